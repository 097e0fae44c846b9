"""Whatever stands on the pages, reading fields gives values that can be shown, never an error."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossiers.box import Box
from dossiers.mark import MachineZone
from dossiers.page import Page, Word
from dossiers.reading import Sheets
from dossiers.vocabulary import PIECE_TYPES
from pieces.fields.extract import extract

# Words that papers are read by, beside any others.
TELLING = st.sampled_from(
    "Nom : Prénom né(e) le née M. Mme DUPONT Jean certifie que soussigné du au depuis 12/05/2003 "
    "2024-2025 E31 U4 12,50 /20 bénéfice en 2022 annexes 4 et 5 1350 heures Fait à Grasse, session "
    "2026 SARL société en qualité de 80 % mi-temps jusqu'au Début Fin 31 02 2024 <<< IDFRA".split()
)
WORDS = st.lists(st.one_of(TELLING, st.text(min_size=1, max_size=12)), max_size=60)


def page_of(words: list[str], source: str) -> Page:
    placed = []
    for index, text in enumerate(words):
        row, column = divmod(index, 6)
        box = Box(0.05 + 0.15 * column, 0.05 + 0.03 * row, 0.16 + 0.15 * column, 0.07 + 0.03 * row)
        placed.append(Word(text, box, 0.8, row))
    return Page(1, 1654, 2339, 0, source, tuple(placed), 0.8)  # type: ignore[arg-type]


@pytest.mark.parametrize("piece_type", sorted(PIECE_TYPES))
def test_an_empty_page_has_no_fields_but_the_sides_of_a_passport(piece_type: str) -> None:
    pages = (page_of([], "ocr"),)
    fields, _ = extract(piece_type, None, pages, Sheets("image/png", pages))
    assert fields == {}


@pytest.mark.parametrize("piece_type", sorted(PIECE_TYPES))
def test_no_page_at_all_has_no_fields(piece_type: str) -> None:
    fields, _ = extract(piece_type, None, (), Sheets(None))
    assert fields == {}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=WORDS, piece_type=st.sampled_from(sorted(PIECE_TYPES)), ocr=st.booleans())
def test_every_field_can_be_shown(words: list[str], piece_type: str, ocr: bool) -> None:
    pages = (page_of(words, "ocr" if ocr else "embedded"),)
    fields, _ = extract(piece_type, None, pages, Sheets("image/png", pages))
    for name, field in fields.items():
        assert field.name == name
        assert field.page == 1
        assert 0.0 <= field.confidence <= 1.0
        assert 0.0 <= field.box.x0 <= field.box.x1 <= 1.0
        assert 0.0 <= field.box.y0 <= field.box.y1 <= 1.0
        json.dumps(field.value)


def zone(**changes: object) -> MachineZone:
    given = {
        "format": "TD1", "lines": ("IDFRAX4RTBPFW46<<<<<<<<<<<<<<<",), "page": 1,
        "box": Box(0.1, 0.8, 0.9, 0.9), "valid": True, "checks": {"birth_date": True},
        "confidence": 0.99, "surname": "LEFEVRE", "given_names": ("ANAIS", "MARIE"),
        "document_kind": "national_id_card", "nationality": "FRA", "sex": "F",
    } | changes  # fmt: skip
    return MachineZone(**given)  # type: ignore[arg-type]


def test_the_print_gives_the_accents_that_the_zone_lost() -> None:
    words = ["NOM", "/", "Surname", "x", "y", "z", "LEFÈVRE", "", "", "", "", "", "Anaïs,", "Marie"]
    page = page_of(words, "ocr")
    fields, subtype = extract("identity_document", None, (page,), Sheets("x", (page,), (zone(),)))
    assert subtype == "national_id_card"
    assert fields["birth_name"].value == "LEFÈVRE"
    assert fields["birth_name"].confidence >= 0.95


def test_the_zone_alone_is_the_back_of_the_card() -> None:
    page = page_of(["Adresse", "3", "RUE", "DES", "LILAS"], "ocr")
    fields, _ = extract("identity_document", None, (page,), Sheets("x", (page,), (zone(),)))
    assert fields["sides"].value == ["verso"]
    assert fields["given_names"].value == ["ANAIS", "MARIE"]
    assert fields["given_names"].source == "mrz"


def test_a_failed_zone_is_said_and_not_trusted() -> None:
    page = page_of(["Adresse"], "ocr")
    found = zone(valid=False, checks={"birth_date": False})
    fields, _ = extract("identity_document", None, (page,), Sheets("x", (page,), (found,)))
    assert fields["mrz_valid"].value is False
    assert fields["birth_name"].confidence < 0.8


def test_a_driving_licence_lends_no_zone() -> None:
    page = page_of(["PERMIS", "DE", "CONDUIRE"], "ocr")
    found = zone(document_kind="driving_licence")
    fields, _ = extract("identity_document", None, (page,), Sheets("x", (page,), (found,)))
    assert "mrz" not in fields
