"""Stretches of work told one a column, the last of which may still go on."""

from __future__ import annotations

from bench.written import page_of
from dossiers.reading import Sheets
from pieces.understand import understand

TABLE = """
                     ATTESTATION D'EMPLOI

   Mme Inès LOPEZ, née le 06/06/1991, a travaillé ainsi :

                       1re période       2e période
   Début               04/09/2017        01/09/2019
   Fin                 31/08/2019        {end}
   Taux d'activité     60 %              80 %

                     Fait à Nantes, le 4 novembre 2025
                     Le directeur des ressources humaines
"""


def periods(end: str) -> list[tuple[str, str | None]]:
    sheets = Sheets("application/pdf", (page_of(TABLE.format(end=end)),))
    value = understand(sheets)[0].fields["periods"].value
    assert isinstance(value, list)
    return [(row["start"], row["end"]) for row in value]


def test_the_last_column_still_goes_on() -> None:
    first = ("2017-09-04", "2019-08-31")
    assert periods("en cours") == [first, ("2019-09-01", None)]
    assert periods("à ce jour") == [first, ("2019-09-01", None)]
    assert periods("31/03/2022") == [first, ("2019-09-01", "2022-03-31")]


def test_a_column_whose_end_is_not_told_is_not_said_to_go_on() -> None:
    assert ("2019-09-01", None) not in periods("illisible")
