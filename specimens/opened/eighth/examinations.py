"""Papers of the offices of examinations: registrations, records of marks, given-up benefits."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighth.facts import (
    MARKS,
    ONE,
    put_mark,
    put_result,
    results,
    sat_in,
    units,
)
from specimens.opened.eighth.frames import (
    addressee,
    columns,
    frame,
    hand,
    heading,
    leaders,
    marianne,
    pen_cross,
    shaded,
    stacked,
    table,
    tick,
)
from specimens.opened.eighth.wording import (
    MONO,
    SANS,
    SERIF,
    beside,
    birth,
    br,
    centre,
    day_in_boxes,
    day_of,
    face,
    footer,
    in_list,
    in_prose,
    name_rows,
    num,
    of,
    put_day,
    rectorate_town,
    region,
    right,
    sheet,
    strong,
    tiny,
    trade,
)
from specimens.people import strip_accents


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of the print, the day of the hand."""
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * ONE), signed


def _number(case: Case) -> str:
    return str(case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}"))


def _language(case: Case) -> str:
    return case.rng.choice(("anglais", "anglais", "espagnol", "allemand"))


@opened_layout("registration_confirmation", "table_with_column_for_corrections")
def table_with_column_for_corrections(case: Case, paper: Paper) -> str:
    """A form letter of the office: three columns, what was entered and an empty one for corrections
    in red; the candidate dates by pen and signs at the left, a parent's place is crossed out."""
    who, rng = case.person, case.rng
    edited, signed = _days(case)
    sheet(paper, 12, 15)
    face(paper, SANS, 9.6)
    rows = [
        *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"),
        ("Date de naissance", birth(paper, num(who.birth_date))), ("Lieu de naissance", txt(f"{who.birth_place} ({who.birth_department})")),
        ("Nationalité", txt(who.nationality_word)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")),
        ("Téléphone, courriel", txt(f"{who.phone} – {who.email}")), ("Spécialité", strong(paper.put("speciality", trade(case)))),
        ("Catégorie de candidat", txt(rng.choice(("Ex-scolaire", "Individuel", "Formation continue", "Enseignement à distance")))),
        ("Forme de passage", rng.choice(("globale", "progressive"))), ("Langue vivante", _language(case)),
        ("Bénéfices demandés", rng.choice(("aucun", "aucun", "E1"))), ("Demande d'aménagement", "non"),
    ]  # fmt: skip
    body = [(txt(k), v, "") for k, v in rows]
    place = paper.sign("candidate", width_mm=66, height_mm=23)
    return f"""{beside(br(strong(f"Académie : {paper.put('academy', region(case))}", 11), "Division des examens et concours", txt(rectorate_town(case))), right(br(f"N° de candidat : {paper.put('candidate_number', _number(case))}", f"Imprimé le {paper.date('edited_on', edited, form=num(edited))}")))}
#v(4mm)
{heading(paper.choose("CONFIRMATION D'INSCRIPTION", "CONFIRMATION D'INSCRIPTION À L'EXAMEN"), 15)}
{centre(f"Brevet de technicien supérieur – session {strong(paper.put('session', case.session))}")}
#v(2mm)
Vérifiez chaque ligne. Portez s'il y a lieu les corrections en rouge dans la colonne de droite, puis datez, signez et déposez ce document dans votre espace avec les pièces demandées.
{table(("Rubrique", "Valeur enregistrée", "Correction"), body, "(42mm, 1fr, 48mm)", fill="rgb(230,236,246)", inset=1.45)}
{tiny("Épreuves : " + " ; ".join(f"{code} {label}" for code, label, _ in units(case)), 8)}
#v(2mm)
Je certifie exacts les renseignements ci-dessus et reconnais que mes choix sont définitifs.
#v(3mm)
{beside(f"Date : {paper.hand_date('signed_on', signed)} {chr(92)} Signature du candidat : {chr(92)} {place}", br("Signature du représentant légal", "(candidat mineur seulement)", "#v(5mm) #line(length: 40mm, angle: 20deg, stroke: 0.5pt + luma(130))"))}
"""


@opened_layout("registration_confirmation", "reading_form_in_boxes_across")
def reading_form_in_boxes_across(case: Case, paper: Paper) -> str:
    """A form across the sheet, made for a reading machine: names, days and numbers in boxes, choices
    ticked, the hand in a frame at the right."""
    who, rng = case.person, case.rng
    edited, signed = _days(case)
    sheet(paper, 11, 14, size=(297, 210))
    face(paper, SANS, 9.4)
    surname = paper.comb("birth_name", who.birth_name, who.birth_name)
    given = paper.comb("given_names", [who.first_name], who.first_name.upper())  # fmt: skip
    usage = f"Nom d'usage {chr(92)} {paper.comb('usage_name', who.usage_name, who.usage_name)}" if who.usage_name else ""  # fmt: skip
    forms, routes = ("globale", "progressive"), ("scolaire", "apprentissage", "formation continue", "expérience professionnelle")  # fmt: skip
    form, route = rng.choice(forms), rng.choice(routes)
    number = _number(case)
    left = br(f"Nom de naissance {chr(92)} {surname}", usage, f"Premier prénom {chr(92)} {given}", f"Date de naissance {chr(92)} {day_in_boxes(paper, 'birth_date', who.birth_date)}", f"Numéro de candidat {chr(92)} {paper.comb('candidate_number', number, number)}")  # fmt: skip
    middle = f"""Spécialité \\ {strong(paper.put("speciality", trade(case)))}
#v(2mm)
Voie \\ {br(*(tick(x == route, x) for x in routes))}
#v(2mm)
Forme #h(3mm) {" #h(3mm) ".join(tick(x == form, x) for x in forms)}
#v(2mm)
Langue vivante obligatoire : {_language(case)} \\ Épreuve facultative : {rng.choice(("néant", "engagement étudiant"))}"""
    seal = frame(f"Je confirme mon inscription. {chr(92)} Date : {put_day(paper, 'signed_on', signed, num(signed))} {chr(92)} Signature du candidat {chr(92)} {paper.sign('candidate', width_mm=66, height_mm=30)}", 2.5)  # fmt: skip
    return f"""{beside(strong(txt(paper.choose("RÉCAPITULATIF D'INSCRIPTION", "RÉCAPITULATIF D'INSCRIPTION À L'EXAMEN")), 15), right(br(f"Académie : {strong(paper.put('academy', region(case)))}", f"Examen : BTS #h(4mm) Session : {paper.put('session', case.session)}")), align="horizon")}
#line(length: 100%, stroke: 1.5pt)
#v(3mm)
#grid(columns: (96mm, 1fr, 74mm), column-gutter: 6mm, [{left}], [{middle}], [{seal}])
#v(4mm)
{shaded("Épreuves de l'inscription", pt=9.5)}
{table((), [[tiny(code, 8) for code, _, _ in units(case)], [tiny(label, 8) for _, label, _ in units(case)], ["à passer"] * len(units(case))], f"(1fr,) * {len(units(case))}", inset=1.3)}
#v(2mm)
{tiny("Ne rien écrire hors des cadres. Document de lecture automatique – page 1 sur 1", 7.5)} #h(1fr) Édité le {paper.date("edited_on", edited, form=num(edited))}
"""


@opened_layout("registration_confirmation", "two_sheets_in_chapters_with_declaration")
def two_sheets_in_chapters_with_declaration(case: Case, paper: Paper) -> str:
    """A service's print over two sheets: chapters with leaders, the tests and a long declaration on
    the second one, the hand at its foot at the right of « lu et approuvé »."""
    who, rng = case.person, case.rng
    edited, signed = _days(case)
    sheet(paper, 18, 22)
    face(paper, SERIF, 10.8)
    footer(paper, f"BTS – dossier {rng.randrange(10**6, 10**7)}", 7, "right")
    tests = [(code, txt(label), rng.choice(("ponctuelle", "ponctuelle écrite", "ponctuelle orale"))) for code, label, _ in units(case)]  # fmt: skip
    approval = paper.handwritten("Lu et approuvé", 13) if paper.signs("candidate") else ""
    return f"""{centre(br(f"ACADÉMIE : {strong(paper.put('academy', region(case), region(case).upper()))}", "Service des examens du supérieur"))}
#v(8mm)
{frame(centre(br(strong(txt(paper.choose("RÉCAPITULATIF DE L'INSCRIPTION", "RÉCAPITULATIF DE VOTRE INSCRIPTION")), 15), f"BTS – session {paper.put('session', case.session)}")), 4)}
#v(6mm)
*I. Candidat*
{leaders([("Numéro de candidat", paper.put("candidate_number", _number(case))), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", birth(paper)), ("À", txt(who.birth_place)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Téléphone mobile", txt(who.phone))])}
#v(3mm)
*II. Examen*
{leaders([("Spécialité présentée", strong(paper.put("speciality", trade(case)))), ("Forme de l'examen", rng.choice(("globale", "progressive"))), ("Dernier établissement fréquenté", txt(rng.choice(("CNED-Exemple", "Lycée Modèle", "néant")))), ("Première langue vivante", _language(case))])}
#v(3mm)
*III. Édition* \\
Récapitulatif édité le {put_day(paper, "edited_on", edited)}. Il doit être signé en dernière page.
#pagebreak()
*IV. Épreuves*
{table(("Code", "Épreuve", "Modalité"), tests, "(16mm, 1fr, 44mm)")}
#v(3mm)
*V. Déclaration* \\
Je soussigné{who.agree("", "e")}, {in_prose(paper)}, déclare avoir pris connaissance du règlement de l'examen et des risques encourus en cas de fraude, ne pas m'être {who.agree("inscrit", "inscrite")} dans une autre académie pour le même examen à la même session, et avoir vérifié les mentions de la première page. Je m'engage à fournir les pièces justificatives dans les délais fixés par la circulaire. Je note qu'aucun changement ne sera possible après la clôture.
#v(8mm)
#grid(columns: (1fr, 70mm), column-gutter: 5mm, [À {txt(who.place.town)}, le {paper.hand_date("signed_on", signed)} \\ #v(2mm) {approval}], [Le candidat : \\ {paper.sign("candidate", width_mm=68, height_mm=24)}])
"""


def _stamp(case: Case) -> list[str]:
    return [f"ACADÉMIE {of(region(case)).upper()}", "SERVICE DES EXAMENS"]


@opened_layout("transcript", "printer_listing_with_letter_for_kept_marks", defects=MARKS)
def printer_listing_with_letter_for_kept_marks(case: Case, paper: Paper) -> str:
    """A central printer's listing: capitals, dots between unit and mark, a letter « B » after those
    that are kept with its meaning below, jury's word at the right."""
    session, form = sat_in(case), case.rng.randrange(3)
    sheet(paper, 18, 20)
    face(paper, MONO, 9.2)
    rows, passed = results(case)
    listed, total, weights = "", 0.0, 0
    for (code, label, weight), row in rows:
        shown = put_mark(paper, row, form)
        total, weights = total + row["score"] * weight, weights + weight
        flag = "B" if row["benefit"] else "#hide[B]"
        listed += f"#block(above: 2mm, below: 2mm)[{txt(f'{code:<4}')} {txt(strip_accents(label).upper())} #box(width: 1fr, repeat[.]) COEF {weight} #h(3mm) {shown} #h(2mm) {flag}]\n"
    day = dt.date(session, 7, case.rng.randrange(3, 12))
    mean = f"{total / weights:.2f}".replace(".", ",")
    return f"""RECTORAT {txt(strip_accents(of(rectorate_town(case))).upper())} #h(1fr) EDITION DU {txt(num(day + 4 * ONE))}

SERVICE DES EXAMENS
#v(6mm)
{centre(strong(txt(paper.choose("RELEVE DE NOTES", "RELEVE DES NOTES DU CANDIDAT")), 13))}
{centre(f"BREVET DE TECHNICIEN SUPERIEUR - SESSION {paper.put('session', session)}")}
#v(5mm)
SPECIALITE : {paper.put("speciality", trade(case))}

CANDIDAT #h(2mm) : {in_list(paper)}

NE(E) LE #h(2mm) : {birth(paper, num(case.person.birth_date))}
#v(4mm)
#line(length: 100%, stroke: (dash: "dotted", thickness: 0.7pt))
{listed}
#line(length: 100%, stroke: (dash: "dotted", thickness: 0.7pt))
MOYENNE : {txt(mean)} / 20
#v(2mm)
{right(frame(f"DECISION DU JURY DU {txt(num(day))} : {strong(put_result(paper, passed))}", 2))}
{tiny("B : bénéfice de la note, valable cinq ans à compter de la session.", 8)}
#v(5mm)
{hand(paper, "authority", "LE CHEF DU SERVICE", stamp=_stamp(case), wide=64)}
"""


@opened_layout("transcript", "sheet_with_sentence_of_kept_tests", defects=MARKS)
def sheet_with_sentence_of_kept_tests(case: Case, paper: Paper) -> str:
    """A rectorate's sheet: code, test, mark and points in a table; which marks are kept is said in
    a sentence below it; signed at the left by delegation."""
    session, form, rng, who = sat_in(case), case.rng.choice((0, 2)), case.rng, case.person
    sheet(paper, 15, 18)
    face(paper, SANS, 10)
    rows, passed = results(case)
    listed = [(code, txt(label), put_mark(paper, row, form), str(weight), txt(f"{row['score'] * weight:.1f}".replace(".", ","))) for (code, label, weight), row in rows]  # fmt: skip
    kept = [code for (code, _, _), row in rows if row["benefit"]]
    said = f"Le candidat peut conserver, sur sa demande et pendant cinq ans, le bénéfice des notes obtenues aux épreuves suivantes : {strong(txt(', '.join(kept)))}." if kept else "" if passed else "Aucun bénéfice de note n'est enregistré."  # fmt: skip
    day = dt.date(session, 7, rng.randrange(2, 10))
    return f"""{beside(marianne(f"Académie {of(region(case))}", "Direction des examens et concours"), addressee(paper, 0), "(1fr, 76mm)")}
#v(8mm)
{shaded(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DE NOTES ET RÉSULTAT"), "rgb(225,232,244)", pt=13)}
{stacked([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper, num(who.birth_date))), ("Diplôme", "BTS"), ("Spécialité", paper.put("speciality", trade(case))), ("Session", strong(paper.put("session", session))), ("N° candidat", txt(f"{rng.randrange(10**9, 10**10)}"))], 4, frame=True)}
#v(3mm)
{table(("Épreuve", "Intitulé", "Note sur 20", "Coefficient", "Points"), listed, "(20mm, 1fr, 26mm, 24mm, 22mm)")}
#v(1mm)
Décision du jury en date du {txt(day_of(paper, day))} : {strong(put_result(paper, passed, forms=("Admis", "Refusé")))}
#v(1mm)
{said}

{tiny("Ce relevé ne constitue pas un diplôme. Voies et délais de recours : deux mois devant le tribunal administratif.", 8)}
#v(5mm)
{txt(rectorate_town(case))}, le {txt(day_of(paper, day + 6 * ONE))} \\ {hand(paper, "authority", "Pour la rectrice et par délégation,", "le directeur des examens", stamp=_stamp(case), wide=66)}
"""


@opened_layout("benefit_waiver", "academy_form_row_per_unit_with_pen_cross")
def academy_form_row_per_unit_with_pen_cross(case: Case, paper: Paper) -> str:
    """The academy's form: a row a unit, a cross by pen under « je renonce » or « je conserve », the
    candidate writes the day and signs beside his label."""
    who, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 20))
    sheet(paper, 16, 20)
    face(paper, SANS, 10.2)
    chosen = units(case)
    given_up = rng.randrange(len(chosen))
    held = {given_up, *rng.sample(range(len(chosen)), 2)}
    cross = pen_cross(rng)
    rows = [(code, txt(label), f"{rng.randrange(20, 31) / 2:g}".replace(".", ","), "" if k == given_up else cross, cross if k == given_up else "") for k, (code, label, _) in enumerate(chosen) if k in held]  # fmt: skip
    title = paper.choose("RENONCIATION AU BÉNÉFICE DE NOTES", "REFUS DE BÉNÉFICE DE NOTES", "REPORT OU REFUS DE BÉNÉFICES")  # fmt: skip
    return f"""{marianne(f"Académie {of(region(case))}", "DEC – bureau des BTS", ink="rgb(0,0,120)")}
#v(5mm)
{frame(centre(br(strong(txt(title), 14), f"Brevet de technicien supérieur, session {case.session}")), 3)}
#v(3mm)
{columns([*name_rows(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", birth(paper)), ("Spécialité du BTS", strong(paper.put("speciality", trade(case))))], 44)}
#v(3mm)
Pour chaque note égale ou supérieure à 10 sur 20 obtenue à une session précédente, le candidat indique son choix :
{table(("Unité", "Épreuve", "Note", "Je conserve", "Je renonce"), rows, "(18mm, 1fr, 18mm, 28mm, 28mm)", inset=2.2)}
#v(1mm)
Je suis informé{who.agree("", "e")} que le renoncement est définitif et que je devrai repasser l'épreuve correspondante ; seule la nouvelle note sera prise en compte.
#v(6mm)
Fait le {paper.hand_date("signed_on", signed)}
#v(2mm)
{hand(paper, "candidate", "Signature", "du candidat :", where="beside", wide=68, high=24)}
"""
