"""The way in: a link that opens, leaves the address, ends; and what nobody else may see."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.pages.visiting import PDF, Visit, finding


def test_a_link_opens_the_pages_and_leaves_the_address(visit: Visit) -> None:
    answer = visit.open()
    assert (answer.status_code, answer["Location"]) == (302, "/mon-dossier")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "LEFÈVRE-SPECIMEN" in visit.page()
    assert visit.secret not in visit.page()


def test_the_secret_is_not_kept(visit: Visit) -> None:
    from storage.models import CandidateLink

    kept = CandidateLink.objects.values().get()
    assert visit.secret not in str(kept)


@pytest.mark.parametrize("how", ["wrong", "old", "revoked"])
def test_a_link_that_does_not_open_says_what_to_do(
    visit: Visit, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    from storage.candidate_links import revoke_links

    if how == "wrong":
        visit.secret = "x" * 43
        visit.client.cookies.clear()
    elif how == "old":
        later = timezone.now() + dt.timedelta(days=15)
        monkeypatch.setattr(timezone, "now", lambda: later)
    else:
        assert revoke_links(visit.dossier, "command", timezone.now()) == 1
    for path in (f"/acces/{visit.secret}", "/mon-dossier", "/mon-dossier/terminer"):
        answer = visit.client.get(path)
        assert answer.status_code == 403
        assert "Ce lien ne marche plus" in answer.content.decode()


@pytest.mark.parametrize(("scopes", "status"), [(["links"], 201), (["read", "write"], 403)])
def test_a_program_with_that_right_makes_links(
    visit: Visit, scopes: list[str], status: int
) -> None:
    from urllib.parse import urlsplit

    from django.test import Client
    from django.utils import timezone

    from storage.clients import create_client

    _, token = create_client("portail", scopes, "", timezone.now())
    asked = "/api/v1/dossiers/NCE-2026-000777/links?days=3"
    answer = Client().post(asked, headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == status
    if status == 201:
        url = urlsplit(answer.json()["url"])
        assert visit.client.get(url.path).status_code == 302


def test_the_command_line_makes_links(
    visit: Visit, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from urllib.parse import urlsplit

    from django.conf import settings

    from intake.command import main
    from intake.commands import dossier

    monkeypatch.setattr(dossier, "start", lambda: settings.CONFORME)
    assert main(["dossier", "link", "NCE-2026-000777", "--days", "3"]) == 0
    told = capsys.readouterr()
    assert "jusqu'au 06/11/2025" in told.err
    assert visit.client.get(urlsplit(told.out.strip()).path).status_code == 302
    assert main(["dossier", "link", "personne"]) == 2
    assert main(["dossier", "unlink", "NCE-2026-000777"]) == 0
    assert "2 liens" in capsys.readouterr().out
    assert visit.client.get("/mon-dossier").status_code == 403


def test_the_address_seen_from_outside_is_an_origin() -> None:
    from config.service import from_environment
    from config.variables import SettingsError

    def origin(url: str) -> str:
        return from_environment({"CONFORME_PUBLIC_URL": url}).origin

    assert origin("https://conforme.exemple.fr/") == "https://conforme.exemple.fr"
    assert from_environment({"CONFORME_PORT": "8001"}).origin == "http://127.0.0.1:8001"
    for wrong in ("conforme.exemple.fr", "ftp://exemple.fr", "https://exemple.fr/chemin"):
        with pytest.raises(SettingsError):
            origin(wrong)


def test_leaving_closes_the_session(visit: Visit) -> None:
    assert visit.client.get("/quitter").status_code == 405
    visit.client.post("/quitter")
    assert visit.client.get("/mon-dossier").status_code == 403


def test_a_form_from_elsewhere_is_not_taken(visit: Visit) -> None:
    strict = Visit.of("NCE-2026-000778", enforce_csrf_checks=True)
    answer = strict.post("terminer")
    assert answer.status_code == 403
    assert "rechargez la page" in answer.content.decode()
    assert strict.post("envois", rubrique="identity").status_code == 403


def test_nothing_of_another_dossier_can_be_reached(visit: Visit) -> None:
    other = Visit.of("NCE-2026-000779")
    other.upload(("a.pdf", PDF))
    piece = other.versions()[0].piece_id
    assert "a été retiré" in visit.upload(("b.pdf", PDF + b"b"), piece=str(piece))
    assert visit.versions() == []
    visit.post("rubriques/confirmation/retirer", piece=str(piece))
    assert len(other.versions()) == 1
    file = _addresses(other.page(), "/mon-dossier/fichiers/")[0]
    assert visit.client.get(file).status_code == 404
    assert other.client.get(file).content == PDF


def test_links_to_files_end_and_each_look_is_written_down(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    from storage.models import AuditEntry

    visit.upload(("a.pdf", PDF))
    file = _addresses(visit.page(), "/mon-dossier/fichiers/")[0]
    answer = visit.client.get(file)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    seen = AuditEntry.objects.get(action="file.seen")
    assert (seen.actor[:5], seen.subject) == ("link:", f"piece:{visit.versions()[0].piece_id}")
    assert visit.client.get(file[:-1] + ("A" if file[-1] != "A" else "B")).status_code == 404
    later = time.time() + 1801
    monkeypatch.setattr(time, "time", lambda: later)
    assert visit.client.get(file).status_code == 404


def test_no_address_says_who_the_candidate_is(visit: Visit) -> None:
    visit.upload(("LEFÈVRE-SPECIMEN.pdf", PDF))
    visit.read(LEFÈVRE_SPECIMEN_pdf=[finding("signature_missing", "blocking")])
    found = _addresses(visit.page(), "")
    assert len(found) > 15
    # The link's own secret is drawn by chance, and may spell anything.
    said = " ".join(found).replace(visit.secret, "").upper()
    for word in ("LEF", "SPECIMEN", "ANA", "2003", "000777", "EXAMPLE.ORG", "060000"):
        assert word not in said.replace("/STATIC/", "")


def _addresses(page: str, beginning: str) -> list[str]:
    import re

    every: list[Any] = re.findall(r'(?:href|action|src|data-url|data-begin)="([^"]*)"', page)
    return [address for address in every if address.startswith(beginning)]
