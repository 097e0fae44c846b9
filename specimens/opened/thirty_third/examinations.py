"""Papers of examination services: statements of marks, confirmations, waivers of length."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import MARKS, issue_day, marks, outcome, sat_in, told, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirty_third.wording import (
    DAY,
    academy,
    blank,
    born_on,
    bts,
    capitals,
    columns,
    crossed,
    dated,
    face,
    filled,
    framed,
    gap,
    hand_of,
    heavy,
    left_empty,
    listed,
    middle,
    name_rows,
    of,
    penned,
    penned_day,
    placed,
    right,
    rule,
    slashed,
    small,
    someone,
    table,
)
from specimens.people import invent_school


def _marianne(*words: str) -> str:
    """The Republic's block: a small flag, the ministry's words, the motto."""
    flag = "".join(f"rect(width: 6mm, height: 3.4mm, fill: {c}), " for c in ("rgb(0,0,145)", "white", "rgb(225,0,15)"))  # fmt: skip
    head = " \\ ".join(heavy(txt(w), 9) for w in words)
    return f'#stack(dir: ltr, {flag}) \\ {head} \\ #text(size: 6.5pt, style: "italic")[Liberté \\ Égalité \\ Fraternité]'


@opened_layout("transcript", "rectors_statement_with_mention_of_the_benefit_year", defects=MARKS)
def rectors_statement_with_mention_of_the_benefit_year(case: Case, paper: Paper) -> str:
    """Tests with form, weight, mark and points; beside a kept mark « bénéfice en » its year."""
    session, form, p, rng = sat_in(case), case.rng.choice((0, 1, 2)), case.person, case.rng
    rows, passed = marks(case)
    body, points, weights = [], 0.0, 0
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        points, weights = points + said["score"] * weight, weights + weight
        body.append((heavy(txt(code)), txt(label), rng.choice(("écrit", "oral", "pratique")), str(weight), heavy(txt(shown)), f"{said['score'] * weight:.2f}".replace(".", ","), txt(f"bénéfice en {session}") if said["benefit"] else ""))  # fmt: skip
    face(paper, 9.2, "Liberation Sans", "Carlito", "Open Sans")
    paper.setup.margin_mm = (13, 14, 12, 14)
    total = f"{points:.2f}".replace(".", ",")
    mean = f"{points / weights:.2f}".replace(".", ",")
    return (
        columns("52mm, 1fr", _marianne(f"ACADÉMIE {of(academy(case)).upper()}"), right(f"Rectorat – Direction des examens et concours \\ Bureau des BTS \\ {small(f'Candidat n° 02{rng.randrange(10**8, 10**9)} – centre {rng.randrange(100, 999)}', 8)}"))
        + gap(3)
        + middle(f"{heavy(txt(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DES NOTES')), 16)} \\ Brevet de technicien supérieur – session {heavy(paper.put('session', session))}")
        + gap(2)
        + framed(listed([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms", between=" "), ("Né(e) le", f"{paper.birth_date(form=slashed(p.birth_date))} à {txt(p.birth_place)}"), ("Spécialité", heavy(paper.put("speciality", bts(case)))), ("Forme de passage", "globale")], 36, space=1.7), 2.5, "0.5pt")
        + table("13mm, 1fr, 18mm, 12mm, 17mm, 19mm, 32mm", ("Unité", "Épreuve", "Forme", "Coef.", "Note /20", "Points", "Observation"), body, inset=1.5, stroke="0.4pt")
        + f"Total des points : {total} sur {weights * 20} – moyenne : {mean} / 20\n\nDécision du jury : {heavy(outcome(paper, passed), 12)}\n"
        + gap(1)
        + small("La mention « bénéfice en » signale une note égale ou supérieure à 10/20 que le candidat ajourné peut conserver cinq ans, à sa demande expresse, pour l'épreuve considérée. Aucun duplicata de ce relevé ne sera délivré.", 7.5)
        + gap(3)
        + columns("1fr, 82mm", f"Le {txt(slashed(dt.date(session, 7, rng.randrange(3, 13))))}", f"Pour la rectrice, le chef de division \\ {hand_of(paper, 'authority', ['RECTORAT', academy(case).upper(), 'DEC'], 76, 30)} \\ {txt(someone(case))}")
    )  # fmt: skip


@opened_layout("transcript", "browser_print_of_the_candidates_account", defects=MARKS)
def browser_print_of_the_candidates_account(case: Case, paper: Paper) -> str:
    """The candidate's account printed from a browser: address in the foot, marks in two columns."""
    session, form, p, rng = sat_in(case), case.rng.choice((0, 2)), case.person, case.rng
    rows, passed = marks(case)
    face(paper, 10, "Open Sans", "Lato", "Liberation Sans")
    paper.setup.margin_mm = (16, 14, 16, 14)
    day = dt.date(session, 7, rng.randrange(5, 28))
    paper.setup.header = f"{small(slashed(day) + f' {rng.randrange(8, 22)}:{rng.randrange(10, 59)}', 7)} #h(1fr) {small('Mon espace candidat – Relevé de notes', 7)} #h(1fr) #h(18mm)"
    paper.setup.footer = f"{small('https://espace-candidat.examens.example/releve?id=' + str(rng.randrange(10**6, 10**7)), 7)} #h(1fr) {small('1/1', 7)}"
    cards = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        kept = f" #h(1fr) #box(fill: rgb(220,240,220), inset: 0.8mm, radius: 1mm)[{small('Bénéfice', 7.5)}]" if said["benefit"] else ""  # fmt: skip
        cards.append(f"[{small(f'{code} · coefficient {weight}', 7.8)} \\ {txt(label)} \\ {heavy(txt(shown), 12)} / 20{kept}]")  # fmt: skip
    who = [*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date)))]  # fmt: skip
    civil = ", ".join(f"[{small(k, 8)} \\ {v}]" for k, v in who)
    tone = "rgb(225,240,225)" if passed else "rgb(250,228,225)"
    return (
        f"#block(width: 100%, fill: rgb(0,0,145), inset: 3mm)[{heavy('Espace candidat', 12, 'white')} #h(1fr) #text(fill: white, size: 8.5pt)[Académie {txt(of(academy(case)))}]]\n"
        + heavy("Relevé de notes", 18)
        + f"\n\nBTS {heavy(paper.put('speciality', bts(case)))} – Session {paper.put('session', session)}\n"
        + gap(1)
        + f"#table(columns: (1fr, 1fr), stroke: none, inset: 1mm, {civil})"
        + "\n"
        + f"#block(width: 100%, fill: {tone}, inset: 3mm, radius: 1mm)[Résultat : {heavy(outcome(paper, passed), 12)}]\n"
        + f"#table(columns: (1fr, 1fr), gutter: 2mm, inset: 2.4mm, stroke: 0.4pt + luma(190), {', '.join(cards)})\n"
        + gap(1)
        + small("Les notes portant l'étiquette « Bénéfice » peuvent être conservées lors d'une prochaine inscription. Le relevé officiel vous est adressé par votre académie ; cette page en reprend les données.", 8)
    )  # fmt: skip


def _number(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"02{case.rng.randrange(10**8, 10**9)}"))  # fmt: skip


def _signed_days(case: Case) -> tuple[dt.date, dt.date]:
    """Edited, then signed."""
    signed = case.fact("signed_on", case.day_before(0, 6))
    return case.fact("edited_on", signed - case.rng.randrange(0, 8) * DAY), signed


def _named_academy(case: Case, paper: Paper, prefix: str) -> str:
    return paper.put("academy", academy(case), prefix + academy(case).upper())


@opened_layout("registration_confirmation", "national_service_recapitulation_signed_by_pen")
def national_service_recapitulation_signed_by_pen(case: Case, paper: Paper) -> str:
    """The national service's print: framed rubrics, tests, place and day by pen; the place of a
    minor's representative stands empty beside the candidate's."""
    p, rng = case.person, case.rng
    edited, signed = _signed_days(case)
    face(paper, 8.8, "Liberation Sans", "DejaVu Sans", "Carlito")
    paper.setup.margin_mm = (12, 13, 11, 13)
    tests = [(code, txt(label), rng.choice(("Ponctuel écrit", "Ponctuel oral", "Ponctuel pratique")), rng.choice(("", "", "", "Bénéfice"))) for code, label, _ in units_of(case)]  # fmt: skip

    def rubric(words: str, markup: str) -> str:
        return f"#block(width: 100%, stroke: 0.6pt, below: 2mm)[#block(width: 100%, fill: luma(225), inset: 1mm, below: 0mm)[{heavy(txt(words))}]#block(inset: 2mm, above: 0mm)[{markup}]]\n"

    return (
        columns("1fr, auto", f"{heavy(_named_academy(case, paper, 'ACADÉMIE : '), 10)} \\ Service interacadémique des examens", f"Imprimé le {dated(paper, 'edited_on', edited, slashed(edited))}")
        + middle(f"{heavy(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'RÉCAPITULATIF D’INSCRIPTION')), 14)} \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {heavy(paper.put('session', case.session))}")
        + rubric("Inscription", listed([("Numéro candidat", heavy(_number(case, paper))), ("Spécialité", heavy(paper.put("speciality", bts(case)))), ("Catégorie", rng.choice(("Ex-scolaire", "Enseignement à distance", "Expérience professionnelle"))), ("Forme de passage", "Globale")], 40, space=1.6))
        + rubric("Identité du candidat", listed([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date et lieu de naissance", f"{paper.birth_date(form=slashed(p.birth_date))} {txt(p.birth_place)} ({p.birth_department})"), ("Adresse", txt(f"{p.street} {p.place.post_code} {p.place.town}")), ("Courriel, téléphone", txt(f"{p.email} – {p.phone}"))], 40, space=1.6))
        + rubric("Épreuves", table("16mm, 1fr, 36mm, 28mm", ("Épreuve", "Libellé", "Mode", "Situation"), tests, inset=1.2, stroke="0.3pt"))
        + "Je certifie exacts les renseignements ci-dessus et j'ai pris connaissance du règlement de l'examen. Cette confirmation est à déposer, datée et signée, dans l'espace candidat.\n"
        + gap(1)
        + filled(paper, "À", p.place.town, "55mm", 13) + f" le {penned_day(paper, 'signed_on', signed, '40mm', 13)}\n"
        + gap(1)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.6pt, [Signature du candidat (obligatoire) \\ {hand_of(paper, 'candidate', None, 78, 22)}], [Signature du représentant légal (candidat mineur) \\ {left_empty(paper, 'legal_representative', 74, 22)}])\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "choices_ticked_by_pen_over_two_pages")
def choices_ticked_by_pen_over_two_pages(case: Case, paper: Paper) -> str:
    """A service's summary of two pages: person printed, choices ticked by pen, day beside the hand."""
    p, rng = case.person, case.rng
    edited, signed = _signed_days(case)
    face(paper, 10, "Carlito", "Open Sans", "Liberation Sans")
    paper.setup.margin_mm = (16, 17, 15, 17)
    paper.setup.numbering = True

    def pair(words: str, yes: bool, *both: str) -> str:
        return f"[{txt(words)}], [{crossed(paper, yes, both[0])} #h(4mm) {crossed(paper, not yes, both[1])}]"

    choices = (
        pair("Forme de l'examen", True, "globale", "progressive"),
        pair("Épreuve facultative de langue", rng.random() < 0.3, "oui", "non"),
        pair("Engagement étudiant", rng.random() < 0.3, "oui", "non"),
        pair("Demande d'aménagement d'épreuves", rng.random() < 0.2, "oui", "non"),
        pair("Je demande à conserver mes bénéfices", rng.random() < 0.5, "oui", "non, sans objet"),
        pair("J'accepte la communication de mes résultats à la presse", rng.random() < 0.5, "oui", "non"),
    )  # fmt: skip
    return (
        columns("56mm, 1fr", _marianne("RÉGION ACADÉMIQUE", _quiet(case)), right(f"Document édité le {dated(paper, 'edited_on', edited, slashed(edited))} \\ {_named_academy(case, paper, 'Académie : ')}"))
        + gap(4)
        + heavy(txt(paper.choose("Confirmation de votre inscription au BTS", "Confirmation d'inscription à l'examen du BTS")), 17)
        + "\n"
        + rule()
        + listed([("Session", paper.put("session", case.session)), ("Spécialité", heavy(paper.put("speciality", bts(case)))), ("Numéro de candidat", _number(case, paper))], 46)
        + gap(3)
        + heavy("État civil", 12)
        + listed([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), (p.agree("Né le", "Née le"), paper.birth_date(form=french.date_long(p.birth_date))), ("À", txt(p.birth_place)), ("Nationalité", txt(p.nationality_word))], 46)
        + gap(3)
        + heavy("Adresse", 12)
        + f"\n\n{txt(p.street)} – {txt(p.place.post_code)} {txt(p.place.town)} – {txt(p.phone)}\n"
        + gap(5)
        + framed("Vérifiez chaque ligne de cette page. Corrigez au stylo rouge si une mention est inexacte, puis remplissez et signez la page 2.", 3, "0.5pt", "luma(245)")
        + "#pagebreak()\n"
        + heavy("Vos choix (à cocher par le candidat)", 13)
        + gap(2)
        + f"#table(columns: (1fr, 70mm), inset: 2.4mm, stroke: 0.4pt + luma(120), {', '.join(choices)})\n"
        + gap(3)
        + f"Je soussigné{p.agree('', 'e')} confirme mon inscription et mes choix, qui deviennent définitifs à la signature de ce document.\n"
        + gap(4)
        + f"#table(columns: (52mm, 1fr), inset: 3mm, stroke: 0.8pt, align: horizon, [Date \\ {penned_day(paper, 'signed_on', signed, '44mm')}], [{columns('1fr, 78mm', 'Signature du candidat ou de la candidate', hand_of(paper, 'candidate', None, 74, 24), align='horizon')}])\n"
    )  # fmt: skip


_SEATS = {"Nice": "Nice", "Aix-Marseille": "Aix-en-Provence", "Nancy-Metz": "Nancy", "Clermont-Ferrand": "Clermont-Ferrand", "Toulouse": "Toulouse"}  # fmt: skip


def _quiet(case: Case) -> str:
    return "DIRECTION DES EXAMENS" if case.rng.random() < 0.5 else "MAISON DES EXAMENS"


@opened_layout("registration_confirmation", "letter_with_a_slip_to_send_back")
def letter_with_a_slip_to_send_back(case: Case, paper: Paper) -> str:
    """A letter that sums the registration up; below the cut, the slip the candidate dates and signs."""
    p, rng = case.person, case.rng
    edited, signed = _signed_days(case)
    face(paper, 10, "Liberation Serif", "Libertinus Serif", "Caladea")
    paper.setup.margin_mm = (15, 18, 12, 20)
    shown = bts(case)
    named = paper.put("full_name", f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}")  # fmt: skip
    tests = " \\ ".join(txt(f"{code} – {label}") for code, label, _ in units_of(case))
    slip = (
        f"{heavy(txt('CONFIRMATION D’INSCRIPTION – COUPON À RETOURNER'), 11)} #h(1fr) BTS session {paper.put('session', case.session)}\n\nJe soussigné{p.agree('', 'e')} {named}, candidat{p.agree('', 'e')} n° {_number(case, paper)}, confirme mon inscription au BTS {paper.put('speciality', shown)}.\n"
        + gap(1)
        + columns("70mm, 1fr", f"Date : {penned_day(paper, 'signed_on', signed, '42mm')}", placed(paper, "candidate", "Signature du candidat :", None, wide=74, high=24))
    )  # fmt: skip
    return (
        columns("1fr, 76mm", f"{heavy(_named_academy(case, paper, 'Académie de '))} \\ Division des examens et concours \\ Bureau {rng.randrange(2, 6)}", f"{txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}")
        + gap(3)
        + f"Le {dated(paper, 'edited_on', edited, french.date_long(edited))}\n\n{heavy('Objet :')} confirmation d'inscription au brevet de technicien supérieur\n\n{p.civility},\n\nVous avez demandé votre inscription à l'examen, spécialité {txt(shown)}, en qualité de candidat{p.agree('', 'e')} {born_on(paper, where=False)}. Elle est enregistrée par nos services. Vous passerez les épreuves suivantes :\n"
        + f"#pad(left: 8mm)[{tests}]\n"
        + "\nSi ces indications sont exactes, vous voudrez bien dater et signer le coupon ci-dessous et le déposer dans votre espace personnel avec les pièces justificatives. Passé le délai, l'inscription sera annulée.\n\nVeuillez agréer l'expression de mes salutations distinguées.\n"
        + gap(2)
        + right(f"Pour le recteur, {txt(someone(case))}")
        + gap(2)
        + '#line(length: 100%, stroke: (thickness: 0.7pt, dash: "dashed"))\n'
        + slip
    )  # fmt: skip


@opened_layout("duration_decision", "positioning_decision_with_ticked_cases")
def positioning_decision_with_ticked_cases(case: Case, paper: Paper) -> str:
    """The rector's decision on a typed form: cases ticked in print, hand above its caption; the
    candidate's acknowledgement was left empty."""
    rng, p = case.rng, case.person
    school = invent_school(rng)
    day = issue_day(case, 20, 400)
    kind = rng.randrange(2)
    face(paper, 10, "Liberation Sans", "Carlito", "Open Sans")
    paper.setup.margin_mm = (14, 17, 13, 17)
    typed = typewriter_font(rng)
    ticks = f"{crossed(paper, kind == 0, 'réduction de la durée de formation à un an (positionnement)', 'black')} \\ {crossed(paper, kind == 1, 'dérogation à la durée de stage : huit semaines au lieu de douze', 'black')} \\ {crossed(paper, False, 'refus motivé au verso', 'black')}"

    def answer(words: str) -> str:
        return f'#text(font: "{typed}", size: 9.5pt)[{words}]'

    return (
        columns("58mm, 1fr", _marianne("ACADÉMIE", of(academy(case)).upper()), right(f"{small('Direction de la formation supérieure', 9)} \\ {small(f'Décision n° {rng.randrange(100, 999)}/{day.year}', 9)}"))
        + gap(3)
        + framed(middle(heavy(txt(paper.choose("DÉCISION DE POSITIONNEMENT", "DÉCISION DE POSITIONNEMENT OU DE DÉROGATION – BTS")), 14)), 3, "1pt")
        + gap(1)
        + small("Code de l'éducation, articles D. 643-1 et suivants", 8)
        + gap(2)
        + listed([(k, answer(v)) for k, v in [*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slashed(p.birth_date))), ("Établissement demandeur", txt(school.name)), ("Spécialité du BTS", txt(bts(case))), ("Demande reçue le", txt(slashed(day - rng.randrange(15, 50) * DAY)))]], 52)
        + gap(2)
        + f"Vu l'avis {crossed(paper, True, 'favorable', 'black')} {crossed(paper, False, 'défavorable', 'black')} de l'équipe pédagogique, le recteur de l'académie décide :\n\n#pad(left: 8mm)[#set par(leading: 1em)\n{ticks}]\n"
        + f"\nCette décision vaut pour la préparation en cours et est jointe par le candidat à son inscription à l'examen. Fait à {txt(_SEATS[academy(case)])}, le {dated(paper, 'issue_date', day)}.\n"
        + gap(4)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 8mm, [{placed(paper, 'authority', 'Pour le recteur, le secrétaire général adjoint', ['RECTORAT', academy(case).upper()], below=True, wide=78, high=30)}], [#rect(width: 100%, stroke: 0.4pt + luma(120), inset: 2mm)[{small('Pris connaissance le : ..................', 8)} \\ {small('Signature du candidat', 8)} \\ {left_empty(paper, 'candidate', 70, 20)}]])\n"
    )  # fmt: skip


@opened_layout("student_engagement_form", "lyceum_form_filled_by_pen_with_two_visas")
def lyceum_form_filled_by_pen_with_two_visas(case: Case, paper: Paper) -> str:
    """The form of the optional test filled in by the candidate's pen; visa of the lyceum beside."""
    school, p, rng = invent_school(case.rng), case.person, case.rng
    face(paper, 10, "Lato", "Liberation Sans", "Carlito")
    paper.setup.margin_mm = (14, 16, 13, 16)
    kinds = ("activité bénévole dans une association", "activité professionnelle", "service civique", "sapeur-pompier volontaire", "mandat d'élu étudiant", "réserve opérationnelle")  # fmt: skip
    pick = rng.randrange(len(kinds))
    ticks = ", ".join(f"[{crossed(paper, k == pick, kind)}]" for k, kind in enumerate(kinds))
    body = rng.choice(("Les Amis du Quartier Fictif", "Secours Modèle", "Club sportif d'Exemple", "Jardins Spécimen"))  # fmt: skip
    usage = f"Nom d'usage {penned(paper, 'usage_name', p.usage_name, capitals(paper, p.usage_name))} \\ " if p.usage_name else ""  # fmt: skip
    signed = case.day_before(1, 20)
    return (
        columns("1fr, auto", f"{heavy(txt('Académie ' + of(academy(case))))} \\ Brevet de technicien supérieur", f"#box(stroke: 0.8pt, inset: 2mm)[SESSION {heavy(paper.put('session', case.session))}]")
        + gap(2)
        + middle(f"{heavy(txt(paper.choose('FICHE ENGAGEMENT ÉTUDIANT', 'FORMULAIRE ENGAGEMENT ÉTUDIANT')), 16)} \\ Épreuve facultative")
        + gap(2)
        + f"#set par(leading: 1.1em)\nNom de naissance {penned(paper, 'birth_name', p.birth_name, capitals(paper, p.birth_name), '70mm')} Prénom {penned(paper, 'given_names', [p.first_name], p.first_name)} \\ {usage}Établissement {blank(paper, school.name)} \\ BTS {blank(paper, case.title.printed[0], '1fr', 12)}\n"
        + gap(1)
        + framed(f"{heavy('Nature de l’engagement')} (une seule case) \\ #grid(columns: (1fr, 1fr), row-gutter: 2.4mm, {ticks})", 3)
        + f"Structure {blank(paper, body, '90mm')} Durée {blank(paper, rng.choice(('6 mois', '1 an', '18 mois', '2 ans')))} \\ Tâches exercées {blank(paper, rng.choice(('accueil et organisation de sorties', 'aide aux devoirs, collecte', 'encadrement des jeunes')))} \\ {blank(paper, rng.choice(('tenue de la caisse, affiches', 'réunions et comptes rendus')))}\n"
        + gap(2)
        + f"Acquis : {crossed(paper, True, 'autonomie')} #h(3mm) {crossed(paper, rng.random() < 0.6, 'travail en équipe')} #h(3mm) {crossed(paper, rng.random() < 0.6, 'responsabilité')} #h(3mm) {crossed(paper, rng.random() < 0.4, 'communication')}\n"
        + gap(2)
        + f"À {blank(paper, p.place.town, '55mm')} le {penned_day(paper, None, signed)}\n"
        + gap(2)
        + f"#table(columns: (1fr, 1fr), inset: 2.2mm, stroke: 0.6pt, table.cell(fill: luma(235))[Signature du candidat], table.cell(fill: luma(235))[Visa du chef d'établissement], [{hand_of(paper, 'candidate', None, 78, 28)}], [{hand_of(paper, 'training_centre', [school.name, school.place.town], 78, 30)}])\n"
    )  # fmt: skip
