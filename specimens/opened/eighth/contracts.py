"""Contracts of apprenticeship and of professionalisation."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighth.facts import CONTRACTS, ONE, contract_days, contract_hours, put_hours
from specimens.opened.eighth.frames import (
    columns,
    dotted,
    heading,
    marianne,
    shaded,
    stacked,
    table,
    tick,
)
from specimens.opened.eighth.wording import (
    ADULTS,
    CENTRES,
    SANS,
    SERIF,
    beside,
    birth,
    born_in,
    boxes,
    br,
    bystander,
    day_of,
    face,
    footer,
    free_day,
    grown,
    in_prose,
    loose_boxes,
    name_rows,
    num,
    of,
    put_day,
    right,
    school,
    seal_lines,
    sheet,
    siret,
    strong,
    tiny,
    town,
    trade,
)
from specimens.people import Firm, invent_firm
from specimens.signing import who_signed


def _sheet_of_signatures(paper: Paper, firm_seal: list[str], school_seal: list[str]) -> str:
    rows = ", ".join(
        f"[{strong(txt(who))} \\ {tiny(role, 8)}], [{paper.sign(party, width_mm=72, height_mm=32, stamp=seal)}]"
        for party, who, role, seal in (
            ("employer", "L'employeur", "signature et cachet de l'entreprise", firm_seal),
            ("apprentice", "L'apprenti(e)", "signature", None),
            ("training_centre", "Le CFA", "visa du directeur et cachet", school_seal),
        )
    )
    return f"#table(columns: (1fr, 78mm), inset: 2mm, stroke: 0.4pt, align: horizon, {rows})\n"


def _second_sheet(case: Case, paper: Paper, firm: Firm, body: Firm) -> str:
    """The course, the hands, what the depositary adds."""
    rng, hours, start = case.rng, contract_hours(case), dt.date.fromisoformat(paper.fields["start"])
    return f"""{shaded("E – FORMATION")}
{columns([("CFA d'entreprise", "non"), ("Dénomination du CFA", txt(body.name)), ("Adresse", txt(body.address)), ("SIRET du CFA", boxes(body.siret)), ("Diplôme visé", txt("BTS – ") + strong(paper.put("diploma", trade(case)))), ("Code du diplôme, RNCP", txt(f"320 {rng.randrange(10**4, 10**5)} – RNCP {rng.randrange(34000, 39999)}")), ("Durée de la formation (heures)", put_hours(paper, hours, "")), ("Première journée au CFA", txt(num(start + rng.randrange(1, 12) * ONE)))], 58)}
{shaded("F – ENGAGEMENT DES PARTIES")}
L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat. Fait à {txt(firm.place.town)}.
#v(2mm)
{_sheet_of_signatures(paper, seal_lines(firm), seal_lines(body))}
{shaded("G – CADRE RÉSERVÉ À L'ORGANISME EN CHARGE DU DÉPÔT")}
Opérateur de compétences : Opco Fictif #h(5mm) Reçu le {txt(num(start + rng.randrange(3, 20) * ONE))} #h(5mm) N° {rng.randrange(10**10, 10**11)}
"""


@opened_layout("apprenticeship_contract", "two_sheet_form_with_lettered_frames", defects=CONTRACTS)
def two_sheet_form_with_lettered_frames(case: Case, paper: Paper) -> str:
    """The national form over two sheets: grey lettered frames, run-on labels, days and numbers in
    boxes; the second sheet holds the course and a row a party to sign."""
    firm, body, rng, who = invent_firm(case.rng), school(case, CENTRES), case.rng, case.person
    start, end = contract_days(case)
    signed = case.fact("signed_on", start - rng.randrange(5, 45) * ONE)
    sheet(paper, 12, 14)
    face(paper, ("Liberation Sans", "Carlito", "Liberation Sans Narrow"), 9.3)
    names = " #h(4mm) ".join(f"{txt(k)} {strong(v)}" for k, v in name_rows(paper, "Nom de naissance :", "Nom d'usage :", "Prénom(s) :"))  # fmt: skip
    day = [paper.comb(name, d.isoformat(), f"{d:%d%m%Y}") for name, d in (("birth_date", who.birth_date), ("start", start), ("end", end))]  # fmt: skip
    sex = f"{tick(who.sex == 'M', 'M')} #h(2mm) {tick(who.sex == 'F', 'F')}"
    out = f"""{beside(marianne("Ministère chargé du travail", "Formation professionnelle"), right(br(strong("CONTRAT D'APPRENTISSAGE", 15), tiny(f"Formulaire enregistré sous le n° 10103*{rng.randrange(8, 14)} – FA13", 8))), "(70mm, 1fr)", align="horizon")}
{shaded("A – EMPLOYEUR")}
{tick(True, "privé")} #h(5mm) {tick(False, "public")} #h(8mm) Dénomination : {strong(paper.put("employer", firm.name))}

Adresse : {txt(firm.address)} #h(6mm) Téléphone : {txt(firm.phone)}

N° SIRET : {boxes(firm.siret)} #h(5mm) NAF : {boxes(f"{rng.randrange(4100, 4400)}A")} #h(5mm) IDCC : {boxes(str(rng.randrange(1000, 3000)))}
{shaded("B – APPRENTI(E)")}
{names}

Né(e) le {day[0]} #h(5mm) à {txt(who.birth_place)}, département {txt(who.birth_department)} #h(5mm) Sexe : #h(1mm) {sex}

Adresse : {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)} #h(5mm) Courriel : {txt(who.email)}

Situation avant ce contrat : {rng.choice(("scolaire", "étudiant(e)", "apprenti(e)"))} #h(5mm) Reconnu(e) travailleur handicapé : {tick(False, "oui")} #h(1mm) {tick(True, "non")}
{shaded("C – MAÎTRES D'APPRENTISSAGE")}
{table(("Nom et prénom", "Date de naissance", "Emploi"), [(txt(bystander(case)), txt(num(grown(case))), txt(case.title.jobs[0])) for _ in range(rng.choice((1, 2)))], "(1fr, 40mm, 1fr)", inset=1.2)}
{shaded("D – CONTRAT")}
Date de conclusion : {loose_boxes(paper, signed)} #h(6mm) Début d'exécution : {day[1]}

Date de fin du contrat ou de la période d'apprentissage : {day[2]} #h(6mm) Travail sur machines dangereuses : {tick(False, "oui")} #h(1mm) {tick(True, "non")}

Durée hebdomadaire du travail : 35 heures 00 minutes #h(6mm) Rémunération : {rng.randrange(43, 54)} % puis {rng.randrange(55, 68)} % du SMIC
#pagebreak()
{_second_sheet(case, paper, firm, body)}
"""  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "public_employer_contract_in_articles", defects=CONTRACTS)
def public_employer_contract_in_articles(case: Case, paper: Paper) -> str:
    """A local authority's contract: « vu » lines, titled articles, three hands over typed names."""
    firm, body, rng, who = invent_firm(case.rng), school(case, CENTRES), case.rng, case.person
    start, end = contract_days(case)
    signed = case.fact("signed_on", start - rng.randrange(3, 40) * ONE)
    sheet(paper, 14, 19)
    face(paper, SERIF, 9.7)
    name = rng.choice((f"Ville {of(firm.place.town)}", f"Département fictif ({firm.place.department})", f"Centre hospitalier {of(firm.place.town)}"))  # fmt: skip
    hours = put_hours(paper, contract_hours(case), rng.choice((" heures", " h")))
    articles = "".join(f"#block(above: 3mm)[#underline[Article {k}] – _{t}_ \\ {w}]\n" for k, (t, w) in enumerate((
        ("Objet", f"{strong(paper.put('employer', name))} engage en qualité d'apprenti{who.agree('', 'e')} {in_prose(paper)}, {born_in(paper)}, domicilié{who.agree('', 'e')} {txt(who.street)} à {txt(who.place.town)}."),
        ("Durée", f"Le contrat prend effet le {put_day(paper, 'start', start)} et prend fin le {put_day(paper, 'end', end)}."),
        ("Formation", f"Le diplôme préparé est le brevet de technicien supérieur {strong(paper.put('diploma', trade(case)))}. L'enseignement est dispensé par {txt(body.name)}, {txt(body.address)}, pour un volume de {hours} sur l'ensemble du contrat."),
        ("Maître d'apprentissage", f"{txt(bystander(case))}, né(e) le {txt(day_of(paper, grown(case)))}, agent titulaire, dispose du temps nécessaire."),
        ("Rémunération", f"Elle est fixée à {rng.randrange(43, 53)} % du SMIC la première année et à {rng.randrange(53, 67)} % ensuite."),
        ("Temps de travail, rupture", "35 heures hebdomadaires, centre de formation compris ; les quarante-cinq premiers jours valent période d'essai."),
    ), 1))  # fmt: skip
    seal = [name.upper(), "SERVICE DU PERSONNEL"]
    places = ", ".join(
        f"[{txt(label)} \\ {paper.sign(party, width_mm=52, height_mm=33, stamp=stamp)} \\ {txt(signer)}]"
        for party, label, stamp, signer in (
            ("training_centre", "Pour le centre de formation", seal_lines(body), body.director),
            ("employer", "Pour la collectivité", seal, bystander(case)),
            ("apprentice", "L'apprenti(e)", None, ""),
        )
    )
    out = f"""{strong(txt(name), 13)} #h(1fr) {tiny("Direction des ressources humaines – pôle alternance", 8.5)}
#line(length: 100%, stroke: 0.5pt)
{heading(paper.choose("CONTRAT D'APPRENTISSAGE", "CONTRAT D'APPRENTISSAGE – SECTEUR PUBLIC NON INDUSTRIEL"), 14)}
#text(size: 0.92em)[Vu le code général de la fonction publique ; \\ Vu le code du travail, notamment ses articles L. 6227-1 à L. 6227-12 ; \\ Vu l'avis du comité social territorial du {txt(num(signed - 60 * ONE))} ; \\ Vu le formulaire Cerfa n° 10103 annexé au présent acte ;]
#v(1mm)
Il est convenu ce qui suit :
{articles}
#v(2mm)
Fait à {txt(firm.place.town)}, en quatre exemplaires, le {free_day(paper, signed)}
#v(2mm)
#grid(columns: (1fr, 1fr, 1fr), column-gutter: 4mm, {places})
"""
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout("apprenticeship_contract", "summary_across_with_table_of_parties", defects=CONTRACTS)
def summary_across_with_table_of_parties(case: Case, paper: Paper) -> str:
    """An apprentices' centre's program, on a sheet laid across: a table of the parties with who
    stands for each and where each signs, beside the facts of the contract."""
    firm, body, rng = invent_firm(case.rng), school(case, CENTRES), case.rng
    who, ink = case.person, "rgb(20,100,90)"
    (start, end), hours = contract_days(case), contract_hours(case)
    signed = case.fact("signed_on", start - rng.randrange(4, 50) * ONE)
    sheet(paper, 11, 13, size=(297, 210))
    face(paper, SANS, 9)
    facts = stacked([*name_rows(paper, "Nom de naissance de l'alternant", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper, num(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Téléphone", txt(who.phone))], 3)  # fmt: skip
    deal = stacked([("Date de début", put_day(paper, "start", start, num(start))), ("Date de fin", put_day(paper, "end", end, num(end))), ("Signé par les parties le", free_day(paper, signed, num(signed))), ("Diplôme", txt("BTS ") + paper.put("diploma", trade(case))), ("Heures d'enseignement au CFA", strong(put_hours(paper, hours, " h"))), ("Maître d'apprentissage", txt(f"{bystander(case)} ({num(grown(case))})"))], 3)  # fmt: skip
    parties = ", ".join(
        f"[{strong(txt(label))}], [{shown}], [{txt(person)}], [{paper.sign(party, width_mm=64, height_mm=33, stamp=stamp)}]"
        for party, label, shown, person, stamp in (
            ("employer", "Employeur", br(paper.put("employer", firm.name), txt(firm.address), f"SIRET {txt(siret(firm))}"), f"{firm.director}, {firm.director_title.lower()}", seal_lines(firm)),
            ("training_centre", "CFA", br(txt(body.name), txt(body.address), f"SIRET {txt(siret(body))}"), body.director, seal_lines(body)),
            ("apprentice", "Alternant", txt(f"{who.street}, {who.place.town}"), "en personne", None),
        )
    )  # fmt: skip
    footer(paper, f"Édition du logiciel de gestion de l'alternance – dossier {rng.randrange(10**5, 10**6)} – reprend les mentions du Cerfa 10103")  # fmt: skip
    out = f"""{beside(strong(txt(paper.choose("Contrat d'apprentissage", "CONTRAT D'APPRENTISSAGE")), 17, ink), right(f"Contrat n° {rng.randrange(10**9, 10**10)}"), align="horizon")}
#line(length: 100%, stroke: 1.2pt + {ink})
{beside(strong("Alternant", None, ink) + chr(10) + facts, strong("Contrat et formation", None, ink) + chr(10) + deal)}
#table(columns: (26mm, 1fr, 58mm, 70mm), inset: 1.6mm, stroke: 0.4pt, align: horizon, [*Partie*], [*Désignation*], [*Représentée par*], [*Signature, cachet*], {parties})
"""
    paper.fields["signed_by"] = who_signed(paper)
    return out


@opened_layout(
    "professional_training_contract", "form_of_dotted_lines_and_ticks", defects=CONTRACTS
)
def form_of_dotted_lines_and_ticks(case: Case, paper: Paper) -> str:
    """The form of the professionalisation contract typed on its dotted lines, kinds ticked, the
    employer and the holder sign in two wide cells, the body in a third below."""
    firm, body, rng, who = invent_firm(case.rng), school(case, ADULTS), case.rng, case.person
    (start, end), hours = contract_days(case), contract_hours(case)
    signed = case.fact("signed_on", start - rng.randrange(2, 30) * ONE)
    sheet(paper, 11, 15)
    face(paper, SANS, 8.9)
    left = dotted([("Nom ou dénomination :", strong(paper.put("employer", firm.name))), ("Adresse :", txt(firm.street)), ("", txt(town(firm))), ("SIRET :", txt(siret(firm))), ("Salariés :", str(rng.randrange(2, 120)))], 2)  # fmt: skip
    other = dotted([*name_rows(paper, "Nom de naissance :", "Nom d'usage :", "Prénom :", first=True), ("Né(e) le :", birth(paper, num(who.birth_date))), ("Adresse :", txt(f"{who.street}, {who.place.town}"))], 2)  # fmt: skip
    cell = [f"{txt(label)} \\ {paper.sign(party, width_mm=78, height_mm=32, stamp=stamp)}" for party, label, stamp in (("employer", "Signature et cachet de l'employeur", seal_lines(firm)), ("apprentice", "Signature du salarié titulaire", None), ("training_centre", "Signature et cachet de l'organisme de formation", seal_lines(body)))]  # fmt: skip
    out = f"""{beside(strong(txt(paper.choose("CONTRAT DE PROFESSIONNALISATION", "Contrat de professionnalisation")), 15), right(tiny(f"cerfa n° 12434*0{rng.randrange(2, 5)}", 9)), align="horizon")}
{beside(shaded("1. Employeur", "rgb(220,225,240)", pt=9.5) + left, shaded("2. Salarié", "rgb(220,225,240)", pt=9.5) + other)}
{shaded("3. Tuteur de l'entreprise", "rgb(220,225,240)", pt=9.5)}
{dotted([("Nom, prénom :", txt(bystander(case))), ("Né(e) le :", txt(num(grown(case)))), ("Emploi :", txt(case.title.jobs[0]))], 2)}
{shaded("4. Contrat", "rgb(220,225,240)", pt=9.5)}
Nature : {tick(False, "durée indéterminée")} #h(4mm) {tick(True, "durée déterminée")} #h(8mm) Type : {tick(True, "initial")} #h(4mm) {tick(False, "renouvellement")}
{dotted([("Début d'exécution du contrat :", put_day(paper, "start", start)), ("Fin du contrat :", put_day(paper, "end", end)), ("Emploi occupé :", txt(case.title.jobs[-1])), ("Salaire mensuel brut à l'embauche :", f"{rng.randrange(950, 1800)},00 euros")], 2)}
{shaded("5. Formation", "rgb(220,225,240)", pt=9.5)}
{dotted([("Organisme de formation principal :", txt(f"{body.name}, {body.place.town}")), ("Diplôme ou titre visé : BTS", strong(paper.put("diploma", trade(case)))), ("Durée des actions d'évaluation et des enseignements :", put_hours(paper, hours, " heures"))], 2)}
#v(1mm)
Fait à {txt(firm.place.town)}, le {free_day(paper, signed)}, en trois exemplaires.
#table(columns: (1fr, 1fr), inset: 1.6mm, stroke: 0.4pt, [{cell[0]}], [{cell[1]}], [{cell[2]}], [{tiny("Réservé à l'opérateur de compétences", 7.5)} \\ Reçu le {txt(num(signed + 8 * ONE))} \\ N° {rng.randrange(10**6, 10**7)}])
"""
    paper.fields["signed_by"] = who_signed(paper)
    return out
