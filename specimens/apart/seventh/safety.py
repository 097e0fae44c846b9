"""Attestations of short courses: electricity, rescue, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import ONE, issue_day
from specimens.opened.seventh.safety import _years_on
from specimens.opened.seventh.wording import (
    born,
    called,
    centred_head,
    dated,
    figures,
    foot,
    halves,
    ledger,
    lines,
    names,
    over,
    rise,
    ruled,
    said,
    seal_of,
    siret,
    someone,
    spaced,
    state,
    thick,
    under,
    underscored,
)
from specimens.people import invent_firm, invent_training_body


@apart_layout("electrical_safety_attestation", "body_prose_for_two_employees_firm")
def body_prose_for_two_employees_firm(case: Case, paper: Paper) -> str:
    """A body's letter in prose to a firm: course, length and symbol in sentences, the hand at the
    left of the stamp."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    day = issue_day(case, 5, 700)
    until = _years_on(day, 3)
    foot(paper, f"{body.name} – SIRET {siret(body)} – déclaration d'activité {rng.randrange(10, 99)} {rng.randrange(10**6, 10**7)}")  # fmt: skip
    return (
        centred_head(body, thick(txt(body.name)), "Électricité – levage – incendie", body.phone)
        + rise(4)
        + underscored(paper.choose("Attestation de formation – habilitation électrique", "ATTESTATION DE STAGE : PRÉPARATION À L'HABILITATION ÉLECTRIQUE"), 13)
        + rise(4)
        + f"Nous soussignés, {txt(body.name)}, attestons que {called(paper)}, {born(paper)}, de l'entreprise {txt(firm.name)}, a suivi avec assiduité la formation à la prévention des risques électriques {rng.choice(('B1V – BR – BC', 'BS – BE manœuvre', 'B0 – H0 – H0V'))} conduite par {txt(someone(case))}, d'une durée de {rng.choice((14, 17, 21))} heures, terminée le {txt(said(paper, day - rng.choice((0, 1, 4)) * ONE))}.\n\n"
        + "L'évaluation théorique et pratique permet d'émettre un avis favorable à l'habilitation.\n\n"
        + f"Recyclage à prévoir avant le {txt(said(paper, until))}.\n\n"
        + f"#align(right)[Le {dated(paper, 'issue_date', day)}, à {txt(body.place.town)}]\n"
        + rise(2)
        + f"#grid(columns: (auto, auto), column-gutter: 8mm, align: horizon, [{under(paper, 'training_centre', body.director_title, body.director)}], [{paper.stamp(seal_of(body))}])\n"
    )  # fmt: skip


@apart_layout("first_aid_attestation", "fire_brigade_union_psc_certificate")
def fire_brigade_union_psc_certificate(case: Case, paper: Paper) -> str:
    """A departmental union's PSC1 certificate: state block, texts of law, session and instructor,
    the president signs at the right."""
    rng, place = case.rng, invent_firm(case.rng).place
    day = issue_day(case, 6, 900)
    union = f"Union départementale fictive des sapeurs-pompiers ({place.department})"
    held = day - rng.choice((0, 1, 3, 8)) * ONE
    return (
        state("Ministère de l'Intérieur", "Préfecture – service interministériel de défense et de protection civile")
        + rise(4)
        + ruled(paper.choose("CERTIFICAT DE COMPÉTENCES « PRÉVENTION ET SECOURS CIVIQUES DE NIVEAU 1 »", "PSC 1 – CERTIFICAT DE COMPÉTENCES DE CITOYEN DE SÉCURITÉ CIVILE", "CERTIFICAT DE FORMATION AUX PREMIERS SECOURS (PSC1)"), 12)
        + rise(2)
        + f"#text(size: 0.85em)[Vu le code de la sécurité intérieure ; \\ Vu l'arrêté du 24 juillet 2007 fixant le référentiel national de compétences de sécurité civile relatif à l'unité d'enseignement PSC 1 ; \\ Vu le procès-verbal de la session organisée le {txt(figures(held))} à {txt(place.town)},]\n"
        + rise(2)
        + f"La présidente de l'{txt(union)} délivre le présent certificat à :\n"
        + ledger([*names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=figures(case.person.birth_date))), ("Lieu de naissance", txt(case.person.birth_place)), ("Formateur", txt(someone(case))), ("N° du certificat", txt(f"{place.department}-{day.year}-{rng.randrange(100, 9999):04d}"))], 1, label="46mm")
        + rise(3)
        + halves("", f"Fait à {txt(place.town)}, \\ le {dated(paper, 'issue_date', day)} \\ {under(paper, 'authority', 'La présidente,', stamp=['UNION DÉPARTEMENTALE', place.town.upper()], wide=64, high=26)} {txt(someone(case))}")
    )  # fmt: skip


@apart_layout("refrigerant_attestation", "category_in_a_square_with_assessor")
def category_in_a_square_with_assessor(case: Case, paper: Paper) -> str:
    """An assessing body's certificate: the category large in a square at the right, holder as
    lines, assessor and body sign."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 5, 900)
    category = case.fact("category", rng.choice(("I", "I", "II", "III", "IV")))
    square = f"#box(width: 34mm, height: 34mm, stroke: 1.2pt)[#align(center + horizon)[Catégorie \\ {thick(paper.put('category', category), 30)}]]"
    foot(paper, f"{body.name} – organisme évaluateur – certificat d'accréditation fictif n° {rng.randrange(1000, 9999)}")  # fmt: skip
    return (
        f"{thick(txt(body.name), 14)} #h(1fr) {txt(body.place.town)}\n#line(length: 100%)\n"
        + rise(3)
        + spaced(paper.choose("ATTESTATION D'APTITUDE", "ATTESTATION D'APTITUDE FLUIDES FRIGORIGÈNES"), 16)
        + "#align(center)[Manipulation des fluides frigorigènes – article R. 543-106 du code de l'environnement, arrêté du 13 octobre 2008]\n"
        + rise(4)
        + halves(lines([*names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=said(paper, who.birth_date))), ("Attestation n°", txt(f"{rng.randrange(10**5, 10**6)}-{category}"))]), f"#align(center)[{square}]", "(1fr, 46mm)")
        + rise(3)
        + f"Le titulaire a réussi l'épreuve théorique ({rng.randrange(24, 31)} / 30) et l'épreuve pratique prévues pour cette catégorie. L'attestation est délivrée sans limitation de durée.\n\n"
        + f"Délivrée à {txt(body.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + rise(3)
        + halves(over(paper, "training_centre", f"L'évaluateur, {someone(case)}"), over(paper, "training_centre", "Le responsable de l'organisme", stamp=seal_of(body), wide=64, high=26))
    )  # fmt: skip
