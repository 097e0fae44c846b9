"""What is not in a text's bare shapes is nowhere in its shapes: nothing is lost by that look."""

from __future__ import annotations

import random
import re

import pytest

from pieces.fields.flow import SHAPES, bare
from pieces.fields.phrases import _shape_of

LABELS = (
    "nom", "nom de famille", "nom d usage", "prenom", "commune de naissance", "ne le", "numero",
    "domicile", "hommes", "m nn", "nationalite", "entreprise", "imm", "mn n",
)  # fmt: skip


def misread(text: str, chance: random.Random) -> str:
    """« rn » for « m », letters taken for one another, blanks lost or put in."""
    letters = []
    for letter in text:
        same = [chr(c) for c, shape in SHAPES.items() if shape == SHAPES.get(ord(letter))]
        told = "rn" if letter == "m" and chance.random() < 0.5 else chance.choice(same or [letter])
        letters.append(told + (" " if chance.random() < 0.1 else ""))
    return "".join(letters)


@pytest.mark.parametrize("seed", range(20))
def test_a_label_found_by_its_shape_is_in_the_bare_shapes(seed: int) -> None:
    chance = random.Random(seed)
    text = " ".join(misread(chance.choice(LABELS), chance) for _ in range(60))
    shapes = text.translate(SHAPES)
    found = [label for label in LABELS if _shape_of(label).search(shapes)]
    assert found
    for label in found:
        assert bare(label.translate(SHAPES)) in bare(shapes)


def test_blanks_and_the_number_of_letters_do_not_count() -> None:
    assert bare("n om\n  nn") == "nomn"
    assert re.search("nn", bare("nnnn n n")) is None
