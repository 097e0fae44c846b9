"""What the papers of the ninth generation share: letters, days, names, heads, frames, hands."""

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

Entries = Sequence[tuple[str, str]]


def strong(markup: str, pt: float | None = None, ink: str = "luma(0)") -> str:
    size = "" if pt is None else f"size: {pt}pt, "
    return f'#text({size}weight: "bold", fill: {ink})[{markup}]'


def note(words: str, pt: float = 7.5, ink: str = "luma(40)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def smaller(markup: str, share: float = 0.88) -> str:
    return f"#text(size: {share}em)[{markup}]"


def down(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def sheet(paper: Paper, size: tuple[float, float], margins: tuple[float, float, float, float], *fonts: str, pt: float = 0) -> None:  # fmt: skip
    """Size and margins (top, right, bottom, left) in millimetres; one of `fonts` if given."""
    paper.setup.width_mm, paper.setup.height_mm = size
    paper.setup.margin_mm = margins
    if fonts:
        paper.setup.font = paper.rng.choice(fonts)
    if pt:
        paper.setup.size_pt = pt


A4, ACROSS, HALF, UPRIGHT_HALF = (210.0, 297.0), (297.0, 210.0), (210.0, 148.0), (148.0, 210.0)


_SHORT = ("jan", "fév", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc")


def plain(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def habit(paper: Paper, day: dt.date) -> str:
    """The day as this office always writes it."""
    own = random.Random(f"{paper.case.seed}/{paper.case.layout}/days")
    forms = (
        plain(day), french.date_long(day), f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}",
        f"{day:%d.%m.%Y}", f"{day.day} {_SHORT[day.month - 1]}. {day.year}".replace("mars.", "mars").replace("mai.", "mai").replace("juin.", "juin").replace("août.", "août"),
        f"{day:%d-%m-%Y}", french.date_with_weekday(day), f"{day:%d/%m/%y}",
    )  # fmt: skip
    chosen = own.choices(forms, (7, 7, 3, 2, 1, 2, 1, 1))[0]
    born = day == paper.case.person.birth_date
    return plain(day) if born and chosen in forms[6:] else chosen


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or habit(paper, day))


def beside_truth(paper: Paper, day: dt.date) -> str:
    """The day of a paper whose type has no such field; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(habit(paper, day))


def cells_of(words: str) -> str:
    return f'#comb("{words}")'


def cells_of_day(day: dt.date, between: str = " / ") -> str:
    return between.join(cells_of(p) for p in (f"{day:%d}", f"{day:%m}", f"{day:%Y}"))


def grouped(day: dt.date, between: str = " / ") -> str:
    """The day in boxes as one reads it."""
    return (between.strip() or " ").join((f"{day:%d}", f"{day:%m}", f"{day:%Y}"))


def celled(paper: Paper, name: str, day: dt.date, between: str = " / ") -> str:
    """A day with one digit a box; the boxes stay empty when `undated`."""
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        return between.join(cells_of("\u00a0" * n) for n in (2, 2, 4))
    paper.put(name, day.isoformat(), grouped(day, between))
    return cells_of_day(day, between)


def named(paper: Paper, *, civil: bool = True) -> str:
    """The person within a sentence."""
    who, rng = paper.case.person, paper.rng
    first, family, usage = who.first_name, who.birth_name, who.usage_name
    if usage:
        forms = (f"{first} {usage} ({who.born} {family})", f"{first} {usage} {who.born} {family}", f"{first} {family}, nom d'usage {usage}")  # fmt: skip
    else:
        forms = (f"{first} {family}", f"{family} {first}", f"{first} {french.titled(family)}")
    shown = rng.choice(forms)
    title = rng.choice((who.civility, who.agree("M.", "Mme")))
    return (txt(f"{title} ") if civil else "") + paper.put("full_name", shown)


def by_surname(paper: Paper) -> str:
    """The person as lists have it."""
    who = paper.case.person
    usage = f" ({who.agree('usage', 'ép.')} {who.usage_name})" if who.usage_name else ""
    return paper.put("full_name", f"{who.birth_name}{usage} {who.first_name}")


def told_apart(paper: Paper, family: str, usage: str, given: str, *, between: str = ", ", one: bool = False) -> list[tuple[str, str]]:  # fmt: skip
    """Names with a label each; `one` prints the first given name only."""
    who = paper.case.person
    rows = [(family, paper.birth_name())]
    if who.usage_name:
        rows.append((usage, paper.usage_name()))
    last = paper.put("given_names", [who.first_name], who.first_name) if one else paper.given_names(between)  # fmt: skip
    return [*rows, (given, last)]


def birth(paper: Paper, *, where: bool = True, form: str | None = None) -> str:
    who = paper.case.person
    shown = paper.birth_date(form=form or habit(paper, who.birth_date))
    return f"{who.born} le {shown}" + (txt(f" à {who.birth_place}") if where else "")


_FIRST = ("Corinne", "Thierry", "Sylvie", "Laurent", "Naïma", "Bruno", "Estelle", "Gilles", "Patricia", "Rémi", "Farid", "Annabelle")  # fmt: skip
_LAST = ("AUBRY", "BOISSIER", "CARON", "DUMAZET", "ESTRADE", "FERRAND", "GUITTON", "HERVIER", "LAVAL", "MOREAUX", "PRADEL", "ROUMIEU", "TEYSSIER", "VIDAL")  # fmt: skip


def another(case: Case) -> str:
    """Somebody else whom the paper names."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def penned(paper: Paper, name: str, value: object, words: str, pt: float = 15) -> str:
    """A field filled in by pen."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


def penned_names(paper: Paper) -> tuple[str, str]:
    """Family name (and usage name behind it) and first given name, both by pen."""
    who = paper.case.person
    family = penned(paper, "birth_name", who.birth_name, who.birth_name)
    if who.usage_name:
        family += f" {who.agree('usage', 'ép.')} " + penned(paper, "usage_name", who.usage_name, who.usage_name)  # fmt: skip
    return family, penned(paper, "given_names", [who.first_name], who.first_name)


def dotted(label: str, value: str) -> str:
    """A label, what was written, dots to the margin."""
    return f"#block(above: 3mm, below: 3mm)[{txt(label)} #h(1mm) {value} #box(width: 1fr, repeat[#text(fill: luma(150))[.]])]\n"


def speciality(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy_of(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def rectorate_town(case: Case) -> str:
    return {"aix-marseille": "Aix-en-Provence", "nancy-metz": "Nancy"}.get(case.academy, academy_of(case))  # fmt: skip


def of(name: str) -> str:
    """« de Nice », « d'Aix », « du Puy-en-Velay »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def house(case: Case, names: Sequence[str], *, near: bool = True) -> Firm:
    """A school of one of these names, in the academy if `near`."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(names)))
    if near:
        made = replace(made, place=invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])))  # fmt: skip
    return made


SCHOOLS = ("Lycée Alphonse-Modèle", "Lycée polyvalent du Pont-Fictif", "Lycée professionnel et technologique Exemple", "Lycée Sophie-Inventée")  # fmt: skip
CENTRES = ("CFA des Deux-Rives fictives", "Centre de formation d'apprentis Exemplaire", "Maison de l'apprentissage Modèle", "CFA régional Spécimen")  # fmt: skip


def town_line(body: Firm) -> str:
    return f"{body.place.post_code} {body.place.town}"


def siret_of(body: Firm) -> str:
    s = body.siret
    return f"{s[:3]} {s[3:6]} {s[6:9]} {s[9:]}"


def rubber(body: Firm, *more: str) -> list[str]:
    """The lines of a body's stamp."""
    return [line.upper() for line in (body.name, *more, town_line(body))]


def corner_head(name: str, *lines: str, pt: float = 12, ink: str = "luma(0)") -> str:
    more = "".join(f" \\ {txt(x)}" for x in lines)
    return f"#block[#set par(leading: 0.5em)\n{strong(name, pt, ink)}{smaller(more, 0.85)}]\n"


def roundel(paper: Paper, name: str, ink: str, *lines: str) -> str:
    """A disc with initials, the name in capitals beside it, nothing else but small lines."""
    letters = "".join(w[0] for w in paper.case.rng.sample(("Alpha", "Beta", "Delta", "Sigma", "Lux", "Novo"), 2))  # fmt: skip
    more = " · ".join(lines)
    return f'#grid(columns: (15mm, 1fr), column-gutter: 4mm, align: horizon, [#circle(radius: 7mm, fill: {ink})[#align(center + horizon)[#text(fill: white, weight: "bold")[{letters}]]]], [{strong(name, 13, ink)} \\ {note(more, 7.5)}])\n'


def republic(left: Sequence[str], right: Sequence[str] = ()) -> str:
    """A ministry's or a rectorate's head: a small mark above the service's lines."""
    mark = "#box(width: 16mm, height: 1.6mm, fill: gradient.linear((rgb(0,0,145), 0%), (rgb(0,0,145), 33%), (white, 33%), (white, 66%), (rgb(225,0,15), 66%), (rgb(225,0,15), 100%)))"
    first = f"{mark} \\ " + " \\ ".join(strong(txt(x)) if k == 0 else txt(x) for k, x in enumerate(left))  # fmt: skip
    second = " \\ ".join(txt(x) for x in right)
    return f"#grid(columns: (1fr, 1fr), align: (left, right), [{smaller(first, 0.92)}], [{smaller(second, 0.92)}])\n"


def addressee(paper: Paper, left_mm: float = 100) -> str:
    """Name and address for the window; not read as truth of names told apart."""
    who = paper.case.person
    name = f"{who.civility} {who.first_name} {who.usage_name or who.birth_name}"
    return f"#pad(left: {left_mm}mm)[{txt(name)} \\ {txt(who.street)} \\ {txt(f'{who.place.post_code} {who.place.town.upper()}')}]\n"


def below(paper: Paper, words: str, pt: float = 6.8) -> None:
    paper.setup.footer = f"#align(center)[{note(words, pt)}]"


def columns_of(entries: Entries, label_mm: float = 45, sep: str = " :", gap: float = 2.2, align: str = "left") -> str:  # fmt: skip
    cells = ", ".join(f"align({align})[{txt(k + sep)}], [{v}]" for k, v in entries)
    return f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 3mm, row-gutter: {gap}mm, {cells})\n"  # fmt: skip


def captions(entries: Entries, columns: int = 2, pt: float = 6.8, ink: str = "luma(90)", gap: float = 4.6) -> str:  # fmt: skip
    """Values with their labels in small capitals below them."""
    cells = ", ".join(f"[{v} #v(-2.2mm) #line(length: 100%, stroke: 0.3pt + luma(150)) #v(-2.4mm) {note(k, pt, ink)}]" for k, v in entries)  # fmt: skip
    return f"#grid(columns: (1fr,) * {columns}, column-gutter: 5mm, row-gutter: {gap}mm, {cells})\n"


def boxes(entries: Entries, columns: int = 2, pt: float = 6.6, inset: float = 1.5) -> str:
    """Framed cells, the label small in the upper corner."""
    cells = [f"[{note(k, pt)} \\ {v}]" for k, v in entries]
    cells += ["[]"] * (-len(cells) % columns)
    return f"#table(columns: (1fr,) * {columns}, inset: {inset}mm, stroke: 0.5pt + luma(60), {', '.join(cells)})\n"


def leaders(entries: Entries) -> str:
    """A label, dots, the value at the right margin."""
    return "".join(
        f"#block(above: 2mm, below: 2mm)[{txt(k)} #box(width: 1fr, repeat[#text(fill: luma(140))[.]]) {v}]\n"
        for k, v in entries
    )


def numbered(entries: Entries, first: int = 1, label_mm: float = 58) -> str:
    """Numbered lines of a form."""
    cells = ", ".join(f"[{note(str(n), 7)}], [{txt(k)}], [{v}]" for n, (k, v) in enumerate(entries, first))  # fmt: skip
    return f"#table(columns: (7mm, {label_mm}mm, 1fr), inset: (x: 1.4mm, y: 1.3mm), stroke: (x: none, y: 0.3pt + luma(150)), {cells})\n"


def table_of(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, shade: str = "luma(232)", inset: float = 1.5, stroke: str = "0.4pt + luma(80)") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {shade})[{strong(txt(h))}], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}{body})\n"  # fmt: skip


def side_by_side(left: str, right: str, columns: str = "(1fr, 1fr)", gutter: float = 6, align: str = "top") -> str:  # fmt: skip
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, [{left}], [{right}])\n"


def framed(markup: str, inset: float = 3, fill: str = "none", stroke: str = "0.6pt") -> str:
    return f"#block(width: 100%, stroke: {stroke}, fill: {fill}, inset: {inset}mm)[{markup}]\n"


def ticked(on_: bool, words: str) -> str:
    return f"#check({'true' if on_ else 'false'}) #h(0.8mm) {txt(words)}"


def margin_heads(entries: Entries, label_mm: float = 34) -> str:
    """Headings in the margin, their text beside them."""
    cells = ", ".join(f"[{strong(txt(k), 9)}], [{v}]" for k, v in entries)
    return f"#grid(columns: ({label_mm}mm, 1fr), column-gutter: 4mm, row-gutter: 3.4mm, {cells})\n"


Seat = tuple[str, str, Sequence[str] | None]


def hand(paper: Paper, party: str, words: str, *, stamp: Sequence[str] | None = None, wide: float = 60, high: float = 22, style: str = "under", frame: bool = False) -> str:  # fmt: skip
    """A place and its words: `under` the words, `over` them, `right` of them."""
    high = max(high, 30) if stamp is not None else high
    place = paper.sign(party, width_mm=wide, height_mm=high, stamp=stamp, frame=frame)
    label = " \\ ".join(txt(x) for x in words.split("|"))
    if style == "over":
        inside = f"{place} \\ {label}"
    elif style == "right":
        inside = f"#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, [{label}], [{place}])"  # fmt: skip
    else:
        inside = f"{label} \\ {place}"
    return f"#block(breakable: false)[{inside}]\n"


def hand_cells(paper: Paper, seats: Sequence[Seat], *, total: float = 170, high: float = 24, stroke: str = "0.5pt") -> str:  # fmt: skip
    """Cells side by side, words above each place."""
    wide = total / len(seats) - 5
    high = max(high, 30) if any(s[2] is not None for s in seats) else high
    cells = ", ".join(f"[{smaller(txt(w), 0.86)} \\ {paper.sign(p, width_mm=wide, height_mm=high, stamp=s)}]" for p, w, s in seats)  # fmt: skip
    return f"#table(columns: (1fr,) * {len(seats)}, inset: 2mm, stroke: {stroke}, {cells})\n"


def hand_rows(paper: Paper, seats: Sequence[Seat], *, wide: float = 70, high: float = 20) -> str:
    """A row a party: the words at the left, the place at the right."""
    cells = ", ".join(f"[{txt(w)}], [{paper.sign(p, width_mm=wide, height_mm=max(high, 30) if s is not None else high, stamp=s)}]" for p, w, s in seats)  # fmt: skip
    return f"#table(columns: (1fr, {wide + 5}mm), inset: 2mm, stroke: 0.4pt + luma(100), align: horizon, {cells})\n"
