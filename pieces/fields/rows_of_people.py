"""Lists that tell of several people, a row each: which rows are his whom the paper is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pieces.fields.best_person import best_person
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.job_tables import Employment
from pieces.fields.people import people
from pieces.parse.folding import fold

# « - TISSOT Mélanie », « 2. Mme TISSOT Mélanie : » before the days of a row, and no more.
_ROW = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:(?:M\.|Mme|Mlle|Monsieur|Madame)\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+){1,4})\W*(?:du|de|le)?\W*"
)


def of_holder(flow: Flow, jobs: Sequence[Employment]) -> list[Employment]:
    """The stretches of whom the paper is about, where each stands in a row of its own behind a
    name; all of them elsewhere."""
    named = [_named(flow, job) for job in jobs]
    told = [name for name in named if name is not None]
    if len(told) < len(jobs) or len(set(told)) < 2:
        return list(jobs)
    holder = best_person(people(flow))
    if holder is None:
        return list(jobs)
    own = [job for job, name in zip(jobs, told, strict=True) if holder.words <= name]
    return own or list(jobs)


def in_row_of_holder(flow: Flow, cells: Sequence[Cell]) -> list[Cell]:
    """Those of the cells whose line names whom the paper is about: his figures, in a list of
    several people's."""
    holder = best_person(people(flow))
    if holder is None or not holder.words:
        return []
    return [c for c in cells if holder.words <= _words(flow, flow.line_span(c.start))]


def _words(flow: Flow, line: Span) -> frozenset[str]:
    return frozenset(re.split(r"[^\w']+", flow.folded[line.start : line.end]))


def _named(flow: Flow, job: Employment) -> frozenset[str] | None:
    """The folded words of the name that a stretch stands behind on its line."""
    line = flow.line_span(job.span.start)
    match = _ROW.fullmatch(flow.text, line.start, job.span.start)
    if match is None:
        return None
    words = [fold(word) for word in match["name"].split()]
    return frozenset(words) if any(map(is_given_name, words)) else None
