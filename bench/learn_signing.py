"""Learns whose signature an ink is and whose place a piece of print asks for; writes the weights.

    python -m specimens --out SET --seed 30331 --count 1
    python -m bench.learn_signing SET [SET …] [--held-out] [--out pieces/signing/signing.npz]

From sets of specimens with their truth, read once and kept beside them (`SET/.sheets`). Whose label
a piece of print is, the written rules tell, where they found every party of the paper. With
`--held-out` whole generations of layouts are left out in turn, a party's places are hidden, and
what the second look says of them is counted.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.fields import sheets_of
from dossiers.box import Box
from dossiers.mark import Mark, Zone
from dossiers.page import Page
from dossiers.reading import Document, Sheets
from ocr.marks.runs import Piece
from pieces.parse.folding import squeeze
from pieces.roles.chances import Model, numbers
from pieces.roles.surroundings import Features
from pieces.signing import second_look
from pieces.signing.chances import PARTIES, ROLES, WEIGHTS
from pieces.signing.surroundings import Surroundings

_LEAST_LAYOUTS = 2  # a feature that one layout alone bears is its own; so is a party of a kind
_UNSIGNED = frozenset({"identity_document", "unknown"})  # nobody asks who signed them
_LEAST_SHARE = 0.1  # of a kind's layouts, that a party signs
_HELD = 0.3  # share of an ink, or of its place, from which it stands there
_PEN = 0.3  # chance of a signature from which an ink of a signed place is one, as is its likeliest
_ABOUT = 0.02  # of the page: how far out of its place a label may stand
_SHORTEST = 3  # letters of a label
_KEPT = 4  # of the pieces that ask for nothing one in so many is learnt from
_STEPS, _RATE, _DECAY, _DROPPED, _START = 6, 0.25, 1e-4, 0.2, 1e-3
_MOST = {"ink": 9_000, "piece": 16_000}  # features kept, those that pull most
_FINEST = 127  # a weight is kept as so many steps of the greatest
_FOLDS = 4
_HIDDEN: dict[str, str] = {"candidate": "apprentice", "apprentice": "candidate"}

Numbers = NDArray[np.uint32]
# Layout, features' numbers, role.
Sample = tuple[str, Numbers, int]


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a set: its truth, what was read, the samples of its ink and of its print."""

    truth: Mapping[str, Any]
    sheets: Sheets
    inks: Sequence[Sample]
    pieces: Sequence[Sample]

    @property
    def kind(self) -> str:
        return str(self.truth["piece_type"])

    @property
    def layout(self) -> str:
        return f"{self.kind}/{plain_layout(self.truth['layout'])}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+", metavar="SET")
    parser.add_argument("--held-out", action="store_true", help="measure first: five times longer")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    papers = [paper for folder in chosen.sets for paper in papers_of(folder)]
    print(f"{len(papers)} papiers, {len({p.layout for p in papers})} dessins")
    if chosen.held_out:
        print("\n".join(held_out(papers, chosen.seed)))
    inks, pieces = learned(papers, chosen.seed)
    kept: dict[str, Any] = {"asked": "\n".join(_lines(asked_of(papers)))}
    for of, model in (("ink", inks), ("piece", pieces)):
        kept |= {f"{of}_{name}": value for name, value in _packed(model).items()}
    np.savez_compressed(chosen.out, **kept)
    print(f"{chosen.out} : {chosen.out.stat().st_size // 1024} ko")


def _packed(model: Model) -> dict[str, NDArray[Any]]:
    """A model as it is kept: keys by their differences, weights in whole steps."""
    step = np.float32(np.abs(model.weights).max() / _FINEST)
    weights = np.round(model.weights / step).astype(np.int8)
    keys = np.diff(model.keys, prepend=np.uint32(0))
    return {"keys": keys, "weights": weights, "step": np.array(step), "bias": model.bias}


def papers_of(folder: Path) -> Iterator[Paper]:
    for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        truth = json.loads(line)
        if truth["legible"]:
            yield paper_of(truth, sheets_of(folder / truth["file"]))


def paper_of(truth: Mapping[str, Any], sheets: Sheets) -> Paper:
    """A paper with its samples; pieces of print only where each party has a place."""
    kind, layout = truth["piece_type"], f"{truth['piece_type']}/{plain_layout(truth['layout'])}"
    inks: list[Sample] = []
    pieces: list[Sample] = []
    found = {zone.party for zone in sheets.zones}
    whole = all(zone["party"] in found for zone in truth["zones"])

    def sample(features: Features, role: str) -> Sample:
        return layout, numbers(kind, features), ROLES.index(role)

    for page in sheets.pages if truth["zones"] else ():
        if not page.words:
            continue
        before = [other for other in sheets.pages if other.number < page.number]
        around = Surroundings(page, before, sheets.marks)
        for ink in around.inks:
            inks.append(sample(around.of_ink(ink), signer_of_ink(ink, truth, around.inks)))
        for piece in around.pieces if whole else ():
            role = asked_by(piece, page, sheets.zones, truth)
            if role != ROLES[0] or _is_kept(truth["file"], piece):
                pieces.append(sample(around.of_piece(piece), role))
    return Paper(truth, sheets, inks, pieces)


def _is_kept(file: str, piece: Piece) -> bool:
    return zlib.crc32(f"{file}{piece.text}{piece.line}".encode()) % _KEPT == 0


def signer_of_ink(ink: Mark, truth: Mapping[str, Any], inks: Sequence[Mark]) -> str:
    """The party in whose signed place an ink stands, a pen's or the likeliest there."""
    best, most = None, _HELD
    for zone in truth["zones"]:
        if zone["state"] == "signed" and zone["page"] == ink.page:
            share = _shared(Box(*zone["box"]), ink.box)
            if share > most:
                best, most = zone, share
    if best is None:
        return ROLES[0]
    place = Box(*best["box"])
    there = (o for o in inks if o.page == ink.page and _shared(place, o.box) > _HELD)
    likeliest = max((other.confidence for other in there), default=0.0)
    return str(best["party"]) if ink.confidence >= min(_PEN, likeliest) else ROLES[0]


def _shared(a: Box, b: Box) -> float:
    return a.intersection(b) / max(min(a.area, b.area), 1e-9)


def asked_by(piece: Piece, page: Page, zones: Sequence[Zone], truth: Mapping[str, Any]) -> str:
    """The party whose label a piece of print is, or part of."""
    text = squeeze(piece.text)
    for zone in zones:
        near = zone.page == page.number and zone.box.grown(_ABOUT, _ABOUT)
        if not near or not near.contains(*piece.box.centre) or len(text) < _SHORTEST:
            continue
        if text in squeeze(zone.label) and zone.party in {z["party"] for z in truth["zones"]}:
            return zone.party
    return ROLES[0]


def asked_of(papers: Sequence[Paper]) -> dict[str, list[str]]:
    """The parties that sign papers of each type on more than one layout, and one in ten."""
    layouts: dict[tuple[str, str], set[str]] = defaultdict(set)
    every: dict[str, set[str]] = defaultdict(set)
    for paper in papers:
        every[paper.kind].add(paper.layout)
        for zone in paper.truth["zones"] if paper.kind not in _UNSIGNED else ():
            layouts[paper.kind, zone["party"]].add(paper.layout)
    asked: dict[str, list[str]] = defaultdict(list)
    for (kind, party), by in sorted(layouts.items()):
        if len(by) >= max(_LEAST_LAYOUTS, _LEAST_SHARE * len(every[kind])):
            asked[kind].append(party)
    return asked


def _lines(asked: Mapping[str, Sequence[str]]) -> Iterator[str]:
    return (" ".join((kind, *parties)) for kind, parties in asked.items())


def learned(papers: Sequence[Paper], seed: int) -> tuple[Model, Model]:
    """The models of inks and of pieces of print."""
    asked = {kind: frozenset(parties) for kind, parties in asked_of(papers).items()}
    inks = learn([s for paper in papers for s in paper.inks], _MOST["ink"], seed)
    pieces = learn([s for paper in papers for s in paper.pieces], _MOST["piece"], seed)
    return replace(inks, asked=asked), replace(pieces, asked=asked)


def learn(samples: Sequence[Sample], most: int, seed: int) -> Model:
    """Multinomial logistic regression by Adagrad, one sample after the other, every other time
    without some of its features, as if misread; once more over the features that pulled `most`."""
    keys = _shared_keys(samples)
    weights, _ = _fitted(keys, samples, seed)
    pulls = np.abs(weights).max(axis=1)
    keys = keys[np.sort(np.argsort(-pulls, kind="stable")[:most])]
    return Model(ROLES, keys, *_fitted(keys, samples, seed), {})


def _fitted(
    keys: Numbers, samples: Sequence[Sample], seed: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    rows = [_places(keys, found) for _, found, _ in samples]
    roles = np.array([role for *_, role in samples])
    return _descended(rows, roles, len(keys), np.random.default_rng(seed))


def _shared_keys(samples: Sequence[Sample]) -> Numbers:
    """The features that enough layouts bear, sorted."""
    bearers: dict[int, set[str]] = defaultdict(set)
    for layout, found, _ in samples:
        for number in found.tolist():
            if len(bearers[number]) < _LEAST_LAYOUTS:
                bearers[number].add(layout)
    kept = (number for number, by in bearers.items() if len(by) >= _LEAST_LAYOUTS)
    return np.array(sorted(kept), np.uint32)


def _places(keys: Numbers, found: Numbers) -> NDArray[np.int64]:
    at = np.searchsorted(keys, found).clip(max=len(keys) - 1)
    known: NDArray[np.int64] = at[keys[at] == found]
    return known


def _descended(
    rows: Sequence[NDArray[np.int64]],
    roles: NDArray[np.int64],
    features: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    weights = np.zeros((features, len(ROLES)), np.float32)
    bias = np.zeros(len(ROLES), np.float32)
    spread, bias_spread = np.full(features, _START, np.float32), _START
    for step in range(_STEPS):
        for one in rng.permutation(len(rows)).tolist():
            row = rows[one]
            if step % 2:
                row = row[rng.random(len(row)) >= _DROPPED]
            if not len(row):
                continue
            share = 1 / np.sqrt(len(row))
            score = bias + weights[row].sum(axis=0) * share
            away = np.exp(score - score.max())
            away /= away.sum()
            away[roles[one]] -= 1
            length = float(away @ away)
            spread[row] += length * share * share
            bias_spread += length
            pace = (_RATE / np.sqrt(spread[row]))[:, None]
            weights[row] -= pace * (away * share + _DECAY * weights[row])
            bias -= _RATE / np.sqrt(bias_spread) * away
    return weights, bias


def held_out(papers: Sequence[Paper], seed: int) -> Iterator[str]:
    """What the second look says of each place once it is hidden, by models that have not seen its
    generation; and of parties that the paper has no place for."""
    counts: Counter[str] = Counter()
    fold_of = _folds(papers)
    for out in range(_FOLDS):
        told_by = learned([p for p in papers if fold_of[generation_of(p)] != out], seed)
        for paper in papers:
            if fold_of[generation_of(paper)] == out and paper.truth["zones"]:
                counts += _judged(paper, told_by)
    yield from (f"  {said} : {count}" for said, count in sorted(counts.items()))


def _folds(papers: Sequence[Paper]) -> dict[str, int]:
    """Each generation's fold, about as many papers in each."""
    filled = [0] * _FOLDS
    fold_of = {}
    for generation, count in Counter(map(generation_of, papers)).most_common():
        fold_of[generation] = least = filled.index(min(filled))
        filled[least] += count
    return fold_of


def generation_of(paper: Paper) -> str:
    """The folder that registers a paper's layout."""
    import specimens.make  # noqa: F401  (registers the layouts)
    from specimens.layout import layouts_of

    name = plain_layout(paper.truth["layout"])
    modules = (
        drawn.draw.__module__
        for drawn in layouts_of(paper.kind)
        if plain_layout(drawn.name) == name
    )
    return next(modules, "").rpartition(".")[0]


def plain_layout(name: str) -> str:
    """A layout's name before and after it was opened."""
    return name.removeprefix("apart_").removeprefix("opened_")


def _judged(paper: Paper, told_by: tuple[Model, Model]) -> Counter[str]:
    counts: Counter[str] = Counter()
    states = states_of(paper.truth)
    pages = tuple(page.number for page in paper.sheets.pages)
    document = Document(paper.kind, None, 1.0, pages)
    for party in PARTIES:
        hidden = {party, _HIDDEN.get(party, party)}
        if party not in states and hidden & set(states):
            continue
        zones = tuple(z for z in paper.sheets.zones if z.party not in hidden)
        bare = replace(paper.sheets, zones=zones)
        said = second_look.told(bare, (document,), told_by)
        answers = {z.state for z in said.zones[len(zones) :] if z.party == party}
        answer = next(iter(answers), "nothing")
        counts[f"{states.get(party, 'no place')}, said {answer}"] += 1
    return counts


def states_of(truth: Mapping[str, Any]) -> dict[str, str]:
    """Each party's state: signed where one of its places is."""
    states: dict[str, str] = {}
    for zone in truth["zones"]:
        if states.get(zone["party"]) != "signed":
            states[zone["party"]] = zone["state"]
    return states


if __name__ == "__main__":
    main()
