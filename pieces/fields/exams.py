"""Papers of the examination: registration, transcripts, diplomas, decisions, waivers, notices."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossiers.reading import Field
from pieces.fields.births import birth_dates
from pieces.fields.continued import gone_on, joined_text, text_of
from pieces.fields.days import (
    DEADLINE,
    LAW,
    PERIOD_OPEN,
    RECEIVED,
    dates_of,
    days_beside,
    texts_above,
)
from pieces.fields.flow import Fields, Flow, Span
from pieces.fields.jury_words import result_field
from pieces.fields.labels import values
from pieces.fields.own_dates import LATEST_MADE_YEAR, issue_date_field, made_dates, made_weight
from pieces.fields.people import person_fields
from pieces.fields.results import scores_field
from pieces.fields.studies import academy_fields, session_field, speciality_fields
from pieces.parse.dates import FoundDate
from pieces.parse.folding import fold

_EDITED = re.compile(
    r"(?:edit\w{1,4}|imprim\w{1,4}|genere\w{0,2}|enregistre\w{0,2}|valide\w{0,2}|date\s+d'?\s?(?:edition|impression|inscription|enregistrement)|tire\s+le|cree\s+le)[^\n\d]{0,35}$"
)
# « Le : » over « Candidature imprimée le 30/10/2023 »: the print's day, whatever stands over it.
# So is « date d'impression : 28/10/2025 » at the foot.
_PRINTED = re.compile(
    r"\b(?:(?:edit|imprim|gener)\w{1,4}\s+(?:le|du|en date du)"
    r"|date\s+d['’]\s?(?:edition|impression|envoi))\s*:?\s*$"
)
_SIGNED = re.compile(
    r"(?:\bfaite?\b[^\n\d]{0,70}|\bsigne\w{0,2}\b[^\n\d]{0,50}|date\s+(?:et|de|,|/)\s*(?:la\s+)?signature[^\n\d]{0,40}|\ble\s*:?\s*|\bdate\s*:?\s*|lu et approuve[^\n\d]{0,40}|\bce\s+jour\s*,?\s*(?:le\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*)\s*$"
)
# A signature stands after this share of the words.
LOWER_PART = 0.5
# A form for a session is signed within the years before it; another year is likely misread.
OUT_OF_SESSION = 0.5
_NUMBER_LABELS = (
    "numero de candidat", "n° de candidat", "n° candidat", "numero candidat", "n° du candidat", "numero du candidat", "matricule",
    "numero d'inscription", "n° d'inscription", "n° inscription", "numero de dossier", "n° de dossier", "candidat n°", "numero de candidature",
    "n° de candidat cyclades", "identifiant candidat", "n°candidat", "code candidat",
)  # fmt: skip


def registration_confirmation(flow: Flow) -> Fields:
    """What the candidate registered for, and the two days: that of the print and that of his
    signature."""
    fields = person_fields(flow, self_declared=True)
    fields |= session_field(flow) | academy_fields(flow) | speciality_fields(flow)
    fields |= candidate_number_field(flow)
    edited = _edited(flow)
    if edited is not None:
        fields["edited_on"] = flow.field("edited_on", edited.iso, edited.start, edited.end, 0.92)
    signed = signed_on_field(flow, skip=edited) or _placed_at_foot(flow)
    return (fields if edited else fields | _letters_day(flow, signed)) | signed


# « Tarbes, 14 novembre 2025 » at the foot: whoever dates a paper there signs it, most often.
AT_FOOT = 0.7


def _placed_at_foot(flow: Flow) -> Fields:
    """`signed_on`: the last day beside a town in the lower part, those of the print left out."""
    lower = [
        d.found
        for d in made_dates(flow)
        if d.found.start >= LOWER_PART * len(flow.text)
        and not _EDITED.search(flow.folded, max(0, d.found.start - 60), d.found.start)
    ]
    if not lower:
        return {}
    day = lower[-1]
    return {"signed_on": flow.field("signed_on", day.iso, day.start, day.end, AT_FOOT)}


LETTERS_DAY = 0.85


def _letters_day(flow: Flow, signed: Fields) -> Fields:
    """`edited_on` of a letter: the day in its upper part, before the one that it is signed on."""
    upper = [d for d in made_dates(flow) if d.found.start < LOWER_PART * len(flow.text)]
    day = upper[0].found if upper else None
    if day is None or ("signed_on" in signed and day.iso > str(signed["signed_on"].value)):
        return {}
    if any(f.read == day.text for f in signed.values()):
        return {}
    return {"edited_on": flow.field("edited_on", day.iso, day.start, day.end, LETTERS_DAY)}


def candidate_number_field(flow: Flow) -> Fields:
    """`candidate_number` as printed, without blanks."""
    for value in values(flow, _NUMBER_LABELS):
        text = text_of(flow, value)
        match = re.match(r"[A-Z0-9][A-Z0-9 ./-]{4,24}", text)
        number = re.sub(r"\s", "", match.group()).strip("./-") if match else ""
        if sum(c.isdigit() for c in number) >= 5:
            sure = 0.93 * (0.85 + 0.15 * value.sure)
            return {
                "candidate_number": flow.field(
                    "candidate_number", number, value.start, value.end, sure
                )
            }
    match = re.search(
        r"(?:(?:candidat|inscription|dossier|sous\s+le)\s*(?:n\s?[°o]|numero)\s*:?"
        r"|\bnumero\s+(?:(?:de\s+)?candidate?|de\s+(?:candidature|dossier)|d'inscription)"
        r"|(?:^|(?<=[\n\t]))dossier\s*:)\s*([a-z0-9]{6,14})\b",
        flow.folded,
    )
    if match and sum(c.isdigit() for c in match[1]) >= 5:
        text = flow.text[match.start(1) : match.end(1)]
        return {
            "candidate_number": flow.field(
                "candidate_number", text, match.start(1), match.end(1), 0.85
            )
        }
    return {}


def _edited(flow: Flow) -> FoundDate | None:
    """The day of the print; where the paper tells none, that of the registration."""
    days = [d for d in dates_of(flow.text) if d.precision == "day"]
    for pattern in (_PRINTED, _EDITED):
        for date in days:
            if pattern.search(flow.folded, max(0, date.start - 60), date.start):
                return date
    return next((d for d in days if _heads_print(flow, d)), None)


# « 08/11/2025 21:14 », alone in its cell among the first lines: what a browser prints over a page.
_WITH_HOUR = re.compile(r"[ ,]*(?:a |- ?)?[012]?\d ?[h:] ?[0-5]\d(?:[h:][0-5]\d)?[ .]*$")
HEAD_LINES = 3


def _heads_print(flow: Flow, day: FoundDate) -> bool:
    cell = flow.cell_of(day.start)
    if cell is None or cell.start != day.start:
        return False
    lines = flow.text.count("\n", 0, cell.start)
    return lines < HEAD_LINES and _WITH_HOUR.match(flow.folded[day.end : cell.end]) is not None


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
        if (match is None or _EDITED.search(before)) and not (
            date in labelled or beside_place or placed
        ):
            continue
        if RECEIVED.search(before) or DEADLINE.search(before) or _PRINTED.search(before):
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


def transcript(flow: Flow) -> Fields:
    """Session, speciality, the scores of each unit with their benefits, and the result."""
    fields = person_fields(flow)
    fields |= session_field(flow) | academy_fields(flow) | speciality_fields(flow)
    fields |= candidate_number_field(flow)
    fields |= scores_field(flow) | result_field(flow)
    return fields | issue_date_field(flow)


# -- diplomas -------------------------------------------------------------------------------------

# Level of the national framework (décret 2019-14), and the titles that carry it.
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        5,
        re.compile(
            r"brevet\s+de\s+technicien\s+superieur|\bb\.?t\.?s\.?\b|\bd\.?u\.?t\.?\b|diplome\s+universitaire\s+de\s+technologie|\bdeug\b|\bdeust\b"
        ),
    ),
    (
        4,
        re.compile(
            r"baccalaureat|\bbac\b|brevet\s+professionnel|brevet\s+de\s+technicien\b(?!\s+superieur)|\bdaeu\b|diplome\s+d'acces\s+aux\s+etudes\s+universitaires|capacite\s+en\s+droit|brevet\s+des\s+metiers\s+d'art|\bbp\b|\bbma\b"
        ),
    ),
    (
        6,
        re.compile(
            r"licence|bachelor|\bb\.?u\.?t\.?\b|\bbut\b(?=\s+[a-z])|maitrise|diplome\s+(?:national\s+)?des?\s+metiers\s+d'art\s+et\s+du\s+design|\bdnmade\b"
        ),
    ),
    (7, re.compile(r"\bmaster\b|diplome\s+d'ingenieur|titre\s+d'ingenieur|\bdea\b|\bdess\b")),
    (8, re.compile(r"doctorat")),
    (
        3,
        re.compile(
            r"certificat\s+d'aptitude\s+professionnelle|\bc\.?a\.?p\.?\b|brevet\s+d'etudes\s+professionnelles|\bb\.?e\.?p\.?\b"
        ),
    ),
)
_LEVEL_PRINTED = re.compile(r"\bniveau\s*:?\s*([3-8]|iii|iv|v|ii|i)\b")
# The nomenclature before 2019 counted down in Roman figures.
_OLD_LEVELS = {"v": 3, "iv": 4, "iii": 5, "ii": 6, "i": 7}
_TITLE_LINE = re.compile(
    r"\b(?:baccalaureat|brevet\s+(?:de\s+technicien|professionnel|d'etudes|des\s+metiers)|certificat\s+d'aptitude|licence|master|diplome\s+(?:universitaire|d'acces|d'ingenieur|national|d'etat)|bachelor|titre\s+professionnel|doctorat|\bbts\b|\bbac\b\s+(?:pro|techno|general)|capacite en droit)"
)
_TITLE_END = re.compile(
    r"\t|\n|,?\s*\b(?:diplome\s+)?classee?\s+(?:au|de)\s+niveau|\s(?:de\s+|au\s+)?niveau\s+(?:[3-8]|i{1,3}v?|iv|v)\b|\f|;|\(|\.\s|\best\b|\bdelivre|\benregistree?\b|\binscrite?\b|\bobtenu|\ba ete\b|\bsession\b|\bau titre\b|\bnee?\b|\ble\s+\d|\bavec\b|\bmention\b|\bpar\b|\bvu\b|\ba\s+(?:m\b|m\.|mme|monsieur|madame)|\bsous\b|\bdans\b|\bla\s+(?:session|rectrice)"
)
_OBTAINED = re.compile(
    r"(?:obtenu\w*|obtention|delibera\w+|jury|decision|admis\w*|session|delivre\w*|recu\w*|juillet|en date)[^\n\d]{0,60}$"
)


def diploma(flow: Flow) -> Fields:
    """Title, level (3 to 8) and the day it was obtained: the jury's, else that of the paper."""
    fields = person_fields(flow)
    fields |= _title(flow)
    fields |= _level(flow, fields.get("title"))
    fields |= speciality_fields(flow) | session_field(flow) | academy_fields(flow)
    fields |= _obtained_on(flow)
    return fields | issue_date_field(flow)


def _title(flow: Flow) -> Fields:
    best: tuple[float, int, int] | None = None
    for match in _TITLE_LINE.finditer(flow.folded):
        before = flow.folded[max(0, match.start() - 60) : match.start()]
        if re.search(r"\bvu\b|article|decret|arrete|reglement|code de", before):
            continue
        line = flow.line_span(match.start())
        stop = _TITLE_END.search(flow.folded, match.end())
        end = min(line.end, stop.start() if stop else line.end)
        alone = match.start() - line.start <= 12
        weight = (0.88 if alone else 0.8) + (
            0.03 if re.search(r"diplome|grade|titre", before) else 0.0
        )
        # « TITRE PROFESSIONNEL » alone heads the paper; the title itself says of what.
        if end - match.end() < 3 and match.group().split()[0] in ("titre", "diplome", "brevet"):
            weight -= 0.15
        if best is None or weight > best[0]:
            best = (weight, match.start(), end)
    if best is None:
        return {}
    spans = gone_on(flow, flow.strip(best[1], best[2]))
    spans = [spans[0], *_until_end(flow, spans[1:])]
    text = joined_text(flow, [s for s in spans if s.end > s.start])
    return {"title": flow.field("title", text, spans[0].start, spans[0].end, best[0])}


def _until_end(flow: Flow, spans: Sequence[Span]) -> Iterator[Span]:
    """The lines that a title goes on over, up to what ends it."""
    for span in spans:
        stop = _TITLE_END.search(flow.folded, span.start, span.end)
        yield span if stop is None else flow.strip(span.start, stop.start())
        if stop is not None:
            return


def _level(flow: Flow, title: Field | None) -> Fields:
    printed = _LEVEL_PRINTED.search(flow.folded)
    where = fold(str(title.value)) if title else ""
    for level, pattern in _LEVELS:
        if title is not None and pattern.search(where):
            return {
                "level": Field(
                    "level",
                    level,
                    title.page,
                    title.box,
                    title.read,
                    round(title.confidence, 3),
                    title.source,
                )
            }
    if printed:
        word = printed[1]
        level = _OLD_LEVELS.get(word) or int(word)
        return {"level": flow.field("level", level, printed.start(), printed.end(), 0.85)}
    for level, pattern in _LEVELS:
        match = pattern.search(flow.folded)
        if match:
            return {"level": flow.field("level", level, match.start(), match.end(), 0.6)}
    return {}


def _obtained_on(flow: Flow) -> Fields:
    """The jury's day, then the day the diploma was made out, then a session's month or year."""
    born = {r.found.date for r in birth_dates(flow)}
    for date in dates_of(flow.text):
        before = flow.folded[max(0, date.start - 80) : date.start].replace("\n", " ")
        if date.precision == "day" and date.date not in born and _OBTAINED.search(before):
            if LAW.search(before):
                continue
            return {"obtained_on": flow.field("obtained_on", date.iso, date.start, date.end, 0.9)}
    made = made_dates(flow)
    if made:
        best = max(made, key=lambda r: r.weight)
        return {
            "obtained_on": flow.field(
                "obtained_on", best.found.iso, best.found.start, best.found.end, 0.65
            )
        }
    for date in dates_of(flow.text):
        before = flow.folded[max(0, date.start - 60) : date.start]
        if date.precision == "month" and _OBTAINED.search(before):
            return {"obtained_on": flow.field("obtained_on", date.iso, date.start, date.end, 0.8)}
    return {}


# -- forms and decisions --------------------------------------------------------------------------


def student_engagement_form(flow: Flow) -> Fields:
    """Who asks for the optional épreuve, for which session, signed when."""
    fields = person_fields(flow, self_declared=True)
    fields |= session_field(flow) | academy_fields(flow) | speciality_fields(flow)
    return fields | signed_on_field(flow)


def benefit_waiver(flow: Flow) -> Fields:
    """Refus or report of benefits, which the candidate signs himself."""
    fields = person_fields(flow, self_declared=True)
    fields |= speciality_fields(flow) | session_field(flow) | academy_fields(flow)
    signed = signed_on_field(flow) or _made_as_signed(flow)
    return fields | candidate_number_field(flow) | signed | scores_field(flow)


def _made_as_signed(flow: Flow) -> Fields:
    return issue_date_field(flow, "signed_on", guess=False)


def decision(flow: Flow) -> Fields:
    """Positionnement, aménagement, dispense, VAE: whom it is for and its day."""
    fields = person_fields(flow)
    return fields | speciality_fields(flow) | academy_fields(flow) | issue_date_field(flow)


def accommodation_notice(flow: Flow) -> Fields:
    """Whose aménagements, for which session."""
    fields = person_fields(flow)
    return fields | session_field(flow) | academy_fields(flow) | issue_date_field(flow)
