"""What stands on each board, made of a few counts."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from console.boards.charts import bars
from console.boards.filters import academy_name
from console.boards.tables import Board, Table, said, share
from console.words import ROUTES, VERDICTS, capital
from dossiers import specialities
from dossiers.dossier_json import PARIS
from dossiers.vocabulary import RUBRIQUES
from storage import dashboards
from storage.dashboards import Group
from storage.digest import NEAR_DAYS
from storage.gaps import gaps_in
from storage.models import GapKind, Handling

_HELD: tuple[Any, ...] = (GapKind.MISSING, GapKind.WRONG)  # against the candidate
_SPANS = (
    ("Date passée", -10_000, -1), ("0 à 3 jours", 0, 3), ("4 à 7 jours", 4, 7),
    ("8 à 14 jours", 8, 14), ("15 à 30 jours", 15, 30), ("Plus de 30 jours", 31, 10_000),
)  # fmt: skip


def incomplete(rows: QuerySet[Handling]) -> Board:
    """Where dossiers are incomplete, and what is missing there."""
    groups = dashboards.incomplete_by_group(rows)
    gaps = dashboards.gaps_by_rubrique(rows)
    number, lacking = sum(g.all for g in groups), sum(g.incomplete for g in groups)
    missing = sum(kinds.get(GapKind.MISSING, 0) for kinds in gaps.values())
    return Board(
        "incomplets",
        "Dossiers incomplets",
        [
            (said(lacking), "dossiers incomplets"),
            (said(share(lacking, number)), f"sur {said(number)} dossier{'s' * (number > 1)}"),
            (said(missing), "pièces qui manquent"),
        ],
        [
            _rubriques(gaps),
            _grouped("academies", "Par académie", groups, lambda g: academy_name(g.academy)),
            _grouped("specialites", "Par spécialité", groups,
                     lambda g: specialities.title(g.speciality) or "Non précisée"),
            _grouped("voies", "Par voie", groups,
                     lambda g: capital(ROUTES.get(g.route, "non précisée"))),
        ],
    )  # fmt: skip


def due(rows: QuerySet[Handling], now: dt.datetime, limit: int | None) -> Board:
    """Days to the date, and the dossiers at risk. `limit`: how many of those to list; None: all."""
    today = now.astimezone(PARIS).date()
    by_day: Counter[dt.date] = Counter()
    for moment, number in dashboards.dossiers_by_due(rows):
        by_day[moment.astimezone(PARIS).date()] += number
    by_span = {
        name: sum(n for day, n in by_day.items() if first <= (day - today).days <= last)
        for name, first, last in _SPANS
    }
    late, near = by_span["Date passée"], by_span["0 à 3 jours"] + by_span["4 à 7 jours"]
    graves = [name for name, _, last in _SPANS if last <= NEAR_DAYS]
    return Board(
        "echeances",
        "Échéances",
        [
            (said(near), f"dossiers à risque : date dans {NEAR_DAYS} jours ou moins"),
            (said(late), "dossiers dont la date est passée"),
            (said(sum(by_day.values())), "dossiers ouverts avec un défaut ou un manque"),
        ],
        [
            Table(
                "delais", "Jours qui restent", ("Jours qui restent", "Dossiers"),
                list(by_span.items()),
                chart=bars("Dossiers par jours qui restent", list(by_span.items()), graves,
                           in_order=True),
            ),
            Table(
                "dates", "Par date", ("Date", "Jours qui restent", "Dossiers"),
                [(day, (day - today).days, n) for day, n in sorted(by_day.items())],
            ),
            _at_risk(rows, now, limit, late + near),
        ],
    )  # fmt: skip


def _at_risk(rows: QuerySet[Handling], now: dt.datetime, limit: int | None, count: int) -> Table:
    """Numbers, no names: an export may go round."""
    end = (now.astimezone(PARIS) + dt.timedelta(days=NEAR_DAYS)).replace(
        hour=23, minute=59, second=59, microsecond=999_999
    )
    found = list(dashboards.at_risk(rows, end)[:limit])
    today = now.astimezone(PARIS).date()
    own = [
        (
            row.dossier.number,
            specialities.title(row.speciality),
            ROUTES.get(row.route, ""),
            VERDICTS[row.verdict][1],
            row.due_at,
            (row.due_at.astimezone(PARIS).date() - today).days,
            ", ".join(RUBRIQUES.get(r, r) for r, kind in gaps_in(row.gaps) if kind in _HELD),
        )
        for row in found
    ]
    headings = ("Dossier", "Spécialité", "Voie", "Machine", "Date limite", "Jours qui restent",
                "À fournir ou à corriger")  # fmt: skip
    return Table(
        "dossiers", "Dossiers à risque", headings, own,
        note="Les plus proches de leur date d'abord.",
        links=[row.pk for row in found], count=count if limit else None,
    )  # fmt: skip


def _grouped(
    name: str, title: str, groups: Iterable[Group], label: Callable[[Group], str]
) -> Table:
    number: Counter[str] = Counter()
    lacking: Counter[str] = Counter()
    for group in groups:
        number[label(group)] += group.all
        lacking[label(group)] += group.incomplete
    rows = [(key, n, lacking[key], share(lacking[key], n)) for key, n in number.items()]
    rows.sort(key=lambda row: (-row[2], row[0]))
    return Table(
        name, title, (title.removeprefix("Par ").capitalize(), "Dossiers", "Incomplets", "Part"),
        rows, chart=bars(f"Dossiers incomplets {title.lower()}", [(r[0], r[2]) for r in rows]),
    )  # fmt: skip


def _rubriques(gaps: Mapping[str, Mapping[Any, int]]) -> Table:
    kinds = ("missing", "wrong", "doubt", "awaited")
    titles = dict(GapKind.choices)
    rows: list[tuple[Any, ...]] = [
        (RUBRIQUES.get(rubrique, rubrique), *(numbers.get(kind, 0) for kind in kinds))
        for rubrique, numbers in gaps.items()
    ]
    rows.sort(key=lambda row: (-row[1], -row[2], row[0]))
    return Table(
        "rubriques", "Pièces qui manquent le plus",
        ("Rubrique", *(capital(titles[kind]) for kind in kinds)), rows,
        note="Dossiers non décidés.",
        chart=bars("Pièces qui manquent", [(r[0], r[1]) for r in rows]),
    )  # fmt: skip
