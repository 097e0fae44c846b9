"""Labels that ask for a signature: told from sentences that speak of one, and whose they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks.labels import find_labels
from ocr.marks.parties import party_of

CASES = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
WIDTH, HEIGHT, EM = 1654, 2339, 29


def page_of(*pieces: tuple[float, float, str], source: str = "embedded") -> Page:
    """A page with each text's words from x, y (pixels, the words' top left)."""
    words = []
    for x, y, text in pieces:
        for token in text.split():
            wide = 0.5 * EM * len(token)
            box = Box(x / WIDTH, y / HEIGHT, (x + wide) / WIDTH, (y + EM) / HEIGHT)
            words.append(Word(token, box, 1.0, 0))
            x += wide + 0.28 * EM
    return Page(1, WIDTH, HEIGHT, 0, source, numbered(words), 1.0)  # type: ignore[arg-type]


TITLE = (500.0, 300.0, "Confirmation du dossier de la session prochaine pour tous")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Établie en double exemplaire, dont un pour la stagiaire, le 12 octobre 2025", "unknown"),
        ("Délivré à l'intéressée à Nice, le 12 octobre 2025", "unknown"),
        ("Fait à Nice, le 12 octobre 2025, l'employeur", "employer"),
    ],
)
def test_who_is_given_the_paper_does_not_sign_where_it_was_made(text: str, party: str) -> None:
    (label,) = find_labels(page_of(TITLE, (200, 1500, text)))
    assert (label.kind, label.party) == ("made_at", party)


FIELDS = [(200.0, 500.0 + 50 * k, f"Rubrique {k} : valeur") for k in range(12)]


@pytest.mark.parametrize(
    ("text", "y", "fields", "told"),
    [
        ("Délivré le 15/10/2025", 110.0, FIELDS, False),
        ("Délivré le 15/10/2025", 110.0, FIELDS[:3], True),  # a second page, with places alone
        ("Délivré le 15/10/2025", 1500.0, FIELDS, True),
        ("Fait à Nice, le 15/10/2025", 110.0, FIELDS, True),
    ],
)
def test_a_day_of_delivery_in_the_head_over_all_fields_asks_for_no_signature(
    text: str, y: float, fields: list[tuple[float, float, str]], told: bool
) -> None:
    found = find_labels(page_of((1000, y, text), *fields))
    assert [label.kind for label in found] == ["made_at"] * told


@pytest.mark.parametrize("case", CASES, ids=[c["text"] for c in CASES])
def test_labels(case: dict[str, str]) -> None:
    found = find_labels(page_of(TITLE, (200, 1500, case["text"])))
    if case["kind"] == "none":
        assert found == ()
        return
    (label,) = found
    assert (label.kind, label.party) == (case["kind"], case["party"])


def test_three_labels_on_one_line() -> None:
    text = "Signature de l'employeur Signature de l'apprenti(e) Signature du représentant légal"
    words = page_of(TITLE, (150, 1500, text)).words
    spread = [
        Word(w.text, Box(w.box.x0 + shift, w.box.y0, w.box.x1 + shift, w.box.y1), 1.0, w.line)
        for w in words
        for shift in [0.012 * sum(o.text == "Signature" and o.box.x0 <= w.box.x0 for o in words)]
    ]
    page = Page(1, WIDTH, HEIGHT, 0, "ocr", numbered(spread), 0.9)
    assert [label.party for label in find_labels(page)] == [
        "employer",
        "apprentice",
        "legal_representative",
    ]


def test_a_label_broken_over_two_lines_is_one() -> None:
    found = find_labels(page_of(TITLE, (900, 1500, "Signature et cachet"), (900, 1535, "du CFA")))
    assert [(label.kind, label.party) for label in found] == [("signature", "training_centre")]


def test_a_role_above_a_signature_line_names_it() -> None:
    found = find_labels(
        page_of(TITLE, (900, 1400, "Pour l'entreprise"), (900, 1460, "Nom : DURAND"),
                (900, 1520, "Signature :"))
    )  # fmt: skip
    assert ("signature", "employer") in [(label.kind, label.party) for label in found]


def test_headings_of_lists_of_fields_are_no_places_to_sign() -> None:
    page = page_of(
        TITLE,
        (150, 600, "L'EMPLOYEUR"), (150, 650, "Nom : SARL Exemple"), (150, 690, "Adresse : Nice"),
        (150, 900, "L'APPRENTI(E)"), (150, 950, "Nom de naissance :"), (150, 990, "Prénom :"),
    )  # fmt: skip
    assert find_labels(page) == ()


def test_signatures_as_a_heading_over_columns() -> None:
    page = page_of(
        TITLE, (700, 1400, "Signatures"), (200, 1460, "L'employeur"), (1000, 1460, "L'apprenti(e)")
    )
    assert [label.party for label in find_labels(page)] == ["employer", "apprentice"]


def test_made_at_counts_only_where_there_is_no_label() -> None:
    alone = find_labels(page_of(TITLE, (200, 1500, "Fait à Nice, le 12 octobre 2025")))
    assert [label.kind for label in alone] == ["made_at"]
    with_label = find_labels(
        page_of(TITLE, (200, 1500, "Fait à Nice, le 12 octobre 2025"), (1000, 1560, "Le directeur"))
    )
    assert [label.kind for label in with_label] == ["role"]


@pytest.mark.parametrize(
    ("head", "party"),
    [
        ("Lycée Jean Moulin 06000 Nice établissement public", "training_centre"),
        ("SARL Bâtiment du Sud 06000 Nice SIRET 12345678900012", "employer"),
        ("Rectorat de Nice division des examens et concours", "authority"),
    ],
)
def test_the_director_is_the_issuer_s(head: str, party: str) -> None:
    (label,) = find_labels(page_of((200, 100, head), (1000, 1500, "La directrice")))
    assert label.party == party


def test_party_of_words_with_recognition_s_errors() -> None:
    assert party_of("Signature de l'ernployeur") == "employer"
    assert party_of("Le directeur du CFA") == "training_centre"
    assert party_of("Le directeur") == "unknown"


def test_a_letter_dated_at_its_head_is_signed_at_its_end() -> None:
    line = "Je vous prie de bien vouloir prendre en compte ma demande de report"
    page = page_of(
        (1000, 300, "À Toulon, le 6 octobre 2025"),
        *((150, 500 + 45 * k, line) for k in range(6)),
    )
    (label,) = find_labels(page)
    assert label.kind == "closing"
    assert label.box.y0 > 0.3


def test_a_name_typed_below_the_text_is_a_place_to_sign() -> None:
    line = "Le titulaire du présent certificat a occupé cet emploi pendant deux ans"
    page = page_of(
        (200, 300, "CERTIFICAT DE TRAVAIL"),
        *((150, 500 + 45 * k, line) for k in range(3)),
        (1000, 720, "Camille DURAND"),
    )
    (label,) = find_labels(page)
    assert (label.kind, label.party) == ("name", "employer")


def test_the_letterhead_of_a_director_is_no_place_to_sign() -> None:
    line = "Le titulaire du présent certificat est dispensé de la formation prévue"
    page = page_of(
        (150, 200, "Le Directeur général"),
        *((150, 500 + 45 * k, line) for k in range(8)),
        (1000, 1100, "Le chef du bureau"),
    )
    assert [label.text for label in find_labels(page)] == ["Le chef du bureau"]


def test_a_long_label_below_another_is_no_running_text() -> None:
    page = page_of(
        TITLE,
        (150, 1500, "Contrat d'apprentissage"),
        (150, 1650, "L’apprentie"),
        (150, 1850, "Pour le centre de formation du bâtiment, la directrice"),
    )
    assert [label.party for label in find_labels(page)] == ["apprentice", "training_centre"]


def test_a_mention_over_a_party_s_name_is_that_party_s() -> None:
    page = page_of(TITLE, (900, 1500, "Lu et approuvé"), (920, 1780, "Le candidat"))
    assert [label.party for label in find_labels(page)] == ["candidate", "candidate"]


def test_a_contract_has_an_employer() -> None:
    page = page_of(
        (300, 300, "Contrat de professionnalisation"),
        (150, 400, "Formation dispensée par le centre de formation, heures de formation"),
        (150, 1500, "Bon pour accord, le salarié"),
        (1000, 1500, "Chef d'entreprise"),
    )
    assert {label.party for label in find_labels(page)} == {"apprentice", "employer"}


def test_a_label_that_breaks_off_keeps_its_party_on_the_candidate_s_paper() -> None:
    page = page_of(
        (300, 300, "Demande de dispense d'épreuve"),
        (150, 400, "Je souhaite conserver mes notes et je demande une dispense"),
        (150, 1500, "L'inspect"),
    )
    assert [label.party for label in find_labels(page)] == ["authority"]


@pytest.mark.parametrize("label", ["Le responsable", "La direction d'entre"])
def test_what_may_be_several_parties_is_told_by_the_paper(label: str) -> None:
    page = page_of(
        (300, 300, "Attestation de fin de formation"),
        (150, 400, "a suivi avec assiduité la formation au centre de formation"),
        (150, 1500, label),
    )
    assert [found.party for found in find_labels(page)] == ["training_centre"]


def test_what_a_party_undertakes_under_the_heading_of_the_signatures() -> None:
    page = page_of(
        TITLE,
        (150, 1200, "SIGNATURES"),
        (150, 1300, "L'employeur, qui s'engage à verser les salaires, cotisations et"),
        (150, 1335, "indemnités prévus par la convention collective pour toute la durée dite"),
        (150, 1500, "L'apprenti(e), qui s'engage à suivre la formation"),
    )  # fmt: skip
    found = find_labels(page)
    assert [(label.kind, label.party) for label in found] == [
        ("role", "employer"), ("role", "apprentice"),
    ]  # fmt: skip
    assert {"cotisations", "convention"} <= {w.text for w in found[0].words}


def test_a_row_of_bare_parties_heads_the_columns_of_signatures() -> None:
    page = page_of(
        TITLE,
        (150, 1500, "Apprenti(e)"), (600, 1500, "Employeur"),
        (1100, 1500, "Organisme de formation (CFA)"),
    )  # fmt: skip
    assert [x.party for x in find_labels(page)] == ["apprentice", "employer", "training_centre"]


def test_a_function_level_with_a_label_is_one_whatever_stands_below() -> None:
    page = page_of(
        TITLE,
        (150, 1500, "Le titulaire"), (900, 1500, "Le président"),
        (900, 1560, "Modèle Formation"), (900, 1590, "13005 Nice 04 : 60 p 34 31"),
    )  # fmt: skip
    assert len(find_labels(page)) == 2


def test_a_table_of_data_asks_for_nothing() -> None:
    page = page_of(
        TITLE,
        (150, 500, "Employeur"), (700, 500, "Charpentes Modèle"),
        (150, 550, "Certification préparée"), (700, 550, "BTS"),
        (150, 600, "Responsable"), (700, 600, "Aïcha DURAND, le président"),
        (150, 650, "Dossier"), (700, 650, "5161457"),
        (150, 1500, "Signature du candidat"),
    )  # fmt: skip
    assert [label.text for label in find_labels(page)] == ["Signature du candidat"]


def test_a_field_without_letters_beside_it_is_a_row_of_data() -> None:
    page = page_of(
        TITLE,
        (150, 400, "Entreprise"), (700, 400, "Bâti-Exemple"),
        (150, 450, "SIRET"), (700, 450, "999 426 554 00476"),
        (150, 500, "Responsable"), (700, 500, "Aïcha DURAND, gérante"),
        (900, 1500, "Signature et cachet"),
    )  # fmt: skip
    assert [label.text for label in find_labels(page)] == ["Signature et cachet"]


def test_a_label_read_twice_counts_once() -> None:
    page = page_of(TITLE, (150, 1500, "Cachet et signature du médecin"), (150, 1498, "Cachet"))
    assert [label.party for label in find_labels(page)] == ["authority"]


def test_a_table_s_column_of_signatures_is_signed_in_each_party_s_row() -> None:
    page = page_of(
        TITLE,
        (150, 1400, "Qualité"), (600, 1400, "Nom"), (1100, 1400, "Signature"),
        (150, 1480, "Employeur"), (600, 1480, "Camille DURAND"),
        (150, 1560, "Apprenti"), (600, 1560, "Noé PETIT"),
    )  # fmt: skip
    found = find_labels(page)
    assert [label.party for label in found] == ["employer", "apprentice"]
    assert all(label.box.x0 * WIDTH > 1000 for label in found)
    assert found[0].box.y0 < found[1].box.y0


def test_the_parts_of_a_heading_are_each_a_place() -> None:
    page = page_of(
        TITLE,
        (150, 1400, "SIGNATURES"),
        (150, 1450, "de l'employeur"), (700, 1450, "de l'apprenti(e)"),
        (1200, 1450, "du CFA"),
    )  # fmt: skip
    assert [x.party for x in find_labels(page)] == ["employer", "apprentice", "training_centre"]


def test_who_signs_in_the_name_of_another_signs_in_one_place() -> None:
    page = page_of(
        TITLE,
        (900, 1300, "Pour la Ministre et par délégation,"),
        (900, 1335, "Le chef de service"),
    )  # fmt: skip
    assert [label.party for label in find_labels(page)] == ["authority"]


def test_the_name_under_a_printed_seal_asks_for_nothing_beside_who_signs() -> None:
    seal = (1200, 600, "SCEAU DE L'ACADÉMIE")
    (label,) = find_labels(page_of(TITLE, seal, (1000, 1500, "Le recteur")))
    assert label.text == "Le recteur"
    (alone,) = find_labels(page_of(TITLE, seal))
    assert alone.kind == "stamp"


def test_what_a_stamp_leaves_of_a_label_in_a_row_of_two_parties() -> None:
    page = page_of(
        TITLE,
        (150, 1500, "Apprenti(e)"), (600, 1500, "Employeur"), (1300, 1500, "ormation (CFA)"),
    )  # fmt: skip
    assert [x.party for x in find_labels(page)] == ["apprentice", "employer", "training_centre"]
    beside = page_of(TITLE, (600, 1500, "Employeur"), (1300, 1500, "ormation (CFA)"))
    assert [x.party for x in find_labels(beside)] == ["employer"]


@pytest.mark.parametrize("label", ["Le chef du centre", "Le chef du centr"])
def test_a_centre_may_be_an_office_s(label: str) -> None:
    page = page_of(
        (300, 300, "Secrétariat général – service national et jeunesse"),
        (150, 400, "a participé à la journée défense et citoyenneté"),
        (900, 1500, label),
    )
    assert [found.party for found in find_labels(page)] == ["authority"]


def test_bare_parties_side_by_side_under_the_heading_of_the_signatures() -> None:
    note = "Document produit par le système de gestion ; il reproduit les données du dossier."
    page = page_of(
        TITLE,
        (150, 1400, "4. Signatures"),
        (150, 1450, "Employeur"), (700, 1450, "Apprenti"), (1200, 1450, "CFA"),
        (150, 1750, note),
    )  # fmt: skip
    assert [x.party for x in find_labels(page)] == ["employer", "apprentice", "training_centre"]


def test_bare_parties_over_what_is_said_of_them_are_data() -> None:
    page = page_of(
        TITLE,
        (150, 1000, "Signatures"),
        (150, 1050, "Employeur"), (700, 1050, "Apprenti"),
        (150, 1090, "Nom : Bâti Modèle"), (700, 1090, "Nom : PETIT"),
        (150, 1130, "SIRET : 999 426 554"), (700, 1130, "Né le : 3 mai 2004"),
    )  # fmt: skip
    assert {x.party for x in find_labels(page)} <= {"unknown"}


def test_by_order_written_beside_a_signature_is_no_label_of_its_own() -> None:
    page = page_of(TITLE, (900, 1300, "Pour le recteur et par délégation"), (900, 1420, "P/O"))
    assert [x.text for x in find_labels(page)] == ["Pour le recteur et par délégation"]
    (alone,) = find_labels(page_of(TITLE, (900, 1420, "P/O le proviseur")))
    assert alone.party == "training_centre"


def test_a_label_with_a_stamp_over_its_midst_is_one() -> None:
    page = page_of(
        (300, 300, "Certificat de travail et de services"),
        (800, 1500, "Pour le"), (1010, 1500, "et par délégation, la responsable des carrières"),
    )  # fmt: skip
    assert [x.party for x in find_labels(page)] == ["employer"]
    for rest in ("het et signature du", "RES et signature)"):
        page = page_of(TITLE, (900, 1500, "Visa du CFA"), (1140, 1500, rest))
        assert [x.party for x in find_labels(page)] == ["training_centre"]


def test_what_breaks_off_behind_pour_le_is_no_candidate_s() -> None:
    page = page_of(
        (300, 300, "Je souhaite renoncer à ma note et je demande une dispense"),
        (900, 1500, "Pour le"),
    )
    assert "candidate" not in {x.party for x in find_labels(page)}


def test_two_bare_parties_over_empty_boxes_ask_for_their_signatures() -> None:
    page = page_of(TITLE, (150, 1500, "Entreprise"), (900, 1500, "Établissement"))
    assert [label.party for label in find_labels(page)] == ["employer", "training_centre"]


@pytest.mark.parametrize(
    "more",
    [
        ((150, 1560, "Bâti Modèle"), (900, 1560, "Lycée Exemple de la ville et de ses environs")),
        ((150, 1560, "Nom :"), (900, 1560, "Nom :")),
        ((150, 1700, "Adresse :"), (900, 1700, "Adresse :")),
        ((600, 1500, "Dates"),),
        ((150, 1800, "Le stage est suivi par un enseignant de l'établissement en accord"),),
    ],
    ids=["data", "fields", "fields below", "a third head", "text"],
)
def test_two_bare_parties_over_something_else_head_a_table(
    more: tuple[tuple[float, float, str], ...],
) -> None:
    page = page_of(TITLE, (150, 1500, "Entreprise"), (900, 1500, "Établissement"), *more)
    assert not [x for x in find_labels(page) if x.text in ("Entreprise", "Établissement")]


def test_a_function_over_its_holder_s_name_is_signed_above() -> None:
    note = "Ce certificat ne vaut pas attestation et doit être gardé avec soin par son titulaire"
    asked = (200.0, 1500.0, "La directrice des études"), (200.0, 1535.0, "Ana PETIT")
    assert [x.text for x in find_labels(page_of(TITLE, *asked, (200, 1590, note)))] == [
        "La directrice des études"
    ]
    near = (200.0, 1450.0, "Monsieur Hugo MARTIN est inscrit pour toute la durée de la session")
    assert find_labels(page_of(TITLE, near, *asked, (200, 1590, note))) == ()


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Unité facultative engagement étudiant formulaire de la session", "authority"),
        ("Attestation de formation aux premiers secours de la session", "training_centre"),
    ],
)
def test_the_body_of_a_volunteer_neither_teaches_nor_employs_him(title: str, party: str) -> None:
    asked = (150.0, 1500.0, "L'étudiant(e)"), (900.0, 1500.0, "Le responsable de l'organisme")
    labels = find_labels(page_of((300, 200, title), *asked))
    assert [label.party for label in labels] == ["candidate", party]


_HOLDER = (150.0, 500.0, "Nom : CHAUVET"), (150.0, 550.0, "Prénom : Benoît")
_ISSUER = (900.0, 1600.0, "Le responsable de l'entité")


@pytest.mark.parametrize(
    "fields",
    [_HOLDER, ((150.0, 500.0, "CHAUVET"), (150.0, 600.0, "Benoît"))],
    ids=["fields", "parts by themselves"],
)
def test_the_holder_s_name_beside_the_issuer_s_label_is_signed(
    fields: tuple[tuple[float, float, str], ...],
) -> None:
    labels = find_labels(page_of(TITLE, *fields, (150, 1500, "Benoît CHAUVET"), _ISSUER))
    assert [(x.kind, x.party) for x in labels if x.text != "Le responsable de l'entité"] == [
        ("name", "candidate")
    ]


@pytest.mark.parametrize(
    "more",
    [
        ((150, 1500, "Mireille HUMBERT"), _ISSUER),  # another's
        ((150, 1500, "Benoît CHAUVET"), (150, 1535, "3 rue Basse"), _ISSUER),  # an address
        ((150, 1500, "Benoît CHAUVET"), (150, 1465, "Remis à"), _ISSUER),
        ((150, 900, "Benoît CHAUVET"), _ISSUER),  # far above
        ((150, 1500, "Benoît CHAUVET"), _ISSUER, (500, 1600, "Le stagiaire")),  # he has a place
        ((150, 1500, "Benoît CHAUVET"),),  # nobody else signs
    ],
    ids=["another", "an address", "a line over it", "far off", "a place", "alone"],
)
def test_a_name_elsewhere_is_no_place(more: tuple[tuple[float, float, str], ...]) -> None:
    labels = find_labels(page_of(TITLE, *_HOLDER, *more))
    assert not [x for x in labels if x.kind == "name" and x.party == "candidate"]


def test_a_label_whose_word_lost_its_beginning() -> None:
    assert party_of("Signature de loyeur") == "employer"
    assert party_of("Signature de l'acheteur") == "unknown"
    assert party_of("Signature de la directeur") == "unknown"


def test_a_host_body_broken_over_two_lines() -> None:
    asked = (900.0, 1500.0, "Signature du représentant de l'organisme")
    (broken,) = find_labels(page_of(TITLE, asked, (900, 1535, "d'accueil")))
    assert broken.party == "employer"
    (whole,) = find_labels(page_of(TITLE, asked, (900, 1700, "d'accueil")))
    assert whole.party == "training_centre"


def test_an_approval_typed_below_a_party_does_not_take_another_s_place() -> None:
    page = page_of(
        TITLE, (150, 1500, "Le salarié"), (900, 1500, "Pour la société, Kévin DUPONT"),
        (150, 1560, "Bon pour accord"),
    )  # fmt: skip
    assert [label.kind for label in find_labels(page)] == ["role", "role"]


@pytest.mark.parametrize(
    ("above", "asks"),
    [("Reçu l'original,", True), ("Remis un exemplaire à", False)],
)
def test_a_receipt_over_small_letters_is_signed(above: str, asks: bool) -> None:
    page = page_of(TITLE, (200, 1500, above), (200, 1532, "la salariée"))
    assert bool(find_labels(page)) is asks


def _doubted(page: Page, text: str, confidence: float) -> Page:
    """The page as recognition reads it, one of its words doubted."""
    words = tuple(replace(w, confidence=confidence if w.text == text else 0.95) for w in page.words)
    return replace(page, words=words, text_source="ocr")


@pytest.mark.parametrize(("confidence", "asked"), [(0.3, True), (0.9, False)])
def test_what_recognition_makes_of_a_pen_is_no_value(confidence: float, asked: bool) -> None:
    page = page_of(TITLE, (200, 1500, "Le stagiaire, pour accord :"), (700, 1500, "Farr"))
    assert bool(find_labels(_doubted(page, "Farr", confidence))) is asked


@pytest.mark.parametrize(
    ("box", "party"),
    [("☐", "candidate"), ("☒", "apprentice")],
)
def test_a_status_that_nobody_ticked_makes_no_contract(box: str, party: str) -> None:
    head = (500.0, 300.0, "Attestation de formation pour tous les besoins de ce jour")
    status = (200.0, 500.0, f"{box} salarié en contrat de professionnalisation")
    other = (200.0, 550.0, "☒ demandeur d'emploi" if box == "☐" else "☐ demandeur d'emploi")
    (label,) = find_labels(page_of(head, status, other, (200, 1500, "Le stagiaire :")))
    assert label.party == party


@pytest.mark.parametrize(
    ("below", "y", "asked"),
    [("Ana Petit", 1500, True), ("par la commission", 1500, False), ("Ana Petit", 500, False)],
)
def test_a_body_that_nobody_knows_signs_by_who_is_named_under_it(
    below: str, y: float, asked: bool
) -> None:
    body = (900.0, y, "Pour le service des examens")
    page = page_of(TITLE, (200, 1400, "Fait à Nice, le 3 mai 2024"), body, (900, y + 36, below))
    assert any(x.kind == "role" for x in find_labels(page)) is asked


@pytest.mark.parametrize(("first", "asked"), [("@", True), ("#", False)])
def test_a_sign_read_for_an_article_is_one(first: str, asked: bool) -> None:
    page = page_of(TITLE, (200, 1500, f"{first} formateur"), (900, 1300, "Le stagiaire"))
    assert ("training_centre" in {x.party for x in find_labels(page)}) is asked


@pytest.mark.parametrize(("head", "asked"), [("SIGNATURES", True), ("Postes tenus", False)])
def test_functions_without_an_article_sign_under_signatures(head: str, asked: bool) -> None:
    page = page_of(
        TITLE,
        (700, 1300, head),
        (200, 1400, "Directeur de l'agence"), (200, 1435, "M. Yann LE GALL"),
        (200, 1700, "Professeur référent (pour le lycée)"),
    )  # fmt: skip
    assert ("Directeur de l'agence" in {x.text for x in find_labels(page)}) is asked


def test_who_is_named_behind_his_function_signs_beside_another() -> None:
    employer = (200.0, 1500.0, "L'employeur : Ana PETIT")
    other = (900.0, 1500.0, "Remis en main propre, la personne employée")
    assert {x.party for x in find_labels(page_of(TITLE, employer, other))} == {
        "employer",
        "candidate",
    }
    data = (900.0, 1500.0, "Le salarié : Yann LE GALL")
    assert find_labels(page_of(TITLE, employer, data)) == ()


def test_a_slot_over_a_name_is_no_broken_line() -> None:
    page = page_of(
        TITLE,
        (200, 1500, "L'entreprise, vu le :"), (200, 1535, "Olivier CHAUVIN"),
        (900, 1500, "Pour le CFA :"), (900, 1535, "Ana PETIT"),
    )  # fmt: skip
    assert {x.party for x in find_labels(page)} == {"employer", "training_centre"}


@pytest.mark.parametrize(
    ("second", "asked"),
    [("sur les heures de cours :", True), ("sur les lieux suivants : Nice", False)],
)
def test_a_function_goes_on_in_a_second_line(second: str, asked: bool) -> None:
    page = page_of(TITLE, (900, 1500, "L'apprenti, pour accord"), (900, 1535, second))
    assert bool(find_labels(page)) is asked


def test_the_lines_of_a_stamp_beside_a_party_make_no_table_of_it() -> None:
    cell = [(200.0, 1500.0, "L'employeur"), (200.0, 1535.0, "signature et cachet")]
    stamp = [(900.0, 1496.0, "50 chemin de la"), (905.0, 1530.0, "Fontaine")]
    more = [(1250.0, 1500.0, "Modèle"), (1250.0, 1535.0, "Bâti")]
    next_cell = [(200.0, 1750.0, "Le salarié"), (200.0, 1785.0, "signature")]
    page = page_of(TITLE, *cell, *stamp, *more, *next_cell, source="ocr")
    assert [x.party for x in find_labels(page)] == ["employer", "candidate"]


@pytest.mark.parametrize(
    ("under", "parties"),
    [
        (["L'employeur", "L'apprenti(e)"], ["employer", "apprentice"]),
        (["L'employeur"], ["unknown", "employer"]),  # it may be the other party's
    ],
)
def test_a_title_that_ends_in_signatures_is_over_the_places_of_several_parties(
    under: list[str], parties: list[str]
) -> None:
    title = (200.0, 200.0, "Annexe - programme de formation et signatures")
    places = [(200.0, 1200.0 + 350 * k, text) for k, text in enumerate(under)]
    labels = find_labels(page_of(title, *places))
    assert [x.party for x in labels] == parties


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("|Le représentant légal", "legal_representative"),
        ("|L'employeur", "employer"),
        ("Signature de |'employeur", "employer"),  # there it is a letter
    ],
)
def test_a_wall_read_with_the_first_word_is_none_of_the_label(text: str, party: str) -> None:
    (label,) = find_labels(page_of(TITLE, (200.0, 1500.0, text)))
    assert label.party == party
