"""Pictures of pages, as rows: made from the original, and makeable again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import transaction

from storage.models import PagePicture, PieceVersion, StoredObject
from storage.stores.store import Stored


@transaction.atomic
def keep_pictures(
    version: PieceVersion, drawn: Mapping[int, Stored], now: dt.datetime
) -> list[Stored]:
    """Rows for these objects, by page. Gives back those that another worker had already made."""
    PieceVersion.objects.select_for_update().get(pk=version.pk)
    there = set(version.pictures.values_list("page", flat=True))
    for page, stored in drawn.items():
        if page in there:
            continue
        kept = StoredObject.objects.create(
            key=stored.key, sha256=stored.sha256, size_bytes=stored.size_bytes, created_at=now
        )
        PagePicture.objects.create(version=version, page=page, object=kept, created_at=now)
    return [stored for page, stored in drawn.items() if page in there]


def picture_of(version: PieceVersion, page: int) -> PagePicture | None:
    return PagePicture.objects.select_related("object").filter(version=version, page=page).first()


def forget_pictures(version: PieceVersion) -> None:
    """Their objects are gone or damaged: they are to be made again."""
    PagePicture.objects.filter(version=version).delete()
