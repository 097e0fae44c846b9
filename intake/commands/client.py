"""`conforme client`: who may call the API."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from typing import TYPE_CHECKING

from intake.command import OK, Failure
from intake.commands.service import start

if TYPE_CHECKING:
    from storage.models import Client


def run(options: argparse.Namespace) -> int:
    start()
    actions = {"create": _create, "list": _list, "revoke": _revoke}
    actions[options.action](options)
    return OK


def _create(options: argparse.Namespace) -> None:
    from django.db import IntegrityError, transaction
    from django.utils import timezone

    from storage import audit
    from storage.clients import SCOPES, create_client

    scopes = [scope.strip() for scope in options.scopes.split(",") if scope.strip()]
    if wrong := [scope for scope in scopes if scope not in SCOPES]:
        known = "\n".join(f"  {name} : {meaning}" for name, meaning in SCOPES.items())
        raise Failure(f"droit inconnu : {', '.join(wrong)}. Droits :\n{known}")
    academy = academy_named(options.academy)
    now, expires_at = timezone.now(), _end_of(options.until)
    if expires_at and expires_at <= now:
        raise Failure(f"--until : {options.until} est passé.")
    try:
        with transaction.atomic():
            client, token = create_client(options.name, scopes, academy, now, expires_at)
            audit.append("command", "client.created", f"client:{client.public_id}", now)
    except IntegrityError as error:
        raise Failure(f"un jeton porte déjà le nom « {options.name} ».") from error
    print(token)  # noqa: T201
    print("Gardez ce jeton : il ne sera plus montré.", file=sys.stderr)  # noqa: T201


def academy_named(name: str) -> str:
    if not name:
        return ""
    from intake.commands.shared import Packs, settings_in_force

    packs = Packs(settings_in_force())
    known = sorted({packs[circular].academy for circular in packs.ids()})
    if name not in known:
        raise Failure(f"académie inconnue : « {name} » ; connues : {', '.join(known)}.")
    return name


def _end_of(day: dt.date | None) -> dt.datetime | None:
    """The first instant after that day, in Paris."""
    from dossiers.dossier_json import PARIS

    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), PARIS) if day else None


def _list(options: argparse.Namespace) -> None:  # noqa: ARG001
    from django.utils import timezone

    from storage.models import Client

    for client in Client.objects.order_by("name"):
        state = _state(client, timezone.now())
        rights = ", ".join(client.scopes)
        print(f"{client.name}\t{state}\t{client.academy or 'toutes'}\t{rights}")  # noqa: T201


def _state(client: Client, now: dt.datetime) -> str:
    if client.revoked_at:
        return "révoqué"
    if client.expires_at is None:
        return "en service"
    if client.expires_at <= now:
        return "expiré"
    from dossiers.dossier_json import PARIS

    last = (client.expires_at - dt.timedelta(seconds=1)).astimezone(PARIS)
    return f"en service jusqu'au {last:%d/%m/%Y}"


def _revoke(options: argparse.Namespace) -> None:
    from django.db import transaction
    from django.utils import timezone

    from storage import audit
    from storage.clients import revoke_client
    from storage.models import Client

    now = timezone.now()
    with transaction.atomic():
        if not revoke_client(options.name, now):
            raise Failure(f"aucun jeton en service ne porte le nom « {options.name} ».")
        public_id = Client.objects.get(name=options.name).public_id
        audit.append("command", "client.revoked", f"client:{public_id}", now)
    print("Jeton révoqué.")  # noqa: T201
