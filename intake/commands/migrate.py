"""`conforme migrate`: the database takes the form of this version."""

from __future__ import annotations

import argparse

from intake.command import OK
from intake.commands.service import start


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    start(migrate=True)
    print("La base a la forme de cette version.")  # noqa: T201
    return OK
