"""The state of the service as one page of plain French: no script."""

from __future__ import annotations

import logging

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from dossiers.finding import Verdict
from intake.web.health import standing
from storage.figures import Figures, figures

log = logging.getLogger(__name__)
_WORDS = {
    "ok": "Le service marche.",
    "degraded": "Les dépôts sont pris ; leur lecture attend le courtier de messages.",
    "unavailable": "Les dépôts ne peuvent pas être pris pour l'instant.",
}
_SERVERS = {"database": "base de données", "store": "magasin d'objets", "broker": "courtier"}
_STATES = {
    "received": "en attente de lecture", "reading": "en cours de lecture", "read": "lues",
    "failed": "laissées par les machines à une personne",
}  # fmt: skip
_VERDICTS = {
    Verdict.CONFORME: "conformes", Verdict.A_VERIFIER: "à vérifier",
    Verdict.INCOMPLET: "incomplets", Verdict.NON_CONFORME: "non conformes",
    "unchecked": "pas encore contrôlés",
}  # fmt: skip


def show(request: HttpRequest) -> HttpResponse:
    """Numbers alone: no id, no name."""
    word, checks = standing()
    servers = {
        _SERVERS[name]: "répond" if state == "ok" else "ne répond pas"
        for name, state in checks.items()
    }
    now = timezone.now()
    tables = {"Serveurs": servers}
    try:
        tables |= _of_figures(figures(now))
    except DatabaseError:
        log.warning("no figures", extra={"cause": "DatabaseError"})
    told = {"word": _WORDS[word], "is_well": word == "ok", "tables": tables, "now": now}
    return render(request, "facade/status.html", told)


def _of_figures(found: Figures) -> dict[str, dict[str, str]]:
    return {
        "Pièces": {_STATES[state]: str(number) for state, number in found.pieces.items()},
        "Dossiers": {
            name: str(found.dossiers.get(verdict, 0)) for verdict, name in _VERDICTS.items()
        },
        "À surveiller": {
            "la plus ancienne pièce non lue attend depuis": _duration(found.oldest_unread_s),
            "travaux échoués, à voir par « conforme queue »": str(sum(found.dead_letters.values())),
            "appels non aboutis, à voir par « conforme webhook »": str(found.untold),
        },
    }


def _duration(seconds: float) -> str:
    if seconds < 60:
        return "moins d'une minute" if seconds else "–"
    minutes = int(seconds // 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"
