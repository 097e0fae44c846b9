"""Contracts of apprenticeship and of professional training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_sixth.wording import (
    CENTRES,
    DAY,
    bar,
    beside,
    body_named,
    bold,
    born_said,
    bullets,
    captioned,
    cells_to_sign,
    day,
    emblem,
    face,
    foot_line,
    frame,
    gap,
    home,
    leaning,
    lined,
    logo_head,
    middle,
    note,
    of,
    one_hand,
    pad,
    person_said,
    rightward,
    rows_to_sign,
    sheet,
    signers,
    siret,
    slashes,
    somebody,
    stray,
    strip,
    subject,
    table,
    tick,
    town,
    underlined,
    words_above,
    words_below,
)
from specimens.people import invent_firm, invent_place


def _signed_on(case: Case, start: dt.date) -> dt.date:
    return start - case.rng.randrange(2, 35) * DAY


def _typed_in(markup: str) -> str:
    return f'#text(font: ("Liberation Mono", "DejaVu Sans Mono"), size: 0.98em, fill: rgb(0,0,60))[{markup}]'


@opened_layout("apprenticeship_contract", "cerfa_small_print_two_pages_with_codes", defects=CONTRACTS)  # fmt: skip
def cerfa_small_print_two_pages_with_codes(case: Case, paper: Paper) -> str:
    """The official form in small print, filled by a program; codes, wages by year, visas overleaf."""
    firm, centre, rng, p = invent_firm(case.rng), body_named(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, (9, 11, 10, 11))
    face(paper, 9.2, "Liberation Sans", "Carlito")
    foot_line(
        paper, "Pour remplir le contrat et pour toute information : notice FA14 – CERFA n° 51649"
    )
    code = f"{rng.randrange(10, 19)}"
    usage = [("Nom d'usage", _typed_in(paper.usage_name()))] if p.usage_name else []
    wages = [(txt(f"{k}re année" if k == 1 else f"{k}e année"), txt(f"{43 + 8 * k} % du SMIC"), txt("–")) for k in range(1, end.year - start.year + 1)]  # fmt: skip
    front = (
        beside([f"{bold('cerfa', 13)} \\ {note('N° 10103*12', 7, 'black')}", middle(f"{bold(txt('CONTRAT D’APPRENTISSAGE'), 15)} \\ {note('(art. L6211-1 et suivants du code du travail) – Lire ci-joint la notice avant de remplir ce document', 7)}"), rightward(note("FA13", 9, "black"))], "(24mm, 1fr, 24mm)")
        + f"Mode contractuel de l'apprentissage : {_typed_in('1')} #h(6mm) Employeur {tick(True, 'privé')} #h(2mm) {tick(False, '« public »')}\n"
        + strip("L'EMPLOYEUR", "luma(205)", "black")
        + captioned([("Nom et prénom ou dénomination", _typed_in(paper.put("employer", firm.name))), ("N° SIRET de l'établissement d'exécution du contrat", _typed_in(txt(siret(firm)))), ("Adresse de l'établissement d'exécution", _typed_in(txt(firm.address))), ("Type d'employeur – employeur spécifique – code NAF", _typed_in(txt(f"{code} – 0 – 43{rng.randrange(10, 40)}A"))), ("Effectif salarié de l'entreprise", _typed_in(str(rng.randrange(3, 90)))), ("Convention collective appliquée (code IDCC)", _typed_in(str(rng.randrange(1500, 2700))))], "(1fr, 1fr)", inset=2.1)
        + strip("L'APPRENTI(E)", "luma(205)", "black")
        + captioned([("Nom de naissance de l'apprenti(e)", _typed_in(paper.birth_name())), *usage, ("Le premier prénom de l'apprenti(e) selon l'état civil et les suivants", _typed_in(paper.given_names())), ("Date de naissance", _typed_in(paper.birth_date(form=slashes(p.birth_date)))), ("Commune et département de naissance", _typed_in(txt(f"{p.birth_place} ({p.birth_department})"))), ("Adresse de l'apprenti(e)", _typed_in(txt(home(case)))), ("Nationalité – régime social", _typed_in("1 – 2")), ("Sexe", f"{tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')}"), ("Téléphone – courriel", _typed_in(txt(p.phone))), ("Déclare bénéficier de la reconnaissance travailleur handicapé", f"{tick(False, 'oui')} {tick(True, 'non')}"), ("Situation avant ce contrat", _typed_in("7")), ("Dernier diplôme ou titre préparé – dernière classe suivie", _typed_in("41 – 01")), ("Intitulé précis du dernier diplôme ou titre préparé", _typed_in("Baccalauréat professionnel")), ("Diplôme ou titre le plus élevé obtenu", _typed_in("41")), ("Représentant légal (à renseigner si l'apprenti est mineur non émancipé)", _typed_in("sans objet"))], "(1fr, 1fr)", inset=2.1)
        + strip("LE MAÎTRE D'APPRENTISSAGE", "luma(205)", "black")
        + captioned([("Maître d'apprentissage n° 1 – nom et prénom", _typed_in(txt(somebody(case)))), ("Date de naissance du maître d'apprentissage", _typed_in(txt(slashes(dt.date(rng.randrange(1962, 1988), rng.randrange(1, 13), 11))))), ("Emploi occupé", _typed_in(txt(rng.choice(case.title.jobs)))), ("Diplôme ou titre le plus élevé obtenu – niveau", _typed_in("BTS – 5"))], "(1fr, 1fr)", inset=2.1)
        + f"{tick(True, 'L’employeur atteste sur l’honneur que le maître d’apprentissage répond à l’ensemble des critères d’éligibilité à cette fonction')}\n"
    )  # fmt: skip
    back = (
        strip("LE CONTRAT", "luma(205)", "black")
        + captioned([("Type de contrat ou d'avenant", _typed_in("11")), ("Date de conclusion (date de signature du présent contrat)", _typed_in(stray(paper, _signed_on(case, start)))), ("Date de début d'exécution du contrat", _typed_in(day(paper, "start", start, slashes(start)))), ("Date de fin du contrat ou de la période d'apprentissage", _typed_in(day(paper, "end", end, slashes(end)))), ("Durée hebdomadaire du travail", _typed_in("35 heures 00 minutes")), ("Travail sur machines dangereuses ou exposition à des risques", f"{tick(False, 'oui')} {tick(True, 'non')}")], "(1fr, 1fr)", inset=2.1)
        + table(("Année d'exécution", "Rémunération", "Avantages en nature"), wages, "(1fr, 1fr, 1fr)", inset=1.2)
        + strip("LA FORMATION", "luma(205)", "black")
        + captioned([("Dénomination du CFA responsable", _typed_in(txt(centre.name))), ("N° UAI du CFA", _typed_in(txt(f"0{rng.randrange(10**5, 10**6)}{rng.choice('ABCDEFG')}"))), ("Diplôme ou titre visé par l'apprenti(e) – intitulé précis", _typed_in(paper.put("diploma", (said := subject(case)), f"BTS {said}"))), ("Code RNCP", _typed_in(txt(f"RNCP{rng.randrange(35000, 39999)}"))), ("Adresse du CFA", _typed_in(txt(centre.address))), ("Durée de la formation (heures)", _typed_in(hours_said(paper, hours)))], "(1fr, 1fr)", inset=2.1)
        + f"#v(1mm)\n{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat')}\n\nFait à {_typed_in(txt(firm.place.town))}\n"
        + cells_to_sign(paper, [("employer", "Signature de l'employeur", pad(firm)), ("apprentice", "Signature de l'apprenti(e)", None)], 188, 26)
        + cells_to_sign(paper, [("training_centre", "VISA DU CFA – cachet et signature du directeur", pad(centre))], 188, 30)
        + strip("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", "luma(205)", "black")
        + captioned([("Nom de l'organisme", "Opco Spécimen"), ("N° de dépôt", txt(f"{rng.randrange(10**10, 10**11)}"))], "(1fr, 1fr)", inset=2.1)
    )  # fmt: skip
    signers(paper)
    return front + "#pagebreak()\n" + back


@opened_layout("apprenticeship_contract", "portal_export_with_electronic_hands", defects=CONTRACTS)
def portal_export_with_electronic_hands(case: Case, paper: Paper) -> str:
    """A fund's portal: cards of data, a journal of electronic signatures with a drawn hand each."""
    firm, centre, rng, p = invent_firm(case.rng), body_named(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, (14, 15, 14, 15))
    face(paper, 9.3, "Open Sans", "Lato")
    ink = rng.choice(("rgb(0,110,120)", "rgb(90,40,130)", "rgb(200,80,20)"))
    foot_line(
        paper,
        f"Document signé électroniquement sur la plateforme Signexemple – identifiant {rng.randrange(10**11, 10**12)}-{rng.randrange(10**5)}",
    )
    card = "#block(width: 100%, fill: luma(247), radius: 2mm, inset: 3mm, below: 3mm)"
    said = subject(case)
    usage = [("Nom d'usage", paper.usage_name())] if p.usage_name else []
    rows = [("employer", "Employeur", firm.director, pad(firm)), ("apprentice", "Apprenti", f"{p.first_name} {p.birth_name}", None), ("training_centre", "Organisme de formation (CFA)", centre.director, pad(centre))]  # fmt: skip
    signed = _signed_on(case, start)
    hands = []
    for k, (party, words, name, stamp) in enumerate(rows):
        stamp_time = f"signé le {slashes(signed)} à {9 + k}:{rng.randrange(10, 60)}"
        said_when = stamp_time if paper.signs(party) and not case.has("undated") else "en attente"
        spot = paper.sign(party, width_mm=58, height_mm=31 if stamp else 22, stamp=stamp)
        hands.append((f"*{words}* \\ {txt(name)}", note(said_when, 8), spot))
    signers(paper)
    return (
        beside([emblem("AL", ink, "circle"), f"{bold(txt('Contrat d’apprentissage'), 18, ink)} \\ {note('Données transmises à l’opérateur de compétences – équivalent du formulaire CERFA FA13', 8)}", rightward(f"N° interne \\ *{rng.randrange(10**6, 10**7)}*")], "(20mm, 1fr, 32mm)", 3, "horizon")
        + gap(2)
        + f"{card}[{bold('Employeur', 10.5, ink)} \\ {lined([('Raison sociale', paper.put('employer', firm.name)), ('SIRET', txt(siret(firm))), ('Adresse', txt(firm.address)), ('Maître d’apprentissage', txt(somebody(case)))], 46, '', 1.8)}]\n"
        + f"{card}[{bold('Apprenti', 10.5, ink)} \\ {lined([('Nom de naissance', paper.birth_name()), *usage, ('Prénoms', paper.given_names()), ('Naissance', paper.birth_date(form=slashes(p.birth_date)) + txt(f' – {p.birth_place}')), ('Situation avant ce contrat', 'Étudiant')], 46, '', 1.8)}]\n"
        + f"{card}[{bold('Contrat et formation', 10.5, ink)} \\ {lined([('Début d’exécution', day(paper, 'start', start, slashes(start))), ('Fin du contrat', day(paper, 'end', end, slashes(end))), ('Certification visée', paper.put('diploma', said, 'BTS ' + said)), ('Organisme', txt(f'{centre.name}, {centre.place.town}')), ('Durée totale de la formation', hours_said(paper, hours, ' heures')), ('Salaire brut mensuel', f'{rng.randrange(780, 1490)} €')], 46, '', 1.8)}]\n"
        + bold("Signatures", 10.5, ink)
        + table(("Signataire", "Horodatage", "Signature"), hands, "(1fr, 40mm, 64mm)", fill="luma(240)", line="0.3pt + luma(160)")
    )  # fmt: skip


@opened_layout("apprenticeship_contract", "town_hall_typewritten_articles_public_sector", defects=CONTRACTS)  # fmt: skip
def town_hall_typewritten_articles_public_sector(case: Case, paper: Paper) -> str:
    """A town hires: fixed pitch, whereas, articles, hours in words and figures, hands in a row."""
    centre, rng = body_named(case, CENTRES), case.rng
    place = invent_place(rng)
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, (18, 20, 16, 24))
    paper.setup.font, paper.setup.size_pt = typewriter_font(rng), 9.4
    said, mayor = subject(case), somebody(case)
    length = paper.blank() if hours is None else paper.put("training_hours", hours, f"{french.in_words(hours)} heures ({hours} h)")  # fmt: skip
    employer = f"Commune {of(place.town)}"
    articles = (
        f"La collectivité s'engage à assurer à l'apprenti une formation professionnelle complète conduisant au {paper.put('diploma', said, f'Brevet de technicien supérieur {said}')}.",
        f"Le contrat prend effet le {day(paper, 'start', start)} et se termine le {day(paper, 'end', end)}.",
        f"La formation est dispensée par {txt(centre.name)}, {txt(centre.address)}, pour une durée totale de {length}.",
        f"Le maître d'apprentissage est {txt(somebody(case))}, technicien territorial.",
        f"La rémunération est fixée en pourcentage du SMIC : {rng.choice((51, 53))} % puis {rng.choice((61, 67))} %.",
        "L'apprenti relève du régime général de la sécurité sociale et de l'IRCANTEC.",
    )
    places: list[tuple[str, str, list[str] | None]] = [("employer", "Le Maire", ["MAIRIE", place.town.upper()]), ("apprentice", "L'apprenti(e)", None), ("training_centre", "Le directeur du centre de formation d'apprentis", pad(centre))]  # fmt: skip
    markup = (
        f"DÉPARTEMENT {txt(place.department)} #h(1fr) RÉPUBLIQUE FRANÇAISE\n\n{txt('MAIRIE ' + of(place.town).upper())}\n"
        + gap(4)
        + middle("#underline[*CONTRAT D'APPRENTISSAGE*] \\ (secteur public non industriel et commercial)")
        + gap(3)
        + f"Vu le code du travail, sixième partie, livre II ;\n\nVu la délibération du conseil municipal ;\n\nEntre la {paper.put('employer', employer)}, représentée par son maire, {txt(mayor)}, employeur,\n\net {person_said(paper)}, {born_said(paper)}, demeurant {txt(home(case))}, apprenti(e),\n\nil a été convenu ce qui suit.\n"
        + "".join(f"\n#underline[ARTICLE {k}] - {words}\n" for k, words in enumerate(articles, 1))
        + gap(2)
        + f"Fait en quatre exemplaires à {txt(place.town)}, le {stray(paper, _signed_on(case, start))}.\n"
        + cells_to_sign(paper, places, 166, 32, "none", 8.4)
    )  # fmt: skip
    signers(paper)
    return markup


@opened_layout("apprenticeship_contract", "chamber_blank_filled_with_a_ball_pen", defects=CONTRACTS)
def chamber_blank_filled_with_a_ball_pen(case: Case, paper: Paper) -> str:
    """A chamber's blank on one page, every answer by pen over dotted rules, three rows of visas."""
    firm, centre, rng, p = invent_firm(case.rng), body_named(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    one_hand(paper)
    sheet(paper, (11, 14, 10, 14))
    face(paper, 9, "Liberation Sans Narrow", "Carlito", "Liberation Sans")

    def pen(name: str, value: object, words: str) -> str:
        paper.put(name, value, words)
        return paper.handwritten(words, 14)

    said = subject(case)
    usage = [("Nom d'usage (s'il y a lieu)", pen("usage_name", p.usage_name, p.usage_name))] if p.usage_name else []  # fmt: skip
    length = paper.blank() if hours is None else pen("training_hours", hours, f"{hours} h")
    places: list[tuple[str, str, list[str] | None]] = [("employer", "Visa de l'employeur (signature, cachet de l'entreprise)", pad(firm)), ("apprentice", "Visa de l'apprenti(e)", None), ("training_centre", "Visa du centre de formation (cachet et signature du directeur)", pad(centre))]  # fmt: skip
    markup = (
        beside([f"{bold(txt('Chambre consulaire fictive'), 11)} \\ {note('Service apprentissage – exemplaire CFA', 8)}", rightward(f"{note('Enregistrement n°', 8)} {paper.handwritten(str(rng.randrange(100, 9999)), 13.5)}")], "(1fr, 1fr)")
        + bar("black", 1.2)
        + middle(bold(txt("CONTRAT D'APPRENTISSAGE"), 16))
        + leaning("Remplir lisiblement au stylo à bille, en appuyant.")
        + strip("1 – Entreprise", "luma(220)", "black")
        + underlined([("Nom ou dénomination", pen("employer", firm.name, firm.name)), ("Adresse", paper.handwritten(f"{firm.street}, {firm.place.town}", 13.5)), ("N° SIRET", paper.handwritten(siret(firm), 13.5))], 42)
        + strip("2 – Apprenti(e)", "luma(220)", "black")
        + underlined([("Nom de naissance", pen("birth_name", p.birth_name, p.birth_name)), *usage, ("Prénom(s)", pen("given_names", list(p.given_names), ", ".join(p.given_names))), ("Né(e) le", pen("birth_date", p.birth_date.isoformat(), slashes(p.birth_date)))], 42)
        + strip("3 – Formation et durée", "luma(220)", "black")
        + underlined([("Diplôme préparé", pen("diploma", said, f"BTS {said}")), ("Le contrat commence le", pen("start", start.isoformat(), slashes(start))), ("et prend fin le", pen("end", end.isoformat(), slashes(end))), ("Nombre d'heures en CFA (total du cycle)", length), ("Centre de formation", paper.handwritten(f"{centre.name}, {centre.place.town}", 13.5))], 62)
        + gap(1)
        + f"Fait le {paper.hand_date(None, _signed_on(case, start), 14)} en trois exemplaires originaux.\n"
        + rows_to_sign(paper, places, 84, 22)
    )  # fmt: skip
    signers(paper)
    return markup


@opened_layout("professional_training_contract", "cerfa_two_columns_of_frames_with_combs", defects=CONTRACTS)  # fmt: skip
def cerfa_two_columns_of_frames_with_combs(case: Case, paper: Paper) -> str:
    """The form 12434: employer and employee abreast, dates one sign a box, two places at the foot."""
    firm, centre, rng, p = invent_firm(case.rng), body_named(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, (10, 11, 9, 11))
    face(paper, 8.6, "Liberation Sans", "Open Sans")
    said = subject(case)
    usage = f"Nom d'usage : {bold(paper.usage_name())} \\ " if p.usage_name else ""
    left = (
        strip("L'EMPLOYEUR", "rgb(0,85,60)")
        + f"Nom et prénom ou dénomination : \\ {bold(paper.put('employer', firm.name))} \\ Adresse de l'établissement d'exécution : {txt(firm.street)} \\ Code postal, commune : {txt(town(firm))} \\ Téléphone : {txt(firm.phone)} \\ N° SIRET : \\ #text(size: 7.6pt)[#comb(\"{firm.siret}\")] \\ Caisse de retraite complémentaire : Caisse Modèle \\ Effectif salarié : {rng.randrange(4, 400)} \\ Projet de création ou de reprise : non\n"
    )
    right = (
        strip("LE OU LA SALARIÉ(E)", "rgb(0,85,60)")
        + f"Nom de naissance : {bold(paper.birth_name())} \\ {usage}Prénom(s) : {bold(paper.given_names())} \\ Adresse : {txt(p.street)} \\ Code postal, commune : {txt(p.place.post_code + ' ' + p.place.town)} \\ Date de naissance : \\ {paper.comb('birth_date', p.birth_date.isoformat(), f'{p.birth_date:%d%m%Y}')} \\ Sexe : {tick(p.sex == 'M', 'M')} {tick(p.sex == 'F', 'F')} \\ Reconnaissance travailleur handicapé : non \\ Type de minimum social : aucun \\ Diplôme le plus élevé obtenu : 41\n"
    )
    markup = (
        beside([f"{bold('cerfa', 12)} \\ N° 12434\\*03", middle(f"{bold(txt('CONTRAT DE PROFESSIONNALISATION'), 14)} \\ {note('Articles L. 6325-1 à L. 6325-24 du code du travail', 7)}"), rightward("EJ 20")], "(26mm, 1fr, 26mm)")
        + beside([left, right], "(1fr, 1fr)", 4)
        + strip("LE CONTRAT", "rgb(0,85,60)")
        + f"Nature du contrat : {tick(False, 'CDI')} {tick(True, 'CDD')} #h(5mm) Type de contrat : 11 #h(5mm) Emploi occupé pendant le contrat : {txt(rng.choice(case.title.jobs))} \\ Date de début d'exécution du contrat : {paper.comb('start', start.isoformat(), f'{start:%d%m%Y}')} #h(4mm) Date de fin de CDD : {paper.comb('end', end.isoformat(), f'{end:%d%m%Y}')} \\ Durée de la période d'essai : 30 jours #h(4mm) Durée hebdomadaire : 35 h #h(4mm) Salaire brut mensuel à l'embauche : {rng.randrange(1100, 1750)} €\n"
        + strip("LA FORMATION", "rgb(0,85,60)")
        + f"Dénomination de l'organisme de formation principal : {txt(centre.name)} #h(3mm) N° SIRET : {txt(siret(centre))} \\ Type de qualification visée : 1 #h(4mm) Intitulé précis : {bold(paper.put('diploma', said, 'BTS ' + said))} \\ Durée totale des actions d'évaluation, d'accompagnement et des enseignements : {bold(hours_said(paper, hours, ' heures'))} \\ Tuteur désigné au sein de l'entreprise : {txt(somebody(case))}\n"
        + f"#v(1mm)\nFait à {txt(firm.place.town)} le {stray(paper, _signed_on(case, start), slashes(_signed_on(case, start)))}\n"
        + cells_to_sign(paper, [("employer", "Signature de l'employeur (et cachet)", pad(firm)), ("apprentice", "Signature du ou de la salarié(e)", None)], 188, 28)
        + frame(note("CADRE RÉSERVÉ À L'OPCO – décision de prise en charge : accord / refus – date de réception : ......................", 7.4, "black"), 2)
    )  # fmt: skip
    signers(paper)
    return markup


@opened_layout("professional_training_contract", "group_letter_with_teaching_annex_overleaf", defects=CONTRACTS)  # fmt: skip
def group_letter_with_teaching_annex_overleaf(case: Case, paper: Paper) -> str:
    """A group's letter of engagement; the hours by teaching stand in an annex overleaf."""
    firm, centre, rng = invent_firm(case.rng), body_named(case, CENTRES), case.rng
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, (18, 22, 18, 22))
    face(paper, 10.4, "Liberation Serif", "Caladea", "Lato")
    foot_line(
        paper,
        f"{firm.name} – {firm.form} au capital de {rng.randrange(10, 90)} 000 € – SIRET {siret(firm)} – {firm.address}",
    )
    said, ink = subject(case), rng.choice(("rgb(20,50,110)", "rgb(120,20,40)"))
    whole = hours or 1350
    third = whole // 3
    parts = [("Enseignements généraux", f"{third} h"), ("Enseignements professionnels et technologiques", f"{whole - third - 60} h"), ("Évaluation, accompagnement", "60 h")]  # fmt: skip
    rows = [(txt(a), txt(b if hours is not None else "–")) for a, b in parts]
    letter = (
        logo_head(firm, paper.put("employer", firm.name), ink, "Direction des ressources humaines")
        + rightward(f"{txt(firm.place.town)}, le {stray(paper, _signed_on(case, start))}")
        + gap(4)
        + bold(txt("Contrat de professionnalisation à durée déterminée"), 14, ink)
        + gap(3)
        + f"Nous avons le plaisir d'engager {person_said(paper)}, {born_said(paper)}, domicilié(e) {txt(home(case))}, aux conditions ci-après.\n\n"
        + f"*Objet.* Le présent contrat est conclu en application des articles L. 6325-1 et suivants du code du travail. Il a pour but l'acquisition de la qualification suivante : {paper.put('diploma', said, 'BTS ' + said)}.\n\n*Durée.* Il débute le {day(paper, 'start', start)} pour s'achever le {day(paper, 'end', end)}. La période d'essai est d'un mois.\n\n*Fonctions.* {txt(rng.choice(case.title.jobs))}, sous la responsabilité de {txt(somebody(case))}, tuteur.\n\n*Horaire et salaire.* Trente-cinq heures par semaine, temps de formation compris ; {rng.choice((70, 80, 85))} % du SMIC.\n\n*Formation.* Elle est assurée par {txt(centre.name)} ; son programme figure en annexe, laquelle fait partie intégrante du contrat.\n\n*Congés payés.* Ils sont acquis à raison de deux jours et demi par mois et pris selon le calendrier de l'entreprise.\n\n*Prévoyance et retraite.* L'intéressé(e) est affilié(e) aux régimes en vigueur dans le groupe.\n\n*Obligations.* L'intéressé(e) s'engage à suivre la formation avec assiduité, à se présenter aux épreuves et à garder une entière discrétion sur les affaires de la société.\n\n*Rupture.* Hors période d'essai, le contrat ne peut être rompu avant son terme que par accord des parties, faute grave ou force majeure.\n\nNous vous prions de nous retourner un exemplaire du présent contrat, signé à la suite de l'annexe.\n"
    )  # fmt: skip
    annex = (
        "#pagebreak()\n"
        + bold(txt("Annexe pédagogique au contrat de professionnalisation"), 13, ink)
        + gap(2)
        + table(("Contenu", "Durée"), rows, "(1fr, 40mm)", inset=2.2)
        + f"Durée totale de la formation sur le contrat : {bold(hours_said(paper, hours, ' heures'))}.\n\nRythme : deux jours en centre, trois jours en entreprise. Lieu : {txt(centre.address)}.\n"
        + gap(6)
        + beside([words_below(paper, "employer", f"Pour {firm.name}, {firm.director}", pad(firm), 70, 30), words_below(paper, "apprentice", "Le salarié, bon pour accord", None, 66, 31)], "(1fr, 1fr)")
        + gap(3)
        + words_below(paper, "training_centre", "Visa de l'organisme de formation", pad(centre), 72, 30)
    )  # fmt: skip
    signers(paper)
    return letter + annex


@opened_layout("professional_training_contract", "employers_group_table_with_host_firm", defects=CONTRACTS)  # fmt: skip
def employers_group_table_with_host_firm(case: Case, paper: Paper) -> str:
    """A group of employers hires and lends: numbered table, host firm beside, three hands abreast."""
    host, centre, rng, p = invent_firm(case.rng), body_named(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, (13, 14, 12, 14))
    face(paper, 9.2, "DejaVu Sans", "Liberation Sans", "Open Sans")
    group = f"GEIQ {rng.choice(('Bâti-Spécimen', 'Industrie Modèle', 'Avenir Fictif'))}"
    said = subject(case)
    number = iter(range(1, 30))
    usage = [("Nom d'usage", paper.usage_name())] if p.usage_name else []
    rows = [
        ("Employeur", bold(paper.put("employer", group)) + txt(" – groupement d'employeurs pour l'insertion et la qualification")),
        ("Entreprise utilisatrice au démarrage", txt(f"{host.name}, {host.place.town}")),
        ("Nom de naissance du salarié", bold(paper.birth_name())), *usage,
        ("Prénoms du salarié", paper.given_names(" ")),
        ("Date de naissance", paper.birth_date(form=slashes(p.birth_date))),
        ("Adresse du salarié", txt(home(case))),
        ("Qualification préparée", paper.put("diploma", said, f"Brevet de technicien supérieur – {said}")),
        ("Date de début du contrat", day(paper, "start", start)),
        ("Date de fin du contrat", day(paper, "end", end)),
        ("Organisme de formation", txt(f"{centre.name}, {centre.address}")),
        ("Nombre total d'heures de formation", bold(hours_said(paper, hours, " h"))),
        ("Rémunération", txt(f"{rng.choice((65, 80, 100))} % du SMIC, sur 12 mois")),
    ]  # fmt: skip
    body = [(str(next(number)), txt(k), v) for k, v in rows]
    markup = (
        beside([emblem("GQ", "rgb(230,120,0)"), f"{bold(txt('CONTRAT DE PROFESSIONNALISATION'), 15)} \\ conclu par un groupement d'employeurs"], "(20mm, 1fr)", 3, "horizon")
        + gap(2)
        + table(("N°", "Rubrique", "Contenu"), body, "(10mm, 58mm, 1fr)", inset=1.8)
        + bullets(["Le salarié est mis à disposition des entreprises adhérentes selon un planning remis chaque trimestre.", "Le tuteur est désigné dans chaque entreprise utilisatrice.", "Le temps de formation est du temps de travail effectif."])
        + gap(1)
        + f"Établi à {txt(host.place.town)}, le {stray(paper, _signed_on(case, start))}.\n"
        + gap(1)
        + beside([words_above(paper, "employer", "Le groupement, sa directrice", [group, "Groupement d'employeurs"], 54, 28), words_above(paper, "apprentice", "Le ou la salarié(e)", None, 46, 31), words_above(paper, "training_centre", "Pour l'organisme de formation", pad(centre), 58, 28)], "(1fr, 1fr, 1fr)", 4)
    )  # fmt: skip
    signers(paper)
    return markup
