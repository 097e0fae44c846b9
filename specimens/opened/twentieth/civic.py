"""What the State, town halls, commissions, doctors and registries deliver."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import above, beside, between, spot, under
from specimens.opened.twentieth.wording import (
    DAY,
    addressee,
    born,
    boxed,
    boxed_day,
    called,
    cased,
    centre,
    colleague,
    dated,
    de,
    down,
    far,
    figures,
    foot,
    hairline,
    halves,
    later,
    leaf,
    manner,
    names,
    pairs,
    rubric,
    ruled,
    shifted,
    state,
    strong,
    tiles,
    tiny,
    typed,
)
from specimens.people import invent_firm, invent_place

_CENTRES = ("Marseille", "Nancy", "Lyon", "Toulouse", "Limoges", "Dijon", "Nîmes")


@opened_layout("jdc_certificate", "army_letterhead_prose_certificate_with_law")
def army_letterhead_prose_certificate_with_law(case: Case, paper: Paper) -> str:
    """The service centre's certificate in prose, the person in a frame, hand at the right."""
    rng, p, town = case.rng, case.person, case.rng.choice(_CENTRES)
    day = defence_day(case)
    typed(paper, 10.6, "Liberation Sans", "Liberation Serif", "Lato")
    return (
        halves(state("Ministère des Armées", "Secrétariat général pour l'administration", f"Centre du service national {de(town)}"), far(f"Identifiant défense \\ {rng.randrange(10**9, 10**10)}"))
        + down(8)
        + centre(f"{strong(txt(paper.choose('JOURNÉE DÉFENSE ET CITOYENNETÉ', 'JOURNÉE DÉFENSE ET CITOYENNETÉ (JDC)')), 15)} \\ {strong('Certificat individuel de participation', 12)}")
        + down(5)
        + "Le directeur du centre du service national et de la jeunesse certifie que\n"
        + boxed(pairs([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=manner(paper, p.birth_date))), ("Lieu de naissance", txt(f"{p.birth_place} – {p.birth_department}"))], 46), 4)
        + f"a participé le {strong(dated(paper, 'session_date', day))}, à {txt(town)}, à la journée prévue par les articles L. 114-1 et suivants du code du service national.\n\n"
        + "Ce certificat est exigé jusqu'à vingt-cinq ans pour les examens et concours soumis au contrôle de l'autorité publique. Il n'en est pas délivré de duplicata au-delà de cet âge.\n"
        + down(6)
        + shifted(between(paper, "authority", "Le directeur du centre", f"Commissaire {colleague(case)}", ["SERVICE NATIONAL", town.upper()], 72), 88)
    )  # fmt: skip


@opened_layout("jdc_certificate", "half_sheet_of_cells_and_boxed_days")
def half_sheet_of_cells_and_boxed_days(case: Case, paper: Paper) -> str:
    """A half sheet handed out on the spot: names in cells, days in boxes, hand beside words."""
    rng, p, town = case.rng, case.person, case.rng.choice(_CENTRES)
    day = defence_day(case)
    leaf(paper, 210, 148, 10, 14, 8, 14)
    typed(paper, 9.6, "Liberation Sans", "Open Sans", "DejaVu Sans")
    return (
        f"{strong(txt('MINISTÈRE DES ARMÉES'), 9)} – {tiny('Direction du service national et de la jeunesse', 8)} #h(1fr) {tiny(f'Établissement de {town} – n° {rng.randrange(10**5, 10**6)}', 8)}\n"
        + hairline("rgb(0,0,110)", 1.2)
        + centre(strong(txt(paper.choose("CERTIFICAT DE PARTICIPATION À LA JDC", "CERTIFICAT DE PARTICIPATION")), 14))
        + centre("à la journée défense et citoyenneté")
        + cased([*names(paper, "Nom", "Nom d'usage", "Prénoms", sep=" "), ("Commune de naissance", txt(p.birth_place))], 2, 1.8)
        + f"Né(e) le #h(2mm) {boxed_day(paper, 'birth_date', p.birth_date)} #h(8mm) Journée accomplie le #h(2mm) {boxed_day(paper, 'session_date', day)}\n"
        + down(1)
        + halves(tiny("Conservez ce certificat : il vous sera demandé pour le permis de conduire et les examens. L'administration n'en délivre qu'un seul.", 7.5), beside(paper, "authority", f"Le chef de session, adjudant {colleague(case)}", ["DSNJ", town.upper()], 60), "(54mm, 1fr)")
    )  # fmt: skip


@opened_layout("census_attestation", "town_software_certificate_with_filiation")
def town_software_certificate_with_filiation(case: Case, paper: Paper) -> str:
    """A town's program: an attestation in ruled lines with parents, the deputy's hand centred."""
    rng, p, place = case.rng, case.person, invent_place(case.rng)
    day = census_day(case)
    typed(paper, 10.3, "Carlito", "Open Sans", "Liberation Sans")
    parents = f"{rng.choice(('Michel', 'Ahmed', 'Bruno'))} {p.birth_name} et {rng.choice(('Sylvie', 'Leïla', 'Rosa'))} {rng.choice(('BLANC', 'COSTA', 'HUET'))}"
    return (
        halves(f"{strong(txt('Mairie ' + de(place.town)), 14)} \\ {txt(place.post_code)} {txt(place.town)} \\ {tiny('Service population – citoyenneté', 8.5)}", far(state("République française")))
        + down(6)
        + centre(f"{strong(txt(paper.choose('ATTESTATION DE RECENSEMENT', 'RECENSEMENT CITOYEN – ATTESTATION')), 16)} \\ {tiny('articles L. 113-1 à R. 113-6 du code du service national', 8.5)}")
        + down(4)
        + f"Le maire {txt(de(place.town))} atteste que la personne désignée ci-après s'est fait recenser en mairie :\n"
        + ruled([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Sexe", p.agree("masculin", "féminin")), ("Date de naissance", paper.birth_date(form=french.date_long(p.birth_date))), ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Filiation", txt(parents)), ("Domicile", txt(f"{p.street}, {place.post_code} {place.town}")), ("N° d'inscription", f"{day.year}-{rng.randrange(100, 999)}")], 46, 2)
        + down(3)
        + "L'intéressé(e) sera convoqué(e) à la journée défense et citoyenneté par le centre du service national.\n"
        + down(4)
        + centre(f"Délivrée le {dated(paper, 'issue_date', day)}")
        + centre(between(paper, "authority", "Pour le maire, l'officier d'état civil délégué", colleague(case), ["MAIRIE", de(place.town).upper()], 74))
    )  # fmt: skip


@opened_layout("medical_certificate", "hospital_sheet_with_unit_column_and_findings")
def hospital_sheet_with_unit_column_and_findings(case: Case, paper: Paper) -> str:
    """A hospital's sheet: the unit's doctors in a left column, the certificate beside it."""
    rng, p, place = case.rng, case.person, invent_place(case.rng)
    day = issue_day(case, 2, 120)
    doctor = colleague(case)
    typed(paper, 10.3, "Liberation Sans", "Carlito", "Open Sans")
    others = " \\ ".join(txt(f"Dr {colleague(case)}") for _ in range(3))
    side = f"#text(size: 8pt)[{strong('Rhumatologie et médecine du sport')} \\ \\ Chef de service \\ {txt(f'Pr {colleague(case)}')} \\ \\ Praticiens \\ {others} \\ \\ Secrétariat \\ 04 00 00 {rng.randrange(10, 99)} {rng.randrange(10, 99)}]"
    text = (
        strong(txt(paper.choose("Certificat médical", "CERTIFICAT MÉDICAL")), 15)
        + f"\n\n{txt(place.town)}, le {dated(paper, 'issue_date', day)}\n\n"
        + f"Je soussigné, docteur {txt(doctor)}, praticien hospitalier, certifie suivre en consultation {called(paper)}, {born(paper)}.\n\n"
        + f"L'état de santé constaté ce jour {rng.choice(('contre-indique formellement le travail sur échafaudage', 'est incompatible avec le montage et l’utilisation des échafaudages de pied'))} et, par suite, la formation R408 demandée pour l'examen. Les enseignements d'atelier au sol peuvent être suivis.\n\nCertificat établi à la demande de {p.agree('l’intéressé', 'l’intéressée')} et remis en main propre.\n"
        + down(5)
        + between(
            paper,
            "authority",
            "",
            f"Dr {doctor}",
            [f"Dr {doctor}", "CH " + de(place.town).upper()],
            72,
        )
    )
    return (
        f"{strong(txt('Centre hospitalier ' + de(place.town)), 14, 'rgb(0,90,150)')}\n"
        + hairline("rgb(0,90,150)", 1)
        + down(3)
        + f"#grid(columns: (44mm, 1fr), column-gutter: 6mm, [#block(width: 100%, height: 130mm, stroke: (right: 0.4pt + luma(150)))[{side}]], [{text}])\n"
    )  # fmt: skip


@opened_layout("medical_certificate", "prescription_slip_of_a_doctor_with_day_by_pen")
def prescription_slip_of_a_doctor_with_day_by_pen(case: Case, paper: Paper) -> str:
    """A small prescription sheet: printed head and text, the day by pen, stamp and hand."""
    rng, p, place = case.rng, case.person, invent_place(case.rng)
    day = issue_day(case, 2, 120)
    doctor = colleague(case)
    leaf(paper, 148, 210, 11, 12, 12, 12)
    typed(paper, 10, "Libertinus Serif", "Carlito", "Lato")
    return (
        centre(f"{strong(txt(f'Dr {doctor}'), 14)} \\ médecin généraliste – diplômé de la faculté \\ {tiny(f'{rng.randrange(2, 80)} avenue du Général-Exemple, {place.post_code} {place.town} – n° AM {place.department}1{rng.randrange(10**4, 10**5)}', 7.5)}")
        + hairline()
        + down(2)
        + far(f"Le #h(1mm) {paper.hand_date('issue_date', day, 14)}")
        + down(3)
        + centre(strong(txt(paper.choose("CERTIFICAT MÉDICAL DE CONTRE-INDICATION", "CERTIFICAT MÉDICAL")), 12.5))
        + down(3)
        + f"Je certifie que l'état de {called(paper)}, {p.born} le {paper.birth_date(form=figures(p.birth_date))}, examiné{p.agree('', 'e')} ce jour, ne permet ni les travaux sur échafaudage ni la formation correspondante (attestation R408).\n\nCette contre-indication vaut {rng.choice(('pour l’année scolaire en cours', 'sans limite de durée', 'pour douze mois'))}.\n\nRemis en main propre pour servir à l'inscription à l'examen.\n"
        + down(5)
        + shifted(spot(paper, "authority", [f"Docteur {doctor}", place.town.upper()], 62, 30), 55)
    )  # fmt: skip


@opened_layout("business_registration", "national_register_attestation_for_a_craftsman")
def national_register_attestation_for_a_craftsman(case: Case, paper: Paper) -> str:
    """The national register's attestation for a sole trader: tiles, then ruled lines."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(420, 2900) * DAY)
    day = issue_day(case, 2, 85)
    trade = rng.choice(("Plâtrerie, peinture et revêtements de sols", "Pose de charpentes métalliques", "Dépannage et entretien d'équipements de froid", "Économie de la construction", "Commerce de détail en magasin non spécialisé"))  # fmt: skip
    typed(paper, 9.8, "Open Sans", "Liberation Sans", "Lato")
    foot(
        paper,
        "Document délivré par voie électronique – son exactitude se contrôle au guichet des formalités (fictif)",
    )
    shown = f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"
    return (
        halves(f"{strong(txt('Registre national des entreprises'), 14, 'rgb(0,60,130)')} \\ {tiny('Institut fictif de la propriété industrielle', 8)}", far(f"Délivrée le {dated(paper, 'issue_date', day)} \\ {tiny(f'Référence J{rng.randrange(10**9, 10**10)}', 8)}"))
        + down(4)
        + strong(txt(paper.choose("Attestation d'immatriculation au RNE", "ATTESTATION D'IMMATRICULATION AU REGISTRE NATIONAL DES ENTREPRISES")), 13)
        + "\n"
        + down(2)
        + tiles([("Numéro SIREN", strong(paper.put("siren", firm.siren, shown))), ("Immatriculée au RNE le", strong(paper.date("registered_on", since, form=figures(since)))), ("Forme", "Entrepreneur individuel"), ("État", "active")], 2)
        + rubric("Identité de l'entrepreneur")
        + ruled([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("À", txt(f"{p.birth_place} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word))], 50)
        + rubric("Établissement principal")
        + ruled([("Enseigne", txt(firm.name)), ("Adresse", txt(firm.address)), ("Activité principale", paper.put("activity", trade)), ("Début d'activité", txt(figures(since + rng.randrange(0, 25) * DAY))), ("Effectif", str(rng.randrange(0, 6)))], 50)
        + down(4)
        + halves("Nul autre établissement n'est inscrit.", above(paper, "authority", "Le directeur du registre", ["REGISTRE NATIONAL", "DES ENTREPRISES"], 70), "(1fr, 78mm)")
    )  # fmt: skip


@opened_layout("disability_recognition", "commission_notification_in_articles_with_span", defects=("expired",))  # fmt: skip
def commission_notification_in_articles_with_span(case: Case, paper: Paper) -> str:
    """A commission's decision in articles: request, sitting, span of the right, appeal."""
    rng, p = case.rng, case.person
    start = case.today - rng.randrange(60, 1000) * DAY
    end = later(start, 5) - DAY
    if case.has("expired"):
        end = case.today - rng.randrange(20, 400) * DAY
        start = later(end, -5) + DAY
    start, end = case.fact("start", start), case.fact("end", end)
    sat = start - rng.randrange(0, 20) * DAY
    typed(paper, 10.2, "Liberation Serif", "Carlito", "Open Sans")
    return (
        halves(f"{strong(txt(f'MDPH {p.place.department}'), 18, 'rgb(0,120,120)')} \\ {tiny('Maison départementale des personnes handicapées', 8.5)}", addressee(paper, 10))
        + down(6)
        + far(f"N° individu {rng.randrange(10**6, 10**7)} – demande reçue le {txt(figures(sat - rng.randrange(60, 150) * DAY))}")
        + strong(txt(paper.choose("NOTIFICATION DE DÉCISION – RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ", "Décision portant reconnaissance de la qualité de travailleur handicapé (RQTH)")), 12)
        + f"\n\nLa commission des droits et de l'autonomie des personnes handicapées, réunie le {txt(manner(paper, sat))},\n\nVu le code du travail, articles L. 5213-1 et L. 5213-2,\n\nDécide :\n\n"
        + f"*Article premier.* La qualité de travailleur handicapé est reconnue à {called(paper)}, {born(paper)}.\n\n"
        + f"*Article 2.* Ce droit est ouvert du {strong(dated(paper, 'start', start))} au {strong(dated(paper, 'end', end))}.\n\n"
        + "*Article 3.* La présente décision peut être contestée dans les deux mois devant la commission puis le tribunal judiciaire.\n\n*Article 4.* Le renouvellement se demande six mois avant l'échéance.\n"
        + down(5)
        + halves(tiny(f"Copie : {colleague(case)}, instructrice du dossier", 8), under(paper, "authority", "Pour la commission, sa présidente", ["CDAPH", f"DÉPARTEMENT {p.place.department}"], 72), "(70mm, 1fr)")
    )  # fmt: skip
