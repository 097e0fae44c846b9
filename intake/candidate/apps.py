"""The Django application that holds the candidate's templates."""

from __future__ import annotations

from django.apps import AppConfig


class CandidateConfig(AppConfig):
    name = "intake.candidate"
    label = "candidate"
