"""Contracts of the two ways of training at work, an employment contract, extracts of registers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.facts import (
    CONTRACT_DEFECTS,
    contract_span,
    hours_said,
    occupation,
    taught_hours,
)
from specimens.opened.fifth.wording import (
    band,
    bold,
    born_words,
    cell_to_sign,
    civil_rows,
    dated,
    foot_line,
    framed_cells,
    gap,
    given_on,
    halves,
    heading,
    of_town,
    one_line_table,
    pairs,
    pressed,
    right_labels,
    screen_signed,
    sideways,
    siren_groups,
    siret_groups,
    small,
    speciality,
    stamp_lines,
    ticks,
    under_rule,
    whole_name,
    written_day,
    zebra,
)
from specimens.people import invent_firm, invent_place, invent_school
from specimens.signing import who_signed


def _combed_day(paper: Paper, name: str, day: dt.date) -> str:
    return paper.comb(name, day.isoformat(), f"{day:%d/%m/%Y}")


@opened_layout("apprenticeship_contract", "combed_two_pages", defects=CONTRACT_DEFECTS)
def combed_two_pages(case: Case, paper: Paper) -> str:
    """The form with a box for each sign of the dates and of the number of hours; three places to
    sign in one row of cells at the end, the filing office below."""
    firm, school, rng, who = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person
    start, end = contract_span(case)
    hours = taught_hours(case)
    signed = case.fact("signed_on", start - dt.timedelta(days=rng.randrange(2, 30)))
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 13, 12, 13)
    paper.setup.font = rng.choice(("Liberation Sans", "DejaVu Sans", "Carlito"))
    fill = "rgb(228,222,240)"
    combed = '#comb("    ")' if hours is None else paper.comb("training_hours", hours, str(hours))
    row = [
        cell_to_sign(paper, "employer", "Signature de l'employeur", stamp_lines(firm)),
        cell_to_sign(paper, "apprentice", "Signature de l'apprenti(e)"),
        cell_to_sign(paper, "training_centre", "Visa du CFA (cachet et signature du directeur)", stamp_lines(school)),
    ]  # fmt: skip
    concluded = paper.blank() if case.has("undated") else f'#comb("{signed:%d/%m/%Y}")'
    out = (
        halves(f"#text(style: \"italic\", size: 15pt)[cerfa] \\ {small('N° 10103*' + str(rng.randrange(10, 15)))}", f"#align(right)[{bold('Contrat d’apprentissage', 1.7)} \\ {small('(art. L. 6211-1 et suivants du code du travail)')}]", "(30mm, 1fr)")
        + band("Employeur", fill, "black")
        + pairs([("Dénomination", bold(paper.put("employer", firm.name))), ("SIRET de l'établissement d'exécution", f"#comb(\"{firm.siret}\")"), ("Adresse", txt(firm.address)), ("Type – effectif – code IDCC", txt(f"{rng.choice((11, 12))} – {rng.randrange(2, 90)} – {rng.randrange(1500, 1999)}"))])
        + band("Apprenti(e)", fill, "black")
        + pairs([*civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", _combed_day(paper, "birth_date", who.birth_date)), ("Commune et département de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Sexe", ticks(("M", "F"), (0 if who.sex == "M" else 1,), between=" #h(4mm) ")), ("Dernière classe suivie – dernier diplôme", txt(f"{rng.choice(('01', '11', '21'))} – {rng.choice(('41', '43'))}"))])
        + band("Maître d'apprentissage", fill, "black")
        + pairs([("Nom et prénom", txt(invent_firm(rng).director)), ("Date de naissance", txt(f"{rng.randrange(1, 28):02d}/{rng.randrange(1, 12):02d}/{rng.randrange(1965, 1990)}"))])
        + ticks(("Le maître d'apprentissage remplit les critères d'éligibilité à cette fonction",), (0,))
        + "\n#pagebreak()\n"
        + band("Contrat", fill, "black")
        + pairs([("Date de conclusion", concluded), ("Début d'exécution", _combed_day(paper, "start", start)), ("Fin du contrat", _combed_day(paper, "end", end)), ("Durée hebdomadaire", "35 h"), ("Rémunération, 1re année", txt(f"{rng.randrange(43, 61)} % du SMIC"))])
        + band("Formation", fill, "black")
        + pairs([("Diplôme visé", txt("54 – BTS")), ("Intitulé précis", bold(paper.put("diploma", speciality(case)))), ("CFA responsable", txt(f"{school.name}, {school.place.town}")), ("UAI", txt(f"0{rng.randrange(10**5, 10**6)}K")), ("Durée de la formation, en heures", combed), ("Date prévue de fin des épreuves", txt(f"{rng.randrange(10, 29)}/06/{case.session}"))])
        + f"Fait à {txt(firm.place.town)}\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 1.6mm, stroke: 0.6pt, {', '.join(row)})\n"
        + band("Réservé à l'opérateur de compétences", fill, "black")
        + f"Reçu complet le {signed + dt.timedelta(days=9):%d/%m/%Y} #h(6mm) N° de dépôt 0{rng.randrange(10**10, 10**11)} #h(6mm) Décision : accord de prise en charge\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "platform_summary_signed", defects=CONTRACT_DEFECTS)
def platform_summary_signed(case: Case, paper: Paper) -> str:
    """The copy that a skills operator's platform prints: labels right-aligned, traced hands in
    frames."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end = contract_span(case)
    hours = taught_hours(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato")), 9.5
    paper.setup.margin_mm = (14, 16, 14, 16)
    number = f"0{case.person.place.department}{rng.randrange(10**8, 10**9)}"
    frames = (
        f"Employeur \\ {screen_signed(paper, 'employer', firm.director, 56)}",
        f"Apprenti \\ {screen_signed(paper, 'apprentice', case.person.first_name + ' ' + case.person.birth_name, 56)}",
        f"CFA \\ {screen_signed(paper, 'training_centre', school.director, 56)}",
    )
    out = (
        f"{bold('OPCO Exemple', 1.3)} #h(1fr) Dossier n° {txt(number)}\n#line(length: 100%, stroke: 2pt + rgb(230,120,30))\n"
        + heading(paper.choose("Contrat d'apprentissage FA13 – exemplaire numérique", "Votre contrat d'apprentissage (cerfa 10103)", "CONTRAT D'APPRENTISSAGE – COPIE CERTIFIÉE CONFORME"), align="left", after_mm=2)
        + under_rule("1. Les parties")
        + right_labels([("Employeur", bold(paper.put("employer", firm.name))), ("SIRET", txt(siret_groups(firm))), *civil_rows(paper, "Apprenti – nom de famille", "Apprenti – nom d'usage", "Apprenti – prénoms"), ("Né(e) le", paper.birth_date(form=written_day(paper, case.person.birth_date))), ("Maître d'apprentissage", txt(invent_firm(rng).director))])
        + under_rule("2. Les dates")
        + right_labels([("Début du contrat", dated(paper, "start", start)), ("Terme du contrat", dated(paper, "end", end)), ("Début de la formation en CFA", txt(french.date_slashes(start + dt.timedelta(days=rng.randrange(1, 12))))), ("Période d'essai", "45 jours de formation pratique en entreprise")])
        + under_rule("3. La formation")
        + right_labels([("Certification", txt("Brevet de technicien supérieur")), ("Spécialité", bold(paper.put("diploma", speciality(case)))), ("Organisme", txt(school.name)), ("Volume de formation au CFA", hours_said(paper, hours, " heures")), ("dont à distance", txt(f"{rng.choice((0, 40, 110))} heures"))])
        + under_rule("4. Signatures")
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 2mm, {', '.join(f'[{x}]' for x in frames)})\n"
        + gap(2)
        + small("Document produit par le système de gestion de l'opérateur ; il reproduit les données du formulaire déposé.", 6.5)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "public_employer_prose", defects=CONTRACT_DEFECTS)
def public_employer_prose(case: Case, paper: Paper) -> str:
    """A hospital's own contract in numbered points, the three hands one below the other."""
    place, school, rng = invent_place(case.rng), invent_school(case.rng), case.rng
    start, end = contract_span(case)
    hours = taught_hours(case)
    employer = rng.choice(("Centre hospitalier", "Office public de l'habitat", "Syndicat des eaux"))
    employer = f"{employer} {of_town(place.town)}"
    who = case.person
    signed = case.fact("signed_on", start - dt.timedelta(days=rng.randrange(2, 25)))
    paper.setup.size_pt, paper.setup.margin_mm = 10, (15, 18, 13, 18)
    when = paper.blank() if case.has("undated") else txt(written_day(paper, signed))
    hands = ", ".join(
        f"[{txt(label)}], [{paper.sign(party, width_mm=62, height_mm=19, stamp=stamp)}]"
        for party, label, stamp in (
            ("employer", "Pour l'établissement, le directeur", pressed(employer)),
            ("apprentice", "L'apprenti", None),
            ("training_centre", "Visa du centre de formation d'apprentis", stamp_lines(school)),
        )
    )
    shown = speciality(case)
    out = (
        f"{bold(paper.put('employer', employer), 1.2)} \\ Service des ressources humaines – apprentissage\n"
        + heading(paper.choose("CONTRAT D'APPRENTISSAGE – SECTEUR PUBLIC NON INDUSTRIEL ET COMMERCIAL", "Contrat d'apprentissage (employeur public)"), size=1.15, after_mm=3)
        + f"Entre l'établissement ci-dessus et {whole_name(paper)}, {born_words(paper)}, demeurant {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}, ci-après l'apprenti, il est convenu, en application des articles L. 6211-1 et L. 6227-1 du code du travail, ce qui suit.\n\n"
        f"*1 – Objet.* L'établissement s'engage à assurer à l'apprenti une formation professionnelle complète en vue du BTS {paper.put('diploma', shown)}.\n\n"
        f"*2 – Durée.* Le contrat prend effet le {dated(paper, 'start', start)} et s'achève le {dated(paper, 'end', end)}.\n\n"
        f"*3 – Formation.* L'enseignement est dispensé par {txt(school.name)} ({txt(school.place.town)}) pour un total de {hours_said(paper, hours, ' h')} sur la durée du contrat.\n\n"
        f"*4 – Maître d'apprentissage.* {txt(invent_firm(rng).director)}, {txt(rng.choice(case.title.jobs).lower())}, en fonctions depuis le {txt(french.date_long(dt.date(rng.randrange(2004, 2018), 3, 1)))}.\n\n"
        f"*5 – Rémunération.* {rng.randrange(43, 60)} % du SMIC, puis {rng.randrange(60, 75)} % à compter de la date anniversaire.\n\n"
        f"*6 – Temps de travail.* 35 heures par semaine, temps de formation compris.\n\nFait en trois exemplaires à {txt(place.town)}, le {when}.\n"
        + gap(2)
        + f"#table(columns: (60mm, 1fr), stroke: (x: none, y: 0.4pt), inset: 1.5mm, align: horizon, {hands})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("business_registration", "company_with_president")
def company_with_president(case: Case, paper: Paper) -> str:
    """The extract of a company whose president is the candidate; bands, then the clerk's hand."""
    firm, place, rng, who = invent_firm(case.rng), invent_place(case.rng), case.rng, case.person
    since = case.fact("registered_on", case.today - dt.timedelta(days=rng.randrange(420, 2600)))
    issued = given_on(case, 3, 90)
    activity = rng.choice(("Tous travaux de second œuvre du bâtiment", "Pose et maintenance d'installations électriques", "Vente et réparation d'équipements frigorifiques", "Études techniques et métrés"))  # fmt: skip
    siren = paper.put("siren", firm.siren, f"{siren_groups(firm)} R.C.S. {place.town}")
    return (
        f"{bold(txt('Greffe du Tribunal de Commerce ' + of_town(place.town)))} \\ Code de vérification : {''.join(rng.choice('abcdefghkm23456789') for _ in range(10))} #h(1fr) N° de gestion {since.year} B {rng.randrange(100, 9999):05d}\n"
        + gap(4)
        + heading("Extrait Kbis", size=1.8, after_mm=1)
        + f"#align(center)[EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS \\ à jour au {dated(paper, 'issue_date', issued)}]\n"
        + under_rule("IDENTIFICATION DE LA PERSONNE MORALE")
        + pairs([("Immatriculation au RCS, numéro", siren), ("Date d'immatriculation", dated(paper, "registered_on", since)), ("Dénomination ou raison sociale", bold(txt(firm.name.upper()))), ("Forme juridique", txt("Société par actions simplifiée")), ("Capital social", txt(f"{rng.randrange(1, 30) * 1000},00 Euros")), ("Adresse du siège", txt(firm.address)), ("Durée de la personne morale", txt(f"Jusqu'au {french.date_slashes(dt.date(since.year + 99, since.month, 1))}"))], colon="")
        + under_rule("GESTION, DIRECTION, ADMINISTRATION, CONTRÔLE")
        + "*Président*\n"
        + pairs([("Nom, prénoms", whole_name(paper, polite=False)), ("Date et lieu de naissance", f"Le {paper.birth_date(form=f'{who.birth_date:%d/%m/%Y}')} à {txt(who.birth_place)}"), ("Nationalité", txt(who.nationality_word)), ("Domicile personnel", txt(f"{who.street} {who.place.post_code} {who.place.town}"))], colon="")
        + under_rule("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ")
        + pairs([("Activité(s) exercée(s)", paper.put("activity", activity)), ("Date de commencement d'activité", txt(french.date_slashes(since - dt.timedelta(days=12)))), ("Origine du fonds", "Création")], colon="")
        + gap(4)
        + f"#align(right)[Le Greffier \\ {paper.sign('authority', width_mm=55, height_mm=20, stamp=pressed('Tribunal de commerce', place.town))}]\n#align(center)[— FIN DE L'EXTRAIT —]\n"
    )  # fmt: skip


@opened_layout("business_registration", "craftsman_sideways_sheet")
def craftsman_sideways_sheet(case: Case, paper: Paper) -> str:
    """A chamber's sheet on its side after the national register: zebra rows, no hand."""
    firm, rng = invent_firm(case.rng), case.rng
    since = case.fact("registered_on", case.today - dt.timedelta(days=rng.randrange(420, 2600)))
    issued = given_on(case, 2, 90)
    activity = rng.choice(("Plomberie, chauffage, climatisation", "Couverture et zinguerie", "Électricité générale", "Menuiserie, agencement"))  # fmt: skip
    sideways(paper)
    paper.setup.font = rng.choice(("Lato", "Carlito", "Liberation Sans"))
    siren = paper.put("siren", firm.siren, siren_groups(firm))
    return (
        f"{bold(txt('Chambre de métiers et de l’artisanat – ' + firm.place.town), 1.2)} #h(1fr) Registre national des entreprises (RNE)\n#line(length: 100%)\n"
        + heading(paper.choose("ATTESTATION D'IMMATRICULATION – SECTEUR DES MÉTIERS ET DE L'ARTISANAT", "Justificatif d'immatriculation au Registre national des entreprises"), size=1.25)
        + one_line_table([("SIREN", siren), ("Immatriculée le", dated(paper, "registered_on", since)), ("Forme", "Entreprise individuelle"), ("Département", txt(firm.place.department)), ("État", "Active")])
        + gap(4)
        + halves(zebra([*civil_rows(paper, "Nom de naissance"), ("Qualité", "Artisan"), ("Nom commercial", txt(firm.name))], 45), zebra([("Activité principale", paper.put("activity", activity)), ("Établissement", txt(firm.address)), ("SIRET", txt(siret_groups(firm))), ("Dernière mise à jour", txt(french.date_slashes(since + dt.timedelta(days=rng.randrange(30, 200)))))], 45))
        + gap(5)
        + f"Document délivré le {dated(paper, 'issue_date', issued)} d'après les informations inscrites au RNE. {small('Il ne comporte pas de signature manuscrite.')}\n"
    )  # fmt: skip


@opened_layout("professional_training_contract", "three_columns_dense", defects=CONTRACT_DEFECTS)
def three_columns_dense(case: Case, paper: Paper) -> str:
    """The form 12434 in frames of three columns; employer, employee and centre sign in cells."""
    firm, school, rng, who = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person
    start, end = contract_span(case)
    hours = taught_hours(case)
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 12, 12, 12)
    shown = speciality(case)
    signs = [
        cell_to_sign(paper, "employer", "L'employeur", stamp_lines(firm)),
        cell_to_sign(paper, "apprentice", "Le salarié"),
        cell_to_sign(paper, "training_centre", "L'organisme de formation", stamp_lines(school)),
    ]
    out = (
        f"#align(center)[{small('Ministère chargé de l’emploi – cerfa n° 12434*' + str(rng.choice((3, 4, 5))) + ' – EJ 20')} \\ {bold('CONTRAT DE PROFESSIONNALISATION', 1.5)} \\ {ticks(('contrat initial', 'avenant', 'renouvellement'), (0,), between=' #h(5mm) ')}]\n"
        + band("1. EMPLOYEUR", "rgb(205,225,205)", "black")
        + framed_cells([("Nom et prénom ou dénomination", paper.put("employer", firm.name)), ("SIRET", txt(siret_groups(firm))), ("Adresse", txt(firm.address)), ("Code NAF", txt(f"{rng.randrange(4100, 4399)}Z")), ("Effectif", txt(str(rng.randrange(3, 60)))), ("Caisse de retraite", "Pro Exemple")], 3)
        + band("2. SALARIÉ(E)", "rgb(205,225,205)", "black")
        + framed_cells([*civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom"), ("Date de naissance", paper.birth_date(form=f"{who.birth_date:%d/%m/%Y}")), ("Nationalité", txt(who.nationality_word)), ("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}")), ("Niveau de formation avant contrat", "4"), ("Inscrit à France Travail", ticks(("oui", "non"), (1,), between=" ")), ("Travailleur handicapé", ticks(("oui", "non"), (1,), between=" "))], 3)
        + band("3. TUTEUR", "rgb(205,225,205)", "black")
        + framed_cells([("Nom et prénom", txt(invent_firm(rng).director)), ("Emploi occupé", txt(rng.choice(case.title.jobs))), ("Expérience", txt(f"{rng.randrange(3, 25)} ans"))], 3)
        + band("4. CONTRAT", "rgb(205,225,205)", "black")
        + framed_cells([("Nature du contrat", "CDD"), ("Date de début d'exécution", dated(paper, "start", start)), ("Date de fin (CDD ou action)", dated(paper, "end", end)), ("Emploi occupé pendant le contrat", txt(occupation(case))), ("Durée hebdomadaire", "35 h"), ("Salaire mensuel brut", txt(f"{rng.randrange(990, 1650)},00 €"))], 3)
        + band("5. FORMATION", "rgb(205,225,205)", "black")
        + framed_cells([("Organisme de formation principal", txt(school.name)), ("N° de déclaration d'activité", txt(f"93 {rng.randrange(10, 99)} {rng.randrange(10**5):05d} 13")), ("Type de qualification visée", "Diplôme d'État"), ("Intitulé de la qualification", txt("BTS ") + paper.put("diploma", shown)), ("Durée des actions d'évaluation et d'enseignement", hours_said(paper, hours, " heures")), ("dont enseignements généraux", txt(f"{rng.choice((420, 560))} heures"))], 3)
        + f"Fait à {txt(firm.place.town)}\n#table(columns: (1fr, 1fr, 1fr), inset: 1.5mm, stroke: 0.5pt, {', '.join(signs)})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("employment_contract", "fixed_term_with_reason")
def fixed_term_with_reason(case: Case, paper: Paper) -> str:
    """A fixed-term contract in narrow lines, the reason of the term, approval by hand."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    job = occupation(case)
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(60, 700)))
    end = case.fact("end", start + dt.timedelta(days=rng.choice((182, 364, 546))))
    foot_line(paper, firm)
    when = paper.blank() if case.has("undated") else txt(written_day(paper, start))
    said = paper.handwritten("Lu et approuvé", 13) if paper.signs("candidate") else ""
    return (
        heading(paper.choose("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", "Contrat à durée déterminée (CDD)", "CDD – contrat de travail"), size=1.4)
        + f"L'employeur : {bold(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)} \\ Code NAF {rng.randrange(4100, 4399)}Z – SIRET {txt(siret_groups(firm))}\n\nLe salarié : {whole_name(paper)}, {born_words(paper)}, {txt(who.street)}, {txt(who.place.town)}\n\n"
        f"*Motif.* Le présent contrat est conclu en raison d'un accroissement temporaire d'activité.\n\n*Terme.* Il commence le {dated(paper, 'start', start)} et prendra fin de plein droit le {dated(paper, 'end', end)}.\n\n*Emploi.* {who.agree('Le salarié est engagé', 'La salariée est engagée')} en tant que {paper.put('job_title', job, job[:1].lower() + job[1:])}, {txt(french.any_share(1.0, rng))}.\n\n"
        f"*Salaire.* {rng.randrange(1900, 2500)} € bruts par mois. *Essai.* Un jour par semaine de contrat, dans la limite de deux semaines.\n\n*Fin de contrat.* Une indemnité de précarité de 10 % est due, sauf poursuite en CDI.\n\n*Convention collective.* Bâtiment, ETAM.\n\nÉtabli en double exemplaire à {txt(firm.place.town)}, le {when}.\n"
        + gap(5)
        + halves(f"L'employeur \\ {txt(firm.director)} \\ {paper.sign('employer', width_mm=62, height_mm=24, stamp=stamp_lines(firm))}", f"{who.agree('Le salarié', 'La salariée')} {said} \\ {paper.sign('candidate', width_mm=62, height_mm=24)}")
    )  # fmt: skip
