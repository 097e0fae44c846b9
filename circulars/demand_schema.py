"""What a row's pieces must show (`demands`) → DemandRow, each parameter checked by its kind."""

from __future__ import annotations

from typing import Any, get_args

from circulars.condition_schema import Lists, read_condition
from circulars.pack import DemandRow
from circulars.source_schema import SOURCE_KEYS, Sources
from circulars.tree import Spot
from circulars.vocabulary import DEMANDS, PARTIES, ParamKind
from dossiers.finding import Citation, Severity
from dossiers.requirement import DemandName
from dossiers.vocabulary import PIECE_TYPES, SUBTYPES

OUTCOMES = ("blocking", "review", "info")
ALL_SUBTYPES = tuple(s for subtypes in SUBTYPES.values() for s in subtypes)


def read_severity(spot: Spot | None) -> Severity:
    """`blocking`, `review` or `info`; INFO (after an error elsewhere) where there is none."""
    return Severity.INFO if spot is None else Severity[spot.choice(OUTCOMES, "une gravité").upper()]


def read_demand(spot: Spot, sources: Sources, lists: Lists, row_source: Citation) -> DemandRow:
    """One item of `demands`; it takes the row's citation where it has none."""
    names = get_args(DemandName)
    name: DemandName = names[0]
    for key, value in spot.entries():
        if key == "demand":
            name = value.choice(names, "une exigence")
    params = DEMANDS[name]
    required = ("demand", "severity", *(n for n, p in params.items() if p.required))
    keys = spot.block(("demand", "severity", "when", *params, *SOURCE_KEYS), required)
    if name == "annexes" and ("all_of" in keys) == ("any_of" in keys):
        spot.refuse("all_of ou any_of, l'un des deux", "les deux ou aucun")
    return DemandRow(
        name,
        read_severity(keys.get("severity")),
        {n: _param(keys[n], p.kind) for n, p in params.items() if n in keys},
        read_condition(keys.get("when"), lists),
        sources.optional(spot, keys) or row_source,
        sources.notes(keys),
    )


def _param(spot: Spot, kind: ParamKind) -> Any:
    match kind:
        case "count":
            return spot.count(least=1)
        case "counts":
            return [s.count(least=1) for s in spot.items(at_least=1)]
        case "parties":
            return [s.choice(PARTIES, "une partie") for s in spot.items(at_least=1)]
        case "type":
            return read_type(spot)
        case "types":
            return [read_type(s) for s in spot.items(at_least=1)]
        case "subtypes":
            return [s.choice(ALL_SUBTYPES, "une sous-nature") for s in spot.items(at_least=1)]
        case "severities":
            known = spot.block((*ALL_SUBTYPES, "*"))
            return {n: s.choice(OUTCOMES, "une gravité") for n, s in known.items()}


def read_type(spot: Spot) -> str:
    """A piece type of the contract, `unknown` excepted."""
    return spot.choice([t for t in PIECE_TYPES if t != "unknown"], "une nature de pièce")
