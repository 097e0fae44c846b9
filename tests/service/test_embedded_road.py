"""The whole road on the embedded default, through HTTP: what a caller sees, start to end."""

from __future__ import annotations

import io
import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from specimens.make import Specimen
from tests.service.running import Caller, Process, conforme, start, token, wait_for

Dossier = dict[str, Any]
UPLOADED = "2025-11-03T10:00:00+01:00"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("service")
    return {
        "CONFORME_DATA_DIR": str(folder),
        "CONFORME_PORT": "0",
        "CONFORME_WORKERS": "1",
        "CONFORME_SWEEP_SECONDS": "1",
        "CONFORME_MAX_MB": "1",
    }


@pytest.fixture(scope="module")
def served(environment: dict[str, str]) -> Iterator[Process]:
    process = start(["-m", "intake", "serve"], environment)
    yield process
    process.stop(signal.SIGKILL)


@pytest.fixture(scope="module")
def caller(served: Process, environment: dict[str, str]) -> Caller:
    return Caller(served.port, token(environment, "essais", "read,write,pictures,backdate"))


@pytest.fixture(scope="module")
def first(caller: Caller, dossier: Dossier, certificate: Specimen) -> Dossier:
    """A dossier with one piece, checked."""
    assert caller.put_dossier(dossier).status == 201
    sent = caller.upload(
        dossier["id"], certificate.data, rubrique="school_certificate", file="certificat.pdf",
        uploaded_at=UPLOADED,
    )  # fmt: skip
    assert sent.status == 201, sent.body
    assert sent.json["state"] == "received"
    caller.wait_checked(dossier["id"], pieces=1)
    return dossier


def test_the_result_is_that_of_the_command_line(
    caller: Caller, first: Dossier, certificate: Specimen, tmp_path: Path
) -> None:
    result = caller.result(first["id"])
    folder = tmp_path / "dossier"
    folder.mkdir()
    piece = {"file": "certificat.pdf", "rubrique": "school_certificate", "uploaded_at": UPLOADED}
    (folder / "dossier.json").write_text(json.dumps(first | {"pieces": [piece]}))
    (folder / "certificat.pdf").write_bytes(certificate.data)
    run = result.pop("run")
    done = conforme({}, "check", str(folder), "--format", "json", "--as-of", run["as_of"])
    told = json.loads(done.stdout)
    assert result.pop("up_to_date") is True
    assert result["pieces"][0]["piece_type"] == "school_certificate"
    for form in (told, result):
        form.pop("timing")
    assert result == told


def test_a_replaced_and_a_withdrawn_piece_change_the_result(
    caller: Caller, first: Dossier, certificate: Specimen
) -> None:
    other = first | {"id": "NCE-2026-000002"}
    caller.put_dossier(other)
    query = {"rubrique": "school_certificate", "file": "certificat.pdf"}
    piece = caller.upload(other["id"], b"this is no paper", **query).json
    spoilt = caller.wait_checked(other["id"], pieces=1)
    assert {f["code"] for f in spoilt["pieces"][0]["findings"]} >= {"file_unsupported"}
    caller.call("PUT", f"/pieces/{piece['id']}", certificate.data, file="mieux.pdf")
    mended = caller.wait_checked(other["id"], pieces=1)
    assert mended["pieces"][0]["piece_type"] == "school_certificate"
    caller.call("DELETE", f"/pieces/{piece['id']}")
    assert caller.wait_checked(other["id"], pieces=0)["pieces"] == []
    old = caller.call("GET", f"/dossiers/{other['id']}/result", run=spoilt["run"]["number"])
    assert old.json["pieces"] == spoilt["pieces"]


def test_the_audit_trail_is_whole(
    caller: Caller, first: Dossier, environment: dict[str, str]
) -> None:
    done = conforme(environment, "audit", "verify")
    assert done.returncode == 0, done.stdout


def test_logs_are_json_and_name_nobody(caller: Caller, first: Dossier, served: Process) -> None:
    caller.state(first["id"])
    lines = [line for line in served.log.splitlines() if not line.startswith("conforme :")]
    assert {json.loads(line)["level"] for line in lines} >= {"info"}
    words = (first["candidate"]["birth_name"], "certificat.pdf", first["candidate"]["email"])
    assert [word for word in words if word in served.log] == []


def size_of(jpeg: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(io.BytesIO(jpeg)) as picture:
        return picture.size


def test_the_pages_are_seen(caller: Caller, first: Dossier, environment: dict[str, str]) -> None:
    piece = caller.state(first["id"])["pieces"][0]["id"]
    path = f"/pieces/{piece}/pages/1"
    picture = wait_for(lambda: (a := caller.call("GET", path)).status == 200 and a)
    assert picture
    assert picture.headers["Content-Type"] == "image/jpeg"
    assert picture.body.startswith(b"\xff\xd8\xff")
    assert caller.call("GET", f"/pieces/{piece}/pages/2").status == 404
    part = caller.call("GET", path, box="0.1,0.1,0.4,0.2")
    assert (part.status, part.body[:3]) == (200, b"\xff\xd8\xff")
    width, height = size_of(picture.body)
    assert size_of(part.body) == (
        pytest.approx(0.3 * width, abs=2),
        pytest.approx(0.1 * height, abs=2),
    )
    for wrong in ("0,0,2,1", "0.5,0,0.5,1", "a,b,c,d", "0,0,1", "nan,0,1,1"):
        assert caller.call("GET", path, box=wrong).status == 422
    objects = Path(environment["CONFORME_DATA_DIR"]) / "objects"
    for path_of in objects.glob("??/*"):  # pictures alone: they can be made again
        if path_of.read_bytes()[:3] == b"\xff\xd8\xff":
            path_of.unlink()
    assert caller.call("GET", path).status == 202
    assert wait_for(lambda: caller.call("GET", path).status == 200)
