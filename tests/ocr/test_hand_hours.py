"""Hours by hand: a number and a word with h, behind what asks for a length, or nothing."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.hours import GIVEN_FROM, SURE, hours_of, with_hand_hours
from ocr.hand.network import ALPHABET, BLANK
from validators.settings import DEFAULT

HIGH, WIDE, X_HEIGHT = 300, 1400, 16.0
Gray = NDArray[np.uint8]


def line(text: str, confidence: float = 0.95, x: float = 40.0, y: float = 120) -> tuple[Word, ...]:
    words = []
    for part in text.split():
        wide = 11 * len(part)
        box = Box(x / WIDE, y / HIGH, (x + wide) / WIDE, (y + 28) / HIGH)
        words.append(Word(part, box, confidence, 0))
        x += wide + 10
    return tuple(words)


LABEL = line("Durée de la formation :")


def page(text: str) -> Gray:
    paper = np.full((HIGH, WIDE), 255, np.uint8)
    cv2.putText(paper, text, (360, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 60, 2, cv2.LINE_AA)
    return cv2.GaussianBlur(paper, (0, 0), 0.8).astype(np.uint8)


def added(words: tuple[Word, ...], even: Gray) -> list[str]:
    after = with_hand_hours(words, even, X_HEIGHT)
    assert all(w.confidence == SURE < DEFAULT.surely_read for w in after if w not in words)
    return [w.text for w in after if w not in words]


def test_hours_behind_their_label_are_read() -> None:
    read = [added(LABEL, page(f"{hours} heures")) for hours in (1350, 1470, 420, 700, 1364)]
    right = [[str(hours), "heures"] for hours in (1350, 1470, 420, 700, 1364)]
    assert sum(one == told for one, told in zip(read, right, strict=True)) >= 3
    assert all(one in ([], told) for one, told in zip(read, right, strict=True))


def test_what_was_hardly_read_there_gives_way() -> None:
    misread = line("159", 0.7, x=370)
    higher = tuple(replace(w, line=1) for w in line("#400", 0.7, x=370, y=100))
    assert misread[0] not in with_hand_hours((*LABEL, *misread), page("1350 heures"), X_HEIGHT)
    assert higher[0] not in with_hand_hours((*LABEL, *higher), page("1350 heures"), X_HEIGHT)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ((*LABEL, *line("1400 heures", x=370)), "1350 heures"),  # print
        ((*LABEL, *line("1400", x=370), *line("heu", 0.6, x=440)), "1350 heures"),
        ((*LABEL, *line("deux années", x=370)), "1350 heures"),
        (LABEL, "12/09/2025"),
        (LABEL, "1350"),
        (LABEL, ""),
        (line("Nom du stagiaire :"), "1350 heures"),
        (line("conditions de durée demandées"), "1350 heures"),
    ],
)
def test_print_and_what_is_no_length_are_left(words: tuple[Word, ...], written: str) -> None:
    assert added(words, page(written)) == []


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("1364heuru8", 1364),
        ("1400h", 1400),
        ("35hcut", 35),
        ("1470nelvres", 1470),
        ("364jeurs", 0),
        ("1364euro", 0),
        ("1364", 0),
        ("0350heures", 0),
        ("heures", 0),
    ],
)
def test_a_number_and_what_may_be_the_word_for_hours(text: str, hours: int) -> None:
    steps = np.full((2 * len(text) + 1, BLANK + 1), -12.0, np.float32)
    steps[::2, BLANK] = -0.01
    for k, character in enumerate(text):
        steps[2 * k + 1, ALPHABET.index(character)] = -0.05
    likeliest, chance = hours_of([steps] * 3)
    assert (likeliest if chance >= GIVEN_FROM else 0) == hours


NAMED = line("Durée totale de la formation au centre, en heures :")


@pytest.mark.parametrize(
    ("label", "written", "read"),
    [
        (NAMED, "1350", ["1350", "heures"]),
        (NAMED, "420", ["420", "heures"]),
        (line("Total des heures de formation prévues au contrat :"), "1400", ["1400", "heures"]),
        (line("Durée totale de la formation en centre (heures)"), "1470 h", ["1470", "heures"]),
        (line("Durée de la formation suivie au centre en heures"), "1400", ["1400", "heures"]),
        (line("Nombre total d'heures au CFA (total du cycle)"), "1350", ["1350", "heures"]),
        (line("Nombre d'heures et date d'entrée : 12 et"), "1350", []),
        (NAMED, "35", []),  # a week's
        (NAMED, "12/09/2025", []),
        (line("Durée totale de la formation au centre, en semaines :"), "1350", []),
    ],
)
def test_a_number_alone_is_of_hours_where_hours_are_asked(
    label: tuple[Word, ...], written: str, read: list[str]
) -> None:
    even = np.full((HIGH, WIDE), 255, np.uint8)
    cv2.putText(even, written, (720, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 60, 2, cv2.LINE_AA)
    assert added(label, cv2.GaussianBlur(even, (0, 0), 0.8).astype(np.uint8)) == read


def test_figures_that_recognition_read_alike_make_a_number_likelier() -> None:
    text = "1350"
    steps = np.full((2 * len(text) + 1, BLANK + 1), -12.0, np.float32)
    steps[::2, BLANK] = -0.01
    for k, character in enumerate(text):
        steps[2 * k + 1, ALPHABET.index(character)] = -0.05
    steps[7, [ALPHABET.index("5"), ALPHABET.index("0")]] = -0.6, -0.9
    assert hours_of([steps] * 3, named=True)[0] == 1355
    assert hours_of([steps] * 3, named=True, heard="1350")[0] == 1350
    assert hours_of([steps] * 3, named=True, heard="1355")[0] == 1355


@pytest.mark.parametrize(("chances", "hours"), [((-0.5, -1.0), 1540), ((-0.05, -3.0), 1549)])
def test_hours_are_of_whole_days_unless_the_writing_plainly_says_others(
    chances: tuple[float, float], hours: int
) -> None:
    text = "1540"
    steps = np.full((2 * len(text) + 1, BLANK + 1), -12.0, np.float32)
    steps[::2, BLANK] = -0.01
    for k, character in enumerate(text):
        steps[2 * k + 1, ALPHABET.index(character)] = -0.05
    steps[7, [ALPHABET.index("9"), ALPHABET.index("0")]] = chances
    likeliest, chance = hours_of([steps] * 3, named=True)
    assert (likeliest, chance >= GIVEN_FROM) == (hours, True)


def test_a_number_before_the_words_that_ask_is_that_of_the_line() -> None:
    label = line("12 Durée totale de la formation en centre (heures)")
    even = np.full((HIGH, WIDE), 255, np.uint8)
    cv2.putText(even, "1470 h", (720, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 60, 2, cv2.LINE_AA)
    assert added(label, cv2.GaussianBlur(even, (0, 0), 0.8).astype(np.uint8)) == ["1470", "heures"]


SENTENCE = line("pour une durée totale, sur l'ensemble du parcours, de")


@pytest.mark.parametrize(
    ("written", "read", "told"),
    [
        ("1470", "{470", ["1470"]),
        ("", "{470", ["{470"]),  # its stroke may be a 1
    ],
)
def test_hours_by_pen_before_the_printed_word(written: str, read: str, told: list[str]) -> None:
    even = np.full((HIGH, WIDE), 255, np.uint8)
    cv2.putText(even, written, (640, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 60, 2, cv2.LINE_AA)
    hardly, hours = line(read, 0.77, x=640), line("heures.", x=780)
    assert added((*SENTENCE, *hardly, *hours), np.asarray(even, np.uint8)) == told
    weeks = line("semaines.", x=780)
    assert added((*SENTENCE, *hardly, *weeks), np.asarray(even, np.uint8)) == []
