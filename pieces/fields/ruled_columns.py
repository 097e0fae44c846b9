"""Columns of a listing that a line of dashes parts: « Nom     Prénom » over « ------  ------ »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.page import Word

_RUN = re.compile(r"-{3,}|={3,}|_{3,}|─{3,}|═{3,}")
LEAST_RUNS = 3
# How far a word may reach beyond the dashes of its column, in shares of the page.
BEYOND = 0.003

Line = list[list[Word]]


def parted_by_rulers(lines: Sequence[Sequence[Word]], parted: Sequence[Line]) -> list[Line]:
    """The cells of each line (`parted`), those of a heading over a line of dashes and of the rows
    under it cut where the dashes are; a row ends the listing where one of its words fits none."""
    found = list(parted)
    for number, words in enumerate(lines):
        runs = _runs(words)
        heading = _in_columns(lines[number - 1], runs) if runs and number else None
        if heading is None or len(heading) < len(runs):
            continue
        found[number - 1] = heading
        for under in range(number + 1, len(lines)):
            row = _in_columns(lines[under], runs)
            if row is None:
                break
            found[under] = row
    return found


def _runs(words: Sequence[Word]) -> Sequence[Word]:
    """The dashes of a line that is nothing else, nothing where it parts no columns."""
    alone = len(words) >= LEAST_RUNS and all(_RUN.fullmatch(w.text.strip()) for w in words)
    return words if alone else ()


def _in_columns(words: Sequence[Word], runs: Sequence[Word]) -> Line | None:
    """The words of a line by columns, those with none left out; None where one fits no column."""
    columns: list[list[Word]] = [[] for _ in runs]
    for word in words:
        inside = (
            k
            for k, run in enumerate(runs)
            if run.box.x0 - BEYOND < word.box.x0 and word.box.x1 < run.box.x1 + BEYOND
        )
        column = next(inside, None)
        if column is None:
            return None
        columns[column].append(word)
    return [column for column in columns if column] or None
