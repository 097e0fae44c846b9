"""What the State, town halls, commissions, doctors and registries deliver."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    ONE,
    b,
    below,
    bottom,
    came,
    caps,
    civil,
    face,
    facts,
    framed,
    gap,
    head,
    home,
    level,
    lid,
    mid,
    named,
    named_below,
    of,
    on,
    push,
    region,
    republic,
    right,
    sheet,
    slash,
    sm,
    squares,
    two,
    way,
    who,
    years_after,
)
from specimens.people import invent_firm, invent_place

_SEATS = ("Nice", "Marseille", "Nancy", "Toulouse", "Clermont-Ferrand", "Lyon", "Brest")


@opened_layout("jdc_certificate", "portal_copy_with_reference_of_the_young_citizen")
def portal_copy_with_reference_of_the_young_citizen(case: Case, paper: Paper) -> str:
    """A download from the ministry's portal: two framed parts, a printed hand of the commander."""
    rng, p, town = case.rng, case.person, case.rng.choice(_SEATS)
    day = defence_day(case)
    face(paper, 10.2, "Open Sans", "Lato", "Liberation Sans")
    bottom(
        paper,
        f"Attestation téléchargée sur le portail du jeune citoyen (fictif) le {slash(max(case.today - rng.randrange(1, 90) * ONE, day + ONE))}",
    )
    return (
        two(republic("Ministère des Armées", "Direction du service national et de la jeunesse"), right(f"Centre {txt(of(town))}"))
        + gap(6)
        + mid(b(txt(paper.choose("CERTIFICAT INDIVIDUEL DE PARTICIPATION", "CERTIFICAT DE PARTICIPATION À LA JDC")), 16))
        + mid("journée défense et citoyenneté – article L. 114-2 du code du service national")
        + gap(4)
        + framed(f"{b('Identité')}\n\n" + facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")), ("Identifiant", txt(f"{rng.randrange(10**9, 10**10)}"))], 46), 4)
        + framed(f"{b('Journée')}\n\n" + facts([("Date", b(on(paper, "session_date", day))), ("Lieu", txt(rng.choice(("quartier Modèle", "base fictive 118", "camp d'Exemple")))), ("Commune", txt(town))], 46), 4)
        + "Ce certificat permet de s'inscrire aux examens et concours soumis au contrôle de l'autorité publique.\n"
        + gap(4)
        + push(named_below(paper, "authority", "Le commandant du centre", f"Colonel {named(case)}", ["CSNJ", town.upper()], 64), 90)
    )  # fmt: skip


@opened_layout("jdc_certificate", "small_card_handed_out_at_the_barracks")
def small_card_handed_out_at_the_barracks(case: Case, paper: Paper) -> str:
    """A third of a sheet handed out on the evening: a stub at the left, the certificate beside."""
    rng, p, town = case.rng, case.person, case.rng.choice(_SEATS)
    day = defence_day(case)
    sheet(paper, 210, 120, (9, 10, 8, 10))
    face(paper, 9, "Liberation Sans", "Carlito", "DejaVu Sans")
    number = f"{p.birth_date:%y}{rng.randrange(10**6, 10**7)}"
    stub = f"#text(size: 7.5pt)[Souche \\ n° {number} \\ \\ Émargement contrôlé par \\ {txt(named(case))} \\ \\ À conserver jusqu'à l'âge de vingt-cinq ans.]"
    main = (
        f"{sm('MINISTÈRE DES ARMÉES – SERVICE NATIONAL', 7.5)} #h(1fr) {sm('N° ' + number, 7.5)}\n"
        + mid(
            b(
                txt(
                    paper.choose(
                        "CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ",
                        "JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT",
                    )
                ),
                10.5,
            )
        )
        + caps(
            [
                *civil(paper, "Nom de famille", "Nom d'usage", "Prénoms", sep=" "),
                ("Né(e) le", paper.birth_date(form=slash(p.birth_date))),
                ("A participé à la session du", b(on(paper, "session_date", day, slash(day)))),
            ],
            2,
            6.5,
        )
        + two(
            lid(paper, "candidate", "L'intéressé(e)", None, 50, 20),
            lid(
                paper,
                "authority",
                f"L'autorité militaire – {town}",
                ["CENTRE DU SERVICE NATIONAL", town.upper()],
                62,
            ),
            "(54mm, 1fr)",
            3,
        )
    )
    return f'#grid(columns: (36mm, 1fr), column-gutter: 5mm, [#block(height: 98mm, width: 100%, stroke: (right: (thickness: 0.6pt, dash: "dashed")))[{stub}]], [{main}])\n'


@opened_layout("census_attestation", "town_notice_with_squares_and_parents")
def town_notice_with_squares_and_parents(case: Case, paper: Paper) -> str:
    """A town's notice: civil status and parents in lines, day in squares, the mayor's deputy."""
    rng, p, place = case.rng, case.person, invent_place(case.rng)
    day = census_day(case)
    face(paper, 10.3, "Carlito", "Liberation Serif", "Lato")
    mother = f"{rng.choice(('Christine', 'Amina', 'Paulette'))} {rng.choice(('GARNIER', 'LOPES', 'HENRY'))}"
    return (
        two(f"{b(txt('MAIRIE ' + of(place.town).upper()), 13)} \\ {txt(place.post_code)} {txt(place.town)} \\ Bureau de l'état civil", right("Code du service national \\ article L. 113-1"))
        + gap(7)
        + framed(mid(b(txt(paper.choose("ATTESTATION DE RECENSEMENT", "ATTESTATION DE RECENSEMENT CITOYEN")), 15)), 3, "1.2pt")
        + gap(3)
        + f"Nous, maire de la commune, attestons que {p.agree('le Français', 'la Française')} dont l'état civil suit a fait l'objet du recensement :\n"
        + facts([*civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Date de naissance", squares(paper, "birth_date", p.birth_date)), ("Lieu de naissance", txt(p.birth_place)), ("Fils ou fille de", txt(f"{rng.choice(('Gérard', 'Youssef', 'Alain'))} {p.birth_name} et {of(mother)}")), ("Domicile", txt(f"{p.street}, {place.town}")), ("Liste, rang", txt(f"{rng.randrange(1, 5)}e trimestre {day.year}, n° {rng.randrange(2, 90)}"))], 44, space=3)
        + gap(2)
        + "La présente est à produire pour tout examen jusqu'à la participation à la journée défense et citoyenneté. Les changements d'adresse sont à signaler jusqu'à vingt-cinq ans.\n"
        + gap(3)
        + f"En mairie, le #h(1mm) {squares(paper, 'issue_date', day)}\n"
        + gap(3)
        + right(below(paper, "authority", f"Pour le maire, l'adjoint(e) délégué(e), {named(case)}", ["MAIRIE", of(place.town).upper()], 70))
    )  # fmt: skip


def _won(case: Case) -> int:
    oldest = case.person.birth_date.year + 18
    return min(case.session - 2, oldest + case.rng.randrange(0, 2))


_TITLES = (
    ("Baccalauréat technologique, série sciences et technologies de l'industrie et du développement durable", 4),
    ("Baccalauréat professionnel, spécialité Technicien du bâtiment : organisation et réalisation du gros œuvre", 4),
    ("Baccalauréat général", 4),
    ("Brevet professionnel, spécialité Électricien", 4),
)  # fmt: skip


@opened_layout("diploma", "parchment_in_two_columns_of_law_and_name")
def parchment_in_two_columns_of_law_and_name(case: Case, paper: Paper) -> str:
    """A diploma on its side: articles in small print at the left, the name large at the right."""
    rng = case.rng
    sheet(paper, 297, 210, (20, 24, 16, 24))
    face(paper, 11, "Libertinus Serif", "Caladea", "Liberation Serif")
    paper.setup.background = "#place(center + horizon, rect(width: 281mm, height: 194mm, stroke: 1.4pt + rgb(90,110,90)))#place(center + horizon, rect(width: 276mm, height: 189mm, stroke: 0.4pt + rgb(90,110,90)))"  # fmt: skip
    title, grade = rng.choice(_TITLES)
    year = _won(case)
    won = case.fact("obtained_on", dt.date(year, rng.choice((7, 7, 9)), rng.randrange(3, 20)))
    law = "#text(size: 8.5pt)[Le recteur d'académie, chancelier des universités, \\ \\ vu le code de l'éducation, notamment son livre troisième ; \\ \\ vu les arrêtés portant règlement d'examen ; \\ \\ vu les délibérations du jury,]"
    text = (
        f"décerne à \\ #v(1mm) {b(who(paper), 17)} \\ {came(paper)}\n\n"
        + f"le diplôme du \\ #v(1mm) {b(paper.put('title', title), 14)}\n\n"
        + f"classé au niveau {paper.put('level', grade, str(grade))} du cadre national des certifications professionnelles, obtenu le {on(paper, 'obtained_on', won)}, pour en jouir avec les droits qui s'y attachent.\n"
    )
    return (
        mid(f"République française \\ Éducation nationale \\ #v(2mm) {b(txt(paper.choose('DIPLÔME', 'DIPLÔME D’ÉTUDES SECONDAIRES')), 24)}")
        + gap(4)
        + two(law, text, "(62mm, 1fr)", 10)
        + gap(4)
        + two(lid(paper, "candidate", "Signature du titulaire", None, 60, 22), lid(paper, "authority", f"Pour le recteur de l'académie {of(region(case))}", ["RECTORAT", region(case).upper()], 70), gutter=50)
        + right(sm(f"Diplôme n° {rng.randrange(10**7, 10**8)} – il n'est délivré qu'un exemplaire", 7.5))
    )  # fmt: skip


@opened_layout("diploma", "extract_of_success_from_the_marks_office")
def extract_of_success_from_the_marks_office(case: Case, paper: Paper) -> str:
    """A statement of success in lines: the candidate, the diploma, honours, the jury's day."""
    rng, p = case.rng, case.person
    title, grade = rng.choice(_TITLES)
    year = _won(case)
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 12)))
    face(paper, 10.6, "Liberation Sans", "Carlito", "Open Sans")
    return (
        republic(f"Académie {of(region(case))}", "Bureau de la délivrance des diplômes")
        + gap(6)
        + b(txt(paper.choose("Attestation de réussite", "ATTESTATION DE RÉUSSITE AU DIPLÔME")), 18)
        + "\n"
        + gap(4)
        + facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Naissance", f"{paper.birth_date(form=way(paper, p.birth_date))}, {txt(p.birth_place)}"), ("Diplôme", b(paper.put("title", title))), ("Niveau", paper.put("level", grade, str(grade))), ("Mention", rng.choice(("Passable", "Assez bien", "Bien"))), ("Jury réuni le", on(paper, "obtained_on", won))], 42, space=3.4)
        + gap(4)
        + f"Au vu du procès-verbal, {p.agree('le candidat désigné', 'la candidate désignée')} ci-dessus a été {p.agree('reçu', 'reçue')} à la session {year}. Cette attestation vaut titre dans l'attente du diplôme, valable partout où celui-ci est demandé.\n"
        + gap(5)
        + two(f"Établie le {txt(slash(won + rng.randrange(2, 40) * ONE))}", named_below(paper, "authority", "Pour le chef du bureau", named(case), ["ACADÉMIE", region(case).upper()], 66), "(66mm, 1fr)")
    )  # fmt: skip


@opened_layout("disability_recognition", "house_letter_with_framed_grant_and_dates", defects=("expired",))  # fmt: skip
def house_letter_with_framed_grant_and_dates(case: Case, paper: Paper) -> str:
    """A department's house: window letter, the right in a frame with its first and last day."""
    rng, p = case.rng, case.person
    start = case.today - rng.randrange(50, 900) * ONE
    end = years_after(start, 5) - ONE
    if case.has("expired"):
        end = case.today - rng.randrange(15, 400) * ONE
        start = years_after(end, -5) + ONE
    start, end = case.fact("start", start), case.fact("end", end)
    sat = start - rng.randrange(0, 15) * ONE
    face(paper, 10.2, "Lato", "Open Sans", "Liberation Sans")
    bottom(
        paper,
        "Vous pouvez contester cette décision dans un délai de deux mois par un recours administratif préalable.",
    )
    return (
        f"{b(txt('Maison départementale des personnes handicapées'), 12, 'rgb(110,40,110)')} \\ Département {txt(p.place.department)} – instruction : {txt(named(case))}\n"
        + home(paper)
        + gap(5)
        + f"Dossier {rng.randrange(10**5, 10**6)} – né{p.agree('', 'e')} le {paper.birth_date(form=slash(p.birth_date))} – envoi du {txt(slash(sat + 6 * ONE))}\n\n"
        + f"{b(txt(paper.choose('Objet : reconnaissance de la qualité de travailleur handicapé', 'Objet : décision de la CDAPH – qualité de travailleur handicapé')))}\n\n{p.civility},\n\n"
        + f"La commission des droits et de l'autonomie, dans sa séance du {txt(slash(sat))}, a examiné la demande présentée par {who(paper)}. Elle a pris la décision suivante :\n"
        + framed(mid(f"{b('ACCORD – RQTH')} \\ valable à compter du {on(paper, 'start', start)} \\ et jusqu'au {on(paper, 'end', end)}"), 4, "1pt", "luma(248)")
        + "Cette reconnaissance ouvre l'accès aux mesures d'aide à l'emploi et à l'aménagement du poste. Pensez à en demander le renouvellement six mois avant le terme.\n"
        + gap(4)
        + push(below(paper, "authority", "Le président de la commission", ["MDPH", f"DÉPARTEMENT {p.place.department}"], 66), 90)
    )  # fmt: skip


@opened_layout("medical_certificate", "town_doctor_sheet_with_numbers_at_the_foot")
def town_doctor_sheet_with_numbers_at_the_foot(case: Case, paper: Paper) -> str:
    """A doctor's own sheet from his program: head at the left, text, hand at the right."""
    rng, p, place = case.rng, case.person, invent_place(case.rng)
    day = issue_day(case, 2, 110)
    doctor = named(case)
    sheet(paper, 148, 210, (12, 13, 14, 13))
    face(paper, 9.8, "Carlito", "Liberation Serif", "Lato")
    bottom(
        paper,
        f"RPPS 1000{rng.randrange(10**6, 10**7)} – membre d'une association agréée – en cas d'urgence, appelez le 15",
        6,
    )
    return (
        f"{b(txt(f'Docteur {doctor}'), 12)} \\ {rng.choice(('médecine générale', 'médecine du sport', 'médecine physique'))} \\ {sm(f'{rng.randrange(1, 60)} rue des Lilas, {place.post_code} {place.town}', 8)}\n#line(length: 100%, stroke: 0.3pt)\n"
        + gap(3)
        + right(f"{txt(place.town)}, le {on(paper, 'issue_date', day)}")
        + gap(4)
        + mid(b(txt(paper.choose("Certificat médical", "CERTIFICAT MÉDICAL")), 14))
        + gap(3)
        + f"Je certifie avoir examiné ce jour {who(paper)}, {came(paper, place=False)}.\n\n"
        + f"Son état de santé {rng.choice(('contre-indique les travaux en hauteur et le montage d’échafaudages', 'ne permet pas de suivre la formation au montage et à l’utilisation des échafaudages de pied'))}. {p.agree('Il', 'Elle')} ne peut donc passer l'attestation correspondante (R408).\n\n"
        + f"Durée prévisible : {rng.choice(('définitive', 'jusqu’à la fin de la session d’examen', 'au moins deux ans'))}.\n\n"
        + f"Certificat remis à {p.agree('l’intéressé', 'l’intéressée')} pour être présenté au service des examens.\n"
        + gap(4)
        + push(f"{paper.sign('authority', width_mm=62, height_mm=30, stamp=['Dr ' + doctor, place.town.upper()])}", 50)
    )  # fmt: skip


@opened_layout("medical_certificate", "company_health_notice_with_cells_and_squares")
def company_health_notice_with_cells_and_squares(case: Case, paper: Paper) -> str:
    """An occupational health service's notice: cells for the worker and the post, conclusions."""
    rng, p, place, firm = case.rng, case.person, invent_place(case.rng), invent_firm(case.rng)
    day = issue_day(case, 2, 110)
    doctor = named(case)
    face(paper, 9.6, "Liberation Sans", "Open Sans", "DejaVu Sans")
    return (
        f"{b(txt('Santé au Travail Modèle'), 13, 'rgb(0,110,130)')} – centre {txt(of(place.town))} #h(1fr) Exemplaire du salarié\n"
        + head("CERTIFICAT MÉDICAL D'INAPTITUDE À CERTAINS TRAVAUX", "rgb(0,110,130)")
        + caps([*civil(paper, "Nom", "Nom d'usage", "Prénom", alone=True), ("Date de naissance", paper.birth_date(form=slash(p.birth_date))), ("Entreprise", txt(firm.name)), ("Poste", txt(case.title.jobs[0]))], 3)
        + f"Visite du {txt(slash(day - rng.randrange(1, 4) * ONE))} #h(6mm) Type de visite : {rng.choice(('à la demande du salarié', 'périodique', 'occasionnelle'))}\n"
        + gap(1)
        + framed(f"{b('Conclusions')}\n\nContre-indication au travail sur échafaudage (montage, démontage, utilisation, réception) et à la formation pratique R408. Les autres tâches du poste restent possibles.\n\nÀ revoir : {txt(slash(years_after(day, 1)))}.", 4)
        + gap(2)
        + f"Délivré le #h(1mm) {squares(paper, 'issue_date', day)}\n"
        + gap(2)
        + level(paper, "authority", f"Le médecin du travail, Dr {doctor}", ["Dr " + doctor, "SANTÉ AU TRAVAIL"], 66)
        + gap(2)
        + sm("Un recours contre cet avis peut être formé devant le conseil de prud'hommes dans les quinze jours.", 7.5)
    )  # fmt: skip


@opened_layout("business_registration", "register_extract_in_numbered_rubrics_of_the_clerk")
def register_extract_in_numbered_rubrics_of_the_clerk(case: Case, paper: Paper) -> str:
    """A clerk's extract of a natural person's registration: right-hand labels, clerk's hand."""
    rng, p, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(400, 2800) * ONE)
    day = issue_day(case, 2, 85)
    trade = rng.choice(("Travaux de maçonnerie générale", "Installation d'eau, de gaz et de chauffage", "Études techniques et métrés", "Menuiserie bois et agencement", "Réparation de machines et équipements"))  # fmt: skip
    face(paper, 9.7, "Liberation Sans", "Liberation Serif", "Carlito")
    shown = f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"
    town = firm.place.town
    return (
        two(f"{b(txt('Greffe du tribunal de commerce ' + of(town)), 11)} \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(town)}", right(f"N° de gestion {since.year}A{rng.randrange(100, 9999):05d} \\ Code de vérification : {rng.randrange(10**5, 10**6)}fx"))
        + gap(4)
        + mid(f"{b(txt(paper.choose('Extrait Kbis', 'EXTRAIT D’IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS')), 13)} \\ à jour au {on(paper, 'issue_date', day, french.date_long(day))}")
        + head("IDENTIFICATION DE LA PERSONNE PHYSIQUE", "luma(110)")
        + facts([("Immatriculation au RCS, numéro", f"{paper.put('siren', firm.siren, shown)} R.C.S. {txt(town)}"), ("Date d'immatriculation", paper.date("registered_on", since, form=slash(since))), *civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"Le {paper.birth_date(form=slash(p.birth_date))} à {txt(p.birth_place)}"), ("Nationalité", txt(p.nationality_word)), ("Domicile personnel", txt(f"{p.street} {p.place.post_code} {p.place.town}"))], 62, "", 2.8)
        + head("ACTIVITÉ ET ÉTABLISSEMENT PRINCIPAL", "luma(110)")
        + facts([("Enseigne", txt(firm.name)), ("Adresse de l'établissement", txt(firm.address)), ("Activité exercée", paper.put("activity", trade)), ("Commencement d'activité", txt(slash(since - rng.randrange(0, 30) * ONE))), ("Origine du fonds", "Création"), ("Mode d'exploitation", "Exploitation directe")], 62, "", 2.8)
        + gap(5)
        + two(sm("Le greffe rappelle que l'extrait fait foi des mentions à la date indiquée. Fin de l'extrait.", 8), below(paper, "authority", f"Le greffier, {named(case)}", ["GREFFE DU TRIBUNAL", town.upper()], 62))
    )  # fmt: skip
