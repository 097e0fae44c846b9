"""Dashboards: what is counted, for whom, and that page, CSV and workbook say the same."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.console.building import DAY, Office, card, certificate, confirmation

BOARDS = ("incomplets", "echeances", "flux", "regles")


def text(answer: Any) -> str:
    assert answer.status_code == 200, answer.content
    return str(answer.content.decode()).replace("\u00a0", " ")


def rows_of(client: Any, board: str, table: str, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/gestion/tableaux/{board}.csv?tableau={table}&{query}")
    assert answer.status_code == 200
    said = answer.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(said), delimiter=";"))


@pytest.fixture
def lecteur(office: Office) -> Any:
    office.person("lea", role="lecteur")
    return office.client("lea")


def test_missing_pieces_are_counted_where_they_miss(office: Office, lecteur: Any) -> None:
    office.flagged("NCE-1")
    office.dossier("NCE-2", confirmation=confirmation(), identity=card())
    office.dossier("NCE-3", identity=card(), school_certificate=certificate())
    found = {r["Rubrique"]: r["Manque"] for r in rows_of(lecteur, "incomplets", "rubriques")}
    assert found["Confirmation d'inscription"] == "1"
    assert found["Certificats de scolarité"] == "1"
    (nice,) = rows_of(lecteur, "incomplets", "academies")
    assert nice == {"Académie": "Nice", "Dossiers": "3", "Incomplets": "2", "Part": "66,7"}
    (lacking,) = rows_of(lecteur, "incomplets", "voies", "rubrique=confirmation")
    assert (lacking["Voie"], lacking["Incomplets"]) == ("Voie scolaire", "1")
    page = text(lecteur.get("/gestion/tableaux/"))
    assert "<strong>2</strong>" in page
    assert "sur 3 dossiers" in page


def test_a_piece_that_comes_in_is_no_longer_missing(office: Office, lecteur: Any) -> None:
    dossier = office.dossier("NCE-1", confirmation=confirmation(), identity=card())
    assert rows_of(lecteur, "incomplets", "academies")[0]["Incomplets"] == "1"
    for paper in (certificate(), certificate("2024-2025", 1)):
        office.upload(dossier, "school_certificate", paper)
    office.check(dossier)
    assert rows_of(lecteur, "incomplets", "academies")[0]["Incomplets"] == "0"


def test_another_academy_and_speciality_are_never_counted(office: Office) -> None:
    office.dossier("NCE-1")
    office.dossier("AIX-1", circular="aix-marseille-2026")
    office.person("nina", specialities=["banque"])
    office.person("luc", academy="aix-marseille")
    office.person("tous", role="administrateur", academy="")
    for login, number in (("nina", 0), ("luc", 1), ("tous", 2)):
        client = office.client(login)
        for query in ("", "academie=nice&session=2026"):
            counted = sum(int(row["Dossiers"]) for row in rows_of(client, "flux", "etats", query))
            narrowed = 1 if query and login == "tous" else number
            assert counted == narrowed
        risky = [row["Dossier"] for row in rows_of(client, "echeances", "dossiers")]
        assert "NCE-1" not in risky or login == "tous"
    assert "Aix" not in str(rows_of(office.client("nina"), "incomplets", "academies"))


def test_dossiers_at_risk_are_those_whose_date_is_near(
    office: Office, lecteur: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    office.flagged("NCE-1")
    office.dossier("NCE-2", confirmation=confirmation(), identity=card())
    assert rows_of(lecteur, "echeances", "dossiers") == []
    due = office.row(office.dossier("NCE-3")).due_at
    near = due - dt.timedelta(days=2)
    monkeypatch.setattr(timezone, "now", lambda: near)
    office.person("lia", role="lecteur")
    lia = office.client("lia")
    found = rows_of(lia, "echeances", "dossiers")
    assert {row["Dossier"] for row in found} == {"NCE-2", "NCE-3"}
    assert {row["Jours qui restent"] for row in found} == {"2"}
    (row,) = (row for row in found if row["Dossier"] == "NCE-2")
    assert row["À fournir ou à corriger"] == "Certificats de scolarité"
    spans = {r["Jours qui restent"]: r["Dossiers"] for r in rows_of(lia, "echeances", "delais")}
    assert (spans["0 à 3 jours"], spans["Date passée"]) == ("2", "0")
    assert "NCE-2" in text(lia.get("/gestion/tableaux/echeances"))


def test_the_flow_says_how_long_a_decision_took(office: Office) -> None:
    office.person("alice")
    alice = office.client("alice")
    dossier = office.flagged("NCE-1")
    assert rows_of(alice, "flux", "decisions") == []
    office.decide(alice, dossier)
    (day,) = rows_of(alice, "flux", "decisions")
    assert day["Médiane (h)"] == day["Neuf sur dix en moins de (h)"] == "24"
    (answer,) = rows_of(alice, "flux", "reponses")
    assert answer["Médiane (min)"] == str(24 * 60)
    alice.post(f"/gestion/dossiers/{dossier.pk}/annulation")
    assert rows_of(alice, "flux", "decisions") == []


def test_what_people_make_of_findings_is_a_precision(office: Office) -> None:
    office.person("alice")
    alice = office.client("alice")
    first, second = office.blocked("NCE-1"), office.blocked("NCE-2")
    key = office.key(first, "school_year_missing")
    alice.post(f"/gestion/dossiers/{first.pk}/constat", {"constat": key, "motif": "2"})
    (row,) = rows_of(alice, "regles", "justesse")
    assert (row["Code"], row["Retenus"], row["Écartés à tort"]) == ("school_year_missing", "0", "1")
    letter = {"objet": "À corriger", "texte": "Il manque une année.",
              "envoyer": "oui", "vu": office.mark(second)}  # fmt: skip
    alice.post(f"/gestion/dossiers/{second.pk}/message", letter)
    (row,) = rows_of(alice, "regles", "justesse")
    assert (row["Retenus"], row["Écartés à tort"], row["Justesse"]) == ("1", "1", "50,0")
    assert (row["Au moins (95 %)"], row["Au plus (95 %)"]) == ("9,5", "90,5")
    alice.post(f"/gestion/dossiers/{first.pk}/annulation")
    (row,) = rows_of(alice, "regles", "justesse")
    assert (row["Retenus"], row["Écartés à tort"]) == ("1", "0")


def test_what_is_tolerated_is_no_fault_of_the_machine(office: Office) -> None:
    office.person("alice")
    alice = office.client("alice")
    dossier = office.blocked("NCE-1")
    key = office.key(dossier, "school_year_missing")
    alice.post(f"/gestion/dossiers/{dossier.pk}/constat", {"constat": key, "motif": "4"})
    (row,) = rows_of(alice, "regles", "justesse")
    assert (row["Jugés"], row["Tolérés"], row["Justesse"]) == ("0", "1", "")


@pytest.mark.parametrize("board", BOARDS)
def test_workbook_and_csv_hold_the_same_cells(office: Office, lecteur: Any, board: str) -> None:
    office.dossier("NCE-1")
    answer = lecteur.get(f"/gestion/tableaux/{board}.xlsx?specialite=tourisme")
    assert answer.status_code == 200
    sheets = _sheets(answer.content)
    assert ["Spécialité", "Tourisme"] in sheets.pop("Filtres")
    page = text(lecteur.get(f"/gestion/tableaux/{board}"))
    names = set(re.findall(r"tableau=(\w+)", page))
    for name in names:
        whole = rows_of(lecteur, board, name, "specialite=tourisme")
        assert any(
            sheet[0] == list(whole[0]) and len(sheet) == len(whole) + 1 for sheet in sheets.values()
        )


def test_a_cell_is_never_a_formula(office: Office, lecteur: Any) -> None:
    from console.boards.exports import csv_of, workbook_of
    from console.boards.tables import Board, Table

    table = Table("t", "T", ("Dossier",), [("=1+1",)])
    assert "'=1+1" in csv_of(table).decode()
    book = workbook_of(Board("b", "B", [], [table]), [], DAY)
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert "<f>" not in parts.read("xl/worksheets/sheet2.xml").decode()


def test_exports_are_on_the_trail(office: Office, lecteur: Any) -> None:
    from storage.models import AuditEntry

    office.dossier("NCE-1")
    rows_of(lecteur, "incomplets", "rubriques")
    entry = AuditEntry.objects.filter(action="board.exported").get()
    assert entry.subject == "board:incomplets"
    assert entry.details["what"] == "rubriques"


def test_boards_are_for_those_who_have_signed_in(office: Office) -> None:
    from django.test import Client

    client = Client(SERVER_NAME="testserver")
    for path in ("", "flux", "regles.xlsx", "flux.csv"):
        answer = client.get(f"/gestion/tableaux/{path}")
        assert answer["Location"].startswith("/gestion/connexion")


def test_unknown_boards_tables_and_filters(office: Office, lecteur: Any) -> None:
    office.dossier("NCE-1")
    assert lecteur.get("/gestion/tableaux/autre").status_code == 404
    assert lecteur.get("/gestion/tableaux/autre.xlsx").status_code == 404
    assert lecteur.get("/gestion/tableaux/flux.csv?tableau=autre").status_code == 404
    (nice,) = rows_of(
        lecteur, "incomplets", "academies", "session=1999&voie=x&academie=aix-marseille"
    )
    assert nice["Dossiers"] == "1"


@pytest.mark.parametrize("board", BOARDS)
def test_a_page_asks_as_much_of_one_dossier_as_of_many(
    office: Office, lecteur: Any, board: str, django_queries: Any
) -> None:
    office.dossier("NCE-1")
    lecteur.get(f"/gestion/tableaux/{board}")
    few = django_queries(lambda: lecteur.get(f"/gestion/tableaux/{board}"))
    for number in range(2, 5):
        office.dossier(f"NCE-{number}", confirmation=confirmation())
    many = django_queries(lambda: lecteur.get(f"/gestion/tableaux/{board}"))
    assert few == many == {"incomplets": 4, "echeances": 4, "flux": 4, "regles": 6}[board]


@pytest.fixture
def django_queries() -> Any:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count(ask: Any) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert ask().status_code == 200
        return len(asked)

    return count


def _sheets(data: bytes) -> dict[str, list[list[str]]]:
    """The cells of each sheet as text."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        shared = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
        words = ["".join(t.itertext()) for t in shared.findall("m:si", space)]
        book = ElementTree.fromstring(parts.read("xl/workbook.xml"))
        names = [sheet.attrib["name"] for sheet in book.iter(f"{{{space['m']}}}sheet")]
        found = {}
        for number, name in enumerate(names, 1):
            sheet = ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))
            found[name] = [
                [_cell(cell, words, space) for cell in row.findall("m:c", space)]
                for row in sheet.iter(f"{{{space['m']}}}row")
            ]
    return found


def _cell(cell: Any, words: list[str], space: dict[str, str]) -> str:
    value = cell.findtext("m:v", "", space)
    return words[int(value)] if cell.attrib.get("t") == "s" else str(value)
