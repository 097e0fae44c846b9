"""Which of the dates on a paper is the day of birth, and which the day the paper was made."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossiers.reading import Field
from pieces.fields.flow import Flow, Span
from pieces.fields.labels import values
from pieces.parse.dates import FoundDate, find_dates

# « Fait à …, le … »: nothing else can be meant.
FIRMLY_MADE = 0.95
# « Nice, le 3 mai 2025 », « Nice, 3 mai 2025 ».
PLACED, PLACED_SHORT = 0.921, 0.851
# « DÉCISION N° 2024-118 DU 12 JUIN 2024 » opening a line: the paper's own, not one it rests on.
OWN_NUMBER = 0.905
# Under « Délivré le », in a column of its own.
UNDER_LABEL = 0.915
# A day that nothing tells the part of: likely, and no more, the day of the paper.
UNTOLD = 0.45  # proposed, and never believed
# A hand's « 2023 » read as « 2093 »: no paper is of that year.
OLDEST_MADE_YEAR, LATEST_MADE_YEAR = 1990, 2049
OLDEST_BIRTH_YEAR, YOUNGEST_BIRTH_YEAR = 1930, 2015

# What may stand between a role's words and the date itself.
_LINK = r"[\s:.…_,|()\-]*(?:(?:le|ce|1e|ie|lc|du|au|en date du|date|the)\b[\s:.…_]*)?$"

_BIRTH = re.compile(
    r"(?:\bn[eé6]{1,2}\s?(?:\(\s?e\s?\)|e|\.e|·e|/e)?\s*(?:le|1e|ie|l\s?e)|\bne\s?\(e\)(?:\s+le)?"
    r"|\bdates?\s+(?:et\s+lieu\s+)?(?:de|of)\s+(?:naissance|birth)(?:\s+et\s+lieu)?"
    r"|\bdate\s+de\s+nais\w*\.?(?:\s*/\s*date\s+of\s+birth)?|\bnaissance|\bdate\s+of\s+birth"
    r"|\bnee?\s?(?:\(e\))?\s+[a-z][a-z' -]{2,30}\s+le|\bdate\s+naiss\w*\.?|\bd\.?d\.?n\b\.?|\bnee?\s?(?:\(e\))?\s+a\s+[\w\s'()-]{2,40}?,?\s*le"
    r"|\b(?:lieu\s+et\s+date|dates?\s+et\s+lieu)\s+de\s+naissance\s*:?\s*(?:a\s+)?[a-z' ()0-9-]{2,45}?[\s,-]+(?:le)?)"
    r"(?:\s*\(?(?:jj|dd)[/ .-]?mm[/ .-]?aaaa\)?)?(?:\s*\([^)\n]{0,25}\))?(?:\s*/\s*[a-z ]{3,20})?"
    + _LINK
)
# « né », « née » as recognition writes them.
_BORN_MISREAD = re.compile(
    r"[\s,(][nmuhr][ecoa6]{1,3}\s?[(\[{tf]?[ec]?[)\]}]?(?:\.[ec])?\s+(?:le|1e|ie|lc|ic|l e)\s*:?\s*$"
    r"|\bdat[ec]s?\s+d[ec]\s+nai\w*\s?\w*[\s:.]*$"
)
YOUNGEST_AGE = 14
SURELY_BORN = 0.97
# A day of birth that only its place and its age tell, and how many letters behind the name.
LIKELY_BORN, BIRTH_REACH = 0.6, 120
# « Le 22 avril 2007 à 8 heures est né à … », as registers write it.
_BORN_AFTER = re.compile(
    r"(?:[^.;\n]{0,45}|[^.;\n\d]{0,20}\n[^.;\n\d]{0,35})[\s,](?:est|etait)\s+nee?\b"
)
LAW = re.compile(
    r"(?<![a-z])(?:arretes?|decrets?|lois?|ordonnances?|code|circulaires?|articles?|directives?|reglements?"
    r"|conventions?(?: collective)?|accords?|delibérations?|instructions?|bulletin officiel|b\.?o\.?"
    r"|jo(?:rf)?|journal officiel|vu|recommandation|referentiels?|agrement|habilitation)"
    r"(?:\s+(?:interministeriel|ministeriel|modifiee?|europeenne?|prefectoral|nationale?))*"
    r"(?:[\s,]+(?:n|no|num|numero)?\s?[°.]?\s*[\w./-]*\d[\w./-]*)?\s*"
    r"(?:,?\s*(?:modifiee?|consolidee?|en date)?\s*(?:du|le|en date du|,))\s*$"
)
_PERIOD_OPEN = re.compile(
    r"(?:\bdu|\bdes? le|\bdepuis(?: le)?|\ba compter du|\ba partir du|\bjusqu'?\s?au|\bau|\bet le"
    r"|\bentre le|\bdebut\w*|\bfin\b|\bentree?|\bsortie|\bembauche\w*|\bvalable\w*|\bvalidite"
    r"|\bexpir\w+|\bsession|\bjusqu'?en)" + _LINK.replace("(?:le|", "(?:le|la|", 1)
)
_MADE: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern + _LINK), weight)
    for pattern, weight in (
        (r"\bfaite?\s+(?:et\s+(?:signe|certifie)\w*\s+)?(?:a|à)\s*[^\n\d:]{0,60}?", 0.97),
        (r"\bfaite?\b[^.;:\d]{0,90}?\b(?:a|à)\s+[^\n\d:.;]{2,40}?,?\s+le", 0.96),
        (r"\bfaite?(?:\s+en\s+\w+\s+exemplaires?)?\s*(?:le|,)?", 0.95),
        (r"\b(?:etablie?s?|emise?s?|redigee?s?|editee?s?|imprimee?s?|generee?s?)(?:\s+et\s+\w+)?"
         r"(?:\s+(?:en\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?\s*,?\s*)?(?:(?:a|à)\s+[^\n\d:]{0,40}?)?)?", 0.93),
        (r"\b(?:attestation|certificat|carte|document|titre|diplome|notification|releve)s?\s+(?:est\s+|a\s+ete\s+)?(?:delivree?|etablie?|emise?"
         r"|editee?|remise?|redigee?|generee?)(?:\s+et\s+\w+)?(?:\s+(?:a|à|par|en)\s+[^\n\d:]{0,60}?)?", 0.96),
        (r"\b(?:edition|impression|emission)(?=\s+du)", 0.92),
        (r"\b(?:en|fait en)\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?,?\s*(?:(?:a|à)\s+[^\n\d:]{0,40}?)?", 0.93),
        (r"\b(?:date\s+)?d(?:e\s+|u\s+|')(?:la\s+|l'|le\s+)?(?:delivrance|emission|etablissement|edition|signature|attestation"
         r"|decision|demande|notification|impression|redaction|certificat|document|titre|carte|avis|releve|arrete"
         r"|courrier|lettre|presente)(?:\s+d[eu][\w' ]{0,40}?)?", 0.93),
        (r"\b(?:delivre|remis|notifie|transmis|adresse|decerne)e?s?(?:\s+(?:a|à|par|en|aux?)\s+[^\n\d:]{0,60}?)?", 0.92),
        (r"\b(?:decision|mesure|deliberation|resolution)s?\s+(?:est\s+)?(?:prise|rendue|arretee|prononcee|adoptee|notifiee)s?(?:\s+(?:a|à|par)\s+[^\n\d:]{0,60}?)?", 0.92),
        (r"\b(?:decision|notification|avis)\s+d[eu]\s+[^\n\d:.;]{3,50}?\s+(?:en\s+date\s+)?du", 0.91),
        # The paper's own number and day, as a title: « Arrêté n° 2022-335 du 3 novembre 2022 ».
        (r"(?:^|[\n\t\f])\s*(?:(?:arrete|decision|notification|attestation|certificat|proces-verbal|extrait|ordonnance)"
         r"(?:\s+[a-z' ]{3,40}?)?\s*)?n\s?[°o]\s?[\w./-]*\d[\w./-]*\s*,?\s+du", OWN_NUMBER),
        (r"\bcertifiee?s?\s+(?:exacte?s?|conformes?|sinceres?|veritables?)(?:\s+(?:a|à)\s+[^\n\d:]{0,40}?)?", 0.93),
        (r"\bsigne(?:e|s)?(?:\s+(?:a|à)\s+[^\n\d:]{0,40}?)?", 0.9),
        (r"\b(?:decision|notification|attestation|certificat|extrait|avis)\s+(?:en\s+date\s+)?du", 0.91),
        (r"\ben date du", 0.9),
        (r"(?:^|[\n\t\f;\"»]|cedex,?\s)\s*(?:a\s+)?[a-z][a-z' -]{1,40}(?:\s\(?\d{2,5}\)?)?\s*,?\s+(?:le|1e|ie|lc)", PLACED),
        (r"[.)]\s+a\s+[a-z][a-z' -]{1,30}(?:\s\(?\d{2,5}\)?)?\s*,?\s+le", 0.92),
        (r"(?:^|[\n\t\f])\s*(?:a\s+)?[a-z][a-z' -]{1,40},", PLACED_SHORT),
        (r"(?:^|[\n\t\f])\s*a\s+[a-z][a-z' -]{1,40}", PLACED_SHORT),
        (r"(?:^|[\n\t\f])\s*le\b", 0.85),
        (r"(?:^|[\n\t\f])\s*(?:la\s+)?date(?:\s+et\s+(?:signature|lieu|cachet)[\w ]{0,20})?", 0.88),
    )
)  # fmt: skip
_OWN_NUMBER = next(p for p, weight in _MADE if weight == OWN_NUMBER)
# A mail room's stamp dates the day the paper came, not the day it was made.
_RECEIVED = re.compile(
    r"(?:recue?s?|arrivee?s?|courrier|enregistree?|deposee?|copie)(?:\s+le)?[\s:.\n]*$"
)
# « Vu l'avis du 3 mars »: an earlier paper that this one rests on.
_SEEN = re.compile(r"\b(?:vu|considerant|suite a|conformement a|en application d)\b[^.;\n]{0,80}$")
_ALONE = re.compile(r"(?:^|[\n\t\f])[\s.:]*$")


@dataclass(frozen=True, slots=True)
class RoleDate:
    """A date with the chance that it plays the wanted part."""

    found: FoundDate
    weight: float


# « 01 MAI:2001 »: a speck read as a colon.
_STRAY_COLON = re.compile(r"(?<=[^\W\d_]):(?=(?:19|20)\d\d)")


@lru_cache(maxsize=32)
def dates_of(text: str) -> tuple[FoundDate, ...]:
    """The dates of a text; kept, for several fields ask in turn."""
    # Cells apart first, lest a number beside a date be taken for its day; then boxes of one digit.
    text = _STRAY_COLON.sub(" ", text)
    apart = find_dates(text.replace("\t", ";"))
    across = [
        d for d in find_dates(text) if not any(d.start < a.end and a.start < d.end for a in apart)
    ]
    found = sorted((*apart, *across), key=lambda d: d.start)
    return tuple(d for d in found if not _cut_short(text, d))


def _cut_short(text: str, date: FoundDate) -> bool:
    """« 30.12.20E16 »: a mark over the year; what was read of it is no year."""
    short_year = re.search(r"(?<!\d)\d\d$", date.text) is not None
    return date.precision == "day" and short_year and text[date.end : date.end + 1].isalnum()


def birth_dates(flow: Flow) -> list[RoleDate]:
    """Days of birth, the most surely labelled first."""
    found = []
    for date in dates_of(flow.text):
        if date.precision != "day" or not _may_be_birth(date.date):
            continue
        before = _before(flow, date.start)
        if _BIRTH.search(before):
            found.append(RoleDate(date, 0.8 if date.repaired else 0.97))
        elif _BORN_MISREAD.search(before) and _long_before(flow, date.date):
            found.append(RoleDate(date, 0.8))
        elif _BORN_AFTER.match(flow.folded_prose, date.end):
            found.append(RoleDate(date, 0.75 if date.repaired else 0.92))
        elif _under_birth_label(flow, date):
            found.append(RoleDate(date, 0.75 if date.repaired else 0.93))
    if not found:
        labelled = [d for d in days_beside(flow, _BIRTH_LABELS) if _may_be_birth(d.date)]
        found = [RoleDate(d, 0.75 if d.repaired else 0.9) for d in labelled]
    return _not_after_another(found)


_BIRTH_LABELS = (
    "ne(e) le", "nee le", "ne le", "ne (e) le", "date de naissance", "naissance", "date naiss.", "date naiss", "ddn",
    "date de nais.", "date et lieu de naissance", "date of birth", "ne ou nee le", "ne / nee le", "nele",
)  # fmt: skip


def _not_after_another(found: list[RoleDate]) -> list[RoleDate]:
    """Without the days that come so long after a surely labelled one that they are of something
    else, however near the label they stand."""
    sure = [r.found.date.year for r in found if r.weight >= SURELY_BORN]
    if not sure:
        return found
    return [
        r for r in found if r.weight >= SURELY_BORN or r.found.date.year - min(sure) < YOUNGEST_AGE
    ]


def _may_be_birth(date: dt.date) -> bool:
    return OLDEST_BIRTH_YEAR <= date.year <= YOUNGEST_BIRTH_YEAR


def _long_before(flow: Flow, day: dt.date) -> bool:
    """Whether some day of the paper comes late enough for `day` to be one of birth."""
    years = [d.date.year for d in dates_of(flow.text)]
    years += map(int, re.findall(r"\bsession\D{0,20}(20\d\d)\b", flow.folded))
    return any(year - day.year >= YOUNGEST_AGE for year in years)


def _before(flow: Flow, position: int, reach: int = 110) -> str:
    return _WEEKDAY.sub("", flow.folded[max(0, position - reach) : position])


def _likely_births(flow: Flow, near: int | None) -> list[RoleDate]:
    """The one day right behind the person's name that comes long before all others, where « né le »
    or its label could not be read."""
    if near is None or not flow.is_ocr:
        return []
    found = [
        RoleDate(d, LIKELY_BORN)
        for d in dates_of(flow.text)
        if d.precision == "day"
        and near < d.start < near + BIRTH_REACH
        and _may_be_birth(d.date)
        and _long_before(flow, d.date)
        and not any(p.search(_before(flow, d.start)) for p in (LAW, _PERIOD_OPEN, _SEEN))
    ]
    return found if len(found) == 1 else []


_WEEKDAY = re.compile(r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s*$")


_BIRTH_HEADING = re.compile(
    r"\bdate\s+(?:et\s+lieu\s+)?de\s+nais|\bdate\s+naiss|\bd\.?d\.?n\b|\bnee?\s?\(?e?\)?\s+le\b|date\s+of\s+birth|\bnaiss\w*"
)


def _under_birth_label(flow: Flow, date: FoundDate) -> bool:
    """Whether the cell right above says « date de naissance »: a table's heading or a box's."""
    cell = flow.cell_of(date.start)
    if cell is None:
        return False
    return any(
        _BIRTH_HEADING.search(text) and not re.search(r"\d", text)
        for text in texts_above(flow, date.start)
    )


def texts_above(flow: Flow, position: int, lines: int = 2) -> list[str]:
    """Folded texts of the nearest cells over the one at `position` that share its column."""
    cell = flow.cell_of(position)
    if cell is None:
        return []
    own = flow.words_of(position, position + 1)
    box = own[0][1].box if own else cell.box
    height = max(cell.box.height, 0.006)
    found: list[str] = []
    for other in reversed(flow.cells):
        if other.page != cell.page or other.line >= cell.line:
            continue
        if cell.box.y0 - other.box.y1 > 3.2 * height * lines or len(found) >= lines:
            break
        words = [
            w
            for _, w in flow.words_of(other.start, other.end)
            if min(w.box.x1, box.x1) - max(w.box.x0, box.x0) > -0.5 * max(box.width, 0.05)
        ]
        if words:
            found.append(flow.folded[other.start : other.end])
    return found


# A birth told behind the heading of another person's part of the paper.
ANOTHERS = 0.5
_ANOTHERS = re.compile(
    r"\b(?:tuteur|tutrice|maitre\s+d['’]\s?appr|representant\s+legal|conjointe?|mere|pere)\b"
)


def birth_date_field(flow: Flow, near: int | None = None) -> dict[str, Field]:
    """`birth_date`, or nothing. Of several days the one that follows `near` (where the person's
    name stands) most closely; less sure then."""
    found = birth_dates(flow) or _likely_births(flow, near)
    if not found:
        return {}
    days = [r.found.date for r in found]

    def rank(one: RoleDate) -> tuple[float, float, int]:
        # A day before the name is as far as one three times as far behind it.
        gap = 0 if near is None else one.found.start - near
        far = gap if gap >= 0 else -3 * gap
        return (-days.count(one.found.date) if near is None else far, -one.weight, one.found.start)

    best = min(found, key=rank)
    alone = len(set(days)) == 1
    weight = best.weight if alone else min(best.weight, 0.85 if near is not None else 0.6)
    if near is not None and _ANOTHERS.search(flow.folded, near, max(near, best.found.start)):
        weight = min(weight, ANOTHERS)
    value = best.found.date.isoformat()
    return {"birth_date": flow.field("birth_date", value, best.found.start, best.found.end, weight)}


def made_dates(flow: Flow, skip: Sequence[Span] = ()) -> list[RoleDate]:
    """Days on which the paper may have been made, with weights, in reading order.

    Days of birth, of legal texts and of the spans in `skip` (periods, mostly) are left out.
    """
    born = {r.found.date for r in birth_dates(flow)}
    labelled = _under_made_label(flow)
    found = []
    for date in dates_of(flow.text):
        if date.precision != "day" or date.date in born or date.date.year > LATEST_MADE_YEAR:
            continue
        weight = UNDER_LABEL if date in labelled else made_weight(flow, date)
        if weight < FIRMLY_MADE and any(s.start <= date.start < s.end for s in skip):
            continue
        if weight > 0:
            found.append(RoleDate(date, weight * (0.85 if date.repaired else 1.0)))
    return found


_MADE_LABELS = (
    "delivre le", "delivree le", "date de delivrance", "fait le", "emis le", "date d'emission", "etabli le",
    "date d'edition", "date de l'attestation", "date du document", "date du certificat", "date de notification",
    "date de decision", "date de la decision", "notifie le", "date d'obtention", "date d'etablissement", "date", "le",
)  # fmt: skip


def _under_made_label(flow: Flow) -> list[FoundDate]:
    """Days in the cell under a label of the day the paper was made, as cards and tables print."""

    return days_beside(flow, _MADE_LABELS, apart=True)


def days_beside(flow: Flow, labels: Sequence[str], *, apart: bool = False) -> list[FoundDate]:
    """The first day beside each of the labels; `apart`: only where it stands on a line under it."""

    def days(span: Span) -> list[FoundDate]:
        return [
            d
            for d in dates_of(flow.text)
            if d.precision == "day" and span.start <= d.start < span.end
        ]

    found = values(flow, labels, accept=lambda span: bool(days(span)))
    return [
        days(Span(v.start, v.end))[0]
        for v in found
        if not apart or "\n" in flow.text[v.label.end : v.start]
    ]


def made_weight(flow: Flow, date: FoundDate) -> float:
    """0…1: how firmly the words around a date say that the paper was made on it."""
    before = _before(flow, date.start)
    if _OWN_NUMBER.search(before):
        return OWN_NUMBER
    if LAW.search(before) or _RECEIVED.search(before) or _SEEN.search(before):
        return 0.0
    line_start = max(before.rfind("\n"), before.rfind("\f")) + 1
    weights = [w for pattern, w in _MADE if pattern.search(before)]
    if any(w in (PLACED, PLACED_SHORT) for w in weights) and (
        _PERIOD_OPEN.search(before) or not _opens_with_place(flow, date.start)
    ):
        weights = [w for w in weights if w not in (PLACED, PLACED_SHORT)]
    made = max(weights, default=0.0)
    if made < 0.9 and _PERIOD_OPEN.search(before):
        return 0.0
    if made:
        return made
    after = flow.folded[date.end : date.end + 1]
    if _ALONE.search(before[line_start - 1 :] if line_start else before) and after in "\n\t\f":
        return 0.6
    return 0.0


_PLACE_LINKS = frozenset(
    "le la les l d sur sous en de du des a à aux et lès les cedex mairie rectorat".split()
)


def _opens_with_place(flow: Flow, position: int) -> bool:
    """Whether the words before a day on its line may be a town's: names and their links, not a
    sentence (« la période commençant le »)."""
    cell = flow.cell_of(position)
    line = flow.line_span(position)
    start = cell.start if cell is not None and cell.start < position else line.start
    words = re.findall(r"[^\W\d_]+", re.split(r"[;.»\"]", flow.text[start:position])[-1])
    if words and re.fullmatch(_WEEKDAY, words[-1].lower()):
        words = words[:-1]
    if words and words[-1] in ("le", "Le", "LE", "1e", "ie"):
        words = words[:-1]
    strange = [w for w in words if not w[0].isupper() and w.lower() not in _PLACE_LINKS]
    return not strange


def issue_date_field(
    flow: Flow, name: str = "issue_date", skip: Sequence[Span] = (), *, guess: bool = True
) -> dict[str, Field]:
    """The day the paper was made: « Fait à …, le … » before a header's date; else, where a `guess`
    is wanted, the only day that it bears; or nothing."""
    found = made_dates(flow, skip)
    if not found and guess:
        found = _untold_day(flow, skip)
    return _likeliest(flow, name, found)


def _likeliest(flow: Flow, name: str, found: Sequence[RoleDate]) -> dict[str, Field]:
    if not found:
        return {}
    best = max(found, key=lambda r: (round(r.weight, 2), r.found.start))
    rivals = {r.found.date for r in found if r.weight >= best.weight - 0.03} - {best.found.date}
    weight = best.weight - (0.2 if rivals else 0.0)
    value = best.found.date.isoformat()
    return {name: flow.field(name, value, best.found.start, best.found.end, weight)}


def _untold_day(flow: Flow, skip: Sequence[Span]) -> list[RoleDate]:
    """The only day left on a paper that dates itself in no known words; nothing where two are."""
    born = {r.found.date for r in birth_dates(flow)}
    left = []
    for date in dates_of(flow.text):
        before = _before(flow, date.start)
        if (
            date.precision == "day"
            and not date.repaired
            and OLDEST_MADE_YEAR <= date.date.year <= LATEST_MADE_YEAR
            and date.date not in born
            and not any(s.start <= date.start < s.end for s in skip)
            and not any(p.search(before) for p in (LAW, _RECEIVED, _SEEN, _PERIOD_OPEN, _BIRTH))
        ):
            left.append(RoleDate(date, UNTOLD))
    return left if len({r.found.date for r in left}) == 1 else []
