"""Drafts of circulars: tried, kept, replayed over dossiers of before, put in force on a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

import circulars
from circulars.pack import Pack
from console.access import deciding, drafts_of, may_rule, signed_in
from console.in_force import shelf_now
from console.rules import told_of
from dossiers.dossier_json import PARIS
from facade.templatetags.facade import counted, day
from queues.send import REPLAY_DRAFT, send
from storage import drafts, replays
from storage.models import Activation, Dossier, Draft, Person, Replay
from storage.shelf import pack_of

MOST_BYTES = 500_000
_FURTHEST = dt.timedelta(days=730)


class ActivationDay(forms.Form):
    """`day` is its first day, in Paris; today: at once."""

    day = forms.DateField(
        label="En vigueur à partir du", widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Aujourd'hui : tout de suite, et sans annulation possible",
    )  # fmt: skip

    def clean_day(self) -> dt.date:
        chosen: dt.date = self.cleaned_data["day"]
        today = timezone.localdate()
        if not today <= chosen <= today + _FURTHEST:
            raise forms.ValidationError("Choisissez un jour à venir, dans les deux ans.")
        return chosen

    def starts_at(self, now: dt.datetime) -> dt.datetime:
        first = dt.datetime.combine(self.cleaned_data["day"], dt.time(), PARIS)
        return max(first, now)


class ReplayOver(forms.Form):
    circular = forms.ChoiceField(label="Dossiers de la circulaire")

    def __init__(self, *arguments: Any, draft: Draft, **named: Any) -> None:
        super().__init__(*arguments, **named)
        numbers = Dossier.objects.filter(academy=draft.academy).order_by()
        counts = numbers.values_list("circular").annotate(number=Count("*"))
        self.fields["circular"].choices = [
            (name, f"{name} ({counted(number, 'dossier')})")
            for name, number in sorted(counts, reverse=True)
        ]


@signed_in
def try_draft(request: HttpRequest, person: Person) -> HttpResponse:
    """Its errors are told, or that it has none; then it is kept, for whoever may put it in force.
    Whoever only looks on has no rules to write."""
    if not person.may_decide:
        raise PermissionDenied
    told: dict[str, Any] = {"person": person}
    sent = request.FILES.get("fichier") if request.method == "POST" else None
    if sent is not None and sent.size <= MOST_BYTES:
        content = sent.read()
        pack, errors = circulars.read_draft(content)
        if pack and not errors and may_rule(person, pack.academy):
            draft = drafts.keep_draft(pack, content, str(sent.name), person, timezone.now())
            messages.success(request, f"{sent.name} : ce fichier de règles est valide.")
            return redirect("console:kept_draft", draft.pk)
        told |= {"name": sent.name, "errors": errors, "is_tried": True}
    elif request.method == "POST":
        told["refused"] = "Choisissez un fichier YAML de 500 ko au plus."
    return render(request, "console/draft.html", told, status=422 if "refused" in told else 200)


@signed_in
def show(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    return _page(request, person, _draft(person, pk), ActivationDay())


@signed_in
def rules(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    """The draft's rules and sentences, as its circular's page would show them."""
    draft = _draft(person, pk)
    told = told_of(pack_of(draft)) | {"person": person, "draft": draft}
    return render(request, "console/circular.html", told)


@deciding
def drop(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    draft = _draft(person, pk)
    if not drafts.drop_draft(draft, person, timezone.now()):
        messages.error(request, "Ce brouillon a été activé : il est gardé.")
        return redirect("console:kept_draft", pk)
    messages.success(request, "Brouillon supprimé.")
    return redirect("console:circulars")


@deciding
def replay(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    draft = _draft(person, pk)
    form = ReplayOver(request.POST, draft=draft)
    if not form.is_valid():
        messages.error(request, "Choisissez les dossiers sur lesquels rejouer ce brouillon.")
        return redirect("console:kept_draft", pk)
    begun = replays.begin(draft, form.cleaned_data["circular"], person, timezone.now())
    if begun.ended_at is None:
        send(REPLAY_DRAFT, begun.pk, bulk=True)
    return redirect("console:replay", begun.pk)


@deciding
def activate(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    draft = _draft(person, pk)
    form = ActivationDay(request.POST)
    if not form.is_valid():
        return _page(request, person, draft, form, status=422)
    now = timezone.now()
    activation = drafts.activate(draft, form.starts_at(now), person, now)
    when = (
        "est en vigueur"
        if activation.starts_at <= now
        else f"entrera en vigueur le {day(activation.starts_at)}"
    )
    messages.success(request, f"Ce brouillon de {draft.circular} {when}.")
    return redirect("console:kept_draft", pk)


@deciding
def cancel(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    activation = Activation.objects.select_related("draft").filter(pk=pk).first()
    if activation is None or not may_rule(person, activation.draft.academy):
        raise Http404
    if drafts.cancel(activation, person, timezone.now()):
        messages.success(request, "Activation annulée : les règles ne changent pas.")
    else:
        messages.error(request, "Ces règles sont déjà en vigueur, ou l'activation est annulée.")
    return redirect("console:kept_draft", activation.draft_id)


def _page(
    request: HttpRequest, person: Person, draft: Draft, form: ActivationDay, status: int = 200
) -> HttpResponse:
    now = timezone.now()
    told = {
        "person": person,
        "draft": draft,
        "pack": pack_of(draft),
        "form": form,
        "over": ReplayOver(draft=draft),
        "replays": Replay.objects.filter(draft=draft).select_related("asked_by", "stopped_by"),
        "activations": _activations(draft, now),
        "is_as_now": _in_force(draft) == draft.pack_sha256,
        "dossiers": Dossier.objects.filter(circular=draft.circular).count(),
    }
    return render(request, "console/kept_draft.html", told, status=status)


def _activations(draft: Draft, now: dt.datetime) -> list[tuple[Activation, str]]:
    rows = Activation.objects.filter(draft=draft)
    return [
        (row, "cancelled" if row.cancelled_at else "to_come" if row.starts_at > now else "begun")
        for row in rows.select_related("asked_by", "cancelled_by")
    ]


def _in_force(draft: Draft) -> str:
    """The hash of its circular's rules now; empty where there is no such circular yet."""
    pack: Pack | None
    try:
        pack = shelf_now().pack(draft.circular)
    except circulars.CircularError:
        pack = None
    return pack.content_hash if pack else ""


def _draft(person: Person, pk: int) -> Draft:
    """A draft that they may replay and activate. Raises Http404."""
    found: Draft | None = drafts_of(person).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
