"""For whoever administers: the people, their roles and how far they see."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from functools import wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from console.access import View, signed_in
from console.in_force import shelf_now
from dossiers import specialities
from storage import people
from storage.models import Person, Role


def administering(view: View) -> View:
    @wraps(view)
    def seen(request: HttpRequest, person: Person, *arguments: Any, **named: Any) -> HttpResponse:
        if person.role != Role.ADMINISTRATEUR:
            raise PermissionDenied
        return view(request, person, *arguments, **named)

    return signed_in(seen)


def administering_all(view: View) -> View:
    """What is of all academies, for those who administer all of them."""

    @wraps(view)
    def seen(request: HttpRequest, person: Person, *arguments: Any, **named: Any) -> HttpResponse:
        if person.academy:
            raise PermissionDenied
        return view(request, person, *arguments, **named)

    return administering(seen)


_TAKEN = "Cette adresse a déjà un compte."


class NewPerson(forms.Form):
    login = forms.CharField(label="Identifiant", max_length=120)
    name = forms.CharField(label="Nom montré", max_length=120)
    role = forms.ChoiceField(label="Rôle", choices=Role.choices, initial=Role.GESTIONNAIRE)
    academy = forms.ChoiceField(label="Académie", required=False)
    specialities = forms.CharField(
        label="Spécialités", required=False, max_length=2000,
        help_text="Séparées par des virgules ; vide : toutes",
    )  # fmt: skip
    email = forms.EmailField(
        label="Adresse électronique", required=False,
        help_text="Celle que dit le fournisseur d'identité, si l'on se connecte par lui",
    )  # fmt: skip
    line = forms.CharField(
        label="Ligne téléphonique", required=False, max_length=40,
        help_text="Où la circulaire nomme les lignes (Toulouse)",
    )  # fmt: skip

    def __init__(self, *arguments: Any, person: Person, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.creator = person
        own = [person.academy] if person.academy else ["", *academies()]
        self.fields["academy"].choices = [(name, name or "Toutes") for name in own]

    def clean_academy(self) -> str:
        """Left empty, a field that may be is checked against no choice: here it says « all »."""
        academy = str(self.cleaned_data["academy"])
        if academy not in [value for value, _ in self.fields["academy"].choices]:
            raise forms.ValidationError("Choisissez une académie qui vous est ouverte.")
        return academy

    def clean_specialities(self) -> list[str]:
        slugs = [s.strip() for s in self.cleaned_data["specialities"].split(",") if s.strip()]
        if wrong := [slug for slug in slugs if not specialities.known(slug)]:
            near = ", ".join(specialities.nearest(wrong[0]))
            raise forms.ValidationError(f"« {wrong[0]} » est inconnue ; proches : {near}.")
        if not _within(self.creator, slugs):
            own = ", ".join(self.creator.specialities)
            raise forms.ValidationError(f"Nommez une ou plusieurs de vos spécialités : {own}.")
        return slugs

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"])
        if email and people.is_taken(email):
            raise forms.ValidationError(_TAKEN)
        return email


@administering
def show(request: HttpRequest, person: Person) -> HttpResponse:
    form = NewPerson(request.POST or None, person=person)
    if request.method == "POST" and form.is_valid() and _create(request, person, form):
        return redirect("console:administration")
    told = {
        "person": person,
        "form": form,
        "people": _people(person),
    }
    return render(request, "console/administration.html", told, status=422 if form.errors else 200)


@administering
def disable(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    other = _other(person, pk)
    if request.method == "POST" and other != person:
        people.disable(other, timezone.now(), by=people.actor(person))
        messages.success(request, f"Compte de {other.name} fermé ; ses dossiers sont à la file.")
    return redirect("console:administration")


@administering
def new_password(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    other = _other(person, pk)
    if request.method == "POST":
        password = secrets.token_urlsafe(12)
        people.set_password(other, password, timezone.now(), by=people.actor(person))
        messages.success(request, _once(other.login, password))
    return redirect("console:administration")


def _create(request: HttpRequest, person: Person, form: NewPerson) -> bool:
    given = form.cleaned_data
    password = secrets.token_urlsafe(12)
    try:
        people.create_person(
            given["login"], given["name"], Role(given["role"]), timezone.now(), password=password,
            academy=given["academy"], specialities=given["specialities"], line=given["line"],
            email=given["email"], by=people.actor(person),
        )  # fmt: skip
    except IntegrityError:
        form.add_error("login", "Cet identifiant a déjà un compte.")
        return False
    except people.EmailTaken:  # somebody was first since the form was looked at
        form.add_error("email", _TAKEN)
        return False
    messages.success(request, _once(people.plain_login(given["login"]), password))
    return True


def _once(login: str, password: str) -> str:
    return f"Mot de passe de « {login} », qui ne sera plus montré : {password}"


def _people(person: Person) -> QuerySet[Person]:
    """An administrator of one academy has no say over the others'."""
    rows = Person.objects.order_by("disabled_at", "name")
    return rows.filter(academy=person.academy) if person.academy else rows


def _other(person: Person, pk: int) -> Person:
    found: Person | None = _people(person).filter(pk=pk, disabled_at=None).first()
    if found is None or not _within(person, found.specialities):
        raise Http404
    return found


def _within(person: Person, slugs: Sequence[str]) -> bool:
    """Whoever is bounded to specialities has a say over those alone; none named means all."""
    own = set(person.specialities)
    return not own or (bool(slugs) and own.issuperset(slugs))


def academies() -> list[str]:
    return sorted({pack.academy for pack in shelf_now().packs()})
