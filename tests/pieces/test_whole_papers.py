"""Whole papers as people write them: the type told and the fields read by the one road that the
program takes, cases a gestionnaire can read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Sheets
from pieces.understand import understand

CASES = Path(__file__).parent / "papers"
SURELY_TYPED = 0.5


def load() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}: {case['name']}")
        for path in sorted(CASES.glob("*.yaml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def page_of(text: str, number: int = 1) -> Page:
    """A typewritten sheet: blanks make columns."""
    words = [
        Word(
            match.group(),
            Box(
                (5 + match.start()) / 120, (3 + row) / 70, (5 + match.end()) / 120, (3.7 + row) / 70
            ),
            1.0,
            row,
        )
        for row, line in enumerate(text.splitlines())
        for match in re.finditer(r"\S+", line)
    ]
    return Page(number, 1654, 2339, 0, "embedded", tuple(words), 1.0)


@pytest.mark.parametrize("case", load())
def test_type_and_fields_of_a_whole_paper(case: dict[str, Any]) -> None:
    main = understand(Sheets("application/pdf", (page_of(case["text"]),)))[0]
    assert main.piece_type == case["type"]
    assert main.confidence >= SURELY_TYPED
    read = {name: field.value for name, field in main.fields.items()}
    assert {name: read.get(name) for name in case["fields"]} == case["fields"]
