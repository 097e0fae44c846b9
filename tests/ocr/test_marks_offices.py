"""Stamps of offices told by their words."""

from __future__ import annotations

import pytest

from ocr.marks.offices import words_of_offices
from tests.ocr.test_marks_labels import TITLE, page_of

SET = (
    (["COPIE CERTIFIÉE", "CONFORME À L'ORIGINAL"], True),
    (["COPIE CERTIFIFE", "_CONH RUE A L'ORIGINAL"], True),
    (["COPIE CERTIFIÉE"], False),
    (["DOSSIER REÇU LE 12"], False),
    (["PIÈCES À FOURNIR", "COPIE CERTIFIÉE CONFORME"], False),
    (["CONFORME À L'ORIGINAL"], True),
    (["ARRIVÉ LE", "04 NOV. 2023"], True),
    (["REÇU LE 31 OCT. 2025"], True),
    (["REÇU LE", ".........."], False),
    (["REÇU LE"], False),
    (["Reçu le 31 octobre 2025"], False),
    (["Certifié conforme, l'agent"], False),
    (["COPIE CERTIFIÉE CONFORME DE L'ACTE DE NAISSANCE NUMÉRO"], False),
)


@pytest.mark.parametrize(("lines", "is_stamp"), SET, ids=[" / ".join(lines) for lines, _ in SET])
def test_stamps_of_offices(lines: list[str], is_stamp: bool) -> None:
    pieces = [(1100.0, 100.0 + 32 * k, text) for k, text in enumerate(lines)]
    assert bool(words_of_offices(page_of(TITLE, *pieces, source="ocr"))) is is_stamp


def test_what_a_text_layer_says_is_no_stamp() -> None:
    assert words_of_offices(page_of(TITLE, (1100, 100, "COPIE CERTIFIÉE CONFORME"))) == []
