"""`conforme digest`: the day's figures, by e-mail or on the screen."""

from __future__ import annotations

import argparse
import sys

from intake.command import OK, Failure
from intake.commands.service import start


def run(options: argparse.Namespace) -> int:
    settings = start()
    from django.utils import timezone

    from queues.digesting import NotSent, send_digest, text_of
    from storage import audit
    from storage.digest import digest_of, readers

    now = timezone.now()
    refused = []
    people = readers()
    for person in people:
        digest = digest_of(person, now)
        if options.print:
            print(f"{person.login}\n\n{text_of(digest, settings.origin)}")  # noqa: T201
            continue
        try:
            send_digest(person, digest, settings.origin)
        except NotSent as error:
            refused.append(f"{person.login} ({error.cause})")
            continue
        audit.append("command", "digest.sent", f"person:{person.pk}", now)
    if refused:
        raise Failure(f"le courriel n'est pas parti pour : {', '.join(refused)}.")
    if not people:
        print("Aucun responsable n'a d'adresse.", file=sys.stderr)  # noqa: T201
    return OK
