"""The day beside one of several labels, and how labels of first and last days are worded."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence

from pieces.fields.cell_columns import unnumbered
from pieces.fields.days import OF_LIFE, dates_of
from pieces.fields.flow import Flow, Span
from pieces.fields.labels import Value, suffix_of, values
from pieces.fields.name_sections import is_anothers_part
from pieces.fields.other_columns import as_amended, in_total, of_holders_row
from pieces.parse.dates import FoundDate

# Stretches inside a contract that are not its own.
_OF_ELSE = re.compile(
    r"\b(?:essai|sej\w*|titre de sejour)\W*(?:valide|valable)?\W*$"
    r"|(?<!contrat )(?<!contrat est )\b(?:valable|valide|validite)\W*$"
)
STRETCH_INSIDE = re.compile(r"essai|preavis|conges|remuneration|annee|absence|retard")


# « Date de fin du CDD ou de l'action », « Début du contrat (jj/mm/aaaa) »: said as no list foresees.
TERM_HEADS = {
    "start": re.compile(
        r"(?:date )?(?:previsionnelle |prevue |effective )?(?:d[eu] )?(?:debut|commencement|demarrage|prise d'effet)\b"
    ),
    "end": re.compile(
        r"(?:date )?(?:previsionnelle |prevue |effective )?(?:d[eu] )?(?:fin|terme|cessation|expiration)\b"
    ),
}
LONGEST_LABEL = 75
# « Terme. Il commence le … »: the title of a clause, and its sentence behind it.
_HEADS_SENTENCE = re.compile(r"\w{3}\. \w")
# « Date prévue de fin des épreuves »: of the examination, not of the contract.
_OF_EXAM = re.compile(r"\b(?:epreuves?|examens?|cycle)\b")


def own_wordings(flow: Flow, head: re.Pattern[str]) -> list[str]:
    """What the cells that open like a label of the first or last day say up to their value, but
    for those of a stretch inside the contract."""
    found = []
    for cell in flow.cells:
        label = re.split(r"\s*:|\s+\d", unnumbered(flow.folded[cell.start : cell.end]))[0]
        if _OF_EXAM.search(label) or _HEADS_SENTENCE.search(label):
            continue
        if len(label) <= LONGEST_LABEL and head.match(label) and not STRETCH_INSIDE.search(label):
            found.append(label)
    return found


# « Embauché le », of a master under his own heading too
_MERE_LINK = re.compile(
    r"(?:en poste |present )?depuis|a compter|a partir|(?:date d')?(?:embauch|engag|recrut|anciennete)"
)


def _in_its_column(flow: Flow, value: Value, days: list[FoundDate]) -> list[FoundDate]:
    """The days of a value, the one under its label first, where a cell holds those of two columns:
    « Effet   Fin » over « 15/09/2022   31/08/2024 »."""
    head, own = flow.cell_of(value.label.start), flow.cell_of(value.start)
    if head is None or own is None or head.line == own.line or len(days) < 2:
        return days
    words = flow.words_of(value.label.start, value.label.end)
    left, right = words[0][1].box.x0, words[-1][1].box.x1

    def shared(day: FoundDate) -> float:
        placed = flow.words_of(day.start, day.end)
        return min(right, placed[-1][1].box.x1) - max(left, placed[0][1].box.x0)

    return sorted(days, key=shared, reverse=True)


def labelled_day(
    flow: Flow,
    labels: Sequence[str],
    born: Collection[dt.date] = (),
    others: Sequence[re.Pattern[str]] = (),
) -> tuple[str, int, int, float] | None:
    """The day beside one of the labels, as ISO, where it stands, and how sure; None without.
    `others`: what says that a label is not of what is asked."""

    def days(span: Span) -> list[FoundDate]:
        parted = any(c.isdigit() for c in flow.text[span.start : span.end])
        end = span.end + (12 if parted else 0)  # boxes may part day, month and year
        return [
            d
            for d in dates_of(flow.text)
            if d.precision == "day" and d.date not in born and span.start <= d.start < end
        ]

    for value in values(flow, labels, accept=lambda span: bool(days(span))):
        ahead = flow.folded[flow.line_span(value.label.start).start : value.label.start]
        suffix = suffix_of(flow, value)
        if any(p.search(f"{value.label.phrase} {suffix}") for p in others):
            continue
        if _MERE_LINK.match(value.label.phrase) and is_anothers_part(flow, value.label.start):
            continue  # « Le tuteur » over « préparateur depuis le 02/05/2003 »
        if value.label.phrase.startswith("depuis") and OF_LIFE.search(ahead):
            continue  # « inscrit à France Travail depuis le 02/05/2023 »
        if STRETCH_INSIDE.search(suffix) or _OF_ELSE.search(ahead) or _OF_EXAM.search(suffix):
            continue  # « Date de fin de la période d'essai », « ESSAI   JUSQU'AU 12/03/2023 »
        for told_elsewhere in (of_holders_row, in_total, as_amended):
            value = told_elsewhere(flow, value, lambda span: bool(days(span)))
        for date in _in_its_column(flow, value, days(Span(value.start, value.end))):
            weight = 0.93 * (0.85 + 0.15 * value.sure) * (0.85 if date.repaired else 1.0)
            return date.iso, date.start, date.end, weight
    return None
