"""Dossiers before the gestionnaires, read and checked as the machine would have them."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from dataclasses import dataclass
from typing import Any

PASSWORD = "un-mot-de-passe-long"
DAY = dt.datetime(2025, 11, 3, 9, tzinfo=dt.UTC)
UPLOADED = DAY - dt.timedelta(days=1)


def registration(number: str, **candidate: Any) -> dict[str, Any]:
    """Of somebody to whom `confirmation`, `identity` and `school_certificate` are asked."""
    return {
        "id": number,
        "circular": "nice-2026",
        "registered_at": "2025-10-20T10:00:00+02:00",
        "candidate": {
            "birth_name": "LEFÈVRE-SPECIMEN", "given_names": ["Anaïs"], "birth_date": "1993-05-12",
            "nationality": "FRA", "department": "06", "email": "anais@example.org",
            "phone": "0600000000", **candidate,
        },
        "speciality": {"code": "tourisme"},
        "route": "scolaire",
        "distance_learning": True,
    }  # fmt: skip


def read_as(piece_type: str, subtype: str | None = None, **fields: Any) -> Any:
    """A reading of one page of that type, all its fields in one place."""
    from dossiers.box import Box
    from dossiers.page import Page, Word
    from dossiers.reading import Document, Field, Reading, Sheets

    box = Box(0.1, 0.2, 0.5, 0.25)
    page = Page(1, 1000, 1414, 0, "embedded", (Word("SPECIMEN", box, 1.0, 0),), 1.0)
    said = {n: Field(n, v, 1, box, str(v), 0.97, "embedded") for n, v in fields.items()}
    document = Document(piece_type, subtype, 0.995, (1,), said)
    sha = hashlib.sha256(str((piece_type, subtype, fields)).encode()).hexdigest()
    return Reading("piece", sha, Sheets("application/pdf", (page,)), (document,))


NAMES = {"birth_name": "LEFÈVRE-SPECIMEN", "given_names": ["Anaïs"], "birth_date": "1993-05-12"}


def confirmation() -> Any:
    return read_as(
        "registration_confirmation", **NAMES, session=2026, academy="nice", speciality="tourisme",
        edited_on="2025-10-21",
    )  # fmt: skip


def card() -> Any:
    return read_as(
        "identity_document", "national_id_card", **NAMES, expiry_date="2031-05-05",
        sides=["recto", "verso"],
    )  # fmt: skip


def certificate(year: str = "2025-2026", number: int = 2) -> Any:
    return read_as(
        "school_certificate", **NAMES, school_year=year, year_of_study=number,
        speciality="tourisme", issue_date="2025-10-01",
    )  # fmt: skip


@dataclass
class Office:
    """The rows, and the machine that checks them when told to. `paper`: what every file begins
    with."""

    shop: Any
    paper: bytes = b"fictif"

    def person(self, login: str, role: str = "gestionnaire", **more: Any) -> Any:
        from storage.people import create_person

        more = {"academy": "nice", "password": PASSWORD, **more}
        return create_person(login, login.title(), role, DAY, **more)  # type: ignore[arg-type]

    def client(self, login: str, **options: Any) -> Any:
        """A browser in which they have signed in."""
        from django.test import Client

        client = Client(SERVER_NAME="testserver", **options)
        told = {"login": login, "password": PASSWORD}
        assert client.post("/gestion/connexion", told).status_code == 302
        return client

    def dossier(self, number: str, circular: str = "nice-2026", **pieces: Any) -> Any:
        """Checked, with these readings in these rubriques."""
        from storage.register import put_dossier

        content = registration(number) | {"circular": circular}
        academy = circular.rpartition("-")[0]
        row = put_dossier(number, circular, academy, content, False, DAY).dossier
        for rubrique, readings in pieces.items():
            for reading in readings if isinstance(readings, list) else [readings]:
                self.upload(row, rubrique, reading)
        self.check(row)
        return row

    def flagged(self, number: str) -> Any:
        """Nothing blocks: the machine could not tell whether the confirmation is signed and
        dated."""
        years = [certificate(), certificate("2024-2025", 1)]
        return self.dossier(
            number, confirmation=confirmation(), identity=card(), school_certificate=years
        )

    def blocked(self, number: str) -> Any:
        """The first year of school is missing too: that blocks."""
        return self.dossier(
            number, confirmation=confirmation(), identity=card(), school_certificate=certificate()
        )

    def upload(self, row: Any, rubrique: str, reading: Any, now: dt.datetime = UPLOADED) -> Any:
        from storage.models import PieceVersion
        from storage.reading_work import keep_reading
        from storage.register import Upload, add_piece
        from storage.stores.store import keep

        own = f"\n%{row.number} {rubrique} {reading.sha256} {now}".encode()
        stored = keep(self.shop.store, io.BytesIO(self.paper + own), 1_000_000)
        version, _ = add_piece(row, rubrique, Upload(f"{rubrique}.pdf", stored, now), now)
        kept = keep_reading(reading, "engine", 0.1, DAY)
        PieceVersion.objects.filter(pk=version.pk).update(state="read", reading=kept)
        return version

    def decide(self, client: Any, dossier: Any, decision: str = "accepter", **more: Any) -> Any:
        """Posted as by whoever sees the dossier as it is now."""
        told = {"decision": decision, "vu": self.mark(dossier), **more}
        return client.post(f"/gestion/dossiers/{dossier.pk}/decision", told)

    def mark(self, dossier: Any) -> str:
        from storage.decisions import mark_of
        from storage.handling import decision_in_force

        return mark_of(self.row(dossier).dossier, decision_in_force(dossier))

    def check(self, row: Any) -> Any:
        from queues.work import check_dossier

        check_dossier(self.shop, row.pk)
        return self.row(row)

    def row(self, dossier: Any) -> Any:
        from storage.models import Handling

        return Handling.objects.select_related("dossier").get(pk=dossier.pk)

    def codes(self, dossier: Any) -> dict[str, str]:
        """Severity by code in the last check."""
        from storage.handling import findings_of
        from storage.runs import latest_run

        run = latest_run(dossier)
        assert run
        return {f["code"]: f["severity"] for f in findings_of(run.report)}

    def key(self, dossier: Any, code: str) -> str:
        from storage.finding_keys import key_of_form
        from storage.handling import findings_of
        from storage.runs import latest_run

        run = latest_run(dossier)
        assert run
        return next(key_of_form(f) for f in findings_of(run.report) if f["code"] == code)


def text(answer: Any) -> str:
    assert answer.status_code == 200, answer.content
    return str(answer.content.decode())


def shown(client: Any, dossier: Any) -> str:
    return text(client.get(f"/gestion/dossiers/{dossier.pk}"))
