"""Whether a speciality's name, as a paper writes it, is the one the candidate registered for."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from dossiers import specialities as official
from validators.spelling import Likeness, words

# What schools and the Toulouse circular's annex 3 shorten.
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "analyses-de-biologie-medicale": ("ABM",),
    "architectures-en-metal": ("AMCR", "AM CR", "AM"),
    "assistance-technique-d-ingenieur": ("ATI",),
    "batiment": ("BAT",),
    "comptabilite-et-gestion": ("CG",),
    "conception-de-produits-industriels": ("CPI",),
    "conception-des-processus-de-realisation-de-produits": ("CPRP",),
    "conception-et-industrialisation-en-microtechniques": ("CIM",),
    "conception-et-realisation-de-systemes-automatiques": ("CRSA",),
    "conception-et-realisation-en-chaudronnerie-industrielle": ("CRCI",),
    "conseil-et-commercialisation-de-solutions-techniques": ("CCST",),
    "controle-industriel-et-regulation-automatique": ("CIRA",),
    "collaborateur-juriste-notarial": ("CJN",),
    "commerce-international": ("CI",),
    "developpement-et-realisation-bois": ("DRB",),
    "economie-sociale-familiale": ("ESF",),
    "enveloppe-des-batiments": ("EBCR", "EB"),
    "etude-et-realisation-d-agencement": ("ERA",),
    "etudes-de-realisation-d-un-projet-de-communication": ("ERPC",),
    "finitions-amenagement-des-batiments": ("FAB", "FABCR"),
    "fluides-energies-domotique": ("FED",),
    "gestion-de-la-pme": ("GPME",),
    "gestion-des-transports-et-logistique-associee": ("GTLA",),
    "maintenance-des-systemes": ("MS",),
    "maintenance-des-vehicules": ("MV",),
    "management-commercial-operationnel": ("MCO",),
    "management-economique-de-la-construction": ("MEC",),
    "management-en-hotellerie-restauration": ("MHR",),
    "management-operationnel-de-la-securite": ("MOS",),
    "metiers-de-l-esthetique-cosmetique-parfumerie": ("MECP",),
    "metiers-du-geometre-topographe-et-de-la-modelisation-numerique": ("MGTMN",),
    "negociation-et-digitalisation-de-la-relation-client": ("NDRC",),
    "professions-immobilieres": ("PI",),
    "services-et-prestations-des-secteurs-sanitaire-et-social": ("SP3S",),
    "services-informatiques-aux-organisations": ("SIO",),
    "support-a-l-action-manageriale": ("SAM",),
    "systemes-constructifs-bois-et-habitat": ("SCBH",),
    "systemes-numeriques": ("SN",),
    "techniques-et-services-en-materiels-agricoles": ("TSMA",),
    "travaux-publics": ("TP",),
}
# Scores are rapidfuzz's, 0…100. Same: OCR slips and dropped small words. Other: nearly exact.
SAME, OTHER, APART = 84.0, 92.0, 15.0
_NOISE = frozenset(
    "BTS BREVET DE DU DES D L LA LE LES ET EN A AU AUX TECHNICIEN SUPERIEUR SPECIALITE OPTION OPT"
    " ANNEE PREMIERE DEUXIEME SECONDE CONCEPTION REALISATION SECTION DIPLOME".split()
)
_LINKS = frozenset("DE DU DES D L LA LE LES ET EN A AU AUX".split())
_YEAR = re.compile(r"\b[12]\s?(?:[èe]re|er|[èe]me|nde?|e)?\s?ann[ée]e\b", re.IGNORECASE)
_OPTION = re.compile(r"\bOPT(?:ION)?S?\b\W*([A-D])\b", re.IGNORECASE)


def same(text: str, code: str, option: str | None) -> Likeness:
    """`different` only for a text that nearly is another speciality's title and far from ours.

    A former or unknown name, or another letter of option, is `uncertain`.
    """
    scores = {slug: _score(text, slug) for slug in official.SPECIALITIES}
    ours = scores.get(code, 0.0)
    best = max(scores, key=lambda slug: scores[slug])
    if _begun_alone(text) == code:
        return Likeness.EQUAL
    if (best == code and ours >= SAME) or (scores[best] < SAME and is_named(text, code)):
        return _same_option(text, option)
    clearly_other = scores[best] >= OTHER and ours <= scores[best] - APART
    return Likeness.DIFFERENT if clearly_other and best != code else Likeness.UNCERTAIN


def title(code: str, option: str | None) -> str:
    """« Fluides-énergies-domotique, option A »."""
    return official.title(code) + (f", option {option}" if option else "")


def _same_option(text: str, option: str | None) -> Likeness:
    found = _OPTION.search(text)
    other = found and option and found.group(1).upper() != option.upper()
    return Likeness.UNCERTAIN if other else Likeness.EQUAL


def _begun_alone(text: str) -> str | None:
    """The only speciality whose title begins so, where the text was cut after a small word, at the
    end of a narrow line (« BTS Comptabilité et »)."""
    seen = [w for w in words(text) if w != "BTS"]
    if not seen or seen[-1] not in _LINKS:
        return None
    begun = [
        slug
        for slug in official.SPECIALITIES
        if list(words(official.title(slug)))[: len(seen)] == seen
    ]
    return begun[0] if len(begun) == 1 else None


def is_named(text: str, code: str) -> bool:
    """Whether our whole title stands in a longer text (« BTS Bâtiment, formation à distance »)."""
    return f" {_bare(official.title(code))} " in f" {_bare(text)} "


def _score(text: str, slug: str) -> float:
    """0…100: the closest of the speciality's title, slug and abbreviations."""
    cut = _OPTION.split(text)[0]
    seen = _bare(text), _bare(cut)
    names = (official.title(slug), official.title(slug).split(" : ")[0], slug)
    full = max(fuzz.ratio(s, _bare(n)) for s in seen for n in names)
    short = any(_bare(a) in seen for a in ABBREVIATIONS.get(slug, ()))
    return 100.0 if short else full


def _bare(text: str) -> str:
    """Significant words alone; the accents, small words and « BTS » gone."""
    spaced = _YEAR.sub(" ", text).replace("'", " ").replace("’", " ")
    kept = [w for w in words(spaced) if w not in _NOISE]
    return " ".join(kept or words(spaced))
