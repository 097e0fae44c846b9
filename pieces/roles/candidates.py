"""The days and the names on a paper that may be the value of one of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pieces.fields.flow import Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.parse.dates import find_dates
from pieces.parse.folding import fold

_LONGEST_NAME = 8  # words
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?")
_PARTICLES = frozenset(
    "de du des d la le les l van von der den dos da di del el al ben ould bin".split()
)
_NEVER_IN_A_NAME = frozenset(
    "m mr mme mlle monsieur madame mademoiselle dr docteur nee ne epouse epoux ep veuve nom prenom"
    " prenoms et tuteur tutrice salarie salariee employeur apprenti apprentie candidat candidate"
    " stagiaire eleve etudiant etudiante titulaire beneficiaire naissance signature date".split()
)
_WITHIN_A_NAME = re.compile(r"\s*,?\s*")
# « Zoé D'ORVAL (nom marital : BÉRANGER) »: one name, whole.
_LINK = re.compile(
    r"\s*[,(]?\s*(?:nee?|epou(?:x|se)|ep\.?|veu(?:f|ve)|dite?"
    r"|nom (?:d.usage|marital|de naissance|de jeune fille|d.epou\w+))\s*:?\s*"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Characters `start` to `end` (excluded) of a flow, in one cell.

    `value`: the day in ISO form, or the name as written. `words`: of a name, none of a day. `cut`:
    how many words of the same run of capitals stand before and after it.
    """

    start: int
    end: int
    cell: Cell
    value: str
    words: tuple[str, ...] = ()
    cut: tuple[int, int] = (0, 0)


def days(flow: Flow) -> list[Candidate]:
    """Every whole day, in reading order."""
    found = (d for d in find_dates(flow.text) if d.precision == "day")
    placed = ((d, flow.cell_of(d.start)) for d in found)
    return [Candidate(d.start, d.end, c, d.date.isoformat()) for d, c in placed if c is not None]


def names(flow: Flow) -> list[Candidate]:
    """Runs of words in capitals or with a capital, in one cell: whole, parted where the writing or
    the list of given names parts a surname from given names, and two joined by « née » or its
    like."""
    runs = [run for cell in flow.cells for run in _runs(flow, cell)]
    found = [_joined(flow, a, b) for a, b in pairwise(runs) if _is_linked(flow, a, b)]
    for run in runs:
        found += _parts(flow, run)
    return found


@dataclass(frozen=True, slots=True)
class _Run:
    cell: Cell
    words: tuple[re.Match[str], ...]

    @property
    def start(self) -> int:
        return self.words[0].start()

    @property
    def end(self) -> int:
        return self.words[-1].end()


def _runs(flow: Flow, cell: Cell) -> Iterator[_Run]:
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(flow.text, cell.start, cell.end):
        bare = fold(word.group()).strip("'’")
        apart = run and not _WITHIN_A_NAME.fullmatch(flow.text, run[-1].end(), word.start())
        goes_on = word.group()[0].isupper() or (bool(run) and bare in _PARTICLES)
        if apart or not goes_on or bare in _NEVER_IN_A_NAME or len(run) == _LONGEST_NAME:
            yield from _closed(cell, run)
            run = []
        if (word.group()[0].isupper() and bare not in _NEVER_IN_A_NAME) or (run and goes_on):
            run.append(word)
    yield from _closed(cell, run)


def _closed(cell: Cell, run: Sequence[re.Match[str]]) -> Iterator[_Run]:
    words = list(run)
    while words and words[-1].group().islower():
        words.pop()
    if words:
        yield _Run(cell, tuple(words))


def _is_linked(flow: Flow, run: _Run, following: _Run) -> bool:
    return (
        run.cell is following.cell
        and _LINK.fullmatch(flow.folded, run.end, following.start) is not None
    )


def _joined(flow: Flow, run: _Run, following: _Run) -> Candidate:
    text = flow.text[run.start : following.end]
    words = tuple(m.group() for m in _WORD.finditer(text))
    return Candidate(run.start, following.end, run.cell, text, words)


def _parts(flow: Flow, run: _Run) -> Iterator[Candidate]:
    words = [m.group() for m in run.words]
    size = len(words)
    capitals = [w.isupper() and len(w.strip("'’")) > 1 for w in words]
    given = [is_given_name(fold(w)) for w in words]
    spans = {(0, size)}
    for at in range(1, size):
        if capitals[at - 1] != capitals[at] or given[at - 1] != given[at]:
            spans |= {(0, at), (at, size)}
    for first, last in sorted(spans):
        start, end = run.words[first].start(), run.words[last - 1].end()
        yield Candidate(
            start,
            end,
            run.cell,
            flow.text[start:end],
            tuple(words[first:last]),
            (first, size - last),
        )
