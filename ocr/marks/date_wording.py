"""What the words before a date, or before a slot for one, say of it: « Fait à Nice, le … » dates a
signature; « à retourner avant le … », « né le … », « du … au … » do not."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Says = Literal["made", "other", "nothing"]

_MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    "|janv|fevr|avr|juil|sept|oct|nov|dec"
)
DATE = re.compile(
    r"\b[0-3]?\d\s?[/.\-]\s?[01]?\d\s?[/.\-]\s?(?:19|20)?\d\d\b"
    rf"|\b(?:1er|[0-3]?\d)\s+(?:{_MONTHS})\.?\s+(?:19|20)\d\d\b"
    rf"|\b(?:\w+|trente et un)\s+(?:{_MONTHS})\s+deux\s+mille\b"
)
_WEEKDAY = re.compile(r"\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b")
# Said of a date anywhere before it in its sentence: by when, until when.
_DEADLINE = re.compile(
    r"\b(avant|plus tard|jusqu|limites?|delais?|echeance|compter d|partir d|expir\w*"
    r"|valable|valables|validite|valide|ici (le|au))\b"
)
_FAR, _NEAR = 12, 5  # words over which the one and the other reach
# Said right before it: of another day than that of the signature.
_OF_ELSE = re.compile(
    r"\b(nee?s?|naissance|imprime\w*|edite\w*|edition|genere\w*|telecharge\w*|recue?s?|reception"
    r"|arrivee?s?|enregistree?s?|retourner|renvoyer|rentree|depuis|effet|debut|fin|embauchee?"
    r"|entree?|sortie|session|examens?|epreuves?|publiee?|modifiee?|mise a jour|obtenue?"
    r"|diplome|recensee?|payee?|deposee?|depot|connexion|consultee?|seance|visite|stage|saisie?|controlee?|traitee?)\b"
)
_DONE_TO_IT = re.compile(  # « Reçu à la mairie de Nice le … »
    r"(\w+ )?(nee?s?|imprime\w*|edite\w*|genere\w*|recue?s?|arrivee?s?|enregistree?s?|deposee?s?)\b"
)
_PERIOD = re.compile(r"\b(du|au|entre|et|des|pour|pour le|d ici|et le)$")
_GOES_ON = re.compile(r"(au|jusqu|inclus)\b")
_DATE_OF = re.compile(r"\bdate (de|du|d|des)\b")
_MADE_AT = re.compile(r"\b(fait|etabli|signe|dresse)e?\b")
_MADE = re.compile(
    r"\b(fait|faite|etablie?|signee?|delivree?|dressee?|redigee?|approuvee?|certifiee?|datee?)"
    r"( \w+){0,7} (le|en)$|^(a|en) (\w+ ){1,5}le$|^\w+ le$|^le$|\bdate$"
    r"|\bdate( et lieu)? (de |d |du )?(la )?"
    r"(signature|visa|etablissement|jour|delivrance|emission)\b"
)
# What stands before a slot that asks for the day of the signature: before dots, or before nothing.
_SLOT_DATE = re.compile(
    r"(lieu et |nom et )?date( et (lieu|heure))?( (de|du) (la )?(signature|visa|jour))?"
)
BEGUN = re.compile(
    r"\W*([Ff]ait|[EÉeé]tablie?|[Ss]ignée?|[ÀAà] [A-ZÀ-Ý])\b.*[^.:]$"
)  # « Fait à Nice »
_SLOT_FIRM = re.compile(
    r"^\W*(([Ff]ait|[EÉeé]tabli|[Ss]igné|[Dd]élivré|[Dd]ressé|[Dd]até)(e?s?)( .*)?|[ÀAà] [A-ZÀ-Ý].*"
    r"|[A-ZÀ-Ý][\w'’-]+([ -][A-ZÀ-Ý]?[\w'’-]+){0,4} ?,) le\W*$"
)


def plain(text: str) -> str:
    """Lower case without accents, figures kept."""
    spread = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in spread if not unicodedata.combining(c))


def says_of_date(before: str, after: str = "") -> Says:
    """What the words before a date, and those behind it, say of it: `made` where it dates the
    paper or its signature, `other` where it is another day, `nothing` where neither."""
    lead, near = _lead(before)
    if _is_of_else(lead, near) or _GOES_ON.match(_words(after)):
        return "other"
    return "made" if _is_made(lead, near, before) else "nothing"


def asks_for_date(before: str, *, dotted: bool) -> bool:
    """Whether a blank behind these words is for the day of the signature: « Fait à …, le »,
    « Date : ». Where no dots show that it is one (not `dotted`), a sentence may just as well go
    on upon the next line."""
    lead, near = _lead(before)
    if _is_of_else(lead, near):
        return False
    if _SLOT_DATE.fullmatch(lead):
        return dotted or before.rstrip().endswith(":")
    return _is_made(lead, near, before) if dotted else bool(_SLOT_FIRM.match(before))


def _is_made(lead: str, near: str, before: str) -> bool:
    return bool(_MADE.search(lead) or _MADE.search(near) or _SLOT_FIRM.match(before))


def _is_of_else(lead: str, near: str) -> bool:
    if _DEADLINE.search(lead) or _OF_ELSE.search(near) or _PERIOD.search(lead):
        return True
    if _DONE_TO_IT.match(lead) and not _MADE_AT.search(lead):
        return True
    return bool(_DATE_OF.search(near)) and not _MADE.search(near)


def _lead(before: str) -> tuple[str, str]:
    """The last words of the sentence that a date stands in, and of these its last clause with the
    place it names: « Nice, le »."""
    sentence = re.split(r"[.;]\s+(?=\S)|[.…_]{2,}", before.rstrip(" .…_:"))[-1]
    clauses = [_words(_WEEKDAY.sub(" ", plain(part))) for part in sentence.split(",")]
    words = " ".join(clauses).split()
    last = " ".join(clauses[-2:] if len(clauses[-1].split()) <= 1 else clauses[-1:]).split()
    return " ".join(words[-_FAR:]), " ".join(last[-_NEAR:])


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", plain(text)).split())
