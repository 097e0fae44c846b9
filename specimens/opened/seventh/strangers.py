"""What candidates send by mistake: papers that speak of the same things and prove none of them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import ONE
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    LYCEES,
    born,
    branch,
    called,
    chart,
    de,
    figures,
    fine,
    halves,
    indexed,
    ledger,
    loose_day,
    mast,
    page_of,
    pairs,
    rise,
    said,
    school_called,
    section,
    siret,
    someone,
    spaced,
    thick,
    under,
    underscored,
)
from specimens.people import invent_firm, invent_training_body


@opened_layout("unknown", "host_swears_to_lodge")
def host_swears_to_lodge(case: Case, paper: Paper) -> str:
    """A parent's sworn statement that the candidate lives with them: two persons, a hand."""
    rng, who = case.rng, case.person
    host = f"{rng.choice(('Ghislaine', 'Marcel', 'Zohra', 'Armand'))} {who.birth_name}"
    day = case.day_before(2, 120)
    return (
        rise(8)
        + underscored(paper.choose("ATTESTATION D'HÉBERGEMENT", "Attestation sur l'honneur d'hébergement"), 15)
        + rise(8)
        + f"Je soussigné(e) {txt(host)}, né(e) le {txt(figures(dt.date(who.birth_date.year - 27, 3, rng.randrange(1, 28))))}, demeurant {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}, déclare sur l'honneur héberger à mon domicile, à titre gratuit et de façon stable, {called(paper)}, {born(paper)}.\n\n"
        + "J'ai connaissance que la présente attestation pourra être produite en justice et que toute fausse déclaration m'expose à des sanctions pénales (article 441-7 du code pénal).\n\n"
        + f"Fait à {txt(who.place.town)}, le {loose_day(paper, day)}\n"
        + rise(4)
        + under(paper, "legal_representative", "Signature de l'hébergeant")
    )  # fmt: skip


@opened_layout("unknown", "attendance_sheet_of_a_course")
def attendance_sheet_of_a_course(case: Case, paper: Paper) -> str:
    """A sheet of presence on its side: several trainees with their hands by half day; it attests no
    skill to anybody."""
    rng, body = case.rng, invent_training_body(case.rng)
    page_of(paper, 297, 210, 13, 14, 11, 14)
    paper.setup.size_pt = 9.5
    first = case.day_before(20, 300)
    others = [someone(case) for _ in range(4)]
    place = rng.randrange(5)
    people = [txt(x) for x in others]
    people.insert(place, indexed(paper))
    rows = []
    for name in people:
        cells = [f"#box(width: 38mm, height: 12mm)[{paper.ink(34, 11)}]" for _ in range(3)]
        rows.append((name, *cells))
    return (
        f"{thick(txt(body.name), 12)} #h(1fr) {thick(txt(paper.choose('FEUILLE D’ÉMARGEMENT', 'FEUILLE DE PRÉSENCE')), 15)}\n#line(length: 100%)\n"
        + pairs([("Intitulé du stage", txt(rng.choice(("Échafaudages de pied R408 – utilisation", "Habilitation électrique B1V", "Sauveteur secouriste du travail")))), ("Formateur", txt(someone(case))), ("Dates", txt(f"{figures(first)} et {figures(first + ONE)}")), ("Lieu", txt(body.place.town))], 42)
        + rise(1)
        + chart(("Stagiaires", f"{figures(first)} matin", f"{figures(first)} après-midi", f"{figures(first + ONE)} matin"), rows, "(1fr, 48mm, 48mm, 48mm)", inset=1.2)
        + fine("À retourner au service formation à l'issue du stage. Ce document ne vaut pas attestation.", 7.5)
    )  # fmt: skip


@opened_layout("unknown", "resume_with_left_strip")
def resume_with_left_strip(case: Case, paper: Paper) -> str:
    """A resume with a coloured strip: contacts and skills at the left, jobs and studies at the
    right."""
    rng, who = case.rng, case.person
    ink = rng.choice(("rgb(35,60,85)", "rgb(95,45,60)", "rgb(30,90,80)"))
    year = case.session - 1
    page_of(paper, 210, 297, 16, 14, 14, 12)
    paper.setup.size_pt = 9.8
    left = f"#block(fill: {ink}, inset: 5mm, width: 100%, height: 250mm)[#set text(fill: white)\n#text(size: 16pt)[{called(paper, polite=False, usage=False)}] \\ {txt(rng.choice(case.title.jobs))} \\ #v(4mm) {txt(who.phone)} \\ {txt(who.email)} \\ {txt(who.place.town)} \\ #v(4mm) *Compétences* \\ Lecture de plans \\ Tableur, CAO \\ SST, habilitation B1V \\ Formation R408 \\ #v(4mm) *Langues* \\ Anglais B1 \\ #v(4mm) *Permis* B]"
    right = (
        section("Expériences", ink)
        + pairs(
            [
                (
                    f"{year - 1} – {year}",
                    f"*{txt(case.title.jobs[0])}*, {txt(invent_firm(rng).name)} \\ suivi de chantiers, relevés, devis",
                ),
                (
                    f"{year - 2} – {year - 1}",
                    f"*Alternant*, {txt(invent_firm(rng).name)} \\ contrat d'apprentissage, deux ans",
                ),
                (f"été {year - 3}", f"*Stage*, {txt(invent_firm(rng).name)}"),
            ],
            28,
            "",
            4,
        )
        + section("Formation", ink)
        + pairs(
            [
                (str(year), txt(f"BTS {case.title.printed[0]}, en préparation")),
                (str(year - 3), "Baccalauréat technologique"),
                (str(year - 5), "Brevet des collèges"),
            ],
            28,
            "",
            3,
        )
        + section("Loisirs", ink)
        + "Escalade, lecture, bénévolat.\n"
    )
    return f"#grid(columns: (62mm, 1fr), column-gutter: 7mm, [{left}], [{right}])\n"


@opened_layout("unknown", "timetable_of_a_class")
def timetable_of_a_class(case: Case, paper: Paper) -> str:
    """A class's week on a sheet laid across, with the student's name and the school year."""
    rng, school = case.rng, school_called(case, LYCEES)
    page_of(paper, 297, 210, 12, 12, 10, 12)
    paper.setup.size_pt = 8.6
    begins = case.session - 1
    topics = (
        "Culture générale",
        "Anglais",
        "Mathématiques",
        "Physique-chimie",
        "Étude technique",
        "Projet",
        "Économie",
        "",
    )
    hours = ("8 h – 10 h", "10 h – 12 h", "13 h – 15 h", "15 h – 17 h")
    rows = []
    for hour in hours:
        cells = []
        for _ in range(5):
            topic = rng.choice(topics)
            cells.append(f"{txt(topic)} \\ {fine(someone(case), 6.5)} \\ {fine('salle ' + str(rng.randrange(100, 320)), 6.5)}" if topic else "")  # fmt: skip
        rows.append((hour, *cells))
    return (
        f"{thick(txt(school.name), 12)} – {txt(school.place.town)} #h(1fr) Année scolaire {begins}-{begins + 1}\n\n"
        + f"{thick(txt(paper.choose('EMPLOI DU TEMPS', 'Emploi du temps – 1er semestre')), 14)} #h(8mm) Étudiant : {indexed(paper)} \\ Classe : BTS {rng.choice('12')} {txt(branch(case))}\n"
        + chart(("", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"), rows, "(22mm, 1fr, 1fr, 1fr, 1fr, 1fr)")
        + fine("Édition du secrétariat des élèves – sous réserve de modifications. Période de stage : mai et juin.", 7)
    )  # fmt: skip


@opened_layout("unknown", "letter_asking_for_a_certificate")
def letter_asking_for_a_certificate(case: Case, paper: Paper) -> str:
    """The candidate's own letter that asks a former employer for the certificate."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    day = case.day_before(3, 60)
    start = case.today - rng.randrange(700, 1500) * ONE
    return (
        f"{called(paper)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)} \\ {txt(who.email)}\n"
        + f"#pad(left: 95mm)[{txt(firm.name)} \\ Service du personnel \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)}]\n"
        + rise(6)
        + f"#align(right)[{txt(who.place.town)}, le {loose_day(paper, day)}]\n\n*Objet :* {paper.choose('demande de certificat de travail', 'certificat de travail non reçu', 'réclamation de mon certificat de travail')} \\ _Lettre recommandée avec accusé de réception_\n\nMadame, Monsieur,\n\n"
        + f"J'ai travaillé dans votre entreprise comme {txt(case.title.jobs[0].lower())} du {txt(said(paper, start))} au {txt(said(paper, start + rng.randrange(300, 600) * ONE))}. À ce jour, je n'ai reçu ni certificat de travail ni attestation destinée à France Travail. Ces documents me sont demandés pour mon inscription au BTS {txt(branch(case))}.\n\n"
        + "Je vous remercie de bien vouloir me les adresser sous huit jours et vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.\n"
        + rise(5)
        + f"#align(right)[{paper.sign('candidate', width_mm=58, height_mm=22)}]\n"
    )  # fmt: skip


@opened_layout("unknown", "town_agent_pay_slip_in_columns")
def town_agent_pay_slip_in_columns(case: Case, paper: Paper) -> str:
    """A public agent's pay slip: grade, index, sums in narrow columns."""
    rng, firm = case.rng, invent_firm(case.rng)
    month = dt.date(case.session - 1, rng.randrange(1, 10), 1)
    page_of(paper, 210, 297, 12, 12, 12, 12)
    paper.setup.size_pt, paper.setup.font = (
        8.4,
        rng.choice(("Liberation Mono", "Liberation Sans Narrow", "DejaVu Sans Mono")),
    )
    base = rng.randrange(1780, 2300)
    rows = [("101000", "TRAITEMENT BRUT", f"{base},00", ""), ("102000", "INDEMNITE DE RESIDENCE", f"{base // 100},00", ""), ("201800", "IFSE", "140,00", ""), ("401201", "C.S.G. NON DEDUCTIBLE", "", f"{base * 24 // 1000},00"), ("401301", "C.S.G. DEDUCTIBLE", "", f"{base * 68 // 1000},00"), ("402100", "IRCANTEC TRANCHE A", "", f"{base * 28 // 1000},00"), ("403301", "COT. SALARIALE MALADIE", "", "0,00")]  # fmt: skip
    return (
        halves(f"{thick(txt('COMMUNE ' + de(firm.place.town).upper()))} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ SIRET {txt(siret(firm))}", f"#align(right)[{thick('BULLETIN DE PAIE', 13)} \\ MOIS DE {txt(french.month_and_year(month).upper())}]")
        + ledger([("AGENT", indexed(paper)), ("GRADE", "ADJOINT TECHNIQUE CONTRACTUEL"), ("INDICE", str(rng.randrange(366, 420))), ("ENTRÉE LE", txt(figures(month - rng.randrange(200, 1400) * ONE))), ("TEMPS", "100 %"), ("N° SS", txt(f"{1 if case.person.sex == 'M' else 2}{case.person.birth_date:%y%m}99{rng.randrange(100, 999)}{rng.randrange(100, 999)}"))], 2, label="26mm", inset=1.2)
        + chart(("CODE", "ÉLÉMENTS", "À PAYER", "À DÉDUIRE"), [tuple(txt(c) for c in r) for r in rows], "(22mm, 1fr, 30mm, 30mm)", inset=1.1)
        + f"#align(right)[NET À PAYER : {thick(f'{base * 85 // 100 + 120},00 EUR', 11)}]\n"
        + fine("CONSERVER CE BULLETIN SANS LIMITATION DE DURÉE", 7)
    )  # fmt: skip


@opened_layout("unknown", "delivery_note_of_harnesses")
def delivery_note_of_harnesses(case: Case, paper: Paper) -> str:
    """A note that goes with safety gear handed to an employee: receipt, not training."""
    rng, firm = case.rng, invent_firm(case.rng)
    day = case.day_before(5, 300)
    gear = rng.sample(("Harnais antichute taille L", "Longe double avec absorbeur", "Casque de chantier à jugulaire", "Gants isolants classe 00", "Écran facial", "Chaussures S3", "Gilet haute visibilité"), 4)  # fmt: skip
    return (
        mast(firm, txt(firm.name), "rgb(70,70,70)", "Magasin", firm.phone)
        + rise(3)
        + spaced(paper.choose("BON DE REMISE D'ÉQUIPEMENTS DE PROTECTION", "DOTATION EN E.P.I. – BON DE REMISE"), 13)
        + rise(2)
        + pairs([("Salarié", called(paper)), ("Poste", txt(case.title.jobs[0])), ("Bon n°", txt(f"{rng.randrange(100, 9999)}")), ("Remis par", txt(someone(case)))], 34)
        + chart(("Désignation", "Référence", "Quantité", "Vérification avant le"), [(txt(g), txt(f"EPI-{rng.randrange(100, 999)}"), "1", txt(figures(day + 365 * ONE))) for g in gear], "(1fr, 30mm, 24mm, 44mm)")
        + "Le salarié reconnaît avoir reçu ces équipements pour le travail en hauteur et s'engage à les porter.\n\n"
        + f"Le {loose_day(paper, day)}\n"
        + halves(under(paper, "candidate", "Le salarié"), under(paper, "employer", "Le magasinier"))
    )  # fmt: skip
