"""Certificates and attestations of work: one period or several, full time or part, ended or still
running, from firms that each word it in their own way."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens import french
from specimens.drawing import txt
from specimens.furniture import (
    address_block,
    born_words,
    footer_of,
    letterhead,
    made_at,
    signature_block,
    spaced_siret,
    stamp_lines,
    state_head,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import Firm, invent_firm, invent_place
from specimens.specialities import TITLES

_DEFECTS = ("too_short", "wrong_job", "open_ended", "part_time")
Period = tuple[dt.date, dt.date | None, float]


def _periods(case: Case, most: int) -> list[Period]:
    """Employments before the upload, oldest first; the last may still run (`end` None)."""
    rng = case.rng
    share = rng.choices((1.0, 0.8, 0.5), (7, 1, 2))[0]
    if case.has("part_time"):
        share = 0.5
    months = rng.randrange(13, 60)
    if case.has("too_short"):
        months, share = rng.randrange(2, 7), 1.0
    end: dt.date | None = case.today - dt.timedelta(days=rng.randrange(5, 200))
    last = end or case.today
    if case.has("open_ended") or rng.random() < 0.35:
        end, last = None, case.today
    found: list[Period] = [(last - dt.timedelta(days=months * 30 + rng.randrange(20)), end, share)]
    for _ in range(rng.randrange(most) if not case.has("too_short") else 0):
        until = found[0][0] - dt.timedelta(days=rng.randrange(1, 400))
        found.insert(
            0,
            (until - dt.timedelta(days=rng.randrange(90, 700)), until, rng.choice((1.0, 1.0, 0.5))),
        )
    return case.fact("periods", found)


def _job(case: Case) -> str:
    jobs = case.title.jobs
    if case.has("wrong_job"):
        other = [t for t in TITLES if t.code != case.title.code]
        jobs = (
            "Employé polyvalent de restauration",
            "Agent d'entretien",
            *case.rng.choice(other).jobs,
        )
        return case.fact("job_title", case.rng.choice(jobs[:2]))
    return case.fact("job_title", case.rng.choice(jobs))


def _issued(case: Case, periods: list[Period]) -> dt.date:
    last = periods[-1][1]
    if last is None or case.has("future_date"):
        return case.fact("issue_date", case.day_before(1, 40))
    return case.fact(
        "issue_date", min(case.today, last + dt.timedelta(days=case.rng.randrange(0, 12)))
    )


def _keep(paper: Paper, period: Period, *printed: str) -> None:
    start, end, share = period
    row: dict[str, Any] = {
        "start": start.isoformat(),
        "end": end and end.isoformat(),
        "share": share,
    }
    paper.add("periods", row, list(printed))


def _span(case: Case, paper: Paper, period: Period) -> str:
    """« du … au … », « depuis le … » with the share of time where it is said."""
    start, end, share = period
    first = french.any_date(start, case.rng)
    if end is None:
        words = paper.choose(
            f"depuis le {first}",
            f"depuis le {first} et à ce jour",
            f"du {first} à ce jour",
            f"à compter du {first}, contrat toujours en cours",
        )
        _keep(paper, period, first)
    else:
        last = french.any_date(end, case.rng)
        words = paper.choose(
            f"du {first} au {last}", f"du {first} jusqu'au {last}", f"entre le {first} et le {last}"
        )
        _keep(paper, period, first, last)
    if share < 1 or case.rng.random() < 0.4:
        words += paper.choose(", ", " ") + french.any_share(share, case.rng)
    return txt(words)


def _who_signs(firm: Firm, paper: Paper) -> str:
    return txt(
        paper.choose(
            f"Je soussigné(e), {firm.director}, {firm.director_title.lower()} de la société",
            f"Nous soussignés, {firm.form}",
            f"Je soussigné(e) {firm.director}, agissant en qualité de {firm.director_title.lower()} de l'entreprise",
        )
    )


@layout("work_certificate", "legal_letter", defects=_DEFECTS)
def legal_letter(case: Case, paper: Paper) -> str:
    """The certificate of article L. 1234-19, in running text."""
    firm = invent_firm(case.rng)
    periods = _periods(case, 1)[-1:]
    job, issued = _job(case), _issued(case, periods)
    paper.setup.footer = footer_of(firm) if case.rng.random() < 0.6 else ""
    paper.setup.justify = case.rng.random() < 0.5
    over = periods[0][1] is not None
    closing = paper.choose(
        f"{case.person.civility} nous quitte libre de tout engagement."
        if over
        else "Le contrat est en cours à ce jour.",
        "Certificat remis pour faire valoir ce que de droit.",
        "L'intéressé(e) bénéficie de la portabilité de la couverture santé (article L. 911-8 du code de la sécurité sociale).",
    )
    return (
        letterhead(paper, firm)
        + "#v(6mm)\n"
        + title(
            paper,
            paper.choose(
                "Certificat de travail",
                "Certificat de travail",
                "Certificat de travail (art. L. 1234-19 du code du travail)",
            ),
        )
        + f"{_who_signs(firm, paper)} {paper.put('employer', firm.name)}, certifie avoir employé {paper.full_name()}, {born_words(paper)}, demeurant {txt(case.person.street)}, {txt(case.person.place.post_code)} {txt(case.person.place.town)}, "
        f"{_span(case, paper, periods[0])}, en qualité de {paper.put('job_title', job)}.\n\n{txt(closing)}\n\n"
        f"{made_at(paper, firm.place.town, 'issue_date', issued, words=True)}\n\n"
        + signature_block(
            paper,
            "employer",
            paper.choose(firm.director_title, "L'employeur", "La direction"),
            stamp=stamp_lines(firm),
        )
    )


@layout("work_certificate", "employment_attestation", defects=_DEFECTS)
def employment_attestation(case: Case, paper: Paper) -> str:
    """An attestation d'emploi by the staff office, for somebody who is still there or not."""
    firm = invent_firm(case.rng)
    periods = _periods(case, 1)[-1:]
    job, issued = _job(case), _issued(case, periods)
    kind = paper.choose("contrat à durée indéterminée", "CDI", "contrat à durée déterminée", "CDD")
    verb = "est employé(e)" if periods[0][1] is None else "a été employé(e)"
    return (
        f"#grid(columns: (1fr, 75mm), [{letterhead(paper, firm)}], [#v(20mm){address_block(case.person)}])\n#v(4mm)\n"
        f"{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + title(
            paper,
            paper.choose(
                "Attestation d'emploi",
                "Attestation de travail",
                "Attestation employeur – activité salariée",
            ),
        )
        + f"{txt(firm.director)}, {txt(firm.director_title)}, atteste que {paper.full_name()} {verb} au sein de {paper.put('employer', firm.name)} en {txt(kind)} {_span(case, paper, periods[0])}.\n\n"
        f"{paper.choose('Emploi occupé', 'Fonction exercée', 'Poste')} : {paper.put('job_title', job)} ({paper.choose('statut ETAM', 'niveau technicien', 'agent de maîtrise', 'coefficient 240')}).\n\n"
        f"Attestation établie à la demande de l'intéressé(e) pour son inscription à l'examen du BTS.\n\n"
        + signature_block(
            paper,
            "employer",
            paper.choose("Le service du personnel", firm.director_title),
            stamp=stamp_lines(firm),
        )
    )


@layout("work_certificate", "table_of_periods", defects=_DEFECTS)
def table_of_periods(case: Case, paper: Paper) -> str:
    """Several employments in one firm, in a table."""
    firm = invent_firm(case.rng)
    periods = _periods(case, 3)
    job, issued = _job(case), _issued(case, periods)
    rows = []
    for period in periods:
        start, end, share = period
        first = french.date_slashes(start)
        last = french.date_slashes(end) if end else paper.choose("à ce jour", "en cours", "–")
        rate = paper.choose(
            f"{round(share * 100)} %", f"{share * 35:g} h / semaine".replace(".", ",")
        )
        _keep(paper, period, first, *([last] if end else []))
        rows.append(f"[{txt(job)}], [{first}], [{txt(last)}], [{txt(rate)}]")
    paper.put("job_title", job)
    return (
        letterhead(paper, firm, printed_name=paper.put("employer", firm.name))
        + title(
            paper,
            paper.choose(
                "Certificat de travail",
                "État des services",
                "Relevé d'emplois – certificat de travail",
            ),
        )
        + f"#rows([Salarié(e)], [{paper.full_name()}], [Né(e) le], [{paper.birth_date()}], [SIRET de l'employeur], [{txt(spaced_siret(firm.siret))}])\n#v(3mm)\n"
        f"#table(columns: (1fr, 30mm, 30mm, 32mm), inset: 2mm, [*Emploi*], [*Du*], [*Au*], [*Temps de travail*], {', '.join(rows)})\n\n"
        f"Le présent certificat est délivré conformément à l'article L. 1234-19 du code du travail.\n\n{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "employer", "Cachet et signature de l'employeur", stamp=stamp_lines(firm)
        )
    )


@layout("work_certificate", "public_service", defects=_DEFECTS)
def public_service(case: Case, paper: Paper) -> str:
    """A town hall's or a hospital's attestation of service, with articles and a reference."""
    place = invent_place(case.rng)
    employer = case.rng.choice(
        (
            f"Mairie de {place.town}",
            f"Centre hospitalier de {place.town}",
            f"Communauté de communes de {place.town}",
        )
    )
    periods = _periods(case, 2)
    job, issued = _job(case), _issued(case, periods)
    lines = " \\ \n".join(f"– {_span(case, paper, p)}, en qualité de {txt(job)}" for p in periods)
    paper.put("job_title", job)
    return (
        state_head(
            paper,
            employer,
            "Direction des ressources humaines",
            f"Réf. DRH/{case.rng.randrange(100, 999)}",
        )
        + title(
            paper,
            paper.choose(
                "Attestation de services", "Certificat de travail", "Attestation d'emploi"
            ),
        )
        + f"Le directeur des ressources humaines de {paper.put('employer', employer)} certifie que {paper.full_name()}, {born_words(paper)}, a exercé dans les services :\n\n{lines}\n\n"
        f"En foi de quoi le présent certificat est établi.\n\n{made_at(paper, place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "employer",
            paper.choose("Le directeur des ressources humaines", "Pour le maire et par délégation"),
            stamp=[employer, "DRH"],
        )
    )
