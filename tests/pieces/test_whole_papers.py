"""Whole papers as people write them: the type told and the fields read by the one road that the
program takes, cases a gestionnaire can read."""

from __future__ import annotations

from typing import Any

import pytest

from bench.written import page_of, written_papers
from dossiers.reading import Sheets
from pieces.understand import understand

SURELY_TYPED = 0.5


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in written_papers()])
def test_type_and_fields_of_a_whole_paper(case: dict[str, Any]) -> None:
    main = understand(Sheets("application/pdf", (page_of(case["text"]),)))[0]
    assert main.piece_type == case["type"]
    assert main.confidence >= SURELY_TYPED
    read = {name: field.value for name, field in main.fields.items()}
    assert {name: read.get(name) for name in case["fields"]} == case["fields"]
