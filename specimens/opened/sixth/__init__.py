"""The sixth generation: what was measured of it."""
