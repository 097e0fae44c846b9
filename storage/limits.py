"""Rules that limit themselves: in an academy that wants it, a finding code that people too often
put aside only asks for a look, until it is right often enough again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Count, Q

from storage import audit
from storage.models import Limit, LimitSwitch, Outcome, Person, Worth
from storage.people import actor
from storage.precision import wilson

TARGET = 0.95
FEWEST = 20  # judged before anything follows from it
REVIEWED_EVERY = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Precision:
    """How often people held what the machine was sure of; what they tolerated counts for
    neither."""

    right: int
    wrong: int

    @property
    def total(self) -> int:
        return self.right + self.wrong

    @property
    def share(self) -> float | None:
        return self.right / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.right, self.total)

    def is_below(self, target: float) -> bool:
        """Beyond doubt: the whole interval is."""
        return self.total >= FEWEST and self.interval[1] < target

    def is_kept(self, target: float) -> bool:
        return self.share is not None and self.share >= target


def switch_of(academy: str) -> LimitSwitch | None:
    found: LimitSwitch | None = (
        LimitSwitch.objects.select_related("changed_by").filter(academy=academy).first()
    )
    return found


def set_switch(
    academy: str, is_on: bool, target: float, person: Person, now: dt.datetime
) -> LimitSwitch:
    """On: the rules that are below the target now are limited at once. Off: none is any more."""
    with transaction.atomic():
        switch, _ = LimitSwitch.objects.update_or_create(
            academy=academy,
            defaults={
                "is_on": is_on, "target": target, "changed_at": now, "changed_by": person,
            },
        )  # fmt: skip
        audit.append(
            actor(person), "limits.on" if is_on else "limits.off", f"academy:{academy}", now,
            target=target,
        )  # fmt: skip
        _review(switch, actor(person), now)
    return switch


def review_all(now: dt.datetime) -> int:
    """Every academy that wants it, once an hour: rules are limited, or no more, as people's
    judgements now say. Gives how many changed."""
    changed = 0
    due = Q(reviewed_at=None) | Q(reviewed_at__lt=now - REVIEWED_EVERY)
    for switch in LimitSwitch.objects.filter(due, is_on=True):
        with transaction.atomic():
            changed += _review(switch, "worker", now)
    return changed


def in_force() -> dict[str, frozenset[str]]:
    """Academy → the codes that only ask for a look there."""
    found: dict[str, set[str]] = {}
    for academy, code in Limit.objects.filter(until=None).values_list("academy", "code"):
        found.setdefault(academy, set()).add(code)
    return {academy: frozenset(codes) for academy, codes in found.items()}


def open_limits(academy: str) -> list[Limit]:
    return list(Limit.objects.filter(academy=academy, until=None).order_by("code"))


def precisions(academy: str) -> dict[str, Precision]:
    """By code, of what the machine was sure of in this academy, ever."""
    own = Outcome.objects.filter(row__academy=academy, is_sure=True).order_by()
    counted: dict[str, dict[str, int]] = {}
    for code, worth, number in own.values_list("code", "worth").annotate(number=Count("*")):
        counted.setdefault(code, {})[worth] = number
    return {code: precision_of(numbers) for code, numbers in counted.items()}


def precision_of(numbers: Mapping[Any, int]) -> Precision:
    return Precision(numbers.get(Worth.RIGHT, 0), numbers.get(Worth.WRONG, 0))


def _review(switch: LimitSwitch, who: str, now: dt.datetime) -> int:
    LimitSwitch.objects.select_for_update().get(pk=switch.pk)
    LimitSwitch.objects.filter(pk=switch.pk).update(reviewed_at=now)
    known = precisions(switch.academy) if switch.is_on else {}
    limited = {limit.code: limit for limit in open_limits(switch.academy)}
    changed = 0
    for code, limit in limited.items():
        if code not in known or known[code].is_kept(switch.target):
            Limit.objects.filter(pk=limit.pk).update(until=now)
            _note(who, "limit.lifted", switch, code, known.get(code), now)
            changed += 1
    for code, precision in sorted(known.items()):
        if code not in limited and precision.is_below(switch.target):
            Limit.objects.create(
                academy=switch.academy, code=code, since=now,
                right=precision.right, wrong=precision.wrong,
            )  # fmt: skip
            _note(who, "limit.set", switch, code, precision, now)
            changed += 1
    return changed


def _note(
    who: str, action: str, switch: LimitSwitch, code: str, precision: Precision | None,
    now: dt.datetime,
) -> None:  # fmt: skip
    counted = {"right": precision.right, "wrong": precision.wrong} if precision else {}
    audit.append(who, action, f"academy:{switch.academy}", now, code=code, target=switch.target,
                 **counted)  # fmt: skip
