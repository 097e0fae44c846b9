"""Schools and centres on those they teach; courses on scaffolds."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import (  # fmt: skip
    HOURS,
    ONE,
    YEARS,
    hours_of,
    hours_said,
    issue_day,
    preparing,
    school_year,
    short_course,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eleventh.wording import (
    FULL,
    HALF,
    NAVY,
    PINE,
    PLUM,
    RUST,
    SCHOOLS,
    TALL_HALF,
    WIDE,
    academy_name,
    addressee,
    apart,
    birth,
    bold,
    dotted,
    double_ruled,
    facing,
    field_of,
    footing,
    gap,
    hair,
    hand,
    head_line,
    house,
    in_text,
    leaf,
    manner,
    ministry,
    number_of,
    of,
    other,
    pen_blank,
    rounded,
    rubber,
    sender,
    slashes,
    squared_day,
    surname_first,
    table,
    tick,
    tiles,
    tiny,
    told_on,
    two,
    with_emblem,
)
from specimens.people import invent_firm, invent_training_body

_DISTANT = (
    "Campus à distance Modèle",
    "Institut Exemple en ligne",
    "Centre fictif de formation ouverte",
)


def _year(paper: Paper, begins: int) -> str:
    shown = paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}")  # fmt: skip
    return paper.put("school_year", f"{begins}-{begins + 1}", shown)


def _level(paper: Paper, study: int, *forms: tuple[str, str]) -> str:
    return paper.put("year_of_study", study, paper.rng.choice(forms)[study - 1])


@opened_layout("school_certificate", "state_lyceum_letter_with_academy_head", defects=YEARS)
def state_lyceum_letter_with_academy_head(case: Case, paper: Paper) -> str:
    """A state school's paper: the academy at the left of the head, an office's address below it, the
    sentence in the middle, the headmistress low at the right."""
    school, rng, who = house(case, SCHOOLS), case.rng, case.person
    study, begins, day = school_year(case)
    leaf(paper, FULL, (15, 20, 16, 20), pt=10.6)
    side = f"#text(size: 8pt)[{bold(paper.put('organisation', school.name), 8.6)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)} \\ \\ Secrétariat des étudiants \\ Tél. {txt(school.phone)} \\ UAI 0{school.place.department}{rng.randrange(1000, 9999)}X]"
    main = (
        gap(12)
        + head_line(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité"), 17)
        + gap(8)
        + f"Je soussigné(e), {txt(school.director_title.lower())}, certifie que\n\n#align(center)[{bold(in_text(paper), 12)}]\n\n{birth(paper)}, est {who.agree('inscrit', 'inscrite')} en {_level(paper, study, ('première année', 'deuxième année'), ('1re année', '2e année'), ('1ère année', '2nde année'))} de section de techniciens supérieurs « {paper.put('speciality', field_of(case))} » et suit les cours avec assiduité au titre de l'année scolaire {bold(_year(paper, begins))} (rentrée le {txt(manner(paper, dt.date(begins, 9, 2)))}).\n\n"
        + "Certificat délivré pour servir et valoir ce que de droit.\n"
        + gap(10)
        + f"Fait à {txt(school.place.town)}, le {told_on(paper, 'issue_date', day)}\n"
        + gap(3)
        + f"#align(right)[{hand(paper, 'training_centre', f'{school.director_title},|{school.director}', stamp=rubber(school))}]\n"
    )  # fmt: skip
    return ministry((f"ACADÉMIE {of(academy_name(case)).upper()}",), ("Éducation nationale",)) + gap(6) + two(side, main, "(38mm, 1fr)", 7)  # fmt: skip


@opened_layout("school_certificate", "online_school_two_language_strip", defects=YEARS)
def online_school_two_language_strip(case: Case, paper: Paper) -> str:
    """An online school's attestation: emblem, window, tiles, then what it covers in small print; a
    hand that is printed with the page."""
    school, rng, who = house(case, _DISTANT, near=False), case.rng, case.person
    study, begins, day = school_year(case)
    footing(paper, f"{school.name} – {school.address} – SIRET {number_of(school)} – organisme privé d'enseignement à distance déclaré auprès du recteur")  # fmt: skip
    leaf(paper, FULL, (15, 18, 16, 18), "Lato", "Open Sans", "Carlito", pt=10)
    begun = min(day, dt.date(begins, rng.choice((8, 9, 10)), rng.randrange(1, 28)))
    return (
        with_emblem(school, paper.put("organisation", school.name), "gable", PLUM, "Enseignement à distance", f"Dossier {rng.randrange(10**5, 10**6)}")
        + gap(6) + addressee(paper, 95, over=f"{school.place.town}, service des inscriptions") + gap(6)
        + head_line(paper.choose("Certificat de scolarité à distance", "CERTIFICAT DE SCOLARITÉ", "Certificat d'inscription et de scolarité"), 16, PLUM, "left") + gap(3)
        + tiles([*apart(paper, "Nom", "Nom d'usage", "Prénom", one=True), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))), ("Formation", txt("BTS ") + paper.put("speciality", field_of(case))), ("Niveau", _level(paper, study, ("Année 1 sur 2", "Année 2 sur 2"), ("1re année de BTS", "2e année de BTS"))), ("Année scolaire", bold(_year(paper, begins))), ("Inscription enregistrée le", txt(slashes(begun))), ("Volume annuel indicatif", f"{rng.randrange(480, 760)} h")], 2, inset=2)
        + gap(2)
        + f"La personne désignée ci-dessus est régulièrement inscrite dans notre établissement pour l'année indiquée et prépare l'examen en candidat{who.agree('', 'e')} {who.agree('individuel', 'individuelle')}.\n"
        + gap(2) + f"Édité le {told_on(paper, 'issue_date', day)}\n" + gap(5)
        + two("", hand(paper, "training_centre", f"Le service de la scolarité,|{other(case)}", style="under", wide=64, high=24))
    )  # fmt: skip


@opened_layout("school_certificate", "secretary_fills_half_sheet_by_pen", defects=YEARS)
def secretary_fills_half_sheet_by_pen(case: Case, paper: Paper) -> str:
    """A school's half sheet of old stock: the name, birth day and section by pen on printed rules, the
    year printed, stamp and hand at the right."""
    school, who = house(case, SCHOOLS), case.person
    study, begins, day = school_year(case)
    leaf(paper, HALF, (9, 14, 8, 14), "Liberation Serif", "Liberation Sans", "Caladea", pt=10)
    ink, branch = paper.handwritten, min(case.title.printed, key=len)
    paper.birth_name()
    if who.usage_name:
        paper.usage_name()
    paper.put("given_names", [who.first_name], who.first_name)
    born = slashes(who.birth_date)
    paper.put("birth_date", who.birth_date.isoformat(), born)
    level = ("1re année", "2e année")[study - 1]
    paper.put("year_of_study", study, level)
    paper.put("speciality", branch)
    usage = f" #h(3mm) Nom d'usage : {ink(who.usage_name, 14)}" if who.usage_name else ""
    return (
        two(f"{bold(paper.put('organisation', school.name))} \\ {txt(school.place.post_code)} {txt(school.place.town)}", f"#align(right)[Année scolaire {bold(_year(paper, begins))}]")
        + double_ruled(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT D'INSCRIPTION ET DE SCOLARITÉ"), 13)
        + pen_blank("Nom :", ink(who.birth_name, 14) + usage)
        + pen_blank("Prénom :", f"{ink(who.first_name, 14)} #h(6mm) né(e) le : {ink(born, 14)}")
        + pen_blank("est élève de l'établissement en :", f"{ink(level, 14)} #h(3mm) BTS {ink(branch, 13)}")
        + gap(1)
        + two(f"À {txt(school.place.town)}, le {paper.hand_date('issue_date', day, 14)}", hand(paper, "training_centre", "Cachet et signature du chef d'établissement", stamp=rubber(school), wide=68), "(1fr, 76mm)")
    )  # fmt: skip


@opened_layout("training_attestation", "centre_letter_hours_by_block_and_total", defects=HOURS)
def centre_letter_hours_by_block_and_total(case: Case, paper: Paper) -> str:
    """An adults' centre states hours: blocks of teaching with their hours, the sum below, the period in
    the sentence above, financing named, two hands."""
    body, rng = house(case, ("Greta-CFA fictif", "Afpexemple", "Institut supérieur Modèle – formation continue")), case.rng  # fmt: skip
    start, end = preparing(case)
    hours = hours_of(case)
    day = issue_day(case, 2, 40)
    blocks = (
        "Enseignements généraux",
        "Enseignements professionnels",
        "Accompagnement du projet et évaluations",
    )
    rows = []
    if hours is not None:
        first, second = hours * 3 // 10, hours * 6 // 10
        rows = [(txt(b), f"{h} h") for b, h in zip(blocks, (first, second, hours - first - second), strict=True)]  # fmt: skip
    return (
        sender(body, paper.put("organisation", body.name), f"Déclaration d'activité n° {rng.randrange(10**10, 10**11)}", f"SIRET {number_of(body)}")
        + gap(8)
        + rounded(f"#align(center)[{bold(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE SUIVI DE PRÉPARATION À UN EXAMEN', 'Attestation de suivi de formation')), 14, PINE)} \\ BTS {txt(field_of(case))} – session {case.session}]", PINE)
        + gap(4)
        + f"Le centre atteste que {in_text(paper)}, {birth(paper)}, stagiaire de la formation professionnelle, est {case.person.agree('inscrit', 'inscrite')} à la préparation du diplôme ci-dessus du {told_on(paper, 'start', start)} au {told_on(paper, 'end', end)}, dans le cadre d'un financement {rng.choice(('régional', 'par le compte personnel de formation', 'de France Travail'))}.\n"
        + gap(2)
        + (table(("Bloc", "Heures"), rows, "(1fr, 36mm)", shade="rgb(226,240,232)") if rows else "")
        + f"Durée totale de la formation : {bold(hours_said(paper, hours, ' heures'))}\n"
        + gap(3)
        + f"À {txt(body.place.town)}, le {told_on(paper, 'issue_date', day)}\n"
        + gap(3)
        + two(hand(paper, "candidate", "Le ou la stagiaire", high=28), hand(paper, "training_centre", f"Pour le centre,|{other(case)}, service de la formation continue", stamp=rubber(body)))
    )  # fmt: skip


# -- scaffolds ---------------------------------------------------------------------------------

_WORK = {3: "monter, démonter et modifier", 4: "réceptionner, vérifier et maintenir", 5: "utiliser"}


def _held(case: Case) -> list[int]:
    drawn = case.rng.choice(([4, 5], [3, 5], [3, 4, 5], [3, 4, 5], [4], [5]))
    held = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else held


@opened_layout("r408_attestation", "prevention_body_sentence_then_three_lines", defects=("annex_missing",))  # fmt: skip
def prevention_body_sentence_then_three_lines(case: Case, paper: Paper) -> str:
    """A body's attestation upright: emblem, the trainee in large letters, one line an annex, the body's
    and the trainee's hands."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _held(case)
    lines = [f"#h(8mm) – {_WORK[k]} un échafaudage de pied (annexe {paper.add('annexes', k, str(k))})" for k in held]  # fmt: skip
    what = " ;\n\n".join(lines) if lines else "#h(8mm) – notions générales sur les échafaudages"
    return (
        with_emblem(body, paper.put("organisation", body.name), "gable", RUST, "Prévention – hauteur – levage", body.phone)
        + hair(RUST, 1.4) + gap(8)
        + head_line(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE COMPÉTENCES", "Attestation de fin de formation"), 18, RUST)
        + "#align(center)[Échafaudages de pied – recommandation R 408 de la Caisse nationale de l'assurance maladie]\n" + gap(6)
        + f"#align(center)[décernée à \\ {bold(in_text(paper), 14)} \\ {birth(paper, where=False)} – salarié(e) ou élève de : {txt(invent_firm(rng).name)}]\n" + gap(5)
        + f"qui a suivi, du {told_on(paper, 'training_start', start)} au {told_on(paper, 'training_end', end)} à {txt(body.place.town)}, le stage de {((end - start).days + 1) * 7} heures et satisfait aux évaluations pour :\n\n{what}.\n" + gap(6)
        + f"Délivrée le {told_on(paper, 'issue_date', day)} – durée de validité conseillée : cinq ans.\n" + gap(5)
        + two(hand(paper, "training_centre", f"{body.director},|{body.director_title.lower()}", stamp=rubber(body)), hand(paper, "candidate", "Le titulaire", high=26))
    )  # fmt: skip


@opened_layout("r408_attestation", "lyceum_grid_ticks_and_squared_days", defects=("annex_missing",))
def lyceum_grid_ticks_and_squared_days(case: Case, paper: Paper) -> str:
    """A technical school's own form across: identity at the left, a grid of the three annexes with a
    tick and a result, days in squares, two hands under the grid."""
    school, who = house(case, SCHOOLS), case.person
    start, end, day = short_course(case)
    held = _held(case)
    leaf(paper, WIDE, (12, 15, 11, 15), "Liberation Sans", "Carlito", "Open Sans", pt=9.6)
    rows = []
    for k, words in _WORK.items():
        name = f"Annexe {paper.add('annexes', k, str(k))}" if k in held else f"Annexe {k}"
        rows.append((name, txt(words), tick(k in held, "validée"), "satisfaisant" if k in held else "non présentée"))  # fmt: skip
    left = facing([*apart(paper, "Nom", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))), ("Section", txt(f"BTS {field_of(case)}")), ("Formateur", txt(other(case)))], 26, ":", 2.4)  # fmt: skip
    right = f"Début #h(2mm) {squared_day(paper, 'training_start', start)} \\ #v(2mm) Fin #h(7mm) {squared_day(paper, 'training_end', end)} \\ #v(2mm) Délivrance #h(2mm) {squared_day(paper, 'issue_date', day)}"
    return (
        two(f"{bold(paper.put('organisation', school.name), 12)} \\ {txt(school.address)}", f"#align(right)[{tiny('formateurs référencés par le réseau prévention', 8)} \\ {tiny('attestation n° ' + str(case.rng.randrange(100, 999)) + '/' + str(day.year), 8)}]")
        + double_ruled(paper.choose("ATTESTATION DE FORMATION R408", "ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES DE PIED (R408)"), 14)
        + two(left, right, "(1fr, 92mm)")
        + gap(2)
        + table(("R 408", "Compétence : être capable de … un échafaudage de pied", "Validation", "Évaluation"), rows, "(28mm, 1fr, 34mm, 40mm)", shade="luma(228)", inset=1.8)
        + tiny("Seules les compétences cochées ont été évaluées avec succès.", 8)
        + gap(2)
        + two(hand(paper, "training_centre", "Le professeur formateur", style="over", high=26), hand(paper, "training_centre", "Le chef d'établissement", stamp=rubber(school), style="over"))
    )  # fmt: skip


@opened_layout("r408_attestation", "upright_half_certificate_in_dotted_lines", defects=("annex_missing",))  # fmt: skip
def upright_half_certificate_in_dotted_lines(case: Case, paper: Paper) -> str:
    """A small upright sheet from a hiring firm that also trains: dotted lines, the annexes in one cell,
    the trainer alone signs."""
    body = invent_training_body(case.rng)
    start, end, day = short_course(case)
    held = _held(case)
    leaf(paper, TALL_HALF, (10, 11, 10, 11), "Liberation Sans", "Lato", "DejaVu Sans", pt=8.8)
    said = ", ".join(paper.add("annexes", k, str(k)) for k in held)
    word = "annexes" if len(held) > 1 else "annexe"
    span = f"{told_on(paper, 'training_start', start, slashes(start))} – {told_on(paper, 'training_end', end, slashes(end))}"  # fmt: skip
    return (
        f"#align(center)[{bold(paper.put('organisation', body.name), 12, NAVY)} \\ {tiny(body.address, 7.5)}]\n"
        + hair(NAVY)
        + head_line(paper.choose("ATTESTATION R.408", "ATTESTATION DE FORMATION – R 408"), 14, NAVY)
        + "#align(center)[Montage, réception et utilisation des échafaudages]\n"
        + gap(2)
        + dotted([("Stagiaire", bold(surname_first(paper))), ("Date de naissance", paper.birth_date(form=slashes(case.person.birth_date))), ("Employeur ou école", txt(house(case, SCHOOLS).name)), ("Dates de la session", span), ("Compétences acquises", f"{word} {said} de la recommandation" if held else "module d'initiation"), ("Résultat", "favorable"), ("Formateur", txt(other(case)))], 46)
        + gap(3)
        + f"Établi à {txt(body.place.town)} le {told_on(paper, 'issue_date', day)}.\n"
        + gap(3)
        + f"#align(center)[{hand(paper, 'training_centre', 'Cachet de l’organisme et signature du formateur', stamp=rubber(body), wide=68)}]\n"
        + "#line(length: 100%, stroke: (thickness: 0.5pt, dash: \"dashed\"))\n"
        + f"#text(size: 7.6pt)[Talon à garder par l'organisme – dossier {case.rng.randrange(1000, 9999)} – convention du {txt(slashes(start - 20 * ONE))} – {surname_first(paper)}]\n\n"
        + tiny(f"Prochain recyclage conseillé avant fin {french.MONTHS[day.month - 1]} {day.year + 5}.", 7.5)
    )  # fmt: skip
