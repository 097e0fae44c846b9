"""The address of a personal link: the one place where a secret stands in an address."""

from __future__ import annotations

from django.urls import reverse

from config.service import ServiceSettings


def address(settings: ServiceSettings, secret: str) -> str:
    """The whole address, as it is sent to the candidate."""
    return settings.origin + reverse("candidate:enter", args=[secret])
