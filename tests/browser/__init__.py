"""Finished pages as people meet them: in a real browser, at every width, by keyboard and without script."""
