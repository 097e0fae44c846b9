"""The days of a training of a few days: « du … au … », the one day, or the rows of a list."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from pieces.fields.attendance import days_attended
from pieces.fields.births import YOUNGEST_AGE, birth_dates
from pieces.fields.cell_columns import at_height, column_under
from pieces.fields.days import LAW, SEEN, dates_of, days_beside
from pieces.fields.flow import Cell, Fields, Flow, Span
from pieces.fields.label_hits import label_hits
from pieces.fields.label_places import ALIGNED
from pieces.fields.labelled_terms import labelled_term
from pieces.fields.made_words import MADE_LABELS
from pieces.fields.rows_of_people import in_row_of_holder
from pieces.parse.dates import FoundDate, find_dates
from pieces.parse.periods import find_periods

# No training of this kind lasts longer, in days.
LONGEST_DAYS = 60
# A list of a session: as many rows at least, no more; the heading of its days.
LEAST_ROWS, MOST_ROWS = 2, 30
_DAYS_HEAD = re.compile(
    r"\W*(?:dates?(?:\(s\))?|jours?(?:\(s\))?|periodes?|sessions?|du|formations?)(?:\s+(?:le|du))?(?:\s+(?:de\s+(?:la\s+)?)?(?:formation|stage|session|presence|suivi)\w*)?\W*"
)
_ANNEXE_HEAD = re.compile(r"\W*annexes?(?:\s*n\s?°)?\W*")
# « 20, 21, 22-01-2025 »
_DAYS_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:\s*(?:,|et|&)\s*\d{1,2})*\s*(?:,|et|&)\s*$")
# « Recommandation R 408 (adoptée le 10 juin 2004) »
_ADOPTED = re.compile(
    r"\b(?:adopte|publie|paru|homologue|renouvele|valid|immatricule|declare|agree)\w*\s+(?:par\s[^.;\d]{2,40}?\s)?(?:le|du|depuis le)\s*$"
)
# « a achevé le 20 février 2025 la formation », « formation terminée le … ».
_FINISHED = re.compile(
    r"\b(?:acheve|termine|finalise|cloture|fini)e?s?(?:\(e\))?(?:\s+(?:la|cette|sa|notre)\s+(?:formation|session)"
    r"|\s+avec succes)?[^.;\d]{0,40}?\s+le\s*:?\s*$"
)
_DAY_LABELS = (
    "date de la formation", "date de formation", "formation du", "formation suivie le", "formation effectuee le",
    "session du", "stage du", "date du stage", "date de stage", "jour de formation", "date de la session",
    "dates de la session", "dates de session", "dates du stage", "formation le",
    "formation realisee le", "dates de formation", "dates de la formation", "journee du",
)  # fmt: skip
_FROM_LABELS = tuple(label for label in _DAY_LABELS if label.endswith(" du"))
_END_LABELS = ("au", "jusqu'au")
# An end that no label tells, on a page that was recognised; one whose beginning was not read.
END_GUESSED = 0.6
# The days of a sheet of attendance on which he came.
ATTENDED = 0.88
_VALID = re.compile(
    r"(?:valable|validite|\bvalide (?:jusqu|au\b|du\b)|\bexpire\b|\brenouvele?r|\brecycl)[^\d]*$"
)
_SINCE = re.compile(r"\bdepuis\s+(?:le\s*)?$")
_UNTIL = re.compile(r"\b(?:au|jusqu'?au|et le)\s*$")
_MADE = re.compile(
    r"\bfaite?\b[^.;]{0,50}$|delivre\w*[^.;]{0,30}$|etabli\w*[^.;]{0,30}$|(?:^|[\n\t])\s*date\s*:?\s*$"
    r"|\ba\s+(?!ete\b)[a-z' -]{2,30},?\s+le\s*$"
)
_OF_TRAINING = re.compile(
    r"(?:formation|\bformee?\b|stage|session|suivi|dispens|deroul|realis|effectu|participe|date)[^;]{0,90}$"
)


def training_days(flow: Flow) -> Fields:
    """`training_start` and `training_end`: « du … au … », or the one day of the training."""
    born = {r.found.date for r in birth_dates(flow)}
    if stated := _days_of_row(flow, born) or _stated_stretch(flow, born) or _listed_days(flow):
        return stated
    if attended := days_attended(flow, born):
        first, last = attended
        return _both(flow, first.iso, last.iso, first.start, last.end, ATTENDED)
    beside = [d for d in days_beside(flow, _DAY_LABELS) if d.date not in born]
    if beside:
        return _from_day(flow, beside[0], born)
    return _days_of_term(flow, born) or _days_told(flow, born)


def _stated_stretch(flow: Flow, born: Collection[dt.date]) -> Fields:
    """« du 12 au 14 mars 2025 », which is no validity."""
    for period in find_periods(flow.text):
        first, last = period.begin, period.finish
        if first is None or last is None or first.date in born:
            continue
        if not first.precision == last.precision == "day":
            continue
        before = flow.folded[max(0, period.start - 50) : period.start]
        too_long = (last.date - first.date).days > LONGEST_DAYS
        if too_long or _VALID.search(before) or _is_given_out(flow, first, last):
            continue
        return _both(flow, first.iso, last.iso, period.start, period.end, 0.93)
    return {}


def _days_of_term(flow: Flow, born: Collection[dt.date]) -> Fields:
    """The labelled start and end of any term: « Début : … Fin : … »."""
    term = labelled_term(flow, born)
    if "start" in term:
        return {
            "training_start": replace(term["start"], name="training_start"),
            "training_end": replace(term.get("end", term["start"]), name="training_end"),
        }
    if "end" not in term or _is_validity(flow, str(term["end"].value)):
        return {}
    return {"training_end": replace(term["end"], name="training_end")}


def _is_validity(flow: Flow, iso: str) -> bool:
    """Whether a day is told as that until which the paper is valid, and no otherwise."""
    told = [d for d in dates_of(flow.text) if d.iso == iso]
    return all(_VALID.search(flow.folded, max(0, d.start - 50), d.start) for d in told)


def _days_told(flow: Flow, born: Collection[dt.date]) -> Fields:
    """The first day that a sentence tells of the training: its end, or its one day."""
    for date in find_dates(flow.text):
        before = flow.folded_prose[max(0, date.start - 100) : date.start]
        if date.precision != "day" or date.date in born or _is_no_training(before):
            continue
        if born and date.date.year - min(born).year < YOUNGEST_AGE:
            continue
        finished = _FINISHED.search(before)
        if finished or _UNTIL.search(before):
            weight = 0.85 if finished else END_GUESSED
            end = flow.field("training_end", date.iso, date.start, date.end, weight)
            return {"training_end": end}
        if _OF_TRAINING.search(before) and not _MADE.search(before):
            if _SINCE.search(before):
                start = flow.field("training_start", date.iso, date.start, date.end, 0.8)
                return {"training_start": start}
            last = _end_under(flow, date)
            return _both(flow, date.iso, (last or date).iso, date.start, date.end, 0.8)
    return {}


def _is_no_training(before: str) -> bool:
    valid = _VALID.search(before.rpartition("\n")[2][-50:]) is not None
    return valid or any(what.search(before) for what in (LAW, SEEN, _ADOPTED))


def _is_given_out(flow: Flow, first: FoundDate, last: FoundDate) -> bool:
    """« Fin de formation | Délivrée le » over « 13/03/2024 | 15/03/2024 »: two days in two cells, of
    which the second is the paper's own."""
    apart = "\t" in flow.text[first.end : last.start]
    return apart and last in days_beside(flow, MADE_LABELS, apart=True)


def _end_under(flow: Flow, first: FoundDate) -> FoundDate | None:
    """« 20/01/2025 » over « au » over « 24/01/2025 »: the last day of a stretch in one column."""
    cell = flow.cell_of(first.start)
    under = [] if cell is None else list(column_under(flow, cell, 2))
    if len(under) < 2 or flow.folded[under[0].start : under[0].end].strip() != "au":
        return None
    days = _days_in(flow, Span(under[1].start, under[1].end), ())
    return days[0] if days and 0 <= (days[0].date - first.date).days <= LONGEST_DAYS else None


def _days_of_row(flow: Flow, born: Collection[dt.date]) -> Fields:
    """The days in the row of whom the paper is about, where a list tells several people's under
    « Date(s) »."""
    for head in flow.cells:
        if not _DAYS_HEAD.fullmatch(flow.folded, head.start, head.end) or _is_answered(flow, head):
            continue
        rows = [
            (cell, days)
            for cell in column_under(flow, head, MOST_ROWS)
            if (days := _days_in(flow, Span(cell.start, cell.end), born))
        ]
        own = in_row_of_holder(flow, [cell for cell, _ in rows])
        if len(rows) >= LEAST_ROWS and not own and _heads_annexes(flow, head):
            under = [row for row in rows if abs(row[0].box.x0 - head.box.x0) < ALIGNED]
            every = sorted(day for _, days in under for day in _all_days(flow, days))
            if every:
                return _both(flow, every[0], every[-1], under[0][0].start, under[-1][0].end, 0.88)
        if not own and (each := _days_in_turn(flow, head, rows)):
            return _both(flow, each[0].iso, each[-1].iso, each[0].start, each[-1].end, 0.85)
        if len(rows) < LEAST_ROWS or len(own) != 1:
            continue
        days = next(days for cell, days in rows if cell is own[0])
        return _both(flow, days[0].iso, days[-1].iso, own[0].start, own[0].end, 0.88)
    return {}


# « │ 25/11/2024 », « lundi 25 novembre 2024 (matin) »
_DAY_ALONE = re.compile(
    r"\W*(?:[a-z]{3,8}di\.?,?\s)?\d{1,2}(?:er)?[\s./-](?:\d{1,2}|[a-z]{3,9}\.?)[\s./-](?:20)?\d\d(?:\W+[a-z-]{2,12})?\W*"
)
_WHAT_HEAD = re.compile(
    r"\W*(?:durees?|heures?|nb h\w*|horaires?|contenus?|programme|themes?|modules?|sequences?|objet|matieres?)\b.*"
)


def _days_in_turn(
    flow: Flow, head: Cell, rows: Sequence[tuple[Cell, Sequence[FoundDate]]]
) -> list[FoundDate]:
    """« Date | Durée | Contenu »: the days of one training, a row each, one after the other."""
    days = [told[0] for _, told in rows if len(told) == 1]
    told = [day.date for day in days]
    if len(days) < max(LEAST_ROWS, len(rows)) or told != sorted(set(told)):
        return []
    under = itertools.takewhile(
        lambda c: c.start <= days[-1].start, column_under(flow, head, MOST_ROWS)
    )
    alone = all(_DAY_ALONE.fullmatch(flow.folded, c.start, c.end) for c in under)
    beside = at_height(flow, head)
    if not alone or not any(_WHAT_HEAD.fullmatch(flow.folded, c.start, c.end) for c in beside):
        return []
    return days if (told[-1] - told[0]).days <= LONGEST_DAYS else []


def _is_answered(flow: Flow, label: Cell) -> bool:
    """« Dates de la session | 29/01/2024 »: the day stands beside it, and none under it."""
    end = flow.line_span(label.start).end
    return any(d.precision == "day" and label.end <= d.start < end for d in dates_of(flow.text))


def _heads_annexes(flow: Flow, head: Cell) -> bool:
    """« Annexe | Intitulé | Formation le »: the rows of one person, an annexe each."""
    return any(_ANNEXE_HEAD.fullmatch(flow.folded, c.start, c.end) for c in at_height(flow, head))


def _all_days(flow: Flow, days: Sequence[FoundDate]) -> Iterator[str]:
    """The days of a cell, as ISO, with the first of a list that only the last one dates."""
    for day in days:
        line = flow.line_span(day.start)
        first = _DAYS_BEFORE.search(flow.folded, line.start, day.start)
        if first is not None and 1 <= int(first[1]) <= day.date.day:
            yield day.date.replace(day=int(first[1])).isoformat()
        yield day.iso


def _days_in(flow: Flow, span: Span, born: Collection[dt.date]) -> list[FoundDate]:
    """The days of a cell in their order, where it tells one or two."""
    inside = [p for p in find_periods(flow.text) if span.start <= p.start < span.end]
    ends = [d for p in inside for d in (p.begin, p.finish) if d is not None]
    alone = [d for d in dates_of(flow.text) if span.start <= d.start < span.end]
    days = [d for d in ends or alone if d.precision == "day" and d.date not in born]
    ordered = sorted(days, key=lambda d: d.date)
    return ordered if len(ordered) in (1, 2) else []


def _from_day(flow: Flow, first: FoundDate, born: Collection[dt.date]) -> Fields:
    """The one day of the training, or its first where « AU » stands as a label of its own: « DU »
    over one box, « AU » over the next; where that box cannot be read, the end is not known. Where
    « AU » itself was not read, the end is likely the next day that is alone in its cell."""

    def may_end(day: FoundDate) -> bool:
        return day.date not in born and 0 <= (day.date - first.date).days <= LONGEST_DAYS

    fields = _both(flow, first.iso, first.iso, first.start, first.end, 0.85)
    if last := _last_of_cell(flow, first):  # « 29/01/2024 30/01/2024 », the dash not read
        return _both(flow, first.iso, last.iso, first.start, last.end, 0.85)
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


def _last_of_cell(flow: Flow, first: FoundDate) -> FoundDate | None:
    """The later day beside the first, where the two are all that their cell says."""
    cell = flow.cell_of(first.start)
    if cell is None or not flow.is_ocr or first.start != cell.start:
        return None
    inside = [d for d in dates_of(flow.text) if cell.start <= d.start < cell.end]
    if len(inside) != 2 or flow.text[first.end : inside[1].start].strip():
        return None
    last = inside[1]
    near = 0 < (last.date - first.date).days <= LONGEST_DAYS
    return last if near and last.precision == "day" and last.end == cell.end else None


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
