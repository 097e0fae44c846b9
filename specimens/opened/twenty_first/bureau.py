"""What the offices of examinations print or receive: confirmations, waivers, engagement, lengths."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_first import wording as w


def _two(case: Case) -> tuple[dt.date, dt.date]:
    """Day of the print, day of the hand."""
    signed = case.fact("signed_on", case.day_before(0, 10))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * w.A_DAY), signed


def _number(case: Case) -> str:
    return str(case.fact("candidate_number", f"{case.rng.choice(('01', '02', ''))}{case.rng.randrange(10**8, 9 * 10**9)}"))


def _fate(case: Case) -> str:
    return case.rng.choice(("À présenter", "À présenter", "À présenter", "Note conservée", "Dispensé"))


@opened_layout("registration_confirmation", "central_print_of_rubrics_with_right_hand_reference_box")
def central_print_of_rubrics_with_right_hand_reference_box(case: Case, paper: Paper) -> str:
    """One dense sheet from the central program: rubric bars, reference box, tests, undertaking, hand."""
    rng, p, town = case.rng, case.person, w.realm(case)
    edited, signed = _two(case)
    w.leaf(paper, ("Liberation Sans", "DejaVu Sans", "Carlito"), 8.9, (12, 14, 13, 14))
    w.foot(paper, f"Page 1/1 – date d'impression : {w.digits(edited)} – à conserver en copie par le candidat")
    tests = [(txt(code), txt(label), str(weight), _fate(case)) for code, label, weight in units_of(case)]
    return w.page(
        w.abreast(w.marianne(f"Académie {w.of(town)}", "Division des examens et concours"), w.fenced(w.said([("N° de candidat", w.big(paper.put("candidate_number", (n := _number(case)), n))), ("Session", w.big(paper.put("session", case.session))), ("Édité le", paper.date("edited_on", edited, form=w.digits(edited)))], 28, space=1.8), 2.4), widths="1fr, 74mm"),
        w.centre(f"{w.big(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION DE L’INSCRIPTION DU CANDIDAT')), 14)} \\ Brevet de technicien supérieur"),
        w.shade("Examen"),
        w.said([("Académie d'inscription", paper.put("academy", town)), ("Spécialité", w.big(paper.put("speciality", w.course(case)))), ("Statut", rng.choice(("Candidat individuel", "Formation continue", "Enseignement à distance", "Ex-scolaire"))), ("Passage des épreuves", rng.choice(("forme globale", "forme progressive")))], 42, space=1.8),
        w.shade("Candidat"),
        w.abreast(w.said([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", w.birth(paper, w.digits(p.birth_date))), ("Commune", txt(f"{p.birth_place} ({p.birth_department})"))], 32, space=1.8), w.said([("Adresse", w.dwelling(case)), ("Téléphone", txt(p.phone)), ("Courriel", txt(p.email)), ("Nationalité", txt(p.nationality_word))], 22, space=1.8)),
        w.shade("Épreuves"),
        w.ledger(("Unité", "Désignation", "Coef.", "Inscription"), tests, "15mm, 1fr, 14mm, 34mm", look="below", pad=1),
        w.shade("Pièces demandées"),
        w.fine("Pièce d'identité recto verso ; certificat JDC ; justificatif de formation ou d'emploi ; attestation R408 selon la spécialité ; relevé de notes pour un bénéfice.", 8),
        w.shade("Engagement du candidat"),
        "Je soussigné(e) certifie avoir vérifié l'ensemble des données de ce document, avoir porté en rouge les rectifications utiles et avoir été informé(e) que toute fausse déclaration entraîne la nullité de l'inscription.",
        w.abreast(f"À {txt(p.place.town)} \\ Le {w.dated(paper, 'signed_on', signed)}", w.hand(paper, ("candidate", "Signature obligatoire du candidat", None), "under", 76, 22), widths="1fr, 84mm"),
    )


@opened_layout("registration_confirmation", "letter_form_with_boxed_civil_status_and_low_left_hand")
def letter_form_with_boxed_civil_status_and_low_left_hand(case: Case, paper: Paper) -> str:
    """A letter with the civil status in boxed letters, options below, the hand at the left foot."""
    rng, p, town = case.rng, case.person, w.realm(case)
    edited, signed = _two(case)
    w.leaf(paper, (*w.PLAIN, "Liberation Serif"), 10, (16, 18, 15, 18))
    paper.put("birth_name", p.birth_name)
    paper.put("given_names", [p.first_name], p.first_name)
    rows = [("Nom de naissance", w.boxed_words(p.birth_name))]
    if p.usage_name:
        paper.put("usage_name", p.usage_name)
        rows.append(("Nom d'usage", w.boxed_words(p.usage_name)))
    rows += [("Premier prénom", w.boxed_words(p.first_name)), ("Date de naissance", w.boxed_day(paper, "birth_date", p.birth_date)), ("Lieu de naissance", txt(p.birth_place)), ("Adresse", w.dwelling(case)), ("Contact", txt(f"{p.phone} – {p.email}"))]
    chosen = rng.choice(units_of(case))
    return w.page(
        w.ends(f"{w.big(paper.put('academy', town, 'Rectorat de l’académie ' + w.of(town)), 12)} \\ Bureau des brevets de technicien supérieur", f"Dossier suivi par {txt(w.someone(case))} \\ imprimé le {paper.date('edited_on', edited, form=w.digits(edited))}"),
        w.air(3),
        w.fenced(w.centre(f"{w.big(txt(paper.choose('CONFIRMATION D’INSCRIPTION À UN EXAMEN', 'CONFIRMATION D’INSCRIPTION AU BTS')), 13)} \\ session {w.big(paper.put('session', case.session))} – inscription n° {paper.put('candidate_number', (n := _number(case)), n)}"), 3, "1pt"),
        f"Votre inscription au BTS {w.big(paper.put('speciality', w.course(case)))} est enregistrée. Pour la rendre définitive, contrôlez cette page, datez-la, signez-la et déposez-la dans votre espace avant le {txt(w.habit(paper, dt.date(case.session - 1, 11, rng.randrange(14, 29))))}.",
        w.flag("État civil et coordonnées", "black"),
        w.said(rows, 38, "", 2.8),
        w.flag("Choix", "black"),
        f"Langue vivante : {rng.choice(('anglais', 'espagnol', 'italien'))} #h(6mm) Épreuve facultative : {rng.choice(('aucune', 'langue des signes', 'engagement étudiant'))}",
        f"Bénéfice demandé : {txt(rng.choice(('aucun', f'{chosen[0]} {chosen[1]}')))} #h(6mm) Aménagement d'épreuves : {rng.choice(('non', 'oui'))}",
        w.air(2),
        '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))',
        w.fine("Partie à remplir, sans la détacher", 7.5),
        "Je confirme mon inscription dans les conditions ci-dessus.",
        f"Date : {w.dated(paper, 'signed_on', signed, w.digits(signed))}",
        w.hand(paper, ("candidate", "Signature (et celle d'un parent|pour un candidat mineur)", None), "beside", 74, 24),
    )


@opened_layout("registration_confirmation", "account_print_with_grey_cards_and_final_strip")
def account_print_with_grey_cards_and_final_strip(case: Case, paper: Paper) -> str:
    """The candidate's space printed over two sheets: grey cards, then declaration and hand."""
    rng, p, town = case.rng, case.person, w.realm(case)
    edited, signed = _two(case)
    w.leaf(paper, ("Open Sans", "Lato", "Carlito"), 9.6, (16, 17, 15, 17))
    paper.setup.header = f"#text(size: 7pt, fill: luma(90))[Candidats BTS – récapitulatif #h(1fr) {txt(f'{edited:%d/%m/%Y}')} {rng.randrange(8, 22)}:{rng.randrange(10, 59)}]"
    paper.setup.numbering = True

    def card(title: str, inside: str) -> str:
        return f"#block(width: 100%, fill: luma(242), inset: 3.4mm, radius: 1.5mm)[{w.big(txt(title), 11, 'rgb(0,0,145)')}\n\n{inside}]"

    return w.page(
        w.big(txt(paper.choose("Récapitulatif d'inscription à signer", "Confirmation d'inscription")), 19, "rgb(0,0,145)"),
        f"Candidature {paper.put('candidate_number', (n := _number(case)), n)} #h(1fr) éditée le {paper.date('edited_on', edited, form=w.digits(edited))}",
        card("Identité", w.said([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", w.birth(paper, w.digits(p.birth_date))), ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Sexe", p.agree("Masculin", "Féminin"))], 46, "")),
        card("Coordonnées", w.said([("Adresse postale", w.dwelling(case)), ("Adresse électronique", txt(p.email)), ("Téléphone portable", txt(p.phone))], 46, "")),
        card("Inscription", w.said([("Examen", "Brevet de technicien supérieur"), ("Spécialité", w.big(paper.put("speciality", w.course(case)))), ("Session", paper.put("session", case.session)), ("Académie", paper.put("academy", town)), ("Catégorie", rng.choice(("Individuel", "Salarié avec expérience", "Enseignement à distance"))), ("Dernière classe", f"BTS 2e année, {case.session - 2}")], 46, "")),
        card("Épreuves", w.ledger((), [(txt(code), txt(label), _fate(case)) for code, label, _ in units_of(case)], "14mm, 1fr, 36mm", look="below", pad=1)),
        "#pagebreak()",
        card("Ma déclaration", "J'ai relu les informations saisies. Je reconnais qu'elles sont exactes et complètes et que, passé la date de clôture du registre, aucun choix ne pourra être modifié. J'accepte que mes données soient traitées pour l'organisation de l'examen."),
        w.air(4),
        w.roof([("Lieu", txt(p.place.town)), ("Date", w.dated(paper, "signed_on", signed)), ("Signature du candidat", paper.sign("candidate", width_mm=52, height_mm=26))], 3, 8, 2.4),
        w.air(3),
        w.fine(f"Assistance : examens-bts@exemple.invalid – réponse sous trois jours ouvrés. Gestion : {w.someone(case)}.", 8),
    )


@opened_layout("registration_confirmation", "establishment_listing_sideways_with_day_by_pen")
def establishment_listing_sideways_with_day_by_pen(case: Case, paper: Paper) -> str:
    """A landscape recapitulation in fixed columns, the day and the hand added by pen in a last row."""
    rng, p, town = case.rng, case.person, w.realm(case)
    edited, signed = _two(case)
    w.leaf(paper, (*w.TIGHT, "Liberation Sans"), 10.8, (13, 16, 12, 16), (297, 210))
    school = w.house(case, w.STATE_SCHOOLS)
    half = units_of(case)
    rows = [(txt(c), txt(x), _fate(case)) for c, x, _ in half]
    return w.page(
        w.abreast(f"Académie {txt(w.of(town))} \\ {w.fine('Service inter-académique', 8)}", w.centre(w.big(txt(paper.choose("RÉCAPITULATIF D'INSCRIPTION – BTS", "CONFIRMATION D'INSCRIPTION – BTS")), 14)), w.far(f"Session {w.big(paper.put('session', case.session))} \\ édition du {paper.date('edited_on', edited, form=w.digits(edited))}"), widths="62mm, 1fr, 62mm"),
        w.rule(1),
        w.abreast(
            w.page(w.turned([("Candidat n°", paper.put("candidate_number", (n := _number(case)), n)), *w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Naissance", w.birth(paper, w.digits(p.birth_date)) + txt(f" {p.birth_place}")), ("Adresse", w.dwelling(case)), ("Téléphone", txt(p.phone)), ("Académie", paper.put("academy", town)), ("Spécialité", w.big(paper.put("speciality", w.course(case)))), ("Rattachement", txt(rng.choice((school.name, "candidat individuel"))))], 32)),
            w.ledger(("Unité", "Épreuve", "Situation"), rows, "14mm, 1fr, 30mm", pad=1.3), widths="1fr, 1fr"),
        w.air(1),
        w.ledger((), [("Le candidat reconnaît l'exactitude de ce récapitulatif et confirme son inscription.", f"Date : #h(2mm) {paper.hand_date('signed_on', signed)}", f"Signature #h(2mm) {paper.sign('candidate', width_mm=66, height_mm=22)}")], "1fr, 62mm, 92mm", pad=2.4),
    )


@opened_layout("benefit_waiver", "letter_of_the_candidate_who_keeps_some_and_gives_up_others")
def letter_of_the_candidate_who_keeps_some_and_gives_up_others(case: Case, paper: Paper) -> str:
    """The candidate's letter with two short lists, what is kept and what is given up."""
    p, town = case.person, w.realm(case)
    signed = case.fact("signed_on", case.day_before(0, 20))
    chosen = sorted(case.rng.sample(units_of(case), 3))
    kept, left = chosen[:1], chosen[1:]
    w.leaf(paper, (*w.ROMAN, "Carlito", "Lato"), 11, (22, 24, 20, 24))
    return w.page(
        f"{w.person(paper, polite=False)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)} \\ {txt(p.email)}",
        w.inset(f"À l'attention du bureau des BTS \\ Rectorat {txt(w.of(town))}", 96),
        w.air(6),
        f"Objet : {txt(paper.choose('BTS – report et refus de bénéfices', 'mes bénéfices de notes au BTS'))}",
        w.air(3),
        "Madame, Monsieur,",
        f"{p.agree('Inscrit', 'Inscrite')} à la session {case.session} du BTS {paper.put('speciality', w.course(case))}, {w.born(paper)}, je vous fais part de mes choix pour les notes égales ou supérieures à 10 obtenues auparavant.",
        "Je demande le report de :",
        "\n".join(f"- {txt(f'{c} {x}')} ;" for c, x, _ in kept),
        "Je refuse le bénéfice de :",
        "\n".join(f"- {txt(f'{c} {x}')} ;" for c, x, _ in left),
        "Je sais que ce refus est sans retour et que je repasserai ces épreuves.",
        "Avec mes remerciements,",
        w.air(3),
        f"{txt(p.place.town)}, {w.dated(paper, 'signed_on', signed)}",
        paper.sign("candidate", width_mm=62, height_mm=25),
    )


@opened_layout("benefit_waiver", "academy_grid_of_crosses_keep_or_sit_again")
def academy_grid_of_crosses_keep_or_sit_again(case: Case, paper: Paper) -> str:
    """The academy's annex filled on screen: a row a unit, a cross for each, hand in a frame."""
    rng, p, town = case.rng, case.person, w.realm(case)
    signed = case.fact("signed_on", case.day_before(0, 20))
    rows = []
    for code, label, _ in units_of(case):
        state = rng.choice((0, 0, 1, 2))
        mark = f"{rng.randrange(20, 33) / 2:.2f}".replace(".", ",") if state else ""
        rows.append((txt(code), txt(label), mark, w.crossed(state == 1, ""), w.crossed(state == 2, "")))
    w.leaf(paper, ("Liberation Sans", "Open Sans", "Carlito"), 9.8, (15, 17, 14, 17))
    return w.page(
        w.ends(w.marianne(f"Académie {w.of(town)}", "Examens de l'enseignement supérieur"), "Annexe 7"),
        w.centre(f"{w.big(txt(paper.choose('FICHE DE BÉNÉFICES DE NOTES : REPORT OU REFUS', 'CONSERVATION OU REFUS DES BÉNÉFICES')), 13)} \\ session {case.session}"),
        w.floor([*w.names(paper, "nom de naissance", "nom d'usage", "prénoms"), ("né(e) le", w.birth(paper, w.digits(p.birth_date))), ("spécialité du BTS", paper.put("speciality", w.course(case))), ("téléphone", txt(p.phone))], 2, 7.5),
        w.air(1),
        w.ledger(("Unité", "Épreuve", "Note acquise", "Je garde", "Je refuse"), rows, "16mm, 1fr, 26mm, 22mm, 22mm", pad=1.7),
        w.fine("Ne cocher que les unités pour lesquelles une note d'au moins 10/20 figure sur le relevé joint. Une case non cochée vaut inscription à l'épreuve.", 8),
        w.fenced(w.abreast(f"J'ai conscience du caractère irrévocable de ces choix. \\ #v(2mm) {txt(p.place.town)}, le {w.dated(paper, 'signed_on', signed)}", f"Signature du candidat \\ {paper.sign('candidate', width_mm=66, height_mm=22)}", widths="1fr, 72mm"), 3),
    )


@opened_layout("student_engagement_form", "request_sheet_with_numbered_questions_and_body_visa")
def request_sheet_with_numbered_questions_and_body_visa(case: Case, paper: Paper) -> str:
    """A form of numbered questions answered on screen; candidate and body sign."""
    rng, p = case.rng, case.person
    signed = case.day_before(1, 40)
    body = rng.choice(("Les Restos Imaginaires", "Union sportive Modèle", "Scouts Fictifs de la Vallée", "Comité d'entraide Spécimen"))
    w.leaf(paper, w.PLAIN, 10, (17, 20, 16, 20))
    answers = (
        ("Dans quel organisme l'activité a-t-elle lieu ?", body),
        ("En quoi consiste-t-elle ?", rng.choice(("distribution de repas et gestion des stocks", "encadrement des entraînements des jeunes", "organisation de camps et de sorties"))),
        ("Depuis quand et à quel rythme ?", f"depuis janvier {case.session - 2}, {rng.randrange(2, 7)} heures par semaine"),
        ("Quelles compétences du diplôme met-elle en œuvre ?", "organiser, communiquer, rendre compte, travailler en équipe"),
    )
    return w.page(
        w.ends(w.big(txt("Épreuve facultative"), 12), f"Session {w.big(paper.put('session', case.session))}"),
        w.centre(w.big(txt(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "DEMANDE DE RECONNAISSANCE DE L'ENGAGEMENT ÉTUDIANT")), 15)),
        w.roof([*w.names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", w.birth(paper, w.digits(p.birth_date))), ("BTS présenté", txt(w.course(case))), ("Académie", txt(w.realm(case)))], 3),
        w.air(1),
        *(f"{w.big(txt(f'Question {k} – {question}'))} \\ {txt(answer)}" for k, (question, answer) in enumerate(answers, 1)),
        w.air(2),
        f"Fait le {w.loose(paper, signed)} à {txt(p.place.town)}",
        w.hands(paper, [("authority", f"Pour l'organisme, {w.someone(case)}", [body.upper()[:26], "BUREAU"]), ("candidate", "Le candidat", None)], line="0.4pt"),
    )


@opened_layout("duration_decision", "rectorate_letter_granting_a_shortened_course_after_study_of_file")
def rectorate_letter_granting_a_shortened_course_after_study_of_file(case: Case, paper: Paper) -> str:
    """The rector's answer to a request: window address, what was seen, the length granted in a frame."""
    rng, p, town = case.rng, case.person, w.realm(case)
    day = issue_day(case, 20, 400)
    asked = day - rng.randrange(12, 60) * w.A_DAY
    w.leaf(paper, (*w.ROMAN, "Lato"), 10.6, (17, 22, 16, 22))
    return w.page(
        w.abreast(w.marianne(f"Académie {w.of(town)}", "Le recteur"), w.mailed(case, 14), widths="1fr, 84mm"),
        w.air(4),
        w.far(f"{txt(town)}, le {w.dated(paper, 'issue_date', day)}"),
        f"{w.big('Objet :')} {txt(paper.choose('décision de positionnement – durée de formation au BTS', 'aménagement de la durée de formation'))} \\ {w.big('Réf. :')} votre demande du {txt(w.habit(paper, asked))}",
        f"{txt(p.civility)},",
        f"Vous avez demandé que soit prise en compte votre formation antérieure. La commission de positionnement a étudié le dossier de {w.person(paper)}, {w.born(paper)}, {p.agree('candidat', 'candidate')} au BTS {txt(w.course(case))}.",
        "Sur sa proposition, j'ai décidé ce qui suit :",
        w.fenced(w.centre(f"durée minimale de formation ramenée à {w.big(f'{rng.choice((500, 675, 750, 900))} heures')} \\ durée du stage fixée à {w.big(f'{rng.choice((4, 6, 8))} semaines')}"), 4),
        f"Cette décision vaut pour la session {case.session}. Elle devra être jointe au dossier d'inscription à l'examen. Elle peut être déférée au tribunal administratif dans les deux mois de sa réception.",
        w.air(4),
        w.inset(w.hand(paper, ("authority", "Pour le recteur et par délégation,|la cheffe de la division des examens", ["RECTORAT", town.upper()]), "name", 66, name=w.someone(case)), 78),
    )
