"""What firms, offices and associations write about those who work or worked for them."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, day_after, issue_day, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourteenth.frames import (
    box,
    capped,
    colons,
    duo,
    framed,
    grid,
    lined,
    monogram,
    overline,
    step,
)
from specimens.opened.fourteenth.hands import abreast, hand, rungs
from specimens.opened.fourteenth.wording import (
    A4,
    A5_WIDE,
    BOOK,
    DAY,
    PLAIN,
    SLIM,
    bar,
    below_page,
    blank_line,
    born_on,
    called,
    centred,
    de,
    down,
    field_name,
    filed,
    ink,
    number,
    on,
    par,
    parts,
    pick_ink,
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
from specimens.people import invent_firm, invent_place


def _kept(paper: Paper, stay: tuple, form: str = "") -> tuple[str, str]:  # type: ignore[type-arg]
    """First and last day as printed; the last one empty where the job goes on."""
    start, end, _ = stay
    one = slashed(start) if form else way(paper, start)
    two = (slashed(end) if form else way(paper, end)) if end else ""
    keep(paper, stay, one, *([two] if end else []))
    return one, two


def _month_hours(share: float) -> str:
    return f"{151.67 * share:.2f}".replace(".", ",")


@opened_layout("work_certificate", "care_home_office_hours_a_month", defects=JOBS)
def care_home_office_hours_a_month(case: Case, paper: Paper) -> str:
    """An association's staff office: one sentence a matter, time told in hours a month, hand low at
    the right."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    name = rng.choice(("Association Les Glycines fictives", "Fondation Bel-Exemple", "Mutuelle Modèle – résidences", "Association Horizon Spécimen"))
    stay = stays(case)[-1]
    job, day, tint = job_of(case), day_after(case, stay[1]), pick_ink(case)
    one, two = _kept(paper, stay)
    sheet(paper, A4, (18, 22, 18, 24), (*PLAIN, "Caladea"), 10.8)
    below_page(paper, f"{name} – siège administratif : {place.post_code} {place.town} – reconnue d'intérêt général – FINESS {rng.randrange(10**8, 10**9)}")
    person = called(paper, heavy=True)
    span = f"du {strong(txt(one))} au {strong(txt(two))}" if two else f"depuis le {strong(txt(one))} et à ce jour sans interruption"
    time = "soit un temps complet" if stay[2] > 0.99 else f"soit {round(stay[2] * 100)} % d'un temps complet"
    return (
        monogram(name, paper.put("employer", name), tint, "Direction des ressources humaines", f"{place.post_code} {place.town}") + down(9)
        + small(f"Réf. RH/{third(case)[:2].upper()}/{rng.randrange(100, 999)} – affaire suivie par {third(case)}", 8) + down(7)
        + strong(txt(paper.choose("Certificat de travail", "CERTIFICAT DE TRAVAIL", "Certificat d’emploi")), 16, tint) + down(5)
        + f"La directrice des ressources humaines, soussignée, certifie l'exactitude de ce qui suit.\n\n{person}, {born_on(paper)}, demeurant {txt(who.street)} à {txt(who.place.town)}, {'fait' if not two else 'a fait'} partie de notre personnel {span}.\n\n"
        + f"{who.agree('Il', 'Elle')} {'y occupe' if not two else 'y a occupé'} l'emploi de {strong(paper.put('job_title', job))}, pour {_month_hours(stay[2])} heures par mois, {time}.\n\n"
        + (f"{who.agree('Il', 'Elle')} nous quitte libre de tout engagement. La couverture santé est maintenue pendant la durée prévue par la loi.\n" if two else "Le contrat n'est, à notre connaissance, l'objet d'aucune procédure de rupture.\n") + down(9)
        + f"#pad(left: 82mm)[Certifié à {txt(place.town)}, le {on(paper, 'issue_date', day)} \\ #v(2mm) {hand(paper, ('employer', third(case), [name.upper(), place.town.upper()]), wide=70, words='under')}]\n"
    )


@opened_layout("work_certificate", "leaf_of_a_duplicate_book_in_ink", defects=JOBS)
def leaf_of_a_duplicate_book_in_ink(case: Case, paper: Paper) -> str:
    """A leaf of a printed book for small employers: number in red, post, days and names by pen."""
    firm, rng = invent_firm(case.rng), case.rng
    stay = stays(case)[-1]
    start, end, share = stay
    job, day = job_of(case), day_after(case, end)
    sheet(paper, A5_WIDE, (10, 15, 8, 15), ("Liberation Serif", "Liberation Sans", "Caladea"), 9.8)
    keep(paper, stay, slashed(start), *([slashed(end)] if end else []))
    who = case.person
    shown = f"{who.birth_name} {who.first_name}" if not who.usage_name else f"{who.usage_name} {who.first_name} {who.born} {who.birth_name}"
    person = ink(paper, "full_name", shown, shown, 14)
    last = paper.handwritten(slashed(end), 14) if end else paper.handwritten("ce jour (en poste)", 14)
    days = duo(blank_line("du", paper.handwritten(slashed(start), 14)), blank_line("au", last), gutter=4)
    return (
        duo(strong(paper.put("employer", firm.name), 12) + f" \\ {small(f'{firm.street}, {town(firm)} – SIRET {number(firm)}', 7.6)}", to_right(f"#text(fill: rgb(180,20,20))[N° {rng.randrange(1000, 9999)}] \\ {small('feuillet à remettre au salarié', 7)}"), "(1fr, 50mm)")
        + centred(strong(txt(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT  DE  TRAVAIL")), 14))
        + "L'employeur désigné ci-dessus certifie avoir occupé dans son entreprise\n" + blank_line("M. / Mme", person) + days
        + duo(blank_line("en qualité de", ink(paper, "job_title", job, job, 14)), f"{box(share > 0.99, 'temps plein')} #h(3mm) {box(share <= 0.99, 'temps partiel :')} {'' if share > 0.99 else paper.handwritten(f'{share * 100:.0f} %', 13)}", "(1fr, 78mm)", 4, "bottom")
        + small("et déclare, en cas de départ, que la personne est libre de tout engagement envers l'entreprise. Articles L. 1234-19 et D. 1234-6 du code du travail.", 7.4) + "\n"
        + duo(blank_line("Fait à", paper.handwritten(firm.place.town, 14)) + blank_line("le", paper.hand_date("issue_date", day, 14)), hand(paper, ("employer", "Signature et cachet", rubber(firm)), wide=76, words="left"), "(1fr, 108mm)")
    )


@opened_layout("work_certificate", "functions_in_turn_on_dated_lines", defects=JOBS)
def functions_in_turn_on_dated_lines(case: Case, paper: Paper) -> str:
    """A works company: each function on a line that begins with its days; managing director signs
    in the middle."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    held = stays(case, rng.choice((2, 3)))
    job, day = job_of(case), day_after(case, held[-1][1])
    sheet(paper, A4, (20, 22, 16, 22), (*BOOK, "Carlito"), 11)
    rows = []
    for n, stay in enumerate(held):
        one, two = _kept(paper, stay)
        title = paper.put("job_title", job) if n == len(held) - 1 else txt(rng.choice((f"Aide – {job.lower()}", f"{job} (contrat saisonnier)")))
        part = "" if stay[2] > 0.99 else txt(f" – {stay[2] * 100:.0f} % d'un temps plein")
        rows.append((txt(f"du {one} au {two}" if two else f"depuis le {one}"), strong(title) + part))
    lines = ", ".join(f"[{a}], [{b}]" for a, b in rows)
    return (
        centred(strong(paper.put("employer", firm.name.upper() if rng.random() < 0.3 else firm.name), 18) + f" \\ #text(size: 9pt)[{stacked(f'{firm.form} au capital de {rng.randrange(8, 90)} 000 € – {firm.address}', f'SIRET {number(firm)} – téléphone {firm.phone}')}]") + bar(1, "luma(110)") + down(10)
        + strong(txt(paper.choose("CERTIFICAT DE TRAVAIL", "ATTESTATION DE TRAVAIL")), 14) + down(4)
        + f"Je soussigné{'e' if firm.director_title.startswith('Direct') else ''} {txt(firm.director)}, agissant pour le compte de la société, certifie que {called(paper)}, {born_on(paper, town=False)}, y a exercé les fonctions ci-après :\n" + down(2)
        + f"#pad(left: 6mm)[#grid(columns: (78mm, 1fr), row-gutter: 4mm, column-gutter: 3mm, {lines})]\n" + down(3)
        + ("Les intervalles éventuels entre deux lignes n'ont pas été travaillés dans la société. " if len(held) > 1 else "")
        + ("À la fin de la dernière période, l'intéressé" + who.agree("", "e") + " est " + who.agree("parti", "partie") + " libre de toute obligation." if held[-1][1] else "La dernière fonction est toujours exercée.") + down(12)
        + centred(f"Pour servir et valoir ce que de droit, \\ {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}") + centred(hand(paper, ("employer", firm.director_title, rubber(firm)), wide=72))
    )


@opened_layout("work_certificate", "insertion_site_contracts_and_renewals", defects=JOBS)
def insertion_site_contracts_and_renewals(case: Case, paper: Paper) -> str:
    """An insertion enterprise: each contract a row with number, days and weekly hours; two hands."""
    rng, place, who = case.rng, invent_place(case.rng), case.person
    name = rng.choice(("Régie de quartier Exemple", "Chantier école Modèle", "Bâtir Ensemble fictif", "Ateliers Tremplin Spécimen"))
    held = stays(case, rng.choice((1, 2, 3)))
    job, day = job_of(case), day_after(case, held[-1][1])
    sheet(paper, A4, (15, 18, 15, 18), (*SLIM, "Open Sans"), 10)
    body = []
    for n, stay in enumerate(held, 1):
        one, two = _kept(paper, stay, "digits")
        body.append((f"{n}", rng.choice(("CDD d'insertion", "renouvellement", "CDD")) if two else "CDI", txt(one), txt(two or "en cours"), f"{stay[2] * 35:g} h".replace(".", ",")))
    return (
        overline(paper.put("employer", name), "rgb(200,110,20)", f"{place.post_code} {place.town}", "structure de l'insertion par l'activité économique", f"SIRET 999 {rng.randrange(100, 999)} {rng.randrange(100, 999)} 000{rng.randrange(10, 99)}") + down(6)
        + framed(centred(strong(txt(paper.choose("CERTIFICAT DE TRAVAIL", "CERTIFICAT DE TRAVAIL – FIN DE PARCOURS" if held[-1][1] else "CERTIFICAT DE TRAVAIL – PARCOURS EN COURS")), 13)), 2.5, "1pt + rgb(200,110,20)") + down(2)
        + colons([("Salarié" + who.agree("", "e"), strong(filed(paper))), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Emploi", paper.put("job_title", job)), ("Encadrant technique", txt(third(case))), ("Classification", txt(f"ouvrier ou technicien, coefficient {rng.randrange(150, 260)}"))], 44) + down(2)
        + grid(("N°", "Nature", "Premier jour", "Dernier jour", "Horaire hebdomadaire"), body, "(12mm, 1fr, 34mm, 34mm, 40mm)", tint="rgb(250,232,210)")
        + down(1) + "Les heures d'accompagnement sont comprises dans l'horaire. Aucune suspension du contrat n'est à signaler.\n" + down(3)
        + f"Établi à {txt(place.town)} le {on(paper, 'issue_date', day)} et remis en un exemplaire original.\n" + down(3)
        + rungs(paper, [("employer", f"Le président ou son délégataire|{third(case)}", [name.upper(), place.town.upper()]), ("candidate", f"Reçu l'original,|{who.agree('le salarié', 'la salariée')}", None)], wide=76)
        + down(2) + small("La structure tient le détail des actions de formation à la disposition du salarié pendant cinq ans.", 7.8)
    )


@opened_layout("work_certificate", "statement_from_staff_program_with_edition_line", defects=JOBS)
def statement_from_staff_program_with_edition_line(case: Case, paper: Paper) -> str:
    """A group's staff program: capped cells, one contract, an edition line in the foot, a printed
    hand without stamp."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = stays(case)[-1]
    job, day, tint = job_of(case), day_after(case, stay[1]), pick_ink(case)
    one, two = _kept(paper, stay, "digits")
    sheet(paper, A4, (16, 17, 18, 17), ("Lato", "Open Sans", "Carlito", "Liberation Sans"), 9.6)
    below_page(paper, f"Édité le {slashed(day)} à {rng.randrange(8, 19):02d}:{rng.randrange(60):02d} par le centre de services partagés – modèle ATT-{rng.randrange(10, 99)} – page 1/1") if not case.has("undated") else None
    return (
        duo(strong(paper.put("employer", firm.name), 16, tint) + f" \\ {small(f'{firm.form} – {firm.address}', 8)}", to_right(small(f"Matricule {rng.randrange(10**4, 10**6)}", 8) + " \\ " + small("Gestion du personnel", 8)), "(1fr, 56mm)")
        + bar(0.4, tint) + down(8) + strong(txt(paper.choose("Attestation d’emploi", "Certificat de travail") if not two else "Certificat de travail"), 20, tint) + down(4)
        + capped([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom", one=True), ("Date de naissance", on(paper, "birth_date", who.birth_date, slashed(who.birth_date))), ("Lieu de naissance", txt(who.birth_place)), ("Adresse", txt(f"{who.street}, {who.place.town}"))])
        + step("Contrat de travail", tint)
        + capped([("Emploi", strong(paper.put("job_title", job))), ("Statut", rng.choice(("Employé", "Agent de maîtrise", "Technicien"))), ("Taux d'activité", txt(f"{stay[2] * 100:.0f} %")), ("Date d'entrée", strong(txt(one))), ("Date de sortie", strong(txt(two)) if two else "néant – contrat en cours"), ("Établissement", txt(firm.place.town)), ("Convention collective", txt(f"IDCC {rng.randrange(1000, 3200)}"))])
        + down(4) + ("Le contrat a pris fin à la date de sortie indiquée ; le salarié est libre de tout engagement." if two else "Le salarié est présent à l'effectif à la date d'édition, sans préavis en cours.") + par("Document établi à la demande de la personne concernée.")
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}" + down(2)
        + hand(paper, ("employer", f"{third(case)}|Responsable administration du personnel", None), wide=62, words="under")
    )


# -- the state of apprentice, said by the employer ---------------------------------------------


@opened_layout("employer_attestation", "firm_and_tutor_form_in_three_parts")
def firm_and_tutor_form_in_three_parts(case: Case, paper: Paper) -> str:
    """A form: firm, apprentice, contract; employer and tutor sign side by side."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 40)
    begins, ends = day.replace(day=1) - rng.randrange(60, 400) * DAY, day.replace(day=1) + rng.randrange(200, 400) * DAY
    sheet(paper, A4, (16, 19, 16, 19), PLAIN, 10)
    lead = "Le signataire confirme que la personne ci-dessus a bien la qualité d'apprenti dans l'entreprise à la date du présent document, et qu'elle le demeurera sauf rupture jusqu'au terme du contrat."
    return (
        strong(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION D’EMPLOYEUR – STATUT D’APPRENTI")), 15) + f" #h(1fr) {small(f'BTS – session {case.session}', 9)}\n" + bar(1.4)
        + step("Entreprise") + colons([("Dénomination sociale", strong(paper.put("employer", firm.name))), ("SIRET", txt(number(firm))), ("Adresse", txt(firm.address)), ("Signataire", txt(f"{firm.director}, {firm.director_title.lower()}"))], 48)
        + step("Apprenti" + who.agree("", "e")) + colons([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Date de naissance", on(paper, "birth_date", who.birth_date)), ("Diplôme préparé", txt(f"BTS {field_name(case)}"))], 48)
        + step("Contrat d'apprentissage") + colons([("Exécution à compter du", txt(way(paper, begins))), ("Terme prévu le", txt(way(paper, ends))), ("Maître d'apprentissage", txt(third(case))), ("Absences non justifiées", rng.choice(("aucune", "néant")))], 48)
        + down(3) + lead + down(5)
        + f"À {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}" + down(2)
        + abreast(paper, [("employer", "L'employeur|(cachet de l'entreprise)", rubber(firm)), ("employer", "Le maître d'apprentissage", None)], total=172, rule="0.5pt")
    )


@opened_layout("employer_attestation", "letter_of_a_site_agency_head")
def letter_of_a_site_agency_head(case: Case, paper: Paper) -> str:
    """A regional agency's letter to the candidate's examination service, hand under its name."""
    firm, who = invent_firm(case.rng), case.person
    day, tint = issue_day(case, 1, 40), pick_ink(case)
    sheet(paper, A4, (17, 22, 20, 26), (*BOOK, "Lato", "Carlito"), 11)
    below_page(paper, f"{firm.name}, {firm.form} – {firm.address} – RCS {firm.place.town} {firm.siren} – {firm.phone}")
    return (
        strong(paper.put("employer", firm.name), 17, tint) + f" \\ {small('Agence ' + de(firm.place.town), 9)}" + down(6)
        + f"#pad(left: 92mm)[{stacked('Rectorat ' + de({'nice': 'Nice', 'toulouse': 'Toulouse'}.get(case.academy, 'région')), 'Service des examens – BTS')}]\n" + down(5)
        + f"#pad(left: 92mm)[{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}]\n" + down(5)
        + f"{strong('Objet :')} {txt(paper.choose('situation d’apprentissage de notre collaborateur', 'attestation de l’employeur'))}" + down(3)
        + f"Madame, Monsieur,\n\nEn réponse à la demande qui nous est faite, nous attestons que {called(paper)}, {born_on(paper)}, est bien {who.agree('apprenti', 'apprentie')} au sein de notre agence, où {who.agree('il', 'elle')} prépare le BTS {txt(field_name(case))} en alternance.\n\n"
        + f"Son contrat d'apprentissage court jusqu'à l'été {case.session} et {who.agree('il', 'elle')} reste à ce jour inscri{who.agree('t', 'te')} à l'effectif ; {txt(third(case))}, chargé de son suivi, se tient à votre disposition au {txt(firm.phone)}.\n\nNous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées." + down(9)
        + hand(paper, ("employer", f"{firm.director}|{firm.director_title}", rubber(firm)), wide=72, words="under")
    )


@opened_layout("employer_attestation", "slip_with_table_of_alternation_and_hand_beside")
def slip_with_table_of_alternation_and_hand_beside(case: Case, paper: Paper) -> str:
    """A half sheet: sentence, a small table of weeks at work and in class, hand right of its
    words."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    day = issue_day(case, 1, 40)
    sheet(paper, A5_WIDE, (11, 15, 9, 15), PLAIN, 9.8)
    rows = [(f"{m} {case.session - 1}", f"{rng.randrange(2, 4)} semaines", f"{rng.randrange(1, 3)} semaines") for m in ("septembre", "octobre", "novembre")]
    return (
        duo(strong(paper.put("employer", firm.name), 13) + f" \\ {small(f'{firm.address} – {number(firm)}', 7.6)}", to_right(strong(txt(paper.choose("Attestation employeur", "ATTESTATION DE L'EMPLOYEUR")), 13)), "(1fr, 76mm)") + bar(0.7)
        + f"L'entreprise atteste employer {called(paper)}, {born_on(paper, town=False)}, en qualité d'{who.agree('apprenti', 'apprentie')} (formation : BTS {txt(field_name(case))}). Le contrat est en cours. Rythme du trimestre :\n"
        + lined(("Mois", "En entreprise", "Au centre"), rows, "(44mm, 44mm, 44mm)", 0.9)
        + duo(f"Délivrée le {on(paper, 'issue_date', day)} \\ à {txt(firm.place.town)}", hand(paper, ("employer", f"{firm.director_title}|{firm.director}", rubber(firm)), wide=70, words="left"), "(56mm, 1fr)", 4)
    )
