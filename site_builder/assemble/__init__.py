"""Entries in, one linked and judged bulletin out, as of one date and for one channel."""
