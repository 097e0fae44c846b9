"""Names written by hand behind the words that ask for one, where recognition made little of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray
from ocr.hand.decode import chances_of_names
from ocr.hand.known import known_name_of
from ocr.hand.network import log_probabilities_of_letters
from ocr.hand.places import Pixels, Place, is_print, lines_of, pixels, plain, room_about
from ocr.hand.spelling import Years
from ocr.hand.strips import Run, runs_at, strips_of

GIVEN_FROM = 0.5  # mean chance over the sizes tried: of 54 such by unseen hands five were wrong
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
_HARDLY = 0.6  # of the least sure word, below which recognition's reading is given up
_ROOM = 34.0  # to the right, in heights of small letters
_LEAST_ROOM = 5.0
_FEWEST_LETTERS = 3
_BOXED_SURELY = 0.9  # of letters read one by one, a box each
_NO_YEARS = Years(1990, 2039)


def with_hand_names(words: tuple[Word, ...], even: Gray, x_height: float) -> tuple[Word, ...]:
    """The words of a page with the names that a hand wrote behind labels, in capitals for a family
    name, instead of what recognition hardly read there."""
    for line in lines_of(words):
        asked = _asked(line)
        if asked is None:
            continue
        k, given = asked
        text, box = _name_behind(line, k, given, words, even, x_height)
        if text:
            gone = {id(w) for w in line[k + 1 :] if _lies_in(w.box, box, even)}
            kept = [w for w in words if id(w) not in gone]
            words = (*kept, *_written(text, given, box, line[k].line, even))
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


def _asked(line: Sequence[Word]) -> tuple[int, bool] | None:
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


def asked_by(line: Sequence[Word]) -> tuple[int, bool] | None:
    """The last word of a label that begins a line and asks for a name, and whether for a given
    one; None where it asks for none."""
    for k in range(min(len(line), 8) - 1, -1, -1):
        label = plain(" ".join(w.text for w in line[: k + 1]))
        given = _ASKS_GIVEN.fullmatch(label) is not None
        if given or _ASKS_FAMILY.fullmatch(label):
            return k, given
    return None


def _name_behind(
    line: Sequence[Word], k: int, given: bool, words: Sequence[Word], even: Gray, x_height: float
) -> tuple[str, Pixels]:
    """What a hand wrote behind the k-th word of a line, and where, a `given` name or another;
    nothing where that cannot be told."""
    nothing = "", (0, 0, 0, 0)
    place = room_behind(line, k, words, (even.shape[0], even.shape[1]), x_height)
    if place is None:
        return nothing
    for run in runs_at(even, place, printed_but(line, k, words, even.shape), x_height):
        text, chance = name_of(run)
        if given and chance < GIVEN_FROM:
            text, chance = known_name_of(run)
        return (text, run.box) if chance >= GIVEN_FROM else nothing
    return nothing


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
    if end - start < _LEAST_ROOM * x_height:
        return None
    return room_about(start, end, middle, label.line, _NO_YEARS, high, x_height)


def name_of(run: Run) -> tuple[str, float]:
    """The likeliest name that a run says in small letters without accents, and its chance; nothing
    where it says none."""
    mean: dict[str, float] = {}
    strips = strips_of(run)
    for strip in strips:
        for text, chance in chances_of_names(log_probabilities_of_letters(strip)).items():
            said = text.strip(" -'")
            mean[said] = mean.get(said, 0.0) + chance / len(strips)
    best = max(mean, key=lambda t: mean[t], default="")
    enough = sum(c.isalpha() for c in best) >= _FEWEST_LETTERS
    return (best, mean[best]) if enough else ("", 0.0)


def _written(text: str, given: bool, box: Pixels, line: int, even: Gray) -> list[Word]:
    """Its words side by side in their box, as wide as they have letters."""
    high, wide = even.shape
    x0, y0, x1, y1 = box
    step = (x1 - x0) / len(text)
    words = []
    for part in re.finditer(r"\S+", text):
        left, right = (x0 + step * part.start()) / wide, (x0 + step * part.end()) / wide
        shown = part[0].title() if given else part[0].upper()
        words.append(Word(shown, Box(left, y0 / high, right, y1 / high), SURE, line))
    return words


def _lies_in(box: Box, outer: Pixels, even: Gray) -> bool:
    """Whether the middle of a box lies between the ends of another."""
    x0, _, x1, _ = pixels(box, even.shape)
    return outer[0] < (x0 + x1) / 2 < outer[2]
