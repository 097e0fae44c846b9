"""A PDF's own text: characters grouped into words, and whether they say what is seen."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from dossiers.box import Box, union
from dossiers.page import Word
from ocr.geometry import turned_box
from ocr.lines import numbered, turned_words
from ocr.sources import Character

_GAP_IN_HEIGHTS = 0.2  # between two letters of a word; a space is 0.25 em in most fonts
_NO_GAP_IN_HEIGHTS = 0.08  # a raised « er » stands right against its « 1 »
# Two letters on one baseline; how much higher one of them may reach, as a share of its height.
_BASELINE_PT, _RISE = 0.5, 0.35
_TAIL_PT = 0.01
_LINES_OF_A_PAPER = 4  # fewer lines across are a number or a note up the margin
_MOST_ASLANT = 0.3  # share of a page's characters that may be printed over its lines
_MOST_GARBAGE = 0.15
_FEWEST_LETTERS = 40  # before their vowels tell anything
_VOWELS = (0.22, 0.68)  # share of letters in French, English and names; a shifted code falls out

Glyph = dict[str, Any]  # as `extract_words` takes it


def direction(characters: Sequence[Character]) -> int:
    """Clockwise degrees of writing of most characters as displayed: 0 when upright."""
    counted = Counter(c.angle for c in characters if not c.text.isspace())
    return counted.most_common(1)[0][0] if counted else 0


def turned(characters: Sequence[Character], degrees: int) -> tuple[Character, ...]:
    """The same characters on the page turned clockwise by a multiple of 90 degrees."""
    if degrees % 360 == 0:
        return tuple(characters)
    return tuple(
        replace(c, box=turned_box(c.box, degrees), angle=(c.angle + degrees) % 360)
        for c in characters
    )


def words_of(characters: Sequence[Character], size_pt: tuple[float, float]) -> tuple[Word, ...]:
    """Words of the page, boxes in fractions of a page of `size_pt` (width, height).

    Writing in another direction than the page's is taken where it is a paper of its own (a card
    copied sideways); a number up the margin is left out.
    """
    words = list(_upright_words(characters, size_pt))
    for angle in (90, 180, 270):
        if any(c.angle == angle for c in characters):
            aside = _upright_words(turned(characters, -angle % 360), turned_pt(size_pt, angle))
            if len({w.line for w in aside}) >= _LINES_OF_A_PAPER:
                words += turned_words(aside, angle)
    return numbered(words)


def parted(characters: Sequence[Character]) -> tuple[list[Character], list[Character]]:
    """The characters of the page's own lines, and those that run aslant over them (a watermark, the
    ring of a seal): letter by letter, these would fall among the words they cross. A page that is
    aslant itself has none."""
    aslant = [c for c in characters if c.aslant]
    if len(aslant) > _MOST_ASLANT * len(characters):
        return list(characters), []
    return [c for c in characters if not c.aslant], aslant


def letters_apart(characters: Sequence[Character]) -> tuple[Word, ...]:
    """Each character as a word of its own, all on one line."""
    return tuple(Word(c.text, c.box, 1.0, 0) for c in characters if not c.text.isspace())


def turned_pt(size_pt: tuple[float, float], degrees: int) -> tuple[float, float]:
    return size_pt if degrees % 180 == 0 else (size_pt[1], size_pt[0])


def _upright_words(
    characters: Sequence[Character], size_pt: tuple[float, float]
) -> tuple[Word, ...]:
    width, height = size_pt
    glyphs = _levelled([_glyph(c, width, height) for c in characters if c.angle == 0])
    _put_in_order(glyphs)
    if not glyphs:
        return ()
    from pdfplumber.utils.text import extract_words  # a tenth of a second, for a layer alone

    found = extract_words(
        glyphs, x_tolerance_ratio=_GAP_IN_HEIGHTS, y_tolerance=2, expand_ligatures=True
    )
    words = []
    for item in found:
        text = unicodedata.normalize("NFC", item["text"]).replace("\xad", "").strip()
        if text:
            edges = (
                item["x0"] / width,
                item["top"] / height,
                item["x1"] / width,
                item["bottom"] / height,
            )
            words.append(Word(text, Box(*(min(1.0, max(0.0, v)) for v in edges)), 1.0, 0))
    return numbered(_joined(numbered(words), width / height))


def _joined(words: Sequence[Word], aspect: float) -> list[Word]:
    """« 1 » and its raised « er » are one word: smaller, and against the one before."""
    joined: list[Word] = []
    for word in words:
        if joined and _is_raised(joined[-1], word, aspect):
            before = joined.pop()
            word = replace(before, text=before.text + word.text, box=union((before.box, word.box)))
        joined.append(word)
    return joined


def _is_raised(before: Word, word: Word, aspect: float) -> bool:
    gap = (word.box.x0 - before.box.x1) * aspect
    small = word.box.height < 0.85 * before.box.height
    near = abs(gap) < _NO_GAP_IN_HEIGHTS * before.box.height
    return before.line == word.line and small and near and before.text[-1:].isalnum()


def trusted(characters: Sequence[Character]) -> bool:
    """Whether the layer is drawn in ink, mapped to Unicode, and reads like a language.

    Invisible text (under a scan) is another machine's reading, which nobody can see: never taken.
    """
    printed = [c for c in characters if not c.text.isspace()]
    if not printed:
        return False
    garbage = sum(not c.mapped or not c.visible or _is_garbage(c.text) for c in printed)
    if garbage / len(printed) > _MOST_GARBAGE:
        return False
    return reads_like_language("".join(c.text for c in characters))


def reads_like_language(text: str) -> bool:
    """Vowels tell words from a shifted or scrambled code; in a short text, plain characters do."""
    letters = [
        unicodedata.normalize("NFD", c)[0].lower() for c in text if c.isalpha() and ord(c) < 0x250
    ]
    if len(letters) < _FEWEST_LETTERS:
        return _is_mostly_plain(text)
    vowels = sum(c in "aeiouy" for c in letters) / len(letters)
    return _VOWELS[0] <= vowels <= _VOWELS[1]


def _is_mostly_plain(text: str) -> bool:
    """Letters and digits above all: little else tells a short text from a font without a map."""
    printed = [c for c in text if not c.isspace() and c not in "._…"]  # dotted lines of a form
    return sum(c.isalnum() for c in printed) > 0.6 * len(printed)


def _is_garbage(text: str) -> bool:
    return any(c == "\ufffd" or unicodedata.category(c) in ("Co", "Cn", "Cc", "Cs") for c in text)


def _levelled(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs each as high as the letter it stands against: in some fonts the boxes of accented
    capitals, in scripts those of « d », reach higher, in large type so much that « MODÈLE »
    would fall into two lines."""
    for k, glyph in enumerate(glyphs):
        if not glyph["text"].isalpha():
            continue
        beside = glyphs[max(0, k - 1) : k] + glyphs[k + 1 : k + 2]
        rises = [other["top"] - glyph["top"] for other in beside if _is_against(glyph, other)]
        rise = min(rises, key=abs, default=0.0)
        if 0 < rise < _RISE * glyph["size"]:
            glyph["top"] = glyph["doctop"] = glyph["top"] + rise
    return glyphs


def _put_in_order(glyphs: Sequence[Glyph]) -> None:
    """A letter whose tail reaches back under the one written before it (« p », « j » of a script)
    begins where that one does: words are put together by where their letters begin."""
    for before, glyph in pairwise(glyphs):
        tail = glyph["x0"] < before["x0"] < before["x1"] < glyph["x1"]
        if tail and _are_letters_of_a_line(before, glyph):
            glyph["x0"] = before["x0"] + _TAIL_PT


def _are_letters_of_a_line(before: Glyph, glyph: Glyph) -> bool:
    shared: float = min(before["bottom"], glyph["bottom"]) - max(before["top"], glyph["top"])
    low: float = min(before["size"], glyph["size"])
    return shared > 0.5 * low and all(g["text"].isalnum() for g in (before, glyph))


def _is_against(glyph: Glyph, other: Glyph) -> bool:
    """Whether a glyph stands on the same baseline right beside another, which is no space."""
    gap = max(other["x0"] - glyph["x1"], glyph["x0"] - other["x1"])
    level = abs(other["bottom"] - glyph["bottom"]) < _BASELINE_PT
    return level and gap < _GAP_IN_HEIGHTS * glyph["size"] and not other["text"].isspace()


def _glyph(character: Character, width: float, height: float) -> Glyph:
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
