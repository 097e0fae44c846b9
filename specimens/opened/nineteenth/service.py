"""National service, census, commissions and registers."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.nineteenth.wording import (
    DAY,
    MONO,
    SANS,
    SERIF,
    barred,
    birthday,
    born,
    boxed,
    foot,
    gap,
    hand,
    head_line,
    listed,
    little,
    loose,
    mailed_to,
    of,
    on,
    plate,
    republic,
    rule,
    sheet,
    side,
    siren,
    slashes,
    small,
    strong,
    subject,
    third,
    three,
    topped,
    two,
    usual,
    whole,
)
from specimens.people import invent_firm, invent_place

CENTRES = ("Clermont-Ferrand", "Nancy", "Marseille", "Toulouse", "Nice", "Poitiers", "Rennes", "Lille")


@opened_layout("jdc_certificate", "account_download_with_square_mark_and_officer_hand")
def account_download_with_square_mark_and_officer_hand(case: Case, paper: Paper) -> str:
    """The certificate fetched from the young person's account: identity in a tinted strip, prose."""
    rng, who, town = case.rng, case.person, case.rng.choice(CENTRES)
    day = defence_day(case)
    sheet(paper, ("Open Sans", "Lato", "Carlito", "Liberation Sans"), 10.5)
    foot(paper, f"Document téléchargé depuis le compte de l'administré – réf. {rng.randrange(10**8, 10**9)} – DSNJ, établissement de {town}")
    mark = "#box(width: 22mm, height: 22mm, stroke: 0.8pt + rgb(0,0,145), inset: 2mm)[#align(center + horizon)[#text(size: 13pt, weight: \"bold\", fill: rgb(0,0,145))[JDC]]]"
    return (
        two(republic("Ministère des Armées et des Anciens combattants", "Direction du service national et de la jeunesse", f"Établissement {of(town)}"), side(mark), "(1fr, 30mm)") + gap(8)
        + barred(paper.choose("Certificat de participation à la Journée défense et citoyenneté", "Certificat individuel de participation – JDC", "JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT"), "rgb(0,0,145)", 14) + gap(4)
        + f"#block(fill: rgb(238,240,250), inset: 4mm, width: 100%)[{topped([*three(paper, 'Nom de famille', 'Nom d’usage', 'Prénoms', sep=' '), ('Date de naissance', birthday(paper)), ('Commune de naissance', txt(who.birth_place)), ('Identifiant', f'{rng.randrange(10**9, 10**10)}')], 2, 7.5)}]\n" + gap(4)
        + f"{who.agree('L’intéressé', 'L’intéressée')} a pris part à la session organisée le {strong(on(paper, 'session_date', day))} à {rng.choice(('la caserne Exemple', 'la base de défense fictive', 'l’école Modèle'))} ({txt(town)}) et remplit ainsi les obligations du code du service national.\n\nCe certificat est demandé pour toute inscription aux examens et concours de l'État avant vingt-cinq ans.\n" + gap(6)
        + f"Le {loose(paper, day)}\n" + gap(3)
        + hand(paper, ("authority", f"Le commandant de session,|{third(case)}", ["SERVICE NATIONAL", "ET JEUNESSE", town.upper()]), wide=66)
    )


@opened_layout("jdc_certificate", "folded_slip_of_the_day_in_typewriter_capitals")
def folded_slip_of_the_day_in_typewriter_capitals(case: Case, paper: Paper) -> str:
    """A half sheet typed in capitals over a printed model, holder's and officer's hands."""
    rng, who, town = case.rng, case.person, case.rng.choice(CENTRES)
    day = defence_day(case)
    sheet(paper, (*MONO, "Liberation Sans"), 9.6, (11, 16, 9, 16), (210, 148), 0.6)
    birth = topped([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", birthday(paper, slashes(who.birth_date))), ("À", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("Recensé(e) à", txt(invent_place(rng).town.upper()))], 2, 7.5, gap_mm=2)
    return (
        two(small(f"MINISTÈRE DES ARMÉES \\ CENTRE DU SERVICE NATIONAL {txt(of(town).upper())}", 8), side(little(f"n° {rng.randrange(10**7, 10**8)}", 8))) + rule(0.8)
        + head_line(paper.choose("CERTIFICAT DE PARTICIPATION", "CERTIFICAT DE PARTICIPATION À LA J.D.C."), 14) + side("Journée défense et citoyenneté", "center") + birth + gap(1)
        + f"A EFFECTUÉ LA JOURNÉE LE : {strong(on(paper, 'session_date', day, slashes(day)), 11)}\n" + gap(1)
        + two(hand(paper, ("candidate", "Le titulaire", None), wide=60, high=20), hand(paper, ("authority", "Le chef de centre", ["C.S.N.J.", town.upper()]), wide=70, high=22), gutter=8)
    )


@opened_layout("census_attestation", "town_hall_slip_with_extract_number_and_next_steps")
def town_hall_slip_with_extract_number_and_next_steps(case: Case, paper: Paper) -> str:
    """A town hall's attestation: prose about the parents too, the officer's hand, steps below."""
    rng, who, town = case.rng, case.person, invent_place(case.rng)
    day = census_day(case)
    sheet(paper, (*SERIF, *SANS), 10.8)
    until = years_old(case, 18)
    return (
        two(f"{strong(txt('Mairie ' + of(town.town)), 13)} \\ {small(txt('Département ' + town.department + ' – ' + town.post_code + ' ' + town.town))} \\ {small('État civil – population')}", side(f"Registre {day.year} \\ n° {rng.randrange(1, 400)}")) + gap(9)
        + plate(paper.choose("ATTESTATION DE RECENSEMENT", "RECENSEMENT CITOYEN – ATTESTATION"), 15, "luma(240)") + side(small("articles L. 113-1 à L. 113-7 et R. 111-1 du code du service national"), "center") + gap(5)
        + f"Nous, maire de la commune, attestons que {whole(paper)}, {born(paper)}, fils ou fille de {txt(third(case))} et de {txt(third(case))}, de nationalité {txt(who.nationality_word.lower())}, s'est présenté{who.agree('', 'e')} en mairie afin d'être {who.agree('recensé', 'recensée')} et a été {who.agree('porté', 'portée')} sur la liste communale.\n\n"
        + "Cette attestation permet de s'inscrire aux examens en attendant la convocation à la journée défense et citoyenneté.\n" + gap(5)
        + side(f"Délivrée en mairie, le {on(paper, 'issue_date', day)} \\ {hand(paper, ('authority', 'L’officier d’état civil délégué', ['MAIRIE', town.town.upper()]), wide=64)}") + gap(3)
        + boxed(small(f"Changement d'adresse : à signaler au centre du service national. Convocation prévue avant le {txt(usual(paper, until))}. Aucun duplicata ne sera délivré."), 2.5, "luma(248)", "0.3pt")
    )


@opened_layout("disability_recognition", "department_house_letter_with_rights_in_lines", defects=("expired",))
def department_house_letter_with_rights_in_lines(case: Case, paper: Paper) -> str:
    """A letter to the holder: the right granted in a thick frame with its days, chairwoman's hand."""
    rng, who = case.rng, case.person
    end_year = 3 if rng.random() < 0.3 else 5
    start = case.today - rng.randrange(40, 700) * DAY
    end = dt.date(start.year + end_year, start.month, min(start.day, 28)) - DAY
    if case.has("expired"):
        end = case.today - rng.randrange(25, 400) * DAY
        start = dt.date(end.year - end_year, end.month, min(end.day, 28)) + DAY
    start, end = case.fact("start", start), case.fact("end", end)
    area = who.place.department
    met = start - rng.randrange(0, 12) * DAY
    sheet(paper, SANS, 10)
    return (
        two(f"{strong('Maison de l’autonomie fictive', 13, 'rgb(120,0,80)')} \\ {small('MDPH du département ' + area)}", mailed_to(case, 6)) + gap(4)
        + f"Dossier n° {rng.randrange(10**5, 10**6)} #h(1fr) Séance du {txt(usual(paper, met))}\n" + gap(2)
        + head_line(paper.choose("Décision : reconnaissance de la qualité de travailleur handicapé", "NOTIFICATION DE DÉCISION – RQTH"), 13, "left") + gap(2)
        + f"{txt(who.civility)},\n\nVous aviez demandé que soit reconnue votre qualité de travailleur handicapé. La commission des droits et de l'autonomie des personnes handicapées a étudié votre situation. Elle concerne :\n" + listed([*three(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", birthday(paper))], 40, gap_mm=1.8)
        + boxed(f"{strong('Qualité de travailleur handicapé : reconnue')} \\ Valable du {on(paper, 'start', start)} au {on(paper, 'end', end)}", 4, "rgb(250,240,246)", "1.4pt + rgb(120,0,80)")
        + "Vous pourrez demander le renouvellement six mois avant le terme. Cette décision vous ouvre l'accès à l'obligation d'emploi et aux aides à l'aménagement du poste.\n\nSi vous n'êtes pas d'accord, un recours préalable est possible pendant deux mois.\n" + gap(4)
        + side(hand(paper, ("authority", f"La présidente de la commission,|{third(case)}", ["MDPH", f"DÉPARTEMENT {area}"]), wide=64), "center")
    )


@opened_layout("business_registration", "court_registry_extract_for_a_sole_trader_numbered")
def court_registry_extract_for_a_sole_trader_numbered(case: Case, paper: Paper) -> str:
    """An extract of the trade register for one person: sections, grid of the place of work, clerk."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(450, 2800) * DAY)
    day = issue_day(case, 2, 80)
    work = rng.choice(("Installation d'équipements thermiques et de climatisation", "Travaux de couverture et de zinguerie", "Maçonnerie générale et gros œuvre", "Conseil et vente de matériel électrique", "Menuiserie bois et agencement"))
    sheet(paper, SANS, 9.6, (15, 18, 15, 18))
    foot(paper, f"Greffe du tribunal de commerce {of(firm.place.town)} – {slashes(day) if not case.has('undated') else ''} – extrait n° {rng.randrange(10**5, 10**6)} – fin de l'extrait")
    return (
        two(f"{strong(txt('Greffe du tribunal de commerce ' + of(firm.place.town)), 11)} \\ {small('Palais de justice, place de l’Exemple')}", side(f"N° de gestion {since.year} A {rng.randrange(10, 9999):05d}")) + rule(1)
        + head_line(paper.choose("EXTRAIT D'IMMATRICULATION AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS", "EXTRAIT K – IMMATRICULATION AU R.C.S."), 13) + side(f"à jour au {on(paper, 'issue_date', day)}", "center")
        + subject("IDENTIFICATION") + listed([("Immatriculation au RCS, numéro", f"{paper.put('siren', firm.siren, siren(firm))} R.C.S. {txt(firm.place.town)}"), ("Date d'immatriculation", on(paper, "registered_on", since)), ("Nature", "personne physique")], 58, gap_mm=1.9)
        + subject("PERSONNE PHYSIQUE") + listed([*three(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{birthday(paper)}, {txt(who.birth_place)}"), ("Nationalité", txt(who.nationality_word)), ("Domicile personnel", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))], 58, gap_mm=1.9)
        + subject("ÉTABLISSEMENT PRINCIPAL") + listed([("Enseigne", txt(firm.name)), ("Adresse", txt(firm.address)), ("Activité exercée", paper.put("activity", work)), ("Commencement d'activité", txt(usual(paper, since - rng.randrange(0, 25) * DAY))), ("Mode d'exploitation", "exploitation directe")], 58, gap_mm=1.9)
        + gap(3) + two(small("R.C.S. : aucune autre inscription. Le greffier certifie la conformité de l'extrait avec les pièces du registre."), hand(paper, ("authority", f"Le greffier, {third(case)}", ["GREFFE", "TRIBUNAL DE COMMERCE", firm.place.town.upper()]), wide=66), "(1fr, 74mm)")
    )
