"""The board of the flow: how dossiers stand, and how long the machine and people take."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from console.boards.charts import bars, days
from console.boards.tables import Board, Table, said
from console.words import STANDINGS
from facade.templatetags.facade import NBSP
from storage import dashboards
from storage.dashboards import percentile
from storage.models import Handling, Standing, Step

Waits = Mapping[int, int]  # how long → how many


def flow(rows: QuerySet[Handling], since: dt.date, today: dt.date) -> Board:
    standings = dashboards.by_standing(rows)
    by_step: dict[Any, dict[dt.date, dict[int, int]]] = {s: defaultdict(dict) for s in Step.values}
    for day, step, waited, number in dashboards.waits(rows, since):
        by_step[step][day][waited] = number
    answers, decisions = by_step[Step.CHECKED], by_step[Step.DECIDED]
    return Board(
        "flux",
        "Du dépôt à la décision",
        [
            (_waited(_all(answers), 0.5, "min"), "du dépôt à la réponse de la machine (médiane)"),
            (_waited(_all(decisions), 0.5, "h"), "du dépôt à la décision (médiane)"),
            (_waited(_all(decisions), 0.9, "h"), "pour neuf décisions sur dix"),
        ],
        [
            _standings(standings),
            _by_day("decisions", "Décisions par jour", "h", decisions, since, today),
            _by_day("reponses", "Réponses de la machine par jour", "min", answers, since, today),
        ],
    )


def _all(by_day: Mapping[dt.date, Waits]) -> dict[int, int]:
    whole: dict[int, int] = defaultdict(int)
    for waits in by_day.values():
        for waited, number in waits.items():
            whole[waited] += number
    return whole


def _waited(waits: Waits, part: float, unit: str) -> str:
    value = percentile(waits, part)
    return "–" if value is None else f"{said(value)}{NBSP}{unit}"


def _standings(numbers: Mapping[str, int]) -> Table:
    own = [(STANDINGS[standing][1], numbers.get(standing, 0)) for standing in Standing.values]
    return Table(
        "etats", "Où en sont les dossiers", ("État", "Dossiers"), list(own),
        chart=bars("Dossiers par état", own, in_order=True),
    )  # fmt: skip


def _by_day(
    name: str, title: str, unit: str, by_day: Mapping[dt.date, Waits], since: dt.date,
    today: dt.date,
) -> Table:  # fmt: skip
    rows = [
        (day, sum(waits.values()), percentile(waits, 0.5), percentile(waits, 0.9))
        for day, waits in sorted(by_day.items())
    ]
    return Table(
        name, title,
        ("Jour", "Dossiers", f"Médiane ({unit})", f"Neuf sur dix en moins de ({unit})"), rows,
        note="Temps depuis le dernier dépôt du candidat, en "
        f"{'heures' if unit == 'h' else 'minutes'} entières.",
        chart=days(f"{title} : médiane et neuvième décile", unit, {
            "Médiane": _series(rows, 2), "Neuf sur dix": _series(rows, 3)}, since, today),
    )  # fmt: skip


def _series(rows: Iterable[tuple[Any, ...]], column: int) -> dict[dt.date, int]:
    return {row[0]: row[column] for row in rows}
