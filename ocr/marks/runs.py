"""Words of one line that stand together, and the labels that are made of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dossiers.box import Box, union
from dossiers.mark import Party
from dossiers.page import Page, Word
from ocr.marks.parties import folded, names_a_role, says

Kind = Literal["signature", "stamp", "role", "name", "made_at", "closing", "ink"]

ANCHORS = frozenset({"made_at", "closing"})  # no label, but signatures stand near them
OF_LAYER = 0.999  # confidence of a word of the text layer; no recognised one has it
PROSE = 6  # words of a piece that is running text
MADE_AT = re.compile(
    r"^(fait|etabli|delivre|dresse|signe)(e|es|s)?( et signe)?( a| le| en)\b"
    r"|^a (?!.*\b(avant|apres|plus tard|partir|dans|par|pour|avec|votre|vos|tout|toute)\b)"
    r".{2,40} le\b"
    r"|^en (\w+ )?(exemplaires?|originaux)\b.{0,40} (le|a)\b"
)
# « Nice, 04/12/2023 », « Nice, mardi 6 juin 2023 », « Le 14/10/2025, à Nice. »
_DAY = r"(le )?(\w+ )?\d{1,2}(er)?([./-]\d{1,2}[./-]| \w+ )\d{2,4}"
_PLACE_AND_DAY = re.compile(
    rf"([A-ZÀ-Ý][\w'’-]*( [\w'’-]+){{0,4}}, ?{_DAY}|{_DAY},? à [A-ZÀ-Ý][\w'’ -]*)\W*", re.I
)
_WALL = re.compile(r"[|¦\[\]{}]+")
_BOX_CODE = re.compile(r"[A-Z]\d{1,2}[.)]?")  # « F2 Salarié(e) », as forms number their boxes
_GAP_IN_EM = 1.6  # words of one line that stand farther apart belong to two pieces
_BROKEN_EM = 7.0
_OTHER_SIZE = 1.25  # times as large
_BREAKS_OFF = re.compile(r"^(pour|par)( (le|la|l|delegation|ordre)( \w+){0,3})?$")
_ARTICLE = re.compile(r"(L['’]|Le$|La$|Les$|Pour$)")
_FUNCTION, _FUNCTION_EM = re.compile(r"(L['’]|Le |La |Pour )"), 0.6
_SURE_WORD = 0.6  # recognition makes less sure words of stamps and pens


@dataclass(frozen=True)
class Piece:
    """Words of one line that stand together."""

    words: tuple[Word, ...]
    line: int

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @cached_property
    def box(self) -> Box:
        return union(w.box for w in self.words)

    @cached_property
    def is_print(self) -> bool:
        """Whether it was read surely: stamps and pens are not."""
        return sum(w.confidence for w in self.words) >= _SURE_WORD * len(self.words)


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what it asks for.

    `kind`: `signature` asks for one in words, `stamp` for a stamp alone, `role` names who signs by
    his function and `name` by his name, `made_at` is « Fait à … le … », `closing` the last words of
    a letter, `ink` a signature itself where no label can be read. `mentor` marks the maître
    d'apprentissage. `words` are its words.
    """

    party: Party
    kind: Kind
    text: str
    box: Box
    words: tuple[Word, ...]
    mentor: bool = False


def em_of(page: Page) -> float:
    """Height of the body text as a fraction of the page's height: about a font size.

    Boxes of a text layer are as high as the font, those of recognition as high as the letters.
    """
    heights = sorted(w.box.height for w in page.words if len(w.text) > 3 and w.confidence > 0.4)
    if len(heights) < 5:
        return 1 / 80
    middle = heights[len(heights) // 2] * (1.0 if page.text_source == "embedded" else 1.35)
    return min(max(middle, 1 / 150), 1 / 30)


def pieces_of(page: Page, em_wide: float) -> list[Piece]:
    """Each line cut where words stand apart, and before a second label on the same line; what has
    no letter left out."""
    pieces: list[Piece] = []
    layered = page.text_source == "embedded"
    for line in page.lines:
        current: list[Word] = []
        for word in _of_layer(line.words, page):
            gap = word.box.x0 - current[-1].box.x1 if current else 0.0
            apart = gap > _GAP_IN_EM * em_wide and not _goes_on(current, word, gap / em_wide)
            larger = layered and current and _is_of_other_size(current[-1], word)
            second = _starts_second(current, word, em_wide) or _starts_function(
                current, line.words, word, em_wide
            )
            if apart or larger or second:
                pieces.append(Piece(tuple(current), line.words[0].line))
                current = []
            current.append(word)
        if current:
            pieces.append(Piece(tuple(current), line.words[0].line))
    parts = (_without_walls(part) for piece in pieces for part in _cut_at_keyword(piece))
    parts = (_without_code(part) for part in parts)
    return [part for part in parts if any(c.isalpha() for c in part.text)]


def _without_walls(piece: Piece) -> Piece:
    """The piece without the « | » that recognition makes of its cell's walls: a label that took
    one in would reach over it."""
    solid = [at for at, word in enumerate(piece.words) if _WALL.fullmatch(word.text) is None]
    if not solid or len(solid) == len(piece.words):
        return piece
    return Piece(piece.words[solid[0] : solid[-1] + 1], piece.line)


def _without_code(piece: Piece) -> Piece:
    first, *others = piece.words
    coded = others and _BOX_CODE.fullmatch(first.text) and others[0].text[:1].isupper()
    return Piece(tuple(others), piece.line) if coded else piece


def is_place_and_day(text: str) -> bool:
    """Whether words are a place and a day alone: « Nice, 04/12/2023 »."""
    return text[:1].isupper() and _PLACE_AND_DAY.fullmatch(text.strip()) is not None


def shared_width(a: Box, b: Box) -> float:
    """Shared width, as a share of the narrower one."""
    shared = min(a.x1, b.x1) - max(a.x0, b.x0)
    return shared / max(min(a.width, b.width), 1e-6)


def _of_layer(words: Sequence[Word], page: Page) -> Sequence[Word]:
    """The words of a text layer alone where the page has one: the others are a picture's."""
    if page.text_source != "embedded":
        return words
    return [w for w in words if w.confidence >= OF_LAYER]


def _is_of_other_size(last: Word, word: Word) -> bool:
    """« … des poursuites. Seul Le Greffier »: two columns that nearly touch, told by their letters'
    size, which a text layer's boxes have."""
    low, high = sorted((last.box.height, word.box.height))
    return high > _OTHER_SIZE * low and word.text[:1].isupper() and len(last.text) > 1


def _goes_on(current: Sequence[Word], word: Word, gap_em: float) -> bool:
    """« Pour le » and « et par délégation » behind it, what is between under a stamp."""
    broken = gap_em < _BROKEN_EM and word.text[:1].islower()
    return broken and _BREAKS_OFF.search(folded(" ".join(w.text for w in current))) is not None


def _starts_second(current: Sequence[Word], word: Word, em_wide: float) -> bool:
    """« Signature de l'employeur Signature de l'apprenti(e) », « L'employeur (signature) Le CFA »:
    two labels, but « cachet et signature » and « Visa (cachet et signature) » are one."""
    if len(current) < 2 or not word.text[:1].isupper():
        return False
    closed = current[-1].text.endswith(")") and _ARTICLE.match(word.text)
    if not (closed or _starts_label(word.text)):
        return False
    if folded(current[-1].text) in ("et", "ou", "de", "la", "avec") or current[-1].text in "/&–-":
        return False
    return word.box.x0 - current[-1].box.x1 > 0.45 * em_wide and any(
        _starts_label(w.text) for w in current
    )


def _starts_function(
    current: Sequence[Word], line: Sequence[Word], word: Word, em_wide: float
) -> bool:
    """« Le formateur, Ana PETIT Le salarié formé »: a function behind another one's holder, and a
    little apart from him."""
    if len(current) < 2 or word.box.x0 - current[-1].box.x1 < _FUNCTION_EM * em_wide:
        return False
    behind = " ".join(w.text for w in line if w.box.x0 >= word.box.x0)
    own = " ".join(w.text for w in current)
    return all(_FUNCTION.match(text) and names_a_role(text) for text in (own, behind))


def _starts_label(text: str) -> bool:
    word = folded(text)
    return any(says(word, w) for w in ("signature", "visa", "cachet"))


def _cut_at_keyword(piece: Piece) -> list[Piece]:
    """« Fait à Nice, le 3 mai. Signature : » as two pieces."""
    for at, word in enumerate(piece.words):
        if at == 0 or not _starts_label(word.text):
            continue
        before = folded(" ".join(w.text for w in piece.words[:at]))
        if MADE_AT.search(before):
            return [Piece(piece.words[:at], piece.line), Piece(piece.words[at:], piece.line)]
    return [piece]
