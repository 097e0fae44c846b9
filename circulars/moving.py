"""A circular's rules moved to another session: the same rules, on the days of that year."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any, cast

from circulars.pack import Pack


def moved_to(pack: Pack, session: int) -> Pack:
    """The pack with each of its dates as many years earlier or later as its session is from that
    one. What the law or the circular says of a year as such (a rule « since session 2020 ») and the
    sentences that people read stay as they are."""
    years = session - pack.session
    if not years:
        return pack
    moved = {
        f.name: _moved(getattr(pack, f.name), years)
        for f in dataclasses.fields(pack)
        if f.name not in ("session", "content_hash")
    }
    return dataclasses.replace(pack, session=session, **moved)


def _moved(value: Any, years: int) -> Any:
    if isinstance(value, dt.date):  # datetime too
        return _on_same_day(value, value.year + years)
    if isinstance(value, tuple):
        return tuple(_moved(item, years) for item in value)
    if isinstance(value, Mapping):
        return {key: _moved(item, years) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _moved(getattr(value, f.name), years) for f in dataclasses.fields(value)}
        return cast(Any, type(value))(**fields)
    return value


def _on_same_day(day: dt.date, year: int) -> dt.date:
    """29 February is 28 where the year has none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
