"""Which piece a page is: evidence by what papers say of themselves, weighed, with a confidence."""
