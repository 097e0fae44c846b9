"""What the State, town halls, commissions, doctors and registries deliver."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w
from specimens.people import invent_firm, invent_place

SEATS = ("Marseille", "Nice", "Toulouse", "Metz", "Lyon", "Poitiers", "Rennes")


@opened_layout("jdc_certificate", "downloaded_certificate_cells_between_two_bars_officer_at_right")
def downloaded_certificate_cells_between_two_bars_officer_at_right(case: Case, paper: Paper) -> str:
    """The certificate as the young people's account gives it: cells between two bars, officer's hand."""
    rng, p, town = case.rng, case.person, case.rng.choice(SEATS)
    day = defence_day(case)
    w.leaf(paper, ("Lato", "Open Sans", "Liberation Sans"), 10.4, (17, 20, 16, 20))
    return w.page(
        w.ends(w.marianne("Ministère des Armées et des Anciens combattants", f"Établissement du service national – {town}"), f"Identifiant défense \\ {w.big(str(rng.randrange(10**9, 10**10)))}"),
        w.air(8),
        w.rule(2, "100%", "rgb(40,60,90)"),
        w.centre(f"{w.big(txt(paper.choose('CERTIFICAT INDIVIDUEL DE PARTICIPATION', 'CERTIFICAT DE PARTICIPATION')), 16)} \\ à la journée défense et citoyenneté"),
        w.roof([*w.names(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOM(S)"), ("DATE DE NAISSANCE", w.birth(paper, w.digits(p.birth_date))), ("LIEU DE NAISSANCE", txt(f"{p.birth_place} ({p.birth_department})")), ("A PARTICIPÉ LE", w.big(w.dated(paper, "session_date", day))), ("SITE", txt(rng.choice(("caserne Modèle", "base aérienne fictive", "lycée militaire d'Exemple"))))], 2, 7, 2.6),
        w.rule(2, "100%", "rgb(40,60,90)"),
        "Ce certificat atteste que les obligations prévues par le code du service national sont remplies. Il doit être présenté pour l'inscription aux examens, aux concours et au permis de conduire avant vingt-cinq ans.",
        w.air(5),
        w.abreast(w.fine(f"En cas de perte, un duplicata peut être téléchargé. Permanence : {w.someone(case)}.", 8), w.hand(paper, ("authority", "Pour la ministre et par délégation,|le directeur de l'établissement", ["SERVICE NATIONAL", town.upper()]), "name", 64, name=f"Lieutenant-colonel {w.someone(case)}"), widths="1fr, 84mm"),
    )


@opened_layout("jdc_certificate", "evening_slip_in_capitals_two_lines_of_law")
def evening_slip_in_capitals_two_lines_of_law(case: Case, paper: Paper) -> str:
    """A half sheet handed out at the end of the day: labels in capitals, two hands below."""
    rng, p, town = case.rng, case.person, case.rng.choice(SEATS)
    day = defence_day(case)
    w.leaf(paper, ("Liberation Sans", "DejaVu Sans", "Liberation Mono"), 9.2, (11, 14, 10, 14), (210, 148))
    return w.page(
        w.ends(f"{w.big(txt('MINISTÈRE DES ARMÉES'))} \\ {w.fine(f'CENTRE DU SERVICE NATIONAL ET DE LA JEUNESSE {w.of(town).upper()}', 7.5)}", f"CERTIFICAT N° {p.birth_date:%y}{rng.randrange(10**5, 10**6)}"),
        w.centre(w.big(txt(paper.choose("JOURNÉE DÉFENSE ET CITOYENNETÉ", "JDC – CERTIFICAT INDIVIDUEL DE PARTICIPATION")), 12.5)),
        w.said([*w.names(paper, "NOM", "NOM D'USAGE", "PRÉNOMS", sep=" "), ("NÉ(E) LE", w.birth(paper, w.digits(p.birth_date)) + txt(f"  À  {p.birth_place.upper()}")), ("PRÉSENT(E) À LA SESSION DU", w.big(w.dated(paper, "session_date", day, w.digits(day))))], 58, " :", 1.8),
        w.fine("Articles L. 114-2 à L. 114-6 du code du service national. Document à conserver ; il n'en est pas établi de second exemplaire papier.", 7.5),
        w.hands(paper, [("candidate", "SIGNATURE DE L'INTÉRESSÉ(E)", None), ("authority", f"LE CHEF DE SESSION, {w.someone(case)}", ["CSNJ", town.upper()])], total=176, line="0.4pt"),
    )


@opened_layout("census_attestation", "small_town_form_rows_after_a_rule_with_parents_and_deputy")
def small_town_form_rows_after_a_rule_with_parents_and_deputy(case: Case, paper: Paper) -> str:
    """A town's form: who declared, parents, the notice in small print; the deputy signs at the left."""
    rng, p, place = case.rng, case.person, invent_place(case.rng)
    day = census_day(case)
    w.leaf(paper, (*w.ROMAN, "Carlito"), 10.6, (17, 22, 16, 22))
    return w.page(
        w.ends(f"{w.big(txt('VILLE ' + w.of(place.town).upper()), 13)} \\ Service population", f"{txt(place.post_code)} {txt(place.town)} \\ n° d'ordre {rng.randrange(3, 300)}"),
        w.air(8),
        w.centre(f"{w.big(txt(paper.choose('ATTESTATION DE RECENSEMENT', 'Attestation de recensement militaire')), 16)} \\ {w.slant('articles L. 113-1 et R. 111-8 du code du service national')}"),
        w.air(4),
        "Il est attesté que s'est fait recenser dans notre commune :",
        w.turned([*w.names(paper, "Nom", "Nom d'usage", "Prénoms"), (p.agree("Né le", "Née le"), w.birth(paper)), ("À", txt(f"{p.birth_place} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word)), ("Parents", txt(f"{rng.choice(('Bernard', 'Ahmed', 'Luc'))} {p.birth_name} et {rng.choice(('Sylviane', 'Fatima', 'Colette'))} {rng.choice(w.FAMILIES)}")), ("Adresse déclarée", txt(f"{p.street}, {place.post_code} {place.town}"))], 44, 3.6),
        w.air(3),
        w.fine("L'administré signale tout changement de domicile ou de situation au centre du service national jusqu'à l'âge de 25 ans. Il sera convoqué à la journée défense et citoyenneté.", 8),
        w.air(3),
        f"Établi en mairie le {w.dated(paper, 'issue_date', day)}.",
        w.hand(paper, ("authority", f"Par délégation du maire,|l'officier d'état civil {w.someone(case)}", ["MAIRIE", w.of(place.town).upper()]), "under", 64),
    )


@opened_layout("disability_recognition", "autonomy_house_decision_three_articles_and_validity_line", defects=("expired",))
def autonomy_house_decision_three_articles_and_validity_line(case: Case, paper: Paper) -> str:
    """A commission's decision: file lines, articles, the validity within the second one."""
    rng, p = case.rng, case.person
    start = case.today - rng.randrange(60, 1000) * w.A_DAY
    end = w.later(start, 5) - w.A_DAY
    if case.has("expired"):
        end = case.today - rng.randrange(20, 380) * w.A_DAY
        start = w.later(end, -5) + w.A_DAY
    start, end = case.fact("start", start), case.fact("end", end)
    sat = start - rng.randrange(0, 12) * w.A_DAY
    w.leaf(paper, (*w.PLAIN, "Liberation Serif"), 10.2)
    w.foot(paper, f"Maison départementale de l'autonomie – département {p.place.department} – accueil du lundi au vendredi")
    return w.page(
        w.abreast(f"{w.big(txt(f'MDPH {p.place.department}'), 18, 'rgb(0,100,120)')} \\ commission des droits et de l'autonomie \\ des personnes handicapées", w.mailed(case, 12), widths="1fr, 82mm"),
        w.air(6),
        w.said([("Dossier", f"{rng.randrange(10**5, 10**6)}"), ("Demande déposée le", txt(w.digits(sat - rng.randrange(60, 160) * w.A_DAY))), ("Séance du", txt(w.digits(sat))), ("Bénéficiaire", w.person(paper)), (p.agree("Né le", "Née le"), w.birth(paper, w.digits(p.birth_date)))], 50, space=2),
        w.air(3),
        w.centre(w.big(txt(paper.choose("DÉCISION : RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ", "NOTIFICATION DE DÉCISION – RQTH")), 12.5)),
        f"{w.big('Article 1.')} La qualité de travailleur handicapé est reconnue à la personne nommée ci-dessus, par application de l'article L. 5213-2 du code du travail.",
        f"{w.big('Article 2.')} Cette reconnaissance est accordée du {w.big(w.dated(paper, 'start', start))} au {w.big(w.dated(paper, 'end', end))}.",
        f"{w.big('Article 3.')} Elle vaut orientation vers le marché du travail et ouvre droit aux aides à l'emploi.",
        w.fine("Voies de recours : recours administratif auprès de la commission dans les deux mois, puis tribunal judiciaire.", 8),
        w.air(4),
        w.far(w.hand(paper, ("authority", "La présidente de la commission", ["CDAPH", f"MDPH {p.place.department}"]), "name", 64, name=w.someone(case))),
    )


@opened_layout("medical_certificate", "surgery_print_with_codes_and_work_limits_in_dashes")
def surgery_print_with_codes_and_work_limits_in_dashes(case: Case, paper: Paper) -> str:
    """A doctor's program: physician block at the right, body in short dashes, hand over the name."""
    rng, place, doctor = case.rng, invent_place(case.rng), w.someone(case)
    day = issue_day(case, 2, 110)
    w.leaf(paper, (*w.PLAIN, "Caladea"), 10.6, (18, 22, 18, 22))
    return w.page(
        w.far(f"{w.big('Docteur ' + doctor, 12)} \\ {rng.choice(('Médecine générale', 'Rhumatologie', 'Oto-rhino-laryngologie'))} \\ {txt(f'{rng.randrange(1, 70)} cours Modèle')} \\ {txt(place.post_code)} {txt(place.town)} \\ RPPS 1010{rng.randrange(10**6, 10**7)}"),
        w.air(6),
        w.big(txt(paper.choose("CERTIFICAT MÉDICAL DE CONTRE-INDICATION", "CERTIFICAT MÉDICAL")), 14),
        f"{txt(place.town)}, le {w.dated(paper, 'issue_date', day)}",
        w.air(3),
        f"Je soussigné, docteur en médecine, certifie avoir reçu en consultation {w.person(paper)}, {w.born(paper, where=False)}, et constate une contre-indication :",
        "\n".join(f"- {x} ;" for x in ("au travail en hauteur", "au montage, à la réception et à l'utilisation d'échafaudages", "par conséquent à la formation pratique correspondante (recommandation R408)")),
        f"Cet état est {rng.choice(('durable', 'permanent', 'appelé à durer au-delà de la session d’examen'))}. Le reste de la formation peut être suivi normalement.",
        "Certificat remis en main propre à la demande du patient.",
        w.air(5),
        w.inset(w.hand(paper, ("authority", f"Dr {doctor}", ["Dr " + doctor, f"{place.post_code} {place.town.upper()}"]), "over", 62), 90),
    )


@opened_layout("medical_certificate", "academy_doctor_form_of_crosses_with_pen_day")
def academy_doctor_form_of_crosses_with_pen_day(case: Case, paper: Paper) -> str:
    """A form for the doctor, typed names and crosses, the day written by pen beside the stamp."""
    p, place, doctor = case.person, invent_place(case.rng), w.someone(case)
    day = issue_day(case, 2, 110)
    w.leaf(paper, ("Liberation Sans", "Carlito"), 10.2, (16, 19, 15, 19))
    return w.page(
        w.ends(f"Académie {txt(w.of(w.realm(case)))} \\ {w.fine('Examens – dispense de formation R408', 8)}", w.fine("à joindre à la RQTH", 8)),
        w.centre(w.fenced(w.big(txt(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL – ÉCHAFAUDAGES")), 14), 3)),
        f"Nom du médecin : {txt(doctor)} #h(8mm) Lieu d'exercice : {txt(place.town)}",
        w.leaders([*w.names(paper, "Candidat : nom de naissance", "nom d'usage", "prénoms"), ("né(e) le", w.birth(paper, w.digits(p.birth_date))), ("BTS", txt(w.course(case)))]),
        w.air(1),
        "Après examen, je certifie que l'état de santé du candidat :",
        w.inset(w.page(w.crossed(True, "est incompatible avec le travail sur échafaudage de pied"), w.crossed(False, "est compatible avec aménagement"), w.crossed(False, "ne présente aucune contre-indication")), 8),
        f"Incompatibilité : {w.crossed(True, 'pour toute la scolarité')} #h(4mm) {w.crossed(False, 'temporaire, jusqu’au ..........')}",
        w.air(3),
        w.abreast(f"Date #h(3mm) {paper.hand_date('issue_date', day, 15)}", w.hand(paper, ("authority", "Signature et cachet du médecin", ["Dr " + doctor, place.town.upper()]), "under", 68)),
    )


@opened_layout("business_registration", "national_register_statement_of_sole_trader_leaders_and_code")
def national_register_statement_of_sole_trader_leaders_and_code(case: Case, paper: Paper) -> str:
    """The national register's statement: dotted lines by chapter, a note on where it can be checked."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(420, 2600) * w.A_DAY)
    day = issue_day(case, 2, 80)
    trade = rng.choice(("Travaux d'installation électrique dans tous locaux", "Charpente et couverture", "Plomberie, chauffage, ventilation", "Économie de la construction, métré", "Travaux de peinture et de finition"))
    number = f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"
    w.leaf(paper, ("Liberation Sans", "Open Sans", "Lato", "Carlito"), 9.9, (17, 20, 16, 20))
    return w.page(
        w.ends(f"{w.big(txt('Registre national des entreprises'), 14, 'rgb(0,40,90)')} \\ {w.fine('Guichet fictif des formalités', 8)}", f"Attestation éditée le \\ {w.dated(paper, 'issue_date', day, french.date_long(day))}"),
        w.air(3),
        w.big(txt(paper.choose("ATTESTATION D'IMMATRICULATION AU RNE", "Attestation d'immatriculation d'une entreprise individuelle")), 14),
        w.flag("L'entrepreneur"),
        w.leaders([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", w.birth(paper, w.digits(p.birth_date))), ("Commune de naissance", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word)), ("Commune de résidence", txt(f"{p.place.post_code} {p.place.town}"))]),
        w.flag("L'entreprise"),
        w.leaders([("Numéro SIREN", w.big(paper.put("siren", firm.siren, number))), ("Date d'immatriculation", w.dated(paper, "registered_on", since, w.digits(since))), ("Début d'activité", txt(w.digits(since - rng.randrange(0, 25) * w.A_DAY))), ("Forme", "Entrepreneur individuel"), ("Activité principale", paper.put("activity", trade)), ("Code APE", f"43.{rng.randrange(11, 99)}A")]),
        w.flag("L'établissement principal"),
        w.leaders([("SIRET", txt(w.siret(firm))), ("Nom commercial", txt(firm.name)), ("Adresse", txt(firm.address)), ("Effectif", str(rng.randrange(0, 6)))]),
        w.air(3),
        w.fine(f"Les informations peuvent être contrôlées avec le code {rng.randrange(10**5, 10**6)}-{rng.choice('ABCDEF')}{rng.randrange(10, 99)}. Cette attestation, produite par un traitement automatisé, ne porte pas de signature.", 8),
    )
