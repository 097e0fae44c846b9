"""The first generation."""
