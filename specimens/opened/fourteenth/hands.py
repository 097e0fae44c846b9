"""Places for a hand in the papers of the fourteenth generation."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from collections.abc import Sequence

from specimens.layout import Paper
from specimens.opened.fourteenth.wording import stacked

Hand = tuple[str, str, Sequence[str] | None]  # party, words (lines cut at « | »), stamp


def _tall(stamp: Sequence[str] | None, high: float) -> float:
    return max(high, 37) if stamp is not None else high


def hand(paper: Paper, who: Hand, *, wide: float = 64, high: float = 24, words: str = "over", pt: float = 0) -> str:
    """A place to sign, its words `over`, `under`, at its `left`, its `right`, or `within` a frame
    that holds both."""
    party, label, stamp = who
    place = paper.sign(party, width_mm=wide, height_mm=_tall(stamp, high), stamp=stamp)
    said = stacked(*label.split("|"))
    if pt:
        said = f"#text(size: {pt}pt)[{said}]"
    if words == "under":
        inside = f"{place} \\ {said}"
    elif words == "left":
        inside = f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{said}], [{place}])"
    elif words == "right":
        inside = f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{place}], [{said}])"
    elif words == "within":
        return f"#block(breakable: false, stroke: 0.6pt, inset: 2mm)[{said} \\ {place}]\n"
    else:
        inside = f"{said} \\ {place}"
    return f"#block(breakable: false)[{inside}]\n"


def abreast(paper: Paper, hands: Sequence[Hand], *, total: float = 170, high: float = 25, rule: str = "none", under: bool = False, pt: float = 8.8) -> str:
    """Places side by side, words over or under each."""
    wide = total / len(hands) - 6
    tall = max(_tall(s, high) for _, _, s in hands)
    cells = []
    for party, label, stamp in hands:
        place = paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp)
        said = f"#text(size: {pt}pt)[{stacked(*label.split('|'))}]"
        cells.append(f"[{place} \\ {said}]" if under else f"[{said} \\ {place}]")
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(hands)}, inset: 2mm, stroke: {rule}, {', '.join(cells)})]\n"


def headed(paper: Paper, hands: Sequence[Hand], *, total: float = 170, high: float = 25, tint: str = "luma(230)") -> str:
    """A table with a head cell a party, the places in the row below."""
    wide = total / len(hands) - 6
    tall = max(_tall(s, high) for _, _, s in hands)
    top = ", ".join(f"table.cell(fill: {tint})[#align(center)[#text(size: 0.9em)[{stacked(*w.split('|'))}]]]" for _, w, _ in hands)
    low = ", ".join(f"[{paper.sign(p, width_mm=wide, height_mm=tall, stamp=s)}]" for p, _, s in hands)
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(hands)}, inset: 2mm, stroke: 0.5pt, {top}, {low})]\n"


def rungs(paper: Paper, hands: Sequence[Hand], *, wide: float = 70, high: float = 20, rule: str = "0.4pt", place_first: bool = False) -> str:
    """A row a party, the place at the right (or at the left)."""
    cells = []
    for party, label, stamp in hands:
        pair = [f"[{stacked(*label.split('|'))}]", f"[{paper.sign(party, width_mm=wide, height_mm=_tall(stamp, high), stamp=stamp)}]"]
        cells += pair[::-1] if place_first else pair
    columns = f"({wide + 5}mm, 1fr)" if place_first else f"(1fr, {wide + 5}mm)"
    return f"#block(breakable: false)[#table(columns: {columns}, inset: 2mm, stroke: {rule}, align: horizon, {', '.join(cells)})]\n"
