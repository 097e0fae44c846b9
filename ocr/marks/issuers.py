"""Who signs a paper whose place to sign names nobody: told from what the paper says of itself.

« Le directeur », « Signature », « Fait à … » are the employer's on a work certificate, the school's
on a certificate of enrolment, the candidate's at the foot of his own letter. What a paper is for
(« certificat de travail »), who speaks in it (« je soussigné, gérant … ») and whose letterhead it
bears are weighed; where they do not agree nobody is named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import get_args

from dossiers.mark import Party
from dossiers.page import Page
from ocr.marks.parties import folded, party_of
from ocr.marks.purposes import HEADS, PURPOSES

_HEAD = 0.25  # the part of a page that says who issued it
_LEAST = 2  # evidence without which nobody is named
_LEAD = 1  # by which the first must be ahead
_TITLE, _LONG_TITLE = 4, 16  # weight from which a wording is a title; letters of a long one
_ANYBODY: frozenset[Party] = frozenset(get_args(Party))
_TITLED, _TITLE_WORDS, _SURE = 0.3, 10, 0.5  # how far down titles stand; their words; confidence
_ISSUERS: frozenset[Party] = frozenset({"authority", "training_centre", "employer"})
_ANYBODY_S = frozenset(
    {"etablissement", "administration", "delegation", "commission"}
)  # of any kind
_SPEAKER = 6
_GIVES = 8  # who « délivre le présent certificat » signs it
_SPEAKER_WORDS = 34  # from « je soussigné » to « certifie »

_SAYS_OF_SELF = (
    r"certifi\w*|attest\w*|declar\w*|confirm\w*|reconnai\w*|renonc\w*|demand\w*|souhait\w*"
    r"|sollicit\w*|envisag\w*|autoris\w*|accept\w*"
)
_OF_ONESELF = re.compile(r" ?(l exactitude|sur l honneur|avoir|etre|m engager)\b")
_SOUSSIGNE = re.compile(
    rf"\bje soussignee?s?\b(?P<who>(?: \w+){{0,{_SPEAKER_WORDS}}}?) (?P<verb>{_SAYS_OF_SELF})\b"
)
_SPEAKER_OF_OTHERS = re.compile(
    r"(?P<who>(?:\w+ ){1,14})(?:soussignee? )?"
    r"(?:(?:certifie|certifions|atteste|attestons|confirme) (?:par la presente )?que"
    r"|(?P<gives>delivre(?:nt)? (?:le|la) presente? (?:certificat|attestation|brevet|diplome)))\b"
)
# « …, candidate au BTS », « inscrit à la session »; « … tuteur de l'apprenti » is somebody else.
_LEARNS = re.compile(
    r"(?<!\bl )(?<!\bla )(?<!\bdu )(?<!\bdes )(?<!\bun )(?<!\bune )(?<!\bmon )(?<!\bmes )"
    r"\b(candidate?|apprentie?|etudiante?|eleve|stagiaire|alternante?|inscrite?)\b"
)
# « déclare avoir reçu de Mme Untel »: said by who is paid, employs, teaches; of somebody else.
_OF_SOMEBODY = re.compile(
    r" ?(avoir (recu (de|la somme|le paiement)|employe|occupe|accueilli|examine|forme"
    r"|delivre|loue|verifie|controle)"
    r"|que (m|mr|mme|mlle|monsieur|madame|mademoiselle)\b)"
)
# Who is written to, and does not sign: « Monsieur le Recteur, ».
_WRITTEN_TO = re.compile(
    r"\b(monsieur|madame|m|mme) (le|la) (recteur|rectrice|prefet|prefete|maire|directeur academique"
    r"|directrice academique|chef de division|cheffe de division|ministre)\b"
)

# « BTS Travaux publics »: what is learnt is no firm's trade.
_SPECIALITY = re.compile(r"\b(bts|brevet de technicien superieur|specialite)( \w+)+")

_LETTER = re.compile(
    r"\b(je (souhaite|renonce|demande|sollicite|desire|reporte|repasserai|vous informe|"
    r"vous prie de bien vouloir|m engage|me permets|vous adresse|vous fais part)"
    r"|je (declare|refuse|abandonne|garde|conserve|sais que)|j ai (obtenu|passe|valide)"
    r"|(m|me) (accorder|presenter|permettre|autoriser|inscrire)|ma (demande|candidature|situation|"
    r"scolarite|renonciation|note|decision|copie)|mon (dossier|inscription|contrat|candidature|"
    r"benefice|diplome|bts)|mes (notes|benefices|resultats|coordonnees))\b"
)
_ANSWER = re.compile(
    r"\b(votre (demande|dossier|candidature|inscription|situation|recours|courrier|diplome)"
    r"|vos (notes|resultats|benefices)|vous (accorde|est accorde|etes|avez ete|devez)"
    r"|j ai l honneur de vous (informer|notifier|faire connaitre))\b"
)


def signer_of(
    page: Page,
    before: Sequence[Page] = (),
    among: frozenset[Party] = _ANYBODY,
    *,
    against: bool = False,
) -> Party:
    """The party of `among` that signs this page where its label does not say; `unknown` where
    neither the page nor the pages `before` it tell, or not clearly. `against` what the label's own
    words suggest only the paper's title or purpose counts."""
    least = _TITLE if against else _LEAST
    told = _clearest(_weights(*_read(page)), among, least)
    if told == "unknown" and before:
        told = _clearest(_weights(*_read(before[0])), among, least)
    return told


def _read(page: Page) -> tuple[str, str, str]:
    """The page's text, its head's, and the lines of its head that may be its title."""
    heads = (folded(line.text) for line in page.lines if line.box.y1 < _HEAD)
    head = " ".join(_SPECIALITY.sub(" ", line) for line in heads)
    top = min((w.box.y0 for w in page.words if w.confidence > _SURE), default=0.0)
    lines = (line for line in page.lines if line.box.y1 < top + _TITLED)
    titles = (line.text for line in lines if len(line.words) <= _TITLE_WORDS)
    return folded(page.text), head, folded(" ".join(titles))


def _clearest(weights: Counter[Party], among: frozenset[Party], least: int) -> Party:
    ranked = [(party, weight) for party, weight in weights.most_common() if party in among]
    (first, most), (_, second) = [*ranked, ("unknown", 0), ("unknown", 0)][:2]
    return first if most >= least and most - second >= _LEAD else "unknown"


@lru_cache(maxsize=8)
def _weights(text: str, head: str, titles: str) -> Counter[Party]:
    weights = Counter[Party]()
    run_on, titled = _letter_forms(text), _letter_forms(titles)
    for party, weight, wording in PURPOSES:
        found = _found(wording, text)
        if weight >= _TITLE:
            found |= _found_spaced(wording, run_on)
        weights[party] += weight * min(2, len(found))
        in_title = _found(wording, titles) or (weight >= _TITLE and _found_spaced(wording, titled))
        weights[party] += weight * bool(in_title)
    written_to = _WRITTEN_TO.search(text) is not None
    for party, weight, wording in HEADS:
        if party != "authority" or not written_to:
            weights[party] += weight * bool(_found(wording, head))
    _weigh_speaker(weights, text)
    _weigh_letter(weights, text)
    return weights


def _found(wordings: tuple[str, ...], text: str) -> set[str]:
    found = re.finditer(rf"\b(?:{'|'.join(wordings)})", text)
    return {_letter_forms(m.group(0)) for m in found}


def _letter_forms(text: str) -> str:
    """The text without spaces, « CERTlFICAT » as « certificat »: recognition gives one for the
    other."""
    return text.replace(" ", "").replace("i", "l")


def _found_spaced(wordings: tuple[str, ...], run_on: str) -> set[str]:
    """Titles set wide (« C E R T I F I C A T ») or cut by recognition, found without their spaces:
    the long wordings alone, which cannot stand in other words by chance."""
    plain = [_letter_forms(w.replace(" ?", "")) for w in wordings if "\\" not in w]
    long = [w for w in plain if len(w) >= _LONG_TITLE]
    return {m.group(0) for m in re.finditer("|".join(long), run_on)} if long else set()


def _weigh_speaker(weights: Counter[Party], text: str) -> None:
    """« Je soussigné(e) Untel, gérant de …, certifie », « Untel, proviseur, atteste que »: the
    role decides; who speaks for himself alone is the candidate."""
    for found in _SOUSSIGNE.finditer(text):
        who = _speaker(found["who"])
        others = re.match(r"certifi|attest|confirm|envisag|autoris|accept", found["verb"])
        of_oneself = not others or _OF_ONESELF.match(text, found.end())
        if who == "unknown" and of_oneself and not _OF_SOMEBODY.match(text, found.end()):
            who = "candidate"
        if who != "unknown":
            weights[who] += _SPEAKER
            return
    for found in _SPEAKER_OF_OTHERS.finditer(text):
        who = _nearest(found["who"])
        if who != "unknown":
            weights[who] += _GIVES if found["gives"] else _SPEAKER // 2
            return


def _speaker(who: str) -> Party:
    """Whom what is said of who speaks names: « Ana PETIT, candidate au BTS, académie de Nice » the
    candidate, whatever body he names behind."""
    learns = _LEARNS.search(who)
    if learns and party_of(who[: learns.start()]) == "unknown":
        return "candidate"
    return party_of(who)


def _nearest(words: str) -> Party:
    """The issuer whom the last of the words before « certifie que » name; « l'établissement » may
    be anybody's."""
    told = words.split()
    for at in reversed(range(len(told))):
        who = party_of(" ".join(told[at:]))
        if who in _ISSUERS:
            return "unknown" if told[at] in _ANYBODY_S else who
    return "unknown"


def _weigh_letter(weights: Counter[Party], text: str) -> None:
    """A letter of the candidate's own speaks of « ma demande », the answer to it of « votre »."""
    mine = len({m.group(0) for m in _LETTER.finditer(text)})
    yours = len({m.group(0) for m in _ANSWER.finditer(text)})
    if mine > yours:
        weights["candidate"] += 3 + 2 * min(mine - yours, 3)
    elif yours:
        weights["authority"] += 2
