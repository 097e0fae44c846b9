"""Work that machines kept failing at, laid aside for a person."""

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
