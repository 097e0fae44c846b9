"""The twenty-seventh generation, drawn by somebody who has not seen the reader."""
