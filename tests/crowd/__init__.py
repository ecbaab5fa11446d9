"""Realistic sites of any number of teams, the same on every machine."""
