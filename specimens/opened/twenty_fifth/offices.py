"""What public offices and registers issue."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import YEARS, census_day, school_year
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fifth.wording import (
    ONE,
    academy,
    at,
    below,
    bold,
    born_on,
    captioned,
    columns,
    day_of,
    digits,
    fine,
    frame,
    house,
    in_prose,
    listed,
    of,
    page,
    pen,
    post,
    rubber,
    skip,
    somebody,
    speciality,
    split_name,
    stroke,
    table,
    town_of,
    unkept_day,
    years_after,
)
from specimens.people import invent_firm, luhn_number


@opened_layout("census_attestation", "half_sheet_form_written_at_the_counter")
def half_sheet_form_written_at_the_counter(case: Case, paper: Paper) -> str:
    """Half a sheet printed for all towns, the clerk writes the person's lines by pen."""
    rng, p, place = case.rng, case.person, town_of(case)
    day = census_day(case)
    page(
        paper, 9.8, ("Liberation Serif", "Liberation Sans", "Caladea"), (11, 13, 9, 13), (210, 148)
    )
    line = '#box(width: 1fr, line(length: 100%, stroke: (thickness: 0.4pt, dash: "dotted")))'

    def row(label: str, value: str) -> str:
        return f"#block(above: 3.4mm, below: 3.4mm)[{txt(label)} #h(2mm) {value} #h(2mm) {line}]\n"

    return (
        columns("1fr, 1fr", f"DÉPARTEMENT : {txt(place.department)} \\ COMMUNE : {bold(txt(place.town.upper()))}", at("right", f"N° d'inscription au recensement : {rng.randrange(3, 190)} \\ {fine('Code du service national, art. L. 113-1 à L. 113-7', 7.5)}"))
        + at("center", bold("ATTESTATION DE RECENSEMENT", 15))
        + stroke()
        + "Le maire de la commune désignée ci-dessus atteste que :\n"
        + row("Nom de naissance :", pen(paper, "birth_name", p.birth_name, p.birth_name, 17))
        + row("Prénoms :", pen(paper, "given_names", list(p.given_names), ", ".join(p.given_names), 17))
        + row(f"{p.born.capitalize()} le :", f"{pen(paper, 'birth_date', p.birth_date.isoformat(), digits(p.birth_date), 17)} #h(4mm) à {paper.handwritten(p.birth_place, 16)}")
        + "s'est fait recenser à la mairie en application du code du service national.\n"
        + columns("92mm, 1fr", f"À {txt(place.town)}, le {paper.hand_date('issue_date', day)} \\ #v(2mm) {fine('Attestation à conserver : il n’en est pas délivré de duplicata. Elle est exigée, jusqu’à la convocation à la journée défense et citoyenneté, pour s’inscrire aux examens soumis au contrôle de l’autorité publique.', 7.2)}", captioned(paper, "authority", "Le Maire (cachet et signature)", ["MAIRIE", place.town.upper()], 70))
        + skip(0)
    )  # fmt: skip


@opened_layout("school_certificate", "school_program_export_with_photo_box", defects=YEARS)
def school_program_export_with_photo_box(case: Case, paper: Paper) -> str:
    """A lyceum's program: photo at the left, tinted lines at the right, head teacher's hand."""
    rng, p = case.rng, case.person
    school = house(case, "Lycée Simone-Fictive", "Lycée des métiers Exemple-Diderot", "Lycée privé Notre-Dame-Spécimen")  # fmt: skip
    study, begins, day = school_year(case)
    page(paper, 9.8, ("Open Sans", "Liberation Sans", "Carlito"), (14, 16, 14, 16))
    below(
        paper,
        f"{school.name} – UAI 0{rng.randrange(10**5, 10**6)}D – {school.address} – {school.phone}",
    )
    year = paper.put(
        "school_year",
        f"{begins}-{begins + 1}",
        paper.choose(
            f"{begins}-{begins + 1}", f"{begins} / {begins + 1}", f"{begins}/{begins + 1}"
        ),
    )
    level = paper.put("year_of_study", study, ("1re année", "2e année")[study - 1])
    rows = [
        *split_name(paper, "Nom de naissance", "Nom d'usage", "Prénoms", " "),
        (
            "Date de naissance",
            f"{paper.birth_date(form=digits(p.birth_date))} #h(4mm) à {txt(p.birth_place)}",
        ),
        ("INE", f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGH')}H"),
        ("Formation", f"BTS {paper.put('speciality', speciality(case))}"),
        ("Niveau", f"{level} de section de technicien supérieur"),
        ("Régime, statut", rng.choice(("externe, étudiant", "demi-pensionnaire, étudiant"))),
    ]
    photo = "#rect(width: 32mm, height: 40mm, stroke: 0.5pt + luma(150), fill: luma(235))[#align(center + horizon)[#text(size: 7.5pt, fill: luma(120))[photo]]]"
    return (
        columns("1fr, auto", f"{bold(paper.put('organisation', school.name), 13)} \\ {fine(f'Académie {of(academy(case))} – enseignement supérieur en lycée', 8.5)}", fine("Vie scolaire – bureau des étudiants", 8.5), align="horizon")
        + skip(7)
        + at("center", bold(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 18, "rgb(0,80,150)"))
        + at("center", f"Année scolaire {bold(year, 12)}")
        + skip(6)
        + f"{txt(school.director_title)}, {txt(school.director)}, certifie que l'étudiant{p.agree('', 'e')} dont l'identité suit est régulièrement inscrit{p.agree('', 'e')} dans l'établissement et en suit les enseignements.\n"
        + skip(3)
        + columns("34mm, 1fr", photo, table("42mm, 1fr", (), [(txt(k), v) for k, v in rows], stroke="none", inset=1.7, fill="(x, y) => if calc.even(y) { rgb(235,242,250) }"))
        + skip(3)
        + f"Certificat établi à la demande de l'{p.agree('intéressé', 'intéressée')} pour servir et valoir ce que de droit.\n"
        + skip(6)
        + columns("1fr, 82mm", f"{txt(school.place.town)}, le {day_of(paper, 'issue_date', day)}", captioned(paper, "training_centre", f"{school.director_title},", rubber(school), 76))
    )  # fmt: skip


_ACTIVITIES = ("Travaux d'installation électrique", "Travaux de menuiserie bois", "Conseil en gestion des petites entreprises", "Installation de chauffage et climatisation", "Commerce de détail d'équipements")  # fmt: skip


@opened_layout("business_registration", "registry_extract_of_a_natural_person")
def registry_extract_of_a_natural_person(case: Case, paper: Paper) -> str:
    """The registrar's extract K of a sole trader: grey headings, labels at the left, a seal."""
    rng, p = case.rng, case.person
    firm = invent_firm(rng)
    opened = case.fact("registered_on", case.today - rng.randrange(420, 3200) * ONE)
    day = case.fact("issue_date", case.day_before(2, 85))
    siren = case.fact("siren", luhn_number(rng, 9, "999"))
    activity = case.fact("activity", rng.choice(_ACTIVITIES))
    page(paper, 9.6, ("Liberation Sans", "Open Sans", "Liberation Serif"), (14, 16, 14, 16))
    town = p.place.town

    def part(words: str) -> str:
        return f"#block(width: 100%, above: 4mm, below: 2.5mm, fill: luma(222), inset: 1.4mm)[{bold(txt(words), 9.5)}]\n"

    return (
        columns("1fr, 70mm", f"*Greffe du tribunal de commerce {txt(of(town))}* \\ {fine('Palais de justice – ' + p.place.post_code + ' ' + town, 8)}", f"#align(right)[Code de vérification : {''.join(rng.choice('ABCDEFGHJKLMNP23456789') for _ in range(10))} \\ {fine('https://controle.greffe.example', 8)}]")
        + skip(4)
        + at("center", f"{bold('EXTRAIT K', 17)} \\ {bold('IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS', 10.5)} \\ à jour au {day_of(paper, 'issue_date', day, french.date_long(day))}")
        + part("IDENTIFICATION DE LA PERSONNE PHYSIQUE")
        + listed([("Immatriculation au RCS, numéro", f"{bold(paper.put('siren', siren, f'{siren[:3]} {siren[3:6]} {siren[6:]}'))} R.C.S. {txt(town)}"), ("Date d'immatriculation", day_of(paper, "registered_on", opened, digits(opened))), *split_name(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", txt(f"Le {digits(p.birth_date)} à {p.birth_place}")), ("Nationalité", txt(p.nationality_word)), ("Domicile personnel", txt(f"{p.street}, {p.place.post_code} {town}"))], 62)
        + part("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ ET À L'ÉTABLISSEMENT PRINCIPAL")
        + listed([("Adresse de l'établissement", txt(f"{firm.street}, {p.place.post_code} {town}")), ("Nom commercial", txt(f"{firm.name}")), ("Activité exercée", paper.put("activity", activity)), ("Origine du fonds", "création"), ("Mode d'exploitation", "exploitation directe")], 62)
        + part("OBSERVATIONS ET RENSEIGNEMENTS COMPLÉMENTAIRES")
        + "Néant\n"
        + skip(5)
        + columns("1fr, 80mm", fine(f"Extrait délivré sous le n° de gestion {opened.year} A {rng.randrange(100, 9999)}. Toute modification ou falsification expose à des poursuites pénales. Seul le greffier est habilité à délivrer des extraits signés en original.", 7.5), captioned(paper, "authority", "Le greffier", ["GREFFE DU TRIBUNAL", "DE COMMERCE", town.upper()], 74))
        + at("center", fine("FIN DE L'EXTRAIT", 8))
    )  # fmt: skip


def _recognised(case: Case) -> tuple[dt.date, dt.date]:
    rng = case.rng
    start = case.today - rng.randrange(40, 800) * ONE
    end = years_after(start, rng.choice((3, 5))) - ONE
    if case.has("expired"):
        end = case.today - rng.randrange(15, 400) * ONE
        start = years_after(end, -3) + ONE
    return case.fact("start", start), case.fact("end", end)


@opened_layout("disability_recognition", "commission_notice_with_reply_paths_in_small", defects=("expired",))  # fmt: skip
def commission_notice_with_reply_paths_in_small(case: Case, paper: Paper) -> str:
    """A commission's notice: file data in a margin, the decision framed, recourse in small print."""
    rng, p = case.rng, case.person
    start, end = _recognised(case)
    met = start - rng.randrange(0, 12) * ONE
    page(paper, 10, ("Open Sans", "Carlito", "Liberation Sans"), (14, 16, 12, 16))
    place = p.place
    margin = f"{bold(f'MDPH {place.department}', 13, 'rgb(130,30,90)')} \\ {fine('Maison départementale des personnes handicapées', 8)} \\ #v(4mm) {fine('Votre dossier', 7.5)} \\ n° {rng.randrange(10**5, 10**6)} \\ #v(2mm) {fine('Votre interlocuteur', 7.5)} \\ {txt(somebody(case))} \\ #v(2mm) {fine('Accueil du public', 7.5)} \\ du lundi au vendredi \\ 9 h – 12 h"
    letter = (
        f"#v(9mm)\n#pad(left: 38mm)[{post(case)}]\n"
        + skip(5)
        + f"{txt(place.town)}, le {unkept_day(paper, met)}\n\n*Objet :* {txt(paper.choose('notification de décision – reconnaissance de la qualité de travailleur handicapé (RQTH)', 'reconnaissance de la qualité de travailleur handicapé'))}\n\n{p.civility},\n\nLa commission des droits et de l'autonomie des personnes handicapées, après étude de votre demande et au vu de l'évaluation de l'équipe pluridisciplinaire, a pris la décision suivante concernant {in_prose(paper)}, {born_on(paper)} :\n"
        + frame(f"{bold('ACCORD')} – Reconnaissance de la qualité de travailleur handicapé \\ #v(1mm) valable du {bold(day_of(paper, 'start', start))} au {bold(day_of(paper, 'end', end))}", stroke="1pt + rgb(130,30,90)", radius=2)
        + "Cette reconnaissance vous permet de bénéficier de l'obligation d'emploi prévue à l'article L. 5212-13 du code du travail. Il vous appartient d'en demander le renouvellement six mois avant son échéance.\n"
        + skip(3)
        + captioned(paper, "authority", "Pour la commission, sa présidente", ["MDPH", place.town.upper()], 74)
    )  # fmt: skip
    return (
        f"#grid(columns: (44mm, 1fr), column-gutter: 6mm, stroke: (x, y) => if x == 1 {{ (left: 0.5pt + luma(150)) }}, inset: (x, y) => if x == 1 {{ (left: 5mm) }} else {{ 0mm }}, [{margin}], [{letter}])\n"
        + skip(4)
        + stroke("luma(150)")
        + columns("1fr, 1fr", fine("Si vous contestez cette décision, vous pouvez former, dans les deux mois de sa réception, un recours administratif préalable obligatoire auprès de la MDPH. En cas de rejet, le tribunal judiciaire peut être saisi dans le même délai.", 7), fine("Vous pouvez aussi demander l'intervention d'une personne qualifiée chargée de proposer des mesures de conciliation. Les informations recueillies font l'objet d'un traitement informatique ; vous disposez d'un droit d'accès et de rectification.", 7))
    )  # fmt: skip
