"""Words of a sentence that a line begins with, which look like a label."""

from __future__ import annotations

import pytest

from pieces.fields.flow import flow_of
from pieces.fields.labels import values
from tests.pieces.written import page_of

SENTENCE = "Le contrat est transmis dans les cinq jours ouvrables qui suivent le début de son"


@pytest.mark.parametrize(
    ("above", "label", "found"),
    [
        (SENTENCE, "exécution.", []),
        ("Toutes les lignes sont remplies.", "exécution.", ["25/08/2022"]),
        (SENTENCE, "Exécution du", ["25/08/2022"]),
    ],
)
def test_the_last_words_of_a_sentence_are_no_label(
    above: str, label: str, found: list[str]
) -> None:
    flow = flow_of([page_of(f"{above}\n{label}\n25/08/2022", source="ocr", confidence=0.9)])
    told = values(flow, ("execution du",))
    assert [flow.text[v.start : v.end] for v in told] == found
