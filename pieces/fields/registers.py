"""Extracts of registers: which firm, registered when, doing what."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from dossiers.reading import Field
from pieces.fields.births import birth_dates
from pieces.fields.continued import text_of
from pieces.fields.days import dates_of
from pieces.fields.flow import Fields, Flow
from pieces.fields.labels import values
from pieces.fields.own_dates import issue_date_field
from pieces.fields.people import person_fields
from pieces.parse.company_ids import find_companies

_REGISTERED = re.compile(
    r"(?:date\s+d'?\s?immatriculation(?:\s+(?:au\s+\w+|de l'entreprise))?|immatricule?e?s?(?:\(e\))?|immatriculation(?:\s+au\s+r[\w. ]+)?"
    r"|inscrite?\s+au[^\n:]{0,50}?|date\s+de\s+(?:debut\s+d'activite|creation)|date de commencement d'activite|debut d'activite|depuis|commencement[^\n:]{0,30})"
    r"[^\n\d]{0,40}?(?:le|du|depuis le)?\s*:?\s*\n?\s*$"
)
# « repris au RNE le 01/01/2023 »: another register took the entry over.
_TAKEN_OVER = re.compile(
    r"\b(?:repris|transfere|bascule|migre|verse)e?s?\s+(?:au|dans|vers)\b[^\n\d]{0,30}$"
)
# « EXTRAIT – IMMATRICULATION AU RCS » over « à jour au 30.07.2025 »: the state of the register.
_AS_OF = re.compile(r"\b(?:a jour (?:au|du|le)|situation (?:au|du)|arretee? (?:au|le))\s*:?\s*$")
_ACTIVITY_LABELS = (
    "activite principale", "activites principales", "activite", "activites exercees", "activite exercee", "activite(s) exercee(s)",
    "objet social", "activite principale exercee (ape)", "activite principale exercee", "activite principale declaree", "activites principales de l'entreprise", "code ape", "activite(s) principale(s)",
    "nature de l'activite", "activite declaree", "activites",
)  # fmt: skip
# The day it was given out, or, where none is told, the day up to which it holds.
_EXTRACT_DATES = (
    re.compile(
        r"(?:extrait\s+(?:du|en date)|\b(?:delivre|edite|genere|etabli|certifie)e?s?\b)[^\n\d]{0,50}\Z"
    ),
    re.compile(r"(?:extrait|(?<!mise )a jour|jour au|situation|en date)[^\n\d]{0,60}\Z"),
)


def business_registration(flow: Flow) -> Fields:
    """Extrait Kbis, RNE or RCS: SIREN (its check digit holds), first registration, activity."""
    fields = person_fields(flow)
    companies = find_companies(flow.text)
    if companies:
        sirens = [c.siren for c in companies]
        best = max(companies, key=lambda c: (sirens.count(c.siren), -c.start))
        weight = (0.97 if len(set(sirens)) == 1 else 0.8) * (0.9 if best.repaired else 1.0)
        fields["siren"] = flow.field("siren", best.siren, best.start, best.end, weight)
    fields |= _registered_on(flow)
    registered = {str(f.value) for f in fields.values() if f.name == "registered_on"}
    registered |= {r.found.iso for r in birth_dates(flow)}
    fields |= _extract_date(flow, registered)
    stated = [v for v in values(flow, _ACTIVITY_LABELS) if _is_words(text_of(flow, v))]
    stated.sort(key=lambda v: not re.search(r"principal|exerce|objet", v.label.phrase))
    for value in stated[:1]:
        text = text_of(flow, value)
        fields["activity"] = flow.field("activity", text, value.start, value.end, 0.85)
    return fields


def _is_words(text: str) -> bool:
    return sum(c.isalpha() for c in text) >= 5


def _registered_on(flow: Flow) -> Fields:
    strong: list[tuple[float, int, Field]] = []
    born = {r.found.date for r in birth_dates(flow)}
    for date in dates_of(flow.text):
        if date.precision != "day" or date.date in born:
            continue
        before = flow.folded[max(0, date.start - 110) : date.start]
        match = _REGISTERED.search(before)
        if match is None or _TAKEN_OVER.search(before) or _AS_OF.search(before):
            continue
        words = match.group()
        weight = 0.93 if "immatric" in words else (0.85 if "inscrit" in words else 0.55)
        strong.append(
            (
                weight,
                -date.start,
                flow.field("registered_on", date.iso, date.start, date.end, weight),
            )
        )
    for value in values(
        flow,
        (
            "date d'immatriculation",
            "immatriculation au rcs",
            "date d'immatriculation au rne",
            "date d'immatriculation au rcs",
            "immatriculation au rne",
            "date de premiere immatriculation",
        ),
    ):
        for date in dates_of(flow.text):
            if _AS_OF.search(flow.folded, max(0, date.start - 30), date.start):
                continue
            if value.start <= date.start < value.end:
                strong.append(
                    (
                        0.95,
                        -date.start,
                        flow.field("registered_on", date.iso, date.start, date.end, 0.95),
                    )
                )
    if not strong:
        return {}
    return {"registered_on": max(strong, key=lambda s: s[:2])[2]}


def _extract_date(flow: Flow, registered: set[str]) -> Fields:
    days = [d for d in dates_of(flow.text) if d.precision == "day" and d.iso not in registered]
    for pattern in _EXTRACT_DATES:
        for date in days:
            if pattern.search(flow.folded, max(0, date.start - 70), date.start):
                return {"issue_date": flow.field("issue_date", date.iso, date.start, date.end, 0.9)}
    return {
        name: field
        for name, field in issue_date_field(flow).items()
        if str(field.value) not in registered
    }
