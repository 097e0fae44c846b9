"""What the candidate's templates ask for by themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template

from intake.candidate.pictures import file_address
from storage.models import PieceVersion

register = template.Library()


@register.filter
def of(notes: Mapping[str, Sequence[Any]], rubrique: str) -> Sequence[Any]:
    return notes.get(rubrique, ())


@register.filter
def file_link(version: PieceVersion) -> str:
    """An address that expires."""
    return file_address(version)
