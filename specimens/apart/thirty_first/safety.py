"""Safety courses and health: scaffolds, height, electricity; physicians and the disability office."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.thirty_first.wording import (
    LYCEES,
    ONE,
    academy,
    across,
    address_of,
    bar,
    below,
    body_of,
    bold,
    born,
    captions,
    chart,
    frame,
    full,
    gap,
    grid2,
    head,
    lean,
    listed,
    marianne,
    mid,
    of,
    on,
    pad,
    pen_day,
    place,
    plus_years,
    push,
    ragged,
    rows_of_names,
    set_type,
    sheet,
    signed_between,
    signed_boxes,
    signed_over,
    signed_under,
    siret,
    sized,
    slash,
    small,
    someone,
    steady_hand,
    taught,
    tick,
    topic,
    town,
    whom,
)
from specimens.cards import Card, portrait, square_code
from specimens.drawing import txt
from specimens.facts import short_course
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_training_body

_ANNEX = ("annex_missing",)
_TASK = {
    3: "monter, démonter et transformer un échafaudage de pied suivant la notice du fabricant",
    4: "vérifier, réceptionner et maintenir en conformité un échafaudage de pied",
    5: "accéder à un échafaudage de pied, y circuler et y travailler en sécurité",
}
_SHORT = {3: "montage et démontage", 4: "réception et vérification", 5: "utilisation"}


def _annexes(case: Case) -> list[int]:
    drawn = case.rng.choice(([3, 5], [4], [4, 5], [3, 4, 5], [5]))
    return [] if case.has("annex_missing") else list(case.fact("annexes", drawn))


def _kept(paper: Paper, annexes: list[int], form: str = "{}") -> None:
    for k in annexes:
        paper.add("annexes", k, form.format(k))


def _numbers(annexes: list[int]) -> str:
    """« annexe 5 », « annexes 3 et 5 », « annexes 3, 4 et 5 »; nothing where none is named."""
    if not annexes:
        return ""
    said = [str(k) for k in annexes]
    if len(said) == 1:
        return f"annexe {said[0]}"
    return f"annexes {', '.join(said[:-1])} et {said[-1]}"


@apart_layout("r408_attestation", "lyceum_grid_of_capacities_with_levels", defects=_ANNEX)
def lyceum_grid_of_capacities_with_levels(case: Case, paper: Paper) -> str:
    """A lyceum's grid: a row a capacity with its annex, acquired or not, trainer and head sign."""
    school, p = body_of(case, LYCEES), case.person
    (start, end, day), annexes = short_course(case), _annexes(case)
    _kept(paper, annexes, "Annexe {}")
    set_type(paper, 9.6, "Liberation Sans", "Carlito", "Open Sans")
    sheet(paper, 14, 16, 12, 16)
    rows = [(f"Annexe {k}", txt(_TASK[k].capitalize()), tick(True, "acquis"), tick(False, "non acquis")) for k in annexes]  # fmt: skip
    grid = (
        chart(("Référentiel", "Capacité évaluée", "", ""), rows, "26mm, 1fr, 24mm, 30mm", 2)
        if rows
        else "Capacités évaluées : accès, circulation et travail sur l'échafaudage – acquises.\n"
    )
    return (
        across(marianne(f"Académie {of(academy(case))}"), f"#align(right)[{bold(paper.put('organisation', school.name))} \\ {txt(school.street)} \\ {town(school)}]")
        + gap(4)
        + mid(f"{head('ATTESTATION DE FORMATION', 15)} \\ {bold('Échafaudages de pied – recommandation R 408 de la CNAM')}")
        + gap(3)
        + listed([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Section", txt("BTS " + taught(case))), ("Dates de la formation", f"du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}"), ("Matériel", "échafaudage à montage et démontage en sécurité (MDS)")], 44, space=2.1)
        + gap(2)
        + grid
        + gap(2)
        + small("Formation conduite d'après le document de référence de l'enseignement de la santé et de la sécurité au travail. L'attestation ne vaut pas autorisation : l'employeur délivre celle-ci après s'être assuré de l'aptitude.", 8)
        + gap(3)
        + f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + gap(2)
        + signed_boxes(paper, [("training_centre", f"Le formateur, {someone(case)}", None), ("training_centre", "Le chef d'établissement (cachet)", pad(school))], 170, 28)
    )  # fmt: skip


@apart_layout("r408_attestation", "scaffold_school_border_diploma_with_medal", defects=_ANNEX)
def scaffold_school_border_diploma_with_medal(case: Case, paper: Paper) -> str:
    """A scaffold maker's school: double border, medal, the name large, two captions at the foot."""
    body, rng = invent_training_body(case.rng), case.rng
    (start, end, day), annexes = short_course(case), _annexes(case)
    _kept(paper, annexes)
    ink = rng.choice(("rgb(190,120,0)", "rgb(20,70,120)", "rgb(110,20,30)"))
    sheet(paper, 22, 26, 16, 26, 297, 210)
    set_type(paper, 11.5, "Caladea", "Libertinus Serif", "Lato")
    paper.setup.background = (
        f"#place(center + horizon, rect(width: 283mm, height: 196mm, stroke: 2.4pt + {ink}))"
        f"#place(center + horizon, rect(width: 276mm, height: 189mm, stroke: 0.6pt + {ink}))"
        f"#place(bottom + right, dx: -20mm, dy: -20mm, circle(radius: 11mm, fill: {ink}.lighten(60%), stroke: 1pt + {ink}))"
    )
    tasks = ", ".join(_SHORT[k] for k in annexes) or "formation échafaudages"
    which = f" ({_numbers(annexes)} de la recommandation)" if annexes else ""
    return (
        mid(f"{sized(paper.put('organisation', body.name), 14, ink, 'bold')} \\ {small(f'{body.address} – SIRET {siret(body)}', 8)}")
        + gap(3)
        + mid(f"{head('ATTESTATION DE COMPÉTENCES', 25, ink)} \\ #v(1mm) Échafaudages de pied – Recommandation R408")
        + gap(4)
        + mid(f"est décernée à \\ #v(1mm) {sized(whom(paper), 19, 'black', 'bold')} \\ {born(paper)}")
        + gap(2)
        + mid(f"qui a suivi et réussi la formation théorique et pratique : {bold(txt(tasks))}{txt(which)}, \\ tenue du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}.")
        + gap(5)
        + across(f"Délivrée à {txt(body.place.town)}, \\ le {on(paper, 'issue_date', day, full(day))} \\ {small(f'N° {rng.randrange(1000, 9999)}-R408-{day.year}', 8)}", signed_under(paper, "training_centre", f"{body.director_title} de l'organisme", pad(body), 72, 28), widths="70mm, 90mm", gutter=14)
    )  # fmt: skip


@apart_layout("r408_attestation", "operator_pocket_card_both_faces_on_a_copy", defects=_ANNEX)
def operator_pocket_card_both_faces_on_a_copy(case: Case, paper: Paper) -> str:
    """A pocket card, front and back copied on one sheet: photograph, person; annexes, days, hand."""
    body, rng, p = invent_training_body(case.rng), case.rng, case.person
    (start, end, day), annexes = short_course(case), _annexes(case)
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    front, back = Card(120, 76, "rgb(255,250,235)"), Card(120, 76, "rgb(252,252,250)")
    front.at(0, 0, '#rect(width: 120mm, height: 12mm, inset: (x: 5mm, y: 3.4mm), fill: rgb(230,120,0))[#text(size: 10.5pt, fill: white, weight: "bold")[ATTESTATION R408 – ÉCHAFAUDAGES DE PIED]]')  # fmt: skip
    front.at(5, 17, portrait(rng, 26, 33))
    who = [*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Organisme", paper.put("organisation", body.name)), ("Attestation n°", f"{rng.randrange(10**4, 10**5)}")]  # fmt: skip
    for k, (label, value) in enumerate(who):
        front.label(36, 17 + 8.6 * k, label, 6, "luma(80)")
        front.value(36, 20 + 8.6 * k, value, 9)
    back.at(5, 4, f"#text(size: 8pt)[Formation suivie selon la recommandation R408 de la CNAM \\ du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)} :]")  # fmt: skip
    for row, k in enumerate(annexes):
        paper.add("annexes", k, f"Annexe {k}")
        back.at(
            5, 13.5 + 6.2 * row, f"#text(size: 8.4pt)[{tick(True, f'Annexe {k} : {_SHORT[k]}')}]"
        )
    if not annexes:
        back.at(5, 13.5, "#text(size: 8.4pt)[Échafaudages de pied]")
    back.at(5, 34, f"#text(size: 8pt)[Délivrée le {on(paper, 'issue_date', day)} à {txt(body.place.town)}]")  # fmt: skip
    back.at(5, 41, "#text(size: 7.5pt)[Le responsable de l'organisme (cachet et signature)]")
    back.at(8, 45, place(paper, "training_centre", pad(body), 66, 28))
    back.at(84, 42, "#text(size: 7.5pt)[Le titulaire]")
    back.at(80, 47, place(paper, "candidate", None, 36, 18))
    paper.setup.margin_mm = (rng.uniform(18, 45), 20, 15, 20)
    gapped = f"\n#v({rng.uniform(8, 20):.0f}mm)\n"
    return gapped.join(f"#align(center)[#rotate({rng.uniform(-1.2, 1.2):.2f}deg)[{c.markup()}]]" for c in (front, back))  # fmt: skip


@apart_layout("r408_attestation", "prevention_body_letter_to_the_trainee_with_bullets", defects=_ANNEX)  # fmt: skip
def prevention_body_letter_to_the_trainee_with_bullets(case: Case, paper: Paper) -> str:
    """A prevention body's page: sentence, bullets of what was learnt, duration, hand at the right."""
    body, rng = invent_training_body(case.rng), case.rng
    (start, end, day), annexes = short_course(case), _annexes(case)
    _kept(paper, annexes)
    set_type(paper, 10.4, "Open Sans", "Liberation Sans", "Libertinus Serif")
    below(paper, f"{body.name} {body.form} – {body.address} – organisme de formation déclaré – {body.phone}")  # fmt: skip
    bullets = "".join(f"- {txt(_TASK[k])} {txt(f'(annexe {k})')} ;\n" for k in annexes) or "- travailler en sécurité sur un échafaudage de pied ;\n"  # fmt: skip
    days = (end - start).days + 1
    return (
        across(f"{sized(paper.put('organisation', body.name), 15, 'rgb(0,120,70)', 'bold')}", f"#align(right)[{square_code(paper, 14)}]", widths="1fr, 20mm", align="horizon")
        + bar(1, "rgb(0,120,70)")
        + gap(9)
        + head(paper.choose("Attestation de fin de formation R408", "Attestation individuelle de formation – R408"), 16)
        + "\n"
        + gap(5)
        + f"Conformément à l'article L. 6353-1 du code du travail, nous attestons que {whom(paper)}, {born(paper)}, a participé à la session de formation « Échafaudages de pied » du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}, soit {days * 7} heures, et a satisfait aux évaluations théoriques et pratiques prévues par la recommandation R408.\n\nÀ l'issue de la session, le stagiaire sait :\n\n"
        + bullets
        + "\nUn recyclage est conseillé tous les cinq ans.\n"
        + gap(6)
        + across(f"{txt(body.place.town)}, le {on(paper, 'issue_date', day, full(day))}", signed_between(paper, "training_centre", "Le formateur échafaudage", someone(case), pad(body) if rng.random() < 0.7 else None, 70, 26), widths="1fr, 82mm")
    )  # fmt: skip


@apart_layout("r408_attestation", "carbon_form_of_a_site_trainer_filled_by_pen", defects=_ANNEX)
def carbon_form_of_a_site_trainer_filled_by_pen(case: Case, paper: Paper) -> str:
    """A leaf of a form pad: captions printed, name, days and crosses by the trainer's pen."""
    body, p = invent_training_body(case.rng), case.person
    (start, end, day), annexes = short_course(case), _annexes(case)
    sheet(paper, 11, 13, 10, 13, 210, 148)
    set_type(paper, 9, "Liberation Sans", "Carlito")
    paper.setup.fill = "rgb(252,248,236)"
    steady_hand(paper)
    name = f"{p.birth_name} {p.first_name}"
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slash(p.birth_date))
    paper.put("training_start", start.isoformat(), slash(start))
    paper.put("training_end", end.isoformat(), slash(end))
    boxes = []
    for k in (3, 4, 5):
        if k in annexes:
            paper.add("annexes", k, f"Annexe {k}")
        boxes.append(tick(k in annexes, f"Annexe {k} – {_SHORT[k]}"))
    return (
        across(f"{head(body.name, 12)} \\ {small(body.address, 7.5)}", f"#align(right)[Feuillet stagiaire \\ n° {case.rng.randrange(10**4, 10**5)}]")
        + mid(head("ATTESTATION DE FORMATION R 408 – ÉCHAFAUDAGES DE PIED", 12.5))
        + gap(1)
        + f"Organisme : {paper.put('organisation', body.name)} \\ Nom et prénom du stagiaire : #h(2mm) {paper.handwritten(name, 14)} \\ Date de naissance : #h(2mm) {paper.handwritten(slash(p.birth_date), 13)} \\ Formation du #h(2mm) {paper.handwritten(slash(start), 13)} #h(2mm) au #h(2mm) {paper.handwritten(slash(end), 13)}\n"
        + gap(1)
        + frame(f"Contenu validé (cocher) : #h(3mm) {' #h(4mm) '.join(boxes)}", 2, "0.5pt", "white")
        + f"Délivrée le #h(2mm) {pen_day(paper, 'issue_date', day, 13)}\n"
        + gap(1)
        + signed_boxes(paper, [("training_centre", "Le formateur, pour l'organisme (signature et cachet)", pad(body)), ("candidate", "Le stagiaire", None)], 180, 28)
    )  # fmt: skip


# -- height, electricity -------------------------------------------------------------------------


@apart_layout("work_at_height_attestation", "harness_course_sheet_with_equipment_list")
def harness_course_sheet_with_equipment_list(case: Case, paper: Paper) -> str:
    """A harness course: equipment and exercises in a table, verdict, both hands."""
    body, p = invent_training_body(case.rng), case.person
    start, end, day = short_course(case)
    set_type(paper, 9.7, "Lato", "Liberation Sans", "DejaVu Sans")
    below(paper, f"{body.name} – {body.address} – SIRET {siret(body)}")
    rows = [(txt(w), tick(True, "oui"), tick(False, "non")) for w in ("Vérifier et régler son harnais", "Choisir un point d'ancrage", "Progresser avec une longe double", "Utiliser un antichute à rappel automatique", "Donner l'alerte et porter secours")]  # fmt: skip
    return (
        across(f"{head(body.name, 15, 'rgb(200,80,0)')}", f"#align(right)[Session {day.year}-{case.rng.randrange(100, 999)}]")
        + gap(6)
        + mid(f"{head('ATTESTATION DE FORMATION', 16)} \\ {bold('Travaux en hauteur – port du harnais et systèmes d’arrêt de chute')}")
        + gap(4)
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Dates du stage", f"{slash(start)} – {slash(end)}"), ("Durée", f"{((end - start).days + 1) * 7} heures")], 3)
        + gap(2)
        + chart(("Compétences évaluées", "Acquis", ""), rows, "1fr, 24mm, 24mm", 2, "rgb(252,236,222)")
        + "Formation au titre des articles R. 4323-104 à R. 4323-106 du code du travail.\n"
        + gap(3)
        + f"Attestation délivrée à {txt(body.place.town)} le {on(paper, 'issue_date', day)}\n"
        + gap(2)
        + across(signed_under(paper, "training_centre", "Le formateur", pad(body), 72, 28), signed_under(paper, "candidate", "Le stagiaire", None, 62, 28))
    )  # fmt: skip


@apart_layout("work_at_height_attestation", "wind_school_bilingual_statement_with_rescue")
def wind_school_bilingual_statement_with_rescue(case: Case, paper: Paper) -> str:
    """A wind school's statement in two tongues: work at height and rescue from a nacelle."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    set_type(paper, 10.4, "Open Sans", "Carlito", "Lato")
    teal = "rgb(0,110,120)"
    return (
        f'#block(width: 100%, stroke: (left: 4pt + {teal}), inset: (left: 4mm))[{head("Attestation – travail en hauteur et évacuation", 16, teal)} \\ {small("Working at heights and rescue – statement of training", 9)}]\n'
        + gap(7)
        + f"L'organisme {bold(txt(body.name))}, {txt(body.address)}, atteste que\n"
        + gap(2)
        + mid(f"{sized(whom(paper), 15, 'black', 'bold')} \\ {born(paper)}")
        + gap(2)
        + f"a suivi du {slash(start)} au {slash(end)} la formation au travail en hauteur en milieu éolien, à l'utilisation des équipements de protection individuelle contre les chutes et à l'évacuation d'une victime depuis la nacelle.\n\n{lean(txt('has attended the above training and met the requirements of the practical test.'))}\n"
        + gap(3)
        + grid2([("Référence", f"TH-{rng.randrange(1000, 9999)}"), ("Formateur", txt(someone(case))), ("Recyclage conseillé avant", txt(slash(plus_years(day, 2))))], 52)
        + gap(5)
        + f"Date de délivrance / issued on : {on(paper, 'issue_date', day, full(day))}\n"
        + gap(3)
        + ragged(f"#block[#set align(left)\n{signed_over(paper, 'training_centre', 'La direction de l’organisme / training provider', pad(body), 74, 28)}]")
    )  # fmt: skip


@apart_layout("electrical_safety_attestation", "school_form_of_electrical_risk_levels_by_symbol")
def school_form_of_electrical_risk_levels_by_symbol(case: Case, paper: Paper) -> str:
    """A school's form on electrical risk: symbols reached in a table, rector's reference, head."""
    school, p = body_of(case, LYCEES), case.person
    start, end, day = short_course(case)
    set_type(paper, 9.8, "Liberation Sans", "Carlito", "Caladea")
    wished = case.rng.sample(("B1V", "BR", "BC", "BE Essai", "B2V"), 3)
    rows = [(bold(s), "NF C 18-510", tick(True, "satisfait"), tick(True, "satisfait")) for s in wished]  # fmt: skip
    return (
        across(marianne("Éducation nationale", f"Académie {of(academy(case))}"), f"#align(right)[{head(school.name, 11)} \\ {town(school)}]")
        + gap(5)
        + mid(frame(f"{head('ATTESTATION DE FORMATION', 15)} \\ à la prévention des risques d'origine électrique", 3))
        + gap(3)
        + listed([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Formation préparée", txt("BTS " + taught(case))), ("Période d'évaluation", f"du {slash(start)} au {slash(end)}")], 46)
        + gap(1)
        + "L'étudiant(e) a suivi la formation théorique et pratique et a satisfait aux évaluations des niveaux suivants :\n"
        + chart(("Niveau", "Référentiel", "Savoirs", "Pratique"), rows, "1fr, 1fr, 1fr, 1fr", 2)
        + small("Cette attestation permet à un futur employeur de délivrer une habilitation ; elle n'en tient pas lieu.", 8)
        + gap(4)
        + f"Délivrée le {on(paper, 'issue_date', day)}\n"
        + gap(2)
        + signed_boxes(paper, [("training_centre", f"Le professeur formateur, {someone(case)}", None), ("training_centre", "Le proviseur", pad(school))], 168, 28)
    )  # fmt: skip


# -- health --------------------------------------------------------------------------------------


def _doctor(case: Case) -> str:
    return f"Dr {case.rng.choice(('Paule', 'Rémi', 'Nadia', 'Hubert'))} {case.rng.choice(('SPÉCIMEN', 'INVENTÉ', 'MODÈLE'))}"  # fmt: skip


@apart_layout("medical_certificate", "small_prescription_leaf_in_the_doctors_hand")
def small_prescription_leaf_in_the_doctors_hand(case: Case, paper: Paper) -> str:
    """A leaf of a prescription pad, A5, the whole text by pen, stamp and hand at the right."""
    p, rng, doctor = case.person, case.rng, _doctor(case)
    day = case.fact("issue_date", case.day_before(3, 90))
    sheet(paper, 10, 12, 9, 12, 148, 210)
    set_type(paper, 8.6, "Liberation Serif", "Caladea", "Carlito")
    steady_hand(paper)
    name = f"{p.civility} {p.first_name} {p.birth_name}"
    paper.put("full_name", f"{p.first_name} {p.birth_name}")
    paper.put("birth_date", p.birth_date.isoformat(), slash(p.birth_date))
    lines = ("Je soussigné certifie que l'état de santé de", name, f"{p.born} le {slash(p.birth_date)}", "est incompatible, du fait de son handicap,", "avec la formation aux échafaudages R408", "(montage, réception, utilisation).", "Certificat remis en main propre.")  # fmt: skip
    hand = " \\ ".join(paper.handwritten(x, 13) for x in lines)
    return (
        across(f"{head(doctor, 12)} \\ {rng.choice(('Médecine générale', 'Médecine physique et de réadaptation'))} \\ {txt(p.place.post_code)} {txt(p.place.town)}", f"#align(right)[RPPS {rng.randrange(10**10, 10**11)} \\ sur rendez-vous \\ 04 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}]")
        + bar(0.5)
        + gap(3)
        + ragged(f"Le {pen_day(paper, 'issue_date', day, 13)}")
        + gap(3)
        + mid(head("CERTIFICAT MÉDICAL", 12.5))
        + gap(4)
        + f"#par(leading: 1.4em)[{hand}]\n"
        + gap(8)
        + push(signed_under(paper, "authority", "Signature et cachet du médecin", [doctor, "Médecin", p.place.town], 62, 30), 56)
        + gap(4)
        + small("Membre d'une association de gestion agréée. Le règlement par chèque est accepté.", 6.8)
    )  # fmt: skip


@apart_layout("medical_certificate", "occupational_health_form_with_ticked_conclusion")
def occupational_health_form_with_ticked_conclusion(case: Case, paper: Paper) -> str:
    """An occupational health service's form: identity, ticked conclusion, physician's hand."""
    p, rng, doctor = case.person, case.rng, _doctor(case)
    day = case.fact("issue_date", case.day_before(3, 90))
    set_type(paper, 10, "Open Sans", "Liberation Sans", "Lato")
    green = "rgb(30,120,90)"
    boxes = " \\ #v(1mm) ".join((tick(False, "apte sans réserve aux formations prévues par le diplôme"), tick(True, "le handicap est incompatible avec la formation prévue par la recommandation R408 (échafaudages)"), tick(False, "avis différé, examen complémentaire demandé")))  # fmt: skip
    return (
        across(f"{head('Santé au Travail Exemple', 14, green)} \\ Service de prévention et de santé au travail interentreprises", f"#align(right)[Centre de {txt(p.place.town)} \\ Dossier {rng.randrange(10**5, 10**6)}]")
        + bar(1, green)
        + gap(6)
        + mid(f"{head('CERTIFICAT MÉDICAL', 16)} \\ établi à la demande de l'intéressé(e) pour une inscription à un examen")
        + gap(5)
        + grid2([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Diplôme préparé", txt("BTS " + taught(case)))], 46, 2.2)
        + gap(3)
        + f"Je soussigné(e), {txt(doctor)}, médecin du travail, après examen de la personne désignée ci-dessus, conclus :\n"
        + gap(2)
        + f"#pad(left: 6mm)[{boxes}]\n"
        + gap(4)
        + small("Aucune information médicale ne figure sur ce certificat (secret professionnel, article R. 4127-4 du code de la santé publique).", 8)
        + gap(5)
        + across(f"Fait le {on(paper, 'issue_date', day, full(day))} \\ à {txt(p.place.town)}", signed_between(paper, "authority", "Le médecin du travail", doctor, [doctor, "Médecin du travail"], 70, 28), widths="1fr, 82mm")
    )  # fmt: skip


def _rights(case: Case) -> tuple[dt.date, dt.date]:
    """First and last day of the recognition; past with `expired`."""
    rng = case.rng
    start, years = case.today - rng.randrange(60, 650) * ONE, rng.choice((3, 5))
    end = plus_years(start, years) - ONE
    if case.has("expired"):
        end = case.today - rng.randrange(20, 300) * ONE
        start = plus_years(end, -3) + ONE
    return case.fact("start", start), case.fact("end", end)


@apart_layout("disability_recognition", "departmental_house_notice_two_leaves_with_appeal", defects=("expired",))  # fmt: skip
def departmental_house_notice_two_leaves_with_appeal(case: Case, paper: Paper) -> str:
    """The departmental house's notice: decision in a frame on one leaf, ways of appeal on the next."""
    p, rng, (start, end) = case.person, case.rng, _rights(case)
    department = p.place.department
    met = start - rng.randrange(3, 25) * ONE
    set_type(paper, 10, "Liberation Sans", "Carlito", "Open Sans")
    return (
        across(f"{sized('MDPH', 26, 'rgb(120,30,110)', 'bold')} \\ {small(f'Maison départementale des personnes handicapées ({department})', 8)}", f"#align(right)[Numéro de dossier : {rng.randrange(10**5, 10**6)} \\ Numéro d'individu : {rng.randrange(10**4, 10**5)}]")
        + gap(4)
        + address_of(paper, 95)
        + gap(6)
        + head("Notification de décision", 15)
        + " \\ Reconnaissance de la qualité de travailleur handicapé (RQTH)\n"
        + gap(3)
        + f"{p.civility},\n\nLa commission des droits et de l'autonomie des personnes handicapées (CDAPH), réunie le {txt(full(met))}, a examiné la situation de {whom(paper)}, {born(paper)}. Vu le code de l'action sociale et des familles et les articles L. 5213-1 et suivants du code du travail, elle a pris la décision suivante :\n"
        + frame(f"{bold('ACCORD')} – la qualité de travailleur handicapé vous est reconnue \\ du {bold(on(paper, 'start', start))} au {bold(on(paper, 'end', end))}", 3, "1pt + rgb(120,30,110)")
        + gap(2)
        + "Cette reconnaissance vous permet de bénéficier de l'obligation d'emploi et des aides à la formation. Pensez à demander le renouvellement six mois avant la fin de ce droit.\n"
        + gap(5)
        + push(signed_between(paper, "authority", "Le président de la CDAPH", someone(case), ["MDPH", department], 70, 28), 85)
        + "#pagebreak()\n"
        + topic("Voies et délais de recours")
        + "Si vous contestez cette décision, vous pouvez former un recours administratif préalable obligatoire auprès de la MDPH dans les deux mois qui suivent sa réception, puis saisir le tribunal judiciaire. Vous pouvez aussi demander une mesure de conciliation.\n\nConservez ce document : aucun duplicata n'est délivré.\n"
    )  # fmt: skip
