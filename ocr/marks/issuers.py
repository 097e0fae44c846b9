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
_SPEAKER_WORDS = 34  # from « je soussigné » to « certifie »

_SAYS_OF_SELF = (
    r"certifi\w*|attest\w*|declar\w*|confirm\w*|reconnai\w*|renonc\w*|demand\w*|souhait\w*"
    r"|sollicit\w*"
)
_OF_ONESELF = re.compile(r" ?(l exactitude|sur l honneur|avoir|etre|m engager)\b")
_SOUSSIGNE = re.compile(
    rf"\bje soussignee?s?\b(?P<who>(?: \w+){{0,{_SPEAKER_WORDS}}}?) (?P<verb>{_SAYS_OF_SELF})\b"
)
_SPEAKER_OF_OTHERS = re.compile(
    r"(?P<who>(?:\w+ ){1,14})(?:soussignee? )?"
    r"(?:certifie|certifions|atteste|attestons|confirme) (?:par la presente )?que\b"
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

Wordings = tuple[tuple[Party, int, tuple[str, ...]], ...]

# What a paper is for, as it says anywhere: party, weight, wordings (regular expressions).
_PURPOSES: Wordings = (
    (
        "employer", 4,
        (
            "certificat de travail", "attestation d employeur", "attestation employeur",
            "attestation de l employeur", "attestation de travail", "attestation d emploi",
            "attestation de services", "etat de(s)? services", "fiche de (poste|fonctions?)",
            "fiche descriptive d emploi", "definition (de|du) (fonction|poste)", "raison d etre",
            "superieur hierarchique", "(poste|emploi) occupe", "descriptif de poste",
            "description de poste",
            "profil de poste", "bulletin de (paie|salaire)", "attestation d activite",
            "attestation de presence en entreprise", "a fait partie (de notre|du) personnel",
            "attestation de l entreprise", "certificat d emploi", "lettre de mission",
            "releve de carriere", "heures travaillees", "autorisation d intervention",
            "certificat d exercice", "service des carrieres", "descriptif d emploi",
            "certificat (administratif )?(de|des) services",
            "lien(s)? hierarchique", "rend compte a", "rattachement hierarchique",
            "attestation d experience", "certificat de l employeur", "attestation d apprentissage",
            "delivree? par (l |votre |notre )?(entreprise|employeur)", "releve de services",
            "autorisation (de|a) (travail|travailler|conduite|conduire|monter|montage|utiliser)",
        ),
    ),
    (
        "employer", 3,
        (
            "(a|ont) (bien )?ete (employe|salarie|embauche)", "est (bien )?(employe|salarie)",
            "fait partie (de nos effectifs|du personnel)",
            "notre (entreprise|societe|etablissement hospitalier)", "mes effectifs",
            "nos effectifs", "(employe|salarie)e? (au sein|dans notre|de notre|en qualite)",
            "attestation de (fin de )?stage", "attestation d accueil en stage",
            "stage conventionne", "dans nos services", "(vous avez|a|avez) ete accueillie?",
            "a (exerce|accompli|assure) (les|ses) fonctions", "realite de (ce|son|votre) stage",
            "a (effectue|accompli|realise) (un|son) stage",
            "libre de tout engagement", "statut d apprenti", "mon entreprise", "avoir accueilli",
            "notre collaborat", "nos salaries",
            "(mon|notre|mes|nos) (salarie|employe|apprenti|collaborat)", "l avoir employe",
            "occup(e|ait|ant) (le|un|l|cet) (poste|emploi)", "nos (equipes|locaux)",
            "presente? dans (l|notre) entreprise",
            "ma societe", "a mes cotes", "sous ma responsabilite",
            "mon (cabinet|agence|atelier|equipe)", "notre (cabinet|agence|atelier|equipe)",
            "(completer|remplir|renseigner) par (l |votre )?(entreprise|employeur)",
            "apprecier (son|ses|leur) (serieux|travail|professionnalisme|qualites|competences)",
        ),
    ),
    (
        "employer", 2,
        (
            "un stage (dans|au sein de) (notre|l) (entreprise|societe)", "organisme d accueil",
            "a exerce (les fonctions|dans les services|en qualite|l emploi)", r"en (cdi|cdd)\b",
        ),
    ),
    (
        "training_centre", 4,
        (
            "certificat de scolarite", "attestation de scolarite",
            "attestation d (assiduite|inscription)", "attestation de fin de formation",
            "attestation de suivi de formation", "livret scolaire",
            "bulletin (scolaire|semestriel|trimestriel)", "convention de formation",
            "feuille d emargement", "attestation de formation", "carnet individuel de formation",
            "avis d habilitation", "certificat de competences?", "certificat d assiduite",
            "attestation de reussite a la formation", "cadre europeen commun",
            "attestation de (cours|niveau)", "prevention des risques", "certificat de formation",
            "attestation d entree en formation", "attestation de competences",
            "attestation de (presence en|fin de parcours de) formation",
            "certificat individuel de formation",
        ),
    ),
    (
        "training_centre", 3,
        (
            "(est|a ete) (bien |regulierement )?(inscrite?|scolarisee?)",
            "a suivi (avec (assiduite|succes) )?(la|une|l integralite de la) (formation|session)",
            "habilitation electrique", "risques electriques", "recommandation r ?4",
            "echafaudage", "sauveteur secouriste", "prevention et secours", "premiers secours",
            "gestes de secours", "attestation d aptitude", "fluides frigorigenes",
            "stagiaire de la formation", "heures de formation",
            "(avis|attestation|certificat) (apres|de) formation", "norme nf c",
            "certificat de realisation", "action de formation",
            "(suit|a suivi|suivi) des cours",
            "nos (enseignants|eleves|etudiants|stagiaires|formateurs)",
            "preparation linguistique", "gestes qui sauvent", "caces", "entree? en formation",
            "travail en hauteur", "travaux en hauteur", "le formateur", "la formatrice",
            r"stagiaire (mme|monsieur|m|madame)\b",
        ),
    ),
    (
        "authority", 4,
        (
            "decision (de la|du) (commission|rect)", "recteur de l academie", "arrete rectoral",
            "commission des droits", "releve de notes (du|de l|officiel|et|a l)",
            "brevet de technicien superieur (est|a ete) (confere|delivre)", "certificat medical",
            "docteur en medecine", "medecin", "repertoire des metiers",
            "chambre de (metiers|commerce)", "immatricule", "journee (defense|d appel)",
            "service national",
            "attestation de recensement", "registre (du commerce|national des entreprises)",
            "greffe", "extrait kbis", "extrait d acte", "livret de famille",
            "amenagements? (d|des) (epreuves|examens?)", "diplome (du|de) brevet", "jury",
            "vu (le|la|les) (code|decret|arrete|loi|demande|avis|reglement)",
            "la presente decision", "(est|sont) dispensee?s?",
            "decision (de|d) (dispense|positionnement|amenagement)", "releve (de|des) notes",
            "resultat (admis|admise|refuse|refusee|ajourne)", "validation des acquis",
            "recensement citoyen", "certificat d exemption", "acte de naissance",
            "officier de l etat civil", "reconnaissance de la qualite de travailleur",
            "etat de sante", "certificat (d aptitude medicale|d inaptitude)", "titre professionnel",
            "quittance de loyer", "attestation d assurance", "contrat multirisque",
            "notification de decision", "recepisse de recensement", "s est fait recenser",
            "avis d (impot|imposition)", "finances publiques", "decision de reduction",
            "(declare|proclame)e? admise?", "attestation de benefices?",
            "qualite de travailleur handicape",
            "exempte(e)? (de|des) ", "extrait d immatriculation",
            "attestation de reussite (au|a l examen|du|de l)",
            "diplome national", "consulat", "amenagements accordes",
            "decision de l autorite administrative", "donne quittance", "extrait de l arrete",
            "dispenses? accordees?", "notification des? (dispenses?|decision|amenagements)",
            "vous etes autorisee? a vous presenter",
        ),
    ),
    (
        "candidate", 6,
        (
            "demande de (report|passage|dispense|conservation)", "categorie de candidat",
            "renonciation", "lettre de motivation", "fiche d engagement",
            "(signer|dater) et televerser", "formulaire (de|d) (candidature|renonciation)",
            "inscription (est )?enregistree", "attestation sur l honneur",
            "declare sur l honneur", "je certifie sur l honneur", "declaration sur l honneur",
            "autorise la publication", "valorisation de l engagement",
            "choix (ont ete|sont) enregistres", "je certifie exact", "m etre inscrit",
            "declaration du candidat", "bulletin d inscription",
            "declaration de renonciation", "je soussignee? demande", "reconnais avoir pris",
            "certifie exacts? les renseignements", "exactitude des renseignements",
            "fiche d inscription", "recapitulatif d(e (l|mon|votre))? ?inscription",
            "espace candidat", "epreuve facultative", "engagement etudiant",
            # of which other papers speak too: « à joindre à la confirmation d'inscription »
            "(?<!a la )(?<!a votre )(?<!avec la )confirmation d(e l|u dossier d|e votre)? ?"
            "inscription",
            "(?<!dossier d )(?<!pour l )inscription (au|a l) (bts|brevet|examen)",
        ),
    ),
)  # fmt: skip
# Whose letterhead it is: party, weight, wordings in the head of the page.
_HEADS: Wordings = (
    (
        "authority", 3,
        (
            "ministere", "prefecture", "rectorat", "armees", "mairie", "commune de", "ville de",
            "mdph", r"mda\b", "maison departementale", "tribunal", "division des examens",
            "service interacademique", "dsden", "siec", "departement (de|du|des|d)",
            "conseil departemental", "medecin", "cabinet medical", "docteur",
            "defense et citoyennete", "service national",
        ),
    ),
    (
        "authority", 1,
        (
            "republique francaise", "academie",
        ),
    ),
    (
        "training_centre", 3,
        (
            "lycee", "cfa", "centre de formation", "organisme de formation", "ecole", "campus",
            "institut", "greta", "centre national", "association", "cned", "universite", "afpa",
            "ufa",
            "formation continue", "enseignement a distance", "cours par correspondance",
        ),
    ),
    (
        "training_centre", 1,
        (
            "formation", "prevention", "secours", "securite", "conseil", "etudes", "enseignement",
        ),
    ),
    (
        "employer", 2,
        (
            "sarl", "sas", "eurl", "sasu", "entreprise", "societe", "batiment", "constructions?",
            "travaux", "menuiserie", "charpente", "couverture", "plomberie", "toits?", "atelier",
            "hopital", "centre hospitalier", "etablissements",
        ),
    ),
    (
        "employer", 1,
        (
            "siret", "siren", "ressources humaines", "direction generale", "ape",
        ),
    ),
)  # fmt: skip
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
    run_on = text.replace(" ", "")
    for party, weight, wording in _PURPOSES:
        found = _found(wording, text)
        if weight >= _TITLE:
            found |= _found_spaced(wording, run_on)
        weights[party] += weight * min(2, len(found))
        weights[party] += weight * bool(_found(wording, titles))
    written_to = _WRITTEN_TO.search(text) is not None
    for party, weight, wording in _HEADS:
        if party != "authority" or not written_to:
            weights[party] += weight * bool(_found(wording, head))
    _weigh_speaker(weights, text)
    _weigh_letter(weights, text)
    return weights


def _found(wordings: tuple[str, ...], text: str) -> set[str]:
    found = re.finditer(rf"\b(?:{'|'.join(wordings)})", text)
    return {m.group(0).replace(" ", "") for m in found}


def _found_spaced(wordings: tuple[str, ...], run_on: str) -> set[str]:
    """Titles set wide (« C E R T I F I C A T ») or cut by recognition, found without their spaces:
    the long wordings alone, which cannot stand in other words by chance."""
    plain = [w.replace(" ?", "").replace(" ", "") for w in wordings if "\\" not in w]
    long = [w for w in plain if len(w) >= _LONG_TITLE]
    return {m.group(0) for m in re.finditer("|".join(long), run_on)} if long else set()


def _weigh_speaker(weights: Counter[Party], text: str) -> None:
    """« Je soussigné(e) Untel, gérant de …, certifie », « Untel, proviseur, atteste que »: the
    role decides; who speaks for himself alone is the candidate."""
    for found in _SOUSSIGNE.finditer(text):
        who = party_of(found["who"])
        others = re.match(r"certifi|attest|confirm", found["verb"])
        of_oneself = not others or _OF_ONESELF.match(text, found.end())
        if who == "unknown" and of_oneself and not _OF_SOMEBODY.match(text, found.end()):
            who = "candidate"
        if who != "unknown":
            weights[who] += _SPEAKER
            return
    for found in _SPEAKER_OF_OTHERS.finditer(text):
        who = _nearest(found["who"])
        if who != "unknown":
            weights[who] += _SPEAKER // 2
            return


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
