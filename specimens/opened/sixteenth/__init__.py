"""The sixteenth generation: papers of offices, firms, learning bodies and juries of their own."""
