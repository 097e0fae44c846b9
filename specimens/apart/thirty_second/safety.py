"""Scaffolding, work at height, first aid."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.apart.thirty_second.wording import (
    DAYS,
    LYCEE,
    below,
    birth,
    born,
    civil,
    east,
    filed,
    fine,
    footer,
    gap,
    heavy,
    house,
    labels,
    lodged,
    mid,
    named,
    of,
    on,
    over,
    pad,
    page,
    pen_day,
    penned,
    row,
    said,
    side,
    siret,
    slash,
    somebody,
    stroke,
    table,
    tick,
    title_of,
    town_of,
)
from specimens.drawing import txt, typewriter_font
from specimens.facts import short_course
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_training_body

_DONE = {
    3: "Montage, démontage et transformation",
    4: "Vérification, réception et maintenance",
    5: "Utilisation, accès et travail sur l'échafaudage",
}
_ANNEX = ("annex_missing",)


def _annexes(case: Case, *sets: list[int]) -> list[int]:
    chosen = case.fact("annexes", case.rng.choice(sets or ([4], [5], [4, 5], [3, 4, 5], [3, 5])))
    return [] if case.has("annex_missing") else list(chosen)


def _listed(paper: Paper, annexes: list[int], word: str = "annexe") -> str:
    """« annexes 4 et 5 », nothing where none is named."""
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
    if not annexes:
        return ""
    names = [str(a) for a in annexes]
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}"
    return txt(f"{word}{'s' if len(names) > 1 else ''} {joined}")


@apart_layout("r408_attestation", "prevention_body_certificate_with_side_band", defects=_ANNEX)
def prevention_body_certificate_with_side_band(case: Case, paper: Paper) -> str:
    """A training body's certificate: a coloured band at the left, text centred beside it."""
    body, p = invent_training_body(case.rng), case.person
    (start, end, day), annexes = short_course(case), _annexes(case)
    page(paper, 11, ("Lato", "Open Sans", "Carlito"), (22, 20, 18, 50))
    ink = case.rng.choice(("rgb(235,140,0)", "rgb(0,105,170)", "rgb(60,130,60)"))
    paper.setup.background = f"#place(top + left, rect(width: 34mm, height: 297mm, fill: {ink}))#place(top + left, dx: 4mm, dy: 262mm, text(fill: white, size: 9pt)[Sécurité \\ Hauteur \\ Chantier])"  # fmt: skip
    which = _listed(paper, annexes)
    return (
        mid(f"{heavy(paper.put('organisation', body.name), 14, ink)} \\ {txt(body.address)} \\ {fine('Organisme de formation enregistré – ' + siret(body), 8)}")
        + gap(12)
        + mid(f"{heavy(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE COMPÉTENCES')), 20)} \\ {heavy('Échafaudages de pied – Recommandation R408', 13)}")
        + gap(8)
        + f"Nous soussignés attestons que {named(paper)}, {born(paper)}, a suivi et validé la formation {txt(paper.choose('conforme à la recommandation R 408 de la Caisse nationale d’assurance maladie', 'définie par la recommandation R.408'))}{', ' if which else ''}{which}.\n\n"
        + ("".join(f"• {txt(_DONE[a])} \\ " for a in annexes) or "Programme : travail sur échafaudage de pied.")
        + f"\n\nSession du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}, évaluation théorique et pratique satisfaisante.\n\n"
        + f"Délivré à {txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + gap(8)
        + side(below(paper, ("training_centre", "Le formateur évaluateur", pad(body)), 64), below(paper, ("candidate", p.agree("Le stagiaire", "La stagiaire"), None), 52), gutter=4)
    )  # fmt: skip


@apart_layout("r408_attestation", "school_record_of_skills_marked_acquired", defects=_ANNEX)
def school_record_of_skills_marked_acquired(case: Case, paper: Paper) -> str:
    """A lyceum's record: skills by annex with « acquis », the teacher's and the head's hands."""
    school = house(case, LYCEE)
    (start, end, day), annexes = short_course(case), _annexes(case, [3, 4, 5], [4, 5], [3, 5])
    page(paper, 9.8, ("Liberation Sans", "Carlito", "DejaVu Sans"), (14, 16, 14, 16))
    skills = {
        3: ("Choisir le matériel selon le plan et la notice", "Monter et démonter en sécurité collective"),
        4: ("Vérifier l'adéquation, l'état et le montage", "Renseigner le procès-verbal de réception"),
        5: ("Accéder et circuler en respectant les charges", "Signaler les situations dangereuses"),
    }  # fmt: skip
    rows = []
    for annex in annexes:
        head = f"Annexe {annex} – {_DONE[annex]}"
        paper.add("annexes", annex, f"Annexe {annex}")
        rows += [(heavy(txt(head)), ""), *((txt(s), "acquis") for s in skills[annex])]
    rows = rows or [(txt(s), "acquis") for s in skills[5]]
    return (
        side(f"{heavy(paper.put('organisation', school.name), 12)} \\ {txt(school.address)}", east("Enseignement de la santé et sécurité au travail \\ section de techniciens supérieurs"))
        + stroke()
        + mid(heavy(txt(paper.choose("ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES DE PIED (R408)", "R 408 – ATTESTATION DE COMPÉTENCES")), 13.5))
        + gap(3)
        + lodged([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", birth(paper)), ("Diplôme préparé", f"BTS {txt(title_of(case))}"), ("Formation suivie", f"du {on(paper, 'training_start', start, slash(start))} au {on(paper, 'training_end', end, slash(end))}")], inset=1.8)
        + gap(2)
        + table(rows, "(1fr, 30mm)", ("Compétences évaluées (recommandation R 408)", "Niveau"), inset=1.7)
        + gap(2)
        + "Au vu de cette évaluation, l'attestation de formation est délivrée à l'élève.\n\n"
        + f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + row(paper, [("training_centre", "Le professeur formateur", None), ("training_centre", "Le chef d'établissement (cachet)", pad(school))], 176, 33)
    )  # fmt: skip


@apart_layout("r408_attestation", "two_cards_on_a_sheet_front_and_back", defects=_ANNEX)
def two_cards_on_a_sheet_front_and_back(case: Case, paper: Paper) -> str:
    """A folding card copied on a sheet: who and which course at the left, dates and hand right."""
    body = invent_training_body(case.rng)
    (start, end, day), annexes = short_course(case), _annexes(case)
    page(paper, 9, ("Liberation Sans", "Open Sans", "Carlito"), (30, 18, 18, 18))
    ink = case.rng.choice(("rgb(180,30,30)", "rgb(20,70,150)", "rgb(30,110,90)"))
    ticks = ""
    if annexes:
        kept = {a: paper.add("annexes", a, f"annexe {a}") for a in annexes}
        ticks = " \\ ".join(f"{tick(a in kept, '')}{txt(f'annexe {a}')} {fine(_DONE[a].lower(), 6.8)}" for a in (3, 4, 5))  # fmt: skip
    left = (
        f"{heavy(paper.put('organisation', body.name), 11, ink)} \\ {fine(body.address, 6.8)}\n"
        + mid(f"{heavy('ATTESTATION R408', 13)} \\ échafaudages de pied")
        + labels([*civil(paper, "Nom", "Nom d'usage", "Prénom", one=True), ("Né(e) le", birth(paper))], 22, row=1.8)
        + ticks
    )  # fmt: skip
    right = (
        labels([("Formation du", on(paper, "training_start", start, slash(start))), ("au", on(paper, "training_end", end, slash(end))), ("Délivrée le", on(paper, "issue_date", day, slash(day))), ("N°", f"E{case.rng.randrange(1000, 9999)}")], 26, row=1.8)
        + fine("Le titulaire a satisfait aux épreuves d'évaluation. L'employeur délivre l'autorisation de travail.", 6.8)
        + "\n\n"
        + below(paper, ("training_centre", "Signature du responsable de formation", [body.name, body.place.town]), 72)
    )  # fmt: skip
    return (
        f"#grid(columns: (85mm, 85mm), column-gutter: 1mm, [#block(width: 85mm, height: 82mm, stroke: 0.8pt + {ink}, inset: 3.5mm)[{left}]], [#block(width: 85mm, height: 82mm, stroke: 0.8pt + {ink}, inset: 3.5mm)[{right}]])\n"
        + gap(6)
        + fine("Copie de la carte pliée – volets intérieurs.", 8)
    )


@apart_layout("r408_attestation", "typed_letter_of_the_carpenters_union", defects=_ANNEX)
def typed_letter_of_the_carpenters_union(case: Case, paper: Paper) -> str:
    """A trade union's training house: typewriter, one paragraph, annexes named in the sentence."""
    body, p = invent_training_body(case.rng), case.person
    (start, end, day), annexes = short_course(case), _annexes(case)
    page(paper, 10.6, (typewriter_font(case.rng),), (22, 22, 18, 26))
    which = _listed(paper, annexes)
    return (
        f"{paper.put('organisation', body.name)} \\ Maison de formation des compagnons du bâtiment \\ {txt(body.street)} - {town_of(body)}\n"
        + gap(10)
        + mid(txt(paper.choose("ATTESTATION DE FORMATION R 408", "ATTESTATION - ECHAFAUDAGES DE PIED - R408")))
        + gap(8)
        + f"Le responsable de la formation atteste que {named(paper)}, {born(paper, where=False)}, a participé au stage « échafaudages de pied » organisé du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}, et que les compétences visées par la recommandation R408{' (' if which else ''}{which}{')' if which else ''} ont été contrôlées avec succès.\n\n"
        + f"Durée : {((end - start).days + 1) * 7} heures. L'attestation reste la propriété de {p.agree('l’intéressé', 'l’intéressée')}.\n\nFait à {txt(body.place.town)} le {on(paper, 'issue_date', day)}\n"
        + gap(8)
        + below(paper, ("training_centre", f"Le responsable de la formation, {body.director}", pad(body)), 72)
    )  # fmt: skip


@apart_layout("r408_attestation", "export_of_training_program_with_modules", defects=_ANNEX)
def export_of_training_program_with_modules(case: Case, paper: Paper) -> str:
    """A program's export: a row a module with dates and result, a signed foot, small prints."""
    body, rng = invent_training_body(case.rng), case.rng
    (start, end, day), annexes = short_course(case), _annexes(case, [4, 5], [5], [3, 4, 5])
    page(paper, 9.4, ("Open Sans", "Lato", "Liberation Sans"), (14, 16, 14, 16))
    footer(
        paper,
        f"{body.name} {body.form} – {body.address} – SIRET {siret(body)} – organisme certifié",
    )
    rows = []
    for annex in annexes:
        rows.append((f"R408-{annex}", txt(_DONE[annex]), paper.add("annexes", annex, f"Annexe {annex}"), "favorable"))  # fmt: skip
    rows = rows or [("R408-0", "Échafaudage de pied, formation générale", "–", "favorable")]
    return (
        side(heavy(paper.put("organisation", body.name), 13), east(f"Réf. stage {rng.randrange(10**4, 10**5)} \\ Délivrée le {on(paper, 'issue_date', day, slash(day))}"))
        + stroke("luma(120)", 1)
        + heavy(txt(paper.choose("Attestation individuelle de formation", "Attestation de fin de formation")), 16)
        + " \\ Échafaudages fixes de pied selon la recommandation R408\n"
        + gap(2)
        + labels([("Participant", filed(paper)), ("Date de naissance", birth(paper)), ("Dates de la session", f"{on(paper, 'training_start', start, slash(start))} – {on(paper, 'training_end', end, slash(end))}"), ("Lieu", txt(body.place.town)), ("Durée", f"{((end - start).days + 1) * 7} h")], 44)
        + gap(2)
        + table(rows, "(24mm, 1fr, 28mm, 28mm)", ("Module", "Intitulé", "Référence", "Avis"), inset=2)
        + gap(2)
        + fine("L'évaluation comporte un test écrit et une mise en situation. Le présent document est à conserver ; il ne vaut pas autorisation de l'employeur.", 7.6)
        + gap(5)
        + east(f"#box(width: 80mm)[#set align(left)\n{over(paper, ('training_centre', 'Pour l’organisme de formation', pad(body)), somebody(case), 74)}]")
    )  # fmt: skip


@apart_layout("work_at_height_attestation", "harness_course_diploma_like_sheet")
def harness_course_diploma_like_sheet(case: Case, paper: Paper) -> str:
    """A body's sheet across: rounded frame, the course in large letters, hand at the right."""
    body = invent_training_body(case.rng)
    day = case.fact("issue_date", case.day_before(4, 600))
    page(paper, 11.5, ("Carlito", "Lato", "Open Sans"), (24, 30, 18, 30), across=True)
    ink = case.rng.choice(("rgb(0,100,140)", "rgb(170,70,0)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 275mm, height: 188mm, radius: 8mm, stroke: 2pt + {ink}))"  # fmt: skip
    return (
        side(f"{heavy(txt(body.name), 14, ink)} \\ {txt(body.address)}", east(f"Attestation n° TH-{case.rng.randrange(1000, 9999)}"))
        + gap(8)
        + mid(f"{heavy(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE STAGE')), 24, ink)} \\ #v(1mm) {heavy('Travaux en hauteur et port du harnais antichute', 15)}")
        + gap(6)
        + mid(f"délivrée à {heavy(named(paper), 14)} \\ {born(paper)}")
        + gap(4)
        + "Le stagiaire est capable de vérifier ses équipements de protection individuelle, de choisir un point d'ancrage et de travailler en hauteur en sécurité (articles R. 4323-58 et suivants du code du travail). Durée : 7 heures.\n"
        + gap(6)
        + side(f"{txt(body.place.town)}, le {on(paper, 'issue_date', day)}", below(paper, ("training_centre", f"{body.director_title}, {body.director}", pad(body)), 76))
    )  # fmt: skip


@apart_layout("work_at_height_attestation", "rope_trainer_note_with_pen_name")
def rope_trainer_note_with_pen_name(case: Case, paper: Paper) -> str:
    """A trainer's printed note: name, birth and day by pen, skills ticked, two hands."""
    body, p = invent_training_body(case.rng), case.person
    day = case.fact("issue_date", case.day_before(4, 500))
    page(paper, 10.4, ("Liberation Sans", "DejaVu Sans", "Carlito"), (18, 20, 16, 20))
    usage = [("Nom d'usage", penned(paper, "usage_name", p.usage_name, p.usage_name))] if p.usage_name else []  # fmt: skip
    skills = ("Évaluer le risque de chute", "Utiliser une longe, un stop-chute", "Poser une ligne de vie", "Vérifier et ranger les EPI", "Donner l'alerte, évacuer")  # fmt: skip
    return (
        f"#block(width: 100%, stroke: (bottom: 2pt + rgb(220,120,0)), inset: (bottom: 2mm))[{heavy(txt(body.name), 14)} #h(1fr) {txt(body.phone)}]\n"
        + gap(4)
        + mid(heavy(txt(paper.choose("ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR", "FORMATION TRAVAIL EN HAUTEUR – ATTESTATION")), 14))
        + gap(4)
        + labels([("Nom de naissance", penned(paper, "birth_name", p.birth_name, p.birth_name)), *usage, ("Prénom", penned(paper, "given_names", [p.first_name], p.first_name)), ("Date de naissance", pen_day(paper, "birth_date", p.birth_date))], 46, row=4)
        + gap(3)
        + "a suivi la formation et acquis les compétences suivantes :\n\n"
        + " \\ ".join(tick(True, s) for s in skills)
        + gap(5)
        + f"Date de délivrance : {paper.hand_date('issue_date', day, 14)}\n"
        + row(paper, [("training_centre", "Le formateur (cachet et signature)", pad(body)), ("candidate", "Le stagiaire", None)], 168, 34, "0.5pt")
    )  # fmt: skip


@apart_layout("first_aid_attestation", "citizen_first_aid_certificate_of_an_association")
def citizen_first_aid_certificate_of_an_association(case: Case, paper: Paper) -> str:
    """An association's certificate of first aid: tricolour line, considered orders, chairman."""
    p, rng = case.person, case.rng
    day = case.fact("issue_date", case.day_before(5, 700))
    page(paper, 10.8, ("Liberation Serif", "Caladea", "Carlito"), (18, 24, 18, 24))
    lines = "".join(f"rect(width: 54mm, height: 1.6mm, fill: {c}), " for c in ("rgb(0,0,145)", "luma(235)", "rgb(225,0,15)"))  # fmt: skip
    group = f"Association départementale fictive de protection civile {of(p.place.town)}"
    course_day = day - rng.randrange(0, 12) * DAYS
    return (
        f"#stack(dir: ltr, {lines})\n"
        + gap(3)
        + mid(f"{heavy(txt(group), 12)} \\ {fine('agréée pour les formations aux premiers secours', 8)}")
        + gap(8)
        + mid(f"{heavy('CERTIFICAT DE COMPÉTENCES', 18)} \\ {heavy(txt(paper.choose('Prévention et secours civiques de niveau 1 (PSC 1)', 'Prévention et secours civiques de niveau 1')), 13)}")
        + gap(6)
        + "Vu le décret n° 91-834 du 30 août 1991 modifié relatif à la formation aux premiers secours ;\n\nVu l'arrêté fixant le référentiel national de l'unité d'enseignement « prévention et secours civiques de niveau 1 » ;\n\n"
        + f"Vu le procès-verbal de formation établi le {txt(said(paper, course_day))},\n\nle président de l'association certifie que {named(paper)}, {born(paper)}, a suivi la formation et satisfait aux conditions d'obtention de ce certificat.\n"
        + gap(6)
        + f"Certificat n° {day.year}-{rng.randrange(100, 9999)}, délivré à {txt(p.place.town)} le {on(paper, 'issue_date', day)}\n"
        + gap(4)
        + side(below(paper, ("candidate", "Le titulaire", None), 58, 30), below(paper, ("training_centre", "Le président de l'association", ["PROTECTION CIVILE", p.place.town.upper()]), 70))
    )  # fmt: skip
