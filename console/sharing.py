"""Filters that are kept and shared; acts on many dossiers at once."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from console import posted
from console.access import deciding
from facade.templatetags.facade import counted
from queues.send import CHECK_DOSSIER, send
from storage import audit
from storage.handling import visible_to
from storage.models import Handling, Person, Role, SavedFilter
from storage.next_dossier import give
from storage.people import actor

MOST_AT_ONCE = 200
_KEPT = ("etat", "verdict", "constat", "specialite", "a", "tri")


@deciding
def save_filter(request: HttpRequest, person: Person) -> HttpResponse:
    """The list's address, under a name: its known parts alone are kept."""
    name = posted.line(request, "nom", 80)
    sent = QueryDict(posted.line(request, "filtre", 500))
    query = QueryDict(mutable=True)
    query.update({key: sent[key] for key in _KEPT if key in sent})
    if not name:
        messages.error(request, "Donnez un nom à ce filtre.")
    else:
        SavedFilter.objects.create(
            person=person, name=name, query=query.urlencode(), created_at=timezone.now(),
            is_shared=request.POST.get("partage") == "oui",
        )  # fmt: skip
        messages.success(request, f"Filtre « {name} » enregistré.")
    return redirect(f"{reverse('console:list')}?{query.urlencode()}")


@deciding
def forget_filter(request: HttpRequest, person: Person, pk: int) -> HttpResponse:
    SavedFilter.objects.filter(pk=pk, person=person).delete()
    messages.success(request, "Filtre oublié.")
    return redirect("console:list")


@deciding
def batch(request: HttpRequest, person: Person) -> HttpResponse:
    """Share out, give back or check again the dossiers that were ticked."""
    chosen = posted.numbers(request, "dossier")
    rows = visible_to(person).filter(pk__in=chosen[:MOST_AT_ONCE])
    pks = list(rows.values_list("pk", flat=True))
    act = request.POST.get("acte", "")
    if not pks:
        messages.error(request, "Cochez au moins un dossier.")
    elif act == "controler":
        for pk in pks:
            send(CHECK_DOSSIER, pk, bulk=True)
        messages.success(request, f"Contrôle redemandé : {counted(len(pks), 'dossier')}.")
    elif act in ("attribuer", "rendre"):
        _share_out(request, person, pks, act)
    return redirect(f"{reverse('console:list')}?{posted.line(request, 'filtre', 500)}")


def _share_out(request: HttpRequest, person: Person, pks: list[int], act: str) -> None:
    if not person.may_share_out:
        raise PermissionDenied
    keeper: Person | None = None
    if act == "attribuer":
        keeper = _colleague(person, posted.number(request, "personne"))
        if keeper is None:
            messages.error(request, "Choisissez à qui attribuer ces dossiers.")
            return
    given = list(visible_to(keeper or person).filter(pk__in=pks).values_list("pk", flat=True))
    done = give(Handling.objects.filter(pk__in=given), keeper)
    for pk in given:
        audit.append(
            actor(person), "dossier.given", f"dossier:{pk}", timezone.now(),
            to=keeper.pk if keeper else None,
        )  # fmt: skip
    word = f"attribués à {keeper.name}" if keeper else "rendus à la file"
    messages.success(request, f"{counted(done, 'dossier')} : {word}.")


def _colleague(person: Person, pk: int) -> Person | None:
    people = Person.objects.filter(pk=pk, disabled_at=None).exclude(role=Role.LECTEUR)
    if person.academy:
        people = people.filter(academy=person.academy)
    found: Person | None = people.first()
    return found
