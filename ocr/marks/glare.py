"""Where a picture's light may hide a pen: no place is said empty there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.page import Page, Word
from ocr.marks.room import Place
from ocr.marks.sheet import Sheet
from ocr.reduced import bounded_side

_STUDY_SIDE_PX = 800
_SATURATED = 250  # in all three channels
_PAPER_BELOW = 225.0  # level of the paper: on lighter paper no reflection can be told
_SURE = 0.7  # confidence of a word that stands on the paper
_HIDDEN = 0.08  # share of a place, from which a pen may be lost
_BAD_LIGHT = frozenset({"blurred", "dark", "low_contrast", "low_resolution", "unreadable"})


def under_glare(
    places: Sequence[Place], picture: NDArray[np.uint8], sheet: Sheet, page: Page
) -> list[Place]:
    """The places, those `cut` over which a good part of a reflection lies: white patches of a
    picture whose paper is darker. The reflection may be elsewhere on the page, and hides nothing
    here."""
    if page.text_source == "embedded" or not places:
        return list(places)
    red, green, blue = cv2.split(bounded_side(picture, _STUDY_SIDE_PX))
    lowest = np.asarray(cv2.min(cv2.min(red, green), blue), np.uint8)
    if _paper_level(lowest, page.words) > _PAPER_BELOW:
        return list(places)
    bright = (lowest >= _SATURATED).view(np.uint8)
    patches = cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    white = np.asarray(patches, np.uint8)
    return [
        replace(place, cut=True) if _share(white, place, sheet) > _HIDDEN else place
        for place in places
    ]


def _paper_level(lowest: NDArray[np.uint8], words: Sequence[Word]) -> float:
    """The middle level of the page about the words that were surely read."""
    height, width = lowest.shape
    sure = [word.box for word in words if word.confidence >= _SURE]
    if not sure:
        return 255.0
    rows = slice(int(min(b.y0 for b in sure) * height), int(max(b.y1 for b in sure) * height) + 1)
    across = slice(int(min(b.x0 for b in sure) * width), int(max(b.x1 for b in sure) * width) + 1)
    return float(np.median(lowest[rows, across]))


def _share(white: NDArray[np.uint8], place: Place, sheet: Sheet) -> float:
    """The share of a place that is white."""
    down, across = white.shape[0] / sheet.height, white.shape[1] / sheet.width
    rows = slice(int(place.y0 * down), int(place.y1 * down) + 1)
    held = white[rows, int(place.x0 * across) : int(place.x1 * across) + 1]
    return float(held.mean()) if held.size else 0.0


def in_bad_light(page: Page) -> bool:
    """Whether the page is so poor that a pen stroke might not be seen."""
    judged = page.legibility
    return judged.grade == "nothing" or (judged.grade == "poor" and judged.reason in _BAD_LIGHT)
