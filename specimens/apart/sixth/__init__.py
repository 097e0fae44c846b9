"""The sixth generation of layouts drawn apart."""
