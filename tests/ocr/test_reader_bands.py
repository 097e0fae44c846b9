"""Light print on a dark band is read; dark print and pictures are left as they are."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.bands import with_bands_turned
from ocr.engines.engine import engine_of
from ocr.recognise import recognise
from ocr.settings import DEFAULT

FONT = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 32)


def page(ground: int) -> np.ndarray:
    image = Image.new("L", (1200, 700), 255)
    draw = ImageDraw.Draw(image)
    draw.rectangle((60, 60, 1140, 130), fill=ground)
    draw.text((90, 76), "Inscription au BTS        Session 2026", 255, FONT)
    for row, text in enumerate(("Nom de naissance : FRANÇOIS", "Vos choix ont été enregistrés")):
        draw.text((60, 180 + 60 * row), text, 0, FONT)
    return np.asarray(image)


def test_a_heading_on_a_dark_band_is_read() -> None:
    for ground in (20, 90):
        picture = np.repeat(page(ground)[:, :, None], 3, axis=2)
        text = " ".join(w.text for w in recognise(picture, engine_of(DEFAULT), 10.0).words)
        assert "Inscription au BTS" in text
        assert "2026" in text
        assert "FRANÇOIS" in text


def test_dark_print_is_left_as_it_is() -> None:
    white = page(255)
    assert np.array_equal(with_bands_turned(white, 17.0), white)


def test_a_title_in_bold_is_left_as_it_is() -> None:
    image = Image.new("L", (1200, 200), 255)
    bold = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf", 70)
    ImageDraw.Draw(image).text((40, 50), "The LinnSequencer MMM", 0, bold)
    title = np.asarray(image)
    assert np.array_equal(with_bands_turned(title, 14.0), title)


def test_a_bar_without_letters_is_left_as_it_is() -> None:
    bar = np.full((300, 900), 255, np.uint8)
    bar[100:150, 50:850] = 30
    assert np.array_equal(with_bands_turned(bar, 17.0), bar)
