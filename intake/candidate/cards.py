"""The dossier as its candidate sees it: one card a rubrique, what state it is in and what to do."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import circulars
from dossiers import specialities
from dossiers.dossier import Dossier as Registration
from dossiers.dossier_json import read_dossier
from dossiers.requirement import Requirement
from dossiers.vocabulary import RUBRIQUES
from intake.candidate.findings import FindingLine, finding_lines, told_findings
from intake.candidate.words import expectations
from intake.services import services
from storage.completion import completion_of, explanations, opened_again
from storage.handling import accepted_pieces, decision_in_force
from storage.models import (
    Completion,
    Decision,
    Dossier,
    Explanation,
    PieceState,
    PieceVersion,
    Run,
)
from storage.register import current_versions
from storage.runs import latest_run


class State(StrEnum):
    """What a card says in its badge. Nothing here is a decision."""

    TO_PROVIDE = "to_provide"
    READING = "reading"
    TO_MEND = "to_mend"
    TO_VERIFY = "to_verify"
    EXPLAINED = "explained"
    STOOD_FOR = "stood_for"
    CONFORME = "conforme"
    ACCEPTED = "accepted"


WORDS = {
    State.TO_PROVIDE: ("new", "À fournir"),
    State.READING: ("info", "Reçue, lecture en cours"),
    State.TO_MEND: ("warning", "À corriger"),
    State.TO_VERIFY: ("", "Sera vérifiée par un agent"),
    State.EXPLAINED: ("", "Votre explication sera lue par un agent"),
    State.STOOD_FOR: ("success", "Une autre pièce en tient lieu"),
    State.CONFORME: ("success", "Conforme"),
    State.ACCEPTED: ("success", "Acceptée par un agent"),
}
_UNREAD = (PieceState.RECEIVED, PieceState.READING)


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file that counts. `findings` None: it is not read yet. What an agent has accepted is no
    longer the machine's to speak of."""

    version: PieceVersion
    findings: tuple[FindingLine, ...] | None
    is_accepted: bool = False

    @property
    def state(self) -> State:
        if self.is_accepted:
            return State.ACCEPTED
        if self.findings is None:
            return State.READING
        return _worst(self.findings)

    @property
    def badge(self) -> tuple[str, str]:
        return WORDS[self.state]


@dataclass(frozen=True, slots=True)
class Card:
    """One rubrique. `requirement` None: files are there that the circular does not ask for."""

    rubrique: str
    requirement: Requirement | None
    files: tuple[FileLine, ...]
    is_open: bool
    is_late: bool = False
    explanation: Explanation | None = None
    stood_for_by: str = ""
    findings: tuple[FindingLine, ...] = ()  # of the rubrique as a whole
    expected: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return RUBRIQUES[self.rubrique]

    @property
    def state(self) -> State:
        if not self.files:
            if self.stood_for_by:
                return State.STOOD_FOR
            return State.EXPLAINED if self.explanation else State.TO_PROVIDE
        states = {line.state for line in self.files} | {_worst(self.findings)}
        for state in (State.READING, State.TO_MEND, State.TO_VERIFY):
            if state in states:
                return state
        return State.ACCEPTED if State.ACCEPTED in states else State.CONFORME

    @property
    def badge(self) -> tuple[str, str]:
        return WORDS[self.state]

    @property
    def is_drawing(self) -> bool:
        """A picture of a page is on its way."""
        return any(f.is_drawing for line in self.files for f in line.findings or ())

    @property
    def is_waiting(self) -> bool:
        """The page is to look again in a moment."""
        return self.state is State.READING or self.is_drawing

    @property
    def stamp(self) -> str:
        """Another whenever the card is to be shown anew."""
        files = [
            [f.version.pk, f.state, [line.is_drawing for line in f.findings or ()]]
            for f in self.files
        ]
        said = self.explanation.pk if self.explanation else 0
        whole = json.dumps([self.state, self.is_open, said, files])
        return hashlib.sha256(whole.encode()).hexdigest()[:12]

    @property
    def can_explain(self) -> bool:
        is_well = self.state in (State.CONFORME, State.ACCEPTED, State.STOOD_FOR, State.READING)
        return self.is_open and self.requirement is not None and not is_well

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Names of the rubriques of which one is enough, this one aside."""
        if self.requirement is None:
            return ()
        return tuple(RUBRIQUES[r] for r in self.requirement.any_of if r != self.rubrique)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole page."""

    dossier: Dossier
    who: str
    exam: str
    cards: tuple[Card, ...]
    completion: Completion | None
    decision: Decision | None = None  # over the whole dossier
    findings: tuple[FindingLine, ...] = ()  # of the registration itself
    counts: Mapping[State, int] = field(default_factory=dict)

    @property
    def is_waiting(self) -> bool:
        """A reading is on its way; a picture alone is not waited for without a script."""
        return any(card.state is State.READING for card in self.cards)

    @property
    def left(self) -> tuple[Card, ...]:
        """Rubriques that are missing, or to be mended, as the machine sees it."""
        return tuple(c for c in self.cards if c.state in (State.TO_PROVIDE, State.TO_MEND))

    @property
    def explained(self) -> tuple[Card, ...]:
        return tuple(c for c in self.cards if c.state is State.EXPLAINED)

    @property
    def can_complete(self) -> bool:
        return any(card.is_open for card in self.cards)

    def card(self, rubrique: str) -> Card | None:
        return next((c for c in self.cards if c.rubrique == rubrique), None)


def sheet_of(dossier: Dossier, now: dt.datetime) -> Sheet:
    """Everything that the candidate's page shows, from the rows as they are now. Raises
    circulars.CircularError."""
    value = read_dossier(json.dumps(dossier.content).encode())
    pack = services().pack(dossier.circular)
    asked = circulars.requirements(pack, value)
    run = latest_run(dossier)
    files = _files(dossier, run)
    cards = _cards(dossier, asked, files, run, now)
    counts = {state: sum(c.state is state for c in cards) for state in State}
    own = told_findings(run.report["findings"], without_rubrique=True) if run else ()
    return Sheet(
        dossier,
        _who(value),
        _exam(value, pack.session),
        cards,
        completion_of(dossier),
        decision_in_force(dossier),
        finding_lines(own),
        counts,
    )


def _who(value: Registration) -> str:
    candidate = value.candidate
    return f"{' '.join(candidate.given_names)} {candidate.usage_name or candidate.birth_name}"


def _exam(value: Registration, session: int) -> str:
    option = f", option {value.speciality.option}" if value.speciality.option else ""
    return f"BTS {specialities.title(value.speciality.code)}{option}, session {session}"


def _cards(
    dossier: Dossier,
    asked: Iterable[Requirement],
    files: Mapping[str, list[FileLine]],
    run: Run | None,
    now: dt.datetime,
) -> tuple[Card, ...]:
    is_locked, again = completion_of(dossier) is not None, opened_again(dossier)
    said, stand_ins = explanations(dossier), _stand_ins(run)
    wholes = told_findings(run.report["findings"]) if run else []
    cards = [
        Card(
            r.rubrique,
            r,
            tuple(files.get(r.rubrique, ())),
            is_open=not is_locked or r.rubrique in again,
            is_late=r.due is not None and r.due < now,
            explanation=said.get(r.rubrique),
            stood_for_by=stand_ins.get(r.rubrique, ""),
            findings=finding_lines(f for f in wholes if f["rubrique"] == r.rubrique),
            expected=expectations(r),
        )
        for r in asked
    ]
    shown = {card.rubrique for card in cards}
    others = [
        Card(rubrique, None, tuple(lines), is_open=not is_locked or rubrique in again)
        for rubrique, lines in files.items()
        if rubrique not in shown
    ]
    return (*cards, *others)


def _stand_ins(run: Run | None) -> dict[str, str]:
    """Names of the rubriques that stand for others, as the last check saw it."""
    states = run.report["requirements"] if run else []
    return {s["rubrique"]: RUBRIQUES[s["by"]] for s in states if s["status"] == "satisfied_by"}


def _files(dossier: Dossier, run: Run | None) -> dict[str, list[FileLine]]:
    """The files that count, by rubrique. A check made before a file came in says nothing of it,
    though it may bear the name of the one that it replaced."""
    told = {p["file"]: p["findings"] for p in run.report["pieces"]} if run else {}
    accepted = accepted_pieces(dossier)
    found: dict[str, list[FileLine]] = {}
    for version in current_versions(dossier).prefetch_related("pictures"):
        is_known = run is not None and run.created_at >= version.received_at
        findings = told.get(version.file) if is_known and version.state not in _UNREAD else None
        lines = None if findings is None else finding_lines(told_findings(findings), version)
        accepted_at = accepted.get(version.piece_id)
        is_accepted = accepted_at is not None and accepted_at >= version.received_at
        line = FileLine(version, () if is_accepted else lines, is_accepted)
        found.setdefault(version.piece.rubrique, []).append(line)
    return found


def _worst(findings: Iterable[FindingLine]) -> State:
    severities = {f.severity for f in findings}
    if "blocking" in severities:
        return State.TO_MEND
    return State.TO_VERIFY if "review" in severities else State.CONFORME
