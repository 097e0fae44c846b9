"""What the papers of the twenty-sixth generation share: sheets, heads, tables, days, names, hands."""

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
Stamp = Sequence[str] | None
DAY = dt.timedelta(days=1)
LYCEES = ("Lycée Aristide-Fictif", "Lycée polyvalent des Trois-Modèles", "Lycée professionnel Rose-Invention", "Lycée général et technologique du Spécimen")  # fmt: skip
CENTRES = ("CFA du Bâtiment Fictif", "BTP CFA Spécimen", "CFA Inventaire des Métiers", "Pôle Formation Modèle", "CFA Académique Exemple")  # fmt: skip
AWAY = ("Centre Fictif de Formation à Distance", "Étudix Spécimen", "Skolaexemple", "École Modèle en Ligne")  # fmt: skip
SAFETY = ("Altitude Fictive Formation", "Prévent'Exemple", "Sécuri-Modèle 3000", "Échaf'Spécimen Conseil", "Vertical Inventé SAS")  # fmt: skip
_WOMEN = ("Mireille", "Corinne", "Isabelle", "Ghislaine", "Nadège", "Sylvie", "Djamila")
_MEN = ("Patrick", "Yves", "Samir", "Bruno", "Thierry", "Alain", "Régis")
_LAST = ("AUBRY", "BESSON", "CORDIER", "DESCHAMPS", "FABREGUES", "GILLOT", "HERMANN", "LACROIX", "MONTEIL", "PRADEL", "SERRE", "VIGUIER")  # fmt: skip


# -- sheet and type ------------------------------------------------------------------------------


def sheet(paper: Paper, margins: tuple[float, float, float, float], wide: float = 210, high: float = 297) -> None:  # fmt: skip
    """Size and margins (top, right, bottom, left) in millimetres."""
    paper.setup.width_mm, paper.setup.height_mm = wide, high
    paper.setup.margin_mm = margins


def face(paper: Paper, pt: float, *fonts: str) -> None:
    paper.setup.size_pt = pt
    paper.setup.font = paper.rng.choice(fonts)


def bold(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f"size: {pt}pt, "
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def sized(markup: str, pt: float, ink: str = "black") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{markup}]"


def note(words: str, pt: float = 7.5, ink: str = "luma(60)") -> str:
    return sized(txt(words), pt, ink)


def leaning(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def rightward(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def middle(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def inward(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def beside(cells: Sequence[str], columns: str, gutter: float = 5, align: str = "top") -> str:
    inside = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, {inside})\n"


def bar(ink: str = "black", pt: float = 0.5) -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def frame(markup: str, inset: float = 3, line: str = "0.6pt", fill: str = "none", radius: float = 0) -> str:  # fmt: skip
    return f"#block(width: 100%, inset: {inset}mm, stroke: {line}, fill: {fill}, radius: {radius}mm)[{markup}]\n"


def strip(words: str, fill: str = "luma(60)", ink: str = "white", pt: float = 9) -> str:
    """Words on a coloured strip over the whole width."""
    return f'#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.3mm), above: 2.6mm, below: 1.8mm)[#text(size: {pt}pt, fill: {ink}, weight: "bold")[{txt(words)}]]\n'


# -- who and what --------------------------------------------------------------------------------


def somebody(case: Case, woman: bool | None = None) -> str:
    """Somebody besides the paper's own person."""
    pool = (*_WOMEN, *_MEN) if woman is None else _WOMEN if woman else _MEN
    return f"{case.rng.choice(pool)} {case.rng.choice(_LAST)}"


def subject(case: Case) -> str:
    """The speciality in one of its printed forms."""
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    """« de Nice », « d'Aix-Marseille », « du Puy-en-Velay »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    return f"d'{name}" if strip_accents(name)[0] in "AEIOUYH" else f"de {name}"


def body_named(case: Case, pool: Sequence[str]) -> Firm:
    """A school, centre or training body of the academy under one of these names."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    town = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=town)


def siret(firm: Firm) -> str:
    n = firm.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def town(firm: Firm) -> str:
    return f"{firm.place.post_code} {firm.place.town}"


def pad(firm: Firm, *more: str) -> list[str]:
    """Lines of its stamp."""
    return [firm.name, firm.street, town(firm), *more]


def home(case: Case) -> str:
    p = case.person
    return f"{p.street}, {p.place.post_code} {p.place.town}"


# -- days ----------------------------------------------------------------------------------------


def slashes(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def usual(paper: Paper, day: dt.date) -> str:
    """A day in the one manner that this paper keeps to."""
    forms = (
        slashes(day),
        slashes(day),
        french.date_long(day),
        french.date_long(day),
        f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
    )
    seed = f"{paper.case.seed}/{paper.case.layout}/26"
    return forms[random.Random(seed).randrange(len(forms))]


def day(paper: Paper, name: str, when: dt.date, form: str | None = None) -> str:
    return paper.date(name, when, form=form or usual(paper, when))


def stray(paper: Paper, when: dt.date, form: str | None = None) -> str:
    """A day of signature that is no field of the type; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or usual(paper, when))


def pen_day(paper: Paper, name: str | None, when: dt.date, pt: float = 14) -> str:
    return paper.hand_date(name, when, pt)


def span(paper: Paper, name: str, when: dt.date, end: dt.date | None, share: float) -> tuple[str, str]:  # fmt: skip
    """Keeps a period of `name`, gives how its two ends are printed."""
    one, last = usual(paper, when), usual(paper, end) if end else ""
    value = {"start": when.isoformat(), "end": end.isoformat() if end else None, "share": share}
    paper.add(name, value, [one, *([last] if end else [])])
    return one, last


def one_hand(paper: Paper) -> None:
    """For papers with much written by pen: a hand that writes names in capitals as well as words."""
    if paper.hand == "Ecolier_court":
        paper.hand = paper.rng.choice(("Comic Neue", "Dancing Script"))


# -- the person ----------------------------------------------------------------------------------


def person_said(paper: Paper, *, polite: bool = True) -> str:
    """The person in running text."""
    p = paper.case.person
    if p.usage_name:
        forms = [
            f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}",
            f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})",
            f"{p.birth_name} {p.first_name}, nom d'usage {p.usage_name}",
        ]
    else:
        forms = [
            f"{p.first_name} {p.birth_name}",
            f"{p.birth_name} {p.first_name}",
            f"{p.first_name} {french.titled(p.birth_name)}",
            f"{' '.join(p.given_names)} {p.birth_name}",
        ]
    word = paper.rng.choice((p.civility, p.civility, p.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", paper.rng.choice(forms))


def person_listed(paper: Paper) -> str:
    """Surname first, as programs list people."""
    p = paper.case.person
    surname = f"{p.usage_name} {p.born} {p.birth_name}" if p.usage_name else p.birth_name
    return paper.put("full_name", f"{surname} {p.first_name}")


def identity(paper: Paper, birth: str = "Nom de naissance", usage: str = "Nom d'usage", given: str = "Prénom(s)", sep: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names; that of the usage name only where there is one."""
    rows = [(birth, paper.birth_name())]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(sep))]


def born_said(paper: Paper, *, where: bool = True) -> str:
    p = paper.case.person
    place = txt(f" à {p.birth_place}") if where else ""
    return f"{p.born} le {paper.birth_date(form=usual(paper, p.birth_date))}{place}"


def addressed(paper: Paper, mm: float = 92) -> str:
    """The person's address where an envelope's window shows it."""
    p = paper.case.person
    name = f"{p.agree('M.', 'Mme')} {p.usage_name or p.birth_name} {p.first_name}"
    return inward(
        f"{txt(name)} \\ {txt(p.street)} \\ {txt(p.place.post_code + ' ' + p.place.town.upper())}",
        mm,
    )


# -- heads ---------------------------------------------------------------------------------------


def block_head(firm: Firm, shown: str, *lines: str, ink: str = "black") -> str:
    """Name in capitals of colour, address and lines below, flush left."""
    more = "".join(f" \\ {note(x, 8)}" for x in (firm.street, town(firm), *lines))
    return f"{bold(shown, 13, ink)}{more}\n"


def emblem(initials: str, ink: str, shape: str = "square") -> str:
    """A drawn logo: a shape with initials."""
    letters = f"#align(center + horizon)[{bold(txt(initials), 13, 'white')}]"
    if shape == "circle":
        return f"#circle(radius: 8mm, fill: {ink})[{letters}]"
    return f"#rect(width: 17mm, height: 13mm, fill: {ink}, radius: 1.5mm)[{letters}]"


def logo_head(firm: Firm, shown: str, ink: str, *lines: str, shape: str = "square") -> str:
    initials = "".join(w[0] for w in firm.name.replace("'", " ").split()[:2]).upper()
    more = " \\ ".join(note(x, 8) for x in (firm.address, *lines))
    return beside([emblem(initials, ink, shape), f"{bold(shown, 14, ink)} \\ {more}"], "(20mm, 1fr)", 3, "horizon")  # fmt: skip


def republic(service: str, *lines: str) -> str:
    """The state's block: a flag, the motto, the service below."""
    flag = "".join(f"rect(width: 4.4mm, height: 3.2mm, fill: {c}), " for c in ("rgb(0,0,145)", "luma(250)", "rgb(225,0,15)"))  # fmt: skip
    more = "".join(f" \\ {note(x, 8, 'black')}" for x in lines)
    return f'#box(stack(dir: ltr, {flag})) \\ {bold(txt(service.upper()), 10)} \\ #text(size: 6.8pt, style: "italic")[Liberté \\ Égalité \\ Fraternité]{more}\n'


def foot_line(paper: Paper, words: str, pt: float = 6.6) -> None:
    paper.setup.footer = f"#align(center)[{note(words, pt)}]"


# -- tables --------------------------------------------------------------------------------------


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, *, fill: str = "luma(228)", inset: float = 1.6, line: str = "0.4pt", align: str = "horizon") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {fill})[*{txt(h)}*], " for h in heads)
    cells = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {line}, align: {align}, {top}{cells})\n"


def lined(rows: Rows, wide: float = 48, colon: str = " :", gutter: float = 2.4) -> str:
    """Labels at the left, values in a column."""
    cells = ", ".join(f"[{txt(k + colon)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {gutter}mm, {cells})\n"


def captioned(rows: Rows, columns: str, line: str = "0.4pt + luma(110)", inset: float = 1.6) -> str:
    """A form's cells: a small caption above each value."""
    count = columns.count(",") + 1
    cells = [f"[{note(k, 6.8)} \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {line}, {', '.join(cells)})\n"


def underlined(rows: Rows, wide: float = 46) -> str:
    """Labels, values over a dotted rule as on forms to fill in."""
    cells = ", ".join(
        f'[{txt(k)}], [#box(width: 100%, stroke: (bottom: (thickness: 0.5pt, dash: "dotted")), inset: (bottom: 1mm))[{v}]]'
        for k, v in rows
    )
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 2mm, row-gutter: 3mm, align: bottom, {cells})\n"


def bullets(lines: Sequence[str]) -> str:
    return "\n".join(f"- {x}" for x in lines) + "\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(0.8mm) {txt(words)}]"


# -- hands ---------------------------------------------------------------------------------------


def hand_place(paper: Paper, party: str, stamp: Stamp = None, wide: float = 60, high: float = 24) -> str:  # fmt: skip
    return paper.sign(party, width_mm=wide, height_mm=max(high, 35) if stamp else high, stamp=stamp)


def words_above(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 60, high: float = 24, below: str = "") -> str:  # fmt: skip
    tail = f" \\ {txt(below)}" if below else ""
    return f"#block(breakable: false)[{txt(words)} \\ {hand_place(paper, party, stamp, wide, high)}{tail}]\n"


def words_below(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 60, high: float = 24) -> str:  # fmt: skip
    rule = f'#line(length: {wide}mm, stroke: (thickness: 0.5pt, dash: "dashed"))'
    return f"#block(breakable: false)[{hand_place(paper, party, stamp, wide, high)} \\ #v(-3mm) {rule} #v(-2mm) {txt(words)}]\n"


def words_left(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 60, high: float = 24) -> str:  # fmt: skip
    place = hand_place(paper, party, stamp, wide, high)
    return f"#block(breakable: false)[#grid(columns: (auto, {wide}mm), column-gutter: 3mm, align: horizon, [{txt(words)}], [{place}])]\n"


def cells_to_sign(paper: Paper, places: Sequence[tuple[str, str, Stamp]], total: float, high: float = 26, line: str = "0.5pt", pt: float = 8) -> str:  # fmt: skip
    """One cell a party: its words above its place."""
    wide = total / len(places) - 5
    tall = max(high, 35) if any(s for _, _, s in places) else high
    cells = ", ".join(f"[{note(w, pt, 'black')} \\ {paper.sign(p, width_mm=wide, height_mm=tall, stamp=s)}]" for p, w, s in places)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: {line}, {cells})]\n"


def rows_to_sign(paper: Paper, places: Sequence[tuple[str, str, Stamp]], wide: float = 78, high: float = 24) -> str:  # fmt: skip
    """One row a party: its words at the left."""
    cells = ", ".join(f"[{txt(w)}], [{hand_place(paper, p, s, wide, high)}]" for p, w, s in places)
    return f"#block(breakable: false)[#table(columns: (1fr, {wide + 5}mm), inset: 1.6mm, stroke: 0.5pt, align: horizon, {cells})]\n"


def signers(paper: Paper) -> list[str]:
    """Who signed, kept as truth of a contract."""
    found = sorted({z.party for z in paper.zones if z.state == "signed"})
    paper.fields["signed_by"] = found
    return found
