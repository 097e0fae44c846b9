"""What the papers of the twenty-second generation share: type, heads, tables, days, names, places."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_place, invent_school, invent_training_body, strip_accents
from specimens.specialities import ACADEMIES

Pairs = Sequence[tuple[str, str]]
Stamp = Sequence[str] | None
Spot = tuple[str, str, Stamp]  # party, words, lines of its stamp
ONE = dt.timedelta(days=1)
CFA = ("CFA Les Compagnons Fictifs", "BTP CFA Spécimen Littoral", "CFA Académique Imaginaire", "UFA du Lycée Exemple", "Pôle Formation Modèle")  # fmt: skip
LYCEES = ("Lycée Émile-Spécimen", "Lycée polyvalent du Val-Fictif", "Lycée technologique Ada-Modèle", "Lycée professionnel et technologique des Exemples")  # fmt: skip
REMOTE = ("Centre Imaginaire d'enseignement à distance", "Studeo Fictif", "Institut Spécimen à distance", "École Modèle en ligne")  # fmt: skip
GRETA = ("GRETA-CFA du Pays Fictif", "GRETA Exemple Sud", "AFORMA Spécimen", "Organisme Modèle Compétences")  # fmt: skip
SAFETY = ("Échaf'Exemple Formation", "Vertical Spécimen", "Form'BTP Fictif", "Prev'Action Modèle", "Altitude Exemple Conseil")  # fmt: skip
_FIRST = ("Martine", "Olivier", "Brigitte", "Samir", "Laurence", "Patrice", "Corinne", "Denis", "Florence", "Yannick")  # fmt: skip
_LAST = ("AUBERTIN", "BLANCARD", "CASTELAIN", "DUCHESNE", "FERRANDO", "GUILLEMOT", "HUMBERT", "LACAZE", "MOUNIER", "PRUVOST", "VALENTIN")  # fmt: skip


# -- type --------------------------------------------------------------------------------------


def sheet(paper: Paper, pt: float, *fonts: str, margins: tuple[float, float, float, float] | None = None, leading: float | None = None, across: bool = False) -> None:  # fmt: skip
    """Size, one of these faces, margins (top, right, bottom, left), perhaps on its side."""
    paper.setup.size_pt = pt
    if fonts:
        paper.setup.font = paper.rng.choice(fonts)
    if across:
        paper.setup.width_mm, paper.setup.height_mm = 297, 210
    if margins:
        paper.setup.margin_mm = margins
    if leading is not None:
        paper.setup.leading_em = leading


def bold(markup: str, pt: float | None = None, ink: str | None = None) -> str:
    size = f"size: {pt}pt, " if pt else ""
    fill = f"fill: {ink}, " if ink else ""
    return f'#text({size}{fill}weight: "bold")[{markup}]'


def at(pt: float, markup: str, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{markup}]"


def fine(words: str, pt: float = 7, ink: str = "luma(70)") -> str:
    return at(pt, txt(words), ink)


def italic(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def inward(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def cols(*cells: str, w: str = "", gut: float = 6, align: str = "top") -> str:
    width = w or f"(1fr,) * {len(cells)}"
    inside = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: {width}, column-gutter: {gut}mm, align: {align}, {inside})\n"


def bar(ink: str = "black", pt: float = 0.6, wide: str = "100%") -> str:
    return f"#line(length: {wide}, stroke: {pt}pt + {ink})\n"


def frame(markup: str, inset: float = 3, line: str = "0.6pt", fill: str = "none", wide: str = "100%", radius: float = 0) -> str:  # fmt: skip
    return f"#block(width: {wide}, inset: {inset}mm, stroke: {line}, fill: {fill}, radius: {radius}mm)[{markup}]\n"


def tag(words: str, ink: str = "rgb(0,0,90)", fill: str = "rgb(225,232,246)") -> str:
    """A tinted heading over a part of a form."""
    return f"#block(width: 100%, fill: {fill}, inset: (x: 1.5mm, y: 1mm), above: 2.6mm, below: 1.8mm)[{bold(txt(words), None, ink)}]\n"


def head(words: str, ink: str = "black", pt: float | None = None) -> str:
    """A heading with a short line under it."""
    return f"#block(above: 4mm, below: 2mm, breakable: false)[{bold(txt(words), pt, ink)} #v(-2mm) #line(length: 22mm, stroke: 1pt + {ink})]\n"


def lines(pairs: Pairs, sep: str = " : ", space: float = 2.7) -> str:
    """« label : value » a line."""
    return "".join(
        f"#block(above: {space}mm, below: {space}mm)[{txt(k + sep)}{v}]\n" for k, v in pairs
    )


def sides(pairs: Pairs, wide: float = 50, space: float = 2.4, sep: str = "") -> str:
    """Labels to the right of their column, values beside them."""
    cells = ", ".join(f"align(right)[#text(fill: luma(80))[{txt(k + sep)}]], [{v}]" for k, v in pairs)  # fmt: skip
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 4mm, row-gutter: {space}mm, {cells})\n"


def plain_rows(pairs: Pairs, wide: float = 50, space: float = 2.4, sep: str = " :") -> str:
    cells = ", ".join(f"[{txt(k + sep)}], [{v}]" for k, v in pairs)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, align: horizon, {cells})\n"


def cells(pairs: Pairs, count: int = 2, inset: float = 1.5, line: str = "0.4pt + luma(110)", small: float = 0.74) -> str:  # fmt: skip
    """A form's cells, a small label above each value; pads the last row."""
    made = [f"[#text(size: {small}em)[{txt(k)}] \\ {v}]" for k, v in pairs]
    made += ["[]"] * (-len(made) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {line}, {', '.join(made)})\n"  # fmt: skip


def two_tone(pairs: Pairs, wide: float = 55, fill: str = "luma(236)", inset: float = 1.8, line: str = "0.5pt + white") -> str:  # fmt: skip
    """A table whose first column is tinted."""
    made = ", ".join(f"[{txt(k)}], [{v}]" for k, v in pairs)
    return f"#table(columns: ({wide}mm, 1fr), inset: {inset}mm, stroke: {line}, align: horizon, fill: (x, y) => if x == 0 {{ {fill} }}, {made})\n"


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], w: str, *, fill: str = "luma(228)", inset: float = 1.5, line: str = "0.4pt", align: str = "horizon", white: bool = False) -> str:  # fmt: skip
    """A table with a row of headings; cells are markup."""
    ink = "white" if white else "black"
    top = "".join(f"table.cell(fill: {fill})[#text(size: 0.9em, fill: {ink})[{bold(txt(h))}]], " for h in heads)  # fmt: skip
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {w}, inset: {inset}mm, stroke: {line}, align: {align}, {top}{body})\n"


def box(on: bool, words: str = "") -> str:
    return f"#box[#check({'true' if on else 'false'})" + (f" #h(0.8mm) {txt(words)}]" if words else "]")  # fmt: skip


def keyed(markup: str, pt: float = 9) -> str:
    """What a keyboard put in the blanks of a form."""
    return f'#text(font: ("Liberation Mono", "DejaVu Sans Mono"), size: {pt}pt, fill: rgb(10,10,60))[{markup}]'


def under_page(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[{fine(words, pt)}]"


def rim(paper: Paper, ink: str, inset: float = 8, pt: float = 2, second: bool = True) -> None:
    """A border round the sheet, perhaps with a thin one inside."""
    s = paper.setup
    w, h = s.width_mm - 2 * inset, s.height_mm - 2 * inset
    inner = f"#place(center + horizon, rect(width: {w - 4}mm, height: {h - 4}mm, stroke: 0.5pt + {ink}))" if second else ""  # fmt: skip
    s.background = f"#place(center + horizon, rect(width: {w}mm, height: {h}mm, stroke: {pt}pt + {ink})){inner}"  # fmt: skip


def motto(words: str, *more: str) -> str:
    """The state's block: a flag's three bars, the service in capitals, the motto."""
    bars = ", ".join(f"rect(width: 4mm, height: 2.6mm, stroke: none, fill: {c})" for c in ("rgb(0,0,140)", "luma(245)", "rgb(220,10,20)"))  # fmt: skip
    tail = "".join(f" \\ {fine(m, 8)}" for m in more)
    return f'#box(stack(dir: ltr, {bars})) \\ {bold(txt(words.upper()), 9.5)} \\ #text(size: 6.5pt, style: "italic")[Liberté, Égalité, Fraternité]{tail}\n'


def logo(words: str, ink: str, shape: str = "square") -> str:
    mark = {
        "square": f"rect(width: 11mm, height: 11mm, fill: {ink})",
        "disc": f"circle(radius: 5.5mm, fill: {ink})",
        "peak": f"polygon(fill: {ink}, (0mm, 11mm), (6mm, 0mm), (12mm, 11mm))",
        "bars": f"stack(dir: ltr, spacing: 1mm, rect(width: 3mm, height: 11mm, fill: {ink}), rect(width: 3mm, height: 8mm, fill: {ink}), rect(width: 3mm, height: 5mm, fill: {ink}))",
    }[shape]
    return f"#grid(columns: (auto, 1fr), column-gutter: 3mm, align: horizon, {mark}, [{words}])\n"


# -- who and what ------------------------------------------------------------------------------


def colleague(case: Case) -> str:
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def course(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def seat(case: Case) -> str:
    """The town where the academy's rectorate is."""
    name = academy(case)
    return {"Nancy-Metz": "Nancy", "Aix-Marseille": "Aix-en-Provence"}.get(name, name)


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def school_of(case: Case, pool: Sequence[str], *, near: bool = True) -> Firm:
    """A school under one of these names, in a town of the academy when `near`."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    town = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=town) if near else made


def trainer_of(case: Case) -> Firm:
    return replace(invent_training_body(case.rng), name=case.rng.choice(SAFETY))


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def seal_of(body: Firm, *more: str) -> list[str]:
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


def town_of(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


# -- days --------------------------------------------------------------------------------------


def slashed(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def say(paper: Paper, day: dt.date) -> str:
    """A day in the one way that this paper keeps to."""
    ways = (
        slashed(day), slashed(day), french.date_long(day), french.date_long(day),
        f"{day:%d.%m.%Y}", f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}",
        f"{day:%d-%m-%Y}",
    )  # fmt: skip
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/days-22")
    return ways[pick.randrange(len(ways))]


def when(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or say(paper, day))


def signed_on(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature that has no field; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or say(paper, day))


def pen(paper: Paper, name: str, value: object, words: str, pt: float = 14) -> str:
    """A field written by hand, kept as truth."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


def years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


# -- the person --------------------------------------------------------------------------------


def whom(paper: Paper, *, title: bool = True) -> str:
    """The person within a sentence, in one of the usual orders."""
    p = paper.case.person
    if p.usage_name:
        ways = (
            f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}",
            f"{p.usage_name} {p.first_name}, {p.born} {p.birth_name}",
            f"{p.first_name} {p.birth_name}, nom d'usage {p.usage_name}",
        )
    else:
        ways = (
            f"{p.first_name} {p.birth_name}",
            f"{p.birth_name} {p.first_name}",
            f"{p.first_name} {french.titled(p.birth_name)}",
        )
    word = paper.rng.choice((p.civility, p.civility, p.agree("M.", "Mme")))
    return (txt(word + " ") if title else "") + paper.put("full_name", paper.rng.choice(ways))


def filed(paper: Paper) -> str:
    """Surname first, as lists have it."""
    p = paper.case.person
    extra = f" ({p.born} {p.birth_name})" if p.usage_name else ""
    return paper.put("full_name", f"{p.usage_name or p.birth_name} {p.first_name}{extra}")


def name_rows(paper: Paper, birth: str, usage: str, given: str, *, one: bool = False, sep: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names; no row of a usage name that there is not."""
    p = paper.case.person
    rows = [(birth, paper.birth_name())]
    if p.usage_name:
        rows.append((usage, paper.usage_name()))
    first = paper.put("given_names", [p.first_name], p.first_name) if one else paper.given_names(sep)  # fmt: skip
    return [*rows, (given, first)]


def pen_names(paper: Paper, birth: str, usage: str, given: str, pt: float = 14) -> list[tuple[str, str]]:  # fmt: skip
    p = paper.case.person
    rows = [(birth, pen(paper, "birth_name", p.birth_name, p.birth_name, pt))]
    if p.usage_name:
        rows.append((usage, pen(paper, "usage_name", p.usage_name, p.usage_name, pt)))
    return [*rows, (given, pen(paper, "given_names", [p.first_name], p.first_name, pt))]


def birth(paper: Paper, *, place: bool = True) -> str:
    p = paper.case.person
    where = txt(f" à {p.birth_place}") if place else ""
    return f"{p.born} le {paper.birth_date(form=say(paper, p.birth_date))}{where}"


def home(case: Case) -> str:
    p = case.person
    return f"{p.street}, {p.place.post_code} {p.place.town}"


def window(paper: Paper, mm: float = 100) -> str:
    """The address in an envelope's window."""
    p = paper.case.person
    name = f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}"
    return inward(f"{txt(name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town.upper())}", mm)  # fmt: skip


# -- places to sign ----------------------------------------------------------------------------


def _tall(high: float, stamp: Stamp) -> float:
    return high if stamp is None else max(high, 34)


def hand(paper: Paper, party: str, stamp: Stamp = None, wide: float = 62, high: float = 22) -> str:
    return paper.sign(party, width_mm=wide, height_mm=_tall(high, stamp), stamp=stamp)


def over(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 62, high: float = 22, name: str = "") -> str:  # fmt: skip
    """The words, the hand below, perhaps a typed name under it."""
    tail = f" \\ {txt(name)}" if name else ""
    return f"#block(breakable: false)[{txt(words)} \\ {hand(paper, party, stamp, wide, high)}{tail}]\n"  # fmt: skip


def beneath(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    """The hand on a dotted line, the words under it."""
    return f'#block(breakable: false)[{hand(paper, party, stamp, wide, high)} \\ #v(-2.5mm) #line(length: {wide}mm, stroke: (thickness: 0.5pt, dash: "dotted")) #v(-2.5mm) {txt(words)}]\n'


def along(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    """The words, the hand at their right."""
    return f"#block(breakable: false)[#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{txt(words)}], [{hand(paper, party, stamp, wide, high)}])]\n"


def walled(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 70, high: float = 24) -> str:  # fmt: skip
    """A frame whose first line is the words."""
    return f"#block(breakable: false, stroke: 0.5pt, inset: 2mm)[#text(size: 0.85em)[{txt(words)}] \\ {hand(paper, party, stamp, wide, high)}]\n"


def row_of(paper: Paper, spots: Sequence[Spot], total: float = 170, high: float = 22, line: str = "none", small: float = 0.9) -> str:  # fmt: skip
    """Parties side by side, words over each place."""
    wide = total / len(spots) - 6
    tall = max(_tall(high, s) for _, _, s in spots)
    made = ", ".join(f"[#text(size: {small}em)[{txt(w)}] \\ {hand(paper, p, s, wide, tall)}]" for p, w, s in spots)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(spots)}, inset: 2mm, stroke: {line}, {made})]\n"


def column_of(paper: Paper, spots: Sequence[Spot], wide: float = 72, high: float = 20, line: str = "0.4pt") -> str:  # fmt: skip
    """A row a party: words at the left, place at the right."""
    made = ", ".join(f"[{txt(w)}], [{hand(paper, p, s, wide, high)}]" for p, w, s in spots)
    return f"#block(breakable: false)[#table(columns: (1fr, {wide + 4}mm), inset: 1.6mm, stroke: {line}, align: horizon, {made})]\n"


def keep_signers(paper: Paper) -> None:
    """Those of the contract's three parties whose place is signed."""
    known = ("apprentice", "employer", "training_centre")
    paper.fields["signed_by"] = sorted(
        {z.party for z in paper.zones if z.state == "signed" and z.party in known}
    )
