"""Pages made of plain text, and the mistakes that OCR makes in them, for the tests of this room."""

from __future__ import annotations

import random
import re
from functools import lru_cache

from dossiers.box import Box
from dossiers.page import Page, TextSource, Word
from pieces.types.classify import Verdict, classify
from pieces.types.evidence import page_evidence

_CHAR_WIDTH, _LEFT = 0.009, 0.05
_LOOKALIKES = {
    "e": "c", "i": "l", "l": "1", "o": "0", "a": "o", "n": "r", "m": "rn", "é": "e", "è": "e",
    "ê": "e", "É": "E", "u": "v", "t": "f", "s": "5", "I": "l", "O": "0", "R": "P", "A": "4",
    "N": "M", "D": "O", "C": "G", "T": "I", "E": "F",
}  # fmt: skip


def page_of(
    text: str, number: int = 1, source: TextSource = "embedded", confidence: float = 1.0
) -> Page:
    """A page with one visual line a line of `text`; « # » opens a line in large letters."""
    lines = text.split("\n")
    rows = max(50, len(lines))
    words = []
    for row, raw in enumerate(lines):
        height = 0.6 / rows * (1.7 if raw.startswith("#") else 1.0)
        top = 0.03 + row * 0.94 / rows
        for match in re.finditer(r"\S+", raw.lstrip("# ")):
            x0, x1 = (_LEFT + place * _CHAR_WIDTH for place in match.span())
            box = Box(min(x0, 1.0), top, min(x1, 1.0), top + height)
            words.append(Word(match.group(), box, confidence, row))
    return Page(number, 1654, 2339, 0, source, tuple(words), confidence)


def misread(text: str, rate: float, seed: int) -> str:
    """`text` with about `rate` of its characters mistaken, lost, run together or set apart."""
    rng = random.Random(seed)
    written = []
    for char in text:
        if char in "\n#" or rng.random() >= rate:
            written.append(char)
            continue
        kind = rng.random()
        if kind < 0.6:
            written.append(_LOOKALIKES.get(char, char))
        elif kind < 0.75 or (kind < 0.9 and char == " "):
            continue
        else:
            written.append(char + " " if char.isalpha() and kind >= 0.9 else char)
    return "".join(written)


@lru_cache(maxsize=1024)
def typed(text: str, rate: float, seed: int) -> Verdict:
    """The type told of a text, printed, or as OCR reads it where `rate` of it is mistaken."""
    if not rate:
        return classify([page_evidence(page_of(text))])
    page = page_of(misread(text, rate, seed), 1, "ocr", 1 - 4 * rate)
    return classify([page_evidence(page)])
