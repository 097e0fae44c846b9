"""Diplomas, titles and what stands for them until they are handed out."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    big,
    born_on,
    civil,
    day,
    frame,
    gap,
    grid,
    ministry,
    say,
    signed,
    small,
    stacked,
    table,
    usage_row,
    who,
)
from specimens.people import invent_school
from specimens.specialities import ACADEMIES


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


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


@opened_layout("diploma", "university_portrait")
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


@opened_layout("diploma", "board_statement")
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


@opened_layout("diploma", "professional_title")
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


@opened_layout("diploma", "share_page")
def diploma_share(case: Case, paper: Paper) -> str:
    """A page of the national service of digital diplomas, shared by its holder with a code."""
    name, level, obtained = _diploma(case)
    paper.setup.font, paper.setup.size_pt = (
        case.rng.choice(("Open Sans", "Lato", "DejaVu Sans")),
        9.5,
    )
    code = "".join(case.rng.choice("ACDEFGHJKMNPRTVWXY34679") for _ in range(14))
    return (
        "#block(fill: rgb(0,0,145), width: 100%, inset: 3mm)[#text(fill: white)[Service national de vérification des diplômes]]\n"
        + gap(4)
        + big("Attestation de diplôme vérifiée", 1.45, align="left")
        + frame(
            f"Cette attestation a la même valeur que le diplôme papier. Code de partage : *{code}*"
        )
        + stacked(
            ("Intitulé du diplôme", paper.put("title", name)),
            ("Niveau de certification", paper.put("level", level, f"Niveau {level}")),
            ("Nom de naissance", paper.birth_name()),
            ("Prénoms", paper.given_names()),
            *usage_row(paper, "Nom d'usage"),
            ("Date de naissance", born_on(paper, "slash", "long")),
            ("Obtenu le", day(paper, "obtained_on", obtained, "slash", "long")),
            ("Académie de délivrance", txt(_academy(case))),
            ("Mention", txt(case.rng.choice(("Aucune", "Assez bien", "Bien")))),
        )
        + gap(5)
        + small(
            "Partagé par le titulaire. Toute falsification expose aux peines prévues à l'article 441-2 du code pénal."
        )
    )
