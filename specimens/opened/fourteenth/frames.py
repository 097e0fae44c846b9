"""Heads and frames of the papers of the fourteenth generation."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from collections.abc import Sequence

from specimens.drawing import txt
from specimens.opened.fourteenth.wording import Pairs, lean, small, stacked, strong

# -- heads -------------------------------------------------------------------------------------


def monogram(name: str, markup: str, tint: str, *more: str) -> str:
    """Two letters in a disc, the name beside it, lines below."""
    letters = "".join(w[0] for w in name.replace("-", " ").split()[:2]).upper()
    disc = f'#box(width: 15mm, height: 15mm, radius: 7.5mm, fill: {tint})[#align(center + horizon)[#text(fill: white, size: 15pt, weight: "bold")[{txt(letters)}]]]'
    return f"#grid(columns: (18mm, 1fr), column-gutter: 3mm, align: horizon, [{disc}], [{strong(markup, 14, tint)} \\ #text(size: 0.84em)[{stacked(*more)}]])\n"


def overline(markup: str, tint: str, *more: str) -> str:
    """A thick stroke over the whole width, the name under it, the rest spread on one line."""
    rest = " #h(1fr) ".join(small(w, 7.8) for w in more)
    return f"#line(length: 100%, stroke: 3pt + {tint})\n#v(-1mm)\n{strong(markup, 15)} \\ {rest}\n"


def state(*service: str, aside: Sequence[str] = ()) -> str:
    """« RÉPUBLIQUE FRANÇAISE » over the motto at the left, the service at the right."""
    motto = lean("#text(size: 7pt)[Liberté \\ Égalité \\ Fraternité]")
    mark = "#box(width: 4mm, height: 2.6mm, fill: rgb(0,0,145))#box(width: 4mm, height: 2.6mm, fill: white, stroke: 0.2pt + luma(200))#box(width: 4mm, height: 2.6mm, fill: rgb(225,0,15))"
    name = strong("RÉPUBLIQUE \\ FRANÇAISE", 9)
    left = f"#set par(leading: 0.42em)\n{mark} \\ {name} \\ {motto}"
    tail = f" \\ #text(size: 0.82em)[{stacked(*aside)}]" if aside else ""
    return f"#grid(columns: (44mm, 1fr), [{left}], [#align(right)[{strong(txt(service[0]))} \\ {stacked(*service[1:])}{tail}]])\n"


# -- frames ------------------------------------------------------------------------------------


def colons(pairs: Pairs, width_mm: float = 46, lead: float = 2.6) -> str:
    """Labels and values in two columns, a colon between, no rule."""
    body = ", ".join(f"[{txt(k)}], [: #h(1mm) {v}]" for k, v in pairs)
    align = "horizon" if "#comb" in body else "top"
    return f"#grid(columns: ({width_mm}mm, 1fr), row-gutter: {lead}mm, align: {align}, {body})\n"


def leaders(pairs: Pairs) -> str:
    """Label at the left, points, value at the right margin."""
    return "".join(f"#block(above: 2.4mm, below: 2.4mm)[{txt(k)} #box(width: 1fr, repeat[.]) {v}]\n" for k, v in pairs)


def shaded(pairs: Pairs, width_mm: float = 42, tint: str = "luma(235)", pad: float = 1.6) -> str:
    """A table of two columns, the labels on a tint."""
    body = ", ".join(f"table.cell(fill: {tint})[{txt(k)}], [{v}]" for k, v in pairs)
    return f"#table(columns: ({width_mm}mm, 1fr), inset: {pad}mm, stroke: 0.4pt + luma(130), align: horizon, {body})\n"


def paired(pairs: Pairs, label: str = "32mm", tint: str = "luma(240)", pad: float = 1.4) -> str:
    """Two pairs a row, labels on a tint."""
    body = [f"table.cell(fill: {tint})[#text(size: 0.88em)[{txt(k)}]], [{v}]" for k, v in pairs]
    if len(body) % 2:
        body.append("[], []")
    return f"#table(columns: ({label}, 1fr, {label}, 1fr), inset: {pad}mm, stroke: 0.35pt + luma(140), align: horizon, {', '.join(body)})\n"


def capped(pairs: Pairs, columns: str = "(1fr, 1fr, 1fr)", pt: float = 6.6, pad: float = 1.5) -> str:
    """Cells with the label in small capitals over the value, rules below only."""
    many = columns.count(",") + 1
    body = [f"[{small(k.upper(), pt, 'luma(90)')} \\ {v}]" for k, v in pairs]
    body += ["[]"] * (-len(body) % many)
    return f"#table(columns: {columns}, inset: (x: 1mm, y: {pad}mm), stroke: (x: none, bottom: 0.4pt + luma(150)), {', '.join(body)})\n"


def grid(heads: Sequence[str], body: Sequence[Sequence[str]], columns: str, *, tint: str = "luma(225)", rule: str = "0.4pt", pad: float = 1.5) -> str:
    top = "".join(f"table.cell(fill: {tint})[{strong(txt(h))}], " for h in heads)
    cells = ", ".join(f"[{c}]" for row in body for c in row)
    return f"#table(columns: {columns}, inset: {pad}mm, stroke: {rule}, align: horizon, {top}{cells})\n"


def lined(heads: Sequence[str], body: Sequence[Sequence[str]], columns: str, pad: float = 1.4) -> str:
    """A table with rules above and below its head and at its end, none upright."""
    top = ", ".join(f"[{strong(txt(h))}]" for h in heads)
    cells = ", ".join(f"[{c}]" for row in body for c in row)
    return f"#table(columns: {columns}, inset: (x: 1.5mm, y: {pad}mm), stroke: none, table.hline(stroke: 0.9pt), {top}, table.hline(stroke: 0.5pt), {cells}, table.hline(stroke: 0.9pt))\n"


def duo(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{right}])\n"


def legend(title: str, markup: str, rule: str = "0.5pt") -> str:
    """A frame with its title set into the upper stroke."""
    name = f"#place(top + left, dx: 2mm, dy: -5.1mm, box(fill: white, inset: (x: 1.2mm, y: 0.4mm))[{strong(txt(title))}])"
    return f"#block(width: 100%, stroke: {rule}, inset: 3mm, above: 5.5mm, below: 3mm, breakable: false)[{name}{markup}]\n"


def step(words: str, tint: str = "luma(60)") -> str:
    """A title of a part: words over a stroke."""
    return f"#block(above: 3.2mm, below: 2mm, width: 100%, stroke: (bottom: 0.8pt + {tint}), inset: (bottom: 0.9mm))[{strong(txt(words), 0, tint)}]\n"


def framed(markup: str, pad: float = 3, rule: str = "0.6pt", fill: str = "none") -> str:
    return f"#block(width: 100%, stroke: {rule}, inset: {pad}mm, fill: {fill})[{markup}]\n"


def box(on_: bool, words: str) -> str:
    return f"#check({'true' if on_ else 'false'}); #h(0.8mm) {txt(words)}"
