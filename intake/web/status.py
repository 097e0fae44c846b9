"""The state of the service as one page of plain French: no script, nothing fetched."""

from __future__ import annotations

import logging
from html import escape

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
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
_PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta http-equiv="refresh" content="30">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Conforme : état du service</title>
<style>body{{font:1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}}
th{{text-align:left;font-weight:normal;padding-right:2rem}}td{{text-align:right}}</style></head>
<body><main><h1>État du service</h1><p><strong>{word}</strong></p>{tables}
<p>Le {moment}. Cette page se refait toutes les 30 secondes.</p></main></body></html>"""


def show(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Numbers alone: no id, no name."""
    word, checks = standing()
    servers = {
        _SERVERS[name]: "répond" if state == "ok" else "ne répond pas"
        for name, state in checks.items()
    }
    tables = _table("Serveurs", servers)
    try:
        tables += _of_figures(figures(timezone.now()))
    except DatabaseError:
        log.warning("no figures", extra={"cause": "DatabaseError"})
    moment = timezone.localtime().strftime("%d/%m/%Y à %H h %M")
    page = _PAGE.format(word=escape(_WORDS[word]), tables=tables, moment=moment)
    return HttpResponse(page, headers={"Cache-Control": "no-store"})


def _of_figures(found: Figures) -> str:
    pieces = {_STATES[state]: str(number) for state, number in found.pieces.items()}
    dossiers = {name: str(found.dossiers.get(verdict, 0)) for verdict, name in _VERDICTS.items()}
    waiting = {
        "la plus ancienne pièce non lue attend depuis": _duration(found.oldest_unread_s),
        "travaux échoués, à voir par « conforme queue »": str(sum(found.dead_letters.values())),
        "appels non aboutis, à voir par « conforme webhook »": str(found.untold),
    }
    return _table("Pièces", pieces) + _table("Dossiers", dossiers) + _table("À surveiller", waiting)


def _table(title: str, rows: dict[str, str]) -> str:
    lines = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>'
        for name, value in rows.items()
    )
    return f"<h2>{escape(title)}</h2><table>{lines}</table>"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return "moins d'une minute" if seconds else "–"
    minutes = int(seconds // 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"
