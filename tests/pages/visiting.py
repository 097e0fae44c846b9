"""A candidate before the pages, and the machine's answers as the rows would hold them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

PDF = b"%PDF-1.4 fictif"
WHOLE = [0.0, 0.0, 1.0, 1.0]


def registration(number: str) -> dict[str, Any]:
    return {
        "id": number,
        "circular": "nice-2026",
        "registered_at": "2025-10-20T10:00:00+02:00",
        "candidate": {
            "birth_name": "LEFÈVRE-SPECIMEN", "given_names": ["Anaïs"], "birth_date": "2003-05-12",
            "department": "06", "email": "anais@example.org", "phone": "0600000000",
        },
        "speciality": {"code": "batiment"},
        "route": "scolaire",
        "distance_learning": True,
    }  # fmt: skip


def finding(
    code: str, severity: str, message: str = "Il manque votre signature."
) -> dict[str, Any]:
    return {
        "code": code, "severity": severity, "message": message, "rubrique": "confirmation",
        "file": "a.pdf",
        "evidence": {
            "page": 1, "box": [0.4, 0.6, 0.8, 0.7], "read": "place vide", "expected": "signature",
        },
        "source": {"file": "x.txt", "lines": [1, 1], "quote": "Confirmation signée"},
    }  # fmt: skip


@dataclass
class Visit:
    """`client` holds the session of a personal link of `dossier`."""

    client: Any
    dossier: Any
    secret: str

    @classmethod
    def of(cls, number: str, **options: Any) -> Visit:
        from django.test import Client
        from django.utils import timezone

        from storage.candidate_links import make_link
        from storage.register import put_dossier

        now = timezone.now()
        dossier = put_dossier(number, "nice-2026", "nice", registration(number), False, now).dossier
        _, secret = make_link(dossier, "command", now)
        visit = cls(Client(SERVER_NAME="testserver", **options), dossier, secret)
        visit.open()
        return visit

    def open(self) -> Any:
        return self.client.get(f"/acces/{self.secret}")

    def page(self) -> str:
        answer = self.client.get("/mon-dossier")
        assert answer.status_code == 200, answer.content
        return answer.content.decode()

    def badge(self, rubrique: str = "confirmation") -> str:
        """What the page says of the state of a rubrique."""
        found = re.search(rf'data-badge-of="{rubrique}">([^<]*)<', self.page())
        assert found
        return found[1]

    def post(self, path: str, **data: Any) -> Any:
        return self.client.post(f"/mon-dossier/{path}", data)

    def upload(self, *files: tuple[str, bytes], rubrique: str = "confirmation", **data: Any) -> str:
        """Sends files as a form does; gives what the page then says."""
        from django.core.files.uploadedfile import SimpleUploadedFile

        sent = [SimpleUploadedFile(name, content) for name, content in files]
        answer = self.post(f"rubriques/{rubrique}/fichiers", files=sent, **data)
        assert answer.status_code == 302, answer.content
        assert answer["Location"] == f"/mon-dossier#rubrique-{rubrique}"
        return self.page()

    def versions(self) -> list[Any]:
        from storage.register import current_versions

        return list(current_versions(self.dossier))

    def read(self, **findings: list[dict[str, Any]]) -> None:
        """The machine has read every file and checked; findings by file name, dots as `_`."""
        from django.utils import timezone

        from storage.models import Dossier, PieceVersion

        PieceVersion.objects.filter(piece__dossier=self.dossier).update(state="read")
        pieces = [
            {"file": v.file, "findings": findings.get(v.file.replace(".", "_"), [])}
            for v in self.versions()
        ]
        row = Dossier.objects.get(pk=self.dossier.pk)
        _save_run(row, {"requirements": [], "pieces": pieces, "findings": []}, timezone.now())


def _save_run(dossier: Any, report: dict[str, Any], now: dt.datetime) -> None:
    from storage.models import Run

    number = Run.objects.filter(dossier=dossier).count() + 1
    Run.objects.create(
        dossier=dossier, number=number, key=str(number), revision=dossier.revision, engine="e",
        rules="r", pack_sha256="p", as_of=now, due_passed=0, verdict="non_conforme", report=report,
        seconds=0.1, created_at=now,
    )  # fmt: skip
