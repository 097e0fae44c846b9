"""Pure readers of French text: each takes a string and gives values with where they stand in it.

`start` and `end` are offsets into the very string that was given (`text[start:end]` is what was
read), so that pieces/lines.py can turn them into words and boxes. Nothing here knows of pages.
"""
