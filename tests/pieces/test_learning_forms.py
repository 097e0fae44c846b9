"""Forms put together at random to learn from: what they say stands on their page."""

from __future__ import annotations

from typing import Any

import pytest

from bench.fields import plain
from bench.forms import forms
from dossiers.page import Page
from dossiers.vocabulary import PIECE_TYPES

_FORMS = [pytest.param(*form, id=form[0]) for form in forms(5, 1)]


@pytest.mark.parametrize(("origin", "kind", "fields", "pages"), _FORMS)
def test_a_form_prints_the_names_it_tells(
    origin: str, kind: str, fields: dict[str, Any], pages: list[Page]
) -> None:
    printed = set(plain(" ".join(w.text for p in pages for w in p.words)).split())
    assert kind in PIECE_TYPES and origin.startswith(f"form/{kind}/")
    names = (fields.get(name) for name in ("birth_name", "usage_name", "full_name"))
    told = " ".join([*filter(None, names), *fields.get("given_names", ())])
    assert set(plain(told).split()) <= printed


@pytest.mark.parametrize(("origin", "kind", "fields", "pages"), _FORMS)
def test_a_form_stays_on_its_page(
    origin: str, kind: str, fields: dict[str, Any], pages: list[Page]
) -> None:
    for word in (w for p in pages for w in p.words):
        assert 0 <= word.box.x0 <= word.box.x1 <= 1 and 0 <= word.box.y0 <= word.box.y1 <= 1


def test_a_seed_gives_the_same_forms() -> None:
    assert list(forms(7, 1)) == list(forms(7, 1))
    assert list(forms(7, 1)) != list(forms(8, 1))
