"""What employers write: an engagement, a status of apprentice, the work done."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, day_after, job_of, keep, stays, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fifth.wording import (
    ONE,
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
    listed,
    monday,
    name_below,
    of,
    page,
    post,
    rubber,
    seat,
    shown,
    siret,
    skip,
    somebody,
    speciality,
    split_name,
    stroke,
    table,
    tick,
    unkept_day,
    week_hours,
)
from specimens.people import invent_firm


@opened_layout("employment_contract", "letter_of_engagement_returned_with_agreement", defects=("wrong_job",))  # fmt: skip
def letter_of_engagement_returned_with_agreement(case: Case, paper: Paper) -> str:
    """A letter to the person that is the contract; the agreement is written by hand at the foot."""
    firm, rng = invent_firm(case.rng), case.rng
    grown = monday(years_old(case, 18) + 30 * ONE)
    hired = max(monday(case.today - rng.randrange(200, 1500) * ONE), grown)
    start = case.fact("start", min(hired, monday(case.today - 40 * ONE)))
    job = job_of(case)
    sent = start - rng.randrange(4, 25) * ONE
    page(paper, 10, ("Caladea", "Carlito", "Liberation Serif"), (16, 22, 18, 24))
    below(
        paper,
        f"{firm.name}, {firm.form} – siège social : {firm.address} – SIRET {siret(firm)} – code NAF 43{rng.randrange(10, 99)}A",
    )
    agreed = paper.handwritten("Lu et approuvé, bon pour accord", 13) if paper.signs("candidate") else ""  # fmt: skip
    points = [
        ("Emploi", bold(paper.put("job_title", job))),
        ("Date d'engagement", bold(day_of(paper, "start", start))),
        ("Nature du contrat", "durée indéterminée, à temps complet (35 heures par semaine)"),
        ("Période d'essai", rng.choice(("deux mois, renouvelable une fois", "trois mois"))),
        ("Salaire brut mensuel", f"{rng.randrange(1850, 2900)} €, versé le dernier jour ouvré"),
        ("Lieu de travail", txt(f"{firm.place.town} et chantiers confiés à l'entreprise")),
    ]
    return (
        at("center", f"{bold(paper.put('employer', firm.name), 17, 'rgb(70,40,20)')} \\ {fine(f'{firm.street} – {firm.place.post_code} {firm.place.town} – {firm.phone}', 8.5)}")
        + stroke("rgb(70,40,20)", 0.8)
        + skip(3)
        + columns("1fr, 75mm", f"Nos réf. : RH/{rng.randrange(10, 400)} \\ {txt(firm.place.town)}, le {unkept_day(paper, sent)}", post(case))
        + skip(5)
        + f"*Objet : lettre d'engagement valant contrat de travail à durée indéterminée*\n\n{case.person.civility},\n\nNous avons le plaisir de confirmer par la présente l'engagement de {in_prose(paper)}, {born_on(paper)}, de nationalité {txt(case.person.nationality_word.lower())}, dans les conditions suivantes :\n"
        + skip(1)
        + "#pad(left: 8mm)[" + listed(points, 42, space=2.6) + "]"
        + skip(1)
        + "Le présent engagement est régi par la convention collective applicable à l'entreprise, dont un exemplaire est tenu à votre disposition au secrétariat. La rupture à l'initiative de l'une ou l'autre des parties donne lieu au préavis conventionnel.\n\nVous voudrez bien nous retourner un exemplaire de cette lettre, daté et revêtu de votre signature précédée de la mention manuscrite « Lu et approuvé, bon pour accord ».\n"
        + skip(4)
        + columns("1fr, 1fr", f"*Le salarié* \\ {agreed} \\ {seat(paper, 'candidate', None, 62, 26)}", name_below(paper, "employer", "Pour la société,", f"{firm.director}, {firm.director_title}", rubber(firm), 70))
    )  # fmt: skip


@opened_layout("employer_attestation", "centre_form_completed_by_the_master")
def centre_form_completed_by_the_master(case: Case, paper: Paper) -> str:
    """A training centre's form, apprentice and firm merged in, the rest by the employer's pen."""
    firm, rng = invent_firm(case.rng), case.rng
    centre = house(case, "CFA Rive Fictive", "Pôle Apprentissage Spécimen", "CFA Modèle des Deux Vallées")  # fmt: skip
    start = dt.date(case.session - 2, rng.choice((7, 8, 9)), rng.randrange(1, 28))
    day = case.fact("issue_date", case.day_before(2, 45))
    page(paper, 10, ("Open Sans", "Lato", "Carlito"), (14, 18, 12, 18))
    signer = somebody(case)
    lines = [
        ("Raison sociale", bold(paper.put("employer", firm.name))),
        ("Adresse", txt(firm.address)),
        ("SIRET", txt(siret(firm))),
        ("Représentée par", paper.handwritten(signer, 14)),
        (
            "Qualité",
            paper.handwritten(rng.choice(("gérant", "chef d'atelier", "responsable RH")), 14),
        ),
    ]
    young = [
        *split_name(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", " "),
        ("Date de naissance", paper.birth_date(form=digits(case.person.birth_date))),
        ("Formation suivie", txt(f"BTS {speciality(case)}")),
    ]
    return (
        columns("1fr, 58mm", f"{bold(txt(centre.name), 12, 'rgb(0,110,100)')} \\ {fine(f'{centre.street}, {centre.place.post_code} {centre.place.town}', 8)}", fine("Document à compléter par l'employeur et à remettre à l'apprenti(e) pour son dossier d'examen", 8))
        + skip(3)
        + f'#block(width: 100%, fill: rgb(0,110,100), inset: 2.5mm)[#align(center)[#text(fill: white, size: 14pt, weight: "bold")[{paper.choose("ATTESTATION DE L’EMPLOYEUR", "ATTESTATION EMPLOYEUR")}] \\ #text(fill: white, size: 9pt)[confirmant le statut d’apprenti(e) dans l’entreprise]]]\n'
        + skip(2)
        + "#text(weight: \"bold\")[1 – L’entreprise]\n"
        + frame(listed(lines, 38, space=4.4) + "#v(1.5mm)\n", radius=2)
        + "#text(weight: \"bold\")[2 – L’apprenti(e)]\n"
        + frame(listed(young, 38, space=3), radius=2)
        + "#text(weight: \"bold\")[3 – Situation (cocher)]\n"
        + frame(f"{tick(True, 'Je confirme que la personne désignée en 2 est employée dans mon entreprise sous contrat d’apprentissage.')} \\ #v(1mm) {tick(False, 'Le contrat a été rompu le : ....................')} \\ #v(1mm) Contrat exécuté depuis le : {paper.handwritten(digits(start), 14)} #h(8mm) Contrat toujours en cours : {tick(True, 'oui')} {tick(False, 'non')}", radius=2)
        + skip(2)
        + columns("66mm, 1fr", f"Fait à {paper.handwritten(firm.place.town, 14)} \\ #v(3mm) le {paper.hand_date('issue_date', day)}", captioned(paper, "employer", "Signature de l'employeur et cachet de l'entreprise", rubber(firm), 74))
        + skip(2)
        + fine("Toute fausse déclaration expose son auteur aux sanctions prévues à l'article 441-7 du code pénal.", 7.5)
    )  # fmt: skip


_AGENCIES = ("Inter-Exemple Travail Temporaire", "Spécimen Intérim", "Agence Modèle Emploi TT", "Mission Fictive Intérim")  # fmt: skip
_USERS = ("Bâti Sud Exemple", "Société Fictive de Construction", "Usine Spécimen", "Groupe Modèle Énergie", "Chantiers Inventés", "Ateliers Réunis Fictifs")  # fmt: skip


@opened_layout("work_certificate", "temporary_agency_statement_of_missions", defects=JOBS)
def temporary_agency_statement_of_missions(case: Case, paper: Paper) -> str:
    """A temp agency's print: one line a mission, the users' names in small, no rule between lines."""
    rng = case.rng
    agency = replace(invent_firm(rng), name=rng.choice(_AGENCIES))
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    day = day_after(case, found[-1][1])
    rows = []
    for start, end, share in found:
        first, last = digits(start), digits(end) if end else ""
        keep(paper, (start, end, share), first, *([last] if end else []))
        rows.append((f"{rng.randrange(10**5, 10**6)}", fine(rng.choice(_USERS), 8.5), first, last or "en cours", f"{week_hours(share)} h", "non cadre"))  # fmt: skip
    page(paper, 9.5, ("Liberation Sans Narrow", "Open Sans", "Liberation Sans"), (12, 15, 16, 15))
    below(
        paper,
        f"{agency.name} – entreprise de travail temporaire – garantie financière : Caution Fictive – {agency.address} – SIRET {siret(agency)}",
    )
    return (
        columns("auto, 1fr", f"#box(fill: rgb(220,90,0), inset: 3mm)[#text(fill: white, size: 15pt, weight: \"bold\")[{paper.put('employer', agency.name)}]]", at("right", f"Agence {txt(of(agency.place.town))} \\ {txt(agency.street)} \\ {txt(agency.phone)}"))
        + skip(6)
        + columns("1fr, 80mm", f"{bold(txt(paper.choose('CERTIFICAT DE TRAVAIL', 'CERTIFICAT DE TRAVAIL – PERSONNEL INTÉRIMAIRE')), 13)} \\ {fine('Articles L. 1234-19 et L. 1251-1 et suivants du code du travail', 8)}", post(case))
        + skip(4)
        + f"Nous soussignés, entreprise de travail temporaire, employeur, certifions que {in_prose(paper)}, {born_on(paper, town=False, form=digits(case.person.birth_date))}, matricule {rng.randrange(10**4, 10**5)}, a été mis{case.person.agree('', 'e')} par nos soins à la disposition d'entreprises utilisatrices en qualité de {bold(paper.put('job_title', job))} pour les missions suivantes :\n"
        + skip(2)
        + table("20mm, 1fr, 24mm, 24mm, 24mm, 22mm", ("Contrat", "Entreprise utilisatrice", "Début", "Fin", "Horaire hebdo.", "Statut"), rows, stroke="(x, y) => (bottom: if y == 0 { 1pt } else { 0.3pt + luma(170) })", inset=2)
        + skip(2)
        + f"Base légale du temps plein : 35 heures hebdomadaires. {'Les missions échues ont donné lieu au versement des indemnités de fin de mission et de congés payés.' if found[-1][1] else 'La dernière mission se poursuit à la date de la présente.'}\n\nCertificat délivré pour faire valoir ce que de droit.\n"
        + skip(5)
        + at("right", f"#box(width: 84mm)[#set align(left)\nÉdité à {txt(agency.place.town)}, le {day_of(paper, 'issue_date', day, digits(day))}\n\n{captioned(paper, 'employer', 'La responsable d’agence (signature et cachet)', rubber(agency), 76)}]")
    )  # fmt: skip


@opened_layout("work_certificate", "typewritten_leaf_photocopied", defects=JOBS)
def typewritten_leaf_photocopied(case: Case, paper: Paper) -> str:
    """An old machine's letter: fixed pitch, title struck under with signs, capitals, grey copy."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    first, last = french.date_long(start), french.date_long(end) if end else ""
    keep(paper, (start, end, share), first, *([last] if end else []))
    page(paper, 10.5, typewriter_font(rng), (22, 20, 18, 26), leading=0.85)
    paper.setup.fill = "luma(243)"
    title = "CERTIFICAT DE TRAVAIL"
    hours = "sur la base de l'horaire légal à temps complet" if share > 0.99 else f"à temps partiel, à raison de {week_hours(share)} heures par semaine"  # fmt: skip
    until = f"au {last}" if end else "à ce jour, l'intéressé(e) étant toujours en fonctions"
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())} \\ Tel. {txt(firm.phone)}\n"
        + skip(16)
        + at("center", f"{txt(title)} \\ #v(-3mm) {txt('=' * len(title))}")
        + skip(8)
        + f"Je soussigné(e), {txt(firm.director)}, agissant pour le compte de l'entreprise ci-dessus, certifie avoir employé :\n\n"
        + f"#h(12mm) {in_prose(paper)}\n\n#h(12mm) {born_on(paper, form=french.date_long(p.birth_date))}\n\n"
        + f"du {txt(first)} {txt(until)},\n\nen qualité de : {paper.put('job_title', job)},\n\n{txt(hours)}.\n\n"
        + (f"{p.civility} {txt(p.usage_name or p.birth_name)} nous a quittés libre de tout engagement.\n\n" if end else "")
        + "En foi de quoi le présent certificat lui est délivré.\n"
        + skip(8)
        + f"#pad(left: 70mm)[A {txt(firm.place.town)}, le {day_of(paper, 'issue_date', day, french.date_long(day))}\n\n{captioned(paper, 'employer', 'L’employeur,', rubber(firm), 70)}]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "french_and_german_in_two_columns", defects=JOBS)
def french_and_german_in_two_columns(case: Case, paper: Paper) -> str:
    """A firm near the border: French at the left, German at the right, one hand for both."""
    firm, p = invent_firm(case.rng), case.person
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    first, last = shown(paper, start), shown(paper, end) if end else ""
    keep(paper, (start, end, share), first, *([last] if end else []))
    page(paper, 9.8, ("Lato", "Open Sans", "Liberation Sans"), (14, 16, 16, 16))
    below(
        paper, f"{firm.name} {firm.form} · {firm.address} · Tel. {firm.phone} · SIRET {siret(firm)}"
    )
    dots = "{:%d.%m.%Y}"
    herr = p.agree("Herr", "Frau")
    hours = ("temps complet", "Vollzeit") if share > 0.99 else (f"temps partiel, {week_hours(share)} h par semaine", f"Teilzeit, {week_hours(share)} Std. pro Woche")  # fmt: skip
    left = (
        f"{bold('CERTIFICAT DE TRAVAIL', 13)}\n\nNous, société {paper.put('employer', firm.name)}, certifions que {in_prose(paper)}, {born_on(paper)},\n\n"
        + (f"a fait partie de notre personnel du {txt(first)} au {txt(last)}" if end else f"fait partie de notre personnel depuis le {txt(first)} et y est toujours employé{p.agree('', 'e')} à ce jour")
        + f"\n\nen qualité de {bold(paper.put('job_title', job))}.\n\nDurée du travail : {txt(hours[0])}.\n\n"
        + ("Notre collaborateur est libre de tout engagement." if end and p.sex == "M" else "Notre collaboratrice est libre de tout engagement." if end else "Ce document est établi sur demande.")
    )  # fmt: skip
    surname = p.usage_name or p.birth_name
    right = (
        f"{bold('ARBEITSZEUGNIS', 13)}\n\nWir bescheinigen hiermit, dass {herr} {txt(p.first_name + ' ' + surname)}, geboren am {dots.format(p.birth_date)},\n\n"
        + (f"vom {dots.format(start)} bis zum {dots.format(end)} in unserem Betrieb beschäftigt war," if end else f"seit dem {dots.format(start)} in unserem Betrieb beschäftigt ist,")
        + f"\n\nund zwar als „{txt(job)}“.\n\nArbeitszeit: {txt(hours[1])}.\n\nDieses Zeugnis wird auf Wunsch ausgestellt."
    )  # fmt: skip
    return (
        columns("18mm, 1fr", "#rect(width: 15mm, height: 15mm, fill: rgb(30,60,40), radius: 7.5mm)", f"{bold(txt(firm.name), 15, 'rgb(30,60,40)')} \\ {fine(f'{firm.street}, F-{firm.place.post_code} {firm.place.town}', 8.5)}", align="horizon")
        + skip(10)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 0mm, inset: (x: 5mm), stroke: (x, y) => if x == 1 {{ (left: 0.6pt + luma(120)) }}, [{left}], [#set text(lang: \"de\")\n{right}])\n"
        + skip(10)
        + f"{txt(firm.place.town)}, le / den {day_of(paper, 'issue_date', day, f'{day:%d.%m.%Y}')}\n"
        + skip(3)
        + name_below(paper, "employer", "La direction / Die Geschäftsführung", f"{firm.director}", rubber(firm), 72)
    )  # fmt: skip
