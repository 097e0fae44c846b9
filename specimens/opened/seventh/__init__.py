"""The seventh generation: what was measured of it."""
