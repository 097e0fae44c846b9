"""What the papers of the thirty-first generation share: type, days, names, heads, frames, hands."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_place, invent_school, strip_accents
from specimens.specialities import ACADEMIES

Pairs = Sequence[tuple[str, str]]
Lines = Sequence[str] | None
Party = tuple[str, str, Lines]  # party, words of the place, lines of its stamp
ONE = dt.timedelta(days=1)
CENTRES = ("CFA Bâtir Demain (fictif)", "CFA Interpro Spécimen", "Pôle Exemple Alternance", "CFA des Deux-Vallées fictif", "Formasup Modèle")  # fmt: skip
LYCEES = ("Lycée polyvalent Ada-Modèle", "LPO Victor-Fictif", "Lycée des métiers Louis-Exemple", "Lycée Spécimen-les-Tilleuls")  # fmt: skip
FAR = ("Studi-Spécimen", "Centre Fictif de Télé-Enseignement", "Savoir-Loin Exemple", "École Modèle en Ligne")  # fmt: skip
ADULTS = ("GRETA Spécimen Sud", "AFPI Exemple", "Institut Modèle Compétences", "Forma Exemple & Associés")  # fmt: skip
_FIRST = ("Corinne", "Thierry", "Farida", "Laurent", "Monique", "Yann", "Estelle", "Bruno", "Maud", "Régis")  # fmt: skip
_LAST = ("AUBERTIN", "BRISSAC", "CAZENAVE", "DELORME", "FERRAND", "GUICHARD", "LAVIGNE", "MOUREAU", "PELLERIN", "VERDIER")  # fmt: skip


# -- type ----------------------------------------------------------------------------------------


def set_type(paper: Paper, pt: float, *fonts: str, lead: float | None = None) -> None:
    paper.setup.size_pt = pt
    paper.setup.font = paper.rng.choice(fonts)
    if lead is not None:
        paper.setup.leading_em = lead


def steady_hand(paper: Paper) -> None:
    """One clear hand for a whole text: no thin face, none that changes for capitals."""
    if paper.hand in ("Ecolier_court", "Kristi"):
        paper.hand = paper.rng.choice(("Dancing Script", "Comic Neue"))


def clear_hand(paper: Paper) -> None:
    """No hand whose figures can be taken for one another."""
    if paper.hand == "Kristi":
        paper.hand = paper.rng.choice(("Ecolier_court", "Breip", "Dancing Script"))


def sheet(paper: Paper, top: float, right: float, low: float, left: float, wide: float = 210, high: float = 297) -> None:  # fmt: skip
    paper.setup.width_mm, paper.setup.height_mm = wide, high
    paper.setup.margin_mm = (top, right, low, left)


def bold(markup: str) -> str:
    return f'#text(weight: "bold")[{markup}]'


def sized(markup: str, pt: float, ink: str = "black", weight: str = "regular") -> str:
    return f'#text(size: {pt}pt, fill: {ink}, weight: "{weight}")[{markup}]'


def small(words: str, pt: float = 7.5, ink: str = "luma(60)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def head(words: str, pt: float = 15, ink: str = "black") -> str:
    return f'#text(size: {pt}pt, weight: "bold", fill: {ink})[{txt(words)}]'


def lean(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def ragged(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def push(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def across(*cells: str, widths: str = "", gutter: float = 6, align: str = "top") -> str:
    columns = widths or ", ".join("1fr" for _ in cells)
    inner = ", ".join(f"[{c}]" for c in cells)
    return (
        f"#grid(columns: ({columns},), column-gutter: {gutter}mm, align: {align} + left, {inner})\n"
    )


def bar(pt: float = 0.6, ink: str = "black") -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def dashes() -> str:
    return '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'


# -- days ----------------------------------------------------------------------------------------


def slash(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def full(day: dt.date) -> str:
    return french.date_long(day)


def on(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or slash(day))


def unkept(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature without a field of its own; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or slash(day))


def pen_day(paper: Paper, name: str | None, day: dt.date, pt: float = 14) -> str:
    return paper.hand_date(name, day, pt)


def combed(paper: Paper, name: str | None, day: dt.date) -> str:
    """A day in three groups of boxes."""
    groups = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on", None):
        groups = ["\u00a0" * len(g) for g in groups]
    elif name:
        paper.put(name, day.isoformat(), " ".join(groups))
    return " #h(1mm) ".join(f'#comb("{g}")' for g in groups)


def plus_years(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


# -- the person ----------------------------------------------------------------------------------


def someone(case: Case) -> str:
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def whom(paper: Paper, civil: bool = True) -> str:
    """The person in a sentence."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        said = rng.choice((
            f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}",
            f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})",
        ))  # fmt: skip
    else:
        said = rng.choice((
            f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}",
            f"{p.first_name} {french.titled(p.birth_name)}",
        ))  # fmt: skip
    word = rng.choice((p.civility, p.agree("M.", "Mme"))) + " " if civil else ""
    return txt(word) + paper.put("full_name", said)


def filed(paper: Paper) -> str:
    """Surname first, as programs list people."""
    p = paper.case.person
    maiden = f" {p.born} {p.birth_name}" if p.usage_name else ""
    return paper.put("full_name", f"{p.usage_name or p.birth_name}{maiden} {p.first_name}")


def rows_of_names(paper: Paper, birth: str, usage: str, given: str, sep: str = ", ", *, empty: str | None = None) -> list[tuple[str, str]]:  # fmt: skip
    """Rows of names told apart; `empty` is what the usage row says where there is none."""
    rows = [(birth, paper.birth_name())]
    if paper.case.person.usage_name or empty is not None:
        rows.append((usage, paper.usage_name(empty or "")))
    return [*rows, (given, paper.given_names(sep))]


def born(paper: Paper, form: str | None = None, *, place: bool = True) -> str:
    p = paper.case.person
    day = paper.birth_date(form=form or slash(p.birth_date))
    return f"{p.born} le {day}" + (txt(f" à {p.birth_place}") if place else "")


def address_of(paper: Paper, mm: float = 100) -> str:
    p = paper.case.person
    lines = (f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}", p.street, f"{p.place.post_code} {p.place.town.upper()}")  # fmt: skip
    return push(" \\ ".join(txt(x) for x in lines), mm)


# -- bodies --------------------------------------------------------------------------------------


def taught(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def body_of(case: Case, pool: Sequence[str], *, near: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    town = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=town) if near else made


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def pad(body: Firm, *more: str) -> list[str]:
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


def town(body: Firm) -> str:
    return txt(f"{body.place.post_code} {body.place.town}")


def marianne(ministry: str, *lines: str) -> str:
    """The state's block: flag, ministry, motto, lines."""
    flag = ", ".join(f"rect(width: 4.5mm, height: 2.8mm, fill: {c})" for c in ("rgb(0,0,145)", "luma(250)", "rgb(225,0,15)"))  # fmt: skip
    tail = "".join(f" \\ {small(x, 8, 'black')}" for x in lines)
    return f'#stack(dir: ltr, {flag})\n#v(-1.5mm)\n{sized(txt(ministry.upper()), 9, "black", "bold")} \\ #text(size: 6.5pt, style: "italic")[Liberté Égalité Fraternité]{tail}\n'


def below(paper: Paper, words: str, pt: float = 6.8) -> None:
    paper.setup.footer = f"#align(center)[{small(words, pt)}]"


# -- frames --------------------------------------------------------------------------------------


def listed(rows: Pairs, wide: float = 48, colon: str = " :", space: float = 2.5) -> str:
    cells = ", ".join(f"[{txt(k + colon)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, {cells})\n"


def grid2(rows: Pairs, wide: float = 48, inset: float = 1.8, tint: str = "luma(240)", line: str = "0.4pt + luma(110)") -> str:  # fmt: skip
    """A table of labels (tinted) and values."""
    cells = ", ".join(f"[{txt(k)}], [{v}]" for k, v in rows)
    return f"#table(columns: ({wide}mm, 1fr), inset: {inset}mm, stroke: {line}, align: horizon + left, fill: (x, y) => if x == 0 {{ {tint} }}, {cells})\n"


def captions(rows: Pairs, count: int = 2, inset: float = 1.8, line: str = "0.4pt", fill: str = "none", pt: float = 6.8) -> str:  # fmt: skip
    """Cells with a small caption over each value."""
    cells = [f"[{small(k, pt)} \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {line}, fill: {fill}, {', '.join(cells)})\n"


def chart(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, inset: float = 1.7, tint: str = "luma(226)", line: str = "0.4pt + luma(80)") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {tint})[{bold(txt(h))}], " for h in heads)
    inner = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: ({widths}), inset: {inset}mm, stroke: {line}, align: horizon + left, {top}{inner})\n"


def frame(markup: str, inset: float = 2.5, line: str = "0.6pt", fill: str = "none") -> str:
    return f"#block(width: 100%, inset: {inset}mm, stroke: {line}, fill: {fill}, above: 2mm, below: 2mm)[{markup}]\n"


def band(words: str, ink: str = "luma(60)", pt: float = 9, inset: float = 1.2) -> str:
    """A heading in white on a dark strip."""
    return f'#block(width: 100%, fill: {ink}, inset: {inset}mm, above: 2.4mm, below: 1.8mm)[#text(size: {pt}pt, fill: white, weight: "bold")[{txt(words)}]]\n'


def topic(words: str, ink: str = "black", pt: float = 11) -> str:
    return f'#block(above: 3.4mm, below: 1.8mm)[#text(size: {pt}pt, weight: "bold", fill: {ink})[{txt(words)}]]\n'


def tick(yes: bool, words: str) -> str:
    return f"#box[#check({'true' if yes else 'false'}) #h(0.8mm) {txt(words)}]#h(1.6mm)"


def ring(yes: bool, words: str) -> str:
    """A round button as web forms print it."""
    dot = "place(center + horizon, circle(radius: 0.8mm, fill: black))" if yes else "none"
    return f"#box[#box(baseline: 15%, circle(radius: 1.5mm, stroke: 0.5pt, inset: 0pt)[#{dot}]) #h(0.8mm) {txt(words)}]"


# -- hands ---------------------------------------------------------------------------------------


def _tall(high: float, stamp: Lines) -> float:
    return high if stamp is None else max(high, 28)


def place(paper: Paper, party: str, stamp: Lines = None, wide: float = 62, high: float = 22, *, edge: bool = False) -> str:  # fmt: skip
    return paper.sign(party, width_mm=wide, height_mm=_tall(high, stamp), stamp=stamp, frame=edge)


def signed_under(paper: Paper, party: str, words: str, stamp: Lines = None, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    return f"#block(breakable: false)[{txt(words)} \\ {place(paper, party, stamp, wide, high)}]\n"


def signed_over(paper: Paper, party: str, words: str, stamp: Lines = None, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    """The hand first, then who it is."""
    return f"#block(breakable: false)[{place(paper, party, stamp, wide, high)} \\ {txt(words)}]\n"


def signed_between(paper: Paper, party: str, words: str, name: str, stamp: Lines = None, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    return f"#block(breakable: false)[{txt(words)} \\ {place(paper, party, stamp, wide, high)} \\ {txt(name)}]\n"


def signed_right_of(paper: Paper, party: str, words: str, stamp: Lines = None, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    inner = f"[{txt(words)}], [{place(paper, party, stamp, wide, high)}]"
    return f"#block(breakable: false)[#grid(columns: (auto, auto), column-gutter: 4mm, align: horizon, {inner})]\n"


def signed_boxes(paper: Paper, parties: Sequence[Party], total: float = 170, high: float = 22, line: str = "0.5pt", pt: float = 8) -> str:  # fmt: skip
    """One box a party, its words at the top of the box."""
    wide = total / len(parties) - 5
    tall = max(_tall(high, s) for _, _, s in parties)
    cells = ", ".join(f"[#text(size: {pt}pt)[{txt(w)}] \\ {place(paper, p, s, wide, tall)}]" for p, w, s in parties)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(parties)}, inset: 1.6mm, stroke: {line}, {cells})]\n"


def signed_rows(paper: Paper, parties: Sequence[Party], wide: float = 78, high: float = 20, line: str = "0.5pt") -> str:  # fmt: skip
    """A row a party: words at the left, place at the right."""
    cells = ", ".join(f"[{txt(w)}], [{place(paper, p, s, wide, high)}]" for p, w, s in parties)
    return f"#block(breakable: false)[#table(columns: (1fr, {wide + 4}mm), inset: 1.8mm, stroke: {line}, align: horizon + left, {cells})]\n"


def keep_signers(paper: Paper) -> None:
    """Who signed a contract, as the contract's field has it."""
    wanted = ("apprentice", "employer", "training_centre")
    paper.fields["signed_by"] = sorted({z.party for z in paper.zones if z.state == "signed" and z.party in wanted})  # fmt: skip
