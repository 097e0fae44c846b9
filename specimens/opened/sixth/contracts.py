"""Contracts of those who learn and work at once, and what opens a trade."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.bodies import CENTRES, body_of
from specimens.opened.sixth.facts import CONTRACT_DEFECTS, hours_due, hours_shown, trade, two_years
from specimens.opened.sixth.wording import (
    beside,
    born_on,
    boxes,
    cell,
    corner,
    day_said,
    down,
    engraved,
    issued,
    listing,
    numeric,
    of,
    on_day,
    option_of,
    siret_of,
    spoken_name,
    stamp_of,
    stranger,
    strong,
    tab,
    tick,
    tiny,
    title_line,
    told_apart,
)
from specimens.people import Firm, invent_firm, invent_place, invent_school
from specimens.signing import who_signed


def _concluded(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - dt.timedelta(days=case.rng.randrange(3, 40)))


def _written(paper: Paper, day: dt.date) -> str:
    """The day of signature, which is no field of these papers; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(day_said(paper, day))


@opened_layout("apprenticeship_contract", "green_form_labels_in_frames", defects=CONTRACT_DEFECTS)
def green_form_labels_in_frames(case: Case, paper: Paper) -> str:
    """The form of the labour ministry on two sheets, typed in its frames: parties, tutor, contract,
    pay by year; training, hours and hands overleaf."""
    firm, school, rng, who = invent_firm(case.rng), body_of(case, CENTRES), case.rng, case.person
    start, end = two_years(case)
    hours = hours_due(case)
    signed = _concluded(case, start)
    paper.setup.size_pt, paper.setup.margin_mm = 8.8, (11, 12, 12, 12)
    paper.setup.font = rng.choice(("Liberation Sans", "Liberation Sans Narrow", "Open Sans"))
    paper.setup.footer = f"#align(right)[{tiny('FA13 – contrat d’apprentissage', 6.5)} #text(size: 6.5pt)[ – page #context counter(page).display()]]"
    shade = "rgb(212,232,212)"
    mode = rng.randrange(3)
    pay = ", ".join(f"{k}re année : {p} %" if k == 1 else f"{k}e année : {p} %" for k, p in ((1, rng.randrange(43, 54)), (2, rng.randrange(55, 68))))  # fmt: skip
    first = (
        f"#grid(columns: (1fr, auto), align: horizon, [{strong('Contrat d’apprentissage', 16)} \\ {tiny('Articles L. 6221-1 à L. 6225-8 du code du travail – formulaire obligatoire à transmettre à l’opérateur de compétences', 7)}], [#box(stroke: 0.8pt, radius: 50%, inset: 2.5mm)[_cerfa_] {tiny('n° 10103*' + str(rng.choice((9, 11, 12, 13, 14))), 7)}])\n"
        + f"Mode contractuel de l'apprentissage : {mode + 1} #h(8mm) {tick(True, 'employeur privé')} #h(4mm) {tick(False, 'employeur « public »')}\n"
        + tab("L'EMPLOYEUR", shade)
        + boxes([("Nom et prénom ou dénomination", strong(paper.put("employer", firm.name))), ("N° SIRET de l'établissement d'exécution du contrat", txt(siret_of(firm))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone)), ("Type d'employeur – employeur spécifique", f"{rng.randrange(11, 17)} – 0"), ("Effectif total – code NAF – IDCC", txt(f"{rng.randrange(3, 80)} – 43{rng.randrange(10, 99)}A – {rng.randrange(1500, 1999)}"))])
        + tab("L'APPRENTI(E)", shade)
        + boxes([*told_apart(paper, "Nom de naissance de l'apprenti(e)", "Nom d'usage", "Prénom(s) de l'apprenti(e)", sep=" "), ("Date de naissance", paper.birth_date(form=numeric(who.birth_date))), ("Commune et département de naissance", txt(f"{who.birth_place} – {who.birth_department}")), ("Sexe – nationalité – régime social", txt(f"{who.sex} – {rng.randrange(1, 4)} – {rng.randrange(1, 3)}")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Situation avant ce contrat", txt(str(rng.randrange(1, 12)))), ("Dernier diplôme préparé – dernière classe suivie", txt(f"{rng.choice((41, 42, 43))} – 01"))])
        + tab("LE MAÎTRE D'APPRENTISSAGE", shade)
        + boxes([("Nom et prénom – maître n° 1", txt(stranger(case))), ("Date de naissance", txt(f"{rng.randrange(1, 28):02d}/{rng.randrange(1, 13):02d}/{rng.randrange(1966, 1991)}")), ("Emploi occupé – niveau", txt(f"{case.title.jobs[0]} – 5")), ("Courriel", txt("tuteur@exemple.invalid"))])
        + tab("LE CONTRAT", shade)
        + boxes([("Type de contrat ou d'avenant – dérogation", "11 – néant"), ("Numéro du contrat précédent", ""), ("Date de conclusion", _written(paper, signed)), ("Date de début d'exécution du contrat", paper.date("start", start, form=numeric(start))), ("Date de début de formation pratique chez l'employeur", txt(numeric(start))), ("Date de fin du contrat", paper.date("end", end, form=numeric(end))), ("Durée hebdomadaire du travail", "35 heures 00 minutes"), ("Rémunération", txt(pay))])
    )  # fmt: skip
    row = (
        cell(paper, "employer", "Signature de l'employeur", stamp_of(firm), 54, 24),
        cell(paper, "apprentice", "Signature de l'apprenti(e)", None, 54, 24),
        tiny("Représentant légal de l'apprenti mineur : sans objet", 7.5),
    )  # fmt: skip
    second = (
        "#pagebreak()\n"
        + tab("LA FORMATION", shade)
        + boxes([("CFA d'entreprise : non – dénomination du CFA responsable", txt(school.name)), ("N° UAI du CFA – N° SIRET", txt(f"0{rng.randrange(10**5, 10**6)}T – {siret_of(school)}")), ("Diplôme ou titre visé par l'apprenti(e)", "54 – Brevet de technicien supérieur"), ("Intitulé précis", strong(paper.put("diploma", option_of(case)))), ("Code RNCP – code diplôme", txt(f"RNCP{rng.randrange(35000, 39000)} – 320{rng.randrange(10000, 39999)}")), ("Date de début du cycle de formation", txt(numeric(start + dt.timedelta(days=rng.randrange(0, 20))))), ("Date prévue de fin des épreuves ou examens", txt(f"{rng.randrange(10, 28)}/06/{case.session}")), ("Durée de la formation", hours_shown(paper, hours, " heures")), ("dont formation à distance, le cas échéant", f"{rng.choice((0, 0, 90, 140))} heures"), ("Lieu principal de réalisation", txt(school.address))])
        + down(2)
        + f"{tick(True, 'L’employeur atteste disposer de l’ensemble des pièces justificatives nécessaires au dépôt du contrat.')}\n\nFait à {txt(firm.place.town)}\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 1.8mm, stroke: 0.5pt, {', '.join(f'[{c}]' for c in row)})\n"
        + framed_visa(paper, school, signed)
        + tab("CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT DU CONTRAT", "luma(220)")
        + boxes([("Nom de l'organisme", "OPCO fictif"), ("Date de réception du dossier complet", txt(numeric(signed + dt.timedelta(days=11)))), ("N° de dépôt", txt(f"0{who.place.department}{rng.randrange(10**10, 10**11)}")), ("Date de la décision", txt(numeric(signed + dt.timedelta(days=26))))])
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return first + second


def framed_visa(paper: Paper, school: Firm, signed: dt.date) -> str:
    """The centre's visa in its own frame."""
    return f"#block(width: 100%, stroke: 0.5pt, inset: 2mm)[#text(size: 0.9em)[*Visa du CFA* (cachet et signature du directeur) : le directeur atteste que l'apprenti est inscrit au CFA, le {_written(paper, signed)}] \\ {paper.sign('training_centre', width_mm=64, height_mm=24, stamp=stamp_of(school))}]\n"


@opened_layout(
    "apprenticeship_contract", "public_employer_typed_articles", defects=CONTRACT_DEFECTS
)
def public_employer_typed_articles(case: Case, paper: Paper) -> str:
    """A town's own contract in numbered articles, initials at the foot, three hands one below the
    other at the end."""
    place, school, rng = invent_place(case.rng), body_of(case, CENTRES), case.rng
    start, end = two_years(case)
    hours = hours_due(case)
    signed = _concluded(case, start)
    town = f"{rng.choice(('Commune', 'Ville', 'Communauté de communes'))} {of(place.town)}"
    paper.setup.size_pt, paper.setup.margin_mm, paper.setup.justify = 10, (18, 20, 18, 20), True
    articles = (
        ("Objet", f"La collectivité engage {spoken_name(paper)}, {born_on(paper)}, en qualité d'apprenti{case.person.agree('', 'e')}, en vue de la préparation du BTS {strong(paper.put('diploma', option_of(case)))}, niveau 5."),
        ("Durée", f"Le contrat prend effet le {on_day(paper, 'start', start)} et prend fin le {on_day(paper, 'end', end)}. Les quarante-cinq premiers jours de formation pratique constituent la période d'essai."),
        ("Formation", f"L'enseignement est dispensé par {txt(school.name)}, {txt(school.place.town)}. Sa durée totale est de {hours_shown(paper, hours, ' heures')} sur l'ensemble du contrat, soit {rng.choice(('une semaine', 'deux semaines'))} par mois."),
        ("Maître d'apprentissage", f"{txt(stranger(case))}, technicien principal, titulaire depuis le {txt(numeric(dt.date(start.year - 9, 4, 1)))}."),
        ("Rémunération", f"Elle est fixée à {rng.randrange(51, 62)} % du SMIC la première année et à {rng.randrange(62, 79)} % la seconde, sans majoration."),
        ("Textes", "Loi n° 92-675 du 17 juillet 1992 ; délibération du conseil municipal du 14 mars 2019 ; code général de la fonction publique, articles L. 424-1 et suivants."),
    )  # fmt: skip
    body = "\n".join(f"*Article {k} – {txt(t)}.* {words}\n" for k, (t, words) in enumerate(articles, 1))  # fmt: skip
    employer = paper.put("employer", town)
    out = (
        f"#align(center)[{strong(employer, 13)} \\ Direction des ressources humaines]\n"
        + title_line(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE – SECTEUR PUBLIC NON INDUSTRIEL ET COMMERCIAL"), 14)
        + f"\nEntre la collectivité ci-dessus, représentée par {txt(stranger(case))}, maire, et l'apprenti désigné à l'article 1er, il est convenu ce qui suit.\n\n"
        + body
        + f"\nFait en trois exemplaires à {txt(place.town)}, le {_written(paper, signed)}.\n"
        + down(1)
        + f"#table(columns: (52mm, 1fr), inset: 1.5mm, stroke: (x: none, y: 0.4pt), align: horizon, [L'autorité territoriale], [{paper.sign('employer', width_mm=66, height_mm=19, stamp=engraved(town))}], [L'apprenti], [{paper.sign('apprentice', width_mm=66, height_mm=18)}], [Le directeur du centre de formation d'apprentis], [{paper.sign('training_centre', width_mm=66, height_mm=19, stamp=stamp_of(school))}])\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "operator_receipt_of_a_filed_contract", defects=CONTRACT_DEFECTS)  # fmt: skip
def operator_receipt_of_a_filed_contract(case: Case, paper: Paper) -> str:
    """The filed copy that the skills operator gives back: its reference above, two columns of small
    values, three frames for hands."""
    firm, school, rng, who = invent_firm(case.rng), body_of(case, CENTRES), case.rng, case.person
    start, end = two_years(case)
    hours = hours_due(case)
    signed = _concluded(case, start)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Carlito", "Lato")), 9.5
    paper.setup.margin_mm = (13, 14, 13, 14)
    left = tab("Employeur", "rgb(225,235,250)") + listing([("Raison sociale", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret_of(firm))), ("Commune", txt(firm.place.town)), ("Maître d'apprentissage", txt(stranger(case)))], 34) + tab("Apprenti", "rgb(225,235,250)") + listing([*told_apart(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=numeric(who.birth_date))), ("NIR", txt(f"{1 if who.sex == 'M' else 2} {who.birth_date:%y %m} 99 999 {rng.randrange(100, 999)}"))], 34)  # fmt: skip
    right = tab("Contrat", "rgb(225,235,250)") + listing([("Nature", "Contrat initial"), ("Conclu le", _written(paper, signed)), ("Début", on_day(paper, "start", start)), ("Fin", on_day(paper, "end", end)), ("Salaire brut à l'embauche", txt(f"{rng.randrange(800, 1400)},{rng.randrange(10, 99)} €"))], 34) + tab("Formation", "rgb(225,235,250)") + listing([("Certification", f"BTS {paper.put('diploma', option_of(case))}"), ("CFA", txt(f"{school.name} – {school.place.town}")), ("Heures de formation", hours_shown(paper, hours, paper.choose("", " h"))), ("Prise en charge", txt(f"{rng.randrange(6500, 9800)},00 € par an"))], 34)  # fmt: skip
    hands = ", ".join(f"[{x}]" for x in (cell(paper, "apprentice", "Apprenti – lu et approuvé", None, 52), cell(paper, "employer", "Employeur – lu et approuvé", stamp_of(firm), 52), cell(paper, "training_centre", "CFA – visa", stamp_of(school), 52)))  # fmt: skip
    out = (
        f"{strong('OPCO Exemple', 17, 'rgb(30,70,160)')} #h(1fr) Dossier {txt(f'DECA-{rng.randrange(10**7, 10**8)}')} \\ {tiny('Opérateur de compétences de branches fictives – copie délivrée aux parties', 8)}\n#line(length: 100%, stroke: 1pt + rgb(30,70,160))\n"
        + title_line(paper.choose("CONTRAT D'APPRENTISSAGE – copie du contrat déposé", "Contrat d'apprentissage (CERFA 10103) – exemplaire déposé"), 13)
        + beside(left, right)
        + down(3)
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.5pt, {hands})\n"
        + down(2)
        + f"#block(fill: luma(240), inset: 3mm, width: 100%)[Statut du dossier : *déposé et engagé* le {txt(numeric(signed + dt.timedelta(days=rng.randrange(14, 30))))}. Première échéance versée au CFA : {txt(numeric(start + dt.timedelta(days=50)))}.]\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("employment_contract", "letter_of_engagement_with_terms")
def letter_of_engagement_with_terms(case: Case, paper: Paper) -> str:
    """A letter of engagement for an open-ended job, its terms as indented lines, signed by both."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(60, 1500)))
    job = trade(case)
    signed = start - dt.timedelta(days=rng.randrange(2, 15))
    terms = (
        ("Fonction", paper.put("job_title", job)), ("Classification", txt(f"ETAM, niveau {rng.choice('CDE')}, coefficient {rng.randrange(200, 380)}")),
        ("Prise de fonction", on_day(paper, "start", start)), ("Durée du contrat", "indéterminée, période d'essai de deux mois"),
        ("Horaire", "35 heures par semaine"), ("Salaire mensuel brut", txt(f"{rng.randrange(1850, 2600)} €")), ("Lieu de travail", txt(firm.place.town)),
    )  # fmt: skip
    return (
        corner(firm, paper.put("employer", firm.name), f"{firm.form} au capital de {rng.randrange(5, 90)} 000 €", f"SIRET {siret_of(firm)}")
        + title_line(paper.choose("LETTRE D'ENGAGEMENT VALANT CONTRAT DE TRAVAIL", "CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "Contrat de travail – CDI"), 13)
        + down(2)
        + f"{txt(who.civility)},\n\nNous avons le plaisir de vous confirmer votre engagement dans les conditions ci-après. Le présent contrat est conclu entre la société {txt(firm.name)}, représentée par {txt(firm.director)}, et {spoken_name(paper)}, {born_on(paper, place=False)}, demeurant {txt(who.street)} à {txt(who.place.town)}.\n\n"
        + f"#pad(left: 8mm)[{listing(terms, 48)}]\n"
        + "La convention collective nationale des employés, techniciens et agents de maîtrise est applicable. La déclaration préalable à l'embauche a été faite à l'Urssaf. Toute clause contraire à la loi est réputée non écrite.\n\n"
        + f"Fait en double exemplaire, le {_written(paper, signed)}\n"
        + down(3)
        + beside(cell(paper, "candidate", "Le salarié (précédé de « bon pour accord »)", None, 60, 24), cell(paper, "employer", f"{firm.director}, {firm.director_title}", stamp_of(firm), 60, 24))
    )  # fmt: skip


@opened_layout("business_registration", "greffe_extract_two_sections")
def greffe_extract_two_sections(case: Case, paper: Paper) -> str:
    """A registry's extract for a sole trader: numbers at the left, the trader's name in the first
    section, the establishment in the second."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - dt.timedelta(days=rng.randrange(430, 2400)))
    day = issued(case, 2, 80)
    activity = rng.choice(("Travaux d'installation d'eau et de gaz en tous locaux", "Travaux de menuiserie bois et PVC", "Conseil pour les affaires et la gestion", "Travaux de maçonnerie générale"))  # fmt: skip
    siren = paper.put("siren", firm.siren, f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}")
    paper.setup.size_pt = 9.5
    return (
        f"Greffe du tribunal de commerce {txt(of(firm.place.town))} \\ {tiny(firm.street + ' – ' + firm.place.post_code + ' ' + firm.place.town, 8)} #h(1fr) N° de gestion {since.year}A{rng.randrange(100, 9999):05d}\n"
        + down(3)
        + title_line(paper.choose("Extrait Kbis", "EXTRAIT KBIS"), 20)
        + f"#align(center)[EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS \\ à jour au {on_day(paper, 'issue_date', day, french.date_long(day))}]\n"
        + down(3)
        + tab("IDENTIFICATION DE LA PERSONNE PHYSIQUE", "rgb(215,222,235)")
        + listing([("Immatriculation au RCS, numéro", f"{siren} R.C.S. {txt(firm.place.town)}"), ("Date d'immatriculation", paper.date("registered_on", since, form=numeric(since))), *told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"Le {paper.birth_date(form=numeric(who.birth_date))} à {txt(who.birth_place)}"), ("Nationalité", txt(who.nationality_word)), ("Domicile personnel", txt(f"{who.street} {who.place.post_code} {who.place.town}"))], 62, "")
        + tab("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ ET À L'ÉTABLISSEMENT PRINCIPAL", "rgb(215,222,235)")
        + listing([("Adresse de l'établissement", txt(firm.address)), ("Enseigne", txt(firm.name)), ("Activité(s) exercée(s)", paper.put("activity", activity)), ("Date de commencement d'activité", txt(numeric(since - dt.timedelta(days=rng.randrange(1, 25))))), ("Origine du fonds ou de l'activité", "Création"), ("Mode d'exploitation", "Exploitation directe")], 62, "")
        + down(6)
        + f"#grid(columns: (1fr, 70mm), [{tiny('Toute modification ou falsification du présent extrait expose à des poursuites pénales. Seul le greffier est légalement habilité à délivrer des extraits signés en original.', 7)}], [Le Greffier \\ {paper.sign('authority', width_mm=60, height_mm=20, stamp=engraved('Greffe', firm.place.town))}])\n#align(center)[FIN DE L'EXTRAIT]\n"
    )  # fmt: skip


@opened_layout("professional_training_contract", "form_with_two_ticked_lists", defects=CONTRACT_DEFECTS)  # fmt: skip
def form_with_two_ticked_lists(case: Case, paper: Paper) -> str:
    """The form of the professionalisation contract: kind of contract ticked, the programme in a
    frame, two hands and the body's."""
    firm, school, rng, who = invent_firm(case.rng), invent_school(case.rng), case.rng, case.person
    start, end = two_years(case)
    hours = hours_due(case)
    signed = _concluded(case, start)
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 13, 12, 13)
    out = (
        f"{strong('CONTRAT DE PROFESSIONNALISATION', 15)} #h(1fr) {tiny('cerfa N° 12434*' + str(rng.choice((2, 3, 4))), 8)} \\ {tiny('(articles L. 6325-1 à L. 6325-24 et D. 6325-1 et suivants du code du travail)', 7)}\n#line(length: 100%)\n"
        + tab("EMPLOYEUR")
        + boxes([("Dénomination", paper.put("employer", firm.name)), ("SIRET", txt(siret_of(firm))), ("Adresse", txt(firm.address)), ("Tuteur – emploi occupé", txt(f"{stranger(case)} – {rng.choice(case.title.jobs)}"))])
        + tab("SALARIÉ")
        + boxes([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=numeric(who.birth_date))), ("Inscrit à France Travail", txt(f"{rng.choice(('non', 'oui – depuis 4 mois'))}")), ("Diplôme le plus élevé", "41 – baccalauréat")])
        + tab("CONTRAT")
        + f"Nature du contrat : {tick(False, 'CDI')} #h(3mm) {tick(True, 'CDD')} #h(3mm) {tick(False, 'travail temporaire')}\n"
        + boxes([("Date d'embauche (début d'exécution)", on_day(paper, "start", start)), ("Date de fin de CDD ou d'action", on_day(paper, "end", end)), ("Emploi occupé pendant le contrat", txt(rng.choice(case.title.jobs))), ("Durée hebdomadaire – salaire brut", txt(f"35 h – {rng.randrange(1100, 1800)} €"))])
        + tab("FORMATION")
        + f"Type de qualification visée : {tick(True, 'certification enregistrée au RNCP')} #h(3mm) {tick(False, 'CQP')} #h(3mm) {tick(False, 'qualification de branche')}\n"
        + boxes([("Organisme de formation principal", txt(school.name)), ("Diplôme préparé", "BTS " + paper.put("diploma", option_of(case))), ("Durée totale des actions d'évaluation, d'accompagnement et des enseignements (en heures)", hours_shown(paper, hours, " heures")), ("dont enseignements généraux, professionnels et technologiques", "" if hours is None else f"{hours - 60} heures")])
        + f"\nFait le {_written(paper, signed)} en trois exemplaires.\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.5pt, [{cell(paper, 'employer', 'L’employeur', stamp_of(firm), 54)}], [{cell(paper, 'apprentice', 'Le salarié', None, 54)}], [{cell(paper, 'training_centre', 'L’organisme de formation', stamp_of(school), 54)}])\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
