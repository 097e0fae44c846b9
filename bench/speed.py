"""What a piece costs beside other programs on the same files, in one run: a page of tables.

    python -m bench.speed > out/bench/speed.md

Rounds are interleaved, so that what else the machine does falls on all alike, and no new round is
begun after `MOST_S`. docs/performance.md is written by hand from what this prints.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench import speed_runs as runs
from bench.speed_files import Pieces, make
from bench.speed_growth import growth
from bench.speed_page import (
    BARE,
    CHECK,
    OTHER,
    OTHER_TEXT,
    OURS,
    OURS_MIXED,
    Measured,
    page,
)
from bench.speed_service import ROADS, drain, waits
from specimens.dossiers import make_dossiers

ROUNDS, PAPERS, SEED, MOST_S = 3, 8, 7100, 150.0
PHOTOS = 6  # uploaded one by one; the first is not counted
QUEUED = 300
DOSSIERS = ("nice-scolaire-complet", "aix-experience-a-apprecier")
STARTS = 7


def main() -> int:
    options = _options()
    began = time.monotonic()
    out = Path("out/bench").resolve()
    pieces = make(out / f"speed-{options.seed}-{options.papers}", options.seed, options.papers)
    dossiers = out / "speed-dossiers"
    if not (dossiers / "truth.jsonl").exists():
        make_dossiers(dossiers, options.seed, DOSSIERS)
    _say(f"pièces prêtes, {time.monotonic() - began:.0f} s")
    told = Measured()
    rounds = 0
    while rounds < options.rounds and (not rounds or time.monotonic() < began + MOST_S):
        _one_round(told, pieces, dossiers)
        rounds += 1
        _say(f"tour {rounds}, {time.monotonic() - began:.0f} s")
    told.starts = _starts()
    told.stages = _stages(pieces.pictures)
    told.grown = growth(pieces, options.most_pages)
    if not options.without_service:
        _service(told, pieces)
    sent = sum(1 for path in dossiers.glob("*/*") if path.name != "dossier.json")
    print("\n".join(page(told, pieces, sent, rounds)))
    _say(f"fini, {time.monotonic() - began:.0f} s")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.speed")
    parser.add_argument("--papers", type=int, default=PAPERS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--most-pages", type=int, default=30, help="of the longest PDF")
    parser.add_argument("--without-service", action="store_true")
    return parser.parse_args()


def _one_round(told: Measured, pieces: Pieces, dossiers: Path) -> None:
    pages = [page for path in pieces.pictures for page in pieces.pages[path]]
    texts = list(pieces.files["text"])
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        given = dict(pieces.for_ocrmypdf[path] for path in pieces.pictures)
        skipping = {path: ["--skip-text"] for path in texts}
        for name, run in {
            BARE: lambda: runs.tesseract(pages),
            OURS: lambda: runs.read(pieces.pictures),
            OTHER: lambda: runs.ocrmypdf(given, Path(folder)),
            OTHER_TEXT: lambda: runs.ocrmypdf(skipping, Path(folder)),
            OURS_MIXED: lambda: runs.read([*texts, *pieces.pictures]),
            CHECK: lambda: runs.check(dossiers),
        }.items():
            _keep(told, name, run)


def _keep(told: Measured, name: str, run: Callable[[], runs.Cost]) -> None:
    try:
        told.costs.setdefault(name, []).append(run())
    except (runs.CommandFailed, FileNotFoundError) as error:
        told.failed[name] = str(error)
        _say(f"{name} : {error}")


def _starts() -> dict[str, float]:
    """Seconds on the clock, medians, in turns."""
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "conforme --help": [sys.executable, "-m", "intake", "--help"],
        "conforme circulars": [sys.executable, "-m", "intake", "circulars"],
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            seconds[name].append(runs.cost_of(command).wall_s)
    return {name: median(all_of_them) for name, all_of_them in seconds.items()}


def _stages(files: Sequence[Path]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.speed_stages", *map(str, files)],
        stdout=subprocess.PIPE,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _service(told: Measured, pieces: Pieces) -> None:
    """Each road on its own, so that one that cannot be taken leaves the others."""
    alone = [p for p in pieces.files["photo"] if len(pieces.pages[p]) == 1][:PHOTOS]
    photos = [(path, pieces.pages[path][0]) for path in alone]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the database's own user passes through it
        for road in ROADS:
            try:
                if found := waits(folder / road, road, photos):
                    told.waited[road] = found
            except (AssertionError, OSError) as error:
                told.failed[f"(e) {road}"] = str(error)
        try:
            told.drained = drain(folder / "drain", "redis", QUEUED)
        except (AssertionError, OSError) as error:
            told.failed["file sans lecture"] = str(error)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
