"""What the papers of the twenty-ninth generation share: type, days, names, frames, places to sign."""

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
Seat = tuple[str, str, Stamp]  # party, words over the place, lines of the stamp
ONE = dt.timedelta(days=1)
CFAS = ("CFA des Trois Vallées d'Exemple", "Pôle Formation Fictif UIMM", "CFA Spécimen de la Construction", "Maison familiale fictive des Alternants", "Campus Alternance Modèle")  # fmt: skip
HIGH_SCHOOLS = ("Lycée Camille-Fictive", "Lycée général et technologique du Spécimen", "Lycée professionnel Les Exemples", "Lycée privé Notre-Dame-du-Modèle")  # fmt: skip
FAR_SCHOOLS = ("Centre d'études à distance Modèle", "Savoir-Loin Formations", "e-Campus Spécimen", "École fictive par correspondance")  # fmt: skip
TRAINERS = ("Agence Fictive de formation des adultes", "GRETA du Pays d'Exemple", "Compagnons Modèles Formation", "IFPA Spécimen", "Formation continue Exemplaire")  # fmt: skip
SAFETY = ("Altitude Exemple Sécurité", "Prévéo Fictif", "HSE Modèle Formation", "Cordes et Structures Spécimen", "Apave-Exemple Conseil")  # fmt: skip
_FIRST = ("Martine", "Pascal", "Christelle", "Yannick", "Ghislaine", "Mehdi", "Corinne", "Thierry", "Delphine", "Arnaud")  # fmt: skip
_LAST = ("BRUNEAU", "CASTAING", "DORLÉANS", "FABREGUE", "GIRARDOT", "HUMBERT", "LAVERGNE", "MIQUEL", "NOUGARET", "PELLISSIER")  # fmt: skip


# -- type and room -------------------------------------------------------------------------------


def sheet(paper: Paper, margins: tuple[float, float, float, float], size: tuple[float, float] = (210, 297)) -> None:  # fmt: skip
    paper.setup.width_mm, paper.setup.height_mm = size
    paper.setup.margin_mm = margins


def face(paper: Paper, pt: float, *fonts: str) -> None:
    paper.setup.size_pt = pt
    paper.setup.font = paper.rng.choice(fonts)


def bold(markup: str, pt: float = 0, ink: str = "black") -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def sized(markup: str, pt: float, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{markup}]"


def italic(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def to_right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def middle(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def inset(mm: float, markup: str) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def columns(widths: str, *cells: str, gutter: float = 6, align: str = "top") -> str:
    inside = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: ({widths}), column-gutter: {gutter}mm, align: {align}, {inside})\n"


def stroke(pt: float = 0.5, ink: str = "black", dash: str = "") -> str:
    style = f', dash: "{dash}"' if dash else ""
    return f"#line(length: 100%, stroke: (thickness: {pt}pt, paint: {ink}{style}))\n"


def framed(markup: str, line: str = "0.6pt + black", pad: float = 3, fill: str = "none", radius: float = 0) -> str:  # fmt: skip
    return f"#block(width: 100%, inset: {pad}mm, stroke: {line}, fill: {fill}, radius: {radius}mm)[{markup}]\n"


def footer(paper: Paper, words: str, pt: float = 6.8) -> None:
    paper.setup.footer = f"#align(center)[#text(size: {pt}pt, fill: luma(70))[{txt(words)}]]"


# -- days ----------------------------------------------------------------------------------------


def slashed(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def house_day(paper: Paper, day: dt.date) -> str:
    """A day written the way this paper's house writes days."""
    two = f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}"
    ways = (slashed(day), slashed(day), french.date_long(day), french.date_long(day), two, f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}")  # fmt: skip
    return random.Random(f"{paper.case.seed}/{paper.case.layout}/29").choice(ways)


def day_of(paper: Paper, name: str, day: dt.date, form: str = "") -> str:
    return paper.date(name, day, form=form or house_day(paper, day))


def untold(paper: Paper, day: dt.date, form: str = "") -> str:
    """A day of signature that the contract has no field for."""
    return paper.blank() if paper.case.has("undated") else txt(form or house_day(paper, day))


def digits(paper: Paper, name: str, day: dt.date) -> str:
    """Eight boxes, a digit each, with gaps between day, month and year."""
    parts = (f"{day:%d}", f"{day:%m}", f"{day:%Y}")
    paper.put(name, day.isoformat(), " ".join(parts))
    return "#h(1mm)".join(f'#comb("{x}")' for x in parts)


def plus_years(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


# -- people and houses ---------------------------------------------------------------------------


def clerk(case: Case) -> str:
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def house(case: Case, pool: Sequence[str], *, here: bool = True) -> Firm:
    invent = invent_training_body if pool is SAFETY or pool is TRAINERS else invent_school
    made = replace(invent(case.rng), name=case.rng.choice(list(pool)))
    place = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=place) if here else made


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def at(town: str) -> str:
    return f"au {town[3:]}" if town.startswith("Le ") else f"à {town}"


def studies(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def siret(firm: Firm) -> str:
    s = firm.siret
    return f"{s[:3]} {s[3:6]} {s[6:9]} {s[9:]}"


def seal_of(firm: Firm, *more: str) -> list[str]:
    return [firm.name, f"{firm.place.post_code} {firm.place.town}", *more]


def spoken(paper: Paper, *, polite: bool = True) -> str:
    """The person within a sentence: « Mme Camille ROUX née PETIT »."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        ways = (f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}", f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}", f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})")  # fmt: skip
    else:
        ways = (f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}", f"{p.first_name} {french.titled(p.birth_name)}")  # fmt: skip
    word = rng.choice((p.agree("M.", "Mme"), p.civility))
    return (txt(f"{word} ") if polite else "") + paper.put("full_name", rng.choice(ways))


def filed(paper: Paper) -> str:
    """The person as an index has them: surname, first name."""
    p = paper.case.person
    more = f" {p.born} {p.birth_name}" if p.usage_name else ""
    return paper.put("full_name", f"{p.usage_name or p.birth_name}{more} {p.first_name}")


def told_names(paper: Paper, birth: str = "Nom de naissance", usage: str = "Nom d'usage", given: str = "Prénom(s)", *, between: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    rows = [(birth, paper.birth_name())]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(between))]


def birth(paper: Paper, *, place: bool = True) -> str:
    p = paper.case.person
    tail = txt(f" {at(p.birth_place)}") if place else ""
    return f"{p.born} le {paper.birth_date(form=house_day(paper, p.birth_date))}{tail}"


def home(case: Case) -> str:
    p = case.person
    return txt(f"{p.street}, {p.place.post_code} {p.place.town}")


def posted(case: Case) -> str:
    """The person's address as the window of an envelope shows it."""
    p = case.person
    who = f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}"
    return f"{txt(who)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town.upper())}"


def penned(paper: Paper, name: str, value: object, words: str, pt: float = 14) -> str:
    """A field that somebody wrote by pen."""
    paper.put(name, value, words)
    return paper.handwritten(words, pt)


# -- frames --------------------------------------------------------------------------------------


def lined(rows: Pairs, label: float = 46, space: float = 2.2, colon: str = " :") -> str:
    cells = ", ".join(f"[{txt(k + colon if k else '')}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({label}mm, 1fr), row-gutter: {space}mm, column-gutter: 2mm, align: horizon, {cells})\n"


def dotted(rows: Pairs, space: float = 2.4) -> str:
    """A label, the value on a dotted line."""
    return "".join(f"#block(above: {space}mm, below: {space}mm)[#grid(columns: (auto, 1fr), column-gutter: 1.5mm, align: bottom, [{txt(k)}], box(width: 100%, stroke: (bottom: (thickness: 0.5pt, dash: \"dotted\")), outset: (bottom: 0.8mm))[{v}])]\n" for k, v in rows)  # fmt: skip


def gridded(rows: Pairs, label: float = 52, pad: float = 1.7, fill: str = "luma(238)", line: str = "0.5pt + luma(110)") -> str:  # fmt: skip
    """Two columns of a table, the labels tinted."""
    cells = ", ".join(f"table.cell(fill: {fill})[{txt(k)}], [{v}]" for k, v in rows)
    return f"#table(columns: ({label}mm, 1fr), inset: {pad}mm, stroke: {line}, align: horizon, {cells})\n"


def captions(rows: Pairs, count: int = 2, line: str = "0.5pt + luma(120)", pad: float = 1.6, ink: str = "luma(80)") -> str:  # fmt: skip
    """Cells with a small caption at the top, the value below it."""
    cells = [f"[#text(size: 0.74em, fill: {ink})[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return (
        f"#table(columns: (1fr,) * {count}, inset: {pad}mm, stroke: {line}, {', '.join(cells)})\n"
    )


def listing(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, *, fill: str = "luma(228)", pad: float = 1.5, line: str = "0.5pt + luma(100)", align: str = "left + horizon", ink: str = "black") -> str:  # fmt: skip
    top = "".join(f'table.cell(fill: {fill})[#text(fill: {ink}, weight: "bold", size: 0.92em)[{txt(h)}]], ' for h in heads)  # fmt: skip
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: ({widths}), inset: {pad}mm, stroke: {line}, align: {align}, {top}{body})\n"


def bar(words: str, fill: str = "rgb(0,60,110)", ink: str = "white", pt: float = 0) -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.3mm), above: 3mm, below: 2mm)[#text({size}fill: {ink}, weight: "bold")[{txt(words)}]]\n'


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'})#h(1mm){txt(words)}]"


def republic(*lines: str, motto: bool = True) -> str:
    """The republic's letter head: a strip of three colours, the words, the motto."""
    strip = ", ".join(f"rect(width: 4mm, height: 2.4mm, stroke: none, fill: {c})" for c in ("rgb(0,0,145)", "luma(250)", "rgb(225,0,15)"))  # fmt: skip
    said = " \\ #text(size: 6pt, style: \"italic\")[Liberté #h(1mm) Égalité #h(1mm) Fraternité]" if motto else ""  # fmt: skip
    body = " \\ ".join(txt(x) for x in lines)
    return f"#box(stroke: 0.2pt + luma(200), stack(dir: ltr, {strip})) \\ {bold(body, 9.5)}{said}\n"


def emblem(letters: str, ink: str, side: float = 13) -> str:
    """A square with rounded corners that holds a body's letters."""
    return f"#box(width: {side}mm, height: {side}mm, fill: {ink}, radius: 2mm)[#align(center + horizon)[{bold(txt(letters), side * 0.95, 'white')}]]"


# -- places to sign ------------------------------------------------------------------------------


def place(paper: Paper, party: str, stamp: Stamp = None, wide: float = 62, high: float = 23) -> str:
    tall = high if stamp is None else max(high, 28)
    return paper.sign(party, width_mm=wide, height_mm=tall, stamp=stamp)


def signed(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 64, high: float = 23) -> str:  # fmt: skip
    """The words, below them the place."""
    return f"#block(breakable: false)[{txt(words)} \\ {place(paper, party, stamp, wide, high)}]\n"


def signed_over(paper: Paper, party: str, words: str, name: str, stamp: Stamp = None, wide: float = 64, high: float = 23) -> str:  # fmt: skip
    """The quality, the place, then the signatory's typed name."""
    return f"#block(breakable: false)[{txt(words)} \\ {place(paper, party, stamp, wide, high)} \\ {bold(txt(name))}]\n"


def signed_under(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 64, high: float = 23) -> str:  # fmt: skip
    """The place over a dotted rule, the words below the rule."""
    return f"#block(breakable: false)[{place(paper, party, stamp, wide, high)} \\ #v(-2.5mm)#line(length: {wide}mm, stroke: (thickness: 0.6pt, dash: \"dotted\"))#v(-2mm){txt(words)}]\n"  # fmt: skip


def signed_beside(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 64, high: float = 23) -> str:  # fmt: skip
    """The words at the left, the place at their right."""
    return f"#block(breakable: false)[#grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, [{txt(words)}], [{place(paper, party, stamp, wide, high)}])]\n"


def signed_box(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 70, high: float = 24, line: str = "0.6pt") -> str:  # fmt: skip
    """A frame with the words as its caption and the place under it."""
    return f"#block(breakable: false, width: {wide + 5}mm, stroke: {line}, inset: 2mm)[#text(size: 0.85em)[{txt(words)}] \\ {place(paper, party, stamp, wide, high)}]\n"


def seats(paper: Paper, who: Sequence[Seat], total: float = 170, high: float = 24, line: str = "0.5pt") -> str:  # fmt: skip
    """Cells side by side, each with its words at the top and its place."""
    wide = total / len(who) - 5
    tall = max(high if s is None else max(high, 28) for _, _, s in who)
    cells = ", ".join(f"[#text(size: 0.88em)[{txt(w)}] \\ {place(paper, p, s, wide, tall)}]" for p, w, s in who)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(who)}, inset: 2mm, stroke: {line}, {cells})]\n"


def seat_rows(paper: Paper, who: Sequence[Seat], wide: float = 78, high: float = 22, line: str = "0.5pt") -> str:  # fmt: skip
    """A row a party: words at the left, place at the right."""
    cells = ", ".join(f"[{txt(w)}], [{place(paper, p, s, wide, high)}]" for p, w, s in who)
    return f"#block(breakable: false)[#table(columns: (1fr, {wide + 5}mm), inset: 1.5mm, stroke: {line}, align: horizon, {cells})]\n"


def e_signed(paper: Paper, party: str, words: str, name: str, when: str, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    """A place that a signing service filled: the drawn hand, below it who signed and when."""
    told = f"Signé électroniquement par {name} \\ {when}" if paper.signs(party) else ""
    parts = " \\ ".join(txt(x) for x in told.split(" \\ ")) if told else ""
    return f"#block(breakable: false)[{bold(txt(words), 8.5)} \\ #block(stroke: (left: 2pt + rgb(40,110,200)), inset: (left: 2mm))[{place(paper, party, None, wide, high)} \\ #text(size: 6.5pt, fill: luma(60))[{parts}]]]\n"


def signers(paper: Paper) -> None:
    """Keeps who signed a contract."""
    paper.fields["signed_by"] = sorted(
        {z.party for z in paper.zones if z.state == "signed" and z.party != "legal_representative"}
    )
