"""What dashboards ask of the rows, each in one query over the dossiers that a person may see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from dossiers.dossier_json import PARIS
from dossiers.finding import Severity
from storage.gaps import gaps_in, word_of_gap
from storage.handling import visible_to
from storage.models import (
    DECIDED,
    Correction,
    CorrectionKind,
    GapKind,
    Handling,
    Outcome,
    Person,
    Turnaround,
)

OPEN = ~Q(standing__in=DECIDED)
TROUBLED = Q(gravity__gte=Severity.MISSING)  # mended, or never accepted as it is


@dataclass(frozen=True, slots=True)
class Scope:
    """Which dossiers are counted; empty: all that the person may see. `lacking`: those in which a
    piece of this rubrique is missing."""

    academy: str = ""
    session: str = ""
    speciality: str = ""
    route: str = ""
    lacking: str = ""


def within(person: Person, scope: Scope) -> QuerySet[Handling]:
    rows = visible_to(person)
    if scope.session:
        rows = rows.filter(circular__endswith=f"-{scope.session}")
    same = {name: getattr(scope, name) for name in ("academy", "speciality", "route")}
    rows = rows.filter(**{name: value for name, value in same.items() if value})
    return _lacking(rows, scope.lacking) if scope.lacking else rows


def _lacking(rows: QuerySet[Handling], rubrique: str) -> QuerySet[Handling]:
    word = word_of_gap(rubrique, GapKind.MISSING)
    return rows.filter(gaps__contains=f" {word} ")


@dataclass(frozen=True, slots=True)
class Group:
    """How many dossiers, how many of them are not decided and lack a piece."""

    academy: str
    speciality: str
    route: str
    all: int
    incomplete: int


def incomplete_by_group(rows: QuerySet[Handling]) -> list[Group]:
    own = rows.order_by().values_list("academy", "speciality", "route")
    counted = own.annotate(
        Count("standing"), incomplete=Count("standing", filter=OPEN & Q(missing__gt=0))
    )
    return [Group(*row) for row in counted]


def gaps_by_rubrique(rows: QuerySet[Handling]) -> dict[str, dict[Any, int]]:
    """Rubrique → kind of gap → dossiers that are not decided. Many dossiers lack the same: the
    database counts each set of gaps once."""
    sets = (
        rows.filter(OPEN)
        .exclude(gaps="")
        .order_by()
        .values_list("gaps")
        .annotate(Count("standing"))
    )
    found: dict[str, dict[Any, int]] = {}
    for words, number in sets:
        for rubrique, kind in gaps_in(words):
            kinds = found.setdefault(rubrique, {})
            kinds[kind] = kinds.get(kind, 0) + number
    return found


def dossiers_by_due(rows: QuerySet[Handling]) -> list[tuple[dt.datetime, int]]:
    """Not decided, with something to mend or missing: how many by the first date of it."""
    troubled = rows.filter(OPEN, TROUBLED, due_at__isnull=False).order_by()
    return list(troubled.values_list("due_at").annotate(number=Count("*")).order_by("due_at"))


def at_risk(rows: QuerySet[Handling], until: dt.datetime) -> QuerySet[Handling]:
    """Those of them whose date is near or past, the nearest first."""
    troubled = rows.filter(OPEN, TROUBLED, due_at__lte=until)
    numbered = troubled.select_related("dossier").defer("dossier__content")
    return numbered.order_by("due_at", "-gravity", "pk")


def by_standing(rows: QuerySet[Handling]) -> dict[str, int]:
    return dict(rows.order_by().values_list("standing").annotate(number=Count("*")))


def waits(rows: QuerySet[Handling], since: dt.date) -> list[tuple[dt.date, str, int, int]]:
    """Day, step, how long it took (models/dashboards.py says in what), how many."""
    own = Turnaround.objects.filter(day__gte=since, **_own(rows)).order_by()
    return list(own.values_list("day", "step", "waited").annotate(number=Count("*")))


def percentile(waits: Mapping[int, int], part: float) -> int | None:
    """Of how long → how many: the smallest wait that this part of them does not exceed; None of
    none."""
    wanted, seen = part * sum(waits.values()), 0
    for waited in sorted(waits):
        seen += waits[waited]
        if seen >= wanted:
            return waited
    return None


def worths(rows: QuerySet[Handling], since: dt.date) -> dict[tuple[str, bool], Mapping[Any, int]]:
    """Finding code and whether the machine was sure → what people made of it → how many."""
    own = Outcome.objects.filter(day__gte=since, **_own(rows)).order_by()
    found: dict[tuple[str, bool], dict[Any, int]] = {}
    for code, is_sure, worth, number in own.values_list("code", "is_sure", "worth").annotate(
        number=Count("*")
    ):
        found.setdefault((code, is_sure), {})[worth] = number
    return dict(found)


def corrected(rows: QuerySet[Handling], since: dt.date) -> dict[str, int]:
    """Field → how often people corrected it; the empty name stands for the type of the piece."""
    kinds = (CorrectionKind.TYPE, CorrectionKind.FIELD)
    start = dt.datetime.combine(since, dt.time(), PARIS)
    own = Correction.objects.filter(
        kind__in=kinds, undone_at=None, at__gte=start, **_own(rows, "dossier")
    )
    return dict(own.order_by().values_list("target").annotate(number=Count("*")))


def _own(rows: QuerySet[Handling], key: str = "row") -> dict[str, Any]:
    """Rows of these dossiers. No join where they are all that there are."""
    return {f"{key}__in": rows.values("pk")} if rows.query.has_filters() else {}
