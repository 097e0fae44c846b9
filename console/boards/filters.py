"""The filters that all boards share: an address says them all, and may be sent to a colleague."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from console.in_force import shelf_now
from console.words import ROUTES, capital
from dossiers import specialities
from dossiers.vocabulary import RUBRIQUES
from storage.dashboards import Scope
from storage.models import Person

PERIODS = {"7": "7 jours", "30": "30 jours", "90": "90 jours", "365": "un an"}


class BoardFilters(forms.Form):
    """`default_days`: how far back a board of days looks unless told; 0: one of what is now, which
    may be narrowed to a missing piece."""

    academie = forms.ChoiceField(label="Académie", required=False)
    session = forms.ChoiceField(label="Session", required=False)
    specialite = forms.ChoiceField(label="Spécialité", required=False)
    voie = forms.ChoiceField(
        label="Voie", required=False,
        choices=[("", "Toutes"), *((route, capital(name)) for route, name in ROUTES.items())],
    )  # fmt: skip
    rubrique = forms.ChoiceField(
        label="Pièce qui manque", required=False, choices=[("", "Toutes"), *RUBRIQUES.items()]
    )
    periode = forms.ChoiceField(
        label="Depuis", required=False, choices=[("", ""), *PERIODS.items()]
    )

    def __init__(self, *arguments: Any, person: Person, default_days: int, **named: Any) -> None:
        super().__init__(*arguments, **named)
        academies, sessions = _known()
        if person.academy:
            del self.fields["academie"]
        else:
            names = [(a, academy_name(a)) for a in academies]
            self.fields["academie"].choices = [("", "Toutes"), *names]
        self.fields["session"].choices = [("", "Toutes"), *((s, s) for s in sessions)]
        slugs = person.specialities or sorted(specialities.SPECIALITIES)
        titles = sorted((specialities.title(slug), slug) for slug in slugs)
        self.fields["specialite"].choices = [("", "Toutes"), *((s, t) for t, s in titles)]
        if default_days:
            del self.fields["rubrique"]
            others = [(d, name) for d, name in PERIODS.items() if int(d) != default_days]
            self.fields["periode"].choices = [("", PERIODS[str(default_days)]), *others]
        else:
            del self.fields["periode"]
        self._default_days = default_days

    def scope(self) -> Scope:
        """An unknown word filters nothing."""
        said = self.cleaned_data if self.is_valid() else {}
        return Scope(
            academy=said.get("academie", ""), session=said.get("session", ""),
            speciality=said.get("specialite", ""), route=said.get("voie", ""),
            lacking=said.get("rubrique", ""),
        )  # fmt: skip

    def since(self) -> dt.date:
        said = self.cleaned_data if self.is_valid() else {}
        days = int(said.get("periode") or self._default_days)
        return timezone.localdate() - dt.timedelta(days=days)

    def said(self) -> list[tuple[str, str]]:
        """Label and value of each filter in force, for whoever opens an export later."""
        told = self.cleaned_data if self.is_valid() else {}
        return [
            (field.label, str(dict(field.choices).get(told[name], told[name])))
            for name, field in self.fields.items() if told.get(name)
        ]  # fmt: skip


def academy_name(academy: str) -> str:
    return "-".join(part.capitalize() for part in academy.split("-"))


def _known() -> tuple[list[str], list[str]]:
    ids = [name.rpartition("-") for name in shelf_now().ids()]
    return sorted({a for a, _, _ in ids}), sorted({s for _, _, s in ids}, reverse=True)
