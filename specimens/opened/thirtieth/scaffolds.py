"""Attestations of scaffolding training after the recommendation R408."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirtieth.hands import Look, Press, approved, on_dots, pen, sign
from specimens.opened.thirtieth.wording import (
    BODIES,
    SCHOOLS,
    academy,
    at,
    birth_words,
    body_of,
    bold,
    digits,
    drop,
    gap,
    lines_of,
    name_rows,
    note,
    page,
    par,
    plain_name,
    row,
    sheet_edge,
    someone,
    studied,
    table,
    tick,
    told,
    whole,
)

MISSING = ("annex_missing",)
SKILLS = {
    3: "Monter et démonter un échafaudage de pied conformément à la notice du fabricant",
    4: "Réceptionner et maintenir en bon état un échafaudage de pied",
    5: "Utiliser un échafaudage de pied pour travailler en sécurité",
}


def _annexes(case: Case) -> list[int]:
    found = case.fact("annexes", case.rng.choice(([3, 5], [4], [5], [4, 5], [3, 4, 5])))
    return [] if case.has("annex_missing") else list(found)


@opened_layout(
    "r408_attestation", "body_attestation_with_row_an_annex_and_trainer_initials", defects=MISSING
)
def body_attestation_with_row_an_annex_and_trainer_initials(case: Case, paper: Paper) -> str:
    """A training body's attestation: a row an annex with the result, trainer and head side by side."""
    body, p = body_of(case, BODIES, close=False), case.person
    (start, end, day), kept = short_course(case), _annexes(case)
    page(paper, 10, case.rng.choice(("Lato", "Carlito")), (15, 18, 14, 18))
    ink = "rgb(200,110,0)"
    cells = [bold(txt(w)) for w in ("Annexe de la R408", "Compétence évaluée", "Résultat")]
    for annex, words in SKILLS.items():
        on = annex in kept
        if on:
            paper.add("annexes", annex, f"Annexe {annex}")
        cells += [f"Annexe {annex}", txt(words), bold(txt("Acquis")) if on else txt("Non suivi")]
    hands = [
        f"Le formateur, {txt(someone(case))} \\ {sign(paper, 'training_centre', 64, 28, Look('pencil', 'monogram', 19, 11))}",
        f"Le responsable de l'organisme \\ {sign(paper, 'training_centre', 84, 32, Look('ball', 'ribbon', 50, 15, dx=6, dy=4), press=Press(lines_of(body, f'SIRET {body.siret}'), 'rectangle', 'blue', 52, dx=-8, dy=-5))}",
    ]  # fmt: skip
    return (
        row([f"{bold(paper.put('organisation', body.name), 15, ink)} \\ {note(body.address, 8)}", at("right", note(f"Attestation n° R408-{case.rng.randrange(1000, 9999)}", 9))], "(1fr, auto)")
        + f"#rect(width: 100%, height: 1.5mm, fill: {ink})\n"
        + gap(3)
        + at("center", bold(txt("ATTESTATION DE FORMATION"), 17) + " \\ Échafaudages de pied – recommandation R408 de l'Assurance maladie – Risques professionnels")
        + gap(3)
        + table([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", " "), "Né(e) le", paper.birth_date(form=digits(p.birth_date)), "Formation suivie", f"du {paper.date('training_start', start, form=digits(start))} au {paper.date('training_end', end, form=digits(end))}", "Lieu", txt(body.place.town)], "(46mm, 1fr)", inset=1.9, stroke="none")
        + gap(2)
        + table(cells, "(36mm, 1fr, 28mm)", inset=2.3, fill="(x, y) => if y == 0 { rgb(252,236,212) }")
        + par("L'attestation ne dispense pas l'employeur de délivrer à son salarié une autorisation écrite.")
        + drop()
        + par(f"{txt(body.place.town)}, le ", paper.date("issue_date", day, form=told(day)))
        + whole(row(hands, "(1fr, 90mm)", 6))
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "lycee_blank_by_pen_with_ticked_annexes_and_head_visa", defects=MISSING
)
def lycee_blank_by_pen_with_ticked_annexes_and_head_visa(case: Case, paper: Paper) -> str:
    """A lycée's blank of its academy: name and days by pen, annexes ticked, teacher left, head right."""
    school, p = body_of(case, SCHOOLS), case.person
    (start, end, day), kept = short_course(case), _annexes(case)
    page(paper, 10.8, "Liberation Serif", (17, 20, 14, 20))
    paper.setup.leading_em = 1.1
    ticks = ""
    for annex, words in SKILLS.items():
        if annex in kept:
            paper.add("annexes", annex, f"Annexe {annex}")
        ticks += par(tick(annex in kept, f"Annexe {annex} : {words[0].lower()}{words[1:]}"))
    hands = [
        "Le professeur formateur", "Le chef d'établissement (cachet)",
        sign(paper, "training_centre", 68, 32, Look("sky", "script", 40, 13)),
        sign(paper, "training_centre", 78, 36, Look("red", "stroke", 38, 16, dx=10), press=Press([school.name, "Le chef d'établissement", school.place.town], "dater", "red", 34, dx=-12)),
    ]  # fmt: skip
    return (
        gap(8)
        + row([f"#text(size: 8pt)[{txt('ACADÉMIE DE ' + academy(case).upper())} \\ Inspection académique – sciences et techniques industrielles]", at("right", bold(paper.put("organisation", school.name)) + f" \\ {note(school.address, 8)}")], "(1fr, 1fr)")
        + gap(5)
        + at("center", bold(txt("Attestation de formation relative aux échafaudages de pied"), 14.5) + " \\ (recommandation R. 408 – section de technicien supérieur)")
        + par("Nom et prénom de l'étudiant(e) : ", on_dots(pen(paper, plain_name(paper), "full_name")))
        + par("Date de naissance : ", on_dots(pen(paper, digits(p.birth_date), "birth_date", p.birth_date.isoformat()), "54mm"))
        + par("BTS préparé : ", on_dots(paper.handwritten(studied(case), 13.5)))
        + par("Formation suivie du ", on_dots(pen(paper, digits(start), "training_start", start.isoformat()), "46mm"), " au ", on_dots(pen(paper, digits(end), "training_end", end.isoformat()), "46mm"))
        + par("L'étudiant(e) a validé les compétences des annexes cochées :")
        + ticks
        + par("À ", on_dots(paper.handwritten(school.place.town, 14), "60mm"), " le ", on_dots(paper.hand_date("issue_date", day), "56mm"))
        + whole(table(hands, "(1fr, 84mm)", inset=1.8, align="left + top"))
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "bordered_certificate_across_with_caption_under_the_rule", defects=MISSING
)
def bordered_certificate_across_with_caption_under_the_rule(case: Case, paper: Paper) -> str:
    """A certificate across the sheet within a border; trainee at the left, head over a rule right."""
    body, rng = body_of(case, BODIES, close=False), case.rng
    (start, end, day), kept = short_course(case), _annexes(case)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    page(paper, 11.5, rng.choice(("Caladea", "Libertinus Serif")), (24, 30, 18, 30))
    ink = "rgb(20,90,110)"
    sheet_edge(9, f"4pt + {ink}", paper)
    sheet_edge(12, f"0.6pt + {ink}", paper)
    for annex in kept:
        paper.add("annexes", annex, str(annex))
    numbers = (
        ", ".join(map(str, kept[:-1])) + " et " * (len(kept) > 1) + "".join(map(str, kept[-1:]))
    )
    chosen = f"{'annexe' if len(kept) == 1 else 'annexes'} {numbers} de la recommandation R408" if kept else "recommandation R408"  # fmt: skip
    hands = [
        f"{sign(paper, 'candidate', 64, 26, Look('ball', 'spikes', 36, 12))} \\ #line(length: 60mm, stroke: 0.5pt) Le stagiaire",
        f"{sign(paper, 'training_centre', 84, 34, Look('bottle', 'script', 44, 14, dx=12, dy=4), press=Press([body.name, body.place.town, body.phone], 'round', 'green', 32, dx=-18))} \\ #line(length: 80mm, stroke: 0.5pt) Pour l'organisme, {txt(body.director)}",
    ]  # fmt: skip
    return (
        at("center", f"#text(size: 11pt, tracking: 1pt)[{paper.put('organisation', body.name)}] \\ {note(body.address, 8)}")
        + gap(4)
        + at("center", bold(txt("ATTESTATION DE COMPÉTENCES"), 24, ink) + " \\ Montage, réception et utilisation des échafaudages de pied")
        + gap(4)
        + at("center", f"est délivrée à \\ #v(2mm) {bold(paper.full_name(), 17)} \\ {birth_words(paper)}")
        + at("center", f"qui a suivi avec succès la formation correspondant à : {bold(txt(chosen))} \\ du {paper.date('training_start', start, form=told(start))} au {paper.date('training_end', end, form=told(end))} ({rng.choice((14, 21))} heures)")
        + at("center", f"Délivrée à {txt(body.place.town)} le {paper.date('issue_date', day, form=told(day))}")
        + gap(2)
        + whole(row(hands, "(1fr, 90mm)", 40, "left + bottom"))
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "assessment_record_with_column_of_pens_and_consent_words", defects=MISSING
)
def assessment_record_with_column_of_pens_and_consent_words(case: Case, paper: Paper) -> str:
    """An assessment record: retained annexes in a line, criteria, a last column where each signs."""
    body, p = body_of(case, BODIES, close=False), case.person
    (start, end, day), kept = short_course(case), _annexes(case)
    page(paper, 9.5, "Liberation Sans Narrow", (14, 16, 13, 16))
    for annex in kept:
        paper.add("annexes", annex, str(annex))
    numbers = ", ".join(str(a) for a in kept) or "–"
    grid = [bold(txt(w)) for w in ("Critère", "Théorie", "Pratique")]
    for words in (
        "Situer son rôle et ses responsabilités",
        "Exploiter la notice du fabricant",
        "Vérifier l’adéquation et le montage",
        "Respecter les règles de circulation et de charge",
        "Signaler les situations dangereuses",
    ):
        grid += [txt(words), f"{case.rng.randrange(12, 20)}/20", f"{case.rng.randrange(12, 20)}/20"]
    hands = [
        bold(txt("Qui")), bold(txt("Nom")), bold(txt("Visa")),
        "Stagiaire", txt(f"{p.first_name} {p.usage_name or p.birth_name}"), f"{approved(paper, 'candidate', 'Lu et approuvé', 11)} {sign(paper, 'candidate', 56, 16, Look('lilac', 'stroke', 30, 11))}",
        "Évaluateur", txt(someone(case)), sign(paper, "training_centre", 84, 16, Look("dark", "spikes", 34, 11, dx=-14)),
        "Direction de l'organisme", txt(body.director), sign(paper, "training_centre", 84, 29, Look("royal", "knot", 32, 14, dx=-18), press=Press(lines_of(body), "plain", "red", 46, dx=16)),
    ]  # fmt: skip
    return (
        table([f"{bold(paper.put('organisation', body.name), 12)} \\ {note(body.address, 7.5)}", at("center", bold(txt("ATTESTATION R408"), 14) + " \\ Procès-verbal d'évaluation – échafaudages de pied"), note(f"FOR-ENR-{case.rng.randrange(10, 60)} \u2013 v{case.rng.randrange(2, 7)}", 8)], "(1fr, 1.3fr, 30mm)", inset=2.4)
        + gap(3)
        + table([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), "Date de naissance", paper.birth_date(form=digits(p.birth_date)), "Session de formation", f"{paper.date('training_start', start, form=digits(start))} → {paper.date('training_end', end, form=digits(end))}", "Annexes de la recommandation validées", bold(txt(numbers), 11)], "(62mm, 1fr)", inset=1.8, stroke="0.3pt + luma(140)")
        + gap(2)
        + table(grid, "(1fr, 26mm, 26mm)", inset=1.8, stroke="0.3pt + luma(140)")
        + par("Avis : ", tick(True, "favorable"), " ", tick(False, "défavorable"), " #h(8mm) Attestation délivrée le ", bold(paper.date("issue_date", day, form=digits(day))))
        + whole(table(hands, "(38mm, 1fr, 90mm)", inset=1.4, stroke="0.3pt + luma(140)"))
    )  # fmt: skip
