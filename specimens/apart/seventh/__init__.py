"""The seventh generation of layouts drawn apart."""
