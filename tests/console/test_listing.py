"""Finding dossiers, sharing them out; what every page keeps to."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.console.building import Office, confirmation, shown, text


@pytest.mark.parametrize(
    "words", ["lefevre", "Anaïs LEFÈVRE", "specimen", "NCE-1", "nce-1", "anais@example.org", "ana"]
)
def test_a_dossier_is_found_by_name_number_and_address(
    office: Office, alice: Any, words: str
) -> None:
    office.flagged("NCE-1")
    assert "NCE-1</span>" in text(alice.post("/gestion/recherche", {"texte": words}))
    assert "NCE-1</span>" not in text(alice.post("/gestion/recherche", {"texte": words + "x"}))


def test_a_changed_name_is_found_and_the_old_one_is_not(office: Office, alice: Any) -> None:
    from storage.register import put_dossier
    from tests.console.building import DAY, registration

    office.flagged("NCE-1")
    changed = registration("NCE-1", birth_name="DURAND")
    put_dossier("NCE-1", "nice-2026", "nice", changed, False, DAY)
    assert "NCE-1</span>" in text(alice.post("/gestion/recherche", {"texte": "durand"}))
    assert "NCE-1</span>" not in text(alice.post("/gestion/recherche", {"texte": "lefevre"}))


def test_filters_are_an_address(office: Office, alice: Any) -> None:
    office.flagged("NCE-1"), office.blocked("NCE-2")
    for query, found in (
        ("constat=school_year_missing", {"NCE-2"}), ("verdict=a_verifier", {"NCE-1"}),
        ("etat=accepted", set()), ("specialite=tourisme", {"NCE-1", "NCE-2"}),
        ("a=moi", set()), ("etat=n'importe", {"NCE-1", "NCE-2"}),
    ):  # fmt: skip
        page = text(alice.get(f"/gestion/?{query}"))
        assert set(re.findall(r">(NCE-\d)</span>", page)) == found, query


def test_a_filter_is_kept_shared_and_forgotten(office: Office, alice: Any) -> None:
    from storage.models import SavedFilter

    told = {
        "nom": "Signatures",
        "filtre": "constat=signature_missing&texte=secret",
        "partage": "oui",
    }
    alice.post("/gestion/filtres", told)
    kept = SavedFilter.objects.get()
    assert kept.query == "constat=signature_missing"
    office.person("bob"), office.person("tom", academy="toulouse")
    assert "Signatures" in text(office.client("bob").get("/gestion/"))
    assert "Signatures" not in text(office.client("tom").get("/gestion/"))
    office.client("bob").post(f"/gestion/filtres/{kept.pk}/oubli")
    assert SavedFilter.objects.exists()
    alice.post(f"/gestion/filtres/{kept.pk}/oubli")
    assert not SavedFilter.objects.exists()


def test_a_responsable_shares_out_and_a_gestionnaire_does_not(office: Office, alice: Any) -> None:
    from storage.models import AuditEntry

    dossier = office.flagged("NCE-1")
    bob = office.person("bob")
    office.person("rita", "responsable")
    told = {"acte": "attribuer", "personne": str(bob.pk), "dossier": str(dossier.pk)}
    assert alice.post("/gestion/lot", told).status_code == 403
    rita = office.client("rita")
    rita.post("/gestion/lot", told)
    assert office.row(dossier).keeper == bob
    rita.post("/gestion/lot", {"acte": "rendre", "dossier": str(dossier.pk)})
    assert office.row(dossier).keeper is None
    assert AuditEntry.objects.filter(action="dossier.given").count() == 2
    ben = office.person("ben", specialities=["batiment"])  # the dossier is none of theirs
    rita.post("/gestion/lot", told | {"personne": str(ben.pk)})
    assert AuditEntry.objects.filter(action="dossier.given").count() == 2
    far = office.person("tom", academy="toulouse")
    rita.post("/gestion/lot", told | {"personne": str(far.pk)})
    assert office.row(dossier).keeper is None


def test_a_piece_is_accepted_or_opened_again(office: Office, alice: Any) -> None:
    from storage.completion import declare_complete, is_open
    from storage.register import current_versions
    from tests.console.building import DAY

    dossier = office.flagged("NCE-1")
    versions = {v.file: v for v in current_versions(dossier)}
    piece = versions["confirmation.pdf"].piece_id
    path = f"/gestion/dossiers/{dossier.pk}"
    office.decide(alice, dossier, piece=piece)
    row = office.check(dossier)
    assert (row.standing, row.verdict) == ("clear", "conforme")
    assert "Pièce acceptée" in shown(alice, dossier)
    declare_complete(dossier, [], "link:1", DAY)
    page = text(alice.get(f"{path}?piece={piece}"))
    assert "Rouvrir cette rubrique" in page
    alice.post(f"{path}/{piece}/reouverture")
    assert is_open(dossier, "confirmation")
    assert not is_open(dossier, "identity")


def test_a_candidate_is_given_a_new_link(office: Office, alice: Any) -> None:
    from django.test import Client

    dossier = office.flagged("NCE-1")
    alice.post(f"/gestion/dossiers/{dossier.pk}/lien")
    page = shown(alice, dossier)
    told = re.search(r"(/acces/[\w-]+)", page)
    assert told
    candidate = Client(SERVER_NAME="testserver")
    assert candidate.get(told[1])["Location"] == "/mon-dossier"
    assert "/acces/" not in shown(alice, dossier)


def test_words_that_no_row_can_hold_break_nothing(office: Office, alice: Any) -> None:
    from storage.models import Correction

    dossier = office.blocked("NCE-1")
    path, odd = f"/gestion/dossiers/{dossier.pk}", "a\0b"
    told = {"constat": office.key(dossier, "school_year_missing"), "precision": odd}
    alice.post(f"{path}/constat", told)
    assert "\0" not in Correction.objects.get().reason
    assert alice.post(f"{path}/retour", {"correction": "9" * 40}).status_code == 302
    assert alice.post("/gestion/suivant", {"de": "9" * 40}).status_code == 302
    assert alice.post("/gestion/lot", {"acte": "controler", "dossier": "9" * 40})
    text(alice.post("/gestion/recherche", {"texte": odd}))
    for query in ("page=" + "9" * 40, "piece=x&page=-1", "constat=%27"):
        text(alice.get(f"{path}?{query}"))
        text(alice.get(f"/gestion/?{query}"))
    assert alice.get(f"/gestion/dossiers/{'9' * 40}").status_code == 404


def test_the_candidates_words_are_on_the_page(office: Office, alice: Any) -> None:
    from django.utils import timezone

    from storage.completion import explain

    dossier = office.blocked("NCE-1")
    alice.post(
        f"/gestion/dossiers/{dossier.pk}/message",
        {"objet": "a", "texte": "b", "vu": office.mark(dossier)},
    )
    explain(dossier, "school_certificate", "Mon lycée a <b>brûlé</b>.", "link:1", timezone.now())
    assert office.row(dossier).standing == "answered"
    assert alice.post("/gestion/suivant")["Location"] == f"/gestion/dossiers/{dossier.pk}"
    page = shown(alice, dossier)
    assert "Mon lycée a &lt;b&gt;brûlé&lt;/b&gt;." in page


def test_pages_and_originals_are_given_and_noted(office: Office, alice: Any) -> None:
    import io

    from storage.models import AuditEntry
    from storage.pictures import keep_pictures
    from storage.register import current_versions
    from storage.stores.store import keep
    from tests.console.building import DAY

    dossier = office.flagged("NCE-1")
    version = current_versions(dossier)[0]
    address = f"/gestion/pieces/{version.piece_id}/1"
    assert alice.get(f"{address}/1.jpg").status_code == 503
    jpeg = keep(office.shop.store, io.BytesIO(b"\xff\xd8\xffjpeg"), 100)
    keep_pictures(version, {1: jpeg}, DAY)
    picture = alice.get(f"{address}/1.jpg")
    assert (picture["Content-Type"], picture["Cache-Control"]) == ("image/jpeg", "no-store")
    assert alice.get(f"{address}/2.jpg").status_code == 404
    file = alice.get(f"{address}/original")
    assert file["Content-Disposition"].startswith("attachment")
    assert file["Content-Type"] == "application/octet-stream"
    seen = AuditEntry.objects.filter(subject=f"piece:{version.piece_id}")
    assert set(seen.values_list("action", flat=True)) >= {"page.seen", "original.seen"}
    assert "<image href=" in text(alice.get(f"/gestion/dossiers/{dossier.pk}"))


def test_no_page_needs_more_queries_for_more_rows(office: Office, alice: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost(path: str) -> int:
        alice.get(path)  # what is done once
        with CaptureQueriesContext(connection) as queries:
            text(alice.get(path))
        return len(queries)

    one = office.flagged("NCE-1")
    few = [cost("/gestion/"), cost(f"/gestion/dossiers/{one.pk}")]
    for number in range(2, 8):
        office.flagged(f"NCE-{number}")
    assert [cost("/gestion/"), cost(f"/gestion/dossiers/{one.pk}")] == few
    assert few == [7, 21]


def test_no_page_has_a_style_or_a_script_of_its_own_nor_a_name_in_an_address(
    office: Office, alice: Any
) -> None:
    dossier = office.blocked("NCE-1")
    for path in ("", f"dossiers/{dossier.pk}", f"dossiers/{dossier.pk}/message", "raccourcis",
                 f"dossiers/{dossier.pk}/historique"):  # fmt: skip
        answer = alice.get(f"/gestion/{path}")
        page = text(answer)
        assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*src=)", page)
        addresses = re.findall(r'(?:href|action|src)="([^"]*)"', page)
        assert not [a for a in addresses if re.search("lef|anais|example", a, re.I)]
        assert "script-src 'self'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("order", ["", "recent", "numero"])
def test_every_page_of_the_list_is_in_order_from_either_end(
    office: Office, alice: Any, monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    from console import listing
    from storage.models import Handling

    for number in (4, 2, 7, 1, 6, 3, 5):
        office.dossier(f"NCE-{number}", confirmation=confirmation())
    whole = Handling.objects.order_by(*listing._ORDERS[order])
    numbers = [row.dossier.number for row in whole]
    monkeypatch.setattr(listing, "A_PAGE", 2)
    found = []
    for page in range(1, 5):
        told = text(alice.get(f"/gestion/?etat=&tri={order}&page={page}"))
        own = re.findall(r"NCE-\d", told)
        found += list(dict.fromkeys(own))
        assert f"{page} sur 4" in told
    assert found == numbers
    if order == "numero":
        assert numbers == sorted(numbers)


def test_a_dossier_put_before_numbers_were_copied_has_its_own(office: Office) -> None:
    import importlib

    from django.apps import apps

    from storage.models import Handling

    dossier = office.dossier("NCE-1")
    Handling.objects.update(number="")
    importlib.import_module("storage.migrations.0016_numbers_copied").copy_numbers(apps, None)
    assert office.row(dossier).number == "NCE-1"
