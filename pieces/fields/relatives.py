"""Words that speak of somebody's family or of who stands by him: whom they name is another."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from pieces.fields.civilities import CIVILITIES

_PARENT, _SPOUSE = r"(?:pere|mere)", r"conjointe?"
_CHILD_OF = r"(?:fils|fille)\s+de"
# « Conjoint collaborateur : GARRIGUE Marc, né le … », « suivi par mon fils Bonnaudet Cyril »: of the
# family, whatever follows the name.
_RELATIVE = re.compile(
    rf"\b(?:(?:{_SPOUSE}|{_PARENT})(?:\s+(?:collaborat\w+|associee?|salariee?))?\s*:?|{_CHILD_OF}"
    # « Mariée (12/06/2010) à KONAN Serge, né le … »
    rf"|(?:mariee?s?|pacsee?s?|unie?)(?:\s?\(e\))?\s*(?:\([^()\n]{{0,30}}\)\s*|(?:le|depuis)\s[\d/. ]{{4,14}})?\s*(?:a|avec)\b"
    rf"|{_CHILD_OF}\b[^;]{{0,90}}\bet\s+de"
    # « Représentant légal ayant produit le livret de famille : M. DUMONT Patrice »
    r"|\brepresentante?s?\s+leg(?:al|ale|aux)\b[^.;:\n\t]{0,60}:"
    r"|\b(?:par|avec|de|chez|et)\s+(?:mon|ma)\s+(?:fils|fille|frere|soeur|mari|femme|associee?))"
    rf"\s*{CIVILITIES}$"
)
# « Conjoint collaborateur : HERMANT née SIMONET Aurore »
_SPOUSES_LABEL = re.compile(rf"\b{_SPOUSE}\s+$")
# « Fils de Didier CHASTANG, né le …, et de Corinne VERLHAC, née le … »
_PARENTS_BORN = re.compile(
    rf"\b{_CHILD_OF}\s[^;]{{3,60}}?\bnee?\s+le\b[^;]{{4,60}}?\bet\s+de\s[^;]{{3,60}}?\bnee?\s+le\b[^;\n]{{4,40}}"
)
# « sous l'autorité de M. Alain PERIGNY », « sous la conduite du tuteur Sandrine COLLIN »
_LEADS = re.compile(
    r"\bsous\s+(?:l'|la\s+)(?:autorite|direction|responsabilite|conduite|subordination|tutelle|supervision)"
    r"(?:\s+(?:directe|hierarchique|technique))?\s+(?:de\s+|du\s+|d')(?:(?:l'|l[ae]\s+)?(?:tut\w+|maitre\s+\S+|gerante?)\s+)?"
    rf"{CIVILITIES}$"
)
# « …, qui l'a formé à la taille », « cheffe d'atelier, qui l'a suivie »: who stood by the candidate;
# « qui a suivi la formation » may be the candidate.
_STOOD_BY = re.compile(
    r"[^.;:\t]{0,70}?[\s,]qui\s+(?:l'\s?(?:a|avait|aura|encadr\w+|accompagn\w+|accueill\w+|heberg\w+)"
    r"|l[ae]\s+(?:form|suiv|suit|encadr|accompagn|dirig|supervis|tutor|conseill|guid)\w*"
    r"|lui\s+(?:a|avait)\s)"
)
_ANOTHER_NAMED = re.compile(r"\b(?:m\.|mme|mlle|monsieur|madame|mademoiselle)\s")
_HEADINGS = re.compile(
    rf"\b(?:tuteur|tutrice|representant\s+legal|{_SPOUSE}|{_PARENT})\b"
    # as the head of a part, not of a column
    r"|[\n\f]\W*(?:l[ea]\s+)?maitre\s+d['’]\s?appr"
)


def names_relative(before: str) -> bool:
    """Whether the folded text that a name follows says that it is of the family, or leads the
    candidate."""
    return _RELATIVE.search(before) is not None or _LEADS.search(before) is not None


def stood_by(after: str) -> bool:
    """Whether the folded text that follows a name, or a birth, says that who is meant taught or led
    the candidate."""
    told = _STOOD_BY.match(after)
    return told is not None and not _ANOTHER_NAMED.search(told[0])


def labels_spouse(before: str) -> bool:
    """Whether the folded text that a label follows makes it a spouse's."""
    return _SPOUSES_LABEL.search(before) is not None


def parents_born(folded: str) -> list[tuple[int, int]]:
    """Where a text tells of a father's and a mother's births."""
    return [match.span() for match in _PARENTS_BORN.finditer(folded)]


def heads_another(folded: str, start: int, end: int) -> bool:
    """Whether a heading between two places opens the part of a paper that is another person's."""
    return _HEADINGS.search(folded, start, end) is not None
