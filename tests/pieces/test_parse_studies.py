"""Scores, units, school years, sessions, years of study, academies, specialities, companies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pieces.parse.academies import find_academies
from pieces.parse.company_ids import find_companies, luhn_holds
from pieces.parse.school_years import find_school_years, find_sessions, find_study_years
from pieces.parse.scores import find_benefits, find_scores, find_statuses, find_units
from pieces.parse.specialities import find_specialities


@pytest.mark.parametrize(
    ("text", "score", "repaired"),
    [
        ("14,00/20", 14.0, False),
        ("14.00", 14.0, False),
        ("note : 8,5 / 20", 8.5, False),
        ("l4,00 / 20", 14.0, True),
        ("12/20", 12.0, False),
    ],
)
def test_scores(text: str, score: float, repaired: bool) -> None:
    assert [(f.score, f.repaired) for f in find_scores(text)] == [(score, repaired)]


@pytest.mark.parametrize("text", ["E 3.1", "coef 3", "24,50", "3,5 %", "12.09.2025", "1 350,00 €"])
def test_no_score(text: str) -> None:
    assert find_scores(text) == []


def test_whole_numbers_only_when_asked() -> None:
    assert find_scores("E1 Français 3 14") == []
    assert [f.score for f in find_scores("E1 Français 3 14", whole=True)] == [3.0, 14.0]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("E1", "E1"),
        ("E31", "E31"),
        ("E 3.1", "E31"),
        ("U4.1", "U41"),
        ("EF1", "EF1"),
        ("E3l", "E31"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert [f.unit for f in find_units(f"{text} Étude technique")] == [unit]


@pytest.mark.parametrize("text", ["EPS", "Et 12", "l'EI du lycée", "USB 3", "E-mail"])
def test_no_unit(text: str) -> None:
    assert find_units(text) == []


def test_benefits_and_statuses() -> None:
    assert [f.year for f in find_benefits("E2 12,00 bénéfice en 2023")] == [2023]
    assert [f.year for f in find_benefits("Bénéfice de la note")] == [None]
    assert [f.year for f in find_benefits("note conservée (2022)")] == [2022]
    assert [f.status for f in find_statuses("DISPENSE")] == ["exempt"]
    assert [f.status for f in find_statuses("non admis")] == ["refused"]
    assert [f.status for f in find_statuses("ADMIS")] == ["admitted"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-2025", "2024-2025"),
        ("2024/2025", "2024-2025"),
        ("année scolaire 2024 - 2025", "2024-2025"),
        ("année scolaire 2024-25", "2024-2025"),
        ("année universitaire 2O24-2O25", "2024-2025"),
        ("rentrée de septembre 2024", "2024-2025"),
    ],
)
def test_school_years(text: str, value: str) -> None:
    assert [f.value for f in find_school_years(text)] == [value]


@pytest.mark.parametrize("text", ["2024-2026", "06 2024 2025 11", "12/2024-01/2025", "2024-25"])
def test_no_school_year(text: str) -> None:
    assert find_school_years(text) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("session 2026", 2026),
        ("SESSION : 2026", 2026),
        ("session de juin 2025", 2025),
        ("BTS 2026", 2026),
    ],
)
def test_sessions(text: str, year: int) -> None:
    assert [f.year for f in find_sessions(text)] == [year]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1ère année", [1]),
        ("1re année de BTS", [1]),
        ("2ème année", [2]),
        ("deuxième année", [2]),
        ("2nde année", [2]),
        ("BTS 2", [2]),
        ("classe 2BTSBAT", [2]),
        ("STS 1", [1]),
        ("1ère et 2ème années", [1, 2]),
        ("BTS en 2 ans", []),
        ("seconde", []),
        ("BTS 2025", []),
    ],
)
def test_years_of_study(text: str, years: list[int]) -> None:
    assert [f.year for f in find_study_years(text)] == years


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Académie de Nice", "nice"),
        ("ACADÉMIE D'AIX-MARSEILLE", "aix-marseille"),
        ("rectorat de l'académie de Clermont-Ferrand", "clermont"),
        ("ce.dec@ac-nancy-metz.fr", "nancy-metz"),
        ("académie de Toulovse", "toulouse"),
        ("Académie de La Réunion", "reunion"),
    ],
)
def test_academies(text: str, slug: str) -> None:
    assert [f.slug for f in find_academies(text)] == [slug]


def test_a_town_alone_is_no_academy() -> None:
    assert find_academies("Fait à Nice, le 3 mars") == []


TITLES = {
    "batiment": ("Bâtiment",),
    "enveloppe-des-batiments": ("Enveloppe des bâtiments : conception et réalisation",),
    "maintenance-des-systemes": ("Maintenance des systèmes",),
    "travaux-publics": ("Travaux publics",),
}


@pytest.mark.parametrize(
    ("text", "code", "option"),
    [
        ("BTS BÂTIMENT", "batiment", None),
        ("Enveloppe des batiments - conception et realisation", "enveloppe-des-batiments", None),
        ("BTS Maintenance des systèmes, option B", "maintenance-des-systemes", "B"),
        ("BTS Maintenance des systérnes", "maintenance-des-systemes", None),
    ],
)
def test_specialities(text: str, code: str, option: str | None) -> None:
    found = find_specialities(text, TITLES)
    assert [(f.code, f.option) for f in found] == [(code, option)]


def test_no_speciality() -> None:
    assert find_specialities("BTS Comptabilité et gestion", TITLES) == []


@pytest.mark.parametrize(
    ("text", "siren", "siret"),
    [
        ("SIRET 732 829 320 00074", "732829320", "73282932000074"),
        ("732829320", "732829320", None),
        ("73282932O", "732829320", None),
    ],
)
def test_companies(text: str, siren: str, siret: str | None) -> None:
    assert [(f.siren, f.siret) for f in find_companies(text)] == [(siren, siret)]


def test_a_wrong_check_digit_is_no_company() -> None:
    assert find_companies("SIREN : 732 829 321") == []


@given(st.integers(0, 99_999_999))
def test_luhn_holds_for_one_last_digit_in_ten(stem: int) -> None:
    assert sum(luhn_holds(f"{stem:08d}{last}") for last in range(10)) == 1


@pytest.mark.parametrize(
    ("row", "units"),
    [
        ("ES1 RÉPONSE À UNE AFFAIRE 09,00", ["E51"]),
        ("EST | Réponse à une affaire 4,75", ["E51"]),
        ("EL | Culture générale 10,75", ["E1"]),
        ("EST-CE que la note", []),
        ("EL HADJ Karim", []),
    ],
)
def test_units_misread_in_a_table(row: str, units: list[str]) -> None:
    assert [f.unit for f in find_units(row)] == units
