"""Denser papers of the fourteenth generation: forms in boxes, small print, long lists."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import (
    CONTRACTS,
    HOURS,
    JOBS,
    contract_span,
    day_after,
    hours_of,
    hours_said,
    issue_day,
    job_of,
    keep,
    preparing,
    stays,
    units_of,
)
from specimens.french import MONTHS
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.frames import box, capped, colons, duo, framed, grid, step
from specimens.opened.fourteenth.hands import abreast, hand, headed
from specimens.opened.fourteenth.wording import (
    A4,
    BOOK,
    DAY,
    PLAIN,
    SLIM,
    academy,
    bar,
    below_page,
    born_on,
    called,
    cells_day,
    cells_of,
    centred,
    de,
    down,
    field_name,
    filed,
    house,
    number,
    on,
    parts,
    rubber,
    sheet,
    slashed,
    small,
    stacked,
    strong,
    third,
    to_right,
    town,
    way,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


@opened_layout("apprenticeship_contract", "letters_in_boxes_over_two_sheets_visa_overleaf", defects=CONTRACTS)
def letters_in_boxes_over_two_sheets_visa_overleaf(case: Case, paper: Paper) -> str:
    """The administration's form with a box a letter; the second sheet holds the training, the hands and
    the box of the deposit body."""
    firm, centre, rng, who = invent_firm(case.rng), house(case, "CFA Modèle du Bâtiment", "Académie des métiers Exemple", "CFA universitaire fictif"), case.rng, case.person
    start, end = contract_span(case)
    hours, signed = hours_of(case), case.fact("signed_on", start - rng.randrange(2, 30) * DAY)
    sheet(paper, A4, (12, 14, 12, 14), ("Liberation Sans", "DejaVu Sans", "Carlito"), 9.2)
    paper.setup.numbering = True
    usage = [("Nom d'usage", paper.comb("usage_name", who.usage_name, who.usage_name) + ";")] if who.usage_name else []
    made = cells_of("\u00a0" * 8) if case.has("undated") else cells_of(f"{signed:%d%m%Y}")
    count = paper.comb("training_hours", hours, str(hours)) + ";" if hours else cells_of("\u00a0" * 4)
    names = " ".join(who.given_names)
    first = (
        duo(box(True, "contrat initial") + " #h(4mm) " + box(False, "avenant"), to_right(strong("cerfa", 12) + " n° 10103"), "(1fr, 50mm)")
        + centred(strong(txt(paper.choose("CONTRAT D’APPRENTISSAGE", "Contrat d’apprentissage")), 17) + f" \\ {small('articles L. 6221-1 et suivants du code du travail – lire la notice avant de remplir', 8)}")
        + step("L'APPRENTI(E)") + colons([("Nom de naissance", paper.comb("birth_name", who.birth_name, who.birth_name) + ";"), *usage, ("Prénoms", paper.comb("given_names", list(who.given_names), names) + ";" if len(names) < 31 else paper.given_names(" ")), ("Né(e) le", cells_day(paper, "birth_date", who.birth_date)), ("Commune, département", txt(f"{who.birth_place} – {who.birth_department}")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Téléphone, courriel", txt(f"{who.phone} – {who.email}")), ("Sportif de haut niveau", f"{box(False, 'oui')} #h(3mm) {box(True, 'non')}"), ("Reconnaissance handicap", f"{box(False, 'oui')} #h(3mm) {box(True, 'non')}")], 42, 3)
        + step("L'EMPLOYEUR") + f"{box(True, 'employeur privé')} #h(6mm) {box(False, 'employeur public')}\n\n" + colons([("Nom ou dénomination", strong(paper.put("employer", firm.name))), ("N° SIRET", cells_of(firm.siret)), ("Adresse", txt(firm.address)), ("Code NAF, effectif", txt(f"43{rng.randrange(10, 99)}{rng.choice('ABZ')} – {rng.randrange(2, 90)} salariés")), ("Convention collective", txt(f"IDCC {rng.randrange(1000, 3200)}"))], 42, 3)
        + step("LE MAÎTRE D'APPRENTISSAGE") + colons([("Nom, prénom", txt(third(case))), ("Né(e) le", cells_of(f"{rng.randrange(10, 28)}") + " " + cells_of(f"{rng.randrange(10, 13)}") + " " + cells_of(str(rng.randrange(1966, 1994)))), ("Emploi", txt(case.title.jobs[0]))], 42, 3) + box(True, "L'employeur atteste que le maître d'apprentissage répond aux critères d'éligibilité") + "\n"
    )
    second = (
        "#pagebreak()\n" + step("LE CONTRAT") + colons([("Date de conclusion", made), ("Date de début d'exécution", cells_day(paper, "start", start)), ("Date de fin", cells_day(paper, "end", end)), ("Durée hebdomadaire", "35 heures 00 minutes"), ("Machines dangereuses", f"{box(False, 'oui')} #h(3mm) {box(True, 'non')}"), ("Salaire brut mensuel", f"{rng.randrange(770, 1290)},{rng.randrange(10, 99)} €"), ("Logement, nourriture", "néant")], 52, 3)
        + grid(("Année", "du", "au", "% du SMIC"), [(str(n), txt(slashed(a)), txt(slashed(min(b, end))), str(p)) for n, a, b, p in ((1, start, start + 364 * DAY, 43), (2, start + 365 * DAY, end, 51)) if a < end], "(20mm, 1fr, 1fr, 30mm)")
        + step("LA FORMATION") + colons([("CFA responsable", strong(txt(centre.name))), ("N° UAI, SIRET", txt(f"0{rng.randrange(10**5, 10**6)}K – {number(centre)}")), ("Lieu", txt(centre.address)), ("Diplôme ou titre visé", "Brevet de technicien supérieur"), ("Intitulé précis", paper.put("diploma", field_name(case))), ("Durée de la formation, en heures", count), ("Fin des épreuves", txt(f"{rng.randrange(10, 28)}/06/{case.session}"))], 52, 3)
        + down(2) + f"Fait à {txt(firm.place.town)} – les signataires certifient l'exactitude des mentions portées ci-dessus.\n" + down(1)
        + headed(paper, [("employer", "Signature de l'employeur", rubber(firm)), ("apprentice", "Signature de l'apprenti(e)", None), ("training_centre", "Visa du CFA|(cachet et signature du directeur)", rubber(centre))], total=182)
        + down(1) + framed(f"Réservé à l'organisme de dépôt #h(6mm) reçu le {txt(slashed(signed + 9 * DAY))} #h(6mm) décision : acceptation #h(6mm) n° {rng.randrange(10**9, 10**10)}", 2.4)
    )
    paper.fields["signed_by"] = who_signed(paper)
    return first + second


@opened_layout("work_certificate", "leaving_file_certificate_in_small_print_clauses", defects=JOBS)
def leaving_file_certificate_in_small_print_clauses(case: Case, paper: Paper) -> str:
    """A payroll office's leaving file: certificate in numbered paragraphs of small print on cover,
    training account and debts, hand at the left and receipt at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    one, two = way(paper, start), way(paper, end) if end else ""
    keep(paper, stay, one, *([two] if end else []))
    sheet(paper, A4, (14, 17, 14, 17), (*SLIM, "Open Sans", "Liberation Serif"), 9.2)
    paper.setup.justify = True
    below_page(paper, f"Établi pour le compte de l'employeur par le cabinet {third(case)} – dossier de paie {rng.randrange(10**4, 10**5)}")
    time = "à temps complet" if share > 0.99 else f"à temps partiel, {share * 100:.0f} % de la durée légale"
    span = f"du {strong(txt(one))} au {strong(txt(two))}" if end else f"à compter du {strong(txt(one))}, le contrat étant en cours à ce jour"
    said = (
        f"Objet. – {strong(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)}, SIRET {txt(number(firm))}, code APE {rng.choice(('4322A', '7112B', '4120B'))}, affiliée à l'Urssaf sous le n° {rng.randrange(10**9, 10**10)}, certifie avoir employé {called(paper, heavy=True)}, {born_on(paper)}, demeurant {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)}.",
        f"Emploi. – La personne a été occupée {span}, {time}, en qualité de {strong(paper.put('job_title', job))}, coefficient {rng.randrange(150, 310)}. Aucun autre emploi n'a été tenu dans l'entreprise.",
        "Engagements. – " + ("Elle quitte l'entreprise libre de tout engagement, sauf le secret professionnel." if end else "Le contrat n'a fait l'objet d'aucune suspension de plus de trente jours."),
        "Santé et prévoyance. – En application de l'article L. 911-8 du code de la sécurité sociale, les garanties sont maintenues à titre gratuit pendant la durée de l'indemnisation, dans la limite de douze mois, sous réserve de justifier de la prise en charge par l'assurance chômage.",
        "Compte personnel de formation. – Les droits acquis sont portés au compte, consultable en ligne. L'entreprise n'a pas cofinancé d'action au cours du contrat.",
        "Épargne salariale. – Le livret d'épargne est remis séparément. Les avoirs restent gérés par le teneur de comptes.",
    )
    return (
        centred(strong(txt(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail")), 15) + f" \\ {small('articles L. 1234-19, D. 1234-6 et L. 911-8 (6°)', 8)}") + bar(0.6)
        + "".join(f"#block(above: 3mm)[{strong(txt(f'{n}.'))} {x}]\n" for n, x in enumerate(said, 1)) + down(3)
        + f"Délivré à {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}.\n" + down(2)
        + abreast(paper, [("employer", f"L'employeur : {firm.director}", rubber(firm)), ("candidate", "Remis en main propre, la personne employée", None)], total=174, rule="0.4pt + luma(110)")
        + down(1) + small("Ce certificat n'est soumis à aucun droit de timbre. Il est quérable ; un double peut être demandé pendant trois ans.", 7.4)
    )


@opened_layout("training_attestation", "hours_month_by_month_over_the_preparation", defects=HOURS)
def hours_month_by_month_over_the_preparation(case: Case, paper: Paper) -> str:
    """A long table of hours month by month in two columns, the sum in a frame below; centre and
    trainee sign."""
    centre, rng, who = house(case, "Institut Exemple du soir", "AFTP Modèle", "Centre fictif de formation technique"), case.rng, case.person
    start, end = preparing(case)
    hours, day = hours_of(case), issue_day(case, 1, 32)
    sheet(paper, A4, (14, 17, 14, 17), (*SLIM, *PLAIN), 9.4)
    spread, month = [], dt.date(start.year, start.month, 1)
    while month <= end:
        spread.append(month)
        month = dt.date(month.year + month.month // 12, month.month % 12 + 1, 1)
    work = [m for m in spread if m.month not in (7, 8)]
    each = (hours or 0) // len(work)
    body = []
    for n, m in enumerate(work):
        part = (hours or 0) - each * (len(work) - 1) if n == len(work) - 1 else each
        body.append((txt(f"{MONTHS[m.month - 1]} {m.year}"), str(part) if hours else "", rng.choice(("présentiel", "mixte", "à distance"))))
    half = (len(body) + 1) // 2
    tables = [grid(("Mois", "Heures", "Modalité"), x, "(1fr, 18mm, 26mm)", tint="luma(238)", rule="0.35pt + luma(140)", pad=1) for x in (body[:half], body[half:])]
    return (
        duo(strong(paper.put("organisation", centre.name), 13) + f" \\ {stacked(centre.street, town(centre), f'SIRET {number(centre)}')}", to_right(small(f"session {case.session} – groupe {rng.choice('ABCD')}{rng.randrange(1, 9)}", 8)), "(1fr, 50mm)") + bar(0.6) + down(2)
        + centred(strong(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ÉTAT DES HEURES – ATTESTATION DE FORMATION")), 14)) + down(1)
        + colons([("Stagiaire", strong(filed(paper))), ("Date de naissance", on(paper, "birth_date", who.birth_date)), ("Préparation", txt(f"BTS {field_name(case)}")), ("Période", f"du {on(paper, 'start', start)} au {on(paper, 'end', end)}"), ("Responsable de filière", txt(third(case)))], 40, 2) + down(1)
        + duo(tables[0], tables[1], gutter=5) + framed(f"Total des heures de formation prévues au contrat : {strong(hours_said(paper, hours, ' heures'), 12)}", 2.6, "0.9pt") + down(1)
        + "Les mois passés sont établis d'après les feuilles de présence, les mois à venir d'après le calendrier.\n" + down(2)
        + f"Certifié exact le {on(paper, 'issue_date', day)} à {txt(centre.place.town)}\n" + down(1)
        + abreast(paper, [("candidate", "Le stagiaire", None), ("training_centre", f"{centre.director_title}|{centre.director}", rubber(centre))], total=176)
    )


@opened_layout("registration_confirmation", "two_columns_of_fine_print_conditions_beside_data")
def two_columns_of_fine_print_conditions_beside_data(case: Case, paper: Paper) -> str:
    """Data in the wide column, the rules in fine print in a narrow shaded one; the hand at the foot of
    the wide column, its words at the right."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 8))
    edited = case.fact("edited_on", signed - rng.randrange(0, 7) * DAY)
    sheet(paper, A4, (13, 14, 13, 14), (*PLAIN, *BOOK), 9.2)
    rules = ("Vous devez vérifier chaque donnée. Une erreur non signalée reste de votre fait.", "Toute pièce manquante à la date limite entraîne le rejet du dossier.", "Les choix de langue, d'unités et de forme d'examen ne peuvent plus être modifiés après signature.", "La convocation est mise en ligne au printemps ; elle n'est pas adressée par courrier.", "Les bénéfices de notes sont conservés cinq ans à compter de leur obtention.", "La fraude expose à l'interdiction de passer tout examen pendant cinq ans.", "Les données sont conservées dix ans ; un droit d'accès s'exerce auprès du recteur.")
    aside = f"#block(width: 100%, height: 255mm, fill: luma(240), inset: 3mm)[#set text(size: 7.2pt)\n{strong('À LIRE AVANT DE SIGNER', 8.4)}\n\n" + "\n\n".join(txt(f"{n}) {r}") for n, r in enumerate(rules, 1)) + "]"
    number_ = paper.put("candidate_number", case.fact("candidate_number", f"{rng.randrange(10**9, 9 * 10**9)}"))
    body = [(txt(c), txt(label), rng.choice(("inscrit", "inscrit", "bénéfice", "dispense"))) for c, label, _ in units_of(case)]
    main = (
        strong(txt(f"Académie {de(academy(case))} – examens"), 10) + f" \\ {small('Candidature n° ', 8)}{number_}" + down(2)
        + strong(txt(paper.choose("Confirmation d’inscription", "CONFIRMATION D’INSCRIPTION – BTS")), 15) + down(1)
        + capped([("Session", strong(paper.put("session", case.session))), ("Académie", paper.put("academy", academy(case)))], "(1fr, 1fr)") + capped([("Spécialité du brevet de technicien supérieur", strong(paper.put("speciality", field_name(case))))], "(1fr,)")
        + capped([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Téléphone", txt(who.phone))], "(1fr, 1fr)") + down(1)
        + grid(("Unité", "Épreuve", "État"), body, "(15mm, 1fr, 24mm)", pad=1.1) + down(1)
        + "J'atteste l'exactitude des données de cette page et j'accepte les règles rappelées ci-contre.\n" + down(2)
        + f"À {txt(who.place.town)}, le {on(paper, 'signed_on', signed)}\n" + down(2)
        + hand(paper, ("candidate", "Signature|du candidat", None), wide=70, words="right") + down(2)
        + f"#text(size: 7.4pt)[Imprimé le {paper.date('edited_on', edited, form=slashed(edited))} – réf. {rng.randrange(10**5, 10**6)}]"
    )
    return f"#grid(columns: (1fr, 50mm), column-gutter: 5mm, [{main}], [{aside}])\n"
