"""What candidates sent: dossiers, their pieces, every version of each, and where the bytes are."""

from __future__ import annotations

from uuid import uuid4

from django.db import models


class Dossier(models.Model):
    """One candidate's registration. `content` is dossier.json without its pieces, as it was taken.

    `revision` grows with everything that may change the result: the dossier's own data, a piece
    added, replaced, withdrawn or read. A run says which revision it is of.
    """

    number = models.CharField(max_length=200, unique=True)  # the caller's own id
    circular = models.CharField(max_length=100, db_index=True)
    academy = models.CharField(max_length=100, db_index=True)
    content = models.JSONField()
    content_sha256 = models.CharField(max_length=64)
    revision = models.PositiveIntegerField(default=1)
    checked_revision = models.PositiveIntegerField(default=0)
    checked_basis = models.CharField(max_length=64, blank=True, default="")  # queues/versions.py
    verdict = models.CharField(max_length=20, blank=True, default="", db_index=True)
    is_bulk = models.BooleanField(default=False)  # nobody is waiting for it
    check_sent_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["id"]


class StoredObject(models.Model):
    """Bytes in the object store, under an opaque key that tells nothing of the candidate."""

    key = models.CharField(max_length=64, unique=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    size_bytes = models.PositiveBigIntegerField()
    created_at = models.DateTimeField()


class Piece(models.Model):
    """One uploaded file in one rubrique; replacing it adds a version. `withdrawn_at` None: it
    counts."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="pieces")
    rubrique = models.CharField(max_length=40)
    withdrawn_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["created_at", "id"]


class PieceState(models.TextChoices):
    """`failed`: a machine kept failing on it; a person sees it among the dead letters."""

    RECEIVED = "received"
    READING = "reading"
    READ = "read"
    FAILED = "failed"


class PieceVersion(models.Model):
    """One upload of a piece. Its bytes never change. `file` is unique among the pieces of a
    dossier that count: findings name it.

    `is_current`: neither replaced nor withdrawn. A worker that reads it holds `lease` until
    `leased_until`; nobody else may then save.
    """

    piece = models.ForeignKey(Piece, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    is_current = models.BooleanField(default=True)
    file = models.CharField(max_length=255)
    object = models.ForeignKey(StoredObject, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    received_at = models.DateTimeField()
    state = models.CharField(
        max_length=10, choices=PieceState.choices, default=PieceState.RECEIVED, db_index=True
    )
    reading = models.ForeignKey("storage.Reading", models.PROTECT, null=True, related_name="+")
    sent_at = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["piece", "number"], name="one_version_a_number"),
            models.UniqueConstraint(
                fields=["piece"], condition=models.Q(is_current=True), name="one_current_version"
            ),
        ]
