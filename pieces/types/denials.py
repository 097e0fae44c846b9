"""What a paper says that it is not: « Ne vaut pas CACES », « n'est pas un titre d'identité »."""

from __future__ import annotations

import re
from dataclasses import replace

from dossiers.page import Page, Word
from pieces.parse.folding import fold

_DENIAL = re.compile(
    r"\b(?:ne (?:vaut|constitue|remplace)|ne saurait (?:valoir|constituer|remplacer)|n'est)\b"
    r"(?: en aucun cas)?(?: pas)? (?:un |une |le |la |l'|au |a la )?[^.;]*"
)
# « n'est pas apte » says what somebody is not, « n'est pas un CACES » what the paper is not.
_OF_PAPER = re.compile(r"n'est (?!(?:en aucun cas|pas) (?:un|une)\b)")


def without_denials(page: Page) -> Page:
    """The page without the words that say what it is not."""
    denied: set[int] = set()
    for line in page.lines:
        text, starts = "", []
        for word in line.words:
            starts.append((len(text), word))
            text += fold(word.text).replace("’", "'") + " "
        for match in _DENIAL.finditer(text):
            if _OF_PAPER.match(match.group()) is None:
                denied.update(id(w) for at, w in starts if match.start() <= at < match.end())
    if not denied:
        return page
    kept: tuple[Word, ...] = tuple(w for w in page.words if id(w) not in denied)
    return replace(page, words=kept)
