"""The fifth generation of layouts drawn apart."""
