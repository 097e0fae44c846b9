"""How our CSV files are written, for a person's spreadsheet: semicolons, UTF-8 with its mark."""

from __future__ import annotations

import csv
from typing import Any, Protocol

ENCODING = "utf-8-sig"
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class Sink(Protocol):
    def write(self, text: str, /) -> object: ...


def row_writer(sink: Sink) -> Any:
    """A csv.writer in our form."""
    return csv.writer(sink, delimiter=";", lineterminator="\r\n")


def cell(value: object) -> str:
    """A value as a spreadsheet shows it. What it would run as a formula stands behind a « ' »."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULAS) else text
