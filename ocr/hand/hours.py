"""Hours by hand behind « durée de la formation »: « 1 350 heures », or nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from rapidfuzz.distance import Levenshtein

from dossiers.box import Box
from dossiers.page import Word
from ocr.convolution import Array
from ocr.engines.engine import Gray
from ocr.hand.asked import raised_beside, room_for
from ocr.hand.decode import chances_of_strings
from ocr.hand.network import log_probabilities
from ocr.hand.places import PLAINLY, Pixels, is_print, lines_of, pixels, plain, print_boxes
from ocr.hand.strips import SHARES, runs_at, strips_of

GIVEN_FROM, SURE = 0.5, 0.5
_ASKS = re.compile(
    r"\b(?:duree|volume horaire|nombre (?:total )?d'heures|total des heures|heures de formation)"
    r"\b[^:\d]{0,90}"
    r"(?:\bde|\btotale|\bformation|\(heures\)|\(h\)|\ben heures\)?|:)[\s:.…_]*$"
)
_NUMBER_OF = re.compile(r"\bnombre (?:total )?d'heures\b[^:\d]{0,60}$")  # alone on its line
_ITEM = re.compile(r"\W?\d{1,2}\W?")  # the number of a line of a form
_IN_HOURS = re.compile(r"\bheures\b|\(h\)")  # what is asked: the number alone tells it
_HOURS = re.compile(r"([1-9]\d{1,3})h[a-z\d]*")  # « heures » is a word that a pen spells as it may
_NUMBER = re.compile(r"([1-9]\d{2,3})(?:h[a-z\d]*)?")
_PRINTED_HOURS = re.compile(r"heures?\W*|h\.?")
_STROKE_LED = re.compile(r"[{(\[|!/\\]\d")
_MISSPELT = re.compile(r"([1-9]\d{2,3})([a-z]{4,9})")
_OTHERS = ("jours", "semaines", "minutes", "annees", "mois", "euros", "points")
_LIKE_HOURS = 0.55  # of the letters of « heures », and more than of another word
# How much less likely, as a logarithm, each figure that recognition read otherwise makes a number,
# and figures from which its reading speaks for nothing.
_A_FIGURE, _UNLIKE = 0.6, 3
# A length is of whole days or weeks (7 and 35 hours), or a round number: how likely others are
# beside such, even and odd ones.
_OF_DAYS, _EVEN, _ODD = (5, 7), 0.5, 0.25


def with_hand_hours(words: tuple[Word, ...], even: Gray, x_height: float) -> tuple[Word, ...]:
    """The words of a page with the hours that a hand wrote behind the words that ask for a length,
    instead of what recognition hardly read there."""
    size = even.shape[0], even.shape[1]
    lines = lines_of(words)
    for line in lines:
        k = _label_of(line)
        if k is None:
            continue
        read = line[k + 1 :] or raised_beside(line, lines, size, x_height)
        written = list(takewhile(lambda w: not is_print(w), read))
        print_follows = len(written) < len(read)
        if print_follows and not _PRINTED_HOURS.fullmatch(plain(read[len(written)].text)):
            continue
        if _is_plainly_read(written):
            continue
        room = room_for(line, k, written, words, size, x_height)
        named = _IN_HOURS.search(plain(" ".join(w.text for w in line[: k + 1]))) is not None
        named |= print_follows
        printed = print_boxes(words, size, written)
        runs = room and runs_at(even, room, printed, x_height, short=named)
        hours, chance = 0, 0.0
        if runs:
            sizes = [log_probabilities(strip) for strip in strips_of(runs[0])]
            heard = "".join(c for w in written for c in w.text if c.isdigit())
            hours, chance = hours_of(sizes, named, heard)
        if runs and chance >= GIVEN_FROM:
            words = _with_hours(
                words, written, hours, runs[0].box, line[k].line, size, not print_follows
            )
        else:
            words = _with_strokes_doubted(words, written)
    return words


def _with_strokes_doubted(words: Sequence[Word], written: Sequence[Word]) -> tuple[Word, ...]:
    """The words, « {470 » among those written hardly sure: its stroke may be a 1."""
    led = {id(w) for w in written if _STROKE_LED.match(w.text)}
    return tuple(
        replace(w, confidence=min(w.confidence, SURE)) if id(w) in led else w for w in words
    )


def hours_of(sizes: Sequence[Array], named: bool = False, heard: str = "") -> tuple[int, float]:
    """The likeliest number of hours that the sizes of a run say (T × characters of ALPHABET,
    natural logarithms, each), and its chance, where recognition `heard` these figures; 0 where they
    say none. A number alone says them where the words that ask have `named` hours."""
    mean: dict[int, float] = {}
    for share, logs in zip(SHARES, sizes, strict=False):
        for text, chance in chances_of_strings(logs).items():
            hours = _said(text, named)
            if hours:
                mean[hours] = mean.get(hours, 0.0) + share * chance
    mean = _with_usual(mean)
    if len(heard) >= _UNLIKE:
        mean = _weighed(mean, heard)
    best = max(mean, key=lambda hours: mean[hours], default=0)
    return best, mean.get(best, 0.0)


def _said(text: str, named: bool) -> int:
    """The hours of « 1470h », « 1470 nevres »; 0 of what says none."""
    match = (_NUMBER if named else _HOURS).fullmatch(text)
    if match is None:
        match = _MISSPELT.fullmatch(text)
        if match is None or not _is_like_hours(match[2]):
            return 0
    return int(match[1])


def _with_usual(chances: Mapping[int, float]) -> dict[int, float]:
    """The chances of numbers, their sum the same, once it is known which lengths are usual."""
    weights = {hours: chance * _usual(hours) for hours, chance in chances.items()}
    total = sum(weights.values())
    scale = sum(chances.values()) / total if total > 0 else 0.0
    return {hours: weight * scale for hours, weight in weights.items()}


def _usual(hours: int) -> float:
    if any(hours % whole == 0 for whole in _OF_DAYS):
        return 1.0
    return _ODD if hours % 2 else _EVEN


def _is_like_hours(word: str) -> bool:
    like = Levenshtein.normalized_similarity(word, "heures")
    others = (Levenshtein.normalized_similarity(word, other) for other in _OTHERS)
    return like >= _LIKE_HOURS and like > max(others)


def _weighed(chances: Mapping[int, float], heard: str) -> dict[int, float]:
    """The chances of numbers once what the engine read is known."""
    weights = {
        hours: chance * math.exp(-_A_FIGURE * min(_UNLIKE, Levenshtein.distance(str(hours), heard)))
        for hours, chance in chances.items()
    }
    nothing = max(0.0, 1 - sum(chances.values())) * math.exp(-_A_FIGURE * _UNLIKE)
    total = sum(weights.values()) + nothing
    return {hours: w / total for hours, w in weights.items()} if total > 0 else {}


def _label_of(line: Sequence[Word]) -> int | None:
    """The last of the printed words that begin a line and ask for a length."""
    last = -1
    for k, word in enumerate(line):
        if not k and _ITEM.fullmatch(word.text):
            continue
        if not (is_print(word) or not any(c.isdigit() for c in word.text)):
            break
        if _ASKS.search(plain(" ".join(w.text for w in line[: k + 1]))):
            last = k
    if last < 0 and _NUMBER_OF.search(plain(" ".join(w.text for w in line))):
        return len(line) - 1
    return last if last >= 0 else None


def _is_plainly_read(words: Sequence[Word]) -> bool:
    figures = [w.confidence for w in words if any(c.isdigit() for c in w.text)]
    return bool(figures) and min(figures) >= PLAINLY


def _with_hours(
    words: Sequence[Word], written: Sequence[Word], hours: int, run: Pixels, line: int,
    size: tuple[int, int], unit: bool,
) -> tuple[Word, ...]:  # fmt: skip
    """The words with a number instead of those written, and « heures », the `unit`, behind it."""
    high, wide = size
    x0, y0, x1, y1 = run[0] / wide, run[1] / high, run[2] / wide, run[3] / high
    between = (x0 + x1) / 2 if unit else x1
    spans = ((w, pixels(w.box, size)) for w in written)
    gone = {id(w) for w, box in spans if run[0] < (box[0] + box[2]) / 2 < run[2]}
    return (
        *(w for w in words if id(w) not in gone),
        Word(str(hours), Box(x0, y0, between, y1), SURE, line),
        *([Word("heures", Box(between, y0, x1, y1), SURE, line)] if unit else ()),
    )
