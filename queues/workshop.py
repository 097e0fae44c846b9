"""What the work needs at hand: settings, the object store, children that read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils import timezone

from circulars.pack import Pack
from config.service import ServiceSettings
from queues.crew import Crew
from storage.shelf import Shelf, shelf
from storage.stores.opening import open_store
from storage.stores.store import ObjectStore

READER = "queues.pipeline:read_file"  # by name: a worker never imports what reads
GRACE_S = 10.0  # beyond the reader's own limit, before it is killed
LEASE_MARGIN_S = 20.0  # to fetch and to save


@dataclass(frozen=True, slots=True)
class Workshop:
    settings: ServiceSettings
    store: ObjectStore
    crew: Crew
    reader: str = READER

    @property
    def hard_seconds(self) -> float:
        return self.settings.app.file_seconds + GRACE_S

    @property
    def lease_s(self) -> float:
        """Long enough for two readings: one that is lost is tried once more."""
        return 2 * self.hard_seconds + LEASE_MARGIN_S

    def pack(self, circular: str) -> Pack:
        """The one in force now. Raises circulars.CircularError."""
        return self.shelf().pack(circular)

    def shelf(self) -> Shelf:
        return shelf(self.settings.app.circulars_folders, timezone.now())


@contextmanager
def open_workshop(settings: ServiceSettings, reader: str = READER) -> Iterator[Workshop]:
    """Closing it stops the children."""
    crew = Crew(settings.workers, settings.app.worker_memory_bytes)
    try:
        yield Workshop(settings, open_store(settings), crew, reader)
    finally:
        crew.close()
