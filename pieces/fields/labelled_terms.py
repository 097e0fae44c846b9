"""First and last day of a contract or of a training, beside their labels: its own before another's."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence

from pieces.fields.days import dates_of
from pieces.fields.flow import Fields, Flow
from pieces.fields.labelled_days import TERM_HEADS, labelled_day, own_wordings
from pieces.fields.term_labels import END_LABELS, START_LABELS
from pieces.parse.periods import find_periods

TERM_LABELS = {"start": START_LABELS, "end": END_LABELS}


_AVENANT, HEAD_LETTERS = re.compile(r"\bavenant\b"), 400


# The words of labels that tell whose day it is, where another's stands on the paper too.
_TRAININGS = re.compile(
    r"\bform(?:ation|\b)|\bcfa\b|\bcycle|\bcyc\b|\bparcours|(?<!ou de l')\baction\b(?!.*\bcontrat\b)"
)
_CONTRACTS, _AMENDS = re.compile(r"\b(?:contrat|ctr|contr|exec)"), re.compile(r"\beffet\b")


def _firmest_day(
    flow: Flow,
    labels: Sequence[str],
    head: re.Pattern[str],
    born: Collection[dt.date],
    of_training: bool,
) -> tuple[str, int, int, float] | None:
    """The day beside a label of the contract's own, or of the training's; else beside any. « Date
    d'effet : … » of an avenant is its own, where the contract's is told beside."""
    others = [_CONTRACTS if of_training else _TRAININGS]
    if _AVENANT.search(flow.folded, 0, HEAD_LETTERS):
        others.append(_AMENDS)
    worded = own_wordings(flow, head) if len(others) > 1 else ()
    return (
        labelled_day(flow, labels, born, others)
        or (labelled_day(flow, worded, born, others) if worded else None)
        or labelled_day(flow, labels, born)
    )


def labelled_term(flow: Flow, born: Collection[dt.date], *, of_training: bool = False) -> Fields:
    """`start` and `end` beside their labels, or what there is of them, in order."""
    fields = _told_in_cells(flow, of_training=of_training)
    for name, labels in TERM_LABELS.items():
        if name in fields:
            continue
        found = _firmest_day(flow, labels, TERM_HEADS[name], born, of_training)
        if found is None and (worded := own_wordings(flow, TERM_HEADS[name])):
            found = labelled_day(flow, worded, born)
        if found and is_in_order(fields, name, found[0]):
            fields[name] = flow.field(name, found[0], found[1], found[2], found[3])
            if name == "start":
                fields |= _end_beside(flow, found[1])
            elif "start" in fields and _OF_TRAINING.search(
                flow.folded, flow.line_span(found[1]).start, found[1]
            ):
                fields |= _end_of_same(flow, str(fields["start"].value))
    return fields or ({} if of_training else _from_to(flow, born))


# « Début | contrat : 04/09/2023 | cycle : 11/09/2023 »
_OWN_CELL = re.compile(r"\W*(?:du\s+)?(?:contrat|execution)\s*:\s*(?=\d)")
_TRAININGS_CELL = re.compile(r"\W*(?:du\s+|de la\s+)?(?:cycle|formation|parcours)\s*:\s*(?=\d)")


def _told_in_cells(flow: Flow, *, of_training: bool) -> Fields:
    """`start` and `end` of a row that tells the contract's and the training's, each in a cell of
    its own; nothing where only one stands there."""
    fields: Fields = {}
    own, other = _OWN_CELL, _TRAININGS_CELL
    if of_training:
        own, other = other, own
    for cell in flow.cells:
        match = own.match(flow.folded, cell.start, cell.end)
        line = flow.line_span(cell.start)
        beside = [c for c in flow.cells if line.start <= c.start < line.end and c != cell]
        if match is None or not any(other.match(flow.folded, c.start, c.end) for c in beside):
            continue
        day = next((d for d in dates_of(flow.text) if d.start == match.end()), None)
        name = next((n for n, p in TERM_HEADS.items() if p.match(flow.folded, line.start)), None)
        if day is not None and name is not None and day.precision == "day":
            fields.setdefault(name, flow.field(name, day.iso, day.start, day.end, 0.9))
    return fields


# « Contrat du » over « au », each with its day: a line that the sentence of a period was cut from.
_FROM_LABELS = ("du", "contrat du", "periode du", "execution du", "contrat execute du")
_TO_LABELS = ("au", "jusqu'au")


def _from_to(flow: Flow, born: Collection[dt.date]) -> Fields:
    first, last = labelled_day(flow, _FROM_LABELS, born), labelled_day(flow, _TO_LABELS, born)
    if first is None or last is None or first[0] >= last[0] or first[1] > last[1]:
        return {}
    return {"start": flow.field("start", *first), "end": flow.field("end", *last)}


def _end_beside(flow: Flow, start: int) -> Fields:
    """« Exécution du contrat    20/08/2023 → 31/08/2025 »: the end of a stretch that begins there."""
    for period in find_periods(flow.text):
        first, last = period.begin, period.finish
        if first is None or last is None or first.start != start or last.precision != "day":
            continue
        between = flow.folded[first.end : last.start]
        if first.date < last.date and "\n" not in between and "fin" not in between:
            return {"end": flow.field("end", last.iso, last.start, last.end, 0.93)}
    return {}


def _end_of_same(flow: Flow, start: str) -> Fields:
    """« Fin d'action 20/06/2025 » beside « CDD du 02/10/2023 au 30/09/2025 »: the contract's own
    end, of the only stretch of it that begins on that day."""
    found = [
        p
        for p in find_periods(flow.text)
        if p.begin is not None and p.begin.iso == start
        if _OF_CONTRACT.search(flow.folded, flow.line_span(p.start).start, p.start)
    ]
    first, last = (found[0].begin, found[0].finish) if len(found) == 1 else (None, None)
    if first is None or last is None or last.precision != "day" or last.iso <= start:
        return {}
    if re.search(r"\n|\bfin\b", flow.folded[first.end : last.start]):
        return {}  # « Début : 04/09/2023 » over « Fin de la période d'essai : … »
    return {"end": flow.field("end", last.iso, last.start, last.end, 0.9)}


_OF_TRAINING = re.compile(r"\bfin (?:de l'|d')?(?:action|formation)s?\b[^\n\t]*$")
_OF_CONTRACT = re.compile(
    r"\b(?:contrat|cdd|cdi|execution)\b(?![^\n]*\b(?:formation|action|essai)\b)[^\n]*$"
)


def is_in_order(fields: Fields, name: str, day: str) -> bool:
    """Whether a contract would begin before it ends."""
    other = fields.get("end" if name == "start" else "start")
    if other is None:
        return True
    return day < str(other.value) if name == "start" else day > str(other.value)
