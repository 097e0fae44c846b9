"""Short statements by those who take the candidate in: the host of an internship, the apprentice's
employer."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import (
    born_words,
    footer_of,
    letterhead,
    made_at,
    signature_block,
    stamp_lines,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school, strip_accents


@layout("internship_attestation", "host_statement")
def host_statement(case: Case, paper: Paper) -> str:
    """The host says when and how long; one period or two."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 5, 6, 8)))
    start = dt.date(case.session - 1, rng.choice((1, 2, 5, 6)), rng.randrange(1, 20))
    periods = case.fact("periods", [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)])
    spans = []
    for first, last, share in periods:
        shown = (french.any_date(first, rng), french.any_date(last, rng))
        paper.add(
            "periods", {"start": first.isoformat(), "end": last.isoformat(), "share": share}, shown
        )
        spans.append(f"du {shown[0]} au {shown[1]}")
    issued = case.fact(
        "issue_date", min(case.today, periods[-1][1] + dt.timedelta(days=rng.randrange(0, 20)))
    )
    length = paper.put(
        "weeks", weeks, paper.choose(f"{weeks} semaines", f"{french.in_words(weeks)} semaines")
    )
    paper.setup.footer = footer_of(firm)
    return (
        letterhead(paper, firm, printed_name=paper.put("employer", firm.name))
        + title(
            paper,
            paper.choose(
                "Attestation de stage",
                "Attestation de fin de stage",
                "Attestation de stage en entreprise",
            ),
        )
        + f"{txt(firm.director)}, {txt(firm.director_title.lower())}, certifie que {paper.full_name()}, {born_words(paper)}, étudiant(e) de {txt(school.name)}, "
        f"a effectué un stage dans notre entreprise {txt(' et '.join(spans))}, soit {length}, dans le cadre de sa préparation au BTS {txt(rng.choice(case.title.printed))}.\n\n"
        f"{paper.choose('Ce stage était encadré par un tuteur de l’entreprise.', 'La durée du stage est conforme à la convention.', '')}\n\n"
        f"{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "employer",
            paper.choose("Le responsable de l'entreprise (cachet)", firm.director_title),
            stamp=stamp_lines(firm),
        )
    )


@layout("employer_attestation", "apprentice_status")
def apprentice_status(case: Case, paper: Paper) -> str:
    """The employer confirms that the person is an apprentice in the firm."""
    firm, rng = invent_firm(case.rng), case.rng
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    issued = case.fact("issue_date", case.day_before(1, 40))
    return (
        letterhead(paper, firm)
        + title(
            paper,
            paper.choose(
                "Attestation de l'employeur",
                "Attestation employeur",
                "Attestation de statut d'apprenti",
            ),
        )
        + f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())} de l'entreprise {paper.put('employer', firm.name)}, {paper.choose('confirme', 'atteste', 'certifie')} que {paper.full_name()}, {born_words(paper)}, "
        f"{paper.choose('a le statut d’apprenti(e) dans notre entreprise', 'est employé(e) en qualité d’apprenti(e)', 'effectue son apprentissage au sein de notre société')} depuis le {txt(french.any_date(start, rng))} "
        f"et prépare le BTS {txt(rng.choice(case.title.printed))} par la voie de l'apprentissage.\n\n{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "employer",
            paper.choose("L'employeur", firm.director_title),
            stamp=stamp_lines(firm),
        )
    )


@layout("internship_attestation", "school_form")
def internship_form(case: Case, paper: Paper) -> str:
    """The annex of the internship agreement, as schools hand it out: frames, periods in a table."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    weeks = rng.choice((8, 10, 12))
    first = dt.date(case.session - 1, rng.choice((1, 5)), rng.randrange(1, 15))
    half = dt.timedelta(days=7 * weeks // 2 - 3)
    second = first + dt.timedelta(days=7 * weeks // 2 + rng.randrange(30, 90))
    periods = case.fact("periods", [(first, first + half, 1.0), (second, second + half, 1.0)])
    rows = []
    for start, end, share in periods:
        shown = (french.date_slashes(start), french.date_slashes(end))
        paper.add(
            "periods", {"start": start.isoformat(), "end": end.isoformat(), "share": share}, shown
        )
        rows.append(f"[{shown[0]}], [{shown[1]}], [{txt(firm.place.town)}]")
    issued = case.fact("issue_date", min(case.today, periods[-1][1] + dt.timedelta(days=5)))
    total = paper.put(
        "weeks", case.fact("weeks", weeks), paper.choose(f"{weeks} semaines", f"{weeks} sem.")
    )
    frame = "#block(stroke: 0.5pt, width: 100%, inset: 2.5mm)"
    return (
        f"#text(size: 0.85em)[{txt(strip_accents(school.name).upper())} – Annexe à la convention de stage]\n"
        + title(
            paper,
            paper.choose(
                "Attestation de stage",
                "Attestation de stage à remettre au stagiaire",
                "Certificat de stage – BTS",
            ),
        )
        + f"{frame}[*ORGANISME D'ACCUEIL* \\ Nom ou dénomination sociale : {paper.put('employer', firm.name)} \\ Adresse : {txt(firm.address)} \\ Tél. : {txt(firm.phone)}]\n"
        f"*certifie que*\n{frame}[*LE STAGIAIRE* \\ Nom : {paper.birth_name()} #h(5mm) Prénom(s) : {paper.given_names(' ')} {'#h(5mm) Nom d’usage : ' + paper.usage_name() if case.person.usage_name else ''} \\ Né(e) le : {paper.birth_date()} \\ Étudiant(e) en BTS {txt(rng.choice(case.title.printed))}]\n"
        f"a effectué un stage prévu dans le cadre de ses études :\n#table(columns: (1fr, 1fr, 1fr), [*Du*], [*Au*], [*Lieu*], {', '.join(rows)})\n{paper.choose('Durée totale du stage', 'représentant une durée totale de')} : {total}\n\n"
        f"{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "employer",
            "Nom, fonction et signature du représentant de l'organisme d'accueil",
            stamp=stamp_lines(firm),
        )
    )


@layout("employer_attestation", "staff_form")
def apprentice_form(case: Case, paper: Paper) -> str:
    """A form that the training centre gives the employer to fill in."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    issued = case.fact("issue_date", case.day_before(1, 40))
    paper.put("full_name", f"{case.person.first_name} {case.person.birth_name}")
    name = f"{case.person.first_name} {case.person.birth_name}"
    return (
        f"{txt(school.name)} – service des examens\n#line(length: 100%)\n"
        + title(
            paper,
            paper.choose(
                "Attestation employeur – contrat d'apprentissage",
                "Attestation de présence de l'apprenti dans l'entreprise",
                "Confirmation du statut d'apprenti",
            ),
        )
        + f"#rows([Entreprise (raison sociale)], [{paper.put('employer', firm.name)}], [Représentée par], [{txt(firm.director)}], [Apprenti(e)], [{paper.handwritten(name)}], [Date de naissance], [{paper.birth_date()}], [Diplôme préparé], [BTS {txt(rng.choice(case.title.printed))}], [Début du contrat], [{txt(french.date_slashes(start))}])\n#v(3mm)\n"
        "#check(true) est titulaire d'un contrat d'apprentissage en cours dans notre entreprise \\ #check(false) a quitté l'entreprise\n\n"
        f"{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "employer", "Cachet de l'entreprise et signature", stamp=stamp_lines(firm)
        )
    )
