"""How often a client may ask, counted in one row for all web processes: a grant is one UPDATE,
which locks nothing beyond itself."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Q, Value, When

from storage.models.clients import Allowance

PERIOD_S = 60.0
AHEAD_S = 5.0  # two machines' clocks may differ by so much


@dataclass(frozen=True, slots=True)
class Grant:
    """`passes` requests may go through; where none may, the next may after `wait_s`."""

    passes: int
    wait_s: float = 0.0


def grant(name: str, per_minute: int, wanted: int, now_s: float) -> Grant:
    """As many of `wanted` passes as there are. On the long run `per_minute`, at most as many at
    once, whoever grants them. `now_s`: seconds since 1970."""
    one_s = PERIOD_S / per_minute
    if _spend(name, wanted * one_s, now_s):
        return Grant(wanted)
    spent_until_s = Allowance.objects.filter(name=name).values_list("spent_until_s", flat=True)
    known = spent_until_s.first()
    if known is None:
        _first(name)
        return grant(name, per_minute, wanted, now_s)
    left_s = now_s + PERIOD_S - known
    few = min(wanted - 1, int(left_s / one_s))
    if few >= 1 and _spend(name, few * one_s, now_s):
        return Grant(few)
    return Grant(0, max(one_s - left_s, one_s / 2))


def _spend(name: str, cost_s: float, now_s: float) -> bool:
    """Whether there was as much left. What a clock since set back has written counts for nothing:
    nobody is to wait for it."""
    is_of_another_clock = Q(spent_until_s__gt=now_s + PERIOD_S + AHEAD_S)
    has_enough = Q(spent_until_s__lte=now_s + PERIOD_S - cost_s)
    is_all_earned = is_of_another_clock | Q(spent_until_s__lt=now_s)
    return bool(
        Allowance.objects.filter(is_of_another_clock | has_enough, name=name).update(
            spent_until_s=Case(
                When(is_all_earned, then=Value(now_s + cost_s)),
                default=F("spent_until_s") + cost_s,
            )
        )
    )


def _first(name: str) -> None:
    try:
        with transaction.atomic():
            Allowance.objects.create(name=name)
    except IntegrityError:  # another process was first
        return
