"""Draws lines written by hand and fits the network that reads them (for developers only)."""
