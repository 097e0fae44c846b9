"""A name that a pen wrote before « né(e) le » and a birth is looked for there, nowhere else."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.hand.born import names_before_births, with_born_mended
from ocr.hand.names import AGREED, with_hand_names
from validators.settings import DEFAULT

HIGH, WIDE, X_HEIGHT = 400, 1400, 16.0
Gray = NDArray[np.uint8]


def page(*lines: str) -> tuple[Word, ...]:
    """Lines of words as recognition read them; « Zié~40 » so surely."""
    words = []
    for number, line in enumerate(lines):
        x = 60.0
        for part in line.split():
            text, _, sure = part.partition("~")
            wide, y = 18 * len(text), 120 + 56 * number
            box = Box(x / WIDE, y / HIGH, (x + wide) / WIDE, (y + 28) / HIGH)
            words.append(Word(text, box, int(sure or 96) / 100, number))
            x += wide + 14
    return tuple(words)


def names(*lines: str) -> list[str]:
    words = page(*lines)
    found = names_before_births(words, (HIGH, WIDE), X_HEIGHT)
    return [" ".join(w.text for w in written) for written, _ in found]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("que l'élève Yasmine~58 POULATN~74 DE CORBION~67 née le 13/06/2003",),
         "Yasmine POULATN DE CORBION"),
        (("Zié~84 POUCHÈRE,~37 hée~55 (e~67 06/12/2002",), "Zié POUCHÈRE,"),
        (("certifie que", "Bent~16 ROSSI", "mé~81 Le~82 13/10/1998~55"), "Bent ROSSI"),
        (("Nous attestons~84 que~92 D'ORVAL~86 F~92 tante~22", "née le 13/06/2003"),
         "D'ORVAL F tante"),
        (("Je certifie avoir examiné Mme Lia~40 PÉRET~60 née le 23/10/2004",), "Lia PÉRET"),
    ],
)  # fmt: skip
def test_a_name_hardly_read_stands_before_a_birth(lines: tuple[str, ...], name: str) -> None:
    assert names(*lines) == [name]


@pytest.mark.parametrize(
    "lines",
    [
        ("que l'élève Yasmine POULAIN née le 13/06/2003",),  # well read
        ("que l'élève Zié~40 POUCHÈRE~37 née en 2003",),
        ("Remis à Zié~40 POUCHÈRE~37 de~60 le 06/12/2002",),
        ("Fait par Zié~40 POUCHÈRE~37 née le 06/12/2024",),  # a day that is no birth
        ("Nous attestons à D'ORVAL~86 F~92 tante~22", "née le 13/06/2003"),
        ("Prénom Kaim~40 né le 06/12/2002",),  # its label asks for it
        ("atteste que l'élève dont~50 le~60 nom suit", "née le 06/12/2002"),
    ],
)
def test_nothing_else_is_such_a_name(lines: tuple[str, ...]) -> None:
    assert names(*lines) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hée~55 (e~67 06/12/2002", "née le 06/12/2002"),
        ("hé~73 le~73 24/12/2004", "né le 24/12/2004"),
        ("née le 06/12/2002", "née le 06/12/2002"),
        ("me~73 le 24/12/2004", "me le 24/12/2004"),
        ("hé~73 le 24/12/2024", "hé le 24/12/2024"),
        ("de~73 le~73 24/12/2004", "de le 24/12/2004"),
    ],
)
def test_born_misread_in_a_letter_before_a_birth_is_born(line: str, told: str) -> None:
    words = with_born_mended(page(line))
    assert " ".join(w.text for w in words) == told


def test_the_name_is_what_both_readers_may_mean_and_never_sure() -> None:
    even = np.full((HIGH, WIDE), 255, np.uint8)
    cv2.putText(even, "LUCAS FERRAND", (60, 146), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 60, 2, cv2.LINE_AA)
    read = page("LUCAS~58 FENAND~52 xxxxxxxxxxxxxx né le 13/06/2003")
    words = (*read[:2], *read[3:])
    said = with_hand_names(words, cv2.GaussianBlur(even, (0, 0), 0.8).astype(np.uint8), X_HEIGHT)
    new = [w for w in said if w not in words]
    assert [w.text for w in new] == ["LUCAS", "FERRAND"]
    assert all(w.confidence <= AGREED < DEFAULT.surely_read for w in new)


def test_the_room_of_a_name_begins_behind_the_word_that_leads_to_it() -> None:
    words = page("Nous attestons~84 que~92 D'ORVAL~86 F~92 tante~22", "née le 13/06/2003")
    ((_, room),) = names_before_births(words, (HIGH, WIDE), X_HEIGHT)
    assert words[2].box.x1 * WIDE <= room.box[0] < words[3].box.x0 * WIDE


def test_what_is_left_of_a_name_by_pen_is_not_sure_where_the_rest_was_hardly_read() -> None:
    words = page("Nous attestons~84 que~92 D'ORVAL~86 F~92 tante~22", "née le 13/06/2003")
    paper = np.full((HIGH, WIDE), 255, np.uint8)
    said = with_hand_names(words, paper, X_HEIGHT)
    assert [w.confidence for w in said if w.text in ("D'ORVAL", "F")] == [0.75, 0.75]
    assert [w.confidence for w in said if w.text in ("que", "née")] == [0.92, 0.96]
