"""Attestations of safety courses; a paper that proves something else."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twelfth.befell import annexes
from specimens.opened.twelfth.seats import bench, seat
from specimens.opened.twelfth.wording import (
    LANDSCAPE,
    ONE,
    PORTRAIT,
    SANS,
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
    pen_names,
    plate,
    right,
    rolled,
    rows,
    ruled,
    school_named,
    seal_of,
    siret,
    split_names,
    tick,
    tiles,
    within,
)
from specimens.people import invent_firm, invent_training_body

_DOES = {3: "Montage, modification et démontage", 4: "Vérification et maintenance", 5: "Utilisation en sécurité"}


@opened_layout("r408_attestation", "session_record_trainer_trainee_and_centre", defects=("annex_missing",))
def session_record_trainer_trainee_and_centre(case: Case, paper: Paper) -> str:
    """A centre's record of one session: person, firm, days, a row an annex; trainer, trainee and
    centre sign."""
    body, firm, rng, who = invent_training_body(case.rng), invent_firm(case.rng), case.rng, case.person
    start, end, day = short_course(case)
    held = annexes(case)
    lay(paper, PORTRAIT, (15, 18, 15, 18), SANS, 9.8)
    foot(paper, f"{body.name} – SIRET {siret(body)} – déclaration d'activité enregistrée sous le n° {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10**4, 10**5)}")
    table = [(f"Annexe {fat(paper.add('annexes', k, str(k)))}", txt(_DOES[k]), rng.choice(("théorie et pratique", "pratique sur plateau")), "acquis") for k in held]
    shown = chart(("Référence", "Compétence", "Évaluation", "Résultat"), table, "(28mm, 1fr, 40mm, 24mm)") if table else "Sensibilisation au travail sur échafaudage : suivie en totalité.\n"
    return (
        halves(fat(paper.put("organisation", body.name), 15) + f" \\ {lines(body.street, city(body))}", right(mini(f"Session E{rng.randrange(100, 999)} – {body.place.town}", 8)), "(1fr, 60mm)") + ruled(1) + gap(3)
        + middle(fat(txt(paper.choose("ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES DE PIED", "ATTESTATION DE COMPÉTENCES – ÉCHAFAUDAGES DE PIED")), 14) + " \\ recommandation R408 de la caisse nationale de l'assurance maladie") + gap(3)
        + rows([*split_names(paper, "Nom", "Nom d'usage", "Prénom", first_only=True), (f"{who.born.capitalize()} le", dated(paper, "birth_date", who.birth_date)), ("Entreprise", txt(f"{firm.name} – {firm.place.town}")), ("Début de la formation", dated(paper, "training_start", start)), ("Fin de la formation", dated(paper, "training_end", end)), ("Durée", txt(f"{((end - start).days + 1) * 7} heures"))], 48)
        + gap(2) + shown + gap(1)
        + f"Attestation éditée à l'issue de la session et délivrée le {dated(paper, 'issue_date', day)}.\n" + gap(2)
        + bench(paper, [("training_centre", f"Le formateur|{bystander(case)}", None), ("candidate", "Le stagiaire", None), ("training_centre", "Le centre|(cachet)", seal_of(body))], total=174)
    )


@opened_layout("r408_attestation", "framed_certificate_sentence_with_annexes_listed", defects=("annex_missing",))
def framed_certificate_sentence_with_annexes_listed(case: Case, paper: Paper) -> str:
    """A framed certificate on its side: one long sentence, annexes as lines, director at the
    right."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = annexes(case)
    ink = rng.choice(("rgb(180,70,0)", "rgb(0,75,110)", "rgb(60,90,30)"))
    lay(paper, LANDSCAPE, (20, 28, 16, 28), ("Lato", "Caladea", "Libertinus Serif", "Open Sans"), 12)
    paper.setup.background = f"#rect(width: 273mm, height: 186mm, radius: 4mm, stroke: 2.4pt + {ink})"
    listed = "".join(f"#block(above: 2mm)[{txt('► ')} annexe {fat(paper.add('annexes', k, str(k)), 13)} #h(3mm) {txt(_DOES[k].lower())}]\n" for k in held)
    return (
        middle(fat(paper.put("organisation", body.name), 13, ink) + f" \\ {mini(f'{body.address} – {body.phone}', 9)}") + gap(3)
        + middle(fat(txt(paper.choose("ATTESTATION DE FORMATION R408", "CERTIFICAT DE FORMATION R408")), 24, ink)) + gap(3)
        + f"délivrée à {within(paper, loud=True)}, {birth(paper)}, pour avoir suivi avec succès, du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)}, la formation aux travaux sur échafaudages de pied {'couvrant :' if held else 'proposée par notre centre.'}\n"
        + listed + gap(3)
        + halves(f"À {txt(body.place.town)}, le {dated(paper, 'issue_date', day)} \\ {mini('Certificat n° ' + str(day.year) + '-' + str(rng.randrange(100, 9999)), 9)}", seat(paper, ("training_centre", f"{body.director_title}, {body.director}", seal_of(body)), wide=76), "(1fr, 90mm)")
    )


@opened_layout("r408_attestation", "school_blank_ticks_names_and_day_in_ink", defects=("annex_missing",))
def school_blank_ticks_names_and_day_in_ink(case: Case, paper: Paper) -> str:
    """A school's blank completed by pen: names, days; annexes ticked; teacher and head sign."""
    school = school_named(case, "Lycée du bâtiment Exemple", "Lycée professionnel Modèle", "CFA Imaginaire du BTP")
    start, end, day = short_course(case)
    held = annexes(case)
    lay(paper, PORTRAIT, (18, 20, 16, 20), SANS, 10.6)
    family, given = pen_names(paper)
    ticks = []
    for k in (3, 4, 5):
        if k in held:
            paper.add("annexes", k, str(k))
        ticks.append(tick(k in held, f"annexe {k} : {_DOES[k].lower()}"))
    paper.put("training_start", start.isoformat(), digits(start))
    paper.put("training_end", end.isoformat(), digits(end))
    return (
        fat(paper.put("organisation", school.name), 13) + f" \\ {lines(school.address)}\n" + gap(4)
        + plate(txt(paper.choose("ATTESTATION DE FORMATION – R408", "FORMATION ÉCHAFAUDAGE (R408) – ATTESTATION")), 15, "luma(242)") + gap(3)
        + f"Le chef d'établissement et le professeur formateur attestent que l'étudiant(e) en BTS {txt(branch(case))} :\n" + gap(1)
        + filled("NOM", family) + gap(0) + filled("Prénom", given) + gap(2)
        + "a reçu la formation prévue par la recommandation R408 (échafaudages de pied), pour les annexes cochées :\n\n#pad(left: 8mm)[" + " \\ ".join(ticks) + "]\n" + gap(2)
        + halves(filled("du", paper.handwritten(digits(start), 15)), filled("au", paper.handwritten(digits(end), 15))) + gap(3)
        + f"Fait à {txt(school.place.town)}, le {paper.hand_date('issue_date', day, 16)}\n" + gap(3)
        + bench(paper, [("training_centre", f"Le professeur formateur, {bystander(case)}", None), ("training_centre", "Le chef d'établissement (cachet)", seal_of(school))], total=168, stroke="none")
    )


@opened_layout("first_aid_attestation", "rescuer_sheet_with_identifier_and_two_hands")
def rescuer_sheet_with_identifier_and_two_hands(case: Case, paper: Paper) -> str:
    """A rescuer's certificate of a network: identifier, validity, trainer and holder sign."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 4, 600)
    lay(paper, PORTRAIT, (17, 20, 16, 20), SANS, 10.4)
    limit = day.replace(year=day.year + 2, day=min(day.day, 28))
    return (
        banner(txt(paper.choose("SAUVETEUR SECOURISTE DU TRAVAIL", "CERTIFICAT SST")), "rgb(0,125,80)", "réseau prévention fictif") + gap(4)
        + "Le présent certificat de sauveteur secouriste du travail est attribué à\n" + gap(1)
        + rows([*split_names(paper, "Nom de naissance", "Nom d'usage", "Prénom", first_only=True), (f"{who.born.capitalize()} le", dated(paper, "birth_date", who.birth_date)), ("Identifiant", txt(f"SST-{rng.randrange(10**6, 10**7)}")), ("Formation suivie", txt(f"14 heures, terminée le {custom(paper, day - rng.choice((0, 1, 3)) * ONE)}")), ("Organisme habilité", txt(f"{body.name}, {body.place.town}")), ("Maintien des compétences avant le", txt(digits(limit)))], 58, pad=1.6)
        + gap(3) + "à l'issue d'une évaluation portant sur les deux épreuves certificatives du référentiel.\n" + gap(3)
        + f"Délivré le {dated(paper, 'issue_date', day)} à {txt(body.place.town)}\n" + gap(2)
        + halves(seat(paper, ("training_centre", f"{bystander(case)},|formateur SST", seal_of(body)), wide=72), seat(paper, ("candidate", "Le titulaire", None), wide=60, high=30))
        + gap(3) + mini("Tout titulaire reste sauveteur pendant deux ans. Numéro d'urgence européen : 112.", 8)
    )


@opened_layout("electrical_safety_attestation", "school_portfolio_leaf_tasks_by_title")
def school_portfolio_leaf_tasks_by_title(case: Case, paper: Paper) -> str:
    """A leaf of a school's portfolio: level aimed at, tasks done on the platform, teacher and pupil
    sign under their words."""
    school, rng, who = school_named(case, "Lycée Modèle des énergies", "Lycée Exemple-Volta", "CFA Spécimen Électricité"), case.rng, case.person
    day = issue_day(case, 5, 620)
    level = rng.choice(("B1V", "BR", "B2V – BC", "BS"))
    lay(paper, PORTRAIT, (16, 18, 16, 18), (*SANS, "Caladea"), 9.9)
    tasks = [(txt(k), digits(day - n * ONE), "validé") for k, n in (("Analyser le risque et baliser la zone", 30), ("Consigner un départ moteur", 21), ("Mesurer hors tension et sous tension", 12), ("Remplacer un appareil de protection", 5))]
    return (
        halves(fat(txt(school.name), 13) + f" \\ {lines(school.street, city(school))}", right(mini(f"Carnet individuel – feuillet {rng.randrange(2, 9)}", 8)), "(1fr, 56mm)") + gap(4)
        + boxed(middle(fat(txt(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES", "PRÉVENTION DES RISQUES ÉLECTRIQUES – ATTESTATION")), 12.5)), 3) + gap(2)
        + cage([*split_names(paper, "Élève – nom", "Nom d'usage", "Prénoms"), ("Naissance", dated(paper, "birth_date", who.birth_date, digits(who.birth_date))), ("Section", txt(f"BTS {branch(case)}")), ("Niveau préparé", fat(txt(level), 12))], 2)
        + gap(1) + chart(("Tâche réalisée sur plateau", "Date", "Avis"), tasks, "(1fr, 34mm, 26mm)") + gap(1)
        + "L'élève a réussi les évaluations théorique et pratique prévues par le référentiel commun (NF C 18-510) et peut être présenté à l'habilitation par son employeur.\n" + gap(2)
        + f"Attestation du {dated(paper, 'issue_date', day)}\n" + gap(1)
        + bench(paper, [("candidate", "L'élève", None), ("training_centre", f"Le professeur, {bystander(case)}", None), ("training_centre", "Le proviseur", seal_of(school))], total=174, under=True)
    )


@opened_layout("unknown", "works_near_networks_examination_result")
def works_near_networks_examination_result(case: Case, paper: Paper) -> str:
    """The result of a test about works near buried networks: score by theme, no such rubric."""
    body, rng = invent_training_body(case.rng), case.rng
    day = case.day_before(10, 500)
    lay(paper, PORTRAIT, (16, 18, 16, 18), SANS, 10)
    score = rng.randrange(62, 80)
    shown = paper.blank() if case.has("undated") else txt(custom(paper, day))
    return (
        halves(fat(txt(body.name), 14) + f" \\ {lines(body.address)}", right(mini("Centre d'examen AIPR n° " + str(rng.randrange(100, 999)), 8)), "(1fr, 60mm)") + gap(5)
        + plate(txt(paper.choose("ATTESTATION DE COMPÉTENCES – INTERVENTION À PROXIMITÉ DES RÉSEAUX", "AIPR – RÉSULTAT À L’EXAMEN PAR QCM")), 12.5) + gap(3)
        + rows([("Candidat", fat(rolled(paper))), ("Naissance", dated(paper, "birth_date", case.person.birth_date)), ("Profil", rng.choice(("opérateur", "encadrant", "concepteur"))), ("Examen passé le", shown), ("Valable jusqu'au", txt(digits(day.replace(year=day.year + 5, day=min(day.day, 28)))))], 44)
        + gap(2) + tiles([("Score obtenu", fat(f"{score} / 80", 14)), ("Seuil", "48 / 80"), ("Résultat", fat("REÇU", 13))], 3) + gap(3)
        + "Cette attestation permet à l'employeur de délivrer l'autorisation d'intervention à proximité des réseaux.\n" + gap(5)
        + right(seat(paper, ("training_centre", f"{body.director_title}", seal_of(body)), wide=70))
    )
