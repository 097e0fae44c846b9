"""Pages put together and told apart; the main document; what is shown where nothing can be read."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

import pytest

import pieces.understand
from dossiers.box import Box
from dossiers.mark import MachineZone
from dossiers.page import Page, Word
from dossiers.reading import UNKNOWN_DOCUMENT, Document, Sheets
from pieces.types.evidence import PageEvidence, page_evidence
from pieces.types.segments import numbering
from pieces.understand import understand
from tests.pieces.written import page_of

WORK = """SARL BATI SUD 12 rue des Lilas 06000 NICE
# CERTIFICAT DE TRAVAIL
Je soussigné, Jean DUPONT, gérant, certifie avoir employé Monsieur Paul MARTIN
du 1er septembre 2021 au 31 août 2023 en qualité de technicien.
Il nous quitte libre de tout engagement. Fait à Nice le 3 septembre 2023. Signature"""
SECOND_WORK = WORK.replace("BATI SUD", "HYDREA").replace("2021", "2019").replace("2023", "2020")
SCHOOL = """LYCÉE LES EUCALYPTUS
# CERTIFICAT DE SCOLARITÉ
Le proviseur certifie que MARTIN Paul est inscrit en deuxième année de BTS Bâtiment
pour l'année scolaire 2025-2026. Fait à Nice le 3 octobre 2025. Le proviseur, cachet"""
LETTER = """Paul MARTIN à Monsieur le Recteur
Objet : pièces de mon dossier
Madame, Monsieur, veuillez trouver ci-joint mon certificat de travail.
Je vous prie d'agréer mes salutations distinguées."""
CONTRACT = [
    """# CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE
Entre les soussignés la société HYDREA et M. Paul MARTIN, il a été convenu ce qui suit
Article 1 - Engagement : M. Martin est engagé en qualité de technicien
Article 2 - Période d'essai   Page 1/2""",
    """Article 3 - Rémunération et congés payés
Article 4 - Obligations : le salarié produira un certificat de travail de son ancien employeur
Fait en deux exemplaires, lu et approuvé   Page 2/2""",
]
CARD = [
    """RÉPUBLIQUE FRANÇAISE
CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD
Nom MARTIN  Prénoms Paul Jean  Nationalité FRA  Date d'expiration 11 02 2030""",
    """Adresse : 12 rue des Lilas 06000 NICE   Taille : 1,70 m
date de délivrance 12 02 2020""",
]


def types(*texts: str, zones: tuple[MachineZone, ...] = ()) -> list[tuple[str, tuple[int, ...]]]:
    return [(d.piece_type, d.pages) for d in documents(*texts, zones=zones)]


def documents(*texts: str, zones: tuple[MachineZone, ...] = ()) -> tuple[Document, ...]:
    pages = tuple(page_of(text, number) for number, text in enumerate(texts, 1))
    return understand(Sheets("application/pdf", pages, machine_zones=zones))


def zone(page: int, number: str, kind: str | None = "national_id_card") -> MachineZone:
    return MachineZone(
        "DL" if kind == "driving_licence" else "TD1",
        ("IDFRA", "X", "Y"),
        page,
        Box(0.05, 0.8, 0.95, 0.95),
        True,
        {"composite": True},
        0.98,
        document_number=number,
        document_kind=kind,
    )


def test_no_page_is_one_unknown_document() -> None:
    assert understand(Sheets(None)) == (UNKNOWN_DOCUMENT,)


def test_pages_without_words_are_one_unknown_document() -> None:
    found = documents("", "")
    assert [(d.piece_type, d.confidence, d.pages) for d in found] == [("unknown", 0.0, (1, 2))]


def test_one_page() -> None:
    assert types(WORK) == [("work_certificate", (1,))]


def test_the_fields_are_those_of_the_type() -> None:
    found = documents(WORK)[0]
    assert "periods" in found.fields or "full_name" in found.fields or "birth_name" in found.fields


def test_numbered_pages_and_pages_without_title_stay_together() -> None:
    assert types(*CONTRACT) == [("employment_contract", (1, 2))]


def test_a_blank_back_belongs_to_the_page_before() -> None:
    assert types(WORK, "") == [("work_certificate", (1, 2))]


def test_two_titles_are_two_documents_of_equal_rank_in_page_order() -> None:
    assert sorted(types(WORK, SCHOOL), key=lambda d: d[1]) == [
        ("work_certificate", (1,)),
        ("school_certificate", (2,)),
    ]


def test_two_closed_certificates_of_one_type_are_two_documents() -> None:
    assert types(WORK, SECOND_WORK) == [("work_certificate", (1,)), ("work_certificate", (2,))]


def test_a_repeated_heading_with_page_numbers_is_one_document() -> None:
    first, second = f"{WORK}\nPage 1/2", f"{SECOND_WORK}\nPage 2/2"
    assert types(first, second) == [("work_certificate", (1, 2))]


def test_a_covering_letter_does_not_hide_the_certificate_behind_it() -> None:
    found = types(LETTER, WORK)
    assert found[0] == ("work_certificate", (2,))


def test_a_covering_letter_alone_is_no_certificate() -> None:
    assert types(LETTER)[0][0] == "unknown"


def test_front_and_back_of_a_card_are_one_document() -> None:
    found = documents(*CARD, zones=(zone(2, "X4RTBPFW4"),))
    assert [(d.piece_type, d.subtype, d.pages) for d in found] == [
        ("identity_document", "national_id_card", (1, 2))
    ]


def test_two_cards_of_two_numbers_are_two_documents() -> None:
    zones = (zone(1, "X4RTBPFW4"), zone(2, "T66GVR2T9"))
    assert len(documents(CARD[0], CARD[0], zones=zones)) == 2


def test_a_driving_licence_is_no_identity_document() -> None:
    found = documents("MARTIN PAUL 14.07.1981", zones=(zone(1, "13AA00002", "driving_licence"),))
    assert found[0].piece_type == "unknown"
    assert found[0].confidence > 0.95
    assert found[0].evidence[0] == "permis de conduire"


def test_a_card_is_told_by_its_zone_alone() -> None:
    found = documents("R A 12 xx", zones=(zone(1, "X4RTBPFW4"),))
    assert (found[0].piece_type, found[0].subtype) == ("identity_document", "national_id_card")
    assert found[0].confidence > 0.95


def test_two_papers_on_one_sheet() -> None:
    lines = WORK.split("\n") + [""] * 20 + SCHOOL.split("\n") + [""] * 15
    found = types("\n".join(lines))
    assert sorted(found) == [("school_certificate", (1,)), ("work_certificate", (1,))]


def test_a_part_that_is_no_sure_paper_leaves_the_sheet_whole_and_the_rest_is_not_weighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = page_of(WORK)
    part = replace(page, words=page.words[:3])
    weighed: list[Page] = []

    def noted(page: Page, *about: tuple[()]) -> PageEvidence:
        weighed.append(page)
        return page_evidence(page, *about)

    monkeypatch.setattr(pieces.understand, "page_evidence", noted)
    monkeypatch.setattr(pieces.understand, "cuts", lambda *_: [(part, page)])
    found = understand(Sheets("application/pdf", (page,)))
    assert [d.piece_type for d in found] == ["work_certificate"]
    assert weighed == [page, part]


@pytest.mark.parametrize(
    ("foot", "numbers"),
    [("Page 2/3", (2, 3)), ("page 1 sur 2", (1, 2)), ("2/2", (2, 2)), ("12/2024", None)],
)
def test_page_numbers(foot: str, numbers: tuple[int, int] | None) -> None:
    assert numbering(page_of(f"du texte\nencore\n{foot}")) == numbers


def test_a_reader_that_fails_loses_the_fields_not_the_type(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("Paul MARTIN")

    monkeypatch.setattr(pieces.understand, "extract", broken)
    with caplog.at_level(logging.ERROR):
        found = documents(WORK)[0]
    assert (found.piece_type, found.fields) == ("work_certificate", {})
    assert "KeyError" in caplog.text
    assert "MARTIN" not in caplog.text


def test_pages_keep_their_order_whatever_the_main_document() -> None:
    pages: list[Page] = [page_of(t, n) for n, t in enumerate((LETTER, WORK, SCHOOL), 1)]
    found = understand(Sheets("application/pdf", tuple(pages)))
    assert sorted(n for d in found for n in d.pages) == [1, 2, 3]


def test_a_label_and_its_value_do_not_cut_a_sheet() -> None:
    text = (
        "# RÉCAPITULATIF D'INSCRIPTION\nBTS Bâtiment - session 2026\nN° de candidat : 02345678901\n"
        "Nom de naissance : ROUX\nPrénoms : Théo\n\n\n\n\n\n\n\n\n\n\n\n\n"
        "Épreuve facultative : Engagement étudiant\nE1 U1 Culture générale - Écrit\n"
        "J'atteste avoir vérifié les renseignements.\nSignature du candidat"
    )
    found = understand(Sheets("application/pdf", (page_of(text),)))
    assert [d.piece_type for d in found] == ["registration_confirmation"]


# A centre's sheet whose sections have titles as large as a paper's.
CENTRE = """CENTRE DE FORMATION EXEMPLE
{title}
Apprenant
Nom : BENALI          Prénom : Karim
Date de naissance : 12/05/2004
Formation suivie : BTS Bâtiment, 2e année, année scolaire 2024-2025






# Contrat d'apprentissage
Entreprise : Les Toits d'Exemple     Dates du contrat : du 01/09/2023 au 31/08/2025
Maître d'apprentissage : Laurent MEUNIER    Fin de validité de ce certificat : 31/08/2025
La directrice du centre certifie que l'apprenti ci-dessus suit régulièrement les enseignements
prévus au contrat. Visa de l'employeur, signature de l'apprenti : voir le contrat.
Foix, le 3 octobre 2024              La directrice du centre"""


def test_a_section_that_names_nobody_of_its_own_is_no_second_paper() -> None:
    head = CENTRE[: CENTRE.index("# Contrat")].format(title="# CERTIFICAT DE SCOLARITÉ")
    section = (
        "est inscrit et suit régulièrement les cours en deuxième année\n\n\n\n\n\n\n"
        "# CONTRAT D'APPRENTISSAGE\nCerfa FA13, articles L.6221-1 et L.6222-1\n"
        "Maître d'apprentissage : Laurent MEUNIER\nDate de début : 01/09/2023\n"
        "Diplôme préparé : BTS   OPCO : Exemple   Visa du CFA, signature de l'apprenti"
    )
    found = documents(head + section)
    assert [d.piece_type for d in found] == ["school_certificate"]
    assert found[0].fields["birth_name"].value == "BENALI"


def test_a_section_is_no_sure_contract_where_the_paper_s_title_could_not_be_read() -> None:
    main = documents(CENTRE.format(title=""))[0]
    assert main.piece_type != "apprenticeship_contract" or main.confidence < 0.99


def test_a_day_of_the_month_of_issue_is_no_end_of_a_card() -> None:
    text = (
        "CARTE NATIONALE D'IDENTITÉ N° : 210784313885\nNom : ROUX\nPrénom(s) : ANAÏS\n"
        "Né(e) le : 28.04.1998\n\n29.07.2036\nCarte valable jusqu'au : 30.07.2021\n"
        "délivrée le : PRÉFECTURE DE LA CREUSE"
    )
    issued = replace(zone(1, "210784313885"), format="CNI", issue_month="2021-07")
    fields = documents(text, zones=(issued,))[0].fields
    assert fields["issue_date"].value == "2021-07-30"
    assert fields["expiry_date"].value == "2036-07-29"


CONFIRMED = """ACADÉMIE DE NICE
# CONFIRMATION D'INSCRIPTION - SESSION 2026
BTS Bâtiment   Candidat n° 02612345678
Nom : MOREL   Prénom : Julie   Née le 02/03/2004
E1 inscrite
E2 inscrite
Je certifie l'exactitude. Nice, le 25/10/2025   Signature du candidat"""
ARRANGED = """Inclusion - demandes d'aménagement        Dossier 786609
Récapitulatif des aménagements accordés
{holder}
Statut : notifié - décision du 28/01/2025 - autorité : académie de Nice
Mesure                                  Avis médical    Accordée
Secrétaire scripteur                    Favorable       Non
Ordinateur fourni par le centre         Favorable       Oui
Sujets agrandis A3                      Favorable       Oui
La présente notification est à présenter le jour des épreuves."""
TRAINEE = """ENTREPRISE DUBOIS
# ATTESTATION DE STAGE
Nous certifions que Julie MOREL, née le 02/03/2004, a effectué un stage du 19/05/2025 au 11/07/2025.
Nice, le 11/07/2025   Signature et cachet"""
APPRAISED = """APPRÉCIATION DU STAGIAIRE      MOREL Julie
Assiduité : très bien
Respect des consignes de sécurité, port du harnais : oui
Habilitation électrique B0 : oui
Travaux confiés : métrés, relevés, suivi de chantier"""


def test_a_second_paper_without_title_names_its_holder_behind_one_that_is_closed() -> None:
    holder = "Nom de famille : MOREL   Prénom : Julie   Date de naissance : 02/03/2004"
    assert types(CONFIRMED, ARRANGED.format(holder=holder)) == [
        ("registration_confirmation", (1,)),
        ("accommodation_notice", (2,)),
    ]
    assert types(CONFIRMED, ARRANGED.format(holder="")) == [("registration_confirmation", (1, 2))]


def test_what_may_be_a_leaf_of_the_paper_beside_it_is_not_surely_another() -> None:
    holder = "Nom de famille : MOREL   Prénom : Julie   Date de naissance : 02/03/2004"
    leaf = documents(CONFIRMED, ARRANGED.format(holder=holder))[1]
    assert leaf.confidence <= 0.95
    titled = [d.confidence for d in documents(WORK, SCHOOL)]
    assert min(titled) > 0.99


def test_a_label_that_names_a_paper_does_not_open_one() -> None:
    assert types(TRAINEE, APPRAISED) == [("internship_attestation", (1, 2))]


def test_two_papers_side_by_side_on_one_scan() -> None:
    left = _half("CERTIFICAT DE SCOLARITÉ", "est inscrit en deuxième année de BTS Bâtiment", 0.0)
    right = _half("CERTIFICAT DE TRAVAIL", "a été employé en qualité de menuisier", 0.5)
    page = Page(1, 2339, 1654, 0, "embedded", (*left, *right), 1.0)
    found = understand(Sheets("application/pdf", (page,)))
    assert {d.piece_type for d in found} == {"school_certificate", "work_certificate"}
    for document in found:
        box = document.fields["birth_name"].box
        assert (box.x0 < 0.5) == (document.piece_type == "school_certificate")


def _half(title: str, said: str, left: float) -> list[Word]:
    lines = [
        "Établissement Exemple", title, "Je soussigné certifie que M. ROUX Théo,",
        "né le 3 mai 2004 à Nice,", said, "du 2 septembre 2024 au 4 juillet 2025.",
        "pour l'année scolaire 2024-2025" if left == 0 else "libre de tout engagement",
        "Fait à Nice, le 5 juillet 2025", "pour servir et valoir ce que de droit",
    ]  # fmt: skip
    return [
        Word(
            match.group(),
            Box(
                left + 0.03 + match.start() / 110,
                row / 12,
                left + 0.03 + match.end() / 110,
                row / 12 + 0.02,
            ),
            1.0,
            row,
        )
        for row, line in enumerate(lines, 1)
        for match in re.finditer(r"\S+", line)
    ]


CONFIRMATION = """ACADÉMIE DE NICE Division des examens et concours
# Confirmation d'inscription à l'examen
Examen : Brevet de technicien supérieur - Session 2026
Spécialité : Comptabilité et gestion   Numéro candidat : 025347901350
Nom de naissance : MARTIN   Prénom(s) : Paul   Né le : 04/08/2005 à BÉZIERS
Épreuves E1 E2 E3 inscrit   Forme de passage : globale
À Nice, le 12 novembre 2025   Date et signature du candidat"""
WAIVER = """Paul MARTIN 80 boulevard Spécimen 06200 Nice
Objet : refus de bénéfice (E2)
Madame, Monsieur, je soussigné Paul MARTIN, inscrit au BTS, session 2026, déclare renoncer
au bénéfice de ma note de l'épreuve E2 Anglais, obtenue en 2025. Je souhaite repasser cette épreuve.
Veuillez agréer mes salutations. Le 26.10.2025"""


def test_the_object_of_a_letter_is_its_title() -> None:
    found = types(CONFIRMATION, WAIVER)
    assert sorted(found) == [("benefit_waiver", (2,)), ("registration_confirmation", (1,))]


POSTS = """OFFICE PUBLIC DE L'HABITAT     Affaire suivie par Gilles DOUCET
Direction des ressources humaines
# {head}
Le directeur général des services certifie que Monsieur Paul MARTIN, né le 11/10/2004 à Lyon,
a tenu au sein de l'établissement les fonctions de technicien pendant les périodes suivantes :
- du 22/11/2022 au 07/05/2023 : agent contractuel, quotité 100 %
Le présent certificat est remis à l'intéressé sur sa demande.
Fait à Aix-en-Provence le 31/10/2025. Pour le directeur général et par délégation"""


def test_a_title_of_no_known_paper_opens_one_behind_another_that_is_closed() -> None:
    opened, *others = documents(SCHOOL, POSTS.format(head="CERTIFICAT DE FONCTIONS TENUES"))
    assert (opened.piece_type, opened.pages) == ("school_certificate", (1,))
    assert [(d.piece_type, d.pages) for d in others] == [("work_certificate", (2,))]
    assert others[0].confidence <= 0.95  # a person looks, nobody is refused


def test_a_certificate_of_the_public_service_is_titled() -> None:
    school, work = documents(SCHOOL, POSTS.format(head="CERTIFICAT D'EXERCICE"))
    assert (school.pages, work.pages) == ((1,), (2,))
    assert (work.piece_type, work.confidence >= 0.99) == ("work_certificate", True)


def test_a_numbered_leaf_under_such_a_title_opens_none() -> None:
    leaf = POSTS.format(head="CERTIFICAT DE FONCTIONS TENUES") + "\nPage 2/2"
    assert [d.pages for d in documents(SCHOOL, leaf)] == [(1, 2)]


@pytest.mark.parametrize("head", ["certificat de fonctions tenues", "Fonctions tenues"])
def test_a_sentence_or_another_heading_is_no_such_title(head: str) -> None:
    assert [d.pages for d in documents(SCHOOL, POSTS.format(head=head))] == [(1, 2)]


DIRECTED = """Compagnons Exemple          Metz, le 27/10/2024
Objet : attestation de formation
Madame, Monsieur, je vous confirme que Madame Marie PEREZ, née le 23/12/2001 à Metz, suit au sein
de notre maison la préparation au BTS Bâtiment. L'horaire dû s'élève à 1364 heures."""
COUNTED = """MAIRIE DE METZ
# ATTESTATION DE RECENSEMENT
Est recensé sur les listes de la commune Monsieur Paul MARTIN, né le 11/10/2004 à Lyon."""


def test_nothing_goes_on_behind_a_paper_of_one_leaf() -> None:
    assert [d.pages for d in documents(COUNTED, DIRECTED)] in ([(1,), (2,)], [(2,), (1,)])


def test_a_paper_that_a_woman_signs_is_closed_too() -> None:
    school = SCHOOL.replace("Le proviseur", "La proviseure").replace(", cachet", "")
    school = school.replace("Fait à Nice le", "Nice,")
    found = documents(school, DIRECTED)
    assert sorted(d.pages for d in found) == [(1,), (2,)]


def test_a_leaf_that_names_nobody_anew_goes_on_behind_a_contract() -> None:
    assert [d.pages for d in documents(*CONTRACT)] == [(1, 2)]


STAYED = """Lycée Jean-Exemple
Attestation de période en entreprise
Étudiant(e) BENALI Gaël
Le responsable de l'entreprise atteste que l'étudiant(e) a été présent(e) du 20/01/2025 au
28/02/2025, soit 6 semaines de stage. Tuteur Paul PETIT"""


def test_a_line_that_names_a_student_names_a_holder() -> None:
    assert sorted(d.pages for d in documents(WORK, STAYED)) == [(1,), (2,)]
    nobody = STAYED.replace("Étudiant(e) BENALI Gaël", "Suite de la page")
    assert [d.pages for d in documents(WORK, nobody)] == [(1, 2)]


REFERRING = SCHOOL.replace("MARTIN Paul est inscrit", "l'étudiant nommé en page 1 est inscrit")


@pytest.mark.parametrize("leaf", ["nommé en page 1", "désigné à la page précédente"])
def test_a_leaf_that_speaks_of_the_one_before_goes_on_with_its_paper(leaf: str) -> None:
    assert [p for _, p in types(WORK, REFERRING.replace("nommé en page 1", leaf))] == [(1, 2)]


@pytest.mark.parametrize("leaf", ["nommé ci-dessus", "nommé en page 12"])
def test_other_words_about_a_person_join_no_paper(leaf: str) -> None:
    parted = types(WORK, REFERRING.replace("nommé en page 1", leaf))
    assert sorted(p for _, p in parted) == [(1,), (2,)]


def test_nothing_goes_on_behind_a_card_whatever_it_speaks_of() -> None:
    assert ("school_certificate", (3,)) in types(*CARD, REFERRING)
