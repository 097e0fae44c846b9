"""Printed blanks that somebody filled in by hand."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.apart.tenth.facts import JOBS, day_after, job_of, keep, stays
from specimens.apart.tenth.wording import cartouche, gap, hand, of, slashes, strong, two
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_place


def _line(label: str, ink: str) -> str:
    """A printed label, ink on its rule."""
    return f"#grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, [{txt(label)}], [#box(width: 100%, stroke: (bottom: 0.4pt + luma(110)), inset: (bottom: 0.6mm))[{ink}]])\n#v(0.6mm)\n"


@apart_layout("work_certificate", "rural_council_form_by_pen", defects=JOBS)
def rural_council_form_by_pen(case: Case, paper: Paper) -> str:
    """A village's printed form whose blanks the clerk filled in by pen; the mayor signs and stamps."""
    place, rng, who = invent_place(case.rng), case.rng, case.person
    (start, end, share), job = stays(case, over=True)[-1], job_of(case)
    day = day_after(case, end)
    one, last = slashes(start), slashes(end) if end else ""
    keep(paper, (start, end, share), one, *([last] if end else []))
    employer = f"Commune {of(place.town)}"
    paper.put("employer", employer)
    paper.put("job_title", job)
    paper.put("full_name", f"{who.birth_name} {who.first_name}")
    born = slashes(who.birth_date)
    paper.put("birth_date", who.birth_date.isoformat(), born)
    pen = paper.handwritten
    when = "plein" if share >= 0.999 else f"partiel {share * 100:.0f} %"
    return (
        f"#align(center)[DÉPARTEMENT {rng.choice(('DU RHÔNE-FICTIF', 'DE LA VALLÉE-MODÈLE'))} \\ {strong('MAIRIE', 16)}]\n"
        + gap(3)
        + _line("Commune :", pen(employer))
        + cartouche("CERTIFICAT DE TRAVAIL", "à remettre à l'agent le jour de son départ", 15)
        + gap(3)
        + _line("Le maire soussigné certifie que", pen(f"{who.birth_name} {who.first_name}"))
        + _line("né(e) le", pen(born))
        + _line("a été employé(e) par la commune en qualité de", pen(job))
        + two(_line("du", pen(one)), _line("au", pen(last) if end else pen("ce jour")))
        + _line("Temps de travail :", pen(when))
        + gap(2)
        + "Il (elle) est libre de tout engagement envers la commune.\n"
        + gap(4)
        + two(f"Fait en mairie, le {paper.hand_date('issue_date', day)}", hand(paper, "employer", "Le maire (sceau de la mairie)", stamp=["MAIRIE", place.town.upper(), place.post_code], wide=66))
    )  # fmt: skip
