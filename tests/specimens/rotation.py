"""Which of the layouts opened since are drawn again: as many however many there are, in turn."""

from __future__ import annotations

from collections.abc import Sequence

from specimens.layout import Layout


def is_opened(entry: Layout) -> bool:
    """Whether a layout was drawn apart and opened since: it no longer changes."""
    return entry.name.startswith("opened_")


def in_turn(entries: Sequence[Layout], count: int) -> list[Layout]:
    """About `count` of `entries`, spread evenly over their types; others of them each time that
    more are opened. Each was drawn in full while it was kept apart."""
    step = -(-len(entries) // count)
    return list(entries[len(entries) % step :: step])
