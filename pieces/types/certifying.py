"""Whether somebody answers for what a paper says: « certifie », « a suivi », « Attestation de … ».

Without that, a paper tells, it does not certify: « j'ai été employé » in a letter, « est inscrit »
in a circular.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pieces.parse.folding import fold

_ANSWERING = re.compile(
    r"\b(?:certif[il]|attest)(?:e|es|ons|ent|ant)\b|\bsous?signe|\bdelivree? (?:a|le|par|ce|pour)\b"
    r"|\bdecernee?\b|\bconferee?\b|\bservir et (?:faire )?valoir"
    # « a suivi », but not « j'ai suivi »: somebody else says it of a person.
    r"|(?<!j')(?<!j )\ba (?:bien |donc |egalement )?(?:suivi|valide|satisfait|participe|obtenu"
    r"|reussi|acquis|effectue|realise|accompli|ete)\b|\best (?:bien )?(?:apte|habilite|titulaire)"
    r"|\bconf[il]rm(?:e|ons) (?:bien |par la presente )?(?:que|(?:l'|la |le )(?:engagement|emploi"
    r"|embauche|presence|recrutement|statut|maintien))\b|\bva(?:ut|lant) attestation\b"
    r"|\best (?:accordee?|dispensee?|reconnue?|inaptes?)\b|\b(?:sont|etes) (?:accorde|dispense)"
    r"|\b(?:decide|arrete)\b ?:|\bvous (?:accorde|attribue|reconnai)"
    r"|\b(?:resultats?|avis|bilan|conclusion|evaluation|pratiques?)\b\W{0,3}(?:favorable|acquis|admis|reussi"
    r"|valide|apte|positi|conforme|compet|satisfai)"
    r"|\bassiduite ?:"
    r"|\brecycl\w+ (?:avant|conseille)|\bmac avant\b"
    r"|\b(?:issued to|certify|has (?:been|completed|attended|passed))\b"
)
# A card is valid until a day; so is a price.
_VALID = re.compile(r"\bvalable (?:jusqu'au|\d+ (?:ans|mois))\b")
_PRICED = re.compile(r"\bdevis\b|\boffre\b|\bbon de commande\b")
_HEADED = re.compile(
    r"^(?:[^\n.:;,]{2,45} [-–—|] )?\W*(?:(?:la )?presente? )?"
    r"(?:attestation|certificat|titre|carte|avis|diplome|livret|carnet"
    r"|passeport|brevet|certificate|notification|decision|releve)\b(?P<rest>[^\n]{0,110})$",
    re.MULTILINE,
)
_TO_COME = re.compile(
    r"\bser(?:a|ont)\b|\ba chaque\b|\bexige|\ba l'issue\b|\bdoi(?:t|vent)\b|\ba fournir\b|\bmodele"
)


def is_certified(text: str) -> bool:
    """Whether somebody answers for something: a verb says so, or a heading names such a paper."""
    folded = plain_lines(text)
    flat = re.sub(r"\s+", " ", folded)
    if _ANSWERING.search(flat) or (_VALID.search(flat) and not _PRICED.search(flat)):
        return True
    return _names_such_a_paper(folded)


def is_headed(headings: Iterable[str]) -> bool:
    """Whether one of the pieces of a page's lines, in capitals, names a paper that certifies: one
    of two titles side by side."""
    return any(h.isupper() and _names_such_a_paper(plain_lines(h)) for h in headings)


def _names_such_a_paper(folded: str) -> bool:
    return any(
        not _TO_COME.search(m["rest"]) and not m["rest"].rstrip().endswith((",", ";"))
        for m in _HEADED.finditer(folded)
    )


# « A T T E S T A T I O N   D E   F O R M A T I O N »: a title with its letters apart.
_LETTERS_APART = re.compile(r"(?<!\S)(?:[a-z] {1,2}){6,}[a-z](?!\S)")
_OPENS_TITLE = re.compile(r"(attestation|certificat|diplome|releve|notification|decision)(?=[a-z])")


def plain_lines(text: str) -> str:
    """Folded, lines kept, one blank between words; letters set apart in a title together again."""
    lines = re.sub(r"[^\S\n]+", " ", fold(text).replace("’", "'"))
    return _LETTERS_APART.sub(lambda m: _OPENS_TITLE.sub(r"\1 ", m.group().replace(" ", "")), lines)
