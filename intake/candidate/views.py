"""What each address of the candidate's pages answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dossiers.vocabulary import RUBRIQUES
from intake.candidate import receiving
from intake.candidate.access import Candidate, candidate_of, for_candidate
from intake.candidate.cards import Sheet, sheet_of
from intake.candidate.forms import ACCEPTED, ExplanationForm, PieceForm
from intake.candidate.receiving import Refused
from intake.services import services
from storage import completion
from storage.correspondence import current_message


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """What somebody sees who comes without a link."""
    return render(request, "candidate/home.html", {"is_known": candidate_of(request) is not None})


@require_GET
@for_candidate
def show_dossier(request: HttpRequest, candidate: Candidate) -> HttpResponse:
    sheet = sheet_of(candidate.dossier, timezone.now())
    told = _context(request, sheet) | {
        "message": current_message(candidate.dossier),
        "ends_at": candidate.link.expires_at,
    }
    return render(request, "candidate/dossier.html", told)


@require_GET
@for_candidate
def show_card(request: HttpRequest, candidate: Candidate, rubrique: str) -> HttpResponse:
    """One card alone, for the page to put in the place of the one that it shows."""
    sheet = sheet_of(candidate.dossier, timezone.now())
    card = sheet.card(rubrique)
    if card is None:
        raise Http404
    return render(request, "candidate/card.html", _context(request, sheet) | {"card": card})


@require_POST
@for_candidate
def add_files(request: HttpRequest, candidate: Candidate, rubrique: str) -> HttpResponse:
    """A form with files: what a browser sends without any script."""
    _known(rubrique)
    form = PieceForm(request.POST)
    if not form.is_valid():
        raise Http404
    files = [*request.FILES.getlist("photo"), *request.FILES.getlist("files")]
    if not files:
        _tell(request, rubrique, "Aucun fichier n'était choisi.", messages.ERROR)
        return _back(rubrique)
    try:
        place = receiving.place_of(candidate, rubrique, form.cleaned_data["piece"])
    except Refused as refused:
        _tell(request, rubrique, str(refused), messages.ERROR)
        return _back(rubrique)
    _receive_all(request, candidate, place, files)
    return _back(rubrique)


@require_POST
@for_candidate
def withdraw_file(request: HttpRequest, candidate: Candidate, rubrique: str) -> HttpResponse:
    _known(rubrique)
    form = PieceForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        place = receiving.place_of(candidate, rubrique, form.cleaned_data["piece"])
    except Refused as refused:
        _tell(request, rubrique, str(refused), messages.ERROR)
        return _back(rubrique)
    if place.replaces and receiving.withdraw(candidate, place.replaces):
        _tell(request, rubrique, "Fichier retiré.")
    return _back(rubrique)


@require_http_methods(["GET", "POST"])
@for_candidate
def explain(request: HttpRequest, candidate: Candidate, rubrique: str) -> HttpResponse:
    """« Je ne peux pas fournir ce document parce que… »; a page of its own where it is to be
    mended."""
    _known(rubrique)
    form = ExplanationForm(request.POST or None)
    if not completion.is_open(candidate.dossier, rubrique):
        _tell(request, rubrique, "Cette rubrique est fermée.", messages.ERROR)
        return _back(rubrique)
    if form.is_bound and form.is_valid():
        text = form.cleaned_data["text"]
        completion.explain(candidate.dossier, rubrique, text, candidate.actor, timezone.now())
        _tell(request, rubrique, "Votre explication est enregistrée.")
        return _back(rubrique)
    told = {"form": form, "rubrique": rubrique, "name": RUBRIQUES[rubrique]}
    status = 422 if form.is_bound else 200
    return render(request, "candidate/explain.html", told, status=status)


@require_http_methods(["GET", "POST"])
@for_candidate
def complete(request: HttpRequest, candidate: Candidate) -> HttpResponse:
    """« J'ai fourni toutes mes pièces »: what is missing is told first."""
    sheet = sheet_of(candidate.dossier, timezone.now())
    if not sheet.can_complete:
        return redirect("candidate:dossier")
    if request.method == "POST":
        left = [card.rubrique for card in sheet.left]
        completion.declare_complete(candidate.dossier, left, candidate.actor, timezone.now())
        messages.success(request, "C'est noté : vos pièces sont transmises au service des examens.")
        return redirect("candidate:dossier")
    return render(request, "candidate/complete.html", _context(request, sheet))


def _receive_all(
    request: HttpRequest,
    candidate: Candidate,
    place: receiving.Place,
    files: Iterable[UploadedFile],
) -> None:
    """Each file is taken or refused by itself; the first taken is what replaces."""
    taken = 0
    for file in files:
        try:
            receiving.receive(candidate, place, file.name or "", file)
        except Refused as refused:
            _tell(request, place.rubrique, f"{file.name} : {refused}", messages.ERROR)
            continue
        taken += 1
        place = receiving.Place(place.rubrique)
    if taken:
        told = "Fichier reçu" if taken == 1 else f"{taken} fichiers reçus"
        _tell(request, place.rubrique, f"{told} : la lecture commence.")


def _context(request: HttpRequest, sheet: Sheet) -> dict[str, Any]:
    """Messages about one rubrique are shown in its card."""
    notes: dict[str, list[Any]] = {}
    for message in messages.get_messages(request):
        notes.setdefault(message.extra_tags, []).append(message)
    return {
        "sheet": sheet,
        "notes": notes,
        "accepted": ACCEPTED,
        "most": services().settings.app.max_bytes,
        "explanation": ExplanationForm(),
    }


def _tell(request: HttpRequest, rubrique: str, text: str, level: int = messages.SUCCESS) -> None:
    messages.add_message(request, level, text, extra_tags=rubrique)


def _known(rubrique: str) -> None:
    if rubrique not in RUBRIQUES:
        raise Http404


def _back(rubrique: str) -> HttpResponse:
    answer = redirect("candidate:dossier")
    answer["Location"] = f"{reverse('candidate:dossier')}#rubrique-{rubrique}"
    return answer
