"""What is to be reached on papers never seen, beside what was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bench.tally import Tally, table

CHANNELS = ("text", "scan", "photo")
# By measure: its name, then the least share by channel (None: nothing is asked).
_TARGETS: dict[str, tuple[str, tuple[float | None, float | None, float | None]]] = {
    "type": ("nature de la pièce", (0.995, 0.99, 0.97)),
    "needed": ("champs nécessaires exacts", (0.99, 0.96, 0.92)),
    "mrz": ("lignes MRZ exactes", (None, 0.97, 0.92)),
    "zone": ("signature présente ou absente, juste", (0.98, 0.97, 0.94)),
    "good": ("bonnes pièces sans constat bloquant", (1.0, 0.995, 0.995)),
    "bad": ("pièces mauvaises non dites conformes", (0.997, 0.995, 0.995)),
}


def targets_table(by_channel: Mapping[str, Tally]) -> Iterator[str]:
    """The table of a set's tallies; a figure short of its target is marked."""
    yield "\n## À atteindre, et atteint (dessins jamais vus)\n"
    rows = []
    for what, (name, least) in _TARGETS.items():
        cells = [name]
        for channel, target in zip(CHANNELS, least, strict=True):
            tally = by_channel[channel]
            if target is None or not tally.all[what]:
                cells.append("–")
                continue
            reached = tally.right[what] / tally.all[what] >= target
            cells.append(f"{tally.cell(what)}, à atteindre {target:.1%} {'✓' if reached else '✗'}")
        rows.append(cells)
    yield from table(("mesure", *CHANNELS), rows)
