"""Rows → the shapes of the API."""

from __future__ import annotations

from typing import Any

from storage.models import Dossier, PieceVersion, Run


def dossier_form(dossier: Dossier) -> dict[str, Any]:
    return {
        "id": dossier.number,
        "circular": dossier.circular,
        "academy": dossier.academy,
        "verdict": dossier.verdict or None,
        "up_to_date": dossier.revision == dossier.checked_revision,
        "created_at": dossier.created_at,
        "updated_at": dossier.updated_at,
    }


def piece_form(version: PieceVersion, number: str) -> dict[str, Any]:
    return {
        "id": str(version.piece_id),
        "dossier": number,
        "rubrique": version.piece.rubrique,
        "file": version.file,
        "version": version.number,
        "state": version.state,
        "sha256": version.object.sha256,
        "size": version.object.size_bytes,
        "uploaded_at": version.uploaded_at,
        "received_at": version.received_at,
        "withdrawn_at": version.piece.withdrawn_at,
    }


def run_mark(run: Run) -> dict[str, Any]:
    return {
        "number": run.number,
        "as_of": run.as_of,
        "verdict": run.verdict,
        "engine": run.engine,
        "rules": run.rules,
        "pack_sha256": run.pack_sha256,
    }
