"""Papers of the national service."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import census_day, defence_day, issue_day, years_old
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twelfth.seats import seat
from specimens.opened.twelfth.wording import (
    FLAT_A5,
    ONE,
    PORTRAIT,
    SANS,
    SERIF,
    birth,
    boxed,
    bystander,
    dated,
    digits,
    fat,
    gap,
    halves,
    lay,
    lines,
    middle,
    mini,
    of,
    right,
    rows,
    ruled,
    split_names,
    square_day,
    tricolour,
    window,
    within,
)
from specimens.people import invent_place

_CENTRES = ("Angers", "Bordeaux", "Lille", "Lyon", "Montpellier", "Nancy", "Strasbourg", "Toulon", "Toulouse")


@opened_layout("jdc_certificate", "mailed_sheet_rows_right_of_a_blue_column")
def mailed_sheet_rows_right_of_a_blue_column(case: Case, paper: Paper) -> str:
    """A sheet with a blue column at the left that holds the service's words; rows and the hand at
    the right, a paragraph on rights below."""
    town, rng, who = case.rng.choice(_CENTRES), case.rng, case.person
    day = defence_day(case)
    lay(paper, PORTRAIT, (14, 16, 14, 12), SANS, 10.2)
    side = f"#block(width: 100%, height: 262mm, fill: rgb(225,231,245), inset: 3.5mm)[#set text(size: 0.8em)\n{fat('Ministère des armées', 10, 'rgb(0,0,120)')} \\ et des anciens combattants \\ #v(4mm) {lines('Direction du service national', 'et de la jeunesse', f'Centre {of(town)}')} #v(8mm) {lines('Pour toute question :', '0 800 00 00 00', 'majdc.exemple.invalid')} #v(8mm) {lines('Certificat édité le', digits(min(case.today, day + rng.randrange(0, 9) * ONE)))} #v(8mm) {lines('Identifiant défense', f'{who.birth_date:%y} {rng.randrange(10, 99)} {rng.randrange(1000, 9999)} {rng.randrange(10, 99)}')}]"
    main = (
        gap(4) + fat(txt(paper.choose("Certificat de participation à la journée défense et citoyenneté", "CERTIFICAT INDIVIDUEL DE PARTICIPATION – JDC")), 16) + gap(5)
        + "Le directeur du service national et de la jeunesse certifie que :\n" + gap(1)
        + rows([*split_names(paper, "nom de naissance", "nom d'usage", "prénoms"), ("né(e) le", dated(paper, "birth_date", who.birth_date)), ("à", txt(f"{who.birth_place} ({who.birth_department})")), ("commune de recensement", txt(who.place.town))], 46, pad=1.5)
        + gap(2) + "a participé à la journée défense et citoyenneté qui s'est déroulée le\n" + gap(1)
        + middle(fat(dated(paper, "session_date", day), 14)) + gap(1)
        + f"sur le site {txt(of(rng.choice(_CENTRES)))}, conformément aux articles L. 114-1 et suivants du code du service national.\n" + gap(6)
        + seat(paper, ("authority", f"Pour le directeur, par ordre,|{bystander(case)}, chef de centre", ["SERVICE NATIONAL", f"CENTRE {of(town)}".upper()]), wide=72)
        + gap(4) + boxed("#text(size: 0.84em)[Ce certificat est exigé pour les examens et concours soumis au contrôle de l'autorité publique jusqu'à l'âge de vingt-cinq ans. Changez d'adresse ? Signalez-le à votre centre.];", 3)
    )
    return f"#grid(columns: (44mm, 1fr), column-gutter: 7mm, [{side}], [{main}])\n"


@opened_layout("jdc_certificate", "short_slip_handed_out_with_squared_days")
def short_slip_handed_out_with_squared_days(case: Case, paper: Paper) -> str:
    """A half sheet filled by a program: names in capitals, both days in squares, chief of session
    signs at the right."""
    town, rng, who = case.rng.choice(_CENTRES), case.rng, case.person
    day = defence_day(case)
    lay(paper, FLAT_A5, (10, 14, 9, 14), ("Liberation Sans", "DejaVu Sans", "Carlito", "Liberation Serif"), 9.8)
    usage = [("Nom d'usage", paper.usage_name())] if who.usage_name else []
    return (
        tricolour("MINISTÈRE DES ARMÉES", f"Service national et jeunesse – {town}", aside=(f"Session n° {rng.randrange(10**4, 10**5)}", "Volet à conserver par l'administré"))
        + middle(fat(txt(paper.choose("JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT", "CERTIFICAT DE PARTICIPATION À LA JDC")), 13))
        + rows([("Nom", fat(paper.birth_name())), *usage, ("Prénoms", paper.given_names(" ")), ("Date de naissance", square_day(paper, "birth_date", who.birth_date, "/")), ("A participé à la JDC du", square_day(paper, "session_date", day, "/")), ("Lieu de la session", txt(f"{rng.choice(('Quartier', 'Base', 'Caserne'))} Exemple, {town}"))], 46, pad=0.9)
        + halves(mini("Document original : aucune copie ne sera adressée. L'administré est en règle au regard de l'obligation de participation. Imprimé n° 106/23.", 7.6), seat(paper, ("authority", "Le chef de session", ["MINISTÈRE DES ARMÉES", "SERVICE NATIONAL", town.upper()]), wide=68, high=26), "(1fr, 74mm)")
    )


@opened_layout("census_attestation", "village_sheet_prose_with_mother_and_father")
def village_sheet_prose_with_mother_and_father(case: Case, paper: Paper) -> str:
    """A village hall's sheet: prose that names the parents, the mayor's hand at the right."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    day = census_day(case)
    lay(paper, PORTRAIT, (22, 24, 20, 24), (*SERIF, "Carlito"), 11.2)
    parents = f"{rng.choice(('Jean-Marc', 'Idriss', 'Alain'))} {who.birth_name} et de {rng.choice(('Martine', 'Khadija', 'Isabelle', 'Rosa'))} {bystander(case).split()[1]}"
    return (
        halves(lines("DÉPARTEMENT FICTIF", f"Commune {of(place.town)}", "Mairie") , right(lines(f"{place.post_code} {place.town}", "Tél. 04 00 00 00 00")), "(1fr, 60mm)") + ruled(0.4) + gap(10)
        + middle(fat(txt(paper.choose("ATTESTATION DE RECENSEMENT", "ATTESTATION DE RECENSEMENT CITOYEN")), 15)) + gap(8)
        + f"Nous, maire de la commune, attestons que {within(paper, loud=True)}, {birth(paper)}, enfant de {txt(parents)}, s'est présenté{who.agree('', 'e')} en mairie et a été {who.agree('inscrit', 'inscrite')} sur la liste de recensement de la classe {who.birth_date.year + 18}, en exécution des articles L. 113-1 et suivants du code du service national.\n\nLa présente attestation doit être produite jusqu'à la participation à la journée défense et citoyenneté.\n" + gap(8)
        + f"#pad(left: 76mm)[Délivrée à {txt(place.town)}, le {dated(paper, 'issue_date', day)} \\ {seat(paper, ('authority', 'Le Maire,|' + bystander(case), ['MAIRIE ' + of(place.town).upper(), place.post_code]), wide=72)}]\n"
    )


@opened_layout("jdc_exemption", "letter_of_the_centre_permanent_ground")
def letter_of_the_centre_permanent_ground(case: Case, paper: Paper) -> str:
    """A centre's letter with object and ground; state in bold within the text."""
    town, rng, who = case.rng.choice(_CENTRES), case.rng, case.person
    day = issue_day(case, 20, 700)
    if not case.has("future_date"):
        day = max(day, years_old(case, 17) + 12 * ONE)
    lay(paper, PORTRAIT, (18, 22, 18, 22), SANS, 10.6)
    return (
        tricolour("MINISTÈRE DES ARMÉES", "Direction du service national et de la jeunesse", f"Centre {of(town)}", aside=(f"Dossier {rng.randrange(10**6, 10**7)}",)) + gap(3)
        + window(paper, 94) + gap(8)
        + f"Objet : {fat(txt(paper.choose('attestation d’exemption de la journée défense et citoyenneté', 'exemption de JDC – attestation')))}\n\nRéférence : code du service national, article L. 114-7\n" + gap(4)
        + f"Après examen du certificat produit, le centre atteste que {within(paper)}, {birth(paper)}, est {fat(who.agree('exempté', 'exemptée'))} de la journée défense et citoyenneté en raison d'une infirmité qui la rend inapte à y participer.\n\n".replace("qui la rend", who.agree("qui le rend", "qui la rend"))
        + "Cette attestation remplace le certificat de participation pour les inscriptions aux examens.\n" + gap(6)
        + f"{txt(town)}, le {dated(paper, 'issue_date', day)}\n" + gap(2)
        + seat(paper, ("authority", f"Le chef de centre,|{bystander(case)}", ["CENTRE DU SERVICE NATIONAL", town.upper()]), wide=70)
    )
