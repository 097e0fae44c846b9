"""Set a page upright: flatten the sheet, turn it the right way up, straighten its lines."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ocr.engines.engine import Engine
from ocr.geometry import (
    IDENTITY,
    Matrix,
    flattening,
    straightening,
    turn_matrix,
    turned_by,
    turned_size,
    warped,
)
from ocr.light import evened, gray_of
from ocr.orientation import turn_of
from ocr.sheet import find_sheet
from ocr.skew import skew_of
from ocr.sources import Picture

_STUDY_SIDE_PX = 1600
_MARGIN = 0.008  # kept around a flattened sheet, as a share of its sides
_NO_SKEW_DEG = 0.12


@dataclass(frozen=True, slots=True)
class Upright:
    """An upright picture and how it came: `turn` clockwise degrees on top of the page's own, then
    `warp` (see `Page.warp`), None where turning was enough. `sheet_found`: perspective was taken
    out; what lay around the sheet is gone."""

    picture: Picture
    turn: int
    warp: Matrix | None
    sheet_found: bool


def set_upright(picture: Picture, engine: Engine) -> Upright:
    """All is measured on a small copy; the picture itself is resampled once."""
    height, width = picture.shape[:2]
    size = (width, height)
    corners = find_sheet(picture)
    warp = IDENTITY
    if corners is not None:
        warp, size = flattening(corners, size, _MARGIN)
    study = _study(picture, warp, size, corners is not None)
    turn = turn_of(study, engine)
    angle = skew_of(evened(gray_of(turned_by(study, turn))))
    size = turned_size(size, turn)
    turned = turned_by(picture, turn)
    if corners is None and abs(angle) < _NO_SKEW_DEG:
        return Upright(turned, turn, None, False)
    straight, size = straightening(angle, size) if abs(angle) >= _NO_SKEW_DEG else (IDENTITY, size)
    turning = turn_matrix(turn)
    whole = np.linalg.inv(turning) @ warp @ turning @ straight
    return Upright(warped(turned, whole, size), turn, whole, corners is not None)


def _study(picture: Picture, warp: Matrix, size: tuple[int, int], flatten: bool) -> Picture:
    scale = min(1.0, _STUDY_SIDE_PX / max(size))
    small = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    if flatten:
        return warped(picture, warp, small)
    if scale == 1.0:
        return picture
    return np.asarray(cv2.resize(picture, small, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def bounded_side(picture: Picture, side_px: int) -> Picture:
    """The picture, no longer than `side_px`."""
    height, width = picture.shape[:2]
    scale = side_px / max(height, width)
    if scale >= 1:
        return picture
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
