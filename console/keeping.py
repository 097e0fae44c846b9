"""How long dossiers are kept: the day of each circular, what would go, and having it go now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from console.access import may_rule
from console.administration import administering
from console.in_force import shelf_now
from storage import retention
from storage.models import Dossier, Person, RetentionDay


@dataclass(frozen=True, slots=True)
class Kept:
    """A circular's row. `day` None: nothing of it goes. `set_by` None: the settings say so."""

    circular: str
    academy: str
    dossiers: int
    day: dt.date | None
    row: RetentionDay | None

    @property
    def is_going(self) -> bool:
        return self.day is not None and self.day <= timezone.localdate()


class Day(forms.Form):
    day = forms.DateField(
        label="Effacer les dossiers à partir du", required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Vide : ils sont gardés, même si les réglages du service disent une date",
    )  # fmt: skip

    def clean_day(self) -> dt.date | None:
        """Today and before is a purge, which is asked for and confirmed apart."""
        day: dt.date | None = self.cleaned_data["day"]
        if day and day <= timezone.localdate():
            raise forms.ValidationError("Choisissez un jour à venir.")
        return day


@administering
def show_all(request: HttpRequest, person: Person) -> HttpResponse:
    told = {"person": person, "kept": _all(person)}
    return render(request, "console/keeping.html", told)


@administering
def show(request: HttpRequest, person: Person, circular: str) -> HttpResponse:
    kept = _one(person, circular)
    form = Day(request.POST or None, initial={"day": kept.day})
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["day"]
        retention.set_day(circular, day, person, timezone.now())
        when = f"s'effacent à partir du {day:%d/%m/%Y}" if day else "sont gardés"
        messages.success(request, f"Les dossiers de {circular} {when}.")
        return redirect("console:keeping_of", circular)
    return _page(request, person, kept, {"form": form}, 422 if form.errors else 200)


@administering
def purge(request: HttpRequest, person: Person, circular: str) -> HttpResponse:
    """Confirmed by the circular's name, typed: what goes cannot be had again."""
    kept = _one(person, circular)
    if request.method != "POST":
        return redirect("console:keeping_of", circular)
    if request.POST.get("confirmation", "").strip() != circular:
        told = {"form": Day(initial={"day": kept.day}), "refused": f"Écrivez « {circular} »."}
        return _page(request, person, kept, told, 422)
    today = timezone.localdate()
    retention.set_day(circular, today, person, timezone.now(), purge=True)
    messages.success(
        request, f"L'effacement des dossiers de {circular} commence : le service les efface par "
        f"lots de {retention.A_SWEEP}.",
    )  # fmt: skip
    return redirect("console:keeping_of", circular)


def _page(
    request: HttpRequest, person: Person, kept: Kept, told: dict[str, Any], status: int
) -> HttpResponse:
    told |= {"person": person, "kept": kept, "concerned": retention.concerned(kept.circular)}
    return render(request, "console/keeping_of.html", told, status=status)


def _all(person: Person) -> list[Kept]:
    """Those that they rule over; circulars that are no more, but whose dossiers are, too."""
    academies = _academies()
    rows, wanted = retention.kept(), dict(settings.CONFORME.retention)
    names = sorted(n for n, academy in academies.items() if may_rule(person, academy))
    numbers = retention.numbers(names)
    return [
        Kept(
            name, academies[name], numbers.get(name, 0),
            rows[name].day if name in rows else wanted.get(name), rows.get(name),
        )
        for name in names
    ]  # fmt: skip


def _academies() -> dict[str, str]:
    known = {pack.id: pack.academy for pack in shelf_now().packs()}
    stored = Dossier.objects.order_by().values_list("circular", "academy").distinct()
    return {**dict(stored), **known}


def _one(person: Person, circular: str) -> Kept:
    found = next((kept for kept in _all(person) if kept.circular == circular), None)
    if found is None:
        raise Http404
    return found
