"""Serves requests: waitress takes each request in whole before a thread looks at it, so that slow
uploads occupy no thread."""

from __future__ import annotations

import sys
from typing import Any
from urllib.parse import urlsplit

from config.service import ServiceSettings

MEMORY_OF_A_BODY = 256_000  # bytes; what is over goes to a temporary file


def make_server(settings: ServiceSettings) -> Any:
    """A server bound to its port; `run()` serves until `close()`."""
    import waitress
    from django.core.wsgi import get_wsgi_application
    from django.urls import get_resolver

    _ = get_resolver().url_patterns  # a broken route stops the start, not the first request

    return waitress.create_server(
        get_wsgi_application(),
        host=settings.host,
        port=settings.port,
        threads=settings.web_threads,
        connection_limit=2000,
        # as the browser sees it, behind what carries TLS: cookies and HSTS go by it
        url_scheme=urlsplit(settings.origin).scheme,
        asyncore_use_poll=True,  # select() stops at 1024 files
        channel_timeout=60,
        inbuf_overflow=MEMORY_OF_A_BODY,
        # the limit itself is ours to say, in French; this one protects the disk
        max_request_body_size=4 * settings.app.max_bytes,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )


def announce(settings: ServiceSettings, server: Any) -> None:
    """Says where to go, on stderr, once requests are taken."""
    from storage.models import Client

    if not Client.objects.exists():
        print(  # noqa: T201
            "conforme : personne n'a encore droit à l'API : « conforme client create NOM --scopes "
            "read,write » fait un jeton.",
            file=sys.stderr,
        )
    port = getattr(server, "effective_port", settings.port)
    print(f"conforme : http://{settings.host}:{port}/ est prêt.", file=sys.stderr, flush=True)  # noqa: T201
