"""Rules on the file as such: could it be taken, is it what is asked, is it alone, is it in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from circulars.condition import age_on
from dossiers.finding import Evidence, Finding, Severity
from dossiers.reading import Document
from dossiers.requirement import Requirement
from dossiers.vocabulary import PIECE_TYPES, RUBRIQUES, SUBTYPES
from validators import french
from validators.case import Case, PieceCase
from validators.contrary import attests_for_oneself, says_the_contrary, void_mark
from validators.findings import on_page, on_piece, said, severity_if
from validators.standing import Standing, has_decent_text, tolerance_of
from validators.zones import is_own_page


def file_findings(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """file_empty, file_corrupt, file_encrypted, file_unsupported, file_too_large, too_many_pages,
    illegible: what the reading said of the bytes and of the picture, placed in its rubrique."""
    del case
    for finding in piece.reading.sheets.findings:
        yield replace(finding, rubrique=piece.piece.rubrique, file=piece.piece.file)


def rubrique_not_asked(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """rubrique_not_asked: a file in a rubrique that the circular does not ask of this candidate is
    read and shown, never refused. One that may stand for an asked rubrique is no surplus."""
    del case
    name = piece.piece.rubrique
    if piece.requirement is not None:
        return
    yield on_piece(
        piece,
        "rubrique_not_asked",
        Severity.REVIEW,
        f"La circulaire ne vous demande pas la rubrique « {RUBRIQUES.get(name, name)} ». "
        f"Le fichier ({type_words(piece.document)}) a été lu et reste visible ; "
        "une personne dira s'il sert.",
        said(RUBRIQUES.get(name, name), "aucune pièce dans cette rubrique"),
    )


def wrong_type(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """wrong_type: the piece is surely something else than its rubrique accepts."""
    if piece.standing is not Standing.WRONG or piece.requirement is None:
        return
    wanted = types_words(piece.requirement)
    seen = piece.document
    if seen.piece_type == "unknown":
        what = "Ce fichier n'est aucune des pièces que l'on dépose ici."
    else:
        what = f"Ce fichier est : {type_words(seen)}."
    yield on_piece(
        piece,
        "wrong_type",
        Severity.BLOCKING,
        f"{what} La rubrique « {piece.requirement.title} » attend : {wanted}. "
        f"Remplacez-le par cette pièce{_better_place(case, seen, piece)}.",
        on_page(seen, type_words(seen), wanted),
    )


def _better_place(case: Case, document: Document, piece: PieceCase) -> str:
    places = [
        r.title
        for r in case.requirements
        if document.piece_type in r.accepts and r is not piece.requirement
    ]
    return f" et déposez-le plutôt dans « {places[0]} »" if places else ""


def type_uncertain(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """type_uncertain: the type could not be told, or is one that issuers title alike."""
    if piece.standing is not Standing.UNCERTAIN or piece.requirement is None:
        return
    wanted = types_words(piece.requirement)
    seen = piece.document
    if seen.piece_type == "unknown":
        decent = has_decent_text(seen, piece.reading, case.settings)
        what = (
            "Ce document n'a pas été reconnu."
            if decent
            else "Trop peu de texte a pu être lu pour dire quel est ce document."
        )
    elif seen.confidence >= case.settings.surely_typed:
        what = f"Ce document ressemble à : {type_words(seen)}, pièce voisine de celle attendue."
    else:
        what = f"Ce document pourrait être : {type_words(seen)}, sans certitude."
    yield on_piece(
        piece,
        "type_uncertain",
        Severity.REVIEW,
        f"{what} Cette rubrique attend : {wanted}. Si ce n'est pas elle, remplacez le fichier ; "
        "une personne vérifiera.",
        on_page(seen, type_words(seen), wanted),
    )


def contrary_paper(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """type_uncertain: a paper of the right type that says the contrary of what it should prove
    (« n'a pas participé », « ajourné »), that the candidate attests himself, or that is marked void
    or a draft, is for a person."""
    if not piece.is_expected:
        return
    document = piece.document
    pages = [p for p in piece.reading.sheets.pages if is_own_page(piece, p.number)]
    marks = [mark for p in pages if (mark := void_mark(p, case.settings))]
    kind, text = document.piece_type, piece.text()
    said_so = (
        next(iter(marks), None)
        or says_the_contrary(kind, text)
        or attests_for_oneself(kind, text, case.person, case.settings.name_window_words)
    )
    if said_so is None:
        return
    yield on_piece(
        piece,
        "type_uncertain",
        Severity.REVIEW,
        f"Cette pièce ({type_words(document)}) porte « {said_so} » : elle ne prouve peut-être pas "
        "ce que la rubrique attend. Une personne vérifiera.",
        on_page(document, said_so, "une pièce valable, qui atteste ce qui est demandé"),
    )


def subtype_not_listed(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """subtype_not_listed, census_not_accepted: a document that the line does not list. Refused
    where the circular refuses it in so many words, else for a person to judge."""
    requirement, document = piece.requirement, piece.document
    if requirement is None or not piece.is_expected:
        return
    tolerance = tolerance_of(document, requirement)
    if tolerance is not None:
        sure = document.confidence >= case.settings.surely_refused
        severity = severity_if(sure, tolerance.severity)
        yield on_piece(
            piece,
            tolerance.code,
            severity,
            _not_listed(document, requirement, severity)
            if severity is tolerance.severity
            else f"Ce document semble être une pièce ({type_words(document)}) que la circulaire "
            f"n'accepte pas ; elle demande : {types_words(requirement)}.",
            on_page(document, type_words(document), types_words(requirement)),
            tolerance.source,
        )
    elif requirement.subtypes and document.subtype not in requirement.subtypes:
        yield on_piece(
            piece,
            "subtype_not_listed",
            Severity.REVIEW,
            _not_listed(document, requirement, Severity.REVIEW)
            if document.subtype
            else "On n'a pas pu dire de quel document il s'agit au juste. La circulaire cite : "
            f"{types_words(requirement)}. Une personne vérifiera.",
            on_page(document, type_words(document), types_words(requirement)),
        )


def _not_listed(document: Document, requirement: Requirement, severity: Severity) -> str:
    seen, wanted = type_words(document), types_words(requirement)
    if severity is Severity.BLOCKING:
        return (
            f"Ce document ({seen}) n'est pas accepté par la circulaire. "
            f"Déposez à la place : {wanted}."
        )
    return (
        f"Ce document ({seen}) n'est pas dans la liste de la circulaire, qui cite : {wanted}. "
        "Rien ne le refuse : une personne dira s'il convient."
    )


def too_old_for_type(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """subtype_not_listed: a type taken only below an age (the census instead of the JDC), given by
    somebody who is older on registration day (A10)."""
    demand = piece.requirement.demand("age_above") if piece.requirement else None
    if demand is None or piece.document.piece_type != demand.params["type"]:
        return
    limit = int(demand.params["age"])
    age = age_on(case.dossier.candidate.birth_date, case.registered_on)
    if not piece.is_expected or age < limit:
        return
    yield on_piece(
        piece,
        "subtype_not_listed",
        severity_if(False, demand.severity),
        f"Vous aviez {age} ans à l'inscription : à partir de {limit} ans une autre pièce est "
        f"attendue que ce document ({type_words(piece.document)}). Une personne dira s'il suffit.",
        on_page(piece.document, f"{age} ans", f"moins de {limit} ans"),
        demand.source,
    )


def diploma_level(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """subtype_not_listed: a diploma of another level than the one that gives access (level 4)."""
    del case
    demand = piece.requirement.demand("diploma_level") if piece.requirement else None
    field = piece.document.fields.get("level")
    if demand is None or field is None or not piece.is_expected:
        return
    wanted = demand.params["level"]
    digits = [int(c) for c in str(field.value) if c.isdigit()]
    if not digits or digits[0] == int(wanted):
        return
    yield on_piece(
        piece,
        "subtype_not_listed",
        severity_if(False, demand.severity),
        f"Ce diplôme est de niveau {digits[0]} ; la circulaire cite un diplôme de niveau {wanted} "
        "(baccalauréat). Une personne dira s'il donne accès à l'examen.",
        Evidence(field.read, f"niveau {wanted}", field.page, field.box),
        demand.source,
    )


def multiple_documents(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """multiple_documents: pieces of several rubriques in one file. Several papers that the rubrique
    itself takes (two school certificates, both sides of a card) are no fault."""
    requirement = piece.requirement
    if requirement is None or not piece.is_read:
        return
    fitting = {*requirement.accepts, *(k.split("/")[0] for k in requirement.tolerated)}
    others = [
        d
        for d in piece.reading.documents
        if d.piece_type not in fitting
        and d.piece_type != "unknown"
        and d is not piece.document
        and d.confidence >= case.settings.typed_enough
    ]
    if not others:
        return
    sure = all(d.confidence >= case.settings.surely_typed for d in (piece.document, *others))
    seen = french.every([type_words(d) for d in (piece.document, *others)])
    yield on_piece(
        piece,
        "multiple_documents",
        severity_if(sure, case.pack.one_document_per_file),
        f"Ce fichier réunit plusieurs pièces : {seen}. Déposez chaque pièce séparément, "
        "dans sa rubrique.",
        on_page(others[0], seen, "une seule pièce par fichier"),
        case.pack.one_document_source,
    )


def duplicate_file(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """duplicate_file: the same content fills two rubriques. A person says if it serves both."""
    twins = [
        p
        for p in case.pieces
        if p.reading.sha256
        and p.reading.sha256 == piece.reading.sha256
        and p.piece.rubrique != piece.piece.rubrique
    ]
    if not twins:
        return
    places = french.every(
        [f"« {RUBRIQUES.get(p.piece.rubrique, p.piece.rubrique)} »" for p in twins]
    )
    yield on_piece(
        piece,
        "duplicate_file",
        Severity.REVIEW,
        f"Ce fichier est aussi déposé dans {places}. Vérifiez que chaque rubrique a bien la pièce "
        "qu'elle demande ; une personne dira si la même pièce peut servir deux fois.",
        said(french.every([p.piece.file for p in (piece, *twins)]), "une pièce par rubrique"),
    )


def late_upload(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """late_upload: uploaded after the rubrique's last instant; for a person where the line can be
    read two ways (soft), never where the circular gives no date."""
    del case
    requirement, at = piece.requirement, piece.piece.uploaded_at
    if requirement is None or requirement.due is None or at is None or at <= requirement.due:
        return
    due = french.moment(requirement.due)
    uploaded = french.moment(at.astimezone(requirement.due.tzinfo))
    yield on_piece(
        piece,
        "late_upload",
        Severity.REVIEW if requirement.soft else Severity.BLOCKING,
        f"Cette pièce a été déposée le {uploaded}, après la date limite : {due}. "
        "Écrivez au service des examens si un motif l'explique.",
        said(uploaded, f"au plus tard le {due}"),
    )


def type_words(document: Document) -> str:
    """The French words for a document's type, or subtype where it has one."""
    subtypes = SUBTYPES.get(document.piece_type, {})
    if document.subtype in subtypes:
        return subtypes[document.subtype]
    return PIECE_TYPES.get(document.piece_type, document.piece_type)


def types_words(requirement: Requirement) -> str:
    """What a rubrique takes, in French."""
    words = []
    for piece_type in requirement.accepts:
        named = [n for s, n in SUBTYPES.get(piece_type, {}).items() if s in requirement.subtypes]
        words += named or [PIECE_TYPES[piece_type]]
    return french.either(words)
