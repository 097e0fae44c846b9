"""Fills a PostgreSQL database with fictitious dossiers, pieces, results and decisions, so that the
pages can be measured on many: the same rows for the same seed, counted back from one day.

    python -m bench.rows --dossiers 100000 --pieces 600000 --seed 1 --database postgresql://…
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import secrets
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from bench.row_stories import Story, file_name, gaps, registration, report, story

PASSWORD = "mesure-des-pages"
LOGINS = {"bench": "", "bench-nice": "nice"}
CHUNK = 5000
PEOPLE_AN_ACADEMY = 10
_RESET = (
    "SELECT setval(pg_get_serial_sequence('{table}', 'id'), "
    "COALESCE((SELECT MAX(id) FROM {table}), 1))"
)


def main() -> int:
    options = _options()
    start(options.database)
    from storage.schema import apply_migrations

    apply_migrations()
    started = time.monotonic()
    today = dt.datetime.combine(options.day, dt.time(12), dt.UTC)
    fill(options.dossiers, options.pieces, options.seed, today)
    print(f"{options.dossiers} dossiers, {time.monotonic() - started:.0f} s", file=sys.stderr)
    return 0


def start(database: str) -> None:
    """Django over that database, with settings of its own."""
    os.environ["CONFORME_DATABASE_URL"] = database
    os.environ["CONFORME_DATA_DIR"] = tempfile.mkdtemp(prefix="bench-")
    os.environ["CONFORME_SECRET_KEY"] = secrets.token_hex(32)
    from config.start import start_django

    start_django()


def fill(dossiers: int, pieces: int, seed: int, today: dt.datetime) -> None:
    """The database is at this version's form and has no dossier yet."""
    import circulars

    draw = random.Random(seed)
    people = _people(circulars.ids(), today)
    reading = _reading(today)
    table = Tables(draw, people, reading, today)
    names = circulars.ids()
    for first in range(1, dossiers + 1, CHUNK):
        last = min(first + CHUNK, dossiers + 1)
        table.add(
            [
                story(draw, pk, draw.choices(names, range(1, len(names) + 1))[0],
                      pieces * pk // dossiers - pieces * (pk - 1) // dossiers, today)
                for pk in range(first, last)
            ]
        )  # fmt: skip
    _finish()


class Tables:
    """Rows of each table, written chunk by chunk with COPY; keys are counted here."""

    def __init__(
        self, draw: random.Random, people: dict[str, list[int]], reading: int, today: dt.datetime
    ) -> None:
        self._draw, self._people, self._reading, self._today = draw, people, reading, today
        self._versions = self._decisions = 0

    def add(self, stories: Sequence[Story]) -> None:
        from storage.search_words import words_of

        content = [registration(self._draw, own) for own in stories]
        pieces = [row for own in stories for row in self._pieces(own)]
        checked = [own for own in stories if own.verdict]
        decided = [(self._next_decision(), own) for own in stories if own.decided_at]
        both = list(zip(stories, content, strict=True))
        _copy("dossier", (_dossier(own, said) for own, said in both))
        _copy("handling", map(self._handling, stories))
        _copy(
            "searchword",
            (
                {"dossier_id": own.pk, "word": word}
                for own, said in both
                for word in sorted(words_of(own.number, said))
            ),
        )
        _copy("storedobject", (p["object"] for p in pieces))
        _copy("piece", (p["piece"] for p in pieces))
        _copy("pieceversion", (p["version"] for p in pieces))
        _copy("run", map(_run, checked))
        _copy("decision", (self._decision(pk, own) for pk, own in decided))
        _copy("message", (_message(pk, own) for pk, own in decided if _kind(own) == "to_correct"))
        _copy("correction", (row for _, own in decided for row in self._corrections(own)))
        _copy("outcome", (row for _, own in decided for row in _outcomes(own)))
        _copy("turnaround", (row for own in checked for row in _turnarounds(own, None)))
        _copy("turnaround", (row for pk, own in decided for row in _turnarounds(own, pk)))

    def _next_decision(self) -> int:
        self._decisions += 1
        return self._decisions

    def _keeper(self, own: Story) -> int:
        return self._draw.choice(self._people[own.academy])

    def _handling(self, own: Story) -> dict[str, Any]:
        held = own.standing in ("asked", "answered", "accepted", "refused")
        codes = sorted({f["code"] for f in own.findings})
        own_gaps = gaps(own) if own.verdict else {}
        lacks = [f"{rubrique}:{kind}" for rubrique, kind in sorted(own_gaps.items())]
        return {
            "dossier_id": own.pk, "number": own.number, "academy": own.academy,
            "circular": own.circular, "speciality": own.speciality, "route": own.route,
            "standing": own.standing, "verdict": own.verdict, "gravity": own.gravity,
            "due_at": own.due_at, "codes": _words(codes), "lines": "",
            "gaps": _words(lacks), "missing": len(own.missing) if own.verdict else 0,
            "keeper_id": self._keeper(own) if held else None,
            "updated_at": own.decided_at or own.checked_at,
        }  # fmt: skip

    def _pieces(self, own: Story) -> Iterator[dict[str, dict[str, Any]]]:
        for number, (rubrique, at) in enumerate(own.uploads):
            self._versions += 1
            pk = str(UUID(int=self._draw.getrandbits(128), version=4))
            digest = f"{self._draw.getrandbits(256):064x}"
            yield {
                "object": {"id": self._versions, "key": f"bench-{self._versions}",
                           "sha256": digest, "size_bytes": 250_000, "created_at": at},
                "piece": {"id": pk, "dossier_id": own.pk, "rubrique": rubrique, "created_at": at},
                "version": {
                    "piece_id": pk, "number": 1, "is_current": True,
                    "file": file_name(number, rubrique), "object_id": self._versions,
                    "uploaded_at": at, "received_at": at, "state": "read",
                    "reading_id": self._reading, "sent_at": at,
                },
            }  # fmt: skip

    def _decision(self, pk: int, own: Story) -> dict[str, Any]:
        return {
            "id": pk, "dossier_id": own.pk, "kind": _kind(own), "reason": "", "run": 1,
            "verdict": own.verdict, "standing": "waiting", "person_id": self._keeper(own),
            "at": own.decided_at,
        }  # fmt: skip

    def _corrections(self, own: Story) -> Iterator[dict[str, Any]]:
        for finding in own.findings:
            if own.worths[finding["code"]] == "right" and finding["severity"] == "blocking":
                continue
            kind = "confirmed" if own.worths[finding["code"]] == "right" else "dismissed"
            yield {
                "dossier_id": own.pk, "kind": kind, "target": f"{own.pk:032x}", "value": None,
                "reason": "mal lu par la machine" if kind == "dismissed" else "", "run": 1,
                "machine": finding, "person_id": self._keeper(own), "at": own.decided_at,
            }  # fmt: skip


def _words(words: list[str]) -> str:
    return f" {' '.join(words)} " if words else ""


def _kind(own: Story) -> str:
    kinds = {"accepted": "accepted", "refused": "refused"}
    return kinds.get(own.standing, "to_correct")


def _dossier(own: Story, content: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": own.pk, "number": own.number, "circular": own.circular, "academy": own.academy,
        "content": content, "content_sha256": f"{own.pk:064x}", "revision": 1,
        "checked_revision": 1, "checked_basis": "bench", "verdict": own.verdict, "is_bulk": True,
        "check_sent_at": own.checked_at, "created_at": own.created_at,
        "updated_at": own.checked_at,
    }  # fmt: skip


def _run(own: Story) -> dict[str, Any]:
    return {
        "dossier_id": own.pk, "number": 1, "key": f"{own.pk:064x}", "revision": 1,
        "engine": "bench", "rules": "bench", "pack_sha256": "0" * 64, "as_of": own.checked_at,
        "due_passed": 0, "verdict": own.verdict, "report": report(own), "seconds": 0.02,
        "created_at": own.checked_at,
    }  # fmt: skip


def _message(decision: int, own: Story) -> dict[str, Any]:
    return {
        "decision_id": decision, "to": "", "subject": "Votre dossier d'inscription au BTS",
        "body": "Des pièces sont à corriger.", "attempts": 1, "last_cause": "",
        "sent_at": own.decided_at,
    }  # fmt: skip


def _outcomes(own: Story) -> Iterator[dict[str, Any]]:
    for number, finding in enumerate(own.findings):
        yield {
            "row_id": own.pk, "target": f"{number:032x}", "code": finding["code"],
            "is_sure": finding["severity"] == "blocking", "worth": own.worths[finding["code"]],
            "day": own.decided_at.date() if own.decided_at else None,
        }  # fmt: skip


def _turnarounds(own: Story, decision: int | None) -> Iterator[dict[str, Any]]:
    at = own.checked_at if decision is None else own.decided_at
    since = max((moment for _, moment in own.uploads), default=own.created_at)
    if at is None:
        return
    yield {
        "row_id": own.pk, "step": "checked" if decision is None else "decided",
        "decision_id": decision, "since": since, "at": at, "day": at.date(),
        "waited": int((at - since).total_seconds() // (60 if decision is None else 3600)),
    }  # fmt: skip


def _copy(table: str, rows: Iterable[dict[str, Any]]) -> None:
    """The columns are those that the first row names; the others have no value."""
    from django.db import connection

    own = iter(rows)
    first = next(own, None)
    if first is None:
        return
    columns = ", ".join(f'"{name}"' for name in first)
    command = f"COPY storage_{table} ({columns}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        copy.write(_line(first))
        for row in own:
            copy.write(_line(row))


def _line(row: dict[str, Any]) -> str:
    return "\t".join(map(_text, row.values())) + "\n"


def _text(value: Any) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, dict):
        value = json.dumps(value, ensure_ascii=False)
    elif isinstance(value, dt.datetime):
        return value.isoformat()
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def _people(names: Iterable[str], today: dt.datetime) -> dict[str, list[int]]:
    """Academy → its gestionnaires; and two responsables, of everything and of one academy, under
    whose names pages are measured."""
    from storage.models import Role
    from storage.people import create_person

    for login, academy in LOGINS.items():
        create_person(login, "Mesure", Role.RESPONSABLE, today, password=PASSWORD, academy=academy)
    academies = sorted({name.rpartition("-")[0] for name in names})
    return {
        academy: [
            create_person(f"{academy}-{n}", f"Agent {n}", Role.GESTIONNAIRE, today,
                          academy=academy).pk
            for n in range(PEOPLE_AN_ACADEMY)
        ]
        for academy in academies
    }  # fmt: skip


def _reading(today: dt.datetime) -> int:
    """One that all pieces share: pages ask it for no more than its size."""
    from dossiers.box import Box
    from dossiers.page import Page, Word
    from dossiers.reading import Document, Reading, Sheets
    from storage.reading_work import keep_reading

    page = Page(1, 1000, 1414, 0, "embedded", (Word("SPECIMEN", Box(0, 0, 1, 1), 1.0, 0),), 1.0)
    document = Document("unknown", None, 0.9, (1,), {})
    read = Reading("piece", "0" * 64, Sheets("application/pdf", (page,)), (document,))
    return int(keep_reading(read, "bench", 0.1, today).pk)


def _finish() -> None:
    """Keys go on after ours; the planner knows what there is."""
    from django.apps import apps
    from django.db import connection

    with connection.cursor() as cursor:
        for model in apps.get_app_config("storage").get_models():
            if model._meta.pk.get_internal_type() == "BigAutoField":
                cursor.execute(_RESET.format(table=model._meta.db_table))
        cursor.execute("VACUUM ANALYZE")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.rows")
    parser.add_argument("--dossiers", type=int, default=100_000)
    parser.add_argument("--pieces", type=int, default=600_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--day", type=dt.date.fromisoformat, default=dt.datetime.now(dt.UTC).date())
    parser.add_argument("--database", required=True, metavar="URL")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
