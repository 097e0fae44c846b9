"""A relevé laid out in blocks: each unit heads a frame of its own, its score anywhere under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.result_scores import IS_COEFFICIENT
from pieces.fields.results_across import AcrossScores
from pieces.fields.unit_order import in_order, of_one_kind
from pieces.parse.folding import as_digits, fold
from pieces.parse.scores import FoundScore, find_benefits, find_scores, find_statuses, find_units

# So many units on one line, each with its title, head frames.
LEAST_BESIDE = 2
# How far left of its head a frame's text may begin, in shares of the page; lines in a frame.
SET_BACK, MOST_LINES = 0.015, 6
OUT_OF_20, DECIMALS, BARE = 0.9, 0.8, 0.45
# A head whose letter was misread.
MISREAD = 0.8
# A frame whose « Bénéfice : oui », told in others, was not read.
ANSWER_UNREAD = 0.5


@dataclass(frozen=True, slots=True)
class _Head:
    unit: str
    cell: Cell
    sure: float


# « €31 Mathématiques », « ei Culture générale ».
_MISREAD_HEAD = re.compile(r"[€£EeÉ]\s?([\dilI|!Séèê]{1,2})(?=\s+[A-ZÀ-Þ][a-zß-ÿ])")
_ACCENTED_SIX = str.maketrans("éèê", "666")
# « Bénéfice : oui », its first word perhaps misread.
_ANSWERED = re.compile(r"\b(?:ben\w{2,9}|report\w*|conserv\w*)\W{0,4}(oui|non)\b")
_NO_FRAME = re.compile(r"resultat|decision|jury|total|moyenne\s+gen|copie|edite|legende")


def scores_in_blocks(flow: Flow) -> AcrossScores | None:
    """The scores of units that stand side by side with their titles; None where none do."""
    lines = _lines_of_heads(flow)
    if not any(len(line) >= LEAST_BESIDE for line in lines):
        return None
    entries: list[dict[str, Any]] = []
    sure: list[float] = []
    frames = list(_frames(flow, lines))
    asked = any(_ANSWERED.search(fold(text)) for _, text in frames)
    for head, text in frames:
        entry, weight = _entry(head, text)
        if entry is not None and all(e["unit"] != head.unit for e in entries):
            if asked and flow.is_ocr:
                weight = min(weight, _answer(entry, text))
            entries.append(entry)
            sure.append(weight)
    if not entries:
        return None
    if max(sure) > BARE:  # beside « 7/20 » a bare number is none of the scores
        entries = [e for e, weight in zip(entries, sure, strict=True) if weight > BARE]
        sure = [weight for weight in sure if weight > BARE]
    if of_one_kind([e["unit"] for e in entries]):
        entries.sort(key=lambda e: in_order(e["unit"]))
    first = lines[0][0].cell
    return AcrossScores(tuple(entries), Span(first.start, first.end), min(sure))


def _answer(entry: dict[str, Any], text: str) -> float:
    """Put in the entry the benefit that its recognised frame answers with « oui » or « non », or a
    year, and give how sure it is."""
    answer = _ANSWERED.search(fold(text))
    if entry["benefit"] is None or entry["benefit"] is True:
        entry["benefit"] = True if answer and answer[1] == "oui" else None
        return 1.0 if answer else ANSWER_UNREAD
    return 1.0


def _frames(flow: Flow, lines: Sequence[Sequence[_Head]]) -> Iterator[tuple[_Head, str]]:
    """Each head with what its frame says, line after line."""
    for index, heads in enumerate(lines):
        below = lines[index + 1][0].cell.start if index + 1 < len(lines) else len(flow.text)
        for head, right in zip(heads, _right_edges(heads), strict=True):
            yield head, "\n".join(_texts(flow, head, right, below))


def _lines_of_heads(flow: Flow) -> list[list[_Head]]:
    """The lines of heads, from the first that holds several; a lone head under them counts too."""
    lines: list[list[_Head]] = []
    by_line: dict[tuple[int, int], list[_Head]] = {}
    for cell in flow.cells:
        head = _head(flow, cell)
        if head is not None:
            by_line.setdefault((cell.page, cell.line), []).append(head)
    begun: list[_Head] = []
    for heads in by_line.values():
        line = flow.line_span(heads[0].cell.start)
        if any(s.marked for s in find_scores(flow.text[line.start : line.end])):
            continue
        beside = len(heads) >= LEAST_BESIDE and any(h.sure == 1.0 for h in heads)
        if begun and _go_on(begun[-1], heads[0]):
            lines[-1] += heads
        elif beside or (begun and _under_one(heads[0], begun)):
            lines.append(sorted(heads, key=lambda h: h.cell.box.x0))
        else:
            continue
        begun += heads
    return lines


def _go_on(last: _Head, head: _Head) -> bool:
    """Whether a head stands right of the last of a line and level with it, on a page that is bent:
    its line is the next."""
    one, other = last.cell.box, head.cell.box
    follows = (head.cell.page, head.cell.line - 1) == (last.cell.page, last.cell.line)
    return follows and other.x0 > one.x1 and other.y0 < one.y1 + one.height / 2


def _under_one(head: _Head, heads: Sequence[_Head]) -> bool:
    return any(abs(head.cell.box.x0 - h.cell.box.x0) < SET_BACK for h in heads)


def _head(flow: Flow, cell: Cell) -> _Head | None:
    """The unit that opens a cell and is followed by its title there."""
    text = flow.text[cell.start : cell.end]
    unit = next((u for u in find_units(text) if u.start == 0), None)
    if unit is not None:
        titled = re.search(r"[^\W\d_]{4}", text[unit.end :]) is not None
        return _Head(unit.unit, cell, MISREAD if unit.repaired else 1.0) if titled else None
    misread = _MISREAD_HEAD.match(text) if flow.is_ocr else None
    if misread is None:
        return None
    number = as_digits(fold(misread[1].translate(_ACCENTED_SIX)))
    return _Head(f"E{number}", cell, MISREAD)


def _right_edges(heads: Sequence[_Head]) -> list[float]:
    """Where each frame ends: at the next head of its line."""
    return [*(h.cell.box.x0 - SET_BACK for h in heads[1:]), 1.0]


def _texts(flow: Flow, head: _Head, right: float, below: int) -> Iterator[str]:
    """What each line of a frame says, but for its title."""
    left = head.cell.box.x0 - SET_BACK
    at = flow.line_span(head.cell.start).end + 1
    for _ in range(MOST_LINES):
        if at >= below or flow.text[at - 1] == "\f":
            return
        line = flow.line_span(at)
        if _NO_FRAME.match(flow.folded[line.start : line.end].strip()):
            return
        inside = [
            i
            for i in range(line.start, line.end)
            if flow.at[i] >= 0 and left <= flow.words[flow.at[i]][1].box.x0 < right
        ]
        if inside:
            yield flow.text[inside[0] : inside[-1] + 1]
        at = line.end + 1


def _entry(head: _Head, text: str) -> tuple[dict[str, Any] | None, float]:
    entry: dict[str, Any] = {"unit": head.unit, "score": None, "benefit": None}
    for found in find_benefits(text)[:1]:
        entry["benefit"] = found.year or True
    score = _score(text)
    if score is not None:
        entry["score"] = score.score
        weight = OUT_OF_20 if score.out_of_20 else DECIMALS if score.marked else BARE
        return entry, head.sure * weight * (0.85 if score.repaired else 1.0)
    told = [s.status for s in find_statuses(text) if s.status in ("exempt", "absent", "not_valid")]
    if not told:
        return None, 0.0
    return {**entry, "status": told[0]}, OUT_OF_20 * head.sure


def _score(text: str) -> FoundScore | None:
    """Out of 20 first, then with decimals, then the only bare number that is no coefficient."""
    kept = find_benefits(text)
    scores = [
        s
        for s in find_scores(text, whole=True)
        if (s.out_of_20 or not IS_COEFFICIENT.search(fold(text[: s.start])))
        and not any(b.start <= s.start < b.end for b in kept)
    ]
    marked = [s for s in scores if s.out_of_20] or [s for s in scores if s.marked]
    if marked:
        return marked[0]
    return scores[0] if len(scores) == 1 else None
