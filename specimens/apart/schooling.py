"""School papers: certificates from school programs and portals, transcripts with other columns,
diplomas, benefits given up, languages taught."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens import french
from specimens.apart.wording import (
    big,
    born_on,
    civil,
    clear_hand,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    ministry,
    say,
    seal,
    signed,
    small,
    stacked,
    table,
    usage_row,
    who,
)
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_school, strip_accents
from specimens.specialities import ACADEMIES


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _speciality(case: Case, paper: Paper, before: str = "") -> str:
    shown = case.rng.choice(case.title.printed)
    return paper.put("speciality", shown, before + shown)


# -- certificates of enrolment --------------------------------------------------------------


def _enrolment(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first calendar year, day of issue (within the school year, not after today)."""
    year = case.fact("year_of_study", case.rng.choice((1, 2)))
    first = case.session - 1 if year == 2 else case.session - 2
    if case.has("wrong_year"):
        first -= 2
    first = int(str(case.fact("school_year", french.school_year(first)))[:4])
    start, last = dt.date(first, 9, 3), min(case.today, dt.date(first + 1, 6, 20))
    issued = start + dt.timedelta(days=case.rng.randrange(max(1, (last - start).days)))
    if case.has("future_date"):
        issued = case.today + dt.timedelta(days=25)
    return year, first, case.fact("issue_date", issued)


def _year(paper: Paper, year: int, *forms: str) -> str:
    """The year of study; each form has the two wordings parted by a bar."""
    return paper.put("year_of_study", year, paper.choose(*forms).split("|")[year - 1])


def _span(paper: Paper, first: int, *forms: str) -> str:
    shown = paper.choose(*forms).format(first, first + 1)
    return paper.put("school_year", french.school_year(first), shown)


@apart_layout("school_certificate", "pupil_program", defects=("wrong_year",))
def pupil_program(case: Case, paper: Paper) -> str:
    """A school program's print in capitals, class and INE in a frame, the head's name typed."""
    school, rng, person = invent_school(case.rng), case.rng, case.person
    year, first, issued = _enrolment(case)
    return (
        grid(
            "1fr, 75mm",
            f"{paper.put('organisation', school.name)} \\ {txt(school.street.upper())} \\ {txt(school.place.post_code)} {txt(school.place.town.upper())} \\ Tél : {txt(school.phone)} \\ UAI : 0{rng.randrange(100000, 999999)}D",
            f"#align(right)[{txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'slash', 'long')}]",
        )
        + gap(14)
        + frame(big("CERTIFICAT DE SCOLARITÉ", 1.5), 4)
        + gap(8)
        + f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title)}, certifie que l'étudiant(e) :\n\n"
        + lines(
            ("Nom", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénoms", paper.given_names()),
            ("Né(e) le", born_on(paper, "slash") + " à " + txt(person.birth_place.upper())),
            ("N° INE", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGH')}")),
            ("Classe", _year(paper, year, "1STS|2STS", "BTS1|BTS2", "1 BTS|2 BTS")),
            ("MEF", _speciality(case, paper, "BTS ")),
            end="",
        )
        + gap(4)
        + f"est inscrit(e) dans mon établissement pour l'année scolaire {_span(paper, first, '{0}/{1}', '{0} - {1}')} du 01/09/{first} au 31/08/{first + 1}.\n\n"
        + gap(8)
        + signed(
            paper,
            "training_centre",
            f"{txt(school.director_title)}, \\ {txt(school.director)}",
            stamp=seal(school, service="Vie scolaire"),
            align="right",
        )
    )


@apart_layout("school_certificate", "distance_account", defects=("wrong_year",))
def distance_account(case: Case, paper: Paper) -> str:
    """Downloaded from a distance school's account page; bilingual title, a code to verify it."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolment(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "Open Sans", "Carlito")), 10.5
    paper.setup.footer = f"#text(size: 7pt)[Vérifiez ce document avec le code {txt(''.join(rng.choice('ACEFHJK23479') for _ in range(8)))} sur le site de l'établissement.]"
    return (
        firm_head(
            paper,
            school,
            name=paper.put("organisation", school.name),
            also="Établissement d'enseignement à distance",
        )
        + big("Attestation de scolarité / Proof of enrolment", 1.3)
        + gap(4)
        + stacked(
            ("Identifiant de l'inscrit", txt(f"{rng.randrange(10**6, 10**7)}")),
            ("Édité le", day(paper, "issue_date", issued, "slash", "abbr")),
            ("Étudiant", who(paper, "last_first")),
            ("Date de naissance", born_on(paper, "slash", "abbr")),
            ("Formation suivie", _speciality(case, paper, "BTS ")),
            (
                "Année de formation",
                _year(
                    paper,
                    year,
                    "Première année|Deuxième année",
                    "1re année sur 2|2e année sur 2",
                    "Année 1|Année 2",
                ),
            ),
            ("Année universitaire", _span(paper, first, "{0}-{1}", "{0}/{1}")),
            ("Modalité", "À distance, rythme libre"),
        )
        + gap(6)
        + "Nous attestons que la personne désignée ci-dessus est régulièrement inscrite dans notre établissement, privé d'enseignement à distance soumis au contrôle pédagogique de l'État, et qu'elle est à jour de ses devoirs.\n\n"
        + signed(
            paper, "training_centre", "Le service de la scolarité", stamp=seal(school), align="left"
        )
    )


@apart_layout("school_certificate", "two_years_statement", defects=("wrong_year",))
def years_statement(case: Case, paper: Paper) -> str:
    """A typed statement with the day of issue in words and the school's seal in the middle."""
    school = invent_school(case.rng)
    year, first, issued = _enrolment(case)
    paper.setup.font, paper.setup.justify = "Libertinus Serif", True
    return (
        f"#align(center)[ACADÉMIE DE {txt(_academy(case).upper())} \\ *{paper.put('organisation', school.name)}* \\ {txt(school.address)}]\n"
        + gap(16)
        + f"Le chef d'établissement soussigné certifie que {civil(paper)}{who(paper, 'all_first')}, {txt(case.person.born)} le {born_on(paper, 'long', 'words')} à {txt(case.person.birth_place)}, a suivi avec assiduité les enseignements de la {_year(paper, year, 'première année|seconde année', 'première|deuxième')} de la section de techniciens supérieurs « {_speciality(case, paper)} » au cours de l'année scolaire {_span(paper, first, '{0}-{1}')}.\n\n"
        "Certificat de scolarité établi à la demande de l'intéressé(e) pour l'inscription à l'examen.\n\n"
        f"À {txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'words', 'long')}\n\n"
        + signed(
            paper,
            "training_centre",
            "Par délégation, le directeur délégué aux formations",
            stamp=seal(school),
            align="center",
            width_mm=70,
            height_mm=28,
        )
    )


# -- transcripts ----------------------------------------------------------------------------

_EVENTS = (
    ("E1", "Culture générale et expression", 4),
    ("E2", "Langue vivante étrangère : anglais", 3),
    ("E31", "Mathématiques", 2),
    ("E32", "Sciences physiques et chimiques appliquées", 2),
    ("E4", "Étude des systèmes", 5),
    ("E51", "Réponse à une affaire", 3),
    ("E52", "Implantation et contrôle", 2),
    ("E6", "Rapport d'activités en milieu professionnel", 4),
)
_MARKS = ("benefit_below_ten", "benefit_unmarked")


def _scores(case: Case) -> list[dict[str, Any]]:
    fixed: dict[str, float] = case.fact(
        "scores", {"E31": 8.0} if case.has("benefit_below_ten") else {}
    )
    kept: list[str] | None = case.facts.get("benefits")
    rows = []
    for event, _, _ in _EVENTS:
        drawn = round(case.rng.uniform(5, 17) * 4) / 4
        score = fixed.get(event, drawn)
        benefit = score >= 10 if kept is None else event in kept
        if case.has("benefit_below_ten") and event == "E31":
            score, benefit = 8.0, False
        rows.append(
            {"unit": event, "score": score, "benefit": benefit and not case.has("benefit_unmarked")}
        )
    return rows


def _session(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))


def _result(case: Case, paper: Paper, yes: str, no: str) -> str:
    passed = bool(case.fact("passed", False)) and not case.has("benefit_below_ten")
    return paper.put("result", "ADMIS" if passed else "REFUSÉ", yes if passed else no)


@apart_layout("transcript", "two_groups", defects=_MARKS)
def transcript_groups(case: Case, paper: Paper) -> str:
    """The rectorate's sheet: note, coefficient, total; benefits listed as a column « B »."""
    rng, session, rows = case.rng, _session(case), _scores(case)
    paper.setup.size_pt = 9.5
    cells, total, weights = [], 0.0, 0
    for row, (event, label, weight) in zip(rows, _EVENTS, strict=True):
        shown = f"{row['score']:.2f}".replace(".", ",")
        paper.add("scores", row, [event, shown])
        total, weights = total + row["score"] * weight, weights + weight
        cells += [
            event,
            txt(label),
            shown,
            str(weight),
            f"{row['score'] * weight:.2f}".replace(".", ","),
            f"Bénéfice jusqu'en {session + 5}" if row["benefit"] else "",
        ]
    mean = f"{total / weights:.2f}".replace(".", ",")
    name = _academy(case)
    return (
        ministry(
            paper,
            ["Académie", f"de {name}"],
            [
                "Division des examens et concours",
                "Bureau DEC 3 – BTS",
                f"Jury n° {rng.randrange(1, 40)}",
            ],
        )
        + big("RELEVÉ DES NOTES OBTENUES À L'EXAMEN", 1.25)
        + f"#align(center)[BREVET DE TECHNICIEN SUPÉRIEUR {_speciality(case, paper)} \\ {paper.put('session', session, paper.choose(f'Session de juin {session}', f'SESSION {session}'))}]\n"
        + gap(3)
        + frame(
            grid(
                "1fr, 1fr",
                f"N° candidat : {txt(f'{rng.randrange(10**9, 10**10)}')} \\ Nom : *{paper.birth_name()}* {'#linebreak() Nom d’usage : ' + paper.usage_name() if case.person.usage_name else ''} \\ Prénoms : {paper.given_names()}",
                f"Né(e) le : {born_on(paper, 'slash')} \\ à : {txt(case.person.birth_place.upper())} \\ Forme : globale",
            )
        )
        + table(
            "14mm, 1fr, 18mm, 14mm, 20mm, 42mm",
            "*Épr.*",
            "*Libellé de l'épreuve*",
            "*Note*",
            "*Coeff*",
            "*Total*",
            "*Observations*",
            *cells,
        )
        + grid(
            "1fr, 1fr",
            f"Total des points : {total:.2f} sur {weights * 20} \\ Moyenne : {mean}",
            f"#align(right)[Résultat : *{_result(case, paper, 'Admis', 'Ajourné')}*]",
        )
        + gap(4)
        + f"{txt(name)}, le {txt(say(dt.date(session, 7, rng.randrange(2, 12)), 'padded'))}\n"
        + signed(
            paper,
            "authority",
            "La cheffe de division",
            stamp=["RECTORAT", strip_accents(name).upper()],
            align="right",
            height_mm=20,
        )
        + small(
            "Document à conserver. Toute contestation est à adresser au service des examens dans les deux mois."
        )
    )


@apart_layout("transcript", "candidate_space", defects=_MARKS)
def transcript_space(case: Case, paper: Paper) -> str:
    """Two pages printed from the candidate's space, unit cards with a green or grey dot."""
    rng, session, rows = case.rng, _session(case), _scores(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "DejaVu Sans", "Open Sans")), 9.5
    paper.setup.header = f"#text(size: 6.5pt, fill: luma(110))[{session}-07-0{rng.randrange(3, 9)} 14:2{rng.randrange(10)} #h(1fr) Espace candidat | Mes documents]"
    paper.setup.numbering = True
    items = []
    for row, (event, label, weight) in zip(rows, _EVENTS, strict=True):
        shown = f"{row['score']:.2f}".replace(".", ",") + " / 20"
        paper.add("scores", row, [event, shown])
        dot = "rgb(40,150,80)" if row["benefit"] else "luma(190)"
        mention = "Note conservable (bénéfice)" if row["benefit"] else ""
        items.append(
            f"#block(width: 100%, stroke: 0.4pt + luma(190), radius: 1.5mm, inset: 2.6mm, breakable: false)[#box(circle(radius: 1.3mm, fill: {dot})) #h(2mm) *{event}* {txt(label)} #h(1fr) coef. {weight} #h(5mm) *{shown}* \\ #text(size: 0.8em, fill: luma(90))[{mention}]]"
        )
    return (
        big("Relevé de notes du candidat", 1.6, align="left")
        + stacked(
            ("Examen", "Brevet de technicien supérieur"),
            ("Spécialité", _speciality(case, paper)),
            ("Session", paper.put("session", session)),
            ("Académie", txt(_academy(case))),
            ("Candidat", who(paper, "last_first")),
            ("Date de naissance", born_on(paper, "slash")),
        )
        + gap(4)
        + "\n".join(items[:5])
        + "\n#pagebreak()\n"
        + "\n".join(items[5:])
        + f"\n#v(4mm)\nDécision du jury : *{_result(case, paper, 'ADMIS', 'NON ADMIS')}*\n\n"
        + small("Ce document est mis à disposition à titre d'information.")
    )


@apart_layout("transcript", "line_printer", defects=_MARKS)
def transcript_listing(case: Case, paper: Paper) -> str:
    """An old listing: capitals, no frames, stars for the benefits explained at the foot."""
    rng, session, rows = case.rng, _session(case), _scores(case)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = "DejaVu Sans Mono", 8.5, 0.8
    out = []
    for row, (event, label, _) in zip(rows, _EVENTS, strict=True):
        shown = f"{row['score']:05.2f}"
        paper.add("scores", row, [event, shown])
        plain = strip_accents(label).upper()
        out.append(
            f"{txt(event.ljust(5))} #h(2mm) {txt(plain)} #h(1fr) {shown} #box(width: 8mm)[{txt(' *' if row['benefit'] else '')}]"
        )
    name = strip_accents(_academy(case)).upper()
    shown = strip_accents(rng.choice(case.title.printed)).upper()
    return (
        f"RECTORAT DE {txt(name)} #h(1fr) B.T.S. SESSION {paper.put('session', session)} \\ SERVICE DES EXAMENS #h(1fr) EDITION DU {txt(f'{rng.randrange(3, 12):02d}/07/{session}')}\n"
        + gap(6)
        + f"#align(center)[R E L E V E #h(4mm) D E #h(4mm) N O T E S] \n\nSPECIALITE : {paper.put('speciality', shown)} \\ {civil(paper).replace('Madame', 'MADAME').replace('Monsieur', 'MONSIEUR')}{who(paper, 'caps')} \\ NE(E) LE {born_on(paper, 'dash', 'slash')}\n\n#line(length: 100%)\n"
        + " \\ \n".join(out)
        + f"\n\n#line(length: 100%)\n\nDECISION : {_result(case, paper, 'ADMIS', 'REFUSE')} \\ (\\*) NOTE DONT LE BENEFICE PEUT ETRE CONSERVE PENDANT CINQ ANS\n\n"
        + signed(
            paper,
            "authority",
            "LE RECTEUR, PAR DELEGATION",
            stamp=["RECTORAT", name],
            align="center",
            height_mm=20,
        )
    )


# -- diplomas -------------------------------------------------------------------------------

_TITLES = (
    (
        "Baccalauréat technologique, série sciences et technologies du management et de la gestion",
        "4",
    ),
    ("Baccalauréat général", "4"),
    (
        "Baccalauréat professionnel, spécialité métiers de l'électricité et de ses environnements connectés",
        "4",
    ),
    ("Brevet professionnel, spécialité menuisier", "4"),
    ("Diplôme d'accès aux études universitaires, option A", "4"),
)


def _diploma(case: Case) -> tuple[str, str, dt.date]:
    name, level = case.rng.choice(_TITLES)
    obtained = dt.date(
        case.person.birth_date.year + case.rng.choice((18, 19)), 7, case.rng.randrange(3, 12)
    )
    if obtained >= case.today:
        obtained = dt.date(case.today.year, 7, 6)
    return case.fact("title", name), case.fact("level", level), case.fact("obtained_on", obtained)


@apart_layout("diploma", "university_portrait")
def diploma_portrait(case: Case, paper: Paper) -> str:
    """A diploma in upright format with « vu », signatures of the holder and of the rector."""
    name, level, obtained = _diploma(case)
    academy = _academy(case)
    paper.setup.font, paper.setup.size_pt, paper.setup.fill = "Caladea", 11.5, "rgb(253,252,246)"
    paper.setup.margin_mm = (26, 26, 22, 26)
    paper.setup.background = "#place(center + horizon, rect(width: 192mm, height: 279mm, stroke: 1.5pt + rgb(40,60,120)))"
    return (
        "#align(center)[#text(size: 1.1em, tracking: 2pt)[RÉPUBLIQUE FRANÇAISE] \\ MINISTÈRE DE L'ÉDUCATION NATIONALE]\n"
        + gap(10)
        + f'#align(center)[#text(size: 1.55em, weight: "bold")[{paper.put("title", name)}]]\n'
        + gap(6)
        + f"Vu le code de l'éducation ; \\ Vu le procès-verbal du jury de l'examen attestant que {civil(paper)}{who(paper, 'all_first')}, {txt(case.person.born)} le {born_on(paper, 'long', 'words')} à {txt(case.person.birth_place)}, a satisfait aux épreuves ;\n\n"
        f"le diplôme susvisé, certification de niveau {paper.put('level', level)}, lui est décerné par le recteur de l'académie de {txt(academy)} pour en jouir avec les droits et prérogatives qui y sont attachés.\n\n"
        + f"Fait le {day(paper, 'obtained_on', obtained, 'long', 'words')}\n"
        + gap(8)
        + grid(
            "1fr, 1fr",
            signed(paper, "candidate", "Le titulaire", height_mm=24),
            signed(
                paper,
                "authority",
                "Le recteur d'académie, \\ chancelier des universités",
                stamp=["ACADÉMIE", academy.upper()],
                height_mm=26,
            ),
        )
    )


@apart_layout("diploma", "board_statement")
def diploma_statement(case: Case, paper: Paper) -> str:
    """An examination office's provisional statement, labels in a table."""
    name, level, obtained = _diploma(case)
    academy = _academy(case)
    return (
        ministry(
            paper,
            ["Région académique", f"{academy}"],
            ["Service interacadémique des examens", "Bureau du baccalauréat"],
        )
        + big("ATTESTATION DE SUCCÈS AU DIPLÔME", 1.3)
        + gap(3)
        + table(
            "52mm, 1fr",
            "Diplôme obtenu",
            paper.put("title", name),
            "Niveau (CNCP)",
            paper.put("level", level, f"niveau {level}"),
            "Titulaire",
            civil(paper, short=True) + who(paper, "last_all"),
            "Né(e) le",
            born_on(paper, "dots", "long"),
            "Délibération du jury",
            day(paper, "obtained_on", obtained, "dots", "long"),
            "Mention",
            txt(case.rng.choice(("passable", "assez bien", "bien"))),
        )
        + gap(4)
        + "Le diplôme définitif sera remis par l'établissement d'origine sur présentation d'une pièce d'identité.\n\n"
        + f"{txt(academy)}, le {txt(say(obtained + dt.timedelta(days=case.rng.randrange(1, 15)), 'long'))}\n"
        + signed(
            paper,
            "authority",
            "Pour le recteur et par délégation, \\ le chef du service des examens",
            stamp=["SERVICE DES EXAMENS", academy.upper()],
            align="left",
        )
    )


@apart_layout("diploma", "professional_title")
def diploma_title(case: Case, paper: Paper) -> str:
    """A title of the ministry of labour, landscape, the name in a line of its own."""
    level = case.fact("level", "4")
    names = (
        "Titre professionnel de technicien d'intervention en froid commercial",
        "Titre professionnel de secrétaire assistant",
        "Titre professionnel de technicien métreur du bâtiment",
    )
    name = case.fact("title", case.rng.choice(names))
    _, _, drawn = _diploma(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 297, 210, (20, 26, 16, 26)
    paper.setup.size_pt = 12
    return (
        ministry(
            paper,
            ["Ministère", "du Travail"],
            ["Direction régionale de l'économie, de l'emploi, du travail et des solidarités"],
        )
        + big("TITRE PROFESSIONNEL", 1.9, fill="rgb(0,0,120)")
        + f"#align(center)[Le jury, réuni le {day(paper, 'obtained_on', drawn, 'long', 'dots')}, a délivré le \\ #text(size: 1.25em)[*{paper.put('title', name)}*] \\ enregistré au répertoire national des certifications professionnelles au niveau {paper.put('level', level)} \\ à]\n"
        + gap(2)
        + f"#align(center)[#text(size: 1.5em)[{civil(paper)}{who(paper, 'first_last')}] \\ né(e) le {born_on(paper, 'long', 'dots')}]\n"
        + gap(5)
        + grid(
            "1fr, 1fr",
            f"Centre d'examen agréé : {txt(invent_school(case.rng).name)}",
            signed(
                paper,
                "authority",
                "Le directeur régional, par empêchement, \\ le chef de service",
                stamp=["DREETS"],
                align="center",
            ),
        )
    )


# -- benefits given up, languages -----------------------------------------------------------


@apart_layout("benefit_waiver", "choice_table")
def waiver_choice(case: Case, paper: Paper) -> str:
    """A form of the rectorate: for each épreuve « je conserve » or « je refuse » ticked."""
    signed_on = case.fact("signed_on", case.day_before(0, 14))
    clear_hand(paper)
    cells: list[str] = []
    refused = case.rng.sample(range(len(_EVENTS)), 3)
    for number, (event, label, _) in enumerate(_EVENTS):
        if number not in refused and case.rng.random() < 0.5:
            continue
        on = "true" if number in refused else "false"
        off = "false" if number in refused else "true"
        cells += [
            event,
            txt(label),
            f"{case.rng.randrange(10, 17)},50",
            f"#check({off})",
            f"#check({on})",
        ]
    return (
        grid(
            "1fr, auto",
            f"*Rectorat de {txt(_academy(case))}* \\ Direction des examens et concours",
            f"BTS {case.session}",
        )
        + gap(4)
        + big("NOTES OBTENUES AUX SESSIONS ANTÉRIEURES : CHOIX DU CANDIDAT", 1.15)
        + big("Formulaire de refus de bénéfice", 1.0)
        + gap(2)
        + lines(
            ("NOM DE NAISSANCE", paper.birth_name()),
            *usage_row(paper, "NOM D'USAGE"),
            ("PRÉNOMS", paper.given_names(" ")),
            ("SPÉCIALITÉ DU BTS", _speciality(case, paper)),
        )
        + gap(3)
        + table(
            "14mm, 1fr, 20mm, 32mm, 32mm",
            "*Épr.*",
            "*Intitulé*",
            "*Note*",
            "*Je conserve le bénéfice*",
            "*Je refuse le bénéfice*",
            *cells,
        )
        + small(
            "Le refus d'un bénéfice est définitif : la note est perdue et l'épreuve doit être repassée.",
            0.85,
        )
        + gap(4)
        + table(
            "1fr, 1fr",
            f"Date : {paper.hand_date('signed_on', signed_on, 14)}",
            signed(paper, "candidate", "Signature du candidat :", height_mm=24),
        )
    )


@apart_layout("benefit_waiver", "declaration_on_honour")
def waiver_declaration(case: Case, paper: Paper) -> str:
    """A typed declaration, dated at its head."""
    signed_on = case.fact("signed_on", case.day_before(0, 14))
    event, label, _ = case.rng.choice(_EVENTS)
    return (
        f"{txt(case.person.place.town)}, le {day(paper, 'signed_on', signed_on, 'long', 'dots', 'abbr')}\n"
        + gap(10)
        + big("DÉCLARATION DE RENONCIATION À UN BÉNÉFICE DE NOTE", 1.15)
        + gap(5)
        + f"Je soussigné(e) {who(paper, 'last_all')}, né(e) le {born_on(paper, 'slash', 'dots')}, candidat(e) à la session {case.session} du BTS {_speciality(case, paper)}, déclare renoncer de façon définitive à la conservation de la note de l'épreuve {event} « {txt(label)} » obtenue en {case.session - 2}, et accepte de subir à nouveau cette épreuve.\n\n"
        "J'ai bien noté que ma décision ne pourra plus être modifiée après la clôture des inscriptions.\n\n"
        + signed(paper, "candidate", "(signature)", align="center")
    )


_TAUGHT = ("arabe", "portugais", "russe", "chinois", "turc", "polonais", "vietnamien", "roumain")


@apart_layout("language_attestation", "evening_class")
def language_evening(case: Case, paper: Paper) -> str:
    """An association's attestation about evening classes."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(_TAUGHT).capitalize())
    issued = case.fact("issue_date", case.day_before(2, 60))
    return (
        firm_head(paper, school, also="Association régie par la loi de 1901 – cours de langues")
        + big("Certificat d'assiduité – cours de langue étrangère", 1.25)
        + gap(4)
        + f"Nous certifions que {civil(paper)}{who(paper, 'last_first')}, né(e) le {born_on(paper, 'dots', 'long')}, est inscrit(e) à nos cours du soir et prépare l'épreuve de langue vivante du BTS en {paper.put('language', language, language.lower())} ({rng.choice((60, 90))} heures annuelles, groupe intermédiaire).\n\n"
        f"{txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'dots', 'long')}\n\n"
        + signed(
            paper,
            "training_centre",
            "La secrétaire de l'association",
            stamp=seal(school),
            align="right",
        )
    )


@apart_layout("language_attestation", "school_table")
def language_table(case: Case, paper: Paper) -> str:
    """A school's declaration that it teaches the language chosen as compulsory."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(_TAUGHT).capitalize())
    issued = case.fact("issue_date", case.day_before(2, 60))
    return (
        big("LANGUE VIVANTE OBLIGATOIRE AUTRE QUE L'ANGLAIS", 1.15)
        + big("Attestation de l'établissement de formation", 1.0)
        + gap(3)
        + table(
            "58mm, 1fr",
            "Établissement",
            txt(school.name),
            "Candidat : nom",
            paper.birth_name(),
            "Candidat : prénoms",
            paper.given_names(),
            "Nom d'usage",
            paper.usage_name("néant"),
            "Langue choisie",
            paper.put("language", language),
            "Enseignement suivi",
            f"oui, {rng.choice((2, 3))} h par semaine depuis septembre",
        )
        + gap(4)
        + grid(
            "1fr, 1fr",
            signed(paper, "training_centre", "Visa du chef d'établissement", stamp=seal(school)),
            f"#align(right)[Date : {day(paper, 'issue_date', issued, 'slash')}]",
        )
    )
