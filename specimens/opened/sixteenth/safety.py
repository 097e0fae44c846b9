"""Attestations of scaffolding and of work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import ONE, issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    CENTRES,
    LYCEUMS,
    academy,
    b,
    born,
    capped,
    cells_to_sign,
    civil,
    corner,
    dotted,
    down,
    filed,
    foot,
    grid_of,
    hand,
    hand_over,
    hand_right,
    head,
    ink_birth,
    ink_names,
    logo,
    mark_of,
    named,
    num,
    of,
    on,
    pairs,
    passer,
    school,
    sheet,
    siret,
    subject,
    table,
    title,
    to_right,
    told_day,
    two,
)
from specimens.people import invent_firm, invent_training_body

TOPICS = {3: "monter, démonter et utiliser un échafaudage de pied", 4: "vérifier un échafaudage de pied (mise en service, journalière, trimestrielle)", 5: "réceptionner, utiliser et exploiter un échafaudage de pied"}  # fmt: skip
LESS = ("annex_missing",)


def _held(case: Case) -> list[int]:
    """The annexes obtained; with `annex_missing` only one that no speciality asks for."""
    drawn = case.rng.choice(([3, 5], [3, 4, 5], [4, 5], [3, 4, 5]))
    found = list(case.fact("annexes", drawn))
    return [3] if case.has("annex_missing") else found


@opened_layout("r408_attestation", "yellow_band_certificate_with_three_boxes", defects=LESS)
def yellow_band_certificate_with_three_boxes(case: Case, paper: Paper) -> str:
    """A body's certificate: a band, the trainee's cells, a ticked line per annex, trainer and body
    sign."""
    body, firm = invent_training_body(case.rng), invent_firm(case.rng)
    (start, end, day), held = short_course(case), _held(case)
    lines = []
    for k in (3, 4, 5):
        number = paper.add("annexes", k, str(k)) if k in held else str(k)
        lines.append(
            f"#check({'true' if k in held else 'false'}) #h(2mm) Annexe {number} – {txt(TOPICS[k])}"
        )
    foot(paper, f"{body.name} – {body.address} – SIRET {siret(body)}")
    turn = " \\ "
    return (
        f"{b(paper.put('organisation', body.name), 14)}\n"
        + head(paper.choose("ATTESTATION DE COMPÉTENCES – ÉCHAFAUDAGES DE PIED", "ATTESTATION DE FORMATION R408"), "rgb(255,214,70)")
        + "selon la recommandation R408 de la Caisse nationale de l'assurance maladie\n"
        + grid_of([("Stagiaire", b(filed(paper))), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date))), ("Entreprise", txt(firm.name)), ("Formation", f"du {on(paper, 'training_start', start, num(start))} au {on(paper, 'training_end', end, num(end))}"), ("Formateur", txt(passer(case)))], 1, "40mm")
        + "Compétences évaluées et acquises (cases cochées) :\n\n"
        + turn.join(lines)
        + "\n\n"
        + f"Délivrée le {on(paper, 'issue_date', day)} à {txt(body.place.town)}. Recyclage conseillé tous les cinq ans.\n"
        + two(hand(paper, "training_centre", "Le formateur", high=31), hand(paper, "training_centre", body.director_title, body.director, stamp=mark_of(body)))
    )  # fmt: skip


@opened_layout("r408_attestation", "lyceum_letter_one_sentence_per_annex", defects=LESS)
def lyceum_letter_one_sentence_per_annex(case: Case, paper: Paper) -> str:
    """A lyceum's letter: the course in prose, a dash per annex held, the head signs at the right."""
    body = school(case, LYCEUMS)
    (start, end, day), held = short_course(case), _held(case)
    listed = "\n".join(f"- annexe {paper.add('annexes', k, str(k))} : {txt(TOPICS[k])} ;" for k in held)  # fmt: skip
    return (
        corner(body, paper.put("organisation", body.name), f"Académie {of(academy(case))}")
        + down(10)
        + title(paper.choose("Attestation de formation au montage et à l'utilisation des échafaudages (R408)", "ATTESTATION R408"), 14)
        + down(6)
        + f"Je soussigné(e) {txt(passer(case))}, proviseur, atteste que {named(paper)}, {born(paper)}, en section de technicien supérieur {txt(subject(case))}, a reçu et validé la formation « échafaudages de pied » organisée dans l'établissement entre le {on(paper, 'training_start', start)} et le {on(paper, 'training_end', end)} par {txt(passer(case))}, formateur certifié, conformément à la recommandation R408 :\n\n{listed}\n\n"
        + f"{txt(body.place.town)}, le {on(paper, 'issue_date', day)}.\n"
        + down(6)
        + to_right(hand(paper, "training_centre", "Le proviseur,", stamp=mark_of(body)))
    )  # fmt: skip


@opened_layout("r408_attestation", "side_sheet_of_results_by_annex_with_trainee_hand", defects=LESS)
def side_sheet_of_results_by_annex_with_trainee_hand(case: Case, paper: Paper) -> str:
    """A sheet on its side: a row per annex with its result, trainee, trainer and firm below."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    (start, end, day), held = short_course(case), _held(case)
    sheet(paper, 297, 210, 15, 10, "Carlito", "Open Sans", "Liberation Sans")
    rows = []
    for k in (3, 4, 5):
        number = paper.add("annexes", k, str(k)) if k in held else str(k)
        rows.append((f"Annexe {number}", txt(TOPICS[k].capitalize()), f"{rng.choice((7, 14))} h" if k in held else "–", "*VALIDÉE*" if k in held else "non suivie"))  # fmt: skip
    return (
        logo(body, paper.put("organisation", body.name), "rgb(0,90,150)", f"N° {rng.randrange(1000, 9999)}/{day.year}")
        + title(paper.choose("ATTESTATION INDIVIDUELLE DE FORMATION R 408", "ATTESTATION DE FORMATION – ÉCHAFAUDAGES DE PIED R408"), 15)
        + f"{b(named(paper))}, {born(paper, place=False)}, de la société {txt(firm.name)}, a participé du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)} à la formation dont les résultats suivent.\n"
        + table(("Recommandation R408", "Contenu", "Durée", "Résultat"), rows, "(44mm, 1fr, 24mm, 34mm)")
        + f"Fait à {txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + cells_to_sign(paper, [("candidate", "Le stagiaire", None), ("training_centre", f"Le formateur, {passer(case)}", mark_of(body))], 28, 260)
    )  # fmt: skip


@opened_layout("r408_attestation", "workshop_slip_with_names_and_ticks_by_pen", defects=LESS)
def workshop_slip_with_names_and_ticks_by_pen(case: Case, paper: Paper) -> str:
    """A school's slip filled by pen: names, days, the numbers of the annexes written in."""
    body = school(case, CENTRES)
    (start, end, day), held = short_course(case), _held(case)
    sheet(paper, 210, 200, 15, 10.5)
    for k in held:
        paper.add("annexes", k, str(k))
    paper.put("training_start", start.isoformat(), num(start))
    paper.put("training_end", end.isoformat(), num(end))
    written = ", ".join(str(k) for k in held[:-1]) + (" et " if held[1:] else "") + str(held[-1])
    return (
        f"{b(paper.put('organisation', body.name))} – {txt(body.place.town)}\n"
        + capped(paper.choose("Attestation de formation R408 – échafaudages de pied", "Formation aux échafaudages : attestation R408"), "black", 13)
        + ink_names(paper, "Nom de l'élève ou de l'apprenti :", "Nom d'usage :", "Prénom :")
        + ink_birth(paper, "Né(e) le :")
        + f"a suivi la formation du {paper.handwritten(num(start))} au {paper.handwritten(num(end))}\n"
        + dotted("et satisfait aux évaluations des annexes (3, 4, 5) de la recommandation R408 suivantes :", paper.handwritten(written, 17))
        + two(f"Le {paper.hand_date('issue_date', day)}", hand_right(paper, "training_centre", "Le formateur, cachet du centre", stamp=mark_of(body)), "(1fr, 2fr)")
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "roofers_school_lines_with_validity")
def roofers_school_lines_with_validity(case: Case, paper: Paper) -> str:
    """A body's sheet: lines of the trainee and of the course, validity, trainer's hand at the left."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    day = issue_day(case, 5, 600)
    held = day - rng.choice((0, 1, 3)) * ONE
    return (
        logo(body, txt(body.name), "rgb(180,60,30)", body.phone)
        + capped(paper.choose("Attestation de formation – travail en hauteur", "ATTESTATION DE FORMATION AUX TRAVAUX EN HAUTEUR"), "rgb(180,60,30)", 15)
        + down(3)
        + pairs([*civil(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=num(case.person.birth_date))), ("Société", txt(firm.name)), ("Stage", "Travailler en hauteur avec port du harnais"), ("Séance du", txt(told_day(paper, held))), ("Durée", f"{rng.choice((7, 14))} heures"), ("Valable jusqu'au", num(day.replace(year=day.year + 3, day=min(day.day, 28)))), ("Résultat", b("Favorable"))], 44)
        + down(4)
        + f"Attestation établie à {txt(body.place.town)} le {on(paper, 'issue_date', day)}\n"
        + down(3)
        + hand_over(paper, "training_centre", f"Le formateur, {passer(case)}", stamp=mark_of(body))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "network_operator_inner_course_letter")
def network_operator_inner_course_letter(case: Case, paper: Paper) -> str:
    """A firm's letter about its own course: texts, gear, able to work at height; two hands below."""
    firm = invent_firm(case.rng)
    day = issue_day(case, 5, 600)
    return (
        corner(firm, txt(firm.name), f"Siret {siret(firm)}")
        + down(8)
        + title(paper.choose("ATTESTATION DE FORMATION – TRAVAUX EN HAUTEUR", "Formation « travail en hauteur » – attestation"), 14, "left")
        + down(4)
        + f"Conformément à l'article R. 4323-106 du code du travail, {named(paper)}, {born(paper)}, a été {case.person.agree('formé', 'formée')} par {txt(passer(case))}, animateur sécurité, au travail en hauteur : risques de chute, harnais et longe, points d'ancrage, nacelle et échelle, secours d'une personne suspendue.\n\nL'épreuve pratique du dernier jour a été réussie.\n\n"
        + f"{txt(firm.place.town)}, {on(paper, 'issue_date', day)}\n"
        + down(6)
        + two(hand(paper, "employer", f"Le responsable sécurité, {passer(case)}", stamp=mark_of(firm)), hand(paper, "candidate", "La personne formée", high=31))
    )  # fmt: skip
