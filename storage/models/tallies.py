"""Running totals for whoever watches: kept in rows, so that every process adds to the same."""

from __future__ import annotations

from django.db import models


class Tally(models.Model):
    """`number` occurrences of `label` under `name`, and the sum of their `amount` (seconds)."""

    name = models.CharField(max_length=40)
    label = models.CharField(max_length=120)
    number = models.PositiveBigIntegerField(default=0)
    amount = models.FloatField(default=0.0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "label"], name="one_tally_a_label")]
