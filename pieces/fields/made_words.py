"""The words before a day that tell it was the day the paper was made, and how firmly."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from pieces.fields.days import LINK
from pieces.fields.label_short import shortened

# « Fait à …, le … »: nothing else can be meant.
FIRMLY_MADE = 0.95


class Said(Enum):
    """How words tell the day a paper was made, where that bears on what else must hold."""

    PLAINLY = auto()
    PLACED = auto()  # « Nice, le 3 mai 2025 », « Nice, 3 mai 2025 »: after a town
    OWN_NUMBER = auto()  # « DÉCISION N° 2024-118 DU 12 JUIN 2024 » opening a line: the paper's own
    # « DÉCISION DE LA CDAPH DU 3 MAI 2022 »: as a heading; in a sentence, a paper spoken of.
    MAYBE_ANOTHERS = auto()
    GIVEN_OUT = auto()  # « délivré le … »: this paper, unless the word before names another
    CLOSING = auto()  # « … Régine MONTEIL. Le 23/10/2024. »: a sentence of its own, ending its line


@dataclass(frozen=True, slots=True)
class Cue:
    """Words before a day that may tell it was the paper's; `weight` from 0 to 1."""

    pattern: re.Pattern[str]
    weight: float
    said: Said = Said.PLAINLY


MADE: tuple[Cue, ...] = tuple(
    Cue(re.compile(pattern + LINK), weight, *said)
    for pattern, weight, *said in (
        (r"\bfaite?\s+(?:et\s+(?:signe|certifie)\w*\s+)?(?:a|à)\s*:?\s*[^\n\d:]{0,60}?", 0.97),
        (r"\bfaite?\b[^.;:\d]{0,90}?\b(?:a|à)\s+[^\n\d:.;]{2,40}?,?\s+le", 0.96),
        (r"\bfaite?(?:\s+en\s+\w+\s+exemplaires?)?\s*(?:le|,)?", 0.95),
        # « Fait pour valoir ce que de droit, mardi 5 septembre 2023 »
        (r"\b(?:faite?|delivree?|etablie?)\b[^.;:\d]{0,60}\bde\s+droit\s*,", 0.94),
        (r"\b(?:etablie?s?|emise?s?|redigee?s?)(?:\s+et\s+\w+)?"
         r"(?:\s+(?:en\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?\s*,?\s*)?(?:(?:a|à)\s+(?!partir)[^\n\d:]{0,40}?)?)?", 0.93),
        # Another print of a card delivered before says when it was printed.
        (r"\b(?:editee?s?|imprimee?s?|generee?s?)(?:\s+et\s+\w+)?"
         r"(?:\s+(?:en\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?\s*,?\s*)?(?:(?:a|à)\s+(?!partir)[^\n\d:]{0,40}?)?)?", 0.88),
        (r"\b(?:attestation|certificat|carte|document|titre|diplome|notification|releve)s?\s+(?:est\s+|a\s+ete\s+)?(?:delivree?|etablie?|emise?"
         r"|editee?|remise?|redigee?|generee?)(?:\s+et\s+\w+)?(?:\s+(?:a|à|par|en)\s+(?!partir)[^\n\d:]{0,60}?)?", 0.96),
        (r"\b(?:edition|impression|emission)(?=\s+du)", 0.92),
        (r"\bsituation\b[^.;:\d]{0,60}\ba\s+la\s+date(?=\s+du)", 0.92),
        (r"\b(?:en|fait en)\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?,?\s*(?:(?:a|à)\s+[^\n\d:]{0,40}?)?", 0.93),
        (r"\b(?:date|dt)\s+(?:d(?:e\s+|u\s+|')(?:l[aoe]\s+|l')?)?(?:delivrance|emission|edition|signature|attestation"
         r"|decision|demande|notification|impression|redaction|certificat|document|titre|carte|avis|releve|arrete"
         r"|courrier|lettre|presente)(?:\s+d[eu][\w' ]{0,40}?)?", 0.93),
        # « DATE DELIVR.  21/02/2025 », as programs shorten it
        (r"(?:^|[\n\t\f])\s*(?:date|dt)\s+(?:d['e]\s?)?(?:deliv|attest|certif|edit|emis|signat)[a-z]{0,6}\.?", 0.93),
        (r"\bd(?:e\s+|u\s+|')(?:l[aoe]\s+|l')?(?:delivrance|emission|edition|signature|attestation"
         r"|impression|redaction|certificat|document|titre|carte|releve|presente)(?:\s+d[eu][\w' ]{0,40}?)?", 0.93),
        # « NOTIFICATION DE LA DÉCISION DU JURY DU 6 DÉCEMBRE »: told before it was written down.
        (r"\bd(?:e\s+|u\s+|')(?:l[aoe]\s+|l')?(?:decision|demande|notification|avis|arrete|courrier|lettre)"
         r"(?:\s+d[eu][\w' ]{0,40}?)?", 0.905),
        (r"\bdate\s+(?:de\s+l'|d')etablissement", 0.93),
        (r"(?:^|[\n\t\f])\s*envoyee?(?:\s+le)?", 0.9),
        # « Extrait du registre national – 30/10/2024 », at the end of a line of the paper's head
        (r"^[^\f]{0,300}[^\W\d]\s+[-–—]", 0.7),
        (r"\b(?:delivre|remis|notifie|transmis|adresse|decerne)e?s?(?:\s+(?:a|à|par|en|aux?)\s+[^\n\d:]{0,60}?)?", 0.92, Said.GIVEN_OUT),
        (r"\b(?:decision|mesure|deliberation|resolution)s?\s+(?:est\s+)?(?:prise|rendue|arretee|prononcee|adoptee|notifiee)s?(?:\s+(?:a|à|par)\s+[^\n\d:]{0,60}?)?", 0.92),
        (r"\bavis\s+(?:(?:de)?favorable\s+)?rendu(?=\s+le)", 0.88),
        (r"\b(?:decision|notification|avis)\s+d[eu]\s+[^\n\d:.;]{3,50}?\s+(?:en\s+date\s+)?du", 0.91, Said.MAYBE_ANOTHERS),
        # The paper's own number and day, as a title: « Arrêté n° 2022-335 du 3 novembre 2022 ».
        (r"(?:^|[\n\t\f]|\.\s)\s*(?:(?:arrete|decision|notification|attestation|certificat|proces-verbal|extrait|ordonnance)"
         r"(?:\s+[a-z' ]{3,40}?)?\s*)?n\s?[°o]\s?[\w./-]*\d[\w./-]*\s*,?\s+du", 0.905, Said.OWN_NUMBER),
        (r"\bcertifiee?s?\s+(?:exacte?s?|conformes?|sinceres?|veritables?)(?:\s*,?\s+(?:(?:a|à)\s+)?[^\n\d:]{0,40}?)?", 0.93),
        (r"\bsigne(?:e|s)?(?:\s+(?:a|à)\s+[^\n\d:]{0,40}?)?", 0.9),
        (r"\b(?:decision|notification|attestation|certificat|extrait|avis)\s+(?:en\s+date\s+)?du", 0.91, Said.MAYBE_ANOTHERS),
        (r"(?:^|[\n\t\f]|\.\s)\s*(?:sign|attest|certifi)ee?\s+par\s+[^\n\d:;]{2,45}?", 0.9),
        (r"\ben date du", 0.9),
        (r"(?:^|[\n\t\f;\"»]|cedex,?\s)\s*(?:a\s+)?[a-z][a-z' /-]{1,40}(?:\s\(?\d{2,5}\)?)?\s*,?\s+(?:le|ce|den|1e|ie|lc)", 0.921, Said.PLACED),
        (r"\bde droit\s*,?\s+(?!depuis\b)(?:a\s+)?[a-z][a-z' -]{1,40}\s*,?\s+(?:le|1e|ie|lc)", 0.93),
        (r"[.)]\s+a\s+[a-z][a-z' -]{1,30}(?:\s\(?\d{2,5}\)?)?\s*,?\s+le", 0.921, Said.PLACED),
        # « Validité conseillée : cinq ans. Épinal, le 13 février 2023 »
        (r"[a-z)]\.\s+[a-z][a-z' -]{1,30}(?:\s\(?\d{2,5}\)?)?\s*,\s+le", 0.921, Said.PLACED),
        (r"(?:^|[\n\t\f])\s*(?:a\s+)?[a-z][a-z' -]{1,40},", 0.851, Said.PLACED),
        # « Le recteur, par délégation le proviseur, Orléans, 11 octobre 2024 »
        (r",\s+[a-z][a-z' -]{1,30},", 0.83, Said.PLACED),
        (r"(?:^|[\n\t\f])\s*a\s+[a-z][a-z' -]{1,40}", 0.851, Said.PLACED),
        (r"(?:^|[\n\t\f])\s*le\b", 0.85),
        (r"[a-z)]\.\s+le\b", 0.83, Said.CLOSING),
        # « Visa de l'entreprise, le 19/06/2023 »: where no other day tells when it was made
        (r"(?:^|[\n\t\f])\s*visas?\s+d(?:e\s+l'|u\s+|e\s+la\s+)[a-z' -]{3,40},?\s+le\b", 0.6),
        (r"(?:^|[\n\t\f])\s*(?:la\s+)?date(?:\s+et\s+(?:signature|lieu|cachet)[\w ]{0,20})?", 0.88),
        (r"(?:^|[\n\t\f])\s*[a-ce-z]ate\s?:", 0.86),  # « pate : », its first letter misread
    )
)  # fmt: skip
OWN_NUMBER = next(cue for cue in MADE if cue.said is Said.OWN_NUMBER)


MADE_LABELS = (
    "delivre le", "delivree le", "date de delivrance", "fait le", "emis le", "date d'emission", "etabli le",
    "date d'edition", "date de l'attestation", "date du document", "date du certificat", "date de notification",
    "date de decision", "date de la decision", "notifie le", "date d'obtention", "date d'etablissement", "envoye le", "date d'envoi",
    *(f"{paper} {given_out} le" for paper in ("document", "extrait", "certificat", "attestation")
      for given_out in ("delivre", "delivree", "etabli", "etablie", "edite", "editee")),
    *shortened("date delivrance", "date attestation", "date certificat", "date edition"),
)  # fmt: skip
BARE_LABELS = ("date", "le")
