"""Who signs a paper whose place to sign names nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.lines import numbered
from ocr.marks.issuers import signer_of
from ocr.marks.labels import find_labels

CASES = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


def paper(*texts: tuple[float, float, str]) -> Page:
    words = []
    for left, top, text in texts:
        x = left
        for token in text.split():
            wide = 0.008 * len(token)
            if x + wide > 0.95:
                x, top = left, top + 0.02
            words.append(Word(token, Box(x, top, x + wide, top + 0.012), 1.0, 0))
            x += wide + 0.006
    return Page(1, 1654, 2339, 0, "embedded", numbered(words), 1.0)


@pytest.mark.parametrize("case", CASES, ids=[c["body"][:40] for c in CASES])
def test_signer(case: dict[str, str]) -> None:
    assert signer_of(paper((0.1, 0.05, case["head"]), (0.1, 0.3, case["body"]))) == case["party"]


def test_a_label_without_a_party_is_the_issuer_s() -> None:
    (label,) = find_labels(
        paper(
            (0.1, 0.05, "SARL Exemple"),
            (0.1, 0.3, "Certificat de travail : M. Durand a été employé dans notre entreprise"),
            (0.6, 0.6, "Le Directeur"),
        )
    )
    assert label.party == "employer"


def test_the_mayor_of_a_work_contract_is_the_employer() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.05, "Commune de Nice"),
            (0.1, 0.3, "Contrat de travail à durée déterminée : l'agent est recruté à Nice"),
            (0.1, 0.6, "Le Maire"),
            (0.6, 0.6, "Signature de l'agent"),
        )
    )
    assert {label.party for label in labels} == {"employer", "candidate"}


def test_the_party_that_no_label_of_a_contract_names() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.3, "Contrat d'apprentissage entre les parties ci-dessous et le centre"),
            (0.1, 0.6, "L'apprenti(e)"),
            (0.4, 0.6, "Signature de"),
            (0.7, 0.6, "Visa du CFA"),
        )
    )
    assert [label.party for label in labels] == ["apprentice", "employer", "training_centre"]


def test_a_salaried_apprentice() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.3, "Contrat de professionnalisation conclu entre les parties nommées plus bas"),
            (0.1, 0.6, "L'employeur"),
            (0.6, 0.6, "Le salarié"),
        )
    )
    assert {label.party for label in labels} == {"employer", "apprentice"}


def test_a_job_in_the_text_is_no_place_to_sign_beside_a_label() -> None:
    (label,) = find_labels(
        paper(
            (0.1, 0.05, "SARL Exemple"),
            (0.1, 0.2, "Certificat de travail : M. Durand a été employé dans notre entreprise"),
            (0.1, 0.4, "Chef de chantier"),
            (0.6, 0.6, "Cachet et signature"),
        )
    )
    assert (label.kind, label.party) == ("signature", "employer")


def test_words_of_a_stamp_below_a_label_do_not_hide_it() -> None:
    page = paper(
        (0.1, 0.3, "Le présent contrat est conclu entre les parties nommées ci-dessous à Nice"),
        (0.1, 0.6, "L'employeur"),
    )
    stamp = [
        Word(token, Box(0.1 + 0.05 * k, 0.63, 0.14 + 0.05 * k, 0.64), 0.9, 0)
        for k, token in enumerate("SIRET : 999 131 204 37 ... route : Nice".split())
    ]
    found = find_labels(Page(1, 1654, 2339, 0, "embedded", numbered([*page.words, *stamp]), 1.0))
    assert [label.party for label in found] == ["employer"]


def test_a_page_that_says_nothing_is_read_with_the_first() -> None:
    first = paper((0.1, 0.05, "Rectorat de Nice"), (0.1, 0.3, "Confirmation d'inscription au BTS"))
    second = paper((0.1, 0.3, "Unités et épreuves"), (0.6, 0.6, "Signature (obligatoire)"))
    assert [label.party for label in find_labels(second)] == ["unknown"]
    assert [label.party for label in find_labels(second, [first])] == ["candidate"]


def test_each_party_of_a_contract_has_one_place() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.3, "Contrat de travail conclu entre la société et la personne nommée"),
            (0.1, 0.6, "Bon pour accord"),
            (0.6, 0.6, "Le chef d'entreprise"),
        )
    )
    assert [label.party for label in labels] == ["candidate", "employer"]


def test_the_mayor_signs_a_contract_as_employer_on_its_second_page() -> None:
    first = paper((0.1, 0.1, "Commune de Nice"), (0.1, 0.3, "Contrat d'engagement d'un agent"))
    second = paper((0.1, 0.3, "Le maire"), (0.6, 0.3, "L'agent, notifié le ………"))
    assert [x.party for x in find_labels(second, [first])] == ["employer", "candidate"]


def test_a_paper_that_speaks_of_a_contract_further_down_is_none() -> None:
    (label,) = find_labels(
        paper(
            (0.1, 0.05, "Rectorat de Nice"),
            (0.1, 0.3, "Décision de positionnement. Vous êtes autorisée à vous présenter"),
            (0.1, 0.5, "Joindre votre contrat de professionnalisation"),
            (0.6, 0.6, "Le délégué régional"),
        )
    )
    assert label.party == "authority"


def test_a_function_broken_over_two_lines_is_named_whole() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.1, "Contrat d'apprentissage"),
            (0.1, 0.5, "L'autorité territoriale"),
            (0.1, 0.6, "L'apprenti"),
            (0.1, 0.7, "Le directeur du centre de"),
            (0.1, 0.714, "formation d'apprentis"),
        )
    )
    assert [label.party for label in labels] == ["employer", "apprentice", "training_centre"]


def test_who_signs_may_be_named_behind_his_function_below_the_text() -> None:
    text = [
        (0.1, 0.3, "Catégorie I : tous équipements, toutes opérations, sans limite"),
        (0.1, 0.34, "Catégorie II : contrôle, entretien et mise en service seuls"),
        (0.1, 0.4, "Les épreuves ont été subies avec succès. Fait à Nancy, le 16 juillet 2021."),
    ]
    (label,) = find_labels(paper(*text, (0.4, 0.6, "L'évaluateur : Sylvie Henry")))
    assert (label.kind, label.party) == ("role", "training_centre")
    assert find_labels(paper((0.4, 0.1, "L'évaluateur : Sylvie Henry"), *text)) == ()
    assert find_labels(paper(text[0], (0.4, 0.6, "L'évaluateur : Sylvie Henry"))) == ()


def test_a_head_of_service_may_be_an_office_s() -> None:
    (label,) = find_labels(
        paper(
            (0.1, 0.05, "Académie de Nice"),
            (0.1, 0.1, "RELEVÉ DE NOTES"),
            (0.1, 0.3, "Brevet de technicien supérieur Bâtiment"),
            (0.6, 0.6, "Le chef du service des examens"),
        )
    )
    assert label.party == "authority"


def test_the_words_at_a_text_s_end_do_not_say_who_signs() -> None:
    (label,) = find_labels(
        paper(
            (0.1, 0.05, "Ville de Modèle"),
            (0.1, 0.1, "Attestation d'emploi"),
            (0.1, 0.3, "Mme Durand a accompli et accomplit les services suivants pour la Ville"),
            (0.1, 0.5, "Établi à la demande de l'agent, à Modèle, le 7 novembre 2025"),
        )
    )
    assert (label.kind, label.party) == ("made_at", "employer")


def test_a_label_cut_off_is_of_another_party_than_the_one_beside_it() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.05, "Commune de Modèle"),
            (0.1, 0.1, "ATTESTATION DE RECENSEMENT"),
            (0.1, 0.3, "Le Maire certifie que la personne désignée a souscrit la déclaration"),
            (0.1, 0.6, "Signature de"),
            (0.6, 0.6, "Pour le Maire,"),
        )
    )
    assert [label.party for label in labels] == ["unknown", "authority"]


@pytest.mark.parametrize(("high", "found"), [(0.018, 1), (0.012, 0)], ids=["larger", "the same"])
def test_a_label_in_larger_letters_right_behind_a_small_line(high: float, found: int) -> None:
    small = paper((0.1, 0.5, "La falsification du présent extrait expose à des poursuites. Seul"))
    edge = max(word.box.x1 for word in small.words) + 0.005
    label = [
        Word("Le", Box(edge, 0.5, edge + 0.02, 0.5 + high), 1.0, 0),
        Word("Greffier", Box(edge + 0.025, 0.5, edge + 0.09, 0.5 + high), 1.0, 0),
    ]
    page = Page(1, 1654, 2339, 0, "embedded", numbered([*small.words, *label]), 1.0)
    assert len(find_labels(page)) == found


def test_a_surname_behind_a_function_names_no_party() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.1, "Contrat d'apprentissage"),
            (0.1, 0.6, "L'employeur : A. Père"),
            (0.1, 0.614, "(signature)"),
            (0.6, 0.6, "L'apprenti : T. Belin"),
            (0.6, 0.614, "(signature)"),
        )
    )
    assert {label.party for label in labels} == {"employer", "apprentice"}


def test_whom_a_letter_s_last_words_name_does_not_sign_it() -> None:
    (label,) = find_labels(
        paper(
            (0.1, 0.05, "SARL Exemple"),
            (0.1, 0.1, "CERTIFICAT DE TRAVAIL"),
            (0.1, 0.3, "Mme Durand a été employée dans notre entreprise du 3 mai au 10 juin"),
            (0.1, 0.5, "Remis à la candidate au recteur destinée pour valoir ce que de droit"),
        )
    )
    assert (label.kind, label.party) == ("closing", "employer")


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR", "candidate"),
        ("CONTRAT DE TRAVAIL ET DE FORMATION", "apprentice"),
    ],
)
def test_who_is_hired_is_no_apprentice_on_a_trainer_s_attestation(title: str, party: str) -> None:
    labels = find_labels(
        paper(
            (0.1, 0.05, title),
            (0.1, 0.3, "Madame Camille Exemple a suivi quatorze heures de formation au total"),
            (0.1, 0.6, "Le formateur"),
            (0.4, 0.6, "L'employeur"),
            (0.7, 0.6, "Le salarié"),
        )
    )
    assert [label.party for label in labels] == ["training_centre", "employer", party]


def test_a_function_that_nobody_knows_beside_who_is_hired_is_the_firm_s() -> None:
    labels = find_labels(
        paper(
            (0.1, 0.05, "Bon de remise de casques pour le travail en hauteur"),
            (0.1, 0.3, "Le salarié reconnaît avoir reçu ces casques et ces gants ce jour"),
            (0.1, 0.6, "Le salarié"),
            (0.5, 0.6, "Le magasinier"),
        )
    )
    assert [label.party for label in labels] == ["candidate", "employer"]


@pytest.mark.parametrize(
    "beside",
    ["Le Havre", "le magasinier", "Le 12 mai", "Le matériel : deux casques", "Casques remis"],
)
def test_other_words_beside_a_label_are_none(beside: str) -> None:
    labels = find_labels(
        paper(
            (0.1, 0.05, "Bon de remise de casques pour le travail en hauteur"),
            (0.1, 0.3, "Le salarié reconnaît avoir reçu ces casques et ces gants ce jour"),
            (0.1, 0.6, "Le salarié"),
            (0.5, 0.6, beside),
        )
    )
    assert [label.text for label in labels] == ["Le salarié"]


@pytest.mark.parametrize("role", ["Le directeur du centre", "La présidente"])
def test_made_at_far_above_the_only_label_is_no_place_of_its_own(role: str) -> None:
    (label,) = find_labels(
        paper(
            (0.1, 0.05, "CFA Exemple"),
            (
                0.1,
                0.2,
                "Le centre atteste que Mme Durand a suivi toutes les heures de la formation",
            ),
            (0.1, 0.4, "Fait à Nice, le 10/10/2024."),
            (0.6, 0.58, role),
        )
    )
    assert label.text == role
