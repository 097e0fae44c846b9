"""What a person does on the dossier page: each act is posted, done at once, and goes back there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from console import letters, posted, reasons
from console.access import deciding, row_of, signed_in
from console.dossier import to_next
from console.screen import screen_of
from console.words import FIELDS, NOT_TYPED, type_choices, typed
from queues.send import CHECK_DOSSIER, SEND_MESSAGE, send
from storage import audit, corrections, decisions
from storage.candidate_links import make_link
from storage.completion import completion_of, open_again
from storage.correspondence import current_message
from storage.handling import decision_in_force
from storage.models import (
    CorrectionKind,
    Decision,
    DecisionKind,
    Handling,
    Person,
    PieceVersion,
)
from storage.next_dossier import Held, hold
from storage.people import actor

Act = Callable[[], Any]
OUTDATED = "Le dossier a changé entre-temps : voici ce qu'il dit maintenant."
STILL_BLOCKING = (
    "Ce dossier a encore un constat bloquant ou une pièce manquante : écartez le constat avec son "
    "motif, ou demandez une correction au candidat."
)


@deciding
def judge(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """A finding is put aside with its reason, or confirmed."""
    row = row_of(person, pk)
    key = request.POST.get("constat", "")
    reason = reasons.DISMISSING.get(request.POST.get("motif", ""), "")
    free = posted.line(request, "precision", 400)
    confirms = request.POST.get("sens") == "confirmer"
    kind = CorrectionKind.CONFIRMED if confirms else CorrectionKind.DISMISSED
    reason = " : ".join(part for part in (reason, free) if part)
    if not confirms and not reason:
        messages.error(request, "Pour écarter un constat, il faut un motif.")
        return _back(request, row)
    return _done(
        request, row, person,
        lambda: corrections.judge(row.dossier, person, key, kind, reason, timezone.now()),
        "Constat confirmé." if confirms else f"Constat écarté : {reason}.",
    )  # fmt: skip


@deciding
def correct_type(request: HttpRequest, person: Person, pk: int, piece: UUID) -> HttpResponse:
    row = row_of(person, pk)
    version = _current(row, piece)
    chosen = request.POST.get("nature", "")
    names = dict(type_choices())
    if chosen not in names:
        messages.error(request, "Choisissez une nature dans la liste.")
        return _back(request, row)
    piece_type, _, subtype = chosen.partition("/")
    return _done(
        request, row, person,
        lambda: corrections.correct_type(
            version, person, piece_type, subtype or None, timezone.now()
        ),
        f"Nature corrigée : {names[chosen]}. Le contrôle est refait.",
    )  # fmt: skip


@deciding
def correct_field(request: HttpRequest, person: Person, pk: int, piece: UUID) -> HttpResponse:
    row = row_of(person, pk)
    version = _current(row, piece)
    name = request.POST.get("champ", "")
    if name not in FIELDS or name in NOT_TYPED:
        raise Http404
    try:
        value = typed(name, posted.line(request, "valeur", 500))
    except ValueError:
        messages.error(request, f"{FIELDS[name]} : cette valeur n'est pas de la forme attendue.")
        return _back(request, row)
    return _done(
        request, row, person,
        lambda: corrections.correct_field(version, person, name, value, timezone.now()),
        f"{FIELDS[name]} : corrigé. Le contrôle est refait.",
    )  # fmt: skip


@deciding
def decide(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """The dossier, or one piece of it, is accepted or refused; after a dossier comes the next."""
    row = row_of(person, pk)
    kinds = {"accepter": DecisionKind.ACCEPTED, "refuser": DecisionKind.REFUSED}
    kind = kinds.get(request.POST.get("decision", ""))
    reason = posted.line(request, "motif", 500)
    piece = request.POST.get("piece", "")
    if kind is None:
        raise Http404
    if kind == DecisionKind.REFUSED and not reason:
        messages.error(request, "Une décision de non-conformité demande son motif.")
        return _back(request, row)
    over = _current(row, _uuid(piece)).piece if piece else None
    word = "acceptée" if over else "accepté" if kind == DecisionKind.ACCEPTED else "non conforme"
    done = _do(
        request, row, person,
        lambda: decisions.decide(
            row.dossier, person, kind, timezone.now(), reason=reason, piece=over,
            seen=posted.line(request, "vu", 40),
        ),
        f"Pièce {word}." if over else f"Dossier {row.dossier.number} : {word}.",
    )  # fmt: skip
    if done and not over:
        return to_next(request, person, decided=row.pk)
    return _back(request, row)


@signed_in
def message(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """The message that gathers all defects: seen first, then sent; after it comes the next."""
    row = row_of(person, pk)
    if not person.may_decide:
        raise PermissionDenied
    mark = decisions.mark_of(row.dossier, decision_in_force(row.dossier))
    screen = screen_of(row, "", "", "")
    if request.method != "POST":
        letter = letters.compose(screen)
        said = {"person": person, "row": row, "screen": screen, "letter": letter, "mark": mark,
                "is_empty": not letters.defects(screen)}  # fmt: skip
        audit.append(actor(person), "message.seen", f"dossier:{row.pk}", timezone.now())
        return render(request, "console/message.html", said)
    subject = posted.line(request, "objet", 200)
    body = posted.block(request, "texte", 20_000)
    if not subject or not body:
        messages.error(request, "Le message doit avoir un objet et un texte.")
        return redirect("console:dossier", row.pk)
    letter = decisions.Letter(subject, body, screen.candidate.get("email") or "")
    rubriques = {card.rubrique for card in letters.defects(screen)}
    seen = posted.line(request, "vu", 40)
    done = _do(
        request, row, person,
        lambda: _ask(row, person, letter, rubriques, seen),
        f"Dossier {row.dossier.number} : correction demandée au candidat.",
    )  # fmt: skip
    if not done:
        return _back(request, row)
    if letter.to and (written := current_message(row.dossier)):
        send(SEND_MESSAGE, written.pk)
    return to_next(request, person, decided=row.pk)


@deciding
def reopen(request: HttpRequest, person: Person, pk: int, piece: UUID) -> HttpResponse:
    """The candidate may change one rubrique, though the rest stays as it was declared."""
    row = row_of(person, pk)
    rubrique = _current(row, piece).piece.rubrique
    if open_again(row.dossier, rubrique, actor(person), timezone.now()):
        messages.success(request, "Rubrique rouverte : le candidat peut y remplacer ses fichiers.")
    else:
        messages.info(request, "Cette rubrique était déjà ouverte.")
    return _back(request, row)


@deciding
def link(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """A personal link, to be given to a candidate who has lost theirs; it is shown once."""
    row = row_of(person, pk)
    made, secret = make_link(row.dossier, actor(person), timezone.now())
    address = settings.CONFORME.origin + reverse("candidate:enter", args=[secret])
    until = timezone.localtime(made.expires_at).strftime("%d/%m/%Y")
    messages.success(request, f"Lien personnel du candidat, jusqu'au {until} : {address}")
    return _back(request, row)


@deciding
def undo(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """What the person did last on this dossier is as if it had not been, and is told."""
    row = row_of(person, pk)
    last = decisions.last_act(row.dossier, person)
    if last is None:
        messages.info(request, "Vous n'avez rien fait sur ce dossier qui puisse être annulé.")
        return redirect("console:dossier", row.pk)
    now = timezone.now()
    if isinstance(last, Decision):
        done, word = decisions.undo_decision(last, person, now), "Décision annulée."
    else:
        done = corrections.undo_correction(row.dossier, last.pk, person, now)
        word = f"Annulé : {last.get_kind_display()}."
    return _undone(request, row, done, word)


@deciding
def undo_one(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """One correction, whoever made it."""
    row = row_of(person, pk)
    wanted = posted.number(request, "correction")
    done = corrections.undo_correction(row.dossier, wanted, person, timezone.now())
    return _undone(request, row, done, "Correction annulée.")


@transaction.atomic
def _ask(
    row: Handling, person: Person, letter: decisions.Letter, rubriques: set[str | None], seen: str
) -> None:
    """The decision with its message; what is to be mended is open to the candidate again."""
    now = timezone.now()
    decisions.decide(row.dossier, person, DecisionKind.TO_CORRECT, now, letter=letter, seen=seen)
    if completion_of(row.dossier) is None:
        return
    for rubrique in sorted(r for r in rubriques if r):
        open_again(row.dossier, rubrique, actor(person), now)


def _undone(request: HttpRequest, row: Handling, done: bool, word: str) -> HttpResponse:
    if done:
        send(CHECK_DOSSIER, row.dossier_id)
    tell = messages.success if done else messages.error
    tell(request, word if done else OUTDATED)
    return redirect("console:dossier", row.pk)


def _done(request: HttpRequest, row: Handling, person: Person, act: Act, word: str) -> HttpResponse:
    _do(request, row, person, act, word)
    return _back(request, row)


def _do(request: HttpRequest, row: Handling, person: Person, act: Act, word: str) -> bool:
    """Done, and checked again; or said why not: somebody else holds it, or it has changed."""
    try:
        hold(row, person, timezone.now())
        act()
    except Held as held:
        messages.error(request, f"{held.name} traite ce dossier : rien n'a été changé.")
    except corrections.Outdated:
        messages.error(request, OUTDATED)
    except decisions.NotChecked:
        messages.error(request, "Ce dossier n'a pas encore été contrôlé.")
    except decisions.StillBlocking:
        messages.error(request, STILL_BLOCKING)
    else:
        send(CHECK_DOSSIER, row.dossier_id)
        messages.success(request, word)
        return True
    return False


def _back(request: HttpRequest, row: Handling) -> HttpResponse:
    """To the dossier: the piece that was looked at where the act concerns it, else what is gravest
    of what is left."""
    address = reverse("console:dossier", args=[row.pk])
    piece, page = request.POST.get("ici_piece", ""), request.POST.get("ici_page", "1")
    query = f"?{urlencode({'piece': piece, 'page': page})}" if piece else ""
    return redirect(address + query)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error


def _current(row: Handling, piece: UUID) -> PieceVersion:
    versions = PieceVersion.objects.select_related("piece__dossier", "reading")
    found: PieceVersion | None = versions.filter(
        piece=piece, piece__dossier=row.dossier_id, is_current=True
    ).first()
    if found is None:
        raise Http404
    return found
