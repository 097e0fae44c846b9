"""The audit trail's rows: who did what to which id, each entry chained to the last by its hash."""

from __future__ import annotations

from django.db import models


class AuditEntry(models.Model):
    """One entry. Rows are only ever added: the database itself refuses to change or delete them."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.CharField(max_length=40)  # as it was hashed
    actor = models.CharField(max_length=120)  # client:…, worker, command
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    details = models.JSONField(default=dict)
    previous_sha256 = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["subject", "number"], name="audit_subject")]


class AuditHead(models.Model):
    """The one row that says where the chain ends; locked while an entry is added."""

    number = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, default="0" * 64)
