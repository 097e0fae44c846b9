"""A date that each size of a run misspells elsewhere is said by all, another writing by none."""

from __future__ import annotations

import datetime as dt
from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.hand.decode import chances_of_dates
from ocr.hand.network import ALPHABET, BLANK
from ocr.hand.spelling import Years
from ocr.hand.together import dates_of_all, log_chances

YEARS = Years(1990, 2039)
Logs = NDArray[np.float32]


def steps(text: str, sure: float = 0.9, among: str = "") -> Logs:
    """Steps that spell a text, each character beside nothing, some left to those `among`."""
    chances = np.full((2 * len(text) + 1, BLANK + 1), 1e-5)
    chances[::2, BLANK] = 1.0
    for k, character in enumerate(text):
        for other in among:
            chances[2 * k + 1, ALPHABET.index(other)] = (1 - sure) / len(among)
        chances[2 * k + 1, ALPHABET.index(character)] = sure
    return np.asarray(np.log(chances / chances.sum(axis=1, keepdims=True)), np.float32)


def said(*texts: str) -> tuple[str, float]:
    sizes = [steps(text, 0.8, "0123456789octbres/.") for text in texts]
    chances = dates_of_all(sizes, YEARS)
    best = max(chances, key=lambda day: chances[day], default=dt.date.max)
    return str(best), chances.get(best, 0.0)


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (("29octobre204", "29actobre2024", "29oetobre2024"), "2024-10-29"),
        (("1ocobre2024", "19octobre2024", "19octobr2024"), "2024-10-19"),
        (("14/06/202", "14/06/2024", "1/06/2024"), "2024-06-14"),
    ],
)
def test_a_date_that_all_sizes_nearly_say(texts: tuple[str, ...], day: str) -> None:
    best, chance = said(*texts)
    assert best == day and chance >= 0.5
    alone = [chances_of_dates(steps(text, 0.8, "octbres/."), YEARS) for text in texts]
    assert any(one.get(dt.date.fromisoformat(day), 0.0) < 0.5 for one in alone)


@pytest.mark.parametrize(
    "texts",
    [
        ("0612345678", "0612345678", "0612345678"),
        ("1350heures", "1350heures", "1350heures"),
        ("12/14/2025", "12/14/2025", "12/14/2025"),
        ("octobre", "octobre", "octobre"),
        ("12/09/2025", "17/04/2025", "22/05/2025"),
    ],
)
def test_what_is_no_date_or_another_at_each_size_is_not_said(texts: tuple[str, ...]) -> None:
    assert said(*texts)[1] < 0.5


def test_the_chance_of_a_string_is_that_of_all_its_ways() -> None:
    logs = np.log(np.random.default_rng(3).dirichlet(np.ones(BLANK + 1), 4)).astype(np.float32)
    texts = ["1", "11", "12", "121"]
    ways = dict.fromkeys(texts, 0.0)
    few = [ALPHABET.index("1"), ALPHABET.index("2"), BLANK]
    for path in product(few, repeat=4):
        kept = [c for k, c in enumerate(path) if c != BLANK and (k == 0 or path[k - 1] != c)]
        text = "".join(ALPHABET[c] for c in kept)
        if text in ways:
            chances = [0.98 * np.exp(logs[k, c]) + 0.02 / (BLANK + 1) for k, c in enumerate(path)]
            ways[text] += float(np.prod(chances))
    told = dict(zip(texts, np.exp(log_chances(logs, texts, ALPHABET)), strict=True))
    assert {t: pytest.approx(c, rel=1e-6) for t, c in ways.items()} == told
