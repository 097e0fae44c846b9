"""Citations and notes of a pack's blocks: `lines`, `quote`, `notes`, `remark`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from circulars.tree import Spot
from dossiers.finding import Citation

SOURCE_KEYS = ("file", "lines", "quote", "notes", "remark")
NO_SOURCE = Citation("", (0, 0), "")


@dataclass(frozen=True, slots=True)
class Sources:
    """The circular's file, that lines belong to unless a block names another, and the readings of
    its ambiguities by id. `places` remembers where each citation was read."""

    text_file: str
    readings: dict[str, str]
    places: dict[Citation, Spot] = field(default_factory=dict)

    def required(self, spot: Spot, keys: Mapping[str, Spot]) -> Citation:
        """The block's citation; an error when it has none."""
        return self._citation(spot, keys, ("lines", "quote"))

    def optional(self, spot: Spot, keys: Mapping[str, Spot]) -> Citation | None:
        """The block's citation, None when it has neither lines nor quote."""
        if "lines" not in keys and "quote" not in keys:
            return None
        return self._citation(spot, keys, ("lines", "quote"))

    def see(self, spot: Spot) -> Citation:
        """A further citation, an item of a `see` list."""
        keys = spot.block(("file", "lines", "quote"), ("lines", "quote"))
        return self._citation(spot, keys, ())

    def notes(self, keys: Mapping[str, Spot]) -> tuple[str, ...]:
        """The ambiguities named in `notes`, as « A22 : … », then the free `remark`."""
        named = [self._reading(s) for s in keys["notes"].one_or_more()] if "notes" in keys else []
        remark = [keys["remark"].text()] if "remark" in keys else []
        return (*named, *remark)

    def _reading(self, spot: Spot) -> str:
        name = spot.text()
        if name and name not in self.readings:
            known = ", ".join(self.readings) or "aucune"
            spot.refuse(f"un identifiant déclaré sous readings ({known})")
        return f"{name} : {self.readings.get(name, '')}"

    def _citation(self, spot: Spot, keys: Mapping[str, Spot], needed: tuple[str, ...]) -> Citation:
        for name in needed:
            if name not in keys and spot.is_mapping:
                spot.missing(name)
        lines = _lines(keys["lines"]) if "lines" in keys else (0, 0)
        quote = keys["quote"].text() if "quote" in keys else ""
        file = keys["file"].text() if "file" in keys else self.text_file
        citation = Citation(file, lines, " ".join(quote.split()))
        self.places.setdefault(citation, keys.get("quote", spot))
        return citation


def _lines(spot: Spot) -> tuple[int, int]:
    """A line's number, or [first, last]; 1-based."""
    if not spot.is_list:
        line = spot.count(least=1)
        return line, line
    ends = [s.count(least=1) for s in spot.items()]
    if len(ends) != 2 or ends[0] > ends[1]:
        spot.refuse("un numéro de ligne, ou [première, dernière]")
        return 1, 1
    return ends[0], ends[1]
