"""What nobody is working on any more, found in the rows: they are the truth, not the queues."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q

from storage.models import DeadLetter, Dossier, PieceState, PieceVersion

A_SWEEP = 1000  # messages sent again at most by one sweep
AHEAD = dt.timedelta(minutes=5)  # two machines' clocks may differ by so much
_PENDING = (PieceState.RECEIVED, PieceState.READING)


@dataclass(frozen=True, slots=True)
class LeftBehind:
    pk: int
    is_bulk: bool


def take_unread(
    sent_before: dt.datetime, now: dt.datetime, *, lease_s: float
) -> Iterator[LeftBehind]:
    """Pieces whose message was sent before then, or never, and those whose worker is gone; each is
    marked as sent now, so that two sweeps do not both take it."""
    waiting = Q(state=PieceState.RECEIVED) & _is_due("sent_at", sent_before, now + AHEAD)
    longest = now + dt.timedelta(seconds=lease_s) + AHEAD
    abandoned = Q(state=PieceState.READING) & _is_due("leased_until", now, longest)
    found = PieceVersion.objects.filter(waiting | abandoned, is_current=True)
    free = {"state": PieceState.RECEIVED, "lease": None, "leased_until": None, "sent_at": now}
    rows = found.order_by("pk").values_list(
        "pk", "sent_at", "piece__dossier__is_bulk", "reading_id"
    )
    for pk, sent_at, of_bulk, read_before in list(rows[:A_SWEEP]):
        is_bulk = of_bulk or read_before is not None  # a result is there: nobody waits
        if found.filter(pk=pk, sent_at=sent_at).update(**free):
            yield LeftBehind(pk, is_bulk)


def _is_due(moment: str, before: dt.datetime, after: dt.datetime) -> Q:
    """Before the one, or never; or after the other: written by a clock that was since set back,
    which nobody is to wait for."""
    long_ago = Q(**{f"{moment}__lt": before}) | Q(**{moment: None})
    return long_ago | Q(**{f"{moment}__gt": after})


def take_unchecked(
    sent_before: dt.datetime, bases: Mapping[str, str], now: dt.datetime
) -> Iterator[LeftBehind]:
    """Dossiers all of whose pieces are read and that no run is up to date with: something changed,
    or their circular, the rules or a due date did (`bases`: what each circular's runs rest on now).
    Those given up for a person to see are passed over."""
    outdated = ~Q(revision=F("checked_revision"))
    for circular, basis in bases.items():
        outdated |= Q(circular=circular) & ~Q(checked_basis=basis)
    unread = PieceVersion.objects.filter(
        piece__dossier=OuterRef("pk"), is_current=True, state__in=_PENDING
    )
    given_up = DeadLetter.objects.filter(actor="check_dossier", resent_at=None)
    found = (
        Dossier.objects.filter(outdated)
        .filter(_is_due("check_sent_at", sent_before, now + AHEAD))
        .exclude(pk__in=[int(pk) for pk in given_up.values_list("subject", flat=True)])
        .exclude(Exists(unread))
    )
    for pk, sent_at, is_bulk in list(
        found.order_by("pk").values_list("pk", "check_sent_at", "is_bulk")[:A_SWEEP]
    ):
        if Dossier.objects.filter(pk=pk, check_sent_at=sent_at).update(check_sent_at=now):
            yield LeftBehind(pk, is_bulk)


def read_again(engine: str, circular: str = "") -> int:
    """Every piece that another engine read, or whose reading was stopped, is to be read by this
    one; the results of before stand until then. Gives how many; the next sweeps send them."""
    read = PieceVersion.objects.filter(is_current=True, state=PieceState.READ)
    others = read.filter(~Q(reading__engine=engine) | Q(reading__is_whole=False))
    if circular:
        others = others.filter(piece__dossier__circular=circular)
    return int(others.update(state=PieceState.RECEIVED, sent_at=None))


def forget_sending(version_pk: int) -> None:
    """A message could not be sent: the next sweep sends it."""
    PieceVersion.objects.filter(pk=version_pk).update(sent_at=None)


def forget_check(dossier_pk: int) -> None:
    """The same of a check."""
    Dossier.objects.filter(pk=dossier_pk).update(check_sent_at=None)


def take_over() -> None:
    """Nobody else is at work: what was under way is not, and what was sent is lost."""
    pending = PieceVersion.objects.filter(is_current=True, state__in=_PENDING)
    pending.update(state=PieceState.RECEIVED, lease=None, leased_until=None, sent_at=None)
    Dossier.objects.exclude(revision=F("checked_revision")).update(check_sent_at=None)
