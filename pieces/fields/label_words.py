"""The words that open a label, and what is nothing but one."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from functools import lru_cache

# Words that open a label: a value never starts with them, and stops where one starts.
_LABEL_OPENERS = (
    r"noms?(?! ?de ?la)", r"prenoms?", r"nee?(?: ?\(e\))? ?(?:le|a|en)\b", r"date", r"lieu", r"adresse",
    r"sexe", r"nationalite", r"n° ?(?:de|d'|:)?", r"numero", r"academie", r"session", r"specialite",
    r"option", r"diplome", r"etablissement", r"entreprise", r"employeur", r"fonction", r"poste",
    r"emploi", r"qualite", r"telephone", r"tel", r"courriel", r"email", r"e-mail", r"mail", r"ville",
    r"code postal", r"commune", r"departement", r"pays", r"siret", r"siren", r"ine", r"matricule",
    r"civilite", r"age", r"taille", r"signature", r"cachet", r"fait a", r"fait le", r"delivre",
    r"du(?= ?:)", r"au(?= ?:)", r"duree", r"classe", r"formation", r"niveau", r"annee", r"categorie", r"mention",
    r"surname", r"given names?", r"titulaire", r"candidat", r"stagiaire", r"apprenti", r"salarie",
    r"periode", r"debut", r"fin\b", r"statut", r"regime", r"responsable", r"service", r"contrat",
    r"profil", r"examen", r"concours", r"langue", r"volume", r"filiere", r"coefficient", r"resultat", r"moyenne", r"total", r"epreuves?", r"unites?", r"notes?", r"objet",
    r"domicile", r"intitule", r"finalite", r"liens", r"competences?", r"objectifs?", r"motif", r"horaires?", r"remuneration", r"salaire", r"denomination", r"raison sociale", r"situation", r"inscription", r"valable", r"expire", r"autorite", r"prefecture",
    r"forme", r"siege", r"type", r"nature", r"references?", r"observations?", r"visa", r"rythme", r"quotite", r"montant", r"role",
    r"cognome", r"nome(?= /|$)", r"apell?idos?", r"naam", r"voornamen", r"vornamen", r"nachname", r"forenames?", r"(?:first|last|family) names?",
    r"entree", r"sortie", r"validite", r"temps(?: de travail)?", r"tuteur", r"maitre",
)  # fmt: skip
LABEL = re.compile(
    rf"(?<![\w'-])(?:{'|'.join(_LABEL_OPENERS)})(?!\w)(?:[ /'()\w.°-]{{0,42}})? ?(?::|\t|$|\.{{3}}|…)"
)
# Such a word, whatever follows it.
OPENER = re.compile(rf"(?<![\w'-])(?:{'|'.join(_LABEL_OPENERS)})(?!\w)")
_LABEL_CELL = re.compile(
    rf"^(?:[\W\d]{{0,4}}|[a-z]\d{{1,2}}[.)]? )(?:{'|'.join(_LABEL_OPENERS)})(?!\w)(?:[ /'()\w.°-]{{0,42}}) ?:?$"
)


# « Durée totale des actions d'évaluation, d'accompagnement et d'enseignement (h) »
_LONG_LABEL = re.compile(
    r"\W*(?:duree (?:totale )?d(?:es?|u|e la)|n° ?(?:de )?(?:siret|siren|declaration|uai|idcc))\b[^:\d]{0,90}$"
)
# « PRÉ NOM(S) »: the label of a neighbouring box, its letters parted.
_SPLIT_LABELS = frozenset(("prenoms", "prenom", "nomdenaissance", "nomdusage", "datedenaissance"))


# « Holder's surname » under « NOM DU TITULAIRE »: the label again, in English.
_TRANSLATED = re.compile(
    r"(?:(?:holder'?s?|surname|first|last|given|family|maiden|alternate|usual|full|names?|date|place|of|the|birth|born|on|in"
    r"|issued?|issuing|expiry|expires|valid(?:ity)?|until|category|body|assessment|certificate|competence|number|no|document"
    r"|nationality|sex|training|test|by|at|authority|height|address)\W*)+"
)


@lru_cache(maxsize=512)
def is_translation(folded: str) -> bool:
    """Whether a cell says nothing but a label in English."""
    return _TRANSLATED.fullmatch(folded.strip()) is not None


@lru_cache(maxsize=512)
def is_label(folded: str) -> bool:
    if len(folded) < 60 and _LABEL_CELL.match(folded.strip()):
        return True
    return bool(_LONG_LABEL.match(folded)) or re.sub(r"[\W_]", "", folded) in _SPLIT_LABELS
