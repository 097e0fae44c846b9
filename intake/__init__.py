"""Where files come in: today the command line."""
