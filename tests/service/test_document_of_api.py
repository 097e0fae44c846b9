"""The OpenAPI document kept at its word: requests made from it, right and wrong, never give an
error of the server, nor an answer that the document does not know."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.service.sites import Servers, Site

# `positive_data_acceptance` is left out: a document cannot say which circulars and specialities
# there are, nor that an instant is past.
CHECKS = ",".join(
    (
        "not_a_server_error", "status_code_conformance", "content_type_conformance",
        "response_headers_conformance", "response_schema_conformance", "negative_data_rejection",
        "unsupported_method", "ignored_auth",
    )
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_requests_made_from_the_document(
    tmp_path: Path, dossier: dict[str, Any], servers: Servers, database: str
) -> None:
    (tmp_path / "data").mkdir()
    with ExitStack() as stack:
        site = Site(tmp_path / "data", stack, servers)
        site.environment["CONFORME_REQUESTS_PER_MINUTE"] = "1000000"
        site.environment["CONFORME_UPLOADS_PER_MINUTE"] = "1000000"
        scopes = "read,write,pictures,backdate,links"
        caller = site.set_up("redis", database, "folder", scopes=scopes)
        assert caller.put_dossier(dossier).status == 201
        parameters = f"[parameters]\nnumber = {json.dumps(dossier['id'])}\n"
        (tmp_path / "schemathesis.toml").write_text(parameters)
        program = Path(sys.executable).with_name("schemathesis")
        done = subprocess.run(
            [
                str(program), "run", f"http://127.0.0.1:{caller.port}/api/v1/openapi.json",
                "-H", f"Authorization: Bearer {caller.token}", "--checks", CHECKS, "--seed", "2026",
                "--max-examples", "20", "--phases", "examples,coverage,fuzzing", "--no-color",
            ],
            cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-4000:]
        paths = caller.call("GET", "/openapi.json").json["paths"].values()
        assert f"Tested: {sum(map(len, paths))}" in done.stdout
