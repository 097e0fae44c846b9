"""The circulars as they are in force now."""

from __future__ import annotations

from django.conf import settings
from django.utils import timezone

from storage.shelf import Shelf, shelf


def shelf_now() -> Shelf:
    return shelf(settings.CONFORME.app.circulars_folders, timezone.now())
