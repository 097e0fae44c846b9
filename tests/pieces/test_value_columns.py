"""Where a narrow gap parts a label from its value, and where it is a typewriter's blank."""

from __future__ import annotations

from dataclasses import replace

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.page_cells import lines_of

_WIDE, _HIGH = 1654, 2339
_LETTER_PX, _HEIGHT_PX = 13, 21


def _page(lines: list[list[tuple[int, str]]]) -> Page:
    """Words by the pixel where they begin, each letter as wide as the others."""
    words = [
        Word(
            text,
            Box(
                x / _WIDE,
                (200 + 40 * row) / _HIGH,
                (x + _LETTER_PX * len(text)) / _WIDE,
                (200 + _HEIGHT_PX + 40 * row) / _HIGH,
            ),
            0.95,
            row,
        )
        for row, line in enumerate(lines)
        for x, text in line
    ]
    return Page(1, _WIDE, _HIGH, 0, "ocr", tuple(words), 1.0)


def _cells(page: Page) -> list[list[str]]:
    return [[" ".join(w.text for w in cell) for cell in line] for line in lines_of(page)]


def _spaced(text: str, blank_px: int, start: int = 200) -> list[tuple[int, str]]:
    found, x = [], start
    for word in text.split():
        found.append((x, word))
        x += _LETTER_PX * len(word) + blank_px
    return found


# The fourth word of each begins at one place, as happens where all letters are as wide.
_TYPED = (
    "Monsieur Julien DE LA TOUR",
    "occupe travail ici CVC depuis",
    "quatre annees onze mois encore",
    "siege societe hier meme atelier",
    "depuis le premiers mai dernier",
)


def test_the_blanks_of_a_typewriter_are_no_columns() -> None:
    page = _page([_spaced(line, 20) for line in _TYPED])
    assert all(len(line) == 1 for line in _cells(page))


def test_a_narrow_gap_under_others_parts_labels_from_values() -> None:
    labels = ("Nom de naissance", "Premier des noms", "Date de naissanc", "Lieu de naissanc")
    values = ("DE LA TOUR", "Julien de Marc", "06/04/1998", "Bruay")
    edge = 200 + 14 * _LETTER_PX + 2 * 7 + 24
    rows = [
        [*_spaced(label, 7), *_spaced(value, 7, edge)]
        for label, value in zip(labels, values, strict=True)
    ]
    assert _cells(_page(rows)) == [
        [label, value] for label, value in zip(labels, values, strict=True)
    ]


def test_marks_under_each_other_are_no_column() -> None:
    labels = ("Prénoms", "Commune", "Domaine", "Adresse", "Session")
    colon = 200 + 7 * _LETTER_PX + 8
    rows = [[(200, label), (colon, ":"), (colon + 90, "Maëlys")] for label in labels]
    prose = [_spaced("Je déclare avoir lu ce qui est écrit ici", 5) for _ in range(3)]
    page = _page([*rows, *prose])
    low = [
        replace(w, box=replace(w.box, y0=w.box.y1 - 10 / _HIGH)) if w.text == ":" else w
        for w in page.words
    ]
    found = _cells(replace(page, words=tuple(low)))
    assert found[: len(rows)] == [[f"{label} :", "Maëlys"] for label in labels]
