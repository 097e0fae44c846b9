"""What a paper says against itself: that what it should prove was not so, is no more, or is yet to
come; or, in large letters over the page, that it is void or a draft."""

from __future__ import annotations

import re
from statistics import median

from dossiers.page import Page
from validators.names import Person, is_mentioned
from validators.settings import Settings
from validators.spelling import without_accents

_FAILED = (
    r"(?:resultat|evaluation|decision|avis|appreciation)s?\b[^.:]{0,40}: ?"
    r"(?:(?:non (?:acquis|valide|admis|reussi)|insuffisant|ajourne)e?s?|defavorable|echec|inapte)\b"
    r"(?! ?[/\[(o☐□■☒]? ?(?:acquis|admis|valide|favorable|reussi|suffisant|apte))"
)
_ABSENT = (
    r"ne s est pas presentee?|n a pas (?:participe|pris part|assiste)|(?:avis|constat) d absence"
)
_UNTRAINED = rf"{_ABSENT}|n a pas (?:suivi|valide|satisfait|reussi)"
_TO_COME = (
    r"aura lieu|se deroulera|suivra|participera|attestation de paiement|la somme de|\bdevis\b"
    r"|est (?:pre)?inscrite? (?:a|pour) (?:la|une) (?:formation|session)"
)
_LEFT = (
    r"ne fait plus partie|n est plus (?:apprentie?|salariee?|employee?|inscrite?|scolarisee?)"
    r"|(?:a ete|est) (?:rompue?|resiliee?)"
)
_REFUSED = (
    r"(?:demande|dispense|derogation|amenagement|positionnement|reconnaissance)s?\b[^.;]{0,60}"
    r"\b(?:est|sont|a ete) (?:rejetee?|refusee?)s?|ne (?:peut|saurait) etre accordee?"
)
_ATTENDED = r"a (?:bien )?(?:participe|effectue|accompli|satisfait|pris part)|a ete present\w*"
_MOCK = r"(?:baccalaureat|bac|bts|examen)s? blancs?|epreuves? blanches?"
_DONE = (
    r"(?:a|ayant|avoir)\b[^.;]{0,40}?\b(?:participe|effectue|recue?|formee?|satisfait|beneficie"
    r"|reussi|obtenu|assiste)|acquise?s?|apte|suivie?s?|validee?s?"
)
_GOES_ON = (
    r"toujours|actuellement|en cours|en vigueur|se poursuit"
    r"|est (?:\w+ )?(?:apprentie?|salariee?|employee?|inscrite?|scolarisee?)"
)
_GRANTED = r"accord\w+|octroy\w+|attribu\w+|dispensee?s?|beneficie|est reconnue?|favorable"
_BROKEN = (
    r"conviennent de rompre|(?:constatation|notification) de (?:la )?rupture"
    r"|date d effet de la (?:rupture|resiliation)"
)
_NEVER = r"(?!)"

# By type: words that say the contrary, and those which, said too, make it a choice or a part.
_TRAINING = ((_FAILED, _NEVER), (_UNTRAINED, _DONE), (_TO_COME, _DONE))
_DECISION = ((_REFUSED, _GRANTED),)
_CONTRARY: dict[str, tuple[tuple[str, str], ...]] = {
    "jdc_certificate": (
        (_ABSENT, _NEVER),
        (r"aura lieu|(?:vous )?sera (?:remis|delivre)|(?:est|etes) convoquee?", _ATTENDED),
    ),
    "jdc_exemption": _DECISION,
    "diploma": (
        (_FAILED, _NEVER),
        (r"n a pas (?:obtenu|ete (?:admise?|recue?))", _NEVER),
        (_MOCK, _NEVER),
        (r"diplome national du brevet|brevet des colleges", r"baccalaureat|niveau (?:4|iv)"),
        (r"(?:declaree?|est) (?:ajournee?|non admise?|refusee?)", _NEVER),
    ),
    "transcript": ((_MOCK, _NEVER),),
    "apprenticeship_contract": ((_BROKEN, _NEVER),),
    "professional_training_contract": ((_BROKEN, _NEVER),),
    "internship_attestation": (
        (rf"{_ABSENT}|n a pas (?:effectue|realise|accompli)", r"a effectue|a realise|a accompli"),
        (r"(?:eleve|classe) (?:de|en) (?:la )?(?:classe de )?(?:troisieme|3 ?e(?:me)?)\b", r"bts"),
    ),
    "school_certificate": (
        (rf"{_LEFT}|a ete radiee?|certificat de radiation|a demissionne", _GOES_ON),
        (r"est preinscrite?|attestation de preinscription", _NEVER),
    ),
    "training_attestation": ((rf"{_LEFT}|n a pas suivi|a abandonne", rf"{_GOES_ON}|a suivi"),),
    "employer_attestation": ((_LEFT, _GOES_ON),),
    "r408_attestation": _TRAINING,
    "electrical_safety_attestation": _TRAINING,
    "first_aid_attestation": _TRAINING,
    "refrigerant_attestation": _TRAINING,
    "work_at_height_attestation": _TRAINING,
    "disability_recognition": (
        (r"(?:rqth|handicapee?)\b[^.;]{0,40}\b(?:est|a ete) (?:rejetee?|refusee?)", _GRANTED),
        (r"n est pas reconnue?|ne (?:vous |lui )?reconnait pas", _NEVER),
    ),
    "exemption_decision": _DECISION,
    "duration_decision": _DECISION,
    "accommodation_notice": _DECISION,
    "registration_confirmation": (
        (r"inscription a ete annulee", _NEVER),
        (
            r"inscription n est pas (?:encore )?(?:validee|definitive)\b"
            r"(?![^.;]{0,40}\b(?:tant|avant|sans|si)\b)",
            _NEVER,
        ),
    ),
}  # fmt: skip
# « Le jeune qui n'a pas participé ne peut… », « en cas de rejet »: the law, not the facts.
_IN_GENERAL = re.compile(
    r"\bqui(?: \w+){0,2} ?,? ?$"
    r"|\b(?:quiconque|si|s ils?|s elles?|lorsqu\w*|en cas|celui|celle|tant qu\w*|sans|faute|defaut"
    r"|toute? (?:personne|jeune|francaise?|candidate?|eleve|etudiante?|apprentie?|salariee?))\b"
)
# Papers that somebody else than the candidate issues, always.
_BY_ANOTHER = frozenset(
    "jdc_certificate jdc_exemption census_attestation diploma transcript work_certificate"
    " internship_attestation school_certificate training_attestation employer_attestation"
    " r408_attestation electrical_safety_attestation first_aid_attestation refrigerant_attestation"
    " work_at_height_attestation language_attestation medical_certificate".split()
)
# Who signs for a firm or a school is no candidate, though a form's columns may mix his name in.
_ATTESTS = r"\b(?:atteste|certifie|declare)\b"
_OTHERS = r" que |entreprise|societe|represent|gerant|direct|responsable"
_UNDERSIGNED = re.compile(
    rf"soussigne\W{{0,2}}e?\W{{0,2}}\s((?:(?!{_OTHERS}|{_ATTESTS})[^;]){{3,110}}){_ATTESTS}",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    r"sur l honneur (?:avoir (?:bien )?(?:participe|obtenu|effectue|suivi|accompli)"
    r"|etre (?:bien )?(?:titulaire|inscrite?|apprentie?|employee?|salariee?|en regle))\b",
    re.IGNORECASE,
)
_BOX = re.compile(r"[\[\]☐□|] ?(?:\w+ ){0,3}$")  # an answer to choose, which nobody chose
_BEFORE = 90  # signs of the same sentence
_VOID = re.compile(
    r"(?:document|exemplaire|copie|certificat|contrat)?"
    r"(?:annulee?(?:le\d*)?|nul(?:le)?|nonvalable|sansvaleur|brouillon|projet|nepasutiliser|facsimile)"
)


def says_the_contrary(piece_type: str, text: str) -> str | None:
    """The words by which a paper of that type says the contrary of what it should prove, in plain
    small letters; None where it does not, or says both, as a form whose boxes are to be ticked."""
    folded = re.sub(r"[\s'’`´\-‐‑–]+", " ", without_accents(text).lower())
    for wording, unless in _CONTRARY.get(piece_type, ()):
        said = [m for m in re.finditer(rf"\b(?:{wording})", folded) if _is_fact(folded, m.start())]
        rest = re.sub(rf"\b(?:{wording})", " ", folded)
        if said and not re.search(rf"\b(?:{unless})\b", rest):
            return said[0].group().strip()
    return None


def attests_for_oneself(
    piece_type: str, text: str, person: Person, window_words: int
) -> str | None:
    """The words by which the candidate himself attests what another should: his name, or an
    infinitive, after « je soussigné … atteste »; None where another attests, or nobody so."""
    if piece_type not in _BY_ANOTHER:
        return None
    plain = re.sub(r"[\s'’`´]+", " ", without_accents(text))
    for found in _UNDERSIGNED.finditer(plain):
        if is_mentioned(found.group(1), person, window_words):
            return found.group().strip()
    own = _OWN_DEED.search(plain)
    return own.group().strip() if own else None


def _is_fact(folded: str, at: int) -> bool:
    sentence = re.split(r"[.;!?]", folded[max(0, at - _BEFORE) : at])[-1]
    return not (_IN_GENERAL.search(sentence) or _BOX.search(sentence))


def void_mark(page: Page, settings: Settings) -> str | None:
    """A line that stands alone in letters much larger than the page's, and calls the paper void or
    a draft: « ANNULÉ » across it. A title that only has the word in it is none."""
    heights = [w.box.y1 - w.box.y0 for w in page.words]
    if not heights:
        return None
    least = settings.void_mark_height * median(heights)
    for line in page.lines:
        tall = all(w.box.y1 - w.box.y0 >= least for w in line.words)
        written = re.sub(r"\W", "", without_accents("".join(w.text for w in line.words)).lower())
        if tall and _VOID.fullmatch(written):
            return written.upper()
    return None
