"""`conforme circulars`: the rule packs known, one of them whole, or the errors of a draft."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from intake.command import CANNOT, OK, Failure
from intake.commands.shared import Packs, settings_in_force


def run(options: argparse.Namespace) -> int:
    if options.validate:
        return _validate(Path(options.validate), options.format)
    packs = Packs(settings_in_force())
    if options.circular is None:
        return _list(packs, options.format)
    if options.circular not in packs.ids():
        raise Failure(
            f"circulaire inconnue : {options.circular} ; connues : {', '.join(packs.ids())}"
        )
    pack = packs[options.circular]
    if options.format == "json":
        from circulars.describe import circular_form

        _print_json(circular_form(pack))
    else:
        from reports.table import show_circular

        show_circular(pack)
    return OK


def _list(packs: Packs, form: str) -> int:
    if form == "json":
        _print_json(packs.listing())
    else:
        from reports.listing import show_circulars

        show_circulars(packs.listing())
    return OK


def _validate(path: Path, form: str) -> int:
    if not path.is_file():
        raise Failure(f"{path} : ce fichier n'existe pas")
    from circulars import validate_file

    errors = validate_file(path)
    if form == "json":
        found = [
            {"line": e.line, "column": e.column, "key": e.key, "seen": e.seen, "allowed": e.allowed}
            for e in errors
        ]
        _print_json({"file": str(path), "valid": not errors, "errors": found})
    elif errors:
        for error in errors:
            print(f"{path}:{error}", file=sys.stderr)  # noqa: T201
    else:
        print(f"{path} : ce fichier de règles est valide.")  # noqa: T201
    return CANNOT if errors else OK


def _print_json(form: object) -> None:
    print(json.dumps(form, ensure_ascii=False))  # noqa: T201
