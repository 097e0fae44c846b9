"""Names written by hand behind the words that ask for one, where recognition made little of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Levenshtein

from dossiers.box import Box
from dossiers.family_names import PARTICLES
from dossiers.page import Word
from ocr.convolution import Array
from ocr.engines.engine import Gray
from ocr.hand.asked import Asked, names_asked
from ocr.hand.born import names_before_births, with_born_mended
from ocr.hand.decode import chances_of_names
from ocr.hand.heard import name_heard
from ocr.hand.known import (
    Kind,
    log_before,
    nearest_known,
    resembled,
    share_known,
)
from ocr.hand.network import LETTERS, log_probabilities_of_letters
from ocr.hand.places import Pixels, pixels, plain, print_boxes
from ocr.hand.strips import Run, runs_at, strips_of
from ocr.hand.taller import DOUBTED
from ocr.hand.together import log_chances, log_chances_of_all

# Chosen on 81 names by pens on 186 kept pages; what they give is in docs/lecture.md.
GIVEN_FROM, _ALONE = 0.7, 0.9  # share of what it may be, where the engine heard some of it or not
_SPELT = 0.55  # how much counts which names there are, beside the writing
_A_LETTER = 0.7  # how much less likely each letter that recognition read otherwise makes it
_FREELY = 0.5  # as a logarithm: how much likelier the writing may freely say another
_PLAINLY = -0.6  # of each letter of a name that is not known, as a logarithm
# The same of a frequent one that no other comes near: of 700 names by pens never learnt, half of
# them rare, none so said was another.
_KNOWN_PLAINLY = -1.6
# The same of a family name and a given name that the engine passed over, and their share.
_BOTH_PLAINLY, _BOTH_ALONE = -0.3, 0.95
_MARKED = 3.0  # as a logarithm: how much likelier an apostrophe that the engine read too is one
_ALIKE = 0.5  # of the letters of a name, as many as both readers say
_LIKE_WORD = 0.6  # of the letters of a word, as many as the one heard has
_UNHEARD = 0.6  # of the least sure word, below which the network is believed against it
_FREE = 3  # of the strings that a size says, those that a name may resemble
_KNOWN = 6  # frequent names tried however they are read
AGREED = 0.75  # confidence of a word that the network and the engine read alike
SURE = 0.5  # confidence of such a word: a person looks, no check may refuse on it
_FEWEST_LETTERS = 3
_APOSTROPHE = "'"
_MARKS = re.compile(r"\w[^\w\s'’.-]+\w")  # a stroke read as a mark within a name: « D'ORV/AL »


def with_hand_names(words: tuple[Word, ...], even: Gray, x_height: float) -> tuple[Word, ...]:
    """The words of a page with the names that a hand wrote behind labels, in capitals for a family
    name, instead of what recognition hardly read there."""
    size = even.shape[0], even.shape[1]
    words = with_born_mended(words)
    spoken = names_before_births(words, size, x_height)
    before = [Asked(written[0], "both", written, room) for written, room in spoken]
    for asked in (*names_asked(words, size, x_height), *before):
        text, box = _name_at(asked, words, even, x_height)
        if not text:
            words = _with_rest_doubted(words, asked)
            continue
        old = [w for w in asked.written if _lies_in(w.box, box, even)]
        gone, heard = {id(w) for w in old}, name_heard(old)
        sure = AGREED if _letters(text) == _letters(heard) else SURE
        agreed = text == heard and not any(_MARKS.search(w.text) for w in old)
        parted = _parted(text, heard)
        new = _agreed(old) if agreed else _written(parted, asked, box, old, even, sure)
        words = (*(w for w in words if id(w) not in gone), *new)
    return words


def _with_rest_doubted(words: tuple[Word, ...], asked: Asked) -> tuple[Word, ...]:
    """The words, none of a name more sure than a pen's of which recognition hardly read another:
    « D'ORVAL F », and « tante » behind it."""
    hardly = any(w.confidence < _UNHEARD and len(_letters(w.text)) > 1 for w in asked.written)
    doubted = {id(w) for w in asked.written if hardly and w.confidence > DOUBTED}
    return tuple(replace(w, confidence=DOUBTED) if id(w) in doubted else w for w in words)


def rooms_for_names(words: Sequence[Word], size: tuple[int, int], x_height: float) -> list[Pixels]:
    """The places of a page that ask for a name which nobody typed or that was hardly read."""
    return [asked.room.box for asked in names_asked(words, size, x_height)]


def _name_at(
    asked: Asked, words: Sequence[Word], even: Gray, x_height: float
) -> tuple[str, Pixels]:
    """What a hand wrote where a name is asked for, and where; nothing where that cannot be told."""
    size = even.shape[0], even.shape[1]
    printed = print_boxes(words, size, asked.written)
    for run in runs_at(even, asked.room, printed, x_height, short=True):
        read = [w for w in asked.written if _lies_in(w.box, run.box, even)]
        sure = min((w.confidence for w in read), default=0.0)
        return _said(run, asked.kind, name_heard(read), sure), run.box
    return "", (0, 0, 0, 0)


def _said(run: Run, kind: Kind, heard: str, surely: float) -> str:
    """The name that a run says where the engine `heard` this so `surely`; nothing where that
    cannot be told."""
    sizes = [log_probabilities_of_letters(strip) for strip in strips_of(run, widened=True)]
    return told(sizes, kind, heard, surely)


def told(sizes: Sequence[Array], kind: Kind, heard: str = "", surely: float = 0.0) -> str:
    """The same of the sizes of a run (T × characters of LETTERS, natural logarithms, each)."""
    said = name_of(sizes, kind, heard)
    if said.chance < (GIVEN_FROM if heard else _ALONE):
        return ""
    known, letters = share_known(said.text, kind), len(said.text)
    if kind == "both" and not heard:
        both = " " in said.text and known == 1
        return said.text if both and _is_beyond_doubt(said) else ""
    if heard and _letters(said.text) == _letters(heard):
        in_pieces = any(len(part) == 1 for part in heard.split())
        better = known > share_known(heard, kind)  # « mar tin »
        better |= _APOSTROPHE in said.text and _APOSTROPHE not in heard  # small, and easily lost
        return said.text if in_pieces or better else heard
    alone = known == 1 and said.chance >= _ALONE and said.plainly >= _KNOWN_PLAINLY * letters
    if alone and surely < DOUBTED:
        return said.text
    if known < 1 and said.plainly < _PLAINLY * letters:
        return ""
    if heard and Levenshtein.normalized_similarity(said.text, heard) >= _ALIKE:
        return said.text
    return said.text if surely < _UNHEARD and said.freely <= _FREELY else ""


def _is_beyond_doubt(said: Said) -> bool:
    """Whether both names, which the engine passed over, are what the writing says most freely."""
    plainly = said.plainly >= _BOTH_PLAINLY * len(said.text)
    return plainly and said.chance >= _BOTH_ALONE and said.freely == 0


@dataclass(frozen=True, slots=True)
class Said:
    """The likeliest name of a run (small letters, no accents), its `chance` among all that it may
    be; as logarithms, how likely the writing alone says it (`plainly`) and how much likelier that
    says another (`freely`)."""

    text: str
    chance: float
    plainly: float
    freely: float


def name_of(sizes: Sequence[Array], kind: Kind, heard: str = "") -> Said:
    """The likeliest name that the sizes of a run say where the engine `heard` this."""
    texts = _candidates(sizes, kind, heard)
    if not texts:
        return Said("", 0.0, 0.0, 0.0)
    written = log_chances_of_all(sizes, texts, LETTERS)
    likely = written + [_before_seen(text, kind, heard) for text in texts]
    chances = np.exp(likely - likely.max())
    best = int(chances.argmax())
    # Lists of names write « N'DIAYE » as NDIAYE: its apostrophe is told by the writing, and by the
    # engine where it read one at the same place.
    bare = [text.replace(_APOSTROPHE, "") for text in texts]
    marked = [written[k] + _MARKED * _begin_alike(text, heard) for k, text in enumerate(texts)]
    best = max((k for k, one in enumerate(bare) if one == bare[best]), key=lambda k: marked[k])
    letters = [_letters(text) for text in texts]
    same = sum(c for c, spelt in zip(chances, letters, strict=True) if spelt == letters[best])
    plainly = float(written[best])
    return Said(texts[best], same / chances.sum(), plainly, float(written.max()) - plainly)


def _begin_alike(text: str, heard: str) -> bool:
    """Whether both have the same before an apostrophe."""
    before, mark, _ = text.partition(_APOSTROPHE)
    return bool(mark) and heard.startswith(before + mark)


def _candidates(sizes: Sequence[Array], kind: Kind, heard: str) -> list[str]:
    """What a size may say, what was heard, and the frequent names like one of these."""
    freely: set[str] = set()
    like = {heard} if heard else set()
    for logs in sizes:
        said = [text.strip(" -'") for text in chances_of_names(logs)]
        freely.update(said)
        like.update(said[:_FREE])
        if " " in heard:
            like.update(_with_words_of(heard, text) for text in said[:_FREE])
    like.update(_likeliest_known(sizes[0], kind))
    texts = freely.union(like, *(resembled(text, kind) for text in like if text))
    return sorted(text for text in texts if len(_letters(text)) >= _FEWEST_LETTERS)


def _with_words_of(heard: str, text: str) -> str:
    """What a size says, with the words heard that resemble its own: of several words the engine may
    have read the one and the network the other."""
    words = text.split(" ")
    for k, word in enumerate(words):
        like = max(heard.split(), key=lambda one: Levenshtein.normalized_similarity(one, word))
        if Levenshtein.normalized_similarity(like, word) >= _LIKE_WORD:
            words[k] = like
    return " ".join(words)


def _likeliest_known(logs: Array, kind: Kind) -> list[str]:
    """The frequent names that a size says best, however little its letters alone resemble them."""
    names = nearest_known(logs, kind)
    if not names:
        return []
    likely = log_chances(logs, names, LETTERS)
    likely += [_SPELT * log_before(name, kind) for name in names]
    return [names[k] for k in np.argsort(likely)[: -_KNOWN - 1 : -1]]


def _before_seen(text: str, kind: Kind, heard: str) -> float:
    """How likely a name is before its writing is looked at, as a logarithm."""
    apart = Levenshtein.distance(_joined(text), _joined(heard)) if heard else 0
    return _SPELT * log_before(text, kind) - _A_LETTER * apart


def _joined(text: str) -> str:
    return text.replace(" ", "")


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


def _agreed(words: Sequence[Word]) -> list[Word]:
    return [replace(w, confidence=max(w.confidence, AGREED)) for w in words]


def _written(
    text: str, asked: Asked, box: Pixels, old: Sequence[Word], even: Gray, sure: float
) -> list[Word]:
    """Its words side by side in their box, as wide as they have letters, with the accents that the
    engine saw; of both names the capitals are as it read them, a particle's as behind it."""
    high, wide = even.shape
    x0, y0, x1, y1 = box
    step = (x1 - x0) / len(text)
    shown = _with_accents(text, " ".join(w.text for w in old))
    words: list[Word] = []
    for part in reversed(list(re.finditer(r"\S+", shown))):
        left, right = (x0 + step * part.start()) / wide, (x0 + step * part.end()) / wide
        capitals = sum(c.isupper() for c in part[0])
        leads = bool(words) and words[0].text.isupper() and plain(part[0]) in PARTICLES
        small = asked.kind == "given" or (asked.kind == "both" and 2 * capitals < len(part[0]))
        told = part[0].title() if small and not leads else part[0].upper()
        box_of = Box(left, y0 / high, right, y1 / high)
        words.insert(0, Word(told, box_of, sure, asked.label.line))
    return words


def _with_accents(text: str, heard: str) -> str:
    """A name with the letters of what was heard where they differ in accents and capitals alone."""
    letters, spelt = list(text), [_spelt(c) for c in heard]
    told = [shown for c, said in zip(heard, spelt, strict=True) for shown in _shown(c, said)]
    for block in Levenshtein.opcodes("".join(spelt), text):
        first, end = block.src_start, block.src_end
        if block.tag == "equal":
            first += not told[first]  # half of « œ »
            end -= end < len(told) and not told[end]
            begins = block.dest_start + first - block.src_start
            letters[begins : begins + end - first] = told[first:end]
    return "".join(letters)


def _spelt(letter: str) -> str:
    return plain(letter).replace("œ", "oe").replace("æ", "ae")


def _shown(letter: str, spelt: str) -> list[str]:
    """A letter as it was heard, nothing for those of its spelling behind the first."""
    return [letter, *("" for _ in spelt[1:])] if spelt else []


def _parted(text: str, heard: str) -> str:
    """A name with the blank behind a particle that the engine saw: « la tour »."""
    words = heard.split()
    for particle, then in pairwise(words):
        for word in text.split() if particle in PARTICLES else ():
            rest = word.removeprefix(particle)
            if rest != word and Levenshtein.normalized_similarity(rest, then) >= _LIKE_WORD:
                text = text.replace(word, f"{particle} {rest}")
    return text


def _lies_in(box: Box, outer: Pixels, even: Gray) -> bool:
    """Whether the middle of a box lies between the ends of another."""
    x0, _, x1, _ = pixels(box, even.shape)
    return outer[0] < (x0 + x1) / 2 < outer[2]
