"""`conforme queue`: what waits, what failed and why, and sending it again."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from intake.command import CANNOT, OK, Failure
from intake.commands.service import start

if TYPE_CHECKING:
    from config.service import ServiceSettings
    from storage.models import DeadLetter

WORDS = {
    "read_piece": "lecture",
    "check_dossier": "contrôle",
    "draw_piece": "dessin des pages",
    "tell_client": "appel du système d'un client",
    "send_message": "courriel à un candidat",
    "replay_draft": "rejeu d'un brouillon de circulaire",
}
# What a cause means, for who reads it; its name is for who mends it.
CAUSES = {
    "StoreUnavailable": "le magasin d'objets n'a pas répondu : renvoyez quand il répond",
    "ObjectMissing": "le magasin n'a plus ce fichier : « conforme objects verify »",
    "ObjectDamaged": "le fichier gardé a changé : « conforme objects verify »",
    "OperationalError": "la base de données n'a pas répondu : renvoyez quand elle répond",
    "InterfaceError": "la base de données n'a pas répondu : renvoyez quand elle répond",
    "OSError": "le disque de la machine a failli, ou est plein : « conforme doctor »",
    "ReaderLost": "le processus lecteur a été tué du dehors : renvoyez",
    "ReaderUnready": "la machine était trop occupée pour commencer : renvoyez",
}
OURS = "notre programme s'est interrompu : renvoyer n'y changera rien, signalez l'endroit"


def run(options: argparse.Namespace) -> int:
    settings = start()
    actions = {"list": _list, "show": _show, "resend": _resend, "reread": _reread}
    return actions[options.action](options, settings)


def _list(options: argparse.Namespace, settings: ServiceSettings) -> int:  # noqa: ARG001
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
        print(f"  {letter.pk}\t{_named(letter)}\t{_cause(letter)}")  # noqa: T201
    return OK


def _show(options: argparse.Namespace, settings: ServiceSettings) -> int:  # noqa: ARG001
    from storage.models import DeadLetter

    letter = DeadLetter.objects.filter(pk=options.number).first()
    if letter is None:
        raise Failure(f"aucun travail échoué ne porte le numéro {options.number}.")
    sent = f"renvoyé le {letter.resent_at:%d/%m/%Y à %H:%M}" if letter.resent_at else "non renvoyé"
    print(  # noqa: T201
        f"{_named(letter)}\n  échoué le {letter.created_at:%d/%m/%Y à %H:%M} UTC après "
        f"{letter.attempts} essais, {sent}\n  cause : {_cause(letter)}\n  endroit : {letter.place}"
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


def _named(letter: DeadLetter) -> str:
    """What was to be done, and on what: a dossier by its number, a piece by its file."""
    from storage.models import Dossier, PieceVersion

    word, subject = WORDS.get(letter.actor, letter.actor), letter.subject
    if letter.actor == "check_dossier":
        numbers = Dossier.objects.filter(pk=subject).values_list("number", flat=True)
        return f"{word} du dossier {numbers.first() or f'effacé ({subject})'}"
    if letter.actor in ("read_piece", "draw_piece"):
        version = PieceVersion.objects.select_related("piece__dossier").filter(pk=subject).first()
        if version is None:
            return f"{word} d'une pièce effacée ({subject})"
        return f"{word} de « {version.file} », dossier {version.piece.dossier.number}"
    return f"{word} {subject}"


def _cause(letter: DeadLetter) -> str:
    return f"{letter.cause} ({CAUSES.get(letter.cause, OURS)})"
