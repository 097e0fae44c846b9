"""Turns the lines of a zone into what they say: names, numbers, dates, and whether digits hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from dossiers.box import WHOLE_PAGE, Box
from dossiers.mark import MachineZone
from ocr.mrz.digits import checks_of, long_number
from ocr.mrz.layouts import FILLER, LAYOUTS, Layout, cut, fits

# Second letters that states give to residence permits: Regulation (EC) 1030/2002 cards are A, C or
# I followed by R (IR in France); TS is the French permit before 2011.
_RESIDENCE_CODES = {"IR", "AR", "CR", "TR", "RP", "TS", "RT"}
_EXPIRY_PIVOT = 70  # an expiry year of 70 to 99 lies in the twentieth century


def parse_lines(
    lines: Sequence[str], page: int = 1, box: Box = WHOLE_PAGE, confidence: float = 1.0
) -> MachineZone | None:
    """The zone that `lines` make up, None when they are of no known layout.

    Spaces inside a line are dropped, lower case is raised, and « and ‹ (a text layer's fillers)
    become `<`. Nothing is repaired. Of the layouts that fit, the one most of whose check digits
    hold is taken. Where none fits but the sizes do, the zone comes back with `valid` None and no
    value but the lines: it was not read whole.
    """
    cleaned = tuple(_clean(line) for line in lines)
    sized = [x for x in LAYOUTS if [len(p) for p in x.patterns] == [len(c) for c in cleaned]]
    if not sized or any(re.search(r"[^0-9A-Z<]", line) for line in cleaned):
        return None
    fitting = [x for x in sized if fits(x, cleaned)]
    if not fitting:
        return MachineZone(sized[0].format, cleaned, page, box, None, {}, min(confidence, 0.5))
    best = max(fitting, key=lambda x: _share_that_holds(x, cleaned))
    return _read(best, cleaned, page, box, confidence)


def _clean(line: str) -> str:
    upper = re.sub(r"\s+", "", line).upper()
    return upper.replace("«", "<<").replace("‹", FILLER).replace("〈", FILLER)


def _share_that_holds(layout: Layout, lines: tuple[str, ...]) -> float:
    checks = checks_of(layout, lines)
    return sum(checks.values()) / len(checks)


def _read(
    layout: Layout, lines: tuple[str, ...], page: int, box: Box, confidence: float
) -> MachineZone:
    def text(name: str) -> str:
        return cut(lines, layout.fields[name]) if name in layout.fields else ""

    checks = checks_of(layout, lines)
    surname, given_names, truncated = _names(layout, lines)
    issuer = text("issuer").strip(FILLER) or None
    nationality = text("nationality").strip(FILLER) or None
    if layout.format == "CNI":
        nationality = "FRA"
    number = _number(layout, lines)
    issue_month = _issue_month(number) if layout.format == "CNI" else None
    expiry = _expiry_date(text("expiry_date"))
    return MachineZone(
        format=layout.format,
        lines=lines,
        page=page,
        box=box,
        valid=all(checks.values()),
        checks=checks,
        confidence=confidence,
        issuer=issuer,
        nationality=nationality,
        surname=surname,
        given_names=given_names,
        name_truncated=truncated,
        document_number=number,
        birth_date=_birth_date(text("birth_date"), expiry, issue_month),
        expiry_date=expiry,
        issue_month=issue_month,
        sex=text("sex").strip(FILLER) or None,
        document_kind=_kind(layout, text("document_code"), issuer, nationality),
    )


def _names(layout: Layout, lines: tuple[str, ...]) -> tuple[str | None, tuple[str, ...], bool]:
    """Surname, given names, and whether one of them fills its field to the last place."""
    if "names" in layout.fields:
        field = cut(lines, layout.fields["names"])
        surname, _, given = field.strip(FILLER).partition("<<")
        given_names = tuple(part for part in given.split(FILLER) if part)
        return _spaced(surname), given_names, not field.endswith(FILLER)
    surname_field = cut(lines, layout.fields["surname"])
    given_field = cut(lines, layout.fields["given_names"]) if layout.format == "CNI" else FILLER
    # On the French card two fillers part given names; a single one stands for a hyphen.
    parts = [part.strip(FILLER) for part in given_field.split("<<")]
    given_names = tuple(part.replace(FILLER, "-") for part in parts if part)
    truncated = not (surname_field.endswith(FILLER) and given_field.endswith(FILLER))
    return _spaced(surname_field), given_names, truncated


def _spaced(field: str) -> str | None:
    return " ".join(field.replace(FILLER, " ").split()) or None


def _number(layout: Layout, lines: tuple[str, ...]) -> str | None:
    if "document_number" not in layout.fields:
        return None
    number = cut(lines, layout.fields["document_number"])
    if layout.format == "TD1" and lines[0][14] == FILLER:
        number = long_number(lines)[0]
    return number.strip(FILLER) or None


def _issue_month(number: str | None) -> str | None:
    """`YYYY-MM` from the card's number AAMM…; None when the month is no month."""
    match = re.match(r"(\d\d)(0[1-9]|1[0-2])", number or "")
    if match is None:
        return None
    # The card was made from 1988 to 2021, so that two digits of a year say which century.
    year = int(match[1])
    return f"{1900 + year if year >= 87 else 2000 + year}-{match[2]}"


def _expiry_date(six: str) -> dt.date | None:
    """Years 00-69 are of this century: no machine-readable card runs to 2070 yet."""
    if not re.fullmatch(r"\d{6}", six):
        return None
    year = int(six[:2])
    return _date(year + (1900 if year >= _EXPIRY_PIVOT else 2000), six)


def _birth_date(six: str, expiry: dt.date | None, issue_month: str | None) -> dt.date | None:
    """The latest date that is not after the document's issue or expiry.

    Without either (a driving licence has no birth date; an unreadable expiry), None: the century
    is not said. A bearer of more than a hundred years is read as a child, which no candidate is.
    """
    if not re.fullmatch(r"\d{6}", six):
        return None
    if issue_month is not None:
        last = (int(issue_month[:4]), int(issue_month[5:]), 31)
    elif expiry is not None:
        last = (expiry.year, expiry.month, expiry.day)
    else:
        return None
    for century in (2000, 1900):
        date = _date(century + int(six[:2]), six)
        if date is not None and (date.year, date.month, date.day) <= last:
            return date
    return None


def _date(year: int, six: str) -> dt.date | None:
    try:
        return dt.date(year, int(six[2:4]), int(six[4:6]))
    except ValueError:
        return None


def _kind(layout: Layout, code: str, issuer: str | None, nationality: str | None) -> str | None:
    """What the document is, from its code; None where the code does not say (crew cards, …).

    A state's own nationals hold its identity cards: a card of code A, C or I whose bearer is of
    another nationality is a residence permit, whatever its second letter.
    """
    if layout.format in ("TD3", "MRVA", "MRVB", "DL"):
        return {"TD3": "passport", "DL": "driving_licence"}.get(layout.format, "visa")
    if layout.format == "CNI":
        return "national_id_card"
    if code in _RESIDENCE_CODES or code[0] in "TR":
        return "residence_permit"
    if code in ("AC", "IV"):
        return None
    if issuer and nationality and issuer != nationality:
        return "residence_permit"
    return "national_id_card"
