"""Help for who writes, under test."""
