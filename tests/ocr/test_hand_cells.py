"""Writing in the cells of a table and in the second column of a form is cut out as elsewhere: the
walls are none of it, and a label may stand behind a blank."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.asked import names_asked
from ocr.hand.places import Place
from ocr.hand.spelling import Years
from ocr.hand.strips import runs_at

HIGH, WIDE, X_HEIGHT = 300, 1400, 16.0
Gray = NDArray[np.uint8]


def paper(text: str, x: int) -> Gray:
    """Letters that a pen draws at that column."""
    blank = np.full((HIGH, WIDE), 255, np.uint8)
    cv2.putText(blank, text, (x, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 60, 2, cv2.LINE_AA)
    return np.asarray(blank, np.uint8)


def ruled(picture: Gray, lean: int, ink: int) -> Gray:
    """A cell from column 560 on, its sides so dark and leaning by so many pixels, out of focus."""
    for y in (90, 190):
        cv2.line(picture, (0, y), (WIDE, y + lean), ink, 3)
    cv2.line(picture, (560, 0), (560 + lean, HIGH), ink, 3)
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 1.1), np.uint8)


def run_at(picture: Gray, start: int) -> tuple[int, int, int, int] | None:
    place = Place((start, 85, 1390, 195), 134, 0, Years(1990, 2039))
    runs = runs_at(picture, place, [], X_HEIGHT, short=True)
    return runs[0].box if runs else None


@pytest.mark.parametrize("lean", [0, 3])
@pytest.mark.parametrize("ink", [40, 150])
def test_the_walls_of_a_cell_are_no_writing(lean: int, ink: int) -> None:
    box = run_at(ruled(paper("ROLAND", 590), lean, ink), 430)
    assert box is not None
    assert 575 < box[0] < 600
    assert box[1] > 105
    assert box[3] < 160


def test_writing_far_behind_a_label_is_its_cell_s_or_nobody_s() -> None:
    assert run_at(ruled(paper("ROLAND", 590), 0, 60), 230) is not None
    assert run_at(paper("ROLAND", 590), 230) is None


def dotted(picture: Gray, first: int, last: int) -> Gray:
    for x in range(first, last, 9):
        cv2.circle(picture, (x, 152), 1, 60, -1)
    return picture


def test_writing_on_the_dots_of_a_blank_is_the_label_s_however_far_they_begin() -> None:
    box = run_at(dotted(paper("ROLAND", 590), 580, 1300), 230)
    assert box is not None
    assert 575 < box[0] < 600
    assert run_at(dotted(paper("ROLAND", 590), 240, 560), 230) is None  # behind its dots


def open_run(picture: Gray, end: int, printed: list[tuple[int, int, int, int]]) -> int:
    """Where the writing ends that is looked for up to there."""
    place = Place((300, 85, end, 195), 134, 0, Years(1990, 2039), open_ended=True)
    assert runs_at(picture, replace(place, open_ended=False), [], X_HEIGHT, True)[0].box[2] <= end
    return runs_at(picture, place, printed, X_HEIGHT, short=True)[0].box[2]


def test_writing_is_followed_to_its_end_unless_a_word_stands_there() -> None:
    picture = paper("POULAIN DE CORBION", 320)
    assert open_run(picture, 620, []) > 700
    assert open_run(picture, 620, [(625, 120, 760, 150)]) <= 625


def test_letters_with_long_straight_strokes_are_kept() -> None:
    box = run_at(paper("LITTLE", 320), 300)
    assert box is not None
    assert box[0] < 330
    assert box[2] > 430


def test_a_tall_letter_at_the_upper_edge_of_its_room_is_no_wall() -> None:
    picture = paper("ROLAND", 330)
    cv2.line(picture, (320, 80), (312, 146), 60, 2, cv2.LINE_AA)
    box = run_at(picture, 300)
    assert box is not None
    assert box[0] < 318


def line(*parts: str, blank: int, y: float = 120) -> tuple[Word, ...]:
    """Parts of a line with so much room between them; what is after « ~ » was hardly read."""
    words, x = [], 40.0
    for part in parts:
        for text in part.split():
            sure = 0.4 if text[0] == "~" else 0.96
            shown, wide = text.lstrip("~"), 11 * len(text)
            box = Box(x / WIDE, y / HIGH, (x + wide) / WIDE, (y + 28) / HIGH)
            words.append(Word(shown, box, sure, 0))
            x += wide + 10
        x += blank
    return tuple(words)


@pytest.mark.parametrize(
    ("parts", "asked"),
    [
        (("Entreprise", "Nom de naissance ~LCONALS"), [("naissance", "family")]),
        (("Commune ~Toul", "Prénom ~Fe"), [("Prénom", "given")]),
        (("Nom", "Prénom ~Fe"), [("Nom", "family"), ("Prénom", "given")]),
        (("Nom", "Prénom Inès"), [("Nom", "family")]),
        (("Nom et prénom", "Né le"), [("prénom", "both")]),
        (("Formateur", "Nom de l'organisme ~Lcola"), []),
        (("Signature", "Nombre d'heures ~LS4"), []),
    ],
)
def test_a_label_behind_a_blank_asks_for_a_name(
    parts: tuple[str, ...], asked: list[tuple[str, str]]
) -> None:
    found = names_asked(line(*parts, blank=200), (HIGH, WIDE), X_HEIGHT)
    assert [(a.label.text, a.kind) for a in found] == asked


def test_the_same_words_in_a_sentence_ask_for_none() -> None:
    words = line("Indiquez votre", "nom de naissance ~LCONALS", blank=5)
    assert names_asked(words, (HIGH, WIDE), X_HEIGHT) == []


def asked_with(*others: Word) -> bool:
    """Whether a given name far behind its label is found, with such a line over it."""
    words = (*line("Prénom", ":", blank=0), *others)
    (asked,) = (a for a in names_asked(words, (HIGH, WIDE), X_HEIGHT) if a.kind == "given")
    return bool(runs_at(paper("Julien", 470), asked.room, [], X_HEIGHT, short=True))


def test_a_value_stands_in_the_column_of_its_form_however_far_its_label_ends() -> None:
    label = [replace(w, line=1) for w in line("Nom de l'apprenti(e) : ~LEVFQUE", blank=0, y=70)]
    value = replace(label[-1], box=replace(label[-1].box, x0=468 / WIDE, x1=560 / WIDE))
    assert asked_with(*label[:-1], value)
    assert not asked_with()
    elsewhere = replace(value, box=replace(value.box, x0=400 / WIDE, x1=460 / WIDE))
    assert not asked_with(*label[:-1], elsewhere)
    raised = [replace(value, line=2, box=replace(value.box, y0=58 / HIGH, y1=84 / HIGH))]
    assert asked_with(*label[:-1], *raised)  # on the rule, a line of its own
    running = replace(label[-2], box=replace(label[-2].box, x0=400 / WIDE, x1=462 / WIDE))
    assert not asked_with(*label[:-2], running, value)  # a word within a line begins no column


def test_specks_before_the_writing_are_none_of_it() -> None:
    picture = paper("Julien", 480)
    for x in (330, 340, 362):
        cv2.circle(picture, (x, 136), 3, 60, -1)
    box = run_at(picture, 300)
    assert box is not None
    assert box[0] > 470
    assert box[2] > 560


@pytest.mark.parametrize(
    ("label", "asked"),
    [
        ("NOM (de naissance)", "family"),
        ("Nom (en majuscules) :", "family"),
        ("Nom de naissance (en capitales d'imprimerie) :", "family"),
        ("Prénom(s) (en majuscules)", "given"),
        ("Nom (de la structure)", None),
        ("Nom (du tuteur)", None),
    ],
)
def test_what_brackets_say_of_a_name_is_of_its_label(label: str, asked: str | None) -> None:
    words = line(f"{label} ~Cle", blank=0)
    found = names_asked(words, (HIGH, WIDE), X_HEIGHT)
    assert [a.kind for a in found] == ([] if asked is None else [asked])
