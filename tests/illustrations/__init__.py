"""Draws the demo's illustrations: flat posters with a bowed ink outline."""
