"""`conforme check`: dossier folders to verdicts."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Any

from circulars.pack import Pack
from config.settings import AppSettings
from dossiers.finding import Verdict
from dossiers.reading import Reading
from dossiers.report import DossierReport
from intake.command import CANNOT, NOT_CONFORME, OK, Failure
from intake.commands.shared import (
    Packs,
    job_count,
    moment,
    results,
    settings_in_force,
)
from queues import outcome
from queues.pool import Job, read_all
from storage.folder import DossierFolder, FolderError, find_dossiers, load, piece_path


def run(options: argparse.Namespace) -> int:
    as_of = moment(options.as_of)
    app = settings_in_force()
    packs = Packs(app)
    folders, refused = _load(options.folders, packs)
    for reason in refused:
        print(f"conforme : {reason}", file=sys.stderr)  # noqa: T201
    if not folders:
        raise Failure("aucun dossier à contrôler.")
    with results(options.output) as stream:
        verdicts = _write(options, app, folders, packs, as_of, stream)
    if refused:
        return CANNOT
    return OK if set(verdicts) == {Verdict.CONFORME} else NOT_CONFORME


def _write(
    options: argparse.Namespace,
    app: AppSettings,
    folders: Sequence[DossierFolder],
    packs: Packs,
    as_of: dt.datetime,
    stream: IO[str],
) -> list[Verdict]:
    """Check every folder and write the results as they come; returns the verdicts."""
    from reports.html import HtmlReport
    from reports.json_form import check_form
    from reports.table import show_report, show_summary

    done: list[DossierReport] = []
    page = HtmlReport(stream) if options.format == "html" else None
    checked = check_folders(app, folders, packs, lambda _: as_of, options.jobs)
    for folder, report, wall_s in checked:
        if options.format == "json":
            form = check_form(report, {"wall_s": wall_s})
            stream.write(json.dumps(form, ensure_ascii=False) + "\n")
            stream.flush()
        elif page:
            page.add(report, folder.path, packs[report.dossier.circular])
        else:
            show_report(report, stream)
        done.append(report)
    if page:
        page.close()
    elif options.format == "table" and len(done) > 1:
        show_summary(done, stream)
    return [report.verdict for report in done]


def check_folders(
    app: AppSettings,
    folders: Sequence[DossierFolder],
    packs: Packs,
    as_of: Callable[[DossierFolder], dt.datetime],
    jobs: int | None = None,
) -> Iterator[tuple[DossierFolder, DossierReport, float]]:
    """Read every file of every folder in parallel, and check each dossier once its files are in.

    `as_of` gives the moment at which each is checked. Yields in the order of `folders`, with the
    seconds since the last one.
    """
    from validators.check import check

    work, absent = _jobs(folders)
    with _progress(len(work)) as advance:
        readings = read_all(
            work,
            app,
            job_count(jobs),
            on_done=lambda _: advance(),
        )
        started = time.monotonic()
        for number, folder in enumerate(folders):
            of_dossier: dict[str, Reading] = {}
            for name in dict.fromkeys(p.file for p in folder.dossier.pieces):
                missing = absent.get((number, name))
                of_dossier[name] = missing if missing else next(readings)
            pack: Pack = packs[folder.dossier.circular]
            report = check(folder.dossier, pack, of_dossier, as_of(folder))
            now = time.monotonic()
            yield folder, report, now - started
            started = now


def _jobs(
    folders: Sequence[DossierFolder],
) -> tuple[list[Job], dict[tuple[int, str], Reading]]:
    """Files to read, in order, and the readings of those that are not there."""
    work: list[Job] = []
    absent: dict[tuple[int, str], Reading] = {}
    for number, folder in enumerate(folders):
        for name in dict.fromkeys(p.file for p in folder.dossier.pieces):
            try:
                work.append(Job(piece_path(folder.path, name), name))
            except FolderError as error:
                absent[number, name] = outcome.unread(name, outcome.absent_finding(str(error)))
    return work, absent


def _load(names: Sequence[str], packs: Packs) -> tuple[list[DossierFolder], list[str]]:
    """The dossiers that can be checked, and why the others cannot."""
    known = packs.ids()
    folders: list[DossierFolder] = []
    refused: list[str] = []
    for name in names:
        try:
            paths = list(find_dossiers([Path(name)]))
        except FolderError as error:
            refused.append(str(error))
            continue
        for path in paths:
            try:
                folders.append(load(path, known))
            except FolderError as error:
                refused.append(str(error))
    return folders, refused


def _progress(total: int) -> AbstractContextManager[Any]:
    """A progress bar on a terminal's stderr; nothing elsewhere."""
    if not sys.stderr.isatty() or total < 2:
        return nullcontext(lambda: None)
    from reports.progress import bar

    return bar("Lecture des pièces", total)
