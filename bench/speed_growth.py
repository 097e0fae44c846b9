"""How the cost of reading grows: with the pages of one file, and with readers side by side."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from PIL import Image

from bench import speed_runs as runs
from bench.speed_files import Page, Pieces

PAGES = (1, 3, 10, 30)
JOBS = (1, 2, 3)
_READ_S = 45.0  # a file's time, after which no page more is read


@dataclass(slots=True)
class Growth:
    """Costs by the pages of one PDF of scans (one reader), and by the number of readers."""

    by_pages: dict[int, runs.Cost]
    by_jobs: dict[int, runs.Cost]


def growth(pieces: Pieces, most_pages: int = PAGES[-1]) -> Growth:
    """The scans' upright pages put together, again from the first one where there are too few;
    then every other scan and photo by one reader, two and three."""
    drawn = [page for file in pieces.pages.values() for page in file]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        files = {
            count: _together(Path(name) / f"{count}.pdf", drawn, count)
            for count in PAGES
            if count <= most_pages
        }
        by_pages = {count: runs.read([path], jobs=1) for count, path in files.items()}
    return Growth(by_pages, {jobs: runs.read(some_of(pieces), jobs=jobs) for jobs in JOBS})


def some_of(pieces: Pieces) -> list[Path]:
    return pieces.pictures[::2]


def _together(path: Path, drawn: Sequence[Page], count: int) -> Path:
    """One PDF, a picture a page, each at the size that its resolution gives."""
    from pikepdf import Pdf

    whole = Pdf.new()
    for number, page in enumerate(islice(cycle(drawn), count)):
        alone = path.with_name(f"{path.stem}-{number}.pdf")
        with Image.open(page.path) as picture:
            picture.convert("L").save(alone, "PDF", resolution=page.dpi, quality=85)
        with Pdf.open(alone) as one:
            whole.pages.extend(one.pages)
    whole.save(path)
    return path


def rows_of_pages(told: Growth) -> list[tuple[str, ...]]:
    return [
        (str(count), _fr(f"{cost.cpu_s:.1f} s"), _fr(f"{cost.wall_s:.1f} s"),
         f"{1000 * cost.cpu_s / count:.0f} ms", "oui" if cost.wall_s > _READ_S else "non")
        for count, cost in told.by_pages.items()
    ]  # fmt: skip


def rows_of_jobs(told: Growth, pieces: int) -> list[tuple[str, ...]]:
    return [
        (str(jobs), _fr(f"{pieces / cost.wall_s:.2f} /s"), f"{1000 * cost.cpu_s / pieces:.0f} ms")
        for jobs, cost in told.by_jobs.items()
    ]


def _fr(figure: str) -> str:
    return figure.replace(".", ",")
