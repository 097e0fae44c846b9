"""Tells a client's system that a dossier was checked: one signed call, tried again by the sweep."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import logging
import ssl
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from queues.workshop import Workshop
from storage import deliveries
from storage.models import Client, WebhookDelivery

log = logging.getLogger(__name__)
TIMEOUT_S = 10.0
SIGNATURE = "Conforme-Signature"


def tell_client(shop: Workshop, delivery_pk: int) -> None:  # noqa: ARG001
    """One attempt. A system that does not answer 2xx is called again later; a redirection is not
    followed: the address is the one that was configured."""
    call = deliveries.take(delivery_pk, timezone.now())
    if call is None:
        return
    try:
        status = _post(call, int(timezone.now().timestamp()))
        told, word = 200 <= status < 300, str(status)
    except (OSError, http.client.HTTPException) as error:
        told, word = False, type(error).__name__
    deliveries.note(call, word, told, timezone.now())
    if not told:
        log.warning("client not told", extra={"key": call.pk, "cause": word})


def signing_key(client: Client) -> str:
    """The client's own key, made from ours: it is not kept anywhere."""
    text = f"webhook:{client.public_id}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()


def signature(key: str, moment_s: int, body: str) -> str:
    """`t=…,v1=…`: the HMAC-SHA256 of « t.body »."""
    digest = hmac.new(key.encode(), f"{moment_s}.{body}".encode(), hashlib.sha256).hexdigest()
    return f"t={moment_s},v1={digest}"


def _post(call: WebhookDelivery, moment_s: int) -> int:
    address = urlsplit(call.client.webhook_url)
    host, port = address.hostname or "", address.port
    connection: http.client.HTTPConnection
    if address.scheme == "https":
        context = ssl.create_default_context()
        connection = http.client.HTTPSConnection(host, port, timeout=TIMEOUT_S, context=context)
    else:
        connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT_S)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "conforme",
        "Conforme-Delivery": str(call.pk),
        SIGNATURE: signature(signing_key(call.client), moment_s, call.body),
    }
    path = (address.path or "/") + (f"?{address.query}" if address.query else "")
    try:
        connection.request("POST", path, call.body.encode(), headers)
        return connection.getresponse().status
    finally:
        connection.close()
