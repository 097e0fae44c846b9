"""Places for a hand in the papers of the twelfth generation."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from collections.abc import Sequence

from specimens.layout import Paper
from specimens.opened.twelfth.wording import lines

Seat = tuple[str, str, Sequence[str] | None]  # party, words (lines cut at « | »), stamp


def _room(stamp: Sequence[str] | None, high: float) -> float:
    return max(high, 37) if stamp is not None else high


def seat(paper: Paper, who: Seat, *, wide: float = 62, high: float = 23, words: str = "above", frame: bool = False) -> str:
    """A place for a hand; its words `above`, `under` or at the `left` of it."""
    party, label, stamp = who
    place = paper.sign(party, width_mm=wide, height_mm=_room(stamp, high), stamp=stamp, frame=frame)
    said = lines(*label.split("|"))
    if words == "under":
        inside = f"{place} \\ {said}"
    elif words == "left":
        inside = f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{said}], [{place}])"
    else:
        inside = f"{said} \\ {place}"
    return f"#block(breakable: false)[{inside}]\n"


def bench(paper: Paper, seats: Sequence[Seat], *, total: float = 170, high: float = 24, stroke: str = "0.5pt", under: bool = False, pt: float = 8.6) -> str:
    """Seats side by side in cells, words above or under each."""
    wide = total / len(seats) - 6
    tall = max(_room(s[2], high) for s in seats)
    cells = []
    for party, label, stamp in seats:
        place = paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp)
        said = f"#text(size: {pt}pt)[{lines(*label.split('|'))}];"
        cells.append(f"[{place} \\ {said}]" if under else f"[{said} \\ {place}]")
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(seats)}, inset: 2mm, stroke: {stroke}, {', '.join(cells)})]\n"


def ladder(paper: Paper, seats: Sequence[Seat], *, wide: float = 72, high: float = 19, stroke: str = "0.4pt") -> str:
    """A row a party: words at the left, the place at the right."""
    cells = ", ".join(f"[{lines(*w.split('|'))}], [{paper.sign(p, width_mm=wide, height_mm=_room(s, high), stamp=s)}]" for p, w, s in seats)
    return f"#block(breakable: false)[#table(columns: (1fr, {wide + 5}mm), inset: 2mm, stroke: {stroke}, align: horizon, {cells})]\n"
