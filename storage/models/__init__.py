"""The rows: what was sent, what was read of it, what was said of it, and who did what."""

from storage.models.audit import AuditEntry, AuditHead
from storage.models.clients import Client, IdempotencyKey
from storage.models.deliveries import DeadLetter, WebhookDelivery
from storage.models.dossiers import Dossier, Piece, PieceState, PieceVersion, StoredObject
from storage.models.results import PagePicture, Reading, Run
from storage.models.tallies import Tally

__all__ = [
    "AuditEntry",
    "AuditHead",
    "Client",
    "DeadLetter",
    "Dossier",
    "IdempotencyKey",
    "PagePicture",
    "Piece",
    "PieceState",
    "PieceVersion",
    "Reading",
    "Run",
    "StoredObject",
    "Tally",
    "WebhookDelivery",
]
