"""Papers of the national service and of the town halls: defence day, exemption, census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    beside,
    born_on,
    issued_on,
    numeric,
    printed_from_browser,
    republic,
    said_name,
    strong,
    title,
    usage_pair,
)
from specimens.people import invent_place
from specimens.signing import Party, place_to_sign


def _at_age(case: Case, years: int) -> dt.date:
    born = case.person.birth_date
    return dt.date(born.year + years, born.month, min(born.day, 28))


def _session_day(case: Case) -> dt.date:
    first = _at_age(case, 17)
    reach = max(15, min(420, (case.today - first).days - 5))
    return case.fact("session_date", first + dt.timedelta(days=case.rng.randrange(8, reach)))


def _identifier(case: Case) -> str:
    rng, who = case.rng, case.person
    return f"{who.birth_date:%y%m} {who.birth_department[:2]} {rng.randrange(10**3):03d} {rng.randrange(10**4):04d}"


@opened_layout("jdc_certificate", "account_download")
def account_download(case: Case, paper: Paper) -> str:
    """The certificate downloaded from the young person's account: labels above values, a code to
    verify it, a printed hand."""
    rng, person = case.rng, case.person
    day, place = _session_day(case), invent_place(rng)
    printed = case.today - dt.timedelta(days=rng.randrange(0, 25))
    printed_from_browser(paper, printed, "Mon espace JDC – mes documents", f"espace-jeunes.example.invalid/documents/{rng.randrange(10**7, 10**8)}")  # fmt: skip
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato")), 10
    usage = usage_pair(paper)

    def line(label: str, value: str) -> str:
        return f"#block(above: 3.5mm, below: 3.5mm)[#text(size: 0.78em, fill: rgb(0,0,145))[{txt(label)}] \\ #text(size: 1.1em)[{value}]]\n"

    left = (
        line("Nom de naissance", paper.birth_name())
        + "".join(line(label, value) for label, value in usage)
        + line("Prénom(s)", paper.given_names(paper.choose(" ", ", ")))
        + line("Date de naissance", paper.birth_date(form=numeric(person.birth_date)))
    )
    right = (
        line("Lieu de naissance", txt(f"{person.birth_place} ({person.birth_department})"))
        + line("Journée effectuée le", paper.date("session_date", day))
        + line("Site", txt(f"{place.town} – quartier Exemple"))
        + line("Identifiant défense", txt(_identifier(case)))
    )
    return (
        beside(f"{strong('Ministère des Armées')} \\ Direction du service national et de la jeunesse", f"#align(right)[{square_code(paper, 20)}]")
        + f"#v(4mm)\n#block(fill: rgb(236,236,254), width: 100%, inset: 5mm)[{strong(txt(paper.choose('Certificat de participation à la JDC', 'Journée défense et citoyenneté – certificat de participation', 'Attestation de participation à la JDC')), 1.3)}]\n"
        + beside(left, right)
        + f"#v(4mm)\nCe document atteste que le titulaire a satisfait à l'obligation prévue à l'article L. 114-2 du code du service national. Son authenticité peut être vérifiée à l'aide du code {txt(''.join(rng.choice('ACDEFGHKLMNP2345679') for _ in range(10)))}.\n#v(6mm)\n"
        + place_to_sign(paper, Party("authority", "La directrice du service national et de la jeunesse"), shape="below", align="left")
    )  # fmt: skip


@opened_layout("jdc_exemption", "articles_and_grounds")
def articles_and_grounds(case: Case, paper: Paper) -> str:
    """A decision that exempts, with its grounds and its articles."""
    rng, person = case.rng, case.person
    place = invent_place(rng)
    issued = issued_on(case, 40, 800)
    ground = rng.choice(
        (
            "Considérant que l'intéressé(e) produit un certificat médical délivré par un médecin agréé auprès des tribunaux ou du service de santé des armées, attestant d'une maladie invalidante ;",
            "Considérant que l'intéressé(e) est titulaire de la carte mobilité inclusion portant la mention « invalidité » ;",
        )
    )
    paper.setup.font = rng.choice(("Liberation Serif", "Caladea", "Libertinus Serif"))
    return (
        republic("Ministère des Armées", "DSNJ", f"CSNJ de {place.town}", f"N° {rng.randrange(100, 9999)}/ARM/SGA/DSNJ/{rng.randrange(10, 99)}", side="stacked")
        + title(paper.choose("DÉCISION PORTANT EXEMPTION DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "ATTESTATION D'EXEMPTION DE LA JDC", "Décision d'exemption (article L. 112-2 du code du service national)"), size_em=1.15)
        + f"Vu le code du service national, et notamment ses articles L. 112-2, R. 112-7 et R. 112-8 ;\n\n{txt(ground)}\n\nLe chef du centre du service national et de la jeunesse décide :\n\n"
        f"{strong('Article 1er.')} – {said_name(paper)}, {born_on(paper)}, domicilié{person.agree('', 'e')} {txt(person.street)}, {txt(person.place.post_code)} {txt(person.place.town)}, est exempté{person.agree('', 'e')} de l'obligation de participer à la journée défense et citoyenneté.\n\n"
        f"{strong('Article 2.')} – La présente décision vaut justificatif pour l'inscription aux examens et concours. Elle peut être déférée au tribunal administratif dans un délai de deux mois.\n#v(5mm)\n"
        + beside(f"À {txt(place.town)}, le {paper.date('issue_date', issued)}", place_to_sign(paper, Party("authority", paper.choose("Le chef du centre", "Pour le ministre, l'adjointe au chef du centre"), ["CSNJ", place.town.upper()]), shape=paper.choose("below", "stamp_beside"), width_mm=44), "(1fr, 1.7fr)")
    )  # fmt: skip
