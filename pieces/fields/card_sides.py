"""Which sides of a card the pages show."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.box import WHOLE_PAGE, Box
from dossiers.mark import MachineZone
from dossiers.page import Page
from dossiers.reading import Field, Source
from pieces.fields.card_dates import card_days, in_zone
from pieces.fields.card_names import outside_zones, spells
from pieces.fields.flow import Flow

_RECTO_WORDS = re.compile(
    r"carte nationale d'identite|identity card|titre de sejour|residence permit|\bsurname\b|given names?|\bprenoms?\b|"
    r"date de naiss|date of birth|ne\s?\(?e?\)? le\b|lieu de naiss|place of birth|\bnom\s*:|personalausweis|documento nacional"
)
_VERSO_WORDS: dict[str, re.Pattern[str]] = {
    "national_id_card": re.compile(
        r"adresse|address\b|valable jusqu|delivree? le|date de deliv|date of issue|signature de l'autorite|prefecture|taille / height|domicilio|autorite|authority"
    ),
    "residence_permit": re.compile(
        r"remarques|remarks|adresse|address\b|date de deliv|date of issue|autorite de deliv|issuing authority"
    ),
}


def card_sides(
    flow: Flow, pages: Sequence[Page], zones: Sequence[MachineZone], kind: str
) -> Field | None:
    """`sides` that the pages show. The zone stands on the back of credit-card formats (TD1) and on
    the front of the French card of 1988 and of TD2 cards."""
    weights = {"recto": 0.0, "verso": 0.0}
    for zone in zones:
        side = "verso" if zone.format == "TD1" else "recto"
        weights[side] = max(weights[side], 0.97)
    front = {m.group().strip() for m in _RECTO_WORDS.finditer(flow.folded)}
    pattern = _VERSO_WORDS.get(kind, _VERSO_WORDS["national_id_card"])
    back = {m.group().strip() for m in pattern.finditer(flow.folded)}
    weights["recto"] = max(weights["recto"], {0: 0.0, 1: 0.55, 2: 0.85}.get(len(front), 0.95))
    weights["verso"] = max(weights["verso"], {0: 0.0, 1: 0.55, 2: 0.85}.get(len(back), 0.93))
    if any(z.format == "TD1" for z in zones) and _names_printed(flow, zones):
        weights["recto"] = max(weights["recto"], 0.93)
    elif kind == "residence_permit" and any(z.format == "TD1" for z in zones) and len(front) < 2:
        weights["recto"] = min(weights["recto"], 0.4)
    shown = [side for side, weight in weights.items() if weight >= 0.5]
    if not shown:
        return None
    sure = min(max(w, 1 - w) for w in weights.values())
    return sides_field(shown, zones[0].box if zones else None, sure, pages)


def _names_printed(flow: Flow, zones: Sequence[MachineZone]) -> bool:
    """Whether the holder's surname or birth date stands in print beside the zone: the backs of
    TD1 cards bear neither."""
    if any(spells(flow, c, z.surname) for c in outside_zones(flow) for z in zones if z.surname):
        return True
    births = {z.birth_date for z in zones if z.birth_date}
    return any(d.date in births and not in_zone(flow, d) for d in card_days(flow))


def sides_field(shown: list[str], box: Box | None, sure: float, pages: Sequence[Page]) -> Field:
    """`sides` as a field, shown on the zone where there is one, else on the whole page."""
    page = pages[0].number if pages else 1
    source: Source = "embedded" if pages and pages[0].text_source == "embedded" else "ocr"
    shape = box if box is not None and len(pages) == 1 else WHOLE_PAGE
    return Field("sides", shown, page, shape, " et ".join(shown), round(sure, 3), source)
