"""The pen that runs over a stamp looked at alone, where the two together leave a doubt.

The frame, the ring, the small letters and the print of the page are taken out of the ink and of
each of its layers; what is left of a stamp that nobody signed is next to nothing.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.marks.bent import is_bent
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
_SURE = 0.6  # the chance that it gets then
# What is left of a round stamp looks that much like a pen, and less than this like a stamp, where
# one ran over it: so do 13 of 14 signed ones in doubt, and none of 24 that nobody signed.
_HARDLY_STAMP = 0.05
# Over a ring in another ink a lesser chance is enough, of a stroke this long.
_OVER_RING, _LONG_EM, _INKS_APART = 0.15, 4.0, 0.22
# Chances of a signature from which a part in another ink is a pen's, hardly anything else: that of
# one bent stroke, and of any.
_BENT, _LIKELY, _NOTHING_ELSE = 0.2, 0.3, 0.1
_STROKE_EM = (2.0, 1.0)  # its longer and its shorter side
# A stroke in the stamp's own ink, when its ring and letters are out: of 125 papers without a pen
# none left one on its stamp; the nearest, letters in a row, had 0.23 with a chance of a stamp of
# 0.03.
_NO_STAMP_AT_ALL, _ALONE_EM = 0.02, 2.5
_IN_WORDS = 0.6  # share from which a stroke is print
_RIM_EM = 0.18  # from a frame's side its ink stands,
_HANGS_EM, _ON_RIM = 0.6, 0.7  # and what is left of it, to this share


def with_pen_alone(seen: Seen, sheet: Sheet, printed: Printed, print_darkness: float) -> Seen:
    """The blob, with a sure enough chance of a signature where its doubtful one is a pen's, told
    by what is left when the stamp is out."""
    low, high = _DOUBT
    if not low < seen.signature < high or max(seen.stamp, seen.under) < _STAMP:
        return seen
    for layer, part in zip(seen.blob.layers, seen.parts, strict=True):
        if part < _BENT:
            continue
        if _is_left_stroke(layer, seen, sheet) or _is_other_stroke(layer, part, seen.blob, sheet):
            return replace(seen, signature=_SURE)
    for layer in (seen.blob, *seen.blob.layers):
        left = _left_of(layer, sheet, printed, print_darkness)
        if left is not None and _is_pen(left, seen, sheet):
            return replace(seen, signature=_SURE)
    return seen


def _is_pen(left: Blob, seen: Seen, sheet: Sheet) -> bool:
    """Whether what is left of ink is a pen's: by its look, or since it runs in another ink over a
    stamp's ring."""
    wide, high = (side / sheet.em_px for side in left.mask.shape[::-1])
    if not (wide > _WIDE_EM and high > _HIGH_EM):
        return False
    signature, stamp, handwriting = chances_of(left)
    if signature >= _PEN and stamp < _NO_STAMP:
        return True
    plain = handwriting < signature or is_bent(left)
    if seen.blob.ring and signature >= _OVER_RING and stamp < _HARDLY_STAMP and plain:
        return True
    if not seen.blob.ring or signature < _OVER_RING or handwriting > signature:
        return False
    longest = Strokes(left.mask).stats[:, 2].max() / sheet.em_px
    return longest > _LONG_EM and _is_of_other_ink(left, seen.blob, sheet)


def _is_other_stroke(layer: Blob, chance: float, whole: Blob, sheet: Sheet) -> bool:
    """Whether a part of the ink, in another ink than the rest, is larger than letters and no stamp:
    likely a pen's, or one stroke that turns to and fro."""
    wide, high = (side / sheet.em_px for side in layer.mask.shape[::-1])
    _, stamp, handwriting = chances_of(layer)
    plain = max(stamp, handwriting) < _NOTHING_ELSE
    sized = max(wide, high) >= _STROKE_EM[0] and min(wide, high) >= _STROKE_EM[1]
    drawn = chance >= _LIKELY or is_bent(layer)
    return plain and sized and drawn and _is_of_other_ink(layer, whole, sheet)


def _is_left_stroke(layer: Blob, seen: Seen, sheet: Sheet) -> bool:
    """Whether a part of the ink is larger than letters and looks like no stamp at all: on a round
    one, whose rings are out of it, or as one stroke that turns to and fro."""
    wide, high = (side / sheet.em_px for side in layer.mask.shape[::-1])
    _, stamp, handwriting = chances_of(layer)
    plain = stamp < _NO_STAMP_AT_ALL and handwriting < _NOTHING_ELSE
    sized = wide >= _ALONE_EM and high >= _STROKE_EM[1]
    return plain and sized and (seen.blob.ring or is_bent(layer))


def _is_of_other_ink(left: Blob, whole: Blob, sheet: Sheet) -> bool:
    """Whether what is left is coloured otherwise than the rest of the whole."""
    mask = np.zeros_like(whole.mask)
    top, side = left.y0 - whole.y0, left.x0 - whole.x0
    mask[top : top + left.mask.shape[0], side : side + left.mask.shape[1]] = left.mask
    even = sheet.even[whole.y0 : whole.y1, whole.x0 : whole.x1]
    apart = _tint(even[mask]) - _tint(even[whole.mask & ~mask])
    return bool(np.linalg.norm(apart) > _INKS_APART)


def _tint(ink: NDArray[np.uint8]) -> NDArray[np.float64]:
    """What ink takes from white, as a vector of length 1."""
    taken = 255.0 - np.median(ink, axis=0) if len(ink) else np.zeros(3)
    return np.asarray(taken / max(float(np.linalg.norm(taken)), 1.0))


def _left_of(blob: Blob, sheet: Sheet, printed: Printed, print_darkness: float) -> Blob | None:
    """What is left of ink without stamp and print; None where that is nothing."""
    em = sheet.em_px
    words = printed.words[blob.y0 : blob.y1, blob.x0 : blob.x1]
    rest = without_rings(blob.mask, em)
    strokes = Strokes(np.ascontiguousarray(without_frame(blob.mask, em) if rest is None else rest))
    sides = np.maximum(strokes.stats[:, 2], strokes.stats[:, 3])
    left = strokes.where((sides > LETTER_EM * em) & (strokes.share_of(words) < _IN_WORDS))
    return part_of(sheet, printed, (blob.x0, blob.y0), left, print_darkness)


def without_frame(mask: Mask, em: float) -> Mask:
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
