"""Draws the pages of a file, in a child: upright JPEGs, in the geometry of the reading's boxes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2

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
    drawn = {}
    for number, picture in upright_pictures(data, pages, max_side_px, settings).items():
        done, jpeg = cv2.imencode(
            ".jpg",
            cv2.cvtColor(picture, cv2.COLOR_RGB2BGR),
            [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY],
        )
        if done:
            drawn[number] = jpeg.tobytes()
    return drawn
