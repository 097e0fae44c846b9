"""Lists, search and « dossier suivant » over a great many dossiers in PostgreSQL: rows seeded by
the database itself, pages asked through Django, without a network.

    python -m bench.rows [--dossiers 100000]
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.service.servers import PostgreSQL

PIECES = 6  # a dossier
ROUNDS = 15
PASSWORD = "mot-de-passe-de-mesure"
SEED = """
INSERT INTO storage_dossier (id, number, circular, academy, content, content_sha256, revision,
  checked_revision, checked_basis, verdict, is_bulk, created_at, updated_at)
SELECT n, 'NCE-2026-' || lpad(n::text, 6, '0'), c.circular, c.academy, jsonb_build_object(
    'id', 'NCE-2026-' || lpad(n::text, 6, '0'), 'route', 'scolaire',
    'candidate', jsonb_build_object('birth_name', 'NOM' || (n %% 20000),
      'given_names', jsonb_build_array('Prénom' || (n %% 900)), 'birth_date', '2003-05-12',
      'email', 'candidat' || n || '@example.org'),
    'speciality', jsonb_build_object('code', s.slug)),
  md5(n::text), 1, 1, 'b', v.verdict, false, now() - n * interval '40 seconds', now()
FROM generate_series(1, %(dossiers)s) n
JOIN (VALUES (0,'nice-2026','nice'),(1,'aix-marseille-2026','aix-marseille'),
  (2,'toulouse-2024','toulouse'),(3,'clermont-2024','clermont'),(4,'nancy-metz-2025','nancy-metz'))
  c(k, circular, academy) ON c.k = n %% 5
JOIN (VALUES (0,'tourisme'),(1,'batiment'),(2,'banque'),(3,'fonderie'),(4,'communication'),
  (5,'edition'),(6,'dietetique')) s(k, slug) ON s.k = n %% 7
JOIN (VALUES (0,'non_conforme'),(1,'a_verifier'),(2,'incomplet'),(3,'conforme')) v(k, verdict)
  ON v.k = (n / 5) %% 4;
INSERT INTO storage_handling (dossier_id, academy, circular, speciality, route, standing, verdict,
  gravity, due_at, codes, lines, missing, updated_at)
SELECT d.id, d.academy, d.circular, d.content->'speciality'->>'code', 'scolaire',
  CASE WHEN d.verdict = 'conforme' THEN 'clear' WHEN d.id %% 3 = 0 THEN 'accepted'
    WHEN d.id %% 11 = 0 THEN 'answered' ELSE 'waiting' END,
  d.verdict, d.id %% 4, now() + (d.id %% 90 - 30) * interval '1 day',
  CASE WHEN d.id %% 2 = 0 THEN ' signature_missing ' ELSE ' late_upload piece_missing ' END, '', 0,
  now() - d.id * interval '1 second' FROM storage_dossier d;
INSERT INTO storage_searchword (dossier_id, word)
SELECT id, w FROM storage_dossier, LATERAL (VALUES (lower(number)), (lower(content->'candidate'->>
  'birth_name')), ('prenom' || (id %% 900)), (content->'candidate'->>'email')) v(w);
INSERT INTO storage_storedobject (id, key, sha256, size_bytes, created_at)
SELECT n, md5(n::text), md5(n::text) || md5(n::text), 100000, now()
FROM generate_series(1, %(dossiers)s * %(pieces)s) n;
INSERT INTO storage_piece (id, dossier_id, rubrique, created_at)
SELECT md5('p' || n)::uuid, (n - 1) / %(pieces)s + 1,
  (ARRAY['confirmation','identity','jdc','school_certificate','internship','transcript'])
    [(n - 1) %% %(pieces)s + 1], now() FROM generate_series(1, %(dossiers)s * %(pieces)s) n;
INSERT INTO storage_pieceversion (piece_id, number, is_current, file, object_id, uploaded_at,
  received_at, state) SELECT md5('p' || n)::uuid, 1, true, 'piece' || n || '.pdf', n, now(), now(),
  'read' FROM generate_series(1, %(dossiers)s * %(pieces)s) n;
INSERT INTO storage_run (dossier_id, number, key, revision, engine, rules, pack_sha256, as_of,
  due_passed, verdict, report, seconds, created_at)
SELECT id, 1, md5(id::text), 1, 'e', 'r', 'p', now(), 0, verdict,
  jsonb_build_object('pieces', '[]'::jsonb, 'findings', '[]'::jsonb, 'requirements', '[]'::jsonb),
  0.1, now() FROM storage_dossier;
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="conforme-rows-") as folder:
        Path(folder).chmod(0o755)
        server = PostgreSQL(_made(Path(folder) / "postgresql"))
        with server.running():
            os.environ["CONFORME_DATABASE_URL"] = server.new_database()
            os.environ["CONFORME_DATA_DIR"] = str(Path(folder) / "data")
            os.environ["CONFORME_SECRET_KEY"] = "une clé pour mesurer, longue de trente-deux"
            os.environ["CONFORME_ALLOWED_HOSTS"] = "testserver"
            _measure(options.dossiers)


def _made(folder: Path) -> Path:
    folder.mkdir()
    folder.chmod(0o755)
    return folder


def _measure(dossiers: int) -> None:
    from config.start import start_django

    settings = start_django()
    from django.db import connection

    from queues.broker import open_broker
    from storage.schema import apply_migrations

    apply_migrations()
    open_broker(settings)
    started = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute(SEED, {"dossiers": dossiers, "pieces": PIECES})
        cursor.execute("ANALYZE")
    print(f"{dossiers} dossiers semés en {time.monotonic() - started:.0f} s")
    for academy in ("nice", ""):
        client = _client(f"mesure{academy}", academy)
        print(f"\nacadémie : {academy or 'toutes'}\n| page | médiane ms | plus lente ms |")
        for name, ask in _pages(client).items():
            _time(name, ask)


def _client(login: str, academy: str) -> Any:
    from django.test import Client
    from django.utils import timezone

    from storage.models import Role
    from storage.people import create_person

    create_person(
        login, login, Role.GESTIONNAIRE, timezone.now(), password=PASSWORD, academy=academy
    )
    client = Client(SERVER_NAME="testserver")
    client.post("/gestion/connexion", {"login": login, "password": PASSWORD})
    return client


def _pages(client: Any) -> dict[str, Callable[[int], Any]]:
    def get(query: str) -> Callable[[int], Any]:
        return lambda _: client.get(f"/gestion/{query}")

    def search(text: str) -> Callable[[int], Any]:
        return lambda n: client.post("/gestion/recherche", {"texte": text.format(n)})

    taken: list[str] = []

    def take(_: int) -> Any:
        answer = client.post("/gestion/suivant", {"de": taken[-1] if taken else ""})
        taken.append(answer["Location"].rpartition("/")[2])
        return answer

    return {
        "liste, à faire": get("?etat=a_faire"),
        "liste, tous": get("?etat="),
        "liste, un constat": get("?constat=signature_missing"),
        "liste, une spécialité": get("?specialite=tourisme&etat=a_faire"),
        "liste, page 100": get("?etat=a_faire&page=100"),
        "liste, par numéro": get("?tri=numero&etat="),
        "recherche, nom": search("nom1{}"),
        "recherche, nom et prénom": search("nom1{} prenom5"),
        "recherche, numéro": search("NCE-2026-0123{:02}"),
        "recherche, courriel": search("candidat5{}@example.org"),
        "dossier suivant": take,
        "page d'un dossier": lambda n: client.get(f"/gestion/dossiers/{5 * (n + 100)}"),
    }


def _time(name: str, ask: Callable[[int], Any]) -> None:
    ask(0)
    times = []
    for number in range(ROUNDS):
        started = time.perf_counter()
        answer = ask(number)
        times.append(1000 * (time.perf_counter() - started))
        assert answer.status_code in (200, 302), (name, answer.status_code)
    print(f"| {name} | {statistics.median(times):.0f} | {max(times):.0f} |")


if __name__ == "__main__":
    main()
