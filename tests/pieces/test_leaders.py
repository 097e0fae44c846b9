"""Dots between a label and its value that were read as words."""

from __future__ import annotations

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.flow import flow_of
from pieces.fields.people import person_fields

HIGH, FLAT = 0.012, 0.002


def page(*lines: list[tuple[str, float, float]], source: str = "ocr") -> Page:
    """Lines of (text, confidence, height), each word a tenth of the page right of the last."""
    words = [
        Word(text, Box(0.1 * k, 0.1 + 0.02 * n, 0.1 * k + 0.09, 0.1 + 0.02 * n + high), sure, n)
        for n, line in enumerate(lines)
        for k, (text, sure, high) in enumerate(line, 1)
    ]
    return Page(1, 1654, 2339, 0, source, tuple(words), 1.0)  # type: ignore[arg-type]


def test_dots_read_as_letters_are_left_out() -> None:
    read = page(
        [("Extrait", 0.9, HIGH), ("certifié", 0.9, HIGH), ("conforme", 0.9, HIGH)],
        [("Nom", 0.9, HIGH), ("ss.", 0.5, FLAT), ("se:", 0.4, FLAT), ("LEFÈVRE", 0.9, HIGH)],
        [
            ("Prénoms", 0.9, HIGH), ("RON", 0.2, FLAT), ("PERDRE", 0.2, HIGH), ("sun", 0.2, FLAT),
            ("Amadou", 0.9, HIGH),
        ],
        [("ren.", 0.2, FLAT)],
    )  # fmt: skip
    fields = person_fields(flow_of([read]))
    assert fields["birth_name"].value == "LEFÈVRE"
    assert fields["given_names"].value == ["Amadou"]


def test_words_as_tall_as_letters_stay() -> None:
    kept = [
        [("Nom", 0.9, HIGH), ("van", 0.5, 0.5 * HIGH), ("LOON", 0.5, HIGH)],
        [("Prénoms", 0.9, HIGH), ("Ana", 0.2, HIGH), ("Luz", 0.5, HIGH)],
        [("montant", 0.9, HIGH), ("1", 0.5, FLAT), ("-", 0.5, FLAT), ("le", 0.9, FLAT)],
    ]
    said = flow_of([page(*kept)]).text.split()
    assert said == [text for line in kept for text, *_ in line]


def test_a_text_layer_says_what_it_says() -> None:
    line = [("Nom", 1.0, HIGH), ("ss.", 0.5, FLAT), ("LEFÈVRE", 1.0, HIGH)]
    assert flow_of([page(line, source="embedded")]).text.split() == ["Nom", "ss.", "LEFÈVRE"]


def test_dots_read_as_noughts_are_left_out_and_a_nought_stays() -> None:
    read = page(
        [("Relations", 0.9, HIGH), ("clients", 0.9, HIGH), ("note", 0.9, HIGH)],
        [("E42", 0.9, HIGH), ("0.0", 0.5, HIGH), ("000.0.", 0.4, FLAT), ("7,00", 0.9, HIGH)],
        [("E43", 0.9, HIGH), ("0,0", 0.9, HIGH), ("sun", 0.2, FLAT), ("0,50", 0.5, HIGH)],
        [("E44", 0.9, HIGH), ("0,0", 0.5, HIGH)],
    )
    assert flow_of([read]).text.split()[3:] == ["E42", "7,00", "E43", "0,0", "0,50", "E44", "0,0"]


def test_a_speck_in_a_name_is_left_out_and_a_stop_stays() -> None:
    read = page(
        [("Salarié", 0.9, HIGH), ("POULAIN", 0.9, HIGH), (".", 0.6, FLAT), ("DE", 0.9, HIGH)],
        [("Salarié", 0.9, HIGH), ("PETIT", 0.9, HIGH), (".", 0.9, FLAT), ("DE", 0.9, HIGH)],
        [("suivi", 0.9, HIGH), (".", 0.6, FLAT), ("Le", 0.9, HIGH), ("CFA", 0.9, HIGH)],
    )
    said = ["Salarié", "POULAIN", "DE", "Salarié", "PETIT", ".", "DE", "suivi", ".", "Le", "CFA"]
    assert flow_of([read]).text.split() == said


def test_figures_read_in_dots_are_left_out_and_an_item_stays() -> None:
    read = page(
        [("Extrait", 0.9, HIGH), ("certifié", 0.9, HIGH), ("conforme", 0.9, HIGH)],
        [("Usage", 0.9, HIGH), ("1.", 0.55, FLAT), ("1...", 0.4, FLAT), ("LEFÈVRE", 0.9, HIGH)],
        [("1.", 0.5, HIGH), ("Employeur", 0.9, HIGH)],
    )
    said = ["Extrait", "certifié", "conforme", "Usage", "LEFÈVRE", "1.", "Employeur"]
    assert flow_of([read]).text.split() == said


def wide(text: str, x0: float, x1: float) -> Word:
    return Word(text, Box(x0, 0.1, x1, 0.1 + (FLAT if text == "." else HIGH)), 0.9, 0)


def test_points_left_of_a_row_of_dots_part_a_label_from_its_value() -> None:
    words = (
        wide("Nom", 0.1, 0.13), wide("d'usage", 0.14, 0.19), wide(".", 0.2, 0.202),
        wide(".", 0.3, 0.302), wide("OULD", 0.32, 0.36), wide("AHMED", 0.37, 0.42),
    )  # fmt: skip
    read = Page(1, 1654, 2339, 0, "ocr", words, 1.0)
    assert flow_of([read]).text.rstrip("\f\n") == "Nom d'usage\tOULD AHMED"


def test_a_stop_between_two_sentences_stays() -> None:
    words = (
        wide("suivi", 0.1, 0.14), wide(".", 0.142, 0.144), wide("Le", 0.152, 0.17),
        wide("CFA", 0.18, 0.21), wide(".", 0.212, 0.214),
    )  # fmt: skip
    read = Page(1, 1654, 2339, 0, "ocr", words, 1.0)
    assert flow_of([read]).text.split() == ["suivi", ".", "Le", "CFA", "."]
