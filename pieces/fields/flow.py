"""The words of a piece as one running text, each character of which knows where it stands."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dossiers.box import Box, union
from dossiers.page import Page, Word
from dossiers.reading import Field, Source
from pieces.fields.anchors import SURELY_READ, mended
from pieces.fields.civilities import misread_civility
from pieces.fields.given_names import is_given_name
from pieces.fields.misread_links import closed, dotted, hyphened, linked_to_date
from pieces.fields.page_cells import lines_of, touches
from pieces.fields.possible_years import put_right
from pieces.fields.scanned_layers import is_scanned
from pieces.fields.turned import printed
from pieces.parse.folding import fold

# What is told of one paper, each field under its name in the contract.
Fields = dict[str, Field]

# « apprenti.nom_naissance »: what stands for a blank in the keys of a program.
_KEY = re.compile(r"(?<=[a-z])_(?=[a-z])")
# Letters that print takes for one another, made the same.
SHAPES = str.maketrans("1l|tfij!0oeacdqg5sz8bvuymrnh", "iiiiiiiioooooooosssbbuuunnnn")
# A surname in capitals that is all a cell says.
SURNAME_ALONE = re.compile(r"[A-ZÀ-ÞŒ][A-ZÀ-ÞŒ' ’-]{1,30}[A-ZÀ-ÞŒ]")
# « Mme FERRY Nadia », at the end of its cell; « née HAMIDOU ALI », all that the next one says.
_CIVIL_NAME = re.compile(
    r"(?:^|(?<=\s))(?:Mme|Mlle|Madame|Mademoiselle|MME|MADAME|M\.|Monsieur)\.?"
    r"(?: [A-ZÀ-Þ][\w'’-]+){2,5}$"
)
_BORN_NAME = re.compile(r"(?:[Nn]ée?|NÉE?)(?! LE\b)(?: [A-ZÀ-Þ][\w'’-]+){1,4}")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# « Langue vivante obligatoire : … » begins a line of its own.
_LABELLED = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’' ]{2,45} ?: ")
# « Monsieur Bastien ROUGIER » over « Lieu-dit Chassagne »: the lines of an address.
_ADDRESSED = re.compile(r"(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)(?: [A-ZÀ-Þ][\w'’-]+){2,5}")
_OPENS_LINE = re.compile(r"[A-ZÀ-Þ0-9]")
# A line that reaches this share of the page's right edge goes on under it.
FULL_LINE = 0.8


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


@dataclass(frozen=True, eq=False)
class Flow:
    """The running text of some pages; no two are the same.

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
        plain = _KEY.sub(" ", fold(self.text))
        return "".join("\t" if c == "\t" else f for c, f in zip(self.text, plain, strict=True))

    @cached_property
    def folded_cells(self) -> tuple[str, ...]:
        return tuple(self.folded[cell.start : cell.end] for cell in self.cells)

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
    def bare_shapes(self) -> str:
        """The same in short (`bare`): what is not in it need not be looked for."""
        return bare(self.shapes)

    @cached_property
    def prose(self) -> str:
        """The text with a blank where a sentence goes on over the end of its line, and where a wide
        gap parts only a surname from its given names."""
        chars = list(self.text)
        for cell, following in itertools.pairwise(self.cells):
            parting = chars[cell.end] if cell.end < len(chars) else ""
            if (parting == "\n" and self._goes_on(cell, following)) or (
                parting == "\t"
                and (self._is_one_name(cell, following) or self._is_born_name(cell, following))
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

    def _is_born_name(self, cell: Cell, following: Cell) -> bool:
        """« Candidate : Mme FERRY Nadia » beside « née HAMIDOU ALI », no birthday behind it."""
        return (
            _CIVIL_NAME.search(self.text, cell.start, cell.end) is not None
            and _BORN_NAME.fullmatch(self.text, following.start, following.end) is not None
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
        if _LABELLED.match(self.text, following.start, following.end):
            return False
        if _ADDRESSED.fullmatch(self.text, cell.start, cell.end):
            return not _OPENS_LINE.match(self.text, following.start)
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


def bare(shapes: str) -> str:
    """Shapes without blanks, any number of « n » side by side made one: « m » is read as two."""
    return re.sub("n+", "n", "".join(shapes.split()))


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
        scanned = page.text_source == "embedded" and is_scanned(w.text for w in page.words)
        for line in lines_of(page):
            for cell in line:
                start = len(at)
                for index, word in enumerate(cell):
                    token = _CUT_HERE.sub("-", unicodedata.normalize("NFC", word.text))
                    token = _CONTROL.sub("", token)
                    if page.text_source == "ocr":
                        token = hyphened(token, cell, index)
                    unsure = page.text_source == "ocr" and word.confidence < SURELY_READ
                    if unsure or scanned:
                        token = misread_civility(mended(token), cell, index)
                        token = closed(dotted(linked_to_date(token, cell, index)), text)
                    token = _GLUED_CIVILITY.sub(r"\1 ", _unboxed(_POINTER.sub(":", token)))
                    token = _GLUED_TIE.sub(" ", token)
                    if index and touches(cell[index - 1], word, page):
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
    return _in_possible_years(Flow("".join(text), tuple(words), tuple(at), tuple(cells)))


# A year that only the rest of its paper tells is believed no more than this.
DEDUCED = 0.5


def _in_possible_years(flow: Flow) -> Flow:
    """The flow with the years that cannot be put right, and their words doubted."""
    if not flow.is_ocr:
        return flow
    text, words = flow.text, list(flow.words)
    for found in put_right(text):
        year = f"{found.year}".ljust(found.end - found.start)
        text = text[: found.start] + year + text[found.end :]
        page, word = words[flow.at[found.start]]
        words[flow.at[found.start]] = (
            page,
            replace(word, confidence=min(word.confidence, DEDUCED)),
        )
    return Flow(text, tuple(words), flow.at, flow.cells)


# « |O|Y|O|N|O| », « |0|4| »: one letter a box, the walls read as bars.
_BOXED = re.compile(r"\|?(?:[^\W_]\||[,'’-]\|){2,}[^\W_]?")


def _unboxed(token: str) -> str:
    return token.replace("|", "") if _BOXED.fullmatch(token) else token


# « nom ▸ BARRÈRE »: a pointer is a label's mark.
_POINTER = re.compile(r"^[▸►▶➤]$")
# « M.DUPONT », « MmeWEBER »: the blank was not typed, or not seen.
_GLUED_CIVILITY = re.compile(
    r"^(M\.|Mr\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle)(?=[A-ZÀ-Þ][A-Za-zÀ-ÿ'’])"
)
# « KOWALSKIép. », « DUPONTnée »
_GLUED_TIE = re.compile(r"(?<=[A-ZÀ-Þ]{2})(?=(?:ép\.|épouse$|née?$))")
# Marks that a text layer leaves for a hyphen at a line's end (pdfium writes U+0002).
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\u00ad\ufffe]")
_CUT_HERE = re.compile("(?<=[^\\W\\d_])[\x02\u00ad\ufffe]$")
