"""What public offices give or take: defence day, census, disability, register, decisions, waivers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_third.wording import (
    DAY,
    academy,
    bar,
    bold,
    born,
    born_on,
    cols,
    dotted,
    facing,
    frame,
    gap,
    home,
    indent,
    italic,
    line,
    mailed_to,
    mid,
    name_in_text,
    name_rows,
    of,
    on,
    page,
    pen,
    pen_names,
    right,
    signed_above,
    signed_below,
    slashes,
    small,
    someone,
    spot,
    stretch,
    subject,
    table,
    tick,
    years_after,
)
from specimens.people import invent_place, luhn_number


def _republic(*lines: str) -> str:
    more = "".join(f" \\ {bold(txt(x), 9)}" for x in lines)
    flag = "#box(stack(dir: ltr, rect(width: 6mm, height: 4mm, fill: rgb(0,0,145)), rect(width: 6mm, height: 4mm, fill: white, stroke: 0.2pt + luma(200)), rect(width: 6mm, height: 4mm, fill: rgb(225,0,15))))"  # fmt: skip
    return f"{flag}{more} \\ {italic(small('Liberté, Égalité, Fraternité', 6.5))}"


@opened_layout("jdc_certificate", "service_directorate_certificate_with_number")
def service_directorate_certificate_with_number(case: Case, paper: Paper) -> str:
    """The individual certificate of the service directorate: number, civil status, day of the JDC."""
    p, day, rng = case.person, defence_day(case), case.rng
    place = invent_place(rng)
    page(paper, "Liberation Sans", 10.4, (16, 20, 14, 20), lead=0.85)
    return (
        cols("1fr, 1fr", _republic("MINISTÈRE DES ARMÉES"), right(bold("Direction du service national et de la jeunesse") + f" \\ Centre du service national et de la jeunesse {txt(of(place.town))}"))
        + gap(12) + mid(bold("CERTIFICAT INDIVIDUEL DE PARTICIPATION", 16) + " \\ " + bold("À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", 14)) + gap(2)
        + mid(small("(Articles L. 114-2 et L. 114-3 du code du service national)", 8.5)) + gap(8)
        + facing([("Numéro du certificat", f"{rng.randrange(10**9, 10**10)}"), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms", " "), (p.agree("Né le", "Née le"), f"{born_on(paper)} à {txt(p.birth_place)}")], 50, space=3.4)
        + gap(4) + f"a participé à la journée défense et citoyenneté le {bold(on(paper, 'session_date', day))} sur le site {txt(of(place.town))}.\n\nCe certificat est exigé pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique. Il doit être conservé par l'intéressé{p.agree('', 'e')} ; il n'en sera pas délivré de duplicata.\n" + stretch(0.5)
        + indent(signed_below(paper, "authority", "Le directeur du centre du service national", ["CSNJ", place.town.upper()], 74), 85)
        + stretch(1)
    )  # fmt: skip


@opened_layout("jdc_certificate", "half_sheet_with_slip_to_tear_off")
def half_sheet_with_slip_to_tear_off(case: Case, paper: Paper) -> str:
    """An older half sheet: the certificate in a frame, a slip for the prefecture beside it."""
    p, day = case.person, defence_day(case)
    place = invent_place(case.rng)
    page(paper, "DejaVu Serif", 8.2, (9, 10, 9, 10), (210, 148.5), lead=0.7)
    main = frame(
        mid(bold("JOURNÉE DÉFENSE ET CITOYENNETÉ", 11) + " \\ " + bold("CERTIFICAT DE PARTICIPATION", 10)) + gap(2)
        + dotted([*name_rows(paper, "NOM de naissance", "NOM d'usage", "PRÉNOMS"), ("NÉ(E) LE", born_on(paper)), ("À", txt(p.birth_place)), ("IDENTIFIANT DÉFENSE", f"{p.birth_date:%y}{p.place.department}{case.rng.randrange(10**6):06d}")])
        + f"\na accompli la journée défense et citoyenneté, session du {bold(on(paper, 'session_date', day, slashes(day)))}.\n"
        + gap(1) + signed_below(paper, "authority", "Le chef de la session, pour le commandant du bureau", ["SERVICE NATIONAL", place.town.upper()], 66, 26),
        "1pt", 3.5,
    )  # fmt: skip
    slip = (
        small("Partie à détacher – à conserver par l'administration", 6.5)
        + f"\n\n{txt(p.birth_name)} \\ {txt(p.first_name)} \\ Session : {slashes(day)}\n\n{small('Ce talon ne tient pas lieu de certificat.', 6.5)}"
    )
    return (
        cols("1fr, auto", bold("RÉPUBLIQUE FRANÇAISE", 9) + " \\ Ministère de la défense – secrétariat général", right(f"Bureau du service national \\ {txt(place.town)}"))
        + gap(1) + cols("1fr, 46mm", main, f'#block(inset: (left: 3mm), stroke: (left: (thickness: 0.7pt, dash: "dashed")), height: 92mm)[{slip}]')
    )  # fmt: skip


@opened_layout("census_attestation", "town_hall_attestation_with_parents")
def town_hall_attestation_with_parents(case: Case, paper: Paper) -> str:
    """A town hall's attestation: the law, the person, the parents' names, the mayor's hand."""
    p, day, rng = case.person, census_day(case), case.rng
    place = invent_place(rng)
    page(paper, "Carlito", 11, (15, 22, 14, 22), lead=0.85)
    return (
        cols("1fr, 1fr", bold(f"Mairie {txt(of(place.town))}", 14) + f" \\ Service population – état civil \\ {place.post_code} {txt(place.town)}", right(_republic()))
        + gap(10) + mid(frame(mid(bold("ATTESTATION DE RECENSEMENT", 16) + " \\ (article L. 113-1 du code du service national)"), "1pt", 3)) + gap(6)
        + f"Le Maire de la commune {txt(of(place.town))} atteste que\n"
        + indent(facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), (p.agree("Né le", "Née le"), f"{born_on(paper)} à {txt(p.birth_place)}"), (p.agree("Fils de", "Fille de"), txt(f"{rng.choice(('Gérard', 'Driss', 'Manuel'))} {p.birth_name}")), ("et de", txt(someone(case, True))), ("Domicile", home(case))], 42, space=3), 6)
        + f"\ns'est fait recenser à la mairie en application de la loi.\n\nL'attention de l'intéressé{p.agree('', 'e')} est appelée sur l'obligation de signaler tout changement de domicile ou de situation jusqu'à l'âge de vingt-cinq ans.\n" + gap(7)
        + cols("1fr, 80mm", f"Fait en mairie, le {on(paper, 'issue_date', day)}", signed_below(paper, "authority", "Pour le Maire, l'agent délégué", ["MAIRIE", place.town.upper()], 74))
        + small("Cette attestation doit être conservée : elle est demandée pour l'inscription aux examens avant la participation à la JDC. Il n'est pas délivré de duplicata.", 8)
    )  # fmt: skip


@opened_layout("benefit_waiver", "circular_annex_filled_by_pen")
def circular_annex_filled_by_pen(case: Case, paper: Paper) -> str:
    """The annex of a circular filled by pen: tests given up with their marks and years."""
    p, rng, shown = case.person, case.rng, subject(case)
    signed = case.fact("signed_on", case.day_before(0, 15))
    page(paper, "Liberation Sans", 10.6, (16, 20, 14, 20), lead=0.85)
    lost = rng.sample(list(units_of(case)), rng.choice((1, 2)))
    rows = [f"– épreuve : {pen(paper, f'{code} {label}', pt=13)} #h(2mm) Note : {pen(paper, str(rng.randrange(10, 16)), pt=14)} / 20 #h(2mm) Bénéfice en : {pen(paper, str(case.session - rng.choice((1, 2))), pt=14)}" for code, label, _ in lost]  # fmt: skip
    rows += ["– épreuve : ............................................ Note : ...... / 20 #h(2mm) Bénéfice en : ........."] * (3 - len(lost))  # fmt: skip
    read = pen(paper, "Lu et approuvé", pt=14) if paper.signs("candidate") else ""
    return (
        right(small("ANNEXE 2", 9)) + mid(bold("Attestation de refus de bénéfices de notes", 16)) + mid(f"Brevet de technicien supérieur – session {case.session} – académie {txt(of(academy(case)))}") + gap(5)
        + "Je soussigné(e)\n" + dotted([*pen_names(paper, "NOM de naissance", "NOM d'usage", "PRÉNOM(S)"), ("candidat(e) au brevet de technicien supérieur (indiquer la spécialité)", "")], 3.6)
        + indent(pen(paper, shown, "speciality", pt=14), 6)
        + gap(2) + "déclare ne pas souhaiter conserver le ou les bénéfices de notes pour la ou les épreuves suivantes :\n\n"
        + "\n\n".join(rows)
        + f"\n\nJe reconnais avoir été informé(e) que je peux conserver pendant cinq ans le bénéfice des notes égales ou supérieures à 10/20.\n\n{bold('J’ai conscience que si je renonce à ce(s) bénéfice(s), le renoncement est définitif.')}\n" + gap(4)
        + cols("1fr, 76mm", f"À {pen(paper, p.place.town)} \\ \\ le {paper.hand_date('signed_on', signed)}", f"Signature du candidat \\ {read} \\ {spot(paper, 'candidate', None, 66, 24)}")
    )  # fmt: skip


@opened_layout("benefit_waiver", "typed_letter_asking_to_carry_marks_over")
def typed_letter_asking_to_carry_marks_over(case: Case, paper: Paper) -> str:
    """The candidate's typed letter: marks to carry over, one given up, signed at the right."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    keep = rng.sample(list(units_of(case)), 3)
    page(paper, "Caladea", 11.4, (20, 24, 16, 24), lead=0.9)
    kept = [(code, txt(label), f"{rng.randrange(20, 31) / 2:.1f}".replace(".", ","), str(case.session - 1)) for code, label, _ in keep[:2]]  # fmt: skip
    return (
        f"{txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {p.place.post_code} {txt(p.place.town)} \\ {txt(p.email)}\n"
        + indent(f"Rectorat de l'académie {txt(of(academy(case)))} \\ Service des examens – BTS", 90) + gap(5)
        + right(f"{txt(p.place.town)}, le {on(paper, 'signed_on', signed)}") + gap(3)
        + bold("Objet : demande de report de notes et renonciation à un bénéfice") + "\n\nMadame, Monsieur,\n\n"
        + f"Je soussigné{p.agree('', 'e')} {name_in_text(paper, civil=False)}, {born(paper)}, {p.agree('candidat', 'candidate')} au BTS {bold(paper.put('speciality', subject(case)))}, demande à conserver le bénéfice des notes suivantes :\n"
        + table(("Unité", "Épreuve", "Note", "Session"), kept, "18mm, 1fr, 20mm, 24mm", inset=2)
        + f"\nJe renonce en revanche définitivement au bénéfice de l'épreuve {keep[2][0]} ({txt(keep[2][1])}), que je souhaite repasser. J'ai compris que seule la nouvelle note sera prise en compte.\n\nJe vous prie d'agréer, Madame, Monsieur, mes salutations respectueuses.\n" + gap(4)
        + indent(signed_below(paper, "candidate", "Signature", None, 66, 26), 88)
    )  # fmt: skip


@opened_layout("business_registration", "national_register_attestation_of_enrolment")
def national_register_attestation_of_enrolment(case: Case, paper: Paper) -> str:
    """The national register's attestation for a sole trader, downloaded, without a hand."""
    p, rng = case.person, case.rng
    number = case.fact("siren", luhn_number(rng, 9, "999"))
    since = case.fact("registered_on", case.today - rng.randrange(420, 2600) * DAY)
    activity = case.fact("activity", rng.choice(("Travaux de menuiserie bois et PVC", "Installation d'équipements thermiques et de climatisation", "Conseil en gestion et secrétariat", "Travaux de maçonnerie générale")))  # fmt: skip
    day = issue_day(case, 2, 80)
    page(paper, "Open Sans", 9.4, (15, 18, 14, 18), lead=0.8)
    red = "rgb(200,30,60)"
    return (
        cols("1fr, auto", bold("Registre national des entreprises", 14, red) + f" \\ {small('Données issues du registre tenu par l’institut de la propriété industrielle', 8)}", right(_republic()))
        + gap(4) + bold("Attestation d'immatriculation au Registre national des entreprises", 14) + gap(2)
        + f"Attestation délivrée le {on(paper, 'issue_date', day, slashes(day))}\n"
        + bar("IDENTITÉ DE L'ENTREPRISE", red)
        + table((), [("N° SIREN", bold(paper.put("siren", number, f"{number[:3]} {number[3:6]} {number[6:]}"))), ("Forme juridique", "Entrepreneur individuel"), ("Date d'immatriculation au RNE", bold(on(paper, "registered_on", since, slashes(since)))), ("Début d'activité", slashes(since)), ("Mode d'exploitation", "exploitation personnelle"), ("Activité principale", bold(paper.put("activity", activity)))], "62mm, 1fr", stroke="0.3pt + luma(170)", inset=2)
        + bar("IDENTITÉ DE L'ENTREPRENEUR", red)
        + table((), [*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{born_on(paper)}, {txt(p.birth_place)}"), ("Nationalité", txt(p.nationality_word)), ("Domicile", home(case))], "62mm, 1fr", stroke="0.3pt + luma(170)", inset=2)
        + bar("ÉTABLISSEMENT PRINCIPAL", red)
        + table((), [("SIRET", f"{number[:3]} {number[3:6]} {number[6:]} 00017"), ("Adresse", home(case)), ("Code APE", "70.22Z" if activity.startswith("Conseil") else f"43.{rng.randrange(11, 99)}A")], "62mm, 1fr", stroke="0.3pt + luma(170)", inset=2)
        + gap(4) + small("Cette attestation constate l'immatriculation à la date de délivrance. Elle est produite de façon automatisée et ne comporte pas de signature. Son authenticité peut être contrôlée sur l'annuaire des entreprises.", 7.5)
    )  # fmt: skip


@opened_layout("disability_recognition", "commission_notice_with_ways_of_appeal", defects=("expired",))  # fmt: skip
def commission_notice_with_ways_of_appeal(case: Case, paper: Paper) -> str:
    """The commission's notice: decision in a frame, period, ways of appeal in small print."""
    p, rng = case.person, case.rng
    if case.has("expired"):
        end = case.fact("end", case.today - rng.randrange(40, 500) * DAY)
        start = case.fact("start", years_after(end, -5) + DAY)
    else:
        start = case.fact("start", case.today - rng.randrange(60, 900) * DAY)
        end = case.fact("end", years_after(start, 5) - DAY)
    page(paper, "Liberation Sans", 9.8, (14, 20, 13, 20), lead=0.8)
    area = p.place.department
    return (
        cols("1fr, 1fr", bold(f"MDPH {area}", 18, "rgb(120,40,130)") + f" \\ {small('Maison départementale des personnes handicapées', 8)} \\ {small('N° de dossier : ' + str(rng.randrange(10**5, 10**6)), 8)}", gap(10) + mailed_to(paper, 6))
        + gap(6) + bold("NOTIFICATION DE DÉCISION", 14) + " \\ Commission des droits et de l'autonomie des personnes handicapées (CDAPH)" + gap(3)
        + f"Concernant : {bold(name_in_text(paper))}, {born(paper)}\n\n{p.civility},\n\nAprès évaluation de votre situation par l'équipe pluridisciplinaire, la commission a pris la décision suivante :\n"
        + frame(f"{bold('RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ (RQTH)')} : {bold('ACCORD')}\n\nPériode d'attribution : du {bold(on(paper, 'start', start, slashes(start)))} au {bold(on(paper, 'end', end, slashes(end)))}", "1pt + rgb(120,40,130)", 4)
        + "\nCette reconnaissance vous permet de bénéficier des mesures en faveur de l'emploi prévues à l'article L. 5212-13 du code du travail. Pensez à en demander le renouvellement six mois avant son terme.\n" + gap(4)
        + indent(signed_below(paper, "authority", "La présidente de la CDAPH", [f"MDPH {area}", "CDAPH"], 72), 85)
        + stretch() + line("luma(150)", 0.4) + small("Voies de recours : vous pouvez contester cette décision par un recours administratif préalable obligatoire auprès de la MDPH dans les deux mois suivant sa réception, puis devant le tribunal judiciaire compétent. Vous pouvez aussi demander une conciliation.", 7)
    )  # fmt: skip


@opened_layout("duration_decision", "rector_positioning_decision_by_articles")
def rector_positioning_decision_by_articles(case: Case, paper: Paper) -> str:
    """The rector's positioning decision: considered texts, three articles, delegate's hand."""
    p, rng = case.person, case.rng
    day = issue_day(case, 5, 300)
    page(paper, "Liberation Serif", 11.2, (16, 22, 14, 22), lead=0.9)
    length = rng.choice(("une année au lieu de deux", "douze mois", "une durée réduite de moitié"))
    weeks = rng.choice((4, 6, 8))
    return (
        cols("1fr, 1fr", _republic("RÉGION ACADÉMIQUE", f"ACADÉMIE {of(academy(case)).upper()}"), right(f"Direction des examens et concours \\ {small(f'Décision n° {day.year}-POS-{rng.randrange(100, 999)}', 9)}"))
        + gap(8) + mid(bold("DÉCISION DE POSITIONNEMENT", 16) + " \\ relative à la durée de la formation préparant au BTS") + gap(5)
        + f"Le recteur de l'académie,\n\nVu le code de l'éducation, notamment ses articles D. 643-8, D. 643-9 et D. 643-11 ;\\ Vu la demande présentée par l'intéressé{p.agree('', 'e')} ;\\ Vu l'avis de l'équipe pédagogique,\n" + gap(2) + mid(bold("D É C I D E")) + gap(2)
        + f"{bold('Article 1er')} – {name_in_text(paper)}, {born(paper)}, {p.agree('inscrit', 'inscrite')} en BTS {txt(subject(case))}, est {p.agree('autorisé', 'autorisée')} à suivre la formation sur {length}.\n\n{bold('Article 2')} – La durée des stages en milieu professionnel est ramenée à {weeks} semaines.\n\n{bold('Article 3')} – La présente décision est jointe par {p.agree('le candidat', 'la candidate')} à son dossier d'inscription à l'examen.\n" + stretch(0.4)
        + cols("1fr, 84mm", f"Fait le {on(paper, 'issue_date', day)}", signed_above(paper, "authority", "Pour le recteur et par délégation, le directeur des examens", ["RECTORAT", academy(case).upper()], 76))
        + stretch(1)
    )  # fmt: skip


@opened_layout("student_engagement_form", "optional_unit_sheet_with_pen_and_ticks")
def optional_unit_sheet_with_pen_and_ticks(case: Case, paper: Paper) -> str:
    """The sheet of the optional unit: kind of engagement ticked, activity described by pen."""
    rng = case.rng
    signed = case.day_before(2, 20)
    page(paper, "Liberation Sans", 9.8, (13, 17, 13, 17), lead=0.8)
    kinds = ("Bénévolat au sein d'une association", "Activité militaire dans la réserve opérationnelle", "Sapeur-pompier volontaire", "Service civique", "Mandat d'élu étudiant")  # fmt: skip
    chosen = rng.randrange(len(kinds))
    body = ("Club de handball du quartier", "Régiment de la réserve", "Caserne du canton", "Association d'aide aux devoirs", "Conseil de la vie étudiante")[chosen]  # fmt: skip
    return (
        cols("1fr, auto", f"Académie {txt(of(academy(case)))}", right(bold(f"BTS – Session {paper.put('session', case.session)}")))
        + gap(1) + frame(mid(bold("FICHE « ENGAGEMENT ÉTUDIANT »", 15) + " \\ Unité facultative – articles D. 643-15-1 et L. 611-9 du code de l'éducation"), "1.2pt", 3, "luma(240)")
        + facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", born_on(paper)), ("Spécialité", txt(subject(case)))], 40)
        + bar("NATURE DE L'ENGAGEMENT (cocher)", "luma(80)") + " \\ ".join(tick(k == chosen, w) for k, w in enumerate(kinds))
        + bar("DESCRIPTION PAR LE CANDIDAT", "luma(80)")
        + dotted([("Structure", pen(paper, body, pt=14)), ("Missions", pen(paper, "accueil, animation et organisation", pt=14)), ("Durée", pen(paper, f"{rng.randrange(6, 24)} mois", pt=14)), ("Compétences acquises", pen(paper, "travail en équipe, autonomie", pt=14))], 3.4)
        + bar("ATTESTATION DE LA STRUCTURE", "luma(80)")
        + cols("1fr, 70mm", f"Nom et qualité du responsable : {pen(paper, someone(case), pt=14)}", f"Signature et cachet de la structure \\ {spot(paper, 'authority', [body.upper()], 64, 28)}")
        + bar("CANDIDAT", "luma(80)")
        + cols("1fr, 70mm", f"Fait le {paper.hand_date(None, signed)}", f"Signature du candidat \\ {spot(paper, 'candidate', None, 62, 22)}")
    )  # fmt: skip
