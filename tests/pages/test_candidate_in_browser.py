"""What a candidate does, in a real browser against the real service: every page and state is
looked at by axe too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.pages.browsing import (
    CHROMIUM,
    DESK,
    PHONE,
    Site,
    fits,
    opened,
    press_until,
    running_browser,
    running_site,
    violations,
)
from tests.pages.candidate_papers import DAY, certificate, confirmation, registration
from tests.service.running import wait_for

pytestmark = pytest.mark.skipif(
    not Path(CHROMIUM).exists(), reason="Chromium (paquet « chromium » de Debian) n'est pas là"
)
CARD = "#rubrique-confirmation"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site"), DAY) as site:
        yield site


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    photo = confirmation("photo", "unsigned:candidate", scale=0.8)
    (folder / "photo.jpg").write_bytes(photo.data)
    (folder / "unsigned.pdf").write_bytes(confirmation("text", "unsigned:candidate").data)
    (folder / "signed.pdf").write_bytes(confirmation("text").data)
    (folder / "certificate.pdf").write_bytes(certificate().data)
    return folder


@pytest.mark.parametrize("shape", [PHONE, DESK], ids=["360", "1280"])
def test_photographs_an_unsigned_confirmation_sees_why_replaces_it_and_locks(
    site: Site, browser: Any, files: Path, shape: dict[str, Any]
) -> None:
    with opened(browser, **shape) as page:
        page.goto(site.link(registration(f"WIDE-{shape['viewport']['width']}")))
        assert page.url == f"{site.address}/mon-dossier"
        assert violations(page) == []
        page.set_input_files(f"{CARD} input[capture]", files / "photo.jpg")
        page.wait_for_selector(f"{CARD}[data-state='À corriger']")
        assert "n'est pas signée" in page.inner_text(CARD)
        picture = page.locator(f"{CARD} img").first
        picture.scroll_into_view_if_needed()
        picture.evaluate("picture => picture.decode()")
        assert violations(page) == []
        assert fits(page)
        page.set_input_files(f"{CARD} article input[name=files]", files / "signed.pdf")
        page.wait_for_selector(f"{CARD} >> text=signed.pdf")
        page.wait_for_selector(f"{CARD}[data-state='Conforme']")
        assert page.locator(f"{CARD} article").count() == 1
        page.get_by_role("link", name="J'ai fourni toutes mes pièces").click()
        assert "manquent ou sont à corriger" in page.inner_text("main")
        assert violations(page) == []
        assert fits(page)
        page.get_by_role("button", name="Oui, j'ai tout fourni").click()
        page.get_by_role("heading", name="Vous avez dit avoir tout fourni").wait_for()
        assert page.locator("input[type=file]").count() == 0
        assert violations(page) == []


def test_all_of_it_by_keyboard_alone(site: Site, browser: Any) -> None:
    with opened(browser, **DESK) as page:
        page.goto(site.link(registration("KEYS")))
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # « Contenu »
        assert page.evaluate("document.activeElement.id") == "contenu"
        press_until(page, "Confirmation d'inscription À fournir")
        page.keyboard.press("Enter")
        press_until(page, "Choisir un ou plusieurs fichiers")
        press_until(page, "Je ne peux pas fournir ce document")
        page.keyboard.press("Enter")
        press_until(page, "Je ne peux pas fournir ce document parce que…")
        page.keyboard.type("Le rectorat ne me l'a pas encore envoyée.")
        press_until(page, "Envoyer mon explication")
        page.keyboard.press("Enter")
        page.wait_for_selector(f"{CARD} >> text=pas encore envoyée")
        assert violations(page) == []
        press_until(page, "J'ai fourni toutes mes pièces")
        page.keyboard.press("Enter")
        page.wait_for_url("**/mon-dossier/terminer")
        press_until(page, "Oui, j'ai tout fourni : fermer mon dossier")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Vous avez dit avoir tout fourni").wait_for()


def test_without_script(site: Site, browser: Any, files: Path) -> None:
    with opened(browser, **PHONE, java_script_enabled=False) as page:
        page.goto(site.link(registration("PLAIN")))
        page.set_input_files(f"{CARD} input[name=files]", files / "unsigned.pdf")
        page.locator(f"{CARD} >> text=Envoyer").first.click()
        page.get_by_text("Fichier reçu : la lecture commence.").wait_for()
        wait_for(lambda: looked_again(page).locator(f"{CARD}[data-state='À corriger']").count())
        page.locator(f"{CARD} article form >> text=Retirer ce fichier").click()
        page.get_by_text("Fichier retiré.").wait_for()


def test_a_line_that_is_cut_goes_on_where_it_stopped(
    site: Site, browser: Any, tmp_path: Path
) -> None:
    big = tmp_path / "gros.pdf"
    big.write_bytes(b"%PDF-1.4\n" + b"0" * 1_600_000)
    starts: list[str] = []

    def cut(route: Any) -> None:
        starts.append(route.request.url.rpartition("=")[2])
        if len(starts) == 2:
            route.abort("connectionreset")
        else:
            route.continue_()

    with opened(browser, **PHONE) as page:
        page.goto(site.link(registration("LINE")))
        page.route("**/envois/*", cut)
        page.set_input_files(f"{CARD} input[name=files]", big)
        page.get_by_text("La connexion est coupée").wait_for()
        page.wait_for_selector(f"{CARD} >> text=gros.pdf")
        page.wait_for_selector(f"{CARD} article")
    assert starts == ["0", "524288", "524288", "1048576", "1572864"]


@pytest.mark.parametrize("shape", [PHONE, DESK], ids=["360", "1280"])
def test_the_other_pages(site: Site, browser: Any, shape: dict[str, Any]) -> None:
    with opened(browser, **shape) as page:
        for path in (
            "", "accessibilite", "donnees-personnelles", "comment-la-machine-participe", "etat",
            "rien", "acces/rien",
        ):  # fmt: skip
            page.goto(f"{site.address}/{path}")
            assert (path, violations(page)) == (path, [])
            assert fits(page)
        page.set_viewport_size({"width": 320, "height": 600})
        page.goto(site.link(registration(f"NARROW-{shape['viewport']['width']}")))
        assert fits(page)
        page.goto(f"{site.address}/mon-dossier/rubriques/identity/explication")
        page.get_by_role("button", name="Envoyer mon explication").click()
        page.get_by_role("alert").wait_for()
        assert violations(page) == []
        assert fits(page)


def looked_again(page: Any) -> Any:
    """What « Actualiser » does; emulated, a browser without script does not show <noscript>."""
    page.reload()
    return page
