"""How each dossier stands before the gestionnaires: one narrow row a dossier, for lists, search and
« dossier suivant »."""

from __future__ import annotations

from django.db import models

from storage.models.dossiers import Dossier
from storage.models.people import Person


class Standing(models.TextChoices):
    """`clear`: nothing for a person to see. `asked`: the candidate was written to, and it is for
    him to answer. `answered`: he did; it goes first."""

    UNCHECKED = "unchecked", "pas encore contrôlé"
    CLEAR = "clear", "sans constat"
    WAITING = "waiting", "à traiter"
    ASKED = "asked", "en attente du candidat"
    ANSWERED = "answered", "réponse du candidat"
    ACCEPTED = "accepted", "accepté"
    REFUSED = "refused", "non conforme"


TO_DO = (Standing.WAITING, Standing.ANSWERED)
DECIDED = (Standing.ACCEPTED, Standing.REFUSED)


class GapKind(models.TextChoices):
    """What is not well in a rubrique. `awaited`: asked, but due later than the first pieces."""

    MISSING = "missing", "manque"
    AWAITED = "awaited", "attendue plus tard"
    WRONG = "wrong", "à corriger"
    DOUBT = "doubt", "à vérifier"


class Handling(models.Model):
    """A dossier before the people. Copies of what lists sort and filter by; made again by each
    check (storage/handling.py).

    `gravity` is the worst severity's weight (dossiers/finding.py), `due_at` the first date of what
    is wrong or missing, None where none is. `codes` and `lines` are words between spaces: the codes
    of findings in force, and the telephone lines that the circular names for this dossier.
    `gaps`: « rubrique:kind » words too, of what is not well there (storage/gaps.py); `missing`: how
    many pieces that are due are not there.
    `keeper`: whose it is until it is decided, or given back; `held_until`: until when nobody else
    may touch it. `put_off_by`, `put_off_at`: who passed it over, and when.
    """

    dossier = models.OneToOneField(
        Dossier, models.CASCADE, primary_key=True, related_name="handling"
    )
    number = models.CharField(max_length=200, default="")
    academy = models.CharField(max_length=100)
    circular = models.CharField(max_length=100)
    speciality = models.CharField(max_length=100, blank=True, default="")
    route = models.CharField(max_length=30, blank=True, default="")
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.UNCHECKED)
    verdict = models.CharField(max_length=20, blank=True, default="")
    gravity = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(null=True)
    codes = models.CharField(max_length=1000, blank=True, default="")
    lines = models.CharField(max_length=200, blank=True, default="")
    gaps = models.CharField(max_length=1000, blank=True, default="")
    missing = models.PositiveSmallIntegerField(default=0)
    keeper = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    held_until = models.DateTimeField(null=True)
    put_off_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    put_off_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["academy", "standing", "due_at", "-gravity"], name="handling_next"
            ),
            models.Index(fields=["standing", "due_at", "-gravity"], name="handling_next_anywhere"),
            models.Index(
                fields=["academy", "due_at", "-gravity", "dossier"], name="handling_order"
            ),
            models.Index(fields=["due_at", "-gravity", "dossier"], name="handling_order_anywhere"),
            models.Index(fields=["keeper", "standing"], name="handling_keeper"),
            models.Index(fields=["academy", "-updated_at"], name="handling_recent"),
            models.Index(fields=["academy", "number", "dossier"], name="handling_number"),
            models.Index(fields=["number", "dossier"], name="handling_number_anywhere"),
            # Read alone by the dashboards: all that their counts take stands in them.
            models.Index(
                fields=["academy", "speciality", "route", "standing", "missing"],
                name="handling_groups",
            ),
            models.Index(
                fields=["gaps", "standing"], name="handling_gaps", condition=~models.Q(gaps="")
            ),
        ]


class SearchWord(models.Model):
    """A word by which a dossier is found: of its candidate's names, its number, his address; in
    small letters without accents."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="+")
    word = models.CharField(max_length=120, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "word"], name="one_word_a_dossier")
        ]
