"""What employers attest: apprentices in their firm, work done with them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_third.wording import (
    CENTRES,
    bar,
    body_of,
    bold,
    born,
    born_on,
    cols,
    dotted,
    facing,
    firm_of,
    frame,
    gap,
    home,
    indent,
    italic,
    line,
    mid,
    name_in_text,
    name_rows,
    of,
    on,
    page,
    pen,
    pen_names,
    right,
    said,
    signed_above,
    signed_below,
    signed_row,
    siret,
    slashes,
    small,
    someone,
    stamp_of,
    stretch,
    subject,
    table,
    tick,
)
from specimens.people import invent_place


def _hired(case: Case) -> dt.date:
    return case.fact("start", dt.date(case.session - 2, 9, case.rng.randrange(1, 20)))


def _share_said(share: float, paper: Paper) -> str:
    if share >= 0.999:
        return paper.choose("à temps complet", "à temps plein")
    return f"à temps partiel ({round(share * 100)} % d'un temps plein)"


@opened_layout("employer_attestation", "craftsman_half_sheet_by_pen")
def craftsman_half_sheet_by_pen(case: Case, paper: Paper) -> str:
    """A craftsman's A5 headed paper with the whole attestation in his hand."""
    firm, p, day = firm_of(case), case.person, issue_day(case, 3, 60)
    start = _hired(case)
    page(paper, "DejaVu Serif", 9, (10, 12, 9, 12), (210, 148.5))
    name = f"{p.first_name} {p.birth_name}"
    written = (
        f"Je, {firm.director}, artisan, atteste que",
        ", ".join((name, f"{p.born} le {slashes(p.birth_date)}")),
        f"est bien {p.agree('apprenti', 'apprentie')} dans mon entreprise depuis le {slashes(start)},",
        "et que son contrat d'apprentissage est en cours.",
    )
    paper.put("full_name", name)
    paper.put("birth_date", p.birth_date.isoformat(), slashes(p.birth_date))
    lines = "".join(
        f"#block(above: 2.2mm, below: 2.2mm)[{pen(paper, w, pt=15)}]\n" for w in written
    )
    return (
        cols("1fr, auto", bold(paper.put("employer", firm.name), 15, "rgb(120,50,20)") + f" \\ {small('Artisan – devis gratuit – neuf et rénovation', 8)}", right(f"{txt(firm.street)} \\ {firm.place.post_code} {txt(firm.place.town)} \\ {firm.phone}"))
        + line("rgb(120,50,20)", 1) + gap(1)
        + mid(bold(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "Attestation d'apprentissage de l'employeur")), 12))
        + gap(2) + lines
        + cols("1fr, 1fr", gap(2) + f"{txt(firm.place.town)}, le #h(1mm) {paper.hand_date('issue_date', day, 15)}", signed_below(paper, "employer", "Signature et cachet de l'entreprise", stamp_of(firm), 70))
        + small(f"SIRET {siret(firm)} – assurance décennale souscrite", 6.5)
    )  # fmt: skip


@opened_layout("employer_attestation", "group_staff_system_with_table_of_contract")
def group_staff_system_with_table_of_contract(case: Case, paper: Paper) -> str:
    """A group's staff system: reference block, a table of the contract, hand over a typed name."""
    firm, rng, day = firm_of(case), case.rng, issue_day(case, 3, 60)
    school, start = body_of(case, CENTRES), _hired(case)
    end = dt.date(case.session, 8, 31)
    page(paper, "Open Sans", 9.8, (14, 20, 14, 20), lead=0.75)
    paper.setup.footer = mid(small(f"{firm.name} – {firm.form} – {firm.address} – SIREN {firm.siren}", 6.5))  # fmt: skip
    ink = rng.choice(("rgb(0,70,120)", "rgb(90,30,110)", "rgb(20,110,90)"))
    return (
        cols("1fr, auto", bold(paper.put("employer", firm.name), 18, ink), right(small(f"Réf. RH/{rng.randrange(10**5, 10**6)} \\ ".replace(" \\ ", " "), 8) + f" \\ {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}"))
        + line(ink, 2) + gap(8)
        + bold(txt(paper.choose("Attestation employeur", "Attestation de présence dans l'entreprise")), 16) + f" \\ {italic('Salarié en contrat d’apprentissage')}\n" + gap(4)
        + f"La Direction des ressources humaines atteste que {name_in_text(paper)}, {born(paper)}, est {case.person.agree('employé', 'employée')} au sein de notre société sous le statut d'{bold('apprenti')}.\n\n"
        + table(("Élément", "Valeur"), [("Nature du contrat", "Contrat d'apprentissage (code du travail, art. L. 6221-1)"), ("Prise d'effet", slashes(start)), ("Échéance", slashes(end)), ("Diplôme préparé", txt(f"BTS {subject(case)}")), ("Centre de formation", txt(school.name)), ("Service d'affectation", rng.choice(("Exploitation", "Études", "Agence commerciale", "Maintenance"))), ("Situation à ce jour", "Présent aux effectifs, contrat non rompu")], "55mm, 1fr", tint="rgb(225,232,240)", inset=2.2)
        + "\nLa présente attestation est établie pour être jointe au dossier d'inscription à l'examen.\n" + stretch(0.4)
        + indent(signed_below(paper, "employer", "La responsable du développement des ressources humaines", stamp_of(firm), 72, name=someone(case, True)), 80)
        + stretch(1)
    )  # fmt: skip


@opened_layout("employer_attestation", "training_centre_form_ticked_by_the_firm")
def training_centre_form_ticked_by_the_firm(case: Case, paper: Paper) -> str:
    """A centre's printed form, filled and ticked by the firm's pen, stamped at the foot."""
    firm, school, p = firm_of(case), body_of(case, CENTRES), case.person
    day, start = issue_day(case, 3, 60), _hired(case)
    page(paper, "Carlito", 11, (14, 18, 14, 18), lead=0.75)
    return (
        cols("1fr, 58mm", bold(txt(school.name), 12) + f" \\ {small(school.address, 8)}", frame(small("Imprimé à rendre complété par l'entreprise", 8), inset=2))
        + gap(6) + mid(bold("ATTESTATION DE L'EMPLOYEUR", 17) + " \\ confirmant le statut d'apprenti") + gap(5)
        + bar("ENTREPRISE D'ACCUEIL", "luma(90)", 10)
        + dotted([("Raison sociale", pen(paper, firm.name, "employer")), ("Adresse", pen(paper, firm.address, pt=13)), ("Représentée par", pen(paper, firm.director, pt=14))], 3)
        + bar("APPRENTI(E)", "luma(90)", 10)
        + dotted([*pen_names(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), (p.agree("Né le", "Née le"), pen(paper, slashes(p.birth_date), "birth_date", p.birth_date.isoformat()))], 3)
        + bar("DÉCLARATION", "luma(90)", 10)
        + f"L'employeur atteste que la personne désignée ci-dessus :\n\n{tick(True, 'est employée dans l’entreprise en qualité d’apprenti(e) ;')}\n\n{tick(False, 'n’est plus employée dans l’entreprise (joindre la rupture du contrat).')}\n\nDate d'entrée dans l'entreprise : {pen(paper, slashes(start), pt=15)} #h(6mm) Diplôme : {pen(paper, 'BTS', pt=15)}\n"
        + stretch(0.7)
        + cols("60mm, 1fr", f"Fait le {paper.hand_date('issue_date', day)} \\ \\ à {pen(paper, firm.place.town)}", signed_below(paper, "employer", "Cachet de l'entreprise et signature de l'employeur", stamp_of(firm), 76, 28))
        + stretch(1)
    )  # fmt: skip


@opened_layout("work_certificate", "hospital_statement_of_services", defects=JOBS)
def hospital_statement_of_services(case: Case, paper: Paper) -> str:
    """A public hospital's statement: agent's identity, services with quota, deputy's hand."""
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, rng.choice((1, 2, 2))), job_of(case)
    day = day_after(case, found[-1][1])
    house = f"Centre hospitalier {of(place.town)}"
    rows = []
    for start, end, share in found:
        shown = [slashes(start), *([slashes(end)] if end else [])]
        keep(paper, (start, end, share), *shown)
        rows.append((shown[0], shown[1] if end else "en cours", f"{round(share * 100)} %", "contractuel" if rng.random() < 0.7 else "stagiaire"))  # fmt: skip
    page(paper, "Liberation Sans", 10, (14, 20, 14, 20), lead=0.75)
    return (
        cols("1fr, auto", bold(paper.put("employer", house), 13, "rgb(0,110,140)") + " \\ Direction des ressources humaines – bureau de la gestion des carrières", right(small(f"Matricule {rng.randrange(10**4, 10**5)}", 8)))
        + line("rgb(0,110,140)", 1.5) + gap(6)
        + mid(bold(txt(paper.choose("ATTESTATION D'EMPLOI – ÉTAT DES SERVICES", "CERTIFICAT DE TRAVAIL – ÉTAT DES SERVICES ACCOMPLIS")), 14)) + gap(4)
        + frame(facing([*name_rows(paper, "Nom de famille", "Nom d'usage", "Prénoms", " "), ("Date de naissance", born_on(paper)), ("Emploi occupé", bold(paper.put("job_title", job))), ("Service", "Direction des travaux et du patrimoine")], 42))
        + "\nLe directeur certifie que l'agent ci-dessus désigné a accompli au centre hospitalier les services suivants :\n"
        + table(("Du", "Au", "Quotité de temps de travail", "Qualité"), rows, "1fr, 1fr, 1.3fr, 1fr", inset=2)
        + "\nLe présent état est délivré à l'intéressé(e) sur sa demande.\n" + stretch(0.6)
        + cols("1fr, 84mm", f"{txt(place.town)}, le {on(paper, 'issue_date', day)}", signed_below(paper, "employer", "Pour le directeur et par délégation, l'attachée d'administration", ["CENTRE HOSPITALIER", place.town.upper()], 76))
        + stretch(1)
    )  # fmt: skip


@opened_layout("work_certificate", "old_typewriter_carbon_certificate", defects=JOBS)
def old_typewriter_carbon_certificate(case: Case, paper: Paper) -> str:
    """A typewriter's page in fixed pitch, no head but the firm's lines, capital title spaced out."""
    firm, rng = firm_of(case), case.rng
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = french.date_long(start), french.date_long(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    page(paper, typewriter_font(rng), 10.4, (24, 22, 18, 30), lead=1.0)
    until = f"jusqu'au {txt(last)}" if end else "et qu'il fait toujours partie de notre personnel" if case.person.sex == "M" else "et qu'elle fait toujours partie de notre personnel"  # fmt: skip
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {firm.place.post_code} {txt(firm.place.town.upper())} \\ Tel. {firm.phone}\n" + gap(14)
        + mid("C E R T I F I C A T #h(4mm) D E #h(4mm) T R A V A I L") + gap(10)
        + f"Je soussigné(e) {txt(firm.director)}, agissant en qualité de {txt(rng.choice(('gérant', 'chef du personnel', 'directeur')))}, certifie que\n\n#h(10mm) {name_in_text(paper)}\n\n#h(10mm) {born(paper)}\n\na été employé{case.person.agree('', 'e')} dans notre maison à compter du {txt(one)} {until}, {txt(_share_said(share, paper))}, en qualité de\n\n#h(10mm) {paper.put('job_title', job)}.\n\n"
        + (f"L'intéressé{case.person.agree('', 'e')} nous quitte libre de tout engagement.\n\n" if end else "")
        + "En foi de quoi le présent certificat est délivré pour valoir ce que de droit.\n" + gap(6)
        + f"Fait à {txt(firm.place.town)}, le {on(paper, 'issue_date', day, french.date_long(day))}.\n" + gap(4)
        + indent(signed_below(paper, "employer", "La Direction,", stamp_of(firm), 72), 70)
    )  # fmt: skip


@opened_layout("work_certificate", "association_letter_with_several_stays", defects=JOBS)
def association_letter_with_several_stays(case: Case, paper: Paper) -> str:
    """An association's letter: stays as dashes, the president's and nobody else's hand."""
    firm, rng = firm_of(case), case.rng
    found, job = stays(case, rng.choice((2, 3))), job_of(case)
    day = day_after(case, found[-1][1])
    name = rng.choice(("Association Les Ateliers du Pont-Vieux", "Régie de quartier Beauséjour-Nord", "Association Habitat Solidaire du Val"))  # fmt: skip
    rows = []
    for start, end, share in found:
        one, last = said(paper, start), said(paper, end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append(f"– {txt(f'du {one} au {last}' if end else f'depuis le {one}, contrat en cours')}, {txt(_share_said(share, paper))}")  # fmt: skip
    page(paper, "Lato", 10.6, (16, 24, 14, 24), lead=0.8)
    paper.setup.footer = mid(small(f"{name} – association loi 1901 – déclarée en préfecture – {firm.address}", 7))  # fmt: skip
    return (
        mid(bold(paper.put("employer", name), 15, "rgb(200,80,20)") + f" \\ {small('Insertion – chantier école – économie solidaire', 8.5)}")
        + gap(10) + f"#h(1fr) {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n" + gap(8)
        + f"{bold('Objet')} : {txt(paper.choose('certificat de travail', 'attestation de travail'))}\n\n"
        + f"Je soussignée {txt(someone(case, True))}, présidente de l'association, certifie que {name_in_text(paper)}, {born(paper, place=False)}, demeurant {home(case)}, a été {case.person.agree('salarié', 'salariée')} de l'association pour les périodes suivantes :\n\n"
        + indent(" \\ ".join(rows), 8)
        + f"\n{case.person.agree('Il', 'Elle')} y a exercé, sur toute la durée, l'emploi de {bold(paper.put('job_title', job))}.\n\nFait pour servir et valoir ce que de droit.\n" + gap(8)
        + signed_above(paper, "employer", "La présidente", [name.upper()[:34], firm.place.town], 70)
    )  # fmt: skip


@opened_layout("work_certificate", "payroll_print_with_legal_notice_on_health_cover", defects=JOBS)
def payroll_print_with_legal_notice_on_health_cover(case: Case, paper: Paper) -> str:
    """A payroll program's print in bordered blocks with the notice on kept health cover."""
    firm, rng = firm_of(case), case.rng
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    keep(paper, (start, end, share), slashes(start), *([slashes(end)] if end else []))
    page(paper, "DejaVu Sans", 8.8, (12, 14, 12, 14), lead=0.75)
    head = "CERTIFICAT DE TRAVAIL" if end else paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION DE TRAVAIL")  # fmt: skip
    return (
        cols("1fr, 1fr", frame(f"{bold(paper.put('employer', firm.name), 10)} \\ {txt(firm.street)} \\ {firm.place.post_code} {txt(firm.place.town)} \\ SIRET : {siret(firm)} \\ Code NAF : {rng.randrange(41, 47)}.{rng.randrange(10, 99)}Z \\ URSSAF : 937 000{rng.randrange(10**6)}", inset=2.5), frame(f"{name_in_text(paper)} \\ {txt(case.person.street)} \\ {case.person.place.post_code} {txt(case.person.place.town)}", inset=2.5))
        + gap(6) + frame(mid(bold(head, 14)), "1pt", 2, "luma(235)") + gap(2)
        + f"Nous soussignés, employeur désigné ci-dessus, certifions que le salarié dont l'adresse figure en haut à droite, {born(paper)}, immatriculé sous le n° {case.person.agree('1', '2')}{case.person.birth_date:%y%m}{rng.randrange(10**6, 10**7)}, {'a fait' if end else 'fait'} partie de nos effectifs :\n"
        + table(("Entrée", "Sortie", "Emploi", "Classification", "Horaire"), [(slashes(start), slashes(end) if end else "—", bold(paper.put("job_title", job)), rng.choice(("ETAM C", "Niv. III éch. 2", "Coef. 210")), f"{share * 151.67:.2f} h/mois – {round(share * 100)} %".replace(".", ","))], "24mm, 24mm, 1fr, 30mm, 32mm", inset=2)
        + (f"\n{case.person.agree('Il', 'Elle')} quitte l'entreprise libre de tout engagement. Motif : {rng.choice(('fin de contrat à durée déterminée', 'démission', 'rupture conventionnelle'))}.\n" if end else "\nLe contrat est en cours à la date du présent document ; la colonne « Sortie » est sans objet.\n")
        + gap(1) + frame(bold("Maintien des garanties santé et prévoyance") + " \\ " + small("Article L. 911-8 du code de la sécurité sociale : en cas de cessation du contrat de travail non consécutive à une faute lourde et ouvrant droit à prise en charge par l'assurance chômage, le salarié bénéficie du maintien à titre gratuit des couvertures pour une durée égale à celle de l'indemnisation, dans la limite de la durée du dernier contrat et de douze mois.", 7.5), "0.4pt", 2.5)
        + stretch() + cols("1fr, 84mm", f"Fait à {txt(firm.place.town)} \\ le {on(paper, 'issue_date', day, slashes(day))} \\ \\ {small(f'Édition Paie v{rng.randrange(7, 12)}.{rng.randrange(9)} – page 1/1', 6.5)}", signed_below(paper, "employer", "Signature de l'employeur", stamp_of(firm), 76))
    )  # fmt: skip


@opened_layout("work_certificate", "border_region_two_languages_side_by_side", defects=JOBS)
def border_region_two_languages_side_by_side(case: Case, paper: Paper) -> str:
    """A firm near the German border: French lines, each followed by German in italics."""
    firm, rng = firm_of(case), case.rng
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = f"{start:%d.%m.%Y}", f"{end:%d.%m.%Y}" if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    page(paper, "Liberation Sans", 10.2, (16, 20, 14, 20), lead=0.75)

    def both(fr: str, de: str) -> str:
        return f"{txt(fr)} \\ {italic(small(de, 8))}"

    rows = [
        (both("Nom et prénom", "Name, Vorname"), name_in_text(paper, civil=False)),
        (both("Date de naissance", "Geburtsdatum"), paper.birth_date(form=f"{case.person.birth_date:%d.%m.%Y}")),
        (both("Employeur", "Arbeitgeber"), bold(paper.put("employer", firm.name)) + f" \\ {txt(firm.address)}"),
        (both("Fonction exercée", "Tätigkeit"), bold(paper.put("job_title", job))),
        (both("Entrée en service", "Eintritt"), txt(one)),
        (both("Fin de service", "Austritt"), txt(last) if end else both("contrat en cours", "ungekündigt")),
        (both("Temps de travail", "Arbeitszeit"), txt("100 % (temps plein)" if share >= 0.999 else f"{round(share * 100)} % (temps partiel)")),
    ]  # fmt: skip
    return (
        cols("auto, 1fr", "#rect(width: 16mm, height: 16mm, fill: rgb(180,30,30))[" + f"#align(center + horizon)[{bold(firm.name[0], 20, 'white')}]]", gap(2) + bold(txt(firm.name), 14) + f" \\ {small(f'{firm.form} – Personalabteilung / Service du personnel – {firm.place.town}', 8.5)}")
        + gap(8) + bold("CERTIFICAT DE TRAVAIL", 16) + f" #h(4mm) {italic('Arbeitszeugnis')}\n" + gap(3)
        + table((), rows, "52mm, 1fr", inset=2.6)
        + gap(2) + both("Nous certifions l'exactitude des mentions ci-dessus et remercions l'intéressé(e) de sa collaboration.", "Wir bestätigen die Richtigkeit der obigen Angaben und danken für die Mitarbeit.")
        + gap(6) + f"{txt(firm.place.town)}, le / den {on(paper, 'issue_date', day, f'{day:%d.%m.%Y}')}\n" + gap(3)
        + signed_row(paper, [("employer", "L'employeur / Der Arbeitgeber", stamp_of(firm))], total=92, stroke="0.4pt")
        + small(f"{rng.choice(('Bureau', 'Siège'))} : {firm.address} – SIREN {firm.siren}", 7)
    )  # fmt: skip
