"""Lines that run through ink and join it, taken out of it: a scanner's streak from the head of the
page to its foot through a stamp and its signature, a cut line in dashes below them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ocr.marks.crossings import without_lines
from ocr.strokes import Mask

TALL_EM, WIDE_EM = 25.0, 26.0  # no mark is as high; of 364 signatures none was wider
_LEANS = tuple(k / 500 for k in range(-24, 25))
_SPAN = 0.6  # share of the ink's length over which a line lies
_MOSTLY, _ABOUT = 0.5, 4  # share of the points within so many half widths: a grain is everywhere
_MOST_LINES = 12
_CROSSED_PX = 10  # a stroke goes on beyond a streak and its pale rim

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How wide a line is, and the blank on either side of it, in em; the share of the ink's length
    that it covers."""

    wide_em: float
    apart_em: float
    covers: float


# Dust on the glass; a worn drum's grain.
_THIN, _BAND = _Drawn(0.25, 0.25, 0.3), _Drawn(1.25, 0.5, 0.5)


def without_streaks(ink: Mask, em: float) -> Mask:
    """The ink less the thin lines that run down its length, whole or in points: dust on the glass
    draws the same column over and over. Letters and borders of tables are no such thing."""
    lines = _lines_down(ink, em, _THIN)
    return without_lines(ink, np.zeros_like(ink), lines, reach_px=_CROSSED_PX)


def parted(group: Mask, em: float) -> Mask:
    """Ink that is higher or wider than any mark, less the lines that run all along it."""
    rest = np.ascontiguousarray(group)
    high, wide = rest.shape
    if wide > WIDE_EM * em:
        rest = np.ascontiguousarray(without_streaks(np.ascontiguousarray(rest.T), em).T)
    if high > TALL_EM * em:
        rest = without_streaks(rest, em)
        rest = np.asarray(rest & ~_lines_down(rest, em, _BAND))
    return rest


def _lines_down(ink: Mask, em: float, drawn: _Drawn) -> Mask:
    """The pixels of lines so drawn that run down, leaning a little, most of the mask's length."""
    found = np.zeros_like(ink)
    length, wide = ink.shape[0], drawn.wide_em * em
    points = _lone_points(ink, wide, drawn.apart_em * em)
    for _ in range(_MOST_LINES):
        line = _best_line(points, wide, length, drawn.covers * length)
        if line is None:
            break
        start, lean, own = line
        _draw(found, start, lean, int(wide / 2))
        points = points[~own]
    return np.asarray(found & ink)


def _lone_points(ink: Mask, wide: float, apart: float) -> Points:
    """x, y of the middle of what stands in each row no wider than that, with nothing so near on
    either side."""
    at = np.flatnonzero(ink)
    if not len(at):
        return np.zeros((0, 2))
    row, column = np.divmod(at, ink.shape[1])
    breaks = np.flatnonzero((np.diff(at) > apart) | (np.diff(row) != 0))
    first, last = np.append(0, breaks + 1), np.append(breaks, len(at) - 1)
    lone = column[last] - column[first] < wide
    return np.stack(((column[first] + column[last])[lone] / 2, row[first][lone]), axis=1)


def _best_line(
    points: Points, wide: float, length: int, least: float
) -> tuple[float, float, Mask] | None:
    """Where at the head, and how leaning, the line runs that most points lie on, and which these
    are; None where none runs far enough."""
    x, y = points.T
    best, most = None, least
    for lean in _LEANS if len(points) > most else ():
        bins = np.floor((x - lean * y) / (wide / 2)).astype(int)
        bins -= bins.min()
        drawn = np.convolve(np.bincount(bins), (1, 1))
        k = int(np.argmax(drawn))
        if drawn[k] <= most:
            continue
        own = (bins == k) | (bins == k - 1)
        alone = drawn[k] > _MOSTLY * np.count_nonzero(abs(bins - k + 0.5) < _ABOUT)
        if alone and np.ptp(y[own]) > _SPAN * length:
            best, most = (lean, own), int(drawn[k])
    if best is None:
        return None
    lean, own = best
    return float(np.median((x - lean * y)[own])), lean, own


def _draw(found: Mask, start: float, lean: float, half: int) -> None:
    rows = np.arange(found.shape[0])
    middle = np.round(start + lean * rows).astype(int)
    for step in range(-half, half + 1):
        at = middle + step
        inside = (at >= 0) & (at < found.shape[1])
        found[rows[inside], at[inside]] = True
