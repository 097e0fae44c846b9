"""Confirmations of registration and a waiver, as candidates date, sign and send them back."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import ONE, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eleventh.wording import (
    FULL,
    NAVY,
    PINE,
    PLUM,
    academy_name,
    addressee,
    apart,
    banded,
    bold,
    dotted,
    double_ruled,
    facing,
    field_of,
    footing,
    gap,
    hair,
    hand,
    head_line,
    leaf,
    manner,
    ministry,
    of,
    other,
    rectorate,
    rounded,
    slab,
    slashes,
    squared_day,
    surname_first,
    table,
    tick,
    tiles,
    tiny,
    told_on,
    two,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - case.rng.randrange(0, 7) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    value = str(case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9):011d}"))
    return paper.put("candidate_number", value)


def _academy(case: Case, paper: Paper, *forms: str) -> str:
    name = academy_name(case)
    form = case.rng.choice(forms or ("{}",))
    return paper.put("academy", name, form.format(of(name) if len(form) > 2 else name))  # fmt: skip


_CATEGORIES = ("EX-SCOLAIRE", "SALARIÉ – 3 ANS D'EXPÉRIENCE", "ENSEIGNEMENT À DISTANCE", "EX-APPRENTI", "FORMATION CONTINUE")  # fmt: skip
_STATES = ("à présenter", "à présenter", "à présenter", "bénéfice", "dispense")


@opened_layout("registration_confirmation", "recap_labels_at_the_right_of_a_rule")
def recap_labels_at_the_right_of_a_rule(case: Case, paper: Paper) -> str:
    """A service's recap in chapters: labels set against a line, values beyond it; day and hand at the
    foot, the hand first."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    leaf(paper, FULL, (12, 15, 14, 15), "Liberation Sans", "Carlito", "DejaVu Sans", pt=9.4)
    footing(
        paper,
        "Cyclades – récapitulatif d'inscription – le candidat conserve une copie de ce document",
    )

    def part(title: str, rows: list[tuple[str, str]]) -> str:
        cells = ", ".join(f"[#align(right)[{txt(k)}]], [{v}]" for k, v in rows)
        return f"{bold(txt(title), 10.5, NAVY)}\n#table(columns: (58mm, 1fr), stroke: (x, _) => if x == 1 {{ (left: 0.8pt + {NAVY}) }}, inset: (x: 2.4mm, y: 1mm), {cells})\n"

    tests = [(f"{code} {label}", txt(rng.choice(_STATES))) for code, label, _ in units_of(case)]
    return (
        ministry((f"RECTORAT {of(rectorate(case)).upper()}", "Division des examens et concours"), ("Brevet de technicien supérieur",))
        + f"#align(right)[imprimé le {paper.date('edited_on', edited, form=slashes(edited))}]\n"
        + head_line(paper.choose("CONFIRMATION D'INSCRIPTION", "RÉCAPITULATIF ET CONFIRMATION D'INSCRIPTION"), 14, NAVY, "left")
        + part("Examen", [("Session", bold(paper.put("session", case.session))), ("Académie d'inscription", _academy(case, paper)), ("Spécialité présentée", bold(paper.put("speciality", field_of(case)))), ("Numéro candidat", _number(case, paper)), ("Catégorie", txt(rng.choice(_CATEGORIES))), ("Forme de passage", rng.choice(("globale", "progressive")))])
        + part("Candidat", [*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashes(who.birth_date))), ("Commune de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Courriel", txt(who.email)), ("Téléphone portable", txt(who.phone))])
        + part("Épreuves", tests)
        + tiny("Je certifie l'exactitude des renseignements portés sur ce document et avoir pris connaissance de la réglementation de l'examen. Toute fausse déclaration entraîne la nullité de l'inscription.", 8)
        + gap(2)
        + two(hand(paper, "candidate", "Signature du candidat", high=20, style="framed", wide=76), f"Date de la signature : \\ #v(2mm) {told_on(paper, 'signed_on', signed)}", "(86mm, 1fr)")
    )  # fmt: skip


@opened_layout("registration_confirmation", "line_printer_sheet_in_blocks_of_stars")
def line_printer_sheet_in_blocks_of_stars(case: Case, paper: Paper) -> str:
    """An old program's print in one pitch: lines of stars between the blocks, values after colons, the
    date and hand below a line of dashes."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    leaf(paper, FULL, (14, 16, 14, 18), typewriter_font(rng), pt=8.8)
    stars, town = "\\*" * 78 + "\n\n", academy_name(case)
    tests = [(f"{code}", txt(label.upper()), rng.choice(("INSCRIT", "INSCRIT", "BENEFICE"))) for code, label, _ in units_of(case)]  # fmt: skip
    return (
        two(f"{paper.put('academy', town, f'ACADEMIE {of(town).upper()}')} \\ SERVICE DES EXAMENS", f"#align(right)[EDITION DU {paper.date('edited_on', edited, form=slashes(edited))} \\ PAGE 1]")
        + gap(3) + stars
        + f"#align(center)[{txt(paper.choose('CONFIRMATION D’INSCRIPTION – B.T.S.', 'BTS : CONFIRMATION D’INSCRIPTION'))} – SESSION {paper.put('session', case.session)}]\n\n" + stars
        + facing([*apart(paper, "NOM", "NOM D'USAGE", "PRENOM(S)", sep=" "), ("NE(E) LE", paper.birth_date(form=slashes(who.birth_date))), ("A", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("SEXE", who.sex), ("NUMERO DE CANDIDAT", _number(case, paper))], 52, ":", 2)
        + gap(2) + stars
        + facing([("SPECIALITE", paper.put("speciality", field_of(case))), ("CATEGORIE", txt(rng.choice(_CATEGORIES))), ("ETABLISSEMENT", "CANDIDAT INDIVIDUEL"), ("LANGUE VIVANTE", rng.choice(("ANGLAIS", "ESPAGNOL"))), ("ADRESSE", txt(f"{who.street} {who.place.post_code} {who.place.town}".upper()))], 52, ":", 2)
        + gap(2) + stars
        + table((), tests, "(20mm, 1fr, 30mm)", stroke="none", inset=0.9)
        + gap(2) + stars
        + "LE CANDIDAT CONFIRME SON INSCRIPTION ET SES CHOIX D'EPREUVES. PIECES A JOINDRE : VOIR NOTICE.\n" + gap(6)
        + two(f"DATE : {told_on(paper, 'signed_on', signed, slashes(signed))}", hand(paper, "candidate", "SIGNATURE DU CANDIDAT :", wide=66, high=24))
    )  # fmt: skip


@opened_layout("registration_confirmation", "account_cards_with_steps_bar")
def account_cards_with_steps_bar(case: Case, paper: Paper) -> str:
    """A page printed from the candidate's account: steps at the top, rounded cards two by two, the
    undertaking in a card of its own."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    leaf(paper, FULL, (11, 13, 13, 13), "Lato", "Open Sans", "Carlito", pt=9.4)
    footing(
        paper,
        f"https://espace-candidat.exemple.invalid/inscription/{rng.randrange(10**5, 10**6)} – 1/1",
    )
    ink = "rgb(0,0,145)"
    steps = " #h(1fr) ".join(f"#box(fill: {ink if k == 3 else 'luma(215)'}, inset: 1.4mm, radius: 1mm)[#text(size: 7.6pt, fill: {'white' if k == 3 else 'luma(60)'})[{k + 1} {w}]]" for k, w in enumerate(("Identité", "Examen", "Épreuves", "Confirmation", "Pièces")))  # fmt: skip

    def card(title: str, rows: list[tuple[str, str]]) -> str:
        inside = "".join(
            f"#text(size: 7.2pt, fill: luma(95))[{txt(k)}] \\ {v}\n\n" for k, v in rows
        )
        return rounded(f"{bold(txt(title), 10.5, ink)}\n\n{inside}", "luma(190)", inset=3)

    chosen = [
        ("", txt(f"{code} – {label} : {rng.choice(_STATES)}")) for code, label, _ in units_of(case)
    ]
    one = card("Mon identité", [*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=manner(paper, who.birth_date))), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Courriel", txt(who.email))])  # fmt: skip
    second = card("Mon examen", [("Examen", "Brevet de technicien supérieur"), ("Spécialité", bold(paper.put("speciality", field_of(case)))), ("Session", paper.put("session", case.session, f"juin {case.session}" if rng.random() < 0.3 else str(case.session))), ("Académie", _academy(case, paper)), ("N° candidat", _number(case, paper)), ("Centre", "affecté ultérieurement")])  # fmt: skip
    third = rounded(
        f"{bold('Mes épreuves', 10.5, ink)}\n\n" + " \\ ".join(v for _, v in chosen), "luma(190)"
    )
    vow = two(f"Fait le {told_on(paper, 'signed_on', signed)}", hand(paper, "candidate", "Ma signature", wide=70, high=22, style="beside"), "(45mm, 1fr)")  # fmt: skip
    return (
        f"{bold('cyclades', 16, ink)} #h(1fr) {tiny('Page enregistrée le', 8)} #text(size: 8pt)[{paper.date('edited_on', edited, form=slashes(edited))}]\n"
        + hair(ink, 1.5) + steps + "\n" + gap(1)
        + f"{bold(txt(paper.choose('Confirmation de mon inscription', 'Confirmation d’inscription')), 17)}\n" + gap(1)
        + two(one, second, gutter=4) + third
        + rounded(f"{bold('Engagement', 10.5, ink)} Je confirme mon inscription et déclare exactes les informations ci-dessus.\n\n{vow}", ink)
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_then_recap_overleaf_numbers_in_squares")
def letter_then_recap_overleaf_numbers_in_squares(case: Case, paper: Paper) -> str:
    """A first sheet that only says what to do, the recap overleaf: number and birth day in squares,
    tests in two columns, day by pen and hand in one frame at the left."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    town = academy_name(case)
    limit = dt.date(case.session - 1, 11, rng.randrange(15, 28))
    number = str(case.fact("candidate_number", f"{rng.randrange(10**9, 9 * 10**9)}"))
    leaf(paper, FULL, (16, 18, 15, 18), "Liberation Sans", "Open Sans", "Liberation Serif", pt=10)
    entries = units_of(case)
    cut = (len(entries) + 1) // 2
    sides = [" \\ ".join(tick(True, f"{c} {label}") for c, label, _ in part) for part in (entries[:cut], entries[cut:])]  # fmt: skip
    first = (
        ministry((f"Académie {of(town)}", "Bureau du brevet de technicien supérieur"), (f"Affaire suivie par {other(case)}", "bts@exemple.invalid"))
        + gap(8) + addressee(paper, 95) + gap(8)
        + f"{txt(rectorate(case))}, le {paper.date('edited_on', edited, form=manner(paper, edited))}\n\n{who.civility},\n\nVous trouverez au verso la confirmation de votre inscription. Elle doit être relue, corrigée s'il y a lieu, datée, signée, puis déposée dans votre espace avec les justificatifs avant le {txt(manner(paper, limit))}. Passé ce délai, votre candidature ne pourra pas être examinée.\n\nLe chef de bureau\n#pagebreak()\n"
    )  # fmt: skip
    frame = rounded(
        f"Lu et approuvé, le {paper.hand_date('signed_on', signed)} \\ {hand(paper, 'candidate', 'Le candidat (signature)', wide=74, high=24)}"
    )
    return first + (
        double_ruled(paper.choose("CONFIRMATION D'INSCRIPTION AU BTS", "BREVET DE TECHNICIEN SUPÉRIEUR – CONFIRMATION D'INSCRIPTION"), 14)
        + two(f"Session {bold(paper.put('session', case.session), 12)} – {paper.put('academy', town, f'Académie {of(town)}')}", f"#align(right)[N° {paper.comb('candidate_number', number, number)}]")
        + gap(2) + dotted([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms")])
        + gap(1) + f"Date de naissance #h(4mm) {squared_day(paper, 'birth_date', who.birth_date)}\n" + gap(1)
        + dotted([("Spécialité", bold(paper.put("speciality", field_of(case)))), ("Statut", txt(rng.choice(_CATEGORIES).capitalize())), ("Adresse", txt(f"{who.street}, {who.place.town}"))])
        + gap(3) + bold("Épreuves à subir", 10.5) + "\n\n" + two(sides[0], sides[1]) + gap(5)
        + f"#block(width: 88mm)[{frame}]\n"
        + tiny("Cadre réservé à l'administration : complet – incomplet – rejeté", 8, "luma(90)")
    )  # fmt: skip


@opened_layout("registration_confirmation", "wide_bands_with_choice_column_and_parent")
def wide_bands_with_choice_column_and_parent(case: Case, paper: Paper) -> str:
    """A dense sheet under bands of colour: identity in tiles by three, tests in a table, the parent's
    place left out for adults, the hand at the right of three undertakings."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    leaf(
        paper, FULL, (10, 12, 13, 12), "Liberation Sans Narrow", "Liberation Sans", "Carlito", pt=9
    )
    rows = [(code, txt(label), str(weight), rng.choice(("oui", "oui", "non"))) for code, label, weight in units_of(case)]  # fmt: skip
    vows = " \\ ".join(tick(True, w) for w in ("Je ne suis inscrit(e) dans aucune autre académie.", "J'ai vérifié mes choix d'épreuves.", "Je joindrai toutes les pièces demandées."))  # fmt: skip
    return (
        two(f"{bold(_academy(case, paper, 'Académie {}', 'ACADÉMIE {}'), 11)} \\ DEC – enseignement supérieur", f"#align(right)[{txt('BTS')} session {bold(paper.put('session', case.session), 11)} \\ {tiny('Date d’édition :', 8)} {paper.date('edited_on', edited, form=slashes(edited))}]")
        + slab(paper.choose("CONFIRMATION D'INSCRIPTION", "CONFIRMATION D'INSCRIPTION – À RETOURNER SIGNÉE"), PLUM, 13)
        + tiles([("Numéro d'inscription", _number(case, paper)), ("Spécialité", bold(paper.put("speciality", field_of(case)))), ("Profil", txt(rng.choice(_CATEGORIES)))], 3, inset=1.4)
        + slab("Identité", PINE, 9.5)
        + tiles([*apart(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Naissance", paper.birth_date(form=slashes(who.birth_date))), ("Lieu", txt(f"{who.birth_place} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word)), ("Adresse", txt(f"{who.street} – {who.place.post_code} {who.place.town}")), ("Mél", txt(who.email)), ("Portable", txt(who.phone))], 3, inset=1.4)
        + slab("Épreuves", PINE, 9.5)
        + table(("Unité", "Intitulé", "Coef.", "Présentée"), rows, "(18mm, 1fr, 16mm, 24mm)", inset=1.1)
        + slab("Déclaration", PINE, 9.5)
        + two(f"{vows}\n\n{tiny('Signature du responsable légal : sans objet, candidat majeur.', 8)}", f"Le {told_on(paper, 'signed_on', signed)} \\ {hand(paper, 'candidate', 'Signature', wide=72, high=24)}", "(1fr, 78mm)")
    )  # fmt: skip


@opened_layout("benefit_waiver", "annex_with_units_struck_in_prose")
def annex_with_units_struck_in_prose(case: Case, paper: Paper) -> str:
    """An annex that the candidate types: who, then units that are kept and units given up in two
    lists, the sentence that it is for good, hand at the left."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    listed = rng.sample(units_of(case), 4)
    gone, kept = ([f"{c} – {label} ({rng.randrange(20, 33) / 2:g}/20)".replace(".", ",") for c, label, _ in part] for part in (listed[:2], listed[2:]))  # fmt: skip
    return (
        f"#align(right)[{tiny(f'Annexe {rng.randrange(3, 9)} – académie {of(academy_name(case))}', 8.5)}]\n"
        + head_line(paper.choose("REFUS DE BÉNÉFICE DE NOTES", "Demande de renonciation à des bénéfices de notes", "RENONCIATION À UN BÉNÉFICE"), 14)
        + gap(4)
        + banded([("Candidat", surname_first(paper)), ("Né(e) le", paper.birth_date(form=manner(paper, who.birth_date))), ("BTS", bold(paper.put("speciality", field_of(case)))), ("Session visée", str(case.session)), ("Session antérieure", str(case.session - 1))], "42mm")
        + gap(4)
        + f"{bold('Je renonce')} au bénéfice des notes obtenues aux épreuves :\n\n" + "".join(f"#h(6mm) – {txt(g)} \\ " for g in gone)
        + "\n\nJe garde, en revanche, le bénéfice des notes suivantes :\n\n" + "".join(f"#h(6mm) – {txt(k)} \\ " for k in kept)
        + "\n\nJe suis informé(e) que ma décision est sans retour et que, pour les épreuves repassées, seule la nouvelle note comptera, même inférieure.\n"
        + gap(6)
        + f"{txt(who.place.town)}, le {told_on(paper, 'signed_on', signed)}\n"
        + gap(4)
        + hand(paper, "candidate", "Signature :", wide=62, high=22)
    )  # fmt: skip
