"""`conforme pieces`: what the circular asks of one candidate; no file is read."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import circulars
from circulars.describe import pieces_form
from intake.command import OK, Failure
from intake.commands.shared import Packs, moment, settings_in_force
from storage.folder import FolderError, load


def run(options: argparse.Namespace) -> int:
    as_of = moment(options.as_of)
    packs = Packs(settings_in_force())
    try:
        dossier = load(Path(options.dossier), packs.ids()).dossier
    except FolderError as error:
        raise Failure(str(error)) from error
    pack = packs[dossier.circular]
    requirements = circulars.requirements(pack, dossier)
    if options.format == "json":
        print(json.dumps(pieces_form(dossier, as_of, requirements), ensure_ascii=False))  # noqa: T201
    else:
        from reports.table import show_requirements

        show_requirements(pack, dossier, requirements)
    return OK
