"""Confirmations and summaries of registration, as an examination service's program prints them for
the candidate to check, date and sign."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import state_head, title
from specimens.layout import Case, Paper, layout
from specimens.people import strip_accents
from specimens.specialities import ACADEMIES

_UNITS = (
    ("U1", "E1", "Culture générale et expression"),
    ("U2", "E2", "Langue vivante étrangère"),
    ("U3", "E3", "Mathématiques et sciences physiques"),
    ("U41", "E41", "Étude technique"),
    ("U42", "E42", "Analyse de solutions"),
    ("U5", "E5", "Conduite de projet"),
    ("U6", "E6", "Épreuve professionnelle de synthèse"),
)


def _academy(case: Case, paper: Paper) -> str:
    name = ACADEMIES[case.academy][0]
    shown = paper.choose(
        f"ACADÉMIE DE {name.upper()}",
        f"Académie de {name}",
        f"ACADEMIE DE {strip_accents(name).upper()}",
    )
    return paper.put("academy", name, shown)


def _speciality(case: Case, paper: Paper, prefix: str = "") -> str:
    shown = case.rng.choice(case.title.printed)
    return paper.put("speciality", shown, prefix + shown)


def _number(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 10**10 - 1):010d}"
    number = case.fact("candidate_number", case.rng.choice((drawn, f"02{drawn}", drawn[:9] + "KT")))
    return paper.put("candidate_number", number)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Edited, then signed within the fortnight, both before the upload."""
    signed = case.fact("signed_on", case.day_before(0, 6))
    edited = case.fact("edited_on", signed - dt.timedelta(days=case.rng.randrange(0, 9)))
    return edited, signed


def _exam_table(case: Case) -> str:
    rng = case.rng
    rows = []
    for unit, event, name in _UNITS:
        state = rng.choices(("", "Bénéfice", "Dispense"), (8, 1, 1))[0]
        form = rng.choice(
            ("Ponctuelle écrite", "Ponctuelle orale", "Ponctuelle", "Écrit 4h", "Oral 0h20")
        )
        rows.append(f"[{event}], [{unit}], [{txt(name)}], [{txt(form)}], [{state}]")
    return (
        "#text(size: 0.82em)[#table(columns: (auto, auto, 1fr, auto, auto), inset: 1.6mm, stroke: 0.4pt, "
        f"[*Épreuve*], [*Unité*], [*Libellé*], [*Forme*], [*Observation*], {', '.join(rows)})]\n"
    )


@layout("registration_confirmation", "state_form")
def state_form(case: Case, paper: Paper) -> str:
    """Labels and values in frames, table of épreuves, signature at the foot."""
    person = case.person
    edited, signed = _days(case)
    paper.setup.size_pt = 9.5
    paper.setup.margin_mm = (12, 15, 12, 15)
    sign_label = paper.choose(
        "Signature du candidat :", "Date et signature du candidat", "Le candidat (signature)"
    )
    number = _number(case, paper)
    cells = (
        f"[Nom de naissance :], [*{paper.birth_name()}*], [Nom d'usage :], [{paper.usage_name()}], "
        f"[Prénom(s) :], [{paper.given_names(paper.choose(', ', ' '))}], [Né(e) le :], [{paper.birth_date(form=french.date_slashes(person.birth_date))} à {txt(person.birth_place.upper())}], "
        f"[Adresse :], [{txt(person.street)} {txt(person.place.post_code)} {txt(person.place.town)}], [Téléphone :], [{txt(person.phone)}], [Courriel :], [{txt(person.email)}]"
    )
    return (
        f"#grid(columns: (1fr, auto), [*{_academy(case, paper)}* \\ Division des examens et concours], [Édité le {paper.date('edited_on', edited, form=french.date_slashes(edited))}])\n#v(3mm)\n"
        + title(
            paper,
            paper.choose(
                "Confirmation d'inscription",
                "Confirmation d'inscription à l'examen",
                "Récapitulatif d'inscription",
            ),
        )
        + f"#align(center)[Examen : Brevet de technicien supérieur – Session {paper.put('session', case.session)} \\ Spécialité : *{_speciality(case, paper)}*]\n"
        f"#v(2mm)\nNuméro candidat : *{number}* #h(10mm) N° d'inscription : {txt(f'{case.rng.randrange(1, 400):03d}')}\n"
        f"#block(stroke: 0.5pt, inset: 3mm, width: 100%)[#rows({cells})]\n"
        f"Catégorie de candidat : {txt(paper.choose('INDIVIDUEL', 'EX-SCOLAIRE', 'ENSEIGNEMENT À DISTANCE', 'APPRENTI'))} #h(8mm) Forme de passage : {paper.choose('GLOBALE', 'Globale', 'PROGRESSIVE')}\n"
        + _exam_table(case)
        + "#v(2mm)\n#text(size: 0.85em)[Je soussigné(e) certifie l'exactitude des renseignements ci-dessus. La signature de ce document rend mes choix définitifs.]\n#v(2mm)\n"
        f"#grid(columns: (1fr, 1fr), [À {txt(person.place.town)}, le {paper.hand_date('signed_on', signed)}], [{txt(sign_label)} \\ {paper.sign('candidate', width_mm=65, height_mm=24, frame=True)}])\n"
    )


@layout("registration_confirmation", "letter_summary")
def letter_summary(case: Case, paper: Paper) -> str:
    """A summary by headings; the signature of a minor's guardian may stand beside the candidate's."""
    person = case.person
    edited, signed = _days(case)
    paper.setup.size_pt = 10
    name = ACADEMIES[case.academy][0]
    head = state_head(paper, f"Rectorat de l'académie de {name}", "Bureau des BTS")
    academy = _academy(case, paper)
    return (
        head
        + f"Session : {paper.put('session', case.session, paper.choose(str(case.session), f'JUIN {case.session}'))} #h(1fr) {academy}\n\n"
        + title(
            paper,
            paper.choose(
                "Récapitulatif de votre inscription au BTS",
                "Récapitulatif d'inscription",
                "Confirmation de l'inscription – Examen du BTS",
            ),
        )
        + f"*1. Candidat* \\ {txt(person.civility)} – Nom de famille : {paper.birth_name()} \\ Nom d'usage : {paper.usage_name('néant')} \\ "
        f"Prénoms : {paper.given_names()} \\ Date de naissance : {paper.birth_date()} \\ Lieu : {txt(person.birth_place)} ({txt(person.birth_department)}) \\ "
        f"Nationalité : {txt(person.nationality_word)} \\ N° de candidat : {_number(case, paper)}\n\n"
        f"*2. Examen* \\ BTS {_speciality(case, paper)} \\ Modalité : {paper.choose('forme globale', 'forme progressive')} \\ "
        f"Langue vivante : {paper.choose('ANGLAIS', 'ESPAGNOL', 'ALLEMAND')} \\ Épreuve facultative : {paper.choose('aucune', 'Langue vivante 2', 'Engagement étudiant')}\n\n"
        f"*3. Épreuves*\n{_exam_table(case)}\n"
        f"Document généré le {paper.date('edited_on', edited)} – à vérifier, dater, signer et téléverser.\n#v(3mm)\n"
        f"#grid(columns: (1fr, 1fr), column-gutter: 6mm, [Fait à {paper.handwritten(person.place.town)} \\ Le {paper.hand_date('signed_on', signed)}], "
        f"[Signature du candidat (précédée de « lu et approuvé ») \\ {paper.handwritten('Lu et approuvé') if case.rng.random() < 0.6 else ''} \\ {paper.sign('candidate')}])\n"
    )


@layout("registration_confirmation", "columns")
def columns(case: Case, paper: Paper) -> str:
    """Two pages in two columns, code and label, with a coupon to sign on the last page."""
    person = case.person
    edited, signed = _days(case)
    paper.setup.font = case.rng.choice(("Liberation Sans Narrow", "Liberation Mono", "DejaVu Sans"))
    paper.setup.size_pt = 8.5
    paper.setup.margin_mm = (14, 14, 14, 14)
    paper.setup.numbering = True
    session = paper.put("session", case.session, f"SESSION {case.session}")
    number = _number(case, paper)
    first = (
        f"#grid(columns: (1fr, 1fr, auto), [{_academy(case, paper)}], [#align(center)[BTS – {session}]], [Imprimé le {paper.date('edited_on', edited, form=french.date_slashes(edited))}])\n#line(length: 100%)\n"
        + title(
            paper,
            paper.choose(
                "CONFIRMATION D'INSCRIPTION DU CANDIDAT", "DOSSIER D'INSCRIPTION – CONFIRMATION"
            ),
        )
        + f"#grid(columns: (1fr, 1fr), column-gutter: 6mm, [*IDENTIFICATION* \\ Candidat n° : {number} \\ NOM : {paper.birth_name()} \\ "
        f"NOM USAGE : {paper.usage_name('–')} \\ PRÉNOMS : {paper.given_names(' ')} \\ NÉ(E) LE : {paper.birth_date(form=french.date_slashes(person.birth_date))} \\ SEXE : {person.agree('MASCULIN', 'FÉMININ')}], "
        f"[*COORDONNÉES* \\ {txt(person.street.upper())} \\ {txt(person.place.post_code)} {txt(person.place.town.upper())} \\ TÉL. {txt(person.phone)} \\ {txt(person.email)}])\n"
        f"#v(3mm)\n*SPÉCIALITÉ :* {_speciality(case, paper)}\n#v(2mm)\n{_exam_table(case)}\n"
        "#v(3mm)\nPIÈCES À FOURNIR : pièce d'identité, justificatifs selon votre situation (voir la circulaire).\n"
    )
    second = (
        "#pagebreak()\n*ENGAGEMENT DU CANDIDAT*\n\nJ'atteste avoir vérifié les informations portées sur la présente confirmation et m'inscrire à "
        f"l'examen dans une seule académie.\n#v(4mm)\n#block(stroke: 0.6pt, width: 100%, inset: 4mm)[Date : {paper.hand_date('signed_on', signed)} #h(1fr) "
        f"Signature : {paper.sign('candidate', width_mm=60, height_mm=26)}]\n"
    )
    return first + second


@layout("registration_confirmation", "web_print")
def web_print(case: Case, paper: Paper) -> str:
    """The candidate's print of the account page: tabs, grey labels, a place to sign added below."""
    person = case.person
    edited, signed = _days(case)
    paper.setup.font = case.rng.choice(("Open Sans", "Lato", "DejaVu Sans", "Carlito"))
    paper.setup.size_pt = 9
    paper.setup.header = f"#text(size: 6.5pt, fill: luma(110))[{txt(french.date_slashes(edited))} #h(1fr) Mon espace candidat – inscription]"
    label = "#text(fill: luma(100))"

    def line(name: str, value: str) -> str:
        return f"[{label}[{txt(name)}]], [{value}]"

    cells = [
        line("Académie d'inscription", _academy(case, paper)),
        line("Examen", "BTS – Brevet de technicien supérieur"),
        line("Session", paper.put("session", case.session)),
        line("Spécialité", _speciality(case, paper)),
        line("Numéro de candidat", _number(case, paper)),
        line("Nom de famille", paper.birth_name()),
        line("Nom d'usage", paper.usage_name("non renseigné")),
        line("Prénoms", paper.given_names()),
        line("Date de naissance", paper.birth_date(form=french.date_slashes(person.birth_date))),
        line("Adresse électronique", txt(person.email)),
        line("Téléphone mobile", txt(person.phone)),
        line("Forme de passage", paper.choose("Globale", "Progressive")),
    ]
    return (
        "#block(fill: rgb(235,240,250), inset: 2.5mm, width: 100%)[1 Identification #h(5mm) 2 Coordonnées #h(5mm) 3 Qualification #h(5mm) 4 Épreuves #h(5mm) *9 Récapitulatif*]\n"
        + title(
            paper,
            paper.choose(
                "Récapitulatif d'inscription",
                "Votre inscription est enregistrée – récapitulatif",
                "Confirmation de votre inscription",
            ),
        )
        + f"#grid(columns: (48mm, 1fr), row-gutter: 2.6mm, {', '.join(cells)})\n#v(3mm)\n{_exam_table(case)}\n"
        f"#v(3mm)\nDate d'édition : {paper.date('edited_on', edited)}\n\n#grid(columns: (1fr, 1fr), [Daté le {paper.hand_date('signed_on', signed)}], [Signature \\ {paper.sign('candidate', width_mm=60, height_mm=22)}])\n"
    )
