"""What the candidate signs for the examination itself: confirmations of registration, marks given up,
the form on student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.enrolment import _EVENTS, _candidate_number, _days, _speciality
from specimens.opened.third.wording import (
    academy_of,
    band,
    bts,
    heading,
    labelled,
    sides,
    sideways,
    ticked,
    usage_row,
)
from specimens.people import invent_school, strip_accents
from specimens.signing import Party, place_to_sign


@apart_layout("registration_confirmation", "listing_sideways")
def listing_sideways(case: Case, paper: Paper) -> str:
    """An old program's listing on a sheet on its side, in capitals without accents."""
    person = case.person
    edited, signed = _days(case)
    sideways(paper, 13)
    paper.setup.font, paper.setup.size_pt = "Liberation Mono", 9
    name = strip_accents(academy_of(case)).upper()
    rows = ", ".join(
        f"[{e}], [{txt(strip_accents(n).upper())}], [{txt(strip_accents(f).upper())}], [OUI]"
        for e, n, f in _EVENTS
    )
    usage = f"\\ NOM D'USAGE ....... {paper.usage_name()} " if person.usage_name else ""
    left = (
        f"NOM ............... {paper.birth_name()} {usage}\\ PRENOMS ........... {paper.given_names(' ')} \\ NE(E) LE .......... {paper.birth_date(form=french.date_slashes(person.birth_date))} \\ "
        f"A ................. {txt(strip_accents(person.birth_place).upper())} \\ CANDIDAT NO ....... {_candidate_number(case, paper)} \\ \\ DIPLOME ........... BTS \\ SPECIALITE ........ {_speciality(case, paper, strip_accents(bts(case)).upper())} \\ FORME ............. GLOBALE"
    )
    right = f"#block(stroke: 0.6pt, inset: 3mm, width: 100%)[JE CERTIFIE AVOIR VERIFIE LES INDICATIONS CI-CONTRE ET M'INSCRIRE DANS CETTE SEULE ACADEMIE. \\ \\ DATE : {paper.hand_date('signed_on', signed)} \\ \\ SIGNATURE DU CANDIDAT : \\ {paper.sign('candidate', width_mm=80, height_mm=24)}]"
    title = paper.choose(
        "RECAPITULATIF D'INSCRIPTION A L'EXAMEN", "CONFIRMATION D'INSCRIPTION CANDIDAT INDIVIDUEL"
    )
    return (
        f"{paper.put('academy', academy_of(case), f'ACADEMIE DE {name}')} #h(1fr) {txt(title)} #h(1fr) EDITE LE {paper.date('edited_on', edited, form=french.date_slashes(edited))}\n#line(length: 100%)\n#align(center)[{paper.put('session', case.session, f'SESSION {case.session}')}]\n#v(2mm)\n"
        + sides(left, right, "(1.25fr, 1fr)")
        + f"#v(3mm)\n#table(columns: (20mm, 1fr, 70mm, 25mm), inset: 1.5mm, stroke: (y: 0.3pt), [EPR.], [LIBELLE], [MODE], [INSCRIT], {rows})\n"
    )  # fmt: skip


@apart_layout("student_engagement_form", "two_parts")
def two_parts(case: Case, paper: Paper) -> str:
    """Part one by the candidate, part two by the body where the engagement took place."""
    rng, school = case.rng, invent_school(case.rng)
    body = rng.choice(
        ("Croix Blanche fictive", "Club nautique d'Exemple", "Resto solidaire Modèle")
    )
    since = case.today - dt.timedelta(days=rng.randrange(300, 700))
    who = [
        ("Nom de naissance", paper.birth_name()),
        *usage_row(paper),
        ("Prénom(s)", paper.given_names(" ")),
        ("BTS", txt(bts(case))),
        ("Établissement ou organisme", txt(school.name)),
        ("Session d'examen", paper.put("session", case.session)),
    ]
    return (
        heading(paper.choose("Reconnaissance de l'engagement étudiant – dossier du candidat", "Unité facultative Engagement étudiant : fiche descriptive", "UF « Engagement étudiant » – formulaire d'inscription à l'épreuve"), size_em=1.25)
        + band("Partie 1 – Le candidat", "rgb(0,70,120)", "white") + labelled(who)
        + band("Partie 2 – L'activité", "rgb(0,70,120)", "white")
        + f"Structure d'accueil : {txt(body)} \\ Fonction : {txt(rng.choice(('trésorier', 'équipier bénévole', 'encadrant jeunes')))} \\ Depuis : {txt(french.month_and_year(since))} – {rng.randrange(2, 6)} heures par semaine\n\n"
        "_Description de l'engagement et des acquis :_ Organisation d'événements, accueil du public, tenue des comptes. J'ai appris à rendre compte, à travailler en équipe et à respecter un budget.\n\n"
        + band("Partie 3 – Signatures", "rgb(0,70,120)", "white")
        + sides(place_to_sign(paper, Party("candidate", "Le candidat"), shape="below"), f"Cachet de la structure \\ {paper.stamp([body.upper(), case.person.place.town])}")
    )  # fmt: skip


@apart_layout("student_engagement_form", "filled_by_hand")
def engagement_by_hand(case: Case, paper: Paper) -> str:
    """The academy's annex, filled in with a pen."""
    person = case.person
    name, given = person.birth_name, person.first_name
    paper.put("birth_name", name)
    paper.put("given_names", [given], given)
    rows = [
        ("NOM de naissance", paper.handwritten(name)),
        ("Prénom", paper.handwritten(given)),
        ("Spécialité de BTS", txt(bts(case))),
        ("Activité", paper.handwritten("bénévole, aide aux devoirs", 14)),
        ("Durée", paper.handwritten(f"{case.rng.randrange(6, 20)} mois", 14)),
    ]
    if person.usage_name:
        paper.put("usage_name", person.usage_name)
        rows.insert(1, ("Nom d'usage", paper.handwritten(person.usage_name)))
    return (
        f"Annexe 4 #h(1fr) Académie de {txt(academy_of(case))} – {paper.put('session', case.session, f'session {case.session}')}\n\n"
        + heading(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "Épreuve facultative Engagement étudiant"))
        + labelled(rows, label_mm=60)
        + f"\nType d'engagement : {ticked(('associatif', 'service civique', 'mandat électif', 'autre'), 0)}\n\n#v(4mm)\nJ'ai pris connaissance du règlement de l'épreuve (arrêté du 3 novembre 1994 et textes suivants).\n\n"
        + place_to_sign(paper, Party("candidate", "Signature du candidat :"), shape="framed", width_mm=75, height_mm=26)
    )  # fmt: skip
