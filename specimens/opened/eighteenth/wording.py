"""What the papers of the eighteenth generation share: heads, frames, days, names, places to sign."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Rows = Sequence[tuple[str, str]]
ONE = dt.timedelta(days=1)
CENTRES = ("CFA des Métiers Fictifs", "Maison de l'apprenti Spécimen", "CFA interprofessionnel Modèle", "Compagnons d'Exemple – CFA", "Université des métiers Fictive")  # fmt: skip
LYCEUMS = ("Lycée Camille-Exemple", "Lycée technologique du Vallon Fictif", "Lycée professionnel Spécimen", "Lycée polyvalent des Quatre-Modèles")  # fmt: skip
REMOTE = (
    "Exemplia Formation à distance",
    "Institut postal fictif",
    "Studi-Modèle",
    "Campus Spécimen en ligne",
)
FIRST = ("Corinne", "Patrice", "Laurence", "Farid", "Ghislaine", "Arnaud", "Brigitte", "Sylvain", "Monique", "Thierry")  # fmt: skip
LAST = ("AUBRY", "BELLANGER", "CASTAING", "DUMAS", "FOURNEL", "GIBERT", "LAMBLIN", "MEUNIER", "PRADEL", "SEGUIN", "VIGNAL")  # fmt: skip
BRIEF = ("jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc")


def sheet(
    paper: Paper, wide: float, high: float, margin: tuple[float, float, float, float]
) -> None:
    """Page size, then margins: top, right, bottom, left."""
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = wide, high, margin


def face(paper: Paper, pt: float, *fonts: str) -> None:
    paper.setup.size_pt = pt
    if fonts:
        paper.setup.font = paper.rng.choice(fonts)


def b(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f"size: {pt}pt, "
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def sm(words: str, pt: float = 7.5, ink: str = "luma(40)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def push(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


# -- who and what ------------------------------------------------------------------------------


def named(case: Case) -> str:
    """A person besides the paper's own."""
    return f"{case.rng.choice(FIRST)} {case.rng.choice(LAST)}"


def track(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def region(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def school_of(case: Case, pool: Sequence[str], *, near: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    town = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=town) if near else made


def number(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def inked(body: Firm, *more: str) -> list[str]:
    """The lines of a body's stamp."""
    return [body.name, f"{body.place.post_code} {body.place.town.upper()}", *more]


# -- days --------------------------------------------------------------------------------------


def slash(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def way(paper: Paper, day: dt.date) -> str:
    """A day in the one manner that this paper keeps to."""
    forms = (
        slash(day), slash(day), french.date_long(day), french.date_long(day), french.date_long(day),
        f"{day:%d.%m.%Y}", f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}",
        f"{day:%d-%m-%Y}", french.date_with_weekday(day), f"{day:%d/%m/%y}",
    )  # fmt: skip
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/manner-of-days")
    form = forms[pick.randrange(len(forms))]
    if day.year < 2012 or day == paper.case.person.birth_date:  # nobody says the weekday of a birth
        return form.split(" ", 1)[1] if form.split()[0] in french.WEEKDAYS else form
    return form


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or way(paper, day))


def free(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature that the contract does not name; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or way(paper, day))


def squares(paper: Paper, name: str | None, day: dt.date) -> str:
    """A day, one digit a square; empty squares when `undated`."""
    parts = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on", None):
        parts = ["\u00a0" * len(p) for p in parts]
    elif name:
        paper.put(name, day.isoformat(), " ".join(parts))
    return " #h(0.8mm) ".join(f'#comb("{p}")' for p in parts)


def penned(paper: Paper, words: str, pt: float = 14) -> str:
    return paper.handwritten(words, pt)


def years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


# -- the person --------------------------------------------------------------------------------


def who(paper: Paper, *, polite: bool = True) -> str:
    """The person within a sentence."""
    p, rng = paper.case.person, paper.rng
    plain = french.titled(p.birth_name)
    if p.usage_name:
        forms = (
            f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}",
            f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})",
            f"{p.first_name} {french.titled(p.usage_name)} {p.born} {plain}",
        )
    else:
        forms = (f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}", f"{p.first_name} {plain}")  # fmt: skip
    word = rng.choice((p.civility, p.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", rng.choice(forms))


def roll(paper: Paper) -> str:
    """The person as a list or a program has them."""
    p = paper.case.person
    tail = f" (nom d'usage {p.usage_name})" if p.usage_name else ""
    return paper.put("full_name", f"{p.birth_name} {p.first_name}{tail}")


def civil(paper: Paper, family: str, usage: str, given: str, *, sep: str = ", ", alone: bool = False) -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names; the row of the usage name only where there is one."""
    p = paper.case.person
    rows = [(family, paper.birth_name())]
    if p.usage_name:
        rows.append((usage, paper.usage_name()))
    shown = paper.put("given_names", [p.first_name], p.first_name) if alone else paper.given_names(sep)  # fmt: skip
    return [*rows, (given, shown)]


def came(paper: Paper, *, place: bool = True) -> str:
    """« née le … à … »."""
    p = paper.case.person
    where = txt(f" à {p.birth_place} ({p.birth_department})") if place else ""
    return f"{p.born} le {paper.birth_date(form=way(paper, p.birth_date))}{where}"


def lettered(words: str) -> str:
    """Words one sign a square, a gap between words, so that long ones can turn the line."""
    return " #h(1.5mm) ".join(f'#comb("{w}")' for w in words.split())


# -- heads -------------------------------------------------------------------------------------


def home(paper: Paper, mm: float = 90) -> str:
    p = paper.case.person
    name = f"{p.agree('M.', 'Mme')} {p.usage_name or p.birth_name} {p.first_name}"
    return push(
        f"{txt(name)} \\ {txt(p.street)} \\ {txt(p.place.post_code + ' ' + p.place.town)}", mm
    )


def block(body: Firm, shown: str, *lines: str) -> str:
    """Name and address at the left, as secretaries type them."""
    more = "".join(f" \\ {txt(x)}" for x in lines)
    return f"{b(shown, 12)} \\ {txt(body.street)} \\ {txt(body.place.post_code)} {txt(body.place.town)}{more}\n"


def strip(body: Firm, shown: str, ink: str, *lines: str) -> str:
    """A coloured bar at the left of the name, lines at the right."""
    words = " \\ ".join(txt(x) for x in lines)
    return f"#grid(columns: (3mm, 1fr, auto), column-gutter: 4mm, align: horizon, [#rect(width: 3mm, height: 14mm, fill: {ink})], [{b(shown, 13.5, ink)} \\ {sm(body.address, 8)}], [#align(right)[#text(size: 7.5pt)[{words}]]])\n#v(3mm)\n"


def republic(*lines: str) -> str:
    """The State's name over its services, at the left, a short rule below."""
    tail = " \\ ".join(txt(x) for x in lines)
    return f'#box(stack(dir: ltr, rect(width: 4mm, height: 2.4mm, fill: rgb(0,0,140)), rect(width: 4mm, height: 2.4mm, fill: luma(250)), rect(width: 4mm, height: 2.4mm, fill: rgb(220,0,20)))) \\ #text(size: 8pt, weight: "bold")[République française] \\ #text(size: 8.5pt)[{tail}]\n#v(-1mm)\n#line(length: 40mm, stroke: 0.4pt)\n'


def bottom(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[{sm(words, pt)}]"


# -- frames ------------------------------------------------------------------------------------


def facts(rows: Rows, wide: float = 48, sep: str = " :", space: float = 2.3) -> str:
    cells = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 2mm, row-gutter: {space}mm, {cells})\n"


def boxes(rows: Rows, per_row: int = 1, tint: str = "luma(240)", wide: str = "42mm", inset: float = 1.6, line: str = "0.4pt") -> str:  # fmt: skip
    """Label cells tinted, value cells white."""
    columns = ", ".join([wide, "1fr"] * per_row)
    cells = [f"table.cell(fill: {tint})[{txt(k)}], [{v}]" for k, v in rows]
    cells += ["[], []"] * (-len(cells) % per_row)
    return f"#table(columns: ({columns}), inset: {inset}mm, stroke: {line}, align: horizon, {', '.join(cells)})\n"


def caps(rows: Rows, count: int = 2, pt: float = 7, inset: float = 1.5, stroke: str = "0.4pt + luma(120)") -> str:  # fmt: skip
    """Cells that hold a small caption over the value."""
    cells = [f"[#text(size: {pt}pt)[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {stroke}, {', '.join(cells)})\n"


def chart(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, tint: str = "luma(230)", inset: float = 1.5, line: str = "0.4pt") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {tint})[*{txt(h)}*], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {line}, align: horizon, {top}{body})\n"


def two(left: str, other: str, columns: str = "(1fr, 1fr)", gutter: float = 6) -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, [{left}], [{other}])\n"


def framed(markup: str, inset: float = 3, stroke: str = "0.5pt", fill: str = "none") -> str:
    return f"#block(width: 100%, inset: {inset}mm, stroke: {stroke}, fill: {fill})[{markup}]\n"


def head(words: str, ink: str = "luma(60)") -> str:
    """A white title on a dark line."""
    return f"#block(width: 100%, fill: {ink}, inset: 1.3mm, above: 2.6mm, below: 2mm)[{b(txt(words), None, 'white')}]\n"


def tick(yes: bool, words: str) -> str:
    return f"#box[#check({'true' if yes else 'false'}) #h(1.2mm) {txt(words)}]"


# -- hands -------------------------------------------------------------------------------------

Seal = Sequence[str] | None


def tall(high: float, stamp: Seal) -> float:
    return high if stamp is None else max(high, 28)


def below(paper: Paper, party: str, label: str, stamp: Seal = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """The label, the hand below it."""
    ink = paper.sign(party, width_mm=wide, height_mm=tall(high, stamp), stamp=stamp)
    return f"#block(breakable: false)[{txt(label)} \\ {ink}]\n"


def named_below(paper: Paper, party: str, label: str, name: str, stamp: Seal = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """The label, the hand, then the typed name."""
    ink = paper.sign(party, width_mm=wide, height_mm=tall(high, stamp), stamp=stamp)
    return f"#block(breakable: false)[{txt(label)} \\ {ink} \\ {txt(name)}]\n"


def level(paper: Paper, party: str, label: str, stamp: Seal = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """The label at the left, the hand at its right."""
    ink = paper.sign(party, width_mm=wide, height_mm=tall(high, stamp), stamp=stamp)
    return f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{txt(label)}], [{ink}])\n"


def lid(paper: Paper, party: str, label: str, stamp: Seal = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """The hand over its caption."""
    ink = paper.sign(party, width_mm=wide, height_mm=tall(high, stamp), stamp=stamp)
    return f"#block(breakable: false)[{ink} \\ #text(size: 0.85em)[{txt(label)}]]\n"


Place = tuple[str, str, Seal]


def row_of(paper: Paper, places: Sequence[Place], total: float = 170, high: float = 22, line: str = "0.5pt") -> str:  # fmt: skip
    """Cells beside one another, a caption and a place in each."""
    wide = total / len(places) - 5
    high = max(tall(high, s) for _, _, s in places)
    cells = ", ".join(f"[#text(size: 0.85em)[{txt(label)}] \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=s)}]" for party, label, s in places)  # fmt: skip
    return f"#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: {line}, {cells})\n"


def column_of(paper: Paper, places: Sequence[Place], wide: float = 70, high: float = 22, line: str = "none") -> str:  # fmt: skip
    """One place under the other, captions at the left."""
    cells = ", ".join(f"[{txt(label)}], [{paper.sign(party, width_mm=wide, height_mm=tall(high, s), stamp=s)}]" for party, label, s in places)  # fmt: skip
    return f"#table(columns: (1fr, {wide + 4}mm), inset: 2mm, stroke: {line}, align: horizon, {cells})\n"
