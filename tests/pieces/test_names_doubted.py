"""Surnames that were read less surely in one place than in another, and words read twice."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Field
from pieces.fields.flow import flow_of
from pieces.fields.people import person_fields


def page_of(*lines: str, doubted: dict[str, float]) -> Page:
    """Lines of words, those of `doubted` less surely read; « / » parts cells."""
    words = []
    for number, line in enumerate(lines):
        x = 0.1
        for text in line.split():
            if text == "/":
                x += 0.1
                continue
            end, y = x + 0.01 * len(text), 0.1 + 0.03 * number
            words.append(Word(text, Box(x, y, end, y + 0.012), doubted.get(text, 0.95), number))
            x = end + 0.008
    return Page(1, 1654, 2339, 0, "ocr", tuple(words), 0.9)


def birth_name(*lines: str, doubted: dict[str, float]) -> Field | None:
    return person_fields(flow_of([page_of(*lines, doubted=doubted)])).get("birth_name")


APPRENTICE = ("Apprenti(e) : nom / ÎLE GALL", "Prénoms / Aïcha", "Né(e) le / 20/07/1996")


def test_a_doubted_surname_is_spelt_as_a_parent_s() -> None:
    found = birth_name(*APPRENTICE, "À prévenir / Patrick LE GALL (parent)", doubted={"ÎLE": 0.6})
    assert found is not None and found.value == "LE GALL" and found.confidence < 0.8


@pytest.mark.parametrize(
    ("other", "doubted"),
    [
        ("Patrick LE GALL", {}),  # read surely
        ("Patrick LE GALL", {"ÎLE": 0.6, "LE": 0.65}),  # neither
        ("Patrick LA GALLE", {"ÎLE": 0.6}),  # another name
        ("Patrick LE GALLOIS", {"ÎLE": 0.6}),
    ],
)
def test_else_it_stays(other: str, doubted: dict[str, float]) -> None:
    found = birth_name(*APPRENTICE, f"À prévenir / {other} (parent)", doubted=doubted)
    assert found is not None and found.value == "ÎLE GALL"


def test_of_a_word_read_twice_the_one_among_others_stays() -> None:
    row = page_of("Monsieur Benoît EL AMRANI, né le 14 avril 2002", doubted={"EL": 0.9})
    twice = next(w for w in row.words if w.text == "EL")
    lone = Word("EL", twice.box, 0.97, 9)
    page = Page(1, 1654, 2339, 0, "ocr", (lone, *row.words), 0.9)
    assert flow_of([page]).text.startswith("Monsieur Benoît EL AMRANI")


@pytest.mark.parametrize(
    ("surname", "told"),
    [("BERNARD", "BERNARD"), ("LE GALL", "LE GALL"), ("la suite du", None), ("2024", None)],
)
def test_a_surname_is_told_where_its_given_names_cannot_be_read(
    surname: str, told: str | None
) -> None:
    found = birth_name(
        f"Nom de naissance : {surname}", "Prénoms : nès, Canilte", "Né(e) le : 20/07/1996",
        doubted={"nès,": 0.5, "Canilte": 0.4},
    )  # fmt: skip
    assert (found and found.value) == told
    assert found is None or found.confidence < 0.8


def given_names(*lines: str) -> Field | None:
    return person_fields(flow_of([page_of(*lines, doubted={})])).get("given_names")


BROKEN = ("Nom de naissance / DE LA TOUR", "Prénom(s) : / {given}", "Né(e) le / 03/02/2006")


@pytest.mark.parametrize(
    ("read", "signed", "told"),
    [
        ("Jea ne, Camille", "Jeanne DE LA TOUR", ["Jeanne", "Camille"]),
        ("Loëc", "DE LA TOUR Loïc", ["Loïc"]),
        ("Loann", "Loïc DE LA TOUR", ["Loann"]),  # another's, two letters off
        ("Marin", "Martin PETIT", ["Marin"]),  # beside another surname
        ("Marie", "Mario DE LA TOUR", ["Marie"]),  # a name as it is read
    ],
)
def test_a_given_name_that_nobody_bears_is_spelt_as_beside_the_signature(
    read: str, signed: str, told: list[str]
) -> None:
    found = given_names(*(x.format(given=read) for x in BROKEN), "Signé par", signed)
    assert found is not None and found.value == told


def test_a_given_name_broken_by_a_letter_not_read_is_not_sure() -> None:
    found = given_names(*(x.format(given="Jea ne, Camille") for x in BROKEN))
    assert found is not None and found.confidence < 0.8
    whole = given_names(*(x.format(given="Jeanne, Camille") for x in BROKEN))
    assert whole is not None and whole.confidence > 0.8


def test_a_label_of_the_given_names_alone_is_none_of_a_whole_name() -> None:
    found = given_names(*(x.format(given="Jeanne, Camille") for x in BROKEN), "Jeanne DE LA TOUR")
    assert found is not None and found.value == ["Jeanne", "Camille"]
