"""What the papers kept apart share: heads, frames, names and days as such papers write them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from specimens import french
from specimens.drawing import txt
from specimens.drawn import ZoneTruth
from specimens.layout import Case, Paper
from specimens.people import Firm, Person
from specimens.specialities import ACADEMIES


def academy_of(case: Case) -> str:
    return ACADEMIES[case.academy][0]


_SEATS = {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}


def seat_of(case: Case) -> str:
    """The town where the academy's rectorat stands."""
    return _SEATS.get(case.academy, academy_of(case))


def bts(case: Case) -> str:
    """The speciality in one of its printed forms."""
    return case.rng.choice(case.title.printed)


def running_name(paper: Paper, *, civility: bool = True) -> str:
    """The name in a sentence: given name and surname not told apart by any label."""
    who, rng = paper.case.person, paper.rng
    born, usage = who.birth_name, who.usage_name
    if usage:
        shown = rng.choice(
            (
                f"{who.first_name} {born}, nom d'usage {usage}",
                f"{usage} {who.first_name}, {who.born} {born}",
                f"{who.first_name} {french.titled(usage)} {who.born} {french.titled(born)}",
            )
        )
    else:
        shown = rng.choice(
            (f"{who.first_name} {born}", f"{born} {who.first_name}", f"{who.first_name} {born}",
             f"{who.first_name} {french.titled(born)}", f"{' '.join(who.given_names)} {born}")
        )  # fmt: skip
    short = rng.choice((who.civility, who.agree("M.", "Mme")))
    return (txt(f"{short} ") if civility else "") + paper.put("full_name", shown)


def usual_given_name(paper: Paper) -> str:
    """Only the first given name, as firms and schools know people by."""
    first = paper.case.person.first_name
    return paper.put("given_names", [first], first)


def usage_row(paper: Paper, label: str = "Nom d'usage") -> list[tuple[str, str]]:
    """A row for the usage name, where there is one."""
    return [(label, paper.usage_name())] if paper.case.person.usage_name else []


def birth(paper: Paper, *, place: bool = True, form: str | None = None) -> str:
    """« né le … à … »."""
    who = paper.case.person
    day = paper.birth_date(form=form)
    where = ""
    if place:
        where = txt(
            paper.choose(
                f" à {who.birth_place}",
                f" à {who.birth_place} ({who.birth_department})",
                f", {who.birth_place}",
            )
        )
    return f"{txt(who.born)} le {day}{where}"


def given_at(paper: Paper, town: str, field: str, day: dt.date, *, words: bool = False) -> str:
    """Where and when a paper was made out."""
    shown = paper.date(field, day, words=words)
    return paper.choose(
        f"{txt(town)}, le {shown}",
        f"Fait à {txt(town)} le {shown}",
        f"Fait le {shown}, à {txt(town)}",
        f"Établi à {txt(town)}, le {shown}",
    )


def press(body: Firm, *more: str) -> list[str]:
    """The lines of a body's rubber stamp."""
    return [body.name, f"{body.place.post_code} {body.place.town}", *(more or (f"Tél. {body.phone}",))]  # fmt: skip


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def emblem(paper: Paper, size_mm: float = 13) -> str:
    """A made-up logo of plain shapes."""
    rng = paper.rng
    one, two = rng.sample(
        ("rgb(0,92,140)", "rgb(200,70,30)", "rgb(40,120,70)", "rgb(110,40,110)", "rgb(230,160,0)"), 2
    )  # fmt: skip
    s = size_mm
    shape = rng.choice(
        (
            f"#place(circle(radius: {s / 2}mm, fill: {one}))#place(dx: {s * 0.35}mm, dy: {s * 0.2}mm, circle(radius: {s * 0.22}mm, fill: {two}))",
            f"#place(rect(width: {s}mm, height: {s * 0.4}mm, fill: {one}))#place(dy: {s * 0.5}mm, rect(width: {s * 0.6}mm, height: {s * 0.4}mm, fill: {two}))",
            f"#place(polygon(fill: {one}, (0mm, {s}mm), ({s / 2}mm, 0mm), ({s}mm, {s}mm)))#place(dx: {s * 0.3}mm, dy: {s * 0.55}mm, circle(radius: {s * 0.16}mm, fill: {two}))",
        )
    )
    return f"#box(width: {s}mm, height: {s}mm)[{shape}]"


def _legal_foot(paper: Paper, body: Firm) -> str:
    """The line of legal notices at the foot of a letterhead."""
    rng = paper.rng
    if body.form == "Établissement":
        number = f"{rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10**5):05d} {rng.randrange(10, 99)}"
        said = f"Déclaration d'activité n° {number} – SIRET {siret(body)} – UAI 0{rng.randrange(10**5, 10**6)}K"
        return f"#align(center)[#text(size: 6.5pt, fill: luma(90))[{txt(said)}]]"
    notices = rng.choice(
        (
            f"{body.name} – {body.form} au capital de {rng.randrange(5, 90) * 1000} € – SIRET {siret(body)} – APE {rng.randrange(10, 99)}.{rng.randrange(10, 99)}Z",
            f"{body.address} – Tél. {body.phone} – N° SIRET : {siret(body)} – TVA FR{rng.randrange(10, 99)}{body.siren}",
            f"Siège social : {body.address} – RCS {body.place.town} {body.siren}",
        )
    )
    return f"#align(center)[#text(size: 6.5pt, fill: luma(90))[{txt(notices)}]]"


def head_of(paper: Paper, body: Firm, named: str, *, side: str = "left") -> str:
    """A firm's or a school's head: logo and name; address below or beside."""
    if not paper.setup.footer and paper.rng.random() < 0.5:
        paper.setup.footer = _legal_foot(paper, body)
    address = f"{txt(body.street)} \\ {txt(body.place.post_code)} {txt(body.place.town)} \\ {txt('Tél. : ' + body.phone)}"
    name = f'#text(size: 1.25em, weight: "bold")[{named}]'
    if side == "centre":
        return f"#align(center)[{emblem(paper)} \\ {name} \\ #text(size: 0.85em)[{txt(body.address)} – {txt(body.phone)}]]\n#v(4mm)\n"
    if side == "right":
        return f"#grid(columns: (1fr, auto), [{emblem(paper, 17)}], [#align(right)[{name} \\ #text(size: 0.85em)[{address}]]])\n#v(5mm)\n"
    return f"#grid(columns: (auto, 1fr), column-gutter: 5mm, [{emblem(paper, 15)}], [{name} \\ #text(size: 0.85em)[{address}]])\n#v(5mm)\n"


def state_corner(*services: str) -> str:
    """The republic's block at the top left, the service at its right."""
    flag = "#stack(dir: ltr, rect(width: 4mm, height: 5mm, fill: rgb(0,0,145)), rect(width: 4mm, height: 5mm, fill: white, stroke: 0.2pt + luma(200)), rect(width: 4mm, height: 5mm, fill: rgb(225,0,15)))"
    lines = " \\ ".join(f"*{txt(s)}*" if not k else txt(s) for k, s in enumerate(services))
    return f"#grid(columns: (52mm, 1fr), [{flag}#v(1mm)#text(size: 0.82em)[*RÉPUBLIQUE \\ FRANÇAISE* \\ _Liberté \\ Égalité \\ Fraternité_]], [#align(right)[{lines}]])\n#v(6mm)\n"


def window_of(person: Person) -> str:
    """The recipient's address."""
    return f"{txt(person.agree('M. ', 'Mme ') + person.first_name + ' ' + (person.usage_name or person.birth_name))} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town.upper())}"


def labelled(
    pairs: Sequence[tuple[str, str]], *, label_mm: float = 52, stroke: str = "0.4pt + luma(140)",
    fill: str = "none",
) -> str:  # fmt: skip
    """A table of labels and values."""
    cells = ", ".join(f"[{txt(label)}], [{value}]" for label, value in pairs)
    return f"#table(columns: ({label_mm}mm, 1fr), inset: 1.8mm, stroke: {stroke}, fill: (x, y) => if x == 0 {{ {fill} }}, {cells})\n"


def listed(pairs: Sequence[tuple[str, str]], *, gap: str = " : ") -> str:
    """Labels and values, one a line, in running text."""
    return " \\ ".join(f"{txt(label + gap)}{value}" for label, value in pairs) + "\n\n"


def band(text: str, fill: str = "luma(225)", ink: str = "black") -> str:
    """A coloured bar with a heading."""
    return f'#block(width: 100%, fill: {fill}, inset: 1.6mm, above: 3.5mm, below: 2.2mm)[#text(fill: {ink}, weight: "bold")[{txt(text)}]]\n'


def sides(left: str, right: str, columns: str = "(1fr, 1fr)") -> str:
    return f"#grid(columns: {columns}, column-gutter: 6mm, [{left}], [{right}])\n"


def heading(text: str, *, align: str = "center", size_em: float = 1.4, after_mm: float = 5) -> str:
    return f'#align({align})[#text(size: {size_em}em, weight: "bold")[{txt(text)}]]\n#v({after_mm}mm)\n'


def small(job: str) -> str:
    """A job's name inside a sentence."""
    return job[:1].lower() + job[1:]


def left_empty(paper: Paper, party: str, width_mm: float, height_mm: float) -> str:
    """A place that does not concern this candidate: nobody signs there."""
    paper.zones.append(ZoneTruth(party, "empty"))
    number = len(paper.zones) - 1
    return f"#box(width: {width_mm}mm, height: {height_mm}mm)[#_spot({number}, {width_mm}mm, {height_mm}mm)]"


def ticked(words: Sequence[str], on: int) -> str:
    """Boxes in a row, one of them ticked."""
    return " #h(4mm) ".join(
        f"#check({'true' if k == on else 'false'}) {txt(w)}" for k, w in enumerate(words)
    )


def sideways(paper: Paper, margin_mm: float = 18) -> None:
    """Turns the sheet on its side."""
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (margin_mm,) * 4


def half_sheet(paper: Paper, margin_mm: float = 10) -> None:
    """Half an A4, on its side."""
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    paper.setup.margin_mm = (margin_mm,) * 4
