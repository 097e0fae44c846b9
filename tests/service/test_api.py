"""The API's answers, one request at a time: what is kept, what is refused, and in which words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from intake.gate import LOOK, Gate
from queues.crew import Crew
from specimens.make import Specimen

pytestmark = pytest.mark.usefixtures("rows")
Dossier = dict[str, Any]


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    crew = Crew(1, memory_bytes=3_000_000_000)
    yield crew
    crew.close()


@pytest.fixture
def sent(
    rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crew: Crew
) -> Iterator[list[Any]]:
    """Messages sent; nobody takes them. Objects go to a folder of this test."""
    from django.conf import settings

    from intake import services as module
    from intake.api import build, taking_in
    from queues.broker import open_broker
    from storage.stores.folder import FolderStore

    broker = open_broker(settings.CONFORME)
    gate = Gate(crew, settings.CONFORME.app, None, LOOK)
    own = module.Services(settings.CONFORME, FolderStore(tmp_path / "objects"), gate)
    for user in ("intake.api.dossiers", "intake.api.taking_in",
                 "intake.api.build", "intake.web.health"):  # fmt: skip
        monkeypatch.setattr(f"{user}.services", lambda: own)
    taking_in.upload_limit.cache_clear()
    build.request_limit.cache_clear()
    messages: list[Any] = []
    enqueue = broker.enqueue

    def note(message: Any, delay: Any = None) -> Any:
        messages.append((message.actor_name, *message.args))
        return enqueue(message, delay=delay)

    monkeypatch.setattr(broker, "enqueue", note)
    yield messages
    broker.close()


class Api:
    """Django's own test client, with a token."""

    def __init__(self, scopes: str = "read,write,pictures", academy: str = "") -> None:
        from django.test import Client
        from django.utils import timezone

        from storage.clients import create_client

        name = f"essai {scopes} {academy}"
        self.row, self.token = create_client(name, scopes.split(","), academy, timezone.now())
        self._client = Client(raise_request_exception=False)

    def call(self, method: str, path: str, data: bytes = b"", **headers: str) -> Any:
        headers.setdefault("Authorization", f"Bearer {self.token}")
        return self._client.generic(
            method, f"/api/v1{path}", data, content_type="application/octet-stream", headers=headers
        )

    def put(self, dossier: Dossier, **headers: str) -> Any:
        return self.call(
            "PUT", f"/dossiers/{dossier['id']}", json.dumps(dossier).encode(), **headers
        )

    def upload(self, number: str, data: bytes, query: str = "", **headers: str) -> Any:
        query = query or "rubrique=identity&file=cni.pdf"
        return self.call("POST", f"/dossiers/{number}/pieces?{query}", data, **headers)


@pytest.fixture
def api(sent: list[Any]) -> Api:
    return Api()


def code(response: Any) -> tuple[int, str]:
    assert response["Content-Type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == response.status_code
    assert body["title"] and body["detail"]
    return response.status_code, body["code"]


def objects(tmp_path: Path) -> int:
    return len(list((tmp_path / "objects").glob("??/*")))


def test_a_dossier_is_put_once(api: Api, dossier: Dossier, sent: list[Any]) -> None:
    assert api.put(dossier).status_code == 201
    assert api.put(dossier).status_code == 200
    assert [name for name, _ in sent] == ["check_dossier_now"]
    state = api.call("GET", f"/dossiers/{dossier['id']}").json()
    assert (state["circular"], state["verdict"], state["up_to_date"]) == ("nice-2026", None, False)


def test_every_error_of_a_dossier_is_told(api: Api, dossier: Dossier) -> None:
    wrong = dossier | {"route": "vélo", "circular": "nice-2062", "couleur": "bleu"}
    response = api.put(wrong)
    assert code(response) == (422, "invalid")
    assert {e["key"] for e in response.json()["errors"]} == {"route", "circular", "couleur"}


@pytest.mark.parametrize(
    "change", [{"id": "AUTRE"}, {"pieces": [{"file": "a.pdf", "rubrique": "identity"}]}]
)
def test_a_dossier_has_its_own_number_and_no_pieces(
    api: Api, dossier: Dossier, change: Dossier
) -> None:
    body = json.dumps(dossier | change).encode()
    assert code(api.call("PUT", f"/dossiers/{dossier['id']}", body)) == (422, "invalid")


def test_what_is_no_json_is_refused(api: Api) -> None:
    for body in (b"", b"{", b"[]", b"\xff\xfe", b'{"id": NaN'):
        assert code(api.call("PUT", "/dossiers/X", body)) == (422, "invalid")


def test_an_upload_is_safe_before_it_is_acknowledged(
    api: Api, dossier: Dossier, sent: list[Any], tmp_path: Path
) -> None:
    from storage.models import AuditEntry, PieceVersion

    api.put(dossier)
    response = api.upload(dossier["id"], b"%PDF-1.7 ...")
    assert response.status_code == 201
    assert response.json()["size"] == 12
    version = PieceVersion.objects.get()
    assert sent[-1] == ("read_piece_now", version.pk)
    assert objects(tmp_path) == 1
    actions = AuditEntry.objects.order_by("number").values_list("action", flat=True)
    assert list(actions) == ["dossier.created", "piece.added"]


def test_the_same_content_again_is_the_same_piece_and_leaves_no_object(
    api: Api, dossier: Dossier, tmp_path: Path
) -> None:
    api.put(dossier)
    first = api.upload(dossier["id"], b"%PDF")
    again = api.upload(dossier["id"], b"%PDF")
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["id"] == again.json()["id"]
    assert objects(tmp_path) == 1


def test_what_the_gate_refuses_leaves_nothing(api: Api, dossier: Dossier, tmp_path: Path) -> None:
    api.put(dossier)
    number = dossier["id"]
    assert code(api.upload(number, b"x" * 1_000_001)) == (413, "file_too_large")
    assert code(api.upload(number, b"")) == (422, "file_empty")
    assert code(api.upload(number, b"x", "rubrique=voiture&file=a.pdf")) == (422, "invalid")
    assert code(api.upload(number, b"x", "rubrique=identity")) == (422, "invalid")
    assert code(api.upload("AUCUN", b"x")) == (404, "not_found")
    dated = "rubrique=identity&file=a.pdf&uploaded_at=2025-11-01T10:00:00Z"
    assert code(api.upload(number, b"x", dated)) == (403, "forbidden")
    assert objects(tmp_path) == 0


def test_a_store_that_is_down_refuses_and_keeps_no_row(
    api: Api, dossier: Dossier, tmp_path: Path
) -> None:
    from storage.models import PieceVersion

    api.put(dossier)
    (tmp_path / "objects").write_text("no folder")
    response = api.upload(dossier["id"], b"%PDF")
    assert code(response) == (503, "unavailable")
    assert response["Retry-After"]
    assert not PieceVersion.objects.exists()


def test_a_broker_that_is_down_refuses_nothing_and_the_row_says_so(
    api: Api, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dramatiq

    from storage.models import PieceVersion

    def down(*_: Any, **__: Any) -> None:
        raise ConnectionRefusedError

    api.put(dossier)
    monkeypatch.setattr(dramatiq.get_broker(), "enqueue", down)
    assert api.upload(dossier["id"], b"%PDF").status_code == 201
    assert PieceVersion.objects.get().sent_at is None


def test_a_key_makes_a_write_happen_once(api: Api, dossier: Dossier, tmp_path: Path) -> None:
    api.put(dossier)
    key = {"Idempotency-Key": "clé-1"}
    first = api.upload(dossier["id"], b"one", **key)
    again = api.upload(dossier["id"], b"one", **key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert objects(tmp_path) == 1
    other = api.upload(dossier["id"], b"one", "rubrique=jdc&file=a.pdf", **key)
    assert code(other) == (422, "key_reused")


def test_a_refused_write_frees_its_key(api: Api, dossier: Dossier) -> None:
    api.put(dossier)
    key = {"Idempotency-Key": "k"}
    assert api.upload("AUCUN", b"12", **key).status_code == 404
    assert api.upload(dossier["id"], b"12", **key).status_code == 201


def test_replacing_and_withdrawing(api: Api, dossier: Dossier, sent: list[Any]) -> None:
    api.put(dossier)
    piece = api.upload(dossier["id"], b"one").json()
    second = api.call("PUT", f"/pieces/{piece['id']}?file=mieux.pdf", b"two")
    assert (second.status_code, second.json()["version"]) == (201, 2)
    assert api.call("DELETE", f"/pieces/{piece['id']}").status_code == 204
    assert api.call("DELETE", f"/pieces/{piece['id']}").status_code == 204
    gone = api.call("PUT", f"/pieces/{piece['id']}?file=c.pdf", b"three")
    assert code(gone) == (410, "gone")
    assert api.call("GET", f"/dossiers/{dossier['id']}").json()["pieces"] == []
    assert [name for name, *_ in sent].count("read_piece_now") == 2


def test_requirements_are_those_of_the_command(api: Api, dossier: Dossier) -> None:
    api.put(dossier)
    asked = api.call("GET", f"/dossiers/{dossier['id']}/requirements").json()
    rubriques = [r["rubrique"] for r in asked["requirements"]]
    assert "identity" in rubriques
    assert all(r["source"]["quote"] for r in asked["requirements"])


def test_before_the_first_check_there_is_no_result(api: Api, dossier: Dossier) -> None:
    api.put(dossier)
    assert code(api.call("GET", f"/dossiers/{dossier['id']}/result")) == (404, "not_found")


def test_who_may_do_what(sent: list[Any], dossier: Dossier) -> None:
    writer, reader = Api("read,write", "nice"), Api("read")
    other = Api("read,write", "toulouse")
    assert writer.put(dossier).status_code == 201
    path = f"/dossiers/{dossier['id']}"
    assert reader.call("GET", path).status_code == 200
    assert code(reader.put(dossier)) == (403, "forbidden")
    assert code(other.put(dossier)) == (403, "forbidden")
    assert code(other.call("GET", path)) == (404, "not_found")
    assert code(other.upload(dossier["id"], b"x")) == (404, "not_found")
    piece = writer.upload(dossier["id"], b"x").json()["id"]
    assert code(other.call("GET", f"/pieces/{piece}")) == (404, "not_found")
    assert code(other.call("DELETE", f"/pieces/{piece}")) == (404, "not_found")
    assert other.call("GET", "/dossiers").json()["dossiers"] == []


def test_wrong_and_revoked_tokens(api: Api) -> None:
    from django.utils import timezone

    from storage.clients import revoke_client

    for authorization in ("", "Bearer", "Bearer x", "Basic eDp5", f"Bearer {api.token}x"):
        response = api.call("GET", "/dossiers", Authorization=authorization)
        assert code(response) == (401, "unauthorized")
        assert response["WWW-Authenticate"] == "Bearer"
    assert revoke_client(api.row.name, timezone.now())
    assert code(api.call("GET", "/dossiers")) == (401, "unauthorized")


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


def test_problems_are_said_in_the_language_asked_for(api: Api) -> None:
    french = api.call("GET", "/dossiers/X")
    english = api.call("GET", "/dossiers/X", **{"Accept-Language": "en-GB,en;q=0.9,fr;q=0.2"})
    assert (french["Content-Language"], french.json()["title"]) == ("fr", "Introuvable")
    assert (english["Content-Language"], english.json()["title"]) == ("en", "Not found")


def test_too_many_requests_are_told_when_to_come_back(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    from intake.api import build
    from intake.api.access import RateLimit

    limit = RateLimit(2)
    monkeypatch.setattr(build, "request_limit", lambda: limit)
    answers = [api.call("GET", "/dossiers") for _ in range(3)]
    assert [a.status_code for a in answers] == [200, 200, 429]
    assert 1 <= int(answers[2]["Retry-After"]) <= 30


def test_a_bucket_fills_again() -> None:
    from intake.api.access import RateLimit

    limit = RateLimit(60)
    assert all(limit.take("a", 0.0) == 0 for _ in range(60))
    assert limit.take("a", 0.0) == pytest.approx(1.0)
    assert limit.take("b", 0.0) == 0
    assert limit.take("a", 1.0) == 0


def test_the_document_names_every_route(api: Api) -> None:
    document = api.call("GET", "/openapi.json").json()
    paths = {path.removeprefix("/api/v1") for path in document["paths"]}
    assert {"/dossiers", "/dossiers/{number}", "/dossiers/{number}/result", "/circulars"} <= paths
    upload = document["paths"]["/api/v1/dossiers/{number}/pieces"]["post"]
    assert "application/octet-stream" in upload["requestBody"]["content"]


def test_circulars(api: Api) -> None:
    assert "nice-2026" in [c["id"] for c in api.call("GET", "/circulars").json()]


def test_health_and_metrics(api: Api, dossier: Dossier) -> None:
    from django.test import Client

    api.put(dossier)
    client = Client()
    assert client.get("/health/live").json() == {"status": "ok"}
    ready = client.get("/health/ready")
    assert (ready.status_code, ready.json()["status"]) == (200, "ok")
    text = client.get("/metrics").content.decode()
    assert 'conforme_dossiers{verdict="unchecked"} 1.0' in text
    assert 'conforme_queue_depth{queue="now"} 1.0' in text


def test_without_store_it_is_not_ready(api: Api, tmp_path: Path) -> None:
    from django.test import Client

    (tmp_path / "objects").write_text("no folder")
    response = Client().get("/health/ready")
    assert (response.status_code, response.json()["checks"]["store"]) == (503, "failed")


def test_the_gate_tells_at_once_what_cannot_be_opened(
    api: Api, dossier: Dossier, certificate: Specimen
) -> None:
    api.put(dossier)
    good = api.upload(dossier["id"], certificate.data)
    assert (good.status_code, good.json()["findings"]) == (201, [])
    for data, code in (
        (b"PK\x03\x04 an archive", "file_unsupported"),
        (certificate.data[:500], "file_corrupt"),
    ):
        sent = api.upload(dossier["id"], data)
        (finding,) = sent.json()["findings"]
        assert (sent.status_code, finding["code"]) == (201, code)
        assert finding["file"] == sent.json()["file"]
        assert finding["message"]


def test_a_file_fatal_to_the_gate_is_kept_for_its_reading(
    api: Api, dossier: Dossier, monkeypatch: pytest.MonkeyPatch, crew: Crew
) -> None:
    from intake import services
    from intake.api import taking_in

    api.put(dossier)
    own = taking_in.services()
    fatal = Gate(crew, own.settings.app, None, "tests.service.quick_readers:fatal_gate")
    other = services.Services(own.settings, own.store, fatal)
    monkeypatch.setattr(taking_in, "services", lambda: other)
    sent = api.upload(dossier["id"], b"poison")
    assert (sent.status_code, sent.json()["findings"]) == (201, [])


def test_hostile_files_come_in_without_harm(api: Api, dossier: Dossier, shared: Path) -> None:
    """Each is kept, and told at once where it cannot be opened; or refused for its size."""
    api.put(dossier)
    for path in sorted(p for p in (shared / "data" / "hostile").rglob("*") if p.is_file()):
        sent = api.upload(dossier["id"], path.read_bytes(), f"rubrique=identity&file={path.name}")
        if sent.status_code not in (200, 201):
            assert code(sent) in ((413, "file_too_large"), (422, "file_empty")), path.name
        elif sent.json()["findings"]:
            (finding,) = sent.json()["findings"]
            told = (finding["code"], finding["severity"])  # info: pages are read all the same
            assert finding["severity"] == "blocking" or told == ("file_unsupported", "info")


def test_characters_that_a_database_cannot_hold(api: Api, dossier: Dossier) -> None:
    for path in ("/dossiers/a%00b", "/dossiers?circular=%00", "/dossiers/X/result?run=%00"):
        assert code(api.call("GET", path)) == (422, "invalid")
    spoilt = json.loads(json.dumps(dossier))
    spoilt["candidate"]["birth_place"] = "A\0B\ud800"
    assert api.put(spoilt).status_code == 201
    assert api.call("GET", f"/dossiers/{dossier['id']}/requirements").status_code == 200


def test_moments_at_the_edge_of_time(api: Api, dossier: Dossier) -> None:
    for moment in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"):
        response = api.put(dossier | {"registered_at": moment})
        assert response.status_code in (200, 201, 422)
        if response.status_code != 422:
            path = f"/dossiers/{dossier['id']}/requirements"
            assert api.call("GET", path).status_code == 200


def test_the_state_is_told_in_plain_french(api: Api, dossier: Dossier, tmp_path: Path) -> None:
    from django.test import Client

    api.put(dossier)
    api.upload(dossier["id"], b"%PDF")
    page = Client().get("/etat").content.decode()
    assert "Le service marche." in page
    assert "en attente de lecture</th><td>1<" in page
    assert "pas encore contrôlés</th><td>1<" in page
    assert "<script" not in page
    (tmp_path / "objects").rename(tmp_path / "elsewhere")
    (tmp_path / "objects").write_text("no folder")
    page = Client().get("/etat").content.decode()
    assert "ne peuvent pas être pris" in page
    assert "magasin d&#x27;objets</th><td>ne répond pas" in page


def test_a_body_that_is_no_dossier_by_its_length(api: Api) -> None:
    assert code(api.call("PUT", "/dossiers/X", b" " * 2_000_000)) == (413, "file_too_large")


def test_a_host_that_is_not_ours(api: Api) -> None:
    assert code(api.call("GET", "/dossiers", Host="elsewhere.example")) == (422, "invalid")
