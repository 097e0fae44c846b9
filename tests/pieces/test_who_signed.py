"""Who signed, by all the means there are; what they were told by is not said."""

from __future__ import annotations

from dossiers.box import Box
from dossiers.mark import Mark, Zone
from dossiers.page import Legibility, Page
from dossiers.reading import Document, Sheets
from pieces.signing.who_signed import with_who_signed

PLACE = Box(0.6, 0.7, 0.9, 0.8)


def test_a_trace_tells_who_signed_and_is_not_told_itself() -> None:
    page = Page(1, 1, 1, 0, "ocr", (), 1.0, Legibility("good", 0.5))
    marks = (Mark("trace", 1, PLACE, 0.95), Mark("stamp", 1, Box(0.1, 0.7, 0.3, 0.8), 0.9))
    sheets = Sheets(None, pages=(page,), marks=marks)
    read = with_who_signed(sheets, (Document("work_certificate", None, 0.99, (1,)),))
    assert [(zone.party, zone.state) for zone in read.zones] == [("employer", "signed")]
    assert [mark.kind for mark in read.marks] == ["stamp"]


def test_what_a_label_told_stays() -> None:
    page = Page(1, 1, 1, 0, "ocr", (), 1.0, Legibility("good", 0.5))
    zone = Zone("employer", 1, PLACE, "empty", 0.95, "L'employeur")
    sheets = Sheets(None, pages=(page,), zones=(zone,))
    document = Document("work_certificate", None, 0.99, (1,))
    assert with_who_signed(sheets, (document,)) is sheets


_CLAUSE = "IV. – L'apprenti perçoit 58 % du salaire minimum de croissance."


def _contract(first: Zone, *marks: Mark, second: str = "Le chef d'entreprise") -> list[Zone]:
    """The places of a contract of two pages that the employer did not sign on the second."""
    pages = tuple(Page(n, 1, 1, 0, "ocr", (), 1.0, Legibility("good", 0.5)) for n in (1, 2))
    empty = Zone("employer", 2, PLACE, "empty", 1.0, second)
    sheets = Sheets(None, pages=pages, marks=marks, zones=(first, empty))
    read = with_who_signed(sheets, (Document("apprenticeship_contract", None, 0.99, (1, 2)),))
    return [zone for zone in read.zones if zone.party == "employer"]


def test_the_end_of_a_page_is_no_place_of_who_has_one_on_the_next() -> None:
    end = Zone("employer", 1, PLACE, "unclear", 0.5, _CLAUSE)
    assert [(z.page, z.state) for z in _contract(end)] == [(2, "empty")]


def test_the_end_of_a_page_with_ink_stays_in_doubt() -> None:
    end = Zone("employer", 1, PLACE, "unclear", 0.5, _CLAUSE)
    ink = Mark("trace", 1, PLACE, 0.1)
    assert "unclear" in {z.state for z in _contract(end, ink)}


def test_a_place_that_words_ask_for_stays_whatever_follows() -> None:
    asked = Zone("employer", 1, PLACE, "unclear", 0.5, "Signature et cachet de l'employeur")
    assert len(_contract(asked)) == 2


def test_the_end_of_a_page_stays_where_no_words_ask_on_the_next() -> None:
    end = Zone("employer", 1, PLACE, "unclear", 0.5, _CLAUSE)
    assert len(_contract(end, second="Fait à Nice, le 3 mai 2024")) == 2
