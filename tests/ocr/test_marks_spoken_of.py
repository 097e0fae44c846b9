"""What names a party and asks nothing of it, and whose a label is that names two."""

from __future__ import annotations

import pytest

from ocr.marks.issuers import signer_of
from ocr.marks.labels import find_labels
from ocr.marks.parties import party_of
from tests.ocr.test_marks_labels import EM, TITLE, page_of
from tests.ocr.test_marks_told import BODY, told

LAST = (200.0, 1700.0, "Le présent contrat est établi en trois exemplaires pour les parties.")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("L'apprenti relève du régime général et de l'Ircantec.", False),
        ("Le salarié bénéficie de la mutuelle de son entreprise.", False),
        ("Le représentant de l'organisme de formation ou son délégué.", True),
        ("L'apprenti ou son représentant légal majeur.", True),
        ("Le directeur du CFA.", True),
    ],
)
def test_a_sentence_about_a_party_asks_for_nothing(text: str, asks: bool) -> None:
    assert bool(told((200, 1500, text))) == asks


def test_parents_named_above_the_text_are_data() -> None:
    row = (200.0, 600.0, "Parents Ahmed PETIT et Ana DURAND")
    assert find_labels(page_of(TITLE, row, BODY)) == ()
    (label,) = find_labels(page_of(TITLE, BODY, (200, 1500, "Parents")))
    assert label.party == "legal_representative"


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Le Salarié / The Employee", "candidate"),
        ("The Employee", "candidate"),
        ("The Employer", "employer"),
        ("L'employeuse", "employer"),
        ("Le Maire (ou son représentant), employeur", "employer"),
        ("La rectrice, en qualité d'employeur", "employer"),
        ("Le maire, président de l'autorité territoriale", "employer"),
        ("Le médecin du travail de l'employeur", "authority"),
        ("Le maire", "authority"),
    ],
)
def test_a_label_that_names_two_is_of_who_signs(label: str, party: str) -> None:
    assert party_of(label) == party


def test_by_delegation_of_the_mayor_is_signed_under_the_office_below() -> None:
    told_of = told(
        (200, 1500, "Par délégation du maire,"),
        (200, 1500 + 1.4 * EM, "l'officier d'état civil Rémi BONNEVAL"),
    )
    assert told_of == {
        "Par délégation du maire, l'officier d'état civil Rémi BONNEVAL": "authority"
    }


def test_a_doctor_s_name_stamped_in_his_place_is_no_second_label() -> None:
    asked = (900.0, 1500.0, "Signature et cachet du médecin")
    stamped = told(asked, (1000, 1500 + 4 * EM, "Dr pes IMBERT"))
    assert list(stamped) == ["Signature et cachet du médecin"]
    alone = told((1000, 1500, "Dr Ana PETIT"))
    assert list(alone) == ["Dr Ana PETIT"]


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        ("Anthony PETIT, inscrit à la session prochaine dans l'académie de Nice,", "candidate"),
        ("Ana PETIT, directrice du lycée où l'intéressé est inscrit,", "training_centre"),
    ],
)
def test_who_is_enrolled_in_an_academy_speaks_for_himself(speaker: str, party: str) -> None:
    said = f"Je soussigné {speaker} déclare renoncer au bénéfice de la note."
    assert signer_of(page_of((200, 900, said))) == party


@pytest.mark.parametrize(("head", "places"), [("Recyclage", 1), ("Épreuve", 2)])
def test_the_visas_of_later_days_are_no_place_of_the_paper(head: str, places: int) -> None:
    page = page_of(
        TITLE, (200, 1100, head), (700, 1100, "Date"), (1000, 1100, "Visa du formateur"),
        (200, 1600, "Le formateur, Yannick HUMBERT"),
    )  # fmt: skip
    assert len(find_labels(page)) == places


def test_a_renewal_that_is_signed_nowhere_else_keeps_its_place() -> None:
    page = page_of(TITLE, (200, 1100, "Renouvellement"), (1000, 1100, "Visa du formateur"))
    assert len(find_labels(page)) == 1
