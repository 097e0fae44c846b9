"""Does a PDF's text layer say what its page shows? Words without ink, ink without words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dossiers.page import Word
from ocr.letters import Letters, letters_of
from ocr.light import evened, gray_of
from ocr.sources import Picture

_LEAST_CONTRAST = 24  # levels of grey within a word's box; white on white has none
_DASH = 2.5  # times its height: wider, it is a dash of a dashed line, no letter


@dataclass(frozen=True, slots=True)
class Coverage:
    """`seen`: the words that stand on ink. `bare`: letter-like marks that no word covers, dashes
    left out; `letters`: how many there are, those under words too."""

    seen: tuple[Word, ...]
    bare: Letters
    letters: int


def coverage(picture: Picture, words: Sequence[Word]) -> Coverage:
    """`picture` is the upright page on which the boxes of `words` stand."""
    gray = gray_of(picture)
    height, width = gray.shape
    covered = np.zeros(gray.shape, np.uint8)
    seen = []
    for word in words:
        x0, x1 = int(word.box.x0 * width), int(np.ceil(word.box.x1 * width))
        y0, y1 = int(word.box.y0 * height), int(np.ceil(word.box.y1 * height))
        covered[y0:y1, max(0, x0 - 1) : x1 + 1] = 1
        patch = gray[y0:y1, x0:x1]
        if patch.size and int(patch.max()) - int(patch.min()) >= _LEAST_CONTRAST:
            seen.append(word)
    letters = letters_of(evened(gray))
    middles = letters.centres.astype(np.int64)
    uncovered = covered[middles[:, 1], middles[:, 0]] == 0
    no_dash = letters.boxes[:, 2] <= _DASH * letters.boxes[:, 3]
    return Coverage(tuple(seen), Letters(letters.boxes[uncovered & no_dash]), len(letters))
