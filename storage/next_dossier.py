"""« Dossier suivant »: the most pressing dossier, for one person alone, until it is decided or left
alone too long."""

from __future__ import annotations

import datetime as dt

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from storage.handling import visible_to
from storage.models import TO_DO, Handling, Person, Standing

HELD_FOR = dt.timedelta(minutes=15)  # renewed by each act and each look
PUT_OFF_FOR = dt.timedelta(hours=8)
_TRIES = 25


class Held(Exception):
    """Somebody else is at work on the dossier; `name` says who."""

    def __init__(self, name: str) -> None:
        super().__init__("held")
        self.name = name


def take_next(person: Person, now: dt.datetime, *, leaving: int | None = None) -> Handling | None:
    """The person's next dossier, held for them alone; None where nothing is to be done.

    The one that they hold already comes again, unless they are `leaving` it: then it is put off,
    for them, behind all others. Rank: what they began, answers of their candidates, other answers,
    first date, worst finding, then the telephone line of the circular.
    """
    if leaving is not None:
        put_off(person, leaving, now)
    for pk in list(_ranked(person, now).values_list("pk", flat=True)[:_TRIES]):
        if _claim(pk, person, now):
            return Handling.objects.select_related("dossier").get(pk=pk)
    return None


def waiting_for(person: Person, now: dt.datetime) -> int:
    """How many dossiers they could be given."""
    return int(_free(person, now).count())


def hold(row: Handling, person: Person, now: dt.datetime) -> None:
    """The dossier is this person's for a while from now. Raises Held."""
    if not _claim(row.pk, person, now):
        keeper = Handling.objects.select_related("keeper").get(pk=row.pk).keeper
        raise Held(keeper.name if keeper else "")


def put_off(person: Person, pk: int, now: dt.datetime) -> None:
    """Not now: anybody else may have it, and the person sees all others first."""
    rows = Handling.objects.filter(pk=pk, keeper=person, standing__in=TO_DO)
    rows.update(held_until=None, put_off_by=person, put_off_at=now)
    rows.filter(standing=Standing.WAITING).update(keeper=None)


def give(rows: QuerySet[Handling], keeper: Person | None) -> int:
    """Share out: these dossiers are this person's, or anybody's."""
    return int(rows.update(keeper=keeper, held_until=None))


def _free(person: Person, now: dt.datetime) -> QuerySet[Handling]:
    """To be done, and not in somebody's hands: a keeper's answers wait for them, but nothing waits
    for one who looked at it and went."""
    return visible_to(person).filter(_open_to(person, now), standing__in=TO_DO)


def _open_to(person: Person, now: dt.datetime) -> Q:
    gone = Q(held_until__lt=now, standing=Standing.WAITING)
    return Q(keeper=None) | Q(keeper=person) | gone


def _ranked(person: Person, now: dt.datetime) -> QuerySet[Handling]:
    put_off_now = Q(put_off_by=person, put_off_at__gt=now - PUT_OFF_FOR)
    return _free(person, now).order_by(
        _first(~put_off_now),
        _first(Q(keeper=person, held_until__gte=now)),
        _first(Q(standing=Standing.ANSWERED)),
        _first(_of_line(person)),
        F("due_at").asc(nulls_last=True),
        "-gravity",
        "pk",
    )


def _of_line(person: Person) -> Q:
    """The circular names the person's line for this dossier."""
    line = person.line.replace(" ", "")
    return Q(lines__contains=f" {line} ") if line else Q(pk=None)


def _first(condition: Q) -> Case:
    return Case(When(condition, then=Value(0)), default=Value(1), output_field=IntegerField())


def _claim(pk: int, person: Person, now: dt.datetime) -> bool:
    """One statement: of two people who ask at once, one gets it. A dossier that waits for nobody
    may be held too, to be looked at or decided otherwise."""
    untouched = ~Q(standing=Standing.ANSWERED) & (Q(held_until=None) | Q(held_until__lt=now))
    mine = Handling.objects.filter(_open_to(person, now) | untouched, pk=pk)
    return bool(mine.update(keeper=person, held_until=now + HELD_FOR))
