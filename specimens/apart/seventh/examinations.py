"""What candidates sign and send back to the examination office."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import ONE, units_of
from specimens.opened.seventh.wording import (
    academy,
    branch,
    chart,
    de,
    figures,
    fine,
    foot,
    halves,
    ledger,
    lines,
    names,
    page_of,
    rise,
    said,
    seat,
    section,
    state,
    thick,
    underscored,
    window,
)


def _printed_and_signed(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    value = case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}")
    return paper.put("candidate_number", value)


@apart_layout("registration_confirmation", "dense_office_sheet_hand_at_left")
def dense_office_sheet_hand_at_left(case: Case, paper: Paper) -> str:
    """One dense sheet: three tables, tests with their codes, rules in small print, day and hand in
    two cells at the foot, the parent's cell left blank for adults."""
    rng, who = case.rng, case.person
    edited, signed = _printed_and_signed(case)
    page_of(paper, 210, 297, 11, 12, 13, 12)
    paper.setup.size_pt, paper.setup.font = (
        8.6,
        rng.choice(("Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow")),
    )
    town = academy(case)
    foot(paper, f"Cyclades – {case.session} – BTS – page 1/1")
    tests = [(txt(code), txt(label), str(weight), rng.choice(("Inscrit", "Inscrit", "Inscrit", "Bénéfice", "Dispensé"))) for code, label, weight in units_of(case)]  # fmt: skip
    return (
        f"#grid(columns: (1fr, auto, 1fr), align: (left, center, right), [{paper.put('academy', town, paper.choose(f'ACADÉMIE {de(town).upper()}', f'Académie {de(town)}'))} \\ D.E.C.], [{thick(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION D’INSCRIPTION INDIVIDUELLE')), 13)} \\ Brevet de technicien supérieur], [Session {thick(paper.put('session', case.session))} \\ Édition du {paper.date('edited_on', edited, form=figures(edited))}])\n#line(length: 100%)\n"
        + ledger([("N° candidat", thick(_number(case, paper))), ("N° inscription", txt(f"{rng.randrange(1, 900):03d}")), ("Spécialité", thick(paper.put("speciality", branch(case)))), ("Division", txt(rng.choice(("INDIV", "CNED", "LIBRE"))))], 2, label="28mm", inset=1.3)
        + section("Identité du candidat")
        + ledger([*names(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("À", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word.upper())), ("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}".upper())), ("Mél", txt(who.email)), ("Téléphone", txt(who.phone))], 2, label="28mm", inset=1.3)
        + section("Inscription")
        + ledger([("Catégorie", rng.choice(("Ex-scolaire", "Salarié 3 ans", "Enseignement à distance", "Formation continue"))), ("Forme", rng.choice(("Globale", "Progressive"))), ("Aménagements", rng.choice(("Non", "Oui"))), ("JDC", rng.choice(("Participation effectuée", "Exempté", "En règle")))], 2, label="28mm", inset=1.3)
        + chart(("Épr.", "Libellé", "Coef.", "État"), tests, "(16mm, 1fr, 14mm, 34mm)", inset=1.2)
        + fine("Toute modification doit être portée en rouge sur le présent document avant la date limite. Après cette date, les choix sont réputés définitifs. Le candidat déclare ne pas être inscrit dans une autre académie pour la même session et n'avoir fait l'objet d'aucune interdiction de se présenter à un examen public.", 7)
        + rise(1)
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.5pt, [Signature du candidat \\ {paper.sign('candidate', width_mm=54, height_mm=24)}], [Date \\ #v(4mm) {paper.hand_date('signed_on', signed)}], [Représentant légal (candidat mineur)])\n"
    )  # fmt: skip


@apart_layout("registration_confirmation", "letter_form_below_the_fold")
def letter_form_below_the_fold(case: Case, paper: Paper) -> str:
    """A letter to the candidate, the recap as lines below it, the declaration to date and sign at
    the right of the sheet's foot."""
    rng, who = case.rng, case.person
    edited, signed = _printed_and_signed(case)
    town = academy(case)
    limit = dt.date(case.session - 1, 11, rng.randrange(14, 27))
    paper.setup.size_pt = 10
    return (
        state(f"Rectorat de l'académie {de(town)}", "Division des examens et concours", "Bureau des examens post-baccalauréat", motto=False)
        + halves(f"{txt(seat(case))}, le {paper.date('edited_on', edited, form=said(paper, edited))} \\ N° de candidat : {_number(case, paper)}", window(paper, 6))
        + rise(5)
        + underscored(paper.choose("Objet : confirmation de votre inscription au BTS", "CONFIRMATION D'INSCRIPTION À L'EXAMEN"), 12, "left")
        + f"{txt(who.civility)},\n\nVous vous êtes {who.agree('inscrit', 'inscrite')} au brevet de technicien supérieur. Vérifiez les informations ci-dessous, puis téléversez ce document daté et signé, avec les pièces demandées, au plus tard le {txt(figures(limit))}.\n"
        + lines([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", paper.birth_date(form=said(paper, who.birth_date))), ("Académie", paper.put("academy", town, paper.choose(town, town.upper()))), ("Session", paper.put("session", case.session)), ("Spécialité", thick(paper.put("speciality", branch(case)))), ("Mode d'inscription", rng.choice(("forme globale", "forme progressive"))), ("Bénéfices de notes", rng.choice(("aucun", "E1, E2", "E1"))), ("Langue vivante", rng.choice(("anglais", "espagnol")))], " – ")
        + rise(2)
        + "Je soussigné(e) confirme les renseignements portés ci-dessus et m'engage à me présenter à toutes les épreuves.\n"
        + rise(2)
        + f"#align(right)[#block(width: 84mm, stroke: 0.6pt, inset: 3mm)[#set align(left)\nDate : {paper.hand_date('signed_on', signed)} \\ Signature du candidat : \\ {paper.sign('candidate', width_mm=72, height_mm=24)}]]\n"
        + fine("Document sans signature : inscription non valide.", 7.5)
    )  # fmt: skip
