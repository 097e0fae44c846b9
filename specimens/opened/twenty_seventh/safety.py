"""What trainers, physicians and commissions write for safety: scaffolds, height, first aid."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_seventh.wording import (
    DAY,
    LYCEES,
    TRAINERS,
    at_right,
    b,
    born,
    caged,
    called,
    civil,
    clerk,
    cols,
    dotted,
    face,
    firm_of,
    fmt,
    foot,
    gap,
    grid,
    later,
    lined,
    listed,
    mid,
    num,
    of,
    over,
    pad_of,
    panel,
    pen,
    pen_day,
    pen_names,
    pushed,
    rule,
    s,
    school_of,
    sheet,
    siret,
    study,
    tick,
    to_person,
    when,
)
from specimens.people import invent_place

_R408 = ("annex_missing",)
_ABLE = {
    3: "montage et démontage d'échafaudages de pied",
    4: "vérification et réception d'échafaudages de pied",
    5: "utilisation d'échafaudages de pied",
}


def _annexes(case: Case) -> list[int]:
    drawn = case.rng.choice(([4, 5], [4, 5], [5], [4], [3, 4, 5], [3, 5]))
    chosen = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else chosen


def _kept(paper: Paper, annexes: list[int], word: str = "") -> list[str]:
    return [paper.add("annexes", k, f"{word}{k}") for k in annexes]


def _course(paper: Paper, case: Case) -> tuple[str, str, dt.date]:
    start, end, day = short_course(case)
    one = paper.put("training_start", start.isoformat(), fmt(paper, start))
    return one, paper.put("training_end", end.isoformat(), fmt(paper, end)), day


@opened_layout("r408_attestation", "sheet_across_with_bands_and_skill_boxes", defects=_R408)
def sheet_across_with_bands_and_skill_boxes(case: Case, paper: Paper) -> str:
    """A trainer's certificate across, coloured bands at head and foot, skills ticked in boxes."""
    body, annexes = school_of(case, TRAINERS), _annexes(case)
    one, last, day = _course(paper, case)
    ink = case.rng.choice(("rgb(220,100,0)", "rgb(0,90,150)", "rgb(60,60,60)"))
    sheet(paper, 26, 22, 16, 22, 297, 210)
    face(paper, 11.5, "Open Sans", "Lato", "Carlito")
    paper.setup.background = f"#place(top, rect(width: 100%, height: 15mm, fill: {ink}))#place(bottom, rect(width: 100%, height: 7mm, fill: {ink}))"
    boxes = []
    for k in (3, 4, 5):
        on = k in annexes
        label = f"Annexe {k} : {_ABLE[k]}"
        if on:
            paper.add("annexes", k, f"Annexe {k}")
        boxes.append(tick(on, label))
    return (
        cols(b(paper.put("organisation", body.name), 15, ink), at_right(s(txt(f"{body.address} – {body.phone}"), 9)))
        + gap(3)
        + mid(b("ATTESTATION DE FORMATION", 24) + " \\ #v(1mm) Échafaudages de pied – recommandation R 408 de la CNAM")
        + gap(4)
        + f"L'organisme certifie que {b(called(paper), 14)}, {born(paper)}, a participé à la formation qui s'est tenue du {one} au {last} et a satisfait aux évaluations portant sur les compétences cochées ci-dessous :\n\n"
        + " \\ #v(1mm) ".join(boxes)
        + gap(3)
        + cols(f"Délivrée à {txt(body.place.town)}, \\ le {when(paper, 'issue_date', day)}", over(paper, "candidate", "Le ou la stagiaire", None, 60, 26), over(paper, "training_centre", "Le formateur", pad_of(body), 70), wide="(66mm, 70mm, 1fr)")
    )  # fmt: skip


@opened_layout("r408_attestation", "headmaster_sheet_of_skills_of_annexes", defects=_R408)
def headmaster_sheet_of_skills_of_annexes(case: Case, paper: Paper) -> str:
    """A lycée's sheet: skills acquired in a table by annex, teacher's and head's hands."""
    school, annexes, p = school_of(case, LYCEES), _annexes(case), case.person
    one, last, day = _course(paper, case)
    sheet(paper, 14, 16, 14, 16)
    face(paper, 9.8, "Liberation Sans", "Carlito", "DejaVu Sans")
    rows = [
        (
            b(f"Annexe {paper.add('annexes', k, str(k))}"),
            txt(_ABLE[k][0].upper() + _ABLE[k][1:]),
            "Acquis",
        )
        for k in annexes
    ]
    table = (
        grid(("Référence R408", "Compétences", "Évaluation"), rows, "(36mm, 1fr, 30mm)", inset=2.2)
        if rows
        else "Compétences évaluées : travaux sur échafaudages de pied, acquises.\n\n"
    )
    return (
        cols(f"{b('ÉDUCATION NATIONALE', 9)} \\ {b(paper.put('organisation', school.name), 12)} \\ {s(txt(school.address), 8)}", at_right(s(txt("Filière bâtiment – plateau technique"), 8)))
        + rule(0.8)
        + mid(b("ATTESTATION DE FORMATION R408", 15) + " \\ montage, réception et utilisation des échafaudages de pied")
        + gap(3)
        + caged([*civil(paper), ("Date de naissance", when(paper, "birth_date", p.birth_date)), ("Classe", txt("STS " + study(case))), ("Durée", f"{case.rng.choice((21, 28))} heures")], 3, "0.4pt", 2)
        + f"\nFormation dispensée du {one} au {last} par un enseignant formateur, dans les conditions de la convention entre le ministère et la CNAM.\n\n"
        + table
        + "\nL'étudiant(e) a acquis les compétences ci-dessus au vu des évaluations théoriques et pratiques.\n"
        + gap(4)
        + f"{txt(school.place.town)}, le {when(paper, 'issue_date', day)}\n"
        + panel(paper, [("training_centre", f"L'enseignant formateur, {clerk(case)}", None), ("training_centre", "Le proviseur (cachet)", pad_of(school))], 178)
    )  # fmt: skip


@opened_layout("r408_attestation", "scaffold_maker_card_cut_from_a_board", defects=_R408)
def scaffold_maker_card_cut_from_a_board(case: Case, paper: Paper) -> str:
    """A scaffold maker's school: a card of pocket size enlarged, both faces one above the other."""
    body, annexes, rng = (
        school_of(case, ("École du montage Ferrandel", "Layora Échafaudages Formation")),
        _annexes(case),
        case.rng,
    )
    one, last, day = _course(paper, case)
    p = case.person
    sheet(paper, 20, 20, 20, 20)
    face(paper, 10.5, "Liberation Sans", "Lato", "Open Sans")
    ink = "rgb(200,30,30)"
    photo = "#box(width: 25mm, height: 31mm, fill: luma(220))[#align(center + horizon)[#text(size: 7pt)[photo]]]"
    words = " – ".join(_kept(paper, annexes, "annexe "))
    front = (
        f"{b(paper.put('organisation', body.name), 13, ink)} #h(1fr) {s('FORMATION ÉCHAFAUDAGE', 8)}\n"
        + rule(1.2, ink)
        + cols(listed([*civil(paper, first=True), ("Né(e) le", when(paper, "birth_date", p.birth_date)), ("Carte n°", f"{rng.randrange(1000, 9999)}-{day:%y}")], 34, space=2.8), photo, wide="(1fr, 26mm)")
        + gap(1)
        + b("Attestation R408 – échafaudages de pied", 12)
    )  # fmt: skip
    back = (
        f"Session du {one} au {last} \\ {('Compétences validées (R408) : ' + b(words)) if annexes else 'Compétences validées : utilisation et réception'} \\ {s('Cette carte atteste une formation ; elle ne vaut pas autorisation de l’employeur.', 8)}\n"
        + gap(1)
        + cols(f"Remise le {when(paper, 'issue_date', day)} \\ \\ {over(paper, 'candidate', 'Titulaire', None, 46, 20)}", over(paper, "training_centre", "Le responsable de l'école", pad_of(body), 62), wide="(58mm, 1fr)")
    )  # fmt: skip
    return f"#block(width: 140mm, inset: 5mm, radius: 4mm, stroke: 0.8pt)[{front}]\n#v(8mm)\n#block(width: 140mm, inset: 5mm, radius: 4mm, stroke: 0.8pt)[{back}]\n"


@opened_layout("r408_attestation", "opinion_letter_after_training_to_the_firm", defects=_R408)
def opinion_letter_after_training_to_the_firm(case: Case, paper: Paper) -> str:
    """A trainer's letter to the firm that sent the trainee: programme, annexes in the sentence."""
    body, annexes, firm, rng = school_of(case, TRAINERS), _annexes(case), firm_of(case), case.rng
    one, last, day = _course(paper, case)
    sheet(paper, 18, 24, 18, 24)
    face(paper, 10.6, "Caladea", "Libertinus Serif", "Carlito", leading=0.8)
    foot(
        paper,
        f"{body.name} – SIRET {siret(body)} – enregistré sous le n° 76 {rng.randrange(10, 99)} {rng.randrange(10**5, 10**6)}",
    )
    found = _kept(paper, annexes)
    listing = " et ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)
    words = (
        f"conformément {'aux annexes' if len(found) > 1 else 'à l’annexe'} {listing} de la recommandation R408"
        if found
        else "conformément à la recommandation R408"
    )
    able = " ; ".join(_ABLE[k] for k in annexes) or "travaux sur échafaudages de pied"
    return (
        f"{b(paper.put('organisation', body.name), 15)} \\ {s(txt(body.address + ' – ' + body.phone), 8.5)}\n"
        + f"#pad(left: 86mm)[{txt(firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ #v(3mm) {txt(body.place.town)}, le {when(paper, 'issue_date', day)}]\n"
        + gap(8.5)
        + b("Objet : attestation de formation « échafaudages de pied » de votre collaborateur")
        + f"\n\nMadame, Monsieur,\n\nNous attestons que {called(paper)}, {born(paper)}, a suivi dans nos locaux, du {one} au {last}, la formation « Monter, vérifier et utiliser un échafaudage de pied », {words}.\n\n"
        + f"Domaines étudiés et évalués : {txt(able)}.\n\nRésultat des épreuves théorique et pratique : {b('favorable')}. Il vous appartient de délivrer l'autorisation correspondante.\n\nNous vous prions de croire, Madame, Monsieur, en nos sentiments dévoués.\n"
        + gap(10.2)
        + lined(paper, "training_centre", f"{clerk(case)}, formateur agréé", pad_of(body), 70)
    )  # fmt: skip


@opened_layout("r408_attestation", "pen_filled_certificate_book_leaf", defects=_R408)
def pen_filled_certificate_book_leaf(case: Case, paper: Paper) -> str:
    """A leaf torn from a book of certificates, half sheet, filled by pen."""
    body, annexes, p = school_of(case, TRAINERS), _annexes(case), case.person
    start, end, day = short_course(case)
    sheet(paper, 12, 14, 9, 24, 210, 160)
    face(paper, 10, "Liberation Serif", "DejaVu Serif", "Liberation Sans")
    paper.setup.background = '#place(left, dx: 14mm, line(angle: 90deg, length: 100%, stroke: (thickness: 0.7pt, dash: "dashed")))'
    shown = []
    for k in annexes:
        paper.add("annexes", k, str(k))
        shown.append(str(k))
    numbers = paper.handwritten(", ".join(shown), 15) if shown else paper.blank()
    return (
        cols(f"{b(paper.put('organisation', body.name), 12)} \\ {s(txt(body.address), 8)}", at_right(f"N° {b(str(case.rng.randrange(1000, 9999)), 12, 'rgb(190,20,20)')}"))
        + mid(b("CERTIFICAT DE FORMATION R 408 – ÉCHAFAUDAGES DE PIED", 12.5))
        + dotted([*pen_names(paper, 13), ("Né(e) le :", pen_day(paper, "birth_date", p.birth_date, 13))], 4)
        + f"\na reçu la formation du #h(1mm) {pen_day(paper, 'training_start', start, 13)} #h(1mm) au #h(1mm) {pen_day(paper, 'training_end', end, 13)} #h(2mm) – annexe(s) n° #h(1mm) {numbers} #h(1mm) de la recommandation.\n"
        + cols(f"Délivré le : {paper.hand_date('issue_date', day, 13)}", over(paper, "training_centre", "Cachet et signature de l'organisme", pad_of(body), 72), wide="(1fr, 84mm)")
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "harness_course_sheet_with_marks")
def harness_course_sheet_with_marks(case: Case, paper: Paper) -> str:
    """A trainer's sheet: the course in a head, themes with result, limit advised, two hands."""
    body, rng, p = school_of(case, TRAINERS), case.rng, case.person
    start, end, day = short_course(case)
    sheet(paper, 14, 17, 14, 17)
    face(paper, 10, "Lato", "Open Sans", "Carlito")
    themes = (
        "Réglementation et responsabilités",
        "Facteur de chute et tirant d'air",
        "Choix et réglage du harnais",
        "Points d'ancrage et lignes de vie",
        "Conduite à tenir en cas de chute",
    )
    rows = [(txt(t), rng.choice(("Acquis", "Acquis", "Satisfaisant"))) for t in themes]
    span = f"le {num(end)}" if start == end else f"du {num(start)} au {num(end)}"
    return (
        f"#block(width: 100%, fill: rgb(25,45,75), inset: 4mm)[{b('TRAVAUX EN HAUTEUR', 17, 'white')} #h(1fr) #text(fill: white)[Port du harnais antichute]]\n"
        + f"{b('Attestation de formation aux travaux en hauteur', 13)} \\ {s(txt(f'{body.name} – {body.address}'), 9)}\n"
        + gap(2)
        + listed([*civil(paper), ("Date de naissance", when(paper, "birth_date", p.birth_date)), ("Dates du stage", txt(span)), ("Durée", "14 heures"), ("Intervenant", txt(clerk(case)))], 46, space=2.8)
        + gap(2)
        + grid(("Thème traité", "Résultat"), rows, "(1fr, 40mm)", "rgb(220,226,236)", 2)
        + s("Recyclage conseillé tous les trois ans. Articles R. 4323-58 à R. 4323-90 et R. 4323-106 du code du travail.", 8)
        + gap(4)
        + f"Attestation délivrée à {txt(body.place.town)} le {when(paper, 'issue_date', day)}\n"
        + panel(paper, [("training_centre", "Cachet et signature de l'organisme", pad_of(body)), ("candidate", "Signature du stagiaire", None)], 176)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "wind_park_school_short_letter")
def wind_park_school_short_letter(case: Case, paper: Paper) -> str:
    """A school of wind technicians: short letter in three languages' head, one hand."""
    body, rng = school_of(case, ("Éole Académie Morvel", "Windlab Formation Fictive")), case.rng
    start, end, day = short_course(case)
    sheet(paper, 20, 25, 16, 25)
    face(paper, 11, "Open Sans", "Liberation Sans", "Lato", leading=0.95)
    span = (
        f"le {fmt(paper, end)}" if start == end else f"du {fmt(paper, start)} au {fmt(paper, end)}"
    )
    return (
        mid(f"{b(txt(body.name), 17, 'rgb(0,140,130)')} \\ {s('Work at height · Travail en hauteur · Höhenarbeit', 9)} \\ {s(txt(body.address), 8)}")
        + gap(15.0)
        + b("ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR", 14)
        + " \\ "
        + s("et à l'évacuation depuis une nacelle", 10)
        + gap(9.0)
        + f"Nous certifions que {called(paper)}, {born(paper)}, a suivi avec succès {txt(span)} le module « travail en hauteur et évacuation » ({rng.choice((14, 16))} heures), sur notre tour d'entraînement de {rng.randrange(12, 30)} mètres.\n\nContenu : équipements de protection contre les chutes, accès par échelle, sauvetage d'un équipier, descente contrôlée.\n\n"
        + f"Fait pour servir ce que de droit, à {txt(body.place.town)}, le {when(paper, 'issue_date', day)}.\n"
        + gap(12.0)
        + at_right(f"#box[#set align(left)\n{over(paper, 'training_centre', 'Le responsable des formations', pad_of(body), 70, 30, clerk(case))}]")
    )  # fmt: skip


@opened_layout("first_aid_attestation", "fire_brigade_diploma_of_first_aid")
def fire_brigade_diploma_of_first_aid(case: Case, paper: Paper) -> str:
    """A firefighters' union: certificate of first aid, red frame, half sheet across."""
    rng, place, day = case.rng, invent_place(case.rng), issue_day(case, 15, 600)
    house = f"Union fictive des sapeurs-pompiers {of(place.town)}"
    sheet(paper, 15, 18, 10, 18, 210, 160)
    face(paper, 10.6, "Libertinus Serif", "Caladea", "Liberation Serif")
    paper.setup.background = "#place(center + horizon, rect(width: 198mm, height: 148mm, stroke: 2.5pt + rgb(190,20,30), radius: 3mm))"
    return (
        mid(f"{b(txt(house), 12)} \\ {s(txt('Association agréée de sécurité civile – agrément fictif n° PSC-' + str(rng.randrange(100, 999))), 8)}")
        + gap(2)
        + mid(b("CERTIFICAT DE COMPÉTENCES", 16, "rgb(190,20,30)") + " \\ " + b("Premiers secours citoyen (PSC) – prévention et secours civiques", 11))
        + gap(2)
        + f"Vu l'arrêté fixant le référentiel national de compétences, vu le procès-verbal de la session n° {rng.randrange(10, 99)}, le certificat de compétences de secours aux personnes est délivré à\n"
        + mid(b(called(paper), 14) + f" \\ {born(paper)}")
        + gap(1)
        + cols(f"Certificat n° {place.department}-{day.year}-{rng.randrange(100, 999)} \\ Fait à {txt(place.town)}, \\ le {when(paper, 'issue_date', day)}", over(paper, "training_centre", "Le président de l'union", ["SAPEURS-POMPIERS", place.town.upper()], 70), wide="(1fr, 82mm)")
    )  # fmt: skip


@opened_layout("medical_certificate", "hospital_doctor_letter_with_service_margin")
def hospital_doctor_letter_with_service_margin(case: Case, paper: Paper) -> str:
    """A hospital service's letter: names of the physicians in a narrow column at the left."""
    rng, place, day = case.rng, invent_place(case.rng), issue_day(case, 4, 90)
    doctor = f"Dr {clerk(case)}"
    sheet(paper, 16, 20, 16, 20)
    face(paper, 10.4, "Liberation Sans", "Carlito", "Open Sans", leading=0.88)
    p = case.person
    team = (
        b("Médecine physique et de réadaptation")
        + f" \\ \\ Chef de service \\ Pr {txt(clerk(case))} \\ \\ Praticiens \\ {txt(doctor)} \\ Dr {txt(clerk(case))} \\ \\ Secrétariat \\ 04 00 00 00 {rng.randrange(10, 99)}"
    )
    margin = f"#block(width: 100%, stroke: (right: 0.6pt + luma(120)), inset: (right: 3mm))[{s(team, 8.2)}]"
    text = (
        at_right(f"{txt(place.town)}, le {when(paper, 'issue_date', day)}")
        + gap(15.2)
        + b("CERTIFICAT MÉDICAL", 15)
        + gap(9.5)
        + f"Je soussigné(e), {txt(doctor)}, certifie que l'état de santé de {called(paper)}, {born(paper, where=False)}, en situation de handicap, n'est pas compatible avec la formation aux échafaudages de pied prévue par la recommandation R408 (travail et évolution en hauteur, manutention).\n\n"
        + f"Ce certificat est remis à {p.agree('l’intéressé', 'l’intéressée')}, sur sa demande, pour être produit auprès du service des examens.\n"
        + gap(15.2)
        + over(paper, "authority", "Signature du médecin", [doctor, "Médecine physique", place.town], 68)
    )  # fmt: skip
    return f"{b(txt('Centre hospitalier ' + of(place.town)), 14, 'rgb(0,80,140)')}\n" + rule(1, "rgb(0,80,140)") + gap(5.7) + cols(margin, text, wide="(42mm, 1fr)", gutter=8)  # fmt: skip


@opened_layout("medical_certificate", "small_practice_leaf_written_by_pen")
def small_practice_leaf_written_by_pen(case: Case, paper: Paper) -> str:
    """A practitioner's leaf, A5, printed head and the certificate filled by pen."""
    rng, p, day = case.rng, case.person, issue_day(case, 3, 80)
    doctor = f"Docteur {clerk(case)}"
    sheet(paper, 12, 13, 9, 13, 148, 210)
    face(paper, 9.8, "Liberation Serif", "Caladea", "Libertinus Serif")
    name = f"{p.first_name} {p.birth_name}"
    return (
        cols(f"{b(txt(doctor), 11)} \\ Médecine générale \\ {s(txt('Diplômé de la faculté fictive – conventionné'), 8)}", at_right(s(txt(f"{rng.randrange(2, 60)} avenue de l'Exemple") + " \\ " + txt(f"{p.place.post_code} {p.place.town}") + " \\ " + txt(f"RPPS 10{rng.randrange(10**8, 10**9)}"), 8)))
        + rule(0.4)
        + gap(2)
        + mid(b("CERTIFICAT MÉDICAL", 13))
        + gap(2)
        + dotted([("Je certifie avoir examiné", pen(paper, "full_name", name, name, 12)), ("né(e) le", pen_day(paper, "birth_date", p.birth_date, 13))], 3.4)
        + "\net constaté que son handicap est incompatible avec :\n"
        + dotted([("", paper.handwritten("la formation R408 (échafaudages)", 13)), ("", paper.handwritten("et tout travail en hauteur", 13))], 3.4)
        + gap(2)
        + f"Remis en main propre, le #h(1mm) {paper.hand_date('issue_date', day, 13)}\n"
        + gap(3)
        + at_right(f"#box[#set align(left)\n{over(paper, 'authority', 'Le médecin (signature, cachet)', [doctor, 'Médecine générale', p.place.town], 62)}]")
    )  # fmt: skip


@opened_layout("disability_recognition", "department_house_notice_with_reasons_and_appeal", defects=("expired",))  # fmt: skip
def department_house_notice_with_reasons_and_appeal(case: Case, paper: Paper) -> str:
    """A department's house: notice with a decision table, ways of appeal in small print."""
    rng, p = case.rng, case.person
    start = case.today - rng.randrange(80, 800) * DAY
    end = later(start, 5) - DAY
    if case.has("expired"):
        end = case.today - rng.randrange(20, 250) * DAY
        start = later(end, -3) + DAY
    start, end = case.fact("start", start), case.fact("end", end)
    sheet(paper, 24, 18, 14, 18)
    face(paper, 9.8, "Open Sans", "Liberation Sans", "Carlito", leading=0.8)
    return (
        cols(f"{b('MAISON DÉPARTEMENTALE DES PERSONNES HANDICAPÉES', 10.5, 'rgb(120,30,90)')} \\ {s(txt(f'Département {p.place.department} – accueil : 0 800 000 0{rng.randrange(10, 99)}'), 8)}", f"{to_person(case)}", wide="(1fr, 72mm)")
        + gap(5.1)
        + s(txt(f"N° individu : {rng.randrange(10**6, 10**7)} – demande déposée le {num(start - 120 * DAY)}"), 8.5)
        + gap(2)
        + b("NOTIFICATION DE DÉCISION", 14)
        + f"\n\n{txt(p.civility)},\n\nVu le code du travail, notamment ses articles L. 5213-1 et suivants, la commission des droits et de l'autonomie a examiné la situation de {called(paper)}, {born(paper)}.\n\n"
        + grid(("Prestation", "Décision", "Valable du", "Au"), [("Reconnaissance de la qualité de travailleur handicapé (RQTH)", b("Accord"), when(paper, "start", start), when(paper, "end", end))], "(1fr, 24mm, 36mm, 36mm)", "rgb(238,222,232)", 2.4)
        + "\nCette décision ouvre droit à l'obligation d'emploi et à l'orientation vers le marché du travail. Elle peut être révisée si votre situation évolue.\n"
        + gap(6.8)
        + pushed(over(paper, "authority", "Pour la présidente de la commission", ["MDPH", f"DÉPARTEMENT {p.place.department}"], 68, 30, clerk(case)), 88)
        + rule(0.3)
        + s(txt("Voies de recours : dans un délai de deux mois, vous pouvez former un recours administratif préalable obligatoire auprès de la maison départementale, par lettre recommandée motivée ; vous pouvez demander une conciliation. Après rejet, le tribunal judiciaire peut être saisi."), 7.5)
    )  # fmt: skip
