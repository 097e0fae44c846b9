"""Names as certificates and forms write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pieces.parse.names import find_names, given_names_of, read_name, surname_of


@pytest.mark.parametrize(
    ("text", "birth", "usage", "given"),
    [
        ("LEFÈVRE Anaïs Marie", "LEFÈVRE", None, ("Anaïs", "Marie")),
        ("Anaïs LEFÈVRE", "LEFÈVRE", None, ("Anaïs",)),
        ("DUPONT épouse MARTIN Julie", "DUPONT", "MARTIN", ("Julie",)),
        ("Mme Julie MARTIN née DUPONT", "DUPONT", "MARTIN", ("Julie",)),
        ("MARTIN (née DUPONT) Julie", "DUPONT", "MARTIN", ("Julie",)),
        ("M. Jean-Pierre de LA FONTAINE", "de LA FONTAINE", None, ("Jean-Pierre",)),
        ("Jean d'ORMESSON", "d'ORMESSON", None, ("Jean",)),
        ("LE GALL Yann", "LE GALL", None, ("Yann",)),
        ("MARTIN, Paul", "MARTIN", None, ("Paul",)),
        ("VAN DER BERG Luc", "VAN DER BERG", None, ("Luc",)),
        ("LEFEVRE-DURAND Anne-Marie", "LEFEVRE-DURAND", None, ("Anne-Marie",)),
    ],
)
def test_one_name(text: str, birth: str, usage: str | None, given: tuple[str, ...]) -> None:
    name = read_name(text)
    assert name is not None
    assert (name.birth_name, name.usage_name, name.given_names) == (birth, usage, given)


@pytest.mark.parametrize("text", ["Julien Martin", "DURAND PAUL", "Lefevre Anaïs"])
def test_where_nothing_tells_the_surname_the_whole_name_alone_is_given(text: str) -> None:
    name = read_name(text)
    assert name is not None
    assert (name.full_name, name.birth_name, name.given_names) == (text, None, ())


def test_the_person_certified_is_told_from_who_certifies() -> None:
    text = (
        "Je soussigné Jean DUPONT, gérant de la société BATI, certifie que Monsieur Paul MARTIN, "
        "né le 12/05/2003 à Nice, a été employé"
    )
    found = find_names(text)
    assert [(n.full_name, n.role, n.title) for n in found] == [
        ("Jean DUPONT", "signatory", None),
        ("Paul MARTIN", "subject", "M"),
    ]


@pytest.mark.parametrize(
    "text", ["Madame, Monsieur, veuillez trouver", "Monsieur le Proviseur", "Madame la Rectrice"]
)
def test_titles_without_a_name(text: str) -> None:
    assert find_names(text) == []


def test_values_beside_labels() -> None:
    assert surname_of(": DUPONT épouse MARTIN") == "DUPONT"
    assert given_names_of("Anaïs, Marie, Jean-Paul") == ("Anaïs", "Marie", "Jean-Paul")
    assert surname_of("12/05/2003") is None


LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèçï", min_size=3, max_size=9)


@given(LETTERS, LETTERS)
def test_capitals_tell_the_surname_either_way_round(surname: str, given: str) -> None:
    upper, title = surname.upper(), given.capitalize()
    for text in (f"{upper} {title}", f"{title} {upper}"):
        name = read_name(f"M. {text}")
        if name is not None and name.birth_name is not None and len(name.given_names) == 1:
            assert (name.birth_name, name.given_names) == (upper, (title,))


@given(st.text(max_size=80))
def test_any_text_is_read_without_fault(text: str) -> None:
    for name in find_names(text):
        assert text[name.start : name.end] == name.text


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Madame PÉREZ inès, nom d'usage FAURE, née le 20 mars 2005", ("inès",)),
        ("M. DUPONT karim, né le 3 mai 2001", ("karim",)),
        ("M. DUPONT marie deux pièces", ()),  # a verb that is a given name too
        ("Mme PETIT rose, fleuriste", ()),
        ("Mme DUPONT mariée, née le 3 mai 2001", ()),
    ],
)
def test_a_given_name_in_small_letters_is_told_by_what_follows_it(
    text: str, given: tuple[str, ...]
) -> None:
    (found,) = find_names(text)
    assert found.given_names == given
