"""`conforme people`: who may sign in to treat dossiers."""

from __future__ import annotations

import argparse
import secrets
import sys
from typing import TYPE_CHECKING

from intake.command import OK, Failure
from intake.commands.client import academy_named
from intake.commands.service import start

if TYPE_CHECKING:
    from storage.models import Person


def run(options: argparse.Namespace) -> int:
    start()
    actions = {"create": _create, "list": _list, "password": _password, "disable": _disable}
    actions[options.action](options)
    return OK


def _create(options: argparse.Namespace) -> None:
    from django.db import IntegrityError
    from django.utils import timezone

    from storage.models import Role
    from storage.people import EmailTaken, WeakPassword, create_person

    password = "" if options.no_password else _chosen(options)
    try:
        create_person(
            options.login,
            options.name or options.login,
            Role(options.role),
            timezone.now(),
            password=password,
            email=options.email,
            academy=academy_named(options.academy),
            specialities=_specialities(options.speciality),
            line=options.line,
        )
    except IntegrityError as error:
        raise Failure(f"« {options.login} » a déjà un compte.") from error
    except EmailTaken as error:
        raise Failure(
            f"l'adresse « {options.email} » est déjà celle d'un compte en service : donnez-en une "
            "autre, ou fermez d'abord ce compte (« conforme people disable »)."
        ) from error
    except WeakPassword as error:
        raise Failure(_WEAK) from error
    _show(options, password)


def _password(options: argparse.Namespace) -> None:
    from django.utils import timezone

    from storage.people import WeakPassword, set_password

    password = _chosen(options)
    try:
        set_password(_person(options.login), password, timezone.now())
    except WeakPassword as error:
        raise Failure(_WEAK) from error
    _show(options, password)


def _list(options: argparse.Namespace) -> None:  # noqa: ARG001
    from storage.models import Person

    for person in Person.objects.order_by("login"):
        state = "fermé" if person.disabled_at else "en service"
        where = person.academy or "toutes"
        what = ", ".join(person.specialities) or "toutes spécialités"
        print(f"{person.login}\t{person.name}\t{state}\t{person.role}\t{where}\t{what}")  # noqa: T201


def _disable(options: argparse.Namespace) -> None:
    from django.utils import timezone

    from storage.people import disable

    disable(_person(options.login), timezone.now())
    print("Compte fermé ; ses dossiers sont rendus à la file.")  # noqa: T201


_WEAK = "ce mot de passe est trop faible : douze caractères ou plus, autre que l'identifiant."


def _chosen(options: argparse.Namespace) -> str:
    """From standard input where it is asked for, so that it stands in no list of processes."""
    return sys.stdin.readline().rstrip("\n") if options.stdin else secrets.token_urlsafe(12)


def _show(options: argparse.Namespace, password: str) -> None:
    if password and not options.stdin:
        print(password)  # noqa: T201
        print("Remettez ce mot de passe : il ne sera plus montré.", file=sys.stderr)  # noqa: T201


def _person(login: str) -> Person:
    from storage.models import Person
    from storage.people import plain_login

    person: Person | None = Person.objects.filter(
        login=plain_login(login), disabled_at=None
    ).first()
    if person is None:
        raise Failure(f"« {login} » n'a pas de compte en service.")
    return person


def _specialities(text: str) -> list[str]:
    from dossiers import specialities

    slugs = [slug.strip() for slug in text.split(",") if slug.strip()]
    for slug in slugs:
        if not specialities.known(slug):
            near = ", ".join(specialities.nearest(slug))
            raise Failure(f"spécialité inconnue : « {slug} » ; proches : {near}.")
    return slugs
