"""From rules that people write to moments that a player can compare: who shows what, from when to when."""
