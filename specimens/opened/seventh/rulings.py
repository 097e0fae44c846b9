"""What rectors, commissions, physicians and registries decide, find or record."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    LYCEES,
    academy,
    band,
    born,
    box_on,
    boxed,
    branch,
    called,
    chart,
    dated,
    de,
    figures,
    fine,
    frame,
    halves,
    ledger,
    lines,
    names,
    over,
    pairs,
    rise,
    ruled,
    said,
    school_called,
    seat,
    section,
    someone,
    spaced,
    state,
    thick,
    under,
    underscored,
    window,
)
from specimens.people import invent_firm, invent_place


def _seal(case: Case) -> list[str]:
    return ["RECTORAT", academy(case).upper()]


@opened_layout("duration_decision", "positioning_letter_with_table_of_hours")
def positioning_letter_with_table_of_hours(case: Case, paper: Paper) -> str:
    """A decision of positioning: length asked and granted in a small table, opinion of the teaching
    team, signed for the rector at the left."""
    rng, school = case.rng, school_called(case, LYCEES)
    day = issue_day(case, 20, 420)
    hours = rng.choice((500, 650, 675, 800))
    weeks = rng.choice((4, 6))
    return (
        state(f"Académie {de(academy(case))}", "Division des examens et concours", "Brevets de technicien supérieur")
        + boxed(paper.choose("DÉCISION DE POSITIONNEMENT", "DÉCISION DE POSITIONNEMENT – FORMATION AMÉNAGÉE", "AMÉNAGEMENT DE LA DURÉE DE FORMATION – DÉCISION"), 13)
        + rise(3)
        + f"Vu les articles D. 643-3 et D. 643-7 du code de l'éducation ; vu la demande de {called(paper)}, {born(paper)} ; vu l'avis de l'équipe pédagogique de l'établissement {txt(school.name)} ({txt(someone(case))}, coordonnateur) ;\n\nle recteur décide que la préparation au BTS {txt(branch(case))} est aménagée comme suit :\n"
        + chart(("", "Durée réglementaire", "Durée accordée"), [("Formation", "1 350 heures", f"{hours} heures"), ("Stage", "8 semaines", f"{weeks} semaines")], "(40mm, 1fr, 1fr)")
        + f"La décision vaut pour la session {case.session} et jusqu'à l'obtention du diplôme. Une copie est à joindre à l'inscription.\n"
        + rise(3)
        + f"Fait à {txt(seat(case))}, le {dated(paper, 'issue_date', day)}\n"
        + under(paper, "authority", "Pour le recteur, l'inspectrice d'académie – inspectrice pédagogique régionale", stamp=_seal(case), wide=66, high=26)
        + txt(someone(case))
    )  # fmt: skip


@opened_layout("accommodation_notice", "boxes_by_measure_two_columns")
def boxes_by_measure_two_columns(case: Case, paper: Paper) -> str:
    """A notice with a list of measures in two columns, ticked or not; doctor and rector's delegate
    named, the second signs."""
    rng = case.rng
    session = int(case.fact("notice_session", case.session - rng.choice((0, 0, 1, 2))))
    day = issue_day(case, 10, 300)
    last = dt.date(session, 4, 30)
    if day > last and not case.has("future_date"):
        day = last - rng.randrange(140) * ONE
    measures = ("Temps majoré d'un tiers (écrit)", "Temps majoré d'un tiers (oral)", "Temps majoré (pratique)", "Ordinateur de l'établissement", "Secrétaire lecteur", "Sujets agrandis (Arial 16)", "Pauses sans décompte", "Salle à effectif réduit")  # fmt: skip
    given = set(rng.sample(range(8), rng.choice((2, 3))))
    ticks = [box_on(k in given, words) for k, words in enumerate(measures)]
    return (
        state(f"Académie {de(academy(case))}", "Bureau des aménagements d'épreuves")
        + ruled(paper.choose("NOTIFICATION D'AMÉNAGEMENTS D'ÉPREUVES", "DÉCISION RELATIVE À L'AMÉNAGEMENT DES ÉPREUVES D'EXAMEN"), 13)
        + ledger([*names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=said(paper, case.person.birth_date))), ("Examen", txt(f"BTS {branch(case)}")), ("Session", thick(paper.put("session", session)))], 2, label="24mm")
        + rise(2)
        + f"Au vu de l'avis du Dr {txt(someone(case))}, médecin désigné par la CDAPH, les mesures cochées sont accordées :\n"
        + halves(" \\ ".join(ticks[:4]), " \\ ".join(ticks[4:]))
        + rise(3)
        + frame("#text(size: 0.88em)[Cette notification doit être présentée au chef de centre à chaque épreuve. Elle reste valable pour les épreuves de remplacement de la même session.]", 2.5)
        + rise(2)
        + halves(f"Le {dated(paper, 'issue_date', day)}", over(paper, "authority", "Pour le recteur, la cheffe du bureau", someone(case), stamp=_seal(case), wide=64, high=25))
    )  # fmt: skip


@opened_layout(
    "disability_recognition", "commission_notice_of_several_rights", defects=("expired",)
)
def commission_notice_of_several_rights(case: Case, paper: Paper) -> str:
    """The commission's notice: one table for the rights asked, the worker's status granted with its
    days, the card refused."""
    rng, who = case.rng, case.person
    start = case.today - rng.randrange(60, 800) * ONE
    end = dt.date(start.year + 5, start.month, min(start.day, 28)) - ONE
    if case.has("expired"):
        end = case.today - rng.randrange(20, 420) * ONE
        start = dt.date(end.year - 5, end.month, min(end.day, 28)) + ONE
    start, end = case.fact("start", start), case.fact("end", end)
    area = who.place.department
    span = f"du {dated(paper, 'start', start, figures(start))} au {dated(paper, 'end', end, figures(end))}"
    return (
        band(f"MDPH – Maison départementale des personnes handicapées ({area})", "rgb(0,110,125)", 12)
        + window(paper)
        + rise(3)
        + underscored(paper.choose("NOTIFICATION DE DÉCISIONS DE LA CDAPH", "Notification de décision – reconnaissance de la qualité de travailleur handicapé"), 12.5)
        + rise(2)
        + pairs([*names(paper, "Nom de naissance", "Nom d'usage", "Prénom", first=True), ("Date de naissance", paper.birth_date(form=figures(who.birth_date))), ("N° de dossier", txt(str(rng.randrange(10**5, 10**6))))], 46)
        + f"La commission des droits et de l'autonomie des personnes handicapées, réunie le {txt(figures(start - rng.randrange(1, 20) * ONE))}, a pris les décisions suivantes :\n"
        + chart(("Demande", "Décision", "Validité"), [("Reconnaissance de la qualité de travailleur handicapé (RQTH)", "*Accord*", span), ("Carte mobilité inclusion, mention priorité", "Rejet", "")], "(1fr, 24mm, 58mm)")
        + "#text(size: 0.85em)[Vous bénéficiez de l'obligation d'emploi (article L. 5212-13 du code du travail). Recours préalable dans les deux mois auprès de la commission.]\n"
        + rise(3)
        + f"#align(right)[{under(paper, 'authority', 'La présidente de la CDAPH', stamp=['MDPH', area], wide=62, high=26)}]\n"
    )  # fmt: skip


@opened_layout("medical_certificate", "specialist_letter_without_title_block")
def specialist_letter_without_title_block(case: Case, paper: Paper) -> str:
    """A hospital specialist's certificate: names of the team in the left column, the text at the
    right, the hand below it."""
    rng, who = case.rng, case.person
    day, place = issue_day(case, 2, 120), invent_place(case.rng)
    doctor = f"Docteur {someone(case)}"
    team = " \\ ".join([thick(txt("Chirurgie orthopédique")), "", "Chef de service :", txt(f"Pr {someone(case)}"), "", "Praticiens :", txt(doctor), txt(f"Dr {someone(case)}"), "", "Secrétariat :", "04 00 00 00 00"])  # fmt: skip
    words = (
        f"#align(right)[{txt(place.town)}, le {dated(paper, 'issue_date', day)}]\n"
        + rise(4)
        + f"{thick(txt(paper.choose('CERTIFICAT MÉDICAL', 'Certificat médical')), 14)}\n\n"
        + f"Je soussigné, {txt(doctor)}, certifie que l'état de santé de {called(paper)}, {born(paper, place=False)}, {rng.choice(('n’est pas compatible avec le montage, la réception et l’utilisation d’échafaudages (formation R408)', 'contre-indique le travail en hauteur et la formation aux échafaudages de pied'))}, en raison de son handicap.\n\n"
        + f"Cette incompatibilité est {rng.choice(('définitive', 'durable, au moins trois ans'))}.\n\nCertificat établi à la demande {who.agree('de l’intéressé', 'de l’intéressée')} et remis en main propre.\n"
        + rise(5)
        + under(paper, "authority", doctor, stamp=[doctor.upper(), "CENTRE HOSPITALIER", place.town.upper()], wide=66, high=27)
    )  # fmt: skip
    return (
        f"{thick(txt('Centre hospitalier Exemple – ' + place.town), 13)}\n#line(length: 100%, stroke: 0.6pt)\n"
        + f"#grid(columns: (46mm, 1fr), column-gutter: 8mm, [#text(size: 0.82em)[{team}]], [{words}])\n"
    )  # fmt: skip


@opened_layout("business_registration", "chamber_of_trades_extract_lines")
def chamber_of_trades_extract_lines(case: Case, paper: Paper) -> str:
    """An extract from the trades' register for a craftsman: lines in three sections, spouse and
    agent named, the registrar's hand."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(430, 2600) * ONE)
    day = issue_day(case, 2, 85)
    activity = rng.choice(("Travaux de plomberie, chauffage, climatisation", "Charpente et couverture", "Électricité générale du bâtiment", "Peinture et revêtements de sols", "Serrurerie, métallerie"))  # fmt: skip
    number = f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"
    paper.setup.size_pt = 9.6
    return (
        halves(f"{thick(txt('Chambre de métiers et de l’artisanat'), 12)} \\ {txt(firm.place.town)} ({txt(firm.place.department)})", "#align(right)[Répertoire des métiers \\ Registre national des entreprises]")
        + spaced(paper.choose("EXTRAIT D'IMMATRICULATION AU RÉPERTOIRE DES MÉTIERS", "EXTRAIT D'IMMATRICULATION (D1)"), 13)
        + f"#align(center)[Situation au {dated(paper, 'issue_date', day)}]\n"
        + section("Personne physique")
        + lines([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e)", f"le {paper.birth_date(form=figures(who.birth_date))} à {txt(who.birth_place)}"), ("Conjoint", txt(rng.choice(("sans objet", f"{someone(case)}, conjoint collaborateur"))))])
        + section("Entreprise")
        + lines([("Numéro SIREN", paper.put("siren", firm.siren, number)), ("Date d'immatriculation", paper.date("registered_on", since, form=figures(since))), ("Nom commercial", txt(firm.name)), ("Adresse", txt(firm.address)), ("Début d'activité", txt(figures(since - rng.randrange(0, 20) * ONE)))])
        + section("Activité")
        + lines([("Activité principale", paper.put("activity", activity)), ("Qualification", txt(rng.choice(("Artisan", "Maître artisan")))), ("Salariés", str(rng.randrange(0, 6)))])
        + rise(3)
        + halves(fine("Extrait certifié conforme au registre. Toute reproduction altérée est punie par la loi.", 7.5), under(paper, "authority", f"Pour le président, {someone(case)}", stamp=["CHAMBRE DE MÉTIERS", firm.place.town.upper()], high=25))
    )  # fmt: skip


@opened_layout("exemption_decision", "experience_jury_letter_with_units")
def experience_jury_letter_with_units(case: Case, paper: Paper) -> str:
    """The letter that follows the jury on acquired experience: units listed in the text, advice for
    the rest, hand at the right."""
    rng, who = case.rng, case.person
    day = issue_day(case, 20, 800)
    units = units_of(case)
    held = sorted(rng.sample(range(len(units)), rng.choice((2, 3))))
    granted = "\n".join(f"- {txt(units[k][0])} : {txt(units[k][1])}" for k in held)
    return (
        state(f"Rectorat {de(seat(case))}", "Validation des acquis de l'expérience", f"Dossier {rng.randrange(10**4, 10**5)}", motto=False)
        + window(paper)
        + rise(6)
        + f"{txt(seat(case))}, le {dated(paper, 'issue_date', day)}\n\n*Objet :* {paper.choose('décision du jury de validation des acquis de l’expérience', 'VAE – dispense d’épreuves')}\n\n{txt(who.civility)},\n\n"
        + f"Le jury du brevet de technicien supérieur {txt(branch(case))} qui s'est réuni le {txt(said(paper, day - rng.randrange(4, 18) * ONE))} a décidé d'accorder à {called(paper)}, {born(paper, place=False)}, la validation des unités ci-après. {who.agree('Il', 'Elle')} est {who.agree('dispensé', 'dispensée')} des épreuves correspondantes :\n\n{granted}\n\n"
        + "Pour les autres unités, le jury recommande de se présenter aux épreuves de l'examen. La présente décision est à produire lors de l'inscription.\n"
        + rise(4)
        + f"#pad(left: 90mm)[{under(paper, 'authority', 'Le président du jury,', stamp=_seal(case), wide=62, high=26)}]"
    )  # fmt: skip
