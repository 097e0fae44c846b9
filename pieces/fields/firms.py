"""Which firm or school a paper comes from: from labels, from sentences, from the letterhead."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossiers.reading import Field
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.labels import suffix_of, text_of, values
from pieces.parse.folding import fold

_FORM = (
    r"(?:s\.?a\.?r\.?l\.?|s\.?a\.?s\.?u?\.?|e\.?u\.?r\.?l\.?|s\.?a\.?|s\.?n\.?c\.?|s\.?c\.?o\.?p\.?|s\.?c\.?i\.?"
    r"|e\.?i\.?r\.?l\.?|s\.?c\.?a\.?|sas|scea|gaec|gie|sem|spl)"
)
LEGAL_FORM = re.compile(
    rf"(?<![a-z0-9.])(?:{_FORM}|ets\.?|etablissements?|entreprise|societe|groupe|cabinet|association|mairie|commune de|agence|atelier|maison|garage|centre hospitalier|hopital|clinique|ehpad|conseil|communaute|metropole|region|office|chambre|syndicat|cooperative|mutuelle|hotel|restaurant|ministere|departement|ville)(?![a-z0-9])"
)
_STRICT_FORM = re.compile(rf"(?<![a-z0-9.']){_FORM}(?![a-z0-9'])")
SCHOOL_WORD = re.compile(
    r"\b(?:lycee|ecole|college|cfa|c\.f\.a\.?|centre|institut|greta|gmtn|campus|universite|iut|cned|organisme|academie|afpa|cfppa|mfr|maison familiale|faculte|formation[s]?|conservatoire|cnam|compagnons|batipole|btp)\b"
)
# Where the name of a firm ends in a sentence.
_STOP = re.compile(
    r"(?:,|;|\(|\s-\s\d|\.\s|\.$|\n\s*\n|\bdont\b|\bsis[e]?\b|\bsituee?s?\b|\bimmatricul|\brepresent|\bsiret\b|\bsiren\b"
    r"|\bau capital\b|\batteste|\bcertifi|\bdeclar|\bdomicili|\bayant\b|\bci-apres|\bqui\b|\bdepuis\b|\bdu \d|\ba compter"
    r"|\ben qualite\b|\ben tant\b|\bau poste\b|\bpour une\b|\bpour la\b|\bconfirm|\bemploi|\bcode ape|\bn° |\brcs\b|\bagissant"
    r"|\bau sein\b|\bavoir\b|\bqu[e']\b|\best\b|\ba employe|\ba accueilli|\bcomme\b|\bpendant\b|\bsur\b|\bsoussign|\bet\s+(?:m\b|m\.|mme|monsieur|madame)"
    r"|\ba\s+[a-z' -]+\s+\(\d|\bn'a\b|\ben contrat\b|\bsous\b|\ben date\b|\bnous\b|\bdans le cadre\b|\bactivite\b|\btel\b|\badresse\b|\d{5}\b|\ben stage\b|\ben alternance\b|\ben cdi\b|\ben cdd\b|\ba temps\b)"
)
_SOCIETY = r"(?:societe|entreprise|ste|sarl|sasu|sas|eurl|scop|etablissements?|ets|firme|association|cabinet|agence|groupe|mairie|maison|enseigne|structure|entreprise individuelle)"
# Blanks, and the points that lead to what is written by hand.
_GAP = r"[ ]+(?:[.…_]{2,}[ ]+)?"
_SENTENCES: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern.replace("[ ]+", _GAP)), weight)
    for pattern, weight in (
        (
            r"\bentre\s+les\s+soussigne\w*\s*:?\s*(?:\d[°.)]\s*)?(?:la\s+|l')?(?:societe\s+|entreprise\s+)?(?=\S)",
            0.87,
        ),
        (r"\bentre\s*:\s*(?:\d[°.)]\s*)?(?:la\s+|l')?(?:societe\s+|entreprise\s+)?(?=[a-z])", 0.87),
        (r"\bdenommee?[ ]*:?[ ]+", 0.85),
        (r"\b(?:entre\s+)?l'employeur[ ]*:?[ ]+(?!et\b|atteste|certifie)", 0.88),
        (r"\b(?:pour le compte|au service|au sein|salarie\w*|employe\w*|apprentie?|dans les effectifs|membre du personnel|stage|l'interieur)\s*(?:\(e\))?\s+(?:de|dans|chez|par|aupres de)\s+(?:la|l'|notre|le|les)?\s*" + rf"{_SOCIETY}[ ]+", 0.92),
        (rf"\b(?:gerante?|directeur\w*|directrice|presidente?|responsable\w*|dirigeante?|drh|chef|representant\w*|qualite d[e' ]+\w+)(?:\s+(?:des? ressources humaines|generale?|d'entreprise|d'agence|du personnel|de l'agence|administrati\w+|et financi\w+))*\s+(?:de|pour)\s+(?:la|l'|le|les|notre)?\s*{_SOCIETY}[ ]+", 0.92),
        (rf"\b(?:de|par|chez|dans|pour|que|entre|avec)\s+(?:la|l'|notre|nos|les?)\s*{_SOCIETY}\s?:?[ ]+(?=\S)", 0.85),
        (rf"(?:^|\n|[.:]\s)\s*(?:la|l')\s*{_SOCIETY}[ ]+", 0.85),
        (r"\b(?:gerante?|directeur\w*|directrice|presidente?|responsable|drh|maire)(?: des ressources humaines| generale?| du personnel| administrati\w+)*[ ]+(?:de la |de l'|du |de |d')(?=\S)", 0.8),
        (r"\b(?:au sein d[e']|chez|au sein de l'|aupres de|pour le compte de)[ ]*", 0.75),
    )
)  # fmt: skip
EMPLOYER_LABELS = (
    "employeur", "nom de l'employeur", "raison sociale", "denomination sociale", "denomination",
    "nom de l'entreprise", "entreprise", "societe", "nom de la societe", "raison sociale de l'employeur",
    "nom ou raison sociale", "nom ou denomination", "nom et prenom ou denomination",
    "structure d'accueil", "organisme d'accueil", "entreprise d'accueil", "nom de la structure",
    "nom de l'organisme d'accueil", "raison sociale de l'entreprise", "nom/raison sociale", "l'employeur",
    "nom et prenom ou denomination de l'employeur", "etablissement d'accueil", "lieu de stage",
    "nom commercial", "nom ou denomination de l'employeur", "l'entreprise",
)  # fmt: skip
ORGANISATION_LABELS = (
    "organisme de formation", "organisme", "centre de formation", "nom de l'organisme",
    "organisme formateur", "etablissement", "nom de l'etablissement", "etablissement de formation",
    "etablissement frequente", "denomination de l'organisme", "raison sociale", "denomination du cfa",
    "nom du cfa", "etablissement d'inscription", "etablissement scolaire", "ecole", "cfa", "lycee",
    "denomination du centre de formation", "nom de l'organisme de formation", "dispensee par",
    "formation dispensee par", "organisme dispensateur", "delivree par", "delivre par",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A firm's name with where it stands, and the chance that it is the one wanted."""

    text: str
    start: int
    end: int
    weight: float


# « auprès de », « chez »: may as well be a school.
VAGUE = 0.8


def employer_field(flow: Flow, *, letterhead: bool = True) -> dict[str, Field]:
    """The firm that employs, or nothing. `letterhead`: the paper is surely the employer's own,
    even where its name is a school's."""
    found = [*_labelled(flow, EMPLOYER_LABELS), *_spoken(flow), *_defined(flow)]
    heads = list(_letterhead(flow, LEGAL_FORM))
    if not letterhead:
        heads = [h for h in heads if not SCHOOL_WORD.search(fold(h.text))]
    found += heads
    return _best(flow, "employer", found)


def organisation_field(flow: Flow) -> dict[str, Field]:
    """The school or training body, or nothing."""
    found = [*_labelled(flow, ORGANISATION_LABELS), *_spoken_schools(flow)]
    found += [*_letterhead(flow, SCHOOL_WORD), *_letterhead(flow, _STRICT_FORM)]
    return _best(flow, "organisation", found)


def _best(flow: Flow, name: str, found: Sequence[Candidate]) -> dict[str, Field]:
    if not found:
        return {}
    keys = [re.sub(r"\W+", " ", fold(c.text)).strip() for c in found]
    scores = [
        c.weight + 0.03 * sum(k == o or (len(k) > 5 and k in o) for o in keys)
        for c, k in zip(found, keys, strict=True)
    ]
    index = max(range(len(found)), key=lambda i: (round(scores[i], 3), -found[i].start))
    best = found[index]
    return {name: flow.field(name, best.text, best.start, best.end, min(0.95, scores[index]))}


def _labelled(flow: Flow, labels: Sequence[str]) -> Iterator[Candidate]:
    for value in values(flow, labels):
        suffix = suffix_of(flow, value)
        if re.search(
            r"represent|adresse|signature|cachet|tuteur|siret|responsable|n°|numero", suffix
        ):
            continue
        line = flow.line_span(value.label.start)
        if re.search(r"signature|cachet|\bvisa\b|tampon", flow.folded[line.start : line.end]):
            continue  # a place to sign, with what a stamp says under it
        span = _cut(flow, Span(value.start, value.end), stop_newline=True)
        text = text_of(flow, span)
        if _looks_like_firm(text):
            yield Candidate(text, span.start, span.end, 0.9 * (0.85 + 0.15 * value.sure))


def _spoken(flow: Flow) -> Iterator[Candidate]:
    for pattern, weight in _SENTENCES:
        for match in pattern.finditer(flow.folded_prose):
            start = _with_form(match)
            before = flow.folded_prose[max(0, match.start() - 70) : match.start()]
            if weight < VAGUE and re.search(r"\bbts\b|formation|prepar|inscrit", before):
                continue  # the school where the diploma is prepared
            span = _cut(flow, Span(start, min(len(flow.text), match.end() + 90)))
            text = text_of(flow, span)
            if _looks_like_firm(text) and _opens_with_capital(flow, max(start, match.end())):
                yield Candidate(text, span.start, span.end, weight)


_DEFINED = re.compile(
    r"(?=(?P<entre>\bentre\s*:?\s*)?)(?:^|[\n:.;]|\bentre\s*:?|\bet)\s*(?:la\s+societe\s+|l'entreprise\s+|la\s+|l'|le\s+)?(?P<name>[a-z0-9][^,;\n\t:]{2,60}),"
    r"[^;\f]{0,220}?(?:(?:ci-apres\s+)?(?:denommee?|designee?|appelee?)[^.;\"]{0,20}\"?\s*|\"\s?)l'(?:employeur|entreprise)\b"
)
_PARTY_OPENS = re.compile(r"^|[\n:.;]|\bentre\b|\bet\b")
DEFINED = 0.9


def _defined(flow: Flow) -> Iterator[Candidate]:
    """« La commune de X, …, ci-après dénommée « l'employeur » », as contracts begin."""
    starts = [m.start() for m in _PARTY_OPENS.finditer(flow.folded_prose)]
    found = [m for at in starts if (m := _DEFINED.match(flow.folded_prose, at))]
    for match in sorted(found, key=lambda m: m["entre"] is None)[:1]:
        span = _cut(flow, Span(match.start("name"), match.end("name")))
        text = text_of(flow, span)
        if _looks_like_firm(text) and text[:1].isupper():
            yield Candidate(text, span.start, span.end, DEFINED)


def _with_form(match: re.Match[str]) -> int:
    """« la SARL Bâti » keeps its legal form, « la société Bâti » loses its common noun."""
    word = re.search(
        rf"({_FORM}|ets\.?|etablissements|association|cabinet|mairie|agence|groupe|maison)\s+$",
        match.group(),
    )
    return match.start() + word.start() if word else match.end()


def _opens_with_capital(flow: Flow, at: int) -> bool:
    rest = flow.text[at : at + 3].lstrip(" \"«“'")
    return bool(rest) and (rest[0].isupper() or rest[0].isdigit())


_SCHOOL_SPOKEN = re.compile(
    r"\b(?:au sein d[eu']?\s*(?:la |l'|notre )?|aupres d[eu']?\s*(?:la |l')?|inscrite?s?(?:\(e\))?\s+(?:a|au|dans)\s+(?:la |l'|le |notre )?|par\s+(?:la |l'|le )?|directeur\w* d[eu']\s*(?:la |l')?|directrice d[eu']\s*(?:la |l')?|proviseure? d[eu']\s*(?:la |l')?"
    r"|responsable (?:pedagogique )?d[eu']\s*(?:la |l')?|representant\w*\s+(?:de\s+)?(?:la |l'|le )?|frequente\s+(?:le |l'|la )?|dispense\w*\s+(?:par|au)\s+(?:la |l'|le )?|scolarise\w*\s+(?:a|au)\s+(?:la |l')?|eleve\s+(?:de|du)\s+(?:la |l')?|que\s+(?:le |l'|la ))(?=(?:lycee|ecole|cfa|centre|institut|greta|campus|universite|cned|organisme|societe|association|afpa|sarl|sas)\b)"
)  # fmt: skip


def _spoken_schools(flow: Flow) -> Iterator[Candidate]:
    for match in _SCHOOL_SPOKEN.finditer(flow.folded):
        start = match.end()
        common = re.match(
            r"(?:organisme de formation|centre de formation|etablissement|organisme|societe)\s+",
            flow.folded[start : start + 40],
        )
        if common:
            start += common.end()
        span = _cut(flow, Span(start, min(len(flow.text), start + 100)))
        text = text_of(flow, span)
        if len(text.split()) > 1 and any(c.isupper() for c in text[1:]) and len(text) < 90:
            yield Candidate(text, span.start, span.end, 0.85)


def _cut(flow: Flow, span: Span, stop_newline: bool = False) -> Span:
    """The span up to where the name of a firm ends."""
    end = span.end
    stop = _STOP.search(flow.folded, span.start + 2, end)
    if stop:
        end = stop.start()
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
    return flow.strip(span.start, end, " \t\n\f:;,.-_*•|…«»“”\"'’")


def _continues(flow: Flow, line: int, end: int) -> bool:
    """Whether a name goes on under a line break: the sentence does, and not with a new block."""
    rest = flow.text[line + 1 : end]
    if rest[:1].isupper() and flow.prose[line] == "\n":
        return False  # a line that does not run on to the next
    return bool(rest.strip()) and len(rest.split("\n")[0].split()) <= 5 and "\n" not in rest


_NO_FIRM = re.compile(
    r"^(?:recu\b|arrive|courrier|copie|entreprise de travail temporaire|l'entreprise|employeur|(?:le |la |l')(?:ou la )?(?:salarie|apprenti|stagiaire|candidat|employeur|directeur|directrice|responsable|tuteur|titulaire)|neant|oui|non|prive|public|x|date|lieu|signature|cachet|et|ou|d'|de |du |des |dans|\d+$|m\.? |mme |monsieur|madame|nom\b|ci-|rue\b|adresse|siret|france$|ce jour|employe)"
)


# In small letters an article opens a phrase, not a name: « les Toits » but « Les Toits ».
_ARTICLE = re.compile(r"(?:le|la|les|un|une|cet|cette|notre|nos|son|sa|ses|ces|leur)\b")


def _looks_like_firm(text: str) -> bool:
    plain = fold(text)
    letters = sum(c.isalpha() for c in text)
    return (
        letters >= 2
        and len(text) <= 90
        and letters > 0.5 * len(text.replace(" ", ""))
        and not _NO_FIRM.match(plain)
        and not _ARTICLE.match(text)
        and not text.startswith("À ")
        and not _STRICT_FORM.fullmatch(plain)
    )


_ADDRESS = re.compile(
    r"\b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av\.?|boulevard|bd|chemin|place|impasse|allee|route|quai|cours|zone|zi|za|square|passage|voie|lot)\b|\b\d{5}\s+[a-z]|\bsiret\b|\bsiren\b|\brcs\b|\btel\b|\bcapital\b|\bcode (?:ape|naf)\b"
)
LETTERHEAD_SHARE, FOOT_SHARE = 0.3, 0.88
# The firm's trade may stand between its name and its address.
LINES_TO_ADDRESS = 2
_HEAD_CUT = re.compile(
    r"\s[-|•·*]\s|,|\b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|av|bd|boul|chem|place|imp|all|route)|\bsiret\b"
)


def _letterhead(flow: Flow, kind: re.Pattern[str]) -> Iterator[Candidate]:
    """Names at the top or foot of the first page that a legal form, a school's word or an address
    beside or under marks as the issuer's."""
    first = flow.cells[0].page if flow.cells else 0
    cells = [c for c in flow.cells if c.page == first]
    opening = next((c for c in cells if _TITLE.search(flow.folded[c.start : c.end])), None)
    above = opening.box.y0 if opening is not None and opening is not cells[0] else 1.0
    head = [c for c in cells if c.box.y0 < min(LETTERHEAD_SHARE, above) or c.box.y0 > FOOT_SHARE]
    for index, cell in enumerate(head):
        folded = flow.folded[cell.start : cell.end]
        cut = _HEAD_CUT.search(folded)
        span = flow.strip(cell.start, cell.start + cut.start() if cut else cell.end)
        name = text_of(flow, span)
        if not _looks_like_firm(name) or _TITLE_WORDS.search(fold(name)) or ":" in name:
            continue
        if (not name[0].isupper() and not name[0].isdigit()) or len(name.split()) > 9:
            continue  # a sentence's line
        marked = kind.search(folded) is not None
        following = [c for c in head[index + 1 :] if _beside_or_under(cell, c)]
        under = [c for c in following if c.line != cell.line][:LINES_TO_ADDRESS]
        followed = _ADDRESS.search(folded) is not None or any(
            _ADDRESS.search(flow.folded[c.start : c.end]) for c in {*following[:2], *under}
        )
        first_word = index == 0 and opening is not None and 2 <= len(name.split()) <= 6
        if not marked and not followed and not first_word:
            continue
        foot = cell.box.y0 > FOOT_SHARE
        weight = 0.55 + 0.2 * marked + 0.12 * followed - (0.15 if foot else 0.02 * min(index, 5))
        span = _cut(flow, span, stop_newline=True)
        name = text_of(flow, span)
        if _looks_like_firm(name) and not _ADDRESS.match(fold(name)):
            yield Candidate(name, span.start, span.end, weight)


def _beside_or_under(cell: Cell, other: Cell) -> bool:
    if other.line == cell.line:
        return True
    same_margin = abs(other.box.x0 - cell.box.x0) < 0.12
    return same_margin or abs(other.box.centre[0] - cell.box.centre[0]) < 0.08


_TITLE = re.compile(
    r"^\W*(?:\w+\s+){0,2}?(?:certificat|attestation|contrat|releve|fiche de|bulletin|convention|notification|decision)\b|\bnous\b|\bje soussign"
)
_TITLE_WORDS = re.compile(
    r"\bcopie|\bcertifiee?\b|\bconforme|^specimen\W*$|duplicata|certificat|attestation|contrat|releve|bulletin|convention|objet|fait a|nous|je souss|republique|ministere|academie|madame|monsieur|diplome|releve|annee scolaire|a l'attention|page|session|brevet|decision|notification|cerfa|n°|fiche"
)
