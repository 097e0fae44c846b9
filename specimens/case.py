"""What is asked of a layout: who, for which session, with which defects and fixed facts."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from specimens.people import Person
from specimens.specialities import Title

T = TypeVar("T")


@dataclass(slots=True)
class Case:
    """What is asked of a layout. `today` is the day the file is uploaded; papers are dated before.

    `facts` fixes values that a layout would else invent (`fact("training_hours", …)`): dossiers
    use it to say what a paper must state.
    """

    piece_type: str
    layout: str
    seed: str
    rng: random.Random
    person: Person
    session: int
    academy: str
    title: Title
    today: dt.date
    subtype: str | None = None
    defects: frozenset[str] = frozenset()
    facts: dict[str, Any] = field(default_factory=dict)
    given_person: bool = False  # the person was fixed by whoever asks, not invented here

    def has(self, defect: str) -> bool:
        return defect in self.defects

    def fact(self, name: str, default: T | Callable[[], T]) -> T:
        """The value that was asked for under this name, else the default (called if callable).

        The default is worked out in both cases, so that the seed's course does not depend on it.
        """
        invented: T = default() if callable(default) else default
        return self.facts.get(name, invented)  # type: ignore[no-any-return]

    def day_before(self, least: int, most: int) -> dt.date:
        """A day between `least` and `most` days before `today`; after it when dated in advance."""
        gap = self.rng.randint(least, most)
        if self.has("future_date"):
            return self.today + dt.timedelta(days=20 + gap % 60)
        return self.today - dt.timedelta(days=gap)
