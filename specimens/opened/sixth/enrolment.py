"""What a candidate signs to be registered for the examination."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.bodies import local_school
from specimens.opened.sixth.facts import UNITS
from specimens.opened.sixth.wording import (
    academy_of,
    addressee,
    beside,
    boxes,
    captions,
    cell,
    down,
    framed,
    headed,
    listing,
    marianne,
    numeric,
    of,
    option_of,
    stamp_of,
    strong,
    tab,
    tick,
    tiny,
    title_line,
    told_apart,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """When it was printed and when the candidate signed it."""
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - dt.timedelta(days=case.rng.randrange(0, 5))), signed


def _number(case: Case, paper: Paper, printed: str | None = None) -> str:
    """`printed`: a form such as « {:010d} » of the number."""
    value = case.fact("candidate_number", f"{case.rng.randrange(2 * 10**9, 9 * 10**9)}")
    return paper.put("candidate_number", value, value if printed is None else printed)


def _hour(case: Case) -> str:
    return f"{case.rng.randrange(7, 23):02d}:{case.rng.randrange(60):02d}"


@opened_layout("registration_confirmation", "account_page_saved_as_pdf")
def account_page_saved_as_pdf(case: Case, paper: Paper) -> str:
    """The web account's page kept by the browser: its address and the day in the margins, answers
    below their questions, the hand added on a blank at the end."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    name = academy_of(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato")), 9.5
    paper.setup.margin_mm = (15, 14, 15, 14)
    day = paper.date("edited_on", edited, form=f"{edited:%d/%m/%Y}")
    paper.setup.header = f"#text(size: 7pt)[{day} {_hour(case)} #h(1fr) Mon espace candidat]"
    paper.setup.footer = f"#text(size: 7pt)[{txt('https://candidat.examens.invalid/espace/inscription/recapitulatif')} #h(1fr) #context counter(page).display()]"

    def asked(label: str, value: str) -> str:
        return f"#block(above: 2.6mm, below: 0mm)[#text(size: 7.5pt, fill: luma(110))[{txt(label)}] \\ {value}]\n"

    left = asked("Académie d'inscription", paper.put("academy", name, paper.choose(name, name.upper()))) + asked("Examen", "BREVET DE TECHNICIEN SUPERIEUR") + asked("Spécialité", strong(paper.put("speciality", option_of(case)))) + asked("Session", paper.put("session", case.session)) + asked("N° de candidat", _number(case, paper))  # fmt: skip
    people = "".join(asked(k, v) for k, v in told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénom 1, 2, 3"))  # fmt: skip
    right = people + asked("Date de naissance", paper.birth_date(form=numeric(who.birth_date))) + asked("Département et commune de naissance", txt(f"{who.birth_department} – {who.birth_place}")) + asked("Adresse électronique", txt(who.email)) + asked("Téléphone mobile", txt(who.phone))  # fmt: skip
    return (
        f"#block(fill: rgb(0,0,145), width: 100%, inset: 3mm)[#text(fill: white, size: 13pt, weight: \"bold\")[{txt(paper.choose('Récapitulatif de mon inscription', 'Mon inscription – récapitulatif'))}]]\n"
        + f"#block(fill: rgb(230,245,233), width: 100%, inset: 2mm)[#text(fill: rgb(24,117,60))[Votre inscription est enregistrée. Numéro : {rng.randrange(100, 999)}. Imprimez ce récapitulatif, datez-le, signez-le puis téléversez-le.]]\n"
        + beside(f"=== Examen\n{left}", f"=== Candidat\n{right}")
        + down(2)
        + "=== Situation\n"
        + asked("Vous êtes", rng.choice(("Candidat individuel, ex-scolaire", "Salarié justifiant de trois ans d'activité", "Inscrit dans un organisme d'enseignement à distance", "Ex-apprenti")))
        + asked("Demande d'aménagement des épreuves", rng.choice(("Non", "Oui – procédure simplifiée")))
        + asked("Demande de bénéfice de notes", rng.choice(("Non", "Oui – E1, E2", "Oui – E31")))
        + asked("Dispense d'épreuves", rng.choice(("Non", "Oui – titulaire d'un autre BTS")))
        + asked("Journée défense et citoyenneté", "Certificat à joindre")
        + down(4)
        + "#text(size: 0.92em)[☐ #h(1mm) J'ai relu ce récapitulatif, j'en certifie l'exactitude et j'accepte que mes coordonnées soient transmises aux collectivités.]\n"
        + down(3)
        + f"Date et signature obligatoires : #h(4mm) {paper.hand_date('signed_on', signed)}\n\n{paper.sign('candidate', width_mm=65, height_mm=26)}\n"
    )  # fmt: skip


@opened_layout("benefit_waiver", "coupon_with_boxes_per_unit")
def coupon_with_boxes_per_unit(case: Case, paper: Paper) -> str:
    """The rectorate's form: for each unit « je conserve » or « je renonce », sworn by the
    candidate."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    dropped = rng.sample(range(len(UNITS)), rng.choice((1, 2)))
    rows = []
    for k, (unit, label, _) in enumerate(UNITS):
        no = k in dropped
        rows.append((unit, txt(label), "#check(false)" if no else f"#check({'true' if rng.random() < 0.4 else 'false'})", f"#check({'true' if no else 'false'})"))  # fmt: skip
    return (
        marianne(f"Académie {of(academy_of(case))}", "Direction des examens et concours", f"Session {case.session}")
        + title_line(paper.choose("DEMANDE DE RENONCIATION À UN BÉNÉFICE DE NOTES", "BTS – CONSERVATION OU ABANDON DE NOTES (renonciation)", "Fiche de renonciation au bénéfice de notes"), 13)
        + down(3)
        + boxes([*told_apart(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRÉNOMS"), ("NÉ(E) LE", paper.birth_date(form=numeric(who.birth_date))), ("SPÉCIALITÉ DU BTS", paper.put("speciality", option_of(case)))])
        + down(2)
        + "Les notes égales ou supérieures à 10 sur 20 obtenues aux sessions antérieures peuvent être conservées pendant cinq ans (article D. 643-15 du code de l'éducation). Pour chacune des unités suivantes, cochez votre choix :\n"
        + headed(("Unité", "Épreuve", "Je conserve", "Je renonce"), rows, "(18mm, 1fr, 26mm, 26mm)")
        + "#text(size: 0.88em)[La renonciation est *définitive* : l'ancienne note ne peut plus être reprise, seule compte celle de la nouvelle épreuve.]\n"
        + down(4)
        + f"À {txt(who.place.town)}, le {paper.hand_date('signed_on', signed)} #h(1fr) Signature : {paper.sign('candidate', width_mm=62, height_mm=24)}\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "service_print_two_sheets")
def service_print_two_sheets(case: Case, paper: Paper) -> str:
    """The national service's print: identity and choices on the first sheet, tests, declaration and
    hand on the second; the day of print in the foot of both."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    name = academy_of(case)
    paper.setup.size_pt, paper.setup.margin_mm = 9, (13, 14, 15, 14)
    paper.setup.font = rng.choice(("Liberation Sans", "DejaVu Sans", "Open Sans"))
    stamp_day = paper.date("edited_on", edited, form=numeric(edited))
    paper.setup.footer = f"#text(size: 7pt)[Cyclades #h(1fr) Édité le {stamp_day} à {_hour(case)} #h(1fr) #context counter(page).display()]"
    states = ("À présenter", "À présenter", "À présenter", "Bénéfice demandé", "Dispense demandée")
    tests = [(txt(u), txt(label), rng.choice(("Ponctuelle écrite", "Ponctuelle orale", "Pratique")), rng.choice(states)) for u, label, _ in UNITS]  # fmt: skip
    return (
        beside(
            f"{paper.put('academy', name, f'Académie {of(name)}')} \\ Division des examens et concours",
            f"#align(right)[{strong('Brevet de technicien supérieur', 11)} \\ Session {strong(paper.put('session', case.session))}]",
        )
        + down(2)
        + f"#align(center)[#box(stroke: 1pt, inset: 3mm)[{strong(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION DE L’INSCRIPTION À L’EXAMEN'), 14)}]]\n"
        + down(1)
        + boxes([("Numéro de candidat", strong(_number(case, paper))), ("Numéro d'inscription", txt(f"{rng.randrange(1, 400):03d}")), ("Identifiant national (INE)", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGHJK')}{rng.choice('ABCDEFGHJK')}"))], 3)
        + tab("Candidat")
        + listing([*told_apart(paper, "Nom de famille", "Nom d'usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=numeric(who.birth_date))), ("Lieu de naissance", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("Sexe", who.agree("Masculin", "Féminin")), ("Nationalité", txt(who.nationality_word.upper())), ("Adresse", txt(f"{who.street} – {who.place.post_code} {who.place.town}".upper())), ("Téléphone – mél", txt(f"{who.phone} – {who.email}"))])
        + tab("Qualification présentée")
        + listing([("Spécialité", strong(paper.put("speciality", option_of(case)))), ("Catégorie de candidat", txt(rng.choice(("Ex-scolaire", "Enseignement à distance CNED établissement public", "Formation professionnelle continue hors GRETA", "Expérience professionnelle 3 ans")))), ("Forme de passage", rng.choice(("Globale", "Progressive"))), ("Département de résidence", txt(who.place.department)), ("Aménagement des épreuves", rng.choice(("Non", "Non", "Oui, maintien"))), ("Session précédente", rng.choice(("Néant", f"{case.session - 1} – {rng.choice(('Nice', 'Lyon', 'Toulouse'))}")))])
        + "#pagebreak()\n"
        + tab("Épreuves obligatoires")
        + headed(("Unité", "Libellé", "Nature", "Situation"), tests, "(16mm, 1fr, 34mm, 38mm)")
        + tab("Épreuves facultatives")
        + "Aucune épreuve facultative choisie.\n"
        + tab("Engagement du candidat")
        + "#text(size: 0.92em)[Je soussigné(e) déclare avoir pris connaissance de la réglementation de l'examen, certifie l'exactitude des renseignements portés sur le présent document et confirme mon inscription. Je suis informé(e) qu'aucune modification ne sera acceptée après la clôture du registre et qu'une fausse déclaration m'expose aux sanctions prévues par la loi du 23 décembre 1901.]\n"
        + down(3)
        + framed(beside(f"Fait à {txt(who.place.town)}, \\ le {paper.hand_date('signed_on', signed)}", f"Signature du candidat \\ {tiny('(ou de son représentant légal s’il est mineur)', 6.5)} \\ {paper.sign('candidate', width_mm=70, height_mm=28)}"))
        + down(2)
        + f"#text(size: 0.88em)[*À déposer dans votre espace avant le {dt.date(case.session - 1, 11, rng.randrange(14, 28)):%d/%m/%Y}*, accompagné des pièces justificatives. Sans retour de ce document signé, l'inscription est annulée.]\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "school_office_slip_in_frames")
def school_office_slip_in_frames(case: Case, paper: Paper) -> str:
    """The sheet that a school's office prints for each candidate: values with their captions below,
    corrections in red, the candidate and the head sign."""
    rng, who, school = case.rng, case.person, local_school(case)
    edited, signed = _days(case)
    name = academy_of(case)
    paper.setup.size_pt, paper.setup.margin_mm = 10, (14, 15, 12, 15)
    red = paper.handwritten(rng.choice(("vérifié", "OK", "adresse à revoir")), 14, "rgb(190,20,30)")
    identity = told_apart(paper, "nom de naissance", "nom d'usage", "prénoms", sep=" ")
    rows = [*identity, ("date de naissance", paper.birth_date(form=numeric(who.birth_date))), ("commune ou pays", txt(who.birth_place)), ("nationalité", txt(who.nationality_word))]  # fmt: skip
    return (
        f"ÉDUCATION NATIONALE #h(1fr) {txt(school.name)} – {txt(school.place.town)}\n#line(length: 100%)\n"
        + f"#align(center)[{strong(paper.choose('Récapitulatif d’inscription', 'RÉCAPITULATIF D’INSCRIPTION'), 15)} \\ Examen : BTS #h(8mm) Session : {strong(paper.put('session', case.session))} #h(8mm) Académie : {paper.put('academy', name, name.upper())}]\n"
        + down(3)
        + captions([("spécialité", strong(paper.put("speciality", option_of(case)))), ("n° candidat", _number(case, paper)), ("série / groupe", txt(f"G{rng.randrange(1, 9)}"))], "(1fr, 36mm, 24mm)")
        + down(3)
        + captions(rows, "(1fr, 1fr, 1fr)")
        + down(3)
        + captions([("adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("portable", txt(who.phone)), ("langue vivante A", rng.choice(("Anglais", "Espagnol", "Allemand")))], "(1fr, 36mm, 34mm)")
        + down(3)
        + f"#align(right)[{red}]\n"
        + "*Épreuves.* #text(size: 0.93em)[Toutes les unités sont présentées sous forme ponctuelle, sauf mention contraire ci-dessous :]\n\n"
        + "".join(f"{tick(rng.random() < 0.8, f'{u} {label}')} \\\n" for u, label, _ in UNITS)
        + down(2)
        + "#text(size: 0.85em)[Toute rature doit être signée. Les demandes de modification sont portées à l'encre rouge et l'exemplaire corrigé est rendu au secrétariat sous 48 heures.]\n"
        + down(2)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.6pt, [{cell(paper, 'candidate', 'Le candidat : lu et vérifié', wide=70, high=26)} \\ Le {paper.hand_date('signed_on', signed, 13)}], [{cell(paper, 'training_centre', 'Visa du chef d’établissement', stamp_of(school), 70, 30)}])\n"
        + f"#align(right)[{tiny('Tirage du', 7)} #text(size: 7pt)[{paper.date('edited_on', edited, form=f'{edited:%d.%m.%Y}')}]]\n"
    )  # fmt: skip


_GAINS = (
    ("Baccalauréat général", "4"), ("Baccalauréat technologique, série sciences et technologies de l'industrie et du développement durable", "4"),
    ("Baccalauréat professionnel, spécialité Technicien d'études du bâtiment", "4"), ("Baccalauréat professionnel, spécialité Métiers du commerce et de la vente", "4"),
)  # fmt: skip


@opened_layout("diploma", "results_statement_for_whom_it_concerns")
def results_statement_for_whom_it_concerns(case: Case, paper: Paper) -> str:
    """The « attestation de réussite » that the examination office sends by letter, a mention and
    the jury's day."""
    rng, who = case.rng, case.person
    name, level = rng.choice(_GAINS)
    name, level = case.fact("title", name), case.fact("level", level)
    day = min(dt.date(who.birth_date.year + 18, 7, rng.randrange(4, 12)), dt.date(case.today.year, 7, 8))  # fmt: skip
    day = case.fact("obtained_on", day)
    sent = day + dt.timedelta(days=rng.randrange(3, 40))
    return (
        marianne(f"Académie {of(academy_of(case))}", "Division des examens et concours", f"Bureau du baccalauréat – affaire suivie par le pôle {rng.randrange(1, 6)}")
        + addressee(paper)
        + down(6)
        + title_line(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE RÉUSSITE AU DIPLÔME", "ATTESTATION D'OBTENTION"), 15)
        + down(3)
        + f"Le recteur de l'académie atteste, au vu du procès-verbal de la délibération du jury, que {who.agree('le candidat désigné', 'la candidate désignée')} ci-dessous :\n"
        + listing([*told_apart(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Date et lieu de naissance", paper.birth_date(form=french.date_long(who.birth_date)) + txt(f", {who.birth_place}"))], 50)
        + down(1)
        + f"a obtenu le {paper.date('obtained_on', day, form=french.date_long(day))} le diplôme national suivant :\n\n#align(center)[{strong(paper.put('title', name), 12)} \\ niveau {paper.put('level', level)} du cadre national des certifications \\ Mention : {rng.choice(('sans', 'assez bien', 'bien', 'très bien'))}]\n\n"
        + f"Le diplôme original est à retirer dans l'établissement d'origine ; il n'en est pas délivré de duplicata, sauf perte déclarée.\n\n{txt(f'Fait le {numeric(sent)}')}\n"
        + down(5)
        + f"#pad(left: 90mm)[Pour le recteur et par délégation, \\ la cheffe de division \\ {paper.sign('authority', width_mm=62, height_mm=24, stamp=['ACADÉMIE', academy_of(case).upper()])}]"
    )  # fmt: skip
