"""Firms themselves and those they engage: contracts of work, extracts of the registers, attestations
that an apprentice is theirs."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.firms import _apprenticed, _job, _registered, _start
from specimens.opened.third.wording import (
    academy_of,
    band,
    birth,
    head_of,
    heading,
    labelled,
    press,
    running_name,
    sides,
    siret,
    small,
    ticked,
    usage_row,
    usual_given_name,
    window_of,
)
from specimens.people import invent_firm, invent_school, luhn_number
from specimens.signing import Party, parties_in_a_row, place_to_sign


@apart_layout("employment_contract", "letter_of_engagement")
def letter_of_engagement(case: Case, paper: Paper) -> str:
    """An engagement by letter, returned with the employee's approval."""
    firm, rng = invent_firm(case.rng), case.rng
    start, job = _start(case), _job(case)
    signed = start - dt.timedelta(days=rng.randrange(2, 25))
    return (
        head_of(paper, firm, paper.put("employer", firm.name))
        + sides("", window_of(case.person), "(1.2fr, 1fr)")
        + f"#v(5mm)\n#align(right)[{txt(firm.place.town)}, le {txt(french.date_long(signed))}]\n\nObjet : {paper.choose('votre engagement', 'lettre d’engagement – CDI', 'contrat à durée indéterminée')} \\ Lettre remise en main propre en double exemplaire\n\n{txt(case.person.civility)},\n\n"
        f"Nous avons le plaisir de vous confirmer votre engagement au sein de notre société, pour une durée indéterminée, à compter du {paper.date('start', start)}.\n\nVous exercerez les fonctions de {paper.put('job_title', job, small(job))}, statut ETAM. Votre durée de travail est de {rng.choice(('35', '39'))} heures par semaine et votre salaire mensuel brut de {rng.randrange(1900, 2700)} euros.\n\n"
        "La période d'essai est de deux mois. Les dispositions de la convention collective du bâtiment s'appliquent à votre contrat de travail. Nous vous prions de nous retourner un exemplaire signé.\n\n"
        f"Salarié : {running_name(paper)}, {birth(paper)}.\n#v(3mm)\n"
        + parties_in_a_row(paper, [Party("employer", f"{firm.director}, {firm.director_title.lower()}", press(firm)), Party("candidate", paper.choose("Le salarié", "Bon pour accord, le salarié"), approval=paper.choose("Bon pour accord", "Lu et approuvé", ""))])
    )  # fmt: skip


@apart_layout("business_registration", "national_portal")
def national_portal(case: Case, paper: Paper) -> str:
    """The national register's attestation, made by a portal; nobody signs it."""
    rng = case.rng
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    issued = case.fact("issue_date", case.day_before(3, 80))
    activity = case.fact(
        "activity",
        rng.choice(("Travaux de peinture", "Plomberie et chauffage", "Services administratifs")),
    )
    paper.setup.font = paper.choose("Open Sans", "Lato")
    return (
        "#block(width: 100%, fill: rgb(10,60,90), inset: 4mm)[#text(fill: white)[*INPI* – Registre national des entreprises #h(1fr) data.inpi.fr]]\n#v(4mm)\n"
        + heading(paper.choose("Attestation d'immatriculation au RNE", "Extrait RNE – entreprise individuelle"), align="left")
        + band("Entrepreneur", "rgb(225,235,240)")
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date())], stroke="none")
        + band("Entreprise", "rgb(225,235,240)")
        + labelled([("SIREN", paper.put("siren", number)), ("Date d'immatriculation", paper.date("registered_on", _registered(case))), ("Forme d'exercice", txt(rng.choice(("Artisanale", "Commerciale")))), ("Activité principale", paper.put("activity", activity)), ("État", "Active")], stroke="none")
        + f"#v(5mm)\nDocument généré le {paper.date('issue_date', issued)}. Ces informations sont issues des formalités déposées par l'entreprise.\n"
    )  # fmt: skip


@apart_layout("employer_attestation", "form_of_the_academy")
def form_of_the_academy(case: Case, paper: Paper) -> str:
    """A form that the employer fills in: boxes for the kind of contract."""
    firm, school = invent_firm(case.rng), invent_school(case.rng)
    start = _apprenticed(case)
    issued = case.fact("issue_date", case.day_before(1, 40))
    return (
        f"Académie de {txt(academy_of(case))} – session {case.session}\n#v(3mm)\n"
        + heading(paper.choose("ATTESTATION DE L'EMPLOYEUR", "Attestation employeur – candidat apprenti"))
        + "À compléter par l'entreprise\n#v(2mm)\n"
        + labelled([("Entreprise", paper.put("employer", firm.name)), ("SIRET", txt(siret(firm))), ("Responsable", txt(f"{firm.director}, {firm.director_title.lower()}"))])
        + "#v(2mm)\natteste employer :\n#v(2mm)\n"
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom", usual_given_name(paper)), ("Date de naissance", paper.birth_date())])
        + f"#v(2mm)\nen qualité de : {ticked(('apprenti(e)', 'salarié(e) en contrat de professionnalisation', 'autre'), 0)} \\ depuis le {txt(french.date_slashes(start))} et jusqu'au {txt(french.date_slashes(dt.date(case.session, 8, 31)))} \\ Centre de formation : {txt(school.name)}\n\n"
        + sides(f"Le {paper.date('issue_date', issued)}", place_to_sign(paper, Party("employer", "Signature et cachet", press(firm)), shape="framed"))
    )  # fmt: skip
