"""Sessions of signed-in people: rows, so that they can be ended; the cookie's own words are not
kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from storage.models import Person, PersonSession

IDLE = dt.timedelta(hours=2)
LONGEST = dt.timedelta(hours=12)
SEEN_EVERY = dt.timedelta(minutes=1)  # not a write a request


def open_session(person: Person, now: dt.datetime) -> str:
    """What the cookie is to hold. Sessions that are over go."""
    PersonSession.objects.filter(seen_at__lt=now - IDLE).delete()
    token = secrets.token_urlsafe(32)
    PersonSession.objects.create(
        person=person, token_sha256=_digest(token), opened_at=now, seen_at=now
    )
    return token


def person_of(token: str, now: dt.datetime) -> Person | None:
    """Who holds this token; None where it is wrong, over, or of an account that has ended."""
    session = (
        PersonSession.objects.select_related("person")
        .filter(
            token_sha256=_digest(token),
            seen_at__gte=now - IDLE,
            opened_at__gte=now - LONGEST,
            person__disabled_at=None,
        )
        .first()
    )
    if session is None:
        return None
    if now - session.seen_at > SEEN_EVERY:
        PersonSession.objects.filter(pk=session.pk).update(seen_at=now)
    person: Person = session.person
    return person


def close_session(token: str) -> None:
    PersonSession.objects.filter(token_sha256=_digest(token)).delete()


def _digest(token: str) -> str:
    """The token holds 256 bits of chance: a plain hash cannot be searched backwards."""
    return hashlib.sha256(token.encode()).hexdigest()
