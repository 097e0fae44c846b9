"""What the reader saw, drawn on the upright pages (`conforme read --debug`)."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.reading import Reading
from ocr.pictures import upright_pictures

DEBUG_SIDE_PX = 1800
RGB = tuple[int, int, int]
WORD: RGB = (150, 150, 150)
FIELD: RGB = (0, 99, 203)
MARKS: dict[str, RGB] = {
    "signature": (24, 117, 60),
    "stamp": (141, 58, 134),
    "mrz": (179, 64, 0),
    "2d_doc": (179, 64, 0),
}
ZONES: dict[str, RGB] = {"signed": (24, 117, 60), "empty": (201, 25, 30), "unclear": (196, 125, 0)}


def draw_reading(path: Path, reading: Reading, folder: Path) -> list[Path]:
    """Write one PNG a page into `folder`: words grey, fields blue, marks, zones by their state.

    Returns the files written. Raises OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pages = reading.sheets.pages
    if not pages:
        return []
    pictures = upright_pictures(path.read_bytes(), pages, DEBUG_SIDE_PX)
    written = []
    for number, picture in pictures.items():
        canvas = picture.copy()
        _draw_page(canvas, reading, number)
        target = folder / f"{Path(reading.file).name}-page-{number:02d}.png"
        done, data = cv2.imencode(".png", cv2.cvtColor(canvas, cv2.COLOR_RGB2BGR))
        if done:
            target.write_bytes(data.tobytes())
            written.append(target)
    return written


def _draw_page(canvas: NDArray[np.uint8], reading: Reading, number: int) -> None:
    page = next(p for p in reading.sheets.pages if p.number == number)
    for word in page.words:
        _frame(canvas, word.box, WORD, 1)
    for zone in reading.sheets.zones:
        if zone.page == number:
            _frame(canvas, zone.box, ZONES[zone.state], 2, f"{zone.party}: {zone.state}")
    for mark in reading.sheets.marks:
        if mark.page == number:
            colour = MARKS.get(mark.kind, FIELD)
            _frame(canvas, mark.box, colour, 2, f"{mark.kind} {mark.confidence:.2f}")
    for machine_zone in reading.sheets.machine_zones:
        if machine_zone.page == number:
            _frame(canvas, machine_zone.box, MARKS["mrz"], 3, f"mrz {machine_zone.format}")
    for document in reading.documents:
        for field in document.fields.values():
            if field.page == number:
                _frame(canvas, field.box, FIELD, 2, f"{field.name} {field.confidence:.2f}")


def _frame(
    canvas: NDArray[np.uint8], box: Box, colour: RGB, thickness: int, label: str = ""
) -> None:
    height, width = canvas.shape[:2]
    top_left = (round(box.x0 * width), round(box.y0 * height))
    bottom_right = (round(box.x1 * width), round(box.y1 * height))
    cv2.rectangle(canvas, top_left, bottom_right, colour, thickness)
    if label:
        spot = (top_left[0], max(14, top_left[1] - 5))
        cv2.putText(canvas, label, spot, cv2.FONT_HERSHEY_SIMPLEX, 0.5, colour, 1, cv2.LINE_AA)
