"""Stretches of work that sentences tell: « du … au … », « depuis le … », « entré le … » with « sorti le … »."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from pieces.fields.days import OF_LIFE, dates_of, words_before
from pieces.fields.flow import Flow, Span
from pieces.fields.job_tables import Employment
from pieces.fields.name_sections import is_anothers_part
from pieces.parse.periods import find_periods

_OTHER_PERIOD = re.compile(
    r"(?:valable|validite|essai|preavis|conges?|annee scolaire|vacances|fermeture|formation|garantie|exercice|mandat|portabilite|prevoyance|frais de sante|mutuelle)\w*[^.;\n]{0,30}$|\bvisites?\b[^.;\n\d]{0,30}$"
)
# « a suivi, du 4 au 8 mars 2019, une formation de tutrice »
_THEN_TRAINING = re.compile(
    r"[\s,]*(?:une?|la|le|des?)\s+(?:\w+\s+)?(?:formations?|stages?|seminaires?|modules?|sessions?)\b"
)
_TRAINING_PERIOD = re.compile(r"\bstages?\b[^.;\n]{0,30}$")
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


# « Contrat initial du … », « initialement en CDD du … » was worked: only dates may be initial.
_PLANNED = re.compile(
    r"\b(?:prevue?s?|dates?\s+initiales?|previsionnel\w*|reportee?s?|annulee?s?)\b"
)
_DONE = re.compile(r"\b(?:effectuee?s?|realisee?s?|reelles?|effectives?|accomplie?s?)\b")


def carried_out(flow: Flow, found: Sequence[Employment]) -> list[Employment]:
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


def spoken_periods(flow: Flow, born: set[dt.date], internship: bool) -> Iterator[Employment]:
    """The stretches that sentences tell, but those of births, trainings, firms and tutors."""
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
        if period.finish is None and (_OF_A_FIRM.search(before) or OF_LIFE.search(before)):
            continue
        line = _line_before(flow, period.start)
        if period.finish is None and any(
            p.search(line) for p in (_OF_TUTOR, _OF_SIGNATORY, _OF_OFFICE)
        ):
            continue
        if period.finish is None and is_anothers_part(flow, period.start):
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


# « du 22/0K/2019 au … »: the end of a stretch whose beginning was not read.
ENDS_STRETCH = re.compile(r"\b(?:du|depuis)\b[^\n.;]{0,25}\bau\s*$|\bjusqu'?au\s*$")


# « La période d'essai est d'un mois, soit jusqu'au 1er novembre 2023 »
_OF_TRIAL = re.compile(r"\b(?:essai|probatoire|preavis)\b[^.;]{0,70}$")


def entered_and_left(flow: Flow, born: set[dt.date]) -> Employment | None:
    """« est entré(e) dans notre société le … » with « en est sorti(e) le … », or still there."""
    begin = finish = None
    for date in dates_of(flow.text):
        before = words_before(flow, date.start, 90)
        if date.date in born:
            continue
        if _ARRIVED.search(flow.text, max(0, date.start - STAMP_LETTERS), date.start):
            continue
        if begin is None and _ENTERED.search(before) and not ENDS_STRETCH.search(before):
            begin = date
        elif (
            begin is not None
            and finish is None
            and _LEFT.search(before)
            and not _OF_TRIAL.search(before)
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
