"""A PDF born digital: a drawn signature counts however it was put there; what only looks like one
does not."""

from __future__ import annotations

import pytest

from ocr.read import read_bytes
from specimens.make import make_specimen, new_case

LAYOUTS = ("state_form", "letter_summary")


def state_of(layout: str, *defects: str, ink: str = "picture") -> str:
    case = new_case("ink", "registration_confirmation", layout, defects=defects, facts={"ink": ink})
    sheets = read_bytes(make_specimen(case, "text", "confirmation").data)
    states = {zone.state for zone in sheets.zones if zone.party == "candidate"}
    assert len(states) == 1
    return states.pop()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("ink", ["picture", "strokes", "annotation"])
def test_a_drawn_signature_counts_however_it_was_drawn(layout: str, ink: str) -> None:
    assert state_of(layout, ink=ink) == "signed"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("defect", ["unsigned", "typed_signature", "logo_signature"])
def test_a_typed_name_or_a_logo_is_none(layout: str, defect: str) -> None:
    assert state_of(layout, defect) != "signed"
