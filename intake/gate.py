"""The gate's answer, given while the sender waits; the reading's own follows whatever it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.addresses import Scanner
from config.service import ServiceSettings
from config.settings import AppSettings
from queues.antivirus import scan
from queues.crew import Crew
from queues.faults import MachineFault, ReaderBroke, ReaderFull, ReaderStopped

log = logging.getLogger(__name__)
LOOK = "queues.gate:look"  # by name: the web process never imports what opens files
INFECTED = "queues.gate:infected"
CROP = "queues.pictures:crop"
SHOW = "queues.pictures:show_place"
SECONDS = 5.0
CHILDREN = 2


@dataclass(frozen=True, slots=True)
class Gate:
    """Children that open files; started with the first upload."""

    crew: Crew
    app: AppSettings
    scanner: Scanner | None
    look_by: str

    def look(self, path: Path) -> list[dict[str, Any]]:
        """Findings of the file itself, in the contract's form. Empty where there are none, and
        where the gate cannot tell: a file that is fatal to it, or that the antivirus does not
        answer for, is told by its reading."""
        try:
            # asked from here: a child calls nobody
            infection = scan(self.scanner, path, SECONDS) if self.scanner else None
            called = (INFECTED, infection) if infection else (self.look_by, path, self.app)
            found: list[dict[str, Any]] = self.crew.call(*called, seconds=SECONDS)
        except (MachineFault, ReaderBroke, ReaderFull, ReaderStopped, OSError) as error:
            log.warning("gate cannot tell", extra={"cause": type(error).__name__})
            return []
        return found

    def crop(self, jpeg: bytes, box: tuple[float, ...]) -> bytes:
        """The part of a page's picture inside a box. Empty where it cannot be cut."""
        return self._picture(CROP, jpeg, box)

    def show_place(self, jpeg: bytes, box: tuple[float, ...] | None) -> bytes:
        """The page, or the part of it around a box, with the box drawn. Empty where it cannot."""
        return self._picture(SHOW, jpeg, box)

    def _picture(self, work: str, jpeg: bytes, box: tuple[float, ...] | None) -> bytes:
        try:
            cut: bytes = self.crew.call(work, jpeg, box, seconds=SECONDS)
        except (MachineFault, ReaderBroke, ReaderFull, ReaderStopped, OSError) as error:
            log.warning("not cut", extra={"cause": type(error).__name__})
            return b""
        return cut


def open_gate(settings: ServiceSettings) -> Gate:
    crew = Crew(CHILDREN, settings.app.worker_memory_bytes)
    return Gate(crew, settings.app, settings.scanner, LOOK)
