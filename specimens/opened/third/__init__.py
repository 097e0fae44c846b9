"""The third generation: what was measured of it."""
