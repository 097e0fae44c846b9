"""What people did with a dossier: corrections of the machine, decisions, messages. Kept beside what
the machine said, never in its place."""

from __future__ import annotations

from django.db import models

from storage.models.dossiers import Dossier, Piece, PieceVersion
from storage.models.people import Person


class CorrectionKind(models.TextChoices):
    TYPE = "type", "nature corrigée"
    FIELD = "field", "champ corrigé"
    DISMISSED = "dismissed", "constat écarté"
    CONFIRMED = "confirmed", "constat confirmé"


class Correction(models.Model):
    """A person's word over the machine's, in force until undone, replaced, or until its piece is.

    `target`: the field's name, or the finding's key (storage/finding_keys.py); empty for a type.
    `value`: the type (`type/subtype`) or the field's value; `machine` what the machine had said at
    `run` (its number): the type and its confidence, the field, or the finding whole.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="corrections")
    version = models.ForeignKey(PieceVersion, models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=CorrectionKind.choices)
    target = models.CharField(max_length=64, blank=True, default="")
    value = models.JSONField(null=True)
    reason = models.CharField(max_length=500, blank=True, default="")
    run = models.PositiveIntegerField()
    machine = models.JSONField(default=dict)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]


class DecisionKind(models.TextChoices):
    ACCEPTED = "accepted", "accepté"
    TO_CORRECT = "to_correct", "à corriger par le candidat"
    REFUSED = "refused", "non conforme"


class Decision(models.Model):
    """A decision over a dossier, or over one piece of it. `run` is the check that was on the
    screen, `verdict` what it said, `standing` how the dossier stood before."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="decisions")
    piece = models.ForeignKey(Piece, models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=DecisionKind.choices)
    reason = models.CharField(max_length=500, blank=True, default="")
    run = models.PositiveIntegerField()
    verdict = models.CharField(max_length=20)
    standing = models.CharField(max_length=10)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]


class Message(models.Model):
    """What a candidate was told to mend, all at once. It belongs to a `to_correct` decision, and is
    withdrawn with it.

    `to` empty: no address is known, the page alone shows it. `next_at` None: sent, withdrawn, or
    given up (`sent_at` says which).
    """

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="message")
    to = models.CharField(max_length=254, blank=True, default="")
    subject = models.CharField(max_length=200)
    body = models.TextField()
    attempts = models.PositiveIntegerField(default=0)
    last_cause = models.CharField(max_length=100, blank=True, default="")
    next_at = models.DateTimeField(null=True, db_index=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
