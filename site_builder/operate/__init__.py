"""Whoever keeps the site running: the web server, the screens on its log, urgent messages."""
