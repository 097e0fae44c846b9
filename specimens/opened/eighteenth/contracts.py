"""Contracts of apprenticeship and of professionalisation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    CENTRES,
    ONE,
    b,
    boxes,
    caps,
    chart,
    civil,
    column_of,
    face,
    facts,
    framed,
    free,
    gap,
    head,
    inked,
    lettered,
    mid,
    named,
    number,
    of,
    on,
    right,
    roll,
    row_of,
    school_of,
    sheet,
    slash,
    sm,
    squares,
    tick,
    track,
    two,
    way,
    who,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


def _elder(case: Case) -> dt.date:
    return dt.date(case.rng.randrange(1962, 1993), case.rng.randrange(1, 13), case.rng.randrange(1, 28))  # fmt: skip


def _signers(paper: Paper) -> None:
    paper.fields["signed_by"] = [p for p in who_signed(paper) if p != "legal_representative"]


@opened_layout("apprenticeship_contract", "chamber_sheet_letters_in_squares", defects=CONTRACTS)
def chamber_sheet_letters_in_squares(case: Case, paper: Paper) -> str:
    """A chamber's filling of the national form: names and days in squares, three visas in rows."""
    firm, school, rng, p = invent_firm(case.rng), school_of(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = case.fact("signed_on", start - rng.randrange(5, 35) * ONE)
    sheet(paper, 210, 297, (10, 11, 10, 11))
    face(paper, 8.6, "Liberation Sans", "Carlito", "DejaVu Sans")
    paper.put("birth_name", p.birth_name)
    name = f"Nom de naissance #h(2mm) {lettered(p.birth_name)}"
    if p.usage_name:
        paper.put("usage_name", p.usage_name)
        name += f" \\ Nom d'usage #h(2mm) {lettered(p.usage_name)}"
    paper.put("given_names", [p.first_name], p.first_name)
    out = (
        two(f"{b('CONTRAT D’APPRENTISSAGE', 14)} \\ {sm('Code du travail, sixième partie, livre II', 7)}", right(f"{sm('Formulaire FA 13 – cerfa 10103', 8)} \\ {sm('Chambre de métiers fictive – service apprentissage', 7)}"))
        + head("1 – EMPLOYEUR")
        + caps([("Dénomination", b(paper.put("employer", firm.name))), ("SIRET", txt(number(firm))), ("Adresse", txt(firm.address)), ("Effectif / IDCC", txt(f"{rng.randrange(2, 80)} / {rng.randrange(1000, 3100)}"))])
        + head("2 – MAÎTRE D'APPRENTISSAGE")
        + f"{txt(named(case))} #h(6mm) né(e) le {txt(slash(_elder(case)))} #h(6mm) {tick(True, 'remplit les conditions de compétence')}\n"
        + head("3 – APPRENTI(E)")
        + f"{name} \\ #v(1mm) Prénom #h(2mm) {lettered(p.first_name)} \\ #v(1mm) Né(e) le #h(2mm) {squares(paper, 'birth_date', p.birth_date)} #h(4mm) à {txt(p.birth_place)} \\ Domicile : {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)} #h(4mm) {tick(p.sex == 'M', 'H')} #h(3mm) {tick(p.sex == 'F', 'F')}\n"
        + head("4 – CONTRAT")
        + f"Conclu le #h(2mm) {squares(paper, None, closed)} #h(5mm) Exécution du #h(2mm) {squares(paper, 'start', start)} \\ #v(1mm) Terme du contrat #h(2mm) {squares(paper, 'end', end)} #h(5mm) Salaire brut mensuel à l'embauche : {rng.randrange(760, 1300)} €\n"
        + head("5 – FORMATION")
        + caps([("CFA responsable", txt(school.name)), ("Ville", txt(school.place.town)), ("Diplôme préparé", txt("BTS ") + paper.put("diploma", track(case))), ("Durée de la formation, en heures", b(hours_said(paper, hours, "")))])
        + head("6 – VISAS")
        + column_of(paper, [("employer", f"L'employeur, {firm.director} (cachet)", inked(firm)), ("apprentice", "L'apprenti(e)", None), ("training_centre", "Le directeur du CFA (cachet)", inked(school))], line="0.4pt", high=20)
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("apprenticeship_contract", "agreement_between_three_in_small_articles", defects=CONTRACTS)  # fmt: skip
def agreement_between_three_in_small_articles(case: Case, paper: Paper) -> str:
    """A large firm's own wording in two pages, the parties signing overleaf."""
    firm, school, rng, p = invent_firm(case.rng), school_of(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = case.fact("signed_on", start - rng.randrange(3, 30) * ONE)
    face(paper, 10.2, "Caladea", "Liberation Serif", "Carlito")
    paper.setup.justify, paper.setup.numbering = True, True

    def art(n: int, title: str) -> str:
        return f"\n#v(1.5mm)\n{b(txt(f'Article {n}. {title}'))}\n\n"

    out = (
        mid(f"{b(txt('CONTRAT D’APPRENTISSAGE'), 16)} \\ #text(style: \"italic\")[contrat à durée limitée, enregistré sur la base du cerfa 10103]")
        + gap(3)
        + f"Entre les soussignés :\n\n- la société {b(paper.put('employer', firm.name))} ({txt(firm.form)}), immatriculée sous le numéro {txt(number(firm))}, dont le siège est {txt(firm.address)}, ici représentée par {txt(firm.director)} ;\n- {who(paper)}, {came_of(paper)}, résidant {txt(p.street)} à {txt(p.place.town)}, ci-après « l'apprenti » ;\n- et {txt(school.name)}, centre de formation situé à {txt(school.place.town)}.\n"
        + art(1, "Objet et diplôme")
        + f"L'employeur s'oblige à assurer à l'apprenti une formation professionnelle complète menant au brevet de technicien supérieur {b(paper.put('diploma', track(case)))}. L'apprenti s'oblige en retour à travailler pour l'employeur et à suivre l'enseignement du centre."
        + art(2, "Durée")
        + f"Le contrat prend effet le {on(paper, 'start', start)} et cesse de plein droit le {on(paper, 'end', end)}. Les quarante-cinq premiers jours en entreprise valent période d'essai."
        + art(3, "Enseignement")
        + f"Le centre dispense {hours_said(paper, hours, rng.choice((' heures', ' h')))} d'enseignement pendant la durée du contrat, sur le temps de travail."
        + art(4, "Maître d'apprentissage")
        + f"{txt(named(case))}, né(e) le {txt(way(paper, _elder(case)))}, {txt(case.title.jobs[0])}, accompagne l'apprenti dans l'entreprise."
        + art(5, "Rémunération")
        + f"La première année, {rng.randrange(43, 54)} % du salaire minimum ; la seconde, {rng.randrange(55, 68)} %."
        + "\n#pagebreak()\n"
        + art(6, "Dispositions diverses")
        + "L'employeur déclare avoir pris les mesures nécessaires à l'organisation de l'apprentissage. Les litiges relèvent du conseil de prud'hommes.\n"
        + gap(4)
        + f"Signé à {txt(firm.place.town)} le {free(paper, closed)} en autant d'originaux que de parties.\n"
        + gap(4)
        + two(f"{b('Pour la société')} \\ {txt(firm.director)} \\ {paper.sign('employer', width_mm=70, height_mm=30, stamp=inked(firm))}", f"{b('L’apprenti')} \\ {txt('(précédé de « bon pour accord »)')} \\ {paper.sign('apprentice', width_mm=70, height_mm=26)}")
        + gap(4)
        + f"{b('Visa du centre de formation')} \\ {paper.sign('training_centre', width_mm=75, height_mm=30, stamp=inked(school))}\n"
    )  # fmt: skip
    _signers(paper)
    return out


def came_of(paper: Paper) -> str:
    p = paper.case.person
    return f"{p.born} le {paper.birth_date(form=way(paper, p.birth_date))} à {txt(p.birth_place)}"


@opened_layout("apprenticeship_contract", "operator_recap_with_audit_of_signatures", defects=CONTRACTS)  # fmt: skip
def operator_recap_with_audit_of_signatures(case: Case, paper: Paper) -> str:
    """A skills operator's screen printed on paper: a status line, tables, hands in a table."""
    firm, school, rng, p = invent_firm(case.rng), school_of(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = case.fact("signed_on", start - rng.randrange(5, 35) * ONE)
    ink = rng.choice(("rgb(20,110,100)", "rgb(170,60,30)", "rgb(60,60,130)"))
    sheet(paper, 210, 297, (13, 14, 13, 14))
    face(paper, 9, "Open Sans", "Lato", "Carlito")
    out = (
        f"{b(txt('OPCO Fictif'), 13, ink)} #h(1fr) {sm(f'Dossier DECA 0{rng.randrange(10**8, 10**9)} – état : engagé', 8)}\n#line(length: 100%, stroke: 1pt + {ink})\n"
        + f"{b(txt('Contrat d’apprentissage'), 17)} #h(4mm) {sm('reprise des données du cerfa FA13', 8)}\n"
        + boxes([*civil(paper, "Apprenti – nom", "Apprenti – usage", "Apprenti – prénoms", sep=" "), ("Apprenti – naissance", paper.birth_date(form=slash(p.birth_date))), ("Apprenti – contact", txt(f"{p.email} / {p.phone}")), ("Dernier diplôme", "Baccalauréat")], 1, "luma(246)")
        + boxes([("Employeur", b(paper.put("employer", firm.name))), ("Établissement", txt(f"{number(firm)} – {firm.address}")), ("Maître d'apprentissage", txt(f"{named(case)}, {slash(_elder(case))}"))], 1, "luma(246)")
        + boxes([("Début d'exécution", on(paper, "start", start, slash(start))), ("Fin prévue", on(paper, "end", end, slash(end))), ("Date de conclusion", free(paper, closed, slash(closed))), ("Temps de travail", "35:00")], 2, "luma(246)", "34mm")
        + chart(("Certification", "CFA", "Volume de formation"), [(f"BTS {paper.put('diploma', track(case))}", txt(f"{school.name} ({school.place.town})"), b(hours_said(paper, hours, " heures")))], "(1fr, 1fr, 38mm)")
        + chart(("Année", "Part du SMIC", "Niveau de prise en charge"), [("1", f"{rng.randrange(43, 52)} %", f"{rng.randrange(6500, 8800)} €"), ("2", f"{rng.randrange(52, 62)} %", f"{rng.randrange(6500, 8800)} €")], "(20mm, 1fr, 1fr)")
        + f"{b('Signataires')}\n"
        + row_of(paper, [("apprentice", "Apprenti(e)", None), ("training_centre", "CFA", inked(school)), ("employer", "Employeur", inked(firm))], 182, line="0.4pt + luma(150)")
        + sm(f"Transmis le {slash(closed + 4 * ONE)}. Dépôt accepté le {slash(closed + 12 * ONE)}. Copie éditée pour le dossier d'examen.", 7.5)
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("apprenticeship_contract", "public_body_contract_with_considerants", defects=CONTRACTS)  # fmt: skip
def public_body_contract_with_considerants(case: Case, paper: Paper) -> str:
    """A town's contract with an apprentice: deliberation, mayor, a list of lettered points, and the
    parent's place when the apprentice was a minor."""
    firm, school, rng, p = invent_firm(case.rng), school_of(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = case.fact("signed_on", start - rng.randrange(3, 25) * ONE)
    town = firm.place.town
    body = f"Commune {of(town)}"
    face(paper, 9.8, "Liberation Sans", "DejaVu Serif", "Lato")
    mayor = named(case)
    out = (
        f"DÉPARTEMENT ({txt(firm.place.department)}) #h(1fr) EMPLOYEUR PUBLIC \\ {b(paper.put('employer', body), 13)} \\ SIRET {txt(number(firm))}\n#line(length: 100%, stroke: 0.5pt)\n"
        + mid(b(txt(paper.choose("CONTRAT D'APPRENTISSAGE DANS LE SECTEUR PUBLIC", "CONTRAT D'APPRENTISSAGE – SECTEUR PUBLIC NON INDUSTRIEL")), 13))
        + f"Vu le code général de la fonction publique ; vu la délibération du {txt(way(paper, closed - 60 * ONE))} autorisant le maire à recruter un apprenti ; il est convenu ce qui suit.\n"
        + gap(1)
        + facts([("a) L'apprenti(e)", roll(paper)), ("    date de naissance", paper.birth_date(form=way(paper, p.birth_date))), ("    adresse", txt(f"{p.street}, {p.place.town}")), ("b) Le service", txt(rng.choice(("Bâtiments communaux", "Voirie et réseaux", "Achats et finances")))), ("c) Maître d'apprentissage", txt(f"{named(case)}, né(e) en {rng.randrange(1966, 1992)}")), ("d) Le centre", txt(f"{school.name}, {school.place.town}")), ("e) Le diplôme", txt("BTS ") + paper.put("diploma", track(case))), ("f) Heures au centre", hours_said(paper, hours, rng.choice((" h", " heures")))), ("g) Premier jour", on(paper, "start", start)), ("h) Dernier jour", on(paper, "end", end)), ("i) Rémunération", txt(f"{rng.randrange(43, 60)} % puis {rng.randrange(60, 70)} % du minimum de traitement"))], 50, "")
        + gap(2)
        + f"Fait en mairie le {free(paper, closed)}.\n"
        + row_of(paper, [("employer", f"Le Maire, {mayor}", ["MAIRIE DE", town.upper()]), ("apprentice", "L'apprenti(e)", None)], 170)
        + row_of(paper, [("training_centre", "Le CFA – certifié exact", inked(school))], 85)
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("professional_training_contract", "retailer_contract_with_side_captions", defects=CONTRACTS)  # fmt: skip
def retailer_contract_with_side_captions(case: Case, paper: Paper) -> str:
    """A chain's contract: captions in a left column, text at the right, two hands then the body."""
    firm, school, rng, p = invent_firm(case.rng), school_of(case, ("Pôle alternance Fictif", "Académie Spécimen de formation", "IFC Modèle"), near=False), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = case.fact("signed_on", start - rng.randrange(2, 20) * ONE)
    face(paper, 9.8, "Carlito", "Lato", "Liberation Sans")
    rows = [
        ("Employeur", f"{b(paper.put('employer', firm.name))}, {txt(firm.address)}, SIRET {txt(number(firm))}, représenté par {txt(firm.director)}"),
        ("Salarié", f"{who(paper)}, {came_of(paper)}, demeurant {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)}"),
        ("Emploi", txt(f"{case.title.jobs[0]} en contrat de professionnalisation, 35 heures par semaine")),
        ("Dates", f"Prise de poste le {on(paper, 'start', start)}. Échéance le {on(paper, 'end', end)}."),
        ("Qualification", f"BTS {paper.put('diploma', track(case))}, inscrit au répertoire national"),
        ("Formation", f"{hours_said(paper, hours, ' heures')} d'actions d'évaluation, d'accompagnement et d'enseignement, confiées à {txt(school.name)} ({txt(school.place.town)})"),
        ("Tuteur", txt(f"{named(case)}, {rng.randrange(3, 25)} ans d'expérience, {slash(_elder(case))}")),
        ("Salaire", txt(f"{rng.randrange(1100, 1800)},00 € bruts par mois")),
    ]  # fmt: skip
    cells = ", ".join(
        f"[#align(right)[{b(txt(k), 8.5, 'rgb(120,20,60)')}]], [{v}]" for k, v in rows
    )
    out = (
        f"{b(txt('Contrat de professionnalisation'), 17)} \\ {sm('à durée déterminée – articles L. 6325-1 et suivants – transmis à l’opérateur avec le formulaire EJ20 (12434)', 8)}\n"
        + gap(3)
        + f"#table(columns: (30mm, 1fr), inset: 2.2mm, stroke: (x, y) => (bottom: 0.3pt + luma(170)), {cells})\n"
        + "Le salarié s'engage à suivre avec assiduité la formation ; l'employeur lui assure un emploi en rapport avec l'objectif du contrat.\n"
        + gap(2)
        + f"{txt(firm.place.town)}, le {free(paper, closed)}\n"
        + row_of(paper, [("employer", "L'employeur", inked(firm)), ("apprentice", "Le salarié", None), ("training_centre", "Visa de l'organisme", inked(school))])
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("professional_training_contract", "numbered_cells_of_the_state_form", defects=CONTRACTS)  # fmt: skip
def numbered_cells_of_the_state_form(case: Case, paper: Paper) -> str:
    """The State's form filled by software, each cell numbered, the day of signing in squares."""
    firm, school, rng, p = invent_firm(case.rng), school_of(case, ("Organisme Modèle Sup", "Formexemple", "Greta fictif"), near=False), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = case.fact("signed_on", start - rng.randrange(2, 20) * ONE)
    sheet(paper, 210, 297, (11, 12, 10, 12))
    face(paper, 8.8, "Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow")
    names = civil(paper, "07 Nom de naissance", "08 Nom d'usage", "09 Prénoms")
    out = (
        f"#table(columns: (26mm, 1fr, 26mm), stroke: 0.6pt, inset: 2mm, align: center + horizon, [{sm('Ministère chargé de la formation', 7)}], [{b(txt('CONTRAT DE PROFESSIONNALISATION'), 13)} \\ {sm('formulaire à adresser à l’opérateur de compétences dans les cinq jours', 7)}], [{sm('N° 12434', 8)}])\n"
        + caps([("01 Employeur", b(paper.put("employer", firm.name))), ("02 SIRET", txt(number(firm))), ("03 Adresse", txt(firm.street)), ("04 Commune", txt(f"{firm.place.post_code} {firm.place.town}")), ("05 Caisse de retraite", "Caisse fictive"), ("06 Effectif", str(rng.randrange(5, 400)))], 2)
        + caps([*names, ("10 Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("11 Sexe", txt(p.sex)), ("12 Situation avant contrat", rng.choice(("Étudiant", "Salarié", "Demandeur d'emploi"))), ("13 Diplôme le plus élevé", "Baccalauréat")], 3)
        + caps([("14 Tuteur", txt(named(case))), ("15 Né le", txt(slash(_elder(case)))), ("16 Emploi du tuteur", txt(case.title.jobs[-1]))], 3)
        + caps([("17 Nature", "CDD"), ("18 Emploi occupé", txt(case.title.jobs[0])), ("19 Date de début d'exécution", on(paper, "start", start, slash(start))), ("20 Date de fin du contrat", on(paper, "end", end, slash(end))), ("21 Période d'essai", "30 jours"), ("22 Salaire brut", f"{rng.randrange(1100, 1900)} €")], 3)
        + caps([("23 Organisme de formation", txt(school.name)), ("24 N° de déclaration d'activité", txt(str(rng.randrange(10**10, 10**11)))), ("25 Intitulé de la qualification", txt("BTS ") + paper.put("diploma", track(case))), ("26 Durée totale de la formation", hours_said(paper, hours, " h"))], 2)
        + gap(1)
        + f"27 Conclu le #h(2mm) {squares(paper, None, closed)} #h(5mm) à {txt(firm.place.town)}\n"
        + column_of(paper, [("employer", "28 L'employeur certifie l'exactitude des données ; signature et cachet", inked(firm)), ("apprentice", "29 Le salarié", None)], 80, 24, "0.4pt")
        + framed(sm("Cadre de l'opérateur : reçu le ____________ décision ____________", 8), 2, fill="luma(240)")
    )  # fmt: skip
    _signers(paper)
    return out


@opened_layout("professional_training_contract", "letter_of_engagement_in_alternation", defects=CONTRACTS)  # fmt: skip
def letter_of_engagement_in_alternation(case: Case, paper: Paper) -> str:
    """A small firm's letter that stands for the contract: addressed to the employee, who accepts."""
    firm, school, rng, p = invent_firm(case.rng), school_of(case, ("Campus Modèle Pro", "CCI Formation fictive", "Sup Exemple Alternance"), near=False), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    closed = case.fact("signed_on", start - rng.randrange(4, 25) * ONE)
    face(paper, 10.3)
    out = (
        f"{b(paper.put('employer', firm.name), 13)} \\ {txt(firm.address)} \\ SIRET {txt(number(firm))}\n"
        + right(f"{txt(firm.place.town)}, le {free(paper, closed)}")
        + gap(3)
        + mid(f"#underline(offset: 2.5pt)[{b(txt(paper.choose('CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE', 'CONTRAT DE PROFESSIONNALISATION')), 13)}]")
        + gap(2)
        + f"{txt(p.civility)},\n\nNous vous engageons, {who(paper)}, {came_of(paper)}, du {on(paper, 'start', start)} jusqu'au {on(paper, 'end', end)}, en qualité de {txt(case.title.jobs[0])} en formation. Vous préparerez le BTS {paper.put('diploma', track(case))} auprès de {txt(school.name)}, à {txt(school.place.town)}.\n\n"
        + f"Le programme annexé comporte {hours_said(paper, hours, ' heures')} de formation, rémunérées comme temps de travail. Votre tuteur sera {txt(named(case))}. Votre salaire mensuel brut s'élève à {rng.randrange(1150, 1800)} euros.\n\n"
        + "La période d'essai est d'un mois. Vos congés sont pris en dehors des périodes de regroupement. Merci de nous rendre un exemplaire daté et signé.\n"
        + gap(5)
        + two(f"{txt(firm.director)} \\ {txt(firm.director_title)} \\ {paper.sign('employer', width_mm=70, height_mm=29, stamp=inked(firm))}", f"Bon pour accord, le salarié \\ {paper.sign('apprentice', width_mm=66, height_mm=24)}")
        + gap(2)
        + f"Reçu copie pour l'organisme de formation : \\ {paper.sign('training_centre', width_mm=66, height_mm=28, stamp=inked(school))}\n"
    )  # fmt: skip
    _signers(paper)
    return out
