"""Papers that talk of a piece without being one: a price, an application, a mail, a blank model.

A programme, a quote or a letter names what a certificate names. What tells them apart is who
speaks: one who sells, asks, applies or rules; and that nobody answers for a person. Each voice
speaks for a kind of paper that is none of the contract's, and against every piece that attests.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from pieces.parse.folding import fold

# Pieces by which somebody answers for something of a person; the others are the candidate's own
# statements, agreements, cards and extracts of registers.
ATTESTING = frozenset(
    {
        "r408_attestation", "electrical_safety_attestation", "first_aid_attestation",
        "refrigerant_attestation", "work_at_height_attestation", "language_attestation",
        "work_certificate", "employer_attestation", "school_certificate", "training_attestation",
        "internship_attestation", "transcript", "diploma", "duration_decision",
        "exemption_decision", "accommodation_notice", "disability_recognition",
        "medical_certificate",
    }
)  # fmt: skip
# Those whose wordings name a subject that a quote, a programme or a job offer names just as well.
BY_SUBJECT = frozenset(
    {
        "r408_attestation", "electrical_safety_attestation", "first_aid_attestation",
        "refrigerant_attestation", "work_at_height_attestation", "language_attestation",
    }
)  # fmt: skip
_CAP, _LEAST = 7.0, 3.0
# A certificate may bear its programme on its back, a letter may certify: there a voice says less.
_WHERE_CERTIFIED = 0.35
_LEAST_BLANKS, _LEAST_HEADS = 4, 3
_UNCLEAR, _BARELY_CLEAR, _HEAD_LETTERS = 0.6, 0.75, 200

_CERTIFIED = re.compile(
    r"\b(?:certifi|attest)(?:e|es|ons|ent|ant)\b|\bsous?signe|\bdelivree? (?:a|le|par|ce|pour)\b"
    r"|\bdecernee?\b|\bconferee?\b|\bservir et (?:faire )?valoir"
    # « a suivi », but not « j'ai suivi »: somebody else says it of a person.
    r"|(?<!j')(?<!j )\ba (?:bien |donc |egalement )?(?:suivi|valide|satisfait|participe|obtenu"
    r"|reussi|acquis|effectue|realise|accompli|ete)\b|\best (?:bien )?(?:apte|habilite|titulaire)"
    r"|\bconfirm(?:e|ons) (?:bien |par la presente )?que\b|\bva(?:ut|lant) attestation\b"
    r"|\best (?:accordee?|dispensee?|reconnue?|inaptes?)\b|\b(?:sont|etes) (?:accorde|dispense)"
    r"|\b(?:decide|arrete)\b ?:|\bvous (?:accorde|attribue|reconnai)"
    r"|\b(?:resultats?|avis|bilan|conclusion|evaluation|pratiques?)\b\W{0,3}(?:favorable|acquis|admis|reussi"
    r"|valide|apte|positi|conforme|compet|satisfai)"
    r"|\bassiduite ?:|(?<!offre )(?<!devis )\bvalable (?:jusqu'au|\d+ (?:ans|mois))\b"
    r"|\brecycl\w+ (?:avant|conseille)|\bmac avant\b"
    r"|\b(?:issued to|certify|has (?:been|completed|attended|passed))\b"
)
_HEADED = re.compile(
    r"^(?:[^\n.:;,]{2,45} [-–—|] )?\W*(?:(?:la )?presente? )?"
    r"(?:attestation|certificat|titre|carte|avis|diplome|livret|carnet"
    r"|passeport|brevet|certificate|notification|decision|releve)\b(?P<rest>[^\n]{0,110})$",
    re.MULTILINE,
)
_TO_COME = re.compile(
    r"\bser(?:a|ont)\b|\ba chaque\b|\bexige|\ba l'issue\b|\bdoi(?:t|vent)\b|\ba fournir\b|\bmodele"
)


@dataclass(frozen=True, slots=True)
class _Voice:
    """`kind` as in kinds.py; `says`: pattern → weight, each counted once; `holds` where the voice
    is as strong on a paper that certifies something."""

    kind: str
    wording: str
    says: dict[str, float]
    holds: bool = False


_VOICES = (
    _Voice(
        "unknown/programme ou offre de formation",
        "offre de formation",
        {
            r"\bprerequis\b|\bpre-requis\b": 2.0,
            r"\bpublics? (?:vise|concerne)|^\W*public\b|\ba qui s'adresse": 2.0,
            r"\beffectif\b|\b\d+ (?:a|-) \d+ (?:personnes|participants|stagiaires)\b": 1.0,
            r"\b(?:prochaine?s?|dates des) (?:dates?|sessions?)\b|\bdelais? d'acces\b": 2.5,
            r"\bobjectifs? (?:pedagogiques?|de la formation)\b|\bsera capable de\b": 1.5,
            r"\b(?:tarifs?|prix|cout)\b[^\n]{0,40}(?:€|\beuros?\b|\bht\b)": 2.5,
            r"\b(?:€|euros?) (?:ht|ttc|net)\b": 1.5,
            r"\b(?:moyens|modalites) (?:pedagogiques|d'evaluation|techniques|d'acces)": 1.5,
            r"\breferente? handicap|\bhandicap : |\baccessibilite\b": 1.0,
            r"\bprogramme (?:ref|de formation)|\bfiche (?:programme|pedagogique|formation)": 1.5,
            r"\bchaque (?:stagiaire|participant)|\b(?:les stagiaires|participants?) recev": 1.5,
            r"\bcompte (?:personnel de )?formation\b|\bdroits utilises\b|\bcatalogue\b": 3.0,
            r"(?:\d ?€[^€]{1,80}){3}|\binscription en ligne\b|\bsur devis\b": 2.5,
            r"\bbulletin d'inscription\b|\bconditions generales de vente\b": 3.0,
            r"\bformation choisie\b|\bsession choisie\b|\bprise en charge par un? op": 2.0,
        },
    ),
    _Voice(
        "unknown/suivi d'une formation",
        "suivi d'une formation",
        {
            r"\b(?:feuille|liste|fiche) (?:d'emargement|de presence)\b|\bemargement\b": 4.0,
            r"\bquestionnaire\b|\benquete de satisfaction\b|\brecommand\w+ cette formation": 4.0,
            r"\bqcm\b|\bquiz\b|\bcorrige\b|\bpropositions? de reponse|^\W*\d\. [^\n]+\?": 3.0,
            r"\b\d ?/ ?5\b.*\n.*\b\d ?/ ?5\b": 1.5,
            r"\bmatin\b.*\bapres-midi\b": 1.5,
        },
    ),
    _Voice(
        "unknown/document de chantier ou d'équipement",
        "chantier ou équipement",
        {
            r"\b(?:proces-verbal|pv) de reception\b|\breceptionnee? le\b": 3.0,
            r"\bplan (?:de prevention|particulier)|\bppsps\b|\bdocument unique\b": 4.0,
            r"\bcertificat de conformite\b|\bdeclaration (?:ue |ce )?de conformite\b": 4.0,
            r"\bfiche de donnees de securite\b|\bfiche technique\b|\bmode operatoire\b": 4.0,
            r"\bnormes? (?:nf )?en \d|\blot \d|\bfabricant\b|\bmodele [a-z]+-?\d": 2.0,
            r"\bcharges? admissibles? \d|\bchantier :|\bmonteur :|\bentreprises interven": 1.5,
        },
    ),
    _Voice(
        "unknown/autre formulaire administratif",
        "demande en cours",
        {
            r"\bformulaire de demande\b|\bdossier de demande\b": 3.0,
            r"\bje demande ?:|\bdemande de reconnaissance\b": 2.0,
            r"\b(?:avons|ai) (?:bien )?recu\b[^.]{0,30}\bvotre (?:demande|dossier)": 4.0,
            r"\baccuse de reception\b|\baccusons reception\b": 3.0,
            r"\bsera (?:examine|etudie|instruit)|\ben cours d'(?:examen|instruction|etude)": 3.0,
            r"\bpieces a joindre\b|\ba retourner (?:a|au|signe|complete)|\bcerfa\b": 1.5,
            r"\bdossier est (?:in)?complet\b": 2.0,
        },
    ),
    _Voice(
        "unknown/facture ou devis",
        "prix et conditions",
        {
            r"\btotal (?:ht|hors taxes?)\b|\bmontant (?:ht|hors taxes?)\b": 2.5,
            r"\btotal (?:ttc|a payer)\b|\bnet a payer\b(?! avant)": 2.5,
            r"\btva\b": 1.5,
            r"\bdevis\b[^\n]{0,20}(?:n°|\d)|^\W*devis\b": 3.0,
            r"\bfacture\b[^\n]{0,20}(?:n°|\d)|^\W*facture\b": 3.0,
            r"\bbon pour accord\b|\bacompte\b|\bdevis recu\b": 2.5,
            r"\bp\.? ?u\.? ?(?:ht)?\b[^\n]{0,20}\bmontant|\bprix unitaire": 2.0,
            r"\breglement (?:par|a|sous)\b|\bpenalites de retard\b": 1.5,
        },
    ),
    _Voice(
        "unknown/lettre",
        "le candidat parle de lui",
        {
            r"\b(?:ma|une|sa) candidature\b|\bcandidature (?:en|au|pour|-)": 3.0,
            r"\blettre de motivation\b|\bma motivation\b|\bmes motivations\b": 3.0,
            r"\bmon projet\b|\bmon parcours\b|\bmon experience\b|\bmon souhait\b": 1.5,
            r"\bj'ai (?:\w+ )?(?:travaille|suivi|effectue|obtenu|valide|passe|depose|reali)": 2.0,
            r"\bje (?:souhaite|souhaiterais|recherche|sollicite|desire) ": 1.5,
            r"\bje (?:serais|suis) (?:tres |vivement )?(?:heureu|ravi|motive|interesse|dispo)": 2.0,
            r"\bmon (?:certificat|attestation|cv|curriculum|releve|contrat|diplome|employeur)": 1.5,
            r"\bje joins\b|\bje vous (?:adresse|transmets|envoie|ferai)\b|\bje me permets\b": 1.5,
            r"\b(?:votre|un) entretien\b|\bvous rencontrer\b|\bvotre etablissement\b": 1.5,
            r"\bje vous ecris\b|\bpourriez-vous\b|\bme (?:recevoir|demande|manque)\b": 3.0,
            r"\bdemande d'(?:une )?attestation\b|\bdemande de (?:certificat|document)s?\b": 3.0,
            r"\b(?:pour|de) mon (?:dossier|inscription)\b|\bm'(?:etabli|envoye|delivre)r\b": 2.0,
            r"\bobjet : (?:candidature|demande|envoi|recherche|reclamation|recours)": 3.0,
            r"\bj'ai l'honneur (?:de|d')\b|\bmes (?:respectueuses |sinceres )?salutations\b": 1.5,
        },
    ),
    _Voice(
        "unknown/attestation pour France Travail",
        "demandeur d'emploi",
        {
            r"\bliste des demandeurs d'emploi\b": 5.0,
            r"\b(?:comme|en tant que|qualite de) demandeu(?:r|se) d'emploi\b": 4.0,
            r"\baide au retour a l'emploi\b|\bactualisation\b": 2.0,
            r"\b(?:france travail|pole emploi)\b": 1.5,
            r"\bmission locale\b|\bservice de l'emploi\b": 2.0,
            r"\bconseill(?:er|ere) (?:emploi|referent)|\bppae\b|\bprojet personnalise d'acces": 1.5,
        },
        holds=True,
    ),
    _Voice(
        "unknown/convocation",
        "rendez-vous donné",
        {
            r"\bconvocation a (?:une|la) (?:formation|session)|\bvous (?:etes|a) (?:inscrit|attendu"
            r"|convoque)|\bconfirmer votre inscription a la (?:formation|session)": 3.0,
            r"^\W*convocation\b|\bla presente convocation\b": 3.0,
            r"\bpresentez-vous\b|\bvous munir\b|\bmerci d'apporter\b"
            r"|\bmunie?(?:\(e\))? (?:de|d')": 1.5,
            r"\b(?:accueil|rendez-vous|presentation) ?(?:a|:|des) ?\d": 1.5,
            r"\b(?:sera|seront|vous sera) remise?s? (?:en|a l'issue|si)|\bvous recevrez\b": 2.0,
            r"\bplan d'acces\b|\ben cas d'empechement\b|\brepas\b": 1.0,
        },
    ),
    _Voice(
        "unknown/offre d'emploi",
        "poste à pourvoir",
        {
            r"\brecrute\b|\brecrutons\b|\boffre d'emploi\b|\bposte a pourvoir\b": 3.0,
            r"\bprofil (?:recherche|souhaite)|\bvotre profil\b|\bvos missions\b": 2.5,
            r"\bpostule[rz]\b|\bcv et (?:une )?lettre\b|\b(?:envoy|adress)\w+ (?:votre )?c": 2.0,
            r"\bselon (?:profil|experience)\b|\bserait un plus\b|\bapprecie": 1.5,
            r"\(?\bh ?/ ?f\b": 1.0,
        },
    ),
    _Voice(
        "unknown/promesse d'embauche",
        "promesse",
        {
            r"\b(?:promesse|intention|engagement) d'embauche|\bpromesse de contrat\b": 3.0,
            r"\b(?:m'engage|nous engageons|s'engage) a (?:le |la |vous |l')?"
            r"(?:recrut|embauch|accueill|engag|signer)": 3.0,
            r"\bintention d(?:e (?:vous |le |la |l')?|')(?:embauch|recrut|accueill)": 3.0,
            r"\b(?:sous reserve|a condition)\b[^.]{0,30}\badmis(?:sion)?": 2.5,
            r"\benvisage d(?:e |')(?:l')?(?:accueill|embauch|recrut)": 3.0,
            r"\bne vaut pas contrat\b|\bcontrat (?:de travail |d'apprentissage )?"
            r"(?:sera|vous sera)\b": 1.5,
        },
        holds=True,
    ),
    _Voice(
        "unknown/circulaire ou notice",
        "règle pour tous",
        {
            r"\breglement d'examen\b|\breglement de l'examen\b": 4.0,
            r"\b(?:attestations?|pieces|certificats?) (?:exigee?s|requise?s|a fournir)\b": 2.0,
            r"\b(?:les|tout|des|chaque|un) candidats? (?:doi|devr|peu|pourr|fourni|justifi)": 2.0,
            r"\bbulletin officiel\b|\bannexe [ivx0-9]+ ?[a-c]? (?:de l'arrete|:|-|–)": 2.0,
            r"\bvoie scolaire\b|\bcandidats? libres?\b|\bforme\W{1,3}duree\b|\bcoef\b": 1.0,
        },
    ),
    _Voice(
        "unknown/bail ou contrat d'assurance",
        "assureur",
        {
            r"\bresponsabilite (?:civile|decennale|professionnelle)\b": 2.0,
            r"\bactivites (?:garanties|assurees|declarees)\b": 3.0,
            r"\bassureur\b|\bassurances?\b[^\n]{0,30}\bcontrat\b": 2.0,
            r"\b(?:police|contrat) n°|\bfranchises?\b|\bconditions (?:particul|general)": 1.5,
        },
        holds=True,
    ),
)  # fmt: skip
_MAIL = "unknown/page d'un site ou d'un courriel"
_MAIL_HEADS = tuple(
    re.compile(rf"^[\s>|]*(?:{head})\s*:", re.MULTILINE)
    for head in ("de|from", "a|to|pour", "envoye|date|sent|le", "objet|sujet|subject|obj")
)
_REPLIED = re.compile(
    r"\b(?:re|tr|fwd?) ?: |^\s*>{1,3} |\bmessage (?:d'origine|transfere)\b", re.MULTILINE
)
_MODEL = "unknown/modèle à remplir"
_BLANK = re.compile(r"\.{5,}|…{2,}|_{4,}|(?:\. ){4,}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Heard:
    """One voice on a page: the key of the kind that it makes, its weight, its words; `holds` as in
    the table."""

    kind: str
    weight: float
    wording: str
    holds: bool


def is_certified(text: str) -> bool:
    """Whether somebody answers for something: a verb says so, or a heading names such a paper."""
    folded = _plain(text)
    if _CERTIFIED.search(re.sub(r"\s+", " ", folded)):
        return True
    return any(not _TO_COME.search(m["rest"]) for m in _HEADED.finditer(folded))


def voices(text: str) -> tuple[Heard, ...]:
    """The voices that speak on a page."""
    lines = _plain(text)
    found = [
        Heard(voice.kind, weight, voice.wording, voice.holds)
        for voice in _VOICES
        if (weight := _loudness(voice, lines))
    ]
    return (*found, *_mail(lines), *_model(lines))


def weighed(found: Iterable[Heard], share: float) -> dict[str, float]:
    """Kind → how loudly it speaks in a document: `share` of it, but for voices that hold."""
    loud: dict[str, float] = {}
    for one in found:
        loud[one.kind] = max(one.weight * (1.0 if one.holds else share), loud.get(one.kind, 0.0))
    return loud


def share_of(answered: bool, clarity: float) -> float:
    """What a voice weighs where somebody certifies, where nobody does, and in between where the
    words that would do so may have been misread. `clarity`: mean confidence of the words."""
    heard = 0.0 if answered else min(1.0, max(0.0, (clarity - _UNCLEAR) / (1 - _UNCLEAR)))
    return _WHERE_CERTIFIED + (1 - _WHERE_CERTIFIED) * heard


def silence(answered: bool, clarity: float) -> float:
    """0 … 1: how surely nobody certifies anything on a document; `clarity` as above."""
    return 0.0 if answered else min(1.0, max(0.0, (clarity - _BARELY_CLEAR) / (1 - _BARELY_CLEAR)))


def against_attesting(loud: Iterable[float]) -> float:
    """How much the voices of a document speak against its attesting anything."""
    return min(_CAP, sum(loud))


def _plain(text: str) -> str:
    """Folded, lines kept, one blank between words."""
    return re.sub(r"[^\S\n]+", " ", fold(text).replace("’", "'"))


def _loudness(voice: _Voice, lines: str) -> float:
    total = sum(w for says, w in voice.says.items() if re.search(says, lines, re.MULTILINE))
    return _CAP * (1 - math.exp(-total / _CAP)) if total >= _LEAST else 0.0


def _mail(lines: str) -> list[Heard]:
    if sum(head.search(lines) is not None for head in _MAIL_HEADS) < _LEAST_HEADS:
        return []
    replied = _REPLIED.search(lines) is not None
    return [Heard(_MAIL, 6.0 if replied else 4.0, "en-tête de courriel", holds=False)]


def _model(lines: str) -> list[Heard]:
    """Dots where a person and days would stand, and no year anywhere."""
    if len(_BLANK.findall(lines)) < _LEAST_BLANKS or _YEAR.search(lines):
        return []
    named = re.search(r"\bmodele\b", lines[:_HEAD_LETTERS]) is not None
    return [Heard(_MODEL, 7.0 if named else 5.0, "rien n'y est rempli", holds=True)]
