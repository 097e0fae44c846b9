"""Print askew on a level page: a card laid slanting on the glass beside one that lies straight."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray, RawWord, RecognitionTimeout
from ocr.letters import Letters
from ocr.patches import FEWEST_LETTERS, Patch, Place, Reader, clusters_of, reads_better
from ocr.skew import skew_of

_LEAST_TILT_DEG = 2.5  # less, and lines are read as they lie
_MOST_PLACES = 2


def read_tilted(gray: Gray, words: Sequence[RawWord], unread: Letters, read: Reader) -> list[Patch]:
    """What of an evenly lit page stands askew on it. `read` gives the words of a picture; `words`
    are those read already, in pixels of `gray`, `unread` the letters that they leave."""
    if len(unread) < FEWEST_LETTERS:
        return []
    found = []
    for place, letters in clusters_of(unread, gray.shape)[:_MOST_PLACES]:
        if len(letters) < FEWEST_LETTERS:
            break
        tilt = skew_of(place.cut(gray))
        if abs(tilt) < _LEAST_TILT_DEG:
            continue
        patch = _read_straight(gray, place, tilt, words, read)
        if patch is not None:
            found.append(patch)
    return found


def _read_straight(
    gray: Gray, place: Place, tilt_deg: float, words: Sequence[RawWord], read: Reader
) -> Patch | None:
    """The place read with its lines level; None where that makes no text of it."""
    wide, high = place.size
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), tilt_deg, 1.0)
    level = cv2.warpAffine(
        place.cut(gray), turn, (wide, high), flags=cv2.INTER_CUBIC, borderValue=255
    )
    try:
        found = read(np.asarray(level, dtype=np.uint8))
    except RecognitionTimeout:
        return None
    if not reads_better(found, words, place):
        return None
    back = np.asarray(cv2.invertAffineTransform(turn), dtype=np.float64)
    return Patch(place, tuple(_placed(w, back, place, gray.shape) for w in found))


def _placed(raw: RawWord, back: NDArray[np.float64], place: Place, shape: tuple[int, ...]) -> Word:
    """A word of the levelled place where its middle stands on the page, as large as it was read."""
    (height, width), middle = shape[:2], ((raw.x0 + raw.x1) / 2, (raw.y0 + raw.y1) / 2, 1.0)
    x, y = back @ np.array(middle)
    x, y = (x + place.left) / width, (y + place.top) / height
    half_wide, half_high = (raw.x1 - raw.x0) / 2 / width, (raw.y1 - raw.y0) / 2 / height
    edges = (x - half_wide, y - half_high, x + half_wide, y + half_high)
    box = Box(*(min(1.0, max(0.0, float(v))) for v in edges))
    return Word(raw.text, box, round(raw.confidence, 3), raw.row)
