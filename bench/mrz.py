"""Measures the reader of machine-readable zones: share of pieces whose every line is exact.

    python -m bench.mrz [--specimens ../shared/data] [--cards 70] [--seed 1]

Real specimens with known lines, where the folder is at hand; drawn cards of each layout as scans
and as phone photos; pages without a zone. `wrongly valid` counts zones passed as valid whose lines
are not those printed.
"""

from __future__ import annotations

import argparse
import csv
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from rich.console import Console
from rich.table import Table

from bench.mrz_cards import SIZES_MM, Wear, card, photographed, scanned
from ocr.mrz import find_machine_zones

FONTS = (
    (Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf"), 0.75),
    (Path("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf"), 0.13),
    (Path("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"), 0.12),
)


@dataclass(frozen=True)
class Sample:
    """A picture and the zones printed on it."""

    picture: np.ndarray
    zones: tuple[tuple[str, ...], ...]


def specimens(folder: Path) -> Iterator[Sample]:
    """Real specimens whose lines the manifest gives in full."""
    with (folder / "MANIFEST.tsv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            match = re.match(r"MRZ=(.*?) ;", row["ground_truth"] or "")
            if row["path"].startswith("mrz/") and match:
                picture = np.asarray(Image.open(folder / row["path"]).convert("RGB"))
                yield Sample(picture, (tuple(match[1].split(" | ")),))


def plain_pages(folder: Path) -> Iterator[Sample]:
    """Scanned text that holds no zone."""
    for file in sorted((folder / "ocr-gt").rglob("*.[jp][pn]g")):
        yield Sample(np.asarray(Image.open(file).convert("RGB")), ())


def cards(count: int, wear: Wear, seed: int) -> Iterator[Sample]:
    """`count` drawn cards, each layout in turn, in the fonts that are installed."""
    fonts = [(font, weight) for font, weight in FONTS if font.exists()]
    if not fonts:
        raise SystemExit("aucune police à chasse fixe : installez fonts-ocr-b")
    weights = np.array([weight for _, weight in fonts])
    for i in range(count):
        rng = np.random.default_rng([seed, i])
        font = fonts[int(rng.choice(len(fonts), p=weights / weights.sum()))][0]
        drawn = card(list(SIZES_MM)[i % len(SIZES_MM)], font, rng)
        yield Sample(wear(drawn.picture, rng), (drawn.lines,))


def measured(samples: Iterable[Sample]) -> tuple[int, int, int, float, float]:
    """Pieces, exact ones, zones wrongly valid, mean confidence, mean processor seconds."""
    pieces = exact = wrong = 0
    confidences, seconds = [], []
    for sample in samples:
        started = time.process_time()
        found = find_machine_zones(sample.picture, 1)
        seconds.append(time.process_time() - started)
        pieces += 1
        exact += tuple(z.lines for z in found) == sample.zones
        wrong += sum(1 for z in found if z.valid and z.lines not in sample.zones)
        confidences += [z.confidence for z in found]
    mean = float(np.mean(confidences)) if confidences else 0.0
    return pieces, exact, wrong, mean, float(np.mean(seconds)) if seconds else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--specimens", type=Path, default=Path("../shared/data"))
    parser.add_argument("--cards", type=int, default=70)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rows: list[tuple[str, Iterable[Sample]]] = []
    if args.specimens.is_dir():
        rows += [("vrais spécimens", specimens(args.specimens))]
        rows += [("pages sans zone", plain_pages(args.specimens))]
    rows += [
        ("cartes dessinées, numérisées", cards(args.cards, scanned, args.seed)),
        ("cartes dessinées, photographiées", cards(args.cards, photographed, args.seed)),
    ]
    table = Table("pièces", "nombre", "exactes", "part", "fausses valides", "confiance", "s CPU")
    for name, samples in rows:
        count, exact, wrong, mean, seconds = measured(samples)
        share = f"{exact / max(count, 1):.1%}"
        table.add_row(
            name, str(count), str(exact), share, str(wrong), f"{mean:.2f}", f"{seconds:.2f}"
        )
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
