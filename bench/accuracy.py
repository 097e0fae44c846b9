"""How right the machine is, on specimens of seeds that nobody tuned on; writes docs/accuracy.md.

    make bench                              every layout kept apart, some of the ordinary ones
    python -m bench.accuracy --parts apart  one part alone, printed and not written

Parts: `apart` (layouts that nobody tuned the reader on), `ordinary` (those it was built with),
`dossiers` (whole dossiers through `check`, in layouts kept apart), `legibility`, `real` (files of
`../shared/data`).
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from bench.calibration import Calibration
from bench.failures import failing_files, listed, write_sheet
from bench.pieces import (
    CHANNELS,
    legibility_scores,
    legibility_table,
    make_pieces,
    measure_pieces,
    pieces_tables,
)
from bench.real_files import real_tables
from bench.tally import Tally
from bench.targets import targets_table
from bench.verdicts import dossiers_tables, judged, measure_dossiers

PARTS = ("apart", "ordinary", "dossiers", "legibility", "real")
SEED = 66029  # of no set used while the reader was written
PAGE = Path("docs/accuracy.md")
PLOT = Path("docs/calibration.svg")
_APART_SHARE = 1.0  # less leaves some unseen for the measure after this one
_DRAWS = 1  # of each layout kept apart, in each channel but `poor`
_ORDINARY_SHARE = 0.05
REAL_FILES = Path("../shared/data")
_INTRODUCTION = """# Exactitude

Cette page est écrite par `make bench`. Les pièces sont fictives, tirées d'une graine qui n'a pas
servi à mettre le lecteur au point. « Dessins jamais vus » : des papiers dessinés à part
(`specimens/apart/`), que personne n'a regardés en écrivant le lecteur, chacun tiré une fois par
canal (d'autres personnes et d'autres défauts de papier dans chacun). Les canaux : `text`
(PDF né numérique), `scan`, `photo` (téléphone), `poor` (mauvaise photocopie, très mauvaise photo ;
ce qu'un agent soigneux ne lirait pas est compté à part). Une place de signature sur trois environ
est laissée vide. Ce qui a été essayé, gardé ou laissé est dans [lecture.md](lecture.md).
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/bench"))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--channels", default=",".join(CHANNELS))
    parser.add_argument(
        "--share", type=float, default=_APART_SHARE, help="share of the layouts kept apart"
    )
    chosen = parser.parse_args()
    parts = chosen.parts.split(",")
    calibration = Calibration()
    lines = _tables(chosen, parts, calibration)
    print("\n".join(lines))
    if set(parts) == set(PARTS):
        PLOT.write_text(calibration.plot("Confiance annoncée et réponses justes"), encoding="utf-8")
        PAGE.write_text(_INTRODUCTION + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _tables(chosen: argparse.Namespace, parts: list[str], calibration: Calibration) -> list[str]:
    channels = tuple(chosen.channels.split(","))
    unseen: dict[str, Tally] = defaultdict(Tally)
    pages: list[str] = []
    if "apart" in parts:
        folder = chosen.out / f"apart-{chosen.seed}"
        truths = make_pieces(folder, chosen.seed, channels, chosen.share, apart=True, draws=_DRAWS)
        measured = measure_pieces(folder, truths)
        calibration.extend(measured.calibration)
        for channel, tally in measured.by_channel.items():
            unseen[channel].update(tally)
        pages += pieces_tables("Dessins jamais vus", measured, channels)
        if set(parts) == set(PARTS):
            pages += _sheets(folder, measured.by_channel)
        pages += legibility_scores(measured)
        pages += ["\n## Confiance annoncée et réponses justes (nature, dessins jamais vus)\n"]
        pages += ["![La part de réponses justes selon la confiance annoncée](calibration.svg)\n"]
        pages += calibration.table()
    if "dossiers" in parts:
        checked = [
            c
            for channel in ("text", "scan", "photo")
            for c in measure_dossiers(chosen.out, chosen.seed, channel=channel, apart=True)
        ]
        tallies = judged(checked)
        for channel, tally in tallies.items():
            unseen[channel].update(tally)
        pages += dossiers_tables("Dossiers entiers, dessins jamais vus", tallies)
        mixed = judged(measure_dossiers(chosen.out, chosen.seed))
        pages += dossiers_tables("Dossiers entiers, dessins du générateur", mixed)
    if "ordinary" in parts:
        folder = chosen.out / f"pieces-{chosen.seed}"
        truths = make_pieces(folder, chosen.seed, channels, _ORDINARY_SHARE)
        measured = measure_pieces(folder, truths)
        pages += pieces_tables("Dessins du générateur", measured, channels)
    if "legibility" in parts:
        pages += legibility_table(chosen.out / f"spoilt-{chosen.seed}", chosen.seed)
    if "real" in parts:
        pages += real_tables(REAL_FILES)
    return [*targets_table(unseen), *pages] if unseen else pages


def _sheets(folder: Path, by_channel: Mapping[str, Tally]) -> list[str]:
    """Writes the sheets of failing pictures beside the page; the lines that show them."""
    failing = {channel: failing_files(tally) for channel, tally in by_channel.items()}
    for channel, names in failing.items():
        write_sheet(folder, names, PAGE.parent / f"echecs-{channel}.jpg")
    return listed(channel for channel, names in failing.items() if names)


if __name__ == "__main__":
    sys.exit(main())
