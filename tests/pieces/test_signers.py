"""Places of signature given to who signs such papers."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.mark import Party, Zone
from dossiers.reading import Document, Sheets
from pieces.signing.signers import with_signers

BOX = Box(0.1, 0.8, 0.4, 0.9)


def parties_of(
    kind: str, *parties: Party, label: str = "Signature", confidence: float = 0.99
) -> list[Party]:
    zones = tuple(Zone(party, 1, BOX, "signed", 0.9, label) for party in parties)
    sheets = Sheets(None, zones=zones)
    read = with_signers(sheets, (Document(kind, None, confidence, (1,)),))
    return [zone.party for zone in read.zones]


@pytest.mark.parametrize(
    ("kind", "found", "told"),
    [
        ("school_certificate", "employer", "training_centre"),
        ("work_certificate", "training_centre", "employer"),
        ("jdc_certificate", "unknown", "authority"),
        ("job_description", "unknown", "employer"),
        ("work_at_height_attestation", "employer", "employer"),
        ("first_aid_attestation", "authority", "authority"),
        ("registration_confirmation", "unknown", "candidate"),
        ("registration_confirmation", "training_centre", "training_centre"),
        ("employment_contract", "unknown", "unknown"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_the_only_place_of_an_issuer_is_his_who_issues_such_papers(
    kind: str, found: Party, told: Party
) -> None:
    assert parties_of(kind, found) == [told]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Fait le 20/10/2024, à Nice", "candidate"),
        ("Nice, 20/10/2024", "candidate"),
        ("Le service des examens", "authority"),
        ("Cordialement", "authority"),
    ],
)
def test_a_place_and_a_day_name_no_issuer(label: str, told: Party) -> None:
    assert parties_of("benefit_waiver", "authority", label=label) == [told]


@pytest.mark.parametrize(
    "found",
    [("training_centre", "employer"), ("employer", "authority"), ("candidate",), ("unknown",) * 2],
)
def test_nothing_is_given_where_he_has_a_place_or_two_may_be_his(found: tuple[Party, ...]) -> None:
    assert parties_of("school_certificate", *found) == list(found)


def test_a_kind_that_is_not_sure_names_nobody() -> None:
    assert parties_of("school_certificate", "employer", confidence=0.6) == ["employer"]


@pytest.mark.parametrize(
    ("kind", "label", "told"),
    [
        ("training_attestation", "Le salarié", "candidate"),
        ("training_attestation", "L'apprentie", "candidate"),
        ("work_at_height_attestation", "L'alternant", "candidate"),
        ("apprenticeship_contract", "L'apprentie", "apprentice"),
        ("professional_training_contract", "Le salarié", "apprentice"),
    ],
)
def test_who_is_hired_is_an_apprentice_on_a_contract_that_trains_and_the_candidate_elsewhere(
    kind: str, label: str, told: Party
) -> None:
    assert parties_of(kind, "apprentice", label=label) == [told]


@pytest.mark.parametrize(
    ("kind", "found", "told"),
    [
        ("professional_training_contract", ("employer", "candidate"), ["employer", "apprentice"]),
        ("apprenticeship_contract", ("candidate", "apprentice"), ["candidate", "apprentice"]),
        ("apprenticeship_contract", ("candidate", "candidate"), ["candidate", "candidate"]),
        ("employment_contract", ("employer", "candidate"), ["employer", "candidate"]),
    ],
)
def test_the_only_hand_of_a_contract_that_trains_is_the_apprentice_s(
    kind: str, found: tuple[Party, ...], told: list[Party]
) -> None:
    assert parties_of(kind, *found) == told


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Mme Ana PETIT, présidente", "lu et approuvé"), ["employer", "candidate"]),
        (("Fait à Nice, le 4 mai 2023", "lu et approuvé"), ["unknown", "unknown"]),
        (("Mme Ana PETIT, présidente", "Fait à Nice"), ["employer", "unknown"]),
        (("Mme Ana PETIT, présidente", "M. Paul PETIT, directeur"), ["unknown", "unknown"]),
    ],
)
def test_a_work_contract_is_signed_by_its_head_and_by_who_approves(
    labels: tuple[str, str], told: list[Party]
) -> None:
    zones = tuple(Zone("unknown", 1, BOX, "signed", 0.9, label) for label in labels)
    document = Document("employment_contract", None, 0.99, (1,))
    read = with_signers(Sheets(None, zones=zones), (document,))
    assert [zone.party for zone in read.zones] == told


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Pour le directeur, l'attachée d'administration",), "employer"),
        (("Le maire", "Visa du contrôleur financier"), "employer"),
        (("Visa de l'inspection du travail",), "authority"),
        (("Le maire", "Le préfet"), "authority"),
    ],
)
def test_the_one_authority_beside_who_is_hired_hires(labels: tuple[str, ...], told: Party) -> None:
    hired = Zone("candidate", 1, BOX, "signed", 0.9, "L'agent")
    zones = (hired, *(Zone("authority", 1, BOX, "signed", 0.9, label) for label in labels))
    for kind, party in (("employment_contract", told), ("jdc_certificate", "authority")):
        document = Document(kind, None, 0.99, (1,))
        assert with_signers(Sheets(None, zones=zones), (document,)).zones[1].party == party


def test_an_authority_is_left_where_the_employer_or_nobody_hired_signs() -> None:
    for beside in ("employer", "legal_representative"):
        zones = (
            Zone(beside, 1, BOX, "signed", 0.9, "Signature"),
            Zone("authority", 1, BOX, "signed", 0.9, "Le maire"),
        )
        document = Document("employment_contract", None, 0.99, (1,))
        assert with_signers(Sheets(None, zones=zones), (document,)).zones[1].party == "authority"


def test_a_place_on_a_page_of_no_document_is_left() -> None:
    zone = Zone("employer", 2, BOX, "empty", 0.9, "Signature")
    sheets = Sheets(None, zones=(zone,))
    assert with_signers(sheets, (Document("diploma", None, 0.99, (1,)),)) is sheets


@pytest.mark.parametrize(
    ("label", "found", "told"),
    [
        ("Visa du responsable de la structure", "training_centre", "authority"),
        ("Pour l'association, la présidente", "employer", "authority"),
        ("Le membre de l'association", "candidate", "candidate"),
        ("Visa du responsable pédagogique", "training_centre", "training_centre"),
    ],
)
def test_who_takes_in_a_volunteer_is_no_school_of_his(
    label: str, found: Party, told: Party
) -> None:
    assert parties_of("student_engagement_form", found, label=label) == [told]


@pytest.mark.parametrize(
    ("kind", "label", "found", "told"),
    [
        ("job_description", "Visa DRH", "training_centre", "employer"),
        ("job_description", "Le responsable pédagogique", "training_centre", "training_centre"),
        ("medical_certificate", "", "training_centre", "authority"),
        ("internship_attestation", "Pour l'établissement", "authority", "employer"),
        ("internship_attestation", "Le proviseur", "training_centre", "training_centre"),
        ("school_certificate", "Le tuteur", "employer", "employer"),
        ("school_certificate", "L'intéressé", "candidate", "candidate"),
        ("school_certificate", "Signature", "employer", "employer"),
        ("school_certificate", "Le maire", "authority", "authority"),
        ("apprenticeship_contract", "Visa", "authority", "authority"),
    ],
)
def test_beside_the_issuers_place_another_is_his_too_if_its_words_leave_it_to_him(
    kind: str, label: str, found: Party, told: Party
) -> None:
    own = Zone("employer" if told == "employer" else "authority", 1, BOX, "empty", 0.9, "Visa")
    zones = (own, Zone(found, 1, Box(0.6, 0.8, 0.9, 0.9), "signed", 0.9, label))
    read = with_signers(Sheets(None, zones=zones), (Document(kind, None, 0.99, (1,)),))
    assert read.zones[1].party == told
