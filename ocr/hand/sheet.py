"""Papers written wholly by hand: where recognition found little that makes sense, each line is
read by the network of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.family_names import FAMILY_NAMES
from dossiers.given_names import GIVEN_NAMES
from dossiers.page import Word
from ocr.convolution import Array
from ocr.engines.engine import Gray
from ocr.hand.network import FIGURE_PX, LETTERS, STRIDE_PX, log_probabilities_of_words
from ocr.hand.sentences import Said, columns_of, said_by
from ocr.hand.strips import MARGIN_PX, sheared_level, strip_of
from ocr.hand.vocabulary import forms, is_word, plain
from ocr.hand.written_lines import WrittenLine, written_lines
from ocr.lines import numbered

_READ = 0.6  # confidence from which recognition read a word
# A page is tried where so much of its letters is doubtful, and no more of them in words.
_DOUBTFUL, _WORDED, _FEWEST = 0.2, 0.7, 40
# Of the height of small letters, how high figures may be; how much wider letters may be made.
_SIZES, _WIDER = (1.9, 1.5, 1.15), (1.0, 1.35)
_WIDEST_PX = 3000  # of a strip: what would be wider is no writing
_LOWEST_PX = 8  # of small letters: lower ones are print, or a ground's
_TRIED = 2  # of these, with the wording
_TOLD_BY, _IN_VAIN = 3, 8  # lines; and how many one after the other end it
# Logarithm of a text's chance by its ink, a character: of scribbles −3.7 and less, of lines −2.6
# and more.
_PLAINLY = -3.0
_DIMLY = -1.0  # the same of the likeliest character of each step: not worth the wording
_SENSE, _LEAST = 0.6, 5  # share of a line's letters in words; and how many
_CORE, _MOST_INK = 0.45, 97  # of the ink of its fullest rows, in those of small letters
_RAISED = 0.12  # of what figures stand higher than small letters
# Confidence: no more than any check asks before it refuses.
_A_WORD, _A_NAME, _FIGURES, _NO_WORD = 0.75, 0.6, 0.55, 0.4
_PARTS = re.compile(r"[a-z]+'?|[0-9][0-9/.-]*[0-9]|[0-9]|-")
_OF_A_CARD = "<<"  # of its machine-readable zone
_TITLES = {"m": "M.", "mme": "Mme", "mlle": "Mlle"}
_FAMILIES = frozenset(FAMILY_NAMES)


@dataclass(frozen=True, slots=True)
class _Strip:
    """A line as the network sees it; `scale`, of its columns against those of the page."""

    pixels: Array
    scale: float


@dataclass(frozen=True, slots=True)
class _Part:
    """One word or number of a line: its letters as the network spells them, from where to where,
    in columns of the page."""

    text: str
    first: float
    last: float


def with_sheet_by_hand(words: tuple[Word, ...], even: Gray) -> tuple[Word, ...]:
    """The words of a page with those of its handwritten lines instead of what recognition made of
    them, where that made little sense of the page and the network makes more of the line."""
    if not _makes_little_sense(words):
        return words
    lines = written_lines(even)
    read = {id(line): _read(line) for line in _longest(lines)}
    if not any(_makes_sense(parts) for parts in read.values()):
        return words
    given: list[Word] = []
    kept = list(words)
    in_vain = 0
    for line in lines:
        in_vain += 1
        if in_vain > _IN_VAIN:
            break
        box = _on_page(line.box, even)
        here = [w for w in kept if _is_in(w.box, box)]
        parts = read[id(line)] if id(line) in read else _read(line)
        if _makes_sense(parts) and _letters_in_words(p.text for p in parts) > _sense(here):
            in_vain = 0
            kept = [w for w in kept if w not in here]
            given += _words(parts, line, even)
    return numbered([*kept, *given]) if given else words


def _longest(lines: Sequence[WrittenLine]) -> list[WrittenLine]:
    """Those that tell soonest whether a page is written by hand, or shows the ground of a card."""
    return sorted(lines, key=lambda line: line.box[0] - line.box[2])[:_TOLD_BY]


def _makes_sense(parts: Sequence[_Part]) -> bool:
    letters = sum(c.isalnum() for p in parts for c in p.text)
    return _letters_in_words(p.text for p in parts) >= max(_SENSE * letters, _LEAST)


def _makes_little_sense(words: Sequence[Word]) -> bool:
    letters = sum(c.isalnum() for w in words for c in w.text)
    doubtful = sum(c.isalnum() for w in words if w.confidence < _READ for c in w.text)
    if letters < _FEWEST or doubtful < _DOUBTFUL * letters:
        return False
    if any(_OF_A_CARD in w.text for w in words):
        return False
    return _sense(words) < _WORDED * letters


def _sense(words: Sequence[Word]) -> int:
    """Letters and figures of words that recognition read and that are some."""
    return _letters_in_words(
        part
        for w in words
        if w.confidence >= _READ
        for part in re.findall(r"[a-z]+|[0-9]+", plain(w.text))
    )


def _letters_in_words(parts: Iterator[str]) -> int:
    return sum(
        len(part)
        for part in parts
        if part[0].isdigit() or (len(part) > 1 and is_word(part.rstrip("'")))
    )


def _is_in(box: Box, line: Box) -> bool:
    middle = (box.y0 + box.y1) / 2
    return line.y0 < middle < line.y1 and box.x0 < line.x1 and box.x1 > line.x0


def _on_page(box: tuple[int, int, int, int], even: Gray) -> Box:
    high, wide = even.shape
    return Box(box[0] / wide, box[1] / high, box[2] / wide, box[3] / high)


def _read(line: WrittenLine) -> list[_Part]:
    """What a line says at the size and width at which it says it most plainly."""
    tried = []
    for strip in _strips(line.ink):
        logs = log_probabilities_of_words(strip.pixels)
        best = logs.argmax(axis=1)
        count = int(((best != len(LETTERS)) & (np.diff(best, prepend=-1) != 0)).sum())
        tried.append((float(logs.max(axis=1).sum()) / max(count, 1), strip, logs))
    tried.sort(key=lambda one: -one[0])
    if tried and tried[0][0] < _DIMLY:
        return []
    read = [(said_by(logs), strip, logs) for _, strip, logs in tried[:_TRIED]]
    if not read:
        return []
    said, strip, logs = max(read, key=lambda one: _plainness(one[0]))
    if not said.text or said.seen < _PLAINLY * len(said.text):
        return []
    return list(_parts(said.text, columns_of(said.text, logs) * STRIDE_PX, strip, line.box[0]))


def _plainness(said: Said) -> float:
    return said.weighed / max(len(said.text), 1)


def _strips(ink: Array) -> Iterator[_Strip]:
    level = sheared_level(ink)
    rows = np.convolve((level > 0.3).sum(axis=1), np.ones(3) / 3, "same")
    full = rows >= _CORE * np.percentile(rows, _MOST_INK)
    top = foot = int(rows.argmax())
    while top > 0 and full[top - 1]:
        top -= 1
    while foot < len(rows) - 1 and full[foot + 1]:
        foot += 1
    small, middle = foot + 1 - top, (top + foot + 1) / 2
    for size in _SIZES:
        raised = middle - _RAISED * (size - 1) * small
        for wider in _WIDER:
            scale = FIGURE_PX / (size * small) * wider
            if small >= _LOWEST_PX and level.shape[1] * scale < _WIDEST_PX:
                yield _Strip(strip_of(level, size * small, raised, wider), scale)


def _parts(text: str, columns: NDArray[np.int64], strip: _Strip, left: int) -> Iterator[_Part]:
    for found in _PARTS.finditer(text):
        first, last = columns[found.start()], columns[found.end() - 1]
        on_page = [left + (x - MARGIN_PX) / strip.scale for x in (first, last)]
        half = 2 * STRIDE_PX / strip.scale  # a character is wider than its step
        yield _Part(found.group(), on_page[0] - half, on_page[1] + half)


def _words(parts: Sequence[_Part], line: WrittenLine, even: Gray) -> Iterator[Word]:
    """As papers write them: accents, capitals of names, « l'épreuve » and « Jean-Noël » whole."""
    x0, y0, x1, y1 = line.box
    texts = _written([p.text for p in parts])
    joined: list[tuple[str, float, float, float]] = []
    for part, (text, confidence) in zip(parts, texts, strict=True):
        row = (text, max(x0, part.first), min(x1, part.last), confidence)
        if joined and (joined[-1][0].endswith(("'", "-")) or text == "-"):
            before = joined.pop()
            row = (before[0] + text, before[1], row[2], min(before[3], confidence))
        joined.append(row)
    for text, first, last, confidence in joined:
        box = (round(first), y0, max(round(last), round(first) + 1), y1)
        yield Word(text, _on_page(box, even), confidence, 0)


def _written(parts: Sequence[str]) -> list[tuple[str, float]]:
    """The form of each part, and how sure."""
    rows = [_form(part) for part in parts]
    start = 0
    for end in range(len(parts) + 1):
        if end < len(parts) and (rows[end][1] == _A_NAME or parts[end] == "-"):
            continue
        rows[start:end] = _names(parts[start:end], rows[start:end])
        start = end + 1
    return rows


def _form(part: str) -> tuple[str, float]:
    if not part[0].isalpha():
        return part, _FIGURES
    said = part.rstrip("'")
    form = forms().get(part) or forms().get(said) or forms().get(f"{part}'")
    if part in _TITLES:
        return _TITLES[part], _A_WORD
    is_name = said in GIVEN_NAMES or said in _FAMILIES
    if is_name and (form is None or not form.islower()):
        return form or part.capitalize(), _A_NAME
    return (form, _A_WORD) if form else (part, _NO_WORD)


def _names(parts: Sequence[str], rows: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """Names that follow one another: a given name first, then a family name in capitals, or the
    family name first where it is no given name."""
    if len(parts) < 2:
        return list(rows)
    families = [part != "-" and part not in GIVEN_NAMES for part in parts]
    if not any(families):
        families[-1] = True
    return [
        (form.upper() if family else form.title(), confidence)
        for (form, confidence), family in zip(rows, families, strict=True)
    ]
