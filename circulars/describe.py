"""Circulars and requirements as JSON-ready values, for the command line and the reports."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import Any

from circulars.condition import (
    ALWAYS,
    NEVER,
    PARIS,
    Age,
    Condition,
    Either,
    Every,
    Is,
    Not,
    Registered,
)
from circulars.pack import (
    AdmissionRule,
    BenefitRules,
    Contact,
    DemandRow,
    Information,
    Pack,
    Row,
)
from dossiers.dossier import Dossier
from dossiers.finding import Citation, Severity
from dossiers.requirement import Demand, Requirement, Tolerance


def pieces_form(
    dossier: Dossier, as_of: dt.datetime, requirements: Iterable[Requirement]
) -> dict[str, Any]:
    """What `conforme pieces` prints."""
    return {
        "id": dossier.id,
        "circular": dossier.circular,
        "as_of": instant_form(as_of),
        "requirements": [requirement_form(r) for r in requirements],
    }


def requirement_form(requirement: Requirement) -> dict[str, Any]:
    """A requirement as `check` and `pieces` show it, less `status`, `files` and `by`."""
    return {
        "rubrique": requirement.rubrique,
        "title": requirement.title,
        "accepts": list(requirement.accepts),
        "subtypes": list(requirement.subtypes),
        "due": instant_form(requirement.due) if requirement.due else None,
        "soft": requirement.soft,
        "any_of": list(requirement.any_of),
        "satisfied_by": list(requirement.satisfied_by),
        "tolerated": {k: tolerance_form(t) for k, t in requirement.tolerated.items()},
        "demands": [demand_form(d) for d in requirement.demands],
        "notes": list(requirement.notes),
        "source": source_form(requirement.source),
    }


def source_form(source: Citation) -> dict[str, Any]:
    return {"file": source.file, "lines": list(source.lines), "quote": source.quote}


def demand_form(demand: Demand) -> dict[str, Any]:
    return {
        "name": demand.name,
        "severity": demand.severity.word,
        "params": demand.params,
        "source": source_form(demand.source) if demand.source else None,
    }


def tolerance_form(tolerance: Tolerance) -> dict[str, Any]:
    return {
        "code": tolerance.code,
        "severity": tolerance.severity.word,
        "source": source_form(tolerance.source) if tolerance.source else None,
    }


def summary_form(pack: Pack) -> dict[str, Any]:
    """A circular in a few words, as `conforme circulars` lists it."""
    return {
        "id": pack.id,
        "academy": pack.academy,
        "academy_name": pack.academy_name,
        "session": pack.session,
        "title": pack.title,
        "file": pack.text_file,
        "opens": instant_form(pack.window.opens),
        "closes": instant_form(pack.window.closes),
        "common_due": instant_form(pack.common_due),
        "rubriques": list(dict.fromkeys(r.rubrique for r in pack.rows)),
        "hash": pack.content_hash,
    }


def circular_form(pack: Pack) -> dict[str, Any]:
    """A circular whole, as `conforme circulars ID` shows it: every rule with its line."""
    period = pack.exam_period
    return {
        **summary_form(pack),
        "window": {
            "opens": instant_form(pack.window.opens),
            "closes": instant_form(pack.window.closes),
            "source": source_form(pack.window.source),
        },
        "common_due_source": source_form(pack.common_due_source),
        "exam_period": {
            "earliest": period.earliest.isoformat(),
            "latest": period.latest.isoformat(),
            "source": _source_or_none(period.source),
            "note": period.note,
        },
        "one_document_per_file": {
            "severity": pack.one_document_per_file.word,
            "source": _source_or_none(pack.one_document_source),
        },
        "admission": [admission_form(r) for r in pack.admission],
        "requirements": [row_form(r) for r in pack.rows],
        "benefits": benefit_rules_form(pack.benefits),
        "contacts": [contact_form(c) for c in pack.contacts],
        "information": [information_form(i) for i in pack.information],
        "readings": dict(pack.readings),
    }


def row_form(row: Row) -> dict[str, Any]:
    """One line of the circular that asks for a piece; `when` null: of everybody."""
    return {
        "rubrique": row.rubrique,
        "title": row.title,
        "when": condition_form(row.when),
        "accepts": list(row.accepts),
        "subtypes": list(row.subtypes),
        "due": instant_form(row.due) if row.due else None,
        "soft": row.soft == ALWAYS or (row.soft != NEVER and condition_form(row.soft)),
        "any_of": list(row.any_of),
        "satisfied_by": list(row.satisfied_by),
        "soft_if_only": {name: list(types) for name, types in row.soft_if_types},
        "tolerated": {name: tolerance_form(t) for name, t in row.tolerated},
        "demands": [_demand_row_form(d) for d in row.demands],
        "source": source_form(row.source),
        "see": [source_form(c) for c in row.see],
        "notes": list(row.notes),
    }


def _demand_row_form(demand: DemandRow) -> dict[str, Any]:
    return {
        "name": demand.name,
        "severity": demand.severity.word,
        "params": demand.params,
        "when": condition_form(demand.when),
        "source": _source_or_none(demand.source),
        "notes": list(demand.notes),
    }


def admission_form(rule: AdmissionRule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "severity": rule.severity.word,
        "when": condition_form(rule.when),
        "subject": rule.subject,
        "expected": rule.expected,
        "source": source_form(rule.source),
        "notes": list(rule.notes),
    }


def benefit_rules_form(rules: BenefitRules) -> dict[str, Any]:
    form = {f.name: _value_form(getattr(rules, f.name)) for f in dataclasses.fields(rules)}
    form["below"] = [
        {
            "severity": "allowed" if line.severity is None else line.severity.word,
            "when": condition_form(line.when),
            "source": _source_or_none(line.source),
            "notes": list(line.notes),
        }
        for line in rules.below
    ]
    return form


def contact_form(contact: Contact) -> dict[str, Any]:
    return {
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "about": contact.about,
        "when": condition_form(contact.when),
        "source": source_form(contact.source),
    }


def information_form(information: Information) -> dict[str, Any]:
    return {
        "kind": information.kind,
        "text": information.text,
        "on": information.on.isoformat() if information.on else None,
        "source": _source_or_none(information.source),
        "notes": list(information.notes),
    }


def condition_form(condition: Condition) -> Any:
    """A condition as a pack writes it; None for everybody."""
    match condition:
        case Is(subject, values):
            return {subject: values[0] if len(values) == 1 else list(values)}
        case Age(from_age, below):
            return {"age": _bounds("from", _years_form(from_age), "below", _years_form(below))}
        case Registered(since, until):
            ends = [instant_form(at) if at else None for at in (since, until)]
            return {"registered": _bounds("from", ends[0], "until", ends[1])}
        case Every(conditions):
            return {"all": [condition_form(c) for c in conditions]} if conditions else None
        case Either(conditions):
            return {"any": [condition_form(c) for c in conditions]}
        case Not(inner):
            return {"not": condition_form(inner)}


def instant_form(moment: dt.datetime) -> str:
    """ISO with seconds and the offset of Paris."""
    return moment.astimezone(PARIS).isoformat(timespec="seconds")


def _bounds(first: str, low: Any, last: str, high: Any) -> dict[str, Any]:
    return {name: value for name, value in ((first, low), (last, high)) if value is not None}


def _years_form(bound: int | str | None) -> Any:
    return {"law": bound} if isinstance(bound, str) else bound


def _source_or_none(source: Citation | None) -> dict[str, Any] | None:
    return source_form(source) if source else None


def _value_form(value: Any) -> Any:
    if isinstance(value, Severity):
        return value.word
    if isinstance(value, Citation):
        return source_form(value)
    return list(value) if isinstance(value, tuple) else value
