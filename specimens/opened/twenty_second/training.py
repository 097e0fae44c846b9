"""What training bodies attest: hours of preparation, scaffolding, heights, first aid."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.cards import portrait
from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, issue_day, preparing, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_second.wording import (
    CFA,
    GRETA,
    LYCEES,
    ONE,
    REMOTE,
    academy,
    along,
    at,
    bar,
    beneath,
    birth,
    bold,
    box,
    cells,
    colleague,
    cols,
    column_of,
    course,
    filed,
    fine,
    frame,
    gap,
    grid,
    head,
    inward,
    italic,
    lines,
    logo,
    mid,
    motto,
    name_rows,
    of,
    over,
    pen,
    plain_rows,
    right,
    rim,
    row_of,
    say,
    school_of,
    seal_of,
    sheet,
    sides,
    siret,
    slashed,
    town_of,
    trainer_of,
    two_tone,
    under_page,
    walled,
    when,
    whom,
    years_after,
)
from specimens.people import invent_firm

_TASKS = {
    3: ("monter et démonter un échafaudage de pied", "Monteur"),
    4: ("vérifier, réceptionner et maintenir un échafaudage de pied", "Réceptionnaire"),
    5: ("utiliser un échafaudage de pied", "Utilisateur"),
}


# -- hours of preparation ----------------------------------------------------------------------


@opened_layout("training_attestation", "certificate_of_completion_on_the_ministry_model", defects=HOURS)  # fmt: skip
def certificate_of_completion_on_the_ministry_model(case: Case, paper: Paper) -> str:
    """The labour ministry's model with boxes for the kind of action."""
    body, rng = school_of(case, GRETA), case.rng
    start, end = preparing(case)
    day = case.fact("issue_date", case.day_before(1, 25))
    sheet(paper, 10.4, "Liberation Sans", "Carlito", "Open Sans", margins=(20, 22, 18, 22))
    shown = f"préparation au BTS {course(case)}"
    kinds = [(True, "action de formation"), (False, "bilan de compétences"), (False, "action de VAE"), (False, "action de formation par apprentissage")]  # fmt: skip
    ticks = " \\ ".join(f"#h(8mm) {box(on, words)}" for on, words in kinds)
    return (
        cols(motto("Ministère du travail"), right(bold(txt(body.name), 12)), w="(1fr, 1fr)")
        + gap(4)
        + mid(bold(paper.choose("CERTIFICAT DE RÉALISATION", "CERTIFICAT DE RÉALISATION – ATTESTATION DE SUIVI"), 16))
        + gap(4)
        + f"Je soussigné(e) {txt(colleague(case))}, représentant légal du dispensateur de l'action concourant au développement des compétences {paper.put('organisation', body.name)},\n\natteste que :\n\n"
        + f"{whom(paper)}, {birth(paper)}, salarié(e) de l'entreprise {txt(invent_firm(rng).name)},\n\na suivi l'action : {italic(txt(shown))}\n\n"
        + f"Nature de l'action concourant au développement des compétences : \\ {ticks}\n\n"
        + f"qui se déroule du {when(paper, 'start', start)} au {when(paper, 'end', end)} pour une durée totale de {bold(hours_said(paper, hours_of(case), ' heures'))}.\n\n"
        + fine("Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat pendant une durée de trois ans à compter de la fin de l'année du dernier paiement.", 8)
        + gap(6)
        + cols(f"Fait à : {txt(body.place.town)} \\ Le : {when(paper, 'issue_date', day)}", over(paper, "training_centre", "Cachet et signature du responsable du dispensateur de formation", seal_of(body), 76), w="(1fr, 84mm)")
    )  # fmt: skip


@opened_layout(
    "training_attestation", "remote_institute_letter_with_hours_in_a_frame", defects=HOURS
)
def remote_institute_letter_with_hours_in_a_frame(case: Case, paper: Paper) -> str:
    """A distance institute's letter to its trainee, dates and hours in a rounded frame."""
    body, rng, p = school_of(case, REMOTE, near=False), case.rng, case.person
    start, end = preparing(case)
    day = case.fact("issue_date", case.day_before(1, 25))
    ink = rng.choice(("rgb(90,30,120)", "rgb(0,110,150)", "rgb(190,60,40)"))
    sheet(paper, 10.3, "Lato", "Open Sans", "Carlito", margins=(18, 20, 16, 20), leading=0.75)
    under_page(paper, f"{body.name} – établissement privé d'enseignement à distance – {body.address} – SIRET {siret(body)}")  # fmt: skip
    return (
        logo(f"{bold(paper.put('organisation', body.name), 14, ink)} \\ {fine('Service inscriptions et examens', 8.5)}", ink, rng.choice(("disc", "square")))
        + inward(f"{txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}", 98)
        + gap(5)
        + bold(paper.choose("Attestation de suivi de formation à distance", "Attestation de suivi de la préparation au BTS"), 15, ink)
        + f"\n\nNous attestons que {whom(paper)}, {birth(paper)}, suit auprès de notre établissement la préparation complète au brevet de technicien supérieur {bold(txt(course(case)))}, en vue de la session {case.session}.\n"
        + frame(cells([("Début de la préparation", bold(when(paper, "start", start))), ("Fin de la préparation", bold(when(paper, "end", end))), ("Volume total de formation", bold(hours_said(paper, hours_of(case), " heures")))], 3, line="none"), 2, f"1pt + {ink}", "luma(249)", radius=3)
        + f"\n{p.agree('Il', 'Elle')} s'acquitte régulièrement de ses devoirs et participe aux classes virtuelles. Le présent document est établi pour l'inscription à l'examen.\n"
        + gap(5)
        + f"Le {when(paper, 'issue_date', day)}\n"
        + gap(2)
        + beneath(paper, "training_centre", f"{colleague(case)}, responsable des examens", seal_of(body), 74)
    )  # fmt: skip


@opened_layout("training_attestation", "centre_attendance_extract_hours_by_year_and_total", defects=HOURS)  # fmt: skip
def centre_attendance_extract_hours_by_year_and_total(case: Case, paper: Paper) -> str:
    """A school program's extract: hours planned by year, their total, a headmaster's hand."""
    body, rng, p = school_of(case, CFA), case.rng, case.person
    start, end = preparing(case)
    day = case.fact("issue_date", case.day_before(1, 25))
    hours = hours_of(case)
    half = None if hours is None else hours // 2 - rng.choice((0, 15, 35))
    first, second = ("", "") if hours is None or half is None else (f"{half} h", f"{hours - half} h")  # fmt: skip
    sheet(paper, 9.7, "DejaVu Sans", "Liberation Sans", "Open Sans", margins=(14, 16, 13, 16))
    rows = [
        ("1re année", txt(f"{case.session - 2}-{case.session - 1}"), first),
        ("2e année", txt(f"{case.session - 1}-{case.session}"), second),
        ("#strong[Total de la formation]", "", bold(hours_said(paper, hours))),
    ]
    return (
        cols(f"{bold(paper.put('organisation', body.name), 12)} \\ {txt(body.street)} – {txt(town_of(body))} \\ UAI 0{rng.randrange(10**5, 10**6)}B – NDA {rng.randrange(10**10, 10**11)}", right(f"Extraction n° {rng.randrange(1000, 9999)}"), w="(1fr, 45mm)")
        + bar("black", 1)
        + gap(2)
        + bold(paper.choose("ATTESTATION DE FORMATION", "Attestation de suivi de formation en centre"), 15)
        + gap(1)
        + two_tone([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("Statut", txt(rng.choice(("Stagiaire de la formation continue", "Apprenti", "Salarié en contrat de professionnalisation")))), ("Préparation", txt(f"BTS {course(case)} – session {case.session}")), ("Dates du parcours", f"du {when(paper, 'start', start, slashed(start))} au {when(paper, 'end', end, slashed(end))}")], 48, "rgb(228,236,228)")
        + gap(2)
        + grid(("Année", "Année scolaire", "Heures de formation"), rows, "(1fr, 45mm, 45mm)", fill="rgb(70,100,70)", white=True)
        + "\nLe centre certifie que la personne ci-dessus suit l'intégralité de ce parcours et que les heures ci-dessus correspondent à la durée fixée par son contrat ou sa convention.\n"
        + gap(4)
        + cols(f"Édité pour valoir ce que de droit, \\ {txt(body.place.town)}, le {when(paper, 'issue_date', day, slashed(day))}", over(paper, "training_centre", "La direction du centre", seal_of(body), 72, name=body.director), w="(1fr, 80mm)")
    )  # fmt: skip


@opened_layout("training_attestation", "evening_courses_slip_with_pen_hours", defects=HOURS)
def evening_courses_slip_with_pen_hours(case: Case, paper: Paper) -> str:
    """An adult centre's printed half sheet, names typed, hours and day by pen."""
    body, p = school_of(case, GRETA), case.person
    start, end = preparing(case)
    day = case.fact("issue_date", case.day_before(1, 25))
    hours = hours_of(case)
    length = paper.blank() if hours is None else pen(paper, "training_hours", hours, str(hours), 16)
    paper.setup.width_mm, paper.setup.height_mm = 210, 160
    sheet(paper, 10, "Caladea", "Liberation Serif", "Libertinus Serif", margins=(12, 16, 10, 16))
    rim(paper, "luma(90)", 5, 0.8, second=False)
    return (
        cols(f"{bold(paper.put('organisation', body.name), 12)} \\ Cours du soir – promotion sociale \\ {txt(body.address)}", right(italic(f"Académie {txt(of(academy(case)))}")), w="(1fr, 48mm)")
        + gap(3)
        + mid(bold(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE PRÉPARATION AU BTS"), 14))
        + gap(2)
        + f"Le directeur atteste que {whom(paper)}, {birth(paper)}, est {p.agree('inscrit', 'inscrite')} à la préparation du BTS {txt(course(case))}, organisée du {when(paper, 'start', start)} au {when(paper, 'end', end)}.\n\n"
        + f"Nombre total d'heures de la préparation : #h(2mm) {length} #h(2mm) heures.\n\n{fine('Remplir à l’encre. Toute rature doit être paraphée par le directeur.', 7.5)}"
        + gap(2)
        + cols(f"À {txt(body.place.town)}, le {paper.hand_date('issue_date', day, 14)}", along(paper, "training_centre", "Le directeur (cachet)", seal_of(body), 72), w="(62mm, 1fr)")
    )  # fmt: skip


# -- scaffolding -------------------------------------------------------------------------------


def _annexes(case: Case) -> list[int]:
    drawn = case.rng.choice(([4, 5], [4, 5], [5], [4], [3, 4, 5], [3, 5]))
    return [] if case.has("annex_missing") else list(case.fact("annexes", drawn))


def _numbers(paper: Paper, annexes: list[int], word: str = "annexe") -> str:
    """« annexes 4 et 5 », each kept; nothing where there is none."""
    for number in annexes:
        paper.add("annexes", number, str(number))
    if not annexes:
        return ""
    told = ", ".join(str(a) for a in annexes[:-1])
    joined = f"{told} et {annexes[-1]}" if told else str(annexes[-1])
    return txt(f"{word}{'s' if len(annexes) > 1 else ''} {joined}")


def _jobs(annexes: list[int]) -> str:
    return txt(" ; ".join(_TASKS[a][0] for a in annexes) or "intervenir sur un échafaudage de pied")


@opened_layout("r408_attestation", "school_sheet_with_three_boxes_and_two_teachers", defects=("annex_missing",))  # fmt: skip
def school_sheet_with_three_boxes_and_two_teachers(case: Case, paper: Paper) -> str:
    """A lyceum's attestation after the national model: boxes by annex, trainer and head sign."""
    body, p = school_of(case, LYCEES), case.person
    start, end, day = short_course(case)
    annexes = _annexes(case)
    for number in annexes:
        paper.add("annexes", number, f"Annexe {number}")
    sheet(paper, 9.8, "Liberation Sans", "Carlito", "Open Sans", margins=(14, 16, 12, 16))
    rows = [(f"Annexe {k}", txt(words[0].capitalize()), mid(box(k in annexes))) for k, words in _TASKS.items()]  # fmt: skip
    return (
        cols(motto("Ministère de l'éducation nationale", f"Académie {of(academy(case))}"), right(f"{bold(paper.put('organisation', body.name), 11)} \\ {txt(body.street)} \\ {txt(town_of(body))}"))
        + gap(2)
        + mid(f"{bold(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE COMPÉTENCES'), 15)} \\ {bold('Montage, réception et utilisation des échafaudages de pied', 11)} \\ Recommandation R408 de la Caisse nationale de l'assurance maladie")
        + gap(2)
        + cells([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Diplôme préparé", txt(f"BTS {course(case)}"))], 2)
        + f"\nLe titulaire a suivi dans l'établissement, du {when(paper, 'training_start', start)} au {when(paper, 'training_end', end)}, la formation correspondant aux compétences cochées ci-dessous et a satisfait à l'évaluation :\n"
        + grid(("R408", "Compétences", "Acquises"), rows, "(24mm, 1fr, 24mm)", inset=2.2)
        + f"\nFait à {txt(body.place.town)}, le {when(paper, 'issue_date', day)}\n"
        + gap(2)
        + row_of(paper, [("training_centre", "Le formateur échafaudage", None), ("training_centre", "Le chef d'établissement (cachet)", seal_of(body))], 178, 30, "0.5pt")
        + fine("L'autorisation de monter, de réceptionner ou d'utiliser un échafaudage reste délivrée par le chef d'entreprise.", 7.5)
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "wide_certificate_with_double_border", defects=("annex_missing",)
)
def wide_certificate_with_double_border(case: Case, paper: Paper) -> str:
    """A certificate on its side within a double border, name in the middle."""
    body, rng = trainer_of(case), case.rng
    start, end, day = short_course(case)
    annexes = _annexes(case)
    ink = rng.choice(("rgb(190,110,0)", "rgb(0,70,110)", "rgb(110,20,30)"))
    sheet(paper, 12.5, "Libertinus Serif", "Caladea", "Lato", margins=(18, 26, 14, 26), across=True)
    rim(paper, ink, 8, 3)
    return (
        mid(f"{bold(paper.put('organisation', body.name), 15, ink)} \\ {fine(f'{body.address} – déclaration d’activité {rng.randrange(10**10, 10**11)}', 8.5)}")
        + gap(4)
        + mid(bold(paper.choose("CERTIFICAT DE COMPÉTENCES", "ATTESTATION DE FORMATION"), 27, ink))
        + mid(bold(f"Échafaudages de pied – Recommandation R 408 {_numbers(paper, annexes)}", 13))
        + gap(4)
        + mid(f"est délivré(e) à \\ #v(1mm) {bold(whom(paper), 19)} \\ #v(1mm) {birth(paper)}")
        + gap(3)
        + mid(f"pour avoir suivi et validé, du {when(paper, 'training_start', start)} au {when(paper, 'training_end', end)}, la formation : \\ {italic(_jobs(annexes))}")
        + gap(4)
        + cols(f"#v(6mm) Délivré à {txt(body.place.town)}, le {when(paper, 'issue_date', day)}", over(paper, "training_centre", f"{body.director_title}, {body.director}", seal_of(body), 80), w="(1fr, 90mm)")
    )  # fmt: skip


@opened_layout("r408_attestation", "pocket_card_two_faces_on_one_sheet", defects=("annex_missing",))
def pocket_card_two_faces_on_one_sheet(case: Case, paper: Paper) -> str:
    """A training body's card, both faces enlarged one above the other on a sheet."""
    body, rng, p = trainer_of(case), case.rng, case.person
    start, end, day = short_course(case)
    annexes = _annexes(case)
    ink = rng.choice(("rgb(230,150,0)", "rgb(0,120,90)", "rgb(30,60,140)"))
    sheet(paper, 10.4, "Liberation Sans", "Open Sans", margins=(26, 20, 15, 20))
    front = (
        f"#block(width: 100%, fill: {ink}, inset: 2mm)[{bold('CARTE DE COMPÉTENCE R408 – ÉCHAFAUDAGE DE PIED', 10.5, 'white')}]\n"
        + cols(
            portrait(rng, 24, 31),
            plain_rows(
                [
                    *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "),
                    (p.agree("Né le", "Née le"), paper.birth_date(form=slashed(p.birth_date))),
                    ("Carte n°", f"{rng.randrange(10**5, 10**6)}"),
                    ("Organisme", paper.put("organisation", body.name)),
                ],
                36,
                3.6,
            ),
            w="(28mm, 1fr)",
        )
    )
    back = (
        f"{bold('Formation suivie')} du {when(paper, 'training_start', start, slashed(start))} au {when(paper, 'training_end', end, slashed(end))}\n\n"
        + (
            f"Recommandation R408, {_numbers(paper, annexes)} : {_jobs(annexes)}.\n\n"
            if annexes
            else f"Recommandation R408 : {_jobs(annexes)}.\n\n"
        )
        + f"Délivrée le {when(paper, 'issue_date', day, slashed(day))}\n"
        + along(paper, "training_centre", "Pour l'organisme, le formateur", seal_of(body), 66, 22)
    )

    def face(markup: str) -> str:
        return mid(
            f"#box(width: 142mm, height: 76mm, stroke: 0.8pt + {ink}, radius: 4mm, inset: 4mm, clip: true)[#set align(left)\n{markup}]"
        )

    return face(front) + gap(12) + face(back)  # fmt: skip


@opened_layout("r408_attestation", "end_of_training_with_modules_and_trainee_hand", defects=("annex_missing",))  # fmt: skip
def end_of_training_with_modules_and_trainee_hand(case: Case, paper: Paper) -> str:
    """An end-of-training attestation: goals, modules with results, the trainee signs too."""
    body, rng, p = trainer_of(case), case.rng, case.person
    start, end, day = short_course(case)
    annexes = _annexes(case)
    sheet(paper, 9.7, "Carlito", "Lato", "Liberation Sans", margins=(15, 17, 14, 17))
    under_page(paper, f"{body.name} – {body.address} – SIRET {siret(body)} – organisme certifié Qualiopi (exemple fictif)")  # fmt: skip
    goals = "".join(
        f"- {txt(_TASKS[a][0].capitalize())} (annexe {a} de la R408) \n" for a in annexes
    )
    for number in annexes:
        paper.add("annexes", number, f"annexe {number}")
    modules = ("Réglementation et acteurs", "Lecture de la notice du fabricant", "Ancrages, appuis, stabilité", "Exercices sur structure", "Examen d'adéquation et procès-verbal")  # fmt: skip
    rows = [(txt(m), rng.choice(("acquis", "acquis", "acquis avec observations"))) for m in modules]
    return (
        cols(logo(bold(paper.put("organisation", body.name), 13), "rgb(60,60,60)", "peak"), right(f"Réf. session : ECH-{rng.randrange(100, 999)}-{day:%y}"), w="(1fr, 55mm)", align="horizon")
        + gap(3)
        + frame(mid(f"{bold(paper.choose('ATTESTATION DE FIN DE FORMATION', 'Attestation individuelle de fin de formation'), 14)} \\ {txt('Article L. 6353-1 du code du travail')}"), 2, "none", "luma(232)")
        + f"\nStagiaire : {bold(filed(paper))}, {p.born} le {paper.birth_date(form=say(paper, p.birth_date))}\n\nIntitulé : travail sur échafaudages de pied, recommandation R408 de la CNAM\n\nDates : du {when(paper, 'training_start', start)} au {when(paper, 'training_end', end)} – lieu : {txt(body.place.town)}\n"
        + head("Objectifs")
        + (goals or "- Intervenir en sécurité sur un échafaudage de pied \n")
        + head("Évaluation des acquis")
        + grid(("Module", "Résultat"), rows, "(1fr, 60mm)", line="(x, y) => (bottom: 0.3pt)")
        + gap(2)
        + f"Fait le {when(paper, 'issue_date', day)}\n"
        + gap(1)
        + column_of(paper, [("candidate", "Signature du stagiaire", None), ("training_centre", "Signature du formateur et cachet de l'organisme", seal_of(body))], 80, 32)
    )  # fmt: skip


@opened_layout("r408_attestation", "letter_to_the_employer_about_its_apprentice", defects=("annex_missing",))  # fmt: skip
def letter_to_the_employer_about_its_apprentice(case: Case, paper: Paper) -> str:
    """A centre's letter to the firm that stands for the attestation: text, one hand."""
    body, p = school_of(case, CFA), case.person
    firm = invent_firm(case.rng)
    start, end, day = short_course(case)
    annexes = _annexes(case)
    sheet(paper, 10.7, "Liberation Serif", "Carlito", "Libertinus Serif", margins=(20, 24, 18, 24), leading=0.8)  # fmt: skip
    named = f", au titre des compétences décrites dans l{'’' if len(annexes) == 1 else 'es '}{_numbers(paper, annexes)} de cette recommandation" if annexes else ""  # fmt: skip
    return (
        f"{bold(paper.put('organisation', body.name), 13)} \\ Pôle prévention \\ {txt(body.address)}\n"
        + inward(f"Entreprise {txt(firm.name)} \\ à l'attention de {txt(firm.director)} \\ {txt(firm.street)} \\ {txt(town_of(firm))}", 92)
        + gap(7)
        + f"{bold('Objet')} : {paper.choose('attestation de formation R408 – échafaudages de pied', 'attestation de formation aux échafaudages (R. 408)')}\n\nMadame, Monsieur,\n\n"
        + f"Le centre atteste que votre {p.agree('apprenti', 'apprentie')} {whom(paper)}, {birth(paper)}, a suivi avec succès, du {when(paper, 'training_start', start)} au {when(paper, 'training_end', end)}, la formation prévue par la recommandation R408 relative à la prévention du risque de chutes de hauteur sur échafaudage de pied{named}.\n\n"
        + f"À l'issue de cette formation, l'intéressé(e) est en mesure de : {_jobs(annexes)}. La présente vaut attestation ; elle est à produire pour l'inscription à l'examen du BTS.\n\n"
        + "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.\n"
        + gap(6)
        + inward(f"{txt(body.place.town)}, le {when(paper, 'issue_date', day)}\n\n" + over(paper, "training_centre", "Le référent sécurité du centre", seal_of(body), 72, name=colleague(case)), 75)
    )  # fmt: skip


# -- heights, first aid ------------------------------------------------------------------------


@opened_layout("work_at_height_attestation", "harness_training_sheet_with_validity_and_trainer")
def harness_training_sheet_with_validity_and_trainer(case: Case, paper: Paper) -> str:
    """A rope firm's training sheet: what was practised, day of the session, validity, trainer."""
    body, rng, p = trainer_of(case), case.rng, case.person
    day = issue_day(case, 10, 600)
    ink = rng.choice(("rgb(200,40,30)", "rgb(20,100,160)"))
    sheet(paper, 10, "Open Sans", "Lato", "DejaVu Sans", margins=(15, 17, 14, 17))
    skills = rng.sample(("Contrôler et régler son harnais", "Choisir un point d'ancrage", "Utiliser une longe à absorbeur", "Progresser sur une ligne de vie", "Évaluer le tirant d'air", "Alerter et évacuer une victime suspendue"), 5)  # fmt: skip
    return (
        frame(cols(bold(txt(body.name), 15, "white"), right(at(9, txt(f"{body.place.town} – {body.phone}"), "white")), align="horizon"), 3, "none", ink)
        + gap(3)
        + bold(paper.choose("Attestation de formation : travaux en hauteur et port du harnais", "ATTESTATION DE FORMATION – TRAVAIL EN HAUTEUR"), 15)
        + gap(1)
        + sides([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Session suivie le", txt(slashed(day - rng.choice((0, 0, 1)) * ONE))), ("Durée", rng.choice(("7 heures", "14 heures"))), ("Recyclage conseillé avant le", txt(slashed(years_after(day, rng.choice((2, 3))))))], 52, 2.4, " :")
        + head("Compétences contrôlées", ink)
        + grid((), [(txt(s), mid(box(True))) for s in skills], "(1fr, 18mm)", line="(x, y) => (bottom: 0.3pt + luma(140))")
        + "\nFormation dispensée en application des articles R. 4323-106 et suivants du code du travail. Aptitude médicale déclarée par le stagiaire.\n"
        + gap(3)
        + f"Attestation établie le {when(paper, 'issue_date', day, slashed(day))}\n"
        + gap(2)
        + row_of(paper, [("training_centre", "Le formateur, pour l'organisme", seal_of(body)), ("candidate", "Le stagiaire", None)], 176, 28)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "lyceum_certificate_on_its_side_for_wind_option")
def lyceum_certificate_on_its_side_for_wind_option(case: Case, paper: Paper) -> str:
    """A school and its partner give a certificate on its side, two hands at the foot."""
    body, rng = school_of(case, LYCEES), case.rng
    day = issue_day(case, 10, 600)
    sheet(paper, 12, "Carlito", "Caladea", "Lato", margins=(18, 24, 14, 24), across=True)
    paper.setup.background = "#place(top, rect(width: 100%, height: 9mm, fill: rgb(0,90,140)))#place(bottom, rect(width: 100%, height: 5mm, fill: rgb(0,90,140)))"  # fmt: skip
    begin = day - rng.randrange(1, 4) * ONE
    return (
        cols(f"{bold(txt(body.name), 14)} \\ {txt(body.address)}", right(f"Académie {txt(of(academy(case)))} \\ BTS {txt(course(case))}"))
        + gap(8)
        + mid(bold(paper.choose("ATTESTATION DE FORMATION AUX TRAVAUX EN HAUTEUR", "Attestation – Formation aux travaux en hauteur"), 20, "rgb(0,90,140)"))
        + gap(5)
        + mid(f"Le chef d'établissement atteste que \\ #v(1mm) {bold(whom(paper), 17)} \\ #v(1mm) {birth(paper)},")
        + gap(2)
        + mid(f"a suivi du {txt(slashed(begin))} au {txt(slashed(day))} la formation « accès, déplacement et secours en hauteur » \\ et a fait la preuve de sa capacité à travailler en hauteur sous la surveillance d'un tiers.")
        + gap(6)
        + cols(f"#v(4mm) {txt(body.place.town)}, le {when(paper, 'issue_date', day)}", over(paper, "training_centre", f"Le moniteur, {colleague(case)}", None, 66, 34), over(paper, "training_centre", "Le chef d'établissement", seal_of(body), 74), w="(1fr, 72mm, 80mm)")
    )  # fmt: skip


@opened_layout("first_aid_attestation", "work_rescuer_certificate_with_number_and_retraining_lines")
def work_rescuer_certificate_with_number_and_retraining_lines(case: Case, paper: Paper) -> str:
    """The workplace rescuer's certificate: number, holder, validity, lines left for retraining."""
    body, rng, p = trainer_of(case), case.rng, case.person
    day = issue_day(case, 10, 560)
    ink = "rgb(0,110,70)"
    sheet(paper, 10.2, "Liberation Sans", "Open Sans", "Carlito", margins=(17, 18, 14, 18))
    limit = years_after(day, 2)
    rows = [("Maintien et actualisation des compétences (MAC)", "", ""), ("MAC", "", "")]
    return (
        cols(f"#box(width: 12mm, height: 12mm, fill: {ink})[#align(center + horizon)[{bold('+', 22, 'white')}]]", f"{bold('Santé et sécurité au travail', 12, ink)} \\ Réseau de formation des sauveteurs secouristes du travail", w="(15mm, 1fr)", align="horizon")
        + gap(4)
        + mid(bold(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL (SST)", "CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL"), 15, ink))
        + right(f"N° {rng.randrange(10**6, 10**7)}/{day:%y}/{rng.randrange(10, 99)}")
        + lines([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashed(p.birth_date))), ("Entité de formation habilitée", txt(f"{body.name}, {body.place.town}"))], space=3)
        + "\nLe titulaire a subi avec succès les épreuves certificatives de la formation initiale de sauveteur secouriste du travail (14 heures) et est apte à porter secours à toute victime d'un accident du travail.\n"
        + gap(2)
        + frame(f"Certificat délivré le {bold(when(paper, 'issue_date', day, slashed(day)))} #h(1fr) Fin de validité : {bold(txt(slashed(limit)))}", 3, f"0.8pt + {ink}")
        + gap(2)
        + grid(("Recyclage", "Date", "Visa du formateur"), rows, "(1fr, 34mm, 50mm)", inset=2.5)
        + gap(3)
        + walled(paper, "training_centre", f"Le formateur SST, {colleague(case)} – cachet de l'entité habilitée", seal_of(body), 92)
    )  # fmt: skip
