"""Attestations of safety training (R408 and its neighbours) and of language."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from dossiers.reading import Field
from pieces.fields.annexes import annexes_field
from pieces.fields.births import birth_dates
from pieces.fields.continued import text_of
from pieces.fields.days import dates_of
from pieces.fields.firms import organisation_field
from pieces.fields.flow import Fields, Flow, Span
from pieces.fields.labels import values
from pieces.fields.own_dates import issue_date_field
from pieces.fields.people import person_fields
from pieces.fields.tick_boxes import says_yes
from pieces.fields.training_days import training_days
from pieces.parse.dates import find_dates
from pieces.parse.folding import fold
from pieces.parse.periods import find_periods


def r408(flow: Flow) -> Fields:
    """Annexes named, or told by what the training was for; days of training; who gave it."""
    fields = person_fields(flow)
    fields |= annexes_field(flow)
    fields |= training_days(flow)
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


# -- the neighbours -------------------------------------------------------------------------------


def safety_attestation(flow: Flow) -> Fields:
    """Electrical safety, first aid, work at height: whom, when, by whom."""
    fields = person_fields(flow) | training_days(flow)
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
            # « CHINOIS (MANDARIN SIMPLIFIÉ) », « (langue choisie : turc) »
            said = re.split(r"[()]", text_of(flow, value))[0].strip() or text_of(flow, value)
            return fields | {"language": flow.field("language", said, value.start, value.end, 0.93)}
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
