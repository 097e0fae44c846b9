"""What employers write: work certificates, an apprentice's status, a job's sheet, placements."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.facts import (
    JOB_DEFECTS,
    certificate_day,
    employments,
    keep_period,
    occupation,
)
from specimens.opened.fifth.wording import (
    band,
    bold,
    born_words,
    cell_to_sign,
    civil_rows,
    dated,
    foot_line,
    framed_cells,
    gap,
    given_on,
    halves,
    head_with_mark,
    heading,
    of_town,
    pairs,
    plain_head,
    pressed,
    screen_signed,
    speciality,
    stamp_lines,
    whole_name,
    written_day,
)
from specimens.people import invent_firm, invent_place


@opened_layout("work_certificate", "town_statement_of_services", defects=JOB_DEFECTS)
def town_statement_of_services(case: Case, paper: Paper) -> str:
    """A town's statement of services: a table with a row a period, the share in its column."""
    place, rng = invent_place(case.rng), case.rng
    employer = paper.choose(*(f"{body} {of_town(place.town)}" for body in ("Commune", "Communauté d'agglomération", "Ville")))  # fmt: skip
    spells = employments(case, rng.randrange(3))
    issued, job = certificate_day(case, spells[-1][1]), occupation(case)
    rows = []
    for start, end, share in spells:
        one, two = f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}" if end else "en cours"
        keep_period(paper, start, end, share, [one, *([two] if end else [])])
        hours = rng.choice((f"{share:.0%}".replace("%", " %"), f"{share * 35:g}/35e".replace(".", ",")))  # fmt: skip
        rows.append(f"[{txt(one)}], [{txt(two)}], [{txt(job)}], [{paper.choose('Contractuel', 'Agent contractuel de droit public')}], [{txt(hours)}]")  # fmt: skip
    paper.put("job_title", job)
    paper.setup.size_pt = 10
    return (
        f"#align(center)[DÉPARTEMENT {txt(place.department)} \\ {bold(paper.put('employer', employer), 1.25)} \\ Direction des ressources humaines]\n"
        + gap(8)
        + f"#align(center)[#box(stroke: (y: 1.2pt), inset: 3mm)[{bold(txt(paper.choose('ÉTAT DES SERVICES ACCOMPLIS', 'ATTESTATION DE SERVICES', 'CERTIFICAT ADMINISTRATIF – ÉTAT DE SERVICES')), 1.2)}]]\n"
        + gap(5)
        + f"Le Maire soussigné certifie que l'agent désigné ci-après {'est' if spells[-1][1] is None else 'a été'} employé par la collectivité.\n"
        + framed_cells([*civil_rows(paper, "NOM DE FAMILLE", "NOM D'USAGE", "PRÉNOMS"), ("MATRICULE", txt(str(rng.randrange(1000, 99999))))])
        + gap(3)
        + f"#table(columns: (auto, auto, 1fr, auto, auto), inset: 2mm, stroke: 0.5pt, align: horizon, [*Du*], [*Au*], [*Emploi*], [*Statut*], [*Quotité*], {', '.join(rows)})\n"
        + gap(4)
        + f"Fait à {txt(place.town)}, le {dated(paper, 'issue_date', issued)}\n"
        + gap(3)
        + f"#align(right)[#table(columns: (75mm,), stroke: 0.5pt, inset: 2mm, align: left, {cell_to_sign(paper, 'employer', paper.choose('Pour le Maire, la directrice générale des services', 'Le Maire, par délégation le responsable du personnel'), pressed(employer, 'ressources humaines'))})]\n"
    )  # fmt: skip


@opened_layout("employer_attestation", "personnel_platform_letter")
def personnel_platform_letter(case: Case, paper: Paper) -> str:
    """A group's personnel department: a reference, short sentences, the platform's signing frame."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    issued = given_on(case, 1, 45)
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    end = dt.date(case.session, 8, 31)
    shade = rng.choice(("rgb(0,95,115)", "rgb(150,60,20)", "rgb(80,40,110)"))
    foot_line(paper, firm)
    return (
        head_with_mark(firm, paper.put("employer", firm.name), shade)
        + f"Réf. : RH/{rng.randrange(100, 999)}/{who.first_name[0]}{who.birth_name[0]} \\ Affaire suivie par : {txt(rng.choice(('Karine MODÈLE', 'Louis EXEMPLE', 'Service paie')))}\n"
        + gap(5)
        + f"{bold('Objet : ')}{paper.choose('situation de notre apprenti', 'votre demande d’attestation', 'apprentissage – maintien du contrat')}\n\nMadame, Monsieur,\n\n"
        f"Par la présente, nous confirmons l'engagement de {whole_name(paper)} en qualité d'apprenti{who.agree('', 'e')} au sein de notre société. Le contrat d'apprentissage, conclu pour la période du {txt(written_day(paper, start))} au {txt(written_day(paper, end))}, est toujours en vigueur ; il a pour objet l'obtention du brevet de technicien supérieur {txt(speciality(case))}.\n\n"
        f"Nous nous tenons à votre disposition et vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.\n\n{txt(firm.place.town)}, {paper.choose('le', 'ce')} {dated(paper, 'issue_date', issued)}\n"
        + gap(4)
        + f"{txt(firm.director)} – {txt(firm.director_title)}\n\n"
        + screen_signed(paper, "employer", firm.director)
    )  # fmt: skip


@opened_layout("job_description", "questions_and_answers")
def questions_and_answers(case: Case, paper: Paper) -> str:
    """A small firm's sheet in running headings, signed by both under the last line."""
    firm, rng = invent_firm(case.rng), case.rng
    job = occupation(case)
    shade = rng.choice(("rgb(225,232,245)", "rgb(245,235,220)"))
    return (
        head_with_mark(firm, paper.put("employer", firm.name), "rgb(60,90,60)")
        + heading(paper.choose("Définition de poste", "FICHE DE POSTE", "Description de l'emploi"), align="left")
        + pairs([*civil_rows(paper, "Nom de naissance du salarié"), ("Poste", bold(paper.put("job_title", job))), ("Rattachement", txt(f"{firm.director}, {firm.director_title.lower()}"))])
        + band("À quoi sert le poste ?", shade, "black") + "Préparer, organiser et suivre les opérations confiées par l'entreprise, de l'étude jusqu'au compte rendu au client.\n"
        + band("Que fait-on au quotidien ?", shade, "black") + "- préparation technique et administrative des dossiers\n- relevés, contrôles et essais sur site\n- relations avec les fournisseurs et les sous-traitants\n- mise à jour des tableaux de suivi\n"
        + band("Avec quelle autonomie ?", shade, "black") + f"Le titulaire rend compte chaque semaine ; il encadre {rng.randrange(1, 5)} personnes et engage des dépenses jusqu'à {rng.randrange(5, 20) * 100} €.\n"
        + band("Que faut-il savoir ?", shade, "black") + "Formation de niveau 4 ou 5 dans le métier ; lecture de plans ; outils bureautiques ; permis B.\n"
        + gap(3)
        + f"Remise en main propre le {txt(written_day(paper, case.day_before(30, 600)))}\n"
        + gap(2)
        + halves(f"Le salarié, \\ {paper.sign('candidate', width_mm=60, height_mm=22)}", f"L'employeur, \\ {paper.sign('employer', width_mm=60, height_mm=22, stamp=stamp_lines(firm))}")
    )  # fmt: skip


@opened_layout("internship_attestation", "two_placements_table")
def two_placements_table(case: Case, paper: Paper) -> str:
    """One host, two placements in a table with their weeks, a total row."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    spans = []
    for years_back, month, weeks in ((1, rng.choice((5, 6)), rng.choice((4, 6))), (0, rng.choice((1, 2)), rng.choice((4, 5)))):  # fmt: skip
        first = dt.date(case.session - 1 - years_back, month, 3)
        first += dt.timedelta(days=-first.weekday() % 7)
        spans.append((first, first + dt.timedelta(days=7 * weeks - 3), 1.0))
    spans = [s for s in case.fact("periods", spans) if s[1] < case.today]
    rows, total = [], 0
    for start, end, _ in spans:
        one, two = written_day(paper, start), written_day(paper, end)
        keep_period(paper, start, end, 1.0, [one, two])
        weeks = ((end - start).days + 3) // 7
        total += weeks
        rows.append(f"[Du {txt(one)} au {txt(two)}], [{weeks} semaines], [{rng.choice(('Atelier et bureau', 'Chantier', 'Agence'))}]")  # fmt: skip
    issued = given_on(case, 1, 90)
    count = paper.put("weeks", total, f"{total} semaines")
    return (
        plain_head(firm, paper.put("employer", firm.name), "Organisme d'accueil")
        + heading(paper.choose("ATTESTATION DE STAGES", "Attestation de périodes de stage en entreprise", "STAGES EN MILIEU PROFESSIONNEL – ATTESTATION"))
        + f"Le responsable de l'entreprise certifie avoir accueilli en stage {whole_name(paper)}, {born_words(paper)}, étudiant{who.agree('', 'e')} en BTS {txt(speciality(case))}, aux dates suivantes :\n"
        + gap(2)
        + f"#table(columns: (1fr, 30mm, 40mm), inset: 2mm, stroke: 0.5pt, [*Dates*], [*Durée*], [*Service*], {', '.join(rows)}, table.cell(align: right)[*Total*], [*{count}*], [])\n"
        + f"Absences : néant. Tuteur : {txt(invent_firm(rng).director)}.\n"
        + gap(4)
        + f"#grid(columns: (1fr, 75mm), [Fait à {txt(firm.place.town)} \\ le {dated(paper, 'issue_date', issued)}], [#table(columns: (1fr,), stroke: 0.5pt, {cell_to_sign(paper, 'employer', 'Cachet et signature de l’entreprise', stamp_lines(firm), 26)})])\n"
    )  # fmt: skip
