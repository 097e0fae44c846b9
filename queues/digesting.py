"""The day's figures by e-mail, to those who lead the work: numbers alone, no dossier, no name."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from dossiers.vocabulary import FINDING_CODES, RUBRIQUES
from facade.templatetags.facade import day as long_day
from storage.digest import NEAR_DAYS, Digest
from storage.models import Person

NBSP = "\u00a0"
Lines = Sequence[tuple[str, str]]


class NotSent(Exception):
    """The mail server did not take it; `cause` says the kind of error."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


def send_digest(person: Person, digest: Digest, origin: str) -> None:
    """Raises NotSent. Its id is the person's and the day's: a second copy is told apart."""
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2]
    mail = EmailMultiAlternatives(
        f"Dossiers BTS : {_said(digest.to_do)} à traiter, {_said(digest.near)} à risque",
        text_of(digest, origin),
        to=[person.email],
        headers={
            "Message-ID": f"<digest-{person.pk}-{digest.day.isoformat()}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(html_of(digest, origin), "text/html")
    try:
        mail.send()
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(type(error).__name__) from error


def text_of(digest: Digest, origin: str) -> str:
    parts = [f"{title}\n" + "\n".join(f"  {name} : {value}" for name, value in lines)
             for title, lines in _parts(digest)]  # fmt: skip
    return "\n\n".join([*parts, f"Tableaux de bord : {_address(origin)}\n"])


def html_of(digest: Digest, origin: str) -> str:
    """Tables without style: every mail program shows them."""
    parts = format_html_join("", "<h2>{}</h2>{}", (
        (title, _table(lines)) for title, lines in _parts(digest)
    ))  # fmt: skip
    return format_html(
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Dossiers BTS</title>'
        '</head><body>{}<p><a href="{}">Tableaux de bord</a></p></body></html>',
        parts, _address(origin),
    )  # fmt: skip


def _table(lines: Lines) -> SafeString:
    rows = format_html_join(
        "", '<tr><th scope="row" align="left">{}</th><td align="right">{}</td></tr>', lines
    )
    return format_html('<table border="0" cellpadding="4">{}</table>', rows)


def _parts(digest: Digest) -> list[tuple[str, Lines]]:
    median = "–" if digest.median_h is None else f"{_said(digest.median_h)}{NBSP}h"
    parts: list[tuple[str, Lines]] = [
        ("En ce moment", [
            ("Dossiers à traiter", _said(digest.to_do)),
            ("dont réponses de candidats", _said(digest.answered)),
            ("En attente du candidat", _said(digest.asked)),
            ("Dossiers incomplets", _said(digest.incomplete)),
            (f"Date dans {NEAR_DAYS} jours ou moins", _said(digest.near)),
            ("Date passée", _said(digest.late)),
        ]),
        (long_day(digest.day).capitalize(), [
            ("Réponses de la machine", _said(digest.checked)),
            ("Décisions", _said(digest.decided)),
            ("Du dépôt à la décision (médiane)", median),
        ]),
    ]  # fmt: skip
    if digest.missing:
        own = [(RUBRIQUES.get(rubrique, rubrique), _said(n)) for rubrique, n in digest.missing]
        parts.append(("Ce qui manque le plus", own))
    if digest.limited:
        titles = (FINDING_CODES.get(code, code) for code in digest.limited)
        own = [(title[:1].upper() + title[1:], "à vérifier") for title in titles]
        parts.append(("Règles limitées", own))
    return parts


def _said(number: int) -> str:
    return f"{number:,}".replace(",", NBSP)


def _address(origin: str) -> str:
    return f"{origin}/gestion/tableaux/"
