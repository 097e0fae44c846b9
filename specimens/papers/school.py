"""School papers: certificates of enrolment, transcripts of marks, diplomas, and the candidate's
letter that gives benefits up or carries them over."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens import french
from specimens.drawing import txt
from specimens.furniture import (
    address_block,
    born_words,
    footer_of,
    letterhead,
    made_at,
    signature_block,
    stamp_lines,
    state_head,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import invent_school, strip_accents
from specimens.specialities import ACADEMIES

_SCHOOL_DEFECTS = ("wrong_year",)


def _enrolment(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first calendar year of the school year, day of issue."""
    year = case.fact("year_of_study", case.rng.choice((1, 2, 2)))
    first = case.session - 1 if year == 2 else case.session - 2
    if case.has("wrong_year"):
        first -= case.rng.choice((2, 3))
    school_year = case.fact("school_year", french.school_year(first))
    first = int(str(school_year)[:4])
    start = dt.date(first, 9, 5)
    latest = min(case.today, dt.date(first + 1, 6, 30))
    span = max(1, (latest - start).days)
    issued = start + dt.timedelta(days=case.rng.randrange(span))
    if case.has("future_date"):
        issued = case.today + dt.timedelta(days=30)
    return year, first, case.fact("issue_date", issued)


def _year_words(paper: Paper, year: int) -> str:
    forms = {
        1: ("1ère année", "première année", "1re année", "1A", "1ère année de BTS", "BTS 1"),
        2: ("2ème année", "deuxième année", "2e année", "seconde année", "2A", "BTS 2"),
    }[year]
    return paper.put("year_of_study", year, paper.choose(*forms))


def _school_year(paper: Paper, first: int) -> str:
    value = french.school_year(first)
    return paper.put(
        "school_year",
        value,
        paper.choose(
            value, f"{first}/{first + 1}", f"{first} - {first + 1}", f"{first}/{str(first + 1)[2:]}"
        ),
    )


@layout("school_certificate", "letter", defects=_SCHOOL_DEFECTS)
def certificate_letter(case: Case, paper: Paper) -> str:
    """The head of the school certifies in running text."""
    school = invent_school(case.rng)
    year, first, issued = _enrolment(case)
    shown = case.rng.choice(case.title.printed)
    paper.setup.footer = footer_of(school) if case.rng.random() < 0.5 else ""
    who = paper.choose(
        f"Je soussigné(e), {school.director}, {school.director_title.lower()}, certifie que",
        f"{school.director_title} certifie que l'élève",
        f"{school.director_title} de l'établissement atteste que",
    )
    verb = paper.choose(
        "est inscrit(e) et suit les cours de",
        "est régulièrement inscrit(e) en",
        "a fréquenté l'établissement en",
        "est élève en classe de",
    )
    return (
        letterhead(paper, school, printed_name=paper.put("organisation", school.name))
        + "#v(8mm)\n"
        + title(
            paper,
            paper.choose(
                "Certificat de scolarité",
                "Certificat de scolarité",
                "Attestation de scolarité",
                "Attestation d'inscription",
            ),
        )
        + f"{txt(who)} {paper.full_name()}, {born_words(paper)}, {verb} {_year_words(paper, year)} du BTS {paper.put('speciality', shown)} "
        f"{paper.choose('pour', 'au titre de', 'durant')} l'année {paper.choose('scolaire', 'scolaire', 'universitaire')} {_school_year(paper, first)}.\n\n"
        f"{paper.choose('Certificat délivré pour servir et valoir ce que de droit.', 'En foi de quoi la présente attestation est délivrée.', 'Document à conserver, il ne sera pas délivré de duplicata.')}\n\n#v(6mm)\n"
        f"{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "training_centre", school.director_title, stamp=stamp_lines(school)
        )
    )


@layout("school_certificate", "national_form", defects=_SCHOOL_DEFECTS)
def certificate_national(case: Case, paper: Paper) -> str:
    """The print-out of the ministry's school program: labels, class code, INE."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolment(case)
    shown = rng.choice(case.title.printed)
    paper.setup.font = rng.choice(("Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow"))
    name = ACADEMIES[case.academy][0]
    return (
        f"#grid(columns: (1fr, 1fr), [Académie de {txt(name)} \\ *{paper.put('organisation', school.name)}* \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}], "
        f"[#align(right)[Année scolaire {_school_year(paper, first)} \\ #v(8mm) #align(left)[#pad(left: 20mm)[{address_block(case.person)}]]]])\n#v(10mm)\n"
        + title(
            paper,
            paper.choose(
                "Certificat de scolarité",
                "Exeat – certificat de scolarité",
                "CERTIFICAT DE SCOLARITE",
            ),
        )
        + f"Le chef d'établissement certifie que l'élève\n\n#rows([Nom de famille :], [*{paper.birth_name()}*], [Nom d'usage :], [{paper.usage_name()}], [Prénom(s) :], [{paper.given_names()}], "
        f"[Né(e) le :], [{paper.birth_date(form=french.date_slashes(case.person.birth_date))}], [INE :], [{txt(f'{rng.randrange(10**8, 10**9)}AB')}], [Formation :], [BTS {paper.put('speciality', shown)}], [Niveau :], [{_year_words(paper, year)}], [Régime :], [{txt(rng.choice(('Externe', 'Demi-pensionnaire', 'Enseignement à distance')))}])\n#v(4mm)\n"
        f"est inscrit(e) dans l'établissement.\n\n{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "training_centre", "Le chef d'établissement", stamp=stamp_lines(school)
        )
    )


@layout("school_certificate", "distance_centre", defects=_SCHOOL_DEFECTS)
def certificate_distance(case: Case, paper: Paper) -> str:
    """A distance-teaching body's certificate: enrolment number, programme, duration."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolment(case)
    shown = rng.choice(case.title.printed)
    return (
        letterhead(paper, school, printed_name=paper.put("organisation", school.name))
        + f"#grid(columns: (1fr, 70mm), [Inscription n° {txt(f'{rng.randrange(10**7, 10**8)}')} \\ Réf. : SCO/{rng.randrange(100, 999)}], [{address_block(case.person)}])\n#v(8mm)\n"
        + f"{made_at(paper, school.place.town, 'issue_date', issued)}\n\n*Objet : {paper.choose('certificat de scolarité', 'certificat d’inscription à une formation à distance', 'attestation de scolarité')}*\n\n"
        f"Nous certifions que {paper.full_name()}, {born_words(paper)}, est inscrit(e) à la formation à distance préparant au brevet de technicien supérieur « {paper.put('speciality', shown)} », {_year_words(paper, year)}, "
        f"du {txt(french.any_date(dt.date(first, 9, 1), rng))} au {txt(french.any_date(dt.date(first + 1, 8, 31), rng))} (année {_school_year(paper, first)}).\n\n"
        "L'intéressé(e) a rendu les devoirs prévus par le plan d'études.\n\n"
        + signature_block(
            paper,
            "training_centre",
            paper.choose(
                "Pour le directeur général", "Le service scolarité", school.director_title
            ),
            stamp=stamp_lines(school),
        )
    )


# -- transcript -----------------------------------------------------------------------------

UNITS = (
    ("E1", "U1", "Culture générale et expression", 3),
    ("E2", "U2", "Anglais", 2),
    ("E31", "U31", "Mathématiques", 2),
    ("E32", "U32", "Physique-chimie", 2),
    ("E41", "U41", "Étude technique", 3),
    ("E42", "U42", "Dimensionnement", 3),
    ("E5", "U5", "Conduite de projet", 4),
    ("E61", "U61", "Soutenance de stage", 2),
    ("E62", "U62", "Projet", 4),
)
_TRANSCRIPT_DEFECTS = ("benefit_below_ten", "benefit_unmarked")


def _scores(case: Case) -> list[dict[str, Any]]:
    """One score a unit: `benefit` is the mention « bénéfice » on the line. The fact `scores` fixes
    some of them by unit: {"E31": 14.0}; `benefits` names the units that carry the mention."""
    fixed: dict[str, float] = case.fact(
        "scores", {"E31": 8.5} if case.has("benefit_below_ten") else {}
    )
    rows = []
    for event, _, _, _ in UNITS:
        drawn = round(case.rng.uniform(4, 17.5) * 2) / 2
        score = fixed.get(event, drawn)
        if case.has("benefit_below_ten") and event in fixed:
            score = 8.5
        rows.append({"unit": event, "score": score, "benefit": score >= 10})
    kept: list[str] | None = case.facts.get("benefits")
    if kept is not None:
        for row in rows:
            row["benefit"] = row["unit"] in kept
    if case.has("benefit_unmarked"):
        for row in rows:
            row["benefit"] = False
    return rows


def _score_text(paper: Paper, score: float) -> str:
    return paper.choose(
        f"{score:.2f}".replace(".", ","),
        f"{score:05.2f}".replace(".", ","),
        f"{score:.2f}".replace(".", ",") + "/20",
    )


def _result(case: Case, rows: list[dict[str, Any]]) -> bool:
    return bool(case.fact("passed", False)) and not case.has("benefit_below_ten") and bool(rows)


def _exam_session(case: Case) -> int:
    """The examination the transcript is about: the session before, unless asked otherwise."""
    return int(case.fact("transcript_session", case.session - 1))


@layout("transcript", "state_table", defects=_TRANSCRIPT_DEFECTS)
def transcript_table(case: Case, paper: Paper) -> str:
    """The examination service's transcript: unit, mark, coefficient, points, benefit."""
    rng = case.rng
    session, rows = _exam_session(case), _scores(case)
    name = ACADEMIES[case.academy][0]
    shown = rng.choice(case.title.printed)
    paper.setup.size_pt = 9.5
    with_points = rng.random() < 0.5
    cells = []
    total = 0.0
    for row, (event, unit, label, weight) in zip(rows, UNITS, strict=True):
        score = _score_text(paper, row["score"])
        mention = (
            paper.choose(f"bénéfice en {session + 1}", f"Bénéfice en {session + 1}", "Bénéfice")
            if row["benefit"]
            else ""
        )
        paper.add("scores", row, [event, score])
        total += row["score"] * weight
        points = f", [{row['score'] * weight:.2f}]" if with_points else ""
        cells.append(
            f"[{event}], [{unit}], [{txt(label)}], [{weight}], [{txt(score)}]{points}, [{txt(mention)}]"
        )
    average = total / sum(w for *_, w in UNITS)
    passed = _result(case, rows)
    result = paper.put(
        "result",
        "ADMIS" if passed else "REFUSÉ",
        paper.choose("ADMIS", "Admis(e)")
        if passed
        else paper.choose("REFUSÉ", "REFUSE", "Non admis"),
    )
    head = (
        "[*Épr.*], [*Unité*], [*Intitulé*], [*Coef.*], [*Note/20*]"
        + (", [*Points*]" if with_points else "")
        + ", [*Obs.*]"
    )
    columns = "(auto, auto, 1fr, auto, auto, auto" + (", auto)" if with_points else ")")
    issued = dt.date(session, 7, rng.randrange(3, 12))
    academy = paper.choose(f"Académie de {name}", f"ACADÉMIE DE {name.upper()}")
    return (
        state_head(paper, academy, "Direction des examens et concours")
        + title(
            paper,
            paper.choose(
                "Relevé de notes",
                "Relevé de notes du Brevet de technicien supérieur",
                "RELEVE DE NOTES – BTS",
            ),
        )
        + f"Brevet de technicien supérieur – session {paper.put('session', session)} \\ Spécialité : {paper.put('speciality', shown)}\n\n"
        f"Nom : {paper.birth_name()} #h(6mm) Prénom(s) : {paper.given_names(' ')}{' #h(6mm) Nom d’usage : ' + paper.usage_name() if case.person.usage_name else ''} \\ Né(e) le {paper.birth_date()} – Candidat n° {txt(str(rng.randrange(10**9, 10**10)))}\n\n"
        f"#table(columns: {columns}, inset: 1.7mm, stroke: 0.4pt, {head}, {', '.join(cells)})\n"
        f"Moyenne générale : {txt(f'{average:.2f}'.replace('.', ','))}/20 #h(10mm) Décision du jury : *{result}*\n\n"
        f"À {txt(name)}, le {txt(french.any_date(issued, rng))}\n\n"
        + signature_block(
            paper,
            "authority",
            paper.choose("Pour le recteur et par délégation", "Le président du jury"),
            stamp=[f"RECTORAT {strip_accents(name).upper()}", "DEC"],
            height_mm=18,
        )
    )


@layout("transcript", "online_list", defects=_TRANSCRIPT_DEFECTS)
def transcript_online(case: Case, paper: Paper) -> str:
    """The candidate's own print-out of the results page."""
    rng = case.rng
    session, rows = _exam_session(case), _scores(case)
    shown = rng.choice(case.title.printed)
    paper.setup.font = rng.choice(("Open Sans", "Lato", "DejaVu Sans", "Liberation Sans"))
    lines = []
    for row, (event, unit, label, _) in zip(rows, UNITS, strict=True):
        score = _score_text(paper, row["score"])
        paper.add("scores", row, [event, score])
        mention = f" – bénéfice en {session + 1}" if row["benefit"] else ""
        lines.append(
            f"#grid(columns: (18mm, 1fr, auto), [{event}], [{txt(label)} #text(size: 0.8em)[({unit})]], [*{txt(score)}*{txt(mention)}])\n#line(length: 100%, stroke: 0.2pt + luma(160))"
        )
    passed = _result(case, rows)
    return (
        f"#block(fill: rgb(0,0,145), width: 100%, inset: 3mm)[#text(fill: white)[Mes résultats – {paper.put('session', session, f'Session {session}')}]]\n"
        + f"#text(size: 1.3em)[Relevé de notes]\n\n{paper.full_name(civility=False)} \\ Né(e) le {paper.birth_date(form=french.date_slashes(case.person.birth_date))} \\ BTS – {paper.put('speciality', shown)} \\ Académie de {txt(ACADEMIES[case.academy][0])}\n\n"
        + "\n".join(lines)
        + f"\n\nRésultat : {paper.put('result', 'ADMIS' if passed else 'REFUSÉ', 'Admis' if passed else 'Refusé')}\n\n#text(size: 0.8em)[Seul le relevé de notes remis par le rectorat fait foi.]\n"
    )


@layout("transcript", "two_columns", defects=_TRANSCRIPT_DEFECTS)
def transcript_columns(case: Case, paper: Paper) -> str:
    """A typewriter-like listing with dotted leaders."""
    rng = case.rng
    session, rows = _exam_session(case), _scores(case)
    shown = strip_accents(rng.choice(case.title.printed)).upper()
    paper.setup.font, paper.setup.size_pt = "Liberation Mono", 9
    lines = []
    for row, (event, _, label, weight) in zip(rows, UNITS, strict=True):
        score = f"{row['score']:05.2f}".replace(".", ",")
        paper.add("scores", row, [event, score])
        mention = "BENEFICE" if row["benefit"] else ""
        lines.append(
            f"{txt(event.ljust(4))} {txt(strip_accents(label).upper())} #box(width: 1fr, repeat[.]) {txt(score)} {txt(f'x{weight}')} #box(width: 24mm)[{txt(mention)}]"
        )
    passed = _result(case, rows)
    return (
        f"ACADEMIE DE {txt(strip_accents(ACADEMIES[case.academy][0]).upper())} #h(1fr) SESSION {paper.put('session', session)}\n\n#align(center)[RELEVE DE NOTES \\ BREVET DE TECHNICIEN SUPERIEUR \\ {paper.put('speciality', shown)}]\n\n"
        f"NOM : {paper.birth_name()} \\ PRENOMS : {paper.given_names(' ')} \\ NE(E) LE : {paper.birth_date(form=french.date_slashes(case.person.birth_date))}\n\n"
        + " \\ \n".join(lines)
        + f"\n\nRESULTAT : {paper.put('result', 'ADMIS' if passed else 'REFUSÉ', 'ADMIS' if passed else 'REFUSE')}\n\n"
        + signature_block(
            paper, "authority", "LE CHEF DE SERVICE", stamp=["RECTORAT", "EXAMENS"], height_mm=18
        )
    )


# -- diploma --------------------------------------------------------------------------------

_DIPLOMAS = (
    ("Baccalauréat général", "4", "bac"),
    ("Baccalauréat technologique – série STI2D", "4", "bac"),
    ("Baccalauréat professionnel – Technicien du bâtiment", "4", "bac"),
    ("Baccalauréat professionnel – Gestion-administration", "4", "bac"),
    ("Brevet professionnel – Monteur en installations du génie climatique", "4", "bp"),
    ("Titre professionnel – Technicien de bureau d'études", "4", "tp"),
)


def _diploma_facts(case: Case) -> tuple[str, str, dt.date]:
    name, level, _ = case.rng.choice(_DIPLOMAS)
    obtained = dt.date(
        case.person.birth_date.year + case.rng.choice((18, 19, 20)), 7, case.rng.randrange(2, 12)
    )
    if obtained >= case.today:
        obtained = dt.date(case.today.year, 7, 5)
    return case.fact("title", name), case.fact("level", level), case.fact("obtained_on", obtained)


@layout("diploma", "parchment")
def diploma_parchment(case: Case, paper: Paper) -> str:
    """The diploma itself: landscape, frame, solemn wording."""
    name, level, obtained = _diploma_facts(case)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (22, 28, 18, 28)
    paper.setup.font, paper.setup.size_pt = (
        case.rng.choice(("Libertinus Serif", "Liberation Serif", "Caladea")),
        12.5,
    )
    paper.setup.background = "#place(center + horizon, rect(width: 277mm, height: 190mm, stroke: 2pt + rgb(150,120,60)))#place(center + horizon, rect(width: 271mm, height: 184mm, stroke: 0.5pt + rgb(150,120,60)))"
    paper.setup.fill = "rgb(252,249,238)"
    academy = ACADEMIES[case.academy][0]
    return (
        f'#align(center)[RÉPUBLIQUE FRANÇAISE \\ #text(size: 0.8em)[Ministère de l\'éducation nationale]\n#v(4mm)\n#text(size: 2em, weight: "bold")[Diplôme] \\ '
        f"#text(size: 1.4em)[{paper.put('title', name)}]\n#v(4mm)\n"
        f"Le recteur de l'académie de {txt(academy)}, vu le procès-verbal de l'examen, confère à \\ \n#text(size: 1.3em)[{paper.full_name()}] \\ {born_words(paper)} \\ \n"
        f"{paper.choose('le grade de bachelier', 'le présent diplôme', 'ce diplôme')}, niveau {paper.put('level', level)} du cadre national des certifications professionnelles, pour en jouir avec les droits qui y sont attachés.]\n#v(6mm)\n"
        f"#grid(columns: (1fr, 1fr), [Fait à {txt(academy)}, le {paper.date('obtained_on', obtained, words=True)}], [{signature_block(paper, 'authority', 'Le recteur', stamp=['ACADÉMIE DE ' + academy.upper(), 'RECTORAT'], align='center')}])\n"
    )


@layout("diploma", "success_attestation")
def diploma_attestation(case: Case, paper: Paper) -> str:
    """The attestation of success that comes before the diploma."""
    name, level, obtained = _diploma_facts(case)
    academy = ACADEMIES[case.academy][0]
    day = obtained + dt.timedelta(days=case.rng.randrange(0, 20))
    return (
        state_head(paper, f"Académie de {academy}", "Division des examens et concours")
        + title(
            paper,
            paper.choose(
                "Attestation de réussite",
                "Attestation d'obtention du diplôme",
                "Attestation de réussite à l'examen",
            ),
        )
        + f"Le recteur de l'académie atteste que le diplôme suivant :\n\n#align(center)[*{paper.put('title', name)}* (niveau {paper.put('level', level)})]\n\n"
        f"a été {paper.choose('délivré', 'obtenu')} à la session de {paper.choose('juin', 'juin-juillet')} {obtained.year} par {paper.full_name()}, {born_words(paper)}.\n\n"
        f"Date d'obtention : {paper.date('obtained_on', obtained)}\n\nÀ {txt(academy)}, le {txt(french.any_date(day, case.rng))}\n\n"
        + signature_block(
            paper,
            "authority",
            "Pour le recteur, la cheffe de division",
            stamp=["RECTORAT", academy.upper()],
        )
        + "#text(size: 0.75em)[La présente attestation tient lieu de diplôme jusqu'à la remise de celui-ci.]\n"
    )


@layout("diploma", "ministry_portal")
def diploma_portal(case: Case, paper: Paper) -> str:
    """The print-out of an online register of diplomas, labels and values."""
    name, level, obtained = _diploma_facts(case)
    rng = case.rng
    return (
        f"#grid(columns: (1fr, auto), [*Attestation numérique de diplôme*], [Clé : {txt(''.join(rng.choice('ABCDEFGH23456789') for _ in range(12)))}])\n#line(length: 100%)\n"
        f"#rows([Diplôme :], [{paper.put('title', name)}], [Niveau :], [{paper.put('level', level, f'Niveau {level}')}], [Nom de naissance :], [{paper.birth_name()}], [Prénoms :], [{paper.given_names()}], "
        f"[Date de naissance :], [{paper.birth_date()}], [Date d'obtention :], [{paper.date('obtained_on', obtained)}], [Académie :], [{txt(ACADEMIES[case.academy][0])}], [Mention :], [{txt(rng.choice(('Assez bien', 'Bien', 'Sans mention')))}])\n#v(5mm)\n"
        "Cette attestation est délivrée par les services du ministère de l'éducation nationale et tient lieu de diplôme.\n"
    )


# -- benefits given up or carried over ------------------------------------------------------


@layout("benefit_waiver", "annex_form")
def waiver_form(case: Case, paper: Paper) -> str:
    """The form in a circular's annex: épreuves, marks, « bénéfice en », signature."""
    signed = case.fact("signed_on", case.day_before(0, 15))
    shown = case.rng.choice(case.title.printed)
    rows = ", ".join(
        f"[{event} – {txt(label)}], [{txt(f'{case.rng.uniform(10, 16):.2f}'.replace('.', ','))}], [{case.session - case.rng.randrange(1, 4)}]"
        for event, _, label, _ in case.rng.sample(UNITS, case.rng.randrange(1, 4))
    )
    name = ACADEMIES[case.academy][0]
    return (
        f"Académie de {txt(name)} – DEC #h(1fr) Session {txt(str(case.session))}\n#v(4mm)\n"
        + title(
            paper,
            paper.choose(
                "Demande de report de notes ou refus de conservation de bénéfices",
                "Renonciation au bénéfice de notes",
                "Refus de bénéfices de notes",
            ),
        )
        + f"Je soussigné(e) \\ Nom de naissance : {paper.birth_name()} \\ Nom d'usage : {paper.usage_name()} \\ Prénoms : {paper.given_names()} \\ né(e) le {paper.birth_date()}\n\n"
        f"candidat(e) au BTS, spécialité : {paper.put('speciality', shown)},\n\n{paper.choose('renonce définitivement au bénéfice des notes suivantes :', 'demande le report des notes suivantes :', 'ne souhaite pas conserver le bénéfice de la (des) note(s) :')}\n\n"
        f"#table(columns: (1fr, 30mm, 35mm), [*Épreuve*], [*Note /20*], [*Bénéfice en*], {rows})\n\n"
        f"J'ai pris connaissance que cette décision est définitive.\n\nDate : {paper.hand_date('signed_on', signed)}\n\n"
        + signature_block(paper, "candidate", "Signature du candidat")
    )


@layout("benefit_waiver", "free_letter")
def waiver_letter(case: Case, paper: Paper) -> str:
    """The candidate's own letter to the rectorat."""
    signed = case.fact("signed_on", case.day_before(0, 15))
    shown = case.rng.choice(case.title.printed)
    event, _, label, _ = case.rng.choice(UNITS)
    name = ACADEMIES[case.academy][0]
    city = case.person.place.town
    return (
        f"{address_block(case.person)} \\ {txt(case.person.email)}\n\n#align(right)[Rectorat de l'académie de {txt(name)} \\ Service des examens \\ \\ À {txt(city)}, le {paper.date('signed_on', signed)}]\n\n"
        f"Objet : {paper.choose('refus de conservation d’un bénéfice', 'renonciation à un bénéfice de note', 'demande de report de notes')} – BTS {paper.put('speciality', shown)}\n\n"
        f"Madame, Monsieur,\n\nJe, {paper.full_name()}, {born_words(paper)}, vous informe que je {paper.choose('renonce au bénéfice', 'souhaite reporter la note', 'ne conserve pas le bénéfice')} de l'épreuve {event} ({txt(label)}), obtenue à la session {case.session - 1}, et que je repasserai cette épreuve.\n\n"
        "Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.\n\n"
        + signature_block(paper, "candidate", case.person.first_name, align="right")
    )
