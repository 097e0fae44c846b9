"""What cannot be right as it was read is less sure, and only on what was recognised."""

from __future__ import annotations

import pytest

from dossiers.page import TextSource
from pieces.fields.at_odds import DENIED, with_doubts
from pieces.fields.employment import (
    employment_contract,
    internship_attestation,
    work_certificate,
)
from pieces.fields.flow import flow_of
from tests.pieces.written import page_of

_STAYS = """ATTESTATION DE STAGES
Nom : PÉREZ             Prénoms : Hélène
Premier jour       Dernier jour      Semaines
06/02/2023         03/03/2023
{second}         09/06/2023
Nombre de semaines au total : {weeks}.
Attesté par l'entreprise le 09/06/2023 à Cahors.
"""
_CONTRACT = """CONTRAT DE TRAVAIL
Nom : LE GALL           Prénoms : Léa
Emploi : technicienne
Prise de fonction : {start}
Signé en double à Draguignan, le 12/03/2024
"""


def _stays(second: str, weeks: int, source: TextSource = "ocr") -> float:
    flow = flow_of([page_of(_STAYS.format(second=second, weeks=weeks), source=source)])
    return with_doubts(flow, internship_attestation(flow))["periods"].confidence


def _start(day: str) -> float:
    flow = flow_of([page_of(_CONTRACT.format(start=day), source="ocr")])
    return with_doubts(flow, employment_contract(flow))["start"].confidence


def test_stays_that_make_other_weeks_than_the_paper_tells_are_not_sure() -> None:
    assert _stays("05/05/2023", 8) <= DENIED


@pytest.mark.parametrize(
    ("second", "weeks"),
    [
        ("15/05/2023", 8),  # they make eight weeks, to the Friday of the last
        ("17/05/2023", 8),  # begun after a holiday
    ],
)
def test_stays_that_make_the_weeks_told_stay_sure(second: str, weeks: int) -> None:
    assert _stays(second, weeks) > 0.8


def test_what_a_file_bears_as_text_is_not_misread() -> None:
    assert _stays("05/05/2023", 8, "embedded") > 0.8


def test_work_begun_long_before_its_contract_is_not_sure() -> None:
    assert _start("11/03/2021") <= DENIED


@pytest.mark.parametrize("day", ["11/03/2024", "02/05/2024", "01/09/2023"])
def test_work_begun_near_its_contract_stays_sure(day: str) -> None:
    assert _start(day) > 0.8


_WORKED = """CERTIFICAT DE TRAVAIL
Monsieur Julien {surname}
a travaillé du 02/05/2022 au 05/06/2023"""


def _named(surname: str) -> float:
    flow = flow_of([page_of(_WORKED.format(surname=surname), source="ocr")])
    return with_doubts(flow, work_certificate(flow))["birth_name"].confidence


def test_a_surname_of_which_the_particle_alone_was_read_is_not_sure() -> None:
    assert _named("DE") <= DENIED


@pytest.mark.parametrize("surname", ["DE LA TOUR", "DU", "LE", "DESSAY"])
def test_names_that_look_like_particles_stay_sure(surname: str) -> None:
    assert _named(surname) > 0.8
