"""School certificates, placements, and papers of no listed type."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import YEARS, day_after, keep, school_year
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    A4_WIDE,
    A5_WIDE,
    BOOK,
    DAY,
    PLAIN,
    THIN,
    amid,
    apart_seal,
    at_right,
    below,
    big,
    blank_line,
    born,
    cells,
    colon,
    down,
    fieldset,
    figures,
    filed,
    frame,
    grid,
    house,
    house_of_learning,
    inked,
    margin_title,
    of,
    on,
    page,
    parts,
    place,
    ribbon,
    row_of_hands,
    said,
    seal,
    siret,
    small,
    small_print,
    speciality,
    stack,
    stripes,
    stroke,
    third,
    town,
    two,
)
from specimens.people import invent_firm

_SCHOOLS = ("Lycée Hélène-Modèle", "Lycée technologique Fictif", "Lycée Notre-Dame-de-l'Exemple", "Lycée des métiers Imaginaire")


@opened_layout("school_certificate", "school_life_office_shaded_rows_with_guardian", defects=YEARS)
def school_life_office_shaded_rows_with_guardian(case: Case, paper: Paper) -> str:
    """A school's certificate in shaded rows, guardian and class teacher named, head at the left."""
    school, rng, who = house_of_learning(case, *_SCHOOLS), case.rng, case.person
    study, begins, day = school_year(case)
    page(paper, A4, (18, 20, 18, 20), PLAIN, 10.4)
    level = paper.choose("première année" if study == 1 else "deuxième année", "1re année" if study == 1 else "2e année")
    return (
        two(big(paper.put("organisation", school.name), 13) + f" \\ {stack(school.street, town(school), school.phone)}", at_right(small("Vie scolaire – secrétariat des étudiants", 8)), "(1fr, 70mm)") + down(9)
        + frame(amid(big(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 17)), 4, "1.4pt + luma(80)", 3) + down(6)
        + f"{txt(school.director_title)}, {txt(school.director)}, certifie que l'étudiant{who.agree('', 'e')} dont l'identité suit est {who.agree('inscrit', 'inscrite')} et fréquente les cours :\n" + down(1)
        + stripes([*parts(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Né(e) le", on(paper, "birth_date", who.birth_date)), ("Responsable", txt(f"{rng.choice(('Sandrine', 'Thierry', 'Malika', 'Gérard'))} {who.birth_name}, {who.place.town}")), ("Année scolaire", big(paper.put("school_year", f"{begins}-{begins + 1}", f"{begins} / {begins + 1}"))), ("Classe", f"{paper.put('year_of_study', study, level)} de BTS"), ("Spécialité", paper.put("speciality", speciality(case))), ("Professeur principal", txt(third(case)))]) + down(4)
        + f"Certificat délivré à {txt(school.place.town)}, le {on(paper, 'issue_date', day)}.\n" + down(4)
        + place(paper, ("training_centre", f"{school.director_title}", seal(school)), wide=72)
        + down(2) + small("Conservez ce document : il n'en sera pas établi d'autre exemplaire.", 8)
    )


@opened_layout("school_certificate", "remote_school_half_sheet_values_over_labels", defects=YEARS)
def remote_school_half_sheet_values_over_labels(case: Case, paper: Paper) -> str:
    """A remote school's wide half sheet: a sentence, values over labels, a printed hand right."""
    school, rng, who = house_of_learning(case, "École à distance Modèle", "Cours Fictif en ligne", "CampusExemple.fr"), case.rng, case.person
    study, begins, day = school_year(case)
    page(paper, A5_WIDE, (11, 14, 12, 14), PLAIN, 9.4)
    small_print(paper, f"{school.name} – établissement d'enseignement à distance – {school.address} – SIRET {siret(school)}", 6.2)
    return (
        ribbon(paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ"), "rgb(70,40,130)", 12)
        + f"{big(paper.put('organisation', school.name))} certifie l'inscription de {said(paper, heavy=True)}, {born(paper)}, sous le numéro {rng.randrange(10**5, 10**6)}.\n" + down(2)
        + below([("spécialité du BTS", paper.put("speciality", case.title.printed[0])), ("année du cycle", paper.put("year_of_study", study, paper.choose(f"{study}re année" if study == 1 else "2e année", f"BTS{study}"))), ("année scolaire", big(paper.put("school_year", f"{begins}-{begins + 1}"))), ("dernière connexion", txt(house(paper, day - rng.randrange(0, 3) * DAY)))], 2)
        + two(f"Édité à la demande de l'étudiant{who.agree('', 'e')} \\ à {txt(school.place.town)}, le {on(paper, 'issue_date', day)}", place(paper, ("training_centre", f"{third(case)}, direction des études", seal(school)), wide=70), "(1fr, 76mm)")
    )


# -- placements --------------------------------------------------------------------------------


def _stay(case: Case, year: int, month: int) -> tuple[dt.date, dt.date, float]:
    first = dt.date(case.session - year, month, case.rng.randrange(3, 20))
    first += (-first.weekday() % 7) * DAY
    return first, first + (7 * case.rng.choice((3, 4, 5, 6, 7)) - 3) * DAY, 1.0


def _weeks(stay: tuple[dt.date, dt.date, float]) -> int:
    return (stay[1] - stay[0]).days // 7 + 1


@opened_layout("internship_attestation", "decree_model_in_capitals_with_blocks_for_body_trainee_length")
def decree_model_in_capitals_with_blocks_for_body_trainee_length(case: Case, paper: Paper) -> str:
    """The host fills a model in three fieldsets, days in boxes, allowance in figures, one hand."""
    firm, school, rng, who = invent_firm(case.rng), house_of_learning(case, *_SCHOOLS), case.rng, case.person
    stay = case.fact("periods", [_stay(case, 1, 1)])[0]
    start, end = stay[0], stay[1]
    keep(paper, stay, " ".join((f"{start:%d}", f"{start:%m}", f"{start:%Y}")), " ".join((f"{end:%d}", f"{end:%m}", f"{end:%Y}")))
    day = day_after(case, end)
    boxes = [" ".join(cells(p) for p in (f"{d:%d}", f"{d:%m}", f"{d:%Y}")) for d in (start, end)]
    page(paper, A4, (15, 18, 14, 18), (*PLAIN, *THIN), 9.8)
    return (
        amid(big(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGE – SECTION DE TECHNICIENS SUPÉRIEURS")), 15) + f" \\ {small('à remettre au stagiaire à l’issue du stage', 8)}")
        + fieldset("ORGANISME D'ACCUEIL", colon([("Nom ou dénomination", big(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone)), ("Tuteur de stage", txt(third(case)))], 46, 1.7) + "certifie que")
        + fieldset("LE OU LA STAGIAIRE", colon([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("Étudiant" + who.agree("", "e") + " en", txt("BTS " + speciality(case))), ("Établissement", txt(school.name))], 46, 1.7))
        + fieldset("A EFFECTUÉ UN STAGE", f"du {boxes[0]} #h(4mm) au {boxes[1]} \\ #v(1mm) représentant une durée totale de {big(paper.put('weeks', _weeks(stay), f'{_weeks(stay)} semaines'))}, à temps complet. \\ #v(1mm) Gratification versée : {rng.choice(('néant', '0,00 €', f'{_weeks(stay) * 150},00 €'))}") + down(2)
        + f"Fait à {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(2)
        + apart_seal(paper, ("employer", f"Signature du représentant|{firm.director}", seal(firm)), caption="Cachet de l'organisme")
    )


@opened_layout("internship_attestation", "town_technical_service_wide_row_per_stay_with_three_hands")
def town_technical_service_wide_row_per_stay_with_three_hands(case: Case, paper: Paper) -> str:
    """A town's technical service certifies two stays in a wide table; three hands below."""
    firm, school, rng = invent_firm(case.rng), house_of_learning(case, *_SCHOOLS), case.rng
    found = case.fact("periods", [_stay(case, 2, 5), _stay(case, 1, 1)])
    name = f"{rng.choice(('Ville', 'Commune'))} {of(firm.place.town)} – services techniques"
    body = []
    for stay in found:
        one, last = house(paper, stay[0]), house(paper, stay[1])
        keep(paper, stay, one, last)
        body.append((txt(one), txt(last), f"{_weeks(stay)}", rng.choice(("bâtiments communaux", "voirie et réseaux", "marchés publics", "énergie")), txt(third(case))))
    day = day_after(case, found[-1][1])
    weeks = sum(_weeks(s) for s in found)
    page(paper, A4_WIDE, (14, 18, 12, 18), (*BOOK, "Lato"), 10.6)
    return (
        two(big(paper.put("employer", name), 13) + f" \\ {stack(firm.address)}", at_right(big(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGES")), 15)), "(1fr, 100mm)") + stroke(0.8) + down(3)
        + f"La direction atteste que {said(paper, heavy=True)}, {born(paper)}, étudiant{case.person.agree('', 'e')} à {txt(school.name)} ({txt(school.place.town)}) en BTS {txt(speciality(case))}, a été accueilli{case.person.agree('', 'e')} aux dates suivantes :\n" + down(1)
        + grid(("Du", "Au", "Semaines", "Service", "Encadrement"), body, "(46mm, 46mm, 24mm, 1fr, 1fr)") + f"Soit au total {big(paper.put('weeks', weeks, f'{weeks} semaines'))}, sans absence.\n" + down(2)
        + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n" + down(1)
        + row_of_hands(paper, [("candidate", "Le stagiaire", None), ("employer", "Le directeur des services techniques", ["MAIRIE " + of(firm.place.town).upper(), "SERVICES TECHNIQUES"]), ("training_centre", "Le professeur référent", None)], total=256)
    )


@opened_layout("internship_attestation", "host_note_written_over_a_form_by_ballpoint")
def host_note_written_over_a_form_by_ballpoint(case: Case, paper: Paper) -> str:
    """A form of the school that a host fills by pen: its name, the trainee, the days, the weeks."""
    firm, school, who = invent_firm(case.rng), house_of_learning(case, *_SCHOOLS), case.person
    stay = case.fact("periods", [_stay(case, 1, 1)])[0]
    start, end = stay[0], stay[1]
    keep(paper, stay, figures(start), figures(end))
    day = day_after(case, end)
    page(paper, A4, (17, 20, 16, 20), PLAIN, 10.6)
    usage = blank_line("Nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name)) if who.usage_name else ""
    return (
        two(stack(school.name, school.address), at_right(small(f"Formulaire ST-{case.rng.randrange(2, 9)} – session {case.session}", 8)), "(1fr, 60mm)") + down(5)
        + ribbon(paper.choose("Attestation de stage en entreprise", "ATTESTATION DE STAGE"), "luma(70)", 15) + down(2)
        + margin_title("Entreprise", blank_line("Raison sociale", inked(paper, "employer", firm.name, firm.name)) + blank_line("Ville", paper.handwritten(firm.place.town, 14)), 30, "black")
        + margin_title("Stagiaire", blank_line("Nom", inked(paper, "birth_name", who.birth_name, who.birth_name)) + usage + blank_line("Prénom", inked(paper, "given_names", [who.first_name], who.first_name)), 30, "black")
        + margin_title("Dates", two(blank_line("du", paper.handwritten(figures(start), 15)), blank_line("au", paper.handwritten(figures(end), 15))) + blank_line("soit (semaines)", inked(paper, "weeks", _weeks(stay), str(_weeks(stay)), 16)), 30, "black")
        + margin_title("Tâches", blank_line("", paper.handwritten(case.rng.choice(("relevés et plans", "suivi de chantier", "devis et métrés", "maintenance")), 15)), 30, "black") + down(3)
        + "Le responsable soussigné certifie que le stage s'est déroulé aux dates portées ci-dessus.\n" + down(2)
        + blank_line("Le", paper.hand_date("issue_date", day, 16)) + down(3)
        + row_of_hands(paper, [("employer", "Signature et cachet de l'entreprise", seal(firm)), ("candidate", "Signature du stagiaire", None)])
    )


# -- no listed type ----------------------------------------------------------------------------


@opened_layout("unknown", "internal_rules_receipt_of_a_training_centre")
def internal_rules_receipt_of_a_training_centre(case: Case, paper: Paper) -> str:
    """The page of a centre's internal rules that every learner signs: no such rubric."""
    school = house_of_learning(case, "CFA Modèle-Avenir", "Lycée Exemple-Fictif")
    day = case.day_before(10, 300)
    page(paper, A4, (18, 22, 18, 22), (*BOOK, "Carlito"), 10.4)
    rules = ("Les horaires sont affichés ; tout retard est signalé à l'accueil.", "Le port des équipements de protection est obligatoire à l'atelier.", "Il est interdit de fumer et de vapoter dans les locaux.", "Les téléphones restent éteints pendant les cours.", "Toute dégradation est réparée aux frais de son auteur.")
    return (
        amid(f"{big(txt(school.name), 13)} \\ {txt(school.address)}") + stroke(0.6) + down(4)
        + amid(big(txt(paper.choose("RÈGLEMENT INTÉRIEUR – EXTRAIT", "Règlement intérieur")), 15)) + down(3)
        + "".join(f"{big(f'Article {n}.')} {txt(r)}\n\n" for n, r in enumerate(rules, 1)) + down(3)
        + f"J'ai reçu et lu le règlement. {filed(paper)}\n\nLe {txt(house(paper, day)) if not case.has('undated') else paper.blank()}\n" + down(3)
        + row_of_hands(paper, [("candidate", "L'usager", None), ("legal_representative", "Un parent", None)], total=166)
    )


@opened_layout("unknown", "rail_season_ticket_order_summary")
def rail_season_ticket_order_summary(case: Case, paper: Paper) -> str:
    """The summary of an order for a season ticket of a railway: no such rubric."""
    rng, who = case.rng, case.person
    day = case.day_before(5, 200)
    page(paper, A4, (15, 18, 15, 18), PLAIN, 10)
    price = rng.randrange(45, 130)
    return (
        ribbon("Trains régionaux Exemple", "rgb(0,90,160)", 14) + down(3)
        + big(txt(paper.choose("Récapitulatif de votre commande", "Votre abonnement – récapitulatif de commande")), 15) + "\n" + down(2)
        + colon([("Commande", txt(f"TRX{rng.randrange(10**6, 10**7)}")), ("Passée le", txt(house(paper, day)) if not case.has("undated") else paper.blank()), ("Client", filed(paper)), ("Courriel", txt(who.email)), ("Abonnement", "étudiant de moins de 26 ans, mensuel"), ("Parcours", txt(f"{who.place.town} – {rng.choice(('Exempleville', 'Gare-Modèle', 'Fictive-sur-Mer'))}"))], 40) + down(2)
        + grid(("Article", "Quantité", "Prix"), [("Forfait mensuel", "1", f"{price},00 €"), ("Frais de dossier", "1", "10,00 €"), (big("Total payé par carte"), "", big(f"{price + 10},00 €"))], "(1fr, 30mm, 36mm)") + down(3)
        + fieldset("Bon à savoir", "Présentez votre forfait avec une pièce d'identité et un certificat de scolarité en cours de validité lors des contrôles. Échange et remboursement en gare avant le premier jour de validité.") + down(3)
        + small("Ceci n'est pas un titre de transport.", 9)
    )
