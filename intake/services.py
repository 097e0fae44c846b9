"""What requests need at hand: settings, the object store, the circulars. Opened once a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import circulars
from circulars.pack import Pack
from config.service import ServiceSettings
from intake.gate import Gate, open_gate
from storage.stores.opening import open_store
from storage.stores.store import ObjectStore


@dataclass(frozen=True, slots=True)
class Services:
    settings: ServiceSettings
    store: ObjectStore
    gate: Gate

    def pack(self, circular: str) -> Pack:
        """Raises circulars.CircularError."""
        return circulars.load(circular, self._folders)

    def circulars(self) -> tuple[str, ...]:
        return tuple(circulars.ids(self._folders))

    @property
    def _folders(self) -> tuple[Path, ...]:
        folder = self.settings.app.circulars_dir
        return (folder,) if folder else ()


@lru_cache(maxsize=1)
def services() -> Services:
    from django.conf import settings

    ours: ServiceSettings = settings.CONFORME
    return Services(ours, open_store(ours), open_gate(ours))
