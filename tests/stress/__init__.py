"""Sites of extremes: written to a folder, the same on any day and machine."""
