"""Contracts of employment."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, job_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    birth,
    cartouche,
    cells_above,
    civil_rows,
    day_of,
    face,
    footer,
    gap,
    hand,
    hand_first,
    hands_table,
    headline,
    named,
    other_day,
    rubber,
    shaded,
    sheet,
    slashes,
    somebody,
    spaced_siret,
    strong,
    thin_rule,
    tiny,
    two,
)
from specimens.people import invent_firm


def _term(case: Case, fixed: bool) -> tuple[dt.date, dt.date | None]:
    """First day, and last day of a contract for a time."""
    start = case.fact("start", case.today - case.rng.randrange(60, 1000) * ONE)
    end = case.fact("end", dt.date(case.session, case.rng.choice((7, 8, 9)), 30))
    return start, end if fixed else None


@opened_layout("employment_contract", "recitals_then_titles_on_two_sheets")
def recitals_then_titles_on_two_sheets(case: Case, paper: Paper) -> str:
    """« Entre … d'une part, et … d'autre part », titles in roman figures over two sheets, initials
    at the foot of the first, hands at the end of the second."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    start, _ = _term(case, False)
    job = job_of(case)
    face(paper, "Liberation Serif", "Caladea", "DejaVu Serif", "Libertinus Serif")
    sheet(paper, (210, 297), (24, 24, 22, 24), 10.8)
    paper.setup.justify, paper.setup.numbering = True, True
    trial = rng.choice(("deux mois", "trois mois"))
    pay = f"{rng.randrange(1900, 2900)},{rng.randrange(10, 99)}"

    def title(number: str, words: str) -> str:
        return f"#block(above: 6mm, below: 3mm)[{strong(f'{number} – ' + txt(words))}]\n"

    return (
        headline(paper.choose("CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE", "CONTRAT À DURÉE INDÉTERMINÉE", "CONTRAT DE TRAVAIL"), 15)
        + gap(5)
        + f"*ENTRE*\n\nLa société {paper.put('employer', firm.name)}, {txt(firm.form)} immatriculée sous le numéro {txt(firm.siren)}, sise {txt(firm.address)}, prise en la personne de {txt(firm.director)} dûment habilité(e),\n\n#align(right)[d'une part,]\n*ET*\n\n{named(paper)}, {birth(paper)}, de nationalité {txt(who.nationality_word.lower())}, domicilié(e) {txt(who.street)}, {txt(who.place.post_code)} {txt(who.place.town)},\n\n#align(right)[d'autre part,]\n*IL EST CONVENU CE QUI SUIT.*\n"
        + title("I", "Objet et prise d'effet")
        + f"La société engage le salarié à compter du {day_of(paper, 'start', start)} à {rng.choice(('8', '9'))} heures, sans limitation de durée et sous réserve de la visite d'information et de prévention. La déclaration préalable à l'embauche a été adressée à l'Urssaf le {txt(slashes(start - 3 * ONE))}.\n"
        + title("II", "Fonctions")
        + f"Le salarié exerce les fonctions de *{paper.put('job_title', job)}*. Il est placé sous l'autorité de {txt(somebody(case))}. Sa classification est le coefficient {rng.randrange(160, 320)} de la convention collective.\n"
        + title("III", "Période d'essai")
        + f"Le contrat ne devient définitif qu'à l'issue d'une période d'essai de {trial}, durant laquelle chacun peut y mettre fin en respectant le délai de prévenance légal.\n"
        + title("IV", "Rémunération")
        + f"En contrepartie de 151,67 heures mensuelles, le salarié perçoit un salaire brut de {pay} euros, auquel s'ajoute une prime de vacances.\n\n#v(1fr)#align(right)[{tiny('Paraphes :', 8)} #h(18mm)]\n#pagebreak()\n"
        + title("V", "Lieu de travail et déplacements")
        + f"Le lieu d'embauche est {txt(firm.place.town)}. Des déplacements sur les chantiers de la région font partie de la fonction ; ils sont remboursés sur justificatifs.\n"
        + title("VI", "Obligations")
        + "Le salarié s'engage à observer le règlement intérieur, à garder le secret sur les affaires de la société et à restituer le matériel confié.\n"
        + title("VII", "Congés, retraite, prévoyance")
        + "Les congés payés sont acquis au rythme légal. Le salarié est affilié à la caisse de retraite complémentaire et au régime frais de santé de la société.\n"
        + title("VIII", "Rupture")
        + "Passé l'essai, la rupture obéit au code du travail et donne lieu à un préavis réciproque d'un mois.\n"
        + gap(5)
        + f"Signé en double exemplaire à {txt(firm.place.town)}, le {other_day(paper, start - rng.randrange(1, 20) * ONE)}\n"
        + gap(5)
        + two(hand_first(paper, "employer", "La société", firm.director, stamp=rubber(firm), wide=66), hand_first(paper, "candidate", "Le salarié", "précédé de « bon pour accord »", wide=60, high=34))
    )  # fmt: skip


def _entry(label: str, value: str) -> str:
    return f"#block(above: 2.4mm, below: 2.4mm)[#box(width: 46mm)[{txt(label)}] {value}]\n"


def _boxes(name: str | None, paper: Paper, value: object, shown: str) -> str:
    """One character a box; kept as truth under `name`."""
    if name is not None:
        paper.put(name, value, shown)
    return f'#comb("{shown}")'


@opened_layout("employment_contract", "small_employers_slip_in_boxes")
def small_employers_slip_in_boxes(case: Case, paper: Paper) -> str:
    """The slip of the small employers' service that stands for a contract: numbers and days one
    sign a box, lists to tick, both parties at the foot."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    fixed = rng.random() < 0.5
    start, end = _term(case, fixed)
    job = job_of(case)
    sheet(paper, (210, 297), (12, 13, 11, 13), 9)
    face(paper, "Liberation Sans", "Open Sans", "DejaVu Sans")

    def day(name: str | None, d: dt.date) -> str:
        return _boxes(name, paper, d.isoformat(), f"{d:%d%m%Y}")

    usage = _entry("Nom d'usage", paper.usage_name()) if who.usage_name else ""
    last = _entry("Date de fin prévue", day("end", end)) if end else ""
    return (
        two(f"{strong('tese', 20, 'rgb(0,120,150)')} \\ {tiny('titre emploi service – volet identification du salarié', 8)}", f"#align(right)[{tiny('À établir au plus tard le jour de l’embauche. Ce volet signé des deux parties tient lieu de', 7.5)} \\ {strong('CONTRAT DE TRAVAIL', 12)} \\ {tiny('(art. L. 1273-5 du code du travail)', 7.5)}]")
        + shaded("1  L'employeur", "rgb(210,234,240)")
        + _entry("Raison sociale", strong(paper.put("employer", firm.name)))
        + _entry("Adresse", txt(firm.address))
        + _entry("N° Siret", _boxes(None, paper, "", firm.siret))
        + shaded("2  Le salarié", "rgb(210,234,240)")
        + _entry("Nom de naissance", paper.birth_name()) + usage
        + _entry("Prénom(s)", paper.given_names(" "))
        + _entry("Date de naissance", day("birth_date", who.birth_date))
        + _entry("Commune de naissance", txt(f"{who.birth_place} ({who.birth_department})"))
        + _entry("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))
        + shaded("3  L'emploi", "rgb(210,234,240)")
        + _entry("Date d'embauche", day("start", start))
        + _entry("Nature du contrat", f"#check({'false' if fixed else 'true'}) CDI #h(5mm) #check({'true' if fixed else 'false'}) CDD #h(5mm) #check(false) saisonnier")
        + last
        + _entry("Emploi occupé", strong(paper.put("job_title", job)))
        + _entry("Convention collective", txt(f"IDCC {rng.randrange(1000, 2900)} – niveau {rng.choice(('II', 'III', 'IV'))}"))
        + _entry("Durée hebdomadaire", "35 h 00 #h(6mm) #check(true) temps complet #h(3mm) #check(false) temps partiel")
        + _entry("Salaire horaire brut", f"{rng.randrange(12, 19)},{rng.randrange(10, 99)} €")
        + _entry("Période d'essai", rng.choice(("1 mois", "2 mois")))
        + shaded("4  Signatures", "rgb(210,234,240)")
        + f"Établi le {other_day(paper, start - rng.randrange(0, 8) * ONE)} en trois volets (employeur, salarié, centre de traitement)\n"
        + hands_table(paper, [("candidate", "Signature du salarié", None), ("employer", "Signature de l'employeur et cachet", rubber(firm))], 184)
    )  # fmt: skip


@opened_layout("employment_contract", "fine_print_in_newspaper_columns")
def fine_print_in_newspaper_columns(case: Case, paper: Paper) -> str:
    """A chain's model: particulars in cells at the top, general terms below in two columns of fine
    print, a strip for both hands."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    fixed = rng.random() < 0.5
    start, end = _term(case, fixed)
    job = job_of(case)
    face(paper, "Liberation Sans Narrow", "Carlito", "Liberation Sans", "Lato")
    sheet(paper, (210, 297), (13, 14, 13, 14), 9.6)
    kind = "durée déterminée" if fixed else "durée indéterminée"
    reason = rng.choice(("remplacement d'un salarié absent", "accroissement temporaire d'activité"))
    last = (
        [("Terme", day_of(paper, "end", end, slashes(end))), ("Motif", txt(reason))] if end else []
    )
    footer(
        paper, f"Modèle RH-{rng.randrange(10, 99)} – {firm.name} {firm.form} – SIREN {firm.siren}"
    )
    terms = (
        "*Horaires.* Les horaires sont affichés au lieu de travail ; ils peuvent être modifiés moyennant un délai de sept jours.",
        "*Rémunération.* Le salaire est versé par virement au plus tard le 5 du mois suivant. Les heures supplémentaires demandées par l'employeur sont majorées selon la loi.",
        "*Absences.* Toute absence est signalée le jour même et justifiée sous quarante-huit heures.",
        "*Santé et sécurité.* Le salarié porte les équipements remis, suit les formations obligatoires et signale tout danger.",
        "*Matériel.* Le véhicule, l'outillage et le téléphone confiés restent la propriété de l'entreprise.",
        "*Loyauté.* Le salarié consacre son activité professionnelle à l'entreprise et ne peut exercer une activité concurrente.",
        "*Données personnelles.* Les données du salarié sont traitées pour la gestion du personnel ; il y accède sur demande.",
        "*Rupture.* La rupture du contrat suit les règles du code du travail et de la convention collective applicable.",
    )
    return (
        f"{strong(paper.put('employer', firm.name), 13)} #h(1fr) {tiny(firm.address, 8)} \\ {tiny('Siret ' + spaced_siret(firm), 8)}\n"
        + cartouche(f"CONTRAT DE TRAVAIL À {kind.upper()}", "conditions particulières et conditions générales", 13)
        + shaded("Conditions particulières")
        + cells_above([*civil_rows(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date))), ("À", txt(who.birth_place)), ("Adresse", txt(f"{who.street}, {who.place.town}")), ("Poste", strong(paper.put("job_title", job))), ("Lieu", txt(firm.place.town)), ("Entrée en fonction", day_of(paper, "start", start, slashes(start))), *last, ("Temps de travail", "temps complet, 35 h"), ("Salaire mensuel brut", txt(f"{rng.randrange(1850, 2700)} €")), ("Essai", rng.choice(("1 mois", "2 mois"))), ("Responsable", txt(somebody(case)))], 3)
        + shaded("Conditions générales")
        + "#text(size: 0.84em)[" + two("\n\n".join(terms[:4]), "\n\n".join(terms[4:])) + "]\n"
        + gap(2) + thin_rule()
        + f"Fait à {txt(firm.place.town)} le {other_day(paper, start - rng.randrange(1, 15) * ONE)}. Chaque partie reconnaît avoir reçu un exemplaire.\n"
        + gap(2)
        + two(hand(paper, "candidate", "Le salarié", wide=64, high=30), hand(paper, "employer", f"L'employeur, représenté par {firm.director}", stamp=rubber(firm), wide=70))
    )  # fmt: skip
