"""The Django application that holds the shell's templates."""

from __future__ import annotations

from django.apps import AppConfig


class FacadeConfig(AppConfig):
    name = "facade"
