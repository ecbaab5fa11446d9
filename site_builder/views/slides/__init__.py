"""The slides of screens: one idea each, in final text that is set to the size of the stage."""
