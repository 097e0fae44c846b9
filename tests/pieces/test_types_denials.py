"""What a paper says that it is not is left out; titles with their letters apart are titles."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.types.certifying import is_certified, is_headed
from pieces.types.denials import without_denials
from pieces.types.evidence import page_evidence
from tests.pieces import written


def page_of(text: str) -> Page:
    words = [
        Word(word, Box(0.1 * place, 0.1 * row, 0.1 * place + 0.09, 0.1 * row + 0.05), 1.0, row)
        for row, line in enumerate(text.splitlines())
        for place, word in enumerate(line.split())
    ]
    return Page(1, 1000, 1400, 0, "embedded", tuple(words), 1.0)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Ne vaut pas CACES nacelle R486.", ""),
        ("Ce document ne constitue en aucun cas un titre d'habilitation", "Ce document"),
        ("Ceci n'est pas un diplôme. Remis le 3 mai", "Ceci Remis le 3 mai"),
        # What somebody is not, or has not, is the paper's own matter.
        ("L'élève n'est pas apte au travail en hauteur", None),
        ("ne présente pas de contre-indication", None),
        ("CACES R486 obtenu", None),
    ],
)
def test_only_what_the_paper_is_not_is_left_out(said: str, kept: str | None) -> None:
    assert without_denials(page_of(said)).text == (said if kept is None else kept)


def test_a_title_with_its_letters_apart_heads_a_certificate() -> None:
    assert is_certified("A T T E S T A T I O N   D E   F O R M A T I O N\nMme DUPONT Zoé")
    assert not is_certified("P R O G R A M M E   D E   F O R M A T I O N\nMme DUPONT Zoé")


def test_one_of_two_titles_side_by_side_heads_a_certificate_in_capitals_alone() -> None:
    assert is_headed(["ORGANISME D'ÉVALUATION", "ATTESTATION D'APTITUDE"])
    assert not is_headed(["Attestation d'aptitude", "220 € net"])


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE", {"professional_training_contract"}),
        ("CONTRAT D'APPRENTISSAGE À DURÉE INDÉTERMINÉE", {"apprenticeship_contract"}),
        ("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", {"employment_contract"}),
        ("CONTRAT À TEMPS PLEIN ET À DURÉE DÉTERMINÉE", {"employment_contract"}),
    ],
)
def test_the_term_of_a_contract_of_alternance_is_no_title_of_another(
    title: str, named: set[str]
) -> None:
    page = written.page_of(f"# {title}\n\nEntre les parties, il est convenu ce qui suit.")
    assert {t.kind for t in page_evidence(page).titles if t.is_headline} == named
