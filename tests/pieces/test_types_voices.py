"""Papers that talk of a piece (types_talk_cases.yaml) are told from the pieces themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pieces.types.certifying import is_certified
from pieces.types.classify import Verdict
from pieces.types.voices import share_of, voices, weighed
from tests.pieces.written import typed

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "types_talk_cases.yaml").read_text(encoding="utf-8"))
SURELY_TYPED = 0.95  # what the checks take for sure enough to refuse a rubrique
NUMBERS = pytest.mark.parametrize(
    "number", range(len(CASES)), ids=lambda n: f"{n}-{CASES[n]['is']}"
)


def told(number: int, rate: float) -> Verdict:
    return typed(CASES[number]["text"], rate, number)


@NUMBERS
def test_what_only_talks_of_a_piece_is_not_taken_for_it(number: int) -> None:
    verdict = told(number, 0.0)
    assert verdict.piece_type == CASES[number]["is"], verdict


@pytest.mark.slow
@NUMBERS
def test_misread_it_is_never_surely_something_else(number: int) -> None:
    verdict = told(number, 0.05)
    assert verdict.piece_type == CASES[number]["is"] or verdict.confidence < SURELY_TYPED, verdict


@pytest.mark.parametrize(
    "text",
    [
        "Le directeur certifie que Mme Anne ROUX a suivi la formation.",
        "ATTESTATION DE COMPÉTENCES\nAnne ROUX",
        "Mme ROUX a validé le module le 3 mai.",
        "La présente attestation est délivrée à l'intéressée.",
    ],
)
def test_somebody_answers(text: str) -> None:
    assert is_certified(text)


@pytest.mark.parametrize(
    "text",
    [
        "J'ai suivi la formation l'an dernier.",
        "Attestation remise à chaque stagiaire",
        "Attestation exigée des candidats",
        "Validation : certificat en fin de stage",
    ],
)
def test_nobody_answers(text: str) -> None:
    assert not is_certified(text)


def test_a_voice_says_less_where_somebody_certifies_or_the_words_may_be_misread() -> None:
    assert share_of(True, 1.0) < share_of(False, 0.75) < share_of(False, 1.0) == 1.0
    assert share_of(False, 0.5) == share_of(True, 1.0)


def test_a_voice_that_certifies_in_its_own_name_keeps_its_weight() -> None:
    found = voices("Nous attestons que vous êtes sur la liste des demandeurs d'emploi.")
    assert weighed(found, 0.3) == weighed(found, 1.0) != {}


def test_a_price_in_passing_is_no_voice() -> None:
    assert voices("Gratification du stage : 4,35 € par heure, versée en juin 2025.") == ()


def test_a_form_whose_days_are_filled_in_is_no_model() -> None:
    blank = "Nom ............ né le ............ à ............ fait le ............"
    assert [v.kind for v in voices(blank)] == ["unknown/modèle à remplir"]
    assert voices(blank.replace("fait le ............", "fait le 3 mai 2025 ............")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "DEVIS n° 12\nMontant HT 100 €\nTotal HT 100 €\nTotal à payer 120 €\nTVA 20 €",
        "DEVIS n° 12\nMontant HT 100 €\nTotal HT 100 €\nNet à payer\navant le 3 mai\nTVA 20 €",
        "DEVIS n° 12\nMontant HT 100 €\nTotal HT 100 €\nTotal à\npayer 120 €\nTVA 20 €",
    ],
)
def test_a_wording_is_heard_in_its_line_and_over_its_end(text: str) -> None:
    without = text
    for wording in ("Total à payer", "Net à payer", "Total à\npayer"):
        without = without.replace(wording, "")
    loud, less = (sum(heard.weight for heard in voices(told)) for told in (text, without))
    assert loud > less
