"""What employers write about work done: certificates, mission lists, job sheets, internships."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
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
from specimens.opened.third.work import _WORK, Period, _after, _issued, _job, _kept, _spells, _weeks
from specimens.people import invent_firm, invent_school
from specimens.signing import Party, place_to_sign


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


@apart_layout("work_certificate", "payroll_program", defects=_WORK)
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


@apart_layout("work_certificate", "architect_letter", defects=_WORK)
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


@apart_layout("work_certificate", "agency_missions", defects=_WORK)
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


@apart_layout("internship_attestation", "model_of_the_code")
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
