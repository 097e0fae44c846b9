"""The words that reports share."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from dossiers.dossier import Speciality
from dossiers.finding import Verdict
from reports.wording import by_verdict, speciality_name

FINE, DOUBT, WRONG = Verdict.CONFORME, Verdict.A_VERIFIER, Verdict.NON_CONFORME


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ([], ""),
        ([FINE], "1 conforme"),
        ([WRONG, FINE, WRONG, DOUBT, FINE], "2 conformes, 1 à vérifier, 2 non conformes"),
    ],
)
def test_how_many_bear_each_verdict(verdicts: list[Verdict], said: str) -> None:
    reports: list[Any] = [SimpleNamespace(verdict=verdict) for verdict in verdicts]
    assert by_verdict(reports) == said


@pytest.mark.parametrize(
    ("code", "option", "said"),
    [
        ("batiment", None, "Bâtiment"),
        ("systemes-photoniques", "B", "Systèmes photoniques, option B"),
        ("jamais-vue", None, "jamais-vue"),
    ],
)
def test_a_speciality_is_told_by_its_title(code: str, option: str | None, said: str) -> None:
    assert speciality_name(Speciality(code, option)) == said
