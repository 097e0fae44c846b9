"""Papers of the defence day."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.facts import ONE, defence_day, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    birth,
    cells_above,
    civil_rows,
    colon_rows,
    day_of,
    face,
    footer,
    gap,
    habit,
    hand,
    headline,
    named,
    of,
    other_day,
    outlined,
    republic,
    sheet,
    slashes,
    somebody,
    strong,
    thin_rule,
    tiny,
    two,
)

TOWNS = ("Lyon", "Nîmes", "Toulouse", "Dijon", "Marseille", "Nancy", "Limoges", "Ajaccio")


@opened_layout("jdc_certificate", "centred_lines_with_code_at_the_foot")
def centred_lines_with_code_at_the_foot(case: Case, paper: Paper) -> str:
    """The certificate downloaded from the account: centred lines, a square code at the foot."""
    rng, who, town = case.rng, case.person, case.rng.choice(TOWNS)
    day = defence_day(case)
    face(paper, "Liberation Sans", "Carlito", "Open Sans", "Liberation Serif")
    names = [strong(paper.birth_name(), 13), paper.given_names(" ")]
    if who.usage_name:
        names.insert(1, f"nom d'usage : {paper.usage_name()}")
    stacked = " \\ ".join(names)
    footer(paper, "Les données de ce document peuvent être vérifiées auprès de l'établissement du service national.")  # fmt: skip
    return (
        republic("Ministère des Armées et des Anciens combattants", "Direction du service national et de la jeunesse", f"Établissement {of(town)}")
        + gap(10)
        + headline(paper.choose("CERTIFICAT INDIVIDUEL DE PARTICIPATION", "CERTIFICAT DE PARTICIPATION"), 18)
        + headline("à la Journée défense et citoyenneté", 13)
        + gap(7)
        + f"#align(center)[Il est certifié que \\ #v(2mm) {stacked} \\ #v(2mm) {birth(paper, form=habit(paper, who.birth_date))} \\ #v(2mm) a pris part à la Journée défense et citoyenneté \\ organisée le {strong(day_of(paper, 'session_date', day))} à {txt(town)}.]\n"
        + gap(7)
        + "#align(center)[#block(width: 130mm)[#text(size: 0.9em)[Ce certificat est à présenter jusqu'à l'âge de vingt-cinq ans pour toute inscription à un examen ou concours soumis au contrôle de l'autorité publique.]]]\n"
        + gap(9)
        + two(f"{square_code(paper, 26)} \\ {tiny(f'N° {rng.randrange(10**9, 10**10)}', 7.5)}", hand(paper, "authority", f"À {town}, le {'' if case.has('undated') else slashes(day)}", "Le chef d'établissement", wide=62, high=25, after=f"Col. {somebody(case)}"))
    )  # fmt: skip


@opened_layout("jdc_certificate", "small_upright_sheet_with_cells")
def small_upright_sheet_with_cells(case: Case, paper: Paper) -> str:
    """A small upright sheet handed out in the evening: civil status and session in cells, the
    holder's hand beside the session leader's with a round seal."""
    rng, who, town = case.rng, case.person, case.rng.choice(TOWNS)
    day = defence_day(case)
    sheet(paper, (148, 210), (12, 12, 10, 12), 9)
    face(paper, "Liberation Sans", "DejaVu Sans", "Carlito")
    place = rng.choice(
        ("Caserne Exemple", "Base fictive 700", "Quartier Spécimen", "Lycée d'accueil")
    )
    return (
        f"#align(center)[{strong('RÉPUBLIQUE FRANÇAISE', 10)} \\ Ministère des Armées \\ {tiny(f'Centre du service national et de la jeunesse {of(town)}', 8)}]\n{thin_rule('rgb(0,0,145)', 1.2)}"
        + headline("JOURNÉE DÉFENSE ET CITOYENNETÉ", 12)
        + headline(paper.choose("Certificat de participation", "CERTIFICAT INDIVIDUEL DE PARTICIPATION"), 11.5)
        + gap(1)
        + cells_above([*civil_rows(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOMS"), ("DATE DE NAISSANCE", paper.birth_date(form=slashes(who.birth_date))), ("COMMUNE OU PAYS DE NAISSANCE", txt(f"{who.birth_place} ({who.birth_department})")), ("IDENTIFIANT", f"{who.birth_date:%y%m}{rng.randrange(10**6, 10**7)}"), ("SESSION DU", strong(day_of(paper, "session_date", day, slashes(day)))), ("LIEU", txt(f"{place}, {town}"))], 2, 1.8)
        + "L'intéressé(e) a satisfait à l'obligation de participer à la Journée défense et citoyenneté (articles L. 114-2 et L. 114-3 du code du service national).\n"
        + gap(3)
        + two(hand(paper, "candidate", "Signature du titulaire", wide=52, high=30), hand(paper, "authority", "Le responsable de session", stamp=["MINISTÈRE DES ARMÉES", f"CSNJ {town.upper()}"], wide=58), gutter=5)
        + gap(2)
        + tiny("Document à conserver. Aucun double n'est délivré ; en cas de changement de nom, d'adresse ou de situation avant 25 ans, avertissez votre centre.", 7)
    )  # fmt: skip


@opened_layout("jdc_certificate", "course_of_service_told_in_three_dates")
def course_of_service_told_in_three_dates(case: Case, paper: Paper) -> str:
    """A letter on request that stands for the lost certificate: census, call and day attended as
    three lines, by order of the head of the centre."""
    rng, town = case.rng, case.rng.choice(TOWNS)
    day = defence_day(case)
    census, call = (
        years_old(case, 16) + rng.randrange(3, 80) * ONE,
        day - rng.randrange(35, 60) * ONE,
    )
    written = max(case.today - rng.randrange(2, 50) * ONE, day + ONE)
    return (
        two(republic("Ministère des Armées", "Service national et jeunesse", f"CSNJ {of(town)}"), gap(7) + f"{txt(town)}, le {other_day(paper, written)} \\ {tiny(f'N° {rng.randrange(1000, 99999)} ARM/SGA/DSNJ', 8)}")
        + gap(8)
        + headline(paper.choose("ATTESTATION DE PARTICIPATION À LA JDC", "ATTESTATION TENANT LIEU DE CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ"), 12.5)
        + gap(5)
        + f"L'administration du service national atteste que {named(paper)}, {birth(paper)}, est en règle avec ses obligations :\n"
        + gap(1)
        + outlined(colon_rows([("Recensement en mairie", txt(habit(paper, census))), ("Ordre de convocation", txt(habit(paper, call))), ("Participation à la JDC", strong(day_of(paper, "session_date", day))), ("Lieu de la session", txt(town))], 52), 4)
        + gap(1)
        + "La présente attestation, établie sur sa demande, remplace le certificat remis le jour de la session, dont la perte a été déclarée.\n"
        + gap(6)
        + f"#pad(left: 84mm)[{hand(paper, 'authority', 'Par ordre du chef de centre,', 'le chef du bureau des administrés', stamp=['SERVICE NATIONAL', 'ET JEUNESSE', town.upper()], wide=66, after=somebody(case))}]"
    )  # fmt: skip
