"""Real papers that are not what a rubrique asks for: told as strangers, and by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossiers.reading import Document
from ocr.read import read_bytes
from pieces.understand import understand

STRANGERS = {
    "forms/chiron/bulletin_pronote_fictif.pdf": "bulletin scolaire",
    "forms/les-emplois/cerfa_15059-02.pdf": "autre formulaire administratif",
    "forms/mindee/bank_statement_fr.jpg": "relevé bancaire ou RIB",
    "forms/mindee/carte_grise_specimen.jpg": "certificat d'immatriculation d'un véhicule",
    "forms/mindee/carte_vitale_specimen.jpg": "carte Vitale ou attestation de sécurité sociale",
    "forms/mindee/energy_bill_fra.pdf": "facture ou devis",
    "forms/mindee/payslip_fra.jpg": "bulletin de paie",
    "forms/mindee/resume.jpg": "curriculum vitae",
    "mrz/mindee_international_id/eu_driver_license_fr.jpg": "permis de conduire",
}


def _main(shared: Path, name: str) -> Document:
    return understand(read_bytes((shared / "data" / name).read_bytes()))[0]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "kind"), STRANGERS.items())
def test_strangers_are_named(shared: Path, name: str, kind: str) -> None:
    document = _main(shared, name)
    assert (document.piece_type, document.evidence[0]) == ("unknown", kind)
    assert document.confidence >= 0.95


@pytest.mark.slow
def test_a_blank_contract_is_still_that_form(shared: Path) -> None:
    document = _main(shared, "forms/cerfa_10103/cerfa_10103-09_empty.pdf")
    assert (document.piece_type, document.pages) == ("apprenticeship_contract", (1, 2))
