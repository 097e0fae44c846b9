"""Contracts: of apprentices, of those who work for a wage; what proves hours of training."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import (
    CONTRACTS,
    HOURS,
    contract_span,
    hours_of,
    hours_said,
    issue_day,
    job_of,
    preparing,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twelfth.seats import bench, ladder, seat
from specimens.opened.twelfth.wording import (
    ONE,
    PORTRAIT,
    SANS,
    SERIF,
    TIGHT,
    banner,
    bare_squares,
    birth,
    boxed,
    branch,
    bystander,
    cage,
    chart,
    city,
    custom,
    dated,
    digits,
    fat,
    filled,
    foot,
    gap,
    halves,
    lay,
    lines,
    mast,
    middle,
    mini,
    panel,
    pen,
    pen_names,
    plate,
    right,
    rolled,
    rows,
    ruled,
    school_named,
    seal_of,
    side_day,
    siret,
    split_names,
    square_day,
    squares,
    tick,
    within,
)
from specimens.people import invent_firm
from specimens.signing import who_signed

_CFA = ("CFA Bâtiment Haut-Modèle", "CFA Exemple Alternance", "Campus des métiers fictifs", "UFA du lycée Spécimen")


def _born_long_ago(case: Case) -> dt.date:
    return dt.date(case.rng.randrange(1961, 1993), case.rng.randrange(1, 13), case.rng.randrange(1, 28))


@opened_layout("apprenticeship_contract", "administration_form_squares_in_shaded_blocks", defects=CONTRACTS)
def administration_form_squares_in_shaded_blocks(case: Case, paper: Paper) -> str:
    """The administration's form typed in a program: every number and day one digit a square."""
    firm, school, rng, who = invent_firm(case.rng), school_named(case, *_CFA), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(4, 28) * ONE)
    lay(paper, PORTRAIT, (12, 13, 10, 13), TIGHT, 8.7)
    usage = f"Nom d'usage : {paper.usage_name()} \\ " if who.usage_name else ""
    volume = " #h(1mm) ".join(squares(c) for c in ("\u00a0" * 4,)) if hours is None else paper.comb("training_hours", hours, f"{hours}") + ";"
    turn = min(end, start + 364 * ONE)
    pay = f"1re année, du {digits(start)} au {digits(turn)} : {rng.randrange(43, 54)} % du SMIC" + (f" ; 2e année, du {digits(turn + ONE)} au {digits(end)} : {rng.randrange(54, 68)} %" if turn + 9 * ONE < end else "")
    out = (
        halves(f"{fat('CERFA', 8)} N° 10103\\*11 \\ {mini('FA13 – ministère chargé de la formation professionnelle')}", right(fat(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "Contrat d’apprentissage")), 14) + " \\ " + mini("articles L. 6221-1 à L. 6225-8 du code du travail")), "(74mm, 1fr)")
        + panel("L'EMPLOYEUR", f"Nom ou dénomination : {fat(paper.put('employer', firm.name))} #h(6mm) {tick(True, 'privé')} #h(2mm) {tick(False, 'public')} \\ Adresse : {txt(firm.address)} #h(5mm) Tél. : {txt(firm.phone)} \\ SIRET #h(1mm) {squares(firm.siret)} #h(4mm) Effectif : {rng.randrange(2, 90)} #h(4mm) NAF #h(1mm) {squares(rng.choice(('4322A', '4120B', '4399C', '7112B')))}")
        + panel("L'APPRENTI(E)", f"Nom de naissance : {fat(paper.birth_name())} \\ {usage}Prénom(s) : {paper.given_names(' ')} \\ Date de naissance #h(1mm) {square_day(paper, 'birth_date', who.birth_date)} #h(4mm) Sexe : {tick(who.sex == 'M', 'M')} {tick(who.sex == 'F', 'F')} #h(4mm) Commune : {txt(who.birth_place)} \\ Adresse : {txt(f'{who.street}, {who.place.post_code} {who.place.town}')} \\ Courriel : {txt(who.email)} #h(4mm) Situation avant ce contrat : {rng.randrange(1, 12)}")
        + panel("LE MAÎTRE D'APPRENTISSAGE", f"{txt(bystander(case))} #h(6mm) né(e) le #h(1mm) {bare_squares(_born_long_ago(case))} #h(4mm) Diplôme le plus élevé : BTS")
        + panel("LE CONTRAT", f"Type de contrat : 11 #h(6mm) Date de conclusion #h(1mm) {bare_squares(signed)} \\ Date de début d'exécution #h(1mm) {square_day(paper, 'start', start)} #h(6mm) Date de fin du contrat #h(1mm) {square_day(paper, 'end', end)} \\ Durée hebdomadaire : 35 h #h(4mm) Salaire brut à l'embauche : {rng.randrange(780, 1400)} € \\ Rémunération : {pay} \\ Travail sur machines dangereuses : {tick(False, 'oui')} {tick(True, 'non')}")
        + panel("LA FORMATION", f"CFA responsable : {txt(school.name)}, {txt(city(school))} #h(3mm) UAI #h(1mm) {squares(f'0{rng.randrange(10**5, 10**6)}K')} \\ Diplôme ou titre visé : {paper.put('diploma', 'BTS ' + case.title.printed[0])} \\ Organisation : début du cycle #h(1mm) {bare_squares(start + rng.randrange(2, 20) * ONE)} #h(4mm) Durée de la formation (heures) #h(1mm) {volume}")
        + f"#text(size: 8pt)[L'employeur atteste disposer de l'ensemble des pièces justificatives. Fait à {txt(firm.place.town)}.]\n"
        + bench(paper, [("employer", "Signature de l'employeur|(et cachet)", seal_of(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA (cachet et signature|du directeur)", seal_of(school))], total=184, pt=7.8)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "plain_words_of_a_firm_that_says_you", defects=CONTRACTS)
def plain_words_of_a_firm_that_says_you(case: Case, paper: Paper) -> str:
    """A firm's contract in plain words that addresses the apprentice; a parent may sign, nobody
    does; hands in rows."""
    firm, school, rng, who = invent_firm(case.rng), school_named(case, *_CFA), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(5, 40) * ONE)
    lay(paper, PORTRAIT, (18, 22, 18, 22), SERIF, 10.4)
    paper.setup.numbering = True
    trial = "Pendant les quarante-cinq premiers jours passés chez nous, chacun peut mettre fin au contrat par écrit."
    parts = [
        ("Qui sommes-nous ?", f"Nous, {fat(paper.put('employer', firm.name))}, {txt(firm.form)} située {txt(firm.address)} (SIRET {siret(firm)}), vous accueillons. Votre maître d'apprentissage sera {txt(bystander(case))}, né(e) le {txt(custom(paper, _born_long_ago(case)))}."),
        ("Qui êtes-vous ?", f"Vous êtes {within(paper)}, {birth(paper)}, et vous habitez {txt(who.street)}, {txt(who.place.town)}."),
        ("Que préparez-vous ?", f"Vous préparez le brevet de technicien supérieur {fat(paper.put('diploma', branch(case)))} au {txt(school.name)} ({txt(city(school))})."),
        ("Combien de temps ?", f"Votre contrat commence le {dated(paper, 'start', start)} et finit le {dated(paper, 'end', end)}. {trial}"),
        ("Combien d'heures de cours ?", f"Le centre vous donnera {hours_said(paper, hours, ' heures')} de formation sur la durée du contrat. Ces heures comptent comme du travail."),
        ("Combien serez-vous payé(e) ?", f"{rng.randrange(43, 54)} % du salaire minimum la première année, {rng.randrange(54, 68)} % la seconde."),
        ("Et si quelque chose ne va pas ?", "Parlez-en à votre maître d'apprentissage, puis au médiateur de la chambre consulaire."),
    ]
    text = "".join(f"#block(above: 3.4mm, breakable: false)[{fat(txt(k), 11, 'rgb(90,40,20)')} \\ {v}]\n" for k, v in parts)
    out = (
        middle(fat(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "VOTRE CONTRAT D’APPRENTISSAGE")), 17)) + ruled(0.8, "rgb(90,40,20)")
        + text + gap(3)
        + f"Nous avons signé ce contrat à {txt(firm.place.town)} le {side_day(paper, signed)}.\n" + gap(1)
        + ladder(paper, [("employer", f"Pour l'entreprise :|{firm.director}", seal_of(firm)), ("apprentice", f"Vous, l'apprenti{who.agree('', 'e')} :", None), ("training_centre", f"Pour le centre de formation, qui vise le contrat :|{school.director}", seal_of(school))], wide=80)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "management_program_print_with_grid_of_pay", defects=CONTRACTS)
def management_program_print_with_grid_of_pay(case: Case, paper: Paper) -> str:
    """A centre's management program: caged fields, a grid of pay by year, hands over their words."""
    firm, school, rng, who = invent_firm(case.rng), school_named(case, *_CFA), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(4, 30) * ONE)
    ink = rng.choice(("rgb(0,85,125)", "rgb(70,70,70)", "rgb(135,60,0)"))
    lay(paper, PORTRAIT, (13, 15, 14, 15), SANS, 8.9)
    foot(paper, f"Contrat n° {rng.randrange(10**7, 10**8)} – généré par le progiciel du centre – {school.name}")
    pay = [(txt(f"du {digits(a)} au {digits(b)}"), f"{p} %", "SMIC") for a, b, p in ((start, min(end, start + 364 * ONE), 51), (min(end, start + 365 * ONE), end, 61))]
    if (end - start).days < 400:
        pay = pay[:1]
    out = (
        banner(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "CONTRAT D’APPRENTISSAGE – EXEMPLAIRE À SIGNER")), ink, f"IDCC {rng.randrange(1000, 3000)}")
        + fat("1 – Parties", 10, ink) + "\n"
        + cage([("EMPLOYEUR", fat(paper.put("employer", firm.name))), ("SIRET / ADRESSE", txt(f"{siret(firm)} – {firm.address}")), *split_names(paper, "APPRENTI – NOM DE NAISSANCE", "APPRENTI – NOM D'USAGE", "APPRENTI – PRÉNOMS"), ("NÉ(E) LE", dated(paper, "birth_date", who.birth_date, digits(who.birth_date))), ("CENTRE DE FORMATION", txt(f"{school.name}, {school.place.town}")), ("MAÎTRE D'APPRENTISSAGE", txt(bystander(case)))])
        + fat("2 – Exécution", 10, ink) + "\n"
        + cage([("DÉBUT", fat(dated(paper, "start", start, digits(start)))), ("FIN", fat(dated(paper, "end", end, digits(end)))), ("ESSAI", "45 jours de présence"), ("DURÉE DU TRAVAIL", "35 h 00")], 4)
        + fat("3 – Formation", 10, ink) + "\n"
        + cage([("CERTIFICATION", paper.put("diploma", f"BTS {branch(case)}")), ("HEURES EN CENTRE (TOTAL DU CONTRAT)", fat(hours_said(paper, hours, " h"))), ("CODE RNCP", str(rng.randrange(35000, 39000)))], 3)
        + fat("4 – Rémunération", 10, ink) + "\n" + chart(("Période", "Taux", "Référence"), pay, "(1fr, 30mm, 30mm)", fill="luma(240)")
        + f"Avantages en nature : néant. Opérateur de compétences : {rng.choice(('Constructys fictif', 'Opco Exemple', 'Atlas Modèle'))}. L'apprenti déclare avoir pris connaissance du règlement du centre.\n" + gap(1)
        + f"Fait en trois exemplaires à {txt(firm.place.town)}, le {side_day(paper, signed)}\n" + gap(1)
        + bench(paper, [("training_centre", "Le centre de formation|visa du directeur et cachet", seal_of(school)), ("employer", f"L'employeur|{firm.director}", seal_of(firm)), ("apprentice", "L'apprenti" + who.agree("", "e"), None)], total=180, under=True)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


_CLAUSES = (
    "L'entreprise confie au titulaire des tâches en rapport avec la qualification visée et lui laisse le temps de suivre les enseignements.",
    "Le titulaire suit avec assiduité la formation prévue au recto ; les heures passées à l'organisme sont payées comme des heures de travail.",
    "L'organisme informe l'entreprise de toute absence dans les deux jours ouvrés.",
    "Le tuteur accueille, aide, informe et guide le titulaire ; il dispose pour cela d'un temps suffisant et n'encadre pas plus de trois personnes.",
    "La période d'essai est d'un mois ; passé ce délai, le contrat ne peut être rompu avant son terme que par accord, faute grave ou force majeure.",
    "Les congés sont pris en dehors des périodes d'enseignement et des épreuves de l'examen.",
    "En cas d'échec, le contrat peut être renouvelé une fois.",
    "L'entreprise transmet le contrat à son opérateur de compétences au plus tard dans les cinq jours qui suivent son début.",
)


def _clauses(first: int) -> str:
    """Four clauses from that number on, in smaller print."""
    said = "\n\n".join(f"{fat(str(n) + '.')} {txt(_CLAUSES[n - 1])}" for n in range(first, first + 4))
    return f"#text(size: 0.92em)[{said}]"


@opened_layout("professional_training_contract", "branch_letter_form_with_plan_of_training", defects=CONTRACTS)
def branch_letter_form_with_plan_of_training(case: Case, paper: Paper) -> str:
    """A professionalisation contract in rows, the plan of training in a chart; conditions in two
    columns and three hands on the second sheet."""
    firm, school, rng, who = invent_firm(case.rng), school_named(case, "Institut Exemple Formation", "ISF Modèle", "École pro Spécimen", near=False), case.rng, case.person
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(2, 20) * ONE)
    lay(paper, PORTRAIT, (15, 18, 14, 18), SANS, 9.2)
    paper.setup.numbering = True
    plan = [(txt(k), f"{n} %") for k, n in (("Enseignement général", 35), ("Enseignement professionnel", 50), ("Évaluation et accompagnement", 15))]
    out = (
        plate(txt(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation à durée déterminée")), 14)
        + middle(mini("CERFA n° 12434 – articles L. 6325-1 à L. 6325-24 du code du travail"))
        + rows([("Entreprise", fat(paper.put("employer", firm.name)) + txt(f" – {firm.address} – SIRET {siret(firm)}")), ("Représentée par", txt(f"{firm.director}, {firm.director_title.lower()}")), ("Titulaire", within(paper)), ("Naissance", birth(paper)), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Tuteur", txt(bystander(case))), ("Organisme de formation", txt(f"{school.name}, {city(school)}")), ("Qualification visée", "BTS " + paper.put("diploma", branch(case))), ("Contrat", f"du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}"), ("Emploi occupé", txt(case.title.jobs[0])), ("Salaire", f"{rng.randrange(55, 81)} % du SMIC"), ("Durée de la formation", fat(hours_said(paper, hours, paper.choose(" h", " heures"))))], 44)
        + gap(1) + "Répartition de cette durée :\n" + chart(("Nature", "Part"), plan, "(1fr, 30mm)") + gap(1)
        + "#pagebreak()\n" + fat("Conditions du contrat", 12) + "\n\n" + halves(_clauses(1), _clauses(5), gutter=8) + gap(4)
        + f"Signé à {txt(firm.place.town)}, le {side_day(paper, signed)}, chaque partie recevant un exemplaire.\n" + gap(1)
        + bench(paper, [("employer", "L'entreprise", seal_of(firm)), ("apprentice", "Le titulaire du contrat", None), ("training_centre", "L'organisme de formation (visa)", seal_of(school))], total=174)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("employment_contract", "recruitment_confirmed_by_articles_employee_at_left")
def recruitment_confirmed_by_articles_employee_at_left(case: Case, paper: Paper) -> str:
    """An open-ended contract of a small firm, its articles with a number in the margin."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(60, 900) * ONE)
    job = job_of(case)
    lay(paper, PORTRAIT, (18, 20, 16, 20), (*SERIF, "Carlito"), 10.2)
    terms = (
        f"{within(paper)}, {birth(paper)}, est {who.agree('engagé', 'engagée')} pour une durée indéterminée à partir du {dated(paper, 'start', start)}.",
        f"L'emploi confié est celui de {fat(paper.put('job_title', job))}, coefficient {rng.randrange(150, 320)}, statut employé, technicien ou agent de maîtrise.",
        f"Lieu habituel : {txt(firm.place.town)} et chantiers de la région. Horaire : 35 heures par semaine.",
        f"Rémunération : {rng.randrange(1850, 2600)} euros bruts par mois, versés le dernier jour ouvré.",
        f"La période d'essai prend fin le {txt(custom(paper, start + 61 * ONE))}.",
        "Les congés, la mutuelle et la prévoyance sont ceux de la convention collective du bâtiment.",
        "La personne recrutée garde le secret sur les affaires de la maison, même après son départ.",
    )
    cells = ", ".join(f"[{fat(str(n))}], [{t}]" for n, t in enumerate(terms, 1))
    return (
        mast(paper.put("employer", firm.name), f"{firm.form} – {firm.address}", f"SIRET {siret(firm)} – {firm.phone}") + gap(4)
        + middle(fat(txt(paper.choose("CONTRAT DE TRAVAIL", "CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE")), 14)) + gap(3)
        + f"#grid(columns: (8mm, 1fr), row-gutter: 4mm, {cells})\n" + gap(4)
        + f"À {txt(firm.place.town)}, le {side_day(paper, start - rng.randrange(1, 12) * ONE)}\n" + gap(2)
        + halves(seat(paper, ("candidate", who.agree("Le salarié", "La salariée") + ",|lu et approuvé", None), wide=64, high=30), seat(paper, ("employer", f"{firm.director_title},|{firm.director}", seal_of(firm)), wide=70))
    )


# -- hours of training -------------------------------------------------------------------------


@opened_layout("training_attestation", "alternation_hours_by_block_three_hands", defects=HOURS)
def alternation_hours_by_block_three_hands(case: Case, paper: Paper) -> str:
    """Hours planned by block over two years, a bold last row for the sum; trainee, firm and body
    sign."""
    school, firm, rng, who = school_named(case, "Pôle formation Exemple", "AFPI fictive", "Maison des compétences Modèle"), invent_firm(case.rng), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    lay(paper, PORTRAIT, (16, 18, 16, 18), SANS, 9.6)
    names = ("Enseignement général", "Langue vivante", "Sciences appliquées", "Technologie et études", "Conduite de projet")
    left, body = hours or 0, []
    for number, name in enumerate(names):
        part = left if number == 4 else int((hours or 0) * rng.uniform(0.14, 0.24)) // 5 * 5
        left -= part
        one = part // 2
        body.append((txt(name), str(one) if hours else "", str(part - one) if hours else "", str(part) if hours else ""))
    body.append((fat("Total général"), "", "", fat(hours_said(paper, hours))))
    return (
        halves(fat(paper.put("organisation", school.name), 14) + f" \\ {lines(school.address, 'SIRET ' + siret(school))}", right(mini(f"Action {rng.randrange(1000, 9999)} – certifié Qualiopi", 8)), "(1fr, 60mm)") + gap(4)
        + plate(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS")), 13) + gap(1)
        + rows([("Stagiaire", fat(rolled(paper))), ("Naissance", dated(paper, "birth_date", who.birth_date)), ("Préparation", txt(f"BTS {branch(case)}")), ("Entreprise", txt(f"{firm.name}, {firm.place.town}")), ("Dates de l'action", f"du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}")], 40)
        + gap(1) + chart(("Bloc", "1re année", "2e année", "Heures"), body, "(1fr, 28mm, 28mm, 30mm)") + gap(1)
        + "Volume inscrit à la convention et réalisé ou à réaliser avant les épreuves.\n" + gap(2)
        + f"Document remis le {dated(paper, 'issue_date', day)} à {txt(school.place.town)}\n" + gap(1)
        + bench(paper, [("candidate", "Stagiaire", None), ("employer", "Entreprise|" + bystander(case), None), ("training_centre", "Organisme|" + school.director, seal_of(school))], total=174)
    )


@opened_layout("training_attestation", "distance_college_letter_duration_in_a_sentence", defects=HOURS)
def distance_college_letter_duration_in_a_sentence(case: Case, paper: Paper) -> str:
    """A distance college's letter: reference lines, one sentence with days and hours, hand left."""
    school, rng, who = school_named(case, "Cours Exemple à distance", "Institut Fictif par correspondance", "Skol Modèle en ligne", near=False), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    lay(paper, PORTRAIT, (20, 24, 20, 30), (*SERIF, "Carlito"), 11)
    foot(paper, f"{school.name} – établissement privé d'enseignement à distance soumis au contrôle pédagogique de l'État – {school.address}")
    return (
        fat(paper.put("organisation", school.name), 16, "rgb(20,60,110)") + "\n" + ruled(0.6, "rgb(20,60,110)") + gap(8)
        + rows([("Service", "suivi des parcours"), ("Matricule", f"{rng.randrange(10**5, 10**6)} / {start.year}"), ("Objet", fat(txt(paper.choose("attestation de suivi de formation", "attestation de préparation à l'examen"))))], 28, thin=False, sep=" :") + gap(8)
        + f"La direction des études certifie que {within(paper)}, {birth(paper)}, est {who.agree('inscrit', 'inscrite')} dans notre établissement pour préparer le brevet de technicien supérieur {txt(branch(case))}.\n\n"
        + f"La préparation, commencée le {dated(paper, 'start', start)}, prendra fin le {dated(paper, 'end', end)} ; elle représente {hours_said(paper, hours, paper.choose(' heures', ' h'))} de formation, cours, devoirs corrigés et regroupements compris.\n\n"
        + f"{who.agree('L’intéressé', 'L’intéressée')} a rendu à ce jour {rng.randrange(14, 40)} devoirs et participé à {rng.randrange(2, 9)} classes virtuelles. Le stage en entreprise n'est pas compté dans cette durée.\n\nCette pièce est destinée au service des examens.\n" + gap(8)
        + f"{txt(school.place.town)}, {dated(paper, 'issue_date', day)}\n" + gap(2)
        + seat(paper, ("training_centre", f"{school.director}|direction des études", seal_of(school)), wide=70)
    )


@opened_layout("training_attestation", "academy_model_hours_and_day_in_ink", defects=HOURS)
def academy_model_hours_and_day_in_ink(case: Case, paper: Paper) -> str:
    """An academy's blank for adult trainees: names, hours and day written in by the centre."""
    school, rng, who = school_named(case, "GRETA du Val fictif", "Centre AFP Exemple", "Lycée Modèle – formation adultes"), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 34)
    lay(paper, PORTRAIT, (17, 20, 16, 20), SANS, 10.3)
    family, given = pen_names(paper)
    volume = "" if hours is None else pen(paper, "training_hours", hours, f"{hours} heures", 17)
    shown = [paper.handwritten(digits(d), 15) for d in (start, end)]
    paper.put("start", start.isoformat(), digits(start))
    paper.put("end", end.isoformat(), digits(end))
    born = pen(paper, "birth_date", who.birth_date.isoformat(), digits(who.birth_date))
    return (
        mini(f"Annexe {rng.randrange(2, 9)} – candidats de la formation professionnelle continue – session {case.session}", 8.5) + "\n"
        + plate(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION")), 14, "luma(246)") + gap(2)
        + f"Le responsable de l'organisme : {fat(paper.put('organisation', school.name))}, {txt(school.address)}, atteste que le ou la stagiaire :\n" + gap(2)
        + filled("Nom :", family) + gap(0) + filled("Prénom :", given) + gap(0) + filled("Date de naissance :", born) + gap(2)
        + f"prépare l'examen du BTS {txt(branch(case))} selon les modalités suivantes :\n" + gap(2)
        + halves(filled("Début de la formation :", shown[0]), filled("Fin de la formation :", shown[1])) + gap(0)
        + filled("Durée totale de la formation en centre :", volume) + gap(2)
        + boxed(mini("Rappel : 1 350 heures sont exigées, sauf décision de positionnement jointe au dossier.", 8.5), 2)
        + gap(3) + halves(f"Fait à {txt(school.place.town)}, \\ \\ le {paper.hand_date('issue_date', day, 16)}", seat(paper, ("training_centre", "Signature du responsable et cachet de l'organisme", seal_of(school)), wide=78), "(1fr, 86mm)")
        + gap(3) + seat(paper, ("candidate", "Signature du stagiaire :", None), wide=70, high=20, words="left")
    )
