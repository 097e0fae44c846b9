"""Places to sign as the papers of the twentieth generation have them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from collections.abc import Sequence

from specimens.drawing import txt
from specimens.layout import Paper
from specimens.opened.twentieth.wording import Lines, Place


def _high(high: float, stamp: Lines) -> float:
    return high if stamp is None else max(high, 29)


def spot(paper: Paper, party: str, stamp: Lines = None, wide: float = 62, high: float = 23) -> str:
    return paper.sign(party, width_mm=wide, height_mm=_high(high, stamp), stamp=stamp)


def under(paper: Paper, party: str, words: str, stamp: Lines = None, wide: float = 62, high: float = 23) -> str:  # fmt: skip
    """The words, the hand below them."""
    return f"#block(breakable: false)[{txt(words)} \\ {spot(paper, party, stamp, wide, high)}]\n"


def above(paper: Paper, party: str, words: str, stamp: Lines = None, wide: float = 62, high: float = 23) -> str:  # fmt: skip
    """The hand, a line below it, the words under the line."""
    return f"#block(breakable: false)[{spot(paper, party, stamp, wide, high)} \\ #v(-2mm) #line(length: {wide}mm, stroke: 0.4pt) #v(-2mm) #text(size: 0.88em)[{txt(words)}]]\n"


def between(paper: Paper, party: str, words: str, name: str, stamp: Lines = None, wide: float = 62, high: float = 23) -> str:  # fmt: skip
    """The words, the hand, the typed name."""
    return f"#block(breakable: false)[{txt(words)} \\ {spot(paper, party, stamp, wide, high)} \\ {txt(name)}]\n"


def beside(paper: Paper, party: str, words: str, stamp: Lines = None, wide: float = 62, high: float = 23) -> str:  # fmt: skip
    """The words at the left, the hand at their right."""
    return f"#block(breakable: false)[#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{txt(words)}], [{spot(paper, party, stamp, wide, high)}])]\n"


def caged(paper: Paper, places: Sequence[Place], total: float = 170, high: float = 23, tint: str = "luma(238)", line: str = "0.5pt") -> str:  # fmt: skip
    """A table: a row of tinted captions, below it a place a party."""
    wide = total / len(places) - 6
    tall = max(_high(high, s) for _, _, s in places)
    heads = ", ".join(f"table.cell(fill: {tint})[#text(size: 0.86em)[{txt(w)}]]" for _, w, _ in places)  # fmt: skip
    hands = ", ".join(f"[{spot(paper, p, s, wide, tall)}]" for p, _, s in places)
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: {line}, {heads}, {hands})]\n"


def abreast(paper: Paper, places: Sequence[Place], total: float = 170, high: float = 23) -> str:
    """Words over places, side by side, without lines."""
    wide = total / len(places) - 6
    tall = max(_high(high, s) for _, _, s in places)
    cells = ", ".join(f"[{txt(w)}\n\n{spot(paper, p, s, wide, tall)}]" for p, w, s in places)
    return f"#block(breakable: false)[#grid(columns: (1fr,) * {len(places)}, column-gutter: 4mm, {cells})]\n"


def ladder(paper: Paper, places: Sequence[Place], wide: float = 74, high: float = 23, line: str = "0.5pt") -> str:  # fmt: skip
    """One party a row: its words at the left, its place at the right."""
    cells = ", ".join(f"[{txt(w)}], [{spot(paper, p, s, wide, high)}]" for p, w, s in places)
    return f"#block(breakable: false)[#table(columns: (1fr, {wide + 4}mm), inset: 2mm, stroke: {line}, align: horizon, {cells})]\n"
