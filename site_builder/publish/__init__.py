"""Artifacts checked, then written file by file."""
