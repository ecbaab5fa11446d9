"""The book for an inspection: every criterion, team by team, with its evidence, made for paper."""
