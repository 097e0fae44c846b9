"""`python -m tests.service.quick_service serve|web|worker`: the program as it is, but its pages are
read by tests.service.quick_readers, and what waits for time waits less."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any


def main() -> int:
    from intake.command import main as conforme
    from intake.commands import service

    start = service.start

    def start_quick(**options: Any) -> Any:
        settings = start(**options)
        import intake.gate
        import queues.worker
        import queues.workshop

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
