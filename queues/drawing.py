"""fetch → draw → keep: the pictures of a piece's pages, made when somebody wants to see them."""

from __future__ import annotations

import io

from django.utils import timezone

from dossiers.reading import Reading
from queues.faults import ReaderFull, ReaderLost, ReaderStopped
from queues.workshop import Workshop
from storage import pictures
from storage.models import PieceVersion
from storage.scratch import scratch
from storage.stores.store import Stored, fetch, keep
from storage.values import unpacked

DRAW = "queues.pictures:draw_pages"
MAX_SIDE_PX = 1600
MAX_PICTURE_BYTES = 20_000_000


def draw_piece(shop: Workshop, version_pk: int) -> None:
    """Keep a picture of every page; those that are there already are not made again. A file that
    cannot be drawn has none."""
    version = (
        PieceVersion.objects.select_related("object", "reading")
        .filter(pk=version_pk, reading__isnull=False)
        .first()
    )
    if version is None or version.pictures.exists():
        return
    drawn = _drawn(shop, version, unpacked(Reading, bytes(version.reading.content)))
    kept = {
        page: keep(shop.store, io.BytesIO(jpeg), MAX_PICTURE_BYTES) for page, jpeg in drawn.items()
    }
    for stored in pictures.keep_pictures(version, kept, timezone.now()):
        shop.store.delete(stored.key)


def _drawn(shop: Workshop, version: PieceVersion, reading: Reading) -> dict[int, bytes]:
    kept, app = version.object, shop.settings.app
    with scratch() as folder:
        path = folder / "piece"
        fetch(shop.store, Stored(kept.key, kept.sha256, kept.size_bytes), path)
        try:
            drawn: dict[int, bytes] = shop.crew.call(
                DRAW, path, reading.sheets.pages, MAX_SIDE_PX, app, seconds=shop.hard_seconds
            )
        except (ReaderStopped, ReaderFull, ReaderLost):
            return {}
        return drawn
