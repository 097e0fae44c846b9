"""Labels that stand apart: in tall rows of a table, in a column beside fields, beside another hand;
and what looks like them and asks for nothing."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks.labels import find_labels

WIDTH, HEIGHT, EM = 1654, 2339, 29
Texts = tuple[tuple[float, float, str], ...]


def page_of(*pieces: tuple[float, float, str]) -> Page:
    """A page with each text's words from x, y (fractions of the page)."""
    words = []
    for left, top, text in pieces:
        x, y = left * WIDTH, top * HEIGHT
        for token in text.split():
            wide = 0.5 * EM * len(token)
            box = Box(x / WIDTH, y / HEIGHT, (x + wide) / WIDTH, (y + EM) / HEIGHT)
            words.append(Word(token, box, 1.0, 0))
            x += wide + 0.28 * EM
    return Page(1, WIDTH, HEIGHT, 0, "embedded", numbered(words), 1.0)


def parties(*pieces: tuple[float, float, str]) -> list[str]:
    return [label.party for label in find_labels(page_of(*pieces))]


CONTRACT = (0.1, 0.05, "Contrat d'apprentissage")
TALL_ROWS: Texts = (
    (0.1, 0.4, "Employeur"),
    (0.1, 0.6, "CFA"),
    (0.1, 0.8, "Alternant"),
    (0.3, 0.4, "Transports Modèle"),
    (0.3, 0.6, "CFA Modèle"),
)


@pytest.mark.parametrize(
    "head", ["Signature, cachet", "Date, signature et cachet", "Visa", "Nom et signature"]
)
def test_rows_as_tall_as_places_to_sign(head: str) -> None:
    heads = ((0.1, 0.3, "Partie"), (0.7, 0.3, head))
    assert parties(CONTRACT, *heads, *TALL_ROWS) == ["employer", "training_centre", "apprentice"]


def test_far_rows_of_another_column_are_no_rows_of_that_table() -> None:
    heads = ((0.1, 0.1, "Partie"), (0.7, 0.1, "Signature"))
    rows = ((0.1, 0.14, "Employeur"), (0.1, 0.18, "Apprenti"), (0.2, 0.8, "CFA"))
    assert parties(CONTRACT, *heads, *rows) == ["employer", "apprentice"]


def test_fields_of_the_column_to_the_left_shut_no_place() -> None:
    fields = [(0.1, 0.4 + 0.015 * k, f"{name} : 12/07/2024") for k, name in enumerate("abc")]
    assert parties((0.1, 0.1, "Attestation"), (0.6, 0.4, "Le formateur"), *fields) == [
        "training_centre"
    ]


def test_fields_below_a_role_are_a_forms() -> None:
    fields = [(0.6, 0.415 + 0.015 * k, f"{name} : 12/07/2024") for k, name in enumerate("abc")]
    assert parties((0.1, 0.1, "Attestation"), (0.6, 0.4, "Le formateur"), *fields) == []


def test_who_signs_for_a_body_may_be_followed_by_its_name() -> None:
    row = (
        (0.1, 0.5, "L'apprenti(e)"),
        (0.4, 0.5, "Pour l'entreprise"),
        (0.65, 0.5, "Pour le centre : CFA Modèle"),
    )
    assert parties(CONTRACT, *row) == ["apprentice", "employer", "training_centre"]


def test_a_field_for_a_body_within_the_text_asks_for_nothing() -> None:
    text = [(0.1, 0.6 + 0.02 * k, "Les parties conviennent de ce qui suit ici") for k in range(3)]
    assert parties((0.1, 0.5, "Pour le centre : CFA Modèle"), *text) == []


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("Le déclarant", "L'agent", ["candidate", "authority"]),
        ("Le déclarant", "L'agent de police", ["candidate", "authority"]),
        ("L'employeur", "L'agent", ["employer", "candidate"]),
    ],
)
def test_two_hands_side_by_side(first: str, second: str, wanted: list[str]) -> None:
    assert parties((0.1, 0.1, "Récépissé"), (0.1, 0.5, first), (0.6, 0.5, second)) == wanted


TEXT: Texts = tuple(
    (
        0.1,
        0.2 + 0.02 * k,
        "Monsieur Modèle est employé ici depuis le mois de mars 2020, à temps plein",
    )
    for k in range(3)
)
TITLE = (0.3, 0.1, "CERTIFICAT DE TRAVAIL")


@pytest.mark.parametrize(
    "end",
    [
        ((0.5, 0.4, "Gilles PETIT"), (0.5, 0.415, "Direction des ressources humaines")),
        ((0.5, 0.4, "Gilles PETIT"), (0.5, 0.415, "responsable de la paie")),
        (
            (0.5, 0.4, "Par délégation de l'exécutif,"),
            (0.5, 0.415, "la directrice générale des services"),
        ),
        ((0.5, 0.4, "Le magasinier"),),
        ((0.5, 0.4, "Modèle-Ville, 04/12/2023"),),
        ((0.5, 0.4, "Le 14/10/2025, à Modèle-Ville."),),
    ],
)
def test_who_signs_a_paper_without_a_label(end: Texts) -> None:
    assert parties(TITLE, *TEXT, *end) == ["employer"]


@pytest.mark.parametrize(
    "end",
    [
        ((0.5, 0.4, "Gilles PETIT"), (0.5, 0.415, "12 rue du Modèle")),
        ((0.5, 0.15, "Gilles PETIT"), (0.5, 0.165, "responsable de la paie")),
        ((0.1, 0.4, "Né le"), (0.5, 0.4, "Modèle-Ville, 04/12/2003")),
        ((0.5, 0.4, "À déposer dans votre espace avant le 22/11/2023"),),
        ((0.5, 0.4, "Dossier suivi par"), (0.5, 0.415, "Globale")),
    ],
)
def test_what_ends_a_paper_and_signs_nothing(end: Texts) -> None:
    found = [label for label in find_labels(page_of(TITLE, *TEXT, *end)) if label.kind != "closing"]
    assert found == []


def test_a_cell_s_wall_read_before_a_label_is_none_of_it() -> None:
    (label,) = find_labels(page_of(CONTRACT, (0.1, 0.5, "| Signature de l'employeur |")))
    assert label.text == "Signature de l'employeur"


FIELDS: Texts = (
    (0.05, 0.3, "Nationalité"),
    (0.25, 0.3, "Adresse"),
    (0.45, 0.3, "Téléphone"),
    (0.7, 0.3, "Représentant légal"),
    (0.05, 0.316, "Française"),
    (0.25, 0.316, "12 rue du Modèle"),
    (0.45, 0.316, "06 00 00 00 00"),
    (0.7, 0.316, "sans objet"),
)
CAPTIONS: Texts = (
    (0.05, 0.6, "L'apprenti"),
    (0.35, 0.6, "L'employeur, Ana PETIT"),
    (0.7, 0.6, "Le CFA, Zoé DURAND"),
    (
        0.05,
        0.62,
        "Rupture : pendant les premiers jours, par écrit ; ensuite comme la loi le dit, et",
    ),
    (
        0.05,
        0.635,
        "dans les délais que le code fixe. Le contrat est transmis aux opérateurs : un mois",
    ),
)


def test_captions_under_free_room_are_labels_whatever_follows() -> None:
    assert set(parties(CONTRACT, *CAPTIONS)) == {"apprentice", "employer", "training_centre"}


def test_nobody_signs_in_a_row_of_fields() -> None:
    found = find_labels(page_of(CONTRACT, *FIELDS, *CAPTIONS))
    assert "legal_representative" not in {label.party for label in found}


def test_who_heads_an_association_signs_not_in_its_list() -> None:
    officers = ("Le bureau", "Présidente", "Ana PETIT", "Trésorier", "Jean DURAND", "Secrétaire")
    listed = tuple((0.05, 0.16 + 0.015 * k, text) for k, text in enumerate((*officers, "Zoé ROUX")))
    text = tuple((0.4, y, "Monsieur Modèle est employé ici depuis mars") for _, y, _ in TEXT)
    signer = (0.4, 0.5, "Pour le conseil d'administration,")
    told = find_labels(page_of(TITLE, *listed, *text, signer))
    assert [(label.party, label.box.y0 > 0.4) for label in told] == [("employer", True)]


def test_a_row_of_parties_whose_name_takes_two_lines() -> None:
    heads = ((0.3, 0.2, "Identification"), (0.7, 0.2, "Signature"))
    rows = (
        (0.05, 0.3, "L'EMPLOYEUR"),
        (0.05, 0.5, "L'APPRENTI"),
        (0.05, 0.7, "LE CENTRE DE"),
        (0.05, 0.714, "FORMATION"),
    )
    assert parties(CONTRACT, *heads, *rows) == ["employer", "apprentice", "training_centre"]


@pytest.mark.parametrize("closing", ["Bien à toi,", "Bien cordialement", "Cordialement à vous"])
def test_a_message_is_signed_under_its_last_words_not_under_the_program_s(closing: str) -> None:
    foot = (0.1, 0.5, "Pensez à l'environnement avant d'imprimer ce message.")
    kinds = find_labels(page_of(TITLE, *TEXT, (0.1, 0.3, closing), (0.1, 0.45, "Ana PETIT"), foot))
    assert [label.text for label in kinds] == [closing]
