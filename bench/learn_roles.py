"""Learns which part days and names play by what stands around them, and writes the weights.

    python -m bench.learn_roles [--count 3] [--seed 3301] [--out pieces/roles/roles.npz]

From the ordinary drawn layouts and the written papers of the tests. Whole layouts are held out in
turn for the figures that it prints; those kept apart are never seen.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.forms import forms
from bench.written import page_of, written_papers
from dossiers.page import Page
from ocr import text_layer
from ocr.lines import numbered
from ocr.opening import open_file
from ocr.settings import DEFAULT
from pieces.fields.flow import flow_of
from pieces.parse.folding import fold, squeeze
from pieces.roles.chances import DAY_ROLES, NAME_ROLES, OTHER, WEIGHTS, Model, numbers
from pieces.roles.surroundings import STEM, Features, Surroundings
from specimens.make import make_set

_DROPPED = 0.25  # share of the features that the second copy of each paper lacks, as if misread
_LEAST_PAPERS = 2  # a feature that one layout or one written paper alone bears is its own
_FORMS = 12  # of each type
_WRITTEN_COPIES = 2  # a written paper stands by itself, a layout is drawn several times
_LEAST_WEIGHT = 0.03  # a feature that pulls less than this towards any role is left out
_STEPS, _RATE, _DECAY, _INERTIA, _MEMORY = 90, 0.15, 2e-5, 0.9, 0.98
_FOLDS = 3

Matrix = NDArray[np.float32]
# Its origin (a layout, or the paper itself), its type, its fields, its pages.
_Paper = tuple[str, str, Mapping[str, Any], Sequence[Page]]


@dataclass(frozen=True, slots=True)
class Sample:
    """One day or name. `origin`: the layout or the written paper that it stands on. `name`: stems
    of the words of somebody's name."""

    origin: str
    piece_type: str
    role: str
    features: Features
    name: tuple[str, ...] = ()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=3, help="papers a layout")
    parser.add_argument("--seed", type=int, default=3301)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held-out", action="store_true", help="measure first: four times longer")
    chosen = parser.parse_args()
    papers = _papers(chosen.seed, chosen.count)
    days, names = _samples(papers)
    rng = np.random.default_rng(chosen.seed)
    learned: dict[str, Any] = {}
    for of, roles, samples in (("day", DAY_ROLES, days), ("name", NAME_ROLES, names)):
        print(f"{of}: {len(samples)} sur {len({s.origin for s in samples})} papiers et dessins")
        if chosen.held_out:
            print(f"  tenus à part tour à tour : {_held_out(samples, roles, rng):.1%} justes")
        model = learn(samples, roles, rng)
        learned[f"{of}_keys"] = model.keys
        learned[f"{of}_weights"] = model.weights.astype(np.float16)
        learned[f"{of}_bias"] = model.bias
        learned[f"{of}_asked"] = _asked(papers, roles)
    np.savez_compressed(chosen.out, **learned)
    print(f"{chosen.out} : {chosen.out.stat().st_size // 1024} ko")


def _papers(seed: int, count: int) -> list[_Paper]:
    every = (*_drawn(seed, count), *_written(), *forms(seed, _FORMS))
    return [paper for paper in every if paper[1] != "unknown"]


def _samples(papers: Iterable[_Paper]) -> tuple[list[Sample], list[Sample]]:
    days: list[Sample] = []
    names: list[Sample] = []
    for origin, piece_type, fields, pages in papers:
        of_days, of_names = samples_of(origin, piece_type, fields, pages)
        days += of_days
        names += of_names
    return days, names


def _drawn(seed: int, count: int) -> Iterator[_Paper]:
    for made in make_set(seed, count=count, channels=["text"]):
        kind = made.truth["piece_type"]
        origin = f"{kind}/{made.truth['layout']}"
        yield origin, kind, made.truth["fields"], drawn_pages(made.data)


def drawn_pages(data: bytes) -> list[Page]:
    """The pages of a born-digital PDF by its text layer alone."""
    pages = []
    with open_file(data, DEFAULT) as opened:
        for number, page in enumerate(opened.pages(), 1):
            width, height = page.size_pt or (595.0, 842.0)
            words = numbered(text_layer.words_of(page.characters, (width, height)))
            size_px = int(width * 200 / 72), int(height * 200 / 72)
            pages.append(Page(number, *size_px, 0, "embedded", words, 1.0))
    return pages


def _written() -> Iterator[_Paper]:
    for name, case in written_papers():
        for _ in range(_WRITTEN_COPIES):
            yield name, case["type"], case["fields"], [page_of(case["text"])]


def samples_of(
    origin: str, piece_type: str, fields: Mapping[str, Any], pages: Sequence[Page]
) -> tuple[list[Sample], list[Sample]]:
    """The days and the names of a paper whose fields are known, each with its role."""
    around = Surroundings(flow_of(pages))
    of_day, of_name = _days_told(fields), _names_told(fields)
    days = [
        Sample(origin, piece_type, of_day.get(one.value, OTHER), features)
        for one, features in around.of_days()
    ]
    names = []
    for one, features in around.of_names():
        role = of_name.get(squeeze(one.value), OTHER)
        stems = () if role == OTHER else tuple(fold(w)[:STEM] for w in one.words)
        names.append(Sample(origin, piece_type, role, features, stems))
    return days, names


def _days_told(fields: Mapping[str, Any]) -> dict[str, str]:
    told = {
        str(period[role]): role
        for period in fields.get("periods") or ()
        for role in ("start", "end")
        if period.get(role)
    }
    return told | {str(fields[role]): role for role in DAY_ROLES if fields.get(role)}


def _names_told(fields: Mapping[str, Any]) -> dict[str, str]:
    told: dict[str, str] = {}
    for role in reversed(NAME_ROLES):
        value = fields.get(role)
        if value:
            told[squeeze(value if isinstance(value, str) else " ".join(value))] = role
    return told


def _held_out(samples: Sequence[Sample], roles: Sequence[str], rng: np.random.Generator) -> float:
    """Share of the days or names that have a role and are given it by a model that has not seen
    their layout or paper."""
    origins = sorted({s.origin for s in samples})
    folds = rng.permutation(len(origins)) % _FOLDS
    fold_of = dict(zip(origins, folds.tolist(), strict=True))
    right = asked = 0
    for out in range(_FOLDS):
        model = learn([s for s in samples if fold_of[s.origin] != out], roles, rng)
        for sample in samples:
            if fold_of[sample.origin] == out and sample.role != OTHER:
                told = model.chances(sample.piece_type, [sample.features])[0]
                right += roles[int(told.argmax())] == sample.role
                asked += 1
    return right / asked


def learn(samples: Sequence[Sample], roles: Sequence[str], rng: np.random.Generator) -> Model:
    """Multinomial logistic regression by Adam, over each sample and a copy that lacks some of its
    features; once more over the features that pulled."""
    invented = {stem for s in samples for stem in s.name}
    seen = [numbers(s.piece_type, _of_no_name(s.features, invented)) for s in samples]
    keys = _shared(seen, [s.origin for s in samples])
    answers = np.array([roles.index(s.role) for s in samples] * 2)
    weights, bias = _descended(_rows(keys, seen, rng), answers, len(keys), len(roles))
    keys = keys[np.abs(weights).max(axis=1) >= _LEAST_WEIGHT]
    weights, bias = _descended(_rows(keys, seen, rng), answers, len(keys), len(roles))
    return Model(tuple(roles), keys, weights, bias, {})


def _rows(
    keys: NDArray[np.uint32], seen: Sequence[NDArray[np.uint32]], rng: np.random.Generator
) -> list[NDArray[np.int64]]:
    """Where each sample's features stand among the known ones; then the same with some lost."""
    rows = [_places(keys, found) for found in seen]
    return rows + [_dropped(row, rng) for row in rows]


def _of_no_name(features: Features, invented: Container[str]) -> Features:
    """The features without those that bear a word of somebody's name: real names are others."""
    return [f for f in features if not any(w in invented for w in f.partition(":")[2].split())]


def _asked(papers: Iterable[_Paper], roles: Sequence[str]) -> str:
    """The roles that more than one layout or written paper of a type has, a line a type."""
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for origin, piece_type, fields, _ in papers:
        for role in roles:
            if fields.get(role):
                bearers[piece_type, role].add(origin)
    asked: dict[str, list[str]] = defaultdict(list)
    for (piece_type, role), by in sorted(bearers.items()):
        if len(by) >= _LEAST_PAPERS:
            asked[piece_type].append(role)
    return "\n".join(" ".join((piece_type, *found)) for piece_type, found in asked.items())


def _shared(seen: Iterable[NDArray[np.uint32]], origins: Iterable[str]) -> NDArray[np.uint32]:
    """The features that enough papers bear, sorted."""
    bearers: dict[int, set[str]] = defaultdict(set)
    for found, origin in zip(seen, origins, strict=True):
        for number in found.tolist():
            if len(bearers[number]) < _LEAST_PAPERS:
                bearers[number].add(origin)
    kept = (number for number, by in bearers.items() if len(by) >= _LEAST_PAPERS)
    return np.array(sorted(kept), np.uint32)


def _places(keys: NDArray[np.uint32], seen: NDArray[np.uint32]) -> NDArray[np.int64]:
    at = np.searchsorted(keys, seen).clip(max=len(keys) - 1)
    known: NDArray[np.int64] = at[keys[at] == seen]
    return known


def _dropped(row: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    return row[rng.random(len(row)) >= _DROPPED]


def _descended(
    rows: Sequence[NDArray[np.int64]], answers: NDArray[np.int64], features: int, roles: int
) -> tuple[Matrix, Matrix]:
    sizes = np.array([len(r) for r in rows])
    columns = np.concatenate(rows)
    row_of = np.repeat(np.arange(len(rows)), sizes)
    share = (1 / np.sqrt(sizes.clip(min=1)))[row_of].astype(np.float32)
    wanted = np.eye(roles, dtype=np.float32)[answers]
    weights = np.zeros((features + 1, roles), np.float32)  # the last row: the bias
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        scores = np.stack(
            [
                np.bincount(row_of, weights[columns, r] * share, minlength=len(rows))
                for r in range(roles)
            ],
            axis=1,
        )
        away = (_softmax(scores + weights[-1]) - wanted) / len(rows)
        slope = np.empty_like(weights)
        for r in range(roles):
            slope[:-1, r] = np.bincount(columns, away[row_of, r] * share, minlength=features)
        slope[-1] = away.sum(axis=0)
        slope[:-1] += _DECAY * weights[:-1]
        mean = _INERTIA * mean + (1 - _INERTIA) * slope
        spread = _MEMORY * spread + (1 - _MEMORY) * slope**2
        pace = np.sqrt(spread / (1 - _MEMORY**step)) + 1e-7
        weights -= (_RATE * mean / (1 - _INERTIA**step) / pace).astype(np.float32)
    return weights[:-1], weights[-1]


def _softmax(scores: NDArray[Any]) -> Matrix:
    told = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(told / told.sum(axis=1, keepdims=True), np.float32)


if __name__ == "__main__":
    main()
