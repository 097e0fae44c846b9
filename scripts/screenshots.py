"""Takes the pictures of the guides, in docs/captures: a fictitious candidate before the real
service, in Chromium. `python -m scripts.screenshots`"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from tests.pages.browsing import DESK, PHONE, Site, opened, running_browser, running_site
from tests.pages.candidate_papers import DAY, certificate, confirmation, registration

CAPTURES = Path(__file__).resolve().parent.parent / "docs" / "captures"
COLORS = 96  # of each picture: they are read, not printed
MOST_BYTES = 150_000
CARD = "#rubrique-confirmation"


def main() -> int:
    CAPTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        papers = _papers(Path(folder))
        with running_site(Path(folder) / "data", DAY) as site, running_browser() as browser:
            _candidate(site, browser, papers)
            _open_pages(site, browser)
    return 0


def _papers(folder: Path) -> Path:
    photo = confirmation("photo", "unsigned:candidate", scale=0.8)
    (folder / "photo.jpg").write_bytes(photo.data)
    (folder / "signee.pdf").write_bytes(confirmation("text").data)
    (folder / "certificat.pdf").write_bytes(certificate().data)
    return folder


def _candidate(site: Site, browser: Any, papers: Path) -> None:
    """The story of the guide, on a phone; what is to be mended also as a desk shows it."""
    link = site.link(registration())
    with opened(browser, **PHONE) as page:
        page.goto(link)
        take(page, "candidat-demande-360")
        page.set_input_files(f"{CARD} input[capture]", papers / "photo.jpg")
        page.wait_for_selector(f"{CARD}[data-state='À corriger']")
        picture = page.locator(f"{CARD} img").first
        picture.scroll_into_view_if_needed()
        picture.evaluate("picture => picture.decode()")
        page.locator(f"{CARD} article").evaluate("file => file.scrollIntoView()")
        take(page, "candidat-a-corriger-360")
        _desk(browser, page)
        page.set_input_files(f"{CARD} article input[name=files]", papers / "signee.pdf")
        page.wait_for_selector(f"{CARD}[data-state='Conforme']")
        page.locator(CARD).evaluate("card => card.scrollIntoView()")
        take(page, "candidat-conforme-360")
        identity = page.locator("#rubrique-identity")
        identity.get_by_text("Je ne peux pas fournir ce document", exact=True).click()
        identity.locator("textarea").fill(
            "Ma carte d'identité est en cours de renouvellement : je l'aurai le 20 novembre."
        )
        identity.locator("details").last.evaluate("words => words.scrollIntoView()")
        take(page, "candidat-explication-360")
        identity.get_by_role("button", name="Envoyer mon explication").click()
        page.goto(f"{site.address}/mon-dossier/terminer")
        take(page, "candidat-terminer-360")
        page.get_by_role("button", name="Oui, j'ai tout fourni").click()
        page.get_by_role("heading", name="Vous avez dit avoir tout fourni").wait_for()
        take(page, "candidat-ferme-360")


def _desk(browser: Any, page: Any) -> None:
    with opened(browser, **DESK) as wide:
        wide.context.add_cookies(page.context.cookies())
        wide.goto(page.url)
        picture = wide.locator(f"{CARD} img").first
        picture.scroll_into_view_if_needed()
        picture.evaluate("picture => picture.decode()")
        wide.locator(CARD).evaluate("card => card.scrollIntoView()")
        take(wide, "candidat-a-corriger-1280")


def _open_pages(site: Site, browser: Any) -> None:
    with opened(browser, **DESK) as page:
        page.goto(f"{site.address}/comment-la-machine-participe")
        take(page, "machine-1280")


def take(page: Any, name: str) -> None:
    """What the window shows, with few colours. What is too heavy for a guide stops the run."""
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    path = CAPTURES / f"{name}.png"
    picture.quantize(COLORS).save(path, optimize=True)
    if path.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{path.name} : {path.stat().st_size} octets, {MOST_BYTES} au plus")
    print(path)


if __name__ == "__main__":
    sys.exit(main())
