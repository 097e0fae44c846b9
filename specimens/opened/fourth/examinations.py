"""The candidate and the offices that decide: registration, marks given up, exemption, arrangements,
disability."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.drawn import ZoneTruth
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    academy_name,
    addressee,
    aligned,
    bar,
    bars_code,
    beside,
    born_on,
    boxed,
    choices,
    framed_title,
    issued_on,
    made,
    numeric,
    of_academy,
    rectorat_town,
    republic,
    ruled,
    said_name,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
)
from specimens.signing import Party, place_to_sign

_EVENTS = (
    ("U1", "Culture générale et expression", "écrit, 4 h"), ("U2", "Langue vivante 1 – anglais", "oral"),
    ("U31", "Mathématiques", "écrit, 2 h"), ("U32", "Sciences physiques et chimiques appliquées", "pratique, 2 h"),
    ("U4", "Étude d'un dossier technique", "écrit, 4 h"), ("U51", "Préparation", "oral, 40 min"), ("U6", "Rapport de stage", "oral, 45 min"),
)  # fmt: skip


def _days(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 6))
    return case.fact("edited_on", signed - dt.timedelta(days=case.rng.randrange(0, 6))), signed


def _number(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 10**10):010d}"
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


def _unused(paper: Paper, party: str, width_mm: float, height_mm: float) -> str:
    """A place for somebody whom this candidate does not need."""
    paper.zones.append(ZoneTruth(party, "empty"))
    return f"#box(width: {width_mm}mm, height: {height_mm}mm)[#_spot({len(paper.zones) - 1}, {width_mm}mm, {height_mm}mm)]"


def _rectorat(case: Case) -> list[str]:
    return ["RECTORAT DE L'ACADÉMIE", academy_name(case).upper()]


@opened_layout("registration_confirmation", "boxes_and_undertaking")
def boxes_and_undertaking(case: Case, paper: Paper) -> str:
    """The examination program's sheet in boxes, an undertaking, two places to sign of which the
    guardian's stays empty."""
    rng, person = case.rng, case.person
    edited, signed = _days(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "DejaVu Sans", "Open Sans")), 9  # fmt: skip
    paper.setup.margin_mm = (12, 13, 13, 13)
    printed = f"Édité le {numeric(edited)} à {rng.randrange(8, 20):02d}:{rng.randrange(60):02d}"
    paper.setup.footer = f"{tiny(f'INSCR-BTS {case.session} – version {rng.randrange(1, 9)}.{rng.randrange(10)}')} #h(1fr) {tiny(printed)} #h(1fr) {tiny('Page 1 / 1')}"
    paper.put("edited_on", edited.isoformat(), numeric(edited))
    blue = "rgb(226,232,242)"
    events = ", ".join(f"[{u}], [{txt(n)}], [{txt(f)}], [{rng.choice(('Oui', 'Oui', 'Oui', 'Bénéfice'))}]" for u, n, f in _EVENTS)  # fmt: skip
    name = academy_name(case)
    return (
        beside(f"{strong(paper.put('academy', name, f'Académie de {name}'), 1.1)} \\ Division des examens et concours", f"#align(right)[{bars_code(paper, 46, 8)} \\ {strong(txt('Brevet de technicien supérieur'))}]")
        + title(paper.choose("CONFIRMATION D'INSCRIPTION", "RÉCAPITULATIF D'INSCRIPTION À L'EXAMEN", "CONFIRMATION D'INSCRIPTION AU BREVET DE TECHNICIEN SUPÉRIEUR"), after_mm=1)
        + bar("INSCRIPTION", blue)
        + boxed([("Session", strong(paper.put("session", case.session))), ("Numéro de candidat", _number(case, paper)), ("Spécialité", strong(paper.put("speciality", title_words(case)))), ("Catégorie – forme de passage", txt(rng.choice(("Ex-scolaire – globale", "Enseignement à distance – globale", "Formation continue – progressive", "Expérience professionnelle 3 ans – globale"))))])
        + bar("IDENTITÉ ET COORDONNÉES", blue)
        + boxed([("Nom de naissance", strong(paper.birth_name())), ("Prénom(s)", strong(paper.given_names())), *(usage_pair(paper) or [("Nom d'usage", "")]), ("Né(e) le", paper.birth_date(form=numeric(person.birth_date))), ("Commune et pays de naissance", txt(f"{person.birth_place} – {'France' if person.nationality == 'FRA' else person.nationality}")), ("Nationalité", txt(person.nationality_word)), ("Adresse", txt(f"{person.street}, {person.place.post_code} {person.place.town}")), ("Courriel – téléphone portable", txt(f"{person.email} – {person.phone}"))])
        + bar("ÉPREUVES", blue)
        + f"#table(columns: (14mm, 1fr, 36mm, 24mm), inset: 1.4mm, stroke: 0.3pt, [*Unité*], [*Épreuve*], [*Nature*], [*À passer*], {events})\n"
        + bar("ENGAGEMENT DU CANDIDAT", blue)
        + "#text(size: 0.92em)[Je certifie l'exactitude des renseignements ci-dessus et reconnais que toute fausse déclaration entraînerait l'annulation de mon inscription. J'ai pris connaissance de la liste des pièces justificatives à fournir.]\n#v(1.5mm)\n"
        + f"#table(columns: (1fr, 1fr), stroke: 0.5pt, inset: 2.2mm, [À {txt(person.place.town)}, le {paper.hand_date('signed_on', signed, 13)} \\ Signature du candidat \\ {paper.sign('candidate', width_mm=70, height_mm=23)}], [Signature du représentant légal \\ (candidat mineur seulement) \\ {_unused(paper, 'legal_representative', 70, 23)}])\n"
    )  # fmt: skip


@opened_layout("benefit_waiver", "irrevocable_form")
def irrevocable_form(case: Case, paper: Paper) -> str:
    """The service's form to give up marks: boxes, a list of units, hand of the candidate."""
    rng, person = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 25))
    given_up = set(rng.sample(range(len(_EVENTS)), rng.choice((1, 1, 2))))
    rows = ", ".join(
        f"[{u}], [{txt(n)}], [{f'{rng.randrange(20, 32) / 2:.2f}'.replace('.', ',') if k in given_up else ''}], [#check({'true' if k in given_up else 'false'})]"
        for k, (u, n, _) in enumerate(_EVENTS)
    )
    return (
        republic(f"Académie de {academy_name(case)}", "DEC – bureau des BTS")
        + framed_title(paper.choose("REFUS DE BÉNÉFICE DE NOTES", "DEMANDE DE RENONCIATION À UN BÉNÉFICE", "FORMULAIRE DE RENONCIATION AU BÉNÉFICE DES NOTES – SESSION " + str(case.session)))
        + f"Je soussigné{person.agree('', 'e')} {said_name(paper)}, {born_on(paper)}, candidat{person.agree('', 'e')} au brevet de technicien supérieur, spécialité {paper.put('speciality', title_words(case))}, session {case.session}, refuse de conserver le bénéfice des notes cochées ci-dessous :\n#v(2mm)\n"
        f"#table(columns: (16mm, 1fr, 28mm, 28mm), inset: 1.7mm, stroke: 0.4pt, align: (left, left, center, center), [*Unité*], [*Épreuve*], [*Note obtenue*], [*Je renonce*], {rows})\n#v(2mm)\n"
        f"{choices(('Je suis informé(e) que cette décision est définitive et que seule la nouvelle note sera prise en compte.',), 0)}\n#v(4mm)\n"
        f"À {txt(person.place.town)}, le {paper.hand_date('signed_on', signed) if rng.random() < 0.5 else paper.date('signed_on', signed)}\n#v(2mm)\n"
        + place_to_sign(paper, Party("candidate", paper.choose("Signature du candidat (précédée de « lu et approuvé »)", "Signature obligatoire du candidat"), approval=rng.choice(("", "Lu et approuvé"))), shape=paper.choose("below", "framed"), align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("exemption_decision", "validated_experience_letter")
def validated_experience_letter(case: Case, paper: Paper) -> str:
    """What a jury on acquired experience granted, or which units a diploma dispenses from."""
    rng = case.rng
    issued = issued_on(case, 20, 420)
    rows = ", ".join(f"[{u}], [{txt(n)}], [{rng.choice(('Dispense accordée', 'Dispense accordée', 'À passer'))}]" for u, n, _ in _EVENTS[:5])  # fmt: skip
    body = rng.choice(
        (
            "Vu la demande présentée par le candidat, titulaire d'un diplôme de niveau 5 ; vu l'arrêté fixant les conditions de dispense d'unités ;",
            "Vu l'article L. 335-5 du code de l'éducation ; vu la délibération du jury de validation des acquis de l'expérience ;",
        )
    )
    return (
        republic(f"Académie de {academy_name(case)}", "Le recteur", f"Réf. DEC/BTS/{rng.randrange(100, 999)}", side=rng.choice(("left", "stacked")))
        + beside("", addressee(case.person), "(1.2fr, 1fr)")
        + "#v(5mm)\n"
        + title(paper.choose("Décision de dispense d'épreuves", "NOTIFICATION DE DISPENSES D'UNITÉS", "DÉCISION RELATIVE AUX DISPENSES D'ÉPREUVES DU BTS"), size_em=1.2)
        + f"{txt(body)}\n\nIl est décidé que {said_name(paper)}, {born_on(paper)}, bénéficie, au titre du BTS {txt(title_words(case))}, des dispenses suivantes :\n#v(2mm)\n"
        f"#table(columns: (18mm, 1fr, 48mm), inset: 1.8mm, stroke: 0.4pt, [*Unité*], [*Intitulé*], [*Décision*], {rows})\n#v(2mm)\n#text(size: 0.86em)[La présente décision peut faire l'objet d'un recours gracieux ou contentieux dans les deux mois de sa notification.]\n#v(4mm)\n"
        + beside(made(paper, rectorat_town(case), "issue_date", issued), place_to_sign(paper, Party("authority", paper.choose("Pour le recteur, la secrétaire générale", "La cheffe de la division des examens"), _rectorat(case)), shape=paper.choose("below", "stamp_beside"), width_mm=44), "(1fr, 1.7fr)")
    )  # fmt: skip


@opened_layout("accommodation_notice", "measures_by_kind_of_event")
def measures_by_kind_of_event(case: Case, paper: Paper) -> str:
    """The rector's notice: measures for each kind of épreuve in a grid, visas and appeal."""
    rng = case.rng
    session = int(case.fact("notice_session", case.session - rng.choice((0, 1))))
    issued = issued_on(case, 15, 330)
    measures = ("Temps majoré d'un tiers", "Pauses sans temps compensatoire", "Mise à disposition d'un ordinateur", "Sujet en format agrandi (Arial 16)", "Salle à faible effectif", "Assistance d'un secrétaire lecteur")  # fmt: skip
    granted = set(rng.sample(measures, rng.choice((2, 3))))
    grid = ", ".join(
        f"[{txt(m)}], [#check({'true' if m in granted else 'false'})], [#check({'true' if m in granted and rng.random() < 0.6 else 'false'})], [#check(false)]"
        for m in measures
    )
    return (
        republic(f"Académie de {academy_name(case)}", "Division des examens et concours", "Cellule aménagements")
        + title(paper.choose("NOTIFICATION D'AMÉNAGEMENTS DES CONDITIONS D'EXAMEN", "Décision d'aménagement des épreuves", "Notification – aménagements d'épreuves pour les candidats en situation de handicap"), size_em=1.2)
        + "#text(size: 0.9em)[Vu les articles L. 112-4 et D. 613-26 à D. 613-30 du code de l'éducation ; vu l'avis du médecin désigné par la CDAPH ;]\n\n"
        + ruled([("Candidat(e)", said_name(paper)), ("Né(e) le", paper.birth_date()), ("Examen", txt(f"BTS {title_words(case)}")), ("Session", strong(paper.put("session", session)))])
        + f"#v(3mm)\n#table(columns: (1fr, 22mm, 22mm, 22mm), inset: 1.7mm, stroke: 0.4pt, align: (left, center, center, center), [*Mesure*], [*Écrit*], [*Oral*], [*Pratique*], {grid})\n#v(2mm)\n"
        "Ces mesures restent acquises pour les sessions suivantes du même examen, sauf modification de la situation du candidat.\n\n"
        + made(paper, rectorat_town(case), "issue_date", issued) + "\n#v(2mm)\n"
        + place_to_sign(paper, Party("authority", "Pour le recteur d'académie et par délégation", _rectorat(case)), shape=paper.choose("below", "beside"), align="right")
    )  # fmt: skip


@opened_layout("disability_recognition", "commission_with_dates_boxed", defects=("expired",))
def commission_with_dates_boxed(case: Case, paper: Paper) -> str:
    """The commission's notification: file numbers, the right in a frame, dates of the meeting, of
    the request and of the post around it."""
    rng, person = case.rng, case.person
    start = case.today - dt.timedelta(days=rng.randrange(50, 320))
    end = dt.date(start.year + rng.choice((1, 3, 5, 10)), start.month, min(start.day, 28))
    if case.has("expired"):
        end = case.today - dt.timedelta(days=rng.randrange(20, 500))
        start = dt.date(end.year - rng.choice((1, 3, 5)), end.month, min(end.day, 28))
    start, end = case.fact("start", start), case.fact("end", end)
    department = person.place.department
    meeting = start - dt.timedelta(days=rng.randrange(0, 5))
    paper.setup.footer = f"#align(center)[{tiny(f'MDPH {department} – accueil du lundi au vendredi, 9 h – 12 h 30 – tél. 04 00 00 00 {rng.randrange(10, 99)} – contact@mdph{department}.example.invalid')}]"
    return (
        beside(f"{strong('mdph', 1.9)} {txt(department)} \\ Maison départementale des personnes handicapées \\ {tiny(f'N° de dossier : {rng.randrange(10**5, 10**6)} – N° de notification : {rng.randrange(10**6, 10**7)}', 8)}", f"#v(9mm){addressee(person)}")
        + f"#v(4mm)\n#align(right)[Le {txt(french.date_long(meeting + dt.timedelta(days=rng.randrange(3, 15))))}]\n"
        + title(paper.choose("NOTIFICATION DE DÉCISION – RQTH", "Décision relative à la reconnaissance de la qualité de travailleur handicapé", "Notification d'attribution de la RQTH"), size_em=1.2)
        + f"La commission des droits et de l'autonomie des personnes handicapées (CDAPH), réunie le {txt(french.any_date(meeting, rng))}, a examiné la demande déposée le {txt(numeric(meeting - dt.timedelta(days=rng.randrange(60, 200))))} et concernant :\n\n"
        + aligned([("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénom(s)", strong(paper.given_names())), ("Né(e) le", paper.birth_date())])
        + f"#v(3mm)\n#block(stroke: 1pt, inset: 3.5mm, width: 100%)[{strong('Reconnaissance de la qualité de travailleur handicapé')} \\ Décision : accord \\ Période de validité : du {paper.date('start', start)} au {paper.date('end', end)}]\n#v(2mm)\n"
        "Articles L. 5213-1 et L. 5213-2 du code du travail. Vous pouvez exercer un recours administratif préalable obligatoire dans les deux mois.\n#v(4mm)\n"
        + place_to_sign(paper, Party("authority", paper.choose("Le président de la CDAPH", "Pour la présidente de la CDAPH, la directrice de la MDPH"), ["MDPH", f"DÉPARTEMENT {department}"]), shape="below", align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("registration_confirmation", "mailed_sheet_two_pages")
def mailed_sheet_two_pages(case: Case, paper: Paper) -> str:
    """A summary of two pages, running labels, the hand at the end of the second."""
    rng, person = case.rng, case.person
    edited, signed = _days(case)
    name = academy_name(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Carlito", "Liberation Serif", "Lato")), 11
    region = f"Région académique – {of_academy(case)}"
    civil = [
        ("Civilité", txt(person.civility)), ("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénoms", strong(paper.given_names(" "))),
        ("Date et lieu de naissance", f"{paper.birth_date()} – {txt(person.birth_place)}"), ("Téléphone", txt(person.phone)), ("Adresse électronique", txt(person.email)),
    ]  # fmt: skip
    claimed = "\n".join(f"- {txt(u)} – {txt(n)} : {rng.choice(('épreuve à passer', 'épreuve à passer', 'note conservée', 'dispense demandée'))}" for u, n, _ in _EVENTS)  # fmt: skip
    return (
        republic(region, "Service interacadémique des examens")
        + title(paper.choose("Récapitulatif de votre inscription au BTS", "Confirmation d'inscription", "RÉCAPITULATIF D'INSCRIPTION"), align="left", size_em=1.5)
        + f"Vous avez demandé votre inscription au brevet de technicien supérieur, session {paper.put('session', case.session)}, spécialité {strong(paper.put('speciality', title_words(case)))}, dans l'{paper.put('academy', name, of_academy(case))}. Votre numéro de candidat est le {strong(_number(case, paper))}. Ce récapitulatif a été édité le {paper.date('edited_on', edited)}.\n"
        + bar("Vous-même") + aligned(civil)
        + bar("Votre situation")
        + aligned([("Statut du candidat", txt(rng.choice(("ex-scolaire", "formation continue à distance", "salarié justifiant d'une expérience")))), ("Établissement d'inscription", txt(f"Candidats individuels {person.place.department}")), ("Aménagement des épreuves", txt(rng.choice(("non", "non", "oui, demande en cours")))), ("Droits d'inscription", "sans objet")])
        + "#pagebreak()\n" + bar("Vos épreuves") + claimed + "\n"
        + bar("Suite à donner")
        + f"+ Relisez attentivement les deux pages.\n+ Datez et signez ci-dessous, puis déposez le document numérisé dans votre espace avant le {txt(numeric(dt.date(case.session - 1, 11, rng.randrange(14, 25))))}.\n+ Joignez les pièces justificatives demandées par la circulaire.\n\nPassé ce délai, votre inscription sera annulée. {tiny(region)}\n#v(8mm)\n"
        + f"Je soussigné{person.agree('', 'e')} confirme ma demande d'inscription.\n\nLe {paper.hand_date('signed_on', signed)}\n#v(2mm)\n"
        + place_to_sign(paper, Party("candidate", paper.choose("Signature :", "Le candidat,", "Signature manuscrite du candidat")), align=paper.choose("left", "right"))
    )  # fmt: skip
