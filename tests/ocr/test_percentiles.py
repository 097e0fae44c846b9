"""Percentiles of few numbers are numpy's own."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ocr.percentiles import percentile_of


@given(
    st.lists(st.integers(0, 255), min_size=1, max_size=60),
    st.one_of(st.integers(0, 100), st.sampled_from((0.5, 33.3, 99.9))),
    st.sampled_from((np.uint8, np.int32, np.int64)),
)
def test_they_are_what_numpy_says(levels: list[int], percent: float, kind: type) -> None:
    values = np.asarray(levels, kind)
    assert percentile_of(values, percent) == np.percentile(values, percent)


def test_one_number_is_each_of_its_percentiles() -> None:
    assert {percentile_of(np.asarray([7]), percent) for percent in (0, 15, 100)} == {7.0}
