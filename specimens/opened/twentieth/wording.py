"""What the papers of the twentieth generation share: heads, frames, days, names, places to sign."""

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
Lines = Sequence[str] | None
Place = tuple[str, str, Lines]  # party, words, lines of its stamp
DAY = dt.timedelta(days=1)
APPRENTICE_CENTRES = ("CFA Horizon Fictif", "CFA de l'Industrie Spécimen", "Campus Exemple des Métiers", "CFA Consulaire Modèle", "Institut Fictif de l'Alternance")  # fmt: skip
LYCEUMS = ("Lycée Simone-Modèle", "Lycée des métiers Fictif", "Lycée privé Sainte-Exemplaire", "Cité scolaire Spécimen")  # fmt: skip
DISTANT = ("Formaloin Spécimen", "École Universelle Fictive", "Cours Modèle par correspondance", "Digi-Exemple École")  # fmt: skip
ADULT = ("Greta Exemple Provence", "Cap Modèle Formation", "Centre Fictif de promotion sociale", "Institut Spécimen du tertiaire")  # fmt: skip
_CALLED = ("Valérie", "Didier", "Nathalie", "Rachid", "Sandrine", "Gilles", "Pascale", "Fabrice", "Odile", "Stéphane")  # fmt: skip
_FAMILY = ("ARNOUX", "BAILLY", "COLLIN", "DELMAS", "ESCOFFIER", "GRANGIER", "JOURDAN", "MERCADIER", "PONS", "RIVOIRE", "TEISSIER")  # fmt: skip


# -- type ----------------------------------------------------------------------------------------


def leaf(paper: Paper, wide: float, high: float, top: float, right: float, foot: float, left: float) -> None:  # fmt: skip
    paper.setup.width_mm, paper.setup.height_mm = wide, high
    paper.setup.margin_mm = (top, right, foot, left)


def typed(paper: Paper, pt: float, *fonts: str) -> None:
    paper.setup.size_pt = pt
    if fonts:
        paper.setup.font = paper.rng.choice(fonts)


def strong(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f"size: {pt}pt, "
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def tiny(words: str, pt: float = 7.5, ink: str = "luma(50)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def slant(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def down(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def far(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def centre(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def shifted(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def halves(left: str, other: str, columns: str = "(1fr, 1fr)", gutter: float = 7) -> str:
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, [{left}], [{other}])\n"


def hairline(ink: str = "luma(120)", pt: float = 0.4) -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


# -- who and what --------------------------------------------------------------------------------


def colleague(case: Case) -> str:
    """Somebody besides the paper's own person."""
    return f"{case.rng.choice(_CALLED)} {case.rng.choice(_FAMILY)}"


def studied(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy_of(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def de(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def house_of(case: Case, pool: Sequence[str], *, near: bool = True) -> Firm:
    """A school or centre under one of these names, within the academy when `near`."""
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    town = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=town) if near else made


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def pad_of(body: Firm, *more: str) -> list[str]:
    """The lines of a body's stamp."""
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


# -- days ----------------------------------------------------------------------------------------


def figures(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def manner(paper: Paper, day: dt.date) -> str:
    """A day in the one manner that this paper keeps to."""
    forms = (
        figures(day), figures(day), figures(day), french.date_long(day), french.date_long(day),
        f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}", f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}", f"{day:%d/%m/%y}",
    )  # fmt: skip
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/twentieth-days")
    return forms[pick.randrange(len(forms))]


def dated(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or manner(paper, day))


def loose(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature that the contract has no field for; blank when `undated`."""
    return paper.blank() if paper.case.has("undated") else txt(form or manner(paper, day))


def boxed_day(paper: Paper, name: str | None, day: dt.date) -> str:
    """A day, one digit a box, slashes between; empty boxes when `undated`."""
    parts = [f"{day:%d}", f"{day:%m}", f"{day:%Y}"]
    if paper.case.has("undated") and name in ("issue_date", "signed_on", None):
        parts = ["\u00a0" * len(p) for p in parts]
    elif name:
        paper.put(name, day.isoformat(), "/".join(parts))
    return " / ".join(f'#comb("{p}")' for p in parts)


def later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


# -- the person ----------------------------------------------------------------------------------


def called(paper: Paper, *, polite: bool = True) -> str:
    """The person within a sentence."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        forms = (
            f"{p.usage_name} {p.first_name}, {p.born} {p.birth_name}",
            f"{p.first_name} {p.usage_name} ({p.born} {p.birth_name})",
            f"{p.first_name} {p.birth_name} (nom d'usage : {p.usage_name})",
        )
    else:
        forms = (
            f"{p.birth_name} {p.first_name}",
            f"{p.first_name} {p.birth_name}",
            f"{p.first_name} {french.titled(p.birth_name)}",
        )
    word = rng.choice((p.civility, p.civility, p.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", rng.choice(forms))


def indexed(paper: Paper) -> str:
    """The person as a list or a program has them: surname first."""
    p = paper.case.person
    between = f" {p.born} {p.birth_name}" if p.usage_name else ""
    return paper.put("full_name", f"{p.usage_name or p.birth_name}{between} {p.first_name}")


def names(paper: Paper, birth: str, usage: str, given: str, *, first_only: bool = False, sep: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names; the usage name's own row only where there is one."""
    p = paper.case.person
    rows = [(birth, paper.birth_name())]
    if p.usage_name:
        rows.append((usage, paper.usage_name()))
    shown = paper.put("given_names", [p.first_name], p.first_name) if first_only else paper.given_names(sep)  # fmt: skip
    return [*rows, (given, shown)]


def born(paper: Paper, *, where: bool = True) -> str:
    """« née le … à … »."""
    p = paper.case.person
    place = txt(f" à {p.birth_place}") if where else ""
    return f"{p.born} le {paper.birth_date(form=manner(paper, p.birth_date))}{place}"


def addressee(paper: Paper, mm: float = 95) -> str:
    p = paper.case.person
    name = f"{p.civility} {p.first_name} {p.usage_name or p.birth_name}"
    return shifted(
        f"{txt(name)} \\ {txt(p.street)} \\ {txt(p.place.post_code + ' ' + p.place.town)}", mm
    )


def spelled(words: str) -> str:
    """Words one sign a box, a gap between words."""
    return " #h(1.2mm) ".join(f'#comb("{w}")' for w in words.split())


# -- heads ---------------------------------------------------------------------------------------


def crest(body: Firm, shown: str, ink: str, *lines: str) -> str:
    """A disc with an initial, the name beside it, the lines under the name."""
    more = " \\ ".join(tiny(x, 8) for x in (body.address, *lines))
    disc = f"#circle(radius: 7mm, fill: {ink})[#align(center + horizon)[{strong(txt(body.name[0]), 16, 'white')}]]"
    return f"#grid(columns: (16mm, 1fr), column-gutter: 3mm, align: horizon, [{disc}], [{strong(shown, 13, ink)} \\ {more}])\n#v(2mm)\n"


def corner(body: Firm, shown: str, *lines: str) -> str:
    """Name and address at the right, flush left among themselves."""
    more = "".join(f" \\ {txt(x)}" for x in lines)
    return f"#align(right)[#box[#set align(left)\n{strong(shown, 12)} \\ {txt(body.street)} \\ {txt(body.place.post_code)} {txt(body.place.town)}{more}]]\n"


def plain(body: Firm, shown: str, *lines: str) -> str:
    more = "".join(f" \\ {txt(x)}" for x in lines)
    return f"{strong(shown, 11.5)} \\ {txt(body.street)}, {txt(body.place.post_code)} {txt(body.place.town)}{more}\n"


def band(markup: str, ink: str = "luma(70)", pt: float = 12, other: str = "") -> str:
    """White words on a dark band across the sheet."""
    return f'#block(width: 100%, fill: {ink}, inset: 2.4mm, below: 3mm)[#text(fill: white, size: {pt}pt, weight: "bold")[{markup}] #h(1fr) #text(fill: white, size: 8.5pt)[{other}]]\n'


def state(ministry: str, *lines: str) -> str:
    """A ministry's or prefect's block with the motto."""
    flag = "".join(f"rect(width: 5mm, height: 3mm, fill: {c}), " for c in ("rgb(0,0,145)", "white", "rgb(225,0,15)"))  # fmt: skip
    tail = "".join(f" \\ {tiny(x, 8)}" for x in lines)
    return f'#box(stack(dir: ltr, {flag})) \\ {strong(txt(ministry.upper()), 9)} \\ #text(size: 6.5pt, style: "italic")[Liberté \\ Égalité \\ Fraternité]{tail}\n'


def foot(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = (
        f"#line(length: 100%, stroke: 0.3pt + luma(150))#v(-2mm)#align(center)[{tiny(words, pt)}]"
    )


# -- frames --------------------------------------------------------------------------------------


def pairs(rows: Rows, wide: float = 45, mark: str = " :", space: float = 2.6) -> str:
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, align: horizon, {cells})\n"


def leaders(rows: Rows, space: float = 2.4) -> str:
    """The label, dots up to the value, the value at the right edge."""
    return "".join(
        f"#block(above: {space}mm, below: {space}mm)[{txt(k)} #box(width: 1fr, repeat[.]) #box[{v}]]\n"
        for k, v in rows
    )


def ruled(rows: Rows, wide: float = 50, inset: float = 1.7) -> str:
    """Labels and values over hairlines."""
    cells = ", ".join(f"[#text(fill: luma(70))[{txt(k)}]], [{v}]" for k, v in rows)
    return f"#table(columns: ({wide}mm, 1fr), inset: (x: 1mm, y: {inset}mm), stroke: (x, y) => (bottom: 0.3pt + luma(140)), {cells})\n"


def tiles(rows: Rows, count: int = 2, fill: str = "luma(243)", inset: float = 2) -> str:
    """Tinted cells apart from one another, a small caption over each value."""
    cells = [f"[#text(size: 0.76em, fill: luma(60))[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: none, fill: {fill}, gutter: 1.2mm, {', '.join(cells)})\n"


def cased(rows: Rows, count: int = 2, inset: float = 1.6, line: str = "0.5pt") -> str:
    """A form's cells: « label : value » on one line."""
    cells = [f"[#text(size: 0.85em)[{txt(k)} :] {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {line}, align: horizon, {', '.join(cells)})\n"


def ledger(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, *, tint: str = "luma(225)", inset: float = 1.6, line: str = "0.4pt + luma(90)") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {tint})[#text(size: 0.9em)[{txt(h)}]], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: {columns}, inset: {inset}mm, stroke: {line}, align: horizon, {top}{body})\n"


def boxed(markup: str, inset: float = 3, line: str = "0.6pt", fill: str = "none") -> str:
    return f"#block(width: 100%, inset: {inset}mm, stroke: {line}, fill: {fill})[{markup}]\n"


def rubric(words: str, ink: str = "black") -> str:
    """A small heading over a line."""
    return f"#block(above: 3.4mm, below: 2.2mm, width: 100%, stroke: (bottom: 0.8pt + {ink}), inset: (bottom: 1mm))[{strong(txt(words), None, ink)}]\n"


def choice(yes: bool, words: str) -> str:
    return f"#box[#check({'true' if yes else 'false'}) #h(1mm) {txt(words)}]"
