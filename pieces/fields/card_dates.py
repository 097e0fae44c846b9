"""The days printed on a card: issued, expired, born, from labels and from their order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossiers.mark import MachineZone
from dossiers.reading import Field
from pieces.fields.card_terms import (
    ISSUED,
    cut_expiry,
    french_term,
    is_term,
    issue_before,
    only_pair,
)
from pieces.fields.days import dates_of, texts_above
from pieces.fields.flow import Flow
from pieces.parse.dates import FoundDate

_EXPIRY = re.compile(r"expir|valable|valid|jusqu'?\s?au|fin de validite|date d'exp|echeance|caduc")
_BIRTH = re.compile(r"naiss|birth|\bnee?\b|\bne\s?\(e\)")


@dataclass(frozen=True, slots=True)
class _CardDate:
    found: FoundDate
    role: str | None


def card_dates(flow: Flow, fields: dict[str, Field], zone: MachineZone | None) -> dict[str, Field]:
    """`issue_date` and `expiry_date` (and `birth_date` where nothing told it), from labels, and
    from the order that days on a card must have: born, then issued, then expired."""
    born = fields.get("birth_date")
    found = [_CardDate(d, _role(flow, d)) for d in card_days(flow) if not in_zone(flow, d)]
    out: dict[str, Field] = {}
    birth_day = dt.date.fromisoformat(str(born.value)) if born else None
    rest = [c for c in found if c.found.date != birth_day]
    if zone is not None and zone.expiry_date is not None:
        rest = [c for c in rest if c.found.date != zone.expiry_date]
    ends = [c for c in rest if c.role == "expiry" and not _is_before_its_issue(c.found, zone)]
    out.update(_role_field(flow, "expiry_date", ends, fields))
    taken = {f.value for f in out.values()}
    rest = [c for c in rest if c.found.iso not in taken]
    out.update(_role_field(flow, "issue_date", [c for c in rest if c.role == "issue"], fields))
    expiry = out.get("expiry_date") or fields.get("expiry_date")
    if "issue_date" not in out and expiry is not None and birth_day is not None:
        last = dt.date.fromisoformat(str(expiry.value))
        between = [c for c in rest if birth_day < c.found.date < last and c.role is None]
        terms = [c for c in between if is_term(c.found.date, last)]
        if len({c.found.date for c in terms}) == 1:
            out.update(_role_field(flow, "issue_date", terms, fields, 0.85))
    out = {**_by_terms(flow, [c.found for c in rest], {**fields, **out}, zone), **out}
    if "birth_date" not in fields and expiry is not None:
        early = [
            c
            for c in found
            if c.role in (None, "birth")
            and c.found.date.year < dt.date.fromisoformat(str(expiry.value)).year - 14
        ]
        if len({c.found.date for c in early}) == 1:
            out.update(_role_field(flow, "birth_date", early, fields, 0.7))
    return out


def _is_before_its_issue(day: FoundDate, zone: MachineZone | None) -> bool:
    """Whether a day read beside « valable jusqu'au » is not after the month that the card's number
    proves it was issued in: on a photo the row of one label slips to the other's."""
    return zone is not None and bool(zone.issue_month) and day.iso[:7] <= str(zone.issue_month)


def _by_terms(
    flow: Flow, days: Sequence[FoundDate], told: dict[str, Field], zone: MachineZone | None
) -> dict[str, Field]:
    """The days that no label tells: by the French card's number, by the expiry, by each other."""
    born, expiry = (
        dt.date.fromisoformat(str(told[n].value)) if n in told else None
        for n in ("birth_date", "expiry_date")
    )
    if zone is not None and zone.issue_month:
        found = french_term(flow, days, zone.issue_month)
        issue = told.get("issue_date") or found.get("issue_date")
        if issue is not None and "expiry_date" not in {**told, **found}:
            found |= cut_expiry(flow, dt.date.fromisoformat(str(issue.value)))
    elif expiry is not None:
        found = issue_before(flow, expiry, born)
    else:
        found = only_pair(flow, days) if born is not None else {}
    return {name: field for name, field in found.items() if name not in told}


_RUN_TOGETHER = re.compile(r"(?<![\w<])([0-3]\d)([01]\d)((?:19|20)\d{2})(?![\w<])")


# « 01.03.20E17N »: letters of an overprint among the digits.
_OVERPRINTED = re.compile(
    r"(?<![\w.])([0-3]\d)\.([01]\d)\.(2[A-Z]{0,2}0[A-Z]{0,2}\d[A-Z]{0,2}\d)[A-Z]?(?!\w)"
)


def card_days(flow: Flow) -> list[FoundDate]:
    """The days printed on a card, « 12062024 » too, whose blanks recognition may lose."""
    found = [d for d in dates_of(flow.text) if d.precision == "day"]
    for pattern in (_RUN_TOGETHER, _OVERPRINTED):
        for match in pattern.finditer(flow.text):
            year = re.sub(r"\D", "", match[3])
            for date in dates_of(f"{match[1]}/{match[2]}/{year}"):
                if not any(f.start < match.end() and match.start() < f.end for f in found):
                    repaired = pattern is _OVERPRINTED
                    placed = replace(
                        date,
                        start=match.start(),
                        end=match.end(),
                        text=match.group(),
                        repaired=repaired,
                    )
                    found.append(placed)
    return sorted(found, key=lambda d: d.start)


def _role_field(
    flow: Flow, name: str, found: Sequence[_CardDate], known: dict[str, Field], weight: float = 0.92
) -> dict[str, Field]:
    if (name in known and known[name].source == "mrz") or not found:
        return {}
    # An expiry printed twice is one; of several the last one wins for expiry, the first for issue.
    days = sorted({c.found.date for c in found})
    day = days[-1] if name == "expiry_date" else days[0]
    best = next(c.found for c in found if c.found.date == day)
    weight *= (1.0 if len(days) == 1 else 0.7) * (0.85 if best.repaired else 1.0)
    return {name: flow.field(name, day.isoformat(), best.start, best.end, weight)}


def in_zone(flow: Flow, date: FoundDate) -> bool:
    """Whether a date stands in a line of the machine-readable zone."""
    line = flow.line_span(date.start)
    return "<<" in flow.text[line.start : line.end]


def _role(flow: Flow, date: FoundDate) -> str | None:
    """What the words before a date on its line, else over it, say of it; the nearest ones win."""
    cell = flow.cell_of(date.start)
    start = cell.start if cell is not None else date.start
    contexts = [
        flow.folded[start : date.start],
        flow.folded[flow.line_span(date.start).start : date.start],
    ]
    contexts += [*texts_above(flow, date.start), *_label_beside(flow, date)]
    for context in contexts:
        role = _nearest_role(context)
        if role:
            return role
    return None


# A card lies a little aslant on its sheet: its label may be so many heights off its value's line.
OFF_LINE_HEIGHTS = 1.0


def _label_beside(flow: Flow, date: FoundDate) -> list[str]:
    """The words at the date's height to its left, though on another line."""
    page, word = flow.words_of(date.start, date.end)[0]
    box = word.box
    left = [
        (abs(c.box.centre[1] - box.centre[1]), flow.folded[c.start : c.end])
        for c in flow.cells
        if c.page == page.number and c.box.x1 <= box.x0
    ]
    off, text = min(left, default=(1.0, ""))
    return [text] if off < OFF_LINE_HEIGHTS * box.height else []


def _nearest_role(context: str) -> str | None:
    last: tuple[int, str] | None = None
    for role, pattern in (("birth", _BIRTH), ("issue", ISSUED), ("expiry", _EXPIRY)):
        for match in pattern.finditer(context):
            if last is None or match.start() > last[0]:
                last = (match.start(), role)
    return last[1] if last else None
