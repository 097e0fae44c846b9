"""Dossiers: put one, see one, see many; what its circular asks, and what was found."""

from __future__ import annotations

import json
from typing import Annotated, Any

from django.db import transaction
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from ninja import Query, Router, Status

import circulars
from circulars.describe import pieces_form
from dossiers.dossier_json import DossierError, read_dossier
from intake.api import forms
from intake.api.access import allow, dossier_of
from intake.api.dossier_body import body_schema
from intake.api.once import once
from intake.api.pages import LONGEST, Page, found_by, page_of
from intake.api.problems import Problem
from intake.api.shapes import dossier_form, piece_form, run_mark
from intake.services import services
from queues.send import CHECK_DOSSIER, send
from storage import audit, register
from storage.idempotency import Answer
from storage.models import Client, Dossier, Run
from storage.register import current_versions
from storage.runs import latest_run
from storage.values import storable

router = Router(tags=["Dossiers"])
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": body_schema()}},
    }
}


@router.put(
    "/{number}",
    response={200: forms.DossierState, 201: forms.DossierState, **forms.REFUSALS},
    summary="Crée un dossier, ou en change les données",
    openapi_extra=_BODY,
)
def put_dossier(request: HttpRequest, number: str, bulk: bool = False) -> Any:
    """Le corps est `dossier.json` du contrat, sans pièces. Refaire la même demande ne change rien.
    `bulk` : personne n'attend la réponse, les autres dossiers passent devant."""
    client = allow(request, "write")
    body = request.body
    content, circular = _content(number, body)
    academy = _academy(client, circular)

    def write(_: None) -> Answer:
        now = timezone.now()
        try:
            put = register.put_dossier(number, circular, academy, content, bulk, now)
        except register.OtherAcademy as error:
            raise _taken() from error
        if put.is_changed:
            pk = put.dossier.pk
            transaction.on_commit(lambda: send(CHECK_DOSSIER, pk, bulk=bulk))
            _note(client, "dossier.created" if put.is_new else "dossier.changed", pk)
        put.dossier.refresh_from_db()
        return Answer(201 if put.is_new else 200, _state(put.dossier))

    answer = once(request, client, lambda: None, write, body)
    return Status(answer.status, answer.body)


@router.get("", response={200: forms.DossierPage, **forms.REFUSALS}, summary="Liste les dossiers")
def list_dossiers(
    request: HttpRequest,
    circular: str | None = None,
    verdict: forms.Verdict | None = None,
    up_to_date: bool | None = None,
    limit: Annotated[int, Query(ge=1, le=LONGEST)] = 50,
    cursor: Annotated[str | None, Query(max_length=40, pattern="^[A-Za-z0-9_-]*$")] = None,
) -> Any:
    """Du plus ancien au plus récent ; `next` mène à la page suivante."""
    client = allow(request, "read")
    found = found_by(client, circular, verdict, up_to_date)
    page: Page = page_of(found, limit, cursor)
    return {"dossiers": [dossier_form(d) for d in page.dossiers], "next": page.next}


@router.get("/{number}", response={200: forms.DossierState, **forms.REFUSALS}, summary="Un dossier")
def get_dossier(request: HttpRequest, number: str) -> Any:
    client = allow(request, "read")
    dossier = dossier_of(client, number)
    state = _state(dossier)
    _note_look(client, "dossier.seen", dossier.pk)
    return state


@router.get(
    "/{number}/requirements",
    response={200: forms.Requirements, **forms.REFUSALS},
    summary="Ce que la circulaire demande à ce candidat",
)
def get_requirements(request: HttpRequest, number: str) -> Any:
    client = allow(request, "read")
    row = dossier_of(client, number)
    dossier = read_dossier(json.dumps(row.content).encode())
    asked = circulars.requirements(services().pack(row.circular), dossier)
    _note_look(client, "requirements.seen", row.pk)
    return pieces_form(dossier, timezone.now(), asked)


@router.get(
    "/{number}/result",
    response={200: forms.Result, **forms.REFUSALS},
    summary="Le dernier contrôle : verdict, demandes et constats",
)
def get_result(request: HttpRequest, number: str, run: int | None = None) -> Any:
    """`run` : un contrôle passé, par son numéro. Avant le premier contrôle : 404."""
    client = allow(request, "read")
    dossier = dossier_of(client, number)
    found = (
        latest_run(dossier) if run is None
        else Run.objects.filter(dossier=dossier, number=run).first()
    )  # fmt: skip
    if found is None:
        raise Problem(
            "not_found",
            "Ce dossier n'a pas encore été contrôlé, ou pas sous ce numéro.",
            "This dossier has not been checked yet, or not under this number.",
            headers={"Retry-After": "2"},
        )
    current = dossier.revision == dossier.checked_revision and run is None
    _note_look(client, "result.seen", dossier.pk, run=found.number)
    body = found.report | {"run": run_mark(found), "up_to_date": current}
    return JsonResponse(body, json_dumps_params={"ensure_ascii": False})  # as it was kept


def _content(number: str, body: bytes) -> tuple[dict[str, Any], str]:
    """dossier.json as it is kept, and its circular. Raises Problem with every error at once."""
    try:
        dossier = read_dossier(body, services().circulars())
    except DossierError as error:
        raise _invalid([{"key": p.key, "seen": p.seen, "allowed": p.allowed}
                        for p in error.problems]) from error  # fmt: skip
    if dossier.id != number:
        raise _invalid([{"key": "id", "seen": dossier.id, "allowed": number}])
    if len(number) > 200 or not number.isprintable():
        raise _invalid([{"key": "id", "seen": number, "allowed": "200 caractères au plus"}])
    if dossier.pieces:
        raise _invalid([{"key": "pieces", "seen": f"{len(dossier.pieces)} pièces",
                         "allowed": "aucune : les pièces se déposent une par une"}])  # fmt: skip
    content: dict[str, Any] = storable(json.loads(body.decode("utf-8-sig")))
    content.pop("pieces", None)
    return content, dossier.circular


def _academy(client: Client, circular: str) -> str:
    academy = services().pack(circular).academy
    if client.academy and client.academy != academy:
        raise Problem(
            "forbidden",
            f"Ce jeton est de l'académie « {client.academy} » : cette circulaire est d'une autre.",
            f"This token is of the academy “{client.academy}”: this circular is of another.",
        )
    return str(academy)


def _state(dossier: Dossier) -> dict[str, Any]:
    pieces = [piece_form(version, dossier.number) for version in current_versions(dossier)]
    return dossier_form(dossier) | {"pieces": pieces}


def _note(client: Client, action: str, pk: int) -> None:
    who, now = f"client:{client.public_id}", timezone.now()
    audit.append(who, action, f"dossier:{pk}", now)


def _note_look(client: Client, action: str, pk: int, **details: int) -> None:
    who, now = f"client:{client.public_id}", timezone.now()
    audit.append_look(who, action, f"dossier:{pk}", now, **details)


def _invalid(errors: list[dict[str, str]]) -> Problem:
    return Problem(
        "invalid",
        "Le dossier ne peut pas être pris : voyez « errors ».",
        "The dossier cannot be taken: see “errors”.",
        errors=errors,
    )


def _taken() -> Problem:
    return Problem(
        "number_taken",
        "Un autre dossier porte déjà ce numéro.",
        "Another dossier bears this number already.",
    )
