"""What prevention bodies and schools attest: scaffolds, work at height, electrical risk."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import issue_day, short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w
from specimens.people import invent_firm, invent_training_body

SKILLS = {3: "Monter et démonter un échafaudage de pied", 4: "Réceptionner et maintenir un échafaudage de pied", 5: "Utiliser un échafaudage de pied"}
BRIEF = {3: "montage et démontage", 4: "réception et maintenance", 5: "utilisation"}


def _held(case: Case) -> list[int]:
    held = list(case.fact("annexes", case.rng.choice(([3, 5], [3, 4, 5], [3, 4, 5], [4, 5], [3], [5]))))
    if case.has("annex_missing"):
        return held[1:] if len(held) > 1 else []
    return held


def _annex(paper: Paper, k: int) -> str:
    return paper.add("annexes", k, str(k))


@opened_layout("r408_attestation", "training_house_sheet_of_checked_skills_then_declaration", defects=("annex_missing",))
def training_house_sheet_of_checked_skills_then_declaration(case: Case, paper: Paper) -> str:
    """A body's record: trainee's cells, a row an annex with its result word, declaration of the body."""
    body, firm, p = invent_training_body(case.rng), invent_firm(case.rng), case.person
    (start, end, day), held = short_course(case), _held(case)
    ink = case.rng.choice(("rgb(200,80,0)", "rgb(0,100,60)", "rgb(20,60,130)"))
    w.leaf(paper, w.PLAIN, 9.8, (15, 18, 15, 18))
    w.foot(paper, f"{body.name} – {body.address} – déclaration d'activité n° {case.rng.randrange(10**10, 10**11)}")
    rows = [(f"{w.big('Annexe')} {w.big(_annex(paper, k) if k in held else str(k))}", txt(SKILLS[k]), w.big("VALIDÉE", None, "rgb(0,110,50)") if k in held else w.slant("non suivie")) for k in (3, 4, 5)]
    return w.page(
        w.ends(w.big(paper.put("organisation", body.name), 16, ink), f"Dossier {case.rng.randrange(1000, 9999)} \\ {w.fine('Formation conforme à la recommandation R408 de la CNAM', 7.5)}"),
        w.flag(paper.choose("ATTESTATION DE COMPÉTENCES – ÉCHAFAUDAGES DE PIED", "ATTESTATION DE FORMATION – ÉCHAFAUDAGES DE PIED R408"), ink),
        w.roof([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénom", first=True), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Entreprise ou école", txt(firm.name)), ("Fonction", txt(case.title.jobs[0]))], 3),
        w.said([("Début de la session", w.dated(paper, "training_start", start)), ("Fin de la session", w.dated(paper, "training_end", end)), ("Lieu", txt(f"plateau technique {w.of(body.place.town)}")), ("Formateur, évaluateur", txt(w.someone(case)))], 46),
        w.air(1),
        w.ledger(("Référence R408", "Compétence évaluée", "Résultat"), rows, "32mm, 1fr, 34mm", look="below", pad=2.4),
        "Les annexes validées ci-dessus ont fait l'objet d'une évaluation théorique et d'une mise en situation. La présente attestation permet à l'employeur de désigner le titulaire pour les tâches correspondantes.",
        w.air(3),
        w.abreast(f"À {txt(body.place.town)} \\ le {w.dated(paper, 'issue_date', day)}", w.hand(paper, ("training_centre", f"{body.director_title} de {body.name}", w.seal(body)), "under", 66)),
    )


@opened_layout("r408_attestation", "sideways_diploma_of_the_trade_school_with_annexes_in_words", defects=("annex_missing",))
def sideways_diploma_of_the_trade_school_with_annexes_in_words(case: Case, paper: Paper) -> str:
    """A certificate across, in the centre of a double frame; annexes listed below the name."""
    body, rng = invent_training_body(case.rng), case.rng
    (start, end, day), held = short_course(case), _held(case)
    ink = rng.choice(("rgb(160,120,30)", "rgb(60,60,60)", "rgb(120,0,30)"))
    w.leaf(paper, ("Libertinus Serif", "Caladea", "Lato"), 13, (26, 34, 20, 34), (297, 210))
    paper.setup.background = f"#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 2pt + {ink}))#place(center + horizon, rect(width: 273mm, height: 186mm, stroke: 0.5pt + {ink}))"
    told = " \\ ".join(f"annexe {_annex(paper, k)} : {txt(BRIEF[k])} des échafaudages de pied" for k in held) or "module d'initiation"
    return w.page(
        w.centre(f"{w.big(paper.put('organisation', body.name), 15, ink)} \\ {w.fine(body.address, 9)}"),
        w.air(4),
        w.centre(f"#text(size: 26pt)[{txt(paper.choose('Attestation de formation', 'Certificat de formation', 'Attestation'))}] \\ {w.fine('échafaudages de pied – R408', 10)}"),
        w.centre(f"Nous attestons que \\ #v(1mm) {w.big(w.person(paper), 16)} \\ {w.born(paper)}"),
        w.centre(f"a suivi du {w.dated(paper, 'training_start', start)} au {w.dated(paper, 'training_end', end)} notre formation et en a validé les épreuves au titre de :"),
        w.centre(w.big(told, 12)),
        w.abreast(f"#v(6mm) Délivré à {txt(body.place.town)}, \\ le {w.dated(paper, 'issue_date', day)} \\ sous le n° {rng.randrange(100, 999)}/{day:%Y}", w.hand(paper, ("candidate", "Le titulaire", None), "under", 55, 24), w.hand(paper, ("training_centre", f"{body.director}", w.seal(body)), "under", 66), level="horizon"),
    )


@opened_layout("r408_attestation", "lyceum_workshop_statement_dense_two_teachers", defects=("annex_missing",))
def lyceum_workshop_statement_dense_two_teachers(case: Case, paper: Paper) -> str:
    """A lyceum's typed statement: what was taught day by day, the annexes in the sentence, head signs."""
    school = w.house(case, w.STATE_SCHOOLS)
    (start, end, day), held = short_course(case), _held(case)
    told = " et ".join(f"n° {_annex(paper, k)} ({BRIEF[k]})" for k in held)
    w.leaf(paper, (*w.ROMAN, "Carlito"), 10.6, (18, 22, 18, 22))
    scope = f"Les compétences décrites par {'les annexes' if len(held) > 1 else 'l’annexe'} {told} de la recommandation R408 sont acquises." if held else "Seul le tronc commun de la recommandation R408 a été suivi."
    return w.page(
        w.ends(f"{w.big(paper.put('organisation', school.name), 13)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}", f"Académie {txt(w.of(w.realm(case)))} \\ Atelier gros œuvre et structures"),
        w.air(7),
        w.centre(w.fenced(w.big(txt(paper.choose("ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES (R408)", "ATTESTATION R408 – ÉCHAFAUDAGE DE PIED")), 13), 3)),
        w.air(3),
        f"{txt(school.director_title)} soussigné(e), au vu du rapport de {txt(w.someone(case))} et de {txt(w.someone(case))}, professeurs habilités comme formateurs, atteste que {w.person(paper)}, {w.born(paper)}, {case.person.agree('étudiant', 'étudiante')} en section de technicien supérieur {txt(w.course(case))}, a reçu la formation au travail sur échafaudage de pied du {w.dated(paper, 'training_start', start)} au {w.dated(paper, 'training_end', end)}.",
        "Contenu : réglementation et responsabilités, lecture d'une notice, ancrages et amarrages, montage en sécurité, registre et panneau de chargement, contrôle avant mise en service.",
        f"{scope}",
        w.air(2),
        f"En foi de quoi ce document lui est remis le {w.dated(paper, 'issue_date', day)} pour être joint à son dossier d'examen.",
        w.air(4),
        w.far(w.hand(paper, ("training_centre", f"{school.director_title}", w.seal(school)), "name", 66, name=school.director)),
    )


@opened_layout("r408_attestation", "badge_firm_half_sheet_with_modules_as_tiles", defects=("annex_missing",))
def badge_firm_half_sheet_with_modules_as_tiles(case: Case, paper: Paper) -> str:
    """A half sheet from a training tool: tiles for the annexes obtained, validity advised, code."""
    body, p, rng = invent_training_body(case.rng), case.person, case.rng
    (start, end, day), held = short_course(case), _held(case)
    w.leaf(paper, ("Open Sans", "Lato", "Carlito"), 9.2, (11, 13, 9, 13), (210, 148))
    tiles = ", ".join(f"[#block(width: 100%, fill: rgb(225,240,230), inset: 2.2mm, radius: 1.5mm)[{w.big('R408 – annexe ' + _annex(paper, k))} \\ {w.fine(BRIEF[k], 8)}]]" for k in held) or "[Module découverte]"
    return w.page(
        w.ends(f"{w.big(paper.put('organisation', body.name), 13)} #h(3mm) {w.fine(body.address, 7.5)}", w.fine(f"certificat {rng.randrange(10**6, 10**7)}", 7.5)),
        w.rule(1.2, "100%", "rgb(0,110,70)"),
        w.big(txt(paper.choose("Attestation de fin de formation – échafaudage de pied", "Attestation de formation – échafaudages de pied")), 13),
        w.abreast(w.said([*w.names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date)))], 28, space=1.8), w.said([("Formation du", w.dated(paper, "training_start", start, w.digits(start))), ("au", w.dated(paper, "training_end", end, w.digits(end))), ("Établie le", w.dated(paper, "issue_date", day, w.digits(day))), ("Recyclage conseillé", txt(w.digits(w.later(day, 5))))], 36, space=1.8)),
        f"#grid(columns: (1fr,) * 3, column-gutter: 3mm, {tiles})",
        w.abreast(w.fine(f"Évaluation par {w.someone(case)}. L'employeur conserve la charge de l'autorisation individuelle. Duplicata gratuit sur demande.", 7.5), w.hand(paper, ("training_centre", f"Pour {body.name}", w.seal(body)), "beside", 62), widths="52mm, 1fr"),
    )


@opened_layout("r408_attestation", "cfa_blank_crossed_and_dated_by_the_trainer", defects=("annex_missing",))
def cfa_blank_crossed_and_dated_by_the_trainer(case: Case, paper: Paper) -> str:
    """A centre's blank: typed trainee, printed list of annexes with boxes, day of issue by pen."""
    school, p = w.house(case, w.LEARNING), case.person
    (start, end, day), held = short_course(case), _held(case)
    boxes = []
    for k in (3, 4, 5):
        number = _annex(paper, k) if k in held else str(k)
        boxes.append(f"#check({'true' if k in held else 'false'}) #h(2mm) Annexe {number} – {txt(SKILLS[k])}")
    w.leaf(paper, ("Liberation Sans", "Carlito", "DejaVu Sans"), 10, (16, 19, 16, 19))
    trainer = w.someone(case)
    return w.page(
        w.abreast(w.big(paper.put("organisation", school.name), 14), w.far(w.fine(f"{school.address}", 8)), level="horizon"),
        w.rule(),
        w.centre(w.big(txt(paper.choose("ATTESTATION DE FORMATION R408", "FORMATION R408 – ATTESTATION INDIVIDUELLE")), 14)),
        w.turned([*w.names(paper, "Apprenant : nom", "nom d'usage", "prénoms"), ("né(e) le", w.birth(paper, w.digits(p.birth_date))), ("diplôme préparé", txt(f"BTS {w.course(case)}")), ("session de formation", f"du {w.dated(paper, 'training_start', start, w.digits(start))} au {w.dated(paper, 'training_end', end, w.digits(end))}")], 44),
        w.air(1),
        "Parties de la recommandation validées (une croix par annexe acquise) :",
        w.inset("\n\n".join(boxes), 8),
        "Observations : néant.",
        w.air(2),
        f"Date de délivrance : #h(2mm) {paper.hand_date('issue_date', day)}",
        w.hands(paper, [("training_centre", f"Le formateur, {trainer}", None), ("training_centre", "Le directeur du centre (cachet)", w.seal(school))], line="0.4pt"),
    )


@opened_layout("work_at_height_attestation", "mountain_works_firm_record_with_two_columns_of_topics")
def mountain_works_firm_record_with_two_columns_of_topics(case: Case, paper: Paper) -> str:
    """A body's attestation: topics in two columns, sentence above, trainer's hand at the left."""
    body, rng = invent_training_body(case.rng), case.rng
    day = issue_day(case, 4, 600)
    w.leaf(paper, w.PLAIN, 10.2)
    topics = ("cadre réglementaire", "facteur de chute et tirant d'air", "choix du harnais et de la longe", "points et lignes d'ancrage", "vérification avant usage", "conduite à tenir après une chute")
    return w.page(
        w.centre(f"{w.big(txt(body.name), 15)} \\ {w.fine(f'{body.address} – SIRET {w.siret(body)}', 8)}"),
        w.rule(1.5, "100%", "rgb(190,30,30)"),
        w.air(5),
        w.big(txt(paper.choose("ATTESTATION DE STAGE : TRAVAIL EN HAUTEUR", "ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR")), 14),
        w.air(2),
        f"{w.person(paper)}, {w.born(paper)}, a participé à la journée « travail en hauteur et port des équipements antichute » animée par {txt(w.someone(case))} le {txt(w.habit(paper, day - rng.randrange(0, 4) * w.A_DAY))} dans nos installations {txt(w.of(body.place.town))}.",
        "Thèmes abordés et maîtrisés :",
        w.abreast("\n".join(f"- {txt(x)}" for x in topics[:3]), "\n".join(f"- {txt(x)}" for x in topics[3:])),
        f"Durée : {rng.choice(('7', '14'))} heures. Réussite au test final : {rng.randrange(15, 21)}/20.",
        "Une remise à niveau est recommandée tous les trois ans.",
        w.air(3),
        f"Attestation délivrée à {txt(body.place.town)}, {w.dated(paper, 'issue_date', day)}",
        w.hand(paper, ("training_centre", f"{body.director_title}, {body.director}", w.seal(body)), "under", 66),
    )


@opened_layout("work_at_height_attestation", "card_like_upright_leaf_with_validity_and_holder")
def card_like_upright_leaf_with_validity_and_holder(case: Case, paper: Paper) -> str:
    """A small upright leaf with holder, issue and advised validity; body and holder sign."""
    body, p, rng = invent_training_body(case.rng), case.person, case.rng
    day = issue_day(case, 4, 600)
    ink = rng.choice(("rgb(0,90,140)", "rgb(170,60,0)"))
    w.leaf(paper, ("Lato", "Carlito", "Open Sans"), 9.6, (12, 13, 11, 13), (148, 210))
    return w.page(
        f"#block(width: 100%, fill: {ink}, inset: 3.5mm)[#text(fill: white)[{w.big(txt('TRAVAUX EN HAUTEUR'), 15, 'white')} \\ {txt('attestation individuelle de formation')}]]",
        w.big(txt(body.name), 11),
        w.fine(f"{body.address} – agrément fictif {rng.randrange(100, 999)}", 7.5),
        w.floor([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", w.birth(paper, w.digits(p.birth_date))), ("Entreprise", txt(invent_firm(rng).name)), ("Contenu", rng.choice(("harnais, longe, ligne de vie", "toitures et terrasses", "nacelles et plateformes")))], 1),
        w.air(1),
        w.ledger((), [("Délivrée le", w.big(w.dated(paper, "issue_date", day))), ("À renouveler avant le", txt(w.habit(paper, w.later(day, 3))))], "1fr, 1fr", pad=2),
        w.abreast(w.hand(paper, ("training_centre", "L'organisme", w.seal(body)), "under", 62), w.hand(paper, ("candidate", "Le titulaire", None), "under", 48, 29), widths="66mm, 1fr", gutter=4),
    )


@opened_layout("electrical_safety_attestation", "training_body_opinion_in_lines_with_symbols_proposed")
def training_body_opinion_in_lines_with_symbols_proposed(case: Case, paper: Paper) -> str:
    """A body's attestation of the electrical risk course: symbols proposed in a row of cells."""
    body, firm, p, rng = invent_training_body(case.rng), invent_firm(case.rng), case.person, case.rng
    day = issue_day(case, 4, 700)
    symbols = rng.sample(("B0", "H0", "BS", "B1V", "BR", "BC", "BE manœuvre"), 3)
    w.leaf(paper, (*w.PLAIN, "Caladea"), 10, (17, 20, 16, 20))
    return w.page(
        w.ends(f"{w.big(txt(body.name), 14, 'rgb(150,110,0)')} \\ {w.fine(body.address, 8)}", f"Stage ÉLEC-{rng.randrange(100, 999)}"),
        w.air(4),
        w.centre(w.big(txt(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES", "PRÉVENTION DES RISQUES D'ORIGINE ÉLECTRIQUE – ATTESTATION")), 12.5)),
        w.centre(w.slant("référentiel NF C 18-510 et son amendement")),
        w.leaders([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Entreprise", txt(firm.name)), ("Date du stage", txt(w.digits(day - rng.randrange(1, 5) * w.A_DAY))), ("Durée", rng.choice(("14 heures", "21 heures")))]),
        w.air(1),
        "À l'issue des contrôles théorique et pratique, le formateur propose à l'employeur les symboles suivants :",
        w.ledger(("Symbole", "Théorie", "Pratique", "Avis"), [(w.big(txt(s)), f"{rng.randrange(14, 21)}/20", "réussie", "favorable") for s in symbols], "1fr, 1fr, 1fr, 1fr", look="bands", pad=2),
        w.fine("L'habilitation est délivrée par l'employeur ; l'attestation n'en tient pas lieu.", 8),
        w.air(3),
        w.abreast(f"Remise le {w.dated(paper, 'issue_date', day)} \\ à {txt(body.place.town)}", w.hand(paper, ("training_centre", f"Le formateur, {w.someone(case)}", w.seal(body)), "under", 66)),
    )
