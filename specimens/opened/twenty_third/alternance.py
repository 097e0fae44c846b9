"""Contracts: apprenticeship, professional training, employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_third.wording import (
    CENTRES,
    DAY,
    academy,
    bar,
    body_of,
    bold,
    born,
    born_on,
    cols,
    dotted,
    e_signed,
    facing,
    firm_of,
    frame,
    gap,
    home,
    indent,
    italic,
    line,
    mid,
    name_in_text,
    name_rows,
    of,
    on,
    page,
    pen,
    pen_names,
    right,
    signed_above,
    signed_below,
    signed_row,
    siret,
    slashes,
    small,
    someone,
    stamp_of,
    stretch,
    subject,
    table,
    tick,
    typed_in,
    unkept,
)
from specimens.people import invent_place
from specimens.signing import who_signed


def _names_typed(paper: Paper) -> str:
    usage = f" #h(4mm) Nom d'usage : {typed_in(paper.usage_name())}" if paper.case.person.usage_name else ""  # fmt: skip
    return f"Nom de naissance de l'apprenti(e) : {typed_in(paper.birth_name())}{usage} \\ Prénom(s) de l'apprenti(e) : {typed_in(paper.given_names(' '))}"


@opened_layout("apprenticeship_contract", "cerfa_fa13_verso_with_three_visas", defects=CONTRACTS)
def cerfa_fa13_verso_with_three_visas(case: Case, paper: Paper) -> str:
    """The state's form typed on a screen: dense sections, wage table, visas on the second page."""
    firm, school, rng, p = firm_of(case), body_of(case, CENTRES), case.rng, case.person
    start, end = contract_span(case)
    hours, shown = hours_of(case), subject(case)
    page(paper, "Liberation Sans", 9.8, (10, 12, 10, 12), lead=1.2)
    paper.setup.numbering = True
    rate, nir = (
        rng.choice((53, 61, 78)),
        f"{p.agree('1', '2')} {p.birth_date:%y %m} {rng.randrange(10, 95)} {rng.randrange(100, 999)}",
    )
    first = (
        cols("34mm, 1fr, 34mm", bold("cerfa", 15) + " \\ " + small("N° 10103*" + str(rng.choice((10, 12, 13)))), mid(bold("CONTRAT D'APPRENTISSAGE", 15) + " \\ " + small("(art. L6211-1 et suivants du code du travail) – Lire la notice FA14 avant de remplir ce document", 7)), right(bold("FA13", 12)), align="horizon")
        + f"Mode contractuel de l'apprentissage : {typed_in('1')} #h(10mm) {tick(True, 'employeur privé')} #h(4mm) {tick(False, 'employeur « public »')}\n"
        + bar("L'EMPLOYEUR")
        + cols("1fr, 1fr", f"Nom et prénom ou dénomination : \\ {typed_in(paper.put('employer', firm.name))} \\ Adresse de l'établissement d'exécution du contrat : \\ N° : {typed_in(txt(firm.street))} \\ Code postal : {typed_in(firm.place.post_code)} Commune : {typed_in(txt(firm.place.town))} \\ Téléphone : {typed_in(txt(firm.phone))}", f"N° SIRET de l'établissement d'exécution : \\ {typed_in(siret(firm))} \\ Type d'employeur : {typed_in('12')} #h(3mm) Employeur spécifique : {typed_in('0')} \\ Code activité de l'entreprise (NAF) : {typed_in('4399C')} \\ Effectif total salariés : {typed_in(str(rng.randrange(3, 140)))} \\ Code IDCC de la convention : {typed_in('1597')}")
        + bar("L'APPRENTI(E)")
        + cols("1fr, 1fr", f"{_names_typed(paper)} \\ NIR : {typed_in(nir)} \\ Adresse : {typed_in(home(case))}", f"Date de naissance : {typed_in(born_on(paper))} \\ Sexe : {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} \\ Commune de naissance : {typed_in(txt(p.birth_place))} \\ Nationalité : {typed_in('1' if p.nationality == 'FRA' else '3')} #h(3mm) Régime social : {typed_in('2')} \\ Situation avant ce contrat : {typed_in('3')} \\ Dernier diplôme ou titre préparé : {typed_in('41')}")
        + bar("LE MAÎTRE D'APPRENTISSAGE")
        + f"Maître d'apprentissage n° 1 – Nom et prénom : {typed_in(txt(someone(case)))} #h(5mm) Emploi occupé : {typed_in('chef de service')} \\ {tick(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond à l’ensemble des critères d’éligibilité à cette fonction.')}\n"
        + bar("LE CONTRAT")
        + f"Type de contrat ou d'avenant : {typed_in('11')} #h(5mm) Type de dérogation : {typed_in('–')} \\ Date de début d'exécution du contrat : {typed_in(on(paper, 'start', start, slashes(start)))} #h(5mm) Date de fin du contrat ou de la période d'apprentissage : {typed_in(on(paper, 'end', end, slashes(end)))} \\ Durée hebdomadaire du travail : {typed_in('35')} heures {typed_in('00')} minutes #h(5mm) Travail sur machines dangereuses : {tick(False, 'oui')} {tick(True, 'non')}\n"
        + table(("Rémunération", "Part", "Base", "Salaire brut mensuel à l'embauche"), [("1re année", f"{rate} %", "SMIC", f"{rng.randrange(900, 1400)},00 €")], "1fr, 25mm, 25mm, 1fr", inset=1.2)
    )  # fmt: skip
    second = (
        bar("LA FORMATION")
        + cols("1fr, 1fr", f"CFA d'entreprise : {tick(False, 'oui')} {tick(True, 'non')} \\ Dénomination du CFA responsable : \\ {typed_in(txt(school.name))} \\ N° UAI du CFA : {typed_in(f'0{rng.randrange(10**6)}K')} \\ N° SIRET du CFA : {typed_in(siret(school))} \\ Adresse : {typed_in(txt(school.address))}", f"Diplôme ou titre visé par l'apprenti : {typed_in('54')} \\ Intitulé précis : {typed_in(txt('BTS ') + paper.put('diploma', shown))} \\ Code du diplôme : {typed_in(f'320{rng.randrange(10**5):05d}')} \\ Organisation de la formation en CFA : \\ Date de début du cycle : {typed_in(slashes(start + 6 * DAY))} \\ Durée de la formation : {typed_in(hours_said(paper, hours, ''))} heures")
        + f"\n{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat')}\n\nFait le {typed_in(unkept(paper, start - rng.randrange(3, 30) * DAY))} à {typed_in(txt(firm.place.town))}\n"
        + signed_row(paper, [("employer", "Signature de l'employeur", stamp_of(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA (cachet et signature du directeur)", stamp_of(school))], total=184)
        + frame(f"{bold('CADRE RÉSERVÉ À L’ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT')} \\ Nom de l'organisme : {typed_in('OPCO des métiers')} \\ N° de dépôt : {typed_in(f'013{rng.randrange(10**9):09d}')} #h(8mm) N° d'avenant : ..........\n\n{small('Pour remplir le contrat et préparer son transfert : la loi n° 78-17 du 6 janvier 1978 modifiée s’applique aux réponses faites à ce formulaire.', 6.5)}")
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return first + "#pagebreak()\n" + second


@opened_layout("apprenticeship_contract", "town_hall_public_sector_by_articles", defects=CONTRACTS)
def town_hall_public_sector_by_articles(case: Case, paper: Paper) -> str:
    """A town hires an apprentice: council's vote, articles, three places in a ladder."""
    school, rng, p = body_of(case, CENTRES), case.rng, case.person
    place = invent_place(rng)
    town = f"Commune {of(place.town)}"
    (start, end), hours, shown = contract_span(case), hours_of(case), subject(case)
    page(paper, "Caladea", 11, (20, 24, 16, 24), lead=0.85)
    paper.setup.justify = True
    out = (
        cols("1fr, auto", f"{bold(paper.put('employer', town), 13)} \\ {small('Direction des ressources humaines', 9)}", right("RÉPUBLIQUE FRANÇAISE \\ " + italic("Liberté – Égalité – Fraternité")))
        + gap(6) + mid(bold("CONTRAT D'APPRENTISSAGE", 16) + " \\ dans le secteur public non industriel et commercial") + gap(4)
        + f"Entre la {txt(town[0].lower() + town[1:])}, représentée par son Maire, autorisé par délibération du conseil municipal n° {rng.randrange(10, 99)}-{start.year},\n\net {name_in_text(paper)}, {born(paper)}, domicilié{p.agree('', 'e')} {home(case)}, ci-après « l'apprenti »,\n\nil est convenu ce qui suit.\n\n"
        + f"{bold('Article 1er')} – L'apprenti est recruté du {on(paper, 'start', start)} au {on(paper, 'end', end)}, période d'essai de quarante-cinq jours en entreprise comprise.\n\n"
        + f"{bold('Article 2')} – Le diplôme préparé est le brevet de technicien supérieur {bold(paper.put('diploma', shown))}.\n\n"
        + f"{bold('Article 3')} – Les enseignements sont dispensés par {txt(school.name)}, {txt(school.place.town)}. Leur durée totale est fixée à {hours_said(paper, hours, ' heures')} pour l'ensemble du contrat.\n\n"
        + f"{bold('Article 4')} – {txt(someone(case))}, {txt(rng.choice(case.title.jobs).lower())}, exerce les fonctions de maître d'apprentissage au sein du service.\n\n"
        + f"{bold('Article 5')} – La rémunération est égale à {rng.choice((53, 61, 67))} % du salaire minimum de croissance la première année.\n\n"
        + f"{bold('Article 6')} – Le présent contrat est transmis au centre de gestion et enregistré par l'unité départementale.\n\n"
        + stretch(0.5) + f"Fait à {txt(place.town)}, en trois originaux, le {unkept(paper, start - rng.randrange(5, 40) * DAY)}\n" + gap(1)
        + signed_row(paper, [("employer", "Pour la commune, le Maire", ["MAIRIE", place.town.upper()]), ("apprentice", "L'apprenti", None), ("training_centre", "Visa du centre de formation", stamp_of(school))], total=162, stroke="none")
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "signing_service_export_in_cards", defects=CONTRACTS)
def signing_service_export_in_cards(case: Case, paper: Paper) -> str:
    """A CFA's portal prints the contract in tinted cards; a signing service adds the hands."""
    firm, school, rng, p = firm_of(case), body_of(case, CENTRES), case.rng, case.person
    (start, end), hours, shown = contract_span(case), hours_of(case), subject(case)
    page(paper, "Lato", 9.6, (14, 16, 14, 16))
    when = start - rng.randrange(2, 25) * DAY
    paper.setup.footer = small(
        f"Document ID {rng.randrange(16**10):010x} – contrat d'apprentissage – 1/1", 6.5
    )
    ink = "rgb(240,244,250)"
    out = (
        cols("1fr, auto", bold("Contrat d'apprentissage", 17, "rgb(30,50,100)") + f" \\ {small(f'Dossier ALT-{start.year}-{rng.randrange(10**4, 10**5)} – formulaire cerfa n° 10103 repris par le portail du CFA', 8)}", right(bold(txt(school.name), 10)))
        + gap(1)
        + cols("1fr, 1fr", frame(bold("Employeur") + "\n\n" + facing([("Raison sociale", paper.put("employer", firm.name)), ("SIRET", siret(firm)), ("Adresse", txt(firm.address)), ("Signataire", txt(firm.director))], 26), "none", 3, ink), frame(bold("Apprenti(e)") + "\n\n" + facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", born_on(paper)), ("Adresse", home(case))], 30), "none", 3, ink))
        + frame(bold("Exécution du contrat") + "\n\n" + facing([("Date de début", on(paper, "start", start, slashes(start))), ("Date de fin", on(paper, "end", end, slashes(end))), ("Temps de travail", "35 h par semaine, alternance 2 semaines / 2 semaines"), ("Maître d'apprentissage", txt(someone(case)))], 44), "none", 3, ink)
        + frame(bold("Formation") + "\n\n" + facing([("CFA", txt(f"{school.name}, {school.address}")), ("Diplôme visé", txt("BTS ") + paper.put("diploma", shown)), ("Heures de formation au CFA", hours_said(paper, hours) + txt(" sur toute la durée du contrat"))], 44), "none", 3, ink)
        + "Les parties déclarent avoir pris connaissance des dispositions des articles L. 6221-1 et suivants du code du travail et s'engagent à les respecter.\n" + gap(2)
        + f"#grid(columns: (1fr, 1fr), gutter: 4mm, [{e_signed(paper, 'employer', firm.director, 'Pour l’employeur', when)}], [{e_signed(paper, 'apprentice', f'{p.first_name} {p.birth_name}', 'L’apprenti(e)', when)}], [{e_signed(paper, 'training_centre', school.director, 'Visa du CFA', when + DAY)}])\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "chamber_carbon_copy_filled_by_pen", defects=CONTRACTS)
def chamber_carbon_copy_filled_by_pen(case: Case, paper: Paper) -> str:
    """A chamber's carbon set filled by pen, green print, hands in three cells."""
    firm, school, rng, p = firm_of(case), body_of(case, CENTRES), case.rng, case.person
    (start, end), hours, shown = contract_span(case), hours_of(case), subject(case)
    page(paper, "Liberation Sans Narrow", 11.5, (12, 15, 12, 15), lead=0.9)
    green = "rgb(20,95,60)"
    length = paper.blank() if hours is None else pen(paper, str(hours), "training_hours", hours)
    out = (
        cols("1fr, 52mm", bold("CONTRAT D'APPRENTISSAGE", 17, green) + f" \\ {small('Exemplaire 2 – à conserver par l’apprenti(e)', 8)}", frame(small("Chambre consulaire – service de l'apprentissage", 7.5) + f" \\ N° d'enregistrement : {pen(paper, str(rng.randrange(10**4, 10**5)), pt=13)}", f"0.6pt + {green}", 2))
        + bar("1 – Employeur", green)
        + dotted([("Entreprise", pen(paper, firm.name, "employer")), ("Adresse", pen(paper, firm.address, pt=13)), ("N° SIRET", pen(paper, siret(firm), pt=13))], 2.8)
        + bar("2 – Apprenti(e)", green)
        + dotted([*pen_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", pen(paper, slashes(p.birth_date), "birth_date", p.birth_date.isoformat())), ("Demeurant", pen(paper, f"{p.street}, {p.place.town}", pt=13))], 2.8)
        + bar("3 – Contrat et formation", green)
        + dotted([("Le contrat commence le", pen(paper, slashes(start), "start", start.isoformat())), ("Il prend fin le", pen(paper, slashes(end), "end", end.isoformat())), ("Diplôme préparé", pen(paper, f"BTS {shown}", pt=13)), ("Centre de formation", pen(paper, school.name, pt=13)), ("Durée totale de la formation au centre, en heures", length)], 2.8)
        + gap(1) + f"Fait à {pen(paper, firm.place.town, pt=14)} le {paper.hand_date(None, start - rng.randrange(2, 30) * DAY, 14)}\n"
        + signed_row(paper, [("employer", "L'employeur (cachet et signature)", stamp_of(firm)), ("apprentice", "L'apprenti(e)", None), ("training_centre", "Le directeur du centre de formation", stamp_of(school))], total=178, stroke=f"0.6pt + {green}")
        + small("Le contrat est visé par le centre de formation avant son dépôt. Toute modification donne lieu à un avenant.", 7)
    )  # fmt: skip
    paper.put("diploma", shown)
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "cerfa_ef20_with_boxes_for_digits", defects=CONTRACTS)  # fmt: skip
def cerfa_ef20_with_boxes_for_digits(case: Case, paper: Paper) -> str:
    """The form 12434 with one digit a box, sections in frames, two places at the foot."""
    firm, school, rng, p = firm_of(case), body_of(case, CENTRES), case.rng, case.person
    (start, end), hours, shown = contract_span(case), hours_of(case), subject(case)
    page(paper, "Open Sans", 9.6, (10, 13, 10, 13), lead=1.15)
    ink = "rgb(0,105,150)"
    usage = f" #h(4mm) Nom d'usage : {typed_in(paper.usage_name())}" if p.usage_name else ""
    length = paper.blank() if hours is None else paper.comb("training_hours", hours, str(hours))

    def boxed(name: str, day: object, digits: str) -> str:
        return paper.comb(name, day, digits)

    out = (
        cols("1fr, auto", bold("CONTRAT DE PROFESSIONNALISATION", 14.5, ink) + f" \\ {small('Articles L. 6325-1 à L. 6325-24 du code du travail – À transmettre à l’OPCO au plus tard dans les 5 jours', 7.5)}", right(bold("EF20", 12) + f" \\ {small(f'cerfa n° 12434*0{rng.choice((2, 3, 4))}', 8)}"))
        + bar("L'EMPLOYEUR", ink)
        + f"Dénomination : {typed_in(paper.put('employer', firm.name))} #h(6mm) N° SIRET : #comb(\"{firm.siret}\") \\ Adresse : {typed_in(txt(firm.address))} \\ Convention collective : {typed_in('bureaux et commerces')} #h(4mm) Effectif : {typed_in(str(rng.randrange(4, 90)))}\n"
        + bar("LE SALARIÉ / LA SALARIÉE", ink)
        + f"Nom de naissance : {typed_in(paper.birth_name())}{usage} \\ Prénom(s) : {typed_in(paper.given_names(' '))} \\ Date de naissance : {boxed('birth_date', p.birth_date.isoformat(), f'{p.birth_date:%d%m%Y}')} #h(6mm) Adresse : {typed_in(home(case))} \\ Niveau de formation : {typed_in('4')} #h(4mm) Inscrit(e) à France Travail : {tick(False, 'oui')} {tick(True, 'non')}\n"
        + bar("LE TUTEUR", ink)
        + f"Nom et prénom : {typed_in(txt(someone(case)))} #h(6mm) Emploi occupé : {typed_in(txt(rng.choice(case.title.jobs)))} \\ {tick(True, 'de l’entreprise')} {tick(False, 'de l’entreprise utilisatrice')}\n"
        + bar("LE CONTRAT", ink)
        + f"Nature : {tick(False, 'CDI')} {tick(True, 'CDD')} #h(4mm) Qualification de l'emploi : {typed_in('employé')} \\ Date de début d'exécution : {boxed('start', start.isoformat(), f'{start:%d%m%Y}')} #h(6mm) Date de fin (CDD) : {boxed('end', end.isoformat(), f'{end:%d%m%Y}')} \\ Durée hebdomadaire : {typed_in('35 h')} #h(4mm) Salaire brut mensuel à l'embauche : {typed_in(f'{rng.randrange(1150, 1790)},00')} €\n"
        + bar("LA FORMATION", ink)
        + f"Organisme de formation principal : {typed_in(txt(school.name))} #h(3mm) N° de déclaration d'activité : {typed_in(f'93 {rng.randrange(10, 99)} 0{rng.randrange(10**4):04d} {rng.randrange(10, 99)}')} \\ Intitulé précis de la qualification : {typed_in(txt('BTS ') + paper.put('diploma', shown))} \\ Durée totale des actions de formation et d'accompagnement, en heures : {length} \\ {small('dont actions d’évaluation et d’accompagnement comprises dans cette durée', 7.5)}\n"
        + gap(2) + f"Fait à {typed_in(txt(firm.place.town))}, le {typed_in(unkept(paper, start - rng.randrange(2, 20) * DAY))}\n"
        + signed_row(paper, [("employer", "Signature de l'employeur et cachet", stamp_of(firm)), ("apprentice", "Signature du salarié", None)], total=182, stroke=f"0.6pt + {ink}")
        + frame(f"{bold('CADRE RÉSERVÉ À L’OPCO')} #h(4mm) N° d'enregistrement : ........................ #h(4mm) Prise en charge : {tick(False, 'oui')} {tick(False, 'non')}", "0.4pt", 2)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "french_and_english_columns_of_a_group", defects=CONTRACTS)  # fmt: skip
def french_and_english_columns_of_a_group(case: Case, paper: Paper) -> str:
    """A group with foreign owners: French at the left, a translation at the right."""
    firm, school, rng = firm_of(case), body_of(case, CENTRES), case.rng
    (start, end), hours, shown = contract_span(case), hours_of(case), subject(case)
    page(paper, "Carlito", 10.8, (18, 15, 13, 15), lead=0.75)
    wage = rng.choice((65, 80, 85))
    rows = [
        (f"{bold('1. Parties.')} Le présent contrat lie {bold(paper.put('employer', firm.name))}, {firm.form}, {txt(firm.address)}, à {name_in_text(paper)}, {born(paper)}, « le Salarié ».", "This contract binds the Company and the Employee named on the left."),
        (f"{bold('2. Nature et durée.')} Contrat de professionnalisation à durée déterminée conclu du {on(paper, 'start', start)} au {on(paper, 'end', end)}.", "Fixed-term vocational contract; dates as stated on the left."),
        (f"{bold('3. Qualification visée.')} BTS {paper.put('diploma', shown)}, inscrit au RNCP.", "Two-year higher technician certificate."),
        (f"{bold('4. Formation.')} Le Salarié suit {hours_said(paper, hours, ' heures')} de formation, durée totale, auprès de {txt(school.name)} ({txt(school.place.town)}).", "Total training time with the training body as stated on the left."),
        (f"{bold('5. Emploi et tuteur.')} {txt(rng.choice(case.title.jobs))} ; tuteur : {txt(someone(case))}.", "Position and mentor."),
        (f"{bold('6. Rémunération.')} {wage} % du minimum conventionnel, versée en douze mensualités.", f"{wage}% of the minimum wage set by the collective agreement."),
        (f"{bold('7. Langue.')} La version française fait foi.", "The French version prevails."),
    ]  # fmt: skip
    out = (
        cols("1fr, 1fr", bold("Contrat de professionnalisation", 16), right(italic(bold("Vocational training contract", 14, "luma(90)"))), align="bottom")
        + line("rgb(170,20,40)", 1.5) + gap(1)
        + table(("Version française", "English translation (for information)"), rows, "1.45fr, 1fr", inset=2.2, align="left + top")
        + stretch() + f"Fait à {txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(2, 20) * DAY)}, en deux exemplaires / Signed in two copies\n" + gap(2)
        + cols("1fr, 1fr", signed_above(paper, "employer", f"Pour la société / For the Company – {firm.director}", stamp_of(firm), 74), signed_above(paper, "apprentice", "Le Salarié / The Employee", None, 66, 30))
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "typewritten_copy_with_approval_words", defects=CONTRACTS)  # fmt: skip
def typewritten_copy_with_approval_words(case: Case, paper: Paper) -> str:
    """A small firm's typed contract in fixed pitch, signed in the margin of three parties."""
    firm, school, rng = firm_of(case), body_of(case, CENTRES), case.rng
    (start, end), hours, shown = contract_span(case), hours_of(case), subject(case)
    page(paper, typewriter_font(rng), 9.8, (22, 20, 16, 26), lead=0.85)
    read = pen(paper, "Lu et approuvé", pt=13) if paper.signs("apprentice") else ""
    out = (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {firm.place.post_code} {txt(firm.place.town)} \\ SIRET {siret(firm)}\n" + gap(6)
        + mid("CONTRAT DE PROFESSIONNALISATION \\ #line(length: 72mm, stroke: 0.7pt)") + gap(4)
        + f"Entre les soussignés : l'entreprise désignée en tête, représentée par {txt(firm.director)}, d'une part,\n\net {name_in_text(paper)}, {born(paper)}, d'autre part,\n\nil a été convenu :\n\n"
        + indent(f"I. Le salarié est engagé par contrat de professionnalisation du {on(paper, 'start', start)} jusqu'au {on(paper, 'end', end)}.\n\nII. Emploi : {txt(rng.choice(case.title.jobs))}. Horaire : 35 heures par semaine, formation comprise.\n\nIII. Le salarié prépare le B.T.S. {paper.put('diploma', shown)} à {txt(school.name)}, {txt(school.place.town)}. Le total des heures de formation prévues est de {hours_said(paper, hours)}.\n\nIV. Le tuteur est {txt(someone(case))}.\n\nV. Le salaire mensuel brut est de {rng.randrange(1180, 1750)} euros.", 6)
        + gap(4) + f"A {txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(2, 20) * DAY)}\n" + gap(3)
        + cols("1fr, 1fr", signed_below(paper, "employer", "L'employeur", stamp_of(firm), 68), f"Le salarié \\ {read} \\ " + spot_for(paper))
        + gap(2) + signed_below(paper, "training_centre", "Vu, l'organisme de formation", stamp_of(school), 68)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


def spot_for(paper: Paper) -> str:
    return paper.sign("apprentice", width_mm=62, height_mm=24)


@opened_layout("employment_contract", "letter_of_engagement_open_ended", defects=("wrong_job",))
def letter_of_engagement_open_ended(case: Case, paper: Paper) -> str:
    """A letter that is a contract: addressed to the person, numbered points, returned signed."""
    firm, rng, p = firm_of(case), case.rng, case.person
    start = case.fact("start", case.today - rng.randrange(160, 1500) * DAY)
    job = job_of(case)
    read = pen(paper, "Bon pour accord", pt=14) if paper.signs("candidate") else ""
    page(paper, "Liberation Serif", 11, (18, 22, 15, 22), lead=0.8)
    return (
        cols("1fr, 1fr", f"{bold(paper.put('employer', firm.name), 13)} \\ {firm.form} au capital de {rng.randrange(8, 90)} 000 € \\ {txt(firm.address)} \\ RCS {firm.siren}", gap(12) + f"{name_in_text(paper)} \\ {txt(p.street)} \\ {p.place.post_code} {txt(p.place.town)}")
        + gap(5) + right(f"{txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(3, 20) * DAY, french.date_long(start - 8 * DAY))}")
        + f"{bold('Objet : lettre d’engagement valant contrat de travail à durée indéterminée')}\n\n{p.civility},\n\nÀ la suite de nos entretiens, nous vous confirmons votre engagement aux conditions suivantes.\n\n"
        + f"{bold('Fonctions.')} Vous êtes engagé{p.agree('', 'e')} en qualité de {bold(paper.put('job_title', job))}, statut ETAM, à compter du {on(paper, 'start', start, french.date_long(start))}, à temps plein.\n\n"
        + f"{bold('Période d’essai.')} Ce contrat ne deviendra définitif qu'à l'issue d'une période d'essai de deux mois.\n\n{bold('Lieu de travail.')} {txt(firm.place.town)} ; vous pourrez être appelé{p.agree('', 'e')} à vous déplacer.\n\n{bold('Rémunération.')} {rng.randrange(1850, 3100)} € bruts par mois pour 151,67 heures.\n\n{bold('Convention collective.')} Celle de la branche, consultable au bureau du personnel. Caisse de retraite et prévoyance : celles de l'entreprise.\n\n"
        + "Nous vous demandons de nous retourner un exemplaire de la présente, daté et signé, précédé de la mention « Bon pour accord ». Veuillez agréer, " + p.civility + ", l'expression de nos salutations distinguées.\n" + stretch(0.6)
        + cols("1fr, 1fr", signed_below(paper, "employer", f"{firm.director}, {firm.director_title.lower()}", stamp_of(firm), 70), f"Accord du salarié – signature \\ {read} \\ {paper.sign('candidate', width_mm=62, height_mm=24)}")
        + stretch(1)
    )  # fmt: skip


@opened_layout("employment_contract", "public_body_fixed_term_with_considered", defects=("wrong_job",))  # fmt: skip
def public_body_fixed_term_with_considered(case: Case, paper: Paper) -> str:
    """A public body's fixed-term engagement: considered texts, articles, two hands."""
    rng, p, place = case.rng, case.person, invent_place(case.rng)
    start = case.fact("start", case.today - rng.randrange(100, 420) * DAY)
    end = case.fact("end", start + rng.randrange(180, 700) * DAY)
    job = job_of(case)
    body = f"Communauté d'agglomération {of(place.town)}"
    page(paper, "Liberation Sans", 9.8, (16, 22, 14, 22))
    return (
        bold(paper.put("employer", body), 12) + f" \\ Pôle ressources – carrières et paie #h(1fr) Acte n° {start.year}-RH-{rng.randrange(100, 999)}\n" + line("rgb(0,90,120)", 2) + gap(3)
        + mid(bold("CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE", 14) + " \\ Agent contractuel de droit public") + gap(3)
        + "Vu le code général de la fonction publique, notamment son article L. 332-8 ;\\ Vu la délibération créant l'emploi ;\\ Vu la candidature présentée ;\n\nLe Président de la communauté d'agglomération, d'une part, et\n\n"
        + frame(facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), (p.agree("Né le", "Née le"), f"{born_on(paper)} à {txt(p.birth_place)}"), ("Demeurant", home(case))], 40))
        + "d'autre part, conviennent :\n\n"
        + f"{bold('Article 1')} : {p.agree('Il', 'Elle')} est engagé{p.agree('', 'e')} du {on(paper, 'start', start)} au {on(paper, 'end', end)} inclus pour occuper l'emploi de {bold(paper.put('job_title', job))}, catégorie B.\n\n{bold('Article 2')} : La période d'essai est d'un mois.\n\n{bold('Article 3')} : La rémunération est calculée par référence à l'indice brut {rng.randrange(372, 480)}, supplément familial et régime indemnitaire en sus.\n\n{bold('Article 4')} : L'agent est affilié à l'Ircantec et au régime général.\n\n{bold('Article 5')} : Le présent contrat peut être contesté devant le tribunal administratif dans un délai de deux mois.\n"
        + stretch(0.5) + f"Fait à {txt(place.town)}, le {unkept(paper, start - rng.randrange(2, 15) * DAY)}\n" + gap(1)
        + cols("1fr, 1fr", signed_below(paper, "candidate", "L'agent (notifié, signature)", None, 62, 30), signed_below(paper, "employer", "Le Président", ["COMMUNAUTÉ D'AGGLOMÉRATION", place.town.upper()], 72, name=someone(case)))
        + small(f"Ampliation : comptable public, centre de gestion – académie {of(academy(case))}", 7)
        + stretch(1)
    )  # fmt: skip
