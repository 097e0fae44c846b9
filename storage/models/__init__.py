"""The rows: what was sent, what was read of it, what was said of it, and who did what."""

from storage.models.acts import Correction, CorrectionKind, Decision, DecisionKind, Message
from storage.models.audit import AuditEntry, AuditHead
from storage.models.candidate_pages import (
    CandidateLink,
    Completion,
    Explanation,
    PartialUpload,
    Reopening,
    UploadPart,
)
from storage.models.clients import Client, IdempotencyKey
from storage.models.dashboards import (
    Limit,
    LimitSwitch,
    Outcome,
    Step,
    Turnaround,
    Worth,
)
from storage.models.deliveries import DeadLetter, WebhookDelivery
from storage.models.dossiers import Dossier, Piece, PieceState, PieceVersion, StoredObject
from storage.models.drafts import Activation, Draft, Replay, ReplayLine, RetentionDay
from storage.models.handling import DECIDED, TO_DO, GapKind, Handling, SearchWord, Standing
from storage.models.people import Person, PersonSession, Role, SavedFilter
from storage.models.results import PagePicture, Reading, Run
from storage.models.tallies import Tally

__all__ = [
    "Activation",
    "AuditEntry",
    "AuditHead",
    "CandidateLink",
    "Client",
    "Completion",
    "Correction",
    "CorrectionKind",
    "DECIDED",
    "DeadLetter",
    "Decision",
    "DecisionKind",
    "Dossier",
    "Draft",
    "Explanation",
    "GapKind",
    "Handling",
    "IdempotencyKey",
    "Limit",
    "LimitSwitch",
    "Message",
    "Outcome",
    "PagePicture",
    "PartialUpload",
    "Person",
    "PersonSession",
    "Piece",
    "PieceState",
    "PieceVersion",
    "Reading",
    "Reopening",
    "Replay",
    "ReplayLine",
    "RetentionDay",
    "Role",
    "Run",
    "SavedFilter",
    "SearchWord",
    "Standing",
    "Step",
    "StoredObject",
    "TO_DO",
    "Tally",
    "Turnaround",
    "UploadPart",
    "WebhookDelivery",
    "Worth",
]
