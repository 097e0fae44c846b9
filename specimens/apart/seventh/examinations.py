"""What examination offices send out: confirmations, records of marks, statements of success, and
the forms that candidates send back."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.seventh.facts import (
    MARKS,
    ONE,
    marks,
    outcome,
    sat_in,
    told,
    units_of,
)
from specimens.apart.seventh.wording import (
    LYCEES,
    above,
    academy,
    born,
    box_on,
    boxed,
    boxed_day,
    branch,
    called,
    chart,
    dated,
    de,
    figures,
    fine,
    foot,
    frame,
    halves,
    indexed,
    ledger,
    lines,
    names,
    over,
    page_of,
    pairs,
    rise,
    ruled,
    said,
    school_called,
    seat,
    section,
    spaced,
    state,
    thick,
    under,
    underscored,
    window,
)
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout


def _printed_and_signed(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    value = case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}")
    return paper.put("candidate_number", value)


def _seal(case: Case) -> list[str]:
    return ["RECTORAT", f"ACADÉMIE {de(academy(case)).upper()}"]


@apart_layout("registration_confirmation", "dense_office_sheet_hand_at_left")
def dense_office_sheet_hand_at_left(case: Case, paper: Paper) -> str:
    """One dense sheet: three tables, tests with their codes, rules in small print, day and hand in
    two cells at the foot, the parent's cell left blank for adults."""
    rng, who = case.rng, case.person
    edited, signed = _printed_and_signed(case)
    page_of(paper, 210, 297, 11, 12, 13, 12)
    paper.setup.size_pt, paper.setup.font = (
        8.6,
        rng.choice(("Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow")),
    )
    town = academy(case)
    foot(paper, f"Cyclades – {case.session} – BTS – page 1/1")
    tests = [(txt(code), txt(label), str(weight), rng.choice(("Inscrit", "Inscrit", "Inscrit", "Bénéfice", "Dispensé"))) for code, label, weight in units_of(case)]  # fmt: skip
    return (
        f"#grid(columns: (1fr, auto, 1fr), align: (left, center, right), [{paper.put('academy', town, paper.choose(f'ACADÉMIE {de(town).upper()}', f'Académie {de(town)}'))} \\ D.E.C.], [{thick(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION D’INSCRIPTION INDIVIDUELLE')), 13)} \\ Brevet de technicien supérieur], [Session {thick(paper.put('session', case.session))} \\ Édition du {paper.date('edited_on', edited, form=figures(edited))}])\n#line(length: 100%)\n"
        + ledger([("N° candidat", thick(_number(case, paper))), ("N° inscription", txt(f"{rng.randrange(1, 900):03d}")), ("Spécialité", thick(paper.put("speciality", branch(case)))), ("Division", txt(rng.choice(("INDIV", "CNED", "LIBRE"))))], 2, label="28mm", inset=1.3)
        + section("Identité du candidat")
        + ledger([*names(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("À", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word.upper())), ("Adresse", txt(f"{who.street} {who.place.post_code} {who.place.town}".upper())), ("Mél", txt(who.email)), ("Téléphone", txt(who.phone))], 2, label="28mm", inset=1.3)
        + section("Inscription")
        + ledger([("Catégorie", rng.choice(("Ex-scolaire", "Salarié 3 ans", "Enseignement à distance", "Formation continue"))), ("Forme", rng.choice(("Globale", "Progressive"))), ("Aménagements", rng.choice(("Non", "Oui"))), ("JDC", rng.choice(("Participation effectuée", "Exempté", "En règle")))], 2, label="28mm", inset=1.3)
        + chart(("Épr.", "Libellé", "Coef.", "État"), tests, "(16mm, 1fr, 14mm, 34mm)", inset=1.2)
        + fine("Toute modification doit être portée en rouge sur le présent document avant la date limite. Après cette date, les choix sont réputés définitifs. Le candidat déclare ne pas être inscrit dans une autre académie pour la même session et n'avoir fait l'objet d'aucune interdiction de se présenter à un examen public.", 7)
        + rise(1)
        + f"#table(columns: (1fr, 1fr, 1fr), inset: 2mm, stroke: 0.5pt, [Signature du candidat \\ {paper.sign('candidate', width_mm=54, height_mm=24)}], [Date \\ #v(4mm) {paper.hand_date('signed_on', signed)}], [Représentant légal (candidat mineur)])\n"
    )  # fmt: skip


@apart_layout("registration_confirmation", "letter_form_below_the_fold")
def letter_form_below_the_fold(case: Case, paper: Paper) -> str:
    """A letter to the candidate, the recap as lines below it, the declaration to date and sign at
    the right of the sheet's foot."""
    rng, who = case.rng, case.person
    edited, signed = _printed_and_signed(case)
    town = academy(case)
    limit = dt.date(case.session - 1, 11, rng.randrange(14, 27))
    paper.setup.size_pt = 10
    return (
        state(f"Rectorat de l'académie {de(town)}", "Division des examens et concours", "Bureau des examens post-baccalauréat", motto=False)
        + halves(f"{txt(seat(case))}, le {paper.date('edited_on', edited, form=said(paper, edited))} \\ N° de candidat : {_number(case, paper)}", window(paper, 6))
        + rise(5)
        + underscored(paper.choose("Objet : confirmation de votre inscription au BTS", "CONFIRMATION D'INSCRIPTION À L'EXAMEN"), 12, "left")
        + f"{txt(who.civility)},\n\nVous vous êtes {who.agree('inscrit', 'inscrite')} au brevet de technicien supérieur. Vérifiez les informations ci-dessous, puis téléversez ce document daté et signé, avec les pièces demandées, au plus tard le {txt(figures(limit))}.\n"
        + lines([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", paper.birth_date(form=said(paper, who.birth_date))), ("Académie", paper.put("academy", town, paper.choose(town, town.upper()))), ("Session", paper.put("session", case.session)), ("Spécialité", thick(paper.put("speciality", branch(case)))), ("Mode d'inscription", rng.choice(("forme globale", "forme progressive"))), ("Bénéfices de notes", rng.choice(("aucun", "E1, E2", "E1"))), ("Langue vivante", rng.choice(("anglais", "espagnol")))], " – ")
        + rise(2)
        + "Je soussigné(e) confirme les renseignements portés ci-dessus et m'engage à me présenter à toutes les épreuves.\n"
        + rise(2)
        + f"#align(right)[#block(width: 84mm, stroke: 0.6pt, inset: 3mm)[#set align(left)\nDate : {paper.hand_date('signed_on', signed)} \\ Signature du candidat : \\ {paper.sign('candidate', width_mm=72, height_mm=24)}]]\n"
        + fine("Document sans signature : inscription non valide.", 7.5)
    )  # fmt: skip


def _label_of_mark(kept: bool, words: str) -> str:
    return txt(words) if kept else ""


@apart_layout("transcript", "service_grid_benefit_column", defects=MARKS)
def service_grid_benefit_column(case: Case, paper: Paper) -> str:
    """The office's record: units by domain, mark, weight, points, a last column for what is kept;
    the jury's word and the mean below."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    paper.setup.size_pt = 9.4
    word = rng.choice(("Bénéfice", "BENEF.", "oui"))
    rows, passed = marks(case)
    table, points, weights = [], 0.0, 0
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        points, weights = points + kept["score"] * weight, weights + weight
        table.append((txt(code), txt(label), txt(shown), str(weight), f"{kept['score'] * weight:.2f}".replace(".", ","), _label_of_mark(kept["benefit"], word)))  # fmt: skip
    return (
        state(f"Académie {de(academy(case))}", "Service interacadémique des examens", f"Édité le {figures(dt.date(session, 7, rng.randrange(6, 25)))}")
        + ruled(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DE NOTES – BREVET DE TECHNICIEN SUPÉRIEUR"), 14)
        + halves(pairs([("Session", thick(paper.put("session", session))), ("Spécialité", paper.put("speciality", branch(case)))], 24), pairs([*names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("N° candidat", txt(f"{rng.randrange(10**9, 10**10)}"))], 26), "(1fr, 1fr)")
        + rise(2)
        + chart(("Code", "Épreuve", "Note", "Coef", "Points", "Conservation"), table, "(15mm, 1fr, 18mm, 14mm, 20mm, 28mm)")
        + f"Total : {points:.2f} / {weights * 20} #h(8mm) Moyenne : {points / weights:.2f} / 20\n".replace(".", ",")
        + rise(2)
        + f"#align(center)[#box(stroke: 0.8pt, inset: 2.5mm)[DÉCISION DU JURY : {thick(outcome(paper, passed), 12)}]]\n"
        + rise(3)
        + halves(fine("Les notes d'au moins 10 sur 20 signalées dans la colonne de droite peuvent être conservées cinq ans sur demande du candidat.", 7.5), under(paper, "authority", "Le chef de division", stamp=_seal(case), high=25))
    )  # fmt: skip


@apart_layout("transcript", "narrow_strip_two_columns_of_units", defects=MARKS)
def narrow_strip_two_columns_of_units(case: Case, paper: Paper) -> str:
    """An upright half sheet: units in lines with dots up to the mark, a star after what is kept."""
    session, form, rng = sat_in(case), case.rng.choice((0, 2)), case.rng
    page_of(paper, 148, 210, 10, 12, 9, 12)
    paper.setup.size_pt, paper.setup.font = (
        9,
        rng.choice(("Liberation Mono", "Liberation Serif", "DejaVu Sans")),
    )
    rows, passed = marks(case)
    listed = []
    starred, star = False, txt(" *")
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        starred = starred or kept["benefit"]
        listed.append(f"#block(above: 1.7mm, below: 1.7mm)[{txt(code)} {txt(label)} (x{weight}) #box(width: 1fr, repeat[.]) {txt(shown)}{star if kept['benefit'] else ''}]\n")  # fmt: skip
    return (
        f"{thick(txt('RECTORAT ' + de(seat(case)).upper()))} \\ Examens et concours\n"
        + boxed(paper.choose("BTS – RELEVÉ DE NOTES", "RELEVÉ INDIVIDUEL DE NOTES – BTS"), 11.5, "100%")
        + f"Session : {paper.put('session', session)} \\ Spécialité : {paper.put('speciality', branch(case))} \\ Candidat : {indexed(paper)} \\ Né(e) le : {paper.birth_date(form=figures(case.person.birth_date))}\n"
        + rise(1)
        + "Notes sur 20, entre parenthèses le coefficient :\n"
        + "".join(listed)
        + (fine("* bénéfice de note conservable pendant cinq ans", 7.5) if starred else "")
        + rise(2)
        + f"Résultat : {thick(outcome(paper, passed))}\n"
        + rise(1)
        + f"#align(right)[Le {txt(figures(dt.date(session, 7, rng.randrange(3, 15))))} \\ Pour le recteur \\ {paper.sign('authority', width_mm=52, height_mm=20, stamp=_seal(case))}]\n"
    )  # fmt: skip


@apart_layout("transcript", "account_page_by_families_of_tests", defects=MARKS)
def account_page_by_families_of_tests(case: Case, paper: Paper) -> str:
    """A page of the web account: general then professional tests in two tables, badge words for what
    is kept, nobody signs."""
    session, form, rng, who = sat_in(case), case.rng.choice((0, 1)), case.rng, case.person
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Carlito")), 9.6
    ink = "rgb(0,0,145)"
    rows, passed = marks(case)
    halves_of: list[list[tuple[str, ...]]] = [[], []]
    badge = f"#box(fill: rgb(200,235,215), inset: (x: 1.5mm, y: 0.6mm), radius: 1mm)[#text(size: 0.85em)[{txt(rng.choice(('Bénéfice', 'Bénéfice possible', 'Note conservée')))}]]"  # fmt: skip
    for place, ((code, label, weight), kept) in enumerate(rows):
        shown = told(paper, kept, form)
        halves_of[place >= 4].append((txt(f"{code} – {label}"), str(weight), thick(txt(shown)), badge if kept["benefit"] else "–"))  # fmt: skip
    foot(
        paper,
        "Consultation en ligne – la notification officielle est celle qui est adressée par courrier",
    )
    return (
        f"{thick('Cyclades', 18, ink)} #h(1fr) {indexed(paper)}\n#line(length: 100%, stroke: 1.5pt + {ink})\n"
        + f"{thick(txt(paper.choose('Mes résultats – relevé de notes', 'Relevé de notes', 'Mon relevé de notes')), 15)}\n"
        + rise(1)
        + above([("Examen", "BTS"), ("Session", thick(paper.put("session", session))), ("Académie", txt(academy(case))), ("Spécialité", paper.put("speciality", branch(case))), ("Date de naissance", paper.birth_date(form=figures(who.birth_date))), ("Jury", txt(figures(dt.date(session, 7, rng.randrange(1, 8)))))], "(1fr, 1fr, 1fr)")
        + section("Épreuves générales", ink)
        + chart(("Épreuve", "Coef.", "Note / 20", "Bénéfice"), halves_of[0], "(1fr, 16mm, 24mm, 40mm)", "rgb(227,227,253)")
        + section("Épreuves professionnelles", ink)
        + chart(("Épreuve", "Coef.", "Note / 20", "Bénéfice"), halves_of[1], "(1fr, 16mm, 24mm, 40mm)", "rgb(227,227,253)")
        + frame(f"Décision : {thick(outcome(paper, passed), 12)}", 3, "luma(245)")
    )  # fmt: skip


def _passed_in(case: Case) -> int:
    """A year in which the person was eighteen at least and the examination over."""
    least = max(case.person.birth_date.year + 18, case.session - 6)
    return case.rng.randrange(min(least, case.session - 1), case.session)


@apart_layout("diploma", "provisional_success_statement_board")
def provisional_success_statement_board(case: Case, paper: Paper) -> str:
    """The statement of success that stands for the diploma until it is printed: level, title and
    session in the text, by delegation of the rector."""
    rng, who = case.rng, case.person
    year = _passed_in(case)
    title, level = rng.choice((("Baccalauréat professionnel – Technicien d'études du bâtiment", 4), ("Baccalauréat technologique – STI2D", 4), ("Baccalauréat général", 4), ("Brevet de technicien supérieur – Support à l'action managériale", 5)))  # fmt: skip
    if year < who.birth_date.year + 20 and level == 5:
        title, level = "Baccalauréat général", 4
    obtained = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 11)))
    return (
        state(f"Académie {de(academy(case))}", "Division des examens et concours")
        + rise(7)
        + spaced(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE SUCCÈS À L'EXAMEN"), 17)
        + rise(6)
        + f"Vu le procès-verbal du jury en date du {dated(paper, 'obtained_on', obtained)},\n\nle recteur de l'académie atteste que {called(paper)}, {born(paper)}, a été {who.agree('déclaré admis', 'déclarée admise')} à l'examen suivant :\n\n"
        + f"#align(center)[{thick(paper.put('title', title), 13)} \\ niveau {paper.put('level', level, str(level))} du cadre national des certifications \\ session {year}]\n"
        + rise(4)
        + "La présente attestation tient lieu de diplôme jusqu'à la délivrance de celui-ci.\n"
        + rise(4)
        + f"#pad(left: 85mm)[{txt(seat(case))}, le {txt(figures(obtained + rng.randrange(1, 20) * ONE))} \\ {under(paper, 'authority', 'Pour le recteur et par délégation', stamp=_seal(case), wide=64, high=26)}]"
    )  # fmt: skip


@apart_layout("diploma", "landscape_title_with_jury_and_holder")
def landscape_title_with_jury_and_holder(case: Case, paper: Paper) -> str:
    """The diploma itself on its side in a frame: texts of law at the left, holder in the middle,
    hands of the holder and the rector."""
    rng = case.rng
    page_of(paper, 297, 210, 20, 30, 14, 30)
    ink = rng.choice(("rgb(0,60,110)", "rgb(90,70,20)"))
    paper.setup.background = (
        f"#place(center + horizon, rect(width: 277mm, height: 190mm, stroke: 4pt + {ink}))"
    )
    paper.setup.font = rng.choice(("Libertinus Serif", "Liberation Serif", "DejaVu Serif"))
    title, level = rng.choice((("Baccalauréat professionnel, spécialité Maintenance des équipements industriels", 4), ("Brevet professionnel, spécialité Charpentier bois", 4), ("Baccalauréat technologique, série STMG", 4)))  # fmt: skip
    year = _passed_in(case)
    obtained = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 11)))
    return (
        f"#align(center)[RÉPUBLIQUE FRANÇAISE \\ Ministère de l'Éducation nationale \\ #v(3mm) {thick(paper.choose('DIPLÔME', 'DIPLÔME NATIONAL'), 26, ink)}]\n"
        + rise(2)
        + "#text(size: 0.85em)[Vu le code de l'éducation, livre III ; vu le procès-verbal de l'examen établi par le jury ;]\n"
        + rise(3)
        + f"#align(center)[Le diplôme du \\ {thick(paper.put('title', title), 14)} \\ (niveau {paper.put('level', level, str(level))}) \\ est délivré à \\ #v(1mm) #text(size: 15pt)[{called(paper)}] \\ {born(paper)} \\ pour en jouir avec les droits et prérogatives qui y sont attachés.]\n"
        + rise(3)
        + f"Fait à {txt(seat(case))}, le {dated(paper, 'obtained_on', obtained)} #h(1fr) N° {rng.randrange(10**7, 10**8)}\n"
        + rise(2)
        + halves(under(paper, "candidate", "Le titulaire", high=20), under(paper, "authority", f"Le recteur de l'académie {de(academy(case))}", stamp=_seal(case), high=26), gutter=40)
    )  # fmt: skip


@apart_layout("benefit_waiver", "numbered_requests_with_reasons")
def numbered_requests_with_reasons(case: Case, paper: Paper) -> str:
    """An academy's annex: the kept marks in a table that the candidate gives up one by one, the day
    in boxes, the hand in the last cell."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 18))
    chosen = rng.sample(units_of(case), rng.choice((1, 2, 3)))
    rows = [(txt(code), txt(label), f"{rng.randrange(20, 32) / 2:.1f}".replace(".", ","), str(case.session - rng.choice((1, 2, 3)))) for code, label, _ in chosen]  # fmt: skip
    return (
        f"Académie {txt(de(academy(case)))} – DEC #h(1fr) Annexe {rng.randrange(2, 6)}\n"
        + ruled(paper.choose("RENONCIATION AU BÉNÉFICE DE NOTES", "REFUS DE CONSERVATION DE BÉNÉFICES – BTS", "DEMANDE DE NON-CONSERVATION DE BÉNÉFICES DE NOTES"), 13)
        + ledger([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("BTS, spécialité", thick(paper.put("speciality", branch(case)))), ("Session", str(case.session))], 1, label="46mm")
        + rise(2)
        + "Je renonce définitivement au bénéfice des notes suivantes et demande à repasser les épreuves correspondantes :\n"
        + chart(("Épreuve", "Intitulé", "Note obtenue", "Session"), rows, "(20mm, 1fr, 30mm, 24mm)")
        + "Je reconnais être informé(e) que cette renonciation ne peut être retirée et que seules les notes de la session à venir seront prises en compte.\n"
        + rise(2)
        + f"#table(columns: (1fr, 1fr), inset: 2.4mm, stroke: 0.5pt, [Date #h(2mm) {boxed_day(paper, 'signed_on', signed)}], [Signature du candidat \\ {paper.sign('candidate', width_mm=70, height_mm=22)}])\n"
    )  # fmt: skip


@apart_layout("student_engagement_form", "form_with_body_and_tutor_hands")
def form_with_body_and_tutor_hands(case: Case, paper: Paper) -> str:
    """The form for the optional test: activity, body that hosts, skills; the candidate and the
    body's chairman sign."""
    rng, who, school = case.rng, case.person, school_called(case, LYCEES)
    signed = case.day_before(1, 40)
    body = rng.choice(("Les Restaurants fictifs", "Club sportif Exemple", "Association des parents Modèle", "Sapeurs-pompiers volontaires – centre fictif"))  # fmt: skip
    president = (
        f"{rng.choice(('Annick', 'Jean', 'Leïla'))} {rng.choice(('VERDIER', 'MONNIER', 'CAZES'))}"
    )
    return (
        f"{fine('Annexe – épreuve facultative', 8)} #h(1fr) {fine('BTS session', 8)} {thick(paper.put('session', case.session))}\n"
        + boxed(paper.choose("FICHE D'ENGAGEMENT ÉTUDIANT", "ENGAGEMENT ÉTUDIANT – FICHE DE DEMANDE", "UNITÉ FACULTATIVE « ENGAGEMENT ÉTUDIANT » – FORMULAIRE"), 13, "100%")
        + lines([*names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=said(paper, who.birth_date))), ("BTS", txt(branch(case))), ("Établissement", txt(f"{school.name} – {school.place.town}"))])
        + section("Nature de l'engagement")
        + "#h(6mm)".join(box_on(x == 0, w) for x, w in enumerate(("bénévolat associatif", "activité professionnelle", "service civique", "mandat électif")))
        + "\n"
        + lines([("Organisme", txt(body)), ("Responsable", txt(president)), ("Période", txt(f"de septembre {case.session - 2} à juin {case.session - 1}")), ("Missions", txt(rng.choice(("encadrement des jeunes, trésorerie", "collecte et distribution", "animation d’ateliers du samedi"))))])
        + section("Compétences mises en œuvre")
        + "Travail en équipe, organisation, prise de parole, sens des responsabilités.\n"
        + rise(3)
        + f"Fait le {txt(said(paper, signed)) if not case.has('undated') else paper.blank()}\n"
        + halves(over(paper, "candidate", "L'étudiant(e)"), over(paper, "authority", f"Le responsable de l'organisme, {president}", stamp=[body.upper()[:30]], high=25))
    )  # fmt: skip
