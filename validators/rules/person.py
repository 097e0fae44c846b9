"""Rules on whose piece it is: one person everywhere."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dossiers.finding import Evidence, Finding, Severity
from dossiers.reading import Field
from validators import french
from validators.birth import may_be_misread
from validators.case import NAME_FIELDS, Case, PieceCase, names_read
from validators.findings import date_value, on_page, on_piece, shown, shown_as
from validators.names import NamesRead, bears_given_name, is_mentioned, same_person
from validators.spelling import Likeness
from validators.standing import Standing

# Papers that often name nobody, or a firm.
MAY_BE_NAMELESS = frozenset({"job_description", "business_registration", "unknown"})
# Papers of the State, which carry the birth name: marriage does not change it.
WITH_BIRTH_NAME = frozenset(
    "identity_document jdc_certificate jdc_exemption census_attestation diploma transcript"
    " registration_confirmation".split()
)


# A family record book names the parents, the spouse, the children.
OF_SEVERAL_PERSONS = frozenset({"family_record_book"})


def name_mismatch(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """name_mismatch, name_uncertain: the piece must be the candidate's. Another person's only when
    the name is surely read and surely another; close, partial or not found is for a person."""
    if not piece.is_read:
        return
    read = names_read(piece.document, piece.reading.sheets)
    likeness = same_person(read, case.person)
    if likeness is Likeness.EQUAL:
        return
    named = is_mentioned(piece.text(), case.person, case.settings.name_window_words)
    if named and (likeness is not Likeness.DIFFERENT or not _surely_read(case, piece)):
        return  # the text names the candidate: what was taken for another name was not one
    if likeness is None:
        if _should_name_somebody(piece):
            yield _not_found(case, piece)
    elif likeness is Likeness.UNCERTAIN:
        yield _uncertain(case, piece, "est proche de celui du dossier sans lui être égal")
    elif named or not _surely_another(case, piece, read):
        yield _uncertain(case, piece, "n'est pas celui du dossier, mais la lecture n'est pas sûre")
    else:
        yield _mismatch(case, piece)


def _should_name_somebody(piece: PieceCase) -> bool:
    """The back of an old identity card, a job description, a piece of no known type need not."""
    only_back = piece.document.value("sides") == ["verso"]
    nameless = piece.document.piece_type in MAY_BE_NAMELESS
    return not only_back and not nameless and piece.standing is not Standing.WRONG


def _surely_another(case: Case, piece: PieceCase, read: NamesRead) -> bool:
    """Surely read, of a piece that is surely one that names its holder, with nothing that speaks
    for the candidate: neither his birth date nor, on papers that may carry a married name, his
    given name."""
    if (
        not _surely_read(case, piece)
        or piece.standing is Standing.UNCERTAIN
        or _surname_alone(read)
    ):
        return False
    if piece.document.subtype in OF_SEVERAL_PERSONS:
        return False
    if date_value(piece.document.fields.get("birth_date")) == case.dossier.candidate.birth_date:
        return False
    return piece.document.piece_type in WITH_BIRTH_NAME or not bears_given_name(read, case.person)


def _surely_read(case: Case, piece: PieceCase) -> bool:
    return all(f.confidence >= case.settings.surely_read for f in _name_fields(piece))


def _surname_alone(read: NamesRead) -> bool:
    return read.full_name is None and not read.given_names


def _name_fields(piece: PieceCase) -> list[Field]:
    return [piece.document.fields[n] for n in NAME_FIELDS if n in piece.document.fields]


def _declared(case: Case) -> str:
    candidate = case.dossier.candidate
    usage = f" (nom d'usage {candidate.usage_name})" if candidate.usage_name else ""
    return f"{candidate.birth_name} {' '.join(candidate.given_names)}{usage}"


def _read_names(piece: PieceCase) -> str:
    values = [f.value for f in _name_fields(piece)]
    return " ".join(v if isinstance(v, str) else " ".join(v) for v in values)


def _evidence(case: Case, piece: PieceCase) -> Evidence:
    fields = _name_fields(piece)
    if not fields:
        return on_page(piece.document, None, _declared(case))
    return shown_as(fields[0], _read_names(piece), _declared(case))


def _mismatch(case: Case, piece: PieceCase) -> Finding:
    return on_piece(
        piece,
        "name_mismatch",
        Severity.BLOCKING,
        f"Cette pièce est au nom de « {_read_names(piece)} », non de « {_declared(case)} ». "
        "Déposez la pièce établie à votre nom ; si c'est un autre nom que vous portez, "
        "signalez-le au service des examens.",
        _evidence(case, piece),
    )


def _uncertain(case: Case, piece: PieceCase, how: str) -> Finding:
    return on_piece(
        piece,
        "name_uncertain",
        Severity.REVIEW,
        f"Le nom lu sur la pièce, « {_read_names(piece)} », {how} (« {_declared(case)} »). "
        "Une personne vérifiera que la pièce est bien la vôtre.",
        _evidence(case, piece),
    )


def _not_found(case: Case, piece: PieceCase) -> Finding:
    return on_piece(
        piece,
        "name_uncertain",
        Severity.REVIEW,
        f"Le nom du candidat, « {_declared(case)} », n'a pas pu être lu sur cette pièce. "
        "Vérifiez qu'il y figure et que l'image est nette ; une personne vérifiera.",
        _evidence(case, piece),
    )


def birth_date_mismatch(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """birth_date_mismatch: the birth date on the piece must be the candidate's. A digit that a
    scanner may have misread, or a date not surely read, is for a person."""
    field = piece.document.fields.get("birth_date")
    read = date_value(field)
    born = case.dossier.candidate.birth_date
    if field is None or read is None or not piece.is_read or read == born:
        return
    pictured = field.source == "ocr"
    doubtful = pictured and may_be_misread(read, born)
    sure = field.confidence >= case.settings.surely_read and not doubtful
    several = piece.document.subtype in OF_SEVERAL_PERSONS
    if several or piece.standing is Standing.UNCERTAIN or _is_written(piece.text(), born):
        sure = False
    after = (
        "Déposez la pièce établie pour vous, ou faites corriger la date du dossier."
        if sure
        else "La lecture n'est pas sûre : une personne vérifiera."
    )
    yield on_piece(
        piece,
        "birth_date_mismatch",
        Severity.BLOCKING if sure else Severity.REVIEW,
        f"La date de naissance lue sur la pièce est le {french.day(read)} ; le dossier dit le "
        f"{french.day(born)}. {after}",
        shown(field, french.day(born)),
    )


def _is_written(text: str, day: dt.date) -> bool:
    """Whether the date stands in the text in figures or with its month's name."""
    figures = rf"\b0?{day.day}\s?[/.\- ]\s?0?{day.month}\s?[/.\- ]\s?{day.year}\b"
    words = re.escape(french.day(day)).replace("1er", "0?1(?:er)?")
    return re.search(f"{figures}|{words}", text, re.IGNORECASE) is not None
