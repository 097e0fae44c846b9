"""Decisions, notices and waivers; what a register says of a trader."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import DAY, issued, units
from specimens.opened.ninth.wording import (
    A4,
    HALF,
    SCHOOLS,
    academy_of,
    addressee,
    another,
    below,
    birth,
    columns_of,
    dotted,
    down,
    framed,
    habit,
    hand,
    house,
    margin_heads,
    named,
    note,
    numbered,
    of,
    on,
    penned,
    penned_names,
    plain,
    rectorate_town,
    republic,
    sheet,
    side_by_side,
    speciality,
    strong,
    table_of,
    ticked,
    told_apart,
)
from specimens.people import invent_firm


def _rubber(case: Case) -> list[str]:
    return ["RECTORAT", f"ACADÉMIE {of(academy_of(case)).upper()}"]


@opened_layout("benefit_waiver", "half_sheet_filled_by_pen")
def half_sheet_filled_by_pen(case: Case, paper: Paper) -> str:
    """A half sheet that the office hands out: name, branch and day by pen, units ticked."""
    rng = case.rng
    signed = case.fact("signed_on", case.day_before(0, 16))
    sheet(paper, HALF, (10, 14, 8, 14), "Liberation Sans", "Carlito", "Caladea", pt=9.6)
    family, given = penned_names(paper)
    branch = penned(paper, "speciality", case.title.printed[0], case.title.printed[0], 12.5)
    listed = units(case)
    chosen = set(rng.sample(range(len(listed)), rng.choice((1, 2))))
    ticks = " #h(2.5mm) ".join(ticked(k in chosen, code) for k, (code, _, _) in enumerate(listed))
    return (
        f"{note('DEC – ' + rectorate_town(case) + ' – imprimé ' + str(rng.randrange(10, 60)), 7.5)} #h(1fr) {note('Session ' + str(case.session), 8)}\n"
        + f"#align(center)[{strong(txt(paper.choose('RENONCIATION À DES BÉNÉFICES DE NOTES', 'REFUS DU BÉNÉFICE DE NOTES')), 13)}]\n"
        + dotted("Nom", family) + dotted("Prénom", given) + dotted("candidat(e) au BTS", branch) + down(2)
        + f"\nrenonce, de façon irrévocable, aux notes supérieures ou égales à 10 obtenues antérieurement aux épreuves cochées et demande à les repasser :\n\n{ticks}\n" + down(1)
        + side_by_side(f"Date : {paper.hand_date('signed_on', signed)}", hand(paper, "candidate", "Signature :", wide=66, high=22, style="right"), "(1fr, 96mm)")
    )  # fmt: skip


@opened_layout("duration_decision", "answer_with_ticked_grounds_and_appeal")
def answer_with_ticked_grounds_and_appeal(case: Case, paper: Paper) -> str:
    """A rectorate's answer on one sheet: headings in the margin, grounds ticked, length granted,
    ways of appeal in small print."""
    rng, school = case.rng, house(case, SCHOOLS)
    day = issued(case, 15, 400)
    grounds = ("titulaire d'un diplôme de niveau 4 du même secteur", "titulaire d'un diplôme de niveau 5", "études supérieures suivies", "expérience professionnelle")  # fmt: skip
    at = rng.randrange(4)
    hours = rng.choice((450, 600, 675, 900))
    asked = day - rng.randrange(20, 80) * DAY
    ticks = " \\ ".join(ticked(k == at, g) for k, g in enumerate(grounds))
    below(
        paper,
        f"Rectorat {of(rectorate_town(case))} – accueil du public de 9 h à 12 h – dec-bts@example.org",
    )
    return (
        republic((f"Académie {of(academy_of(case))}", "Division des examens", "Pôle « enseignement supérieur court »"), (f"Affaire suivie par {another(case)}", f"Dossier {rng.randrange(1000, 9999)}"))
        + down(4) + framed(f"#align(center)[{strong(txt(paper.choose('DÉCISION DE RÉDUCTION DE LA DURÉE DE FORMATION', 'DÉCISION DE POSITIONNEMENT', 'DÉCISION D’AMÉNAGEMENT DE LA DURÉE DE FORMATION')), 13)}]", 3)
        + down(3)
        + margin_heads([
            ("Demandeur", f"{named(paper)}, {birth(paper)}"),
            ("Examen", f"BTS {txt(speciality(case))}, session {case.session}"),
            ("Établissement", txt(f"{school.name}, {school.place.town}")),
            ("Demande", f"reçue le {txt(habit(paper, asked))}"),
            ("Textes", "articles D. 643-4 et D. 643-7 du code de l'éducation"),
            ("Motif retenu", ticks),
            ("Avis", "favorable de l'équipe pédagogique et de l'inspection"),
            ("Décision", strong(f"La durée de la formation est fixée à {hours} heures au lieu de 1 350 heures ; celle du stage à {rng.choice((4, 6))} semaines.")),
            ("Effet", "la présente décision est à joindre au dossier d'inscription"),
        ], 32)
        + down(4) + f"#align(right)[{txt(rectorate_town(case))}, le {on(paper, 'issue_date', day)}]\n" + down(2)
        + f"#pad(left: 88mm)[{hand(paper, 'authority', 'Pour le recteur et par délégation,|la cheffe de division', stamp=_rubber(case), wide=68)}]\n" + down(2)
        + note("Voies et délais de recours : recours gracieux auprès du recteur ou recours contentieux devant le tribunal administratif dans les deux mois de la notification.", 7.2)
    )  # fmt: skip


@opened_layout("accommodation_notice", "grid_of_tests_by_measures")
def grid_of_tests_by_measures(case: Case, paper: Paper) -> str:
    """A notice whose measures are a grid: kinds of tests in rows, measures in columns, crosses."""
    rng, who = case.rng, case.person
    session = int(case.fact("notice_session", case.session - rng.choice((0, 0, 1))))
    day = issued(case, 10, 280)
    last = dt.date(session, 4, 20)
    if day > last and not case.has("future_date"):
        day = last - rng.randrange(120) * DAY
    heads = ("Épreuves", "Tiers temps", "Ordinateur", "Secrétaire", "Salle à part", "Pauses")
    rows = [(kind, *(strong("X") if rng.random() < 0.4 or k == 0 else "" for k in range(5))) for kind in ("écrites", "orales", "pratiques", "contrôle en cours de formation")]  # fmt: skip
    sheet(paper, A4, (16, 17, 15, 17), "Open Sans", "Liberation Sans", "Carlito", pt=9.8)
    return (
        republic((f"Académie {of(academy_of(case))}", "Examens – cellule handicap"), (f"N/réf. AM-{session}-{rng.randrange(100, 9999)}",))
        + down(2) + addressee(paper) + down(4)
        + strong(txt(paper.choose("Notification d'aménagement des conditions d'examen", "NOTIFICATION DES AMÉNAGEMENTS D'ÉPREUVES ACCORDÉS")), 13) + "\n\n"
        + f"BTS {txt(speciality(case))} – session {strong(paper.put('session', session))}\n" + down(2)
        + columns_of([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), ("Né(e) le", paper.birth_date(form=habit(paper, who.birth_date)))], 40) + down(2)
        + f"Après avis du médecin désigné (docteur {txt(another(case))}) rendu le {txt(habit(paper, day - rng.randrange(5, 30) * DAY))}, le recteur vous accorde :\n"
        + table_of(heads, rows, "(1fr, 24mm, 24mm, 24mm, 26mm, 20mm)") + down(1)
        + "Les aménagements non cochés sont refusés. Présentez cette notification au centre d'examen. Elle peut être contestée dans les deux mois.\n" + down(3)
        + side_by_side(f"{txt(rectorate_town(case))}, \\ le {on(paper, 'issue_date', day)}", hand(paper, "authority", f"Pour le recteur,|{another(case)}", wide=64, high=24, frame=True, style="over"), "(1fr, 76mm)")
    )  # fmt: skip


@opened_layout("business_registration", "register_history_of_events")
def register_history_of_events(case: Case, paper: Paper) -> str:
    """A register's certificate for a sole trader: numbered lines, then a table of events with their
    days; no hand, a reference to check."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(420, 2500) * DAY)
    day = issued(case, 2, 80)
    trade = rng.choice(("Travaux de menuiserie bois et PVC", "Plomberie et installation de chauffage", "Travaux de maçonnerie générale", "Études techniques du bâtiment", "Installation de pompes à chaleur"))  # fmt: skip
    siren = f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"
    sheet(paper, A4, (15, 16, 15, 16), "Open Sans", "Lato", "Carlito", "Liberation Sans", pt=9.6)
    ink = "rgb(20,50,110)"
    moved = since + rng.randrange(60, 380) * DAY
    events = [(plain(since), "Immatriculation", "création de l'entreprise individuelle"), (plain(moved), "Modification", "transfert de l'établissement"), (plain(min(day, moved + 150 * DAY)), "Dépôt", "attestation de qualification professionnelle")]  # fmt: skip
    below(
        paper,
        f"Authenticité vérifiable en ligne – code {rng.randrange(10**4, 10**5)}-{rng.randrange(10**4, 10**5)} – document fictif du registre",
    )
    return (
        "#v(5mm)\n" + side_by_side(f"{strong('Registre national des entreprises', 14, ink)} \\ {note('institut fictif de la propriété et des registres', 8)}", f"#align(right)[Document délivré le \\ {on(paper, 'issue_date', day)}]", "(1fr, 54mm)")
        + f"#line(length: 100%, stroke: 2pt + {ink})\n" + down(2)
        + strong(txt(paper.choose("Attestation d'immatriculation", "ATTESTATION D'IMMATRICULATION AU REGISTRE NATIONAL DES ENTREPRISES", "Extrait d'immatriculation au registre")), 14) + "\n" + down(2)
        + strong("A. Identité de l'exploitant", None, ink) + "\n"
        + numbered([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=plain(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Statut", "entrepreneur individuel")], 1)
        + strong("B. Entreprise", None, ink) + "\n"
        + numbered([("SIREN", strong(paper.put("siren", firm.siren, siren))), ("Immatriculée le", paper.date("registered_on", since, form=plain(since))), ("Enseigne", txt(firm.name)), ("Établissement principal", txt(firm.address)), ("Activité principale", paper.put("activity", trade)), ("Effectif", str(rng.randrange(0, 5)))], 7 if who.usage_name else 6)
        + strong("C. Formalités enregistrées", None, ink) + "\n"
        + table_of(("Date", "Nature", "Objet"), [tuple(txt(c) for c in e) for e in events], "(30mm, 36mm, 1fr)", "rgb(225,232,245)")
    )  # fmt: skip
