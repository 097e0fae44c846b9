"""The upright pictures of pages already read, made again: for crops in reports and for --debug."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dossiers.page import Page
from ocr.geometry import turned_by, warped
from ocr.opening import open_file
from ocr.reduced import bounded_side
from ocr.refusals import FaultyFile
from ocr.settings import DEFAULT, Settings
from ocr.sources import PageSource, Picture


def upright_pictures(
    data: bytes, pages: Sequence[Page], max_side_px: int, settings: Settings = DEFAULT
) -> dict[int, Picture]:
    """RGB pictures by page number, the longer side at most `max_side_px`, in which every box of
    `pages` stands on its ink. Pages that cannot be drawn are left out."""
    found: dict[int, Picture] = {}
    try:
        opened = open_file(data, settings)
    except FaultyFile:
        return found
    with opened:
        for page in pages:
            try:
                source = opened.page(page.number)
            except FaultyFile:
                continue
            found[page.number] = _upright(source, page, max_side_px, settings)
    return found


def _upright(source: PageSource, page: Page, max_side_px: int, settings: Settings) -> Picture:
    picture = source.picture(settings.working_pixels, _dpi_for(source, max_side_px))
    picture = turned_by(picture, (page.rotation - source.base_turn) % 360)
    if page.warp is None:
        side_px = max(page.width, page.height) if page.text_source == "ocr" else max_side_px
        return bounded_side(picture, min(max_side_px, side_px))
    scale = min(1.0, max_side_px / max(page.width, page.height))
    size = (max(1, round(page.width * scale)), max(1, round(page.height * scale)))
    return warped(picture, np.array(page.warp).reshape(3, 3), size)


def _dpi_for(source: PageSource, max_side_px: int) -> float | None:
    """A PDF page is drawn at the size that is wanted; a picture has the size it has."""
    return None if source.size_pt is None else max_side_px / max(source.size_pt) * 72
