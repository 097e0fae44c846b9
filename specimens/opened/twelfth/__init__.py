"""The twelfth generation of layouts kept apart."""
