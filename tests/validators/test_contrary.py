"""A paper of the right type that says the contrary of what it should prove, and those which only
speak of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from validators.case import Case
from validators.check import report_on
from validators.contrary import attests_for_oneself, says_the_contrary, void_mark
from validators.names import Person
from validators.settings import DEFAULT


@pytest.mark.parametrize(
    ("piece_type", "text"),
    [
        ("jdc_certificate", "M. MOREAU Lucas ne s'est pas présenté à la journée du 14 juin 2022."),
        ("jdc_certificate", "AVIS D’ABSENCE à la journée défense et citoyenneté"),
        ("jdc_certificate", "Votre journée aura lieu le 14 juin. Un certificat vous sera remis."),
        ("diploma", "a été déclaré AJOURNÉ à l'issue des épreuves du baccalauréat"),
        ("diploma", "s'est présentée aux épreuves et n'a pas\nobtenu le diplôme"),
        ("r408_attestation", "a suivi la formation. Résultat de l'évaluation : NON ACQUIS"),
        ("r408_attestation", "est inscrit à la formation annexe 5, qui aura lieu le 4 mars 2026"),
        ("first_aid_attestation", "Mme Martin n'a pas validé la formation SST"),
        ("internship_attestation", "M. Moreau ne s'est pas présenté au stage prévu en mai"),
        ("internship_attestation", "M. Moreau, élève de troisième, a effectué un stage"),
        ("school_certificate", "M. Moreau, qui était inscrit en BTS, ne fait plus partie du lycée"),
        ("school_certificate", "est préinscrit en 2e année de BTS"),
        ("employer_attestation", "le contrat d'apprentissage a été rompu le 12 juillet 2025"),
        ("diploma", "a obtenu 14/20 au baccalauréat blanc de mars 2022"),
        ("transcript", "Relevé de notes - BTS blanc de janvier"),
        ("diploma", "DIPLÔME NATIONAL DU BREVET, série générale"),
        ("r408_attestation", "Attestation de paiement : reçu la somme de 650 € pour l'annexe 5"),
        ("apprenticeship_contract", "Les parties conviennent de rompre le contrat"),
        ("employer_attestation", "☒ n'est plus employée dans l'entreprise"),
        ("exemption_decision", "Votre demande de dispense de l'unité U3 est rejetée."),
        ("disability_recognition", "La demande de RQTH est rejetée."),
        ("registration_confirmation", "Attention : votre inscription n'est pas encore validée."),
        ("registration_confirmation", "Votre inscription a été annulée le 3 novembre"),
    ],
)
def test_a_paper_that_says_the_contrary(piece_type: str, text: str) -> None:
    assert says_the_contrary(piece_type, text)


@pytest.mark.parametrize(
    ("piece_type", "text"),
    [
        ("jdc_certificate", "Le jeune qui n'a pas participé à la journée ne peut se présenter"),
        ("jdc_certificate", "Toute personne de 18 ans qui, sans motif, n'a pas participé"),
        ("jdc_certificate", "a participé à la journée défense et citoyenneté"),
        ("jdc_certificate", "Mme MARTIN est convoquée le 3 mai : elle a participé à la journée"),
        ("diploma", "Le candidat qui n'a pas obtenu la moyenne garde ses notes"),
        ("r408_attestation", "Résultat : non acquis / acquis"),
        ("r408_attestation", "a suivi l'annexe 5 ; n'a pas suivi le module de l'annexe 4"),
        ("r408_attestation", "formation suivie en mars ; le recyclage aura lieu en 2028"),
        ("first_aid_attestation", "1. Coralie - n'a pas validé\n2. Naïma - a validé"),
        ("employer_attestation", "[x] le contrat est en cours [ ] le contrat a été rompu"),
        ("employer_attestation", "☒ est employée comme apprentie ☐ n'est plus employée ici"),
        ("employer_attestation", "le contrat n'a pas été rompu"),
        ("employer_attestation", "employée comme apprentie ;\n[n'est plus employée (joindre"),
        ("employer_attestation", "En cas de départ, si le contrat est rompu, prévenir le centre"),
        ("diploma", "titulaire du diplôme national du brevet, a obtenu le baccalauréat"),
        ("r408_attestation", "a suivi la formation, dont il a réglé la somme de 650 €"),
        ("apprenticeship_contract", "La rupture du contrat est régie par l'article L. 6222-18"),
        ("exemption_decision", "dispense de U1 accordée ; la dispense de U3 est refusée"),
        ("disability_recognition", "RQTH attribuée. La demande de carte est rejetée."),
        (
            "registration_confirmation",
            "L'inscription n'est pas définitive tant qu'elle n'est signée",
        ),
        ("registration_confirmation", "Sans retour daté et signé, l'inscription est annulée."),
        ("transcript", "Décision du jury : ajourné"),
    ],
)
def test_a_paper_that_only_speaks_of_the_contrary(piece_type: str, text: str) -> None:
    assert says_the_contrary(piece_type, text) is None


WHO = Person("LEFÈVRE", ("Anaïs",))


@pytest.mark.parametrize(
    ("piece_type", "text", "own"),
    [
        ("diploma", "Je soussignée Anaïs LEFÈVRE, née le 3 mai, atteste avoir le bac", True),
        ("jdc_certificate", "J'atteste sur l'honneur avoir participé à la journée", True),
        ("internship_attestation", "Je soussigné(e) Mme LEFÈVRE Anaïs\ncertifie mon stage", True),
        ("employer_attestation", "Je soussigné Paul Garnier, gérant, atteste sur l'honneur que\n"
         "Anaïs LEFÈVRE est apprentie", False),
        ("employer_attestation", "Je soussigné Paul Garnier certifie avoir employé Anaïs LEFÈVRE",
         False),
        ("work_certificate", "Le soussigné Paul Garnier, dit que Anaïs LEFÈVRE, certifie", False),
        ("employer_attestation", "Je soussigné(e) Studio représentant l'entreprise\nsituée à "
         "LEFÈVRE Anaïs atteste que", False),
        ("medical_certificate", "Je soussignée, certifie avoir examiné Anaïs LEFÈVRE, qui déclare",
         False),
        ("registration_confirmation", "Je soussignée Anaïs LEFÈVRE certifie l'exactitude", False),
    ],
)  # fmt: skip
def test_what_another_should_attest_is_not_attested_by_the_candidate(
    piece_type: str, text: str, own: bool
) -> None:
    assert bool(attests_for_oneself(piece_type, text, WHO, 12)) is own


def page_with(last: list[str], height: float) -> Page:
    lines = [(line.split(), 0.012) for line in ["Certificat de participation"] * 6]
    lines.append((last, height))
    words = [
        Word(word, Box(0.1 * x, 0.1 * y, 0.1 * x + 0.09, 0.1 * y + tall), 1.0, y)
        for y, (line, tall) in enumerate(lines)
        for x, word in enumerate(line)
    ]
    return Page(1, 1000, 1400, 0, "embedded", tuple(words), 1.0)


@pytest.mark.parametrize(
    ("last", "height", "void"),
    [
        (["ANNULÉ"], 0.03, True),
        (["P", "R", "O", "J", "E", "T"], 0.08, True),
        (["COPIE", "NON", "VALABLE"], 0.03, True),
        (["NUL"], 0.03, True),
        (["Projet"], 0.012, False),  # a heading of the print's own size
        (["DUPLICATA"], 0.03, False),
        (["ANNULE", "ET", "REMPLACE"], 0.03, False),
        (["PROJET", "TECHNIQUE"], 0.03, False),
    ],
)
def test_a_word_set_large_over_a_page_makes_it_void(
    last: list[str], height: float, void: bool
) -> None:
    assert bool(void_mark(page_with(last, height), DEFAULT)) is void


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. LEFEVRE Anaïs ne s'est pas présentée à la journée", {"type_uncertain": "review"}),
        ("Mme LEFEVRE Anaïs a participé à la journée", {}),
    ],
)
def test_such_a_paper_is_for_a_person(
    build: Callable[[dict[str, Any]], Case], text: str, expected: dict[str, str]
) -> None:
    jdc = {"rubrique": "jdc", "type": "jdc_certificate", "text": text}
    case = build(
        {
            "asks": {"jdc": {"accepts": "jdc_certificate"}},
            "pieces": [{**jdc, "fields": {"session_date": "2021-03-10"}}],
        }
    )
    found = [f for p in report_on(case).pieces for f in p.findings]
    assert {f.code: f.severity.word for f in found} == expected
