"""Light print on a large dark block is read; portraits, desks and dark print stay as they are."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.blocks import with_blocks_turned
from ocr.engines.engine import engine_of
from ocr.recognise import recognise
from ocr.settings import DEFAULT

FONT = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 26)
COLUMN = ("Année scolaire", "2024 - 2025", "Formation", "BTS MAINTENANCE", "Dossier", "627500")


def page(ground: int, lines: tuple[str, ...] = COLUMN, shade: float = 0.0) -> np.ndarray:
    """A letter with a column of that level beside its text, lit less towards its foot."""
    image = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(image)
    draw.rectangle((110, 240, 420, 790), fill=ground)
    for row, text in enumerate(lines):
        draw.text((135, 260 + 45 * row), text, 255, FONT)
    for row in range(8):
        draw.text((470, 260 + 45 * row), "Nous certifions que Madame Éléonore", 0, FONT)
    lit = np.linspace(1, 1 - shade, image.height)[:, None]
    return (np.asarray(image) * lit).astype(np.uint8)


def test_a_side_column_is_read() -> None:
    for gray in (page(84), page(84, shade=0.3)):
        picture = np.repeat(gray[:, :, None], 3, axis=2)
        text = " ".join(w.text for w in recognise(picture, engine_of(DEFAULT), 20.0).words)
        assert "2024" in text
        assert "2025" in text
        assert "627500" in text
        assert "Éléonore" in text


def test_what_is_turned_is_dark_on_light() -> None:
    turned = with_blocks_turned(page(84))
    assert np.median(turned[300:780, 115:415]) == 255
    assert turned[245:500, 115:415].min() < 20
    assert np.array_equal(turned[:, 430:], page(84)[:, 430:])


def test_a_pale_column_and_one_without_letters_are_left_as_they_are() -> None:
    for gray in (page(255), page(200), page(84, lines=())):
        assert with_blocks_turned(gray) is gray


def test_a_portrait_is_left_as_it_is() -> None:
    gray = page(255)
    rows, columns = np.mgrid[0:400, 0:320]
    gray[240:640, 110:430] = (40 + (rows + columns) // 6).astype(np.uint8)
    assert with_blocks_turned(gray) is gray


def test_a_light_stripe_on_a_desk_is_left_as_it_is() -> None:
    gray = page(255)
    gray[1400:, :500] = 60
    gray[1450:1490, 20:480] = 250
    assert with_blocks_turned(gray) is gray
