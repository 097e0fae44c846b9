"""The twenty-fifth generation, drawn by somebody who has not seen the reader."""
