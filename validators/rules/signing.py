"""Rules on what hands leave on paper: signatures, visas of the parties, stamps."""

from __future__ import annotations

from collections.abc import Iterator

from dossiers.finding import Evidence, Finding, Severity
from dossiers.mark import Party, Zone
from dossiers.requirement import Demand
from validators.case import Case, PieceCase
from validators.findings import on_page, on_piece, severity_if
from validators.rules.file import type_words
from validators.zones import document_seals, marks_of, zones_of

PARTIES: dict[str, str] = {
    "apprentice": "l'apprenti",
    "employer": "l'employeur",
    "training_centre": "le centre de formation",
    "candidate": "le candidat",
}
_SAME_HAND: dict[str, tuple[Party, ...]] = {
    "apprentice": ("apprentice", "candidate"),
    "employer": ("employer",),
    "training_centre": ("training_centre",),
}
_CONTRACT_PARTIES = {
    "apprenticeship_contract": ("apprentice", "employer", "training_centre"),
    "professional_training_contract": ("employer", "apprentice"),
    "employment_contract": ("employer", "apprentice"),
}


def signature_missing(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """signature_missing: the circular asks that the candidate sign the piece. An electronic
    signature that holds counts; an unclear place, or no place found, is for a person."""
    demand = piece.requirement.demand("signed") if piece.requirement else None
    if demand is None or not piece.is_expected or document_seals(piece):
        return
    zones = zones_of(piece, "candidate", "apprentice", "legal_representative", "unknown")
    if any(z.state == "signed" and z.confidence >= case.settings.read_enough for z in zones):
        return
    elsewhere = marks_of(piece, "signature", case.settings.surely_marked)
    if elsewhere and not zones:
        return
    empty = _surely_empty(case, zones)
    if empty is not None and not elsewhere:
        yield _unsigned(piece, demand, demand.severity, empty)
    else:
        place = zones[0] if zones else None
        yield _unsigned(piece, demand, severity_if(False, demand.severity), place)


def _surely_empty(case: Case, zones: list[Zone]) -> Zone | None:
    sure = [z for z in zones if z.state == "empty" and z.confidence >= case.settings.surely_empty]
    return sure[0] if sure and len(sure) == len(zones) else None


def _unsigned(piece: PieceCase, demand: Demand, severity: Severity, zone: Zone | None) -> Finding:
    name = type_words(piece.document)
    if severity > Severity.REVIEW:
        message = f"Cette pièce ({name}) n'est pas signée : signez-la puis déposez-la de nouveau."
    else:
        message = (
            f"La signature de cette pièce ({name}) n'a pas pu être vue avec certitude. "
            "Assurez-vous qu'elle est signée ; une personne vérifiera."
        )
    read = _state_words(zone)
    return on_piece(
        piece,
        "signature_missing",
        severity,
        message,
        Evidence(read, "la signature du candidat", zone.page, zone.box)
        if zone
        else on_page(piece.document, read, "la signature du candidat"),
        demand.source,
    )


def _state_words(zone: Zone | None) -> str:
    if zone is None:
        return "aucun emplacement de signature trouvé"
    words = {"empty": "emplacement vide", "unclear": "trace incertaine", "signed": "signature"}
    return f"{words[zone.state]} (« {zone.label} »)" if zone.label else words[zone.state]


def visa_missing(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """visa_missing: a contract lacks the signature of one of its parties, named in the evidence.
    Refused where the circular asks for the visas; elsewhere for a person, and only when the place
    is surely empty."""
    if not piece.is_expected or piece.requirement is None:
        return
    demand = piece.requirement.demand("visas")
    kind = piece.document.piece_type
    if demand is None and kind not in _CONTRACT_PARTIES:
        return
    parties = tuple(demand.params["parties"]) if demand else _CONTRACT_PARTIES[kind]
    for party in parties:
        yield from _visa_of(case, piece, party, demand)


def _visa_of(case: Case, piece: PieceCase, party: str, demand: Demand | None) -> Iterator[Finding]:
    zones = zones_of(piece, *_SAME_HAND[party])
    listed = piece.document.value("signed_by") or ()
    if party in listed or _signed_for(case, zones) or document_seals(piece):
        return
    empty = _surely_empty(case, zones)
    asked = demand.severity if demand else Severity.REVIEW
    if empty is None and demand is None:
        return
    severity = severity_if(empty is not None, asked)
    who = PARTIES[party]
    if empty is not None:
        message = (
            f"Il manque la signature de : {who}. Faites signer le contrat par toutes "
            "les parties, puis déposez-le de nouveau."
        )
    else:
        message = (
            f"La signature attendue de : {who}, n'a pas pu être vue avec certitude. "
            "Une personne vérifiera le contrat."
        )
    zone = empty or (zones[0] if zones else None)
    expected = f"la signature de : {who}"
    yield on_piece(
        piece,
        "visa_missing",
        severity,
        message,
        Evidence(_state_words(zone), expected, zone.page, zone.box)
        if zone
        else on_page(piece.document, _state_words(None), expected),
        demand.source if demand else None,
    )


def _signed_for(case: Case, zones: list[Zone]) -> bool:
    return any(z.state == "signed" and z.confidence >= case.settings.read_enough for z in zones)


def stamp_missing(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """stamp_missing: the circular asks for a stamped piece. Refused only when every place looked at
    is surely without a stamp and none was found anywhere on the piece."""
    demand = piece.requirement.demand("stamped") if piece.requirement else None
    if demand is None or not piece.is_expected:
        return
    zones = [z for z in zones_of(piece) if z.stamped is not None]
    if any(z.stamped for z in zones) or marks_of(piece, "stamp", case.settings.surely_marked):
        return
    sure = bool(zones) and all(z.confidence >= case.settings.surely_empty for z in zones)
    doubtful = marks_of(piece, "stamp", 0.0)
    severity = severity_if(sure and not doubtful, demand.severity)
    zone = zones[0] if zones else None
    message = (
        "Cette pièce ne porte pas de cachet : faites-la tamponner, puis déposez-la de nouveau."
        if severity > Severity.REVIEW
        else "Le cachet de cette pièce n'a pas pu être vu avec certitude : une personne vérifiera."
    )
    yield on_piece(
        piece,
        "stamp_missing",
        severity,
        message,
        Evidence("aucun cachet", "un cachet", zone.page, zone.box)
        if zone
        else on_page(piece.document, "aucun cachet vu", "un cachet"),
        demand.source,
    )
