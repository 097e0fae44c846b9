"""The words by which a label tells who signs: functions, bodies, ways to be hired or to learn.

Folded (no accents, no marks), as `ocr.marks.parties.folded` gives them.
"""

from __future__ import annotations

from dossiers.mark import Party

# In the order in which they decide: « représentant légal du candidat » is the representative's.
WORDINGS: tuple[tuple[Party, tuple[str, ...]], ...] = (
    ("employer", ("autorite territoriale", "collectivite")),
    # The association that teaches first aid; who marks its trainees.
    ("training_centre", ("autorite d emploi", "autorite pedagogique", "jury d evaluation")),
    (
        "legal_representative",
        (
            "representant legal", "representants legaux", "representante legale",
            "representant(e) legal(e)", "responsable legal", "responsables legaux",
            "tuteur legal", "parents", "parent", "pere", "mere", "autorite parentale",
            "hebergeant", "hebergeante", "la famille",
        ),
    ),
    (
        "authority",
        (
            "recteur", "rectrice", "rectorat", "academie", "prefet", "prefete", "prefecture",
            "maire", "mairie", "jury", "commandant", "commandante", "medecin", "docteur",
            "ministre", "ministere", "inspecteur", "inspectrice", "service national",
            "officier", "consul", "notaire", "huissier", "dreets", "direccte", "secretaire general",
            "secretaire generale", "greffier", "autorite", "colonel", "adjudant", "draaf",
            "etat civil", "administration", "mdph", "delegation", "agent habilite",
            "agent instructeur", "agent recenseur", "agent comptable", "dr",
            "bailleur", "bailleresse", "proprietaire", "assureur", "mutuelle", "caisse", "opco",
            "commission", "cdaph", "consulat", "ambassade", "ambassadeur", "conseiller d etat",
            "directeur du service national", "medecin du travail", "praticien", "dasen", "siec",
            "dsden", "csnj", "csn", "directeur academique", "directrice academique",
            "attache principal", "attachee principale", "attache d administration",
            "attachee d administration", "inspecteur principal", "inspectrice principale",
            "administratif principal", "administrative principale", "sapeurs pompiers",
            "delegue departemental", "delegue regional", "delegue territorial",
            "agent de police", "officier de police", "police nationale", "police municipale",
            "commissaire de police", "gendarmerie", "gendarme", "commissariat", "brigadier",
            "gardien de la paix", "caf", "tribunal", "conseil departemental", "conseil regional",
            "france travail", "pole emploi", "mission locale", "cpam", "urssaf", "msa",
            "infirmier", "infirmiere", "chirurgien", "chirurgienne", "dentiste", "psychologue",
            "kinesitherapeute", "orthophoniste", "sage femme", "interacademique",
            "representant de l etat", "agent d accueil", "en charge du depot",
            "operateur de competences", "carsat", "cramif",
        ),
    ),
    (
        "employer",
        (
            "organisme d accueil", "structure d accueil", "d accueil", "entreprise d accueil",
            "employeur",
            "etablissement d accueil", "maitre de stage", "tuteur en entreprise", "employeuse",
        ),
    ),
    (
        "training_centre",
        (
            "cfa", "centre de formation", "organisme de formation", "ufa", "proviseur",
            "proviseure", "chef d etablissement", "cheffe d etablissement", "lycee", "ecole",
            "etablissement de formation", "etablissement scolaire", "formateur", "formatrice",
            "enseignant", "enseignante", "professeur", "responsable pedagogique",
            "directeur pedagogique", "directrice pedagogique", "scolarite", "greta",
            "etablissement", "principal", "universite", "campus", "cned",
            "responsable de formation", "responsable de la formation", "conseiller de formation",
            "conseiller en formation", "conseillere en formation", "conseillere de formation",
            "charge de formation", "chargee de formation", "coordonnateur de l apprentissage",
            "coordinateur de l apprentissage",
            "referent pedagogique", "dispensateur", "prestataire", "institut", "organisme",
            "formation continue", "pedagogique", "evaluateur", "evaluatrice", "examinateur",
            "examinatrice", "moniteur", "monitrice", "animateur de formation", "intervenant",
            "directeur des etudes", "directrice des etudes", "responsable de l action de formation",
            "testeur", "testeuse", "certificateur", "certificatrice", "conseiller principal",
            "conseillere principale", "cpe", "ddfpt", "doyen", "doyenne", "iut", "faculte",
            "vie scolaire", "correcteur", "correctrice", "aux formations", "des formations",
            "instructeur", "instructrice", "le prevot", "la prevote",
        ),
    ),
    (
        "employer",
        (
            "entreprise", "societe", "gerant", "gerante", "ressources humaines", "drh",
            "tuteur", "tutrice", "chef d entreprise", "patron", "patronne", "artisan",
            "chef de chantier", "directeur des travaux", "comptable", "dirigeant", "dirigeante",
            "superieur hierarchique", "superieure hierarchique", "chef d atelier",
            "responsable hierarchique", "chef de service", "cheffe de service", "qse", "qhse",
            "hse", "rh", "hierarchique", "pdg", "president directeur general",
            "presidente directrice generale", "administrateur", "administratrice",
            "conducteur de travaux", "conductrice de travaux", "conducteur des travaux",
            "cogerant", "cogerante", "mandataire social", "armateur", "exploitant", "exploitante",
            "entrepreneur", "entrepreneuse", "agence d emploi", "agence d interim", "chef d agence",
            "cheffe d agence", "travail temporaire", "recrutement", "service du personnel",
            "responsable securite", "responsable de la securite", "responsable prevention",
            "preventeur", "preventrice",
            "chef du personnel", "cheffe du personnel", "directeur du personnel",
            "directrice du personnel", "chef d equipe", "cheffe d equipe", "chef d exploitation",
            "cheffe d exploitation", "chef de cuisine", "cheffe de cuisine", "maitre d oeuvre",
            "directeur general des services", "directrice generale des services",
        ),
    ),
    (
        "apprentice",
        ("apprenti", "apprentie", "apprenti(e)", "alternant", "alternante", "alternant(e)"),
    ),
    (
        "candidate",
        (
            "candidat", "candidate", "candidat(e)", "etudiant", "etudiante", "eleve", "stagiaire",
            "interesse", "interessee", "salarie", "salariee", "titulaire", "beneficiaire",
            "participant", "participante", "demandeur", "demanderesse", "declarant",
            "declarante", "agent", "assure",
            "usager", "apprenant", "apprenante", "apprenant(e)", "impetrant", "impetrante",
            "collaborateur", "collaboratrice", "postulant", "postulante", "interimaire",
            "cocontractant", "cocontractante", "co contractant", "locataire", "souscripteur",
            "patient", "patiente", "adherent", "adherente", "volontaire",
            "benevole", "reserviste", "requerant", "requerante",
            "prepose", "preposee", "allocataire",
            "administre", "administree", "recense", "recensee", "recipiendaire", "le jeune",
            "personne formee", "personne evaluee", "personne recrutee", "personne embauchee",
            "personne inscrite", "personne engagee",
            "la jeune", "du jeune", "de la jeune", "mandant", "mandante", "l itinerant",
            "l itinerante",
        ),
    ),
    # Whom a candidate sends in his stead; « le mandataire social » is an employer.
    ("legal_representative", ("mandataire",)),
)  # fmt: skip
MENTOR = ("maitre d apprentissage", "maitresse d apprentissage")
# Words that name a role without saying whose: alone they are a label of an unknown party.
ROLES = (
    "directeur", "directrice", "direction", "responsable", "president", "presidente", "chef",
    "cheffe", "secretaire", "adjoint", "adjointe", "delegue", "deleguee", "coordinateur",
    "coordinatrice", "coordonnateur", "coordonnatrice", "gestionnaire", "bureau", "secretariat",
    "referent", "referente",
)  # fmt: skip
# Words that several parties use, and who may mean himself by them: a training body has a gérant, a
# town hall employs, an « agent » is hired or holds an office.
ISSUERS: tuple[Party, ...] = ("authority", "training_centre", "employer")
SHARED: tuple[tuple[tuple[Party, ...], tuple[str, ...]], ...] = (
    (
        ("candidate", "apprentice", "employer", "legal_representative"),
        ("lu et approuve", "bon pour accord", "bon pour"),
    ),
    (
        ("employer", "training_centre"),
        (
            "gerant", "gerante", "dirigeant", "dirigeante", "comptable", "ressources humaines",
            "drh", "chef d entreprise", "chef de chantier", "directeur des travaux", "societe",
            "entreprise", "chef d agence", "cheffe d agence", "chef d equipe",
            "cheffe d equipe", "exploitant", "exploitante", "cogerant", "cogerante",
            "mandataire social",
        ),
    ),
    (
        ("authority", "employer"),
        (
            "maire", "mairie", "chef de service", "cheffe de service", "brigadier",
            "conseil departemental", "conseil regional", "directeur general des services",
            "directrice generale des services", "recteur", "rectrice", "rectorat", "prefet",
            "prefete", "prefecture", "chef de division", "cheffe de division", "chef de bureau",
            "cheffe de bureau",
        ),
    ),
    (("candidate", "authority"), ("agent",)),
    (
        ("training_centre", "authority"),
        (
            "directeur de centre", "directrice de centre", "responsable de centre",
            "chef de centre", "cheffe de centre", "directeur du centre", "directrice du centre",
            "responsable du centre", "chef du centre", "cheffe du centre", "instructeur",
            "instructrice",
        ),
    ),
    (
        ISSUERS,
        (
            "etablissement", "etablissement scolaire", "delegation", "administration",
            "secretaire general", "secretaire generale", "commission", "structure", "association",
            "cachet", "tampon", "sceau", "visa", "centre", "organisme",
        ),
    ),
)  # fmt: skip
