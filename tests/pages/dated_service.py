"""`python -m tests.pages.dated_service serve`: the program as it is, on the day that DAY names, so
that the dates of the circulars are still to come."""

from __future__ import annotations

import datetime as dt
import os
import sys
from typing import Any


def move_clock(day: str) -> None:
    """From now on each look at the time of day gives that of this day, and time goes on."""
    from django.utils import timezone

    real = timezone.now
    shift = dt.datetime.fromisoformat(day) - real()
    timezone.now = lambda: real() + shift


def main() -> int:
    from intake.command import main as conforme
    from intake.commands import service

    start = service.start

    def start_dated(**options: Any) -> Any:
        settings = start(**options)
        move_clock(os.environ["DAY"])
        return settings

    service.start = start_dated
    return conforme(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
