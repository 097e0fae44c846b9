"""Words by which a dossier is found: names, number, e-mail, in one plain form."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from storage.models import Dossier, Handling, SearchWord

LONGEST = 120
MOST_WORDS = 8  # of a search


def plain_words(text: str) -> list[str]:
    """« LEFÈVRE-Durand Anaïs » → lefevre, durand, anais. An address or a number stays whole."""
    bare = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe").lower())
    kept = (c if c.isalnum() or c in "@._" else " " for c in bare if not unicodedata.combining(c))
    return [word.strip("._")[:LONGEST] for word in "".join(kept).split() if word.strip("._")]


def words_of(number: str, content: Mapping[str, Any]) -> set[str]:
    candidate = content.get("candidate") or {}
    names = [
        candidate.get("birth_name"),
        candidate.get("usage_name"),
        *(candidate.get("given_names") or ()),
        candidate.get("previous_candidate_number"),
        candidate.get("email"),
    ]
    words = {word for text in names if text for word in plain_words(text)}
    return words | set(plain_words(number)) | {number.lower()[:LONGEST]}


def keep_words(dossier: Dossier) -> None:
    """The dossier is found by what it says now, and no more by what it said before."""
    wanted = words_of(dossier.number, dossier.content)
    there = set(SearchWord.objects.filter(dossier=dossier).values_list("word", flat=True))
    if there - wanted:
        SearchWord.objects.filter(dossier=dossier, word__in=there - wanted).delete()
    SearchWord.objects.bulk_create(
        [SearchWord(dossier=dossier, word=word) for word in sorted(wanted - there)],
        ignore_conflicts=True,
    )


def found_by_words(rows: QuerySet[Handling], text: str) -> QuerySet[Handling]:
    """Those of which each word of the text begins a word; none where the text has no word."""
    words = plain_words(text)[:MOST_WORDS]
    if "-" in text and " " not in text.strip():
        words = [text.strip().lower()[:LONGEST]]  # a number, as it is written
        if not SearchWord.objects.filter(word__startswith=words[0]).exists():
            words = plain_words(text)[:MOST_WORDS]
    if not words:
        return rows.none()
    for word in words:
        found = SearchWord.objects.filter(word__startswith=word)
        rows = rows.filter(dossier_id__in=found.values("dossier_id"))
    return rows
