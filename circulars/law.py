"""Law that every circular stands on, as dated values read from law.yaml."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dossiers.finding import Citation

LAW_FILE = Path(__file__).with_name("law.yaml")
_ENTRY_KEYS = {"since", "value", "text", "quote"}
_LEAP_DAY = (2, 29)


class LawError(KeyError):
    """No such value, or none in force on that day."""


@dataclass(frozen=True, slots=True)
class LawEntry:
    """A value in force from `since`. `text` is the legal text's name, `quote` its words."""

    since: dt.date
    value: int
    text: str
    quote: str
    terms: dict[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> Citation:
        """As a citation; a law has no line of a circular: lines (0, 0)."""
        return Citation(self.text, (0, 0), self.quote)


@dataclass(frozen=True, slots=True)
class Law:
    """Named values, each a list of entries, oldest first."""

    values: dict[str, tuple[LawEntry, ...]]
    titles: dict[str, str]

    @staticmethod
    def shipped() -> Law:
        """The law that comes with the program."""
        return _shipped()

    def entry(self, name: str, on: dt.date) -> LawEntry:
        """The entry in force on that day. Raises LawError."""
        in_force = [e for e in self.values.get(name, ()) if e.since <= on]
        if not in_force:
            raise LawError(f"law.yaml : aucune valeur « {name} » en vigueur au {on.isoformat()}")
        return in_force[-1]

    def years(self, name: str, on: dt.date) -> int:
        """The value in force on that day, in years. Raises LawError."""
        return self.entry(name, on).value

    def card_extended_until(
        self, expiry: dt.date, birth: dt.date, issued: dt.date | None, on: dt.date
    ) -> dt.date | None:
        """The true last day of a French identity card whose printed `expiry` may be extended.

        `issued` None: counted back from `expiry`. `on` is the day of the question. None: the law
        adds nothing to this card (holder not of age when it was issued, or issued outside the
        dates). Source: décret n° 2013-1188.
        """
        entry = self.entry("id_card_extension", on)
        terms = entry.terms
        printed = issued or years_after(expiry, -terms["printed_years"]) + dt.timedelta(days=1)
        of_age = printed >= years_after(birth, terms["holder_age"])
        if not (terms["issued_from"] <= printed <= terms["issued_until"] and of_age):
            return None
        return years_after(expiry, entry.value)


def years_after(day: dt.date, years: int) -> dt.date:
    """The same day `years` later (earlier when negative); 29 February gives 1 March."""
    if (day.month, day.day) == _LEAP_DAY:
        return dt.date(day.year + years, 2, 28) + dt.timedelta(days=1)
    return day.replace(year=day.year + years)


def read_law(text: str) -> Law:
    """law.yaml's text → Law. Our own file: a fault in it is a programming error."""
    tree = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    entries = {
        name: tuple(sorted((_entry(e) for e in block["values"]), key=lambda e: e.since))
        for name, block in tree.items()
    }
    return Law(entries, {name: block["title"] for name, block in tree.items()})


def _entry(tree: dict[str, Any]) -> LawEntry:
    terms = {k: v for k, v in tree.items() if k not in _ENTRY_KEYS}
    return LawEntry(tree["since"], tree["value"], tree["text"], tree["quote"], terms)


@cache
def _shipped() -> Law:
    return read_law(LAW_FILE.read_text(encoding="utf-8"))
