"""What employers and registers write: work certificates, an apprentice's employer, a job sheet,
extracts of the registers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from specimens import french
from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    aligned,
    bar,
    bars_code,
    beside,
    born_on,
    boxed,
    foot_notices,
    head_centred,
    head_row,
    issued_on,
    logo,
    made,
    numeric,
    office_of,
    printed_from_browser,
    ruled,
    said_name,
    spaced_siret,
    stamp_of,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
)
from specimens.people import invent_firm, invent_place, invent_school
from specimens.signing import Party, parties_in_a_row, place_to_sign
from specimens.specialities import TITLES

_JOB = ("too_short", "wrong_job", "open_ended", "part_time")

Spell = tuple[dt.date, dt.date | None, float]


def _spells(case: Case, earlier: int = 0) -> list[Spell]:
    """Employments, oldest first."""
    rng = case.rng
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 1.0, 0.8))
    length = rng.randrange(60, 200) if case.has("too_short") else rng.randrange(390, 1500)
    end: dt.date | None = case.today - dt.timedelta(days=rng.randrange(5, 300))
    if case.has("open_ended") or rng.random() < 0.35:
        end = None
    last: Spell = ((end or case.today) - dt.timedelta(days=length), end, share)
    found = [last]
    for _ in range(0 if case.has("too_short") else earlier):
        until = found[0][0] - dt.timedelta(days=rng.randrange(1, 150))
        found.insert(0, (until - dt.timedelta(days=rng.randrange(70, 420)), until, 1.0))
    return case.fact("periods", found)


def _job(case: Case) -> str:
    jobs: Sequence[str] = case.title.jobs
    if case.has("wrong_job"):
        others = [t for t in TITLES if t.code != case.title.code]
        jobs = ("Agent d'entretien", "Livreur", case.rng.choice(others).jobs[0])
    return case.fact("job_title", case.rng.choice(jobs))


def _written(case: Case, spells: Sequence[Spell]) -> dt.date:
    last = spells[-1][1]
    if last is None or case.has("future_date"):
        return case.fact("issue_date", case.day_before(1, 25))
    after = min(case.today, last + dt.timedelta(days=case.rng.randrange(0, 6)))
    return case.fact("issue_date", after)


def _keep(paper: Paper, spell: Spell, *printed: str) -> None:
    start, end, share = spell
    row: dict[str, Any] = {"start": start.isoformat(), "end": end and end.isoformat(), "share": share}  # fmt: skip
    paper.add("periods", row, list(printed))


def _small(job: str) -> str:
    return job[:1].lower() + job[1:]


@opened_layout("work_certificate", "craftsman_by_typewriter", defects=_JOB)
def craftsman_by_typewriter(case: Case, paper: Paper) -> str:
    """A small firm's few typed lines; the stamp is its letterhead."""
    firm, rng = invent_firm(case.rng), case.rng
    spells = _spells(case)
    start, end, share = spells[-1]
    issued = _written(case, spells)
    job = _job(case)
    first = french.any_date(start, rng, words=True)
    last = french.any_date(end, rng, words=True) if end else ""
    _keep(paper, spells[-1], first, *([last] if end else []))
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = typewriter_font(rng), 11, 1.0
    spell = f"du {txt(first)} au {txt(last)}" if end else f"depuis le {txt(first)}"
    weekly = f"{share * 35:g}".replace(".", ",")
    return (
        f"{paper.stamp([firm.name, firm.street, f'{firm.place.post_code} {firm.place.town}', f'SIRET {firm.siret}'], shape='plain', width_mm=62)}\n#v(4mm)\n"
        f"#align(right)[{txt(firm.place.town)}, le {paper.date('issue_date', issued)}]\n#v(10mm)\n"
        + f"#align(center)[#underline[{txt(paper.choose('CERTIFICAT DE TRAVAIL', 'ATTESTATION DE TRAVAIL', 'C E R T I F I C A T   D E   T R A V A I L'))}]]\n#v(10mm)\n"
        f"Je soussigné {txt(firm.director)}, artisan à {txt(firm.place.town)} (entreprise {paper.put('employer', firm.name)}), certifie avoir employé {said_name(paper)} {spell}, en qualité de {paper.put('job_title', job, _small(job))}, à raison de {txt(weekly)} heures par semaine.\n\n"
        "Certificat fait pour valoir ce que de droit.\n#v(8mm)\n"
        + place_to_sign(paper, Party("employer", paper.choose("Signature", "L'employeur"), None, firm.director), shape=paper.choose("below", "named"), align="right")
    )  # fmt: skip


@opened_layout("employer_attestation", "apprentice_still_with_us")
def apprentice_still_with_us(case: Case, paper: Paper) -> str:
    """The employer confirms to the examination office that the apprentice is still his."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    issued = issued_on(case, 1, 30)
    start = dt.date(case.session - 2, 9, rng.randrange(1, 25))
    who = case.person
    return (
        head_centred(firm, paper.put("employer", firm.name), rng.choice(("Entreprise générale", "Études – travaux – entretien", "Depuis 1987")))
        + f"#align(right)[À l'attention du service des examens]\n\n{strong('Objet :')} {paper.choose('attestation d’employeur – apprenti préparant un BTS', 'confirmation du statut d’apprenti', 'attestation de présence en apprentissage')}\n\nMadame, Monsieur,\n\n"
        f"Nous vous confirmons que {said_name(paper)}, {born_on(paper)}, est employé{who.agree('', 'e')} au sein de notre entreprise sous contrat d'apprentissage depuis le {txt(french.any_date(start, rng))} et jusqu'au {txt(french.any_date(dt.date(case.session, 8, 31), rng))}, en vue de la préparation du BTS {txt(title_words(case))}.\n\n"
        f"{who.agree('Il', 'Elle')} suit les enseignements à distance auprès de l'établissement « {txt(school.name)} » et sera libéré{who.agree('', 'e')} pour les épreuves de la session {case.session}. Le numéro d'enregistrement de son contrat est le {rng.randrange(10**11, 10**12)}.\n\n"
        f"La présente attestation est établie à sa demande.\n\n{made(paper, firm.place.town, 'issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("employer", f"{firm.director_title} – cachet de l'entreprise", stamp_of(firm), firm.director), align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("job_description", "grid_of_duties")
def grid_of_duties(case: Case, paper: Paper) -> str:
    """A public-service sheet: reference, conditions, duties with their share of time."""
    firm, rng = invent_firm(case.rng), case.rng
    job = _job(case)
    shares = rng.choice(((40, 30, 20, 10), (50, 25, 15, 10), (35, 35, 20, 10)))
    duties = ("Préparer les dossiers techniques et les métrés", "Suivre les chantiers et coordonner les intervenants", "Contrôler les coûts et établir les situations", "Rendre compte, archiver, tenir les tableaux de bord")  # fmt: skip
    rows = ", ".join(f"[{txt(d)}], [{s} %]" for d, s in zip(duties, shares, strict=True))
    dated = case.day_before(20, 500)
    return (
        f"#table(columns: (34mm, 1fr, 40mm), stroke: 0.6pt, inset: 2.2mm, align: center + horizon, [{logo(paper)}], [{strong(txt(paper.choose('FICHE DE POSTE', 'Fiche de poste', 'FICHE DE FONCTION')), 1.4)}], [#text(size: 0.85em)[FP-{rng.randrange(10, 400):03d} \\ Indice {rng.choice('ABCD')} du {txt(numeric(dated))} \\ Page 1 sur 1]])\n"
        + bar("IDENTIFICATION", "rgb(222,234,225)")
        + boxed([("Employeur", paper.put("employer", firm.name)), ("Intitulé du poste", strong(paper.put("job_title", job))), ("Nom de naissance de l'agent", paper.birth_name()), ("Prénom", paper.put("given_names", [case.person.first_name], case.person.first_name)), *(usage_pair(paper) or [("Service", txt("Études et travaux"))]), ("Supérieur hiérarchique", txt(firm.director))])
        + bar("RAISON D'ÊTRE DU POSTE", "rgb(222,234,225)") + "Conduire, sous l'autorité du responsable, les opérations confiées depuis l'étude jusqu'à la réception.\n"
        + bar("MISSIONS ET ACTIVITÉS", "rgb(222,234,225)") + f"#table(columns: (1fr, 26mm), inset: 1.8mm, stroke: 0.4pt, [*Activité*], [*Part du temps*], {rows})\n"
        + bar("CONDITIONS D'EXERCICE", "rgb(222,234,225)") + "Temps complet, 35 heures hebdomadaires ; déplacements départementaux ; permis B exigé ; équipements de protection fournis.\n"
        + bar("COMPÉTENCES ATTENDUES", "rgb(222,234,225)") + "Lecture de plans, réglementation, logiciels de bureautique et de dessin ; sens de l'organisation, rédaction. Niveau 4 minimum.\n#v(3mm)\n"
        + parties_in_a_row(paper, [Party("candidate", "Pris connaissance, le titulaire"), Party("employer", "Validé, le responsable", stamp_of(firm))], frame=True, height_mm=24)
    )  # fmt: skip


@opened_layout("business_registration", "clerk_extract_by_sections")
def clerk_extract_by_sections(case: Case, paper: Paper) -> str:
    """The extract of the commerce register by the court's clerk, of somebody in business alone."""
    place, firm, rng, person = invent_place(case.rng), invent_firm(case.rng), case.rng, case.person
    registered = case.fact("registered_on", case.today - dt.timedelta(days=rng.randrange(400, 3000)))  # fmt: skip
    issued = issued_on(case, 3, 80)
    activity = rng.choice(("Travaux d'installation électrique", "Maçonnerie générale et gros œuvre", "Charpente, couverture, zinguerie", "Conseil en gestion aux petites entreprises"))  # fmt: skip
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Serif", "DejaVu Serif", "Liberation Sans")), 10  # fmt: skip
    paper.setup.footer = f"{tiny('R.C.S. ' + place.town + ' – ' + numeric(issued + dt.timedelta(days=0)) + ' – page 1/1 – toute modification ou falsification du présent extrait expose à des poursuites pénales', 6.5)}" if not case.has("undated") else ""  # fmt: skip
    return (
        beside(f"{strong(txt('Greffe du tribunal de commerce de ' + place.town), 1.15)} \\ {txt(str(rng.randrange(1, 40)))} place du Palais \\ {txt(place.post_code)} {txt(place.town)}", f"#align(right)[{bars_code(paper, 45)} \\ N° de gestion {registered.year}A{rng.randrange(10000):05d}]")
        + f"#v(5mm)\n#align(center)[{strong(txt(paper.choose('Extrait Kbis', 'EXTRAIT D’IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS', 'EXTRAIT K')), 1.3)} \\ à jour au {paper.date('issue_date', issued)}]\n"
        + bar("IDENTIFICATION DE LA PERSONNE PHYSIQUE")
        + ruled([("Immatriculation au RCS, numéro", paper.put("siren", firm.siren, f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]} R.C.S. {place.town}")), ("Date d'immatriculation", paper.date("registered_on", registered)), ("Nom, prénoms", said_name(paper, civility=False)), ("Date et lieu de naissance", f"Le {paper.birth_date(form=numeric(person.birth_date))} à {txt(person.birth_place)} ({txt(person.birth_department)})"), ("Nationalité", txt(person.nationality_word)), ("Domicile personnel", txt(f"{person.street} {person.place.post_code} {person.place.town}"))], label_mm=62)
        + bar("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ ET À L'ÉTABLISSEMENT PRINCIPAL")
        + ruled([("Adresse de l'établissement", txt(firm.address)), ("Nom commercial", txt(firm.name)), ("Activité exercée", paper.put("activity", activity)), ("Date de commencement d'activité", txt(numeric(registered - dt.timedelta(days=rng.randrange(0, 20))))), ("Origine du fonds", "Création"), ("Mode d'exploitation", "Exploitation directe")], label_mm=62)
        + "#v(5mm)\n"
        + place_to_sign(paper, Party("authority", "Le greffier – pour extrait conforme", ["GREFFE DU TRIBUNAL", place.town.upper()]), shape=paper.choose("below", "stamp_beside"), align="right")
        + "#align(center)[FIN DE L'EXTRAIT]\n"
    )  # fmt: skip


@opened_layout("business_registration", "national_register_sheet")
def national_register_sheet(case: Case, paper: Paper) -> str:
    """The national register's attestation downloaded by a self-employed craftsman."""
    firm, rng, person = invent_firm(case.rng), case.rng, case.person
    registered = case.fact("registered_on", case.today - dt.timedelta(days=rng.randrange(400, 2600)))  # fmt: skip
    issued = issued_on(case, 1, 60)
    activity = rng.choice(("Installation d'équipements thermiques et de climatisation", "Menuiserie bois et PVC", "Réparation et entretien de machines", "Travaux de finition"))  # fmt: skip
    if not case.has("undated"):
        printed_from_browser(paper, issued, "Registre national des entreprises", f"registre-entreprises.example.invalid/attestation/{firm.siren}")  # fmt: skip
    paper.setup.font = rng.choice(("Open Sans", "Carlito", "Lato"))
    return (
        beside(f"{strong('Registre national des entreprises', 1.2)} \\ Institut national fictif de la propriété industrielle", f"#align(right)[{square_code(paper, 18)}]", "(1fr, 30mm)")
        + "#v(4mm)\n"
        + title(paper.choose("Attestation d'immatriculation au registre national des entreprises", "ATTESTATION D'IMMATRICULATION AU RNE", "Extrait d'immatriculation – RNE"), align="left", size_em=1.3)
        + f"Informations à jour le {paper.date('issue_date', issued)}\n"
        + bar("Identité de l'entreprise", "rgb(20,60,110)", "white")
        + aligned([("SIREN", paper.put("siren", firm.siren, f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}")), ("Forme", txt("Entrepreneur individuel (micro-entreprise)")), ("Date d'immatriculation au RNE", paper.date("registered_on", registered)), ("Début d'activité", txt(french.date_long(registered - dt.timedelta(days=rng.randrange(0, 30)))))])
        + bar("Entrepreneur", "rgb(20,60,110)", "white")
        + aligned([("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénoms", strong(paper.given_names())), ("Né(e) en", txt(french.month_and_year(person.birth_date))), ("Commune de résidence", txt(person.place.town.upper()))])
        + bar("Établissement principal", "rgb(20,60,110)", "white")
        + aligned([("SIRET", txt(spaced_siret(firm))), ("Adresse", txt(firm.address)), ("Activité principale", paper.put("activity", activity)), ("Code APRM", txt(f"{rng.randrange(4320, 4399)}{rng.choice('AB')}-{rng.choice('ADT')}")), ("Qualification artisanale", txt("Artisan"))])
        + f"#v(5mm)\n#text(size: 0.85em)[Cette attestation est délivrée gratuitement. Elle remplace l'extrait D1 du répertoire des métiers, supprimé le 1er janvier 2023. Code de vérification : {rng.randrange(10**9, 10**10)}.]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "free_of_engagement", defects=_JOB)
def free_of_engagement(case: Case, paper: Paper) -> str:
    """The usual certificate of the labour code: who, from when to when, as what; the health cover
    kept; no title but the frame."""
    firm, rng = invent_firm(case.rng), case.rng
    spells = _spells(case)
    start, end, share = spells[-1]
    issued = _written(case, spells)
    first = french.any_date(start, rng)
    last = french.any_date(end, rng) if end else ""
    _keep(paper, spells[-1], first, *([last] if end else []))
    paper.setup.footer = foot_notices(paper, firm)
    job = _job(case)
    she = case.person.agree("il", "elle")
    until = (
        f"et jusqu'au {txt(last)}"
        if end
        else f"et qu'{she} fait toujours partie de nos effectifs à la date de la présente"
    )
    quits = (
        f"{case.person.civility} nous quitte ce jour libre de tout engagement.\n\n#text(size: 0.88em)[En application de l'article L. 911-8 du code de la sécurité sociale, le salarié bénéficie du maintien à titre gratuit des garanties de prévoyance et de frais de santé, pour une durée maximale de douze mois.]\n\n"
        if end
        else "Le contrat de travail n'est ni suspendu ni en cours de rupture.\n\n"
    )
    return (
        head_row(paper, firm, paper.put("employer", firm.name))
        + title(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail") if end else paper.choose("ATTESTATION DE TRAVAIL", "ATTESTATION D'EMPLOI", "Certificat de travail"))
        + f"Je soussigné(e), {txt(firm.director)}, agissant en qualité de {txt(office_of(firm))} de la société {txt(firm.name)}, SIRET {txt(spaced_siret(firm))}, certifie que {said_name(paper)}, {born_on(paper, place=False)}, demeurant {txt(case.person.street)} à {txt(case.person.place.town)}, a été employé{case.person.agree('', 'e')} dans notre entreprise à compter du {txt(first)} {until}.\n\n"
        f"Durant cette période, {she} a occupé {txt(french.any_share(share, rng))} l'emploi de {strong(paper.put('job_title', job, _small(job)))}.\n\n"
        + quits
        + "En foi de quoi lui est délivré le présent certificat, pour servir et valoir ce que de droit.\n\n"
        + f"À {txt(firm.place.town)}, le {paper.date('issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("employer", firm.director_title, stamp_of(firm), firm.director), align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("work_certificate", "career_extract_by_program", defects=_JOB)
def career_extract_by_program(case: Case, paper: Paper) -> str:
    """A big employer's print-out: identifiers everywhere, one line an assignment with its share."""
    place, rng, person = invent_place(case.rng), case.rng, case.person
    employer = rng.choice((f"Centre hospitalier de {place.town}", f"Métropole de {place.town}", f"Habitat Exemple {place.town}", f"Régie des transports de {place.town}"))  # fmt: skip
    spells = _spells(case, rng.randrange(0, 3))
    job, issued = _job(case), _written(case, spells)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Mono", "DejaVu Sans", "Liberation Sans Narrow")), 9.5  # fmt: skip
    run = issued - dt.timedelta(days=rng.randrange(0, 3))
    paper.setup.header = f"{tiny(f'PRODRH v{rng.randrange(4, 9)}.{rng.randrange(10, 99)}')} #h(1fr) {tiny(f'Édité le {numeric(run)} à {rng.randrange(8, 18):02d}:{rng.randrange(60):02d} – page 1')}"
    rows = []
    for spell in spells:
        start, end, share = spell
        last = numeric(end) if end else "en cours"
        _keep(paper, spell, numeric(start), *([last] if end else []))
        rows.append(f"[{rng.randrange(100, 999)}], [{txt(job)}], [{txt(numeric(start))}], [{txt(last)}], [{round(share * 100)} %]")  # fmt: skip
    paper.put("job_title", job)
    return (
        f"{strong(paper.put('employer', employer), 1.2)} \\ Direction des ressources humaines – pôle carrières et paie\n#line(length: 100%)\n"
        + title(paper.choose("ATTESTATION D'EMPLOI", "CERTIFICAT DE TRAVAIL ET DE SERVICES", "RELEVÉ DE CARRIÈRE VALANT CERTIFICAT DE TRAVAIL"), size_em=1.2)
        + aligned([("Matricule", txt(f"{rng.randrange(10**5, 10**6)}")), ("Nom de naissance", paper.birth_name()), *usage_pair(paper), ("Prénoms", paper.given_names(" ")), ("Né(e) le", paper.birth_date(form=numeric(person.birth_date))), ("Statut", txt(rng.choice(("contractuel", "CDI de droit privé", "titulaire"))))])
        + f"#v(3mm)\n#table(columns: (14mm, 1fr, 28mm, 28mm, 20mm), inset: 1.6mm, stroke: (x, y) => (bottom: 0.4pt, top: if y == 0 {{ 0.8pt }} else {{ 0pt }}), [*Poste*], [*Libellé de l'emploi*], [*Du*], [*Au*], [*Quotité*], {', '.join(rows)})\n#v(3mm)\n"
        f"Le directeur des ressources humaines certifie l'exactitude des renseignements ci-dessus. Attestation établie à la demande de l'intéressé{person.agree('', 'e')}.\n\n"
        f"{paper.choose('Le', 'Établi le', 'Fait le')} {paper.date('issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("employer", "Pour le directeur et par délégation, la responsable des carrières", [employer, "D.R.H."]), shape="below", align=paper.choose("left", "right"))
    )  # fmt: skip
