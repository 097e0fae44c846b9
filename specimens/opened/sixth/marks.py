"""Records of marks, as the examination offices of several times and places print them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.facts import MARK_DEFECTS, UNITS, sat, scores, verdict
from specimens.opened.sixth.wording import (
    academy_of,
    addressee,
    beside,
    boxes,
    captions,
    down,
    filed_name,
    headed,
    listing,
    marianne,
    numeric,
    of,
    option_of,
    rector_town,
    signs_under,
    strong,
    tiny,
    told_apart,
)


def _mark(score: float, form: int) -> str:
    """« 12,00 », « 12.5 », « 12,5 » or « 08,50 »."""
    if form == 0:
        return f"{score:.2f}".replace(".", ",")
    if form == 1:
        return f"{score:05.2f}".replace(".", ",")
    return f"{score:g}".replace(".", ",")


@opened_layout("transcript", "office_grid_with_points", defects=MARK_DEFECTS)
def office_grid_with_points(case: Case, paper: Paper) -> str:
    """The office's A4 grid: mark, weight and points in columns, a column « Bénéfice » that says
    until which session, the total against the threshold, the jury's word in a frame."""
    session, form, rng = sat(case), case.rng.randrange(3), case.rng
    paper.setup.size_pt, paper.setup.margin_mm = 9.5, (13, 14, 13, 14)
    rows, points, weights = [], 0.0, 0
    for row, (unit, label, weight) in zip(scores(case), UNITS, strict=True):
        shown = _mark(row["score"], form)
        paper.add("scores", row, [unit, shown])
        points, weights = points + row["score"] * weight, weights + weight
        rows.append((unit, txt(label), txt(shown), str(weight), _mark(row["score"] * weight, 0), f"Oui, jusqu'en {session + 5}" if row["benefit"] else ""))  # fmt: skip
    who = case.person
    return (
        marianne(f"Académie {of(academy_of(case))}", "Direction des examens et concours")
        + f"#align(center)[{strong(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DES NOTES', 'RELEVÉ DE NOTES ET RÉSULTATS'), 15)} \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {paper.put('session', session)}]\n"
        + down(2)
        + beside(listing([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=numeric(who.birth_date)))], 38), listing([("Numéro", txt(f"{rng.randrange(10**9, 10**10)}")), ("Spécialité", strong(paper.put("speciality", option_of(case)))), ("Catégorie", rng.choice(("Scolaire", "Apprenti", "Individuel")))], 24))
        + down(2)
        + headed(("Unité", "Épreuve", "Note/20", "Coef.", "Points", "Bénéfice"), rows, "(15mm, 1fr, 18mm, 14mm, 18mm, 36mm)")
        + f"#align(right)[Total des points : {_mark(points, 0)} sur {weights * 20} #h(6mm) Minimum requis : {weights * 10}]\n"
        + down(2)
        + f"#align(center)[#box(stroke: 1pt, inset: 3mm)[Décision du jury : {strong(verdict(case, paper), 12)}]]\n"
        + down(3)
        + tiny("Les notes obtenues sont communiquées sous réserve d'erreur matérielle. Aucune réclamation sur l'appréciation du jury n'est recevable. Conservez ce document : il n'en sera pas délivré d'autre exemplaire.", 7.5)
        + down(3)
        + f"#grid(columns: (1fr, 70mm), [], [{txt(rector_town(case))}, le {dt.date(session, 7, rng.randrange(2, 12)):%d/%m/%Y} \\ Pour le recteur, le chef de division \\ {paper.sign('authority', width_mm=60, height_mm=20, stamp=['RECTORAT', academy_of(case).upper()])}])\n"
    )  # fmt: skip


@opened_layout("transcript", "listing_of_the_nineties", defects=MARK_DEFECTS)
def listing_of_the_nineties(case: Case, paper: Paper) -> str:
    """A printer's listing in typewriter face, between rows of signs: no accents in the labels, « B »
    for what is kept."""
    session, rng, who = sat(case), case.rng, case.person
    paper.setup.font, paper.setup.size_pt, paper.setup.margin_mm = "Liberation Mono", 9, (16, 14, 14, 14)  # fmt: skip
    rows = []
    for row, (unit, label, weight) in zip(scores(case), UNITS, strict=True):
        shown = _mark(row["score"], 1)
        paper.add("scores", row, [unit, shown])
        plain = label.upper().translate(str.maketrans("ÉÈÊÀÇ", "EEEAC"))
        rows.append(f"[{unit}], [{txt(plain)}], [{txt(shown)}], [{'B' if row['benefit'] else ''}], [{weight}]")  # fmt: skip
    line = '#line(length: 100%, stroke: (dash: "dashed", thickness: 0.7pt))\n'
    return (
        f"ACADEMIE {txt(of(academy_of(case)).upper())} #h(1fr) SESSION {paper.put('session', session)} \\ SERVICE DES EXAMENS #h(1fr) PAGE 1\n"
        + line
        + f"{txt(paper.choose('RELEVE DE NOTES', 'RELEVE INDIVIDUEL DE NOTES'))} #h(1fr) B.T.S. \\ SPECIALITE : {paper.put('speciality', option_of(case))}\n"
        + line
        + f"CANDIDAT : {filed_name(paper)} \\ NE(E) LE : {paper.birth_date(form=f'{who.birth_date:%d/%m/%Y}')} #h(8mm) A : {txt(who.birth_place.upper())} \\ MATRICULE : {rng.randrange(10**6, 10**7)} #h(8mm) CENTRE : {rng.randrange(100, 999)}\n"
        + line
        + f"#table(columns: (16mm, 1fr, 20mm, 10mm, 14mm), stroke: none, inset: 1.4mm, [UNITE], [EPREUVE], [NOTE/20], [], [COEF], {', '.join(rows)})\n"
        + line
        + "B : NOTE DONT LE BENEFICE PEUT ETRE CONSERVE CINQ ANS (NOTE EGALE OU SUPERIEURE A LA MOYENNE).\n\n"
        + f"RESULTAT : {strong(verdict(case, paper))}\n"
        + line
        + down(4)
        + f"#pad(left: 80mm)[FAIT LE {dt.date(session, 7, rng.randrange(2, 12)):%d/%m/%Y} \\ LE CHEF DU SERVICE DES EXAMENS \\ {paper.sign('authority', width_mm=60, height_mm=22, stamp=['RECTORAT', 'SERVICE DES EXAMENS'])}]"
    )  # fmt: skip


@opened_layout("transcript", "portal_copy_by_blocks", defects=MARK_DEFECTS)
def portal_copy_by_blocks(case: Case, paper: Paper) -> str:
    """The copy from the candidate's space: a frame a unit in three columns, the mark large, the words
    « note conservable » below it, nobody's hand."""
    session, form, rng, who = sat(case), case.rng.choice((0, 2)), case.rng, case.person
    paper.setup.font, paper.setup.size_pt, paper.setup.margin_mm = rng.choice(("Open Sans", "Carlito", "Lato")), 10, (15, 15, 15, 15)  # fmt: skip
    cards = []
    kept = rng.choice(("bénéfice de note", "note conservable (bénéfice)", "Bénéfice"))
    for row, (unit, label, weight) in zip(scores(case), UNITS, strict=True):
        shown = _mark(row["score"], form)
        paper.add("scores", row, [unit, shown])
        words = f" \\ #text(size: 8pt, fill: rgb(0,110,60))[{txt(kept)}]" if row["benefit"] else " \\ #text(size: 8pt)[ ]"  # fmt: skip
        cards.append(f"[*{unit}* {txt(label)} \\ #text(size: 14pt, weight: \"bold\")[{txt(shown)}] / 20 #h(1fr) #text(size: 8pt)[coefficient {weight}]{words}]")  # fmt: skip
    cards += ["[]"] * (-len(cards) % 3)
    return (
        f"#text(fill: rgb(0,0,145))[{strong('Espace candidat', 16, 'rgb(0,0,145)')}] #h(1fr) {txt(f'Académie {of(academy_of(case))}')}\n#line(length: 100%, stroke: 1.2pt + rgb(0,0,145))\n"
        + f"{strong(paper.choose('Relevé de notes', 'Mon relevé de notes'), 14)} #h(1fr) BTS – session {paper.put('session', session)}\n"
        + down(2)
        + captions([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=numeric(who.birth_date)))], "(1fr, 1fr, 1fr, 1fr)")
        + down(3)
        + f"Spécialité : {strong(paper.put('speciality', option_of(case)))}\n\n"
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2.5mm, stroke: 0.5pt + luma(150), {', '.join(cards)})\n"
        + down(2)
        + f"#block(fill: luma(240), inset: 3mm, width: 100%)[Résultat : {strong(verdict(case, paper), 12)} #h(1fr) Jury du {dt.date(session, 7, rng.randrange(1, 9)):%d/%m/%Y}]\n"
        + down(2)
        + tiny(f"Copie téléchargée le {numeric(case.day_before(5, 60))} – l'original papier, envoyé par l'académie, fait seul foi en cas de différence. Réclamation : dans les deux mois.", 7.5)
    )  # fmt: skip


@opened_layout("transcript", "letter_of_failure_with_table_below", defects=MARK_DEFECTS)
def letter_of_failure_with_table_below(case: Case, paper: Paper) -> str:
    """The letter that goes with the record: units along the top, marks in the row below, the kept
    ones listed in a sentence."""
    session, form, rng = sat(case), case.rng.choice((0, 2)), case.rng
    rows = list(zip(scores(case), UNITS, strict=True))
    heads, cells = [], []
    for row, (unit, _, _) in rows:
        shown = _mark(row["score"], form)
        paper.add("scores", row, [unit, shown])
        heads.append(unit)
        cells.append(txt(shown))
    kept = [row["unit"] for row, _ in rows if row["benefit"]]
    said = f"Vous pouvez demander à conserver le bénéfice des notes suivantes : {', '.join(kept)}." if kept else "Le détail de vos droits figure dans la circulaire d'inscription."  # fmt: skip
    labels = "; ".join(f"{u} : {label}" for u, label, _ in UNITS)
    return (
        marianne(f"Rectorat {of(academy_of(case))}", "DEC – Bureau des BTS")
        + addressee(paper)
        + down(5)
        + f"*Objet :* relevé de notes – BTS, session {paper.put('session', session)} \\ *Candidat :* {filed_name(paper)}, né(e) le {paper.birth_date(form=numeric(case.person.birth_date))} \\ *Spécialité :* {paper.put('speciality', option_of(case))}\n\n"
        + f"{txt(case.person.civility)},\n\nLe jury, réuni le {dt.date(session, 7, rng.randrange(1, 9)):%d/%m/%Y}, a arrêté comme suit vos notes sur 20 :\n"
        + headed(heads, [cells], "(1fr,) * 8", inset=2.2)
        + f"Résultat : {strong(verdict(case, paper))}. {txt(said)}\n\n"
        + tiny(f"Unités – {labels}.", 7.5)
        + "\n\nJe vous prie de recevoir mes salutations distinguées.\n"
        + down(5)
        + "#align(right)["
        + signs_under(paper, "authority", "Le secrétaire général adjoint", stamp=["RECTORAT", "DEC"])
        + "]"
        + boxes([("Réclamation à adresser avant le", txt(f"{dt.date(session, 9, 15):%d/%m/%Y}")), ("Référence à rappeler", txt(f"BTS-{session}-{rng.randrange(1000, 9999)}"))])
    )  # fmt: skip
