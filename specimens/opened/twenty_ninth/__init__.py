"""The twenty-ninth generation, drawn by somebody who has not seen the reader."""
