"""« Lu et approuvé » and the town behind « Fait à », written by hand before one signs: they look
like a signature, and are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from dossiers.box import union
from dossiers.page import Page, Word
from ocr.marks.kinds import Seen
from ocr.marks.parties import alike, folded
from ocr.marks.room import PixelBox
from ocr.marks.sheet import Sheet

_LAST = ("approuve", "accord", "acceptation")  # the word that tells such a mention,
_FIRST = ("lu", "bon", "pour", "vu")  # and one that stands before it
_BEFORE = 4  # words at most
_MADE = ("fait", "etabli", "signe", "redige")
_BESIDE_EM, _TOWN_EM = 1.6, 14.0  # from « à » to a town; its width
_HIGH_EM = 2.6  # of such writing
_PEN = 0.01  # chance of a signature from which ink casts doubt
_WITHIN = 0.8  # share of ink that lies among the words
_MARGIN_EM = 0.6  # about them that is still theirs: long letters
_STRAY = 0.05  # share of ink above, and below, its bulk


def without_mentions(seen: Sequence[Seen], page: Page, sheet: Sheet) -> list[Seen]:
    """The blobs, of which those that were read as such words are handwriting."""
    mentions, towns = _mentions(page, sheet), _towns(page, sheet)
    return [
        replace(one, signature=0.0, handwriting=1.0)
        if one.signature > _PEN and _is_written(_bulk(one), mentions, towns, sheet.em_px)
        else one
        for one in seen
    ]


def _mentions(page: Page, sheet: Sheet) -> list[PixelBox]:
    found = []
    for line in page.lines:
        for at, word in enumerate(line.words):
            before = line.words[max(0, at - _BEFORE) : at]
            start = next((k for k, w in enumerate(before) if folded(w.text) in _FIRST), None)
            if start is not None and _ends(word):
                found.append(sheet.pixels(union(w.box for w in (*before[start:], word))))
    return found


def _ends(word: Word) -> bool:
    return any(alike(folded(word.text), last) for last in _LAST)


def _bulk(one: Seen) -> PixelBox:
    """The box of ink less what little of it runs far above or below: a scanner's streak."""
    rows = np.cumsum(one.blob.mask.sum(axis=1, dtype=np.int64))
    y0, y1 = (np.searchsorted(rows, share * rows[-1]) for share in (_STRAY, 1 - _STRAY))
    x0, _, x1, _ = one.box
    return x0, one.box[1] + int(y0), x1, one.box[1] + int(y1) + 1


def _towns(page: Page, sheet: Sheet) -> list[PixelBox]:
    """The « à » behind which a town is written: « Fait à », « À … le … » that opens its line."""
    made = [
        word
        for line in page.lines
        for before, word in pairwise(line.words)
        if folded(word.text) == "a" and folded(before.text) in _MADE
    ]
    opening = [
        line.words[0]
        for line in page.lines
        if folded(line.words[0].text) == "a" and any(folded(w.text) == "le" for w in line.words)
    ]
    return [sheet.pixels(word.box) for word in (*made, *opening)]


def _is_written(
    box: PixelBox, mentions: Sequence[PixelBox], towns: Sequence[PixelBox], em: float
) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    if high > _HIGH_EM * em:
        return False
    middle = (box[1] + box[3]) / 2
    in_town = any(
        to[1] - em / 2 < middle < to[3] + em / 2 and -em / 3 < box[0] - to[2] < _BESIDE_EM * em
        for to in towns
    )
    return (in_town and wide < _TOWN_EM * em) or any(
        _share(box, mention, _MARGIN_EM * em) > _WITHIN for mention in mentions
    )


def _share(box: PixelBox, of: PixelBox, margin: float) -> float:
    wide = min(box[2], of[2] + margin) - max(box[0], of[0] - margin)
    high = min(box[3], of[3] + margin) - max(box[1], of[1] - margin)
    return max(0.0, wide) * max(0.0, high) / max((box[2] - box[0]) * (box[3] - box[1]), 1)
