"""The board of the rules: what people changed in what the machine found, and the rules that limit
themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from console.boards.charts import spans
from console.boards.tables import Board, Share, Table, said, share
from console.words import FIELDS, capital
from dossiers.vocabulary import FINDING_CODES
from storage import dashboards
from storage.limits import FEWEST, TARGET, Precision, open_limits, precision_of, switch_of
from storage.models import Handling, Worth

BELOW, LIMITED = "sous l'objectif", "limitée à « à vérifier »"


def rules(rows: QuerySet[Handling], since: dt.date, academy: str) -> Board:
    """`academy` empty: none is looked at alone, and nothing can be switched."""
    worths = dashboards.worths(rows, since)
    switch = switch_of(academy) if academy else None
    limits = {limit.code: limit for limit in open_limits(academy)} if academy else {}
    target = switch.target if switch else TARGET
    sure = {code: numbers for (code, is_sure), numbers in worths.items() if is_sure}
    doubts = {code: numbers for (code, is_sure), numbers in worths.items() if not is_sure}
    own = {code: precision_of(numbers) for code, numbers in sure.items()}
    right, total = sum(p.right for p in own.values()), sum(p.total for p in own.values())
    below = sum(p.is_below(target) for p in own.values())
    return Board(
        "regles",
        "Justesse des règles",
        [
            (said(share(right, total)), f"de constats sûrs retenus, sur {said(total)} jugés"),
            (said(below), f"règles sous l'objectif de {said(Share(target))}"),
            (said(len(limits)) if academy else "–", "règles limitées en ce moment"),
        ],
        [
            _sure(own, sure, target, frozenset(limits)),
            _doubts(doubts),
            _corrections(dashboards.corrected(rows, since)),
        ],
        {"switch": switch, "limits": [(_title(c), limit) for c, limit in limits.items()],
         "academy": academy, "target": round(100 * target)},
    )  # fmt: skip


def _sure(
    own: Mapping[str, Precision], numbers: Mapping[str, Mapping[Any, int]], target: float,
    limited: frozenset[str],
) -> Table:  # fmt: skip
    rows = [
        (
            _title(code), code, p.total, p.right, p.wrong, numbers[code].get(Worth.TOLERATED, 0),
            share(p.right, p.total), Share(p.interval[0]) if p.total else None,
            Share(p.interval[1]) if p.total else None, _state(p, target, code in limited),
        )
        for code, p in own.items()
    ]  # fmt: skip
    rows.sort(key=lambda row: (1.0 if row[6] is None else row[6], row[0]))
    drawn = [(_title(c), p.share, p.interval) for c, p in own.items() if p.share is not None]
    return Table(
        "justesse", "Constats dont la machine était sûre",
        ("Constat", "Code", "Jugés", "Retenus", "Écartés à tort", "Tolérés", "Justesse",
         "Au moins (95 %)", "Au plus (95 %)", "État"),
        rows,
        note="Retenu : confirmé, ou resté dans une demande de correction ou un refus. Écarté à "
        "tort : mis de côté parce que la machine s'est trompée. Toléré : juste, mais sans suite ; "
        "il ne compte ni d'un côté ni de l'autre. Intervalle de Wilson à 95 %.",
        chart=spans("Justesse par constat, les plus faibles d'abord", drawn, target),
    )  # fmt: skip


def _state(precision: Precision, target: float, is_limited: bool) -> str:
    if is_limited:
        return LIMITED
    if precision.total < FEWEST:
        return f"moins de {FEWEST} jugés"
    if precision.is_below(target):
        return BELOW
    return "objectif tenu" if precision.is_kept(target) else "à surveiller"


def _doubts(numbers: Mapping[str, Mapping[Any, int]]) -> Table:
    rows = []
    for code, worths in numbers.items():
        own = precision_of(worths)
        tolerated = worths.get(Worth.TOLERATED, 0)
        rows.append(
            (_title(code), code, own.total + tolerated, own.right, own.wrong, tolerated,
             share(own.right, own.total))
        )  # fmt: skip
    rows.sort(key=lambda row: (-row[2], row[0]))
    return Table(
        "doutes", "Constats que la machine donnait à vérifier",
        ("Constat", "Code", "Jugés", "Confirmés", "Levés", "Tolérés", "Part confirmée"), rows,
        note="Un doute levé n'est pas une erreur : la machine demandait de regarder.",
    )  # fmt: skip


def _corrections(numbers: Mapping[str, int]) -> Table:
    named = [("Nature de la pièce" if not f else FIELDS.get(f, f), n) for f, n in numbers.items()]
    rows: list[Any] = sorted(named, key=lambda row: (-row[1], row[0]))
    return Table(
        "corrections", "Natures et champs corrigés", ("Ce qui était mal lu", "Corrections"), rows
    )


def _title(code: str) -> str:
    return capital(FINDING_CODES.get(code, code))
