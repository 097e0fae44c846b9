"""Charts drawn at the server: lengths in percent, so that they fit any width; without style or
script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from console.boards.tables import Bar, percent, said

HEIGHT = 160  # of a chart over days, in pixels
MOST_BARS = 12


@dataclass(frozen=True, slots=True)
class Bars:
    """`words`: what the chart says, for whoever does not see it."""

    words: str
    bars: list[Bar]
    kind: str = "bars"


def bars(
    words: str,
    values: Sequence[tuple[str, int]],
    grave: Sequence[str] = (),
    *,
    in_order: bool = False,
) -> Bars | None:
    """The greatest first, unless they are in an order of their own. None where nothing is to be
    drawn."""
    own = list(values) if in_order else sorted(values, key=lambda v: -v[1])
    own = [v for v in own if v[1] or in_order][:MOST_BARS]
    most = max((value for _, value in own), default=0)
    if not most:
        return None
    drawn = [Bar(name, percent(value / most), said(value), name in grave) for name, value in own]
    first = ", ".join(f"{bar.label} {bar.said}" for bar in drawn[:3])
    return Bars(f"{words} : {first}{'…' if len(drawn) > 3 else ''}", drawn)


@dataclass(frozen=True, slots=True)
class Span:
    """An interval and what it is about, from 0 to 1, in percent of the width."""

    label: str
    low: str
    width: str
    middle: str
    said: str
    is_grave: bool


@dataclass(frozen=True, slots=True)
class Spans:
    words: str
    spans: list[Span]
    target: str
    kind: str = "spans"


def spans(
    words: str, values: Sequence[tuple[str, float, tuple[float, float]]], target: float
) -> Spans | None:
    """Label, share and interval of each; the lowest first."""
    own = sorted(values, key=lambda v: v[1])[:MOST_BARS]
    drawn = [
        Span(
            label, percent(low), percent(high - low), percent(middle),
            f"{100 * middle:.0f} % ({100 * low:.0f}–{100 * high:.0f})", high < target,
        )
        for label, middle, (low, high) in own
    ]  # fmt: skip
    if not drawn:
        return None
    first = ", ".join(f"{span.label} {span.said}" for span in drawn[:3])
    return Spans(f"{words} : {first}", drawn, percent(target))


@dataclass(frozen=True, slots=True)
class Dot:
    x: str
    y: str
    tip: str


@dataclass(frozen=True, slots=True)
class Stroke:
    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    style: str
    dots: list[Dot]
    strokes: list[Stroke]


@dataclass(frozen=True, slots=True)
class Days:
    """Lines over days. `marks` are the heights that are named at the left."""

    words: str
    lines: list[Line]
    marks: list[tuple[str, str]]
    first: str
    last: str
    height: int = HEIGHT
    kind: str = "days"


def days(
    words: str, unit: str, series: Mapping[str, Mapping[dt.date, int]], first: dt.date,
    last: dt.date,
) -> Days | None:  # fmt: skip
    """One line a name of `series`, over the days in which there is something."""
    most = max((value for line in series.values() for value in line.values()), default=0)
    if not most or first >= last:
        return None
    lines = [
        _line(name, f"board-line-{number}", values, first, last, most, unit)
        for number, (name, values) in enumerate(series.items(), 1)
    ]
    marks = [
        (_y(height, most), f"{said(height)} {unit}") for height in sorted({0, most // 2, most})
    ]
    return Days(words, lines, marks, said(first), said(last))


def _line(
    name: str, style: str, values: Mapping[dt.date, int], first: dt.date, last: dt.date, most: int,
    unit: str,
) -> Line:  # fmt: skip
    whole = (last - first).days
    dots = [
        Dot(percent((day - first).days / whole), _y(value, most),
            f"{said(day)} : {said(value)} {unit}")
        for day, value in sorted(values.items())
    ]  # fmt: skip
    strokes = [Stroke(a.x, a.y, b.x, b.y) for a, b in pairwise(dots)]
    return Line(name, style, dots, strokes)


def _y(value: int, most: int) -> str:
    return f"{HEIGHT - 6 - (HEIGHT - 20) * value / most:.1f}"
