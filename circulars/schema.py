"""A pack's tree → Pack: every block has its own reader, and all the errors come out together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from circulars.condition import ALWAYS, Every, Not, Registered
from circulars.condition_schema import Lists, read_condition
from circulars.demand_schema import OUTCOMES, read_severity
from circulars.pack import (
    AdmissionRule,
    BelowMinimum,
    BenefitRules,
    Contact,
    ExamPeriod,
    Information,
    Pack,
    Row,
    Window,
)
from circulars.row_schema import RowReader
from circulars.source_schema import NO_SOURCE, SOURCE_KEYS, Sources
from circulars.tree import NO_DAY, NO_INSTANT, Spot
from circulars.vocabulary import ADMISSION_SUBJECTS, INFORMATION
from dossiers.finding import Citation, Severity

REQUIRED_KEYS = (
    "id", "academy", "academy_name", "session", "title", "text", "window", "common_due",
    "exam_period", "one_document_per_file", "rows", "benefits", "contacts",
)  # fmt: skip
TOP_KEYS = (*REQUIRED_KEYS, "readings", "lists", "slots", "admission", "information")


def read_pack(top: Spot) -> tuple[Pack, dict[Citation, Spot]]:
    """The pack, and where each of its citations stands; not to be used where `top.errors` has
    something."""
    keys = top.block(TOP_KEYS, REQUIRED_KEYS)
    reader = _Reader.of(keys)
    pack = reader.pack(top)
    _check_whole(pack, keys)
    return pack, reader.sources.places


@dataclass(frozen=True, slots=True)
class _Reader:
    keys: Mapping[str, Spot]
    sources: Sources
    lists: Lists

    @staticmethod
    def of(keys: Mapping[str, Spot]) -> _Reader:
        readings = dict(keys["readings"].entries()) if "readings" in keys else {}
        text_file = keys["text"].text() if "text" in keys else ""
        sources = Sources(text_file, {name: spot.text() for name, spot in readings.items()})
        return _Reader(keys, sources, Lists.of(keys.get("lists")))

    def pack(self, top: Spot) -> Pack:
        window, outside = self.window()
        common_due, due_source = self.common_due()
        one_file, one_file_source = self.one_document_per_file()
        return Pack(
            id=self.text("id"),
            academy=self.text("academy"),
            academy_name=self.text("academy_name"),
            session=self.keys["session"].count(2000, 2100) if "session" in self.keys else 0,
            text_file=self.sources.text_file,
            title=self.text("title"),
            window=window,
            common_due=common_due,
            common_due_source=due_source,
            exam_period=self.exam_period(),
            one_document_per_file=one_file,
            one_document_source=one_file_source,
            admission=(*outside, *(self.admission(s) for s in self.items("admission"))),
            rows=self.rows(common_due),
            benefits=self.benefits(),
            contacts=tuple(self.contact(s) for s in self.items("contacts")),
            information=tuple(self.information(s) for s in self.items("information")),
            readings=self.sources.readings,
            content_hash=top.digest(),
        )

    def text(self, name: str) -> str:
        return self.keys[name].text() if name in self.keys else ""

    def items(self, name: str) -> list[Spot]:
        return self.keys[name].items() if name in self.keys else []

    def rows(self, common_due: dt.datetime) -> tuple[Row, ...]:
        reader = RowReader(self.sources, self.lists, common_due)
        for name, spot in self.keys["slots"].entries() if "slots" in self.keys else ():
            reader.slot(name, spot)
        return tuple(reader.row(s) for s in self.items("rows"))

    def window(self) -> tuple[Window, tuple[AdmissionRule, ...]]:
        """The window, and the rules on those who registered outside it."""
        spot = self.keys.get("window")
        if spot is None:
            return Window(NO_INSTANT, NO_INSTANT, NO_SOURCE), ()
        needed = ("opens", "closes", "severity")
        keys = spot.block((*needed, "tolerated", *SOURCE_KEYS), needed)
        window = Window(
            keys["opens"].instant() if "opens" in keys else NO_INSTANT,
            keys["closes"].instant() if "closes" in keys else NO_INSTANT,
            self.sources.required(spot, keys),
        )
        if window.opens > window.closes:
            spot.refuse("une ouverture avant la fermeture", "une fermeture avant l'ouverture")
        outside = AdmissionRule(
            code="registered_out_of_window",
            severity=read_severity(keys.get("severity")),
            when=Not(Registered(window.opens, window.closes)),
            subject=ADMISSION_SUBJECTS["registered_out_of_window"],
            expected=f"une inscription du {_moment(window.opens)} au {_moment(window.closes)}",
            source=window.source,
            notes=self.sources.notes(keys),
        )
        return window, self._with_grace(outside, window, keys.get("tolerated"))

    def _with_grace(
        self, outside: AdmissionRule, window: Window, spot: Spot | None
    ) -> tuple[AdmissionRule, ...]:
        """Splits off those who came after the window but within the `tolerated` days."""
        if spot is None:
            return (outside,)
        keys = spot.block(("until", "severity", *SOURCE_KEYS), ("until", "severity"))
        until = keys["until"].instant() if "until" in keys else window.closes
        late = replace(
            outside,
            severity=read_severity(keys.get("severity")),
            when=Every((Not(Registered(None, window.closes)), Registered(None, until))),
            source=self.sources.optional(spot, keys) or window.source,
            notes=self.sources.notes(keys),
        )
        return replace(outside, when=Not(Registered(window.opens, until))), late

    def common_due(self) -> tuple[dt.datetime, Citation]:
        spot = self.keys.get("common_due")
        if spot is None:
            return NO_INSTANT, NO_SOURCE
        keys = spot.block(("at", *SOURCE_KEYS), ("at",))
        at = keys["at"].instant() if "at" in keys else NO_INSTANT
        return at, self.sources.required(spot, keys)

    def exam_period(self) -> ExamPeriod:
        spot = self.keys.get("exam_period")
        if spot is None:
            return ExamPeriod(NO_DAY, NO_DAY)
        needed = ("earliest", "latest")
        keys = spot.block((*needed, *SOURCE_KEYS), needed)
        earliest, latest = (keys[n].day() if n in keys else NO_DAY for n in needed)
        if earliest > latest:
            spot.refuse("earliest avant latest", f"{earliest} après {latest}")
        notes = " ".join(self.sources.notes(keys)) or None
        return ExamPeriod(earliest, latest, self.sources.optional(spot, keys), notes)

    def one_document_per_file(self) -> tuple[Severity, Citation | None]:
        spot = self.keys.get("one_document_per_file")
        if spot is None:
            return Severity.REVIEW, None
        keys = spot.block(("severity", *SOURCE_KEYS), ("severity",))
        return read_severity(keys.get("severity")), self.sources.optional(spot, keys)

    def admission(self, spot: Spot) -> AdmissionRule:
        needed = ("code", "severity", "when", "expected")
        keys = spot.block((*needed, *SOURCE_KEYS), needed)
        code = keys["code"].choice(list(ADMISSION_SUBJECTS), "un constat") if "code" in keys else ""
        return AdmissionRule(
            code=code,
            severity=read_severity(keys.get("severity")),
            when=read_condition(keys.get("when"), self.lists),
            subject=ADMISSION_SUBJECTS.get(code, ""),
            expected=keys["expected"].text() if "expected" in keys else "",
            source=self.sources.required(spot, keys),
            notes=self.sources.notes(keys),
        )

    def benefits(self) -> BenefitRules:
        spot = self.keys.get("benefits")
        if spot is None:
            return NO_BENEFIT_RULES
        needed = ("minimum_score", "below", "validity")
        keys = spot.block((*needed, "not_unit", "mention", *SOURCE_KEYS), needed)
        validity = self._block(keys, "validity", ("years", "expired", "same_year"))
        not_unit = self._block(keys, "not_unit", ("severity",), ("before", "since_session"))
        mention = self._block(keys, "mention", ("severity",))
        return BenefitRules(
            minimum_score=float(keys["minimum_score"].count(1, 20))
            if "minimum_score" in keys
            else 0.0,
            below=self._below(keys.get("below")),
            years_valid=validity["years"].count(1, 50) if "years" in validity else 0,
            expired_severity=read_severity(validity.get("expired")),
            expired_same_year_severity=read_severity(validity.get("same_year")),
            validity_source=self._source(keys, "validity", validity),
            not_unit_severity=_severity_or_none(not_unit.get("severity")),
            not_unit_before_severity=_severity_or_none(not_unit.get("before")),
            unit_rule_since=not_unit["since_session"].count(2000, 2100)
            if "since_session" in not_unit
            else None,
            not_unit_source=self._source(keys, "not_unit", not_unit),
            mention_required=_severity_or_none(mention.get("severity")),
            mention_source=self._source(keys, "mention", mention),
            notes=tuple(
                note
                for block in (keys, validity, not_unit, mention)
                for note in self.sources.notes(block)
            ),
        )

    def _block(
        self,
        keys: Mapping[str, Spot],
        name: str,
        needed: tuple[str, ...],
        others: tuple[str, ...] = (),
    ) -> dict[str, Spot]:
        if name not in keys:
            return {}
        return keys[name].block((*needed, *others, *SOURCE_KEYS), needed)

    def _source(
        self, keys: Mapping[str, Spot], name: str, block: Mapping[str, Spot]
    ) -> Citation | None:
        return self.sources.optional(keys[name], block) if name in keys else None

    def _below(self, spot: Spot | None) -> tuple[BelowMinimum, ...]:
        """Lines read from top to bottom; the last one is for everybody else."""
        lines = tuple(self._below_line(s) for s in spot.items(at_least=1)) if spot else ()
        if spot and lines and lines[-1].when != ALWAYS:
            spot.refuse("une dernière ligne sans « when », pour tous les autres", "une condition")
        return lines

    def _below_line(self, spot: Spot) -> BelowMinimum:
        keys = spot.block(("severity", "when", *SOURCE_KEYS), ("severity",))
        word = keys["severity"].choice((*OUTCOMES, "allowed"), "une gravité") if keys else "info"
        return BelowMinimum(
            None if word == "allowed" else Severity[word.upper()],
            read_condition(keys.get("when"), self.lists),
            self.sources.optional(spot, keys),
            self.sources.notes(keys),
        )

    def contact(self, spot: Spot) -> Contact:
        keys = spot.block(("name", "email", "phone", "about", "when", *SOURCE_KEYS), ("name",))
        if "email" not in keys and "phone" not in keys:
            spot.refuse("email, phone ou les deux", "aucune coordonnée")
        return Contact(
            name=keys["name"].text() if "name" in keys else "",
            source=self.sources.required(spot, keys),
            email=keys["email"].text() if "email" in keys else None,
            phone=keys["phone"].text() if "phone" in keys else None,
            about=keys["about"].text() if "about" in keys else None,
            when=read_condition(keys.get("when"), self.lists),
        )

    def information(self, spot: Spot) -> Information:
        keys = spot.block(("kind", "text", "on", *SOURCE_KEYS), ("kind", "text"))
        return Information(
            kind=keys["kind"].choice(list(INFORMATION), "un sujet") if "kind" in keys else "",
            text=keys["text"].text() if "text" in keys else "",
            source=self.sources.optional(spot, keys),
            on=keys["on"].day() if "on" in keys else None,
            notes=self.sources.notes(keys),
        )


NO_BENEFIT_RULES = BenefitRules(
    minimum_score=0.0,
    below=(),
    years_valid=0,
    expired_severity=Severity.REVIEW,
    expired_same_year_severity=Severity.REVIEW,
    validity_source=None,
    not_unit_severity=None,
    not_unit_before_severity=None,
    unit_rule_since=None,
    not_unit_source=None,
    mention_required=None,
    mention_source=None,
)


def _severity_or_none(spot: Spot | None) -> Severity | None:
    return None if spot is None else read_severity(spot)


def _moment(at: dt.datetime) -> str:
    return f"{at:%d/%m/%Y} à {at.hour} h {at:%M}"


def _check_whole(pack: Pack, keys: Mapping[str, Spot]) -> None:
    """What only the whole pack can tell."""
    whole = all(name in keys for name in ("id", "academy", "session")) and pack.session > 2000
    if whole and pack.id != f"{pack.academy}-{pack.session}":
        keys["id"].refuse(f"académie-session : « {pack.academy}-{pack.session} »")
    if NO_INSTANT < pack.common_due < pack.window.opens:
        keys["common_due"].refuse("une date après l'ouverture des inscriptions")
    asked = {row.rubrique for row in pack.rows}
    for row, spot in zip(pack.rows, keys["rows"].items() if "rows" in keys else (), strict=True):
        for name in row.any_of:
            if name not in asked:
                spot.refuse("une ligne qui demande aussi cette rubrique", f"any_of « {name} »")
