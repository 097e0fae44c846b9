"""What the papers of the seventh generation share: titles, heads, frames, days, names, hands."""

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


SHORT = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")  # fmt: skip


# -- small print and titles --------------------------------------------------------------------


def thick(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f", size: {pt}pt"
    return f'#text(weight: "bold", fill: {ink}{size})[{markup}]'


def fine(words: str, pt: float = 7.5) -> str:
    return f"#text(size: {pt}pt)[{txt(words)}]"


def rise(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def page_of(
    paper: Paper, wide: float, high: float, top: float, right: float, low: float, left: float
) -> None:
    paper.setup.width_mm, paper.setup.height_mm = wide, high
    paper.setup.margin_mm = (top, right, low, left)


def ruled(words: str, pt: float = 14) -> str:
    """A title between two rules."""
    return f"#line(length: 100%, stroke: 0.6pt)\n#v(-1.5mm)#align(center)[{thick(txt(words), pt)}]#v(-1.5mm)\n#line(length: 100%, stroke: 0.6pt)\n"


def boxed(words: str, pt: float = 13, wide: str = "auto") -> str:
    return f"#align(center)[#box(width: {wide}, stroke: 0.8pt, inset: 3mm)[#align(center)[{thick(txt(words), pt)}]]]\n"


def underscored(words: str, pt: float = 14, align: str = "center") -> str:
    return f'#align({align})[#underline(offset: 2pt)[#text(size: {pt}pt, weight: "bold")[{txt(words)}]]]\n'


def band(words: str, ink: str, pt: float = 13, align: str = "left") -> str:
    return f"#block(width: 100%, fill: {ink}, inset: 2.4mm)[#align({align})[{thick(txt(words), pt, 'white')}]]\n"


def spaced(words: str, pt: float = 15) -> str:
    """A title whose letters stand apart."""
    return f'#align(center)[#text(size: {pt}pt, weight: "bold", tracking: 1.4pt)[{txt(words)}]]\n'


def section(words: str, ink: str = "black") -> str:
    return f"#v(1.5mm)\n{thick(txt(words), None, ink)}\n#v(-2.5mm)\n#line(length: 100%, stroke: 0.5pt + {ink})\n"


# -- words about the examination ---------------------------------------------------------------


def branch(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def seat(case: Case) -> str:
    """The town of the rectorate."""
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy(case))  # fmt: skip


def de(name: str) -> str:
    """« de Metz », « d'Albi », « du Puy »."""
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def school_called(case: Case, names: Sequence[str], *, near: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    if not near:
        return made
    return replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))


LYCEES = ("Lycée Aristide-Fictif", "Lycée général et technologique des Trois-Exemples", "Lycée polyvalent Modèle", "Lycée des métiers du bâtiment Spécimen")  # fmt: skip


CFAS = ("CFA Spécimen-Littoral", "CFA de la Chambre de métiers fictive", "Campus des apprentis Exemple", "BTP CFA Modèle", "CFA académique fictif")  # fmt: skip


PRIVATE = ("ISEF – Institut supérieur Exemple de formation", "École Modèle & Associés", "Cours Fictif privé", "Sup'Spécimen")  # fmt: skip


PEOPLE = ("Valérie", "Didier", "Nathalie", "Éric", "Bérengère", "Hakim", "Mireille", "Stéphane", "Odile", "Yannick")  # fmt: skip


SURNAMES = ("CHARPIN", "DELORME", "ESCOFFIER", "GASQUET", "HUMBERT", "JACQUIN", "LACOMBE", "MAZET", "OLLIVIER", "RIGAL", "SERRANO", "TISSOT")  # fmt: skip


def someone(case: Case) -> str:
    """Another person's name, of those a paper names besides its subject."""
    return f"{case.rng.choice(PEOPLE)} {case.rng.choice(SURNAMES)}"


# -- days --------------------------------------------------------------------------------------


def said(paper: Paper, day: dt.date, *, spelt: bool = False) -> str:
    """A day as this paper's office writes days: one habit all over the paper."""
    long = french.date_long(day)
    forms = [
        (f"{day:%d/%m/%Y}", 6), (long, 6), (f"{day.day}/{day.month}/{day.year}", 1),
        (f"{day:%d/%m/%y}", 1), (f"{day:%d.%m.%Y}", 1), (f"{day.day} {SHORT[day.month - 1]} {day.year}", 1),
        (f"{day:%d} {french.MONTHS[day.month - 1].upper()} {day.year}", 1), (f"{day:%d-%m-%Y}", 1),
        (french.date_with_weekday(day), 1),
    ]  # fmt: skip
    if spelt:
        forms.append((french.date_in_words(day), 4))
    habit = random.Random(f"{paper.case.seed}/{paper.case.layout}/habit-of-days")
    return habit.choices([form for form, _ in forms], [weight for _, weight in forms])[0]


def dated(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or said(paper, day))


def figures(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def loose_day(paper: Paper, day: dt.date) -> str:
    """A day of signature that is no field; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(said(paper, day))


def boxed_day(paper: Paper, name: str, day: dt.date) -> str:
    """A day one digit a box, in three groups; empty boxes when `undated`."""
    parts = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        parts = ["\u00a0" * len(p) for p in parts]
    else:
        paper.put(name, day.isoformat(), " ".join(parts))
    return " #h(1mm) ".join(f'#comb("{p}")' for p in parts)


# -- names -------------------------------------------------------------------------------------


def called(paper: Paper, *, polite: bool = True, usage: bool = True) -> str:
    """The person in a sentence."""
    who, rng = paper.case.person, paper.rng
    first, born, other = who.first_name, who.birth_name, who.usage_name
    if other and usage:
        shown = rng.choice(
            (
                f"{first} {other}, {who.born} {born}",
                f"{other} {who.born} {born} {first}",
                f"{born} {first}, {who.agree('nom d’usage', 'épouse')} {other}",
                f"{first} {other} ({who.born} {french.titled(born)})",
            )
        )
    else:
        shown = rng.choice(
            (
                f"{first} {born}",
                f"{first} {french.titled(born)}",
                f"{born} {first}",
                f"{first.upper()} {born}",
                f"{born} {', '.join(who.given_names)}",
            )
        )
    word = rng.choice((who.civility, who.civility, who.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", shown)


def indexed(paper: Paper) -> str:
    """Surname first, for lists and programs."""
    who = paper.case.person
    shown = f"{who.birth_name} {who.first_name}"
    if who.usage_name:
        shown = f"{who.birth_name} (usage : {who.usage_name}) {who.first_name}"
    return paper.put("full_name", shown)


def names(paper: Paper, born: str, usage: str, given: str, *, sep: str = ", ", first: bool = False) -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names told apart; `first`: only the first given name is printed."""
    who = paper.case.person
    rows = [(born, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    kept = paper.put("given_names", [who.first_name], who.first_name) if first else paper.given_names(sep)  # fmt: skip
    return [*rows, (given, kept)]


def born(paper: Paper, *, place: bool = True, spelt: bool = False) -> str:
    who = paper.case.person
    shown = paper.birth_date(form=said(paper, who.birth_date, spelt=spelt))
    where = f" à {who.birth_place} ({who.birth_department})" if place else ""
    return f"{who.born} le {shown}{txt(where)}"


# -- heads -------------------------------------------------------------------------------------


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def seal_of(body: Firm, *more: str) -> list[str]:
    return [x.upper() for x in (body.name, f"{body.place.post_code} {body.place.town}", *more)]


def centred_head(body: Firm, named: str, *lines: str, pt: float = 14) -> str:
    more = "".join(f" \\ {txt(x)}" for x in lines)
    return f"#align(center)[{thick(named, pt)} \\ {txt(body.street)} – {txt(body.place.post_code + ' ' + body.place.town)}{more}]\n"


def mast(body: Firm, named: str, ink: str, *lines: str) -> str:
    """A square with a letter, the name at its right, lines at the far right, a rule in colour."""
    letter = strip_accents(body.name).upper()[0]
    words = " \\ ".join(txt(x) for x in lines)
    return f'#grid(columns: (13mm, 1fr, auto), column-gutter: 3mm, align: horizon, [#rect(width: 12mm, height: 12mm, fill: {ink})[#align(center + horizon)[#text(size: 20pt, weight: "bold", fill: white)[{letter}]]]], [{thick(named, 14, ink)} \\ {fine(body.address, 8)}], [#align(right)[#text(size: 8pt)[{words}]]])\n#line(length: 100%, stroke: 1.2pt + {ink})\n'


def state(*services: str, motto: bool = True) -> str:
    """The State's block at the left of a sheet, service lines below it."""
    flag = "#box(stack(dir: ltr, rect(width: 5mm, height: 3mm, fill: rgb(0,0,145)), rect(width: 5mm, height: 3mm, fill: white, stroke: 0.2pt + luma(180)), rect(width: 5mm, height: 3mm, fill: rgb(225,0,15))))"
    words = f" \\ {fine('Liberté · Égalité · Fraternité', 6.5)}" if motto else ""
    lines = "".join(f" \\ {txt(x)}" for x in services[1:])
    return f"#grid(columns: (1fr, 1fr), [{flag} \\ {thick('RÉPUBLIQUE FRANÇAISE', 8.5)}{words}], [#align(right)[{thick(txt(services[0]), 10.5)}{lines}]])\n#v(2mm)\n"


def window(paper: Paper, left: float = 95, *, above: str = "") -> str:
    """The address block behind an envelope's window."""
    who = paper.case.person
    name = f"{who.civility} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left}mm)[{fine(above, 7)} \\ {txt(name)} \\ {txt(who.street)} \\ {txt(who.place.post_code + ' ' + who.place.town.upper())}]\n"


def foot(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[{fine(words, pt)}]"


# -- frames ------------------------------------------------------------------------------------


def pairs(rows: Rows, label_mm: float = 50, sep: str = " : ", gap: float = 2.4, align: str = "left") -> str:  # fmt: skip
    cells = ", ".join(f"[#align({align})[{txt(k + sep)}]], [{v}]" for k, v in rows)
    return (
        f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 2.5mm, row-gutter: {gap}mm, {cells})\n"
    )


def ledger(rows: Rows, per_row: int = 1, shade: str = "luma(236)", label: str = "38mm", inset: float = 1.7) -> str:  # fmt: skip
    """A table: label cells shaded, value cells white, `per_row` pairs a row."""
    columns = ", ".join([label, "1fr"] * per_row)
    cells = [f"table.cell(fill: {shade})[#text(size: 0.88em)[{txt(k)}]], [{v}]" for k, v in rows]
    cells += ["[], []"] * (-len(cells) % per_row)
    return f"#table(columns: ({columns}), inset: {inset}mm, stroke: 0.45pt + luma(90), align: horizon, {', '.join(cells)})\n"


def above(rows: Rows, columns: str = "(1fr, 1fr)", pt: float = 7, ink: str = "luma(95)", gap: float = 3.5) -> str:  # fmt: skip
    """Labels in small print above their values, no frame."""
    cells = ", ".join(f"[#text(size: {pt}pt, fill: {ink})[{txt(k)}] \\ {v}]" for k, v in rows)
    return f"#grid(columns: {columns}, column-gutter: 5mm, row-gutter: {gap}mm, {cells})\n"


def lines(rows: Rows, sep: str = " : ") -> str:
    """A label and its value on a rule that runs to the margin."""
    return "".join(
        f"#block(width: 100%, stroke: (bottom: 0.4pt + luma(120)), inset: (bottom: 1.1mm), above: 2.6mm, below: 2.6mm)[{txt(k + sep)}{v}]\n"
        for k, v in rows
    )


def run_on(rows: Rows, between: str = " #h(5mm) ") -> str:
    return between.join(f"{txt(k)} {v}" for k, v in rows) + "\n"


def chart(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, shade: str = "luma(225)", inset: float = 1.6, line: str = "0.45pt") -> str:  # fmt: skip
    top = ", ".join(f"table.cell(fill: {shade})[*{txt(h)}*]" for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    head = f"{top}, " if heads else ""
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {line}, align: horizon, {head}{body})\n"


def halves(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:  # fmt: skip
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{right}])\n"


def frame(markup: str, inset: float = 3, fill: str = "none") -> str:
    return f"#block(width: 100%, stroke: 0.6pt, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def box_on(on: bool, words: str) -> str:
    return f"#check({'true' if on else 'false'}) #h(1mm) {txt(words)}"


# -- hands -------------------------------------------------------------------------------------


def roomy(high: float, stamp: Sequence[str] | None) -> float:
    """A place that a stamp goes to is made as high as most stamps."""
    return high if stamp is None else max(high, 28)


def under(paper: Paper, party: str, *label: str, stamp: Sequence[str] | None = None, wide: float = 58, high: float = 22) -> str:  # fmt: skip
    """Label, then the hand."""
    words = " \\ ".join(txt(x) for x in label)
    high = roomy(high, stamp)
    return f"#block(breakable: false)[{words} \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}]\n"


def over(paper: Paper, party: str, *label: str, stamp: Sequence[str] | None = None, wide: float = 58, high: float = 22) -> str:  # fmt: skip
    """The hand over a rule, its label below."""
    words = " \\ ".join(txt(x) for x in label)
    high = roomy(high, stamp)
    return f"#block(breakable: false)[{paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)} #v(-2.5mm) #line(length: {wide}mm, stroke: 0.4pt) #v(-2mm) #text(size: 0.86em)[{words}]]\n"


def aside(paper: Paper, party: str, label: str, *, stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """The label at the left, the hand at its right."""
    high = roomy(high, stamp)
    return f"#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{txt(label)}], [{paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}])\n"


Place = tuple[str, str, Sequence[str] | None]


def hands_row(paper: Paper, places: Sequence[Place], high: float = 23, total: float = 170) -> str:
    """Framed cells side by side: a label, the place below it."""
    wide = total / len(places) - 5
    high = max(roomy(high, stamp) for _, _, stamp in places)
    cells = ", ".join(
        f"[#text(size: 0.85em)[{txt(label)}] \\ {paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp)}]"
        for party, label, stamp in places
    )
    return f"#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: 0.5pt, {cells})\n"
