"""The audit trail: read by who, what and when, and proved whole."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from console.administration import administering_all
from dossiers.dossier_json import PARIS
from storage import audit, people
from storage.models import AuditEntry, AuditHead, Person

A_PAGE = 100
VERIFIED = 100_000  # of the last entries: a page is not to wait for years of them
_LARGEST = 2**63 - 1


class Asked(forms.Form):
    """Every part may be left out. Nothing of it names a person."""

    objet = forms.CharField(
        label="Objet", required=False, max_length=120, help_text="dossier:12, person:3…"
    )
    qui = forms.CharField(
        label="Qui", required=False, max_length=120, help_text="person:3, client:…, worker"
    )
    acte = forms.CharField(
        label="Acte", required=False, max_length=60, help_text="le début : dossier., person.…"
    )
    jour = forms.DateField(
        label="Jour", required=False, widget=forms.DateInput(attrs={"type": "date"}),
        help_text="de Paris",
    )  # fmt: skip
    avant = forms.IntegerField(required=False, max_value=_LARGEST, widget=forms.HiddenInput)


@administering_all
def show(request: HttpRequest, person: Person) -> HttpResponse:
    """The last first, from one page to the next by the number of an entry: the trail is long."""
    form = Asked(request.GET or None)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = list(_entries(asked)[: A_PAGE + 1])
    entries = found[:A_PAGE]
    told = {
        "person": person,
        "form": form,
        "entries": entries,
        "actors": _names(entries),
        "older": _query(request, entries[-1].number) if len(found) > A_PAGE else "",
        "is_first": not asked.get("avant"),
        "newest": _query(request, None),
        "head": AuditHead.objects.filter(pk=1).first(),
    }
    if request.method == "POST":
        told |= _verified(person)
    return render(request, "console/trail.html", told, status=422 if form.errors else 200)


def _entries(asked: dict[str, object]) -> QuerySet[AuditEntry]:
    entries = AuditEntry.objects.order_by("-number")
    if before := asked.get("avant"):
        entries = entries.filter(number__lt=before)
    if subject := asked.get("objet"):
        entries = entries.filter(subject=subject)
    if who := asked.get("qui"):
        entries = entries.filter(actor=who)
    if action := asked.get("acte"):
        entries = entries.filter(action__startswith=action)
    day = asked.get("jour")
    if isinstance(day, dt.date):
        first = dt.datetime.combine(day, dt.time(), PARIS).astimezone(dt.UTC)
        last = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), PARIS).astimezone(dt.UTC)
        entries = entries.filter(at__gte=first.isoformat(), at__lt=last.isoformat())
    return entries


def _verified(person: Person) -> dict[str, object]:
    """Told, and itself put on the trail."""
    head = AuditHead.objects.filter(pk=1).first()
    problems = list(audit.problems(VERIFIED))
    audit.append(
        people.actor(person), "audit.verified", "audit", timezone.now(), problems=len(problems)
    )
    number = head.number if head else 0
    return {"is_verified": True, "problems": problems, "verified": min(number, VERIFIED)}


def _names(entries: list[AuditEntry]) -> dict[str, str]:
    """Who the accounts are: their names stand beside the trail, never in it."""
    numbers = {e.actor.removeprefix("person:") for e in entries if e.actor.startswith("person:")}
    known = Person.objects.filter(pk__in=[n for n in numbers if n.isascii() and n.isdigit()])
    return {people.actor(one): one.name for one in known}


def _query(request: HttpRequest, before: int | None) -> str:
    query = request.GET.copy()
    query.pop("avant", None)
    if before is not None:
        query["avant"] = str(before)
    return str(query.urlencode())
