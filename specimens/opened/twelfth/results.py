"""What examination services say of marks and diplomas."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twelfth.seats import seat
from specimens.opened.twelfth.wording import (
    LANDSCAPE,
    ONE,
    PORTRAIT,
    SANS,
    SERIF,
    TIGHT,
    academy,
    birth,
    boxed,
    branch,
    bystander,
    cage,
    chart,
    custom,
    dated,
    digits,
    fat,
    foot,
    gap,
    halves,
    lay,
    lines,
    middle,
    mini,
    of,
    plate,
    rectorate_seal,
    right,
    rolled,
    rows,
    ruled,
    seat_town,
    side_day,
    slant,
    split_names,
    tricolour,
    window,
    within,
)


@opened_layout("transcript", "self_mailer_marks_below_the_fold", defects=MARKS)
def self_mailer_marks_below_the_fold(case: Case, paper: Paper) -> str:
    """A sheet folded into its own envelope: address above, marks below the fold, kept ones named
    in a column of words."""
    rng, session = case.rng, sat_in(case)
    form = rng.randrange(3)
    found, passed = marks(case)
    lay(paper, PORTRAIT, (16, 18, 14, 18), (*TIGHT, "DejaVu Sans"), 9.6)
    body = [(txt(code), txt(label), str(weight), fat(txt(told(paper, said, form))), txt("bénéfice conservable" if said["benefit"] else "")) for (code, label, weight), said in found]
    sent = dt.date(session, 7, rng.randrange(6, 19))
    foot(paper, "Aucun duplicata de ce relevé ne sera délivré – il est à conserver par le candidat sans limitation de durée")
    kept = any(said["benefit"] for _, said in found)
    return (
        tricolour(f"Académie {of(academy(case))}", "Service interacadémique des examens", f"BP 000 – {seat_town(case)}", aside=(f"Envoi du {digits(sent)}", f"Pli n° {rng.randrange(10**5, 10**6)}"))
        + gap(10) + window(paper, 104) + gap(14)
        + '#line(length: 100%, stroke: (dash: "dashed", thickness: 0.4pt))\n' + gap(1)
        + halves(fat(txt(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DE NOTES ET RÉSULTAT")), 15), right(f"Brevet de technicien supérieur \\ session {fat(paper.put('session', session))}"), "(1fr, 70mm)")
        + rows([("Candidat", fat(rolled(paper))), ("Né(e) le", dated(paper, "birth_date", case.person.birth_date)), ("Spécialité", paper.put("speciality", branch(case))), ("N° d'inscription", txt(f"{rng.randrange(10**9, 9 * 10**9)}"))], 36)
        + gap(1) + chart(("Épreuve", "Libellé", "Coeff.", "Note sur 20", "Observation"), body, "(16mm, 1fr, 15mm, 24mm, 40mm)")
        + f"#align(right)[Résultat prononcé par le jury : {fat(outcome(paper, passed), 12)}]\n"
        + (mini("Bénéfice conservable : la note peut être reportée pendant cinq ans à la demande du candidat.", 8) + "\n" if kept else "")
        + gap(2) + right(seat(paper, ("authority", f"Pour le recteur,|{bystander(case)}", rectorate_seal(case)), wide=66, words="under"))
    )


@opened_layout("transcript", "dotted_units_with_retained_in_brackets", defects=MARKS)
def dotted_units_with_retained_in_brackets(case: Case, paper: Paper) -> str:
    """A duplicate typed by an archive: a line of dots a unit, « acquis » in brackets behind."""
    rng, session = case.rng, sat_in(case)
    form = rng.choice((0, 2))
    found, passed = marks(case)
    lay(paper, PORTRAIT, (20, 24, 20, 24), (*SERIF, "Lato"), 10.5)
    body = "".join(f"#block(above: 2.2mm)[{txt(f'{code} – {label}')} #box(width: 1fr, repeat[.]) {fat(txt(told(paper, said, form)))}{txt(' / 20')} #box(width: 36mm)[#h(2mm) {slant(txt('(note conservée)')) if said['benefit'] else ''}]]\n" for (code, label, _), said in found)
    written = case.today - rng.randrange(20, 200) * ONE
    return (
        halves(f"{fat(txt('RECTORAT ' + of(seat_town(case)).upper()))} \\ {lines('Archives des examens', 'guichet des duplicatas')}", right(txt(f"{seat_town(case)}, le {custom(paper, written)}")), "(1fr, 70mm)") + gap(9)
        + middle(fat(txt(paper.choose("DUPLICATA DE RELEVÉ DE NOTES", "RELEVÉ DE NOTES (duplicata)")), 15) + " \\ brevet de technicien supérieur") + gap(5)
        + f"Le chef du bureau certifie que {within(paper)}, {birth(paper)}, {case.person.agree('candidat', 'candidate')} à la spécialité {fat(paper.put('speciality', branch(case)))} lors de la session {fat(paper.put('session', session))}, a obtenu :\n" + gap(2)
        + body + gap(3)
        + f"Décision du jury : {fat(outcome(paper, passed))}.\n\n"
        + "#text(size: 9pt)[Les notes suivies de « (note conservée) » ouvrent droit au bénéfice pour une durée de cinq ans.];\n" + gap(6)
        + seat(paper, ("authority", f"Le chef du bureau,|{bystander(case)}", rectorate_seal(case)), wide=70)
    )


@opened_layout("transcript", "web_print_one_block_a_test", defects=MARKS)
def web_print_one_block_a_test(case: Case, paper: Paper) -> str:
    """A candidate's web account printed: a block a test, mark at the right, a word for what is
    kept; no hand."""
    rng, session, who = case.rng, sat_in(case), case.person
    form = rng.choice((0, 1))
    found, passed = marks(case)
    ink = rng.choice(("rgb(0,0,145)", "rgb(60,20,110)", "rgb(0,95,95)"))
    lay(paper, PORTRAIT, (14, 16, 14, 16), ("Open Sans", "Lato", "Liberation Sans", "Carlito"), 9)
    paper.setup.header = mini(f"Mon espace candidat – Mes résultats #{rng.randrange(100, 999)}".replace("#", "n° "), 7)
    cells = []
    for (code, label, weight), said in found:
        word = f"#box(fill: {ink}, inset: (x: 1.4mm, y: 0.6mm))[#text(fill: white, size: 7.4pt)[Bénéfice : oui]];" if said["benefit"] else mini("Bénéfice : non", 7.4)
        cells.append(f"[#block(width: 100%, stroke: 0.5pt + luma(190), radius: 1.5mm, inset: 2mm)[{fat(txt(code), 0, ink)} {txt(label)} \\ {mini(f'coefficient {weight}', 7.4)} #h(1fr) {word} #h(4mm) {fat(txt(told(paper, said, form)), 11)}{txt('/20')}]]")
    name = split_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms")
    return (
        gap(2) + fat(txt(paper.choose("Mon relevé de notes", "Relevé de notes")), 17, ink) + f" \\ BTS {fat(paper.put('speciality', branch(case)))} – session {fat(paper.put('session', session))} – académie {txt(of(academy(case)))}\n" + gap(1)
        + rows([*name, ("Date de naissance", dated(paper, "birth_date", who.birth_date, digits(who.birth_date)))], 40)
        + gap(1) + f"#grid(columns: (1fr, 1fr), gutter: 2.4mm, {', '.join(cells)})\n" + gap(2)
        + boxed(f"Décision du jury : {fat(outcome(paper, passed), 12, ink)} #h(1fr) {mini('Jury du ' + digits(dt.date(session, 7, rng.randrange(2, 9))), 8)}", 3)
        + mini("Relevé mis à disposition par le service des examens ; imprimé depuis le compte du candidat le " + digits(case.today - rng.randrange(1, 60) * ONE) + ".", 7.6)
    )


@opened_layout("transcript", "bordered_extract_letter_b_explained_below", defects=MARKS)
def bordered_extract_letter_b_explained_below(case: Case, paper: Paper) -> str:
    """A bordered official sheet, sideways: marks in columns by field, B beside what is kept, the
    legend below, president and service sign."""
    rng, session = case.rng, sat_in(case)
    form = rng.randrange(2)
    found, passed = marks(case)
    lay(paper, LANDSCAPE, (13, 16, 12, 16), (*SERIF, "Liberation Sans"), 9.6)
    paper.setup.background = "#rect(width: 283mm, height: 196mm, stroke: 1.4pt + rgb(70,90,70))"
    body = [(fat(txt(code)), txt(label), str(weight), txt(told(paper, said, form)), fat("B") if said["benefit"] else "") for (code, label, weight), said in found]
    jury = dt.date(session, 7, rng.randrange(2, 10))
    return (
        halves(fat(txt(f"ACADÉMIE {of(academy(case)).upper()}")) + " \\ enseignement supérieur court", right(f"Session {fat(paper.put('session', session), 13)}"), "(1fr, 60mm)")
        + middle(fat(txt(paper.choose("BTS – RELEVÉ DES NOTES OBTENUES", "BREVET DE TECHNICIEN SUPÉRIEUR – RELEVÉ DE NOTES")), 14)) + gap(1)
        + cage([*split_names(paper, "Nom", "Nom d'usage", "Prénoms", between=" "), ("Naissance", dated(paper, "birth_date", case.person.birth_date)), ("Spécialité", fat(paper.put("speciality", branch(case)))), ("Candidat n°", txt(f"0{rng.randrange(10**8, 10**9)}"))], 3, inset=1.3)
        + chart(("Unité", "Domaine", "Coef.", "Note/20", "B"), body, "(20mm, 1fr, 18mm, 26mm, 14mm)", inset=1.1)
        + mini("B : note égale ou supérieure à 10 dont le bénéfice est acquis pour cinq ans au candidat non reçu.", 7.8) + "\n" + gap(1)
        + f"Délibération du {txt(custom(paper, jury))} : {fat(outcome(paper, passed), 11.5)}\n"
        + halves(seat(paper, ("authority", f"Le président du jury, {bystander(case)}", None), wide=66, high=20), seat(paper, ("authority", "Le service des examens", None), wide=60, high=20), "(1fr, 90mm)")
    )


# -- diplomas ----------------------------------------------------------------------------------

_VOCATIONAL = ("Baccalauréat professionnel Étude et réalisation d'agencement", "Baccalauréat professionnel Métiers de l'électricité et de ses environnements connectés", "Baccalauréat professionnel Installateur en chauffage, climatisation et énergies renouvelables", "Brevet professionnel Électricien", "Baccalauréat technologique, série STI2D")


def _won(case: Case) -> dt.date:
    least = max(case.person.birth_date.year + 18, case.session - 7)
    year = case.rng.randrange(min(least, case.session - 1), case.session)
    return case.fact("obtained_on", dt.date(year, 7, case.rng.randrange(2, 13)))


@opened_layout("diploma", "recent_parchment_sideways_three_hands")
def recent_parchment_sideways_three_hands(case: Case, paper: Paper) -> str:
    """A diploma on its side: texts in small print, the title large, holder, rector and president
    of the jury sign."""
    rng, who, day = case.rng, case.person, _won(case)
    lay(paper, LANDSCAPE, (16, 22, 14, 22), ("Libertinus Serif", "Caladea", "Liberation Serif"), 11.5)
    paper.setup.background = "#rect(width: 279mm, height: 192mm, stroke: 0.8pt + rgb(150,120,60), inset: 2mm)[#rect(width: 100%, height: 100%, stroke: 2pt + rgb(150,120,60))]"
    title = rng.choice(_VOCATIONAL)
    return (
        middle(f"RÉPUBLIQUE FRANÇAISE \\ {mini('ministère chargé de l’éducation nationale', 9)}") + gap(3)
        + middle(fat(txt(paper.choose("DIPLÔME", "DIPLÔME NATIONAL")), 22, "rgb(110,80,20)")) + gap(2)
        + middle(mini("Vu le code de l'éducation ; vu le règlement général de l'examen ; vu le procès-verbal du jury", 8.5)) + gap(2)
        + middle(f"le diplôme du \\ #v(1mm) {fat(paper.put('title', title), 15)} \\ #v(1mm) classé au {paper.put('level', 4, 'niveau 4')} du cadre national des certifications") + gap(3)
        + middle(f"est conféré à {within(paper, loud=True)}, {birth(paper)}, \\ pour en jouir avec les droits et prérogatives qui y sont attachés, admis{who.agree('', 'e')} le {dated(paper, 'obtained_on', day)}.") + gap(4)
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 6mm, [{seat(paper, ('candidate', 'Le ou la titulaire', None), wide=56, high=22)}], [{seat(paper, ('authority', 'Le président du jury', None), wide=56, high=22)}], [{seat(paper, ('authority', 'Le recteur ' + of(seat_town(case)), rectorate_seal(case)), wide=64, high=26)}])\n"
        + right(mini(f"Fait à {seat_town(case)} le {digits(day + rng.randrange(60, 160) * ONE)} – n° {day.year}{rng.randrange(10**5, 10**6)}", 8))
    )


@opened_layout("diploma", "success_attestation_rows_then_decision_frame")
def success_attestation_rows_then_decision_frame(case: Case, paper: Paper) -> str:
    """A service's printed statement of success: rows, a frame with the decision, a printed hand."""
    rng, who, day = case.rng, case.person, _won(case)
    lay(paper, PORTRAIT, (17, 20, 16, 20), SANS, 10.4)
    title = rng.choice(_VOCATIONAL)
    made = day + rng.randrange(1, 30) * ONE
    return (
        tricolour(f"Académie {of(academy(case))}", "Direction des examens et concours", aside=(f"{seat_town(case)}, le {custom(paper, made)}" if not case.has("undated") else "", f"Candidat {rng.randrange(10**8, 10**9)}")) + gap(8)
        + plate(txt(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE À L’EXAMEN")), 15) + gap(4)
        + rows([*split_names(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", dated(paper, "birth_date", who.birth_date)), ("Lieu de naissance", txt(who.birth_place)), ("Examen", fat(paper.put("title", title))), ("Niveau de certification", paper.put("level", 4, "4")), ("Session", txt(f"juin {day.year}")), ("Établissement d'origine", txt(f"Lycée fictif {of(who.place.town)}"))], 52, pad=1.7)
        + gap(4) + boxed(middle(f"#v(1mm) Au vu de la délibération du jury en date du {fat(dated(paper, 'obtained_on', day))}, \\ le candidat est déclaré {fat('ADMIS', 14)} {rng.choice(('', 'mention assez bien', 'mention bien'))} #v(1mm)"), 3)
        + gap(3) + "La présente attestation tient lieu de diplôme jusqu'à la délivrance de celui-ci.\n" + gap(6)
        + right(seat(paper, ("authority", f"La directrice des examens,|{bystander(case)}", None), wide=62, high=24))
    )


@opened_layout("diploma", "ministry_title_upright_holder_first")
def ministry_title_upright_holder_first(case: Case, paper: Paper) -> str:
    """An upright professional title of the ministry in charge of employment, delivered after a
    session; seal and hand at the left."""
    rng, day = case.rng, _won(case)
    lay(paper, PORTRAIT, (22, 24, 18, 24), (*SERIF, "Lato"), 11.4)
    title = "Titre professionnel " + rng.choice(("Technicien d'études du bâtiment en dessin de projet", "Chef d'équipe gros œuvre", "Technicien de maintenance d'équipements de confort climatique", "Gestionnaire de paie"))
    made = day + rng.randrange(5, 50) * ONE
    return (
        middle(f"{fat('RÉPUBLIQUE FRANÇAISE')} \\ ministère chargé du travail et de l'emploi") + ruled(0.5, "rgb(0,0,145)") + gap(8)
        + middle(f"{within(paper, loud=True)} \\ {birth(paper)}") + gap(5)
        + middle("a satisfait aux épreuves de la session d'examen") + gap(1)
        + middle(f"et reçoit le \\ #v(2mm) {fat(paper.put('title', title), 16)}") + gap(5)
        + middle(f"enregistré au répertoire national des certifications professionnelles \\ au {paper.put('level', 4, paper.choose('niveau 4', 'niveau IV (4)'))}, code RNCP {rng.randrange(30000, 38000)}") + gap(6)
        + middle(f"Jury réuni le {dated(paper, 'obtained_on', day)} – parchemin n° {rng.randrange(10**7, 10**8)}") + gap(12)
        + halves(seat(paper, ("authority", f"Le directeur départemental|{bystander(case)}", ["DIRECTION DE L'EMPLOI", case.person.place.town.upper()]), wide=70), right(f"Établi à {txt(case.person.place.town)} \\ le {side_day(paper, made)}"))
    )
