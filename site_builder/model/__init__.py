"""Documents in, typed entries out. One form per kind of content is the single source of truth."""
