"""Contracts of apprenticeship and of professionalisation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, ONE, contract_span, hours_of, hours_said
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    BODIES,
    CENTRES,
    b,
    born,
    capped,
    cells_to_sign,
    civil,
    day_squares,
    dotted,
    down,
    foot,
    grid_of,
    hand,
    hand_over,
    hand_right,
    head,
    ink_birth,
    ink_names,
    mark_of,
    named,
    num,
    on,
    pairs,
    parent,
    passer,
    plain_day,
    school,
    sheet,
    siret,
    small,
    squared,
    squares,
    subject,
    table,
    tick,
    title,
    tops,
    two,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


def _master_day(case: Case) -> dt.date:
    return dt.date(case.rng.randrange(1963, 1993), case.rng.randrange(1, 13), case.rng.randrange(1, 28))  # fmt: skip


def _signed(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - case.rng.randrange(3, 35) * ONE)


@opened_layout(
    "apprenticeship_contract", "national_form_with_squares_label_above", defects=CONTRACTS
)
def national_form_with_squares_label_above(case: Case, paper: Paper) -> str:
    """The national form as a centre's program fills it: bars of parts, labels above values, squares
    for days and numbers, three cells to sign at the foot."""
    firm, cfa, rng, who = invent_firm(case.rng), school(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, 210, 297, 10, 8, "Liberation Sans", "Carlito", "Open Sans")
    shade = rng.choice(("rgb(214,228,240)", "rgb(222,234,214)"))
    out = (
        f"#grid(columns: (22mm, 1fr, 30mm), align: horizon, [{b('cerfa', 12)} \\ {small(f'FA13 – 10103*{rng.randrange(9, 14)}', 6.5)}], [#align(center)[{b('CONTRAT D’APPRENTISSAGE', 14)}]], [#align(right)[{small('Mode contractuel : ', 7)}{squares('1')}]])\n"
        + head("EMPLOYEUR", shade)
        + tops([("Dénomination", b(paper.put("employer", firm.name))), ("N° SIRET de l'établissement d'exécution", squares(firm.siret)), ("Adresse", txt(firm.address)), ("Convention collective (IDCC)", squares(str(rng.randrange(1000, 3000))))])
        + head("APPRENTI(E)", shade)
        + tops([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", squared(paper, "birth_date", who.birth_date)), ("Département et commune de naissance", txt(f"{who.birth_department} {who.birth_place}")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Représentant légal (mineur non émancipé)", "sans objet"), ("Dernier diplôme préparé", squares("41"))], 2)
        + head("MAÎTRE D'APPRENTISSAGE", shade)
        + tops([("Nom, prénom", txt(passer(case))), ("Date de naissance", day_squares(_master_day(case)))])
        + head("CONTRAT", shade)
        + tops([("Type de contrat", squares("11")), ("Date de conclusion", "" if case.has("undated") else day_squares(signed)), ("Début d'exécution du contrat", squared(paper, "start", start)), ("Fin du contrat", squared(paper, "end", end)), ("Durée hebdomadaire", "35 h 00"), ("Salaire brut à l'embauche", f"{rng.randrange(800, 1300)},00 €")], 3)
        + head("FORMATION", shade)
        + tops([("CFA responsable", txt(cfa.name)), ("Diplôme ou titre visé", txt("BTS ") + paper.put("diploma", subject(case))), ("Code RNCP", squares(f"{rng.randrange(10000, 40000)}")), ("Durée de la formation", hours_said(paper, hours, " heures"))])
        + small("Pièces justificatives : l'employeur atteste disposer de l'ensemble des pièces nécessaires au dépôt du contrat.", 7)
        + f" Fait à {txt(firm.place.town)}\n"
        + cells_to_sign(paper, [("employer", "Signature de l'employeur", mark_of(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA", mark_of(cfa))], 26, 186)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "operator_space_summary_with_status_of_hands", defects=CONTRACTS)  # fmt: skip
def operator_space_summary_with_status_of_hands(case: Case, paper: Paper) -> str:
    """The deposit summary of a skills operator: lettered tables, the hands in rows with the quality
    of each."""
    firm, cfa, rng, who = invent_firm(case.rng), school(case, CENTRES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, 210, 297, 15, 9, "Lato", "Open Sans", "Carlito")
    ink = rng.choice(("rgb(90,30,120)", "rgb(0,120,120)", "rgb(210,70,40)"))
    foot(paper, f"OPCO Fictif – dossier DECA {rng.randrange(10**9, 10**10)} – édité le {num(signed + 4 * ONE)}", 7, "left")  # fmt: skip
    lines = [("training_centre", f"Le CFA – {cfa.name}", mark_of(cfa)), ("apprentice", "L'apprenti", None), ("employer", f"L'employeur – {firm.director}", mark_of(firm))]  # fmt: skip
    rows = [(txt(label), paper.sign(party, width_mm=76, height_mm=30 if mark else 22, stamp=mark)) for party, label, mark in lines]  # fmt: skip
    out = (
        capped(paper.choose("Contrat d'apprentissage", "Contrat d'apprentissage – exemplaire signé"), ink, 17)
        + two(grid_of([("A. Entreprise", b(paper.put("employer", firm.name))), ("SIRET", txt(firm.siret)), ("Siège", txt(firm.address)), ("Effectif", str(rng.randrange(2, 250)))], 1, "28mm"), grid_of([("B. Centre", txt(cfa.name)), ("SIRET", txt(cfa.siret)), ("Site", txt(cfa.place.town))], 1, "28mm"))
        + grid_of([*civil(paper, "C. Apprenti : nom", "Nom d'usage", "Prénoms"), ("Naissance", paper.birth_date(form=num(who.birth_date))), ("Sexe", who.sex), ("Domicile", txt(f"{who.street}, {who.place.town}")), ("Courriel", txt(who.email))], 2, "28mm")
        + grid_of([("D. Maître", txt(passer(case))), ("Né(e) le", txt(num(_master_day(case))))], 2, "28mm")
        + table(("E. Certification préparée", "Heures au CFA", "Début", "Fin"), [(f"BTS {paper.put('diploma', subject(case))}", hours_said(paper, hours), on(paper, "start", start, num(start)), on(paper, "end", end, num(end)))], "(1fr, 28mm, 26mm, 26mm)")
        + f"F. Conclusion le {plain_day(paper, signed)} à {txt(firm.place.town)}\n"
        + table(("Qualité", "Signature"), rows, "(1fr, 82mm)")
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "farm_and_wood_centre_articles_parent_present", defects=CONTRACTS)  # fmt: skip
def farm_and_wood_centre_articles_parent_present(case: Case, paper: Paper) -> str:
    """A typed contract between the undersigned, in short articles; the four hands two by two, the
    centre last."""
    firm, cfa, who = invent_firm(case.rng), school(case, CENTRES), case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, 210, 297, 18, 10, "Liberation Serif", "Caladea", "Libertinus Serif")
    out = (
        title(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE DU SECTEUR PRIVÉ"), 15)
        + small("régi par les articles L. 6221-1 et suivants du code du travail", 8.5)
        + "\n\n*Entre les soussignés*\n\n"
        + f"1) {paper.put('employer', firm.name)}, {txt(firm.form)} dont le siège est {txt(firm.address)} (SIRET {txt(siret(firm))}), représentée par {txt(firm.director)}, ci-après « l'employeur » ;\n\n2) {named(paper)}, {born(paper)}, ci-après « l'apprenti », domicilié{who.agree('', 'e')} chez {txt(parent(case))}, {txt(who.street)}, {txt(who.place.town)} ;\n\n"
        + f"*Art. 1 – Objet.* L'employeur s'engage à former l'apprenti, qui prépare le brevet de technicien supérieur {paper.put('diploma', subject(case))}.\n\n"
        + f"*Art. 2 – Durée.* Du {on(paper, 'start', start)} au {on(paper, 'end', end)}, période d'essai de quarante-cinq jours comprise.\n\n"
        + f"*Art. 3 – Enseignement.* L'apprenti suit au {txt(cfa.name)} ({txt(cfa.place.town)}) un enseignement de {hours_said(paper, hours, ' heures')} pour l'ensemble du contrat.\n\n"
        + f"*Art. 4 – Maître d'apprentissage.* {txt(passer(case))}, né(e) le {txt(num(_master_day(case)))}, encadre l'apprenti.\n\n"
        + "*Art. 5 – Salaire.* L'apprenti perçoit le pourcentage du SMIC fixé par décret selon son âge et l'année d'exécution.\n\n"
        + f"Fait en trois exemplaires, à {txt(firm.place.town)}, le {plain_day(paper, signed)}.\n"
        + down(3)
        + two(hand(paper, "apprentice", "L'apprenti,", f"{who.first_name} {who.birth_name}", high=28), hand(paper, "employer", "L'employeur,", firm.director, stamp=mark_of(firm)))
        + f"#align(center)[{hand_right(paper, 'training_centre', 'Vu, le directeur du centre', stamp=mark_of(cfa))}]\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "old_blank_filled_by_the_baker_in_ink", defects=CONTRACTS)
def old_blank_filled_by_the_baker_in_ink(case: Case, paper: Paper) -> str:
    """The form printed blank and filled by pen over dots, days in figures, three hands over rules."""
    firm, cfa = invent_firm(case.rng), school(case, CENTRES)
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, 210, 297, 14, 9.5, "Liberation Sans", "Liberation Serif")
    paper.put("employer", firm.name)
    paper.put("start", start.isoformat(), num(start))
    paper.put("end", end.isoformat(), num(end))
    degree = case.title.printed[0]
    paper.put("diploma", degree)
    if hours is not None:
        paper.put("training_hours", hours, f"{hours} h")
    out = (
        two(b("Contrat d'apprentissage", 16), f"#align(right)[{small('Cerfa n° 10103 – à remplir au stylo à bille', 7.5)}]")
        + head("Employeur")
        + dotted("Raison sociale", paper.handwritten(firm.name))
        + dotted("Adresse", paper.handwritten(f"{firm.street}, {firm.place.town}", 13))
        + head("Apprenti")
        + two(ink_names(paper, "Nom", "Nom d'usage", "Prénom"), ink_birth(paper, "Né(e) le") + dotted("Domicile", paper.handwritten(case.person.place.town)))
        + head("Contrat et formation")
        + dotted("Maître d'apprentissage", paper.handwritten(passer(case)))
        + two(dotted("Début du contrat", paper.handwritten(num(start))), dotted("Fin du contrat", paper.handwritten(num(end))))
        + dotted("Diplôme préparé : BTS", paper.handwritten(degree, 12 if len(degree) < 50 else 10))
        + two(dotted("Établissement", paper.handwritten(cfa.name, 12)), dotted("Heures de formation en centre", paper.handwritten(f"{hours} h") if hours else ""))
        + f"\nFait à {paper.handwritten(firm.place.town)} le {paper.hand_date(None, signed)}\n"
        + down(2)
        + f"#grid(columns: (1fr,) * 3, column-gutter: 4mm, [{hand_over(paper, 'employer', 'L’employeur', stamp=mark_of(firm), wide=54)}], [{hand_over(paper, 'apprentice', 'L’apprenti', wide=54, high=31)}], [{hand_over(paper, 'training_centre', 'Le CFA', stamp=mark_of(cfa), wide=54)}])\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "single_sheet_with_ticked_nature_and_body", defects=CONTRACTS)  # fmt: skip
def single_sheet_with_ticked_nature_and_body(case: Case, paper: Paper) -> str:
    """The national form on one sheet: parts in bars, ticks for the nature, two hands and a visa."""
    firm, body, rng, who = invent_firm(case.rng), school(case, BODIES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, 210, 297, 12, 8.6, "Liberation Sans", "Liberation Sans Narrow", "Carlito")
    out = (
        f"{b('CONTRAT DE PROFESSIONNALISATION', 14)} #h(1fr) {small(f'Cerfa 12434*0{rng.randrange(2, 5)}', 8)}\n"
        + head("L'employeur", "luma(60)", "white")
        + pairs([("Nom ou dénomination", b(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("SIRET", txt(siret(firm))), ("Tuteur", txt(f"{passer(case)}, né(e) le {num(_master_day(case))}"))], 42)
        + head("Le salarié", "luma(60)", "white")
        + pairs([*civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(who.birth_date))), ("Demeurant", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))], 42)
        + head("Le contrat", "luma(60)", "white")
        + f"Nature : {tick(False, 'CDI')} #h(4mm) {tick(True, 'CDD')} #h(4mm) {tick(False, 'travail temporaire')}\n"
        + pairs([("Emploi", txt(case.title.jobs[0])), ("Début du contrat", on(paper, "start", start, num(start))), ("Fin du CDD", on(paper, "end", end, num(end))), ("Durée hebdomadaire", "35 h"), ("Salaire mensuel", txt(f"{rng.randrange(1000, 1800)} € brut"))], 42)
        + head("La formation", "luma(60)", "white")
        + pairs([("Organisme", txt(f"{body.name}, {body.place.town}")), ("Diplôme visé", txt("BTS ") + paper.put("diploma", subject(case))), ("Durée des actions de formation", hours_said(paper, hours)), ("dont évaluation", f"{rng.randrange(10, 40)} h au plus")], 52)
        + f"Conclu à {txt(firm.place.town)}, le {plain_day(paper, signed)}\n"
        + cells_to_sign(paper, [("apprentice", "Le salarié", None), ("employer", "L'employeur (cachet)", mark_of(firm)), ("training_centre", "L'organisme de formation", mark_of(body))], 24, 184)
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "branch_model_with_clauses_and_annex_of_hours", defects=CONTRACTS)  # fmt: skip
def branch_model_with_clauses_and_annex_of_hours(case: Case, paper: Paper) -> str:
    """A branch's model in clauses, a table of days and hours at the end, hands in a row."""
    firm, body, rng, who = invent_firm(case.rng), school(case, BODIES), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, 210, 297, 19, 10)
    out = (
        title(paper.choose("CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE", "CONTRAT DE PROFESSIONNALISATION"), 14, "left")
        + down(2)
        + f"La société {paper.put('employer', firm.name)}, {txt(firm.address)}, Siret {txt(siret(firm))}, engage {named(paper)}, {born(paper)}, de nationalité {txt(who.nationality_word.lower())}, dans les conditions suivantes.\n\n"
        + f"*I. Fonctions.* {txt(case.title.jobs[0])}, sous le tutorat de {txt(passer(case))}, qui justifie de {rng.randrange(3, 20)} ans d'expérience.\n\n"
        + f"*II. Qualification.* Brevet de technicien supérieur {paper.put('diploma', subject(case))}, préparé auprès de {txt(body.name)}.\n\n"
        + "*III. Rémunération.* Elle ne peut être inférieure aux minima de l'article D. 6325-15 du code du travail.\n\n"
        + "*IV. Calendrier.*\n"
        + table(("Prise d'effet", "Terme", "Enseignements généraux, professionnels et technologiques"), [(on(paper, "start", start), on(paper, "end", end), hours_said(paper, hours, paper.choose(" heures", " h")))], "(1fr, 1fr, 1.6fr)", "white")
        + f"\nÉtabli à {txt(firm.place.town)} le {plain_day(paper, signed)} en deux originaux.\n"
        + down(3)
        + two(hand(paper, "employer", "Pour la société", firm.director, stamp=mark_of(firm)), hand(paper, "apprentice", "Le salarié", "", high=31))
        + hand_right(paper, "training_centre", f"Pour {body.name}", stamp=mark_of(body))
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("professional_training_contract", "signed_on_screen_print_across", defects=CONTRACTS)
def signed_on_screen_print_across(case: Case, paper: Paper) -> str:
    """A program's print on its side: three columns for the parties, a line of the contract, a hand
    below each column."""
    firm, body, rng, who = invent_firm(case.rng), school(case, BODIES, near=False), case.rng, case.person  # fmt: skip
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    sheet(paper, 297, 210, 13, 9, "Open Sans", "Lato", "Liberation Sans")
    ink = rng.choice(("rgb(20,60,120)", "rgb(110,40,70)"))
    parts = (
        (
            f"{b('EMPLOYEUR', None, ink)} \\ {paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ SIRET {txt(firm.siret)} \\ Tuteur : {txt(passer(case))}",
            hand(paper, "employer", "Signature", stamp=mark_of(firm), wide=70),
        ),
        (
            b("TITULAIRE DU CONTRAT", None, ink) + "\n" + pairs([*civil(paper, "Nom", "Usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(who.birth_date))), ("Ville", txt(who.place.town))], 18),
            hand(paper, "apprentice", "Signature", wide=70, high=31),
        ),
        (
            f"{b('ORGANISME DE FORMATION', None, ink)} \\ {txt(body.name)} \\ {txt(body.address)} \\ N° d'activité {rng.randrange(10, 99)} {rng.randrange(10**4, 10**5)}",
            hand(paper, "training_centre", "Signature", stamp=mark_of(body), wide=70),
        ),
    )  # fmt: skip
    out = (
        capped(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation (CERFA 12434)"), ink, 15)
        + f"#grid(columns: (1fr,) * 3, column-gutter: 6mm, {', '.join(f'[{words}]' for words, _ in parts)})\n"
        + down(1)
        + table(("Formation visée", "Effet", "Fin", "Heures de formation", "Conclusion"), [(f"BTS {paper.put('diploma', subject(case))}", on(paper, "start", start, num(start)), on(paper, "end", end, num(end)), hours_said(paper, hours), plain_day(paper, signed))], "(1fr, 28mm, 28mm, 38mm, 38mm)")
        + down(2)
        + f"#grid(columns: (1fr,) * 3, column-gutter: 6mm, {', '.join(f'[{place}]' for _, place in parts)})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
