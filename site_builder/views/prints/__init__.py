"""Sheets for the walls of the workplace, made to the millimetre, and the room they are printed in."""
