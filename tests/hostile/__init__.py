"""What an attacker, a broken disk or a wild paste may put into the content folder."""
