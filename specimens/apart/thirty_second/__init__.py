"""The thirty-second generation, drawn by somebody who has not seen the reader."""
