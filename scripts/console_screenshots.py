"""Takes the pictures of the gestionnaire's guide, in docs/captures: fictitious dossiers before the
real service, in Chromium. `python -m scripts.console_screenshots`"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from scripts.screenshots import CAPTURES, take
from tests.pages.browsing import DESK, PHONE, Site, opened, running_browser, running_site
from tests.pages.candidate_papers import DAY, certificate, confirmation, registration
from tests.service.running import PROJECT

PASSWORD = "un-mot-de-passe-de-capture"


def main() -> int:
    CAPTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        with running_site(data, DAY) as site, running_browser() as browser:
            _account(data)
            _dossiers(site)
            with opened(browser, **DESK) as page:
                _story(site, page)
            with opened(browser, **PHONE) as page:
                _sign_in(site, page)
                page.goto(f"{site.address}/gestion/dossiers/1")
                page.wait_for_selector("svg#page image")
                take(page, "gestion-dossier-360")
    return 0


def _account(data: Path) -> None:
    arguments = ["people", "create", "alice", "--name", "Alice Martin", "--stdin"]
    subprocess.run(
        [sys.executable, "-m", "intake", *arguments, "--academy", "nice", "--role",
         "administrateur"],
        cwd=PROJECT, env={**os.environ, "CONFORME_DATA_DIR": str(data)}, text=True, check=True,
        input=f"{PASSWORD}\n",
    )  # fmt: skip


def _dossiers(site: Site) -> None:
    """One whose confirmation is not signed, two that lack pieces."""
    school = certificate().data
    papers = {
        "NCE-2026-000777": confirmation("text", "unsigned:candidate").data,
        "NCE-2026-000778": confirmation("text").data,
        "NCE-2026-000779": school,
    }
    for number, data in papers.items():
        site.caller.put_dossier(registration(number))
        for rubrique, content in (
            ("confirmation", data),
            ("school_certificate", certificate().data),
        ):
            site.caller.upload(number, content, rubrique=rubrique, file=f"{rubrique}.pdf")
    for number in papers:
        site.caller.wait_checked(number, pieces=2, seconds=300)


def _sign_in(site: Site, page: Any) -> None:
    page.goto(f"{site.address}/gestion/")
    page.fill("[name=login]", "alice")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Dossiers", exact=True).wait_for()


def _story(site: Site, page: Any) -> None:
    _sign_in(site, page)
    take(page, "gestion-liste-1280")
    page.goto(f"{site.address}/gestion/dossiers/1")
    page.wait_for_selector("svg#page image")
    page.wait_for_load_state("networkidle")
    take(page, "gestion-dossier-1280")
    page.keyboard.press("e")
    take(page, "gestion-ecarter-1280")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    take(page, "gestion-clavier-1280")
    page.keyboard.press("Escape")
    page.goto(f"{site.address}/gestion/dossiers/1/message")
    take(page, "gestion-message-1280")
    page.get_by_role("button", name="Envoyer").click()
    page.goto(f"{site.address}/gestion/dossiers/1/historique")
    take(page, "gestion-historique-1280")
    page.goto(f"{site.address}/gestion/circulaires/nice-2026")
    take(page, "gestion-circulaire-1280")


if __name__ == "__main__":
    sys.exit(main())
