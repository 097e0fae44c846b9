"""What requests need at hand: settings, the object store, the circulars. Opened once a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone

from circulars.pack import Pack
from config.service import ServiceSettings
from intake.gate import Gate, open_gate
from storage.shelf import Shelf, shelf
from storage.stores.opening import open_store
from storage.stores.store import ObjectStore


@dataclass(frozen=True, slots=True)
class Services:
    settings: ServiceSettings
    store: ObjectStore
    gate: Gate

    def pack(self, circular: str) -> Pack:
        """The one in force now. Raises circulars.CircularError."""
        return self.shelf().pack(circular)

    def circulars(self) -> tuple[str, ...]:
        return self.shelf().ids()

    def shelf(self) -> Shelf:
        return shelf(self.settings.app.circulars_folders, timezone.now())


@lru_cache(maxsize=1)
def services() -> Services:
    from django.conf import settings

    ours: ServiceSettings = settings.CONFORME
    return Services(ours, open_store(ours), open_gate(ours))
