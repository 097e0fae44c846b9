"""`python -m tests.service.quick_service serve|web|worker`: the program as it is, but its pages are
read by tests.service.quick_readers, and what waits for time waits less. Where CLOCK names a file,
the clock is off by the seconds written there."""

from __future__ import annotations

import datetime as dt
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any


def move_clock(file: Path) -> None:
    """From now on each look at the time of day gives that of a clock which may be set anew."""
    from django.utils import timezone

    real = timezone.now
    timezone.now = lambda: real() + dt.timedelta(seconds=float(file.read_text()))


def main() -> int:
    from intake.command import main as conforme
    from intake.commands import service

    start = service.start

    def start_quick(**options: Any) -> Any:
        settings = start(**options)
        import intake.gate
        import queues.worker
        import queues.workshop

        if "CLOCK" in os.environ:
            move_clock(Path(os.environ["CLOCK"]))
        intake.gate.LOOK = "tests.service.quick_readers:open_gate"
        queues.workshop.GRACE_S = 0.5
        queues.workshop.LEASE_MARGIN_S = 0.5
        queues.worker.working = partial(
            queues.worker.working, reader="tests.service.quick_readers:as_told"
        )
        return settings

    service.start = start_quick
    return conforme(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
