"""All that the rules look at: dossier, circular resolved for it, standing of each file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from circulars.pack import AdmissionRule, BenefitPolicy, Pack
from dossiers.dossier import Dossier, Piece
from dossiers.reading import Document, Reading, Sheets
from dossiers.requirement import Requirement
from validators.names import NamesRead, Person, same_person
from validators.settings import Settings
from validators.spelling import Likeness
from validators.standing import Standing, judge

PARIS = ZoneInfo("Europe/Paris")
NAME_FIELDS = ("birth_name", "usage_name", "given_names", "full_name")


@dataclass(frozen=True, slots=True)
class PieceCase:
    """One file in its rubrique. `requirement` None: the circular has no use for the rubrique.

    `document` is the one of the file's documents that speaks for the rubrique.
    """

    piece: Piece
    reading: Reading
    requirement: Requirement | None
    standing: Standing
    document: Document

    @property
    def is_read(self) -> bool:
        return self.standing is not Standing.UNREADABLE

    @property
    def is_expected(self) -> bool:
        """Whether the piece is what its rubrique wants, or what the circular tolerates there."""
        return self.standing in (Standing.EXPECTED, Standing.TOLERATED)

    @property
    def uploaded_on(self) -> dt.date | None:
        """The day of the upload in Paris, None when not given."""
        at = self.piece.uploaded_at
        return None if at is None else at.astimezone(PARIS).date()

    def each_document(self, settings: Settings) -> Iterator[PieceCase]:
        """The piece seen through each document of the file that the rubrique takes."""
        yield self
        for document in self.reading.documents:
            fits = self.is_expected and document.piece_type == self.document.piece_type
            if (
                fits
                and document is not self.document
                and document.confidence >= settings.typed_enough
            ):
                yield replace(self, document=document)

    def text(self) -> str:
        """The text of the document's own pages."""
        own = self.document.pages
        pages = [p for p in self.reading.sheets.pages if not own or p.number in own]
        return "\n".join(p.text for p in pages)


@dataclass(frozen=True, slots=True)
class RubriqueCase:
    """One rubrique, asked or offered, and the files deposited in it (maybe none)."""

    requirement: Requirement
    pieces: tuple[PieceCase, ...]

    def documents(self, *types: str) -> list[tuple[PieceCase, Document]]:
        """Documents of `types` (all accepted ones when none is named), over all the files."""
        wanted = types or (*self.requirement.accepts, *self.requirement.tolerated)
        return [
            (piece, document)
            for piece in self.pieces
            if piece.is_read
            for document in piece.reading.documents
            if document.piece_type in wanted
        ]

    @property
    def expected(self) -> list[PieceCase]:
        """Files that are what the rubrique wants."""
        return [p for p in self.pieces if p.is_expected]

    @property
    def doubtful(self) -> list[PieceCase]:
        """Files that may hold anything: not read, or of an uncertain type."""
        return [p for p in self.pieces if p.standing in (Standing.UNREADABLE, Standing.UNCERTAIN)]


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier before its circular, on one day (`as_of`, aware).

    `admission` are the conditions on the registration that it does not meet. `if_stage_failed` are
    the rubriques that would be asked besides, had the candidate failed the internship (A47).
    `offered` are not asked, and may stand for one that is: their files are read by the same rules.
    """

    dossier: Dossier
    pack: Pack
    policy: BenefitPolicy
    requirements: tuple[Requirement, ...]
    offered: tuple[Requirement, ...]
    admission: tuple[AdmissionRule, ...]
    if_stage_failed: tuple[Requirement, ...]
    pieces: tuple[PieceCase, ...]
    person: Person
    as_of: dt.datetime
    settings: Settings

    @property
    def registered_on(self) -> dt.date:
        return self.dossier.registered_at.astimezone(PARIS).date()

    @property
    def as_of_day(self) -> dt.date:
        return self.as_of.astimezone(PARIS).date()

    def requirement(self, rubrique: str) -> Requirement | None:
        """The rubrique as asked or offered; None when the circular has no use for it."""
        known = (*self.requirements, *self.offered)
        return next((r for r in known if r.rubrique == rubrique), None)

    def is_asked(self, rubrique: str) -> bool:
        return any(r.rubrique == rubrique for r in self.requirements)

    def rubriques(self) -> list[RubriqueCase]:
        known = (*self.requirements, *self.offered)
        return [RubriqueCase(r, self.files_in(r.rubrique)) for r in known]

    def files_in(self, rubrique: str) -> tuple[PieceCase, ...]:
        return tuple(p for p in self.pieces if p.piece.rubrique == rubrique)

    def seen_on(self, piece: PieceCase) -> dt.date:
        """The day a piece is judged on: its upload, or else the day of the check."""
        return piece.uploaded_on or self.as_of_day


def open_pieces(
    dossier: Dossier,
    requirements: Iterable[Requirement],
    readings: Mapping[str, Reading],
    settings: Settings,
) -> tuple[PieceCase, ...]:
    """Each file of the dossier with its reading and its standing, in the dossier's order.

    A file without a reading is one that could not be taken: its type is unknown.
    """
    known = {r.rubrique: r for r in requirements}
    opened = []
    for piece in dossier.pieces:
        requirement = known.get(piece.rubrique)
        halves = requirement.any_of if requirement else ()
        near = frozenset(t for name in halves if name in known for t in known[name].accepts)
        reading = readings.get(piece.file) or Reading(piece.file, "", Sheets(None))
        opened.append(_open(piece, requirement, reading, near, settings))
    return tuple(opened)


def _open(
    piece: Piece,
    requirement: Requirement | None,
    reading: Reading,
    near: frozenset[str],
    settings: Settings,
) -> PieceCase:
    standing, document = judge(reading, requirement, settings, near)
    others = tuple(d for d in reading.documents if d is not document)
    ordered = replace(reading, documents=(document, *others))
    return PieceCase(piece, ordered, requirement, standing, document)


def person_of(dossier: Dossier, pieces: Sequence[PieceCase]) -> Person:
    """The candidate as declared, with the usage names that his own identity document shows."""
    candidate = dossier.candidate
    declared = (candidate.usage_name,) if candidate.usage_name else ()
    person = Person(candidate.birth_name, candidate.given_names, declared)
    shown = [
        usage
        for piece in pieces
        for document in piece.reading.documents
        if document.piece_type == "identity_document"
        and same_person(names_read(document, piece.reading.sheets), person) is Likeness.EQUAL
        and isinstance(usage := document.value("usage_name"), str)
    ]
    return replace(person, usage_names=(*declared, *shown))


def names_read(document: Document, sheets: Sheets) -> NamesRead:
    """The names that a document carries, in the form `validators.names` compares."""
    given = document.value("given_names") or ()
    names = [document.fields[n] for n in NAME_FIELDS if n in document.fields]
    return NamesRead(
        birth_name=document.value("birth_name"),
        usage_name=document.value("usage_name"),
        given_names=(given,) if isinstance(given, str) else tuple(given),
        full_name=document.value("full_name"),
        pictured=any(f.source in ("ocr", "mrz") for f in names),
        truncated=any(f.source == "mrz" for f in names)
        and any(z.name_truncated for z in sheets.machine_zones),
    )
