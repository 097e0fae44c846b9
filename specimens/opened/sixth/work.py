"""What employers of every size certify about those who work or worked for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.facts import JOB_DEFECTS, after_leaving, keep, spells, trade
from specimens.opened.sixth.wording import (
    addressee,
    beside,
    born_on,
    boxes,
    cell,
    corner,
    day_said,
    down,
    engraved,
    filed_name,
    headed,
    issued,
    legal_foot,
    listing,
    logo_head,
    numeric,
    of,
    on_day,
    option_of,
    signs_under,
    siret_of,
    spoken_name,
    stamp_of,
    stranger,
    strong,
    tab,
    tick,
    tiny,
    title_line,
    told_apart,
)
from specimens.people import invent_firm, invent_place

_AGENCIES = ("Intérim Exemple", "Missions Modèle", "Partnaire Fictif")

_HOSPITALS = ("Centre hospitalier Spécimen", "Hôpital Jean-Modèle", "EHPAD Les Exemples")


def _time(share: float) -> str:
    """The working time as payroll says it."""
    if share >= 0.999:
        return "temps complet (151,67 heures par mois)"
    return f"temps partiel, {share * 151.67:.2f} heures par mois, soit {share * 100:.0f} %".replace(".", ",")  # fmt: skip


@opened_layout("work_certificate", "payroll_bureau_model", defects=JOB_DEFECTS)
def payroll_bureau_model(case: Case, paper: Paper) -> str:
    """The model that a payroll bureau prints with the last pay slip: labels at the left, article of
    the code below the title, two notes on insurance."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = spells(case)[-1], trade(case)
    day = after_leaving(case, end)
    paper.setup.size_pt = 10
    one, two = numeric(start), numeric(end) if end else ""
    keep(paper, (start, end, share), one, *([two] if end else []))
    who = case.person
    return (
        f"#block(stroke: 0.5pt, inset: 2.5mm, width: 85mm)[{strong(paper.put('employer', firm.name))} \\ {txt(firm.street)} \\ {txt(firm.place.post_code + ' ' + firm.place.town)} \\ SIRET {txt(siret_of(firm))} – APE {rng.randrange(1000, 9999)}A]\n"
        + addressee(paper)
        + down(4)
        + title_line("CERTIFICAT DE TRAVAIL", 15)
        + "#align(center)[#text(size: 0.85em)[(articles L. 1234-19 et D. 1234-6 du code du travail)]]\n"
        + down(3)
        + "L'employeur soussigné certifie avoir occupé à son service :\n"
        + listing([("Salarié", filed_name(paper)), (who.agree("Né le", "Née le"), paper.birth_date(form=numeric(who.birth_date))), ("Entré(e) le", txt(one)), ("Sorti(e) le", txt(two or "présent(e) à l'effectif")), ("Emploi", paper.put("job_title", job)), ("Qualification", txt(rng.choice(("Ouvrier professionnel", "ETAM", "Employé", "Technicien")))), ("Durée du travail", txt(_time(share))), ("Motif du départ", txt(rng.choice(("Démission", "Fin de contrat à durée déterminée", "Rupture conventionnelle")) if end else "sans objet"))], 42)
        + down(3)
        + f"{tick(bool(end), 'Le salarié est libre de tout engagement à notre égard.')} \\ {tick(bool(end), 'Il bénéficie du maintien à titre gratuit de la couverture santé et prévoyance, dans la limite de douze mois.')}\n"
        + down(3)
        + beside(f"Fait à {txt(firm.place.town)}, le {on_day(paper, 'issue_date', day)}", f"Signature de l'employeur et cachet \\ {paper.sign('employer', width_mm=64, height_mm=26, stamp=stamp_of(firm))}")
        + tiny(f"Établi par Cabinet Paie Fictif, {stranger(case)}, pour le compte de l'entreprise – logiciel de paie version {rng.randrange(8, 14)}.{rng.randrange(1, 9)}", 6.5)
    )  # fmt: skip


@opened_layout("work_certificate", "agency_list_of_missions", defects=("too_short", "wrong_job"))
def agency_list_of_missions(case: Case, paper: Paper) -> str:
    """A temporary-work agency: one row a mission, with the user firm's name; the agency employs."""
    rng, firm = case.rng, invent_firm(case.rng)
    agency = rng.choice(_AGENCIES)
    found, job = spells(case, extra=2, gone=True), trade(case)
    day = after_leaving(case, found[-1][1])
    rows = []
    for first, last, _ in found:
        until = last or case.today
        one, two = numeric(first), numeric(until)
        keep(paper, (first, until, 1.0), one, two)
        rows.append((f"du {one} au {two}", txt(invent_firm(rng).name), txt(job), f"{(until - first).days * 5 // 7 * 7} h"))  # fmt: skip
    paper.put("job_title", job)
    return (
        logo_head(replace(firm, name=agency), paper.put("employer", agency), rng.choice(("rgb(220,90,0)", "rgb(0,130,60)")), f"Agence {txt(of(firm.place.town))} \\ {txt(firm.phone)}")
        + title_line(paper.choose("ATTESTATION D'EMPLOI", "CERTIFICAT DE TRAVAIL – SALARIÉ INTÉRIMAIRE", "RELEVÉ DE MISSIONS VALANT CERTIFICAT DE TRAVAIL"), 13)
        + down(3)
        + f"Nous certifions avoir employé {spoken_name(paper)}, {born_on(paper, place=False)}, en qualité de salarié(e) intérimaire, à temps plein, pour les missions ci-après :\n"
        + headed(("Période", "Entreprise utilisatrice", "Qualification", "Heures"), rows, "(52mm, 1fr, 50mm, 20mm)")
        + "Les heures indiquées comprennent les heures supplémentaires. Le présent document est établi d'après nos contrats de mise à disposition.\n\n"
        + f"{txt(firm.place.town)}, le {on_day(paper, 'issue_date', day)}\n"
        + down(2)
        + f"#align(center)[{signs_under(paper, 'employer', 'Le responsable d’agence', below=stranger(case), stamp=engraved(agency, firm.place.town))}]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "hospital_statement_in_prose", defects=JOB_DEFECTS)
def hospital_statement_in_prose(case: Case, paper: Paper) -> str:
    """A hospital's direction: days spelt out, the share in the sentence, by delegation of the
    director."""
    rng, place = case.rng, invent_place(case.rng)
    name = rng.choice(_HOSPITALS)
    (start, end, share), job = spells(case)[-1], trade(case)
    day = after_leaving(case, end)
    one = rng.choice((french.date_long(start), french.date_in_words(start)))
    two = (french.date_in_words(end) if one == french.date_in_words(start) else french.date_long(end)) if end else ""  # fmt: skip
    keep(paper, (start, end, share), one, *([two] if end else []))
    full = "à temps plein" if share >= 0.999 else f"à {share * 100:.0f} % d'un temps plein"
    when = f"du {txt(one)} au {txt(two)}" if end else f"depuis le {txt(one)} et à ce jour encore"
    return (
        beside(f"{strong(paper.put('employer', name), 13)} \\ {txt(place.post_code + ' ' + place.town)} \\ Direction des ressources humaines et des affaires médicales", f"#align(right)[Réf. : DRH/{rng.randrange(100, 999)}/{day.year} \\ Dossier suivi par {txt(stranger(case))} \\ Poste {rng.randrange(1000, 9999)}]")
        + down(14)
        + title_line(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION DE TRAVAIL", "CERTIFICAT ADMINISTRATIF DE SERVICES"), 14)
        + down(6)
        + f"Le Directeur de l'établissement certifie que {spoken_name(paper)}, {born_on(paper, spelt=True)}, {'exerce' if not end else 'a exercé'} ses fonctions au sein des services techniques {when}, {full}, en qualité de {paper.put('job_title', job)}, agent contractuel relevant du décret n° 91-155 du 6 février 1991.\n\n"
        + "En foi de quoi le présent certificat est délivré à l'intéressé(e), sur sa demande.\n\n"
        + f"À {txt(place.town)}, le {on_day(paper, 'issue_date', day)}\n"
        + down(5)
        + f"#pad(left: 85mm)[{signs_under(paper, 'employer', 'P/ Le Directeur et par délégation,', 'l’attachée d’administration', stamp=engraved(name), below=stranger(case))}]"
    )  # fmt: skip


@opened_layout("employer_attestation", "manager_short_note_to_examiners")
def manager_short_note_to_examiners(case: Case, paper: Paper) -> str:
    """A firm's short note: boxes for the state of the contract, the apprentice's course, the hand in
    the middle."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issued(case, 1, 40)
    begun = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    return (
        logo_head(firm, paper.put("employer", firm.name), rng.choice(("rgb(60,60,60)", "rgb(170,30,50)")), txt(firm.address))
        + down(6)
        + title_line(paper.choose("ATTESTATION DE L'EMPLOYEUR", "Attestation de l'employeur – statut d'apprenti", "ATTESTATION DE STATUT D'APPRENTI"), 14)
        + down(4)
        + f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title)}, atteste sur l'honneur que {spoken_name(paper)} :\n\n"
        + f"{tick(True, 'est actuellement apprenti(e) dans notre entreprise')} \\ {tick(False, 'a quitté l’entreprise')} \\ {tick(False, 'a vu son contrat d’apprentissage suspendu')}\n\n"
        + listing([("Diplôme préparé", txt(f"BTS {option_of(case)}")), ("Contrat d'apprentissage", txt(f"n° 0{who.place.department}{rng.randrange(10**8, 10**9)}, signé le {numeric(begun - dt.timedelta(days=20))}")), ("Début du contrat", txt(numeric(begun))), ("Maître d'apprentissage", txt(stranger(case)))], 52)
        + down(2)
        + f"Pour faire valoir ce que de droit auprès du service des examens.\n\n#align(center)[Fait à {txt(firm.place.town)}, le {on_day(paper, 'issue_date', day)} \\ {paper.sign('employer', width_mm=64, height_mm=26, stamp=stamp_of(firm))}]\n"
    )  # fmt: skip


@opened_layout("employer_attestation", "town_hall_letter_on_apprentice")
def town_hall_letter_on_apprentice(case: Case, paper: Paper) -> str:
    """A local authority's letter that confirms an apprentice, a reference block in the corner."""
    place, rng = invent_place(case.rng), case.rng
    town = f"Mairie {of(place.town)}"
    day = issued(case, 1, 40)
    end = dt.date(case.session, rng.choice((7, 8)), 31)
    return (
        f"#grid(columns: (1fr, auto), [{strong(paper.put('employer', town), 13)} \\ Hôtel de ville – {txt(place.post_code)} {txt(place.town)}], [#text(size: 8.5pt)[Pôle ressources \\ N/Réf. {rng.randrange(10, 99)}-{day.year} \\ Objet : apprentissage]])\n#line(length: 100%)\n"
        + down(12)
        + f"{paper.choose('Attestation de l’employeur', 'ATTESTATION', 'Attestation d’emploi en apprentissage')}\n\n"
        + f"Le Maire atteste que {spoken_name(paper)}, {born_on(paper)}, est employé(e) par la commune sous contrat d'apprentissage jusqu'au {txt(day_said(paper, end))}, au service {rng.choice(('bâtiments', 'voirie', 'espaces publics'))}, et prépare à ce titre le BTS {txt(option_of(case))} par la voie de l'apprentissage.\n\n"
        + f"La présente attestation est établie pour l'inscription de l'apprenti(e) à l'examen, session {case.session}.\n\nLe {on_day(paper, 'issue_date', day)},\n"
        + down(3)
        + beside("", cell(paper, "employer", "Pour le Maire, l'adjointe déléguée au personnel", engraved(town), 66, 26))
    )  # fmt: skip


@opened_layout("work_certificate", "craftsman_word_page", defects=JOB_DEFECTS)
def craftsman_word_page(case: Case, paper: Paper) -> str:
    """A craftsman's page in a word processor: heavy title underlined, one sentence, the legal line
    « libre de tout engagement », the hand at the left over the stamp."""
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = spells(case, gone=True)[-1], trade(case)
    day = after_leaving(case, end)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = rng.choice(("Carlito", "Caladea", "Comic Neue", "Liberation Serif")), 12, 0.9  # fmt: skip
    one, two = day_said(paper, start), day_said(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([two] if end else []))
    when = f"du {txt(one)} au {txt(two)}" if end else f"depuis le {txt(one)}"
    duty = "" if share >= 0.999 else f" à temps partiel ({share * 100:.0f} %)"
    return (
        corner(firm, paper.put("employer", firm.name), f"{firm.director}, artisan", f"Tél : {firm.phone}", f"Siret : {siret_of(firm)}")
        + down(18)
        + f"#align(center)[#underline[{strong(txt(paper.choose('CERTIFICAT DE TRAVAIL', 'Certificat de travail')), 18)}]]\n"
        + down(10)
        + f"Je soussigné(e) {txt(firm.director)}, {rng.choice(('gérant', 'artisan', 'chef d’entreprise'))}, certifie que {spoken_name(paper)}, demeurant {txt(case.person.street)} à {txt(case.person.place.town)}, {'a été employé(e)' if end else 'est employé(e)'} dans mon entreprise {when}{duty} en qualité de {strong(paper.put('job_title', job))}.\n\n"
        + (f"{case.person.agree('Monsieur', 'Madame')} nous quitte libre de tout engagement.\n\n" if end else "")
        + f"Certificat établi pour valoir ce que de droit.\n\nFait à {txt(firm.place.town)} le {on_day(paper, 'issue_date', day)}\n"
        + down(4)
        + signs_under(paper, "employer", stamp=stamp_of(firm), wide=64, high=26)
    )  # fmt: skip


@opened_layout("work_certificate", "group_personnel_system_print", defects=JOB_DEFECTS)
def group_personnel_system_print(case: Case, paper: Paper) -> str:
    """A group's personnel system: matricule, successive posts in a grid with their working time,
    rights carried over, a printed page number."""
    firm, rng = invent_firm(case.rng), case.rng
    found, job = spells(case, extra=rng.randrange(2)), trade(case)
    end = found[-1][1]
    day = after_leaving(case, end)
    paper.setup.font, paper.setup.size_pt, paper.setup.margin_mm = "Liberation Sans", 9, (15, 16, 15, 16)  # fmt: skip
    legal_foot(paper, f"{firm.name} {firm.form} – siège social {firm.address} – RCS {firm.siren} – TVA FR{rng.randrange(10, 99)}{firm.siren}")  # fmt: skip
    rows = []
    for spell in found:
        first, last, share = spell
        one, two = f"{first:%d.%m.%Y}", f"{last:%d.%m.%Y}" if last else "31.12.9999"
        keep(paper, spell, one, *([two] if last else []))
        shown = two if last else "à ce jour"
        rows.append((one, shown, txt(job), rng.choice(("CDI", "CDD")) if last else "CDI", f"{share * 100:.2f} %".replace(".", ",")))  # fmt: skip
    paper.put("job_title", job)
    return (
        f"{strong(paper.put('employer', firm.name), 14)} #h(1fr) #text(size: 7.5pt)[HR-ADM / ZCERT{rng.randrange(10, 99)} – page 1 / 1]\n#line(length: 100%, stroke: 0.5pt)\n"
        + down(4)
        + title_line(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION D'EMPLOI") if end is None else "CERTIFICAT DE TRAVAIL", 13, "left")
        + boxes([("Matricule", txt(f"{rng.randrange(10**7, 10**8):08d}")), *told_apart(paper, "Nom de naissance", "Nom marital", "Prénom", one=True), ("N° de sécurité sociale", txt(f"{1 if case.person.sex == 'M' else 2} {case.person.birth_date:%y %m} 99 999 {rng.randrange(100, 999)} {rng.randrange(10, 97)}")), ("Établissement", txt(f"{rng.randrange(1000, 9999)} {firm.place.town.upper()}")), ("Convention collective", txt(f"IDCC {rng.randrange(1000, 2999)}"))], 3)
        + down(2)
        + f"La société certifie que la personne ci-dessus {'fait partie' if end is None else 'a fait partie'} de son personnel aux conditions suivantes :\n"
        + headed(("Du", "Au", "Emploi occupé", "Nature", "Taux d'activité"), rows, "(24mm, 24mm, 1fr, 18mm, 30mm)")
        + ("En application de l'article L. 911-8 du code de la sécurité sociale, le maintien des garanties frais de santé et prévoyance est acquis à compter de la cessation du contrat.\n\n" if end else "Document établi à la demande du salarié.\n\n")
        + f"{txt(firm.place.town)}, {on_day(paper, 'issue_date', day, f'{day:%d.%m.%Y}')}\n"
        + down(3)
        + f"#pad(left: 95mm)[{signs_under(paper, 'employer', 'Pour la Direction des Ressources Humaines', below=stranger(case))}]"
    )  # fmt: skip


@opened_layout("job_description", "matrix_of_skills_sheet")
def matrix_of_skills_sheet(case: Case, paper: Paper) -> str:
    """A quality system's sheet: header grid with its version, missions in a table, two visas."""
    firm, rng = invent_firm(case.rng), case.rng
    job = trade(case)
    paper.setup.size_pt = 9.5
    rows = [(txt(a), txt(b)) for a, b in (("Études", "Analyser les demandes, chiffrer, rédiger les offres"), ("Préparation", "Planifier, commander, préparer les dossiers d'exécution"), ("Réalisation", "Suivre les travaux, animer les réunions, contrôler"), ("Clôture", "Réceptionner, établir le décompte, archiver"))]  # fmt: skip
    return (
        f"#table(columns: (45mm, 1fr, 40mm), inset: 2mm, stroke: 0.6pt, align: center + horizon, [{strong(paper.put('employer', firm.name))}], [{strong(txt(paper.choose('FICHE DE POSTE', 'Fiche de poste', 'FICHE DE FONCTION')), 14)}], [Réf. FP-{rng.randrange(10, 99)} \\ Version {rng.randrange(1, 6)} du {numeric(case.today - dt.timedelta(days=rng.randrange(300, 900)))}])\n"
        + listing([("Intitulé du poste", strong(paper.put("job_title", job))), *told_apart(paper, "Nom du titulaire", "Nom d'usage", "Prénom du titulaire", one=True), ("Responsable hiérarchique", txt(stranger(case))), ("Liaisons", "clients, fournisseurs, bureau de contrôle"), ("Lieu", txt(firm.place.town))], 50)
        + tab("Missions et activités")
        + headed(("Étape", "Activités"), rows, "(34mm, 1fr)")
        + tab("Compétences attendues")
        + "Savoirs : réglementation, lecture de plans, tableur. Savoir-faire : organiser, rendre compte. Savoir-être : rigueur, sens du service.\n"
        + tab("Moyens")
        + "Véhicule de service, ordinateur portable, équipements de protection individuelle.\n"
        + down(4)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, [{cell(paper, 'employer', 'Visa du responsable', stamp_of(firm), 66)}], [{cell(paper, 'candidate', 'Visa du titulaire', None, 66)}])\n"
    )  # fmt: skip
