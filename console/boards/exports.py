"""A board as files: one table as CSV, or all of it as a workbook with the filters of which it was
made."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from django.utils import timezone

from console.boards.tables import Board, Share, Table
from facade.csv_cells import ENCODING, cell, row_writer

Filters = Sequence[tuple[str, str]]
_WIDEST = 50


def csv_of(table: Table) -> bytes:
    """Shares in percent with a comma, days as 2025-11-14: what a French spreadsheet takes for
    figures and dates."""
    sink = io.StringIO()
    writer = row_writer(sink)
    writer.writerow(table.headings)
    writer.writerows([_csv_cell(value) for value in row] for row in table.rows)
    return sink.getvalue().encode(ENCODING)


def workbook_of(board: Board, filters: Filters, now: dt.datetime) -> bytes:
    """A sheet a table, and a first one that says what was counted and when."""
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": f"{board.title} – Conforme", "created": _local(now)})
        styles = {
            "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
            "share": book.add_format({"num_format": "0.0%"}),
            "day": book.add_format({"num_format": "dd/mm/yyyy"}),
            "moment": book.add_format({"num_format": "dd/mm/yyyy hh:mm"}),
        }
        _front(book, board, filters, now, styles)
        for table in board.tables:
            _sheet(book, table, styles)
    return sink.getvalue()


def _front(
    book: Any, board: Board, filters: Filters, now: dt.datetime, styles: dict[str, Any]
) -> None:
    sheet = book.add_worksheet("Filtres")
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 60)
    sheet.write_string(0, 0, board.title, styles["head"])
    sheet.write_string(1, 0, "Compté le")
    sheet.write_datetime(1, 1, _local(now), styles["moment"])
    for at, (label, value) in enumerate(filters or [("Filtres", "aucun")], 2):
        sheet.write_string(at, 0, label)
        sheet.write_string(at, 1, value)


def _sheet(book: Any, table: Table, styles: dict[str, Any]) -> None:
    sheet = book.add_worksheet(table.title[:31])
    sheet.freeze_panes(1, 0)
    for at, heading in enumerate(table.headings):
        sheet.write_string(0, at, heading, styles["head"])
        widest = max((len(str(row[at])) for row in table.rows), default=0)
        sheet.set_column(at, at, min(_WIDEST, max(len(heading), widest) + 2))
    for number, row in enumerate(table.rows, 1):
        for at, value in enumerate(row):
            _write(sheet, number, at, value, styles)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)


def _write(sheet: Any, row: int, column: int, value: Any, styles: dict[str, Any]) -> None:
    """Text is written as text: nothing that somebody typed is ever run as a formula."""
    if value is None:
        return
    if isinstance(value, Share):
        sheet.write_number(row, column, float(value), styles["share"])
    elif isinstance(value, int):
        sheet.write_number(row, column, value)
    elif isinstance(value, dt.datetime):
        sheet.write_datetime(row, column, _local(value), styles["moment"])
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), styles["day"])
    else:
        sheet.write_string(row, column, str(value))


def _csv_cell(value: Any) -> str:
    if isinstance(value, Share):
        return f"{100 * value:.1f}".replace(".", ",")
    if isinstance(value, dt.datetime):
        return _local(value).isoformat(sep=" ", timespec="minutes")
    if isinstance(value, int):
        return str(value)
    return cell(value)


def _local(moment: dt.datetime) -> dt.datetime:
    """As a clock in Paris shows it: workbooks know no zones."""
    return timezone.localtime(moment).replace(tzinfo=None)
