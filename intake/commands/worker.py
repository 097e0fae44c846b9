"""`conforme worker`: reads and checks what the web processes took in."""

from __future__ import annotations

import argparse
import sys
import threading

from intake.command import OK
from intake.commands.service import need_broker, start, stop_on_signals


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    settings = start()
    need_broker(settings)
    from config.environment import keep_memory_to_oneself
    from config.logs import log_as_json
    from queues.worker import working

    keep_memory_to_oneself()
    log_as_json(settings.log_level)
    stop_on_signals()
    with working(settings):
        print(f"conforme : {settings.workers} lecteurs au travail.", file=sys.stderr, flush=True)  # noqa: T201
        threading.Event().wait()  # until a signal ends it
    return OK
