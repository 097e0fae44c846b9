"""`conforme demo`: fictitious dossiers, good and bad, through the real road."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from dossiers.report import DossierReport
from intake.command import OK
from intake.commands.check import check_folders
from intake.commands.shared import Packs, job_count, settings_in_force
from reports.html import HtmlReport
from reports.table import boxed, show_report, show_summary
from specimens.dossiers import make_dossiers
from storage.folder import load

SCENARIOS = (
    "nice-scolaire-complet",
    "nice-scolaire-a-refaire",
    "nice-apprenti-visa-manquant",
    "aix-experience-trop-courte",
    "aix-redoublant-sans-mention",
    "clermont-batiment-complet",
    "clermont-annexe-manquante",
    "nancy-scolaire-complet",
    "nancy-apprenti-heures",
    "toulouse-experience-passeport",
)
SCALE = 0.7  # of the resolution a real scanner or phone gives: a demo must not wait


def run(options: argparse.Namespace) -> int:
    started = time.monotonic()
    folder = Path(options.output)
    workers = job_count(options.jobs)
    _say(f"1/2  Fabrication de {len(SCENARIOS)} dossiers fictifs dans {folder}…")
    truths = _make(folder, options.seed, workers)
    pieces = sum(len(truth["files"]) for truth in truths)
    _say(f"2/2  Lecture et contrôle de leurs {pieces} pièces (une à deux minutes)…")
    page = folder / "rapport.html"
    reports = _check(folder, truths, page, workers)
    show_summary(reports)
    right = sum(r.verdict.value == t["verdict"] for r, t in zip(reports, truths, strict=True))
    boxed(
        f"{right} verdicts sur {len(reports)} sont ceux attendus.\n"
        f"Le rapport, avec l'endroit de chaque constat : {page}\n"
        f"Un dossier seul : .venv/bin/conforme check {folder / SCENARIOS[1]} "
        f"--as-of {truths[1]['as_of'][:10]}"
    )
    _say(f"Fait en {time.monotonic() - started:.0f} s.")
    return OK


def _make(folder: Path, seed: int, workers: int) -> list[dict[str, Any]]:
    """The dossiers, made in parallel; their truths in the order of SCENARIOS."""
    with ProcessPoolExecutor(workers) as executor:
        made = [executor.submit(_make_one, folder, seed, name) for name in SCENARIOS]
        return [future.result() for future in made]


def _make_one(folder: Path, seed: int, name: str) -> dict[str, Any]:
    (truth,) = make_dossiers(folder, seed, [name], scale=SCALE)
    return truth


def _check(
    folder: Path, truths: list[dict[str, Any]], page: Path, workers: int
) -> list[DossierReport]:
    """Each dossier at the moment its scenario names: on the terminal, and into the HTML page."""
    packs = Packs(settings_in_force())
    moments = {folder / t["folder"]: dt.datetime.fromisoformat(t["as_of"]) for t in truths}
    folders = [load(path, packs.ids()) for path in moments]
    reports = []
    with page.open("w", encoding="utf-8") as stream:
        html = HtmlReport(stream)
        checked = check_folders(
            settings_in_force(), folders, packs, lambda f: moments[f.path], workers
        )
        for dossier_folder, report, _ in checked:
            show_report(report)
            html.add(report, dossier_folder.path, packs[report.dossier.circular])
            reports.append(report)
        html.close()
    return reports


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
