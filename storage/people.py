"""Accounts of the people: made by a command, signed in by a password, closed for a while to whoever
tries too many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import F

from storage import audit
from storage.models import Handling, Person, PersonSession, Role

MOST_FAILURES = 5
LOCKED_FOR = dt.timedelta(minutes=15)
SHORTEST_PASSWORD = 12


class WeakPassword(Exception):
    """The password is too short, or is the login itself."""


class EmailTaken(Exception):
    """An account in force has this address: two would lock both out of the identity provider."""


def create_person(
    login: str,
    name: str,
    role: Role,
    now: dt.datetime,
    *,
    password: str = "",
    email: str = "",
    academy: str = "",
    specialities: Sequence[str] = (),
    line: str = "",
    by: str = "command",
) -> Person:
    """A new account; `by` as the audit trail names actors. Without a password, one that can only
    sign in elsewhere. Raises WeakPassword, EmailTaken; IntegrityError where the login is taken."""
    login = plain_login(login)
    with transaction.atomic():
        if email and is_taken(email):
            raise EmailTaken
        person = Person.objects.create(
            login=login,
            name=name,
            role=role,
            email=email,
            academy=academy,
            specialities=sorted(set(specialities)),
            line=line,
            password=_hashed(login, password) if password else "",
            created_at=now,
        )
        audit.append(by, "person.created", f"person:{person.pk}", now, role=role)
    return person


def plain_login(login: str) -> str:
    return login.strip().lower()


def set_password(person: Person, password: str, now: dt.datetime, by: str = "command") -> None:
    """A new password closes every session and opens a locked account. Raises WeakPassword."""
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(
            password=_hashed(person.login, password), failures=0, locked_until=None
        )
        PersonSession.objects.filter(person=person).delete()
        audit.append(by, "person.password", f"person:{person.pk}", now)


def sign_in(login: str, password: str, now: dt.datetime) -> Person | None:
    """The person, or None: unknown, disabled, locked or wrong, without a word of which. A password
    is hashed in every case, so that time does not tell either."""
    person = Person.objects.filter(login=plain_login(login), disabled_at=None).first()
    if person is None or not person.password:
        make_password(password)
        return None
    is_locked = person.locked_until is not None and person.locked_until > now
    is_right = check_password(password, person.password)
    if is_locked:
        return None
    if not is_right:
        _note_failure(person, now)
        return None
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(failures=0, locked_until=None)
        note_signed_in(person, now, by="password")
    return person


def note_signed_in(person: Person, now: dt.datetime, by: str) -> None:
    """`by` what: a password, or an identity provider."""
    audit.append(actor(person), "person.signed_in", f"person:{person.pk}", now, by=by)


def known_by(email: str) -> Person | None:
    """Whom an identity provider vouches for: the one account in force with this address."""
    found = list(Person.objects.filter(email__iexact=email, disabled_at=None)[:2])
    return found[0] if len(found) == 1 else None


def is_taken(email: str) -> bool:
    """Whether an account in force has this address: an identity provider vouches for one alone."""
    return bool(Person.objects.filter(email__iexact=email, disabled_at=None).exists())


def disable(person: Person, now: dt.datetime, by: str = "command") -> None:
    """The account ends; its sessions too, and its dossiers are anybody's. What it did stays."""
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(disabled_at=now)
        PersonSession.objects.filter(person=person).delete()
        Handling.objects.filter(keeper=person).update(keeper=None, held_until=None)
        audit.append(by, "person.disabled", f"person:{person.pk}", now)


def actor(person: Person) -> str:
    """The person as the audit trail names them."""
    return f"person:{person.pk}"


def _note_failure(person: Person, now: dt.datetime) -> None:
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(failures=F("failures") + 1)
        person.refresh_from_db(fields=["failures"])
        if person.failures >= MOST_FAILURES:
            until = now + LOCKED_FOR
            Person.objects.filter(pk=person.pk).update(failures=0, locked_until=until)
            audit.append(actor(person), "person.locked", f"person:{person.pk}", now)


def _hashed(login: str, password: str) -> str:
    if len(password) < SHORTEST_PASSWORD or password.lower() == login:
        raise WeakPassword
    return str(make_password(password))
