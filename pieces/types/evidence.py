"""What each page says for and against each kind of paper."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dossiers.mark import MachineZone, Seal
from dossiers.page import Page
from pieces.lines import PageWriting, PhraseHit
from pieces.parse.folding import fold
from pieces.same_words import KnownWords, known_words
from pieces.types.certifying import is_certified, is_headed
from pieces.types.denials import without_denials
from pieces.types.kinds import Kind, kinds, phrases
from pieces.types.learned import words_of
from pieces.types.prominence import (
    HEADLINE,
    LEADING,
    PROSE,
    headings,
    is_dated,
    is_list_item,
    prominence,
)
from pieces.types.statements import Speech, readable, stated, weight_of
from pieces.types.structure import Sign, signs
from pieces.types.voice_table import ATTESTING, BY_SUBJECT
from pieces.types.voices import Heard, against_attesting, share_of, silence, voices, weighed

# Many small hints do not make a proof: each sum levels off at this height.
SAYS_CAP, AGAINST_CAP = 7.0, 7.0
# A wording that is one item of a list of papers, or that heads a lower part of a page already
# headed by something else, names that other paper rather than this one.
_LISTED, _SECOND_TITLE = 0.3, 0.6
_LOOSE_SCORE = 0.95
_HEADING_PROMINENCE = 0.6
# What a piece told by its subject loses where surely nobody certifies: it is rather talked about.
_NAMED_ONLY = 0.6
# Agreements bear their title above all else; other papers have a section of that name.
_EMPLOYED = "employment_contract"
_CONTRACTS = frozenset({"apprenticeship_contract", "professional_training_contract", _EMPLOYED})
_HEAD_SHARE = 0.3
_LINKS = frozenset("les des une aux par sur pour dans avec son ses est the and".split())


@dataclass(frozen=True, slots=True)
class TitleHit:
    """A wording that names a kind, where it stands and how much it heads the page."""

    kind: str
    hit: PhraseHit
    weight: float
    prominence: float
    page: int

    @property
    def strength(self) -> float:
        return self.weight * self.prominence * self.hit.score**2

    @property
    def is_headline(self) -> bool:
        return self.prominence >= _HEADING_PROMINENCE and self.weight >= 4.5


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """`titles` by strength; `says`, `against` and `states`: kind → wording → weight (kinds.py);
    `voices` in voices.py, `answered` (whether somebody certifies) in certifying.py, `words` in
    learned.py."""

    page: Page
    letters: int
    titles: tuple[TitleHit, ...]
    says: dict[str, dict[str, float]]
    against: dict[str, dict[str, float]]
    states: dict[str, dict[str, float]]
    signs: tuple[Sign, ...]
    voices: tuple[Heard, ...]
    answered: bool
    words: tuple[str, ...]

    def headlines(self) -> tuple[TitleHit, ...]:
        return tuple(t for t in self.titles if t.is_headline)


@dataclass(slots=True)
class Score:
    """The sum for one kind, and the wordings that made it."""

    total: float = 0.0
    title: float = 0.0
    wordings: list[str] = field(default_factory=list)


def page_evidence(
    page: Page, zones: Iterable[MachineZone] = (), seals: Iterable[Seal] = ()
) -> PageEvidence:
    """Evidence of one page; `zones` and `seals` are those that stand on it."""
    writing = PageWriting(without_denials(page))
    hits = writing.find_all(phrases()) if writing.letter_count else {}
    titles = _titles(writing, hits)
    says: dict[str, dict[str, float]] = {}
    against: dict[str, dict[str, float]] = {}
    states: dict[str, dict[str, float]] = {}
    speech = Speech(page.text)
    for kind in kinds():
        says[kind.key] = _present(kind.says, hits)
        states[kind.key] = {s: kind.states[s] for s in stated(speech, kind.states)}
        against[kind.key] = _present(kind.against, hits)
    return PageEvidence(
        page,
        writing.letter_count,
        titles,
        says,
        against,
        states,
        tuple(signs(page, zones, seals)),
        voices(page.text),
        is_certified(page.text) or is_headed(run.text for run in writing.runs),
        tuple(words_of(page.text)),
    )


def _present(table: dict[str, float], hits: dict[str, list[PhraseHit]]) -> dict[str, float]:
    """Weights of the wordings that stand on the page; a wording inside a longer one that is there
    too counts once, with the longer."""
    there = {p: w * max(h.score for h in hits[p]) ** 2 for p, w in table.items() if p in hits}
    spans = {p: [(h.start, h.end) for h in hits[p]] for p in there}
    return {
        p: w
        for p, w in there.items()
        if not any(
            q != p
            and (there[q], len(q)) > (w, len(p))
            and all(any(a <= s and e <= b for a, b in spans[q]) for s, e in spans[p])
            for q in there
        )
    }


def _titles(writing: PageWriting, hits: dict[str, list[PhraseHit]]) -> tuple[TitleHit, ...]:
    found: list[TitleHit] = []
    for kind in kinds():
        for phrase, weight in kind.titles.items():
            for hit in hits.get(phrase, ()):
                value = prominence(writing, hit)
                if is_list_item(writing, hit):
                    value *= _LISTED
                if kind.piece_type == "unknown" and is_dated(writing, hit):
                    value = PROSE
                value *= _share_by_place(writing, kind, hit)
                found.append(TitleHit(kind.key, hit, weight, value, writing.page.number))
    found += _loose_titles(writing, found)
    return tuple(sorted(_unmasked(found), key=lambda t: -t.strength))


def _share_by_place(writing: PageWriting, kind: Kind, hit: PhraseHit) -> float:
    """An agreement's title with much text above it is rather a section of a certificate."""
    low = hit.start > _HEAD_SHARE * writing.letter_count
    return _SECOND_TITLE if low and kind.piece_type in _CONTRACTS else 1.0


def _loose_titles(writing: PageWriting, exact: Sequence[TitleHit]) -> list[TitleHit]:
    """Titles whose words all stand in one heading, in another order or with words between:
    « Suivi de la formation – Attestation »."""
    found = []
    for runs in headings(writing):
        words = [w for r in runs for w in re.findall(r"[a-z0-9]+", fold(writing.runs[r].text))]
        fitting = _loose_wordings(words)
        for kind in kinds() if fitting else ():
            best = _best_loose(fitting.get(kind.key, ()), kind)
            if best is None:
                continue
            hit = writing.hit_of_runs(best, _LOOSE_SCORE, runs)
            if any(
                e.kind == kind.key and e.prominence >= LEADING and set(e.hit.runs) & set(runs)
                for e in exact
            ):
                continue
            if kind.key == _EMPLOYED and any(_names_its_sort(e, runs) for e in exact):
                continue
            value = prominence(writing, hit) * len(content_words(best)) / max(2, _weighty(words))
            value *= _share_by_place(writing, kind, hit)
            found.append(
                TitleHit(kind.key, hit, kind.titles[best], min(1.0, value), writing.page.number)
            )
    return found


def _names_its_sort(exact: TitleHit, runs: Sequence[int]) -> bool:
    """« Contrat de professionnalisation à durée déterminée »: a heading that names one of the two
    contracts of alternance tells its term behind it, as any contract of employment may."""
    heads = exact.prominence >= LEADING and bool(set(exact.hit.runs) & set(runs))
    return heads and exact.kind in _CONTRACTS - {_EMPLOYED}


def _best_loose(fitting: Iterable[str], kind: Kind) -> str | None:
    """The wording of the kind with most words."""
    return max(fitting, key=lambda p: (len(content_words(p)), kind.titles[p]), default=None)


def _loose_wordings(words: Sequence[str]) -> dict[str, list[str]]:
    """Kind → its wordings of two words or more, all of them among `words`."""
    there = frozenset[str]().union(*map(_known_words, words)) if words else frozenset()
    beginning = _wordings_beginning()
    fitting: dict[str, list[str]] = {}
    for _, key, phrase in sorted(entry for word in there for entry in beginning[word]):
        if there.issuperset(content_words(phrase)):
            fitting.setdefault(key, []).append(phrase)
    return fitting


@lru_cache(maxsize=1)
def _wordings_beginning() -> defaultdict[str, list[tuple[int, str, str]]]:
    """The wordings of two words or more by their first word: place in the table, kind, wording."""
    found: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    told = ((kind.key, phrase) for kind in kinds() for phrase in kind.titles)
    for place, (key, phrase) in enumerate(told):
        if len(words := content_words(phrase)) >= 2:
            found[words[0]].append((place, key, phrase))
    return found


@lru_cache(maxsize=4096)
def _known_words(word: str) -> frozenset[str]:
    """The words of titles that `word` may be."""
    return _title_words().same_as(word)


@lru_cache(maxsize=1)
def _title_words() -> KnownWords:
    return known_words(w for k in kinds() for p in k.titles for w in content_words(p))


@lru_cache(maxsize=8192)
def content_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that carry its meaning, folded."""
    return tuple(w for w in re.findall(r"[a-z0-9]+", fold(phrase)) if _carries(w))


def _carries(word: str) -> bool:
    return len(word) > 2 and word not in _LINKS


def _weighty(words: Sequence[str]) -> int:
    return sum(map(_carries, words))


def _unmasked(found: Sequence[TitleHit]) -> list[TitleHit]:
    """Without the wordings that lie inside a longer title of another kind (« échafaudages » in
    « certificat médical d'inaptitude aux échafaudages » stays; « diplôme » in « attestation de
    réussite au diplôme » goes); a second title under the first counts less."""
    kept = [
        t
        for t in found
        if not any(
            o.hit.start <= t.hit.start
            and t.hit.end <= o.hit.end
            and o.hit.end - o.hit.start > t.hit.end - t.hit.start
            and o.kind != t.kind
            and content_words(o.hit.phrase) != content_words(t.hit.phrase)
            and o.prominence >= t.prominence
            for o in found
        )
    ]
    heads = [t for t in kept if t.prominence >= HEADLINE and t.weight >= 5.0]
    if not heads:
        return kept
    first = min(heads, key=lambda t: t.hit.start)
    best = {t.kind for t in heads if t.hit.start <= first.hit.end}
    return [
        t
        if t.kind in best or t.hit.start <= first.hit.end
        else TitleHit(t.kind, t.hit, t.weight, t.prominence * _SECOND_TITLE, t.page)
        for t in kept
    ]


# -- the sums -------------------------------------------------------------------------------------


def scores(pages: Sequence[PageEvidence]) -> dict[str, Score]:
    """The sum of each kind over the pages of one document."""
    share = share_of(any(e.answered for e in pages), clarity(pages))
    named_only = _NAMED_ONLY * silence_of(pages)
    loud = weighed((heard for e in pages for heard in e.voices), share)
    found = {kind.key: _score(kind, pages) for kind in kinds()}
    for key, score in found.items():
        if key in ATTESTING:
            score.total -= against_attesting(loud.values())
        if key in BY_SUBJECT:
            score.total -= named_only * max(0.0, score.total)
        score.total += loud.get(key, 0.0)
    return found


def silence_of(pages: Sequence[PageEvidence]) -> float:
    """How surely nobody certifies anything on the document, 0 … 1 (see voices.py)."""
    return silence(any(e.answered for e in pages), clarity(pages))


def clarity(pages: Sequence[PageEvidence]) -> float:
    """Mean confidence of the words, by letters."""
    letters = sum(e.letters for e in pages)
    return sum(e.page.mean_confidence * e.letters for e in pages) / letters if letters else 0.0


def _score(kind: Kind, pages: Sequence[PageEvidence]) -> Score:
    titles = sorted(
        (t for e in pages for t in e.titles if t.kind == kind.key), key=lambda t: -t.strength
    )
    says: dict[str, float] = {}
    against: dict[str, float] = {}
    for evidence in pages:
        for phrase, weight in evidence.says[kind.key].items():
            says[phrase] = max(weight, says.get(phrase, 0.0))
        for phrase, weight in evidence.against[kind.key].items():
            against[phrase] = max(weight, against.get(phrase, 0.0))
    states = {s: w for e in pages for s, w in e.states[kind.key].items()}
    certified = any(e.answered for e in pages)
    built = [s for e in pages for s in e.signs if s.kind == kind.key]
    score = Score()
    if titles:
        score.title = titles[0].strength
        other = [t.strength for t in titles if t.hit.phrase != titles[0].hit.phrase]
        score.title += 0.15 * sum(other[:2])
        score.wordings.append(titles[0].hit.phrase)
    score.total = (
        score.title
        + weight_of(list(states.values()), certified)
        + _levelled(sum(says.values()), SAYS_CAP)
        - _levelled(sum(against.values()), AGAINST_CAP)
        + max((s.weight for s in built), default=0.0)
    )
    score.wordings += [s.wording for s in built]
    score.wordings += [readable(s) for s in states][:2]
    score.wordings += sorted(says, key=lambda p: -says[p])[:4]
    return score


def _levelled(total: float, cap: float) -> float:
    return cap * (1 - math.exp(-total / cap))
