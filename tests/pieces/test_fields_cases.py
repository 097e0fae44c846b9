"""Fields of hand-written papers, in YAML cases that a gestionnaire can read: the words where they
stand on the sheet, and what must be read of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossiers.box import Box
from dossiers.mark import Zone
from dossiers.page import Page, Word
from dossiers.reading import Sheets
from pieces.fields.extract import extract

CASES = Path(__file__).parent / "fields_cases"
COLUMNS, ROWS = 100, 70


def page_of(text: str, number: int = 1, source: str = "embedded") -> Page:
    """A typewritten sheet: a character is a hundredth of its width, a line a seventieth of its
    height, so that blanks make columns."""
    words = []
    for row, line in enumerate(text.splitlines()):
        for match in re.finditer(r"\S+", line):
            box = Box(
                (5 + match.start()) / COLUMNS * 0.9,
                (3 + row) / ROWS,
                (5 + match.end()) / COLUMNS * 0.9,
                (3.7 + row) / ROWS,
            )
            confidence = 1.0 if source == "embedded" else 0.9
            words.append(Word(match.group(), box, confidence, row))
    return Page(number, 1654, 2339, 0, source, tuple(words), 1.0)  # type: ignore[arg-type]


def sheets_of(case: dict[str, Any], pages: tuple[Page, ...]) -> Sheets:
    zones = tuple(
        Zone(z["party"], 1, Box(0.1, 0.8, 0.3, 0.9), z["state"], 0.9, z["party"])
        for z in case.get("zones", ())
    )
    return Sheets("application/pdf", pages, zones=zones)


def load() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            found.append(pytest.param(case, id=f"{path.stem}: {case['name']}"))
    return found


@pytest.mark.parametrize("case", load())
def test_fields_are_read(case: dict[str, Any]) -> None:
    source = "ocr" if case.get("ocr") else "embedded"
    texts = case["text"] if isinstance(case["text"], list) else [case["text"]]
    pages = tuple(page_of(t, n, source) for n, t in enumerate(texts, 1))
    fields, _ = extract(case["type"], case.get("subtype"), pages, sheets_of(case, pages))
    read = {name: field.value for name, field in fields.items()}
    expected = case["fields"]
    assert {k: read.get(k) for k in expected} == expected
    for name in case.get("absent", ()):
        assert name not in read, f"{name}: {read[name]}"
    for name in case.get("unsure", ()):
        assert name not in fields or fields[name].confidence <= 0.8
