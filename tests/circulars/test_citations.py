"""Each quote of each pack stands on its lines of the circular's own text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import circulars
from circulars.citations import absent_quotes, citations, stands
from dossiers.finding import Citation


@pytest.fixture(scope="session")
def texts(shared: Path) -> Path:
    folder = shared / "circulars"
    if not folder.is_dir():
        pytest.skip("the circulars' texts (../shared/circulars) are not there")
    return folder


@pytest.mark.parametrize("circular", circulars.ids())
def test_every_quote_stands_on_its_lines(circular: str, texts: Path) -> None:
    pack = circulars.load(circular)
    text = (texts / pack.text_file).read_text(encoding="utf-8")
    assert len(list(citations(pack))) > 30
    assert absent_quotes(pack, text) == []


@pytest.mark.parametrize("circular", circulars.ids())
def test_a_quote_on_another_line_is_found_out(circular: str, texts: Path) -> None:
    pack = circulars.load(circular)
    text = (texts / pack.text_file).read_text(encoding="utf-8")
    first, last = pack.window.source.lines
    moved = replace(pack.window.source, lines=(first + 40, last + 40))
    wrong = replace(pack, window=replace(pack.window, source=moved))
    assert moved in absent_quotes(wrong, text)


@pytest.mark.parametrize(
    ("quote", "lines", "found"),
    [
        ("La confirmation signée", (1, 1), True),
        ("La confirmation signée, avant le 20", (1, 2), True),
        ("La confirmation […] le 20", (1, 2), True),
        ("le 20 […] La confirmation", (1, 2), False),
        ("La confirmation non signée", (1, 1), False),
        ("avant le 20", (1, 1), False),
        ("de 1ère année", (3, 3), True),
        ("écrire à dec@exemple.fr", (3, 3), True),
        ("avant", (0, 0), False),
        ("avant", (2, 9), False),
    ],
)
def test_markup_and_cuts(quote: str, lines: tuple[int, int], found: bool) -> None:
    text = [
        "- La <b>confirmation</b>   **signée**,",
        "  avant le 20",
        "de 1<sup>ère</sup> année : écrire à [dec@exemple.fr](mailto:dec@exemple.fr)",
    ]
    assert stands(Citation("t.txt", lines, quote), text) is found
