"""Hours followed, marks obtained, diplomas, schooling: what centres, schools and examiners print."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.thirty_first.wording import (
    ADULTS,
    CENTRES,
    FAR,
    LYCEES,
    academy,
    across,
    address_of,
    bar,
    below,
    body_of,
    bold,
    born,
    captions,
    chart,
    filed,
    frame,
    full,
    gap,
    grid2,
    head,
    marianne,
    mid,
    of,
    on,
    pad,
    pen_day,
    push,
    rows_of_names,
    set_type,
    sheet,
    signed_between,
    signed_boxes,
    signed_right_of,
    signed_under,
    siret,
    sized,
    slash,
    small,
    someone,
    steady_hand,
    taught,
    tick,
    topic,
    whom,
)
from specimens.cards import square_code
from specimens.drawing import txt
from specimens.facts import (
    HOURS,
    MARKS,
    YEARS,
    hours_of,
    hours_said,
    issue_day,
    marks,
    outcome,
    preparing,
    sat_in,
    school_year,
    told,
)
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_firm

# -- hours ---------------------------------------------------------------------------------------


def _shares(case: Case, hours: int | None, count: int) -> list[str]:
    """Parts that add up to the hours; dashes where the hours are not said."""
    if hours is None:
        return ["–"] * count
    parts = [hours // count + case.rng.randrange(-18, 19) for _ in range(count - 1)]
    return [f"{h} h" for h in (*parts, hours - sum(parts))]


@apart_layout("training_attestation", "cfa_follow_up_with_half_years_and_presence_rate", defects=HOURS)  # fmt: skip
def cfa_follow_up_with_half_years_and_presence_rate(case: Case, paper: Paper) -> str:
    """A centre's sheet: person and contract on top, hours by half-year, total in words of the law."""
    school, firm, p, rng = body_of(case, CENTRES), invent_firm(case.rng), case.person, case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 40)
    set_type(paper, 9.8, "Lato", "Liberation Sans", "Carlito")
    below(paper, f"{school.name} – {school.address} – SIRET {siret(school)} – certifié Qualiopi au titre des actions de formation par apprentissage")  # fmt: skip
    rows = [(f"Semestre {k}", txt(x), f"{rng.randrange(93, 100)} %") for k, x in enumerate(_shares(case, hours, 4), 1)]  # fmt: skip
    return (
        across(f"{sized(paper.put('organisation', school.name), 16, 'rgb(0,95,115)', 'bold')} \\ {small('Centre de formation d’apprentis', 8.5)}", f"#align(right)[Service de la scolarité \\ {txt(school.phone)}]")
        + bar(2, "rgb(0,95,115)")
        + gap(5)
        + mid(head(paper.choose("ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS", "Attestation de suivi de formation – BTS"), 14))
        + gap(4)
        + f"Le directeur du centre atteste que {whom(paper)}, {born(paper)}, {p.agree('apprenti', 'apprentie')} de l'entreprise {txt(firm.name)}, suit la préparation au brevet de technicien supérieur {bold(txt(taught(case)))} dans notre établissement, du {on(paper, 'start', start)} au {on(paper, 'end', end)}.\n"
        + gap(2)
        + chart(("Période", "Heures de formation", "Assiduité"), rows, "1fr, 1fr, 1fr", 2)
        + frame(f"Durée totale de la formation sur le cycle de deux ans : {bold(hours_said(paper, hours, ' heures'))}", 2.5, "0.8pt", "rgb(238,246,248)")
        + gap(2)
        + "Les heures à venir sont celles que prévoit la convention de formation.\n"
        + gap(4)
        + across(f"À {txt(school.place.town)}, le {on(paper, 'issue_date', day, full(day))}", signed_under(paper, "training_centre", "Le directeur du CFA", pad(school), 72, 28), widths="1fr, 82mm")
    )  # fmt: skip


@apart_layout("training_attestation", "distance_campus_connection_record_as_certificate", defects=HOURS)  # fmt: skip
def distance_campus_connection_record_as_certificate(case: Case, paper: Paper) -> str:
    """A distance school's export: modules with their hours, the total in a dark cell."""
    school, p, rng = body_of(case, FAR, near=False), case.person, case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 40)
    set_type(paper, 9, "Open Sans", "Lato")
    sheet(paper, 14, 15, 14, 15)
    ink = rng.choice(("rgb(60,20,110)", "rgb(200,60,40)", "rgb(0,80,90)"))
    modules = ("Culture générale et expression", "Langue vivante étrangère", "Enseignements professionnels", "Ateliers et classes virtuelles", "Évaluations et accompagnement")  # fmt: skip
    rows = [(txt(m), txt(x)) for m, x in zip(modules, _shares(case, hours, 5), strict=True)]
    rows.append((bold("Volume horaire total de la préparation"), bold(hours_said(paper, hours))))
    below(paper, f"{school.name} – établissement privé d'enseignement à distance – NDA {rng.randrange(10, 98)} {rng.randrange(10, 99)} {rng.randrange(10000, 99999)} {rng.randrange(10, 99)}")  # fmt: skip
    return (
        f'#block(width: 100%, fill: {ink}, inset: 4mm, radius: 2mm)[#text(fill: white, size: 15pt, weight: "bold")[{paper.put("organisation", school.name)}] #h(1fr) #text(fill: white)[campus en ligne]]\n'
        + gap(4)
        + head(paper.choose("Attestation de formation à distance", "Attestation de suivi de la préparation à l'examen"), 15, ink)
        + "\n"
        + gap(3)
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Diplôme préparé", txt("BTS " + taught(case))), ("Début du parcours", on(paper, "start", start)), ("Fin du parcours", on(paper, "end", end))], 3, 2, "0.4pt + luma(190)")
        + gap(2)
        + f"{school.name} certifie que la personne ci-dessus suit la préparation au brevet de technicien supérieur selon le programme suivant :\n"
        + gap(1)
        + chart(("Module", "Heures"), rows, "1fr, 40mm", 2, "rgb(240,238,246)", "0.4pt + luma(180)")
        + small("Les heures correspondent au temps de formation estimé pour la réalisation des activités à distance (article D. 6353-4 du code du travail) et aux classes virtuelles.", 7.5)
        + gap(4)
        + f"Fait le {on(paper, 'issue_date', day, full(day))}\n"
        + gap(2)
        + signed_between(paper, "training_centre", "Le directeur des études", someone(case), pad(school) if rng.random() < 0.5 else None, 70, 24)
    )  # fmt: skip


@apart_layout("training_attestation", "adult_centre_form_filled_by_pen_with_trainee_hand", defects=HOURS)  # fmt: skip
def adult_centre_form_filled_by_pen_with_trainee_hand(case: Case, paper: Paper) -> str:
    """An adult centre's print with dotted blanks: the clerk writes hours and days in a hand."""
    school, p = body_of(case, ADULTS), case.person
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 40)
    set_type(paper, 10.2, "Liberation Sans", "DejaVu Serif", "Caladea")
    sheet(paper, 17, 20, 15, 20)
    steady_hand(paper)
    name = f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}"  # fmt: skip
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slash(p.birth_date))
    paper.put("start", start.isoformat(), slash(start))
    paper.put("end", end.isoformat(), slash(end))
    if hours is not None:
        paper.put("training_hours", hours, str(hours))
    length = paper.blank() if hours is None else paper.handwritten(str(hours), 16)
    return (
        across(f"{head(school.name, 13)} \\ Formation continue des adultes \\ {txt(school.address)}", f"#align(right)[N° de déclaration d'activité \\ {case.rng.randrange(10, 98)} {case.rng.randrange(10, 99)} {case.rng.randrange(10000, 99999)} {case.rng.randrange(10, 99)}]")
        + gap(10)
        + frame(mid(head("ATTESTATION DE FORMATION", 16) + " \\ préparation au brevet de technicien supérieur"), 3, "1.2pt")
        + gap(6)
        + f"Je soussigné(e) {txt(someone(case))}, conseiller en formation continue pour {paper.put('organisation', school.name)}, atteste que\n\nM. / Mme #h(2mm) {paper.handwritten(name, 15)} #h(6mm) né(e) le #h(2mm) {paper.handwritten(slash(p.birth_date), 14)}\n\na suivi / suit la préparation au BTS #h(2mm) {bold(txt(taught(case)))}\n\ndu #h(2mm) {paper.handwritten(slash(start), 14)} #h(4mm) au #h(2mm) {paper.handwritten(slash(end), 14)}\n\npour une durée totale de #h(2mm) {length} #h(2mm) heures de formation en centre.\n\n{tick(True, 'temps plein')} #h(5mm) {tick(False, 'temps partiel, cours du soir')}\n"
        + gap(5)
        + f"Fait à {txt(school.place.town)}, le {pen_day(paper, 'issue_date', day)}\n"
        + gap(4)
        + signed_boxes(paper, [("training_centre", "Pour l'organisme de formation (cachet et signature)", pad(school)), ("candidate", "Le ou la stagiaire", None)], 168, 30)
    )  # fmt: skip


@apart_layout("training_attestation", "ministry_certificate_of_completion_with_notes", defects=HOURS)  # fmt: skip
def ministry_certificate_of_completion_with_notes(case: Case, paper: Paper) -> str:
    """The labour ministry's model, boxes round, notes at the foot, laid out by a small body."""
    school, firm, rng = body_of(case, ADULTS), invent_firm(case.rng), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 40)
    set_type(paper, 10, "Liberation Sans", "Carlito", "Open Sans")
    boxes = " \\ ".join(tick(k == 0, w) for k, w in enumerate(("action de formation", "bilan de compétences", "action de VAE", "action de formation par apprentissage")))  # fmt: skip
    return (
        across(marianne("Ministère du travail"), f"#align(right)[{small('Logo du dispensateur', 7)} \\ {head(school.name, 11)}]")
        + gap(5)
        + mid(head("CERTIFICAT DE RÉALISATION", 18))
        + gap(5)
        + f"Je soussigné(e) {txt(school.director)},\n\nreprésentant légal du dispensateur de l'action concourant au développement des compétences {bold(paper.put('organisation', school.name))}\n\n{bold('atteste que :')}\n\n{filed(paper)}, {born(paper, place=False)}\n\nsalarié(e) de l'entreprise {txt(firm.name)}\n\na suivi l'action : Préparation au brevet de technicien supérieur {txt(taught(case))}\n\nNature de l'action concourant au développement des compétences :\n\n#pad(left: 8mm)[{boxes}]\n\nqui se déroule du {on(paper, 'start', start)} au {on(paper, 'end', end)}\n\npour une durée de {bold(hours_said(paper, hours, ' heures'))} #super[1].\n\nSans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat pendant une durée de 3 ans à compter de la fin de l'année du dernier paiement.\n"
        + gap(3)
        + across(f"Fait à : {txt(school.place.town)} \\ Le : {on(paper, 'issue_date', day)}", signed_under(paper, "training_centre", "Cachet et signature du responsable du dispensateur de formation", pad(school), 74, 29), widths="1fr, 100mm")
        + gap(3)
        + f"#line(length: 40mm, stroke: 0.4pt)\n{small(f'1. Dans le cadre des formations à distance, prendre en compte la réalisation des activités pédagogiques et le temps estimé pour les réaliser. Dossier {rng.randrange(1000, 9999)}.', 7.2)}\n"
    )  # fmt: skip


# -- marks ---------------------------------------------------------------------------------------


def _decided(case: Case, session: int) -> dt.date:
    return dt.date(session, 7, case.rng.randrange(3, 13))


@apart_layout("transcript", "academy_sheet_bilan_with_benefit_until_column", defects=MARKS)
def academy_sheet_bilan_with_benefit_until_column(case: Case, paper: Paper) -> str:
    """An academy's statement: weights, marks, points, the year in which a benefit was won."""
    session, form, p = sat_in(case), case.rng.choice((0, 1)), case.person
    rows, passed = marks(case)
    set_type(paper, 9.2, "Liberation Sans", "Lato", "Liberation Sans Narrow")
    sheet(paper, 12, 14, 12, 14)
    table = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        points = f"{said['score'] * weight:.2f}".replace(".", ",")
        table.append((f"{code}", txt(label), str(weight), bold(txt(shown)), points, f"bénéfice en {session}" if said["benefit"] else ""))  # fmt: skip
    return (
        across(marianne(f"Académie {of(academy(case))}", "Rectorat – Division des examens et concours", "Bureau des BTS"), address_of(paper, 8), widths="1fr, 88mm")
        + gap(5)
        + mid(f"{head('RELEVÉ DE NOTES', 16)} \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {paper.put('session', session)}")
        + gap(2)
        + grid2([("Spécialité", bold(paper.put("speciality", taught(case)))), *rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{paper.birth_date(form=slash(p.birth_date))} – {txt(p.birth_place)}"), ("Numéro de candidat", f"02{case.rng.randrange(10**8, 10**9)}"), ("Forme de passage", "globale")], 46, 1.4)
        + gap(1)
        + chart(("Unité", "Épreuve ou sous-épreuve", "Coef.", "Note /20", "Points", "Observation"), table, "16mm, 1fr, 14mm, 20mm, 20mm, 34mm", 1.5)
        + frame(f"Décision du jury : {sized(outcome(paper, passed), 12, 'black', 'bold')}", 2.2, "0.8pt")
        + small("Seules les notes portant la mention « bénéfice » peuvent être conservées, à la demande du candidat, pendant cinq ans à compter de leur obtention. Le présent relevé doit être conservé : il n'en sera pas délivré de duplicata.", 7.5)
        + gap(3)
        + across(f"Délibération du {slash(_decided(case, session))}", signed_under(paper, "authority", "Le président du jury", ["RECTORAT", academy(case).upper(), "DEC"], 70, 26), widths="1fr, 82mm")
    )  # fmt: skip


@apart_layout("transcript", "portal_page_printed_at_home_with_result_badge", defects=MARKS)
def portal_page_printed_at_home_with_result_badge(case: Case, paper: Paper) -> str:
    """The candidate prints the page of results: badge on top, a strip a mark, address at the foot."""
    session, form, rng = sat_in(case), case.rng.choice((0, 2)), case.rng
    rows, passed = marks(case)
    set_type(paper, 9.4, "Open Sans", "Lato", "DejaVu Sans")
    sheet(paper, 14, 14, 14, 14)
    printed = case.today - dt.timedelta(days=rng.randrange(2, 40))
    paper.setup.header = f"{small(f'{printed:%d/%m/%Y %H:%M}'.replace('00:00', f'{rng.randrange(8, 22)}:{rng.randrange(10, 59)}'), 6.5)} #h(1fr) {small('Espace candidat – Mes résultats', 6.5)}"  # fmt: skip
    paper.setup.footer = f"{small('https://espace-candidat.example/resultats/detail', 6.5)} #h(1fr) {small('1/1', 6.5)}"  # fmt: skip
    strips = []
    for k, ((code, label, weight), said) in enumerate(rows):
        shown = told(paper, said, form)
        kept = "#box(fill: rgb(220,240,220), inset: 1mm, radius: 1mm)[#text(size: 7.5pt)[Bénéfice]]" if said["benefit"] else ""  # fmt: skip
        fill = "luma(248)" if k % 2 else "white"
        strips.append(f"#block(width: 100%, fill: {fill}, inset: 1.8mm, above: 0mm, below: 0mm)[#grid(columns: (16mm, 1fr, 26mm, 22mm, 20mm), align: horizon + left, [{bold(code)}], [{txt(label)}], [{kept}], [{small(f'coef. {weight}', 8)}], [#align(right)[{sized(txt(shown), 11, 'black', 'bold')} /20]])]\n")  # fmt: skip
    badge = "rgb(0,120,60)" if passed else "rgb(170,60,30)"
    return (
        head(paper.choose("Relevé de notes détaillé", "Mes notes – relevé de l'examen"), 17, "rgb(0,0,145)")
        + "\n"
        + gap(2)
        + across(f"{filed(paper)} \\ {born(paper)} \\ Académie {txt(of(academy(case)))}", f"Brevet de technicien supérieur \\ {bold(paper.put('speciality', taught(case)))} \\ Session {paper.put('session', session)}")
        + gap(2)
        + f"#block(fill: {badge}, inset: 3mm, radius: 2mm)[#text(fill: white)[Résultat : {bold(outcome(paper, passed))}]]\n"
        + gap(2)
        + "".join(strips)
        + gap(4)
        + frame("Les notes suivies de « Bénéfice » restent valables cinq ans. Pour toute démarche, présentez le relevé original adressé par le service des examens.", 2, "0.4pt + rgb(0,0,145)", "rgb(245,245,254)")
    )  # fmt: skip


@apart_layout("transcript", "two_block_statement_general_and_professional_old_serif", defects=MARKS)
def two_block_statement_general_and_professional_old_serif(case: Case, paper: Paper) -> str:
    """Two tables, general and professional teaching, then the jury's words and hand."""
    session, form, p = sat_in(case), case.rng.choice((0, 2)), case.person
    rows, passed = marks(case)
    set_type(paper, 10, "Liberation Serif", "Libertinus Serif", "Caladea")
    sheet(paper, 17, 18, 14, 18)
    blocks: tuple[list[tuple[str, ...]], list[tuple[str, ...]]] = ([], [])
    for (code, label, weight), said in rows:
        line = (txt(f"{code}. {label}"), str(weight), txt(told(paper, said, form)), "conservée" if said["benefit"] else "")  # fmt: skip
        blocks[0 if code[1] in "123" else 1].append(line)
    heads = ("Épreuves", "Coefficient", "Note sur 20", "Note en bénéfice")
    return (
        mid(f"RÉPUBLIQUE FRANÇAISE \\ {bold(txt('Académie ' + of(academy(case))))} \\ {small('Service interacadémique des examens', 8.5)}")
        + bar(0.5)
        + gap(3)
        + mid(f"{head(paper.choose('RELEVÉ DES NOTES', 'Relevé de notes'), 16)} \\ obtenues au brevet de technicien supérieur {paper.put('speciality', taught(case))} \\ session de {paper.put('session', session, f'juin {session}')}")
        + gap(3)
        + f"par {whom(paper)}, {born(paper, full(p.birth_date))}, candidat(e) inscrit(e) sous le n° {case.rng.randrange(10**8, 10**9)}.\n"
        + topic("I. Enseignement général")
        + chart(heads, blocks[0], "1fr, 26mm, 26mm, 34mm", 1.9, "luma(240)", "0.3pt")
        + topic("II. Enseignement professionnel")
        + chart(heads, blocks[1], "1fr, 26mm, 26mm, 34mm", 1.9, "luma(240)", "0.3pt")
        + gap(3)
        + f"Le jury, après en avoir délibéré, déclare le candidat : {bold(outcome(paper, passed))}.\n"
        + gap(5)
        + push(f"{txt(academy(case))}, le {full(_decided(case, session))} \\ #v(2mm) {signed_between(paper, 'authority', 'Pour le Recteur, le chef de division', someone(case), ['ACADÉMIE', of(academy(case)).upper()], 70, 28)}", 88)
    )  # fmt: skip


@apart_layout("transcript", "narrow_slip_sent_with_a_tear_off_address_part", defects=MARKS)
def narrow_slip_sent_with_a_tear_off_address_part(case: Case, paper: Paper) -> str:
    """A mailed slip: address part on top of a cut line, marks in two columns of cells below."""
    session, form = sat_in(case), case.rng.choice((0, 1))
    rows, passed = marks(case)
    set_type(paper, 9, "Liberation Sans Narrow", "DejaVu Sans Mono", "Liberation Sans")
    sheet(paper, 14, 14, 12, 14)
    cells = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        mark = " B" if said["benefit"] else ""
        cells.append(f"[#grid(columns: (1fr, auto), [{bold(code)} {txt(label)} \\ {small(f'coefficient {weight}', 7)}], [{sized(txt(shown), 11, 'black', 'bold')}{bold(mark)}])]")  # fmt: skip
    cells += ["[]"] * (len(cells) % 2)
    return (
        f"{small('MAISON DES EXAMENS – NE PAS PLIER – PLI NON AFFRANCHI', 7)}\n"
        + gap(10)
        + address_of(paper, 92)
        + gap(12)
        + '#line(length: 100%, stroke: (thickness: 0.5pt, dash: "dotted"))\n'
        + gap(2)
        + across(f"{bold('RELEVÉ DE NOTES')} \\ BTS {paper.put('speciality', taught(case))}", f"#align(right)[SESSION {bold(paper.put('session', session))} \\ ACADÉMIE {txt(of(academy(case)).upper())}]")
        + bar(0.8)
        + f"CANDIDAT : {bold(filed(paper))} #h(6mm) NÉ(E) LE : {paper.birth_date(form=slash(case.person.birth_date))} #h(6mm) N° {case.rng.randrange(10**8, 10**9)}\n"
        + gap(1)
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.4pt, {', '.join(cells)})\n"
        + f"RÉSULTAT DU JURY : {sized(outcome(paper, passed), 13, 'black', 'bold')}\n\n{small('B : bénéfice de la note, conservable cinq ans sur demande (candidats non admis). Notes sur 20.', 7.5)}\n"
        + gap(4)
        + signed_right_of(paper, "authority", "Le directeur de la maison des examens", ["MAISON DES EXAMENS"], 66, 26)
    )  # fmt: skip


# -- diplomas, schooling -------------------------------------------------------------------------

_TITLES = (
    "Baccalauréat professionnel Technicien du bâtiment : organisation et réalisation du gros œuvre",
    "Baccalauréat professionnel Métiers de l'électricité et de ses environnements connectés",
    "Baccalauréat technologique Sciences et technologies de l'industrie et du développement durable",
    "Baccalauréat général",
)


@apart_layout("diploma", "provisional_success_certificate_before_the_parchment")
def provisional_success_certificate_before_the_parchment(case: Case, paper: Paper) -> str:
    """What the academy sends until the parchment is ready: success, mention, one hand."""
    rng, p = case.rng, case.person
    year = min(case.session - 2, p.birth_date.year + 18 + rng.randrange(0, 2))
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(4, 12)))
    set_type(paper, 10.8, "Liberation Sans", "Carlito", "Libertinus Serif")
    return (
        across(marianne(f"Académie {of(academy(case))}", "Direction des examens et concours"), f"#align(right)[{square_code(paper, 18)}]", widths="1fr, 24mm")
        + gap(12)
        + frame(mid(f"{head('ATTESTATION DE RÉUSSITE', 19)} \\ {small('délivrée dans l’attente de la remise du diplôme', 9)}"), 4, "1pt + rgb(0,0,145)")
        + gap(8)
        + f"Le recteur de l'académie {txt(of(academy(case)))} certifie, au vu du procès-verbal établi par le jury, que\n"
        + gap(3)
        + mid(sized(whom(paper), 15, "black", "bold"))
        + mid(born(paper, full(p.birth_date)))
        + gap(3)
        + f"a obtenu le {bold(on(paper, 'obtained_on', won, full(won)))} le diplôme suivant :\n"
        + gap(2)
        + mid(sized(paper.put("title", rng.choice(_TITLES)), 13, "rgb(0,0,145)", "bold"))
        + mid(f"diplôme national de niveau {paper.put('level', 4, '4')} – mention {rng.choice(('passable', 'assez bien', 'bien'))}")
        + gap(8)
        + across(f"N° d'attestation : {rng.randrange(10**7, 10**8)}", signed_between(paper, "authority", "Pour le recteur et par délégation, la directrice des examens", someone(case), ["RECTORAT", academy(case).upper()], 74, 28), widths="1fr, 100mm")
        + gap(3)
        + small("Cette attestation a la même valeur que le diplôme pour toute inscription. Elle n'est délivrée qu'une fois.", 8)
    )  # fmt: skip


@apart_layout("school_certificate", "higher_school_enrolment_sheet_cursus_by_year", defects=YEARS)
def higher_school_enrolment_sheet_cursus_by_year(case: Case, paper: Paper) -> str:
    """A higher school's office: student number, year and course in a table, code and delegation."""
    school, p, rng = body_of(case, FAR, near=False), case.person, case.rng
    study, begins, day = school_year(case)
    set_type(paper, 9.8, "Lato", "Open Sans", "Liberation Sans")
    year = paper.put("school_year", f"{begins}-{begins + 1}", rng.choice((f"{begins}-{begins + 1}", f"{begins}/{begins + 1}")))  # fmt: skip
    level = paper.put("year_of_study", study, rng.choice((("1re année", "2e année"), ("première année", "deuxième année")))[study - 1])  # fmt: skip
    return (
        across(f"{sized(paper.put('organisation', school.name), 15, 'rgb(130,20,60)', 'bold')} \\ {small('Enseignement supérieur à distance – bureau de la scolarité', 8)} \\ {txt(school.address)}", f"#align(right)[{square_code(paper, 17)}]", widths="1fr, 24mm")
        + gap(7)
        + mid(f"{head(paper.choose('CERTIFICAT DE SCOLARITÉ', 'Certificat de scolarité'), 17)} \\ Année scolaire {bold(year)}")
        + gap(5)
        + captions([*rows_of_names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("N° étudiant", str(rng.randrange(10**7, 10**8))), ("INE", f"{rng.randrange(10**9, 10**10)}H")], 3, 2.2)
        + gap(3)
        + "est régulièrement inscrit(e) dans notre établissement pour l'année ci-dessus :\n"
        + chart(("Diplôme", "Spécialité", "Année d'études"), [("Brevet de technicien supérieur", bold(paper.put("speciality", taught(case))), level)], "44mm, 1fr, 36mm", 2.4)
        + gap(4)
        + f"Fait à {txt(school.place.town)}, le {on(paper, 'issue_date', day, full(day))}, pour servir et valoir ce que de droit.\n"
        + gap(4)
        + push(signed_between(paper, "training_centre", "La responsable de la scolarité, par délégation du directeur", someone(case), pad(school) if rng.random() < 0.6 else None, 74, 26), 78)
    )  # fmt: skip


@apart_layout("school_certificate", "lyceum_half_sheet_with_motto_and_regime", defects=YEARS)
def lyceum_half_sheet_with_motto_and_regime(case: Case, paper: Paper) -> str:
    """A lyceum's half sheet laid across, the head at the left, sentence at the right."""
    school, rng = body_of(case, LYCEES), case.rng
    study, begins, day = school_year(case)
    sheet(paper, 9, 12, 8, 12, 210, 148)
    set_type(paper, 9.6, "Liberation Sans", "Carlito", "Caladea")
    year = paper.put("school_year", f"{begins}-{begins + 1}", f"{begins} - {begins + 1}")
    level = paper.put("year_of_study", study, ("1ère année", "2ème année")[study - 1])
    left = f"{marianne(f'Académie {of(academy(case))}', '')} \\ {bold(paper.put('organisation', school.name))} \\ {small(school.street, 8)} \\ {small(f'{school.place.post_code} {school.place.town}', 8)} \\ {small(f'RNE 0{rng.randrange(100000, 999999)}K', 8)}"  # fmt: skip
    right = (
        f"{head('CERTIFICAT DE SCOLARITÉ', 14)} \\ année scolaire {bold(year)}\n\nJe soussigné(e), {txt(school.director)}, chef d'établissement, certifie que {whom(paper)}, {born(paper)}, est inscrit(e) dans l'établissement en {level} de BTS, section {bold(paper.put('speciality', taught(case)))}, en qualité d'{rng.choice(('externe', 'interne'))}.\n\nEntrée dans l'établissement : rentrée {begins + 1 - study}.\n\n{txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + signed_under(paper, "training_centre", school.director_title, pad(school), 70, 28)
    )  # fmt: skip
    return f"#grid(columns: (56mm, 0.5pt, 1fr), column-gutter: 5mm, [{left}], line(angle: 90deg, length: 118mm, stroke: 0.5pt + luma(150)), [{right}])\n"  # fmt: skip
