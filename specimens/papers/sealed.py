"""Papers with a visible electronic seal (2D-Doc): attestations of diplomas, contracts of work, and
the attestation of student contribution that proves nothing here."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import spaced_siret
from specimens.layout import Case, Paper, layout
from specimens.papers.school import _diploma_facts
from specimens.people import invent_firm, invent_school
from specimens.seals import SealField, day, given, plain
from specimens.signing import Party, parties_in_a_row
from specimens.specialities import ACADEMIES

_DEFECTS = ("seal_broken", "seal_mismatch")


@layout("diploma", "sealed_attestation", defects=_DEFECTS)
def sealed_diploma(case: Case, paper: Paper) -> str:
    """The digital attestation of a diploma: labels, code at the top right, nobody signs by hand."""
    name, level, obtained = _diploma_facts(case)
    academy = ACADEMIES[case.academy][0]
    sealed = paper.sealed_person()
    fields: list[SealField] = [
        ("B0", given(sealed.given_names), False),
        ("B2", plain(sealed.birth_name), False),
        *([("B3", plain(sealed.usage_name), False)] if sealed.usage_name else []),
        ("B7", day(sealed.birth_date), True),
        ("BD", str(level), True),
        ("BF", f"{obtained.year:03X}", True),
        ("BJ", plain(name)[:30], False),
    ]
    usage = f"[Nom d'usage], [{paper.usage_name()}], " if case.person.usage_name else ""
    return (
        f"#grid(columns: (1fr, auto), [Académie de {txt(academy)} \\ Service de certification des diplômes \\ #v(6mm) #text(size: 1.35em)[*{paper.choose('Attestation de diplôme', 'Attestation de réussite sécurisée', 'Attestation numérique d’obtention')}*]], [{paper.seal('B0', fields, obtained + dt.timedelta(days=20))}])\n#v(8mm)\n"
        f"Les services académiques attestent que la personne désignée ci-dessous est titulaire du diplôme suivant :\n\n#table(columns: (55mm, 1fr), inset: 2.4mm, stroke: (bottom: 0.3pt), [Diplôme], [*{paper.put('title', name)}*], [Niveau], [{paper.put('level', level)}], [Nom de naissance], [{paper.birth_name()}], {usage}[Prénom(s)], [{paper.given_names()}], [Né(e) le], [{paper.birth_date()}], [Obtenu le], [{paper.date('obtained_on', obtained)}])\n#v(4mm)\n"
        "Ce document est scellé : ses données figurent dans le code 2D-Doc et se vérifient avec une application de lecture.\n"
    )


@layout("employment_contract", "sealed_print", defects=_DEFECTS)
def sealed_contract(case: Case, paper: Paper) -> str:
    """A contract from an employer's platform, sealed and signed."""
    firm, rng = invent_firm(case.rng), case.rng
    job = case.fact("job_title", rng.choice(case.title.jobs))
    start = case.fact("start", case.today - dt.timedelta(days=rng.randrange(120, 1200)))
    pay = f"{rng.randrange(1850, 2700)},{rng.randrange(100):02d}"
    sealed = paper.sealed_person()
    fields: list[SealField] = [
        ("50", firm.siret, True),
        ("57", day(start), True),
        ("5A", pay, False),
        ("61", plain(sealed.first_name), False),
        ("62", plain(sealed.birth_name), False),
    ]
    return (
        f"#grid(columns: (1fr, auto), [*{paper.put('employer', firm.name)}* \\ SIRET {txt(spaced_siret(firm.siret))} \\ {txt(firm.address)}], [{paper.seal('10', fields, start - dt.timedelta(days=2))}])\n#v(4mm)\n#text(size: 1.3em)[*{paper.choose('Contrat de travail à durée indéterminée', 'CONTRAT DE TRAVAIL', 'Contrat de travail – document scellé')}*]\n\n"
        f"Salarié(e) : {paper.listed_name(civility=True)}, {case.person.born} le {paper.birth_date()}\n\n1. Fonctions : {paper.put('job_title', job)}.\n\n2. Prise de poste : {paper.date('start', start)}, sans terme.\n\n3. Rémunération mensuelle brute : {txt(pay)} €.\n\n4. Durée du travail : {txt(french.any_share(1.0, rng))}.\n\n5. Le présent contrat est régi par la convention collective de l'entreprise.\n\nFait à {txt(firm.place.town)}, le {txt(french.date_long(start - dt.timedelta(days=2)))}\n"
        + parties_in_a_row(
            paper,
            [
                Party("employer", f"Pour l'employeur, {firm.director}"),
                Party("candidate", "Le salarié", approval=paper.choose("", "Lu et approuvé")),
            ],
        )
    )


@layout("unknown", "student_contribution", defects=_DEFECTS)
def student_contribution(case: Case, paper: Paper) -> str:
    """The attestation of the student-life contribution: candidates take it for a school paper."""
    rng, school = case.rng, invent_school(case.rng)
    year = case.session - 1
    issued = dt.date(year, 9, rng.randrange(1, 28))
    number = f"{year % 100}-{''.join(rng.choice('ABCDEFGHJKLMNPQRSTUVWXYZ') for _ in range(8))}-{rng.randrange(10, 99)}"
    ine = f"{rng.randrange(10**9, 10**10)}T"
    sealed = paper.sealed_person()
    fields: list[SealField] = [
        ("BK", number, True),
        ("B0", given(sealed.given_names), False),
        ("B2", plain(sealed.birth_name), False),
        ("B3", plain(sealed.usage_name or ""), False),
        ("B7", day(sealed.birth_date), True),
        ("BB", ine, False),
    ]
    return (
        f"#grid(columns: (1fr, auto), [#text(size: 1.3em)[*Attestation d'acquittement de la contribution de vie étudiante et de campus*] \\ Année {year}-{year + 1}], [{paper.seal('B1', fields, issued)}])\n#v(6mm)\n"
        f"Le centre fictif des œuvres atteste que {paper.full_name()}, {case.person.born} le {paper.birth_date()}, INE {txt(ine)}, s'est acquitté(e) de la contribution. \\ Numéro : {txt(number)} \\ Établissement : {txt(school.name)}\n\nLe {txt(french.date_long(issued))}\n"
    )
