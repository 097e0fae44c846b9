"""A circular's draft and the administration's pages in a real browser, at a desk's width and a
phone's; every page and state is looked at by axe too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.console.building import Office
from tests.console.drafting import changed, softer
from tests.console.test_in_browser import browser, serving, sign_in  # noqa: F401  (fixture)
from tests.pages.browsing import CHROMIUM, DESK, PHONE, fits, opened, press_until, violations

pytestmark = pytest.mark.skipif(
    not Path(CHROMIUM).exists(), reason="Chromium (paquet « chromium » de Debian) n'est pas là"
)
BOTH = pytest.mark.parametrize("shape", [DESK, PHONE], ids=["1280", "360"])


def looked_at(page: Any, name: str) -> None:
    """The page of that heading is there, whole, within its width, and axe has nothing to say."""
    page.get_by_role("heading", level=1, name=name).wait_for()
    assert violations(page) == []
    assert fits(page)


@BOTH
def test_a_responsable_tries_replays_and_activates_a_draft(
    office: Office,
    browser: Any,  # noqa: F811
    rows: Path,
    tmp_path: Path,
    shape: dict[str, Any],
) -> None:
    office.person("rose", role="responsable")
    office.blocked("NCE-1"), office.flagged("NCE-2")
    spoilt, good = tmp_path / "fautif.yaml", tmp_path / "nice-assoupli.yaml"
    spoilt.write_bytes(changed(("session: 2026", "session: demain")))
    good.write_bytes(softer())
    with serving(office, rows, tmp_path) as site, opened(browser, **shape) as page:
        sign_in(page, site, "rose")
        page.get_by_role("link", name="Circulaires").click()
        looked_at(page, "Circulaires")
        page.get_by_role("link", name="Vérifier un brouillon").click()
        for file in (spoilt, good):
            page.get_by_label("Fichier de règles").set_input_files(str(file))
            page.get_by_role("button", name="Vérifier").click()
            if file == spoilt:
                page.get_by_role("cell", name="demain").first.wait_for()
                looked_at(page, "Vérifier un brouillon")
        looked_at(page, "Brouillon de nice-2026")
        page.get_by_role("button", name="Rejouer le brouillon").click()
        page.get_by_text("1 dossier sur 2 changerait de verdict").wait_for()
        looked_at(page, "Rejeu sur nice-2026")
        page.get_by_role("link", name="1 : de non conforme à à vérifier").click()
        page.get_by_role("link", name="NCE-1", exact=True).wait_for()
        assert page.get_by_role("link", name="NCE-2", exact=True).count() == 0
        assert "Année de scolarité manquante (bloquant → à vérifier)" in page.inner_text("main")
        looked_at(page, "Rejeu sur nice-2026")
        page.get_by_role("main").get_by_role("link", name="nice-assoupli.yaml").click()
        page.get_by_role("link", name="Voir ses règles").click()
        looked_at(page, "Nice, session 2026 (brouillon)")
        page.go_back()
        page.get_by_role("button", name="Activer ces règles").click()
        page.get_by_role("alert").wait_for()
        looked_at(page, "Brouillon de nice-2026")
        page.get_by_label("En vigueur à partir du").fill("2025-11-06")
        page.get_by_role("button", name="Activer ces règles").click()
        page.get_by_text("entrera en vigueur le jeudi 6 novembre 2025").wait_for()
        looked_at(page, "Brouillon de nice-2026")
        page.goto(f"{site.address}/gestion/circulaires/nice-2026")
        page.get_by_text("entrent en vigueur le jeudi 6 novembre 2025").wait_for()
        looked_at(page, "Nice, session 2026")
        page.go_back()
        page.get_by_role("button", name="Annuler l'activation").click()
        page.get_by_text("les règles ne changent pas").wait_for()
        looked_at(page, "Brouillon de nice-2026")


@BOTH
def test_what_an_administrator_sees_and_does(
    office: Office,
    browser: Any,  # noqa: F811
    rows: Path,
    tmp_path: Path,
    shape: dict[str, Any],
) -> None:
    from storage.dead_letters import lay_aside
    from tests.console.building import DAY

    office.person("zoe", "administrateur", academy="")
    dossier = office.flagged("NCE-1")
    lay_aside("check_dossier", "now", str(dossier.pk), "OSError", "", 3, DAY)
    with serving(office, rows, tmp_path) as site, opened(browser, **shape) as page:
        sign_in(page, site, "zoe")
        page.get_by_role("link", name="Administration").click()
        looked_at(page, "Administration")
        parts = page.get_by_role("navigation", name="Administration")
        page.get_by_text("Créer un compte").click()
        page.get_by_role("button", name="Créer et montrer").click()
        page.get_by_role("alert").wait_for()
        looked_at(page, "Administration")
        parts.get_by_text("Programmes").click()
        page.get_by_role("button", name="Créer et montrer").click()
        page.get_by_role("alert").wait_for()
        looked_at(page, "Programmes")
        page.get_by_label("Nom du programme").fill("Cyclades")
        page.get_by_text("lire les dossiers").click()
        page.get_by_role("button", name="Créer et montrer").click()
        page.get_by_text("il ne sera plus montré").wait_for()
        looked_at(page, "Programmes")
        parts.get_by_text("Conservation").click()
        looked_at(page, "Conservation")
        page.get_by_role("link", name="nice-2026").click()
        looked_at(page, "Conservation de nice-2026")
        page.get_by_role("button", name="Effacer 1 dossier").click()
        page.get_by_role("alert").wait_for()
        looked_at(page, "Conservation de nice-2026")
        parts.get_by_text("Travaux").click()
        looked_at(page, "Travaux")
        page.get_by_role("button", name="Renvoyer : contrôle").click()
        page.get_by_text("Rien n'attend une personne").wait_for()
        looked_at(page, "Travaux")
        parts.get_by_text("Journal des actes").click()
        looked_at(page, "Journal des actes")
        page.get_by_role("button", name="Vérifier le journal").click()
        page.get_by_text("Le journal est entier").wait_for()
        looked_at(page, "Journal des actes")


def test_rules_and_administration_by_keyboard_alone(
    office: Office,
    browser: Any,  # noqa: F811
    rows: Path,
    tmp_path: Path,
) -> None:
    """The choice of a file is the system's own; all else is done without a mouse."""
    office.person("zoe", "administrateur", academy="")
    office.blocked("NCE-1")
    good = tmp_path / "nice-assoupli.yaml"
    good.write_bytes(softer())
    with serving(office, rows, tmp_path) as site, opened(browser, **DESK) as page:

        def enter(name: str, heading: str) -> None:
            press_until(page, name)
            page.keyboard.press("Enter")
            page.get_by_role("heading", level=1, name=heading).wait_for()

        sign_in(page, site, "zoe")
        enter("Circulaires", "Circulaires")
        enter("Vérifier un brouillon", "Vérifier un brouillon")
        press_until(page, "Fichier de règles")
        page.get_by_label("Fichier de règles").set_input_files(str(good))
        enter("Vérifier", "Brouillon de nice-2026")
        enter("Rejouer le brouillon", "Rejeu sur nice-2026")
        page.get_by_text("1 dossier sur 1 changerait de verdict").wait_for()
        enter("nice-assoupli.yaml", "Brouillon de nice-2026")
        press_until(page, "En vigueur à partir du")
        page.keyboard.type("11062025")  # as this browser's own field takes it: month, day, year
        press_until(page, "Activer ces règles")
        page.keyboard.press("Enter")
        page.get_by_text("entrera en vigueur le jeudi 6 novembre 2025").wait_for()
        enter("Annuler", "Brouillon de nice-2026")
        page.get_by_text("les règles ne changent pas").wait_for()
        enter("Administration", "Administration")
        enter("Programmes", "Programmes")
        press_until(page, "Nom du programme")
        page.keyboard.type("Cyclades")
        press_until(page, "read")
        page.keyboard.press("Space")
        press_until(page, "Créer et montrer le jeton")
        page.keyboard.press("Enter")
        page.get_by_text("il ne sera plus montré").wait_for()
        enter("Conservation", "Conservation")
        enter("nice-2026", "Conservation de nice-2026")
        press_until(page, "Pour confirmer")
        page.keyboard.type("nice-2026")
        press_until(page, "Effacer 1")
        page.keyboard.press("Enter")
        page.get_by_text("commence").wait_for()
        enter("Journal des actes", "Journal des actes")
        press_until(page, "Vérifier le journal")
        page.keyboard.press("Enter")
        page.get_by_text("Le journal est entier").wait_for()
