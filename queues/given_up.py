"""Work that was given up, in a person's words: what was to be done, on what, and why it failed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from storage.models import DeadLetter, Dossier, PieceVersion

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


def named(letter: DeadLetter) -> str:
    """What was to be done, and on what: a dossier by its number, a piece by its file."""
    return names([letter])[0]


def names(letters: Sequence[DeadLetter]) -> list[str]:
    """The same of many, in two queries."""
    dossiers = _subjects(letters, ("check_dossier",))
    pieces = _subjects(letters, ("read_piece", "draw_piece"))
    numbers = dict(Dossier.objects.filter(pk__in=dossiers).values_list("pk", "number"))
    of_pieces = PieceVersion.objects.filter(pk__in=pieces).select_related("piece__dossier")
    versions = of_pieces.in_bulk()
    return [_named(letter, numbers, versions) for letter in letters]


def _subjects(letters: Iterable[DeadLetter], actors: Iterable[str]) -> list[int]:
    return [int(letter.subject) for letter in letters if letter.actor in actors]


def _named(
    letter: DeadLetter, numbers: Mapping[int, str], versions: Mapping[int, PieceVersion]
) -> str:
    word, subject = WORDS.get(letter.actor, letter.actor), int(letter.subject)
    if letter.actor == "check_dossier":
        return f"{word} du dossier {numbers.get(subject) or f'effacé ({subject})'}"
    if letter.actor in ("read_piece", "draw_piece"):
        version = versions.get(subject)
        if version is None:
            return f"{word} d'une pièce effacée ({subject})"
        return f"{word} de « {version.file} », dossier {version.piece.dossier.number}"
    return f"{word} {subject}"


def cause(letter: DeadLetter) -> str:
    return f"{letter.cause} ({CAUSES.get(letter.cause, OURS)})"
