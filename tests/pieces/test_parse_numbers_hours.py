"""Number words, hours, shares of time, lengths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pieces.parse.hours import find_hours
from pieces.parse.numbers import find_numbers, in_words, parse_number_words
from pieces.parse.shares import find_shares
from pieces.parse.weeks import find_lengths


@given(st.integers(0, 9999))
def test_number_words_are_read_back(number: int) -> None:
    words = in_words(number)
    assert parse_number_words(words) == number
    assert parse_number_words(words.upper().replace("-", " ")) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("septante-et-un", 71),
        ("dix-neuf cent quatre-vingt-quatre", 1984),
        ("mille trois cent cinquante", 1350),
        ("vingt et un", 21),
    ],
)
def test_other_ways_of_saying_numbers(words: str, number: int) -> None:
    assert parse_number_words(words) == number


@pytest.mark.parametrize("words", ["deux trois", "cent vingt trente", "chaise", ""])
def test_words_that_make_no_number(words: str) -> None:
    assert parse_number_words(words) is None


def test_numbers_are_found_in_a_sentence() -> None:
    text = "pendant huit semaines et deux cents heures"
    assert [(n.value, n.text) for n in find_numbers(text)] == [(8, "huit"), (200, "deux cents")]


def test_numbers_out_of_range_are_refused() -> None:
    with pytest.raises(ValueError, match="range"):
        in_words(10_000)


@pytest.mark.parametrize(
    ("text", "hours", "per"),
    [
        ("1350 h", 1350, None),
        ("1 350 heures", 1350, None),
        ("1.350 h", 1350, None),
        ("1,350 heures", 1350, None),
        ("1350,50 heures", 1350.5, None),
        ("1385 heures 13 séances", 1385, None),
        ("35 h 30 par semaine", 35.5, "week"),
        ("1350 heures 30 minutes", 1350.5, None),
        ("675h00", 675, None),
        ("mille trois cent cinquante heures", 1350, None),
        ("mille trois cent cinquante (1350) heures", 1350, None),
        ("135O h", 1350, None),
        ("l 350 h", 1350, None),
        ("17h30 hebdomadaires", 17.5, "week"),
        ("151,67 h mensuelles", 151.67, "month"),
        ("1 607 heures annuelles", 1607, "year"),
        ("durée hebdomadaire de 35 heures", 35, "week"),
        ("Nombre d'heures : 1350", 1350, None),
        ("Durée de la formation (en heures) : 1 350", 1350, None),
    ],
)
def test_hours(text: str, hours: float, per: str | None) -> None:
    found = find_hours(text)
    assert [(f.hours, f.per) for f in found] == [(hours, per)]


def test_times_of_day_are_told_from_lengths() -> None:
    assert [f.clock for f in find_hours("de 8h30 à 12h00")] == [True, True]
    assert [f.clock for f in find_hours("soit 675h00 de cours")] == [False]


def test_words_and_digits_that_differ_are_not_sure() -> None:
    found = find_hours("mille trois cents (1350) heures")
    assert [(f.hours, f.repaired) for f in found] == [(1350, True)]


@given(st.integers(1, 9999))
def test_hours_are_read_back(number: int) -> None:
    for text in (
        f"{number} h",
        f"{number:,} heures".replace(",", " "),
        f"{in_words(number)} heures",
    ):
        assert [f.hours for f in find_hours(text)] == [number], text


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("à mi-temps", 0.5),
        ("à temps partiel (50 %)", 0.5),
        ("quotité 80 %", 0.8),
        ("quotité de travail : 100", 1.0),
        ("emploi à temps plein", 1.0),
        ("à temps complet", 1.0),
        ("17h30 hebdomadaires", 0.5),
        ("35 heures par semaine", 1.0),
        ("39 heures hebdomadaires", 1.0),
        ("151,67 h mensuelles", 1.0),
        ("0,5 ETP", 0.5),
        ("80 % d'un temps plein", 0.8),
        ("trois quarts temps", 0.75),
        ("à temps partiel à raison de 28 heures par semaine", 0.8),
        ("32 heures par semaine, le temps plein de la branche étant de 40 heures", 0.8),
        ("19,5 h par semaine pour un temps plein de 39 h", 0.5),
        ("20 heures hebdomadaires. Le temps complet correspond à 35 heures.", 0.571),
        ("quotité 17,5 h / 35", 0.5),
        ("à temps plein, les horaires étant de 8 h à 16 h", 1.0),
    ],
)
def test_shares(text: str, share: float) -> None:
    assert [f.share for f in find_shares(text)] == [share]


def test_hundredths_before_part_time_in_brackets_are_its_share_alone_in_their_cell() -> None:
    assert [f.share for f in find_shares("Arbeitszeit\n80 % (temps partiel)\n")] == [0.8]
    assert [f.share for f in find_shares("Salaire : 80 % (temps partiel)")] == [None]


def test_part_time_without_more_is_a_share_not_told() -> None:
    assert [f.share for f in find_shares("contrat à temps partiel")] == [None]


@pytest.mark.parametrize(
    "text", ["tiers temps", "réussite de 80 %", "de 8h à 12h", "TVA 20 %", "28 h / 35 stagiaires"]
)
def test_no_share(text: str) -> None:
    assert find_shares(text) == []


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("6 semaines", 6, "week"),
        ("huit (8) semaines", 8, "week"),
        ("Nombre de semaines : 8", 8, "week"),
        ("30 jours", 30, "day"),
        ("deux mois", 2, "month"),
    ],
)
def test_lengths(text: str, count: float, unit: str) -> None:
    assert [(f.count, f.unit) for f in find_lengths(text)] == [(count, unit)]


def test_hours_beside_other_hours_have_no_minutes() -> None:
    assert [f.hours for f in find_hours("812 h 38 h")] == [812, 38]


@pytest.mark.parametrize(
    ("text", "hours", "repaired"),
    [
        ("pour une durée totale de {470 heures.", 1470, True),
        ("pour une durée totale de {350 h", 1350, True),
        ("pour une durée totale de [470 heures] au CFA", 470, False),
        ("soit, en deux ans, (470 heures au CFA", 470, False),
        ("pour une durée totale de [675 heures.", 675, False),
        ("Module 3\t[420 heures", 420, False),
    ],
)
def test_a_bracket_that_nothing_closes_is_the_one_of_a_thousand(
    text: str, hours: float, repaired: bool
) -> None:
    (found,) = find_hours(text)
    assert (found.hours, found.repaired) == (hours, repaired)
