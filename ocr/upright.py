"""Set a page upright: flatten the sheet, turn it the right way up, straighten its lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np

from dossiers.box import Box
from ocr.engines.engine import Engine, Gray
from ocr.geometry import (
    IDENTITY,
    Matrix,
    Size,
    flattening,
    straightening,
    turn_matrix,
    turned_by,
    turned_size,
    warped,
)
from ocr.ground import page_within
from ocr.letters import Letters, letters_of
from ocr.levelling import levelling, rows_of, slope_of
from ocr.light import evened, gray_of, one_channel, rgb_of
from ocr.orientation import presumed_turn, turn_of
from ocr.quadrilateral import Points
from ocr.reduced import bounded_side, reduced
from ocr.scale import spare_scale
from ocr.sheet import find_sheet
from ocr.skew import skew_of
from ocr.sources import Picture

_STUDY_SIDE_PX = 1600
_MARGIN = 0.008  # kept around a flattened sheet, as a share of its sides
_NO_SKEW_DEG = 0.12


@dataclass(frozen=True, slots=True)
class Upright:
    """An upright picture, no larger than it need be to read its print, and how it came: `turn`
    clockwise degrees on top of the page's own, then `warp` (see `Page.warp`), None where turning
    was enough. `scale`: of the picture, against as large as it was sent; `whole` gives it as large
    as that, `part` what stands in a box of it. `sheet_found`: perspective was taken out; what lay
    around the sheet is gone.
    `presumed`: nothing was read to know its direction. `outline`: of the page, in fractions of the
    picture, where ground still shows around; None where the page takes all of it."""

    picture: Picture
    turn: int
    warp: Matrix | None
    scale: float
    whole: Callable[[], Picture]
    part: Callable[[Box], Picture | Gray]
    sheet_found: bool
    presumed: bool = False
    outline: Points | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A picture as it lies, and what a small copy tells of it. `lean`: the picture, of one channel
    where its three agree; `warp` and `size` flatten the sheet, if it was found, or frame the page,
    which has that `outline` in fractions of the frame; `study` is small and grey, `even` the same
    evenly lit and white around the outline, `letters` its letters."""

    lean: Picture | Gray
    warp: Matrix
    size: Size
    sheet_found: bool
    study: Gray
    even: Gray
    letters: Letters
    outline: Points | None = None


def laid(picture: Picture) -> Laid:
    """All is measured on small copies."""
    lean = one_channel(picture)
    gray = gray_of(picture) if lean is None else lean
    height, width = gray.shape
    size = (width, height)
    corners = find_sheet(picture if lean is None else lean, gray)
    warp = IDENTITY
    if corners is not None:
        warp, size = flattening(corners, size, _MARGIN)
    study = _study(gray, warp, size, corners is not None)
    even = evened(study)
    source = picture if lean is None else lean
    whole = Laid(source, warp, size, corners is not None, study, even, letters_of(even))
    return whole if corners is not None else _framed(whole)


def _framed(whole: Laid) -> Laid:
    """The picture without what lies around its page, where that can be told."""
    within = page_within(whole.even, whole.letters)
    if within is None:
        return whole
    left, top, right, foot = within.frame
    (height, width), size = whole.study.shape, whole.size
    wide, high = (right - left) / width, (foot - top) / height
    return Laid(
        whole.lean,
        np.array([[wide, 0, left / width], [0, high, top / height], [0, 0, 1]]),
        (max(1, round(size[0] * wide)), max(1, round(size[1] * high))),
        False,
        np.ascontiguousarray(whole.study[top:foot, left:right]),
        within.of(whole.even),
        within.letters(whole.letters),
        (within.outline - (left, top)) / (right - left, foot - top),
    )


def set_upright(lying: Laid, engine: Engine, *, presume: bool = False) -> Upright:
    """The picture itself is resampled once. `presume`: a page whose lines run one way is taken to
    lie as its letters stand, without reading any."""
    even, letters = lying.even, lying.letters
    told = presumed_turn(letters) if presume else None
    presumed = told is not None
    turn = turn_of(even, letters, engine) if told is None else told
    if turn:
        framed = lying.outline is not None
        even = turned_by(even, turn) if framed else evened(turned_by(lying.study, turn))
        letters = letters_of(even)
    straight, size = _straight(even, letters, turned_size(lying.size, turn))
    turned = turned_by(lying.lean, turn)
    scale = spare_scale(even.shape, letters, size)
    small = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    if lying.warp is IDENTITY and straight is None:
        spared = turned if scale == 1.0 else reduced(turned, small)
        return Upright(
            rgb_of(spared), turn, None, scale, lambda: rgb_of(turned),
            partial(_part, turned, IDENTITY, size), False, presumed,
        )  # fmt: skip
    turning = turn_matrix(turn)
    path = np.linalg.inv(turning) @ lying.warp @ turning
    outline = lying.outline
    if outline is not None:
        outline = _set_back(outline, turning)
    if straight is not None:
        path = path @ straight
        if outline is not None:
            outline = _set_back(outline, straight)
    return Upright(
        rgb_of(warped(turned, path, small)), turn, path, scale,
        lambda: rgb_of(warped(turned, path, size)), partial(_part, turned, path, size),
        lying.sheet_found, presumed, outline,
    )  # fmt: skip


def _part(picture: Picture | Gray, path: Matrix, size: Size, box: Box) -> Picture | Gray:
    """What stands in a box of the page of `size` to whose fractions `path` leads from those of the
    picture."""
    into = np.array([[box.width, 0, box.x0], [0, box.height, box.y0], [0, 0, 1]])
    cut = max(1, round(size[0] * box.width)), max(1, round(size[1] * box.height))
    return warped(picture, path @ into, cut)


def _set_back(points: Points, path: Matrix) -> Points:
    """Where the points that `path` leads to come from."""
    return np.asarray(cv2.perspectiveTransform(points[None], np.linalg.inv(path))[0], np.float64)


def _straight(study: Gray, letters: Letters, size: Size) -> tuple[Matrix | None, Size]:
    """How the page is made straight, then level, as its small evenly lit copy `study` and its
    letters tell: the map from fractions of the straight page, None where nothing is to be done, and
    its size."""
    rows = rows_of(letters)
    told = slope_of(rows)
    angle = skew_of(study) if told is None else told
    straight, grown = IDENTITY, size
    if abs(angle) >= _NO_SKEW_DEG:
        straight, grown = straightening(angle, size)
    to_study = np.diag([study.shape[1], study.shape[0], 1.0])
    to_straight = np.diag([grown[0], grown[1], 1.0]) @ np.linalg.inv(to_study @ straight)
    level = levelling(rows, to_straight, grown)
    if level is not None:
        return straight @ level[0], level[1]
    return (None if straight is IDENTITY else straight), grown


def _study(gray: Gray, warp: Matrix, size: Size, flatten: bool) -> Gray:
    """A small copy of the page."""
    if not flatten:
        return bounded_side(gray, _STUDY_SIDE_PX)
    scale = min(1.0, _STUDY_SIDE_PX / max(size))
    return warped(gray, warp, (max(1, round(size[0] * scale)), max(1, round(size[1] * scale))))
