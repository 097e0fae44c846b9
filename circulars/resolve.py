"""A circular × a candidate → what is asked of him: rows whose condition holds, added up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar

from circulars.condition import ALWAYS, holds
from circulars.pack import AdmissionRule, BenefitPolicy, Contact, DemandRow, Pack, Row
from dossiers.dossier import Dossier
from dossiers.finding import Citation
from dossiers.requirement import Demand, Requirement, Tolerance

T = TypeVar("T")


def requirements(pack: Pack, dossier: Dossier) -> tuple[Requirement, ...]:
    """The rubriques asked of this candidate, each once, in the circular's order."""
    asked: dict[str, list[Row]] = {}
    for row in pack.rows:
        if holds(row.when, dossier):
            asked.setdefault(row.rubrique, []).append(row)
    outright = {name for name, rows in asked.items() if _asked_outright(rows, dossier)}
    return tuple(
        _requirement(pack, dossier, rows, [n for n in asked if n in outright])
        for rows in asked.values()
    )


def offered(pack: Pack, dossier: Dossier) -> tuple[Requirement, ...]:
    """Rubriques not asked that may stand for one that is (the R408 exemption without the claim):
    the same objects, to read by what is deposited there."""
    asked = requirements(pack, dossier)
    names = {r.rubrique for r in asked}
    wanted = dict.fromkeys(n for r in asked for n in r.satisfied_by if n not in names)
    rows = {n: [row for row in pack.rows if row.rubrique == n][:1] for n in wanted}
    return tuple(_requirement(pack, dossier, found, ()) for found in rows.values() if found)


def admission_rules(pack: Pack, dossier: Dossier) -> tuple[AdmissionRule, ...]:
    """The rules on the dossier's own data that this candidate breaks: one a code, the heaviest."""
    broken: dict[str, AdmissionRule] = {}
    for rule in pack.admission:
        if holds(rule.when, dossier):
            other = broken.get(rule.code)
            if other is None or rule.severity > other.severity:
                broken[rule.code] = rule
    return tuple(broken.values())


def benefit_policy(pack: Pack, dossier: Dossier) -> BenefitPolicy:
    """The rules on kept scores for this candidate's exam form and accommodation."""
    rules = pack.benefits
    below = next(line for line in rules.below if holds(line.when, dossier))
    return BenefitPolicy(
        minimum_score=rules.minimum_score,
        below_severity=below.severity,
        below_source=below.source,
        years_valid=rules.years_valid,
        expired_severity=rules.expired_severity,
        expired_same_year_severity=rules.expired_same_year_severity,
        validity_source=rules.validity_source,
        not_unit_severity=rules.not_unit_severity,
        not_unit_before_severity=rules.not_unit_before_severity,
        unit_rule_since=rules.unit_rule_since,
        not_unit_source=rules.not_unit_source,
        mention_required=rules.mention_required,
        mention_source=rules.mention_source,
        notes=(*rules.notes, *below.notes),
    )


def contacts(pack: Pack, dossier: Dossier) -> tuple[Contact, ...]:
    """Whom this candidate may write to: his speciality's gestionnaires first, then the bureau."""
    own = [c for c in pack.contacts if c.when != ALWAYS and holds(c.when, dossier)]
    return (*own, *(c for c in pack.contacts if c.when == ALWAYS))


def _asked_outright(rows: Iterable[Row], dossier: Dossier) -> bool:
    """Whether a row asks for the rubrique itself, not « A OU B », and means it."""
    return any(not r.any_of and not holds(r.soft, dossier) for r in rows)


def _requirement(
    pack: Pack, dossier: Dossier, rows: Sequence[Row], outright: Sequence[str]
) -> Requirement:
    """The rows of one rubrique as one requirement.

    A row asked outright takes « A OU B » away, unless it is soft only and B is there to be asked
    for in earnest. Due: the latest, so that nothing is late by one row that is on time by another.
    """
    first = rows[0]
    alone = [r for r in rows if not r.any_of]
    pairs = [r for r in rows if r.any_of]
    due = _latest([r.due for r in rows])
    return Requirement(
        rubrique=first.rubrique,
        title=first.title,
        accepts=_once(t for r in rows for t in r.accepts),
        due=due,
        source=first.source,
        soft=all(holds(r.soft, dossier) for r in alone or pairs),
        later=due is None or due > pack.common_due,
        any_of=() if alone else _carrier_first(pairs, outright),
        satisfied_by=_once(n for r in rows for n in r.satisfied_by),
        subtypes=()
        if any(not r.subtypes for r in rows)
        else _once(s for r in rows for s in r.subtypes),
        tolerated=_tolerated(rows),
        demands=_demands(rows, dossier),
        soft_if_types=_once(pair for r in rows for pair in r.soft_if_types),
        notes=_notes(rows, dossier),
    )


def _carrier_first(pairs: Sequence[Row], outright: Sequence[str]) -> tuple[str, ...]:
    """The rubriques of which one is enough. One that another row asks outright comes first: it
    carries the `piece_missing`, and the pair adds none of its own."""
    names = _once(n for r in pairs for n in r.any_of)
    return (*(n for n in outright if n in names), *(n for n in names if n not in outright))


def _latest(dues: Sequence[dt.datetime | None]) -> dt.datetime | None:
    """The latest of several dates; no date at all is later than any."""
    dated = [d for d in dues if d is not None]
    return max(dated) if len(dated) == len(dues) else None


def _tolerated(rows: Sequence[Row]) -> dict[str, Tolerance]:
    """All that some row tolerates and none accepts; the first row's treatment stands."""
    accepted = {t for r in rows for t in r.accepts}
    found: dict[str, Tolerance] = {}
    for row in rows:
        for name, tolerance in row.tolerated:
            if name not in accepted:
                found.setdefault(name, tolerance)
    return found


def _demands(rows: Sequence[Row], dossier: Dossier) -> tuple[Demand, ...]:
    """The demands of all rows; the same one twice counts once, with the heavier severity."""
    found: dict[str, DemandRow] = {}
    for demand in (d for r in rows for d in r.demands if holds(d.when, dossier)):
        key = f"{demand.name} {sorted(demand.params.items())}"
        if key not in found or demand.severity > found[key].severity:
            found[key] = demand
    return tuple(
        Demand(d.name, d.severity, d.params, d.source, " ".join(d.notes) or None)
        for d in found.values()
    )


def _notes(rows: Sequence[Row], dossier: Dossier) -> tuple[str, ...]:
    """What the rows and the demands in force note, then the further lines that say the same."""
    said = [n for r in rows for n in r.notes]
    said += [n for r in rows for d in r.demands if holds(d.when, dossier) for n in d.notes]
    said += [t.note for r in rows for _, t in r.tolerated if t.note]
    further = [r.source for r in rows[1:]] + [c for r in rows for c in r.see]
    return _once((*said, *(also(c) for c in further if c != rows[0].source)))


def also(citation: Citation) -> str:
    """« Voir aussi … » for a further line."""
    first, last = citation.lines
    lines = f"ligne {first}" if first == last else f"lignes {first}-{last}"
    return f"Voir aussi {citation.file}, {lines} : « {citation.quote} »"


def _once(items: Iterable[T]) -> tuple[T, ...]:
    """Each item once, in order."""
    return tuple(dict.fromkeys(items))
