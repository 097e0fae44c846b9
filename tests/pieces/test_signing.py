"""The second look at who signed: what it may tell, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from bench.learn_signing import asked_by, learn, signer_of_ink
from bench.written import page_of
from dossiers.box import Box
from dossiers.mark import Mark, Party, Zone, ZoneState
from dossiers.page import Legibility, Page
from dossiers.reading import Document, Sheets
from ocr.marks.runs import Piece
from pieces.roles.chances import numbers
from pieces.signing.chances import ROLES, models, one_to_one
from pieces.signing.second_look import with_second_look
from pieces.signing.surroundings import Surroundings
from validators.settings import Settings

# Three hands side by side, of whom no name is told.
_CONTRACT = """
                          CONTRAT D'APPRENTISSAGE

   Entre les soussignés, la société Modèle et l'apprenti, il est convenu ce qui suit, selon le
   code du travail, pour la durée du diplôme préparé au centre de formation nommé plus haut.

   Fait en trois exemplaires à Nice, le 3 septembre 2024

   L'employeur                     L'apprenti                      Le directeur du CFA
"""
_LETTER = """
                          DEMANDE

   Je soussignée Ana PETIT demande par la présente que soit gardé le bénéfice de mes notes pour
   la session qui vient, et vous en remercie.
"""
_ROW = 9  # of the labels


def trace(column: int, chance: float = 0.97, *, row: int = _ROW + 3, wide: int = 16) -> Mark:
    box = Box((5 + column) / 120, (3 + row) / 70, (5 + column + wide) / 120, (5 + row) / 70)
    return Mark("trace", 1, box, chance)


def place(party: Party, state: ZoneState, column: int, wide: int = 20) -> Zone:
    box = Box((5 + column) / 120, (2.8 + _ROW) / 70, (5 + column + wide) / 120, (9 + _ROW) / 70)
    return Zone(party, 1, box, state, 0.95, "Signature")


def read(
    *found: Zone | Mark,
    text: str = _CONTRACT,
    kind: str = "apprenticeship_contract",
    confidence: float = 0.99,
    page: Page | None = None,
) -> Sheets:
    zones = tuple(one for one in found if isinstance(one, Zone))
    marks = tuple(one for one in found if isinstance(one, Mark))
    sheets = Sheets(None, pages=(page or page_of(text),), zones=zones, marks=marks)
    return with_second_look(sheets, (Document(kind, None, confidence, (1,)),))


def states(sheets: Sheets) -> dict[str, str]:
    return {zone.party: zone.state for zone in sheets.zones}


INKS = (trace(2), trace(35), trace(68))
ALL_SIGNED = dict.fromkeys(("employer", "apprentice", "training_centre"), "signed")


def test_each_of_three_hands_is_given_to_the_label_above_it() -> None:
    sheets = read(*INKS)
    assert states(sheets) == ALL_SIGNED
    left = {zone.party: zone.box.x0 for zone in sheets.zones}
    assert left["employer"] < left["apprentice"] < left["training_centre"]


def test_a_guess_speaks_for_a_candidate_and_never_against_him() -> None:
    told = (*read(*INKS).zones, *read().zones)
    assert {zone.state for zone in told} == {"signed", "empty"}
    settings = Settings()
    assert all(settings.read_enough <= z.confidence < settings.surely_empty for z in told)
    assert all(zone.stamped is None and zone.dated is None for zone in told)


def test_where_no_ink_is_each_label_has_an_empty_place() -> None:
    assert {zone.party: (zone.state, zone.label) for zone in read().zones} == {
        "employer": ("empty", "L'employeur"),
        "apprentice": ("empty", "L'apprenti"),
        "training_centre": ("empty", "Le directeur du CFA"),
    }


def test_a_place_is_empty_beside_one_that_is_signed() -> None:
    sheets = read(place("employer", "signed", 2), trace(2, 0.02))
    assert states(sheets)["training_centre"] == "empty"


@pytest.mark.parametrize(
    "ink",
    [
        trace(35, 0.3),  # may be a pen
        trace(35, 0.02),  # too faint to be weighed
        trace(2, 0.1, row=5, wide=100),  # all the pale strokes of a page
    ],
)
def test_no_place_is_empty_while_ink_may_be_its_signature(ink: Mark) -> None:
    assert states(read(ink)).get("apprentice") != "empty"


def test_no_place_is_empty_on_a_paper_full_of_ink_or_hard_to_read() -> None:
    filled = [trace(40, 0.1, row=row, wide=8) for row in range(3, 8)] + [trace(70, 0.1, row=4)] * 2
    assert "empty" not in states(read(*filled)).values()
    poor = replace(page_of(_CONTRACT), legibility=Legibility("poor", 0.4, "blurred"))
    assert read(page=poor).zones == ()


@pytest.mark.parametrize("state", ["signed", "empty"])
def test_an_answer_of_the_rules_is_left_as_it_is(state: ZoneState) -> None:
    own = place("employer", state, 2)
    sheets = read(own, *INKS)
    assert [zone for zone in sheets.zones if zone.party == "employer"] == [own]


def test_a_place_left_in_doubt_is_told_where_the_ink_is_surely_its_own() -> None:
    own = place("training_centre", "unclear", 66)
    (told,) = (z for z in read(own, *INKS).zones if z.party == "training_centre")
    assert told == replace(own, state="signed", confidence=told.confidence)


def test_a_place_left_in_doubt_is_never_called_empty() -> None:
    own = place("apprentice", "unclear", 33)
    assert [z.state for z in read(own).zones if z.party == "apprentice"] == ["unclear"]


def test_the_candidate_of_a_contract_is_its_apprentice() -> None:
    own = place("candidate", "signed", 33)
    assert "apprentice" not in states(read(own, *INKS))


def test_ink_that_is_hardly_a_signature_signs_for_nobody() -> None:
    assert "signed" not in states(read(trace(2, 0.4), trace(35, 0.4))).values()


@pytest.mark.parametrize(("kind", "confidence"), [("apprenticeship_contract", 0.8), ("unknown", 1)])
def test_a_kind_that_is_not_sure_names_nobody(kind: str, confidence: float) -> None:
    assert read(*INKS, kind=kind, confidence=confidence).zones == ()


def test_a_letter_without_a_label_has_no_empty_place() -> None:
    assert "empty" not in states(read(text=_LETTER, kind="benefit_waiver")).values()


def test_ink_of_a_page_without_words_is_nobodys() -> None:
    blank = Page(1, 1654, 2339, 0, "ocr", (), 0.0)
    assert read(*INKS, page=blank).zones == ()


def test_pages_of_another_document_are_not_looked_at() -> None:
    sheets = Sheets(None, pages=(page_of(_CONTRACT, 2),), marks=INKS)
    document = Document("apprenticeship_contract", None, 0.99, (1,))
    assert with_second_look(sheets, (document,)) is sheets


def _chances(*rows: Sequence[float]) -> np.ndarray:
    """Of nobody and of the first two parties."""
    return np.array([[*row, *[0.0] * (len(ROLES) - 3)] for row in rows], np.float32)


def test_two_inks_that_may_be_one_partys_are_shared_out() -> None:
    told = one_to_one(_chances((0.1, 0.8, 0.1), (0.1, 0.5, 0.4)))
    assert told[0, 1] > 5 * told[0, 2]
    assert told[1, 2] > 1.5 * told[1, 1]
    assert np.allclose(told.sum(axis=1), 1, atol=0.01)


def test_one_ink_keeps_its_chances() -> None:
    alone = _chances((0.2, 0.5, 0.3))
    assert np.allclose(one_to_one(alone), alone, atol=1e-6)


def test_the_weights_know_who_signs_what() -> None:
    inks, pieces = models()
    assert inks.asked == pieces.asked
    assert inks.asked_of("apprenticeship_contract") >= {"employer", "apprentice"}
    assert inks.asked_of("unknown") == frozenset()
    for model in (inks, pieces):
        assert np.all(np.diff(model.keys.astype(np.int64)) > 0)
        assert model.weights.shape == (len(model.keys), len(ROLES))


def test_a_model_learns_the_words_that_several_layouts_bear() -> None:
    def sample(layout: str, word: str, role: str) -> tuple[str, np.ndarray, int]:
        return layout, numbers("contract", [f"u0:{word}", f"own:{layout}"]), ROLES.index(role)

    words = {"patron": "employer", "eleve": "apprentice", "rien": "none"}
    samples = [sample(layout, w, r) for layout in "abcd" for w, r in words.items()]
    model = learn(samples, 50, 1)
    told = model.chances("contract", [[f"u0:{word}"] for word in words])
    assert [ROLES[i] for i in told.argmax(axis=1)] == list(words.values())
    assert not np.isin(numbers("", ["own:a"]), model.keys).all()


def test_the_likeliest_ink_of_a_signed_place_is_its_partys() -> None:
    box = [0.1, 0.7, 0.4, 0.8]
    truth = {"zones": [{"party": "employer", "state": "signed", "page": 1, "box": box}]}
    pen, dust = (
        Mark("trace", 1, Box(0.12, y, 0.3, y + 0.03), c) for y, c in ((0.71, 0.9), (0.76, 0.1))
    )
    far = Mark("trace", 1, Box(0.6, 0.7, 0.8, 0.8), 0.9)
    told = [signer_of_ink(ink, truth, (pen, dust, far)) for ink in (pen, dust, far)]
    assert told == ["employer", "none", "none"]
    truth["zones"][0]["state"] = "empty"
    assert signer_of_ink(pen, truth, (pen,)) == "none"


def test_a_label_is_its_partys_where_the_paper_has_a_place_for_it() -> None:
    page = page_of(_CONTRACT)
    pieces = Surroundings(page, (), ()).pieces
    label = next(piece for piece in pieces if piece.text == "L'apprenti")
    zone = replace(place("apprentice", "empty", 33), label="L'apprenti (signature)")
    truth = {"zones": [{"party": "apprentice"}]}
    assert asked_by(label, page, [zone], truth) == "apprentice"
    assert asked_by(label, page, [replace(zone, page=2)], truth) == "none"
    assert asked_by(label, page, [zone], {"zones": []}) == "none"
    other: Piece = next(piece for piece in pieces if piece.text == "L'employeur")
    assert asked_by(other, page, [zone], truth) == "none"
