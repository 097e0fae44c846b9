"""What somebody worked as: the job that a paper gives to whom it is about."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Iterator

from dossiers.reading import Field
from pieces.fields.births import birth_dates
from pieces.fields.continued import gone_on, joined_text, text_of
from pieces.fields.flow import Flow, Span
from pieces.fields.job_columns import rows_across
from pieces.fields.job_tables import table_rows
from pieces.fields.label_places import cells_below
from pieces.fields.labels import values
from pieces.parse.folding import fold

JOB_LABELS = (
    "emploi occupe", "poste occupe", "intitule du poste", "denomination de l'emploi", "denomination du poste", "intitule de l'emploi", "intitule du poste occupe",
    "fonction occupee", "fonctions exercees", "fonction exercee", "emploi", "poste", "fonction", "fonctions",
    "qualification", "nature de l'emploi", "intitule de la fonction", "emploi exerce", "poste de travail",
    "nature de l'emploi occupe", "libelle du poste", "metier", "emplois occupes", "fonction(s)", "intitule",
    "nature de l'emploi ou des emplois", "denomination du poste", "titre du poste", "libelle emploi",
    "profession", "qualite", "emploi(s) occupe(s)", "dernier emploi occupe", "poste a pourvoir",
)  # fmt: skip
_JOB: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern + r"\s*:?\s*[\"«]?\s*"), weight)
    for pattern, weight in (
        (r"\b(?:en|avec la)\s+qualite\s+(?:de\s+|d')(?:l')?", 0.93),
        (r"\ben\s+tant\s+que?\s*", 0.9),
        (r"\b(?:au|le|sur\s+(?:le|un)|du|un|notre|son|ce)\s+(?:poste|emploi)\s+(?:de\s+travail\s+)?(?:de\s+|d')", 0.93),
        (r"\bl'emploi\s+(?:de\s+|d')", 0.93),
        (r"\b(?:la|les|des|une|ses|de)\s+fonctions?\s+(?:principales?\s+)?(?:de\s+|d')", 0.92),
        (r"\b(?:au|a)\s+titre\s+(?:de\s+|d')", 0.75),
        (r"\b(?:recrutee?|embauchee?|employee?|engagee?|travaille|exerce|occupee?)(?:\(e\))?\s+(?:[\w']+\s+){0,3}?comme\s+(?!suit\b)", 0.9),
        (r"\b(?:effectifs?|salariee?|employee?|personnel|travaill\w+|embauch\w+|recrut\w+|engag\w+|exerc\w+)\b(?:[^.;:]|\.\d){0,140}?\bcomme\s+(?!suit\b)", 0.85),
        (r"\b(?:sur|avec|dans)\s+la\s+qualification\s+(?:de\s+|d')", 0.9),
        (r"\bl'activite\s+(?:professionnelle\s+)?(?:de\b|d')", 0.85),
        (r"\bmetier\s+(?:de\s+|d')", 0.8),
        (r"\bfiche\s+de\s+(?:poste|fonction)s?\s*[-–:]\s*", 0.85),
    )
)  # fmt: skip
_UNSAID = r"(?:(?!certif|attest|declar|confirm|employ|embauch)[^.;])"
_JOB_OFFICER = re.compile(
    rf"agissant{_UNSAID}{{0,40}}$|\b(?:ma|sa)\s+$|soussigne{_UNSAID}{{0,90}}$"
    rf"|represente\w*{_UNSAID}{{0,80}}$|\bmoi\b{_UNSAID}{{0,30}}$"
)
_JOB_STOP = re.compile(
    r",|;|\s:\s|\.(?:\s|$)|\(|\n\s*\n|\bdu\s+(?:\d|1er|premier|lundi|mois)|\bdu\s+le\b|\bdepuis\b|\ba\s+(?:compter|temps|partir|mi-temps|plein|raison|ce jour|l'agence|hauteur)\b"
    r"|\bau\s+(?:sein|\d|coefficient|niveau|salaire|statut)|\bniveau\s|\bstatut\b|\bcoefficient\b|\bpour\s+(?:une|la|un|les?)\b|\bdans\s|\bde\s+(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
    r"|\bsous\b|\bchez\b|\ben\s+(?:contrat|cdi|cdd|alternance|date)\b|\baux?\s+periodes?\b|\n\s*\w{1,3}\s?[).°]|\bet\s+(?:ce|ceci|qu|a\b|il\b|elle\b|nous|libre)|\best\b|\bqui\b|\bselon\b|\bavec\b|\bpar\b|\bentre\s+le\b|\bclasse|\bcategorie\b|\bdurant\b|\bpendant\b|\bsur\b|\bil\b|\belle\b|[\"»”]"
    r"|\ba\s+\d{2,3}\s?%|\s-\s|\bdu\s*[:\n]|\ben\s+foi\b|\bperiode\b|\bjusqu|\bquotite\b|\bservice\s*:|\bcontrat\b|\bremuneration\b|\btype\b|\blieu\b|\bdate\b|\bduree\b|\d{2}/\d{2}"
)


def job_title_field(flow: Flow) -> dict[str, Field]:
    """`job_title`: the job of whom the piece is about, or nothing."""
    born = {r.found.date for r in birth_dates(flow)}
    jobs = rows_across(flow, born) or table_rows(flow, born)
    rows = [job.title for job in jobs if job.title is not None]
    told = [(span, joined_text(flow, gone_on(flow, span)), 0.94) for span in rows[-1:]]
    found = sorted(
        (*told, *_labelled_jobs(flow), *_spoken_jobs(flow)), key=lambda f: (-f[2], f[0].start)
    )
    for span, text, weight in found or _under_title(flow):
        return {"job_title": flow.field("job_title", text, span.start, span.end, weight)}
    return {}


_JOB_PAPER = re.compile(
    r"\W*(?:fiche|description|descriptif|definition|profil)\s+d(?:e\s+(?:poste|fonctions?|l'emploi)|u\s+poste|'emploi)\W*"
)
UNDER_TITLE = 0.7


def _under_title(flow: Flow) -> Iterator[tuple[Span, str, float]]:
    """The job alone under « Description de fonction »."""
    for cell in flow.cells:
        if not _JOB_PAPER.fullmatch(flow.folded[cell.start : cell.end]):
            continue
        under = next(cells_below(flow, cell), None)
        if under is None or _heads_section(flow, Span(under.start, under.end)):
            continue
        if _looks_like_job(flow.text[under.start : under.end]):
            yield Span(under.start, under.end), flow.text[under.start : under.end], UNDER_TITLE


# « Emploi | Elle est employée comme … »: a sentence beside the title of a clause.
_SAYS = re.compile(r"\s+(?:est|sera|etait|a\s+ete|comprend|consiste)\b")


# « Emploi – Vous exercerez les fonctions de … »: the job is what the sentence tells.
_ADDRESSED = re.compile(r"(?:vous|nous|il|elle)\s")


def _labelled_jobs(flow: Flow) -> Iterator[tuple[Span, str, float]]:
    for value in values(flow, JOB_LABELS, accept=lambda s: not _heads_section(flow, s)):
        label = flow.folded[value.label.start : value.start]
        line = flow.line_span(value.label.start)
        context = flow.folded[max(0, line.start - 120) : value.label.start]
        if re.search(r"signataire|represent|tuteur|maitre|responsable|superieur", label):
            continue
        weight = 0.92 if "qualite" not in label and "profession" not in label else 0.6
        if re.search(r"signataire|tuteur|maitre d'apprent|representant|superieur hier", context):
            weight *= 0.5
        span = _cut_job(flow, Span(value.start, value.end))
        text = text_of(flow, span)
        if _SAYS.match(flow.folded, span.end) or _ADDRESSED.match(flow.folded, span.start):
            continue
        if _looks_like_job(text):
            yield span, text, weight * (0.85 + 0.15 * value.sure)


_SECTION = re.compile(
    r"(?:les |ses |vos )?(?:missions?|activites?|taches?|competences?|responsabilites?|exigences?|profil|objectifs?|horaires?"
    r"|moyens?|conditions?|relations?|liens?|contexte|finalites?)(?: (?:principales?|requises?|confiees?|du poste))?\W*"
)


def _heads_section(flow: Flow, span: Span) -> bool:
    """« Missions » beside « Le poste »: the heading of the next column."""
    return _SECTION.fullmatch(flow.folded[span.start : span.end]) is not None


def _spoken_jobs(flow: Flow) -> Iterator[tuple[Span, str, float]]:
    for pattern, weight in _JOB:
        for match in pattern.finditer(flow.folded):
            if _JOB_OFFICER.search(flow.folded[max(0, match.start() - 110) : match.start()]):
                continue
            span = _cut_job(flow, Span(match.end(), min(len(flow.text), match.end() + 110)))
            text = text_of(flow, span)
            if _looks_like_job(text):
                yield span, text, weight


def _cut_job(flow: Flow, span: Span) -> Span:
    end = span.end
    stop = _JOB_STOP.search(flow.folded, span.start + 1, end)
    if stop:
        end = stop.start()
    for char in "\f\t":
        at = flow.text.find(char, span.start, end)
        end = at if at >= 0 else end
    for line in re.finditer("\n", flow.text[span.start : end]):
        at = span.start + line.start()
        # A name of a job goes on under its line in small letters, or after « de », « et ».
        if at > span.start and not (
            flow.text[at + 1 : at + 2].islower() or _LINK_END.search(flow.folded[span.start : at])
        ):
            end = at
            break
    return flow.strip(span.start, end, ' \t\n\f:;,.-_*•|…«»“”"')


_CIVILITY = re.compile(r"(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s")
# The heading of the next column, or what every employee is: « agent contractuel de droit public ».
_NO_JOB = re.compile(
    r"\W*(?:entites?|positions?|taux|quotites?|periodes?|services?|affectations?|grades?|echelons?|coefficients?|statuts?"
    r"|salariee?(?:\s?\(e\))?|employee?\s?\(e\)|elle|il|par|heures?|qualifications?|missions?"
    r"|(?:agente?|fonctionnaire)(?:\s+(?:contractuel(?:le)?|non[\s-]titulaire|titulaire|stagiaire|vacataire|public(?:que)?))*"
    r"(?:\s+de\s+(?:droit\s+(?:public|prive)|l'etat|la\s+fonction\s+publique(?:\s+\w+)?))?)\W*"
)
_LINK_END = re.compile(r"(?:\b(?:de|du|des|et|en|la|le|a|au)|[dl]')$")


def _looks_like_job(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return (
        letters >= 3
        and not _NO_JOB.fullmatch(fold(text))
        and not _CIVILITY.match(text)
        and len(text) <= 80
        and len(text.split()) <= 11
        and letters > 0.7 * len(text.replace(" ", ""))
    )
