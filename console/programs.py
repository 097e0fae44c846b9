"""The programs that call the API: their tokens are made here, shown once, and revoked."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from console.administration import academies, administering_all
from dossiers.dossier_json import PARIS
from storage import audit, people
from storage.clients import SCOPES, create_client, revoke_client
from storage.models import Client, Person


class NewProgram(forms.Form):
    name = forms.CharField(label="Nom du programme", max_length=100)
    academy = forms.ChoiceField(label="Académie", required=False)
    until = forms.DateField(
        label="Dernier jour", required=False, widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Vide : jusqu'à ce qu'il soit révoqué",
    )  # fmt: skip
    scopes = forms.MultipleChoiceField(
        label="Droits", choices=[(name, words) for name, words in SCOPES.items()],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["academy"].choices = [("", "Toutes"), *((a, a) for a in academies())]

    def clean_until(self) -> dt.date | None:
        until: dt.date | None = self.cleaned_data["until"]
        if until and until < timezone.localdate():
            raise forms.ValidationError("Ce jour est passé.")
        return until

    @property
    def expires_at(self) -> dt.datetime | None:
        """The first instant after the last day, in Paris."""
        until = self.cleaned_data["until"]
        return (
            dt.datetime.combine(until + dt.timedelta(days=1), dt.time(), PARIS) if until else None
        )


@administering_all
def show(request: HttpRequest, person: Person) -> HttpResponse:
    """The token is in the answer to its making, and nowhere else: not even in a session's row."""
    form = NewProgram(request.POST or None)
    token = _made(person, form) if request.method == "POST" and form.is_valid() else ""
    told = {
        "person": person,
        "form": NewProgram() if token else form,
        "token": token,
        "name": form.cleaned_data["name"] if token else "",
        "clients": Client.objects.order_by("revoked_at", "name"),
        "now": timezone.now(),
    }
    answer = render(request, "console/programs.html", told, status=422 if form.errors else 200)
    answer["Cache-Control"] = "no-store"
    return answer


@administering_all
def revoke(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    client = Client.objects.filter(pk=pk).first()
    if client is None:
        raise Http404
    if request.method == "POST":
        now = timezone.now()
        with transaction.atomic():
            if revoke_client(client.name, now):
                _note(person, "client.revoked", client, now)
        messages.success(request, f"Jeton « {client.name} » révoqué.")
    return redirect("console:programs")


def _made(person: Person, form: NewProgram) -> str:
    """The token; empty where the name is taken."""
    given, now = form.cleaned_data, timezone.now()
    try:
        with transaction.atomic():
            client, token = create_client(
                given["name"], given["scopes"], given["academy"], now, form.expires_at
            )
            _note(person, "client.created", client, now)
    except IntegrityError:
        form.add_error("name", "Un jeton porte déjà ce nom.")
        return ""
    return token


def _note(person: Person, action: str, client: Client, now: dt.datetime) -> None:
    audit.append(people.actor(person), action, f"client:{client.public_id}", now)
