"""Labels that stand behind their values: « ROUVIÈRE Nadia  : stagiaire », « 2 octobre 2021  <-
délivrance »."""

from __future__ import annotations

import re
from functools import lru_cache

from pieces.fields.cell_columns import cell_between
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.label_places import next_cell
from pieces.fields.label_sides import asks

# A mark or leaders that a label follows, its value before them; how many say so on a page, and how
# many times what says the contrary.
_MARK = r"(?::|<-+|←|\.{3,}|…+)"
_BEHIND = re.compile(rf"\s*{_MARK}\s*(?=[^:<←….]+$)")
LEAST_TOLD, TOLD_TIMES = 2, 2
_HAS_NUMBER = re.compile(r"\d{3}")
# « Moana, Teva » before « (prénoms) »: names that need not be known.
_LIST = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:, ?[A-ZÀ-Þ][\w'’-]+)*")


def value_before(flow: Flow, cell: Cell, start: int, end: int) -> Span | None:
    """What stands before the label start…end of a cell, where the label is in brackets behind it
    or the page prints labels behind their values; None elsewhere, and where something follows the
    label."""
    explained = _explained(flow, cell, start, end)
    if explained is not None:
        return explained
    if re.search(r"\w", flow.text[end : cell.end]) or cell.page not in _pages_labelled_behind(flow):
        return None
    led = flow.text[cell.start : start]
    if re.search(r"\w", led):
        mark = re.search(rf"\s*{_MARK}\s*$", led)
        return None if mark is None else flow.strip(cell.start, cell.start + mark.start())
    before = _cell_before(flow, cell)
    return None if before is None else flow.strip(before.start, before.end)


def _explained(flow: Flow, cell: Cell, start: int, end: int) -> Span | None:
    """« SAUVAGEOT (nom de naissance) », « OUEDRAOGO (nom de naissance) Issa »: what a label in
    brackets says of the words before it, where they are what it asks for."""
    if flow.text[end - 1 : end] == ")":
        end -= 1  # « (prénoms) » is matched as « prénom(s) », its bracket with it
    if flow.text[start - 1 : start] != "(" or flow.text[end : end + 1] != ")":
        return None
    marks = "):;" if "prenom" in flow.folded[start:end] else "):;,"
    opening = max(cell.start, *(flow.text.rfind(c, cell.start, start) + 1 for c in marks))
    fits = asks(flow, cell_between(flow, cell, start, end))
    span = flow.strip(opening, start - 1)
    if fits is None or span.start >= span.end:
        return None
    listed = "prenom" in flow.folded[start:end] and _LIST.fullmatch(flow.text, span.start, span.end)
    return span if listed or fits(flow, cell_between(flow, cell, span.start, span.end)) else None


@lru_cache(maxsize=8)
def _pages_labelled_behind(flow: Flow) -> frozenset[int]:
    """The pages whose labels find what they ask for before them on their line, not behind them."""
    behind: dict[int, int] = {}
    ahead: dict[int, int] = {}
    for cell in flow.cells:
        side = _side(flow, cell)
        if side < 0:
            behind[cell.page] = behind.get(cell.page, 0) + 1
        elif side > 0:
            ahead[cell.page] = ahead.get(cell.page, 0) + 1
    return frozenset(
        page
        for page, told in behind.items()
        if told >= LEAST_TOLD and told > TOLD_TIMES * ahead.get(page, 0)
    )


def _side(flow: Flow, cell: Cell) -> int:
    """-1 where a label's value stands before it, 1 where behind it, 0 where neither is told."""
    mark = _BEHIND.search(flow.text, cell.start, cell.end)
    inside = mark is not None and mark.start() > cell.start
    start = mark.end() if mark is not None else cell.start
    fits = asks(flow, cell_between(flow, cell, start, cell.end))
    if fits is not None and _HAS_NUMBER.search(flow.text, start, cell.end):
        return 0  # « Code APE 4329A » behind « 3 rue de l'Ill 68000 COLMAR »
    if fits is not None:
        before = cell_between(flow, cell, cell.start, mark.start()) if mark and inside else None
        before = before or _cell_before(flow, cell)
        after = next_cell(flow, cell)
        if before is not None and fits(flow, before):
            return 0 if after is not None and fits(flow, after) else -1
        return 1 if after is not None and fits(flow, after) else 0
    label = flow.text[cell.start : cell.end].partition(":")[0]
    fits = asks(flow, cell_between(flow, cell, cell.start, cell.start + len(label)))
    return 1 if fits is not None and fits(flow, cell) else 0


def _cell_before(flow: Flow, cell: Cell) -> Cell | None:
    index = flow.cells.index(cell)
    before = flow.cells[index - 1] if index else None
    same = before is not None and (before.page, before.line) == (cell.page, cell.line)
    return before if same else None
