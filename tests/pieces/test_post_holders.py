"""Who holds a post, beside its label on a fiche de poste, and not whom he answers to."""

from __future__ import annotations

import pytest

from dossiers.reading import Sheets
from pieces.fields.extract import extract
from tests.pieces.written import page_of

_SHEET = """FICHE DE POSTE INDIVIDUELLE
Intitulé du poste          Chef d'équipe charpente
{label}    {name}
Supérieur direct           Farid MEUNIER
Temps de travail           35 heures
"""
_SURE = 0.6


@pytest.mark.parametrize(
    "label", ["Agent occupant le poste", "Salarié occupant le poste", "Occupant du poste"]
)
def test_the_holder_of_a_post_is_told_by_its_label(label: str) -> None:
    page = page_of(_SHEET.format(label=label, name="VASSEUR Pierre-Yves"))
    fields, _ = extract("job_description", None, (page,), Sheets("application/pdf", (page,)))
    assert (fields["birth_name"].value, fields["given_names"].value) == ("VASSEUR", ["Pierre-Yves"])
    assert fields["birth_name"].confidence > _SURE


def test_whom_he_answers_to_is_no_holder() -> None:
    page = page_of(_SHEET.format(label="Agent occupant le poste", name="poste vacant"))
    fields, _ = extract("job_description", None, (page,), Sheets("application/pdf", (page,)))
    assert "birth_name" not in fields or fields["birth_name"].confidence < _SURE
