"""What the papers of the twenty-eighth generation share: people, days, bodies, frames, hands."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper
from specimens.people import Firm, invent_firm, invent_place, invent_school, invent_training_body
from specimens.specialities import ACADEMIES

Cells = Sequence[tuple[str, str]]
Who = tuple[str, str, list[str] | None]  # party, words, lines of the stamp
DAY = dt.timedelta(days=1)
COMPANIES = ("Corvalin Services", "Groupe Helvance", "SOBREMAT", "Trémont & Associés", "Vaubrun Industries", "Odelis Ingénierie", "Établissements Marsauceux", "Bréval Conseil", "AXIRONDE", "Société Nouvelle Thouvelin", "La Générale Arvigne", "Ozémont Technique")  # fmt: skip
CFAS = ("CFA Interprofessionnel du Val d'Arvigne", "Campus de l'Alternance Sauvelande", "CFA Trois-Vallées Compétences", "IFA Montbreuil", "CFA Académique Haute-Brenne", "Pôle Apprentissage Ozémont")  # fmt: skip
LYCEES = ("Lycée polyvalent Adrienne-Volmar", "Lycée des métiers Gaspard-Trenel", "Lycée privé Notre-Dame-de-Brévans", "Lycée général et technologique Ysoline-Carrel", "Lycée Barthélemy-Oudinel")  # fmt: skip
REMOTE = ("Institut Cormeline – études à distance", "École Plume & Réseau", "Téléformation Aubrac-Lys", "Centre d'enseignement à distance Solvance")  # fmt: skip
ADULTS = ("GRETA des Hautes Brennes", "Arvigne Compétences", "Association Passerelle Ozémont", "Afpal Formation continue", "Escale Formation")  # fmt: skip
SAFETY = ("PREVALIS Formation", "Haut & Sûr", "Écofal Chantier-École", "Organisme Sécuria Brenne", "Groupement Prévention Arvigne", "Cordelia Prévention")  # fmt: skip
_FIRST = ("Brigitte", "Thierry", "Sylvain", "Martine", "Abdel", "Corinne", "Régis", "Ghislaine", "Yannick", "Estelle")  # fmt: skip
_LAST = ("AUBERTIN", "CASTAING", "DUFLOS", "ESTRADE", "FOUCART", "HERBELOT", "JOUVE", "LACAZE", "MAURIN", "QUENTEL", "SABATHIER", "VIDALENC")  # fmt: skip


# -- sheet ---------------------------------------------------------------------------------------


def sheet(paper: Paper, pt: float, fonts: Sequence[str], margins: tuple[float, float, float, float] = (18, 18, 16, 18), size: tuple[float, float] = (210, 297)) -> None:  # fmt: skip
    """`margins`: top, right, bottom, left."""
    paper.setup.size_pt = pt
    paper.setup.font = paper.rng.choice(list(fonts))
    paper.setup.margin_mm = margins
    paper.setup.width_mm, paper.setup.height_mm = size


def fat(markup: str, pt: float | None = None, ink: str = "black") -> str:
    size = f"size: {pt}pt, " if pt else ""
    return f'#text({size}weight: "bold", fill: {ink})[{markup}]'


def wee(markup: str, pt: float = 7.5, ink: str = "luma(60)") -> str:
    return f"#text(size: {pt}pt, fill: {ink})[{markup}]"


def ital(markup: str) -> str:
    return f"#emph[{markup}]"


def gap(mm: float) -> str:
    return f"\n#v({mm}mm)\n"


def mid(markup: str) -> str:
    return f"#align(center)[{markup}]\n"


def right(markup: str) -> str:
    return f"#align(right)[{markup}]\n"


def indent(markup: str, mm: float) -> str:
    return f"#pad(left: {mm}mm)[{markup}]\n"


def cols(*parts: str, widths: str = "", gutter: float = 6) -> str:
    shape = widths or "(" + ", ".join("1fr" for _ in parts) + ")"
    return f"#grid(columns: {shape}, column-gutter: {gutter}mm, {', '.join(f'[{p}]' for p in parts)})\n"


def bar(ink: str = "black", pt: float = 0.5, dash: str = "solid") -> str:
    return f'#line(length: 100%, stroke: (thickness: {pt}pt, paint: {ink}, dash: "{dash}"))\n'


def frame(markup: str, inset: float = 3, stroke: str = "0.6pt", fill: str = "none") -> str:
    return f"#block(width: 100%, inset: {inset}mm, stroke: {stroke}, fill: {fill})[{markup}]\n"


def strip(words: str, ink: str = "luma(215)", text: str = "black", pt: float = 9.5) -> str:
    """The heading of a form's section: words on a tinted strip."""
    return f'#block(width: 100%, fill: {ink}, inset: (x: 2mm, y: 1.1mm), above: 2.4mm, below: 1.8mm)[#text(size: {pt}pt, fill: {text}, weight: "bold")[{txt(words)}]]\n'


def columns_of(rows: Cells, wide: float = 48, gap_mm: float = 2.3, colon: str = " :") -> str:
    cells = ", ".join(f"[{txt(k + colon if k else '')}], [{v}]" for k, v in rows)
    return f"#grid(columns: ({wide}mm, 1fr), column-gutter: 2mm, row-gutter: {gap_mm}mm, {cells})\n"


def form_cells(rows: Cells, count: int = 2, stroke: str = "0.4pt", inset: float = 1.4, small: float = 7) -> str:  # fmt: skip
    """Cells with a caption in small print above the value."""
    cells = [f"[#text(size: {small}pt, fill: luma(60))[{txt(k)}] \\ {v}]" for k, v in rows]
    cells += ["[]"] * (-len(cells) % count)
    return f"#table(columns: (1fr,) * {count}, inset: {inset}mm, stroke: {stroke}, {', '.join(cells)})\n"


def lined_rows(rows: Cells, wide: float = 55, stroke: str = "0.4pt", inset: float = 1.6, tint: str = "luma(240)") -> str:  # fmt: skip
    """A ruled table: captions in a tinted column, values beside."""
    cells = ", ".join(f"table.cell(fill: {tint})[{txt(k)}], [{v}]" for k, v in rows)
    return f"#table(columns: ({wide}mm, 1fr), inset: {inset}mm, stroke: {stroke}, {cells})\n"


def running(*parts: tuple[str, str]) -> str:
    """Captions and values one after another on the lines of a form."""
    return " #h(5mm) ".join(f"#box[{txt(k)} {v}]" for k, v in parts) + "\n\n"


def ledger(heads: Sequence[str], rows: Sequence[Sequence[str]], widths: str, *, tint: str = "luma(228)", stroke: str = "0.4pt", inset: float = 1.5, pt: float | None = None) -> str:  # fmt: skip
    top = "".join(f"table.cell(fill: {tint})[{fat(txt(h))}], " for h in heads)
    body = ", ".join(f"[{c}]" for row in rows for c in row)
    made = f"#table(columns: {widths}, inset: {inset}mm, stroke: {stroke}, align: horizon, {top}{body})\n"
    return f"#block[#set text(size: {pt}pt)\n{made}]\n" if pt else made


def tick(on: bool, words: str) -> str:
    return f"#box[#check({'true' if on else 'false'})#h(1.2mm){txt(words)}]"


def footer(paper: Paper, words: str, pt: float = 6.5) -> None:
    paper.setup.footer = f"#align(center)[#text(size: {pt}pt, fill: luma(80))[{txt(words)}]]"


# -- bodies --------------------------------------------------------------------------------------


def company(case: Case) -> Firm:
    return replace(invent_firm(case.rng), name=case.rng.choice(COMPANIES))


def house(case: Case, pool: Sequence[str], *, local: bool = True) -> Firm:
    made = replace(invent_school(case.rng), name=case.rng.choice(list(pool)))
    place = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    return replace(made, place=place) if local else made


def trainer(case: Case) -> Firm:
    return replace(invent_training_body(case.rng), name=case.rng.choice(SAFETY))


def pad(body: Firm, *more: str) -> list[str]:
    return [body.name, f"{body.place.post_code} {body.place.town}", *more]


def siret(body: Firm) -> str:
    n = body.siret
    return f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}"


def somebody(case: Case) -> str:
    return f"{case.rng.choice(_FIRST)} {case.rng.choice(_LAST)}"


def post(body: Firm) -> str:
    return f"{txt(body.street)} \\ {txt(body.place.post_code)} {txt(body.place.town)}"


def academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def of(name: str) -> str:
    """« d'Aix-Marseille », « de Nice »."""
    return ("d'" if name[0] in "AEIOUYÉ" else "de ") + name


def course(case: Case) -> str:
    return case.rng.choice(case.title.printed)


# -- days ----------------------------------------------------------------------------------------


def slashes(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def shape(paper: Paper, day: dt.date) -> str:
    """A day in the one form that this paper uses throughout."""
    pick = random.Random(f"{paper.case.seed}/{paper.case.layout}/day-form").randrange(7)
    long = french.date_long(day)
    forms = (slashes(day), slashes(day), long, long, f"{day:%d.%m.%Y}", f"{day.day:02d} {french.MONTHS[day.month - 1]} {day.year}", f"{day:%d-%m-%Y}")  # fmt: skip
    return forms[pick]


def dated(paper: Paper, name: str, day: dt.date, form: str | None = None) -> str:
    return paper.date(name, day, form=form or shape(paper, day))


def loose(paper: Paper, day: dt.date, form: str | None = None) -> str:
    """A day of signature for which the contract has no field."""
    return paper.blank() if paper.case.has("undated") else txt(form or shape(paper, day))


def by_pen(paper: Paper, words: str, pt: float = 14) -> str:
    return paper.handwritten(words, pt)


# -- the person ----------------------------------------------------------------------------------


def spoken(paper: Paper, *, civil: bool = True) -> str:
    """The person as a sentence names them."""
    p, rng = paper.case.person, paper.rng
    if p.usage_name:
        shown = rng.choice((f"{p.usage_name} {p.first_name}, {p.born} {p.birth_name}", f"{p.first_name} {p.usage_name} {p.born} {p.birth_name}"))  # fmt: skip
    else:
        shown = rng.choice((f"{p.first_name} {p.birth_name}", f"{p.birth_name} {p.first_name}", f"{p.first_name} {french.titled(p.birth_name)}"))  # fmt: skip
    word = rng.choice((p.civility, p.agree("M.", "Mme")))
    return (txt(word + " ") if civil else "") + paper.put("full_name", shown)


def filed(paper: Paper) -> str:
    """The person as a program lists them: surname in capitals, first name."""
    p = paper.case.person
    shown = f"{p.usage_name} {p.born} {p.birth_name} {p.first_name}" if p.usage_name else f"{p.birth_name} {p.first_name}"  # fmt: skip
    return paper.put("full_name", shown)


def name_rows(paper: Paper, birth: str, usage: str, given: str, *, sep: str = ", ", empty: str | None = None) -> list[tuple[str, str]]:  # fmt: skip
    """Birth name, usage name (its row stays with `empty` where there is none), given names."""
    p = paper.case.person
    rows = [(birth, paper.birth_name())]
    if p.usage_name or empty is not None:
        rows.append((usage, paper.usage_name(empty or "")))
    return [*rows, (given, paper.given_names(sep))]


def born(paper: Paper, *, where: bool = True) -> str:
    p = paper.case.person
    place = txt(f" à {p.birth_place}") if where else ""
    return f"{p.born} le {paper.birth_date(form=shape(paper, p.birth_date))}{place}"


def lives(case: Case) -> str:
    p = case.person
    return txt(f"{p.street}, {p.place.post_code} {p.place.town}")


def window_address(case: Case, mm: float = 100) -> str:
    """The addressee, where a window envelope shows it."""
    p = case.person
    name = f"{p.civility.upper() if mm > 100 else p.civility} {p.first_name} {p.usage_name or p.birth_name}"  # fmt: skip
    return indent(f"{txt(name)} \\ {txt(p.street)} \\ {txt(p.place.post_code)} {txt(p.place.town)}", mm)  # fmt: skip


# -- hands ---------------------------------------------------------------------------------------


def hand(paper: Paper, party: str, stamp: list[str] | None = None, wide: float = 60, high: float = 22) -> str:  # fmt: skip
    return paper.sign(party, width_mm=wide, height_mm=max(high, 34) if stamp else high, stamp=stamp)


def word_then_hand(paper: Paper, who: Who, wide: float = 62, high: float = 22, tail: str = "") -> str:  # fmt: skip
    party, words, stamp = who
    last = f" \\ {txt(tail)}" if tail else ""
    return f"#block(breakable: false)[{txt(words)} \\ {hand(paper, party, stamp, wide, high)}{last}]\n"  # fmt: skip


def boxes(paper: Paper, people: Sequence[Who], total: float = 174, high: float = 22, stroke: str = "0.5pt") -> str:  # fmt: skip
    """A cell a party, the words on top, the place beneath."""
    wide = total / len(people) - 5
    tall = max(high, 34) if any(s for _, _, s in people) else high
    cells = ", ".join(f"[{wee(txt(w), 8, 'black')} \\ {hand(paper, p, s, wide, tall)}]" for p, w, s in people)  # fmt: skip
    return f"#block(breakable: false)[#table(columns: (1fr,) * {len(people)}, inset: 1.6mm, stroke: {stroke}, {cells})]\n"


def visas(paper: Paper) -> None:
    """Keeps who signed a contract."""
    paper.fields["signed_by"] = sorted({z.party for z in paper.zones if z.state == "signed"})


def french_long(day: dt.date) -> str:
    return french.date_long(day)
