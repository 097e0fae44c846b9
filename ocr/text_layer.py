"""A PDF's own text: characters grouped into words, and whether they can be trusted."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from pdfplumber.utils.text import extract_words

from dossiers.box import Box
from dossiers.page import Word
from ocr.lines import numbered
from ocr.sources import Character

_GAP_IN_HEIGHTS = 0.2  # between two letters of a word; a space is 0.25 em in most fonts
_FEWEST_CHARACTERS = 12
_MOST_GARBAGE = 0.15


def direction(characters: Sequence[Character]) -> int:
    """Clockwise degrees of writing of most characters as displayed: 0 when upright."""
    counted = Counter(c.angle for c in characters if not c.text.isspace())
    return counted.most_common(1)[0][0] if counted else 0


def words_of(characters: Sequence[Character], size_pt: tuple[float, float]) -> tuple[Word, ...]:
    """Words of upright characters, boxes in fractions of a page of `size_pt` (width, height)."""
    width, height = size_pt
    glyphs = [_glyph(c, width, height) for c in characters]
    if not glyphs:
        return ()
    found = extract_words(
        glyphs, x_tolerance_ratio=_GAP_IN_HEIGHTS, y_tolerance=2, expand_ligatures=True
    )
    words = []
    for item in found:
        text = unicodedata.normalize("NFC", item["text"]).replace("\xad", "").strip()
        if text:
            box = Box(
                item["x0"] / width,
                item["top"] / height,
                item["x1"] / width,
                item["bottom"] / height,
            )
            words.append(Word(text, _on_page(box), 1.0, 0))
    return numbered(words)


def trusted(characters: Sequence[Character]) -> bool:
    """Whether the layer says what is seen: drawn in ink, mapped to Unicode, and readable."""
    letters = [c for c in characters if not c.text.isspace()]
    if len(letters) < _FEWEST_CHARACTERS:
        return False
    garbage = sum(not c.mapped or not c.visible or _is_garbage(c.text) for c in letters)
    return garbage / len(letters) <= _MOST_GARBAGE and reads_like_language(
        "".join(c.text for c in characters)
    )


def reads_like_language(text: str) -> bool:
    """Vowels tell words from a shifted or scrambled code: a quarter to two thirds of letters."""
    letters = [
        unicodedata.normalize("NFD", c)[0].lower() for c in text if c.isalpha() and ord(c) < 0x250
    ]
    if len(letters) < _FEWEST_CHARACTERS:
        return True
    vowels = sum(c in "aeiouy" for c in letters) / len(letters)
    return 0.22 <= vowels <= 0.68


def _is_garbage(text: str) -> bool:
    return any(c == "\ufffd" or unicodedata.category(c) in ("Co", "Cn", "Cc", "Cs") for c in text)


def _glyph(character: Character, width: float, height: float) -> dict[str, object]:
    box = character.box
    top, bottom = box.y0 * height, box.y1 * height
    return {
        "text": character.text,
        "x0": box.x0 * width,
        "x1": box.x1 * width,
        "top": top,
        "bottom": bottom,
        "doctop": top,
        "upright": True,
        "size": max(1.0, bottom - top),
    }


def _on_page(box: Box) -> Box:
    return Box(*(min(1.0, max(0.0, v)) for v in (box.x0, box.y0, box.x1, box.y1)))
