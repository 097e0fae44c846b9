"""Contracts of apprenticeship and of professional training."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    NARROW,
    SANS,
    SERIF,
    Hand,
    address,
    barred,
    birthday,
    born,
    boxed,
    cells,
    day_cells,
    foot,
    gap,
    grid,
    hand,
    hands,
    head_line,
    imprint,
    inked,
    listed,
    little,
    loose,
    named_school,
    on,
    plate,
    rule,
    sheet,
    side,
    siret,
    slashes,
    small,
    speciality,
    strong,
    subject,
    tabled,
    third,
    three,
    tick,
    topped,
    two,
    whole,
)
from specimens.people import Firm, invent_firm
from specimens.signing import who_signed

CENTRES = ("CFA Fictif des Métiers du Sud", "CFA Modèle Horizon", "Faculté des métiers Exemple", "CFA hors-les-murs Spécimen", "UFA Exemple-Provence")
BODIES = ("Organisme Exemple de qualification", "Pôle Modèle Alternance", "Cabinet Formation Fictive", "Institut Spécimen de l'alternance")


def _grown(case: Case) -> dt.date:
    return dt.date(case.rng.randrange(1962, 1994), case.rng.randrange(1, 13), case.rng.randrange(1, 28))


def _signed(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - case.rng.randrange(3, 40) * DAY)


def _close(paper: Paper, markup: str) -> str:
    """Who signed is known once all places are drawn."""
    paper.fields["signed_by"] = who_signed(paper)
    return markup


def _parties(firm: Firm, school: Firm, words: Sequence[str]) -> list[Hand]:
    return [("employer", words[0], imprint(firm)), ("apprentice", words[1], None), ("training_centre", words[2], imprint(school))]


@opened_layout("apprenticeship_contract", "cerfa_facsimile_grey_bars_and_digit_boxes_two_leaves", defects=CONTRACTS)
def cerfa_facsimile_grey_bars_and_digit_boxes_two_leaves(case: Case, paper: Paper) -> str:
    """The national form over two leaves: grey bars, digit boxes; hands and visa on the second."""
    firm, school, rng, who = invent_firm(case.rng), named_school(case, *CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, ("Liberation Sans", "Carlito", "Liberation Sans Narrow"), 9.2, (11, 13, 13, 13), lead=0.6)
    foot(paper, "Pour remplir le contrat et connaître le traitement des données, reportez-vous à la notice FA 14 – cerfa n° 51649")

    def bar(words: str) -> str:
        return f"#block(width: 100%, fill: luma(205), inset: 1.2mm, above: 2.6mm, below: 2mm)[{strong(txt(words))}]\n"

    family = [tick(who.sex == "M", "M"), tick(who.sex == "F", "F")]
    body = (
        f"#grid(columns: (32mm, 1fr, 32mm), align: (left + horizon, center + horizon, right + horizon), [{little('Ministère chargé de la formation professionnelle', 7)}], [{strong('Contrat d’apprentissage', 17)} \\ {little('(art. L6211-1 et suivants du code du travail)', 7.5)}], [{little('cerfa FA13', 8)} \\ {little('N° 10103*' + str(rng.randrange(9, 15)), 8)}])\n"
        + f"Mode contractuel de l'apprentissage #h(2mm) #comb(\"{rng.randrange(1, 5)}\") #h(1fr) {little('Lire la notice avant de remplir', 7)}\n"
        + bar("L'EMPLOYEUR") + two(f"{tick(True, 'employeur privé')} #h(3mm) {tick(False, 'employeur public')}\n\nNom et prénom ou dénomination : \\ {strong(paper.put('employer', firm.name))}\n\nAdresse : {txt(firm.address)}", f"N° SIRET de l'établissement d'exécution du contrat : \\ {cells(firm.siret)} \\ #v(1mm) Type d'employeur : {rng.randrange(11, 17)} #h(4mm) Code IDCC : {rng.randrange(1000, 3000)} \\ Effectif total : {rng.randrange(2, 300)} #h(3mm) NAF : 43{rng.randrange(10, 99)}Z \\ Courriel : {txt('rh@exemple.example')}")
        + bar("L'APPRENTI(E)") + two(listed([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("NIR", "communiqué à l'Opco"), ("Adresse", address(case))], 30, gap_mm=1.8), f"Date de naissance : {day_cells(paper, 'birth_date', who.birth_date)} \\ #v(1mm) Sexe : {family[0]} #h(2mm) {family[1]} #h(5mm) Département : {txt(who.birth_department)} \\ Commune : {txt(who.birth_place)} \\ Nationalité : {'1' if who.nationality == 'FRA' else '3'} #h(3mm) Régime social : 2 \\ Dernier diplôme obtenu : {rng.choice(('41', '43'))} – baccalauréat")
        + bar("LE MAÎTRE D'APPRENTISSAGE") + grid((), [[f"{label} : {txt(third(case))} \\ Né(e) le {txt(slashes(_grown(case)))} – {txt(case.title.jobs[0])}" for label in ("Maître n° 1", "Maître n° 2")]], "(1fr, 1fr)", line="none")
        + bar("LE CONTRAT") + f"Type de contrat ou d'avenant : 11 #h(6mm) Date de conclusion : {loose(paper, signed, slashes(signed))} \\ #v(1.5mm) Date de début d'exécution : {day_cells(paper, 'start', start)} #h(3mm) Date de fin du contrat : {day_cells(paper, 'end', end)} \\ #v(1.5mm) Durée hebdomadaire du travail : 35 heures 00 minute #h(4mm) Machines dangereuses : {tick(False, 'oui')} {tick(True, 'non')}\n\n1re année : {rng.choice((43, 53))} % du SMIC #h(5mm) 2e année : {rng.choice((51, 61))} % du SMIC #h(5mm) Salaire brut mensuel à l'embauche : {rng.randrange(780, 1200)},{rng.randrange(10, 99)} €\n"
        + "#pagebreak()\n" + bar("LA FORMATION") + two(f"{tick(False, 'CFA d’entreprise')} #h(3mm) {tick(True, 'autre CFA')}\n\nCFA responsable : {strong(txt(school.name))} \\ {txt(school.address)} \\ SIRET : {txt(siret(school))} #h(3mm) UAI : 0{rng.randrange(10**5, 10**6)}B", f"Diplôme ou titre visé : 54 – brevet de technicien supérieur \\ Intitulé précis : {strong(paper.put('diploma', speciality(case)))} \\ Code RNCP : RNCP{rng.randrange(34000, 39999)} \\ Organisation de la formation : début le {txt(slashes(start + rng.randrange(0, 12) * DAY))} \\ Durée de la formation : {strong(hours_said(paper, hours, ' heures'))}")
        + gap(2) + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat.')} \\ Fait à {txt(firm.place.town)}\n"
        + hands(paper, _parties(firm, school, ("Signature de l'employeur", "Signature de l'apprenti(e)", "Visa du CFA (cachet et signature du directeur)")), total=184, high=32)
        + bar("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT") + f"Opérateur : Opco Exemple #h(4mm) Date de réception : {txt(slashes(signed + 6 * DAY))} #h(4mm) N° de dépôt : {rng.randrange(10**10, 10**11)}\n"
    )
    return _close(paper, body)


@opened_layout("apprenticeship_contract", "craft_chamber_articles_with_guardian_and_margin_numbers", defects=CONTRACTS)
def craft_chamber_articles_with_guardian_and_margin_numbers(case: Case, paper: Paper) -> str:
    """A chamber's contract in short articles; a table of parties first; hands one below another."""
    firm, school, rng, who = invent_firm(case.rng), named_school(case, *CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, SERIF, 9.8, (14, 20, 13, 20))
    rows = [("Entreprise", f"{strong(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)}, SIRET {txt(siret(firm))}, représentée par {txt(firm.director)}"), (who.agree("Apprenti", "Apprentie"), f"{strong(whole(paper))}, {born(paper)}, {address(case)}"), ("Centre", f"{txt(school.name)}, {txt(school.address)}, représenté par {txt(school.director)}"), ("Maître d'apprentissage", txt(f"{third(case)}, {rng.randrange(5, 28)} ans d'expérience"))]
    body = (
        side(little("Chambre de métiers fictive – service apprentissage", 8))
        + head_line(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE (code du travail, sixième partie, livre II)"), 14) + gap(1)
        + tabled(rows, 1, "38mm", "luma(242)")
        + f"*Article premier.* L'entreprise engage l'apprenti en vue du diplôme suivant : brevet de technicien supérieur {strong(paper.put('diploma', speciality(case)))}.\n\n*Article 2.* Le contrat prend cours le {strong(on(paper, 'start', start))} et expire le {strong(on(paper, 'end', end))}. Les quarante-cinq premiers jours en entreprise valent essai.\n\n*Article 3.* Le centre dispense au total {strong(hours_said(paper, hours, paper.choose(' heures', ' h')))} d'enseignement ; ce temps est du temps de travail.\n\n*Article 4.* L'apprenti reçoit un salaire égal à {rng.choice((43, 53))} % puis {rng.choice((51, 61))} % du salaire minimum. Les outils sont fournis.\n\n*Article 5.* Les litiges sont soumis au médiateur consulaire.\n" + gap(1)
        + f"Fait en trois exemplaires, le {loose(paper, _signed(case, start))}, à {txt(firm.place.town)}.\n" + gap(1)
        + "".join(hand(paper, h, wide=72, high=24, words="left") + gap(1) for h in _parties(firm, school, ("Pour l'entreprise :|" + firm.director, who.agree("L'apprenti :", "L'apprentie :"), "Visa du centre :|" + school.director)))
    )
    return _close(paper, body)


@opened_layout("apprenticeship_contract", "operator_portal_record_with_three_cards_per_row", defects=CONTRACTS)
def operator_portal_record_with_three_cards_per_row(case: Case, paper: Paper) -> str:
    """A skills operator's portal: coloured cards, labels above values; the hands in a row below."""
    firm, school, rng, who = invent_firm(case.rng), named_school(case, *CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    ink = rng.choice(("rgb(0,130,140)", "rgb(190,60,40)", "rgb(70,70,160)"))
    sheet(paper, ("Open Sans", "Lato", "Carlito"), 9, (13, 15, 13, 15))
    foot(paper, f"Opco Exemple – dossier DECA {rng.randrange(10**10, 10**11)} – contrat d'apprentissage (cerfa 10103) – imprimé depuis l'espace employeur")

    def card(title: str, rows: Sequence[tuple[str, str]], columns: int = 2) -> str:
        return f"#block(width: 100%, stroke: 0.5pt + {ink}, radius: 2mm, inset: 3mm, above: 3mm, below: 3mm)[{strong(txt(title), 10, ink)} #v(0.5mm)\n{topped(rows, columns, 7, 'luma(90)', 2.2)}]\n"

    body = (
        two(barred(paper.choose("Contrat d'apprentissage", "CONTRAT D'APPRENTISSAGE"), ink, 17), side(small(f"{tick(True, 'initial')} #h(2mm) {tick(False, 'avenant')} #h(2mm) {tick(False, 'succession')}")))
        + two(card("Employeur", [("Dénomination", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Contact", txt(firm.director))]), card("Maître d'apprentissage", [("Nom, prénom", txt(third(case))), ("Né(e) le", txt(slashes(_grown(case)))), ("Poste", txt(case.title.jobs[-1])), ("Éligible", "oui")]), gutter=4)
        + card("Apprenti", [*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birthday(paper, slashes(who.birth_date))), ("Lieu de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", address(case)), ("Téléphone", txt(who.phone)), ("Mineur émancipé", "sans objet")], 3)
        + two(card("Contrat", [("Exécution : début", strong(on(paper, "start", start, slashes(start)))), ("Exécution : fin", strong(on(paper, "end", end, slashes(end)))), ("Conclu le", loose(paper, _signed(case, start))), ("Temps de travail", "35 h / semaine"), ("Rémunération an 1", f"{rng.choice((43, 53))} % SMIC"), ("Rémunération an 2", f"{rng.choice((51, 61))} % SMIC")]), card("Formation", [("CFA", txt(school.name)), ("UAI", f"0{rng.randrange(10**5, 10**6)}X"), ("Diplôme", paper.put("diploma", "BTS " + speciality(case))), ("RNCP", str(rng.randrange(34000, 39999))), ("Heures de formation", strong(hours_said(paper, hours, ""))), ("Fin des épreuves", f"06/{case.session}")]), gutter=4)
        + hands(paper, _parties(firm, school, ("Employeur", who.agree("Apprenti", "Apprentie"), "CFA")), total=180, framed=False, words="below")
    )
    return _close(paper, body)


@opened_layout("apprenticeship_contract", "cfa_booklet_spread_sideways_with_ink_signature_days", defects=CONTRACTS)
def cfa_booklet_spread_sideways_with_ink_signature_days(case: Case, paper: Paper) -> str:
    """A centre's contract on its side: parties at the left, terms and hands with pen days right."""
    firm, school, rng, who = invent_firm(case.rng), named_school(case, *CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, SANS, 9.2, (12, 14, 10, 14), (297, 210), 0.58)
    left = (
        subject("Entre l'employeur") + listed([("Raison sociale", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("Signataire", txt(firm.director)), ("Maître d'apprentissage", txt(third(case)))], 40, gap_mm=1.8)
        + subject("et l'apprenti(e)") + listed([*three(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", f"{birthday(paper)} à {txt(who.birth_place)}"), ("Domicile", address(case))], 40, gap_mm=1.8)
        + subject("avec le concours du CFA") + listed([("Établissement", txt(school.name)), ("Adresse", txt(school.address))], 40, gap_mm=1.8)
    )
    right = (
        tabled([("Diplôme", f"BTS {paper.put('diploma', speciality(case))}"), ("Dates du contrat", f"du {on(paper, 'start', start)} au {on(paper, 'end', end)}"), ("Formation au CFA", strong(hours_said(paper, hours, paper.choose(" heures sur la durée du contrat", " heures")))), ("Salaire", f"{rng.choice((43, 53))} % puis {rng.choice((51, 61))} % du SMIC")], 1, "36mm", "luma(240)")
        + small("L'employeur s'engage à inscrire l'apprenti au centre et à l'examen ; l'apprenti à suivre les cours et à se présenter aux épreuves ; le centre à informer l'employeur des absences.") + gap(1)
        + "".join(two(f"{txt(label)} \\ #v(1mm) le {paper.hand_date(None, signed + k * 2 * DAY, 13)}", paper.sign(party, width_mm=66, height_mm=27, stamp=stamp), "(1fr, 68mm)", 2, "horizon") for k, (party, label, stamp) in enumerate(_parties(firm, school, ("L'employeur", "L'apprenti(e)", "Le CFA (visa)"))))
    )
    body = head_line(paper.choose("CONTRAT D'APPRENTISSAGE", "Contrat d'apprentissage"), 16) + rule(0.8) + two(left, right, "(1fr, 1fr)", 10)
    return _close(paper, body)


@opened_layout("professional_training_contract", "branch_form_lettered_sections_with_tutor_and_plan", defects=CONTRACTS)
def branch_form_lettered_sections_with_tutor_and_plan(case: Case, paper: Paper) -> str:
    """A form in lettered sections, tables of two pairs; three places in cells; operator's strip."""
    firm, school, rng, who = invent_firm(case.rng), named_school(case, *BODIES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, NARROW, 9.4, (12, 14, 12, 14))
    body = (
        two(head_line(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation"), 15, "left"), side(f"{small('cerfa 12434*0' + str(rng.randrange(3, 6)))} \\ {small(tick(True, 'contrat') + ' #h(2mm) ' + tick(False, 'avenant'))}")) + rule(1)
        + subject("A. Employeur") + tabled([("Dénomination", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address)), ("IDCC – effectif", f"{rng.randrange(1000, 3000)} – {rng.randrange(2, 200)}")], 2, "30mm")
        + subject("B. Salarié") + tabled([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", birthday(paper, slashes(who.birth_date))), ("Domicile", address(case)), ("Niveau à l'entrée", rng.choice(("4 – baccalauréat", "5 – bac + 2")))], 2, "30mm")
        + subject("C. Tuteur de l'entreprise") + tabled([("Nom", txt(third(case))), ("Né(e) le", txt(slashes(_grown(case))))], 2, "30mm")
        + subject("D. Contrat") + tabled([("Nature", f"{tick(True, 'CDD')} #h(2mm) {tick(False, 'CDI')}"), ("Emploi", txt(case.title.jobs[0])), ("Date de début", on(paper, "start", start, slashes(start))), ("Date de fin", on(paper, "end", end, slashes(end))), ("Conclusion", loose(paper, signed, slashes(signed))), ("Salaire brut", f"{rng.randrange(1100, 1900)},00 €")], 2, "30mm")
        + subject("E. Formation") + tabled([("Organisme", txt(school.name)), ("N° d'activité", str(rng.randrange(10**10, 10**11))), ("Qualification visée", f"BTS {paper.put('diploma', speciality(case))}"), ("Actions de formation, durée totale", strong(hours_said(paper, hours, " h")))], 2, "30mm") + gap(1)
        + hands(paper, _parties(firm, school, ("Pour l'employeur (cachet)", "Le salarié", "Pour l'organisme de formation (cachet)")), total=182)
        + boxed(small(f"Opérateur de compétences : avis favorable, engagement {rng.randrange(10**6, 10**7)}"), 1.8, "luma(245)", "0.3pt")
    )
    return _close(paper, body)


@opened_layout("professional_training_contract", "legal_office_prose_with_objective_and_hours", defects=CONTRACTS)
def legal_office_prose_with_objective_and_hours(case: Case, paper: Paper) -> str:
    """A contract drawn up by a firm's lawyers: headed clauses in prose, both parties and the body."""
    firm, school, rng, who = invent_firm(case.rng), named_school(case, *BODIES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    sheet(paper, (*SERIF, "Carlito"), 10, (18, 22, 16, 22))
    paper.setup.justify = True
    body = (
        plate(paper.choose("CONTRAT DE PROFESSIONNALISATION", "CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE"), 13, "white") + rule(0.4)
        + f"Les soussignés : la société {strong(paper.put('employer', firm.name))}, {txt(firm.form)}, sise {txt(firm.address)}, identifiée sous le numéro {txt(siret(firm))}, et {strong(whole(paper))}, {born(paper)}, résidant {address(case)}, concluent le présent contrat, régi par les articles L. 6325-1 et suivants du code du travail.\n\n"
        + f"*Objet.* Permettre {who.agree('au salarié', 'à la salariée')} d'acquérir le brevet de technicien supérieur {paper.put('diploma', speciality(case))}.\n\n*Terme.* Le contrat court du {on(paper, 'start', start)} au {on(paper, 'end', end)}, sans renouvellement.\n\n*Fonctions.* {txt(case.title.jobs[0])}, sous le tutorat de {txt(third(case))}.\n\n"
        + f"*Formation.* Elle est confiée à {txt(school.name)}, à {txt(school.place.town)}, pour {strong(hours_said(paper, hours, ' heures'))}, évaluations comprises. Les heures suivies sont payées comme travail.\n\n*Salaire.* {rng.choice((65, 70, 80, 85))} % du salaire minimum, pour trente-cinq heures par semaine.\n\n*Dépôt.* La société adresse le contrat à l'opérateur de compétences dans les cinq jours de son début.\n" + gap(2)
        + f"{txt(firm.place.town)}, le {loose(paper, _signed(case, start))}, en trois originaux\n" + gap(2)
        + two(hand(paper, ("apprentice", who.agree("Le salarié", "La salariée"), None), wide=62), hand(paper, ("employer", f"La société|{firm.director}", imprint(firm)), wide=66)) + gap(2)
        + hand(paper, ("training_centre", "L'organisme de formation, qui accepte", imprint(school)), wide=66)
    )
    return _close(paper, body)


@opened_layout("professional_training_contract", "temporary_help_form_partly_by_pen", defects=CONTRACTS)
def temporary_help_form_partly_by_pen(case: Case, paper: Paper) -> str:
    """A printed form where the employer wrote the names by pen and the days one digit a box."""
    firm, school, who = invent_firm(case.rng), named_school(case, *BODIES), case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, SANS, 9.6, (13, 16, 12, 16))
    usage = [("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name, 13))] if who.usage_name else []
    said = paper.blank() if hours is None else inked(paper, "training_hours", hours, f"{hours}", 17)
    body = (
        side(little("Exemplaire de l'employeur – n° cerfa 12434", 8)) + plate(paper.choose("CONTRAT DE PROFESSIONNALISATION", "CONTRAT DE PROFESSIONNALISATION – FORMULAIRE"), 14, "rgb(222,232,216)")
        + tabled([("Employeur", inked(paper, "employer", firm.name, firm.name, 13)), ("SIRET", cells(firm.siret))], 1, "40mm")
        + tabled([("Nom de naissance", inked(paper, "birth_name", who.birth_name, who.birth_name, 13)), *usage, ("Prénom", inked(paper, "given_names", [who.first_name], who.first_name, 13)), ("Né(e) le", day_cells(paper, "birth_date", who.birth_date)), ("Adresse", paper.handwritten(f"{who.street}, {who.place.town}", 12))], 1, "40mm")
        + tabled([("Tuteur", paper.handwritten(third(case), 13)), ("Diplôme préparé", f"BTS {paper.put('diploma', speciality(case))}"), ("Organisme de formation", txt(school.name)), ("Heures de formation", said)], 1, "40mm")
        + f"Contrat à durée déterminée : début #h(1mm) {day_cells(paper, 'start', start)} #h(3mm) fin #h(1mm) {day_cells(paper, 'end', end)}\n\n"
        + f"{tick(True, 'Le titulaire a reçu un exemplaire du contrat.')} #h(1fr) Signé le {paper.hand_date(None, signed, 13)}\n" + gap(1)
        + hands(paper, _parties(firm, school, ("Employeur", "Titulaire du contrat", "Organisme de formation")), total=178)
        + little("Contrat à transmettre à l'opérateur de compétences au plus tard cinq jours après le début d'exécution.", 7.5)
    )
    return _close(paper, body)
