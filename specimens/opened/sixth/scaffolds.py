"""Attestations of the scaffolding training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.bodies import CENTRES, body_of, local_school
from specimens.opened.sixth.facts import course
from specimens.opened.sixth.wording import (
    beside,
    born_on,
    boxes,
    cell,
    corner,
    down,
    framed,
    headed,
    legal_foot,
    listing,
    logo_head,
    numeric,
    on_day,
    option_of,
    sheet,
    signs_under,
    siret_of,
    spoken_name,
    stamp_of,
    stranger,
    strong,
    tiny,
    title_line,
    told_apart,
)
from specimens.people import invent_firm, invent_training_body

_TASKS = {
    3: "monter et démonter un échafaudage de pied",
    4: "réceptionner, vérifier et maintenir un échafaudage de pied",
    5: "utiliser un échafaudage de pied",
}


def _held(case: Case) -> list[int]:
    drawn = case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [3, 4, 5], [4], [3], [5]))
    held = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else held


@opened_layout("r408_attestation", "centre_roll_of_honour_sideways", defects=("annex_missing",))
def centre_roll_of_honour_sideways(case: Case, paper: Paper) -> str:
    """A training centre's certificate on its side: border in colour, the annexes in a sentence, the
    trainer at the left, the director at the right."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = course(case)
    held = _held(case)
    sheet(paper, 297, 210, (34, 26, 16, 26))
    shade = rng.choice(("rgb(230,140,0)", "rgb(0,100,60)", "rgb(150,20,30)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 281mm, height: 194mm, stroke: 3pt + {shade}))"  # fmt: skip
    words = [f"{_TASKS[k]} (annexe {paper.add('annexes', k, str(k))} de la R408)" for k in held]
    skills = " ; ".join(words) or "travailler en sécurité sur un échafaudage de pied"
    when = f"du {on_day(paper, 'training_start', start)} au {on_day(paper, 'training_end', end)}"
    return (
        f"#align(center)[{strong(paper.put('organisation', body.name), 15, shade)} \\ {tiny(body.address + ' – déclaration d’activité n° 93 83 0' + str(rng.randrange(1000, 9999)) + ' 83', 8)}]\n"
        + down(3)
        + title_line(paper.choose("ATTESTATION DE COMPÉTENCES", "ATTESTATION DE FIN DE FORMATION", "CERTIFICAT DE FORMATION"), 24)
        + "#align(center)[Montage, réception et utilisation des échafaudages de pied – recommandation R408 de la CNAM]\n"
        + down(4)
        + f"#align(center)[#text(size: 13pt)[Nous attestons que {spoken_name(paper)}, {born_on(paper)},]]\n\n"
        + f"#align(center)[a suivi {when} une formation de {rng.choice((14, 21, 28))} heures et {case.person.agree('a été évalué apte', 'a été évaluée apte')} à :]\n\n"
        + f"#align(center)[{strong(skills)}.]\n"
        + down(3)
        + f"#align(center)[Délivrée à {txt(body.place.town)}, le {on_day(paper, 'issue_date', day)} – attestation n° {rng.randrange(100, 999)}-{day.year}]\n"
        + down(3)
        + f"#grid(columns: (1fr, 1fr, 1fr), align: center, [Le formateur \\ {txt(stranger(case))} \\ {paper.sign('training_centre', width_mm=55, height_mm=20)}], [{paper.stamp(stamp_of(body))}], [Le directeur \\ {txt(body.director)} \\ {paper.sign('training_centre', width_mm=55, height_mm=20)}])\n"
    )  # fmt: skip


@opened_layout("r408_attestation", "school_annex_for_dossier", defects=("annex_missing",))
def school_annex_for_dossier(case: Case, paper: Paper) -> str:
    """A school's letter for the dossier: « annexe 4 et annexe 5 » in a line of references, tasks
    ticked below."""
    school, rng, who = local_school(case), case.rng, case.person
    start, end, day = course(case)
    held = _held(case)
    labels = [f"annexe {paper.add('annexes', k, str(k))}" for k in held]
    listed = (", ".join(labels[:-1]) + " et " + labels[-1] if len(labels) > 1 else labels[0]) if labels else ""  # fmt: skip
    reference = f"Référentiel : recommandation R408 du 10 juin 2004, {listed}" if listed else "Référentiel : recommandation R408 du 10 juin 2004"  # fmt: skip
    tasks = "\n".join(f"- {txt(_TASKS[k])}" for k in held) or "- évoluer en sécurité sur un échafaudage"  # fmt: skip
    return (
        corner(school, paper.put("organisation", school.name), f"UAI 0{rng.randrange(10**5, 10**6)}L", f"Tél. {school.phone}")
        + f"#align(right)[{txt(school.place.town)}, le {on_day(paper, 'issue_date', day)}]\n"
        + down(6)
        + title_line(paper.choose("Attestation de formation aux échafaudages de pied", "ATTESTATION DE FORMATION « ÉCHAFAUDAGES »", "ATTESTATION R408"), 14)
        + f"{reference}.\n\n"
        + f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title)}, atteste que {spoken_name(paper)}, {born_on(paper, place=False)}, étudiant{who.agree('', 'e')} en BTS {txt(option_of(case))}, a reçu du {on_day(paper, 'training_start', start)} au {on_day(paper, 'training_end', end)}, au sein de l'établissement et par un formateur habilité, la formation à :\n\n{tasks}\n\n"
        + f"L'évaluation est satisfaisante. L'attestation du formateur, délivrée par l'OPPBTP le {txt(numeric(start.replace(year=start.year - 2, day=min(start.day, 28))))}, est conservée au secrétariat.\n"
        + down(5)
        + beside(signs_under(paper, "training_centre", "Le formateur,", below=stranger(case)), signs_under(paper, "training_centre", "Le chef d'établissement,", stamp=stamp_of(school)))
    )  # fmt: skip


@opened_layout("r408_attestation", "wallet_pass_with_grid", defects=("annex_missing",))
def wallet_pass_with_grid(case: Case, paper: Paper) -> str:
    """A body's sheet with a pass to cut out: a grid annex by annex, « favorable » or a dash."""
    body, firm, rng = invent_training_body(case.rng), invent_firm(case.rng), case.rng
    start, end, day = course(case)
    held = _held(case)
    legal_foot(paper, f"{body.name} – {body.form} – SIRET {siret_of(body)} – organisme certifié Qualiopi au titre des actions de formation")  # fmt: skip
    rows = []
    for k in (3, 4, 5) if held else ():
        on = k in held
        number = paper.add("annexes", k, str(k)) if on else str(k)
        rows.append((f"Annexe {number}", txt(_TASKS[k].capitalize()), "FAVORABLE" if on else "–"))
    grid = headed(("R408", "Compétence évaluée", "Avis"), rows, "(26mm, 1fr, 32mm)") if rows else "Compétence évaluée : travail sur échafaudage de pied – avis FAVORABLE\n"  # fmt: skip
    return (
        logo_head(body, paper.put("organisation", body.name), rng.choice(("rgb(0,70,140)", "rgb(90,90,90)")), f"{txt(body.phone)} \\ contact\\@exemple.invalid")
        + title_line(paper.choose("ATTESTATION DE FORMATION ET D'ÉVALUATION", "ATTESTATION DE FORMATION – ÉCHAFAUDAGE DE PIED R408"), 14)
        + listing([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), ("Date de naissance", paper.birth_date(form=numeric(case.person.birth_date))), ("Employeur ou financeur", txt(firm.name)), ("Stage", txt(f"ECH-R408 / groupe {rng.randrange(1, 30)}")), ("Dates", f"{on_day(paper, 'training_start', start)} – {on_day(paper, 'training_end', end)}")], 50)
        + down(2)
        + grid
        + down(2)
        + f"Fait le {on_day(paper, 'issue_date', day)} à {txt(body.place.town)}. Le formateur : {txt(stranger(case))}.\n"
        + f"#align(right)[{cell(paper, 'training_centre', 'Pour l’organisme', stamp_of(body), 62, 24)}]\n"
        + down(2)
        + framed(f"#text(size: 0.85em)[*Rappel* – La présente attestation ne dispense pas l'employeur de l'autorisation de monter prévue à l'article R. 4323-69 du code du travail. Mise à jour recommandée tous les cinq ans, soit avant le {txt(numeric(day.replace(year=day.year + 5, day=min(day.day, 28))))}.]")
    )  # fmt: skip


@opened_layout("r408_attestation", "apprentice_centre_ticked_form", defects=("annex_missing",))
def apprentice_centre_ticked_form(case: Case, paper: Paper) -> str:
    """A centre's form: frames above, boxes for the annexes, hands of the trainee, the trainer and the
    head in a row."""
    school, rng = body_of(case, CENTRES), case.rng
    start, end, day = course(case)
    held = _held(case)
    lines = []
    for k in (3, 4, 5) if held else ():
        on = k in held
        number = paper.add("annexes", k, str(k)) if on else str(k)
        lines.append(f"#check({'true' if on else 'false'}) annexe {number} : {txt(_TASKS[k])}")
    ticked = " \\ ".join(lines) or "#check(true) échafaudages de pied"
    return (
        f"{strong(paper.put('organisation', school.name), 12)} #h(1fr) Formulaire SE-{rng.randrange(10, 99)} indice {rng.choice('ABC')}\n#line(length: 100%)\n"
        + title_line(paper.choose("Attestation individuelle – formation R408", "ATTESTATION DE FORMATION À LA SÉCURITÉ : R408"), 14)
        + boxes([*told_apart(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOM(S)"), ("NÉ(E) LE", paper.birth_date(form=numeric(case.person.birth_date))), ("DIPLÔME PRÉPARÉ", txt(f"BTS {option_of(case)}")), ("PREMIER JOUR", on_day(paper, "training_start", start)), ("DERNIER JOUR", on_day(paper, "training_end", end))])
        + down(2)
        + f"Contenu validé selon les annexes cochées de la recommandation R408 :\n\n{ticked}\n\n"
        + f"Délivré le {on_day(paper, 'issue_date', day)}\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.5pt, [{cell(paper, 'candidate', 'Le bénéficiaire', None, 50)}], [{cell(paper, 'training_centre', 'Le formateur', None, 50)}], [{cell(paper, 'training_centre', 'Le directeur', stamp_of(school), 50)}])\n"
    )  # fmt: skip
