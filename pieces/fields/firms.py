"""Which firm or school a paper comes from: from labels, from sentences, from the letterhead."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossiers.reading import Field
from pieces.fields.cell_columns import column_under
from pieces.fields.continued import text_of
from pieces.fields.firm_names import (
    FORM,
    LEGAL_FORM,
    STRICT_FORM,
    Candidate,
    cut_name,
    is_form,
    looks_like_firm,
)
from pieces.fields.flow import Flow, Span
from pieces.fields.given_names import is_given_name
from pieces.fields.label_places import right_above
from pieces.fields.labels import Value, suffix_of, values
from pieces.fields.letterheads import ADDRESS, heads_of
from pieces.parse.folding import fold

SCHOOL_WORD = re.compile(
    r"\b(?:lycee|ecole|college|cfa|c\.f\.a\.?|centre|institut|greta|gmtn|campus|universite|iut|cned|organisme|academie|afpa|cfppa|mfr|maison familiale|faculte|formation[s]?|conservatoire|cnam|compagnons|batipole|btp)\b"
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
        # « entre Métal & Modèle (SAS) et … », « entre la Commune de X, représentée par … ».
        (r"\bentre\s+(?:la\s+|l'|le\s+)?(?=[^\s,;:()][^,;:()]{1,60}?\s?(?:,\s*represente|\([^)]{2,12}\)\s*et\s))", 0.9),
        (rf"\brepresentante?\s+(?:de\s+)?(?:la\s+|l'|le\s+)?{_SOCIETY}[ ]+", 0.92),
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
    "nom et adresse de l'entreprise", "nom et adresse de l'employeur", "nom et adresse de l'organisme d'accueil",
    "nom commercial", "nom ou denomination de l'employeur", "l'entreprise",
)  # fmt: skip
ORGANISATION_LABELS = (
    "nom et adresse de l'organisme de formation", "nom et adresse de l'organisme", "nom et adresse de l'etablissement",
    "organisme de formation", "organisme", "centre de formation", "nom de l'organisme",
    "organisme formateur", "etablissement", "nom de l'etablissement", "etablissement de formation",
    "etablissement frequente", "denomination de l'organisme", "raison sociale", "denomination du cfa",
    "nom du cfa", "etablissement d'inscription", "centre", "centre d'apprentissage", "etablissement scolaire", "ecole", "cfa", "lycee",
    "denomination du centre de formation", "nom de l'organisme de formation", "dispensee par",
    "formation dispensee par", "organisme dispensateur", "delivree par", "delivre par",
)  # fmt: skip


# « auprès de », « chez »: may as well be a school.
VAGUE = 0.8


def employer_field(flow: Flow, *, letterhead: bool = True) -> dict[str, Field]:
    """The firm that employs, or nothing. `letterhead`: the paper is surely the employer's own,
    even where its name is a school's."""
    found = [*_labelled(flow, EMPLOYER_LABELS), *_spoken(flow), *_defined(flow), *_formed(flow)]
    heads = list(heads_of(flow, LEGAL_FORM))
    if not letterhead:
        heads = [h for h in heads if not SCHOOL_WORD.search(fold(h.text))]
    found += heads
    return _best(flow, "employer", [_less_if_person(one) for one in found])


def organisation_field(flow: Flow) -> dict[str, Field]:
    """The school or training body, or nothing."""
    found = [*_labelled(flow, ORGANISATION_LABELS), *_spoken_schools(flow), *_attesting(flow)]
    found += [*heads_of(flow, SCHOOL_WORD), *heads_of(flow, STRICT_FORM)]
    return _best(flow, "organisation", [one for one in found if not _is_no_school(one.text)])


# « 2e année », « mille trois cents heures », « en BTS Finitions »: what stands beside or under
# « Établissement », in another column.
_NO_SCHOOL = re.compile(r"\d\w{0,3} annee\b|.*\bheures?$|(?:en|la preparation)\b|centre la\b")
_MOST_NAMES = 4


def _is_no_school(text: str) -> bool:
    """Whether it is no school's name, or a person's and nothing else: « Hugo ROUX »."""
    plain = fold(text)
    if _NO_SCHOOL.match(plain):
        return True
    return _names_person(text) and not SCHOOL_WORD.search(plain)


# « Dans l'entreprise : Yannick LACAZE » is a tutor; who works under a name alone is a firm too.
_OF_A_PERSON = 0.2


def _less_if_person(one: Candidate) -> Candidate:
    """The candidate, believed less where it is a person's name and nothing else."""
    return replace(one, weight=one.weight - _OF_A_PERSON) if _names_person(one.text) else one


def _names_person(text: str) -> bool:
    """« Hugo ROUX », « Pierre-Yves DE LA TOUR »: a given name, then capitals."""
    words = text.strip(" –-").split()
    named = 2 <= len(words) <= _MOST_NAMES and is_given_name(fold(words[0]))
    capitals = all(w.isupper() for w in words[1:]) and not text.isupper()
    return named and capitals


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
    sure = min(CUT if _CUT.search(fold(best.text)) else 0.95, scores[index])
    return {name: flow.field(name, best.text, best.start, best.end, sure)}


# « Lycée professionnel et technologique des »: the end of the name stands elsewhere.
_CUT, CUT = re.compile(r" (?:des?|du|la|les|et|&)$"), 0.6


# « EMPLOYEUR » at the head of a column, beside the paper's title or the other columns' heads.
_TITLE_BESIDE = re.compile(
    r"\W*(?:(?:certificat|attestation|contrat|releve|bulletin|(?:le |la )?salariee?|apprentie?|stagiaire)\b"
    r"|(?:pour )?(?:l[ea] |l')(?:beneficiaire|alternante?|apprentie?|etudiante?|titulaire|tut(?:eur|rice)|cfa|opco"
    r"|(?:organisme|centre) de formation|representante? legale?|maitre d'apprentissage)(?: \(?e\)?)?\W*$)"
)


# « ☒ employeur privé  ☐ employeur « public » »: a choice of the form's.
_CHOICE = re.compile(r"\W*(?:[☐☒☑✓✗□■×]|\[[ x]?\])\s*\w|\w+ ?[☐☒□]")


def _labelled(flow: Flow, labels: Sequence[str]) -> Iterator[Candidate]:
    def may_be(span: Span) -> bool:
        text = flow.folded[span.start : span.end]
        return _TITLE_BESIDE.match(text.strip()) is None and _CHOICE.match(text) is None

    for value in values(flow, labels, accept=may_be):
        suffix = suffix_of(flow, value)
        if re.search(
            r"represent|adresse|signature|cachet|tuteur|siret|responsable|n°|numero"
            r"|\bgaran\w+|\bcaution|\bassur\w+|\bmutuelle|\bprevoyance",
            suffix,
        ):
            continue
        if labels is EMPLOYER_LABELS and _OF_TRAINING.search(suffix):
            continue
        if _label_goes_on(flow, value) or _NAMES_PAPER.search(
            flow.folded, max(0, value.label.start - 25), value.label.start
        ):
            continue
        line = flow.line_span(value.label.start)
        if re.search(r"signature|cachet|\bvisa\b|tampon", flow.folded[line.start : line.end]):
            continue  # a place to sign, with what a stamp says under it
        span = cut_name(flow, _named(flow, value), stop_newline=True)
        text = text_of(flow, span)
        if _STREET.match(flow.folded, span.start):
            continue
        if looks_like_firm(text) and not ADDRESS.match(fold(text)):
            yield Candidate(text, span.start, span.end, 0.9 * (0.85 + 0.15 * value.sure))


# « Dénomination de l'organisme de formation principal »
_OF_TRAINING = re.compile(r"\bformation\b|\bcfa\b|\benseignement\b")
# « ZA Larre Lore, 64990 Villefranque », « Lieu-dit Chassagne 15000 AURILLAC »
_STREET = re.compile(
    r"(?:z\.?[aic]\.?c?\.?|zone|lieu-?dit|rue|avenue|av\.|boulevard|bd|chemin|place|impasse|allee|route|quai"
    r"|[bc]\.?[ps]\.?)\b[^\n\t]{0,60}?\b\d{5} [a-z]"
)

# « Objet : Attestation employeur : statut d'apprenti »
_NAMES_PAPER = re.compile(
    r"\b(?:attestation|certificat|contrat|courrier)s?\s+(?:de l'|d'|du\s+|de\s+)?$"
)


def _label_goes_on(flow: Flow, value: Value) -> bool:
    """« Dénomination » over « de l'emploi », the value to their right: not the firm's."""
    cell = flow.cell_of(value.label.start)
    under = None if cell is None else next(column_under(flow, cell), None)
    return under is not None and _OF_ANOTHER_THING.match(flow.folded, under.start) is not None


_OF_ANOTHER_THING = re.compile(r"(?:de l'|du |de la )(?:emploi|poste|fonction|diplome|metier)\b")


def _named(flow: Flow, value: Value) -> Span:
    """The value; where it is an address, what stands over the label: « Thermi-Modèle » over
    « Organisme d'accueil » over « 68 avenue … »."""
    label = flow.cell_of(value.label.start)
    if label is None or not ADDRESS.match(flow.folded, value.start, value.end):
        return Span(value.start, value.end)
    over = next(right_above(flow, label), None)
    return Span(value.start, value.end) if over is None else Span(over.start, over.end)


_TAUGHT = re.compile(r"\b(?:enseignements?|cours|formation|inscrite?|scolarise\w*|prepar\w+)\b")


def _spoken(flow: Flow) -> Iterator[Candidate]:
    for pattern, weight in _SENTENCES:
        for match in pattern.finditer(flow.folded_prose):
            start = _with_form(match)
            before = flow.folded_prose[max(0, match.start() - 70) : match.start()]
            if weight < VAGUE and re.search(r"\bbts\b|formation|prepar|inscrit", before):
                continue  # the school where the diploma is prepared
            taught = _TAUGHT.search(before) or _TAUGHT.search(match.group())
            if taught and SCHOOL_WORD.search(flow.folded_prose, start, match.end() + 40):
                continue  # « suit les enseignements auprès de l'établissement « Lycée … » »
            span = cut_name(flow, Span(start, min(len(flow.text), match.end() + 90)))
            text = text_of(flow, span)
            if looks_like_firm(text) and _opens_with_capital(flow, max(start, match.end())):
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
        span = cut_name(flow, Span(match.start("name"), match.end("name")))
        text = text_of(flow, span)
        if looks_like_firm(text) and text[:1].isupper():
            yield Candidate(text, span.start, span.end, DEFINED)


# « Garage Imaginaire, SASU, 38 avenue … », « 1. Engagement. Bâti-Exemple, EURL dont … », opening a
# sentence of a contract.
_FORMED = re.compile(
    r"(?:^|[\n\f]|[.:]\s|\bentre\s)\s*(?:l[ae] (?:presente? )?(?:contrat|convention|accord) (?:lie|unit|engage) )?"
    rf"(?P<name>[a-z0-9][^,;\n\t:.()]{{2,50}}),\s+(?P<form>{FORM})(?=[,\s])(?!\s+d[eu]\b)"
)


def _formed(flow: Flow) -> Iterator[Candidate]:
    """The first name that its legal form stands behind, but for a school's."""
    for match in _FORMED.finditer(flow.folded_prose):
        if not is_form(flow, *match.span("form")):
            continue
        span = flow.strip(match.start("name"), match.end("name"))
        text = text_of(flow, span)
        if looks_like_firm(text) and text[:1].isupper() and not SCHOOL_WORD.search(fold(text)):
            yield Candidate(text, span.start, span.end, VAGUE)
            return


def _with_form(match: re.Match[str]) -> int:
    """« la SARL Bâti » keeps its legal form, « la société Bâti » loses its common noun."""
    word = re.search(
        rf"({FORM}|ets\.?|etablissements|association|cabinet|mairie|agence|groupe|maison)\s+$",
        match.group(),
    )
    return match.start() + word.start() if word else match.end()


def _opens_with_capital(flow: Flow, at: int) -> bool:
    rest = flow.text[at : at + 3].lstrip(" \"«“'")
    return bool(rest) and (rest[0].isupper() or rest[0].isdigit())


_SCHOOL_SPOKEN = re.compile(
    r"\b(?:developpement des competences\s*:?\s+(?=[^,;:]{3,60},?\s+atteste)|au sein d[eu']?\s*(?:la |l'|notre )?|aupres d[eu']?\s*(?:la |l')?|inscrite?s?(?:\(e\))?\s+(?:a|au|dans)\s+(?:la |l'|le |notre )?|par\s+(?:la |l'|le )?|directeur\w* d[eu']\s*(?:la |l')?|directrice d[eu']\s*(?:la |l')?|proviseure? d[eu']\s*(?:la |l')?"
    r"|responsable (?:pedagogique )?d[eu']\s*(?:la |l')?|representant\w*\s+(?:de\s+)?(?:la |l'|le )?|frequente\s+(?:le |l'|la )?|dispense\w*\s+(?:par|au)\s+(?:la |l'|le )?|scolarise\w*\s+(?:a|au)\s+(?:la |l')?|eleve\s+(?:de|du)\s+(?:la |l')?|que\s+(?:le |l'|la ))(?=(?:lycee|ecole|cfa|centre|institut|greta|campus|universite|cned|organisme|societe|association|afpa|sarl|sas)\b)"
)  # fmt: skip


# « École Spécimen, 51 route de Nulle-Part, 06200 Nice, …, atteste que »
_ATTESTING = re.compile(
    r"(?:^|[\n\f])(?P<name>(?!(?:je|nous|l[ea]|l'|m\.|mme|monsieur|madame|docteur|dr)\b)[a-z][^,;:\n\t\f\d]{3,60}),(?!\s*le\s+\d)"
    r"(?:(?!\bl[ea]\s+(?:directeur|directrice|responsable|proviseure?|presidente?|gerante?|maire|recteur|rectrice)\b)[^.;\f]){0,200}?"
    r"\b(?:atteste|certifie)(?:nt)?\s+que"
)
ATTESTING = 0.87


def _attesting(flow: Flow) -> Iterator[Candidate]:
    """Who attests, with an address between the name and the verb."""
    for match in _ATTESTING.finditer(flow.folded):
        span = flow.strip(match.start("name"), match.end("name"))
        text = text_of(flow, span)
        addressed = ADDRESS.search(flow.folded, match.end("name"), match.end())
        if addressed and text[:1].isupper() and looks_like_firm(text):
            yield Candidate(text, span.start, span.end, ATTESTING)


def _spoken_schools(flow: Flow) -> Iterator[Candidate]:
    for match in _SCHOOL_SPOKEN.finditer(flow.folded):
        start = match.end()
        common = re.match(
            r"(?:organisme de formation|centre de formation|etablissement|organisme|societe)\s+",
            flow.folded[start : start + 40],
        )
        if common:
            start += common.end()
        span = cut_name(flow, Span(start, min(len(flow.text), start + 100)))
        text = text_of(flow, span)
        if len(text.split()) > 1 and any(c.isupper() for c in text[1:]) and len(text) < 90:
            yield Candidate(text, span.start, span.end, 0.85)
