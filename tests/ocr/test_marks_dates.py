"""Whether a place to sign is dated: printed, by hand, or with its slot left blank."""

from __future__ import annotations

import cv2
import pytest

from dossiers.box import Box
from dossiers.page import Word
from ocr.marks.date_wording import asks_for_date, says_of_date
from tests.ocr.drawn_paper import BLUE, HEIGHT, WIDTH, Paper, labelled

DATED = (
    "Fait à Nice, le",
    "Fait en deux exemplaires à Saint-Étienne, le lundi",
    "À Aurillac le",
    "Nice, le",
    "Le",
    "Date :",
    "Date et lieu de signature :",
    "Date de la signature",
    "À retourner complétée. Fait à Nice, le",
    "pour le service des examens, Nice, le",
    "Date de délivrance :",
    "Etabli a Lille en un exemplaire original, le",
)
OF_ELSE = (
    "à retourner avant le",
    "à retourner impérativement au plus tard le vendredi",
    "à retourner signée au centre des examens avant la date du",
    "dépôt des dossiers jusqu'au",
    "Date limite de retour des dossiers complets par les candidats :",
    "Dernier délai :",
    "né(e) le",
    "Née à Nice, le",
    "Date de naissance :",
    "à compter du",
    "à partir de ce jour et valable jusqu'au",
    "Carte valable du",
    "expire le",
    "Imprimé le",
    "Document édité le",
    "Dossier reçu le",
    "Reçu à la division des examens le",
    "vu l'arrêté du",
    "décret n° 2020-1523 du",
    "loi n° 78-17 du",
    "épreuves de la session du",
    "Date de réception :",
    "Entrée en formation le",
    "Généré automatiquement le",
    "à renvoyer pour le",
)


@pytest.mark.parametrize("before", DATED)
def test_what_dates_a_signature(before: str) -> None:
    assert says_of_date(before) == "made"
    assert asks_for_date(before, dotted=True)


@pytest.mark.parametrize("before", OF_ELSE)
def test_what_is_another_day(before: str) -> None:
    assert says_of_date(before) == "other"
    assert not asks_for_date(before, dotted=True)


@pytest.mark.parametrize("after", ["au 30", "au", "inclus", "jusqu'au"])
def test_the_start_of_a_period_dates_nothing(after: str) -> None:
    assert says_of_date("stage : le", after) == "other"


@pytest.mark.parametrize(
    "before",
    ["Fait à Nice, le", "À Nice, le", "Saint-Denis, le", "Fait le", "Date :", "signé à LILLE le"],
)
def test_a_slot_without_dots(before: str) -> None:
    assert asks_for_date(before, dotted=False)


@pytest.mark.parametrize(
    "before",
    [
        "Je renonce à mes notes et demande que le",
        "Le",
        "Date",
        "À titre exceptionnel le",
        "pour le",
    ],
)
def test_a_line_that_breaks_off_is_no_slot(before: str) -> None:
    assert not asks_for_date(before, dotted=False)


@pytest.fixture
def paper() -> Paper:
    made = Paper()
    made.body()
    return made


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


def under(paper: Paper, x: int, y: int, text: str, confidence: float) -> None:
    """A word read in a box 150 pixels wide, at the place where its ink would stand."""
    box = Box(x / WIDTH, (y - 26) / HEIGHT, (x + 150) / WIDTH, y / HEIGHT)
    paper.words.append(Word(text, box, confidence, len(paper.words)))


@pytest.mark.parametrize(
    ("text", "confidence"), [("BIOTOU", 0.51), ("18.IO.2O25", 0.4), ("1810 2025", 0.8)]
)
def test_what_is_badly_read_under_a_date_s_label_may_be_the_date(
    paper: Paper, text: str, confidence: float
) -> None:
    paper.text(120, 1070, "Date :")
    under(paper, 120, 1115, text, confidence)
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is None


@pytest.mark.parametrize(
    ("x", "y", "text", "confidence"),
    [
        (120, 1115, "Epreuves", 0.95),  # print
        (120, 1300, "BIOTOU", 0.51),  # far below
        (400, 1115, "BIOTOU", 0.51),  # of another column
        (670, 1180, "BIOTOU", 0.51),  # the signature
        (120, 1115, "'.", 0.3),  # specks
    ],
)
def test_what_is_no_date_leaves_its_label_blank(
    paper: Paper, x: int, y: int, text: str, confidence: float
) -> None:
    paper.text(120, 1070, "Date :")
    under(paper, x, y, text, confidence)
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is False


def test_a_pen_under_a_date_s_label_may_be_the_date(paper: Paper) -> None:
    paper.text(120, 1070, "Date :")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is False
    paper.sign(120, 1090, 150, 34, BLUE, 3)
    assert paper.zone().dated is None


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        ("Le 27 lelre 2023", True),
        ("Fait a Nice, le 4 octolne 2025", True),
        ("Fait a Nice, le 75 route 2025", None),
        ("Fait a Nice, le 4 oct lire", None),
    ],
)
def test_a_month_misread_between_a_day_and_a_year(paper: Paper, slot: str, said: object) -> None:
    paper.text(640, 1040, slot)
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is said


def test_a_signature_read_as_a_guide_word_is_no_slot_for_a_date(paper: Paper) -> None:
    labelled(paper).sign(660, 1125, 180, 80, BLUE, 5)
    box = Box(660 / WIDTH, 1125 / HEIGHT, 840 / WIDTH, 1205 / HEIGHT)
    paper.words.append(Word("le", box, 0.5, 0))
    assert paper.zone().dated is None


@pytest.mark.parametrize(
    "slot", ["Date : ..........", "Fait a Nice, le .........", "le __/__/20__"]
)
@pytest.mark.parametrize(
    "elsewhere",
    [
        "A retourner avant le 22/11/2024",
        "Au plus tard le vendredi 22 novembre 2024",
        "Vu l'arrete du 22 novembre 2023",
        "Recapitulatif en ligne 22/11/2024",
    ],
)
def test_a_blank_slot_outweighs_a_date_elsewhere(paper: Paper, slot: str, elsewhere: str) -> None:
    paper.text(640, 1000, elsewhere)
    paper.text(640, 1065, slot)
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is False


def test_a_deadline_alone_tells_nothing(paper: Paper) -> None:
    paper.text(640, 1040, "A retourner avant le 22/11/2024")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is None


def test_a_birth_in_the_next_column_of_its_label_dates_no_signature(paper: Paper) -> None:
    paper.text(300, 1040, "Ne(e) le :")
    paper.text(530, 1040, "24/11/2003")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is None
    paper.text(300, 1280, "Nice, le ..........")
    assert paper.zone().dated is False


def test_a_date_far_behind_words_that_are_no_label_is_not_said_of_them(paper: Paper) -> None:
    paper.text(300, 1040, "Ne(e) le")
    paper.text(560, 1040, "12/10/2025")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is True


def test_a_date_that_is_said_to_be_its_own_counts_beside_a_blank_slot(paper: Paper) -> None:
    paper.text(640, 1000, "Fait a Nice, le 12/10/2025")
    paper.text(640, 1065, "Date : ..........")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is True


def test_a_date_set_over_its_slot_counts(paper: Paper) -> None:
    paper.text(740, 1030, "12/10/2025")
    paper.text(640, 1065, "Date : ..........")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is True


def test_a_slot_with_ink_in_it_is_not_blank(paper: Paper) -> None:
    paper.text(640, 1040, "Date : ..................")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    for k, digit in enumerate("12/10/25"):
        cv2.putText(
            paper.picture, digit, (720 + 22 * k, 1040 - k % 3), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX,
            0.95, BLUE, 2, cv2.LINE_AA,
        )  # fmt: skip
    assert paper.zone().dated is not False


@pytest.mark.parametrize(
    ("left", "right"), [("12/10/2025", "........"), ("........", "12/10/2025")]
)
def test_each_party_has_its_own_slot(paper: Paper, left: str, right: str) -> None:
    for x, label, date in ((110, "L'employeur", left), (700, "Le candidat", right)):
        paper.text(x, 1040, f"Le {date}")
        paper.text(x, 1080, label)
        paper.sign(x + 20, 1110, 220, 80, BLUE, 5 + x % 3)
    said = {zone.party: zone.dated for zone in paper.zones()}
    assert said == {"employer": "12" in left, "candidate": "12" in right}


def test_an_office_s_blank_date_of_receipt_is_no_slot(paper: Paper) -> None:
    paper.text(640, 1040, "Dossier recu le ..........")
    labelled(paper).sign(660, 1125, 230, 80, BLUE, 5)
    assert paper.zone().dated is None
