"""Uploads through the API: safe before they are acknowledged, once however often they are sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode

import pytest

from intake.gate import Gate
from queues.crew import Crew
from specimens.make import Specimen
from tests.service.api.asking import Api, Dossier, code, objects

pytestmark = pytest.mark.usefixtures("rows")


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


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        ("../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"), ("/etc/shadow", "shadow"),
        ("..", "piece"), ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
    ],
)  # fmt: skip
def test_a_name_leads_nowhere(
    api: Api, dossier: Dossier, tmp_path: Path, file: str, kept: str
) -> None:
    api.put(dossier)
    sent = api.upload(dossier["id"], b"%PDF", urlencode({"rubrique": "identity", "file": file}))
    assert (sent.status_code, sent.json()["file"]) == (201, kept)
    assert objects(tmp_path) == 1
    (path,) = (tmp_path / "objects").glob("??/*")
    assert path.name.isalnum()


def test_a_number_leads_nowhere(api: Api, dossier: Dossier, tmp_path: Path) -> None:
    for number in ("..%2F..%2Fx", "%2e%2e", "..%5C..%5Cx"):
        body = json.dumps(dossier | {"id": unquote(number)}).encode()
        assert api.call("PUT", f"/dossiers/{number}", body).status_code in (201, 404, 422)
        api.call("POST", f"/dossiers/{number}/pieces?rubrique=identity&file=a.pdf", b"%PDF")
    places = {path.parent.parent for path in tmp_path.rglob("*") if path.is_file()}
    assert places <= {tmp_path / "objects", tmp_path.parent}


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


def test_the_gate_tells_at_once_what_cannot_be_opened(
    api: Api, dossier: Dossier, certificate: Specimen
) -> None:
    api.put(dossier)
    good = api.upload(dossier["id"], certificate.data)
    assert (good.status_code, good.json()["findings"]) == (201, [])
    for data, expected in (
        (b"PK\x03\x04 an archive", "file_unsupported"),
        (certificate.data[:500], "file_corrupt"),
    ):
        sent = api.upload(dossier["id"], data)
        (finding,) = sent.json()["findings"]
        assert (sent.status_code, finding["code"]) == (201, expected)
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
    hostile = sorted(p for p in (shared / "data" / "hostile").rglob("*") if p.is_file())
    assert hostile
    for path in hostile:
        sent = api.upload(dossier["id"], path.read_bytes(), f"rubrique=identity&file={path.name}")
        if sent.status_code not in (200, 201):
            assert code(sent) in ((413, "file_too_large"), (422, "file_empty")), path.name
        elif sent.json()["findings"]:
            (finding,) = sent.json()["findings"]
            told = (finding["code"], finding["severity"])  # info: pages are read all the same
            assert finding["severity"] == "blocking" or told == ("file_unsupported", "info")
