"""Boxes that hold a character each are read as words; what looks like them is left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.comb_lines import Darkness
from ocr.comb_reading import _words, read_comb
from ocr.comb_rows import Comb, Row
from ocr.comb_walls import Seed
from ocr.combs import find_combs, without_combs
from ocr.engines.engine import RawWord, engine_of
from ocr.recognise import recognise
from ocr.settings import DEFAULT

X_HEIGHT = 16.0
FONT = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 30)


def form(groups: tuple[str, ...], wall: int = 120) -> np.ndarray:
    """A line of print, then each group in boxes that touch, the groups a little apart."""
    image = Image.new("L", (1100, 200), 255)
    draw = ImageDraw.Draw(image)
    draw.text((20, 30), "Date de naissance de l'apprenti(e) : DIALLO Ibrahim", 0, FONT)
    x = 40
    for group in groups:
        for character in group:
            draw.rectangle((x, 110, x + 36, 154), outline=wall, width=2)
            draw.text((x + 10, 114), character, 20, FONT)
            x += 36
        x += 9
    return cv2.GaussianBlur(np.asarray(image), (0, 0), 0.8)


def words(page: np.ndarray) -> list[str]:
    engine = engine_of(DEFAULT)
    return [
        w.text
        for comb in find_combs(page, X_HEIGHT)
        for w in read_comb(page, comb, X_HEIGHT, 220, engine)
    ]


@pytest.mark.parametrize("wall", [60, 200])
def test_groups_of_boxes_become_words(wall: int) -> None:
    assert words(form(("03", "09", "2023"), wall)) == ["03", "09", "2023"]


def test_a_name_in_boxes() -> None:
    assert words(form(("LEFEVRE",))) == ["LEFEVRE"]


def test_empty_boxes_hold_nothing() -> None:
    page = form(("    ",))
    assert len(find_combs(page, X_HEIGHT)) == 1
    assert words(page) == []


def test_a_wall_that_does_not_show_is_put_back() -> None:
    page = form(("20231",)).copy()
    page[108:157, 40 + 36 * 2 - 3 : 40 + 36 * 2 + 4] = 255
    assert words(page) == ["20231"]


def test_a_row_is_gone_on_with_where_its_outer_walls_are_pale() -> None:
    page = form(("09", "01", "2023"), 200).copy()
    for wall in (40, 112, 121, 193, 202, 346):
        place = page[114:150, wall - 2 : wall + 4]
        page[114:150, wall - 2 : wall + 4] = np.maximum(place, 238)
    assert words(page) == ["09", "01", "2023"]


@pytest.mark.parametrize("right", range(250, 290, 4))
def test_a_row_that_the_picture_cuts_short_is_followed_no_further(right: int) -> None:
    page = form(("12", "03", "2025"), 120).copy()
    page[152:160] = 255
    for wall in (265, 301):
        place = page[108:157, wall - 2 : wall + 4]
        page[108:157, wall - 2 : wall + 4] = np.maximum(place, 238)
    find_combs(np.ascontiguousarray(page[:, :right]), X_HEIGHT)


def test_boxes_without_a_line_below_are_read() -> None:
    page = form(("12", "03", "2025"), 120).copy()
    page[152:160] = 255
    assert words(page) == ["12", "03", "2025"]


def parted_by_strokes(groups: tuple[str, ...]) -> np.ndarray:
    """Groups of boxes nearly a box apart, a steep stroke in each blank between them."""
    image = Image.new("L", (1100, 200), 255)
    draw = ImageDraw.Draw(image)
    x = 40
    for number, group in enumerate(groups):
        if number:
            draw.line((x + 18, 119, x + 10, 145), 40, 5)
            x += 28
        for character in group:
            draw.rectangle((x, 110, x + 36, 154), outline=120, width=2)
            draw.text((x + 10, 114), character, 20, FONT)
            x += 36
    return cv2.GaussianBlur(np.asarray(image), (0, 0), 0.8)


def test_the_marks_between_the_groups_of_a_day_are_no_boxes() -> None:
    assert words(parted_by_strokes(("18", "01", "2007"))) == ["18", "01", "2007"]


def test_two_days_and_the_word_between_them_are_two_rows() -> None:
    page = Image.fromarray(np.full((200, 1100), 255, np.uint8))
    draw = ImageDraw.Draw(page)
    x = 40
    for day in (("12", "06", "2023"), ("14", "07", "2023")):
        for number, group in enumerate(day):
            if number:
                draw.text((x + 8, 114), "/", 20, FONT)
                x += 28
            for character in group:
                draw.rectangle((x, 110, x + 36, 154), outline=120, width=2)
                draw.text((x + 10, 114), character, 20, FONT)
                x += 36
        if x < 500:
            draw.text((x + 8, 114), "au", 20, FONT)
            x += 50
    told = words(cv2.GaussianBlur(np.asarray(page), (0, 0), 0.8))
    assert sorted(told) == ["06", "07", "12", "14", "2023", "2023"]


@pytest.mark.parametrize("groups", [("18", "1", "2007"), ("18", "01", "200"), ("180", "2007")])
def test_between_other_groups_a_stroke_may_be_a_figure(groups: tuple[str, ...]) -> None:
    assert words(parted_by_strokes(groups)) == []


def test_a_box_that_is_not_told_spoils_its_row() -> None:
    """« 1|2| 0 |3| » must not be told as « 123 »: one of its boxes has no wall left."""
    page = form(("12", "03", "2025"), 120).copy()
    page[105:113, 115:160] = page[151:160, 115:160] = 255
    for wall in (112, 121, 157):
        page[105:160, wall - 3 : wall + 5] = 255
    assert "".join(words(page)) in ("", "12032025", "2025")


def test_groups_of_boxes_are_words_however_they_are_parted_when_read() -> None:
    class Careless:
        def words(self, gray: np.ndarray, *_: object) -> list[RawWord]:
            return [RawWord("23", 0, 0, 9, 9, 0.9), RawWord("O12001", 9, 0, 40, 9, 0.9)]

    page = form(("23", "01", "2001"))
    (comb,) = find_combs(page, X_HEIGHT)
    read = read_comb(page, comb, X_HEIGHT, 220, Careless())  # type: ignore[arg-type]
    assert [w.text for w in read] == ["23", "01", "2001"]


@pytest.mark.parametrize(
    ("groups", "text", "told"),
    [
        (("09", "061998"), "09061998", ["09", "06", "1998"]),
        (("3108", "2026"), "31082026", ["31", "08", "2026"]),
        (("31082026",), "31082026", ["31082026"]),  # may be a number
        (("3188", "2026"), "31882026", ["3188", "2026"]),
        (("331082", "02"), "33108202", ["331082", "02"]),
    ],
)
def test_a_gap_of_a_day_too_small_to_be_told(
    groups: tuple[str, ...], text: str, told: list[str]
) -> None:
    class Sure:
        def words(self, gray: np.ndarray, *_: object) -> list[RawWord]:
            return [RawWord(text, 0, 0, 40, 9, 0.9)]

    page = form(groups)
    (comb,) = find_combs(page, X_HEIGHT)
    assert [w.text for w in read_comb(page, comb, X_HEIGHT, 220, Sure())] == told  # type: ignore[arg-type]


def test_a_doubtful_row_is_read_larger_and_what_differs_stays_less_sure() -> None:
    class Doubtful:
        def words(self, gray: np.ndarray, dpi: int, *_: object) -> list[RawWord]:
            larger = dpi > 220
            day = RawWord("05" if larger else "85", 0, 0, 9, 9, 0.9 if larger else 0.62)
            return [day, RawWord("08", 9, 0, 20, 9, 0.8), RawWord("1998", 20, 0, 40, 9, 0.95)]

    page = form(("05", "08", "1998"))
    (comb,) = find_combs(page, X_HEIGHT)
    read = read_comb(page, comb, X_HEIGHT, 220, Doubtful())  # type: ignore[arg-type]
    assert [(w.text, w.confidence) for w in read] == [("05", 0.75), ("08", 0.8), ("1998", 0.95)]


def test_what_is_read_with_a_character_too_many_or_too_few_is_not_taken() -> None:
    class Careless:
        def words(self, gray: np.ndarray, *_: object) -> list[RawWord]:
            return [RawWord("ROISSI", 0, 0, 40, 9, 0.9)]

    page = form(("ROSSI",))
    (comb,) = find_combs(page, X_HEIGHT)
    assert read_comb(page, comb, X_HEIGHT, 220, Careless()) == []  # type: ignore[arg-type]


def test_a_table_of_words_between_rules_is_no_comb() -> None:
    image = Image.new("L", (1100, 300), 255)
    draw = ImageDraw.Draw(image)
    for row in range(4):
        draw.line((20, 40 + 50 * row, 1000, 40 + 50 * row), 90, 2)
        draw.text((24, 46 + 50 * row), "Montage et démontage d'un échafaudage de pied", 0, FONT)
    assert words(cv2.GaussianBlur(np.asarray(image), (0, 0), 0.8)) == []


@pytest.mark.parametrize("walls", [(40.0, 76.0, 112.0), (500.0, 530.0, 560.0)])
def test_walls_from_which_nothing_goes_on_make_no_row(walls: tuple[float, float, float]) -> None:
    page = np.full((200, 1100), 255, np.uint8)
    page[110:154, round(walls[0])] = 60
    comb = Row(Darkness(page, X_HEIGHT), Seed(110, 154, walls)).comb(pale=True)
    assert comb.sides == 0
    assert comb.left < comb.right


def test_a_page_of_lines_everywhere_is_looked_at_all_the_same() -> None:
    rng = np.random.default_rng(3)
    page = np.full((600, 900), 255, np.uint8)
    for x, y in zip(rng.integers(0, 890, 1500), rng.integers(0, 550, 1500), strict=True):
        page[y : y + rng.integers(30, 60), x : x + 2] = rng.integers(40, 220)
    assert words(page) == []


def test_print_and_a_lone_box_are_no_comb() -> None:
    image = Image.new("L", (1100, 200), 255)
    draw = ImageDraw.Draw(image)
    draw.text((20, 20), "ILLILL HHHIIMM [1] |I| HILLEL", 0, FONT)
    draw.text((20, 60), "ILLIM HENNIM", 0, ImageFont.truetype(FONT.path, 52))
    draw.rectangle((30, 130, 66, 170), outline=80, width=2)
    assert find_combs(cv2.GaussianBlur(np.asarray(image), (0, 0), 0.8), X_HEIGHT) == []


@pytest.mark.parametrize("size", [30, 38, 46, 54, 62, 70])
def test_a_title_in_large_serifs_is_no_comb(size: int) -> None:
    image = Image.new("L", (1500, 200), 255)
    serif = "/usr/share/fonts/truetype/liberation/LiberationSerif-Bold.ttf"
    title = "CONTRAT D'APPRENTISSAGE HINTEBEL"
    ImageDraw.Draw(image).text((20, 60), title, 20, ImageFont.truetype(serif, size))
    assert find_combs(cv2.GaussianBlur(np.asarray(image), (0, 0), 1.0), X_HEIGHT) == []


@pytest.mark.parametrize(
    ("text", "family", "size", "x_height"),
    [
        ("16/07/1999", "Sans-Bold", 32, 16.0),
        ("16/07/1999", "Sans-Bold", 48, 12.5),
        ("999", "Serif-Regular", 34, 12.5),
    ],
)
def test_figures_larger_than_the_print_around_them_are_no_comb(
    text: str, family: str, size: int, x_height: float
) -> None:
    image = Image.new("L", (900, 200), 255)
    font = ImageFont.truetype(f"/usr/share/fonts/truetype/liberation/Liberation{family}.ttf", size)
    ImageDraw.Draw(image).text((60, 80), text, 20, font)
    assert find_combs(cv2.GaussianBlur(np.asarray(image), (0, 0), 0.8), x_height) == []


@pytest.mark.parametrize("apart_px", [3, 6])
def test_boxes_inside_a_frame_are_read(apart_px: int) -> None:
    page = form(("03", "09", "2023")).copy()
    page[100:165, 40 - apart_px - 2 : 40 - apart_px] = 60
    assert words(page) == ["03", "09", "2023"]


def test_the_page_is_left_without_its_boxes() -> None:
    page = form(("0309",))
    cleared = without_combs(page, find_combs(page, X_HEIGHT), X_HEIGHT)
    assert cleared[110:156].min() == 255
    assert np.array_equal(cleared[:100], page[:100])


def test_boxes_of_a_few_pixels_hold_nothing_that_can_be_read() -> None:
    page = np.full((60, 200), 255, np.uint8)
    page[24:30, 20:62:2] = 40
    comb = Comb(20, 34, tuple((x, x + 6) for x in range(20, 62, 6)))
    assert read_comb(page, comb, 5.5, 100, engine_of(DEFAULT)) == []


def test_a_crisp_copy_of_a_form_has_its_boxes_read() -> None:
    """Its rules are taken out before the page is read, and its boxes are told by theirs."""
    image = np.where(form(("26", "11", "1997"), wall=0) < 150, 0, 255).astype(np.uint8)
    page = np.full((400, 1100), 255, np.uint8)
    page[100:300] = image
    seen = recognise(np.dstack([page] * 3), engine_of(DEFAULT), 20.0)
    assert [w.text for w in seen.words][-3:] == ["26", "11", "1997"]


@pytest.mark.parametrize(
    ("groups", "read"),
    [
        (("12", "0", "72025"), ["12", "07", "2025"]),  # a gap seen in the midst of a month
        (("1207", "2025"), ["12", "07", "2025"]),
        (("120", "5", "8125"), ["120", "5", "8125"]),  # no day
        (("12072025",), ["12072025"]),  # a number without a gap
    ],
)
def test_a_day_is_parted_where_days_are(groups: tuple[str, ...], read: list[str]) -> None:
    cells, at = [], 0
    for group in groups:
        cells += [(at + 36 * n, at + 36 * (n + 1)) for n in range(len(group))]
        cells.append(None)  # type: ignore[arg-type]
        at += 36 * len(group) + 12
    comb = Comb(top=10, foot=50, cells=tuple(cells))
    places = (n for n, cell in enumerate(cells) if cell is not None)
    told = {place: (c, 0.9) for place, c in zip(places, "".join(groups), strict=True)}
    assert [w.text for w in _words(comb, told)] == read
