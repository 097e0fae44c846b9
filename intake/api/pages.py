"""Lists by pages: a cursor that stays right while dossiers are added."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from django.db.models import F, QuerySet

from intake.api.problems import Problem
from storage.models import Client, Dossier

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Page:
    dossiers: list[Dossier]
    next: str | None


def found_by(
    client: Client, circular: str | None, verdict: str | None, up_to_date: bool | None
) -> QuerySet[Dossier]:
    """The dossiers that the caller may see and asks for, the oldest first."""
    found = Dossier.objects.order_by("pk")
    wanted = {"academy": client.academy, "circular": circular, "verdict": verdict}
    found = found.filter(**{name: value for name, value in wanted.items() if value})
    if up_to_date is not None:
        fresh = {"revision": F("checked_revision")}
        found = found.filter(**fresh) if up_to_date else found.exclude(**fresh)
    return found


def page_of(found: QuerySet[Dossier], limit: int, cursor: str | None) -> Page:
    """At most `limit` of them after the cursor."""
    rows = list(found.filter(pk__gt=_after(cursor))[: limit + 1])
    more = len(rows) > limit
    return Page(rows[:limit], _cursor(rows[limit - 1].pk) if more else None)


def _cursor(pk: int) -> str:
    return base64.urlsafe_b64encode(f"v1:{pk}".encode()).decode().rstrip("=")


def _after(cursor: str | None) -> int:
    if not cursor:
        return 0
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        version, _, pk = text.partition(":")
        if version != "v1" or not 0 <= int(pk) < 2**63:
            raise ValueError(cursor)
        return int(pk)
    except (ValueError, binascii.Error) as error:
        raise _wrong("cursor", cursor, "la valeur « next » de la page précédente") from error


def _wrong(key: str, seen: str, allowed: str) -> Problem:
    return Problem(
        "invalid",
        f"{key} : lu « {seen} » ; attendu : {allowed}.",
        f"{key}: “{seen}” is not allowed.",
        errors=[{"key": key, "seen": seen, "allowed": allowed}],
    )
