"""A day in boxes, one of which recognition lost: « 1207202 » beside the label of a last day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dossiers.reading import Field
from pieces.fields.days import dates_of
from pieces.fields.flow import Flow
from pieces.fields.labels import values
from pieces.parse.dates import FoundDate

DAY_FIGURES = 8
# How sure the whole day is that stands elsewhere.
COMPLETED = 0.7
_FIGURES_BEHIND = re.compile(r"[\s:.]*((?:\d[ |/.:,]{0,2}){6,9})(?!\w)")


def cut_days(flow: Flow, labels: Mapping[str, Sequence[str]]) -> dict[str, Field | None]:
    """The fields beside whose labels stand figures that make no day: the day that they are, told
    whole elsewhere on the paper; None where none is, and no other day is that one."""
    found: dict[str, Field | None] = {}
    for name, phrases in labels.items():
        for value in values(flow, phrases):
            figures = _figures_behind(flow, value.label.end)
            if figures is None:
                continue
            day = _completed(flow, figures)
            place = value.label.start, value.label.end
            found[name] = None if day is None else flow.field(name, day.iso, *place, COMPLETED)
            break
    return found


def _figures_behind(flow: Flow, position: int) -> str | None:
    """The figures that stand right behind a label on its line where they are as many as a day's,
    or one more or less, and make no day; None elsewhere."""
    match = _FIGURES_BEHIND.match(flow.text, position, flow.line_span(position - 1).end)
    if match is None or any(match.start(1) <= d.start < match.end(1) for d in dates_of(flow.text)):
        return None
    figures = re.sub(r"\D", "", match[1])
    return figures if abs(len(figures) - DAY_FIGURES) <= 1 else None


def _completed(flow: Flow, figures: str) -> FoundDate | None:
    """The only day told elsewhere on the paper that those figures are, one of them lost."""
    days = [d for d in dates_of(flow.text) if d.precision == "day"]
    alike = [d for d in days if figures in _shortened(f"{d.date:%d%m%Y}")]
    return alike[0] if len({d.date for d in alike}) == 1 else None


def _shortened(figures: str) -> set[str]:
    return {figures[:k] + figures[k + 1 :] for k in range(len(figures))}
