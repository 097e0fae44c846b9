"""Papers of the candidate's own file: registration, benefits, defence day, identity."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.facts import defence_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1
from specimens.opened.twenty_fourth.wording import (
    HEADED,
    ONE,
    academy,
    address_of,
    at_right,
    bold,
    captioned,
    cells,
    dated,
    de,
    digits,
    framed,
    gap,
    hand,
    italic,
    labelled,
    line,
    middle,
    name_rows,
    on_dots,
    sheet,
    side_by_side,
    sized,
    somebody,
    subject,
    tinted_bar,
    years_after,
)
from specimens.people import Person, other_person


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Edited by the program, then signed within days."""
    signed = case.fact("signed_on", case.day_before(0, 5))
    edited = min(signed - case.rng.randrange(0, 7) * ONE, case.today)
    return case.fact("edited_on", edited), signed


def _number(case: Case, paper: Paper) -> str:
    drawn = f"0{case.rng.randrange(2, 7)}{case.rng.randrange(10**8, 10**9)}"
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


def _epreuves(case: Case) -> list[list[str]]:
    rows = [["Épreuve", "Libellé", "Forme", "Inscription"]]
    for code, label, _ in units_of(case):
        state = case.rng.choices(("Inscrit", "Bénéfice", "Dispensé"), (8, 1, 1))[0]
        rows.append(
            [txt(code), txt(label), case.rng.choice(("ponctuelle", "CCF", "ponctuelle")), state]
        )
    return rows


@opened_layout("registration_confirmation", "portal_print_two_pages_with_frame_to_sign")
def portal_print_two_pages_with_frame_to_sign(case: Case, paper: Paper) -> str:
    """The portal's print: civil status and choices on a page, declaration and hand on the next."""
    rng, p = case.rng, case.person
    edited, signed = _days(case)
    sheet(paper, 9.6, "Liberation Sans", "Open Sans", margins=(15, 16, 16, 16))
    name = academy(case)
    told = dated(paper, "edited_on", edited, digits(edited))
    paper.setup.footer = sized(
        f"Édité le {told} #h(1fr) page #context counter(page).display() / 2", 7.4
    )
    session = paper.put("session", case.session)
    first = (
        side_by_side("1fr, 1fr", f"{bold('ACADÉMIE ' + txt(de(name).upper()), 11)} \\ Division des examens et concours", at_right(f"Brevet de technicien supérieur \\ {bold(f'Session {session}')}"))
        + line()
        + gap(2)
        + middle(bold("CONFIRMATION D'INSCRIPTION", 17))
        + gap(2)
        + tinted_bar("IDENTIFICATION DU CANDIDAT", "rgb(222,230,245)")
        + labelled([("N° candidat", bold(_number(case, paper))), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=digits(p.birth_date))), ("Commune de naissance", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word)), ("Sexe", p.agree("Masculin", "Féminin"))], 50, 2.1)
        + tinted_bar("COORDONNÉES", "rgb(222,230,245)")
        + labelled([("Adresse", address_of(paper)), ("Téléphone", txt(p.phone)), ("Adresse électronique", txt(p.email))], 50, 2.1)
        + tinted_bar("INSCRIPTION", "rgb(222,230,245)")
        + labelled([("Académie d'inscription", paper.put("academy", name)), ("Spécialité", bold(paper.put("speciality", subject(case)))), ("Catégorie de candidat", rng.choice(("Ex-scolaire", "Individuel – enseignement à distance", "Expérience professionnelle 3 ans"))), ("Forme de passage", rng.choice(("Globale", "Globale", "Progressive"))), ("Handicap", rng.choice(("Non", "Non", "Oui")))], 50, 2.1)
        + tinted_bar("ÉPREUVES CHOISIES", "rgb(222,230,245)")
        + cells("16mm, 1fr, 30mm, 28mm", _epreuves(case), fill=HEADED, pad=1.2, stroke="0.4pt + luma(120)")
        + "#pagebreak()\n"
    )  # fmt: skip
    return first + _declaration(paper, signed)


def _declaration(paper: Paper, signed: dt.date) -> str:
    p = paper.case.person
    return (
        tinted_bar("PIÈCES À JOINDRE", "rgb(222,230,245)")
        + "La présente confirmation datée et signée ; une pièce d'identité ; le cas échéant, le certificat de participation à la journée défense et citoyenneté, le relevé de notes de la dernière session, les contrats et attestations demandés par la circulaire.\n"
        + tinted_bar("DÉCLARATION DU CANDIDAT", "rgb(222,230,245)")
        + f"Je soussigné(e) {txt(p.civility)} {txt(p.birth_name)} {txt(p.first_name)} certifie exacts les renseignements portés sur ce document et demande mon inscription à l'examen désigné en page 1. Je reconnais avoir vérifié mon état civil, mes choix d'épreuves et mes demandes de bénéfice ou de dispense. J'ai pris note qu'aucune modification ne sera possible après la clôture des inscriptions.\n"
        + gap(4)
        + framed(
            side_by_side("1fr, 84mm", f"Fait à {paper.handwritten(p.place.town, 14)} \\ \\ Le {paper.hand_date('signed_on', signed, 15)}", f"Signature du candidat (ou de son représentant légal s'il est mineur) \\ {hand(paper, 'candidate', None, 78, 27)}"),
            pad=4,
        )
        + gap(3)
        + sized("Les informations recueillies font l'objet d'un traitement destiné à la gestion des examens. Vous disposez d'un droit d'accès et de rectification auprès du rectorat.", 7.6)
    )  # fmt: skip


@opened_layout("registration_confirmation", "one_page_summary_in_two_columns_with_boxes")
def one_page_summary_in_two_columns_with_boxes(case: Case, paper: Paper) -> str:
    """A rectorate's summary in two columns of small print, number in a frame, hand at the foot."""
    rng, p = case.rng, case.person
    edited, signed = _days(case)
    sheet(paper, 8.6, "Carlito", "Liberation Sans", "Lato", margins=(11, 12, 12, 12))
    name, title = academy(case), subject(case)
    rows = [[code, label, state] for code, label, _, state in _epreuves(case)]
    left = (
        bold("Candidat", 10.5)
        + gap(1)
        + labelled(
            [
                *name_rows(paper, "Nom de famille", "Nom d'usage", "Prénoms", " "),
                ("Né(e) le", paper.birth_date(form=digits(p.birth_date))),
                ("À", txt(f"{p.birth_place} ({p.birth_department})")),
                ("Adresse", address_of(paper)),
                ("Mél", txt(p.email)),
                ("Tél. portable", txt(p.phone)),
            ],
            26,
            1.8,
        )
    )
    right = (
        bold("Examen", 10.5)
        + gap(1)
        + labelled(
            [
                ("Diplôme", "BTS"),
                ("Spécialité", bold(paper.put("speciality", title))),
                ("Session", bold(paper.put("session", case.session))),
                ("Académie", paper.put("academy", name)),
                ("Forme", "globale"),
                ("Langue vivante", "Anglais"),
                (
                    "Facultatif",
                    rng.choice(("aucune épreuve", "engagement étudiant", "langue vivante 2")),
                ),
            ],
            26,
            1.8,
        )
    )
    return (
        side_by_side("1fr, auto", f"{bold('Récapitulatif d’inscription', 18, 'rgb(90,20,90)')} \\ {sized('Brevet de technicien supérieur – document valant confirmation une fois daté et signé', 8.6)}", f"#box(stroke: 1pt + rgb(90,20,90), inset: 2.4mm)[Candidat n° {bold(_number(case, paper), 12)}]", align="horizon")
        + f"Rectorat de l'académie {txt(de(name))} #h(1fr) Édition du {dated(paper, 'edited_on', edited, digits(edited))}\n"
        + line("1pt + rgb(90,20,90)")
        + gap(1)
        + cells("1fr, 1fr", [[left, right]], stroke="0.4pt + luma(140)", pad=3, align="top")
        + gap(1)
        + side_by_side("1fr, 62mm", cells("14mm, 1fr, 24mm", rows, fill=HEADED, pad=1.1, stroke="0.4pt + luma(140)"), sized("Vérifiez chaque rubrique. Une erreur d'état civil se retrouvera sur le diplôme. Les bénéfices et dispenses demandés doivent être justifiés. Aucun accusé de réception n'est adressé. Le présent document est à téléverser, signé, avec les pièces demandées ; à défaut la candidature est annulée. Le candidat renonçant à un bénéfice ne peut revenir sur sa décision.", 7.8))
        + gap(3)
        + framed(side_by_side("52mm, 1fr", f"Vu et vérifié par le candidat, \\ \\ date : {paper.hand_date('signed_on', signed, 14)}", captioned(paper, "candidate", "signature du candidat :", None, 76, 25)), stroke="0.8pt + rgb(90,20,90)")
    )  # fmt: skip


@opened_layout("benefit_waiver", "annex_with_combed_status_and_lines_filled_by_pen")
def annex_with_combed_status_and_lines_filled_by_pen(case: Case, paper: Paper) -> str:
    """The annex of a circular: status a sign a box, the épreuves given up written by pen."""
    rng, p = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 12))
    sheet(paper, 10, "Liberation Sans", "DejaVu Sans", "Carlito", margins=(15, 17, 14, 17))
    given = rng.sample(list(units_of(case)), rng.choice((1, 2)))
    rows = [["Épreuve ou unité", "Intitulé", "Note obtenue", "Session"]]
    for code, label, _ in given:
        note = f"{rng.randrange(20, 31) / 2:g}".replace(".", ",")
        words = (code, label, note, str(case.session - rng.randrange(1, 4)))
        rows.append([paper.handwritten(w, 11) for w in words])
    rows += [["#v(4mm)", "", "", ""]] * (4 - len(given))
    usage = ""
    if p.usage_name:
        usage = (
            f"Nom d'usage \\ {paper.comb('usage_name', p.usage_name, p.usage_name)}\n#v(1.5mm)\n"
        )
    first = paper.comb("given_names", [p.first_name], p.first_name.upper())
    return (
        f"{sized(f'Académie {de(academy(case))} – DEC – inscription au BTS, session {case.session}', 8.5)} #h(1fr) {bold('ANNEXE 2')}\n"
        + line("1pt")
        + middle(bold("REFUS DE CONSERVATION DE BÉNÉFICES DE NOTES", 14))
        + middle(italic("À compléter par le candidat qui souhaite repasser une épreuve dont il détient le bénéfice"))
        + gap(4)
        + f"Nom de naissance \\ {paper.comb('birth_name', p.birth_name, p.birth_name)}\n#v(1.5mm)\n{usage}Prénom \\ {first}\n#v(1.5mm)\nNé(e) le \\ {paper.comb('birth_date', p.birth_date.isoformat(), digits(p.birth_date))}\n"
        + gap(2)
        + f"BTS, spécialité : {bold(paper.put('speciality', subject(case)))}\n"
        + gap(3)
        + "Je déclare renoncer au bénéfice des notes suivantes, égales ou supérieures à 10 sur 20, et demande à présenter à nouveau ces épreuves :\n"
        + cells("34mm, 1fr, 28mm, 26mm", rows, fill=HEADED, pad=2)
        + gap(2)
        + "Je suis informé(e) que cette renonciation est définitive et que la nouvelle note se substitue à l'ancienne, même si elle lui est inférieure.\n"
        + gap(6)
        + side_by_side("1fr, 84mm", f"À {on_dots(paper.handwritten(p.place.town, 13), 50)} \\ \\ le {paper.hand_date('signed_on', signed, 14)}", f"Signature du candidat \\ {hand(paper, 'candidate', None, 78, 26)}")
    )  # fmt: skip


@opened_layout("jdc_certificate", "letter_of_the_centre_with_certificate_to_detach")
def letter_of_the_centre_with_certificate_to_detach(case: Case, paper: Paper) -> str:
    """A letter of the service centre; the certificate stands below a line to cut."""
    rng, p = case.rng, case.person
    day = defence_day(case)
    town = rng.choice(("Nice", "Marseille", "Nancy", "Clermont-Ferrand", "Toulouse", "Metz"))
    sheet(paper, 9.9, "Liberation Sans", "Open Sans", "Carlito", margins=(13, 18, 12, 18))
    number = f"{p.birth_date.year % 100:02d}{rng.randrange(10**8, 10**9)}"
    centre = f"Centre du service national et de la jeunesse {de(town)}"
    flag = '#box(stack(dir: ltr, rect(width: 4mm, height: 6mm, fill: rgb(0,0,145)), rect(width: 4mm, height: 6mm, fill: white, stroke: 0.2pt + luma(180)), rect(width: 4mm, height: 6mm, fill: rgb(225,0,15))))'  # fmt: skip
    letter = (
        side_by_side("1fr, 80mm", f"{flag} \\ {bold('MINISTÈRE DES ARMÉES', 10)} \\ {sized('Direction du service national et de la jeunesse', 8.2)} \\ {sized(centre, 8.2)}", f"#v(16mm) {p.civility} {txt(p.first_name)} {txt(p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}")
        + gap(5)
        + f"{p.civility},\n\nVous avez participé à la journée défense et citoyenneté et satisfait aux obligations du service national. Vous trouverez ci-dessous le certificat qui l'atteste : détachez-le et conservez-le. Il vous sera demandé, avant l'âge de 25 ans, pour toute inscription à un examen ou concours soumis au contrôle de l'autorité publique. Il n'en est pas délivré de duplicata au-delà de cet âge.\n\nJusqu'à 25 ans, signalez tout changement de domicile ou de situation sur majdc.exemple.fr.\n"
        + gap(7)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + gap(6)
    )  # fmt: skip
    return letter + framed(
        side_by_side("1fr, auto", f"{bold('RÉPUBLIQUE FRANÇAISE')} \\ {sized('Ministère des Armées', 8.4)}", at_right(f"Identifiant défense \\ {bold(number)}"))
        + gap(3)
        + middle(f"{bold('CERTIFICAT INDIVIDUEL DE PARTICIPATION', 14)} \\ {bold('À LA JOURNÉE DÉFENSE ET CITOYENNETÉ', 11)}")
        + gap(3)
        + labelled([("Nom", bold(paper.birth_name())), ("Prénoms", paper.given_names()), (p.agree("Né le", "Née le"), f"{paper.birth_date(form=digits(p.birth_date))} à {txt(p.birth_place)}"), ("Session du", bold(dated(paper, "session_date", day, digits(day)))), ("Lieu", txt(f"{town}, quartier Modèle"))], 32, 2)
        + gap(3)
        + side_by_side("1fr, 82mm", sized("Articles L. 114-3 et R. 112-1 du code du service national", 7.6), captioned(paper, "authority", f"Le chef du centre, {somebody(case)}", [f"CSNJ {town.upper()}", "Ministère des Armées"], 72)),
        pad=5,
        stroke="0.8pt + rgb(0,0,145)",
    )  # fmt: skip


_SIGNS = "0123456789BCDFGHJKLMNPRTVWXYZ"
_ZONE = ("mrz_inconsistent", "mrz_digits")
_INK = "rgb(40,60,100)"


def _zone_person(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    return other_person(random.Random(f"{case.seed}/zone-24"), case.person, case.today)


def _front(case: Case, paper: Paper, number: str, end: dt.date) -> Card:
    p, card = case.person, Card(85.6, 54, "rgb(233,240,246)")
    card.items.append(guilloche(paper, 85.6, 54, ("#a8c4dc", "#dcc4ca")))
    card.at(
        4, 2.6, '#text(size: 6.4pt, weight: "bold")[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]'
    )
    card.at(66, 2.4, '#text(size: 6.4pt, weight: "bold")[FR RF]')
    card.at(3.5, 10, portrait(case.rng, 25, 32))
    spots = [
        (31, 8, "NOM / Surname", paper.put("birth_name", p.birth_name)),
        (31, 14.6, "Prénoms / Given names", paper.given_names()),
        (31, 21.2, "SEXE / Sex", paper.put("sex", p.sex)),
        (43, 21.2, "NATIONALITÉ / Nationality", paper.put("nationality", "FRA", "FRA")),
        (64, 21.2, "DATE DE NAISS. / Birth", paper.birth_date(form=f"{p.birth_date:%d %m %Y}")),
        (31, 27.8, "LIEU DE NAISSANCE / Place of birth", txt(p.birth_place.upper())),
        (31, 41, "N° DU DOCUMENT / Document No", paper.put("document_number", number)),
        (64, 41, "DATE D'EXPIR. / Expiry", paper.put("expiry_date", end.isoformat(), f"{end:%d %m %Y}")),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((31, 34.4, "NOM D'USAGE / Alternate name", paper.usage_name()))
    for x, y, label, value in spots:
        card.label(x, y, label, 3.7, _INK)
        card.value(x, y + 2.1, value, 6.4)
    card.at(4, 44.5, f"#box(width: 24mm, height: 7mm)[{paper.ink(24, 7)}]")
    specimen_word(card)
    return card


def _back(case: Case, paper: Paper, number: str, start: dt.date, end: dt.date) -> Card:
    p, card = case.person, Card(85.6, 54, "rgb(238,240,236)")
    card.items.append(guilloche(paper, 85.6, 54, ("#b4cad8", "#d8cac0")))
    spots = [
        (4, 4, "TAILLE / Height", txt(f"1,{case.rng.randrange(54, 96)} m")),
        (4, 10.6, "DATE DE DÉLIVRANCE / Date of issue", paper.put("issue_date", start.isoformat(), f"{start:%d %m %Y}")),
        (4, 17.2, "ADRESSE / Address", txt(p.street.upper())),
        (4, 22.4, "", txt(f"{p.place.post_code} {p.place.town.upper()}")),
    ]  # fmt: skip
    for x, y, label, value in spots:
        if label:
            card.label(x, y, label, 3.7, _INK)
        card.value(x, y + 2.1, value, 6.2)
    card.at(66, 5, square_code(paper, 15))
    z = _zone_person(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/digits-24"))
    paper.mrz = paper.fields["mrz"] = rows
    paper.fields["mrz_valid"] = not case.has("mrz_digits")
    card.machine_lines(3.5, 36.5, rows, 78.5)
    specimen_word(card)
    return card


@opened_layout("identity_document", "enlarged_copy_of_a_small_card_sides_across", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def enlarged_copy_of_a_small_card_sides_across(case: Case, paper: Paper) -> str:
    """The card of 2021 on a copy laid across, front and back side by side, enlarged."""
    paper.subtype = "national_id_card"
    rng = case.rng
    sheet(paper, 9, "Liberation Sans", margins=(rng.uniform(22, 60), 10, 10, 12), size=(297, 210))
    paper.setup.leading_em, paper.setup.fill = 0.42, rng.choice(("luma(252)", "luma(244)", "white"))
    floor = max(dt.date(2021, 8, 2), years_after(case.person.birth_date, 18))
    room = max(30, (case.today - floor).days)
    start = case.fact(
        "issue_date",
        case.today - rng.randrange(20, room) * ONE if room > 30 else case.today - 20 * ONE,
    )
    end = case.fact("expiry_date", years_after(start, 10) - ONE)
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides, paper.fields["sides"] = list(shown), list(shown)
    cards = []
    if "recto" in shown:
        cards.append(_front(case, paper, number, end))
    if "verso" in shown:
        cards.append(_back(case, paper, number, start, end))
    scale = rng.choice((140, 150, 155))
    placed = [
        f"#rotate({rng.uniform(-1.2, 1.2):.2f}deg)[#scale({scale}%, reflow: true)[{c.markup()}]]"
        for c in cards
    ]
    return side_by_side(", ".join(["auto"] * len(placed)), *placed, gutter=4)
