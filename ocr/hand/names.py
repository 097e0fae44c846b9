"""Names written by hand behind the words that ask for one, where recognition made little of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from rapidfuzz.distance import Levenshtein

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray
from ocr.hand.decode import chances_of_names
from ocr.hand.heard import name_heard, weighed_names
from ocr.hand.known import known_name_of
from ocr.hand.network import log_probabilities_of_letters
from ocr.hand.places import Pixels, Place, is_print, lines_of, pixels, plain, room_about
from ocr.hand.spelling import Years
from ocr.hand.strips import Run, runs_at, strips_of

GIVEN_FROM = 0.5  # mean chance over the sizes tried: of 54 such by unseen hands five were wrong
AS_HEARD_FROM = 0.7  # the same once the engine's reading is weighed: of 47 none was wrong
AGREED = 0.75  # confidence of a word that the network and the engine read alike
SURE = 0.5  # confidence of such a word: a person looks, no check may refuse on it
_ASKS_GIVEN = re.compile(r"(?:vos? |le |son )?(?:1er |premier )?prenoms?(?:\(s\))?[\s:.…_]*")
_OF_WHOM = (
    r"(?: du (?:candidat|stagiaire|salarie)| de l'(?:apprentie?|eleve|etudiante?|interessee?))?"
)
_ASKS_FAMILY = re.compile(
    r"(?:m\.?\s?,?\s?/?\s?mme\s?\(?)?(?:votre |le |son )?nom(?:\(s\))?\)?"
    r"(?: (?:de naissance|de famille|patronymique|d'usage|d'epou[xs]e?|marital|de jeune fille))?"
    rf"{_OF_WHOM}[\s:.…_]*"
)
_ASKS_BOTH = re.compile(
    rf"(?:vos? |le |son )?noms?(?:\(s\))?{_OF_WHOM}(?: et|,| -| /|/)? ?prenoms?(?:\(s\))?{_OF_WHOM}"
    r"[\s:.…_]*"
)
_ALIKE = 0.5  # of the letters of a name, as many as both readers say
_UNHEARD = 0.6  # of the least sure word, below which the network is believed against it
_HARDLY = 0.8  # of the least sure word, below which recognition's reading is looked at again
# What begins another field behind a name on the same line.
_NEXT = re.compile(
    r"\W*(?:nee?(?:\(e\))?|ep\.?|epouse|prenoms?(?:\(s\))?|noms?|le|date|demeurant|classe|sexe|domicilie\w*"
    r"|adresse|telephone|tel\.?|est|qui|en)\W*"
)
_NEXT_SURELY = 0.6
_ROOM = 34.0  # to the right, in heights of small letters
_LEAST_ROOM = 5.0
_FEWEST_LETTERS = 3
_BOXED_SURELY = 0.9  # of letters read one by one, a box each
_NO_YEARS = Years(1990, 2039)

Kind = Literal["family", "given", "both"]


def with_hand_names(words: tuple[Word, ...], even: Gray, x_height: float) -> tuple[Word, ...]:
    """The words of a page with the names that a hand wrote behind labels, in capitals for a family
    name, instead of what recognition hardly read there."""
    for line in lines_of(words):
        asked = _asked(line)
        if asked is None:
            continue
        k, kind = asked
        text, box = _name_behind(line, k, kind, words, even, x_height)
        if not text:
            continue
        old = [w for w in line[k + 1 :] if _lies_in(w.box, box, even)]
        gone = {id(w) for w in old}
        new = (
            _agreed(old)
            if text == name_heard(old)
            else _written(text, kind, box, old, line[k].line, even)
        )
        words = (*(w for w in words if id(w) not in gone), *new)
    return words


def rooms_for_names(words: Sequence[Word], size: tuple[int, int], x_height: float) -> list[Pixels]:
    """The places of a page that ask for a name which nobody typed or that was hardly read."""
    rooms = []
    for line in lines_of(words):
        asked = _asked(line)
        room = asked and room_behind(line, asked[0], words, size, x_height)
        if room:
            rooms.append(room.box)
    return rooms


def _asked(line: Sequence[Word]) -> tuple[int, Kind] | None:
    """The label of a line that asks for a name, as `asked_by` tells it, if recognition hardly read
    one behind it."""
    asks = asked_by(line)
    if asks is None:
        return None
    behind = [w for w in line[asks[0] + 1 :] if sum(c.isalpha() for c in w.text) > 1]
    if behind and (is_print(behind[0]) or min(w.confidence for w in behind) >= _HARDLY):
        return None
    boxed = [w for w in line[asks[0] + 1 :] if w.text.isalpha() and w.confidence >= _BOXED_SURELY]
    return None if len(boxed) >= _FEWEST_LETTERS else asks


def asked_by(line: Sequence[Word]) -> tuple[int, Kind] | None:
    """The last word of a label that begins a line and asks for a name, and for which; None where
    it asks for none."""
    for k in range(min(len(line), 8) - 1, -1, -1):
        label = plain(" ".join(w.text for w in line[: k + 1]))
        if _ASKS_GIVEN.fullmatch(label):
            return k, "given"
        if _ASKS_FAMILY.fullmatch(label):
            return k, "family"
        if _ASKS_BOTH.fullmatch(label):
            return k, "both"
    return None


def _name_behind(
    line: Sequence[Word], k: int, kind: Kind, words: Sequence[Word], even: Gray, x_height: float
) -> tuple[str, Pixels]:
    """What a hand wrote behind the k-th word of a line, and where; nothing where that cannot be
    told."""
    nothing = "", (0, 0, 0, 0)
    place = room_behind(line, k, words, (even.shape[0], even.shape[1]), x_height)
    if place is None:
        return nothing
    for run in runs_at(even, place, printed_but(line, k, words, even.shape), x_height):
        read = [w for w in line[k + 1 :] if _lies_in(w.box, run.box, even)]
        text = _said(run, kind, name_heard(read), min((w.confidence for w in read), default=0.0))
        return (text, run.box) if text else nothing
    return nothing


def _said(run: Run, kind: Kind, heard: str, surely: float) -> str:
    """The name that a run says where the engine `heard` this so `surely`; nothing where that
    cannot be told, or both names were heard by nobody."""
    if kind == "given" and heard and (known := known_name_of(run, heard)[0]):
        return known
    if heard:
        text, chance = name_of(run, heard)
        if chance >= AS_HEARD_FROM and Levenshtein.normalized_similarity(text, heard) >= _ALIKE:
            return text
    if kind == "both" or surely >= _UNHEARD:
        return ""
    text, chance = name_of(run)
    if kind == "given" and chance < GIVEN_FROM:
        text, chance = known_name_of(run)
    return text if chance >= GIVEN_FROM else ""


def printed_but(
    line: Sequence[Word], k: int, words: Sequence[Word], size: tuple[int, int]
) -> list[Pixels]:
    """The boxes of print, but for what stands behind the k-th word of a line."""
    behind = {id(w) for w in line[k + 1 :]}
    return [pixels(w.box, size) for w in words if is_print(w) and id(w) not in behind]


def room_behind(
    line: Sequence[Word], k: int, words: Sequence[Word], size: tuple[int, int], x_height: float
) -> Place | None:
    """The room behind the k-th word of a line, up to the next print; None where it is narrow."""
    high, wide = size
    label = line[k]
    end = min(wide - 1.0, label.box.x1 * wide + _ROOM * x_height)
    start = label.box.x1 * wide + 0.15 * x_height
    middle = (label.box.y0 + label.box.y1) / 2 * high
    printed = printed_but(line, k, words, size)
    end = min([end, *(b[0] for b in printed if b[1] < middle < b[3] and b[0] > start)])
    end = min([end, *(w.box.x0 * wide for w in line[k + 1 :] if _begins_another(w))])
    if end - start < _LEAST_ROOM * x_height:
        return None
    return room_about(start, end, middle, label.line, _NO_YEARS, high, x_height)


def _begins_another(word: Word) -> bool:
    return word.confidence >= _NEXT_SURELY and _NEXT.fullmatch(plain(word.text)) is not None


def name_of(run: Run, heard: str = "") -> tuple[str, float]:
    """The likeliest name that a run says in small letters without accents where the engine `heard`
    this, and its chance; nothing where it says none."""
    mean: dict[str, float] = {}
    strips = strips_of(run)
    for strip in strips:
        logs = log_probabilities_of_letters(strip)
        for text, chance in chances_of_names(logs, heard).items():
            said = text.strip(" -'")
            mean[said] = mean.get(said, 0.0) + chance / len(strips)
    mean = weighed_names(mean, heard)
    best = max(mean, key=lambda t: mean[t], default="")
    enough = sum(c.isalpha() for c in best) >= _FEWEST_LETTERS
    return (best, mean[best]) if enough else ("", 0.0)


def _agreed(words: Sequence[Word]) -> list[Word]:
    return [replace(w, confidence=max(w.confidence, AGREED)) for w in words]


def _written(
    text: str, kind: Kind, box: Pixels, old: Sequence[Word], line: int, even: Gray
) -> list[Word]:
    """Its words side by side in their box, as wide as they have letters, with the accents that the
    engine saw; of both names the capitals are as it read them."""
    high, wide = even.shape
    x0, y0, x1, y1 = box
    step = (x1 - x0) / len(text)
    shown = _with_accents(text, " ".join(w.text for w in old))
    words = []
    for part in re.finditer(r"\S+", shown):
        left, right = (x0 + step * part.start()) / wide, (x0 + step * part.end()) / wide
        capitals = sum(c.isupper() for c in part[0])
        small = kind == "given" or (kind == "both" and 2 * capitals < len(part[0]))
        told = part[0].title() if small else part[0].upper()
        words.append(Word(told, Box(left, y0 / high, right, y1 / high), SURE, line))
    return words


def _with_accents(text: str, heard: str) -> str:
    """A name with the letters of what was heard where they differ in accents and capitals alone."""
    letters = list(text)
    for block in Levenshtein.opcodes(plain(heard), text):
        if block.tag == "equal" and len(plain(heard)) == len(heard):
            letters[block.dest_start : block.dest_end] = heard[block.src_start : block.src_end]
    return "".join(letters)


def _lies_in(box: Box, outer: Pixels, even: Gray) -> bool:
    """Whether the middle of a box lies between the ends of another."""
    x0, _, x1, _ = pixels(box, even.shape)
    return outer[0] < (x0 + x1) / 2 < outer[2]
