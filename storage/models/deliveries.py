"""What could not be done or told: work laid aside for a person, calls to the caller's system."""

from __future__ import annotations

from django.db import models


class DeadLetter(models.Model):
    """A message whose work was given up. `cause` is the exception's type, `place` where it came
    from. `resent_at` None: it waits for a person."""

    actor = models.CharField(max_length=100)
    queue = models.CharField(max_length=100)
    subject = models.CharField(max_length=64)  # the id that the actor took
    cause = models.CharField(max_length=200)
    place = models.TextField(blank=True, default="")
    attempts = models.PositiveIntegerField()
    created_at = models.DateTimeField()
    resent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]


class WebhookDelivery(models.Model):
    """One call to a client's system. `body` is what is sent, byte for byte, at each attempt.

    `next_at` None: told, or given up after the last attempt (`delivered_at` says which).
    """

    client = models.ForeignKey("storage.Client", models.CASCADE, related_name="+")
    dossier = models.ForeignKey("storage.Dossier", models.CASCADE, related_name="+")
    event = models.CharField(max_length=60)
    body = models.TextField()
    attempts = models.PositiveIntegerField(default=0)
    last_status = models.CharField(max_length=60, blank=True, default="")
    next_at = models.DateTimeField(null=True, db_index=True)
    delivered_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
