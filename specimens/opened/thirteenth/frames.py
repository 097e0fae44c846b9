"""Heads, frames and places to sign of the thirteenth generation's papers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from collections.abc import Sequence

from specimens.drawing import txt
from specimens.layout import Paper
from specimens.opened.thirteenth.wording import Pair, fat, lines, town
from specimens.people import Firm

# -- frames ------------------------------------------------------------------------------------


def state(*words: str) -> str:
    """The State's words below a small tricolour."""
    bars = ", ".join(f"rect(width: 4mm, height: 2.6mm, fill: {c})" for c in ("rgb(0,0,145)", "luma(238)", "rgb(225,0,15)"))  # fmt: skip
    first, *rest = words
    return f"#stack(dir: ltr, {bars})\n#v(-1.5mm)\n{fat(txt(first), 10)}" + "".join(f" \\ {txt(w)}" for w in rest) + "\n"  # fmt: skip


def ribbon(body: Firm, named: str, ink: str, *more: str) -> str:
    """A filled band with the name, the address at its right."""
    side = " \\ ".join(txt(x) for x in (body.street, town(body), *more))
    return f"#block(width: 100%, fill: {ink}, inset: 3.5mm)[#grid(columns: (1fr, auto), align: horizon, [#text(fill: white)[{fat(named, 15, 'white')}]], [#align(right)[#text(fill: white, size: 8pt)[{side}]]])]\n"


def corner(body: Firm, named: str, *more: str) -> str:
    """A sender's block at the top left."""
    return lines(fat(named, 11.5), *(txt(x) for x in (body.street, town(body), *more))) + "\n"


def to_person(paper: Paper, left_mm: float = 95) -> str:
    who = paper.case.person
    name = f"{who.agree('M.', 'Mme')} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left_mm}mm)[{txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)}]\n"


def pairs_in(pairs: Sequence[Pair], label_mm: float = 50, sep: str = " :", space: float = 2.4) -> str:  # fmt: skip
    inner = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in pairs)
    return (
        f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 2mm, row-gutter: {space}mm, {inner})\n"
    )


def ruled(pairs: Sequence[Pair], label: str = "48mm", inset: float = 1.8, fill: str = "luma(243)", stroke: str = "0.4pt + luma(120)") -> str:  # fmt: skip
    inner = ", ".join(f"table.cell(fill: {fill})[{txt(k)}], [{v}]" for k, v in pairs)
    return f"#table(columns: ({label}, 1fr), inset: {inset}mm, stroke: {stroke}, align: horizon, {inner})\n"


def over(pairs: Sequence[Pair], count: int = 3, pt: float = 6.8, stroke: str = "0.4pt + luma(140)") -> str:  # fmt: skip
    """Small captions over the values, in cells."""
    inner = [f"[#text(size: {pt}pt, fill: luma(60))[{txt(k)}] \\ {v}]" for k, v in pairs]
    inner += ["[]"] * (-len(inner) % count)
    return f"#table(columns: (1fr,) * {count}, inset: 1.7mm, stroke: {stroke}, {', '.join(inner)})\n"  # fmt: skip


def under(pairs: Sequence[Pair]) -> str:
    """A label, the value on a thin line."""
    return "".join(
        f"#grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, [{txt(k)}], [{v} #v(-2.6mm) #line(length: 100%, stroke: 0.3pt + luma(110))])\n#v(0.6mm)\n"
        for k, v in pairs
    )


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, *, fill: str = "luma(230)", inset: float = 1.6, stroke: str = "0.4pt") -> str:  # fmt: skip
    top = ", ".join(f"table.cell(fill: {fill})[*{txt(h)}*]" for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {widths}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}, {body})\n"


def bar(words: str, fill: str = "luma(60)", ink: str = "white", pt: float = 9.5) -> str:
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.2mm), above: 2.4mm, below: 2mm)[{fat(txt(words), pt, ink)}]\n"


def ring(markup: str, inset: float = 3, fill: str = "none", stroke: str = "0.7pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(1mm) {txt(words)}]"


def ink_cross(paper: Paper, on: bool = True) -> str:
    """A square, with a ball pen's cross in it if `on`."""
    a, b, c = (paper.rng.uniform(-0.5, 0.9) for _ in range(3))
    ink = "stroke: 1.1pt + rgb(28,52,148)"
    strokes = f"#place(top + left, line(start: ({a:.2f}mm, {b:.2f}mm), end: (4.6mm, 4.4mm), {ink}))#place(top + left, line(start: (4.5mm, {c:.2f}mm), end: ({b:.2f}mm, 4.6mm), {ink}))" if on else ""  # fmt: skip
    return f"#box(width: 4.4mm, height: 4.4mm, stroke: 0.6pt, baseline: 15%)[{strokes}]"


def bullets(*points: str) -> str:
    return "".join(f"- {p}\n" for p in points)


# -- places to sign ----------------------------------------------------------------------------


def place(paper: Paper, party: str, *label: str, stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22, over_it: bool = True, frame: bool = False) -> str:  # fmt: skip
    """A place to sign below its label, or above it."""
    high = high if stamp is None else max(high, 30)
    words = " \\ ".join(txt(x) for x in label)
    spot = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp, frame=frame)
    inner = f"{words} \\ {spot}" if over_it else f"{spot} \\ {words}"
    return f"#block(breakable: false)[{inner}]\n"


def aside(paper: Paper, party: str, *label: str, stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """A place to sign at the right of its label."""
    high = high if stamp is None else max(high, 30)
    words = " \\ ".join(txt(x) for x in label)
    spot = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)
    return f"#block(breakable: false)[#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{words}], [{spot}])]\n"


Signer = tuple[str, str, Sequence[str] | None]


def row_of(paper: Paper, signers: Sequence[Signer], *, total: float = 170, high: float = 22, stroke: str = "0.4pt", label_low: bool = False) -> str:  # fmt: skip
    """A cell a party, side by side."""
    wide = round(total / len(signers) - 4, 1)
    tall = max(high if s is None else max(high, 30) for _, _, s in signers)
    cells = []
    for party, label, stamp in signers:
        spot = paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp)
        said = f"#text(size: 0.9em)[{txt(label)}]"
        cells.append(f"[{spot} \\ {said}]" if label_low else f"[{said} \\ {spot}]")
    return f"#table(columns: (1fr,) * {len(signers)}, inset: 1.6mm, stroke: {stroke}, {', '.join(cells)})\n"
