"""Every label in every layout: a value is read beside it, under it, in a table, in capitals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossiers.reading import Sheets
from pieces.fields.extract import extract
from tests.pieces.written import page_of

CASES = yaml.safe_load(
    (Path(__file__).parent / "label_cases" / "labels.yaml").read_text(encoding="utf-8")
)


def rows() -> list[Any]:
    return [
        pytest.param(field, label, id=f"{field['type']} {field['field']}: {label}")
        for field in CASES["fields"]
        for label in field["labels"]
    ]


@pytest.mark.parametrize(("field", "label"), rows())
def test_a_label_is_known_in_every_layout(field: dict[str, Any], label: str) -> None:
    missed = {}
    for name, structure in CASES["structures"].items():
        row = structure.format(label=label, upper=label.upper(), value=field["value"])
        page = page_of(f"{field['base']}\n\n{row}\n")
        fields, _ = extract(field["type"], None, (page,), Sheets("application/pdf", (page,)))
        read = fields[field["field"]].value if field["field"] in fields else None
        if read != field["expected"]:
            missed[name] = read
    assert not missed
