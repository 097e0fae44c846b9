"""What gestionnaires do, in a real browser before a real service; every page and state is looked at
by axe too."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from specimens.make import Specimen
from tests.console.building import DAY, PASSWORD, Office
from tests.pages.browsing import (
    CHROMIUM,
    DESK,
    PHONE,
    Site,
    fits,
    opened,
    running_browser,
    running_site,
    violations,
)
from tests.pages.candidate_papers import certificate
from tests.service.running import wait_for

pytestmark = pytest.mark.skipif(
    not Path(CHROMIUM).exists(), reason="Chromium (paquet « chromium » de Debian) n'est pas là"
)


BOTH = pytest.mark.parametrize("shape", [PHONE, DESK], ids=["360", "1280"])


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch, running_browser() as browser:
        # the browser's own loop runs in this thread, beside which the rows are asked
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield browser


@pytest.fixture(scope="module")
def paper() -> Specimen:
    return certificate()


@pytest.fixture
def filled(browser: Any, office: Office, paper: Specimen) -> Office:
    office.paper = paper.data
    return office


@contextmanager
def serving(office: Office, rows: Path, tmp_path: Path) -> Iterator[Site]:
    """The service over these rows; the office sees what it makes of them."""
    from django.db import connections

    folder = tmp_path / "served"
    folder.mkdir()
    connections.close_all()
    with sqlite3.connect(rows) as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()
    shutil.copy(rows, folder / "conforme.sqlite3")
    (tmp_path / "objects").mkdir(exist_ok=True)
    shutil.copytree(tmp_path / "objects", folder / "objects")
    connections["default"].settings_dict["NAME"] = str(folder / "conforme.sqlite3")
    with running_site(folder, DAY.isoformat()) as site:
        yield site


def sign_in(page: Any, site: Site, login: str) -> None:
    """By keyboard: the first field has the focus."""
    page.goto(f"{site.address}/gestion/")
    page.wait_for_selector("[name=login]:focus")
    page.keyboard.type(login)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Dossiers", exact=True).wait_for()


class Keys:
    """A keyboard that counts, and waits for the page that a key leads to."""

    def __init__(self, page: Any) -> None:
        self._page, self.pressed = page, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self._page.keyboard.press(key)
            self.pressed += 1

    def to_next(self, *keys: str) -> None:
        """The last of these keys leads to another page; the machine's own answer comes first, and
        the page that it brings hears keys once it has loaded."""
        self.press(*keys[:-1])
        self._page.wait_for_selector(".console-waits", state="detached")
        self._page.wait_for_load_state()
        with self._page.expect_navigation():
            self.press(keys[-1])


def drawn(page: Any) -> None:
    """The picture of the page is there: the browser has come back to it by itself."""
    page.wait_for_selector("svg#page image")


@BOTH
def test_ten_flagged_dossiers_by_keyboard_alone(
    filled: Office, browser: Any, rows: Path, tmp_path: Path, shape: dict[str, Any]
) -> None:
    filled.person("alice")
    blocked = [filled.blocked(f"NCE-{n}") for n in (1, 2)]
    clean = [filled.flagged(f"NCE-{n}") for n in range(3, 11)]
    with serving(filled, rows, tmp_path) as site, opened(browser, **shape) as page:
        assert page.goto(f"{site.address}/gestion/connexion")
        assert violations(page) == []
        sign_in(page, site, "alice")
        assert violations(page) == []
        keys = Keys(page)
        keys.to_next("s")
        drawn(page)
        assert violations(page) == []
        keys.press("?")
        page.get_by_role("dialog").wait_for()
        assert violations(page) == []
        keys.press("Escape")
        keys.press("e")
        assert violations(page) == []
        keys.to_next("3")
        assert violations(page) == []
        keys.to_next("a")
        assert filled.row(blocked[0]).standing == "accepted"
        keys.to_next("m")
        assert violations(page) == []
        keys.to_next("Enter")
        assert filled.row(blocked[1]).standing == "asked"
        for row in clean:
            before = keys.pressed
            keys.to_next("a")
            assert keys.pressed - before <= 4
            assert filled.row(row).standing == "accepted"
        page.get_by_role("heading", name="Dossiers", exact=True).wait_for()
        assert "Votre file est vide" in page.inner_text("main")


@BOTH
def test_two_gestionnaires_never_get_the_same(
    filled: Office, browser: Any, rows: Path, tmp_path: Path, shape: dict[str, Any]
) -> None:
    people = ["alice", "bob"]
    for login in people:
        filled.person(login)
    for number in range(4):
        filled.flagged(f"NCE-{number}")
    with (
        serving(filled, rows, tmp_path) as site,
        opened(browser, **shape) as one,
        opened(browser, **shape) as two,
    ):
        got: list[str] = []
        for page, login in zip((one, two), people, strict=True):
            sign_in(page, site, login)
            Keys(page).to_next("s")
            got.append(page.url)
        for page in (one, two):
            Keys(page).to_next("a")
            got.append(page.url)
        assert len(set(got)) == 4
        two.goto(got[2])
        assert "Alice traite ce dossier" in two.inner_text("main")
        assert violations(two) == []


@BOTH
def test_the_message_reaches_the_candidate_and_the_answer_comes_back_first(
    filled: Office, browser: Any, rows: Path, paper: Specimen, tmp_path: Path, shape: dict[str, Any]
) -> None:
    from storage.candidate_links import make_link

    filled.person("alice"), filled.person("bob")
    dossier = filled.blocked("NCE-1")
    _, secret = make_link(dossier, "command", DAY)
    file = tmp_path / "annee.pdf"
    file.write_bytes(paper.data)
    with serving(filled, rows, tmp_path) as site, opened(browser, **shape) as page:
        sign_in(page, site, "alice")
        keys = Keys(page)
        keys.to_next("s")
        keys.to_next("m")
        keys.to_next("Enter")
        mails = tmp_path / "served" / "messages"
        (mail,) = wait_for(lambda: mails.is_dir() and list(mails.iterdir()))
        assert "To: anais@example.org" in mail.read_text()
        with opened(browser, **PHONE) as candidate:
            candidate.goto(f"{site.address}/acces/{secret}")
            assert "Il manque une année de scolarité" in candidate.inner_text("main")
            card = "#rubrique-school_certificate"
            candidate.set_input_files(f"{card} input[name=files] >> nth=-1", file)
            candidate.wait_for_selector(f"{card} >> text=annee.pdf")
        wait_for(lambda: filled.row(dossier).standing == "answered")
        with opened(browser, **shape) as other:
            sign_in(other, site, "bob")
            assert "Votre file est vide" in other.inner_text("main")
        page.goto(f"{site.address}/gestion/")
        keys.to_next("s")
        assert page.url.endswith(f"/dossiers/{dossier.pk}")
        assert "réponse reçue" in page.inner_text("main").lower()
        assert violations(page) == []
        keys.to_next("y")
        assert "Envoyé par courriel" in page.inner_text("main")
        assert violations(page) == []


@BOTH
def test_every_page_fits_and_nothing_is_wrong(
    filled: Office, browser: Any, rows: Path, tmp_path: Path, shape: dict[str, Any]
) -> None:
    filled.person("rita", "responsable")
    dossier = filled.blocked("NCE-1")
    with serving(filled, rows, tmp_path) as site, opened(browser, **shape) as page:
        sign_in(page, site, "rita")
        page.locator("details summary").first.click()
        assert (violations(page), fits(page)) == ([], True)
        page.fill("#texte", "lefevre")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Recherche").wait_for()
        assert (violations(page), fits(page)) == ([], True)
        base = f"{site.address}/gestion/dossiers/{dossier.pk}"
        page.goto(base)
        drawn(page)
        for fold in page.locator("main details > summary").all():
            if fold.is_visible():
                fold.click()
        assert (violations(page), fits(page)) == ([], True)
        for path in ("message", "historique"):
            page.goto(f"{base}/{path}")
            assert (path, violations(page), fits(page)) == (path, [], True)
        page.goto(f"{site.address}/gestion/raccourcis")
        assert (violations(page), fits(page)) == ([], True)


@BOTH
def test_a_reader_decides_nothing_and_another_academy_is_not_there(
    filled: Office, browser: Any, rows: Path, tmp_path: Path, shape: dict[str, Any]
) -> None:
    filled.person("luc", "lecteur")
    own = filled.flagged("NCE-1")
    other = filled.dossier("AIX-1", circular="aix-marseille-2026")
    with serving(filled, rows, tmp_path) as site, opened(browser, **shape) as page:
        sign_in(page, site, "luc")
        assert page.get_by_role("button", name="Dossier suivant").count() == 0
        page.get_by_role("link", name="LEFÈVRE-SPECIMEN").click()
        drawn(page)
        for name in ("Accepter", "Demander une correction", "non conforme"):
            assert page.get_by_role("button", name=name).count() == 0
        assert (violations(page), fits(page)) == ([], True)
        base = f"{site.address}/gestion/dossiers"
        assert _posted(page, f"{base}/{own.pk}/decision", "decision=accepter") == 403
        for path in ("", "/historique", "/etat"):
            answer = page.goto(f"{base}/{other.pk}{path}")
            assert (path, answer.status) == (path, 404)
        assert (violations(page), fits(page)) == ([], True)
    assert filled.row(own).standing == "waiting"


def _posted(page: Any, address: str, words: str) -> int:
    """As a form of this very page would send it, its token included."""
    script = """async ([address, words]) => {
      const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
      const headers = {"Content-Type": "application/x-www-form-urlencoded"};
      const body = `${words}&csrfmiddlewaretoken=${token}`;
      return (await fetch(address, {method: "POST", headers, body})).status;
    }"""
    return int(page.evaluate(script, [address, words]))


@BOTH
def test_circulars_and_administration(
    filled: Office, browser: Any, rows: Path, tmp_path: Path, shape: dict[str, Any]
) -> None:
    filled.person("zoe", "administrateur", academy="")
    with serving(filled, rows, tmp_path) as site, opened(browser, **shape) as page:
        sign_in(page, site, "zoe")
        for path in ("circulaires", "circulaires/toulouse-2024", "circulaires/brouillon",
                     "administration", "administration/journal"):  # fmt: skip
            page.goto(f"{site.address}/gestion/{path}")
            assert (path, violations(page), fits(page)) == (path, [], True)
        page.goto(f"{site.address}/gestion/administration")
        page.get_by_text("Créer un compte", exact=True).click()
        page.get_by_role("button", name="Créer et montrer").click()
        page.get_by_role("alert").wait_for()
        assert (violations(page), fits(page)) == ([], True)
        page.get_by_label("Identifiant").fill("nina")
        page.get_by_label("Nom montré").fill("Nina Bernard")
        page.get_by_role("button", name="Créer et montrer").click()
        page.get_by_text("qui ne sera plus montré").wait_for()
        page.goto(f"{site.address}/gestion/circulaires/brouillon")
        draft = tmp_path / "brouillon.yaml"
        draft.write_text("id: rien\n")
        page.set_input_files("#fichier", draft)
        page.get_by_role("button", name="Vérifier").click()
        page.get_by_role("alert").wait_for()
        assert (violations(page), fits(page)) == ([], True)


def test_a_finding_goes_to_its_box_and_the_picture_grows_and_turns(
    filled: Office, browser: Any, rows: Path, tmp_path: Path
) -> None:
    filled.person("alice")
    filled.flagged("NCE-1")
    with serving(filled, rows, tmp_path) as site, opened(browser, **DESK) as page:
        sign_in(page, site, "alice")
        keys = Keys(page)
        keys.to_next("s")
        drawn(page)
        first = page.locator(".console-card.console-chosen").get_attribute("id")
        keys.press("j")
        page.wait_for_function(
            "id => document.querySelector('.console-card.console-chosen').id !== id", arg=first
        )
        width = page.locator("#page").bounding_box()["width"]
        keys.press("+")
        assert page.locator("#page").bounding_box()["width"] > width
        keys.press("t")
        assert page.locator("#sheet").get_attribute("transform").endswith("rotate(90)")
        keys.to_next("l")
        assert "Pièce d'identité" in page.inner_text("#t-page")


def test_without_script(filled: Office, browser: Any, rows: Path, tmp_path: Path) -> None:
    filled.person("alice")
    dossier = filled.blocked("NCE-1")
    with (
        serving(filled, rows, tmp_path) as site,
        opened(browser, **DESK, java_script_enabled=False) as page,
    ):
        sign_in(page, site, "alice")
        page.get_by_role("button", name="Dossier suivant").click()
        page.locator("summary", has_text="Écarter").first.click()
        page.get_by_role("button", name="Mal lu par la machine").first.click()
        page.get_by_text("Constat écarté").first.wait_for()
        page.locator("[data-key=a]").click()
        page.get_by_role("heading", name="Dossiers", exact=True).wait_for()
        assert filled.row(dossier).standing == "accepted"
