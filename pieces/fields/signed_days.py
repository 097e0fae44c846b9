"""The day that a candidate signed a form of the examination, told from that of its print."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re

from pieces.fields.births import birth_dates
from pieces.fields.days import DEADLINE, PERIOD_OPEN, RECEIVED, dates_of, days_beside, texts_above
from pieces.fields.flow import Fields, Flow
from pieces.fields.made_weights import made_weight
from pieces.fields.own_dates import LATEST_MADE_YEAR, made_dates
from pieces.fields.studies import session_field
from pieces.parse.dates import FoundDate

EDITED = re.compile(
    r"(?:edit\w{1,4}|imprim\w{1,4}|genere\w{0,2}|enregistre\w{0,2}|valide\w{0,2}|date\s+d'?\s?(?:edition|impression|inscription|enregistrement)|tire\s+le|cree\s+le)[^\n\d]{0,35}$"
)
# « Le : » over « Candidature imprimée le 30/10/2023 »: the print's day, whatever stands over it.
# So is « date d'impression : 28/10/2025 » at the foot.
PRINTED = re.compile(
    r"\b(?:(?:edit|imprim|gener)\w{1,4}\s+(?:le|du|en date du)"
    r"|date\s+d['’]\s?(?:edition|impression|envoi))\s*:?\s*$"
)
_SIGNED = re.compile(
    r"(?:\bfaite?\b[^\n\d]{0,70}|\bsigne\w{0,2}\b[^\n\d]{0,50}|date\s+(?:et|de|,|/)\s*(?:la\s+)?signature[^\n\d]{0,40}|\ble\s*:?\s*|\bdate\s*:?\s*|lu et approuve[^\n\d]{0,40}|(?:^|[\n\f\t])\W*date[es]{0,2}\s+(?:du|de\s+ce\s+jour\s*,?\s*(?:le)?)\s*:?|\bce\s+jour\s*,?\s*(?:le\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*)\s*$"
)
# A signature stands after this share of the words.
LOWER_PART = 0.5
# A form for a session is signed within the years before it; another year is likely misread.
OUT_OF_SESSION = 0.5


# « Tarbes, 14 novembre 2025 » at the foot: whoever dates a paper there signs it, most often.
AT_FOOT = 0.7


def placed_at_foot(flow: Flow) -> Fields:
    """`signed_on`: the last day beside a town in the lower part, those of the print left out."""
    lower = [
        d.found
        for d in made_dates(flow)
        if d.found.start >= LOWER_PART * len(flow.text)
        and not EDITED.search(flow.folded, max(0, d.found.start - 60), d.found.start)
    ]
    if not lower:
        return {}
    day = lower[-1]
    return {"signed_on": flow.field("signed_on", day.iso, day.start, day.end, AT_FOOT)}


def signed_on_field(flow: Flow, skip: FoundDate | None = None) -> Fields:
    """`signed_on`: the day beside « Fait à … le », « signature », in the lower part of the paper."""
    born = {r.found.date for r in birth_dates(flow)}
    best: tuple[float, FoundDate] | None = None
    labelled = days_beside(flow, _SIGNED_LABELS)
    for date in dates_of(flow.text):
        if (
            date.precision != "day"
            or date.date in born
            or date.date.year > LATEST_MADE_YEAR
            or (skip is not None and date.start == skip.start)
        ):
            continue
        before = flow.folded[max(0, date.start - 90) : date.start]
        match = _SIGNED.search(before)
        beside_place = _OVER_A_SIGNATURE.match(flow.folded, date.end) and not PERIOD_OPEN.search(
            before
        )
        placed = _is_placed_before_signature(flow, date)
        if (match is None or EDITED.search(before)) and not (
            date in labelled or beside_place or placed
        ):
            continue
        if RECEIVED.search(before) or DEADLINE.search(before) or PRINTED.search(before):
            continue
        if match is not None and _MERE_LE.fullmatch(match.group()) and PERIOD_OPEN.search(before):
            continue  # « CNED, depuis le 1er septembre 2022 »
        if match is None and any(RECEIVED.search(t) for t in texts_above(flow, date.start, 1)):
            continue  # « Reçu au rectorat le : », over the mail room's day
        words = match.group() if match else "date"
        strong = words.startswith(
            ("fait", "signe", "date et", "date de", "lu et", "date,", "date /", "ce jour")
        )
        beside = flow.folded[max(0, date.start - 70) : date.end + 70]
        strong = strong or ("date" in words and "signature" in beside) or placed
        if _ENDORSED.search(before):
            continue
        strong = strong or _AT_TOWN.search(before) is not None
        strong = strong or any(_ASKS_DAY.fullmatch(t) for t in texts_above(flow, date.start, 1))
        bare = _MERE_LE.fullmatch(words) is not None and not (date in labelled or beside_place)
        if bare and _TOLD_OF.search(before) and made_weight(flow, date) == 0.0:
            continue  # « J'ai eu le relevé le 7 juillet 2023. »
        weight = 0.93 if strong else 0.7
        if any(_ANOTHERS_PLACE.search(t) for t in texts_above(flow, date.start, 2)):
            weight *= BESIDE_OTHERS
        if not strong and date.start < LOWER_PART * len(flow.text):
            continue
        if best is None or weight >= best[0]:
            best = (weight, date)
    if best is None:
        return {}
    weight, date = best
    weight *= 0.85 if date.repaired else 1.0
    session = session_field(flow).get("session")
    if session is not None and not -3 <= date.date.year - int(session.value) <= 0:
        weight *= OUT_OF_SESSION
    return {"signed_on": flow.field("signed_on", date.iso, date.start, date.end, weight)}


# « Vu le 3/11/2025 », « Visé par l'établissement le … »: who saw the paper, later.
_ENDORSED = re.compile(
    r"\b(?:vue?|visee?|controlee?|verifiee?|instruite?|traitee?|saisie?)\s+(?:par\s+[^\n\d]{2,40}\s)?le\s*:?\s*$"
)
# « À Mulhouse          le  28 / 10 / 2025 »
_AT_TOWN = re.compile(r"(?:^|[\n\f])\s*a\s*:?\s+[a-z][a-z' -]{1,40}[,\t ]\s*le\s*:?\s*$")
_MERE_LE = re.compile(r"le\s*:?\s*")
# « À dater et signer par le candidat » over « le 31.10.2025 », wherever the frame stands
_ASKS_DAY = re.compile(
    r"\W*(?:a|merci de|veuillez)\s+dater(?:\s+et|,)\s+signer(?:\s+par\s+(?:le|la|l')\s*(?:candidat\w*|interesse\w*)(?:\s?\(e\))?)?\W*"
)
# « Castres, 20/11/2023    Signature : B. Attoumani », a line of its own.
_TOWN_AHEAD = re.compile(r"\W*(?:a\s+)?[a-z][a-z' -]{1,40},\s*(?:le\s+)?")
_SIGNATURE_BEHIND = re.compile(
    r"[ .,]*\t\W*signature\b(?!\s+d\w+\s+(?:representant|responsable|parent|chef))"
)


def _is_placed_before_signature(flow: Flow, date: FoundDate) -> bool:
    line = flow.line_span(date.start)
    town = _TOWN_AHEAD.fullmatch(flow.folded, line.start, date.start)
    return town is not None and _SIGNATURE_BEHIND.match(flow.folded, date.end) is not None


# « J'ai eu le relevé le 7 juillet 2023. »
_TOLD_OF = re.compile(
    r"\b(?:j'ai|j'avais|nous avons|m'a ete|m'ont|a ete|etait|avait)\b[^.;\n]{0,60}$"
)
# « Le représentant légal : » over « Date 11/11/2025 », beside the candidate's own.
BESIDE_OTHERS = 0.6
_ANOTHERS_PLACE = re.compile(
    r"^\W*(?:l[ea] |l'|visa )?(?:representante?|responsable|parents?|pere|mere|etablissement|chef d'etab\w*|proviseure?|employeur|tut\w+)\b(?!.*candidat)"
)
# « À Melle 20 octobre 2024   Signature du candidat »: « Metz, le » was not read.
_OVER_A_SIGNATURE = re.compile(
    r"[ .,]*[\t\n]\s*(?:date et )?signature (?:du |de la |de l'|d[eu] )(?:candidat|interess)"
)
_SIGNED_LABELS = (
    "date", "le", "date de signature", "date de la signature", "date et signature", "signe le", "fait le",
    "date de validation et signature", "signature du candidat le", "signature le", "date et lieu", "date, signature",
    "date et signature du candidat", "signature du candidat, le", "datee du", "date de validation",
)  # fmt: skip
