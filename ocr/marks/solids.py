"""Filled shapes, as logos and emblems have them: no pen draws one."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ocr.marks.blobs import Blob, part_of
from ocr.marks.kinds import Seen, chances_of
from ocr.marks.printed import Printed
from ocr.marks.sheet import Sheet
from ocr.strokes import Mask

_BROAD_EM = 0.45  # radius of what stands in the shape; a pen's stroke has a third of that
_AS_DARK = 45  # levels between the shape's rim and its inside
_RIM_EM = 0.5  # about a filled shape its rim's ink stands
_MUCH = 1.0  # of the ink of its rim


def without_solids(seen: Seen, sheet: Sheet, printed: Printed, print_darkness: float) -> Seen:
    """The blob with no chance of a signature where it is a filled shape, in whole or in a layer;
    where it holds one (a punched hole on a frame's corner), with that of what is left without it.

    Ink is what is darker than its surroundings: of a filled shape, its rim alone.
    """
    if seen.signature == 0.0:
        return seen
    filled = _filled(seen.blob, sheet)
    if not filled.any():
        return seen
    if not _is_solid(seen.blob, sheet):
        return _without_shape(seen, filled, sheet, printed, print_darkness)
    parts = tuple(
        0.0 if _is_solid(layer, sheet) else part
        for layer, part in zip(seen.blob.layers, seen.parts, strict=True)
    )
    return replace(seen, signature=max(parts, default=0.0), parts=parts)


def _without_shape(
    seen: Seen, filled: Mask, sheet: Sheet, printed: Printed, print_darkness: float
) -> Seen:
    """The blob with the chance of a signature of its ink beyond the filled shape, if that is less;
    a pen that runs on from there keeps its own."""
    rim = round(_RIM_EM * sheet.em_px) | 1
    about = cv2.dilate(filled.astype(np.uint8), np.ones((rim, rim), np.uint8)).astype(bool)
    corner = (seen.blob.x0, seen.blob.y0)
    left = part_of(sheet, printed, corner, seen.blob.mask & ~about, print_darkness)
    chance = chances_of(left)[0] if left is not None else 0.0
    return replace(seen, signature=min(seen.signature, max(chance, *_clear(seen, about), 0.0)))


def _clear(seen: Seen, about: Mask) -> list[float]:
    """The chances of the blob's layers that keep clear of the filled shape."""
    blob = seen.blob
    found = [0.0]
    for layer, part in zip(blob.layers, seen.parts, strict=True):
        x, y = layer.x0 - blob.x0, layer.y0 - blob.y0
        window = about[y : y + layer.mask.shape[0], x : x + layer.mask.shape[1]]
        if not (window & layer.mask).any():
            found.append(part)
    return found


def _is_solid(blob: Blob, sheet: Sheet) -> bool:
    return bool(_filled(blob, sheet).sum() >= _MUCH * max(1, blob.ink_px))


def _filled(blob: Blob, sheet: Sheet) -> Mask:
    """What of the blob's box is as dark as its ink and broader than a pen's stroke."""
    gray = sheet.gray[blob.y0 : blob.y1, blob.x0 : blob.x1]
    rim = float(np.median(gray[blob.mask])) if blob.mask.any() else 0.0
    dark = np.pad((gray <= rim + _AS_DARK).astype(np.uint8), 1)
    radius = max(1, round(_BROAD_EM * sheet.em_px))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    return cv2.morphologyEx(dark, cv2.MORPH_OPEN, disc)[1:-1, 1:-1].astype(bool)
