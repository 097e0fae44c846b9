"""Confirmations of registration and waivers of kept marks."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    MONO,
    NARROW,
    SANS,
    SERIF,
    academy,
    address,
    barred,
    birthday,
    boxed,
    day_cells,
    dotted,
    foot,
    gap,
    grid,
    hand,
    head_line,
    inked,
    listed,
    little,
    mailed_to,
    of,
    on,
    plate,
    rector_town,
    republic,
    rule,
    sheet,
    side,
    slashes,
    small,
    speciality,
    strong,
    subject,
    tabled,
    third,
    three,
    tick,
    topped,
    two,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of printing, then that of signing."""
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - case.rng.randrange(0, 5) * DAY), signed


def _number(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}"))


def _town(paper: Paper, *forms: str) -> str:
    name = academy(paper.case)
    return paper.put("academy", name, paper.choose(*(f.format(name) for f in forms)))


@opened_layout("registration_confirmation", "service_sheet_with_left_rail_of_references")
def service_sheet_with_left_rail_of_references(case: Case, paper: Paper) -> str:
    """References in a grey rail at the left, data and tests at the right, hand under the rail's end."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    sheet(paper, SANS, 9.4, (13, 14, 13, 14))
    rail = topped([("Académie", strong(_town(paper, "{}"))), ("Session", strong(paper.put("session", case.session), 13)), ("Examen", "BTS"), ("N° candidat", strong(_number(case, paper))), ("Catégorie", rng.choice(("Apprenti", "Individuel", "Formation continue", "Ex-scolaire"))), ("Forme de passage", rng.choice(("Globale", "Progressive"))), ("Imprimé le", paper.date("edited_on", edited, form=slashes(edited)))], 1, 7.5)
    tests = [(txt(code), txt(label), rng.choice(("à passer", "à passer", "à passer", "bénéfice"))) for code, label, _ in units_of(case)]
    main = (
        head_line(paper.choose("CONFIRMATION D'INSCRIPTION", "Confirmation d'inscription à l'examen", "CONFIRMATION D'INSCRIPTION – BTS"), 15, "left")
        + subject("Candidat") + listed([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birthday(paper, slashes(who.birth_date))), ("Lieu de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", address(case)), ("Téléphone", txt(who.phone)), ("Courriel", txt(who.email))], 36, gap_mm=1.7)
        + subject("Spécialité") + strong(paper.put("speciality", speciality(case))) + "\n"
        + subject("Épreuves") + grid(("Unité", "Libellé", "Situation"), tests, "(16mm, 1fr, 26mm)", "luma(240)", 1.2)
        + small("Je certifie exacts les renseignements ci-dessus et avoir joint les pièces demandées. Je sais qu'aucune modification ne sera admise après la clôture.") + gap(2)
        + two(f"Le {paper.hand_date('signed_on', signed)}", hand(paper, ("candidate", "Signature", None), wide=70, high=23), "(46mm, 1fr)")
    )
    return f"#grid(columns: (40mm, 1fr), column-gutter: 7mm, [#block(fill: luma(238), inset: 3.5mm, width: 100%)[{rail}]], [{main}])\n"


@opened_layout("registration_confirmation", "letter_of_division_with_tear_off_slip")
def letter_of_division_with_tear_off_slip(case: Case, paper: Paper) -> str:
    """A letter above, a slip below the scissors' line with the data, the day and the hand."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    sheet(paper, (*SERIF, *SANS), 10.2, (15, 20, 13, 20))
    limit = dt.date(case.session - 1, 11, rng.randrange(15, 28))
    return (
        two(republic(f"Rectorat {of(rector_town(case))}", "Division des examens et concours", "Bureau du BTS"), f"#v(9mm){mailed_to(case, 6)}") + gap(2)
        + f"Affaire suivie par {txt(third(case))} #h(1fr) Édité le {on(paper, 'edited_on', edited)}\n" + gap(2)
        + strong("Objet : votre inscription au brevet de technicien supérieur") + f"\n\n{txt(who.civility)},\n\nVotre demande d'inscription a été enregistrée. Contrôlez le volet ci-dessous : corrigez en rouge ce qui doit l'être, datez, signez et déposez-le avec vos pièces justificatives avant le {txt(slashes(limit))}. Sans ce volet, l'inscription ne sera pas validée.\n\nLe chef de la division\n" + gap(2)
        + '#line(length: 100%, stroke: (thickness: 0.5pt, dash: "dashed"))\n'
        + head_line(paper.choose("CONFIRMATION D'INSCRIPTION – volet à renvoyer", "VOLET DE CONFIRMATION D'INSCRIPTION", "CONFIRMATION D'INSCRIPTION"), 13)
        + tabled([("Académie", _town(paper, "{}")), ("Session", strong(paper.put("session", case.session))), ("N° de candidat", _number(case, paper)), ("Spécialité", paper.put("speciality", speciality(case))), *three(paper, "Nom de famille", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", birthday(paper)), ("Langue vivante", "anglais"), ("Bénéfices", rng.choice(("néant", "E1", "E1 – E2"))), ("Aménagements", rng.choice(("non", "oui")))], 2, "28mm", "luma(246)", 1.5)
        + f"{tick(True, 'Je confirme mon inscription.')} #h(6mm) {tick(False, 'Je renonce à mon inscription.')}\n" + gap(1)
        + two(f"#v(3mm) Date : {paper.hand_date('signed_on', signed)}", hand(paper, ("candidate", "Signature du candidat :", None), wide=68, high=22, words="left"), "(58mm, 1fr)")
    )


@opened_layout("registration_confirmation", "mainframe_listing_with_candidate_and_guardian_cells")
def mainframe_listing_with_candidate_and_guardian_cells(case: Case, paper: Paper) -> str:
    """An old program's print in capitals, fixed width; the guardian's cell is barred for adults."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    sheet(paper, (*MONO, "Liberation Sans Narrow"), 8.8, (12, 14, 12, 14))
    foot(paper, f"OCEAN – édition {rng.randrange(100, 999)} – {slashes(edited)} – page 1")
    lines = [("NOM DE NAISSANCE", paper.birth_name()), *([("NOM D'USAGE", paper.usage_name())] if who.usage_name else []), ("PRENOMS", paper.given_names(" ")), ("NE(E) LE", birthday(paper, slashes(who.birth_date))), ("A", txt(f"{who.birth_place} {who.birth_department}".upper())), ("NATIONALITE", txt(who.nationality_word.upper())), ("ADRESSE", txt(f"{who.street} {who.place.post_code} {who.place.town}".upper()))]
    tests = [(txt(code), txt(label.upper()), str(weight), rng.choice(("PONCTUEL", "PONCTUEL", "BENEFICE", "PONCTUEL"))) for code, label, weight in units_of(case)]
    return (
        two(f"{paper.put('academy', academy(case), f'ACADEMIE {of(academy(case))}'.upper())} \\ DIVISION DES EXAMENS", side(f"SESSION {strong(paper.put('session', case.session))} \\ ÉDITÉ LE {paper.date('edited_on', edited, form=slashes(edited))}"))
        + rule() + side(strong(txt(paper.choose("CONFIRMATION D'INSCRIPTION", "BREVET DE TECHNICIEN SUPERIEUR - CONFIRMATION D'INSCRIPTION")), 13), "center")
        + f"NUMERO DE CANDIDAT : {_number(case, paper)} #h(6mm) SPECIALITE : {strong(paper.put('speciality', speciality(case)))}\n" + rule(0.3)
        + listed(lines, 42, " :", 1.7) + rule(0.3)
        + f"CATEGORIE : {rng.choice(('INDIVIDUEL 3 ANS D’EXPERIENCE', 'CNED SCOLAIRE', 'APPRENTI', 'EX-SCOLAIRE'))} #h(4mm) J.D.C. : {rng.choice(('CERTIFICAT FOURNI', 'A FOURNIR'))}\n"
        + grid(("UNITE", "EPREUVE", "COEF", "FORME"), tests, "(16mm, 1fr, 14mm, 30mm)", "none", 1.1, "0.3pt")
        + "LE CANDIDAT DECLARE AVOIR PRIS CONNAISSANCE DU REGLEMENT DE L'EXAMEN, CERTIFIE L'EXACTITUDE DES RENSEIGNEMENTS ET NE S'ETRE INSCRIT DANS AUCUNE AUTRE ACADEMIE.\n" + gap(1)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, [SIGNATURE DU CANDIDAT \\ {paper.sign('candidate', width_mm=76, height_mm=24)} \\ LE {paper.hand_date('signed_on', signed, 14)}], [REPRESENTANT LEGAL SI MINEUR : SANS OBJET])\n"
    )


@opened_layout("registration_confirmation", "portal_pages_with_recap_then_declaration_leaf")
def portal_pages_with_recap_then_declaration_leaf(case: Case, paper: Paper) -> str:
    """A portal's recap over two leaves: cards of data, then the statement to date and sign."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    ink = "rgb(0,0,145)"
    sheet(paper, ("Open Sans", "Lato", "Carlito"), 9.6, (15, 17, 16, 17))
    foot(paper, f"Mon inscription aux examens – récapitulatif édité le {slashes(edited)} – dossier {rng.randrange(10**6, 10**7)}")
    pieces = "".join(f"- {w}\n" for w in ("pièce d'identité", "certificat de participation à la JDC", "justificatif d'expérience ou de formation"))
    return (
        barred(paper.choose("Récapitulatif et confirmation d'inscription", "Confirmation d'inscription", "Mon inscription – confirmation"), ink, 17)
        + f"Édité le {paper.date('edited_on', edited, form=slashes(edited))} #h(1fr) Numéro candidat {strong(_number(case, paper))}\n" + gap(1)
        + subject("1. Mon examen", ink) + topped([("Diplôme", "Brevet de technicien supérieur"), ("Spécialité", strong(paper.put("speciality", speciality(case)))), ("Académie d'inscription", _town(paper, "{}", "Académie de {}")), ("Session", strong(paper.put("session", case.session)))], 2, 7.5, ink)
        + subject("2. Mon identité", ink) + topped([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birthday(paper, slashes(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Adresse postale", address(case)), ("Téléphone", txt(who.phone)), ("Adresse électronique", txt(who.email))], 2, 7.5, ink)
        + subject("3. Mes épreuves", ink) + grid(("Épreuve", "Choix"), [(txt(f"{code} {label}"), rng.choice(("Présentée", "Présentée", "Bénéfice de note"))) for code, label, _ in units_of(case)], "(1fr, 42mm)", "rgb(227,227,253)", 1.3)
        + "#pagebreak()\n" + subject("4. Mes pièces", ink) + pieces + "\n"
        + subject("5. Ma déclaration", ink) + boxed(f"Je soussigné{who.agree('', 'e')} reconnais que les informations de ce récapitulatif sont exactes, que mon inscription est définitive et que j'ai pris connaissance du calendrier des épreuves.\n\nDate de signature : {paper.hand_date('signed_on', signed)}\n\n{hand(paper, ('candidate', 'Signature du candidat ou de la candidate', None), wide=80, high=24)}", 5, "none", f"0.8pt + {ink}")
    )


@opened_layout("benefit_waiver", "rectorate_slip_of_choices_unit_by_unit_with_pen_day")
def rectorate_slip_of_choices_unit_by_unit_with_pen_day(case: Case, paper: Paper) -> str:
    """A form where each unit is kept or given up by a cross; day by pen, hand in a frame."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    units = units_of(case)
    gone = set(rng.sample(range(len(units)), rng.choice((1, 2))))
    sheet(paper, (*SANS, *NARROW), 9.8, (15, 18, 14, 18))
    rows = [(txt(code), txt(label), "" if k in gone else "×", "×" if k in gone else "") for k, (code, label, _) in enumerate(units)]
    return (
        two(f"Académie {txt(of(academy(case)))} \\ Bureau des examens", side(f"Session {case.session} \\ {little('Document n° ' + str(rng.randrange(3, 9)), 8)}")) + rule()
        + plate(paper.choose("REFUS DE BÉNÉFICE DE NOTES", "RENONCIATION À DES BÉNÉFICES DE NOTES", "BÉNÉFICES DE NOTES : DÉCLARATION DE REFUS"), 13, "rgb(248,226,226)")
        + listed([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", birthday(paper)), ("BTS", strong(paper.put("speciality", speciality(case)))), ("Numéro de candidat", f"{rng.randrange(10**9, 9 * 10**9)}")], 42)
        + "Pour chaque unité, une seule case est cochée. Une note refusée est perdue, même si l'épreuve repassée donne moins.\n"
        + grid(("Unité", "Intitulé", "Je garde, ou sans objet", "Je refuse le bénéfice"), rows, "(16mm, 1fr, 40mm, 34mm)", "luma(240)", 1.2)
        + gap(1) + two(f"Fait à {txt(who.place.town)} \\ #v(2mm) le {paper.hand_date('signed_on', signed)}", f"#table(columns: 1fr, stroke: 0.6pt, inset: 2mm, [Signature \\ {paper.sign('candidate', width_mm=72, height_mm=22)}])", "(1fr, 80mm)")
    )


@opened_layout("benefit_waiver", "short_statement_written_by_pen_on_a_printed_frame")
def short_statement_written_by_pen_on_a_printed_frame(case: Case, paper: Paper) -> str:
    """A half sheet: names by pen on dots, boxed day, one sentence; hand at the right."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, SANS, 10, (10, 14, 9, 14), (210, 148), 0.58)
    unit = rng.choice(units_of(case))
    usage = dotted("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name, 13)) if who.usage_name else ""
    return (
        side(little(f"Académie {of(academy(case))} – BTS {case.session} – à joindre à la confirmation", 8))
        + head_line(paper.choose("RENONCIATION AU BÉNÉFICE D'UNE NOTE", "DÉCLARATION DE RENONCIATION À UN BÉNÉFICE"), 13)
        + two(dotted("Nom", inked(paper, "birth_name", who.birth_name, who.birth_name, 13)), dotted("Prénom", inked(paper, "given_names", [who.first_name], who.first_name, 13)), gutter=4) + usage
        + f"{who.agree('candidat', 'candidate')} au BTS {strong(paper.put('speciality', speciality(case)))}, je renonce définitivement à conserver la note obtenue à l'unité {txt(unit[0])} « {txt(unit[1])} » lors de la session {case.session - rng.choice((1, 2))}. Je repasserai cette épreuve.\n" + gap(1)
        + two(f"Date #h(2mm) {day_cells(paper, 'signed_on', signed)}", hand(paper, ("candidate", "Signature du candidat", None), wide=70, high=24), "(1fr, 76mm)")
    )
