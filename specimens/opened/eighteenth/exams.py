"""What examination offices print and candidates sign: confirmations, waivers, engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    LYCEUMS,
    ONE,
    b,
    below,
    bottom,
    boxes,
    came,
    caps,
    chart,
    civil,
    face,
    facts,
    framed,
    free,
    gap,
    head,
    home,
    level,
    lid,
    mid,
    named,
    of,
    on,
    penned,
    push,
    region,
    republic,
    right,
    row_of,
    school_of,
    sheet,
    slash,
    sm,
    squares,
    tick,
    track,
    two,
    way,
    who,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 9))
    return case.fact("edited_on", signed - case.rng.randrange(0, 5) * ONE), signed


def _candidate(case: Case, paper: Paper) -> str:
    value = case.fact("candidate_number", f"0{case.rng.randrange(10**9, 9 * 10**9)}")
    return paper.put("candidate_number", value)


def _state(case: Case) -> str:
    return case.rng.choice(("Inscrit", "Inscrit", "Inscrit", "Inscrit", "Bénéfice", "Dispense"))


@opened_layout("registration_confirmation", "receipt_of_the_service_with_tests_beside_identity")
def receipt_of_the_service_with_tests_beside_identity(case: Case, paper: Paper) -> str:
    """One sheet: identity at the left, tests at the right, a long declaration over a wide place."""
    rng, p, town = case.rng, case.person, region(case)
    edited, signed = _days(case)
    sheet(paper, 210, 297, (12, 13, 13, 13))
    face(paper, 9, "Liberation Sans", "Carlito", "DejaVu Sans")
    tests = [(txt(code), txt(label), _state(case)) for code, label, _ in units_of(case)]
    bottom(paper, f"Imprimé produit le {slash(edited)} – exemplaire unique à rendre")
    left = (
        f"{b('Candidat')}\n"
        + facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("À", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word)), ("Téléphone", txt(p.phone)), ("Courriel", txt(p.email)), ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}"))], 30)
    )  # fmt: skip
    return (
        two(republic(f"Académie {of(town)}", "Service interacadémique des examens"), right(f"{b(txt(paper.choose('Confirmation d’inscription', 'CONFIRMATION D’INSCRIPTION')), 16)} \\ BTS, session {b(paper.put('session', case.session))} \\ N° candidat {_candidate(case, paper)}"))
        + caps([("Académie d'inscription", paper.put("academy", town)), ("Spécialité", b(paper.put("speciality", track(case)))), ("Édité le", paper.date("edited_on", edited, form=slash(edited))), ("Catégorie", rng.choice(("Individuel", "Ex-scolaire", "Enseignement à distance", "Expérience professionnelle")))], 2)
        + gap(1)
        + two(left, f"{b('Épreuves')}\n" + chart(("Unité", "Intitulé", "Situation"), tests, "(14mm, 1fr, 22mm)", inset=1.1))
        + gap(1)
        + f"Forme de passage : {rng.choice(('globale', 'progressive'))}. Aménagement d'épreuves : {rng.choice(('non demandé', 'demandé'))}. Épreuve facultative : {rng.choice(('aucune', 'langue vivante'))}.\n"
        + framed("#text(size: 0.9em)[Le candidat a lu la réglementation applicable, certifie exacts les renseignements ci-dessus et sait que toute correction doit être inscrite en rouge, dans la marge, avant le renvoi. Il ne peut plus modifier ses choix après la clôture des inscriptions. L'absence de signature empêche l'instruction du dossier.]", 2.5)
        + two(f"Fait à {txt(p.place.town)} \\ le {on(paper, 'signed_on', signed)}", below(paper, "candidate", "Le candidat (son représentant s'il est mineur)", None, 80, 24), "(60mm, 1fr)")
    )  # fmt: skip


@opened_layout("registration_confirmation", "squares_form_of_the_bureau_with_ink_day")
def squares_form_of_the_bureau_with_ink_day(case: Case, paper: Paper) -> str:
    """A form whose identity stands in dark rubrics, number and birth in squares, the day by pen."""
    p, town = case.person, region(case)
    edited, signed = _days(case)
    face(paper, 9.8, "Liberation Sans", "Open Sans")
    digits = case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}")
    kept = [(code, label) for code, label, _ in units_of(case)]
    chosen = case.rng.choice(kept)
    return (
        f"{b(paper.put('academy', town, 'ACADÉMIE ' + of(town).upper()), 11)} #h(1fr) {sm('Bureau des examens de l’enseignement supérieur', 8)}\n"
        + gap(1)
        + mid(f"{b(txt(paper.choose('RÉCAPITULATIF D’INSCRIPTION', 'CONFIRMATION DE L’INSCRIPTION À L’EXAMEN')), 14)} \\ brevet de technicien supérieur")
        + head("Examen")
        + f"Session {b(paper.put('session', case.session))} #h(8mm) N° #h(1mm) {paper.comb('candidate_number', digits, digits)}\n\nSpécialité : {b(paper.put('speciality', track(case)))}\n\nImpression du {paper.date('edited_on', edited, form=slash(edited))}\n"
        + head("État civil")
        + facts([*civil(paper, "Nom de famille", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", squares(paper, "birth_date", p.birth_date)), ("Lieu", txt(f"{p.birth_place} ({p.birth_department})"))], 42, space=3)
        + head("Choix du candidat")
        + f"{tick(True, 'forme globale')} #h(5mm) {tick(False, 'forme progressive')} #h(5mm) Langue : {case.rng.choice(('anglais', 'espagnol', 'allemand'))}\n\nUnité pour laquelle un bénéfice est demandé : {txt(case.rng.choice(('néant', f'{chosen[0]} – {chosen[1]}')))}\n"
        + head("Engagement")
        + "J'atteste l'exactitude des mentions portées sur cette page et je joins les pièces réclamées.\n"
        + gap(1)
        + f"Date : #h(2mm) {paper.hand_date('signed_on', signed)}\n"
        + gap(1)
        + level(paper, "candidate", "Signature du candidat", None, 74, 24)
        + gap(2)
        + sm(f"Cadre administratif – arrivé le ____________  contrôlé par {named(case)}", 8)
    )  # fmt: skip


@opened_layout("registration_confirmation", "two_sheet_letter_then_annexed_summary")
def two_sheet_letter_then_annexed_summary(case: Case, paper: Paper) -> str:
    """A letter of the office that announces the summary; the summary and the hand are overleaf."""
    rng, p, town = case.rng, case.person, region(case)
    edited, signed = _days(case)
    limit = dt.date(case.session - 1, 11, rng.randrange(15, 28))
    face(paper, 10.2, "Caladea", "Carlito", "Liberation Sans")
    tests = [(txt(code), txt(label), str(weight), _state(case)) for code, label, weight in units_of(case)]  # fmt: skip
    return (
        two(republic(f"Rectorat de l'académie {of(town)}", "Division des examens et concours", f"Suivi : {named(case)}"), home(paper, 8))
        + gap(8)
        + right(f"Le {paper.date('edited_on', edited, form=way(paper, edited))}")
        + f"*Objet* : {txt(paper.choose('confirmation d’inscription au BTS', 'BTS – votre confirmation d’inscription'))} \\ *Dossier* : {_candidate(case, paper)}\n\n{p.civility},\n\n"
        + f"Nous avons reçu votre demande d'inscription au brevet de technicien supérieur pour la session {paper.put('session', case.session)}. La page suivante reprend les données enregistrées. Relisez-les, corrigez-les s'il y a lieu, datez et signez au bas de la page, puis déposez le tout dans votre espace avant le {txt(slash(limit))}.\n\nUne inscription qui n'aurait pas été confirmée dans ce délai serait annulée. Votre convocation vous parviendra au printemps.\n"
        + gap(3)
        + push(f"Le chef de la division des examens, {txt(named(case))}", 95)
        + "\n#pagebreak()\n"
        + b(txt("Données enregistrées"), 14)
        + "\n"
        + boxes([("Académie", paper.put("academy", town)), ("Examen", txt("Brevet de technicien supérieur")), ("Spécialité", b(paper.put("speciality", track(case)))), *civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Commune de naissance", txt(p.birth_place)), ("Situation", rng.choice(("candidat individuel", "salarié justifiant d'une expérience", "élève d'un établissement à distance")))], 1, "white", "48mm")
        + chart(("Code", "Épreuve", "Coef.", "Choix"), tests, "(16mm, 1fr, 14mm, 26mm)", inset=1.2)
        + gap(2)
        + f"Je confirme mon inscription. À {txt(p.place.town)}, le {on(paper, 'signed_on', signed)}\n"
        + gap(2)
        + mid(lid(paper, "candidate", "Signature de la candidate ou du candidat", None, 80, 26))
    )  # fmt: skip


@opened_layout("registration_confirmation", "web_page_with_coloured_tabs_and_signature_strip")
def web_page_with_coloured_tabs_and_signature_strip(case: Case, paper: Paper) -> str:
    """A page of the candidate's space sent to a printer: address of the page, tiles, a strip."""
    rng, p, town = case.rng, case.person, region(case)
    edited, signed = _days(case)
    ink = rng.choice(("rgb(0,99,160)", "rgb(90,40,120)", "rgb(0,120,100)"))
    sheet(paper, 210, 297, (14, 14, 14, 14))
    face(paper, 9.4, "Open Sans", "Lato", "DejaVu Sans")
    paper.setup.header = f"#text(size: 6.5pt)[{txt(slash(edited))} #h(1fr) Mon inscription – espace candidat]"  # fmt: skip
    paper.setup.footer = "#text(size: 6.5pt)[https://examens.exemple.invalid/espace/recapitulatif #h(1fr) 1/1]"  # fmt: skip

    def tile(title: str, markup: str) -> str:
        return f"#block(width: 100%, inset: 3mm, radius: 2mm, stroke: 0.6pt + {ink}, above: 3mm)[{b(txt(title), 10.5, ink)}\n\n{markup}]\n"

    return (
        f"#block(width: 100%, fill: {ink}, inset: 3mm)[{b(txt('Récapitulatif de mon inscription'), 15, 'white')} #h(1fr) #text(fill: white)[étape 6 sur 6]]\n"
        + two(
            tile("Mon examen", facts([("Diplôme", "BTS"), ("Session", b(paper.put("session", case.session))), ("Académie", paper.put("academy", town)), ("Spécialité", paper.put("speciality", track(case)))], 24, "")),
            tile("Mon dossier", facts([("Numéro", _candidate(case, paper)), ("Créé le", txt(slash(edited - rng.randrange(1, 12) * ONE))), ("Édité le", paper.date("edited_on", edited, form=slash(edited))), ("Statut", "à confirmer")], 24, "")), gutter=4,
        )
        + tile("Mon identité", facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word)), ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}"))], 42, ""))
        + tile("Mes épreuves", " \\ ".join(f"{txt(code)} {txt(label)} – {_state(case).lower()}" for code, label, _ in units_of(case)))
        + tile("Mes justificatifs", "Pièce d'identité, JDC, certificat : à téléverser au format PDF")
        + f"#block(width: 100%, fill: luma(240), inset: 3mm)[#grid(columns: (1fr, 84mm), align: horizon, [Page imprimée, relue et approuvée. \\ Le {on(paper, 'signed_on', signed, slash(signed))}], [Signature \\ {paper.sign('candidate', width_mm=80, height_mm=20)}])]\n"
    )  # fmt: skip


@opened_layout("benefit_waiver", "sheet_of_the_division_with_decision_in_ink")
def sheet_of_the_division_with_decision_in_ink(case: Case, paper: Paper) -> str:
    """The division's sheet: units typed, what becomes of each written by pen, day by pen."""
    rng, p = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 20))
    face(paper, 10.2, "Liberation Sans", "Carlito", "Lato")
    chosen = sorted(rng.sample(units_of(case), 3))
    rows = [(txt(code), txt(label), f"{rng.randrange(20, 31) / 2:g}".replace(".", ","), penned(paper, rng.choice(("refus", "refus", "report")))) for code, label, _ in chosen]  # fmt: skip
    return (
        republic(f"Académie {of(region(case))}", "Examens post-baccalauréat")
        + gap(3)
        + mid(b(txt(paper.choose("REPORT OU REFUS DE BÉNÉFICES D'ÉPREUVES", "BÉNÉFICES DE NOTES : REPORT OU RENONCIATION")), 13))
        + gap(2)
        + boxes([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=way(paper, p.birth_date))), ("BTS", b(paper.put("speciality", track(case)))), ("Session demandée", str(case.session))])
        + gap(1)
        + "Pour chaque unité, écrire « report » pour garder la note ou « refus » pour repasser l'épreuve.\n"
        + chart(("Unité", "Intitulé", "Note", "Décision du candidat"), rows, "(18mm, 1fr, 18mm, 46mm)", inset=2.2)
        + "Je sais que le refus d'un bénéfice est définitif et que l'ancienne note sera perdue.\n"
        + gap(3)
        + two(f"Date : {paper.hand_date('signed_on', signed)}", below(paper, "candidate", "Signature", None, 72, 24), "(70mm, 1fr)")
    )  # fmt: skip


@opened_layout("benefit_waiver", "letter_of_renouncement_to_the_rector")
def letter_of_renouncement_to_the_rector(case: Case, paper: Paper) -> str:
    """The candidate's own typed letter: sender at the left, the rector at the right."""
    rng, p, town = case.rng, case.person, region(case)
    signed = case.fact("signed_on", case.day_before(0, 20))
    chosen = sorted(rng.sample(units_of(case), rng.choice((1, 2))))
    told = " et ".join(f"{label} ({code})" for code, label, _ in chosen)
    face(paper, 11, "Carlito", "Liberation Serif", "Caladea")
    return (
        f"{who(paper, polite=False)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)} \\ {txt(p.phone)} \\ {txt(p.email)}\n"
        + push(f"Rectorat {txt(of(town))} \\ Service des examens", 105)
        + gap(5)
        + push(f"{txt(p.place.town)}, le {on(paper, 'signed_on', signed)}", 105)
        + gap(4)
        + f"{b(txt(paper.choose('Objet : refus de bénéfice de notes', 'Objet : renonciation à un bénéfice de notes')))}\n\nMadame, Monsieur,\n\n"
        + f"Candidat{p.agree('', 'e')} au BTS {paper.put('speciality', track(case))} ({came(paper)}), j'ai obtenu à une session précédente une note d'au moins dix sur vingt à l'épreuve suivante : {txt(told)}.\n\n"
        + f"Je ne souhaite pas garder {'ces notes' if len(chosen) > 1 else 'cette note'} et demande à me présenter de nouveau à la session {case.session}. J'ai compris que seule la nouvelle note comptera, même si elle est plus basse.\n\nJe vous prie d'agréer mes respectueuses salutations.\n"
        + gap(6)
        + push(f"{paper.sign('candidate', width_mm=64, height_mm=25)}", 100)
    )  # fmt: skip


@opened_layout("student_engagement_form", "record_of_engagement_with_visa_of_the_body")
def record_of_engagement_with_visa_of_the_body(case: Case, paper: Paper) -> str:
    """A record in three parts, the candidate's then the body's visa."""
    rng, p, school = case.rng, case.person, school_of(case, LYCEUMS)
    signed = case.day_before(1, 40)
    body = rng.choice(("Banque alimentaire fictive", "Cercle nautique Modèle", "Amicale des pompiers d'Exemple", "Conseil municipal des jeunes fictif"))  # fmt: skip
    face(paper, 9.9, "Carlito", "Open Sans", "Liberation Sans")
    return (
        mid(f"{b(txt(paper.choose('ENGAGEMENT ÉTUDIANT – FICHE RÉCAPITULATIVE', 'FICHE « ENGAGEMENT ÉTUDIANT »')), 14)} \\ unité facultative du BTS – session {paper.put('session', case.session)}")
        + head("I. Le candidat", "rgb(60,70,110)")
        + facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Diplôme", txt(f"BTS {track(case)}")), ("Établissement ou statut", txt(rng.choice((f"{school.name}, {school.place.town}", "candidat individuel"))))], 46)
        + head("II. L'activité", "rgb(60,70,110)")
        + facts([("Structure", txt(body)), ("Fonction exercée", txt(rng.choice(("bénévole de terrain", "trésorier adjoint", "encadrant")))), ("Depuis", txt(f"octobre {case.session - 2}")), ("Temps consacré", f"environ {rng.randrange(3, 9)} heures par semaine"), ("Référent", txt(named(case)))], 46)
        + head("III. Ce que le candidat en retire", "rgb(60,70,110)")
        + "Conduire une équipe, tenir un budget, rendre compte, prendre la parole devant un public.\n\n"
        + gap(2)
        + f"Fait à {txt(p.place.town)}, le {free(paper, signed)}\n"
        + row_of(paper, [("candidate", "Le candidat", None), ("authority", "Visa du responsable de la structure", [body.upper()[:24], "LE BUREAU"])], 170)
    )  # fmt: skip
