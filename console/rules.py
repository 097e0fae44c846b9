"""Circulars: those in force, with their rules and sentences, and what is to change in them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header

from circulars.describe import circular_form
from circulars.pack import Pack
from console.access import drafts_of, signed_in
from console.condition_words import said
from console.in_force import shelf_now
from console.words import SEVERITIES, capital, french_date, type_name
from dossiers.dossier_json import instant
from dossiers.vocabulary import FINDING_CODES, RUBRIQUES
from queues import versions
from storage import drafts, limits
from storage.models import Activation, Dossier, Person

DEMANDS = {
    "signed": "signée par le candidat", "visas": "visée par les parties", "dated": "datée",
    "stamped": "tamponnée", "valid": "en cours de validité", "both_sides": "recto et verso",
    "hours": "nombre d'heures", "annexes": "annexes", "experience": "durée d'activité",
    "continuing_experience": "durée d'activité (perfectionnement)",
    "job_level": "niveau de l'emploi", "school_years": "années de scolarité",
    "documents": "plusieurs documents", "diploma_level": "niveau du diplôme",
    "age_above": "âge",
}  # fmt: skip


@signed_in
def show_all(request: HttpRequest, person: Person) -> HttpResponse:
    """Those of the person's academy; all for whoever has none. What is to change is said to all."""
    shelf = shelf_now()
    own = [pack for pack in shelf.packs() if person.academy in ("", pack.academy)]
    coming = drafts.to_come(timezone.now())
    told = {
        "person": person,
        "packs": [(pack, pack.id in shelf.drafts) for pack in own],
        "coming": coming.filter(draft__academy=person.academy) if person.academy else coming,
        "drafts": drafts_of(person),
    }
    return render(request, "console/circulars.html", told)


@signed_in
def show(request: HttpRequest, person: Person, circular: str) -> HttpResponse:
    pack = _pack(person, circular)
    now = timezone.now()
    told = told_of(pack) | {
        "person": person,
        "dossiers": Dossier.objects.filter(circular=circular).count(),
        "unchecked": _unchecked(pack, now),
        "since": _activation(circular, now),
        "coming": drafts.to_come(now).filter(draft__circular=circular),
    }
    return render(request, "console/circular.html", told)


@signed_in
def source(request: HttpRequest, person: Person, circular: str) -> HttpResponse:  # noqa: ARG001
    """The rules in force as their file: what a draft is begun from."""
    _pack(person, circular)
    disposition: Any = content_disposition_header(True, f"{circular}.yaml")
    return HttpResponse(
        shelf_now().source(circular), content_type="application/yaml; charset=utf-8",
        headers={"Content-Disposition": disposition},
    )  # fmt: skip


def told_of(pack: Pack) -> dict[str, Any]:
    """What a circular's page says of its rules."""
    form = circular_form(pack)
    return {
        "pack": pack,
        "rows": [_row(row) for row in form["requirements"]],
        "admission": [_admission(rule) for rule in form["admission"]],
    }


def _pack(person: Person, circular: str) -> Pack:
    """A circular of theirs. Raises Http404."""
    shelf = shelf_now()
    if circular not in shelf.ids():
        raise Http404
    pack = shelf.pack(circular)
    if person.academy not in ("", pack.academy):
        raise Http404
    return pack


def _unchecked(pack: Pack, now: dt.datetime) -> int:
    """Dossiers whose result rests on other rules than these: the sweeps have them checked again."""
    basis = versions.basis(pack, now, limits.in_force().get(pack.academy, ()))
    return int(Dossier.objects.filter(circular=pack.id).exclude(checked_basis=basis).count())


def _activation(circular: str, now: dt.datetime) -> Activation | None:
    begun = Activation.objects.filter(draft__circular=circular, cancelled_at=None)
    in_order = begun.filter(starts_at__lte=now).select_related("draft", "asked_by")
    return in_order.order_by("starts_at", "pk").last()


def _row(row: dict[str, Any]) -> dict[str, Any]:
    soft = row["soft"]
    return {
        "title": RUBRIQUES[row["rubrique"]],
        "asked": row["title"],
        "when": said(row["when"]),
        "accepts": [type_name(name) for name in row["accepts"]],
        "due": instant(row["due"]) if row["due"] else None,
        "soft": "" if not soft else "toujours" if soft is True else said(soft),
        "demands": [
            {"name": DEMANDS[d["name"]], "badge": SEVERITIES[d["severity"]]} for d in row["demands"]
        ],
        "source": row["source"],
        "notes": row["notes"],
    }


def _admission(rule: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": capital(FINDING_CODES[rule["code"]]),
        "badge": SEVERITIES[rule["severity"]],
        "expected": french_date(rule["expected"]),
        "source": rule["source"],
    }
