"""Signing in and out."""

from __future__ import annotations

import datetime as dt
import logging

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from console.access import COOKIE, signed_in
from facade.errors import page
from storage import people, sessions
from storage.models import Person
from storage.rates import grant

log = logging.getLogger(__name__)
PATH = "/gestion"
ATTEMPTS_A_MINUTE = 60  # of everybody: each costs a hash that is made to be slow


class SignIn(forms.Form):
    login = forms.CharField(
        label="Identifiant",
        max_length=120,
        widget=forms.TextInput({"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        label="Mot de passe",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )


def sign_in(request: HttpRequest) -> HttpResponse:
    """The same words whatever was wrong: who has an account is nobody's business."""
    form = SignIn(request.POST or None)
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        if not grant("sign-in", ATTEMPTS_A_MINUTE, 1, now.timestamp()).passes:
            return page(
                request, 429, "Trop de connexions à la fois",
                "Attendez une minute et recommencez.",
            )  # fmt: skip
        person = people.sign_in(form.cleaned_data["login"], form.cleaned_data["password"], now)
        if person:
            response = redirect(_back(request))
            keep_session(response, person, now)
            return response
        log.warning("sign-in refused")
        form.add_error(
            None,
            "Identifiant ou mot de passe inconnu. Après cinq essais, le compte se ferme un quart "
            "d'heure.",
        )
    said = {
        "form": form,
        "vers": request.GET.get("vers", ""),
        "provider": settings.CONFORME.oidc,
    }
    status = 422 if form.errors else 200
    return render(request, "console/sign_in.html", said, status=status)


def sign_out(request: HttpRequest) -> HttpResponse:
    """By POST alone: an address followed from elsewhere signs nobody out."""
    if request.method != "POST":
        return redirect("console:list")
    sessions.close_session(request.COOKIES.get(COOKIE, ""))
    messages.success(request, "Vous êtes déconnecté.")
    response = redirect("console:sign_in")
    response.delete_cookie(COOKIE, path=PATH)
    return response


@signed_in
def shortcuts(request: HttpRequest, person: Person) -> HttpResponse:
    """Every key, on a page of its own: the sheet that « ? » opens, for whoever has no script."""
    return render(request, "console/shortcuts.html", {"person": person})


def _back(request: HttpRequest) -> str:
    wanted = str(request.POST.get("vers") or "")
    is_ours = wanted.startswith(f"{PATH}/") and url_has_allowed_host_and_scheme(wanted, None)
    return wanted if is_ours else str(reverse("console:list"))


def keep_session(response: HttpResponse, person: Person, now: dt.datetime) -> None:
    """From now on the browser that gets this answer is the person's."""
    token = sessions.open_session(person, now)
    response.set_cookie(
        COOKIE, token, path=PATH, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
