"""Waived marks, registers, decisions, engagements."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.thirty_second.wording import (
    DAYS,
    LYCEE,
    academy,
    below,
    birth,
    born,
    civil,
    course,
    east,
    fence,
    fine,
    gap,
    heavy,
    home,
    house,
    inward,
    labels,
    lodged,
    mid,
    named,
    near,
    next_years,
    of,
    on,
    over,
    pad,
    page,
    said,
    side,
    somebody,
    strip,
    stroke,
    table,
    tick,
    title_of,
)
from specimens.drawing import txt
from specimens.facts import units_of
from specimens.layout import Case, Paper, apart_layout
from specimens.people import luhn_number


@apart_layout("benefit_waiver", "annex_table_of_waived_units_with_crosses")
def annex_table_of_waived_units_with_crosses(case: Case, paper: Paper) -> str:
    """An annex of the academy: each unit with a box for keeping and one for waiving."""
    rng, units = case.rng, units_of(case)
    signed = case.fact("signed_on", case.day_before(0, 12))
    page(paper, 10, ("Liberation Sans", "Carlito", "Open Sans"), (14, 16, 14, 16))
    held = rng.sample(range(len(units)), 3)
    waived = set(held[: rng.randrange(1, 3)])
    rows = [(f"{units[k][0]} – {txt(units[k][1])}", f"{rng.randrange(20, 33) / 2:g}".replace(".", ","), tick(k not in waived, ""), tick(k in waived, "")) for k in sorted(held)]  # fmt: skip
    return (
        side(f"Académie {txt(of(academy(case)))} \\ {fine('Division des examens – bureau du BTS')}", east(f"ANNEXE {rng.randrange(2, 9)}"))
        + mid(fence(heavy(txt(paper.choose("REFUS DE CONSERVATION DE BÉNÉFICES DE NOTES", "RENONCIATION À DES BÉNÉFICES DE NOTES")), 13) + f" \\ session {case.session}", 3, "1pt"))
        + gap(3)
        + labels([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms", join=" "), ("Né(e) le", birth(paper)), ("Spécialité du BTS", heavy(course(paper, "speciality", "")))], 44)
        + gap(3)
        + "Je détiens un bénéfice pour les unités ci-dessous et déclare mon choix pour chacune d'elles :\n"
        + table(rows, "(1fr, 22mm, 34mm, 34mm)", ("Unité", "Note", "je conserve", "je renonce"), inset=2.2)
        + gap(2)
        + "Je reconnais que le renoncement est définitif et que je devrai présenter de nouveau les unités concernées.\n"
        + gap(5)
        + side(f"À {paper.handwritten(case.person.place.town, 13)}, le {paper.hand_date('signed_on', signed, 14)}", below(paper, ("candidate", "Signature du candidat", None), 70, 25))
    )  # fmt: skip


@apart_layout("benefit_waiver", "registered_letter_that_carries_marks_over")
def registered_letter_that_carries_marks_over(case: Case, paper: Paper) -> str:
    """The candidate's own typed letter that asks for marks to be carried over, list with dashes."""
    p, rng, units = case.person, case.rng, units_of(case)
    signed = case.fact("signed_on", case.day_before(0, 12))
    page(paper, 11, ("Carlito", "Liberation Serif", "Liberation Sans"), (20, 24, 18, 24))
    chosen = sorted(rng.sample(range(len(units)), 2))
    lines = "".join(f"– unité {units[k][0]}, {txt(units[k][1])} : {f'{rng.randrange(20, 33) / 2:g}'.replace('.', ',')} / 20 \\ " for k in chosen)  # fmt: skip
    return (
        f"{txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)} \\ {txt(p.phone)}\n"
        + inward(f"Madame, Monsieur le responsable \\ du bureau des BTS \\ Rectorat {txt(of(academy(case)))}", 90)
        + gap(4)
        + east(f"{txt(p.place.town)}, le {on(paper, 'signed_on', signed)}")
        + f"Lettre recommandée avec accusé de réception \\ {heavy('Objet :')} {txt(paper.choose('demande de report de bénéfices de notes', 'report de notes – bénéfices'))}, BTS {course(paper, 'speciality', '')}\n\n"
        + gap(4)
        + f"Madame, Monsieur,\n\nJe soussigné{p.agree('', 'e')} {named(paper, polite=False)}, {born(paper)}, demande pour la session {case.session} le report des notes suivantes, obtenues à la session {case.session - 1} :\n\n{lines}\n\nJe ne souhaite donc pas repasser ces unités. Une copie de mon relevé est jointe à ce courrier.\n\nVeuillez agréer, Madame, Monsieur, l'expression de mes salutations respectueuses.\n"
        + gap(6)
        + inward(over(paper, ("candidate", "Signature :", None), f"{p.first_name} {p.usage_name or p.birth_name}", 66, 22), 90)
    )  # fmt: skip


@apart_layout("business_registration", "registry_extract_of_a_sole_trader_with_grey_bars")
def registry_extract_of_a_sole_trader_with_grey_bars(case: Case, paper: Paper) -> str:
    """An extract of the register of trades for a sole trader: frames, two tables, registrar."""
    p, rng, place = case.person, case.rng, near(case)
    issued = case.fact("issue_date", case.day_before(2, 80))
    opened = case.fact("registered_on", case.today - rng.randrange(450, 2800) * DAYS)
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    job = case.fact("activity", rng.choice(("Travaux d'électricité générale", "Pose de menuiseries", "Maîtrise d'œuvre et métré", "Installation de chauffage")))  # fmt: skip
    page(paper, 9.8, ("Liberation Sans", "Carlito", "DejaVu Sans"), (14, 16, 14, 16))
    return (
        side(f"{heavy('GREFFE DU TRIBUNAL DE COMMERCE')} \\ {heavy(txt(of(place.town).upper()))} \\ {fine('registre du commerce et des sociétés')}", east(f"N° de gestion {opened.year} A {rng.randrange(100, 9999):05d} \\ Code de vérification {rng.randrange(16**9, 16**10):X}"))
        + gap(3)
        + mid(f"{heavy('EXTRAIT K', 17)} \\ Entrepreneur individuel – immatriculation principale \\ à jour au {on(paper, 'issue_date', issued)}")
        + gap(3)
        + strip("IDENTIFICATION DE LA PERSONNE PHYSIQUE", "luma(90)")
        + labels([("Immatriculation au RCS, numéro", f"{paper.put('siren', number, f'{number[:3]} {number[3:6]} {number[6:]}')} R.C.S. {txt(place.town)}"), ("Date d'immatriculation", on(paper, "registered_on", opened)), *civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{birth(paper)} à {txt(p.birth_place)}"), ("Nationalité", txt(p.nationality_word)), ("Domicile personnel", home(case))], 62)
        + strip("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ", "luma(90)")
        + labels([("Adresse de l'établissement", txt(f"{rng.randrange(1, 80)} rue du Négoce, {place.post_code} {place.town}")), ("Activité exercée", paper.put("activity", job)), ("Origine du fonds", "création"), ("Mode d'exploitation", "exploitation directe")], 62)
        + gap(3)
        + fine("Toute modification ou falsification du présent extrait expose à des poursuites pénales. Seul le greffier est habilité à délivrer des extraits signés en original.", 7.6)
        + gap(4)
        + inward(over(paper, ("authority", "Le greffier", ["GREFFE", place.town.upper()]), somebody(case), 70), 95)
        + "FIN DE L'EXTRAIT\n"
    )  # fmt: skip


def _recognised(case: Case) -> tuple[dt.date, dt.date]:
    start = case.today - case.rng.randrange(60, 900) * DAYS
    years = case.rng.choice((3, 5, 5, 10))
    if case.has("expired"):
        start = case.today - (years * 366 + case.rng.randrange(20, 200)) * DAYS
    return case.fact("start", start), case.fact("end", next_years(start, years) - DAYS)


@apart_layout("disability_recognition", "house_of_autonomy_notice_in_articles", defects=("expired",))  # fmt: skip
def house_of_autonomy_notice_in_articles(case: Case, paper: Paper) -> str:
    """A county's house: the decision in articles, ways of appeal in small print, chair's hand."""
    p, rng = case.person, case.rng
    start, end = _recognised(case)
    page(paper, 10, ("Open Sans", "Carlito", "Liberation Sans"), (14, 18, 14, 18))
    ink = "rgb(120,30,110)"
    return (
        side(f"{heavy('MDPH', 18, ink)} \\ Maison départementale des personnes handicapées \\ Département {txt(p.place.department)}", f"#v(8mm){txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}")
        + gap(4)
        + f"N° individu : {rng.randrange(10**5, 10**6)} #h(8mm) Séance de la CDAPH du {txt(said(paper, start))}\n"
        + gap(2)
        + fence(mid(heavy(txt(paper.choose("DÉCISION – RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ", "NOTIFICATION DE DÉCISION : RQTH")), 12)), 3, f"1pt + {ink}")
        + "La commission des droits et de l'autonomie des personnes handicapées, vu le code de l'action sociale et des familles, vu les articles L. 5213-1 et suivants du code du travail, décide :\n\n"
        + f"{heavy(txt('Article 1'))} – La qualité de travailleur handicapé est reconnue à {named(paper)}, {born(paper)}.\n\n{heavy(txt('Article 2'))} – Cette reconnaissance est valable du {on(paper, 'start', start)} au {on(paper, 'end', end)}.\n\n{heavy(txt('Article 3'))} – Elle ouvre droit aux mesures d'aide à l'emploi et n'est communiquée à l'employeur que par l'intéressé(e).\n"
        + gap(3)
        + inward(over(paper, ("authority", "Le président de la CDAPH", ["MDPH", p.place.department]), somebody(case), 70), 90)
        + stroke("luma(150)")
        + fine("Voies de recours : dans les deux mois qui suivent la réception, recours administratif préalable auprès de la MDPH, puis recours devant le tribunal judiciaire. Aucun recours n'est suspensif.", 7.4)
    )  # fmt: skip


@apart_layout("duration_decision", "commission_minute_of_positioning")
def commission_minute_of_positioning(case: Case, paper: Paper) -> str:
    """A rectorate's positioning form: request, team's advice, rector's decision in three frames."""
    rng = case.rng
    day = case.fact("issue_date", case.day_before(10, 300))
    page(paper, 10, ("Liberation Sans", "Carlito", "DejaVu Serif"), (14, 17, 14, 17))
    hours = rng.choice((600, 700, 750, 900))
    return (
        side(f"{heavy('RECTORAT')} \\ Académie {txt(of(academy(case)))} \\ Inspection académique régionale", east("Réglementation : code de l'éducation, \\ articles D. 643-8 à D. 643-12"))
        + gap(3)
        + mid(heavy(txt(paper.choose("DÉCISION DE POSITIONNEMENT", "DÉCISION DE POSITIONNEMENT – AMÉNAGEMENT DE LA DURÉE DE FORMATION")), 14))
        + gap(2)
        + fence(f"{heavy(txt('1. Demande'))} \\ " + " \\ ".join(f"{txt(k)} : {v}" for k, v in civil(paper)) + f" \\ Né(e) le : {birth(paper)} \\ Section : BTS {txt(title_of(case))} \\ Diplôme détenu : {rng.choice(('BTS d’une autre spécialité', 'licence', 'baccalauréat professionnel et deux ans d’emploi'))}", 3)
        + fence(f"{heavy(txt('2. Avis de l’équipe pédagogique'))} \\ {tick(True, 'favorable')} #h(6mm) {tick(False, 'défavorable')} \\ Acquis vérifiés par entretien et étude du dossier.", 3)
        + fence(f"{heavy(txt('3. Décision du recteur'))} \\ La durée de formation est {txt(paper.choose('ramenée', 'réduite'))} à {rng.choice(('un an', f'{hours} heures'))} ; la durée du stage est fixée à {rng.choice((4, 6))} semaines. \\ La présente décision est à joindre au dossier d'inscription à l'examen. \\ \\ Décision prise le {on(paper, 'issue_date', day)}", 3)
        + gap(4)
        + inward(over(paper, ("authority", "Pour le recteur et par délégation, l'inspecteur d'académie", ["RECTORAT", academy(case).upper()]), somebody(case), 74), 86)
    )  # fmt: skip


@apart_layout("student_engagement_form", "account_export_with_activity_and_head_visa")
def account_export_with_activity_and_head_visa(case: Case, paper: Paper) -> str:
    """A form drawn from the candidate's account: activity ticked, account by pen, two hands."""
    rng, p, school = case.rng, case.person, house(case, LYCEE)
    day = case.day_before(1, 25)
    page(paper, 10, ("Open Sans", "Liberation Sans", "Lato"), (14, 17, 14, 17))
    kinds = ("bénévolat dans une association", "service civique", "sapeur-pompier volontaire", "élu étudiant", "réserve opérationnelle")  # fmt: skip
    chosen = rng.randrange(len(kinds))
    return (
        f"#block(width: 100%, fill: rgb(0,0,145), inset: 3mm)[{heavy('BTS', 14, 'white')} #h(1fr) #text(fill: white)[{paper.put('session', case.session, f'Session {case.session}')} – académie {txt(of(academy(case)))}]]\n"
        + mid(heavy(txt(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "FORMULAIRE « ENGAGEMENT ÉTUDIANT »")), 15) + " \\ unité facultative")
        + gap(2)
        + lodged([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", birth(paper)), ("Spécialité", txt(title_of(case))), ("Établissement", txt(school.name))], inset=2)
        + gap(2)
        + heavy("Nature de l'activité") + "\n\n" + " \\ ".join(tick(k == chosen, words) for k, words in enumerate(kinds))
        + gap(3)
        + heavy("Compétences, connaissances et aptitudes développées") + "\n"
        + fence(f"{paper.handwritten('accueil du public, tenue du planning', 14)} \\ {paper.handwritten(rng.choice(('travail en équipe, prise de parole', 'premiers secours, discipline')), 14)}", 4, "0.4pt")
        + gap(3)
        + f"Structure d'accueil : {txt(rng.choice(('Les Amis du Stade fictif', 'Centre de secours modèle', 'Maison des jeunes Exemple')))}, {txt(p.place.town)}\n\nFait le {paper.hand_date(None, day, 14)}\n"
        + gap(2)
        + side(below(paper, ("candidate", "Signature du candidat", None), 66, 26), below(paper, ("training_centre", "Visa du chef d'établissement", pad(school)), 70))
    )  # fmt: skip
