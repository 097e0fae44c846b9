"""Which of the dates on a paper is the day it was made."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dossiers.reading import Field
from pieces.fields.births import BIRTH, YOUNGEST_AGE, birth_dates
from pieces.fields.days import (
    DEADLINE,
    LAW,
    LINK,
    PERIOD_OPEN,
    RECEIVED,
    SEEN,
    WEEKDAY,
    RoleDate,
    dates_of,
    days_beside,
    opens_period,
    texts_above,
    words_before,
)
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.label_short import shortened
from pieces.parse.dates import FoundDate
from pieces.parse.folding import fold

# « Fait à …, le … »: nothing else can be meant.
FIRMLY_MADE = 0.95
# Said so, « le … » behind it, it is no day of a stretch.
OWN = 0.9
# Under « Délivré le », in a column of its own.
UNDER_LABEL = 0.915
# A day that closes a bracket.
IN_PASSING = 0.5
# No heading stands lower, in shares of what is written.
LOWEST_HEADING, AT_FOOT = 0.6, 0.6
# Less firmly told, a day a childhood before another is one of birth whose words were not read.
FIRM = 0.93
# A day that nothing tells the part of: likely, and no more, the day of the paper.
UNTOLD = 0.45  # proposed, and never believed
# A hand's « 2023 » read as « 2093 »: no paper is of that year.
OLDEST_MADE_YEAR, LATEST_MADE_YEAR = 1990, 2049


class Said(Enum):
    """How words tell the day a paper was made, where that bears on what else must hold."""

    PLAINLY = auto()
    PLACED = auto()  # « Nice, le 3 mai 2025 », « Nice, 3 mai 2025 »: after a town
    OWN_NUMBER = auto()  # « DÉCISION N° 2024-118 DU 12 JUIN 2024 » opening a line: the paper's own
    # « DÉCISION DE LA CDAPH DU 3 MAI 2022 »: as a heading; in a sentence, a paper spoken of.
    MAYBE_ANOTHERS = auto()
    GIVEN_OUT = auto()  # « délivré le … »: this paper, unless the word before names another
    CLOSING = auto()  # « … Régine MONTEIL. Le 23/10/2024. »: a sentence of its own, ending its line


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words before a day that may tell it was the paper's; `weight` from 0 to 1."""

    pattern: re.Pattern[str]
    weight: float
    said: Said = Said.PLAINLY


_MADE: tuple[_Cue, ...] = tuple(
    _Cue(re.compile(pattern + LINK), weight, *said)
    for pattern, weight, *said in (
        (r"\bfaite?\s+(?:et\s+(?:signe|certifie)\w*\s+)?(?:a|à)\s*:?\s*[^\n\d:]{0,60}?", 0.97),
        (r"\bfaite?\b[^.;:\d]{0,90}?\b(?:a|à)\s+[^\n\d:.;]{2,40}?,?\s+le", 0.96),
        (r"\bfaite?(?:\s+en\s+\w+\s+exemplaires?)?\s*(?:le|,)?", 0.95),
        # « Fait pour valoir ce que de droit, mardi 5 septembre 2023 »
        (r"\b(?:faite?|delivree?|etablie?)\b[^.;:\d]{0,60}\bde\s+droit\s*,", 0.94),
        (r"\b(?:etablie?s?|emise?s?|redigee?s?)(?:\s+et\s+\w+)?"
         r"(?:\s+(?:en\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?\s*,?\s*)?(?:(?:a|à)\s+(?!partir)[^\n\d:]{0,40}?)?)?", 0.93),
        # Another print of a card delivered before says when it was printed.
        (r"\b(?:editee?s?|imprimee?s?|generee?s?)(?:\s+et\s+\w+)?"
         r"(?:\s+(?:en\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?\s*,?\s*)?(?:(?:a|à)\s+(?!partir)[^\n\d:]{0,40}?)?)?", 0.88),
        (r"\b(?:attestation|certificat|carte|document|titre|diplome|notification|releve)s?\s+(?:est\s+|a\s+ete\s+)?(?:delivree?|etablie?|emise?"
         r"|editee?|remise?|redigee?|generee?)(?:\s+et\s+\w+)?(?:\s+(?:a|à|par|en)\s+(?!partir)[^\n\d:]{0,60}?)?", 0.96),
        (r"\b(?:edition|impression|emission)(?=\s+du)", 0.92),
        (r"\bsituation\b[^.;:\d]{0,60}\ba\s+la\s+date(?=\s+du)", 0.92),
        (r"\b(?:en|fait en)\s+\w+\s+(?:exemplaires?|originaux)(?:\s+originaux)?,?\s*(?:(?:a|à)\s+[^\n\d:]{0,40}?)?", 0.93),
        (r"\b(?:date|dt)\s+(?:d(?:e\s+|u\s+|')(?:l[aoe]\s+|l')?)?(?:delivrance|emission|edition|signature|attestation"
         r"|decision|demande|notification|impression|redaction|certificat|document|titre|carte|avis|releve|arrete"
         r"|courrier|lettre|presente)(?:\s+d[eu][\w' ]{0,40}?)?", 0.93),
        # « DATE DELIVR.  21/02/2025 », as programs shorten it
        (r"(?:^|[\n\t\f])\s*(?:date|dt)\s+(?:d['e]\s?)?(?:deliv|attest|certif|edit|emis|signat)[a-z]{0,6}\.?", 0.93),
        (r"\bd(?:e\s+|u\s+|')(?:l[aoe]\s+|l')?(?:delivrance|emission|edition|signature|attestation"
         r"|impression|redaction|certificat|document|titre|carte|releve|presente)(?:\s+d[eu][\w' ]{0,40}?)?", 0.93),
        # « NOTIFICATION DE LA DÉCISION DU JURY DU 6 DÉCEMBRE »: told before it was written down.
        (r"\bd(?:e\s+|u\s+|')(?:l[aoe]\s+|l')?(?:decision|demande|notification|avis|arrete|courrier|lettre)"
         r"(?:\s+d[eu][\w' ]{0,40}?)?", 0.905),
        (r"\bdate\s+(?:de\s+l'|d')etablissement", 0.93),
        (r"(?:^|[\n\t\f])\s*envoyee?(?:\s+le)?", 0.9),
        # « Extrait du registre national – 30/10/2024 », at the end of a line of the paper's head
        (r"^[^\f]{0,300}[^\W\d]\s+[-–—]", 0.7),
        (r"\b(?:delivre|remis|notifie|transmis|adresse|decerne)e?s?(?:\s+(?:a|à|par|en|aux?)\s+[^\n\d:]{0,60}?)?", 0.92, Said.GIVEN_OUT),
        (r"\b(?:decision|mesure|deliberation|resolution)s?\s+(?:est\s+)?(?:prise|rendue|arretee|prononcee|adoptee|notifiee)s?(?:\s+(?:a|à|par)\s+[^\n\d:]{0,60}?)?", 0.92),
        (r"\bavis\s+(?:(?:de)?favorable\s+)?rendu(?=\s+le)", 0.88),
        (r"\b(?:decision|notification|avis)\s+d[eu]\s+[^\n\d:.;]{3,50}?\s+(?:en\s+date\s+)?du", 0.91, Said.MAYBE_ANOTHERS),
        # The paper's own number and day, as a title: « Arrêté n° 2022-335 du 3 novembre 2022 ».
        (r"(?:^|[\n\t\f]|\.\s)\s*(?:(?:arrete|decision|notification|attestation|certificat|proces-verbal|extrait|ordonnance)"
         r"(?:\s+[a-z' ]{3,40}?)?\s*)?n\s?[°o]\s?[\w./-]*\d[\w./-]*\s*,?\s+du", 0.905, Said.OWN_NUMBER),
        (r"\bcertifiee?s?\s+(?:exacte?s?|conformes?|sinceres?|veritables?)(?:\s*,?\s+(?:(?:a|à)\s+)?[^\n\d:]{0,40}?)?", 0.93),
        (r"\bsigne(?:e|s)?(?:\s+(?:a|à)\s+[^\n\d:]{0,40}?)?", 0.9),
        (r"\b(?:decision|notification|attestation|certificat|extrait|avis)\s+(?:en\s+date\s+)?du", 0.91, Said.MAYBE_ANOTHERS),
        (r"(?:^|[\n\t\f]|\.\s)\s*(?:sign|attest|certifi)ee?\s+par\s+[^\n\d:;]{2,45}?", 0.9),
        (r"\ben date du", 0.9),
        (r"(?:^|[\n\t\f;\"»]|cedex,?\s)\s*(?:a\s+)?[a-z][a-z' /-]{1,40}(?:\s\(?\d{2,5}\)?)?\s*,?\s+(?:le|ce|den|1e|ie|lc)", 0.921, Said.PLACED),
        (r"\bde droit\s*,?\s+(?!depuis\b)(?:a\s+)?[a-z][a-z' -]{1,40}\s*,?\s+(?:le|1e|ie|lc)", 0.93),
        (r"[.)]\s+a\s+[a-z][a-z' -]{1,30}(?:\s\(?\d{2,5}\)?)?\s*,?\s+le", 0.921, Said.PLACED),
        # « Validité conseillée : cinq ans. Épinal, le 13 février 2023 »
        (r"[a-z)]\.\s+[a-z][a-z' -]{1,30}(?:\s\(?\d{2,5}\)?)?\s*,\s+le", 0.921, Said.PLACED),
        (r"(?:^|[\n\t\f])\s*(?:a\s+)?[a-z][a-z' -]{1,40},", 0.851, Said.PLACED),
        # « Le recteur, par délégation le proviseur, Orléans, 11 octobre 2024 »
        (r",\s+[a-z][a-z' -]{1,30},", 0.83, Said.PLACED),
        (r"(?:^|[\n\t\f])\s*a\s+[a-z][a-z' -]{1,40}", 0.851, Said.PLACED),
        (r"(?:^|[\n\t\f])\s*le\b", 0.85),
        (r"[a-z)]\.\s+le\b", 0.83, Said.CLOSING),
        (r"(?:^|[\n\t\f])\s*(?:la\s+)?date(?:\s+et\s+(?:signature|lieu|cachet)[\w ]{0,20})?", 0.88),
    )
)  # fmt: skip
_OWN_NUMBER = next(cue for cue in _MADE if cue.said is Said.OWN_NUMBER)
_ALONE = re.compile(r"(?:^|[\n\t\f])[\s.:]*$")


def made_dates(flow: Flow, skip: Sequence[Span] = ()) -> list[RoleDate]:
    """Days on which the paper may have been made, with weights, in reading order.

    Days of birth, of legal texts and of the spans in `skip` (periods, mostly) are left out.
    """
    born = {r.found.date for r in birth_dates(flow)}
    named = days_beside(flow, MADE_LABELS, apart=True)  # whatever else it may close or open
    bare = days_beside(flow, _BARE_LABELS, apart=True, alone=True)
    labelled = [*named, *(d for d in bare if not _in_column_of_days(flow, d))]
    found = []
    for date in dates_of(flow.text):
        if date.precision != "day" or date.date in born or date.date.year > LATEST_MADE_YEAR:
            continue
        weight = UNDER_LABEL if date in labelled else made_weight(flow, date)
        own = weight >= FIRMLY_MADE or date in named or _is_placed(flow, date, weight)
        if not own and any(s.start <= date.start < s.end for s in skip):
            continue
        if weight > 0:
            found.append(RoleDate(date, weight * (0.85 if date.repaired else 1.0)))
    return found


# « Fait à Draguignan » over « le 29/07/2023 », with another column beside them.
_MADE_AT = re.compile(r"\s*faite? a [^\d:.]{2,45}$")
_LE_BEFORE = re.compile(r"\ble\s*$")


def _is_placed(flow: Flow, date: FoundDate, weight: float) -> bool:
    """« Délivrée à Besançon le 06/03/2025 », before « Fin de validité »: it opens no stretch."""
    return (
        weight >= OWN
        and _LE_BEFORE.search(flow.folded, max(0, date.start - 6), date.start) is not None
    )


MADE_LABELS = (
    "delivre le", "delivree le", "date de delivrance", "fait le", "emis le", "date d'emission", "etabli le",
    "date d'edition", "date de l'attestation", "date du document", "date du certificat", "date de notification",
    "date de decision", "date de la decision", "notifie le", "date d'obtention", "date d'etablissement", "envoye le", "date d'envoi",
    *(f"{paper} {given_out} le" for paper in ("document", "extrait", "certificat", "attestation")
      for given_out in ("delivre", "delivree", "etabli", "etablie", "edite", "editee")),
    *shortened("date delivrance", "date attestation", "date certificat", "date edition"),
)  # fmt: skip
_BARE_LABELS = ("date", "le")


def made_weight(flow: Flow, date: FoundDate) -> float:
    """0…1: how firmly the words around a date say that the paper was made on it."""
    before = words_before(flow, date.start)
    if _OWN_NUMBER.pattern.search(before):
        return _OWN_NUMBER.weight
    if any(p.search(before) for p in (LAW, RECEIVED, SEEN, DEADLINE)):
        return 0.0
    if SEEN.search(flow.folded_prose, max(0, date.start - REACH), date.start):
        return 0.0
    if _SIGNED_BEFORE.search(flow.folded_prose, max(0, date.start - REACH), date.start):
        return 0.0
    line_start = max(before.rfind("\n"), before.rfind("\f")) + 1
    cues = [
        cue
        for cue in _MADE
        if (m := cue.pattern.search(before)) and not _is_mention(flow, date, m, cue)
    ]
    if any(cue.said is Said.PLACED for cue in cues) and (
        opens_period(flow, date.start, before) or not _opens_with_place(flow, date.start)
    ):
        cues = [cue for cue in cues if cue.said is not Said.PLACED]
    made = max((_told_by(flow, date, cue) for cue in cues), default=0.0)
    if _LE_BEFORE.search(before) and _MADE_AT.match(
        next(iter(texts_above(flow, date.start, 1)), "")
    ):
        made = max(made, FIRMLY_MADE)
    spoken = any(cue.said is Said.MAYBE_ANOTHERS for cue in cues)
    if made < 0.9 and not spoken and opens_period(flow, date.start, before):
        return 0.0
    if made < FIRMLY_MADE and _AT_HOUR.match(flow.folded, date.end):
        made = min(made, PRINTED)
    aside = (_HANDED_OVER, _COUNTERSIGNED)
    if made and any(
        p.search(flow.folded_prose, max(0, date.start - REACH), date.start) for p in aside
    ):
        made = min(made, PRINTED)
    if made:  # « (obtenu … le 28/06/2019) »: told in passing
        return min(made, IN_PASSING) if flow.text[date.end : date.end + 1] == ")" else made
    after = flow.folded[date.end : date.end + 1]
    if _ALONE.search(before[line_start - 1 :] if line_start else before) and after in "\n\t\f":
        return 0.0 if _in_column_of_days(flow, date) else 0.6
    return 0.0


def _told_by(flow: Flow, date: FoundDate, cue: _Cue) -> float:
    """The weight of a cue: « Avis de formation du 31/01/2025 », at the foot, heads nothing."""
    cell = flow.cell_of(date.start)
    if cell is None or cue.said is not Said.MAYBE_ANOTHERS:
        return cue.weight
    foot = max(c.box.y1 for c in flow.cells if c.page == cell.page)
    return AT_FOOT if cell.box.y0 > LOWEST_HEADING * foot else cue.weight


# « La convention avait été signée le 4 avril 2025 », « au vu du certificat / établi le … »: a paper
# spoken of, over the end of a line too. How far back its words may stand, in letters.
REACH = 110
_SIGNED_BEFORE = re.compile(
    r"(?<!presente )\b(?:convention|accord|devis|bail|commande)s?\b[^.;\n\d]{0,40}?\b(?:signe|conclu|passe|accepte)e?s?\s+le\s*$"
    r"|\b(?:recevabilite|candidature|demande|convocation)s?\s+(?:notifie|transmis|adresse|depose|recu|accepte)e?s?\s+le\s*$"
    # « que j'ai eues en juin, relevé édité le 8 juillet 2022, »
    r"|(?:,|\b(?:mon|ma|mes|votre|vos|son|sa|leur))\s(?:releve|attestation|certificat|diplome|notification)s?(?: de \w+)?"
    r"\s+(?:edite|etabli|delivre|emis|date|notifie)e?s?\s+(?:le|du)\s*$"
    r"|\b(?:avait|avaient)\s+ete\s+(?:signe|etabli|conclu|redige|delivre)e?s?\s+le\s*$"
)
# « Remis en mains propres contre décharge, à sa demande, le 21/10/2023 »: when it was taken.
_HANDED_OVER = re.compile(
    r"\b(?:remise?s?|retiree?s?)\b[^.;\d]{0,50}?\b(?:mains?\s+propres?|decharge|recepisse)\b[^.;\d]{0,50}$"
)
# « Visa du CFA le 24/10/2025 »: another's, who saw what was made before.
_COUNTERSIGNED = re.compile(r"\b(?:visa|contreseing|vu et (?:approuve|verifie))\b[^.;\d\n]{0,50}$")
# « Édité le 02/11/2025 à 12:24 »: when it was printed, where another day tells when it was made.
PRINTED = 0.81
_AT_HOUR = re.compile(r"[ ,]*(?:a |- ?)?[012]?\d ?[h:.-] ?[0-5]\d(?!\d|[./-]\d)")


def _in_column_of_days(flow: Flow, date: FoundDate) -> bool:
    """Whether the line over or under a day bears another in the same column, as rows of a table."""
    cell = flow.cell_of(date.start)
    if cell is None:
        return False
    beside = (flow.cell_of(d.start) for d in dates_of(flow.text))
    return any(
        c is not None
        and (c.page, abs(c.line - cell.line)) == (cell.page, 1)
        and min(c.box.x1, cell.box.x1) > max(c.box.x0, cell.box.x0)
        for c in beside
    )


# « exeat délivré le 2 juillet 2024 », « permis délivré le … »: a word in small letters, no verb.
_NOUN_BEFORE = re.compile(r"(?<![\w'’-])([a-zß-ÿ]{4,}) +$")
_OF_THIS_PAPER = frozenset(
    "attestation attestations certificat carte document titre diplome notification releve extrait brevet livret"
    " decision duplicata original copie present presente etre sera etait sont dument ainsi donc droit valoir"
    " exemplaire".split()
)


def _is_mention(flow: Flow, date: FoundDate, match: re.Match[str], cue: _Cue) -> bool:
    """« reconnu travailleur handicapé (notification de la MDPH du 14/06/2022) »: within a sentence
    or brackets, another paper's day; as a heading it is this paper's."""
    start = date.start - len(match.string) + match.start()
    if cue.said is Said.GIVEN_OUT:
        noun = _NOUN_BEFORE.search(flow.text, max(0, start - 40), start)
        return noun is not None and fold(noun[1]) not in _OF_THIS_PAPER
    if cue.said is Said.CLOSING:
        return not _closes_line(flow, date)
    if cue.said is not Said.MAYBE_ANOTHERS:
        return False
    cell = flow.cell_of(start)
    begin = flow.line_span(start).start if cell is None else cell.start
    said = flow.text[begin:start].strip()
    return said.endswith("(") or any(w.islower() for w in said.split()[-2:])


_CAPITAL_LE = re.compile(r"\bLe\s+(?:[a-z]+di\s+)?$")
_ENDS_LINE = re.compile(r" ?\.? ?[\t\n\f]")


def _closes_line(flow: Flow, date: FoundDate) -> bool:
    told = _CAPITAL_LE.search(flow.text, max(0, date.start - 14), date.start)
    return told is not None and _ENDS_LINE.match(flow.text, date.end) is not None


_PLACE_LINKS = frozenset(
    "le la les l d sur sous en de du des a à aux et lès les cedex mairie rectorat".split()
)


# « Examiné le », « Embauchée le »: what was done on a day, not a town.
_DONE = re.compile(
    r"(?:r?(?:examin|consult|embauch|convoqu|inscri|obten|obtint|valid|effectu|oper|hospitalis|recrut|engag|affect"
    r"|nomm|fini|mari|raye|radi|scolaris|sorti|entr|commenc|termin|achev|debut|reuni|sieg|deliber|rencontr|auditionn))\w*$"
    r"|(?:edit|imprim|gener|envoy|adress|depos|enregistr|vis|tir)ee?s?$|(?:transmis|recu)e?s?$"
)


# « … recensée par la mairie de » over « Corte le 19 septembre 2022 »: a sentence goes on.
_GOES_ON = re.compile(r"[a-z] (?:de|a|en|par|dans|sur|pour|chez|commune de|ville de)\n$")
# « landéda-plage, le 22 septembre »: a note in small letters throughout.
_TYPED_SMALL = re.compile(r"[a-zà-ÿ'’-]+(?: [a-zà-ÿ'’-]+)?, le ")


def _opens_with_place(flow: Flow, position: int) -> bool:
    """Whether the words before a day on its line may be a town's: names and their links, not a
    sentence (« la période commençant le »)."""
    cell = flow.cell_of(position)
    line = flow.line_span(position)
    start = cell.start if cell is not None and cell.start < position else line.start
    if start == line.start and _GOES_ON.search(flow.folded, max(0, start - 30), start):
        return False
    if _TYPED_SMALL.fullmatch(flow.text, start, position):
        return True
    if start == position:  # « … ; le parcours se termine le » over « 04/06/2025 »
        start = flow.line_span(start - 1).start if start else start
    if not re.search(r"[^\W\d_]{3}", flow.text[start:position]):
        start = _left_of(flow, cell, start)  # « Tâches pratiques validées | le 20/05/2025 »
    said = re.split(r"[;»\"]|\.\s+(?=[^\W\d_])", flow.text[start:position])[-1]
    said = said.rpartition(",")[0].rpartition(",")[2] or said
    words = re.findall(r"[^\W\d_]+", said)
    if words and re.fullmatch(WEEKDAY, words[-1].lower()):
        words = words[:-1]
    if words and words[-1] in ("le", "Le", "LE", "1e", "ie"):
        words = words[:-1]
    # « Mariée le … », « mariée à Nice le … », but « Pont-Sainte-Marie, vendredi … »
    if words and (len(words) == 1 or words[-1].islower()) and _DONE.match(fold(words[-1])):
        return False
    strange = [w for w in words if not w[0].isupper() and w.lower() not in _PLACE_LINKS]
    return not strange


def _left_of(flow: Flow, cell: Cell | None, start: int) -> int:
    """Where the cell before another on its line begins; `start` where there is none."""
    index = flow.cells.index(cell) if cell is not None else 0
    left = flow.cells[index - 1] if index else None
    if cell is None or left is None or (left.page, left.line) != (cell.page, cell.line):
        return start
    return left.start


def issue_date_field(
    flow: Flow,
    name: str = "issue_date",
    skip: Sequence[Span] = (),
    *,
    guess: bool = True,
    begun: Field | None = None,
) -> dict[str, Field]:
    """The day the paper was made: « Fait à …, le … » before a header's date; else, where a `guess`
    is wanted, the only day that it bears; or nothing.

    `begun`: the first day of what the paper attests, before which it was not made where another
    day may be its own.
    """
    found = made_dates(flow, skip)
    if not found and guess:
        found = _untold_day(flow, skip)
    if begun is not None:
        found = [r for r in found if r.found.iso >= str(begun.value)] or found
    return _likeliest(flow, name, found)


def _likeliest(flow: Flow, name: str, found: Sequence[RoleDate]) -> dict[str, Field]:
    if not found:
        return {}
    latest = max(r.found.date.year for r in found)
    found = [r for r in found if r.weight >= FIRM or latest - r.found.date.year < YOUNGEST_AGE]
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
        before = words_before(flow, date.start)
        if (
            date.precision == "day"
            and not date.repaired
            and OLDEST_MADE_YEAR <= date.date.year <= LATEST_MADE_YEAR
            and date.date not in born
            and not any(s.start <= date.start < s.end for s in skip)
            and not any(p.search(before) for p in (LAW, RECEIVED, SEEN, PERIOD_OPEN, BIRTH))
            and not DEADLINE.search(before)
        ):
            left.append(RoleDate(date, UNTOLD))
    return left if len({r.found.date for r in left}) == 1 else []
