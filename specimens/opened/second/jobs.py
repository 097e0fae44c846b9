"""Papers of working life drawn apart: work certificates, job descriptions, contracts of employment,
extracts of the registers of firms."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    INTERVALS,
    band,
    born,
    boxes,
    by_hand,
    civil_rows,
    foot,
    letters,
    named,
    plain_day,
    right,
    said,
    spot,
    tiny,
    when,
)
from specimens.people import invent_firm, luhn_number

JOB_DEFECTS = ("too_short", "part_time", "open_ended", "wrong_job")
_FAR_JOBS = ("Vendeuse en boulangerie", "Agent d'entretien", "Employé libre-service", "Serveur")
Period = tuple[dt.date, dt.date | None, float]


def held_job(case: Case) -> str:
    found = case.rng.choice(_FAR_JOBS if case.has("wrong_job") else case.title.jobs)
    return str(case.fact("job_title", found))


def worked_periods(case: Case, count: int = 1) -> list[Period]:
    """The times worked, the last one ending some weeks before the upload or still running."""
    rng = case.rng
    share = rng.choice((0.5, 0.6)) if case.has("part_time") else 1.0
    end = case.today - dt.timedelta(days=rng.randrange(35, 500))
    found: list[Period] = []
    for number in range(count):
        days = rng.randrange(60, 110) if case.has("too_short") else rng.randrange(460, 1300)
        found.insert(0, (end - dt.timedelta(days=days), end, share))
        end -= dt.timedelta(days=days + rng.randrange(30, 120))
        if number == 0 and case.has("open_ended"):
            found[-1] = (found[-1][0], None, share)
    return list(case.fact("periods", found))


def issued_after(case: Case, periods: list[Period]) -> dt.date:
    last = periods[-1][1]
    drawn = (
        case.day_before(1, 30)
        if last is None
        else min(last + dt.timedelta(days=case.rng.randrange(12)), case.today)
    )
    return case.fact("issue_date", case.day_before(1, 9) if case.has("future_date") else drawn)


def kept_period(paper: Paper, period: Period, say: Callable[[dt.date], str]) -> tuple[str, str]:
    """Both ends as printed, the period being kept; an open one has an empty end."""
    start, end, share = period
    shown = [say(start)] + ([say(end)] if end else [])
    value = {"start": start.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add("periods", value, shown)
    return txt(shown[0]), txt(shown[1]) if end else ""


@opened_layout("work_certificate", "firm_at_the_foot", defects=JOB_DEFECTS)
def firm_at_the_foot(case: Case, paper: Paper) -> str:
    """Running text, the firm's identity in small print at the foot, the name under the ink."""
    firm, periods = invent_firm(case.rng), worked_periods(case)
    paper.setup.footer = foot(firm)
    paper.setup.margin_mm = (32, 26, 26, 30)
    way = paper.choose("long", "zero", "slash")
    start, end = kept_period(paper, periods[-1], lambda day: said(day, way))
    share = periods[-1][2]
    rhythm = (
        ""
        if share == 1.0
        else f", à {INTERVALS[share]} d'un temps complet"
        if share != 0.5
        else ", à mi-temps"
    )
    when_worked = (
        f"a travaillé dans notre entreprise du {start} au {end}"
        if end
        else f"travaille dans notre entreprise depuis le {start} et y est toujours en poste à ce jour"
    )
    return (
        f"#align(center)[#underline[#text(size: 1.3em)[{paper.choose('Certificat de travail', 'CERTIFICAT DE TRAVAIL')}]]]\n#v(14mm)\n"
        f"Je, {txt(firm.director)}, agissant pour le compte de la société {paper.put('employer', firm.name)}, dont le siège est à {txt(firm.place.town)}, certifie par la présente que {named(paper)}, {born(paper)}, demeurant {txt(case.person.street)}, {when_worked}{txt(rhythm)}, en tant que {paper.put('job_title', held_job(case))}.\n\n"
        + (
            f"{txt(case.person.agree('Il', 'Elle'))} nous quitte libre de tout engagement, à l'exception des clauses de discrétion.\n\n"
            if end
            else ""
        )
        + f"Fait pour servir et valoir ce que de droit.\n\n#v(4mm)\n{txt(firm.place.town)}, {when(paper, 'issue_date', issued_after(case, periods), 'long', 'zero', 'dots')}\n#v(4mm)\n"
        + right(
            spot(
                paper,
                "employer",
                f"{firm.director} – {firm.director_title}",
                "under",
                stamp=letters(firm),
            )
        )
    )


@opened_layout("work_certificate", "agency_missions", defects=JOB_DEFECTS)
def agency_missions(case: Case, paper: Paper) -> str:
    """A temporary-work agency lists the missions done through it."""
    firm, job = invent_firm(case.rng), held_job(case)
    periods = worked_periods(case, case.rng.choice((2, 3)))
    paper.setup.font = paper.choose("Open Sans", "Lato", "Liberation Sans")
    rows = []
    for period in periods:
        start, end = kept_period(paper, period, lambda day: said(day, "slash"))
        client = invent_firm(case.rng).place.town
        rows.append(
            f"[{start}], [{end or 'en cours'}], [Chantier de {txt(client)}], [{txt(INTERVALS[period[2]])}]"
        )
    return (
        band(
            paper.put("employer", firm.name),
            "Intérim – recrutement – formation",
            paper.choose('rgb("#c2410c")', 'rgb("#14532d")', 'rgb("#1e3a8a")'),
        )
        + f"#v(4mm)\n#grid(columns: (1fr, 70mm), [Agence de {txt(firm.place.town)} \\ {txt(firm.street)} \\ Tél. {txt(firm.phone)}], [{txt(case.person.civility)} {txt(case.person.first_name)} {txt(case.person.birth_name)} \\ {txt(case.person.street)} \\ {txt(case.person.place.post_code)} {txt(case.person.place.town)}])\n#v(8mm)\n"
        f"#text(size: 1.2em)[*Attestation d'emploi intérimaire*] (art. L. 1234-19 du code du travail)\n#v(3mm)\n"
        f"{named(paper)}, n° intérimaire {case.rng.randrange(10**4, 10**5)}, a été employé{case.person.agree('', 'e')} par notre agence sur la qualification de *{paper.put('job_title', job)}* pour les missions ci-dessous :\n#v(2mm)\n"
        + boxes(
            "26mm, 26mm, 1fr, 34mm", "[*Début*], [*Fin*], [*Lieu*], [*Durée du travail*]", *rows
        )
        + f"#v(3mm)\n#text(size: 0.85em)[Certificat remis à l'intéressé(e) sur sa demande.]\n#v(4mm)\nFait le {when(paper, 'issue_date', issued_after(case, periods), 'slash')}\n#v(2mm)\n"
        + spot(
            paper,
            "employer",
            "Pour l'agence",
            paper.choose("left", "above"),
            stamp=letters(firm),
            wide=64,
        )
    )


@opened_layout("work_certificate", "questionnaire_by_hand", defects=JOB_DEFECTS)
def questionnaire_by_hand(case: Case, paper: Paper) -> str:
    """A form to be filled in by the employer, in the employer's hand."""
    firm, job, periods = invent_firm(case.rng), held_job(case), worked_periods(case)
    person, share = case.person, periods[-1][2]

    def dated(day: dt.date) -> str:
        return f"{day:%d/%m/%Y}"

    kept_period(paper, periods[-1], dated)
    ended = periods[-1][1]
    usage = (
        f"[épouse / usage :], [{by_hand(paper, 'usage_name', person.usage_name, person.usage_name)}], "
        if person.usage_name
        else ""
    )
    times = f"du {paper.handwritten(dated(periods[-1][0]))} " + (
        f"au {paper.handwritten(dated(ended))}"
        if ended
        else "à ce jour #check(true) contrat toujours en cours"
    )
    issued = issued_after(case, periods)
    return (
        "#align(center)[#text(size: 1.25em)[*ATTESTATION DE L'EMPLOYEUR*] \\ Expérience professionnelle – à compléter par l'entreprise]\n#v(5mm)\n*L'entreprise*\n#v(1mm)\n"
        f"#grid(columns: (48mm, 1fr), row-gutter: 3.5mm, [Raison sociale :], [{by_hand(paper, 'employer', firm.name, firm.name)}], [N° SIRET :], [{paper.handwritten(firm.siret)}], [Représentée par :], [{paper.handwritten(firm.director)}])\n#v(4mm)\n*certifie avoir employé*\n#v(1mm)\n"
        f"#grid(columns: (48mm, 1fr), row-gutter: 3.5mm, [Nom de naissance :], [{by_hand(paper, 'birth_name', person.birth_name, person.birth_name)}], {usage}[Prénom :], [{by_hand(paper, 'given_names', [person.first_name], person.first_name)}], [Né(e) le :], [{by_hand(paper, 'birth_date', person.birth_date.isoformat(), dated(person.birth_date))}], [Emploi occupé :], [{by_hand(paper, 'job_title', job, job)}], [Période :], [{times}])\n#v(3mm)\n"
        f"Durée du travail : #check({'true' if share == 1.0 else 'false'}) temps plein #h(6mm) #check({'false' if share == 1.0 else 'true'}) temps partiel"
        + ("" if share == 1.0 else f", soit {paper.handwritten(f'{share * 100:.0f} %')}")
        + f"\n#v(6mm)\n#grid(columns: (1fr, 1fr), [Fait à {paper.handwritten(firm.place.town)} \\ le {paper.hand_date('issue_date', issued)}], [{spot(paper, 'employer', 'Cachet et signature', 'above', stamp=letters(firm), wide=68, high=28)}])"
    )


@opened_layout("job_description", "intranet_export")
def intranet_export(case: Case, paper: Paper) -> str:
    """The personnel program's sheet: small grey labels and lists."""
    firm, person = invent_firm(case.rng), case.person
    paper.setup.font, paper.setup.size_pt = paper.choose("Open Sans", "Lato"), 10
    cells = [
        tiny("Société", paper.put("employer", firm.name)),
        tiny("Intitulé du poste", paper.put("job_title", held_job(case))),
        tiny("Titulaire – nom", paper.birth_name()),
        tiny("Prénom", paper.given_names()),
    ]
    cells += [tiny("Nom d'usage", paper.usage_name())] if person.usage_name else []
    cells += [
        tiny("Service", paper.choose("Études", "Exploitation", "Travaux")),
        tiny("Rattachement hiérarchique", txt(firm.director)),
        tiny("Classification", f"ETAM niveau {paper.choose('D', 'E', 'F')}"),
    ]
    return (
        "#text(size: 8pt, fill: luma(110))[RH > Référentiel > Postes]\n\n#text(size: 1.5em)[Fiche de poste]\n#v(3mm)\n"
        + boxes("1fr, 1fr", *cells, stroke="0.3pt + luma(180)")
        + "#v(3mm)\n*Finalité* \\ Contribuer à la réalisation des affaires confiées dans le respect des délais, des coûts et de la sécurité.\n\n*Activités principales*\n- Établir les quantitatifs et consulter les fournisseurs\n- Préparer les plannings et suivre l'avancement\n- Animer l'équipe affectée au chantier\n- Rendre compte au responsable\n\n*Compétences requises*\n- Lecture de plans, outils numériques\n- Connaissance de la réglementation\n- Autonomie, sens du relationnel\n#v(5mm)\n"
        + spot(paper, "employer", "Validation RH", "left", stamp=letters(firm), wide=58)
    )


@opened_layout("job_description", "two_signatures")
def two_signatures(case: Case, paper: Paper) -> str:
    """A table of duties with their share of time, signed by both."""
    firm = invent_firm(case.rng)
    duties = (
        ("Études techniques et chiffrage", 35),
        ("Suivi de réalisation", 40),
        ("Relations clients", 15),
        ("Qualité, sécurité", 10),
    )
    rows = [f"[{d}], [{p} %]" for d, p in duties]
    return (
        f"*{paper.put('employer', firm.name)}* \\ {txt(firm.address)}\n#v(6mm)\n#align(center)[#text(size: 1.3em)[DESCRIPTION DE FONCTION] \\ #v(1mm) *{paper.put('job_title', held_job(case))}*]\n#v(5mm)\nSalarié{case.person.agree('', 'e')} : {named(paper)}\n#v(3mm)\n"
        + boxes("1fr, 30mm", "[*Missions confiées*], [*Part du temps*]", *rows)
        + "#v(3mm)\nMoyens mis à disposition : véhicule de service, ordinateur portable, téléphone. Déplacements fréquents dans le département.\n#v(8mm)\n#grid(columns: (1fr, 1fr), ["
        + spot(paper, "employer", "Le responsable hiérarchique", "above")
        + "], ["
        + spot(paper, "candidate", "Le ou la titulaire du poste", "above")
        + "])"
    )


@opened_layout("employment_contract", "open_ended_articles")
def open_ended_articles(case: Case, paper: Paper) -> str:
    """A contract in articles between two parties, without an end."""
    firm, start = (
        invent_firm(case.rng),
        case.fact("start", case.today - dt.timedelta(days=case.rng.randrange(200, 1400))),
    )
    paper.setup.justify = True
    paper.setup.font = paper.choose("Liberation Serif", "Caladea", "Carlito")
    signed = start - dt.timedelta(days=case.rng.randrange(2, 20))
    sections = (
        ("Engagement", f"{case.person.agree('Le salarié est engagé', 'La salariée est engagée')} sous contrat à durée indéterminée à compter du {when(paper, 'start', start, 'long', 'slash')}, sous réserve des résultats de la visite d'information et de prévention. La période d'essai est de deux mois."),
        ("Fonctions", f"{case.person.agree('Il exercera', 'Elle exercera')} les fonctions de {paper.put('job_title', held_job(case))}, statut ETAM, coefficient {case.rng.randrange(400, 700)}."),
        ("Rémunération et horaires", f"Le salaire brut mensuel est fixé à {case.rng.randrange(1900, 2700)} euros pour 35 heures hebdomadaires."),
        ("Congés", "Les congés payés sont ceux de la convention collective applicable."),
        ("Rupture", "Chacune des parties peut rompre le contrat dans le respect du préavis conventionnel."),
    )  # fmt: skip
    body = "\n\n".join(
        f"*Article {k} – {head}.* {text}" for k, (head, text) in enumerate(sections, 1)
    )
    return (
        f"#align(center)[#text(size: 1.3em)[*CONTRAT DE TRAVAIL À DURÉE INDÉTERMINÉE*]]\n#v(5mm)\nENTRE LES SOUSSIGNÉS\n\n{paper.put('employer', firm.name)}, {txt(firm.form)}, {txt(firm.address)}, représentée par {txt(firm.director)}, d'une part,\n\net {named(paper)}, {born(paper)}, demeurant {txt(case.person.street)} à {txt(case.person.place.town)}, d'autre part,\n\nil a été convenu ce qui suit.\n#v(3mm)\n{body}\n#v(5mm)\n"
        f"Fait en deux originaux à {txt(firm.place.town)}, le {paper.blank() if case.has('undated') else plain_day(paper, signed, 'long')}\n#v(3mm)\n#grid(columns: (1fr, 1fr), [{spot(paper, 'employer', 'Pour l’entreprise', 'above', stamp=letters(firm))}], [{spot(paper, 'candidate', case.person.agree('Le salarié', 'La salariée') + ' (« lu et approuvé »)', 'above')}])"
    )


@opened_layout("employment_contract", "fixed_term_table")
def fixed_term_table(case: Case, paper: Paper) -> str:
    """A fixed-term contract as a payroll program fills it, in two columns of boxes."""
    firm, rng = invent_firm(case.rng), case.rng
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(40, 300)))
    end = case.fact("end", start + dt.timedelta(days=rng.randrange(300, 500)))
    person = case.person
    cells = [
        tiny("EMPLOYEUR", paper.put("employer", firm.name)),
        tiny("SIRET", txt(firm.siret)),
        tiny("NOM DE NAISSANCE", paper.birth_name()),
        tiny("PRÉNOMS", paper.given_names()),
    ]
    cells += (
        [tiny("NOM D'USAGE", paper.usage_name()), tiny("NATIONALITÉ", txt(person.nationality_word))]
        if person.usage_name
        else []
    )
    cells += [
        tiny("NÉ(E) LE", when(paper, "birth_date", person.birth_date, "slash")),
        tiny("EMPLOI", paper.put("job_title", held_job(case))),
        tiny("DATE DE DÉBUT", when(paper, "start", start, "slash")),
        tiny("DATE DE FIN", when(paper, "end", end, "slash")),
        tiny(
            "MOTIF DU RECOURS",
            paper.choose("Accroissement temporaire d'activité", "Remplacement d'un salarié absent"),
        ),
        tiny("DURÉE HEBDOMADAIRE", "35 h 00"),
    ]
    return (
        "#align(right)[#text(size: 7pt)[Modèle CDD-03]]\n#text(size: 1.3em)[*Contrat à durée déterminée*]\n#v(4mm)\n"
        + boxes("1fr, 1fr", *cells)
        + "#v(3mm)\n#text(size: 0.85em)[Le présent contrat est régi par les articles L. 1242-1 et suivants du code du travail. La convention collective et le règlement intérieur sont consultables au bureau du personnel. L'indemnité de fin de contrat est égale à 10 % de la rémunération brute totale.]\n#v(6mm)\n"
        f"Signé le {paper.blank() if case.has('undated') else plain_day(paper, start - dt.timedelta(days=2), 'slash')}\n#v(2mm)\n"
        + boxes(
            "1fr, 1fr",
            f"[Visa employeur \\ {paper.sign('employer', width_mm=70, height_mm=24, stamp=letters(firm))}]",
            f"[Visa salarié \\ {paper.sign('candidate', width_mm=70, height_mm=24)}]",
        )
    )


def _entry(case: Case) -> tuple[str, dt.date, dt.date]:
    number = case.fact("siren", luhn_number(case.rng, 9, "999"))
    since = case.fact(
        "registered_on", case.today - dt.timedelta(days=case.rng.randrange(450, 2800))
    )
    return number, since, case.fact("issue_date", case.day_before(3, 80))


_TRADES = (
    "Travaux de maçonnerie générale",
    "Installation d'équipements thermiques",
    "Conseil en gestion d'entreprise",
    "Menuiserie bois et agencement",
)


@opened_layout("business_registration", "court_extract")
def court_extract(case: Case, paper: Paper) -> str:
    """An extract of the trade register for a sole trader, as the court's clerk issues it."""
    siren, since, issued = _entry(case)
    town, person = case.person.place.town, case.person
    shown = f"{siren[:3]} {siren[3:6]} {siren[6:]}"
    return (
        f"#grid(columns: (1fr, auto), [*Greffe du Tribunal de Commerce de {txt(town)}* \\ 1 place du Palais \\ N° de gestion {since.year} A {case.rng.randrange(100, 999)}], [#text(size: 8pt)[Code de vérification \\ {case.rng.randrange(10**9, 10**10)}]])\n#v(6mm)\n"
        f"#align(center)[#text(size: 1.5em)[*Extrait K*] \\ *IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS* \\ #text(size: 0.9em)[à jour au {when(paper, 'issue_date', issued, 'long', 'slash')}]]\n#v(5mm)\n"
        f"#block(fill: luma(235), width: 100%, inset: 2mm)[IDENTIFICATION DE LA PERSONNE PHYSIQUE]\n#grid(columns: (62mm, 1fr), row-gutter: 2.4mm, [Immatriculation au RCS, numéro], [{paper.put('siren', siren, shown)} R.C.S. {txt(town)}], [Date d'immatriculation], [{when(paper, 'registered_on', since, 'slash')}], {civil_rows(paper, 'Nom', 'Nom d’usage', 'Prénoms', 'Date de naissance')}, [Lieu de naissance], [{txt(person.birth_place)}], [Nationalité], [{txt(person.nationality_word)}])\n"
        f"#v(3mm)\n#block(fill: luma(235), width: 100%, inset: 2mm)[RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ]\n#grid(columns: (62mm, 1fr), row-gutter: 2.4mm, [Adresse de l'établissement], [{txt(person.street)} {txt(person.place.post_code)} {txt(town)}], [Activité(s) exercée(s)], [{paper.put('activity', case.fact('activity', case.rng.choice(_TRADES)))}], [Date de commencement d'activité], [{plain_day(paper, since, 'slash')}], [Mode d'exploitation], [Exploitation directe])\n#v(6mm)\n"
        f"{right('Le greffier')}\n{right(paper.sign('authority', width_mm=58, height_mm=24, stamp=['GREFFE DU TRIBUNAL', town.upper()]))}\n#align(center)[FIN DE L'EXTRAIT]"
    )


@opened_layout("business_registration", "national_register")
def national_register(case: Case, paper: Paper) -> str:
    """The print of the national register of firms, in grey panels, signed by nobody."""
    siren, since, issued = _entry(case)
    paper.setup.font = paper.choose("Open Sans", "Carlito", "Lato")
    person = case.person
    civil = [tiny("Nom de naissance", paper.birth_name()), tiny("Prénoms", paper.given_names())]
    civil += [tiny("Nom d'usage", paper.usage_name())] if person.usage_name else []
    civil += [
        tiny("Mois et année de naissance", f"{person.birth_date:%m/%Y}"),
        tiny("Rôle", "Entrepreneur individuel"),
    ]
    firm = [
        tiny("SIREN", paper.put("siren", siren)),
        tiny("Immatriculation au RNE", when(paper, "registered_on", since, "slash")),
        tiny(
            "Activité principale",
            paper.put("activity", case.fact("activity", case.rng.choice(_TRADES))),
        ),
        tiny("Forme juridique", "Entrepreneur individuel"),
        tiny("État", "Active"),
        tiny("Siège", txt(f"{person.place.post_code} {person.place.town}")),
    ]
    grid = "#block(width: 100%, fill: luma(243), inset: 4mm)[#grid(columns: (1fr, 1fr), row-gutter: 4mm, {})]\n"
    return (
        f"#text(size: 1.6em, fill: rgb(\"#00426a\"))[Attestation d'immatriculation] \\ au Registre national des entreprises (RNE)\n#v(3mm)\nExtrait produit le {when(paper, 'issue_date', issued, 'slash', 'long')} d'après les données du registre.\n#v(3mm)\n*L'entreprise*\n"
        + grid.format(", ".join(firm))
        + "*La personne*\n"
        + grid.format(", ".join(civil))
        + "#text(size: 8pt)[Cette attestation a la même valeur que l'extrait du registre du commerce pour les démarches administratives. Aucune signature n'est requise.]"
    )
