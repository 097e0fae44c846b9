"""Training bodies on safety: scaffolding, electricity, first aid, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.safety import (
    _R408,
    _TASKS,
    _annexes,
    _category,
    _issued,
    _numbers,
    _training,
)
from specimens.opened.third.wording import (
    birth,
    emblem,
    given_at,
    half_sheet,
    head_of,
    heading,
    labelled,
    press,
    running_name,
    sides,
    sideways,
    usage_row,
)
from specimens.people import invent_school, invent_training_body
from specimens.signing import Party, parties_in_a_row, place_to_sign


@apart_layout("r408_attestation", "body_statement", defects=_R408)
def body_statement(case: Case, paper: Paper) -> str:
    """A training body's statement: recitals, trainee in a table, result, two hands."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, issued = _training(case)
    annexes = _annexes(case)
    numbers = _numbers(paper, annexes)
    referred = f" ({numbers})" if numbers else ""
    aims = "\n".join(f"+ {txt(_TASKS[a])}" for a in annexes) or "+ Travailler sur un échafaudage"
    return (
        head_of(paper, body, paper.put("organisation", body.name), side=rng.choice(("left", "centre", "right")))
        + heading(paper.choose("ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES", "Attestation de stage – échafaudages fixes", "ATTESTATION INDIVIDUELLE DE FIN DE STAGE"))
        + f"Référentiel : recommandation R408 de la Caisse nationale d'assurance maladie{txt(referred)}\n#v(2mm)\n"
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom", paper.given_names(" ")), ("Date de naissance", paper.birth_date()), ("Session", f"du {paper.date('training_start', start)} au {paper.date('training_end', end)}"), ("Durée", f"{rng.choice((14, 21, 28))} heures")])
        + f"\nObjectifs atteints :\n{aims}\n\nÉvaluation théorique : *{rng.randrange(14, 20)}/20* – évaluation pratique : *satisfaisante*\n\n{given_at(paper, body.place.town, 'issue_date', issued)}\n\n"
        + parties_in_a_row(paper, [Party("training_centre", "Le formateur", press(body)), Party("candidate", "Le stagiaire")])
    )  # fmt: skip


@apart_layout("r408_attestation", "ticked_modules_sideways", defects=_R408)
def ticked_modules_sideways(case: Case, paper: Paper) -> str:
    """A certificate on its side: the three annexes in a row, ticked or not."""
    body = invent_training_body(case.rng)
    start, end, issued = _training(case)
    annexes = _annexes(case)
    sideways(paper, 22)
    paper.setup.size_pt = 12
    cells = []
    for annex in (3, 4, 5):
        on = annex in annexes
        if on:
            paper.add("annexes", annex, f"Annexe {annex}")
        cells.append(
            f"[#check({'true' if on else 'false'}) *Annexe {annex}* \\ {txt(_TASKS[annex])}]"
        )
    modules = f"#table(columns: (1fr, 1fr, 1fr), inset: 3mm, stroke: 0.5pt + rgb(180,110,20), {', '.join(cells)})"
    if not annexes:
        modules = "Formation générale à l'utilisation des échafaudages."
    return (
        f"#grid(columns: (auto, 1fr), column-gutter: 6mm, align: horizon, [{emblem(paper, 20)}], [#text(size: 1.7em, fill: rgb(180,110,20))[*{paper.choose('CERTIFICAT DE CAPACITÉ', 'Attestation de réussite', 'ATTESTATION DE COMPÉTENCE')}*] \\ Échafaudages de pied – R408 – {paper.put('organisation', body.name)}])\n#v(6mm)\n"
        f"délivré à {running_name(paper)}, {birth(paper)}, à l'issue du stage qui s'est tenu du {paper.date('training_start', start)} au {paper.date('training_end', end)}.\n#v(3mm)\n{modules}\n#v(4mm)\n"
        + sides(given_at(paper, body.place.town, "issue_date", issued), place_to_sign(paper, Party("training_centre", body.director_title, press(body)), shape="below"))
    )  # fmt: skip


@apart_layout("electrical_safety_attestation", "standard_of_the_trade")
def standard_of_the_trade(case: Case, paper: Paper) -> str:
    """The body's attestation after the course of the standard NF C 18-510."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = _issued(case)
    symbols = rng.choice(("B0 – H0V", "BS – BE manœuvre", "B1V – BR"))
    return (
        head_of(paper, body, txt(body.name))
        + heading(paper.choose("Attestation de formation à l'habilitation électrique", "ATTESTATION – PRÉVENTION DU RISQUE ÉLECTRIQUE (NF C 18-510)"))
        + f"{txt(body.director)}, {txt(body.director_title.lower())}, atteste que {running_name(paper)}, {birth(paper)}, a suivi et validé la formation à la prévention des risques d'origine électrique.\n\n"
        + labelled([("Symboles proposés", symbols), ("Évaluation théorique", "Acquise"), ("Évaluation pratique", "Acquise"), ("Recyclage conseillé", "trois ans")])
        + f"\nL'habilitation elle-même est délivrée par l'employeur (articles R. 4544-9 et R. 4544-10 du code du travail).\n\n{given_at(paper, body.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("training_centre", "Le formateur", press(body)), align=paper.choose("right", "left"))
    )  # fmt: skip


@apart_layout("first_aid_attestation", "civil_protection")
def civil_protection(case: Case, paper: Paper) -> str:
    """A first-aid association's certificate of level one, in a wide frame."""
    body = invent_training_body(case.rng)
    issued = _issued(case, 900)
    half_sheet(paper, 14)
    paper.setup.background = "#place(center + horizon, rect(width: 198mm, height: 136mm, stroke: 1.5pt + rgb(220,90,0), radius: 3mm))"
    return (
        f"#align(center)[#text(size: 0.85em)[Association agréée de sécurité civile – {txt(body.name)}] \\ #v(2mm) #text(size: 1.35em)[*{paper.choose('PRÉVENTION ET SECOURS CIVIQUES DE NIVEAU 1', 'Premiers secours citoyen – certificat de compétences', 'CERTIFICAT DE COMPÉTENCES PSC 1')}*]]\n#v(5mm)\n"
        f"Vu le procès-verbal de formation, le président délivre le présent certificat à {running_name(paper)}, {birth(paper)}.\n\nCertificat n° {case.rng.randrange(10**5, 10**6)}, fait à {txt(body.place.town)} le {paper.date('issue_date', issued)}.\n#v(3mm)\n"
        + sides(f"Le titulaire \\ {paper.sign('candidate', width_mm=45, height_mm=18)}", place_to_sign(paper, Party("training_centre", "Le président", press(body)), shape="below", height_mm=18))
    )  # fmt: skip


@apart_layout("refrigerant_attestation", "school_form")
def refrigerant_school(case: Case, paper: Paper) -> str:
    """A school's form after its own evaluation."""
    school = invent_school(case.rng)
    issued = _issued(case)
    return (
        head_of(paper, school, txt(school.name), side="centre")
        + heading(paper.choose("FLUIDES FRIGORIGÈNES – ATTESTATION INDIVIDUELLE", "Attestation de formation : manipulation des fluides frigorigènes"))
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Aptitude", _category(case, paper)), ("Opérations", "contrôle d'étanchéité, maintenance, mise en service, récupération")])
        + f"\nRèglement d'exécution (UE) 2015/2067.\n\n{given_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("training_centre", school.director_title, press(school)), align="right")
    )  # fmt: skip
