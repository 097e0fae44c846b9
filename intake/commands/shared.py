"""What several commands need: settings in force, the moment of the check, where results go."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import circulars
from config.settings import AppSettings, SettingsError, from_environment
from intake.command import Failure

if TYPE_CHECKING:
    from circulars.pack import Pack


def settings_in_force() -> AppSettings:
    try:
        return from_environment()
    except SettingsError as error:
        raise Failure(f"réglages à corriger\n{error}") from error


class Packs:
    """The rule packs, each loaded once, when first asked for. A Failure says each error of a bad
    one, with its line."""

    def __init__(self, app: AppSettings) -> None:
        self._folders = app.circulars_folders
        self._loaded: dict[str, Pack] = {}

    def ids(self) -> tuple[str, ...]:
        return tuple(circulars.ids(self._folders))

    def __getitem__(self, circular: str) -> Pack:
        if circular not in self._loaded:
            with _errors_told():
                self._loaded[circular] = circulars.load(circular, self._folders)
        return self._loaded[circular]

    def listing(self) -> list[dict[str, Any]]:
        """All of them in a few words each (`circulars.describe.summary_form`)."""
        from circulars.listing import listing

        with _errors_told():
            return listing(self._folders)


@contextmanager
def _errors_told() -> Iterator[None]:
    try:
        yield
    except circulars.CircularError as error:  # imported only then
        raise Failure(str(error)) from error


def moment(text: str | None) -> dt.datetime:
    """`--as-of`, or now; aware, Europe/Paris where no offset is given."""
    from dossiers.dossier_json import PARIS, instant

    if text is None:
        return dt.datetime.now(tz=PARIS)
    try:
        return instant(text).astimezone(PARIS)
    except ValueError as error:
        raise Failure(
            f"--as-of : « {text} » n'est pas une date ISO (2025-11-10 ou 2025-11-10T12:00:00)"
        ) from error


def job_count(asked: int | None) -> int:
    return asked or len(os.sched_getaffinity(0))


@contextmanager
def results(output: str | None) -> Iterator[IO[str]]:
    """Standard output, or the file named by --output (written whole or not at all)."""
    if output is None or output == "-":
        yield sys.stdout
        return
    path = Path(output)
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8") as stream:
            yield stream
        part.replace(path)
    except OSError as error:
        raise Failure(f"{output} : impossible d'écrire ici ({error.strerror})") from error
    finally:
        part.unlink(missing_ok=True)
