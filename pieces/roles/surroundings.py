"""What stands around a candidate, as features: words before and after it, and in the cells beside,
over and under; its own look; where it stands among the others."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pieces.fields.flow import Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.label_sides import pages_written_over
from pieces.parse.folding import fold, squeeze
from pieces.roles.candidates import Candidate, days, names

STEM = 6  # letters: an ending is often misread
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_FAR = 3.5  # heights: a cell further over or under tells nothing
_YEARS_A_BIN = 3
_PARTY = re.compile(
    r"\b(?:salarie|apprenti|alternant|candidat|eleve|etudiant|stagiaire|titulaire|beneficiaire"
    r"|interesse|assure|patient|employeu?r|entreprise|tuteur|tutrice|maitre|representant|responsable"
    r"|direct(?:eur|rice)|proviseur|president|maire|prefet|recteur|medecin|docteur|formateur"
    r"|formatrice|organisme|etablissement|pere|mere|conjoint|parents?|signataire|gerant|chef|agent"
    r"|officier|secretaire|soussigne|gestionnaire|examinateur|inspecteur)"
)
_LONG_AGO = (25, 80, 250, 800)  # letters

Features = list[str]
# A word's stem, « 0 » for a number; and its look: capitals, a capital, small, a given name's.
Token = tuple[str, str]


class Surroundings:
    """Of one flow. Every feature is a short text; the same ones serve to learn and to tell."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._tokens: dict[int, list[Token]] = {}
        self._order = {cell.start: i for i, cell in enumerate(flow.cells)}

    def of_days(self) -> list[tuple[Candidate, Features]]:
        """The days of the paper, each with its features."""
        found = days(self._flow)
        values = sorted({c.value for c in found})
        rows = []
        for order, day in enumerate(found):
            rank = values.index(day.value)
            age = dt.date.fromisoformat(values[-1]) - dt.date.fromisoformat(day.value)
            own = [
                f"age:{min(12, int(age.days / 365.25 / _YEARS_A_BIN))}",
                f"rank:{min(rank, 3)}",
                f"last:{min(len(values) - 1 - rank, 3)}",
                f"days:{min(6, len(values))}",
                f"order:{min(order, 4)}",
                f"end:{min(len(found) - 1 - order, 4)}",
                f"year:{int(day.value[:4]) // 5}",
            ]
            rows.append((day, self._around(day) + own))
        return rows

    def of_names(self) -> list[tuple[Candidate, Features]]:
        """The names that may be somebody's, each with its features."""
        found = names(self._flow)
        told = Counter(squeeze(c.value) for c in found)
        return [(c, self._around(c) + _look(c, told[squeeze(c.value)])) for c in found]

    def _around(self, one: Candidate) -> Features:
        cell, flow = one.cell, self._flow
        before = _tokens(flow.text[cell.start : one.start])[::-1]
        after = _tokens(flow.text[one.end : cell.end])
        over, under, left, right = self._beside(cell)
        found = _said("b", before, 6) + _said("a", after, 4)
        if not before:
            sides = ("uo", "do") if cell.page in self._written_over else ("u", "d")
            found += self._stacked(sides[0], over) + self._stacked(sides[1], under)
            found += _said("l", self._of(left[0])[::-1], 7) + _said("r", self._of(right[0]), 5)
        elif len(before) < 6:
            found += _said("l", self._of(left[0])[::-1], 4)
            found += _said("u", self._of(over[0]), 4) if over[1] < _FAR else ["u:far"]
        order = self._order[cell.start]
        if order and len(before) < 4:
            found += _said("p", self._of(flow.cells[order - 1])[::-1], 5)
        if order + 1 < len(flow.cells) and len(after) < 3:
            found += _said("n", self._of(flow.cells[order + 1]), 4)
        found += self._party(one.start)
        box = cell.box
        return [*found, f"y:{int(box.y0 * 8)}", f"x:{int(box.x0 * 5)}", f"page:{min(cell.page, 3)}"]

    def _stacked(self, side: str, beside: tuple[Cell | None, float]) -> Features:
        cell, away = beside
        words = _said(side, self._of(cell), 7) if away < _FAR else [f"{side}:far"]
        return [*words, f"{side}away:{int(min(6.0, away * 2))}"]

    @cached_property
    def _written_over(self) -> frozenset[int]:
        return pages_written_over(self._flow)

    @cached_property
    def _parties(self) -> list[tuple[int, str]]:
        return [(m.end(), m.group()) for m in _PARTY.finditer(self._flow.folded)]

    def _party(self, start: int) -> Features:
        """Of whom was last spoken, and how long ago."""
        at = bisect_right(self._parties, (start, "")) - 1
        if at < 0:
            return ["party:"]
        end, who = self._parties[at]
        away = sum(start - end > limit for limit in _LONG_AGO)
        return [f"party:{who[:STEM]}", f"party:{who[:STEM]} {away}"]

    def _of(self, cell: Cell | None) -> list[Token]:
        if cell is None:
            return []
        if cell.start not in self._tokens:
            self._tokens[cell.start] = _tokens(self._flow.text[cell.start : cell.end])
        return self._tokens[cell.start]

    @cached_property
    def _boxes(self) -> NDArray[np.float64]:
        """Cells × (page, line, x0, y0, x1, y1)."""
        rows = [(c.page, c.line, c.box.x0, c.box.y0, c.box.x1, c.box.y1) for c in self._flow.cells]
        return np.array(rows, np.float64).reshape(-1, 6)

    def _beside(self, cell: Cell) -> tuple[tuple[Cell | None, float], ...]:
        """The nearest cell over, under, left and right, and how far: heights of the cell for the
        first two, fractions of the page's width for the others."""
        page, line, x0, y0, x1, y1 = self._boxes.T
        box = cell.box
        height = max(box.height, 1e-4)
        here = (page == cell.page) & (np.arange(len(page)) != self._order[cell.start])
        shared = np.minimum(y1, box.y1) - np.maximum(y0, box.y0)
        column = (np.minimum(x1, box.x1) > np.maximum(x0, box.x0)) | (abs(x0 - box.x0) < 0.02)
        stacked = here & column & (shared < 0.5 * height)
        level = here & ((line == cell.line) | (shared > 0.4 * height))
        sides = (
            (stacked & (y0 < box.y0), (box.y0 - y1) / height, -0.5),
            (stacked & (y0 > box.y0), (y0 - box.y1) / height, -0.5),
            (level, box.x0 - x1, -0.01),
            (level, x0 - box.x1, -0.01),
        )
        return tuple(self._nearest(among & (away > least), away) for among, away, least in sides)

    def _nearest(
        self, among: NDArray[np.bool_], away: NDArray[np.float64]
    ) -> tuple[Cell | None, float]:
        if not among.any():
            return None, float("inf")
        at = int(np.where(among, away, np.inf).argmin())
        return self._flow.cells[at], float(away[at])


def _tokens(text: str) -> list[Token]:
    return [_token(t) for t in _TOKEN.findall(text)]


def _token(word: str) -> Token:
    if word[0].isdigit():
        return "0", "0"
    bare = fold(word)
    shape = "U" if word.isupper() and len(word) > 1 else "T" if word[0].isupper() else "l"
    return bare[:STEM], "given" if shape != "l" and is_given_name(bare) else shape


def _said(side: str, tokens: Sequence[Token], count: int) -> Features:
    """The words on a side, each where it stands and wherever it stands, and in pairs; the look of
    the first."""
    if not tokens:
        return [f"{side}:"]
    near = [stem for stem, _ in tokens[:count]]
    pairs = [f"{side}2:{a} {b}" for a, b in pairwise(near)]
    ordered = [f"{side}{i}:{t}" for i, t in enumerate(near)]
    return [*ordered, *(f"{side}:{t}" for t in near), *pairs, f"{side}look:{tokens[0][1]}"]


def _look(name: Candidate, told: int) -> Features:
    words = name.words
    given = [is_given_name(fold(w)) for w in words]
    case = "U" if name.value.isupper() else "T"
    if case == "T" and any(w.isupper() and len(w) > 1 for w in words):
        case = "M"
    return [
        f"case:{case}",
        f"words:{min(len(words), 6)}",
        f"given:{min(3, sum(given))}/{min(4, len(given))}",
        f"given first:{given[0]}",
        f"given last:{given[-1]}",
        f"cut:{min(name.cut[0], 2)}-{min(name.cut[1], 2)}",
        f"told:{min(4, told)}",
        f"long:{min(8, len(name.value) // 3)}",
        *(f"w:{fold(w)[:STEM]}" for w in words[:4]),
    ]
