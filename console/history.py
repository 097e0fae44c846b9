"""All that happened to a dossier, the last first: who, when, and what the machine had said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from console.words import FIELDS, VERDICTS, capital, shown, type_name
from dossiers.vocabulary import FINDING_CODES, RUBRIQUES
from storage.models import (
    Correction,
    CorrectionKind,
    Decision,
    Dossier,
    Explanation,
    Message,
    PieceVersion,
    Run,
)

MACHINE, CANDIDATE = "La machine", "Le candidat"


@dataclass(frozen=True, slots=True)
class Event:
    """`machine`: what it had said, where somebody corrected it. `undone`: by whom, when."""

    at: dt.datetime
    who: str
    what: str
    detail: str = ""
    machine: str = ""
    undone: str = ""


def events_of(dossier: Dossier) -> list[Event]:
    found = [
        *_runs(dossier),
        *_uploads(dossier),
        *_corrections(dossier),
        *_decisions(dossier),
        *_explanations(dossier),
    ]
    return sorted(found, key=lambda event: event.at, reverse=True)


def _runs(dossier: Dossier) -> Iterator[Event]:
    rows = Run.objects.filter(dossier=dossier).values_list("number", "verdict", "created_at")
    for number, verdict, at in rows:
        yield Event(at, MACHINE, f"Contrôle n° {number} : {VERDICTS[verdict][1].lower()}")


def _uploads(dossier: Dossier) -> Iterator[Event]:
    versions = PieceVersion.objects.filter(piece__dossier=dossier).select_related("piece")
    for version in versions:
        title = RUBRIQUES.get(version.piece.rubrique, version.piece.rubrique)
        word = "déposée" if version.number == 1 else f"remplacée (dépôt n° {version.number})"
        yield Event(version.received_at, CANDIDATE, f"{title} : pièce {word}", version.file)
        if version.piece.withdrawn_at and version.is_current is False:
            at = version.piece.withdrawn_at
            yield Event(at, CANDIDATE, f"{title} : pièce retirée", version.file)


def _corrections(dossier: Dossier) -> Iterator[Event]:
    rows = Correction.objects.filter(dossier=dossier)
    for word in rows.select_related("person", "undone_by", "version"):
        machine = _machine_said(word)
        yield Event(
            word.at,
            word.person.name,
            _said(word),
            word.reason or (word.version.file if word.version else ""),
            f"au contrôle n° {word.run}, la machine disait : {machine}",
            _undone(word),
        )


def _decisions(dossier: Dossier) -> Iterator[Event]:
    rows = Decision.objects.filter(dossier=dossier).select_related("person", "undone_by", "piece")
    letters = {m.decision_id: m for m in Message.objects.filter(decision__dossier=dossier)}
    for decision in rows:
        over = "Pièce" if decision.piece_id else "Dossier"
        yield Event(
            decision.at,
            decision.person.name,
            f"{over} : {decision.get_kind_display()}",
            decision.reason,
            f"au contrôle n° {decision.run}, la machine disait : "
            f"{VERDICTS[decision.verdict][1].lower()}",
            _undone(decision),
        )
        if letter := letters.get(decision.pk):
            yield Event(letter.sent_at or decision.at, "Message", _sending(letter), letter.body)


def _explanations(dossier: Dossier) -> Iterator[Event]:
    for said in Explanation.objects.filter(dossier=dossier):
        title = RUBRIQUES.get(said.rubrique, said.rubrique)
        yield Event(said.created_at, CANDIDATE, f"{title} : explication", said.text)


def _said(word: Correction) -> str:
    if word.kind == CorrectionKind.TYPE:
        return f"Nature corrigée : {type_name(*_parted(word.value))}"
    if word.kind == CorrectionKind.FIELD:
        value = "absent" if word.value is None else shown(word.target, word.value)
        return f"{FIELDS.get(word.target, word.target)} corrigé : {value}"
    title = FINDING_CODES.get(word.machine.get("code", ""), "constat")
    return f"{capital(word.get_kind_display())} : {title}"


def _machine_said(word: Correction) -> str:
    if word.kind == CorrectionKind.TYPE:
        return type_name(word.machine["piece_type"], word.machine.get("subtype"))
    if word.kind == CorrectionKind.FIELD:
        value = word.machine.get("value")
        return "rien" if value is None else shown(word.target, value)
    return str(word.machine.get("message", ""))


def _sending(letter: Message) -> str:
    if letter.sent_at:
        return f"Envoyé par courriel : {letter.subject}"
    if letter.next_at:
        return f"Courriel en attente d'envoi : {letter.subject}"
    return f"Montré sur la page du candidat : {letter.subject}"


def _undone(act: Correction | Decision) -> str:
    return act.undone_by.name if act.undone_at and act.undone_by else ""


def _parted(value: str) -> tuple[str, str | None]:
    piece_type, _, subtype = value.partition("/")
    return piece_type, subtype or None
