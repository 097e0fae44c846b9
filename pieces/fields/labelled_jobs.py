"""Stretches of work beside labels: « Date d'entrée » with « Date de sortie », in turn where there are
several."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Sequence

from pieces.fields.days import dates_of
from pieces.fields.flow import Flow, Span
from pieces.fields.job_tables import Employment
from pieces.fields.labels import Value, values
from pieces.fields.name_sections import is_anothers_part
from pieces.fields.spoken_jobs import ENDS_STRETCH
from pieces.parse.dates import FoundDate

_START_LABELS = (
    "dt entree", "dt. entree", "date ent.", "dt deb", "dt deb.", "dt debut", "dt embauche", "date emb.",
    "date d'entree", "date d'arrivee", "premier jour travaille", "premier jour de travail",
    "prise de service", "date de prise de service", "entree en service", "date d'entree en service", "entree en fonctions", "entree en fonction", "date d'entree en fonctions", "date d'entree en fonction",
    "incorporation", "date d'incorporation", "incorpore(e) le", "incorpore le", "date d'embauche", "date de debut", "debut", "entree le", "date d'entree dans l'entreprise",
    "date de debut de contrat", "date de debut du contrat", "embauche le", "entre le", "date de prise de poste", "debut du contrat",
    "date d'effet", "entre(e) le", "embauche(e) le", "du", "debut de contrat", "date de debut d'execution du contrat", "date d'anciennete",
    "anciennete", "anciennete depuis le", "depuis le", "depuis", "present depuis le", "salarie(e) depuis le", "salarie depuis le",
    "employe(e) depuis le", "employe depuis le", "en poste depuis le", "dans l'entreprise depuis le", "debut d'emploi", "debut de l'emploi",
    "recrute le", "recrute(e) le", "engage le", "engage(e) le", "a compter du", "embauchage", "date d'embauchage", "entree", "embauche",
    "debut de mission", "debut de la mission", "date de recrutement", "prise de fonctions", "date de prise de fonctions", "prise de poste",
    "debut du stage", "debut de stage", "date de debut du stage", "date de debut de stage",
    "entree dans l'etablissement", "date d'entree dans l'etablissement", "entree dans l'entreprise", "entree dans la societe",
    "date d'entree dans la societe", "arrivee dans l'entreprise", "arrivee dans l'etablissement",
)  # fmt: skip
_END_LABELS = (
    "dt sortie", "dt. sortie", "date sort.", "dt fin", "dt fin.",
    "date de sortie", "sortie de service", "cessation de service", "fin de service", "fin des services", "date de fin", "fin", "sortie le", "date de depart", "date de fin de contrat", "fin de contrat",
    "date de fin du contrat", "fin du contrat", "au", "date de sortie de l'entreprise", "sorti le", "sorti(e) le", "date de rupture", "depart le",
    "sortie", "depart", "jusqu'au", "fin d'emploi", "fin de l'emploi", "fin de mission", "fin de la mission", "date de cessation", "cessation",
    "fin de fonctions", "date de fin de fonctions", "date de rupture du contrat", "terme du contrat", "date de depart de l'entreprise", "terme",
    "dernier jour travaille", "dernier jour de travail", "cessation des services", "raye des controles le", "raye(e) des controles le", "rayee des controles le",
    "radie des controles le", "date de radiation", "radiation des controles", "fin de la relation de travail", "date de fin d'emploi", "fin des fonctions", "cessation des fonctions",
    "cessation de fonctions", "cessation de fonction", "date de cessation de fonctions", "date de cessation des fonctions", "fin de fonction", "cessation d'activite", "date de cessation d'activite", "fin d'activite",
    "depart de l'entreprise", "depart de l'etablissement", "date de depart de l'etablissement",
    "fin du stage", "fin de stage", "date de fin du stage", "date de fin de stage",
    "sortie de l'etablissement", "date de sortie de l'etablissement", "sortie de l'entreprise", "sortie de la societe", "date de sortie de la societe",
)  # fmt: skip


_TO_DAY = re.compile(r"(?:au|jusqu'?au)\s")


def labelled_period(flow: Flow, born: set[dt.date]) -> Employment | None:
    """The stretch from a labelled first day to a labelled last one, or that still goes on."""
    begin = _labelled_date(flow, _START_LABELS, born)
    finish = _labelled_date(flow, _END_LABELS, born)
    if begin is None:
        return None
    if finish is not None and finish.last < begin.date:
        finish = None
    start, end = begin.start, begin.end
    if finish is not None:
        start, end = min(start, finish.start), max(end, finish.end)
    return Employment(
        begin.iso, finish.iso if finish else None, None, Span(start, end), 0.9 if finish else 0.82
    )


# « Premier jour 15/01/2024 » over « Dernier jour 23/02/2024 ». A mail room stamps « Arrivée » and
# « Départ » too: never sure.
_DAYS_OF_STAY = (
    (("premier jour", "premier jour du stage", "premier jour de stage", "1er jour"),
     ("dernier jour", "dernier jour du stage", "dernier jour de stage"), 0.85),
    (("stage du", "stage effectue du", "stage realise du", "periode du", "mission du"),
     ("au", "jusqu'au"), 0.9),
    (("arrivee", "arrivee le"), ("depart", "depart le"), 0.75),
)  # fmt: skip


def first_and_last(flow: Flow, born: set[dt.date]) -> Employment | None:
    """A stretch told by its first and its last day, both labelled, in this order."""
    for first, last, weight in _DAYS_OF_STAY:
        begin, finish = (_labelled_date(flow, labels, born) for labels in (first, last))
        if begin is None or finish is None or {begin.precision, finish.precision} != {"day"}:
            continue
        if begin.date <= finish.date and begin.end <= finish.start:
            return Employment(begin.iso, finish.iso, None, Span(begin.start, finish.end), weight)
    return None


def labelled_in_turn(flow: Flow, born: set[dt.date]) -> list[Employment]:
    """« Entré le … Sorti le … » over « Entré le … Sorti le … »: two stretches or more, each with
    both its days, one after the other."""
    begins = _labelled_dates(flow, _START_LABELS, born)
    ends = _labelled_dates(flow, _END_LABELS, born)
    days = [day for pair in zip(begins, ends, strict=False) for day in pair]
    if len(begins) < 2 or len(begins) != len(ends):
        return []
    in_order = all(a.start < b.start and a.date < b.date for a, b in itertools.pairwise(days))
    if not in_order or any(d.precision != "day" for d in days):
        return []
    return [
        Employment(begin.iso, end.iso, None, Span(begin.start, end.end), 0.9)
        for begin, end in zip(begins, ends, strict=True)
    ]


def _labelled_date(flow: Flow, labels: Sequence[str], born: set[dt.date]) -> FoundDate | None:
    return next(iter(_labelled_dates(flow, labels, born)), None)


# « depuis le 12.4.1999 » tells of a firm, of a rank too, « Ancienneté » of a house before: beside
# « Date d'entrée », they are not asked.
_MERE_LINKS = frozenset(
    (
        "depuis le",
        "depuis",
        "a compter du",
        "date d'anciennete",
        "anciennete",
        "anciennete depuis le",
    )
)


# What tells since when a tutor is there, in his own part of a form.
_OF_WHO_IS_THERE = re.compile(r"\b(?:depuis|anciennete|entree?|embauche|recrut|engage|poste)")


def _is_anothers(flow: Flow, value: Value) -> bool:
    """« Dans l'entreprise depuis le 01/03/2016 » under « TUTRICE EN ENTREPRISE »"""
    return _OF_WHO_IS_THERE.search(value.label.phrase) is not None and is_anothers_part(
        flow, value.label.start
    )


def _labelled_dates(flow: Flow, labels: Sequence[str], born: set[dt.date]) -> list[FoundDate]:
    def day(span: Span) -> FoundDate | None:
        inside = (d for d in dates_of(flow.text) if span.start <= d.start < span.end)
        found = next((d for d in inside if d.date not in born), None)
        begins = labels is _START_LABELS and found is not None
        if begins and _TO_DAY.match(flow.folded, span.start):
            return None  # « du ............ au 28/02/2025 »
        if begins and found and ENDS_STRETCH.search(flow.folded, span.start - 4, found.start):
            return None
        return found

    found = values(flow, labels, accept=lambda span: day(span) is not None)
    found = [v for v in found if not _is_anothers(flow, v)]
    plain = [v for v in found if v.label.phrase not in _MERE_LINKS]
    found = plain or found
    days = (day(Span(v.start, v.end)) for v in found)
    return [d for d in days if d is not None]
