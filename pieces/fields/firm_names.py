"""What the name of a firm looks like, and where it ends."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from dataclasses import dataclass

from pieces.fields.flow import Flow, Span
from pieces.parse.folding import fold

FORM = (
    r"(?:s\.?a\.?r\.?l\.?|s\.?a\.?s\.?u?\.?|e\.?u\.?r\.?l\.?|s\.?a\.?|s\.?n\.?c\.?|s\.?c\.?o\.?p\.?|s\.?c\.?i\.?"
    r"|e\.?i\.?r\.?l\.?|s\.?c\.?a\.?|sas|scea|gaec|gie|sem|spl)"
)
LEGAL_FORM = re.compile(
    rf"(?<![a-z0-9.])(?:{FORM}|ets\.?|etablissements?|entreprise|societe|groupe|cabinet|association|mairie|commune de|agence|atelier|maison|garage|centre hospitalier|hopital|clinique|ehpad|conseil|communaute|metropole|region|office|chambre|syndicat|cooperative|mutuelle|hotel|restaurant|ministere|departement|ville)(?![a-z0-9])"
)
STRICT_FORM = re.compile(rf"(?<![a-z0-9.']){FORM}(?![a-z0-9'])")


def is_form(flow: Flow, start: int, end: int) -> bool:
    """Whether letters that spell a legal form stand for it: « sa » in small letters is « hers »."""
    return not flow.text[start:end].islower()


# Where the name of a firm ends in a sentence.
_STOP = re.compile(
    r"(?:,|;|(?<!departement )\(|\s-\s\d|\.\s|\.$|\n\s*\n|\bdont\b|\bsis[e]?\b|\bsituee?s?\b|\bimmatricul|\brepresent|\bsiret\b|\bsiren\b"
    r"|\bau capital\b|\batteste|\bcertifi|\bdeclar|\bdomicili|\bayant\b|\bci-apres|\bqui\b|\bdepuis\b|\bdu \d|\ba compter"
    r"|\ben qualite\b|\ben tant\b|\bau poste\b|\bpour une\b|\bpour la\b|\bconfirm|\bemploi|\bcode ape|\bn° |\brcs\b|\bagissant"
    r"|\bau sein\b|\bavoir\b|\bqu[e']\b|\best\b|\ba employe|\ba accueilli|\ba recu\b|\ba forme\b|\ba pris en\b|\ba eu pour\b|\bcomme\b|\bpendant\b|\bsur\b|\bsoussign|\b(?:et|a)\s+(?:m\b|m\.|mme|mlle|monsieur|madame|mademoiselle)|\bet\s+y\b"
    r"|\ba\s+[a-z' -]+\s+\(\d|\bn'a\b|\ben contrat\b|\bsous\b|\ben date\b|\bnous\b|\bdans le cadre\b|\bactivite\b|\btel\b|\badresse\b|\d{5}\b|\ben stage\b|\ben\s(?:\w+\s)?annee\b|\ben alternance\b|\ben cdi\b|\ben cdd\b|\ba temps\b)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A firm's name with where it stands, and the chance that it is the one wanted."""

    text: str
    start: int
    end: int
    weight: float


def cut_name(flow: Flow, span: Span, stop_newline: bool = False) -> Span:
    """The span up to where the name of a firm ends."""
    end = span.end
    stops = (m.start() for m in _STOP.finditer(flow.folded, span.start + 2, end))
    end = next((at for at in stops if flow.folded[at - 1] != "-"), end)  # « Vitry-sur-Seine »
    for char in ("\f", "\t") + (("\n",) if stop_newline else ()):
        at = flow.text.find(char, span.start, end)
        if at >= 0:
            end = at
    line = flow.text.find("\n", span.start, end)
    if line >= 0 and not _continues(flow, line, end):
        end = line
    closing = re.search(r"[»”\"]", flow.text[span.start + 1 : end])
    if closing and flow.text[span.start : span.start + 1] in '«“"':
        end = span.start + 1 + closing.start()
    kept = flow.strip(span.start, end, " \t\n\f:;,.-_*•|…«»“”\"'’")
    name = flow.text[kept.start : kept.end]
    quoted = _QUOTED_END.match(flow.text, kept.end)
    opened = quoted is not None and (name.count(quoted[1]) % 2 if quoted[1] == '"' else "«" in name)
    return Span(kept.start, quoted.end()) if quoted is not None and opened else kept


# « Lycée des métiers « La Charmille » », « L'Atelier "Le Copeau" »: the quotes are the name's.
_QUOTED_END = re.compile(r"[^\S\n\t]?([»\"])")


def _continues(flow: Flow, line: int, end: int) -> bool:
    """Whether a name goes on under a line break: the sentence does, and not with a new block."""
    rest = flow.text[line + 1 : end]
    if flow.text[:line].endswith(("&", " et", " de", " du", " des")):
        return True
    if rest[:1].isupper() and flow.prose[line] == "\n":
        return False  # a line that does not run on to the next
    return bool(rest.strip()) and len(rest.split("\n")[0].split()) <= 5 and "\n" not in rest


_NO_FIRM = re.compile(
    r"^(?:vu\b|duree\b|recu\b|arrive|courrier|copie|entreprise de travail temporaire|l'entreprise|employeur|(?:le |la |l')(?:ou la )?(?:salarie|apprenti|stagiaire|candidat|employeur|directeur|directrice|responsable|tuteur|titulaire)|neant|oui|non|prive|public|x|date|lieu|signature|cachet|et|ou|d'|de |du |des |dans|\d+$|m\.? |mme |monsieur|madame|nom\b|ci-|rue\b|adresse|siret|france$|ce jour|employe"
    r"|\d{1,2}\s?[.)]\s|signee?s?\b|faite? (?:a|en|le)\b|heures?$|attestation\b|certificat\b|(?:designation|denomination|forme|siege|effectif|hotel (?:de ville|du departement|de (?:la )?region))$)"
)


# « SF » in a square beside the name; « PRODRH v6.32 », « DÉPARTEMENT 57 », « de ».
_MONOGRAM = re.compile(r"[A-ZÀ-Þ]{2}")
_NO_NAME = re.compile(
    r"^organisme(?: de formation(?: (?:a|aux?|en|agreee?|certifiee?|professionnelle|continue|declaree?|enregistree?|qualiopi)\b.*)?)?$|"
    r"\bv(?:ersion)? ?\d+(?:\.\d+)*$|^departement (?:n° ?)?\d\w{1,2}$|^specimen$|^[a-z]{1,3}$(?<![a-z]{3})"
)


def without_monogram(text: str) -> int:
    """How many characters of a name are its own initials, set before it as a logo: « MI Maison
    Inventée »."""
    first, _, rest = text.partition(" ")
    words = [w for w in re.split(r"[\s'’-]+", rest) if w[:1].isalpha()]
    every = "".join(w[0].upper() for w in words)
    named = "".join(w[0] for w in words if w[0].isupper())
    told = first.isupper() and (every.startswith(first) or named.startswith(first))
    return len(text) - len(rest) if told and len(first) in (2, 3) else 0


# In small letters an article opens a phrase, not a name: « les Toits » but « Les Toits »; so does a
# preposition: « à remettre au stagiaire », « en cas de cessation du contrat ».
_ARTICLE = re.compile(
    r"(?:le|la|les|un|une|cet|cette|notre|nos|son|sa|ses|ces|leur|à|en|sous|selon|par|pour|avec)\b"
)


def looks_like_firm(text: str) -> bool:
    plain = fold(text)
    letters = sum(c.isalpha() for c in text)
    return (
        letters >= 2
        and not _MONOGRAM.fullmatch(text)
        and not _NO_NAME.search(plain)
        and len(text) <= 90
        and letters > 0.5 * len(text.replace(" ", ""))
        and not _NO_FIRM.match(plain)
        and not _ARTICLE.match(text)
        and not text.startswith("À ")
        and not STRICT_FORM.fullmatch(plain)
    )
