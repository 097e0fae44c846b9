"""Values of a form: what stands to the right of a printed label, under it or over it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pieces.fields.cell_columns import column_under
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.label_behind import value_before
from pieces.fields.label_hits import EXPLAINED, EXPLANATION, is_caption, label_hits
from pieces.fields.label_places import (
    ALIGNED,
    cells_below,
    heads_columns,
    heads_labels,
    is_stray,
    next_cell,
    off_line,
    right_above,
)
from pieces.fields.label_shapes import OTHER_LABEL, opens_with_label
from pieces.fields.label_sides import is_written_over, is_written_under, value_over
from pieces.fields.label_words import LABEL, OPENER, is_label
from pieces.fields.phrases import Hit

_LEADERS = re.compile(r"[\s:.…_*•·|\[\](){}=>→–—-]*")
_LAST_LEADERS = re.compile(r"(?:[.…_]\s?){3,}\s*\Z")
# « CHEVALLIER ............ » between « and »: a blank and what is written in it, no title.
_QUOTED = re.compile(r"[\s:]*[«“\"]\s?(?P<said>[^«»“”\"\n\t]*?)(?:\s?[.…_]){3,}\s*[»”\"]\s*\Z")
_AFTER_LABEL = re.compile(r"(?: ?\((?:s|e|es|\w{1,25}(?: \w+){0,4})\))* ?[:=…→]* ?")


# « NOM EL FASSI   PRENOM OTHMANE »
_GIVEN_BEHIND = re.compile(r"(?<=\w)\s+pren(?:om)?s?(?:\(s\)|\.)?\s*:?\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Value:
    """A value found beside a label. `sure` 0…1: how firmly the two belong together."""

    start: int
    end: int
    sure: float
    label: Hit


def suffix_of(flow: Flow, value: Value) -> str:
    """What stands after a label in its own cell, before the value."""
    cell = flow.cell_of(value.label.start)
    end = value.start if cell is None else min(value.start, cell.end)
    return flow.folded[value.label.end : max(value.label.end, end)].split("\n")[0]


def values(
    flow: Flow,
    phrases: Sequence[str],
    below: bool = True,
    accept: Callable[[Span], bool] | None = None,
) -> list[Value]:
    """What stands beside each label made of one of `phrases`, in reading order.

    `accept`: which of the places beside a label may hold its value; without it the first that
    holds anything does.
    """
    found = []
    for hit in label_hits(flow, phrases):
        for value in _beside(flow, hit, below):
            if accept is None or accept(Span(value.start, value.end)):
                found.append(value)
                break
    return [*_wrapped(flow, phrases, accept), *found]


def _wrapped(
    flow: Flow, phrases: Sequence[str], accept: Callable[[Span], bool] | None
) -> Iterator[Value]:
    """Labels broken over two lines of their column: « Intitulé de la » over « fonction »."""
    beginning = _by_beginning(tuple(phrases))
    for cell in flow.cells:
        head = flow.folded[cell.start : cell.end].strip()
        phrase = beginning.get(head)
        last = head if phrase is not None else head.rpartition(" ")[2]
        if last in beginning:
            yield from _begun_behind(flow, cell, last, beginning[last], accept)
        if phrase is None or len(head) < 5:
            continue
        rest = phrase[len(head) :].strip()
        marked = re.compile(rf"\s*{re.escape(rest)}\s*:\s*(?=\S)")
        beside = ((c, marked.match(flow.folded, c.start, c.end)) for c in column_under(flow, cell))
        within = next(((c, m) for c, m in beside if m), None)
        if within is not None:  # « Le premier prénom » over « selon l'état civil : Octavie »
            span = _trimmed(flow, within[1].end(), within[0].end)
            if span is not None and (accept is None or accept(span)):
                yield Value(span.start, span.end, 0.95, Hit(cell.start, cell.end, 0.95, phrase))
            continue
        under = next(
            (
                c
                for c in column_under(flow, cell)
                if flow.folded[c.start : c.end].strip(" :") == rest
            ),
            None,
        )
        if under is None:
            continue
        for right in (next_cell(flow, cell), next_cell(flow, under)):
            span = None if right is None else _trimmed(flow, right.start, right.end)
            if span is not None and (accept is None or accept(span)):
                yield Value(span.start, span.end, 0.95, Hit(cell.start, cell.end, 0.95, phrase))
                break


def _begun_behind(
    flow: Flow, cell: Cell, head: str, phrase: str, accept: Callable[[Span], bool] | None
) -> Iterator[Value]:
    """« Nom de naissance : EL AMRANI Nom » over « d'usage : MÜLLER »: the value of a label whose
    first words end the line of another's value, in its cell or a little behind it."""
    if flow.folded[cell.start : cell.end].strip() == head:
        index = flow.cells.index(cell)
        before = flow.cells[index - 1] if index else cell
        cell = before if (before.page, before.line) == (cell.page, cell.line) else cell
    if ":" not in flow.text[cell.start : cell.end]:
        return
    under = next(column_under(flow, cell), None)
    rest = re.compile(rf"{re.escape(phrase[len(head) :].strip())}\s*:\s*(?=\S)")
    marked = None if under is None else rest.match(flow.folded, under.start, under.end)
    if under is None or marked is None or abs(under.box.x0 - cell.box.x0) > ALIGNED:
        return
    span = _trimmed(flow, marked.end(), under.end)
    if span is not None and (accept is None or accept(span)):
        yield Value(span.start, span.end, 0.95, Hit(under.start, marked.end(), 0.95, phrase))


@lru_cache(maxsize=512)
def _by_beginning(phrases: tuple[str, ...]) -> dict[str, str]:
    """The first of the phrases that goes on after each of their beginnings."""
    beginning: dict[str, str] = {}
    for phrase in phrases:
        for blank in re.finditer(" ", phrase):
            beginning.setdefault(phrase[: blank.start()], phrase)
    return beginning


# « Nom d'usage | HENRY-MARTIN » over « Spécialité | … »: labels that head no columns of labels.
_OF_A_PART = re.compile(r"(?:pre)?noms?\b|date\b|nee?\b|n°")


def _beside(flow: Flow, hit: Hit, below: bool) -> Iterator[Value]:
    """Where the value of one label may stand: in its cell, else in the next cell of the line, else
    under it; over it, on a page that writes so."""
    # The last cell of a label broken over a line's end (« nom » over « d'usage : »).
    cell = flow.cell_of(hit.end - 1)
    if cell is None:
        return
    before = value_before(flow, cell, hit.start, hit.end)
    if before is not None:
        yield Value(before.start, before.end, 0.92 * hit.score, hit)
        return
    caption = is_caption(flow, hit, cell)
    span = None if caption else _in_cell(flow, hit, cell)
    if span is not None:
        yield Value(span.start, span.end, hit.score, hit)
    right = next_cell(flow, cell)
    asked = _OF_A_PART.match(hit.phrase) is not None
    titles = (
        not asked
        and right is not None
        and flow.text[right.start] != ":"  # « EMPLOI    : métreur »
        and heads_labels(flow, cell)
        and heads_labels(flow, right)
    )
    places = [] if right is None or titles or opens_with_label(flow, right) else [(right, 0.97)]
    places += [(c, 0.9) for c in off_line(flow, cell)]
    if below:
        # Recognition may have put a stray mark between a label and its value.
        below_it = list(cells_below(flow, cell, 2 if flow.is_ocr else 1))
        if right is not None and len(below_it) > 1 and is_stray(flow, right, *below_it[:2]):
            del below_it[0]
        under = [(c, 0.92) for c in below_it]
        headed = (
            right is not None
            and bool(under)
            and (
                heads_columns(flow, cell, right) or is_written_under(flow, cell, right, under[0][0])
            )
        )
        places = [*under, *places] if headed else [*places, *under]
    if caption:
        places = [(c, 0.92) for c in right_above(flow, cell)]
    else:
        over = value_over(flow, cell)
        if is_written_over(flow, cell) or (over is not None and _fills(flow, hit, cell)):
            places = [] if over is None else [(over, 0.92)]
    for place, sure in places:
        span = _trimmed(flow, place.start, place.end)
        if span is not None:
            yield Value(span.start, span.end, sure * hit.score, hit)


def _fills(flow: Flow, hit: Hit, cell: Cell) -> bool:
    """Whether a label is all that its cell says."""
    own = flow.strip(cell.start, cell.end)
    return hit.start <= own.start and own.end <= hit.end


def _in_cell(flow: Flow, hit: Hit, cell: Cell) -> Span | None:
    """What follows the label in its own cell, up to the next label."""
    start, end = hit.end, cell.end
    if EXPLAINED.match(hit.phrase) and EXPLANATION.fullmatch(flow.text[start:end]):
        return None
    leaders = _LAST_LEADERS.search(flow.text, start, end)  # « Nom BÉRANGER ............ »
    end = leaders.start() if leaders else end
    filled = _blank_filled(flow, start, end)
    if filled is not None:
        return filled
    marked = re.match(r"[ ()\w'/°,-]{0,50}?\s?(?:[:=…|→]|\.{3})", flow.folded[start:end])
    plain = _AFTER_LABEL.match(flow.folded, start, end)
    if marked is not None and flow.text[start:end].strip()[:1] != ":":
        start += marked.end()
    elif plain is not None:
        start = plain.end()
    if hit.phrase.startswith("nom") and "prenom" not in hit.phrase:
        given = _GIVEN_BEHIND.search(flow.folded, start, end)
        end = given.start() if given else end
    return _trimmed(flow, start, end)


# « Prénom Karim .............. né(e) le 16/09/1999 »: the rest of a blank, then another's label.
_REST_OF_BLANK = re.compile(r"\s?(?:\.{5,}|…{2,})[\s.…]*")


_TOWN_NEXT = re.compile(r"[àÀ] [A-ZÀ-Þ]")  # « Prénom Anaïs .......... à Le Mans »


def _blank_filled(flow: Flow, start: int, end: int) -> Span | None:
    """What is written at the beginning of a dotted blank that another label follows; None where
    nothing is, or where the points lead from the label to its value."""
    rest = _REST_OF_BLANK.search(flow.folded, start, end)
    if rest is None or not (
        OPENER.match(flow.folded, rest.end(), end) or _TOWN_NEXT.match(flow.text, rest.end(), end)
    ):
        return None
    lead = _LEADERS.match(flow.text, start, rest.start())
    span = flow.strip(lead.end() if lead else start, rest.start())
    if span.end <= span.start or OPENER.search(flow.folded, span.start, span.end):
        return None
    first = flow.text[span.start]
    return span if first.isupper() or first.isdigit() else None


def _trimmed(flow: Flow, start: int, end: int) -> Span | None:
    """The span without leaders, cut at the next label; None where nothing is left."""
    if (quoted := _QUOTED.match(flow.text, start, end)) is not None:
        start, end = quoted.span("said")
    lead = _LEADERS.match(flow.text, start, end)
    start = lead.end() if lead else start
    if start >= end:
        return None
    if is_label(flow.folded[start:end]) and ":" in flow.folded[start:end]:
        return None
    label = LABEL.search(flow.folded, start, end)
    while label is not None and not _ends_value(flow, label, start, end):
        label = LABEL.search(flow.folded, label.end(), end)
    if label is not None:
        end = label.start()
    other = OTHER_LABEL.search(flow.text, start, end)
    if other is not None:
        end = other.start()
    span = flow.strip(start, end)
    if flow.text[span.end - 1 : span.end] == "]" and "[" not in flow.text[span.start : span.end]:
        span = flow.strip(span.start, span.end - 1)  # « [ 1350 ] »
    return (
        span
        if span.end > span.start and re.search(r"\w", flow.text[span.start : span.end])
        else None
    )


def _ends_value(flow: Flow, label: re.Match[str], start: int, end: int) -> bool:
    """Whether a label inside a value begins another: « BAUDRY (nom d'usage : LEROUX) Camille » is
    one value."""
    inside = flow.text[start : label.start()].rstrip().endswith("(")
    if inside and ")" in flow.text[label.end() : end]:
        return False
    return ":" in label.group() or "\t" in label.group()
