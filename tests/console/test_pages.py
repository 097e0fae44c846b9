"""The pages asked as a browser without script does: every flow, and what each role may."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.console.building import PASSWORD, Office


def text(answer: Any) -> str:
    assert answer.status_code == 200, answer.content
    return str(answer.content.decode())


@pytest.fixture
def alice(office: Office) -> Any:
    office.person("alice")
    return office.client("alice")


def shown(client: Any, dossier: Any) -> str:
    return text(client.get(f"/gestion/dossiers/{dossier.pk}"))


def test_nobody_sees_anything_before_signing_in(office: Office) -> None:
    from django.test import Client

    dossier = office.flagged("NCE-1")
    client = Client(SERVER_NAME="testserver")
    for path in ("", f"dossiers/{dossier.pk}", f"dossiers/{dossier.pk}/historique"):
        answer = client.get(f"/gestion/{path}")
        assert answer.status_code == 302
        assert answer["Location"].startswith("/gestion/connexion")
    assert client.post("/gestion/suivant").status_code == 302


def test_signing_in_goes_back_where_one_wanted_and_nowhere_else(office: Office) -> None:
    from django.test import Client

    office.person("alice")
    client = Client(SERVER_NAME="testserver")
    told = {"login": "alice", "password": PASSWORD}
    for wanted, got in (
        ("/gestion/raccourcis", "/gestion/raccourcis"),
        ("https://ailleurs.example", "/gestion/"),
        ("//ailleurs.example", "/gestion/"),
    ):
        answer = client.post("/gestion/connexion", {**told, "vers": wanted})
        assert answer["Location"] == got
    cookie = client.cookies["conforme_gestion"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/gestion")
    wrong = client.post("/gestion/connexion", {**told, "password": "faux"})
    assert wrong.status_code == 422
    assert "inconnu" in wrong.content.decode()


def test_passwords_are_not_tried_without_end(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.test import Client

    from console import signing

    monkeypatch.setattr(signing, "ATTEMPTS_A_MINUTE", 3)
    client = Client(SERVER_NAME="testserver")
    told = {"login": "personne", "password": "faux"}
    answers = [client.post("/gestion/connexion", told).status_code for _ in range(5)]
    assert answers == [422, 422, 422, 429, 429]


def test_signing_out_ends_the_session_itself(office: Office, alice: Any) -> None:
    kept = alice.cookies["conforme_gestion"].value
    alice.get("/gestion/deconnexion")
    text(alice.get("/gestion/"))
    alice.post("/gestion/deconnexion")
    alice.cookies["conforme_gestion"] = kept
    assert alice.get("/gestion/").status_code == 302


def test_forms_without_their_token_are_refused(office: Office) -> None:
    office.person("alice")
    dossier = office.flagged("NCE-1")
    client = office.client("alice")
    client.handler.enforce_csrf_checks = True
    answer = client.post(f"/gestion/dossiers/{dossier.pk}/decision", {"decision": "accepter"})
    assert answer.status_code == 403
    assert office.row(dossier).standing == "waiting"


def test_from_the_next_dossier_to_a_decision_and_the_one_after(office: Office, alice: Any) -> None:
    first, second = office.flagged("NCE-1"), office.flagged("NCE-2")
    taken = alice.post("/gestion/suivant")
    assert taken["Location"] == f"/gestion/dossiers/{first.pk}"
    page = shown(alice, first)
    assert "LEFÈVRE-SPECIMEN Anaïs" in page
    assert "Signature absente" in page
    decided = office.decide(alice, first)
    assert decided["Location"] == f"/gestion/dossiers/{second.pk}"
    assert office.check(first).standing == "accepted"
    last = office.decide(alice, second)
    assert last["Location"] == "/gestion/"


def test_a_finding_shows_what_was_read_expected_and_the_circulars_line(
    office: Office, alice: Any
) -> None:
    dossier = office.blocked("NCE-1")
    key = office.key(dossier, "school_year_missing")
    page = text(alice.get(f"/gestion/dossiers/{dossier.pk}?constat={key}"))
    for word in ("Lu", "Attendu", "Circulaire, ligne", "Écarter"):
        assert word in page
    assert f'data-finding="{key}"' in page


def test_a_finding_is_put_aside_with_a_reason_and_taken_back(office: Office, alice: Any) -> None:
    from storage.models import Correction

    dossier = office.blocked("NCE-1")
    told = {"constat": office.key(dossier, "school_year_missing")}
    path = f"/gestion/dossiers/{dossier.pk}"
    alice.post(f"{path}/constat", told)
    assert not Correction.objects.exists()
    assert "il faut un motif" in shown(alice, dossier)
    alice.post(f"{path}/constat", told | {"motif": "3", "precision": "Erasmus"})
    office.check(dossier)
    page = shown(alice, dossier)
    assert "Constat écarté" in page
    assert "la règle ne s&#x27;applique pas à ce candidat : Erasmus" in page
    alice.post(f"{path}/retour", {"correction": Correction.objects.get().pk})
    assert office.check(dossier).verdict == "non_conforme"


def test_a_doubt_is_confirmed(office: Office, alice: Any, sent: list[Any]) -> None:
    dossier = office.flagged("NCE-1")
    key = office.key(dossier, "signature_missing")
    sent.clear()
    alice.post(f"/gestion/dossiers/{dossier.pk}/constat", {"constat": key, "sens": "confirmer"})
    assert ("check_dossier_now", dossier.pk) in sent
    assert office.check(dossier).verdict == "non_conforme"


def test_a_type_and_a_field_are_corrected(office: Office, alice: Any) -> None:
    from storage.models import Correction
    from storage.register import current_versions

    dossier = office.flagged("NCE-1")
    versions = {v.file: v for v in current_versions(dossier)}
    piece = versions["identity.pdf"].piece_id
    path = f"/gestion/dossiers/{dossier.pk}/{piece}"
    alice.post(f"{path}/champ", {"champ": "expiry_date", "valeur": "05/05/2020"})
    alice.post(f"{path}/champ", {"champ": "expiry_date", "valeur": "jamais"})
    office.check(dossier)
    assert "expired" in office.codes(dossier)
    assert Correction.objects.get().value == "2020-05-05"
    alice.post(f"{path}/nature", {"nature": "transcript"})
    alice.post(f"{path}/nature", {"nature": "chanson"})
    office.check(dossier)
    assert office.codes(dossier)["wrong_type"] == "blocking"
    page = text(alice.get(f"/gestion/dossiers/{dossier.pk}?piece={piece}"))
    assert "La machine disait : carte nationale d&#x27;identité" in page


def test_the_message_gathers_all_that_is_to_be_mended(
    office: Office, alice: Any, sent: list[Any]
) -> None:
    from storage.completion import declare_complete, is_open
    from storage.correspondence import current_message
    from tests.console.building import DAY

    dossier = office.blocked("NCE-1")
    declare_complete(dossier, [], "link:1", DAY)
    path = f"/gestion/dossiers/{dossier.pk}"
    key = office.key(dossier, "signature_missing")
    alice.post(f"{path}/constat", {"constat": key, "sens": "confirmer"})
    office.check(dossier)
    page = text(alice.get(f"{path}/message"))
    body = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.S)
    assert body
    assert "Il manque votre signature" in body[1]
    assert "Il manque une année de scolarité" in body[1]
    assert "vendredi 14 novembre 2025" in body[1]
    sent.clear()
    told = {"objet": "Vos pièces", "texte": "Signez."}
    alice.post(f"{path}/message", told)
    assert current_message(dossier) is None
    alice.post(f"{path}/message", told | {"vu": office.mark(dossier)})
    told = current_message(dossier)
    assert told is not None
    assert (told.subject, told.body, told.to) == ("Vos pièces", "Signez.", "anais@example.org")
    assert ("send_message_now", told.pk) in sent
    assert is_open(dossier, "confirmation")
    assert not is_open(dossier, "identity")
    assert office.row(dossier).standing == "asked"


def test_a_refusal_needs_its_reason(office: Office, alice: Any) -> None:
    dossier = office.blocked("NCE-1")
    office.decide(alice, dossier, "refuser")
    assert office.row(dossier).standing == "waiting"
    office.decide(alice, dossier, "refuser", motif="hors délai")
    assert office.row(dossier).standing == "refused"
    assert "hors délai" in shown(alice, dossier)


def test_a_decision_is_over_what_was_seen(office: Office, alice: Any) -> None:
    from storage.models import Decision
    from tests.console.building import certificate

    dossier = office.flagged("NCE-1")
    stale = re.search(r'name="vu" value="([^"]+)"', shown(alice, dossier))
    assert stale
    assert stale[1] == office.mark(dossier)
    office.upload(dossier, "identity", certificate("2023-2024"))
    office.check(dossier)
    for vu in (stale[1], ""):
        office.decide(alice, dossier, vu=vu)
        assert not Decision.objects.exists()
    assert "a changé entre-temps" in shown(alice, dossier)
    seen = office.mark(dossier)
    office.decide(alice, dossier, "refuser", motif="hors délai", vu=seen)
    office.decide(alice, dossier, "refuser", motif="encore", vu=seen)
    assert Decision.objects.get().reason == "hors délai"


def test_what_is_looked_at_is_on_the_trail_without_its_words(office: Office, alice: Any) -> None:
    from storage.models import AuditEntry

    dossier = office.flagged("NCE-1")
    path = f"/gestion/dossiers/{dossier.pk}"
    text(alice.get(f"{path}/historique"))
    text(alice.get(f"{path}/message"))
    text(alice.post("/gestion/recherche", {"texte": "LEFEVRE"}))
    last = AuditEntry.objects.order_by("-number")[:3]
    assert [(e.action, e.subject, e.details) for e in reversed(last)] == [
        ("history.seen", f"dossier:{dossier.pk}", {}),
        ("message.seen", f"dossier:{dossier.pk}", {}),
        ("dossiers.searched", "dossiers", {"found": 1}),
    ]


def test_what_blocks_cannot_be_accepted(office: Office, alice: Any) -> None:
    dossier = office.blocked("NCE-1")
    answer = office.decide(alice, dossier)
    assert answer["Location"] == f"/gestion/dossiers/{dossier.pk}"
    assert "encore un constat bloquant" in shown(alice, dossier)


def test_the_last_act_is_undone_and_the_history_says_all(office: Office, alice: Any) -> None:
    dossier = office.flagged("NCE-1")
    path = f"/gestion/dossiers/{dossier.pk}"
    office.decide(alice, dossier)
    alice.post(f"{path}/annulation")
    assert office.check(dossier).standing == "waiting"
    page = text(alice.get(f"{path}/historique"))
    for word in ("Dossier : accepté", "annulé par Alice", "la machine disait : à vérifier",
                 "Contrôle n° 1", "Confirmation d&#x27;inscription : pièce déposée"):  # fmt: skip
        assert word in page.replace("Au contrôle", "au contrôle")


def test_a_reader_sees_and_changes_nothing(office: Office) -> None:
    dossier = office.flagged("NCE-1")
    office.person("lea", "lecteur")
    client = office.client("lea")
    page = shown(client, dossier)
    assert 'value="accepter"' not in page
    assert "data-reasons" not in page
    key = office.key(dossier, "signature_missing")
    path = f"dossiers/{dossier.pk}"
    for act, told in (
        ("suivant", {}), (f"{path}/decision", {"decision": "accepter"}),
        (f"{path}/constat", {"constat": key, "motif": "1"}), (f"{path}/annulation", {}),
        (f"{path}/message", {"objet": "a", "texte": "b"}), ("lot", {"acte": "controler"}),
    ):  # fmt: skip
        assert client.post(f"/gestion/{act}", told).status_code == 403
    assert office.row(dossier).standing == "waiting"
    assert office.row(dossier).keeper is None


def test_another_academys_dossier_is_not_there_whatever_is_asked(office: Office) -> None:
    from storage.models import Piece

    dossier = office.flagged("NCE-1")
    piece = Piece.objects.filter(dossier=dossier).first()
    assert piece
    office.person("tom", academy="toulouse")
    office.person("ben", specialities=["batiment"])
    for login in ("tom", "ben"):
        client = office.client(login)
        path = f"/gestion/dossiers/{dossier.pk}"
        for asked in (path, f"{path}/historique", f"{path}/message", f"{path}/etat",
                      f"/gestion/pieces/{piece.pk}/1/1.jpg",
                      f"/gestion/pieces/{piece.pk}/1/original"):  # fmt: skip
            assert client.get(asked).status_code == 404, asked
        for act in ("decision", "constat", "annulation", "retour", "message", "lien",
                    f"{piece.pk}/nature", f"{piece.pk}/champ"):  # fmt: skip
            answer = client.post(f"{path}/{act}", {"decision": "accepter", "motif": "1"})
            assert answer.status_code == 404, act
        assert "NCE-1</span>" not in text(client.get("/gestion/?etat="))
        assert "NCE-1</span>" not in text(client.post("/gestion/recherche", {"texte": "NCE-1"}))
        client.post("/gestion/lot", {"acte": "controler", "dossier": str(dossier.pk)})


def test_who_holds_a_dossier_is_told_to_the_other(office: Office, alice: Any) -> None:
    dossier = office.flagged("NCE-1")
    office.person("bob")
    bob = office.client("bob")
    alice.post("/gestion/suivant")
    page = shown(bob, dossier)
    assert "Alice traite ce dossier" in page
    assert 'value="accepter"' not in page
    office.decide(bob, dossier)
    assert office.row(dossier).standing == "waiting"
    assert bob.post("/gestion/suivant")["Location"] == "/gestion/"


def test_a_look_does_not_take_over_what_was_given_to_somebody(office: Office, alice: Any) -> None:
    from storage.models import Handling
    from storage.next_dossier import give

    dossier, bob = office.flagged("NCE-1"), office.person("bob")
    give(Handling.objects.all(), bob)
    page = shown(alice, dossier)
    assert office.row(dossier).keeper == bob
    assert 'value="accepter"' in page
    office.decide(alice, dossier)
    assert office.row(dossier).keeper.login == "alice"


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
    assert few == [6, 21]


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
