"""How much of everything there is, for whoever watches: numbers alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Min

from storage.models import DeadLetter, Dossier, PieceState, PieceVersion, WebhookDelivery


@dataclass(frozen=True, slots=True)
class Figures:
    """`pieces` by state (every state is there), `dossiers` by verdict (`unchecked` before the
    first check), `dead_letters` that wait by actor, `untold` webhooks that did not get through.
    `oldest_unread_s` is 0.0 where nothing waits."""

    pieces: Mapping[str, int]
    oldest_unread_s: float
    dossiers: Mapping[str, int]
    dead_letters: Mapping[str, int]
    untold: int


def figures(now: dt.datetime) -> Figures:
    current = PieceVersion.objects.filter(is_current=True).order_by()
    counts = dict(current.values_list("state").annotate(Count("pk")))
    unread = current.filter(state__in=(PieceState.RECEIVED, PieceState.READING))
    oldest = unread.aggregate(at=Min("received_at"))["at"]
    verdicts = Dossier.objects.order_by().values_list("verdict").annotate(Count("pk"))
    letters = DeadLetter.objects.filter(resent_at=None).order_by()
    return Figures(
        pieces={state: counts.get(state, 0) for state in PieceState.values},
        oldest_unread_s=(now - oldest).total_seconds() if oldest else 0.0,
        dossiers={verdict or "unchecked": number for verdict, number in verdicts},
        dead_letters=dict(letters.values_list("actor").annotate(Count("pk"))),
        untold=WebhookDelivery.objects.filter(delivered_at=None, attempts__gt=0).count(),
    )
