"""The people of the exam offices: who signs in, with which role, over which dossiers."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """`lecteur` sees; `gestionnaire` decides; `responsable` also shares out the work;
    `administrateur` also makes people."""

    LECTEUR = "lecteur", "lecture seule"
    GESTIONNAIRE = "gestionnaire", "gestionnaire"
    RESPONSABLE = "responsable", "responsable"
    ADMINISTRATEUR = "administrateur", "administrateur"


class Person(models.Model):
    """Somebody of an exam office. `academy` empty: all of them; `specialities` empty: all of the
    academy's.

    `line` is the telephone line by which a circular names its gestionnaires (Toulouse, annexe 3),
    empty where it names none. `password` empty: signs in elsewhere. `locked_until`: too many wrong
    passwords.
    """

    login = models.CharField(max_length=120, unique=True)
    name = models.CharField(max_length=120)
    email = models.CharField(max_length=254, blank=True, default="")
    role = models.CharField(max_length=20, choices=Role.choices)
    academy = models.CharField(max_length=100, blank=True, default="")
    specialities = models.JSONField(default=list)
    line = models.CharField(max_length=40, blank=True, default="")
    password = models.CharField(max_length=200, blank=True, default="")
    failures = models.PositiveIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    disabled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["login"]

    @property
    def may_decide(self) -> bool:
        return self.role != Role.LECTEUR

    @property
    def may_share_out(self) -> bool:
        return self.role in (Role.RESPONSABLE, Role.ADMINISTRATEUR)


class PersonSession(models.Model):
    """Somebody signed in on one browser. Only the hash of what the cookie holds is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="sessions")
    token_sha256 = models.CharField(max_length=64, unique=True)
    opened_at = models.DateTimeField()
    seen_at = models.DateTimeField()


class SavedFilter(models.Model):
    """A list that somebody goes back to. `query` is the address's own, without a name in it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="filters")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=500)
    is_shared = models.BooleanField(default=False)  # with the people of the same academy
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["name", "id"]
