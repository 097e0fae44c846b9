"""The ninth generation: each paper as an office that never saw the others would draw it."""
