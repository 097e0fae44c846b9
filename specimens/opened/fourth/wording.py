"""What the papers of this generation share: heads and feet, frames, ways to write a name or a day."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, Person, invent_place, invent_school
from specimens.specialities import ACADEMIES

Pairs = Sequence[tuple[str, str]]

_TOWNS_OF_RECTORATS = {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}


def academy_name(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def rectorat_town(case: Case) -> str:
    return _TOWNS_OF_RECTORATS.get(case.academy, academy_name(case))


def of_academy(case: Case) -> str:
    """« académie de Nice », « académie d'Aix-Marseille »."""
    name = academy_name(case)
    return f"académie d'{name}" if name[0] in "AEIOU" else f"académie de {name}"


def local_school(case: Case) -> Firm:
    """A school in one of the academy's departments."""
    department = case.rng.choice(ACADEMIES[case.academy][1])
    return replace(invent_school(case.rng), place=invent_place(case.rng, department))


def title_words(case: Case) -> str:
    """The speciality in one of its printed forms."""
    return case.rng.choice(case.title.printed)


def strong(markup: str, size_em: float = 1.0) -> str:
    return f'#text(weight: "bold", size: {size_em}em)[{markup}]'


def tiny(text: str, size_pt: float = 7, shade: int = 70) -> str:
    return f"#text(size: {size_pt}pt, fill: luma({shade}))[{txt(text)}]"


def numeric(day: dt.date) -> str:
    return french.date_slashes(day)


def said_name(paper: Paper, *, civility: bool = True) -> str:
    """The name in a sentence, kept whole."""
    who, rng = paper.case.person, paper.rng
    first, born, usage = who.first_name, who.birth_name, who.usage_name
    shown = rng.choices(
        (f"{first} {born}", f"{born} {first}", f"{first} {french.titled(born)}", f"{born} {' '.join(who.given_names)}"),
        (5, 4, 3, 2),
    )[0]  # fmt: skip
    if usage:
        shown = rng.choice(
            (
                f"{first} {usage}, {who.born} {born}",
                f"{usage} {who.born} {born} {first}",
                f"{born} {first}, {who.agree('époux', 'épouse')} {usage}",
            )
        )
    said = rng.choice((who.civility, who.agree("M.", "Mme")))
    return (txt(f"{said} ") if civility else "") + paper.put("full_name", shown)


def usage_pair(paper: Paper, label: str = "Nom d'usage") -> list[tuple[str, str]]:
    return [(label, paper.usage_name())] if paper.case.person.usage_name else []


def born_on(paper: Paper, *, place: bool = True, words: bool = False) -> str:
    """« né le … à … », the words agreed."""
    who = paper.case.person
    where = ""
    if place:
        where = paper.choose(
            f" à {who.birth_place}",
            f" à {who.birth_place} ({who.birth_department})",
            f" à {who.birth_place.upper()}",
        )
    return f"{txt(who.born)} le {paper.birth_date(words=words)}{txt(where)}"


def made(paper: Paper, town: str, field: str, day: dt.date, *, words: bool = False) -> str:
    """Where and when the paper was signed."""
    shown = paper.date(field, day, words=words)
    return paper.choose(
        f"Fait à {txt(town)}, le {shown}",
        f"À {txt(town)}, le {shown}",
        f"{txt(town)}, le {shown}",
        f"Fait pour servir et valoir ce que de droit, à {txt(town)} le {shown}",
        f"Fait à : {txt(town)} #h(6mm) Le : {shown}",
    )


def issued_on(case: Case, least: int = 5, most: int = 500) -> dt.date:
    return case.fact("issue_date", case.day_before(least, most))


def spaced_siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def office_of(body: Firm) -> str:
    """The director's office inside a sentence: « président », not « Le Président »."""
    words = body.director_title.removeprefix("Le ").removeprefix("La ")
    return words[:1].lower() + words[1:]


def stamp_of(body: Firm, *more: str) -> list[str]:
    """The lines of a rubber stamp."""
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


def logo(paper: Paper, wide_mm: float = 16) -> str:
    """A made-up sign of plain shapes."""
    rng, w = paper.rng, wide_mm
    one, two = rng.sample(("rgb(10,60,120)", "rgb(180,40,40)", "rgb(30,130,90)", "rgb(225,130,20)", "rgb(90,90,95)", "rgb(120,50,130)"), 2)  # fmt: skip
    drawn = rng.choice(
        (
            f"#place(dy: {w * 0.1}mm, rect(width: {w * 0.3}mm, height: {w * 0.6}mm, fill: {one}))#place(dx: {w * 0.35}mm, dy: {w * 0.3}mm, rect(width: {w * 0.3}mm, height: {w * 0.4}mm, fill: {two}))#place(dx: {w * 0.7}mm, dy: {w * 0.5}mm, rect(width: {w * 0.3}mm, height: {w * 0.2}mm, fill: {one}))",
            f"#place(ellipse(width: {w}mm, height: {w * 0.6}mm, stroke: 1.6pt + {one}))#place(dx: {w * 0.25}mm, dy: {w * 0.15}mm, ellipse(width: {w * 0.5}mm, height: {w * 0.3}mm, fill: {two}))",
            f"#place(polygon(fill: {one}, (0mm, {w * 0.7}mm), (0mm, {w * 0.3}mm), ({w * 0.5}mm, 0mm), ({w}mm, {w * 0.3}mm), ({w}mm, {w * 0.7}mm)))#place(dx: {w * 0.38}mm, dy: {w * 0.4}mm, rect(width: {w * 0.24}mm, height: {w * 0.3}mm, fill: white))",
            f"#place(circle(radius: {w * 0.35}mm, stroke: 2pt + {one}))#place(dx: {w * 0.35}mm, circle(radius: {w * 0.35}mm, stroke: 2pt + {two}))",
        )
    )
    return f"#box(width: {w}mm, height: {w * 0.72}mm)[{drawn}]"


def foot_notices(paper: Paper, body: Firm) -> str:
    """The legal line at the foot, full of numbers."""
    rng = paper.rng
    if body.form == "Établissement":
        said = rng.choice(
            (
                f"{body.name} – {body.address} – UAI 0{rng.randrange(10**5, 10**6)}{rng.choice('ABDEKR')} – SIRET {spaced_siret(body)}",
                f"Déclaration d'activité enregistrée sous le n° {rng.randrange(11, 99)} {rng.randrange(10, 99)} {rng.randrange(10**5):05d} {rng.randrange(10, 99)} auprès du préfet de région. Cet enregistrement ne vaut pas agrément de l'État. SIRET {spaced_siret(body)}",
            )
        )
    else:
        said = rng.choice(
            (
                f"{body.form} au capital de {rng.randrange(1, 80) * 1000} € – RCS {body.place.town} {body.siren[:3]} {body.siren[3:6]} {body.siren[6:]} – Code APE {rng.randrange(41, 96)}{rng.randrange(10, 40)}Z – TVA intracommunautaire FR {rng.randrange(10, 99)} {body.siren}",
                f"{body.name} – {body.address} – Tél. {body.phone} – SIRET {spaced_siret(body)}",
                f"Siège social : {body.address} – {body.form} – SIREN {body.siren} – fondée le {rng.randrange(1, 28):02d}/{rng.randrange(1, 12):02d}/{rng.randrange(1985, 2015)}",
            )
        )
    return f"#align(center)[{tiny(said, 6.5)}]"


def head_row(paper: Paper, body: Firm, named: str) -> str:
    """Sign and name on the left, address and telephone on the right, a rule below."""
    return (
        f"#grid(columns: (auto, 1fr, auto), column-gutter: 4mm, align: horizon, [{logo(paper)}], [{strong(named, 1.3)}], "
        f"[#align(right)[#text(size: 0.82em)[{txt(body.street)} \\ {txt(body.place.post_code)} {txt(body.place.town)} \\ {txt(body.phone)}]]])\n"
        "#v(1mm)#line(length: 100%, stroke: 0.6pt + luma(120))#v(5mm)\n"
    )


def head_centred(body: Firm, named: str, under: str = "") -> str:
    """A letterhead in the middle, without a sign."""
    more = f' \\ #text(size: 0.85em, style: "italic")[{txt(under)}]' if under else ""
    return (
        f"#align(center)[{strong(named, 1.5)}{more} \\ #text(size: 0.85em)[{txt(body.address)} • {txt(body.phone)}]]\n#v(8mm)\n"
    )  # fmt: skip


def head_bar(body: Firm, named: str, shade: str = "rgb(25,70,120)") -> str:
    """A coloured bar over the whole width."""
    return (
        f"#block(width: 100%, fill: {shade}, inset: 4mm)[#text(fill: white)[{strong(named, 1.35)} #h(1fr) {txt(body.place.town)}]]\n"
        f"#align(right)[#text(size: 0.8em)[{txt(body.address)} – {txt(body.phone)} – contact\\@example.org]]\n#v(4mm)\n"
    )


def republic(*services: str, side: str = "left") -> str:
    """The state's block: the small flag and the motto, then the services, one a line."""
    flag = "#box(stroke: 0.2pt + luma(190))[#stack(dir: ltr, rect(width: 5mm, height: 4.5mm, fill: rgb(0,0,145)), rect(width: 5mm, height: 4.5mm, fill: white), rect(width: 5mm, height: 4.5mm, fill: rgb(225,0,15)))]"
    lines = " \\ ".join(strong(txt(s)) if k == 0 else txt(s) for k, s in enumerate(services))
    block = f'{flag} \\ #text(size: 0.9em)[{strong(txt(services[0].upper()) if side == "stacked" else "RÉPUBLIQUE FRANÇAISE")} \\ #text(size: 0.8em, style: "italic")[Liberté \\ Égalité \\ Fraternité]]'
    if side == "stacked":
        rest = " \\ ".join(txt(s) for s in services[1:])
        return f"{block}\n\n#text(size: 0.88em)[{rest}]\n#v(5mm)\n"
    return f"#grid(columns: (1fr, 1fr), [{block}], [#align(right)[#text(size: 0.92em)[{lines}]]])\n#v(6mm)\n"


def addressee(person: Person) -> str:
    """A recipient's address in the window of an envelope."""
    return f"{txt(person.agree('M.', 'Mme') + ' ' + (person.usage_name or person.birth_name) + ' ' + person.first_name)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town.upper())}"


def title(text: str, *, size_em: float = 1.35, align: str = "center", after_mm: float = 5) -> str:
    return f"#align({align})[{strong(txt(text), size_em)}]\n#v({after_mm}mm)\n"


def framed_title(text: str, *, fill: str = "none", after_mm: float = 5) -> str:
    return f"#align(center)[#block(stroke: 0.9pt, inset: 3.2mm, fill: {fill})[{strong(txt(text), 1.25)}]]\n#v({after_mm}mm)\n"


def bar(text: str, fill: str = "luma(220)", ink: str = "black") -> str:
    """A heading inside a form."""
    return f'#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.3mm), above: 3mm, below: 2mm)[#text(fill: {ink}, weight: "bold", size: 0.95em)[{txt(text)}]]\n'


def boxed(pairs: Pairs, columns: str = "(1fr, 1fr)", *, label_pt: float = 6.5) -> str:
    """Cells of a form: a small label above what was filled in."""
    cells = ", ".join(
        f"[#text(size: {label_pt}pt, fill: luma(80))[{txt(label)}] \\ {value}]"
        for label, value in pairs
    )
    return f"#table(columns: {columns}, stroke: 0.4pt + luma(110), inset: (x: 1.6mm, y: 1.4mm), {cells})\n"


def ruled(pairs: Pairs, *, label_mm: float = 55) -> str:
    """Labels and values, a thin rule below each."""
    cells = ", ".join(f"[{txt(label)}], [{value}]" for label, value in pairs)
    return f"#table(columns: ({label_mm}mm, 1fr), stroke: (x: none, top: none, bottom: 0.3pt + luma(150)), inset: (x: 0.5mm, y: 1.7mm), {cells})\n"


def aligned(pairs: Pairs, *, colon: str = " :") -> str:
    """Labels and values in two columns without any rule."""
    cells = ", ".join(f"[{txt(label + colon)}], [{value}]" for label, value in pairs)
    return f"#grid(columns: (auto, 1fr), column-gutter: 4mm, row-gutter: 2.6mm, {cells})\n"


def dotted(pairs: Pairs) -> str:
    """A printed form's lines: the label, what was filled in, dots to the margin."""
    return "".join(
        f"#block(above: 3mm, below: 3mm)[{txt(label)} #h(1mm) {value} #h(1mm) #box(width: 1fr, repeat[#text(fill: luma(120))[.]])]\n"
        for label, value in pairs
    )


def beside(left: str, right: str, columns: str = "(1fr, 1fr)") -> str:
    return f"#grid(columns: {columns}, column-gutter: 7mm, [{left}], [{right}])\n"


def choices(words: Sequence[str], on: int | Sequence[int], *, gap: str = " #h(5mm) ") -> str:
    """Boxes to tick."""
    ticked = (on,) if isinstance(on, int) else tuple(on)
    return gap.join(
        f"#check({'true' if k in ticked else 'false'}) {txt(w)}" for k, w in enumerate(words)
    )


def printed_from_browser(paper: Paper, day: dt.date, page_title: str, address: str) -> None:
    """The lines that a browser adds to a page that it prints."""
    rng = paper.rng
    clock = f"{rng.randrange(8, 21):02d}:{rng.randrange(60):02d}"
    paper.setup.margin_mm = (19, 14, 17, 14)
    paper.setup.header = f"{tiny(f'{day:%d/%m/%Y} {clock}', 7.5)} #h(1fr) {tiny(page_title, 7.5)}"
    paper.setup.footer = f"{tiny('https://' + address, 7.5)} #h(1fr) {tiny('1/1', 7.5)}"


def watermark(paper: Paper, word: str) -> None:
    paper.setup.background += f'#place(center + horizon, rotate(-38deg, text(size: 74pt, weight: "bold", fill: luma(236))[{txt(word)}]))'


def landscape(paper: Paper, margin_mm: float = 17) -> None:
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (margin_mm,) * 4


def bars_code(paper: Paper, wide_mm: float = 50, high_mm: float = 9) -> str:
    """Bars as on a mailed notice; they hold nothing."""
    rng = paper.rng
    x, bars = 0.0, []
    while x < wide_mm - 1:
        thick = rng.choice((0.25, 0.25, 0.5, 0.75))
        bars.append(f"#place(dx: {x:.2f}mm, rect(width: {thick}mm, height: {high_mm}mm, fill: black))")  # fmt: skip
        x += thick + rng.choice((0.25, 0.5, 0.5))
    return f"#box(width: {wide_mm}mm, height: {high_mm}mm)[{''.join(bars)}]"
