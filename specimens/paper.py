"""The sheet a layout writes on: each printed field, signature and stamp is kept as truth, and the
page is compiled with the places where they came to stand."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any

from specimens import french
from specimens.annotations import with_ink_annotations
from specimens.case import Case
from specimens.drawing import (
    compile_pdf,
    compile_transparent,
    hand_font,
    literal,
    office_font,
    query,
    txt,
)
from specimens.drawn import (
    INK_WAYS,
    PARTIES,
    UNSIGNED,
    Drawn,
    PageSetup,
    Pen,
    StampTruth,
    ZoneTruth,
)
from specimens.ink import (
    draw_signature,
    draw_strokes,
    stamp_markup,
    strokes_svg,
    to_svg,
    wear,
)
from specimens.people import Person, other_person
from specimens.preamble import FUNCTIONS
from specimens.seals import SealField, SealTruth, code_svg, seal


class Paper:
    """The sheet a layout writes on: each printed field, signature and stamp is kept as truth."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.rng = case.rng
        self.setup = PageSetup(
            font=office_font(case.rng),
            size_pt=case.rng.choice((10, 10.5, 11, 11.5)),
            leading_em=case.rng.choice((0.55, 0.62, 0.7)),
        )
        self.fields: dict[str, Any] = {}
        self.printed: dict[str, list[str]] = {}
        self.zones: list[ZoneTruth] = []
        self.stamps: list[StampTruth] = []
        self.assets: dict[str, bytes] = {}
        self.mrz: list[str] = []
        self.sides: list[str] = []
        self.subtype: str | None = case.subtype
        self.hand = hand_font(case.rng)
        self.specimen = True
        drawn_way = random.Random(f"{case.seed}/ink").choices(INK_WAYS, (70, 15, 15))[0]
        self.ink_way: str = case.facts.get("ink", drawn_way)
        self.pens: list[Pen] = []
        self.seals: list[SealTruth] = []

    # -- words -----------------------------------------------------------------------------

    def put(self, name: str, value: Any, printed: str | None = None) -> str:
        """Keeps the field as truth (contract form) and gives the markup that prints it."""
        self.fields[name] = value
        shown = str(value) if printed is None else printed
        self.printed.setdefault(name, []).append(shown)
        return txt(shown)

    def add(self, name: str, value: Any, printed: str | Sequence[str]) -> str:
        """Appends to a list field (`periods`, `scores`, `annexes`, `signed_by`, …)."""
        self.fields.setdefault(name, []).append(value)
        shown = [printed] if isinstance(printed, str) else list(printed)
        self.printed.setdefault(name, []).extend(shown)
        return txt(" ".join(shown))

    def date(self, name: str, day: dt.date, *, words: bool = False, form: str | None = None) -> str:
        """Prints a date field. With the defect `undated`, dates of issue and of signature stay
        blank and are no truth."""
        if self.case.has("undated") and name in ("issue_date", "signed_on"):
            return self.blank()
        shown = form or french.any_date(day, self.rng, words=words)
        return self.put(name, day.isoformat(), shown)

    def blank(self) -> str:
        """Where somebody was to write and did not."""
        return txt(self.rng.choice((". . . . . . . . . .", "____________", "……………………", "    ")))

    def full_name(self, *, civility: bool = True) -> str:
        """Name in running text: `full_name` is truth, without the civility."""
        shown = french.full_name(self.case.person, self.rng)
        prefix = f"{french.civility(self.case.person, self.rng)} " if civility else ""
        return txt(prefix) + self.put("full_name", shown)

    def listed_name(self, *, civility: bool = False) -> str:
        """Surname first, in capitals; `full_name` is truth, without the civility."""
        shown = french.listed_name(self.case.person, self.rng)
        prefix = f"{french.civility(self.case.person, self.rng)} " if civility else ""
        return txt(prefix) + self.put("full_name", shown)

    def birth_name(self) -> str:
        return self.put("birth_name", self.case.person.birth_name)

    def usage_name(self, empty: str = "") -> str:
        usage = self.case.person.usage_name
        return self.put("usage_name", usage) if usage else txt(empty)

    def given_names(self, separator: str = ", ") -> str:
        names = self.case.person.given_names
        shown = separator.join(names)
        self.fields["given_names"] = list(names)
        self.printed.setdefault("given_names", []).append(shown)
        return txt(shown)

    def birth_date(self, *, words: bool = False, form: str | None = None) -> str:
        return self.date("birth_date", self.case.person.birth_date, words=words, form=form)

    def choose(self, *wordings: str) -> str:
        """One of several ways of saying the same."""
        return self.rng.choice(wordings)

    def handwritten(self, text: str, size_pt: float = 15, ink: str = "rgb(28,52,148)") -> str:
        """Text in a hand; kept apart from print so that OCR may well miss it."""
        tilt = self.rng.uniform(-1.5, 1.5)
        # faces drawn small or thin, made as large and dark as a ball pen writes
        shouts = any(len(word) > 2 and word.isupper() for word in text.split())
        hand = "Breip" if shouts and self.hand == "Ecolier_court" else self.hand
        size_pt *= {"Kristi": 1.4, "Ecolier_court": 1.45}.get(hand, 1.0)
        pen_pt = {"Ecolier_court": 0.45, "Breip": 0.2}.get(hand)
        pen = f"stroke: {pen_pt}pt + {ink}, " if pen_pt else ""
        return (
            f'#box(rotate({tilt:.2f}deg, text(font: ("{hand}", "Dancing Script", "Liberation Serif"), size: {size_pt}pt, '
            f"fill: {ink}, {pen}hyphenate: false)[{txt(text)}]))"
        )

    def comb(self, name: str, value: Any, printed: str) -> str:
        """A field with one character a box, as on official forms."""
        self.put(name, value, printed)
        return f"#comb({literal(printed)})"

    def hand_date(self, name: str | None, day: dt.date, size_pt: float = 15) -> str:
        """A date filled in by hand, kept under `name` if given; a blank when `undated`."""
        if self.case.has("undated"):
            return self.blank()
        shown = self.rng.choice((f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", f"{day:%d.%m.%Y}"))
        shown = self.rng.choice((shown, shown, french.date_long(day)))
        if name is not None:
            self.put(name, day.isoformat(), shown)
        return self.handwritten(shown, size_pt)

    # -- ink -------------------------------------------------------------------------------

    def sign(
        self,
        party: str,
        *,
        width_mm: float = 55,
        height_mm: float = 22,
        stamp: Sequence[str] | None = None,
        frame: bool = False,
    ) -> str:
        """A place to sign for `party` (one of PARTIES): signed unless the case has the defect
        `unsigned` or `unsigned:<party>`; stamped there with `stamp`'s lines unless `no_stamp`, by
        who does not sign with the defect `only_stamped` or `only_stamped:<party>` alone."""
        if party not in PARTIES:
            raise ValueError(f"unknown party {party}")
        signed = self.signs(party)
        zone = ZoneTruth(party, "signed" if signed else "empty")
        self.zones.append(zone)
        inside = ""
        alone = self.case.has("only_stamped") or self.case.has(f"only_stamped:{party}")
        if stamp is not None and not self.case.has("no_stamp") and (signed or alone):
            zone.stamped = True
            inside += f"#place(center + horizon, dx: {self.rng.uniform(-8, 8):.1f}mm)[{self.stamp(stamp)}]\n"
        ink = self.ink(width_mm, height_mm) if signed else self._instead(party)
        stroke = "0.5pt" if frame else "none"
        return (
            f"#box(width: {width_mm}mm, height: {height_mm}mm, stroke: {stroke})["
            f"#_spot({len(self.zones) - 1}, {width_mm}mm, {height_mm}mm)\n{inside}{ink}]"
        )

    def signs(self, party: str) -> bool:
        """Whether the party's own hand is in its place."""
        return not any(
            self.case.has(defect) or self.case.has(f"{defect}:{party}") for defect in UNSIGNED
        )

    def _instead(self, party: str) -> str:
        """What stands in an unsigned place: nothing, a typed name, or the firm's printed logo."""
        has = self.case.has
        if has("typed_signature") or has(f"typed_signature:{party}"):
            person = self.case.person
            own = party in ("candidate", "apprentice")
            name = f"{person.first_name} {person.birth_name}" if own else "M. J. EXEMPLE"
            return f'#place(center + horizon, text(style: "italic")[{txt(name)}])\n'
        if has("logo_signature") or has(f"logo_signature:{party}"):
            shade = self.rng.choice(("rgb(20,60,110)", "rgb(150,40,30)", "luma(60)"))
            return (
                f"#place(center + horizon, stack(dir: ltr, spacing: 2mm, polygon.regular(fill: {shade}, "
                f'size: 9mm, vertices: 6), text(size: 13pt, weight: "bold", fill: {shade})[EXEMPLE]))\n'
            )
        return ""

    def ink(self, width_mm: float, height_mm: float) -> str:
        """A signature within a box of that size, not kept as a place to sign."""
        rng = self.rng
        wide = round(min(width_mm, rng.uniform(28, 52)), 1)
        high = round(min(height_mm * 1.1, wide * rng.uniform(0.3, 0.55)), 1)
        slack_x, slack_y = max(0, width_mm - wide) / 2, max(0, height_mm - high) / 2
        turn = rng.uniform(-14, 8)
        name = f"ink{len(self.assets)}.svg"
        spot = ""
        if self.ink_way == "image":
            self.assets[name] = to_svg(draw_signature(rng, wide, high))
        else:
            strokes = draw_strokes(rng)
            self.assets[name] = strokes_svg(strokes, wide, high)
            if self.ink_way == "annotation":
                spot = f"#_pen({len(self.pens)}, {wide}mm, {high}mm)"
                self.pens.append(Pen(name, strokes, wide, high, turn))
        return (
            f"#place(center + horizon, dx: {rng.uniform(-slack_x, slack_x):.1f}mm, "
            f"dy: {rng.uniform(-slack_y, slack_y):.1f}mm, box(width: {wide}mm, height: {high}mm)"
            f'[{spot}#rotate({turn:.1f}deg, image("{name}", width: {wide}mm))])\n'
        )

    def stamp(
        self,
        lines: Sequence[str],
        *,
        shape: str | None = None,
        colour: str | None = None,
        width_mm: float | None = None,
    ) -> str:
        """A stamp's impression, worn and turned; nothing with the defect `no_stamp`."""
        rng = self.rng
        shape = shape or rng.choice(("rectangle", "plain", "round", "rectangle", "dater"))
        colour = colour or rng.choice(("blue", "violet", "black", "red", "blue"))
        wide = width_mm or (
            rng.uniform(32, 40) if shape in ("round", "dater") else rng.uniform(42, 58)
        )
        turn, strength = rng.gauss(0, 5), rng.uniform(0.1, 0.7)
        if self.case.has("no_stamp"):
            return ""
        drawn = compile_transparent(stamp_markup(shape, lines, colour, wide), 200)
        name = f"stamp{len(self.assets)}.svg"
        self.assets[name] = to_svg(wear(drawn, rng, strength))
        self.stamps.append(StampTruth(tuple(lines), shape, colour))
        number = len(self.stamps) - 1
        high = wide * drawn.shape[0] / drawn.shape[1]
        return (
            f"#box(width: {wide:.1f}mm, height: {high:.1f}mm)[#_press({number}, {wide:.1f}mm, {high:.1f}mm)\n"
            f'#place(top + left, rotate({turn:.1f}deg, image("{name}", width: {wide:.1f}mm)))]'
        )

    # -- seal ------------------------------------------------------------------------------

    def sealed_person(self) -> Person:
        """Whom the code speaks of: with `seal_mismatch` somebody else than the print names."""
        if not self.case.has("seal_mismatch"):
            return self.case.person
        rng = random.Random(f"{self.case.seed}/sealed")
        return other_person(rng, self.case.person, self.case.today)

    def seal(
        self, kind: str, fields: Sequence[SealField], issued: dt.date, width_mm: float = 26
    ) -> str:
        """A 2D-Doc over these fields; with `seal_broken` one character was flipped after signing."""
        has = self.case.has
        broken = random.Random(f"{self.case.seed}/seal") if has("seal_broken") else None
        made = seal(kind, fields, issued, broken=broken, speaks_of_print=not has("seal_mismatch"))
        self.seals.append(made)
        name = f"seal{len(self.assets)}.svg"
        self.assets[name] = code_svg(made.payload)
        return (
            f'#box[#stack(dir: ttb, spacing: 0.6mm, image("{name}", width: {width_mm}mm), '
            f'align(center, text(size: 5pt, weight: "bold")[2D-DOC]))]'
        )

    # -- page ------------------------------------------------------------------------------

    def finish(self, body: str) -> Drawn:
        """Compiles the page and finds where the zones and stamps came to stand."""
        if self.setup.width_mm >= 210 and self.setup.height_mm >= 290:
            body = self._office_marks() + body
        source = self._preamble() + body
        unsigned = {
            p.asset: strokes_svg(p.strokes, p.width_mm, p.height_mm, shown=False) for p in self.pens
        }
        pdf = compile_pdf(source, {**self.assets, **unsigned})
        spots = query(source, self.assets, "spot")
        page_count = 1
        for spot in spots:
            if spot["kind"] == "sheets":
                page_count = spot["number"]
                continue
            marks: dict[str, Sequence[Any]] = {
                "zone": self.zones, "stamp": self.stamps, "pen": self.pens,
            }  # fmt: skip
            target = marks[spot["kind"]]
            target[spot["number"]].page = spot["page"]
            target[spot["number"]].box = tuple(round(v, 4) for v in spot["box"])
        if self.pens:
            pdf = with_ink_annotations(pdf, self.pens)
        return Drawn(
            self.case, source, self.assets, pdf, self.fields, self.printed, self.zones, self.stamps,
            self.mrz, self.sides, self.subtype, page_count, self.setup.width_mm,
            self.seals, self.ink_way,
        )  # fmt: skip

    def _office_marks(self) -> str:
        """What offices add on the way: « reçu le », « copie conforme », a number, a tick."""
        rng = self.rng
        kind = rng.choices(("", "received", "copy", "number"), (80, 8, 6, 6))[0]
        dx_mm, dy_mm = rng.uniform(95, 140), rng.uniform(-12, -4)
        if kind == "received":
            day = self.case.today + dt.timedelta(days=rng.randrange(3))
            lines = [
                rng.choice(("REÇU LE", "ARRIVÉ LE")),
                f"{day:%d} {french.SHORT_MONTHS[day.month - 1]} {day.year}",
            ]
            mark = self.stamp(lines, shape="rectangle", width_mm=32)
        elif kind == "copy":
            mark = self.stamp(
                ["COPIE CERTIFIÉE", "CONFORME À L'ORIGINAL"], shape="rectangle", width_mm=46
            )
        elif kind == "number":
            mark = self.handwritten(f"n° {rng.randrange(10, 400)}", 14)
        else:
            return ""
        return f"#place(top + left, dx: {dx_mm:.0f}mm, dy: {dy_mm:.0f}mm)[{mark}]\n"

    def _preamble(self) -> str:
        s = self.setup
        top, right, bottom, left = s.margin_mm
        mark = self._specimen_mark() if self.specimen else ""
        numbering = 'numbering: "1/1",' if s.numbering else ""
        return (
            "#set document(date: none)\n"
            f"#set page(width: {s.width_mm}mm, height: {s.height_mm}mm, fill: {s.fill}, {numbering}"
            f"margin: (top: {top}mm, right: {right}mm, bottom: {bottom}mm, left: {left}mm), "
            f"header: [{s.header}], footer: [{s.footer}], background: [{s.background}], foreground: [{mark}])\n"
            f'#set text(font: ("{s.font}", "Liberation Sans", "DejaVu Sans"), size: {s.size_pt}pt, lang: "fr", hyphenate: false)\n'
            f"#set par(leading: {s.leading_em}em, justify: {'true' if s.justify else 'false'})\n"
            + FUNCTIONS
        )

    def _specimen_mark(self) -> str:
        place = self.rng.choice(("bottom + right", "top + right", "bottom + left"))
        word = self.rng.choice(("SPÉCIMEN", "SPECIMEN", "Spécimen – document fictif"))
        return (
            f"#place({place}, dx: {-6 if 'right' in place else 6}mm, dy: {-4 if 'bottom' in place else 4}mm, "
            f"text(size: 6pt, fill: luma(150))[{word}])"
        )
