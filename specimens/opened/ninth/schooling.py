"""What schools, apprentices' centres and platforms certify about those whom they teach."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import HOURS, course, enrolled, hours_in, issued, taught
from specimens.opened.ninth.wording import (
    A4,
    CENTRES,
    SCHOOLS,
    another,
    below,
    birth,
    by_surname,
    celled,
    columns_of,
    corner_head,
    dotted,
    down,
    framed,
    habit,
    hand,
    hand_cells,
    house,
    named,
    note,
    on,
    penned,
    penned_names,
    plain,
    rubber,
    sheet,
    side_by_side,
    siret_of,
    speciality,
    strong,
    table_of,
    ticked,
    told_apart,
    town_line,
)
from specimens.people import invent_firm


@opened_layout("school_certificate", "family_asks_school_answers_by_pen", defects=("wrong_year",))
def family_asks_school_answers_by_pen(case: Case, paper: Paper) -> str:
    """A printed slip that the student fills in above and the school's office below, all in ink."""
    school, who = house(case, SCHOOLS), case.person
    study, begins, day = enrolled(case)
    sheet(paper, A4, (17, 20, 15, 20), pt=10.5)
    family, given = penned_names(paper)
    born = penned(paper, "birth_date", who.birth_date.isoformat(), plain(who.birth_date))
    level = penned(paper, "year_of_study", study, paper.choose(("1re année", "2e année")[study - 1], ("1ère année", "2ème année")[study - 1]))  # fmt: skip
    years = penned(paper, "school_year", f"{begins}-{begins + 1}", f"{begins} / {begins + 1}")
    branch = penned(paper, "speciality", case.title.printed[0], case.title.printed[0], 13.5)
    asked = "#check(false) #h(1mm) Sécurité sociale #h(5mm) #check(true) #h(1mm) Examen #h(5mm) #check(false) #h(1mm) Employeur #h(5mm) #check(false) #h(1mm) Logement"
    return (
        corner_head(paper.put("organisation", school.name), school.street, town_line(school), f"Secrétariat des étudiants – {school.phone}")
        + down(5)
        + f"#align(center)[{strong(txt(paper.choose('CERTIFICAT DE SCOLARITÉ', 'CERTIFICAT DE SCOLARITÉ (demande et réponse)')), 15)}]\n" + down(2)
        + framed(strong("Cadre A – à remplir par l'étudiant") + "\n" + dotted("NOM", family) + side_by_side(dotted("Prénom", given), dotted("Date de naissance", born)) + f"Pour : {asked}", 4)
        + down(2)
        + framed(
            strong("Cadre B – à remplir par l'établissement") + "\n\nLe chef d'établissement certifie que l'étudiant(e) nommé(e) au cadre A est inscrit(e) et assidu(e) :\n"
            + dotted("en", level) + dotted("de BTS, spécialité", branch) + dotted("pour l'année scolaire", years)
            + down(2)
            + side_by_side(f"Date : {paper.hand_date('issue_date', day)}", hand(paper, "training_centre", f"Signature et cachet|({school.director_title})", stamp=rubber(school), wide=68), "(1fr, 76mm)"),
            4, "luma(250)",
        )
        + down(2) + note("Ce certificat n'est établi qu'une fois par an ; faites-en des copies.", 8)
    )  # fmt: skip


@opened_layout("school_certificate", "grid_of_years_crossed_beside_governance", defects=("wrong_year",))  # fmt: skip
def grid_of_years_crossed_beside_governance(case: Case, paper: Paper) -> str:
    """A centre's sheet: sites and people in a narrow column; level and school year are the row
    that bears a cross."""
    school, firm, who, rng = house(case, CENTRES), invent_firm(case.rng), case.person, case.rng
    study, begins, day = enrolled(case)
    ink = rng.choice(("rgb(0,95,75)", "rgb(125,35,85)", "rgb(30,75,140)"))
    sheet(paper, A4, (15, 17, 14, 14), "Open Sans", "Carlito", "Lato", "Liberation Sans", pt=10)
    rows = []
    for level in (1, 2):
        first = begins + level - study
        words = ("Première année", "Deuxième année")[level - 1]
        span = f"{first}-{first + 1}"
        if level == study:
            words, span = paper.put("year_of_study", study, words), paper.put("school_year", span, span)  # fmt: skip
        rows.append((words, span, strong("X") if level == study else ""))
    people = " \\ ".join(txt(x) for x in ("Direction", school.director, "", "Vie apprentie", another(case), "", "Site principal", school.street, town_line(school), school.phone, "", "Autres sites", "Villemodèle", "Saint-Exemple"))  # fmt: skip
    text = (
        strong(txt(paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ")), 17, ink) + "\n" + down(6)
        + f"Le directeur du {strong(paper.put('organisation', school.name))} certifie que\n\n"
        + columns_of([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms", between=" "), (f"{who.born.capitalize()} le", paper.birth_date(form=habit(paper, who.birth_date))), ("Employeur", txt(f"{firm.name}, {firm.place.town}"))], 40)
        + f"\nest {who.agree('inscrit', 'inscrite')} au brevet de technicien supérieur {strong(paper.put('speciality', speciality(case)))}, au titre de la période marquée d'une croix :\n" + down(2)
        + table_of(("Niveau", "Année de formation", "Inscrit"), rows, "(1fr, 1fr, 22mm)") + down(2)
        + f"Rythme : {rng.choice(('une semaine sur deux', 'deux semaines sur quatre', 'trois jours par semaine en entreprise'))}.\n\n"
        + f"{txt(school.place.town)}, {on(paper, 'issue_date', day)}\n" + down(3)
        + hand(paper, "training_centre", f"{school.director}|pour la direction", stamp=rubber(school), wide=66, style="over")
    )  # fmt: skip
    return f"#grid(columns: (38mm, 1fr), column-gutter: 9mm, [#block(width: 100%, height: 258mm, stroke: (right: 1.2pt + {ink}), inset: (right: 2mm))[#align(right)[#text(size: 0.78em, fill: {ink})[{people}]]]], [{text}])\n"


def _modules(case: Case, hours: int | None) -> list[tuple[str, str, str]]:
    """Lines of a ledger whose sum is the whole."""
    listed = ("Culture générale et expression", "Langue vivante", "Mathématiques", "Sciences physiques", "Enseignement technique", "Projet encadré", "Économie et droit", "Accompagnement individuel")  # fmt: skip
    left, rows = hours or 0, []
    for number, label in enumerate(listed):
        last = number == len(listed) - 1
        part = left if last else max(20, int((hours or 0) * case.rng.uniform(0.08, 0.16)) // 5 * 5)
        left -= part
        rows.append((f"M{number + 1:02d}", label, f"{part}" if hours else ""))
    return rows


@opened_layout("training_attestation", "ledger_of_modules_sum_and_hand_overleaf", defects=HOURS)
def ledger_of_modules_sum_and_hand_overleaf(case: Case, paper: Paper) -> str:
    """A continuing-education service: who and when on the first sheet with the ledger, the sum and
    the hands on the second."""
    school, rng = house(case, ("Service de formation continue Exemple", "GRETA Modèle-Sud", "Pôle adultes du Lycée Fictif")), case.rng  # fmt: skip
    start, end = course(case)
    hours, day = taught(case), issued(case, 1, 34)
    paper.setup.numbering = True
    sheet(paper, A4, (18, 18, 20, 18), "Liberation Sans", "DejaVu Sans", "Carlito", pt=9.8)
    rows = [(txt(a), txt(b), txt(c), txt(another(case))) for a, b, c in _modules(case, hours)]
    below(
        paper,
        f"{school.name} – SIRET {siret_of(school)} – déclaration d'activité {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10000, 99999)} {rng.randrange(10, 99)}",
    )
    return (
        side_by_side(corner_head(paper.put("organisation", school.name), school.address, pt=13), f"#align(right)[{note('Action n° ' + str(rng.randrange(1000, 9999)) + '-' + str(start.year), 8)} \\ {note('Financeur : région Exemple', 8)}]")
        + down(4)
        + framed(f"#align(center)[{strong(txt(paper.choose('ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS', 'ATTESTATION DE FORMATION', 'ATTESTATION D’HEURES DE FORMATION SUIVIES')), 13)}]", 3, "luma(240)")
        + down(3)
        + columns_of([("Stagiaire", strong(by_surname(paper))), ("Date de naissance", paper.birth_date(form=habit(paper, case.person.birth_date))), ("Diplôme préparé", txt(f"BTS {speciality(case)}")), ("Début de la préparation", on(paper, "start", start)), ("Fin de la préparation", on(paper, "end", end)), ("Lieu", txt(school.place.town))], 52)
        + down(3) + "Détail des enseignements inscrits au plan de formation, en heures :\n"
        + table_of(("Code", "Module", "Heures", "Intervenant"), rows, "(16mm, 1fr, 20mm, 48mm)")
        + "#align(right)[_suite au verso_]\n#pagebreak()\n"
        + f"Stagiaire : {txt(case.person.birth_name)} – action de {start.year} à {end.year}\n" + down(3)
        + framed(f"Durée totale de la préparation : {strong(hours_in(paper, hours, paper.choose(' heures', ' h')), 12)} en centre, auxquelles s'ajoutent {rng.choice((140, 210, 280))} heures de stage.", 4)
        + down(2) + "Le responsable du service atteste l'exactitude de ces renseignements, conformes au plan de formation signé.\n" + down(2)
        + f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(3)
        + hand_cells(paper, [("candidate", "Le stagiaire", None), ("training_centre", f"Le responsable du service, {school.director}", rubber(school))])
    )  # fmt: skip


@opened_layout("training_attestation", "distance_platform_log_by_quarter", defects=HOURS)
def distance_platform_log_by_quarter(case: Case, paper: Paper) -> str:
    """A distance school's platform: cards of figures, a log by quarter, a scanned hand below."""
    school, rng, who = house(case, ("Campus numérique Exemple", "FormaDistance Modèle", "École en ligne Spécimen"), near=False), case.rng, case.person  # fmt: skip
    start, end = course(case)
    hours, day = taught(case), issued(case, 1, 30)
    ink = rng.choice(("rgb(75,60,170)", "rgb(0,120,140)", "rgb(200,70,40)"))
    sheet(paper, A4, (14, 16, 14, 16), "Lato", "Open Sans", "Carlito", pt=9.6)
    parts, left = [], hours or 0
    for number in range(6):
        part = left if number == 5 else int((hours or 0) * rng.uniform(0.12, 0.2))
        left -= part
        parts.append((f"Trimestre {number + 1}", f"{part} h" if hours else "–", str(rng.randrange(6, 19)), txt(another(case))))  # fmt: skip
    cards = ", ".join(f"[#block(width: 100%, fill: luma(246), radius: 2mm, inset: 3mm)[{note(k, 7.5)} \\ {v}]]" for k, v in (("Volume horaire de la préparation", strong(hours_in(paper, hours, " h"), 15, ink)), ("Du", strong(on(paper, "start", start), 11)), ("Au", strong(on(paper, "end", end), 11))))  # fmt: skip
    below(
        paper, f"Document généré depuis l'espace administratif – {school.name} – {school.address}"
    )
    return (
        side_by_side(strong(paper.put("organisation", school.name), 15, ink), f"#align(right)[{note('Réf. dossier ' + str(rng.randrange(10**6, 10**7)), 8)}]")
        + down(6) + strong(txt(paper.choose("Attestation de suivi de formation", "Attestation d'assiduité – formation à distance", "ATTESTATION DE SUIVI")), 17) + "\n" + down(2)
        + f"Nous attestons que {named(paper)}, {birth(paper)}, suit à distance la préparation complète au BTS {txt(speciality(case))}.\n" + down(2)
        + f"#grid(columns: (1fr, 1fr, 1fr), column-gutter: 4mm, {cards})\n" + down(3)
        + table_of(("Période", "Heures au programme", "Devoirs", "Tuteur"), parts, "(1fr, 1fr, 1fr, 1fr)", "white", stroke="(x: none, y: 0.4pt + luma(170))")
        + "#text(size: 0.86em)[Le volume horaire additionne cours en direct, devoirs et séquences suivies avec un tuteur. Le temps de connexion seul n'est pas pris en compte.]\n" + down(3)
        + f"{who.agree('Inscrit', 'Inscrite')} sous le n° {rng.randrange(10**5, 10**6)}. Fait le {on(paper, 'issue_date', day)}.\n" + down(3)
        + hand(paper, "training_centre", f"{school.director}|responsable des études", stamp=rubber(school), wide=66, style="over")
    )  # fmt: skip


@opened_layout("student_engagement_form", "squared_form_with_essay_and_pen")
def squared_form_with_essay_and_pen(case: Case, paper: Paper) -> str:
    """An academy's form: names in boxes, a ticked list, an essay, day and hand by pen."""
    rng, who, school = case.rng, case.person, house(case, SCHOOLS)
    signed = case.day_before(1, 40)
    sheet(paper, A4, (14, 17, 14, 17), "Liberation Sans", "Carlito", "DejaVu Sans", pt=9.4)
    club = rng.choice(("Amicale laïque des Lilas fictifs", "Secours imaginaire", "Union sportive Modèle", "Radio associative Exemple"))  # fmt: skip
    kinds = ("Association loi 1901", "Réserve opérationnelle", "Pompier volontaire", "Service civique", "Élu étudiant")  # fmt: skip
    ticks = " #h(3mm) ".join(ticked(k == 0, w) for k, w in enumerate(kinds))
    usage = f"Nom d'usage #h(3mm) {paper.usage_name()} \\ \n" if who.usage_name else ""
    first = paper.comb("given_names", [who.first_name], who.first_name.upper())
    essay = f"Depuis {rng.choice(('deux ans', 'septembre dernier', 'trois saisons'))}, je participe aux activités de l'association {club} : organisation des permanences, tenue du fichier des adhérents, recherche de partenaires. J'ai appris à conduire une réunion, à rendre compte au bureau et à tenir un budget de {rng.randrange(4, 30) * 100} euros."  # fmt: skip
    return (
        "#v(5mm)\n" + side_by_side(note("Examens de l'enseignement supérieur court – candidats", 8), f"#align(right)[Session #h(2mm) {paper.comb('session', case.session, str(case.session))}]")
        + down(2) + f"#align(center)[{strong(txt(paper.choose('FICHE ENGAGEMENT ÉTUDIANT', 'RECONNAISSANCE DE L’ENGAGEMENT ÉTUDIANT – FICHE DU CANDIDAT')), 14)} \\ {txt('BTS ' + speciality(case))}]\n" + down(3)
        + f"Nom de naissance #h(3mm) {paper.comb('birth_name', who.birth_name, who.birth_name)}\n\n{usage}Prénom #h(3mm) {first}\n\nNé(e) le #h(3mm) {celled(paper, 'birth_date', who.birth_date)} #h(8mm) Établissement : {txt(school.name)}\n" + down(2)
        + strong("1. Cadre de l'engagement") + f"\n\n{ticks}\n\nStructure : {txt(club)} #h(6mm) Responsable : {txt(another(case))}\n" + down(2)
        + strong("2. Présentation par le candidat") + "\n" + framed(txt(essay) + down(18), 3)
        + strong("3. Pièces jointes") + f"\n\n{ticked(True, 'attestation de la structure')} #h(5mm) {ticked(False, 'autre')}\n" + down(3)
        + f"#table(columns: (54mm, 1fr), inset: 2.4mm, stroke: 0.5pt, [Date \\ \\ {paper.hand_date(None, signed)}], [Signature du candidat \\ {paper.sign('candidate', width_mm=90, height_mm=24)}])\n"
    )  # fmt: skip
