"""Phrases on a page: spacing, case, accents and OCR's mistakes forgiven, other words not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.lines import PageWriting, same_word
from pieces.types.prominence import LINE_START, prominence


def page(*lines: str, heights: tuple[float, ...] = ()) -> Page:
    words = []
    for row, line in enumerate(lines):
        x = 0.05
        for token in line.split(" "):
            width = 0.012 * len(token)
            top = 0.05 + 0.04 * row
            height = heights[row] if row < len(heights) else 0.012
            if token:
                words.append(Word(token, Box(x, top, x + width, top + height), 1.0, row))
            x += width + 0.012
    return Page(1, 1654, 2339, 0, "ocr", tuple(words), 1.0)


@pytest.mark.parametrize(
    "line",
    [
        "CERTIFICAT DE TRAVAIL",
        "Certificat de travail",
        "CERT1FICAT DE TRAVA1L",
        "CERTIFICATDETRAVAIL",
        "C E R T I F I C A T D E T R A V A I L",
        "certificats de travail",
        "Certificat  de\u00a0travail :",
    ],
)
def test_one_phrase_in_many_guises(line: str) -> None:
    assert PageWriting(page("Entreprise", line, "Nice")).find("certificat de travail")


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        ("certificat de travail", "CONTRAT DE TRAVAIL"),
        ("certificat de travail", "Certificat - travail en hauteur"),
        ("acte de naissance", "Date de naissance"),
        ("R408", "R457"),
        ("certificat JDC", "CERTIFICAT DE PARTICIPATION"),
        ("formation", "information"),
        ("SST", "assistance"),
    ],
)
def test_other_words_are_other_words(phrase: str, line: str) -> None:
    assert not PageWriting(page("Entreprise", line, "Nice")).find(phrase)


@pytest.mark.parametrize("line", ["R408", "R.408", "R 408", "R4O8", "recommandation R-408,"])
def test_numbers_with_their_lookalikes(line: str) -> None:
    assert PageWriting(page("x", line)).find("R408")


def test_a_phrase_over_two_lines_and_what_it_covers() -> None:
    writing = PageWriting(page("ATTESTATION", "DE STAGE", "de Monsieur"))
    hit = writing.find("attestation de stage")[0]
    assert hit.coverage == 1.0
    assert hit.text == "ATTESTATION DE STAGE"
    assert (hit.box.y0, hit.runs) == (0.05, (0, 1))


def test_coverage_inside_a_sentence_is_small() -> None:
    writing = PageWriting(
        page("je vous adresse mon certificat de travail et mes voeux les plus vifs")
    )
    assert writing.find("certificat de travail")[0].coverage < 0.4


def test_a_wide_gap_parts_two_runs() -> None:
    near = PageWriting(page("Nom DUPONT"))
    far = PageWriting(page("Nom        DUPONT"))
    assert (len(near.runs), len(far.runs)) == (1, 2)


def test_large_letters_and_capitals_are_seen() -> None:
    writing = PageWriting(page("TITRE", "texte ordinaire", "encore du texte", heights=(0.03,)))
    assert writing.runs[0].height > 2
    assert (writing.runs[0].capitals, writing.runs[1].capitals) == (1.0, 0.0)


def test_an_empty_page() -> None:
    assert PageWriting(page("")).find("certificat de travail") == []


@pytest.mark.parametrize(
    ("word", "wanted", "same"),
    [
        ("formations", "formation", True),
        ("formatlon", "formation", True),
        ("stage", "stade", False),
        ("date", "acte", False),
        ("information", "formation", False),
    ],
)
def test_words(word: str, wanted: str, same: bool) -> None:
    assert same_word(word, wanted) is same


@given(st.lists(st.text(alphabet="abcéÀ1oOl .-/", max_size=20), max_size=6), st.text(max_size=12))
def test_any_page_and_any_phrase(lines: list[str], phrase: str) -> None:
    for hit in PageWriting(page(*lines)).find(phrase):
        assert 0 < hit.coverage <= 1
        assert 0 < hit.score <= 1
        assert hit.words


@pytest.mark.parametrize(
    ("before", "is_title"),
    [("Objet :", True), ("Objet : suite à la", False), ("Suivi :", False)],
)
def test_the_subject_of_a_letter_is_its_title(before: str, is_title: bool) -> None:
    rest = "dossier suivi par Anne MODÈLE au rectorat de Nice depuis mai dernier"
    subject = f"{before} confirmation d'inscription, {rest}"
    writing = PageWriting(page("Académie de Nice", subject, "Madame, Monsieur,"))
    (hit,) = writing.find("confirmation d'inscription")
    assert (prominence(writing, hit) > LINE_START) == is_title


def test_initials_have_no_plural() -> None:
    assert not PageWriting(page("La directrice, Inès PETIT")).find("INE")
    assert PageWriting(page("Numéro INE : 123456789AB")).find("INE")
    assert PageWriting(page("Ses bulletins")).find("bulletin")
