"""What training centres print: contracts of apprenticeship, attestations of a preparation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.facts import CONTRACTS, HOURS, contract_span, hours_of, hours_said, preparing
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fifth.wording import (
    ONE,
    Cells,
    academy,
    at,
    below,
    bold,
    born_on,
    captioned,
    columns,
    day_of,
    digits,
    fine,
    frame,
    house,
    in_prose,
    italic,
    listed,
    name_below,
    of,
    page,
    rubber,
    seat,
    shown,
    siret,
    skip,
    somebody,
    speciality,
    split_name,
    stroke,
    surname_first,
    table,
    tick,
    town_of,
    unkept_day,
)
from specimens.people import Firm, invent_firm

_CFA = ("CFA Beauséjour Fictif", "CFA des Métiers Techniques Spécimen", "UFA du Lycée Exemple-Curie", "CFA Sup Modèle")  # fmt: skip


def _blocked(title: str, body: str) -> str:
    """A heading in a dark bar with its lines under it, as the ministry's form has them."""
    return f'#block(width: 100%, above: 2.2mm, below: 0mm, fill: rgb(40,60,120), inset: (x: 2mm, y: 1mm))[#text(fill: white, weight: "bold", size: 8.5pt)[{txt(title)}]]\n#block(width: 100%, above: 0mm, below: 1mm, stroke: 0.5pt + rgb(40,60,120), inset: 2mm)[{body}]\n'


def _two(left: Cells, right: Cells) -> str:
    """Two columns of « label : value » lines."""
    halves = [" \\ #v(1.3mm) ".join(f"{txt(k)} : {v}" for k, v in side) for side in (left, right)]
    return columns("1fr, 1fr", *halves, gutter=4)


def _comb(words: str) -> str:
    return f'#comb("{words}")'


def _boxed_day(paper: Paper, name: str, day: dt.date) -> str:
    """Day, month and year each in boxes of one digit."""
    paper.put(name, day.isoformat(), digits(day))
    return f"#box[{' / '.join(_comb(x) for x in (f'{day:%d}', f'{day:%m}', f'{day:%Y}'))}]"


def _visas(paper: Paper, firm_stamp: list[str], centre: Firm) -> str:
    """Three boxes in a row; the guardian's is struck out, the apprentice being of age."""
    employer = seat(paper, "employer", firm_stamp, 56, 30)
    young = seat(paper, "apprentice", None, 48, 30)
    done = seat(paper, "training_centre", rubber(centre), 70, 30)
    paper.fields["signed_by"] = sorted(z.party for z in paper.zones if z.state == "signed")
    return (
        f"#table(columns: (1fr, 1fr, 1fr), inset: 1.6mm, stroke: 0.5pt, [Signature de l’employeur \\ {employer}], [Signature de l’apprenti(e) \\ {young}], [Signature du représentant légal de l’apprenti(e) mineur(e) \\ #v(8mm) #align(center)[{italic('sans objet')}]])\n"
        + _blocked("VISA DU CENTRE DE FORMATION D'APPRENTIS", columns("84mm, 1fr", f"Cachet du CFA et signature de son directeur \\ {done}", f"Visa attestant l'inscription de l'apprenti(e). \\ {txt(centre.name)} \\ {txt(centre.place.town)}"))
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "ministry_form_in_bars_with_boxed_digits", defects=CONTRACTS)  # fmt: skip
def ministry_form_in_bars_with_boxed_digits(case: Case, paper: Paper) -> str:
    """The national form on two pages: dark bars, two columns of lines, digits in boxes."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    centre = house(case, *_CFA)
    start, end = contract_span(case)
    hours, made = hours_of(case), start - rng.randrange(5, 40) * ONE
    page(
        paper,
        8.6,
        ("Liberation Sans", "Open Sans", "Liberation Sans Narrow"),
        (11, 12, 10, 12),
        leading=0.75,
    )
    if hours is None:
        length = _comb("\u00a0\u00a0\u00a0\u00a0")
    else:
        paper.put("training_hours", hours, str(hours))
        length = _comb(str(hours))
    names = split_name(paper, "Nom de naissance", "Nom d'usage", "Prénoms", ", ")
    diploma = speciality(case)
    tutor = somebody(case)
    return (
        columns("28mm, 1fr, 34mm", "#box(stroke: 1pt, inset: 1.5mm, radius: 2mm)[#text(size: 12pt, style: \"italic\")[cerfa]] \\ N° 10103\\*14", f"#align(center)[{bold('CONTRAT D’APPRENTISSAGE', 15)} \\ {fine('Articles L. 6211-1 et suivants du code du travail – lire la notice n° 51649 avant de remplir ce document', 7.5)}]", f"Mode contractuel de l’apprentissage #h(1mm) {_comb('1')}", align="horizon")
        + _blocked("L'EMPLOYEUR", f"{tick(True, 'employeur privé')} #h(6mm) {tick(False, 'employeur public')}\n" + _two([("Nom et prénom ou dénomination", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.street)), ("Code postal, commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("Téléphone", txt(firm.phone))], [("N° SIRET de l'établissement d'exécution", _comb(firm.siret)), ("Type d'employeur", "11 #h(3mm) Employeur spécifique : 0"), ("Code activité (NAF)", f"43{rng.randrange(10, 99)}A"), ("Code IDCC de la convention", str(rng.randrange(1000, 3100))), ("Effectif salarié", str(rng.randrange(3, 180)))]))
        + _blocked("L'APPRENTI(E)", _two([*names, ("NIR de l'apprenti(e)", f"{1 if p.sex == 'M' else 2} {p.birth_date:%y %m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)}"), ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Courriel", txt(p.email))], [("Date de naissance", _boxed_day(paper, "birth_date", p.birth_date)), ("Sexe", f"{tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')}"), ("Département de naissance", p.birth_department), ("Commune de naissance", txt(p.birth_place)), ("Nationalité", "1 #h(3mm) Régime social : 2"), ("Situation avant ce contrat", "1 – scolaire")]))
        + _blocked("LE MAÎTRE D'APPRENTISSAGE", _two([("Maître d'apprentissage n° 1, nom et prénom", txt(tutor))], [("Né(e) le", f"{rng.randrange(1, 28):02d}/{rng.randrange(1, 13):02d}/{rng.randrange(1964, 1990)}")]) + tick(True, "L'employeur atteste sur l'honneur que le maître d'apprentissage répond à l'ensemble des critères d'éligibilité à cette fonction."))
        + _blocked("LE CONTRAT", _two([("Type de contrat ou d'avenant", _comb("11")), ("Date de conclusion", unkept_day(paper, made, digits(made))), ("Durée hebdomadaire du travail", "35 heures 00 minutes")], [("Date de début d'exécution du contrat", _boxed_day(paper, "start", start)), ("Date de fin du contrat", _boxed_day(paper, "end", end)), ("Travail sur machines dangereuses", f"{tick(False, 'oui')} {tick(True, 'non')}")]) + f"Rémunération : 1re année {rng.randrange(43, 56)} % du SMIC – salaire brut mensuel à l'embauche : {rng.randrange(760, 1300)},{rng.randrange(10, 99)} €")
        + "#pagebreak()\n"
        + _blocked("LA FORMATION", _two([("Dénomination du CFA responsable", txt(centre.name)), ("Adresse", txt(centre.address)), ("N° UAI du CFA", f"0{rng.randrange(10**5, 10**6)}K"), ("N° SIRET du CFA", txt(siret(centre)))], [("Diplôme ou titre visé", "54 – brevet de technicien supérieur"), ("Intitulé précis", paper.put("diploma", diploma, f"BTS {diploma}")), ("Code RNCP", str(rng.randrange(30000, 39999))), ("Durée de la formation", f"{length} heures")]))
        + skip(1)
        + tick(True, "L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat.")
        + f"\n\nFait à {txt(firm.place.town)}\n"
        + skip(1)
        + _visas(paper, rubber(firm), centre)
        + _blocked("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", columns("1fr, 1fr", "Nom de l’organisme : Opco Fictif \\ Numéro de SIRET : 999 000 000 00000", f"N° de dépôt : 0{rng.randrange(10**8, 10**9)} \\ Numéro d’avenant : néant"))
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "public_body_contract_in_articles_with_hours_by_year", defects=CONTRACTS)  # fmt: skip
def public_body_contract_in_articles_with_hours_by_year(case: Case, paper: Paper) -> str:
    """A group of towns engages: « vu » lines, articles, hours a year with a total, three hands."""
    rng, place = case.rng, town_of(case)
    body = replace(invent_firm(rng), name=f"Communauté de communes {of(place.town)}", place=place)
    centre = house(case, *_CFA)
    start, end = contract_span(case)
    hours = hours_of(case)
    page(paper, 10, ("Caladea", "Libertinus Serif", "Liberation Serif"), (16, 20, 16, 22))
    count = end.year - start.year
    parts = [hours // count if hours else 0] * count
    if hours:
        parts[-1] = hours - sum(parts[:-1])
    rows = [(f"{'1re' if k == 0 else f'{k + 1}e'} année", f"{start.year + k} – {start.year + k + 1}", f"{part} h" if hours else paper.blank()) for k, part in enumerate(parts)]  # fmt: skip
    rows.append((bold("Total de la formation"), "", bold(hours_said(paper, hours))))
    diploma = speciality(case)
    chief = somebody(case, woman=True)
    hands = [
        captioned(paper, "employer", f"La Présidente, {chief}", ["COMMUNAUTÉ", "DE COMMUNES", place.town.upper()], 52),
        captioned(paper, "apprentice", "L'apprenti(e)", None, 46, 33),
        captioned(paper, "training_centre", "Vu, le directeur du CFA", rubber(centre), 54),
    ]  # fmt: skip
    paper.fields["signed_by"] = sorted(z.party for z in paper.zones if z.state == "signed")
    return (
        columns("1fr, 60mm", f"{bold(paper.put('employer', body.name), 12)} \\ {txt(body.street)} \\ {txt(place.post_code)} {txt(place.town)} \\ SIRET {txt(siret(body))}", fine("Contrat n° " + f"{start.year}-APP-{rng.randrange(1, 60):02d}", 9))
        + skip(4)
        + at("center", f"{bold('CONTRAT D’APPRENTISSAGE', 15)} \\ Secteur public non industriel et commercial")
        + skip(3)
        + f"Vu le code général de la fonction publique ; vu les articles L. 6227-1 à L. 6227-12 du code du travail ; vu la délibération du conseil communautaire ;\n\n*Entre* l'établissement ci-dessus, représenté par sa présidente, *et* {in_prose(paper)}, {born_on(paper)}, demeurant {txt(case.person.street)}, {txt(case.person.place.town)}, ci-après l'apprenti(e), il est convenu ce qui suit.\n\n"
        + f"*Article 1.* Le contrat prend effet le {day_of(paper, 'start', start)} et se termine le {day_of(paper, 'end', end)}.\n\n*Article 2.* L'apprenti(e) prépare le {paper.put('diploma', diploma, 'BTS ' + diploma)} au {txt(centre.name)}, {txt(centre.address)}.\n\n*Article 3.* La durée des enseignements dispensés par le centre de formation est fixée comme suit :\n"
        + "#pad(x: 12mm)[" + table("1fr, 1fr, 40mm", ("Année de formation", "Période", "Durée au centre"), rows) + "]"
        + f"*Article 4.* Le maître d'apprentissage est {txt(somebody(case))}, technicien territorial.\n\n*Article 5.* La rémunération est égale à {rng.randrange(43, 62)} % du salaire minimum de croissance.\n\n*Article 6.* La durée du travail est de 35 heures par semaine, temps de présence au centre compris.\n"
        + skip(2)
        + f"Fait en trois exemplaires à {txt(place.town)}, le {unkept_day(paper, start - rng.randrange(3, 30) * ONE)}\n"
        + skip(2)
        + columns("1fr, 1fr, 1fr", *hands, gutter=3)
    )  # fmt: skip


@opened_layout("training_attestation", "platform_export_with_modules_and_barcode", defects=HOURS)
def platform_export_with_modules_and_barcode(case: Case, paper: Paper) -> str:
    """A distance school's export: bars of progress by module, the total under them."""
    rng, school = case.rng, house(case, "Skol-Exemple e-formation", "École à distance Méridienne fictive", "Studéa Spécimen", near=False)  # fmt: skip
    start, end = preparing(case)
    hours = hours_of(case)
    day = case.fact("issue_date", case.day_before(2, 40))
    page(paper, 9.4, ("Lato", "Open Sans", "Carlito"), (13, 16, 14, 16))
    below(
        paper,
        f"{school.name} – déclaration d'activité n° 93 06 {rng.randrange(10000, 99999)} 06, cet enregistrement ne vaut pas agrément de l'État – {school.address}",
    )
    subjects = (
        "Culture générale et expression",
        "Langue vivante",
        "Enseignements professionnels",
        "Mathématiques et sciences appliquées",
        "Ateliers et classes virtuelles",
    )
    share = (15, 12, 43, 18, 12)
    parts = [hours * s // 100 if hours else 0 for s in share]
    if hours:
        parts[2] += hours - sum(parts)
    lines = [
        (
            txt(s),
            f"#box(width: 60mm, height: 3mm, fill: luma(225))[#box(width: {n * 1.2:.0f}mm, height: 3mm, fill: rgb(90,60,160))]",
            f"#align(right)[{f'{part} h' if hours else '–'}]",
        )
        for s, n, part in zip(subjects, share, parts, strict=True)
    ]
    code = "".join(
        f"#box(width: {rng.choice((0.3, 0.5, 0.8))}mm, height: 9mm, fill: black)#h({rng.choice((0.3, 0.6))}mm)"
        for _ in range(46)
    )
    return (
        columns("1fr, auto", f"{bold(paper.put('organisation', school.name), 14, 'rgb(90,60,160)')} \\ {fine('Espace apprenant › Mes documents › Attestations', 8)}", f"{code} \\ {fine(f'AT-{rng.randrange(10**7, 10**8)}', 7)}", align="horizon")
        + skip(5)
        + bold(txt(paper.choose("Attestation de suivi de formation", "Attestation de suivi de la préparation au BTS")), 16)
        + skip(3)
        + frame(listed([("Apprenant", bold(surname_first(paper))), ("Date de naissance", paper.birth_date(form=digits(case.person.birth_date))), ("Parcours", txt(f"Préparation au BTS {speciality(case)} – 100 % à distance")), ("Inscription du", f"{day_of(paper, 'start', start, digits(start))} au {day_of(paper, 'end', end, digits(end))}"), ("Financement", "formation continue")], 38), fill="rgb(246,244,252)", stroke="none", radius=2)
        + skip(1)
        + bold("Volume horaire prévu au programme, par bloc")
        + "\n"
        + table("1fr, 64mm, 22mm", (), lines, stroke="none", inset=1.4)
        + stroke("rgb(90,60,160)", 0.8)
        + f"#align(right)[Durée totale de la formation : {bold(hours_said(paper, hours, ' heures'), 12)}]\n"
        + skip(2)
        + "L'organisme atteste que l'apprenant désigné ci-dessus suit avec assiduité la préparation indiquée, rend les devoirs exigés et participe aux regroupements en ligne.\n"
        + skip(4)
        + columns("1fr, 82mm", f"Attestation générée le {day_of(paper, 'issue_date', day, digits(day))} \\ {fine('à la demande de l’apprenant', 8)}", captioned(paper, "training_centre", "Le directeur pédagogique", rubber(school), 74))
    )  # fmt: skip


@opened_layout("training_attestation", "public_group_letter_with_hours_in_words", defects=HOURS)
def public_group_letter_with_hours_in_words(case: Case, paper: Paper) -> str:
    """An adults' centre writes to the examination service; hours in words and figures."""
    school = house(
        case, "GRETA Vallées Fictives", "GRETA-CFA de l'Exemple", "AFPA Fictive – centre Spécimen"
    )
    start, end = preparing(case)
    hours = hours_of(case)
    day = case.fact("issue_date", case.day_before(3, 50))
    page(paper, 10.5, ("Liberation Serif", "Carlito", "Liberation Sans"), (18, 22, 18, 24))
    length = (
        paper.blank()
        if hours is None
        else paper.put("training_hours", hours, f"{french.in_words(hours)} heures ({hours} h)")
    )
    boss = somebody(case)
    return (
        columns("1fr, 1fr", f"{bold(paper.put('organisation', school.name), 12)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)} \\ Tél. {txt(school.phone)} \\ {fine(f'Dossier suivi par {somebody(case)}', 8)}", f"#v(12mm) Académie {txt(of(academy(case)))} \\ Division des examens et concours \\ Bureau des BTS")
        + skip(8)
        + f"#align(right)[{txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}]\n"
        + skip(4)
        + f"*Objet :* {txt(paper.choose('attestation de suivi de la préparation au BTS', 'attestation de suivi de formation – candidat de la formation continue'))}\n\nMadame, Monsieur,\n\n"
        + f"Je vous confirme que {in_prose(paper)}, {born_on(paper)}, est stagiaire de la formation professionnelle continue dans notre établissement et y suit la préparation au brevet de technicien supérieur {txt(speciality(case))}.\n\nCette préparation a débuté le {day_of(paper, 'start', start)} et s'achèvera le {day_of(paper, 'end', end)}. Elle représente une durée d'enseignement de {length}, hors périodes en entreprise.\n\n"
        + f"{case.person.agree('L’intéressé', 'L’intéressée')} est à jour de ses obligations et assiste régulièrement aux cours.\n\nJe vous prie d'agréer, Madame, Monsieur, l'expression de ma considération distinguée.\n"
        + skip(6)
        + f"#pad(left: 80mm)[{name_below(paper, 'training_centre', 'Le chef d’établissement support,', boss, rubber(school), 74)}]\n"
        + fine("Copie : stagiaire, dossier", 8)
    )  # fmt: skip


@opened_layout("training_attestation", "bordered_leaf_across_with_small_print", defects=HOURS)
def bordered_leaf_across_with_small_print(case: Case, paper: Paper) -> str:
    """A private institute's leaf across: double border, names in the middle, facts in three cells."""
    rng, p = case.rng, case.person
    school = house(case, "Institut Supérieur Spécimen", "Académie Fictive des Techniques", "Conservatoire Modèle de Région", near=False)  # fmt: skip
    start, end = preparing(case)
    hours = hours_of(case)
    day = case.fact("issue_date", case.day_before(2, 60))
    page(
        paper,
        10.5,
        ("Libertinus Serif", "New Computer Modern", "Caladea"),
        (19, 26, 16, 26),
        (297, 210),
    )
    paper.setup.background = "#place(center + horizon, rect(width: 281mm, height: 194mm, stroke: 3pt + rgb(120,90,30)))#place(center + horizon, rect(width: 274mm, height: 187mm, stroke: 0.6pt + rgb(120,90,30)))"
    names = split_name(paper, "Nom de naissance", "Nom d'usage", "Prénoms", " ")
    who = " #h(9mm) ".join(f"{fine(k, 9)} {bold(v, 14)}" for k, v in names)
    facts = ", ".join(
        f"[#align(center)[{fine(k, 8.5)} \\ #v(1mm) {bold(v, 12)}]]"
        for k, v in (
            ("Durée de la préparation", hours_said(paper, hours, " heures")),
            ("Début", day_of(paper, "start", start)),
            ("Fin", day_of(paper, "end", end)),
        )
    )
    return (
        at("center", f"{bold(paper.put('organisation', school.name), 14)} \\ {fine(f'Établissement d’enseignement supérieur technique privé – {school.address}', 8.5)}")
        + skip(5)
        + at("center", f"#text(size: 25pt, fill: rgb(120,90,30))[{txt(paper.choose('Attestation de formation', 'Attestation de préparation au BTS'))}]")
        + skip(4)
        + at("center", "L'établissement atteste que")
        + at("center", who)
        + at("center", f"{p.born} le {paper.birth_date(form=shown(paper, p.birth_date))}, suit la préparation complète au")
        + at("center", bold(f"Brevet de technicien supérieur {txt(speciality(case))}", 13))
        + skip(3)
        + f"#table(columns: (1fr, 1fr, 1fr), stroke: (x, y) => if x > 0 {{ (left: 0.6pt + rgb(120,90,30)) }}, inset: 2mm, {facts})\n"
        + skip(4)
        + columns("1fr, 86mm", f"Fait à {txt(school.place.town)}, le {day_of(paper, 'issue_date', day)} \\ #v(3mm) {fine('Les enseignements sont dispensés en alternance de regroupements et de travaux dirigés. La présente attestation est délivrée à la demande du stagiaire et ne préjuge pas du résultat à l’examen. Toute reproduction partielle est interdite.', 7.5)}", captioned(paper, "training_centre", "Le directeur des études", rubber(school), 80))
        + fine(f"Registre des attestations, folio {rng.randrange(2, 90)}, n° {rng.randrange(100, 999)}", 7)
    )  # fmt: skip
