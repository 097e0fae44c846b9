"""National service, census, identity, registration: papers of the State and of examination offices."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1
from specimens.opened.thirteenth.frames import (
    aside,
    bar,
    grid,
    over,
    pairs_in,
    place,
    ring,
    row_of,
    ruled,
    state,
    tick,
)
from specimens.opened.thirteenth.wording import (
    BOOK,
    ONE,
    PLAIN,
    TIGHT,
    birth,
    born,
    day,
    end_right,
    fat,
    foot,
    home,
    inset_right,
    letters,
    lines,
    loose,
    mid,
    name_pairs,
    num,
    of,
    page,
    passer_by,
    prose,
    region,
    seat,
    subject,
    told,
    two,
    wee,
    years_later,
)
from specimens.people import Person, invent_place, other_birth_date, other_person

_CENTRES = ("Nantes", "Poitiers", "Besançon", "Orléans", "Rouen", "Limoges", "Tours", "Caen")


@opened_layout("census_attestation", "delegate_of_the_mayor_half_sheet_with_duplicate_note")
def delegate_of_the_mayor_half_sheet_with_duplicate_note(case: Case, paper: Paper) -> str:
    """A town hall's slip on a half sheet: names in captions, a sentence, hand and seal at right."""
    who, rng, when = case.person, case.rng, census_day(case)
    town_ = who.place.town
    page(paper, 9, 12, 7, size=(210, 148.5))
    letters(paper, PLAIN, 9.6)
    ident = over([*name_pairs(paper, "NOM DE FAMILLE", "NOM D'USAGE", "PRÉNOMS"), ("NÉ(E) LE", birth(paper, num(who.birth_date))), ("À", txt(f"{who.birth_place} ({who.birth_department})")), ("DOMICILE", txt(home(case)))], 3)  # fmt: skip
    sign = place(paper, "authority", "Pour le maire, l'adjointe à l'état civil", stamp=["MAIRIE", town_.upper(), "ÉTAT CIVIL"], wide=64, high=26)  # fmt: skip
    return f"""{two(lines(fat(txt(f"VILLE {of(town_).upper()}"), 12), wee("Service de l'état civil et du recensement", 8)), end_right(wee(f"N° {rng.randrange(10, 800)} – duplicata interdit", 8)))}
{mid(fat(txt(paper.choose("ATTESTATION DE RECENSEMENT", "ATTESTATION DE RECENSEMENT MILITAIRE")), 14))}
{ident}
{two(f"La personne ci-dessus a été {who.agree('recensé', 'recensée')} dans cette commune en application des articles L. 113-1 et suivants du code du service national. Cette attestation est à présenter à toute inscription à un examen avant l'âge de dix-huit ans." + chr(10) + chr(10) + f"{txt(town_)}, le {told(paper, 'issue_date', when)}", sign, "(1fr, 68mm)")}
"""


@opened_layout("jdc_exemption", "medical_commission_letter_with_reason_in_box")
def medical_commission_letter_with_reason_in_box(case: Case, paper: Paper) -> str:
    """The service's letter that excuses somebody from the day: a reason in a box, hand at right."""
    who, rng, when = case.person, case.rng, issue_day(case, 30, 900)
    place_ = rng.choice(_CENTRES)
    page(paper, 17, 21)
    letters(paper, BOOK, 10.8)
    why = rng.choice(("handicap reconnu par la commission", "état de santé incompatible, avis médical", "maladie invalidante"))  # fmt: skip
    sign = inset_right(place(paper, "authority", "Le chef du centre,", passer_by(case), stamp=["SERVICE NATIONAL", place_.upper()], wide=62), 90)  # fmt: skip
    return f"""{state("MINISTÈRE DES ARMÉES", "Direction du service national et de la jeunesse", f"Centre {of(place_)}")}
#v(6mm)
{end_right(f"{txt(place_)}, le {told(paper, 'issue_date', when)}")}
#v(2mm)
{mid(fat(txt(paper.choose("ATTESTATION D'EXEMPTION DE LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "EXEMPTION DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ")), 14))}
#v(3mm)
{prose(paper)}, {born(paper)}, est {who.agree("exempté", "exemptée")} de participation à la journée défense et citoyenneté, au titre de l'article L. 114-7 du code du service national.
#v(2mm)
{ring(pairs_in([("Motif retenu", txt(why)), ("Avis rendu par", "le médecin du centre"), ("Effet", "définitif")], 36), 3.5, "luma(248)")}
La présente attestation tient lieu de certificat de participation pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique.
#v(6mm)
{sign}
{wee(f"Dossier {rng.randrange(10**8, 10**9)} – toute contestation est à porter devant le centre dans les deux mois.", 8)}
"""


@opened_layout("jdc_certificate", "barrack_certificate_with_register_column")
def barrack_certificate_with_register_column(case: Case, paper: Paper) -> str:
    """A certificate on an upright sheet: a shaded column with the register at left, text at right."""
    who, rng, where = case.person, case.rng, case.rng.choice(_CENTRES)
    when = defence_day(case)
    page(paper, 12, 12, size=(210, 200))
    letters(paper, PLAIN, 10)
    col = lines(fat("REGISTRE"), f"Centre {txt(of(where))}", f"Feuille {rng.randrange(2, 60)}", f"Ligne {rng.randrange(1, 40)}", f"Année {when.year}", "", wee("Ce certificat est à garder : il n'en est pas délivré de duplicata avant 25 ans.", 7.5))  # fmt: skip
    cert = f"""{mid(fat(txt(paper.choose("CERTIFICAT INDIVIDUEL DE PARTICIPATION", "CERTIFICAT DE PARTICIPATION À LA JDC")), 15))}
{mid("à la journée défense et citoyenneté")}
#v(3mm)
{pairs_in([*name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", birth(paper)), ("À", txt(f"{who.birth_place}"))], 38)}
#v(3mm)
a accompli la journée défense et citoyenneté le {fat(told(paper, "session_date", when))}, au site militaire de {txt(invent_place(rng).town)}, ainsi que le prévoient les articles L. 114-2 et L. 114-3 du code du service national.
#v(4mm)
Délivré à {txt(where)}, le {loose(paper, when)}
#v(2mm)
{aside(paper, "authority", "Le chef du centre,", passer_by(case), stamp=["MINISTÈRE DES ARMÉES", "CSNJ " + where.upper()], wide=58)}"""
    return f"""{state("RÉPUBLIQUE FRANÇAISE", "Ministère des armées")}
#v(3mm)
#grid(columns: (38mm, 1fr), column-gutter: 6mm, [#block(fill: luma(238), inset: 3mm, width: 100%, height: 145mm)[{col}]], [{cert}])
"""


def _zone_person(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/thirteenth-zone")
    if rng.random() < 0.5:
        return other_birth_date(rng, case.person)
    away = other_person(rng, case.person, case.today)
    return replace(case.person, birth_name=away.birth_name, given_names=away.given_names)


def _card_days(case: Case) -> tuple[dt.date, dt.date]:
    ago = case.rng.randrange(40, 1500)
    start = max(dt.date(2021, 8, 20), case.today - ago * ONE)
    if case.has("expired"):
        start = case.today - (3653 + case.rng.randrange(40, 500)) * ONE
    start = case.fact("issue_date", start)
    last = years_later(start, 10) - ONE
    return start, case.fact("expiry_date", last)


_INK = "rgb(35,60,120)"


def _spot(paper: Paper, card: Card, x: float, y: float, label: str, name: str, value: object, words: str, *, keep: bool, pt: float = 6.6) -> None:  # fmt: skip
    card.label(x, y, label, 3.9, _INK)
    shown = paper.put(name, value, words) if keep and name else txt(words)
    card.value(x, y + 1.9, shown, pt)


def _front(case: Case, paper: Paper, number: str, end: dt.date, keep: bool) -> Card:
    who, card = case.person, Card(85.6, 54, "rgb(232,240,246)")
    card.items.append(guilloche(paper, 85.6, 54, ("#90b4d8", "#e0b0bb")))
    card.at(4, 2, '#text(size: 6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] #h(2mm) #text(size: 4.8pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')  # fmt: skip
    card.at(4, 9, portrait(case.rng, 26, 33))
    y = 7.5
    spots: list[tuple[str, str, object, str]] = [
        ("NOM / Surname", "birth_name", who.birth_name, who.birth_name)
    ]
    if who.usage_name:
        spots.append(("NOM D'USAGE / Alternate name", "usage_name", who.usage_name, who.usage_name))
    spots.append(("Prénoms / Given names", "given_names", list(who.given_names), ", ".join(who.given_names)))  # fmt: skip
    for label, name, value, words in spots:
        _spot(paper, card, 33, y, label, name, value, words, keep=keep)
        y += 6
    birth_ = who.birth_date
    for x, yy, label, name, value, words in (
        (33, 26, "SEXE / Sex", "sex", who.sex, who.sex),
        (44, 26, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 26, "DATE DE NAISS. / Date of birth", "birth_date", birth_.isoformat(), f"{birth_:%d %m %Y}"),
        (33, 32.4, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (33, 38.8, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 38.8, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ):  # fmt: skip
        _spot(paper, card, x, yy, label, name, value, words, keep=keep)
    card.at(35, 45.4, f"#box(width: 26mm, height: 7mm)[{paper.ink(26, 7)}]")
    return card


def _back(case: Case, paper: Paper, number: str, start: dt.date, end: dt.date, keep: bool) -> Card:
    who, rng, card = case.person, case.rng, Card(85.6, 54, "rgb(236,242,245)")
    card.items.append(guilloche(paper, 85.6, 54, ("#90b4d8", "#e0b0bb")))
    _spot(paper, card, 5, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(53, 95)} m", keep=keep)
    _spot(paper, card, 5, 10.5, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}", keep=keep)  # fmt: skip
    _spot(paper, card, 5, 17, "ADRESSE / Address", "", "", f"{who.street} {who.place.post_code} {who.place.town}".upper(), keep=keep, pt=5.4)  # fmt: skip
    card.at(65, 4, square_code(paper, 15))
    zone = _zone_person(case)
    rows = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")  # fmt: skip
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/thirteenth-digits"))
    if keep:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    card.machine_lines(3.5, 36, rows, 78.6)
    return card


@opened_layout("identity_document", "new_card_sides_by_a_printed_frame_with_reading_note", defects=("verso_missing", "mrz_inconsistent", "mrz_digits"), subtypes=("national_id_card",))  # fmt: skip
def new_card_sides_by_a_printed_frame_with_reading_note(case: Case, paper: Paper) -> str:
    """The card of 2021 from a web copier that lays both sides on an A5 sheet in printed frames."""
    rng = case.rng
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    sides = ["recto", "verso"] if wish == "both" else [wish]
    paper.subtype = "national_id_card"
    paper.sides, paper.fields["sides"] = list(sides), list(sides)
    page(paper, 10, 14, size=(148, 210))
    paper.setup.font, paper.setup.leading_em, paper.setup.size_pt = "Liberation Sans", 0.42, 8
    start, end = _card_days(case)
    number = case.fact("document_number", "".join(rng.choice("0123456789BCDFGHKLMNPRT") for _ in range(9)))  # fmt: skip
    made = {"recto": _front(case, paper, number, end, "recto" in sides), "verso": _back(case, paper, number, start, end, "verso" in sides)}  # fmt: skip
    shown = []
    for side in sides:
        specimen_word(made[side])
        shown.append(f"#block(width: 100%, stroke: 0.4pt + luma(120), inset: 4mm)[#text(size: 8pt)[{side.upper()}] {chr(10)} #v(1.5mm) #scale(118%, reflow: true, origin: top + left)[{made[side].markup()}]]")  # fmt: skip
    return f"""#text(size: 9pt)[Copie d'un document d'identité – à n'utiliser que pour l'inscription à l'examen]
#v(3mm)
{(chr(10) + "#v(4mm)" + chr(10)).join(shown)}
"""


@opened_layout("registration_confirmation", "service_summary_in_three_frames_dated_by_pen")
def service_summary_in_three_frames_dated_by_pen(case: Case, paper: Paper) -> str:
    """An office's summary in three frames: candidate, examination, choices; pen for day and hand."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 9))
    edited = case.fact("edited_on", signed - rng.randrange(0, 5) * ONE)
    number = str(case.fact("candidate_number", f"{rng.randrange(10**9, 9 * 10**9)}"))
    page(paper, 11, 15)
    letters(paper, TIGHT, 9.8)
    rows = [(code, txt(label), txt(rng.choice(("à présenter", "à présenter", "report demandé")))) for code, label, _ in units_of(case)]  # fmt: skip
    first = ring(fat("Candidat") + chr(10) + pairs_in([("Numéro", fat(paper.put("candidate_number", number))), *name_pairs(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper, num(who.birth_date))), ("Adresse", txt(home(case))), ("Contact", txt(f"{who.phone} – {who.email}"))], 40), 2.5)  # fmt: skip
    second = ring(fat("Examen") + chr(10) + pairs_in([("Académie", fat(paper.put("academy", region(case)))), ("Diplôme", "Brevet de technicien supérieur"), ("Spécialité", fat(paper.put("speciality", subject(case)))), ("Session", fat(paper.put("session", case.session))), ("Forme", rng.choice(("globale", "globale", "progressive"))), ("Catégorie", txt(rng.choice(("formation continue", "individuel", "apprenti"))))], 30), 2.5)  # fmt: skip
    hands = row_of(paper, [("candidate", "Signature du candidat", None), ("legal_representative", "Signature du responsable légal", None)], total=178, high=20) if rng.random() < 0.4 else aside(paper, "candidate", "Signature du candidat :", wide=70)  # fmt: skip
    return f"""{two(state(f"Académie {of(region(case))}", "Service des examens et concours"), end_right(lines(fat(txt(paper.choose("CONFIRMATION D'INSCRIPTION", "CONFIRMATION DE L'INSCRIPTION AU BTS")), 14), f"édité le {paper.date('edited_on', edited, form=num(edited))}")))}
{two(first, second, "(102mm, 1fr)", 2)}
{fat("Épreuves")}
{grid(("Code", "Épreuve", "Situation"), rows, "(18mm, 1fr, 38mm)", inset=1.3)}
Je certifie exacts les renseignements ci-dessus, accepte le règlement de l'examen et sais que toute fausse déclaration annule l'inscription.
#v(2mm)
Date : {paper.hand_date("signed_on", signed)}
#v(2mm)
{hands}
{wee("Feuille à joindre aux pièces du dossier avant la date fixée par la circulaire.", 8)}
"""


@opened_layout(
    "registration_confirmation", "letter_from_the_examination_office_with_undertaking_below"
)
def letter_from_the_examination_office_with_undertaking_below(case: Case, paper: Paper) -> str:
    """A letter to the candidate over two sheets: facts in running lines, undertaking and hand last."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 9))
    edited = case.fact("edited_on", signed - rng.randrange(0, 5) * ONE)
    number = str(case.fact("candidate_number", f"{rng.randrange(10**9, 9 * 10**9)}"))
    page(paper, 16, 20)
    letters(paper, BOOK, 10.6)
    foot(paper, f"Rectorat {of(region(case))} – bureau des BTS – {seat(case)}", 7)
    listed = " ; ".join(f"{code} ({label})" for code, label, _ in units_of(case))
    rows = ruled([("Candidat", prose(paper)), ("Naissance", f"{who.born} le {birth(paper, num(who.birth_date))} à {txt(who.birth_place)}"), ("Numéro de candidat", fat(paper.put("candidate_number", number))), ("Brevet de technicien supérieur", fat(paper.put("speciality", subject(case)))), ("Session", fat(paper.put("session", case.session))), ("Académie d'inscription", fat(paper.put("academy", region(case))))], "58mm", 2.1)  # fmt: skip
    return f"""{end_right(lines(txt(seat(case)), "Bureau des examens de l'enseignement supérieur"))}
#v(8mm)
{txt(who.agree("Monsieur", "Madame"))},

Votre inscription a été enregistrée. Vérifiez les mentions qui suivent, imprimées le {paper.date("edited_on", edited, form=day(paper, edited))}, puis {fat("retournez ce document daté et signé")} par le service en ligne.
#v(2mm)
{fat(txt(paper.choose("Confirmation d'inscription", "CONFIRMATION D'INSCRIPTION À LA SESSION")), 15)}
#v(1mm)
{rows}
Épreuves auxquelles vous vous présentez : {txt(listed)}.

Langue vivante : {rng.choice(("anglais", "anglais", "espagnol"))}. Aménagement d'épreuves : {tick(False, "demandé")} #h(3mm) {tick(True, "non demandé")}
#pagebreak()
{bar("Engagement du candidat", "luma(225)", "black", 12)}
Je reconnais que :

- mes choix d'épreuves, de bénéfices et de forme ne pourront plus changer après la clôture du service ;
- je dois me présenter aux épreuves muni de ma convocation et d'une pièce d'identité ;
- les pièces demandées par la circulaire sont à déposer avant la date qu'elle fixe, faute de quoi mon inscription sera rejetée ;
- toute fraude m'expose aux sanctions prévues par le code de l'éducation.
#v(6mm)
Fait à {txt(who.place.town)}, le {told(paper, "signed_on", signed)}
#v(4mm)
{inset_right(place(paper, "candidate", "Le candidat", "(signature précédée de « lu et approuvé »)", wide=66), 84)}
{wee(f"Dossier n° {number[:4]}-{rng.randrange(100, 999)}", 8)}
"""
