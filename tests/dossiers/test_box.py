"""What two boxes share."""

from __future__ import annotations

import pytest

from dossiers.box import Box

HERE = Box(0.2, 0.2, 0.6, 0.4)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (HERE, 0.08),
        (Box(0.4, 0.3, 0.9, 0.9), 0.02),
        (Box(0.6, 0.2, 0.9, 0.4), 0.0),  # side by side
        (Box(0.2, 0.4, 0.6, 0.9), 0.0),  # one under the other
        (Box(0.7, 0.5, 0.9, 0.9), 0.0),  # apart both ways
        (Box(0.7, 0.2, 0.5, 0.4), 0.0),  # no box at all
    ],
)
def test_what_is_shared(other: Box, shared: float) -> None:
    assert HERE.intersection(other) == pytest.approx(shared)
    assert other.intersection(HERE) == pytest.approx(shared)
