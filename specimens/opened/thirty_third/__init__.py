"""The thirty-third generation, drawn by somebody who has not seen the reader."""
