"""The gate's answer, given while the sender waits; the reading's own follows whatever it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.settings import AppSettings
from queues.crew import Crew
from queues.faults import MachineFault, ReaderBroke, ReaderFull, ReaderStopped

log = logging.getLogger(__name__)
LOOK = "queues.gate:look"  # by name: the web process never imports what opens files
SECONDS = 5.0
CHILDREN = 2


@dataclass(frozen=True, slots=True)
class Gate:
    """Children that open files; started with the first upload."""

    crew: Crew
    app: AppSettings
    look_by: str

    def look(self, path: Path) -> list[dict[str, Any]]:
        """Findings of the file itself, in the contract's form. Empty where there are none, and
        where the gate cannot tell: a file that is fatal to it is told by its reading."""
        try:
            found: list[dict[str, Any]] = self.crew.call(
                self.look_by, path, self.app, seconds=SECONDS
            )
        except (MachineFault, ReaderBroke, ReaderFull, ReaderStopped, OSError) as error:
            log.warning("gate cannot tell", extra={"cause": type(error).__name__})
            return []
        return found


def open_gate(app: AppSettings) -> Gate:
    return Gate(Crew(CHILDREN, app.worker_memory_bytes), app, LOOK)
