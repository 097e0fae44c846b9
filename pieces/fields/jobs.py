"""When somebody worked, and for which share of full time."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any

from dossiers.reading import Field
from pieces.fields.births import birth_dates
from pieces.fields.days import dates_of, words_before
from pieces.fields.flow import Flow, Span
from pieces.fields.job_columns import rows_across
from pieces.fields.job_tables import Employment, table_rows
from pieces.fields.labels import values
from pieces.fields.rows_of_people import of_holder
from pieces.fields.work_shares import with_share
from pieces.parse.dates import FoundDate
from pieces.parse.periods import find_periods

_OTHER_PERIOD = re.compile(
    r"(?:valable|validite|essai|preavis|conges?|annee scolaire|vacances|fermeture|formation|garantie|exercice|mandat|portabilite|prevoyance|frais de sante|mutuelle)\w*[^.;\n]{0,30}$|\bvisites?\b[^.;\n\d]{0,30}$"
)
# « a suivi, du 4 au 8 mars 2019, une formation de tutrice »
_THEN_TRAINING = re.compile(
    r"[\s,]*(?:une?|la|le|des?)\s+(?:\w+\s+)?(?:formations?|stages?|seminaires?|modules?|sessions?)\b"
)
_TRAINING_PERIOD = re.compile(r"\bstages?\b[^.;\n]{0,30}$")
_START_LABELS = (
    "dt entree", "dt. entree", "date ent.", "dt deb", "dt deb.", "dt debut", "dt embauche", "date emb.",
    "date d'entree", "date d'arrivee", "premier jour travaille", "premier jour de travail",
    "prise de service", "date de prise de service", "entree en service", "date d'entree en service", "entree en fonctions", "entree en fonction", "date d'entree en fonctions", "date d'entree en fonction",
    "incorporation", "date d'incorporation", "incorpore(e) le", "incorpore le", "date d'embauche", "date de debut", "debut", "entree le", "date d'entree dans l'entreprise",
    "date de debut de contrat", "date de debut du contrat", "embauche le", "entre le", "date de prise de poste", "debut du contrat",
    "date d'effet", "entre(e) le", "embauche(e) le", "du", "debut de contrat", "date de debut d'execution du contrat", "date d'anciennete",
    "anciennete", "anciennete depuis le", "depuis le", "depuis", "present depuis le", "salarie(e) depuis le", "salarie depuis le",
    "employe(e) depuis le", "employe depuis le", "en poste depuis le", "dans l'entreprise depuis le", "debut d'emploi", "debut de l'emploi",
    "recrute le", "recrute(e) le", "engage le", "engage(e) le", "a compter du", "embauchage", "date d'embauchage", "entree", "embauche",
    "debut de mission", "debut de la mission", "date de recrutement", "prise de fonctions", "date de prise de fonctions", "prise de poste",
)  # fmt: skip
_END_LABELS = (
    "dt sortie", "dt. sortie", "date sort.", "dt fin", "dt fin.",
    "date de sortie", "sortie de service", "cessation de service", "fin de service", "fin des services", "date de fin", "fin", "sortie le", "date de depart", "date de fin de contrat", "fin de contrat",
    "date de fin du contrat", "fin du contrat", "au", "date de sortie de l'entreprise", "sorti le", "sorti(e) le", "date de rupture", "depart le",
    "sortie", "depart", "jusqu'au", "fin d'emploi", "fin de l'emploi", "fin de mission", "fin de la mission", "date de cessation", "cessation",
    "fin de fonctions", "date de fin de fonctions", "date de rupture du contrat", "terme du contrat", "date de depart de l'entreprise", "terme",
    "dernier jour travaille", "dernier jour de travail", "cessation des services", "raye des controles le", "raye(e) des controles le", "rayee des controles le",
    "radie des controles le", "date de radiation", "radiation des controles", "fin de la relation de travail", "date de fin d'emploi", "fin des fonctions", "cessation des fonctions",
)  # fmt: skip
_ENTERED = re.compile(
    r"\b(?:entree?(?:\(e\))?|(?<=est )rentree?|embauchee?(?:\(e\))?|recrutee?(?:\(e\))?|engagee?(?:\(e\))?|debut(?:e|ant)?|a pris ses fonctions|prise? de poste|entree en fonctions?|rejoint|integre|arrivee?(?:\(e\))?|commence|a debute)\s+(?:[\w']+\s+){0,5}?(?:le|en|au|du)\s*:?\s*$"
)
# « ARRIVÉ LE » over « 06 NOV 2025 »: the stamp of whoever was sent the paper.
_ARRIVED, STAMP_LETTERS = re.compile(r"(?:^|(?<=[\n\t\f]))ARRIV[ÉE] LE\s*$"), 20
_LEFT = re.compile(
    r"\b(?:sortie?(?:\(e\))?|quitte\w*(?:\s+[\w']+){0,6}?|parti\w*|jusqu'?au|demission\w*|licencie\w*|fin de (?:contrat|fonctions?)|a pris fin|termine\w*|dernier jour (?:travaille|de travail|d'activite|de presence)|depart|a cesse|achev\w+|expir\w+|arrivee? a (?:son |sa )?(?:terme|echeance))(?:\s+[\w']+){0,4}?,?\s*(?:le|en|au)?\s*:?\s*$"
)
_STILL = re.compile(
    r"a ce jour|actuellement|toujours|en poste|jusqu'a (?:ce jour|aujourd|maintenant|present)|en cours|est (?:employe|salarie|titulaire|embauche|engage)|fait partie (?:de notre|du personnel|des effectifs|de l'effectif)|duree indeterminee|\bcdi\b|(?:occupe|exerce|travaille)\b(?! en son temps)|aujourd'hui"
)


def periods_field(flow: Flow, *, internship: bool = False) -> dict[str, Field]:
    """`periods`: a list of {start, end or None while it goes on, share}, or nothing.

    `share` is 1.0 where the paper says nothing of part time, None where it says part time and no
    more. `internship`: the periods are those of a stage, always full time.
    """
    found = employments(flow, internship=internship)
    if not found:
        return {}
    rows = [e if internship else with_share(flow, found, e) for e in found]
    value: list[dict[str, Any]] = [_row(e) for e in rows]
    weight = min(e.weight for e in rows) - 0.03 * (len(rows) - 1)
    start, end = min(e.span.start for e in rows), max(e.span.end for e in rows)
    if len(rows) > 1:  # the evidence is the first row, lest the box swallow the page
        start, end = rows[0].span.start, rows[0].span.end
    return {"periods": flow.field("periods", value, start, end, max(0.3, weight))}


def _row(job: Employment) -> dict[str, Any]:
    row: dict[str, Any] = {"start": job.start, "end": job.end, "share": 1.0}
    if job.share is not None:
        row["share"] = job.share.share
    if job.part_time:
        row["share"] = None
    return row


def employments(flow: Flow, *, internship: bool = False) -> list[Employment]:
    """Stretches of work in reading order: from tables, labels, then sentences."""
    born = {r.found.date for r in birth_dates(flow)}
    table = rows_across(flow, born) or list(table_rows(flow, born))
    if table:
        return table
    spoken = of_holder(flow, _carried_out(flow, list(_spoken_periods(flow, born, internship))))
    in_turn = _labelled_in_turn(flow, born)
    if in_turn:
        return in_turn
    labelled = _labelled_period(flow, born)
    if labelled is not None and labelled.end is not None:
        # « Gérante … depuis le 01/07/2017 », beside who came later and left: another's stretch.
        own = [s for s in spoken if s.end or (s.start or "") > (labelled.start or "")]
        spoken = own or spoken
    if labelled is not None and not any(s.start == labelled.start and s.end for s in spoken):
        if not spoken and labelled.end is None:
            entered = _entered(flow, born)  # « embauché le …, a quitté l'entreprise le … »
            return [entered] if entered and entered.start == labelled.start else [labelled]
        if all(s.end is None and (s.start or "") > (labelled.start or "") for s in spoken):
            return [labelled]  # « Entrée 19/10/2020 », « Position D, depuis le 01/07/2023 »
        return [labelled] if labelled.end else _led_by(_entered(flow, born), spoken)
    if spoken:
        return _led_by(_entered(flow, born), _merged(spoken))
    told = _entered(flow, born) or _first_and_last(flow, born)
    return [told] if told else []


def _led_by(entered: Employment | None, spoken: list[Employment]) -> list[Employment]:
    """« entrée le 1er mars 2021 …, et ce jusqu'au 31 août 2023. Depuis le 1er septembre 2023 … »:
    the stretch told by both its ends in two places comes before those told at once."""
    if entered is None or entered.end is None:
        return spoken
    first = min(job.start or "" for job in spoken)
    return [entered, *spoken] if entered.end < first else spoken


# « Contrat initial du … », « initialement en CDD du … » was worked: only dates may be initial.
_PLANNED = re.compile(
    r"\b(?:prevue?s?|dates?\s+initiales?|previsionnel\w*|reportee?s?|annulee?s?)\b"
)
_DONE = re.compile(r"\b(?:effectuee?s?|realisee?s?|reelles?|effectives?|accomplie?s?)\b")


def _carried_out(flow: Flow, found: Sequence[Employment]) -> list[Employment]:
    """« DATES EFFECTUÉES … » without « DATES PRÉVUES … (REPORTÉES) »: what was planned and moved
    is left out where another stretch is said to be done."""
    found = [job for job in found if not _is_moved(flow, job)]
    lines = (flow.line_span(job.span.start) for job in found)
    said = [flow.folded[line.start : line.end] for line in lines]
    kept = [job for job, line in zip(found, said, strict=True) if not _PLANNED.search(line)]
    if not any(_DONE.search(line) and not _PLANNED.search(line) for line in said):
        return list(found)
    return kept


_AT_FIRST = re.compile(r"\b(?:initialement|d'abord)\s+(?:prevue?s?|fixee?s?)\b[^.;\n]{0,20}$")
_MOVED = re.compile(r"[^.;\n]{0,30}\b(?:reporte|annule|decale|modifie)e?s?\b")


def _is_moved(flow: Flow, job: Employment) -> bool:
    """« (initialement prévu du 16/09/2024 au 08/11/2024, reporté) »"""
    before = _AT_FIRST.search(flow.folded, max(0, job.span.start - 60), job.span.start)
    return before is not None and _MOVED.match(flow.folded, job.span.end) is not None


def _merged(found: Sequence[Employment]) -> list[Employment]:
    """The same stretch told twice is one; « depuis » beside « du … au » of the same day too."""
    kept: list[Employment] = []
    for job in (j for j in found if not _is_sum(j, found) and not _is_within(j, found)):
        same = [k for k in kept if k.start == job.start or (k.start is None and k.end == job.end)]
        if not same:
            kept.append(job)
        elif same[0].end is None and job.end is not None:
            kept[kept.index(same[0])] = job
    return kept


def _is_within(job: Employment, found: Sequence[Employment]) -> bool:
    """« Position B, depuis le 01/01/2021 » of who left in 2024: a rank held, no stretch of work."""
    return job.end is None and any(
        o.end is not None and (o.start or "9999") < (job.start or "") <= o.end for o in found
    )


def _is_sum(whole: Employment, found: Sequence[Employment]) -> bool:
    """Whether two stretches or more of `found` begin and end where `whole` does."""
    inside = [
        j
        for j in found
        if j is not whole
        and (j.start or "") >= (whole.start or "")
        and (j.end or "9999") <= (whole.end or "9999")
        and (j.start, j.end) != (whole.start, whole.end)
    ]
    return (
        len(inside) > 1
        and min(j.start or "" for j in inside) == whole.start
        and max(j.end or "9999" for j in inside) == (whole.end or "9999")
    )


def _spoken_periods(flow: Flow, born: set[dt.date], internship: bool) -> Iterator[Employment]:
    for period in find_periods(flow.text):
        dates = [d for d in (period.begin, period.finish) if d is not None]
        if any(d.date in born for d in dates):
            continue
        before = flow.folded_prose[max(0, period.start - 60) : period.start]
        if _OTHER_PERIOD.search(before) and not re.search(r"employ|travail|contrat", before[-30:]):
            continue
        if period.begin is None or (not internship and _TRAINING_PERIOD.search(before)):
            continue
        if _NOT_WORKED.match(flow.folded, period.end):
            continue
        if not internship and _THEN_TRAINING.match(flow.folded_prose, period.end):
            continue
        if period.finish is None and _OF_A_FIRM.search(before):
            continue
        line = _line_before(flow, period.start)
        if period.finish is None and any(
            p.search(line) for p in (_OF_TUTOR, _OF_SIGNATORY, _OF_OFFICE)
        ):
            continue
        end = None if period.finish is None else period.finish.iso
        weight = 0.93 if all(d.precision == "day" and not d.repaired for d in dates) else 0.85
        if end is None and not period.ongoing:
            weight = (
                0.85 if _STILL.search(_sentence_around(flow, period.start, period.end)) else 0.7
            )
        if end is None and _AS_RANK.search(before):
            weight = min(weight, RANK_HELD)
        yield Employment(period.begin.iso, end, None, Span(period.start, period.end), weight)


# « toujours là, comme chef de chantier depuis le 1er mars 2022 »: perhaps a rank of who came before.
RANK_HELD = 0.6
_AS_RANK = re.compile(r"\b(?:toujours|encore)\b[^.;]{0,30}\bcomme\s[^.;,\d]{3,40}$")
# « 01/04/2020 - 31/03/2022   (hors effectif : autre employeur) »
_NOT_WORKED = re.compile(
    r"[\s:,(–-]*(?:hors\s+(?:effectif|contrat)|sans\s+(?:contrat|emploi)|autre\s+employeur|(?:en\s+)?disponibilite"
    r"|(?:contrat\s+)?suspendu|interruption|conge\s+(?:parental|sans\s+solde|sabbatique)|libre\s+de\s+tout)"
)
# « Maître d'apprentissage. Chloé MÜLLER, technicienne, en fonctions depuis le … »
_OF_TUTOR = re.compile(
    r"\b(?:maitre\s+d'apprentissage|maitre\s+de\s+stage|tuteur|tutrice)\b"
    r"(?!.*\b(?:apprentie?|salariee?|stagiaire|alternante?|contrat)\b)"
)


# « la SARL …, immatriculée depuis le 9 mai 2000 »: since when the house is there.
_OF_A_FIRM = re.compile(
    r"\b(?:immatricul|enregistr|fond|agre|certifi|labellis|qualifi|install|implant|domicili)ee?s?\s*(?:\w+\s+){0,4}$"
    r"|\b(?:societe|entreprise|maison|sarl|sas|eurl|cabinet)\b[^.;\n]{0,40}\b(?:creee|existant|existe|etablie)\s*$"
)
# « Je soussignée Odile Fournerie, gérante depuis le 1er janvier 2015, certifie … »
_OF_SIGNATORY = re.compile(r"\bsoussignee?s?\b(?!.*\b(?:certifi|attest|declar|avoir|confirm))")
# « Moi, Pierre-Yves Audibert, gérant de la société depuis le 01.04.2009 »: who will certify.
_OF_OFFICE = re.compile(
    r"^(?!.*\b(?:certifi|attest|declar|avoir|employ|embauch|salari|travaill|poste|fonction|emploi|comme|qualite)).*"
    r"\b(?:gerante?|directeur|directrice|presidente?|dirigeante?|chef\w? d'entreprise|maire|proviseure?)\b[^.;,\d]{0,45}$"
)


def _line_before(flow: Flow, position: int, reach: int = 150) -> str:
    """The line up to a place, with the lines that it goes on from."""
    return re.split(r"[\n\f]", flow.folded_prose[max(0, position - reach) : position])[-1]


def _sentence_around(flow: Flow, start: int, end: int, reach: int = 200) -> str:
    before = flow.folded[max(0, start - reach) : start]
    after = flow.folded[end : end + reach]
    cut = max(before.rfind(". "), before.rfind(".\n"))
    stop = re.search(r"\.\s", after)
    return before[cut + 1 :] + flow.folded[start:end] + after[: stop.start() if stop else reach]


_TO_DAY = re.compile(r"(?:au|jusqu'?au)\s")
# « du 22/0K/2019 au … »: the end of a stretch whose beginning was not read.
_ENDS_STRETCH = re.compile(r"\b(?:du|depuis)\b[^\n.;]{0,25}\bau\s*$|\bjusqu'?au\s*$")


def _entered(flow: Flow, born: set[dt.date]) -> Employment | None:
    """« est entré(e) dans notre société le … » with « en est sorti(e) le … », or still there."""
    begin = finish = None
    for date in dates_of(flow.text):
        before = words_before(flow, date.start, 90)
        if date.date in born:
            continue
        if _ARRIVED.search(flow.text, max(0, date.start - STAMP_LETTERS), date.start):
            continue
        if begin is None and _ENTERED.search(before) and not _ENDS_STRETCH.search(before):
            begin = date
        elif (
            begin is not None
            and finish is None
            and _LEFT.search(before)
            and date.date >= begin.date
        ):
            finish = date
    if begin is None:
        return None
    end = finish or begin
    weight = 0.88 if finish else 0.8
    return Employment(
        begin.iso, finish.iso if finish else None, None, Span(begin.start, end.end), weight
    )


def _labelled_period(flow: Flow, born: set[dt.date]) -> Employment | None:
    begin = _labelled_date(flow, _START_LABELS, born)
    finish = _labelled_date(flow, _END_LABELS, born)
    if begin is None:
        return None
    if finish is not None and finish.last < begin.date:
        finish = None
    start, end = begin.start, begin.end
    if finish is not None:
        start, end = min(start, finish.start), max(end, finish.end)
    return Employment(
        begin.iso, finish.iso if finish else None, None, Span(start, end), 0.9 if finish else 0.82
    )


# « Premier jour 15/01/2024 » over « Dernier jour 23/02/2024 ». A mail room stamps « Arrivée » and
# « Départ » too: never sure.
_DAYS_OF_STAY = (
    (("premier jour", "premier jour du stage", "premier jour de stage", "1er jour"),
     ("dernier jour", "dernier jour du stage", "dernier jour de stage"), 0.85),
    (("arrivee", "arrivee le"), ("depart", "depart le"), 0.75),
)  # fmt: skip


def _first_and_last(flow: Flow, born: set[dt.date]) -> Employment | None:
    """A stretch told by its first and its last day, both labelled, in this order."""
    for first, last, weight in _DAYS_OF_STAY:
        begin, finish = (_labelled_date(flow, labels, born) for labels in (first, last))
        if begin is None or finish is None or {begin.precision, finish.precision} != {"day"}:
            continue
        if begin.date <= finish.date and begin.end <= finish.start:
            return Employment(begin.iso, finish.iso, None, Span(begin.start, finish.end), weight)
    return None


def _labelled_in_turn(flow: Flow, born: set[dt.date]) -> list[Employment]:
    """« Entré le … Sorti le … » over « Entré le … Sorti le … »: two stretches or more, each with
    both its days, one after the other."""
    begins = _labelled_dates(flow, _START_LABELS, born)
    ends = _labelled_dates(flow, _END_LABELS, born)
    days = [day for pair in zip(begins, ends, strict=False) for day in pair]
    if len(begins) < 2 or len(begins) != len(ends):
        return []
    in_order = all(a.start < b.start and a.date < b.date for a, b in itertools.pairwise(days))
    if not in_order or any(d.precision != "day" for d in days):
        return []
    return [
        Employment(begin.iso, end.iso, None, Span(begin.start, end.end), 0.9)
        for begin, end in zip(begins, ends, strict=True)
    ]


def _labelled_date(flow: Flow, labels: Sequence[str], born: set[dt.date]) -> FoundDate | None:
    return next(iter(_labelled_dates(flow, labels, born)), None)


# « depuis le 12.4.1999 » tells of a firm, of a rank too, « Ancienneté » of a house before: beside
# « Date d'entrée », they are not asked.
_MERE_LINKS = frozenset(
    (
        "depuis le",
        "depuis",
        "a compter du",
        "date d'anciennete",
        "anciennete",
        "anciennete depuis le",
    )
)


def _labelled_dates(flow: Flow, labels: Sequence[str], born: set[dt.date]) -> list[FoundDate]:
    def day(span: Span) -> FoundDate | None:
        inside = (d for d in dates_of(flow.text) if span.start <= d.start < span.end)
        found = next((d for d in inside if d.date not in born), None)
        begins = labels is _START_LABELS and found is not None
        if begins and _TO_DAY.match(flow.folded, span.start):
            return None  # « du ............ au 28/02/2025 »
        if begins and found and _ENDS_STRETCH.search(flow.folded, span.start - 4, found.start):
            return None
        return found

    found = values(flow, labels, accept=lambda span: day(span) is not None)
    plain = [v for v in found if v.label.phrase not in _MERE_LINKS]
    found = plain or found
    days = (day(Span(v.start, v.end)) for v in found)
    return [d for d in days if d is not None]
