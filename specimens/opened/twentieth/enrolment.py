"""What candidates confirm, give up and declare before the examination."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import above, abreast, beside, caged, spot, under
from specimens.opened.twentieth.wording import (
    DAY,
    LYCEUMS,
    academy_of,
    addressee,
    band,
    born,
    boxed,
    boxed_day,
    called,
    cased,
    centre,
    choice,
    colleague,
    dated,
    de,
    down,
    far,
    figures,
    foot,
    hairline,
    halves,
    house_of,
    leaders,
    leaf,
    ledger,
    loose,
    manner,
    names,
    pairs,
    rubric,
    ruled,
    spelled,
    state,
    strong,
    studied,
    tiny,
    typed,
)


def _moments(case: Case) -> tuple[dt.date, dt.date]:
    """The day of the print, then that of the signature."""
    signed = case.fact("signed_on", case.day_before(0, 10))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * DAY), signed


def _candidate_number(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"0{case.rng.randrange(10**9, 9 * 10**9)}"))  # fmt: skip


def _choice(case: Case) -> str:
    return case.rng.choice(
        ("Présent", "Présent", "Présent", "Présent", "Note conservée", "Dispensé")
    )


@opened_layout(
    "registration_confirmation", "two_page_print_with_numbered_blocks_and_last_page_hand"
)
def two_page_print_with_numbered_blocks_and_last_page_hand(case: Case, paper: Paper) -> str:
    """A ministry program: numbered blocks on two pages, documents to join, the hand overleaf."""
    rng, p, town = case.rng, case.person, academy_of(case)
    edited, signed = _moments(case)
    leaf(paper, 210, 297, 15, 15, 14, 15)
    typed(paper, 9.6, "Liberation Sans", "DejaVu Sans", "Carlito")
    paper.setup.numbering = True
    tests = [(txt(code), txt(label), _choice(case)) for code, label, _ in units_of(case)]
    return (
        halves(state("Ministère de l'enseignement supérieur", f"Académie {de(town)}"), far(f"{strong(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'Confirmation d’inscription')), 14)} \\ Document édité le {paper.date('edited_on', edited, form=figures(edited))}"))
        + rubric("1 – Examen")
        + cased([("Examen", "Brevet de technicien supérieur"), ("Session", strong(paper.put("session", case.session))), ("Spécialité", strong(paper.put("speciality", studied(case)))), ("Académie", paper.put("academy", town)), ("N° de candidat", _candidate_number(case, paper)), ("Forme de passage", rng.choice(("globale", "progressive")))])
        + rubric("2 – Identité")
        + cased([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=figures(p.birth_date))), ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word))])
        + rubric("3 – Coordonnées")
        + cased([("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Téléphone", txt(p.phone)), ("Mél", txt(p.email)), ("Établissement", rng.choice(("candidat libre", "CNED fictif", "sans"))) ])
        + rubric("4 – Épreuves obligatoires")
        + ledger(("Code", "Libellé", "Position"), tests, "(18mm, 1fr, 36mm)", inset=1.3)
        + "\n#pagebreak()\n"
        + rubric("5 – Pièces à fournir")
        + f"{choice(False, 'pièce d’identité')} \\ {choice(False, 'certificat de participation à la journée défense et citoyenneté')} \\ {choice(False, 'justificatif de la voie de formation ou de l’expérience')}\n"
        + rubric("6 – Déclaration du candidat")
        + "Je certifie sur l'honneur l'exactitude des informations de ce document, que j'ai contrôlées page par page, et je demande mon inscription à cet examen. J'ai connaissance des sanctions encourues en cas de fraude.\n"
        + down(3)
        + f"Fait à {txt(p.place.town)}, le {dated(paper, 'signed_on', signed)}\n"
        + down(3)
        + far(under(paper, "candidate", "Signature obligatoire du candidat", None, 84, 28))
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_with_slip_to_send_back_signed")
def letter_with_slip_to_send_back_signed(case: Case, paper: Paper) -> str:
    """An office's letter; below the cut a slip tells the identity and holds the hand, its day by pen."""
    p, town = case.person, academy_of(case)
    edited, signed = _moments(case)
    typed(paper, 10, "Carlito", "Liberation Serif", "Lato")
    return (
        f"{strong(paper.put('academy', town, 'Académie ' + de(town)), 12)} \\ Bureau des examens du supérieur \\ {tiny(f'Gestionnaire : {colleague(case)}', 8)}\n"
        + addressee(paper, 100)
        + down(3)
        + far(f"Édité le {paper.date('edited_on', edited, form=figures(edited))}")
        + strong(txt(paper.choose("Récapitulatif et confirmation de votre inscription au BTS", "Confirmation de votre inscription au BTS")), 12)
        + f"\n\n{p.civility},\n\nVotre inscription à la session {strong(paper.put('session', case.session))} a été enregistrée sous le numéro {_candidate_number(case, paper)} dans la spécialité suivante : {strong(paper.put('speciality', studied(case)))}.\n\nVous passerez les unités {txt(', '.join(code for code, _, _ in units_of(case)))}. Si une information est fausse, corrigez-la à l'encre rouge. Détachez ensuite le talon, signez-le et joignez-le à vos pièces : sans lui, l'inscription est réputée abandonnée.\n\nNous vous souhaitons une bonne préparation.\n"
        + down(3)
        + '#line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))\n'
        + centre(strong("TALON DE CONFIRMATION"))
        + halves(
            pairs([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("À", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word))], 34)
            + f"\nJe confirme mon inscription.\n\n{txt(p.place.town)}, le #h(1mm) {paper.hand_date('signed_on', signed, 14)}",
            under(paper, "candidate", "Signature :", None, 72, 32), "(1fr, 78mm)",
        )
    )  # fmt: skip


@opened_layout("registration_confirmation", "form_with_boxed_identity_and_day_by_pen")
def form_with_boxed_identity_and_day_by_pen(case: Case, paper: Paper) -> str:
    """A form read by a machine: identity one letter a box, choices ticked, place and day by pen."""
    p, town = case.person, academy_of(case)
    edited, signed = _moments(case)
    leaf(paper, 210, 297, 13, 14, 12, 14)
    typed(paper, 9.4, "Liberation Sans", "Open Sans")
    paper.put("birth_name", p.birth_name)
    paper.put("given_names", [p.first_name], p.first_name)
    lines = f"Nom de naissance #h(2mm) {spelled(p.birth_name)}\n\n"
    if p.usage_name:
        paper.put("usage_name", p.usage_name)
        lines += f"Nom d'usage #h(2mm) {spelled(p.usage_name)}\n\n"
    lines += f"Prénom #h(2mm) {spelled(p.first_name)}\n\nNaissance #h(2mm) {boxed_day(paper, 'birth_date', p.birth_date)} #h(4mm) {txt(p.birth_place)}\n"
    number = case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}")
    full = case.rng.random() < 0.6
    return (
        band(paper.choose("CONFIRMATION D'INSCRIPTION À L'EXAMEN", "CONFIRMATION D'INSCRIPTION"), "rgb(0,0,110)", 13, f"Imprimé du {paper.date('edited_on', edited, form=figures(edited))}")
        + f"Académie : {strong(paper.put('academy', town))} #h(8mm) Brevet de technicien supérieur #h(8mm) Session : {strong(paper.put('session', case.session))}\n\nNuméro de candidat #h(2mm) {paper.comb('candidate_number', number, number)}\n\nSpécialité : {strong(paper.put('speciality', studied(case)))}\n"
        + rubric("Candidat", "rgb(0,0,110)")
        + lines
        + f"\nAdresse : {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)} – {txt(p.phone)}\n"
        + rubric("Options", "rgb(0,0,110)")
        + f"{choice(full, 'toutes les épreuves à cette session')} #h(4mm) {choice(not full, 'forme progressive')} #h(4mm) {choice(False, 'aménagement demandé')}\n\nÉpreuves : {txt(' – '.join(f'{c} {label}' for c, label, _ in units_of(case)))}\n"
        + rubric("Engagement", "rgb(0,0,110)")
        + "Le candidat atteste avoir vérifié les mentions ci-dessus ; elles deviennent définitives à la clôture du registre.\n"
        + down(2)
        + f"À #h(1mm) {paper.handwritten(p.place.town, 15)} #h(3mm) le #h(1mm) {paper.hand_date('signed_on', signed)}\n"
        + down(2)
        + boxed(beside(paper, "candidate", "Signature du candidat (dans le cadre)", None, 92, 24), 2)
    )  # fmt: skip


@opened_layout("registration_confirmation", "service_print_in_ruled_lines_with_hand_at_left")
def service_print_in_ruled_lines_with_hand_at_left(case: Case, paper: Paper) -> str:
    """A service's dense print: ruled lines, the tests in one paragraph, the hand at the left."""
    rng, p, town = case.rng, case.person, academy_of(case)
    edited, signed = _moments(case)
    typed(paper, 9.8, "Lato", "Liberation Sans Narrow", "Open Sans")
    foot(
        paper,
        f"SIEC-Exemple – inscription aux examens – tirage du {figures(edited)} – code {rng.randrange(10**7, 10**8)}",
    )
    told = "; ".join(f"{c} {label} ({_choice(case).lower()})" for c, label, _ in units_of(case))
    return (
        f"{strong(txt(paper.choose('Récapitulatif d’inscription', 'Récapitulatif de l’inscription à confirmer')), 18)} #h(1fr) BTS {strong(paper.put('session', case.session), 14)}\n"
        + hairline("black", 1)
        + ruled([("Numéro d'inscription", _candidate_number(case, paper)), ("Académie d'inscription", paper.put("academy", town)), ("Spécialité présentée", strong(paper.put("speciality", studied(case)))), *names(paper, "Nom de famille (naissance)", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=manner(paper, p.birth_date))), ("Commune de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Domicile", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Courriel et téléphone", txt(f"{p.email} – {p.phone}")), ("Statut", rng.choice(("candidat individuel", "formation professionnelle continue", "ex-apprenti", "enseignement à distance")))], 52, 1.5)
        + f"\n{strong('Épreuves.')} {txt(told)}.\n\n{strong('Édition.')} Ce récapitulatif a été produit le {paper.date('edited_on', edited, form=figures(edited))} ; il annule les précédents.\n\n"
        + f"{strong('Attestation.')} J'ai lu ce récapitulatif, je le tiens pour exact et je confirme vouloir me présenter.\n"
        + down(3)
        + f"Date : {dated(paper, 'signed_on', signed)}\n"
        + down(2)
        + above(paper, "candidate", f"Signature de {p.first_name} {p.usage_name or p.birth_name}", None, 80, 26)
    )  # fmt: skip


@opened_layout("benefit_waiver", "declaration_with_two_boxes_a_unit")
def declaration_with_two_boxes_a_unit(case: Case, paper: Paper) -> str:
    """An office's typed declaration: a row a unit with « je garde » and « je renonce » ticked."""
    rng, p = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    typed(paper, 10, "Open Sans", "Liberation Sans", "Carlito")
    rows = []
    for code, label, _ in sorted(rng.sample(units_of(case), 3)):
        keeps = rng.random() < 0.4
        rows.append((txt(code), txt(label), f"{rng.randrange(20, 32) / 2:.1f}".replace(".", ","), choice(keeps, ""), choice(not keeps, "")))  # fmt: skip
    return (
        f"Académie {txt(de(academy_of(case)))} – examens supérieurs #h(1fr) {tiny('Imprimé B-7', 8)}\n"
        + hairline()
        + down(3)
        + centre(f"{strong(txt(paper.choose('DEMANDE DE REPORT OU DE REFUS DE BÉNÉFICES', 'REFUS ET REPORT DE BÉNÉFICES')), 14)} \\ brevet de technicien supérieur – session {case.session}")
        + down(2)
        + leaders([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Spécialité", paper.put("speciality", studied(case)))])
        + down(1)
        + "J'ai obtenu les notes suivantes à la session précédente et je fais connaître mon choix, unité par unité :\n"
        + ledger(("Unité", "Épreuve", "Note", "Je garde la note", "Je renonce et repasse"), rows, "(16mm, 1fr, 16mm, 32mm, 38mm)", inset=2)
        + "Je suis averti(e) que toute renonciation est irrévocable.\n"
        + down(4)
        + f"À {txt(p.place.town)}, le {dated(paper, 'signed_on', signed)}\n"
        + down(3)
        + caged(paper, [("candidate", "Signature de la candidate, du candidat", None)], 100, 26)
    )  # fmt: skip


@opened_layout("benefit_waiver", "short_statement_on_honour_typed_by_candidate")
def short_statement_on_honour_typed_by_candidate(case: Case, paper: Paper) -> str:
    """The candidate's own statement: first person, a list of units, the hand under the text."""
    rng, p = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    typed(paper, 11.5, "Liberation Serif", "Carlito", "Libertinus Serif")
    given_up = sorted(rng.sample(units_of(case), rng.choice((1, 2, 3))))
    items = "\n".join(f"- {txt(f'{code} : {label}')}" for code, label, _ in given_up)
    return (
        centre(strong(txt(paper.choose("Renonciation à un bénéfice de notes", "Déclaration de refus de bénéfice")), 16))
        + down(8)
        + f"Je soussigné{p.agree('', 'e')} {called(paper, polite=False)}, {born(paper)}, demeurant {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)},\n\n"
        + f"{p.agree('inscrit', 'inscrite')} à la session {case.session} du brevet de technicien supérieur {strong(paper.put('speciality', studied(case)))} dans l'académie {txt(de(academy_of(case)))},\n\n"
        + f"déclare renoncer définitivement au bénéfice de la note obtenue antérieurement pour :\n\n{items}\n\n"
        + "et demande à subir de nouveau l'épreuve. Je sais que la nouvelle note remplacera l'ancienne.\n"
        + down(6)
        + f"Le {dated(paper, 'signed_on', signed)}\n"
        + down(3)
        + f"{spot(paper, 'candidate', None, 76, 27)}\n"
    )  # fmt: skip


@opened_layout("student_engagement_form", "national_sheet_with_ticks_of_kind_and_two_visas")
def national_sheet_with_ticks_of_kind_and_two_visas(case: Case, paper: Paper) -> str:
    """A sheet of the optional test: kinds of engagement ticked, account, visas abreast."""
    rng, p, school = case.rng, case.person, house_of(case, LYCEUMS)
    signed = case.day_before(1, 40)
    kinds = (
        "association",
        "activité professionnelle",
        "service civique",
        "pompier volontaire",
        "réserve",
    )
    bodies = ("Union sportive Spécimen", "Boulangerie Modèle", "Entraide fictive", "Centre de secours d'Exemple", "Réserve fictive de la marine")  # fmt: skip
    held = rng.randrange(5)
    typed(paper, 9.8, "Lato", "Liberation Sans", "Open Sans")
    return (
        halves(f"{strong(txt('BTS'), 20)} \\ épreuve facultative", far(f"{strong(txt(paper.choose('FICHE ENGAGEMENT ÉTUDIANT', 'Fiche « engagement étudiant »')), 15)} \\ session {strong(paper.put('session', case.session))}"))
        + hairline("black", 1)
        + ruled([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Spécialité de BTS", txt(studied(case))), ("Lieu de formation", txt(f"{school.name}, {school.place.town}"))], 46, 1.5)
        + rubric("Nature de l'engagement")
        + " #h(4mm) ".join(choice(k == held, kind) for k, kind in enumerate(kinds))
        + "\n"
        + rubric("Structure et période")
        + f"{txt(bodies[held])}, de septembre {case.session - 2} à juin {case.session - 1}, {rng.randrange(2, 8)} heures par semaine. Responsable : {txt(colleague(case))}.\n"
        + rubric("Compétences acquises, en lien avec le référentiel")
        + "Organiser une action collective et en tenir le budget ; parler devant un public ; rendre compte par écrit ; respecter un cadre de sécurité.\n"
        + rubric("Attestations")
        + f"À {txt(p.place.town)}, le {loose(paper, signed)}\n"
        + down(2)
        + abreast(paper, [("authority", "Le responsable de la structure", [bodies[held].upper(), p.place.town.upper()]), ("candidate", "L'étudiant(e)", None)], 170)
    )  # fmt: skip
