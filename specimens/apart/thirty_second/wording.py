"""What the papers of the thirty-second generation share: type, days, names, frames, places to sign."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, Place, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Pad = Sequence[str] | None
Pairs = Iterable[tuple[str, str]]
Seat = tuple[str, str, Pad]  # party, words, lines of its stamp
DAYS = dt.timedelta(days=1)
_FIRST = ("Brigitte", "Thierry", "Corinne", "Yannick", "Farida", "Alain", "Mireille", "Xavier", "Delphine", "Bruno")  # fmt: skip
_LAST = ("ALLARD", "BERTIN", "CASTEL", "DORMOY", "FERRAND", "GAUTHEY", "HUMBERT", "LACOSTE", "MOUNIER", "PRADEL", "VIGNAL")  # fmt: skip
CFA = ("CFA Bâtir Exemple", "Campus Spécimen de l'alternance", "CFA interprofessionnel Modèle", "IFA Fictif du Pays d'Exemple", "Maison de l'apprentissage Spécimen")  # fmt: skip
LYCEE = ("Lycée Germaine-Exemple", "Lycée polyvalent du Modèle", "Lycée Saint-Spécimen", "Lycée professionnel René-Fictif")  # fmt: skip
REMOTE = ("Institut Exemple à distance", "Campus en ligne Spécimen", "Cours Fictif Formation")
ADULTS = ("GRETA du Pays Fictif", "AFP Exemple", "Pôle Modèle des compétences", "Atelier-École Spécimen")  # fmt: skip


# -- type and page -------------------------------------------------------------------------------


def page(paper: Paper, pt: float, fonts: Sequence[str], edge: tuple[float, float, float, float] = (20, 20, 18, 20), across: bool = False) -> None:  # fmt: skip
    """Size of the letters, one of the faces, margins; a sheet lying on its side."""
    paper.setup.size_pt, paper.setup.margin_mm = pt, edge
    paper.setup.font = paper.rng.choice(list(fonts))
    steady_pen(paper)
    if across:
        paper.setup.width_mm, paper.setup.height_mm = 297, 210


def steady_pen(paper: Paper) -> None:
    """A hand whose capitals and figures can be told apart where they are truth."""
    if paper.hand == "Kristi":
        paper.hand = "Dancing Script"


def heavy(markup: str, pt: float = 0, ink: str = "black") -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def fine(words: str, pt: float = 7.4, ink: str = "luma(60)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def lean(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def east(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def inward(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def stroke(ink: str = "black", pt: float = 0.5) -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def cut_line() -> str:
    return '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'


def side(*cells: str, wide: str = "", gutter: float = 6, align: str = "top") -> str:
    """Cells abreast."""
    columns = wide or f"(1fr,) * {len(cells)}"
    inner = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, {inner})\n"


def table(rows: Sequence[Sequence[str]], wide: str, head: Sequence[str] = (), tint: str = "luma(230)", line: str = "0.4pt", inset: float = 1.6, pt: float = 0) -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {tint})[{heavy(txt(h))}], " for h in head)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    made = f"#table(columns: {wide}, inset: {inset}mm, stroke: {line}, align: horizon, {top}{body})"
    return f"#text(size: {pt}pt)[{made}]\n" if pt else f"{made}\n"


def labels(pairs: Pairs, wide: float = 48, mark: str = " :", row: float = 2.4) -> str:
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in pairs)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {row}mm, {cells})\n"


def lodged(pairs: Pairs, count: int = 2, inset: float = 1.5, line: str = "0.4pt", pt: float = 7) -> str:  # fmt: skip
    """Cells of a form: the small label on top, the value below it."""
    cells = [f"[#text(size: {pt}pt)[{txt(k)}] \\ {v}]" for k, v in pairs]
    cells += ["[]"] * (-len(cells) % count)
    return (
        f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {line}, {', '.join(cells)})\n"
    )


def fence(markup: str, inset: float = 3, line: str = "0.6pt", fill: str = "none") -> str:
    return f"#block(width: 100%, inset: {inset}mm, stroke: {line}, fill: {fill}, breakable: false)[{markup}]\n"


def strip(words: str, fill: str = "luma(60)", ink: str = "white", pt: float = 9.5) -> str:
    """A bar with the words of a section."""
    return f"#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.3mm), above: 2.6mm, below: 1.8mm)[{heavy(txt(words), pt, ink)}]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(0.8mm) {txt(words)}]"


def cells(words: str) -> str:
    """One character a box, a gap between words."""
    return " #h(1mm) ".join(f'#comb("{w}")' for w in words.split())


def footer(paper: Paper, words: str, pt: float = 6.4) -> None:
    paper.setup.footer = f"#align(center)[{fine(words, pt)}]"


# -- bodies --------------------------------------------------------------------------------------


def somebody(case: Case) -> str:
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return f"d'{name}" if strip_accents(name)[0] in "AEIOUYH" else f"de {name}"


def house(case: Case, pool: Sequence[str]) -> Firm:
    """A school or centre of the academy under one of these names."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    return replace(made, place=near(case))


def near(case: Case) -> Place:
    return invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def pad(body: Firm, *more: str) -> list[str]:
    """Lines of a body's stamp."""
    return [body.name, f"{body.place.post_code} {body.place.town}", *more]


def town_of(body: Firm) -> str:
    return txt(f"{body.place.post_code} {body.place.town}")


# -- days ----------------------------------------------------------------------------------------


def slash(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def said(paper: Paper, day: dt.date) -> str:
    """A day in the manner that this one paper keeps to."""
    forms = (
        slash(day), slash(day), slash(day), french.date_long(day), french.date_long(day),
        f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}", f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}",
    )  # fmt: skip
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/manner-32")
    return forms[pick.randrange(len(forms))]


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or said(paper, day))


def unkept(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signing for which the contract has no field."""
    return paper.blank() if paper.case.has("undated") else txt(form or said(paper, day))


def penned(paper: Paper, name: str, value: object, words: str, pt: float = 14) -> str:
    """A field that a pen wrote."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


def pen_day(paper: Paper, name: str, day: dt.date, pt: float = 14) -> str:
    return penned(paper, name, day.isoformat(), slash(day), pt)


def next_years(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


# -- the person ----------------------------------------------------------------------------------


def named(paper: Paper, *, polite: bool = True) -> str:
    """The person in a sentence."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        shown = rng.choice((
            f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}",
            f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})",
        ))  # fmt: skip
    else:
        shown = rng.choice((
            f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}",
            f"{p.first_name} {french.titled(p.birth_name)}",
        ))  # fmt: skip
    word = rng.choice((p.civility, p.agree("M.", "Mme"))) + " "
    return (txt(word) if polite else "") + paper.put("full_name", shown)


def filed(paper: Paper) -> str:
    """The person as a list has them: surname first."""
    p = paper.case.person
    married = f" {p.born} {p.birth_name}" if p.usage_name else ""
    return paper.put("full_name", f"{p.usage_name or p.birth_name}{married} {p.first_name}")


def civil(paper: Paper, birth: str = "Nom de naissance", usage: str = "Nom d'usage", given: str = "Prénom(s)", one: bool = False, join: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names; none for a usage name that is not borne."""
    p = paper.case.person
    rows = [(birth, paper.birth_name())]
    if p.usage_name:
        rows.append((usage, paper.usage_name()))
    first = paper.put("given_names", [p.first_name], p.first_name) if one else paper.given_names(join)  # fmt: skip
    return [*rows, (given, first)]


def born(paper: Paper, where: bool = True) -> str:
    p = paper.case.person
    place = txt(f" à {p.birth_place}") if where else ""
    return f"{p.born} le {paper.birth_date(form=said(paper, p.birth_date))}{place}"


def birth(paper: Paper) -> str:
    return paper.birth_date(form=slash(paper.case.person.birth_date))


def home(case: Case) -> str:
    p = case.person
    return txt(f"{p.street}, {p.place.post_code} {p.place.town}")


def to_person(case: Case, mm: float = 95) -> str:
    p = case.person
    who = f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}"
    return inward(f"{txt(who)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}", mm)  # fmt: skip


def title_of(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def course(paper: Paper, name: str, prefix: str = "BTS ") -> str:
    """The speciality or the diploma; the prefix is printed, not kept."""
    shown = title_of(paper.case)
    return paper.put(name, shown, prefix + shown)


# -- places to sign ------------------------------------------------------------------------------


def hand(paper: Paper, party: str, stamp: Pad = None, wide: float = 62, high: float = 22) -> str:
    return paper.sign(party, width_mm=wide, height_mm=high if stamp is None else max(high, 35), stamp=stamp)  # fmt: skip


def below(paper: Paper, seat: Seat, wide: float = 62, high: float = 22) -> str:
    """The words, the hand under them."""
    party, words, stamp = seat
    return f"#block(breakable: false)[{txt(words)} \\ {hand(paper, party, stamp, wide, high)}]\n"


def over(paper: Paper, seat: Seat, name: str, wide: float = 62, high: float = 22) -> str:
    """The words, the hand, the typed name under it."""
    party, words, stamp = seat
    return f"#block(breakable: false)[{txt(words)} \\ {hand(paper, party, stamp, wide, high)} \\ {txt(name)}]\n"


def row(paper: Paper, seats: Sequence[Seat], total: float = 170, high: float = 23, line: str = "none") -> str:  # fmt: skip
    """Places abreast, in a frame when `line` says so."""
    wide = total / len(seats) - 6
    tall = max(high if s is None else max(high, 35) for _, _, s in seats)
    inner = ", ".join(f"[{txt(w)} \\ {hand(paper, p, s, wide, tall)}]" for p, w, s in seats)
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(seats)}, stroke: {line}, inset: 2mm, {inner})]\n"


def parties(paper: Paper) -> None:
    """Keeps who signed a contract."""
    paper.fields["signed_by"] = sorted(z.party for z in paper.zones if z.state == "signed")
