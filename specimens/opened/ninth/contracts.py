"""Contracts of apprentices, of employees, and of those who train while they work."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.ninth.facts import DAY, SPANS, bound, held_job, hours_in, taught
from specimens.opened.ninth.wording import (
    A4,
    ACROSS,
    CENTRES,
    another,
    beside_truth,
    birth,
    boxes,
    celled,
    cells_of,
    cells_of_day,
    corner_head,
    dotted,
    down,
    framed,
    habit,
    hand,
    hand_cells,
    hand_rows,
    house,
    margin_heads,
    named,
    note,
    on,
    penned,
    penned_names,
    plain,
    rubber,
    sheet,
    side_by_side,
    siret_of,
    speciality,
    strong,
    ticked,
    told_apart,
    town_line,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


def _elder(case: Case) -> dt.date:
    """The day on which a tutor was born."""
    return dt.date(case.rng.randrange(1962, 1994), case.rng.randrange(1, 13), case.rng.randrange(1, 28))  # fmt: skip


def _bar(letter: str, words: str) -> str:
    return f"#block(width: 100%, above: 2.6mm, below: 1.8mm)[#box(fill: luma(30), inset: (x: 1.6mm, y: 0.9mm))[{strong(letter, None, 'white')}] #h(1.5mm) {strong(txt(words))} #box(width: 1fr, line(length: 100%, stroke: 0.4pt))]\n"


@opened_layout("apprenticeship_contract", "national_form_names_by_pen_days_in_boxes", defects=SPANS)
def national_form_names_by_pen_days_in_boxes(case: Case, paper: Paper) -> str:
    """The national form filled in by a craftsman's pen, typed numbers, hands in rows at the foot."""
    firm, school, rng, who = invent_firm(case.rng), house(case, CENTRES), case.rng, case.person
    start, end = bound(case)
    hours = taught(case)
    signed = case.fact("signed_on", start - rng.randrange(3, 30) * DAY)
    sheet(paper, A4, (14, 12, 10, 12), "Liberation Sans", "Liberation Sans Narrow", "Carlito", pt=8.8)  # fmt: skip
    family, given = penned_names(paper)
    employer = penned(paper, "employer", firm.name, firm.name, 13)
    diploma = penned(paper, "diploma", case.title.printed[0], f"BTS {case.title.printed[0]}", 12.5)
    volume = paper.blank() if hours is None else penned(paper, "training_hours", hours, f"{hours} h", 17)  # fmt: skip
    for name, day in (("start", start), ("end", end)):
        paper.put(name, day.isoformat(), f"{day:%d %m %Y}")
    out = (
        f"#grid(columns: (auto, 1fr, auto), column-gutter: 4mm, align: horizon, [#box(stroke: 0.6pt, inset: 1.4mm)[{strong('cerfa', 9)} \\ {note('10103*12', 6.5)}]], [#align(center)[{strong('CONTRAT D’APPRENTISSAGE', 14)} \\ {note('à remplir lisiblement – un exemplaire pour chaque partie', 7)}]], [{note('FA 13', 8)}])\n"
        + _bar("1", "L'EMPLOYEUR") + dotted("Dénomination", employer)
        + side_by_side(f"N° SIRET #h(2mm) {cells_of(firm.siret)}", f"{ticked(True, 'privé')} #h(4mm) {ticked(False, 'public')} #h(6mm) Effectif : {rng.randrange(2, 60)}")
        + f"\nAdresse : {txt(firm.address)}\n"
        + _bar("2", "L'APPRENTI(E)") + dotted("Nom de naissance", family) + dotted("Prénom", given)
        + f"\nNé(e) le #h(2mm) {celled(paper, 'birth_date', who.birth_date, ' ')} #h(5mm) {ticked(who.sex == 'M', 'M')} #h(3mm) {ticked(who.sex == 'F', 'F')} #h(5mm) à {txt(who.birth_place)} ({txt(who.birth_department)})\n"
        + _bar("3", "LE MAÎTRE D'APPRENTISSAGE") + side_by_side(dotted("Nom et prénom", paper.handwritten(another(case), 13)), f"né(e) le #h(2mm) {cells_of_day(_elder(case), ' ')}")
        + _bar("4", "LE CONTRAT")
        + f"Date de début d'exécution #h(2mm) {cells_of_day(start, ' ')} #h(6mm) Date de fin #h(2mm) {cells_of_day(end, ' ')} #h(6mm) Durée : 35 h 00 par semaine\n\nRémunération, 1re année : {rng.randrange(43, 54)} % du SMIC #h(4mm) 2e année : {rng.randrange(51, 62)} % #h(6mm) Convention collective : {rng.randrange(1000, 3000)}\n"
        + _bar("5", "LA FORMATION") + f"CFA : {txt(school.name)}, {txt(school.address)}\n" + dotted("Diplôme ou titre visé", diploma) + dotted("Durée de la formation en heures", volume)
        + down(1) + f"Fait à {paper.handwritten(firm.place.town, 13)} le {paper.hand_date(None, signed)}\n" + down(1)
        + hand_rows(paper, [("employer", "Signature de l'employeur, cachet", rubber(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du centre de formation d'apprentis", rubber(school))], wide=86, high=19)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "sector_letterless_terms_with_schedule_overleaf", defects=SPANS)  # fmt: skip
def sector_letterless_terms_with_schedule_overleaf(case: Case, paper: Paper) -> str:
    """A trade body's contract: headings in the margin, hands at the end of the first sheet, the
    training's schedule overleaf."""
    firm, school, rng, who = invent_firm(case.rng), house(case, CENTRES), case.rng, case.person
    start, end = bound(case)
    hours = taught(case)
    signed = case.fact("signed_on", start - rng.randrange(5, 35) * DAY)
    sheet(paper, A4, (15, 17, 16, 17), "Caladea", "Liberation Serif", "Carlito", "Libertinus Serif", pt=9.8)  # fmt: skip
    paper.setup.numbering = True
    parent = f"{rng.choice(('Martine', 'Youssef', 'Denis', 'Teresa'))} {who.birth_name}"
    terms = [
        ("L'entreprise", f"{strong(paper.put('employer', firm.name))} ({txt(firm.form)}), {txt(firm.address)}, SIRET {siret_of(firm)}, représentée par {txt(firm.director)}."),
        ("L'apprenti(e)", f"{named(paper)}, {birth(paper)}, demeurant {txt(who.street)}, {txt(who.place.town)}. Personne à prévenir : {txt(parent)}."),
        ("Maître d'apprentissage", f"{txt(another(case))}, né(e) le {txt(plain(_elder(case)))}, {rng.randrange(6, 30)} années de pratique."),
        ("Objet", f"Préparer le diplôme suivant : brevet de technicien supérieur {strong(paper.put('diploma', speciality(case)))}."),
        ("Durée", f"Le contrat prend effet le {on(paper, 'start', start)} et s'achève le {on(paper, 'end', end)}. Il peut être rompu librement pendant quarante-cinq jours de présence."),
        ("Formation", f"Le centre dispense {hours_in(paper, hours)} d'enseignement pendant le contrat (calendrier en annexe)."),
        ("Rémunération", f"{rng.randrange(43, 54)} % puis {rng.randrange(53, 66)} % du minimum conventionnel, versée en fin de mois."),
        ("Obligations", "L'employeur confie des travaux en rapport avec le diplôme ; l'apprenti suit les cours et se présente aux épreuves ; le centre veille à la liaison avec l'entreprise."),
    ]  # fmt: skip
    weeks = ", ".join(f"[{m}], [{rng.randrange(1, 3)} sem. au centre], [{rng.randrange(1, 3)} sem. en entreprise]" for m in ("Septembre", "Octobre", "Novembre", "Décembre", "Janvier", "Février", "Mars", "Avril", "Mai", "Juin"))  # fmt: skip
    out = (
        f"#align(center)[{strong(txt(paper.choose('CONTRAT D’APPRENTISSAGE', 'Contrat d’apprentissage')), 16)} \\ {note('conclu en application des articles L. 6221-1 et suivants du code du travail', 8)}]\n" + down(3)
        + margin_heads(terms) + down(3)
        + f"Signé à {txt(firm.place.town)} le {beside_truth(paper, signed)}, en autant d'exemplaires que de parties.\n" + down(1)
        + hand_cells(paper, [("apprentice", "L'apprenti(e)", None), ("employer", "Pour l'entreprise", rubber(firm)), ("training_centre", f"Pour le centre : {school.name}", rubber(school))], total=176)
        + "#pagebreak()\n" + strong("ANNEXE – Calendrier de l'alternance", 12) + "\n\n" + f"{txt(school.name)} – première année (la seconde est remise à la rentrée)\n"
        + f"#table(columns: (40mm, 1fr, 1fr), inset: 1.8mm, stroke: 0.4pt, {weeks})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "sections_named_sideways", defects=SPANS)
def sections_named_sideways(case: Case, paper: Paper) -> str:
    """The form of the professionalisation contract with each block's name turned upright at its
    left, the employer's hand at the right of the employee's."""
    firm, school, rng, who = invent_firm(case.rng), house(case, ("Institut Exemple des métiers", "École d'alternance Modèle", "Organisme Spécimen Compétences"), near=False), case.rng, case.person  # fmt: skip
    start, end = bound(case)
    hours = taught(case)
    signed = case.fact("signed_on", start - rng.randrange(2, 25) * DAY)
    sheet(paper, A4, (14, 13, 11, 13), "Liberation Sans", "Open Sans", "DejaVu Sans", pt=8.8)
    ink = rng.choice(("rgb(0,90,60)", "rgb(110,50,120)", "rgb(150,80,0)"))
    blocks = (
        ("EMPLOYEUR", boxes([("Raison sociale", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret_of(firm))), ("Adresse", txt(firm.address)), ("NAF / IDCC", txt(f"4339Z / {rng.randrange(1000, 3000)}"))])),
        ("SALARIÉ", boxes([*told_apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=plain(who.birth_date))), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Courriel", txt(who.email))])),
        ("TUTEUR", boxes([("Nom, prénom", txt(another(case))), ("Né(e) le", txt(plain(_elder(case)))), ("Emploi", txt(case.title.jobs[-1])), ("Salariés suivis", str(rng.randrange(1, 3)))])),
        ("CONTRAT", boxes([("Nature", "CDD"), ("Emploi", txt(case.title.jobs[0])), ("Début du contrat", on(paper, "start", start, plain(start))), ("Fin du contrat", on(paper, "end", end, plain(end))), ("Salaire brut", txt(f"{rng.randrange(990, 1790)} € / mois")), ("Essai", "1 mois")])),
        ("FORMATION", boxes([("Organisme", txt(school.name)), ("Qualification préparée", txt("BTS ") + paper.put("diploma", speciality(case))), ("Durée des actions d'évaluation et d'enseignement", hours_in(paper, hours, paper.choose(" h", " heures"))), ("Lieu", txt(town_line(school)))])),
    )  # fmt: skip
    cells = ", ".join(f'table.cell(fill: {ink}, align: center + horizon)[#rotate(-90deg, reflow: true)[#text(fill: white, weight: "bold", size: 7.5pt)[{name}]]], [{inside}]' for name, inside in blocks)  # fmt: skip
    out = (
        side_by_side(strong(txt(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation")), 15, ink), f"#align(right)[{note('cerfa 12434*03 – code du travail, L. 6325-1', 7.5)}]", "(1fr, 62mm)")
        + f"#table(columns: (8mm, 1fr), inset: 1mm, stroke: none, row-gutter: 1mm, {cells})\n"
        + note("Le salarié reconnaît avoir reçu un exemplaire de la convention de formation. L'employeur adresse le contrat à son opérateur de compétences dans les cinq jours.", 7.2) + "\n" + down(1)
        + f"Conclu à {txt(firm.place.town)}, le {beside_truth(paper, signed)}\n" + down(1)
        + hand_cells(paper, [("apprentice", "Le salarié", None), ("employer", "L'employeur", rubber(firm)), ("training_centre", "Visa de l'organisme de formation", rubber(school))], total=184)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


def _term(case: Case, fixed: bool) -> tuple[dt.date, dt.date | None]:
    most = 260 if fixed else 950
    start = case.fact("start", case.today - case.rng.randrange(40, most) * DAY)
    return start, case.fact("end", dt.date(case.session, 8, 31)) if fixed else None


@opened_layout("employment_contract", "association_terms_headed_in_the_margin")
def association_terms_headed_in_the_margin(case: Case, paper: Paper) -> str:
    """An association's open-ended contract, headings in the margin, trial, leave, notice; both
    hands in one row, the employer first."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    body = f"Association {rng.choice(('Habitat Exemple', 'Chantiers Modèle Insertion', 'Maisons paysannes fictives'))}"
    start, _ = _term(case, False)
    job = held_job(case)
    trial = start + 61 * DAY
    sheet(paper, A4, (17, 18, 16, 18), "Libertinus Serif", "Carlito", "Caladea", pt=10)
    terms = [
        ("Nature", f"Contrat de travail à durée indéterminée, à effet du {on(paper, 'start', start)}."),
        ("Fonction", f"{strong(paper.put('job_title', job))}, groupe {rng.choice('BCD')}, sous l'autorité de {txt(another(case))}{rng.choice((', chef de service', ', responsable de pôle'))}."),
        ("Lieu", f"{txt(firm.place.town)} et chantiers du département."),
        ("Essai", f"Deux mois, soit jusqu'au {txt(habit(paper, trial))} inclus."),
        ("Durée du travail", "35 heures hebdomadaires, du lundi au vendredi, modulables."),
        ("Salaire", f"{rng.randrange(1850, 2500)} euros bruts mensuels, prime conventionnelle comprise."),
        ("Congés, prévoyance", "Cinq semaines de congés payés ; mutuelle et prévoyance collectives obligatoires."),
        ("Rupture", "Préavis d'un mois pour les deux parties, deux mois après deux ans de présence."),
    ]  # fmt: skip
    return (
        side_by_side(corner_head(paper.put("employer", body), "Association loi 1901", firm.address, f"SIRET {siret_of(firm)}", pt=13), f"#align(right)[{note('Original employeur', 8)}]")
        + down(4) + f"#align(center)[{strong(txt(paper.choose('CONTRAT DE TRAVAIL', 'CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE')), 15)}]\n" + down(3)
        + f"Entre l'association ci-dessus, représentée par {txt(another(case))}, et {named(paper)}, {birth(paper)}, de nationalité {txt(who.nationality_word.lower())}, domicilié{who.agree('', 'e')} {txt(who.street)}, {txt(who.place.town)}, il a été convenu :\n" + down(2)
        + margin_heads(terms, 38) + down(4)
        + f"Fait en double à {txt(firm.place.town)}, le {beside_truth(paper, start - rng.randrange(1, 15) * DAY)}. Chaque partie fait précéder sa signature de la mention « lu et approuvé ».\n" + down(2)
        + side_by_side(hand(paper, "employer", "Pour l'association", stamp=[body.upper()[:30], firm.place.town.upper()], wide=68), hand(paper, "candidate", who.agree("Le salarié", "La salariée"), wide=64, high=30))
    )  # fmt: skip


@opened_layout("employment_contract", "seasonal_form_across_with_numbered_boxes")
def seasonal_form_across_with_numbered_boxes(case: Case, paper: Paper) -> str:
    """A fixed-term form on its side: numbered boxes in three columns, clauses in small print, the
    employee's hand in the last box and the employer's over his name."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start, end = _term(case, True)
    job = held_job(case)
    sheet(paper, ACROSS, (10, 12, 9, 12), "Liberation Sans", "Carlito", "Open Sans", pt=9)
    entries = [
        ("Employeur", strong(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(siret_of(firm))),
        *told_apart(paper, "Nom de naissance du salarié", "Nom d'usage", "Prénom", one=True), ("Date de naissance", paper.birth_date(form=plain(who.birth_date))),
        ("Emploi", strong(paper.put("job_title", job))), ("Date d'effet", on(paper, "start", start, plain(start))), ("Terme", on(paper, "end", end, plain(end)) if end else ""),
        ("Motif", txt(rng.choice(("accroissement temporaire d'activité", "remplacement d'un salarié en congé parental")))), ("Essai", "un mois"), ("Horaire", "35 h – du lundi au vendredi"),
        ("Salaire brut", txt(f"{rng.randrange(12, 17)},{rng.randrange(10, 99)} € de l'heure")), ("Convention collective", txt(f"IDCC {rng.randrange(1000, 3000)}")), ("Retraite complémentaire", "Caisse Modèle"),
    ]  # fmt: skip
    inside = [(f"{n} – {k}", v) for n, (k, v) in enumerate(entries, 1)]
    return (
        f"#grid(columns: (1fr, auto), align: horizon, [{strong(txt(paper.choose('CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE', 'CONTRAT DE TRAVAIL – CDD')), 14)}], [{note('Feuillet salarié – n° ' + str(rng.randrange(100, 9999)), 8)}])\n#line(length: 100%, stroke: 1pt)\n"
        + boxes(inside, 3, 7, 1.9)
        + "#text(size: 7.4pt)[Le contrat prend fin de plein droit à son terme. Le salarié perçoit une indemnité de fin de contrat de 10 % de la rémunération brute, sauf embauche en contrat à durée indéterminée. Il bénéficie des mêmes droits que les salariés permanents. La déclaration préalable à l'embauche a été faite auprès de l'Urssaf ; le salarié peut exercer son droit d'accès. Toute absence est justifiée sous quarante-huit heures.]\n" + down(1)
        + f"À {txt(firm.place.town)}, le {beside_truth(paper, start - rng.randrange(0, 4) * DAY)}\n" + down(1)
        + side_by_side(hand(paper, "employer", f"{firm.director}, {firm.director_title}", stamp=rubber(firm), wide=72, style="over"), framed(f"Salarié(e), « lu et approuvé » \\ {paper.sign('candidate', width_mm=80, height_mm=24)}", 2), "(1fr, 1fr)", 20)
    )  # fmt: skip
