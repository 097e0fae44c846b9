"""`conforme webhook`: which client is told what, and the calls that do not get through."""

from __future__ import annotations

import argparse
import sys
from urllib.parse import urlsplit

from intake.command import CANNOT, OK, Failure
from intake.commands.service import start


def run(options: argparse.Namespace) -> int:
    start()
    return {"set": _set, "list": _list, "resend": _resend}[options.action](options)


def _set(options: argparse.Namespace) -> int:
    from django.db import transaction
    from django.utils import timezone

    from queues.telling import signing_key
    from storage import audit
    from storage.models import Client

    url = "" if options.url == "-" else _address(options.url, options.allow_http)
    client = Client.objects.filter(name=options.name, revoked_at=None).first()
    if client is None:
        raise Failure(f"aucun jeton en service ne porte le nom « {options.name} ».")
    with transaction.atomic():
        Client.objects.filter(pk=client.pk).update(webhook_url=url)
        subject = f"client:{client.public_id}"
        audit.append("command", "client.webhook", subject, timezone.now(), on=bool(url))
    if url:
        print(signing_key(client))  # noqa: T201
        print("Cette clé signe les appels : donnez-la au système appelé.", file=sys.stderr)  # noqa: T201
    return OK


def _address(url: str, allow_http: bool) -> str:
    allowed = ("https", "http") if allow_http else ("https",)
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise Failure(f"« {url} » n'est pas une adresse.") from error
    if parts.scheme not in allowed or not parts.hostname or parts.username:
        raise Failure("une adresse https:// est attendue (http:// avec --allow-http), sans compte.")
    return url


def _list(options: argparse.Namespace) -> int:  # noqa: ARG001
    from storage.deliveries import untold

    calls = untold()
    print(f"Appels qui n'ont pas abouti : {len(calls)}")  # noqa: T201
    for call in calls:
        what = f"essai à {call.next_at:%d/%m/%Y %H:%M} UTC" if call.next_at else "abandonné"
        print(  # noqa: T201
            f"  {call.pk}\t{call.client.name}\t{call.dossier.number}\t{call.attempts} essais\t"
            f"{call.last_status or '–'}\t{what}"
        )
    return OK


def _resend(options: argparse.Namespace) -> int:
    """The sweep of the workers makes it."""
    from django.utils import timezone

    from storage.deliveries import again

    if not again(options.number, timezone.now()):
        print("conforme : cet appel n'existe pas, ou a abouti.", file=sys.stderr)  # noqa: T201
        return CANNOT
    print("L'appel sera refait.")  # noqa: T201
    return OK
