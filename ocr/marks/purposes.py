"""What papers say they are for, and whose letterheads they bear: the wordings that tell who issued
them, with the weight of each."""

from __future__ import annotations

from dossiers.mark import Party

Wordings = tuple[tuple[Party, int, tuple[str, ...]], ...]

# What a paper is for, as it says anywhere: party, weight, wordings (regular expressions).
PURPOSES: Wordings = (
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
            "attestation de (fin de )?stage(?! de formation)", "attestation d accueil en stage",
            "stage conventionne", "dans nos services", "(vous avez|a|avez) ete accueillie?",
            "a (exerce|accompli|assure) (les|ses) fonctions", "realite de (ce|son|votre) stage",
            "a (effectue|accompli|realise)( \\w+){0,5} (un|son) stage",
            "gratification (versee|mensuelle|de stage)",
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
            "attestation d (assiduite|inscription)", "attestation de suivi de formation",
            "attestation (individuelle )?de fin de formation", "livret scolaire",
            "bulletin (scolaire|semestriel|trimestriel)", "convention de formation",
            "feuille d emargement", "attestation de formation", "carnet individuel de formation",
            "avis d habilitation", "certificat de competences?", "certificat d assiduite",
            "attestation de reussite a la formation", "cadre europeen commun",
            "attestation de (cours|niveau)", "prevention des risques", "certificat de formation",
            "attestation d entree en formation", "attestation de competences",
            "attestation de (presence en|fin de parcours de) formation",
            "certificat individuel de formation", "attestation de (fin de )?stage de formation",
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
            "immatricule", "journee (defense|d appel)",
            "service national",
            "attestation de recensement", "registre (du commerce|national des entreprises)",
            "greffe", "extrait kbis", "extrait d acte", "livret de famille",
            "amenagements? (d|des) (epreuves|examens?)", "diplome (du|de) brevet", "jury",
            "vu (le|la|les) (code|decret|arrete|loi|demande|avis|reglement)",
            "la presente decision", "(est|sont) dispensee?s?",
            "decision (de|d) (dispense|positionnement|amenagement)",
            "releve (individuel )?(de|des) notes", "resultat (admis|admise|refuse|refusee|ajourne)",
            "validation des acquis",
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
            "vous etes autorisee? a vous presenter", "delivre le present (certificat|brevet|titre)",
        ),
    ),
    (
        "candidate", 6,
        (
            "demande de (report|passage|dispense|conservation)", "categorie de candidat",
            "renonciation", "lettre de motivation", "fiche d engagement",
            "(signer|dater) et televerser", "formulaire (de|d) (candidature|renonciation)",
            "inscription (est )?enregistree",
            "attestation sur l honneur(?! (de l|du|de la|d un) ?(employeur|entreprise|gerant))",
            "declare sur l honneur", "je certifie sur l honneur", "declaration sur l honneur",
            "autorise la publication", "valorisation de l engagement",
            "choix (ont ete|sont) enregistres", "je certifie exact", "m etre inscrit",
            "declaration du candidat", "bulletin d inscription", "dat(ez|er) et sign(ez|er)",
            "sign(ez|er) (le|ce|votre) recapitulatif",
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
HEADS: Wordings = (
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
        "authority", 2,
        (
            "chambre de (metiers|commerce)",
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
