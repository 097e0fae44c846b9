"""Statements of marks, and a diploma."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w


def _seal(case: Case) -> list[str]:
    return ["ACADÉMIE", w.realm(case).upper(), "DIVISION DES EXAMENS"]


def _sums(rows: list[tuple[tuple[str, str, int], dict[str, float]]]) -> tuple[str, str]:
    """Points and average as printed."""
    points = sum(kept["score"] * unit[2] for unit, kept in rows)
    weights = sum(unit[2] for unit, _ in rows)
    return f"{points:.2f}".replace(".", ","), f"{points / weights:.2f}".replace(".", ",")


@opened_layout("transcript", "statement_with_benefit_letter_before_the_mark_and_panel_at_right", defects=MARKS)
def statement_with_benefit_letter_before_the_mark_and_panel_at_right(case: Case, paper: Paper) -> str:
    """A statement whose units stand at the left and the candidate with the outcome in a right panel."""
    session, form, p = sat_in(case), case.rng.choice((0, 1, 2)), case.person
    rows, passed = marks(case)
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        body.append((txt(code), txt(label), str(weight), w.big("B") if kept["benefit"] else "", w.big(txt(shown))))
    points, mean = _sums(rows)
    w.leaf(paper, ("Liberation Sans", "DejaVu Sans", "Carlito", "Lato"), 9.4, (14, 14, 13, 14))
    panel = w.page(
        w.big("Candidat"), w.said([*w.names(paper, "Nom", "Usage", "Prénoms"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date)))], 17, "", 1.8),
        w.rule(0.4), w.big("Résultat"), w.said([("Points", points), ("Moyenne", f"{mean} / 20"), ("Décision", w.big(outcome(paper, passed), 11))], 19, "", 1.8),
        w.rule(0.4), w.fine("B : note au moins égale à 10, dont le candidat peut demander le bénéfice pendant cinq ans (forme globale).", 7.5),
    )
    return w.page(
        w.ends(w.marianne(f"Académie {w.of(w.realm(case))}", "Division des examens et concours"), f"N° {case.rng.randrange(10**8, 10**9)} \\ {w.fine(f'Délibération du jury du {w.digits(dt.date(session, 7, case.rng.randrange(1, 8)))}', 8)}"),
        w.centre(f"{w.big(txt(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DE NOTES DU BREVET DE TECHNICIEN SUPÉRIEUR')), 14)} \\ BTS {w.big(paper.put('speciality', w.course(case)))} – session {paper.put('session', session)}"),
        w.air(2),
        w.abreast(w.ledger(("Unité", "Épreuve", "Coef.", "", "Note / 20"), body, "14mm, 1fr, 13mm, 8mm, 20mm", pad=1.7), w.fenced(panel, 3, "0.5pt", "luma(247)"), widths="1fr, 62mm", gutter=4),
        w.air(4),
        w.inset(w.hand(paper, ("authority", f"Le président du jury|{w.someone(case)}", _seal(case)), "under", 64), 4),
    )


@opened_layout("transcript", "notice_of_results_with_dotted_units_and_yes_or_no", defects=MARKS)
def notice_of_results_with_dotted_units_and_yes_or_no(case: Case, paper: Paper) -> str:
    """A notice by post: units with dots to the mark, « conservable : oui » beside, outcome on top."""
    session, form = sat_in(case), case.rng.choice((0, 2))
    rows, passed = marks(case)
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        body.append(f"{txt(code)} – {txt(label)} (coef. {weight}) #box(width: 1fr, repeat[.]) #box(width: 16mm)[#align(right)[{w.big(txt(shown))}]] #box(width: 38mm)[#h(5mm) bénéfice : {'oui' if kept['benefit'] else 'non'}]")
    w.leaf(paper, (*w.ROMAN, "Lato"), 10.3, (17, 20, 16, 20))
    return w.page(
        w.abreast(w.marianne(f"Rectorat de l'académie {w.of(w.realm(case))}", "Bureau des diplômes"), w.mailed(case, 16), widths="1fr, 84mm"),
        w.air(10),
        w.big(txt(paper.choose("Relevé de notes", "RELEVÉ DE NOTES – NOTIFICATION")), 15),
        f"{w.person(paper)}, {w.born(paper)}",
        f"Brevet de technicien supérieur {w.big(paper.put('speciality', w.course(case)))}, session {paper.put('session', session)}",
        f"Le jury vous a déclaré{case.person.agree('', 'e')} : {w.big(outcome(paper, passed), 12)}",
        w.air(1),
        " \\ #v(2.4mm, weak: true) ".join(body),
        w.air(1),
        w.fine("Bénéfice : oui signifie que la note peut, à votre demande, être reportée lors des cinq sessions suivantes. Aucun duplicata ne sera délivré.", 8),
        w.air(3),
        w.abreast(f"Le {txt(w.habit(paper, dt.date(session, 7, case.rng.randrange(5, 18))))}", w.hand(paper, ("authority", "Pour la rectrice et par délégation", _seal(case)), "under", 66)),
    )


@opened_layout("transcript", "results_site_print_two_tables_kept_and_failed_fixed_pitch", defects=MARKS)
def results_site_print_two_tables_kept_and_failed_fixed_pitch(case: Case, paper: Paper) -> str:
    """A central program's listing in fixed pitch with a word for what may be kept; nobody signs."""
    session, p = sat_in(case), case.person
    rows, passed = marks(case)
    w.leaf(paper, w.FIXED, 9, (16, 16, 14, 16))
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, 1)
        body.append((txt(code), txt(label), f"{weight:02d}", txt(shown), "BENEFICE" if kept["benefit"] else "-"))
    points, mean = _sums(rows)
    dash = '#line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))'
    return w.page(
        w.ends(f"ACADEMIE : {txt(w.realm(case).upper())}", f"EDITION : {txt(w.digits(dt.date(session, 7, case.rng.randrange(4, 20))))}"),
        dash,
        w.centre(f"{w.big(txt(paper.choose('RELEVE DE NOTES', 'RELEVE DE NOTES BTS')), 13)}"),
        w.said([("EXAMEN", "BREVET DE TECHNICIEN SUPERIEUR"), ("SPECIALITE", paper.put("speciality", w.course(case))), ("SESSION", paper.put("session", session)), *w.names(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRENOMS", sep=" "), ("NE(E) LE", w.birth(paper, w.digits(p.birth_date)))], 42, " :", 1.8),
        dash,
        w.ledger(("UNITE", "LIBELLE", "COEF", "NOTE", "REPORT"), body, "16mm, 1fr, 14mm, 18mm, 26mm", look="none", pad=1, tint="white"),
        dash,
        w.said([("TOTAL DES POINTS", points), ("MOYENNE SUR 20", mean), ("DECISION DU JURY", w.big(outcome(paper, passed)))], 42, " :", 1.8),
        dash,
        w.fine("BENEFICE : NOTE CONSERVABLE PENDANT CINQ ANS SUR DEMANDE. DOCUMENT NON SIGNE, ISSU DU SERVEUR DES RESULTATS.", 7.5),
    )


@opened_layout("transcript", "certified_true_extract_across_with_domains_in_two_tables", defects=MARKS)
def certified_true_extract_across_with_domains_in_two_tables(case: Case, paper: Paper) -> str:
    """An extract across the page: general and professional tests apart, a column for the keeping."""
    session, form = sat_in(case), case.rng.choice((0, 1))
    rows, passed = marks(case)
    w.leaf(paper, w.PLAIN, 11, (14, 17, 13, 17), (297, 210))
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        body.append((txt(code), txt(label), str(weight), w.big(txt(shown)), "à conserver" if kept["benefit"] else ""))
    cut = (len(body) + 1) // 2
    heads, wide = ("Code", "Intitulé", "Coef.", "Note", "Bénéfice"), "13mm, 1fr, 13mm, 16mm, 25mm"
    return w.page(
        w.ends(f"Académie {txt(w.of(w.realm(case)))} – examens post-baccalauréat", w.big(txt(paper.choose("RELEVÉ DE NOTES", "EXTRAIT DU PROCÈS-VERBAL : RELEVÉ DE NOTES")), 13)),
        w.rule(0.8),
        w.abreast(w.said([("Candidat", w.big(w.entry(paper))), ("Né(e) le", w.birth(paper))], 26), w.said([("Diplôme", txt("BTS ") + paper.put("speciality", w.course(case))), ("Session", paper.put("session", session))], 22), widths="1fr, 1fr"),
        w.air(2),
        w.abreast(w.ledger(heads, body[:cut], wide, pad=2), w.ledger(heads, body[cut:], wide, pad=2), gutter=5),
        w.air(1),
        f"Au terme de la délibération, la décision du jury est : {w.big(outcome(paper, passed), 12)}",
        w.abreast(w.fine("Les unités marquées « à conserver » ouvrent droit au bénéfice de la note, sur demande écrite du candidat, dans la limite de cinq ans.", 8), w.hand(paper, ("authority", f"Pour copie conforme au registre, {w.someone(case)}", _seal(case)), "under", 70), widths="1fr, 96mm"),
    )


TITLES = (
    ("Baccalauréat professionnel spécialité Métiers de l'électricité et de ses environnements connectés", 4),
    ("Baccalauréat technologique série Sciences et technologies du management et de la gestion", 4),
    ("Baccalauréat professionnel spécialité Travaux publics", 4),
    ("Baccalauréat général", 4),
)


@opened_layout("diploma", "temporary_attestation_of_the_centre_with_grade_in_cells")
def temporary_attestation_of_the_centre_with_grade_in_cells(case: Case, paper: Paper) -> str:
    """A provisional statement of success: sentence, then cells for title, level, day and honours."""
    rng, town = case.rng, w.realm(case)
    title, level = rng.choice(TITLES)
    year = min(case.session - 2, case.person.birth_date.year + 18 + rng.randrange(0, 2))
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 14)))
    w.leaf(paper, (*w.PLAIN, "Caladea"), 10.8, (18, 22, 18, 22))
    return w.page(
        w.centre(w.marianne(f"Académie {w.of(town)}", "Service des examens et concours")),
        w.air(8),
        w.centre(w.big(txt(paper.choose("ATTESTATION PROVISOIRE DE RÉUSSITE", "ATTESTATION DE RÉUSSITE")), 17)),
        w.air(5),
        f"Le recteur de l'académie {txt(w.of(town))} atteste, au vu du procès-verbal du jury, que {w.person(paper)}, {w.born(paper)}, a obtenu à la session {year} le diplôme désigné ci-dessous.",
        w.air(2),
        w.roof([("Diplôme", w.big(paper.put("title", title))), ("Niveau du diplôme", paper.put("level", level, f"{level} (ancien niveau IV)")), ("Obtenu le", w.big(w.dated(paper, "obtained_on", won))), ("Mention", rng.choice(("sans mention", "assez bien", "bien")))], 2, 7.5, 3),
        w.air(2),
        "Le diplôme lui-même sera remis par l'établissement d'origine. La présente tient lieu de titre jusqu'à cette remise.",
        w.air(5),
        w.abreast(f"À {txt(town)}, le {txt(w.habit(paper, won + rng.randrange(2, 50) * w.A_DAY))}", w.hand(paper, ("authority", "Pour le recteur, le chef de service", ["RECTORAT", town.upper()]), "name", 66, name=w.someone(case))),
    )
