"""How long each list, search and dashboard takes at the server, and how much it asks of the
database, over the rows of `bench.rows`.

    python -m bench.pages --database postgresql://… > table.md
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bench.rows import LOGINS, PASSWORD, start

ROUNDS, WARM = 15, 2
TARGET_MS = 300.0


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    path: str
    said: dict[str, str] | None = None  # posted


PAGES = (
    Page("Liste : à faire", "/gestion/"),
    Page("Liste : tous les états", "/gestion/?etat="),
    Page("Liste : un constat", "/gestion/?etat=&constat=stamp_missing"),
    Page("Liste : spécialité et verdict", "/gestion/?etat=&specialite=tourisme&verdict=incomplet"),
    Page("Liste : changés récemment", "/gestion/?etat=&tri=recent"),
    Page("Liste : par numéro", "/gestion/?etat=&tri=numero"),
    Page("Liste : page 900", "/gestion/?etat=&page=900"),
    Page("Recherche : un nom", "/gestion/recherche", {"texte": "morelle"}),
    Page("Recherche : nom et prénom", "/gestion/recherche", {"texte": "morelle chloe"}),
    Page("Recherche : trois lettres", "/gestion/recherche", {"texte": "mor"}),
    Page("Recherche : numéro", "/gestion/recherche", {"texte": "nic-0054321"}),
    Page("Recherche : courriel", "/gestion/recherche", {"texte": "candidat777@example.org"}),
    Page("Dossier suivant", "/gestion/suivant", {}),
    Page("Dossier", "/gestion/dossiers/{own}"),
    Page("Historique d'un dossier", "/gestion/dossiers/{own}/historique"),
    Page("Tableau : incomplets", "/gestion/tableaux/incomplets"),
    Page("Tableau : incomplets, une pièce", "/gestion/tableaux/incomplets?rubrique=transcript"),
    Page("Tableau : échéances", "/gestion/tableaux/echeances"),
    Page("Tableau : échéances, une pièce", "/gestion/tableaux/echeances?rubrique=transcript"),
    Page("Tableau : délais, 30 jours", "/gestion/tableaux/flux"),
    Page("Tableau : délais, un an", "/gestion/tableaux/flux?periode=365"),
    Page("Tableau : règles, un an", "/gestion/tableaux/regles"),
    Page("Tableau : règles, une académie", "/gestion/tableaux/regles?academie=nice"),
    Page("Tableau : incomplets, une académie", "/gestion/tableaux/incomplets?academie=nice"),
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.pages")
    parser.add_argument("--database", required=True, metavar="URL")
    parser.add_argument("--only", default="", metavar="MOT", help="pages whose title holds it")
    options = parser.parse_args()
    start(options.database)
    clients = [_signed_in(login) for login in LOGINS]
    print("| Page | Toutes les académies | 9 sur 10 | Une académie | 9 sur 10 | Requêtes |")
    print("| --- | --: | --: | --: | --: | --: |")
    slow = 0
    for page in PAGES:
        if options.only in page.title:
            slow += _line(clients, page)
    return 1 if slow else 0


def _line(clients: Sequence[Any], page: Page) -> bool:
    """One line of the table; whether a median is beyond the target."""
    found = [_measured(client, page) for client in clients]
    times = " | ".join(f"{median:.0f} ms | {high:.0f} ms" for median, high, _ in found)
    queries = " / ".join(sorted({str(queries) for _, _, queries in found}))
    print(f"| {page.title} | {times} | {queries} |", flush=True)
    return any(median > TARGET_MS for median, _, _ in found)


def _measured(client: Any, page: Page) -> tuple[float, float, int]:
    """Median and 90th percentile in milliseconds, and the number of queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    ask = _asking(client, replace(page, path=page.path.format(own=_own())))
    for _ in range(WARM):
        ask()
    with CaptureQueriesContext(connection) as asked:
        ask()
    queries = len(asked)  # before the next request forgets them
    times_ms = sorted(_timed_ms(ask) for _ in range(ROUNDS))
    median, high = statistics.median(times_ms), times_ms[round(0.9 * (ROUNDS - 1))]
    return median, high, queries


def _own() -> int:
    """A dossier that all whose names are measured under may see."""
    from storage.models import Handling, Standing

    row = Handling.objects.filter(academy="nice", standing=Standing.WAITING).order_by("pk").first()
    assert row
    return int(row.pk)


def _asking(client: Any, page: Page) -> Callable[[], None]:
    def ask() -> None:
        answer = client.get(page.path) if page.said is None else client.post(page.path, page.said)
        assert answer.status_code in (200, 302), (page.path, answer.status_code)

    return ask


def _timed_ms(ask: Callable[[], None]) -> float:
    started = time.perf_counter()
    ask()
    return 1000 * (time.perf_counter() - started)


def _signed_in(login: str) -> Any:
    from django.conf import settings
    from django.test import Client

    import console.dossier

    console.dossier.send = lambda *_, **__: True  # no broker is there to be told

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client(SERVER_NAME="testserver")
    answer = client.post("/gestion/connexion", {"login": login, "password": PASSWORD})
    assert answer.status_code == 302
    return client


if __name__ == "__main__":
    sys.exit(main())
