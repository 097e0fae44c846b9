"""The twenty-fourth generation, drawn by somebody who has not seen the reader."""
