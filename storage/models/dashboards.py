"""What dashboards count, in narrow rows written as things happen: what each dossier lacks, how long
it waited, how often people held each finding to be right; and the rules that this limits."""

from __future__ import annotations

from django.db import models

from storage.models.acts import Decision
from storage.models.handling import Handling
from storage.models.people import Person


class Step(models.TextChoices):
    CHECKED = "checked", "réponse de la machine"
    DECIDED = "decided", "décision d'une personne"


class Turnaround(models.Model):
    """How long it took from the last upload (`since`) to the machine's answer, or to a person's
    decision over the whole dossier (`at`).

    `waited` is in whole minutes for an answer, in whole hours for a decision: few values, of which
    a database counts each. `day` is that of `at`, in Paris. `decision` None: the machine's.
    """

    row = models.ForeignKey(Handling, models.CASCADE, related_name="turnarounds")
    step = models.CharField(max_length=8, choices=Step.choices)
    decision = models.OneToOneField(Decision, models.CASCADE, null=True, related_name="+")
    since = models.DateTimeField()
    at = models.DateTimeField()
    day = models.DateField()
    waited = models.PositiveIntegerField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["day", "step", "waited", "row"], name="turnaround_day")]


class Worth(models.TextChoices):
    """`tolerated`: the machine was right, and a person let it be."""

    RIGHT = "right", "retenu"
    WRONG = "wrong", "écarté à tort"
    TOLERATED = "tolerated", "toléré"


class Outcome(models.Model):
    """What people made of one finding in the end. `target` is its key (storage/finding_keys.py).

    `is_sure`: the machine, left to itself, would have held it against the candidate, not only
    doubted.
    """

    row = models.ForeignKey(Handling, models.CASCADE, related_name="outcomes")
    target = models.CharField(max_length=64)
    code = models.CharField(max_length=64)
    is_sure = models.BooleanField()
    worth = models.CharField(max_length=10, choices=Worth.choices)
    day = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["row", "target"], name="one_outcome_a_finding")
        ]
        indexes = [
            models.Index(fields=["day", "code", "is_sure", "worth", "row"], name="outcome_day")
        ]


class LimitSwitch(models.Model):
    """Whether an academy has its weak rules turned to review by themselves. No row: it has not.

    `target`: the precision that a rule is to keep, 0 to 1.
    """

    academy = models.CharField(max_length=100, unique=True)
    is_on = models.BooleanField(default=False)
    target = models.FloatField(default=0.95)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)  # when its rules were last looked at


class Limit(models.Model):
    """A finding code that only asks for a look, in one academy, from `since` on. `right`, `wrong`:
    what people had made of it then. `until` None: it holds."""

    academy = models.CharField(max_length=100)
    code = models.CharField(max_length=64)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    right = models.PositiveIntegerField()
    wrong = models.PositiveIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["academy", "code"], condition=models.Q(until=None), name="one_open_limit"
            )
        ]
