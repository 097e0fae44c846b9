"""Papers of work-and-study courses drawn apart: apprenticeship and professional contracts, what the
employer and the training centre attest."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    born,
    boxes,
    by_hand,
    foot,
    kept_hours,
    letters,
    named,
    plain_day,
    spaced,
    spot,
    tiny,
    when,
)
from specimens.people import invent_firm, invent_school
from specimens.signing import who_signed

CONTRACT_DEFECTS = ("hours_too_few", "hours_missing", "one_year")
HOURS = ("hours_too_few", "hours_missing")


def contract_term(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """Begin and end of the contract, and the day it was signed."""
    rng = case.rng
    years = 1 if case.has("one_year") else int(case.fact("years", 2))
    start = case.fact("start", dt.date(case.session - years, 9, rng.randrange(1, 25)))
    end = case.fact("end", dt.date(case.session, rng.choice((7, 8)), rng.randrange(10, 31)))
    signed = start - dt.timedelta(days=rng.randrange(3, 40))
    return start, end, case.today + dt.timedelta(days=30) if case.has("future_date") else signed


def stated_hours(paper: Paper, shown: str = "{} heures") -> str:
    value = kept_hours(paper.case)
    if paper.case.has("hours_missing"):
        return paper.blank()
    said_so = paper.choose(str(value), spaced(value))
    return paper.put("training_hours", value, shown.format(said_so))


def signed_day(paper: Paper, signed: dt.date, *ways: str) -> str:
    return paper.blank() if paper.case.has("undated") else plain_day(paper, signed, *ways)


def with_signatories(paper: Paper, body: str) -> str:
    """Keeps who signed, once every place is drawn."""
    paper.fields["signed_by"] = who_signed(paper)
    return body


@opened_layout("apprenticeship_contract", "ministry_form_dense", defects=CONTRACT_DEFECTS)
def ministry_form_dense(case: Case, paper: Paper) -> str:
    """The form FA13 filled in by a program: blue heads, dense labels, the centre's visa overleaf."""
    firm, school, person, rng = (
        invent_firm(case.rng),
        invent_school(case.rng),
        case.person,
        case.rng,
    )
    start, end, signed = contract_term(case)
    paper.setup.font, paper.setup.size_pt = "Liberation Sans", 8.5
    paper.setup.margin_mm, paper.setup.leading_em = (10, 12, 10, 12), 0.55

    def head(text: str) -> str:
        return f'#block(width: 100%, fill: rgb("#dbe5f5"), inset: 1.2mm, above: 2mm, below: 1.5mm)[#text(weight: "bold")[{text}]]\n'

    def two(left: str, right_side: str) -> str:
        return f"#grid(columns: (1fr, 1fr), column-gutter: 6mm, [{left}], [{right_side}])\n"

    def ln(*rows: str) -> str:
        return " \\ ".join(rows)

    master = f"{txt(invent_firm(rng).director)}"
    usage = f"Nom d'usage : *{paper.usage_name()}*" if person.usage_name else "Nom d'usage :"
    hours = kept_hours(case)
    length = (
        paper.blank()
        if case.has("hours_missing")
        else paper.put("training_hours", hours, str(hours))
    )
    return with_signatories(
        paper,
        f"#grid(columns: (22mm, 1fr, 30mm), align: horizon, [#text(size: 6pt)[*cerfa* \\ N° 10103\\*11]], [#align(center)[#text(size: 13pt)[*Contrat d'apprentissage*] \\ #text(size: 7pt)[(art. L. 6211-1 et suivants du code du travail)]]], [#align(right)[#text(size: 7pt)[FA13]]])\n"
        f"Mode contractuel de l'apprentissage : {rng.choice((1, 1, 2))}\n"
        + head(
            "L'EMPLOYEUR #h(1cm) #check(true) employeur privé #h(4mm) #check(false) employeur « public »"
        )
        + two(
            ln(
                f"Nom et prénom ou dénomination : *{paper.put('employer', firm.name)}*",
                f"Adresse : {txt(firm.street)}",
                f"Code postal : {firm.place.post_code} #h(3mm) Commune : {txt(firm.place.town)}",
                f"Téléphone : {txt(firm.phone)}",
            ),
            ln(
                f"N° SIRET de l'établissement d'exécution : {firm.siret}",
                f"Type d'employeur : 12 #h(4mm) Code NAF : 43{rng.randrange(10, 99)}A",
                f"Effectif total salarié de l'entreprise : {rng.randrange(3, 90)}",
                f"Code IDCC de la convention : {rng.randrange(1500, 2700)}",
            ),
        )
        + head("L'APPRENTI(E)")
        + two(
            ln(
                f"Nom de naissance de l'apprenti(e) : *{paper.birth_name()}*",
                usage,
                f"Le premier prénom et les autres : *{paper.given_names()}*",
                f"NIR de l'apprenti(e) : {'1' if person.sex == 'M' else '2'} {person.birth_date:%y %m} 00 000 000",
                f"Adresse : {txt(person.street)}",
                f"{txt(person.place.post_code)} {txt(person.place.town)}",
            ),
            ln(
                f"Date de naissance : {when(paper, 'birth_date', person.birth_date, 'slash')}",
                f"Sexe : #check({'true' if person.sex == 'M' else 'false'}) M #check({'true' if person.sex == 'F' else 'false'}) F",
                f"Commune de naissance : {txt(person.birth_place)}",
                f"Nationalité : {rng.choice((1, 1, 2))} #h(4mm) Régime social : 2",
                "Dernier diplôme ou titre préparé : 41",
                "Bénéficie de la reconnaissance travailleur handicapé : #check(false) oui #check(true) non",
            ),
        )
        + head("LE MAÎTRE D'APPRENTISSAGE")
        + two(
            f"Nom et prénom du maître d'apprentissage n° 1 : {master}",
            f"Date de naissance : 1{rng.randrange(10)}/0{rng.randrange(1, 10)}/19{rng.randrange(65, 90)}",
        )
        + "#check(true) L'employeur atteste sur l'honneur que le maître d'apprentissage répond à l'ensemble des critères d'éligibilité à cette fonction.\n"
        + head("LE CONTRAT")
        + two(
            ln(
                "Type de contrat ou d'avenant : 11",
                f"Date de conclusion : {signed_day(paper, signed, 'slash')}",
                f"Date de début d'exécution du contrat : {when(paper, 'start', start, 'slash')}",
            ),
            ln(
                f"Date de fin du contrat ou de la période d'apprentissage : {when(paper, 'end', end, 'slash')}",
                "Durée hebdomadaire du travail : 35 heures 00 minutes",
                "Travail sur machines dangereuses : #check(false) oui #check(true) non",
            ),
        )
        + f"Rémunération : 1re année, du {start:%d/%m/%Y} au {start.replace(year=start.year + 1) - dt.timedelta(days=1):%d/%m/%Y} : {rng.choice((43, 53))} % du SMIC #h(6mm) Salaire brut mensuel à l'embauche : {rng.randrange(760, 960)},00 €\n"
        + head("LA FORMATION")
        + two(
            ln(
                f"Dénomination du CFA responsable : {txt(school.name)}",
                f"N° UAI du CFA : 0{rng.randrange(10**5, 10**6)}X",
                f"N° SIRET du CFA : {school.siret}",
                f"Adresse : {txt(school.address)}",
            ),
            ln(
                "Diplôme ou titre visé par l'apprenti(e) : 54 – BTS",
                f"Intitulé précis : *{paper.put('diploma', rng.choice(case.title.printed))}*",
                f"Code du diplôme : 32{rng.randrange(10**5, 10**6)} #h(2mm) Code RNCP : RNCP{rng.randrange(30000, 40000)}",
                f"Début du cycle de formation : {start:%d/%m/%Y}",
                f"Durée de la formation : {length} heures",
            ),
        )
        + head("SIGNATURES")
        + f"#check(true) L'employeur atteste disposer de l'ensemble des pièces justificatives nécessaires au dépôt du contrat. #h(1fr) Fait à {txt(firm.place.town)}\n"
        + boxes(
            "1fr, 1fr, 1fr",
            f"[Signature de l'employeur \\ {paper.sign('employer', width_mm=54, height_mm=20, stamp=letters(firm))}]",
            f"[Signature de l'apprenti(e) \\ {paper.sign('apprentice', width_mm=54, height_mm=20)}]",
            "[Signature du représentant légal de l'apprenti(e) mineur(e) \\ sans objet]",
        )
        + head("VISA DU CFA (cachet et signature du directeur)")
        + paper.sign("training_centre", width_mm=80, height_mm=24, stamp=letters(school))
        + "\n\n#text(size: 6.5pt)[Cadre réservé à l'organisme en charge du dépôt du contrat – Nom de l'organisme : …………… – Date de réception du dossier complet : …………… – N° de dépôt : ……………]",
    )


@opened_layout("apprenticeship_contract", "town_hall_articles", defects=CONTRACT_DEFECTS)
def town_hall_articles(case: Case, paper: Paper) -> str:
    """A public employer's contract in articles, three parties one under the other."""
    school, person, rng = invent_school(case.rng), case.person, case.rng
    start, end, signed = contract_term(case)
    town = invent_firm(rng).place.town
    employer = f"{paper.choose('Commune de', 'Mairie de', 'Ville de')} {town}"
    paper.setup.font = paper.choose("Liberation Serif", "Libertinus Serif")
    paper.setup.justify = True
    stamp = ["MAIRIE", town.upper()]
    return with_signatories(
        paper,
        f"#align(center)[#text(size: 1.35em)[*CONTRAT D'APPRENTISSAGE*] \\ conclu dans le secteur public non industriel et commercial]\n#v(5mm)\n"
        f"La {paper.put('employer', employer)}, ci-après dénommée « l'employeur », représentée par {txt(school.director)}, {txt('adjointe au maire')},\n\net {named(paper)}, {born(paper)}, ci-après dénommé{person.agree('', 'e')} « {person.agree('l’apprenti', 'l’apprentie')} »,\n\nen présence de {txt(school.name)}, centre de formation d'apprentis, sont convenus des dispositions suivantes :\n\n"
        f"*Art. 1er.* – Le contrat prend effet le {when(paper, 'start', start, 'long')} et s'achève le {when(paper, 'end', end, 'long')}.\n\n"
        f"*Art. 2.* – Il a pour objet la préparation du brevet de technicien supérieur {paper.put('diploma', rng.choice(case.title.printed))}.\n\n"
        f"*Art. 3.* – Le centre dispense {stated_hours(paper, '{} heures')} d'enseignement sur la durée du contrat. Le temps passé au centre est du temps de travail.\n\n"
        f"*Art. 4.* – {person.agree('L’apprenti', 'L’apprentie')} perçoit {rng.choice((43, 53, 61))} % du minimum de croissance la première année.\n\n*Art. 5.* – Le maître d'apprentissage est {txt(invent_firm(rng).director)}, technicien territorial.\n\n"
        f"Fait en trois exemplaires, le {signed_day(paper, signed, 'long', 'words')}\n#v(2mm)\n"
        f"#table(columns: (1fr, 78mm), stroke: 0.4pt, inset: 2mm, align: horizon, [L'autorité territoriale], [{paper.sign('employer', width_mm=70, height_mm=21, stamp=stamp)}], [{person.agree('L’apprenti', 'L’apprentie')}], [{paper.sign('apprentice', width_mm=70, height_mm=18)}], [Pour le centre de formation, {txt(school.director_title.lower())}], [{paper.sign('training_centre', width_mm=70, height_mm=21, stamp=letters(school))}])",
    )


@opened_layout("apprenticeship_contract", "form_by_hand", defects=CONTRACT_DEFECTS)
def form_by_hand(case: Case, paper: Paper) -> str:
    """An older printing of the form, completed with a ball pen, stamps over the ink."""
    firm, school, person, rng = (
        invent_firm(case.rng),
        invent_school(case.rng),
        case.person,
        case.rng,
    )
    start, end, signed = contract_term(case)
    hours = kept_hours(case)
    title = rng.choice(case.title.printed)

    def day(name: str, date: dt.date) -> str:
        return by_hand(paper, name, date.isoformat(), f"{date:%d/%m/%Y}", 14)

    usage = (
        f"[Nom d'usage], [{by_hand(paper, 'usage_name', person.usage_name, person.usage_name, 14)}], "
        if person.usage_name
        else ""
    )
    length = (
        paper.blank()
        if case.has("hours_missing")
        else by_hand(paper, "training_hours", hours, f"{hours} h", 14)
    )
    dated = paper.blank() if case.has("undated") else paper.handwritten(f"{signed:%d/%m/%Y}", 14)
    frame = "#rect(width: 100%, inset: 2.5mm, stroke: 0.6pt)[*{}*\n#grid(columns: (52mm, 1fr), row-gutter: 3mm, {})]\n"
    return with_signatories(
        paper,
        "#grid(columns: (1fr, auto), [#text(size: 1.3em)[*CONTRAT D'APPRENTISSAGE*]], [#text(size: 7pt)[CERFA n° 10103\\*07 – exemplaire du CFA]])\n#v(1mm)\n"
        + frame.format(
            "Employeur",
            f"[Dénomination], [{by_hand(paper, 'employer', firm.name, firm.name, 14)}], [Adresse], [{paper.handwritten(firm.place.town, 14)}], [SIRET], [{paper.handwritten(firm.siret, 13)}]",
        )
        + frame.format(
            "Apprenti(e)",
            f"[Nom de naissance], [{by_hand(paper, 'birth_name', person.birth_name, person.birth_name, 14)}], {usage}[Prénoms], [{by_hand(paper, 'given_names', list(person.given_names), ', '.join(person.given_names), 14)}], [Né(e) le], [{day('birth_date', person.birth_date)}]",
        )
        + frame.format(
            "Contrat",
            f"[Début du contrat], [{day('start', start)}], [Fin du contrat], [{day('end', end)}], [Horaire hebdomadaire], [{paper.handwritten('35 h', 14)}]",
        )
        + frame.format(
            "Formation",
            f"[CFA], [{paper.handwritten(school.name, 14)}], [Diplôme préparé], [BTS {by_hand(paper, 'diploma', title, title, 12)}], [Durée totale de la formation], [{length}]",
        )
        + f"#v(1mm)\nFait à {paper.handwritten(firm.place.town, 14)} le {dated}\n"
        + boxes(
            "1fr, 1fr, 1fr",
            f"[{spot(paper, 'employer', 'L’employeur', 'over', stamp=letters(firm), wide=50, high=24)}]",
            f"[{spot(paper, 'apprentice', 'L’apprenti(e)', 'over', wide=50, high=24)}]",
            f"[{spot(paper, 'training_centre', 'Visa du CFA', 'over', stamp=letters(school), wide=50, high=24)}]",
        ),
    )


@opened_layout("professional_training_contract", "skills_operator_print")
def skills_operator_print(case: Case, paper: Paper) -> str:
    """The print of a skills operator's portal, tiny labels in a grid of boxes."""
    firm, school, person, rng = (
        invent_firm(case.rng),
        invent_school(case.rng),
        case.person,
        case.rng,
    )
    start, end, signed = contract_term(case)
    paper.setup.font, paper.setup.size_pt = (
        paper.choose("Open Sans", "Lato", "Liberation Sans"),
        9.5,
    )
    hours = kept_hours(case)
    usage = (
        tiny("NOM D'USAGE", paper.usage_name())
        if person.usage_name
        else tiny("COURRIEL", txt(person.email))
    )
    return with_signatories(
        paper,
        f"#text(size: 7pt)[cerfa 12434\\*03 #h(1fr) EJ20 #h(1fr) N° de dossier OPCO : {rng.randrange(10**7, 10**8)}]\n#align(center)[#text(size: 1.4em)[*Contrat de professionnalisation*]]\n"
        + boxes(
            "1fr, 1fr",
            tiny("EMPLOYEUR", paper.put("employer", firm.name)),
            tiny("SIRET", txt(firm.siret)),
            tiny("NOM DE NAISSANCE DU SALARIÉ", paper.birth_name()),
            tiny("PRÉNOM", paper.given_names()),
            usage,
            tiny("DATE DE NAISSANCE", when(paper, "birth_date", person.birth_date, "slash")),
        )
        + boxes(
            "1fr, 1fr, 1fr",
            tiny("TYPE DE CONTRAT", "CDD"),
            tiny("DATE DE DÉBUT D'EXÉCUTION", when(paper, "start", start, "slash")),
            tiny("DATE DE FIN DE L'ACTION", when(paper, "end", end, "slash")),
            tiny("DATE DE SIGNATURE", signed_day(paper, signed, "slash")),
            tiny("EMPLOI OCCUPÉ", txt(rng.choice(case.title.jobs))),
            tiny("TUTEUR", txt(invent_firm(rng).director)),
        )
        + boxes(
            "1fr, 1fr",
            tiny("ORGANISME DE FORMATION", txt(school.name)),
            tiny(
                "QUALIFICATION VISÉE", f"BTS {paper.put('diploma', rng.choice(case.title.printed))}"
            ),
            tiny("DURÉE DES ENSEIGNEMENTS", paper.put("training_hours", hours, f"{hours} heures")),
            tiny(
                "SÉANCES D'ACCOMPAGNEMENT ET D'ÉVALUATION",
                f"{hours // 100} séances",
            ),
        )
        + "#v(2mm)\n"
        + boxes(
            "1fr, 1fr",
            f"[Pour l'employeur (nom, qualité, cachet) \\ {paper.sign('employer', width_mm=70, height_mm=26, stamp=letters(firm))}]",
            f"[Le titulaire du contrat \\ {paper.sign('apprentice', width_mm=70, height_mm=26)}]",
        ),
    )


@opened_layout("professional_training_contract", "firm_letter_contract")
def firm_letter_contract(case: Case, paper: Paper) -> str:
    """A contract drawn up by a firm in running text, signed on the right and on the left."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start, end, signed = contract_term(case)
    paper.setup.footer = foot(firm)
    return with_signatories(
        paper,
        f"#text(size: 1.3em)[*CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE*] \\ articles L. 6325-1 et suivants du code du travail\n#v(5mm)\nEntre {paper.put('employer', firm.name)} ({txt(firm.form)}) et {named(paper)}, {born(paper)} :\n\n"
        f"1°) L'employeur engage {case.person.agree('le salarié', 'la salariée')} du {when(paper, 'start', start, 'slash', 'long')} au {when(paper, 'end', end, 'slash', 'long')} en qualité de {txt(rng.choice(case.title.jobs))}.\n\n"
        f"2°) L'action de professionnalisation conduit au BTS {paper.put('diploma', rng.choice(case.title.printed))} et comprend {stated_hours(paper, '{} heures')} de formation, assurées par {txt(school.name)}.\n\n"
        f"3°) La rémunération s'établit à {rng.choice((70, 80, 85))} % du SMIC. {case.person.agree('Le salarié s’engage', 'La salariée s’engage')} à suivre la formation et à se présenter aux épreuves.\n\n4°) Un tuteur, {txt(invent_firm(rng).director)}, est désigné.\n#v(5mm)\n"
        f"À {txt(firm.place.town)}, le {signed_day(paper, signed, 'long', 'slash')}, en deux exemplaires.\n#v(4mm)\n#grid(columns: (1fr, 1fr), [{spot(paper, 'apprentice', 'Bon pour accord, ' + case.person.agree('le salarié', 'la salariée'), 'above')}], [{spot(paper, 'employer', firm.director_title, 'above', stamp=letters(firm))}])",
    )
