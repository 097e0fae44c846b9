"""Takes the pictures of the dashboards, in docs/captures: fictitious rows in a PostgreSQL of its
own, before our pages, in Chromium. `python -m scripts.board_screenshots`"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.rows import PASSWORD, fill, start
from scripts.screenshots import CAPTURES, take
from tests.pages.browsing import DESK, PHONE, opened, running_browser
from tests.service.servers import PostgreSQL, free_port

DOSSIERS, PIECES, SEED = 3000, 18_000, 7
BOARDS = {
    "incomplets": "incomplets", "echeances": "echeances", "delais": "flux", "regles": "regles",
}  # fmt: skip
ON_PHONE = {"incomplets": "incomplets"}


def main() -> int:
    CAPTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = PostgreSQL(Path(folder))
        with server.running():
            port = _serve(server.new_database())
            with running_browser() as browser:
                for shape, width, boards in ((DESK, 1280, BOARDS), (PHONE, 360, ON_PHONE)):
                    with opened(browser, **shape) as page:
                        _take(page, f"http://127.0.0.1:{port}", width, boards)
    return 0


def _serve(database: str) -> int:
    """The pages over fresh rows, in a thread that ends with this process. Gives the port."""
    port = free_port()
    os.environ["CONFORME_ALLOWED_HOSTS"] = "127.0.0.1"
    os.environ["CONFORME_ORIGIN"] = f"http://127.0.0.1:{port}"
    start(database)
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    from storage.schema import apply_migrations

    apply_migrations()
    fill(DOSSIERS, PIECES, SEED, dt.datetime.now(dt.UTC))
    served = create_server(get_wsgi_application(), host="127.0.0.1", port=port)
    threading.Thread(target=served.run, daemon=True).start()
    return port


def _take(page: Any, address: str, width: int, boards: Mapping[str, str]) -> None:
    page.goto(f"{address}/gestion/connexion")
    page.fill("[name=login]", "bench-nice")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Dossiers", exact=True).wait_for()
    for name, board in boards.items():
        page.goto(f"{address}/gestion/tableaux/{board}")
        page.wait_for_load_state("networkidle")
        take(page, f"tableau-{name}-{width}")


if __name__ == "__main__":
    sys.exit(main())
