"""Names compared as civil status writes them: tables in YAML, laws as properties."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from validators.names import (
    NamesRead,
    Person,
    is_mentioned,
    same_given_names,
    same_person,
    same_surname,
)
from validators.spelling import Likeness, words

TABLES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("noms.yaml").read_text(encoding="utf-8")
)
WHO = Person("LEFÈVRE", ("Anaïs", "Marie"), ("MOREAU",))
NAMES = st.text("ABCDEFGHIJKLMNOPRSTUVÉÈÏÇ", min_size=4, max_size=14)


@pytest.mark.parametrize("row", TABLES["noms"], ids=str)
def test_surnames(row: dict[str, Any]) -> None:
    found = same_surname(
        row["lu"], row["attendu"], row.get("image", True), row.get("tronqué", False)
    )
    assert found.name.lower() == row["dit"]


@pytest.mark.parametrize("row", TABLES["prénoms"], ids=str)
def test_given_names(row: dict[str, Any]) -> None:
    found = same_given_names(row["lu"], row["attendu"], truncated=row.get("tronqué", False))
    assert found.name.lower() == row["dit"]


@pytest.mark.parametrize("row", TABLES["personnes"], ids=str)
def test_persons(row: dict[str, Any]) -> None:
    read = NamesRead(
        row.get("nom"), row.get("usage"), tuple(row.get("prénoms", ())), row.get("entier")
    )
    found = same_person(read, WHO)
    assert found is not None and found.name.lower() == row["dit"]


def test_a_piece_without_any_name_says_nothing() -> None:
    assert same_person(NamesRead(), WHO) is None


@given(NAMES)
def test_a_name_is_itself_without_its_accents(name: str) -> None:
    assert same_surname(" ".join(words(name)), name) is Likeness.EQUAL


@given(NAMES, NAMES)
def test_likeness_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert same_surname(one, other) is same_surname(other, one)


@given(st.lists(st.sampled_from(["Anaïs", "Marie", "Louise"]), min_size=1, unique=True))
def test_given_names_of_the_dossier_are_never_another_person(names: list[str]) -> None:
    assert same_given_names(names, ("Anaïs", "Marie", "Louise")) is not Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Je certifie que Mme Anaïs LEFEVRE est employée", True),
        ("LEFEVRE-MOREAU Anais", True),
        ("Le lycée Lefèvre délivre à M. Paul Bernard ce certificat", False),
        ("Anaïs " + "mot " * 7 + "Lefèvre", False),
        ("M. LEFÈVRE Hugo Anaïs, né le 12 mai 2003", False),  # a twin, whose second name it is
        ("Prénoms : Hugo, Anaïs\nNom : LEFEVRE", False),
        ("Hugo Anaïs LEFEVRE", False),
        ("LEFEVRE Marie Anaïs", True),  # both hers
        ("Le directeur, Hugo\nAnaïs LEFEVRE", True),  # another line, another person
        ("Mme Martin, tutrice de Anaïs LEFEVRE", True),
    ],
)
def test_a_text_names_somebody_when_both_names_stand_together(text: str, named: bool) -> None:
    assert is_mentioned(text, WHO, window_words=6) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("MOREAU Jean-Pierre", True),
        ("Jeanpierre MOREAU", True),
        ("MOREAU Jean-Luc", False),  # his brother
        ("MOREAU Jean", False),
    ],
)
def test_a_text_names_who_has_a_compound_name_by_the_whole_of_it(text: str, named: bool) -> None:
    assert is_mentioned(text, Person("MOREAU", ("Jean-Pierre",)), window_words=6) is named
