"""The sixteenth generation of papers kept apart: drawn without knowledge of the reader."""
