"""Labels told by what stands far above them, by their row's first words, by their box's number."""

from __future__ import annotations

import pytest

from ocr.marks.labels import find_labels
from tests.ocr.test_marks_apart import CONTRACT, Texts, page_of, parties

SIGNATURES: Texts = tuple((x, 0.6, "Signature") for x in (0.05, 0.35, 0.65))
HEADS: Texts = (
    (0.05, 0.2, "ENTREPRISE"),
    (0.35, 0.2, "TITULAIRE DU CONTRAT"),
    (0.65, 0.2, "ORGANISME DE FORMATION"),
)
FIELDS: Texts = tuple(
    (x, 0.22 + 0.02 * k, text)
    for x in (0.05, 0.35, 0.65)
    for k, text in enumerate(("Adresse : 4 rue Modèle", "Ville : Nice", "Né le : 4 mai 1978"))
)
PROFESSIONAL = (0.1, 0.05, "Contrat de professionnalisation")


def test_signatures_side_by_side_are_of_the_parties_that_head_their_columns() -> None:
    told = ["employer", "apprentice", "training_centre"]
    assert parties(PROFESSIONAL, *HEADS, *FIELDS, *SIGNATURES) == told
    turned = tuple((0.7 - x, y, text) for x, y, text in HEADS)
    assert parties(PROFESSIONAL, *turned, *FIELDS, *SIGNATURES) == told[::-1]


@pytest.mark.parametrize(
    "heads",
    [
        HEADS[:2],  # one column without a head
        (*HEADS[:2], (0.65, 0.2, "ENTREPRISE")),  # one party heads two
        tuple((x + 0.1, y, text) for x, y, text in HEADS),  # of other columns
    ],
)
def test_heads_that_do_not_match_the_signatures_name_nobody(heads: Texts) -> None:
    assert "apprentice" not in parties(PROFESSIONAL, *heads, *FIELDS, *SIGNATURES)


def test_the_end_of_a_label_heads_no_other_label() -> None:
    column = ((0.1, 0.5, "Signature et tampon de"), (0.1, 0.514, "l'employeur"))
    visa = (0.1, 0.58, "Visa du centre")
    apprentice = (0.1, 0.4, "Signature de l'apprenti(e)")
    assert parties(CONTRACT, apprentice, *column, visa) == [
        "apprentice",
        "employer",
        "training_centre",
    ]


def test_a_party_alone_over_its_fields_still_heads_them() -> None:
    head = ((0.1, 0.5, "L'employeur"), (0.1, 0.53, "Nom :"), (0.1, 0.56, "Signature :"))
    assert "employer" in parties(CONTRACT, (0.6, 0.5, "L'apprenti"), *head)


def test_a_row_of_signatures_may_begin_with_a_party_and_its_long_name() -> None:
    heads = ((0.1, 0.3, "Qualité"), (0.6, 0.3, "Signature"))
    rows = (
        (0.1, 0.4, "Le CFA – Centre Modèle de promotion sociale"),
        (0.1, 0.5, "L'apprenti"),
        (0.1, 0.6, "L'employeur – Ana PETIT"),
    )
    found = find_labels(page_of(CONTRACT, *heads, *rows))
    assert [label.party for label in found] == ["training_centre", "apprentice", "employer"]
    assert all(label.box.x0 > 0.55 for label in found)


@pytest.mark.parametrize("code", ["F2 ", "F2. ", "D12) "])
def test_the_number_of_a_box_is_none_of_its_label(code: str) -> None:
    row = ((0.1, 0.6, f"{code}Employeur (cachet)"), (0.55, 0.6, f"{code}Salarié(e)"))
    assert parties(PROFESSIONAL, *row) == ["employer", "apprentice"]


@pytest.mark.parametrize("text", ["R408 salariée", "E1 épreuve du salarié", "Salle F2 Salarié(e)"])
def test_other_words_with_a_figure_make_no_label(text: str) -> None:
    row = ((0.1, 0.6, "Employeur (cachet)"), (0.55, 0.6, text))
    assert "apprentice" not in parties(PROFESSIONAL, *row)


HOUSE: Texts = ((0.1, 0.05, "CORDES MODÈLE"), (0.1, 0.065, "Centre de formation en hauteur"))
TRAINER = (0.1, 0.5, "Le formateur")


@pytest.mark.parametrize(
    ("head", "label", "party"),
    [
        (HOUSE, "Pour CORDES MODÈLE, la gérante", "training_centre"),
        (HOUSE, "Pour Modèle Bâti, la gérante", "employer"),
        (HOUSE[:1], "Pour CORDES MODÈLE, la gérante", "employer"),
        (
            (HOUSE[0], (0.6, 0.065, "Centre de formation")),
            "Pour CORDES MODÈLE, gérante",
            "employer",
        ),
    ],
    ids=["its own", "another's", "of unknown trade", "another column"],
)
def test_who_signs_for_a_house_is_of_the_party_in_its_letterhead(
    head: Texts, label: str, party: str
) -> None:
    title = (0.3, 0.2, "Attestation de formation")
    assert parties(*head, title, TRAINER, (0.55, 0.5, label)) == ["training_centre", party]
