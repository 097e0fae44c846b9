"""The circulars in force at a moment: those of the files, less what an activated draft replaces."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import circulars
from circulars.loader import BadPack
from circulars.pack import Pack
from storage.models import Activation, Draft

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Taken down once a moment: one query. `drafts`: circular → hash of the draft in its place."""

    folders: Sequence[Path]
    drafts: dict[str, str]

    def ids(self) -> tuple[str, ...]:
        return tuple(sorted({*circulars.ids(self.folders), *self.drafts}))

    def pack(self, circular: str) -> Pack:
        """Raises circulars.CircularError."""
        if circular in self.drafts:
            return _pack(self.drafts[circular])
        try:
            return circulars.load(circular, self.folders)
        except circulars.UnknownCircular:
            raise circulars.unknown(circular, self.ids()) from None

    def packs(self) -> Iterator[Pack]:
        """All that can be used: one that is being written does not hide the others."""
        for name in self.ids():
            try:
                yield self.pack(name)
            except circulars.CircularError as error:
                log.error("circular not usable", extra={"key": name, "cause": type(error).__name__})

    def source(self, circular: str) -> bytes:
        """The rules as somebody wrote them. Raises circulars.CircularError."""
        if circular in self.drafts:
            return _content(self.drafts[circular])
        return circulars.source(circular, self.folders)


def shelf(folders: Sequence[Path], now: dt.datetime) -> Shelf:
    begun = Activation.objects.filter(cancelled_at=None, starts_at__lte=now)
    in_order = begun.order_by("starts_at", "pk")
    return Shelf(folders, dict(in_order.values_list("draft__circular", "draft__pack_sha256")))


def pack_of(draft: Draft) -> Pack:
    return _pack(draft.pack_sha256)


@lru_cache(maxsize=32)
def _pack(sha256: str) -> Pack:
    """A draft's row never changes."""
    pack, errors = circulars.read_draft(_content(sha256))
    if pack is None or errors:  # our own form of the rules has changed since it was sent
        raise BadPack(Path(sha256[:16]), errors)
    return pack


def _content(sha256: str) -> bytes:
    return bytes(Draft.objects.get(pack_sha256=sha256).content)
