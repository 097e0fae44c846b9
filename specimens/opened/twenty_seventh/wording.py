"""What the papers of the twenty-seventh generation share: sheets, frames, names, days, hands."""

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
from specimens.signing import who_signed
from specimens.specialities import ACADEMIES

Rows = Sequence[tuple[str, str]]
Stamp = Sequence[str] | None
DAY = dt.timedelta(days=1)
BUILDERS = ("Valmorand Construction", "Charpentes Estivel", "Brézanne Toitures", "Entreprise Coudrier-Lanz", "Façades du Haut-Morvel", "Sorgane Génie Climatique", "Orvanne Électricité", "Tessandier Frères")  # fmt: skip
HOUSES = ("Groupe Marvélis", "Alcyone Services", "Comptoir Rivemont", "Novembrine Industrie", "Domaine de Pélissac", "Maison Ravaudel", "Cabinet Lhermeroux", "Énergies du Levant Fictif")  # fmt: skip
CENTRES = ("CFA Les Trois Moulins", "CFA interprofessionnel du Val Fictif", "Campus des métiers Roque-Haute", "CFA Bâtir Demain", "Pôle Alternance Cléricourt")  # fmt: skip
LYCEES = ("Lycée Honorine-Vasselin", "Lycée polyvalent du Clos-Brun", "Lycée des métiers Émile-Tournadre", "Lycée Saint-Aubert-du-Lac")  # fmt: skip
TRAINERS = ("Altius Prévention", "Cap Hauteur Formation", "Sécuri-Pro Lavergne", "Formabat Conseil", "Le Harnais Bleu", "Échaf'Compétences")  # fmt: skip
ADULTS = ("GRETA du Pays de Morvel", "Institut Corvin Formation", "Alternéa Formation continue", "Centre de promotion sociale du Levant")  # fmt: skip
_FIRST = ("Brigitte", "Corinne", "Denis", "Farid", "Ghislaine", "Laurent", "Mireille", "Norbert", "Patricia", "Thierry")  # fmt: skip
_LAST = ("AUBERTIN", "BOISSIEUX", "CASTELNEAU", "DESMOULINS", "FONTANEL", "HERBULOT", "LACAZE", "MONTEIL", "PRADINES", "VERDIER")  # fmt: skip


# -- type and space ------------------------------------------------------------------------------


def sheet(paper: Paper, top: float, right: float, foot: float, left: float, wide: float = 210, high: float = 297) -> None:  # fmt: skip
    paper.setup.width_mm, paper.setup.height_mm = wide, high
    paper.setup.margin_mm = (top, right, foot, left)


def face(paper: Paper, pt: float, *fonts: str, leading: float | None = None) -> None:
    paper.setup.size_pt = pt
    paper.setup.font = paper.rng.choice(fonts)
    if leading is not None:
        paper.setup.leading_em = leading


def b(markup: str, pt: float | None = None, ink: str | None = None) -> str:
    size = f"size: {pt}pt, " if pt else ""
    fill = f"fill: {ink}, " if ink else ""
    return f'#text({size}{fill}weight: "bold")[{markup}]'


def s(markup: str, pt: float = 7.5, ink: str = "luma(55)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{markup}]"


def it(markup: str) -> str:
    return f'#text(style: "italic")[{markup}]'


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def at_right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def pushed(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def cols(*cells: str, wide: str = "", gutter: float = 6, align: str = "top") -> str:
    columns = wide or "(1fr,) * " + str(len(cells))
    inside = ", ".join(f"[{c}]" for c in cells)
    return f"#grid(columns: {columns}, column-gutter: {gutter}mm, align: {align}, {inside})\n"


def rule(pt: float = 0.5, ink: str = "black", dash: str = "solid") -> str:
    return f'#line(length: 100%, stroke: (thickness: {pt}pt, paint: {ink}, dash: "{dash}"))\n'


def bar(words: str, fill: str = "luma(215)", ink: str = "black", pt: float = 9) -> str:
    return f'#block(width: 100%, fill: {fill}, inset: (x: 2mm, y: 1.1mm), above: 2.4mm, below: 1.8mm)[#text(size: {pt}pt, fill: {ink}, weight: "bold")[{txt(words)}]]\n'


def frame(markup: str, inset: float = 3, stroke: str = "0.6pt", fill: str = "none", radius: float = 0) -> str:  # fmt: skip
    return f"#block(width: 100%, inset: {inset}mm, stroke: {stroke}, fill: {fill}, radius: {radius}mm)[{markup}]\n"


def foot(paper: Paper, words: str, pt: float = 6.8) -> None:
    paper.setup.footer = f"#align(center)[{s(txt(words), pt)}]"


# -- rows and tables -----------------------------------------------------------------------------


def listed(rows: Rows, wide: float = 48, mark: str = " :", space: float = 2.4) -> str:
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, align: horizon, {cells})\n"


def dotted(rows: Rows, space: float = 2.2) -> str:
    """Form lines: the label, then the value over a dotted line."""
    return "".join(
        f'#block(above: {space}mm, below: {space}mm)[#grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, [{txt(k)}], box(width: 100%, stroke: (bottom: (thickness: 0.6pt, dash: "dotted")), inset: (bottom: 0.8mm))[{v}])]\n'
        for k, v in rows
    )


def caged(rows: Rows, count: int = 2, stroke: str = "0.4pt", inset: float = 1.5, pt: float = 6.8) -> str:  # fmt: skip
    """Cells with a small label over the value."""
    cells = [f"[{s(txt(k), pt)} \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {stroke}, {', '.join(cells)})\n"


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: str, fill: str = "luma(228)", inset: float = 1.5, stroke: str = "0.4pt", pt: float = 0.92) -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {fill})[*{txt(h)}*], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#text(size: {pt}em)[#table(columns: {columns}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}{body})]\n"


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'}) #h(0.8mm) {txt(words)}]"


# -- people and bodies ---------------------------------------------------------------------------


def clerk(case: Case) -> str:
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def firm_of(case: Case, pool: Sequence[str] = BUILDERS) -> Firm:
    made = replace(invent_firm(case.rng), name=case.rng.choice(list(pool)))
    post = case.rng.choice(("Responsable des ressources humaines", "Chef d'entreprise", "Responsable d'agence", "Gérance"))  # fmt: skip
    return replace(made, director=clerk(case), director_title=post)


def school_of(case: Case, pool: Sequence[str]) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)), director=clerk(case))
    post = case.rng.choice(
        ("Pour la direction,", "Le chef d'établissement", "La direction du centre")
    )
    place = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=place, director_title=post)


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def pad_of(body: Firm, *more: str) -> list[str]:
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


def home(case: Case) -> str:
    p = case.person
    return f"{p.street}, {p.place.post_code} {p.place.town}"


def to_person(case: Case) -> str:
    p = case.person
    return f"{txt(p.civility)} {txt(p.first_name)} {txt(p.usage_name or p.birth_name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}"


def called(paper: Paper, *, polite: bool = True) -> str:
    """The person in a sentence."""
    p = paper.case.person
    if p.usage_name:
        forms: tuple[str, ...] = (
            f"{p.first_name} {p.birth_name} (nom d'usage {p.usage_name})",
            f"{p.usage_name} {p.first_name}, {p.born} {p.birth_name}",
        )
    else:
        forms = (
            f"{p.first_name} {p.birth_name}",
            f"{p.birth_name} {p.first_name}",
            f"{p.first_name} {french.titled(p.birth_name)}",
        )
    word = paper.rng.choice((p.civility, p.agree("M.", "Mme")))
    return (txt(word + " ") if polite else "") + paper.put("full_name", paper.rng.choice(forms))


def indexed(paper: Paper) -> str:
    """The person as a list has them: surname first."""
    p = paper.case.person
    wed = f" {p.born} {p.birth_name}" if p.usage_name else ""
    return paper.put("full_name", f"{p.usage_name or p.birth_name}{wed} {p.first_name}")


def civil(paper: Paper, birth: str = "Nom de naissance", usage: str = "Nom d'usage", given: str = "Prénom(s)", sep: str = ", ", *, first: bool = False) -> list[tuple[str, str]]:  # fmt: skip
    """Rows of the names; the usage name's is empty, dashed or left out where there is none."""
    p = paper.case.person
    name = b(paper.birth_name())
    shown = paper.put("given_names", [p.first_name], p.first_name) if first else paper.given_names(sep)  # fmt: skip
    empty = paper.rng.choice(("", "–", None))
    middle = [] if empty is None and not p.usage_name else [(usage, paper.usage_name(empty or ""))]
    return [(birth, name), *middle, (given, shown)]


def born(paper: Paper, *, where: bool = True) -> str:
    p = paper.case.person
    place = txt(f" à {p.birth_place}") if where else ""
    return f"{p.born} le {paper.birth_date(form=fmt(paper, p.birth_date))}{place}"


def study(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


# -- days ----------------------------------------------------------------------------------------


def num(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def fmt(paper: Paper, day: dt.date) -> str:
    """A day in the one manner that this paper keeps to."""
    forms = (
        num(day), num(day), french.date_long(day), french.date_long(day), f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}", f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}",
    )  # fmt: skip
    return forms[random.Random(f"{paper.case.seed}/{paper.case.layout}/27").randrange(len(forms))]


def when(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or fmt(paper, day))


def loose(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature that is no field."""
    return paper.blank() if paper.case.has("undated") else txt(form or fmt(paper, day))


def later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


# -- pens ----------------------------------------------------------------------------------------


def pen(paper: Paper, name: str, value: object, shown: str, pt: float = 14) -> str:
    """A field written by pen."""
    paper.put(name, value, shown)
    return paper.handwritten(shown, pt)


def pen_day(paper: Paper, name: str, day: dt.date, pt: float = 14) -> str:
    return pen(paper, name, day.isoformat(), num(day), pt)


def pen_names(paper: Paper, pt: float = 14) -> list[tuple[str, str]]:
    """Rows of names written by pen."""
    p = paper.case.person
    rows = [("Nom de naissance :", pen(paper, "birth_name", p.birth_name, p.birth_name, pt))]
    if p.usage_name:
        rows.append(("Nom d'usage :", pen(paper, "usage_name", p.usage_name, p.usage_name, pt)))
    return [*rows, ("Prénom :", pen(paper, "given_names", [p.first_name], p.first_name, pt))]


def spot(paper: Paper, party: str, stamp: Stamp = None, wide: float = 62, high: float = 24) -> str:
    return paper.sign(party, width_mm=wide, height_mm=high if stamp is None else max(high, 36), stamp=stamp)  # fmt: skip


def over(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 64, high: float = 24, name: str = "") -> str:  # fmt: skip
    """The words, the hand below, a typed name perhaps under it."""
    tail = f" \\ {txt(name)}" if name else ""
    return (
        f"#block(breakable: false)[{txt(words)} \\ {spot(paper, party, stamp, wide, high)}{tail}]\n"
    )


def lined(paper: Paper, party: str, words: str, stamp: Stamp = None, wide: float = 62, high: float = 22) -> str:  # fmt: skip
    """The hand over a line, the words under it."""
    return f"#block(breakable: false)[#stack(dir: ttb, spacing: 1.5mm, [{spot(paper, party, stamp, wide, high)}], line(length: {wide}mm, stroke: 0.5pt), [{s(txt(words), 8)}])]\n"


def panel(paper: Paper, places: Sequence[tuple[str, str, Stamp]], total: float = 170, high: float = 24, stroke: str = "0.5pt", pt: float = 0.85) -> str:  # fmt: skip
    """A row of frames: the words, the hand below them in the same frame."""
    wide = total / len(places) - 5
    tall = max(36 if st else high for _, _, st in places)
    cells = ", ".join(f"[#text(size: {pt}em)[{txt(w)}] \\ {spot(paper, p, st, wide, tall)}]" for p, w, st in places)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(places)}, inset: 2mm, stroke: {stroke}, {cells})]\n"


def signed(paper: Paper, body: str) -> str:
    """The body of a contract; those who signed are kept."""
    paper.fields["signed_by"] = who_signed(paper)
    return body
