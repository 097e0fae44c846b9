"""One dossier as the page shows it: its pieces, the page looked at with its boxes, what was found
and what people said of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from console.words import (
    FIELDS,
    NOT_TYPED,
    SEVERITIES,
    VERDICTS,
    capital,
    french_date,
    shown,
    type_name,
)
from dossiers.finding import Severity
from dossiers.vocabulary import FINDING_CODES, RUBRIQUES
from storage.corrections import in_force
from storage.finding_keys import key_of_form
from storage.models import (
    Correction,
    CorrectionKind,
    Handling,
    PagePicture,
    PieceVersion,
    Reading,
    Run,
)
from storage.register import current_versions
from storage.runs import latest_run
from storage.values import page_sizes

DRAWN_WIDTH = 1000  # the picture's width in the drawing's own units
_MOST_SIZES = 4096  # readings whose pages' sizes are at hand
_SIZES: dict[tuple[int, dt.datetime], Mapping[int, tuple[int, int]]] = {}
_WEIGHTS = {severity.word: severity for severity in Severity}
Form = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle on the page shown, in the drawing's units."""

    key: str
    number: int
    x: int
    y: int
    width: int
    height: int
    is_chosen: bool

    @property
    def is_whole(self) -> bool:
        """Most of the page: it is framed, not covered."""
        return self.width > 0.8 * DRAWN_WIDTH

    @property
    def label_x(self) -> int:
        """Its number stands left of it, inside the page."""
        return max(4, self.x - 26)

    @property
    def label_y(self) -> int:
        return max(22, self.y + 20)


@dataclass(frozen=True, slots=True)
class Card:
    """A finding: what the machine says, where, and what a person said of it (None: nothing)."""

    key: str
    number: int
    code: str
    title: str
    severity: str
    badge: tuple[str, str]
    message: str
    read: str | None
    expected: str | None
    source: Form | None
    piece: str
    page: int | None
    box: tuple[float, ...] | None
    judgement: Correction | None
    is_dismissed: bool
    rubrique: str | None
    where: str

    @property
    def is_open(self) -> bool:
        return self.judgement is None and self.severity != Severity.INFO.word


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of the piece shown. `correction` None: as the machine read it."""

    name: str
    label: str
    value: str
    is_typed: bool  # one line of text can say it
    page: int | None
    confidence: int | None
    correction: Correction | None
    machine: str = ""


@dataclass(slots=True)
class PieceRow:
    """A piece at the left. `type_correction` None: the machine's type stands."""

    version: PieceVersion
    rubrique: str
    type_name: str
    confidence: int
    badge: tuple[str, str]
    open_count: int
    pages: Mapping[int, tuple[int, int]]
    form: Form
    type_correction: Correction | None
    machine_type: str

    @property
    def id(self) -> str:
        return str(self.version.piece_id)


@dataclass(slots=True)
class Screen:
    """`piece` None: no piece can be looked at. `is_checking`: another check is under way."""

    row: Handling
    run: Run | None
    pieces: list[PieceRow]
    cards: list[Card]
    requirements: list[dict[str, Any]]
    is_checking: bool
    piece: PieceRow | None = None
    page: int = 1
    chosen: Card | None = None
    spots: list[Spot] = field(default_factory=list)
    fields: list[FieldRow] = field(default_factory=list)
    is_drawn: bool = False
    height: int = 1414

    @property
    def candidate(self) -> Form:
        found: Form = self.row.dossier.content.get("candidate") or {}
        return found

    @property
    def name(self) -> str:
        return candidate_name(self.row.dossier.content)

    @property
    def birth_date(self) -> str:
        return french_date(str(self.candidate.get("birth_date") or ""))

    @property
    def open_cards(self) -> list[Card]:
        return [card for card in self.cards if card.is_open]

    @property
    def refusing(self) -> list[Card]:
        """Those over which nothing can be accepted."""
        words = (Severity.BLOCKING.word, Severity.MISSING.word)
        confirmed = CorrectionKind.CONFIRMED
        return [
            c for c in self.cards
            if (c.is_open and c.severity in words)
            or (c.judgement and c.judgement.kind == confirmed and not c.is_dismissed)
        ]  # fmt: skip

    def address(self, **other: Any) -> str:
        """The query of this page with other choices."""
        here: dict[str, Any] = {"piece": self.piece.id if self.piece else "", "page": self.page}
        return "?" + urlencode({k: v for k, v in {**here, **other}.items() if v not in ("", None)})


def screen_of(row: Handling, piece: str, page: str, finding: str) -> Screen:
    """`piece`, `page` and `finding` are the address's own words, which may be anything: what is not
    there gives way to the first that is. Without any, the gravest finding is shown."""
    dossier = row.dossier
    run = latest_run(dossier)
    versions = list(current_versions(dossier))
    words = list(in_force(dossier).select_related("person"))
    report: Form = run.report if run else {"pieces": [], "findings": [], "requirements": []}
    pieces = [_piece_row(version, report, words) for version in versions]
    cards = _cards(report, pieces, words)
    for item in pieces:
        item.open_count = sum(card.is_open and card.piece == item.id for card in cards)
    screen = Screen(
        row, run, pieces, cards, _requirements(report), dossier.revision != dossier.checked_revision
    )
    _choose(screen, piece, page, finding)
    return screen


def candidate_name(content: Form) -> str:
    candidate = content.get("candidate") or {}
    given = " ".join(candidate.get("given_names") or ())
    return f"{candidate.get('birth_name') or ''} {given}".strip()


def _sizes(reading: Reading | None) -> Mapping[int, tuple[int, int]]:
    """A reading's rows never change but by a new date: what was taken out of one is kept."""
    if reading is None:
        return {}
    key = (reading.pk, reading.created_at)
    if key not in _SIZES:
        if len(_SIZES) >= _MOST_SIZES:
            _SIZES.clear()
        _SIZES[key] = page_sizes(bytes(reading.content))
    return _SIZES[key]


def _piece_row(version: PieceVersion, report: Form, words: Iterable[Correction]) -> PieceRow:
    form: Form = next((p for p in report["pieces"] if p["file"] == version.file), {})
    own = [w for w in words if w.version_id == version.pk and w.kind == CorrectionKind.TYPE]
    machine = own[-1].machine if own else {}
    return PieceRow(
        version=version,
        rubrique=RUBRIQUES.get(version.piece.rubrique, version.piece.rubrique),
        type_name=type_name(form.get("piece_type", "unknown"), form.get("subtype")),
        confidence=round(100 * form.get("confidence", 0)),
        badge=VERDICTS[form.get("verdict", "")],
        open_count=0,
        pages=_sizes(version.reading),
        form=form,
        type_correction=own[-1] if own else None,
        machine_type=type_name(machine["piece_type"], machine.get("subtype")) if machine else "",
    )


def _cards(report: Form, pieces: list[PieceRow], words: list[Correction]) -> list[Card]:
    """The gravest first; what people put aside last, so that it can be taken back."""
    ids = {item.version.file: item for item in pieces}
    said = {word.target: word for word in words if word.kind in ("dismissed", "confirmed")}
    found = [(f, False) for p in report["pieces"] for f in p["findings"]]
    found += [(f, False) for f in report["findings"]]
    found += [(f, True) for f in report.get("dismissed", ())]
    aside = {key_of_form(f) for f, is_aside in found if is_aside}
    found.sort(key=lambda pair: (pair[1], -_WEIGHTS[pair[0]["severity"]]))
    cards: list[Card] = []
    for form, is_aside in found:
        key = key_of_form(form)
        word = said.get(key)
        if is_aside and word is None:
            continue  # taken back, and not checked again yet
        if not is_aside and key in aside:
            continue
        is_dismissed = word is not None and word.kind == CorrectionKind.DISMISSED
        cards.append(_card(form, key, len(cards) + 1, ids, word, is_dismissed))
    return cards


def _card(
    form: Form,
    key: str,
    number: int,
    pieces: Mapping[str, PieceRow],
    word: Correction | None,
    is_dismissed: bool,
) -> Card:
    evidence = form["evidence"] or {}
    piece = pieces.get(form["file"] or "")
    where = RUBRIQUES.get(form["rubrique"] or "", "Dossier")
    return Card(
        key=key,
        number=number,
        code=form["code"],
        title=capital(str(FINDING_CODES.get(form["code"], form["code"]))),
        severity=form["severity"],
        badge=SEVERITIES[form["severity"]],
        message=form["message"],
        read=evidence.get("read"),
        expected=evidence.get("expected"),
        source=form["source"],
        piece=piece.id if piece else "",
        page=evidence.get("page"),
        box=tuple(evidence["box"]) if evidence.get("box") else None,
        judgement=word,
        is_dismissed=is_dismissed,
        rubrique=form["rubrique"],
        where=where,
    )


def _requirements(report: Form) -> list[dict[str, Any]]:
    """The rubriques asked for that no file fills."""
    return [
        {
            "title": RUBRIQUES.get(r["rubrique"], r["title"]),
            "due": french_date((r["due"] or "")[:10]),
        }
        for r in report["requirements"]
        if r["status"] in ("missing", "not_due")
    ]


def _choose(screen: Screen, piece: str, page: str, finding: str) -> None:
    """Which finding, piece and page are shown."""
    wanted = next((card for card in screen.cards if card.key == finding), None)
    if wanted is None and not piece:
        open_cards = screen.open_cards
        wanted = open_cards[0] if open_cards else None
    screen.chosen = wanted
    by_id = {item.id: item for item in screen.pieces}
    asked = wanted.piece if wanted and wanted.piece else piece
    screen.piece = by_id.get(asked) or next(iter(screen.pieces), None)
    if screen.piece is None:
        return
    numbers = sorted(screen.piece.pages) or [1]
    shown_page = wanted.page if wanted and wanted.piece and wanted.page else None
    number = shown_page or (int(page) if page.isascii() and page.isdigit() else numbers[0])
    screen.page = number if number in numbers else numbers[0]
    _look_at(screen, screen.piece)


def _look_at(screen: Screen, piece: PieceRow) -> None:
    width, height = piece.pages.get(screen.page, (0, 0))
    screen.height = round(DRAWN_WIDTH * height / width) if width else 1414
    pictures = PagePicture.objects.filter(version=piece.version, page=screen.page)
    screen.is_drawn = pictures.exists()
    screen.spots = [
        _spot(card, screen)
        for card in screen.cards
        if card.piece == piece.id
        and card.page == screen.page
        and card.box
        and not card.is_dismissed
    ]
    screen.fields = list(_field_rows(piece))


def _spot(card: Card, screen: Screen) -> Spot:
    assert card.box
    x0, y0, x1, y1 = card.box
    return Spot(
        key=card.key,
        number=card.number,
        x=round(x0 * DRAWN_WIDTH),
        y=round(y0 * screen.height),
        width=max(4, round((x1 - x0) * DRAWN_WIDTH)),
        height=max(4, round((y1 - y0) * screen.height)),
        is_chosen=screen.chosen is not None and card.key == screen.chosen.key,
    )


def _field_rows(piece: PieceRow) -> Iterable[FieldRow]:
    corrected = {
        c.target: c
        for c in Correction.objects.filter(
            version=piece.version, kind=CorrectionKind.FIELD, undone_at=None
        ).select_related("person")
    }
    said = piece.form.get("fields", {})
    for name in sorted(
        {*said, *corrected}, key=lambda n: list(FIELDS).index(n) if n in FIELDS else 99
    ):
        evidence = piece.form.get("field_evidence", {}).get(name, {})
        word = corrected.get(name)
        value = word.value if word else said.get(name)
        confidence = evidence.get("confidence")
        yield FieldRow(
            name=name,
            label=FIELDS.get(name, name),
            value="" if value is None else shown(name, value),
            is_typed=name not in NOT_TYPED,
            page=evidence.get("page"),
            confidence=round(100 * confidence) if confidence is not None and not word else None,
            correction=word,
            machine=_machine_said(name, word),
        )


def _machine_said(name: str, word: Correction | None) -> str:
    value = word.machine.get("value") if word else None
    return "rien" if value is None else shown(name, value)
