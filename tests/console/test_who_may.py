"""Who comes in, who sees which dossier, and who may change it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.console.building import PASSWORD, Office, shown, text


def test_nobody_sees_anything_before_signing_in(office: Office) -> None:
    from django.test import Client
    from django.urls import reverse

    from console.urls import urlpatterns

    dossier = office.flagged("NCE-1")
    client = Client(SERVER_NAME="testserver")
    piece = dossier.pieces.first()
    given = {"pk": 1, "circular": "nice-2026", "name": "incomplets", "piece": piece.pk,
             "number": 1, "page": 1}  # fmt: skip
    asked = [
        reverse(f"console:{one.name}", kwargs={k: given[k] for k in one.pattern.converters})
        for one in urlpatterns
        if one.name not in ("sign_in", "sign_out", "provider", "provider_back")
    ]
    assert len(asked) > 50
    for path in asked:
        for answer in (client.get(path), client.post(path)):
            assert answer.status_code == 302, path
            assert answer["Location"].startswith("/gestion/connexion"), path


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
