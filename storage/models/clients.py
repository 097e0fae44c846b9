"""Who may call the API, and the writes that each has already made."""

from __future__ import annotations

from django.db import models


class Client(models.Model):
    """A program that calls the API. The token itself is never kept. `academy` empty: all of them.

    `public_id` is the part of the token that names the client. `webhook_url` empty: it is told
    nothing of itself. `expires_at` None: until it is revoked.
    """

    name = models.CharField(max_length=100, unique=True)
    public_id = models.CharField(max_length=16, unique=True)
    secret_sha256 = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    academy = models.CharField(max_length=100, blank=True, default="")
    webhook_url = models.CharField(max_length=500, blank=True, default="")
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)


class IdempotencyKey(models.Model):
    """A write made under an `Idempotency-Key`, with the answer that it got. `status` None: under
    way since `created_at`."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveIntegerField(null=True)
    answer = models.JSONField(null=True)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["client", "key"], name="one_write_a_key")]


class Allowance(models.Model):
    """How much of its rate a client has used up, for all web processes alike: see storage/rates.py.

    `name` is the kind of request and the client; `spent_until_s` the moment, in seconds since 1970,
    at which all that was granted will have been earned again.
    """

    name = models.CharField(max_length=60, unique=True)
    spent_until_s = models.FloatField(default=0.0)
