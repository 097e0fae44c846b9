"""The annexes of the scaffolding recommendation are printed with the tasks that it gives them."""

from __future__ import annotations

import io
import re

import pdfplumber
import pytest

from specimens.layout import layouts_of
from specimens.make import make_specimen, new_case

# R408: 3 fitter (montage), 4 verification and reception, 5 user.
TASKS = {3: "mont", 4: "récept", 5: "utilis|travailler en sécurité"}


def _text(layout: str, annex: int) -> str:
    case = new_case("3", "r408_attestation", layout, facts={"annexes": [annex]})
    data = make_specimen(case, "text", "x").data
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return " ".join(" ".join(p.extract_text() for p in pdf.pages).split()).lower()


@pytest.mark.parametrize("annex", [3, 4, 5])
@pytest.mark.parametrize("layout", ["letter", "skills_grid"])
def test_the_task_is_the_annexes_own(layout: str, annex: int) -> None:
    text = _text(layout, annex)
    said = re.split(r"formation «|professionnels :", text)[1]
    said = re.split(r"conformément|avis du formateur", said)[0]
    assert re.search(TASKS[annex], said), said
    others = [words for number, words in TASKS.items() if number != annex]
    assert not any(re.search(words, said) for words in others), said


def test_the_table_names_all_three_in_order() -> None:
    assert "table" in {entry.name for entry in layouts_of("r408_attestation")}
    text = _text("table", 4)
    assert re.search(r"annexe 3 – montage.*annexe 4 – vérification.*annexe 5 – utilisation", text)
