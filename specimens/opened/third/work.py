"""What employers write about work done: certificates, mission lists, job sheets, internships."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    band,
    birth,
    bts,
    given_at,
    head_of,
    heading,
    labelled,
    press,
    running_name,
    sides,
    siret,
    small,
    usage_row,
    usual_given_name,
)
from specimens.people import invent_firm, invent_place, invent_school
from specimens.signing import Party, parties_in_a_row, place_to_sign
from specimens.specialities import TITLES

_WORK = ("too_short", "wrong_job", "open_ended", "part_time")

Period = tuple[dt.date, dt.date | None, float]


def _spells(case: Case, more: int = 0) -> list[Period]:
    """Employments, oldest first; the last may run on (`end` None)."""
    rng = case.rng
    share = 0.5 if case.has("part_time") else rng.choice((1.0, 1.0, 1.0, 0.8))
    days = rng.randrange(400, 1700)
    if case.has("too_short"):
        days, share, more = rng.randrange(60, 190), 1.0, 0
    end: dt.date | None = case.today - dt.timedelta(days=rng.randrange(8, 250))
    if case.has("open_ended") or rng.random() < 0.3:
        end = None
    found: list[Period] = [((end or case.today) - dt.timedelta(days=days), end, share)]
    for _ in range(more):
        until = found[0][0] - dt.timedelta(days=rng.randrange(2, 200))
        found.insert(0, (until - dt.timedelta(days=rng.randrange(80, 500)), until, 1.0))
    return case.fact("periods", found)


def _job(case: Case) -> str:
    jobs: Sequence[str] = case.title.jobs
    if case.has("wrong_job"):
        strange = [t for t in TITLES if t.code != case.title.code]
        jobs = ("Agent de propreté", "Préparateur de commandes", case.rng.choice(strange).jobs[0])
    return case.fact("job_title", case.rng.choice(jobs))


def _issued(case: Case, periods: Sequence[Period]) -> dt.date:
    last = periods[-1][1]
    if last is None or case.has("future_date"):
        return case.fact("issue_date", case.day_before(1, 30))
    return case.fact(
        "issue_date", min(case.today, last + dt.timedelta(days=case.rng.randrange(0, 8)))
    )


def _kept(paper: Paper, period: Period, *printed: str) -> None:
    start, end, share = period
    row: dict[str, Any] = {"start": start.isoformat(), "end": end and end.isoformat(), "share": share}  # fmt: skip
    paper.add("periods", row, list(printed))


@opened_layout("work_certificate", "hospital_services_third", defects=_WORK)
def hospital_services(case: Case, paper: Paper) -> str:
    """A public employer's statement of services with the share of time of each."""
    place, rng = invent_place(case.rng), case.rng
    employer = rng.choice(
        (
            f"Office public de l'habitat de {place.town}",
            f"Département ({place.department}) – direction des routes",
            f"Syndicat des eaux de {place.town}",
        )
    )
    periods = _spells(case, rng.randrange(0, 2))
    job, issued = _job(case), _issued(case, periods)
    rows = []
    for period in periods:
        start, end, share = period
        first = french.any_date(start, rng)
        last = french.any_date(end, rng) if end else "à ce jour"
        _kept(paper, period, first, *([last] if end else []))
        rows.append(f"[{txt(job)}], [{txt(first)}], [{txt(last)}], [{round(share * 100)} %]")
    paper.put("job_title", job)
    return (
        f"*{txt(employer)}* \\ Pôle ressources – service des carrières\n#line(length: 60mm)\n#v(6mm)\n"
        + heading(paper.choose("ÉTAT DES SERVICES ACCOMPLIS", "Attestation d'emploi", "CERTIFICAT D'EXERCICE"))
        + f"Employeur : {paper.put('employer', employer)} \\ Agent : {running_name(paper)}, {birth(paper, place=False)}\n\n"
        f"#table(columns: (1fr, 36mm, 36mm, 22mm), inset: 2mm, fill: (x, y) => if y == 0 {{ luma(230) }}, [*Fonctions*], [*Date de début*], [*Date de fin*], [*Quotité*], {', '.join(rows)})\n\nFait pour valoir ce que de droit.\n\n"
        + given_at(paper, place.town, "issue_date", issued)
        + "\n\n"
        + place_to_sign(paper, Party("employer", "Pour le président et par délégation, la directrice des ressources humaines", [employer[:28], "D.R.H."]), align="right", shape="below")
    )  # fmt: skip


@opened_layout("job_description", "quality_sheet_third")
def quality_sheet(case: Case, paper: Paper) -> str:
    """A quality system's sheet: reference and version at the top, holder and head sign the foot."""
    firm, rng = invent_firm(case.rng), case.rng
    job = _job(case)
    return (
        f"#table(columns: (40mm, 1fr, 38mm), align: center + horizon, inset: 2mm, [*{paper.put('employer', firm.name)}*], [#text(size: 1.2em)[*{paper.choose('DÉFINITION DE FONCTION', 'Fiche de fonction', 'FICHE DE POSTE')}*]], [Réf. RH-{rng.randrange(10, 99)} \\ Version {rng.choice('ABC')} \\ Page 1/1])\n#v(3mm)\n"
        + labelled([("Intitulé", f"*{paper.put('job_title', job)}*"), ("Titulaire du poste", running_name(paper, civility=False)), ("Rattachement hiérarchique", txt(firm.director_title))], fill="luma(240)")
        + band("FINALITÉ") + "Préparer, organiser et suivre les affaires confiées, dans le respect des délais, des coûts et de la sécurité.\n"
        + band("ACTIVITÉS PRINCIPALES") + "- Étudier les dossiers et établir les quantitatifs \n- Planifier les interventions, encadrer une équipe de deux à quatre personnes \n- Rendre compte au client et à la direction\n"
        + band("COMPÉTENCES REQUISES") + "Diplôme de niveau 4 ou 5 ; maîtrise des logiciels du métier ; permis B.\n#v(4mm)\n"
        + parties_in_a_row(paper, [Party("candidate", "Le titulaire (date et visa)"), Party("employer", "Le responsable (date et visa)", press(firm))], frame=True)
    )  # fmt: skip


@opened_layout("job_description", "two_column_profile")
def two_column_profile(case: Case, paper: Paper) -> str:
    """A staff office's profile of the post in two columns."""
    firm = invent_firm(case.rng)
    job = _job(case)
    left = (
        band("Le poste", "rgb(30,90,110)", "white")
        + f"*{paper.put('job_title', job)}* \\ Occupé par {running_name(paper)} \\ Service : {txt(case.rng.choice(('Études', 'Exploitation', 'Production')))} \\ Contrat : CDI, temps plein\n"
        + band("Liens", "rgb(30,90,110)", "white")
        + f"Rend compte à : {txt(firm.director)} \\ Travaille avec : les fournisseurs, les clients, les équipes de terrain\n"
    )
    right = (
        band("Missions", "rgb(30,90,110)", "white")
        + "+ Analyser la demande \n+ Chiffrer et proposer une solution technique \n+ Suivre la réalisation et contrôler la qualité \n+ Facturer et archiver\n"
        + band("Exigences", "rgb(30,90,110)", "white")
        + "Autonomie, rigueur, sens du service. Déplacements fréquents.\n"
    )
    return (
        head_of(paper, firm, paper.put("employer", firm.name), side="centre")
        + heading(paper.choose("Profil de poste", "Descriptif du poste occupé", "Descriptif d'emploi"), size_em=1.5)
        + sides(left, right)
        + f"#v(6mm)\nDocument remis le {txt(french.date_long(case.day_before(10, 300)))}.\n\n"
        + place_to_sign(paper, Party("employer", firm.director_title, press(firm), firm.director), align="right")
    )  # fmt: skip


def _weeks(case: Case) -> tuple[dt.date, dt.date, int]:
    weeks = case.fact("weeks", case.rng.choice((4, 5, 6, 8)))
    year = case.session - case.rng.choice((1, 1, 2))
    start = dt.date(year, 1, 2) + dt.timedelta(days=case.rng.randrange(20, 160))
    start -= dt.timedelta(days=start.weekday())
    drawn = (start, start + dt.timedelta(days=7 * weeks - 3), 1.0)
    first, last, _ = case.fact("periods", [drawn])[0]
    return first, last, weeks


def _after(case: Case, last: dt.date) -> dt.date:
    if case.has("future_date"):
        return case.day_before(1, 20)
    return case.fact("issue_date", min(case.today, last + dt.timedelta(days=case.rng.randrange(0, 15))))  # fmt: skip


@opened_layout("internship_attestation", "school_sheet_by_hand")
def internship_by_hand(case: Case, paper: Paper) -> str:
    """The school's printed sheet, filled in by the tutor's pen and stamped by the firm."""
    firm, school, person = invent_firm(case.rng), invent_school(case.rng), case.person
    first, last, weeks = _weeks(case)
    name = f"{person.birth_name} {person.first_name}"
    one, two = french.date_slashes(first), french.date_slashes(last)
    paper.put("full_name", name)
    paper.put("employer", firm.name)
    _kept(paper, (first, last, 1.0), one, two)
    paper.put("weeks", weeks)
    rows = [
        ("Étudiant(e)", paper.handwritten(name)),
        ("Entreprise", paper.handwritten(firm.name)),
        ("Adresse", paper.handwritten(f"{firm.place.post_code} {firm.place.town}", 14)),
        ("Tuteur", paper.handwritten(firm.director, 14)),
    ]
    return (
        head_of(paper, school, txt(school.name), side="centre")
        + heading(paper.choose("CERTIFICAT DE STAGE – BTS", "Attestation de période en entreprise", "PÉRIODE DE STAGE EN MILIEU PROFESSIONNEL : ATTESTATION"), size_em=1.2)
        + labelled(rows, label_mm=40)
        + f"\nLe responsable de l'entreprise atteste que l'étudiant(e) a été présent(e) du {paper.handwritten(one)} au {paper.handwritten(two)}, soit {paper.handwritten(str(weeks))} semaines.\n\nNombre de jours d'absence : {paper.handwritten(str(case.rng.randrange(0, 3)))}\n\n"
        f"Date : {paper.hand_date('issue_date', _after(case, last))}\n\n"
        + place_to_sign(paper, Party("employer", "Cachet et signature de l'entreprise", press(firm)), shape="framed", width_mm=75, height_mm=30)
    )  # fmt: skip


def _from_to(paper: Paper, period: Period) -> str:
    """The two days, or the first and « à ce jour »."""
    start, end, share = period
    rng = paper.rng
    way = rng.choice((french.date_slashes, french.date_long, french.date_long))
    first = way(start)
    if end is None:
        _kept(paper, period, first)
        words = rng.choice(
            (
                f"depuis le {first}",
                f"du {first} à aujourd'hui",
                f"depuis le {first}, sans interruption",
            )
        )
    else:
        _kept(paper, period, first, way(end))
        words = f"du {first} {rng.choice(('au', 'au', 'jusqu’au'))} {way(end)}"
    if share < 1:
        words += f", {french.any_share(share, rng)}"
    return txt(words)  # fmt: skip


@opened_layout("work_certificate", "payroll_program_third", defects=_WORK)
def payroll_program(case: Case, paper: Paper) -> str:
    """A payroll program's print: two address blocks, a boxed title, the notice on social cover."""
    firm, person, rng = invent_firm(case.rng), case.person, case.rng
    spell = _spells(case)[-1]
    job, issued = _job(case), _issued(case, [spell])
    paper.setup.font = rng.choice(("Liberation Sans", "Open Sans", "Carlito"))
    paper.setup.size_pt = 10
    number = f"{1 if person.sex == 'M' else 2} {person.birth_date:%y %m} 99 {rng.randrange(100, 999)} {rng.randrange(100, 999)} {rng.randrange(10, 97)}"
    left = f"*{paper.put('employer', firm.name.upper())}* \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town.upper())} \\ Siret : {txt(siret(firm))} \\ Code APE : {rng.randrange(10, 99)}.{rng.randrange(10, 99)}Z"
    right = f"#block(stroke: 0.5pt, inset: 3mm, width: 100%)[{running_name(paper)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town.upper())}]"
    return (
        sides(left, right)
        + "#v(8mm)\n#align(center)[#box(stroke: 0.8pt, inset: 3mm)[#text(size: 1.4em)[*CERTIFICAT DE TRAVAIL*]]]\n#v(8mm)\n"
        + f"Je soussigné(e) {txt(firm.director)}, agissant en qualité de {txt(firm.director_title)}, certifie que le salarié désigné ci-dessus, n° de sécurité sociale {txt(number)}, a fait partie de notre personnel {_from_to(paper, spell)}.\n\n"
        + labelled([("Dernier emploi occupé", paper.put("job_title", job)), ("Classification", txt(f"ETAM niveau {rng.choice('DEF')}"))])
        + f"\n{'Ce salarié nous quitte ce jour, libre de tout engagement.' if spell[1] else 'Le contrat de travail est toujours en vigueur.'}\n\n#text(size: 0.85em)[_Maintien des garanties de prévoyance et de frais de santé : article L. 911-8 du code de la sécurité sociale._]\n\n"
        + given_at(paper, firm.place.town, "issue_date", issued)
        + "\n\n"
        + place_to_sign(paper, Party("employer", "Signature de l'employeur", press(firm, f"Siret {siret(firm)}"), firm.director), align="right", shape=paper.choose("below", "named", "stamp_beside"))
    )  # fmt: skip


@opened_layout("work_certificate", "architect_letter", defects=_WORK)
def architect_letter(case: Case, paper: Paper) -> str:
    """A small office's letter without any title."""
    firm = invent_firm(case.rng)
    spell = _spells(case)[-1]
    job, issued = _job(case), _issued(case, [spell])
    verb = "travaille à mes côtés" if spell[1] is None else "a travaillé à mes côtés"
    paper.setup.margin_mm = (22, 28, 22, 28)
    return (
        head_of(paper, firm, paper.put("employer", firm.name), side="right")
        + f"#align(right)[{given_at(paper, firm.place.town, 'issue_date', issued)}]\n#v(10mm)\n"
        f"{paper.choose('À qui de droit,', 'Madame, Monsieur,')}\n\nJe vous confirme que {running_name(paper)}, {birth(paper, place=False)}, {verb} {_from_to(paper, spell)}, comme {paper.put('job_title', job, small(job))}.\n\n"
        f"{paper.choose('J’ai pu apprécier son sérieux et son autonomie.', 'Son travail m’a donné entière satisfaction.')} Je lui remets la présente à sa demande, afin qu'{case.person.agree('il', 'elle')} puisse se présenter à l'examen du BTS {txt(bts(case))}.\n\n"
        + place_to_sign(paper, Party("employer", paper.choose("Bien cordialement,", firm.director_title), press(firm) if case.rng.random() < 0.5 else None, firm.director), shape="named", align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("work_certificate", "agency_missions_third", defects=_WORK)
def agency_missions(case: Case, paper: Paper) -> str:
    """A temporary-work agency lists its missions, one a line, with the firm of each."""
    firm, rng = invent_firm(case.rng), case.rng
    periods = _spells(case, rng.randrange(1, 4))
    job, issued = _job(case), _issued(case, periods)
    agency = f"{firm.name} Intérim"
    rows = []
    for period in periods:
        start, end, share = period
        first, last = french.date_slashes(start), french.date_slashes(end) if end else "en cours"
        _kept(paper, period, first, *([last] if end else []))
        rows.append(f"[{first}], [{last}], [{txt(invent_firm(rng).name)}], [{txt(job)}], [{share * 35:g} h]".replace(".5 h", ",5 h"))  # fmt: skip
    paper.put("job_title", job)
    return (
        f"#grid(columns: (1fr, auto), [*{paper.put('employer', agency)}* \\ Agence de {txt(firm.place.town)} – {txt(firm.phone)}], [Entreprise de travail temporaire \\ Garantie financière n° {rng.randrange(1000, 9999)}])\n#line(length: 100%)\n"
        + heading(paper.choose("ATTESTATION DE MISSIONS", "Certificat de travail – intérim", "Relevé des missions effectuées"))
        + f"Nous certifions avoir employé {running_name(paper)}, {birth(paper)}, en qualité de salarié(e) intérimaire pour les missions ci-après :\n\n"
        f"#table(columns: (24mm, 24mm, 1fr, 1fr, 18mm), inset: 1.8mm, stroke: (y: 0.4pt), [*Du*], [*Au*], [*Entreprise utilisatrice*], [*Qualification*], [*Hebdo.*], {', '.join(rows)})\n\n"
        f"Attestation délivrée le {paper.date('issue_date', issued)}.\n\n"
        + place_to_sign(paper, Party("employer", paper.choose("Le responsable d'agence", "Pour l'agence"), [agency, firm.place.town]), shape=paper.choose("stamp_beside", "beside", "framed"))
    )  # fmt: skip


@opened_layout("internship_attestation", "model_of_the_code")
def internship_model(case: Case, paper: Paper) -> str:
    """The model of the education code: host, trainee, length, allowance, each in a frame."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    first, last, weeks = _weeks(case)
    paper.setup.size_pt = 10
    one, two = french.date_slashes(first), french.date_slashes(last)
    _kept(paper, (first, last, 1.0), one, two)
    paper.put("weeks", weeks)
    return (
        head_of(paper, firm, paper.put("employer", firm.name))
        + heading(paper.choose("ATTESTATION DE STAGE", "Attestation de fin de stage", "ATTESTATION DE STAGE à remettre au stagiaire"))
        + band("L'organisme d'accueil")
        + f"Dénomination sociale : {txt(firm.name)} ({txt(firm.form)}) – Siret {txt(siret(firm))} \\ certifie que\n"
        + band("Le (la) stagiaire")
        + labelled([("Nom", paper.birth_name()), *usage_row(paper), ("Prénom", usual_given_name(paper)), ("Né(e) le", paper.birth_date()), ("Étudiant(e) en", txt(f"BTS {bts(case)}")), ("Au sein de", txt(school.name))], stroke="none")
        + band("Durée du stage")
        + f"a effectué un stage prévu dans le cadre de ses études. \\ Dates de début et de fin : du {one} au {two}, représentant une durée totale de {weeks} semaines de présence effective ({weeks * 5} jours).\n"
        + band("Gratification")
        + f"Montant total versé au stagiaire : {rng.randrange(0, 900)},00 €\n#v(4mm)\n"
        + sides(given_at(paper, firm.place.town, "issue_date", _after(case, last)), place_to_sign(paper, Party("employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", press(firm), firm.director), shape=paper.choose("below", "named")))
    )  # fmt: skip
