"""How papers name the annexes of recommendation R408, and what each of them is about."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pieces.fields.tick_boxes import State
from pieces.parse.folding import as_digits

# « Annexes validées : 3 - 4 » and nothing more; « Annexes : 3 feuillets » counts sheets.
_AFTER_MARK = (
    r"(?:(?:(?:valid|suivi|obtenu|concern|vise|acquis|etudi|trait|certifi)\w*\s*)?:\s*"
    r"(?=[345iv ,;/&+et-]{1,25}(?:[\n\t\f.)(]|$)))?"
)
# « annexes 3 (montage et démontage) et 5 (réception) »
_SAID_OF_IT = r"(?:[ \n]*\([^()\d]{3,80}\))?"
# « annexes 3 4 5 »: what parted them was not read.
_BLANK = r"(?:(?<=annexes [345] )|(?<=annexes [345] [345] ))(?=[345](?![.,/]\d|\s?(?:[hj]\b|heures?|jours?|pages?|feuill)))"
# A box that stands before the word may have been read as a part of it: « C]JAnnexe 3 ».
ANNEX = re.compile(
    rf"(?:\b|(?<=[\[\]{{}}()|])|(?<=[\[\]{{}}()|][a-z])|(?<=[\[\]{{}}()|][a-z]{{2}}))(?:an?|n)nexe(?:s|5(?=\s+[345]))?(?:\(s\))?\s*(?:n\s?[°o]s?\s*|numeros?\s*)?{_AFTER_MARK}((?:[345]|(?<![a-z])s|iii|iv|v)(?![a-z0-9])(?:{_SAID_OF_IT}[ \n]*(?:,|;|/|&|et(?:\s*/\s*ou)?|\+|-|puis|ainsi que|{_BLANK})\s*(?:l'\s?|de\s+l'\s?|les\s+)?(?:annexes?\s*)?(?:n\s?[°o]\s*)?(?:[345]|(?<![a-z])s|iii|iv|v)(?![a-z0-9]))*)"
)
_ROMAN = {"iii": 3, "iv": 4, "v": 5}
# What each annex is about, in the recommendation's own words and in those of attestations: 3, who
# erects, changes and takes down; 4, who receives and maintains... uses; 5, who uses.
MEANING: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        3,
        re.compile(
            r"\bmont(?:er|age|eur)[^.\n]{0,50}(?:et|,|/|ou|-)\s*(?:de\s+|a\s+)?(?:(?:modifi|transform|utilis)\w+[^.\n]{0,20})?demont|\bmonteurs?\b|montage[\s,/]+(?:et\s+)?demontage|monter,?\s+(?:modifier,?\s+)?(?:et\s+)?demonter"
        ),
    ),
    (
        4,
        re.compile(
            r"verifi\w+[^.\n]{0,60}(?:echafaud|reception|mise en service)|reception\w*(?!\s+(?:et|ou)?\s*(?:clients?|accueil))|receptionn\w+|maintenance\s+(?:des\s+|d')?echafaud|reception\s+et\s+(?:a\s+)?(?:la\s+)?maintenance|exploit\w+"
        ),
    ),
    (
        5,
        re.compile(
            r"\butilis(?:er|ateur|atrice|ation)\w*|travailler sur (?:un|des|les) echafaud|personnel utilisateur"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Annexes named together, where, and whether a box beside them is ticked or empty (None: no
    box was read). `own`: they open a row or a cell of their own. `boxed`: what the marks before
    them may be, where a box was taken for letters. `x0`: where the row's words begin."""

    numbers: frozenset[int]
    start: int
    end: int
    state: State | None
    own: bool
    boxed: State | None
    x0: float = 0.0


def annex_numbers(text: str) -> Iterator[int]:
    """The annexes that a folded mention names, Roman figures and misread ones too."""
    for token in re.findall(r"iii|iv|v|[345s]", re.sub(r"\w*nexes?", "", text)):
        yield _ROMAN[token] if token in _ROMAN else int(as_digits(token))
