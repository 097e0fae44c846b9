"""The thirteenth generation: papers of offices, firms and families that saw none of the others."""
