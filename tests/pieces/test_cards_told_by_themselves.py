"""Cards whose labels were not read: days that tell each other, names as the zone parts them."""

from __future__ import annotations

import datetime as dt

import pytest

from pieces.fields.card_dates import card_dates
from pieces.fields.card_names import as_parted, lone_usage, same_letters, spouse_parts
from pieces.fields.card_terms import issue_before
from pieces.fields.flow import flow_of
from tests.pieces.written import page_of


@pytest.mark.parametrize(
    ("printed", "zoned", "parted"),
    [
        ("POULAINDE CORBION", "POULAIN DE CORBION", "POULAIN DE CORBION"),
        ("OULDAHMED", "OULD AHMED", "OULD AHMED"),
        ("LECŒU R", "LECOEUR", "LECŒUR"),
        ("Jean-Noël, Gaël", ["JEAN", "NOEL", "GAEL"], "Jean-Noël, Gaël"),
        ("D'ORVAL", "D ORVAL", "D'ORVAL"),
        ("DE LA TOUR", "DELATOUR", "DE LA TOUR"),
        ("DUPONT", "DURAND", "DUPONT"),
    ],
)
def test_a_name_is_parted_as_its_zone_parts_it(printed: str, zoned: object, parted: str) -> None:
    assert as_parted(printed, zoned) == parted


def test_umlauts_are_spelt_in_two_ways_in_zones() -> None:
    assert same_letters("MÜLLER", "MULLER")
    assert same_letters("MÜLLER", "MUELLER")
    assert not same_letters("MÜLLER", "MILLER")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("BÉRANGER épouse DU PLESSIS", ("BÉRANGER", "DU PLESSIS")),
        ("MARTIN née ROUX", ("ROUX", "MARTIN")),
        ("DE LA TOUR", None),
        ("Prénoms / Given names", None),
    ],
)
def test_two_names_in_one_cell(text: str, parts: tuple[str, str] | None) -> None:
    assert spouse_parts(text) == parts


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("02/10/20242e / Date of issue", "2024-10-02"),
        ("0404 09 03 10 2024", "2024-10-03"),
        ("02.10.2023", None),
        ("XC57102102024", "2024-10-02"),
        ("02 40 2024", "2024-10-02"),
        ("02 40 2023", None),  # two figures off
        ("02 11 2024", None),  # a day of its own
    ],
)
def test_the_day_of_issue_is_a_term_before_the_expiry(line: str, day: str | None) -> None:
    flow = flow_of([page_of(f"PASSEPORT\n{line}\n02 10 2034")])
    found = issue_before(flow, dt.date(2034, 10, 2), dt.date(2001, 5, 3))
    assert (found["issue_date"].value if found else None) == day


def test_a_century_left_out_counts_under_its_label_alone() -> None:
    expiry = dt.date(2033, 8, 5)
    told = flow_of([page_of("DATE DE DÉLIVRANCE / Date of issue\n05 08 23")])
    alone = flow_of([page_of("SIGNATURE\n05 08 23")])
    assert issue_before(told, expiry, None)["issue_date"].value == "2023-08-05"
    assert issue_before(alone, expiry, None) == {}


def test_the_only_two_days_of_a_card_are_its_term() -> None:
    flow = flow_of([page_of("Né le 12.03.2001\n\n\n\n\n\n04.05.2031\n\n\n\n05.05.2016")])
    born = flow.field("birth_date", "2001-03-12", 6, 16, 0.9)
    found = card_dates(flow, {"birth_date": born}, None)
    assert {n: f.value for n, f in found.items()} == {
        "issue_date": "2016-05-05",
        "expiry_date": "2031-05-04",
    }


def test_a_usage_name_needs_no_surname_label() -> None:
    flow = flow_of([page_of("a NOM D'USAGE /\nMARCHAND\nADRESSE", source="ocr", confidence=0.9)])
    assert lone_usage(flow, "MULLER")["usage_name"].value == "MARCHAND"
    assert lone_usage(flow, "MARCHAND") == {}


_CARD_OF_2021 = """IDENTITY CARD
DA SILVA
Aïcha
F FRA 06 05 {year}
BRUAY-LA-BUISSIÈRE

{second}
{end}
25 12 2022"""


@pytest.mark.parametrize(
    ("year", "second", "end", "usage"),
    [
        ("2 004", "FRANÇOIS", "24 12 2032", "FRANÇOIS"),  # no label was read
        ("2004", "FRANÇOIS", "DOCUMENT XC91V58CC", "FRANÇOIS"),
        ("2004", "FRANÇOIS", "XC91V58CC\nIDFRAXC91V58CC5<<<", "FRANÇOIS"),
        ("2004", "FRANÇOIS", "XC91V58CC\nIDFRAXC91V58CC5", "FRANÇOIS"),
        ("2004", "FRANÇOIS", "XC91V58CC\nIDFRAXMRXYTWLJ2<<<", None),  # whose number
        ("2004", "24 12 2032", "FRANÇOIS", None),  # behind the expiry: no name's place
    ],
)
def test_a_usage_name_stands_between_birth_and_expiry(
    year: str, second: str, end: str, usage: str | None
) -> None:
    text = _CARD_OF_2021.format(year=year, second=second, end=end)
    found = lone_usage(flow_of([page_of(text, source="ocr", confidence=0.9)]), "DA SILVA")
    assert (found["usage_name"].value if found else None) == usage


ZONE = "IDFRAXMRXYTWLJ2<<<<<<<<<<<<<<<\nFAURE<<LOIC<ANTHONY<<<<<<<<<<<"


@pytest.mark.parametrize(
    ("label", "under", "name"),
    [
        ("NOM D'USAGE / Akerr", "ROSSI", "ROSSI"),
        ("NOM 1D'USAGE / NAME IN | USE", "ROSSI", "ROSSI"),
        ("NOM D'USAGE", "NAME IN USE", None),
        ("NOM D'USAGE / Akerr", "FAURE", None),
        ("NOM D'USAGE / Akerr", "XMRXYTWLJ", None),
        ("NOM D'USAGE / Akerr", "Prénoms / Given names", None),
        ("NOM DE RUE / Akerr", "ROSSI", None),
    ],
)
def test_a_usage_name_under_a_label_half_misread(label: str, under: str, name: str | None) -> None:
    flow = flow_of([page_of(f"CARTE NATIONALE\n{label}\n{under}\n\n\n{ZONE}")])
    found = lone_usage(flow, "FAURE")
    assert (found["usage_name"].value if found else None) == name
