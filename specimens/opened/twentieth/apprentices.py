"""What centres certify of a preparation, and employers of their apprentices."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, issue_day, preparing
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import above, between, caged, under
from specimens.opened.twentieth.wording import (
    ADULT,
    APPRENTICE_CENTRES,
    DISTANT,
    academy_of,
    band,
    born,
    boxed_day,
    called,
    centre,
    choice,
    colleague,
    crest,
    dated,
    de,
    down,
    far,
    figures,
    foot,
    hairline,
    halves,
    house_of,
    indexed,
    leaders,
    ledger,
    manner,
    names,
    pad_of,
    pairs,
    plain,
    rubric,
    ruled,
    shifted,
    siret,
    state,
    strong,
    studied,
    tiles,
    tiny,
    typed,
)
from specimens.people import invent_firm


@opened_layout("training_attestation", "evening_courses_sheet_by_subject_with_sum", defects=HOURS)
def evening_courses_sheet_by_subject_with_sum(case: Case, paper: Paper) -> str:
    """An adult centre's table by subject with two years in columns, the sum on a last row."""
    school, rng, p = house_of(case, ADULT, near=False), case.rng, case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 40)
    typed(paper, 9.8, "Liberation Sans", "Carlito", "Open Sans")
    whole = hours or 1350
    subjects = ("Français", "Anglais", "Mathématiques", "Enseignement professionnel")
    shares = (12, 12, 16)
    sums = [whole * s // 100 for s in shares]
    sums.append(whole - sum(sums))
    rows = []
    for label, total in zip(subjects, sums, strict=True):
        rows.append((label, str(total // 2), str(total - total // 2), str(total)) if hours else (label, "", "", ""))  # fmt: skip
    rows.append((strong("Durée totale de la formation"), "", "", strong(hours_said(paper, hours))))
    return (
        plain(school, paper.put("organisation", school.name), f"Déclaration d'activité {rng.randrange(10**10, 10**11)} – SIRET {siret(school)}")
        + down(6)
        + centre(f"{strong(txt(paper.choose('ATTESTATION DE SUIVI DE FORMATION', 'ATTESTATION DE FORMATION')), 15)} \\ préparation au brevet de technicien supérieur – session {case.session}")
        + down(4)
        + f"L'organisme désigné ci-dessus atteste que {called(paper)}, {born(paper)}, y prépare le BTS {txt(studied(case))} depuis le {dated(paper, 'start', start)} et jusqu'au {dated(paper, 'end', end)}, par la voie de la formation continue.\n"
        + ledger(("Enseignement", "1re année (h)", "2e année (h)", "Ensemble"), rows, "(1fr, 28mm, 28mm, 34mm)")
        + f"{p.agree('Le stagiaire', 'La stagiaire')} est {p.agree('assidu', 'assidue')} à ce jour.\n"
        + down(4)
        + halves(f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}", under(paper, "training_centre", f"{school.director_title}, {school.director}", pad_of(school), 72), "(66mm, 1fr)")
    )  # fmt: skip


@opened_layout("training_attestation", "academy_annex_for_centres_with_boxed_number", defects=HOURS)
def academy_annex_for_centres_with_boxed_number(case: Case, paper: Paper) -> str:
    """The academy's annex, typed by the centre: days and hours one digit a box, two frames."""
    school, p = house_of(case, APPRENTICE_CENTRES), case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 40)
    typed(paper, 9.8, "Liberation Sans", "Carlito", "DejaVu Sans")
    written = paper.blank() if hours is None else paper.comb("training_hours", hours, str(hours))
    first = pairs([*names(paper, "Nom de famille", "Nom d'usage", "Prénom(s)"), ("Date de naissance", boxed_day(paper, "birth_date", p.birth_date)), ("Spécialité", txt(f"BTS {studied(case)}"))], 42)  # fmt: skip
    second = (
        pairs([("Établissement", strong(paper.put("organisation", school.name))), ("Adresse", txt(school.address)), ("Début", boxed_day(paper, "start", start)), ("Fin", boxed_day(paper, "end", end))], 42)
        + f"\nVolume horaire de formation suivi ou à suivre avant l'examen : #h(2mm) {written} #h(2mm) heures\n\nJe certifie que le candidat suit la préparation mentionnée et que ce volume est conforme au contrat ou à la convention.\n"
    )  # fmt: skip
    return (
        halves(state(f"Académie {de(academy_of(case))}", "Division des examens et concours"), far(f"{strong('ANNEXE 4')} \\ BTS session {case.session}"))
        + down(2)
        + centre(strong(txt(paper.choose("ATTESTATION DE FORMATION À COMPLÉTER PAR LE CENTRE", "ATTESTATION DE SUIVI DE LA PRÉPARATION")), 13))
        + rubric("Candidat")
        + first
        + rubric("Centre de formation")
        + second
        + down(3)
        + f"À {txt(school.place.town)}, le #h(1mm) {boxed_day(paper, 'issue_date', day)}\n"
        + down(2)
        + far(under(paper, "training_centre", "Cachet de l'établissement et signature du directeur", pad_of(school), 78))
    )  # fmt: skip


@opened_layout(
    "training_attestation", "digital_school_certificate_with_progress_bar", defects=HOURS
)
def digital_school_certificate_with_progress_bar(case: Case, paper: Paper) -> str:
    """An on-line school's certificate: a bar of progress, tiles, a printed name under the hand."""
    school, rng, p = house_of(case, DISTANT, near=False), case.rng, case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 40)
    ink = rng.choice(("rgb(255,90,60)", "rgb(50,60,200)", "rgb(0,140,110)"))
    typed(paper, 9.9, "Lato", "Open Sans", "Carlito")
    done = rng.randrange(52, 80)
    return (
        crest(school, paper.put("organisation", school.name), ink, f"SIRET {siret(school)}", "École à distance déclarée au rectorat")
        + down(4)
        + strong(txt(paper.choose("Attestation de suivi de formation", "Attestation de formation à distance")), 20, ink)
        + "\n"
        + down(3)
        + f"{called(paper)}, {born(paper)}, suit à distance notre préparation complète au BTS {txt(studied(case))}.\n"
        + tiles([("Ouverture de la formation", dated(paper, "start", start)), ("Clôture de la formation", dated(paper, "end", end)), ("Durée de la formation", strong(hours_said(paper, hours, " heures"))), ("Conseiller d'études", txt(colleague(case)))], 2)
        + f"Avancement au jour de l'attestation : {done} % \\ #v(-1mm) #stack(dir: ltr, rect(width: {done}%, height: 3mm, fill: {ink}), rect(width: {100 - done}%, height: 3mm, fill: luma(225)))\n"
        + down(3)
        + f"L'école tient à la disposition du rectorat les relevés de connexion et les devoirs corrigés de {p.agree('l’étudiant', 'l’étudiante')}. Attestation éditée en vue de l'inscription à la session {case.session}.\n"
        + down(6)
        + halves(between(paper, "training_centre", "La direction pédagogique", colleague(case), pad_of(school), 70), far(f"Fait à {txt(school.place.town)} \\ le {dated(paper, 'issue_date', day)}"), "(90mm, 1fr)")
    )  # fmt: skip


@opened_layout("training_attestation", "centre_certificate_of_attendance_for_apprentices_by_year", defects=HOURS)  # fmt: skip
def centre_certificate_of_attendance_for_apprentices_by_year(case: Case, paper: Paper) -> str:
    """A centre's program: calendar rows, hours of the whole contract in a sentence, hand centred."""
    school, firm, rng = house_of(case, APPRENTICE_CENTRES), invent_firm(case.rng), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 40)
    typed(paper, 10.2, "DejaVu Sans", "Liberation Serif", "Caladea")
    weeks = rng.randrange(17, 21)
    return (
        f"{strong(paper.put('organisation', school.name), 13)} #h(1fr) {tiny(f'Imprimé par {colleague(case)}', 7.5)} \\ {tiny(f'{school.address} – {school.phone}', 8)}\n"
        + hairline("black", 1)
        + down(5)
        + f"#align(center)[#underline(offset: 3pt)[{strong(txt(paper.choose('ATTESTATION DE FORMATION EN APPRENTISSAGE', 'ATTESTATION DE PRÉPARATION AU BTS PAR APPRENTISSAGE')), 12)}]]\n"
        + down(4)
        + f"Nous attestons que\n\n#align(center)[{strong(called(paper), 12)} \\ {born(paper)}]\n\n"
        + f"en contrat avec {txt(firm.name)} ({txt(firm.place.town)}), est régulièrement {case.person.agree('inscrit', 'inscrite')} dans nos effectifs pour le BTS {txt(studied(case))}, cycle commencé le {dated(paper, 'start', start)} et devant finir le {dated(paper, 'end', end)}, à raison de {weeks} semaines de présence par an.\n\n"
        + f"Sur la durée du cycle, l'horaire d'enseignement en centre atteint {strong(hours_said(paper, hours, ' heures'))}.\n\n"
        + "Cette attestation vaut pour l'inscription à l'examen et ne remplace pas le relevé d'assiduité.\n"
        + down(4)
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + down(3)
        + centre(above(paper, "training_centre", f"{school.director_title} – {school.director}", pad_of(school), 76))
    )  # fmt: skip


def _since(case: Case) -> dt.date:
    return dt.date(case.session - 2, case.rng.choice((8, 9)), case.rng.randrange(1, 28))


@opened_layout("employer_attestation", "craftsman_letter_to_the_exam_office")
def craftsman_letter_to_the_exam_office(case: Case, paper: Paper) -> str:
    """A firm writes to the rector's office: sender left, addressee right, one paragraph."""
    firm, school, p = invent_firm(case.rng), house_of(case, APPRENTICE_CENTRES), case.person
    day, since = issue_day(case, 1, 45), _since(case)
    typed(paper, 11, "Liberation Serif", "Carlito", "Caladea")
    return (
        plain(firm, paper.put("employer", firm.name), f"SIRET {siret(firm)}", f"Tél. {firm.phone}")
        + shifted(f"Rectorat de l'académie {txt(de(academy_of(case)))} \\ Bureau des BTS", 100)
        + down(4)
        + shifted(f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}", 100)
        + down(4)
        + f"{strong('Objet :')} {txt(paper.choose('attestation de l’employeur pour un candidat apprenti', 'attestation d’emploi en apprentissage'))}\n\nMadame, Monsieur,\n\n"
        + f"Par la présente, j'atteste employer sous contrat d'apprentissage, depuis le {txt(manner(paper, since))}, {called(paper)}, {born(paper)}, pour la préparation du BTS {txt(studied(case))} avec le centre {txt(school.name)}. Ce contrat est en cours d'exécution à la date de ce courrier et {p.agree('l’intéressé', 'l’intéressée')} garde donc la qualité d'{p.agree('apprenti', 'apprentie')}.\n\nJe vous prie de croire, Madame, Monsieur, à ma considération distinguée.\n"
        + down(5)
        + shifted(between(paper, "employer", firm.director_title, firm.director, pad_of(firm), 70), 95)
    )  # fmt: skip


@opened_layout("employer_attestation", "form_of_the_centre_with_master_and_day_by_pen")
def form_of_the_centre_with_master_and_day_by_pen(case: Case, paper: Paper) -> str:
    """The centre's blank: apprentice and firm typed, master and day by pen, stamp and hand."""
    firm, school, p = invent_firm(case.rng), house_of(case, APPRENTICE_CENTRES), case.person
    day, since = issue_day(case, 1, 45), _since(case)
    typed(paper, 10, "Open Sans", "Liberation Sans", "Carlito")
    return (
        f"{strong(txt(school.name), 12)} #h(1fr) {tiny('Imprimé à rendre au secrétariat avant la clôture des inscriptions', 7.5)}\n"
        + hairline()
        + down(3)
        + centre(strong(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION EMPLOYEUR")), 16))
        + rubric("L'entreprise")
        + leaders([("Dénomination", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret(firm))), ("Adresse", txt(firm.address))])
        + f"Maître d'apprentissage : #h(2mm) {paper.handwritten(colleague(case), 15)}\n"
        + rubric("emploie comme apprenti(e)")
        + leaders([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Formation", txt(f"BTS {studied(case)}")), ("Contrat commencé le", txt(figures(since)))])
        + f"\n{choice(True, 'Le contrat est toujours en vigueur')} #h(6mm) {choice(False, 'Le contrat a été rompu le ................')}\n\n"
        + f"Fait à {txt(firm.place.town)}, le #h(2mm) {paper.hand_date('issue_date', day)}\n"
        + down(2)
        + caged(paper, [("employer", "Signature de l'employeur et cachet de l'entreprise", pad_of(firm))], 96)
    )  # fmt: skip


@opened_layout("employer_attestation", "personnel_tool_extract_with_state_of_contract")
def personnel_tool_extract_with_state_of_contract(case: Case, paper: Paper) -> str:
    """A personnel program's attestation: ruled facts, the statement set under them, hand right."""
    firm, school, p = invent_firm(case.rng), house_of(case, APPRENTICE_CENTRES), case.person
    day, since = issue_day(case, 1, 45), _since(case)
    ink = case.rng.choice(("rgb(0,120,130)", "rgb(120,60,0)", "rgb(60,60,60)"))
    typed(paper, 9.8, "Lato", "Open Sans", "Liberation Sans")
    foot(paper, f"{firm.name} – {firm.form} – RCS {firm.place.town} {firm.siren}")
    return (
        band(paper.put("employer", firm.name), ink, 13, "Gestion des contrats en alternance")
        + down(3)
        + strong(txt(paper.choose("Attestation employeur – apprentissage", "Attestation de présence d'un apprenti dans l'entreprise")), 15, ink)
        + "\n"
        + down(2)
        + ruled([("Salarié", indexed(paper)), ("Date de naissance", paper.birth_date(form=figures(p.birth_date))), ("Nature du contrat", "Apprentissage"), ("Depuis le", txt(figures(since))), ("Diplôme préparé", txt(f"BTS {studied(case)}")), ("Organisme de formation", txt(f"{school.name}, {school.place.town}")), ("Établissement", txt(firm.address))], 50, 2)
        + down(2)
        + f"Nous confirmons que le contrat décrit ci-dessus s'exécute normalement au jour de la présente et que {p.agree('ce salarié a', 'cette salariée a')} le statut d'{p.agree('apprenti', 'apprentie')}. Cette attestation est remise pour l'examen, sans autre usage.\n"
        + down(4)
        + far(f"Le {dated(paper, 'issue_date', day)}")
        + far(under(paper, "employer", f"{firm.director}, {firm.director_title}", pad_of(firm), 74))
    )  # fmt: skip
