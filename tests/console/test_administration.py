"""Circulars as people read them, and what only an administrator may do."""

from __future__ import annotations

import re
from typing import Any

import pytest

import circulars
from circulars.describe import circular_form
from tests.console.building import PASSWORD, Office, text


@pytest.fixture
def admin(office: Office) -> Any:
    office.person("zoe", "administrateur", academy="")
    return office.client("zoe")


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize("circular", circulars.ids())
def test_every_condition_of_every_circular_has_its_words(circular: str) -> None:
    from console.condition_words import said

    form = circular_form(circulars.load(circular))
    conditions = [row["when"] for row in form["requirements"]]
    conditions += [row["soft"] for row in form["requirements"] if isinstance(row["soft"], dict)]
    told = {said(condition) for condition in conditions}
    assert len(told) > 2
    assert not [words for words in told if re.search("[{}_]|True|False|None", words)]


def test_a_circular_is_shown_with_its_sentences(office: Office, admin: Any) -> None:
    office.flagged("NCE-1")
    assert "toulouse-2024" in text(admin.get("/gestion/circulaires"))
    page = text(admin.get("/gestion/circulaires/nice-2026"))
    for words in ("Photocopie d&#x27;une pièce d&#x27;identité recto/verso", "Ligne 96",
                  "14 novembre 2025 à 23", "tous les candidats"):  # fmt: skip
        assert words in page
    assert admin.get("/gestion/circulaires/atlantide-2030").status_code == 404


def test_another_academys_circular_is_not_shown(office: Office) -> None:
    office.person("tom", academy="toulouse")
    client = office.client("tom")
    assert "nice-2026" not in text(client.get("/gestion/circulaires"))
    assert client.get("/gestion/circulaires/nice-2026").status_code == 404


def test_an_account_is_made_used_and_closed(office: Office, admin: Any) -> None:
    from html import unescape

    from storage.models import AuditEntry, Person

    told = {"login": "Nina", "name": "Nina B", "role": "gestionnaire", "academy": "nice",
            "specialities": "tourisme"}  # fmt: skip
    assert admin.post("/gestion/administration", told).status_code == 302
    page = text(admin.get("/gestion/administration"))
    shown = re.search(r"ne sera plus montré\u00a0: (\S+)", unescape(page))
    assert shown
    nina = Person.objects.get(login="nina")
    assert (nina.academy, nina.specialities) == ("nice", ["tourisme"])
    from django.test import Client

    client = Client(SERVER_NAME="testserver")
    password = shown[1].removesuffix("</p>")
    answer = client.post("/gestion/connexion", {"login": "nina", "password": password})
    assert answer.status_code == 302
    assert password not in text(admin.get("/gestion/administration"))
    admin.post(f"/gestion/administration/personnes/{nina.pk}/fermeture")
    assert client.get("/gestion/").status_code == 302
    closed = AuditEntry.objects.get(action="person.disabled")
    assert closed.actor == f"person:{Person.objects.get(login='zoe').pk}"


@pytest.mark.parametrize(
    ("more", "words"),
    [({"login": "zoe"}, "a déjà un compte"), ({"specialities": "turisme"}, "proches"),
     ({"role": "empereur"}, "Rôle")],
)  # fmt: skip
def test_a_wrong_account_is_told_and_not_made(
    office: Office, admin: Any, more: dict[str, str], words: str
) -> None:
    from storage.models import Person

    told = {"login": "nina", "name": "Nina", "role": "gestionnaire", "academy": "nice"} | more
    answer = admin.post("/gestion/administration", told)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Person.objects.count() == 1


def test_a_new_password_takes_the_place_of_the_old(office: Office, admin: Any) -> None:
    from django.test import Client

    nina = office.person("nina")
    admin.post(f"/gestion/administration/personnes/{nina.pk}/cle")
    told = {"login": "nina", "password": PASSWORD}
    client = Client(SERVER_NAME="testserver")
    assert client.post("/gestion/connexion", told).status_code == 422


@pytest.mark.parametrize("role", ["lecteur", "gestionnaire", "responsable"])
def test_nobody_else_administers(office: Office, role: str) -> None:
    nina = office.person("nina")
    office.person("max", role, academy="")
    client = office.client("max")
    for path in ("", "/programmes", "/conservation", "/conservation/nice-2026", "/travaux",
                 "/journal"):  # fmt: skip
        assert client.get(f"/gestion/administration{path}").status_code == 403
    for path in (f"personnes/{nina.pk}/fermeture", f"personnes/{nina.pk}/cle", "travaux/1",
                 "travaux/tous", "programmes/1/fermeture", "conservation/nice-2026/effacement",
                 "journal"):  # fmt: skip
        assert client.post(f"/gestion/administration/{path}").status_code == 403


def test_an_academys_administrator_has_no_say_elsewhere(office: Office) -> None:
    nina = office.person("nina")
    office.person("tina", "administrateur", academy="toulouse")
    client = office.client("tina")
    assert "Nina" not in text(client.get("/gestion/administration"))
    assert client.post(f"/gestion/administration/personnes/{nina.pk}/cle").status_code == 404
    for path in ("journal", "programmes", "travaux"):
        assert client.get(f"/gestion/administration/{path}").status_code == 403
    told = {"login": "x", "name": "X", "role": "lecteur", "academy": "nice"}
    assert client.post("/gestion/administration", told).status_code == 422


def test_an_address_has_one_account_in_force(office: Office, admin: Any) -> None:
    from storage.models import Person

    nina = office.person("nina", email="nina@example.org")
    told = {"login": "autre", "name": "N", "role": "lecteur", "academy": "nice",
            "email": "Nina@Example.org"}  # fmt: skip
    answer = admin.post("/gestion/administration", told)
    assert (answer.status_code, Person.objects.filter(login="autre").exists()) == (422, False)
    assert "a déjà un compte" in answer.content.decode()
    admin.post(f"/gestion/administration/personnes/{nina.pk}/fermeture")
    assert admin.post("/gestion/administration", told).status_code == 302


def test_nobody_makes_an_account_wider_than_their_own(office: Office) -> None:
    from storage.models import Person

    nina = office.person("nina")
    office.person("tina", "administrateur", specialities=["tourisme"])
    client = office.client("tina")
    told = {"login": "x", "name": "X", "role": "lecteur", "academy": "nice",
            "specialities": "tourisme"}  # fmt: skip
    for wider in ({"academy": ""}, {"specialities": ""}, {"specialities": "photographie"}):
        assert client.post("/gestion/administration", told | wider).status_code == 422
    assert client.post(f"/gestion/administration/personnes/{nina.pk}/cle").status_code == 404
    assert client.post("/gestion/administration", told).status_code == 302
    made = Person.objects.get(login="x")
    assert (made.academy, made.specialities) == ("nice", ["tourisme"])
