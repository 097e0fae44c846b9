"""The second generation."""
