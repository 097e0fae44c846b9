"""The day's figures for one person: what they may see, in numbers alone."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Any

from dossiers.dossier_json import PARIS
from storage import dashboards, limits
from storage.models import GapKind, Person, Role, Standing, Step

NEAR_DAYS = 7
MOST_RUBRIQUES = 5


@dataclass(frozen=True, slots=True)
class Digest:
    """`day`: the one before `at`. `median_h`: from last upload to decision, of that day's; None of
    none. `missing`: rubrique and dossiers, the most first. `limited`: finding codes."""

    at: dt.datetime
    day: dt.date
    to_do: int
    answered: int
    asked: int
    incomplete: int
    near: int
    late: int
    checked: int
    decided: int
    median_h: int | None
    missing: tuple[tuple[str, int], ...]
    limited: tuple[str, ...]


def readers() -> list[Person]:
    """Those who lead the work and have an address."""
    leading = (Role.RESPONSABLE, Role.ADMINISTRATEUR)
    people = Person.objects.filter(role__in=leading, disabled_at=None).exclude(email="")
    return list(people.order_by("pk"))


def digest_of(person: Person, now: dt.datetime) -> Digest:
    rows = dashboards.within(person, dashboards.Scope())
    local = now.astimezone(PARIS)
    day = local.date() - dt.timedelta(days=1)
    standings: dict[Any, int] = dashboards.by_standing(rows)
    groups = dashboards.incomplete_by_group(rows)
    gaps = Counter({
        rubrique: kinds[GapKind.MISSING]
        for rubrique, kinds in dashboards.gaps_by_rubrique(rows).items()
        if kinds.get(GapKind.MISSING)
    })  # fmt: skip
    days_left: Counter[int] = Counter()
    for due, number in dashboards.dossiers_by_due(rows):
        days_left[(due.astimezone(PARIS).date() - local.date()).days] += number
    waits: dict[Any, Counter[int]] = {step: Counter() for step in Step.values}
    for at, step, waited, number in dashboards.waits(rows, day):
        if at == day:
            waits[step][waited] += number
    return Digest(
        at=now,
        day=day,
        to_do=standings.get(Standing.WAITING, 0) + standings.get(Standing.ANSWERED, 0),
        answered=standings.get(Standing.ANSWERED, 0),
        asked=standings.get(Standing.ASKED, 0),
        incomplete=sum(group.incomplete for group in groups),
        near=sum(n for left, n in days_left.items() if 0 <= left <= NEAR_DAYS),
        late=sum(n for left, n in days_left.items() if left < 0),
        checked=waits[Step.CHECKED].total(),
        decided=waits[Step.DECIDED].total(),
        median_h=dashboards.percentile(waits[Step.DECIDED], 0.5),
        missing=tuple(gaps.most_common(MOST_RUBRIQUES)),
        limited=_limited(person.academy),
    )


def _limited(academy: str) -> tuple[str, ...]:
    """In this academy; in any, where none is named."""
    found = limits.in_force()
    codes = found.get(academy, frozenset()) if academy else frozenset().union(*found.values())
    return tuple(sorted(codes))
