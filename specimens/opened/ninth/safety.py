"""Attestations of safety courses, from bodies, schools and juries."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import DAY, annexes_of, issued, trained
from specimens.opened.ninth.wording import (
    A4,
    ACROSS,
    CENTRES,
    SCHOOLS,
    UPRIGHT_HALF,
    another,
    birth,
    boxes,
    captions,
    celled,
    cells_of,
    columns_of,
    corner_head,
    down,
    framed,
    habit,
    hand,
    hand_cells,
    hand_rows,
    house,
    leaders,
    named,
    note,
    on,
    plain,
    roundel,
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
from specimens.people import invent_firm, invent_training_body

_TASK = {3: "monter et démonter", 4: "réceptionner et maintenir", 5: "utiliser"}


@opened_layout("r408_attestation", "three_panels_of_a_folded_leaflet", defects=("annex_missing",))
def three_panels_of_a_folded_leaflet(case: Case, paper: Paper) -> str:
    """A leaflet folded in three, laid flat: holder, what was learnt annex by annex, who vouches."""
    body, firm, rng, who = invent_training_body(case.rng), invent_firm(case.rng), case.rng, case.person  # fmt: skip
    start, end, day = trained(case)
    held = annexes_of(case)
    ink = rng.choice(("rgb(215,120,0)", "rgb(0,85,130)", "rgb(150,30,30)"))
    sheet(paper, ACROSS, (10, 9, 9, 9), "Liberation Sans", "Carlito", "Lato", pt=9.8)
    one = (
        f"#block(fill: {ink}, width: 100%, inset: 3mm)[{strong(txt(paper.choose('ATTESTATION DE COMPÉTENCES', 'ATTESTATION DE FORMATION')), 12, 'white')} \\ #text(fill: white)[Échafaudages de pied – R 408]]\n" + down(5)
        + captions([*told_apart(paper, "nom de naissance", "nom d'usage", "prénom", one=True), ("date de naissance", paper.birth_date(form=plain(who.birth_date))), ("entreprise", txt(firm.name))], 1)
    )  # fmt: skip
    lines = " \\ ".join(f"#v(1mm) {strong('Annexe ' + paper.add('annexes', k, str(k)), 11, ink)} \\ sait {_TASK[k]} un échafaudage de pied – {rng.choice(('acquis', 'validé', 'apte'))}" for k in held)  # fmt: skip
    two = (
        strong("CONTENU VALIDÉ", 11) + "\n#line(length: 100%)\n" + (lines or "Travail sur échafaudage de pied : participation.") + "\n" + down(5)
        + strong("SESSION", 11) + "\n#line(length: 100%)\n"
        + columns_of([("du", on(paper, "training_start", start, plain(start))), ("au", on(paper, "training_end", end, plain(end))), ("durée", txt(f"{((end - start).days + 1) * 7} h")), ("lieu", txt(body.place.town)), ("formateur", txt(another(case)))], 22)
    )  # fmt: skip
    three = (
        strong(paper.put("organisation", body.name), 13) + f" \\ {txt(body.street)} \\ {txt(town_line(body))} \\ {txt(body.phone)}\n" + down(8)
        + f"Délivrée le {on(paper, 'issue_date', day)}\n" + down(3)
        + hand(paper, "training_centre", f"{body.director_title}", stamp=rubber(body), wide=66)
        + hand(paper, "candidate", "Le titulaire", wide=60, high=20)
        + note("Cette attestation ne dispense pas de l'autorisation de l'employeur.", 7.5)
    )  # fmt: skip
    panel = '#block(width: 100%, height: 186mm, inset: 5mm, stroke: (paint: luma(170), thickness: 0.4pt, dash: "dashed"))'
    return f"#grid(columns: (1fr, 1fr, 1fr), [{panel}[{one}]], [{panel}[{two}]], [{panel}[{three}]])\n"  # fmt: skip


@opened_layout("r408_attestation", "minutes_of_the_assessment_of_one_trainee", defects=("annex_missing",))  # fmt: skip
def minutes_of_the_assessment_of_one_trainee(case: Case, paper: Paper) -> str:
    """Minutes in prose then a table of tests by annex, assessor and head sign row by row."""
    school, rng = house(case, (*SCHOOLS, *CENTRES)), case.rng
    start, end, day = trained(case)
    held = annexes_of(case)
    rows = []
    for k in held:
        shown = paper.add("annexes", k, str(k))
        rows.append((f"{shown}", txt(_TASK[k].capitalize()), txt(f"{rng.randrange(24, 41)} / 40"), "Favorable"))  # fmt: skip
    table = table_of(("Annexe R408", "Capacité évaluée", "Épreuve pratique", "Avis"), rows, "(28mm, 1fr, 34mm, 30mm)") if rows else "Avis : formation suivie.\n"  # fmt: skip
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "DejaVu Serif"))
    paper.setup.size_pt = 10.4
    return (
        corner_head(paper.put("organisation", school.name), school.address, "Plateau technique « échafaudages »")
        + down(5) + f"#align(center)[{strong(txt(paper.choose('ATTESTATION DE FORMATION AU MONTAGE ET À L’UTILISATION DES ÉCHAFAUDAGES', 'ATTESTATION R408 ET RELEVÉ D’ÉVALUATION')), 13)} \\ recommandation R 408 de l'assurance maladie – risques professionnels]\n" + down(4)
        + f"La formation s'est tenue à {txt(school.place.town)} du {on(paper, 'training_start', start)} au {on(paper, 'training_end', end)}. {named(paper)}, {birth(paper)}, {case.person.agree('étudiant', 'étudiante')} en BTS {txt(speciality(case))}, l'a suivie entièrement et a subi les évaluations ci-après.\n" + down(2)
        + table + down(2)
        + f"En foi de quoi la présente attestation est établie à {txt(school.place.town)}, le {on(paper, 'issue_date', day)}.\n" + down(3)
        + hand_rows(paper, [("training_centre", f"L'évaluateur, {another(case)}, formateur référencé", None), ("training_centre", f"{school.director_title}, {school.director}", None)])
        + down(1) + f"#align(center)[{paper.stamp(rubber(school), shape='plain')}]\n" + note("Document à présenter au service des examens avec le dossier d'inscription.", 8)
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "opinion_by_domain_of_voltage")
def opinion_by_domain_of_voltage(case: Case, paper: Paper) -> str:
    """A body's opinion to an employer: symbols in a matrix of work and voltage, results by bars."""
    body, firm, rng, who = invent_training_body(case.rng), invent_firm(case.rng), case.rng, case.person  # fmt: skip
    day = issued(case, 4, 640)
    held = rng.choice((("B0",), ("BS",), ("B1V", "BR"), ("BR", "BC"), ("B2V",)))
    sheet(paper, A4, (14, 16, 13, 16), "Liberation Sans", "Open Sans", "DejaVu Sans", pt=9.4)
    ink = rng.choice(("rgb(190,150,0)", "rgb(0,110,60)"))
    rows = [(txt(label), *(ticked(s in held, s) if s else "" for s in symbols), "") for label, symbols in (("Non-électricien", ("B0", "H0")), ("Intervention élémentaire", ("BS", "")), ("Exécutant", ("B1V", "H1V")), ("Chargé de travaux", ("B2V", "H2V")), ("Chargé d'intervention", ("BR", "")), ("Chargé de consignation", ("BC", "HC")))]  # fmt: skip
    bar = "".join(f"{txt(k)} #h(1fr) #box(width: 60mm, height: 2.6mm, stroke: 0.3pt)[#box(width: {n * 0.6:.0f}mm, height: 2.6mm, fill: {ink})] #h(2mm) {n} % \\ " for k, n in (("Test de connaissances", rng.randrange(75, 100)), ("Mise en situation", rng.randrange(75, 100))))  # fmt: skip
    return (
        roundel(paper, txt(body.name), ink, body.address, body.phone, f"SIRET {siret_of(body)}")
        + down(5) + strong(txt(paper.choose("Attestation de formation préparatoire à l'habilitation électrique", "PRÉVENTION DES RISQUES ÉLECTRIQUES – ATTESTATION DE FORMATION")), 13.5) + "\n\n"
        + note("Norme NF C 18-510 et son amendement A1 – code du travail, article R. 4544-10", 8) + "\n" + down(3)
        + boxes([*told_apart(paper, "Nom", "Nom d'usage", "Prénom", one=True), ("Né(e) le", paper.birth_date(form=plain(who.birth_date))), ("Entreprise", txt(firm.name)), ("Session", txt(f"{plain(day - 2 * DAY)} – {rng.choice((14, 21))} heures"))], 3)
        + down(3) + f"Symboles proposés : {strong(txt(', '.join(held)), 12)}\n" + down(1)
        + table_of(("Rôle", "Basse tension", "Haute tension", "Observation"), rows, "(1fr, 34mm, 34mm, 40mm)")
        + down(1) + bar + "\n" + down(2)
        + f"Avis favorable rendu le {on(paper, 'issue_date', day)}. L'employeur délivre le titre d'habilitation ; recyclage conseillé tous les trois ans.\n" + down(3)
        + hand_cells(paper, [("training_centre", f"Le formateur, {another(case)}", None), ("training_centre", "Le centre (cachet)", rubber(body))], total=174)
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "upright_leaf_with_coloured_edge")
def upright_leaf_with_coloured_edge(case: Case, paper: Paper) -> str:
    """An upright half sheet with a coloured edge bearing the topic sideways; leaders of dots."""
    body, rng = invent_training_body(case.rng), case.rng
    day = issued(case, 4, 600)
    held = day - rng.choice((0, 2, 6)) * DAY
    ink = rng.choice(("rgb(200,60,0)", "rgb(0,90,110)", "rgb(90,90,0)"))
    sheet(paper, UPRIGHT_HALF, (10, 11, 8, 24), "Carlito", "Liberation Sans", "Lato", pt=9.4)
    paper.setup.background = f'#place(top + left, rect(width: 15mm, height: 100%, fill: {ink})[#align(center + horizon)[#rotate(-90deg, reflow: true)[#text(fill: white, size: 15pt, weight: "bold")[TRAVAIL EN HAUTEUR]]]])'
    return (
        corner_head(txt(body.name), body.address, f"Qualiopi – {body.phone}")
        + down(4) + strong(txt(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE STAGE DE FORMATION")), 14) + f"\n\n{paper.choose('Travail en hauteur et port du harnais', 'Travaux en hauteur – systèmes d’arrêt de chute')}\n" + down(3)
        + f"Délivrée à {strong(named(paper))}, {birth(paper, where=False)}.\n" + down(2)
        + leaders([("Entreprise", txt(invent_firm(rng).name)), ("Formation suivie le", txt(plain(held))), ("Durée", f"{rng.choice((7, 14))} h"), ("Théorie", txt(rng.choice(("acquis", "18 / 20", "16 / 20")))), ("Pratique sur structure", "acquis"), ("Secours d'une personne suspendue", rng.choice(("acquis", "sensibilisation"))), ("Formateur", txt(another(case)))])
        + down(2) + "Le stagiaire est capable de se déplacer et de travailler en sécurité au moyen d'équipements de protection individuelle contre les chutes.\n" + down(3)
        + f"{txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(2)
        + hand(paper, "training_centre", body.director_title, stamp=rubber(body), wide=66)
    )  # fmt: skip


@opened_layout("refrigerant_attestation", "accredited_body_combed_category")
def accredited_body_combed_category(case: Case, paper: Paper) -> str:
    """An assessing body's official form: digits and category in boxes, the four categories ticked."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issued(case, 4, 700)
    category = str(case.fact("category", rng.choice(("I", "I", "II", "III", "IV"))))
    words = {"I": "contrôle d'étanchéité, maintenance, mise en service, récupération – toutes charges", "II": "mêmes activités, moins de 2 kg de fluide", "III": "récupération, moins de 2 kg", "IV": "contrôle d'étanchéité sans accès au circuit"}  # fmt: skip
    ticks = " \\ ".join(ticked(k == category, f"catégorie {k} : {w}") for k, w in words.items())
    sheet(paper, A4, (16, 18, 14, 18), pt=10)
    paper.put("category", category)
    return (
        side_by_side(corner_head(txt(body.name), f"Organisme évaluateur n° EV-{rng.randrange(100, 999)}", body.address), f"#align(right)[{note('Formulaire AA-13/10/2008', 7.5)} \\ N° #h(1mm) {cells_of(str(rng.randrange(10**7, 10**8)))}]")
        + down(4) + framed(f"#align(center)[{strong(txt(paper.choose('ATTESTATION D’APTITUDE', 'ATTESTATION D’APTITUDE – FLUIDES FRIGORIGÈNES')), 15)} \\ prévue à l'article R. 543-106 du code de l'environnement]", 3)
        + down(3)
        + columns_of([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", between=" "), ("Date de naissance", celled(paper, "birth_date", who.birth_date, " ")), ("Commune de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Date des épreuves", txt(habit(paper, day - rng.choice((1, 3, 9)) * DAY)))], 48, " ", 3.4)
        + down(3) + "Le candidat a réussi les épreuves théorique et pratique ; il est apte à manipuler les fluides frigorigènes des équipements de froid, de climatisation et des pompes à chaleur, pour :\n\n" + ticks + "\n" + down(3)
        + f"Date de délivrance #h(3mm) {celled(paper, 'issue_date', day, ' ')}\n" + down(3)
        + side_by_side(hand(paper, "candidate", "Signature du titulaire", wide=58), hand(paper, "training_centre", f"Pour l'organisme évaluateur,|{body.director}", stamp=rubber(body), wide=66), "(1fr, 74mm)")
        + note("Attestation délivrée sans limitation de durée sur le territoire de l'Union européenne.", 7.5)
    )  # fmt: skip
