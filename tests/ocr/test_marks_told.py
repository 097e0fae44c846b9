"""Whose label is whose: told by the line that goes on, by what stands above it or beside it."""

from __future__ import annotations

import pytest

from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks.labels import find_labels
from ocr.marks.parties import party_of
from tests.ocr.test_marks_labels import EM, HEIGHT, TITLE, WIDTH, page_of

HOLDER = (1100.0, 1500.0, "Le titulaire")
BODY = (200.0, 900.0, "Le présent document est établi pour le dossier de la personne désignée.")
RECEIVED = "Je soussigné Jean DUPONT reconnais avoir reçu la décision"
COMMISSION = "Le président de la commission des droits"


def told(*pieces: tuple[float, float, str]) -> dict[str, str]:
    return {label.text: label.party for label in find_labels(page_of(TITLE, BODY, *pieces))}


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Le représentant légat", "legal_representative"),
        ("Signature du représ. légal", "legal_representative"),
        ("Le représentant de la société", "employer"),
        ("Le salarié (et son représentant légal", "candidate"),
        ("Le représentant légal du salarié", "legal_representative"),
        ("La mandante", "candidate"),
        ("Le mandataire", "legal_representative"),
        ("Le mandataire social", "employer"),
        ("Pour l'employeur, le Maire (sceau de la commune)", "employer"),
        ("Pour l'employeur, le recteur", "employer"),
        ("Pour le maire, l'adjoint", "authority"),
        ("Pour l'apprenti, le représentant légal", "legal_representative"),
        ("Pour l'établissement, le directeur", "training_centre"),
    ],
)
def test_whose_a_label_is(label: str, party: str) -> None:
    assert party_of(label) == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Reçu par la salariée", "candidate"),
        ("Si le candidat est mineur, nom et signature du responsable légal :",
         "legal_representative"),
        ("Pour le centre de formation, qui vise le contrat :", "training_centre"),
    ],
)  # fmt: skip
def test_what_a_label_says_first_or_last(text: str, party: str) -> None:
    assert list(told((200, 1500, text)).values()) == [party]


@pytest.mark.parametrize(
    "text",
    ["L'apprenti, qui vise le contrat :", "Pour le centre de formation, qui vise le contrat"],
)
def test_who_is_told_of_in_an_article_does_not_sign(text: str) -> None:
    assert told((200, 1500, text)) == {}


def test_a_function_that_goes_on_below() -> None:
    below = (200.0, 1500.0 + EM, "et de l'autonomie des personnes en situation de handicap,")
    assert list(told((200, 1500, COMMISSION), below).values()) == ["authority"]
    sentence = (200.0, 1500.0 + EM, "et de l'autonomie est saisie de toute demande par écrit.")
    assert told((200, 1500, COMMISSION), sentence) == {}


@pytest.mark.parametrize(("next_line", "party"), [("pédagogique", "training_centre"), ("", "")])
def test_an_adjective_on_the_next_line(next_line: str, party: str) -> None:
    lines = [(200.0, 1500.0, "Le responsable de l'équipe")]
    lines += [(200.0, 1500.0 + EM, next_line)] if next_line else []
    assert (party in told(*lines).values()) is bool(party)


def test_by_delegation_the_function_stands_on_the_next_line() -> None:
    (label,) = find_labels(
        page_of(
            TITLE,
            BODY,
            (200, 1500, "Pour le recteur et par délégation,"),
            (200, 1500 + EM, "la cheffe de la division des examens,"),
        )
    )
    assert (label.party, label.box.y1) == ("authority", pytest.approx((1500 + 2 * EM) / HEIGHT))


FORMULA = (900.0, 1500.0, "Pour le Maire, par délégation,")


@pytest.mark.parametrize("gap", [1.0, 2.0, 3.0])
def test_by_delegation_the_office_stands_apart_below(gap: float) -> None:
    office = (900.0, 1500.0 + (gap + 1) * EM, "La directrice générale des services, Sylvie SCHMITT")
    (label, *_) = find_labels(page_of(TITLE, BODY, FORMULA, office))
    assert label.text.endswith("SCHMITT") is (gap < 2.5)


@pytest.mark.parametrize(("x", "wording"), [(900.0, "L'apprenti"), (300.0, "La gestionnaire")])
def test_who_signs_for_himself_below_a_formula_is_another(x: float, wording: str) -> None:
    labels = find_labels(page_of(TITLE, BODY, FORMULA, (x, 1500.0 + 3 * EM, wording)))
    assert labels[0].text == FORMULA[2]


def below_company(*pieces: tuple[float, float, str]) -> list[str]:
    company = (900.0, 1200.0, "Pour la société,")
    labels = find_labels(page_of(TITLE, BODY, (200, 1200, "Le salarié"), company, *pieces))
    return [label.party for label in labels]


@pytest.mark.parametrize("name", ["Loïc THIÉBAUT, Le Président", "Anne PETIT, la gérante"])
def test_a_name_typed_under_the_place_of_a_company_asks_for_nothing(name: str) -> None:
    assert below_company((900, 1200 + 12 * EM, name)) == ["candidate", "employer"]


@pytest.mark.parametrize(
    ("x", "em", "text"),
    [
        (900, 12, "Loïc THIÉBAUT, le directeur du CFA"),
        (400, 12, "Loïc THIÉBAUT, Le Président"),
        (900, 20, "Loïc THIÉBAUT, Le Président"),
        (900, 12, "Le directeur"),
    ],
)
def test_who_else_is_named_below_a_company_signs_too(x: float, em: float, text: str) -> None:
    assert len(below_company((x, 1200 + em * EM, text))) == 3


def test_who_received_a_decision_signs_its_receipt() -> None:
    decision = (200.0, 1200.0, "Pour le recteur et par délégation")
    assert told(decision, (200, 1500, RECEIVED), (700, 1600, "Signature :")) == {
        "Pour le recteur et par délégation": "authority",
        "l'intéressé Signature :": "candidate",
    }
    stamped = told(decision, (200, 1500, RECEIVED), (700, 1600, "Cachet et signature :"))
    assert "candidate" not in stamped.values()


def test_what_a_receipt_says_far_above_rules_no_label() -> None:
    labels = told((200, 1100, RECEIVED), (200, 1600, "Signature :"))
    assert list(labels) == ["Signature :"]


def gapped(gap: float, *texts: str) -> Page:
    """A page on which texts follow each other on a line, `gap` em apart."""
    words, x = list[Word](), 150.0
    for text in texts:
        x += gap * EM - 0.28 * EM if words else 0
        for word in page_of((x, 1500, text)).words:
            words.append(word)
            x = word.box.x1 * WIDTH + 0.28 * EM
    head = page_of(TITLE, BODY).words
    return Page(1, WIDTH, HEIGHT, 0, "embedded", numbered([*head, *words]), 1.0)


FORMER, FORMED = "Le formateur interne, Ana PETIT", "Le salarié formé"


@pytest.mark.parametrize(("gap", "labels"), [(1.0, 2), (0.28, 1)])
def test_a_function_a_little_apart_from_another_s_holder(gap: float, labels: int) -> None:
    assert len(find_labels(gapped(gap, FORMER, FORMED))) == labels


def test_a_name_with_an_article_is_no_second_function() -> None:
    assert len(find_labels(gapped(1.0, "Le formateur interne, Yann", "Le Goff"))) == 1


def test_beside_a_label_a_name_over_its_function_is_one_too() -> None:
    foot = (200.0, 1800.0, "Tout titulaire reste inscrit pendant deux ans au registre des brevets.")
    name, office = (200.0, 1500.0, "Serge DELMAS,"), (200.0, 1500.0 + EM, "formateur SST")
    assert set(told(name, office, HOLDER, foot).values()) == {"training_centre", "candidate"}
    assert "training_centre" not in told(name, office, foot).values()


def test_below_the_labels_who_signs_by_his_name_too() -> None:
    president, moniteur = (200.0, 1200.0, "Le président,"), "Le moniteur de secourisme : Axel PETIT"
    assert moniteur in told(president, (200, 1600, moniteur))
    below = (200.0, 1650.0, "Durée de la session : sept heures")
    assert moniteur not in told(president, (200, 1600, moniteur), below)


@pytest.mark.parametrize(("over", "found"), [("Vu,", True), ("sous la conduite de", False)])
def test_in_small_letters_under_what_he_says(over: str, found: bool) -> None:
    labels = told((900, 1500, over), (900, 1500 + EM, "l'apprentie"))
    assert ("l'apprentie" in labels) is found


def test_the_line_on_which_one_signs_beside_a_label() -> None:
    assert told((200, 1500, "______________ La titulaire")) == {}


def test_the_heading_of_a_decision_names_who_gives_it() -> None:
    contract = (400.0, 100.0, "CONTRAT DE PROFESSIONNALISATION")
    hired = (200.0, 1100.0, "L'employeur"), (700.0, 1100.0, "Le salarié")
    decision = (200.0, 1400.0, "DÉCISION DE L'OPCO : prise en charge le 20/09/2024")
    assert "authority" in told(contract, *hired, decision, (200, 1500, "Visa :")).values()
    plain = (200.0, 1400.0, "Décision de l'opco : prise en charge le 20/09/2024")
    assert "authority" not in told(contract, *hired, plain, (200, 1500, "Visa :")).values()


def test_a_body_that_welcomes_a_volunteer_is_no_employer() -> None:
    head = (300.0, 100.0, "ENGAGEMENT ÉTUDIANT")
    body = "Le responsable de l'organisme d'accueil"
    assert told(head, (200, 1500, body)) == {body: "authority"}
    assert told((200, 1500, body)) == {body: "employer"}


def test_two_issuers_side_by_side_are_two() -> None:
    labels = told((200, 1500, "Le responsable 2 l'e"), (900, 1500, "Visa de l'établissement"))
    assert labels["Visa de l'établissement"] == "training_centre"


def test_a_table_of_names_and_functions() -> None:
    heads = [(100.0, "Nom"), (500.0, "Qualité"), (800.0, "Date"), (1100.0, "Signature")]
    rows = [
        (500.0, 1000.0 + 180 * k, text)
        for k, text in enumerate(["Formatrice", "Directrice", "directeur du centre", "Stagiaire"])
    ]
    goes_on = (500.0, 1000.0 + 360 + EM, "de formation")
    labels = told(*((x, 950.0, text) for x, text in heads), *rows, goes_on)
    assert labels["Stagiaire"] == "candidate"
    assert labels["directeur du centre de formation"] == "training_centre"
    assert {"Formatrice", "Directrice"} <= set(labels)


@pytest.mark.parametrize(("first", "labels"), [("Cachet et", 1), ("Cachet", 2)])
def test_words_broken_off_and_the_end_of_their_label(first: str, labels: int) -> None:
    end = 200 + (0.5 * len(first) + 0.28 * first.count(" ")) * EM + 6.5 * EM
    assert len(told((200, 1500, first), (end, 1500, "employeur"), HOLDER)) == labels + 1


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Le proviseur, président de la commission", "training_centre"),
        ("Le gérant, président de la commission", "authority"),
        ("L'opérateur de compétences", "authority"),
    ],
)
def test_whose_a_label_of_two_functions_is(label: str, party: str) -> None:
    assert party_of(label) == party


def test_a_function_that_ends_on_the_next_line() -> None:
    goes_on = told((200, 1500, "L'opérateur"), (200, 1500 + EM, "de compétences"), HOLDER)
    assert goes_on == {"L'opérateur de compétences": "authority", "Le titulaire": "candidate"}


@pytest.mark.parametrize(
    ("said", "party"),
    [("Reçu au centre de formation le :", "training_centre"), ("Reçu le :", "unknown")],
)
def test_who_received_it_puts_his_visa_beside(said: str, party: str) -> None:
    found = told((200, 1500, said), (900, 1500, "Visa :"))
    assert [p for text, p in found.items() if "Visa" in text] == [party]


def test_what_a_party_is_to_set_below_its_name_in_one_cell() -> None:
    cell = (200.0, 1500.0 + EM, "Mme E. SOURNIAC"), (200.0, 1500.0 + 2 * EM, "signature + cachet")
    assert len(told((200, 1500, "LA SOCIÉTÉ"), *cell, HOLDER)) == 2
    apart = (200.0, 1500.0 + EM, "Mme E. SOURNIAC"), (200.0, 1500.0 + 5 * EM, "signature + cachet")
    assert len(told((200, 1500, "LA SOCIÉTÉ"), *apart, HOLDER)) == 3


def test_the_title_of_a_page_that_goes_on() -> None:
    title = (900.0, 1100.0, "(suite) – signatures et visas")
    hands = (200.0, 1500.0, "L'employeur"), (900.0, 1500.0, "L'apprenti")
    assert set(told(title, *hands).values()) == {"employer", "apprentice"}
    assert len(told(title, hands[0])) == 2


def test_how_to_reach_a_school_is_no_letter_s_end() -> None:
    letter = [(200.0, 600.0, "Le 3 mai 2024")]
    letter += [
        (200.0, 1000.0 + 50 * k, "Nous vous remercions de votre envoi et de vos voeux.")
        for k in (0, 1, 2)
    ]
    reach = (200.0, 1900.0, "Téléphone 04 73 00 00 63 - secretariat - du lundi au vendredi")
    (end,) = find_labels(page_of(*letter, reach))
    assert end.text.startswith("Nous")


@pytest.mark.parametrize(("sure", "labels"), [(0.9, 1), (0.4, 0)])
def test_a_bare_function_is_read_surely(sure: float, labels: int) -> None:
    head = page_of(TITLE, BODY).words
    read = [Word(w.text, w.box, sure, w.line) for w in page_of((200, 1500, "Mère")).words]
    page = Page(1, WIDTH, HEIGHT, 0, "ocr", numbered([*head, *read]), 0.9)
    assert len(find_labels(page)) == labels
