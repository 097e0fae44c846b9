"""A board as values: facts, and tables of which some have a chart. Pages, CSV and workbooks are
made of the same ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from facade.templatetags.facade import NBSP

A_PAGE = 50


class Share(float):
    """0 to 1, said in percent."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: `value` of `most`, and the part of it that matters most. `said`: the
    figure as a person reads it."""

    label: str
    width: str  # in percent
    said: str
    is_grave: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`name` in addresses. `rows` are cells: text, whole numbers, Share, days, None. `columns` are
    those by which a page's chart is drawn. `links`: row → the dossier's key, where rows are
    dossiers."""

    name: str
    title: str
    headings: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    note: str = ""
    chart: Any = None
    links: Sequence[int] = ()
    count: int | None = None  # where not all rows were asked for

    @property
    def total(self) -> int:
        return len(self.rows) if self.count is None else self.count

    @property
    def shown(self) -> list[tuple[int | None, list[tuple[str, bool]]]]:
        """The first rows, as a person reads them: the dossier's key if any, and cells with whether
        they are figures."""
        own = self.rows[:A_PAGE]
        keys: list[int | None] = list(self.links[:A_PAGE]) or [None] * len(own)
        cells = ([(said(value), is_figure(value)) for value in row] for row in own)
        return list(zip(keys, cells, strict=True))

    @property
    def total_said(self) -> str:
        return said(self.total)

    @property
    def is_cut(self) -> bool:
        return self.total > A_PAGE


@dataclass(frozen=True, slots=True)
class Board:
    """`facts`: a figure and its words."""

    name: str
    title: str
    facts: list[tuple[str, str]]
    tables: list[Table]
    more: dict[str, Any] = field(default_factory=dict)

    def table(self, name: str) -> Table | None:
        return next((table for table in self.tables if table.name == name), None)


def said(value: Any) -> str:
    """« 12 480 », « 94,2 % », « 14/11/2025 »."""
    if value is None:
        return "–"
    if isinstance(value, Share):
        return f"{100 * value:.1f}{NBSP}%".replace(".", ",")
    if isinstance(value, int):
        return f"{value:,}".replace(",", NBSP)
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).strftime("%d/%m/%Y")
    if isinstance(value, dt.date):
        return value.strftime("%d/%m/%Y")
    return str(value)


def is_figure(value: Any) -> bool:
    return isinstance(value, int | float)


def share(part: int, whole: int) -> Share | None:
    return Share(part / whole) if whole else None


def percent(value: float) -> str:
    """An SVG length."""
    return f"{100 * min(1.0, max(0.0, value)):.2f}%"
