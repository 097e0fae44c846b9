"""Papers as people send them (types_cases.yaml): each is told, in print and as OCR reads it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from dossiers.vocabulary import PIECE_TYPES
from pieces.types.classify import Verdict, classify
from pieces.types.evidence import page_evidence
from pieces.types.kinds import kinds
from tests.pieces.written import page_of, typed

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "types_cases.yaml").read_text(encoding="utf-8"))
SURELY_TYPED = 0.95  # what the checks take for sure enough to refuse a rubrique


def told(number: int, rate: float) -> Verdict:
    return typed(CASES[number]["text"], rate, number)


def _name(verdict: Verdict) -> str:
    second = f"/{verdict.subtype}" if verdict.subtype else ""
    return f"{verdict.piece_type}{second}"


def test_every_type_of_the_contract_has_cases_and_cues() -> None:
    wanted = set(PIECE_TYPES)
    assert {str(c["is"]).split("/")[0] for c in CASES} == wanted
    assert {k.piece_type for k in kinds()} == wanted


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=lambda n: f"{n}-{CASES[n]['is']}".replace("/", "-")
)
def test_clean_print_is_told(number: int) -> None:
    verdict = told(number, 0.0)
    assert _name(verdict) == CASES[number]["is"], verdict


@pytest.mark.slow
@pytest.mark.parametrize(("rate", "least"), [(0.02, 0.98), (0.05, 0.95)])
def test_ocr_mistakes_are_forgiven(rate: float, least: float) -> None:
    right = sum(_name(told(n, rate)) == case["is"] for n, case in enumerate(CASES))
    assert right >= least * len(CASES)


@pytest.mark.slow
@pytest.mark.parametrize("rate", [0.0, 0.02, 0.05, 0.08])
def test_what_is_wrong_is_never_sure(rate: float) -> None:
    for number, case in enumerate(CASES):
        verdict = told(number, rate)
        if verdict.piece_type != str(case["is"]).split("/")[0]:
            assert verdict.confidence < SURELY_TYPED, (case["text"], verdict)


@pytest.mark.slow
def test_confidence_means_what_it_says() -> None:
    """Over all cases, clean and misread: a high figure is right about as often as it says."""
    counted: dict[int, list[bool]] = defaultdict(list)
    for rate in (0.0, 0.05, 0.08):
        for number, case in enumerate(CASES):
            verdict = told(number, rate)
            right = verdict.piece_type == str(case["is"]).split("/")[0]
            counted[int(verdict.confidence * 5)].append(right)
    assert sum(counted[4]) / len(counted[4]) >= 0.97
    low = [right for band in (0, 1) for right in counted[band]]
    assert not low or sum(low) / len(low) <= 0.85


@pytest.mark.parametrize("text", ["", "\n\n", "12 34", "Nice"])
def test_nothing_to_read_is_unknown_without_any_confidence(text: str) -> None:
    verdict = classify([page_evidence(page_of(text))])
    assert (verdict.piece_type, verdict.confidence) == ("unknown", 0.0)


def test_no_page_is_unknown() -> None:
    assert classify([]).piece_type == "unknown"


def test_a_paper_that_is_none_of_them_is_named() -> None:
    number = next(n for n, c in enumerate(CASES) if "BULLETIN DE PAIE" in c["text"])
    verdict = told(number, 0.0)
    assert (verdict.piece_type, verdict.french) == ("unknown", "bulletin de paie")
    assert verdict.evidence[0] == "bulletin de paie"
    assert verdict.confidence >= SURELY_TYPED


def test_two_types_in_one_heading_leave_doubt() -> None:
    page = page_of("# CERTIFICAT DE TRAVAIL\n# CERTIFICAT DE SCOLARITÉ\nNom : ROUX Théo\nNice")
    verdict = classify([page_evidence(page)])
    assert verdict.confidence < SURELY_TYPED
    assert {verdict.piece_type, verdict.alternatives[0][0]} == {
        "work_certificate",
        "school_certificate",
    }


@pytest.mark.parametrize(
    ("hours", "told_as"),
    [
        ("L'enseignement reçu s'élève à mille trois cent quatre-vingt-dix heures.", "training"),
        ("L'enseignement reçu dans nos murs s'élève à 1390 heures.", "training"),
        ("Son assiduité est réelle : deux absences de trois heures.", "school"),
    ],
)
def test_hours_summed_in_words_tell_a_training_from_an_enrolment(hours: str, told_as: str) -> None:
    page = page_of(
        "CFA des Trois Rivières\n# ATTESTATION\n"
        "La directrice certifie que M. Hugo PETITJEAN, né le 3 mai 2004 à Niort, est inscrit en\n"
        "BTS Tourisme pour la période allant du 4 septembre 2022 au 28 juin 2024.\n"
        f"{hours}\nNiort, le 2 octobre 2023        La directrice      Inès LAFARGE"
    )
    assert classify([page_evidence(page)]).piece_type.startswith(told_as)


_LETTER = """Objet : votre demande du 12 mars
Madame, Monsieur,
Nous avons bien reçu votre courrier et vous remercions de votre confiance. Nos services
reviendront vers vous dès que possible.
Veuillez agréer, Madame, Monsieur, nos salutations distinguées."""


@pytest.mark.parametrize(
    ("text", "less"), [(_LETTER, True), ("LETTRE DE MOTIVATION\n" + _LETTER, False)]
)
def test_a_letter_badly_read_is_as_sure_as_its_title_says_what_it_is(text: str, less: bool) -> None:
    printed, misread = (
        classify([page_evidence(page_of(text, 1, "ocr", sure))]).confidence for sure in (1.0, 0.8)
    )
    assert printed >= 0.85
    assert (misread < printed - 0.1) is less
