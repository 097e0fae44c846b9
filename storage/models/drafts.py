"""Circulars' rules that people sent in: kept, tried on dossiers of before, in force from a day."""

from __future__ import annotations

from django.db import models

from storage.models.dossiers import Dossier
from storage.models.people import Person


class Draft(models.Model):
    """A file of rules without an error, as it was sent. Never changed: a mended one is another.

    `circular`, `academy` and `session` as it says them; `pack_sha256` is the hash of what it says.
    """

    circular = models.CharField(max_length=100, db_index=True)
    academy = models.CharField(max_length=100)
    session = models.PositiveIntegerField()
    file = models.CharField(max_length=255)
    content = models.BinaryField()
    pack_sha256 = models.CharField(max_length=64, unique=True)
    sent_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]


class Activation(models.Model):
    """The day from which a draft's rules are those of its circular; the last one to have begun
    counts. `begun_at` None: not seen to have begun yet."""

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="activations")
    starts_at = models.DateTimeField(db_index=True)
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["starts_at", "id"]


class Replay(models.Model):
    """A draft tried on every dossier of a circular: nothing of the dossiers is changed.

    Worked at in batches: `cursor` is the last dossier done, `until` the last of all, `sent_at` when
    a batch was last sent for. `done`: compared; `left_out`: still being read, or gone; `failed`:
    the check broke. `tally` counts what the lines say: « verdicts » by « before after »,
    « findings » by « rubrique code before after » (severities, « - » for none).
    """

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="replays")
    circular = models.CharField(max_length=100)
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    total = models.PositiveIntegerField()
    until = models.PositiveBigIntegerField()
    cursor = models.PositiveBigIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    tally = models.JSONField(default=dict)
    sent_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    stopped_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-id"]


class ReplayLine(models.Model):
    """A dossier that the draft would change: its verdict under the rules in force, and under the
    draft's; `changes`: [rubrique, code, severity before, severity after], « - » for none."""

    replay = models.ForeignKey(Replay, models.CASCADE, related_name="lines")
    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="+")
    before = models.CharField(max_length=20)
    after = models.CharField(max_length=20)
    turns = models.BooleanField()
    changes = models.JSONField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["replay", "-turns", "id"], name="replay_turns_first")]


class RetentionDay(models.Model):
    """From which day the dossiers of a circular go, as a person set it: before what the settings
    say. `day` None: they are kept, whatever the settings say."""

    circular = models.CharField(max_length=100, unique=True)
    day = models.DateField(null=True)
    set_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
