"""Heads, titles, frames and places to sign of the eighth generation's papers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import random
from collections.abc import Sequence

from specimens.drawing import txt
from specimens.layout import Paper
from specimens.opened.eighth.wording import Row, strong, town
from specimens.people import Firm

# -- heads -------------------------------------------------------------------------------------


def marianne(*lines: str, ink: str = "rgb(0,0,120)") -> str:
    """A ministry's block of words beside a bar in three colours."""
    bars = "".join(f"rect(width: 1.4mm, height: 15mm, fill: {c})," for c in ("rgb(0,0,145)", "luma(235)", "rgb(225,0,15)"))  # fmt: skip
    first, *rest = lines
    words = "".join(f" \\ {txt(x)}" for x in rest)
    return f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [#stack(dir: ltr, {bars})], [{strong(txt(first), 10, ink)}{words}])\n"


def letterhead(body: Firm, named: str, ink: str, *lines: str) -> str:
    """A name over a thin coloured rule, the address in small print below it."""
    more = " – ".join(txt(x) for x in (body.street, town(body), *lines))
    return f"{strong(named, 15, ink)}\n#v(-2.6mm)\n#line(length: 100%, stroke: 0.9pt + {ink})\n#v(-2.6mm)\n#text(size: 8pt, fill: luma(70))[{more}]\n"


def sender(body: Firm, named: str, *lines: str) -> str:
    more = "".join(f" \\ {txt(x)}" for x in (body.street, town(body), *lines))
    return f"{strong(named)}{more}\n"


def addressee(paper: Paper, left: float = 92) -> str:
    who = paper.case.person
    name = f"{who.agree('M.', 'Mme')} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left}mm)[{txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town.upper())}]\n"


# -- titles and frames -------------------------------------------------------------------------


def heading(words: str, pt: float = 15, ink: str = "black") -> str:
    return f"#align(center)[{strong(txt(words), pt, ink)}]\n"


def shaded(words: str, fill: str = "luma(225)", ink: str = "black", pt: float = 11) -> str:
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.4mm), above: 2.6mm, below: 2.2mm)[{strong(txt(words), pt, ink)}]\n"


def rounded(words: str, pt: float = 14, ink: str = "black") -> str:
    return f"#align(center)[#box(stroke: 1pt + {ink}, radius: 3mm, inset: (x: 7mm, y: 3mm))[{strong(txt(words), pt, ink)}]]\n"


def leaders(rows: Sequence[Row], sep: str = " ") -> str:
    """A label, dots, the value at the right end."""
    return "".join(
        f"#block(above: 2.1mm, below: 2.1mm, width: 100%)[{txt(k + sep)}#box(width: 1fr, repeat[.]) {v}]\n"
        for k, v in rows
    )


def dotted(rows: Sequence[Row], space: float = 3.2) -> str:
    """A label, the value on it, dots up to the margin: a blank somebody filled in."""
    return "".join(
        f"#block(above: {space}mm, below: {space}mm, width: 100%)[{txt(k)} #h(1.2mm) {v} #box(width: 1fr, repeat[#text(fill: luma(150))[.]])]\n"
        for k, v in rows
    )


def columns(rows: Sequence[Row], label_mm: float = 46, mark: str = " :", space: float = 2.2) -> str:
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return (
        f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 2mm, row-gutter: {space}mm, {cells})\n"
    )


def cells(rows: Sequence[Row], label: str = "42mm", per_row: int = 1, fill: str = "luma(240)", inset: float = 1.7, stroke: str = "0.4pt") -> str:  # fmt: skip
    """Labels and values in a ruled table."""
    width = ", ".join((label, "1fr") * per_row)
    inner = [f"table.cell(fill: {fill})[#text(size: 0.9em)[{txt(k)}]], [{v}]" for k, v in rows]
    inner += ["[], []"] * (-len(inner) % per_row)
    return f"#table(columns: ({width}), inset: {inset}mm, stroke: {stroke}, align: horizon, {', '.join(inner)})\n"


def stacked(rows: Sequence[Row], count: int = 2, pt: float = 6.8, ink: str = "luma(40)", frame: bool = False) -> str:  # fmt: skip
    """Small labels over their values, `count` in a row."""
    inner = ", ".join(f"[#text(size: {pt}pt, fill: {ink})[{txt(k)}] \\ {v}]" for k, v in rows)
    stroke = "0.4pt + luma(130)" if frame else "none"
    return f"#table(columns: (1fr,) * {count}, inset: (x: 1.6mm, y: 1.7mm), stroke: {stroke}, {inner})\n"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, *, fill: str = "luma(228)", inset: float = 1.6, stroke: str = "0.4pt") -> str:  # fmt: skip
    top = ", ".join(f"table.cell(fill: {fill})[*{txt(h)}*]" for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {widths}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top + ', ' if heads else ''}{body})\n"


def frame(markup: str, inset: float = 3, fill: str = "none", stroke: str = "0.6pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(0.8mm) {txt(words)}]"


def pen_cross(rng: random.Random) -> str:
    """A cross that a ball pen drew, two strokes."""
    a, b, c, d = (rng.uniform(0, 0.7) for _ in range(4))
    pen = "stroke: 1pt + rgb(28,52,148)"
    return (
        f"#box(width: 4.6mm, height: 4.2mm)[#place(top + left, line(start: ({a:.2f}mm, {b:.2f}mm), end: (4.3mm, 4mm), {pen}))"
        f"#place(top + left, line(start: (4.2mm, {c:.2f}mm), end: ({d:.2f}mm, 4.1mm), {pen}))]"
    )


# -- hands -------------------------------------------------------------------------------------


def hand(paper: Paper, party: str, *label: str, where: str = "below", stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """A place to sign: `below` or `above` its label, or `beside` it."""
    high = high if stamp is None else max(high, 31)
    words = " \\ ".join(txt(x) for x in label)
    place = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)
    if where == "beside":
        return f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{words}], [{place}])\n"
    if where == "above":
        return f"#block(breakable: false)[{place} \\ {words}]\n"
    return f"#block(breakable: false)[{words} \\ {place}]\n"


Hand = tuple[str, str, Sequence[str] | None]


def hands(paper: Paper, places: Sequence[Hand], *, total: float = 170, high: float = 22, stroke: str = "0.4pt") -> str:  # fmt: skip
    """A ruled row: a cell a party, its label at the top."""
    wide = total / len(places) - 4
    high = max(high if stamp is None else max(high, 31) for _, _, stamp in places)
    inner = ", ".join(
        f"[#text(size: 0.88em)[{txt(label)}] \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}]"
        for party, label, stamp in places
    )
    return f"#table(columns: (1fr,) * {len(places)}, inset: 1.6mm, stroke: {stroke}, {inner})\n"
