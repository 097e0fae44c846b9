"""The place at which the holder's own name is printed is his."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.mark import Mark, Party, Zone, ZoneState
from dossiers.page import Page, Word
from dossiers.reading import Document, Field, Sheets
from pieces.signing.holders_hand import with_holders_hand

PLACE, ELSEWHERE = Box(0.1, 0.7, 0.4, 0.8), Box(0.6, 0.7, 0.9, 0.8)
INK = Mark("signature", 1, Box(0.12, 0.72, 0.3, 0.78), 0.95)


def words(text: str, x: float, y: float, line: int) -> list[Word]:
    found = []
    for token in text.split():
        wide = 0.011 * len(token)
        found.append(Word(token, Box(x, y, x + wide, y + 0.012), 0.95, line))
        x += wide + 0.006
    return found


def told(
    printed: str,
    *found: Zone | Mark,
    y: float = 0.685,
    kind: str = "employment_contract",
    below: int = 0,
    sure: float = 0.9,
) -> list[tuple[Party, ZoneState]]:
    """Places of a page that prints a text over the left one, of a paper about Gabin DUPRAT."""
    lines = [words("Les articles du présent accord sont au nombre de huit", 0.1, 0.3, 0)]
    lines.append(words(printed, 0.12, y, 1))
    lines += [
        words("Les articles du présent accord sont au nombre de huit", 0.1, 0.85 + 0.02 * k, 2 + k)
        for k in range(below)
    ]
    page = Page(1, 1000, 1400, 0, "ocr", tuple(w for line in lines for w in line), 0.95)
    fields = {
        "birth_name": Field("birth_name", "DUPRAT", 1, PLACE, "DUPRAT", sure),
        "given_names": Field("given_names", ["Gabin", "Louis"], 1, PLACE, "Gabin", sure),
    }
    zones = tuple(one for one in found if isinstance(one, Zone))
    marks = tuple(one for one in found if isinstance(one, Mark))
    sheets = Sheets(None, pages=(page,), zones=zones, marks=marks)
    read = with_holders_hand(sheets, (Document(kind, None, 0.99, (1,), fields),))
    return [(zone.party, zone.state) for zone in read.zones]


def zone(party: Party = "unknown", label: str = "Bon pour accord", box: Box = PLACE) -> Zone:
    return Zone(party, 1, box, "signed", 0.95, label)


@pytest.mark.parametrize(
    "printed", ["Gabin DUPRAT", "G. DUPRAT", "Monsieur Gabin Duprat", "Gabin DUPRAT, le 3 avril"]
)
def test_a_place_that_names_nobody_is_his_whose_name_stands_over_it(printed: str) -> None:
    assert told(printed, zone()) == [("candidate", "signed")]
    assert told(printed, zone(), kind="apprenticeship_contract") == [("apprentice", "signed")]


@pytest.mark.parametrize(
    "printed",
    [
        "DUPRAT et fils",
        "Corinne DUPRAT",
        "Gabin MARTIN",
        "gabin.duprat@exemple.org",
        "Nom : DUPRAT Gabin",
        "Gabin DUPRAT est engagé en qualité de dessinateur dans nos bureaux",
    ],
)
def test_other_words_over_a_place_name_nobody(printed: str) -> None:
    assert told(printed, zone()) == [("unknown", "signed")]


@pytest.mark.parametrize(
    ("found", "party"),
    [
        (zone("employer", "Date et signature :"), "candidate"),
        (zone("training_centre", ""), "candidate"),
        (zone("employer", "L'employeur"), "employer"),
        (zone("employer", "La gérante"), "employer"),
        (zone("unknown", "Signature", ELSEWHERE), "unknown"),
    ],
)
def test_a_place_whose_words_name_another_stays_his(found: Zone, party: Party) -> None:
    assert told("Gabin DUPRAT", found) == [(party, "signed")]


def test_of_two_places_the_nearer_is_his() -> None:
    wide = zone("employer", "Date et signatures des parties", Box(0.1, 0.69, 0.95, 0.8))
    assert told("Gabin DUPRAT", wide, zone())[1] == ("candidate", "signed")


def test_who_has_a_place_already_is_given_no_other() -> None:
    own = zone("candidate", "Le salarié", ELSEWHERE)
    assert told("Gabin DUPRAT", own, zone()) == [("candidate", "signed"), ("unknown", "signed")]


def test_a_signature_by_his_name_is_his_where_no_label_asks_for_it() -> None:
    assert told("Gabin DUPRAT", INK) == [("candidate", "signed")]
    assert told("Corinne BAZERQUE", INK) == []
    assert told("Gabin DUPRAT", INK, y=0.5) == []
    stamped = (INK, Mark("stamp", 1, INK.box, 0.9))
    assert told("Gabin DUPRAT", *stamped) == []


def test_above_the_text_his_name_is_an_address() -> None:
    assert told("Gabin DUPRAT", zone(), below=5) == [("unknown", "signed")]
    assert told("Gabin DUPRAT", INK, below=5) == []


def test_a_name_that_was_hardly_read_names_nobody() -> None:
    assert told("Gabin DUPRAT", zone(), sure=0.3) == [("unknown", "signed")]
