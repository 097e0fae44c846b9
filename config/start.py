"""Starts Django on our settings; the one door by which a command reaches the database."""

from __future__ import annotations

import os

from config.service import ServiceSettings, from_environment


def start_django() -> ServiceSettings:
    """Django is ready to be asked. Raises SettingsError, naming every wrong variable."""
    settings = from_environment()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.django_settings")
    import django

    django.setup()
    return settings
