"""`conforme audit verify`: whether the audit trail is whole."""

from __future__ import annotations

import argparse
import sys

from intake.command import NOT_CONFORME, OK
from intake.commands.service import start


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    start()
    from storage import audit
    from storage.models import AuditEntry

    found = 0
    for problem in audit.problems():
        found += 1
        print(problem)  # noqa: T201
    if found:
        print(f"conforme : le journal n'est pas entier ({found} défauts).", file=sys.stderr)  # noqa: T201
        return NOT_CONFORME
    print(f"Le journal est entier : {AuditEntry.objects.count()} entrées.")  # noqa: T201
    return OK
