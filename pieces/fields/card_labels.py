"""Surname and given names under the labels of cards, in the languages of those that are sent."""

from __future__ import annotations

import re

from pieces.fields.flow import SURNAME_ALONE, Cell, Flow
from pieces.fields.label_places import cells_below
from pieces.fields.person import Part, Person
from pieces.parse.names import given_names_of, surname_of

# Bilingual labels as recognition leaves them: « NOM! /Sumame », « Prénoms si Given names »; and
# those of the cards of neighbouring countries.
_SURNAME_CELL = re.compile(
    r"^\W*(?:noms?\b(?!\s*d)\W*(?:s\w{3,7}e?\b.*)?|.*\bsur?[nm]+a[mn]e\b.*"
    r"|(?:naam|name|nume|nazwisko|cognome|apell?idos?|nachname|familienname|efternamn|etternavn"
    r"|prezime|prijmeni|priimek|soyadi?)\b(?:\W+[a-z]+){0,3})\W*$"
)
_GIVEN_CELL = re.compile(
    r"^\W*(?:pr[eo]noms?\b.*|.*\bgiv\w{1,2}\s?na[mn]\w+.*"
    r"|(?:nombres?|nome|prenume|voornamen|vornamen?|imie|imiona|ime|jmeno|fornavn|etunimet)\b"
    r"(?:\W+[a-z]+){0,3})\W*$"
)
_TWO_SURNAMES = re.compile(r"^\W*apell?idos\b")


def card_person(flow: Flow) -> Person | None:
    """Surname and given names under their labels, however those were read."""
    surname = given = second = None
    for cell in flow.cells:
        text = flow.folded[cell.start : cell.end]
        if len(text) > 45 or ":" in text:
            continue
        under = next(cells_below(flow, cell), None)
        if under is None:
            continue
        if surname is None and _SURNAME_CELL.match(text) and not _GIVEN_CELL.match(text):
            surname = under
            second = _second_surname(flow, under) if _TWO_SURNAMES.match(text) else None
        elif given is None and _GIVEN_CELL.match(text):
            given = under
    if surname is None or given is None or surname == given:
        return None
    birth = surname_of(flow.text[surname.start : surname.end])
    names = listed(flow.text[given.start : given.end])
    if not birth or not names:
        return None
    end = surname.end
    if second is not None:
        birth, end = f"{birth} {flow.text[second.start : second.end]}", second.end
    parts = tuple(Part(n, given.start, given.end, 0.95) for n in names)
    return Person(Part(birth, surname.start, end, 0.95), None, parts, None, 0.9, surname.start)


def _second_surname(flow: Flow, first: Cell) -> Cell | None:
    """The mother's surname under the father's, as Spanish cards print them."""
    under = next(cells_below(flow, first), None)
    if under is None or not SURNAME_ALONE.fullmatch(flow.text, under.start, under.end):
        return None
    return None if _GIVEN_CELL.match(flow.folded[under.start : under.end]) else under


def listed(text: str) -> list[str]:
    """Given names parted by commas where there are some, else by blanks."""
    pieces = text.split(",") if "," in text else text.split()
    names = [" ".join(given_names_of(piece)) for piece in pieces]
    return [n for n in names if n]
