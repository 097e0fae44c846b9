"""Papers of working life: job descriptions, extracts of the trade registers, contracts of work and of
professional training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import (
    born_words,
    footer_of,
    hours,
    letterhead,
    made_at,
    signature_block,
    spaced_siret,
    stamp_lines,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school, luhn_number

_TASKS = (
    "préparer les dossiers techniques et les métrés", "planifier et suivre les interventions",
    "contrôler la qualité et la sécurité", "établir les devis et suivre les commandes",
    "encadrer une équipe de deux à quatre personnes", "rendre compte au responsable du service",
    "participer aux réunions de chantier", "tenir à jour la base des clients",
)  # fmt: skip


def _job(case: Case) -> str:
    return case.fact("job_title", case.rng.choice(case.title.jobs))


@layout("job_description", "missions_letter")
def job_missions(case: Case, paper: Paper) -> str:
    """Missions as a list, signed by the firm."""
    firm, job = invent_firm(case.rng), _job(case)
    tasks = "\n".join(f"- {txt(t)}" for t in case.rng.sample(_TASKS, 5))
    return (
        letterhead(paper, firm, printed_name=paper.put("employer", firm.name))
        + title(
            paper,
            paper.choose(
                "Fiche de poste",
                "Fiche de poste détaillée",
                "Description de poste",
                "Profil de poste",
            ),
        )
        + f"Salarié(e) : {paper.full_name()} \\ {paper.choose('Intitulé du poste', 'Emploi', 'Poste occupé')} : {paper.put('job_title', job)} \\ Rattachement : {txt(firm.director_title)}\n\n*{paper.choose('Missions principales', 'Activités', 'Tâches confiées')}*\n\n{tasks}\n\n"
        f"*Conditions d'exercice* : {paper.choose('déplacements sur chantier', 'horaires de bureau', 'astreintes une semaine par mois')}. Niveau requis : {paper.choose('technicien', 'bac + 2', 'agent de maîtrise')}.\n\n"
        + f"Fait à {txt(firm.place.town)}, le {txt(french.any_date(case.day_before(2, 90), case.rng))}\n\n"
        + signature_block(paper, "employer", firm.director_title, stamp=stamp_lines(firm))
    )


@layout("job_description", "two_column_sheet")
def job_sheet(case: Case, paper: Paper) -> str:
    """A staff office's sheet in a table."""
    firm, job = invent_firm(case.rng), _job(case)
    tasks = " \\ ".join(txt("• " + t) for t in case.rng.sample(_TASKS, 4))
    rows = (
        f"[Entreprise], [{paper.put('employer', firm.name)}], [Titulaire], [{paper.full_name()}], [{paper.choose('Fonction', 'Intitulé de la fonction', 'Métier')}], [{paper.put('job_title', job)}], [Finalité du poste], [Assurer le suivi technique des affaires confiées.], "
        f"[Missions et responsabilités], [{tasks}], [Liens hiérarchiques], [N+1 : {txt(firm.director)}], [Compétences requises], [Lecture de plans, bureautique, sens du service]"
    )
    return (
        title(
            paper, paper.choose("Fiche de fonction", "Fiche de poste", "FICHE DESCRIPTIVE D'EMPLOI")
        )
        + f"#table(columns: (45mm, 1fr), inset: 2.5mm, fill: (x, y) => if x == 0 {{ luma(232) }}, {rows})\n\n"
        + "#grid(columns: (1fr, 1fr), ["
        + signature_block(
            paper, "employer", "Le responsable", align="left", stamp=stamp_lines(firm)
        )
        + "], ["
        + signature_block(paper, "candidate", "Le salarié", align="left")
        + "])\n"
    )


def _registered(case: Case) -> dt.date:
    return case.fact("registered_on", case.today - dt.timedelta(days=case.rng.randrange(400, 3000)))


def _siren(case: Case, paper: Paper) -> str:
    number = case.fact("siren", luhn_number(case.rng, 9, "999"))
    return paper.put("siren", number, f"{number[:3]} {number[3:6]} {number[6:]}")


@layout("business_registration", "kbis_extract")
def kbis(case: Case, paper: Paper) -> str:
    """The registrar's extract, « à jour au … »."""
    firm, person = invent_firm(case.rng), case.person
    issued = case.fact("issue_date", case.day_before(2, 80))
    activity = case.fact(
        "activity",
        case.rng.choice(
            (
                "Travaux de maçonnerie générale",
                "Conseil en gestion",
                "Installation de pompes à chaleur",
                "Commerce de détail",
            )
        ),
    )
    return (
        f"*Greffe du tribunal de commerce de {txt(firm.place.town)}* \\ N° de gestion {txt(f'{case.rng.randrange(2005, 2023)}B{case.rng.randrange(10**4):05d}')} #h(1fr) Code de vérification : {txt(''.join(case.rng.choice('ABCDEFGHJK23456789') for _ in range(10)))}\n#v(3mm)\n"
        + title(
            paper,
            paper.choose(
                "Extrait Kbis",
                "Extrait d'immatriculation principale au registre du commerce et des sociétés",
            ),
        )
        + f"#align(center)[à jour au {paper.date('issue_date', issued, form=french.date_long(issued))}]\n\n*IDENTIFICATION*\n#rows([Immatriculation au RCS, numéro], [{_siren(case, paper)} R.C.S. {txt(firm.place.town)}], [Date d'immatriculation], [{paper.date('registered_on', _registered(case))}], [Dénomination], [{txt(firm.name)}], [Forme juridique], [{txt(firm.form)}])\n\n"
        f"*GESTION, DIRECTION, ADMINISTRATION*\n#rows([Gérant], [], [Nom, prénoms], [{paper.full_name(civility=False)}], [Date et lieu de naissance], [Le {txt(french.date_slashes(person.birth_date))} à {txt(person.birth_place)}])\n\n"
        f"*ACTIVITÉ*\n#rows([Adresse], [{txt(firm.address)}], [Activité exercée], [{paper.put('activity', activity)}])\n\n"
        + signature_block(paper, "authority", "Le greffier", stamp=["GREFFE", firm.place.town])
    )


@layout("business_registration", "national_register")
def national_register(case: Case, paper: Paper) -> str:
    """The attestation of the national register of firms (RNE), a sole trader."""
    issued = case.fact("issue_date", case.day_before(2, 80))
    activity = case.fact(
        "activity",
        case.rng.choice(
            (
                "Plomberie, chauffage",
                "Électricité générale",
                "Secrétariat et comptabilité",
                "Entretien de véhicules",
            )
        ),
    )
    return (
        title(
            paper,
            paper.choose(
                "Attestation d'immatriculation au registre national des entreprises",
                "Extrait RNE – entrepreneur individuel",
                "Justificatif d'immatriculation au Registre national des entreprises (RNE)",
            ),
        )
        + f"#rows([Nom de naissance], [{paper.birth_name()}], [Nom d'usage], [{paper.usage_name()}], [Prénoms], [{paper.given_names()}], [SIREN], [{_siren(case, paper)}], [Date d'immatriculation au RNE], [{paper.date('registered_on', _registered(case))}], [Nature de l'activité], [Artisanale], [Activité principale], [{paper.put('activity', activity)}])\n\n"
        f"Attestation éditée le {paper.date('issue_date', issued)} – données issues du registre national des entreprises, sous réserve des formalités en cours.\n"
    )


def _parties(paper: Paper, firm_stamp: list[str], worker: str = "candidate") -> str:
    left = signature_block(
        paper,
        "employer",
        paper.choose("L'employeur", "Pour l'entreprise"),
        stamp=firm_stamp,
        align="left",
    )
    right = signature_block(
        paper,
        worker,
        paper.choose("Le salarié (« lu et approuvé »)", "Le ou la salarié(e)"),
        align="left",
    )
    return f"#grid(columns: (1fr, 1fr), [{left}], [{right}])\n"


def _signed_by(paper: Paper) -> list[str]:
    return sorted(zone.party for zone in paper.zones if zone.state == "signed")


@layout("employment_contract", "articles_permanent")
def contract_permanent(case: Case, paper: Paper) -> str:
    """An open-ended contract in articles."""
    firm, job, rng = invent_firm(case.rng), _job(case), case.rng
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(60, 1500)))
    paper.setup.footer = footer_of(firm)
    return (
        title(
            paper,
            paper.choose(
                "Contrat de travail à durée indéterminée",
                "Contrat à durée indéterminée",
                "CONTRAT DE TRAVAIL (CDI)",
            ),
        )
        + f"*Entre les soussignés :*\n\n{paper.put('employer', firm.name)}, {txt(firm.form)}, {txt(firm.address)}, SIRET {txt(spaced_siret(firm.siret))}, représentée par {txt(firm.director)},\n\nd'une part, et\n\n{paper.full_name()}, {born_words(paper)}, demeurant {txt(case.person.street)} à {txt(case.person.place.town)}, d'autre part,\n\n*il a été convenu ce qui suit :*\n\n"
        f"*Article 1 – Engagement.* Le salarié est engagé à compter du {paper.date('start', start)} en qualité de {paper.put('job_title', job)}.\n\n*Article 2 – Période d'essai.* Deux mois.\n\n*Article 3 – Durée du travail.* {txt(french.any_share(1.0, rng).capitalize())}.\n\n*Article 4 – Rémunération.* {rng.randrange(1850, 2700)} euros bruts mensuels.\n\n"
        f"Fait en deux exemplaires à {txt(firm.place.town)}, le {txt(french.any_date(start - dt.timedelta(days=3), rng))}\n\n"
        + _parties(paper, stamp_lines(firm))
    )


@layout("employment_contract", "fixed_term_form")
def contract_fixed(case: Case, paper: Paper) -> str:
    """A fixed-term contract on a firm's form."""
    firm, job, rng = invent_firm(case.rng), _job(case), case.rng
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(60, 500)))
    end = case.fact("end", start + dt.timedelta(days=rng.randrange(180, 540)))
    return (
        letterhead(paper, firm, printed_name=paper.put("employer", firm.name))
        + title(
            paper,
            paper.choose(
                "Contrat de travail à durée déterminée",
                "CDD – contrat de travail",
                "Contrat de travail",
            ),
        )
        + f"#rows([Salarié(e)], [{paper.full_name()}], [Né(e) le], [{paper.birth_date()}], [Emploi], [{paper.put('job_title', job)}], [Motif], [{txt(paper.choose('accroissement temporaire d’activité', 'remplacement d’un salarié absent'))}], [Date d'embauche], [{paper.date('start', start)}], [Terme du contrat], [{paper.date('end', end)}], [Durée du travail], [{txt(french.any_share(rng.choice((1.0, 0.8)), rng))}])\n\n"
        f"Le présent contrat est soumis à la convention collective applicable dans l'entreprise.\n\nÀ {txt(firm.place.town)}, le {txt(french.any_date(start, rng))}\n\n"
        + _parties(paper, stamp_lines(firm))
    )


@layout("professional_training_contract", "official_frames")
def professional_form(case: Case, paper: Paper) -> str:
    """The official form's frames, shorter."""
    firm, school, rng, person = (
        invent_firm(case.rng),
        invent_school(case.rng),
        case.rng,
        case.person,
    )
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, 8, 31))
    value = case.fact("training_hours", rng.choice((1100, 1200, 1350)))
    shown = rng.choice(case.title.printed)
    paper.setup.size_pt = 9
    blocks = (
        (
            "L'EMPLOYEUR",
            f"Dénomination : {paper.put('employer', firm.name)} \\ {txt(firm.address)} \\ SIRET : {txt(spaced_siret(firm.siret))}",
        ),
        (
            "LE SALARIÉ",
            f"Nom de naissance : {paper.birth_name()} #h(4mm) Nom d'usage : {paper.usage_name()} \\ Prénom : {paper.given_names(' ')} \\ Date de naissance : {paper.birth_date(form=french.date_slashes(person.birth_date))}",
        ),
        (
            "LE CONTRAT",
            f"Nature : #check(true) CDD #check(false) CDI \\ Date de début d'exécution du contrat : {paper.date('start', start)} \\ Date de fin du contrat : {paper.date('end', end)}",
        ),
        (
            "LA FORMATION",
            f"Organisme de formation : {txt(school.name)} \\ Diplôme préparé : {paper.put('diploma', shown, 'BTS ' + shown)} \\ Durée des actions d'évaluation, d'accompagnement et des enseignements : {hours(paper, 'training_hours', value)}",
        ),
    )
    body = "".join(
        f"#block(stroke: 0.5pt, width: 100%, inset: 2mm)[*{txt(h)}* \\ {b}]\n" for h, b in blocks
    )
    head = f'#grid(columns: (1fr, auto), [*cerfa* 12434\\*03], [#text(size: 1.3em, weight: "bold")[{paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation")}]])\n#v(2mm)\n'
    out = (
        head
        + body
        + f"Fait à {txt(firm.place.town)}, le {txt(french.any_date(start - dt.timedelta(days=5), rng))}\n\n"
        + _parties(paper, stamp_lines(firm), "apprentice")
    )
    paper.fields["signed_by"] = _signed_by(paper)
    return out


@layout("professional_training_contract", "agreement_letter")
def professional_letter(case: Case, paper: Paper) -> str:
    """The contract in running text."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, 7, 31))
    value = case.fact("training_hours", rng.choice((1100, 1200, 1350)))
    shown = rng.choice(case.title.printed)
    out = (
        letterhead(paper, firm, printed_name=paper.put("employer", firm.name))
        + title(
            paper,
            paper.choose(
                "Contrat de professionnalisation à durée déterminée",
                "Contrat de professionnalisation",
            ),
        )
        + f"Conclu en application des articles L. 6325-1 et suivants du code du travail avec {paper.full_name()}, {born_words(paper)}.\n\nLe salarié prépare le {paper.put('diploma', shown, 'BTS ' + shown)} auprès de {txt(school.name)} ; la formation est d'une durée de {hours(paper, 'training_hours', value)}.\n\n"
        f"Le contrat débute le {paper.date('start', start)} et prend fin le {paper.date('end', end)}.\n\nFait à {txt(firm.place.town)}, le {txt(french.any_date(start - dt.timedelta(days=5), rng))}\n\n"
        + _parties(paper, stamp_lines(firm), "apprentice")
    )
    paper.fields["signed_by"] = _signed_by(paper)
    return out


@layout("training_attestation", "hours_letter", defects=("hours_too_few", "hours_missing"))
def training_letter(case: Case, paper: Paper) -> str:
    """The training body certifies the preparation and its hours."""
    school, rng = invent_school(case.rng), case.rng
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, 6, rng.randrange(1, 28)))
    value = case.fact(
        "training_hours",
        1200 if case.has("hours_too_few") else rng.choice((1350, 1350, 1400, 1510)),
    )
    length = paper.blank() if case.has("hours_missing") else hours(paper, "training_hours", value)
    issued = case.fact("issue_date", case.day_before(2, 40))
    return (
        letterhead(paper, school, printed_name=paper.put("organisation", school.name))
        + title(
            paper,
            paper.choose(
                "Attestation de suivi de la préparation au BTS",
                "Attestation de suivi de formation",
                "Attestation de formation",
            ),
        )
        + f"{txt(school.director_title)} atteste que {paper.full_name()}, {born_words(paper)}, suit la préparation au BTS {txt(rng.choice(case.title.printed))} d'une durée de {length}, du {paper.date('start', start)} au {paper.date('end', end)}.\n\n"
        f"{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "training_centre", school.director_title, stamp=stamp_lines(school)
        )
    )


@layout("training_attestation", "hours_table", defects=("hours_too_few", "hours_missing"))
def training_table(case: Case, paper: Paper) -> str:
    """Hours by year with the total."""
    school, rng = invent_school(case.rng), case.rng
    start = case.fact("start", dt.date(case.session - 2, 9, rng.randrange(1, 28)))
    end = case.fact("end", dt.date(case.session, 6, rng.randrange(1, 28)))
    value = case.fact(
        "training_hours", 1250 if case.has("hours_too_few") else rng.choice((1350, 1360, 1420))
    )
    first = value // 2 + rng.randrange(-20, 20)
    total = paper.blank() if case.has("hours_missing") else hours(paper, "training_hours", value)
    years = "[–], [–]" if case.has("hours_missing") else f"[{first} h], [{value - first} h]"
    issued = case.fact("issue_date", case.day_before(2, 40))
    return (
        letterhead(paper, school, printed_name=paper.put("organisation", school.name))
        + title(
            paper,
            paper.choose(
                "Attestation de préparation à l'examen",
                "Attestation d'assiduité – préparation BTS",
                "Suivi de la formation – attestation",
            ),
        )
        + f"#rows([Stagiaire :], [{paper.full_name()}], [Né(e) le :], [{paper.birth_date()}], [Formation :], [Préparation au BTS {txt(rng.choice(case.title.printed))}], [Du :], [{paper.date('start', start)}], [Au :], [{paper.date('end', end)}])\n#v(3mm)\n"
        f"#table(columns: (1fr, 1fr, 1fr), [*Première année*], [*Deuxième année*], [*Durée totale*], {years}, [{total}])\n\n{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "training_centre", "Le responsable de la formation", stamp=stamp_lines(school)
        )
    )


_LANGUAGES = ("Arabe", "Portugais", "Russe", "Chinois", "Turc", "Hébreu", "Japonais", "Polonais")


@layout("language_attestation", "teacher_letter")
def language_letter(case: Case, paper: Paper) -> str:
    """A school says that the language was taught."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(_LANGUAGES))
    issued = case.fact("issue_date", case.day_before(2, 60))
    return (
        letterhead(paper, school)
        + title(
            paper,
            paper.choose(
                "Attestation de formation en langue vivante",
                "Attestation",
                "Attestation d'enseignement de langue",
            ),
        )
        + f"Je soussigné(e), {txt(school.director)}, certifie que {paper.full_name()}, {born_words(paper)}, suit des cours de langue : {paper.put('language', language, language if rng.random() < 0.5 else language.lower())}, à raison de {rng.choice((2, 3, 4))} heures par semaine, en vue de l'épreuve obligatoire de langue vivante du BTS.\n\n"
        f"{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "training_centre", school.director_title, stamp=stamp_lines(school)
        )
    )


@layout("language_attestation", "institute_form")
def language_form(case: Case, paper: Paper) -> str:
    """A language institute's form."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(_LANGUAGES))
    issued = case.fact("issue_date", case.day_before(2, 60))
    return (
        title(
            paper,
            paper.choose(
                "Justificatif de formation linguistique",
                "Attestation de suivi de formation en langue",
            ),
        )
        + f"#rows([Institut], [{txt(school.name)}], [Nom de naissance], [{paper.birth_name()}], [Prénoms], [{paper.given_names()}], [Nom d'usage], [{paper.usage_name()}], [Langue étudiée], [{paper.put('language', language)}], [Niveau visé], [B2 – cadre européen], [Volume], [{rng.choice((40, 60, 80))} h])\n\n{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "training_centre", "Le directeur de l'institut", stamp=stamp_lines(school)
        )
    )
