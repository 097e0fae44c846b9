"""Even light: shadows and paper tints divided away, ink kept."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray
from ocr.sources import Picture

_BACKGROUND_SIDE_PX = 320  # the background is estimated on a picture of this size


def gray_of(picture: Picture) -> Gray:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def evened(gray: Gray) -> Gray:
    """The page as if lit evenly: paper near 255, ink as dark as it was beside its paper."""
    height, width = gray.shape
    ground = cv2.resize(background(gray), (width, height), interpolation=cv2.INTER_LINEAR)
    flat = cv2.divide(gray, np.maximum(ground, 1), scale=255)
    return np.asarray(flat, dtype=np.uint8)


def background(gray: Gray) -> Gray:
    """The paper without its ink, small: the brighter tenth around each point, smoothed."""
    height, width = gray.shape
    scale = min(1.0, _BACKGROUND_SIDE_PX / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
    reach = max(3, round(max(size) * 0.04) | 1)
    paper = cv2.dilate(small, cv2.getStructuringElement(cv2.MORPH_RECT, (reach, reach)))
    smooth = cv2.medianBlur(paper, min(reach | 1, 255))
    return np.asarray(cv2.GaussianBlur(smooth, (0, 0), max(1.0, reach / 3)), dtype=np.uint8)
