"""Papers of offices and firms around the candidate that certify nothing of what a circular asks: a job
offer, a hiring promise, the employment service's letter, a firm's insurance, a model to fill in, the
rules of the examination, a timetable, the registrations of a training centre. All are `unknown`."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.courses import COURSES
from specimens.drawing import txt
from specimens.furniture import address_block, letterhead, made_at, spaced_siret, title
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school

_DOTS = "........................"


@layout("unknown", "job_offer")
def job_offer(case: Case, paper: Paper) -> str:
    """A firm looks for somebody: tasks and diplomas of a post that nobody holds yet."""
    rng, firm = case.rng, invent_firm(case.rng)
    job = rng.choice(case.title.jobs)
    return (
        letterhead(paper, firm)
        + title(paper, paper.choose(f"Offre d'emploi – {job}", f"{firm.name} recrute un(e) {job.lower()}", "Nous recrutons"))
        + f"*Poste :* {txt(job)} (H/F) #h(1fr) *Lieu :* {txt(firm.place.town)} \\ *Contrat :* {paper.choose('CDI, temps plein', 'CDD de douze mois', 'contrat d’apprentissage de deux ans')} \\ *{paper.choose('Prise de poste', 'Date de début')} :* {txt(french.date_slashes(case.today + dt.timedelta(days=rng.randrange(10, 90))))}\n\n"
        f"*{paper.choose('Vos missions', 'Missions principales')}* \\ Relevés et métrés, suivi de chantier, contrôle des situations, relations avec les clients.\n\n*{paper.choose('Profil recherché', 'Votre profil')}* \\ BTS {txt(rng.choice(case.title.printed))} ou équivalent, {rng.randrange(1, 4)} ans d'expérience, {txt(rng.choice(COURSES).short)} {paper.choose('appréciée', 'exigée', 'serait un plus')}, permis B.\n\n"
        f"{paper.choose('Salaire selon profil', 'Rémunération : selon expérience et convention collective')}. {paper.choose('Envoyer CV et lettre de motivation à l’adresse ci-dessus.', 'Pour postuler, adressez votre candidature par courriel.', 'Merci de postuler avant la fin du mois.')}\n"
    )  # fmt: skip


@layout("unknown", "hiring_letter_of_intent")
def hiring_letter_of_intent(case: Case, paper: Paper) -> str:
    """A firm says that it means to take an apprentice, if the school does."""
    rng, firm, school = case.rng, invent_firm(case.rng), invent_school(case.rng)
    start = dt.date(case.session - 2, 9, rng.randrange(1, 20))
    return (
        letterhead(paper, firm)
        + title(paper, paper.choose("PROMESSE D'EMBAUCHE EN APPRENTISSAGE", "Lettre d'intention d'embauche", "Engagement d'un employeur"))
        + f"Je soussigné(e), {txt(firm.director)}, {txt(firm.director_title.lower())}, {paper.choose('m’engage à recruter', 'envisage d’accueillir', 'confirme mon intention d’embaucher')} {paper.full_name()}, {case.person.born} le {paper.birth_date()}, {paper.choose('en qualité d’apprenti(e)', 'en contrat d’apprentissage', 'en contrat de professionnalisation')} pour la préparation du BTS {txt(rng.choice(case.title.printed))}, à compter du {txt(french.date_long(start))}, {paper.choose('sous réserve de son admission', 'à condition qu’il ou elle soit admis(e)')} par l'établissement {txt(school.name)}.\n\n"
        f"{paper.choose('Cette promesse ne vaut pas contrat de travail.', 'Le contrat sera établi dès que le centre aura confirmé l’admission.')}\n\n{made_at(paper, firm.place.town, 'issue_date', start - dt.timedelta(days=rng.randrange(40, 120)))}\n\n"
        + paper.sign("employer")
    )  # fmt: skip


@layout("unknown", "job_seeker_letter")
def job_seeker_letter(case: Case, paper: Paper) -> str:
    """The employment service confirms a registration with it, an allowance, a project of training."""
    rng = case.rng
    day = case.day_before(1, 90)
    since = day - dt.timedelta(days=rng.randrange(40, 500))
    return (
        f"#grid(columns: (1fr, auto), [*{paper.choose('FRANCE TRAVAIL', 'Pôle emploi', 'Mission locale – service de l’emploi')}* \\ Agence de {txt(case.person.place.town)} \\ Identifiant : {rng.randrange(10**6, 10**7)}B], [{address_block(case.person)}])\n#v(4mm)\n"
        + title(paper, paper.choose("ATTESTATION D'INSCRIPTION", "Attestation de période d'inscription", "Attestation de situation"))
        + f"{txt(case.person.civility)},\n\nNous {paper.choose('attestons', 'certifions', 'confirmons')} que vous êtes inscrit(e) {paper.choose('sur la liste des demandeurs d’emploi', 'comme demandeur d’emploi', 'dans nos services')} depuis le {txt(french.date_long(since))}{paper.choose(', catégorie 1', ', catégorie 4 (stagiaire de la formation)', '')}. {paper.choose('Votre dernière actualisation est à jour.', 'Vous percevez l’allocation d’aide au retour à l’emploi.')}\n\nVotre projet de formation « BTS {txt(rng.choice(case.title.printed))} » {paper.choose('a été validé dans votre projet personnalisé', 'est étudié par votre conseiller')}.\n\nCette attestation vous est délivrée pour servir et valoir ce que de droit.\n\n{txt(case.person.place.town)}, le {paper.date('issue_date', day)}\n\n{paper.choose('Le directeur de l’agence', 'Votre conseiller emploi')}\n"
    )  # fmt: skip


@layout("unknown", "firm_insurance")
def firm_insurance(case: Case, paper: Paper) -> str:
    """An insurer answers for a building firm: works at height, scaffolds and employees are named."""
    rng, firm = case.rng, invent_firm(case.rng)
    start = dt.date(case.today.year, 1, 1)
    return (
        f"*{paper.choose('Mutuelle Imaginaire du Bâtiment', 'Assurances Modèle')}* #h(1fr) Contrat n° {rng.randrange(10**7, 10**8)}\n\n"
        + title(paper, paper.choose("ATTESTATION D'ASSURANCE PROFESSIONNELLE", "Attestation de responsabilité civile et décennale", "Attestation d'assurance"))
        + f"{paper.choose('Nous soussignés, certifions', 'L’assureur atteste')} que la société {txt(firm.name)}, {txt(firm.address)}, SIRET {txt(spaced_siret(firm.siret))}, est titulaire d'un contrat garantissant sa responsabilité {paper.choose('civile et décennale', 'professionnelle')} du {txt(french.date_slashes(start))} au {txt(french.date_slashes(start.replace(month=12, day=31)))}.\n\n*Activités garanties :* {paper.choose('gros œuvre, couverture, montage d’échafaudages', 'électricité, travaux en hauteur', 'génie climatique, fluides frigorigènes')}. Les salariés, apprentis et stagiaires de l'entreprise sont couverts.\n\n"
        f"La présente attestation ne peut engager l'assureur au-delà des clauses du contrat. Franchise et plafonds : voir conditions particulières.\n\n{made_at(paper, firm.place.town, 'issue_date', case.day_before(5, 200))}\n\n"
        + paper.sign("authority")
    )  # fmt: skip


@layout("unknown", "model_to_fill")
def model_to_fill(case: Case, paper: Paper) -> str:
    """A model of an attestation with dots where the person and the days would stand."""
    kind, sentence = case.rng.choice((
        ("attestation de l'employeur", "certifie que M./Mme DOTS, né(e) le DOTS, est employé(e) en qualité de DOTS depuis le DOTS."),
        ("certificat de travail", "certifie avoir employé M./Mme DOTS du DOTS au DOTS en qualité de DOTS. L'intéressé(e) quitte l'entreprise libre de tout engagement."),
        ("attestation de stage", "atteste que M./Mme DOTS a effectué un stage du DOTS au DOTS dans le service DOTS."),
        ("attestation de formation R408", "atteste que M./Mme DOTS a suivi la formation au montage des échafaudages de pied, annexes DOTS."),
        ("attestation de suivi de la préparation", "atteste que M./Mme DOTS a suivi la préparation au BTS DOTS, durée DOTS heures."),
    ))  # fmt: skip
    return (
        title(paper, paper.choose(f"MODÈLE – {kind}", f"Modèle d'{kind}" if kind[0] == "a" else f"Modèle de {kind}", f"Annexe 4 – {kind} (modèle)"))
        + f"#emph[{paper.choose('À reproduire sur papier à en-tête', 'À compléter, dater et signer', 'Document à faire remplir et à joindre au dossier')}]\n\n"
        f"Je soussigné(e) {_DOTS} (nom, prénom, {paper.choose('qualité', 'fonction')} du signataire), {paper.choose('représentant l’établissement', 'agissant pour l’entreprise')} {_DOTS}{_DOTS}, adresse {_DOTS}, SIRET {_DOTS},\n\n{txt(sentence).replace('DOTS', _DOTS)}\n\n{paper.choose('Fait pour servir et valoir ce que de droit.', '(1) Rayer la mention inutile.')}\n\nFait à {_DOTS}, le {_DOTS}\n\n{paper.choose('Cachet et signature obligatoires', 'Signature et cachet de l’établissement')}\n"
    )  # fmt: skip


@layout("unknown", "examination_rules")
def examination_rules(case: Case, paper: Paper) -> str:
    """The épreuves of a BTS with coefficients and durations, for nobody in particular."""
    rng = case.rng
    events = ("E1 Culture générale et expression", "E2 Langue vivante : anglais", "E3 Mathématiques", "E4 Étude technique", "E5 Suivi de chantier", "E6 Projet")  # fmt: skip
    rows = ", ".join(
        f"[{event}], [U{n}], [{rng.randrange(2, 7)}], [{rng.choice(('écrite', 'CCF', 'orale'))}], [{rng.choice(('2 h', '4 h', '20 min'))}]"
        for n, event in enumerate(events, 1)
    )
    return (
        title(paper, paper.choose(f"BTS {txt(case.title.printed[0])} – RÈGLEMENT D'EXAMEN", "Règlement d'examen (extrait de l'arrêté)", "Annexe II b – Règlement d'examen"))
        + f"#table(columns: (1fr, 18mm, 18mm, 24mm, 22mm), inset: 2mm, [*Épreuves*], [*Unités*], [*Coef.*], [*Forme*], [*Durée*], {rows})\n\n"
        f"{paper.choose('Attestations exigées des candidats', 'Les candidats doivent fournir')} : {txt(', '.join(c.short for c in rng.sample(COURSES, 3)))}. {paper.choose('La durée du stage est de huit semaines.', 'La durée de formation par apprentissage est d’au moins 1350 heures.')} {paper.choose('Les candidats qui préparent le diplôme par la voie de la formation continue passent les épreuves ponctuelles.', 'Un candidat ajourné conserve à sa demande les notes égales ou supérieures à dix.')}\n\n{paper.choose('Bulletin officiel', 'Annexe de l’arrêté', 'Journal officiel')}, page {rng.randrange(3, 60)}\n"
    )  # fmt: skip


@layout("unknown", "centre_timetable")
def centre_timetable(case: Case, paper: Paper) -> str:
    """A training centre's weeks: hours, classes and teachers, no attestation."""
    rng, school = case.rng, invent_school(case.rng)
    lessons = (
        "Français",
        "Anglais",
        "Mathématiques",
        "Étude technique",
        "Topographie",
        "Projet",
        "Sécurité – R408",
        "",
    )
    rows = ", ".join(
        f"[{slot}], " + ", ".join(f"[{rng.choice(lessons)}]" for _ in range(5))
        for slot in ("8 h – 10 h", "10 h – 12 h", "13 h – 15 h", "15 h – 17 h")
    )
    return (
        letterhead(paper, school)
        + title(paper, paper.choose(f"EMPLOI DU TEMPS {case.session - 1}-{case.session}", "Planning de l'alternance", "Emploi du temps"))
        + f"{paper.choose('Groupe', 'Classe')} : BTS {txt(rng.choice(case.title.printed))} {rng.choice(('1', '2'))} – {paper.choose('apprentis', 'étudiants')} #h(1fr) Semaine du {txt(french.date_slashes(case.today))}\n\n#table(columns: (22mm, 1fr, 1fr, 1fr, 1fr, 1fr), inset: 2mm, [], [Lundi], [Mardi], [Mercredi], [Jeudi], [Vendredi], {rows})\n\n{paper.choose('Semaines en entreprise : 42, 43, 46, 47', 'Total : 35 heures par semaine en centre, 1 400 heures sur deux ans')}. {paper.choose('Toute absence doit être justifiée.', 'Sous réserve de modifications.')}\n"
    )  # fmt: skip


@layout("unknown", "training_agreement")
def training_agreement(case: Case, paper: Paper) -> str:
    """The agreement by which a firm buys a course for one of its people, before it takes place."""
    rng, firm, school, course = (
        case.rng,
        invent_firm(case.rng),
        invent_school(case.rng),
        case.rng.choice(COURSES),
    )
    start = case.today + dt.timedelta(days=rng.randrange(5, 90))
    return (
        title(paper, paper.choose("CONVENTION DE FORMATION PROFESSIONNELLE", "Convention simplifiée de formation", "Contrat de formation professionnelle"))
        + f"Entre {txt(school.name)}, organisme de formation, et {txt(firm.name)}, {txt(firm.address)}, il est convenu ce qui suit :\n\n*Article 1 – Objet.* L'organisme réalise l'action « {txt(course.topic)} » au profit de {paper.full_name()}, {paper.choose('salarié(e) de l’entreprise', 'apprenti(e) de l’entreprise')}.\n\n*Article 2 – Durée.* {course.hours} heures, à partir du {txt(french.date_slashes(start))}.\n\n*Article 3 – Prix.* Coût de la formation : {rng.randrange(200, 1500)} €. {paper.choose('L’annexe pédagogique fait partie de la convention.', 'Modalités de règlement : à réception de facture.')}\n\n*Article 4.* Une attestation de fin de formation sera remise au stagiaire. {paper.choose('Articles L. 6353-1 et suivants du code du travail.', 'En cas de dédit, une indemnité est due.')}\n\nFait en deux exemplaires\n\nPour l'organisme #h(1fr) Pour l'entreprise\n"
    )  # fmt: skip
