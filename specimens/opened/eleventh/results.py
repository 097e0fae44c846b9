"""Marks, diplomas and what stands for them; a paper that is none of those asked for."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import MARKS, ONE, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eleventh.wording import (
    FULL,
    NAVY,
    PINE,
    PLUM,
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
    in_text,
    leaf,
    manner,
    ministry,
    of,
    other,
    rectorate,
    rounded,
    slashes,
    surname_first,
    table,
    tiles,
    tiny,
    told_on,
    two,
)
from specimens.people import invent_firm


def _rubber(case: Case) -> list[str]:
    return ["RECTORAT", f"ACADÉMIE {of(academy_name(case)).upper()}", "D.E.C."]


@opened_layout("transcript", "two_frames_of_units_with_word_after_mark", defects=MARKS)
def two_frames_of_units_with_word_after_mark(case: Case, paper: Paper) -> str:
    """The service's sheet: general units in the left frame, professional ones in the right; the mark at
    the end of the line, a word below it where it is kept."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    leaf(paper, FULL, (13, 14, 14, 14), "Liberation Sans", "Carlito", "DejaVu Sans", pt=9.4)
    word = rng.choice(("bénéfice de la note", "note conservable", "BÉNÉFICE"))
    rows, passed = marks(case)
    frames: list[list[str]] = [[], []]
    points = weights = 0.0
    for (code, label, weight), kept in rows:
        shown, tail = told(paper, kept, form), f"\\ #text(size: 7.4pt, fill: {PINE})[{txt(word)}]" if kept["benefit"] else ""  # fmt: skip
        points, weights = points + kept["score"] * weight, weights + weight
        frames[not code.startswith(("E1", "E2", "E3"))].append(f"[{bold(txt(code))} {txt(label)} #text(size: 7.4pt)[(coef. {weight})] {tail}], [#align(right)[{bold(txt(shown))}]]")  # fmt: skip
    left, right = (f"#table(columns: (1fr, 17mm), stroke: (_, y) => (bottom: 0.3pt + luma(170)), inset: 1.6mm, {', '.join(f)})" for f in frames)  # fmt: skip
    mean = f"{points / weights:.2f}".replace(".", ",")
    return (
        ministry((f"Académie {of(academy_name(case))}", "Division des examens et concours"), (f"Jury du {slashes(dt.date(session, 7, rng.randrange(1, 9)))}", "Brevet de technicien supérieur"))
        + head_line(paper.choose("RELEVÉ DE NOTES", "Relevé de notes du candidat", "RELEVÉ DES NOTES OBTENUES"), 15)
        + tiles([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashes(who.birth_date))), ("Session", bold(paper.put("session", session))), ("Spécialité", paper.put("speciality", field_of(case))), ("Numéro de candidat", f"{rng.randrange(10**9, 10**10)}")], 3)
        + gap(1)
        + two(f"{bold('Unités générales – note sur 20', 9.6, NAVY)}\n{left}", f"{bold('Unités professionnelles – note sur 20', 9.6, NAVY)}\n{right}", gutter=6)
        + gap(3)
        + rounded(f"Moyenne générale : {mean} / 20 #h(1fr) Décision du jury : {bold(outcome(paper, passed), 12)}", NAVY)
        + gap(4)
        + two(tiny("Ce relevé est établi en un seul exemplaire. Les notes signalées peuvent, sur demande, être gardées pendant cinq ans dans la limite de la durée de validité.", 7.6), hand(paper, "authority", f"Pour le recteur, le bureau des résultats|{other(case)}", stamp=_rubber(case)), "(1fr, 74mm)")
    )  # fmt: skip


@opened_layout("transcript", "letter_to_failed_with_lines_and_kept_column", defects=MARKS)
def letter_to_failed_with_lines_and_kept_column(case: Case, paper: Paper) -> str:
    """A letter from the examination house: the window, the jury's decision first, then a plain table
    whose last column says until which session a mark is kept."""
    session, form, rng, who = sat_in(case), case.rng.choice((0, 1)), case.rng, case.person
    day = dt.date(session, 7, rng.randrange(3, 14))
    leaf(paper, FULL, (14, 18, 14, 18), "Liberation Serif", "Caladea", "Libertinus Serif", pt=10)
    rows, passed = marks(case)
    lines = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        lines.append((txt(code), txt(label), txt(shown), str(weight), f"jusqu'en {session + 5}" if kept["benefit"] else ""))  # fmt: skip
    return (
        two(f"{bold(txt('Maison des examens'), 12)} \\ Académie {txt(of(academy_name(case)))} \\ Service du BTS", f"#align(right)[{txt(rectorate(case))}, le {txt(manner(paper, day))} \\ Réf. BTS/{session}/{rng.randrange(100, 999)}]")
        + gap(4) + addressee(paper, 92) + gap(6)
        + f"*Objet :* {paper.choose('relevé de notes', 'notification de résultats et relevé de notes')} – BTS {paper.put('speciality', field_of(case))} – session {paper.put('session', session)}\n\n"
        + f"{who.civility},\n\nAprès délibération, le jury a prononcé à l'égard de {in_text(paper)}, {birth(paper, where=False)}, la décision suivante : {bold(outcome(paper, passed))}. Le détail des notes figure ci-dessous ; la dernière colonne indique les notes dont le bénéfice est acquis.\n"
        + gap(1)
        + table(("Code", "Intitulé de l'épreuve", "Note/20", "Coef.", "Bénéfice"), lines, "(16mm, 1fr, 20mm, 15mm, 34mm)", stroke="(x: none, y: 0.35pt)", inset=1.5)
        + gap(1)
        + "Vous pouvez demander communication de vos copies dans le délai d'un an. La présente notification peut être déférée au tribunal administratif dans les deux mois.\n"
        + gap(5)
        + f"#pad(left: 88mm)[{hand(paper, 'authority', f'Le directeur,|{other(case)}', stamp=_rubber(case), style='under')}]\n"
    )  # fmt: skip


_TITLES = (
    ("Baccalauréat professionnel – Installateur en chauffage, climatisation et énergies renouvelables", 4),
    ("Baccalauréat technologique – Sciences et technologies du management et de la gestion", 4),
    ("Brevet professionnel – Métiers de la piscine", 4),
    ("Baccalauréat général", 4),
    ("Titre professionnel – Technicien supérieur du bâtiment, économie de la construction", 5),
)  # fmt: skip


def _earned(case: Case) -> tuple[str, int, dt.date]:
    least = max(case.person.birth_date.year + 18, case.session - 7)
    year = case.rng.randrange(min(least, case.session - 1), case.session)
    title, level = case.rng.choice(_TITLES)
    day = case.fact("obtained_on", dt.date(year, 7, case.rng.randrange(2, 12)))
    return title, level, day


@opened_layout("diploma", "plain_white_title_with_number_and_margin")
def plain_white_title_with_number_and_margin(case: Case, paper: Paper) -> str:
    """The title in its sober issue: the texts in a narrow margin, the holder's civil status spelt in
    the middle, the rector and the holder sign low."""
    rng = case.rng
    title, level, day = _earned(case)
    leaf(paper, FULL, (24, 24, 22, 24), "Libertinus Serif", "Liberation Serif", "Caladea", pt=11.5)
    paper.setup.background = "#place(top + left, dx: 14mm, dy: 14mm, rect(width: 182mm, height: 269mm, stroke: (thickness: 0.6pt, paint: luma(80))))"
    ministry_name = "Ministère du travail" if title.startswith("Titre") else "Ministère de l'éducation nationale"  # fmt: skip
    return (
        f"#align(center)[{bold('RÉPUBLIQUE FRANÇAISE', 13)} \\ {txt(ministry_name)} \\ #v(4mm) {tiny('Vu le code de l’éducation ; vu l’arrêté portant création du diplôme ; vu la délibération du jury', 9)}]\n"
        + gap(12)
        + f"#align(center)[#text(size: 13pt)[{txt(paper.choose('Le diplôme de', 'Il est délivré le diplôme intitulé'))}] \\ #v(3mm) {bold(paper.put('title', title), 17, NAVY)} \\ #v(2mm) classé au niveau {paper.put('level', level, str(level))} du répertoire national des certifications professionnelles]\n"
        + gap(10)
        + f"#align(center)[est conféré à \\ #v(2mm) {bold(in_text(paper), 15)} \\ #v(1mm) {birth(paper, spelt=True)}]\n"
        + gap(10)
        + f"à la date du {told_on(paper, 'obtained_on', day, manner(paper, day, spelt=True))}, avec les droits qui y sont attachés.\n"
        + gap(14)
        + two(hand(paper, "candidate", "Signature du titulaire", high=26), hand(paper, "authority", f"Le recteur de l'académie {of(academy_name(case))}", stamp=_rubber(case)[:2]))
        + gap(6) + f"#align(center)[{tiny(f'n° {rng.randrange(10**8, 10**9)} – il n’est pas délivré de second original', 8)}]\n"
    )  # fmt: skip


@opened_layout("diploma", "office_statement_for_lost_original")
def office_statement_for_lost_original(case: Case, paper: Paper) -> str:
    """An office's statement that a diploma was obtained, for one whose original is lost: dotted lines,
    the day of the statement apart from the day of success."""
    rng = case.rng
    title, level, day = _earned(case)
    written = case.today if case.has("future_date") else min(case.today, day + rng.randrange(60, 900) * ONE)  # fmt: skip
    footing(
        paper, f"Rectorat {of(rectorate(case))} – bureau des diplômes – réception sur rendez-vous"
    )
    return (
        ministry((f"ACADÉMIE {of(academy_name(case)).upper()}", "Bureau des diplômes"), (f"Dossier D-{rng.randrange(1000, 9999)}",))
        + gap(8)
        + double_ruled(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE VALANT DIPLÔME", "ATTESTATION D'OBTENTION DE DIPLÔME"), 15)
        + gap(6)
        + "Le chef du bureau des diplômes, au vu des archives de la session, atteste la réussite ci-après :\n"
        + gap(3)
        + dotted([("Lauréat(e)", bold(surname_first(paper))), ("Date de naissance", paper.birth_date(form=manner(paper, case.person.birth_date))), ("Lieu de naissance", txt(f"{case.person.birth_place} ({case.person.birth_department})")), ("Diplôme", bold(paper.put("title", title))), ("Niveau", paper.put("level", level, f"{level} ({'baccalauréat' if level == 4 else 'bac + 2'})")), ("Date d'obtention", told_on(paper, "obtained_on", day)), ("Mention", rng.choice(("sans mention", "assez bien", "bien")))])
        + gap(6)
        + "La présente attestation est remise en remplacement de l'original, dont la perte a été déclarée.\n"
        + gap(8)
        + f"{txt(rectorate(case))}, le {txt(slashes(written)) if not case.has('undated') else paper.blank()}\n"
        + gap(3)
        + hand(paper, "authority", f"Pour la rectrice et par délégation,|{other(case)}", stamp=_rubber(case)[:2])
    )  # fmt: skip


@opened_layout("unknown", "pension_office_career_record")
def pension_office_career_record(case: Case, paper: Paper) -> str:
    """A pension office's record of a career: one line a year with the firm and the quarters; sent in
    place of a certificate, it certifies no employment."""
    rng, who = case.rng, case.person
    leaf(paper, FULL, (13, 15, 14, 15), "Open Sans", "Liberation Sans", "Carlito", pt=9.2)
    footing(
        paper,
        "Ce relevé est fourni à titre de renseignement et n'engage pas votre organisme de retraite.",
    )
    firms = [invent_firm(rng).name for _ in range(3)]
    last = case.today.year - 1
    rows = [(str(last - k), txt(rng.choice(firms)), f"{rng.randrange(2, 29)} {rng.randrange(100, 999)} €", str(rng.choice((4, 4, 3, 2)))) for k in range(min(6, max(2, last - who.birth_date.year - 17)))]  # fmt: skip
    return (
        two(f"{bold('L’Assurance Retraite fictive', 14, PLUM)} \\ {tiny('Caisse Exemple du Sud', 8)}", f"#align(right)[Relevé édité le {txt(french.date_long(case.today - rng.randrange(3, 90) * ONE))}]")
        + hair(PLUM, 1.4) + gap(2)
        + head_line(paper.choose("Relevé de carrière", "RELEVÉ DE CARRIÈRE DU RÉGIME GÉNÉRAL"), 16, PLUM, "left")
        + facing([("Assuré(e)", bold(surname_first(paper))), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))), ("N° de sécurité sociale", f"{1 if who.sex == 'M' else 2} {who.birth_date:%y} {who.birth_date:%m} 99 000 {rng.randrange(100, 999)}"), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))], 48)
        + gap(3)
        + table(("Année", "Employeur ou nature de la période", "Revenus", "Trimestres"), rows, "(20mm, 1fr, 34mm, 26mm)", shade="rgb(240,228,240)")
        + f"Total des trimestres retenus : {bold(str(sum(int(r[3]) for r in rows)))}\n" + gap(2)
        + "Vérifiez les informations de ce relevé. Si une période manque, vous pouvez demander une correction en ligne à partir de 55 ans, en joignant vos bulletins de salaire.\n"
    )  # fmt: skip
