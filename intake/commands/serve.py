"""`conforme serve`: web, workers and queue in one process, on an embedded default."""

from __future__ import annotations

import argparse

from intake.command import OK
from intake.commands.service import start, stop_on_signals


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    settings = start(migrate=True)
    from config.environment import keep_memory_to_oneself
    from config.logs import log_as_json
    from intake.web.server import announce, make_server
    from queues.worker import working

    keep_memory_to_oneself()
    log_as_json(settings.log_level)
    stop_on_signals()
    with working(settings):
        server = make_server(settings)
        announce(settings, server)
        try:
            server.run()
        finally:
            server.close()
    return OK
