"""The seventeenth generation, drawn by somebody who has not seen the reader."""
