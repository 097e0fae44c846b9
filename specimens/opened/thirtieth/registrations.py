"""Confirmations of registration to date and sign, the giving up of a kept mark, the form of
engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirtieth.hands import (
    Look,
    Press,
    answer,
    approved,
    on_dots,
    pen,
    sign,
    vacant,
)
from specimens.opened.thirtieth.wording import (
    DAY,
    SCHOOLS,
    academy,
    at,
    body_of,
    bold,
    digits,
    drop,
    gap,
    home,
    lines_of,
    name_rows,
    note,
    page,
    par,
    row,
    studied,
    table,
    tick,
    told,
    whole,
)
from specimens.people import strip_accents

TESTS = (
    ("E1", "Culture générale et expression", "Écrit"), ("E2", "Langue vivante étrangère : anglais", "CCF ou oral"),
    ("E3", "Mathématiques et sciences appliquées", "Écrit"), ("E4", "Étude et conception", "Écrit"),
    ("E5", "Conduite et suivi de projet", "Oral"), ("E6", "Parcours de professionnalisation", "Oral"),
)  # fmt: skip


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Edited, then signed some days later."""
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 7) * DAY), signed


def _number(case: Case, paper: Paper) -> str:
    drawn = f"0{case.rng.randrange(10**9, 10**10)}"
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


def _speciality(case: Case, paper: Paper) -> str:
    return paper.put("speciality", studied(case))


def _academy(case: Case, paper: Paper, head: str = "Académie de ", *, loud: bool = False) -> str:
    name = academy(case)
    shown = head + name
    return paper.put("academy", name, strip_accents(shown).upper() if loud else shown)


def _tests(case: Case) -> list[str]:
    cells: list[str] = []
    for code, label, form in TESTS:
        cells += [code, txt(label), form, case.rng.choice(("Présentée", "Présentée", "Présentée", "Bénéfice demandé"))]  # fmt: skip
    return cells


@opened_layout(
    "registration_confirmation", "service_form_with_guardian_place_empty_beside_the_candidates"
)
def service_form_with_guardian_place_empty_beside_the_candidates(case: Case, paper: Paper) -> str:
    """A service's form in frames: day by pen, the candidate's frame signed, the guardian's empty."""
    (edited, signed), p = _days(case), case.person
    page(paper, 9.5, "Liberation Sans", (12, 14, 11, 14))
    rows = [
        *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), "Né(e) le", f"{paper.birth_date(form=digits(p.birth_date))} à {txt(p.birth_place.upper())} ({txt(p.birth_department)})",
        "Nationalité", txt(p.nationality_word), "Adresse", home(paper), "Téléphone / courriel", txt(f"{p.phone} – {p.email}"),
    ]  # fmt: skip
    foot = [
        f"Date (obligatoire) \\ #v(7mm) {paper.hand_date('signed_on', signed)}",
        f"Signature du candidat (obligatoire) \\ {sign(paper, 'candidate', 62, 24, Look('ball'))}",
        f"Signature du représentant légal si le candidat est mineur \\ {vacant(paper, 'legal_representative', 56, 20)}",
    ]  # fmt: skip
    return (
        gap(8)
        + row([f"{bold(_academy(case, paper, loud=True))} \\ {note('Direction des examens et concours', 8)}", at("center", bold(txt("CONFIRMATION D’INSCRIPTION"), 14) + " \\ Brevet de technicien supérieur"), at("right", f"Session {bold(paper.put('session', case.session))} \\ {note('Imprimé le ', 8)}{paper.date('edited_on', edited, form=digits(edited))}")], "(48mm, 1fr, 44mm)")
        + gap(2)
        + table([f"N° de candidat : {bold(_number(case, paper))}", f"Établissement : {txt(case.rng.choice(('CANDIDAT INDIVIDUEL', 'ENSEIGNEMENT À DISTANCE', 'EX-SCOLAIRE')))}"], "(1fr, 1fr)", inset=2)
        + table(rows, "(44mm, 1fr)", inset=1.8, stroke="(x, y) => (left: 0.5pt, right: 0.5pt, bottom: 0.3pt + luma(150), top: 0.5pt)")
        + par("Spécialité : ", bold(_speciality(case, paper)), " #h(8mm) Forme : ", case.rng.choice(("globale", "progressive")))
        + table([bold(txt(w)) for w in ("Épreuve", "Libellé", "Forme", "Choix")] + _tests(case), "(16mm, 1fr, 28mm, 36mm)", inset=1.7, stroke="0.4pt + luma(120)")
        + drop()
        + par("Je certifie l'exactitude des renseignements portés ci-dessus et reconnais que toute modification est impossible après la signature de cette confirmation.")
        + whole(table(foot, "(40mm, 1fr, 62mm)", inset=2, align="left + top"))
        + note("Document à vérifier, dater, signer puis déposer dans l’espace personnel du candidat avant la date limite.", 7.5)
    )  # fmt: skip


@opened_layout("registration_confirmation", "two_column_summary_with_slip_to_send_back")
def two_column_summary_with_slip_to_send_back(case: Case, paper: Paper) -> str:
    """A summary in two narrow columns; below a cutting line the slip: pen left, day by pen right."""
    (edited, signed), p = _days(case), case.person
    page(paper, 9, "Liberation Sans Narrow", (13, 15, 10, 15))
    usage = f"Nom d'usage : {paper.usage_name()} \\ " if p.usage_name else ""
    left = (
        f"{bold(txt('État civil'), 10)} \\ Nom de famille : {bold(paper.birth_name())} \\ {usage}Prénoms : {paper.given_names()} \\ Naissance : {paper.birth_date(form=digits(p.birth_date))}, {txt(p.birth_place)} \\ Nationalité : {txt(p.nationality_word)} \\ #v(3mm)"
        f"{bold(txt('Coordonnées'), 10)} \\ {home(paper)} \\ {txt(p.phone)} \\ {txt(p.email)} \\ #v(3mm)"
        f"{bold(txt('Pièces à déposer'), 10)} \\ pièce d'identité – justificatif de préparation – certificat de participation à la JDC – attestations propres à la spécialité"
    )
    right = (
        f"{bold(txt('Inscription'), 10)} \\ Examen : BTS \\ Spécialité : {bold(_speciality(case, paper))} \\ {_academy(case, paper)} \\ Session {paper.put('session', case.session)} \\ Numéro de candidat {_number(case, paper)} \\ Catégorie : enseignement à distance \\ #v(3mm)"
        f"{bold(txt('Épreuves'), 10)} \\ " + " \\ ".join(f"{code} – {txt(label)}" for code, label, _ in TESTS)
    )  # fmt: skip
    slip = row(
        [
            f"Signature {on_dots(sign(paper, 'candidate', 70, 24, Look('lilac', 'ribbon', 46, 13)), '72mm')}",
            f"Daté du {on_dots(paper.hand_date('signed_on', signed), '46mm')} \\ \\ À {on_dots(paper.handwritten(p.place.town, 14), '56mm')}",
        ],
        "(98mm, 1fr)", 5, "left + horizon",
    )  # fmt: skip
    return (
        gap(8)
        + f"#block(fill: rgb(0,60,120), width: 100%, inset: 3mm)[{bold(txt(paper.choose('Récapitulatif d’inscription', 'RÉCAPITULATIF DE VOTRE INSCRIPTION')), 14, 'white')} #h(1fr) #text(fill: white, size: 8.5pt)[édité le {paper.date('edited_on', edited, form=digits(edited))}]]\n"
        + gap(3)
        + f"#set par(leading: 0.95em)\n{row([left, right], '(1fr, 1fr)', 8)}"
        + drop()
        + "#line(length: 100%, stroke: (thickness: 0.7pt, dash: \"dashed\"))\n"
        + at("center", note("✂ volet à signer et à joindre à l’envoi", 7.5))
        + whole(f"{bold(txt('ACCORD DU CANDIDAT'))} \\ J'ai vérifié le récapitulatif ci-dessus et confirme mon inscription à l'examen dans cette académie, à l'exclusion de toute autre. #v(3mm)\n{slip}")
    )  # fmt: skip


@opened_layout(
    "registration_confirmation", "line_printer_sheet_with_pen_correction_and_consent_words"
)
def line_printer_sheet_with_pen_correction_and_consent_words(case: Case, paper: Paper) -> str:
    """A program's fixed-pitch sheet; the phone corrected by pen; consent, day and hand at the foot."""
    (edited, signed), p = _days(case), case.person
    page(paper, 9.6, typewriter_font(case.rng), (14, 15, 12, 16))
    old = f"05 00 00 {case.rng.randrange(10, 99)} {case.rng.randrange(10, 99)}"
    rows = [
        *name_rows(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRENOMS", " "), "NE(E) LE", paper.birth_date(form=digits(p.birth_date)),
        "DOMICILE", home(paper), "TELEPHONE", f"#strike[{txt(old)}] #h(4mm) {paper.handwritten(p.phone, 13)}", "NO CANDIDAT", _number(case, paper),
        "SPECIALITE", _speciality(case, paper), "CATEGORIE", "INDIVIDUEL", "FORME D'EXAMEN", "GLOBALE",
    ]  # fmt: skip
    cells = "".join(f"[{c}], " for c in rows)
    tests = "".join(
        f"[{c}], [{txt(strip_accents(n).upper())}], [{txt(strip_accents(f).upper())}], "
        for c, n, f in TESTS
    )
    foot = (
        f"FAIT A {on_dots(paper.handwritten(p.place.town, 13), '52mm')} LE {on_dots(paper.hand_date('signed_on', signed), '52mm')} \\ #v(3mm)"
        f'SIGNATURE PRECEDEE DE LA MENTION "LU ET APPROUVE" \\ #v(2mm) {approved(paper, "candidate")} #h(4mm) {sign(paper, "candidate", 66, 24, Look("dark", "knot", 34, 15))}'
    )
    dash = '#line(length: 100%, stroke: (thickness: 0.5pt, dash: "dashed"))\n'
    return (
        gap(8)
        + row([f"{_academy(case, paper, loud=True)} \\ SERVICE DES EXAMENS", at("right", f"EDITION DU {paper.date('edited_on', edited, form=digits(edited))} \\ PAGE 1")], "(1fr, auto)")
        + dash
        + at("center", f"CONFIRMATION D'INSCRIPTION \\ BREVET DE TECHNICIEN SUPERIEUR \\ SESSION {paper.put('session', case.session)}")
        + dash
        + f"#grid(columns: (48mm, 1fr), row-gutter: 2.6mm, {cells})\n"
        + dash
        + f"#grid(columns: (14mm, 1fr, 34mm), row-gutter: 2.2mm, {tests})\n"
        + dash
        + par("LE CANDIDAT CORRIGE AU STYLO LES RENSEIGNEMENTS INEXACTS. AUCUN CHANGEMENT DE SPECIALITE N'EST ADMIS APRES CE JOUR.")
        + whole(foot)
    )  # fmt: skip


@opened_layout("registration_confirmation", "two_page_letter_with_school_visa_beside_the_hand")
def two_page_letter_with_school_visa_beside_the_hand(case: Case, paper: Paper) -> str:
    """A letter whose second page holds the commitment: the hand over a rule, a school's visa beside."""
    (edited, signed), p, school = _days(case), case.person, body_of(case, SCHOOLS)
    page(paper, 10.6, case.rng.choice(("Caladea", "Carlito")), (18, 20, 15, 20))
    paper.setup.leading_em, paper.setup.numbering = 0.85, True
    rows = [
        *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms de l'état civil"), "Date de naissance", paper.birth_date(form=told(p.birth_date)), "Commune de naissance", txt(p.birth_place),
        "Numéro de candidat", _number(case, paper), "Diplôme", "Brevet de technicien supérieur", "Spécialité", bold(_speciality(case, paper)), "Session", paper.put("session", case.session, f"{case.session}"),
        "Académie d'inscription", _academy(case, paper, ""), "Langue vivante", "Anglais", "Épreuve facultative", "aucune",
    ]  # fmt: skip
    hands = [
        f"{sign(paper, 'candidate', 70, 26, Look('sky', 'script', 42, 14))} \\ #line(length: 68mm, stroke: 0.5pt) Le candidat",
        f"{sign(paper, 'training_centre', 78, 36, Look('ball', 'stroke', 36, 14, dx=12, dy=5), press=Press(lines_of(school), 'round', 'violet', 33, dx=-14))} \\ #line(length: 76mm, stroke: 0.5pt) Visa du chef d'établissement",
    ]  # fmt: skip
    return (
        gap(8)
        + row(["#text(size: 8.5pt)[Division des examens \\ Bureau des examens de l'enseignement supérieur]", at("right", f"Le {paper.date('edited_on', edited, form=told(edited))}")], "(1fr, auto)")
        + gap(8)
        + f"#pad(left: 92mm)[{txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}]\n"
        + gap(8)
        + par(bold(txt("Objet : confirmation de votre inscription à l’examen"), 12))
        + par(f"{txt(p.civility)}, votre demande d'inscription est enregistrée. Vérifiez chacune des mentions suivantes, puis datez et signez le feuillet joint.")
        + table(rows, "(58mm, 1fr)", inset=2.2, stroke="0.4pt + luma(150)", fill="(x, y) => if x == 0 { luma(244) }")
        + par("Les candidats qui ne renvoient pas la confirmation signée sont réputés avoir renoncé à se présenter.")
        + "#pagebreak()\n"
        + bold(txt("FEUILLET DE CONFIRMATION – ENGAGEMENT DU CANDIDAT"), 12.5)
        + gap(3)
        + par("Je soussigné(e) confirme mon inscription telle qu'elle figure au recto et certifie ne m'être inscrit(e) dans aucune autre académie pour la même session.")
        + par("Je m'engage à fournir les justificatifs demandés et déclare avoir pris connaissance des sanctions de la fraude.")
        + par("Fait à ", on_dots(paper.handwritten(p.place.town, 14), "52mm"), ", le ", on_dots(paper.hand_date("signed_on", signed), "56mm"))
        + gap(5)
        + whole(row(hands, "(1fr, 80mm)", 8, "left + bottom"))
    )  # fmt: skip


@opened_layout(
    "registration_confirmation", "web_account_print_signed_on_screen_with_typed_name_below"
)
def web_account_print_signed_on_screen_with_typed_name_below(case: Case, paper: Paper) -> str:
    """A print of the candidate's account: cards, then a place signed on the screen over a typed name."""
    (edited, signed), p = _days(case), case.person
    page(paper, 9.6, case.rng.choice(("Open Sans", "Lato")), (16, 17, 14, 17))
    paper.setup.header = (
        "#text(size: 6.5pt, fill: luma(100))[Mon compte candidat #h(1fr) inscription aux examens]"
    )
    blue = "rgb(0,0,145)"

    def card(title: str, cells: list[str]) -> str:
        shown = [note(c, 8) if k % 2 == 0 else c for k, c in enumerate(cells)]
        return f"#block(stroke: 0.5pt + luma(190), radius: 1.5mm, inset: 3mm, width: 100%, below: 3mm)[{bold(txt(title), 10.5, blue)} \\ #v(1mm) {table(shown, '(46mm, 1fr)', inset=1.3, stroke='none')}]\n"

    who = txt(f"{p.first_name} {p.usage_name or p.birth_name}")
    mark = sign(paper, "candidate", 72, 26, Look("dark", "", 42, 15, seen=0.75))
    return (
        row([bold(txt(paper.choose("Récapitulatif de l’inscription", "Confirmation de votre inscription")), 17), at("right", f"#box(fill: rgb(220,240,225), inset: 1.6mm, radius: 1mm)[{note('Inscription enregistrée', 8, 'rgb(0,90,30)')}]")], "(1fr, auto)", 4, "left + horizon")
        + gap(2)
        + card("Votre examen", ["Examen", "BTS – brevet de technicien supérieur", "Spécialité", _speciality(case, paper), "Session", paper.put("session", case.session), "Académie", _academy(case, paper, ""), "N° candidat", _number(case, paper)])
        + card("Votre identité", [*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), "Date de naissance", paper.birth_date(form=digits(p.birth_date)), "Adresse", home(paper), "Mobile", txt(p.phone)])
        + card("Vos choix", ["Forme de l'examen", case.rng.choice(("Globale", "Progressive")), "Langue vivante 1", "Anglais", "Demande d'aménagement", "Non"])
        + par("Récapitulatif édité le ", paper.date("edited_on", edited, form=digits(edited)), ".")
        + par("En signant ci-dessous à l'écran, je valide définitivement mes choix.")
        + whole(f"Signature du candidat, le {paper.date('signed_on', signed, form=digits(signed))} \\ #box(stroke: (left: 2pt + {blue}), inset: (left: 2mm))[{mark}] \\ {bold(who)}")
    )  # fmt: skip


@opened_layout("benefit_waiver", "service_form_by_pen_with_table_of_marks_given_up")
def service_form_by_pen_with_table_of_marks_given_up(case: Case, paper: Paper) -> str:
    """A service's form: name and speciality by pen, two tests in a table, day and hand in one cell."""
    rng, p = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(1, 20))
    page(paper, 10.6, "Carlito", (18, 20, 15, 20))
    paper.setup.leading_em = 1.0
    shown = studied(case)
    kept = rng.sample(TESTS, 2)
    cells = [bold(txt(w)) for w in ("Épreuve ou sous-épreuve", "Note / 20", "Bénéfice obtenu en")]
    for code, label, _ in kept:
        cells += [
            paper.handwritten(f"{code} {label}", 13),
            paper.handwritten(f"{rng.randrange(20, 31) / 2:g}".replace(".", ","), 14),
            paper.handwritten(str(case.session - rng.randrange(1, 4)), 14),
        ]
    cells += [" \\ ", "", ""] * 3
    usage = answer("Nom d'usage", pen(paper, p.usage_name, "usage_name")) if p.usage_name else ""
    return (
        row([bold(txt(f"Académie de {academy(case)}"), 11), at("right", note("Division des examens et concours – annexe B", 8.5))], "(1fr, auto)")
        + "#line(length: 100%, stroke: 0.8pt)\n"
        + gap(2)
        + at("center", bold(txt("REFUS DE CONSERVATION DE BÉNÉFICES DE NOTES"), 14) + f" \\ Brevet de technicien supérieur – session {case.session}")
        + par("Je soussigné(e)")
        + answer("NOM de naissance", pen(paper, p.birth_name, "birth_name"))
        + usage
        + answer("Prénom(s)", pen(paper, ", ".join(p.given_names), "given_names", list(p.given_names)))
        + answer("candidat(e) au BTS, spécialité", pen(paper, shown, "speciality", pt=13.5))
        + par("renonce au bénéfice des notes ci-après et demande à subir de nouveau les épreuves correspondantes :")
        + table(cells, "(1fr, 28mm, 40mm)", inset=2.2)
        + par("J'ai été informé(e) que cette renonciation est définitive et que seules les notes de la nouvelle session seront prises en compte.")
        + drop()
        + whole(table([f"Fait à {on_dots(paper.handwritten(p.place.town, 14), '54mm')} \\ le {on_dots(paper.hand_date('signed_on', signed), '54mm')} #h(1fr) Signature \\ #align(right)[{sign(paper, 'candidate', 72, 26)}]"], "1fr", inset=3))
    )  # fmt: skip


@opened_layout("student_engagement_form", "academy_sheet_with_boxes_and_signature_row")
def academy_sheet_with_boxes_and_signature_row(case: Case, paper: Paper) -> str:
    """An academy's sheet: candidate, kind of engagement ticked, account, a row of two visas."""
    rng, p, school = case.rng, case.person, body_of(case, SCHOOLS)
    day = case.day_before(1, 30)
    page(paper, 10, case.rng.choice(("Open Sans", "Liberation Sans")), (15, 17, 13, 17))
    kinds = (
        "Activité bénévole dans une association",
        "Service civique",
        "Sapeur-pompier volontaire",
        "Réserve opérationnelle",
        "Activité professionnelle",
    )
    chosen = rng.randrange(len(kinds))
    ticks = " \\ ".join(tick(k == chosen, words) for k, words in enumerate(kinds))
    dated = paper.blank() if case.has("undated") else paper.handwritten(digits(day), 13)
    title = f"{bold(txt('FICHE ENGAGEMENT ÉTUDIANT'), 15)} \\ épreuve facultative du brevet de technicien supérieur"
    hands = [
        f"Le candidat \\ {sign(paper, 'candidate', 72, 24)}",
        f"L'établissement de formation \\ {sign(paper, 'training_centre', 78, 30, Look('dark', 'monogram', 20, 12, dx=18), press=Press(lines_of(school), 'rectangle', 'violet', 46, dx=-12))}",
    ]  # fmt: skip
    return (
        gap(8)
        + row([bold(txt(f"Académie de {academy(case)}")), at("right", f"Session {bold(paper.put('session', case.session))}")], "(1fr, auto)")
        + f"#block(stroke: (top: 2pt + rgb(90,30,120), bottom: 2pt + rgb(90,30,120)), width: 100%, inset: (y: 3mm))[{at('center', title)}]\n"
        + table([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), "Né(e) le", paper.birth_date(form=digits(p.birth_date)), "Spécialité du BTS", txt(studied(case)), "Établissement", txt(school.name)], "(46mm, 1fr)", inset=2, stroke="0.4pt + luma(150)")
        + par(bold(txt("1. Nature de l’engagement")), " \\ ", ticks)
        + par(bold(txt("2. Structure et durée")), f" \\ Structure fictive de {txt(school.place.town)} – {rng.randrange(8, 30)} mois, {rng.randrange(2, 6)} heures par semaine")
        + par(bold(txt("3. Compétences acquises (rédigé par le candidat)")))
        + table([f"{paper.handwritten('Organiser une équipe et tenir un planning.', 13)} \\ {paper.handwritten('Rendre compte, accueillir, former les nouveaux.', 13)} \\ #v(8mm)"], "1fr", inset=3)
        + par("Fiche remplie le ", on_dots(dated, "48mm"))
        + whole(table(hands, "(1fr, 84mm)", inset=2, align="left + top"))
    )  # fmt: skip
