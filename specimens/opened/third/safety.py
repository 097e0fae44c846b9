"""Training bodies on safety: scaffolding, electricity, first aid, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import Card, lay_out, portrait
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    birth,
    bts,
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

_R408 = ("annex_missing",)

_TASKS = {
    3: "Monter, utiliser et démonter un échafaudage de pied",
    4: "Réceptionner, vérifier et maintenir en conformité un échafaudage de pied",
    5: "Utiliser un échafaudage de pied en sécurité",
}


def _annexes(case: Case) -> list[int]:
    drawn = case.fact("annexes", case.rng.choice(([4], [5], [4, 5], [3, 5], [3, 4, 5])))
    return [] if case.has("annex_missing") else list(drawn)


def _training(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    issued = case.fact("issue_date", case.day_before(8, 700))
    end = issued - dt.timedelta(days=case.rng.choice((0, 0, 0, 2, 6)))
    start = end - dt.timedelta(days=case.rng.choice((1, 2, 3)))
    return case.fact("training_start", start), case.fact("training_end", end), issued


def _issued(case: Case, most: int = 500) -> dt.date:
    return case.fact("issue_date", case.day_before(5, most))


def _numbers(paper: Paper, annexes: list[int]) -> str:
    """« annexe 4 », « annexes 4 et 5 », each number kept."""
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
    if not annexes:
        return ""
    *some, last = map(str, annexes)
    said = f"{', '.join(some)} et {last}" if some else last
    return f"annexe{'s' if some else ''} {said}"


@opened_layout("r408_attestation", "school_of_building", defects=_R408)
def school_of_building(case: Case, paper: Paper) -> str:
    """A building school's certificate in prose, stamped by its head."""
    school = invent_school(case.rng)
    _, end, issued = _training(case)
    annexes = _annexes(case)
    numbers = _numbers(paper, annexes)
    precisely = (
        f", selon {'les ' if len(annexes) > 1 else 'l’'}{numbers} de ladite recommandation"
        if numbers
        else ""
    )
    tasks = (
        " ; ".join(_TASKS[a][0].lower() + _TASKS[a][1:] for a in annexes)
        or "travailler en hauteur sur échafaudage"
    )
    return (
        head_of(paper, school, paper.put("organisation", school.name), side="right")
        + heading(paper.choose("Certificat de formation R. 408", "ATTESTATION R408 – ÉCHAFAUDAGE DE PIED", "Prévention des risques liés au montage et à l'utilisation des échafaudages"))
        + f"Le chef d'établissement certifie que {running_name(paper)}, {birth(paper)}, étudiant(e) en BTS {txt(bts(case))}, a achevé le {paper.date('training_end', end)} la formation à la prévention du risque de chute prévue par la recommandation R 408{txt(precisely)}, et en a acquis les compétences : {txt(tasks)}.\n\n"
        f"{given_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("training_centre", school.director_title, press(school), school.director), align=paper.choose("left", "center", "right"))
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "school_tasks_table")
def school_tasks_table(case: Case, paper: Paper) -> str:
    """A school's individual sheet, tasks validated one after the other."""
    school = invent_school(case.rng)
    issued = _issued(case)
    tasks = (
        "Analyser le risque électrique",
        "Mettre en sécurité un circuit",
        "Réaliser une consignation",
        "Réagir en cas d'accident ou d'incendie d'origine électrique",
    )
    rows = ", ".join(f"[{txt(t)}], [#check(true)]" for t in tasks)
    return (
        f"*{txt(school.name)}* #h(1fr) {txt(school.place.town)}\n#line(length: 100%)\n"
        + heading(paper.choose("CARNET INDIVIDUEL DE FORMATION – RISQUES ÉLECTRIQUES", "Prévention des risques électriques : fiche de validation", "Validation des compétences – travaux électriques hors et sous tension"), size_em=1.2)
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom", paper.given_names(" ")), ("Né(e) le", paper.birth_date()), ("Section", txt(f"BTS {bts(case)}"))])
        + f"#v(3mm)\n#table(columns: (1fr, 22mm), inset: 2mm, align: (left, center), [*Tâches*], [*Validé*], {rows})\n\nLe titulaire a reçu la formation correspondant au niveau B1V.\n\n{given_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + parties_in_a_row(paper, [Party("training_centre", "Le professeur", None), Party("training_centre", "Le chef d'établissement", press(school))])
    )  # fmt: skip


@opened_layout("first_aid_attestation", "workplace_rescuer")
def workplace_rescuer(case: Case, paper: Paper) -> str:
    """The workplace rescuer's certificate of the prevention network, labels and values."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = _issued(case, 600)
    return (
        f"#grid(columns: (1fr, 1fr, 1fr), align: (left, center, right), [{emblem(paper)}], [*Assurance maladie – risques professionnels*], [Réseau prévention])\n#line(length: 100%)\n"
        + heading(paper.choose("CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL", "Sauvetage secourisme du travail – certificat d'acteur SST", "Attestation MAC SST"))
        + labelled([("Certificat n°", f"{rng.randrange(10**4, 10**5)}-{rng.randrange(10**6, 10**7)}"), ("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénom", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Organisme habilité", txt(body.name)), ("Délivré le", paper.date("issue_date", issued)), ("Valable jusqu'au", txt(french.date_slashes(issued + dt.timedelta(days=730))))], fill="rgb(240,245,235)")
        + "#v(5mm)\n"
        + place_to_sign(paper, Party("training_centre", "Le formateur SST", press(body)), shape=paper.choose("beside", "stamp_beside", "below"), align="right")
    )  # fmt: skip


def _category(case: Case, paper: Paper) -> str:
    category = case.fact("category", case.rng.choice(("I", "I", "II", "III", "IV")))
    return paper.put("category", category, paper.choose(f"catégorie {category}", f"Catégorie {category}"))  # fmt: skip


@opened_layout("refrigerant_attestation", "evaluating_body")
def evaluating_body(case: Case, paper: Paper) -> str:
    """An approved evaluating body's attestation of aptitude, on its side."""
    body = invent_training_body(case.rng)
    issued = _issued(case)
    sideways(paper, 24)
    paper.setup.size_pt = 12
    return (
        head_of(paper, body, txt(body.name))
        + heading(paper.choose("ATTESTATION D'APTITUDE", "Attestation d'aptitude à la manipulation des fluides frigorigènes"), size_em=1.8)
        + f"L'organisme évaluateur, certifié sous le n° {case.rng.randrange(1000, 9999)}, atteste, en application de l'article R. 543-106 du code de l'environnement, que {running_name(paper)}, {birth(paper)}, a satisfait aux épreuves théoriques et pratiques et peut manipuler les fluides frigorigènes au titre de la *{_category(case, paper)}*.\n\n"
        + sides(given_at(paper, body.place.town, "issue_date", issued), place_to_sign(paper, Party("training_centre", "Le responsable de l'évaluation", press(body)), shape="below"))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "rope_and_harness")
def rope_and_harness(case: Case, paper: Paper) -> str:
    """A letter-like attestation about harnesses and lifelines; it names no scaffold."""
    body = invent_training_body(case.rng)
    issued = _issued(case)
    end = issued - dt.timedelta(days=case.rng.randrange(0, 4))
    return (
        head_of(paper, body, txt(body.name), side="right")
        + heading(paper.choose("Attestation de formation – travail en hauteur", "ATTESTATION : PORT DU HARNAIS ET TRAVAUX EN HAUTEUR", "Travaux en hauteur et évacuation – attestation"))
        + f"Nous soussignés, {txt(body.name)}, attestons que {running_name(paper)}, {birth(paper)}, a participé le {txt(french.any_date(end, case.rng))} à la formation « Travailler en hauteur avec un équipement de protection individuelle contre les chutes » (7 heures), conformément à l'article R. 4323-106 du code du travail.\n\nRésultat de l'évaluation : favorable.\n\n{given_at(paper, body.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("training_centre", body.director_title, press(body), body.director), align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "plastic_card")
def plastic_card(case: Case, paper: Paper) -> str:
    """A plastic card with a portrait, as training bodies print for the pocket."""
    body, person, rng = invent_training_body(case.rng), case.person, case.rng
    issued = _issued(case)
    paper.setup.font, paper.setup.leading_em = "Open Sans", 0.5
    card = Card(85.6, 54, "rgb(250,246,225)")
    card.at(0, 0, "#rect(width: 85.6mm, height: 9mm, fill: rgb(200,90,0))")
    card.at(
        4,
        2.6,
        f'#text(size: 8.5pt, weight: "bold", fill: white)[{paper.choose("TRAVAUX EN HAUTEUR", "FORMATION TRAVAIL EN HAUTEUR")}]',
    )
    card.at(60, 12, portrait(rng, 21, 26))
    for y, label, shown in (
        (12, "Nom de naissance", paper.birth_name()),
        (19, "Prénom", paper.put("given_names", [person.first_name], person.first_name)),
        (26, "Né(e) le", paper.birth_date(form=french.date_slashes(person.birth_date))),
        (33, "Formation", txt("Harnais, ligne de vie, évacuation")),
        (40, "Délivrée le", paper.date("issue_date", issued, form=french.date_slashes(issued))),
    ):
        card.label(4, y, label, 5, "rgb(50,35,10)")
        card.value(4, y + 2.4, shown, 7.5)
    if person.usage_name:
        card.label(32, 12, "Nom d'usage", 5, "rgb(50,35,10)")
        card.value(32, 14.4, paper.usage_name(), 7.5)
    card.at(4, 48.5, f"#text(size: 5pt)[{txt(body.name)} – attestation de formation R. 4323-106]")
    card.at(50, 40, paper.sign("training_centre", width_mm=32, height_mm=9))
    return lay_out(paper, [card], rng.choice(("close", "together")))  # fmt: skip


@opened_layout("r408_attestation", "body_statement", defects=_R408)
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


@opened_layout("r408_attestation", "ticked_modules_sideways", defects=_R408)
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


@opened_layout("electrical_safety_attestation", "standard_of_the_trade")
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


@opened_layout("first_aid_attestation", "civil_protection")
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


@opened_layout("refrigerant_attestation", "school_form")
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
