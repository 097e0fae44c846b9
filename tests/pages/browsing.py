"""A real Chromium before a real service: what a person does with the pages, at a phone's width and
at a desk's."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.service.running import Caller, start, token

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = (
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--no-first-run",
)  # fmt: skip
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
LOOKS = 5
PATIENCE_MS = 120_000  # a bound against hanging: the machine may be busy


@dataclass
class Site:
    """The service, and the right to make dossiers and links."""

    caller: Caller

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.caller.port}"

    def link(self, dossier: dict[str, Any]) -> str:
        """Put a dossier and give its personal link."""
        assert self.caller.put_dossier(dossier).status == 201
        made = self.caller.call("POST", f"/dossiers/{dossier['id']}/links", b"").json
        return self.address + urlsplit(made["url"]).path


@contextmanager
def running_site(folder: Path, day: str) -> Iterator[Site]:
    environment = {
        "CONFORME_DATA_DIR": str(folder), "CONFORME_PORT": "0", "CONFORME_WORKERS": "1",
        "DAY": day,
    }  # fmt: skip
    process = start(["-m", "tests.pages.dated_service", "serve"], environment)
    try:
        yield Site(Caller(process.port, token(environment, "pages", "read,write,links")))
    finally:
        process.stop()


@contextmanager
def running_browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Any, **shape: Any) -> Iterator[Any]:
    """A page of a browser of its own. At its end: nothing was fetched elsewhere, nothing broke the
    policy, no script failed."""
    context = browser.new_context(locale="fr-FR", timezone_id="Europe/Paris", **shape)
    context.set_default_timeout(PATIENCE_MS)
    wrong: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: _note_elsewhere(request.url, wrong))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: _note_broken(message, wrong))
    yield page
    context.close()
    assert wrong == []


def _note_elsewhere(url: str, wrong: list[str]) -> None:
    if urlsplit(url).hostname not in ("127.0.0.1", None):
        wrong.append(url)


def _note_broken(message: Any, wrong: list[str]) -> None:
    if message.type == "error" and "Content Security Policy" in message.text:
        wrong.append(message.text)


def violations(page: Any) -> list[str]:
    """What axe finds wrong, each with the first place. A page that is brought up to date meanwhile,
    as pages that wait for the machine do, is looked at anew."""
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Error

    for _ in range(LOOKS):
        page.wait_for_load_state()
        try:
            found = Axe().run(page).response["violations"]
            break
        except Error as error:
            if "context was destroyed" not in str(error):
                raise
    else:
        raise AssertionError(f"{page.url} never stands still")
    return [f"{v['id']} : {v['nodes'][0]['html'][:200]}" for v in found]


def fits(page: Any) -> bool:
    """Whether nothing has to be scrolled sideways."""
    wide: bool = page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    return wide


def press_until(page: Any, name: str) -> None:
    """Tab on until the focus is on what bears this name."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(NAME_OF_FOCUS).startswith(name):
            return
    raise AssertionError(f"the keyboard does not reach « {name} »")


NAME_OF_FOCUS = """(() => {
  const at = document.activeElement;
  const label = at.labels && at.labels[0];
  return (label || at).textContent.replace(/\\s+/g, ' ').trim();
})()"""
