"""Certificates of work: a hospital, a regiment, a town hall, an agency, an association, a firm from
abroad, a household."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from dataclasses import replace

from specimens import french
from specimens.drawing import txt, typewriter_font
from specimens.facts import JOBS, ONE, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eleventh.wording import (
    FULL,
    NAVY,
    PINE,
    PLUM,
    RUST,
    WOMEN_AMONG_FIRST,
    apart,
    birth,
    bold,
    double_ruled,
    facing,
    footing,
    gap,
    hair,
    hand,
    head_line,
    in_text,
    leaf,
    manner,
    number_of,
    of,
    other,
    rubber,
    slashes,
    surname_first,
    table,
    tiles,
    tiny,
    told_on,
    two,
    with_emblem,
)
from specimens.people import invent_firm, invent_place


def _time(share: float) -> str:
    if share >= 0.999:
        return "à temps plein"
    return f"à temps non complet, {share * 35:g} h/35 h".replace(".", ",")


@opened_layout("work_certificate", "hospital_group_positions_held", defects=JOBS)
def hospital_group_positions_held(case: Case, paper: Paper) -> str:
    """A hospital group's administrative certificate: references at the left in a narrow column, the
    positions as a table within the text."""
    rng, place = case.rng, invent_place(case.rng)
    found, job = stays(case, 2), job_of(case)
    day = day_after(case, found[-1][1])
    house = (
        f"Centre hospitalier {rng.choice(('Sainte-Fictive', 'du Val Exemple', 'Louis-Spécimen'))}"
    )
    leaf(paper, FULL, (16, 18, 16, 16), "Liberation Sans", "Carlito", "Open Sans", pt=10)
    rows = []
    for start, end, share in found:
        one, two_ = slashes(start), slashes(end) if end else ""
        keep(paper, (start, end, share), one, *([two_] if end else []))
        rows.append((txt(one), txt(two_) if end else "à ce jour", paper.put("job_title", job), txt(rng.choice(("Contractuel (CDD)", "Contractuel", "Stagiaire"))), f"{share * 100:g} %"))  # fmt: skip
    side = f"#set text(size: 8pt)\n{bold(txt('Direction des ressources humaines'), 8.4, NAVY)} \\ Secteur des services techniques \\ \\ Dossier suivi par \\ {txt(other(case))} \\ Poste {rng.randrange(1000, 9999)} \\ \\ Nos réf. : RH/{rng.randrange(100, 999)}/{day.year % 100} \\ \\ FINESS {place.department}0{rng.randrange(10**5, 10**6)}"
    main = (
        f"#align(right)[{txt(place.town)}, le {told_on(paper, 'issue_date', day)}]\n" + gap(6)
        + head_line(paper.choose("CERTIFICAT ADMINISTRATIF", "ATTESTATION D'EMPLOI", "CERTIFICAT D'EXERCICE"), 14, NAVY, "left") + gap(3)
        + f"Le directeur du {txt(house)} certifie que {in_text(paper)}, {birth(paper)}, {'a exercé' if found[-1][1] else 'exerce'} dans l'établissement aux conditions suivantes :\n" + gap(1)
        + table(("Du", "Au", "Emploi", "Position", "Quotité"), rows, "(22mm, 22mm, 1fr, 28mm, 17mm)", shade="rgb(225,232,244)", inset=1.4)
        + "Le présent certificat est délivré à la demande de l'agent, pour être produit devant toute administration.\n" + gap(5)
        + hand(paper, "employer", f"Par délégation, l'attachée d'administration|{other(case)}", stamp=[house.upper(), place.town.upper(), "D.R.H."], wide=66)
    )  # fmt: skip
    return (
        f"{bold(paper.put('employer', house), 15, NAVY)} #h(3mm) {tiny(f'Groupement hospitalier de territoire – {place.post_code} {place.town}', 8)}\n"
        + hair(NAVY, 2)
        + gap(4)
        + two(side, main, "(34mm, 1fr)", 5)
    )


@opened_layout("work_certificate", "regiment_statement_typed", defects=("too_short", "part_time"))
def regiment_statement_typed(case: Case, paper: Paper) -> str:
    """A regiment's statement of the services of one who left or still serves, in typewriter: grade,
    unit, duty by line, then the commanding officer."""
    rng, place = case.rng, invent_place(case.rng)
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    corps = f"{rng.choice((19, 27, 33))}e régiment du génie (fictif)"
    leaf(paper, FULL, (20, 20, 18, 24), typewriter_font(rng), pt=9.6)
    one, last = french.date_long(start), french.date_long(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    rank = rng.choice(("caporal-chef", "sergent", "sergent-chef"))
    left = f"MINISTÈRE DES ARMÉES \\ ARMÉE DE TERRE \\ {paper.put('employer', corps)} \\ Bureau ressources humaines"
    rows = [
        *apart(paper, "NOM DE FAMILLE", "NOM D'USAGE", "PRÉNOMS"),
        ("NÉ(E) LE", paper.birth_date(form=french.date_long(case.person.birth_date))),
        ("GRADE", rank), ("IDENTIFIANT DÉFENSE", str(rng.randrange(10**9, 10**10))),
        ("ENTRÉE EN SERVICE", txt(one)), ("RADIATION DES CONTRÔLES", txt(last) if end else "sans objet (en activité)"),
        ("EMPLOI TENU", paper.put("job_title", job)), ("RÉGIME", "temps complet" if share >= 0.999 else f"temps partiel {share * 100:g} %"),
        ("UNITÉ", f"{rng.randrange(1, 6)}e compagnie"), ("RÉSIDENCE DU CORPS", txt(place.town)),
    ]  # fmt: skip
    return (
        two(left, f"#align(right)[{txt(place.town)}, le {told_on(paper, 'issue_date', day, french.date_long(day))} \\ N° {rng.randrange(1000, 9999)}/RH/NP]")
        + gap(14)
        + f"#align(center)[#underline[{txt(paper.choose('ATTESTATION DE SERVICES ET D’EMPLOI', 'CERTIFICAT DE TRAVAIL', 'ATTESTATION D’EMPLOI MILITAIRE'))}]]\n"
        + gap(8)
        + f"Le colonel {txt(other(case))}, commandant le corps, atteste que le militaire désigné ci-dessous a servi dans les conditions énoncées :\n"
        + gap(4) + facing(rows, 56, ":", 3) + gap(5)
        + "Attestation établie pour l'inscription à un examen du ministère de l'éducation nationale.\n" + gap(8)
        + f"#pad(left: 70mm)[{hand(paper, 'employer', 'Pour le chef de corps et par ordre,|le chef du bureau RH', stamp=[corps.upper(), 'LE CHEF DE CORPS'], wide=68)}]\n"
    )  # fmt: skip


@opened_layout("work_certificate", "mayor_states_with_dashes", defects=JOBS)
def mayor_states_with_dashes(case: Case, paper: Paper) -> str:
    """A small town's paper: the mayor states facts in dashes, a table of the town's counter hours at
    the foot, hand at the right."""
    place = invent_place(case.rng)
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = manner(paper, start), manner(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    town = f"Commune {of(place.town)}"
    mayor = other(case)
    footing(paper, f"Mairie {of(place.town)} – {place.post_code} – secrétariat ouvert au public les lundi, mardi et jeudi de 8 h 30 à 12 h et le vendredi de 13 h 30 à 17 h")  # fmt: skip
    until = f"au {txt(last)}" if end else "et demeure en fonctions à la date de ce jour"
    return (
        f"#align(center)[{tiny('RÉPUBLIQUE FRANÇAISE – DÉPARTEMENT ' + place.department, 8)} \\ {bold(paper.put('employer', town, town.upper()), 14)}]\n"
        + gap(12)
        + head_line(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat du maire", "ATTESTATION DE TRAVAIL"), 16)
        + gap(8)
        + f"Le maire soussigné, {txt(mayor)},\n\nCERTIFIE :\n\n"
        + f"– que {in_text(paper)}, {birth(paper)}, a été {case.person.agree('recruté', 'recrutée')} par la commune le {txt(one)} {until} ;\n\n"
        + f"– que {case.person.agree('cet agent', 'cette agente')} occup{'ait' if end else 'e'} un emploi de {paper.put('job_title', job)} au sein des services techniques, {txt(_time(share))} ;\n\n"
        + "– qu'aucune sanction ne figure à son dossier.\n\n"
        + gap(4)
        + f"Délivré en mairie le {told_on(paper, 'issue_date', day)}.\n"
        + gap(6)
        + two(f"#align(right)[#v(8mm){paper.stamp(['MAIRIE', place.town.upper(), place.post_code], shape='round', width_mm=33)}]", hand(paper, "employer", f"Le Maire,|{mayor}", wide=64, high=26), "(1fr, 82mm)", 4)
    )  # fmt: skip


@opened_layout("work_certificate", "temporary_work_letter_with_total", defects=("too_short", "wrong_job"))  # fmt: skip
def temporary_work_letter_with_total(case: Case, paper: Paper) -> str:
    """An agency's letter: the missions one below the other, client first, then their sum of hours."""
    rng = case.rng
    agency = replace(invent_firm(rng), name=rng.choice(("Intérim Modèle Sud", "Relais Emploi Fictif", "Start'Exemple Travail temporaire")))  # fmt: skip
    found, job = stays(case, 4, over=True), job_of(case)
    day = day_after(case, found[-1][1])
    leaf(paper, FULL, (15, 20, 18, 20), "Lato", "Liberation Sans", "Carlito", pt=10)
    rows, total = [], 0
    for first, last, _ in found:
        until = last or case.today
        one, end = slashes(first), slashes(until)
        keep(paper, (first, until, 1.0), one, end)
        hours = ((until - first).days + 1) * 5 // 7 * 7
        total += hours
        rows.append(
            (
                bold(txt(invent_firm(rng).name)),
                f"du {txt(one)} au {txt(end)}",
                txt(job),
                f"{hours} h",
            )
        )
    paper.put("job_title", job)
    footing(paper, f"{agency.name} – SAS au capital de {rng.randrange(10, 90)} 000 € – SIRET {number_of(agency)} – APE 7820Z – garantie financière fictive")  # fmt: skip
    return (
        f"#align(right)[{bold(paper.put('employer', agency.name), 15, RUST)} \\ {tiny('Agence ' + of(agency.place.town) + ' – ' + agency.street, 8)} \\ {tiny(agency.phone, 8)}]\n"
        + hair(RUST, 1)
        + gap(6)
        + f"#underline[{txt(paper.choose('Objet : certificat de travail', 'Objet : attestation de missions d’intérim', 'CERTIFICAT DE TRAVAIL – PERSONNEL INTÉRIMAIRE'))}]\n\n"
        + f"Nous attestons que {in_text(paper)}, {birth(paper, where=False)}, demeurant {txt(case.person.street)} à {txt(case.person.place.town)}, a été {case.person.agree('employé', 'employée')} par notre agence au titre de contrats de mission auprès des entreprises ci-après :\n"
        + gap(1)
        + table((), rows, "(1fr, 52mm, 1fr, 17mm)", stroke="(bottom: 0.4pt + luma(150))", inset=1.9)
        + tiny(f"Première inscription à l'agence : {slashes(found[0][0] - 12 * ONE)} – dernière visite médicale : {slashes(found[0][0] + 40 * ONE)}", 8)
        + f"#align(right)[Total des heures contractuelles : {bold(str(total))} h (base 35 h par semaine)]\n"
        + gap(3)
        + "Les congés payés ont été réglés sous forme d'indemnité compensatrice à la fin de chaque mission.\n\n"
        + f"À {txt(agency.place.town)}, le {told_on(paper, 'issue_date', day)}\n"
        + gap(4)
        + two(hand(paper, "employer", f"{other(case)}|service du recrutement", stamp=rubber(agency), style="over"), tiny("Ce document ne vaut pas attestation destinée à France Travail.", 7.5))
    )  # fmt: skip


@opened_layout("work_certificate", "association_president_two_colours", defects=JOBS)
def association_president_two_colours(case: Case, paper: Paper) -> str:
    """An association's certificate: rings, number of the register, its board listed at the left edge,
    a sentence a line."""
    rng = case.rng
    firm = replace(invent_firm(rng), name=rng.choice(("Association Les Ateliers Fictifs", "Entraide Modèle", "Chantiers d'insertion Exemple")))  # fmt: skip
    (start, end, share), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = manner(paper, start), manner(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    board = " \\ ".join(f"{txt(k)} \\ #text(weight: \"bold\")[{txt(other(case))}]" for k in ("Présidente", "Trésorier", "Secrétaire"))  # fmt: skip
    text = (
        head_line(paper.choose("Certificat de travail", "Attestation d'emploi"), 18, PINE, "left") + gap(4)
        + f"L'association, employeur, certifie que\n\n{bold(in_text(paper))}\n\n{birth(paper)}\n\n{'a occupé' if end else 'occupe'} le poste de {bold(paper.put('job_title', job))}\n\n"
        + (f"du {txt(one)} au {txt(last)}\n\n" if end else f"depuis le {txt(one)} (contrat en cours)\n\n")
        + f"{txt(_time(share))}.\n\n" + ("Le solde de tout compte a été remis ce jour.\n\n" if end else "")
        + gap(3) + f"Fait à {txt(firm.place.town)} le {told_on(paper, 'issue_date', day)}\n" + gap(3)
        + hand(paper, "employer", "Pour le conseil d'administration,", stamp=rubber(firm), style="under")
    )  # fmt: skip
    return (
        with_emblem(firm, paper.put("employer", firm.name), "rings", PINE, "Association loi 1901", f"Agrément du {slashes(start - 900 * ONE)}", f"RNA W{rng.randrange(10**8, 10**9)}", f"SIRET {number_of(firm)}")
        + gap(8)
        + two(f"#block(fill: rgb(232,242,236), inset: 3mm, width: 100%, height: 120mm)[#text(size: 8pt)[{bold('Le bureau', 9, PINE)} \\ \\ {board}]]", text, "(40mm, 1fr)", 8)
    )  # fmt: skip


_ABROAD = (
    ("Bauwerk Muster AG", "CH-1018 Lausanne", "Suisse", "CHE-", "41,5 heures par semaine (taux d'activité 100 %)"),
    ("Constructions Exemple S.à r.l.", "L-4011 Esch-sur-Alzette", "Luxembourg", "B ", "40 heures par semaine (temps plein)"),
    ("Bouwbedrijf Voorbeeld SRL", "B-6700 Arlon", "Belgique", "BE 0", "38 heures par semaine (temps plein)"),
)  # fmt: skip


@opened_layout("work_certificate", "neighbouring_country_firm", defects=("too_short", "wrong_job", "open_ended"))  # fmt: skip
def neighbouring_country_firm(case: Case, paper: Paper) -> str:
    """A firm across the border writes in French: captions over values, an appreciation, two hands for
    the firm, the worker's acknowledgement below."""
    rng = case.rng
    name, town, land, register, time = rng.choice(_ABROAD)
    (start, end, _), job = stays(case)[-1], job_of(case)
    day = day_after(case, end)
    one, last = french.date_long(start), french.date_long(end) if end else ""
    keep(paper, (start, end, 1.0), one, *([last] if end else []))
    rows = [
        ("Collaborateur / collaboratrice", surname_first(paper)), ("Date de naissance", paper.birth_date(form=french.date_long(case.person.birth_date))),
        ("Entrée en service", txt(one)), ("Fin des rapports de travail", txt(last) if end else "engagement non résilié"),
        ("Fonction", paper.put("job_title", job)), ("Horaire", txt(time)),
    ]  # fmt: skip
    return (
        f"{bold(paper.put('employer', name), 17, PLUM)} \\ {tiny(f'Industriestrasse {rng.randrange(2, 60)}, {town} ({land}) – n° {register}{rng.randrange(10**5, 10**6)}', 8)}\n"
        + gap(14)
        + head_line(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail (Arbeitszeugnis)", "ATTESTATION D'OCCUPATION"), 15, where="left")
        + gap(4)
        + tiles(rows, 2, "none", 7.4, 2.2)
        + gap(3)
        + f"{case.person.civility} {txt(case.person.usage_name or case.person.birth_name)} s'est acquitté{case.person.agree('', 'e')} de ses tâches à notre entière satisfaction. {case.person.agree('Il', 'Elle')} a pris part à la préparation des chantiers, au suivi des fournisseurs et à la tenue des documents d'exécution. Son comportement envers ses supérieurs et ses collègues a toujours été irréprochable.\n\n"
        + ("Nous lui adressons nos vœux pour la suite de son parcours.\n" if end else "Le présent certificat intermédiaire est établi à sa demande.\n")
        + gap(6)
        + f"{txt(town.split(' ', 1)[1])}, le {told_on(paper, 'issue_date', day, french.date_long(day))}\n"
        + gap(4)
        + two(hand(paper, "employer", f"{other(case)}|Direction", style="over", wide=58), hand(paper, "employer", f"{other(case)}|Service du personnel", style="over", wide=58))
    )  # fmt: skip


@opened_layout("work_certificate", "household_employer_letter", defects=("too_short", "part_time", "open_ended"))  # fmt: skip
def household_employer_letter(case: Case, paper: Paper) -> str:
    """A private person who employs at home: a short letter, numbers of the Cesu, hours a week, no
    stamp."""
    rng, place = case.rng, invent_place(case.rng)
    start, end, share = stays(case)[-1]
    job = case.fact("job_title", rng.choice(("Gardien et agent d'entretien", "Employé familial", "Jardinier et agent d'entretien")))  # fmt: skip
    day = day_after(case, end)
    one, last = manner(paper, start), manner(paper, end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    name = other(case)
    word = "Mme" if name.split()[0] in WOMEN_AMONG_FIRST else "M."
    boss = f"{word} {name}"
    hours = f"{share * 40:g}".replace(".", ",")
    return (
        f"{txt(boss)} \\ {rng.randrange(2, 80)} chemin des Exemples \\ {txt(place.post_code)} {txt(place.town)} \\ N° Cesu : Z{rng.randrange(10**9, 10**10)}\n"
        + gap(8)
        + f"#pad(left: 90mm)[{txt(place.town)}, le {told_on(paper, 'issue_date', day)}]\n"
        + gap(12)
        + double_ruled(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL – PARTICULIER EMPLOYEUR"), 13)
        + gap(6)
        + f"Je, {word} {paper.put('employer', name)}, particulier employeur, certifie que {in_text(paper)}, {birth(paper)}, {'a travaillé' if end else 'travaille'} à mon domicile "
        + (f"du {txt(one)} au {txt(last)}" if end else f"depuis le {txt(one)}")
        + f" en qualité de {paper.put('job_title', job)} (convention collective des particuliers employeurs), à raison de {hours} heures par semaine, le temps plein de la branche étant de 40 heures.\n\n"
        + (f"{case.person.agree('Il', 'Elle')} est libre de tout engagement envers moi.\n\n" if end else "")
        + "Fait pour valoir ce que de droit.\n"
        + gap(8)
        + f"#align(center)[{hand(paper, 'employer', 'Signature de l’employeur :', wide=62, high=24, style='beside')}]\n"
    )  # fmt: skip
