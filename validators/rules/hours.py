"""Rule on the hours of training."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossiers.finding import Finding, Severity
from dossiers.requirement import Demand
from validators import french
from validators.case import Case, PieceCase, RubriqueCase
from validators.findings import believed, on_page, on_piece, severity_if, shown

_HOURS = re.compile(r"(?<![\d,.])(\d{1,2}[ .\u00a0\u202f]\d{3}|\d{3,4})\s?(?:h\b|heures?\b)", re.I)
_YEAR_OF_WORK_H = frozenset({1600, 1607, 1820})  # what the law calls a year of full time
_MOST_H = 4000


def hours_too_few(case: Case, rubrique: RubriqueCase) -> Iterator[Finding]:
    """hours_too_few, hours_not_found: the circular's least number of hours of training, on one of
    the contracts or attestations. Hours that cannot be read are for a person, and so are hours that
    only two papers reach together, or between the two numbers that the line may mean (A51)."""
    demand = rubrique.requirement.demand("hours")
    papers = rubrique.expected
    if demand is None or not papers:
        return
    found = [(p, believed(p.document, "training_hours", case.settings)) for p in papers]
    read = [(p, f) for p, f in found if f is not None]
    if not read:
        yield _not_found(papers[0], demand)
        return
    least = float(demand.params["minimum_h"])
    piece, field = max(read, key=lambda found: float(found[1].value))
    hours = float(field.value)
    if hours >= least:
        return
    together = sum(float(f.value) for _, f in read)
    arguable = hours >= float(demand.params.get("review_from_h", least)) or together >= least
    sure = len(read) == len(papers) and not rubrique.doubtful
    sure = sure and field.confidence >= case.settings.surely_read
    sure = sure and not any(_tells_enough(p.text(), least) for p in papers)
    yield on_piece(
        piece,
        "hours_too_few",
        severity_if(sure and not arguable, demand.severity),
        f"La pièce indique {french.number(hours)} heures de formation ; il en faut au moins "
        f"{french.number(least)}. Déposez une pièce qui les justifie.",
        shown(field, _expected(demand)),
        demand.source,
    )


def _tells_enough(text: str, least: float) -> bool:
    """Whether the paper names hours enough, of which others may be a part: of 1 352 hours, 540 in
    the centre."""
    told = {int(re.sub(r"\D", "", number)) for number in _HOURS.findall(text)}
    return any(least <= hours <= _MOST_H for hours in told - _YEAR_OF_WORK_H)


def _expected(demand: Demand) -> str:
    return f"au moins {french.number(float(demand.params['minimum_h']))} heures de formation"


def _not_found(piece: PieceCase, demand: Demand) -> Finding:
    return on_piece(
        piece,
        "hours_not_found",
        Severity.REVIEW,
        f"Le nombre d'heures de formation n'a pas pu être lu ({_expected(demand)}). "
        "Vérifiez qu'il figure sur la pièce.",
        on_page(piece.document, None, _expected(demand)),
        demand.source,
    )
