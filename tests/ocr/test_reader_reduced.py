"""A page is measured on small copies, and brought once to the size at which its print is read."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.letters import boxes_of
from ocr.pictures import upright_pictures
from ocr.read import read_bytes
from ocr.reduced import reduced
from ocr.rules import without_rules

FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
LINES = (
    "Certificat de travail",
    "Je soussignée directrice certifie que",
    "Honoré SPECIMEN a été",
    "employé du 3 janvier 2022 au 28",
    "février 2025 comme technicien",
)


@pytest.mark.parametrize("size", [(300, 400), (171, 233), (90, 120)])
def test_a_small_copy_shows_what_stood_there(size: tuple[int, int]) -> None:
    page = np.full((800, 600), 200, np.uint8)
    page[400:, :300] = 40
    small = reduced(page, size)
    wide, high = size
    assert small.shape == (high, wide)
    assert abs(float(small.mean()) - float(page.mean())) < 2
    assert small[high * 3 // 4, wide // 4] == 40
    assert small[high // 4, wide // 4] == small[high * 3 // 4, wide * 3 // 4] == 200


@pytest.mark.parametrize("share", [0.02, 0.3])
def test_components_are_the_same_however_many_there_are(share: float) -> None:
    """Of the second there are too many beginnings for labels of 16 bits."""
    ink = (np.random.default_rng(7).random((700, 900)) < share).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    assert sorted(boxes_of(ink).tolist()) == sorted(stats[1:].tolist())


def test_a_line_at_the_border_and_a_bar_are_told_apart() -> None:
    page = np.full((400, 800), 255, np.uint8)
    page[0:2, 100:700] = 0
    page[200:230, 100:700] = 0
    cleared = without_rules(page, 16.0)
    assert cleared[0:2].min() == 255
    assert (cleared[200:230, 100:700] == 0).all()


def test_a_page_of_large_print_is_read_at_the_size_it_needs() -> None:
    sheet = Image.new("RGB", (2480, 1800), "white")
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(FONT, 84)
    for row, line in enumerate(LINES):
        draw.text((200, 200 + 240 * row), line, "black", font)
    out = io.BytesIO()
    sheet.save(out, "PNG")
    sheets = read_bytes(out.getvalue())
    (page,) = sheets.pages
    assert page.width < 1300
    assert page.legibility.grade == "good"
    picture = upright_pictures(out.getvalue(), sheets.pages, 4000)[1]
    assert picture.shape[:2] == (page.height, page.width)
    word = next(w for w in page.words if w.text.startswith("SPECIMEN"))
    assert abs(word.box.x0 * 2480 - (200 + draw.textlength("Honoré ", font))) < 30
    assert abs(word.box.y0 * 1800 - 700) < 40
