"""What centres, schools and hosts say of a preparation, a school year, a placement."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import (
    HOURS,
    YEARS,
    day_after,
    hours_of,
    hours_said,
    issue_day,
    keep,
    preparing,
    school_year,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.befell import placements, weeks_in
from specimens.opened.fourteenth.frames import (
    box,
    capped,
    colons,
    duo,
    framed,
    grid,
    leaders,
    lined,
    monogram,
    overline,
    shaded,
    step,
)
from specimens.opened.fourteenth.hands import abreast, hand, headed
from specimens.opened.fourteenth.wording import (
    A4,
    A5,
    A5_WIDE,
    BOOK,
    DAY,
    PLAIN,
    SLIM,
    TYPED,
    bar,
    below_page,
    blank_line,
    born_on,
    called,
    cells_day,
    cells_of,
    centred,
    down,
    field_name,
    filed,
    house,
    ink,
    ink_names,
    lean,
    number,
    on,
    parts,
    pick_ink,
    rubber,
    sheet,
    slashed,
    small,
    stacked,
    strong,
    third,
    to_right,
    town,
    way,
)
from specimens.people import invent_firm, invent_place

_SCHOOLS = ("Lycée Simone-Exemple", "Lycée technologique Fictif", "Lycée des métiers Louis-Modèle", "Lycée privé Sainte-Spécimen")
_YEAR = (("1re année", "première année", "1re année de STS"), ("2e année", "deuxième année", "2e année de STS"))


@opened_layout("training_attestation", "ministry_model_of_realised_action", defects=HOURS)
def ministry_model_of_realised_action(case: Case, paper: Paper) -> str:
    """The model of the ministry in charge of labour: nature of the action ticked, days, hours, stamp
    and hand of the provider."""
    centre, firm, rng = house(case, "GRETA Exemple Sud", "Formation Continue Modèle", "Institut Spécimen", "CFPPA fictif", near=False), invent_firm(case.rng), case.rng
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    sheet(paper, A4, (22, 24, 20, 24), ("Liberation Sans", "Carlito", "Liberation Serif", "Open Sans"), 10.8)
    below_page(paper, "Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, les justificatifs sont conservés pendant trois ans.", 7)
    ticks = [box(k == 0, w) for k, w in enumerate(("action de formation", "bilan de compétences", "action de validation des acquis de l'expérience", "action de formation par apprentissage"))]
    return (
        centred(strong(txt(paper.choose("CERTIFICAT DE RÉALISATION", "CERTIFICAT DE RÉALISATION – ATTESTATION DE FORMATION")), 15)) + down(10)
        + f"Je soussigné{'e' if 'rice' in centre.director_title else ''} {txt(centre.director)}, représentant légal du dispensateur de l'action concourant au développement des compétences {strong(paper.put('organisation', centre.name))} (SIRET {txt(number(centre))}),\n" + down(3)
        + strong("atteste que :") + f"\n\n{called(paper, heavy=True)}, {born_on(paper)}, salarié{case.person.agree('', 'e')} de l'entreprise {txt(firm.name)},\n\na suivi ou suit l'action « Préparation au BTS {txt(field_name(case))} »" + down(3)
        + "Nature de l'action :\n\n#pad(left: 10mm)[" + " \\ ".join(ticks) + "]" + down(3)
        + f"qui se déroule du {strong(on(paper, 'start', start))} au {strong(on(paper, 'end', end))}\n\npour une durée de {strong(hours_said(paper, hours, paper.choose(' heures', ' heures.')))}" + down(4)
        + lean("Modalités : présentiel et classes à distance. Assiduité établie par feuilles d'émargement.") + down(6)
        + duo(f"Fait à : {txt(centre.place.town)} \\ Le : {on(paper, 'issue_date', day)}", hand(paper, ("training_centre", "Cachet et signature du responsable|du dispensateur de formation", rubber(centre)), wide=76), "(1fr, 82mm)") + down(2)
        + small(f"Réf. interne {rng.randrange(1000, 9999)} – tuteur : {third(case)}", 8)
    )


@opened_layout("training_attestation", "account_of_hours_done_and_to_come", defects=HOURS)
def account_of_hours_done_and_to_come(case: Case, paper: Paper) -> str:
    """Points from label to figure: hours done, hours to come, and the whole preparation in bold; hand
    at the left."""
    centre, rng, who = house(case, "GRETA des Collines fictives", "AFORP Exemple", "Centre Modèle de promotion sociale"), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    sheet(paper, A4, (17, 21, 17, 21), (*PLAIN, "Caladea"), 10.4)
    done = int((hours or 0) * rng.uniform(0.4, 0.7))
    count = [("Heures réalisées à la date du présent document", f"{done} h"), ("Heures restant à suivre avant les épreuves", f"{(hours or 0) - done} h")] if hours else []
    total = strong(hours_said(paper, hours, " h"), 12)
    return (
        monogram(centre.name, paper.put("organisation", centre.name), "rgb(40,80,60)", centre.address, f"déclaration d'activité {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10**4, 10**5)} {rng.randrange(10, 99)}") + down(7)
        + strong(txt(paper.choose("Attestation de suivi de formation", "ATTESTATION DE SUIVI DE LA PRÉPARATION À L’EXAMEN")), 14) + down(4)
        + f"Le centre certifie que {called(paper)}, {born_on(paper)}, {who.agree('inscrit', 'inscrite')} sous le matricule {rng.randrange(10**4, 10**5)}, suit avec assiduité la préparation suivante :\n" + down(1)
        + leaders([("Diplôme préparé", f"BTS {txt(field_name(case))}"), ("Entrée en formation", on(paper, "start", start)), ("Sortie prévue", on(paper, "end", end)), ("Rythme", rng.choice(("journées groupées", "cours du soir et du samedi", "alternance"))), ("Coordonnatrice", txt(third(case)))])
        + step("Décompte des heures d'enseignement") + leaders([*count, ("Durée totale de la préparation, évaluations comprises", total)])
        + down(2) + "Les périodes en entreprise n'entrent pas dans ce décompte." + down(7)
        + f"{txt(centre.place.town)}, le {on(paper, 'issue_date', day)}" + down(1) + hand(paper, ("training_centre", f"Pour le centre, {centre.director}", rubber(centre)), wide=74)
    )


@opened_layout("training_attestation", "regional_form_hours_in_boxes_day_in_ink", defects=HOURS)
def regional_form_hours_in_boxes_day_in_ink(case: Case, paper: Paper) -> str:
    """A region's form for trainees: boxes for days and hours, trainee and body sign, their day by
    pen."""
    centre, rng, who = house(case, "Centre Exemple Reconversion", "Institut Fictif Alternance", "Greta Modèle Métropole"), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    sheet(paper, A4, (14, 16, 14, 16), ("DejaVu Sans", "Liberation Sans", "Open Sans", "Carlito"), 9.4)
    count = paper.comb("training_hours", hours, f"{hours:04d}") + ";" if hours else cells_of("\u00a0" * 4)
    return (
        f'#block(width: 100%, stroke: (left: 3pt + rgb(0,110,160)), inset: (left: 3mm, y: 1mm))[{strong(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION D’HEURES DE FORMATION")), 15)} \\ {small("Programme régional de formation – à joindre au dossier d’examen – imprimé R-" + str(rng.randrange(100, 999)), 8)}]\n' + down(3)
        + framed(strong("1 – L'organisme") + "\n" + colons([("Dénomination", strong(paper.put("organisation", centre.name))), ("SIRET", cells_of(centre.siret)), ("Adresse", txt(centre.address))], 40), 3)
        + framed(strong("2 – Le stagiaire") + "\n" + colons([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", sep=" "), ("Date de naissance", cells_day(paper, "birth_date", who.birth_date)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))], 40), 3)
        + framed(strong("3 – La formation") + "\n" + colons([("Intitulé", txt(f"BTS {field_name(case)}")), ("Premier jour", cells_day(paper, "start", start)), ("Dernier jour", cells_day(paper, "end", end)), ("Nombre d'heures en centre", count), ("Financement", f"{box(True, 'région')} #h(4mm) {box(False, 'employeur')} #h(4mm) {box(False, 'stagiaire')}")], 52, 3.2), 3)
        + down(2) + f"Exact et sincère, le {paper.hand_date('issue_date', day, 15)}\n" + down(1)
        + headed(paper, [("candidate", "Signature du stagiaire", None), ("training_centre", "Signature et cachet de l'organisme", rubber(centre))], total=178)
    )


@opened_layout("training_attestation", "web_school_certificate_with_log_of_units", defects=HOURS)
def web_school_certificate_with_log_of_units(case: Case, paper: Paper) -> str:
    """A school on the web: capped cells, a log of units with hours, the sum in its last line, hand
    without stamp."""
    centre, rng, who = house(case, "SkillModèle", "EduFictif en ligne", "Campus Distance Exemple", near=False), case.rng, case.person
    start, end = preparing(case)
    hours, day, tint = hours_of(case), issue_day(case, 1, 32), pick_ink(case)
    sheet(paper, A4, (15, 18, 16, 18), ("Lato", "Open Sans", "Carlito"), 9.7)
    names = ("Culture générale et expression", "Langue vivante", "Sciences et technologies", "Enseignement professionnel", "Projet, regroupements, examens blancs")
    left, body = hours or 0, []
    for n, name in enumerate(names):
        part = left if n == 4 else int((hours or 0) * rng.uniform(0.12, 0.26))
        left -= part
        body.append((txt(name), rng.choice(("à distance", "mixte", "classe virtuelle")), str(part) if hours else ""))
    body.append((strong("Volume total de la formation"), "", strong(hours_said(paper, hours, " h"))))
    return (
        overline(paper.put("organisation", centre.name), tint, "école en ligne", f"{centre.place.post_code} {centre.place.town}", f"NDA {rng.randrange(10**10, 10**11)}") + down(7)
        + strong(txt(paper.choose("Attestation de formation", "Attestation d’inscription et de suivi")), 19, tint) + down(3)
        + capped([*parts(paper, "Nom", "Nom d'usage", "Prénom", one=True), ("Naissance", on(paper, "birth_date", who.birth_date)), ("Parcours", txt(f"BTS {field_name(case)}")), ("Début", on(paper, "start", start)), ("Fin", on(paper, "end", end)), ("Référent pédagogique", txt(third(case)))])
        + down(3) + lined(("Bloc", "Modalité", "Heures"), body, "(1fr, 40mm, 30mm)") + down(2)
        + f"Dernière connexion relevée : {slashed(day - rng.randrange(1, 6) * DAY)} – {rng.randrange(60, 95)} % des évaluations rendues.\n" + down(6)
        + to_right(f"Le {on(paper, 'issue_date', day)}") + to_right(hand(paper, ("training_centre", f"{third(case)}|Direction pédagogique", None), wide=62, words="under"))
    )


# -- placements --------------------------------------------------------------------------------


@opened_layout("internship_attestation", "hospital_technical_service_letter")
def hospital_technical_service_letter(case: Case, paper: Paper) -> str:
    """A hospital's technical service: a letter with days, weeks, hours, then a paragraph of
    praise."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    name = rng.choice(("Centre hospitalier Exemple", "Clinique Bellevue fictive", "Hôpital local Modèle", "Groupe hospitalier Spécimen"))
    stay = placements(case)[0]
    one, two = way(paper, stay[0]), way(paper, stay[1])
    keep(paper, stay, one, two)
    weeks, day = weeks_in(stay[0], stay[1]), day_after(case, stay[1])
    sheet(paper, A4, (18, 23, 18, 23), (*BOOK, "Open Sans"), 10.9)
    return (
        duo(strong(paper.put("employer", name), 13) + f" \\ {stacked('Direction des travaux et de la maintenance', f'{place.post_code} {place.town}')}", to_right(small(f"Poste {rng.randrange(1000, 9999)}", 8) + " \\ " + small(f"Nos réf. : {third(case).split()[0][:2].upper()}/{rng.randrange(10, 99)}", 8)), "(1fr, 40mm)") + down(10)
        + centred(strong(txt(paper.choose("ATTESTATION DE STAGE", "Attestation de stage")), 15)) + down(7)
        + f"{txt(third(case))}, ingénieur responsable, atteste que {called(paper)}, {born_on(paper)}, {who.agree('étudiant', 'étudiante')} en section de techniciens supérieurs ({txt(field_name(case))}), a été {who.agree('accueilli', 'accueillie')} dans notre direction en qualité de stagiaire du {strong(txt(one))} au {strong(txt(two))}, ce qui représente {paper.put('weeks', weeks, f'{weeks} semaines')} et {weeks * 35} heures.\n\n"
        + f"{who.agree('Il', 'Elle')} a participé {rng.choice(('aux consultations de travaux et au suivi des chantiers', 'à la maintenance des centrales de traitement d’air', 'au relevé des locaux et à la mise à jour des plans'))}. Sa ponctualité et son sérieux ont été appréciés de toute l'équipe. {rng.choice(('Aucune absence n’est à déplorer.', 'Une journée d’absence, justifiée, a été récupérée.'))}\n\nCette attestation est délivrée pour servir à l'examen.\n" + down(9)
        + f"#pad(left: 80mm)[Le {on(paper, 'issue_date', day)} \\ {hand(paper, ('employer', 'L’ingénieur responsable,', [name.upper(), 'SERVICES TECHNIQUES']), wide=72)}]\n"
    )


@opened_layout("internship_attestation", "booklet_page_weeks_with_tasks_and_two_hands")
def booklet_page_weeks_with_tasks_and_two_hands(case: Case, paper: Paper) -> str:
    """A page of a placement booklet: identities, one or two stays in rows with tasks, weeks counted;
    tutor and trainee sign."""
    firm, school, rng, who = invent_firm(case.rng), house(case, *_SCHOOLS), case.rng, case.person
    found = placements(case, rng.choice((1, 2)))
    body = []
    for stay in found:
        one, two = slashed(stay[0]), slashed(stay[1])
        keep(paper, stay, one, two)
        body.append((txt(one), txt(two), str(weeks_in(stay[0], stay[1])), rng.choice(("relevés, plans d'exécution", "préparation de chantier", "devis et clients", "mise en service, dépannage"))))
    weeks, day = sum(weeks_in(s[0], s[1]) for s in found), day_after(case, found[-1][1])
    sheet(paper, A4, (15, 18, 16, 22), (*SLIM, "Lato"), 10)
    below_page(paper, f"{school.name} – livret de stage – page {rng.randrange(9, 24)}")
    return (
        duo(small(f"{school.name} – {school.place.town}", 9), to_right(small(f"BTS {case.title.printed[0]}", 9)), "(1fr, 1fr)") + bar(0.4, "black", "dashed") + down(1)
        + strong(txt(paper.choose("ATTESTATION DE STAGE EN ENTREPRISE", "FICHE ATTESTATION DE STAGE")), 14) + down(2)
        + shaded([("Entreprise d'accueil", strong(paper.put("employer", firm.name))), ("Adresse, téléphone", txt(f"{firm.address} – {firm.phone}")), ("Tuteur", txt(f"{third(case)}")), ("Stagiaire", strong(filed(paper))), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Professeur chargé du suivi", txt(f"{third(case)}, visite le {slashed(found[-1][0] + rng.randrange(7, 13) * DAY)}"))], 50)
        + down(1) + grid(("Du", "Au", "Semaines", "Travaux confiés"), body, "(32mm, 32mm, 24mm, 1fr)") + down(1)
        + f"Nombre de semaines effectivement accomplies : {strong(paper.put('weeks', weeks, str(weeks)), 12)} (35 heures par semaine)\n\nNous attestons l'exactitude de ces renseignements. Fait à {txt(firm.place.town)} le {on(paper, 'issue_date', day)}\n" + down(2)
        + abreast(paper, [("employer", "Le tuteur, pour l'entreprise (cachet)", rubber(firm)), ("candidate", "Le ou la stagiaire", None)], total=170, rule="0.4pt + luma(120)")
    )


@opened_layout("internship_attestation", "county_roads_form_days_in_ink")
def county_roads_form_days_in_ink(case: Case, paper: Paper) -> str:
    """A small upright form of a county's road service, days, weeks and name by pen."""
    place, rng = invent_place(case.rng), case.rng
    name = rng.choice(("Syndicat mixte Exemple des routes", "Communauté de communes Modèle", "Régie des eaux Spécimen"))
    stay = placements(case)[0]
    keep(paper, stay, slashed(stay[0]), slashed(stay[1]))
    weeks, day = weeks_in(stay[0], stay[1]), day_after(case, stay[1])
    sheet(paper, A5, (11, 13, 10, 13), (*PLAIN, "Caladea"), 9.6)
    family, given = ink_names(paper, 13)
    return (
        strong(paper.put("employer", name), 12) + f" \\ {small(f'{place.post_code} {place.town} – service du personnel', 8)}" + bar(0.5)
        + centred(strong(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE FIN DE STAGE")), 14)) + "Le service certifie que l'étudiant(e) :\n"
        + blank_line("Nom", family) + blank_line("Prénom", given) + blank_line("Formation", paper.handwritten("BTS " + case.title.printed[0].split(" :")[0].split(" option")[0], 13))
        + "a accompli un stage conventionné dans nos services\n"
        + duo(blank_line("du", paper.handwritten(slashed(stay[0]), 14)), blank_line("au", paper.handwritten(slashed(stay[1]), 14)))
        + blank_line("soit", ink(paper, "weeks", weeks, f"{weeks} semaines", 14)) + down(1)
        + f"{box(True, 'stage mené à son terme')} #h(5mm) {box(False, 'stage interrompu')}\n" + down(1)
        + blank_line("Le", paper.hand_date("issue_date", day, 14)) + down(2)
        + to_right(hand(paper, ("employer", "Le directeur général des services", [name.upper(), place.town.upper()]), wide=68))
    )


# -- school years ------------------------------------------------------------------------------


@opened_layout("school_certificate", "student_service_sheet_with_detachable_copies", defects=YEARS)
def student_service_sheet_with_detachable_copies(case: Case, paper: Paper) -> str:
    """A schooling service's certificate in the upper half, a short reminder for the transport card
    below a cut line."""
    school, rng, who = house(case, *_SCHOOLS), case.rng, case.person
    study, begins, day = school_year(case)
    sheet(paper, A4, (15, 19, 14, 19), PLAIN, 10)
    year = f"{begins}-{begins + 1}"
    pairs = [*parts(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", on(paper, "birth_date", who.birth_date)), ("INE", txt(f"{rng.randrange(10**8, 10**9)}{rng.choice('ABCD')}{rng.choice('EFGH')}")), ("Formation suivie", "BTS " + paper.put("speciality", field_name(case))), ("Année d'études", strong(paper.put("year_of_study", study, rng.choice(_YEAR[study - 1])))), ("Régime", rng.choice(("externe", "demi-pensionnaire", "interne")))]
    return (
        duo(strong(paper.put("organisation", school.name), 13) + f" \\ {stacked(school.street, town(school))}", to_right(strong("Année scolaire " + paper.put("school_year", year, rng.choice((year, f"{begins}/{begins + 1}"))), 11)), "(1fr, 70mm)") + down(4)
        + framed(centred(strong(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 15)), 2.4, "0.5pt", "luma(240)")
        + f"Je soussigné, {txt(school.director_title.lower())} de l'établissement, certifie que l'étudiant{who.agree('', 'e')} dont les nom et prénoms suivent y est régulièrement {who.agree('inscrit', 'inscrite')} :\n" + colons(pairs, 40) + down(3)
        + duo(f"Pour valoir ce que de droit. \\ {txt(school.place.town)}, le {on(paper, 'issue_date', day)}", hand(paper, ("training_centre", school.director, rubber(school)), wide=70, words="under"), "(1fr, 76mm)")
        + down(5) + bar(0.5, "luma(80)", "dashed") + small("✂ à détacher pour la carte de transport", 8) + down(2)
        + shaded([("Établissement", txt(school.name)), ("Carte n°", txt(f"{rng.randrange(10**5, 10**6)}")), ("Classe", txt(f"{study} STS – {rng.choice(('groupe A', 'groupe B'))}")), ("Jours de cours", "du lundi au vendredi")], 40, "luma(248)")
    )


@opened_layout("school_certificate", "correspondence_college_typed_declaration", defects=YEARS)
def correspondence_college_typed_declaration(case: Case, paper: Paper) -> str:
    """A correspondence college's declaration in typewriter face on a half sheet, hand at the right of
    its words."""
    school, rng, who = house(case, "École Universelle Exemple", "Cours Pigeon fictif", "Collège Modèle par correspondance", near=False), case.rng, case.person
    study, begins, day = school_year(case)
    sheet(paper, A5_WIDE, (11, 15, 8, 15), (*TYPED, "Liberation Serif"), 9)
    year = paper.put("school_year", f"{begins}-{begins + 1}", f"{begins}-{begins + 1}")
    return (
        strong(paper.put("organisation", school.name), 12) + f" \\ {small(school.address, 8)}" + bar(0.4) + down(1)
        + centred(strong(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT D’INSCRIPTION ET DE SCOLARITÉ")), 12))
        + f"Le service des études certifie que {called(paper)}, {born_on(paper)}, est {who.agree('inscrit', 'inscrite')} à nos cours pour l'année scolaire {strong(year)}, en {paper.put('year_of_study', study, rng.choice(_YEAR[study - 1][:2]))} de brevet de technicien supérieur, spécialité {paper.put('speciality', field_name(case))}, et qu'{who.agree('il', 'elle')} remplit ses obligations de travail.\n\nDossier d'élève n° {rng.randrange(10**6, 10**7)}. Droits acquittés.\n" + down(2)
        + duo(f"{txt(school.place.town)}, \\ le {on(paper, 'issue_date', day)}", hand(paper, ("training_centre", f"Le service des études,|{third(case)}", rubber(school)), wide=66, words="left"), "(52mm, 1fr)", 3)
    )
