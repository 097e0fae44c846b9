"""The seventeenth generation, drawn by somebody who had not seen the reader."""
