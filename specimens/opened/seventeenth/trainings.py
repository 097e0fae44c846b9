"""Attestations of courses, short ones of safety and long ones of preparation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import HOURS, ONE, hours_of, hours_said, issue_day, preparing, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventeenth.wording import (
    ADULTS,
    CENTRES,
    SCHOOLS,
    apart,
    birth,
    birth_row,
    bold,
    bottom,
    captions,
    cells,
    coloured,
    filed,
    framed,
    gap,
    hand,
    hand_over,
    hands,
    head,
    heading,
    listing,
    note,
    num,
    on,
    pen_line,
    person,
    plain_head,
    rubber,
    school_of,
    sheet,
    spaced_siret,
    squares,
    table,
    third,
    tick,
    title,
    trade,
    two,
)
from specimens.people import invent_firm, invent_training_body

DONE = {3: "montage et démontage", 4: "réception et maintenance", 5: "utilisation"}


def _held(case: Case) -> list[int]:
    """The annexes the paper states; none with `annex_missing`."""
    held = list(case.fact("annexes", case.rng.choice(([3, 5], [3, 4, 5], [4, 5], [3, 5]))))
    return [] if case.has("annex_missing") else held


def _annexes(paper: Paper, held: list[int], form: str = "annexe {}") -> list[str]:
    return [form.replace("{}", paper.add("annexes", k, str(k))) for k in held]


@opened_layout("r408_attestation", "hire_firm_school_certificate_with_ticked_lines", defects=("annex_missing",))  # fmt: skip
def hire_firm_school_certificate_with_ticked_lines(case: Case, paper: Paper) -> str:
    body, (start, end, day), held = invent_training_body(case.rng), short_course(case), _held(case)
    ink = case.rng.choice(("rgb(210,120,0)", "rgb(0,80,100)"))
    lines = " \\ ".join(tick(True, f"{DONE[k].capitalize()} d'un échafaudage de pied : ") + label for k, label in zip(held, _annexes(paper, held), strict=True))  # fmt: skip
    bottom(paper, f"{body.name} – déclaration d'activité {case.rng.randrange(10**10, 10**11)} – SIRET {spaced_siret(body)}")  # fmt: skip
    return (
        head(body, paper.put("organisation", body.name), ink, "Location, montage, formation")
        + coloured(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE COMPÉTENCES"), ink, 15, "center")
        + "#align(center)[Travaux sur échafaudages de pied, recommandation R408 de la CNAM]\n"
        + gap(3)
        + cells([("Stagiaire", filed(paper)), birth_row(paper), ("Entreprise d'origine", txt(invent_firm(case.rng).name)), ("Session", f"du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}"), ("Formateur", txt(third(case)))], 1, "46mm")
        + heading("Compétences validées", ink)
        + f"{lines or 'Travail en sécurité sur un échafaudage de pied.'}\n"
        + gap(4)
        + two(f"Délivrée à {txt(body.place.town)} \\ le {on(paper, 'issue_date', day)}", hand(paper, "training_centre", body.director_title, stamp=rubber(body), wide=66))
    )  # fmt: skip


@opened_layout("r408_attestation", "lyceum_head_and_teacher_in_prose", defects=("annex_missing",))
def lyceum_head_and_teacher_in_prose(case: Case, paper: Paper) -> str:
    school, (start, end, day), held = school_of(case, SCHOOLS), short_course(case), _held(case)
    names = _annexes(paper, held, "l'annexe {}")
    said = " et ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
    paper.setup.justify = True
    return (
        plain_head(school, paper.put("organisation", school.name), school.phone)
        + gap(8)
        + title(paper.choose("Attestation de formation aux échafaudages", "ATTESTATION DE FORMATION – R 408"), 14)
        + gap(4)
        + f"Je soussigné, {txt(school.director)}, {txt(school.director_title.lower())}, certifie que {person(paper)}, {birth(paper)}, étudiant en BTS {txt(trade(case))}, a suivi dans l'établissement, entre le {on(paper, 'training_start', start)} et le {on(paper, 'training_end', end)}, la formation au travail sur échafaudages de pied.\n\n"
        + f"Les compétences évaluées sont celles {'de ' + said if names else 'du travail courant, au sens'} de la recommandation R408. La formation a été encadrée par {txt(third(case))}, professeur formé par la CARSAT.\n"
        + gap(5)
        + f"#align(right)[{txt(school.place.town)}, le {on(paper, 'issue_date', day)}]\n"
        + two(hand(paper, "training_centre", "Le professeur", wide=60, high=28), hand(paper, "training_centre", "Le chef d'établissement", stamp=rubber(school), wide=66))
    )  # fmt: skip


@opened_layout("r408_attestation", "prevention_body_half_sheet_table_of_annexes", defects=("annex_missing",))  # fmt: skip
def prevention_body_half_sheet_table_of_annexes(case: Case, paper: Paper) -> str:
    body, (start, end, day), held = invent_training_body(case.rng), short_course(case), _held(case)
    sheet(paper, 210, 148, (10, 13, 8, 13))
    paper.setup.size_pt = 8.8
    rows = []
    for k in held:
        rows.append((f"Annexe {paper.add('annexes', k, str(k))}", txt(DONE[k]), "validé"))
    return (
        two(bold(paper.put("organisation", body.name), 11), f"#align(right)[N° {case.rng.randrange(1000, 9999)}/{day.year}]")
        + title(paper.choose("ATTESTATION R408 – ÉCHAFAUDAGES DE PIED", "FORMATION ÉCHAFAUDAGES DE PIED (R408) – ATTESTATION"), 12)
        + captions([*apart(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date))), ("Du", on(paper, "training_start", start, num(start))), ("Au", on(paper, "training_end", end, num(end)))], 4, 2.5)
        + gap(1)
        + table(("Référentiel", "Contenu", "Évaluation"), rows or [("R408", "sensibilisation", "suivie")], "(30mm, 1fr, 26mm)", inset=1.3)
        + two(f"Formateur : {txt(third(case))} \\ Établie le {on(paper, 'issue_date', day)} à {txt(body.place.town)}", hand(paper, "training_centre", "Signature et cachet de l'organisme", stamp=rubber(body), wide=64))
    )  # fmt: skip


@opened_layout("r408_attestation", "apprentice_centre_blank_in_ink_and_squares", defects=("annex_missing",))  # fmt: skip
def apprentice_centre_blank_in_ink_and_squares(case: Case, paper: Paper) -> str:
    school, (start, end, day), held = school_of(case, CENTRES), short_course(case), _held(case)
    who, pen = case.person, paper.handwritten
    paper.birth_name()
    paper.put("given_names", [who.first_name], who.first_name)
    paper.usage_name()
    usage = pen_line("Nom d'usage", pen(who.usage_name)) if who.usage_name else ""  # fmt: skip
    boxes = []
    for k in (3, 4, 5):
        shown = paper.add("annexes", k, str(k)) if k in held else str(k)
        boxes.append(f"#check({'true' if k in held else 'false'}) annexe {shown} ({txt(DONE[k])})")
    return (
        f"{bold(paper.put('organisation', school.name), 13)} #h(1fr) {txt(school.place.town)}\n#line(length: 100%)\n"
        + title(paper.choose("ATTESTATION DE FORMATION R408", "ÉCHAFAUDAGES DE PIED – ATTESTATION R408"), 14)
        + note("Cocher uniquement les annexes validées par le formateur.", 8)
        + pen_line("Nom", pen(who.birth_name))
        + usage
        + pen_line("Prénom", pen(who.first_name))
        + gap(2)
        + f"Date de naissance #h(3mm) {squares(paper, 'birth_date', who.birth_date)}\n"
        + gap(2)
        + f"Formation du #h(2mm) {squares(paper, 'training_start', start)} #h(3mm) au #h(2mm) {squares(paper, 'training_end', end)}\n"
        + gap(2)
        + " \\ ".join(boxes)
        + gap(4)
        + f"Fait le {paper.hand_date('issue_date', day)}\n"
        + gap(1)
        + hands(paper, [("training_centre", f"Formateur : {third(case)}", None), ("training_centre", "Direction du centre", rubber(school))])
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "rope_access_body_card_like_sheet")
def rope_access_body_card_like_sheet(case: Case, paper: Paper) -> str:
    body, (start, end, day), rng = invent_training_body(case.rng), short_course(case), case.rng
    ink = "rgb(160,30,30)"
    card = (
        f"{bold(txt(body.name), 11, ink)} #h(1fr) {note(f'certificat {rng.randrange(10**4, 10**5)}', 7.5)}\n"
        + title(paper.choose("Attestation – Travaux en hauteur", "TRAVAIL EN HAUTEUR : ATTESTATION DE FORMATION"), 13, "left")
        + listing([*apart(paper, "Nom", "Nom d'usage", "Prénoms"), birth_row(paper), ("Stage suivi", txt(f"du {num(start)} au {num(end)}, {((end - start).days + 1) * 7} h")), ("Contenu", "harnais antichute, lignes de vie, nacelle"), ("Formateur", txt(third(case))), ("À renouveler avant", txt(str(day.year + 3)))], 38)
        + gap(2)
        + two(f"Date de délivrance : \\ {on(paper, 'issue_date', day)}", hand(paper, "training_centre", "Le responsable", stamp=rubber(body), wide=62))
    )  # fmt: skip
    return gap(rng.randrange(2, 30)) + framed(card, 6, f"1.6pt + {ink}")


@opened_layout("work_at_height_attestation", "scaffolder_union_letter_left_hand")
def scaffolder_union_letter_left_hand(case: Case, paper: Paper) -> str:
    body, firm = invent_training_body(case.rng), invent_firm(case.rng)
    _, end, day = short_course(case)
    return (
        head(body, txt(body.name), "rgb(40,70,40)", body.phone)
        + gap(8)
        + title(paper.choose("ATTESTATION DE FIN DE FORMATION", "ATTESTATION DE FORMATION"), 15)
        + gap(3)
        + f"{person(paper)}, {birth(paper, place=False)}, {case.person.agree('salarié', 'salariée')} de la société {txt(firm.name)}, a participé à la formation « travaux en hauteur et port des équipements de protection contre les chutes », achevée le {txt(num(end))}, et satisfait au contrôle des connaissances.\n\n"
        + "Textes de référence : code du travail, articles R. 4323-61, R. 4323-104 et R. 4323-106.\n"
        + gap(5)
        + hand_over(paper, "training_centre", f"{body.director}, {body.director_title.lower()}", stamp=rubber(body), wide=66)
        + f"\nÀ {txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n"
    )  # fmt: skip


@opened_layout("training_attestation", "adult_college_statement_of_both_cycles", defects=HOURS)
def adult_college_statement_of_both_cycles(case: Case, paper: Paper) -> str:
    school, (start, end), hours = school_of(case, ADULTS), preparing(case), hours_of(case)
    day = issue_day(case, 1, 30)
    rows = []
    if hours is not None:
        first = hours * case.rng.choice((48, 50, 52)) // 100
        rows = [("Premier cycle", txt(f"{start.year}-{start.year + 1}"), f"{first} h"), ("Second cycle", txt(f"{end.year - 1}-{end.year}"), f"{hours - first} h")]  # fmt: skip
    rows.append((bold("Volume total"), "", bold(hours_said(paper, hours))))
    return (
        head(school, paper.put("organisation", school.name), "rgb(0,100,90)", f"SIRET {spaced_siret(school)}")
        + title(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE FORMATION"), 15)
        + gap(2)
        + listing([("Stagiaire", filed(paper)), birth_row(paper), ("Action", txt(f"Préparation au BTS {trade(case)}")), ("Financeur", case.rng.choice(("Région", "Transitions Pro", "compte personnel de formation"))), ("Période", f"du {on(paper, 'start', start)} au {on(paper, 'end', end)}")], 34)
        + gap(2)
        + table(("", "Année", "Durée"), rows, "(1fr, 40mm, 40mm)")
        + gap(3)
        + f"Attestation établie le {on(paper, 'issue_date', day)} à {txt(school.place.town)}.\n"
        + gap(3)
        + hand(paper, "training_centre", "Le conseiller en formation continue", third(case), stamp=rubber(school), wide=66, where="right")
    )  # fmt: skip


@opened_layout("training_attestation", "web_college_sentence_and_frame_of_hours", defects=HOURS)
def web_college_sentence_and_frame_of_hours(case: Case, paper: Paper) -> str:
    school = school_of(
        case, ("Cours en ligne Modèle", "École Exemple à distance", "Distance & Spécimen")
    )
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 30)
    paper.setup.font = case.rng.choice(("Lato", "Open Sans", "Carlito"))
    return (
        coloured(school.name, "rgb(80,40,120)", 13, "right")
        + title(paper.choose("Attestation de formation à distance", "Attestation de suivi de la préparation"), 17, "left", "rgb(80,40,120)")
        + f"{paper.put('organisation', school.name)}, établissement privé d'enseignement à distance ({txt(school.address)}), atteste que\n"
        + gap(1)
        + captions([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=num(case.person.birth_date))), ("Identifiant", str(case.rng.randrange(10**5, 10**6)))])
        + gap(2)
        + f"prépare avec elle le BTS {txt(trade(case))} depuis le {on(paper, 'start', start)} ; le parcours se termine le {on(paper, 'end', end)}.\n"
        + gap(2)
        + f"#align(center)[#box(stroke: 1pt + rgb(80,40,120), inset: 4mm)[Heures de formation : {bold(hours_said(paper, hours, ' heures'), 13)}]]\n"
        + gap(3)
        + f"Tuteur du parcours : {txt(third(case))}. Le {on(paper, 'issue_date', day)}.\n"
        + gap(2)
        + hand_over(paper, "training_centre", "La responsable de la scolarité", stamp=rubber(school), wide=66)
    )  # fmt: skip


@opened_layout("training_attestation", "centre_form_completed_by_pen_with_boxes", defects=HOURS)
def centre_form_completed_by_pen_with_boxes(case: Case, paper: Paper) -> str:
    school, (start, end), hours = school_of(case, CENTRES), preparing(case), hours_of(case)
    who, day, pen = case.person, issue_day(case, 1, 25), paper.handwritten
    total = paper.blank() if hours is None else pen(f"{hours} heures")
    if hours is not None:
        paper.put("training_hours", hours, f"{hours} heures")
    return (
        note(f"Candidats au BTS, session {case.session} – à compléter par le centre de formation", 8)
        + title(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE PRÉPARATION À L'EXAMEN"), 14)
        + cells([("Centre", bold(paper.put("organisation", school.name))), ("Ville", txt(school.place.town)), *apart(paper, "Candidat : nom", "Nom d'usage", "Prénom(s)"), birth_row(paper), ("Spécialité", txt(trade(case)))], 1, "44mm")
        + f"{tick(True, 'formation par apprentissage')} #h(5mm) {tick(False, 'formation continue')} #h(5mm) {tick(False, 'enseignement à distance')}\n"
        + gap(2)
        + f"Début : {squares(paper, 'start', start)} #h(8mm) Fin prévue : {squares(paper, 'end', end)}\n"
        + gap(1)
        + pen_line("Durée totale de la formation en centre :", total)
        + pen_line("Personne à contacter :", pen(third(case)))
        + pen_line("Fait le", paper.hand_date("issue_date", day))
        + gap(2)
        + hand(paper, "training_centre", "Cachet du centre et signature du directeur", stamp=rubber(school), wide=76, where="right")
        + note(who.email, 7)
    )  # fmt: skip


@opened_layout("training_attestation", "guild_letter_to_candidate_hours_in_running_text", defects=HOURS)  # fmt: skip
def guild_letter_to_candidate_hours_in_running_text(case: Case, paper: Paper) -> str:
    school, (start, end), hours = school_of(case, CENTRES), preparing(case), hours_of(case)
    firm, day = invent_firm(case.rng), issue_day(case, 1, 30)
    return (
        two(plain_head(school, paper.put("organisation", school.name)), f"#align(right)[{txt(school.place.town)}, \\ le {on(paper, 'issue_date', day)}]", "(1.6fr, 1fr)")
        + gap(10)
        + f"{bold(txt(paper.choose('Objet : attestation de formation', 'Objet : attestation de suivi de la formation')))}\n\nMadame, Monsieur,\n\n"
        + f"Je vous confirme que {person(paper)}, {birth(paper)}, suit au sein de notre centre la préparation au BTS {txt(trade(case))}, en alternance avec l'entreprise {txt(firm.name)}. Entre le {on(paper, 'start', start)} et le {on(paper, 'end', end)}, l'horaire d'enseignement dû à {case.person.agree('cet apprenti', 'cette apprentie')} s'élève à {hours_said(paper, hours, paper.choose(' heures', ' h'))}, évaluations comprises.\n\n"
        + f"Le référent de la section, {txt(third(case))}, reste à votre disposition.\n\nRecevez, Madame, Monsieur, mes salutations.\n"
        + gap(5)
        + hand_over(paper, "training_centre", school.director, "directeur du centre", stamp=rubber(school), wide=66, where="center")
    )  # fmt: skip


@opened_layout("first_aid_attestation", "red_band_unit_certificate_with_instructor")
def red_band_unit_certificate_with_instructor(case: Case, paper: Paper) -> str:
    body, day = invent_training_body(case.rng), issue_day(case, 5, 650)
    held = day - case.rng.choice((0, 1, 4)) * ONE
    return (
        coloured("Premiers secours en équipe et au travail", "rgb(190,20,40)", 11)
        + gap(3)
        + title(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", "SAUVETEUR SECOURISTE DU TRAVAIL (SST) – CERTIFICAT"), 14)
        + gap(2)
        + f"{txt(body.name)}, entité habilitée par le réseau prévention sous le numéro {case.rng.randrange(10**5, 10**6)}, délivre le certificat à :\n"
        + gap(1)
        + listing([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), birth_row(paper), ("Session close le", txt(num(held))), ("Formateur", txt(third(case))), ("Validité", txt(f"24 mois, jusqu'au {num(dt.date(day.year + 2, day.month, min(day.day, 28)))}"))], 40)
        + gap(3)
        + two(hand(paper, "training_centre", "Le formateur", wide=60, high=28), hand(paper, "training_centre", "Pour l'entité", stamp=rubber(body), wide=66))
        + f"Délivré à {txt(body.place.town)} le {on(paper, 'issue_date', day)}\n"
    )  # fmt: skip
