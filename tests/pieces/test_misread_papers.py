"""Recognised papers with a letter or a mark misread where a rule looks: what they say all the same,
and what they do not."""

from __future__ import annotations

from typing import Any

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Sheets
from pieces.fields.flow import flow_of
from pieces.understand import understand
from tests.pieces.written import page_of


def read(text: str, confidence: float = 0.9) -> dict[str, Any]:
    """The fields of a page recognised with that confidence."""
    page = page_of(text, source="ocr", confidence=confidence)
    return {n: f.value for n, f in understand(Sheets("image/png", (page,)))[0].fields.items()}


def scores_of(text: str) -> list[tuple[str, float | None]]:
    return [(s["unit"], s["score"]) for s in read(text).get("scores", ())]


def test_a_tile_whose_score_stands_under_its_title_keeps_it() -> None:
    assert scores_of(
        """
# RELEVÉ DE NOTES
BTS ÉLECTROTECHNIQUE    session 2024
TESSIER Nadège
E4 Étude technique                  7,5 / 20   E51 Réponse à une affaire               9 / 20
coefficient 5                                  coefficient 3

E52 Préparation de chantier de production      E6 Activité en milieu professionnel  13,5 / 20
10,5 / 20                                      coefficient 2
coefficient 3
"""
    ) == [("E4", 7.5), ("E51", 9.0), ("E52", 10.5), ("E6", 13.5)]


def test_a_tile_s_second_line_does_not_take_the_score_of_the_tile_under_it() -> None:
    assert scores_of(
        """
# RELEVÉ DE NOTES
BTS ÉLECTROTECHNIQUE    session 2024
TESSIER Nadège
E1 Culture générale        11,0 / 20          E2 Anglais               10,5 / 20
Unité U1 – coef. 3 · note conservée           Unité U2 – coef. 2 · note conservée
E31 Mathématiques          10,5 / 20          E32 Physique-chimie      16,0 / 20
Unité U31 – coef. 2                           Unité U32 – coef. 2 · note conservée
E41 Étude technique         6,0 / 20          E42 Dimensionnement      17,0 / 20
"""
    ) == [("E1", 11.0), ("E2", 10.5), ("E31", 10.5), ("E32", 16.0), ("E41", 6.0), ("E42", 17.0)]


def test_what_stands_under_the_tile_beside_is_not_its_score() -> None:
    scores = scores_of(
        """
# RELEVÉ DE NOTES
BTS ÉLECTROTECHNIQUE    session 2024
TESSIER Nadège
E4 Étude technique                  7,5 / 20   E51 Réponse à une affaire               9 / 20
coefficient 5                                  coefficient 3

E52 Préparation de chantier de production      E6 Activité en milieu professionnel
coefficient 3                                  13,5 / 20
"""
    )
    assert ("E52", 13.5) not in scores and ("E6", 13.5) in scores


def line_of(*words: tuple[str, float, float], confidence: float = 0.9) -> str:
    """The text of a recognised line of words, each between shares of the page's width."""
    placed = (Word(text, Box(x0, 0.2, x1, 0.21), confidence, 0) for text, x0, x1 in words)
    return flow_of([Page(1, 1654, 2339, 0, "ocr", tuple(placed), 0.9)]).text.strip()


def test_words_that_lie_over_each_other_are_no_halves_of_one() -> None:
    assert line_of(("GARCIA", 0.1, 0.28), ("LOPEZ", 0.15, 0.2)) == "GARCIA LOPEZ"
    assert line_of(("KOW", 0.1, 0.13), ("ALSKI", 0.1305, 0.17)) == "KOWALSKI"


def said(text: str, confidence: float = 0.75) -> str:
    """The text that a recognised line of plain words is taken for."""
    page = page_of(text, source="ocr", confidence=confidence)
    return " ".join(flow_of([page]).text.split())


@pytest.mark.parametrize(
    ("read_as", "meant"),
    [
        ("Madaine Chloé BERTIN", "Madame Chloé BERTIN"),
        ("que Mine Chloé BERTIN", "que Mme Chloé BERTIN"),
        ("L'APPBENTI(E)", "L'APPRENTI(E)"),
        ("contrat d'apprentisssge", "contrat d'apprentissage"),
        ("Date de clébut", "Date de début"),
        ("Oernier jonr", "Dernier jour"),
        ("Stog1aire", "Stagiaire"),
        ("Madame Zoé MARCHAND), née", "Madame Zoé MARCHAND, née"),
        ("ue 20/10/2024", "le 20/10/2024"),
        ("née |e 20/10/2004", "née le 20/10/2004"),
        ("Bmployeur", "Employeur"),
        ("FRÉNOMS", "PRÉNOMS"),
        ("Nom ......,....... GALL", "Nom .............. GALL"),
    ],
)
def test_words_that_papers_are_read_by_are_put_right(read_as: str, meant: str) -> None:
    assert said(read_as) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Madani Karim",
        "Me Paul BERTIN",
        "Mine Rivière",
        "dans l'attente",
        "le denier du culte",
        "Zoé (Nice, Paris) née",
        "Zoé MARCHAND (née GALL), à",
        "a) le nom",
        "né 20/10/2004",
        "du 20/10/2024",
        "joue dehors",
        "FERNAND",
        "POMMARD",
        "D'ORVAL d'Étienne",
    ],
)
def test_other_words_stay_as_read(text: str) -> None:
    assert said(text) == text


def test_a_faint_unit_behind_a_large_number_is_no_speck() -> None:
    words = (("1470", 0.1, 0.14), ("h", 0.145, 0.15))
    assert line_of(*words, confidence=0.22) == "1470 h"
    assert line_of(("35", 0.1, 0.12), ("h", 0.125, 0.13), confidence=0.22) == "35"


STAY = """
# ATTESTATION DE STAGE
Nom de naissance   PEREZ
Prénoms            José
Stige effectné
{}
Date d'établissement 29/05/2023
"""


@pytest.mark.parametrize(
    "told",
    [
        "08 05 2023    26 05 2023   soit 3 semaines",
        "08/05/2023 26/05/2023 3 semaines",
        "08/05/2023    28/05/2023    trois semaines",
    ],
)
def test_two_days_and_the_weeks_they_make_are_a_stay(told: str) -> None:
    assert read(STAY.format(told))["periods"] == [
        {
            "start": "2023-05-08",
            "end": "2023-05-28" if "28/05" in told else "2023-05-26",
            "share": 1.0,
        }
    ]


@pytest.mark.parametrize(
    "told",
    [
        "08 05 2023    26 05 2023   soit 4 semaines",
        "26 05 2023    08 05 2023   soit 3 semaines",
        "08 05 2023    39 05 2023   soit 3 semaines",
        "08 05 2023    26 05 2023",
    ],
)
def test_days_that_make_other_weeks_are_no_stay(told: str) -> None:
    assert "periods" not in read(STAY.format(told))


def test_a_dash_between_two_days_is_no_speck() -> None:
    assert said("du 09/01/2023 — 03/02/2023") == "du 09/01/2023 — 03/02/2023"
    assert said("09/01/2023 — Lyon") == "09/01/2023 Lyon"


def test_the_rest_of_a_label_that_was_not_read_is_no_surname() -> None:
    fields = read(
        """
# ATTESTATION DE STAGES EN ENTREPRISE
NOM DE
DA SILVA        François
19/07/2002
Organisme d'accueil     Agence Fictive Conseil
"""
    )
    assert (fields["birth_name"], fields["given_names"]) == ("DA SILVA", ["François"])


def test_a_name_with_another_in_brackets_alone_over_a_birth_is_whole() -> None:
    fields = read(
        """
# CERTIFICAT DE TRAVAIL
                  BERTIN Anne-Sophie (nom d'usage GARCIA LOPEZ)
Né(e)     le      03/06/1997
du 25/12/2021 au 30/08/2022 - Chef de chantier
"""
    )
    assert (fields["birth_name"], fields["usage_name"]) == ("BERTIN", "GARCIA LOPEZ")


def test_two_letters_run_into_one_do_not_hide_the_heading_of_a_share() -> None:
    fields = read(
        """
Menuiserie du Marais
# CERTIFICAT DE TRAVAIL
Nous certifions que Mme BERGOT Nolwenn, née le 12/03/2001, fait partie de nos effectifs.
Date d'entrée    Date de sortie
10.09.2021       sans objet - contrat en cours
Emploi occupé       Quonté de travail     Etablissement
Dessinatrice        80 %                  Niort
Niort, le 05.10.2024
"""
    )
    assert [p["share"] for p in fields["periods"]] == [0.8]
    assert fields["job_title"] == "Dessinatrice"
