"""What candidates sign or examiners decide before an examination: confirmations, waivers, forms."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import textwrap

from specimens.apart.thirty_first.wording import (
    LYCEES,
    ONE,
    academy,
    across,
    address_of,
    bar,
    body_of,
    bold,
    born,
    captions,
    chart,
    clear_hand,
    combed,
    frame,
    full,
    gap,
    grid2,
    head,
    listed,
    marianne,
    mid,
    of,
    on,
    pen_day,
    place,
    push,
    ragged,
    ring,
    rows_of_names,
    set_type,
    sheet,
    signed_between,
    signed_boxes,
    signed_right_of,
    signed_under,
    slash,
    small,
    someone,
    steady_hand,
    taught,
    tick,
    topic,
    whom,
)
from specimens.drawing import txt
from specimens.facts import issue_day, units_of
from specimens.french import month_and_year
from specimens.layout import Case, Paper, apart_layout
from specimens.people import strip_accents


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of the print, then that of the signature."""
    signed = case.fact("signed_on", case.day_before(0, 7))
    return case.fact("edited_on", signed - case.rng.randrange(0, 8) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    drawn = f"{case.rng.randrange(10**9, 10**10)}"
    return paper.put("candidate_number", case.fact("candidate_number", case.rng.choice((drawn, "02" + drawn))))  # fmt: skip


def _academy(case: Case, paper: Paper, form: str = "Académie {}") -> str:
    name = academy(case)
    return paper.put("academy", name, form.format(of(name)))


def _speciality(case: Case, paper: Paper, before: str = "") -> str:
    shown = taught(case)
    return paper.put("speciality", shown, before + shown)


def _state(case: Case) -> str:
    return case.rng.choices(("Inscrit", "Bénéfice", "Dispense"), (8, 1, 1))[0]


def _route(case: Case) -> str:
    return case.rng.choice(("Individuel", "Ex-scolaire", "Enseignement à distance privé", "Formation continue", "Ex-apprenti"))  # fmt: skip


@apart_layout("registration_confirmation", "examination_office_sheet_with_code_and_frame_to_sign")
def examination_office_sheet_with_code_and_frame_to_sign(case: Case, paper: Paper) -> str:
    """The office's program: number under a bar code, captions, tests, the frame to date and sign."""
    p, rng, (edited, signed) = case.person, case.rng, _days(case)
    clear_hand(paper)
    set_type(paper, 8.8, "Liberation Sans", "Liberation Sans Narrow", "Carlito")
    sheet(paper, 10, 13, 10, 13)
    stripes = "".join(f"#box(width: {rng.choice((0.3, 0.5, 0.8))}mm, height: 9mm, fill: black)#h({rng.choice((0.3, 0.6))}mm)" for _ in range(46))  # fmt: skip
    rows = [(code, txt(label), "Ponctuelle", rng.choice(("écrite", "orale", "écrite")), _state(case)) for code, label, _ in units_of(case)]  # fmt: skip
    return (
        across(f"{bold(_academy(case, paper))} \\ Direction des examens et concours \\ {small('Bureau des brevets de technicien supérieur', 7.5)}", f"#align(right)[{stripes} \\ N° candidat : {bold(_number(case, paper))}]")
        + gap(1)
        + frame(mid(f"{head(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION DE L’INSCRIPTION'), 14)} \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {paper.put('session', case.session)} \\ {bold(_speciality(case, paper))}"), 2, "0.8pt", "luma(240)")
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", empty=""), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("À", txt(f"{p.birth_place.upper()} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word.upper())), ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Téléphone", txt(p.phone)), ("Courriel", txt(p.email))], 3, 1.5)
        + captions([("Catégorie du candidat", txt(_route(case))), ("Forme de passage", rng.choice(("Globale", "Progressive"))), ("Handicap", "Non"), ("Département de résidence", p.place.department)], 4, 1.5)
        + chart(("Épreuve", "Libellé", "Mode", "Forme", "État"), rows, "16mm, 1fr, 24mm, 20mm, 22mm", 1.3)
        + small("La signature de la présente confirmation vaut engagement. Aucune modification n'est possible après la clôture des inscriptions. Ce document est à téléverser dans l'espace candidat avec les pièces demandées.", 7.5)
        + gap(1)
        + frame(across(f"{bold('À compléter par le candidat')} \\ Fait à #h(1mm) {paper.handwritten(p.place.town, 13)} \\ \\ Le #h(1mm) {pen_day(paper, 'signed_on', signed, 13)}", signed_under(paper, "candidate", "Signature du candidat", None, 78, 24), widths="1fr, 88mm"), 2)
        + f"#text(size: 7pt)[Édité le {on(paper, 'edited_on', edited)} – exemplaire à retourner]\n"
    )  # fmt: skip


@apart_layout("registration_confirmation", "web_recap_with_numbered_tabs_and_declared_honour")
def web_recap_with_numbered_tabs_and_declared_honour(case: Case, paper: Paper) -> str:
    """The account's own recap: round tabs, grey captions, a declaration, the place below it."""
    p, rng, (edited, signed) = case.person, case.rng, _days(case)
    set_type(paper, 9.2, "Open Sans", "Lato")
    sheet(paper, 15, 16, 13, 16)
    blue = "rgb(0,0,145)"
    tabs = " #h(2mm) ".join(f"#box(circle(radius: 2.6mm, fill: {blue})[#align(center + horizon)[#text(size: 7pt, fill: white)[{k}]]], baseline: 30%) {small(w, 7.5)}" for k, w in enumerate(("Identité", "Coordonnées", "Inscription", "Épreuves", "Récapitulatif"), 1))  # fmt: skip
    units = " \\ ".join(f"{bold(code)} {txt(label)} #h(1fr) {small(_state(case).lower(), 8)}" for code, label, _ in units_of(case))  # fmt: skip
    return (
        f"{tabs}\n"
        + gap(3)
        + head(paper.choose("Récapitulatif de votre inscription", "Récapitulatif d'inscription à l'examen"), 17, blue)
        + f"\n\n{small('Document généré le', 8)} {on(paper, 'edited_on', edited)} #h(1fr) {small('Numéro de candidat', 8)} {bold(_number(case, paper))}\n"
        + bar(0.6, blue)
        + across(topic("Candidat", blue) + listed([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Courriel", txt(p.email)), ("Mobile", txt(p.phone))], 33, "", 2), topic("Examen", blue) + listed([("Examen", "BTS"), ("Session", bold(paper.put("session", case.session))), ("Académie", paper.put("academy", academy(case))), ("Spécialité", bold(_speciality(case, paper))), ("Candidat", txt(_route(case))), ("Forme", rng.choice(("globale", "progressive")))], 26, "", 2), gutter=8)
        + topic("Vos épreuves", blue)
        + f"#block(inset: (left: 3mm), stroke: (left: 1.5pt + {blue}))[{units}]\n"
        + gap(3)
        + f"{ring(True, 'Je certifie sur l’honneur l’exactitude des renseignements ci-dessus.')} \\ {ring(True, 'J’ai pris connaissance de la liste des pièces à téléverser.')}\n"
        + gap(3)
        + across(f"Date de signature : {on(paper, 'signed_on', signed)} \\ {small('(document imprimé, signé puis numérisé par le candidat)', 7.5)}", signed_right_of(paper, "candidate", "Signature :", None, 62, 24), widths="1fr, 92mm")
    )  # fmt: skip


@apart_layout("registration_confirmation", "letter_of_the_rectorate_with_coupon_to_return")
def letter_of_the_rectorate_with_coupon_to_return(case: Case, paper: Paper) -> str:
    """A letter asks to check; below a cut, the coupon with its boxes of one figure and a hand."""
    p, rng, (edited, signed) = case.person, case.rng, _days(case)
    set_type(paper, 10, "Liberation Serif", "Caladea", "Carlito")
    sheet(paper, 14, 18, 12, 18)
    number = _number(case, paper)
    rows = [*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{paper.birth_date(form=slash(p.birth_date))}, {txt(p.birth_place)}"), ("Numéro de candidat", number), ("Spécialité", bold(_speciality(case, paper))), ("Mode d'inscription", txt(f"{_route(case).lower()}, forme {rng.choice(('globale', 'progressive'))}")), ("Langue vivante", rng.choice(("anglais", "espagnol")))]  # fmt: skip
    return (
        across(marianne(f"Rectorat {of(academy(case))}", "Service des examens"), address_of(paper, 8), widths="1fr, 88mm")
        + gap(4)
        + f"{txt(academy(case))}, le {on(paper, 'edited_on', edited, full(edited))}\n\n{bold('Objet :')} confirmation de votre inscription au brevet de technicien supérieur, session {paper.put('session', case.session)} – {_academy(case, paper)}\n\n{p.civility},\n\nVous vous êtes {p.agree('inscrit', 'inscrite')} à l'examen cité en objet. Vous voudrez bien vérifier les indications suivantes, corriger à l'encre rouge ce qui serait inexact, puis dater et signer le coupon au bas de cette page.\n"
        + gap(1)
        + grid2(rows, 52, 1.7, "white", "0.3pt")
        + gap(1)
        + "Sans retour de cette confirmation signée dans les délais, l'inscription est annulée.\n"
        + gap(3)
        + '#line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))\n'
        + mid(bold("COUPON À DATER ET À SIGNER PAR LE CANDIDAT"))
        + "Je confirme mon inscription et atteste l'exactitude des renseignements portés ci-dessus.\n"
        + gap(1)
        + across(f"Date : \\ #v(1mm) {combed(paper, 'signed_on', signed)}", signed_under(paper, "candidate", "Signature", None, 70, 24), widths="1fr, 80mm")
    )  # fmt: skip


@apart_layout("registration_confirmation", "dense_listing_of_two_leaves_hand_on_the_second")
def dense_listing_of_two_leaves_hand_on_the_second(case: Case, paper: Paper) -> str:
    """A fixed-pitch print over two leaves: state on the first, tests and signatures on the second."""
    p, rng, (edited, signed) = case.person, case.rng, _days(case)
    clear_hand(paper)
    set_type(paper, 9.2, "Liberation Mono", "DejaVu Sans Mono")
    sheet(paper, 14, 13, 12, 15)
    name = strip_accents(academy(case)).upper()
    rows = [(code, txt(strip_accents(label).upper()), strip_accents(_state(case)).upper()) for code, label, _ in units_of(case)]  # fmt: skip
    people = rows_of_names(paper, "NOM DE NAISSANCE", "NOM D'USAGE", "PRENOMS", " ", empty="-")
    return (
        f"{paper.put('academy', academy(case), f'ACADEMIE DE {name}' if name[0] not in 'AEIOU' else f'ACADEMIE D’{name}')} #h(1fr) EDITE LE {on(paper, 'edited_on', edited)}\n\nEXAMEN : BTS #h(1fr) SESSION : {paper.put('session', case.session)}\n"
        + bar(0.5)
        + mid(bold(paper.choose("CONFIRMATION D'INSCRIPTION - CANDIDAT INDIVIDUEL", "RECAPITULATIF D'INSCRIPTION DU CANDIDAT")))
        + bar(0.5)
        + listed([("NUMERO CANDIDAT", _number(case, paper)), *people, ("NE(E) LE", paper.birth_date(form=slash(p.birth_date))), ("LIEU", txt(strip_accents(p.birth_place).upper())), ("ADRESSE", txt(f"{strip_accents(p.street).upper()} {p.place.post_code} {strip_accents(p.place.town).upper()}")), ("TELEPHONE", txt(p.phone)), ("SPECIALITE", bold(_speciality(case, paper))), ("QUALITE", txt(strip_accents(_route(case)).upper())), ("FORME DE PASSAGE", "GLOBALE"), ("AMENAGEMENT", "NON DEMANDE")], 50, " :", 2.6)
        + "\nLISTE DES PIECES : VOIR LA CIRCULAIRE DE LA SESSION.\n\n#pagebreak()\n"
        + f"NUMERO DE DOSSIER : {rng.randrange(10**5, 10**6)} #h(1fr) FEUILLET 2/2\n"
        + bar(0.5)
        + chart(("EPREUVE", "LIBELLE", "ETAT"), rows, "24mm, 1fr, 30mm", 1.6, "white", "0.3pt")
        + "\nJE SOUSSIGNE(E) DECLARE AVOIR VERIFIE LES INFORMATIONS CI-DESSUS ET CONFIRME MON INSCRIPTION.\n"
        + gap(2)
        + across(f"DATE : {pen_day(paper, 'signed_on', signed, 14)}", signed_under(paper, "candidate", "SIGNATURE DU CANDIDAT :", None, 72, 26), widths="1fr, 84mm")
    )  # fmt: skip


# -- benefits ------------------------------------------------------------------------------------


@apart_layout("benefit_waiver", "renunciation_grid_ticked_line_by_line")
def renunciation_grid_ticked_line_by_line(case: Case, paper: Paper) -> str:
    """An academy's form: each unit with its mark, kept or given up by a cross, hand at the foot."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    clear_hand(paper)
    set_type(paper, 9.6, "Liberation Sans", "Carlito", "Open Sans")
    sheet(paper, 14, 16, 12, 16)
    kept = rng.sample(list(units_of(case)), 3)
    dropped = rng.randrange(3)
    rows = [(code, txt(label), f"{rng.randrange(20, 33) / 2:.2f}".replace(".", ","), str(case.session - 1), tick(k != dropped, "je conserve"), tick(k == dropped, "je renonce")) for k, (code, label, _) in enumerate(kept)]  # fmt: skip
    return (
        across(marianne(f"Académie {of(academy(case))}", "Division des examens et concours"), f"#align(right)[BTS – session {case.session} \\ Annexe 3]")
        + gap(4)
        + mid(f"{head(paper.choose('REFUS DE BÉNÉFICES DE NOTES', 'DEMANDE DE RENONCIATION À DES BÉNÉFICES DE NOTES'), 14)}")
        + gap(3)
        + grid2([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Spécialité du BTS", bold(_speciality(case, paper)))], 48)
        + gap(1)
        + "Pour chaque épreuve dont le bénéfice est acquis, cocher une seule case :\n"
        + chart(("Épreuve", "Libellé", "Note", "Obtenue en", "", ""), rows, "18mm, 1fr, 16mm, 24mm, 28mm, 27mm", 1.8)
        + frame(f"{bold('Je suis informé(e)')} que la renonciation est définitive : l'épreuve sera subie de nouveau et seule la nouvelle note sera prise en compte.", 2, "0.5pt", "luma(245)")
        + gap(2)
        + across(f"Fait à {paper.handwritten(p.place.town, 13)} \\ #v(2mm) le {pen_day(paper, 'signed_on', signed, 13)}", signed_under(paper, "candidate", "Signature du candidat", None, 74, 26), widths="1fr, 84mm")
    )  # fmt: skip


@apart_layout("benefit_waiver", "letter_by_pen_on_squared_paper_to_the_service")
def letter_by_pen_on_squared_paper_to_the_service(case: Case, paper: Paper) -> str:
    """The candidate's letter by hand on squared paper: keeps some marks or gives one up."""
    p, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    set_type(paper, 10, "Comic Neue")
    steady_hand(paper)
    paper.setup.background = "#block(width: 100%, height: 100%, fill: tiling(size: (5mm, 5mm))[#box(width: 5mm, height: 5mm, stroke: 0.25pt + rgb(190,200,230))])"  # fmt: skip
    name = f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}"  # fmt: skip
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slash(p.birth_date))
    shown = taught(case)
    paper.put("speciality", shown)
    code, label, _ = rng.choice(units_of(case))
    wish = rng.choice((("Objet : renonciation à un bénéfice de note", "je renonce au bénéfice de la note obtenue"), ("Objet : report de note", "je demande le report de la note obtenue")))  # fmt: skip
    course = textwrap.wrap(f"BTS {shown}", 44)
    asked = textwrap.wrap(
        f"candidat{p.agree('', 'e')} à la session {case.session}, {wish[1]} à l'épreuve {code} ({label}) lors de la session {case.session - 1}. Je sais que ce choix est définitif.",
        52,
    )
    lines = (name, f"{p.born} le {slash(p.birth_date)}", p.street, f"{p.place.post_code} {p.place.town}", "", wish[0], *course, "", "Madame, Monsieur,", *asked, "Recevez mes salutations distinguées.")  # fmt: skip
    hand = " \\ ".join(paper.handwritten(x, 14) if x else "#v(1mm)" for x in lines)
    return (
        f"#par(leading: 1.15em)[{hand}]\n"
        + gap(6)
        + ragged(f"{paper.handwritten('Le', 14)} {pen_day(paper, 'signed_on', signed, 14)}")
        + gap(3)
        + push(f"{paper.handwritten('Signature :', 13)} \\ {place(paper, 'candidate', None, 70, 26)}", 88)
    )  # fmt: skip


# -- decisions and forms -------------------------------------------------------------------------


@apart_layout("duration_decision", "positioning_form_of_the_rectorate_with_weeks_and_hours")
def positioning_form_of_the_rectorate_with_weeks_and_hours(case: Case, paper: Paper) -> str:
    """The rectorate's form of positioning: asked, granted, in a table; decided under a number."""
    rng, day = case.rng, issue_day(case, 20, 380)
    set_type(paper, 10, "Liberation Sans", "Lato", "Caladea")
    rows = [("Durée de formation en centre", "1 350 h", f"{rng.choice((600, 700, 850, 900))} h"), ("Durée de stage", f"{rng.choice((8, 10, 12))} semaines", f"{rng.choice((2, 4, 6))} semaines")]  # fmt: skip
    return (
        across(marianne(f"Académie {of(academy(case))}", "Direction de l'enseignement supérieur"), f"#align(right)[Décision n° {day.year}-POS-{rng.randrange(100, 999)}]")
        + gap(6)
        + mid(f"{head('DÉCISION DE POSITIONNEMENT', 16)} \\ brevet de technicien supérieur – articles D. 643-8 à D. 643-11 du code de l'éducation")
        + gap(4)
        + f"Le recteur d'académie, vu la demande présentée et l'avis de l'équipe pédagogique,\n\n{bold('décide')}\n\nque le parcours de {whom(paper)}, {born(paper)}, {case.person.agree('candidat', 'candidate')} au BTS {txt(taught(case))}, est aménagé comme suit :\n"
        + gap(1)
        + chart(("", "Durée réglementaire", "Durée accordée"), rows, "1fr, 46mm, 46mm", 2.2)
        + gap(1)
        + "La décision vaut pour la session d'examen à laquelle l'intéressé(e) s'inscrit et pour les cinq années qui suivent. Une copie est jointe au dossier d'inscription.\n"
        + gap(6)
        + across(f"À {txt(academy(case))}, le {on(paper, 'issue_date', day, full(day))}", signed_between(paper, "authority", "Pour le recteur et par délégation, la secrétaire générale", someone(case), ["RECTORAT", academy(case).upper()], 72, 28), widths="1fr, 96mm")
    )  # fmt: skip


@apart_layout("student_engagement_form", "optional_test_sheet_with_activity_lines_by_pen")
def optional_test_sheet_with_activity_lines_by_pen(case: Case, paper: Paper) -> str:
    """The sheet of the optional test: identity printed, activity by pen, witness and candidate sign."""
    p, rng, school = case.person, case.rng, body_of(case, LYCEES)
    set_type(paper, 9.7, "Liberation Sans", "Carlito", "Lato")
    sheet(paper, 13, 16, 12, 16)
    steady_hand(paper)
    what, where, learnt = rng.choice((("entraîneur bénévole de jeunes", "club de handball", "encadrer, organiser, rendre compte"), ("sapeur-pompier volontaire", "centre de secours", "secourir, travailler en équipe"), ("aide aux devoirs, deux soirs par semaine", "association de quartier", "écouter, expliquer"), ("réserviste", "réserve opérationnelle", "discipline, sang-froid")))  # fmt: skip
    begins = case.today - rng.randrange(400, 700) * ONE
    return (
        across(f"Brevet de technicien supérieur – session {bold(paper.put('session', case.session))}", f"#align(right)[Académie {txt(of(academy(case)))}]")
        + bar(1.2, "rgb(0,0,145)")
        + mid(f"{head('FICHE ENGAGEMENT ÉTUDIANT', 16, 'rgb(0,0,145)')} \\ épreuve facultative – reconnaissance de l'engagement (article L. 611-9 du code de l'éducation)")
        + gap(2)
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Spécialité", txt(taught(case))), ("Établissement", txt(school.name))], 2, 1.9)
        + topic("Nature de l'engagement", "rgb(0,0,145)")
        + f"{tick(True, 'activité bénévole ou citoyenne')} #h(4mm) {tick(False, 'activité professionnelle')} #h(4mm) {tick(False, 'service civique')}\n\nActivité : {paper.handwritten(what, 14)} \\ Structure : {paper.handwritten(where, 14)} \\ Période : {txt(month_and_year(begins))} à {txt(month_and_year(case.today))} – environ {rng.randrange(60, 220)} heures\n"
        + topic("Compétences mises en œuvre", "rgb(0,0,145)")
        + frame(f"{paper.handwritten(learnt, 14)}\n#v(12mm)", 2.5, "0.5pt")
        + "Le candidat demande à présenter cette activité devant la commission d'interrogation.\n"
        + gap(3)
        + signed_boxes(paper, [("candidate", "Signature du candidat", None), ("authority", "Visa du responsable de la structure d'accueil", [where.upper(), p.place.town])], 172, 26)
    )  # fmt: skip
