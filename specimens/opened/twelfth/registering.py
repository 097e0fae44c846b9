"""Papers by which a candidate registers, renounces, or shows a right."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twelfth.seats import bench, seat
from specimens.opened.twelfth.wording import (
    ONE,
    PORTRAIT,
    SANS,
    SERIF,
    TALL_A5,
    TIGHT,
    academy,
    banner,
    birth,
    boxed,
    branch,
    bystander,
    cage,
    chart,
    city,
    custom,
    dated,
    digits,
    fat,
    filled,
    foot,
    gap,
    halves,
    lay,
    lines,
    middle,
    mini,
    of,
    panel,
    pen_names,
    plate,
    right,
    rows,
    ruled,
    school_named,
    seal_of,
    seat_town,
    split_names,
    square_day,
    tick,
    tricolour,
    window,
    within,
)
from specimens.people import invent_firm, invent_place


def _days(case: Case) -> tuple:  # type: ignore[type-arg]
    """Day of edition, day of signature."""
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}"))


def _tests(case: Case) -> list[tuple[str, str, str]]:
    return [(txt(code), txt(label), case.rng.choice(("à présenter", "à présenter", "report de note", "dispense"))) for code, label, _ in units_of(case)]


@opened_layout("registration_confirmation", "squared_letters_then_oath_day_in_ink")
def squared_letters_then_oath_day_in_ink(case: Case, paper: Paper) -> str:
    """Civil status in squares, tests in a chart, an oath in bold; day by pen, hand in a frame."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    lay(paper, PORTRAIT, (16, 16, 12, 16), ("Liberation Sans", "DejaVu Sans", "Carlito"), 9.1)
    usage = f"Nom d'usage #h(2mm) {paper.comb('usage_name', who.usage_name, who.usage_name)};\n\n" if who.usage_name else ""
    names = " ".join(who.given_names).upper()
    return (
        tricolour(f"ACADÉMIE {of(academy(case)).upper()}", "Division des examens et concours – bureau du BTS", aside=(f"Bordereau {rng.randrange(1000, 9999)}",))
        + right(f"#text(size: 8pt)[Document édité le {paper.date('edited_on', edited, form=digits(edited))}];")
        + middle(fat(txt(paper.choose("CONFIRMATION D’INSCRIPTION", "CONFIRMATION D’INSCRIPTION À L’EXAMEN DU BTS")), 14)) + gap(1)
        + f"Nom de naissance #h(2mm) {paper.comb('birth_name', who.birth_name, who.birth_name)};\n\n{usage}Prénoms #h(2mm) {paper.comb('given_names', list(who.given_names), names)};\n\nNé(e) le #h(2mm) {square_day(paper, 'birth_date', who.birth_date, '/')} #h(6mm) à {txt(who.birth_place)}\n" + gap(0)
        + cage([("Académie d'inscription", paper.put("academy", academy(case))), ("Session", fat(paper.put("session", case.session))), ("Numéro de candidat", _number(case, paper)), ("Spécialité du BTS", fat(paper.put("speciality", branch(case)))), ("Forme de passage", rng.choice(("globale", "progressive"))), ("Courriel", txt(who.email))], 3)
        + chart(("Épreuve", "Intitulé", "Situation"), _tests(case), "(18mm, 1fr, 34mm)", inset=1.2)
        + fat("Je certifie sur l'honneur l'exactitude des renseignements ci-dessus, m'engage à signaler tout changement et reconnais que cette confirmation vaut inscription définitive.") + "\n" + gap(2)
        + boxed(halves(f"Date : {paper.hand_date('signed_on', signed, 16)}", seat(paper, ("candidate", "Signature du candidat", None), wide=82, high=24), "(1fr, 86mm)"), 3)
        + mini("À défaut de retour signé, la candidature est annulée.", 7.5)
    )


@opened_layout("registration_confirmation", "establishment_copy_with_visa_of_the_head")
def establishment_copy_with_visa_of_the_head(case: Case, paper: Paper) -> str:
    """A summary printed by the school: panels, the candidate at the left, the head's visa at the
    right, one typed day for both."""
    rng, who, school = case.rng, case.person, school_named(case, "Lycée Germaine-Exemple", "Lycée technique Fictif", "Campus Spécimen")
    edited, signed = _days(case)
    lay(paper, PORTRAIT, (14, 17, 14, 17), SANS, 9.2)
    foot(paper, f"Imprimé par {school.name} le {digits(edited)} – page 1 sur 1")
    paper.put("edited_on", edited.isoformat(), digits(edited))
    body = _tests(case)
    half = (len(body) + 1) // 2
    tests = [[chart(("", "Épreuve", ""), part, "(12mm, 1fr, 26mm)", inset=1.1, stroke="(x: none, y: 0.3pt + luma(170))") for part in (body[:half], body[half:])]]
    return (
        plate(txt(paper.choose("RÉCAPITULATIF D’INSCRIPTION – BTS", "CONFIRMATION D’INSCRIPTION – BTS")) + f" – session {paper.put('session', case.session)}", 13)
        + panel("1. Candidat", rows([*split_names(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{dated(paper, 'birth_date', who.birth_date, digits(who.birth_date))} {txt('– ' + who.birth_place)}"), ("Numéro de candidat", _number(case, paper)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))], 48, pad=1))
        + panel("2. Examen", rows([("Spécialité", fat(paper.put("speciality", branch(case)))), ("Académie", paper.put("academy", academy(case))), ("Établissement", txt(f"{school.name}, {school.place.town}")), ("Langue obligatoire", rng.choice(("anglais", "espagnol")))], 48, pad=1))
        + panel("3. Épreuves", f"#text(size: 0.9em)[{halves(tests[0][0], tests[0][1], gutter=4)}]")
        + panel("4. Engagement", "Le candidat déclare avoir vérifié les rubriques 1 à 3. Toute modification ultérieure doit être demandée par écrit avant la clôture des inscriptions.")
        + f"Fait à {txt(school.place.town)} le {dated(paper, 'signed_on', signed)}\n" + gap(1)
        + bench(paper, [("candidate", "Le candidat|(signature)", None), ("training_centre", f"Visa du chef d'établissement|{school.director}", seal_of(school))], total=174)
    )


@opened_layout("registration_confirmation", "letter_of_the_house_of_examinations_hand_low_right")
def letter_of_the_house_of_examinations_hand_low_right(case: Case, paper: Paper) -> str:
    """A letter that sums up a registration in sentences and one narrow table; the candidate dates
    and signs at the bottom right."""
    who = case.person
    edited, signed = _days(case)
    lay(paper, PORTRAIT, (18, 22, 16, 22), (*SERIF, "Carlito"), 10.2)
    body = [(code, label, word) for code, label, word in _tests(case)]
    return (
        tricolour(f"Académie {of(academy(case))}", "Maison des examens", aside=(f"Suivi : {bystander(case)}", "Accueil téléphonique de 9 h à 12 h"))
        + gap(2) + window(paper, 96) + gap(4)
        + f"{txt(seat_town(case))}, le {paper.date('edited_on', edited, form=custom(paper, edited))}\n" + gap(3)
        + f"Objet : {fat(txt(paper.choose('confirmation de votre inscription au BTS', 'confirmation d’inscription')))} – dossier n° {_number(case, paper)}\n" + gap(2)
        + f"{who.civility},\n\nVous avez été {who.agree('enregistré', 'enregistrée')} comme {who.agree('candidat', 'candidate')} au brevet de technicien supérieur, spécialité {fat(paper.put('speciality', branch(case)))}, pour la session {fat(paper.put('session', case.session))} organisée par l'{paper.put('academy', academy(case), 'académie ' + of(academy(case)))}, sous l'identité suivante : {within(paper, loud=True)}, {birth(paper)}.\n\nVos épreuves :\n"
        + chart(("Code", "Épreuve", "Choix"), body, "(18mm, 1fr, 34mm)", fill="white", stroke="(x: none, y: 0.4pt + luma(150))", inset=1.1)
        + f"Retournez cette lettre datée et signée avant le {txt(custom(paper, signed + 15 * ONE))} si tout est exact ; dans le cas contraire, corrigez-la en rouge.\n" + gap(4)
        + f"#pad(left: 84mm)[Bon pour confirmation, le {dated(paper, 'signed_on', signed)} \\ {seat(paper, ('candidate', who.agree('Le candidat', 'La candidate') + ' :', None), wide=72, high=24)}]\n"
    )


@opened_layout("benefit_waiver", "upright_slip_keep_or_give_up_in_ink")
def upright_slip_keep_or_give_up_in_ink(case: Case, paper: Paper) -> str:
    """A small upright slip: names by pen, units with two squares, hand below the day."""
    rng = case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    lay(paper, TALL_A5, (11, 12, 9, 12), SANS, 9)
    family, given = pen_names(paper, 14)
    body = [(txt(code), txt(label), tick(on, ""), tick(not on, "")) for (code, label, _), on in ((u, rng.random() < 0.6) for u in units_of(case))]
    return (
        mini(f"Académie {of(academy(case))} – examens – session {case.session}", 7.6) + "\n"
        + middle(fat(txt(paper.choose("RENONCIATION AU BÉNÉFICE DE NOTES", "BÉNÉFICES DE NOTES : CONSERVER OU RENONCER")), 11.5))
        + filled("Nom", family) + filled("Prénom", given) + gap(0)
        + f"BTS : {fat(paper.put('speciality', case.title.printed[0]))}\n" + gap(0)
        + "Pour chaque note de 10 ou plus obtenue auparavant :\n" + chart(("Unité", "Intitulé", "je conserve", "je renonce"), body, "(14mm, 1fr, 19mm, 19mm)", inset=1)
        + "#text(size: 8pt)[La renonciation est définitive : l'épreuve est repassée et seule la nouvelle note compte.];\n" + gap(1)
        + f"Le {paper.hand_date('signed_on', signed, 14)}\n" + gap(1)
        + seat(paper, ("candidate", "Signature du candidat", None), wide=70, high=22)
    )


@opened_layout("disability_recognition", "house_of_autonomy_notice_rights_with_dates", defects=("expired",))
def house_of_autonomy_notice_rights_with_dates(case: Case, paper: Paper) -> str:
    """A notice of rights: a frame with status and dates, the president of the commission signs."""
    rng, place = case.rng, invent_place(case.rng)
    gone = case.has("expired")
    start = case.fact("start", case.today - rng.randrange(*((2200, 2600) if gone else (90, 1000))) * ONE)
    end = case.fact("end", start.replace(year=start.year + 5, day=min(start.day, 28)) - ONE)
    day = start + rng.randrange(-40, 20) * ONE
    day = min(day, case.today - ONE)
    lay(paper, PORTRAIT, (18, 22, 18, 22), SANS, 10.3)
    return (
        halves(fat(txt(f"Maison départementale de l'autonomie – {place.town}"), 12) + f" \\ {lines('Commission des droits', f'{place.post_code} {place.town}')}", right(lines(f"Dossier {rng.randrange(10**5, 10**6)}", f"Notifié le {custom(paper, day)}")), "(1fr, 60mm)")
        + gap(4) + window(paper, 92) + gap(6)
        + middle(fat(txt(paper.choose("RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ", "NOTIFICATION DE DÉCISION – RQTH")), 13)) + gap(3)
        + f"La commission, réunie le {txt(custom(paper, day - rng.randrange(5, 20) * ONE))}, a examiné la demande présentée par {within(paper)}, {birth(paper)}.\n" + gap(2)
        + boxed(f"Décision : {fat('ACCORD')} \\ #v(1mm) La qualité de travailleur handicapé est reconnue \\ du {fat(dated(paper, 'start', start))} au {fat(dated(paper, 'end', end))}.", 4)
        + gap(2) + "Orientation : marché du travail. Cette reconnaissance ouvre droit à l'obligation d'emploi (article L. 5213-2 du code du travail). Elle ne peut être communiquée à l'employeur qu'avec votre accord.\n\nRecours : deux mois à compter de la réception.\n" + gap(6)
        + right(seat(paper, ("authority", "Le président de la commission", ["MDA", place.town.upper()]), wide=64))
    )


@opened_layout("medical_certificate", "group_practice_software_sheet_two_doctors_named")
def group_practice_software_sheet_two_doctors_named(case: Case, paper: Paper) -> str:
    """A practice's program: the head names every doctor, the patient in a strip, prose, the one who
    signs named below the hand."""
    rng, place, who = case.rng, invent_place(case.rng), case.person
    day = issue_day(case, 3, 160)
    lay(paper, TALL_A5, (11, 14, 17, 14), (*SERIF, "Carlito", "Open Sans"), 9.6)
    doctor, other = bystander(case), bystander(case)
    foot(paper, f"Membre d'une association agréée – règlement par chèque accepté – urgences : 15 – dossier {rng.randrange(10**4, 10**6)}", 6)
    strip = [*split_names(paper, "Patient – nom de naissance", "Nom utilisé", "Prénom", first_only=True), ("Né(e) le", dated(paper, "birth_date", who.birth_date, digits(who.birth_date)))]
    return (
        halves(f"{fat(txt('Dr ' + doctor))} \\ {mini('médecine générale', 7.5)} \\ {fat(txt('Dr ' + other))} \\ {mini('médecine générale, médecine du sport', 7.5)}", right(mini("Maison de santé de l'Exemple", 7.5) + " \\ " + mini(f"{place.post_code} {place.town}", 7.5) + " \\ " + mini(f"RPPS {rng.randrange(10**10, 9 * 10**10)}", 7.5)), "(1fr, 46mm)") + ruled(0.5)
        + right(f"{txt(place.town)}, le {dated(paper, 'issue_date', day)}") + gap(2)
        + cage(strip, 2) + gap(2)
        + middle(fat(txt(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL DE CONTRE-INDICATION")), 12.5)) + gap(2)
        + f"Après examen de ce jour, je certifie que l'état de santé du patient désigné ci-dessus contre-indique, {rng.choice(('à titre définitif', 'pour une durée prévisible supérieure à un an'))}, le travail en hauteur ainsi que le montage et l'utilisation des échafaudages (formation R408).\n\nCertificat établi à la demande de l'intéressé{who.agree('', 'e')} et remis en main propre pour le service des examens.\n" + gap(5)
        + right(seat(paper, ("authority", f"Docteur {doctor}", [f"DR {doctor}".upper(), "MÉDECINE GÉNÉRALE", place.town.upper()]), wide=66, words="under"))
    )


@opened_layout("business_registration", "craft_and_trade_listing_of_one_entry")
def craft_and_trade_listing_of_one_entry(case: Case, paper: Paper) -> str:
    """A register's print in caged groups: person, business, premises; no hand."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(500, 2400) * ONE)
    day = issue_day(case, 2, 85)
    trade = rng.choice(("Charpente et couverture", "Installation électrique dans tous locaux", "Peinture et revêtements", "Études thermiques", "Maintenance de systèmes frigorifiques"))
    lay(paper, PORTRAIT, (14, 16, 14, 16), (*TIGHT, "Open Sans"), 9.8)
    foot(paper, f"Toute modification postérieure au {digits(day)} ne figure pas sur cet extrait – document fictif")
    return (
        banner(txt(paper.choose("EXTRAIT D’IMMATRICULATION", "EXTRAIT D’IMMATRICULATION AU REGISTRE NATIONAL DES ENTREPRISES")), "rgb(35,55,90)", "RNE")
        + right(f"Extrait établi le {dated(paper, 'issue_date', day)}")
        + fat("Exploitant") + "\n" + cage([*split_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", dated(paper, "birth_date", who.birth_date, digits(who.birth_date)) + txt(f" à {who.birth_place}")), ("Nationalité", txt(who.nationality_word)), ("Domicile", txt(f"{who.street}, {who.place.town}"))], 2)
        + fat("Entreprise") + "\n" + cage([("SIREN", fat(paper.put("siren", firm.siren, f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"))), ("Date d'immatriculation", dated(paper, "registered_on", since, digits(since))), ("Forme d'exercice", "artisanale, entrepreneur individuel"), ("Nom commercial", txt(firm.name))], 2)
        + fat("Établissement principal") + "\n" + cage([("Adresse", txt(firm.address)), ("Activité exercée", paper.put("activity", trade)), ("Code APRM", rng.choice(("43.21A-A", "43.91A-Z", "43.22B-B"))), ("Origine", "création")], 2)
        + gap(3) + mini(f"Vérification : code {rng.randrange(10**5, 10**6)}-{rng.randrange(100, 999)} sur le guichet en ligne fictif. Gestionnaire du dossier : {bystander(case)}, {city(firm)}.", 8)
    )
