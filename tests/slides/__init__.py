"""The slides of screens: what they say, how they are set, and how they look in a browser."""
