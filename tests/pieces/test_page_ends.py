"""The end of a page's text, where nobody signs who signs on a later page."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.mark import Mark, Party, Zone
from dossiers.reading import Document, Sheets
from pieces.signing.page_ends import without_page_ends

BOX = Box(0.1, 0.5, 0.9, 0.6)
ENDS = "Nous vous prions de nous retourner un exemplaire du contrat, signé à la suite de l'annexe."
LABELS: dict[Party, str] = {"apprentice": "Le salarié", "training_centre": "Visa du centre"}


def parties_left(
    party: Party, *later: Party, label: str = ENDS, page: int = 2, ink: bool = False
) -> list[Party]:
    """The parties whose places are left of a page's end and of the labelled places `later`."""
    zones = [Zone(party, 1, BOX, "unclear", 0.5, label)]
    zones += [Zone(p, page, BOX, "empty", 0.9, LABELS.get(p, "Signature")) for p in later]
    marks = (Mark("trace", 1, BOX, 0.6),) if ink else ()
    sheets = Sheets(None, zones=tuple(zones), marks=marks)
    document = Document("professional_training_contract", None, 0.99, (1, 2))
    return [zone.party for zone in without_page_ends(sheets, (document,)).zones]


def test_a_sentence_that_ends_a_page_is_no_place_where_several_sign_overleaf() -> None:
    overleaf: tuple[Party, ...] = ("apprentice", "training_centre")
    assert parties_left("unknown", *overleaf) == [*overleaf]
    assert parties_left("apprentice", *overleaf) == [*overleaf]


@pytest.mark.parametrize(
    "left",
    [
        parties_left("unknown", "apprentice"),
        parties_left("unknown", "apprentice", "unknown"),
        parties_left("unknown", "apprentice", "training_centre", ink=True),
        parties_left("unknown", "apprentice", "training_centre", page=1),
        parties_left("unknown", "apprentice", "training_centre", label="Le gérant"),
        parties_left("employer", "apprentice", "training_centre"),
    ],
)
def test_it_may_be_one_where_one_or_nobody_signs_later_or_ink_is_there(left: list[Party]) -> None:
    assert len(left) >= 2
    assert left[0] in ("unknown", "employer")
