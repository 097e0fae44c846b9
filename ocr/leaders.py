"""The dots of a leader taken out of a strip: a form is filled in on them, and an engine that takes
them for the feet of letters reads nothing of the line."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.letters import below
from ocr.strokes import boxes_of

_DOT_BELOW = 205
# Sizes in heights of small letters. A leader is known where so many dots follow one another.
_DOT, _PITCH, _LEVEL, _FEWEST = 0.45, 1.2, 0.2, 8
_BESIDE = 12.0  # so far to each side of a strip its dots are looked for
_AHEAD = 6  # dots that may stand between two of a run, over or under it
_OFF_LINE = 0.3  # of its line, a dot that stands among letters


def without_leaders(gray: Gray, strip: tuple[int, int, int, int], x_height: float) -> Gray:
    """A strip of the page (left, top, right, foot, in pixels) without the dots that lie on the line
    of a leader, known by those in it and beside it; the dots of letters and an ellipsis are too few
    to make one."""
    left, top, right, foot = strip
    first = max(0, left - round(_BESIDE * x_height))
    band = gray[top:foot, first : right + round(_BESIDE * x_height)]
    return _cleaned(band, x_height)[:, left - first : right - first]


def _cleaned(band: Gray, x_height: float) -> Gray:
    boxes = boxes_of(below(band, _DOT_BELOW))
    dots = boxes[boxes[:, 2:4].max(axis=1, initial=0) <= _DOT * x_height]
    if len(dots) < _FEWEST:
        return band
    middles = dots[:, :2] + dots[:, 2:4] / 2
    taken = np.zeros(len(dots), bool)
    for run in _runs(middles, x_height):
        slope, height = np.polyfit(middles[run, 0], middles[run, 1], 1)
        off = np.abs(middles[:, 1] - slope * middles[:, 0] - height)
        taken |= off <= _OFF_LINE * x_height
    if not taken.any():
        return band
    clean = band.copy()
    for left, high, wide, tall in dots[taken, :4].tolist():
        clean[max(0, high - 1) : high + tall + 1, max(0, left - 1) : left + wide + 1] = 255
    return clean


def _runs(middles: NDArray[np.float64], x_height: float) -> list[NDArray[np.intp]]:
    """The dots that follow one another on a level, as numbers of `middles`, from left to right."""
    order = np.argsort(middles[:, 0], kind="stable")
    placed = middles[order]
    follower = np.full(len(placed), -1)
    for ahead in range(1, min(_AHEAD, len(placed) - 1) + 1):
        on, down = np.abs(placed[ahead:] - placed[:-ahead]).T
        follows = (on <= _PITCH * x_height) & (down <= _LEVEL * x_height) & (on > 0)
        follower[:-ahead][follows & (follower[:-ahead] < 0)] = ahead
    runs: list[NDArray[np.intp]] = []
    free = follower > 0
    for dot in np.flatnonzero(free).tolist():
        run = [dot] if free[dot] else []
        while run and follower[run[-1]] > 0:
            free[run[-1]] = False
            run.append(run[-1] + int(follower[run[-1]]))
        if len(run) >= _FEWEST:
            runs.append(order[run])
    return runs
