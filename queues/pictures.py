"""Draws the pages of a file, in a child: upright JPEGs, in the geometry of the reading's boxes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from config.settings import AppSettings
from dossiers.page import Page
from ocr.pictures import upright_pictures
from queues.pipeline import fetch, reading_settings

JPEG_QUALITY = 85
SHOWN_WIDTH_PX = 1000
AROUND, LEAST = 0.06, 0.25  # of the page's height: above and below a box, and shown at the least
_WHITE, _MARK = (255, 255, 255), (30, 25, 201)  # blue, green, red


def draw_pages(
    path: Path, pages: Sequence[Page], max_side_px: int, app: AppSettings
) -> dict[int, bytes]:
    """JPEG by page number; pages that cannot be drawn are left out."""
    settings = reading_settings(app)
    data = fetch(path, settings.max_bytes)
    pictures = upright_pictures(data, pages, max_side_px, settings)
    return {
        number: jpeg
        for number, picture in pictures.items()
        if (jpeg := _jpeg(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)))
    }


def crop(jpeg: bytes, box: tuple[float, float, float, float]) -> bytes:
    """The part of a picture inside a box (fractions of it), as JPEG; empty where nothing is."""
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        return b""
    height, width = picture.shape[:2]
    x0, y0, x1, y1 = box
    left, right = int(x0 * width), max(int(x0 * width) + 1, round(x1 * width))
    top, bottom = int(y0 * height), max(int(y0 * height) + 1, round(y1 * height))
    return _jpeg(picture[top:bottom, left:right])


def show_place(jpeg: bytes, box: tuple[float, float, float, float] | None) -> bytes:
    """The page around a box (fractions of it), with the box drawn on it, as JPEG for a small
    screen; the whole page where there is no box. Empty where nothing is."""
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        return b""
    height, width = picture.shape[:2]
    top, bottom = 0, height
    if box is not None:
        left, right = round(box[0] * width), round(box[2] * width)
        upper, lower = round(box[1] * height), round(box[3] * height)
        for color, thickness in ((_WHITE, width // 120), (_MARK, width // 240)):
            cv2.rectangle(picture, (left, upper), (right, lower), color, max(2, thickness))
        margin = max(round(AROUND * height), (round(LEAST * height) - (lower - upper)) // 2)
        top, bottom = max(0, upper - margin), min(height, lower + margin)
    part = picture[top:bottom]
    if width > SHOWN_WIDTH_PX:
        size = (SHOWN_WIDTH_PX, max(1, round((bottom - top) * SHOWN_WIDTH_PX / width)))
        part = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    return _jpeg(part)


def _jpeg(picture: np.ndarray) -> bytes:
    done, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return jpeg.tobytes() if done else b""
