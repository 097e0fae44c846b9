"""Draws identity cards in millimetres: guilloche, portrait, labels and values at fixed places, and
the ways a candidate lays them on a sheet."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from specimens.drawing import machine_font, txt
from specimens.layout import Paper


@dataclass(slots=True)
class Card:
    """One side of a card: `items` are typst markup placed from its top left corner."""

    width_mm: float
    height_mm: float
    fill: str
    items: list[str] = field(default_factory=list)
    radius_mm: float = 3.0

    def at(self, x_mm: float, y_mm: float, markup: str) -> None:
        self.items.append(f"#place(top + left, dx: {x_mm}mm, dy: {y_mm}mm)[{markup}]")

    def label(
        self,
        x_mm: float,
        y_mm: float,
        text: str,
        size_pt: float = 4.6,
        colour: str = "rgb(40,70,130)",
    ) -> None:
        self.at(x_mm, y_mm, f"#text(size: {size_pt}pt, fill: {colour})[{txt(text)}]")

    def value(
        self, x_mm: float, y_mm: float, markup: str, size_pt: float = 7.5, bold: bool = True
    ) -> None:
        weight = "bold" if bold else "regular"
        self.at(x_mm, y_mm, f'#text(size: {size_pt}pt, weight: "{weight}")[{markup}]')

    def machine_lines(self, x_mm: float, y_mm: float, lines: list[str], width_mm: float) -> None:
        """MRZ lines stretched over `width_mm`, as the standard's fixed pitch has them."""
        pitch = width_mm / len(lines[0])
        rows = "\n".join(
            f"#place(top + left, dy: {k * pitch * 1.75:.2f}mm, "
            f'_machine("{machine_font()}", {width_mm}mm, "{line}"))'
            for k, line in enumerate(lines)
        )
        self.at(x_mm, y_mm, rows)

    def markup(self) -> str:
        inside = "\n".join(self.items)
        return (
            f"#box(width: {self.width_mm}mm, height: {self.height_mm}mm, radius: {self.radius_mm}mm, clip: true, "
            f"fill: {self.fill}, stroke: 0.3pt + luma(140))[{inside}]"
        )


def guilloche(paper: Paper, width_mm: float, height_mm: float, colours: tuple[str, str]) -> str:
    """Fine interlaced waves under the print, as an SVG asset."""
    rng = paper.rng
    paths = []
    for band in range(26):
        phase, lift = rng.uniform(0, 6.28), height_mm * band / 24
        depth, waves = rng.uniform(1.5, 4.5), rng.uniform(1.5, 4)
        points = " ".join(
            f"{width_mm * k / 60:.2f},{lift + depth * math.sin(phase + waves * 2 * math.pi * k / 60):.2f}"
            for k in range(61)
        )
        paths.append(
            f'<polyline points="{points}" fill="none" stroke="{colours[band % 2]}" stroke-width="0.18" opacity="0.55"/>'
        )
    name = f"guilloche{len(paper.assets)}.svg"
    paper.assets[name] = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_mm}mm" height="{height_mm}mm" '
        f'viewBox="0 0 {width_mm} {height_mm}">{"".join(paths)}</svg>'
    ).encode()
    return f'#place(top + left, image("{name}", width: {width_mm}mm, height: {height_mm}mm))'


def portrait(rng: random.Random, width_mm: float, height_mm: float) -> str:
    """A drawn head and shoulders, no real face."""
    skin = rng.choice(("rgb(226,190,160)", "rgb(150,105,75)", "rgb(245,214,188)", "rgb(100,70,52)"))
    hair = rng.choice(("rgb(50,36,26)", "rgb(20,20,22)", "rgb(150,110,60)", "rgb(95,60,40)"))
    coat = rng.choice(("rgb(50,60,90)", "rgb(90,40,50)", "rgb(60,60,60)", "rgb(200,200,205)"))
    w, h = width_mm, height_mm
    return (
        f"#box(width: {w}mm, height: {h}mm, clip: true, fill: luma(222))["
        f"#place(bottom + center, dy: {0.3 * h}mm, ellipse(width: {0.95 * w}mm, height: {0.62 * h}mm, fill: {coat}))"
        f"#place(top + center, dy: {0.1 * h}mm, ellipse(width: {0.62 * w}mm, height: {0.58 * h}mm, fill: {hair}))"
        f"#place(top + center, dy: {0.5 * h}mm, rect(width: {0.2 * w}mm, height: {0.22 * h}mm, fill: {skin}))"
        f"#place(top + center, dy: {0.2 * h}mm, ellipse(width: {0.46 * w}mm, height: {0.48 * h}mm, fill: {skin}))"
        f"#place(top + center, dx: {-0.1 * w}mm, dy: {0.4 * h}mm, circle(radius: {0.02 * w}mm, fill: black))"
        f"#place(top + center, dx: {0.1 * w}mm, dy: {0.4 * h}mm, circle(radius: {0.02 * w}mm, fill: black))"
        f"#place(top + center, dy: {0.55 * h}mm, line(length: {0.12 * w}mm, stroke: 0.6pt + rgb(140,60,60)))]"
    )


def square_code(paper: Paper, size_mm: float) -> str:
    """A pattern that looks like a square code; it holds nothing."""
    rng, count = paper.rng, 26
    cells = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>'
        for x in range(count)
        for y in range(count)
        if x == 0 or y == count - 1 or rng.random() < 0.48
    )
    name = f"code{len(paper.assets)}.svg"
    paper.assets[name] = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{count}" height="{count}">{cells}</svg>'.encode()
    )
    return f'#image("{name}", width: {size_mm}mm)'


def specimen_word(card: Card) -> None:
    """The word that says that the card is none."""
    card.at(
        card.width_mm * 0.30,
        card.height_mm * 0.42,
        '#rotate(-18deg, text(size: 15pt, weight: "bold", fill: rgb(200,30,60,60))[SPECIMEN])',
    )


def lay_out(paper: Paper, sides: list[Card], arrangement: str) -> str:
    """Cards on a sheet: `together` on one A4 page, `apart` a page each, `close` on a page cut to
    the card (as a photo frames it)."""
    rng = paper.rng
    if arrangement == "close":
        first = sides[0]
        edge = rng.uniform(1.5, 5)
        paper.setup.width_mm = first.width_mm + 2 * edge
        paper.setup.height_mm = first.height_mm + 2 * edge
        paper.setup.margin_mm = (edge, edge, edge, edge)
        paper.setup.fill = rng.choice(("luma(250)", "luma(235)", "rgb(240,236,228)"))
        return "\n#pagebreak()\n".join(card.markup() for card in sides)
    paper.setup.margin_mm = (18, 18, 18, 18)
    pieces = []
    y_mm = rng.uniform(5, 45)
    scale = rng.choice((1.0, 1.0, 1.0, 1.41, 1.25))
    scale = min(scale, 174 / sides[0].width_mm)
    for number, card in enumerate(sides):
        x_mm = max(0.0, rng.uniform(0.1, 0.9) * (174 - card.width_mm * scale))
        turn = rng.gauss(0, 1.2)
        if arrangement == "apart" and number:
            pieces.append("#pagebreak()")
            y_mm = rng.uniform(5, 90)
        pieces.append(
            f"#place(top + left, dx: {x_mm:.1f}mm, dy: {y_mm:.1f}mm, "
            f"rotate({turn:.2f}deg, scale({scale * 100:.0f}%, origin: top + left, reflow: true)[{card.markup()}]))"
        )
        y_mm += card.height_mm * scale + rng.uniform(6, 25)
    return "\n".join(pieces) + "\n#box[]"
