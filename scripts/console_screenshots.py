"""Takes the pictures of the gestionnaire's guide, in docs/captures: fictitious dossiers before the
real service, in Chromium. `python -m scripts.console_screenshots`"""

from __future__ import annotations

import datetime as dt
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
                _rules(site, page, Path(folder))
                _administration(site, page)
            with opened(browser, **PHONE) as page:
                _sign_in(site, page)
                page.goto(f"{site.address}/gestion/dossiers/1")
                page.wait_for_selector("svg#page image")
                take(page, "gestion-dossier-360")
                page.goto(f"{site.address}/gestion/circulaires/rejeux/1")
                take(page, "gestion-rejeu-360")
    return 0


def _account(data: Path) -> None:
    """Alice of Nice, and Zoé, who administers all academies."""
    for login, name, more in (("alice", "Alice Martin", ["--academy", "nice"]),
                              ("zoe", "Zoé Bernard", [])):  # fmt: skip
        arguments = ["people", "create", login, "--name", name, "--role", "administrateur"]
        subprocess.run(
            [sys.executable, "-m", "intake", *arguments, "--stdin", *more],
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


def _sign_in(site: Site, page: Any, login: str = "alice") -> None:
    page.goto(f"{site.address}/gestion/")
    page.fill("[name=login]", login)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Dossiers", exact=True).wait_for()


def _story(site: Site, page: Any) -> None:
    page.goto(f"{site.address}/gestion/")
    take(page, "gestion-connexion-1280")
    _sign_in(site, page)
    take(page, "gestion-liste-1280")
    page.fill("#texte", "specimen")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Recherche").wait_for()
    take(page, "gestion-recherche-1280")
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


def _rules(site: Site, page: Any, folder: Path) -> None:
    """A draft in which a missing year of school no longer blocks: replayed, then activated."""
    rules = (PROJECT / "circulars" / "packs" / "nice-2026.yaml").read_text("utf-8")
    spoilt, softer = folder / "nice-2026-fautif.yaml", folder / "nice-2026-assoupli.yaml"
    spoilt.write_text(rules.replace("session: 2026", "session: demain", 1), "utf-8")
    years = "demand: school_years\n        severity: "
    softer.write_text(rules.replace(f"{years}blocking", f"{years}review"), "utf-8")
    for file, name in ((spoilt, "erreurs"), (softer, "brouillon")):
        page.goto(f"{site.address}/gestion/circulaires/brouillon")
        page.get_by_label("Fichier de règles").set_input_files(str(file))
        page.get_by_role("button", name="Vérifier").click()
        if file == spoilt:
            take(page, f"gestion-{name}-1280")
    page.get_by_role("button", name="Rejouer le brouillon").click()
    page.get_by_text("changerai").first.wait_for()
    take(page, "gestion-rejeu-1280")
    page.get_by_role("main").get_by_role("link", name=softer.name).click()
    tomorrow = dt.date.fromisoformat(DAY[:10]) + dt.timedelta(days=1)
    page.get_by_label("En vigueur à partir du").fill(tomorrow.isoformat())
    page.get_by_role("button", name="Activer ces règles").click()
    take(page, "gestion-brouillon-1280")
    page.goto(f"{site.address}/gestion/circulaires")
    take(page, "gestion-circulaires-1280")


def _administration(site: Site, page: Any) -> None:
    page.get_by_role("button", name="Se déconnecter").click()
    _sign_in(site, page, "zoe")
    page.goto(f"{site.address}/gestion/administration")
    take(page, "gestion-personnes-1280")
    page.goto(f"{site.address}/gestion/administration/programmes")
    take(page, "gestion-programmes-1280")
    page.goto(f"{site.address}/gestion/administration/conservation")
    take(page, "gestion-conservations-1280")
    page.goto(f"{site.address}/gestion/administration/conservation/nice-2026")
    take(page, "gestion-conservation-1280")
    page.goto(f"{site.address}/gestion/administration/travaux")
    take(page, "gestion-travaux-1280")
    page.goto(f"{site.address}/gestion/administration/journal")
    page.get_by_role("button", name="Vérifier le journal").click()
    page.get_by_text("est entier").wait_for()
    take(page, "gestion-journal-1280")
    for path in ("etat", "accessibilite", "donnees-personnelles"):
        page.goto(f"{site.address}/{path}")
        take(page, f"{path}-1280")


if __name__ == "__main__":
    sys.exit(main())
