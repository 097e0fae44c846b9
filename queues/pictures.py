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


def _jpeg(picture: np.ndarray) -> bytes:
    done, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return jpeg.tobytes() if done else b""
