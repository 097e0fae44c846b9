"""Attestations of short courses: electricity, rescue, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    CFAS,
    LYCEES,
    above,
    aside,
    band,
    born,
    box_on,
    boxed,
    boxed_day,
    branch,
    called,
    centred_head,
    chart,
    dated,
    figures,
    fine,
    foot,
    frame,
    halves,
    hands_row,
    indexed,
    ledger,
    lines,
    mast,
    names,
    over,
    page_of,
    rise,
    ruled,
    said,
    school_called,
    seal_of,
    siret,
    someone,
    spaced,
    state,
    thick,
    under,
    underscored,
)
from specimens.people import invent_firm, invent_training_body


def _years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


@opened_layout("electrical_safety_attestation", "national_network_card_of_pupil")
def national_network_card_of_pupil(case: Case, paper: Paper) -> str:
    """The school's attestation on the network's model: references, tasks ticked by level, teacher
    and head in cells, the day in boxes."""
    school, rng, who = school_called(case, (*LYCEES, *CFAS)), case.rng, case.person
    day = issue_day(case, 5, 650)
    level = rng.choice(("B1V", "BR", "BS", "B0"))
    listed = "#h(5mm)".join(box_on(x == level, x) for x in ("B0", "BS", "B1V", "BR", "BC"))
    paper.setup.size_pt = 10
    return (
        f"{thick(txt(school.name))} \\ {txt(school.place.town)} #h(1fr) Académie : {txt(school.place.department)}\n"
        + boxed(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES", "FORMATION À LA PRÉVENTION DU RISQUE ÉLECTRIQUE – ATTESTATION"), 12, "100%")
        + "#text(size: 0.88em)[Référentiel : norme NF C 18-510, articles R. 4544-9 et R. 4544-10 du code du travail. Formation dispensée dans le cadre du diplôme préparé.]\n"
        + rise(2)
        + lines([*names(paper, "Nom de l'apprenant", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=said(paper, who.birth_date))), ("Diplôme préparé", txt(f"BTS {branch(case)}"))])
        + f"Niveau atteint : #h(4mm) {listed}\n"
        + rise(1)
        + chart(("Évaluation", "Résultat"), [("Savoirs théoriques (QCM)", txt(f"{rng.randrange(14, 21)}/20")), ("Tâches pratiques sur équipement", "satisfaisant")], "(1fr, 50mm)")
        + f"Date de délivrance : #h(2mm) {boxed_day(paper, 'issue_date', day)}\n"
        + rise(1)
        + hands_row(paper, [("training_centre", f"Le formateur habilité, {someone(case)}", None), ("training_centre", "Le chef d'établissement", seal_of(school))], 26)
        + fine("La présente attestation permet à un futur employeur de délivrer un titre d'habilitation. Elle n'est pas une habilitation.", 7.5)
    )  # fmt: skip


@opened_layout("first_aid_attestation", "prevention_network_certificate_sideways")
def prevention_network_certificate_sideways(case: Case, paper: Paper) -> str:
    """The rescuer-at-work certificate on a half sheet: a band in colour, the months of validity,
    holder and trainer sign over their names."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 5, 620)
    page_of(paper, 210, 148, 9, 12, 8, 12)
    paper.setup.size_pt = 9.2
    number = f"{rng.randrange(10**4, 10**5)}-{day:%y%m}-{rng.randrange(10, 99)}"
    return (
        band(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", "SST – CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL"), "rgb(0,130,75)", 12.5, "center")
        + halves(
            above([*names(paper, "Nom", "Nom d'usage", "Prénom", first=True), (f"{who.born.capitalize()} le", paper.birth_date(form=figures(who.birth_date))), ("Numéro du certificat", txt(number))], "(1fr)", 7, gap=2),
            above([("Délivré le", dated(paper, "issue_date", day, figures(day))), ("Valable jusqu'au", txt(figures(_years_on(day, 2)))), ("Formateur", txt(someone(case))), ("Entité habilitée", txt(body.name))], "(1fr)", 7, gap=2),
        )
        + rise(1)
        + "#text(size: 0.88em)[Le titulaire a validé les deux domaines de compétences du référentiel national : intervenir face à une situation d'accident du travail ; mettre en application ses compétences de secouriste au service de la prévention.]\n"
        + halves(over(paper, "candidate", f"{who.first_name} {who.usage_name or who.birth_name}", wide=60, high=19), over(paper, "training_centre", "Le responsable de l'entité", stamp=seal_of(body), wide=62, high=22))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "harness_course_three_lines_firm")
def harness_course_three_lines_firm(case: Case, paper: Paper) -> str:
    """A body's sheet: trainee, employer and trainer in a table, contents in bullets, « apte » in a
    frame, the trainer signs in the margin of the frame."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    day = issue_day(case, 4, 620)
    hours = rng.choice((7, 7, 14))
    return (
        mast(body, txt(body.name), rng.choice(("rgb(200,140,0)", "rgb(0,95,140)")), body.phone, "agence " + body.place.town)
        + rise(3)
        + spaced(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION INDIVIDUELLE"), 15)
        + f"#align(center)[{thick(txt(paper.choose('Travaux en hauteur et port du harnais', 'Travail en hauteur – utilisation des EPI contre les chutes')))}]\n"
        + rise(3)
        + chart((), [("Stagiaire", indexed(paper)), ("Date de naissance", paper.birth_date(form=said(paper, case.person.birth_date))), ("Employeur", txt(firm.name)), ("Formateur", txt(someone(case))), ("Durée", f"{hours} heures, dont {hours // 2} de pratique")], "(48mm, 1fr)")
        + "- réglementation : articles R. 4323-58 à R. 4323-90 du code du travail\n- vérifier, régler et porter le harnais ; facteur de chute, tirant d'air\n- points d'ancrage, longes et antichutes ; conduite à tenir en cas d'accident\n"
        + rise(2)
        + frame(halves(f"À l'issue de l'évaluation, le stagiaire est déclaré {thick('APTE')} à travailler en hauteur en sécurité. \\ \\ {txt(body.place.town)}, le {dated(paper, 'issue_date', day)}", under(paper, "training_centre", "Signature du formateur et cachet", stamp=seal_of(body), high=25)))
        + fine("Recyclage conseillé tous les trois ans. Ce document ne vaut pas autorisation de l'employeur.", 7.5)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "school_wind_training_prose")
def school_wind_training_prose(case: Case, paper: Paper) -> str:
    """A school's attestation in prose with the head's hand beside his label and the teacher named
    above."""
    school, rng, who = school_called(case, LYCEES), case.rng, case.person
    day = issue_day(case, 4, 500)
    ended = day - rng.choice((0, 2, 7)) * ONE
    return (
        f"{txt(school.name)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}\n"
        + rise(10)
        + ruled(paper.choose("ATTESTATION DE FORMATION AUX TRAVAUX EN HAUTEUR", "ATTESTATION – TRAVAIL EN HAUTEUR"), 14)
        + rise(4)
        + f"Le chef d'établissement atteste que {called(paper)}, {born(paper)}, {who.agree('étudiant', 'étudiante')} en BTS {txt(branch(case))}, a reçu au cours de l'année {ended.year - (ended.month < 9)}-{ended.year - (ended.month < 9) + 1} la formation au travail en hauteur, au port du harnais et à l'évacuation d'une nacelle, soit {rng.choice((14, 16, 21))} heures, achevée le {txt(said(paper, ended))} et encadrée par {txt(someone(case))}, formateur du réseau prévention.\n\n"
        + f"{who.agree('Il', 'Elle')} en maîtrise les gestes et peut être {who.agree('exposé', 'exposée')} à une situation de travail en hauteur sous la responsabilité de l'employeur.\n\n"
        + f"À {txt(school.place.town)}, {dated(paper, 'issue_date', day)}\n"
        + rise(4)
        + aside(paper, "training_centre", school.director_title, stamp=seal_of(school), wide=66, high=26)
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "body_prose_for_two_employees_firm")
def body_prose_for_two_employees_firm(case: Case, paper: Paper) -> str:
    """A body's letter in prose to a firm: course, length and symbol in sentences, the hand at the
    left of the stamp."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    day = issue_day(case, 5, 700)
    until = _years_on(day, 3)
    foot(paper, f"{body.name} – SIRET {siret(body)} – déclaration d'activité {rng.randrange(10, 99)} {rng.randrange(10**6, 10**7)}")  # fmt: skip
    return (
        centred_head(body, thick(txt(body.name)), "Électricité – levage – incendie", body.phone)
        + rise(4)
        + underscored(paper.choose("Attestation de formation – habilitation électrique", "ATTESTATION DE STAGE : PRÉPARATION À L'HABILITATION ÉLECTRIQUE"), 13)
        + rise(4)
        + f"Nous soussignés, {txt(body.name)}, attestons que {called(paper)}, {born(paper)}, de l'entreprise {txt(firm.name)}, a suivi avec assiduité la formation à la prévention des risques électriques {rng.choice(('B1V – BR – BC', 'BS – BE manœuvre', 'B0 – H0 – H0V'))} conduite par {txt(someone(case))}, d'une durée de {rng.choice((14, 17, 21))} heures, terminée le {txt(said(paper, day - rng.choice((0, 1, 4)) * ONE))}.\n\n"
        + "L'évaluation théorique et pratique permet d'émettre un avis favorable à l'habilitation.\n\n"
        + f"Recyclage à prévoir avant le {txt(said(paper, until))}.\n\n"
        + f"#align(right)[Le {dated(paper, 'issue_date', day)}, à {txt(body.place.town)}]\n"
        + rise(2)
        + f"#grid(columns: (auto, auto), column-gutter: 8mm, align: horizon, [{under(paper, 'training_centre', body.director_title, body.director)}], [{paper.stamp(seal_of(body))}])\n"
    )  # fmt: skip


@opened_layout("first_aid_attestation", "fire_brigade_union_psc_certificate")
def fire_brigade_union_psc_certificate(case: Case, paper: Paper) -> str:
    """A departmental union's PSC1 certificate: state block, texts of law, session and instructor,
    the president signs at the right."""
    rng, place = case.rng, invent_firm(case.rng).place
    day = issue_day(case, 6, 900)
    union = f"Union départementale fictive des sapeurs-pompiers ({place.department})"
    held = day - rng.choice((0, 1, 3, 8)) * ONE
    return (
        state("Ministère de l'Intérieur", "Préfecture – service interministériel de défense et de protection civile")
        + rise(4)
        + ruled(paper.choose("CERTIFICAT DE COMPÉTENCES « PRÉVENTION ET SECOURS CIVIQUES DE NIVEAU 1 »", "PSC 1 – CERTIFICAT DE COMPÉTENCES DE CITOYEN DE SÉCURITÉ CIVILE", "CERTIFICAT DE FORMATION AUX PREMIERS SECOURS (PSC1)"), 12)
        + rise(2)
        + f"#text(size: 0.85em)[Vu le code de la sécurité intérieure ; \\ Vu l'arrêté du 24 juillet 2007 fixant le référentiel national de compétences de sécurité civile relatif à l'unité d'enseignement PSC 1 ; \\ Vu le procès-verbal de la session organisée le {txt(figures(held))} à {txt(place.town)},]\n"
        + rise(2)
        + f"La présidente de l'{txt(union)} délivre le présent certificat à :\n"
        + ledger([*names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=figures(case.person.birth_date))), ("Lieu de naissance", txt(case.person.birth_place)), ("Formateur", txt(someone(case))), ("N° du certificat", txt(f"{place.department}-{day.year}-{rng.randrange(100, 9999):04d}"))], 1, label="46mm")
        + rise(3)
        + halves("", f"Fait à {txt(place.town)}, \\ le {dated(paper, 'issue_date', day)} \\ {under(paper, 'authority', 'La présidente,', stamp=['UNION DÉPARTEMENTALE', place.town.upper()], wide=64, high=26)} {txt(someone(case))}")
    )  # fmt: skip


@opened_layout("refrigerant_attestation", "category_in_a_square_with_assessor")
def category_in_a_square_with_assessor(case: Case, paper: Paper) -> str:
    """An assessing body's certificate: the category large in a square at the right, holder as
    lines, assessor and body sign."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 5, 900)
    category = case.fact("category", rng.choice(("I", "I", "II", "III", "IV")))
    square = f"#box(width: 34mm, height: 34mm, stroke: 1.2pt)[#align(center + horizon)[Catégorie \\ {thick(paper.put('category', category), 30)}]]"
    foot(paper, f"{body.name} – organisme évaluateur – certificat d'accréditation fictif n° {rng.randrange(1000, 9999)}")  # fmt: skip
    return (
        f"{thick(txt(body.name), 14)} #h(1fr) {txt(body.place.town)}\n#line(length: 100%)\n"
        + rise(3)
        + spaced(paper.choose("ATTESTATION D'APTITUDE", "ATTESTATION D'APTITUDE FLUIDES FRIGORIGÈNES"), 16)
        + "#align(center)[Manipulation des fluides frigorigènes – article R. 543-106 du code de l'environnement, arrêté du 13 octobre 2008]\n"
        + rise(4)
        + halves(lines([*names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=said(paper, who.birth_date))), ("Attestation n°", txt(f"{rng.randrange(10**5, 10**6)}-{category}"))]), f"#align(center)[{square}]", "(1fr, 46mm)")
        + rise(3)
        + f"Le titulaire a réussi l'épreuve théorique ({rng.randrange(24, 31)} / 30) et l'épreuve pratique prévues pour cette catégorie. L'attestation est délivrée sans limitation de durée.\n\n"
        + f"Délivrée à {txt(body.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + rise(3)
        + halves(over(paper, "training_centre", f"L'évaluateur, {someone(case)}"), over(paper, "training_centre", "Le responsable de l'organisme", stamp=seal_of(body), wide=64, high=26))
    )  # fmt: skip
