"""Examinations taken: diplomas and the attestations that stand for them, transcripts of marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.results import (
    _MARKS,
    _UNITS,
    _award,
    _of_session,
    _rows,
    _verdict,
)
from specimens.opened.fourth.wording import (
    academy_name,
    addressee,
    aligned,
    beside,
    boxed,
    numeric,
    printed_from_browser,
    republic,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
)
from specimens.signing import Party, place_to_sign


@apart_layout("diploma", "success_by_account")
def success_by_account(case: Case, paper: Paper) -> str:
    """The attestation of success that the examination's portal gives: labels above values."""
    name, level, day = _award(case)
    rng, person = case.rng, case.person
    printed_from_browser(paper, case.today - dt.timedelta(days=rng.randrange(1, 30)), "Mes diplômes", f"diplomes.example.invalid/attestation/{rng.randrange(10**8, 10**9)}")  # fmt: skip
    paper.setup.font = rng.choice(("Open Sans", "Liberation Sans", "Lato"))
    return (
        republic("Ministère chargé de l'éducation nationale", f"Académie de {academy_name(case)}", "Division des examens et concours")
        + title(paper.choose("ATTESTATION DE RÉUSSITE", "Attestation de réussite au diplôme", "Attestation de diplôme"), size_em=1.5)
        + "Le recteur de l'académie atteste que :\n#v(1mm)\n"
        + boxed([("Nom de naissance", strong(paper.birth_name())), ("Prénom(s)", strong(paper.given_names())), ("Date de naissance", paper.birth_date()), ("Lieu de naissance", txt(f"{person.birth_place} ({person.birth_department})")), *(usage_pair(paper) or [("Identifiant national", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDE')}"))]), ("N° de candidat", txt(f"{rng.randrange(10**9, 10**10)}"))])
        + "#v(2mm)\na été déclaré(e) admis(e) à l'examen suivant :\n#v(1mm)\n"
        + aligned([("Diplôme", strong(paper.put("title", name))), ("Niveau", paper.put("level", level)), ("Session", txt(str(day.year))), (paper.choose("Date du jury", "Date d'obtention", "Obtenu le"), paper.date("obtained_on", day))])
        + f"#v(4mm)\nCette attestation, accompagnée d'une pièce d'identité, tient lieu de diplôme dans l'attente de la délivrance du parchemin. Vérification : code {''.join(rng.choice('ABCDEFGH23456789') for _ in range(12))}.\n#v(3mm)\n"
        + beside(square_code(paper, 22), place_to_sign(paper, Party("authority", "Pour le recteur et par délégation, le chef de la division", ["RECTORAT", academy_name(case).upper()]), shape="below"))
    )  # fmt: skip


def _comma(score: float) -> str:
    return f"{score:05.2f}".replace(".", ",")


@apart_layout("transcript", "window_letter_of_marks", defects=_MARKS)
def window_letter_of_marks(case: Case, paper: Paper) -> str:
    """The transcript mailed in July: window, table with points and coefficients, appeal below."""
    rng, session, rows = case.rng, _of_session(case), _rows(case)
    paper.setup.margin_mm, paper.setup.size_pt = (14, 15, 14, 15), 9.5
    jury = dt.date(session, 7, rng.randrange(2, 10))
    lines, total, weights = [], 0.0, 0
    for row, (event, unit, label, weight) in zip(rows, _UNITS, strict=True):
        score = _comma(row["score"])
        paper.add("scores", row, [event, score])
        total, weights = total + row["score"] * weight, weights + weight
        points = f"{row['score'] * weight:.2f}".replace(".", ",")
        remark = rng.choice(("Bénéfice", "BENEFICE")) if row["benefit"] else ""
        lines.append(f"[{event}], [{unit}], [{txt(label)}], [{score}], [{weight}], [{points}], [{remark}]")  # fmt: skip
    mean = f"{total / weights:.2f}".replace(".", ",")
    heads = "[*Épr.*], [*Unité*], [*Intitulé*], [*Note/20*], [*Coef.*], [*Points*], [*Observation*]"
    return (
        beside(f"{strong(txt(f'Académie de {academy_name(case)}'))} \\ Rectorat – DEC \\ Bureau des BTS \\ {tiny('Dossier suivi par le pôle post-bac – tél. 04 00 00 00 00')}", f"#v(8mm){addressee(case.person)}")
        + "#v(8mm)\n"
        + title(paper.choose("RELEVÉ DE NOTES", "Relevé de notes – Brevet de technicien supérieur", "RELEVÉ DE NOTES DE L'EXAMEN"), after_mm=2)
        + aligned([("Examen", f"BTS – session {paper.put('session', session)}"), ("Spécialité", paper.put("speciality", title_words(case))), ("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("N° d'inscription", txt(f"{rng.randrange(10**9, 10**10)}")), ("Forme", txt(rng.choice(("Globale", "Progressive"))))])
        + f"#v(2mm)\n#table(columns: (12mm, 13mm, 1fr, 17mm, 13mm, 17mm, 26mm), inset: 1.5mm, stroke: 0.4pt, align: (center, center, left, center, center, right, left), {heads}, {', '.join(lines)}, table.cell(colspan: 3)[Total], [], [{weights}], [{f'{total:.2f}'.replace('.', ',')}], [Moyenne {mean}])\n"
        f"#v(2mm)\nDécision du jury du {txt(numeric(jury))} : {strong(_verdict(case, paper))}\n\n#text(size: 0.85em)[Les notes portant la mention « bénéfice » peuvent être conservées, à votre demande, pendant cinq ans à compter de leur obtention. Voies et délais de recours : deux mois devant le tribunal administratif. Aucun duplicata ne sera délivré.]\n#v(3mm)\n"
        + place_to_sign(paper, Party("authority", paper.choose("Pour le recteur et par délégation", "Le chef de la division des examens et concours"), ["RECTORAT", academy_name(case).upper()]), shape="below", align="right")
    )  # fmt: skip
