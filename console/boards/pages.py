"""The boards' pages, their files, and the switch of the rules that limit themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header

from console.access import deciding, may_rule, signed_in
from console.boards import contents, exports, flow, rules
from console.boards.filters import BoardFilters, academy_name
from console.boards.tables import A_PAGE, Board
from storage import audit, limits
from storage.dashboards import within
from storage.models import Person
from storage.people import actor

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TITLES = {
    "incomplets": "Dossiers incomplets", "echeances": "Échéances", "flux": "Délais",
    "regles": "Justesse des règles",
}  # fmt: skip
_PERIODS_DAYS = {"flux": 30, "regles": 365}
_TARGETS = range(50, 100)


@dataclass(frozen=True, slots=True)
class Asked:
    """A board as it was asked for. `is_whole`: for a file, with every row."""

    person: Person
    name: str
    form: BoardFilters
    is_whole: bool


@signed_in
def show(request: HttpRequest, person: Person, name: str = "incomplets") -> HttpResponse:
    asked = _asked(request, person, name)
    board = _board(asked)
    academy = board.more.get("academy", "")
    told = {
        "person": person,
        "board": board,
        "form": asked.form,
        "titles": TITLES.items(),
        "query": request.GET.urlencode(),
        "may_switch": bool(academy) and may_rule(person, academy),
        "academy_name": academy_name(academy),
    }
    return render(request, "console/boards/board.html", told)


@signed_in
def csv_file(request: HttpRequest, person: Person, name: str) -> HttpResponse:
    """One table of exactly what is filtered: `tableau` names it."""
    board = _board(_asked(request, person, name, is_whole=True))
    table = board.table(request.GET.get("tableau", ""))
    if table is None:
        raise Http404
    data = exports.csv_of(table)
    _note(person, board.name, table.name, len(table.rows))
    return _file(data, f"{board.name}-{table.name}.csv", "text/csv; charset=utf-8")


@signed_in
def workbook(request: HttpRequest, person: Person, name: str) -> HttpResponse:
    asked = _asked(request, person, name, is_whole=True)
    board = _board(asked)
    data = exports.workbook_of(board, asked.form.said(), timezone.now())
    _note(person, board.name, "xlsx", sum(len(table.rows) for table in board.tables))
    return _file(data, f"{board.name}.xlsx", WORKBOOK)


@deciding
def switch(request: HttpRequest, person: Person) -> HttpResponse:
    """Turns the limits of one academy on or off, with their target."""
    academy = request.POST.get("academie", "")
    target = request.POST.get("objectif", "")
    if not may_rule(person, academy):
        raise PermissionDenied
    back = f"{reverse('console:board', args=['regles'])}?{request.POST.get('filtre', '')[:500]}"
    if not (target.isascii() and target.isdigit() and int(target) in _TARGETS):
        messages.error(request, "L'objectif est un nombre entier de 50 à 99 %.")
        return redirect(back)
    is_on = request.POST.get("sens") == "oui"
    limits.set_switch(academy, is_on, int(target) / 100, person, timezone.now())
    held = len(limits.open_limits(academy))
    word = f"Limitation en service : {held} règles limitées." if is_on else "Limitation arrêtée."
    messages.success(request, f"{word} Les dossiers concernés sont contrôlés de nouveau.")
    return redirect(back)


def _asked(request: HttpRequest, person: Person, name: str, is_whole: bool = False) -> Asked:
    if name not in TITLES:
        raise Http404
    form = BoardFilters(request.GET, person=person, default_days=_PERIODS_DAYS.get(name, 0))
    return Asked(person, name, form, is_whole)


def _board(asked: Asked) -> Board:
    scope = asked.form.scope()
    rows = within(asked.person, scope)
    since = asked.form.since()
    now = timezone.now()
    made: dict[str, Callable[[], Board]] = {
        "incomplets": lambda: contents.incomplete(rows),
        "echeances": lambda: contents.due(rows, now, None if asked.is_whole else A_PAGE),
        "flux": lambda: flow.flow(rows, since, timezone.localdate()),
        "regles": lambda: rules.rules(rows, since, asked.person.academy or scope.academy),
    }
    return made[asked.name]()


def _note(person: Person, board: str, what: str, number: int) -> None:
    audit.append(actor(person), "board.exported", f"board:{board}", timezone.now(),
                 what=what, rows=number)  # fmt: skip


def _file(data: bytes, name: str, kind: str) -> HttpResponse:
    disposition: Any = content_disposition_header(True, name)
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": disposition})
