"""Rescue at work and work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    ONE,
    b,
    block,
    bottom,
    came,
    caps,
    chart,
    civil,
    face,
    facts,
    gap,
    inked,
    lid,
    mid,
    named,
    named_below,
    number,
    on,
    push,
    right,
    row_of,
    sheet,
    slash,
    sm,
    two,
    who,
    years_after,
)
from specimens.people import invent_firm, invent_training_body


@opened_layout("first_aid_attestation", "association_diploma_of_citizen_rescue_across")
def association_diploma_of_citizen_rescue_across(case: Case, paper: Paper) -> str:
    """A rescuers' association: the certificate of first aid on half a sheet, two hands."""
    rng = case.rng
    day = issue_day(case, 5, 900)
    body = rng.choice(("Secouristes Fictifs de France", "Fédération Modèle de sauvetage", "Protection civile d'Exemple"))  # fmt: skip
    sheet(paper, 210, 148, (12, 16, 9, 16))
    face(paper, 9.8, "Lato", "Caladea", "Liberation Sans")
    held = day - rng.randrange(0, 4) * ONE
    return (
        f"{b(txt(body), 11, 'rgb(180,20,30)')} #h(1fr) {sm(f'Agrément préfectoral {rng.randrange(10, 99)}-{rng.randrange(100, 999)}', 7.5)}\n"
        + "#line(length: 100%, stroke: 1pt + rgb(180,20,30))\n"
        + mid(f"{b(txt(paper.choose('CERTIFICAT DE COMPÉTENCES DE CITOYEN DE SÉCURITÉ CIVILE', 'Prévention et secours civiques de niveau 1')), 13)} \\ {sm('PSC1 – arrêté du 24 juillet 2007 modifié', 8)}")
        + f"Vu le procès-verbal de formation n° {rng.randrange(100, 999)} du {txt(slash(held))}, le président de l'association certifie que\n"
        + mid(f"{b(who(paper), 13)} \\ {came(paper)}")
        + f"a suivi l'enseignement aux premiers secours et reçoit le présent certificat, délivré le {on(paper, 'issue_date', day)}.\n"
        + gap(1)
        + two(lid(paper, "candidate", "Le titulaire", None, 56, 20), named_below(paper, "training_centre", "Le président", named(case), [body.upper()], 62))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "access_school_report_of_skills")
def access_school_report_of_skills(case: Case, paper: Paper) -> str:
    """A rope-access school: contents and results in two columns, opinion, trainer and director."""
    body, firm, rng, p = (
        invent_training_body(case.rng),
        invent_firm(case.rng),
        case.rng,
        case.person,
    )
    day = issue_day(case, 4, 600)
    face(paper, 9.7, "Open Sans", "Liberation Sans", "Carlito")
    bottom(
        paper,
        f"{body.name} – organisme enregistré sous le n° {rng.randrange(10**10, 10**11)} – cet enregistrement ne vaut pas agrément de l'État",
    )
    rows = [(txt(x), rng.choice(("acquis", "acquis", "acquis avec réserve"))) for x in ("Choisir et contrôler son harnais", "S'assurer à un point d'ancrage", "Progresser sur une structure", "Réagir à une chute, dégager un équipier")]  # fmt: skip
    return (
        two(f"{b(txt(body.name), 15, 'rgb(20,90,130)')} \\ {txt(body.address)}", right(f"Stage n° H{rng.randrange(100, 999)} \\ Formateur : {txt(named(case))}"))
        + gap(3)
        + mid(f"{b(txt(paper.choose('ATTESTATION DE FORMATION', 'ATTESTATION DE FIN DE FORMATION')), 15)} \\ Travaux en hauteur – port du harnais antichute")
        + caps([*civil(paper, "Nom", "Nom d'usage", "Prénom", alone=True), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Employeur", txt(firm.name)), ("Durée", rng.choice(("7 heures", "14 heures")))], 3)
        + chart(("Objectif", "Résultat"), rows, "(1fr, 48mm)")
        + f"Avis du formateur : {b('favorable')}. Rappel conseillé dans les deux ans, soit avant le {txt(slash(years_after(day, 2)))}.\n\n"
        + f"Attestation remise le {on(paper, 'issue_date', day)} à {txt(body.place.town)}.\n"
        + row_of(paper, [("training_centre", f"{body.director_title}", inked(body)), ("candidate", "Le stagiaire", None)], 170)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "short_typed_attestation_of_a_trainer")
def short_typed_attestation_of_a_trainer(case: Case, paper: Paper) -> str:
    """A sole trainer's page: a few typed lines, a list of dates, the hand at the left."""
    body, rng = invent_training_body(case.rng), case.rng
    day = issue_day(case, 4, 600)
    face(paper, 11, "Liberation Serif", "New Computer Modern", "Carlito")
    return (
        block(body, txt(body.name), f"SIRET {number(body)}")
        + gap(10)
        + f"{b(txt(paper.choose('Attestation de formation au travail en hauteur', 'Attestation : travaux en hauteur')), 15)}\n"
        + gap(5)
        + f"Je soussigné {txt(named(case))}, formateur indépendant, atteste avoir formé {who(paper)}, {came(paper)}, à l'exécution de travaux en hauteur et à l'emploi des équipements individuels de protection contre les chutes, conformément à l'article R. 4323-106 du code du travail.\n\n"
        + f"La formation a duré {rng.choice(('une journée', 'deux journées'))}, théorie le matin, pratique l'après-midi, par groupe de {rng.randrange(4, 9)}. Les acquis ont été évalués et sont jugés satisfaisants.\n\n"
        + "Cette attestation ne dispense pas l'employeur de délivrer une consigne écrite au poste.\n"
        + gap(4)
        + facts([("Délivrée le", on(paper, "issue_date", day)), ("Lieu", txt(body.place.town)), ("Référence", txt(f"TH-{day:%y}-{rng.randrange(10, 99)}"))], 30)
        + gap(3)
        + f"{paper.sign('training_centre', width_mm=66, height_mm=30, stamp=inked(body))}\n"
        + push(sm("Signature et tampon du formateur", 8), 0)
    )  # fmt: skip
