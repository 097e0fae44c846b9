"""The list of dossiers: filters that are an address to share, a search that never is one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from console import posted
from console.access import signed_in
from console.screen import candidate_name
from console.words import STANDINGS, VERDICTS, capital
from dossiers import specialities
from dossiers.vocabulary import FINDING_CODES
from storage import audit
from storage.handling import visible_to
from storage.models import TO_DO, Handling, Person, SavedFilter, Standing
from storage.next_dossier import waiting_for
from storage.people import actor
from storage.search_words import found_by_words

A_PAGE = 50
MOST_FOUND = 100
DO = "a_faire"
_ORDERS = {
    "": (F("due_at").asc(nulls_last=True), "-gravity", "pk"),
    "recent": ("-updated_at", "pk"),
    "numero": ("number", "pk"),
}


class Filters(forms.Form):
    """Every part may be left out. Nothing of it names a person."""

    etat = forms.ChoiceField(
        label="État", required=False,
        choices=[(DO, "À faire"), ("", "Tous"), *((s, w[1]) for s, w in STANDINGS.items())],
    )  # fmt: skip
    verdict = forms.ChoiceField(
        label="Verdict de la machine", required=False,
        choices=[("", "Tous"), *((v, w[1]) for v, w in VERDICTS.items() if v)],
    )  # fmt: skip
    constat = forms.ChoiceField(
        label="Constat", required=False,
        choices=[("", "Tous"),
                 *((code, capital(title)) for code, title in FINDING_CODES.items())],
    )  # fmt: skip
    specialite = forms.ChoiceField(label="Spécialité", required=False)
    a = forms.ChoiceField(
        label="Suivi par", required=False,
        choices=[("", "Tout le monde"), ("moi", "Moi"), ("personne", "Personne")],
    )  # fmt: skip
    tri = forms.ChoiceField(
        label="Ordre", required=False,
        choices=[("", "Date limite et gravité"), ("recent", "Changé récemment"),
                 ("numero", "Numéro")],
    )  # fmt: skip

    def __init__(self, *arguments: Any, person: Person, **named: Any) -> None:
        super().__init__(*arguments, **named)
        slugs = person.specialities or sorted(specialities.SPECIALITIES)
        titles = sorted((specialities.title(slug), slug) for slug in slugs)
        self.fields["specialite"].choices = [("", "Toutes"), *((s, t) for t, s in titles)]


@signed_in
def show(request: HttpRequest, person: Person) -> HttpResponse:
    query = request.GET if request.GET else {"etat": DO}
    form = Filters(query, person=person)
    chosen = form.cleaned_data if form.is_valid() else {"etat": DO}
    rows = _filtered(visible_to(person), person, chosen)
    page = FromNearestEnd(rows, A_PAGE).get_page(request.GET.get("page"))
    said = {
        "person": person,
        "form": form,
        "page": page,
        "lines": [_line(row) for row in page],
        "query": _query(request),
        "waiting": waiting_for(person, timezone.now()),
        "saved": _saved(person),
        "people": _colleagues(person),
    }
    return render(request, "console/list.html", said)


@signed_in
def search(request: HttpRequest, person: Person) -> HttpResponse:
    """By POST: names and addresses stay out of addresses, histories and logs; of what was looked
    for, the trail keeps how many were found."""
    if request.method != "POST":
        return redirect("console:list")
    text = posted.line(request, "texte", 200)
    rows = list(_with_people(found_by_words(visible_to(person), text))[: MOST_FOUND + 1])
    lines = [_line(row) for row in rows[:MOST_FOUND]]
    said = {
        "person": person,
        "text": text,
        "lines": lines,
        "is_more": len(rows) > MOST_FOUND,
    }
    now = timezone.now()
    audit.append(actor(person), "dossiers.searched", "dossiers", now, found=len(lines))
    return render(request, "console/search.html", said)


def _filtered(
    rows: QuerySet[Handling], person: Person, chosen: dict[str, Any]
) -> QuerySet[Handling]:
    state = chosen.get("etat", "")
    if state:
        rows = rows.filter(standing__in=TO_DO if state == DO else (state,))
    if verdict := chosen.get("verdict"):
        rows = rows.filter(verdict=verdict)
    if code := chosen.get("constat"):
        rows = rows.filter(codes__contains=f" {code} ")
    if speciality := chosen.get("specialite"):
        rows = rows.filter(speciality=speciality)
    whose = {"moi": Q(keeper=person), "personne": Q(keeper=None)}
    rows = rows.filter(whose.get(chosen.get("a", ""), Q()))
    return rows.order_by(*_ORDERS[chosen.get("tri", "")])


class FromNearestEnd(Paginator):
    """Pages of dossiers, the last as quick as the first: keys alone are counted off, in an index,
    from whichever end of the list is nearer; then the page's rows are fetched by them."""

    def page(self, number: Any) -> Any:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        last = min(first + self.per_page, self.count)
        keys = self.object_list.values_list("pk", flat=True)
        if first <= self.count - last:
            chosen = list(keys[first:last])
        else:
            chosen = list(keys.reverse()[self.count - last : self.count - first])[::-1]
        rows = {row.pk: row for row in _with_people(Handling.objects.filter(pk__in=chosen))}
        return self._get_page([rows[pk] for pk in chosen if pk in rows], number, self)


def _with_people(rows: QuerySet[Handling]) -> QuerySet[Handling]:
    """Dossiers apart, for the rows shown alone: their JSON would be dragged through the sorting."""
    return rows.select_related("keeper").prefetch_related("dossier")


def _line(row: Handling) -> dict[str, Any]:
    codes = row.codes.split()
    return {
        "row": row,
        "name": candidate_name(row.dossier.content),
        "speciality": specialities.title(row.speciality),
        "verdict": VERDICTS[row.verdict],
        "standing": STANDINGS[row.standing],
        "codes": [FINDING_CODES.get(code, code) for code in codes[:3]],
        "more": max(0, len(codes) - 3),
        "is_answered": row.standing == Standing.ANSWERED,
    }


def _query(request: HttpRequest) -> str:
    """The filters as an address, without the page."""
    query = request.GET.copy()
    query.pop("page", None)
    return str(query.urlencode())


def _saved(person: Person) -> list[SavedFilter]:
    shared = Q(is_shared=True, person__academy=person.academy)
    found = SavedFilter.objects.filter(Q(person=person) | shared)
    return list(found.select_related("person").order_by("name", "pk")[:50])


def _colleagues(person: Person) -> list[Person]:
    """To whom dossiers may be given; none where the person's role does not share out."""
    if not person.may_share_out:
        return []
    people = Person.objects.filter(disabled_at=None).exclude(role="lecteur")
    if person.academy:
        people = people.filter(Q(academy=person.academy))
    return list(people.order_by("name"))
