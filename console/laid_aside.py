"""What waits for the machines, and what they gave up: seen, and sent again."""

from __future__ import annotations

import logging

import dramatiq
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from console.administration import administering_all
from facade.templatetags.facade import counted
from queues import given_up
from queues.broker import QUEUES, depth
from queues.resend import resend
from storage import dead_letters
from storage.figures import figures
from storage.models import Person
from storage.people import actor

log = logging.getLogger(__name__)
MOST_SHOWN = 200
_QUEUES = {
    "now": "messages pour les candidats qui attendent", "bulk": "messages de la file de fond",
}  # fmt: skip
_PIECES = {
    "received": "pièces en attente de lecture", "reading": "pièces en cours de lecture",
    "failed": "pièces laissées à une personne",
}  # fmt: skip


@administering_all
def show(request: HttpRequest, person: Person) -> HttpResponse:
    found = figures(timezone.now())
    letters = dead_letters.waiting()
    shown = letters[:MOST_SHOWN]
    told = {
        "person": person,
        "facts": [(found.pieces[state], words) for state, words in _PIECES.items()]
        + [(found.dossiers.get("unchecked", 0), "dossiers pas encore contrôlés")]
        + [(_depth(name), words) for name, words in _QUEUES.items()],
        "waits_min": round(found.oldest_unread_s / 60),
        "untold": found.untold,
        "letters": [
            {"row": letter, "work": name, "cause": given_up.cause(letter)}
            for letter, name in zip(shown, given_up.names(shown), strict=True)
        ],
        "count": len(letters),
    }
    return render(request, "console/laid_aside.html", told)


@administering_all
def send_again(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    if request.method == "POST":
        done = resend(pk, by=actor(person))
        tell = messages.success if done else messages.error
        tell(request, "Travail renvoyé." if done else "Ce travail n'attend plus.")
    return redirect("console:laid_aside")


@administering_all
def send_all_again(request: HttpRequest, person: Person) -> HttpResponse:
    if request.method == "POST":
        waiting = dead_letters.waiting()[:MOST_SHOWN]
        done = sum(resend(letter.pk, by=actor(person)) for letter in waiting)
        messages.success(request, f"{counted(done, 'travail renvoyé')}." if done == 1 else
                         f"Travaux renvoyés : {done}.")  # fmt: skip
    return redirect("console:laid_aside")


def _depth(queue: str) -> int | None:
    """None where the broker does not answer."""
    if queue not in QUEUES:
        raise ValueError(queue)
    try:
        return depth(dramatiq.get_broker(), queue)
    except Exception as error:  # any broker's own errors
        log.warning("broker does not answer", extra={"cause": type(error).__name__})
        return None
