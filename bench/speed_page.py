"""The page that tells what was measured of speed."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from bench import speed_runs as runs
from bench.speed_files import Pieces
from bench.speed_growth import Growth, rows_of_jobs, rows_of_pages, some_of
from bench.speed_service import Drain, Wait
from bench.speed_stages import ENGINE
from bench.tally import table

BARE = "(a) tesseract nu"
OTHER = "(b) ocrmypdf"
OURS = "(c) conforme read"
OURS_MIXED = "(c) conforme read, mêlé"
OTHER_TEXT = "(b) ocrmypdf --skip-text, textes"
CHECK = "(d) conforme check"


@dataclass(slots=True)
class Measured:
    """Costs by program, one a round; the others by name."""

    costs: dict[str, list[runs.Cost]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    starts: dict[str, float] = field(default_factory=dict)
    stages: dict[str, Any] = field(default_factory=dict)
    waited: dict[str, list[Wait]] = field(default_factory=dict)
    drained: Drain | None = None
    grown: Growth | None = None


def page(told: Measured, pieces: Pieces, sent: int, rounds: int) -> Iterator[str]:
    """`sent`: pieces of the dossiers that were checked."""
    pictures, texts = len(pieces.pictures), len(pieces.files["text"])
    number = {OURS_MIXED: pictures + texts, OTHER_TEXT: texts, CHECK: sent}
    processors = len(os.sched_getaffinity(0))
    pages = sum(len(found) for found in pieces.pages.values())
    yield "# Vitesse"
    yield ""
    yield (
        f"Mesuré par `make bench-speed`. Machine : {processors} processeurs {platform.machine()}, "
        f"Python {platform.python_version()}, charge {os.getloadavg()[1]:.1f} à la fin "
        f"(5 minutes). {rounds} tours entremêlés ; {texts} pièces en texte, "
        f"{len(pieces.files['scan'])} numérisées, {len(pieces.files['photo'])} photographiées, "
        f"{len(pieces.files['real'])} réelles "
        f"({pages} pages à reconnaître). Temps de processeur : celui du programme et de tout ce "
        "qu'il lance, système compris ; médiane, avec le plus bas et le plus haut."
    )
    yield ""
    yield from table(
        ("programme", "pièces", "processeur par pièce", "pièces par seconde de processeur",
         "au mur, par pièce"),
        (_cost_row(name, costs, number.get(name, pictures)) for name, costs in told.costs.items()),
    )  # fmt: skip
    yield from ["", "## Rapports", ""]
    yield from table(("figure", "mesuré", "à atteindre"), _ratios(told))
    yield from ["", "## Où va le temps, numérisations et photos", ""]
    yield from table(("étape", "par pièce, médiane", "part du tout"), _stage_rows(told.stages))
    if told.waited:
        yield from ["", "## De l'envoi au verdict, une photo, machine au repos", ""]
        yield from table(
            ("chemin", "au mur", "tesseract nu sur la page", "rapport"),
            (_wait_row(road, found) for road, found in told.waited.items()),
        )
    if d := told.drained:
        yield from ["", "## La file sans la lecture (Redis, PostgreSQL, un dossier)", ""]
        yield from table(
            ("en attente", "pièces par seconde", "web, au dépôt", "worker", "base et courtier"),
            [(str(d.queued), f"{d.rate:.0f}", *map(_ms, (d.web_s, d.worker_s, d.servers_s)))],
        )
    if told.grown:
        yield from ["", "## Selon le nombre de pages d'un PDF numérisé (un lecteur)", ""]
        head = ("pages", "processeur", "au mur", "processeur par page", "arrêté par le temps")
        yield from table(head, rows_of_pages(told.grown))
        yield from ["", "## Selon le nombre de lecteurs, numérisations et photos", ""]
        head = ("lecteurs", "pièces", "processeur par pièce")
        yield from table(head, rows_of_jobs(told.grown, len(some_of(pieces))))
    for name, why in told.failed.items():
        yield f"\n{name} n'a pas pu être mesuré : {why}"


def _cost_row(name: str, costs: Sequence[runs.Cost], pieces: int) -> tuple[str, ...]:
    cpu = [cost.cpu_s / pieces for cost in costs]
    return (
        name, str(pieces), _spread([1000 * s for s in cpu], "{:.0f}") + " ms",
        f"{1 / median(cpu):.2f}", _ms(median(cost.wall_s for cost in costs) / pieces),
    )  # fmt: skip


def _ratios(told: Measured) -> Iterator[tuple[str, str, str]]:
    def cpu(*names: str) -> list[float]:
        kinds = [told.costs.get(name, []) for name in names]
        return [sum(cost.cpu_s for cost in costs) for costs in zip(*kinds, strict=False)]

    def over(above: list[float], below: list[float]) -> str:
        return _spread([a / b for a, b in zip(above, below, strict=False)], "{:.2f}")

    yield "(c) contre (b), numérisations et photos", over(cpu(OTHER), cpu(OURS)) + " ×", "≥ 6 ×"
    mixed = over(cpu(OTHER, OTHER_TEXT), cpu(OURS_MIXED))
    yield "(c) contre (b), mêlé", mixed + " ×", "≥ 6 ×"
    yield "processeur de (c) contre (a)", over(cpu(OURS), cpu(BARE)) + " ×", "≤ 1,0 ×"
    files = told.stages["files"].values()
    own = median((f["tout"] - f.get(ENGINE, 0.0)) / max(0.001, f.get(ENGINE, 0.0)) for f in files)
    yield "ce qui n'est pas tesseract, contre lui, médiane par pièce", f"{own:.0%}", "≤ 15 %"
    for road, found in told.waited.items():
        ratios = _spread([wait.ratio for wait in found], "{:.2f}")
        yield f"(e) {road}, contre tesseract nu", ratios + " ×", "≤ 1,5 ×"
    if d := told.drained:
        spent = _ms(d.worker_s + d.servers_s)
        yield "file, magasin, base et contrôle, par pièce", spent, "≤ 15 ms"
    bare = told.starts["python -c pass"]
    for name in ("conforme --help", "conforme circulars"):
        yield f"{name}, contre python nu", f"{told.starts[name] / bare:.1f} ×", "≤ 6 ×"
    peak = told.stages["peak_bytes"] / 1e6
    yield "mémoire d'un lecteur, sur ces fichiers", f"{peak:.0f} Mo", "≤ 400 Mo"


def _stage_rows(stages: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    files = list(stages["files"].values())
    everything = sum(told["tout"] for told in files)

    def total(name: str) -> float:
        return sum(told.get(name, 0.0) for told in files)

    for name in sorted({name for told in files for name in told}, key=total, reverse=True):
        spent = [told.get(name, 0.0) for told in files]
        yield name, _ms(median(spent)), f"{sum(spent) / everything:.0%}"


def _wait_row(road: str, found: Sequence[Wait]) -> tuple[str, str, str, str]:
    return (
        road,
        _ms(median(wait.verdict_s for wait in found)),
        _ms(median(wait.tesseract_s for wait in found)),
        _spread([wait.ratio for wait in found], "{:.2f}"),
    )


def _spread(values: Sequence[float], form: str) -> str:
    if not values:
        return "–"
    low, middle, high = (form.format(v) for v in (min(values), median(values), max(values)))
    return f"{middle} ({low} à {high})".replace(".", ",")


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"
