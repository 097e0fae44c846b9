"""Printed blanks that somebody filled in by hand: firms, physicians, schools, associations."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.facts import JOBS, day_after, job_of, keep, stays
from specimens.opened.seventh.wording import boxed, page_of, rise, seal_of
from specimens.people import invent_firm


def _blank(label: str, hand: str) -> str:
    """A printed label, ink over its dots."""
    return f"#block(above: 3.4mm, below: 3.4mm)[{txt(label)} #h(1.5mm) {hand} #box(width: 1fr, repeat[#text(fill: luma(140))[.]])]\n"


def _ink_names(paper: Paper, born: str, usage: str, given: str) -> str:
    who = paper.case.person
    paper.birth_name()
    out = _blank(born, paper.handwritten(who.birth_name))
    if who.usage_name:
        paper.usage_name()
        out += _blank(usage, paper.handwritten(who.usage_name))
    paper.put("given_names", [who.first_name], who.first_name)
    return out + _blank(given, paper.handwritten(who.first_name))


def _ink_birth(paper: Paper, label: str) -> str:
    day = paper.case.person.birth_date
    shown = f"{day:%d/%m/%Y}"
    paper.put("birth_date", day.isoformat(), shown)
    return _blank(label, paper.handwritten(shown))


@opened_layout("work_certificate", "stationer_form_filled_in_ink", defects=JOBS)
def stationer_form_filled_in_ink(case: Case, paper: Paper) -> str:
    """The pad that stationers sell: « je soussigné … certifie que … », every value in the employer's
    hand, his stamp for an address."""
    firm = invent_firm(case.rng)
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    page_of(paper, 210, 297, 22, 20, 18, 20)
    one, two = f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}" if end else ""
    keep(paper, (start, end, share), one, *([two] if end else []))
    paper.put("employer", firm.name)
    paper.put("job_title", job)
    time = "temps plein" if share >= 0.999 else f"{share * 35:g} h par semaine".replace(".", ",")
    return (
        boxed(paper.choose("CERTIFICAT DE TRAVAIL", "Certificat de travail"), 17, "110mm")
        + rise(3)
        + _blank("Je soussigné", paper.handwritten(firm.director))
        + _blank("pour l'entreprise", paper.handwritten(firm.name))
        + "certifie que\n"
        + _ink_names(paper, "M., Mme (nom)", "nom d'usage", "prénom")
        + _ink_birth(paper, "né(e) le")
        + _blank("a été employé(e) du", paper.handwritten(one))
        + (_blank("au", paper.handwritten(two)) if end else _blank("au", paper.handwritten("toujours en poste")))
        + _blank("en qualité de", paper.handwritten(job))
        + _blank("horaire", paper.handwritten(time))
        + rise(2)
        + ("et nous quitte libre de tout engagement.\n\n" if end else "")
        + f"Fait à {paper.handwritten(firm.place.town)} le {paper.hand_date('issue_date', day)}\n"
        + rise(3)
        + f"#align(right)[Cachet et signature \\ {paper.sign('employer', width_mm=66, height_mm=27, stamp=seal_of(firm, firm.street))}]\n"
    )  # fmt: skip
