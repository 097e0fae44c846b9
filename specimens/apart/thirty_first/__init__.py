"""The thirty-first generation, drawn by somebody who has not seen the reader."""
