"""The twenty-eighth generation, drawn by somebody who has not seen the reader."""
