"""What training bodies and centres attest: hours of preparation, and the scaffolding course."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from dataclasses import replace

from specimens.drawing import txt
from specimens.facts import HOURS, hours_of, hours_said, issue_day, preparing, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    CENTRES,
    LYCEUMS,
    ONE,
    REMOTE,
    b,
    below,
    block,
    bottom,
    boxes,
    came,
    caps,
    chart,
    civil,
    face,
    facts,
    framed,
    gap,
    home,
    inked,
    level,
    lid,
    mid,
    named,
    named_below,
    number,
    on,
    penned,
    push,
    right,
    roll,
    row_of,
    school_of,
    sheet,
    slash,
    sm,
    squares,
    strip,
    tick,
    track,
    two,
    way,
    who,
    years_after,
)
from specimens.people import invent_firm, invent_training_body


@opened_layout("training_attestation", "remote_institute_letter_with_hours_per_unit", defects=HOURS)
def remote_institute_letter_with_hours_per_unit(case: Case, paper: Paper) -> str:
    """A distance institute's letter: an address, two paragraphs, a short table with its total."""
    school, p = school_of(case, REMOTE, near=False), case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 35)
    whole = hours or 1350
    parts = [whole * k // 100 for k in (30, 25, 20)]
    rows = [("Enseignement général", f"{parts[0]} h"), ("Enseignement professionnel", f"{parts[1]} h"), ("Travaux corrigés et regroupements", f"{parts[2]} h"), ("Préparation aux épreuves", f"{whole - sum(parts)} h")] if hours else []  # fmt: skip
    rows.append((b("Total de la préparation"), b(hours_said(paper, hours))))
    face(paper, 10.2, "Open Sans", "Carlito", "Liberation Sans")
    bottom(paper, f"{school.name} – {school.address} – SIRET {number(school)}")
    return (
        f"{b(paper.put('organisation', school.name), 14, 'rgb(150,40,90)')} \\ {sm('enseignement privé à distance', 8)}\n"
        + gap(4)
        + home(paper)
        + gap(4)
        + right(f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}")
        + f"*Objet* : {txt(paper.choose('attestation de suivi de la préparation au BTS', 'attestation de formation – préparation à l’examen'))}\n\n{p.civility},\n\n"
        + f"Nous certifions que {who(paper)}, {came(paper, place=False)}, suit notre préparation au brevet de technicien supérieur {txt(track(case))}, ouverte le {on(paper, 'start', start)} et qui s'achèvera le {on(paper, 'end', end)}.\n\nLe volume horaire de cette préparation se répartit ainsi :\n"
        + chart(("Partie", "Heures"), rows, "(1fr, 40mm)")
        + gap(2)
        + f"Cette attestation est établie à la demande de {p.agree('l’intéressé', 'l’intéressée')} pour son inscription.\n"
        + gap(4)
        + push(named_below(paper, "training_centre", "Le service des études", named(case), inked(school), 62), 90)
    )  # fmt: skip


@opened_layout("training_attestation", "greta_form_completed_in_ink_with_squares", defects=HOURS)
def greta_form_completed_in_ink_with_squares(case: Case, paper: Paper) -> str:
    """The academy's form in the hands of an adult centre: days in squares, hours by pen."""
    school = school_of(
        case, ("Greta-CFA du Pays Fictif", "Greta Spécimen Sud", "Greta des Modèles")
    )
    p, rng = case.person, case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 35)
    face(paper, 10, "Liberation Sans", "DejaVu Sans")
    written = paper.blank() if hours is None else penned(paper, str(hours), 17)
    if hours is not None:
        paper.put("training_hours", hours, str(hours))
    return (
        f"#table(columns: (1fr, 34mm), inset: 2.5mm, stroke: 0.8pt, align: horizon, [{b(txt(paper.choose('ATTESTATION DE SUIVI DE FORMATION', 'ATTESTATION DE FORMATION CONTINUE')), 13)} \\ brevet de technicien supérieur], [Session {case.session}])\n"
        + f"Organisme : {b(paper.put('organisation', school.name))} – {txt(school.address)}\n\nN° de déclaration d'activité : {rng.randrange(10**10, 10**11)}\n"
        + framed(facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", paper.birth_date(form=slash(p.birth_date))), ("Spécialité", txt(track(case)))], 44), 3)
        + f"Voie : {tick(True, 'formation continue')} #h(4mm) {tick(False, 'apprentissage')} #h(4mm) {tick(False, 'scolaire')}\n\n"
        + f"Début #h(2mm) {squares(paper, 'start', start)} #h(6mm) Fin #h(2mm) {squares(paper, 'end', end)}\n\n"
        + f"Nombre total d'heures de formation : #h(2mm) {written} #h(2mm) heures\n\n"
        + "dont stage en entreprise : sans objet pour les salariés de la branche.\n"
        + gap(2)
        + f"Certifié exact, le #h(2mm) {squares(paper, 'issue_date', day)}\n"
        + row_of(paper, [("training_centre", "Le responsable de l'organisme (cachet)", inked(school)), ("candidate", "Le stagiaire", None)], 170)
    )  # fmt: skip


@opened_layout(
    "training_attestation", "apprentice_centre_prose_with_minimum_reached", defects=HOURS
)
def apprentice_centre_prose_with_minimum_reached(case: Case, paper: Paper) -> str:
    """A centre of apprentices: prose with the firm's name, hours set apart in the middle."""
    school, firm, p = school_of(case, CENTRES), invent_firm(case.rng), case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 35)
    face(paper, 10.8, "Caladea", "Lato", "Liberation Serif")
    return (
        strip(school, paper.put("organisation", school.name), case.rng.choice(("rgb(200,90,20)", "rgb(30,110,60)", "rgb(40,60,120)")), "Pôle examens", school.phone)
        + gap(8)
        + mid(b(txt(paper.choose("ATTESTATION", "ATTESTATION DE FORMATION EN CENTRE")), 17))
        + gap(5)
        + f"La direction du centre atteste que {who(paper)}, {came(paper)}, sous contrat d'apprentissage avec l'entreprise {txt(firm.name)} ({txt(firm.place.town)}), suit la formation conduisant au BTS {txt(track(case))}.\n\n"
        + f"Cette formation a commencé le {on(paper, 'start', start)} ; son terme est fixé au {on(paper, 'end', end)}. L'enseignement reçu au centre représente sur l'ensemble du cycle :\n"
        + gap(1)
        + mid(framed(mid(b(hours_said(paper, hours, " heures"), 14)), 2.5, "0.8pt"))
        + gap(1)
        + f"{p.agree('L’apprenti', 'L’apprentie')} est régulièrement {p.agree('présent', 'présente')} aux cours. Formateur référent : {txt(named(case))}.\n"
        + gap(5)
        + two(f"Fait le {on(paper, 'issue_date', day)}, \\ à {txt(school.place.town)}", named_below(paper, "training_centre", school.director_title, school.director, inked(school), 64))
    )  # fmt: skip


@opened_layout("training_attestation", "quality_office_print_of_follow_up_across", defects=HOURS)
def quality_office_print_of_follow_up_across(case: Case, paper: Paper) -> str:
    """A planning program's print across the page: months in columns are summed by term."""
    school, rng, p = school_of(case, ("Ateliers Modèle Formation", "Sup'Exemple Pro", "Formation Fictive Conseil"), near=False), case.rng, case.person  # fmt: skip
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 30)
    sheet(paper, 297, 210, (13, 15, 13, 15))
    face(paper, 9.2, "Liberation Sans Narrow", "Carlito", "DejaVu Sans")
    whole = hours or 1350
    cuts = [whole * k // 100 for k in (20, 18, 16, 18, 15)]
    cuts.append(whole - sum(cuts))
    y = case.session - 2
    names = [f"sept.-déc. {y}", f"janv.-mars {y + 1}", f"avr.-juil. {y + 1}", f"sept.-déc. {y + 1}", f"janv.-mars {y + 2}", f"avr.-juin {y + 2}"]  # fmt: skip
    values = [f"{c} h" if hours else "–" for c in cuts]
    return (
        two(f"{b(paper.put('organisation', school.name), 13)} \\ {txt(school.address)} – SIRET {txt(number(school))}", right(f"Certifié Qualiopi (fictif) n° {rng.randrange(1000, 9999)} \\ Édition du {txt(slash(day - rng.randrange(0, 3) * ONE))}"))
        + gap(1)
        + f"{b(txt(paper.choose('Attestation de suivi de la préparation', 'ATTESTATION DE SUIVI DE FORMATION')), 15)}\n"
        + caps([("Stagiaire", roll(paper)), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Action", txt(f"BTS {track(case)}")), ("Financement", rng.choice(("Personnel", "Opérateur de compétences", "Compte formation")))], 4)
        + chart(("Du", "Au", "Modalité", "Heures prévues au programme"), [(on(paper, "start", start, slash(start)), on(paper, "end", end, slash(end)), rng.choice(("présentiel", "mixte")), b(hours_said(paper, hours)))], "(1fr, 1fr, 1fr, 1.4fr)")
        + "Répartition par trimestre :\n"
        + chart(names, [values], "(1fr,) * 6", inset=2)
        + gap(1)
        + two(f"Document établi pour l'inscription à l'examen. \\ À {txt(school.place.town)}, le {on(paper, 'issue_date', day, slash(day))}", level(paper, "training_centre", "Responsable pédagogique", inked(school), 62))
    )  # fmt: skip


_PARTS = {3: "monter et démonter les échafaudages de pied", 4: "vérifier et réceptionner les échafaudages de pied", 5: "utiliser les échafaudages de pied"}  # fmt: skip
_PART_NAMES = {3: "Montage, démontage", 4: "Réception, maintenance", 5: "Utilisation"}


def _held(case: Case) -> list[int]:
    held = list(case.fact("annexes", case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [3, 4, 5], [4], [3]))))  # fmt: skip
    if case.has("annex_missing"):
        held = held[1:] if len(held) > 1 else []
    return held


@opened_layout("r408_attestation", "prevention_body_certificate_in_a_thin_frame", defects=("annex_missing",))  # fmt: skip
def prevention_body_certificate_in_a_thin_frame(case: Case, paper: Paper) -> str:
    """A certificate in a frame with the person in the middle and the annexes in a row of cells."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _held(case)
    sheet(paper, 210, 297, (24, 24, 22, 24))
    face(paper, 10.5, "Lato", "Libertinus Serif", "Carlito")
    paper.setup.background = "#place(center + horizon, rect(width: 186mm, height: 273mm, stroke: 0.8pt + rgb(160,110,20)))"  # fmt: skip
    cells = [(f"Annexe {paper.add('annexes', k, str(k))}", txt(_PART_NAMES[k])) for k in held] or [("–", "module général")]  # fmt: skip
    return (
        mid(f"{b(paper.put('organisation', body.name), 16, 'rgb(130,90,10)')} \\ {sm(body.address, 8)}")
        + gap(8)
        + mid(f"{b(txt(paper.choose('ATTESTATION DE COMPÉTENCES', 'ATTESTATION DE FORMATION')), 19)} \\ Échafaudages de pied – recommandation R408 de la Cnam")
        + gap(6)
        + mid(f"décernée à \\ #v(1mm) {b(who(paper), 14)} \\ {came(paper)}")
        + gap(5)
        + f"pour avoir suivi la formation tenue du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)} à {txt(body.place.town)}, et satisfait à l'évaluation théorique et pratique des parties suivantes du référentiel :\n"
        + chart((), cells, "(34mm, 1fr)", inset=2.2)
        + f"Formateur : {txt(named(case))}. Entreprise : {txt(invent_firm(rng).name)}.\n"
        + gap(6)
        + two(f"N° {rng.randrange(1000, 9999)}-{day:%y} \\ Délivrée le {on(paper, 'issue_date', day)}", lid(paper, "training_centre", f"{body.director}, {body.director_title}", inked(body), 62))
    )  # fmt: skip


@opened_layout("r408_attestation", "lyceum_sheet_levels_crossed_by_teacher", defects=("annex_missing",))  # fmt: skip
def lyceum_sheet_levels_crossed_by_teacher(case: Case, paper: Paper) -> str:
    """A lyceum's sheet: each annex has its crossed line, teacher and head sign beside each other."""
    school, p = school_of(case, LYCEUMS), case.person
    start, end, day = short_course(case)
    held = _held(case)
    rows = []
    for k in (3, 4, 5):
        shown = paper.add("annexes", k, str(k)) if k in held else str(k)
        rows.append((f"Annexe {shown}", txt(_PARTS[k]), tick(k in held, "validé"), tick(k not in held, "non évalué")))  # fmt: skip
    face(paper, 9.8, "Liberation Sans", "Open Sans", "DejaVu Sans")
    return (
        f"{b(paper.put('organisation', school.name), 12)} \\ {txt(school.address)}\n"
        + gap(2)
        + framed(mid(f"{b(txt(paper.choose('ATTESTATION DE FORMATION R408', 'ATTESTATION – ÉCHAFAUDAGES DE PIED (R408)')), 13)} \\ formation dispensée en section de technicien supérieur"), 2.5)
        + facts([*civil(paper, "Nom de l'élève", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", paper.birth_date(form=way(paper, p.birth_date))), ("Section", txt(f"BTS {track(case)}")), ("Formation", f"du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}"), ("Formateur", txt(f"{named(case)}, dispositif du réseau prévention"))], 36)
        + gap(2)
        + chart(("Référence", "L'élève est capable de", "", ""), rows, "(24mm, 1fr, 26mm, 32mm)")
        + sm("L'attestation ne vaut pas autorisation : celle-ci relève du chef d'entreprise.", 8)
        + gap(2)
        + f"Établie à {txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + row_of(paper, [("training_centre", "Le professeur formateur", None), ("training_centre", "Le proviseur", inked(school))], 170)
    )  # fmt: skip


@opened_layout("r408_attestation", "employer_addressed_letter_with_results", defects=("annex_missing",))  # fmt: skip
def employer_addressed_letter_with_results(case: Case, paper: Paper) -> str:
    """A body's letter about one trainee: the annexes are told within the sentence."""
    body, firm = invent_training_body(case.rng), invent_firm(case.rng)
    start, end, day = short_course(case)
    held = _held(case)
    told = ", ".join(f"l'annexe {paper.add('annexes', k, str(k))} ({_PARTS[k]})" for k in held) or "le tronc commun"  # fmt: skip
    face(paper, 10.6)
    return (
        block(body, paper.put("organisation", body.name), f"SIRET {number(body)}", body.phone)
        + push(f"{txt(firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)}", 100)
        + gap(4)
        + f"{txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + gap(3)
        + f"*Objet* : {txt(paper.choose('attestation de fin de formation échafaudage R408', 'R408 – attestation de formation de votre salarié'))}\n\n"
        + f"Madame, Monsieur,\n\nNous attestons que {who(paper)}, {came(paper, place=False)}, a participé au stage « échafaudages de pied » organisé selon la recommandation R408, qui s'est tenu du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}.\n\n"
        + f"Au vu des épreuves, le stagiaire est reconnu apte au titre de {told}.\n\n"
        + f"Un recyclage est conseillé avant le {txt(slash(years_after(day, 5)))}. La feuille d'émargement est conservée par {txt(named(case))}.\n\nVeuillez agréer nos salutations distinguées.\n"
        + gap(4)
        + push(named_below(paper, "training_centre", body.director_title, body.director, inked(body), 62), 20)
    )  # fmt: skip


@opened_layout("r408_attestation", "half_sheet_from_stock_with_day_by_pen", defects=("annex_missing",))  # fmt: skip
def half_sheet_from_stock_with_day_by_pen(case: Case, paper: Paper) -> str:
    """A half sheet printed in advance: typed trainee, crossed annexes, the day of issue by pen."""
    body, p = invent_training_body(case.rng), case.person
    body = replace(
        body, name=case.rng.choice(("Échaf'Exemple", "Hauteur Fictive Formation", body.name))
    )
    start, end, day = short_course(case)
    held = _held(case)
    sheet(paper, 210, 148, (10, 13, 8, 13))
    face(paper, 9.2, "Carlito", "Liberation Sans", "Lato")
    ticks = []
    for k in (3, 4, 5):
        shown = paper.add("annexes", k, str(k)) if k in held else str(k)
        ticks.append(tick(k in held, "annexe ") + shown + txt(f" – {_PART_NAMES[k].lower()}"))
    return (
        two(f"{b(paper.put('organisation', body.name), 12)} \\ {txt(body.address)}", right(f"{b('R408', 18, 'rgb(190,40,30)')} \\ {sm('échafaudages de pied', 8)}"))
        + mid(b(txt(paper.choose("ATTESTATION DE STAGE DE FORMATION", "ATTESTATION INDIVIDUELLE DE FORMATION")), 12.5))
        + boxes([*civil(paper, "Nom", "Nom d'usage", "Prénom", alone=True), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Début", on(paper, "training_start", start, slash(start))), ("Fin", on(paper, "training_end", end, slash(end)))], 2, "luma(245)", "26mm", 1.4)
        + " #h(5mm) ".join(ticks)
        + "\n"
        + two(f"#v(4mm) Délivrée le #h(1mm) {paper.hand_date('issue_date', day, 14)} \\ à {txt(body.place.town)}", below(paper, "training_centre", f"Le formateur, {named(case)}", inked(body), 64), "(76mm, 1fr)")
    )  # fmt: skip
