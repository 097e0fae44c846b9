"""Parts of a name whose own heading was not read, told by the part beside or under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pieces.fields.cell_columns import column_under
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import ALIGNED, cells_below
from pieces.fields.labels import Value
from pieces.parse.folding import fold


def over_given(flow: Flow, given: Sequence[Value], usage: Sequence[Value]) -> Iterator[Value]:
    """The surname over the given names where its label could not be read: capitals alone in the
    cell above, a label's column away, that is no usage name under its own label."""
    for value in given:
        line = flow.line_span(value.label.start)
        said = _SURNAME_BEFORE.search(flow.text, line.start, value.label.start)
        if said is not None:  # « Madame LEFÈVRE – nom d'usage : MOREL, prénom(s) : Noémie »
            yield Value(said.start(1), said.end(1), 1.0, value.label)
            return
        cell = flow.cell_of(value.start)
        if cell is None:
            continue
        said = _SPOILT_BEFORE.search(flow.text, line.start, value.label.start)
        if flow.is_ocr and said is not None:  # « Nm : MERCIER – Prénoms : Jonathan »
            yield Value(said.start(1), said.end(1), 0.85, value.label)
            return
        own_label = cell.start <= value.label.start < cell.end  # « Prénoms Noël »
        for above in reversed(
            [c for c in flow.cells if c.page == cell.page and c.line < cell.line]
        ):
            if cell.box.y0 - above.box.y1 > 4 * cell.box.height:
                break
            if any(above.start <= u.start < above.end for u in usage):
                continue
            text = flow.text[above.start : above.end]
            label = _CIVILITY_LABEL.match(text)
            label = label or (_MISREAD_LABEL.match(text) if flow.is_ocr else None)
            if label is not None and SURNAME_ALONE.fullmatch(text, label.end()):
                yield Value(above.start + label.end(), above.end, 0.85, value.label)
                return
            aligned = not own_label and abs(above.box.x0 - cell.box.x0) < 0.02
            if aligned and SURNAME_ALONE.fullmatch(text):
                yield Value(above.start, above.end, 0.9, value.label)
                return


_SURNAME_BEFORE = re.compile(
    r"(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|[Ss]oussignée?(?:\(e\))?|[ÉEée]lève)[ :,]+"
    r"([A-ZÀ-Þ][A-ZÀ-Þ' ’-]{0,30}[A-ZÀ-Þ])\s*[,–—(-]"
)
_SPOILT_BEFORE = re.compile(
    r"(?:^|[\n\t])\W*[A-Za-z]{1,4}\s*[:.]\s*([A-ZÀ-Þ][A-ZÀ-Þ' ’-]{0,30}[A-ZÀ-Þ])\s*[–—,;-]?\s*$"
)
# « Monsieur : LEROY » over « Prénoms : Timéo, Jacques »
_CIVILITY_LABEL = re.compile(r"(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s*:?\s+")
_MISREAD_LABEL = re.compile(r"(?!M[eè]re|Nat|Num|Niv|Mme|Mlle|Mr\b)[NMH][a-zß-ÿ0-9]{1,3}[ .:]+")


_DAY_BEHIND = re.compile(r"[\s|,–-]*\d{2}[/.]\d{2}[/.]\d{4}$")


def given_cell_beside(flow: Flow, cell: Cell) -> Span | None:
    """The known given names that the cell to the right holds, a day behind them left out."""
    following = next((c for c in flow.cells if c.start > cell.start), None)
    if following is None or (following.page, following.line) != (cell.page, cell.line):
        return None
    text = _DAY_BEHIND.sub("", flow.text[following.start : following.end])
    names = re.findall(r"[^\W\d_]+", text)
    known = [is_given_name(fold(n)) for n in names]
    if not names or not (all(known) or (known[0] and _has_birth_under(flow, cell, names))):
        return None
    return flow.strip(following.start, following.start + len(text))


_BIRTH_LABEL = re.compile(r"(?:n[ée]+\s?\(?e?\)?\s?le|(?:date de )?naissance)\b", re.IGNORECASE)


def _has_birth_under(flow: Flow, cell: Cell, names: Sequence[str]) -> bool:
    """« LECŒUR | Thi Mai » over « Né(e) le »: given names, though but the first is known."""
    under = next(column_under(flow, cell), None)
    told = under is not None and _BIRTH_LABEL.match(flow.text, under.start, under.end) is not None
    return told and all(n[0].isupper() and n[1:].islower() for n in names)


def given_beside(flow: Flow, value: Value) -> Value | None:
    """The given names to the right of a surname whose heading alone was read."""
    cell = flow.cell_of(value.start)
    span = None if cell is None else given_cell_beside(flow, cell)
    return None if span is None else Value(span.start, span.end, 0.85, value.label)


def given_under(flow: Flow, value: Value) -> Value | None:
    """The given names under a surname, in its column, where their own heading was not read: a line
    of known ones and nothing else."""
    cell = flow.cell_of(value.start)
    span = None if cell is None else given_cell_under(flow, cell)
    return None if span is None else Value(span.start, span.end, 0.85, value.label)


def given_cell_under(flow: Flow, cell: Cell) -> Span | None:
    """The line under a cell, at its margin or about its middle, that says known given names and
    nothing else."""
    for under in cells_below(flow, cell):
        names = re.findall(r"[^\W\d_]+", flow.text[under.start : under.end])
        first = flow.cell_of(flow.line_span(under.start).start)
        label = flow.cell_of(flow.line_span(cell.start).start)
        # Both lines open with a label, this one misread (« PR IOMS | Aïcha, Chloé »), or neither.
        alone = first is under
        if first is not None and label is not None and label is not cell:
            alone = alone or abs(first.box.x0 - label.box.x0) < ALIGNED
        aside = (under.box.x0 - cell.box.x0, under.box.centre[0] - cell.box.centre[0])
        aligned = min(map(abs, aside)) < ALIGNED
        if alone and aligned and names and all(is_given_name(fold(n)) for n in names):
            return Span(under.start, under.end)
    return None
