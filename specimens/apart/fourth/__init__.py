"""The fourth generation of layouts drawn apart."""
