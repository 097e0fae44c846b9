"""Training in safety: scaffolds, electricity, first aid, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.wording import (
    beside,
    born_on,
    head_bar,
    issued_on,
    landscape,
    logo,
    made,
    numeric,
    ruled,
    said_name,
    stamp_of,
    strong,
    title,
    usage_pair,
    watermark,
)
from specimens.people import invent_firm, invent_training_body
from specimens.signing import Party, place_to_sign


@apart_layout("first_aid_attestation", "civic_rescue_diploma")
def civic_rescue_diploma(case: Case, paper: Paper) -> str:
    """The certificate of civic rescue of the first level, on its side, association and state."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = issued_on(case, 5, 900)
    landscape(paper, 20)
    paper.setup.size_pt, paper.setup.font = 12.5, rng.choice(("Carlito", "Lato", "Liberation Sans"))
    watermark(paper, "PSC 1")
    return (
        f"#grid(columns: (1fr, 1fr, 1fr), align: (left, center, right), [#text(size: 0.8em)[Ministère de l'Intérieur \\ Sécurité civile]], [{logo(paper, 20)}], [#text(size: 0.8em)[{txt(body.name)} \\ Association agréée de sécurité civile]])\n#v(6mm)\n"
        + f"#align(center)[#text(size: 1.9em, fill: rgb(180,30,30))[{strong(txt(paper.choose('CERTIFICAT DE COMPÉTENCES', 'Certificat de compétences de citoyen de sécurité civile')))}] \\ #text(size: 1.2em)[Prévention et secours civiques de niveau 1 – PSC 1]]\n#v(7mm)\n"
        f"Le présent certificat est délivré à {said_name(paper)}, {born_on(paper)}, qui a participé activement à la formation et acquis les compétences prévues par l'arrêté du 24 juillet 2007 modifié.\n\n"
        f"#text(size: 0.85em)[Certificat n° {txt(body.place.department)}-{issued.year}-{rng.randrange(1000, 99999)} – procès-verbal du {txt(numeric(issued - dt.timedelta(days=rng.randrange(0, 12))))} – formateur : {txt(invent_firm(rng).director)}]\n#v(6mm)\n"
        + beside(made(paper, body.place.town, "issue_date", issued), place_to_sign(paper, Party("training_centre", paper.choose("Le président de l'association", "L'autorité d'emploi"), [body.name, "SECOURISME"]), shape="below"), "(1.3fr, 1fr)")
    )  # fmt: skip


@apart_layout("refrigerant_attestation", "aptitude_by_decree")
def aptitude_by_decree(case: Case, paper: Paper) -> str:
    """The attestation of aptitude after the decree of 2008: operations of the category listed."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = issued_on(case)
    category = case.fact("category", rng.choice(("I", "I", "II", "III", "IV")))
    shown = paper.put("category", category, paper.choose(f"Catégorie {category}", f"CATÉGORIE {category}", f"catégorie {category}"))  # fmt: skip
    tasks = {
        "I": "contrôle d'étanchéité, maintenance et entretien, mise en service, récupération des fluides des équipements de réfrigération, de climatisation et de pompe à chaleur, quelle que soit la charge",
        "II": "maintenance, mise en service et récupération des fluides des équipements contenant moins de 2 kg de fluide, contrôle d'étanchéité de tous équipements",
        "III": "récupération des fluides des équipements contenant moins de 2 kg de fluide",
        "IV": "contrôle d'étanchéité des équipements, sans intervention sur le circuit",
    }
    number = f"{rng.randrange(10**3, 10**4)}/{issued.year}/{rng.randrange(10, 999):04d}"
    return (
        head_bar(body, txt(body.name), rng.choice(("rgb(0,110,150)", "rgb(40,90,60)")))
        + title(paper.choose("ATTESTATION D'APTITUDE À LA MANIPULATION DES FLUIDES FRIGORIGÈNES", "Attestation d'aptitude – fluides frigorigènes", "ATTESTATION D'APTITUDE (article R. 543-106 du code de l'environnement)"), size_em=1.25)
        + ruled([("Numéro d'attestation", txt(number)), ("Organisme évaluateur", txt(f"{body.name} – certificat n° {rng.randrange(100, 999)}")), ("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénom(s)", strong(paper.given_names(" "))), ("Date et lieu de naissance", f"{paper.birth_date()} – {txt(case.person.birth_place)}"), ("Aptitude reconnue", strong(shown))])
        + f"#v(3mm)\nLe titulaire est apte à effectuer les opérations suivantes : {txt(tasks[category])} (arrêté du 13 octobre 2008 modifié, règlement (UE) 2015/2067 de la Commission du 17 novembre 2015).\n\nÉvaluation théorique : {rng.randrange(24, 30)}/30 – évaluation pratique : admis. {txt(french.titled(body.place.town))}.\n\n"
        f"{paper.choose('Délivrée le', 'Date de délivrance :')} {paper.date('issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("training_centre", "Le responsable de l'organisme évaluateur", stamp_of(body), body.director), shape=paper.choose("stamp_beside", "beside", "named"), align="right")
    )  # fmt: skip
