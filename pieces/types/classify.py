"""Evidence to a type with a confidence: a softmax whose temperature is set so that the figure
means what it says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pieces.types.evidence import PageEvidence, Score, clarity, scores, silence_of
from pieces.types.kinds import kinds
from pieces.types.learned import chances_by_words
from pieces.types.voice_table import BY_SUBJECT

# Set on the wordings of tests/pieces/types_cases.yaml, whole, cut in half and misread, not on any
# layout: 0.9 gives a wrong type over 0.95 there, 1.15 and more are too shy.
TEMPERATURE = 1.0
# What « none of the known kinds » weighs: below it a paper is not told from the unknown.
NOTHING_KNOWN = 3.2
# A text without any known wording is some other paper: as surely as it is long and well read, and
# never more than this.
_MOST_FOR_NOTHING = 0.75
_LONG_TEXT_LETTERS = 600
_FEW_LETTERS = 40
_LEAST_HEARD = 0.4
_LOST_IN_SILENCE = 0.8
_LETTER = "unknown/lettre"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A type with its chance, the next ones, and the wordings that spoke.

    `french` names the paper, also where `piece_type` is unknown (« bulletin de paie »), None where
    nothing is known. `margin` is the lead of the best kind's sum over the next type's.
    """

    piece_type: str
    subtype: str | None
    confidence: float
    alternatives: tuple[tuple[str, float], ...]
    evidence: tuple[str, ...]
    french: str | None
    strength: float
    margin: float


def classify(pages: Sequence[PageEvidence]) -> Verdict:
    """The type of the document that the pages make. Never raises; no page gives `unknown`, 0."""
    sums = scores(pages)
    letters = sum(e.letters for e in pages)
    built = any(e.signs for e in pages)
    if letters < _FEW_LETTERS and not built:
        return Verdict("unknown", None, 0.0, (), (), None, 0.0, 0.0)
    chances = _both(_softmax(sums), _by_words(pages))
    by_type: dict[str, float] = {}
    for kind in kinds():
        by_type[kind.piece_type] = by_type.get(kind.piece_type, 0.0) + chances[kind.key]
    nothing = chances[""]
    by_type["unknown"] = by_type.get("unknown", 0.0) + nothing
    # Silence says little in a short or badly read text: it does not outweigh what was seen.
    silence = _MOST_FOR_NOTHING * min(1.0, letters / _LONG_TEXT_LETTERS) * clarity(pages)
    unheard = nothing * (1 - silence) + _politeness(chances, sums) * (1 - clarity(pages))
    heard = {**by_type, "unknown": by_type["unknown"] - unheard}
    best_type = max(by_type, key=lambda t: by_type[t])
    leader = max(heard, key=lambda t: heard[t])
    if best_type == "unknown" and heard[leader] >= _LEAST_HEARD:
        best_type = leader
    confidence = heard[best_type]
    ranked = sorted((i for i in heard.items() if i[0] != best_type), key=lambda i: -i[1])
    own = [k for k in kinds() if k.piece_type == best_type]
    best = max(own, key=lambda k: sums[k.key].total)
    named = best_type != "unknown" or chances[best.key] > nothing
    other = max((s.total for k, s in sums.items() if not k.startswith(best_type)), default=0.0)
    strength = sums[best.key].total
    return Verdict(
        best_type,
        best.subtype,
        round(max(0.0, min(0.999, confidence)), 3),
        tuple((t, round(c, 3)) for t, c in ranked[:3] if c >= 0.01),
        _wordings(best.french, sums[best.key], best_type) if named else (),
        best.french if named else None,
        strength,
        strength - max(other, NOTHING_KNOWN),
    )


def _politeness(chances: dict[str, float], sums: dict[str, Score]) -> float:
    """The chance of a letter that no title names: its formulas tell how it is written, and what it
    certifies may be what was misread."""
    return 0.0 if sums[_LETTER].title else chances[_LETTER]


def _by_words(pages: Sequence[PageEvidence]) -> dict[str, float]:
    """The words' opinion; a subject named where nobody certifies anything is as well another
    paper's."""
    chances = chances_by_words([e.words for e in pages])
    kept = 1 - _LOST_IN_SILENCE * silence_of(pages)
    lost = sum(chances[t] * (1 - kept) for t in BY_SUBJECT)
    damped = {t: c * kept if t in BY_SUBJECT else c for t, c in chances.items()}
    return {**damped, "unknown": damped["unknown"] + lost}


def _both(by_kind: dict[str, float], by_type: dict[str, float]) -> dict[str, float]:
    """The chances of each kind when wordings and words are heard together, as if they erred apart.
    The key "" stands for papers of which nothing is known."""
    least = min(by_type.values())
    weighed = {
        key: chance * by_type.get(key.partition("/")[0] or "unknown", least)
        for key, chance in by_kind.items()
    }
    total = sum(weighed.values())
    return {key: weight / total for key, weight in weighed.items()} if total > 0 else by_kind


def _softmax(sums: dict[str, Score]) -> dict[str, float]:
    # One less: a kind without evidence weighs nothing, however many kinds the table holds.
    weights = {key: max(0.0, math.expm1(score.total / TEMPERATURE)) for key, score in sums.items()}
    weights[""] = math.exp(NOTHING_KNOWN / TEMPERATURE)
    total = sum(weights.values())
    return {key: weight / total for key, weight in weights.items()}


def _wordings(french: str, score: Score, piece_type: str) -> tuple[str, ...]:
    named = (french,) if piece_type == "unknown" else ()
    return named + tuple(f"« {w} »" for w in dict.fromkeys(score.wordings))[:5]
