"""The examination itself: registration, marks, diplomas, marks given up, student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.facts import MARK_DEFECTS, UNITS, marks, result_word, sat_in
from specimens.opened.fifth.wording import (
    academy,
    band,
    bold,
    born_words,
    civil_rows,
    dated,
    de_academie,
    framed_cells,
    gap,
    halves,
    heading,
    one_line_table,
    pairs,
    pressed,
    right_labels,
    seat,
    sideways,
    small,
    speciality,
    state_head,
    ticks,
    under_rule,
    whole_name,
    window,
    written_day,
    zebra,
)
from specimens.seals import day as sealed_day
from specimens.seals import given, plain


def _edited_and_signed(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - dt.timedelta(days=case.rng.randrange(0, 4))), signed


def _candidate_number(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 10**10):010d}"
    return paper.put("candidate_number", case.fact("candidate_number", drawn))


@opened_layout("registration_confirmation", "service_form_two_columns")
def service_form_two_columns(case: Case, paper: Paper) -> str:
    """The service's page in two narrow columns, the list of units with their state, the hand in a
    frame at the foot."""
    rng, who = case.rng, case.person
    edited, signed = _edited_and_signed(case)
    paper.setup.size_pt, paper.setup.margin_mm = 9, (12, 13, 13, 13)
    name = academy(case)
    paper.setup.footer = f"{small('DEC – ' + name, 7)} #h(1fr) Édité le {paper.date('edited_on', edited, form=f'{edited:%d/%m/%Y}')}"
    left = under_rule("ÉTAT CIVIL") + pairs([*civil_rows(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=f"{who.birth_date:%d/%m/%Y}")), ("Lieu", txt(f"{who.birth_place} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word.upper()))])  # fmt: skip
    right = under_rule("COORDONNÉES") + pairs([("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}")), ("Mobile", txt(who.phone)), ("Courriel", txt(who.email))])  # fmt: skip
    lines = ", ".join(f"[{u}], [{txt(n)}], [{rng.choice(('Inscrit', 'Inscrit', 'Bénéfice', 'Dispense'))}]" for u, n, _ in UNITS)  # fmt: skip
    return (
        f"{paper.put('academy', name, 'Académie ' + de_academie(case))} #h(1fr) {bold(paper.choose('CONFIRMATION D’INSCRIPTION', 'Confirmation d’inscription à l’examen'), 1.2)} #h(1fr) Session {bold(paper.put('session', case.session))}\n#line(length: 100%)\n"
        + pairs([("Examen", txt("BTS – brevet de technicien supérieur")), ("Spécialité", bold(paper.put("speciality", speciality(case)))), ("N° candidat", bold(_candidate_number(case, paper))), ("N° inscription", txt(f"{rng.randrange(1, 999):03d}")), ("Catégorie", txt(rng.choice(("INDIVIDUEL – CNED", "EX-SCOLAIRE", "FORMATION CONTINUE", "EXPÉRIENCE PROFESSIONNELLE"))))])
        + halves(left, right)
        + under_rule("ÉPREUVES")
        + f"#table(columns: (16mm, 1fr, 34mm), inset: 1.3mm, stroke: (x: none, y: 0.3pt), {lines})\n"
        + gap(2)
        + f"Centre d'examen : à déterminer. Date limite de retour : {dt.date(case.session - 1, 11, rng.randrange(15, 25)):%d/%m/%Y}.\n"
        + gap(2)
        + f"#block(stroke: 0.8pt, inset: 3mm, width: 100%)[J'atteste l'exactitude des informations portées sur ce document et je confirme mon inscription. #v(1mm) {halves('Date : ' + paper.hand_date('signed_on', signed, 14), 'Signature du candidat : ' + paper.sign('candidate', width_mm=52, height_mm=22), '(1fr, 1.6fr)')}]\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_to_return_signed")
def letter_to_return_signed(case: Case, paper: Paper) -> str:
    """A letter that repeats the choices in sentences and asks to be sent back signed below."""
    rng, who = case.rng, case.person
    edited, signed = _edited_and_signed(case)
    name = academy(case)
    place = paper.choose(f"académie {de_academie(case)}", f"Académie {de_academie(case)}")
    return (
        state_head(f"Rectorat {de_academie(case)}", "Division des examens et concours – bureau du BTS")
        + window(paper)
        + gap(4)
        + f"#align(right)[{txt(seat(case))}, le {paper.date('edited_on', edited, form=french.date_long(edited))}]\n\n*Objet :* {paper.choose('inscription au BTS – document à nous retourner signé', 'confirmation de votre inscription à l’examen du BTS')}\n\n{txt(who.civility)},\n\n"
        f"Vous vous êtes {who.agree('inscrit', 'inscrite')} à la session {paper.put('session', case.session)} de l'examen du brevet de technicien supérieur, spécialité {bold(paper.put('speciality', speciality(case)))}, auprès de l'{paper.put('academy', name, place)}, sous le numéro de candidat {bold(_candidate_number(case, paper))}. Nous avons enregistré pour vous l'état civil suivant :\n"
        + zebra([*civil_rows(paper, separator=", "), ("Date de naissance", paper.birth_date(form=written_day(paper, who.birth_date))), ("Forme de passage", rng.choice(("globale", "progressive")))], 50)
        + gap(2)
        + "Toutes les épreuves obligatoires seront présentées, à l'exception de celles pour lesquelles vous avez demandé une dispense ou le maintien d'un bénéfice. Le présent document doit être retourné signé, faute de quoi votre candidature ne sera pas retenue.\n"
        + gap(3)
        + f"#line(length: 100%, stroke: (dash: \"dashed\"))\nBon pour confirmation de mon inscription #h(1fr) Le {paper.hand_date('signed_on', signed)}\n"
        + gap(1)
        + f"#align(center)[{who.agree('Le candidat', 'La candidate')} \\ {paper.sign('candidate', width_mm=70, height_mm=24)}]\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "web_summary_right_labels")
def web_summary_right_labels(case: Case, paper: Paper) -> str:
    """The web account's summary printed at home: labels right-aligned, the candidate signed in the
    margin left below."""
    rng, who = case.rng, case.person
    edited, signed = _edited_and_signed(case)
    name = academy(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Carlito")), 10
    paper.setup.margin_mm = (16, 15, 16, 15)
    paper.setup.header = f"{small('Portail candidat – Mes documents', 7)} #h(1fr) {paper.date('edited_on', edited, form=f'{edited:%d/%m/%Y}')} à {rng.randrange(8, 22):02d}:{rng.randrange(60):02d}"
    return (
        f"#block(fill: rgb(245,245,254), inset: 4mm, width: 100%)[{bold(txt(paper.choose('Récapitulatif de candidature', 'Récapitulatif de votre inscription', 'Mon récapitulatif d’inscription')), 1.5)} \\ Brevet de technicien supérieur – session {paper.put('session', case.session)}]\n"
        + gap(2)
        + right_labels([("Numéro candidat", _candidate_number(case, paper)), ("Académie", paper.put("academy", name)), ("Spécialité", bold(paper.put("speciality", speciality(case)))), ("Statut", rng.choice(("Candidat individuel", "Enseignement à distance", "Formation professionnelle continue"))), ("Département de résidence", txt(who.place.department))])
        + band("Identification", "rgb(0,0,145)")
        + right_labels([*civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", separator=", "), ("Né(e) le", paper.birth_date(form=f"{who.birth_date:%d/%m/%Y}")), ("Commune de naissance", txt(who.birth_place)), ("Adresse électronique", txt(who.email)), ("Téléphone", txt(who.phone))])
        + band("Épreuves et demandes", "rgb(0,0,145)")
        + right_labels([("Langue vivante", "Anglais"), ("Épreuve facultative", rng.choice(("Aucune", "Langue vivante : italien", "Engagement étudiant"))), ("Aménagement", rng.choice(("Non", "Non", "Oui"))), ("Bénéfices de notes demandés", rng.choice(("Aucun", "E1, E31", "E5")))])
        + band("Engagement du candidat", "rgb(0,0,145)")
        + f"Je certifie exacts les renseignements ci-dessus, définitifs dès réception de ce récapitulatif signé.\n\nDate et signature : {paper.hand_date('signed_on', signed)} \\ {paper.sign('candidate', width_mm=65, height_mm=24)}\n"
    )  # fmt: skip


_DIPLOMAS = (
    ("Baccalauréat général", "4"), ("Baccalauréat technologique STMG", "4"), ("Baccalauréat professionnel Métiers de l'électricité et de ses environnements connectés", "4"),
    ("Brevet professionnel Maçon", "4"), ("Titre professionnel Technicien d'études du bâtiment en dessin de projet", "4"),
)  # fmt: skip


def _award(case: Case) -> tuple[str, str, dt.date]:
    name, level = case.rng.choice(_DIPLOMAS)
    day = dt.date(case.person.birth_date.year + 18, 7, case.rng.randrange(4, 15))
    day = min(day, dt.date(case.today.year, 7, 8))
    return case.fact("title", name), case.fact("level", level), case.fact("obtained_on", day)


@opened_layout("diploma", "success_statement_sealed", defects=("seal_broken", "seal_mismatch"))
def success_statement_sealed(case: Case, paper: Paper) -> str:
    """The attestation of success that holds until the parchment comes, its data under a code."""
    name, level, day = _award(case)
    rng = case.rng
    known = paper.sealed_person()
    fields = [
        ("B0", given(known.given_names), False), ("B2", plain(known.birth_name), False),
        ("B7", sealed_day(known.birth_date), True), ("BD", level, True), ("BJ", plain(name)[:30], False),
    ]  # fmt: skip
    code = paper.seal("B0", fields, day + dt.timedelta(days=9))
    return (
        f"#grid(columns: (1fr, auto), [{state_head('Académie ' + de_academie(case), 'Service de la certification')}], [{code}])\n"
        + heading(paper.choose("ATTESTATION DE RÉUSSITE", "Attestation de réussite au diplôme", "ATTESTATION PROVISOIRE DE RÉUSSITE"), size=1.5)
        + "Le service de la certification atteste que\n"
        + framed_cells([*civil_rows(paper, separator=", "), ("Date de naissance", paper.birth_date(form=f"{case.person.birth_date:%d/%m/%Y}"))])
        + "a subi avec succès les épreuves du diplôme suivant :\n"
        + one_line_table([("Diplôme", paper.put("title", name)), ("Niveau", paper.put("level", level)), ("Date d'obtention", dated(paper, "obtained_on", day)), ("Mention", rng.choice(("Assez bien", "Sans mention", "Bien")))])
        + gap(4)
        + small("Document scellé par un code 2D-Doc : sa vérification dispense de toute signature manuscrite. Le diplôme sera remis ultérieurement au titulaire.", 8)
    )  # fmt: skip


@opened_layout("benefit_waiver", "sworn_paragraph_by_hand")
def sworn_paragraph_by_hand(case: Case, paper: Paper) -> str:
    """A candidate's own letter to the division: the units named in the sentence, date by hand."""
    who, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 20))
    unit, label, _ = rng.choice(UNITS)
    paper.setup.size_pt, paper.setup.leading_em = 11.5, 0.85
    return (
        f"{txt(who.first_name)} {txt(who.usage_name or who.birth_name)} \\ {txt(who.street)} \\ {txt(who.place.post_code)} {txt(who.place.town)}\n\n#align(right)[Division des examens et concours \\ Rectorat {txt(de_academie(case))}]\n"
        + gap(8)
        + f"*Objet :* {paper.choose('renonciation au bénéfice d’une note', 'refus de report de note – BTS', 'abandon d’un bénéfice de note')}\n\nMadame, Monsieur,\n\n"
        f"Je {who.agree('soussigné', 'soussignée')} {whole_name(paper)}, {born_words(paper)}, {who.agree('candidat', 'candidate')} au BTS {paper.put('speciality', speciality(case))} à la session {case.session}, déclare renoncer définitivement au bénéfice de la note obtenue à l'épreuve {unit} ({txt(label)}) et demande à la repasser. J'ai bien noté que l'ancienne note ne pourra plus être prise en compte.\n\n"
        f"Je vous prie d'agréer, Madame, Monsieur, mes salutations respectueuses.\n"
        + gap(5)
        + f"#pad(left: 85mm)[Le {paper.hand_date('signed_on', signed)} \\ {paper.sign('candidate', width_mm=60, height_mm=24)}]"
    )  # fmt: skip


@opened_layout("student_engagement_form", "grid_of_activities")
def grid_of_activities(case: Case, paper: Paper) -> str:
    """The form for the optional unit: kinds of engagement ticked, a grid of activities, two hands."""
    rng, who = case.rng, case.person
    kinds = ("bénévolat associatif", "mandat d'élu étudiant", "service civique", "sapeur-pompier volontaire", "réserve opérationnelle")  # fmt: skip
    year = case.session - 1
    signed = paper.blank() if case.has("undated") else txt(written_day(paper, case.day_before(1, 30)))  # fmt: skip
    return (
        f"Académie {txt(de_academie(case))} #h(1fr) BTS – session {bold(paper.put('session', case.session))}\n#line(length: 100%)\n"
        + heading(paper.choose("FICHE « ENGAGEMENT ÉTUDIANT »", "Unité facultative UF – Engagement étudiant : fiche du candidat", "ÉPREUVE FACULTATIVE ENGAGEMENT ÉTUDIANT"))
        + framed_cells([*civil_rows(paper, "NOM de naissance", "NOM d'usage", "Prénoms"), ("Spécialité", txt(speciality(case)))])
        + under_rule("Nature de l'engagement (article L. 611-9 du code de l'éducation)")
        + ticks(kinds, (rng.randrange(len(kinds)),))
        + under_rule("Activités présentées")
        + f"#table(columns: (1fr, 40mm, 35mm), inset: 2mm, stroke: 0.5pt, [*Activité*], [*Structure*], [*Période*], [Aide aux devoirs, organisation d'un tournoi], [Association Exemple], [{year - 1}-{year}], [Tenue d'un stand de prévention], [Secours fictifs], [printemps {year}])\n"
        + gap(2)
        + f"Je demande à présenter l'épreuve facultative d'engagement étudiant.\n\nÀ {txt(who.place.town)}, le {signed}\n"
        + gap(2)
        + f"Signature du candidat : {paper.sign('candidate', width_mm=62, height_mm=22, frame=True)}\n"
    )  # fmt: skip


def _comma(score: float) -> str:
    return f"{score:.2f}".replace(".", ",")


@opened_layout("transcript", "points_and_weights_sideways", defects=MARK_DEFECTS)
def points_and_weights_sideways(case: Case, paper: Paper) -> str:
    """The listing on its side: coefficient, mark, points and the word « BÉNÉFICE » on the row."""
    rng, session = case.rng, sat_in(case)
    sideways(paper, 16)
    paper.setup.size_pt = 10
    lines = []
    for row, (unit, label, weight) in zip(marks(case), UNITS, strict=True):
        shown = _comma(row["score"])
        paper.add("scores", row, [unit, shown])
        lines.append(f"[{unit}], [{txt(label)}], [{weight}], [{txt(shown)}], [{_comma(row['score'] * weight)}], [{'BÉNÉFICE' if row['benefit'] else ''}]")  # fmt: skip
    return (
        f"Académie {txt(de_academie(case))} #h(1fr) {bold(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DES NOTES OBTENUES'), 1.4)} #h(1fr) SESSION {bold(paper.put('session', session))}\n#line(length: 100%)\n"
        + halves(f"BREVET DE TECHNICIEN SUPÉRIEUR \\ {bold(paper.put('speciality', speciality(case)))}", pairs([*civil_rows(paper, "NOM", "NOM D'USAGE", "PRÉNOMS"), ("NÉ(E) LE", paper.birth_date(form=f"{case.person.birth_date:%d/%m/%Y}"))]))
        + gap(2)
        + f"#table(columns: (16mm, 1fr, 18mm, 24mm, 26mm, 34mm), inset: 1.5mm, stroke: 0.4pt, [*Épr.*], [*Libellé*], [*Coef.*], [*Note / 20*], [*Points*], [*Observation*], {', '.join(lines)})\n"
        + gap(2)
        + f"#align(right)[Décision du jury : {bold(result_word(case, paper))}]\n"
        + gap(3)
        + halves(small("Les notes portant la mention BÉNÉFICE peuvent être conservées pendant cinq ans à compter de leur date d'obtention.", 8), f"Le {txt(french.date_long(dt.date(session, 7, rng.randrange(3, 12))))} \\ Le chef de la division des examens \\ {paper.sign('authority', width_mm=60, height_mm=18, stamp=pressed('Académie', academy(case)))}", "(1.4fr, 1fr)")
    )  # fmt: skip


@opened_layout("transcript", "letter_with_marks_by_domain", defects=MARK_DEFECTS)
def letter_with_marks_by_domain(case: Case, paper: Paper) -> str:
    """A letter of results: marks in dotted lines, a star on those that may be kept."""
    session, who = sat_in(case), case.person
    lines = []
    for row, (unit, label, _) in zip(marks(case), UNITS, strict=True):
        shown = _comma(row["score"])
        paper.add("scores", row, [unit, shown])
        star = " \\*" if row["benefit"] else ""
        lines.append(
            f"{unit} – {txt(label)} #box(width: 1fr, repeat[.]) {txt(shown)}/20{star} \\\n"
        )
    return (
        state_head(f"Région académique – académie {de_academie(case)}", "Division des examens et concours")
        + window(paper)
        + gap(3)
        + heading(paper.choose("Relevé de notes du BTS", "VOS NOTES AU BREVET DE TECHNICIEN SUPÉRIEUR – RELEVÉ", "Relevé de notes – candidat individuel"), align="left", size=1.25, after_mm=2)
        + f"{txt(who.civility)},\n\nVoici les notes obtenues par {whole_name(paper)}, {born_words(paper, place=False)}, à l'examen du BTS {bold(paper.put('speciality', speciality(case)))}, session {paper.put('session', session)}. Le jury vous a {who.agree('déclaré', 'déclarée')} : {bold(result_word(case, paper))}.\n"
        + gap(2)
        + "".join(lines)
        + "\n#text(size: 0.88em)[\\* Note dont le bénéfice est acquis, sauf renonciation de votre part au moment d'une nouvelle inscription.]\n"
        + gap(4)
        + f"#pad(left: 90mm)[Pour le recteur et par délégation \\ {paper.sign('authority', width_mm=60, height_mm=22)}]"
    )  # fmt: skip


@opened_layout("diploma", "upright_with_visas")
def upright_with_visas(case: Case, paper: Paper) -> str:
    """A diploma upright within a double frame, the holder's hand beside the rector's."""
    name, level, day = _award(case)
    paper.setup.margin_mm, paper.setup.size_pt = (28, 28, 24, 28), 11.5
    paper.setup.background = "#place(center + horizon, rect(width: 190mm, height: 277mm, stroke: 1.5pt + rgb(150,120,40)))#place(center + horizon, rect(width: 184mm, height: 271mm, stroke: 0.5pt + rgb(150,120,40)))"
    return (
        f"#align(center)[{bold('RÉPUBLIQUE FRANÇAISE', 1.3)} \\ Ministère chargé de l'éducation nationale \\ #v(10mm) {bold('DIPLÔME', 2)} \\ #v(4mm) {bold(paper.put('title', name), 1.35)} \\ {small('Diplôme national de niveau', 9)} {paper.put('level', level)}]\n"
        + gap(8)
        + f"Vu le procès-verbal du jury en date du {dated(paper, 'obtained_on', day)},\n\nle diplôme est conféré à\n\n#align(center)[#text(size: 1.3em)[{whole_name(paper)}] \\ {born_words(paper)}]\n\npour en jouir avec les droits et prérogatives qui y sont attachés.\n"
        + gap(8)
        + f"Fait à {txt(seat(case))}, le {txt(french.date_long(day + dt.timedelta(days=60)))}\n"
        + gap(4)
        + halves(f"Le titulaire \\ {paper.sign('candidate', width_mm=58, height_mm=22)}", f"Le recteur d'académie \\ {paper.sign('authority', width_mm=62, height_mm=24, stamp=pressed('Rectorat', academy(case)))}")
        + gap(6)
        + small(f"Enregistré sous le n° {case.rng.randrange(10**6, 10**7)} – le premier exemplaire est seul remis à l'impétrant.", 7.5)
    )  # fmt: skip
