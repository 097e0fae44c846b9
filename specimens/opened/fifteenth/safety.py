"""Trainings to safety: scaffolds, height, cold fluids, first aid."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    A4_WIDE,
    A5,
    BOOK,
    DAY,
    PLAIN,
    THIN,
    amid,
    apart_seal,
    at_right,
    below,
    big,
    blank_line,
    born,
    box_on,
    colon,
    day_in_cells,
    down,
    filed,
    frame,
    grid,
    house,
    house_of_learning,
    inked,
    later,
    on,
    page,
    parts,
    place,
    ribbon,
    ring,
    row_of_hands,
    said,
    seal,
    siret,
    small,
    small_print,
    speciality,
    stack,
    stripes,
    stroke,
    table_of_hands,
    third,
    town,
    two,
)
from specimens.people import invent_firm, invent_training_body

_ABOUT = {3: "monter et démonter un échafaudage de pied", 4: "réceptionner et vérifier un échafaudage de pied", 5: "utiliser un échafaudage de pied"}


def _held(case: Case) -> list[int]:
    """The annexes obtained; none with `annex_missing`."""
    found = list(case.fact("annexes", case.rng.choice(([3, 5], [3, 4, 5], [4, 5], [3], [3, 5]))))
    return [] if case.has("annex_missing") else found


@opened_layout("r408_attestation", "trainers_slip_of_skills_with_cross_per_annex", defects=("annex_missing",))
def trainers_slip_of_skills_with_cross_per_annex(case: Case, paper: Paper) -> str:
    """A body's sheet: values over their labels, one ruled line an annex with « acquis » crossed."""
    body, firm = invent_training_body(case.rng), invent_firm(case.rng)
    start, end, day = short_course(case)
    held = _held(case)
    page(paper, A4, (16, 20, 16, 20), PLAIN, 10)
    small_print(paper, f"{body.name} – {body.address} – SIRET {siret(body)} – formation réalisée conformément à la recommandation R408")
    rows = []
    for k in (3, 4, 5):
        name = f"Annexe {paper.add('annexes', k, str(k))}" if k in held else f"Annexe {k}"
        rows.append((big(name), txt(_ABOUT[k]), box_on(k in held), box_on(k not in held)))
    return (
        ribbon(paper.choose("ATTESTATION DE FORMATION R408", "ATTESTATION DE COMPÉTENCES – R408"), "rgb(200,90,0)", 15) + amid("Montage, utilisation et démontage des échafaudages de pied") + down(3)
        + below([*parts(paper, "nom du stagiaire", "nom d'usage", "prénom", one=True), ("né(e) le", on(paper, "birth_date", case.person.birth_date)), ("employeur ou établissement", txt(firm.name)), ("organisme de formation", big(paper.put("organisation", body.name)))], 2)
        + down(2) + f"Formation suivie du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)} à {txt(body.place.town)}, animée par {txt(third(case))}.\n" + down(2)
        + grid(("Référentiel", "Être capable de", "Acquis", "Non suivi ou non acquis"), rows, "(28mm, 1fr, 20mm, 44mm)", fill="rgb(252,236,220)") + down(3)
        + two(f"Délivrée à {txt(body.place.town)} \\ le {on(paper, 'issue_date', day)} \\ #v(2mm) {small('Un recyclage est conseillé tous les cinq ans', 8)}", place(paper, ("training_centre", "Le formateur|" + third(case), seal(body)), wide=72, edge=True), "(1fr, 86mm)")
    )


@opened_layout("r408_attestation", "school_platform_passport_leaf_narrow", defects=("annex_missing",))
def school_platform_passport_leaf_narrow(case: Case, paper: Paper) -> str:
    """An upright half sheet out of a school's passport of skills, names and day by pen."""
    school, who = house_of_learning(case, "Lycée de la construction Modèle", "Lycée Germaine-Fictive", "Section BTS du Lycée Exemple"), case.person
    start, end, day = short_course(case)
    held = _held(case)
    page(paper, A5, (11, 12, 9, 12), PLAIN, 8.8)
    usage = blank_line("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name, 13)) if who.usage_name else ""
    lines = []
    for k in (3, 4, 5):
        if k in held:
            paper.add("annexes", k, str(k))
        lines.append(box_on(k in held, f"annexe {k} – {_ABOUT[k]}"))
    return (
        two(big(paper.put("organisation", school.name), 10) + f" \\ {small(school.address, 7)}", at_right(small("Passeport de compétences – feuillet sécurité", 7)), "(1fr, 40mm)") + stroke(0.6)
        + amid(big(txt(paper.choose("ATTESTATION R408 – ÉCHAFAUDAGES DE PIED", "ÉCHAFAUDAGES DE PIED – ATTESTATION R408")), 11.5))
        + blank_line("Nom", inked(paper, "birth_name", who.birth_name, who.birth_name, 14)) + usage + blank_line("Prénom", inked(paper, "given_names", [who.first_name], who.first_name, 14))
        + f"étudiant{who.agree('', 'e')} en BTS {txt(speciality(case))}, a suivi et validé la formation prévue par la recommandation R408 pour :\n\n#pad(left: 4mm)[{' #linebreak() '.join(lines)}]\n"
        + f"Première séance #h(2mm) {day_in_cells(paper, 'training_start', start)} \\ #v(0.4mm) Dernière séance #h(2.4mm) {day_in_cells(paper, 'training_end', end)}\n" + down(1)
        + f"Le {paper.hand_date('issue_date', day, 14)}\n" + down(1)
        + row_of_hands(paper, [("training_centre", "Le professeur habilité", None), ("training_centre", "Le proviseur", seal(school))], total=124, high=35)
    )


@opened_layout("r408_attestation", "group_certificate_across_with_programme_left", defects=("annex_missing",))
def group_certificate_across_with_programme_left(case: Case, paper: Paper) -> str:
    """A wide certificate: programme in a shaded column at the left, the words and hands right."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _held(case)
    page(paper, A4_WIDE, (14, 16, 13, 14), ("Lato", "Open Sans", "Caladea", "Liberation Sans"), 10.6)
    listed = ", ".join(f"annexe {paper.add('annexes', k, str(k))} ({txt(_ABOUT[k])})" for k in held)
    got = f"{case.person.agree('Il', 'Elle')} a satisfait aux évaluations correspondant à : {listed}." if held else "La formation a porté sur les généralités ; aucune évaluation n'a été organisée."
    side = f'#block(width: 100%, height: 178mm, fill: rgb(236,241,236), inset: 4mm)[{big("Programme", 11, "rgb(30,90,50)")} \\ #v(1mm) {stack("Accidents et réglementation", "Rôles et responsabilités", "Matériels, notices, charges", "Appuis, ancrages, stabilité", "Montage en sécurité", "Vérifications et registre", "Circulation et port de charges", "Évaluation écrite et pratique")} #v(6mm) {small("Durée : " + str(((end - start).days + 1) * 7) + " heures", 9)} \\ {small("Groupe de " + str(rng.randrange(4, 11)) + " personnes", 9)} \\ #v(6mm) {small("Contact : " + body.phone, 8)}]'
    main = (
        at_right(big(paper.put("organisation", body.name), 14, "rgb(30,90,50)") + f" \\ {small(body.address, 8.5)}") + down(7)
        + big(txt(paper.choose("Attestation de formation", "Attestation de stage de formation")), 24) + f" \\ {big('Échafaudages de pied – recommandation R408 de la CNAM', 12)}\n" + down(5)
        + f"Nous soussignés attestons que {said(paper, heavy=True)}, {born(paper)}, a participé à notre stage du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}.\n\n{got}\n" + down(5)
        + f"Fait à {txt(body.place.town)}, le {on(paper, 'issue_date', day)}.\n" + down(4)
        + row_of_hands(paper, [("candidate", case.person.agree("Le stagiaire", "La stagiaire"), None), ("training_centre", f"{body.director_title}|{body.director}", seal(body))], total=180)
    )
    return f"#grid(columns: (66mm, 1fr), column-gutter: 10mm, [{side}], [{main}])\n"


@opened_layout("work_at_height_attestation", "rope_school_grid_of_gear_with_validity")
def rope_school_grid_of_gear_with_validity(case: Case, paper: Paper) -> str:
    """A sheet with the gear handled, the day of the course, the day of its end, two hands."""
    body, firm, rng, who = invent_training_body(case.rng), invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 4, 600)
    page(paper, A4, (17, 20, 16, 20), (*THIN, *PLAIN), 10.4)
    gear = [(g, rng.choice(("théorie", "pratique", "théorie et pratique")), "validé") for g in ("Harnais et longe double", "Antichute à rappel automatique", "Ligne de vie provisoire", "Plate-forme individuelle roulante")]
    return (
        two(big(txt(body.name), 14) + f" \\ {stack(body.street, town(body))}", at_right(frame(f"Session {rng.randrange(100, 999)} \\ du {txt(house(paper, day - rng.choice((0, 1, 4)) * DAY))}", 2)), "(1fr, 60mm)") + down(3)
        + amid(big(txt(paper.choose("ATTESTATION DE FORMATION – TRAVAUX EN HAUTEUR", "TRAVAIL EN HAUTEUR ET PORT DU HARNAIS – ATTESTATION")), 13)) + down(2)
        + stripes([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("Entreprise", txt(firm.name)), ("Durée", "7 heures"), ("À renouveler avant le", txt(house(paper, later(day, 3))))]) + down(2)
        + grid(("Équipement", "Mode", "Évaluation"), gear, "(1fr, 46mm, 30mm)") + down(2)
        + "Le stagiaire sait choisir, vérifier et porter les équipements ci-dessus et connaît la conduite à tenir après une chute.\n" + down(3)
        + f"Attestation remise le {on(paper, 'issue_date', day)}\n" + down(2)
        + table_of_hands(paper, [("candidate", "Le stagiaire", None), ("training_centre", f"Le formateur, {third(case)}", seal(body))])
    )


@opened_layout("refrigerant_attestation", "evaluator_body_notice_by_category_crossed")
def evaluator_body_notice_by_category_crossed(case: Case, paper: Paper) -> str:
    """An evaluating body's notice: categories to cross, number for life, one hand."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issue_day(case, 4, 600)
    chosen = case.fact("category", rng.choice(("I", "I", "II")))
    page(paper, A4, (18, 22, 18, 22), (*BOOK, "Carlito"), 10.8)
    paper.put("category", chosen, f"Catégorie {chosen}")
    ticks = " \\ ".join(box_on(c == chosen, f"Catégorie {c} : {w}") for c, w in (("I", "toutes activités, toutes charges"), ("II", "moins de 3 kg ; contrôle d'étanchéité"), ("III", "récupération, moins de 3 kg"), ("IV", "contrôle d'étanchéité sans intervention")))
    return (
        big(txt(body.name), 14, "rgb(0,80,120)") + f" \\ {stack(body.address, 'organisme évaluateur certifié – arrêté du 13 octobre 2008 modifié')}\n" + stroke(0.7, "rgb(0,80,120)") + down(6)
        + amid(big(txt(paper.choose("ATTESTATION D'APTITUDE À LA MANIPULATION DES FLUIDES FRIGORIGÈNES", "ATTESTATION D'APTITUDE – FLUIDES FRIGORIGÈNES")), 12.5) + f" \\ n° {rng.randrange(10**5, 10**6)}-{rng.randrange(10, 99)}") + down(5)
        + f"L'organisme atteste que {said(paper, heavy=True)}, {born(paper)}, demeurant à {txt(who.place.town)}, a réussi le {txt(house(paper, day - rng.choice((0, 2, 6)) * DAY))} les épreuves théorique et pratique de la catégorie cochée :\n" + down(1)
        + frame(ticks, 4) + down(3)
        + "Article R. 543-106 du code de l'environnement. L'attestation est personnelle ; elle ne dispense pas l'entreprise de l'attestation de capacité.\n" + down(5)
        + f"Établie à {txt(body.place.town)} le {on(paper, 'issue_date', day)}\n" + down(3)
        + apart_seal(paper, ("training_centre", f"L'évaluateur|{third(case)}", seal(body)), caption="Cachet de l'organisme évaluateur")
    )


@opened_layout("first_aid_attestation", "town_rescue_team_certificate_of_skills_in_framed_rows")
def town_rescue_team_certificate_of_skills_in_framed_rows(case: Case, paper: Paper) -> str:
    """A rescue team's certificate of skills: a frame, the sequence of acts, trainer and president."""
    rng, who, town_ = case.rng, case.person, invent_firm(case.rng).place.town
    day = issue_day(case, 4, 600)
    name = f"{rng.choice(('Secouristes bénévoles', 'Équipe de secours', 'Unité de sauveteurs'))} de l'Exemple – {town_}"
    page(paper, A4, (20, 20, 18, 20), PLAIN, 10.4)
    course = day - rng.choice((0, 1, 9)) * DAY
    return (
        frame(two(big("✚", 26, "rgb(200,20,30)"), big(txt(name), 13) + f" \\ {small('association agréée de sécurité civile – agrément fictif', 8.5)}", "(16mm, 1fr)", 3, "horizon"), 3, "1pt + rgb(200,20,30)", 2) + down(4)
        + amid(big(txt(paper.choose("CERTIFICAT DE COMPÉTENCES DE CITOYEN DE SÉCURITÉ CIVILE", "PREMIERS SECOURS CITOYEN – CERTIFICAT DE COMPÉTENCES")), 13) + f" \\ {paper.choose('(PSC 1)', '(PSC)')}") + down(3)
        + f"Vu le procès-verbal de la session n° {rng.randrange(10, 400)}-{day.year} tenue le {txt(house(paper, course))} ;\n" + down(1)
        + colon([("Titulaire", filed(paper)), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("à", txt(who.birth_place)), ("Formation", "prévention et secours civiques de niveau 1, 7 heures")], 36) + down(1)
        + ring(1, "Protéger et alerter", "Dégagement d'urgence, appel au 15, 18 ou 112.", "rgb(170,20,30)") + ring(2, "Secourir", "Hémorragie, étouffement, perte de connaissance, arrêt cardiaque, malaise, plaies, brûlures.", "rgb(170,20,30)") + down(4)
        + f"Fait à {txt(town_)}, le {on(paper, 'issue_date', day)}\n" + down(2)
        + row_of_hands(paper, [("training_centre", f"Le formateur|{third(case)}", None), ("training_centre", "Le président de l'association", [name.split(" – ")[0].upper(), town_.upper()])], words="under")
    )
