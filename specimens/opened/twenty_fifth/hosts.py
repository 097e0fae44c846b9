"""What the hosts of trainees sign: a model of the ministry, a town hall's letter, a host abroad."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import keep
from specimens.french import in_words
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fifth.wording import (
    ONE,
    at,
    bold,
    born_on,
    captioned,
    columns,
    day_of,
    digits,
    fine,
    frame,
    house,
    in_prose,
    italic,
    monday,
    name_below,
    of,
    page,
    rubber,
    shown,
    siret,
    skip,
    somebody,
    speciality,
    split_name,
    stroke,
    table,
    tick,
    town_of,
)
from specimens.people import Firm, invent_firm

Span = tuple[dt.date, dt.date, float]


def _spans(case: Case, *lengths: int) -> list[Span]:
    """Whole weeks, the first in the winter, each later one some months after."""
    first = monday(dt.date(case.session - 1, 1, case.rng.randrange(4, 20)))
    found: list[Span] = []
    for weeks in lengths:
        found.append((first, first + (7 * weeks - 3) * ONE, 1.0))
        first = monday(first + (7 * weeks + case.rng.randrange(60, 95)) * ONE)
    return case.fact("periods", found)


def _issued(case: Case, last: dt.date) -> dt.date:
    ahead = case.day_before(2, 9)
    after = min(case.today, last + case.rng.choice((0, 0, 3, 10)) * ONE)
    return case.fact("issue_date", ahead if case.has("future_date") else after)


@opened_layout("internship_attestation", "agreement_annex_with_capital_headings_and_note")
def agreement_annex_with_capital_headings_and_note(case: Case, paper: Paper) -> str:
    """The annex that the rules on internships ask for: capital headings, dotted lines, a note."""
    firm, rng, p = invent_firm(case.rng), case.rng, case.person
    school = house(case, "Lycée Antoine-Spécimen", "Lycée de la Vallée Fictive", "Institution Exemple-Saint-Marc")  # fmt: skip
    weeks = case.fact("weeks", rng.choice((5, 6, 7, 8)))
    span = _spans(case, weeks)[0]
    first, last = digits(span[0]), digits(span[1])
    keep(paper, span, first, last)
    day = _issued(case, span[1])
    page(paper, 9.6, ("Liberation Sans", "Carlito", "Lato"), (12, 16, 12, 16))
    rows = " \\ #v(0.5mm) ".join(
        f"{txt(k)} : {v}" for k, v in split_name(paper, "Nom", "Nom d'usage", "Prénom", " ")
    )
    return (
        fine("Annexe 4 à la convention de stage – article D. 124-9 du code de l'éducation", 7.5)
        + skip(4)
        + at("center", frame(f"{bold('ATTESTATION DE STAGE', 15)} \\ à remettre au stagiaire à l’issue du stage", fill="luma(235)", stroke="none"))
        + f"{bold('ORGANISME D’ACCUEIL')} \\ #v(0.5mm) Nom ou dénomination sociale : {bold(paper.put('employer', firm.name))} \\ #v(0.5mm) Adresse : {txt(firm.address)} \\ #v(0.5mm) #box(width: 4mm)[☎] {txt(firm.phone)} #h(10mm) SIRET : {txt(siret(firm))}\n"
        + at("center", bold("Certifie que"))
        + f"{bold('LE STAGIAIRE')} \\ #v(0.5mm) {rows} \\ #v(0.5mm) Sexe : {tick(p.sex == 'F', 'F')} #h(2mm) {tick(p.sex == 'M', 'M')} #h(10mm) {txt(p.born.capitalize())} le : {paper.birth_date(form=digits(p.birth_date))} \\ #v(0.5mm) Adresse : {txt(p.street)}, {txt(p.place.post_code)} {txt(p.place.town)} \\ #v(0.5mm) ÉTUDIANT EN : section de technicien supérieur {txt(speciality(case))} \\ #v(0.5mm) AU SEIN DE : {txt(school.name)}, {txt(school.place.town)}\n"
        + at("center", bold("a effectué un stage prévu dans le cadre de ses études"))
        + f"{bold('DURÉE DU STAGE')} \\ #v(0.5mm) Dates de début et de fin du stage : du {txt(first)} au {txt(last)} \\ #v(0.5mm) Représentant une durée totale de {paper.put('weeks', weeks, f'{weeks} semaines')}, à raison de 35 heures de présence hebdomadaire.\n\n"
        + fine("La durée totale du stage est appréciée en tenant compte de la présence effective du stagiaire dans l'organisme, sous réserve des droits à congés et autorisations d'absence prévus à l'article L. 124-13 du code de l'éducation.", 7.5)
        + f"\n\n{bold('MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE')} \\ #v(0.5mm) Le stagiaire a perçu une gratification de stage pour un montant total de {rng.choice(('0', '300', '450'))} €.\n"
        + skip(3)
        + columns("72mm, 1fr", frame("#text(size: 7pt)[L’attestation de stage est indispensable pour pouvoir, sous réserve du versement d’une cotisation, faire prendre en compte le stage dans les droits à retraite. La demande est à faire par l’étudiant dans les deux années suivant la fin du stage et sur présentation obligatoire de l’attestation mentionnant la durée totale du stage et le montant total de la gratification perçue.]", inset=2), f"FAIT À {txt(firm.place.town.upper())} LE {day_of(paper, 'issue_date', day, digits(day))}\n\n{captioned(paper, 'employer', 'Nom, fonction et signature du représentant de l’organisme d’accueil', rubber(firm), 76)}{txt(f'{firm.director}, {firm.director_title}')}")
    )  # fmt: skip


@opened_layout("internship_attestation", "town_works_letter_about_two_stays")
def town_works_letter_about_two_stays(case: Case, paper: Paper) -> str:
    """A town's technical service writes of two stays within one sentence, weeks in words."""
    rng, place = case.rng, town_of(case)
    lengths = rng.choice(((4, 4), (5, 3), (4, 6)))
    spans = _spans(case, *lengths)
    said = []
    for span in spans:
        one, two = shown(paper, span[0]), shown(paper, span[1])
        keep(paper, span, one, two)
        said.append(f"du {one} au {two}")
    weeks = case.fact("weeks", sum(lengths))
    day = _issued(case, spans[-1][1])
    page(paper, 11, ("Libertinus Serif", "Caladea", "DejaVu Serif"), (18, 22, 16, 24))
    town = f"Ville {of(place.town)}"
    return (
        columns("60mm, 1fr", f"#align(center)[#polygon(fill: rgb(0,70,130), (0mm, 0mm), (13mm, 0mm), (13mm, 10mm), (6.5mm, 15mm), (0mm, 10mm)) \\ {bold(paper.put('employer', town), 12)} \\ {fine('Département ' + place.department, 8)} \\ *Services techniques*]", f"#v(13mm)\n#align(right)[{txt(place.town)}, le {day_of(paper, 'issue_date', day)}]")
        + skip(8)
        + f"Affaire suivie par : {txt(somebody(case))} \\ Objet : {txt(paper.choose('attestation de stage', 'attestation de stages en milieu professionnel'))}\n"
        + skip(6)
        + at("center", f"#underline[{bold('ATTESTATION DE STAGE', 13)}]")
        + skip(4)
        + f"Le directeur des services techniques de la {txt(town)} atteste que {in_prose(paper)}, {born_on(paper)}, étudiant{case.person.agree('', 'e')} en BTS {txt(speciality(case))}, a été accueilli{case.person.agree('', 'e')} en stage au sein de nos bureaux {txt(' puis '.join(said))}, soit au total {paper.put('weeks', weeks, f'{in_words(weeks)} semaines')} de présence à temps complet.\n\n"
        + "L'activité a porté sur la préparation des dossiers de consultation, le suivi des interventions et la mise à jour des plans du patrimoine communal.\n\nL'assiduité et le sérieux dont il a été fait preuve ont donné entière satisfaction.\n\nFait pour servir et valoir ce que de droit.\n"
        + skip(8)
        + f"#pad(left: 72mm)[{name_below(paper, 'employer', 'Pour le Maire, par délégation, le directeur des services techniques', somebody(case, woman=False), ['MAIRIE', place.town.upper(), 'SERVICES TECHNIQUES'], 72)}]\n"
    )  # fmt: skip


_ABROAD = (
    ("Voorbeeld Installaties", "Gand", "Belgique"),
    ("Esempio Impianti Srl", "Turin", "Italie"),
    ("Modelo Construções Lda", "Porto", "Portugal"),
    ("Ejemplo Servicios SL", "Saragosse", "Espagne"),
)


@opened_layout("internship_attestation", "mobility_certificate_with_english_labels")
def mobility_certificate_with_english_labels(case: Case, paper: Paper) -> str:
    """A host abroad fills the school's mobility form, each label in French and in English."""
    rng, p = case.rng, case.person
    host, town, country = rng.choice(_ABROAD)
    school = house(case, "Lycée international Spécimen", "Lycée Clara-Modèle", "Campus des métiers Fictif")  # fmt: skip
    weeks = case.fact("weeks", rng.choice((4, 6, 8)))
    span = _spans(case, weeks)[0]
    first, last = digits(span[0]), digits(span[1])
    keep(paper, span, first, last)
    day = _issued(case, span[1])
    page(paper, 9.6, ("Open Sans", "Lato", "Liberation Sans"), (14, 16, 14, 16))

    def both(words: str, english: str) -> str:
        return f"{txt(words)} \\ {italic(fine(english, 7.5))}"

    body: Firm = invent_firm(rng)
    person = [
        *split_name(paper, "Nom de naissance", "Nom d'usage", "Prénoms"),
        ("Date de naissance", paper.birth_date(form=digits(p.birth_date))),
    ]
    english = {
        "Nom de naissance": "Family name at birth",
        "Nom d'usage": "Name in use",
        "Prénoms": "Given names",
        "Date de naissance": "Date of birth",
    }
    rows = [(both(k, english[k]), v) for k, v in person]
    rows += [
        (both("Établissement d'envoi", "Sending institution"), txt(f"{school.name}, {school.place.town} (France)")),
        (both("Diplôme préparé", "Qualification"), txt(f"BTS {speciality(case)}")),
        (both("Organisme d'accueil", "Host organisation"), f"{bold(paper.put('employer', host))}, {txt(f'{town} ({country})')}"),
        (both("Tuteur dans l'organisme", "Mentor"), txt(rng.choice(("A. Ribeiro-Modelo", "J. Peeters-Fictif", "L. Esempio")))),
        (both("Stage effectué du", "Placement from"), f"{txt(first)} #h(6mm) au / {italic('to')} #h(3mm) {txt(last)}"),
        (both("Durée", "Length"), f"{paper.put('weeks', weeks, f'{weeks} semaines')} / {italic(f'{weeks} weeks')} – 35 h / {italic('week')}"),
        (both("Activités", "Tasks carried out"), txt(rng.choice(("relevés, plans et suivi d'interventions", "assistance au bureau d'études", "accueil des clients et devis")))),
    ]  # fmt: skip
    return (
        columns("1fr, auto", f"{bold('ATTESTATION DE STAGE', 16, 'rgb(0,50,150)')} \\ {italic('Certificate of work placement')}", "#block(fill: rgb(0,50,150), inset: 3mm)[#text(fill: rgb(255,210,0), size: 11pt, weight: \"bold\")[★ mobilité]]", align="horizon")
        + stroke("rgb(0,50,150)", 1)
        + skip(3)
        + table("62mm, 1fr", (), rows, inset=2, stroke="0.4pt + luma(150)", fill="(x, y) => if x == 0 { rgb(238,242,250) }")
        + skip(4)
        + f"L'organisme d'accueil certifie que le stage a été réalisé en totalité. / {italic('The host organisation certifies that the placement was completed in full.')}\n"
        + skip(4)
        + columns("60mm, 1fr", f"Date : {day_of(paper, 'issue_date', day, digits(day))} \\ Lieu / {italic('Place')} : {txt(town)}", captioned(paper, "employer", "Signature et cachet de l'organisme d'accueil / Signature and stamp", [host, f"{body.street.split()[0]}, {town}", country.upper()], 74))
    )  # fmt: skip
