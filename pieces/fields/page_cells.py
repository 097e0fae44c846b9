"""The words of a page as the cells of its lines: what recognition broke is made whole, stains are
left out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from dossiers.box import union
from dossiers.page import Page, Word
from pieces.fields.anchors import SURELY_READ, is_anchor
from pieces.fields.columns import in_columns
from pieces.fields.doubled import without_doubles
from pieces.fields.gap_words import with_gaps_filled
from pieces.fields.given_names import is_given_name
from pieces.fields.label_words import is_label
from pieces.fields.leaders import without_leaders
from pieces.fields.name_labels import WHOLE_LABELS
from pieces.fields.ruled_columns import parted_by_rulers
from pieces.fields.spaced_letters import beside_an_empty_box, with_words_joined
from pieces.fields.turned import laid_upright
from pieces.fields.value_columns import parted_by_columns
from pieces.fields.whole_dates import with_whole_dates
from pieces.parse.folding import fold
from pieces.parse.names import PARTICLES

# A gap wider than this many letter heights parts two cells of one visual line. Spaces of justified
# text stay under one height; columns of a form or a table seldom come nearer than two.
CELL_GAP_HEIGHTS = 1.8
# One or two letters recognised less surely than this are a stain.
FAINT = 0.3
# Letters of a text layer that touch, or that a script font runs into each other, belong to one
# word, whatever the layer says (kerned accents); letters of one word differ by less in height.
TOUCHING_HEIGHTS, OVERLAPPING_HEIGHTS, ALIKE_HEIGHTS = 0.04, 0.2, 1.3
# How far from a line's left edge, in shares of the page, the next line of its column may begin.
NEAR_MARGIN = 0.08
# Two recognised words that stand closer than this, in heights of the line's letters, are one.
BROKEN_HEIGHTS = 0.15
_BROKEN = re.compile("(?<=[^\\W\\d_])[-\u00ad\u2010\u2011\x02\ufffe]$")


def lines_of(page: Page) -> list[list[list[Word]]]:
    """The cells of each line; a word broken at a line's end is made whole there, with its hyphen
    where the rest is a name's (« JEAN- » over « NOËL »)."""
    laid = laid_upright(page)
    whole = without_leaders(page, without_doubles(page, [line.words for _, line in laid]))
    whole = with_gaps_filled(whole) if page.text_source == "ocr" else whole
    frames = [frame for frame, _ in laid]
    parted = [list(_cells(words, frame)) for frame, words in zip(frames, whole, strict=True)]
    lines = in_columns(parted_by_columns(parted_by_rulers(whole, parted), frames))
    for number, (line, following) in enumerate(itertools.pairwise(lines)):
        for cell in line[:-1]:
            _make_whole_under(cell, following)
        if not line or _BROKEN.search(line[-1][-1].text.strip()) is None:
            continue
        if following and _is_beside(line[-1], following):
            following = next(iter(lines[number + 2 : number + 3]), following)
        if not following:
            continue
        rest = _going_on(line, following)
        if not rest[0].text[:1].isalpha() or _is_off(line, rest):
            continue
        if _are_two_words(line[-1][-1].text, rest[0].text):
            continue
        head = _BROKEN.sub("", line[-1][-1].text.strip())
        link = "-" if rest[0].text[:1].isupper() else ""
        line[-1][-1] = replace(line[-1][-1], text=f"{head}{link}{rest[0].text}")
        del rest[0]
        if not rest:
            following.remove(rest)
    return with_whole_dates(lines)


def _make_whole_under(cell: list[Word], following: list[list[Word]]) -> None:
    """« Anne- » over « Sophie » in a cell that others stand beside: made whole, where the rest is a
    name's, right under it."""
    own = cell[0].box
    rest = next((c for c in following if abs(c[0].box.x0 - own.x0) < SAME_MARGIN), None)
    if rest is None or _BROKEN.search(cell[-1].text.strip()) is None:
        return
    if rest[0].text[:1].isupper() and rest[0].box.y0 - own.y1 < own.height:
        cell[-1] = replace(cell[-1], text=cell[-1].text.strip() + rest[0].text)
        del rest[0]
        if not rest:
            following.remove(rest)


# Lines of one column begin together, in shares of the page.
SAME_MARGIN = 0.01


def _going_on(line: list[list[Word]], following: list[list[Word]]) -> list[Word]:
    """The cell of the next line that a broken word goes on in: the one under its own, where the
    next line has one, else the first."""
    own = line[-1][0].box.x0
    under = (c for c in following[1:] if abs(c[0].box.x0 - own) < SAME_MARGIN)
    return next(under, following[0])


def _is_beside(cell: list[Word], following: list[list[Word]]) -> bool:
    """Whether all of the next line stands behind a cell: a line of another column, between two of
    the cell's own."""
    return all(word.box.x0 > cell[-1].box.x1 for other in following for word in other)


def _is_off(line: list[list[Word]], rest: list[Word]) -> bool:
    """Whether a line begins under neither margin of the one over it, nor under a word of its last
    cell, as what goes on behind a label hangs under its first line."""
    margins = (line[0][0].box.x0, line[-1][0].box.x0)
    hangs = any(abs(rest[0].box.x0 - word.box.x0) < SAME_MARGIN for word in line[-1])
    return not hangs and all(abs(rest[0].box.x0 - margin) > NEAR_MARGIN for margin in margins)


# « Apprenant- » over « KOWALSKI »: a label and a speck, no word that goes on.
_SMALL_END, _CAPITALS = re.compile(r"[a-zß-ÿ]{3}-$"), re.compile(r"[A-ZÀ-Þ]{3,}[A-ZÀ-Þ'’-]*")


def _are_two_words(head: str, rest: str) -> bool:
    label = fold(head.rstrip("-")) in WHOLE_LABELS
    return label and _SMALL_END.search(head) is not None and _CAPITALS.fullmatch(rest) is not None


# « AMRANI » and « Jeanne », « LA » and « TOUR », however narrow the blank between them.
_SURNAME, _GIVEN = re.compile(r"[A-ZÀ-Þ'’-]{3,}"), re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{2,}\b.*")


def _are_two_names(left: str, right: str) -> bool:
    if len(left) > 1 and left.isupper() and left.lower() in PARTICLES:
        return _SURNAME.fullmatch(right) is not None
    return _SURNAME.fullmatch(left) is not None and _GIVEN.fullmatch(right) is not None


def touches(left: Word, right: Word, page: Page) -> bool:
    if page.text_source != "embedded" or not (
        left.text[-1:].isalnum() and right.text[:1].isalnum()
    ):
        return False
    if _are_two_names(left.text, right.text):
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


_MANY = re.compile(r"\d{3,4}")


def _is_unit(before: Word | None, word: Word) -> bool:
    """« 1470 h », however faint its unit; of « 35 h » a week may be told by what was not read."""
    told = before is not None and _MANY.fullmatch(before.text) is not None
    return told and word.text.lower() == "h"


_DAY_READ = re.compile(r"[0-3]?\d([./-])[01]?\d\1(?:19|20)\d\d")


def _ties_days(before: Word | None, word: Word, after: Word | None) -> bool:
    """« 09/01/2023 — 03/02/2023 »: a dash between two days."""
    around = [w.text.strip(".,|") for w in (before, after) if w is not None]
    days = [text for text in around if _DAY_READ.fullmatch(text)]
    return len(days) == 2 and word.text.strip() in ("-", "–", "—")


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
    """The words of a line, cut where the gap is a column's or a rule is drawn between them."""
    for between_rules in _parted_by_rules(words, page):
        for cell in _parted_by_gaps(between_rules, page):
            yield with_words_joined(cell)


# The rules and the rows of a table as a text layer draws them, and numbers in a ring before a
# heading.
_DRAWN = re.compile(r"[|│┃║╎┊─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯]+|[+|-]*-{3,}[+|-]*|={3,}|[①-⑳❶-❿]")
# « | 2 | 4 | », « | | oui »: boxes of one letter, or of none, are not columns.
_BOX_HEIGHTS = 3.0


def _parted_by_rules(words: Sequence[Word], page: Page) -> Iterator[list[Word]]:
    if page.text_source != "embedded":
        yield list(words)
        return
    part: list[Word] = []
    for index, word in enumerate(words):
        if _DRAWN.fullmatch(word.text.strip()) is None or _is_side_of_box(words, index, page):
            part.append(word)
        else:
            yield part
            part = []
    yield part


def _is_side_of_box(words: Sequence[Word], index: int, page: Page) -> bool:
    """Whether a bar walls in one letter or a blank no wider: « | 2 | 4 | », « | | oui »."""
    bar = words[index]
    if bar.text.strip() != "|":
        return False
    reach = _BOX_HEIGHTS * bar.box.height * page.height / page.width
    for step in (-1, 1):
        wall = next((w for w in words[index + step :: step] if w.text.strip() == "|"), None)
        wall = wall if 0 <= index + step < len(words) else None
        if wall is None or abs(wall.box.x0 - bar.box.x0) > reach:
            continue
        left, right = sorted((bar.box.x0, wall.box.x0))
        if all(len(w.text) == 1 for w in words if left < w.box.x0 < right):
            return True
    return False


def _parted_by_gaps(words: Sequence[Word], page: Page) -> Iterator[list[Word]]:
    usable = [
        w
        for before, w, after in zip((None, *words), words, (*words[1:], None), strict=False)
        if w.text.strip()
        and (not _is_speck(w, page) or _is_unit(before, w) or _ties_days(before, w, after))
    ]
    if not usable or (len(usable) == 1 and _is_scrap(usable[0], page)):
        return
    height_px = median(w.box.height for w in usable) * page.height
    parting = CELL_GAP_HEIGHTS * max(height_px, 1.0)
    if _are_labels(usable, HEADING_GAP_HEIGHTS * height_px, parting, page):
        parting = HEADING_GAP_HEIGHTS * height_px
    current = [usable[0]]
    in_one_row = beside_an_empty_box(usable, parting / page.width)
    for k, (left, right) in enumerate(itertools.pairwise(usable)):
        gap_px = (right.box.x0 - left.box.x1) * page.width
        if gap_px > parting and right.text == ":":  # « Prénoms        :    Maëlys »
            end = left.box.x1
            current.append(replace(right, box=replace(right.box, x0=end, x1=end)))
            continue
        if gap_px > parting and k not in in_one_row:
            yield current
            current = []
        elif page.text_source == "ocr" and _are_side_by_side(left, right, gap_px / height_px):
            whole = _made_whole(current[-1], right)
            if whole is not None:
                current[-1] = whole
                continue
        current.append(right)
    yield current


# Headings of columns stand nearer to each other than their columns do.
HEADING_GAP_HEIGHTS = 0.9


def _are_labels(words: Sequence[Word], gap_px: float, cell_px: float, page: Page) -> bool:
    """« Nom de naissance   Prénoms »: whether each part of a line that a gap opens is a label, some
    of them nearer to each other than cells are."""
    parts, narrow = [[words[0].text]], False
    for left, right in itertools.pairwise(words):
        apart_px = (right.box.x0 - left.box.x1) * page.width
        if apart_px > gap_px:
            parts.append([])
            narrow = narrow or apart_px <= cell_px
        parts[-1].append(right.text)
    return narrow and all(is_label(fold(" ".join(part))) for part in parts)


# « M dame », « LECŒU R »: one letter parted from its word stands a little further away.
LETTER_BROKEN_HEIGHTS, CIVILITY_BROKEN_HEIGHTS = 0.3, 1.0
_CIVILITY_ENDS = frozenset(("dame", "adame", "onsieur", "ademoiselle", "lle", "me"))


def _are_side_by_side(left: Word, right: Word, apart: float) -> bool:
    """Whether two words stand as near as the pieces of one; over each other they are no pieces."""
    return -OVERLAPPING_HEIGHTS < apart < _broken(left, right)


def _broken(left: Word, right: Word) -> float:
    """How near two pieces of a word stand, in heights of the line's letters."""
    if (left.text == "M" and right.text in _CIVILITY_ENDS) or _is_one(left.text, right.text):
        return CIVILITY_BROKEN_HEIGHTS
    letter = len(right.text) == 1 and right.text.isupper() and right.text not in "ADELOY"
    return LETTER_BROKEN_HEIGHTS if letter and len(left.text) > 2 else BROKEN_HEIGHTS


_HALF_DAYS = re.compile(r"\d{1,2}([./])\d \d\1(?:19|20)\d\d\.?")


def _is_one(left: str, right: str) -> bool:
    """« J érôme », a given name, « 19.1 0.2023 », a day: together they are one, apart nothing."""
    if len(left) == 1 and left.isupper() and right[:1].islower():
        return is_given_name(fold((left + right).rstrip(".,;")))
    return _HALF_DAYS.fullmatch(f"{left} {right}") is not None


# Halves of a word, capitals or small letters, or of a number; a speck may end the first.
_HALVES = re.compile(
    r"(?P<first>[^\W\d_]*[A-ZÀ-Þ]{2}|[^\W\d_]*[a-zß-ÿ]|.*[\d/])(?P<speck>[.'’]?)\Z", re.DOTALL
)


def _made_whole(left: Word, right: Word) -> Word | None:
    """The word that recognition broke in two: « FRANÇ OIS », « KO' WALSKI »; None for two words."""
    if left.text == "M" and right.text in _CIVILITY_ENDS:
        civility = "M" + right.text if right.text != "dame" else "Madame"
        return replace(left, text=civility, box=union((left.box, right.box)))
    if _is_one(left.text, right.text):
        box, confidence = union((left.box, right.box)), min(left.confidence, right.confidence)
        return replace(left, text=left.text + right.text, box=box, confidence=confidence)
    match = _HALVES.match(left.text)
    if match is None or min(left.confidence, right.confidence) >= SURELY_READ:
        return None
    end, begin = match["first"][-1], right.text[:1]
    joined = (
        (end.isupper() and begin.isupper() and not right.text[1:2].islower())
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
