"""Markdown and YAML about work teams in, a publicity site out. `build.py` tells how."""

__version__ = "0.1.0"
