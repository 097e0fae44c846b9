"""What was read of a content, and every run of the checks over a dossier."""

from __future__ import annotations

from django.db import models

from storage.models.dossiers import Dossier, PieceVersion, StoredObject


class Reading(models.Model):
    """What one engine read of one content. The same content is never read twice by one engine.

    `content` is written by storage/values.py: it may hold any character that stands on a page.
    """

    sha256 = models.CharField(max_length=64)
    engine = models.CharField(max_length=100)
    content = models.BinaryField()
    is_whole = models.BooleanField(default=True)  # False: it was stopped, another try may do better
    seconds = models.FloatField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sha256", "engine"], name="one_reading_a_content")
        ]


class Run(models.Model):
    """One check of a dossier, kept for good. `key` is the hash of all that decides the result:
    dossier, readings (content and engine), rules, rule pack, and which due dates had passed.

    `report` is the contract's JSON (« Result of check »).
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="runs")
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=64)
    revision = models.PositiveIntegerField()
    engine = models.CharField(max_length=100)
    rules = models.CharField(max_length=100)
    pack_sha256 = models.CharField(max_length=64)
    as_of = models.DateTimeField()
    due_passed = models.PositiveIntegerField()
    verdict = models.CharField(max_length=20)
    report = models.JSONField()
    seconds = models.FloatField()
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="one_run_a_number")
        ]


class PagePicture(models.Model):
    """A page's upright picture, made from the original and makeable again."""

    version = models.ForeignKey(PieceVersion, models.CASCADE, related_name="pictures")
    page = models.PositiveIntegerField()
    object = models.ForeignKey(StoredObject, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "page"], name="one_picture_a_page")
        ]
