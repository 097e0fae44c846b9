"""Confirmations of registration drawn apart: the examination office's print, a letter with a slip to
send back, the page of a personal account."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    boxes,
    civil_rows,
    named,
    plain_day,
    republic,
    right,
    said,
    spot,
    tiny,
    when,
)
from specimens.specialities import ACADEMIES

SUBJECTS = (
    ("U1", "Culture générale et expression"), ("U2", "Langue vivante étrangère I"),
    ("U31", "Mathématiques"), ("U4", "Épreuve professionnelle de synthèse"),
    ("U5", "Étude de cas"), ("U6", "Soutenance de projet"),
)  # fmt: skip


def edited_and_signed(case: Case) -> tuple[dt.date, dt.date]:
    """The day it was printed, and the day it was signed."""
    signed = case.fact("signed_on", case.day_before(0, 12))
    edited = case.fact(
        "edited_on", min(signed, case.today) - dt.timedelta(days=case.rng.randrange(3))
    )
    return edited, signed


def candidate_number(paper: Paper) -> str:
    drawn = f"02{paper.rng.randrange(10**8, 10**9)}"
    return paper.put("candidate_number", paper.case.fact("candidate_number", drawn))


@opened_layout("registration_confirmation", "office_print")
def office_print(case: Case, paper: Paper) -> str:
    """Narrow type, numbered sections, what was chosen in a table, a framed place at the foot."""
    edited, signed = edited_and_signed(case)
    person = case.person
    paper.setup.font, paper.setup.size_pt = "Liberation Sans Narrow", 10
    paper.setup.margin_mm = (14, 15, 14, 15)
    academy = paper.put("academy", ACADEMIES[case.academy][0])
    choices = ", ".join(
        f"[{code}], [{txt(label)}], [{paper.choose('Ponctuelle', 'CCF', 'Ponctuelle')}], [Inscrit]"
        for code, label in SUBJECTS
    )
    return (
        f"#grid(columns: (1fr, auto), [{republic('Académie de ' + academy)} \\ Division des examens et concours \\ Bureau des BTS], "
        f"[#text(size: 8pt)[Imprimé le {when(paper, 'edited_on', edited, 'slash')} à 1{case.rng.randrange(10)}:2{case.rng.randrange(10)} \\ Page 1 sur 1]])\n#v(3mm)\n"
        f"#align(center)[#text(size: 15pt)[*Brevet de technicien supérieur*] \\ *Session {paper.put('session', case.session)}* \\ #v(1mm) #box(stroke: 1pt, inset: 2mm)[*CONFIRMATION DE L'INSCRIPTION*]]\n#v(4mm)\n"
        f"*1 – Identité* #h(1fr) Numéro candidat : {candidate_number(paper)}\n#line(length: 100%)\n"
        f"#grid(columns: (40mm, 1fr), row-gutter: 2mm, {civil_rows(paper, 'Nom de famille', 'Nom d’usage', 'Prénom(s)', 'Date de naissance')}, [Commune de naissance], [{txt(person.birth_place)}], [Adresse], [{txt(f'{person.street} {person.place.post_code} {person.place.town}')}], [Téléphone / courriel], [{txt(person.phone)} – {txt(person.email)}])\n#v(2mm)\n"
        f"*2 – Candidature*\n#line(length: 100%)\n"
        f"#grid(columns: (40mm, 1fr), row-gutter: 2mm, [Spécialité], [*{paper.put('speciality', case.rng.choice(case.title.printed))}*], [Forme de passage], [{paper.choose('Globale', 'Progressive')}], [Catégorie], [{paper.choose('Enseignement à distance', 'Expérience professionnelle 3 ans', 'Ex-scolaire', 'Individuel')}])\n#v(2mm)\n"
        f"*3 – Épreuves*\n{boxes('18mm, 1fr, 30mm, 24mm', '[Unité], [Intitulé], [Modalité], [État]', choices)}"
        "#text(size: 8.5pt)[Toute modification doit être portée en rouge sur ce document. La confirmation signée vaut inscription définitive ; aucun changement ne sera accepté après son retour.]\n#v(3mm)\n"
        f"#rect(width: 100%, inset: 3mm)[Je certifie l'exactitude des renseignements portés ci-dessus et déclare avoir pris connaissance du règlement de l'examen.\n#v(2mm)\n"
        f"#grid(columns: (1fr, auto), [À {paper.handwritten(person.place.town, 13)} le {paper.hand_date('signed_on', signed, 13)}], [{spot(paper, 'candidate', 'Signature du candidat', 'above', wide=62, high=20)}])]"
    )


@opened_layout("registration_confirmation", "letter_with_slip")
def letter_with_slip(case: Case, paper: Paper) -> str:
    """A letter to the candidate, and under a dashed line the slip to sign and put on line."""
    edited, signed = edited_and_signed(case)
    person = case.person
    academy = paper.put("academy", ACADEMIES[case.academy][0])
    shown = paper.put("speciality", case.rng.choice(case.title.printed))
    session = paper.put("session", case.session)
    paper.setup.font = paper.choose("Carlito", "Lato", "Liberation Serif")
    return (
        f"#grid(columns: (1fr, 75mm), [*RECTORAT DE L'ACADÉMIE DE {txt(ACADEMIES[case.academy][0].upper())}* \\ Direction des examens et concours], "
        f"[{txt(person.civility)} {txt(person.first_name)} {txt(person.birth_name)} \\ {txt(person.street)} \\ {txt(f'{person.place.post_code} {person.place.town}')}])\n#v(8mm)\n"
        f"*Objet :* votre inscription au BTS {shown}, session {session}\n\n"
        f"{txt(person.agree('Monsieur', 'Madame'))},\n\nVotre inscription à l'examen cité en objet dans l'académie de {academy} a été enregistrée sous le numéro {candidate_number(paper)}. "
        "Je vous invite à en contrôler chaque rubrique, puis à déposer le talon ci-dessous, complété à la main, dans votre espace avant la date limite fixée par la circulaire.\n\n"
        "Sans retour de ce talon, votre candidature sera annulée.\n\n#v(2mm)\n"
        + right(
            f"Le chef du bureau des examens \\ #text(size: 8pt)[Document édité le {when(paper, 'edited_on', edited, 'long', 'slash')}]"
        )
        + "#v(6mm)\n#line(length: 100%, stroke: (dash: \"dashed\"))\n#align(center)[*TALON DE CONFIRMATION D'INSCRIPTION À L'EXAMEN*]\n#v(2mm)\n"
        f"#grid(columns: (45mm, 1fr), row-gutter: 2.5mm, {civil_rows(paper, 'NOM', 'Nom marital ou d’usage', 'PRÉNOMS', 'Né(e) le')})\n#v(3mm)\n"
        f"#check(true) Je confirme mon inscription. #h(8mm) #check(false) Je renonce à mon inscription.\n#v(3mm)\n"
        f"Fait le {paper.hand_date('signed_on', signed)}\n#v(1mm)\n"
        + spot(
            paper,
            "candidate",
            "(signature)",
            paper.choose("left", "under", "over"),
            wide=70,
            high=24,
        )
    )


@opened_layout("registration_confirmation", "account_page_second")
def account_page(case: Case, paper: Paper) -> str:
    """A web page printed by the candidate and signed at its foot."""
    edited, signed = edited_and_signed(case)
    person, rng = case.person, case.rng
    paper.setup.font = paper.choose("Open Sans", "Lato", "DejaVu Sans")
    paper.setup.size_pt, paper.setup.margin_mm = 9.5, (16, 14, 16, 14)
    stamp = f"{edited:%d/%m/%Y} {rng.randrange(8, 22):02d}:{rng.randrange(60):02d}"
    paper.setup.header = f"#text(size: 7pt)[{txt(stamp)} #h(1fr) Mes candidatures – récapitulatif]"
    paper.setup.footer = "#text(size: 7pt)[{}#h(1fr) 1/1]".format(
        txt("https://candidat.exemple.example/inscription/recap")
    )
    card = "luma(246)"

    def panel(head: str, cells: list[str], columns: str) -> str:
        return f"#block(width: 100%, fill: {card}, inset: 3mm, radius: 2mm)[*{head}*\n#grid(columns: ({columns}), column-gutter: 4mm, row-gutter: 3mm, {', '.join(cells)})]\n"

    civil = [tiny("Nom de naissance", paper.birth_name())]
    if person.usage_name:
        civil.append(tiny("Nom d'usage", paper.usage_name()))
    civil += [
        tiny("Prénoms", paper.given_names(" ")),
        tiny("Date de naissance", when(paper, "birth_date", person.birth_date, "slash")),
        tiny("Lieu", txt(person.birth_place)),
    ]
    exam = [
        tiny("Examen", "BTS"),
        tiny("Spécialité", paper.put("speciality", rng.choice(case.title.printed))),
        tiny("Session", paper.put("session", case.session)),
        tiny("Académie", paper.put("academy", ACADEMIES[case.academy][0].upper())),
        tiny("N° de dossier", candidate_number(paper)),
        tiny("Statut", "Inscription enregistrée"),
    ]
    units = [tiny(code, txt(label)) for code, label in SUBJECTS]
    return (
        f'#text(size: 18pt, fill: rgb("#26348b"))[Récapitulatif de mon inscription]\n#v(1mm)\nDocument édité le {when(paper, "edited_on", edited, "slash")}. À imprimer, dater, signer et téléverser.\n#v(2mm)\n'
        + panel("Mon état civil", civil, "1fr, 1fr")
        + panel("Mon examen", exam, "1fr, 2fr, 1fr")
        + panel("Mes épreuves", units, "1fr, 1fr")
        + f"#v(5mm)\nBon pour confirmation, à {paper.handwritten(person.place.town, 14)}, le {paper.hand_date('signed_on', signed, 14)}\n\n"
        + right(
            spot(
                paper, "candidate", "Nom et signature de l'intéressé(e)", "above", wide=66, high=24
            )
        )
    )


@opened_layout("registration_confirmation", "prose_receipt")
def prose_receipt(case: Case, paper: Paper) -> str:
    """A sheet in sentences, the candidate's words of agreement at its foot."""
    edited, signed = edited_and_signed(case)
    paper.setup.justify = True
    academy = ACADEMIES[case.academy][0]
    return (
        f"#align(center)[{txt('ACADÉMIE DE ')}{paper.put('academy', academy, academy.upper())} \\ #v(2mm) #text(size: 14pt)[*Inscription aux examens de l'enseignement supérieur court*] \\ #v(1mm) Bordereau de confirmation]\n#v(8mm)\n"
        f"Le présent bordereau, établi le {when(paper, 'edited_on', edited, 'slash', 'zero')}, atteste que {named(paper)}, {txt(case.person.born)} le {when(paper, 'birth_date', case.person.birth_date, 'slash', 'long')}, demeurant {txt(case.person.street)} à {txt(case.person.place.town)}, "
        f"s'est inscrit{case.person.agree('', 'e')} sous le n° {candidate_number(paper)} aux épreuves du brevet de technicien supérieur « {paper.put('speciality', case.rng.choice(case.title.printed))} » qui se dérouleront en {paper.put('session', case.session, f'mai-juin {case.session}')}.\n\n"
        "Le candidat reconnaît que les choix d'épreuves facultatives, de langues et de bénéfices de notes qu'il a saisis en ligne sont irrévocables à compter de la signature du présent bordereau.\n\n#v(6mm)\n"
        f"#grid(columns: (1fr, 1fr), [Cadre réservé à l'administration : \\ #v(2mm) Saisie contrôlée le {plain_day(paper, edited, 'slash')} \\ Gestionnaire : BTS-{case.rng.randrange(1, 9)}], "
        f"[Lu et approuvé le {paper.date('signed_on', signed, form=said(signed, paper.choose('long', 'slash')))} \\ {spot(paper, 'candidate', 'Le candidat', 'under', wide=64, high=24)}])"
    )
