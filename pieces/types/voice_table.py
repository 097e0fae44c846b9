"""The voices that speak on papers that are no piece, and what each of them says."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Voice:
    """`kind` as in kinds.py; `says`: pattern → weight, each counted once; `holds` where the voice
    is as strong on a paper that certifies something."""

    kind: str
    wording: str
    says: dict[str, float]
    holds: bool = False


VOICES = (
    Voice(
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
            r"\bn'a (?:pas|aucune) (?:de )?valeur contractuelle\b|\bdocument d'information\b": 3.0,
            r"\bexemple (?:de|d'un) (?:calendrier|parcours|contrat)\b": 3.0,
            r"\bcompte (?:personnel de )?formation\b|\bdroits utilises\b|\bcatalogue\b": 3.0,
            r"(?:\d ?€[^€]{1,80}){3}|\binscription en ligne\b|\bsur devis\b": 2.5,
            r"\bbulletin d'inscription\b|\bconditions generales de vente\b": 3.0,
            r"\bformation choisie\b|\bsession choisie\b|\bprise en charge par un? op": 2.0,
        },
    ),
    Voice(
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
    Voice(
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
    Voice(
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
    Voice(
        "unknown/autre formulaire administratif",
        "pièces réclamées",
        {
            r"^\W*obj(?:et)?\W[^\n]{0,60}"
            r"(?:\bincompl|\brelance\b|\brappel\b|\brefus|\brejet|manquant"
            r"|\bnon (?:recue?|signee?)\b)": 3.0,
            r"\bn'avons (?:toujours |encore )?(?:pas|jamais) (?:encore )?recu\b"
            r"|\bne nous (?:est|sont) pas parvenu": 3.0,
            r"\b(?:absence|manque) des? (?:pieces?|documents?) suivant": 3.0,
            r"\bpieces? suivantes? (?:manqu|font defaut|n'ont pas|est absente|sont absentes)": 3.0,
            r"\bvotre dossier (?:est|reste|demeure|apparait) incomplet\b"
            r"|\bdossier d'inscription incomplet\b": 3.0,
            r"\bfaute de quoi\b|\ba defaut,? (?:votre|l'inscription)": 1.5,
            r"\bvous voudrez bien\b|\bje vous (?:invite|prie|demande) d(?:e |')"
            r"(?:completer|transm|deposer|faire|adresser)": 1.5,
        },
        holds=True,
    ),
    Voice(
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
            r"\bprix net\b|^\W*total\b[^\n]{0,20}(?:€|\beuros?\b)": 2.0,
        },
    ),
    Voice(
        "unknown/facture ou devis",
        "intitulé et total d'une facture",
        {
            r"^\W*(?:facture|devis|avoir|bon de commande)\b": 2.0,
            r"\btotal\b[^\n]{0,12}(?:ttc|ht|net|a payer)|\bnet a payer\b(?! avant)": 2.0,
        },
        holds=True,
    ),
    Voice(
        "unknown/page d'un site ou d'un courriel",
        "document annoncé",
        {
            r"\b(?:certificat|attestation|releve|contrat)\b[^.]{0,60}\best disponible\b": 3.0,
            r"\bvous pouvez (?:le|la|les) (?:telecharger|recuperer|imprimer)\b": 2.0,
            r"\bpieces? restant a deposer\b|\ben attente de validation\b"
            r"|\ba bien ete deposee?\b": 3.0,
        },
        holds=True,
    ),
    Voice(
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
    Voice(
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
    Voice(
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
    Voice(
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
    Voice(
        "unknown/promesse d'embauche",
        "promesse",
        {
            r"\b(?:promesse|intention|engagement) d'embauche|\bpromesse de contrat\b": 3.0,
            r"\b(?:m'engage|nous engageons|s'engage) a (?:le |la |vous |l')?"
            r"(?:recrut|embauch|accueill|engag|signer)": 3.0,
            r"\bintention d(?:e (?:vous |le |la |l')?|')(?:embauch|recrut|accueill)": 3.0,
            r"\b(?:sous reserve|a condition)\b[^.]{0,30}\badmis(?:sion)?": 2.5,
            r"\benvisage d(?:e |')(?:l')?(?:accueill|embauch|recrut)": 3.0,
            r"\bfuture?s? (?:apprentie?|alternante?|salariee?|stagiaire)\b": 2.0,
            r"\bpressentie?\b|\bcaduque\b|\b(?:duree|formation) (?:de \w+ )?envisagee\b": 2.0,
            r"\bs'engage a (?:etablir|conclure)\b": 3.0,
            r"\bne vaut pas contrat\b|\bcontrat (?:de travail |d'apprentissage )?"
            r"(?:sera|vous sera)\b": 1.5,
        },
        holds=True,
    ),
    Voice(
        "unknown/circulaire ou notice",
        "règle pour tous",
        {
            r"\breglement d'examen\b|\breglement de l'examen\b": 4.0,
            r"\b(?:attestations?|pieces|certificats?) (?:exigee?s|requise?s|a fournir)\b": 2.0,
            r"\b(?:les|tout|des|chaque|un) candidats? (?:doi|devr|peu|pourr|fourni|justifi)": 2.0,
            # « NOTE AUX ÉTUDIANTS DE BTS 1re ANNÉE », « Les conventions … sont à rendre »
            r"^\W*(?:note|avis|rappel|informations?|consignes)\b[^\n]{0,15}\b(?:aux|des|pour les"
            r"|a tous les) (?:etudiants|eleves|apprentis|stagiaires|candidats|familles)": 4.0,
            r"\bles (?:stages|conventions|attestations|etudiants|eleves|stagiaires|apprentis)\b"
            r"[^.;]{0,60}\b(?:sont a|seront|devront|doivent|\w+eront)\b": 2.0,
            r"\baucune? (?:stage|convention|dossier|inscription|retard|absence) ne\b": 2.0,
            r"\bbulletin officiel\b|\bannexe [ivx0-9]+ ?[a-c]? (?:de l'arrete|:|-|–)": 2.0,
            r"\bvoie scolaire\b|\bcandidats? libres?\b|\bforme\W{1,3}duree\b|\bcoef\b": 1.0,
        },
    ),
    Voice(
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
