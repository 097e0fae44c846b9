"""What the papers of the twenty-third generation share: type, names, days, frames, places to sign."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_firm, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Stamp = Sequence[str] | None
Spot = tuple[str, str, Stamp]  # party, words, lines of the stamp
Pairs = Sequence[tuple[str, str]]
DAY = dt.timedelta(days=1)
FIRMS = ("Charpentes Valmoire", "Roquefère et Fils", "Thermilys Services", "Sogebrac Travaux", "Ateliers Maudrin", "Électricité Lanvaux", "Cofraval Ingénierie", "Batisol Corvenne", "Maintélys Énergie", "Groupe Delorval", "Comptoirs Fauvel-Brisse", "Cabinet Hesmond")  # fmt: skip
CENTRES = ("CFA des Trois Rivières", "CFA Interpro Val-Doré", "Campus Alternance Lormoy", "CFA Compétences Sud-Granier", "IFA Henri-Vautrelle")  # fmt: skip
LYCEES = ("Lycée Antoine-Brémond", "Lycée polyvalent Jeanne-Marsac", "Lycée des métiers Le Clos-Vermeil", "Lycée technologique Paul-Orvanne")  # fmt: skip
REMOTE = ("Institut Distancia", "École Méridia à distance", "Centre d'études par correspondance Nordal", "Campus en ligne Arvenia")  # fmt: skip
TRAINERS = ("Altévia Formation", "Secur'Haut Conseil", "Prévalys", "Formabat Occitan", "Centre de formation Vertigo BTP", "AFP Montcalm")  # fmt: skip
_FIRST = ("Brigitte", "Alain", "Corinne", "Mourad", "Patricia", "Sylvain", "Delphine", "Hervé", "Laurence", "Xavier")  # fmt: skip
_LAST = ("AUBERTIN", "CASTAING", "DOUMERC", "FERRANDO", "GOSSELIN", "JACQUEMIN", "LAGARRIGUE", "MONNERET", "PELISSIER", "VIDALENC")  # fmt: skip


# -- type --------------------------------------------------------------------------------------


def page(paper: Paper, font: str, pt: float, margin: tuple[float, float, float, float] = (16, 18, 14, 18), size: tuple[float, float] = (210, 297), lead: float = 0.65) -> None:  # fmt: skip
    paper.setup.font, paper.setup.size_pt = font, pt
    paper.setup.margin_mm = margin
    paper.setup.width_mm, paper.setup.height_mm = size
    paper.setup.leading_em = lead


def bold(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def small(words: str, pt: float = 7.5, ink: str = "luma(40)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def italic(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def stretch(parts: float = 1) -> str:
    """Whatever room is left on the sheet, shared among such places."""
    return f"\n#v({parts}fr)\n"


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def indent(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def cols(widths: str, *cells: str, gutter: float = 5, align: str = "top") -> str:
    inside = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: ({widths}), column-gutter: {gutter}mm, align: {align}, {inside})\n"


def bar(words: str, ink: str = "rgb(25,60,110)", pt: float = 9) -> str:
    return f'#block(width: 100%, fill: {ink}, inset: (x: 2mm, y: 1.2mm), above: 2.6mm, below: 1.8mm)[#text(fill: white, size: {pt}pt, weight: "bold")[{txt(words)}]]\n'


def line(ink: str = "black", pt: float = 0.5) -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def frame(markup: str, stroke: str = "0.6pt", inset: float = 3, fill: str = "none") -> str:
    return f"#block(width: 100%, inset: {inset}mm, stroke: {stroke}, fill: {fill})[{markup}]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) {txt(words)}]"


def typed_in(markup: str, ink: str = "rgb(15,15,70)") -> str:
    """What a keyboard put into a form's blank."""
    return (
        f'#text(font: ("Liberation Mono", "DejaVu Sans Mono"), size: 0.96em, fill: {ink})[{markup}]'
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]], columns: str, *, stroke: str = "0.4pt + luma(70)", tint: str = "luma(230)", inset: float = 1.6, align: str = "left + horizon") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {tint})[{bold(txt(h))}], " for h in head)
    cells = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: ({columns}), stroke: {stroke}, inset: {inset}mm, align: {align}, {top}{cells})\n"


def facing(rows: Pairs, wide: float = 48, mark: str = " :", space: float = 2.4) -> str:
    """Labels in a column, values in the next."""
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 2mm, row-gutter: {space}mm, {cells})\n"


def dotted(rows: Pairs, space: float = 2.2) -> str:
    """The label, the value over a dotted line to the right edge."""
    return "".join(
        f'#block(above: {space}mm, below: {space}mm, width: 100%)[{txt(k + " : ")}#box(width: 1fr, stroke: (bottom: (thickness: 0.6pt, dash: "dotted")), outset: (bottom: 0.8mm))[{v}]]\n'
        for k, v in rows
    )


# -- days --------------------------------------------------------------------------------------


def slashes(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def said(paper: Paper, day: dt.date) -> str:
    """A day in the manner that this paper keeps to throughout."""
    forms = (slashes(day), french.date_long(day), french.date_long(day), f"{day:%d/%m/%y}", f"{day:%d-%m-%Y}", f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}")  # fmt: skip
    return forms[random.Random(f"{paper.case.seed}/{paper.case.layout}/days").randrange(len(forms))]


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or said(paper, day))


def unkept(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature without a field; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or said(paper, day))


def years_after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)


# -- persons and bodies ------------------------------------------------------------------------


def someone(case: Case, woman: bool | None = None) -> str:
    """Somebody else; the first names stand by turns for a woman and a man."""
    pool = _FIRST if woman is None else _FIRST[0 if woman else 1 :: 2]
    return f"{case.rng.choice(pool)} {case.rng.choice(_LAST)}"


def _led_by_woman(body: Firm) -> bool:
    return body.director_title.startswith(("La ", "Directrice"))


def firm_of(case: Case) -> Firm:
    made = replace(invent_firm(case.rng), name=case.rng.choice(FIRMS))
    return replace(made, director=someone(case, _led_by_woman(made)))


def body_of(case: Case, pool: Sequence[str]) -> Firm:
    """A school, centre or training body under one of these names, in the academy."""
    near = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    name = case.rng.choice(list(pool))
    titles = ("Le Proviseur", "La Proviseure") if name.startswith("Lycée") else ("Le Directeur", "La Directrice")  # fmt: skip
    made = replace(invent_school(case.rng), name=name, place=near, director_title=case.rng.choice(titles))  # fmt: skip
    return replace(made, director=someone(case, _led_by_woman(made)))


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0].upper() in "AEIOUYH" else "de ") + name


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def subject(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def stamp_of(body: Firm, *more: str) -> list[str]:
    return [body.name.upper(), body.street, f"{body.place.post_code} {body.place.town}", *more]


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def name_in_text(paper: Paper, *, civil: bool = True) -> str:
    """The person within a sentence or on a line of their own."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        forms = (f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}", f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})", f"{p.birth_name} {p.first_name}, nom d'usage {p.usage_name}")  # fmt: skip
    else:
        forms = (f"{p.birth_name} {p.first_name}", f"{p.first_name} {p.birth_name}", f"{p.first_name} {french.titled(p.birth_name)}")  # fmt: skip
    word = rng.choice((p.civility, p.agree("M.", "Mme")))
    return (txt(word + " ") if civil else "") + paper.put("full_name", rng.choice(forms))


def name_rows(paper: Paper, birth: str, usage: str, given: str, sep: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    rows = [(birth, bold(paper.birth_name()))]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(sep))]


def born(paper: Paper, place: bool = True) -> str:
    p = paper.case.person
    where = txt(f" à {p.birth_place}") if place else ""
    return f"{p.born} le {paper.birth_date(form=said(paper, p.birth_date))}{where}"


def born_on(paper: Paper) -> str:
    return paper.birth_date(form=slashes(paper.case.person.birth_date))


def home(case: Case) -> str:
    p = case.person
    return txt(f"{p.street}, {p.place.post_code} {p.place.town}")


def mailed_to(paper: Paper, mm: float = 95) -> str:
    p = paper.case.person
    words = f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}"
    return indent(f"{txt(words)} \\ {txt(p.street)} \\ {txt(p.place.post_code + ' ' + p.place.town)}", mm)  # fmt: skip


def pen(paper: Paper, words: str, name: str = "", value: object = None, pt: float = 15) -> str:
    """Words in a hand, kept under `name` if given."""
    if name:
        paper.put(name, words if value is None else value, words)
    return paper.handwritten(words, pt)


def pen_names(paper: Paper, birth: str, usage: str, given: str) -> list[tuple[str, str]]:
    p = paper.case.person
    rows = [(birth, pen(paper, p.birth_name, "birth_name"))]
    if p.usage_name:
        rows.append((usage, pen(paper, p.usage_name, "usage_name")))
    return [*rows, (given, pen(paper, ", ".join(p.given_names), "given_names", list(p.given_names)))]  # fmt: skip


# -- places to sign ----------------------------------------------------------------------------


def spot(paper: Paper, party: str, stamp: Stamp = None, wide: float = 62, high: float = 24) -> str:
    return paper.sign(party, width_mm=wide, height_mm=max(high, 30) if stamp else high, stamp=stamp)


def signed_below(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 64, high: float = 24, name: str = "") -> str:  # fmt: skip
    """The words, the place, and a typed name under it if any."""
    tail = f" \\ {txt(name)}" if name else ""
    return (
        f"#block(breakable: false)[{txt(words)} \\ {spot(paper, party, stamp, wide, high)}{tail}]\n"
    )


def signed_above(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 64, high: float = 24) -> str:  # fmt: skip
    """The place, a rule, the words under it."""
    return f"#block(breakable: false)[{spot(paper, party, stamp, wide, high)} #v(-2mm) #line(length: {wide}mm, stroke: 0.4pt) #v(-2mm) {txt(words)}]\n"


def signed_row(paper: Paper, spots: Sequence[Spot], *, total: float = 172, high: float = 24, stroke: str = "0.5pt") -> str:  # fmt: skip
    """A cell a party: words, then the place."""
    wide = total / len(spots) - 6
    tall = 31.0 if any(s for _, _, s in spots) else high
    cells = ", ".join(f"[{txt(w)} \\ {spot(paper, p, s, wide, tall)}]" for p, w, s in spots)
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(spots)}, inset: 2mm, stroke: {stroke}, {cells})]\n"


def e_signed(paper: Paper, party: str, who: str, role: str, when: dt.date, wide: float = 78) -> str:
    """A place as a signing service draws it: who, the hand, the proof line when signed."""
    proof = ""
    if paper.signs(party):
        stamp_no = f"{paper.rng.randrange(16**8):08x}"
        moment = "" if paper.case.has("undated") else f" le {when:%d/%m/%Y} à {paper.rng.randrange(8, 19)}:{paper.rng.randrange(10, 60)}"  # fmt: skip
        proof = small(f"Signé électroniquement{moment} – preuve {stamp_no}", 6.5, "rgb(40,80,160)")
    place = spot(paper, party, None, wide - 6, 20)
    return f"#block(width: {wide}mm, inset: 2.5mm, stroke: (left: 2pt + rgb(40,80,160), rest: 0.3pt + luma(180)))[{bold(txt(role))} \\ {txt(who)} \\ {place} \\ {proof}]"
