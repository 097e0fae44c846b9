"""Which part a day or a name plays on a paper: a learned second opinion beside the rules."""
