"""From a place on the page to strips with one line of handwriting, level and of the height that
the network knows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.convolution import Array
from ocr.engines.engine import Gray
from ocr.hand.network import FIGURE_PX, STRIP_HEIGHT_PX
from ocr.hand.places import Place
from ocr.rules import without_rules

_INK_BELOW = 185
_RULED = (6.0, 5.0)  # of the height of small letters: straight strokes of no letter, across, down
_BESIDE = 0.35  # the same, to either side of such a stroke: what is left of it
_SPECK, _TALLEST = 0.14, 7.0  # of the height of small letters: strokes are larger, and lower
_STARTS_WITHIN, _APART = 14.0, 4.5  # a line begins so near the words that ask; its parts stand so
_IN_COLUMN = 1.5  # or so near where other lines' values begin, in heights of small letters
_FARTHER, _MOST_ROOM = 12.0, 60.0  # to the right, where ink is cut; of what is looked at
OFF_MIDDLE = 2.0
_TALL = 0.8  # a line begins and ends with such a stroke: what is lower is a colon, a stop
_WIDTH, _HEIGHT = (4.0, 34.0), (1.0, 6.5)
_LONG, _LONG_NAME = 1.7, 1.1  # of its height, what a date and a name take at least: « Inès »
_NAME_WIDTH = (2.5, 48.0)
_MAY_END = 1.4  # a gap from which the rest may be something else
_DOTS, _DOT = 9, 0.55
_SLOPES = np.linspace(-0.07, 0.07, 15)
_SIZES = (1.17, 1.0, 0.84)
# Letters of which a row crosses more strokes than this are narrow: of 78 names on kept pages, a
# third of the letters misread is right at half as wide again, where it crosses 2.4 and more; none
# is gained below 2.2.
_CROSSED, _WIDER = 1.8, 1.5
_MIDDLE, _INKED = 0.35, 0.35  # of the height of figures, to either side; ink of a stroke
# How much each counts, likeliest first: of 68 dates by pens 49, 43 and 32 in a hundred are said.
SHARES = (0.5, 0.3, 0.2)
MARGIN_PX = 8

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Ink that may be one line of writing: 0 paper … 1 ink, and where it lies on the page; `whole`
    where no more writing follows it."""

    ink: Array
    box: Box
    whole: bool = True


def runs_at(
    even: Gray, place: Place, print_boxes: Sequence[Box], x_height: float, short: bool = False
) -> list[Run]:
    """The writing at a place, whole first, then without what stands apart at its end; `short`
    where that may be a name of a few letters."""
    x0, y0, x1, y1 = place.box
    if x1 - x0 < _WIDTH[0] * x_height or y1 - y0 < 2 * x_height:
        return []
    band, wall = _unruled(even[y0:y1, x0:x1], x_height)
    for left, top, right, bottom in print_boxes:
        band[max(0, top - y0) : max(0, bottom - y0), max(0, left - x0) : max(0, right - x0)] = 255
    mask = (band < _INK_BELOW).astype(np.uint8)
    _, found, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    labels = np.asarray(found, np.int32)
    strokes, dots = _strokes(np.asarray(stats, np.int32)[1:], x_height)
    middle = None if place.middle is None else place.middle - y0
    columns = [x - x0 for x in place.columns]
    if middle is not None:
        columns += _led_to(strokes, dots, middle, x_height)
    line = _line(strokes, middle, x_height, wall, columns)
    farther = _farther(place, line, print_boxes, x_height, even.shape[1])
    if farther is not None:
        return runs_at(even, farther, print_boxes, x_height, short)
    runs = []
    for part in _endings(line, x_height):
        run = _run(band, labels, part, (x0, y0), x_height, short)
        if run is not None:
            last = run.box[2] - x0
            follows = any(
                box[0] >= last and box[3] - box[1] > _TALL * x_height and _level(box, part)
                for _, box in strokes
            )
            runs.append(replace(run, whole=not follows))
    return runs


def _farther(
    place: Place, line: Sequence[tuple[int, Box]], print_boxes: Sequence[Box], x_height: float,
    wide: int,
) -> Place | None:  # fmt: skip
    """A place that reaches farther to the right, where writing goes on beyond its end and no print
    stands there; else None."""
    x0, y0, x1, y1 = place.box
    if not (line and place.open_ended) or max(b[2] for _, b in line) < x1 - x0 - x_height:
        return None
    end = round(min(wide - 1, x1 + _FARTHER * x_height))
    middle = (y0 + y1) / 2
    level = (b for b in print_boxes if b[1] < middle < b[3] and b[2] > x1)
    end = min([end, *(b[0] for b in level)])
    most = x1 - x0 < _MOST_ROOM * x_height
    return replace(place, box=(x0, y0, end, y1)) if most and end > x1 + x_height else None


def _unruled(band: Gray, x_height: float) -> tuple[Gray, int]:
    """A band of a page with rules and walls made paper, those too that lean a little or are paler
    than ink, and the column of its first wall, 0 without one."""
    even = np.array(without_rules(band, x_height))
    across, down = (round(long * x_height) for long in _RULED)
    level = _lines(even, (3, 1), (1, across))
    upright = _lines(band, (1, 3), (down, 1))
    walls = np.flatnonzero(upright.any(axis=0))
    rules = np.flatnonzero(level.any(axis=1))
    if walls.size or rules.size:
        even[cv2.dilate(level | upright, np.ones((5, 5), np.uint8)) > 0] = 255
        _clear_along(even, rules, walls, x_height)
    return even, int(walls[0]) if walls.size else 0


def _lines(even: Gray, thick: tuple[int, int], long: tuple[int, int]) -> Gray:
    """Where ink made so `thick` runs on for so `long` (rows, columns)."""
    ink = cv2.dilate((even < _INK_BELOW).astype(np.uint8), np.ones(thick, np.uint8))
    bare = np.pad(ink, 1)  # no ink beyond the band
    opened = cv2.morphologyEx(bare, cv2.MORPH_OPEN, np.ones(long, np.uint8))[1:-1, 1:-1]
    return np.asarray(opened, np.uint8)


def _clear_along(
    even: Gray, rules: NDArray[np.intp], walls: NDArray[np.intp], x_height: float
) -> None:
    """Makes paper of what is wholly beside lines in these rows or columns: rests of them."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats((even < _INK_BELOW).astype(np.uint8))
    rows, columns = np.zeros(even.shape[0]), np.zeros(even.shape[1])
    rows[rules] = columns[walls] = 1
    beside = np.ones(2 * round(_BESIDE * x_height) + 1)
    near_rows, near_columns = (np.convolve(one, beside, "same") > 0.5 for one in (rows, columns))
    for number, (x, y, w, h, _) in enumerate(np.asarray(stats).tolist()[1:], 1):
        if near_rows[y : y + h].all() or near_columns[x : x + w].all():
            even[y : y + h, x : x + w][labels[y : y + h, x : x + w] == number] = 255


def _level(box: Box, part: Sequence[tuple[int, Box]]) -> bool:
    """Whether a stroke stands at the height of a line."""
    middle = (box[1] + box[3]) / 2
    return min(b[1] for _, b in part) < middle < max(b[3] for _, b in part)


def _strokes(stats: NDArray[np.int32], x_height: float) -> tuple[list[tuple[int, Box]], list[Box]]:
    """Label and box of each stroke, without specks, frames and the dots that a line is made of;
    and these dots."""
    kept = []
    for number, (x, y, w, h, area) in enumerate(stats.tolist(), 1):
        large = max(w, h) > _SPECK * x_height and area >= 3
        if large and h < _TALLEST * x_height and w < _WIDTH[1] * x_height:
            kept.append((number, (x, y, x + w, y + h)))
    dots = [
        one for one in kept if max(one[1][2] - one[1][0], one[1][3] - one[1][1]) < _DOT * x_height
    ]
    level = np.array([box[1] + box[3] for _, box in dots], np.int64)  # twice their middles
    full = level[_near(level, level, 0.5 * x_height) >= _DOTS]
    in_rows = _near(level, full, 0.5 * x_height) > 0
    gone = {n for (n, _), in_row in zip(dots, in_rows.tolist(), strict=True) if in_row}
    return (
        [one for one in kept if one[0] not in gone],
        [box for number, box in dots if number in gone],
    )


def _led_to(
    strokes: Sequence[tuple[int, Box]], dots: Sequence[Box], middle: int, x_height: float
) -> list[int]:
    """Where the first stroke stands on the dots of a blank: how far from the words that ask they
    begin does not matter."""
    dotted = [b[2] for b in dots if abs((b[1] + b[3]) / 2 - middle) < OFF_MIDDLE * x_height]
    first = min(
        (box for _, box in strokes
         if box[3] - box[1] > _TALL * x_height
         and abs((box[1] + box[3]) / 2 - middle) < OFF_MIDDLE * x_height),
        default=None,
    )  # fmt: skip
    on_dots = first is not None and sum(x > first[0] for x in dotted) >= _DOTS
    return [first[0]] if first is not None and on_dots else []


def _near(values: NDArray[np.int64], others: NDArray[np.int64], apart: float) -> NDArray[np.int64]:
    """How many of the others are less than that apart from each of the values."""
    ordered, reach = np.sort(others), math.ceil(apart) - 1
    last = np.searchsorted(ordered, values + reach, side="right")
    return np.asarray(last - np.searchsorted(ordered, values - reach, side="left"))


def _line(
    strokes: Sequence[tuple[int, Box]], middle: int | None, x_height: float, wall: int,
    columns: Sequence[int],
) -> list[tuple[int, Box]]:  # fmt: skip
    """Strokes one after the other, from the first one near the start, behind the `wall` of the cell
    of those that ask or in one of the columns of other values, about one height."""
    tall = [one for one in strokes if one[1][3] - one[1][1] > _TALL * x_height]
    if not tall:
        return []
    if middle is None:
        top = min(tall, key=lambda one: one[1][1])[1]
        middle = round((top[1] + top[3]) / 2)
    near = []
    for number, box in strokes:
        centre = (box[1] + box[3]) / 2
        if abs(centre - middle) < OFF_MIDDLE * x_height:
            near.append((number, box))
    near.sort(key=lambda one: one[1][0])
    start = float(wall) if near and near[0][1][0] >= wall else 0.0
    line: list[tuple[int, Box]] = []
    end = start
    for number, box in near:
        if line and box[0] - end > _APART * x_height:
            if _has_tall(line, x_height):
                break
            line = []  # specks before the writing, and the colon of the words that ask
        far = not line and box[0] - start > _STARTS_WITHIN * x_height
        if not far or any(abs(box[0] - x) < _IN_COLUMN * x_height for x in columns):
            line.append((number, box))
            end = max(end, box[2])
        elif _has_tall([(number, box)], x_height):
            break
    return line


def _has_tall(strokes: Sequence[tuple[int, Box]], x_height: float) -> bool:
    return any(box[3] - box[1] > _TALL * x_height for _, box in strokes)


def _endings(line: Sequence[tuple[int, Box]], x_height: float) -> Iterator[list[tuple[int, Box]]]:
    """The whole line from its first tall stroke on, and what stands before its two widest gaps."""
    tall = [k for k, (_, box) in enumerate(line) if box[3] - box[1] > _TALL * x_height]
    if not tall:
        return
    line = line[tall[0] : tall[-1] + 1]
    yield list(line)
    gaps, end = [], line[0][1][2]
    for k in range(1, len(line)):
        gaps.append((line[k][1][0] - end, k))
        end = max(end, line[k][1][2])
    for gap, k in sorted(gaps, reverse=True)[:2]:
        if gap > _MAY_END * x_height and line[k - 1][1][2] - line[0][1][0] > 5 * x_height:
            yield list(line[:k])


def _run(
    band: Gray, labels: NDArray[np.int32], part: Sequence[tuple[int, Box]],
    corner: tuple[int, int], x_height: float, short: bool,
) -> Run | None:  # fmt: skip
    x0, y0 = min(b[0] for _, b in part), min(b[1] for _, b in part)
    x1, y1 = max(b[2] for _, b in part), max(b[3] for _, b in part)
    wide, high = (x1 - x0) / x_height, (y1 - y0) / x_height
    (least, most), long = (_NAME_WIDTH, _LONG_NAME) if short else (_WIDTH, _LONG)
    if not (least < wide < most and _HEIGHT[0] < high < _HEIGHT[1] and wide > long * high):
        return None
    kept = np.isin(labels[y0:y1, x0:x1], [n for n, _ in part]).astype(np.uint8)
    other = (labels[y0:y1, x0:x1] > 0) & (kept == 0)
    ink = 1 - band[y0:y1, x0:x1].astype(np.float32) / 255
    ink[other & (cv2.dilate(kept, np.ones((3, 3), np.uint8)) == 0)] = 0
    return Run(
        np.asarray(ink, np.float32),
        (corner[0] + x0, corner[1] + y0, corner[0] + x1, corner[1] + y1),
    )


def strips_of(run: Run, widened: bool = False) -> list[Array]:
    """The run level, at three sizes about the one where figures are FIGURE_PX high; SHARES tells
    how much each counts. `widened` where narrow letters are to be as wide as others."""
    ink = sheared_level(run.ink)
    rows = np.flatnonzero((ink > 0.3).sum(axis=1))
    if not rows.size:
        return []
    figure, middle = figure_of(ink)
    if widened:
        wider = float(np.clip(_crossed(ink, figure, middle) / _CROSSED, 1, _WIDER))
        ink = np.asarray(cv2.resize(ink, None, fx=wider, fy=1), np.float32)
    return [strip_of(ink, figure / size, middle) for size in _SIZES]


def _crossed(ink: Array, figure: float, middle: float) -> float:
    """How many strokes a row through the middle of writing crosses, as far as figures are high."""
    half = _MIDDLE * figure
    inked = ink[max(0, round(middle - half)) : round(middle + half) + 1] > _INKED
    columns = np.flatnonzero(inked.any(axis=0))
    if not columns.size:
        return 0.0
    began = inked[:, 1:] & ~inked[:, :-1]
    return float(began.sum(axis=1).mean() * figure / max(columns[-1] - columns[0], 1))


def sheared_level(ink: Array) -> Array:
    """Sheared up or down so that its rows are told apart best."""
    wide = ink.shape[1]
    pad = int(0.08 * wide) + 2
    padded = np.pad(ink, ((pad, pad), (2, 2)))
    best, chosen = -1.0, padded
    for slope in _SLOPES:
        move = np.array([[1, 0, 0], [slope, 1, -slope * wide / 2]], np.float64)
        sheared = cv2.warpAffine(padded, move, (padded.shape[1], padded.shape[0]))
        sharp = float((sheared.sum(axis=1) ** 2).sum())
        if sharp > best:
            best, chosen = sharp, np.asarray(sheared, np.float32)
    return chosen


def figure_of(ink: Array) -> tuple[float, float]:
    """Height of its figures and the height of their middle, in pixels: of the strokes that are
    about as tall as most."""
    mask = (ink > 0.28).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    boxes = [(y, y + h, h, w) for _x, y, w, h, area in stats[1:count].tolist() if area >= 6]
    tallest = np.percentile([b[2] for b in boxes], 90) if boxes else ink.shape[0]
    tall = [b for b in boxes if b[2] >= 0.55 * tallest]
    if not tall:
        return float(ink.shape[0]), ink.shape[0] / 2
    weights = [max(b[3], 1) for b in tall]
    figure = float(np.median([b[2] for b in tall]))
    middle = float(np.average([(b[0] + b[1]) / 2 for b in tall], weights=weights))
    return figure, middle


def strip_of(ink: Array, figure: float, middle: float, wider: float = 1.0) -> Array:
    """Level ink as the network reads it, its figures (so high, in pixels) FIGURE_PX high, their
    `middle` in that of the strip, MARGIN_PX of paper to the left; made so much wider."""
    scale = FIGURE_PX / figure
    size = max(4, round(ink.shape[1] * scale * wider)), max(4, round(ink.shape[0] * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(ink, size, interpolation=how)
    total = -(-(size[0] + 2 * MARGIN_PX) // 4) * 4
    strip = np.zeros((STRIP_HEIGHT_PX, total), np.float32)
    top = round(STRIP_HEIGHT_PX / 2 - middle * scale)
    first, last = max(0, top), min(STRIP_HEIGHT_PX, top + size[1])
    if last > first:
        strip[first:last, MARGIN_PX : MARGIN_PX + size[0]] = small[first - top : last - top]
    return levelled(strip)


def levelled(strip: Array) -> Array:
    """Ink near 1 and paper near 0, whatever the pen."""
    paper = float(np.median(strip))
    dark = float(np.percentile(strip, 98))
    return np.asarray(((strip - paper) / max(dark - paper, 0.15)).clip(0, 1.2), np.float32)
