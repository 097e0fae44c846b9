"""One request at a time, through Django's own test client."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Dossier = dict[str, Any]


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


def code(response: Any) -> tuple[int, str]:
    assert response["Content-Type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == response.status_code
    assert body["title"] and body["detail"]
    return response.status_code, body["code"]


def objects(tmp_path: Path) -> int:
    return len(list((tmp_path / "objects").glob("??/*")))
