"""What schools and examination offices write: hours followed, marks, a diploma, schooling."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import square_code
from specimens.drawing import txt, typewriter_font
from specimens.facts import (
    HOURS,
    MARKS,
    YEARS,
    hours_of,
    hours_said,
    issue_day,
    marks,
    outcome,
    preparing,
    sat_in,
    school_year,
    told,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_ninth.wording import (
    CFAS,
    FAR_SCHOOLS,
    HIGH_SCHOOLS,
    ONE,
    TRAINERS,
    academy,
    birth,
    bold,
    captions,
    clerk,
    columns,
    day_of,
    e_signed,
    emblem,
    face,
    filed,
    footer,
    framed,
    gap,
    gridded,
    home,
    house,
    inset,
    lined,
    listing,
    middle,
    of,
    posted,
    republic,
    seal_of,
    seats,
    sheet,
    signed,
    signed_box,
    signed_over,
    signed_under,
    siret,
    sized,
    slashed,
    spoken,
    stroke,
    studies,
    tick,
    to_right,
    told_names,
    untold,
)


def _office(case: Case) -> list[str]:
    return ["RECTORAT", f"Académie {of(academy(case))}", "Examens et concours"]


@opened_layout(
    "training_attestation", "distance_school_statement_of_lessons_followed", defects=HOURS
)
def distance_school_statement_of_lessons_followed(case: Case, paper: Paper) -> str:
    """A distance school: what was followed as a tinted table, the hours in bold, hand at right."""
    school, (start, end), issued = (
        house(case, FAR_SCHOOLS, here=False),
        preparing(case),
        issue_day(case, 2, 60),
    )
    face(paper, 10, "Open Sans", "Carlito", "Lato")
    footer(
        paper,
        f"{school.name} – établissement privé d'enseignement à distance déclaré au rectorat – SIRET {siret(school)}",
    )
    end = min(end, issued - ONE) if "end" not in case.facts and issued > start else end
    return (
        columns("14mm, 1fr", emblem("e", "rgb(210,60,60)", 12), f"{bold(paper.put('organisation', school.name), 14)} \\ {sized(txt(f'{school.address} – {school.phone}'), 8.5)}", align="horizon")
        + gap(7)
        + bold(txt(paper.choose("Attestation de suivi de la préparation au BTS", "ATTESTATION DE SUIVI DE FORMATION À DISTANCE")), 15, "rgb(150,30,30)")
        + gap(4)
        + f"Nous attestons que {spoken(paper)}, {birth(paper)}, a suivi à distance, au sein de notre établissement, la préparation à l'examen suivant :\n"
        + gridded(
            [
                ("Diplôme", txt(f"Brevet de technicien supérieur {studies(case)}")),
                ("Début de la préparation", day_of(paper, "start", start)),
                ("Fin de la préparation", day_of(paper, "end", end)),
                ("Modalités", "cours écrits, devoirs corrigés, classes virtuelles"),
                ("Devoirs rendus", f"{case.rng.randrange(28, 60)} sur 62"),
            ],
            56,
            2.2,
            "rgb(252,238,238)",
        )
        + f"\nLe volume de formation suivi s'élève à {bold(hours_said(paper, hours_of(case), ' heures'))}.\n\nLa présente attestation est délivrée en vue de l'inscription à l'examen.\n"
        + gap(6)
        + inset(85, f"{txt(school.place.town)}, le {day_of(paper, 'issue_date', issued)} \\ {signed_over(paper, 'training_centre', 'Pour la direction, service de la scolarité', clerk(case), seal_of(school), 72)}")
    )  # fmt: skip


@opened_layout(
    "training_attestation", "certificate_of_completion_in_the_ministrys_model", defects=HOURS
)
def certificate_of_completion_in_the_ministrys_model(case: Case, paper: Paper) -> str:
    """The model « certificat de réalisation » : tick boxes for the kind of action, hours, legal notes."""
    school, (start, end) = house(case, TRAINERS), preparing(case)
    issued = issue_day(case, 2, 60)
    end = min(end, issued - ONE) if "end" not in case.facts and issued > start else end
    face(paper, 10.2, "Carlito", "Liberation Sans", "Lato")
    sheet(paper, (18, 22, 16, 22))
    name = paper.put("organisation", school.name)
    return (
        middle(bold(txt(paper.choose("CERTIFICAT DE RÉALISATION – ATTESTATION DE SUIVI", "CERTIFICAT DE RÉALISATION valant attestation de suivi de formation")), 14))
        + gap(6)
        + f"Je soussigné(e) {txt(school.director)}, représentant légal du dispensateur de l'action concourant au développement des compétences {bold(name)},\n\natteste que :\n\n{spoken(paper)}, {birth(paper)},\n\nsalarié(e) ou stagiaire de la formation professionnelle, a suivi l'action : {bold(txt('Préparation au BTS ' + studies(case)))}\n\nNature de l'action concourant au développement des compétences :\n\n"
        + inset(6, f"{tick(True, 'action de formation')}\n\n{tick(False, 'bilan de compétences')}\n\n{tick(False, 'action de VAE')}\n\n{tick(False, 'action de formation par apprentissage')}")
        + f"\nqui s'est déroulée du {day_of(paper, 'start', start)} au {day_of(paper, 'end', end)} pour une durée de {bold(hours_said(paper, hours_of(case), ' heures'))}.\n\n"
        + sized("Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat pendant une durée de trois ans à compter de la fin de l'année du dernier paiement.", 8.8)
        + gap(4)
        + f"\nFait à : {txt(school.place.town)} \\ Le : {day_of(paper, 'issue_date', issued)}\n"
        + gap(2)
        + columns("1fr, 1fr", "", signed_box(paper, "training_centre", f"Cachet et signature du responsable du dispensateur de formation – {school.director}", seal_of(school), 74, 30))
    )  # fmt: skip


@opened_layout("training_attestation", "apprentice_centre_hours_by_half_year", defects=HOURS)
def apprentice_centre_hours_by_half_year(case: Case, paper: Paper) -> str:
    """A CFA's program: planned and followed hours a half-year, a total, two hands."""
    school, (start, end) = house(case, CFAS), preparing(case)
    issued, rng, hours = issue_day(case, 2, 60), case.rng, hours_of(case)
    face(paper, 9.6, "Liberation Sans", "DejaVu Sans", "Open Sans")
    sheet(paper, (14, 16, 14, 16))
    rows = []
    if hours is not None:
        parts = [hours // 4, hours // 4, hours // 4, hours - 3 * (hours // 4)]
        rows = [
            (
                f"Semestre {k}",
                txt("enseignement général"),
                f"{part * 2 // 5} h",
                txt("enseignement professionnel"),
                f"{part - part * 2 // 5} h",
            )
            for k, part in enumerate(parts, 1)
        ]
    table = (
        listing(
            ("Période", "Domaine", "Heures", "Domaine", "Heures"),
            rows,
            "24mm, 1fr, 20mm, 1fr, 20mm",
        )
        if rows
        else ""
    )
    return (
        columns("1fr, auto", f"{bold(paper.put('organisation', school.name), 13, 'rgb(0,100,70)')} \\ {sized(txt(school.address), 8.5)}", sized(f"Ypareo-Exemple – état n° {rng.randrange(100, 999)} \\ page 1/1", 7.5))
        + stroke(1, "rgb(0,100,70)")
        + gap(2)
        + middle(bold(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "Attestation de formation suivie au centre")), 14))
        + gap(2)
        + captions([*told_names(paper), ("Né(e) le", paper.birth_date(form=slashed(case.person.birth_date))), ("Diplôme préparé", txt(f"BTS {studies(case)}")), ("Début du cycle", day_of(paper, "start", start, slashed(start))), ("Fin prévue du cycle", day_of(paper, "end", end, slashed(end)))], 2)
        + table
        + framed(to_right(f"Total des heures de formation au centre sur le cycle : {bold(hours_said(paper, hours), 12)}"), "0.8pt + rgb(0,100,70)", 2.5, "rgb(236,247,242)")
        + "L'apprenti(e) suit cette formation avec assiduité. Les absences justifiées sont comprises dans les totaux lorsque les séances ont été rattrapées.\n"
        + gap(3)
        + f"Édition faite à {txt(school.place.town)} le {day_of(paper, 'issue_date', issued, slashed(issued))}\n"
        + seats(paper, [("candidate", "L'apprenti(e)", None), ("training_centre", "Le directeur du CFA (signature et cachet)", seal_of(school))], 178, 30)
    )  # fmt: skip


@opened_layout("training_attestation", "evening_school_letter_signed_online", defects=HOURS)
def evening_school_letter_signed_online(case: Case, paper: Paper) -> str:
    """An evening school's letter to the candidate: two indented facts, an electronic signature."""
    school, (start, end), issued = house(case, TRAINERS), preparing(case), issue_day(case, 2, 60)
    end = min(end, issued - ONE) if "end" not in case.facts and issued > start else end
    face(paper, 10.6, "Libertinus Serif", "Caladea", "Liberation Serif")
    when = "" if case.has("undated") else f"le {slashed(issued)}"
    return (
        f"{bold(paper.put('organisation', school.name), 13)} \\ Pôle promotion sociale et cours du soir \\ {txt(school.address)}\n"
        + inset(100, posted(case))
        + gap(6)
        + f"{txt(school.place.town)}, le {day_of(paper, 'issue_date', issued)}\n\n{bold('Objet')} : {txt(paper.choose('attestation de suivi de la préparation', 'attestation de formation suivie'))} – BTS {txt(studies(case))}\n\n{case.person.civility},\n\n"
        + f"À votre demande, nous attestons par ce courrier que {spoken(paper)}, {birth(paper)}, a suivi la préparation nommée en objet, dispensée en cours du soir et le samedi :\n\n"
        + inset(12, f"– dates de la préparation : du {day_of(paper, 'start', start)} au {day_of(paper, 'end', end)} ;\n\n– nombre d'heures de formation suivies : #box[{hours_said(paper, hours_of(case), ' heures')}].")
        + "\nL'assiduité a été contrôlée par émargement. Cette attestation peut être produite auprès du service des examens de l'académie.\n\nNous vous souhaitons une pleine réussite.\n"
        + gap(6)
        + e_signed(paper, "training_centre", "Pour l'organisme de formation", f"{school.director}", when, 68, 25)
    )  # fmt: skip


def _rows(
    case: Case, paper: Paper, form: int, kept: str
) -> tuple[list[tuple[str, str, str, str, str]], bool, float, int]:
    """Rows of marks (unit, label, coefficient, mark, kept), outcome, points, sum of weights."""
    rows, passed = marks(case)
    out, points, total = [], 0.0, 0
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        out.append(
            (txt(code), txt(label), str(weight), txt(shown), txt(kept if said["benefit"] else ""))
        )
        points, total = points + said["score"] * weight, total + weight
    return out, passed, points, total


def _figure(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


@opened_layout("transcript", "statement_with_points_total_and_kept_marks", defects=MARKS)
def statement_with_points_total_and_kept_marks(case: Case, paper: Paper) -> str:
    """A rectorate's statement: marks with their points, total, average, mention of kept marks."""
    session, p = sat_in(case), case.person
    made = dt.date(session, 7, case.rng.randrange(4, 16))
    rows, passed, points, total = _rows(case, paper, 0, f"bénéfice en {session}")
    face(paper, 9.4, "Liberation Sans", "Carlito", "Open Sans")
    sheet(paper, (13, 15, 12, 15))
    sums = [(r[0], r[1], r[3], r[2], r[4]) for r in rows]
    return (
        columns("1fr, 1fr", republic(f"Académie {of(academy(case))}"), to_right(f"{bold(txt(paper.choose('RELEVÉ DE NOTES', 'Relevé de notes')), 16)} \\ Brevet de technicien supérieur \\ Session {bold(paper.put('session', session))}"))
        + framed(
            columns(
                "1fr, 1fr",
                f"Spécialité : \\ {bold(paper.put('speciality', studies(case)))} \\ #v(1mm) Forme de l'examen : globale \\ Numéro de candidat : {case.rng.randrange(10**9, 10**10)}",
                "\\ ".join(f"{txt(k)} : {bold(v)} " for k, v in told_names(paper)) + f"\\ Né(e) le : {paper.birth_date(form=slashed(p.birth_date))} {txt('à ' + p.birth_place)}",
            ),
            "0.5pt + black",
            2.5,
        )
        + listing(("Unité", "Épreuve ou sous-épreuve", "Note / 20", "Coef.", "Observation"), sums, "15mm, 1fr, 20mm, 14mm, 34mm", pad=1.7)
        + columns("1fr, auto", f"Décision du jury : {bold(outcome(paper, passed), 13)}", f"Total des points : {txt(_figure(points))} \\ Total des coefficients : {total} \\ Moyenne générale : {txt(_figure(points / total))} / 20", align="horizon")
        + gap(2)
        + sized("Les notes accompagnées de la mention « bénéfice » peuvent être conservées, à la demande du candidat, pendant les cinq sessions qui suivent leur obtention.", 8)
        + gap(4)
        + columns("1fr, 90mm", sized("Ce relevé doit être conservé : aucun duplicata n'est délivré avant un délai de deux mois.", 8), f"Fait le {untold(paper, made, slashed(made))} \\ {signed(paper, 'authority', 'Pour le recteur, le chef de la division des examens', _office(case), 76)}")
    )  # fmt: skip


@opened_layout("transcript", "candidate_account_screen_printed_on_two_cards", defects=MARKS)
def candidate_account_screen_printed_on_two_cards(case: Case, paper: Paper) -> str:
    """The candidate's account printed by a browser: a card of the candidate, a list of results."""
    session, rng = sat_in(case), case.rng
    rows, passed, _, _ = _rows(case, paper, 2, "Bénéfice")
    face(paper, 9.2, "Open Sans", "Lato", "DejaVu Sans")
    sheet(paper, (16, 14, 14, 14))
    paper.setup.header = f"#text(size: 6.5pt, fill: luma(90))[{slashed(case.today)} {rng.randrange(8, 22):02d}:{rng.randrange(60):02d} #h(1fr) Mes résultats – Espace candidat des examens]"
    paper.setup.footer = "#text(size: 6.5pt, fill: luma(90))[https:\\/\\/espace-candidat.exemple.example\\/resultats #h(1fr) 1\\/1]"
    lines = []
    for code, label, weight, shown, kept in rows:
        badge = (
            f"#box(fill: rgb(215,240,220), inset: (x: 1.5mm, y: 0.7mm), radius: 2mm)[{kept}]"
            if kept != txt("")
            else ""
        )
        lines.append(
            f"[{code}], [{label} \\ #text(size: 0.8em, fill: luma(90))[coefficient {weight}]], [#align(right)[{bold(shown, 11)} / 20]], [{badge}]"
        )
    return (
        bold(txt(paper.choose("Mon relevé de notes", "Relevé de notes et résultat")), 18, "rgb(0,0,120)")
        + gap(2)
        + framed(
            columns("1fr, 1fr", lined([*told_names(paper), ("Né(e) le", paper.birth_date(form=slashed(case.person.birth_date)))], 34), lined([("Examen", "BTS"), ("Session", paper.put("session", session)), ("Spécialité", paper.put("speciality", studies(case))), ("Académie", txt(academy(case)))], 24)),
            "0.5pt + luma(180)",
            3,
            "luma(247)",
            2,
        )
        + gap(2)
        + framed(f"Résultat : {bold(outcome(paper, passed), 14)} #h(1fr) délibération du {rng.randrange(2, 9):02d}/07/{session}", "0.5pt + luma(180)", 3, "none", 2)
        + gap(1)
        + f"#table(columns: (16mm, 1fr, 26mm, 26mm), inset: 2mm, stroke: (x, y) => (bottom: 0.4pt + luma(200)), align: horizon, {', '.join(lines)})\n"
        + sized("Les notes marquées « Bénéfice » peuvent être reportées lors d'une inscription ultérieure. Le relevé papier signé est adressé par courrier ; cette page a valeur d'information.", 7.8, "luma(70)")
    )  # fmt: skip


@opened_layout("transcript", "general_and_professional_tests_side_by_side", defects=MARKS)
def general_and_professional_tests_side_by_side(case: Case, paper: Paper) -> str:
    """A landscape statement: general tests at the left, professional ones at the right."""
    session, p = sat_in(case), case.person
    rows, passed, points, total = _rows(case, paper, 1, "B")
    sheet(paper, (13, 15, 11, 15), (297, 210))
    face(paper, 9.6, "Liberation Serif", "Caladea", "Carlito")
    cut = 4 if len(rows) == 8 else 3
    heads, widths = ("Unité", "Intitulé", "Coef.", "Note", "Bén."), "14mm, 1fr, 12mm, 16mm, 12mm"
    names = " – ".join(f"{txt(k)} : {bold(v)}" for k, v in told_names(paper, between=" "))
    return (
        columns(
            "1fr, 1.2fr, 1fr",
            f"MINISTÈRE CHARGÉ DE L'ENSEIGNEMENT SUPÉRIEUR \\ Académie {txt(of(academy(case)))} \\ Maison des examens",
            middle(f"{bold(txt(paper.choose('RELEVÉ DES NOTES', 'RELEVÉ DE NOTES')), 17)} \\ BTS {bold(paper.put('speciality', studies(case)))}"),
            to_right(f"Session {bold(paper.put('session', session))} \\ Série {case.rng.randrange(1, 30)}"),
        )
        + stroke(0.8)
        + f"{names} \\ Né(e) le {paper.birth_date(form=slashed(p.birth_date))} {txt('à ' + p.birth_place)}, {home(case)}\n"
        + gap(1)
        + columns("1fr, 1fr", bold("Enseignement général") + listing(heads, rows[:cut], widths), bold("Enseignement professionnel") + listing(heads, rows[cut:], widths), gutter=8)
        + sized("B : note d'au moins 10 sur 20 dont le candidat garde le bénéfice pendant cinq ans (article D. 643-15 du code de l'éducation).", 8.5)
        + gap(3)
        + columns(
            "1fr, 1fr",
            f"Points obtenus : {txt(_figure(points))} sur {total * 20} \\ \\ Le jury a prononcé la décision suivante : {bold(outcome(paper, passed), 14)}",
            columns("auto, auto", f"Fait le \\ {untold(paper, dt.date(session, 7, 8), f'08/07/{session}')}", signed_over(paper, "authority", "Pour le jury, la présidence", clerk(case), _office(case), 72), gutter=5),
        )
    )  # fmt: skip


@opened_layout("transcript", "duplicate_typed_with_dotted_leaders", defects=MARKS)
def duplicate_typed_with_dotted_leaders(case: Case, paper: Paper) -> str:
    """A duplicate from the archives: fixed pitch on tinted paper, dotted leaders, an archivist's hand."""
    session, rng = sat_in(case), case.rng
    rows, passed, _, _ = _rows(case, paper, 0, "(BENEFICE)")
    sheet(paper, (20, 18, 16, 20))
    paper.setup.font, paper.setup.size_pt, paper.setup.fill = (
        typewriter_font(rng),
        9.2,
        "rgb(248,246,240)",
    )
    lines = "".join(
        f"{code} {label}, COEF. {weight} #box(width: 1fr, repeat[.]) {shown} #box(width: 24mm)[{kept}]\n\n"
        for code, label, weight, shown, kept in rows
    )
    day = case.today - rng.randrange(20, 60) * ONE
    return (
        f"RECTORAT DE L'ACADEMIE {txt(of(academy(case)).upper())} \\ SERVICE DES ARCHIVES DES EXAMENS #h(1fr) *DUPLICATA*\n"
        + gap(4)
        + middle(f"*{txt(paper.choose('RELEVE DE NOTES', 'RELEVE DES NOTES OBTENUES'))}* \\ BREVET DE TECHNICIEN SUPERIEUR")
        + gap(2)
        + f"SPECIALITE : {paper.put('speciality', studies(case))} \\ SESSION    : {paper.put('session', session)} \\ CANDIDAT   : {filed(paper)} \\ NE(E) LE   : {paper.birth_date(form=slashed(case.person.birth_date))}\n"
        + gap(2)
        + lines
        + f"RESULTAT : *{outcome(paper, passed)}*\n"
        + gap(3)
        + sized(txt("LES NOTES SUIVIES DU MOT BENEFICE SONT CONSERVEES CINQ ANS A LA DEMANDE DU CANDIDAT."), 8)
        + gap(4)
        + f"POUR DUPLICATA CONFORME AU REGISTRE, LE {untold(paper, day, slashed(day))}\n"
        + inset(70, signed(paper, "authority", "POUR LE RECTEUR, L'ARCHIVISTE", _office(case), 76, 30))
    )  # fmt: skip


_BACS = ("Baccalauréat professionnel Technicien du bâtiment : organisation et réalisation du gros œuvre", "Baccalauréat professionnel Métiers de l'électricité et de ses environnements connectés", "Baccalauréat général", "Baccalauréat technologique série STI2D", "Baccalauréat professionnel Assistance à la gestion des organisations")  # fmt: skip


@opened_layout("diploma", "attestation_of_success_before_the_parchment")
def attestation_of_success_before_the_parchment(case: Case, paper: Paper) -> str:
    """The office's attestation that stands for the diploma until the parchment is handed over."""
    rng, p = case.rng, case.person
    year = min(case.session - 2, p.birth_date.year + 18 + rng.randrange(0, 2))
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 12)))
    face(paper, 11, "Carlito", "Liberation Sans", "Lato")
    sheet(paper, (22, 24, 18, 24))
    return (
        columns("1fr, 1fr", republic(f"Académie {of(academy(case))}", "Direction des examens et concours"), to_right(sized(txt(f"Réf. AR-{year}-{rng.randrange(10**5, 10**6)}"), 9)))
        + gap(14)
        + framed(middle(bold(txt(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE AU BACCALAURÉAT")), 20)), "1.5pt + rgb(0,0,120)", 4)
        + gap(8)
        + f"Le recteur de l'académie {txt(of(academy(case)))}, chancelier des universités, vu le procès-verbal de l'examen, atteste que\n"
        + gap(2)
        + middle(f"{bold(spoken(paper), 15)} \\ #v(1mm) {birth(paper)}")
        + gap(2)
        + f"a été déclaré{p.agree('', 'e')} {p.agree('admis', 'admise')} à l'examen suivant :\n"
        + lined([("Diplôme", bold(paper.put("title", rng.choice(_BACS)))), ("Niveau", paper.put("level", 4, "niveau 4 du cadre national des certifications")), ("Date d'obtention", bold(day_of(paper, "obtained_on", won)))], 40, 3)
        + gap(5)
        + "Cette attestation tient lieu de diplôme dans l'attente de la délivrance du parchemin. Il n'en est pas délivré de second exemplaire.\n"
        + gap(10)
        + inset(80, signed_over(paper, "authority", "Pour le recteur et par délégation, le secrétariat général", clerk(case), _office(case), 74, 30))
    )  # fmt: skip


def _year(paper: Paper, begins: int) -> str:
    return paper.put(
        "school_year",
        f"{begins}-{begins + 1}",
        paper.choose(
            f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}"
        ),
    )


@opened_layout("school_certificate", "small_landscape_sheet_of_the_schools_program", defects=YEARS)
def small_landscape_sheet_of_the_schools_program(case: Case, paper: Paper) -> str:
    """Half a sheet printed by the lycée's program, captions over values, a square code, head's hand."""
    school, (study, begins, day), p = house(case, HIGH_SCHOOLS), school_year(case), case.person
    sheet(paper, (9, 12, 8, 12), (210, 148))
    face(paper, 9.4, "Lato", "Open Sans", "Liberation Sans")
    title = paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ")
    return (
        columns("auto, 1fr, auto", square_code(paper, 15), f"{bold(paper.put('organisation', school.name), 12)} \\ {sized(txt(school.address), 8)} \\ {sized(txt(school.phone), 8)}", f"{bold(txt(title), 14)} \\ année scolaire {_year(paper, begins)}")
        + stroke(0.7, "rgb(0,90,150)")
        + captions(
            [
                *told_names(paper),
                ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))),
                ("Formation suivie", f"BTS {paper.put('speciality', studies(case))}"),
                ("Année de formation", paper.put("year_of_study", study, ("1re année", "2e année")[study - 1])),
                ("Statut", case.rng.choice(("Étudiant – externe", "Étudiant – demi-pensionnaire"))),
            ],
            3,
        )
        + f"{txt(school.director_title)} certifie que l'étudiant(e) désigné(e) ci-dessus est inscrit(e) et suit les cours dans l'établissement pour l'année indiquée.\n"
        + gap(1)
        + columns("1fr, 84mm", f"{txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}", signed(paper, "training_centre", f"{school.director_title}, {school.director}", seal_of(school), 76, 27))
    )  # fmt: skip


@opened_layout("school_certificate", "distance_centre_certificate_with_ticked_year", defects=YEARS)
def distance_centre_certificate_with_ticked_year(case: Case, paper: Paper) -> str:
    """A distance centre's certificate: the year of study ticked, an attached notice on absences."""
    school, (study, begins, day) = house(case, FAR_SCHOOLS, here=False), school_year(case)
    face(paper, 10.3, "Caladea", "Liberation Serif", "Carlito")
    sheet(paper, (18, 20, 16, 20))
    paper.put("year_of_study", study, ("1re année", "2e année")[study - 1])
    name, told_year = paper.put("organisation", school.name), _year(paper, begins)
    return (
        columns("1fr, 1fr", f"{bold(name, 14, 'rgb(30,70,140)')} \\ {sized(txt('Enseignement supérieur à distance'), 9)} \\ {sized(txt(school.address), 9)}", f"#v(14mm){posted(case)}")
        + gap(10)
        + middle(f"{bold(txt(paper.choose('CERTIFICAT DE SCOLARITÉ', 'Certificat de scolarité')), 17)} \\ {told_year}")
        + gap(5)
        + f"Le directeur du centre certifie que {spoken(paper)}, {birth(paper)}, est {case.person.agree('inscrit', 'inscrite')} sous le numéro {case.rng.randrange(10**6, 10**7)} et prépare par correspondance le diplôme suivant :\n"
        + gap(1)
        + framed(f"Brevet de technicien supérieur – {bold(paper.put('speciality', studies(case)))} \\ #v(1mm) {tick(study == 1, '1re année')} #h(12mm) {tick(study == 2, '2e année')}", "0.6pt + rgb(30,70,140)", 4)
        + "\nL'élève reçoit des cours et remet des devoirs selon le calendrier pédagogique ; il ou elle est à jour de ses frais d'inscription.\n\nCe certificat est établi pour être présenté à toute administration.\n"
        + gap(5)
        + columns("1fr, 1fr", signed_under(paper, "training_centre", f"Le directeur du centre, {school.director}", seal_of(school), 72), f"Fait à {txt(school.place.town)}, \\ le {day_of(paper, 'issue_date', day)}")
        + gap(4)
        + stroke(0.5, "black", "dashed")
        + sized(txt("Avis à conserver : l'inscription dans un centre d'enseignement à distance ne vaut pas inscription à l'examen ; celle-ci se fait auprès du rectorat."), 8)
    )  # fmt: skip
