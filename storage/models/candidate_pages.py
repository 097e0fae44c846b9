"""What the candidate's pages keep: the way in, explanations, « j'ai tout fourni », uploads that are
still coming in."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from storage.models.dossiers import Dossier, Piece, StoredObject


class CandidateLink(models.Model):
    """A personal way into one dossier's pages. The secret itself is never kept.

    `made_by` as the audit trail names actors. It opens until `expires_at`, unless revoked.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="links")
    secret_sha256 = models.CharField(max_length=64, unique=True)
    made_by = models.CharField(max_length=120)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)


class Explanation(models.Model):
    """« Je ne peux pas fournir ce document parce que… », in the candidate's words. The last one of
    a rubrique is the one that counts; `withdrawn_at` None: it still stands."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="explanations")
    rubrique = models.CharField(max_length=40)
    text = models.TextField()
    created_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]


class Completion(models.Model):
    """« J'ai fourni toutes mes pièces ». `left` names the rubriques that were missing or to be
    mended, as the candidate was told before."""

    dossier = models.OneToOneField(Dossier, models.CASCADE, related_name="completion")
    declared_at = models.DateTimeField()
    left = models.JSONField(default=list)


class Reopening(models.Model):
    """A rubrique that a gestionnaire opened again after the completion. `closed_at` None: the
    candidate may still add to it or replace there."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="reopenings")
    rubrique = models.CharField(max_length=40)
    opened_by = models.CharField(max_length=120)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "rubrique"],
                condition=models.Q(closed_at=None),
                name="one_open_reopening",
            )
        ]


class PartialUpload(models.Model):
    """A file that comes in part by part over a slow line. `replaces` None: a new piece.

    `mark` tells two files of the same name apart (size and date at the sender's), so that the same
    file goes on where it stopped.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="partial_uploads")
    rubrique = models.CharField(max_length=40)
    replaces = models.ForeignKey(Piece, models.CASCADE, null=True, related_name="+")
    file = models.CharField(max_length=255)
    mark = models.CharField(max_length=64)
    size_bytes = models.PositiveBigIntegerField()
    received_bytes = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField(db_index=True)


class UploadPart(models.Model):
    """Bytes of a partial upload from `start` on, kept as an object until the file is whole."""

    upload = models.ForeignKey(PartialUpload, models.CASCADE, related_name="parts")
    start = models.PositiveBigIntegerField()
    object = models.ForeignKey(StoredObject, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["start"]
        constraints = [models.UniqueConstraint(fields=["upload", "start"], name="one_part_a_start")]
