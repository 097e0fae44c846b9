"""Days of a card that tell each other: what was issued ends one, five, ten or fifteen years later,
and the French card's number holds the month it was issued in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from dossiers.reading import Field
from pieces.fields.days import texts_above
from pieces.fields.flow import Flow, Span
from pieces.parse.dates import FoundDate

TERMS = (10, 15, 5, 1, 2, 3, 4)
# Terms of the French card, before and since 2014.
CARD_TERMS = (10, 15)
# How sure a day is that another tells: figures in full, the century left out, the pair alone.
IN_FULL, SHORT, PAIR = 0.85, 0.7, 0.8
MONTHS, LONGEST_MONTH = 12, 31
ISSUED = re.compile(r"deliv|issue|emission|etablie? le|emis le")


def is_term(issued: dt.date, expiry: dt.date) -> bool:
    """Whether two days are some whole years apart, to a few days."""
    years = (expiry - issued).days / 365.2425
    return any(abs(years - term) < 0.03 for term in TERMS)


def issue_before(flow: Flow, expiry: dt.date, born: dt.date | None) -> dict[str, Field]:
    """`issue_date`: the only day, a term before the expiry, whose figures stand on a line,
    whatever recognition put between or around them (« 02/10/20242e », « 0404 09 2023 »)."""
    found = {
        day: place
        for day in _starts(expiry)
        if day != born and (place := _figures(flow, f"{day:%d%m%Y}")) is not None
    }
    sure = IN_FULL
    if not found:
        sure = SHORT
        found = {d: p for d in _starts(expiry) if (p := _short_figures(flow, d)) is not None}
    if not found:
        found = {d: p for d in _starts(expiry) if (p := _misread_figures(flow, d)) is not None}
    if len(found) != 1:
        return {}
    day, place = next(iter(found.items()))
    return {"issue_date": flow.field("issue_date", day.isoformat(), place.start, place.end, sure)}


def _starts(expiry: dt.date) -> Iterator[dt.date]:
    """The days on which what ends that day may have begun: the same day, or the one after it."""
    for term in TERMS:
        for day in (expiry, expiry + dt.timedelta(days=1)):
            if (day.month, day.day) != (2, 29):
                yield day.replace(year=day.year - term)


def _figures(flow: Flow, figures: str) -> Span | None:
    """Where these figures stand in a row on one line of print."""
    for line in _lines(flow):
        places = [i for i in range(line.start, line.end) if flow.text[i].isdigit()]
        at = "".join(flow.text[i] for i in places).find(figures)
        if at >= 0:
            return Span(places[at], places[at + len(figures) - 1] + 1)
    return None


def _short_figures(flow: Flow, day: dt.date) -> Span | None:
    """« 05 08 23 », the century unread, alone on its line under « Date of issue »."""
    for line in _lines(flow):
        text = flow.text[line.start : line.end]
        if re.sub(r"\W", "", text) != f"{day:%d%m%y}":
            continue
        if any(ISSUED.search(above) for above in texts_above(flow, line.start)):
            return line
    return None


# « 08 40 2015 » alone in its cell.
_DAY_ALONE = re.compile(r"(\d\d)[ ./-]?(\d\d)[ ./-]?(\d{4})(?!\d)")


def _misread_figures(flow: Flow, day: dt.date) -> Span | None:
    """Where figures that make no day are those of this one, but for one of them."""
    for cell in flow.cells:
        match = _DAY_ALONE.match(flow.text, cell.start, cell.end)
        if match is None or (1 <= int(match[2]) <= MONTHS and 1 <= int(match[1]) <= LONGEST_MONTH):
            continue
        read = "".join(match.groups())
        if sum(a != b for a, b in zip(read, f"{day:%d%m%Y}", strict=True)) == 1:
            return Span(match.start(), match.end())
    return None


def _lines(flow: Flow) -> Iterator[Span]:
    """The lines that are print, not machine-readable."""
    at = 0
    while at < len(flow.text):
        line = flow.line_span(at)
        if "<<" not in flow.text[line.start : line.end]:
            yield line
        at = line.end + 1


def french_term(flow: Flow, days: Sequence[FoundDate], issue_month: str) -> dict[str, Field]:
    """`issue_date` in the month that the card's number tells, and `expiry_date` ten or fifteen
    years after that month."""
    year, month = (int(part) for part in issue_month.split("-"))
    ends = {(year + term, month) for term in CARD_TERMS}
    out: dict[str, Field] = {}
    for name, wanted in (("issue_date", {(year, month)}), ("expiry_date", ends)):
        found = {d.date: d for d in days if (d.date.year, d.date.month) in wanted}
        if len(found) == 1:
            day = next(iter(found.values()))
            out[name] = flow.field(name, day.iso, day.start, day.end, IN_FULL)
    return out


def cut_expiry(flow: Flow, issued: dt.date) -> dict[str, Field]:
    """`expiry_date` of a French card whose last figure was not read (« 06.09.202 »), where but one
    of its terms begins with the figures that were."""
    found = {}
    for term in CARD_TERMS:
        day = f"{issued:%d%m}{issued.year + term}"
        for line in _lines(flow):
            read = re.sub(r"\D", "", flow.text[line.start : line.end])
            if read == day[:-1]:
                found[f"{day[4:]}-{day[2:4]}-{day[:2]}"] = line
    if len(found) != 1:
        return {}
    iso, line = next(iter(found.items()))
    return {"expiry_date": flow.field("expiry_date", iso, line.start, line.end, CUT)}


# How sure a day is whose last figure another day tells.
CUT = 0.6


def only_pair(flow: Flow, days: Sequence[FoundDate]) -> dict[str, Field]:
    """`issue_date` and `expiry_date` where a card shows two days besides the birth, and they are a
    term apart."""
    found = {d.date: d for d in days}
    if len(found) != 2:
        return {}
    first, last = (found[day] for day in sorted(found))
    if not is_term(first.date, last.date):
        return {}
    return {
        name: flow.field(name, day.iso, day.start, day.end, PAIR)
        for name, day in (("issue_date", first), ("expiry_date", last))
    }
