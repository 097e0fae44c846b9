"""Confirmations of registration and what goes with them: waivers, engagement, decisions."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_third.wording import (
    DAY,
    academy,
    bar,
    bold,
    born_on,
    cols,
    dotted,
    facing,
    frame,
    gap,
    home,
    indent,
    italic,
    line,
    mid,
    name_rows,
    of,
    on,
    page,
    right,
    signed_below,
    slashes,
    small,
    spot,
    stretch,
    subject,
    table,
    tick,
    typed_in,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Edited, then signed a few days later."""
    signed = case.fact("signed_on", case.day_before(0, 5))
    return case.fact("edited_on", signed - case.rng.randrange(0, 8) * DAY), signed


def _number(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"02{case.rng.randrange(10**8, 10**9)}{case.rng.choice(('', '', 'K'))}"))  # fmt: skip


def _academy(case: Case, paper: Paper, capitals: bool = False) -> str:
    shown = f"Académie {of(academy(case))}"
    return paper.put("academy", academy(case), shown.upper() if capitals else shown)


def _exams(case: Case, dense: bool = False) -> str:
    rng, rows = case.rng, []
    for code, label, weight in units_of(case):
        form = rng.choice(("Ponctuel écrit", "Ponctuel oral", "Ponctuel pratique"))
        rows.append((code, txt(label), form, str(weight), rng.choice(("à passer", "à passer", "à passer", "bénéfice", "dispense"))))  # fmt: skip
    return table(("Épr.", "Libellé", "Mode", "Coef.", "Choix"), rows, "14mm, 1fr, 32mm, 14mm, 24mm", inset=1.2 if dense else 1.6)  # fmt: skip


@opened_layout("registration_confirmation", "numbered_sections_with_frame_to_sign")
def numbered_sections_with_frame_to_sign(case: Case, paper: Paper) -> str:
    """The service's print in numbered sections; day and hand in a frame at the foot."""
    p, rng = case.person, case.rng
    edited, signed = _days(case)
    page(paper, "Liberation Sans", 9, (12, 14, 12, 14), lead=0.75)
    paper.setup.footer = small(f"Inscription n° {rng.randrange(1, 900):03d} – page 1/1", 7)
    return (
        cols("1fr, auto", bold(_academy(case, paper, True), 11) + " \\ DIVISION DES EXAMENS ET CONCOURS", right(f"Édité le {on(paper, 'edited_on', edited, slashes(edited))}"))
        + gap(2) + mid(bold("CONFIRMATION D'INSCRIPTION", 15) + f" \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {paper.put('session', case.session)} \\ Spécialité : {bold(paper.put('speciality', subject(case)))}") + gap(1)
        + bar("1. IDENTIFICATION DU CANDIDAT", "luma(70)")
        + cols("1fr, 1fr", facing([("N° candidat", bold(_number(case, paper))), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", born_on(paper))], 36, space=1.8), facing([("Commune", txt(f"{p.birth_place} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word)), ("Téléphone", p.phone), ("Courriel", txt(p.email))], 24, space=1.8))
        + f"Adresse : {home(case)}\n"
        + bar("2. QUALIFICATION PRÉSENTÉE", "luma(70)")
        + facing([("Catégorie", rng.choice(("Ex-scolaire", "Enseignement à distance – scolaire", "Formation continue", "Apprenti", "Expérience professionnelle"))), ("Forme de l'examen", rng.choice(("Globale", "Progressive"))), ("Langue vivante obligatoire", rng.choice(("Anglais", "Espagnol"))), ("Épreuve facultative", "Aucune"), ("Aménagement d'épreuves", "Non demandé")], 50, space=1.8)
        + bar("3. ÉPREUVES", "luma(70)") + _exams(case, True)
        + bar("4. ENGAGEMENT DU CANDIDAT", "luma(70)")
        + small("Je certifie avoir vérifié les renseignements portés sur ce document et m'engage à respecter la réglementation. Toute modification doit être portée en rouge avant la clôture des inscriptions.", 8) + stretch()
        + frame(cols("1fr, 74mm", f"Date : {paper.hand_date('signed_on', signed)}", f"Signature du candidat \\ {spot(paper, 'candidate', None, 68, 22)}"), "0.8pt", 2.5)
    )  # fmt: skip


@opened_layout("registration_confirmation", "two_page_summary_signed_on_the_second")
def two_page_summary_signed_on_the_second(case: Case, paper: Paper) -> str:
    """A summary over two pages: who and what on the first, tests and the hand on the second."""
    p, rng = case.person, case.rng
    edited, signed = _days(case)
    page(paper, "Open Sans", 9.6, (14, 17, 14, 17), lead=0.85)
    paper.setup.numbering = True
    blue = "rgb(0,0,145)"
    first = (
        cols("1fr, auto", bold(_academy(case, paper), 13, blue) + f" \\ {italic(small('Bureau des examens post-baccalauréat', 8.5))}", right(bold("BTS", 20, blue)))
        + line(blue, 1.2) + gap(3)
        + bold("Récapitulatif d'inscription à l'examen", 17) + gap(3)
        + facing([("Session", bold(paper.put("session", case.session))), ("Examen", "Brevet de technicien supérieur"), ("Spécialité", bold(paper.put("speciality", subject(case)))), ("Numéro de candidat", _number(case, paper)), ("Récapitulatif édité le", on(paper, "edited_on", edited))], 52, space=3)
        + bar("Candidat", blue)
        + facing([("Civilité", p.civility), *name_rows(paper, "Nom de famille (naissance)", "Nom d'usage", "Prénom(s)"), ("Date de naissance", born_on(paper)), ("Lieu de naissance", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word)), ("Adresse postale", home(case)), ("Téléphone portable", p.phone), ("Adresse électronique", txt(p.email))], 52, space=3)
        + bar("Situation", blue)
        + facing([("Situation du candidat", rng.choice(("Candidat individuel – enseignement à distance", "Apprenti – enseignement à distance", "Stagiaire de la formation continue"))), ("Forme de passage", rng.choice(("globale", "progressive"))), ("Candidat à une session antérieure", rng.choice(("oui", "non")))], 52, space=3)
    )  # fmt: skip
    second = (
        bold("Épreuves auxquelles vous êtes inscrit(e)", 13, blue) + gap(2) + _exams(case)
        + gap(2) + f"Épreuves facultatives : aucune. Académie de passage : celle de l'inscription.\n\n{tick(True, 'J’ai pris connaissance de la circulaire d’inscription.')}\n\n{tick(True, 'Je déclare n’être inscrit(e) à cet examen que dans une seule académie.')}\n\nLe candidat vérifie, date et signe ce récapitulatif, puis le téléverse dans son espace personnel.\n" + gap(4)
        + dotted([("Fait à", paper.handwritten(p.place.town)), ("Le", paper.hand_date("signed_on", signed))], 4)
        + gap(3) + indent(signed_below(paper, "candidate", "Signature du candidat ou de la candidate", None, 72, 26), 90)
    )  # fmt: skip
    return first + "#pagebreak()\n" + second


@opened_layout("registration_confirmation", "letter_with_coupon_below_dashes")
def letter_with_coupon_below_dashes(case: Case, paper: Paper) -> str:
    """A service's letter confirms; the coupon under the dashes is dated and signed."""
    p, rng = case.person, case.rng
    edited, signed = _days(case)
    page(paper, "Caladea", 10.4, (15, 20, 13, 20), lead=0.75)
    who = f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}"
    return (
        cols("1fr, 1fr", bold(_academy(case, paper), 12) + " \\ Rectorat – service des examens \\ Affaire suivie par : bureau du BTS", gap(10) + f"{txt(who)} \\ {txt(p.street)} \\ {p.place.post_code} {txt(p.place.town)}")
        + gap(5) + f"Document édité le {on(paper, 'edited_on', edited)}\n\n{bold('Objet : confirmation de votre inscription à l’examen du BTS')}\n\n{p.civility},\n\nVotre inscription au brevet de technicien supérieur, session {bold(paper.put('session', case.session))}, a été enregistrée comme suit. Nous vous prions de vérifier ces données et de retourner le présent document, daté et signé, avec les pièces demandées.\n"
        + table((), [("N° de candidat", _number(case, paper)), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", born_on(paper)), ("Spécialité", bold(paper.put("speciality", subject(case)))), ("Forme", rng.choice(("globale", "progressive"))), ("Langue", rng.choice(("anglais", "espagnol", "italien")))], "48mm, 1fr", inset=1.8)
        + f"\nVous présenterez les épreuves {txt(', '.join(u for u, _, _ in units_of(case)))}. La convocation sera mise à votre disposition trois semaines avant les écrits.\n\nNous vous prions d'agréer, {p.civility}, l'assurance de notre considération.\n" + stretch()
        + '#line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))\n'
        + bold("Validation par le candidat", 11) + f"\n\nJe soussigné(e) {txt(p.first_name + ' ' + p.birth_name)} confirme mon inscription telle qu'elle figure ci-dessus.\n" + gap(2)
        + cols("1fr, 78mm", f"À {paper.handwritten(p.place.town)} \\ \\ le {paper.hand_date('signed_on', signed)}", signed_below(paper, "candidate", "Signature du candidat (obligatoire) :", None, 70, 24))
    )  # fmt: skip


@opened_layout("registration_confirmation", "screen_form_printed_in_two_columns")
def screen_form_printed_in_two_columns(case: Case, paper: Paper) -> str:
    """A portal's screen form printed: left column the person, right column the exam."""
    p, rng = case.person, case.rng
    edited, signed = _days(case)
    page(paper, "Lato", 9.4, (13, 14, 13, 14), lead=0.75)
    grey = "rgb(244,244,248)"

    def blank(label: str, value: str) -> str:
        return f"#block(above: 2mm, below: 2mm)[{small(label, 7.5)} \\ #block(width: 100%, above: 0.8mm, stroke: 0.4pt + luma(160), inset: 1.6mm, fill: white)[{typed_in(value)}]]"

    left = "".join(blank(k, v) for k, v in [*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", born_on(paper)), ("Commune de naissance", txt(p.birth_place)), ("Adresse", home(case)), ("Portable", p.phone), ("Courriel", txt(p.email))])  # fmt: skip
    other = "".join(blank(k, v) for k, v in [("Numéro candidat", _number(case, paper)), ("Session", paper.put("session", case.session)), ("Académie", paper.put("academy", academy(case))), ("Spécialité de BTS", paper.put("speciality", subject(case))), ("Catégorie", rng.choice(("Individuel", "Ex-apprenti", "Ex-scolaire"))), ("Forme d'examen", rng.choice(("Globale", "Progressive"))), ("Langue vivante", "Anglais"), ("Engagement étudiant", "Non")])  # fmt: skip
    return (
        "#block(width: 100%, fill: rgb(30,80,110), inset: 3mm)[" + bold("Inscription aux examens – Confirmation d'inscription BTS", 13, "white") + "]\n"
        + right(small(f"Édition du {slashes(edited)}", 8))
        + cols("1fr, 1fr", frame(bold("Mes informations") + left, "none", 3, grey), frame(bold("Mon examen") + other, "none", 3, grey))
        + frame(small("En signant, je reconnais avoir pris connaissance des conditions d'inscription et atteste l'exactitude des informations saisies. Ce document signé est à déposer avec les pièces justificatives.", 8) + gap(1) + cols("1fr, 78mm", f"Date de signature : {paper.hand_date('signed_on', signed)}", f"Signature du candidat : \\ {spot(paper, 'candidate', None, 70, 23)}"), "0.6pt", 3)
        + note_edited(paper, edited)
    )  # fmt: skip


def note_edited(paper: Paper, edited: dt.date) -> str:
    paper.put("edited_on", edited.isoformat(), slashes(edited))
    return ""
