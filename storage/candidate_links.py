"""Personal links: a secret that opens one dossier's pages until a moment, and is never kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from django.db import transaction
from django.db.models import QuerySet

from storage import audit
from storage.models import CandidateLink, Dossier

LASTS = dt.timedelta(days=14)
LONGEST = dt.timedelta(days=60)


@transaction.atomic
def make_link(
    dossier: Dossier, made_by: str, now: dt.datetime, lasts: dt.timedelta = LASTS
) -> tuple[CandidateLink, str]:
    """A new link and its secret, which cannot be had again. Links made before go on."""
    secret = secrets.token_urlsafe(32)
    link = CandidateLink.objects.create(
        dossier=dossier,
        secret_sha256=_digest(secret),
        made_by=made_by,
        created_at=now,
        expires_at=now + min(lasts, LONGEST),
    )
    audit.append(made_by, "link.made", f"dossier:{dossier.pk}", now, link=link.pk)
    return link, secret


def open_link(secret: str, now: dt.datetime) -> CandidateLink | None:
    """The link of this secret; None where it is wrong, revoked, or of another time."""
    link = _in_force(now).filter(secret_sha256=_digest(secret)).first()
    if link is not None:
        audit.append(actor(link.pk), "link.opened", f"dossier:{link.dossier_id}", now)
    return link


def link_in_force(pk: int, now: dt.datetime) -> CandidateLink | None:
    """The link that a session was opened by, as long as it opens."""
    return _in_force(now).filter(pk=pk).first()


def revoke_links(dossier: Dossier, revoked_by: str, now: dt.datetime) -> int:
    """No link made until now opens the dossier any more; how many did."""
    with transaction.atomic():
        gone: int = _in_force(now).filter(dossier=dossier).update(revoked_at=now)
        if gone:
            audit.append(revoked_by, "links.revoked", f"dossier:{dossier.pk}", now, links=gone)
    return gone


def actor(link_pk: int) -> str:
    """Whoever came by this link, as the audit trail names them."""
    return f"link:{link_pk}"


def _in_force(now: dt.datetime) -> QuerySet[CandidateLink]:
    return CandidateLink.objects.select_related("dossier").filter(
        revoked_at=None, expires_at__gt=now
    )


def _digest(secret: str) -> str:
    """The secret holds 256 bits of chance: a plain hash cannot be searched backwards."""
    return hashlib.sha256(secret.encode()).hexdigest()
