"""Whose place stays in doubt while a signature lies in another's."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dossiers.box import Box
from dossiers.mark import Party, Zone
from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.leftover import without_guesses
from ocr.marks.room import Place
from ocr.marks.runs import Kind, Label
from ocr.marks.sheet import sheet_of
from tests.ocr.drawn_paper import Paper

LEFT, RIGHT, LOWER = (
    Box(0.1, 0.6, 0.3, 0.615),
    Box(0.55, 0.6, 0.75, 0.615),
    Box(0.1, 0.8, 0.3, 0.815),
)
INK = Seen(
    Blob(720, 1000, 900, 1070, np.zeros((70, 180), np.bool_), np.zeros(0, np.float32)), 0.9, 0, 0
)


def label(party: Party, text: str, box: Box) -> Label:
    return Label(party, "role", text, box, ())


def place(own: Label, x: int, y: int) -> Place:
    return Place(own, x, y, x + 400, y + 200, ruled=False)


SALARIED, EMPLOYER = (
    label("candidate", "La salariée", LOWER),
    label("employer", "L'employeur", LOWER),
)
VISA, LOWER_VISA = (label("authority", "Visa de la préfecture", box) for box in (LEFT, LOWER))
SIGNATURE = label("candidate", "Signature", LEFT)
HEAD_OF_SESSION = label("authority", "Le chef de session", RIGHT)
PRESIDENT = label("unknown", "Le président", RIGHT)
NOBODY_S = label("unknown", "Signature", RIGHT)


@pytest.mark.parametrize(
    ("own", "other", "state"),
    [
        (SALARIED, HEAD_OF_SESSION, "empty"),
        (VISA, PRESIDENT, "empty"),
        (LOWER_VISA, PRESIDENT, "unclear"),
        (EMPLOYER, PRESIDENT, "unclear"),
        (SALARIED, NOBODY_S, "unclear"),
        (SIGNATURE, NOBODY_S, "unclear"),
    ],
)
def test_an_empty_place_is_in_doubt_while_a_signature_may_be_its_own(
    own: Label, other: Label, state: str
) -> None:
    paper = Paper()
    paper.body()
    page = paper.page()
    sheet = sheet_of(paper.picture, page)
    places = [place(own, 100, 980 if own.box is LEFT else 1400), place(other, 650, 960)]
    zones = [
        Zone(own.party, 1, own.box, "empty", 1.0, own.text),
        Zone(other.party, 1, other.box, "signed", 0.9, other.text),
    ]
    assert without_guesses(zones, places, [INK], sheet, page)[0].state == state


@pytest.mark.parametrize(("kind", "state"), [("closing", "unclear"), ("role", "empty")])
def test_a_signature_high_above_the_last_words_leaves_their_place_in_doubt(
    kind: Kind, state: str
) -> None:
    paper = Paper()
    paper.body()
    page = paper.page()
    own = replace(label("employer", "Inscrite à l'ordre des architectes", LOWER), kind=kind)
    zone = Zone("employer", 1, own.box, "empty", 1.0, own.text)
    sheet = sheet_of(paper.picture, page)
    (found,) = without_guesses([zone], [place(own, 100, 1500)], [INK], sheet, page)
    assert found.state == state


def ink(x0: int, x1: int) -> Seen:
    mask = np.zeros((70, x1 - x0), np.bool_)
    return Seen(Blob(x0, 1000, x1, 1070, mask, np.zeros(0, np.float32)), 0.9, 0, 0)


@pytest.mark.parametrize(
    ("x0", "own", "state"),
    [(540, ink(820, 1000), "unclear"), (640, ink(860, 1000), "empty"), (540, INK, "empty")],
    ids=["hardly a half", "most of it", "in one piece with the other"],
)
def test_of_two_signatures_by_a_place_the_one_beside_it_may_be_another_s(
    x0: int, own: Seen, state: str
) -> None:
    paper = Paper()
    paper.body()
    page = paper.page()
    director = label("training_centre", "Directeur du CFA", RIGHT)
    places = [place(SIGNATURE, 100, 700), place(director, 650, 960)]
    zones = [
        Zone("candidate", 1, SIGNATURE.box, "empty", 1.0, SIGNATURE.text),
        Zone("training_centre", 1, director.box, "signed", 0.9, director.text),
    ]
    inks = [ink(x0, 780), own]
    assert (
        without_guesses(zones, places, inks, sheet_of(paper.picture, page), page)[0].state == state
    )
