"""Circulars: those in force with their rules and sentences, and a draft with its errors by line."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

import circulars
from circulars.describe import circular_form
from console.access import signed_in
from console.condition_words import said
from console.words import SEVERITIES, capital, french_date, type_name
from dossiers.dossier_json import instant
from dossiers.vocabulary import FINDING_CODES, RUBRIQUES
from storage.models import Dossier, Person

MOST_BYTES = 500_000
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
    """Those of the person's academy; all for whoever has none."""
    packs = [circulars.load(name, _folders()) for name in circulars.ids(_folders())]
    own = [pack for pack in packs if person.academy in ("", pack.academy)]
    return render(request, "console/circulars.html", {"person": person, "packs": own})


@signed_in
def show(request: HttpRequest, person: Person, circular: str) -> HttpResponse:
    if circular not in circulars.ids(_folders()):
        raise Http404
    pack = circulars.load(circular, _folders())
    if person.academy not in ("", pack.academy):
        raise Http404
    form = circular_form(pack)
    told = {
        "person": person,
        "pack": pack,
        "rows": [_row(row) for row in form["requirements"]],
        "admission": [_admission(rule) for rule in form["admission"]],
        "dossiers": Dossier.objects.filter(circular=circular).count(),
        "readings": form["readings"],
    }
    return render(request, "console/circular.html", told)


@signed_in
def try_draft(request: HttpRequest, person: Person) -> HttpResponse:
    """Nothing is kept of it: its errors are told, or that it has none. Whoever only looks on has no
    rules to write."""
    if not person.may_decide:
        raise PermissionDenied
    told: dict[str, Any] = {"person": person}
    sent = request.FILES.get("fichier") if request.method == "POST" else None
    if sent is not None and sent.size <= MOST_BYTES:
        with tempfile.TemporaryDirectory(prefix="conforme-") as folder:
            path = Path(folder) / "draft.yaml"
            path.write_bytes(sent.read())
            told |= {"name": sent.name, "errors": circulars.validate_file(path), "is_tried": True}
    elif request.method == "POST":
        told["refused"] = "Choisissez un fichier YAML de 500 ko au plus."
    return render(request, "console/draft.html", told, status=422 if "refused" in told else 200)


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


def _folders() -> tuple[Path, ...]:
    folder = settings.CONFORME.app.circulars_dir
    return (folder,) if folder else ()
