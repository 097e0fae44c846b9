"""The dossier page, the next dossier, the history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from console import posted, reasons
from console.access import deciding, row_of, signed_in
from console.history import events_of
from console.screen import Screen, screen_of
from console.words import FIELDS, NOT_TYPED, ROUTES, STANDINGS, VERDICTS, type_choices
from dossiers import specialities
from dossiers.vocabulary import RUBRIQUES
from queues.send import DRAW_PIECE, send
from storage import audit
from storage.completion import explanations, is_open
from storage.decisions import last_act, mark_of
from storage.handling import decision_in_force
from storage.models import TO_DO, Decision, DecisionKind, Handling, Person, PieceVersion, Standing
from storage.next_dossier import Held, hold, take_next
from storage.people import actor

DECIDED_LAST = "console_decided_last"


@deciding
def take(request: HttpRequest, person: Person) -> HttpResponse:
    """The most pressing dossier; the one left undecided (`de`) comes back after all others."""
    return to_next(request, person, posted.number(request, "de") or None)


def to_next(
    request: HttpRequest, person: Person, leaving: int | None = None, decided: int | None = None
) -> HttpResponse:
    """`decided`: the dossier that the next page offers to go back to."""
    if decided is not None:
        request.session[DECIDED_LAST] = decided
    row = take_next(person, timezone.now(), leaving=leaving)
    if row is None:
        messages.info(request, "Plus aucun dossier à traiter dans votre file.")
        return redirect("console:list")
    return redirect("console:dossier", row.pk)


@signed_in
def show(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """Looking is on the trail. Whoever may decide holds the dossier from now, unless somebody else
    does; whoever may not only looks."""
    row = row_of(person, pk)
    now = timezone.now()
    holder = _hold(row, person)
    decision = decision_in_force(row.dossier)
    query = request.GET
    screen = screen_of(row, query.get("piece", ""), query.get("page", ""), query.get("constat", ""))
    _draw(screen)
    audit.append(actor(person), "dossier.seen", f"dossier:{row.pk}", now)
    said = _said(screen, person, holder, decision)
    previous = request.session.get(DECIDED_LAST)
    said["previous"] = previous if previous != row.pk else None
    return render(request, "console/dossier.html", said)


@signed_in
def state(request: HttpRequest, person: Person, pk: int) -> HttpResponse:  # noqa: ARG001
    """What a page that waits asks again: whether the check is done, and the pictures drawn."""
    dossier = row_of(person, pk).dossier
    undrawn = PieceVersion.objects.filter(
        piece__dossier=dossier, is_current=True, reading__isnull=False, pictures=None
    )
    is_checking = dossier.revision != dossier.checked_revision
    return JsonResponse({"is_checking": is_checking, "is_drawing": undrawn.exists()})


@signed_in
def history(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    row = row_of(person, pk)
    said = {"person": person, "row": row, "events": events_of(row.dossier)}
    audit.append(actor(person), "history.seen", f"dossier:{row.pk}", timezone.now())
    return render(request, "console/history.html", said)


def _hold(row: Handling, person: Person) -> str:
    """The name of who else is at work on it; empty where the person may act."""
    if not person.may_decide or row.standing not in TO_DO:
        return ""
    is_given = row.keeper_id not in (None, person.pk) and row.held_until is None
    if is_given and row.standing == Standing.WAITING:  # an act takes it over, a look does not
        return ""
    try:
        hold(row, person, timezone.now())
    except Held as held:
        return held.name or "une autre personne"
    return ""


def _draw(screen: Screen) -> None:
    """Pictures are asked for at once, those of the other pieces too: the next look finds them."""
    undrawn = PieceVersion.objects.filter(
        pk__in=[p.version.pk for p in screen.pieces if p.version.reading], pictures=None
    )
    for pk in undrawn.values_list("pk", flat=True):
        send(DRAW_PIECE, pk)


def _said(screen: Screen, person: Person, holder: str, decision: Decision | None) -> dict[str, Any]:
    content = screen.row.dossier.content
    speciality = content.get("speciality") or {}
    return {
        "person": person,
        "screen": screen,
        "row": screen.row,
        "holder": holder,
        "may_act": person.may_decide and not holder and screen.run is not None,
        "verdict": VERDICTS[screen.row.verdict],
        "standing": STANDINGS[screen.row.standing],
        "decision": decision,
        "mark": mark_of(screen.row.dossier, decision),
        "last_act": last_act(screen.row.dossier, person) if person.may_decide else None,
        "speciality": specialities.title(speciality.get("code") or ""),
        "option": speciality.get("option") or "",
        "route": ROUTES.get(content.get("route") or "", ""),
        "types": list(type_choices()),
        "reasons": reasons.DISMISSING,
        "explanations": _explained(screen),
        "accepted": _accepted_pieces(screen),
        "is_locked": _is_locked(screen),
        **_beside(screen),
    }


def _explained(screen: Screen) -> list[tuple[str, Any]]:
    said = explanations(screen.row.dossier)
    return [(RUBRIQUES.get(rubrique, rubrique), words) for rubrique, words in said.items()]


def _is_locked(screen: Screen) -> bool:
    """Whether the candidate said that all is there, and may not change the rubrique shown."""
    if screen.piece is None:
        return False
    return not is_open(screen.row.dossier, screen.piece.version.piece.rubrique)


def _accepted_pieces(screen: Screen) -> set[str]:
    accepted = Decision.objects.filter(
        dossier=screen.row.dossier, piece__isnull=False, undone_at=None, kind=DecisionKind.ACCEPTED
    )
    return {str(pk) for pk in accepted.values_list("piece", flat=True)}


def _beside(screen: Screen) -> dict[str, Any]:
    """The pages and pieces before and after what is shown, and what can be corrected there."""
    if screen.piece is None:
        return {"pages": []}
    pages = sorted(screen.piece.pages)
    ids = [piece.id for piece in screen.pieces]
    form = screen.piece.form
    subtype = f"/{form['subtype']}" if form.get("subtype") else ""
    known = {field.name for field in screen.fields}
    return {
        "pages": pages,
        "before": _next_to(pages, screen.page, -1),
        "after": _next_to(pages, screen.page, 1),
        "piece_before": _next_to(ids, screen.piece.id, -1),
        "piece_after": _next_to(ids, screen.piece.id, 1),
        "chosen_type": form.get("piece_type", "unknown") + subtype,
        "more_fields": [
            (name, label) for name, label in FIELDS.items()
            if name not in known and name not in NOT_TYPED
        ],
    }  # fmt: skip


def _next_to(items: Sequence[Any], item: Any, by: int) -> Any:
    at = items.index(item) + by if item in items else -1
    return items[at] if 0 <= at < len(items) else None
