"""What whoever watches over the service is told: health, metrics, the state in plain French."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.service.api.asking import Api, Dossier

pytestmark = pytest.mark.usefixtures("rows")


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
