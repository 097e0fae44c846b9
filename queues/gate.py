"""A first look at a file, in a child, while its sender waits: can its bytes be taken at all?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from config.settings import AppSettings
from ocr.opening import open_file
from ocr.refusals import FaultyFile
from queues import outcome
from queues.active_content import active_findings
from queues.pipeline import fetch, reading_settings
from reports.json_form import finding_form


def infected(name: str) -> list[dict[str, Any]]:
    """What is said of a file in which the antivirus found `name`, in the same form."""
    return [finding_form(outcome.infected_finding(name))]


def look(path: Path, app: AppSettings) -> list[dict[str, Any]]:
    """The findings, in the contract's form, that the reading would begin with: real type, pages,
    pixels, encryption, bytes that do not open. Where it can be read: what a PDF holds besides
    pages (`info`), or nothing."""
    settings = reading_settings(app)
    try:
        data = fetch(path, settings.max_bytes)
        with open_file(data, settings) as opened:
            is_pdf = opened.media_type == "application/pdf"
    except FaultyFile as fault:
        return [finding_form(fault.finding)]
    return [finding_form(found) for found in active_findings(data)] if is_pdf else []
