"""The tenth generation: layouts drawn by somebody who has not seen the reader."""
