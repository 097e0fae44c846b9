"""What lies around a page in a photo: a carpet or a tablecloth, left out before anything is read.

Where the sides of a sheet are clear, `sheet` has flattened it already. Here they are not (a shadow,
a corner in the dark), but the paper is one large quiet place all the same: only the rough ground
that comes in from the picture's border is given up, never a row of letters.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.letters import Letters, below
from ocr.levelling import rows_of
from ocr.quadrilateral import Points, four_sided
from ocr.reduced import bounded_side

_SIDE_PX = 400
_PAPER = 238  # on an evened page, where the mean of rough ground is darker
_GRAIN_PX = 5  # smoothed away: ground is told by its mean
_TONGUE_PX, _LEAK_PX = 9, 15  # narrower, ground is a fold that meets the border, paper is a leak
_SMALLEST, _LARGEST = 0.25, 0.96  # share of the picture that the page takes
_SMALLEST_SHEET = 0.05  # one of several
_MARGIN = 0.015  # of the picture's longer side, kept around the page
_STRAIGHT = 0.12  # of their height, by which letters of a row leave its line at most
_MOST_OUTSIDE = 0.1  # of the letters in rows
# Deviation in levels around a point: 1 to 2 in a shadow on paper, over 9 on carpet, cloth and wood.
_ROUND_PX, _SMOOTH = 13, 4.0
_MOSTLY = (
    0.5  # of ground is darker than paper; 0.64 to 1 on 45 photos, 0.3 beside a streak of a scan
)
_MOST_SMOOTH = 0.01  # of the picture, around the page


@dataclass(frozen=True, slots=True)
class Within:
    """Where the page lies: its outline, four corners or more, in pixels of the picture that was
    asked about, and the frame around it: left, top, right, foot, the last two past its end."""

    outline: Points
    frame: tuple[int, int, int, int]

    def of(self, even: Gray) -> Gray:
        """The frame of an evenly lit picture, white around the outline."""
        left, top, right, foot = self.frame
        framed = even[top:foot, left:right]
        return whitened(framed, (self.outline - (left, top)) / (right - left, foot - top))

    def letters(self, letters: Letters) -> Letters:
        """Those that stand on the page, in pixels of the frame."""
        held = _held(self.outline, letters.centres)
        left, top, *_ = self.frame
        return Letters(letters.boxes[held] - np.array([left, top, 0, 0, 0], np.int32))


def page_within(even: Gray, letters: Letters) -> Within | None:
    """Where the page lies in an evenly lit picture with those letters; None where it takes nearly
    all of it, or where rows of letters stand elsewhere too."""
    small = bounded_side(even, _SIDE_PX, least_px=8)
    sheets = _sheets(small)
    if not sheets:
        return None
    height, width = even.shape
    grown = width / small.shape[1], height / small.shape[0]
    rows = _straight_rows(letters)
    hulls = [(sheet + 0.5) * grown for sheet in sheets]
    printed = [h for h in hulls if any(_held(h, row).all() for row in rows)]
    hull = _hull(np.concatenate(printed or hulls[:1]))
    outside = [row for row in rows if not _held(hull, row).all()]
    if sum(map(len, outside)) > _MOST_OUTSIDE * sum(map(len, rows)):
        return None
    if outside:
        hull = _hull(np.concatenate([hull, *outside]))
    outline = four_sided(hull)
    outline = _spread(np.asarray(hull if outline is None else outline), _MARGIN * max(even.shape))
    left, top = np.maximum(np.floor(outline.min(axis=0)), 0).astype(int).tolist()
    right, foot = np.minimum(np.ceil(outline.max(axis=0)), (width, height)).astype(int).tolist()
    if _area(outline, width, height) > _LARGEST or _is_paper(small, outline / grown):
        return None
    return Within(outline, (left, top, right, foot))


def whitened(even: Gray, outline: Points) -> Gray:
    """An evenly lit picture, white around the outline, in fractions of its sides."""
    height, width = even.shape
    around = np.array([[0, 0], [width, 0], [width, height], [0, height]])
    within = np.rint(outline * (width, height))
    shown = even.copy()
    cv2.fillPoly(shown, [around.astype(np.int32), within.astype(np.int32)], 255)
    return np.asarray(shown, dtype=np.uint8)


def _sheets(small: Gray) -> list[Points]:
    """The hulls of large places that no rough ground coming in from the border reaches, the largest
    first; none where they take too little of the picture, or nearly all."""
    height, width = small.shape
    dark = cv2.copyMakeBorder(
        below(_grainless(small), _PAPER),
        _LEAK_PX,
        _LEAK_PX,
        _LEAK_PX,
        _LEAK_PX,
        cv2.BORDER_REPLICATE,
    )
    ground = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((_TONGUE_PX, _TONGUE_PX), np.uint8))
    cut = ground[_LEAK_PX:-_LEAK_PX, _LEAK_PX:-_LEAK_PX]
    joined = cv2.copyMakeBorder(cut, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    cv2.floodFill(joined, None, (0, 0), 2)
    rest = (joined[1:-1, 1:-1] != 2).astype(np.uint8)
    rest = cv2.morphologyEx(rest, cv2.MORPH_OPEN, np.ones((_LEAK_PX, _LEAK_PX), np.uint8))
    contours, _ = cv2.findContours(rest, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    hulls = sorted(
        (_hull(c[:, 0].astype(np.float64)) for c in contours), key=_area_px, reverse=True
    )
    sheets = [hull for hull in hulls if _area_px(hull) > _SMALLEST_SHEET * width * height]
    share = sum(map(_area_px, sheets)) / (width * height)
    return sheets if _SMALLEST <= share <= _LARGEST else []


def _is_paper(small: Gray, outline: Points) -> bool:
    """Whether what is around the outline is paper too: white for the most part, beyond the grey
    streak of a drum, or smooth at some place, in the shade."""
    around = np.ones_like(small)
    cv2.fillConvexPoly(around, np.rint(outline).astype(np.int32), 0)
    if np.mean(_grainless(small)[around > 0] < _PAPER) < _MOSTLY:
        return True
    level = small.astype(np.float32)
    mean = cv2.boxFilter(level, -1, (_ROUND_PX, _ROUND_PX))
    square = cv2.boxFilter(level * level, -1, (_ROUND_PX, _ROUND_PX))
    smooth = around * (square - mean * mean < _SMOOTH**2)
    kernel = np.ones((_TONGUE_PX, _TONGUE_PX), np.uint8)
    return float(np.mean(cv2.morphologyEx(smooth, cv2.MORPH_OPEN, kernel))) > _MOST_SMOOTH


def _grainless(small: Gray) -> Gray:
    return np.asarray(cv2.blur(small, (_GRAIN_PX, _GRAIN_PX)), dtype=np.uint8)


def _straight_rows(letters: Letters) -> list[Points]:
    """The middles of letters that stand on a line, running across or down."""
    boxes = letters.boxes
    across = rows_of(letters)
    down = rows_of(Letters(np.ascontiguousarray(boxes[:, [1, 0, 3, 2, 4]])))
    found = [row[:, :2] - (0, 0.5) * row[:, 2:] for row in across if _is_straight(row)]
    return found + [
        (row[:, :2] - (0, 0.5) * row[:, 2:])[:, ::-1] for row in down if _is_straight(row)
    ]


def _is_straight(row: NDArray[np.float64]) -> bool:
    """Whether the feet or the heads of a row (see `levelling.Row`) stand on a line."""
    x, high = row[:, 0] - row[:, 0].mean(), float(np.median(row[:, 2]))
    off = []
    for edge in (row[:, 1], row[:, 1] - row[:, 2]):
        slope = float(x @ edge) / max(1e-9, float(x @ x))
        left = edge - slope * x
        off.append(float(np.median(np.abs(left - np.median(left)))))
    return min(off) <= _STRAIGHT * high


def _area(outline: Points, width: int, height: int) -> float:
    """Share of a picture that the outline takes."""
    picture = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    area, _ = cv2.intersectConvexConvex(outline.astype(np.float32), picture)
    return area / (width * height)


def _held(outline: Points, points: Points) -> NDArray[np.bool_]:
    """Which points lie within an outline that has no hollow."""
    hull = _hull(outline)
    sides = np.roll(hull, -1, axis=0) - hull
    away = points[:, None] - hull[None]
    turn = sides[:, 0] * away[..., 1] - sides[:, 1] * away[..., 0]
    return np.asarray((turn >= 0).all(axis=1) | (turn <= 0).all(axis=1))


def _spread(outline: Points, by: float) -> Points:
    """The outline, so far larger on every side."""
    reach = np.array([(-by, -by), (by, -by), (by, by), (-by, by)])
    corners = (outline[:, None] + reach).reshape(-1, 2)
    return _hull(corners)


def _area_px(outline: Points) -> float:
    return cv2.contourArea(outline.astype(np.float32))


def _hull(points: Points) -> Points:
    return np.asarray(cv2.convexHull(points.astype(np.float32))[:, 0], dtype=np.float64)
