"""Benefits that a relevé tells beside its table: units that a sentence names, a sign explained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pieces.fields.flow import Flow
from pieces.fields.result_rows import rows_of
from pieces.parse.scores import find_scores, find_units

# A sentence that names units goes on so far at most.
LONGEST_SENTENCE = 320
_KEEPING = re.compile(r"\bbenefice|\bconserv(?:er|ee?s?|able|ation)\b|\breport(?:er|ee?s?|able)?\b")
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÀ-Þ•–-]|\s*[\n\f]|\s*$)|\n\s*\n|\f")
_NOT_KEPT = re.compile(
    r"\b(?:aucune?|ne\s+peu\w*|ni|sans|hors|sauf|except\w+|renon\w+|perd\w*|perte|refus\w*"
    r"|inferieures?|non\s+(?:conserv|report)\w*|a\s+repasser|ne\s+sont\s+pas)\b"
)
_YEAR = re.compile(r"\bsession\s+(?:de\s+)?((?:19|20)\d\d)")


def with_told(flow: Flow, entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries with the benefits that stand nowhere in their rows."""
    named = dict(_named(flow))
    signed = _signed(flow) if not any(e["benefit"] for e in entries) else frozenset[str]()
    return [
        e
        if e["benefit"] or not _told(e["unit"], named, signed)
        else {**e, "benefit": named.get(e["unit"], True)}
        for e in entries
    ]


def _told(unit: str, named: dict[str, int | bool], signed: frozenset[str]) -> bool:
    return unit in named or unit in signed


def _named(flow: Flow) -> Iterator[tuple[str, int | bool]]:
    """The units of « Vous conservez le bénéfice des notes suivantes : E2, E31 »."""
    text, folded = flow.prose, flow.folded_prose
    for match in _KEEPING.finditer(folded):
        stop = min(match.end() + LONGEST_SENTENCE, len(text))
        ended = _SENTENCE_END.search(text, match.end(), stop)
        end = ended.start() if ended else stop
        begin = max(folded.rfind(c, 0, match.start()) for c in ".\f") + 1
        units = list(find_units(_ONE.sub("E1", text[match.end() : end])))
        if not units or _NOT_KEPT.search(folded, begin, match.end() + units[0].start):
            continue
        if _tabled(flow, match.start(), match.end() + units[0].start):
            continue
        until = _NOT_KEPT.search(folded, match.end() + units[0].start, end)
        year = _YEAR.search(folded, match.start(), end)
        for unit in units:
            if until is None or match.end() + unit.start < until.start():
                yield unit.unit, int(year[1]) if year else True


# « El, E2 » in a list of units.
_ONE = re.compile(r"\bE[lI](?=\s?[,.;]|\s+et\b|\s*$)")
# A line of a sentence, where a table has a word or two.
LEAST_SAID = 30
# « coefficient 3 – note conservée au titre du bénéfice », under a title
_COEFFICIENT = re.compile(r"\bcoef\w*\W{0,3}\d")


def _tabled(flow: Flow, start: int, unit: int) -> bool:
    """Whether a table's row, or a heading with rows under it, says the word rather than a
    sentence: a gap between it and the unit, a score on its line, a coefficient before it, or too
    few words."""
    line, cell = flow.line_span(start), flow.cell_of(start)
    row = flow.text[line.start : line.end]
    numbered = bool(find_units(flow.text[line.start : start]))
    scored = any(s.marked or numbered for s in find_scores(row, whole=numbered))
    scored = scored or _COEFFICIENT.search(flow.folded, line.start, start) is not None
    short = cell is None or (cell.end - cell.start < LEAST_SAID and "\n" in flow.prose[start:unit])
    return scored or short or "\t" in flow.text[start:unit]


# « * : bénéfice de note », « BN = bénéfice », « (1) note dont le bénéfice est conservé ».
_LEGEND = re.compile(
    r"(?:^|(?<=[\s;,.–—-]))"
    r"(?P<sign>[^\w\s:;,.()«»|–—•▪·-]{1,2}|\([^\s()]{1,3}\)|[A-Za-z]{1,3}(?=\s?[:=])|\d(?=\s?[:=])"
    r"|(?<![^\n])[A-Z]{1,2}(?=\t))"
    r"\s*[:=–—-]?\s*(?=(?P<said>[^;:=\n]{0,70}))"
)
_SAID_KEPT = re.compile(r"benefic|conserv|report\w* d|\breport\b")


def _signed(flow: Flow) -> frozenset[str]:
    """The units of the rows that bear the sign which a legend explains as that of a benefit."""
    rows = rows_of(flow)
    last = max((r.span.end for r in rows), default=0)
    signs = {
        m["sign"]
        for m in _LEGEND.finditer(flow.text, last)
        if _SAID_KEPT.search(flow.folded[m.start("said") : m.end("said")])
        and not _NOT_KEPT.search(flow.folded[m.start("said") : m.end("said")])
    }
    return frozenset(
        row.unit
        for row in rows
        for sign in signs
        if _bears(flow.text[row.span.start : row.span.end], sign)
    )


def _bears(row: str, sign: str) -> bool:
    """Whether a row's last words hold a sign: a cell of its own, or glued to its score."""
    scores = find_scores(row, whole=True)
    if not scores:
        return False
    behind = row[min(s.start for s in scores) :]
    if sign.isalpha() and re.search(rf"[.,]\d\d?{re.escape(sign)}(?!\w)", behind):
        return True
    if sign.isalpha() or sign.isdigit():
        return re.search(rf"[\t ]{re.escape(sign)}\s*(?:\t|$)", behind) is not None
    return sign in behind
