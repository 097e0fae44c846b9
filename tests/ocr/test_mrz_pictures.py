"""Zones found and read on drawn cards: every layout, every direction, worn, several on a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from dossiers.box import Box
from dossiers.page import Word
from ocr.mrz import find_machine_zones, parse_lines

Picture = np.ndarray[Any, np.dtype[np.uint8]]

SHIPPED = Path(__file__).with_name("mrz_pictures")
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("C:/Windows/Fonts"))
FONT_NAMES = ("OCRB.otf", "OCRB.ttf", "DejaVuSansMono.ttf", "LiberationMono-Regular.ttf")

ZONES = {
    "TD3": (
        "P<FRADUPONT<LEFEBVRE<<ZOE<INES<<<<<<<<<<<<<<",
        "13AA000028FRA0403151F3101012<<<<<<<<<<<<<<02",
    ),
    "TD1": (
        "IDFRAD2H6862M28<<<<<<<<<<<<<<<",
        "0403151M3401011FRA<<<<<<<<<<<2",
        "LEROY<<JEAN<PAUL<<<<<<<<<<<<<<",
    ),
    "CNI": ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6"),
    "TD2": ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"),
    "MRVA": (
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L8988901C4XXX4009078F9612109<<<<<<<<<<<<<<<<",
    ),
    "DL": ("D1FRA13AA000026181231MARTIN<<9",),
}


@pytest.fixture(scope="module")
def font() -> Path:
    for name in FONT_NAMES:
        for folder in FONT_FOLDERS:
            found = next(folder.rglob(name), None) if folder.is_dir() else None
            if found:
                return found
    pytest.skip("no font to draw a zone with: neither OCR-B nor a monospaced one is installed")


def card(lines: tuple[str, ...], font: Path, pitch_px: float = 20.0) -> Picture:
    """A card with waves on it, a title, a dark portrait, and the zone at its foot (RGB)."""
    face = ImageFont.truetype(str(font), 100)
    face = ImageFont.truetype(str(font), round(100 * pitch_px / face.getlength("0")))
    width = int(pitch_px * (len(lines[0]) + 5))
    height = int(width * 0.66)
    y, x = np.mgrid[0:height, 0:width]
    paper = 225 + 8 * np.sin(x / 9 + np.sin(y / 23) * 2) + 5 * np.sin((x + y) / 5)
    image = Image.fromarray(paper.astype(np.uint8))
    pen = ImageDraw.Draw(image)
    pen.text((width // 3, height // 8), "SPECIMEN", font=face, fill=60)
    pen.rectangle((30, height // 8, width // 4, height // 2), fill=110)
    foot = height - int(pitch_px * 2.0 * (len(lines) + 0.5))
    for i, line in enumerate(lines):
        for j, char in enumerate(line):
            place = (pitch_px * (2.5 + j), foot + i * pitch_px * 2.0)
            pen.text(place, char, font=face, fill=30)
    return np.repeat(np.asarray(image)[:, :, None], 3, axis=2)


def worn(picture: Picture, seed: int, skew_deg: float = 0.0) -> Picture:
    """Skewed, a little blurred, noisy, packed as JPEG."""
    rng = np.random.default_rng(seed)
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), skew_deg, 1.0)
    turn[:, 2] += (0.05 * width, 0.2 * height)
    size = (int(1.1 * width), int(1.4 * height))
    moved = cv2.warpAffine(picture, turn, size, borderValue=(245, 245, 245))
    soft = cv2.GaussianBlur(moved, (0, 0), 0.8).astype(np.float32)
    noisy = np.clip(soft + rng.normal(0, 6, soft.shape), 0, 255).astype(np.uint8)
    packed = cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, 70])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)


def on_page(*cards: Picture) -> Picture:
    """Cards one under the other on a white A4 page of 200 dpi."""
    page = np.full((2339, 1654, 3), 255, np.uint8)
    top = 150
    for picture in cards:
        page[top : top + picture.shape[0], 200 : 200 + picture.shape[1]] = picture
        top += picture.shape[0] + 120
    return page


@pytest.mark.parametrize("kind", ZONES)
def test_a_worn_card_of_each_layout_is_read_exactly(kind: str, font: Path) -> None:
    lines = ZONES[kind]
    zones = find_machine_zones(worn(card(lines, font), 1, 1.5), 3)
    assert [(z.format, z.lines, z.valid, z.page) for z in zones] == [(kind, lines, True, 3)]
    assert zones[0].confidence > 0.5


@pytest.mark.parametrize("quarter_turns", [1, 2, 3])
def test_any_of_the_four_directions(quarter_turns: int, font: Path) -> None:
    lines = ZONES["TD1"]
    turned = np.ascontiguousarray(np.rot90(worn(card(lines, font), 2), quarter_turns))
    zones = find_machine_zones(turned, 1)
    assert [z.lines for z in zones] == [lines]
    tall = zones[0].box.height * turned.shape[0] > zones[0].box.width * turned.shape[1]
    assert tall == (quarter_turns % 2 == 1)


@pytest.mark.parametrize("skew_deg", [-14.0, -6.0, 6.0, 14.0])
def test_a_card_laid_askew(skew_deg: float, font: Path) -> None:
    lines = ZONES["TD1"]
    zones = find_machine_zones(worn(card(lines, font), 3, skew_deg), 1)
    assert [z.lines for z in zones] == [lines]


def test_a_zone_whose_ends_are_cut_off_is_not_whole(font: Path) -> None:
    whole = card(ZONES["TD3"], font)
    cut = worn(np.ascontiguousarray(whole[:, : whole.shape[1] - 140]), 8)
    assert all(z.valid is None for z in find_machine_zones(cut, 1))


@pytest.mark.parametrize("pitch_px", [9.0, 14.0, 42.0])
def test_small_and_large_print(pitch_px: float, font: Path) -> None:
    lines = ZONES["TD3"]
    zones = find_machine_zones(worn(card(lines, font, pitch_px), 4), 1)
    assert [z.lines for z in zones] == [lines]


def test_two_cards_on_a_page_are_two_zones_in_their_places(font: Path) -> None:
    first, second = ZONES["CNI"], ZONES["TD1"]
    page = worn(on_page(card(first, font), card(second, font, 18.0)), 5, 0.8)
    zones = find_machine_zones(page, 1)
    assert [z.lines for z in zones] == [first, second]
    assert zones[0].box.y1 < zones[1].box.y0
    assert 0.1 < zones[0].box.x0 < zones[0].box.x1 < 0.75


@pytest.mark.parametrize("kind", ["TD3", "TD1", "CNI", "DL"])
@pytest.mark.parametrize("place_from_end", [1, 5])
def test_a_changed_digit_is_never_valid(kind: str, place_from_end: int, font: Path) -> None:
    lines = list(ZONES[kind])
    row = 0 if kind == "DL" else 1
    digits = [i for i, c in enumerate(lines[row]) if c.isdigit()]
    place = digits[-place_from_end]
    other = str((int(lines[row][place]) + 3) % 10)
    lines[row] = lines[row][:place] + other + lines[row][place + 1 :]
    zones = find_machine_zones(worn(card(tuple(lines), font), 6), 1)
    assert [z.lines for z in zones] == [tuple(lines)]
    assert zones[0].valid is False


def test_pages_of_text_and_tables_hold_no_zone(font: Path) -> None:
    page = Image.fromarray(np.full((2339, 1654), 255, np.uint8))
    pen = ImageDraw.Draw(page)
    face = ImageFont.truetype(str(font), 30)
    for i in range(24):
        pen.text((120, 120 + 50 * i), "Attestation n° 2024-118, valable jusqu'au 31/08", 0, face)
        pen.line((100, 1400 + 40 * i, 1500, 1400 + 40 * i), fill=0, width=2)
        pen.line((100 + 58 * i, 1400, 100 + 58 * i, 2320), fill=0, width=2)
        pen.text((110, 1405 + 40 * i), "12 14 08 16 11 09 13 15 10 17 12 14 08", 0, face)
    assert find_machine_zones(np.repeat(np.asarray(page)[:, :, None], 3, axis=2), 1) == ()


@pytest.mark.parametrize("shape", [(1, 1, 3), (5, 400, 3), (300, 2, 3), (700, 900, 3)])
def test_pictures_with_nothing_on_them(shape: tuple[int, ...]) -> None:
    rng = np.random.default_rng(7)
    assert find_machine_zones(np.full(shape, 200, np.uint8), 1) == ()
    assert find_machine_zones(rng.integers(0, 255, shape).astype(np.uint8), 1) == ()


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*.png")), ids=lambda p: p.stem)
def test_shipped_pictures_of_fictitious_cards(file: Path) -> None:
    """Each picture's lines stand in the text file beside it: no font is needed here."""
    picture = np.asarray(Image.open(file).convert("RGB"))
    lines = tuple(file.with_suffix(".txt").read_text("ascii").split())
    assert [(z.lines, z.valid) for z in find_machine_zones(picture, 1)] == [(lines, True)]


def _words(lines: tuple[str, ...], confidence: float) -> list[Word]:
    return [
        Word(line, Box(0.1, 0.8 + 0.05 * i, 0.9, 0.84 + 0.05 * i), confidence, i)
        for i, line in enumerate(lines)
    ]


def test_a_text_layer_is_taken_as_it_stands() -> None:
    blank = np.full((800, 600, 3), 255, np.uint8)
    lines = ZONES["TD3"]
    zones = find_machine_zones(blank, 2, _words(lines, 1.0))
    assert [(z.lines, z.valid, z.page) for z in zones] == [(lines, True, 2)]
    assert zones[0].box == Box(0.1, 0.8, 0.9, 0.89)
    wrong = (lines[0], "0" + lines[1][1:])
    assert [z.valid for z in find_machine_zones(blank, 2, _words(wrong, 1.0))] == [False]


def test_recognised_words_are_taken_only_where_every_digit_holds() -> None:
    blank = np.full((800, 600, 3), 255, np.uint8)
    lines = ZONES["TD2"]
    assert [z.valid for z in find_machine_zones(blank, 1, _words(lines, 0.8))] == [True]
    wrong = (lines[0], "0" + lines[1][1:])
    assert parse_lines(wrong) is not None
    assert find_machine_zones(blank, 1, _words(wrong, 0.8)) == ()
