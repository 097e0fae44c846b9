"""What stands around an ink or a piece of print, as features: the words over, under, beside and in
it, its look, the ink and the running text about it, who speaks on the paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dossiers.box import Box
from dossiers.mark import Mark
from dossiers.page import Page
from ocr.marks.issuers import signer_of
from ocr.marks.runs import PROSE, Piece, em_of, pieces_of
from pieces.parse.folding import fold
from pieces.roles.surroundings import STEM, Features

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_OVER_EM, _UNDER_EM, _BESIDE_EM, _RIM_EM = 12.0, 5.0, 20.0, 2.0  # farther tells nothing
_LEVEL = 0.4  # share of a piece's height from which it stands beside
# Of each side the nearest pieces that are heard, and words of each.
_HEARD = {"u": 4, "d": 2, "l": 1, "r": 1, "i": 2}
_WORDS, _OWN_WORDS = 8, 12
_CHANCES = (0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95)  # steps of an ink's chance
_LIKELY = 0.5  # chance from which ink is likely a signature
_LEAST, _LARGEST_EM = 0.05, (26.0, 20.0)  # chance of a signature; width and height of one
_STAMPED = 0.2  # share of the smaller of two marks that lie on each other
_ACROSS_EM, _RISE_EM, _FALL_EM = 9.0, 2.0, 8.0  # from a label to the ink that it may ask for
_FEW = 14  # words of a piece that may ask for a signature

Side = tuple[str, int, Piece]  # its name, how many are nearer, the piece


class Surroundings:
    """Of one page with its marks; `before` are the pages of the file that come first."""

    def __init__(self, page: Page, before: Sequence[Page], marks: Iterable[Mark]) -> None:
        own = [mark for mark in marks if mark.page == page.number]
        self._em = em_of(page)
        self._wide = self._em * page.height / max(page.width, 1)
        self.inks = [mark for mark in own if mark.kind == "trace" and self._is_pen(mark)]
        self._stamps = [mark for mark in own if mark.kind == "stamp"]
        self._all = pieces_of(page, self._wide)
        self.pieces = [piece for piece in self._all if len(piece.words) <= _FEW]
        prose = [p for p in self._all if len(p.words) > PROSE and p.is_print]
        self._prose = [piece.box.y0 for piece in prose]
        self._signer = signer_of(page, before)

    def of_ink(self, ink: Mark) -> Features:
        """Of an ink that may be a signature."""
        box = ink.box
        found = [f"signer:{self._signer}", *self._look(ink)]
        for name, at, piece in self._sides(box):
            found += _said(f"{name}{at}", piece.text) + _said(name, piece.text)
        return found

    def of_piece(self, piece: Piece) -> Features:
        """Of words that may ask for a signature."""
        box, text = piece.box, piece.text
        found = [f"signer:{self._signer}", *_said("i", text, _OWN_WORDS)]
        for name, at, other in self._sides(box, piece):
            found += _said(f"{name}{at}", other.text)
        return [
            *found,
            f"colon:{text.rstrip().endswith(':')}",
            f"cap:{text[:1].isupper()}",
            f"x:{int(box.x0 * 5)}",
            f"y:{int(box.centre[1] * 8)}",
            f"prose:{self._prose_below(box)}",
            f"free:{min(8, int(self._free_below(piece) / self._em))}",
            f"near:{int(4 * max((i.confidence for i in self.asked_by(box)), default=0.0))}",
            f"level:{int(4 * self._level_ink(box))}",
            f"last:{min(6, sum(p.box.y0 > box.y1 for p in self._all))}",
        ]

    def asked_by(self, label: Box) -> list[Mark]:
        """The inks that stand where a label may ask for them."""
        (x, _), foot = label.centre, label.y1
        return [
            ink
            for ink in self.inks
            if abs(ink.box.centre[0] - x) < _ACROSS_EM * self._wide
            and -_RISE_EM * self._em < ink.box.centre[1] - foot < _FALL_EM * self._em
        ]

    def _is_pen(self, mark: Mark) -> bool:
        """Whether a trace is likely enough and no larger than a signature over its stamp: all the
        pale strokes of a page are one trace."""
        wide, high = mark.box.width / self._wide, mark.box.height / self._em
        return mark.confidence >= _LEAST and wide < _LARGEST_EM[0] and high < _LARGEST_EM[1]

    def _look(self, ink: Mark) -> Features:
        box, chance = ink.box, ink.confidence
        likely = [other for other in self.inks if other.confidence >= _LIKELY]
        left = sum(o.box.centre[0] < box.centre[0] for o in likely if o is not ink)
        step = sum(chance >= least for least in _CHANCES)
        stamped = any(
            s.box.intersection(box) > _STAMPED * min(s.box.area, box.area) for s in self._stamps
        )
        return [
            f"chance:{step}",
            f"chance:{step} {int(stamped)}",
            f"high:{min(9, int(box.height / self._em))}",
            f"wide:{min(9, int(box.width / self._wide / 2))}",
            f"x:{int(box.centre[0] * 5)}",
            f"y:{int(box.centre[1] * 8)}",
            f"inks:{min(4, len(likely))} {left if chance >= _LIKELY else 'no'}",
            f"prose:{self._prose_below(box)}",
            f"stamped:{stamped}",
            f"best:{chance >= max(other.confidence for other in self.inks)}",
        ]

    def _prose_below(self, box: Box) -> int:
        return min(4, sum(y > box.y1 for y in self._prose))

    def _free_below(self, piece: Piece) -> float:
        """From a piece to the next print under it, as a fraction of the page's height."""
        box = piece.box
        under = (
            other.box.y0 - box.y1
            for other in self._all
            if other is not piece
            and other.box.y0 > box.centre[1]
            and min(other.box.x1, box.x1) > max(other.box.x0, box.x0)
        )
        return max(0.0, min(under, default=1.0))

    def _level_ink(self, box: Box) -> float:
        """The best chance of ink level with a label or its place, anywhere across the page."""
        foot = box.y1 + _FALL_EM * self._em
        level = (i.confidence for i in self.inks if i.box.y0 < foot and i.box.y1 > box.y0)
        return max(level, default=0.0)

    def _sides(self, box: Box, own: Piece | None = None) -> Iterator[Side]:
        """The pieces over, under, left and right of a box and in it, the nearest first."""
        sides: dict[str, list[tuple[float, int]]] = {name: [] for name in _HEARD}
        for at, piece in enumerate(self._all):
            side = None if piece is own else self._side(box, piece.box)
            if side is not None:
                sides[side[0]].append((side[1], at))
        for name, most in _HEARD.items():
            for rank, (_, at) in enumerate(sorted(sides[name])[:most]):
                yield name, rank, self._all[at]

    def _side(self, box: Box, other: Box) -> tuple[str, float] | None:
        """On which side of a box another one stands near, and how far in its own measure."""
        rim = _RIM_EM * self._wide
        middle = other.centre[1]
        if box.contains(*other.centre):
            return "i", middle
        if min(other.x1, box.x1 + rim) > max(other.x0, box.x0 - rim):
            over = middle < box.centre[1]
            away = box.y0 - other.y1 if over else other.y0 - box.y1
            near = away < (_OVER_EM if over else _UNDER_EM) * self._em
            return ("u" if over else "d", away) if near else None
        if min(other.y1, box.y1) - max(other.y0, box.y0) <= _LEVEL * other.height:
            return None
        left = other.x1 <= box.centre[0]
        away = box.x0 - other.x1 if left else other.x0 - box.x1
        return ("l" if left else "r", away) if away < _BESIDE_EM * self._wide else None


def _said(name: str, text: str, most: int = _WORDS) -> Features:
    tokens = [t[:STEM] if t.isalpha() else "0" for t in _TOKEN.findall(fold(text))]
    said = tokens[:most]
    pairs = [f"{name}2:{a} {b}" for a, b in pairwise(said)]
    return [f"{name}:{t}" for t in said] + pairs + [f"{name}n:{min(8, len(tokens))}"]
