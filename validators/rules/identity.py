"""Rules on identity documents: both sides, their machine-readable zone, how long they are valid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from circulars.law import Law
from dossiers.finding import Evidence, Finding, Severity
from dossiers.mark import MachineZone
from dossiers.reading import Document
from validators import french
from validators.case import Case, PieceCase, RubriqueCase
from validators.findings import believed, date_value, on_page, on_piece, severity_if, shown
from validators.names import same_given_names, same_surname
from validators.rules.file import type_words
from validators.spelling import Likeness
from validators.zones import is_own_page

ONE_SIDED = ("passport", "family_record_book")
SIDES = ("recto", "verso")


def verso_missing(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """verso_missing: a card has two sides, which may come in two files of the rubrique. Refused
    where the circular asks for both; elsewhere for a person. A passport has one."""
    demand = rubrique.requirement.demand("both_sides")
    spared = demand.params.get("except_subtypes", ()) if demand else ONE_SIDED
    found = rubrique.documents("identity_document")
    if not found or any(d.subtype in spared for _, d in found):
        return
    fields = [believed(d, "sides", case.settings) for _, d in found]
    seen = {side for f in fields if f is not None for side in f.value}
    absent = [s for s in SIDES if s not in seen]
    if not absent or (not seen and demand is None):
        return
    piece, document = found[0]
    sure = bool(seen) and not rubrique.doubtful and all(_sides_sure(case, p, d) for p, d in found)
    severity = severity_if(sure, demand.severity if demand else Severity.REVIEW)
    yield on_piece(
        piece,
        "verso_missing",
        severity,
        _side_message(document, sorted(seen), absent),
        _sides_evidence(document, sorted(seen)),
        demand.source if demand else None,
    )


def _sides_sure(case: Case, piece: PieceCase, document: Document) -> bool:
    """Whether a side not seen is a side not there: on a page badly read it may well be there."""
    field = document.fields.get("sides")
    sure = field is not None and field.confidence >= case.settings.surely_read
    own = [p for p in piece.reading.sheets.pages if p.number in document.pages]
    pages = own or piece.reading.sheets.pages
    least = case.settings.surely_read
    legible = all(p.legibility.grade == "good" and p.legibility.score >= least for p in pages)
    if not legible or _bears_day_of_back(piece, document):
        return False
    return sure and document.confidence >= case.settings.typed_enough


def _bears_day_of_back(piece: PieceCase, document: Document) -> bool:
    """The French card of 1988 bears its days on its back, its machine-readable zone on its front:
    where both were read, both sides are there."""
    zones = [z for z in piece.reading.sheets.machine_zones if is_own_page(piece, z.page)]
    return "expiry_date" in document.fields and any(z.format == "CNI" for z in zones)


def _side_message(document: Document, seen: list[str], absent: list[str]) -> str:
    name = type_words(document)
    if not seen:
        return (
            f"On n'a pas pu dire si cette pièce ({name}) montre ses deux faces : recto et verso "
            "sont attendus."
        )
    return (
        f"Le {french.every(absent)} de la pièce d'identité manque ({name}) : déposez le recto et "
        f"le verso."
    )


def _sides_evidence(document: Document, seen: list[str]) -> Evidence:
    read = f"{french.every(seen)} seul" if seen else "faces non reconnues"
    field = document.fields.get("sides")
    if field is None:
        return on_page(document, read, "recto et verso")
    return Evidence(read, "recto et verso", field.page, field.box)


def last_valid_day(case: Case, piece: PieceCase, printed: dt.date) -> dt.date | None:
    """The last day on which a French identity card may be valid by law, past its printed date, for
    a card issued to an adult in the years that the law names (A40); None: not prolonged."""
    document = piece.document
    if document.subtype != "national_id_card" or document.value("nationality") not in (None, "FRA"):
        return None
    issued = date_value(document.fields.get("issue_date"))
    return Law.shipped().card_extended_until(
        printed, case.dossier.candidate.birth_date, issued, on=case.seen_on(piece)
    )


def mrz_inconsistent(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """mrz_inconsistent: a check digit of the machine-readable zone fails, or the zone and the print
    disagree. For a person: a bad copy does this as well as a forged card."""
    if not piece.is_read or piece.document.piece_type != "identity_document":
        return
    for zone in piece.reading.sheets.machine_zones:
        if not is_own_page(piece, zone.page):
            continue
        if zone.valid is False:
            yield _bad_digits(piece, zone)
        else:
            yield from _disagreements(case, piece, zone)


_CHECK_WORDS = {
    "document_number": "le numéro",
    "birth_date": "la date de naissance",
    "expiry_date": "la date d'expiration",
    "optional": "le numéro personnel",
    "composite": "l'ensemble",
}


def _bad_digits(piece: PieceCase, zone: MachineZone) -> Finding:
    wrong = [_CHECK_WORDS.get(name, name) for name, holds in zone.checks.items() if not holds]
    about = f" (clé de contrôle fausse pour {french.every(wrong)})" if wrong else ""
    return on_piece(
        piece,
        "mrz_inconsistent",
        Severity.REVIEW,
        f"Les lignes de chiffres et de chevrons de la pièce ne sont pas cohérentes{about}. "
        "Déposez une image plus nette ; une personne vérifiera.",
        Evidence(" / ".join(zone.lines), "des clés de contrôle justes", zone.page, zone.box),
    )


def _disagreements(case: Case, piece: PieceCase, zone: MachineZone) -> Iterator[Finding]:
    """Printed fields surely read that say something else than the machine-readable zone."""
    for name, in_zone in (
        ("birth_name", zone.surname),
        ("given_names", zone.given_names),
        ("birth_date", zone.birth_date),
        ("expiry_date", zone.expiry_date),
    ):
        field = piece.document.fields.get(name)
        if field is None or not in_zone or field.source not in ("ocr", "embedded"):
            continue
        if field.confidence < case.settings.surely_read or _agree(field.value, in_zone, zone):
            continue
        printed_zone = in_zone if isinstance(in_zone, str) else _words(in_zone)
        yield on_piece(
            piece,
            "mrz_inconsistent",
            Severity.REVIEW,
            "Le texte imprimé de la pièce et ses lignes de chiffres et de chevrons ne disent pas "
            "la même chose. Déposez une image plus nette ; une personne vérifiera.",
            shown(field, printed_zone),
        )


def _words(value: tuple[str, ...] | dt.date) -> str:
    return french.day(value) if isinstance(value, dt.date) else " ".join(value)


def _agree(printed: object, in_zone: str | tuple[str, ...] | dt.date, zone: MachineZone) -> bool:
    if isinstance(in_zone, dt.date):
        return str(printed)[:10] == in_zone.isoformat()
    if isinstance(in_zone, str):
        likeness = same_surname(in_zone, str(printed), truncated=zone.name_truncated)
    else:
        names = [printed] if isinstance(printed, str) else list(printed)  # type: ignore[call-overload]
        likeness = same_given_names(in_zone, names, truncated=zone.name_truncated)
    return likeness is not Likeness.DIFFERENT
