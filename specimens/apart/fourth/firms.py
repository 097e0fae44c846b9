"""What employers and registers write: work certificates, an apprentice's employer, a job sheet,
extracts of the registers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.firms import _JOB, _job, _keep, _small, _spells, _written
from specimens.opened.fourth.wording import (
    aligned,
    born_on,
    foot_notices,
    head_row,
    numeric,
    office_of,
    said_name,
    spaced_siret,
    stamp_of,
    strong,
    tiny,
    title,
    usage_pair,
)
from specimens.people import invent_firm, invent_place
from specimens.signing import Party, place_to_sign


@apart_layout("work_certificate", "free_of_engagement", defects=_JOB)
def free_of_engagement(case: Case, paper: Paper) -> str:
    """The usual certificate of the labour code: who, from when to when, as what; the health cover
    kept; no title but the frame."""
    firm, rng = invent_firm(case.rng), case.rng
    spells = _spells(case)
    start, end, share = spells[-1]
    issued = _written(case, spells)
    first = french.any_date(start, rng)
    last = french.any_date(end, rng) if end else ""
    _keep(paper, spells[-1], first, *([last] if end else []))
    paper.setup.footer = foot_notices(paper, firm)
    job = _job(case)
    she = case.person.agree("il", "elle")
    until = (
        f"et jusqu'au {txt(last)}"
        if end
        else f"et qu'{she} fait toujours partie de nos effectifs à la date de la présente"
    )
    quits = (
        f"{case.person.civility} nous quitte ce jour libre de tout engagement.\n\n#text(size: 0.88em)[En application de l'article L. 911-8 du code de la sécurité sociale, le salarié bénéficie du maintien à titre gratuit des garanties de prévoyance et de frais de santé, pour une durée maximale de douze mois.]\n\n"
        if end
        else "Le contrat de travail n'est ni suspendu ni en cours de rupture.\n\n"
    )
    return (
        head_row(paper, firm, paper.put("employer", firm.name))
        + title(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail") if end else paper.choose("ATTESTATION DE TRAVAIL", "ATTESTATION D'EMPLOI", "Certificat de travail"))
        + f"Je soussigné(e), {txt(firm.director)}, agissant en qualité de {txt(office_of(firm))} de la société {txt(firm.name)}, SIRET {txt(spaced_siret(firm))}, certifie que {said_name(paper)}, {born_on(paper, place=False)}, demeurant {txt(case.person.street)} à {txt(case.person.place.town)}, a été employé{case.person.agree('', 'e')} dans notre entreprise à compter du {txt(first)} {until}.\n\n"
        f"Durant cette période, {she} a occupé {txt(french.any_share(share, rng))} l'emploi de {strong(paper.put('job_title', job, _small(job)))}.\n\n"
        + quits
        + "En foi de quoi lui est délivré le présent certificat, pour servir et valoir ce que de droit.\n\n"
        + f"À {txt(firm.place.town)}, le {paper.date('issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("employer", firm.director_title, stamp_of(firm), firm.director), align=paper.choose("left", "right"))
    )  # fmt: skip


@apart_layout("work_certificate", "career_extract_by_program", defects=_JOB)
def career_extract_by_program(case: Case, paper: Paper) -> str:
    """A big employer's print-out: identifiers everywhere, one line an assignment with its share."""
    place, rng, person = invent_place(case.rng), case.rng, case.person
    employer = rng.choice((f"Centre hospitalier de {place.town}", f"Métropole de {place.town}", f"Habitat Exemple {place.town}", f"Régie des transports de {place.town}"))  # fmt: skip
    spells = _spells(case, rng.randrange(0, 3))
    job, issued = _job(case), _written(case, spells)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Mono", "DejaVu Sans", "Liberation Sans Narrow")), 9.5  # fmt: skip
    run = issued - dt.timedelta(days=rng.randrange(0, 3))
    paper.setup.header = f"{tiny(f'PRODRH v{rng.randrange(4, 9)}.{rng.randrange(10, 99)}')} #h(1fr) {tiny(f'Édité le {numeric(run)} à {rng.randrange(8, 18):02d}:{rng.randrange(60):02d} – page 1')}"
    rows = []
    for spell in spells:
        start, end, share = spell
        last = numeric(end) if end else "en cours"
        _keep(paper, spell, numeric(start), *([last] if end else []))
        rows.append(f"[{rng.randrange(100, 999)}], [{txt(job)}], [{txt(numeric(start))}], [{txt(last)}], [{round(share * 100)} %]")  # fmt: skip
    paper.put("job_title", job)
    return (
        f"{strong(paper.put('employer', employer), 1.2)} \\ Direction des ressources humaines – pôle carrières et paie\n#line(length: 100%)\n"
        + title(paper.choose("ATTESTATION D'EMPLOI", "CERTIFICAT DE TRAVAIL ET DE SERVICES", "RELEVÉ DE CARRIÈRE VALANT CERTIFICAT DE TRAVAIL"), size_em=1.2)
        + aligned([("Matricule", txt(f"{rng.randrange(10**5, 10**6)}")), ("Nom de naissance", paper.birth_name()), *usage_pair(paper), ("Prénoms", paper.given_names(" ")), ("Né(e) le", paper.birth_date(form=numeric(person.birth_date))), ("Statut", txt(rng.choice(("contractuel", "CDI de droit privé", "titulaire"))))])
        + f"#v(3mm)\n#table(columns: (14mm, 1fr, 28mm, 28mm, 20mm), inset: 1.6mm, stroke: (x, y) => (bottom: 0.4pt, top: if y == 0 {{ 0.8pt }} else {{ 0pt }}), [*Poste*], [*Libellé de l'emploi*], [*Du*], [*Au*], [*Quotité*], {', '.join(rows)})\n#v(3mm)\n"
        f"Le directeur des ressources humaines certifie l'exactitude des renseignements ci-dessus. Attestation établie à la demande de l'intéressé{person.agree('', 'e')}.\n\n"
        f"{paper.choose('Le', 'Établi le', 'Fait le')} {paper.date('issue_date', issued)}\n#v(3mm)\n"
        + place_to_sign(paper, Party("employer", "Pour le directeur et par délégation, la responsable des carrières", [employer, "D.R.H."]), shape="below", align=paper.choose("left", "right"))
    )  # fmt: skip
