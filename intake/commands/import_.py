"""`conforme import`: dossier folders taken into the service."""

from __future__ import annotations

import argparse
from pathlib import Path

from intake.command import NOT_CONFORME, OK, Failure
from intake.commands.service import start
from storage.folder import FolderError, find_dossiers


def run(options: argparse.Namespace) -> int:
    settings = start()
    from intake.importing import import_folder
    from intake.services import services
    from queues.broker import open_broker

    if not settings.is_embedded:
        open_broker(settings)
    refused = 0
    try:
        for folder in find_dossiers(Path(name) for name in options.folders):
            done = import_folder(services(), folder, by_sweep=settings.is_embedded)
            refused += len(done.refused)
            word = "nouveau" if done.is_new else "connu"
            if done.number:
                print(  # noqa: T201
                    f"{done.number}\t{word}\t{done.pieces} pièces prises, {done.known} connues"
                )
            for reason in done.refused:
                print(f"{folder}\trefusé\t{reason}")  # noqa: T201
    except FolderError as error:
        raise Failure(str(error)) from error
    return NOT_CONFORME if refused else OK
