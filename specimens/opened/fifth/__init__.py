"""The fifth generation: what was measured of it."""
