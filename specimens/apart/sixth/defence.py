"""Papers of the national service and of the census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.sixth.defence import _centre, _sixteen
from specimens.opened.sixth.facts import ONE, birthday, day_of_defence
from specimens.opened.sixth.wording import (
    beside,
    born_on,
    boxes,
    cell,
    day_said,
    down,
    engraved,
    listing,
    marianne,
    numeric,
    of,
    on_day,
    sheet,
    signs_under,
    spoken_name,
    stranger,
    strong,
    tiny,
    title_line,
    told_apart,
)


def _identifier(case: Case) -> str:
    return f"{case.rng.randrange(10**9, 10**10)} {case.rng.choice('ABCDEFGH')}"


@apart_layout("jdc_certificate", "certificate_with_vu_and_articles")
def certificate_with_vu_and_articles(case: Case, paper: Paper) -> str:
    """The certificate that the day's leader hands out: texts of law, a table, notes on exams and
    driving below, the centre's seal."""
    town, rng, who = _centre(case), case.rng, case.person
    day = day_of_defence(case)
    rank = rng.choice(("commandant", "capitaine de frégate", "attaché principal", "chef de bataillon"))  # fmt: skip
    paper.setup.size_pt = 10
    return (
        marianne("MINISTÈRE DES ARMÉES", "Secrétariat général pour l'administration", "Direction du service national et de la jeunesse", f"Centre du service national et de la jeunesse {of(town)}")
        + title_line("CERTIFICAT INDIVIDUEL DE PARTICIPATION", 15)
        + title_line(paper.choose("à la journée défense et citoyenneté", "À LA JOURNÉE DÉFENSE ET CITOYENNETÉ (JDC)"), 12)
        + down(3)
        + "#text(size: 0.85em)[Vu le code du service national, notamment ses articles L. 114-2 à L. 114-13 et R. 112-2 ; \\ Vu la loi n° 2011-892 du 28 juillet 2011 ;]\n\n"
        + "Le directeur du service national et de la jeunesse certifie que :\n"
        + listing([*told_apart(paper, "NOM", "NOM D'USAGE", "PRÉNOMS", sep=" "), (who.agree("NÉ LE", "NÉE LE"), paper.birth_date(form=day_said(paper, who.birth_date))), ("À", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("IDENTIFIANT DÉFENSE", txt(_identifier(case)))], 48)
        + down(2)
        + f"a participé à la journée défense et citoyenneté organisée le {strong(on_day(paper, 'session_date', day))} sur le site {txt(of(town))} et se trouve en conséquence en règle vis-à-vis des obligations du service national.\n"
        + down(4)
        + beside(f"{tiny('Signature du titulaire', 8)} \\ {paper.sign('candidate', width_mm=55, height_mm=20)}", signs_under(paper, "authority", "Pour le directeur,", f"le {rank}", below=stranger(case), stamp=engraved("CSNJ", town)))
        + down(3)
        + "#block(stroke: 0.5pt, inset: 2.5mm)[#text(size: 0.82em)[Ce certificat est à présenter jusqu'à l'âge de 25 ans pour toute inscription aux examens et concours soumis au contrôle de l'autorité publique, dont le permis de conduire. Il n'en est délivré qu'un seul exemplaire ; tout changement d'adresse est à signaler au centre.]]\n"
        + tiny(f"Modèle DSNJ n° {rng.randrange(100, 400)} – édition {rng.choice(('janvier', 'mars', 'septembre'))} {day.year - 1}", 6.5)
    )  # fmt: skip


@apart_layout("jdc_certificate", "download_from_the_young_people_portal")
def download_from_the_young_people_portal(case: Case, paper: Paper) -> str:
    """The download of the ministry's web space: a code, the values in frames, no hand, the day of the
    print in a corner."""
    town, rng, who = _centre(case), case.rng, case.person
    day = day_of_defence(case)
    made = case.today - dt.timedelta(days=rng.randrange(1, 25))
    paper.setup.font, paper.setup.margin_mm = rng.choice(("Lato", "Open Sans", "Carlito")), (16, 18, 16, 18)  # fmt: skip
    paper.setup.footer = f"#text(size: 7pt)[Document généré le {numeric(made)} à {rng.randrange(8, 22):02d}h{rng.randrange(60):02d} – réf. {rng.randrange(10**7, 10**8)} #h(1fr) 1 / 1]"
    return (
        f"#grid(columns: (1fr, auto), [{strong('Ma JDC', 22, 'rgb(0,60,130)')} \\ Ministère des Armées et des Anciens combattants], [#{square_code(paper, 24)[1:]}])\n#line(length: 100%, stroke: 2pt + rgb(0,60,130))\n"
        + down(6)
        + f"{strong(txt(paper.choose('Certificat de participation à la JDC', 'Attestation de participation à la journée défense et citoyenneté', 'Certificat individuel de participation')), 16, 'rgb(0,60,130)')}\n"
        + down(4)
        + boxes([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=numeric(who.birth_date))), ("Pays et commune de naissance", txt(f"FRANCE – {who.birth_place.upper()}")), ("Date de la JDC", strong(paper.date("session_date", day, form=numeric(day)))), ("Centre de rattachement", txt(f"CSNJ {town.upper()}")), ("Numéro de dossier", txt(_identifier(case)))])
        + down(5)
        + f"Le ministère certifie que {who.agree('l’intéressé', 'l’intéressée')} a accompli sa journée défense et citoyenneté à la date indiquée. Ce document électronique a la même valeur que l'original ; son authenticité se vérifie au moyen du code ci-dessus pendant trois ans.\n"
        + down(5)
        + f"#text(size: 0.85em)[Recensement enregistré le {numeric(birthday(case, 16) + 20 * ONE)} – commune : {txt(who.place.town)}. Convocation envoyée le {numeric(day - 45 * ONE)}.]\n"
    )  # fmt: skip


@apart_layout("census_attestation", "consulate_half_sheet")
def consulate_half_sheet(case: Case, paper: Paper) -> str:
    """A consulate's half sheet for those who live abroad at sixteen."""
    rng, who = case.rng, case.person
    day = _sixteen(case)
    city = rng.choice(("Casablanca", "Dakar", "Bruxelles", "Montréal", "Genève"))
    sheet(paper, 210, 148, (12, 18, 10, 18))
    paper.setup.size_pt = 10
    return (
        f"{strong(txt('Consulat général de France à ' + city), 11)} \\ Section de l'administration des Français #h(1fr) N° {rng.randrange(10, 900)}/{day.year}\n#line(length: 100%, stroke: 0.4pt)\n"
        + title_line(paper.choose("ATTESTATION DE RECENSEMENT", "Attestation de recensement (service national)"), 13)
        + f"Le Consul général de France à {txt(city)} atteste que {spoken_name(paper)}, {born_on(paper)}, de nationalité française, a été {who.agree('recensé', 'recensée')} ce jour en application du livre Ier du code du service national.\n\n"
        + "La présente attestation doit être produite pour les examens et concours jusqu'à la participation à la journée défense et citoyenneté, reportée tant que dure la résidence à l'étranger.\n"
        + down(2)
        + f"#grid(columns: (1fr, 75mm), [{txt(city)}, le {on_day(paper, 'issue_date', day)}], [{cell(paper, 'authority', 'Pour le Consul général, l’agent consulaire', engraved('Consulat général', 'de France', city), 70, 24)}])\n"
    )  # fmt: skip
