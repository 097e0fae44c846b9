"""The parts that French papers share: letterheads, footers, address blocks, « Fait à … », tables."""

# ruff: noqa: E501
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Paper
from specimens.people import Firm, Person

_SHADES = ("rgb(20,60,110)", "rgb(120,30,30)", "rgb(20,90,70)", "luma(40)", "rgb(200,90,20)")


def stamp_lines(firm: Firm) -> list[str]:
    """What the stamp of a firm or school says."""
    return [
        firm.name,
        firm.street,
        f"{firm.place.post_code} {firm.place.town}",
        f"SIRET {spaced_siret(firm.siret)}",
    ]


def spaced_siret(siret: str) -> str:
    return f"{siret[:3]} {siret[3:6]} {siret[6:9]} {siret[9:]}"


def letterhead(paper: Paper, firm: Firm, *, printed_name: str | None = None) -> str:
    """A firm's or school's head, one of several shapes; `printed_name` is markup that prints the
    name (to keep it as a field), else the plain name."""
    rng = paper.rng
    shade = rng.choice(_SHADES)
    name = printed_name or txt(firm.name)
    contact = txt(
        rng.choice((f"Tél. {firm.phone}", f"Tél : {firm.phone} – contact@exemple.example"))
    )
    address = f"{txt(firm.street)} – {txt(firm.place.post_code)} {txt(firm.place.town)}"
    logo = _logo(paper, shade)
    shape = rng.randrange(5)
    if shape == 0:
        return (
            f"#grid(columns: (18mm, 1fr), column-gutter: 4mm, align: horizon, [{logo}], "
            f'[#text(size: 1.25em, weight: "bold", fill: {shade})[{name}] \\ #text(size: 0.85em)[{address} \\ {contact}]])\n'
            f"#line(length: 100%, stroke: 0.8pt + {shade})\n"
        )
    if shape == 1:
        return (
            f'#align(center)[#text(size: 1.4em, weight: "bold", fill: {shade})[{name}] \\ '
            f"#text(size: 0.8em)[{address} – {contact}]]\n#v(3mm)\n"
        )
    if shape == 2:
        return (
            f"#grid(columns: (1fr, auto), align: (left, right), [{name} \\ {txt(firm.street)} \\ "
            f"{txt(firm.place.post_code)} {txt(firm.place.town)} \\ #text(size: 0.85em)[{contact}]], [{logo}])\n#v(4mm)\n"
        )
    if shape == 3:
        return (
            f"#block(fill: {shade}, width: 100%, inset: 3mm)[#text(fill: white, size: 1.2em, "
            f'weight: "bold")[{name}] #h(1fr) #text(fill: white, size: 0.8em)[{address}]]\n'
        )
    return (
        f"#strong[{name}] \\ {txt(firm.street)} \\ {txt(firm.place.post_code)} {txt(firm.place.town)} \\ "
        f"SIRET : {txt(spaced_siret(firm.siret))} \\ {contact}\n#v(5mm)\n"
    )


def _logo(paper: Paper, shade: str) -> str:
    return paper.rng.choice(
        (
            f"#circle(radius: 7mm, fill: {shade})",
            f"#polygon.regular(fill: {shade}, size: 15mm, vertices: {paper.rng.randrange(3, 8)})",
            f"#rect(width: 14mm, height: 9mm, radius: 2mm, fill: {shade})",
            f"#box(width: 15mm, height: 12mm, stroke: 2pt + {shade}, radius: 1mm)",
        )
    )


def state_head(paper: Paper, service: str, *lines: str) -> str:
    """The head of a public service: the Republic on the left, the service beside or below it."""
    rng = paper.rng
    flag = (
        "#stack(dir: ltr, rect(width: 4.5mm, height: 4mm, fill: rgb(0,0,145)), rect(width: 4.5mm, height: 4mm, fill: luma(245)), "
        "rect(width: 4.5mm, height: 4mm, fill: rgb(225,0,15)))"
    )
    motto = '#text(size: 7pt, style: "italic")[Liberté \\ Égalité \\ Fraternité]'
    below = " \\ ".join(txt(line) for line in (service, *lines))
    shape = rng.randrange(3)
    if shape == 0:
        return (
            f'#grid(columns: (45mm, 1fr), [{flag} #v(1mm) #text(weight: "bold")[RÉPUBLIQUE \\ FRANÇAISE] \\ {motto}], '
            f"[#align(right)[#strong[{below}]]])\n#v(5mm)\n"
        )
    if shape == 1:
        return f'#align(center)[{flag} \\ #text(weight: "bold")[RÉPUBLIQUE FRANÇAISE] \\ {below}]\n#v(4mm)\n'
    return f'{flag} #v(1mm) #text(weight: "bold")[{below}] \\ {motto}\n#v(5mm)\n'


def title(paper: Paper, text: str) -> str:
    """The paper's title: boxed, underlined, spaced, or plain bold; capitals in half of the cases."""
    shown = text.upper() if paper.rng.random() < 0.55 else text
    mark = txt(shown)
    return f"#v({paper.rng.choice((0, 0, 4, 9))}mm)\n" + _titled(paper.rng.randrange(5), mark)


def _titled(shape: int, mark: str) -> str:
    if shape == 0:
        return f'#align(center)[#box(stroke: 0.8pt, inset: 3mm)[#text(size: 1.3em, weight: "bold")[{mark}]]]\n#v(4mm)\n'
    if shape == 1:
        return f'#align(center)[#underline[#text(size: 1.25em, weight: "bold")[{mark}]]]\n#v(5mm)\n'
    if shape == 2:
        return f"#align(center)[#text(size: 1.5em)[{mark}]]\n#v(5mm)\n"
    if shape == 3:
        return f'#block(fill: luma(225), width: 100%, inset: 2.5mm)[#align(center)[#text(size: 1.2em, weight: "bold")[{mark}]]]\n#v(3mm)\n'
    return f'#text(size: 1.4em, weight: "bold")[{mark}]\n#v(4mm)\n'


def made_at(paper: Paper, town: str, name: str, day: dt.date, *, words: bool = False) -> str:
    """« Fait à Nice, le … » with the date kept under the field `name`."""
    date = paper.date(name, day, words=words)
    start = paper.choose("Fait à", "Fait à", "A", "À", "Délivré à", "Établi à")
    link = paper.choose(", le ", " le ", ", le ")
    return f"{txt(start + ' ' + town + link)}{date}"


def address_block(person: Person) -> str:
    """The person's postal address, as at the right of a letter."""
    return (
        f"{txt(person.civility)} {txt(person.first_name)} {txt(person.usage_name or person.birth_name)} \\ "
        f"{txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}"
    )


def born_words(paper: Paper, *, words: bool = False) -> str:
    """« né le 12 mai 2003 à Grasse » in one of its forms; keeps `birth_date`."""
    person = paper.case.person
    day = paper.birth_date(words=words)
    place = person.birth_place
    where = paper.choose(f" à {place}", f" à {place} ({person.birth_department})", "")
    start = paper.choose(
        f"{person.born} le ", f"{person.born} le ", "né(e) le ", "date de naissance : "
    )
    return f"{txt(start)}{day}{txt(where)}"


def signature_block(
    paper: Paper,
    party: str,
    label: str,
    *,
    stamp: list[str] | None = None,
    align: str | None = None,
    width_mm: float = 60,
    height_mm: float = 24,
) -> str:
    """The label of who signs, with the place below it."""
    side = align or paper.choose("right", "left", "right", "center")
    zone = paper.sign(party, width_mm=width_mm, height_mm=height_mm, stamp=stamp)
    return f"#align({side})[#block(breakable: false)[{txt(label)} \\ {zone}]]\n"


def footer_of(firm: Firm) -> str:
    """Legal small print at the foot of a firm's paper."""
    return (
        f"#align(center)[#text(size: 6.5pt, fill: luma(90))[{txt(firm.name)} – {txt(firm.form)} – "
        f"SIRET {txt(spaced_siret(firm.siret))} – {txt(firm.address)} – Tél. {txt(firm.phone)}]]"
    )


def hours(paper: Paper, name: str, value: int) -> str:
    """A number of hours in one of its printed forms, kept under `name`."""
    return paper.put(name, value, french.any_hours(value, paper.rng))
