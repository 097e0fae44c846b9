"""Log lines: what happened, and nothing that opens a door."""

from __future__ import annotations

import json
import logging

from config.logs import JsonLines


def test_a_failed_request_does_not_tell_its_address() -> None:
    told = ("Internal Server Error: %s", ("/acces/le-secret",), None)
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, *told)
    record.status_code = 500
    line = JsonLines().format(record)
    assert "le-secret" not in line
    assert json.loads(line)["event"] == "request failed"
    record.name = "intake"
    assert json.loads(JsonLines().format(record))["event"].startswith("Internal Server Error")
