"""The eighth generation: papers of offices that saw none of the others."""
