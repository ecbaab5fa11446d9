"""The commands, one module each: arguments in, words and exit codes out."""
