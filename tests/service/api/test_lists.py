"""Lists through the API: page by page, filtered, and as CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.service.api.asking import Api, Dossier, code

pytestmark = pytest.mark.usefixtures("rows")


def test_the_csv_has_exactly_what_the_filters_keep(api: Api, dossier: Dossier) -> None:
    from django.utils import timezone

    from storage.models import AuditEntry, Run
    from storage.models import Dossier as Row

    for number in ("=A", "B", "C"):
        api.call("PUT", f"/dossiers/{number}", json.dumps(dossier | {"id": number}).encode())
    row, now = Row.objects.get(number="B"), timezone.now()
    found = [{"code": "expired", "severity": "blocking"}, {"code": "undated", "severity": "review"}]
    report = {"findings": [], "pieces": [{"findings": found}, {"findings": found[:1]}]}
    for number in (1, 2):  # the latest alone counts
        Run.objects.create(
            dossier=row, number=number, key="k", revision=1, engine="e", rules="r",
            pack_sha256="p", as_of=now, due_passed=0, verdict="non_conforme",
            report=report if number == 2 else {"findings": [], "pieces": []}, seconds=0.1,
            created_at=now,
        )  # fmt: skip
    Row.objects.filter(pk=row.pk).update(verdict="non_conforme", checked_revision=row.revision)

    def rows(query: str = "", caller: Api = api) -> list[dict[str, str]]:
        answer = caller.call("GET", f"/exports/dossiers.csv?{query}")
        assert (answer.status_code, answer["Content-Type"]) == (200, "text/csv; charset=utf-8")
        text = b"".join(answer.streaming_content).decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    assert [row["id"] for row in rows()] == ["'=A", "B", "C"]
    (told,) = rows("verdict=non_conforme")
    assert [told[name] for name in ("id", "run", "pieces", "blocking", "review", "codes")] == [
        "B", "2", "2", "2", "1", "expired undated",
    ]  # fmt: skip
    assert [row["id"] for row in rows("up_to_date=false")] == ["'=A", "C"]
    assert rows("circular=toulouse-2024") == []
    assert rows(caller=Api("read", "toulouse")) == []
    assert code(Api("write").call("GET", "/exports/dossiers.csv")) == (403, "forbidden")
    assert AuditEntry.objects.filter(action="dossiers.exported").count() == 5
    assert dossier["candidate"]["birth_name"] not in str(rows())


def test_a_list_goes_by_pages(api: Api, dossier: Dossier) -> None:
    for number in range(5):
        api.put(dossier | {"id": f"N-{number}"})
    seen: list[str] = []
    cursor = ""
    while True:
        page = api.call("GET", f"/dossiers?limit=2&cursor={cursor}").json()
        seen += [d["id"] for d in page["dossiers"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == [f"N-{number}" for number in range(5)]
    assert api.call("GET", "/dossiers?circular=toulouse-2024").json()["dossiers"] == []
    assert len(api.call("GET", "/dossiers?up_to_date=false").json()["dossiers"]) == 5
    for wrong in ("cursor=zzz", "limit=0", "limit=1000", "limit=x", "verdict=bleu"):
        assert code(api.call("GET", f"/dossiers?{wrong}")) == (422, "invalid")
