"""Where a page asks for a name that a pen may have written: the words that do, the words that
recognition made of the writing, and the room that it has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from dossiers.page import Word
from ocr.hand.known import Kind
from ocr.hand.places import Place, in_columns, is_print, lines_of, plain, print_boxes, room_about
from ocr.hand.spelling import Years

_ONE = (
    r"(?:du |de la |de l')(?:candidate?|stagiaire|salariee?|apprentie?|eleve|etudiante?"
    r"|interessee?)(?:\(e\))?"
)
_HIS = rf" {_ONE}(?: ou {_ONE})?"
_OF_WHOM = rf"(?:{_HIS})?"
_WHOSE = re.compile(rf"^nom(?:{_HIS})")  # where nothing else asks for a given name, the whole name
_END = r"[\s:.…_]*"
_NOTE = r"(?: ?\((?:s|en (?:lettres )?(?:capitales|majuscules)(?: d'imprimerie)?)\))?"
_OF_BIRTH = r"de naissance|de famille|patronymique|d'usage|d'epou[xs]e?|marital|de jeune fille"
_ASKS_GIVEN = re.compile(
    rf"(?:vos? |le |son )?(?:1er |premier )?prenoms?(?:\(s\))?{_OF_WHOM}{_NOTE}{_END}"
)
_ASKS_FAMILY = re.compile(
    r"(?:m\.?\s?,?\s?/?\s?mme\s?\(?)?(?:votre |le |son )?nom(?:\(s\))?\)?"
    rf"(?: (?:{_OF_BIRTH})| \((?:{_OF_BIRTH})\))?{_OF_WHOM}{_NOTE}{_END}"
)
_ASKS_BOTH = re.compile(
    rf"(?:vos? |le |son )?noms?(?:\(s\))?{_OF_WHOM}(?: et|,| -| /|/)? ?prenoms?(?:\(s\))?{_OF_WHOM}"
    rf"{_END}"
)
# Of whom something is attested: « atteste que M. / Mme », « certifie que l'élève », « certifie
# avoir examiné ce jour »; « certifie que (nom, prénom) », « Stagiaire (nom, prénom) ».
_ASKS_WHOM = re.compile(
    r"(?:\S+ ){0,5}(?:atteste|certifie|declare|confirme) que"
    r" (?:(?:m\.?|mr|monsieur) ?/ ?(?:mme|madame)\.?"
    r"|l'(?:etudiant|eleve|apprenti|interesse|alternant)e?(?:\(e\)|\)|e\))?"
    r"|l[ea] (?:candidate?|stagiaire|salariee?)(?:\(e\))?)[\s:.…_]*"
    r"|(?:\S+ ){0,5}(?:certifie|atteste) avoir (?:ce jour )?"
    r"(?:examine|accueilli|employe|forme|recu)(?: ce jour)?"
    r"(?: (?:m\.?|mr|monsieur) ?/ ?(?:mme|madame)\.?)?[\s:.…_]*"
    r"|(?:candidate?|stagiaire|salariee?|apprentie?|eleve|etudiante?"
    r"|(?:(?:\S+ ){0,5}(?:atteste|certifie|confirme) )?que)(?:\(e\))?"
    r" \(noms?(?: et|[,.]) prenoms?\)[\s:.…_]*"
)
# Of labels that stand behind another field on their line, those that no sentence has.
_ASKS_FARTHER: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"prenoms?(?:\(s\))?\s?:[\s.…_]*"), "given"),
    (re.compile(r"(?:nom )?(?:d'\s?)?usage\s?:[\s.…_]*|nom d'usage"), "family"),
    (re.compile(r"nom (?:de naissance|de famille|patronymique)\s?:[\s.…_]*"), "family"),
)
_AND_NOM = re.compile(r"(?:.*\W)?noms?(?:\(s\))?(?:,| et| -|/| /)? ?")  # of one label for both
_MOST_OF_LABEL, _OF_FARTHER = 9, 4  # words
# What begins another field behind a name on the same line.
_NEXT = re.compile(
    r"\W*(?:nee?(?:\(e\))?|ep\.?|epouse|prenoms?(?:\(s\))?|noms?|(?:d')?usage|le|date|demeurant|classe"
    r"|sexe|domicilie\w*|adresse|telephone|tel\.?|est|qui|en)\W*"
)
_BLANK = 3.0  # of the height of small letters: room before a label, wider than between words
_OF_A_NAME = ("LE", "Le")  # « LE GALL », not « le 12 mars »
_SURELY = 0.6  # of the words of another field
_HARDLY = 0.8  # of the least sure word, below which recognition's reading is looked at again
_FEWEST_LETTERS = 3
_BOXED_SURELY = 0.9  # of letters read one by one, a box each
_ROOM, _LEAST_ROOM = 34.0, 5.0  # to the right, in heights of small letters
_NO_YEARS = Years(1990, 2039)
# A pen writes on the rule beside a label, its middle that much higher than the label's; the words
# of a name stand so near one another, both in heights of small letters.
_HIGHER, _LINES_APART, _APART = 3.5, 0.5, 2.2
_NEXT_LINE = 8.0  # of a form that is filled in, at most
_AS_TALL = (0.6, 1.6)  # one word beside another of the same hand


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that is asked for on a line: the `label`'s last word, and what may be `written` there,
    as recognition read it."""

    label: Word
    kind: Kind
    written: tuple[Word, ...]
    room: Place


def names_asked(words: Sequence[Word], size: tuple[int, int], x_height: float) -> list[Asked]:
    """The names that the labels of a page ask for and that were hardly read, or not at all."""
    lines = lines_of(words)
    labels = [(line, k, kind) for line in lines for k, kind in labels_of(line, size[1], x_height)]
    labels += [(line, 0, "family") for line in _names_misread(lines, labels, size, x_height)]
    given = any(kind == "given" for _, _, kind in labels)
    asked = []
    for line, k, kind in labels:
        behind = _up_to_next(line[k + 1 :])
        if not _letters_of(behind):
            behind = raised_beside(line[: k + 1], lines, size, x_height)
        written = _of_one_hand(behind, size, x_height)
        if not _is_hardly_read(behind, written):
            continue
        room = room_for(line, k, written, words, size, x_height)
        if room is not None:
            whole = not given and _WHOSE.search(plain(" ".join(w.text for w in line[: k + 1])))
            (room,) = in_columns([room], lines, size, x_height)
            asked.append(Asked(line[k], "both" if whole else kind, written, room))
    return asked


def _names_misread(
    lines: Sequence[list[Word]], labels: Sequence[tuple[list[Word], int, Kind]],
    size: tuple[int, int], x_height: float,
) -> list[list[Word]]:  # fmt: skip
    """The lines that begin with « nou » for « Nom », not surely read, above one that asks for a
    given name."""
    high = size[0]
    given = [line[0].box for line, k, kind in labels if kind == "given"]
    found = []
    for line in lines:
        first = line[0]
        nearly = first.confidence < _HARDLY and Levenshtein.distance(plain(first.text), "nom") == 1
        if nearly and any(
            0 < (box.y0 - first.box.y0) * high < _NEXT_LINE * x_height
            and abs(box.x0 - first.box.x0) * size[1] < x_height
            for box in given
        ):
            found.append(line)
    return found


def labels_of(line: Sequence[Word], wide: int, x_height: float) -> list[tuple[int, Kind]]:
    """The last word of each label of a line that asks for a name, and for which: of one that begins
    the line, or stands apart on a page so `wide`, and of those behind other fields."""
    if not _may_ask(line):
        return []
    found: list[tuple[int, Kind]] = []
    begins = _beginnings(line, wide, x_height)
    for start, end in zip(begins, [*begins[1:], len(line)], strict=True):
        part = line[start:end]
        first = asked_by(part) if not start or part[0].confidence >= _SURELY else None
        asks = [] if first is None else [first]
        for k in range(not start if first is None else first[0] + 2, len(part)):
            kind = _asked_farther(part, k)
            if kind is not None and asks and asks[-1][0] == k - 1:
                asks[-1] = k, kind
            elif kind is not None:
                asks.append((k, kind))
        found += [(start + k, kind) for k, kind in asks]
    return found


def _beginnings(line: Sequence[Word], wide: int, x_height: float) -> list[int]:
    """The words of a line that nothing or much room stands before: a blank, another column."""
    gaps = ((b.box.x0 - a.box.x1) * wide for a, b in pairwise(line))
    return [0, *(k for k, gap in enumerate(gaps, 1) if gap > _BLANK * x_height)]


def _may_ask(line: Sequence[Word]) -> bool:
    text = plain(" ".join(w.text for w in line))
    return any(said in text for said in ("nom", "usage", " que ", " avoir "))


def _asked_farther(line: Sequence[Word], k: int) -> Kind | None:
    if line[k].confidence < _SURELY:
        return None
    for first in range(max(0, k + 1 - _OF_FARTHER), k + 1):
        label = plain(" ".join(w.text for w in line[first : k + 1]))
        before = plain(" ".join(w.text for w in line[max(0, first - 2) : first]))
        for asks, kind in _ASKS_FARTHER:
            if asks.fullmatch(label):
                return "both" if kind == "given" and _AND_NOM.fullmatch(before) else kind
    return None


def asked_by(line: Sequence[Word]) -> tuple[int, Kind] | None:
    """The last word of a label that begins these words and asks for a name, and for which; None
    where it asks for none."""
    if not _may_ask(line):
        return None
    for k in range(min(len(line), _MOST_OF_LABEL) - 1, -1, -1):
        label = plain(" ".join(w.text for w in line[: k + 1]))
        if _ASKS_GIVEN.fullmatch(label):
            return k, "given"
        if _ASKS_FAMILY.fullmatch(label):
            return k, "family"
        if _ASKS_BOTH.fullmatch(label) or _ASKS_WHOM.fullmatch(label):
            return k, "both"
    return None


def _up_to_next(words: Sequence[Word]) -> list[Word]:
    """The words before those that begin another field."""
    first = next((k for k, w in enumerate(words) if _begins_another(w)), len(words))
    return list(words[:first])


def _begins_another(word: Word) -> bool:
    begins = word.confidence >= _SURELY and word.text not in _OF_A_NAME
    return begins and _NEXT.fullmatch(plain(word.text)) is not None


def _letters_of(words: Sequence[Word]) -> list[Word]:
    return [w for w in words if sum(c.isalpha() for c in w.text) > 1]


def raised_beside(
    label: Sequence[Word], lines: Sequence[Sequence[Word]], size: tuple[int, int], x_height: float
) -> list[Word]:
    """The line that stands a little higher than the words of a label, wholly to their right: a pen
    writes on the rule, which recognition takes for another line."""
    high, wide = size
    end, (above, below) = max(w.box.x1 for w in label), _reach(label)
    for line in lines:
        top, foot = _reach(line)
        beside = 0 <= (line[0].box.x0 - end) * wide < _ROOM * x_height
        raised = ((above + below) - (top + foot)) / 2 * high
        touching = (above - foot) * high < _LINES_APART * x_height
        if beside and touching and 0 <= raised < _HIGHER * x_height:
            return _up_to_next(line)
    return []


def _reach(words: Sequence[Word]) -> tuple[float, float]:
    return min(w.box.y0 for w in words), max(w.box.y1 for w in words)


def _of_one_hand(words: Sequence[Word], size: tuple[int, int], x_height: float) -> tuple[Word, ...]:
    """The words that are no print, and such as a hardly read one beside them tells to be of the
    same hand: « LE » before « CALL »."""
    high, wide = size
    own = [not is_print(w) for w in words]
    for k in (*range(1, len(words)), *range(len(words) - 1, 0, -1)):
        before, after = words[k - 1], words[k]
        if own[k - 1] == own[k] or (after.box.x0 - before.box.x1) * wide > _APART * x_height:
            continue
        sure, doubted = (after, before) if own[k - 1] else (before, after)
        tall = sure.box.height / max(doubted.box.height, 1 / high)
        hardly = doubted.confidence < _HARDLY and len(_letters_of([doubted])) > 0
        if hardly and _AS_TALL[0] < tall < _AS_TALL[1] and sure.text[:1].isupper():
            own[k - 1] = own[k] = True
    return tuple(w for w, is_own in zip(words, own, strict=True) if is_own)


def _is_hardly_read(behind: Sequence[Word], written: Sequence[Word]) -> bool:
    """Whether nothing was read behind a label, or words that are no print begin there, hardly."""
    letters = _letters_of(behind)
    if letters and letters[0] not in written:
        return False
    if letters and min(w.confidence for w in letters) >= _HARDLY:
        return False
    boxed = [w for w in behind if w.text.isalpha() and w.confidence >= _BOXED_SURELY]
    return len(boxed) < _FEWEST_LETTERS


def room_for(
    line: Sequence[Word], k: int, written: Sequence[Word], words: Sequence[Word],
    size: tuple[int, int], x_height: float,
) -> Place | None:  # fmt: skip
    """The room behind the k-th word of a line, about the middle of what is `written` there or a
    little higher; None where it is narrow."""
    middle = None
    if written and any(w.line != line[k].line for w in written):
        middle = sum(_reach(written)) / 2 * size[0]
    return room_behind(line, k, words, size, x_height, written, middle)


def room_behind(
    line: Sequence[Word], k: int, words: Sequence[Word], size: tuple[int, int], x_height: float,
    written: Sequence[Word], middle: float | None = None,
) -> Place | None:  # fmt: skip
    """The room behind the k-th word of a line, about its middle or another, up to the next print or
    field; None where it is narrow."""
    high, wide = size
    label = line[k]
    most = end = min(wide - 1.0, label.box.x1 * wide + _ROOM * x_height)
    start = label.box.x1 * wide + 0.15 * x_height
    if middle is None:
        middle = (label.box.y0 + label.box.y1) / 2 * high
    printed = print_boxes(words, size, written)
    end = min([end, *(b[0] for b in printed if b[1] < middle < b[3] and b[0] > start)])
    end = min([end, *(w.box.x0 * wide for w in line[k + 1 :] if _begins_another(w))])
    if end - start < _LEAST_ROOM * x_height:
        return None
    room = room_about(start, end, middle, label.line, _NO_YEARS, high, x_height)
    return replace(room, open_ended=end == most)
