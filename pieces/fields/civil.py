"""Civil and military papers, and those of health: JDC, census, RQTH, medical certificates."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from pieces.fields.births import birth_dates
from pieces.fields.card_terms import is_term
from pieces.fields.days import LAW, dates_of, days_beside
from pieces.fields.flow import Fields, Flow, Span
from pieces.fields.job_tables import Employment, table_rows
from pieces.fields.labelled_terms import labelled_term
from pieces.fields.own_dates import issue_date_field
from pieces.fields.people import person_fields
from pieces.parse.dates import FoundDate
from pieces.parse.numbers import find_numbers
from pieces.parse.periods import find_periods

_SESSION_DAY = re.compile(
    r"(?:journee|session|jdc|japd|appel de preparation|defense et citoyennete|participe|effectuee?|accomplie?|convoquee?|le\s+jour|obligations?|presente?\s+a)[^\n]{0,90}$"
)


# The JDC's day beside what was done on it: « a satisfait à l'obligation … le », « le …, a pris part ».
_GOES_ON = r"(?:[^.;]|(?<=\b[lrdn])\.|\.(?=\s?\d))*$"
_ATTENDED = re.compile(
    r"(?:particip(?!a)|effectue|accompli|acquitte|satisfai|pris\s+part|assiste|present\w*\s+(?:a|lors)|s'est\s+presente"
    r"|attended)" + _GOES_ON
)
# Named only, as in the certificate's title: what somebody did on a day weighs more.
_NAMED = re.compile(r"(?:participation|session|journee|seance|held)" + _GOES_ON)
_THEN_ATTENDED = re.compile(
    r"[\s,;]*(?:[^.;\d]{0,70}\b)?(?:a\s+(?:bien\s+)?(?:participe|effectue|accompli|satisfait|acquitte|pris\s+part|assiste|suivi)"
    r"|(?:etait|a\s+ete)\s+present)"
    # « Convocation du 24/04/2024 : PRÉSENTE »
    r"|\s*:\s*(?:presente?|effectuee?|realisee?|accomplie?)\b"
)
# « … le 18.11.2022, Lyon, à la journée prévue par les articles … »: what he did there was not read.
_AT_THE_DAY = re.compile(
    r"[\s,;]*(?:a\s+)?(?:[a-z' -]{2,40},\s*)?a\s+la\s+journee\s+(?:prevue\s+par|defense|d'appel)"
)
_MADE_OUT = re.compile(
    r"\b(?:convoque|report)\w*[^.;]{0,30}$|\b(?:telecharge|imprime|edite|genere)\w*[^.;]{0,30}$|\brecense\w*[^.;]{0,60}$|\bfaite?\s+(?:a|le)\b[^;]{0,50}$|delivre\w*[^.;]{0,40}$|\betablie?\s+(?:a|le)\b[^;]{0,40}$"
)


# « recensé à Nancy, a accompli la journée … le », after what was told of another day.
_DID = re.compile(
    r"\b(?:a|ont|avoir)\s+(?:\w+ment\s+|bien\s+)?(?:participe|effectue|accompli|acquitte|satisfait|pris\s+part|assiste|suivi|ete\s+present)"
    r"|\bs'est\s+presente"
)


def _is_made_out(before: str) -> bool:
    """Whether the day is told of another act (summons, census, print), and of no attendance."""
    act = _MADE_OUT.search(before)
    return act is not None and _DID.search(before, act.start()) is None


def jdc_certificate(flow: Flow) -> Fields:
    """The day of the JDC (or JAPD), told from the day the certificate was made out."""
    fields = person_fields(flow)
    day = _session_date(flow, fields)
    if day is None:
        return fields | issue_date_field(flow)
    weight, date = day
    fields["session_date"] = flow.field("session_date", date.iso, date.start, date.end, weight)
    return fields | issue_date_field(flow, skip=[Span(date.start, date.end)])


# Nobody is called before this age: of two days so far apart the first is of birth.
YOUNGEST_CALLED = 15
# « Suite à votre demande du … »: what the paper answers.
_ASKED = re.compile(
    r"\b(?:demande|courrier|lettre|message)\s+(?:recue?\s+)?(?:en date\s+)?(?:du|le)\s*$"
)


def _session_date(flow: Flow, fields: Fields) -> tuple[float, FoundDate] | None:
    born = {r.found.date for r in birth_dates(flow)}
    if "birth_date" in fields:
        born.add(dt.date.fromisoformat(str(fields["birth_date"].value)))
    labelled = days_beside(
        flow,
        (
            "date de la session",
            "session du",
            "session suivie",
            "session suivie le",
            "journee suivie",
            "journee suivie le",
            "date de la journee",
            "date de participation",
            "date de la jdc",
            "jdc du",
            "date de session",
            "jdc effectuee le",
            "journee effectuee le",
            "effectuee le",
        ),
    )
    for date in labelled:
        if date.date not in born:
            return 0.94, date
    found: list[tuple[float, FoundDate]] = []
    for date in dates_of(flow.text):
        if date.precision != "day" or date.date in born:
            continue
        before = flow.folded[max(0, date.start - 150) : date.start].replace("\n", " ")
        if LAW.search(before) or _is_made_out(before) or _ASKED.search(before):
            continue
        after = flow.folded[date.end : date.end + 90].replace("\n", " ")
        if _ATTENDED.search(before[-110:]) or _THEN_ATTENDED.match(after):
            found.append((0.93, date))
        elif _NAMED.search(before[-110:]):
            found.append((0.86, date))
        elif _SESSION_DAY.search(before) or _AT_THE_DAY.match(after):
            found.append((0.7, date))
    last = max((d.date.year for _, d in found), default=0)
    found = [f for f in found if last - f[1].date.year < YOUNGEST_CALLED]
    return max(found, key=lambda f: (f[0], -f[1].start), default=None)


def civil_paper(flow: Flow) -> Fields:
    """JDC exemption, census: whom it is for, and the day it was made out."""
    return person_fields(flow) | issue_date_field(flow)


_START = re.compile(
    r"(?:\bdu|a compter du|a partir du|depuis le|date de debut[^\n\d]{0,30}|debut[^\n\d]{0,25}|valable du|periode du|entre le|attribuee? le|(?:ouvert|accorde|reconnu)e?s? (?:le|au)|effet (?:du|au|le))\s*:?\s*(?:le\s+)?$"
)
_END = re.compile(
    r"(?:\bau|jusqu'?au|date de fin[^\n\d]{0,30}|\bfin[^\n\d]{0,25}|echeance[^\n\d]{0,25}|expire[^\n\d]{0,15}|\bechue? le|s'eteint (?:le|au)|cess\w+[^\n\d]{0,40}\ble|et le|validite[^\n\d]{0,30})\s*:?\s*(?:le\s+)?$"
)
_FOR_LIFE = re.compile(
    r"s[ao][nr]s\s+limit\w{3,6}\s+d\w\s+duree|a titre definitif|duree illimitee|\bdefinitivement\b|sans limite de duree"
)


def disability_recognition(flow: Flow) -> Fields:
    """RQTH: `start`, `end` (the word `unlimited` where it has no end), and the decision's day."""
    fields = person_fields(flow)
    born = {r.found.date for r in birth_dates(flow)}
    if _is_refused(flow):
        return fields | issue_date_field(flow)
    granted = _granted_period(flow, born)
    fields |= granted or labelled_term(flow, born)
    for date in dates_of(flow.text):
        if date.precision != "day" or date.date in born:
            continue
        before = (
            flow.folded[max(0, date.start - 60) : date.start].replace("\n", " ").replace("\t", " ")
        )
        if re.search(
            r"\bloi\b|article|decret|arrete|seance|commission|demande|recue?\b|en date du|decision du"
            r"|decision d(?:e la|u) \w+ du|depose",
            before[-50:],
        ):
            continue
        if "start" not in fields and _START.search(before):
            fields["start"] = flow.field("start", date.iso, date.start, date.end, 0.92)
        elif (
            "end" not in fields
            and _END.search(before)
            and date.iso > str(fields["start"].value if "start" in fields else "")
        ):
            fields["end"] = flow.field("end", date.iso, date.start, date.end, 0.92)
    if "end" not in fields:
        fields |= _other_end(flow, fields)
    days = {str(f.value) for n, f in fields.items() if n in ("start", "end")}
    taken = [Span(d.start, d.end) for d in dates_of(flow.text) if d.iso in days]
    return fields | issue_date_field(flow, skip=taken)


# One notification may grant several rights, a row each.
_RECOGNISED = re.compile(r"travailleu\w+\s+handicap|\brqth\b")
_OTHER_RIGHT = re.compile(
    r"allocation|\baah\b|prestation|\bpch\b|orientation|carte (?:de )?mobilite|\bcmi\b"
)


_REFUSED = re.compile(r"\b(?:rejet\w*|refus\w*|non\s+accord\w*|defavorable)\b")


def _is_refused(flow: Flow) -> bool:
    """Whether every row of the recognition, beside other rights, says that it is not granted."""
    lines = {flow.line_span(m.start()) for m in _RECOGNISED.finditer(flow.folded)}
    rows = [flow.folded[line.start : line.end] for line in lines]
    told = [row for row in rows if "\t" in row]
    return bool(told) and all(_REFUSED.search(row) for row in told)


def _line(flow: Flow, position: int) -> str:
    line = flow.line_span(position)
    return flow.folded[line.start : line.end]


# « décision initiale : du … au … (échue) »
_PAST_RIGHT = re.compile(r"\b(?:echue?s?|expiree?s?|ancienne?|precedente?|anterieure?)\b")


def _granted_period(flow: Flow, born: set[dt.date]) -> Fields:
    """« du … au … » over years, or a table's row; the first such, for a card's may follow."""
    for row in _recognised_rows(flow, list(table_rows(flow, born))):
        if row.start and row.end:
            return {
                "start": flow.field("start", row.start, row.span.start, row.span.end, 0.92),
                "end": flow.field("end", row.end, row.span.start, row.span.end, 0.92),
            }
        if row.start:  # the end could not be read, or there is none
            return {"start": flow.field("start", row.start, row.span.start, row.span.end, 0.85)}
    periods = find_periods(flow.text)
    periods = [p for p in periods if not _PAST_RIGHT.search(_line(flow, p.start))] or periods
    own = [p for p in periods if _RECOGNISED.search(_line(flow, p.start))]
    # A row's right may stand at its height on a line of its own: of several, none is sure.
    mixed = not own and len(periods) > 1 and _OTHER_RIGHT.search(flow.folded) is not None
    sure = UNNAMED_TERM * 0.8 if mixed else 0.94
    for period in own or [p for p in periods if not _OTHER_RIGHT.search(_line(flow, p.start))]:
        first, last = period.begin, period.finish
        if first is None or last is None or first.date in born:
            continue
        if first.precision == last.precision == "day" and (last.date - first.date).days > 200:
            return {
                "start": flow.field("start", first.iso, first.start, first.end, sure),
                "end": flow.field("end", last.iso, last.start, last.end, sure),
            }
    return _side_by_side(flow, born)


def _recognised_rows(flow: Flow, rows: Sequence[Employment]) -> list[Employment]:
    """The rows of a table of rights that are of the recognition: all of a table that names none."""
    texts = [_row_text(flow, row.span.start) for row in rows]
    own = [row for row, text in zip(rows, texts, strict=True) if _RECOGNISED.search(text)]
    return own or [r for r, text in zip(rows, texts, strict=True) if not _OTHER_RIGHT.search(text)]


def _row_text(flow: Flow, position: int) -> str:
    """The line of a row's days, and the one above that has none: a right's name takes two."""
    own = _line(flow, position)
    above = _line(flow, max(0, flow.line_span(position).start - 1))
    return own if re.search(r"\d{4}", above) else f"{above} {own}"


# Two days beside each other, a whole number of years apart, that nothing names.
UNNAMED_TERM = 0.75


def _side_by_side(flow: Flow, born: set[dt.date]) -> Fields:
    """« 07/03/2025 » beside « 7 mars 2028 », where the words over them could not be read."""
    days = [d for d in dates_of(flow.text) if d.precision == "day" and d.date not in born]
    found = [
        (first, last)
        for first, last in pairwise(days)
        if re.fullmatch(r"[ \t|–-]+", flow.text[first.end : last.start])
        and first.date < last.date
        and is_term(first.date, last.date)
    ]
    if len(found) != 1:
        return {}
    (first, last), sure = found[0], UNNAMED_TERM
    return {
        "start": flow.field("start", first.iso, first.start, first.end, sure),
        "end": flow.field("end", last.iso, last.start, last.end, sure),
    }


def _other_end(flow: Flow, fields: Fields) -> Fields:
    """An end said without a day: for life, or in years after the start."""
    life = _FOR_LIFE.search(flow.folded)
    if life:
        return {"unlimited": flow.field("unlimited", True, life.start(), life.end(), 0.9)}
    return _years_after(flow, fields)


def _years_after(flow: Flow, fields: Fields) -> Fields:
    start = fields.get("start")
    match = re.search(
        r"(?:pour une duree|duree|periode) de\s+(?:(\d{1,2})|([a-z-]+))\s*(?:\(\d+\)\s*)?ans?\b",
        flow.folded,
    )
    if start is None or match is None:
        return {}
    words = find_numbers(match[2]) if match[2] else []
    years = int(match[1]) if match[1] else (words[0].value if words else 0)
    if not 1 <= years <= 20:
        return {}
    begin = str(start.value)
    day = int(begin[:4]) + years
    # The last day is the eve of the anniversary; written so only by some, hence the doubt.
    return {"end": flow.field("end", f"{day}{begin[4:]}", match.start(), match.end(), 0.55)}


_INCOMPATIBLE = re.compile(
    r"incompatib|contre[\s-]?indiqu|inapt\w*|ne\s+(?:peut|permet)\s+pas|impossib|dispens\w+|ne doit pas"
)


# A certificate without a day of its own is most often of the day of the examination.
EXAMINED = 0.7
_EXAMINED_ON = re.compile(
    r"\b(?:consultation|visite(?:\s+medicale)?|examen(?:\s+medical)?|examinee?|vue?)(?:\s+en\s+consultation)?"
    r"\s+(?:du|le|en date du)\s*:?\s*$"
)


def _examined_on(flow: Flow) -> Fields:
    for date in dates_of(flow.text):
        before = flow.folded[max(0, date.start - 50) : date.start]
        if date.precision == "day" and _EXAMINED_ON.search(before):
            return {
                "issue_date": flow.field("issue_date", date.iso, date.start, date.end, EXAMINED)
            }
    return {}


def medical_certificate(flow: Flow) -> Fields:
    """Whom and when, with `mentions_incompatibility` (an extension): whether it speaks of one."""
    fields = person_fields(flow) | (issue_date_field(flow) or _examined_on(flow))
    match = _INCOMPATIBLE.search(flow.folded)
    if match:
        fields["mentions_incompatibility"] = flow.field(
            "mentions_incompatibility", True, match.start(), match.end(), 0.85
        )
    return fields
