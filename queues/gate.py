"""A first look at a file, in a child, while its sender waits: can its bytes be taken at all?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from config.addresses import Scanner
from config.settings import AppSettings
from ocr.opening import open_file
from ocr.refusals import FaultyFile
from queues import outcome
from queues.active_content import active_findings
from queues.antivirus import scan
from queues.pipeline import fetch, reading_settings
from reports.json_form import finding_form


def look(path: Path, app: AppSettings, scanner: Scanner | None) -> list[dict[str, Any]]:
    """The findings, in the contract's form, that the reading would begin with: a virus, real type,
    pages, pixels, encryption, bytes that do not open. Where it can be read: what a PDF holds
    besides pages (`info`), or nothing.

    Raises ScannerDown: what was not scanned is not opened.
    """
    infection = scan(scanner, path) if scanner else None
    if infection:
        return [finding_form(outcome.infected_finding(infection))]
    settings = reading_settings(app)
    try:
        data = fetch(path, settings.max_bytes)
        with open_file(data, settings) as opened:
            is_pdf = opened.media_type == "application/pdf"
    except FaultyFile as fault:
        return [finding_form(fault.finding)]
    return [finding_form(found) for found in active_findings(data)] if is_pdf else []
