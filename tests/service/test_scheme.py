"""Behind a proxy that carries TLS, every request is taken as the browser sees it."""

from __future__ import annotations

from dataclasses import replace

import pytest


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize(
    ("public", "scheme"), [("https://conforme.example.fr", "https"), (None, "http")]
)
def test_requests_are_of_the_public_address_scheme(public: str | None, scheme: str) -> None:
    from django.conf import settings

    from intake.web.server import make_server

    server = make_server(replace(settings.CONFORME, port=0, public_url=public))
    try:
        assert server.adj.url_scheme == scheme
    finally:
        server.close()
