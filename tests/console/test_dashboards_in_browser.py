"""The dashboards in a real browser, at a desk's width and a phone's: a responsable filters, reads
the tables behind the charts, and takes the workbook."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.console.building import DAY, Office, card, confirmation
from tests.console.test_in_browser import browser, serving, sign_in  # noqa: F401  (fixture)
from tests.pages.browsing import CHROMIUM, DESK, PHONE, fits, opened, press_until, violations

pytestmark = pytest.mark.skipif(
    not Path(CHROMIUM).exists(), reason="Chromium (paquet « chromium » de Debian) n'est pas là"
)


@pytest.mark.parametrize("shape", [DESK, PHONE], ids=["1280", "360"])
def test_a_responsable_filters_reads_and_exports(
    office: Office,
    browser: Any,  # noqa: F811
    rows: Path,
    tmp_path: Path,
    shape: dict[str, Any],
) -> None:
    from storage.models import Outcome

    office.person("rose", role="responsable")
    office.dossier("NCE-1", confirmation=confirmation(), identity=card())
    flagged = office.flagged("NCE-2")
    Outcome.objects.bulk_create(
        Outcome(row_id=flagged.pk, target=f"{n}", code="stamp_missing", is_sure=True,
                worth="right" if n < 10 else "wrong", day=DAY.date())
        for n in range(40)
    )  # fmt: skip
    with serving(office, rows, tmp_path) as site, opened(browser, **shape) as page:
        page.goto(f"{site.address}/gestion/connexion")
        sign_in(page, site, "rose")
        page.get_by_role("link", name="Tableaux de bord").click()
        for title in ("Dossiers incomplets", "Échéances", "Délais", "Justesse des règles"):
            page.get_by_role("navigation", name="Tableaux de bord").get_by_text(title).click()
            page.get_by_role("heading", level=1).wait_for()
            for summary in page.locator("summary").all():
                summary.click()
            assert violations(page) == []
            assert fits(page)
        page.get_by_role("button", name="Mettre en service").click()
        page.get_by_text("Limitation en service").wait_for()
        assert page.get_by_text("Cachet absent, depuis le").count() == 1
        assert violations(page) == []
        page.goto(f"{site.address}/gestion/tableaux/")
        page.get_by_label("Pièce qui manque").select_option("school_certificate")
        page.get_by_role("button", name="Filtrer").click()
        page.wait_for_url("**rubrique=school_certificate**")
        page.get_by_text("sur 1 dossier").wait_for()
        with page.expect_download() as waited:
            page.get_by_role("link", name="Tout en un classeur").click()
        book = tmp_path / "classeur.xlsx"
        waited.value.save_as(book)
    with zipfile.ZipFile(book) as parts:
        words = parts.read("xl/sharedStrings.xml").decode()
    assert "Pièce qui manque" in words
    assert "Certificats de scolarité" in words


def test_dashboards_by_keyboard_alone(
    office: Office,
    browser: Any,  # noqa: F811
    rows: Path,
    tmp_path: Path,
) -> None:
    office.person("rose", role="responsable")
    office.dossier("NCE-1", confirmation=confirmation(), identity=card())
    with serving(office, rows, tmp_path) as site, opened(browser, **DESK) as page:

        def enter(name: str, words: str) -> None:
            press_until(page, name)
            page.keyboard.press("Enter")
            page.get_by_text(words).first.wait_for()

        sign_in(page, site, "rose")
        enter("Tableaux de bord", "Dossiers incomplets")
        press_until(page, "Pièce qui manque")
        page.keyboard.type("Certificats de sc")
        press_until(page, "Filtrer")
        page.keyboard.press("Enter")
        page.wait_for_url("**rubrique=school_certificate**")
        page.get_by_text("sur 1 dossier").wait_for()
        with page.expect_download() as waited:
            press_until(page, "Tout en un classeur")
            page.keyboard.press("Enter")
        waited.value.save_as(tmp_path / "classeur.xlsx")
        assert zipfile.is_zipfile(tmp_path / "classeur.xlsx")
        for title in ("Échéances", "Délais", "Justesse des règles"):
            enter(title, title)
            page.get_by_role("heading", level=1).wait_for()
        enter("Mettre en service", "Limitation en service")
