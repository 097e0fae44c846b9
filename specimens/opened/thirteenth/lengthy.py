"""Dense prints and sheets laid across: missions, hours by subject, stays by row, long contracts."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens.drawing import txt
from specimens.facts import (
    HOURS,
    JOBS,
    Stay,
    day_after,
    hours_of,
    hours_said,
    issue_day,
    job_of,
    keep,
    preparing,
    stays,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import bar, corner, grid, over, place, row_of
from specimens.opened.thirteenth.wording import (
    BOOK,
    CFAS,
    ONE,
    PLAIN,
    SCHOOLS,
    TIGHT,
    birth,
    body_named,
    born,
    end_right,
    fat,
    foot,
    home,
    letters,
    lines,
    loose,
    mark,
    mid,
    name_pairs,
    num,
    page,
    passer_by,
    prose,
    region,
    rolled,
    siret,
    subject,
    told,
    town,
    two,
    wee,
)
from specimens.people import invent_firm


@opened_layout("work_certificate", "temping_agency_list_of_missions_small_print", defects=JOBS)
def temping_agency_list_of_missions_small_print(case: Case, paper: Paper) -> str:
    """A temping agency's print: a row a mission with client and hours, notices in small print."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    held, post = stays(case, rng.choice((3, 4, 5))), job_of(case)
    when = day_after(case, held[-1][1])
    page(paper, 12, 14)
    letters(paper, TIGHT, 9.2)
    name = f"Intérim {firm.name}"
    rows = []
    for k, stay in enumerate(held, 1):
        start, end, share = stay
        keep(paper, stay, num(start), *([num(end)] if end else []))
        weekly = f"{share * 35:g} h".replace(".", ",")
        rows.append((f"{k:02d}", txt(invent_firm(rng).name), txt(post), txt(num(start)), txt(num(end)) if end else "en cours", weekly))  # fmt: skip
    paper.put("job_title", post)
    ident = over([*name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper, num(who.birth_date))), ("Adresse", txt(home(case))), ("Matricule", f"{rng.randrange(10**5, 10**6)}")], 3)  # fmt: skip
    foot(paper, f"Édition {num(when)} {rng.randrange(8, 19):02d}:{rng.randrange(60):02d} – agence {rng.randrange(10, 99)} – garantie financière : Caution Spécimen, Paris – page 1/1", 6.2, "left")  # fmt: skip
    small = wee("Les missions temporaires n'ouvrent droit à l'indemnité de fin de mission que si elles ne se sont pas poursuivies par un contrat à durée indéterminée. Le salarié temporaire peut demander le relevé détaillé de ses heures à l'agence pendant trois ans. Le maintien des garanties de prévoyance et de frais de santé est accordé à titre gratuit dans la limite de la durée du dernier contrat, douze mois au plus, à charge pour l'intéressé de justifier de sa prise en charge par l'assurance chômage auprès de l'organisme assureur.", 7)  # fmt: skip
    sign = place(paper, "employer", "Le responsable de l'agence,", firm.director, stamp=mark(replace(firm, name=name), f"SIRET {siret(firm)}"), wide=66)  # fmt: skip
    return f"""{two(lines(fat(paper.put("employer", name), 13), wee(f"Travail temporaire – {firm.form} – {firm.address} – SIRET {siret(firm)} – APE 7820Z", 7.5)), end_right(wee(f"Contrat cadre {rng.randrange(10**6, 10**7)}", 7.5)), "(1fr, 46mm)")}
{bar(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT DE TRAVAIL – RELEVÉ DES MISSIONS"), "luma(30)", "white", 12)}
{ident}
L'entreprise de travail temporaire certifie avoir employé la personne désignée ci-dessus pour les missions suivantes :
{grid(("N°", "Utilisateur", "Emploi", "Début", "Fin", "Par semaine"), rows, "(10mm, 1fr, 46mm, 23mm, 23mm, 22mm)", inset=1.4)}
{"Elle est libre de tout engagement envers nous." if held[-1][1] else "La dernière mission se poursuit à la date d'édition."}

Fait à {txt(firm.place.town)}, le {told(paper, "issue_date", when, num(when))}
#v(2mm)
{two(small, sign, "(1fr, 70mm)", 8)}
"""


@opened_layout("training_attestation", "across_hours_by_subject_and_year_with_sums", defects=HOURS)
def across_hours_by_subject_and_year_with_sums(case: Case, paper: Paper) -> str:
    """A centre's sheet laid across: hours by subject for each year, three columns of sums."""
    body, rng = body_named(case, CFAS), case.rng
    (start, end), hours = preparing(case), hours_of(case)
    when = issue_day(case, 2, 50)
    page(paper, 11, 14, size=(297, 210))
    letters(paper, PLAIN, 9.2)
    total, names = hours or 1350, ("Culture générale et expression", "Anglais", "Mathématiques", "Physique-chimie", "Enseignement professionnel", "Étude et préparation", "Travaux pratiques, projet")  # fmt: skip
    shares = (0.11, 0.1, 0.13, 0.12, 0.26, 0.16)
    parts = [round(total * s) for s in shares]
    parts.append(total - sum(parts))
    halves = [(p // 2 + rng.randrange(-4, 5), p) for p in parts]
    rows = [(txt(n), f"{a} h" if hours else "", f"{p - a} h" if hours else "", f"{p} h" if hours else "") for n, (a, p) in zip(names, halves, strict=True)]  # fmt: skip
    said = hours_said(paper, hours, " h")
    rows.append((fat("Total sur la durée de la formation"), f"{sum(a for a, _ in halves)} h" if hours else "", f"{sum(p - a for a, p in halves)} h" if hours else "", fat(said)))  # fmt: skip
    head = over([("Organisme", fat(paper.put("organisation", body.name))), ("Apprenti(e)", fat(rolled(paper))), ("Né(e) le", birth(paper)), ("Diplôme", txt(f"BTS {subject(case)}")), ("Début de la formation", told(paper, "start", start, num(start))), ("Fin de la formation", told(paper, "end", end, num(end)))], 3)  # fmt: skip
    hands = row_of(paper, [("training_centre", f"Le directeur, {body.director}", mark(body)), ("training_centre", f"Le responsable pédagogique, {passer_by(case)}", None), ("apprentice", "L'apprenti(e), pour information", None)], total=262, high=20)  # fmt: skip
    return f"""{two(fat(txt(paper.choose("ATTESTATION DE SUIVI DE LA FORMATION", "ATTESTATION D'HEURES DE FORMATION")), 14), end_right(lines(txt(f"{body.street} – {town(body)}"), f"Académie {txt(region(case))}")), "(1fr, 90mm)")}
{head}
{grid(("Enseignement", "1re année", "2e année", "Ensemble"), rows, "(1fr, 34mm, 34mm, 40mm)", inset=1.2)}
Établie à {txt(body.place.town)}, le {told(paper, "issue_date", when)}, d'après le plan de formation et les présences relevées.
{hands}
"""


def _two_stays(case: Case) -> list[Stay]:
    first = dt.date(case.session - 2, 11, case.rng.randrange(4, 12))
    first += (-first.weekday() % 7) * ONE
    second = dt.date(case.session - 1, 5, case.rng.randrange(3, 12))
    second += (-second.weekday() % 7) * ONE
    lasts = case.rng.choice((3, 4)), case.rng.choice((4, 5))
    made: list[Stay] = [(d, d + (7 * n - 3) * ONE, 1.0) for d, n in zip((first, second), lasts, strict=True)]  # fmt: skip
    return case.fact("periods", made)


@opened_layout("internship_attestation", "across_row_per_stay_with_tutor_and_visa")
def across_row_per_stay_with_tutor_and_visa(case: Case, paper: Paper) -> str:
    """A school's sheet laid across for two stays in one firm: rows, sum of weeks, three hands."""
    firm, school, rng = invent_firm(case.rng), body_named(case, SCHOOLS), case.rng
    held, who = _two_stays(case), case.person
    last = max(end or case.today for _, end, _ in held)
    when = case.day_before(1, 9) if case.has("future_date") else min(last + 3 * ONE, case.today)
    when = case.fact("issue_date", when)
    page(paper, 12, 15, size=(297, 210))
    letters(paper, PLAIN, 9.6)
    rows, weeks = [], 0
    for k, stay in enumerate(held, 1):
        start, end, _ = stay
        until = end or case.today
        keep(paper, stay, num(start), num(until))
        count = round((until - start).days / 7 + 0.4)
        weeks += count
        rows.append((str(k), txt(num(start)), txt(num(until)), str(count), txt(passer_by(case)), txt(rng.choice(("relevés et métrés", "suivi de chantier", "plans d'exécution", "devis et commandes")))))  # fmt: skip
    hands = row_of(paper, [("employer", f"Pour l'organisme d'accueil, {firm.director}", mark(firm)), ("candidate", "Le stagiaire", None), ("training_centre", "Visa du lycée", mark(school))], total=262)  # fmt: skip
    ident = over([("Stagiaire", prose(paper)), (who.born.capitalize() + " le", birth(paper)), ("Diplôme préparé", txt(f"BTS {subject(case)}")), ("Organisme d'accueil", fat(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm)))], 3)  # fmt: skip
    return f"""{two(fat(txt(school.name), 12), end_right(fat(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGES EN ENTREPRISE")), 15)))}
#v(1mm)
{ident}
{grid(("N°", "Du", "Au", "Semaines", "Tuteur", "Activité principale"), rows, "(12mm, 34mm, 34mm, 24mm, 60mm, 1fr)", inset=2)}
Durée cumulée : {fat(paper.put("weeks", weeks, f"{weeks} semaines"))}, à temps plein. Fait à {txt(firm.place.town)}, le {told(paper, "issue_date", when)}
#v(2mm)
{hands}
"""


@opened_layout("employment_contract", "site_foreman_terms_over_two_sheets_with_annex")
def site_foreman_terms_over_two_sheets_with_annex(case: Case, paper: Paper) -> str:
    """A full open-ended contract over two sheets, signed at the end, a table of gear overleaf."""
    firm, rng = invent_firm(case.rng), case.rng
    start = case.fact("start", case.today - rng.randrange(60, 900) * ONE)
    signed, post = start - rng.randrange(1, 12) * ONE, job_of(case)
    page(paper, 15, 22)
    letters(paper, BOOK, 10, 0.66)
    clauses = (
        ("Engagement", f"La société {fat(paper.put('employer', firm.name))}, SIRET {txt(siret(firm))}, engage {prose(paper)}, {born(paper)}, demeurant {txt(home(case))}, qui déclare n'être lié par aucune clause de non-concurrence."),
        ("Emploi", f"L'emploi confié est celui de {fat(paper.put('job_title', post))}. Il comprend la préparation et le suivi des travaux, la tenue des comptes rendus, le respect des consignes de sécurité et l'encadrement de l'équipe désignée."),
        ("Prise d'effet et durée", f"Le contrat prend effet le {told(paper, 'start', start)} et est conclu pour une durée indéterminée."),
        ("Période d'essai", f"Elle dure {rng.choice(('deux', 'trois'))} mois de travail effectif, renouvelables une fois par accord écrit, avec le délai de prévenance légal."),
        ("Lieu de travail", f"Le lieu de rattachement est {txt(town(firm))} ; des déplacements sur les chantiers de la région sont habituels, les frais étant remboursés selon le barème conventionnel."),
        ("Durée du travail", "La durée est de 35 heures par semaine, réparties du lundi au vendredi. Des heures supplémentaires peuvent être demandées dans les limites légales."),
        ("Rémunération", f"Le salaire mensuel brut est de {rng.randrange(20, 32) * 100} euros, versé le dernier jour ouvré de chaque mois ; s'y ajoutent les paniers et indemnités de trajet."),
        ("Congés, maladie", "Les congés sont acquis à raison de deux jours et demi par mois. Toute absence est signalée sans délai et justifiée sous quarante-huit heures."),
        ("Prévoyance et retraite", "Le salarié est affilié aux caisses de l'entreprise : Prévoyance Spécimen et Retraite Fictive."),
        ("Discrétion", "Le salarié garde le secret sur les affaires, prix et clients dont il a connaissance, pendant et après le contrat."),
        ("Fin du contrat", "Au-delà de l'essai, chaque partie peut rompre le contrat en respectant le préavis de la convention collective et la procédure légale."),
    )  # fmt: skip
    said = [f"#block(above: 3mm)[{fat(txt(f'Article {k} – {t}'))} {chr(92)} {w}]" for k, (t, w) in enumerate(clauses, 1)]  # fmt: skip
    text = "\n".join([*said[:8], "#pagebreak()", *said[8:]])
    approval = paper.handwritten("Lu et approuvé, bon pour accord", 12) if paper.signs("candidate") else ""  # fmt: skip
    left = place(paper, "employer", "L'employeur", firm.director, stamp=mark(firm), wide=66)
    right = f"Le salarié {chr(92)} {approval} {chr(92)} {paper.sign('candidate', width_mm=64, height_mm=22)}"
    gear = [(txt(a), str(rng.randrange(1, 3)), "neuf") for a in ("casque, gants, chaussures", "veste haute visibilité", "téléphone, ordinateur portable")]  # fmt: skip
    foot(paper, f"{firm.name} – contrat de travail – {firm.address}", 6.8)
    return f"""{corner(firm, txt(firm.name), firm.phone)}
#v(3mm)
{mid(fat(txt(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "CONTRAT DE TRAVAIL")), 15))}
#v(1mm)
{text}
#v(3mm)
Fait en deux exemplaires à {txt(firm.place.town)}, le {loose(paper, signed)}
#v(2mm)
{two(left, right)}
#v(2mm)
{fat("Annexe – remis ce jour")}
{grid(("Objet", "Nombre", "État"), gear, "(1fr, 26mm, 26mm)")}
"""
