"""Does a PDF's text layer say what its page shows? Words without ink, ink without words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dossiers.page import Word
from ocr.letters import letters_of
from ocr.light import evened, gray_of
from ocr.sources import Picture

_LEAST_CONTRAST = 24  # levels of grey within a word's box; white on white has none


@dataclass(frozen=True, slots=True)
class Coverage:
    """`seen`: the words that stand on ink. `bare_letters`: letter-like marks that no word covers;
    `letters`: all of them."""

    seen: tuple[Word, ...]
    bare_letters: int
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
    bare = int((covered[middles[:, 1], middles[:, 0]] == 0).sum()) if len(letters) else 0
    return Coverage(tuple(seen), bare, len(letters))
