"""`conforme import`: dossiers in folders or in a CSV, taken in once or as they come."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from config.service import ServiceSettings
from intake.command import NOT_CONFORME, OK, Failure
from intake.commands.service import start, stop_on_signals
from storage.folder import FolderError, find_dossiers

if TYPE_CHECKING:
    from intake.importing import Imported

REPORT = ("source", "id", "colonne", "lu", "raison")


def run(options: argparse.Namespace) -> int:
    settings = start()
    from queues.broker import open_broker

    if not settings.is_embedded:
        open_broker(settings)
    paths = [Path(name) for name in options.folders]
    with _report(options.report) as report:
        taking = _Taking(settings, report)
        if options.watch:
            _watch(paths, options, taking)
        for path in paths:
            taking.all_of(path)
    return NOT_CONFORME if taking.refused else OK


class _Taking:
    """Takes in what it is given, and says what became of it."""

    def __init__(self, settings: ServiceSettings, report: Any) -> None:
        from intake.services import services

        self._services, self._report = services(), report
        self._by_sweep = settings.is_embedded
        self.refused = 0

    def all_of(self, path: Path) -> None:
        """A CSV, a dossier folder, or a folder of them."""
        try:
            for one in [path] if path.suffix.lower() == ".csv" else find_dossiers([path]):
                self.one(one)
        except FolderError as error:
            raise Failure(str(error)) from error

    def one(self, path: Path) -> bool:
        """False where a later try may do better. Raises FolderError for a CSV that is none."""
        from intake.dossier_rows import read_rows
        from intake.importing import import_folder, import_row

        if path.is_dir():
            return self._tell(import_folder(self._services, path, by_sweep=self._by_sweep))
        done = True
        for row in read_rows(path, self._services.circulars()):
            taken = import_row(self._services, path, row, by_sweep=self._by_sweep)
            done = self._tell(taken) and done
        return done

    def _tell(self, done: Imported) -> bool:
        from facade.csv_cells import cell

        self.refused += len(done.refused)
        word = "nouveau" if done.is_new else "connu"
        if done.is_taken:
            print(  # noqa: T201
                f"{done.number}\t{word}\t{done.pieces} pièces prises, {done.known} connues",
                flush=True,
            )
        for reason in done.refused:
            print(f"{done.source}\trefusé\t{reason}", flush=True)  # noqa: T201
            if self._report:
                row = (done.source, done.number, reason.key, reason.seen, reason.why)
                self._report.writerow([cell(part) for part in row])
        return not done.is_unfinished


def _watch(paths: list[Path], options: argparse.Namespace, taking: _Taking) -> None:
    """Until a signal ends it."""
    from django.db import InterfaceError, OperationalError, close_old_connections

    from intake.watching import Watch

    def take(path: Path) -> bool:
        try:
            return taking.one(path)
        except FolderError as error:
            print(f"{path}\trefusé\t{error}", flush=True)  # noqa: T201
            return True

    for path in paths:
        if not path.is_dir():
            raise Failure(f"{path} : ce dossier n'existe pas.")
    stop_on_signals()
    print("conforme : dossiers surveillés.", file=sys.stderr, flush=True)  # noqa: T201
    watch = Watch(paths, take, Path(options.report) if options.report else None)
    while True:
        try:
            close_old_connections()
            watch.look()
        except (OperationalError, InterfaceError):
            print("conforme : la base de données ne répond pas.", file=sys.stderr, flush=True)  # noqa: T201
        time.sleep(options.every)


@contextmanager
def _report(name: str | None) -> Iterator[Any]:
    """A writer of rows, or None. Each refusal is on the disk as soon as it is known."""
    if name is None:
        yield None
        return
    from facade.csv_cells import ENCODING, row_writer

    try:
        stream = Path(name).open("w", encoding=ENCODING, newline="", buffering=1)  # noqa: SIM115
    except OSError as error:
        raise Failure(f"{name} : impossible d'écrire ici ({error.strerror})") from error
    with stream:
        writer = row_writer(stream)
        writer.writerow(REPORT)
        yield writer
