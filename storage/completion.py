"""What the candidate says of the dossier: all is there, this cannot be had; and what a gestionnaire
opens again after that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from storage import audit
from storage.correspondence import answered
from storage.models import Completion, Dossier, Explanation, Reopening

LONGEST_TEXT = 2000


@transaction.atomic
def declare_complete(dossier: Dossier, left: Sequence[str], by: str, now: dt.datetime) -> bool:
    """Lock what the candidate may change, rubriques opened again included. False: all of it was
    locked before. `left` as the candidate was told."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    completion, is_new = Completion.objects.get_or_create(
        dossier=dossier, defaults={"declared_at": now, "left": list(left)}
    )
    closed = Reopening.objects.filter(dossier=dossier, closed_at=None).update(closed_at=now)
    if not is_new and not closed:
        return False
    if not is_new:
        completion.declared_at, completion.left = now, list(left)
        completion.save()
    answered(dossier, now)
    audit.append(by, "dossier.completed", f"dossier:{dossier.pk}", now, left=list(left))
    return True


@transaction.atomic
def open_again(dossier: Dossier, rubrique: str, by: str, now: dt.datetime) -> bool:
    """The candidate may add to this rubrique and replace there, though the rest stays locked.
    False: it was open. `by` as the audit trail names actors."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    if is_open(dossier, rubrique):
        return False
    Reopening.objects.create(dossier=dossier, rubrique=rubrique, opened_by=by, opened_at=now)
    audit.append(by, "rubrique.opened_again", f"dossier:{dossier.pk}", now, rubrique=rubrique)
    return True


def completion_of(dossier: Dossier) -> Completion | None:
    """None: nothing is locked."""
    return Completion.objects.filter(dossier=dossier).first()


def opened_again(dossier: Dossier) -> frozenset[str]:
    """Rubriques open after the completion."""
    rows = Reopening.objects.filter(dossier=dossier, closed_at=None)
    return frozenset(rows.values_list("rubrique", flat=True))


def is_open(dossier: Dossier, rubrique: str) -> bool:
    """Whether the candidate may change this rubrique now."""
    return completion_of(dossier) is None or rubrique in opened_again(dossier)


@transaction.atomic
def explain(dossier: Dossier, rubrique: str, text: str, by: str, now: dt.datetime) -> Explanation:
    """Why the candidate cannot give a document; it takes the place of what was said before."""
    withdraw_explanation(dossier, rubrique, now)
    kept = Explanation.objects.create(
        dossier=dossier, rubrique=rubrique, text=text.strip()[:LONGEST_TEXT], created_at=now
    )
    answered(dossier, now)
    audit.append(by, "rubrique.explained", f"dossier:{dossier.pk}", now, rubrique=rubrique)
    return kept


def withdraw_explanation(dossier: Dossier, rubrique: str, now: dt.datetime) -> bool:
    """What was said stands no more; False: nothing did."""
    standing = Explanation.objects.filter(dossier=dossier, rubrique=rubrique, withdrawn_at=None)
    return bool(standing.update(withdrawn_at=now))


def explanations(dossier: Dossier) -> dict[str, Explanation]:
    """Those that stand, by rubrique."""
    return {e.rubrique: e for e in Explanation.objects.filter(dossier=dossier, withdrawn_at=None)}
