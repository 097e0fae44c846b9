"""`conforme web`: takes requests, and sends the work to whoever does it."""

from __future__ import annotations

import argparse

from intake.command import OK
from intake.commands.service import need_broker, start, stop_on_signals


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    settings = start()
    need_broker(settings)
    from config.environment import keep_memory_to_oneself
    from config.logs import log_as_json
    from intake.web.server import announce, make_server
    from queues.broker import open_broker

    keep_memory_to_oneself()
    log_as_json(settings.log_level)
    stop_on_signals()
    open_broker(settings)
    server = make_server(settings)
    announce(settings, server)
    try:
        server.run()
    finally:
        server.close()
    return OK
