"""The labels that papers print beside the parts of a name, and the headings that say whose."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from pieces.fields.label_short import shortened

_WHOSE = (
    "du salarie", "de la salariee", "du salarie(e)", "de l'apprenti", "de l'apprentie",
    "de l'apprenti(e)", "du candidat", "de la candidate", "du candidat(e)", "de l'eleve",
    "du stagiaire", "de l'etudiant", "de l'etudiante", "de l'etudiant(e)", "du titulaire",
    "de l'interesse", "de l'interesse(e)", "de l'interessee", "de l'assure", "du beneficiaire",
    "de l'alternant", "de l'alternant(e)", "de l'agent", "du demandeur", "de l'apprenant",
)  # fmt: skip


def _of_ours(*labels: str) -> tuple[str, ...]:
    return tuple(f"{label} {whose}" for label in labels for whose in _WHOSE)


BIRTH_LABELS = (
    "nom de naissance", "nom de famille", "nom patronymique", "nom de jeune fille", "nom naissance",
    "nom (de naissance)", "nom de naissance / birth name", "nom/surname", "nom / surname",
    "nom - surname", "surname", "nom de famille de naissance", "nom a la naissance", "nom d'etat civil",
    "nom naiss.", "nom naiss", "nom nais.", "nom nais", "nom de nais.", "n. naissance", "nom fam.", "nom famille", "nom patr.",
    "nom de l'etat civil", "nom patronymique (de naissance)", "nom patronymique ou de naissance",
    "patronyme", "nom (naissance)", "nom de famille (naissance)", "nom de famille (de naissance)", "nom de naiss.", "nom de naiss",
    "cognome", "apellidos", "apellido", "primer apellido", "apelido(s)", "apelidos", "apelido",
    "familienname", "nazwisko", "last name", "family name", "surnames", "birth name",
    *shortened("nom famille"), *_of_ours("nom de naissance", "nom de famille"),
)  # fmt: skip
USAGE_LABELS = (
    "nom d'usage", "nom usage", "nom us.", "nom us", "nom d'us.", "nom usuel", "nom d'epouse", "nom marital", "nom d'usage / usage name",
    "usage name", "nom (d'usage)", "epouse", "epoux/epouse", "nom d'epoux", "nom de mariage",
    "nom d'usage ou d'epouse", "nom marital ou d'usage", "nom d'usage (facultatif)",
    "nom d'usage ou marital", "nom d'usage (s'il y a lieu)", "nom d'usage, s'il y a lieu", "nom d'usage (le cas echeant)",
    "nom d'usage / alternate name", "alternate name", "nom d'usage / name in use", "name in use", "nom d'usage / known as", "known as", "also known as", "preferred name", "usage", "married name", "nom utilise", "nom porte",
    *shortened("nom usage"), *_of_ours("nom d'usage"),
)  # fmt: skip
GIVEN_LABELS = (
    "prenom(s)", "prenoms", "prenom", "pren.", "prens.", "pren(s)", "pren", "prenoms / given names", "prenom(s) / given names",
    "prenoms/given names", "given names", "given name(s)", "prenom(s)/given name(s)", "1er prenom",
    "premier prenom", "prenom usuel", "prenoms (dans l'ordre de l'etat civil)", "prenom 1",
    "prenom(s) de naissance", "prenoms de naissance", "prenom(s) d'etat civil", "prenom (s)",
    "nome", "nome(s)", "nombre / name", "nombre/name", "nombre(s)", "vornamen", "vorname", "voornamen", "imiona", "imie",
    "first name", "first name(s)", "first names", "forename(s)", "forenames",
    "prenoms d'etat civil", "le premier prenom",
    "le premier prenom de l'apprenti(e) selon l'etat civil", "premier prenom selon l'etat civil", "1ers prenoms", "prenom principal", "given name",
    *_of_ours("prenom", "prenoms", "prenom(s)"),
)  # fmt: skip
OTHER_GIVEN_LABELS = (
    "2eme prenom", "2e prenom", "deuxieme prenom", "autres prenoms", "autre(s) prenom(s)",
    "3eme prenom", "3e prenom", "troisieme prenom", "prenom 2", "prenom 3",
)  # fmt: skip
NAME_LABELS = ("nom",)
# Who looked the paper up: its candidate, or a clerk.
LOGGED_IN = ("connecte", "connectee", "connecte(e)")
WHOLE_LABELS = (
    "nom de naissance et prenom", "nom de naissance, prenom", "nom de famille et prenom",
    "nom de naissance / prenoms", "nom de naissance / prenom", "nom de naissance et prenoms",
    "nom de naissance, prenoms", "nom de naissance et prenom(s)", "nom de famille et prenoms",
    "nom et prenom(s)", "nom et prenoms", "nom et prenom", "nom, prenom", "nom, prenoms",
    "nom, prenom(s)", "nom prenom", "nom prenoms", "nom prenom(s)", "prenom et nom", "prenom nom",
    "prenom, nom", "nom - prenom", "nom-prenom", "nom/prenom", "nom / prenom", "prenoms et nom",
    "nom et prenom du candidat", "nom du candidat", "nom du salarie", "nom de l'eleve", "identite",
    "nom de l'etudiant", "nom du stagiaire", "nom de l'apprenti", "nom de l'apprenti(e)",
    "nom du titulaire", "candidat(e)", "candidat", "candidate", "eleve", "etudiant(e)", "etudiant",
    "etudiante", "stagiaire", "salarie(e)", "salarie", "salariee", "apprenti(e)", "apprenti",
    "apprentie", "beneficiaire", "titulaire", "assure(e)", "assure", "participant(e)", "participant",
    "civilite, nom et prenom", "nom complet", "identite du candidat", "identite du salarie",
    "nom et prenom du stagiaire", "nom et prenom de l'etudiant", "nom et prenom du salarie",
    "nom et prenom de l'apprenti", "collaborateur", "occupant du poste", "agent occupant le poste", "titulaire du poste",
    "salarie occupant le poste", "salarie(e) occupant le poste", "personne occupant le poste",
    "usager", "demandeur", "patient", "je soussigne(e)", "dirigeant", "nom, prenoms du dirigeant",
    "salariee / employee", "salarie / employee", "salarie(e) / employee", "employee / salarie(e)", "employee", "employee name",
    "name of employee", "stagiaire / trainee", "trainee", "candidat / candidate", "titulaire / holder", "holder",
    "exploitant", "declarant", "entrepreneur", "personne physique", "l'apprenti(e)", "l'apprenti",
    "le salarie", "le candidat", "le stagiaire", "gerant", "president", "apprenant(e)", "apprenant",
    "apprenante", "alternant(e)", "alternant", "alternante", "agent", "l'agent", "nom de l'agent",
    "occupe par", "interimaire", "occupant", "occupant(e)", "poste occupe par", "poste tenu par", "tenu par", "interesse(e)", "interesse",
    "l'interesse(e)", "nom de l'apprenant", "nom du demandeur", "nom du beneficiaire",
    "nom du participant", "nom de l'assure", "nom de l'usager", "nom de l'interesse", "noms et prenoms",
    "noms, prenoms", "noms prenoms", "prenoms, nom", "prenom(s) et nom", "prenom(s), nom",
    "prenom(s) nom", "prenoms nom", "prenom et nom de naissance", "nom(s) et prenom(s)",
    "nom(s), prenom(s)", "nom (s) et prenom (s)", "nom & prenom", "nom & prenoms", "m./mme", "m. / mme",
    "mme/m.", "mme / m.", "m., mme", "mme, m.", "m. ou mme", "mme ou m.", "m. mme", "monsieur/madame",
    "madame/monsieur", "monsieur / madame", "madame / monsieur", "monsieur, madame", "madame, monsieur",
    "madame ou monsieur", "monsieur ou madame", "delivre a", "delivree a", "attribue a", "attribuee a",
    "decerne a", "decernee a", "remis a", "remise a", "au nom de", "concerne", "concernant",
    "personne concernee", "personne recensee", "personne formee", "l'eleve", "l'etudiant(e)",
    "l'etudiant", "etat civil", "salarie concerne", "recense(e)", "recense", "stagiaire forme",
    "nom du recense", "identite du stagiaire", "identite de l'apprenti", "identite de l'etudiant",
    "identite de l'eleve", "nom de la personne", "entrepreneur individuel", "chef d'entreprise",
    "collaboratrice", "collaborateur / collaboratrice", "collaborateur/collaboratrice", "collaborateur ou collaboratrice",
    "collaborateur(trice)", "collaborateur(rice)", "employe(e)", "employe", "employe / employee", "employe ou employee",
    "salarie / salariee", "salarie ou salariee", "apprenti / apprentie", "apprenti ou apprentie", "etudiant / etudiante",
    "etudiant ou etudiante", "candidat ou candidate", "alternant / alternante", "eleve ou etudiant", "eleve / etudiant",
    "laureat(e)", "laureat", "laureate", "laureat / laureate", "recipiendaire", "impetrant(e)", "impetrant", "impetrante",
    *LOGGED_IN, "vacataire", "militaire", "volontaire", "travailleur", "porteur", "detenteur",
)  # fmt: skip
# « Élève de : Lycée Modèle », « Salarié chez : Bâti-Exemple »: whose, not who.
OF_A_HOUSE = re.compile(
    r"(?:\s?\(\w{1,3}\))?(?:\s*(?:ou|et|/|,)\s*[a-z']+(?:\(\w{1,3}\))?){0,3}\s*(?:d[eu]|des|d'|chez|par|aux?|a|dans|en|aupres\s+d\S+|au\s+sein\s+d\S+)\W*"
)
# After « nom », these make it another's name, or no person's.
NOT_OURS = re.compile(
    r"entreprise|etablissement|employeur|tuteur|tutrice|maitre|signataire|responsable|represent|formateur"
    r"|formatrice|pere\b|mere\b|parent|organisme|societe|commercial|rue\b|voie|commune|ville|diplome"
    r"|formation|medecin|conjoint|directeur|directrice|centre|cfa\b|ecole|lycee|jury|correcteur|prefet"
    r"|chambre|commission|greff|tribunal|chef|gestionnaire|animateur|usage|fichier|domaine|poste\b|emploi|structure|academie|examinat"
    r"|raison|denomination|contact|assureur|intervenant|stage\b|evaluateur|delivr|autorite|complet de l'ent"
)
# What forms are filled in with where there is no such name.
NOTHING_SAID = re.compile(
    r"\W*(?:neants?|aucune?|sans(?:\s+objet)?|s[./]o\.?|n[./]a\.?|n\.?c\.?|non\s+(?:renseigne|communique|concerne"
    r"|precise|applicable)e?|idem|identique|x{2,}|(?:le\s+)?cas\s+echeant|facultatif|pas\s+de\s+nom\b.*)\W*"
)
OTHER_SECTION = re.compile(
    r"\b(?:employeur|entreprise|tuteur|tutrice|maitres?\s+d'apprentissage|maitre\s+de\s+stage|representant"
    r"\s+legal|pere|mere|epoux|epouse|mari|organisme|etablissement|responsable|formateur|centre\s+de\s+formation|cfa|signataire"
    r"|signature|remplacee?s?|personne\s+a\s+(?:prevenir|contacter|joindre)|medecin|parents?|conjoint|structure\s+d'accueil|(?<!technicien )(?<!enseignement )superieur|autorite)\b"
)
# « Employeur », « Représentant légal / tiers », « DEMANDE »: what heads a part of a paper, and nothing
# else, on its own in a cell. None of these words is a surname.
HEADING = re.compile(
    r"\W*(?:l[ea]s?\s+|l'\s?|partie\s+)?(?:employeu(?:r|se)s?|entreprises?|etablissements?|organismes?|tu(?:teu|trice)r?s?"
    r"|maitres?\s+(?:d'\s?app\w*|de\s+stage)\.?|repr(?:esentante?s?|\.)(?:\s+leg\w*\.?)?|responsables?(?:\s+leg\w*)?|formateurs?"
    r"|formatrices?|enseignante?s?|salarie(?:e|\(e\))?s?|apprentie?s?|stagiaires?|candidate?s?|demandeu(?:r|se)s?|beneficiaires?|demandes?"
    r"|decisions?|declarations?|contrats?|structures?|financeurs?|signataires?|apprentissage|formations?"
    r"|coordonnees|adresses?|domicile|identite|scolarite|examens?|epreuves?|inscriptions?|observations?)"
    r"(?:\s?\(e\))?(?:\s*(?:/|et|ou)\s*\w+(?:\s+legal)?|\s+d(?:e\s+|')(?:formation|accueil|stage|apprentissage))?[\s:.]*"
)
FATHER, MOTHER = re.compile(r"\W*pere\W*"), re.compile(r"\W*mere\W*")
OUR_SECTION = re.compile(
    r"\b(?:apprentie?|salariee?|candidate?|stagiaire|eleve|etudiante?|alternant\w*|beneficiaire|titulaire"
    r"|etat\s+civil|identite|assuree?|participante?|dirigeante?|personne(?!\s+(?:morale|remplacee|absente|a\s+prevenir|a\s+contacter|a\s+joindre))|apprenante?|exploitante?|demandeur|demandeuse"
    r"|patiente?|usager|usagere|collaborat(?:eur|rice)|enfants?)\b"
)
