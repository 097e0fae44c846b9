"""Contracts: apprentices, trainees in professionalisation, employees."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, ONE, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eleventh.wording import (
    CENTRES,
    FULL,
    NAVY,
    PINE,
    SLATE,
    apart,
    banded,
    birth,
    bold,
    double_ruled,
    facing,
    field_of,
    footing,
    gap,
    hair,
    hand,
    hands_across,
    head_line,
    house,
    in_text,
    leaf,
    number_of,
    other,
    pen_blank,
    rounded,
    rubber,
    signed_at,
    slab,
    slashes,
    squared_day,
    squares,
    tick,
    tiles,
    tiny,
    told_on,
    two,
    with_emblem,
)
from specimens.people import Firm, invent_firm
from specimens.signing import who_signed

_BODIES = ("Institut Fictif des métiers", "Formation Continue Exemple", "Pôle Alternance Modèle")


def _facts(case: Case, names: tuple[str, ...]) -> tuple[Firm, Firm, dt.date, dt.date, int | None, dt.date]:  # fmt: skip
    firm, school = invent_firm(case.rng), house(case, names)
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - case.rng.randrange(3, 40) * ONE)
    return firm, school, start, end, hours, signed


def _tutor_born(case: Case) -> str:
    return f"{case.rng.randrange(1, 28):02d}/{case.rng.randrange(1, 13):02d}/{case.rng.randrange(1966, 1994)}"  # fmt: skip


def _done(paper: Paper, out: str) -> str:
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "ministry_model_two_sheets_in_squares", defects=CONTRACTS)
def ministry_model_two_sheets_in_squares(case: Case, paper: Paper) -> str:
    """The ministry's model: numbers and days in squares, employer and apprentice on the first sheet,
    contract, training and hands on the second."""
    firm, school, start, end, hours, signed = _facts(case, CENTRES)
    rng, who = case.rng, case.person
    leaf(paper, FULL, (11, 13, 12, 13), "Liberation Sans", "Carlito", "DejaVu Sans", pt=9)
    footing(
        paper, "FA13 – cerfa n° 10103*12 – à compléter en majuscules – un exemplaire par partie"
    )
    hidden = "" if case.has("undated") else f"{signed:%d%m%Y}"
    count = paper.comb("training_hours", hours, str(hours)) if hours else squares("\u00a0" * 4)
    first = (
        f"#grid(columns: (28mm, 1fr, 28mm), align: horizon, [#box(stroke: 1pt, inset: 2mm)[{bold('cerfa', 13)}]], [#align(center)[{bold(txt(paper.choose('Contrat d’apprentissage', 'CONTRAT D’APPRENTISSAGE')), 16)} \\ {tiny('Code du travail, sixième partie, livre II', 7.5)}]], [#align(right)[N° 10103*12]])\n"
        + slab("1. L'EMPLOYEUR")
        + tick(True, "privé") + " #h(6mm) " + tick(False, "public") + "\n"
        + facing([("Dénomination", bold(paper.put("employer", firm.name))), ("N° SIRET", squares(firm.siret)), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone)), ("Courriel", "contact\\@exemple.invalid"), ("Code NAF", squares(f"43{rng.randrange(10, 99)}A")), ("Effectif de l'entreprise", str(rng.randrange(3, 120)))], 44, "", 2.4)
        + slab("2. LE MAÎTRE D'APPRENTISSAGE")
        + facing([("Nom et prénom", txt(other(case))), ("Date de naissance", txt(_tutor_born(case))), ("Emploi occupé", txt(case.title.jobs[0]))], 44, "", 2.4)
        + slab("3. L'APPRENTI(E)")
        + facing([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", sep=" "), ("Date de naissance", squared_day(paper, "birth_date", who.birth_date)), ("Commune de naissance", txt(f"{who.birth_place} – dép. {who.birth_department}")), ("Sexe", tick(who.sex == "M", "M") + " #h(3mm) " + tick(who.sex == "F", "F")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Régime social", rng.choice(("URSSAF", "MSA"))), ("Situation avant le contrat", txt(rng.choice(("01 – scolaire", "05 – étudiant", "11 – salarié"))))], 44, "", 2.4)
    )  # fmt: skip
    second = (
        "#pagebreak()\n" + slab("4. LE CONTRAT")
        + facing([("Date de conclusion", squares(hidden or "\u00a0" * 8)), ("Début d'exécution du contrat", squared_day(paper, "start", start)), ("Fin du contrat", squared_day(paper, "end", end)), ("Durée hebdomadaire de travail", "35 h 00 min"), ("Salaire brut à l'embauche", f"{rng.randrange(760, 1400)},{rng.randrange(10, 99)} €")], 58, "", 2.6)
        + slab("5. LA FORMATION")
        + facing([("CFA responsable", txt(school.name)), ("N° SIRET du CFA", squares(school.siret)), ("Diplôme ou titre visé", "Brevet de technicien supérieur (niveau 5)"), ("Intitulé précis", bold(paper.put("diploma", field_of(case)))), ("Durée de la formation (heures)", count), ("Date de fin des épreuves", f"{rng.randrange(10, 28)}/06/{case.session}")], 58, "", 2.6)
        + gap(2) + tick(True, "L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat") + "\n" + gap(2)
        + f"Fait à {txt(firm.place.town)}\n"
        + hands_across(paper, [("employer", "Signature de l'employeur", rubber(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA", rubber(school))], high=26, total=182)
        + slab("6. CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT", PINE)
        + f"Reçu le {txt(slashes(signed + 12 * ONE))} #h(10mm) N° de dépôt {rng.randrange(10**9, 10**10)} #h(10mm) Numéro d'avenant : néant\n"
    )  # fmt: skip
    return _done(paper, first + second)


@opened_layout("apprenticeship_contract", "platform_single_sheet_thin_rules", defects=CONTRACTS)
def platform_single_sheet_thin_rules(case: Case, paper: Paper) -> str:
    """A signing platform's single dense sheet: thin rules, tiles by four, hands over their captions,
    the guardian's cell struck out for an adult."""
    firm, school, start, end, hours, signed = _facts(case, CENTRES)
    rng, who = case.rng, case.person
    leaf(paper, FULL, (10, 12, 12, 12), "Open Sans", "Liberation Sans", "Lato", pt=8.4)
    footing(
        paper,
        f"Contrat {rng.randrange(10**7, 10**8)} – version du {slashes(signed - ONE)} – page unique",
    )
    cells = "".join(
        f"[{paper.sign(party, width_mm=58, height_mm=28, stamp=stamp)} \\ #text(size: 0.9em)[{txt(label)}]], "
        for party, label, stamp in (("apprentice", f"L'apprenti{who.agree('', 'e')}", None), ("employer", f"L'employeur, {firm.director}", rubber(firm)), ("training_centre", f"Le CFA, {school.director}", rubber(school)))
    )  # fmt: skip
    out = (
        two(f"{bold(txt(paper.choose('CONTRAT D’APPRENTISSAGE', 'Contrat d’apprentissage (formulaire FA13)')), 14, NAVY)}", f"#align(right)[{tiny('conclu en application des articles L. 6221-1 et suivants', 7)} \\ {tiny('réf. cerfa 10103', 7)}]")
        + hair(NAVY, 1.2)
        + bold("Entreprise", 10, NAVY)
        + tiles([("Raison sociale", bold(paper.put("employer", firm.name))), ("SIRET", txt(number_of(firm))), ("Voie", txt(firm.street)), ("Commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("Convention (IDCC)", str(rng.randrange(1000, 3200))), ("Effectif", str(rng.randrange(2, 60))), ("Caisse de retraite", "Caisse Exemple"), ("Secteur", "privé")], 4, pt=6.2, inset=1.2)
        + bold(f"Apprenti{who.agree('', 'e')}", 10, NAVY)
        + tiles([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))), ("À", txt(f"{who.birth_place} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word)), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Téléphone", txt(who.phone)), ("Représentant légal", "sans objet")], 4, pt=6.2, inset=1.2)
        + bold("Maître d'apprentissage", 10, NAVY)
        + tiles([("Nom", txt(other(case))), ("Né(e) le", _tutor_born(case)), ("Diplôme le plus élevé", rng.choice(("BTS", "Licence", "BP"))), ("Fonction", txt(case.title.jobs[-1]))], 4, pt=6.2, inset=1.2)
        + bold("Contrat et rémunération", 10, NAVY)
        + tiles([("Signé le", signed_at(paper, signed, slashes(signed))), ("Du", told_on(paper, "start", start, slashes(start))), ("Au", told_on(paper, "end", end, slashes(end))), ("Travail hebdomadaire", "35 h"), ("1re année", f"{rng.randrange(43, 54)} % du SMIC"), ("2e année", f"{rng.randrange(54, 70)} % du SMIC"), ("Avantages", "néant"), ("Machines dangereuses", rng.choice(("non", "oui")))], 4, pt=6.2, inset=1.2)
        + bold("Formation", 10, NAVY)
        + tiles([("Centre de formation d'apprentis", txt(school.name)), ("Lieu", txt(f"{school.place.post_code} {school.place.town}")), ("Certification", txt("BTS ") + paper.put("diploma", field_of(case))), ("Volume en centre", hours_said(paper, hours, " heures"))], 2, pt=6.2, inset=1.2)
        + gap(1) + f"#table(columns: (1fr, 1fr, 1fr), inset: 1.8mm, stroke: 0.4pt + luma(110), {cells})\n"
        + tiny("Rupture : pendant les quarante-cinq premiers jours en entreprise, par écrit ; ensuite dans les conditions de l'article L. 6222-18 du code du travail. Le contrat est transmis à l'opérateur de compétences dans les cinq jours ouvrables.", 6.8)
    )  # fmt: skip
    return _done(paper, out)


@opened_layout("apprenticeship_contract", "craftsman_fills_centre_blank_by_pen", defects=CONTRACTS)
def craftsman_fills_centre_blank_by_pen(case: Case, paper: Paper) -> str:
    """A centre's printed blank: its own block printed, employer, apprentice and days by pen, the three
    hands one a line at the right."""
    firm, school, start, end, hours, signed = _facts(case, CENTRES)
    who = case.person
    paper.put("employer", firm.name)
    paper.birth_name()
    if who.usage_name:
        paper.usage_name()
    paper.put("given_names", [who.first_name], who.first_name)
    days = [slashes(d) for d in (who.birth_date, start, end, signed)]
    for name, day, shown in zip(("birth_date", "start", "end"), (who.birth_date, start, end), days, strict=False):  # fmt: skip
        paper.put(name, day.isoformat(), shown)
    ink = paper.handwritten
    leaf(paper, FULL, (14, 18, 14, 18), "Liberation Serif", "Caladea", "Liberation Sans", pt=10)
    when = paper.blank() if case.has("undated") else ink(days[3], 14)
    usage = pen_blank("Nom d'usage :", ink(who.usage_name, 14)) if who.usage_name else ""
    places = ", ".join(
        f"[{txt(label)}], [{paper.sign(party, width_mm=66, height_mm=high, stamp=stamp)}]"
        for party, label, stamp, high in (("employer", "L'employeur (signature et cachet)", rubber(firm), 28), ("apprentice", "L'apprenti(e)", None, 18), ("training_centre", "Le directeur du centre de formation", rubber(school), 28))
    )  # fmt: skip
    out = (
        f"{bold(txt(school.name), 12)} – {txt(school.address)} #h(1fr) {tiny('modèle 10103', 8)}\n"
        + double_ruled(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE – secteur privé"), 14)
        + f"Entre l'employeur\n{pen_blank('Entreprise :', ink(firm.name, 14))}{pen_blank('Adresse :', ink(firm.address, 13))}{pen_blank('Maître d’apprentissage :', ink(other(case), 14))}"
        + f"et l'apprenti(e)\n{pen_blank('Nom de naissance :', ink(who.birth_name, 14))}{usage}{pen_blank('Prénom :', ink(who.first_name, 14))}{pen_blank('Né(e) le :', ink(days[0], 14))}"
        + f"est conclu un contrat d'apprentissage\n{pen_blank('qui commence le', ink(days[1], 14))}{pen_blank('et prend fin le', ink(days[2], 14))}"
        + gap(1)
        + rounded(f"Formation assurée par le centre : BTS {bold(paper.put('diploma', field_of(case)))} – durée totale : {hours_said(paper, hours, ' heures')} – session d'examen {case.session}", inset=2.4)
        + f"À {ink(firm.place.town, 14)} le {when}\n"
        + f"#table(columns: (1fr, 72mm), stroke: (bottom: 0.4pt), inset: 1mm, align: horizon, {places})\n"
    )  # fmt: skip
    return _done(paper, out)


@opened_layout("professional_training_contract", "form_in_five_lettered_parts", defects=CONTRACTS)
def form_in_five_lettered_parts(case: Case, paper: Paper) -> str:
    """The form in parts A to E with shaded rows; the tutor's part, then the three hands in cells of a
    table over the operator's decision."""
    firm, school, start, end, hours, signed = _facts(case, _BODIES)
    rng, who = case.rng, case.person
    leaf(
        paper,
        FULL,
        (12, 15, 12, 15),
        "Carlito",
        "Liberation Sans",
        "Liberation Sans Narrow",
        pt=9.2,
    )
    out = (
        two(head_line(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation"), 15, where="left"), f"#align(right)[{tiny('EJ 20 – cerfa n° 12434*04', 8)}]")
        + bold("A – L'employeur", 10.5, PINE)
        + banded([("Dénomination", paper.put("employer", firm.name)), ("Établissement d'exécution", txt(firm.address)), ("SIRET / effectif", txt(f"{number_of(firm)} / {rng.randrange(3, 200)}"))], "52mm", inset=1.2)
        + bold("B – Le ou la salarié(e)", 10.5, PINE)
        + banded([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{paper.birth_date(form=slashes(who.birth_date))} – {txt(who.birth_place)}"), ("Domicile", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Situation avant le contrat", rng.choice(("demandeur d'emploi", "étudiant", "salarié")))], "52mm", inset=1.2)
        + bold("C – Le tuteur", 10.5, PINE)
        + banded([("Nom, prénom, date de naissance", txt(f"{other(case)}, {_tutor_born(case)}")), ("Emploi", txt(case.title.jobs[0]))], "52mm", inset=1.2)
        + bold("D – Le contrat", 10.5, PINE)
        + banded([("Nature", "durée déterminée"), ("Période", f"du {told_on(paper, 'start', start, slashes(start))} au {told_on(paper, 'end', end, slashes(end))}"), ("Emploi et classification", txt(f"{case.title.jobs[-1]} – niveau {rng.choice(('II', 'III'))}, coef. {rng.randrange(150, 230)}")), ("Rémunération brute mensuelle", f"{rng.randrange(1000, 1850)} €")], "52mm", inset=1.2)
        + bold("E – La formation", 10.5, PINE)
        + banded([("Organisme principal", txt(f"{school.name} – déclaration d'activité {rng.randrange(10**10, 10**11)}")), ("Qualification préparée", txt("BTS ") + paper.put("diploma", field_of(case))), ("Durée des évaluations, de l'accompagnement et des enseignements", hours_said(paper, hours)), ("Dont enseignements généraux et technologiques", f"{rng.randrange(500, 640)} h")], "52mm", inset=1.2)
        + f"Conclu à {txt(firm.place.town)}, le {signed_at(paper, signed)}\n"
        + hands_across(paper, [("employer", "Pour l'employeur", rubber(firm)), ("apprentice", "Le ou la salarié(e)", None), ("training_centre", "Pour l'organisme de formation", rubber(school))], high=26, total=178)
        + rounded(f"Décision de l'opérateur de compétences du {txt(slashes(signed + 15 * ONE))} : accord de financement n° {rng.randrange(10**5, 10**6)}", fill="luma(240)", inset=2)
    )  # fmt: skip
    return _done(paper, out)


@opened_layout("professional_training_contract", "bank_group_contract_two_columns", defects=CONTRACTS)  # fmt: skip
def bank_group_contract_two_columns(case: Case, paper: Paper) -> str:
    """A group's own contract in two columns of small print after a summary in tiles; two hands and the
    training body's visa below one another at the left."""
    firm, school, start, end, hours, signed = _facts(case, _BODIES)
    rng = case.rng
    leaf(paper, FULL, (14, 16, 14, 16), "Lato", "Carlito", "Open Sans", pt=9)
    clauses = (
        ("Objet", f"Le présent contrat a pour objet l'acquisition du brevet de technicien supérieur {paper.put('diploma', field_of(case))}."),
        ("Engagements", "L'employeur assure au salarié une formation en lien avec l'objectif et lui fournit un emploi. Le salarié s'engage à travailler pour son employeur et à suivre la formation."),
        ("Période d'essai", "Elle est d'un mois ; chaque partie peut rompre le contrat dans ce délai."),
        ("Tutorat", f"{txt(other(case))}, {txt(case.title.jobs[0].lower())}, est désigné(e) en qualité de tuteur."),
        ("Formation", f"Elle est dispensée par {txt(school.name)}, à {txt(school.place.town)}, pour {hours_said(paper, hours, ' heures')} au total, sur le temps de travail."),
        ("Rémunération", f"{rng.randrange(70, 100)} % du salaire minimum, versés sur douze mois."),
        ("Congés", "Le salarié acquiert deux jours et demi ouvrables par mois de travail effectif."),
        ("Confidentialité", "Le salarié garde secrètes les informations dont il a connaissance."),
    )  # fmt: skip
    left, right = ("\n\n".join(f"*{txt(k)}.* {v}" for k, v in part) for part in (clauses[:4], clauses[4:]))  # fmt: skip
    hands = (("employer", f"Pour {firm.name}, {firm.director}", rubber(firm)), ("apprentice", "Le salarié", None), ("training_centre", f"Visa de l'organisme de formation, {school.director}", rubber(school)))  # fmt: skip
    out = (
        with_emblem(firm, paper.put("employer", firm.name), "bars", SLATE, "Direction des talents", f"SIREN {firm.siren}")
        + gap(3) + head_line(paper.choose("Contrat de professionnalisation à durée déterminée", "CONTRAT DE PROFESSIONNALISATION"), 14, SLATE)
        + f"Entre la société désignée ci-dessus et {in_text(paper)}, {birth(paper)}, demeurant {txt(case.person.street)}, {txt(case.person.place.post_code)} {txt(case.person.place.town)}.\n"
        + tiles([("Prise d'effet", told_on(paper, "start", start)), ("Terme", told_on(paper, "end", end)), ("Lieu de travail", txt(firm.place.town))], 3)
        + f"#block[#set text(size: 8.6pt)\n#set par(justify: true)\n{two(left, right, gutter=8)}]\n"
        + f"Fait en double exemplaire à {txt(firm.place.town)}, le {signed_at(paper, signed)}.\n" + gap(1)
        + "".join(hand(paper, party, label, stamp=stamp, high=16, style="beside") for party, label, stamp in hands)
    )  # fmt: skip
    return _done(paper, out)
