"""What employers write of those who work, or worked, for them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens.drawing import txt
from specimens.facts import JOBS, ONE, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventeenth.wording import (
    addressee,
    apart,
    birth,
    birth_row,
    bold,
    bottom,
    captions,
    cells,
    coloured,
    filed,
    gap,
    hand,
    hand_over,
    hands,
    head,
    heading,
    listing,
    note,
    num,
    of,
    on,
    pen_line,
    person,
    plain_head,
    rubber,
    sheet,
    spaced_siret,
    table,
    third,
    tick,
    title,
    told_day,
    town_of,
    trade,
    two,
    unkept,
)
from specimens.people import invent_firm, invent_place


def _time(share: float) -> str:
    if share >= 0.999:
        return "à temps plein"
    return f"à temps partiel, {share * 35:g} heures sur 35".replace(".", ",")


@opened_layout("work_certificate", "surveyor_office_right_hand_letter", defects=JOBS)
def surveyor_office_right_hand_letter(case: Case, paper: Paper) -> str:
    firm, rng = invent_firm(case.rng), case.rng
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = told_day(paper, start), told_day(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    bottom(paper, f"{firm.name} – {firm.form} au capital de {rng.randrange(5, 90)} 000 € – RCS {firm.place.town} {firm.siren}")  # fmt: skip
    until = f"et jusqu'au {txt(last)}" if end else "et à ce jour encore"
    return (
        f"#align(right)[{plain_head(firm, paper.put('employer', firm.name), 'Tél. ' + firm.phone)}]\n"
        + gap(12)
        + title(paper.choose("Certificat de travail", "ATTESTATION D'EMPLOI"), 14, "left")
        + gap(5)
        + f"À qui de droit,\n\nDepuis le {txt(one)} {until}, {person(paper)}, {birth(paper)}, {'a été' if end else 'est'} au nombre de nos collaborateurs, {txt(_time(share))}, dans l'emploi de {paper.put('job_title', job)}.\n\n"
        + f"Son travail, placé sous la conduite de {txt(third(case))}, {'a porté' if end else 'porte'} principalement sur {rng.choice(('les chantiers de logements', 'les études et leur suivi', 'les marchés publics de la région'))}.\n\n"
        + ("Toute liberté lui est rendue à l'égard de la société.\n\n" if end else "Aucune rupture n'est engagée à la date des présentes.\n\n")
        + f"{txt(firm.place.town)}, {on(paper, 'issue_date', day)}\n"
        + gap(5)
        + hand_over(paper, "employer", firm.director, firm.director_title, stamp=rubber(firm), wide=64, where="right")
    )  # fmt: skip


@opened_layout("work_certificate", "cloud_staff_file_with_chain_of_positions", defects=JOBS)
def cloud_staff_file_with_chain_of_positions(case: Case, paper: Paper) -> str:
    firm, rng = invent_firm(case.rng), case.rng
    found, job = stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    ink = rng.choice(("rgb(90,60,200)", "rgb(0,130,120)", "rgb(220,80,60)"))
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "Open Sans", "Carlito")), 9.6
    rows = []
    for start, end, share in found:
        one, last = num(start), num(end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        rows.append((txt(one), txt(last) if end else "présent(e)", txt(job), f"{share * 100:.0f} %", rng.choice(("CDI", "CDD")) if end else "CDI"))  # fmt: skip
    paper.put("job_title", job)
    bottom(paper, f"Document généré depuis l'espace RH – collaborateur n° {rng.randrange(1000, 9999)} – page 1 sur 1")  # fmt: skip
    return (
        head(firm, paper.put("employer", firm.name), ink, f"SIRET {spaced_siret(firm)}")
        + coloured(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail"), ink, 14, "center")
        + captions([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=num(case.person.birth_date))), ("Établissement", txt(firm.place.town)), ("Manager", txt(third(case)))])
        + heading("Parcours dans l'entreprise", ink)
        + table(("Entrée", "Sortie", "Poste", "Quotité", "Contrat"), rows, "(28mm, 28mm, 1fr, 20mm, 20mm)", "rgb(240,240,246)")
        + "L'entreprise certifie l'exactitude des dates et fonctions ci-dessus (article L. 1234-19 du code du travail).\n"
        + gap(4)
        + two(f"Émis à {txt(firm.place.town)} \\ le {on(paper, 'issue_date', day)}", hand(paper, "employer", f"{firm.director}, {firm.director_title}", stamp=rubber(firm), wide=66))
    )  # fmt: skip


@opened_layout("work_certificate", "trade_union_model_in_ink_on_numbered_lines", defects=JOBS)
def trade_union_model_in_ink_on_numbered_lines(case: Case, paper: Paper) -> str:
    firm, who = invent_firm(case.rng), case.person
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    one, last = num(start), num(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    paper.put("employer", firm.name)
    paper.put("job_title", job)
    paper.birth_name()
    paper.put("given_names", [who.first_name], who.first_name)
    if who.usage_name:
        paper.usage_name()
    pen = paper.handwritten
    usage = pen_line("Nom d'usage", pen(who.usage_name)) if who.usage_name else ""
    return (
        f"{note('Modèle diffusé par la Fédération fictive des entreprises du bâtiment', 7.5)}\n"
        + title(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT DE TRAVAIL À REMETTRE AU SALARIÉ"), 15)
        + heading("Employeur")
        + pen_line("Entreprise", pen(firm.name))
        + pen_line("Adresse", pen(f"{firm.street}, {firm.place.town}", 13))
        + heading("Salarié")
        + pen_line("Nom de naissance", pen(who.birth_name))
        + usage
        + pen_line("Prénom", pen(who.first_name))
        + heading("Emploi")
        + pen_line("Date d'entrée", pen(one))
        + pen_line("Date de sortie", pen(last) if end else pen("en poste à ce jour"))
        + pen_line("Fonction", pen(job))
        + f"{tick(share >= 0.999, 'temps plein')} #h(8mm) {tick(share < 0.999, 'temps partiel, soit')} {pen(f'{share * 35:g} h'.replace('.', ',')) if share < 0.999 else '........'} par semaine\n"
        + gap(3)
        + two(f"Date : {paper.hand_date('issue_date', day)}", hand(paper, "employer", "Signature et cachet de l'entreprise", stamp=rubber(firm), wide=66))
    )  # fmt: skip


@opened_layout("work_certificate", "university_contract_staff_statement", defects=JOBS)
def university_contract_staff_statement(case: Case, paper: Paper) -> str:
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    body = rng.choice(("Université fictive des Exemples", "Institut national Modèle", "Office public de l'habitat Spécimen"))  # fmt: skip
    lines = []
    for start, end, share in found:
        one, last = told_day(paper, start), told_day(paper, end) if end else ""
        keep(paper, (start, end, share), one, *([last] if end else []))
        close = f"au {txt(last)}" if end else "à ce jour, contrat en cours"
        lines.append(f"#block(inset: (left: 8mm), above: 2mm, below: 2mm)[– du {txt(one)} {close} : agent contractuel, quotité {share * 100:.0f} % ;]\n")  # fmt: skip
    paper.setup.justify = True
    return (
        two(f"{bold(paper.put('employer', body), 12)} \\ Direction des ressources humaines \\ Service des personnels contractuels", f"#align(right)[Affaire suivie par {txt(third(case))} \\ Réf. : DRH/{day.year}/{rng.randrange(100, 999)}]")
        + gap(8)
        + title(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT D'EXERCICE"), 14)
        + gap(4)
        + f"Le directeur général des services certifie que {person(paper)}, {birth(paper)}, a exercé au sein de l'établissement les fonctions de {paper.put('job_title', job)} pendant les périodes suivantes :\n"
        + "".join(lines)
        + gap(2)
        + "Le présent certificat est remis à l'intéressé(e) sur sa demande.\n"
        + gap(4)
        + f"#align(center)[Fait à {txt(place.town)}, le {on(paper, 'issue_date', day)}]\n"
        + hand(paper, "employer", "Pour le directeur général et par délégation,", f"la cheffe du service, {third(case)}", stamp=[body.upper()[:36], place.town.upper()], wide=70, where="center")
    )  # fmt: skip


@opened_layout("work_certificate", "restaurant_group_sideways_two_panels", defects=JOBS)
def restaurant_group_sideways_two_panels(case: Case, paper: Paper) -> str:
    firm, rng = replace(invent_firm(case.rng), form="SAS"), case.rng
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    sheet(paper, 297, 210, (15, 18, 13, 18))
    paper.setup.size_pt = 10.5
    one, last = num(start), num(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    left = (
        f"{bold(paper.put('employer', firm.name), 15)} \\ {txt(firm.form)} – {txt(firm.address)} \\ Code APE 4{rng.randrange(100, 999)}A \\ Caisse de congés n° {rng.randrange(10**4, 10**5)}\n"
        + gap(8)
        + listing(
            [
                ("Salarié(e)", filed(paper)),
                birth_row(paper),
                ("Demeurant", txt(f"{case.person.street}, {case.person.place.town}")),
                ("Matricule", str(rng.randrange(100, 999))),
            ],
            28,
        )
    )
    right = (
        title(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION DE TRAVAIL"), 16, "left")
        + listing([("Embauche", bold(txt(one))), ("Départ", bold(txt(last)) if end else "sans objet, toujours salarié(e)"), ("Qualification", paper.put("job_title", job)), ("Durée du travail", txt(_time(share)))], 34, " ", 3.5)
        + gap(3)
        + note("Portabilité de la prévoyance : notice remise. Droit individuel consultable sur le compte personnel de formation.", 7.5)
        + gap(3)
        + f"{txt(firm.place.town)}, {on(paper, 'issue_date', day)}\n"
        + hand(paper, "employer", "L'employeur,", stamp=rubber(firm), wide=72)
    )  # fmt: skip
    return two(left, f"#block(stroke: (left: 0.6pt), inset: (left: 8mm))[{right}]", "(1fr, 1.25fr)", 8)  # fmt: skip


@opened_layout("employer_attestation", "cooperative_ticks_under_letterhead")
def cooperative_ticks_under_letterhead(case: Case, paper: Paper) -> str:
    firm, rng = invent_firm(case.rng), case.rng
    day = issue_day(case, 1, 40)
    begun = dt.date(case.session - 2, 9, rng.randrange(1, 25))
    return (
        head(firm, paper.put("employer", firm.name), rng.choice(("rgb(20,90,60)", "rgb(130,60,20)")), f"SIRET {spaced_siret(firm)}", firm.phone)
        + gap(6)
        + title(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION DU STATUT D'APPRENTI"), 14)
        + note(f"à joindre à l'inscription au brevet de technicien supérieur, session {case.session}", 8.5)
        + gap(4)
        + f"La direction de l'entreprise déclare, pour {person(paper)}, {birth(paper, place=False)} :\n"
        + gap(1)
        + f"{tick(True, 'être son employeur actuel ;')} \\ {tick(True, 'l’occuper sous le statut d’apprenti ;')} \\ {tick(False, 'avoir mis fin au contrat ;')} \\ {tick(True, 'le laisser suivre les cours de son centre de formation et passer les épreuves.')}\n"
        + gap(3)
        + listing([("Contrat exécuté depuis le", txt(told_day(paper, begun))), ("Examen préparé", txt(f"BTS {trade(case)}")), ("Maître d'apprentissage", txt(third(case)))], 52)
        + gap(4)
        + two(hand(paper, "employer", firm.director_title + ",", firm.director, stamp=rubber(firm), wide=66), f"#v(4mm) Le {on(paper, 'issue_date', day)}, à {txt(firm.place.town)}", "(1.2fr, 1fr)")
    )  # fmt: skip


@opened_layout("employer_attestation", "centre_coupon_given_back_with_day_by_pen")
def centre_coupon_given_back_with_day_by_pen(case: Case, paper: Paper) -> str:
    firm, rng = invent_firm(case.rng), case.rng
    day = issue_day(case, 1, 35)
    sheet(paper, 210, 148, (11, 15, 9, 15))
    paper.setup.size_pt = 9.6
    return (
        note(f"Coupon à renvoyer au secrétariat du centre avant le {num(dt.date(case.session - 1, 11, 28))}", 8)
        + "\n#line(length: 100%, stroke: (thickness: 0.6pt, dash: \"dashed\"))\n"
        + title(paper.choose("Attestation de l'employeur d'un apprenti", "EMPLOYEUR D'UN APPRENTI – ATTESTATION"), 13)
        + listing([("Entreprise", bold(paper.put("employer", firm.name)) + txt(f", {firm.place.town}")), ("Représentée par", txt(f"{firm.director}, {firm.director_title}")), *apart(paper, "Nom de l'apprenti(e)", "Nom d'usage", "Prénom(s)"), birth_row(paper)], 44, " :", 2)
        + gap(2)
        + f"Nous attestons que la personne désignée ci-dessus est salariée de notre entreprise en contrat d'apprentissage {rng.choice(('au jour de la signature', 'à la date indiquée ci-dessous'))}, pour préparer le BTS {txt(trade(case))}.\n"
        + gap(2)
        + two(f"Date : {paper.hand_date('issue_date', day)}", hand(paper, "employer", "Cachet, signature", stamp=rubber(firm), wide=70), "(1fr, 1.1fr)")
    )  # fmt: skip


@opened_layout("employer_attestation", "public_works_agency_formal_order")
def public_works_agency_formal_order(case: Case, paper: Paper) -> str:
    rng, place = case.rng, invent_place(case.rng)
    day = issue_day(case, 1, 45)
    body = rng.choice(("Communauté de communes fictive", "Syndicat mixte Exemple", "Régie Modèle des eaux")) + " " + of(place.town)  # fmt: skip
    until = dt.date(case.session, 8, 31)
    return (
        f"#align(center)[{bold(paper.put('employer', body), 13)} \\ {txt(place.post_code)} {txt(place.town)}]\n#line(length: 40%, start: (30%, 0%))\n"
        + gap(6)
        + title(paper.choose("ATTESTATION", "ATTESTATION D'APPRENTISSAGE"), 15)
        + gap(3)
        + f"Le Président {txt(of(body).replace('de Communauté', 'de la Communauté').replace('de Syndicat', 'du Syndicat').replace('de Régie', 'de la Régie'))},\n\nvu le contrat d'apprentissage enregistré sous le numéro {rng.randrange(10**5, 10**6)},\n\natteste que {person(paper)}, {birth(paper)}, est à ce jour {case.person.agree('employé', 'employée')} par la collectivité en qualité d'apprenti{case.person.agree('', 'e')}, pour une durée qui court jusqu'au {txt(told_day(paper, until))}. {txt(third(case))}, technicien territorial, en est le maître d'apprentissage.\n\n"
        + f"L'attestation est remise au service des examens de l'académie {txt(of(town_of(case)))} pour le BTS {txt(trade(case))}.\n"
        + gap(5)
        + f"#pad(left: 80mm)[Le {on(paper, 'issue_date', day)} \\ {hand(paper, 'employer', 'Pour le Président, la vice-présidente', third(case), stamp=[body.upper()[:36], place.post_code], wide=66)}]\n"
    )  # fmt: skip


@opened_layout("job_description", "workshop_card_with_holder_and_three_blocks")
def workshop_card_with_holder_and_three_blocks(case: Case, paper: Paper) -> str:
    firm, rng = invent_firm(case.rng), case.rng
    job = job_of(case)
    duties = rng.sample(("préparer les chantiers", "chiffrer les travaux", "vérifier les plans d'exécution", "tenir le planning", "commander les fournitures", "recevoir les ouvrages", "conduire les essais"), 4)  # fmt: skip
    blocks = "".join(f"- {txt(d)}\n" for d in duties)
    return (
        two(f"{bold(paper.put('employer', firm.name), 13)} \\ {txt(firm.address)}", f"#align(right)[{bold(txt(paper.choose('FICHE DE POSTE', 'Fiche de poste')), 16)} \\ indice {rng.choice('ABC')}]")
        + gap(2)
        + cells([("Poste", bold(paper.put("job_title", job))), ("Occupé par", filed(paper)), ("Depuis", txt(str(case.session - rng.randrange(3, 6)))), ("Sous l'autorité de", txt(third(case)))], 2, "34mm")
        + heading("Raison d'être du poste")
        + f"Assurer, dans le domaine « {txt(trade(case))} », la réalisation des affaires confiées à l'agence.\n"
        + heading("Ce que fait le titulaire")
        + blocks
        + heading("Moyens et conditions")
        + f"Véhicule de service, ordinateur portable, {rng.choice(('déplacements dans la région', 'astreinte une semaine sur quatre'))}. Niveau attendu : bac + 2.\n"
        + gap(4)
        + f"Diffusée le {unkept(paper, case.today - rng.randrange(20, 500) * ONE)}\n"
        + gap(2)
        + hands(paper, [("candidate", "Lu par le titulaire", None), ("employer", "Validé par le responsable", rubber(firm))])
    )  # fmt: skip


@opened_layout("employment_contract", "engagement_letter_countersigned")
def engagement_letter_countersigned(case: Case, paper: Paper) -> str:
    firm, rng = invent_firm(case.rng), case.rng
    fixed = rng.random() < 0.5
    start = case.fact("start", case.today - rng.randrange(100, 800) * ONE)
    end = case.fact("end", dt.date(case.session, 7, 31)) if fixed else None
    written = start - rng.randrange(3, 25) * ONE
    length = f"pour une durée déterminée prenant fin le {on(paper, 'end', end)}" if end else "pour une durée indéterminée"  # fmt: skip
    kind = "à durée déterminée" if fixed else "à durée indéterminée"
    return (
        head(firm, paper.put("employer", firm.name), "rgb(60,60,110)", f"SIRET {spaced_siret(firm)}")
        + addressee(paper)
        + gap(3)
        + f"{txt(firm.place.town)}, le {unkept(paper, written)}\n\n{bold(txt('Objet : contrat de travail ' + kind))}\n\n{txt(case.person.civility)},\n\n"
        + f"À la suite de nos entretiens, nous vous engageons à compter du {on(paper, 'start', start)}, {length}, en qualité de {paper.put('job_title', job_of(case))}. La présente vaut contrat de travail entre la société et {person(paper)}, {birth(paper)}.\n\n"
        + f"Vous relèverez de la catégorie ETAM, niveau {rng.choice('CDEF')}. Votre rémunération brute mensuelle est de {rng.randrange(1900, 2800)} € pour 151,67 heures. La période d'essai est de {rng.choice(('deux semaines', 'un mois'))}. Votre lieu de travail est l'agence {txt(of(firm.place.town))} ; votre supérieur est {txt(third(case))}.\n\n"
        + "Veuillez nous retourner un exemplaire revêtu de votre accord.\n"
        + gap(4)
        + two(hand_over(paper, "employer", firm.director, firm.director_title, stamp=rubber(firm)), hand_over(paper, "candidate", "Bon pour accord, le salarié", high=29))
    )  # fmt: skip


@opened_layout("employment_contract", "branch_form_contract_with_shaded_rubrics")
def branch_form_contract_with_shaded_rubrics(case: Case, paper: Paper) -> str:
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    fixed = rng.random() < 0.5
    start = case.fact("start", case.today - rng.randrange(60, 900) * ONE)
    end = case.fact("end", dt.date(case.session, 6, 30)) if fixed else None
    sheet(paper, 210, 297, (13, 14, 12, 14))
    paper.setup.size_pt = 9.4
    ink = rng.choice(("rgb(60,90,60)", "rgb(100,50,50)"))
    ends = [("Terme", on(paper, "end", end))] if end else [("Terme", "sans")]
    return (
        title(paper.choose("CONTRAT DE TRAVAIL", "CONTRAT INDIVIDUEL DE TRAVAIL"), 16)
        + f"#align(center)[{tick(not fixed, 'CDI')} #h(6mm) {tick(fixed, 'CDD')} #h(6mm) {tick(False, 'contrat de chantier')}]\n"
        + coloured("Partie A : l'entreprise", ink)
        + listing([("Raison sociale", bold(paper.put("employer", firm.name))), ("Siège", txt(firm.address)), ("SIRET", txt(spaced_siret(firm))), ("Représentant", txt(f"{firm.director}, {firm.director_title}"))])
        + coloured("Partie B : le salarié", ink)
        + listing([*apart(paper, "Nom", "Nom d'usage", "Prénoms"), birth_row(paper), ("Nationalité", txt(who.nationality_word)), ("Domicile", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))])
        + coloured("Partie C : l'emploi", ink)
        + listing([("Emploi", paper.put("job_title", job_of(case))), ("Prise de fonction", on(paper, "start", start)), *ends, ("Horaire", "35 heures par semaine"), ("Salaire brut", txt(f"{rng.randrange(1850, 2600)} € par mois")), ("Convention collective", txt(f"IDCC {rng.randrange(1500, 2700)}"))])
        + gap(2)
        + f"Signé en double à {txt(firm.place.town)}, le {unkept(paper, start - rng.randrange(1, 15) * ONE)}\n"
        + gap(1)
        + hands(paper, [("candidate", "Le salarié, précédé de « lu et approuvé »", None), ("employer", "L'entreprise", rubber(firm))], 178)
    )  # fmt: skip
