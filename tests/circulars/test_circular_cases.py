"""Every row of the five circulars, both sides of each condition: cases/*.yaml, in French words.

A case: `circular`, `who` (the profile), then what is expected, each part optional:
`asks` (all the rubriques, in order), `has`, `lacks`, `soft` (exactly these), `due`, `any_of`,
`accepts`, `subtypes`, `tolerates`, `demands`, `lines`, `notes`, `offers`, `admission` (exactly
these), `benefits`, `contacts`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import circulars
from circulars.describe import instant_form
from dossiers.dossier import Dossier
from dossiers.requirement import Requirement

CASES = Path(__file__).with_name("cases")
PARTS = {
    "asks", "has", "lacks", "soft", "due", "any_of", "accepts", "subtypes", "tolerates", "demands",
    "lines", "notes", "offers", "admission", "benefits", "contacts", "later",
}  # fmt: skip


def cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yaml")):
        tree = yaml.safe_load(path.read_text(encoding="utf-8"))
        for case in tree["cases"]:
            whole = {"circular": tree.get("circular"), **case}
            yield pytest.param(whole, id=f"{path.stem}: {case['case']}")


@pytest.mark.parametrize("case", list(cases()))
def test_case(case: dict[str, Any], dossier_of: Callable[..., Dossier]) -> None:
    expected = {k: v for k, v in case.items() if k not in ("case", "circular", "who")}
    assert expected and not expected.keys() - PARTS, "a case expects something, in known words"
    pack = circulars.load(case["circular"])
    dossier = dossier_of(case["circular"], case.get("who", {}))
    asked = {r.rubrique: r for r in circulars.requirements(pack, dossier)}
    seen = {name: _seen(name, wanted, pack, dossier, asked) for name, wanted in expected.items()}
    assert seen == {name: _plain(wanted) for name, wanted in expected.items()}


def _seen(
    part: str,
    wanted: Any,
    pack: circulars.pack.Pack,
    dossier: Dossier,
    asked: dict[str, Requirement],
) -> Any:
    """What the resolver says of the part, in the shape of what is wanted."""
    match part:
        case "asks":
            return list(asked)
        case "has":
            return [n for n in wanted if n in asked]
        case "lacks":
            return [n for n in wanted if n not in asked]
        case "soft":
            return [n for n, r in asked.items() if r.soft]
        case "later":
            return [n for n, r in asked.items() if r.later]
        case "due":
            return {n: asked[n].due and instant_form(asked[n].due) for n in wanted}
        case "any_of" | "accepts" | "subtypes":
            return {n: list(getattr(asked[n], part)) for n in wanted}
        case "tolerates":
            return {
                n: {k: f"{t.code} {t.severity.word}" for k, t in asked[n].tolerated.items()}
                for n in wanted
            }
        case "demands":
            return {n: [_demand(d) for d in asked[n].demands] for n in wanted}
        case "lines":
            return {n: list(asked[n].source.lines) for n in wanted}
        case "notes":
            return {
                n: [i for i in ids if any(x.startswith(f"{i} : ") for x in asked[n].notes)]
                for n, ids in wanted.items()
            }
        case "offers":
            return [r.rubrique for r in circulars.offered(pack, dossier)]
        case "admission":
            return {r.code: r.severity.word for r in circulars.admission_rules(pack, dossier)}
        case "benefits":
            policy = circulars.benefit_policy(pack, dossier)
            return {n: _word(getattr(policy, n)) for n in wanted}
        case "contacts":
            found = circulars.contacts(pack, dossier)
            return [c.phone if c.phone and not c.email else c.email for c in found]
    raise AssertionError(part)


def _demand(demand: Any) -> str:
    """« hours blocking 1350 », as the cases write it."""
    params = [str(v) for v in demand.params.values()]
    return " ".join([demand.name, demand.severity.word, *params])


def _word(value: Any) -> Any:
    return value.word if hasattr(value, "word") else value


def _plain(wanted: Any) -> Any:
    if isinstance(wanted, dict):
        return {k: _plain(v) for k, v in wanted.items()}
    return wanted.isoformat() if isinstance(wanted, dt.datetime) else wanted
