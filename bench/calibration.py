"""What a confidence was worth: of the answers given with 0.95, how many were right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001)


class Calibration:
    """Answers gathered by the confidence they were given with."""

    def __init__(self) -> None:
        self._answers: list[tuple[float, bool]] = []

    def add(self, confidence: float, right: bool) -> None:
        self._answers.append((confidence, right))

    def table(self) -> Iterator[str]:
        """A Markdown table with a bar a row: the plot that a text page can hold."""
        yield "\n## Confiance annoncée et part de réponses justes (nature)\n"
        yield "| confiance | réponses | confiance moyenne | justes | |"
        yield "| --- | --- | --- | --- | --- |"
        for low, high in pairwise(BINS):
            inside = [(c, r) for c, r in self._answers if low <= c < high]
            if inside:
                mean = sum(c for c, _ in inside) / len(inside)
                right = sum(r for _, r in inside) / len(inside)
                bar = "█" * round(20 * right)
                yield (
                    f"| {low:.2f}–{min(high, 1):.2f} | {len(inside)} | {mean:.2f} "
                    f"| {right:.1%} | `{bar:<20}` |"
                )
