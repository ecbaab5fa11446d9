"""Pages and templates in, artifacts out."""
