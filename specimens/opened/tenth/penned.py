"""Printed blanks that somebody filled in by hand."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import JOBS, day_after, job_of, keep, stays
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.schooling import placements
from specimens.opened.tenth.wording import cartouche, gap, hand, house, of, slashes, strong, two
from specimens.people import invent_firm, invent_place


def _line(label: str, ink: str) -> str:
    """A printed label, ink on its rule."""
    return f"#grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, [{txt(label)}], [#box(width: 100%, stroke: (bottom: 0.4pt + luma(110)), inset: (bottom: 0.6mm))[{ink}]])\n#v(0.6mm)\n"


@opened_layout("work_certificate", "rural_council_form_by_pen", defects=JOBS)
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
        + two(_line("du", pen(one)), _line("au", pen(last) if end else pen("toujours en poste")))
        + _line("Temps de travail :", pen(when))
        + gap(2)
        + ("Il (elle) est libre de tout engagement envers la commune.\n" if end else "")
        + gap(4)
        + two(f"Fait en mairie, le {paper.hand_date('issue_date', day)}", hand(paper, "employer", "Le maire (sceau de la mairie)", stamp=["MAIRIE", place.town.upper(), place.post_code], wide=66))
    )  # fmt: skip


@opened_layout("internship_attestation", "school_blank_completed_by_host_pen")
def school_blank_completed_by_host_pen(case: Case, paper: Paper) -> str:
    """A school's duplicated blank: host, trainee, days and weeks by pen; the host stamps and signs
    in a frame at the right."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    school = house(case, "Lycée polyvalent Exemple", "Lycée Marguerite-Fictive")
    stay = placements(case)[0]
    start, end = stay[0], stay[1] or stay[0]
    one, last, weeks = slashes(start), slashes(end), (end - start).days // 7 + 1
    keep(paper, stay, one, last)
    paper.put("employer", firm.name)
    paper.put("weeks", weeks, f"{weeks}")
    shown = f"{who.first_name} {who.birth_name}"
    paper.put("full_name", shown)
    paper.put("birth_date", who.birth_date.isoformat(), slashes(who.birth_date))
    pen, day = paper.handwritten, day_after(case, end)
    stamped = [firm.name.upper(), firm.street.upper(), f"{firm.place.post_code} {firm.place.town.upper()}"]  # fmt: skip
    return (
        f"{strong(txt(school.name))} \\ {txt(school.address)}\n"
        + gap(3)
        + cartouche("ATTESTATION DE STAGE", f"section de techniciens supérieurs {case.rng.choice(case.title.printed)}", 15)
        + gap(3)
        + _line("Entreprise ou organisme d'accueil :", pen(firm.name))
        + _line("Adresse :", pen(f"{firm.place.post_code} {firm.place.town}"))
        + _line("Nom du tuteur :", pen(rng.choice(("M. Delmas", "Mme Fabre", "M. Laporte"))))
        + "certifie que l'étudiant(e)\n"
        + _line("Nom et prénom :", pen(shown))
        + _line("Né(e) le :", pen(slashes(who.birth_date)))
        + "a effectué un stage dans ses locaux\n"
        + two(_line("du", pen(one)), _line("au", pen(last)))
        + _line("soit un nombre de semaines de :", pen(str(weeks)))
        + gap(3)
        + two(f"Date : {paper.hand_date('issue_date', day)}", f"#block(stroke: 0.6pt, inset: 2mm)[{hand(paper, 'employer', 'Cachet et signature de l’organisme', stamp=stamped, wide=68)}]")
    )  # fmt: skip
