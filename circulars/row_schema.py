"""The lines of a circular that ask for a piece (`rows`), with what is common to a rubrique's rows
(`slots`) → Row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from circulars.condition_schema import Lists, read_condition, read_truth
from circulars.demand_schema import read_demand, read_severity, read_type
from circulars.pack import Row
from circulars.source_schema import SOURCE_KEYS, Sources
from circulars.tree import Spot
from circulars.vocabulary import TOLERANCE_CODES
from dossiers.finding import Citation
from dossiers.requirement import Tolerance
from dossiers.vocabulary import PIECE_TYPES, RUBRIQUES, SUBTYPES

SLOT_KEYS = ("title", "accepts", "subtypes", "tolerates", "satisfied_by", "due")
ROW_KEYS = (
    "asks", "when", "soft", "any_of", "demands", "soft_if_only", "see", *SLOT_KEYS, *SOURCE_KEYS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads rows; what a row does not say it takes from its rubrique's slot."""

    sources: Sources
    lists: Lists
    common_due: dt.datetime
    slots: dict[str, dict[str, Spot]] = field(default_factory=dict)

    def slot(self, name: str, spot: Spot) -> None:
        """Keep one block of `slots` for the rows that follow."""
        if name in RUBRIQUES:
            self.slots[name] = spot.block(SLOT_KEYS)
        else:
            spot.refuse(f"une rubrique : {', '.join(RUBRIQUES)}", f"« {name} »")

    def row(self, spot: Spot) -> Row:
        own = spot.block(ROW_KEYS, ("asks", "lines", "quote"))
        rubrique = read_rubrique(own["asks"]) if "asks" in own else "confirmation"
        keys = {**self.slots.get(rubrique, {}), **own}
        source = self.sources.optional(spot, own) or Citation("", (0, 0), "")
        due, due_source, due_notes = self._due(keys.get("due"))
        further = [self.sources.see(s) for s in own["see"].items()] if "see" in own else []
        accepts = self._accepts(spot, keys)
        return Row(
            rubrique=rubrique,
            title=keys["title"].text() if "title" in keys else RUBRIQUES[rubrique],
            accepts=accepts,
            due=due,
            source=source,
            when=read_condition(own.get("when"), self.lists),
            soft=read_truth(own.get("soft"), self.lists),
            subtypes=_subtypes(keys.get("subtypes"), accepts),
            any_of=_any_of(own.get("any_of"), rubrique),
            satisfied_by=_rubriques(keys.get("satisfied_by")),
            tolerated=self._tolerated(keys.get("tolerates"), accepts),
            demands=tuple(
                read_demand(s, self.sources, self.lists, source)
                for s in (own["demands"].items() if "demands" in own else ())
            ),
            soft_if_types=_soft_if_only(own.get("soft_if_only")),
            see=(*([due_source] if due_source else []), *further),
            notes=(*self.sources.notes(own), *due_notes),
        )

    def _accepts(self, spot: Spot, keys: Mapping[str, Spot]) -> tuple[str, ...]:
        if "accepts" not in keys:
            spot.missing("accepts")
            return ()
        return tuple(read_type(s) for s in keys["accepts"].one_or_more())

    def _due(
        self, spot: Spot | None
    ) -> tuple[dt.datetime | None, Citation | None, tuple[str, ...]]:
        """`common`, an instant, null (no date), or a block `{at: …, lines: …, quote: …}`."""
        if spot is None:
            return self.common_due, None, ()
        if not spot.is_mapping:
            return self._due_at(spot), None, ()
        keys = spot.block(("at", *SOURCE_KEYS), ("at",))
        at = self._due_at(keys["at"]) if "at" in keys else None
        return at, self.sources.optional(spot, keys), self.sources.notes(keys)

    def _due_at(self, spot: Spot) -> dt.datetime | None:
        if spot.is_null:
            return None
        return self.common_due if spot.seen == "« common »" else spot.instant()

    def _tolerated(
        self, spot: Spot | None, accepts: tuple[str, ...]
    ) -> tuple[tuple[str, Tolerance], ...]:
        if spot is None:
            return ()
        return tuple((name, self._tolerance(name, s, accepts)) for name, s in spot.entries())

    def _tolerance(self, name: str, spot: Spot, accepts: tuple[str, ...]) -> Tolerance:
        piece_type, _, subtype = name.partition("/")
        if piece_type not in PIECE_TYPES or (
            subtype and subtype not in SUBTYPES.get(piece_type, {})
        ):
            spot.refuse("une nature de pièce, ou nature/sous-nature", f"« {name} »")
        elif name in accepts:
            spot.refuse("une nature qui n'est pas déjà sous accepts", f"« {name} »")
        keys = spot.block(("code", "severity", *SOURCE_KEYS), ("code", "severity"))
        code = keys["code"].choice(TOLERANCE_CODES, "un constat") if "code" in keys else ""
        note = " ".join(self.sources.notes(keys)) or None
        source = self.sources.optional(spot, keys)
        return Tolerance(code, read_severity(keys.get("severity")), source, note)


def read_rubrique(spot: Spot) -> str:
    return spot.choice(list(RUBRIQUES), "une rubrique")


def _rubriques(spot: Spot | None) -> tuple[str, ...]:
    return tuple(read_rubrique(s) for s in spot.one_or_more()) if spot else ()


def _any_of(spot: Spot | None, rubrique: str) -> tuple[str, ...]:
    names = _rubriques(spot)
    if spot and (len(names) < 2 or rubrique not in names):
        spot.refuse(f"au moins deux rubriques, dont {rubrique} elle-même", ", ".join(names))
    return names


def _subtypes(spot: Spot | None, accepts: tuple[str, ...]) -> tuple[str, ...]:
    known = [s for piece_type in accepts for s in SUBTYPES.get(piece_type, {})]
    if spot is None:
        return ()
    if not known:
        spot.refuse("rien : les natures acceptées n'ont pas de sous-nature")
        return ()
    return tuple(s.choice(known, "une sous-nature") for s in spot.one_or_more())


def _soft_if_only(spot: Spot | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """`{work_certificate: [business_registration]}`: soft when that rubrique holds these alone."""
    if spot is None:
        return ()
    return tuple(
        (name, tuple(read_type(s) for s in types.one_or_more()))
        for name, types in spot.block(list(RUBRIQUES)).items()
    )
