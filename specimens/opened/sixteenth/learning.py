"""What schools and centres certify about those they teach."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.facts import HOURS, YEARS, hours_of, hours_said, issue_day, preparing, school_year
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    BODIES,
    CENTRES,
    LYCEUMS,
    REMOTE,
    academy,
    b,
    born,
    capped,
    cells_to_sign,
    civil,
    corner,
    down,
    filed,
    foot,
    framed,
    grid_of,
    hand,
    hand_over,
    hand_right,
    logo,
    mark_of,
    named,
    num,
    of,
    on,
    pairs,
    parent,
    passer,
    pill,
    posted,
    school,
    sheet,
    siret,
    small,
    subject,
    table,
    tick,
    title,
    to_right,
    tops,
    two,
)
from specimens.people import invent_firm


@opened_layout("training_attestation", "distance_college_letter_with_hours_by_subject", defects=HOURS)  # fmt: skip
def distance_college_letter_with_hours_by_subject(case: Case, paper: Paper) -> str:
    """A distance college's letter with the hours by field and their sum; the head of studies signs
    at the right over her name."""
    body, who = school(case, REMOTE, near=False), case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 30)
    total = hours or 0
    parts = (total * 2 // 5, total * 3 // 10)
    rows = [("Enseignements généraux", parts[0]), ("Enseignements professionnels", parts[1]), ("Devoirs, regroupements et examens blancs", total - sum(parts))]  # fmt: skip
    lines = [(txt(k), f"{v} h" if hours else "") for k, v in rows]
    lines.append(("*Total de la préparation*", b(hours_said(paper, hours))))
    foot(paper, f"{body.name} – {body.address} – SIRET {siret(body)} – déclaré auprès du rectorat")
    return (
        logo(body, paper.put("organisation", body.name), "rgb(150,60,110)", "Enseignement à distance")
        + posted(paper)
        + f"Le {on(paper, 'issue_date', day)}\n\n{b(txt(paper.choose('Attestation de suivi de formation', 'ATTESTATION DE FORMATION – PRÉPARATION AU BTS')), 13)}\n\n{txt(who.civility)},\n\n"
        + f"Nous attestons que {named(paper)}, {born(paper)}, suit auprès de nous la préparation au brevet de technicien supérieur {txt(subject(case))}, commencée le {on(paper, 'start', start)} et dont le terme est fixé au {on(paper, 'end', end)}.\n"
        + down(2)
        + table(("Contenu", "Volume"), lines, "(1fr, 40mm)")
        + f"\nVotre conseillère, {txt(passer(case))}, reste à votre écoute.\n"
        + down(3)
        + to_right(hand(paper, "training_centre", "La directrice des études,", passer(case), stamp=mark_of(body)))
    )  # fmt: skip


@opened_layout("training_attestation", "adult_centre_form_with_funding_and_ticks", defects=HOURS)
def adult_centre_form_with_funding_and_ticks(case: Case, paper: Paper) -> str:
    """A centre for adults: trainee, funder, action and hours in cells, ticks for the aim, trainee
    and centre sign."""
    body, rng, who = school(case, BODIES), case.rng, case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 40)
    sheet(paper, 210, 297, 16, 9.4, "Carlito", "Liberation Sans", "Open Sans")
    return (
        corner(body, paper.put("organisation", body.name), f"Déclaration d'activité n° {rng.randrange(10, 99)} {rng.randrange(10**6, 10**7)}")
        + pill(paper.choose("ATTESTATION D'ASSIDUITÉ ET DE SUIVI", "ATTESTATION DE SUIVI DE FORMATION"), "luma(222)", 14)
        + down(2)
        + grid_of([*civil(paper, "Stagiaire – nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=num(who.birth_date))), ("Financeur", txt(rng.choice(("Région (fictive)", "Transition Pro Modèle", "autofinancement")))), ("Employeur", txt(rng.choice((invent_firm(rng).name, "sans"))))], 2, "30mm")
        + grid_of([("Intitulé de l'action", txt(f"Préparation au BTS {subject(case)}")), ("Première séance", on(paper, "start", start, num(start))), ("Dernière séance", on(paper, "end", end, num(end))), ("Durée de l'action, hors stage", b(hours_said(paper, hours, " heures"))), ("Stage en entreprise", f"{rng.choice((8, 10, 12))} semaines"), ("Référent pédagogique", txt(passer(case)))], 1, "60mm")
        + f"But de l'action : {tick(True, 'certification')} #h(4mm) {tick(False, 'remise à niveau')} #h(4mm) {tick(False, 'bloc de compétences seul')}\n\n"
        + f"Le présent document est remis au stagiaire à {txt(body.place.town)} le {on(paper, 'issue_date', day)} pour son inscription à l'examen.\n"
        + down(2)
        + cells_to_sign(paper, [("training_centre", "Le centre (cachet)", mark_of(body)), ("candidate", "Le stagiaire", None)], 26, 178)
    )  # fmt: skip


@opened_layout("training_attestation", "lyceum_unit_prose_hours_spelt_out", defects=HOURS)
def lyceum_unit_prose_hours_spelt_out(case: Case, paper: Paper) -> str:
    """A lyceum's apprentices' unit: two sentences, hours spelt with figures, head's hand beside its
    label at the left."""
    body, firm, who = school(case, LYCEUMS), invent_firm(case.rng), case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 30)
    shown = paper.blank() if hours is None else paper.put("training_hours", hours, f"{french.in_words(hours)} ({hours}) heures")  # fmt: skip
    paper.setup.size_pt = 11
    return (
        f"Académie {txt(of(academy(case)))} #h(1fr) {b(paper.put('organisation', body.name))} \\ #h(1fr) Unité de formation par apprentissage \\ #h(1fr) {txt(body.address)}\n"
        + down(14)
        + title(paper.choose("ATTESTATION", "ATTESTATION DE FORMATION"), 17)
        + down(10)
        + f"La cheffe d'établissement atteste que {named(paper)}, {born(paper)}, apprenti{who.agree('', 'e')} chez {txt(firm.name)}, est {who.agree('inscrit', 'inscrite')} à l'unité de formation par apprentissage du lycée en vue du BTS {txt(subject(case))}.\n\n"
        + f"Du {on(paper, 'start', start)} au {on(paper, 'end', end)}, l'horaire de formation dispensé en centre s'élève à {shown}.\n\n"
        + f"Fait à {txt(body.place.town)}, le {on(paper, 'issue_date', day)}.\n"
        + down(10)
        + hand_right(paper, "training_centre", f"La proviseure, {passer(case)}", stamp=mark_of(body), wide=64)
    )  # fmt: skip


@opened_layout("training_attestation", "centre_half_sheet_with_year_columns", defects=HOURS)
def centre_half_sheet_with_year_columns(case: Case, paper: Paper) -> str:
    """A half sheet across from a centre's program: identity at the left, hours of each year and the
    whole at the right, hand over its label."""
    body, rng, who = school(case, CENTRES), case.rng, case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 1, 30)
    total = hours or 0
    first = total // 2 + rng.choice((0, 15, 30))
    sheet(paper, 210, 148, 11, 9, "Liberation Sans", "Open Sans", "Lato")
    return (
        capped(paper.choose("ATTESTATION DE SUIVI DE LA PRÉPARATION", "Attestation d'inscription et d'heures de formation"), "rgb(0,90,80)", 13)
        + two(
            pairs([("Centre", b(paper.put("organisation", body.name))), *civil(paper, "Nom", "Nom d'usage", "Prénoms", " "), ("Né(e) le", paper.birth_date(form=num(who.birth_date))), ("Formation", txt(f"BTS {subject(case)}")), ("Période", f"{on(paper, 'start', start, num(start))} – {on(paper, 'end', end, num(end))}")], 24, " :", 2),
            table(("", "Heures"), [("1re année", f"{first} h" if hours else ""), ("2e année", f"{total - first} h" if hours else ""), ("*Parcours complet*", b(hours_said(paper, hours)))], "(1fr, 30mm)") + small(f"Suivi administratif : {passer(case)}", 8),
            "(1.5fr, 1fr)",
        )
        + down(1)
        + two(f"Délivrée le {on(paper, 'issue_date', day)} à {txt(body.place.town)}", hand_over(paper, "training_centre", body.director_title, stamp=mark_of(body)))
    )  # fmt: skip


@opened_layout("school_certificate", "lyceum_program_sheet_with_regime_and_tutor", defects=YEARS)
def lyceum_program_sheet_with_regime_and_tutor(case: Case, paper: Paper) -> str:
    """A school program's sheet: small labels above values in cells, a sentence below, the head
    signs at the right."""
    body, rng, who = school(case, LYCEUMS), case.rng, case.person
    study, begins, day = school_year(case)
    year = paper.put("school_year", f"{begins}-{begins + 1}", paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}"))  # fmt: skip
    level = paper.put("year_of_study", study, ("première année", "deuxième année")[study - 1])
    paper.setup.size_pt = 10
    return (
        two(corner(body, paper.put("organisation", body.name), body.phone), f"#align(right)[Année scolaire {b(year)} \\ {small(f'UAI 0{rng.randrange(10**5, 10**6)}K', 8)}]")
        + down(8)
        + title(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité"), 17)
        + down(5)
        + tops([*civil(paper, "NOM", "NOM D'USAGE", "PRÉNOMS"), ("DATE DE NAISSANCE", paper.birth_date(form=num(who.birth_date))), ("LIEU", txt(who.birth_place)), ("RÉGIME", rng.choice(("Externe", "Demi-pensionnaire", "Interne"))), ("RESPONSABLE", txt(parent(case))), ("PROFESSEUR PRINCIPAL", txt(passer(case)))], 3)
        + down(3)
        + f"Le chef d'établissement certifie que l'étudiant{who.agree('', 'e')} désigné{who.agree('', 'e')} ci-dessus est régulièrement {who.agree('inscrit', 'inscrite')} pour l'année scolaire en cours en {level} de section de technicien supérieur, spécialité {paper.put('speciality', subject(case))}.\n\n"
        + f"Certificat édité à {txt(body.place.town)} le {on(paper, 'issue_date', day)}\n"
        + down(4)
        + to_right(hand(paper, "training_centre", body.director_title, body.director, stamp=mark_of(body)))
    )  # fmt: skip


@opened_layout("school_certificate", "private_campus_letter_in_one_frame", defects=YEARS)
def private_campus_letter_in_one_frame(case: Case, paper: Paper) -> str:
    """A private campus: a coloured head, one frame with the statement, hand at the left over its
    label."""
    body, rng, who = school(case, ("Campus Exemple Supérieur", "École Fictive des techniciens", "Institut Modèle")), case.rng, case.person  # fmt: skip
    study, begins, day = school_year(case)
    year = paper.put("school_year", f"{begins}-{begins + 1}", f"{begins} – {begins + 1}")
    level = paper.put("year_of_study", study, rng.choice((("1re année", "2e année"), ("1ère année", "2ème année")))[study - 1])  # fmt: skip
    ink = rng.choice(("rgb(210,60,60)", "rgb(30,80,160)", "rgb(0,130,110)"))
    foot(paper, f"{body.name} – établissement d'enseignement supérieur technique privé – {body.address} – SIRET {siret(body)}")  # fmt: skip
    return (
        logo(body, paper.put("organisation", body.name), ink, f"Scolarité : {passer(case)}")
        + capped(paper.choose("CERTIFICAT DE SCOLARITÉ", "Attestation de scolarité"), ink, 16)
        + down(6)
        + framed(f"{b(filed(paper), 13)} \\ {born(paper)} \\ {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}\n\nest inscrit{who.agree('', 'e')} et suit les cours de :\n\n#align(center)[{b('BTS')} {b(paper.put('speciality', subject(case)))} \\ {level} – {year}]\n\nFormation à temps plein, initiale, {rng.choice(('22', '28', '30'))} heures par semaine.", 6)
        + down(5)
        + f"Pour valoir ce que de droit, le {on(paper, 'issue_date', day)}\n"
        + down(4)
        + hand_over(paper, "training_centre", "Le responsable de la scolarité", stamp=mark_of(body))
    )  # fmt: skip
