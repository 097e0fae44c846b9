"""Stamps on drawn pages: seen beside and under signatures, and told from frames and loops."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks import find, find_marks
from ocr.marks.blobs import Blob, blobs_of
from ocr.marks.crossed import Points, rectangle_in
from ocr.marks.kinds import Seen, seen_as
from ocr.marks.printed import printed_of
from ocr.marks.sheet import sheet_of
from tests.ocr.drawn_paper import (
    BLACK,
    BLUE,
    FONT,
    GREEN,
    HEIGHT,
    VIOLET,
    WIDTH,
    Paper,
    labelled,
)

EM_PX = 22.0
PALE = (228, 228, 228)


@pytest.fixture
def paper() -> Paper:
    made = Paper()
    made.body()
    return made


@pytest.mark.parametrize("colour", [BLUE, BLACK, VIOLET], ids=["blue", "black", "violet"])
def test_a_stamp_alone_is_no_signature(paper: Paper, colour: tuple[int, int, int]) -> None:
    labelled(paper).stamp(660, 1120, colour)
    zone = paper.zone()
    assert zone.state != "signed"
    assert zone.stamped is True
    assert "stamp" in {m.kind for m in paper.marks()}


@pytest.mark.parametrize("inks", [(VIOLET, BLACK), (BLUE, BLUE), (BLACK, BLACK), (GREEN, BLUE)])
def test_a_signature_over_a_stamp(
    paper: Paper, inks: tuple[tuple[int, int, int], tuple[int, int, int]]
) -> None:
    labelled(paper).stamp(660, 1120, inks[0])
    paper.sign(700, 1115, 300, 120, inks[1], 4)
    zone = paper.zone()
    assert zone.state == "signed"
    assert zone.stamped is True


def test_two_stamps_that_touch_are_shared_out(paper: Paper) -> None:
    for k, label in enumerate(("L'employeur", "Visa du CFA")):
        y = 1050 + 150 * k
        cv2.rectangle(paper.picture, (110, y), (600, y + 150), (30, 30, 30), 2)
        paper.text(125, y + 35, label)
        paper.sign(330, y + 45, 220, 80, (BLACK, BLUE)[k], 6 + k)
    cv2.circle(paper.picture, (480, 1200), 60, VIOLET, 3, cv2.LINE_AA)
    assert {z.state for z in paper.zones()} == {"signed"}


def test_words_read_in_a_stamp_are_no_print_where_there_is_a_text_layer(paper: Paper) -> None:
    labelled(paper).stamp(660, 1120, VIOLET)
    paper.sign(700, 1115, 300, 120, BLACK, 4)
    layer = [Word(w.text, w.box, 1.0, 0) for w in paper.words]
    read = [
        Word("SARL", Box(0.54, 0.642, 0.70, 0.665), 0.95, 0),
        Word("06000", Box(0.54, 0.67, 0.70, 0.70), 0.95, 0),
    ]
    page = Page(1, WIDTH, HEIGHT, 0, "embedded", numbered([*layer, *read]), 1.0)
    (zone,) = find_marks(paper.picture, page)[1]
    assert zone.state == "signed"


def stamped_askew(paper: Paper, degrees: float, colour: tuple[int, int, int]) -> None:
    corners = cv2.boxPoints(((700.0, 1000.0), (260.0, 90.0), degrees)).astype(np.int32)
    cv2.polylines(paper.picture, [corners], True, colour, 3, cv2.LINE_AA)
    cv2.putText(paper.picture, "RECU LE", (640, 995), FONT, 0.8, colour, 2, cv2.LINE_AA)
    cv2.putText(paper.picture, "12 OCT. 2025", (630, 1025), FONT, 0.6, colour, 1, cv2.LINE_AA)


def read_in_frame(paper: Paper, *texts: str) -> None:
    for k, text in enumerate(texts):
        box = Box(0.49, (975 + 28 * k) / HEIGHT, 0.66, (998 + 28 * k) / HEIGHT)
        paper.words.append(Word(text, box, 0.95, 0))


@pytest.mark.parametrize(("degrees", "colour"), [(4.0, BLACK), (-6.0, BLUE), (0.0, VIOLET)])
def test_a_framed_stamp_anywhere(
    paper: Paper, degrees: float, colour: tuple[int, int, int]
) -> None:
    stamped_askew(paper, degrees, colour)
    assert "stamp" in {m.kind for m in paper.marks()}


@pytest.mark.parametrize(("letters", "seen"), [(BLACK, False), (VIOLET, True), (BLUE, True)])
def test_a_form_prints_black_in_its_coloured_boxes(
    paper: Paper, letters: tuple[int, int, int], seen: bool
) -> None:
    cv2.rectangle(paper.picture, (570, 955), (830, 1045), VIOLET, 3, cv2.LINE_AA)
    cv2.putText(paper.picture, "Candidat no", (600, 990), FONT, 0.7, letters, 2, cv2.LINE_AA)
    cv2.putText(paper.picture, "0268 5284", (600, 1025), FONT, 0.8, letters, 2, cv2.LINE_AA)
    assert ("stamp" in {m.kind for m in paper.marks()}) is seen


def test_a_framed_title_is_no_stamp(paper: Paper) -> None:
    stamped_askew(paper, 0.0, (10, 10, 10))
    read_in_frame(paper, "SESSION DU", "12 OCT. 2025")
    assert paper.marks() == ()


def test_a_straight_black_frame_is_a_stamp_where_it_says_so(paper: Paper) -> None:
    stamped_askew(paper, 0.0, (10, 10, 10))
    read_in_frame(paper, "RECU LE", "12 OCT. 2025")
    assert "stamp" in {m.kind for m in paper.marks()}


@pytest.mark.parametrize(
    "words",
    [("RECU LE", "..."), ("RESERVE A", "DOSSIER RECU LE 12"), ("FOURNIR", "COPIE CERTIFIEE")],
)
def test_a_form_s_box_that_asks_is_no_stamp(paper: Paper, words: tuple[str, str]) -> None:
    stamped_askew(paper, 0.0, (10, 10, 10))
    read_in_frame(paper, *words)
    assert "stamp" not in {m.kind for m in paper.marks()}


def test_a_frame_with_a_signature_across_it_is_a_stamp(paper: Paper) -> None:
    stamped_askew(paper, 3.0, (90, 90, 90))
    paper.sign(620, 940, 210, 120, (40, 40, 40), 3)
    assert "stamp" in {m.kind for m in paper.marks()}


@pytest.mark.parametrize("firm", ["Institut Modele de Formation", "CFA de la pierre taillee"])
def test_words_in_another_ink_than_their_label_are_a_stamp(paper: Paper, firm: str) -> None:
    labelled(paper).text(650, 1170, firm, (150, 40, 160))
    assert paper.zone().stamped is True


@pytest.mark.parametrize("filled", ["sans objet pour le moment", "Fait à Avignon"])
def test_fields_filled_in_colour_are_no_stamp(paper: Paper, filled: str) -> None:
    labelled(paper).text(650, 1170, filled, (150, 40, 160))
    assert paper.zone().stamped is False


def stamps_of(paper: Paper) -> list[tuple[float, float]]:
    """Middles of the stamps seen, in pixels."""
    boxes = [m.box for m in paper.marks() if m.kind == "stamp"]
    return [(box.centre[0] * WIDTH, box.centre[1] * HEIGHT) for box in boxes]


def lettered(
    paper: Paper, lines: tuple[str, ...], at: tuple[int, int], degrees: float, shade: int
) -> None:
    """Lines of a stamp without a frame, turned about their middle, all of them read."""
    ink = np.zeros((HEIGHT, WIDTH), np.uint8)
    for k, line in enumerate(lines):
        cv2.putText(ink, line, (at[0], at[1] + 30 * k), FONT, 0.8, 255, 2, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((at[0] + 120, at[1]), degrees, 1.0)
    alpha = cv2.warpAffine(ink, turn, (WIDTH, HEIGHT)).astype(np.float32)[..., None] / 255
    paper.picture = (paper.picture * (1 - alpha) + shade * alpha).astype(np.uint8)
    for k, line in enumerate(lines):
        (wide, _), _ = cv2.getTextSize(line, FONT, 0.8, 2)
        foot = np.array((at[0], at[1] + 30 * k))
        corners = foot + np.array([(0, -20), (wide, -20), (0, 6), (wide, 6)])
        x, y = (np.c_[corners, np.ones(4)] @ turn.T).T
        box = Box(x.min() / WIDTH, y.min() / HEIGHT, x.max() / WIDTH, y.max() / HEIGHT)
        paper.words.append(Word(line, box, 0.9, 0))


@pytest.mark.parametrize(
    ("degrees", "shade", "seen"),
    [(5.0, 20, True), (-4.0, 20, True), (0.0, 110, True), (0.0, 20, False)],
    ids=["climbing", "falling", "pale", "typed"],
)
def test_words_unlike_the_print_are_a_stamp(
    paper: Paper, degrees: float, shade: int, seen: bool
) -> None:
    lettered(labelled(paper), ("MODELE-NORD", "FORMATION"), (690, 1180), degrees, shade)
    assert bool(stamps_of(paper)) is seen


@pytest.mark.parametrize(("shade", "seen"), [(120, True), (25, False)], ids=["pale", "as print"])
def test_small_letters_paler_than_the_print_that_nobody_read(
    paper: Paper, shade: int, seen: bool
) -> None:
    labelled(paper)
    cv2.putText(
        paper.picture, "M D N O R T H", (690, 1180), FONT, 0.6, (shade,) * 3, 2, cv2.LINE_AA
    )
    assert bool(stamps_of(paper)) is seen


@pytest.mark.parametrize(
    ("line", "seen"),
    [("RECITORAT", True), ("Rectorat", False), ("DU RECTORAT", False)],
    ids=["in capitals, badly read", "typed", "the end of a title"],
)
def test_a_body_named_in_capitals_below_a_label_is_a_stamp_s(
    paper: Paper, line: str, seen: bool
) -> None:
    labelled(paper).text(690, 1180, line)
    assert bool(stamps_of(paper)) is seen


@pytest.mark.parametrize(("word", "seen"), [("Modele", True), ("approuve", False)])
def test_one_name_much_paler_than_the_print_is_a_stamp_s(
    paper: Paper, word: str, seen: bool
) -> None:
    labelled(paper).text(690, 1180, word, (125, 125, 125))
    stamps = [m for m in paper.marks() if m.kind == "stamp" and m.confidence == 0.7]
    assert bool(stamps) is seen


def test_an_address_that_a_pen_crosses_is_a_stamp_s(paper: Paper) -> None:
    labelled(paper).text(690, 1180, "82 boulevard Modele")
    paper.text(690, 1210, "120007 Rodez")
    assert stamps_of(paper)


def test_a_stamp_may_stand_beside_its_place(paper: Paper) -> None:
    lettered(labelled(paper), ("CONSULAT", "MONTREAL"), (290, 1170), 5.0, 20)
    assert stamps_of(paper)
    assert paper.zone().state == "empty"


def ringed(paper: Paper, x: int, y: int) -> None:
    for radius in (100, 66):
        cv2.circle(paper.picture, (x, y), radius, (30, 30, 30), 2, cv2.LINE_AA)
    for k in range(14):
        turn = k * 2 * np.pi / 14
        at = (round(x + 83 * np.sin(turn)) - 6, round(y - 83 * np.cos(turn)) + 6)
        cv2.putText(paper.picture, "E", at, FONT, 0.5, (30, 30, 30), 1, cv2.LINE_AA)


def test_a_round_stamp_alone_leaves_its_place_empty(paper: Paper) -> None:
    ringed(labelled(paper), 790, 1225)
    zone = paper.zone()
    assert (zone.state, zone.stamped) == ("empty", True)


def test_a_small_pen_on_the_rim_of_a_round_stamp_leaves_a_doubt(paper: Paper) -> None:
    ringed(labelled(paper), 790, 1225)
    pen = [(852, 1240), (860, 1226), (870, 1241), (882, 1226), (886, 1238), (903, 1228)]
    cv2.polylines(paper.picture, [np.array(pen)], False, (30, 30, 30), 2, cv2.LINE_AA)
    assert paper.zone().state == "unclear"


def test_a_scanner_s_streak_through_a_round_stamp_does_not_hide_it(paper: Paper) -> None:
    ringed(labelled(paper), 790, 1225)
    paper.sign(700, 1180, 200, 80, BLACK, 3)
    cv2.line(paper.picture, (800, 0), (808, HEIGHT), (110, 110, 110), 2, cv2.LINE_AA)
    zone = paper.zone()
    assert (zone.state, zone.stamped) == ("signed", True)


def test_a_thin_frame_in_a_faint_colour_is_a_stamp(paper: Paper) -> None:
    ink = (120, 130, 175)
    cv2.rectangle(paper.picture, (700, 900), (900, 970), ink, 1, cv2.LINE_AA)
    for k, line in enumerate(("RECU LE", "12 OCT. 2025")):
        cv2.putText(paper.picture, line, (715, 930 + 25 * k), FONT, 0.6, ink, 2, cv2.LINE_AA)
    assert stamps_of(paper)


@pytest.mark.parametrize("ink", [BLUE, BLACK], ids=["blue", "black"])
def test_a_pen_s_loop_about_its_own_strokes_is_no_frame(
    paper: Paper, ink: tuple[int, int, int]
) -> None:
    labelled(paper)
    cv2.ellipse(paper.picture, (780, 1190), (120, 46), -4, 0, 360, ink, 3, cv2.LINE_AA)
    peaks = [(690 + 24 * k, 1165 if k % 2 else 1222) for k in range(8)]
    cv2.polylines(paper.picture, [np.array(peaks)], False, ink, 3, cv2.LINE_AA)
    zone = paper.zone()
    assert (zone.state, zone.stamped) == ("signed", False)


@pytest.mark.parametrize("x", [300, 690], ids=["beside", "inside"])
def test_letters_of_a_picture_by_a_place_are_a_stamp_where_there_is_a_text_layer(
    paper: Paper, x: int
) -> None:
    labelled(paper)
    for k, line in enumerate(("CONSULAT DE", "MONTREAL")):
        at = (x, 1170 + 28 * k)
        cv2.putText(paper.picture, line, at, FONT, 0.7, BLACK, 1, cv2.LINE_AA)
    layer = numbered([Word(w.text, w.box, 1.0, 0) for w in paper.words])
    marks, (zone,) = find_marks(paper.picture, Page(1, WIDTH, HEIGHT, 0, "embedded", layer, 1.0))
    assert "stamp" in {m.kind for m in marks}
    assert zone.state != "signed"


@pytest.mark.parametrize(
    ("text", "is_stamp"),
    [
        ("Mme Camille DURAND 12 rue des Lilas", False),
        ("Signe electroniquement - Camille DURAND", False),
        ("SARL EXEMPLE 12 rue des Lilas", True),
    ],
)
def test_a_frame_in_colour_about_who_is_written_to_is_no_stamp(
    paper: Paper, text: str, is_stamp: bool
) -> None:
    cv2.rectangle(paper.picture, (640, 560), (1080, 680), BLUE, 2, cv2.LINE_AA)
    half = len(text.split()) // 2
    for k, words in enumerate((text.split()[:half], text.split()[half:])):
        paper.text(660, 600 + 45 * k, " ".join(words), (40, 45, 95))
    assert ("stamp" in {m.kind for m in paper.marks()}) is is_stamp


def test_a_platform_s_words_in_an_empty_place_are_for_a_person(paper: Paper) -> None:
    labelled(paper).text(650, 1150, "Signe electroniquement le 12/10/2025")
    assert paper.zone().state == "unclear"


def test_a_signature_in_a_box_is_no_stamp(paper: Paper) -> None:
    paper.text(200, 1180, "Signature du candidat :")
    cv2.rectangle(paper.picture, (500, 1080), (800, 1200), (70, 70, 70), 2)
    paper.sign(590, 1115, 160, 60, BLUE, 5)
    assert paper.zone().state == "signed"
    assert {m.kind for m in paper.marks()} == {"signature", "trace"}


def test_a_looped_pen_over_a_ring_of_another_ink(paper: Paper) -> None:
    labelled(paper)
    centre = (740, 1220)
    for radius in (78, 54):
        cv2.circle(paper.picture, centre, radius, (170, 50, 60), 2, cv2.LINE_AA)
    cv2.putText(paper.picture, "AURILLAC", (700, 1225), FONT, 0.5, (170, 50, 60), 1, cv2.LINE_AA)
    cv2.ellipse(paper.picture, (780, 1215), (95, 45), 0, 0, 360, VIOLET, 3, cv2.LINE_AA)
    zigzag = np.array(
        [(700, 1185), (745, 1255), (750, 1190), (790, 1235), (800, 1180), (860, 1250)]
    )
    cv2.polylines(paper.picture, [zigzag], False, VIOLET, 3, cv2.LINE_AA)
    assert paper.zone().state == "signed"
    assert paper.zone().stamped is True


def test_a_pattern_of_many_rings_holds_no_stamp(paper: Paper) -> None:
    for k in range(8):
        at = (200 + 260 * (k % 4), 600 + 260 * (k // 4))
        cv2.circle(paper.picture, at, 70, VIOLET, 3, cv2.LINE_AA)
        cv2.circle(paper.picture, at, 48, VIOLET, 2, cv2.LINE_AA)
        cv2.putText(paper.picture, "EXEMPLE", (at[0] - 35, at[1] + 6), FONT, 0.5, VIOLET, 1)
    assert "stamp" not in {m.kind for m in paper.marks()}


@pytest.mark.parametrize(
    ("read", "is_stamp"),
    [
        ("29/10/2023", False),
        ("MDPH 84 NICE", True),
        ("DEPARTEMENT", True),
        ("numero du certificat", False),
        ("SPECIMEN", False),
    ],
)
def test_a_pale_date_by_hand_is_no_stamp(paper: Paper, read: str, is_stamp: bool) -> None:
    labelled(paper)
    paper.text(650, 1170, read, (118, 118, 118))
    assert ("stamp" in {m.kind for m in paper.marks()}) is is_stamp


@pytest.mark.parametrize(("before", "is_stamp"), [("le", False), ("no", True)])
def test_a_pale_row_behind_le_that_nobody_read_is_a_day_by_hand(
    paper: Paper, before: str, is_stamp: bool
) -> None:
    labelled(paper).text(650, 1170, before)
    at = 650 + 16 * len(before) + 24
    cv2.putText(paper.picture, "1 8 1 0 2 5", (at, 1170), FONT, 0.7, (120,) * 3, 2, cv2.LINE_AA)
    assert bool(stamps_of(paper)) is is_stamp


def test_the_text_above_a_letter_s_end_is_no_stamp() -> None:
    made = Paper()
    for k in range(6):
        made.text(110, 140 + 34 * k, "Je vous prie de bien vouloir prendre en compte ma demande")
    made.text(110, 360, "Document FOURNI en pale", (150, 150, 150))
    made.text(110, 400, "Je vous prie de croire, Madame, en mes salutations distinguees")
    assert "stamp" not in {m.kind for m in made.marks()}


def test_letters_that_hang_together_in_a_bare_ring_are_no_pale_pen(paper: Paper) -> None:
    ringed(labelled(paper), 790, 1225)
    cv2.polylines(
        paper.picture,
        [np.array([(755, 1215), (775, 1235), (795, 1212), (815, 1236), (830, 1214)], np.int32)],
        False,
        PALE,
        2,
        cv2.LINE_AA,
    )
    zone = paper.zone()
    assert (zone.state, zone.stamped) == ("empty", True)


def framed(*strokes: list[tuple[int, int]]) -> Points:
    """A low frame, and lines drawn through it."""
    drawn = np.zeros((70, 310), np.uint8)
    cv2.rectangle(drawn, (5, 10), (300, 56), 1, 1)
    for stroke in strokes:
        cv2.polylines(drawn, [np.array(stroke, np.int32)], False, 1, 2)
    ys, xs = np.nonzero(drawn)
    return np.stack((xs, ys), axis=1).astype(np.float64)


def test_a_pen_that_goes_up_and_down_in_a_low_frame_makes_no_comb_of_it() -> None:
    pen = [(70 + 10 * k, (4, 60)[k % 2]) for k in range(12)]
    assert rectangle_in(framed(pen), EM_PX) is not None
    bars = [[(55 + 50 * k, 10), (55 + 50 * k, 56)] for k in range(5)]
    assert rectangle_in(framed(*bars), EM_PX) is None


@pytest.mark.parametrize(("high", "stamps"), [(40, 0), (110, 1)], ids=["a button", "a stamp"])
def test_a_low_coloured_frame_about_a_text_s_last_words_is_a_screen_s_button(
    high: int, stamps: int
) -> None:
    paper = Paper()
    for k in range(3):
        paper.text(100, 400 + 50 * k, "Votre dossier est complet et peut nous parvenir, le 3 mai")
    paper.text(110, 700, "Fait le 3 mai 2025", VIOLET)
    cv2.rectangle(paper.picture, (98, 708 - high), (370, 710), VIOLET, 2)
    found = [mark for mark in paper.marks() if mark.kind == "stamp"]
    assert len(found) == stamps


@pytest.mark.parametrize("pen", [False, True])
def test_a_ring_s_own_arcs_are_no_pen(paper: Paper, pen: bool) -> None:
    ringed(paper, 790, 1225)
    if pen:
        paper.sign(700, 1180, 200, 80, BLACK, 3)
    sheet = sheet_of(paper.picture, paper.page())
    blobs = blobs_of(sheet, printed_of(sheet, paper.page()), 30.0)
    (one,) = [seen for seen in seen_as(blobs) if seen.blob.ring]
    assert one.blob.bare is not pen
    assert (one.signature > 0.5) is pen
    assert all(
        chance == 0.0
        for layer, chance in zip(one.blob.layers, one.parts, strict=True)
        if layer.off_ring < 0.5
    )


@pytest.mark.parametrize(
    ("lines", "read", "is_stamp"),
    [
        (("THERMI MODELE", "65000 TARBES"), "", True),
        (("THERMI MODELE", "65000 TARBES"), "THERMI", True),
        ((), "", False),
        (("Camille Durand",), "Camille", False),
    ],
    ids=["letters that nobody read", "capitals that were read", "a pen alone", "a typed name"],
)
def test_small_letters_under_a_pen_of_their_ink_are_a_stamp(
    paper: Paper, lines: tuple[str, ...], read: str, is_stamp: bool
) -> None:
    labelled(paper).sign(700, 1150, 150, 90, BLACK, 5)
    for k, line in enumerate(lines):
        at = (690, 1175 + 26 * k)
        cv2.putText(paper.picture, line, at, FONT, 0.6, (25, 25, 30), 1, cv2.LINE_AA)
    if read:
        box = Box(690 / WIDTH, 1158 / HEIGHT, 790 / WIDTH, 1180 / HEIGHT)
        paper.words.append(Word(read, box, 0.4, 0))
    assert bool(stamps_of(paper)) is is_stamp


@pytest.mark.parametrize(
    ("at", "rows", "of_table"),
    [(480, 2, True), (480, 1, False), (480, 0, False), (400, 2, False), (530, 2, False)],
    ids=["a table", "a line", "nothing", "within the ink", "beside it"],
)
def test_ink_across_whose_end_lines_of_print_run_is_a_table_s(
    paper: Paper, at: int, rows: int, of_table: bool
) -> None:
    for k in range(rows):
        paper.text(at, 735 + 45 * k, "Attestation" if at > 400 else "Avis")
    page = paper.page()
    sheet = sheet_of(paper.picture, page)
    scale = sheet.width / WIDTH
    x0, y0, x1, y1 = (round(v * scale) for v in (300, 700, 520, 800))
    ink = np.ones((y1 - y0, x1 - x0), bool)
    seen = Seen(Blob(x0, y0, x1, y1, ink, np.zeros(1, np.float32)), 0.0, 0.9, 0.0)
    assert find._is_of_table(seen, sheet, page) is of_table
