"""Hands and presses of the thirtieth generation: pens of several inks and gaits, stamps beside,
under or over them, places left empty, words and answers written by pen."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from specimens.drawing import txt
from specimens.drawn import Pen
from specimens.ink import INKS, Picture, Points, Strokes, draw_strokes, strokes_svg, to_svg
from specimens.layout import Paper

PENS: dict[str, tuple[int, int, int]] = {
    "ball": (32, 58, 158), "dark": (24, 24, 30), "lilac": (96, 52, 148), "pencil": (112, 112, 118),
    "bottle": (16, 92, 64), "sky": (28, 108, 190), "brown": (92, 56, 30),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How a hand looks: ink, gait, size in millimetres (0: by chance), how much of it is seen."""

    ink: str = ""
    gait: str = ""
    wide: float = 0
    high: float = 0
    seen: float = 1.0
    dx: float = 0
    dy: float = 0


@dataclass(frozen=True, slots=True)
class Press:
    """A stamp in a place to sign: over the pen or under it, aside by so many millimetres."""

    lines: Sequence[str]
    shape: str = "rectangle"
    colour: str = "blue"
    wide: float = 44
    dx: float = 0
    dy: float = 0
    over: bool = False


# -- gaits ---------------------------------------------------------------------------------------


def _curve(points: Points, steps: int = 10) -> Points:
    """A smooth line through the points."""
    ends = [points[0], *points, points[-1]]
    out: Points = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for k in range(steps):
            t = k / steps
            q = (
                -t + 2 * t**2 - t**3,
                2 - 5 * t**2 + 3 * t**3,
                t + 4 * t**2 - 3 * t**3,
                t**3 - t**2,
            )
            x, y = (sum(w * p[i] for w, p in zip(q, (a, b, c, d), strict=True)) / 2 for i in (0, 1))
            out.append((x, y))
    return [*out, points[-1]]


# capitals as hasty hands leave them, in a unit box
_CAPITALS: dict[str, Points] = {
    "A": [(0.0, 0.95), (0.45, 0.05), (0.8, 0.95), (0.15, 0.6), (0.95, 0.55)],
    "B": [(0.2, 0.95), (0.25, 0.08), (0.8, 0.2), (0.3, 0.48), (0.9, 0.72), (0.1, 0.95)],
    "C": [(0.85, 0.2), (0.5, 0.05), (0.1, 0.5), (0.45, 0.95), (0.95, 0.75)],
    "D": [(0.25, 0.1), (0.2, 0.92), (0.9, 0.6), (0.6, 0.1), (0.05, 0.15)],
    "G": [(0.85, 0.15), (0.15, 0.4), (0.4, 0.92), (0.85, 0.55), (0.8, 1.1), (0.2, 1.0)],
    "J": [(0.3, 0.1), (0.9, 0.08), (0.6, 0.5), (0.45, 1.1), (0.1, 0.9), (0.9, 0.6)],
    "L": [(0.6, 0.25), (0.45, 0.05), (0.35, 0.6), (0.05, 0.92), (0.95, 0.9)],
    "M": [(0.02, 0.95), (0.2, 0.08), (0.45, 0.75), (0.75, 0.05), (0.95, 0.95)],
    "P": [(0.25, 1.0), (0.3, 0.1), (0.9, 0.22), (0.3, 0.55)],
    "R": [(0.2, 0.95), (0.28, 0.08), (0.85, 0.25), (0.3, 0.52), (0.95, 0.95)],
    "S": [(0.85, 0.15), (0.25, 0.2), (0.8, 0.6), (0.5, 0.95), (0.05, 0.8)],
    "V": [(0.05, 0.1), (0.4, 0.95), (0.95, 0.02)],
}


def _capital(letter: str, left: float, wide: float) -> Points:
    return _curve([(left + wide * x, y) for x, y in _CAPITALS[letter]])


def _monogram(rng: random.Random) -> list[Points]:
    """Two or three initials, sometimes with dots, a bar or a tail."""
    count = rng.choice((2, 2, 3))
    wide = 0.8 / count
    letters = rng.sample(sorted(_CAPITALS), count)
    found = [_capital(c, 0.05 + 0.9 * wide * k, wide) for k, c in enumerate(letters)]
    x = 0.05 + 0.9 * wide * count
    ends: tuple[list[Points], ...] = (
        [],
        [[(x, 0.93), (x + 0.012, 0.94)]],
        [[(0.1, 1.0), (x, rng.uniform(0.85, 1.0))]],
        [_curve([(x - 0.1, 0.8), (x + 0.1, 0.6), (0.99, 0.85)])],
    )
    return found + rng.choice(ends)


def _ribbon(rng: random.Random) -> list[Points]:
    u = rng.uniform
    line: Points = [(0.02, 0.7), (0.09, u(0.0, 0.12)), (0.12, 0.9)]
    for k in range(rng.randrange(7, 11)):
        x = 0.16 + 0.055 * k
        line += [(x, u(0.35, 0.5)), (x + 0.03, u(0.6, 0.72))]
    return [_curve([*line, (0.99, u(0.3, 0.5)), (0.7, 0.9), (0.1, u(0.85, 0.99)), (0.85, 0.8)])]


def _spikes(rng: random.Random) -> list[Points]:
    line: Points = [(0.05, 0.8)]
    for k in range(rng.randrange(3, 6)):
        x = 0.1 + 0.12 * k
        line += [(x, rng.uniform(0.02, 0.3)), (x + 0.07, rng.uniform(0.7, 0.98))]
    return [[*line, (0.97, rng.uniform(0.45, 0.6))], [(0.3, 0.55), (0.8, 0.4)]]


def _knot(rng: random.Random) -> list[Points]:
    line: Points = []
    for k in range(rng.randrange(16, 24)):
        turn = 1.15 * k
        shift = 0.3 + 0.022 * k
        high = 0.42 - 0.012 * k
        line.append((shift + 0.22 * math.cos(turn), 0.5 + high * math.sin(turn)))
    return [_curve([*line, (0.98, rng.uniform(0.55, 0.9))])]


def _script(rng: random.Random) -> list[Points]:
    """A legible sort of hand: a capital, low letters, tall ones and tails among them."""
    u = rng.uniform
    capital = _capital(rng.choice(sorted(_CAPITALS)), 0.02, u(0.12, 0.2))
    low: Points = [(0.2, 0.66)]
    for k in range(rng.randrange(5, 10)):
        x = 0.23 + 0.07 * k
        chance = rng.random()
        top = u(0.02, 0.15) if chance < 0.2 else u(0.42, 0.52)
        foot = u(0.95, 1.05) if chance > 0.85 else 0.66
        low += [(x, top), (x - 0.015, foot), (x + 0.035, 0.68)]
    tails: tuple[Points, ...] = (
        [(0.97, u(0.4, 0.7))],
        [(0.93, 0.5), (0.85, 0.98), (0.6, 0.9), (0.99, 0.6)],
        [(0.96, 0.3), (0.7, 0.95), (0.1, u(0.9, 1.0))],
    )
    return [capital, _curve([*low, *rng.choice(tails)])]


def _stroke(rng: random.Random) -> list[Points]:
    """One bow of a few bends, underlined, crossed or neither."""
    u = rng.uniform
    bow: Points = [(0.1, u(0.6, 0.95)), (u(0.3, 0.42), u(0.02, 0.3)), (u(0.28, 0.4), u(0.7, 0.95))]
    bow += [(0.5 + 0.1 * k, u(0.25, 0.75)) for k in range(rng.randrange(1, 4))]
    lines: tuple[list[Points], ...] = (
        [],
        [[(0.2, 0.97), (0.8, u(0.84, 0.95))]],
        [[(0.15, u(0.3, 0.5)), (0.9, u(0.2, 0.6))]],
        [[(0.2, 0.9), (0.75, 0.86)], [(0.25, 0.98), (0.7, 0.95)]],
    )
    return [_curve([*bow, (0.97, u(0.3, 0.7))]), *rng.choice(lines)]


GAITS: dict[str, Callable[[random.Random], list[Points]]] = {
    "monogram": _monogram, "ribbon": _ribbon, "spikes": _spikes, "knot": _knot,
    "script": _script, "stroke": _stroke,
}  # fmt: skip


# -- ink -----------------------------------------------------------------------------------------


def _written(strokes: Strokes, wide: float, high: float, seen: float) -> Picture:
    """The strokes as a transparent picture, twelve pixels a millimetre."""
    scale = 12
    alpha = np.zeros((max(8, int(high * scale)), max(8, int(wide * scale))), np.uint8)
    for thick, run in strokes.runs:
        spots = [(int(x * wide * scale), int(y * high * scale)) for x, y in run]
        for one, two in pairwise(spots):
            cv2.line(alpha, one, two, 255, max(1, round(thick * scale)), cv2.LINE_AA)
    soft = cv2.GaussianBlur(alpha, (0, 0), 1.1)
    out = np.empty((*alpha.shape, 4), np.uint8)
    out[..., :3] = strokes.colour
    out[..., 3] = (soft * seen).astype(np.uint8)
    return out


def _strokes_of(paper: Paper, look: Look) -> Strokes:
    rng = paper.rng
    gait = look.gait or rng.choice(("own", *sorted(GAITS)))
    ink = look.ink or rng.choice(("ball", "ball", "dark", "sky", "dark"))
    colour = PENS.get(ink) or INKS[ink]
    if gait == "own":
        return replace(draw_strokes(rng), colour=colour)
    pen_mm = rng.uniform(0.3, 0.5)
    runs: list[tuple[float, Points]] = []
    for line in GAITS[gait](rng):
        inside = [(0.04 + 0.92 * x, 0.04 + 0.92 * y) for x, y in line]
        for start in range(0, max(1, len(inside) - 1), 6):
            runs.append((pen_mm * rng.uniform(0.7, 1.2), inside[start : start + 7]))
    return Strokes(tuple(runs), colour)


def _pen_at(paper: Paper, look: Look, wide: float, high: float) -> str:
    """One hand within a place of that size."""
    rng = paper.rng
    w = round(min(wide, look.wide or rng.uniform(27, 46)), 1)
    h = round(min(high, look.high or w * rng.uniform(0.28, 0.46)), 1)
    strokes, turn = _strokes_of(paper, look), rng.uniform(-9, 5)
    name, spot = f"ink{len(paper.assets)}.svg", ""
    if paper.ink_way == "image":
        paper.assets[name] = to_svg(_written(strokes, w, h, look.seen))
    else:
        drawn = strokes_svg(strokes, w, h)
        faint = f'<polyline stroke-opacity="{look.seen:.2f}" '.encode()
        paper.assets[name] = drawn.replace(b"<polyline ", faint)
    if paper.ink_way == "annotation":
        spot = f"#_pen({len(paper.pens)}, {w}mm, {h}mm)"
        paper.pens.append(Pen(name, strokes, w, h, turn))
    return (
        f"#place(center + horizon, dx: {look.dx + rng.uniform(-2, 2):.1f}mm, "
        f"dy: {look.dy + rng.uniform(-1, 1):.1f}mm, box(width: {w}mm, height: {h}mm)"
        f'[{spot}#rotate({turn:.1f}deg, image("{name}", width: {w}mm))])\n'
    )


def _forget_own_ink(paper: Paper) -> None:
    """Takes back the pen that `Paper.sign` drew, before another is drawn in its stead."""
    paper.assets.pop(next(reversed(paper.assets)))
    if paper.ink_way == "annotation":
        paper.pens.pop()


def _impression(paper: Paper, press: Press) -> str:
    stamp = paper.stamp(press.lines, shape=press.shape, colour=press.colour, width_mm=press.wide)
    return f"#place(center + horizon, dx: {press.dx}mm, dy: {press.dy}mm)[{stamp}]\n"


def sign(
    paper: Paper,
    party: str,
    wide: float = 60,
    high: float = 22,
    *looks: Look,
    press: Press | None = None,
) -> str:
    """A place to sign with the pens that `looks` say (one of any look if none), and its stamp."""
    markup = paper.sign(party, width_mm=wide, height_mm=high)
    head, _, rest = markup.partition("\n")
    signed = paper.signs(party)
    ink = rest[:-1]
    if signed:
        _forget_own_ink(paper)
        ink = "".join(_pen_at(paper, look, wide, high) for look in looks or (Look(),))
    alone = paper.case.has("only_stamped") or paper.case.has(f"only_stamped:{party}")
    if press is None or paper.case.has("no_stamp") or not (signed or alone):
        return f"{head}\n{ink}]"
    paper.zones[-1].stamped = True
    stamp = _impression(paper, press)
    return f"{head}\n{ink}{stamp}]" if press.over else f"{head}\n{stamp}{ink}]"


def vacant(paper: Paper, party: str, wide: float = 50, high: float = 18) -> str:
    """A place that nobody had to sign: whose it is is printed, and it is empty."""
    markup = paper.sign(party, width_mm=wide, height_mm=high)
    if paper.signs(party):
        _forget_own_ink(paper)
        paper.zones[-1].state = "empty"
    return markup.partition("\n")[0] + "]"


# -- words by pen --------------------------------------------------------------------------------


def approved(paper: Paper, party: str, words: str = "Lu et approuvé", pt: float = 13) -> str:
    """The words of consent in the hand of who signs."""
    return paper.handwritten(words, pt) if paper.signs(party) else ""


def pen(paper: Paper, words: str, name: str = "", value: object = None, pt: float = 14) -> str:
    """An answer written by pen, kept as truth under `name` if given."""
    if name:
        paper.put(name, words if value is None else value, words)
    return paper.handwritten(words, pt)


def on_dots(markup: str, wide: str = "1fr", gap: float = 0.4) -> str:
    """What stands on a dotted line."""
    return (
        f"#box(width: {wide}, inset: (left: 1.5mm, bottom: {gap}mm), "
        f'stroke: (bottom: (thickness: 0.6pt, dash: "dotted")))[{markup}]'
    )


def answer(label: str, markup: str, space: float = 3.2) -> str:
    """A label and its answer on a dotted line up to the margin."""
    return f"#block(above: {space}mm, below: {space}mm)[{txt(label)} {on_dots(markup)}]\n"


def signed_by(paper: Paper, *parties: str) -> None:
    """Keeps as truth who of the parties signed."""
    paper.fields["signed_by"] = sorted(
        {z.party for z in paper.zones if z.state == "signed" and z.party in parties}
    )
