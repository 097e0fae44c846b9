"""Work that was given up, in a person's words: what was to be done, on what, and why it failed."""

from __future__ import annotations

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


def cause(letter: DeadLetter) -> str:
    return f"{letter.cause} ({CAUSES.get(letter.cause, OURS)})"
