"""Places to sign on drawn pages: signed, empty, or for a person to look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.mark import Mark, Zone
from dossiers.page import Legibility, Page, Word
from ocr.lines import numbered
from ocr.marks import find_marks
from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.leftover import without_guesses
from ocr.marks.places import Place
from ocr.marks.runs import Label
from ocr.marks.sheet import sheet_of
from ocr.marks.training.pen import fitted, signature

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
WIDTH, HEIGHT, EM = 1240, 1754, 22
BLUE, BLACK, GREEN, VIOLET = (30, 50, 150), (25, 25, 30), (20, 105, 60), (90, 45, 140)
FONT = cv2.FONT_HERSHEY_SIMPLEX


@dataclass
class Paper:
    picture: NDArray[np.uint8] = field(
        default_factory=lambda: np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    )
    words: list[Word] = field(default_factory=list)

    def text(self, x: int, y: int, text: str, colour: tuple[int, int, int] = (20, 20, 20)) -> None:
        """Prints words with their feet on y; each is recognised as what it is."""
        for token in text.split():
            plain = token.encode("ascii", "ignore").decode() or "a"
            (wide, high), _ = cv2.getTextSize(plain, FONT, 0.62, 2)
            cv2.putText(self.picture, plain, (x, y), FONT, 0.62, colour, 2, cv2.LINE_AA)
            box = Box(x / WIDTH, (y - high) / HEIGHT, (x + wide) / WIDTH, (y + 3) / HEIGHT)
            self.words.append(Word(token, box, 0.95, 0))
            x += wide + 8

    def body(self) -> None:
        for k in range(9):
            self.text(
                110, 140 + 34 * k, "Le present document concerne la session en cours et son suivi"
            )

    def sign(self, x: int, y: int, w: int, h: int, colour: tuple[int, int, int], seed: int) -> None:
        rng = np.random.default_rng(seed)
        for stroke in fitted(signature(rng), w, h):
            points = ((stroke + np.array((x, y))) * 8).astype(np.int32)
            cv2.polylines(self.picture, [points], False, colour, 3, cv2.LINE_AA, 3)

    def stamp(self, x: int, y: int, colour: tuple[int, int, int]) -> None:
        cv2.rectangle(self.picture, (x, y), (x + 250, y + 110), colour, 2, cv2.LINE_AA)
        for k, line in enumerate(
            ("SARL EXEMPLE", "12 rue des Lilas", "06000 NICE", "Tel 0400000000")
        ):
            cv2.putText(
                self.picture, line, (x + 20, y + 28 + 23 * k), FONT, 0.55, colour, 1, cv2.LINE_AA
            )

    def page(self, **more: object) -> Page:
        return Page(1, WIDTH, HEIGHT, 0, "ocr", numbered(self.words), 0.95, **more)  # type: ignore[arg-type]

    def zone(self) -> Zone:
        (zone,) = self.zones()
        return zone

    def zones(self) -> tuple[Zone, ...]:
        return find_marks(self.picture, self.page())[1]

    def marks(self) -> tuple[Mark, ...]:
        return find_marks(self.picture, self.page())[0]


@pytest.fixture
def paper() -> Paper:
    made = Paper()
    made.body()
    return made


def labelled(paper: Paper) -> Paper:
    paper.text(640, 1100, "Signature du candidat")
    return paper


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


def test_on_a_blurred_page_nothing_is_called_empty(paper: Paper) -> None:
    labelled(paper)
    page = paper.page(legibility=Legibility("poor", 0.3, "blurred"))
    (zone,) = find_marks(paper.picture, page)[1]
    assert zone.state == "unclear"


def test_a_printed_date_beside_a_signature(paper: Paper) -> None:
    paper.text(640, 1040, "Fait a Nice, le 12/10/2025")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is True


def test_a_slot_for_the_date_left_blank(paper: Paper) -> None:
    paper.text(640, 1040, "Date : ..........")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is False


def test_a_date_badly_read_behind_its_slot_is_neither_there_nor_missing(paper: Paper) -> None:
    paper.text(640, 1040, "Date B0.10.2O24")
    paper.text(640, 1070, "Date :")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is None


def test_a_signature_read_as_a_guide_word_is_no_slot_for_a_date(paper: Paper) -> None:
    labelled(paper).sign(660, 1125, 180, 80, BLUE, 5)
    box = Box(660 / WIDTH, 1125 / HEIGHT, 840 / WIDTH, 1205 / HEIGHT)
    paper.words.append(Word("le", box, 0.5, 0))
    assert paper.zone().dated is None


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
    sheet = sheet_of(paper.picture, paper.page())
    assert [z.state for z in without_guesses([zone], [place], [ink], sheet)] == [state]


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


def test_words_in_another_ink_than_their_label_are_a_stamp(paper: Paper) -> None:
    labelled(paper).text(650, 1170, "Institut Modele de Formation", (150, 40, 160))
    assert paper.zone().stamped is True


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
