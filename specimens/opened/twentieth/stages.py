"""What host firms certify of the stays of trainees."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import Stay, day_after, keep
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import abreast, spot, under
from specimens.opened.twentieth.wording import (
    DAY,
    LYCEUMS,
    band,
    born,
    called,
    centre,
    colleague,
    crest,
    dated,
    down,
    far,
    figures,
    hairline,
    halves,
    house_of,
    indexed,
    leaf,
    ledger,
    manner,
    names,
    pad_of,
    pairs,
    rubric,
    ruled,
    siret,
    strong,
    studied,
    tiles,
    tiny,
    typed,
)
from specimens.people import invent_firm


def _stays(case: Case, count: int = 1) -> list[Stay]:
    """Whole weeks, Monday to Friday, over before the upload."""
    found: list[Stay] = []
    months = ((case.session - 2, 5), (case.session - 2, 11), (case.session - 1, 5))
    for year, month in months[-count:]:
        first = dt.date(year, month, case.rng.randrange(2, 14))
        first += (-first.weekday() % 7) * DAY
        found.append((first, first + (7 * case.rng.choice((4, 5, 6)) - 3) * DAY, 1.0))
    return case.fact("periods", found)


def _last(stay: Stay) -> dt.date:
    return stay[1] or stay[0]


def _count(stay: Stay) -> int:
    return (_last(stay) - stay[0]).days // 7 + 1


@opened_layout("internship_attestation", "national_model_with_total_length_and_allowance")
def national_model_with_total_length_and_allowance(case: Case, paper: Paper) -> str:
    """The national model filled by a school's platform: host, trainee, length, allowance."""
    firm, school, p = invent_firm(case.rng), house_of(case, LYCEUMS), case.person
    stay = _stays(case)[0]
    one, last = figures(stay[0]), figures(_last(stay))
    keep(paper, stay, one, last)
    weeks, day = _count(stay), day_after(case, stay[1])
    typed(paper, 9.6, "Liberation Sans", "Carlito", "Open Sans")
    return (
        band(paper.choose("ATTESTATION DE STAGE", "Attestation de stage"), "rgb(60,60,60)", 15, "à remettre au stagiaire à l'issue du stage")
        + rubric("ORGANISME D'ACCUEIL")
        + pairs([("Nom ou dénomination sociale", strong(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone))], 52)
        + rubric("CERTIFIE QUE – LE STAGIAIRE")
        + pairs([*names(paper, "Nom", "Nom d'usage", "Prénom", first_only=True), ("Sexe", txt(p.sex)), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")), ("Courriel", txt(p.email))], 52)
        + f"Étudiant en BTS {txt(studied(case))} au sein de : {txt(school.name)}, {txt(school.place.town)}\n\na effectué un stage prévu dans le cadre de ses études.\n"
        + rubric("DURÉE DU STAGE")
        + f"Dates de début et de fin du stage : du {strong(txt(one))} au {strong(txt(last))}, représentant une durée totale de {strong(paper.put('weeks', weeks, f'{weeks} semaines'))}.\n\n"
        + tiny("La durée est appréciée selon la présence effective du stagiaire, sous réserve des congés et autorisations d'absence de l'article L. 124-13 du code de l'éducation ; sept heures de présence valent un jour.", 7.5)
        + rubric("MONTANT DE LA GRATIFICATION")
        + f"Le stagiaire a perçu une gratification pour un montant total de {case.rng.choice(('0', '0', '600'))} €.\n\n"
        + tiny("L'attestation est indispensable pour faire prendre en compte le stage dans les droits à retraite.", 7.5)
        + down(3)
        + far(f"FAIT À {txt(firm.place.town)} LE {dated(paper, 'issue_date', day)}")
        + far(under(paper, "employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", pad_of(firm), 84))
    )  # fmt: skip


@opened_layout("internship_attestation", "tutor_letter_with_weekdays_in_the_sentence")
def tutor_letter_with_weekdays_in_the_sentence(case: Case, paper: Paper) -> str:
    """A tutor's short letter: the stay told from weekday to weekday, hand at the left."""
    firm, p = invent_firm(case.rng), case.person
    stay = _stays(case)[0]
    one, last = french.date_with_weekday(stay[0]), french.date_with_weekday(_last(stay))
    keep(paper, stay, one, last)
    weeks, day = _count(stay), day_after(case, stay[1])
    typed(paper, 11, "Carlito", "Liberation Serif", "Lato")
    said = french.in_words(weeks)
    return (
        crest(firm, paper.put("employer", firm.name), case.rng.choice(("rgb(80,20,90)", "rgb(0,90,60)", "rgb(180,70,0)")), f"{firm.phone} – SIRET {siret(firm)}")
        + down(10)
        + f"{txt(firm.place.town)}, le {dated(paper, 'issue_date', day, french.date_long(day))}\n"
        + down(6)
        + strong(txt(paper.choose("Attestation de stage", "ATTESTATION DE FIN DE STAGE")), 15)
        + "\n"
        + down(4)
        + f"Je soussigné(e) {txt(colleague(case))}, tuteur de stage, certifie que {called(paper)}, {born(paper)}, a été {p.agree('accueilli', 'accueillie')} parmi nous pendant {paper.put('weeks', weeks, f'{said} semaines')}, du {txt(one)} au {txt(last)}, dans le cadre de sa préparation au BTS {txt(studied(case))}.\n\n"
        + f"{p.agree('Il', 'Elle')} a découvert {txt(case.rng.choice(('la préparation et la conduite de nos chantiers', 'nos méthodes d’étude et de chiffrage', 'notre service clients et notre comptabilité')))} et s'est {p.agree('montré volontaire et ponctuel', 'montrée volontaire et ponctuelle')}.\n\nNous lui souhaitons pleine réussite à l'examen.\n"
        + down(6)
        + f"{spot(paper, 'employer', pad_of(firm), 72, 31)} \\ {tiny('signature du tuteur et cachet de l’entreprise', 8)}\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "booklet_page_of_periods_with_day_by_pen")
def booklet_page_of_periods_with_day_by_pen(case: Case, paper: Paper) -> str:
    """A page of the liaison booklet: periods typed in rows, the day of the visa by pen."""
    firm, school, p = invent_firm(case.rng), house_of(case, LYCEUMS), case.person
    found = _stays(case, case.rng.choice((1, 2)))
    day = day_after(case, found[-1][1])
    rows, total = [], 0
    for k, stay in enumerate(found, 1):
        one, last = figures(stay[0]), figures(_last(stay))
        keep(paper, stay, one, last)
        total += _count(stay)
        rows.append((f"Période {k}", txt(one), txt(last), str(_count(stay)), txt(case.rng.choice(("études", "travaux", "agence", "atelier")))))  # fmt: skip
    leaf(paper, 148, 210, 11, 12, 11, 12)
    typed(paper, 8.8, "Liberation Sans", "Carlito", "Open Sans")
    return (
        f"{tiny(f'{school.name} – livret de liaison, page {case.rng.randrange(12, 40)}', 7)}\n"
        + hairline()
        + centre(strong(txt(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE PÉRIODES DE STAGE")), 13))
        + ruled([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Section", txt(f"BTS {studied(case)}")), ("Entreprise d'accueil", strong(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Tuteur", txt(colleague(case)))], 36, 1.3)
        + ledger(("", "Premier jour", "Dernier jour", "Semaines", "Service"), rows, "(20mm, 1fr, 1fr, 18mm, 20mm)")
        + f"Soit en tout {strong(paper.put('weeks', total, f'{total} semaines'))} de stage dans l'entreprise, accomplies en totalité.\n"
        + down(2)
        + f"Visa de l'entreprise, le #h(2mm) {paper.hand_date('issue_date', day, 13)}\n"
        + down(1)
        + spot(paper, "employer", pad_of(firm), 70, 30)
        + "\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "industrial_group_grid_of_skills_with_dates_on_top")
def industrial_group_grid_of_skills_with_dates_on_top(case: Case, paper: Paper) -> str:
    """A group's sheet: facts in tiles, a grid of appraisals, host and school sign abreast."""
    firm, school, p = invent_firm(case.rng), house_of(case, LYCEUMS), case.person
    stay = _stays(case)[0]
    one, last = manner(paper, stay[0]), manner(paper, _last(stay))
    keep(paper, stay, one, last)
    weeks, day = _count(stay), day_after(case, stay[1])
    typed(paper, 9.5, "Lato", "Open Sans", "Liberation Sans")
    topics = ("Assiduité", "Intégration dans l'équipe", "Respect des consignes de sécurité", "Qualité du travail", "Esprit d'initiative")  # fmt: skip
    rows = []
    for topic in topics:
        chosen = case.rng.randrange(3)
        rows.append((txt(topic), *("×" if k == chosen else "" for k in range(3))))
    return (
        halves(f"{strong(paper.put('employer', firm.name), 14)} \\ {tiny(f'{firm.address} – SIRET {siret(firm)}', 8)}", far(tiny("Formulaire RH-STG-02", 8)))
        + hairline("rgb(0,70,130)", 1.5)
        + down(2)
        + strong(txt(paper.choose("Attestation et appréciation de stage", "ATTESTATION DE STAGE ET ÉVALUATION")), 15, "rgb(0,70,130)")
        + "\n"
        + tiles([("Stagiaire", indexed(paper)), ("Date de naissance", paper.birth_date(form=figures(p.birth_date))), ("Établissement", txt(school.name)), ("Diplôme", txt(f"BTS {studied(case)}")), ("Début du stage", strong(txt(one))), ("Fin du stage", strong(txt(last))), ("Durée effective", paper.put("weeks", weeks, f"{weeks} semaines")), ("Maître de stage", txt(colleague(case)))], 2)
        + ledger(("Appréciation", "Très bien", "Bien", "À améliorer"), rows, "(1fr, 26mm, 26mm, 26mm)", inset=1.9)
        + f"Le stage a bien été réalisé aux dates indiquées. Document établi le {dated(paper, 'issue_date', day)} à {txt(firm.place.town)}.\n"
        + down(3)
        + abreast(paper, [("employer", "Pour l'entreprise", pad_of(firm)), ("candidate", "Le stagiaire", None)], 170)
    )  # fmt: skip
