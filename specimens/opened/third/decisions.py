"""Offices that decide about a candidate: length of training, exemption, disability, health,
arrangements for the épreuves."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    academy_of,
    birth,
    bts,
    given_at,
    heading,
    labelled,
    running_name,
    seat_of,
    sides,
    state_corner,
    usage_row,
    window_of,
)
from specimens.signing import Party, place_to_sign


def _issued(case: Case, least: int = 20, most: int = 380) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def _for_the_rector(paper: Paper, *, align: str = "right") -> str:
    """The rectorat's hand and stamp."""
    label = paper.choose("Pour le recteur et par délégation, le secrétaire général", "La rectrice de région académique", "Pour la rectrice, le chef de division")  # fmt: skip
    return place_to_sign(paper, Party("authority", label, ["RECTORAT", academy_of(paper.case).upper()]), align=align)  # fmt: skip


@opened_layout("exemption_decision", "units_granted")
def units_granted(case: Case, paper: Paper) -> str:
    """A decision about exemptions by virtue of a diploma, in a table of units."""
    units = case.rng.sample(
        (
            "U1 – Culture générale et expression",
            "U2 – Langue vivante étrangère",
            "U31 – Mathématiques",
            "U32 – Sciences physiques",
        ),
        2,
    )
    rows = ", ".join(f"[{txt(u)}], [Dispense accordée]" for u in units)
    return (
        state_corner(f"Académie de {academy_of(case)}", "Division des examens et concours")
        + heading(paper.choose("NOTIFICATION DE DISPENSE D'ÉPREUVES", "Décision – dispenses d'unités du BTS", "ARRÊTÉ DE DISPENSE"))
        + f"Vu le diplôme de niveau 5 présenté par {running_name(paper)}, {birth(paper)}, candidat(e) au BTS {txt(bts(case))} ;\n\nles unités suivantes font l'objet d'une dispense :\n\n#table(columns: (1fr, 50mm), inset: 2mm, {rows})\n\n"
        + given_at(paper, seat_of(case), "issue_date", _issued(case)) + "\n\n" + _for_the_rector(paper)
    )  # fmt: skip


def _rights(case: Case) -> tuple[dt.date, dt.date]:
    start = case.today - dt.timedelta(days=case.rng.randrange(40, 330))
    end = dt.date(start.year + case.rng.choice((1, 2, 5)), start.month, min(start.day, 28))
    if case.has("expired"):
        end = case.today - dt.timedelta(days=case.rng.randrange(15, 400))
        start = dt.date(end.year - 2, end.month, min(end.day, 28))
    return case.fact("start", start), case.fact("end", end)


@opened_layout("disability_recognition", "notified_decision", defects=("expired",))
def notified_decision(case: Case, paper: Paper) -> str:
    """A notification with the decision in a frame and the ways to appeal."""
    start, end = _rights(case)
    department = case.person.place.department
    return (
        f"#text(size: 1.3em)[*MDPH*] du département {txt(department)} #h(1fr) Dossier {case.rng.randrange(10**5, 10**6)} \\ #v(4mm)\n"
        + sides("", window_of(case.person), "(1.2fr, 1fr)")
        + heading(paper.choose("NOTIFICATION DE DÉCISION DE LA CDAPH", "Décision de la commission des droits et de l'autonomie", "RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ"))
        + f"Concernant : {running_name(paper)}, {birth(paper)}\n\n#block(stroke: 0.7pt, inset: 3mm, width: 100%)[*Reconnaissance de la qualité de travailleur handicapé (RQTH)* : ACCORD \\ Valable du {paper.date('start', start)} au {paper.date('end', end)}]\n\n"
        f"Décision prise le {txt(french.date_long(start))}, article L. 5213-2 du code du travail. Elle peut être contestée dans un délai de deux mois par recours administratif préalable obligatoire.\n\n"
        + place_to_sign(paper, Party("authority", "La présidente de la CDAPH", ["MDPH", department]), align="right")
    )  # fmt: skip


@opened_layout("disability_recognition", "certificate_of_status", defects=("expired",))
def certificate_of_status(case: Case, paper: Paper) -> str:
    """A short certificate with labels, names told apart."""
    start, end = _rights(case)
    return (
        state_corner(f"Maison départementale des personnes handicapées ({case.person.place.department})", "Pôle droits")
        + heading(paper.choose("Attestation RQTH", "JUSTIFICATIF DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ"))
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Droit ouvert", "Reconnaissance de la qualité de travailleur handicapé"), ("À compter du", paper.date("start", start)), ("Jusqu'au", paper.date("end", end))])
        + f"\nDocument à produire à l'appui de vos démarches. Édité le {txt(french.date_slashes(start + dt.timedelta(days=5)))}.\n\n"
        + place_to_sign(paper, Party("authority", "Pour le directeur de la MDPH", ["MDPH"]), align=paper.choose("left", "right"))
    )  # fmt: skip


_MEASURES = ("Majoration d'un tiers du temps (écrit)", "Majoration d'un tiers du temps (oral)", "Ordinateur équipé d'un correcteur", "Secrétaire scripteur", "Sujets agrandis", "Accès facilité aux locaux")  # fmt: skip


def _notice_session(case: Case) -> int:
    return int(case.fact("notice_session", case.session - case.rng.choice((0, 1))))


@opened_layout("accommodation_notice", "measures_ticked")
def measures_ticked(case: Case, paper: Paper) -> str:
    """The whole list of measures, those granted ticked."""
    session = _notice_session(case)
    granted = set(case.rng.sample(_MEASURES, 2))
    ticks = " \\ ".join(
        f"#check({'true' if m in granted else 'false'}) {txt(m)}" for m in _MEASURES
    )
    return (
        state_corner(f"Académie de {academy_of(case)}", "Pôle inclusion – examens")
        + heading(paper.choose("AMÉNAGEMENT DES ÉPREUVES D'EXAMEN – NOTIFICATION", "Décision d'aménagements d'épreuves", "Aménagements accordés à l'examen du BTS"))
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Examen", txt(f"BTS {bts(case)}")), ("Session", paper.put("session", session))])
        + f"\n{ticks}\n\nVu l'avis du médecin désigné par la commission des droits et de l'autonomie.\n\n"
        + given_at(paper, seat_of(case), "issue_date", _issued(case)) + "\n\n" + _for_the_rector(paper)
    )  # fmt: skip
