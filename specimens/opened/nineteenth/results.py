"""Records of marks, a diploma, a decision on the length of a training."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, issue_day, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    MONO,
    NARROW,
    SANS,
    SERIF,
    academy,
    address,
    barred,
    birthday,
    born,
    boxed,
    filed,
    foot,
    gap,
    grid,
    hand,
    head_line,
    listed,
    little,
    mailed_to,
    of,
    on,
    plate,
    rector_town,
    republic,
    rule,
    sheet,
    side,
    slashes,
    small,
    speciality,
    strong,
    third,
    three,
    topped,
    two,
    usual,
    whole,
)


def _mark(case: Case) -> list[str]:
    return ["ACADÉMIE", of(academy(case)).upper(), "EXAMENS ET CONCOURS"]


def _july(case: Case, session: int) -> dt.date:
    return dt.date(session, 7, case.rng.randrange(3, 20))


@opened_layout("transcript", "notice_with_letter_then_marks_and_kept_words", defects=MARKS)
def notice_with_letter_then_marks_and_kept_words(case: Case, paper: Paper) -> str:
    """A letter to the candidate with the marks in a borderless grid, words for what is kept."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    sheet(paper, (*SERIF, *SANS), 10)
    rows, passed = marks(case)
    word = rng.choice(("bénéfice possible", "note conservable", "bénéfice"))
    table = [(txt(code), txt(label), strong(txt(told(paper, kept, form))), f"x {weight}", txt(word) if kept["benefit"] else "") for (code, label, weight), kept in rows]
    return (
        two(republic(f"Rectorat {of(rector_town(case))}", "Service des examens post-bac"), f"#v(8mm){mailed_to(case, 4)}") + gap(3)
        + f"{txt(rector_town(case))}, le {txt(usual(paper, _july(case, session)))}\n" + gap(3)
        + head_line(paper.choose("Relevé de notes", "RELEVÉ DE NOTES", "Notification des notes – relevé de notes"), 14, "left") + gap(1)
        + listed([("Examen", f"brevet de technicien supérieur – {paper.put('speciality', speciality(case))}"), ("Session", paper.put("session", session)), *three(paper, "Nom", "Nom d'usage", "Prénoms"), (f"{who.born.capitalize()} le", birthday(paper))], 30, gap_mm=1.8) + gap(1)
        + "Le jury a arrêté les notes suivantes, sur 20 :\n" + grid((), table, "(14mm, 1fr, 20mm, 14mm, 40mm)", line="(bottom: 0.3pt + luma(170))", inset=1.5)
        + f"Vous avez été déclaré{who.agree('', 'e')} : {strong(outcome(paper, passed), 12)}\n" + gap(2)
        + ("" if passed else small("Les notes portant la mention de la dernière colonne peuvent être conservées, à votre demande, pendant cinq sessions. Le choix se fait lors de l'inscription.")) + gap(3)
        + side(hand(paper, ("authority", f"Pour le recteur,|{third(case)}", _mark(case)), wide=64))
    )


@opened_layout("transcript", "jury_form_with_points_and_total_across", defects=MARKS)
def jury_form_with_points_and_total_across(case: Case, paper: Paper) -> str:
    """A wide sheet: units as columns in one grid, marks, weights and kept letters in rows below."""
    session, form, who = sat_in(case), case.rng.randrange(3), case.person
    sheet(paper, (*NARROW, "Liberation Sans"), 9.4, (13, 14, 12, 14), (297, 210))
    rows, passed = marks(case)
    notes = [strong(txt(told(paper, kept, form))) for _, kept in rows]
    total, weights = sum(k["score"] * w for (_, _, w), k in rows), sum(w for (_, _, w), _ in rows)
    cells = [["Intitulé", *[small(txt(label), 7.5) for (_, label, _), _ in rows]], ["Coefficient", *[str(w) for (_, _, w), _ in rows]], ["Note sur 20", *notes], ["Bénéfice", *["B" if kept["benefit"] else "" for _, kept in rows]]]
    columns = "(24mm" + ", 1fr" * len(rows) + ")"
    return (
        two(republic(f"Académie {of(academy(case))}", "Division des examens et concours"), side(f"BTS – session {strong(paper.put('session', session))} \\ {strong(paper.put('speciality', speciality(case)))}"), "(80mm, 1fr)")
        + plate(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DES NOTES OBTENUES À L'EXAMEN"), 14) + gap(1)
        + two(f"Candidat : {strong(filed(paper), 12)}", side(f"{who.born} le {birthday(paper, slashes(who.birth_date))} – n° {case.rng.randrange(10**9, 9 * 10**9)}")) + gap(2)
        + grid(("Unité", *[code for (code, _, _), _ in rows]), cells, columns, "luma(225)", 1.6) + small("B : bénéfice de la note, valable cinq ans à compter de la session.") + gap(2)
        + f"Total des points : {total:.2f} sur {weights * 20}. #h(6mm) Décision du jury : {strong(outcome(paper, passed), 13)}\n".replace(".", ",", 1) + gap(3)
        + two(f"Établi le {txt(slashes(_july(case, session)))}", hand(paper, ("authority", "Le président du jury", _mark(case)), wide=70), "(1fr, 80mm)")
    )


@opened_layout("transcript", "self_service_ticket_from_the_results_site", defects=MARKS)
def self_service_ticket_from_the_results_site(case: Case, paper: Paper) -> str:
    """A site's print: identity in a tinted block, one line a unit with a coloured word, no hand."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    ink = rng.choice(("rgb(0,99,130)", "rgb(90,50,140)"))
    sheet(paper, ("Open Sans", "Lato", "Carlito"), 9.8, (16, 24, 16, 24))
    foot(paper, f"publinet.exemple – consulté par le candidat – {slashes(_july(case, session))} – document sans valeur d'original")
    rows, passed = marks(case)
    lines = "".join(
        f"#block(above: 1.8mm, below: 1.8mm, width: 100%, stroke: (bottom: 0.3pt + luma(200)), inset: (bottom: 1.4mm))[{txt(code)} #h(2mm) {txt(label)} {little(f'(coef. {weight})', 8, 'luma(110)')} #h(1fr) {strong(txt(told(paper, kept, form)), 11)} #h(3mm) #box(width: 26mm)[{little('Bénéfice acquis', 8, 'rgb(0,120,60)') if kept['benefit'] else ''}]]\n"
        for (code, label, weight), kept in rows
    )
    return (
        two(strong("Résultats aux examens", 15, ink), side(f"Académie {txt(of(academy(case)))}")) + rule(1.2, ink)
        + boxed(topped([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birthday(paper, slashes(who.birth_date))), ("Examen", "BTS " + paper.put("speciality", speciality(case))), ("Session", paper.put("session", session))], 2, 7.5, ink, 2.4), 4, "rgb(238,244,248)", "none")
        + barred(paper.choose("Relevé de notes", "Mon relevé de notes", "Détail des notes – relevé de notes"), ink, 13) + lines
        + gap(2) + side(boxed(f"Résultat : {strong(outcome(paper, passed), 13)}", 3, "none", f"1pt + {ink}", "auto"), "right")
    )


@opened_layout("transcript", "typed_copy_of_the_register_with_hand_of_clerk", defects=MARKS)
def typed_copy_of_the_register_with_hand_of_clerk(case: Case, paper: Paper) -> str:
    """A typed extract in fixed width, marks after dots, kept units recalled in a sentence below."""
    session, form = sat_in(case), case.rng.randrange(3)
    sheet(paper, (*MONO, "Caladea"), 9.4, (20, 22, 16, 22))
    rows, passed = marks(case)
    lines = "".join(f"#block(above: 1.7mm, below: 1.7mm)[{txt(code)} {txt(label)} #box(width: 1fr, repeat[.]) {txt(told(paper, kept, form))} #h(2mm) #box(width: 24mm)[{'BENEFICE' if kept['benefit'] else ''}]]\n" for (code, label, _), kept in rows)
    return (
        f"ACADÉMIE {txt(of(academy(case)).upper())} \\ Bureau des diplômes et des relevés\n" + gap(5)
        + side(f"#underline[{strong(txt(paper.choose('RELEVÉ DE NOTES', 'DUPLICATA DU RELEVÉ DE NOTES', 'RELEVÉ DE NOTES – EXTRAIT DU REGISTRE')), 13)}]", "center") + gap(4)
        + f"Il résulte du registre de la session {paper.put('session', session)} du brevet de technicien supérieur, spécialité {paper.put('speciality', speciality(case))}, que {whole(paper)}, {born(paper)}, a obtenu les notes ci-après :\n" + gap(1) + lines + gap(2)
        + f"Délibération du jury : {strong(outcome(paper, passed))}\n" + gap(1)
        + "Les épreuves suivies du mot « BENEFICE » ouvrent droit à la conservation de la note pendant cinq ans. \n" + gap(4)
        + f"Copie délivrée le {txt(slashes(_july(case, session) + case.rng.randrange(5, 90) * DAY))}\n" + gap(3)
        + hand(paper, ("authority", f"L'attaché responsable, {third(case)}", _mark(case)), wide=66, words="left")
    )


TITLES = (("Baccalauréat professionnel spécialité Métiers de l'électricité et de ses environnements connectés", 4), ("Baccalauréat professionnel spécialité Interventions sur le patrimoine bâti", 4), ("Baccalauréat technologique série sciences et technologies de l'industrie et du développement durable", 4), ("Brevet de technicien spécialité Économie de la construction", 4), ("Baccalauréat général", 4))


@opened_layout("diploma", "vertical_parchment_with_articles_and_stub_number")
def vertical_parchment_with_articles_and_stub_number(case: Case, paper: Paper) -> str:
    """An upright diploma in a thin border: texts of law, title, holder, two hands at the foot."""
    rng, who = case.rng, case.person
    year = rng.randrange(min(max(who.birth_date.year + 18, case.session - 7), case.session - 1), case.session)
    obtained = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 13)))
    title, level = rng.choice(TITLES)
    ink = rng.choice(("rgb(30,60,100)", "rgb(100,30,30)", "rgb(60,60,60)"))
    sheet(paper, SERIF, 11.5, (30, 30, 24, 30), lead=0.8)
    paper.setup.background = f"#place(center + horizon, rect(width: 188mm, height: 275mm, stroke: 0.8pt + {ink})) #place(center + horizon, rect(width: 184mm, height: 271mm, stroke: 2.4pt + {ink}))"
    return (
        side(f"{strong('RÉPUBLIQUE FRANÇAISE', 13)} \\ {small('Ministère chargé de l’éducation nationale', 10)}", "center") + gap(8)
        + side(f"#text(size: 24pt, fill: {ink})[{txt(paper.choose('Diplôme', 'DIPLÔME'))}]", "center") + gap(5)
        + small("Vu le code de l'éducation, notamment ses articles D. 334-1 et suivants ; #linebreak() Vu les procès-verbaux de l'examen, arrêtés par le jury ;", 9.5) + gap(7)
        + side(strong(paper.put("title", title), 15, ink), "center") + side(f"inscrit au niveau {paper.put('level', level, str(level))} du cadre national", "center") + gap(6)
        + side(f"est conféré à \\ #text(size: 17pt)[{whole(paper)}] \\ {born(paper)}", "center") + gap(6)
        + side(f"au titre de la session {year}, par délibération du {on(paper, 'obtained_on', obtained)}", "center") + gap(10)
        + f"Académie {txt(of(academy(case)))} #h(1fr) Souche n° {rng.randrange(10**6, 10**7)}\n" + gap(4)
        + two(hand(paper, ("candidate", "Signature du titulaire", None), wide=58), hand(paper, ("authority", "Le recteur de région académique", _mark(case)[:2]), wide=62), gutter=12)
    )


@opened_layout("duration_decision", "reduced_training_order_with_articles_and_recourse")
def reduced_training_order_with_articles_and_recourse(case: Case, paper: Paper) -> str:
    """An order in articles with what was seen; length in hours; for the rector, small print below."""
    rng = case.rng
    day = issue_day(case, 20, 400)
    asked = day - rng.randrange(15, 60) * DAY
    sheet(paper, (*SERIF, "Carlito"), 10.4)
    weeks = rng.choice((4, 6, 8))
    return (
        republic(f"Région académique – rectorat {of(rector_town(case))}", "Division des examens et concours", f"Arrêté n° {day.year}-{rng.randrange(10, 400)}") + gap(5)
        + head_line(paper.choose("DÉCISION D'AMÉNAGEMENT DE LA DURÉE DE FORMATION", "DÉCISION DE POSITIONNEMENT", "ARRÊTÉ PORTANT RÉDUCTION DE LA DURÉE DE FORMATION"), 13.5) + gap(4)
        + f"Vu le code de l'éducation, articles D. 643-1 à D. 643-35 ; \\ Vu l'arrêté portant création du BTS {txt(speciality(case))} ; \\ Vu la demande reçue le {txt(usual(paper, asked))} et l'avis de la commission ;\n" + gap(3)
        + f"*Article 1.* La durée de la formation suivie par {whole(paper)}, {born(paper)}, demeurant {address(case)}, est fixée à {rng.choice((450, 600, 700, 900))} heures au lieu de 1 350.\n\n*Article 2.* La durée du stage est fixée à {weeks} semaines.\n\n*Article 3.* La présente décision vaut positionnement pour la session {case.session} ; elle est jointe au dossier d'examen.\n\n*Article 4.* Le chef de la division des examens est chargé de son exécution.\n" + gap(3)
        + f"Fait à {txt(rector_town(case))}, le {on(paper, 'issue_date', day)}\n" + gap(3)
        + side(hand(paper, ("authority", f"Pour le recteur et par délégation,|le secrétaire général, {third(case)}", _mark(case)[:2]), wide=66)) + gap(2)
        + little("Cette décision peut être contestée devant le tribunal administratif dans les deux mois de sa notification.", 8)
    )
