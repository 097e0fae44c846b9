"""The message to a candidate: every defect at once, in the words of a catalogue that offices may
change."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

from console.screen import Card, Screen
from dossiers.dossier_json import PARIS, instant
from dossiers.finding import Severity
from dossiers.vocabulary import FINDING_CODES
from facade.templatetags.facade import day
from storage.decisions import Letter

OURS = Path(__file__).parent / "catalogue.yaml"
PLACES = frozenset({"piece", "message", "read", "expected"})  # of a defect's sentence
_TOLD = (Severity.BLOCKING.word, Severity.MISSING.word)
_LETTER = ("subject", "opening", "due", "rule", "closing")


class CatalogueError(Exception):
    """The catalogue cannot be used; the text says where and why."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`sentences` by finding code; `frame` the parts around them. See catalogue.yaml."""

    frame: Mapping[str, str]
    sentences: Mapping[str, str]


def read_catalogue(path: Path, under: Catalogue | None = None) -> Catalogue:
    """`under` gives what the file leaves out. Raises CatalogueError naming every wrong key."""
    try:
        tree = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (OSError, yaml.YAMLError) as error:
        raise CatalogueError(f"{path.name} : {error}") from error
    frame, sentences = tree.get("letter") or {}, tree.get("findings") or {}
    wrong = [f"letter.{key} : clé inconnue" for key in frame if key not in _LETTER]
    wrong += [f"findings.{key} : code inconnu" for key in sentences if key not in FINDING_CODES]
    for key, text in sentences.items():
        wrong += [f"findings.{key} : {{{name}}} inconnu" for name in _names(text) - PLACES]
    whole = Catalogue(
        {**(under.frame if under else {}), **frame},
        {**(under.sentences if under else {}), **sentences},
    )
    wrong += [f"letter.{key} : manque" for key in _LETTER if key not in whole.frame]
    wrong += [f"findings.{key} : manque" for key in FINDING_CODES if key not in whole.sentences]
    if wrong:
        raise CatalogueError("\n".join(wrong))
    return whole


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Ours, and over it the office's own where the settings name one."""
    ours = read_catalogue(OURS)
    own = settings.CONFORME.letters
    return read_catalogue(own, ours) if own else ours


def compose(screen: Screen) -> Letter:
    """The letter about a dossier as it is seen now."""
    words = catalogue()
    told = [_defect(number, card, screen, words) for number, card in enumerate(defects(screen), 1)]
    body = "\n\n".join([words.frame["opening"].strip(), *told, words.frame["closing"].strip()])
    name = screen.candidate.get("birth_name") or ""
    return Letter(words.frame["subject"].strip(), body.replace("{name}", name))


def defects(screen: Screen) -> Sequence[Card]:
    """What the candidate is to mend: what blocks, what is missing, what a person confirmed. A doubt
    is not the candidate's."""
    return [card for card in screen.refusing if card.severity in _TOLD or card.judgement]


def _defect(number: int, card: Card, screen: Screen, words: Catalogue) -> str:
    places = {
        "piece": card.where,
        "message": card.message,
        "read": card.read or "rien",
        "expected": card.expected or "",
    }
    sentence = words.sentences[card.code].strip().format_map(places)
    lines = [f"{number}. {card.where}", sentence]
    if card.source:
        lines.append(words.frame["rule"].strip().replace("{quote}", card.source["quote"]))
    if due := _due(card, screen):
        lines.append(words.frame["due"].strip().replace("{due}", due))
    return "\n".join(lines)


def _due(card: Card, screen: Screen) -> str:
    """The day until which the rubrique may be filled, while it is not past."""
    asked = screen.run.report["requirements"] if screen.run else []
    for form in asked:
        if form["rubrique"] == card.rubrique and form["due"] and screen.run:
            due = instant(form["due"])
            return "" if due < screen.run.as_of else day(due.astimezone(PARIS))
    return ""


def _names(text: Any) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}
