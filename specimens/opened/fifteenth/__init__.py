"""The fifteenth generation: papers of houses, chambers, sites and counters of their own."""
