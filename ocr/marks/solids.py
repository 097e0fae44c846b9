"""Filled shapes, as logos and emblems have them: no pen draws one."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.sheet import Sheet

_BROAD_EM = 0.45  # radius of what stands in the shape; a pen's stroke has a third of that
_AS_DARK = 45  # levels between the shape's rim and its inside
_MUCH = 1.0  # of the ink of its rim


def without_solids(seen: Seen, sheet: Sheet) -> Seen:
    """The blob with no chance of a signature where it is a filled shape, in whole or in a layer.

    Ink is what is darker than its surroundings: of a filled shape, its rim alone.
    """
    if seen.signature == 0.0 or not _is_solid(seen.blob, sheet):
        return seen
    parts = tuple(
        0.0 if _is_solid(layer, sheet) else part
        for layer, part in zip(seen.blob.layers, seen.parts, strict=True)
    )
    return replace(seen, signature=max(parts, default=0.0), parts=parts)


def _is_solid(blob: Blob, sheet: Sheet) -> bool:
    gray = sheet.gray[blob.y0 : blob.y1, blob.x0 : blob.x1]
    rim = float(np.median(gray[blob.mask])) if blob.mask.any() else 0.0
    dark = np.pad((gray <= rim + _AS_DARK).astype(np.uint8), 1)
    radius = max(1, round(_BROAD_EM * sheet.em_px))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    filled = cv2.morphologyEx(dark, cv2.MORPH_OPEN, disc)
    return bool(filled.sum() >= _MUCH * max(1, blob.ink_px))
