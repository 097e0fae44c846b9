"""Logs as one JSON object a line: what happened, to which ids, never a name nor a text."""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
import traceback

# What a line may carry besides its message. Anything else given as `extra` is left out.
FIELDS = (
    "request", "client", "dossier", "piece", "version", "run", "code", "status", "method", "route",
    "seconds", "queue", "actor", "attempt", "count", "cause", "key",
)  # fmt: skip
# Of whom the words quote an address, that may be a candidate's personal link: these stand instead.
_EVENTS = {"django.request": "request failed"}


class JsonLines(logging.Formatter):
    """`event` is the message; an exception gives its type and its place, not its text: texts of
    exceptions may quote what was read."""

    def format(self, record: logging.LogRecord) -> str:
        moment = dt.datetime.fromtimestamp(record.created, dt.UTC)
        line: dict[str, object] = {
            "at": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _EVENTS.get(record.name) or record.getMessage(),
        }
        line |= {
            name: value
            for name in FIELDS
            if isinstance(value := getattr(record, name, None), str | int | float)
        }
        if record.exc_info and record.exc_info[0]:
            kind, _, trace = record.exc_info
            line["error"] = kind.__name__
            line["where"] = [f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(trace)[-5:]]
        return json.dumps(line, ensure_ascii=False, default=str)


def log_as_json(level: str) -> None:
    """Every log of this process to stderr, as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # Django's own lines quote addresses as they were typed; ours name the route.
    for name in ("django.request", "pika", "urllib3", "waitress.queue"):
        logging.getLogger(name).setLevel("ERROR")
