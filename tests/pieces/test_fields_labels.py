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


NAMES = ("birth_name", "usage_name", "given_names", "full_name", "birth_date")


def rows(but: tuple[str, ...] = ()) -> list[Any]:
    return [
        pytest.param(field, label, id=f"{field['type']} {field['field']}: {label}")
        for field in CASES["fields"]
        if field["field"] not in but
        for label in field["labels"]
    ]


def missed(field: dict[str, Any], label: str, structures: dict[str, str]) -> dict[str, Any]:
    """What is read where it is not what the label says, layout by layout."""
    wrong = {}
    lower = label[0].lower() + label[1:]
    for name, structure in structures.items():
        row = structure.format(label=label, upper=label.upper(), lower=lower, value=field["value"])
        page = page_of(f"{field['base']}\n\n{row}\n")
        fields, _ = extract(field["type"], None, (page,), Sheets("application/pdf", (page,)))
        read = fields[field["field"]].value if field["field"] in fields else None
        if read != field["expected"]:
            wrong[name] = read
    return wrong


@pytest.mark.parametrize(("field", "label"), rows())
def test_a_label_is_known_in_every_layout(field: dict[str, Any], label: str) -> None:
    assert not missed(field, label, CASES["structures"])


@pytest.mark.parametrize(("field", "label"), rows(but=NAMES))
def test_a_label_is_known_under_the_line_of_its_value(field: dict[str, Any], label: str) -> None:
    assert not missed(field, label, CASES["dessus"])


# What recognition makes of a letter; one in each label is so misread.
_MISREAD = {
    "e": "c",
    "l": "1",
    "i": "l",
    "n": "r",
    "u": "v",
    "m": "rn",
    "o": "0",
    "t": "f",
    "s": "5",
}
_KNOWN_SHARE = 0.97


def _with_a_letter_misread(label: str, number: int) -> str:
    places = [i for i, letter in enumerate(label) if letter in _MISREAD]
    if not places:
        return label
    at = places[number % len(places)]
    return label[:at] + _MISREAD[label[at]] + label[at + 1 :]


def test_a_misread_letter_hides_no_label() -> None:
    told: list[bool] = []
    for field in CASES["fields"]:
        for number, label in enumerate(field["labels"]):
            spoilt = _with_a_letter_misread(label, number)
            row = CASES["structures"]["deux-points"].format(label=spoilt, value=field["value"])
            page = page_of(f"{field['base']}\n\n{row}\n", source="ocr", confidence=0.9)
            fields, _ = extract(field["type"], None, (page,), Sheets("application/pdf", (page,)))
            read = fields.get(field["field"])
            told.append(read is not None and read.value == field["expected"])
    assert sum(told) >= _KNOWN_SHARE * len(told)
