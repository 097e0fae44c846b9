"""Transcripts with other columns than the ordinary ones, and benefits given up."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    big,
    born_on,
    civil,
    clear_hand,
    day,
    frame,
    gap,
    grid,
    lines,
    ministry,
    say,
    signed,
    small,
    stacked,
    table,
    usage_row,
    who,
)
from specimens.people import strip_accents
from specimens.specialities import ACADEMIES


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _speciality(case: Case, paper: Paper, before: str = "") -> str:
    shown = case.rng.choice(case.title.printed)
    return paper.put("speciality", shown, before + shown)


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
        drawn = round(case.rng.uniform(4, 14) * 4) / 4
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


@opened_layout("transcript", "two_groups", defects=_MARKS)
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


@opened_layout("transcript", "candidate_space", defects=_MARKS)
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


@opened_layout("transcript", "line_printer", defects=_MARKS)
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


@opened_layout("benefit_waiver", "choice_table")
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


@opened_layout("benefit_waiver", "declaration_on_honour")
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


@opened_layout("transcript", "landscape_sessions", defects=_MARKS)
def transcript_landscape(case: Case, paper: Paper) -> str:
    """A sheet on its side: each unit with its form, its note, and whether it is kept."""
    rng, session, rows = case.rng, _session(case), _scores(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 297, 210, (14, 16, 12, 16)
    paper.setup.size_pt = 9.5
    cells: list[str] = []
    for row, (event, label, weight) in zip(rows, _EVENTS, strict=True):
        shown = f"{row['score']:.2f}".replace(".", ",")
        paper.add("scores", row, [event, shown])
        cells += [
            event,
            txt(label),
            txt(rng.choice(("Ponctuel écrit", "Ponctuel oral", "CCF"))),
            str(weight),
            shown,
            "oui" if row["benefit"] else "non",
        ]
    name = _academy(case)
    return (
        grid(
            "1fr, 1fr, 1fr",
            f"*Académie de {txt(name)}* \\ Service des examens et concours",
            big("RELEVÉ DE NOTES", 1.4),
            f"#align(right)[BTS \\ Session : {paper.put('session', session)}]",
        )
        + grid(
            "1fr, 1fr",
            f"{civil(paper)}{who(paper, 'last_all')} \\ né(e) le {born_on(paper, 'slash', 'dots')}",
            f"Spécialité : {_speciality(case, paper)} \\ Numéro de candidat : {txt(f'{rng.randrange(10**9, 10**10)}')}",
        )
        + gap(2)
        + table(
            "18mm, 1fr, 36mm, 26mm, 26mm, 42mm",
            "*Épreuve*",
            "*Désignation*",
            "*Mode*",
            "*Coefficient*",
            "*Note sur 20*",
            "*Bénéfice conservable*",
            *cells,
        )
        + grid(
            "1fr, 80mm",
            f"Le jury a prononcé la décision suivante : *{_result(case, paper, 'ADMIS(E)', 'NON ADMIS(E)')}*",
            signed(
                paper,
                "authority",
                "Le président du jury",
                stamp=["JURY DE BTS", name.upper()],
                height_mm=20,
            ),
        )
    )
