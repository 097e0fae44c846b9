"""Fictitious papers of BTS candidates, with the truth about each, for the demo, the tests and the
bench; the reader never sees this room."""
