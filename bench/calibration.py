"""What a confidence was worth: of the answers given with 0.95, how many were right."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001)
_SIDE, _MARGIN = 320, 46  # of the plot, in its own units


class Calibration:
    """Answers gathered by the confidence they were given with."""

    def __init__(self) -> None:
        self._answers: list[tuple[float, bool]] = []

    def add(self, confidence: float, right: bool) -> None:
        self._answers.append((confidence, right))

    def extend(self, other: Calibration) -> None:
        self._answers += other._answers

    def bins(self) -> Iterator[tuple[float, float, int, float, float]]:
        """Lower and upper bound, answers, mean confidence and share of right ones, by bin."""
        for low, high in pairwise(BINS):
            inside = [(c, r) for c, r in self._answers if low <= c < high]
            if inside:
                mean = sum(c for c, _ in inside) / len(inside)
                yield (
                    low,
                    min(high, 1.0),
                    len(inside),
                    mean,
                    sum(r for _, r in inside) / len(inside),
                )

    def table(self) -> Iterator[str]:
        """A Markdown table, with the interval of 95 % about each share (Wilson 1927)."""
        yield "| confiance | réponses | confiance moyenne | justes | intervalle à 95 % |"
        yield "| --- | --- | --- | --- | --- |"
        for low, high, count, mean, right in self.bins():
            least, most = wilson(right, count)
            yield (
                f"| {low:.2f}–{high:.2f} | {count} | {mean:.3f} | {right:.1%} "
                f"| {least:.1%} – {most:.1%} |"
            )

    def plot(self, title: str) -> str:
        """The same as a picture (SVG): share of right answers over the confidence announced, the
        diagonal being what a confidence ought to be worth."""
        x0, y0 = _MARGIN, 14
        marks = []
        for _, _, count, mean, right in self.bins():
            least, most = wilson(right, count)
            x, radius = x0 + mean * _SIDE, 3 + math.sqrt(count) / 3
            low, high = (y0 + (1 - v) * _SIDE for v in (least, most))
            marks.append(
                f'<line x1="{x:.1f}" y1="{low:.1f}" x2="{x:.1f}" y2="{high:.1f}" '
                f'stroke="#6a6af4" stroke-width="1.5"/>'
                f'<circle cx="{x:.1f}" cy="{y0 + (1 - right) * _SIDE:.1f}" r="{radius:.1f}" '
                f'fill="#000091" fill-opacity="0.75"><title>{count} réponses</title></circle>'
            )
        foot = y0 + _SIDE
        ticks = "".join(
            f'<text x="{x0 + v * _SIDE:.0f}" y="{foot + 16}" text-anchor="middle">{v:.0%}</text>'
            f'<text x="{x0 - 6}" y="{foot - v * _SIDE + 4:.0f}" text-anchor="end">{v:.0%}</text>'
            for v in (0, 0.25, 0.5, 0.75, 1)
        )
        width, height = x0 + _SIDE + 20, y0 + _SIDE + 40
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'font-family="sans-serif" font-size="10" role="img"><title>{title}</title>'
            f'<rect width="{width}" height="{height}" fill="#fff"/>'
            f'<rect x="{x0}" y="{y0}" width="{_SIDE}" height="{_SIDE}" fill="none" '
            f'stroke="#929292"/><line x1="{x0}" y1="{foot}" x2="{x0 + _SIDE}" y2="{y0}" '
            f'stroke="#929292" '
            f'stroke-dasharray="4 3"/>{"".join(marks)}{ticks}'
            f'<text x="{x0 + _SIDE / 2}" y="{height - 6}" text-anchor="middle">confiance annoncée'
            f'</text><text transform="translate(10 {y0 + _SIDE / 2}) rotate(-90)" '
            f'text-anchor="middle">réponses justes</text></svg>\n'
        )


def wilson(share: float, count: int, z: float = 1.96) -> tuple[float, float]:
    """The interval in which the true share lies with 95 % confidence."""
    centre = share + z * z / (2 * count)
    reach = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    scale = 1 + z * z / count
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)
