"""Names as machine-readable zones write them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossiers.transliteration import transliterate

CASES = yaml.safe_load(Path(__file__).with_name("transliteration.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["nom"].strip() for case in CASES])
def test_a_name_takes_exactly_the_forms_that_states_give_it(case: dict[str, object]) -> None:
    assert sorted(transliterate(str(case["nom"]))) == sorted(case["formes"])  # type: ignore[call-overload]


@given(st.text(max_size=60))
def test_forms_are_few_and_hold_capitals_and_single_spaces_only(name: str) -> None:
    forms = transliterate(name)
    assert len(forms) <= 64
    assert all(re.fullmatch(r"[A-Z]+( [A-Z]+)*", form) for form in forms)


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=30))
def test_a_plain_name_is_its_own_form(name: str) -> None:
    assert transliterate(name) == {name}
    assert transliterate(name.lower()) == {name}


def test_many_special_letters_still_give_the_tables_own_spelling() -> None:
    assert "AEAAOEOEUEN" in transliterate("ÄÅÖØÜÑ")
    assert len(transliterate("ÄÅÖØÜÑ")) <= 64
