"""Days and hours as every report writes them."""

from __future__ import annotations

import datetime as dt


def written(local: dt.datetime | None) -> str:
    """« 14/11/2025 », with the hour when it is not the end of the day; « sans date » for None."""
    if local is None:
        return "sans date"
    whole = local.hour == 23 and local.minute == 59
    return local.strftime("%d/%m/%Y" if whole else "%d/%m/%Y %Hh%M")
