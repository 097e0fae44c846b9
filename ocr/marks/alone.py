"""The pen that runs over a stamp looked at alone, where the two together leave a doubt.

The frame, the ring, the small letters and the print of the page are taken out of the ink and of
each of its layers; what is left of a stamp that nobody signed is next to nothing.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ocr.marks.blobs import Blob, part_of
from ocr.marks.crossed import rectangle_in
from ocr.marks.kinds import Seen, chances_of
from ocr.marks.printed import Printed
from ocr.marks.sheet import Sheet
from ocr.marks.unframed import LETTER_EM, without_rings
from ocr.strokes import Mask, Strokes

_DOUBT = (0.05, 0.5)  # chances of a signature that leave one,
_STAMP = 0.4  # with at least this chance of a stamp
# Chance of a signature from which the ink that is left is a pen's, and of a stamp up to which: of
# 185 drawn stamps without a pen 42 left a doubt, and one of these reached the first (0.92; the next
# 0.43). Of seven signed ones in doubt on opened layouts five did.
_PEN, _NO_STAMP = 0.45, 0.4
_WIDE_EM, _HIGH_EM = 2.2, 0.9
_SURE = 0.55  # the chance that it gets then
_IN_WORDS = 0.6  # share from which a stroke is print
_RIM_EM = 0.18  # from a frame's side its ink stands,
_HANGS_EM, _ON_RIM = 0.6, 0.7  # and what is left of it, to this share


def with_pen_alone(seen: Seen, sheet: Sheet, printed: Printed, print_darkness: float) -> Seen:
    """The blob, with a sure enough chance of a signature where its doubtful one is a pen's, told
    by what is left when the stamp is out."""
    low, high = _DOUBT
    if not low < seen.signature < high or max(seen.stamp, seen.under) < _STAMP:
        return seen
    for layer in (seen.blob, *seen.blob.layers):
        left = _left_of(layer, sheet, printed, print_darkness)
        if left is None:
            continue
        wide, high_em = (side / sheet.em_px for side in left.mask.shape[::-1])
        signature, stamp, _ = chances_of(left)
        sized = wide > _WIDE_EM and high_em > _HIGH_EM
        if sized and signature >= _PEN and stamp < _NO_STAMP:
            return replace(seen, signature=_SURE)
    return seen


def _left_of(blob: Blob, sheet: Sheet, printed: Printed, print_darkness: float) -> Blob | None:
    """What is left of ink without stamp and print; None where that is nothing."""
    em = sheet.em_px
    words = printed.words[blob.y0 : blob.y1, blob.x0 : blob.x1]
    rest = without_rings(blob.mask, em)
    strokes = Strokes(np.ascontiguousarray(_without_frame(blob.mask, em) if rest is None else rest))
    sides = np.maximum(strokes.stats[:, 2], strokes.stats[:, 3])
    left = strokes.where((sides > LETTER_EM * em) & (strokes.share_of(words) < _IN_WORDS))
    return part_of(sheet, printed, (blob.x0, blob.y0), left, print_darkness)


def _without_frame(mask: Mask, em: float) -> Mask:
    """The ink without a frame's four sides, strokes that cross them left whole."""
    ys, xs = np.nonzero(mask)
    frame = rectangle_in(np.stack((xs, ys), axis=1).astype(np.float64), em) if xs.size else None
    if frame is None:
        return mask
    corners = [np.round(frame.corners).astype(np.int32)]
    rim = _drawn(mask, corners, round(2 * _RIM_EM * em))
    inside = np.zeros(mask.shape, np.uint8)
    cv2.fillPoly(inside, corners, 1)
    within = inside.astype(bool)
    size = round(2 * _RIM_EM * em) | 1
    around = np.ones((size, size), np.uint8)
    sides = [
        cv2.dilate((mask & side & ~rim).astype(np.uint8), around).astype(bool)
        for side in (within, ~within)
    ]
    strokes = Strokes(np.ascontiguousarray((mask & ~rim) | (mask & rim & sides[0] & sides[1])))
    hangs = strokes.share_of(_drawn(mask, corners, round(2 * _HANGS_EM * em))) > _ON_RIM
    return strokes.where(~hangs)


def _drawn(mask: Mask, corners: list[np.ndarray], thick: int) -> Mask:
    rim = np.zeros(mask.shape, np.uint8)
    cv2.polylines(rim, corners, True, 1, max(1, thick))
    return rim.astype(bool)
