"""Marks and diplomas."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    A4_WIDE,
    BOOK,
    DAY,
    PLAIN,
    THIN,
    TYPED,
    academy,
    addressee,
    amid,
    apart_seal,
    at_right,
    below,
    big,
    born,
    colon,
    down,
    fieldset,
    figures,
    filed,
    grid,
    house,
    inset,
    of,
    on,
    page,
    parts,
    place,
    republic,
    ribbon,
    row_of_hands,
    said,
    seat_of,
    sloped,
    small,
    small_print,
    speciality,
    stack,
    stripes,
    third,
    two,
    unkept,
)


def _service(case: Case) -> list[str]:
    return ["ACADÉMIE " + of(academy(case)).upper(), "SERVICE DES EXAMENS"]


@opened_layout("transcript", "office_form_points_and_keepable_column_in_words", defects=MARKS)
def office_form_points_and_keepable_column_in_words(case: Case, paper: Paper) -> str:
    """A form with values over their labels, a grid with points and a yes or no for what is kept."""
    session, rng = sat_in(case), case.rng
    form = rng.choice((0, 1, 2))
    found, passed = marks(case)
    page(paper, A4, (14, 17, 14, 17), (*PLAIN, *THIN), 9.6)
    body = [(txt(code), txt(label), str(weight), big(txt(told(paper, row, form))), f"{row['score'] * weight:g}".replace(".", ","), "OUI" if row["benefit"] else "non") for (code, label, weight), row in found]
    sum_ = sum(row["score"] * weight for (_, _, weight), row in found)
    small_print(paper, "Bénéfice : OUI – le candidat ajourné peut conserver cette note pendant les cinq sessions qui suivent. Le relevé original ne sera pas réédité.")
    return (
        republic(f"Académie {of(academy(case))}", f"Service des examens de {seat_of(case)}" if seat_of(case)[0] not in "AEIOU" else f"Service des examens d'{seat_of(case)}", aside=f"Relevé n° {rng.randrange(10**5, 10**6)}") + down(2)
        + amid(big(txt(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DE NOTES DU BREVET DE TECHNICIEN SUPÉRIEUR")), 14)) + down(1)
        + below([("session", big(paper.put("session", session))), ("spécialité du BTS", paper.put("speciality", speciality(case))), *parts(paper, "nom de naissance", "nom d'usage", "prénoms"), ("date de naissance", on(paper, "birth_date", case.person.birth_date)), ("forme de l'examen", rng.choice(("globale", "progressive")))], 2)
        + down(1) + grid(("Unité", "Épreuve", "Coef.", "Note /20", "Points", "Bénéfice"), body, "(16mm, 1fr, 14mm, 20mm, 18mm, 22mm)", pad=1.4)
        + two(f"Total des points : {f'{sum_:g}'.replace('.', ',')} sur {20 * sum(w for (_, _, w), _ in found)}", at_right(f"Décision du jury : {big(outcome(paper, passed), 12)}")) + down(4)
        + two(f"Délibération du {txt(house(paper, dt.date(session, 7, rng.randrange(2, 10))))}", place(paper, ("authority", f"Pour le service des examens|{third(case)}", _service(case)), wide=70), "(1fr, 78mm)")
    )


@opened_layout("transcript", "teleprinter_style_rows_with_stars_for_kept_marks", defects=MARKS)
def teleprinter_style_rows_with_stars_for_kept_marks(case: Case, paper: Paper) -> str:
    """A listing in typewriter letters; a star follows the marks whose benefit is kept."""
    session, rng = sat_in(case), case.rng
    form = rng.choice((0, 1))
    found, passed = marks(case)
    page(paper, A4, (16, 15, 14, 15), TYPED, 8.6)
    rows = ", ".join(f"[{txt(code)}], [{txt(label)}], [#align(right)[{weight}]], [#align(right)[{txt(told(paper, row, form))}{txt(' *' if row['benefit'] else '  ')}]]" for (code, label, weight), row in found)
    rule = "#box(width: 1fr, repeat[-])\n\n"
    return (
        f"RECTORAT {txt(of(seat_of(case)).upper())} #h(1fr) EXAMENS - BTS\n\n" + rule
        + amid(txt(paper.choose("RELEVE DE NOTES", "RELEVE DE NOTES ET RESULTATS"))) + down(1)
        + f"CANDIDAT : {filed(paper)}\n\nNE(E) LE : {on(paper, 'birth_date', case.person.birth_date, figures(case.person.birth_date))}\n\nSESSION : {paper.put('session', session)} #h(10mm) NUMERO : {rng.randrange(10**8, 10**9)}\n\nSPECIALITE : {paper.put('speciality', speciality(case))}\n\n" + rule
        + f"#grid(columns: (16mm, 1fr, 20mm, 30mm), row-gutter: 2.2mm, [UNITE], [INTITULE], [#align(right)[COEF]], [#align(right)[NOTE/20]], {rows})\n" + down(1) + rule
        + f"RESULTAT : {outcome(paper, passed)}\n\n" + txt("* NOTE DONT LE BENEFICE EST ACQUIS POUR CINQ ANS") + "\n\n" + rule
        + at_right(f"JURY DU {txt(figures(dt.date(session, 7, rng.randrange(2, 10))))}")
        + inset(96, place(paper, ("authority", "LE CHEF DU SERVICE", None), wide=66, high=24))
    )


@opened_layout("transcript", "letter_with_two_lists_kept_and_to_sit_again", defects=MARKS)
def letter_with_two_lists_kept_and_to_sit_again(case: Case, paper: Paper) -> str:
    """A service's letter: one list of all the marks with dots, each followed by its benefit."""
    session, rng = sat_in(case), case.rng
    form = rng.choice((0, 2))
    found, passed = marks(case)
    page(paper, A4, (18, 22, 16, 22), (*BOOK, "Open Sans"), 10.4)
    sent = dt.date(session, 7, rng.randrange(8, 22))
    body = "".join(f"#block(above: 2.4mm, below: 2.4mm)[{big(txt(code))} #h(1mm) {txt(label)} #box(width: 1fr, repeat[ . ]) {big(txt(told(paper, row, form)))}{txt(' sur 20')} #box(width: 34mm)[#h(3mm) {sloped('bénéfice acquis') if row['benefit'] else sloped('sans bénéfice')}]]\n" for (code, label, _), row in found)
    return (
        two(big(txt(f"Académie {of(academy(case))}"), 12, "rgb(0,0,120)") + f" \\ {stack('Pôle des examens post-baccalauréat')}", at_right(f"{txt(seat_of(case))}, le {txt(house(paper, sent))}"), "(1fr, 74mm)") + down(2)
        + addressee(paper, 96) + down(5)
        + f"Objet : {big(txt(paper.choose('votre relevé de notes', 'relevé de notes')))}, BTS {paper.put('speciality', speciality(case))}, session {big(paper.put('session', session))}\n" + down(2)
        + f"{case.person.civility},\n\nLe jury a arrêté les notes de {said(paper)}, {born(paper)}, comme suit :\n" + down(1) + body + down(1)
        + f"Au vu de ces notes, le jury vous déclare {big(outcome(paper, passed))}.\n\nLes notes suivies de « bénéfice acquis » restent valables cinq ans si vous en demandez la conservation en vous inscrivant.\n" + down(4)
        + place(paper, ("authority", f"Le responsable du pôle|{third(case)}", _service(case)), wide=68)
    )


# -- diplomas ----------------------------------------------------------------------------------

_TITLES = ("Baccalauréat professionnel Technicien du bâtiment : organisation et réalisation du gros œuvre", "Baccalauréat professionnel Maintenance des systèmes de production connectés", "Baccalauréat général", "Baccalauréat technologique, série STMG", "Baccalauréat professionnel Métiers du commerce et de la vente", "Brevet professionnel Charpentier bois")


def _earned(case: Case) -> dt.date:
    least = max(case.person.birth_date.year + 18, case.session - 6)
    year = case.rng.randrange(min(least, case.session - 1), case.session)
    return case.fact("obtained_on", dt.date(year, 7, case.rng.randrange(3, 12)))


@opened_layout("diploma", "tall_sheet_of_honour_with_rosette_and_two_hands")
def tall_sheet_of_honour_with_rosette_and_two_hands(case: Case, paper: Paper) -> str:
    """An upright diploma: a rosette, the holder large, the jury's day, holder and rector sign."""
    rng, day = case.rng, _earned(case)
    page(paper, A4, (24, 26, 18, 26), ("Libertinus Serif", "Caladea", "Liberation Serif", "New Computer Modern"), 11.6)
    ink = rng.choice(("rgb(20,50,110)", "rgb(110,30,40)", "rgb(60,70,30)"))
    paper.setup.background = f"#rect(width: 188mm, height: 275mm, stroke: (thickness: 3pt, paint: {ink}, dash: \"dash-dotted\"))"
    title = case.fact("title", rng.choice(_TITLES))
    rosette = f"#stack(dir: ttb, circle(radius: 6mm, stroke: 1.4pt + {ink}, align(center + horizon, circle(radius: 4mm, stroke: 0.5pt + {ink}))))"
    return (
        amid(rosette) + amid(f"{big('RÉPUBLIQUE FRANÇAISE', 12, ink)} \\ académie {txt(of(academy(case)))}") + down(7)
        + amid(big(txt(paper.choose("DIPLÔME", "DIPLÔME DE L'ÉDUCATION NATIONALE")), 21, ink)) + down(6)
        + amid(f"Nous, recteur, chancelier des universités, vu le procès-verbal du jury siégeant à {txt(seat_of(case))} \\ le {on(paper, 'obtained_on', day)}, délivrons à") + down(3)
        + amid(f"#text(size: 15pt)[{said(paper, heavy=True)}] \\ {born(paper)}") + down(3)
        + amid(f"le diplôme intitulé \\ #v(1mm) {big(paper.put('title', title), 14, ink)} \\ #v(1mm) {paper.put('level', 4, 'niveau 4')} de qualification") + down(12)
        + row_of_hands(paper, [("candidate", "Signature du titulaire", None), ("authority", "Le recteur", _service(case))], total=158)
        + at_right(small(f"Enregistré sous le n° {day.year}-{rng.randrange(10**5, 10**6)} – remis le {figures(min(day + rng.randrange(50, 200) * DAY, case.today - 3 * DAY))}", 8))
    )


@opened_layout("diploma", "counter_statement_of_success_in_fieldsets")
def counter_statement_of_success_in_fieldsets(case: Case, paper: Paper) -> str:
    """A counter's statement of success in fieldsets; stamp apart at the left, the hand beside."""
    rng, who, day = case.rng, case.person, _earned(case)
    page(paper, A4, (18, 20, 16, 20), PLAIN, 10.4)
    title = case.fact("title", rng.choice(_TITLES))
    made = day + rng.randrange(2, 26) * DAY
    return (
        republic(f"Académie {of(academy(case))}", "Guichet unique des examens", aside=f"Référence {rng.randrange(10**6, 10**7)}") + down(4)
        + amid(big(txt(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE AU DIPLÔME", "ATTESTATION DE RÉUSSITE À L'EXAMEN")), 15)) + down(2)
        + fieldset("Le diplôme", colon([("Intitulé", big(paper.put("title", title))), ("Niveau", paper.put("level", 4, paper.choose("4", "niveau 4"))), ("Session", str(day.year)), ("Mention", rng.choice(("sans mention", "assez bien", "bien")))], 36))
        + fieldset("Le titulaire", colon([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms", between=" "), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("à", txt(who.birth_place))], 36))
        + fieldset("La décision", f"Le jury, après en avoir délibéré le {big(on(paper, 'obtained_on', day))}, a prononcé l'admission.") + down(2)
        + "Cette attestation est délivrée une seule fois. Elle peut être produite jusqu'à la remise du diplôme.\n" + down(3)
        + f"{txt(seat_of(case))}, le {unkept(paper, made)}\n" + down(2)
        + apart_seal(paper, ("authority", f"Le chef du guichet|{third(case)}", _service(case)), caption="Sceau du service")
    )


@opened_layout("diploma", "wide_vocational_title_with_blocks_of_skills")
def wide_vocational_title_with_blocks_of_skills(case: Case, paper: Paper) -> str:
    """A wide certificate of a trade's chamber: the title, its blocks of skills in shaded rows."""
    rng, who, day = case.rng, case.person, _earned(case)
    page(paper, A4_WIDE, (15, 20, 13, 20), (*PLAIN, *BOOK), 10.4)
    title = case.fact("title", "Titre professionnel " + rng.choice(("Métreur du bâtiment", "Technicien du bâtiment en économie de la construction", "Secrétaire comptable", "Électricien d'équipement du bâtiment")))
    made = day + rng.randrange(6, 60) * DAY
    return (
        ribbon(f"Chambre de métiers fictive {of(who.place.town)}", "rgb(90,60,20)", 12) + down(1)
        + two(big(txt(paper.choose("CERTIFICATION PROFESSIONNELLE", "CERTIFICATION DE MÉTIER")), 19, "rgb(90,60,20)") + f" \\ #v(2mm) décernée à {said(paper, heavy=True)}, \\ {born(paper)} \\ #v(3mm) {big(paper.put('title', title), 14)} \\ {paper.put('level', 4, paper.choose('niveau 4', 'niveau 4 (ex niveau IV)'))} – répertoire national, fiche {rng.randrange(30000, 39000)}", stripes([("CCP 1", "Préparer et organiser"), ("CCP 2", "Réaliser selon les règles de l'art"), ("CCP 3", "Contrôler et rendre compte")], 20), "(1fr, 96mm)", 8) + down(4)
        + f"Jury tenu à {txt(who.place.town)} le {on(paper, 'obtained_on', day)} ; parchemin établi le {unkept(paper, made)}.\n" + down(3)
        + row_of_hands(paper, [("authority", f"Le président du jury|{third(case)}", None), ("candidate", "Le titulaire", None), ("authority", "La chambre", ["CHAMBRE DE MÉTIERS", who.place.town.upper()])], total=250)
    )
