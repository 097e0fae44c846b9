"""The guide for those who write packs names every word that the schema knows, and its codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from circulars.condition_schema import KEYS
from circulars.row_schema import ROW_KEYS
from circulars.schema import TOP_KEYS
from circulars.source_schema import SOURCE_KEYS
from circulars.vocabulary import ADMISSION_SUBJECTS, DEMANDS, ENUMERATED, INFORMATION

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "regles.md"
PARAMS = {param for params in DEMANDS.values() for param in params}
WORDS = {
    *TOP_KEYS, *ROW_KEYS, *KEYS, *DEMANDS, *PARAMS, *ADMISSION_SUBJECTS, *INFORMATION,
    *(w for words in ENUMERATED.values() for w in words if isinstance(w, str)),
} - {*SOURCE_KEYS, "any", "all", "not"}  # fmt: skip


@pytest.mark.parametrize("word", sorted(WORDS))
def test_the_guide_explains(word: str) -> None:
    assert f"`{word}`" in GUIDE.read_text(encoding="utf-8")
