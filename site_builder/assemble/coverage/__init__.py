"""How far every team is with every criterion: judged from evidence in the content, never people."""
