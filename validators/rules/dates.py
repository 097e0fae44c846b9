"""Rules on the dates that a piece carries."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dossiers.finding import Evidence, Finding, Severity
from dossiers.mark import Zone
from dossiers.reading import Field
from dossiers.requirement import Demand
from validators import french, mentions
from validators.case import Case, PieceCase, RubriqueCase
from validators.findings import believed, date_value, on_page, on_piece, severity_if, shown
from validators.rules.file import type_words
from validators.rules.identity import last_valid_day
from validators.zones import document_seals, zones_of

# Days on which a paper was made: never later than its upload.
MADE_ON = ("signed_on", "edited_on", "issue_date", "session_date", "registered_on", "obtained_on")
# Papers that somebody issues on a given day, and that a person would not take without it.
ISSUED = frozenset(
    "work_certificate training_attestation employer_attestation school_certificate"
    " internship_attestation r408_attestation medical_certificate jdc_exemption census_attestation"
    " electrical_safety_attestation first_aid_attestation refrigerant_attestation"
    " work_at_height_attestation language_attestation duration_decision exemption_decision".split()
)
CONTRACTS = frozenset(
    {"apprenticeship_contract", "professional_training_contract", "employment_contract"}
)
# Nobody keeps an older draft for so many years: an older day was not the paper's own.
_OLDEST_DRAFT_YEARS = 3
_ANY_DATE = re.compile(
    r"\b\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:\d{4}|\d{2})\b|\b(?:19|20)\d{2}\b|\bdeux mille\b",
    re.IGNORECASE,
)


def undated(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """undated: the circular asks that the piece be dated. A date may be typed, written by hand
    beside the signature, or in the electronic signature, on any file of the rubrique."""
    pieces = rubrique.expected
    demand = rubrique.requirement.demand("dated")
    if demand is None and any(_is_confirmation(p) for p in pieces):
        demand = Demand("dated", Severity.REVIEW, source=rubrique.requirement.source)
    if demand is None or not pieces or any(_is_dated(case, p) for p in pieces):
        return
    places = [(p, z) for p in pieces for z in zones_of(p)]
    least = case.settings.surely_empty
    empty = bool(places) and all(z.dated is False and z.confidence >= least for _, z in places)
    severity = severity_if(empty and not rubrique.doubtful, demand.severity)
    piece, zone = places[0] if places else (pieces[0], None)
    yield _undated(piece, severity, zone if empty else None, demand)


def undated_paper(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """undated: a certificate or an attestation on which everything can be read and no date stands
    is for a person."""
    kind = piece.document.piece_type
    if piece.is_expected and kind in ISSUED and _bears_no_date_at_all(case, piece):
        yield _undated(piece, Severity.REVIEW, None, None)


def _is_confirmation(piece: PieceCase) -> bool:
    return piece.document.piece_type == "registration_confirmation"


def _is_dated(case: Case, piece: PieceCase) -> bool:
    typed = any(
        believed(piece.document, n, case.settings) is not None for n in ("signed_on", "issue_date")
    )
    by_hand = any(z.dated for z in zones_of(piece) if z.confidence >= case.settings.read_enough)
    return typed or by_hand or any(s.signed_at for s in document_seals(piece))


def _bears_no_date_at_all(case: Case, piece: PieceCase) -> bool:
    fields = piece.document.fields
    if any(n in fields for n in MADE_ON) or not piece.reading.sheets.pages:
        return False
    legible = all(p.legibility.grade == "good" for p in piece.reading.sheets.pages)
    words = sum(len(p.words) for p in piece.reading.sheets.pages)
    return legible and words >= case.settings.decent_words and not _ANY_DATE.search(piece.text())


def _undated(
    piece: PieceCase, severity: Severity, zone: Zone | None, demand: Demand | None
) -> Finding:
    name = type_words(piece.document)
    what = (
        f"Cette pièce ({name}) n'est pas datée"
        if severity > Severity.REVIEW
        else f"La date de cette pièce ({name}) manque ou n'a pas pu être lue"
    )
    evidence = (
        Evidence("date vide", "une date", zone.page, zone.box)
        if zone
        else on_page(piece.document, "aucune date lue", "une date")
    )
    return on_piece(
        piece,
        "undated",
        severity,
        f"{what} : datez-la, ou déposez un exemplaire daté.",
        evidence,
        demand.source if demand else None,
    )


def future_date(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """future_date: a paper cannot be dated after its upload (or after the day of the check, where
    the upload's day is not known)."""
    if not piece.is_read:
        return
    uploaded = case.seen_on(piece)
    for name in MADE_ON:
        field = piece.document.fields.get(name)
        day = date_value(field)
        if field is None or day is None or day <= uploaded or _is_end_of_contract(piece, day):
            continue
        sure = field.confidence >= case.settings.surely_read and piece.is_expected
        is_far = day.year > case.pack.session
        if not sure and is_far:
            continue  # nobody dates a paper years ahead: the date was not read
        if field.source == "ocr" and (is_far or _has_near_twin(piece, day)):
            sure = False
        yield on_piece(
            piece,
            "future_date",
            severity_if(sure, Severity.BLOCKING),
            f"Cette pièce porte la date du {french.day(day)}, postérieure à son dépôt "
            f"({french.day(uploaded)}). Déposez une pièce dont la date est juste.",
            shown(field, f"au plus tard le {french.day(uploaded)}"),
        )


def _is_end_of_contract(piece: PieceCase, day: dt.date) -> bool:
    """Nobody signs a contract on the day that it ends: that day was read twice."""
    fields = piece.document.fields
    ends = [date_value(fields.get(name)) for name in ("end", "training_end")]
    return piece.document.piece_type in CONTRACTS and day in ends


def _has_near_twin(piece: PieceCase, day: dt.date) -> bool:
    """Whether another day of the paper is this one but for a figure: one day, once misread."""
    days = {date_value(f) for f in piece.document.fields.values()} - {None, day}
    return any(
        sum(a != b for a, b in zip(str(day), str(other), strict=True)) == 1 for other in days
    )


def date_out_of_range(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """date_out_of_range: a confirmation edited or signed before registration opened is an earlier
    session's, or a draft."""
    if piece.document.piece_type != "registration_confirmation" or not piece.is_read:
        return
    opens = case.pack.window.opens.date()
    for name, verb in (("edited_on", "éditée"), ("signed_on", "signée")):
        field = piece.document.fields.get(name)
        day = date_value(field)
        if field is None or day is None or day >= opens:
            continue
        if day == case.dossier.candidate.birth_date:
            continue  # the candidate's own day, read for the paper's
        sure = field.confidence >= case.settings.surely_read and piece.is_expected
        sure = sure and opens.year - day.year <= _OLDEST_DRAFT_YEARS
        yield on_piece(
            piece,
            "date_out_of_range",
            severity_if(sure, Severity.BLOCKING),
            f"Cette confirmation est {verb} le {french.day(day)}, avant l'ouverture des "
            f"inscriptions ({french.day(opens)}). Déposez la confirmation de cette session.",
            shown(field, f"à partir du {french.day(opens)}"),
            case.pack.window.source,
        )


def expired(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """expired: a piece whose validity ended before it was uploaded. Refused only where the circular
    asks for a valid one; for a person during the five years by which the law prolongs identity
    cards issued to adults from 2004 to 2013 (A40), and where it asks and no end could be read."""
    if not piece.is_read or not _may_expire(piece):
        return
    field = _validity_end(piece)
    ended = date_value(field)
    on = case.seen_on(piece)
    guessed = field is not None and field.confidence < case.settings.read_enough
    if field is None or ended is None or (guessed and on <= ended):
        yield from _unknown_end(case, piece)
        return
    if on <= ended or _another_is_valid(case, piece):
        return
    prolonged = last_valid_day(case, piece, ended)
    demanded, demand = _validity_severity(piece)
    sure = field.confidence >= case.settings.surely_read and piece.is_expected
    sure = sure and not any(day > on for day in mentions.days_named(piece.text()))
    severity = severity_if(sure and not (prolonged and on <= prolonged), demanded)
    extra = ""
    if prolonged and on <= prolonged:
        extra = (
            f" La loi prolonge peut-être sa validité jusqu'au {french.day(prolonged)} : "
            "une personne vérifiera."
        )
    yield on_piece(
        piece,
        "expired",
        severity,
        f"Cette pièce ({type_words(piece.document)}) n'est plus valable depuis le "
        f"{french.day(ended)}. Déposez une pièce en cours de validité.{extra}",
        shown(field, f"valable le {french.day(on)}"),
        demand.source if demand else None,
    )


def _unknown_end(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """An identity document that must be valid, and whose last day was read on no file of it."""
    _, demand = _validity_severity(piece)
    is_card = piece.document.piece_type == "identity_document" and piece.is_expected
    if demand is None or not is_card or any(_ends_of_rubrique(case, piece)):
        return
    yield on_piece(
        piece,
        "expired",
        Severity.REVIEW,
        f"La fin de validité de cette pièce ({type_words(piece.document)}) n'a pas pu être lue : "
        "une personne la vérifiera. Si elle est au verso, déposez les deux côtés, bien nets.",
        on_page(piece.document, "aucune fin de validité lue", "une pièce en cours de validité"),
        demand.source,
    )


def _another_is_valid(case: Case, piece: PieceCase) -> bool:
    """Whether another document of the rubrique is still valid: the old card beside the new one."""
    ends = _ends_of_rubrique(case, piece)
    return any(end is not None and end >= case.seen_on(piece) for end in ends)


def _ends_of_rubrique(case: Case, piece: PieceCase) -> list[dt.date | None]:
    """The last day of each document sent under the piece's rubrique, None where none was read well
    enough to speak for the candidate."""
    return [
        date_value(believed(other.document, _end_name(other), case.settings))
        for file in case.files_in(piece.piece.rubrique)
        if file.is_expected
        for other in file.each_document(case.settings)
    ]


def _validity_end(piece: PieceCase) -> Field | None:
    return piece.document.fields.get(_end_name(piece))


def _end_name(piece: PieceCase) -> str:
    return "end" if piece.document.piece_type == "disability_recognition" else "expiry_date"


def _may_expire(piece: PieceCase) -> bool:
    """A family record book does not expire (A39)."""
    return piece.document.subtype != "family_record_book"


def _validity_severity(piece: PieceCase) -> tuple[Severity, Demand | None]:
    demand = piece.requirement.demand("valid") if piece.requirement else None
    if demand is None:
        return Severity.REVIEW, None
    by_subtype = demand.params.get("by_subtype", {})
    word = by_subtype.get(piece.document.subtype or "*", by_subtype.get("*"))
    return (Severity[word.upper()] if word else demand.severity), demand
