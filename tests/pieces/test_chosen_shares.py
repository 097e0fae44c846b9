"""« temps plein » beside « temps partiel », no box read: what is filled in behind one tells."""

from __future__ import annotations

import pytest

from dossiers.reading import Sheets
from pieces.fields.extract import extract
from tests.pieces.written import page_of

PAPER = """CERTIFICAT DE TRAVAIL
Nom de naissance   MERCIER
Prénom             Louise
Date d'entrée      06/12/2019
Date de sortie     13/02/2023
{}
Date : 16.02.2023                 Signature et cachet de l'entreprise"""


def told(*lines: str) -> tuple[float | None, float]:
    """The share of the only stretch, and how surely it is told."""
    page = page_of(PAPER.format("\n".join(lines)))
    fields, _ = extract("work_certificate", None, (page,), Sheets("application/pdf", (page,)))
    (period,) = fields["periods"].value
    return period["share"], fields["periods"].confidence


@pytest.mark.parametrize(
    "line",
    [
        "à temps plein (35 h)      à temps partiel : 28 h / semaine",
        "à temps partiel : 28 h / semaine      à temps plein (35 h)",
        "temps complet (151,67 h)   temps incomplet, soit 28 h par semaine",
        "temps plein (35 h) ou temps partiel, quotité : 80 %",
    ],
)
def test_the_part_time_with_its_hours_is_the_one_chosen(line: str) -> None:
    share, sure = told(line)
    assert share == 0.8
    assert sure >= 0.8


@pytest.mark.parametrize(
    "line",
    [
        "à temps plein (35 h)      à temps partiel : …… h / semaine",
        "temps plein : 35 h      temps partiel (28 h)",
        "temps plein (35 h)      temps partiel : 28 h minimum",
        "à temps plein (35 h) pendant un an, sans passer à temps partiel, 28 h",
    ],
)
def test_hours_that_no_one_filled_in_choose_nothing(line: str) -> None:
    share, sure = told(line)
    assert share != 0.8 or sure < 0.8
