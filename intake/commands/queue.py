"""`conforme queue`: what waits, what failed and why, and sending it again."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from intake.command import CANNOT, OK, Failure
from intake.commands.service import start

if TYPE_CHECKING:
    from config.service import ServiceSettings


def run(options: argparse.Namespace) -> int:
    settings = start()
    actions = {"list": _list, "show": _show, "resend": _resend, "reread": _reread}
    return actions[options.action](options, settings)


def _list(options: argparse.Namespace, settings: ServiceSettings) -> int:  # noqa: ARG001
    from queues import given_up
    from storage.dead_letters import waiting
    from storage.models import PieceState, PieceVersion

    current = PieceVersion.objects.filter(is_current=True)
    for state, words in (
        (PieceState.RECEIVED, "en attente de lecture"),
        (PieceState.READING, "en cours de lecture"),
        (PieceState.FAILED, "abandonnées par les machines"),
    ):
        print(f"Pièces {words} : {current.filter(state=state).count()}")  # noqa: T201
    letters = waiting()
    print(f"Travaux échoués : {len(letters)}")  # noqa: T201
    for letter in letters:
        print(f"  {letter.pk}\t{given_up.named(letter)}\t{given_up.cause(letter)}")  # noqa: T201
    return OK


def _show(options: argparse.Namespace, settings: ServiceSettings) -> int:  # noqa: ARG001
    from queues import given_up
    from storage.models import DeadLetter

    letter = DeadLetter.objects.filter(pk=options.number).first()
    if letter is None:
        raise Failure(f"aucun travail échoué ne porte le numéro {options.number}.")
    sent = f"renvoyé le {letter.resent_at:%d/%m/%Y à %H:%M}" if letter.resent_at else "non renvoyé"
    print(  # noqa: T201
        f"{given_up.named(letter)}\n  échoué le {letter.created_at:%d/%m/%Y à %H:%M} UTC après "
        f"{letter.attempts} essais, {sent}\n"
        f"  cause : {given_up.cause(letter)}\n  endroit : {letter.place}"
    )
    return OK


def _resend(options: argparse.Namespace, settings: ServiceSettings) -> int:
    """On a queue in memory the running service's sweep sends it: it is another process."""
    from queues.broker import open_broker
    from queues.resend import resend
    from storage.dead_letters import waiting

    if not settings.is_embedded:
        open_broker(settings)
    numbers = [letter.pk for letter in waiting()] if options.all else [options.number]
    done = [number for number in numbers if resend(number, by_sweep=settings.is_embedded)]
    print(f"Travaux renvoyés : {len(done)}")  # noqa: T201
    return OK if len(done) == len(numbers) else CANNOT


def _reread(options: argparse.Namespace, settings: ServiceSettings) -> int:
    """The sweep of the workers sends them, as work that nobody waits for."""
    from django.utils import timezone

    from queues.versions import engine_version
    from storage import audit
    from storage.left_behind import read_again

    engine = engine_version(settings.app)
    number = read_again(engine, options.circular)
    subject = f"circular:{options.circular or '*'}"
    audit.append("command", "pieces.reread", subject, timezone.now(), engine=engine, count=number)
    print(f"Pièces à relire : {number}")  # noqa: T201
    return OK
