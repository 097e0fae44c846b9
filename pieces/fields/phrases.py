"""Where the words of a label stand in a flow: as printed, broken, misread letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from pieces.fields.flow import SHAPES, Flow, bare
from pieces.parse.folding import squeeze
from pieces.parse.spoilt import with_a_hole

# A label read by OCR may differ by this much (0…100, rapidfuzz) and still be that label.
FUZZY_LABEL = 90.0
FUZZY_MIN_LETTERS = 12
# Its last word may go on by so many letters: « formation » for « formations ».
FUZZY_MORE_LETTERS = 2
# A label of so many letters is known whatever blanks part them.
SQUEEZED_MIN_LETTERS = 7
OPENING = 4
_OF_A_FLOW = 1024  # phrases that several fields ask for; those of older flows are forgotten


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a flow. `score` is 0…1: 1 for the very words."""

    start: int
    end: int
    score: float
    phrase: str


def spaced(phrase: str) -> str:
    """A regular expression for a folded phrase, whatever blanks part its words."""
    return r"\s+".join(re.escape(w) for w in phrase.split())


@lru_cache(maxsize=_OF_A_FLOW)
def find_phrase(flow: Flow, phrase: str) -> tuple[Hit, ...]:
    """Every place of a folded phrase; where there is none and the page was recognised, the places
    of what looks very much like it."""
    hits: tuple[Hit, ...] = ()
    if phrase in flow.single_spaced:
        exact = re.compile(rf"(?<!\w){spaced(phrase)}(?!\w)")
        hits = tuple(Hit(m.start(), m.end(), 1.0, phrase) for m in exact.finditer(flow.folded))
    hits = hits or tuple(_broken(flow, phrase))
    if hits or not flow.is_ocr:
        return hits
    bare_shape = _bare_shape_of(phrase)
    if bare_shape is not None and bare_shape in flow.bare_shapes:
        hits = tuple(_alike(flow, phrase))
    return hits if hits or len(phrase) < FUZZY_MIN_LETTERS else tuple(_fuzzy(flow, phrase))


@lru_cache(maxsize=2)
def _openings(flow: Flow) -> dict[str, set[int]]:
    """The first letters of each word, and of what follows a sign, with one of them unknown; the
    cells in which they stand."""
    folded = flow.folded
    found: dict[str, set[int]] = {}
    for at, cell in enumerate(flow.cells):
        for i in range(cell.start, cell.end):
            if i == cell.start or not folded[i - 1].isalpha():
                for holed in with_a_hole(folded[i : i + OPENING]):
                    found.setdefault(holed, set()).add(at)
    return found


# Short labels whose shape other words have.
_OTHER_WORDS = frozenset("non son mon ton lin fil dote etc oui".split())
SHAPED_MIN_LETTERS, ALIKE = 3, 0.9
# Words run together are told by their shape where one letter in so many differs at most.
ALIKE_OF_ONE = 3


# Cells side by side (« Début   Terme ») or one over the other (« Le Mans » over « Prénoms », which
# has the shape of « noms prénoms ») have no shape together.
_IN_CELL = r"[^\S\t\n\f]*"


@lru_cache(maxsize=4096)
def _shape_of(phrase: str) -> re.Pattern[str]:
    letters = (
        _IN_CELL if c == " " else "n{1,2}" if c == "m" else re.escape(c.translate(SHAPES))
        for c in phrase
    )
    return re.compile(rf"(?<!\w){''.join(letters)}(?!\w)")


@lru_cache(maxsize=4096)
def _bare_shape_of(phrase: str) -> str | None:
    """None for a phrase of so few letters that other words have its shape."""
    if sum(c.isalpha() for c in phrase) < SHAPED_MIN_LETTERS:
        return None
    return bare(phrase.translate(SHAPES))


@lru_cache(maxsize=4096)
def _opening(phrase: str) -> frozenset[str]:
    return frozenset(with_a_hole(phrase[:OPENING]))


@lru_cache(maxsize=4096)
def _squeezed(phrase: str) -> str:
    return squeeze(phrase)


def _alike(flow: Flow, phrase: str) -> Iterator[Hit]:
    """Places whose letters have the shape of the phrase's: « Norn d'vsage »."""
    for match in _shape_of(phrase).finditer(flow.shapes):
        read = flow.folded[match.start() : match.end()]
        other = read in _OTHER_WORDS or _is_one_word(read, phrase) or _links(read, phrase)
        if not other:
            yield Hit(match.start(), match.end(), ALIKE, phrase)


# « Date de » has the shape of « date ed », an edition's, and is the start of « Date de fin ».
_LINKS = frozenset("de du des le la les au aux et en un une".split())


def _links(read: str, phrase: str) -> bool:
    """Whether a word that was read links what stands around it, as that of the phrase does not."""
    pairs = zip(read.split(), phrase.split(), strict=False)
    return any(was in _LINKS and wanted not in _LINKS for was, wanted in pairs)


def _is_one_word(read: str, phrase: str) -> bool:
    """Whether what has the shape of several words is rather one: « harnais » is no « nom nais »."""
    if " " not in phrase or any(map(str.isspace, read)):
        return False
    wanted = _squeezed(phrase)
    return ALIKE_OF_ONE * Levenshtein.distance(wanted, squeeze(read)) > len(wanted)


def _broken(flow: Flow, phrase: str) -> Iterator[Hit]:
    """The phrase where blanks were lost or put between its letters: « DATEDE NAISSANCE »."""
    letters, places = flow.squeezed
    wanted = _squeezed(phrase)
    at = letters.find(wanted) if len(wanted) >= SQUEEZED_MIN_LETTERS else -1
    while at >= 0:
        start, end = places[at], places[at + len(wanted) - 1] + 1
        if (
            not flow.folded[start - 1 : start].isalnum()
            and not flow.folded[end : end + 1].isalnum()
        ):
            yield Hit(start, end, 0.97, phrase)
        at = letters.find(wanted, at + 1)


def _fuzzy(flow: Flow, phrase: str) -> Iterator[Hit]:
    """Places that resemble the phrase, in the cells where a word opens as it does, but for one
    letter."""
    openings = _openings(flow)
    cells = {at for opening in _opening(phrase) for at in openings.get(opening, ())}
    for at in sorted(cells):
        cell, line = flow.cells[at], flow.folded_cells[at]
        if len(line) < len(phrase) - 2:
            continue
        found = fuzz.partial_ratio_alignment(phrase, line, score_cutoff=FUZZY_LABEL)
        if found is None or found.dest_end - found.dest_start < len(phrase) - 2:
            continue
        start, end = cell.start + found.dest_start, cell.start + found.dest_end
        if not _ends_alike(phrase, flow.folded[start:end]):
            continue
        # « nom de naissance » looks like « prénoms de naissance » but for what tells them apart.
        if Levenshtein.distance(phrase[:OPENING], flow.folded[start : start + OPENING]) > 1:
            continue
        alike = end
        while end < cell.end and flow.folded[end].isalpha():
            end += 1
        if end - alike > FUZZY_MORE_LETTERS:  # « date de conclusion » is no « date deb cont »
            continue
        if start == cell.start or not flow.folded[start - 1].isalpha():
            yield Hit(start, end, found.score / 100, phrase)


# How much of a label's last word must be read, for the rest to be that label.
LAST_WORD = 0.5


def _ends_alike(phrase: str, read: str) -> bool:
    """Whether a label goes to the last word that tells anything: « Prénom(s) : » is no « prénom(s)
    nom », « exécution. » may be « exécution du »."""
    wanted, was = (" ".join(w for w in text.split() if w not in _LINKS) for text in (phrase, read))
    last = squeeze(wanted.rpartition(" ")[2])
    return Levenshtein.normalized_similarity(last, squeeze(was)[-len(last) :]) >= LAST_WORD
