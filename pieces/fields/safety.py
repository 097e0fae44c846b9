"""Attestations of safety training (R408 and its neighbours) and of language."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import replace

from dossiers.reading import Field
from pieces.fields.annexes import annexes_field
from pieces.fields.births import birth_dates
from pieces.fields.continued import text_of
from pieces.fields.days import LAW, SEEN, dates_of, days_beside
from pieces.fields.employment import labelled_term
from pieces.fields.firms import organisation_field
from pieces.fields.flow import Flow, Span
from pieces.fields.label_hits import label_hits
from pieces.fields.labels import values
from pieces.fields.own_dates import issue_date_field
from pieces.fields.people import person_fields
from pieces.fields.tick_boxes import says_yes
from pieces.parse.dates import FoundDate, find_dates
from pieces.parse.folding import fold
from pieces.parse.periods import find_periods

Fields = dict[str, Field]
# No training of this kind lasts longer, in days.
LONGEST_DAYS = 60


def r408(flow: Flow) -> Fields:
    """Annexes named, or told by what the training was for; days of training; who gave it."""
    fields = person_fields(flow)
    fields |= annexes_field(flow)
    fields |= _training_days(flow)
    fields |= organisation_field(flow)
    # A day put right by one letter weighs less than the last day of the training, read well.
    taken = [Span(p.start, p.end) for p in find_periods(flow.text)]
    begun = fields.get("training_start")
    others = issue_date_field(flow, skip=[*taken, *_own_days(flow, fields)], begun=begun)
    return fields | (others or issue_date_field(flow, skip=taken, begun=begun))


def _own_days(flow: Flow, fields: Fields) -> list[Span]:
    """Where the days of training stand: another day is rather the paper's own."""
    days = [(f.value, f.box) for n, f in fields.items() if n in ("training_start", "training_end")]
    return [
        Span(d.start, d.end)
        for d in dates_of(flow.text)
        if (d.iso, flow.field("", d.iso, d.start, d.end, 1.0).box) in days
    ]


def _training_days(flow: Flow) -> Fields:
    """`training_start` and `training_end`: « du … au … », or the one day of the training."""
    born = {r.found.date for r in birth_dates(flow)}
    for period in find_periods(flow.text):
        first, last = period.begin, period.finish
        if first is None or last is None or first.date in born:
            continue
        if (
            first.precision != "day"
            or last.precision != "day"
            or (last.date - first.date).days > LONGEST_DAYS
        ):
            continue
        if re.search(r"valable|validite", flow.folded[max(0, period.start - 50) : period.start]):
            continue
        return _both(flow, first.iso, last.iso, period.start, period.end, 0.93)
    listed = _listed_days(flow)
    if listed:
        return listed
    beside = [d for d in days_beside(flow, _DAY_LABELS) if d.date not in born]
    if beside:
        return _from_day(flow, beside[0], born)
    term = labelled_term(flow, born)
    if "start" in term:
        end = term.get("end", term["start"])
        return {
            "training_start": replace(term["start"], name="training_start"),
            "training_end": replace(end, name="training_end"),
        }
    for date in find_dates(flow.text):
        if date.precision != "day" or date.date in born:
            continue
        before = flow.folded[max(0, date.start - 100) : date.start]
        if LAW.search(before) or SEEN.search(before):
            continue
        if _FINISHED.search(before):
            return {
                "training_end": flow.field("training_end", date.iso, date.start, date.end, 0.85)
            }
        if re.search(r"\b(?:au|jusqu'?au|et le)\s*$", before):
            # The end of a period whose beginning was not read.
            return {"training_end": flow.field("training_end", date.iso, date.start, date.end, 0.6)}
        made = re.search(
            r"\bfaite?\b[^.;]{0,50}$|delivre\w*[^.;]{0,30}$|etabli\w*[^.;]{0,30}$|(?:^|[\n\t])\s*date\s*:?\s*$|\ba\s+(?!ete\b)[a-z' -]{2,30},?\s+le\s*$",
            before,
        )
        if not made and re.search(
            r"(?:formation|\bformee?\b|stage|session|suivi|dispens|deroul|realis|effectu|participe|date)[^;]{0,90}$",
            before,
        ):
            return _both(flow, date.iso, date.iso, date.start, date.end, 0.8)
    return {}


# « a achevé le 20 février 2025 la formation », « formation terminée le … ».
_FINISHED = re.compile(
    r"\b(?:acheve|termine|finalise|cloture|fini)e?s?(?:\(e\))?(?:\s+(?:la|cette|sa|notre)\s+(?:formation|session)"
    r"|\s+avec succes)?[^.;\d]{0,40}?\s+le\s*:?\s*$"
)
_DAY_LABELS = (
    "date de la formation", "date de formation", "formation du", "formation suivie le", "formation effectuee le",
    "session du", "stage du", "date du stage", "date de stage", "jour de formation", "date de la session",
    "formation le", "formation realisee le", "dates de formation", "dates de la formation", "journee du",
)  # fmt: skip


_FROM_LABELS = tuple(label for label in _DAY_LABELS if label.endswith(" du"))
_END_LABELS = ("au", "jusqu'au")
# An end that no label tells, on a page that was recognised.
END_GUESSED = 0.6


def _from_day(flow: Flow, first: FoundDate, born: Collection[dt.date]) -> Fields:
    """The one day of the training, or its first where « AU » stands as a label of its own: « DU »
    over one box, « AU » over the next; where that box cannot be read, the end is not known. Where
    « AU » itself was not read, the end is likely the next day that is alone in its cell."""

    def may_end(day: FoundDate) -> bool:
        return day.date not in born and 0 <= (day.date - first.date).days <= LONGEST_DAYS

    fields = _both(flow, first.iso, first.iso, first.start, first.end, 0.85)
    if first not in days_beside(flow, _FROM_LABELS):
        return fields
    weight, ends = 0.85, [d for d in days_beside(flow, _END_LABELS) if may_end(d)]
    if not ends and label_hits(flow, _END_LABELS):
        del fields["training_end"]
    elif not ends and flow.is_ocr:
        after = next((d for d in dates_of(flow.text) if d.start > first.start), None)
        alone = after is not None and _is_alone(flow, after) and may_end(after)
        weight, ends = END_GUESSED, [after] if after is not None and alone else [first]
    if ends:
        end = ends[0]
        fields["training_end"] = flow.field("training_end", end.iso, end.start, end.end, weight)
    return fields


def _is_alone(flow: Flow, day: FoundDate) -> bool:
    cell = flow.cell_of(day.start)
    return cell is not None and (cell.start, cell.end) == (day.start, day.end)


def _listed_days(flow: Flow) -> Fields:
    """« les 3, 4 et 5 juin 2024 », « les 12 et 13 mars 2025 »."""
    match = re.search(
        r"\b(?:les?|des|du)\s+(\d{1,2})(?:\s*(?:,|et|&|-|/)\s*(\d{1,2}))+\s+(?=[a-z]+\s+\d{4})",
        flow.folded,
    )
    if match is None:
        return {}
    last = next(
        (d for d in find_dates(flow.text) if match.start() < d.start < match.end() + 20), None
    )
    if last is None or last.precision != "day":
        return {}
    first_day = int(match[1])
    if not 1 <= first_day <= last.date.day:
        return {}
    first = last.date.replace(day=first_day)
    return _both(flow, first.isoformat(), last.iso, match.start(), last.end, 0.9)


def _both(flow: Flow, first: str, last: str, start: int, end: int, weight: float) -> Fields:
    return {
        "training_start": flow.field("training_start", first, start, end, weight),
        "training_end": flow.field("training_end", last, start, end, weight),
    }


# -- the neighbours -------------------------------------------------------------------------------


def safety_attestation(flow: Flow) -> Fields:
    """Electrical safety, first aid, work at height: whom, when, by whom."""
    fields = person_fields(flow) | _training_days(flow)
    fields |= organisation_field(flow)
    begun = fields.get("training_start")
    told = issue_date_field(flow, guess=False, begun=begun)
    if told and told["issue_date"].confidence < BY_TERM:
        told = _by_term(flow) or told
    made = told or _obtained(flow) or _by_term(flow)
    if not made and "training_end" in fields:
        # A card often bears the day of the training alone: it is then the day it was given.
        end = fields["training_end"]
        made = {"issue_date": _as(end, "issue_date", 0.6)}
    return fields | (made or issue_date_field(flow))


# A day that another, whole years later, tells to be the day of issue; longest validity, in years.
BY_TERM, LONGEST_TERM = 0.6, 10


def _by_term(flow: Flow) -> Fields:
    """« 13/07/2024 » and « 13/07/2026 », the only two days that are whole years apart: issued, and
    valid until."""
    days = {d.date: d for d in dates_of(flow.text) if d.precision == "day" and not d.repaired}
    pairs = [
        (first, last)
        for first in days
        for last in days
        if (first.month, first.day) == (last.month, last.day)
        and 0 < last.year - first.year <= LONGEST_TERM
    ]
    if len(pairs) != 1:
        return {}
    made = days[pairs[0][0]]
    return {"issue_date": flow.field("issue_date", made.iso, made.start, made.end, BY_TERM)}


_OBTAINED = re.compile(
    r"(?:\bobtenue?(?:\(e\))?|\bobtention|\bdelivrance|\bdelivree?|\bvalidee?)\s*:?\s*(?:le\s*:?\s*)?$"
)


def _obtained(flow: Flow) -> Fields:
    """« Certificat obtenu le … » on a card that bears no other day of issue."""
    born = {r.found.date for r in birth_dates(flow)}
    for date in find_dates(flow.text):
        before = flow.folded[max(0, date.start - 40) : date.start]
        if date.precision == "day" and date.date not in born and _OBTAINED.search(before):
            return {"issue_date": flow.field("issue_date", date.iso, date.start, date.end, 0.85)}
    return {}


def _as(field: Field, name: str, factor: float) -> Field:
    return Field(
        name,
        field.value,
        field.page,
        field.box,
        field.read,
        round(field.confidence * factor, 3),
        field.source,
    )


_CATEGORY = re.compile(
    r"\bcategories?\s*(?:d'activites?\s*)?(?:n\s?[°o]\s*|:|\")?\s*(?:cat\.?\s*)?\"?\s*([ivl1-5]{1,3}|[a-e])\b(?!')\"?(?!\s*(?:de|d')\s(?!l'arrete))"
)
_ROMANS = ("I", "II", "III", "IV", "V")


def refrigerant(flow: Flow) -> Fields:
    """`category` I to V (arrêté of 13 October 2008), as printed in Roman figures."""
    fields = safety_attestation(flow)
    found = list(_CATEGORY.finditer(flow.folded))
    ticked = [m for m in found if says_yes(flow.folded[m.end() : flow.line_span(m.end()).end])]
    match = next(iter((ticked if len(found) > 1 else []) or found), None)
    if match:
        value = _category(match[1])
        if value:
            fields["category"] = flow.field("category", value, match.start(1), match.end(1), 0.92)
    return fields


def _category(folded: str) -> str | None:
    """« 1 », « i », « l » (misread) are I; letters A to E stay."""
    if folded in "abcde" and folded:
        return folded.upper()
    if folded.isdigit() and folded != "":
        number = int(folded)
        if number in (11, 111):
            return "I" * len(folded)
        return _ROMANS[number - 1] if 1 <= number <= 5 else None
    roman = folded.replace("l", "i").replace("1", "i").upper()
    return roman if roman in _ROMANS else None


_LANGUAGES = (
    "allemand", "anglais", "arabe", "armenien", "basque", "bambara", "berbere", "breton", "bulgare", "cambodgien", "catalan", "chinois",
    "coreen", "corse", "creole", "croate", "danois", "espagnol", "estonien", "finnois", "gallo", "grec moderne", "grec", "haoussa", "hebreu",
    "hindi", "hongrois", "indonesien", "italien", "japonais", "laotien", "lituanien", "macedonien", "malais", "malgache", "mandarin",
    "melanesien", "neerlandais", "norvegien", "occitan", "persan", "peul", "polonais", "portugais", "roumain", "russe", "serbe", "slovaque",
    "slovene", "suedois", "swahili", "tahitien", "tamoul", "tcheque", "turc", "ukrainien", "vietnamien",
)  # fmt: skip


def language(flow: Flow) -> Fields:
    """`language`: the one the training was in. French is that of the paper, not of the training."""
    fields = safety_attestation(flow)
    for value in values(
        flow,
        (
            "langue",
            "langue etudiee",
            "langue vivante",
            "langue suivie",
            "langue enseignee",
            "langue choisie",
        ),
    ):
        text = fold(text_of(flow, value))
        word = next((name for name in _LANGUAGES if re.search(rf"\b{name}e?\b", text)), None)
        if word:
            return fields | {
                "language": flow.field(
                    "language", text_of(flow, value), value.start, value.end, 0.93
                )
            }
    hits = [
        (m.start(), m.end())
        for name in _LANGUAGES
        for m in re.finditer(rf"\b{name}e?\b", flow.folded)
    ]
    if hits:
        hits.sort(
            key=lambda h: (
                -len(
                    re.findall(
                        r"langue|cours|formation|enseignement|niveau",
                        flow.folded[max(0, h[0] - 60) : h[0]],
                    )
                ),
                h[0],
            )
        )
        start, end = hits[0]
        distinct = {flow.folded[a:b] for a, b in hits}
        weight = 0.9 if len(distinct) == 1 else 0.65
        fields["language"] = flow.field("language", flow.text[start:end], start, end, weight)
    return fields
