"""Places to sign on drawn pages: signed, empty, or for a person to look at."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.mark import Zone
from dossiers.page import Legibility, Page, Word
from ocr.marks import find, find_marks
from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.leftover import without_guesses
from ocr.marks.room import Place
from ocr.marks.runs import Label
from ocr.marks.sheet import sheet_of
from tests.ocr.drawn_paper import BLACK, BLUE, GREEN, HEIGHT, WIDTH, Paper, labelled

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


@pytest.fixture
def paper() -> Paper:
    made = Paper()
    made.body()
    return made


def test_a_heading_for_all_parties_leaves_the_ink_to_the_label_under_it() -> None:
    made = Paper()
    made.text(110, 90, "Contrat d'apprentissage")
    made.body()
    made.text(110, 700, "D - Signatures des parties")
    made.sign(140, 790, 230, 90, BLUE, 3)
    for x, y, label in ((110, 960, "L'apprenti"), (640, 960, "L'employeur"), (380, 1200, "Le CFA")):
        made.text(x, y, label)
    states = {zone.party: zone.state for zone in made.zones()}
    assert (states["apprentice"], states["employer"]) == ("signed", "empty")
    assert states.get("unknown") != "signed"


@pytest.mark.parametrize("colour", [BLUE, BLACK, GREEN], ids=["blue", "black", "green"])
@pytest.mark.parametrize("seed", [1, 2, 3, 5, 8])
def test_a_signature_below_its_label(paper: Paper, colour: tuple[int, int, int], seed: int) -> None:
    labelled(paper).sign(660, 1125, 230, 80, colour, seed)
    zone = paper.zone()
    assert (zone.state, zone.party) == ("signed", "candidate")
    assert zone.confidence > 0.85
    (mark,) = [m for m in paper.marks() if m.kind == "signature"]
    assert mark.box.contains(775 / WIDTH, 1165 / HEIGHT)


def test_nothing_is_empty(paper: Paper) -> None:
    zone = labelled(paper).zone()
    assert (zone.state, zone.stamped) == ("empty", False)
    assert zone.confidence > 0.85
    assert paper.marks() == ()


def test_a_typed_name_is_no_signature(paper: Paper) -> None:
    labelled(paper).text(650, 1190, "Camille DURAND")
    assert paper.zone().state == "empty"


def test_lines_and_dots_are_no_signature(paper: Paper) -> None:
    labelled(paper)
    cv2.line(paper.picture, (640, 1180), (980, 1180), (60, 60, 60), 2)
    for x in range(640, 980, 9):
        cv2.circle(paper.picture, (x, 1220), 1, (40, 40, 40), -1)
    assert paper.zone().state == "empty"


def test_a_signature_over_the_label(paper: Paper) -> None:
    labelled(paper).sign(640, 1070, 260, 90, BLUE, 5)
    assert paper.zone().state == "signed"


def test_a_signature_above_its_label(paper: Paper) -> None:
    paper.sign(660, 1000, 230, 80, BLACK, 3)
    cv2.line(paper.picture, (640, 1090), (960, 1090), (60, 60, 60), 2)
    paper.text(650, 1118, "Signature du candidat")
    paper.text(110, 1160, "Document conforme aux textes en vigueur au jour de la demande faite")
    assert paper.zone().state == "signed"


def test_each_cell_of_a_row_is_judged_for_itself(paper: Paper) -> None:
    for k, label in enumerate(("L'employeur (cachet)", "L'apprenti(e)", "Visa du CFA")):
        x = 110 + 330 * k
        cv2.rectangle(paper.picture, (x, 1050), (x + 330, 1250), (30, 30, 30), 2)
        paper.text(x + 12, 1078, label)
    paper.sign(160, 1110, 220, 90, BLACK, 6)
    paper.sign(820, 1110, 220, 90, BLUE, 7)
    states = {zone.party: zone.state for zone in paper.zones()}
    assert states == {"employer": "signed", "apprentice": "empty", "training_centre": "signed"}


def test_the_place_may_be_the_next_cell_of_a_row(paper: Paper) -> None:
    cv2.rectangle(paper.picture, (110, 1050), (1100, 1200), (30, 30, 30), 2)
    cv2.line(paper.picture, (480, 1050), (480, 1200), (30, 30, 30), 2)
    paper.text(125, 1085, "Signature du candidat")
    assert paper.zone().state == "empty"
    paper.sign(700, 1080, 220, 90, BLUE, 5)
    assert paper.zone().state == "signed"


def test_a_frame_around_the_page_is_no_place(paper: Paper) -> None:
    cv2.rectangle(paper.picture, (60, 60), (1180, 1300), (30, 30, 30), 2)
    paper.text(140, 1000, "Le formateur")
    paper.text(800, 1000, "Le titulaire")
    paper.sign(160, 1030, 220, 90, BLUE, 6)
    states = {zone.party: zone.state for zone in paper.zones()}
    assert states == {"training_centre": "signed", "candidate": "empty"}


def test_a_paraph_that_is_read_as_a_word_is_seen(paper: Paper) -> None:
    labelled(paper)
    paper.sign(700, 1160, 90, 45, BLUE, 5)
    box = Box(690 / WIDTH, 1155 / HEIGHT, 800 / WIDTH, 1210 / HEIGHT)
    paper.words.append(Word("Nvmu", box, 0.5, 0))
    assert paper.zone().state == "signed"


def worn(picture: NDArray[np.uint8], road: str) -> NDArray[np.uint8]:
    noise = np.random.default_rng(3)
    out = picture.astype(np.float32)
    if road == "photo":
        x = np.linspace(0.65, 1.0, WIDTH)[None, :, None]
        shadow = np.where(np.arange(HEIGHT) > 1080, 0.75, 1.0)
        out = out * x * cv2.GaussianBlur(shadow, (0, 0), 15).reshape(-1, 1, 1) * [1, 0.97, 0.88]
        out = cv2.GaussianBlur(out, (0, 0), 0.9) + noise.normal(0, 5, (HEIGHT, WIDTH, 1))
    else:
        gray = cv2.GaussianBlur(out.mean(axis=2), (0, 0), 0.7)
        out = np.repeat(255 / (1 + np.exp(-(gray - 160) / 24))[..., None], 3, axis=2)
        out = out + noise.normal(0, 6, (HEIGHT, WIDTH, 1))
    kept = cv2.imencode(".jpg", out.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 60])
    return np.asarray(cv2.imdecode(kept[1], 1), np.uint8)


@pytest.mark.parametrize("road", ["photo", "copy"])
@pytest.mark.parametrize("signed", [True, False])
def test_worn_pages(paper: Paper, road: str, signed: bool) -> None:
    labelled(paper)
    if signed:
        paper.sign(660, 1125, 230, 80, BLUE, 5)
    paper.picture = worn(paper.picture, road)
    assert paper.zone().state == ("signed" if signed else "empty")


def test_a_faint_pencil_is_never_called_empty(paper: Paper) -> None:
    labelled(paper).sign(660, 1125, 230, 80, (228, 228, 228), 5)
    assert paper.zone().state != "empty"


@pytest.mark.parametrize("shades", [(205, 205), (228, 205)], ids=["whole", "in darker points"])
def test_a_pale_straight_stroke_is_never_called_empty(
    paper: Paper, shades: tuple[int, int]
) -> None:
    labelled(paper)
    start, end = np.array((690, 1220)), np.array((820, 1160))
    for k in range(24):
        a, b = (tuple((start + (end - start) * (k + s) / 24).astype(int).tolist()) for s in (0, 1))
        cv2.line(paper.picture, a, b, (shades[k % 3 == 0],) * 3, 2, cv2.LINE_AA)
    assert paper.zone().state == "unclear"


def test_on_a_blurred_page_nothing_is_called_empty(paper: Paper) -> None:
    labelled(paper)
    page = paper.page(legibility=Legibility("poor", 0.3, "blurred"))
    (zone,) = find_marks(paper.picture, page)[1]
    assert zone.state == "unclear"


def test_a_scanner_s_streak_through_a_signature_does_not_hide_it(paper: Paper) -> None:
    labelled(paper)
    paper.sign(660, 1130, 230, 90, BLACK, 2)
    cv2.line(paper.picture, (760, 0), (790, HEIGHT), (110, 110, 110), 2, cv2.LINE_AA)
    assert paper.zone().state != "empty"


def test_a_signature_whose_label_cannot_be_read_is_the_issuer_s(paper: Paper) -> None:
    paper.text(110, 90, "Certificat de travail")
    paper.body()
    paper.sign(700, 700, 220, 80, BLUE, 3)
    zone = paper.zone()
    assert (zone.party, zone.state) == ("employer", "signed")


def test_ink_elsewhere_does_not_sign_for_a_party_whose_place_is_empty(paper: Paper) -> None:
    paper.text(110, 90, "Certificat de travail")
    paper.body()
    paper.text(110, 700, "Signature de l'employeur")
    paper.sign(760, 1300, 220, 80, BLUE, 3)
    assert not any(zone.state == "signed" for zone in paper.zones())


def test_no_place_is_empty_while_a_signature_is_left_over_below(paper: Paper) -> None:
    labelled(paper).sign(660, 1540, 230, 80, BLUE, 3)
    assert paper.zone().state == "unclear"


@pytest.mark.parametrize(
    ("x", "y", "state"),
    [(805, 280, "unclear"), (100, 280, "empty"), (805, 200, "empty")],
    ids=["right over it", "beside", "far over it"],
)
def test_ink_right_over_a_place_casts_doubt_sooner(
    paper: Paper, x: int, y: int, state: str
) -> None:
    label = Label("candidate", "signature", "Signature :", Box(0.55, 0.22, 0.6, 0.23), ())
    place = Place(label, 360, 344, 925, 525, ruled=False)
    zone = Zone("candidate", 1, Box(0.36, 0.24, 0.92, 0.36), "empty", 1.0, label.text)
    nothing = np.zeros((40, 61), np.bool_)
    blob = Blob(x, y, x + 61, y + 40, nothing, np.zeros(0, np.float32))
    ink = Seen(blob, signature=0.45, stamp=0.0, handwriting=0.0)
    page = paper.page()
    sheet = sheet_of(paper.picture, page)
    assert [z.state for z in without_guesses([zone], [place], [ink], sheet, page)] == [state]
    paper.text(x + 10, y + 30, "12")
    assert without_guesses([zone], [place], [ink], sheet, paper.page()) == [zone]  # a date's boxes


def test_a_field_filled_in_by_hand_above_leaves_a_place_empty(paper: Paper) -> None:
    labelled(paper).sign(300, 560, 230, 80, BLUE, 3)
    assert paper.zone().state == "empty"


def test_a_role_at_the_head_that_holds_no_ink_gives_way_to_the_signature_below() -> None:
    made = Paper()
    made.text(110, 100, "Docteur Camille DURAND")
    made.text(110, 400, "Certificat medical de la visite de ce jour et de ses suites utiles")
    made.text(110, 440, "Le present certificat medical est remis en main propre pour valoir droit")
    made.sign(700, 900, 230, 80, BLUE, 3)
    assert {(zone.party, zone.state) for zone in made.zones()} == {("authority", "signed")}


def test_a_drawn_border_near_a_signature_does_not_swallow_it(paper: Paper) -> None:
    for k in range(30, 1700, 14):
        for x in (24, 1206):
            cv2.rectangle(paper.picture, (x, k), (x + 9, k + 9), BLUE, -1)
    for k in range(24, 1210, 14):
        for y in (24, 1280):
            cv2.rectangle(paper.picture, (k, y), (k + 9, y + 9), BLUE, -1)
    labelled(paper).sign(660, 1140, 230, 118, BLUE, 3)
    assert paper.zone().state == "signed"


@pytest.mark.parametrize("value", [255, 0, 127])
def test_pages_without_words_have_no_zones(value: int) -> None:
    picture = np.full((600, 420, 3), value, np.uint8)
    marks, zones = find_marks(picture, Page(1, 420, 600, 0, "ocr", (), 0.0))
    assert (marks, zones) == ((), ())


def test_a_tiny_picture_does_not_fail() -> None:
    picture = np.full((8, 8, 3), 200, np.uint8)
    assert find_marks(picture, Page(1, 8, 8, 0, "ocr", (), 0.0)) == ((), ())


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="shared/data is not beside us")
def test_the_empty_official_form_is_signed_by_nobody() -> None:
    from ocr.pictures import upright_pictures
    from ocr.read import read_bytes

    data = (SHARED / "forms" / "cerfa_10103" / "cerfa_10103-09_empty.pdf").read_bytes()
    pages = read_bytes(data).pages
    pictures = upright_pictures(data, pages, 2339)
    zones = [z for p in pages for z in find_marks(pictures[p.number], p)[1]]
    parties = {z.party for z in zones if "ignature" in z.label}
    assert parties >= {"employer", "apprentice", "training_centre", "legal_representative"}
    assert "signed" not in {z.state for z in zones}


def test_a_name_with_its_function_is_typed_below_the_signature_too(paper: Paper) -> None:
    paper.sign(660, 990, 230, 80, BLUE, 3)
    paper.text(650, 1118, "Camille Durand, directrice du centre de formation")
    assert paper.zone().state == "signed"


def test_a_mention_written_in_the_label_s_cell_is_not_the_signature(paper: Paper) -> None:
    cv2.rectangle(paper.picture, (110, 1050), (1100, 1200), (30, 30, 30), 2)
    cv2.line(paper.picture, (560, 1050), (560, 1200), (30, 30, 30), 2)
    paper.text(125, 1085, "Le candidat, lu et approuve")
    paper.sign(150, 1110, 250, 50, BLUE, 8)
    paper.sign(700, 1080, 220, 90, BLUE, 5)
    assert paper.zone().box.x1 > 0.85
    assert paper.zone().state == "signed"


def test_a_label_that_fills_its_cell_is_signed_in_the_free_one_beside(paper: Paper) -> None:
    for k, label in enumerate(("L'employeur", "L'apprenti(e)", "Pour Lycee Modele")):
        y = 1050 + 70 * k
        cv2.rectangle(paper.picture, (110, y), (1100, y + 70), (30, 30, 30), 2)
        cv2.line(paper.picture, (480, y), (480, y + 70), (30, 30, 30), 2)
        paper.text(125, y + 42, label)
    paper.sign(700, 1055, 200, 58, BLACK, 6)
    paper.sign(700, 1196, 200, 56, BLUE, 5)
    states = {zone.party: zone.state for zone in paper.zones()}
    assert states == {"employer": "signed", "apprentice": "empty", "training_centre": "signed"}


def test_a_pen_read_as_two_lone_letters_is_seen(paper: Paper) -> None:
    labelled(paper).sign(700, 1150, 90, 50, BLUE, 3)
    for k, letter in enumerate("AM"):
        box = Box((702 + 46 * k) / WIDTH, 1150 / HEIGHT, (740 + 46 * k) / WIDTH, 1200 / HEIGHT)
        paper.words.append(Word(letter, box, 0.9, 0))
    assert paper.zone().state == "signed"


def test_a_table_s_column_of_signatures_is_looked_at_row_by_row(paper: Paper) -> None:
    columns, rows = (110, 420, 760, 1120), (900, 950, 1060, 1170)
    for x in columns:
        cv2.line(paper.picture, (x, rows[0]), (x, rows[-1]), (30, 30, 30), 2)
    for y in rows:
        cv2.line(paper.picture, (columns[0], y), (columns[-1], y), (30, 30, 30), 2)
    for x, head in zip(columns, ("Qualite", "Nom", "Signature"), strict=False):
        paper.text(x + 12, 935, head)
    for y, texts in ((1000, ("Employeur", "Camille DURAND")), (1110, ("Apprenti", "Noe PETIT"))):
        for x, text in zip(columns, texts, strict=False):
            paper.text(x + 12, y, text)
    paper.sign(800, 965, 200, 80, BLUE, 5)
    assert {z.party: z.state for z in paper.zones()} == {
        "employer": "signed",
        "apprentice": "empty",
    }


def test_rows_between_rules_are_signed_behind_their_labels(paper: Paper) -> None:
    for k, label in enumerate(("Pour l'entreprise", "L'apprenti", "Visa du CFA")):
        cv2.line(paper.picture, (110, 1000 + 110 * k), (1100, 1000 + 110 * k), (60, 60, 60), 2)
        paper.text(120, 1060 + 110 * k, label)
    cv2.line(paper.picture, (110, 1330), (1100, 1330), (60, 60, 60), 2)
    paper.sign(640, 1015, 200, 80, BLUE, 5)
    paper.sign(640, 1235, 200, 80, BLACK, 6)
    assert {z.party: z.state for z in paper.zones()} == {
        "employer": "signed",
        "apprentice": "empty",
        "training_centre": "signed",
    }


@pytest.mark.parametrize("lean", [0, 14])
@pytest.mark.parametrize("signed", [True, False])
def test_columns_of_dust_are_no_pen(paper: Paper, signed: bool, lean: int) -> None:
    noise = np.random.default_rng(4)
    labelled(paper).text(650, 1130, "Camille DURAND")
    if signed:
        paper.sign(660, 1150, 230, 80, BLACK, 2)
    for x in (690, 745):
        for y in range(0, HEIGHT, 9):
            if noise.random() < 0.6:
                at = x + lean * y // HEIGHT
                cv2.line(paper.picture, (at, y), (at, y + 8), (90, 90, 90), 2)
    assert paper.zone().state == ("signed" if signed else "empty")


def test_a_name_with_its_function_behind_a_dash_is_a_place_to_sign(paper: Paper) -> None:
    paper.text(640, 1100, "Marie-Laure Diallo - Gerante")
    cv2.rectangle(paper.picture, (640, 1120), (960, 1230), (110, 70, 30), 2)
    assert (paper.zone().party, paper.zone().state) == ("employer", "empty")


@pytest.mark.parametrize("bent", [True, False])
def test_a_small_bent_stroke_is_never_called_nothing(paper: Paper, bent: bool) -> None:
    labelled(paper)
    points = np.array([(0, 14), (6, 3), (12, 0), (16, 10), (20, 14), (26, 4), (30, 1), (37, 15)])
    if not bent:
        points = np.array([(0, 14), (37, 12)])
    at = (0.9 * points + (700, 1155)).astype(int)
    cv2.polylines(paper.picture, [at], False, (90, 90, 90), 2, cv2.LINE_AA)
    assert (paper.zone().state == "empty") is not bent


STACKED = ("Pour le centre de formation", "Pour l'entreprise", "L'apprenti")


def test_labels_below_each_other_signed_beside(paper: Paper) -> None:
    for k, label in enumerate(STACKED):
        paper.text(110, 800 + 170 * k, label)
    for k in (0, 2):
        paper.sign(560, 755 + 170 * k, 230, 80, BLUE, 3 + k)
    states = {zone.party: zone.state for zone in paper.zones()}
    assert states == {"training_centre": "signed", "employer": "empty", "apprentice": "signed"}


def test_labels_below_each_other_signed_below(paper: Paper) -> None:
    for k, label in enumerate(STACKED):
        paper.text(110, 800 + 170 * k, label)
    for k in (0, 2):
        paper.sign(200, 825 + 170 * k, 230, 80, BLUE, 3 + k)
    states = {zone.party: zone.state for zone in paper.zones()}
    assert (states["training_centre"], states["apprentice"]) == ("signed", "signed")
    assert states["employer"] != "signed"


def test_a_punched_hole_on_a_frame_is_no_signature(paper: Paper) -> None:
    labelled(paper)
    cv2.rectangle(paper.picture, (560, 1200), (1100, 1260), (60, 60, 60), 2)
    cv2.circle(paper.picture, (560, 1200), 24, (25, 25, 25), -1, cv2.LINE_AA)
    assert paper.zone().state == "empty"


def test_a_signature_over_a_punched_hole_is_one(paper: Paper) -> None:
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 3)
    cv2.circle(paper.picture, (650, 1170), 24, (25, 25, 25), -1, cv2.LINE_AA)
    assert paper.zone().state == "signed"


def written(paper: Paper, x: int, y: int, text: str, seed: int) -> None:
    """A hand's strokes that recognition reads as words."""
    wide = 14 * len(text)
    paper.sign(x, y, wide, 34, BLUE, seed)
    for k, token in enumerate(text.split()):
        part = wide / len(text.split())
        x0, x1 = (x + k * part) / WIDTH, (x + (k + 1) * part) / WIDTH
        box = Box(x0, y / HEIGHT, x1, (y + 34) / HEIGHT)
        paper.words.append(Word(token, box, 0.45, 0))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_approval_written_by_hand_is_no_signature(paper: Paper, seed: int) -> None:
    written(labelled(paper), 660, 1130, "Lu et approuve", seed)
    assert paper.zone().state != "signed"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_signature_below_an_approval_is_one(paper: Paper, seed: int) -> None:
    written(labelled(paper), 660, 1130, "Lu et approuve", seed)
    paper.sign(660, 1190, 230, 80, BLUE, seed)
    assert paper.zone().state == "signed"


def test_a_town_behind_made_at_is_no_signature_left_over(paper: Paper) -> None:
    paper.text(110, 1100, "Fait a")
    paper.sign(200, 1078, 130, 34, BLUE, 3)
    assert labelled(paper).zone().state == "empty"


@pytest.mark.parametrize("streak", [0, 1, 2], ids=["clean", "streak", "wider streak"])
def test_a_town_between_at_and_the_day_is_no_signature_of_nobody(streak: int) -> None:
    made = Paper()
    made.body()
    made.text(110, 1100, "A")
    made.sign(145, 1074, 130, 34, BLUE, 3)
    if streak:
        cv2.line(made.picture, (180, 1060), (181, 1190), (110, 110, 110), streak)
    made.text(290, 1100, "le")
    states = {zone.party: zone.state for zone in labelled(made).zones()}
    assert states == {"candidate": "empty"}


def test_a_signature_right_behind_at_is_one_where_it_is_high() -> None:
    made = Paper()
    made.body()
    made.text(110, 1100, "A")
    made.text(330, 1100, "le")
    made.sign(145, 1050, 170, 110, BLUE, 3)
    assert any(mark.kind == "signature" for mark in made.marks())


def stack_on_lines(paper: Paper, labels: tuple[str, ...]) -> None:
    for k, label in enumerate(labels):
        y = 620 + 200 * k
        cv2.line(paper.picture, (700, y), (1050, y), (60, 60, 60), 2)
        paper.text(702, y + 24, label)


@pytest.mark.parametrize("signed", [(True, True), (True, False), (False, True)])
def test_labels_below_each_other_signed_on_the_lines_above(
    paper: Paper, signed: tuple[bool, bool]
) -> None:
    stack_on_lines(paper, ("L'employeur", "Le salarié"))
    for k, has_pen in enumerate(signed):
        if has_pen:
            paper.sign(720, 525 + 200 * k, 220, 80, BLUE, 5 + k)
    states = [zone.state for zone in sorted(paper.zones(), key=lambda zone: zone.box.y0)]
    assert states == ["signed" if has_pen else "empty" for has_pen in signed]


def test_a_line_over_one_label_does_not_forbid_to_sign_below(paper: Paper) -> None:
    stack_on_lines(paper, ("L'employeur",))
    paper.sign(720, 660, 220, 80, BLUE, 5)
    assert paper.zone().state == "signed"


@pytest.mark.parametrize(("head", "state"), [("Date", "empty"), ("", "signed")])
def test_a_cell_that_asks_for_something_else_is_no_place(
    paper: Paper, head: str, state: str
) -> None:
    cv2.rectangle(paper.picture, (110, 1050), (1100, 1200), (30, 30, 30), 2)
    cv2.line(paper.picture, (480, 1050), (480, 1200), (30, 30, 30), 2)
    paper.text(125, 1085, "Signature du candidat")
    paper.text(495, 1085, head)
    paper.sign(700, 1100, 220, 80, BLUE, 5)
    (zone,) = [zone for zone in paper.zones() if zone.party == "candidate"]
    assert zone.state in (state, "unclear")
    assert zone.state == state or head


LABELS_OF_COLUMNS = ("Le CFA", "Signature de l'employeur", "Le candidat")


@pytest.mark.parametrize(
    ("starts", "signed"),
    [((110, 460, 810), "training_centre"), ((110, 400, 860), "employer")],
    ids=["even columns", "no columns"],
)
def test_a_place_goes_to_the_end_of_its_column_where_labels_begin_evenly(
    paper: Paper, starts: tuple[int, int, int], signed: str
) -> None:
    for x, label in zip(starts, LABELS_OF_COLUMNS, strict=True):
        paper.text(x, 1060, label)
    paper.sign(320, 1090, 130, 70, BLUE, 5)
    states = {zone.party: zone.state for zone in paper.zones()}
    assert [party for party, state in states.items() if state == "signed"] == [signed]


@pytest.mark.parametrize(
    ("bent", "chance", "stamp", "state"),
    [
        (True, 0.22, 0.0, "signed"),
        (True, 0.15, 0.0, "unclear"),
        (False, 0.22, 0.0, "unclear"),
        (True, 0.22, 0.2, "unclear"),
    ],
    ids=["to and fro", "less like a pen", "sharp turns alone", "like a stamp too"],
)
def test_one_bent_stroke_like_nothing_else_is_a_pen(
    monkeypatch: pytest.MonkeyPatch,
    paper: Paper,
    bent: bool,
    chance: float,
    stamp: float,
    state: str,
) -> None:
    labelled(paper)
    if bent:
        cv2.ellipse(paper.picture, (710, 1165), (22, 12), 20, 0, 330, BLUE, 2, cv2.LINE_AA)
        cv2.ellipse(paper.picture, (735, 1165), (22, 12), -50, 30, 300, BLUE, 2, cv2.LINE_AA)
    else:
        turns = np.array([(680, 1190), (700, 1140), (720, 1190), (740, 1140)], np.int32)
        cv2.polylines(paper.picture, [turns], False, BLUE, 3, cv2.LINE_AA)
    monkeypatch.setattr(
        find,
        "seen_as",
        lambda blobs: [Seen(blob, chance, stamp, 0.0) for blob in blobs],
    )
    assert paper.zone().state == state


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Signature du candidat", "signed"),
        ("Signature du candidat (lu et approuve)", "unclear"),
        ("Signature du candidat, precedee de la mention", "unclear"),
    ],
)
def test_likely_ink_may_be_the_words_that_a_label_asks_for(
    monkeypatch: pytest.MonkeyPatch, paper: Paper, label: str, state: str
) -> None:
    paper.text(540, 1100, label)
    paper.sign(560, 1125, 230, 80, BLUE, 3)
    monkeypatch.setattr(find, "seen_as", lambda blobs: [Seen(b, 0.46, 0.0, 0.1) for b in blobs])
    assert paper.zone().state == state
