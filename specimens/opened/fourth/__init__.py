"""The fourth generation: what was measured of it."""
