"""Charts as static SVG: every one with its sentence, in a wide drawing and one for phones."""
