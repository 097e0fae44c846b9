"""Papers of the state, of physicians, of registers: defence day, census, disability, decisions."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import census_day, defence_day, issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_sixth.wording import (
    DAY,
    academy,
    addressed,
    bar,
    beside,
    bold,
    born_said,
    bullets,
    day,
    emblem,
    face,
    foot_line,
    frame,
    gap,
    home,
    identity,
    inward,
    lined,
    middle,
    note,
    of,
    one_hand,
    pen_day,
    person_said,
    republic,
    rightward,
    sheet,
    slashes,
    somebody,
    strip,
    subject,
    tick,
    usual,
    words_above,
    words_left,
)
from specimens.people import invent_place, luhn_number

# -- physicians ----------------------------------------------------------------------------------


@opened_layout("medical_certificate", "prescription_half_sheet_written_by_the_physician")
def prescription_half_sheet_written_by_the_physician(case: Case, paper: Paper) -> str:
    """A practice's half sheet: printed head, the certificate by hand, stamp and hand."""
    p, rng = case.person, case.rng
    issued = issue_day(case, 3, 90)
    doctor = somebody(case)
    one_hand(paper)
    sheet(paper, (10, 11, 9, 12), 148, 210)
    face(paper, 9.6, "Liberation Serif", "Carlito")
    name = f"{p.first_name} {p.birth_name}"
    if p.usage_name:
        name = f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}"
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slashes(p.birth_date))
    words = (
        "Je soussigné, docteur en médecine,",
        f"certifie que {p.agree('M.', 'Mme')} {name},",
        f"{p.born} le {slashes(p.birth_date)},",
        "présente un handicap incompatible",
        "avec la formation R408",
        "(échafaudages, travail en hauteur).",
    )
    return (
        beside([f"{bold(txt('Docteur ' + doctor), 12)} \\ {txt(rng.choice(('Médecine générale', 'Médecine physique et de réadaptation')))} \\ {note(f'RPPS {rng.randrange(10**10, 10**11)}', 8)}", rightward(f"{txt(p.place.post_code)} {txt(p.place.town)} \\ Sur rendez-vous \\ 04 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}")], "(1.2fr, 1fr)")
        + bar("rgb(0,90,120)", 0.8)
        + gap(2)
        + middle(bold(txt("CERTIFICAT MÉDICAL"), 13))
        + gap(2)
        + rightward(f"Le {pen_day(paper, 'issue_date', issued, 13)}")
        + gap(2)
        + "\n\n".join(paper.handwritten(w, 14) for w in words)
        + gap(3)
        + inward(words_above(paper, "authority", "Signature et cachet du médecin", [f"Docteur {doctor}", "Médecin"], 64, 33), 52)
        + note("En cas d'urgence, composer le 15", 7)
    )  # fmt: skip


@opened_layout("medical_certificate", "occupational_physician_model_with_legal_reference")
def occupational_physician_model_with_legal_reference(case: Case, paper: Paper) -> str:
    """A model filled on a keyboard: examined on, findings ticked, physician of the prevention service."""
    rng = case.rng
    issued = issue_day(case, 3, 120)
    doctor, place = somebody(case), invent_place(rng)
    face(paper, 10.4, "Open Sans", "Liberation Sans", "Carlito")
    foot_line(paper, "Document couvert par le secret médical – remis à l'intéressé")
    return (
        beside([emblem("PS", "rgb(0,130,130)", "circle"), f"{bold(txt('Service de prévention et de santé au travail fictif'), 12, 'rgb(0,110,110)')} \\ {note(f'Centre {of(place.town)} – {place.post_code} {place.town}', 8)}"], "(20mm, 1fr)", 3, "horizon")
        + gap(8)
        + middle(f"{bold(txt(paper.choose('CERTIFICAT MÉDICAL D’INCOMPATIBILITÉ', 'CERTIFICAT MÉDICAL')), 16)} \\ en vue d'une dispense de l'attestation de formation R408")
        + gap(6)
        + f"Je soussigné(e), docteur {txt(doctor)}, atteste avoir examiné :\n"
        + lined([*identity(paper), ("Date de naissance", paper.birth_date(form=usual(paper, case.person.birth_date))), ("Domicile", txt(home(case)))], 46)
        + gap(2)
        + "et constaté que l'état de santé de l'intéressé(e) :\n\n"
        + inward("\n\n".join([tick(True, "est incompatible avec la formation au montage et à l'utilisation des échafaudages de pied (R408)"), tick(False, "ne s'oppose pas à cette formation")]), 6)
        + "\n\nLe handicap reconnu ne permet pas le travail en hauteur. Le présent certificat complète la reconnaissance de la qualité de travailleur handicapé.\n"
        + gap(6)
        + f"{txt(place.town)}, le {day(paper, 'issue_date', issued)}\n"
        + gap(2)
        + words_left(paper, "authority", "Le médecin du travail", [f"Dr {doctor}", "Médecin du travail", place.town], 74, 34)
    )  # fmt: skip


# -- defence day and census ----------------------------------------------------------------------


@opened_layout("jdc_certificate", "certificate_with_detachable_wallet_part")
def certificate_with_detachable_wallet_part(case: Case, paper: Paper) -> str:
    """The service's certificate: sentence in a frame, below a cut the same in a wallet size."""
    p, rng, place = case.person, case.rng, invent_place(case.rng)
    when = defence_day(case)
    sheet(paper, (15, 18, 14, 18))
    face(paper, 10, "Liberation Sans", "Open Sans")
    number = f"{rng.randrange(10**9, 10**10)}"
    form = slashes(when)
    rows = [("Nom de naissance", paper.birth_name()), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date)) + txt(f" à {p.birth_place}")), ("Identifiant défense", number)]  # fmt: skip
    return (
        republic("Ministère des armées", "Direction du service national et de la jeunesse", f"Centre du service national et de la jeunesse {of(place.town)}")
        + gap(6)
        + middle(bold(txt(paper.choose("CERTIFICAT INDIVIDUEL DE PARTICIPATION", "CERTIFICAT DE PARTICIPATION")), 16) + " \\ à la journée défense et citoyenneté")
        + gap(5)
        + frame(lined(rows, 44, " :", 2.2), 4, "0.6pt")
        + f"\n{p.agree('L’intéressé', 'L’intéressée')} a participé à la journée défense et citoyenneté le {bold(paper.put('session_date', when.isoformat(), form))} et satisfait aux obligations du code du service national (articles L. 114-1 et suivants).\n"
        + gap(3)
        + beside([note("Ce certificat est exigé jusqu'à l'âge de 25 ans pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique.", 8), words_above(paper, "authority", "Le chef du centre", ["CSNJ", place.town.upper()], 66, 31)], "(1fr, 76mm)")
        + gap(2)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + gap(2)
        + f"#block(width: 88mm, stroke: 0.5pt, inset: 3mm)[{bold('JDC')} – {note('volet à conserver sur soi', 8)} \\ {txt(p.birth_name)} {txt(p.first_name)} \\ a participé le {txt(form)} \\ {note('Identifiant ' + number, 8)}]\n"
    )  # fmt: skip


@opened_layout("jdc_certificate", "mail_attachment_attestation_with_check_code")
def mail_attachment_attestation_with_check_code(case: Case, paper: Paper) -> str:
    """An attestation produced online: no hand, a code to check it, sentence and list."""
    rng, place = case.rng, invent_place(case.rng)
    when = defence_day(case)
    face(paper, 10.4, "Open Sans", "Lato", "DejaVu Sans")
    foot_line(paper, "Attestation produite automatiquement, dispensée de signature – majdc.example")
    code = "-".join("".join(rng.choice("ACDEFGHJKLMNPQRTUVWXY34679") for _ in range(4)) for _ in range(3))  # fmt: skip
    return (
        beside([republic("Ministère des armées et des anciens combattants"), rightward(f"{note('Code de vérification', 8)} \\ {bold(code)}")], "(1fr, 60mm)")
        + gap(12)
        + bold(txt(paper.choose("Attestation de participation à la JDC", "Attestation de réalisation de la journée défense et citoyenneté")), 16, "rgb(0,0,145)")
        + gap(6)
        + f"Il est attesté que {person_said(paper)}, {born_said(paper)}, a accompli sa journée défense et citoyenneté (JDC) le {bold(day(paper, 'session_date', when))}, sur le site {txt(of(place.town))}.\n\nÀ ce titre, l'intéressé(e) est en règle au regard des obligations du service national et peut se présenter aux examens et concours de l'État.\n"
        + gap(4)
        + bullets(["Situation : en règle", "Recensement : effectué", "Information sur les engagements : remise"])
        + gap(6)
        + frame(note("L'authenticité de cette attestation peut être contrôlée en ligne pendant trois ans à l'aide du code figurant en haut de page. Toute falsification expose aux peines prévues par l'article 441-1 du code pénal.", 8), 3, "0.5pt + luma(140)")
    )  # fmt: skip


@opened_layout("census_attestation", "town_hall_typed_slip_with_mayor_hand")
def town_hall_typed_slip_with_mayor_hand(case: Case, paper: Paper) -> str:
    """A town hall's slip of half a sheet: crest, sentence, register number, mayor's deputy."""
    rng, place, p = case.rng, invent_place(case.rng), case.person
    issued = census_day(case)
    sheet(paper, (12, 15, 10, 15), 210, 148)
    paper.setup.font, paper.setup.size_pt = typewriter_font(rng), 9.4
    parents = f"{rng.choice(('Michel', 'Farid', 'Paulo'))} {p.birth_name}"
    return (
        beside([f"RÉPUBLIQUE FRANÇAISE \\ DÉPARTEMENT {txt(place.department)} \\ COMMUNE {txt(of(place.town).upper())}", rightward(f"N° {rng.randrange(1, 400)} / {issued.year}")], "(1fr, 40mm)")
        + gap(3)
        + middle(bold(txt("ATTESTATION DE RECENSEMENT"), 13))
        + gap(2)
        + f"Le Maire atteste que {person_said(paper)}, {born_said(paper)}, de nationalité française, {p.agree('fils', 'fille')} de {txt(parents)}, domicilié(e) {txt(home(case))}, s'est présenté(e) en mairie et a été recensé(e) en application des articles L. 111-1 à L. 113-7 du code du service national.\n\nCette attestation tient lieu de justificatif jusqu'à la journée défense et citoyenneté.\n"
        + gap(2)
        + beside([f"Fait à {txt(place.town)}, \\ le {day(paper, 'issue_date', issued)}", words_left(paper, "authority", "Pour le Maire, l'adjoint délégué", ["MAIRIE", place.town.upper()], 66, 30)], "(60mm, 1fr)")
    )  # fmt: skip


# -- registers, commission, rector ---------------------------------------------------------------


@opened_layout("business_registration", "sole_trader_situation_print_of_the_national_register")
def sole_trader_situation_print_of_the_national_register(case: Case, paper: Paper) -> str:
    """A print of the national register for a sole trader: grey heads, two columns, no hand."""
    rng, p = case.rng, case.person
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    began = case.fact("registered_on", case.today - rng.randrange(400, 2500) * DAY)
    issued = issue_day(case, 2, 60)
    work = case.fact("activity", rng.choice(("Travaux de menuiserie bois et PVC", "Maçonnerie générale et gros œuvre de bâtiment", "Travaux d'installation électrique dans tous locaux", "Plomberie, chauffage et climatisation")))  # fmt: skip
    sheet(paper, (15, 17, 14, 17))
    face(paper, 9.6, "Open Sans", "Liberation Sans", "Lato")
    foot_line(
        paper,
        "Données issues du registre national des entreprises – attestation gratuite, sans signature",
    )
    shown = f"{number[:3]} {number[3:6]} {number[6:]}"
    return (
        beside([bold(txt("RNE"), 24, "rgb(0,0,145)"), f"{bold(txt(paper.choose('Attestation d’immatriculation au registre national des entreprises', 'Extrait d’immatriculation au registre national des entreprises')), 13)} \\ à jour au {day(paper, 'issue_date', issued)}"], "(26mm, 1fr)", 3, "horizon")
        + gap(3)
        + strip("Identité de l'entrepreneur individuel", "luma(215)", "black")
        + lined([*identity(paper), ("Date et lieu de naissance", txt(f"{slashes(p.birth_date)} à {p.birth_place}")), ("Nationalité", txt(p.nationality_word)), ("Domicile", txt(home(case)))], 60, "", 2)
        + strip("Entreprise", "luma(215)", "black")
        + lined([("SIREN", bold(paper.put("siren", number, shown))), ("Date d'immatriculation au RNE", day(paper, "registered_on", began)), ("Forme", "Entrepreneur individuel"), ("Activité principale", paper.put("activity", work)), ("Nature", "Artisanale réglementée"), ("Qualité d'artisan", "oui")], 60, "", 2)
        + strip("Établissement", "luma(215)", "black")
        + lined([("Type", "Siège et établissement principal"), ("Adresse", txt(home(case))), ("Effectif salarié", str(rng.randrange(0, 4)))], 60, "", 2)
        + gap(4)
        + frame(note("Pour vérifier l'authenticité : numéro de document " + f"{rng.randrange(10**9, 10**10)}", 8), 2, "0.4pt")
    )  # fmt: skip


@opened_layout("disability_recognition", "county_house_notice_with_rights_in_frames", defects=("expired",))  # fmt: skip
def county_house_notice_with_rights_in_frames(case: Case, paper: Paper) -> str:
    """A county house's notice: file data at the left, right granted in a frame, ways of appeal."""
    rng, p = case.rng, case.person
    start = case.today - rng.randrange(90, 700) * DAY
    end = dt.date(start.year + 5, start.month, min(start.day, 28)) - DAY
    if case.has("expired"):
        end = case.today - rng.randrange(20, 280) * DAY
        start = end - 3 * 365 * DAY
    start, end = case.fact("start", start), case.fact("end", end)
    decided = start - rng.randrange(2, 15) * DAY
    face(paper, 9.9, "Carlito", "Open Sans", "Liberation Sans")
    left = note(f"Dossier n° {rng.randrange(10**5, 10**6)}", 8.4, "black") + " \\ " + note(f"Commission du {slashes(decided)}", 8.4, "black") + " \\ " + note("Affaire suivie par le pôle emploi-formation", 8.4, "black")  # fmt: skip
    return (
        f"{bold(txt('MDPH ' + p.place.department), 16, 'rgb(150,0,90)')} \\ {note('Maison départementale des personnes handicapées – conseil départemental fictif', 8)}\n"
        + bar("rgb(150,0,90)", 1)
        + gap(2)
        + beside([left, addressed(paper, 22)], "(70mm, 1fr)")
        + gap(6)
        + bold(txt(paper.choose("Notification : reconnaissance de la qualité de travailleur handicapé", "Décision de la CDAPH – reconnaissance de la qualité de travailleur handicapé (RQTH)")), 13)
        + gap(3)
        + f"{p.civility},\n\nLa commission des droits et de l'autonomie a examiné la demande concernant {person_said(paper)}, {born_said(paper)}, et a pris la décision suivante :\n"
        + frame(f"{bold('ACCORD')} – Reconnaissance de la qualité de travailleur handicapé \\ #v(1mm) Valable du {bold(day(paper, 'start', start))} au {bold(day(paper, 'end', end))}", 4, "1pt + rgb(150,0,90)", "rgb(252,242,248)", 2)
        + "\nCette reconnaissance vous permet de bénéficier de l'obligation d'emploi et des mesures d'aide à l'insertion. Vous pouvez contester cette décision dans les deux mois par un recours administratif préalable.\n"
        + gap(5)
        + inward(words_above(paper, "authority", "La présidente de la CDAPH", ["MDPH", f"Département {p.place.department}"], 72, 34, somebody(case, True)), 85)
    )  # fmt: skip


@opened_layout("duration_decision", "rector_decision_on_internship_length_by_articles")
def rector_decision_on_internship_length_by_articles(case: Case, paper: Paper) -> str:
    """The rector's decision: laws seen, three articles, a copy list, delegated hand."""
    rng = case.rng
    issued = issue_day(case, 20, 380)
    face(paper, 10.4, "Liberation Serif", "Liberation Sans", "Caladea")
    kind, effect = rng.choice((("DÉCISION DE POSITIONNEMENT", "la durée de la formation conduisant au diplôme est réduite à une année"), ("DÉROGATION À LA DURÉE DE STAGE", "la durée des stages en milieu professionnel est ramenée à quatre semaines"), ("DÉCISION D'AMÉNAGEMENT DE LA DURÉE DE FORMATION", "la durée de la formation en centre est fixée à six cent soixante-quinze heures")))  # fmt: skip
    return (
        republic("Région académique", "Rectorat de l'académie " + of(academy(case)), "Division de l'enseignement supérieur")
        + rightward(f"Décision n° {issued.year}-{rng.randrange(10, 400)}")
        + gap(6)
        + middle(bold(txt(kind), 15))
        + gap(5)
        + f"Le recteur de l'académie {txt(of(academy(case)))},\n\nVu le code de l'éducation, notamment ses articles D. 643-1 à D. 643-35 ;\n\nVu la demande présentée par l'intéressé(e) et les pièces produites ;\n\nVu l'avis de l'équipe pédagogique,\n\n{middle(bold('DÉCIDE'))}\n"
        + f"*Article 1er.* – Pour {person_said(paper)}, {born_said(paper)}, candidat(e) au brevet de technicien supérieur {txt(subject(case))}, {txt(effect)}.\n\n*Article 2.* – La présente décision est valable pour la session d'examen en cours et la suivante.\n\n*Article 3.* – Elle est notifiée à l'intéressé(e), qui la joint à son dossier d'inscription.\n"
        + gap(6)
        + inward(f"{txt(academy(case))}, le {day(paper, 'issue_date', issued)}\n\n{words_above(paper, 'authority', 'Pour le recteur et par délégation, la secrétaire générale', ['RECTORAT', academy(case).upper()], 74, 34, somebody(case, True))}", 80)
    )  # fmt: skip
