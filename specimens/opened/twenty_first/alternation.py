"""Contracts of apprenticeship and of professionalisation."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w
from specimens.people import Firm, invent_firm
from specimens.signing import who_signed

BODIES = ("Sup'Alternance Modèle", "Greta-CFA des Deux-Vallées fictives", "Formatech Exemple", "Pôle Formation Imaginaire")


def _elder(case: Case) -> dt.date:
    return dt.date(case.rng.randrange(1963, 1994), case.rng.randrange(1, 13), case.rng.randrange(1, 28))


def _closed(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - case.rng.randrange(4, 40) * w.A_DAY)


def _kept(paper: Paper, markup: str) -> str:
    """The page, once the parties that signed it are known."""
    paper.fields["signed_by"] = [p for p in who_signed(paper) if p != "legal_representative"]
    return markup


@opened_layout("apprenticeship_contract", "form_with_captions_below_and_days_in_cells", defects=CONTRACTS)
def form_with_captions_below_and_days_in_cells(case: Case, paper: Paper) -> str:
    """The national form as a firm's pay program fills it, values over captions, days in cells."""
    firm, school, rng, p = invent_firm(case.rng), w.house(case, w.LEARNING), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    w.leaf(paper, ("Liberation Sans", "Carlito", "DejaVu Sans"), 8.8, (11, 13, 11, 13))
    body = w.page(
        w.ends(f"{w.big(txt('Contrat d’apprentissage'), 17)} \\ {w.fine('Articles L. 6221-1 à L. 6225-8 du code du travail – lire la notice avant de remplir')}", f"{w.big('cerfa')} \\ N° 10103*1{rng.randrange(0, 3)} \\ {w.fine('FA 13')}"),
        f"Mode contractuel : {w.crossed(True, 'à durée limitée')} #h(3mm) {w.crossed(False, 'dans le cadre d’un CDI')} #h(3mm) Type de contrat : #comb(\"11\")",
        w.shade("L'EMPLOYEUR"),
        w.floor([("Nom ou dénomination", w.big(paper.put("employer", firm.name))), ("N° SIRET de l'établissement d'exécution", txt(w.siret(firm))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone)), ("Code IDCC", str(rng.randrange(1000, 3200))), ("Effectif salarié", str(rng.randrange(2, 300)))], 2),
        w.shade("LE MAÎTRE D'APPRENTISSAGE"),
        w.floor([("Nom et prénom", txt(w.someone(case))), ("Date de naissance", txt(w.digits(_elder(case)))), ("Emploi occupé", txt(case.title.jobs[-1]))], 3),
        w.shade("L'APPRENTI(E)"),
        w.floor([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Commune de naissance", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word)), ("Adresse", w.dwelling(case)), ("Courriel", txt(p.email))], 2),
        f"Date de naissance #h(2mm) {w.boxed_day(paper, 'birth_date', p.birth_date)} #h(6mm) Sexe #h(1mm) {w.crossed(p.sex == 'M', 'M')} #h(3mm) {w.crossed(p.sex == 'F', 'F')}",
        w.shade("LE CONTRAT"),
        f"Conclusion #h(1mm) {w.boxed_day(paper, None, closed)} #h(3mm) Début d'exécution #h(1mm) {w.boxed_day(paper, 'start', start)} \\ #v(0.5mm) Fin du contrat ou de la période d'apprentissage #h(1mm) {w.boxed_day(paper, 'end', end)} #h(4mm) 35 h par semaine",
        f"1re année : {rng.randrange(43, 52)} % du SMIC #h(5mm) 2e année : {rng.randrange(53, 68)} % du SMIC #h(5mm) Salaire brut à l'embauche : {rng.randrange(770, 1290)},00 €",
        w.shade("LA FORMATION"),
        w.floor([("Dénomination du CFA responsable", txt(school.name)), ("N° UAI", f"0{rng.randrange(10**5, 10**6)}K"), ("Diplôme ou titre visé", txt("BTS ") + paper.put("diploma", w.course(case))), ("Durée de la formation (heures)", w.big(hours_said(paper, hours, "")))], 2),
        w.air(1),
        w.hands(paper, [("employer", "Signature de l'employeur", w.seal(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA (cachet)", w.seal(school))], total=184, high=18, line="0.4pt"),
    )
    return _kept(paper, body)


@opened_layout("apprenticeship_contract", "deposit_recap_with_timeline_and_guardian", defects=CONTRACTS)
def deposit_recap_with_timeline_and_guardian(case: Case, paper: Paper) -> str:
    """What a centre's own tool prints in two columns, with a row a signer and a place for a parent."""
    firm, school, rng, p = invent_firm(case.rng), w.house(case, w.LEARNING), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    ink = rng.choice(("rgb(0,95,115)", "rgb(150,60,10)", "rgb(70,40,110)"))
    w.leaf(paper, ("Lato", "Open Sans", "Carlito"), 9, (13, 14, 13, 14))
    w.foot(paper, f"{school.name} – {school.address} – SIRET {w.siret(school)} – document généré par la plateforme Contrats")
    left = w.page(
        w.flag("Employeur", ink), w.said([("Raison sociale", w.big(paper.put("employer", firm.name))), ("SIRET", txt(w.siret(firm))), ("Siège", txt(firm.address)), ("Dirigeant", txt(firm.director))], 27),
        w.flag("Maître d'apprentissage", ink), w.said([("Identité", txt(w.someone(case))), ("Né(e) le", txt(w.digits(_elder(case)))), ("Poste", txt(case.title.jobs[0]))], 27),
    )
    right = w.page(
        w.flag("Apprenti(e)", ink), w.said([*w.names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Adresse", w.dwelling(case)), ("Mobile", txt(p.phone))], 27),
        w.flag("Établissement de formation", ink), w.said([("CFA", txt(school.name)), ("Lieu", txt(school.place.town)), ("Référent", txt(w.someone(case)))], 27),
    )
    body = w.page(
        w.ends(w.big(txt(paper.choose("CONTRAT D'APPRENTISSAGE", "Contrat d'apprentissage – exemplaire apprenti")), 16, ink), f"Dossier {rng.randrange(10**5, 10**6)}-{case.session} \\ {w.fine(f'reprise du Cerfa 10103 – conclu le {w.digits(closed)}' if not case.has('undated') else 'reprise du Cerfa 10103')}"),
        w.abreast(left, right, gutter=8),
        w.flag("Calendrier et contenu", ink),
        w.roof([("Du", w.big(w.dated(paper, "start", start, w.digits(start)))), ("Au", w.big(w.dated(paper, "end", end, w.digits(end)))), ("Heures de formation en CFA", w.big(hours_said(paper, hours))), ("Rythme", rng.choice(("1 sem. / 3 sem.", "2 sem. / 2 sem."))), ("Diplôme préparé", txt("BTS ") + paper.put("diploma", w.course(case))), ("Niveau visé", "5"), ("Essai", "45 jours en entreprise"), ("Rémunération", f"{rng.randrange(43, 60)} % du SMIC")], 4),
        w.fine("Les parties déclarent avoir pris connaissance des obligations réciproques de l'employeur et de l'apprenti et attestent que le maître d'apprentissage remplit les conditions de compétence exigées.", 8),
        w.flag("Signatures", ink),
        w.rows_of_hands(paper, [("apprentice", "L'apprenti(e)", None, w.loose(paper, closed, w.digits(closed))), ("employer", "Pour l'employeur, " + firm.director, w.seal(firm), w.loose(paper, closed, w.digits(closed))), ("training_centre", "Le directeur du CFA", w.seal(school), w.loose(paper, closed + 2 * w.A_DAY, w.digits(closed + 2 * w.A_DAY)))], wide=70, high=17),
        w.fine("Représentant légal de l'apprenti mineur : sans objet.", 8),
    )
    return _kept(paper, body)


@opened_layout("apprenticeship_contract", "trade_federation_prose_hands_stacked_at_left", defects=CONTRACTS)
def trade_federation_prose_hands_stacked_at_left(case: Case, paper: Paper) -> str:
    """A federation's model for small firms: paragraphs with titles run in, hands one below another."""
    firm, school, rng, p = invent_firm(case.rng), w.house(case, w.LEARNING), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    w.leaf(paper, w.ROMAN, 10, (16, 22, 15, 22))
    paper.setup.justify = True
    parent = f"{rng.choice(('Élise', 'Driss', 'Pascale'))} {p.birth_name}"
    body = w.page(
        w.centre(f"{w.fine('Union des artisans fictive – modèle conforme au formulaire 10103', 8)} \\ #v(1mm) {w.big(txt('CONTRAT D’APPRENTISSAGE'), 15)} \\ {w.rule(0.8, '50mm')}"),
        f"{w.big('Les parties.')} {w.big(paper.put('employer', firm.name))}, {txt(firm.form)} établie {txt(firm.address)} (SIRET {txt(w.siret(firm))}), prise en la personne de {txt(firm.director)}, d'une part ; {w.person(paper)}, {w.born(paper)}, habitant {w.dwelling(case)}, d'autre part. Contact de la famille : {txt(parent)}.",
        f"{w.big('Ce que prépare l’apprenti.')} Le brevet de technicien supérieur {paper.put('diploma', w.course(case))}, au sein de {txt(school.name)}, à {txt(school.place.town)}.",
        f"{w.big('Durée.')} L'apprentissage commence le {w.dated(paper, 'start', start)} et finit le {w.dated(paper, 'end', end)}. Pendant les quarante-cinq premiers jours de présence dans l'entreprise, chacun peut y mettre fin sans motif.",
        f"{w.big('Temps passé au centre.')} {hours_said(paper, hours, rng.choice((' heures', ' h')))} pour l'ensemble du cycle, selon le calendrier d'alternance remis à la rentrée.",
        f"{w.big('Accompagnement.')} {txt(w.someone(case))}, né(e) le {txt(w.habit(paper, _elder(case)))}, est désigné(e) maître d'apprentissage ; il ou elle exerce le métier depuis {rng.randrange(4, 25)} ans.",
        f"{w.big('Salaire.')} {rng.randrange(43, 53)} % du salaire minimum la première année et {rng.randrange(54, 66)} % la suivante, pour trente-cinq heures par semaine.",
        f"{w.big('Engagements.')} L'apprenti suit les cours, se présente à l'examen et obéit au règlement intérieur. L'employeur l'inscrit au centre, lui confie des travaux conformes à la progression et le libère pour les épreuves.",
        f"Fait en trois exemplaires à {txt(firm.place.town)}, {w.loose(paper, closed)}.",
        w.hand(paper, ("employer", "L'employeur|(cachet de|l'entreprise)", w.seal(firm)), "beside", 66, 22),
        w.hand(paper, ("apprentice", "L'apprenti(e)", None), "beside", 60, 19),
        w.hand(paper, ("training_centre", "Pour le centre|de formation", w.seal(school)), "beside", 66, 22),
    )
    return _kept(paper, body)


@opened_layout("apprenticeship_contract", "craftsman_blank_completed_by_ballpoint_both_sides", defects=CONTRACTS)
def craftsman_blank_completed_by_ballpoint_both_sides(case: Case, paper: Paper) -> str:
    """A blank of the chamber: typed parties, pay and days by pen on the back, where all sign."""
    firm, school, rng, p = invent_firm(case.rng), w.house(case, w.LEARNING), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    w.leaf(paper, ("Liberation Sans", "Carlito"), 10, (16, 18, 15, 18))
    body = w.page(
        w.ends(f"{w.big('Chambre de métiers et de l’artisanat fictive')} \\ {w.fine('Centre d’aide à la décision', 8)}", f"FA 13 – n° {rng.randrange(1000, 9999)}"),
        w.centre(w.big(txt(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D’APPRENTISSAGE – SECTEUR PRIVÉ")), 16)),
        w.fenced(w.page(w.big("A – Entreprise"), w.leaders([("Dénomination", paper.put("employer", firm.name)), ("Adresse", txt(firm.address)), ("SIRET", txt(w.siret(firm))), ("Activité", rng.choice(("Construction", "Installation", "Services")))])), 4),
        w.fenced(w.page(w.big("B – Jeune"), w.leaders([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénom", first=True), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("À", txt(f"{p.birth_place} ({p.birth_department})")), ("Demeurant", w.dwelling(case)), ("Dernière classe suivie", "terminale")])), 4),
        w.fenced(w.page(w.big("C – Formation"), w.leaders([("Centre", txt(f"{school.name}, {school.place.town}")), ("Diplôme", txt("BTS ") + paper.put("diploma", w.course(case))), ("Total des heures de formation", hours_said(paper, hours)), ("Maître d'apprentissage", txt(w.someone(case)))])), 4),
        w.fine("Suite au verso", 8),
        "#pagebreak()",
        w.big("D – Durée du contrat", 11),
        f"Le contrat commence le #h(3mm) {_penned_day(paper, 'start', start)} #h(5mm) et prend fin le #h(3mm) {_penned_day(paper, 'end', end)}",
        f"Salaire de départ : #h(2mm) {w.pen(paper, f'{rng.randrange(780, 1200)} €')} #h(2mm) brut par mois",
        w.big("E – Accord des parties", 11),
        f"Fait à #h(2mm) {txt(firm.place.town)}, le #h(2mm) {paper.hand_date(None, closed)}",
        w.abreast(w.hand(paper, ("employer", "Signature et tampon de l'employeur", w.seal(firm)), "under", 74), w.hand(paper, ("apprentice", "Signature de l'apprenti", None), "under", 66, 29)),
        w.air(2),
        w.far(w.hand(paper, ("training_centre", "Le centre de formation certifie l'inscription", w.seal(school)), "under", 74)),
    )
    return _kept(paper, body)


def _penned_day(paper: Paper, name: str, day: dt.date) -> str:
    shown = w.digits(day)
    paper.put(name, day.isoformat(), shown)
    return w.pen(paper, shown, 15)


@opened_layout("professional_training_contract", "form_of_cells_with_caption_and_two_lists_of_crosses", defects=CONTRACTS)
def form_of_cells_with_caption_and_two_lists_of_crosses(case: Case, paper: Paper) -> str:
    """The State's form as printed by a hiring tool: caption cells, crosses for kind and action."""
    firm, school, rng, p = invent_firm(case.rng), w.house(case, BODIES, near=False), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    w.leaf(paper, ("Liberation Sans", "Liberation Sans Narrow", "Open Sans"), 8.9, (11, 13, 11, 13))
    body = w.page(
        w.abreast(w.fine("Direction générale de l'emploi", 7.5), w.centre(w.big(txt("CONTRAT DE PROFESSIONNALISATION"), 14)), w.far(w.fine("EJ 20 – Cerfa 12434*03", 7.5)), widths="40mm, 1fr, 40mm", level="horizon"),
        w.flag("1. Employeur", "black"),
        w.roof([("Nom et prénom ou dénomination", w.big(paper.put("employer", firm.name))), ("SIRET", txt(w.siret(firm))), ("Adresse", txt(firm.address)), ("Organisme de prévoyance", "Prévoyance fictive")], 2),
        w.flag("2. Salarié", "black"),
        w.roof([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", w.birth(paper, w.digits(p.birth_date))), ("Adresse", w.dwelling(case)), ("Inscription à France Travail", rng.choice(("non", "oui, 4 mois")))], 2),
        w.flag("3. Tuteur et emploi", "black"),
        w.roof([("Tuteur", txt(w.someone(case))), ("Né(e) le", txt(w.digits(_elder(case)))), ("Emploi du salarié", txt(case.title.jobs[0])), ("Classification", f"niv. {rng.randrange(1, 4)}, coef. {rng.randrange(140, 260)}")], 4),
        w.flag("4. Contrat", "black"),
        f"Nature : {w.crossed(True, 'CDD')} #h(3mm) {w.crossed(False, 'CDI')} #h(3mm) {w.crossed(False, 'travail temporaire')} #h(8mm) Type : {w.crossed(True, 'initial')} #h(3mm) {w.crossed(False, 'renouvellement')}",
        w.roof([("Date de conclusion", w.loose(paper, closed, w.digits(closed))), ("Date de début d'exécution", w.dated(paper, "start", start, w.digits(start))), ("Date de fin de contrat (ou de l'action)", w.dated(paper, "end", end, w.digits(end))), ("Salaire mensuel brut", f"{rng.randrange(1150, 1900)} €")], 4),
        w.flag("5. Formation", "black"),
        w.roof([("Organisme principal", txt(f"{school.name}, {school.place.town}")), ("N° d'existence", str(rng.randrange(10**10, 10**11))), ("Qualification visée", txt("BTS ") + paper.put("diploma", w.course(case))), ("Durée totale des actions de formation, en heures", w.big(hours_said(paper, hours, "")))], 2),
        f"Actions : {w.crossed(True, 'enseignement général, professionnel et technologique')} #h(3mm) {w.crossed(True, 'évaluation')} #h(3mm) {w.crossed(False, 'VAE')}",
        w.air(1),
        w.hands(paper, [("employer", "Signature de l'employeur et cachet", w.seal(firm)), ("apprentice", "Signature du salarié", None)], total=184, high=24, line="0.4pt"),
        w.fine("Partie réservée à l'opérateur de compétences – n° d'enregistrement : ...............", 7.5),
    )
    return _kept(paper, body)


@opened_layout("professional_training_contract", "group_letter_agreement_with_points_and_body_countersigning", defects=CONTRACTS)
def group_letter_agreement_with_points_and_body_countersigning(case: Case, paper: Paper) -> str:
    """A group's human resources contract over two sheets: numbered points, three hands overleaf."""
    firm, school, rng, p = invent_firm(case.rng), w.house(case, BODIES, near=False), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    w.leaf(paper, (*w.PLAIN, "Caladea"), 10, (18, 22, 17, 22))
    paper.setup.numbering = True
    points = [
        f"{w.big('Objet.')} La société engage le salarié en contrat de professionnalisation à durée déterminée afin qu'il acquière la qualification suivante : BTS {paper.put('diploma', w.course(case))}.",
        f"{w.big('Emploi.')} {txt(case.title.jobs[0])}, agence de {txt(firm.place.town)}, trente-cinq heures hebdomadaires.",
        f"{w.big('Période.')} Du {w.dated(paper, 'start', start)} inclus au {w.dated(paper, 'end', end)} inclus, avec une période d'essai d'un mois.",
        f"{w.big('Formation.')} Les actions d'accompagnement et les enseignements totalisent {hours_said(paper, hours, ' heures')} et sont assurés par {txt(school.name)}, {txt(school.address)}.",
        f"{w.big('Tutorat.')} {txt(w.someone(case))}, {rng.randrange(3, 22)} ans d'ancienneté, accueille et guide le salarié.",
        f"{w.big('Rémunération.')} {rng.randrange(60, 86)} % du minimum conventionnel, soit {rng.randrange(1150, 1750)} euros bruts mensuels.",
    ]
    rest = [
        f"{w.big('Congés et absences.')} Ils se prennent hors des semaines de cours. Toute absence est justifiée sous quarante-huit heures auprès de l'entreprise et de l'organisme.",
        f"{w.big('Confidentialité.')} Le salarié ne divulgue rien de ce qu'il apprend des clients.",
        f"{w.big('Dépôt.')} L'employeur adresse le formulaire 12434 à l'opérateur de compétences.",
    ]
    body = w.page(
        w.ends(w.big(paper.put("employer", firm.name), 15, "rgb(20,70,60)"), _lines_of(firm)),
        w.rule(1, "100%", "rgb(20,70,60)"),
        w.big(txt(paper.choose("Contrat de professionnalisation", "CONTRAT DE PROFESSIONNALISATION (CDD)")), 15),
        f"Entre {txt(firm.name)}, représentée par {txt(firm.director)}, et {w.person(paper)}, {w.born(paper)}, domicilié{p.agree('', 'e')} {w.dwelling(case)}, il est arrêté :",
        "#set enum(spacing: 6mm)\n" + "\n".join(f"+ {x}" for x in points),
        "#pagebreak()",
        f"#set enum(start: {len(points) + 1})\n" + "\n".join(f"+ {x}" for x in rest),
        w.air(4),
        f"Signé à {txt(firm.place.town)}, le {w.loose(paper, closed)}.",
        w.abreast(w.hand(paper, ("apprentice", "Le salarié|« lu et approuvé »", None), "under", 70, 29), w.hand(paper, ("employer", f"Pour la société,|{firm.director}", w.seal(firm)), "under", 70)),
        w.air(4),
        w.hand(paper, ("training_centre", "Pris connaissance par l'organisme de formation", w.seal(school)), "under", 70),
    )
    return _kept(paper, body)


def _lines_of(firm: Firm) -> str:
    return w.fine(f"{firm.address} – SIRET {w.siret(firm)}", 7.5)


@opened_layout("professional_training_contract", "signing_platform_print_sideways_with_party_cards", defects=CONTRACTS)
def signing_platform_print_sideways_with_party_cards(case: Case, paper: Paper) -> str:
    """A landscape print: a card a party with its place to sign at the card's foot."""
    firm, school, rng, p = invent_firm(case.rng), w.house(case, BODIES, near=False), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    closed = _closed(case, start)
    w.leaf(paper, ("Lato", "Open Sans", "Carlito"), 9.4, (12, 14, 12, 14), (297, 210))
    w.foot(paper, f"Enveloppe {rng.randrange(10**7, 10**8)} – contrat de professionnalisation, réf. Cerfa 12434 – page 1 sur 1")

    def card(title: str, rows: w.Pairs, place: str) -> str:
        return w.fenced(w.page(w.big(txt(title), 11), w.said(rows, 27, "", 2), place), 3.5, "0.7pt + luma(110)", "none", 2)

    body = w.page(
        w.ends(w.big(txt("Contrat de professionnalisation"), 17), f"Conclu le {w.loose(paper, closed)} \\ {w.fine('à durée déterminée – temps plein', 8)}"),
        w.abreast(
            card("Entreprise", [("Société", w.big(paper.put("employer", firm.name))), ("SIRET", txt(w.siret(firm))), ("Adresse", txt(firm.address)), ("Tuteur", txt(w.someone(case)))], w.hand(paper, ("employer", f"Signé par {firm.director}", w.seal(firm)), "over", 68)),
            card("Salarié en alternance", [*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Adresse", w.dwelling(case))], w.hand(paper, ("apprentice", "Signé par le salarié", None), "over", 66, 29)),
            card("Organisme de formation", [("Nom", txt(school.name)), ("Ville", txt(school.place.town)), ("Déclaration", str(rng.randrange(10**10, 10**11))), ("Contact", txt(w.someone(case)))], w.hand(paper, ("training_centre", "Signé par l'organisme", w.seal(school)), "over", 68)),
            gutter=4),
        w.ledger(("Qualification", "Début", "Fin", "Heures de formation", "Salaire brut", "Emploi"), [(f"BTS {paper.put('diploma', w.course(case))}", w.dated(paper, "start", start, w.digits(start)), w.dated(paper, "end", end, w.digits(end)), w.big(hours_said(paper, hours)), f"{rng.randrange(1150, 1800)} €", txt(case.title.jobs[0]))], "1.7fr, auto, auto, auto, auto, 1.2fr", pad=2),
        w.fine("Le salarié s'engage à travailler pour le compte de l'employeur et à suivre l'action prévue ; l'employeur s'engage à lui fournir un emploi et une formation lui permettant d'acquérir la qualification.", 8),
    )
    return _kept(paper, body)
