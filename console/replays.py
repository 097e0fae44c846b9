"""A replay of a draft: how far it is, which dossiers would turn, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header

from console.access import deciding, may_rule, signed_in
from console.boards.exports import csv_of
from console.boards.tables import Table
from console.words import SEVERITIES, VERDICTS, capital
from dossiers.vocabulary import FINDING_CODES, RUBRIQUES
from storage import audit, replays
from storage.models import Person, Replay, ReplayLine
from storage.people import actor

A_PAGE = 50
_ORDER = list(RUBRIQUES)
Change = Iterable[str]


@signed_in
def show(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    replay = _replay(person, pk)
    pair = request.GET.get("verdicts", "")
    lines = _chosen(replay, pair)
    page = Paginator(lines, A_PAGE).get_page(request.GET.get("page"))
    told = {
        "person": person,
        "replay": replay,
        "is_moved": not replay.circular.endswith(f"-{replay.draft.session}"),
        "seen": _seen(replay),
        "verdicts": _verdicts(replay),
        "turned": ReplayLine.objects.filter(replay=replay, turns=True).count(),
        "changed": ReplayLine.objects.filter(replay=replay).count(),
        "findings": _findings(replay),
        "pair": pair if _words_of(pair) else "",
        "pair_said": _words_of(pair),
        "pair_query": urlencode({"verdicts": pair}) if _words_of(pair) else "",
        "page": page,
        "lines": [_line(line) for line in page],
    }
    return render(request, "console/replay.html", told)


@signed_in
def state(request: HttpRequest, person: Person, pk: int) -> JsonResponse:  # noqa: ARG001
    replay = _replay(person, pk)
    return JsonResponse({"seen": _seen(replay), "has_ended": replay.ended_at is not None})


@signed_in
def csv_file(request: HttpRequest, person: Person, pk: int) -> HttpResponse:  # noqa: ARG001
    """Every dossier that would change, and why; numbers, no name."""
    replay = _replay(person, pk)
    rows = [
        (line.dossier.number, VERDICTS[line.before][1], VERDICTS[line.after][1],
         " ; ".join(_said(change) for change in line.changes))
        for line in _chosen(replay, "").iterator(chunk_size=500)
    ]  # fmt: skip
    headings = ("Dossier", "Aujourd'hui", "Avec le brouillon", "Ce qui change")
    data = csv_of(Table("rejeu", "Rejeu", headings, rows))
    audit.append(actor(person), "replay.exported", f"replay:{replay.pk}", timezone.now(),
                 rows=len(rows))  # fmt: skip
    disposition: Any = content_disposition_header(True, f"rejeu-{replay.pk}.csv")
    return HttpResponse(
        data, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": disposition}
    )


@deciding
def stop(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    if replays.stop(_replay(person, pk), person, timezone.now()):
        messages.success(request, "Rejeu arrêté ; ce qui a été comparé reste.")
    return redirect("console:replay", pk)


def _replay(person: Person, pk: int) -> Replay:
    """Raises Http404."""
    found = Replay.objects.select_related("draft", "asked_by", "stopped_by").filter(pk=pk).first()
    if found is None or not may_rule(person, found.draft.academy):
        raise Http404
    return found


def _seen(replay: Replay) -> int:
    return replay.done + replay.left_out + replay.failed


def _chosen(replay: Replay, pair: str) -> QuerySet[ReplayLine]:
    """`pair`: « before after », verdicts; anything else: all, those that turn first."""
    lines = ReplayLine.objects.filter(replay=replay).select_related("dossier")
    lines = lines.only("before", "after", "turns", "changes", "dossier__number")
    if _words_of(pair):
        before, after = pair.split()
        lines = lines.filter(before=before, after=after)
    return lines.order_by("-turns", "pk")


def _words_of(pair: str) -> str:
    before, _, after = pair.partition(" ")
    if not (before in VERDICTS and after in VERDICTS and after):
        return ""
    return f"{VERDICTS[before][1]} → {VERDICTS[after][1]}"


def _verdicts(replay: Replay) -> list[dict[str, Any]]:
    """Those that turn first, the most first."""
    counted = replay.tally.get("verdicts", {}).items()
    rows = [(*pair.split(), pair, number) for pair, number in counted]
    rows.sort(key=lambda row: (row[0] == row[1], -row[3]))
    return [
        {"before": VERDICTS[before], "after": VERDICTS[after], "pair": pair, "number": number,
         "turns": before != after}
        for before, after, pair, number in rows
    ]  # fmt: skip


def _findings(replay: Replay) -> list[dict[str, Any]]:
    """By rubrique in the circulars' order, the most first."""
    counted = replay.tally.get("findings", {}).items()
    rows = [(*key.split(), number) for key, number in counted]
    rows.sort(key=lambda row: (_ORDER.index(row[0]) if row[0] in _ORDER else -1, -row[4], row[1]))
    return [
        {"rubrique": _rubrique(rubrique), "title": _title(code), "before": _weight(before),
         "after": _weight(after), "number": number}
        for rubrique, code, before, after, number in rows
    ]  # fmt: skip


def _line(line: ReplayLine) -> dict[str, Any]:
    return {
        "dossier": line.dossier,
        "before": VERDICTS[line.before],
        "after": VERDICTS[line.after],
        "turns": line.turns,
        "changes": [_said(change) for change in line.changes],
    }


def _said(change: Change) -> str:
    """« Confirmation d'inscription : signature absente, bloquant → à vérifier »."""
    rubrique, code, before, after = change
    if before == replays.NONE:
        what = f"{_weight(after).lower()}, en plus"
    elif after == replays.NONE:
        what = f"{_weight(before).lower()}, en moins"
    else:
        what = f"{_weight(before).lower()} → {_weight(after).lower()}"
    return f"{_rubrique(rubrique)} : {_title(code)} ({what})"


def _rubrique(name: str) -> str:
    return str(RUBRIQUES.get(name, "Dossier"))


def _title(code: str) -> str:
    return capital(str(FINDING_CODES.get(code, code)))


def _weight(word: str) -> str:
    return SEVERITIES[word][1] if word in SEVERITIES else "Rien"
