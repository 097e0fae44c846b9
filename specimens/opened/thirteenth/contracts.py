"""Contracts of work and of training, and what employers say of them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import CONTRACTS, contract_span, hours_of, hours_said, issue_day, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.thirteenth.frames import (
    aside,
    bar,
    bullets,
    grid,
    over,
    pairs_in,
    place,
    ring,
    row_of,
    ruled,
    state,
    tick,
)
from specimens.opened.thirteenth.wording import (
    ADULT,
    BOOK,
    CFAS,
    ONE,
    PLAIN,
    TIGHT,
    adult_birth,
    birth,
    body_named,
    born,
    boxed_day,
    cells_of,
    day,
    end_right,
    fat,
    foot,
    home,
    letters,
    lines,
    loose,
    mark,
    mid,
    name_pairs,
    num,
    page,
    passer_by,
    prose,
    siret,
    subject,
    told,
    town,
    two,
    wee,
)
from specimens.people import invent_firm
from specimens.signing import who_signed


def _signed(case: Case, start: dt.date) -> dt.date:
    return case.fact("signed_on", start - case.rng.randrange(4, 45) * ONE)


@opened_layout("apprenticeship_contract", "three_page_print_of_the_tax_portal_with_comb", defects=CONTRACTS)  # fmt: skip
def three_page_print_of_the_tax_portal_with_comb(case: Case, paper: Paper) -> str:
    """The national form as a platform prints it over three pages: identity by page, hands last."""
    firm, body, rng, who = invent_firm(case.rng), body_named(case, CFAS), case.rng, case.person
    start, end = contract_span(case)
    signed, hours = _signed(case, start), hours_of(case)
    page(paper, 13, 15)
    letters(paper, PLAIN, 9.8)
    paper.setup.numbering = True
    label = fat(f"cerfa FA13 n° 10103*{rng.randrange(10, 14)}", 9)
    names = [(k, paper.comb(n, v, s)) for k, n, v, s in (("Nom de naissance", "birth_name", who.birth_name, who.birth_name), ("Prénom", "given_names", [who.first_name], who.first_name.upper()))]  # fmt: skip
    if who.usage_name:
        names.insert(1, ("Nom d'usage", paper.comb("usage_name", who.usage_name, who.usage_name)))
    second = pairs_in([("Dénomination du CFA", txt(body.name)), ("UAI", cells_of(f"0{rng.randrange(10**5, 10**6)}K")), ("Diplôme visé par l'apprenti", txt("BTS ") + paper.put("diploma", subject(case))), ("Durée de la formation en heures", hours_said(paper, hours, "")), ("Lieu principal", txt(town(body)))], 62)  # fmt: skip
    hands = "".join(ring(aside(paper, party, *said, stamp=seal, wide=78, high=26), 2) for party, said, seal in (("apprentice", ("Signature de l'apprenti(e)", "précédée de « lu et approuvé »"), None), ("employer", ("Signature et cachet", "de l'employeur"), mark(firm)), ("training_centre", ("Visa du CFA", "cachet, nom du directeur"), mark(body))))  # fmt: skip
    out = f"""{two(state("MINISTÈRE CHARGÉ DU TRAVAIL"), end_right(label))}
{mid(fat(txt(paper.choose("CONTRAT D'APPRENTISSAGE", "Contrat d'apprentissage")), 17))}
{wee("Toutes les rubriques doivent être renseignées. Le contrat est déposé auprès de l'opérateur de compétences dans les cinq jours.", 8)}
{bar("L'EMPLOYEUR")}
{pairs_in([("Nom ou dénomination", fat(paper.put("employer", firm.name))), ("SIRET", cells_of(firm.siret)), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone)), ("Convention collective (IDCC)", cells_of(str(rng.randrange(1500, 3200)))), ("Effectif total", str(rng.randrange(3, 240)))], 50)}
{bar("L'APPRENTI(E)")}
{pairs_in([*names, ("Date de naissance", boxed_day(paper, "birth_date", who.birth_date)), ("Commune de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word)), ("Adresse", txt(home(case))), ("Courriel", txt(who.email)), ("Travailleur handicapé", tick(False, "oui") + " #h(4mm) " + tick(True, "non"))], 50, space=3)}
{bar("LE MAÎTRE D'APPRENTISSAGE")}
{txt(passer_by(case))}, {txt(born_word(case))} – {txt(case.title.jobs[0])}, titulaire d'un diplôme du même domaine
#pagebreak()
{bar("LE CONTRAT")}
{pairs_in([("Type de contrat", "11 – premier contrat"), ("Date de conclusion", boxed_day(paper, None, signed)), ("Date de début d'exécution", boxed_day(paper, "start", start)), ("Date de fin du contrat", boxed_day(paper, "end", end)), ("Durée hebdomadaire du travail", "35 heures"), ("Salaire brut mensuel à l'embauche", f"{rng.randrange(780, 1100)},00 euros"), ("Caisse de retraite", "Retraite Spécimen")], 66, space=3.4)}
{grid(("Année", "Part du SMIC", "Avantages en nature"), [("1re", f"{rng.randrange(43, 54)} %", "néant"), ("2e", f"{rng.randrange(55, 66)} %", "néant"), ("3e", "–", "–")], "(30mm, 50mm, 1fr)")}
{bar("LA FORMATION")}
{second}
{wee("La durée de la formation comprend les enseignements du CFA et les périodes d'évaluation, pour toute la durée du contrat.", 8.5)}
#pagebreak()
{bar("LES ENGAGEMENTS")}
{bullets("l'employeur atteste que le maître d'apprentissage répond aux conditions de diplôme et d'expérience, et qu'il lui laisse le temps nécessaire ;", "l'apprenti suit l'enseignement du centre, s'y montre assidu et se présente à l'examen ;", "le centre informe l'employeur des absences et des résultats ;", "chaque partie peut rompre le contrat dans les quarante-cinq premiers jours de présence en entreprise ;", "le contrat, visé par le centre, est transmis à l'opérateur de compétences avec la convention de formation.")}
{bar("LES SIGNATAIRES")}
Fait à {txt(firm.place.town)}. Les soussignés attestent exacts les renseignements portés aux pages précédentes.
#v(2mm)
{hands}
"""
    paper.fields["signed_by"] = who_signed(paper)
    return out


def born_word(case: Case) -> str:
    return f"né(e) le {num(adult_birth(case))}"


@opened_layout("apprenticeship_contract", "farm_sector_short_agreement_parent_signs_too", defects=CONTRACTS)  # fmt: skip
def farm_sector_short_agreement_parent_signs_too(case: Case, paper: Paper) -> str:
    """A dense agreement in two columns of clauses; four parties sign in a two by two table."""
    firm, body, rng = invent_firm(case.rng), body_named(case, CFAS), case.rng
    start, end = contract_span(case)
    signed, hours = _signed(case, start), hours_of(case)
    page(paper, 12, 15)
    letters(paper, TIGHT, 9.4)
    left = "".join((
        fat(txt("1. Entre les soussignés")) + " \\ ",
        f"{fat(paper.put('employer', firm.name))}, {txt(firm.form)}, {txt(firm.address)}, SIRET {txt(siret(firm))}, ci-après l'employeur ; \\ ",
        f"{prose(paper)}, {born(paper)}, demeurant {txt(home(case))}, ci-après l'apprenti ; \\ ",
        f"{txt(body.name)}, {txt(body.address)}, ci-après le centre. \\ #v(1mm)",
        fat(txt("2. Objet et durée")) + " \\ ",
        f"L'employeur s'oblige à donner à l'apprenti une formation qui le mène au BTS {fat(paper.put('diploma', subject(case)))}. L'exécution commence le {told(paper, 'start', start)} et s'achève le {told(paper, 'end', end)}.",
    ))  # fmt: skip
    right = "".join((
        fat(txt("3. Formation au centre")) + " \\ ",
        f"Le centre assure {hours_said(paper, hours, ' heures')} d'enseignement sur l'ensemble du contrat, selon l'alternance de {rng.choice(('deux', 'trois'))} semaines. \\ #v(1mm)",
        fat(txt("4. Maître d'apprentissage, salaire")) + " \\ ",
        f"{txt(passer_by(case))}, né(e) le {txt(num(adult_birth(case)))}. Salaire : {rng.randrange(43, 60)} pour cent du SMIC la première année, {rng.randrange(60, 78)} ensuite. \\ #v(1mm)",
        fat(txt("5. Essai, rupture, congés")) + " \\ ",
        "Les quarante-cinq premiers jours en entreprise valent essai. Les congés et la rupture suivent les articles L. 6222-18 et suivants du code du travail.",
    ))  # fmt: skip
    spot = [paper.sign(p, width_mm=78, height_mm=25, stamp=s) for p, s in (("employer", mark(firm)), ("training_centre", mark(body)), ("apprentice", None), ("legal_representative", None))]  # fmt: skip
    labels = ("L'employeur", "Le centre de formation (visa)", "L'apprenti(e)", "Le représentant légal, s'il y a lieu")  # fmt: skip
    places = ", ".join(f"[{fat(txt(k))} {chr(92)} {z}]" for k, z in zip(labels, spot, strict=True))
    foot(paper, f"Exemplaire de l'apprenti – modèle {rng.randrange(2, 9)} – le formulaire cerfa 10103 est rempli en sus", 6.8)  # fmt: skip
    out = f"""{mid(fat(txt(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE – ACCORD DES PARTIES")), 15))}
#line(length: 100%, stroke: 0.6pt)
#v(1mm)
{two(left, right)}
#v(2mm)
Fait à {txt(firm.place.town)} en quatre exemplaires, le {loose(paper, signed)}
#v(2mm)
#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, {places})
#v(1mm)
{wee(f"Reçu au dépôt le {num(signed + 7 * ONE)}, n° {rng.randrange(10**6, 10**7)}", 7.5)}
"""
    paper.fields["signed_by"] = [p for p in who_signed(paper) if p != "legal_representative"]
    return out


@opened_layout("professional_training_contract", "facing_columns_with_table_of_actions", defects=CONTRACTS)  # fmt: skip
def facing_columns_with_table_of_actions(case: Case, paper: Paper) -> str:
    """The contract in two framed columns, employer facing holder, a box of actions below."""
    firm, body, rng, who = invent_firm(case.rng), body_named(case, ADULT), case.rng, case.person
    (start, end), hours = contract_span(case), hours_of(case)
    signed = _signed(case, start)
    page(paper, 12, 15)
    letters(paper, PLAIN, 9.2)
    one = ring(fat("EMPLOYEUR") + chr(10) + pairs_in([("Nom", fat(paper.put("employer", firm.name))), ("Adresse", lines(txt(firm.street), txt(town(firm)))), ("SIRET", txt(siret(firm))), ("Effectif", str(rng.randrange(4, 90)))], 24), 2.5)  # fmt: skip
    two_ = ring(fat("TITULAIRE") + chr(10) + pairs_in([*name_pairs(paper, "Nom naissance", "Nom usage", "Prénoms"), ("Né(e) le", birth(paper, num(who.birth_date))), ("Domicile", txt(home(case))), ("Courriel", txt(who.email))], 30), 2.5)  # fmt: skip
    deal = over([("Nature", "CDD"), ("Date de début du contrat", told(paper, "start", start, num(start))), ("Date de fin du contrat", told(paper, "end", end, num(end))), ("Emploi", txt(case.title.jobs[-1])), ("Tuteur", txt(passer_by(case))), ("Salaire brut mensuel", f"{rng.randrange(980, 1750)} €")], 3)  # fmt: skip
    course = ruled([("Organisme", txt(f"{body.name}, {body.place.town}")), ("Qualification : BTS", fat(paper.put("diploma", subject(case)))), ("Durée de formation (heures)", hours_said(paper, hours, " h")), ("Période d'action", txt(f"du {num(start)} au {num(end)}"))], "56mm")  # fmt: skip
    hands = row_of(paper, [("employer", "Cachet et signature de l'employeur", mark(firm)), ("apprentice", "Signature du salarié", None), ("training_centre", "Organisme de formation", mark(body))], total=178)  # fmt: skip
    out = f"""{two(fat(txt(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation")), 15), end_right(fat(f"cerfa n° 12434*0{rng.randrange(3, 6)}", 9)))}
{two(one, two_, gutter=3)}
{deal}
{course}
Fait à {txt(firm.place.town)}, le {loose(paper, signed)}
{hands}
{bullets("un exemplaire pour le salarié, un pour l'employeur, un pour l'opérateur de compétences ;", "toute rupture anticipée est à signaler sous trente jours.")}
"""
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("employment_contract", "temporary_work_mission_style_two_parties")
def temporary_work_mission_style_two_parties(case: Case, paper: Paper) -> str:
    """A fixed-term contract in lettered clauses across a narrow column, both parties sign low."""
    firm, rng = invent_firm(case.rng), case.rng
    start = case.fact("start", case.today - rng.randrange(40, 640) * ONE)
    last = case.fact("end", start + rng.choice((182, 365, 540)) * ONE)
    open_ended = rng.random() < 0.4 and "end" not in case.facts
    signed, post = start - rng.randrange(1, 15) * ONE, job_of(case)
    page(paper, 14, 23)
    letters(paper, BOOK, 9.9)
    term = "est conclu pour une durée indéterminée" if open_ended else f"prend fin le {told(paper, 'end', last)}"  # fmt: skip
    clauses = "".join(f"#block(above: 3mm)[{fat(letter)} – {said}]\n" for letter, said in zip("ABCDEFG", (
        f"{fat(paper.put('employer', firm.name))}, {txt(firm.address)}, représentée par {txt(firm.director)}, engage {prose(paper)}, {born(paper)}, sous réserve de la visite médicale d'embauche.",
        f"L'emploi est celui de {fat(paper.put('job_title', post))}, coefficient {rng.randrange(150, 300)}, au siège et sur les chantiers.",
        f"Le contrat prend effet le {told(paper, 'start', start)} et {term}.",
        f"Le salaire mensuel brut est de {rng.randrange(19, 30) * 100} euros pour 151,67 heures.",
        f"La période d'essai dure {rng.choice(('un mois', 'deux mois', 'quinze jours'))}.",
        "Le salarié observe la discrétion, le règlement intérieur et les règles de sécurité.",
        "Le présent contrat suit la convention collective de la branche ; un exemplaire est remis à chaque partie.",
    ), strict=True))  # fmt: skip
    approval = paper.handwritten("Lu et approuvé", 13) if paper.signs("candidate") else ""
    left = f"Le salarié {chr(92)} {approval} {chr(92)} {paper.sign('candidate', width_mm=62, height_mm=22)}"
    right = place(paper, "employer", f"Pour {firm.name}", firm.director, stamp=mark(firm), wide=66)
    return f"""{mid(fat(txt(paper.choose("CONTRAT DE TRAVAIL", "CONTRAT DE TRAVAIL – CONDITIONS PARTICULIÈRES")), 16))}
{mid(wee(f"convention collective IDCC {rng.randrange(1000, 3200)}", 8))}
{clauses}
#v(3mm)
Fait en double à {txt(firm.place.town)}, le {loose(paper, signed)}
#v(3mm)
{two(left, right)}
{wee(f"Déclaration préalable à l'embauche faite le {num(signed)}, URSSAF de {firm.place.town}.", 7.5)}
"""


@opened_layout("employer_attestation", "yard_letter_of_status_with_dates_right")
def yard_letter_of_status_with_dates_right(case: Case, paper: Paper) -> str:
    """A firm confirms that somebody is its apprentice: a line of facts, then the hand on the left."""
    firm, rng = invent_firm(case.rng), case.rng
    when = issue_day(case, 2, 50)
    since = when - rng.randrange(60, 500) * ONE
    page(paper, 17, 20)
    letters(paper, PLAIN, 10.6)
    return f"""{two(fat(paper.put("employer", firm.name), 14), end_right(lines(txt(firm.street), txt(town(firm)), txt(firm.phone))))}
#line(length: 100%, stroke: 1pt)
#v(8mm)
{end_right(f"le {told(paper, 'issue_date', when)}")}
{fat(txt(paper.choose("ATTESTATION DE L'EMPLOYEUR", "ATTESTATION – STATUT D'APPRENTI")), 15)}
#v(4mm)
{txt(firm.director)}, {txt(firm.director_title.lower())} de {txt(firm.name)}, SIRET {txt(siret(firm))}, déclare que {prose(paper)}, {born(paper)}, fait partie de notre effectif en qualité d'apprenti{case.person.agree("", "e")}.
#v(2mm)
{ruled([("Début du contrat d'apprentissage", txt(day(paper, since))), ("Diplôme préparé", txt(f"BTS {subject(case)}")), ("Maître d'apprentissage", txt(passer_by(case))), ("Situation au jour de l'attestation", "contrat en cours")], "62mm", 2.2)}
#v(2mm)
La présente attestation est remise à l'apprenti{case.person.agree("", "e")} pour constituer son dossier d'inscription à l'examen.
#v(6mm)
{aside(paper, "employer", firm.director_title, firm.director, stamp=mark(firm), wide=62)}
"""
