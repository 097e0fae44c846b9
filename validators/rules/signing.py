"""Rules on what hands leave on paper: signatures, visas of the parties, stamps.

They look at all the files of a rubrique together: people photograph one page a file.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossiers.finding import Evidence, Finding, Severity
from dossiers.mark import Party, Zone
from dossiers.requirement import Demand
from validators.case import Case, PieceCase, RubriqueCase
from validators.findings import on_page, on_piece, severity_if
from validators.rules.file import type_words
from validators.zones import document_seals, holds_stray_word, marks_of, zones_of

Place = tuple[PieceCase, Zone]

OF_PARTY = {
    "apprentice": "de l'apprenti ou du salarié",
    "employer": "de l'employeur",
    "training_centre": "du centre de formation",
}
_HANDS: dict[str, tuple[Party, ...]] = {
    "apprentice": ("apprentice", "candidate"),
    "employer": ("employer",),
    "training_centre": ("training_centre",),
}
_CANDIDATE_HANDS: tuple[Party, ...] = ("candidate", "apprentice", "legal_representative", "unknown")
_CONTRACT_PARTIES = {
    "apprenticeship_contract": ("apprentice", "employer", "training_centre"),
    "professional_training_contract": ("apprentice", "employer"),
    "employment_contract": ("apprentice", "employer"),
}


def signature_missing(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """signature_missing: the circular asks that the candidate sign the piece. An electronic
    signature that holds counts; an unclear place, or no place found, is for a person."""
    demand = rubrique.requirement.demand("signed")
    pieces = rubrique.expected
    if demand is None or not pieces or any(document_seals(p) for p in pieces):
        return
    places = _places(pieces, *_CANDIDATE_HANDS)
    empty = _surely_empty(case, places)
    elsewhere = any(marks_of(p, "signature", case.settings.surely_marked) for p in pieces)
    # a place said signed by somebody who has no part in it may be the candidate's, ill named
    ill_named = _is_signed(case, _places(pieces, "employer", "training_centre"))
    if _is_signed(case, places):
        return  # perhaps on another page or file than an empty place
    if elsewhere and not places:
        return
    sure = empty is not None and not (elsewhere or ill_named or rubrique.doubtful)
    severity = severity_if(sure, demand.severity)
    piece, zone = empty or next(iter(places), (pieces[0], None))
    yield _unsigned(piece, demand, severity, zone)


def _places(pieces: list[PieceCase], *parties: Party) -> list[Place]:
    return [(p, z) for p in pieces for z in zones_of(p, *parties)]


def _is_signed(case: Case, places: list[Place]) -> bool:
    least = case.settings.read_enough
    return any(z.state == "signed" and z.confidence >= least for _, z in places)


def _surely_empty(case: Case, places: list[Place]) -> Place | None:
    """The first place, when every one of them is surely empty."""
    least = case.settings.surely_empty
    sure = all(
        z.state == "empty" and z.confidence >= least and not holds_stray_word(p, z)
        for p, z in places
    )
    return places[0] if places and sure else None


def _unsigned(piece: PieceCase, demand: Demand, severity: Severity, zone: Zone | None) -> Finding:
    name = type_words(piece.document)
    if severity > Severity.REVIEW:
        message = f"Cette pièce ({name}) n'est pas signée : signez-la puis déposez-la de nouveau."
    else:
        message = (
            f"La signature de cette pièce ({name}) n'a pas pu être vue avec certitude. "
            "Assurez-vous qu'elle est signée."
        )
    evidence = _evidence(piece, zone, "la signature du candidat")
    return on_piece(piece, "signature_missing", severity, message, evidence, demand.source)


def _evidence(piece: PieceCase, zone: Zone | None, expected: str) -> Evidence:
    if zone is None:
        return on_page(piece.document, "aucun emplacement de signature trouvé", expected)
    words = {"empty": "emplacement vide", "unclear": "trace incertaine", "signed": "signature"}
    read = f"{words[zone.state]} (« {zone.label} »)" if zone.label else words[zone.state]
    return Evidence(read, expected, zone.page, zone.box)


def visa_missing(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """visa_missing: a contract lacks the signature of one of its parties, named in the evidence.
    Refused where the circular asks for the visas; elsewhere for a person, and only when the place
    is surely empty."""
    demand = rubrique.requirement.demand("visas")
    contracts = [p for p in rubrique.expected if p.document.piece_type in _CONTRACT_PARTIES]
    if not contracts or any(document_seals(p) for p in contracts):
        return
    usual = _CONTRACT_PARTIES[contracts[0].document.piece_type]
    for party in demand.params["parties"] if demand else usual:
        yield from _visa_of(case, rubrique, contracts, party, demand)


def _visa_of(
    case: Case,
    rubrique: RubriqueCase,
    contracts: list[PieceCase],
    party: str,
    demand: Demand | None,
) -> Iterator[Finding]:
    places = _places(contracts, *_HANDS[party])
    listed = any(party in (p.document.value("signed_by") or ()) for p in contracts)
    if listed or _is_signed(case, places):
        return
    empty = _surely_empty(case, places)
    if empty is None and demand is None:
        return
    ill_named = _is_signed(case, _places(contracts, "unknown"))
    sure = empty is not None and not (ill_named or rubrique.doubtful)
    severity = severity_if(sure, demand.severity if demand else Severity.REVIEW)
    whose = OF_PARTY[party]
    message = (
        f"Il manque la signature {whose}. Faites signer le contrat par toutes les parties, puis "
        "déposez-le de nouveau."
        if empty is not None
        else f"La signature {whose} n'a pas pu être vue avec certitude."
    )
    piece, zone = empty or next(iter(places), (contracts[0], None))
    yield on_piece(
        piece,
        "visa_missing",
        severity,
        message,
        _evidence(piece, zone, f"la signature {whose}"),
        demand.source if demand else None,
    )


def stamp_missing(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """stamp_missing: the circular asks for a stamped piece. Refused only when every place looked at
    is surely without a stamp and nothing like one was found anywhere."""
    demand = rubrique.requirement.demand("stamped")
    pieces = rubrique.expected
    if demand is None or not pieces:
        return
    places = [(p, z) for p, z in _places(pieces) if z.stamped is not None]
    found = any(marks_of(p, "stamp", case.settings.surely_marked) for p in pieces)
    if found or any(z.stamped for _, z in places):
        return
    least = case.settings.surely_empty
    sure = bool(places) and all(z.confidence >= least for _, z in places)
    faint = any(marks_of(p, "stamp", 0.0) for p in pieces)
    severity = severity_if(sure and not faint and not rubrique.doubtful, demand.severity)
    message = (
        "Cette pièce ne porte pas de cachet : faites-la tamponner, puis déposez-la de nouveau."
        if severity > Severity.REVIEW
        else "Le cachet de cette pièce n'a pas pu être vu avec certitude."
    )
    piece, zone = places[0] if places else (pieces[0], None)
    evidence = (
        Evidence("aucun cachet", "un cachet", zone.page, zone.box)
        if zone
        else on_page(piece.document, "aucun cachet vu", "un cachet")
    )
    yield on_piece(piece, "stamp_missing", severity, message, evidence, demand.source)
