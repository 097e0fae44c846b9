"""Training centres: attestations of a preparation followed, scaffolding courses."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, issue_day, preparing, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    MONO,
    NARROW,
    SANS,
    SERIF,
    academy,
    barred,
    birthday,
    born,
    boxed,
    day_cells,
    dotted,
    filed,
    foot,
    gap,
    grid,
    hand,
    hands,
    head_line,
    imprint,
    inked,
    letterhead,
    listed,
    little,
    named_body,
    named_school,
    of,
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
from specimens.people import invent_firm, invent_training_body

CENTRES = ("CFA Exemple des Deux-Vallées", "Maison familiale fictive", "UFA du Lycée Modèle", "CFA de l'industrie imaginaire", "CFA Interprofessionnel Spécimen")
ADULTS = ("GRETA Fictif du Sud", "Forma-Exemple", "Centre Spécimen de reconversion", "Institut Modèle d'enseignement à distance")
SCAFFOLDS = ("Échaf'Exemple Formation", "Altitude Modèle", "Prévention Fictive du BTP", "Montage & Sécurité Spécimen")
PARTS = {3: "monter et démonter", 4: "réceptionner", 5: "utiliser"}


@opened_layout("training_attestation", "adult_centre_record_by_blocks_of_hours", defects=HOURS)
def adult_centre_record_by_blocks_of_hours(case: Case, paper: Paper) -> str:
    """An adult centre's sheet: subjects in a grid without hours, total in a frame, director's hand."""
    school, rng = named_school(case, *ADULTS), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 60)
    sheet(paper, SANS, 10)
    foot(paper, f"{school.name} – déclaration d'activité {rng.randrange(11, 94)} {rng.randrange(10, 99)} {rng.randrange(10**5, 10**6)} – SIRET {siret(school)} – Qualiopi, actions de formation")
    subjects = rng.sample(("Culture générale et expression", "Mathématiques", "Anglais", "Enseignement professionnel", "Gestion", "Physique-chimie", "Communication", "Projet"), 5)
    total = strong(hours_said(paper, hours, paper.choose(" heures", " h")), 13)
    return (
        letterhead(school, paper.put("organisation", school.name), "rgb(0,110,80)", school.phone) + gap(5)
        + head_line(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE FORMATION", "Attestation de suivi de la préparation au BTS"), 15, "left") + gap(3)
        + f"Stagiaire : {strong(filed(paper))} #h(5mm) Date de naissance : {birthday(paper)} \\ Action : préparation du BTS {txt(speciality(case))}, session {case.session} \\ Financeur : {rng.choice(('Région', 'OPCO', 'France Travail', 'autofinancement'))} #h(5mm) Modalité : {rng.choice(('à distance', 'en centre', 'mixte'))}\n" + gap(2)
        + grid(("Contenus", "Formateur"), [(txt(s), txt(third(case))) for s in subjects], "(1fr, 60mm)", "rgb(222,240,232)") + gap(1)
        + boxed(f"Action ouverte du {on(paper, 'start', start)} au {on(paper, 'end', end)} #h(1fr) Volume de la formation : {total}", 3.5, "rgb(246,250,248)") + gap(3)
        + "L'assiduité est attestée par les feuilles d'émargement conservées au centre, ou par les connexions et les devoirs rendus.\n" + gap(4)
        + f"Le {on(paper, 'issue_date', day)}, à {txt(school.place.town)}.\n" + gap(2)
        + side(hand(paper, ("training_centre", f"Pour le centre, {school.director}", imprint(school)), wide=66))
    )


@opened_layout("training_attestation", "apprentices_centre_letter_with_two_year_lines", defects=HOURS)
def apprentices_centre_letter_with_two_year_lines(case: Case, paper: Paper) -> str:
    """A centre's text: the apprentice, the employer, weeks of presence; the hours in the sentence."""
    school, firm, rng, who = named_school(case, *CENTRES), invent_firm(case.rng), case.rng, case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 60)
    sheet(paper, (*SERIF, "Lato"), 11, (20, 24, 18, 24))
    return (
        side(f"{strong(paper.put('organisation', school.name), 14)} \\ {small(txt(school.address))} \\ {small(txt('UAI 0' + str(rng.randrange(10**5, 10**6)) + 'W – ' + school.phone))}", "center") + rule(0.4) + gap(9)
        + plate(paper.choose("ATTESTATION DE FORMATION EN CFA", "ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE PRÉPARATION À L'EXAMEN"), 13, "white") + gap(4)
        + f"Je soussigné, {txt(school.director)}, atteste que {whole(paper)}, {born(paper)}, {who.agree('apprenti', 'apprentie')} de l'entreprise {txt(firm.name)} à {txt(firm.place.town)}, est {who.agree('inscrit', 'inscrite')} au centre pour préparer le BTS {txt(speciality(case))}.\n\n"
        + f"La formation commence le {on(paper, 'start', start)} et s'achève le {on(paper, 'end', end)}. Elle représente {strong(hours_said(paper, hours, ' heures'))} en centre pour l'ensemble du cycle, selon une alternance {rng.choice(('de deux semaines', 'd’une semaine sur trois', 'de quinze jours'))}.\n\n"
        + f"Le référent pédagogique est {txt(third(case))}. L'attestation est établie en vue de l'inscription à la session {case.session}.\n" + gap(6)
        + f"Fait pour valoir ce que de droit, {txt(school.place.town)}, le {on(paper, 'issue_date', day)}.\n" + gap(4)
        + hand(paper, ("training_centre", school.director_title, imprint(school)), wide=66, words="left")
    )


@opened_layout("training_attestation", "distance_platform_statement_with_counters", defects=HOURS)
def distance_platform_statement_with_counters(case: Case, paper: Paper) -> str:
    """A platform's statement with tiles of figures and a number to verify; signed in a grey strip."""
    school, rng, who = named_school(case, "Plateforme Modèle-Campus", "Exemple à Distance", "e-Spécimen Formation"), case.rng, case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 50)
    sheet(paper, ("Open Sans", "Lato", "Carlito"), 9.8, (16, 18, 16, 18))
    ink = rng.choice(("rgb(100,50,160)", "rgb(0,100,150)"))
    tiles = [("Durée de la préparation", strong(hours_said(paper, hours, " h"), 15, ink)), ("Du", strong(on(paper, "start", start, slashes(start)))), ("Au", strong(on(paper, "end", end, slashes(end)))), ("Devoirs rendus", f"{rng.randrange(20, 48)} sur 48")]
    strip = ", ".join(f"[{little(k, 7.5, 'luma(90)')} \\ #v(1mm) {v}]" for k, v in tiles)
    return (
        two(strong(paper.put("organisation", school.name), 16, ink), side(little(f"Attestation n° {rng.randrange(10**6, 10**7)}", 8))) + rule(2, ink) + gap(3)
        + head_line(paper.choose("Attestation de suivi", "Attestation de suivi de formation à distance", "Attestation de formation"), 17, "left") + gap(2)
        + topped([*three(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", birthday(paper, slashes(who.birth_date))), ("Formation", txt("Préparation BTS " + speciality(case))), ("Examen visé", f"session {case.session}")], 2, 8, ink) + gap(3)
        + f"#table(columns: (1.3fr, 1fr, 1fr, 1fr), inset: 3mm, fill: rgb(245,243,250), stroke: 2pt + white, {strip})\n" + gap(2)
        + "Le volume indiqué comprend les cours en ligne, les classes virtuelles, les devoirs corrigés et les regroupements. Il correspond à la formation complète à laquelle la personne est inscrite.\n" + gap(4)
        + boxed(two(f"Édité et signé le {on(paper, 'issue_date', day, slashes(day))} \\ à {txt(school.place.town)}", hand(paper, ("training_centre", f"{third(case)}, direction des études", None), wide=62, high=22)), 3, "luma(244)", "none")
    )


@opened_layout("training_attestation", "chamber_form_with_ink_total_and_ticks", defects=HOURS)
def chamber_form_with_ink_total_and_ticks(case: Case, paper: Paper) -> str:
    """An academy's form for a centre: lines to fill by pen, boxes to tick for the category."""
    school, rng, who = named_school(case, *ADULTS, *CENTRES), case.rng, case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 40)
    sheet(paper, SANS, 10.2, (16, 20, 14, 20))
    paper.put("start", start.isoformat(), slashes(start))
    paper.put("end", end.isoformat(), slashes(end))
    said = paper.blank() if hours is None else inked(paper, "training_hours", hours, f"{hours} h", 18)
    usage = dotted("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name)) if who.usage_name else ""
    kind = rng.randrange(3)
    return (
        f"Académie {txt(of(academy(case)))} #h(1fr) {little('Imprimé à joindre à la confirmation d’inscription', 8)}\n" + rule(1)
        + head_line(paper.choose("ATTESTATION DE FORMATION – BTS", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS"), 14) + gap(2)
        + subject("L'organisme") + dotted("Nom", inked(paper, "organisation", school.name, school.name)) + dotted("Adresse", paper.handwritten(school.address, 13))
        + subject("Le candidat") + dotted("Nom de naissance", inked(paper, "birth_name", who.birth_name, who.birth_name)) + usage + dotted("Prénom", inked(paper, "given_names", [who.first_name], who.first_name))
        + "#h(2mm)".join(tick(k == kind, w) + " #h(4mm) " for k, w in enumerate(("formation continue", "enseignement à distance", "apprentissage"))) + "\n"
        + subject("La formation") + two(dotted("Début", paper.handwritten(slashes(start))), dotted("Fin", paper.handwritten(slashes(end)))) + dotted("Nombre total d'heures de formation", said)
        + gap(3) + two(f"À {paper.handwritten(school.place.town)} \\ #v(2mm) le {paper.hand_date('issue_date', day)}", hand(paper, ("training_centre", "Cachet et signature de l'organisme", imprint(school)), wide=70))
    )


def _held(case: Case) -> list[int]:
    held = list(case.fact("annexes", case.rng.choice(([3, 4, 5], [3, 5], [4, 5], [3, 4, 5], [5], [3, 4]))))
    return [] if case.has("annex_missing") else held


def _names_of(paper: Paper, held: list[int]) -> list[str]:
    return [paper.add("annexes", k, str(k)) for k in held]


@opened_layout("r408_attestation", "scaffold_firm_school_letter_with_list_of_skills", defects=("annex_missing",))
def scaffold_firm_school_letter_with_list_of_skills(case: Case, paper: Paper) -> str:
    """A body's prose: days, place, skills one a line with the annex behind, trainer's hand alone."""
    body, rng, who = named_body(case, *SCAFFOLDS), case.rng, case.person
    start, end, day = short_course(case)
    held = _held(case)
    sheet(paper, SANS, 10.6)
    foot(paper, f"{body.name} {body.form} – {body.address} – SIRET {siret(body)}")
    lines = "".join(f"- {txt(PARTS[k])} un échafaudage de pied, programme de l'annexe {paper.add('annexes', k, str(k))} ;\n" for k in held) or "- circuler et travailler sur un échafaudage ;\n"
    return (
        letterhead(body, paper.put("organisation", body.name), "rgb(190,120,0)", body.phone) + gap(6)
        + side(f"{txt(body.place.town)}, le {on(paper, 'issue_date', day)}") + gap(3)
        + head_line(paper.choose("Attestation de formation – échafaudages de pied, R408", "ATTESTATION DE FORMATION R408", "Attestation de stage : échafaudages (recommandation R408)"), 14, "left") + gap(4)
        + f"Nous avons formé {whole(paper)}, {born(paper, place=False)}, {who.agree('envoyé', 'envoyée')} par {rng.choice(('la société', 'l’entreprise'))} {txt(invent_firm(rng).name)}, dans nos installations {txt(of(body.place.town))}, du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}. Au vu de l'épreuve finale, le formateur estime cette personne capable de :\n\n{lines}\n"
        + "conformément à la recommandation R408 de la Caisse nationale de l'assurance maladie. L'employeur peut s'appuyer sur ce document pour délivrer son autorisation.\n" + gap(6)
        + hand(paper, ("training_centre", f"Le formateur, {third(case)}", imprint(body)), wide=64)
    )


@opened_layout("r408_attestation", "federation_passport_page_in_two_frames", defects=("annex_missing",))
def federation_passport_page_in_two_frames(case: Case, paper: Paper) -> str:
    """A federation's sheet on its side: identity in a frame, a grid of annexes with crosses."""
    body, rng = named_body(case, "Fédération fictive du bâtiment – pôle formation", "Association Modèle pour la prévention du BTP"), case.rng
    start, end, day = short_course(case)
    held = _held(case)
    sheet(paper, SANS, 9.8, (13, 16, 12, 16), (297, 210))
    rows = [(f"Annexe {paper.add('annexes', k, str(k)) if k in held else k}", txt(PARTS[k].capitalize()), "×" if k in held else "", "" if k in held else "×") for k in (3, 4, 5)] if held else []
    table = grid(("R408", "Compétence", "Formé", "Non formé"), rows, "(26mm, 1fr, 22mm, 26mm)", "rgb(250,228,190)") if rows else boxed("Accueil sécurité échafaudage : suivi.")
    left = boxed(listed([*three(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", birthday(paper)), ("Employeur", txt(invent_firm(rng).name)), ("Emploi", txt(case.title.jobs[0]))], 30), 3.5)
    right = f"Session n° {rng.randrange(100, 999)} \\ Du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)} \\ Formateur : {txt(third(case))} \\ Durée : {((end - start).days + 1) * 7} h\n{gap(1)}{table}"
    return (
        two(strong(paper.put("organisation", body.name), 13), side(little(f"Registre R408 – feuillet {rng.randrange(1, 400)}", 8))) + rule(1.6, "rgb(210,140,0)")
        + head_line(paper.choose("ATTESTATION DE FORMATION – ÉCHAFAUDAGES DE PIED R408", "ÉCHAFAUDAGE R408 : ATTESTATION DE FORMATION"), 15) + gap(2)
        + two(left, right, "(1fr, 1.3fr)") + gap(2)
        + f"Délivrée à {txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n" + gap(1)
        + hands(paper, [("candidate", "Le titulaire", None), ("training_centre", "Le formateur", None), ("training_centre", "Pour la fédération", imprint(body))], total=262, framed=False)
    )


@opened_layout("r408_attestation", "school_workshop_form_by_pen_with_boxed_days", defects=("annex_missing",))
def school_workshop_form_by_pen_with_boxed_days(case: Case, paper: Paper) -> str:
    """A school workshop's form: names by pen, days in boxes, annexes ticked, two hands in cells."""
    school, who = named_school(case, "Lycée professionnel Fictif-Bâtisseur", "CFA Modèle du bâtiment", "Lycée des métiers de l'Exemple"), case.person
    start, end, day = short_course(case)
    held = _held(case)
    sheet(paper, (*SANS, *NARROW), 10, (15, 18, 14, 18))
    ticks = " \\ ".join(f"#check({'true' if k in held else 'false'}) annexe {paper.add('annexes', k, str(k)) if k in held else k} : {txt(PARTS[k])} un échafaudage de pied" for k in (3, 4, 5)) if held else "#check(true) sensibilisation au travail sur échafaudage"
    usage = dotted("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name)) if who.usage_name else ""
    return (
        f"{strong(paper.put('organisation', school.name), 12)} #h(1fr) {small(txt(school.place.post_code + ' ' + school.place.town))}\n"
        + plate(paper.choose("ATTESTATION DE FORMATION – R408", "FORMATION ÉCHAFAUDAGE R408 – ATTESTATION"), 14)
        + little("Formation au montage, à la réception et à l'utilisation d'échafaudages de pied, selon la recommandation R408 de l'assurance maladie – risques professionnels.", 8.5) + gap(1)
        + dotted("Nom", inked(paper, "birth_name", who.birth_name, who.birth_name)) + usage + dotted("Prénom", inked(paper, "given_names", [who.first_name], who.first_name)) + f"Date de naissance #h(2mm) {day_cells(paper, 'birth_date', who.birth_date)}\n" + gap(1)
        + f"Stage commencé le #h(1mm) {day_cells(paper, 'training_start', start)} #h(3mm) terminé le #h(1mm) {day_cells(paper, 'training_end', end)}\n" + gap(1)
        + boxed(f"Parties validées : \\ {ticks}", 3) + f"Fait le #h(2mm) {day_cells(paper, 'issue_date', day)}\n" + gap(1)
        + hands(paper, [("training_centre", f"L'enseignant formateur, {third(case)}", None), ("training_centre", f"{school.director_title} (cachet)", imprint(school))], total=174)
    )


@opened_layout("r408_attestation", "group_training_office_typed_card_list_of_one", defects=("annex_missing",))
def group_training_office_typed_card_list_of_one(case: Case, paper: Paper) -> str:
    """A typed certificate in fixed width: reference, line of annexes, validity advised, two hands."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    start, end, day = short_course(case)
    held = _names_of(paper, _held(case))
    sheet(paper, (*MONO, *SERIF), 9.8, (18, 20, 16, 20))
    until = (day + 5 * 365 * DAY).year
    return (
        barred(body.name, "rgb(20,70,130)", 14) + f"{small(txt(body.address))} \\ {small('NDA ' + str(rng.randrange(10**10, 10**11)))}\n" + gap(6)
        + head_line(paper.choose("CERTIFICAT DE FORMATION R 408", "ATTESTATION DE COMPÉTENCE R408", "ATTESTATION INDIVIDUELLE DE FORMATION R.408"), 14) + side("Échafaudages de pied", "center") + gap(4)
        + tabled([("Organisme", paper.put("organisation", body.name)), ("Titulaire", filed(paper)), (who.born.capitalize() + " le", birthday(paper)), ("Début de la session", on(paper, "training_start", start)), ("Fin de la session", on(paper, "training_end", end)), ("Modules (annexes de la R408)", " / ".join(held) if held else "néant – personnel non monteur"), ("Résultat", "favorable"), ("Délivrance", on(paper, "issue_date", day)), ("Rappel conseillé", f"{until}")], 1, "58mm", "luma(244)", 2.2) + gap(5)
        + two(hand(paper, ("training_centre", f"Formateur : {third(case)}", None), wide=62), hand(paper, ("training_centre", f"{body.director_title} : {body.director}", imprint(body)), wide=66)) + gap(3)
        + small("La falsification de ce document expose à des poursuites.")
    )
