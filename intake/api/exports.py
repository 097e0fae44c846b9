"""Lists as CSV: a row for each dossier that the filters keep, all of them, as a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.db.models import JSONField, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from ninja import Router

from facade.csv_cells import ENCODING, cell, row_writer
from intake.api import forms
from intake.api.access import allow
from intake.api.pages import found_by
from storage import audit
from storage.models import Dossier, Run

router = Router(tags=["Dossiers"])
A_BATCH = 500
COLUMNS = (
    "id", "circular", "academy", "verdict", "up_to_date", "created_at", "updated_at", "run",
    "checked_at", "pieces", "blocking", "missing", "review", "info", "codes",
)  # fmt: skip
_SEVERITIES = ("blocking", "missing", "review", "info")
_DOCUMENT: dict[str, Any] = {
    "responses": {
        200: {
            "description": "Un CSV : UTF-8 avec sa marque, séparé par des points-virgules.",
            "content": {"text/csv": {"schema": {"type": "string"}}},
        }
    }
}


@router.get(
    "/exports/dossiers.csv",
    response={200: None, **forms.REFUSALS},
    summary="La liste filtrée, en CSV",
    openapi_extra=_DOCUMENT,
)
def export_dossiers(
    request: HttpRequest,
    circular: str | None = None,
    verdict: forms.Verdict | None = None,
    up_to_date: bool | None = None,
) -> Any:
    """Exactement les dossiers que rendent les mêmes filtres de la liste, du plus ancien au plus
    récent, avec le nombre de constats du dernier contrôle par gravité et leurs codes. Ni nom, ni
    texte lu."""
    client = allow(request, "read")
    found = found_by(client, circular, verdict, up_to_date)
    audit.append(
        f"client:{client.public_id}", "dossiers.exported", "dossiers", timezone.now(),
        circular=circular, verdict=verdict, up_to_date=up_to_date,
    )  # fmt: skip
    answer = StreamingHttpResponse(_lines(found), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="dossiers.csv"'
    return answer


class _Echo:
    """What the CSV writer writes comes back as the value of `writerow`."""

    def write(self, text: str, /) -> str:
        return text


def _lines(found: QuerySet[Dossier]) -> Iterator[bytes]:
    latest = Run.objects.filter(dossier=OuterRef("pk")).order_by("-number")
    rows = found.annotate(
        run_number=Subquery(latest.values("number")[:1]),
        run_at=Subquery(latest.values("as_of")[:1]),
        run_report=Subquery(latest.values("report")[:1], output_field=JSONField()),
    )
    writer = row_writer(_Echo())
    lines = chain([COLUMNS], map(_row, rows.iterator(chunk_size=A_BATCH)))
    yield "".encode(ENCODING)  # the mark alone
    for line in lines:
        yield writer.writerow([cell(value) for value in line]).encode()


def _row(dossier: Any) -> Iterable[object]:
    report = dossier.run_report or {"findings": [], "pieces": []}
    found = [f for part in [report, *report["pieces"]] for f in part["findings"]]
    return (
        dossier.number,
        dossier.circular,
        dossier.academy,
        dossier.verdict,
        dossier.revision == dossier.checked_revision,
        dossier.created_at.isoformat(timespec="seconds"),
        dossier.updated_at.isoformat(timespec="seconds"),
        dossier.run_number,
        dossier.run_at.isoformat(timespec="seconds") if dossier.run_at else None,
        len(report["pieces"]),
        *(sum(f["severity"] == severity for f in found) for severity in _SEVERITIES),
        " ".join(sorted({f["code"] for f in found})),
    )
