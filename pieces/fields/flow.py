"""The words of a piece as one running text, each character of which knows where it stands."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import median
from typing import Any

from dossiers.box import Box, union
from dossiers.page import Page, Word
from dossiers.reading import Field, Source
from pieces.fields.anchors import SURELY_READ, is_anchor, mended
from pieces.fields.columns import in_columns
from pieces.fields.doubled import without_doubles
from pieces.fields.given_names import is_given_name
from pieces.fields.turned import laid_upright, printed
from pieces.parse.folding import fold

# A gap wider than this many letter heights parts two cells of one visual line. Spaces of justified
# text stay under one height; columns of a form or a table seldom come nearer than two.
CELL_GAP_HEIGHTS = 1.8
# One or two letters recognised less surely than this are a stain.
FAINT = 0.3
# Letters of a text layer that touch, or that a script font runs into each other, belong to one
# word, whatever the layer says (kerned accents); letters of one word differ by less in height.
TOUCHING_HEIGHTS, OVERLAPPING_HEIGHTS, ALIKE_HEIGHTS = 0.04, 0.2, 1.3
# Letters that print takes for one another, made the same.
SHAPES = str.maketrans("1l|tfij!0oeacdqg5sz8bvuymrnh", "iiiiiiiioooooooosssbbuuunnnn")
# A surname in capitals that is all a cell says.
SURNAME_ALONE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' ’-]{1,30}[A-ZÀ-Þ]")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# How far from a line's left edge, in shares of the page, the next line of its column may begin.
NEAR_MARGIN = 0.08
# A line that reaches this share of the page's right edge goes on under it.
FULL_LINE = 0.8
# Two recognised words that stand closer than this, in heights of the line's letters, are one.
BROKEN_HEIGHTS = 0.15


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (excluded) of a flow's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Neighbouring words of one visual line, parted from others by a wide gap."""

    start: int
    end: int
    page: int
    line: int
    box: Box


@dataclass(frozen=True)
class Flow:
    """The running text of some pages.

    Words are parted by a blank, cells of one line by a tab, lines by a line feed, pages by a form
    feed. Words that papers are read by are put right where recognition misspelt them. `folded` has
    the same length as `text`. `at` gives for each character the index of its word in `words`, -1
    between words.
    """

    text: str
    words: tuple[tuple[Page, Word], ...]
    at: tuple[int, ...]
    cells: tuple[Cell, ...]

    @cached_property
    def folded(self) -> str:
        plain = fold(self.text)
        return "".join("\t" if c == "\t" else f for c, f in zip(self.text, plain, strict=True))

    @cached_property
    def single_spaced(self) -> str:
        """The folded text with one blank between words, to know fast what stands nowhere."""
        return " ".join(self.folded.split())

    @cached_property
    def squeezed(self) -> tuple[str, tuple[int, ...]]:
        """The letters and digits of the folded text, a line feed after each cell, and where each
        stands."""
        letters: list[str] = []
        places: list[int] = []
        for cell in self.cells:
            inside = [i for i in range(cell.start, cell.end) if self.folded[i].isalnum()]
            letters += [self.folded[i] for i in inside]
            places += inside
            letters.append("\n")
            places.append(cell.end)
        return "".join(letters), tuple(places)

    @cached_property
    def shapes(self) -> str:
        """The folded text with the letters that print takes for one another made the same."""
        return self.folded.translate(SHAPES)

    @cached_property
    def prose(self) -> str:
        """The text with a blank where a sentence goes on over the end of its line, and where a wide
        gap parts only a surname from its given names."""
        chars = list(self.text)
        for cell, following in itertools.pairwise(self.cells):
            parting = chars[cell.end] if cell.end < len(chars) else ""
            if (parting == "\n" and self._goes_on(cell, following)) or (
                parting == "\t" and self._is_one_name(cell, following)
            ):
                chars[cell.end] = " "
        return "".join(chars)

    def _is_one_name(self, cell: Cell, following: Cell) -> bool:
        """« DUPONT-MOREL » beside « Jeanne, Inès épouse GARCÍA », two cells of one line."""
        given = _FIRST_WORD.match(self.text, following.start, following.end)
        return (
            given is not None
            and SURNAME_ALONE.fullmatch(self.text, cell.start, cell.end) is not None
            and not given.group().isupper()
            and is_given_name(fold(given.group()))
        )

    @cached_property
    def folded_prose(self) -> str:
        plain = fold(self.prose)
        return "".join("\t" if c == "\t" else f for c, f in zip(self.text, plain, strict=True))

    def _goes_on(self, cell: Cell, following: Cell) -> bool:
        """A full line with another under it, at the same margin and close by."""
        if following.page != cell.page or cell.box.x1 < FULL_LINE * self._right_edges[cell.page]:
            return False
        height = max(cell.box.height, following.box.height)
        near = following.box.y0 - cell.box.y1 < 1.5 * height
        return near and abs(following.box.x0 - cell.box.x0) < 0.06

    @cached_property
    def _right_edges(self) -> dict[int, float]:
        edges: dict[int, float] = {}
        for cell in self.cells:
            edges[cell.page] = max(edges.get(cell.page, 0.0), cell.box.x1)
        return edges

    @cached_property
    def is_ocr(self) -> bool:
        return any(page.text_source == "ocr" for page, _ in self.words)

    def words_of(self, start: int, end: int) -> list[tuple[Page, Word]]:
        """The words that have a character in start…end, in reading order."""
        found = sorted({i for i in self.at[start:end] if i >= 0})
        return [self.words[i] for i in found]

    def strip(self, start: int, end: int, extra: str = " \t\n\f:;,.-_*•|…") -> Span:
        """The span without blanks and punctuation at its ends."""
        while start < end and self.text[start] in extra:
            start += 1
        while end > start and self.text[end - 1] in extra:
            end -= 1
        return Span(start, end)

    def cell_of(self, position: int) -> Cell | None:
        """The cell that holds the character, None between cells."""
        for cell in self.cells:
            if cell.start <= position < cell.end:
                return cell
        return None

    def line_span(self, position: int) -> Span:
        """The whole visual line around a character."""
        start = max(self.text.rfind("\n", 0, position), self.text.rfind("\f", 0, position)) + 1
        ends = [e for e in (self.text.find(c, position) for c in "\n\f") if e >= 0]
        return Span(start, min(ends, default=len(self.text)))

    def part(self, start: int, end: int) -> Flow:
        """The flow of the characters start…end alone; offsets are counted anew."""
        cells = tuple(
            Cell(max(c.start, start) - start, min(c.end, end) - start, c.page, c.line, c.box)
            for c in self.cells
            if c.start < end and c.end > start
        )
        return Flow(self.text[start:end], self.words, self.at[start:end], cells)

    def _as_printed(self, found: Sequence[tuple[Page, Word]], start: int, end: int) -> str:
        """What stands on the page: of recognised words all of them, unmended."""
        if found[0][0].text_source == "ocr":
            return " ".join(w.text for _, w in found)
        return self.text[start:end].replace("\n", " ").replace("\t", " ").strip()

    def field(self, name: str, value: Any, start: int, end: int, confidence: float) -> Field:
        """A field whose evidence is the words of start…end.

        `confidence` is the chance that the mechanism is right on clean text; the words' own
        confidence takes from it what recognition may have spoilt.
        """
        found = self.words_of(start, end)
        if not found:
            raise ValueError("a field needs words to show")
        page = found[0][0]
        here = [w for p, w in found if p.number == page.number]
        source: Source = "embedded" if page.text_source == "embedded" else "ocr"
        return Field(
            name=name,
            value=value,
            page=page.number,
            box=union(printed(w).box for w in here),
            read=self._as_printed(found, start, end),
            confidence=round(confidence * reading_trust([w for _, w in found]), 3),
            source=source,
        )


def reading_trust(words: Sequence[Word]) -> float:
    """0…1: how far the recognised words can be trusted as a whole, led by the worst of them."""
    if not words:
        return 0.0
    worst = min(w.confidence for w in words)
    mean = sum(w.confidence for w in words) / len(words)
    return max(0.35, min(1.0, 0.5 * worst + 0.5 * mean + 0.05))


def flow_of(pages: Sequence[Page]) -> Flow:
    """The running text of the pages, in their order."""
    text: list[str] = []
    at: list[int] = []
    words: list[tuple[Page, Word]] = []
    cells: list[Cell] = []
    for page in pages:
        for line in _joined_lines(page):
            for cell in line:
                start = len(at)
                for index, word in enumerate(cell):
                    token = _CONTROL.sub("", unicodedata.normalize("NFC", word.text))
                    if page.text_source == "ocr" and word.confidence < SURELY_READ:
                        token = mended(token)
                        token = _link_before_date(token, cell, index)
                    token = _GLUED_CIVILITY.sub(r"\1 ", token)
                    if index and _touches(cell[index - 1], word, page):
                        text[-1] = text[-1][:-1]
                        at.pop()
                    text.append(token + " ")
                    at.extend([len(words)] * len(token) + [-1])
                    words.append((page, word))
                text[-1] = text[-1][:-1] + "\t"
                cells.append(
                    Cell(start, len(at) - 1, page.number, cell[0].line, union(w.box for w in cell))
                )
            if text:
                text[-1] = text[-1][:-1] + "\n"
        if text:
            text[-1] = text[-1][:-1] + "\f"
    return Flow("".join(text), tuple(words), tuple(at), tuple(cells))


_LE_MISREAD = frozenset(("1e", "lc", "ic", "ie", "Ie", "Lc", "l", "LF", "lé", "Lé", "LÉ"))
_AU_MISREAD = frozenset(("av", "ou", "aü", "ao", "aw", "an", "eu", "ov", "AV", "OU"))
_WEEKDAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())


# « 1e diplôme », but « 1e année ».
_ARTICLES = {"1e": "le", "1es": "les", "1a": "la"}
_ORDINAL_OF = re.compile(r"ann|sem|cl|tour|niv|degre|ex|cat|\d")


def _link_before_date(token: str, cell: Sequence[Word], index: int) -> str:
    """Articles, « le » and « au » before a day, put right: « du 03/04/2025 av 06/06/2025 »."""
    following = cell[index + 1] if index + 1 < len(cell) else None
    if following is None:
        return token
    if token in _ARTICLES and not _ORDINAL_OF.match(fold(following.text)):
        return _ARTICLES[token]
    if not (_is_figure(following) or fold(following.text) in _WEEKDAYS):
        return token
    if token in _LE_MISREAD:
        return "le"
    before = cell[index - 1].text.rstrip(".,") if index else ""
    return "au" if token in _AU_MISREAD and before[-1:].isdigit() else token


def _is_figure(word: Word) -> bool:
    return word.text[:1].isdigit()


# « M.DUPONT », « MmeWEBER »: the blank was not typed, or not seen.
_GLUED_CIVILITY = re.compile(
    r"^(M\.|Mr\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle)(?=[A-ZÀ-Þ][A-Za-zÀ-ÿ'’])"
)
# Marks that a text layer leaves for a hyphen at a line's end (pdfium writes U+0002).
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\u00ad\ufffe]")
_BROKEN = re.compile("(?<=[^\\W\\d_])[-\u00ad\u2010\u2011\x02\ufffe]$")


def _joined_lines(page: Page) -> list[list[list[Word]]]:
    """The cells of each line; a word broken at a line's end is made whole there, with its hyphen
    where the rest is a name's (« JEAN- » over « NOËL »)."""
    laid = laid_upright(page)
    whole = without_doubles(page, [line.words for _, line in laid])
    framed = zip((frame for frame, _ in laid), whole, strict=True)
    lines = in_columns([list(_cells(words, frame)) for frame, words in framed])
    for line, following in itertools.pairwise(lines):
        if not line or not following or _BROKEN.search(line[-1][-1].text.strip()) is None:
            continue
        rest = following[0]
        if not rest[0].text[:1].isalpha() or abs(rest[0].box.x0 - line[0][0].box.x0) > NEAR_MARGIN:
            continue
        head = _BROKEN.sub("", line[-1][-1].text.strip())
        link = "-" if rest[0].text[:1].isupper() else ""
        line[-1][-1] = replace(line[-1][-1], text=f"{head}{link}{rest[0].text}")
        del rest[0]
        if not rest:
            del following[0]
    return lines


def _touches(left: Word, right: Word, page: Page) -> bool:
    if page.text_source != "embedded" or not (
        left.text[-1:].isalnum() and right.text[:1].isalnum()
    ):
        return False
    gap_px = (right.box.x0 - left.box.x1) * page.width
    low, high = sorted((left.box.height, right.box.height))
    near = (
        -OVERLAPPING_HEIGHTS < gap_px / (high * page.height) < TOUCHING_HEIGHTS if high else False
    )
    return near and high < ALIKE_HEIGHTS * low


_SPECK = re.compile(r"[|_=~\\!'`\"“”‘’»«*+<>^—…]+")


def _is_speck(word: Word, page: Page) -> bool:
    """Rules of a table and stains, which recognition takes for signs, or doubtfully for letters."""
    if page.text_source != "ocr":
        return False
    text = word.text.strip()
    faint = word.confidence < FAINT and len(text) < 3 and not any(c.isdigit() for c in text)
    return faint or _SPECK.fullmatch(text) is not None


# Two or three signs alone on a line, one of them no letter, read with doubt: « eà/ ».
SCRAP, SCRAP_SIGNS = 0.75, 3


def _is_scrap(word: Word, page: Page) -> bool:
    text = word.text.strip()
    return (
        page.text_source == "ocr"
        and word.confidence < SCRAP
        and len(text) <= SCRAP_SIGNS
        and not text.isalnum()
    )


def _cells(words: Sequence[Word], page: Page) -> Iterator[list[Word]]:
    """The words of a line, cut where the gap is a column's."""
    usable = [w for w in words if w.text.strip() and not _is_speck(w, page)]
    if not usable or (len(usable) == 1 and _is_scrap(usable[0], page)):
        return
    height_px = median(w.box.height for w in usable) * page.height
    current = [usable[0]]
    for left, right in itertools.pairwise(usable):
        gap_px = (right.box.x0 - left.box.x1) * page.width
        if gap_px > CELL_GAP_HEIGHTS * max(height_px, 1.0):
            yield current
            current = []
        elif current and page.text_source == "ocr" and gap_px < _broken(left, right) * height_px:
            whole = _made_whole(current[-1], right)
            if whole is not None:
                current[-1] = whole
                continue
        current.append(right)
    yield current


# « M dame », « LECŒU R »: one letter parted from its word stands a little further away.
LETTER_BROKEN_HEIGHTS, CIVILITY_BROKEN_HEIGHTS = 0.3, 1.0
_CIVILITY_ENDS = frozenset(("dame", "adame", "onsieur", "ademoiselle", "lle", "me"))


def _broken(left: Word, right: Word) -> float:
    """How near two pieces of a word stand, in heights of the line's letters."""
    if left.text == "M" and right.text in _CIVILITY_ENDS:
        return CIVILITY_BROKEN_HEIGHTS
    letter = len(right.text) == 1 and right.text.isupper() and right.text not in "ADELOY"
    return LETTER_BROKEN_HEIGHTS if letter and len(left.text) > 2 else BROKEN_HEIGHTS


# Halves of a word, capitals or small letters, or of a number; a speck may end the first.
_HALVES = re.compile(
    r"(?P<first>[^\W\d_]*[A-ZÀ-Þ]{2}|[^\W\d_]*[a-zß-ÿ]|.*[\d/])(?P<speck>[.'’]?)\Z", re.DOTALL
)


def _made_whole(left: Word, right: Word) -> Word | None:
    """The word that recognition broke in two: « FRANÇ OIS », « KO' WALSKI »; None for two words."""
    if left.text == "M" and right.text in _CIVILITY_ENDS:
        civility = "M" + right.text if right.text != "dame" else "Madame"
        return replace(left, text=civility, box=union((left.box, right.box)))
    match = _HALVES.match(left.text)
    if match is None or min(left.confidence, right.confidence) >= SURELY_READ:
        return None
    end, begin = match["first"][-1], right.text[:1]
    joined = (
        (end.isupper() and begin.isupper())
        or (end.islower() and begin.islower() and is_anchor(match["first"] + right.text))
        or (
            (end.isdigit() or end == "/")
            and (begin.isdigit() or begin == "/")
            and not match["speck"]
        )
    )
    if not joined:
        return None
    text = match["first"] + right.text
    confidence = min(left.confidence, right.confidence)
    return replace(left, text=text, box=union((left.box, right.box)), confidence=confidence)
