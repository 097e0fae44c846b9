"""The cells of a page's lines with their places, before it is known which stand in columns."""

from __future__ import annotations

from dataclasses import dataclass

from dossiers.box import Box
from dossiers.page import Word

# Lines of prose are as wide, in shares of the page, and hold as many words, as this.
LEAST_WIDTH, LEAST_WORDS = 0.22, 4


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with the number of its line on the page."""

    line: int
    words: list[Word]
    box: Box

    @property
    def is_prose(self) -> bool:
        return self.box.width >= LEAST_WIDTH and len(self.words) >= LEAST_WORDS
