"""What the papers of the thirty-third generation share: pens, ruled sheets, blanks, places, days."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass

from specimens import french
from specimens.drawing import txt
from specimens.drawn import ZoneTruth
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_place, strip_accents
from specimens.specialities import ACADEMIES

DAY = dt.timedelta(days=1)
Stamp = Sequence[str] | None
_FIRST = ("Thierry", "Corinne", "Bruno", "Maryse", "Yannick", "Solène", "Abdel", "Christelle", "Loïc", "Ghislaine")  # fmt: skip
_LAST = ("AUBERTIN", "CASSAGNE", "DROUET", "FERRAND", "GUILLEMIN", "HERVOUET", "LACOSTE", "MAUREL", "PRIGENT", "VASSEUR")  # fmt: skip
_BALL = ("rgb(28,52,148)", "rgb(20,40,120)", "rgb(25,25,32)", "rgb(20,70,190)")
# size in points, width of the pen's stroke
_HANDS = {
    "Dancing Script": (16.0, 0.0), "Kristi": (25.0, 0.0), "Breip": (15.5, 0.2),
    "Ecolier_court": (22.0, 0.45), "Comic Neue": (14.0, 0.0),
}  # fmt: skip


# -- who, where, when ------------------------------------------------------------------------------


def someone(case: Case) -> str:
    """A clerk, a tutor, a teacher: anybody but the paper's person."""
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if strip_accents(name)[0] in "AEIOUYH" else "de ") + name


def bts(case: Case) -> str:
    return case.rng.choice(case.title.printed)


def town_near(case: Case) -> str:
    return invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1])).town


def numbered(body: Firm) -> str:
    s = body.siret
    return f"{s[:3]} {s[3:6]} {s[6:9]} {s[9:]}"


def rubber(body: Firm, *more: str) -> list[str]:
    """What a body's rubber stamp says."""
    return [body.name, body.street, f"{body.place.post_code} {body.place.town}", *more]


def slashed(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def one_way(paper: Paper, day: dt.date) -> str:
    """A day as this paper writes all its days."""
    forms = (
        slashed(day), slashed(day), french.date_long(day), french.date_long(day),
        f"{day:%d.%m.%Y}", f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}",
    )  # fmt: skip
    return forms[random.Random(f"{paper.case.seed}/{paper.case.layout}/33").randrange(len(forms))]


def dated(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or one_way(paper, day))


def unkept(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature that is no field of the contract."""
    return paper.blank() if paper.case.has("undated") else txt(form or one_way(paper, day))


# -- names -----------------------------------------------------------------------------------------


def in_sentence(paper: Paper) -> str:
    """Civility and name as a writer puts them into a sentence."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        shown = rng.choice((
            f"{p.first_name} {p.usage_name}, {p.born} {p.birth_name}",
            f"{p.usage_name} {p.first_name} ({p.born} {p.birth_name})",
        ))  # fmt: skip
    else:
        shown = rng.choice((
            f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}",
            f"{p.first_name} {french.titled(p.birth_name)}",
        ))  # fmt: skip
    return txt(p.civility + " ") + paper.put("full_name", shown)


def born_on(paper: Paper, *, where: bool = True) -> str:
    p = paper.case.person
    place = txt(f" à {p.birth_place}") if where else ""
    return f"{p.born} le {paper.birth_date(form=one_way(paper, p.birth_date))}{place}"


def name_rows(paper: Paper, birth: str, usage: str, given: str, *, between: str = ", ") -> list[tuple[str, str]]:  # fmt: skip
    """Labels and printed names; a row for the usage name where there is one."""
    rows = [(birth, paper.birth_name())]
    if paper.case.person.usage_name:
        rows.append((usage, paper.usage_name()))
    return [*rows, (given, paper.given_names(between))]


# -- the pen ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Script:
    """A hand over ruled lines `pitch` millimetres apart."""

    hand: str
    ink: str
    pitch: float
    pt: float


def script(paper: Paper, hand: str, pitch: float, *, scale: float = 1.0) -> Script:
    paper.hand = hand
    return Script(hand, paper.rng.choice(_BALL), pitch, _HANDS[hand][0] * scale)


def _face(s: Script) -> str:
    pen = _HANDS[s.hand][1]
    stroke = f"stroke: {pen}pt + {s.ink}, " if pen else ""
    return f'#set text(font: ("{s.hand}", "Liberation Serif"), size: {s.pt:.1f}pt, fill: {s.ink}, {stroke}top-edge: {s.pitch}mm, bottom-edge: 0mm, spacing: 125%)\n#set par(leading: 0mm, spacing: 0mm, justify: false)\n'


def _word(paper: Paper, s: Script, word: str) -> str:
    lift, turn = paper.rng.uniform(-0.35, 0.25), paper.rng.uniform(-0.8, 0.6)
    shown = word.replace("_", " ")
    font = 'font: "Breip", size: 0.72em, ' if s.hand == "Ecolier_court" and shown.isupper() and len(shown) > 2 else ""  # fmt: skip
    return f"#box(move(dy: {lift:.2f}mm, rotate({turn:.2f}deg, text({font}spacing: 100%)[{txt(shown)}])))"


def lines(paper: Paper, s: Script, *paragraphs: str, indent: float = 0, side: str = "left") -> str:
    """Paragraphs in the hand, a line each `pitch`; `_` within a word is a space that does not break."""
    body = " \\\n".join(
        (f"#h({indent}mm)" if indent else "") + " ".join(_word(paper, s, w) for w in p.split(" "))
        if p
        else "~"
        for p in paragraphs
    )
    return f"#block(width: 100%, above: 0mm, below: 0mm)[{_face(s)}#set align({side})\n{body}]\n"


def said(paper: Paper, name: str, value: object, shown: str) -> str:
    """Keeps a value as truth; its words for `lines`, kept together."""
    paper.put(name, value, shown)
    return shown.replace(" ", "_")


def said_day(paper: Paper, name: str, day: dt.date, shown: str) -> str:
    """A day written in a hand; dots when `undated`."""
    if paper.case.has("undated") and name in ("issue_date", "signed_on"):
        return "............"
    return said(paper, name, day.isoformat(), shown)


def written_name(paper: Paper) -> str:
    """Name as a hand writes it, kept as `full_name`."""
    p = paper.case.person
    last = french.titled(p.birth_name)
    if p.usage_name:
        last = f"{french.titled(p.usage_name)} {p.born} {last}"
    return said(paper, "full_name", f"{p.first_name} {p.birth_name}" if not p.usage_name else f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}", f"{p.first_name} {last}")  # fmt: skip


def capitals(paper: Paper, name: str) -> str:
    """A surname as a pen fills it in: capitals where the hand's capitals can be read."""
    return name if paper.hand in ("Breip", "Comic Neue") else french.titled(name)


def blank(paper: Paper, words: str, wide: str = "1fr", pt: float = 14) -> str:
    """Words by pen over a dotted line."""
    hand = paper.handwritten(words, pt) if words else "~"
    return f'#box(width: {wide}, stroke: (bottom: (paint: luma(110), thickness: 0.5pt, dash: "dotted")), outset: (bottom: 0.7mm))[#h(1mm){hand}]'


def filled(paper: Paper, label: str, words: str, wide: str = "1fr", pt: float = 14) -> str:
    return f"{txt(label)} {blank(paper, words, wide, pt)}"


def penned(paper: Paper, name: str, value: object, shown: str, wide: str = "1fr", pt: float = 14) -> str:  # fmt: skip
    """A field filled in by pen over dots."""
    paper.put(name, value, shown)
    return blank(paper, shown, wide, pt)


def penned_day(paper: Paper, name: str | None, day: dt.date, wide: str = "36mm", pt: float = 14) -> str:  # fmt: skip
    if paper.case.has("undated") and name in (None, "issue_date", "signed_on"):
        return blank(paper, "", wide)
    if name:
        paper.put(name, day.isoformat(), slashed(day))
    return blank(paper, slashed(day), wide, pt)


def crossed(paper: Paper, on: bool, words: str, ink: str = "rgb(28,52,148)") -> str:
    """A printed box with words, ticked by pen or left."""
    u = paper.rng.uniform
    marks = ""
    if on:
        marks = "".join(
            f"#place(top + left, line(start: ({x0:.1f}mm, {y0:.1f}mm), end: ({x1:.1f}mm, {y1:.1f}mm), stroke: 1pt + {ink}))"
            for x0, y0, x1, y1 in (
                (u(-0.6, 0.4), u(-0.6, 0.3), u(3.0, 4.2), u(3.0, 4.0)),
                (u(-0.4, 0.5), u(3.0, 4.0), u(3.0, 4.3), u(-0.9, 0.3)),
            )
        )
    return f"#box[#box(width: 3.5mm, height: 3.5mm, stroke: 0.6pt, baseline: 15%)[{marks}]#h(1.4mm){txt(words)}]"


# -- places to sign --------------------------------------------------------------------------------


def hand_of(paper: Paper, party: str, stamp: Stamp = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    return paper.sign(party, width_mm=wide, height_mm=max(high, 29) if stamp else high, stamp=stamp)


def left_empty(paper: Paper, party: str, wide: float = 50, high: float = 20) -> str:
    """A place that nobody had to sign."""
    paper.zones.append(ZoneTruth(party, "empty"))
    return f"#box(width: {wide}mm, height: {high}mm)[#_spot({len(paper.zones) - 1}, {wide}mm, {high}mm)\n]"


def placed(paper: Paper, party: str, words: str, stamp: Stamp = None, *, below: bool = False, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    """Caption over the place, or under it."""
    hand = hand_of(paper, party, stamp, wide, high)
    both = f"{hand} \\ {txt(words)}" if below else f"{txt(words)} \\ {hand}"
    return f"#block(breakable: false)[{both}]\n"


def at_right(markup: str) -> str:
    return f"#align(right)[#block[#set align(left)\n{markup}]]\n"


# -- type and frames -------------------------------------------------------------------------------


def face(paper: Paper, pt: float, *fonts: str) -> None:
    paper.setup.size_pt = pt
    if fonts:
        paper.setup.font = paper.rng.choice(fonts)


def sheet(paper: Paper, wide: float, high: float, *margin: float) -> None:
    """Size, then margins top, right, bottom, left."""
    top, right, bottom, left = margin
    paper.setup.width_mm, paper.setup.height_mm = wide, high
    paper.setup.margin_mm = (top, right, bottom, left)


def heavy(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = "" if pt is None else f"size: {pt}pt, "
    return f'#text({size}fill: {ink}, weight: "bold")[{markup}]'


def small(words: str, pt: float = 7.5, ink: str = "luma(50)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{txt(words)}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def middle(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def columns(widths: str, *cells: str, gutter: float = 6, align: str = "top") -> str:
    return f"#grid(columns: ({widths}), column-gutter: {gutter}mm, align: {align}, {', '.join(f'[{c}]' for c in cells)})\n"


def table(widths: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, fill: str = "luma(230)", inset: float = 1.7, stroke: str = "0.5pt") -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {fill})[{txt(h)}], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    return f"#table(columns: ({widths}), inset: {inset}mm, stroke: {stroke}, align: horizon, {top}{body})\n"


def listed(rows: Sequence[tuple[str, str]], wide: float = 50, mark: str = " :", space: float = 2.3) -> str:  # fmt: skip
    cells = ", ".join(f"[{txt(k + mark)}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 3mm, row-gutter: {space}mm, {cells})\n"


def framed(markup: str, inset: float = 3, stroke: str = "0.6pt", fill: str = "none") -> str:
    return f"#block(width: 100%, inset: {inset}mm, stroke: {stroke}, fill: {fill})[{markup}]\n"


def rule(ink: str = "black", pt: float = 0.6) -> str:
    return f"#line(length: 100%, stroke: {pt}pt + {ink})\n"


def bar(words: str, fill: str = "luma(60)", ink: str = "white") -> str:
    return f'#block(width: 100%, fill: {fill}, inset: 1.4mm, above: 3mm, below: 2mm)[#text(fill: {ink}, weight: "bold")[{txt(words)}]]\n'


# -- ruled sheets ----------------------------------------------------------------------------------


def squared(paper: Paper, mm: float = 5) -> None:
    """Small squares all over the page."""
    paper.setup.background = (
        f"#for k in range(1, 60) {{ place(top + left, dy: k * {mm}mm, line(length: 100%, stroke: 0.3pt + rgb(150,175,215))) }}"
        f"#for k in range(1, 43) {{ place(top + left, dx: k * {mm}mm, line(angle: 90deg, length: 100%, stroke: 0.3pt + rgb(150,175,215))) }}"
    )


def ruled_sheet(paper: Paper, pitch: float, first: float, count: int) -> None:
    """Lines alone, the first at `first` millimetres."""
    paper.setup.background = f"#for k in range({count}) {{ place(top + left, dy: {first}mm + k * {pitch}mm, line(length: 100%, stroke: 0.35pt + luma(165))) }}"


def school_sheet(paper: Paper, first: float, margin: float) -> None:
    """A school's double sheet: lines each eight millimetres with fainter ones between, red margin."""
    paper.setup.background = (
        f"#for k in range(136) {{ place(top + left, dy: {first}mm + k * 2mm, line(length: 100%, stroke: (if calc.rem(k, 4) == 0 {{ 0.5pt + rgb(140,125,190) }} else {{ 0.2pt + rgb(185,205,230) }}))) }}"
        f"#for k in range(1, 22) {{ place(top + left, dx: {margin}mm + k * 8mm, line(angle: 90deg, length: 100%, stroke: 0.3pt + rgb(170,160,205))) }}"
        f"#place(top + left, dx: {margin}mm, line(angle: 90deg, length: 100%, stroke: 0.7pt + rgb(220,70,90)))"
    )
