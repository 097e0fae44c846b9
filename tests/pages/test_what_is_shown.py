"""What a card says, state by state; and what no page ever says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.pages.visiting import PDF, Visit, finding


def test_what_is_asked_is_said_in_plain_words(visit: Visit) -> None:
    page = visit.page()
    assert "vendredi 14 novembre 2025 à 23\u00a0h\u00a059" in page
    assert "Votre signature, à la main, doit se voir." in page
    assert "Confirmation d&#x27;inscription signée" in page  # the circular's own words
    assert page.count('class="candidate-card ') == 4
    assert visit.badge() == "À fournir"


@pytest.mark.parametrize(
    ("findings", "badge"),
    [
        ([], "Conforme"),
        ([finding("signature_missing", "blocking")], "À corriger"),
        ([finding("undated", "review")], "Sera vérifiée par un agent"),
        ([finding("undated", "review"), finding("expired", "blocking")], "À corriger"),
        ([finding("late_upload", "info")], "Conforme"),
    ],
)
def test_each_outcome_has_its_words(
    visit: Visit, findings: list[dict[str, Any]], badge: str
) -> None:
    visit.upload(("a.pdf", PDF))
    assert visit.badge() == "Reçue, lecture en cours"
    visit.read(a_pdf=findings)
    assert visit.badge() == badge
    assert not re.search(r"refus", visit.page(), re.IGNORECASE)


def test_a_finding_says_what_was_read_and_why(visit: Visit) -> None:
    visit.upload(("a.pdf", PDF))
    visit.read(a_pdf=[finding("signature_missing", "blocking", "Il manque votre signature, ici.")])
    page = visit.page()
    for words in ("Il manque votre signature, ici.", "place vide", "Confirmation signée"):
        assert words in page


def test_what_was_said_of_a_file_is_not_said_of_the_next(visit: Visit) -> None:
    visit.upload(("a.pdf", PDF))
    visit.read(a_pdf=[finding("signature_missing", "blocking")])
    piece = visit.versions()[0].piece_id
    visit.upload(("a.pdf", PDF + b"2"), piece=str(piece))
    assert visit.badge() == "Reçue, lecture en cours"
    assert "Il manque votre signature." not in visit.page()


def test_one_file_to_mend_is_the_state_of_the_rubrique(visit: Visit) -> None:
    visit.upload(("a.pdf", PDF), ("b.pdf", PDF + b"b"))
    visit.read(b_pdf=[finding("illegible", "blocking")])
    assert visit.badge() == "À corriger"


def test_a_file_that_nobody_asks_for_is_shown_too(visit: Visit) -> None:
    visit.upload(("a.pdf", PDF), rubrique="language")
    assert "ne vous demande pas cette pièce" in visit.page()


def test_a_page_that_waits_goes_on_without_script(visit: Visit) -> None:
    assert 'http-equiv="refresh"' not in visit.page()
    visit.upload(("a.pdf", PDF))
    page = visit.page()
    assert '<noscript><meta http-equiv="refresh" content="8"></noscript>' in page
    assert "Actualiser" in page
    visit.read()
    assert 'http-equiv="refresh"' not in visit.page()


def test_a_card_is_had_alone_and_its_stamp_moves_with_its_state(visit: Visit) -> None:
    def stamp() -> str:
        answer = visit.client.get("/mon-dossier/rubriques/confirmation")
        found = re.search(r'data-stamp="(\w+)"', answer.content.decode())
        assert found
        return found[1]

    before = stamp()
    assert stamp() == before
    visit.upload(("a.pdf", PDF))
    received = stamp()
    visit.read()
    assert len({before, received, stamp()}) == 3
    assert visit.client.get("/mon-dossier/rubriques/language").status_code == 404


PAGES = (
    "/", "/accessibilite", "/donnees-personnelles", "/comment-la-machine-participe", "/etat",
    "/mon-dossier", "/mon-dossier/terminer", "/mon-dossier/rubriques/identity/explication",
    "/mon-dossier/rubriques/identity", "/rien",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_page_keeps_to_the_policy(visit: Visit, path: str) -> None:
    answer = visit.client.get(path)
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"
    page = answer.content.decode()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page)
    assert not re.search(r"<script(?![^>]*\ssrc=)", page)
    assert not re.search(r'(?:href|src|action)="(?:https?:)?//', page)


@pytest.mark.usefixtures("visit")
def test_static_files_are_kept_for_good_and_come_compressed() -> None:
    from django.conf import settings
    from django.test import Client

    address = f"{settings.STATIC_URL}dsfr/dsfr.main.min.css"
    answer = Client().get(address, headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, answer["Content-Encoding"]) == (200, "gzip")
    assert "immutable" in answer["Cache-Control"]
    answer.close()
    assert re.fullmatch(r"/static/[0-9a-f]{12}/", settings.STATIC_URL)


def test_more_files_ask_the_database_no_more(visit: Visit) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            visit.page()
        return len(queries)

    visit.upload(("a.pdf", PDF))
    visit.read(a_pdf=[finding("signature_missing", "blocking")])
    one = asked()
    visit.upload(*((f"{n}.pdf", PDF + bytes([n])) for n in range(5)))
    told = {f"{n}_pdf": [finding("undated", "review")] * 2 for n in range(5)}
    visit.read(**told)
    assert visit.page().count("Un agent vérifiera") == 10
    assert asked() == one <= 20


def test_a_read_only_disk_stops_nobody(tmp_path: Path, rows: Path) -> None:
    from facade.serving import _writable

    plain = tmp_path / "plain"
    assert _writable(plain) == plain
    (tmp_path / "file").write_text("no folder can be made here")
    elsewhere = _writable(tmp_path / "file" / "static")
    assert elsewhere.is_dir()
    assert tmp_path not in elsewhere.parents


def decided(visit: Visit, kind: str, piece: Any = None) -> Any:
    """A gestionnaire's decision over the dossier, or over one piece."""
    from django.utils import timezone

    from storage.models import Decision, Person, Role

    now = timezone.now()
    person = Person.objects.create(login="g", name="G", role=Role.GESTIONNAIRE, created_at=now)
    return Decision.objects.create(
        dossier=visit.dossier, piece_id=piece, kind=kind, run=1, verdict="non_conforme",
        standing="waiting", person=person, at=now,
    )  # fmt: skip


def test_a_message_of_the_gestionnaire_stands_on_top(visit: Visit) -> None:
    from storage.models import Message

    decision = decided(visit, "to_correct")
    Message.objects.create(decision=decision, subject="Une pièce à revoir", body="Bonjour.")
    page = visit.page()
    assert "Une pièce à revoir" in page
    assert page.index("Une pièce à revoir") < page.index("Où j'en suis")


def test_what_an_agent_accepted_is_no_longer_to_mend(visit: Visit) -> None:
    visit.upload(("a.pdf", PDF))
    visit.read(a_pdf=[finding("signature_missing", "blocking")])
    piece = visit.versions()[0].piece_id
    decided(visit, "accepted", piece)
    assert visit.badge() == "Acceptée par un agent"
    assert "Il manque votre signature." not in visit.page()
    visit.upload(("a.pdf", PDF + b"2"), piece=str(piece))
    assert visit.badge() == "Reçue, lecture en cours"  # a new file is not the one accepted


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("accepted", "Un agent a accepté votre dossier"),
        ("refused", "Un agent a terminé l&#x27;examen de votre dossier"),
    ],
)
def test_the_agents_decision_over_the_dossier(visit: Visit, kind: str, words: str) -> None:
    assert words not in visit.page()
    decided(visit, kind)
    assert words.replace("&#x27;", "'") in visit.page()


@pytest.mark.parametrize("circular", ["aix", "clermont", "nancy", "nice", "toulouse"])
def test_every_demand_of_every_circular_has_plain_words(circular: str) -> None:
    import circulars
    from circulars.pack import Pack
    from dossiers.requirement import Demand, Requirement
    from intake.candidate.words import expectations

    (name,) = (n for n in circulars.ids() if n.startswith(circular))
    pack: Pack = circulars.load(name)
    for row in pack.rows:
        for demand in row.demands:
            asked = Requirement(
                row.rubrique, row.title, row.accepts, row.due, row.source,
                demands=(Demand(demand.name, demand.severity, demand.params),),
            )  # fmt: skip
            told = expectations(asked)
            assert told[0].startswith("Documents acceptés : ")
            is_for_a_person = demand.name in (
                "job_level", "continuing_experience", "diploma_level", "age_above",
            )  # fmt: skip
            assert len(told) == (1 if is_for_a_person else 2), (demand.name, told)
